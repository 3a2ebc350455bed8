"""The record as text, approved for three examples: read the file before approving a change of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from propositionsordning import beslut_som_text, beslutsprotokoll, las_arendefil, spela_fil

ROT = Path(__file__).parents[2]
NAMN = ("huddinge-2023-11-22-8", "goteborg-ks-2025-03-26-261", "lomma-2025-10-16-77")


@pytest.mark.parametrize("namn", NAMN)
def test_beslutet_som_text(namn: str) -> None:
    [lage] = spela_fil(las_arendefil(ROT / "exempel" / f"{namn}.toml"))
    godkand = (Path(__file__).parent / "beslut" / f"{namn}.txt").read_text(encoding="utf-8")
    assert beslut_som_text(beslutsprotokoll(lage)) == godkand
