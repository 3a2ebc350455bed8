"""What the rules say, in words, and what comes of many meetings, is what has been read and approved."""

from difflib import unified_diff

import pytest

from tests.guld.orden import FORNYA, GODKANDA, MAPP


@pytest.mark.parametrize("namn", GODKANDA)
def test_orden_och_besluten_ar_de_godkanda(namn: str) -> None:
    godkand, nu = (MAPP / namn).read_text(encoding="utf-8"), GODKANDA[namn]()
    rader = list(unified_diff(godkand.splitlines(), nu.splitlines(), "godkänt", "nu", lineterm="", n=0))
    assert not rader, "\n".join([*rader[:40], f"… {len(rader)} rader. Är det nya rätt: {FORNYA}"])
