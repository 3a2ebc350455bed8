"""The record as text, approved for three examples: read the file before approving a change of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from propositionsordning import Yrkande, beslut_som_text, beslutsprotokoll, las_arendefil, spela_fil
from propositionsordning.beslut.text import _yrkande

ROT = Path(__file__).parents[2]
NAMN = ("huddinge-2023-11-22-8", "goteborg-ks-2025-03-26-261", "lomma-2025-10-16-77")


@pytest.mark.parametrize("namn", NAMN)
def test_beslutet_som_text(namn: str) -> None:
    [lage] = spela_fil(las_arendefil(ROT / "exempel" / f"{namn}.toml"))
    godkand = (Path(__file__).parent / "beslut" / f"{namn}.txt").read_text(encoding="utf-8")
    assert beslut_som_text(beslutsprotokoll(lage)) == godkand


@pytest.mark.parametrize(
    ("hand", "punkter", "mening"),
    [
        (1, (), "L-1 yrkar i första hand bifall till förslaget"),
        (2, (1,), "L-1 yrkar i andra hand bifall till förslaget, punkt 1"),
        (3, (1, 2), "L-1 yrkar i tredje hand bifall till förslaget, punkterna 1 och 2"),
        (4, (), "L-1 yrkar i hand 4 bifall till förslaget"),
    ],
)
def test_handen_och_punkterna_i_ord(hand: int, punkter: tuple[int, ...], mening: str) -> None:
    [lage] = spela_fil(las_arendefil(ROT / "exempel" / f"{NAMN[0]}.toml"))
    yrkande = Yrkande(id="y", av=("L-1",), forslag="a", hand=hand, punkter=punkter)
    assert _yrkande(beslutsprotokoll(lage), yrkande, "förslaget") == mening
