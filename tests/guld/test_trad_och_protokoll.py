"""The text tree and the minutes of approved cases, letter by letter."""

import pytest

from tests.guld.fall import MAPP, godkanda

GODKANDA = godkanda()


@pytest.mark.parametrize("namn", GODKANDA)
def test_som_godkant(namn: str) -> None:
    """If the change is right, ``python -m tests.guld.fall`` writes the files anew."""
    assert GODKANDA[namn] == (MAPP / namn).read_text(encoding="utf-8")


@pytest.mark.parametrize("namn", [n for n in GODKANDA if n.endswith(".trad.txt")])
def test_tradet_haller_bredden(namn: str) -> None:
    assert max(len(rad) for rad in GODKANDA[namn].splitlines()) <= 100
