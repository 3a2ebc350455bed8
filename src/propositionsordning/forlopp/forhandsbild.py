"""The preview of a state: of the order in force, with what the meeting has settled and what is raised beside it."""

from __future__ import annotations

from attrs import evolve

from propositionsordning.forlopp.lage import Fragestatus, Lage, fragestatus, utfallen
from propositionsordning.forlopp.oversikt import anmarkningar, ordning_i_kraft
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.lag.majoritet import Antal
from propositionsordning.mote.narvaro import antal_narvarande, javiga_i_basen
from propositionsordning.ordning.forhandsvisning import Forhandsvisning, forhandsvisa
from propositionsordning.ordning.fraga import Propositionsordning
from propositionsordning.ordning.gang import Gang
from propositionsordning.ordning.ordningsfraga import med_ordningsfragor

__all__ = ["forhandsbild"]


_FORFALLNA = {Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN}


def forhandsbild(lage: Lage, *, fraser: Fraskatalog = STANDARD) -> Forhandsvisning:
    """The preview of the order in force, or of the one that the yrkanden so far would give.

    The ordningsfrågor that are raised and not settled stand first: they are put before it goes on.
    """
    bild = forhandsvisa(
        _med_vantande(lage),
        lage.arende,
        organ=lage.sammantrade.organ,
        forslag=lage.forslag,
        yrkanden=lage.yrkanden,
        narvarande=_tredjedelsbasen(lage),
        utfall=utfallen(lage),
        pagaende=_pagaende(lage),
        forfallna=tuple(f for f, status in fragestatus(lage).items() if status in _FORFALLNA),
        fraser=fraser,
        arbetsordning=lage.sammantrade.arbetsordning,
    )
    return evolve(bild, anmarkningar=anmarkningar(lage))


def _med_vantande(lage: Lage) -> Propositionsordning:
    ordning, avgjorda = ordning_i_kraft(lage), utfallen(lage)
    vantande = tuple(o for o in lage.ordningsfragor if o.id not in avgjorda)
    alla = med_ordningsfragor(ordning, vantande)
    return evolve(alla, fragor=(*(o.fraga for o in vantande), *ordning.fragor))


def _pagaende(lage: Lage) -> tuple[Gang, ...]:
    """The questions under way, that which interrupts another first."""
    undanlagd = None if lage.undanlagt is None else lage.undanlagt.gang
    return tuple(g for g in (lage.gang, undanlagd) if g is not None)


def _tredjedelsbasen(lage: Lage) -> Antal | None:
    """Those present that a third is counted of."""
    narvarande = antal_narvarande(lage.narvaro)
    javiga = javiga_i_basen(lage.narvaro, lage.sammantrade.arbetsordning.javiga_i_tredjedelen)
    return narvarande if narvarande is None or not javiga else narvarande.plus(javiga)
