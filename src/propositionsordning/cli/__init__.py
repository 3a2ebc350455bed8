"""The command ``propositionsordning``: one file per command. Needs the extra ``cli``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]

_TILLAGG = ("cyclopts", "rich")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (``argv``: without the program's name, default ``sys.argv``) and give the exit code.

    0: done, 2: bad input or usage, 130: interrupted. Without the extra every command only says what to install.
    """
    try:
        from propositionsordning.cli.program import kor

        return kor(sys.argv[1:] if argv is None else list(argv))
    except ModuleNotFoundError as fel:
        if (fel.name or "").partition(".")[0] not in _TILLAGG:
            raise
        print(
            "Kommandoraden är ett tillägg: installera det med pip install 'propositionsordning[cli]'.", file=sys.stderr
        )
        return 2
    except KeyboardInterrupt:
        print("Avbrutet.", file=sys.stderr)
        return 130
