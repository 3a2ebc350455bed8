"""Perft: the histories of question outcomes, counted by brute force, by the engine and in the data file, are the same."""

import ast
import tomllib
from collections.abc import Mapping
from math import factorial
from pathlib import Path
from typing import Any

import pytest

from propositionsordning import Lage, rakna_vagar
from propositionsordning.forlopp.oversikt import ordning_i_kraft
from tests.perft import for_hand, i_motorn
from tests.perft.fallen import ARENDEN, lage

HAR = Path(__file__).parent
DATA = tomllib.loads((HAR / "fallen.toml").read_text(encoding="utf-8"))
FALLEN: list[dict[str, Any]] = DATA["fall"]
DJUP = 3
"""As deep as the engine goes where a case has more whole histories than ``HOGST``; ``make perft`` goes to the end."""
HOGST = 70
DJUPAST_HAR = 6
"""As many alternatives as chains are enumerated of here."""

varje_fall = pytest.mark.parametrize("fall", FALLEN, ids=lambda fall: fall["namn"])


def i_laget(fall: Mapping[str, Any]) -> Lage:
    return lage(fall["namn"], organ=fall["organ"], narvarande=fall["narvarande"])


def test_varje_fall_finns_en_gang() -> None:
    assert [fall["namn"] for fall in FALLEN] == list(ARENDEN)


@varje_fall
def test_for_hand_ger_talen_i_filen(fall: dict[str, Any]) -> None:
    alla = set(for_hand.historier(fall))
    assert for_hand.till_djup(alla) == fall["historier"]
    assert len(alla) == fall["hela"]
    assert for_hand.utan_hur(alla) == fall["vagar"]


@varje_fall
def test_motorn_gar_samma_historier(fall: dict[str, Any]) -> None:
    """The histories themselves, and what has lapsed at the end of each; of the large cases to a depth."""
    if fall["hela"] <= HOGST:
        assert sorted(i_motorn.historier(i_laget(fall))) == sorted(for_hand.historier(fall))
        return
    grunda = {steg for steg, _ in i_motorn.historier(i_laget(fall), DJUP)}
    assert grunda == {steg[:DJUP] for steg, _ in for_hand.historier(fall)}
    assert for_hand.till_djup((s, ()) for s in grunda) == fall["historier"][: DJUP + 1]


@varje_fall
def test_rakna_vagar_ger_samma_antal(fall: dict[str, Any]) -> None:
    vagar = rakna_vagar(ordning_i_kraft(i_laget(fall)))
    assert vagar is not None
    assert vagar.antal == fall["vagar"]


@pytest.mark.parametrize("antal", range(3, DJUPAST_HAR + 1))
def test_elimineringsordningarna_ar_halften_av_alla(antal: int) -> None:
    assert (
        for_hand.elimineringsordningar(antal)
        == i_motorn.elimineringsordningar(antal)
        == DATA["elimineringsordningar"][str(antal)]
        == factorial(antal) // 2
    )


def test_rakningen_for_hand_delar_inget_med_biblioteket() -> None:
    tradet = ast.parse((HAR / "for_hand.py").read_text(encoding="utf-8"))
    importer = {n.module for n in ast.walk(tradet) if isinstance(n, ast.ImportFrom)}
    assert not any(isinstance(n, ast.Import) for n in ast.walk(tradet))
    assert importer == {"collections.abc", "itertools", "typing"}
