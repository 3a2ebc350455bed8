"""Settings for every test: how Hypothesis searches, and how the examples in the documents are run."""

from doctest import ELLIPSIS

import pytest
from hypothesis import settings
from sybil import Sybil
from sybil.integration.pytest import SybilItem
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

_KORDA: set[tuple[str, int]] = set()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """The examples of a page follow on each other: those before this one run first, where another process had them."""
    if isinstance(item, SybilItem):
        for tidigare in item.example.document.examples():
            nyckel = (tidigare.path, tidigare.start)
            if tidigare.start < item.example.start and nyckel not in _KORDA:
                tidigare.evaluate()
            if tidigare.start <= item.example.start:
                _KORDA.add(nyckel)
