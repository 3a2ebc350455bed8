"""What is kept, or made without being tried, to save time must be what the slow way gives."""

from collections.abc import Iterator
from enum import Enum
from typing import Any, TypeVar

from attrs import evolve, fields
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Arbetsordning,
    Arende,
    Handelse,
    HinderFel,
    Lage,
    Narvaro,
    borja,
    fragestatus,
    rostlangd,
    spela,
    tillatna,
    tolkningsberoende,
    utfallen,
)
from propositionsordning.forlopp.motor import prova
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.tolkningar import EJ_STODDA
from propositionsordning.mote.narvaro import deltar
from propositionsordning.ordning.uppratta import uppratta
from propositionsordning.strategier import arbetsordningar, arenden, lagen, nasta_handelse, vagar, vilda_handelser

T = TypeVar("T")


def _pa_nytt(objekt: T) -> T:
    """The same data through the constructor, which tries it; nothing that was kept beside the fields comes along."""
    klass: Any = type(objekt)
    ny: T = klass(**{f.alias: getattr(objekt, f.name) for f in fields(klass) if f.init})
    return ny


@given(arenden(), st.sampled_from(Organtyp).flatmap(lambda o: st.tuples(st.just(o), arbetsordningar(o))))
@settings(deadline=None)
def test_det_som_harleds_haller_for_att_provas(arende: Arende, organ_och_val: tuple[Organtyp, Arbetsordning]) -> None:
    organ, val = organ_och_val
    ordning = uppratta(arende, organ=organ, arbetsordning=val)
    assert _pa_nytt(ordning) == ordning
    for del_ in (*ordning.alternativ, *ordning.fragor, *(v for f in ordning.fragor for v in f.villkor)):
        assert _pa_nytt(del_) == del_


@given(lagen(hogst=16))
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_ett_val_som_inte_provas_pa_nytt_gor_ingen_skillnad(lage: Lage) -> None:
    var, avgor = _utgang(lage), set[tuple[str, str]]()
    for falt, annat in _andra_val(lage.sammantrade.arbetsordning):
        andrat: dict[str, Any] = {falt: annat}
        mote = evolve(lage.sammantrade, arbetsordning=evolve(lage.sammantrade.arbetsordning, **andrat))
        try:
            blev = _utgang(spela(borja(mote, lage.arende, narvaro=lage.ingaende), lage.logg))
        except HinderFel:
            blev = None
        if blev != var:
            avgor.add((falt, annat.value))
    assert {(v.falt, v.annat) for v in tolkningsberoende(lage)} == avgor


def _andra_val(arbetsordning: Arbetsordning) -> Iterator[tuple[str, Enum]]:
    for f in fields(Arbetsordning):
        valt = getattr(arbetsordning, f.name)
        if isinstance(valt, Enum):
            yield from ((f.name, v) for v in type(valt) if v is not valt and v not in EJ_STODDA)


def _utgang(lage: Lage) -> dict[str, object]:
    """How each question stands, and what that means."""
    sista = {d.delfraga.fraga: d for d in lage.delbeslut if not d.omlagd}
    mening = {a.id: (a.slag, a.forslag, a.punkter, a.ingar) for a in (lage.ordning.alternativ if lage.ordning else ())}
    avgjorda = {
        fraga: (utfall, sista[fraga].arbete.avgorande, sista[fraga].beraknat, mening.get(utfall))
        for fraga, utfall in utfallen(lage).items()
    }
    return {**fragestatus(lage), **avgjorda}


@given(vagar(hogst=12), st.data())
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_det_som_halls_kvar_ar_det_som_raknas_ut(vag: tuple[Lage, ...], data: st.DataObject) -> None:
    for lage in vag:
        _jamfor(lage, data.draw(nasta_handelse(lage)))
        _jamfor(lage, data.draw(vilda_handelser(lage)))
    _narvaron(vag[-1].narvaro)


def _jamfor(lage: Lage, handelse: Handelse | None) -> None:
    utan = evolve(
        lage, narvaro=_pa_nytt(lage.narvaro), ordning=None if lage.ordning is None else _pa_nytt(lage.ordning)
    )
    assert utan == lage
    assert handelse is None or prova(utan, handelse) == prova(lage, handelse)
    assert tillatna(utan) == tillatna(lage)
    assert (utfallen(utan), fragestatus(utan)) == (utfallen(lage), fragestatus(lage))


def _narvaron(narvaro: Narvaro) -> None:
    if narvaro.platser is not None:
        kvar = tuple(p.ledamot for p in narvaro.platser if p.ledamot not in narvaro.javiga)
        assert rostlangd(narvaro) == kvar
        assert all(deltar(narvaro, vem) is (vem in kvar) for vem in (*kvar, *narvaro.javiga, *narvaro.lamnat, "ingen"))
