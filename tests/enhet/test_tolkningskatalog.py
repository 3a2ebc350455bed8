"""The open interpretations in words: each field and each choice described once, and nothing described that is not there."""

import re
from enum import Enum
from runpy import run_path
from types import ModuleType
from typing import Any

import pytest
from attrs import fields

from propositionsordning import (
    REGLER,
    TOLKNINGAR,
    Arbetsordning,
    EjStodd,
    OgiltigtVarde,
    Tolkning,
    Tolkningsval,
    tolkning,
)
from propositionsordning.lag import tolkningar, tolkningskatalog
from propositionsordning.lag.katalog import regel
from propositionsordning.lag.tolkningar import EJ_STODDA
from propositionsordning.lag.tolkningskatalog import OVRIGA_VAL

FALT = [a.name for a in fields(Arbetsordning)]
VALEN = [v for t in TOLKNINGAR for v in t.val]
UPPRAKNADE = [e for e in vars(tolkningar).values() if isinstance(e, type) and issubclass(e, Enum) and e is not Enum]


def test_O_1_till_O_25_i_ordning() -> None:
    assert [t.id for t in TOLKNINGAR] == [f"O-{n}" for n in range(1, 26)]
    assert all(tolkning(t.id) is t for t in TOLKNINGAR)


@pytest.mark.parametrize("falt", FALT)
def test_varje_falt_i_arbetsordningen_hor_till_en_tolkning_eller_ar_en_regel(falt: str) -> None:
    i_tolkningar = [t.id for t in TOLKNINGAR for f in t.falt if f == falt]
    ovriga = [o.regel for o in OVRIGA_VAL if o.falt == falt]
    assert len(i_tolkningar) + len(ovriga) == 1


def test_inget_falt_ar_beskrivet_som_inte_finns() -> None:
    assert {f for t in TOLKNINGAR for f in t.falt} | {o.falt for o in OVRIGA_VAL} == set(FALT)
    assert {f for v in VALEN for f in v.falt} == {f for t in TOLKNINGAR for f in t.falt}
    assert all(regel(o.regel).styrka.value in {"arbetsordning", "lag"} for o in OVRIGA_VAL)


@pytest.mark.parametrize("val", [v for e in UPPRAKNADE for v in e], ids=str)
def test_varje_val_ar_beskrivet_en_gang(val: Enum) -> None:
    beskrivna = [v.text for v in VALEN if v.varde is val] + [o.val[val] for o in OVRIGA_VAL if val in o.val]
    assert len(beskrivna) == 1


@pytest.mark.parametrize("t", TOLKNINGAR, ids=lambda t: t.id)
def test_varje_tolkning_fragar_svarar_och_sager_varfor(t: Tolkning) -> None:
    assert re.fullmatch(r"[A-ZÅÄÖ].*\?", t.fraga)
    assert len(t.val) >= 2
    assert all(re.fullmatch(r"[A-ZÅÄÖ0-9].*\.", text) for text in (t.varfor, *(v.text for v in t.val)))
    assert t.regler
    assert all(t.id in r.optioner for r in t.regler)


def test_varje_regels_tolkningar_finns() -> None:
    assert {o for r in REGLER for o in r.optioner} == {t.id for t in TOLKNINGAR}


@pytest.mark.parametrize("v", [v for v in VALEN if v.varde is not None], ids=lambda v: str(v.varde))
def test_forvalet_och_det_som_inte_stods_ar_arbetsordningens(v: Tolkningsval) -> None:
    assert v.varde is not None
    falt = v.falt if v.varde in tolkningar.Direktionsval else [f for f in v.falt if _tar_emot(f, v.varde)]
    for namn in falt:
        valt: dict[str, Any] = {namn: v.varde}
        if v.ej_stodd:
            with pytest.raises(EjStodd, match=re.escape(v.ej_stodd)):
                Arbetsordning(**valt)
        else:
            assert getattr(Arbetsordning(**valt), namn) is v.varde
    assert v.forval is any(getattr(Arbetsordning(), namn) is v.varde for namn in v.falt)
    assert bool(v.ej_stodd) is (v.varde in EJ_STODDA)


def _tar_emot(falt: str, varde: Enum) -> bool:
    return type(getattr(Arbetsordning(), falt)) is type(varde)


def test_O_21_har_inget_falt_och_inget_svar_som_stods() -> None:
    t = tolkning("O-21")
    assert t.falt == ()
    assert all(v.ej_stodd and v.varde is None and not v.forval for v in t.val)
    assert [x.id for x in TOLKNINGAR if not x.falt] == ["O-21"]


def test_O_22_ar_den_enda_utan_forval() -> None:
    utan = [t.id for t in TOLKNINGAR if t.falt and not any(v.forval for v in t.val)]
    assert utan == ["O-22"]


def test_en_okand_tolkning_namns_med_den_som_menades() -> None:
    with pytest.raises(OgiltigtVarde, match=r"'O-26'.*menade du O-"):
        tolkning("O-26")


# --- What is made when a module is read, made once more ----------------------------------------------------------------


def _last_igen(modul: ModuleType) -> dict[str, Any]:
    return run_path(str(modul.__file__), run_name=modul.__name__)


def test_katalogen_blir_densamma_varje_gang_modulen_lases() -> None:
    om = _last_igen(tolkningskatalog)
    assert om["TOLKNINGAR"] == TOLKNINGAR


def test_arbetsordningens_falt_vagrar_annat_an_sina_egna_val() -> None:
    om = _last_igen(tolkningar)
    for falt in FALT:
        fel_varde: dict[str, Any] = {falt: ()}
        with pytest.raises(OgiltigtVarde) as samma:
            Arbetsordning(**fel_varde)
        with pytest.raises(OgiltigtVarde) as fel:
            om["Arbetsordning"](**fel_varde)
        assert str(fel.value) == str(samma.value)
    for varde, skal in om["EJ_STODDA"].items():
        falt = next(f for f in FALT if type(getattr(om["Arbetsordning"](), f)) is type(varde) or f == "direktion_jav")
        with pytest.raises(EjStodd) as ej_stodd:
            om["Arbetsordning"](**{falt: varde})
        assert str(ej_stodd.value) == f"{falt} = {varde.value} stöds inte: {skal}"
