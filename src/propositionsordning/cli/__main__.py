"""``python -m propositionsordning.cli``: the command, where the program itself is not on the path."""

import sys

from propositionsordning.cli import main

if __name__ == "__main__":
    sys.exit(main())
