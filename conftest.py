"""Settings for every test: how Hypothesis searches, and how the examples in the documents are run."""

from doctest import ELLIPSIS

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser

# The same examples every time and no clock: a red test stays red, on slow machines too.
settings.register_profile("fast", derandomize=True, deadline=None, database=None)
# For the one who goes looking: pytest --hypothesis-profile=sok
settings.register_profile("sok", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile("fast")

pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)],
    patterns=["README.md", "docs/*.md", "docs/exempel/*.md"],
).pytest()
