"""A proposition on an ordningsfråga: which may interrupt, what it is tried against, and what it sets aside."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.deltagandet import beslutsfort_nu
from propositionsordning.forlopp.handelser import OrdningAndrad
from propositionsordning.forlopp.lage import Arbete, Lage, Skede, Undanlagt
from propositionsordning.forlopp.ordningen import prova_andrad
from propositionsordning.forlopp.ordningsfragan import AVBRYTBARA, vackta
from propositionsordning.forlopp.personerna import som_javig, tjanstgor
from propositionsordning.forlopp.slag import Hinder
from propositionsordning.lag.direktion import foljer
from propositionsordning.lag.regel import Direktionsfraga, Provning
from propositionsordning.lag.regler.kl_6_28_jav import R_6_30_1, annan_leder_javsfragan, far_delta_i_javsfragan
from propositionsordning.mote.narvaro import Narvaro, antal_narvarande
from propositionsordning.ordning.gang import att_stalla, oppna
from propositionsordning.ordning.ordningsfraga import Ordningsfraga, Ordningsfragesart

__all__ = ["prova_ordningsfraga", "stall_ordningsfraga", "vantande_ordningsfragor"]


def vantande_ordningsfragor(lage: Lage) -> tuple[Ordningsfraga, ...]:
    """The ordningsfrågor that wait and may interrupt now."""
    if not lage.ordningsfragor:
        return ()
    return vackta(lage) if lage.skede in AVBRYTBARA and lage.undanlagt is None else ()


def prova_ordningsfraga(lage: Lage, o: Ordningsfraga) -> Iterator[Provning | Hinder]:
    """What a proposition on the ordningsfråga is tried against."""
    yield beslutsfort_nu(lage, utan=_vid_ordningsfragan(lage, o))
    if o.art is Ordningsfragesart.ORDNINGEN and o.ordning is not None:
        yield from prova_andrad(lage, OrdningAndrad(ordning=o.ordning))
    if o.art is Ordningsfragesart.JAV and o.ledamot is not None:
        yield from tjanstgor(lage, o.ledamot, R_6_30_1)
        yield annan_leder_javsfragan(ledamot=o.ledamot, ordforande=lage.narvaro.ordforande)
        if o.deltar:
            yield far_delta_i_javsfragan(
                o.ledamot,
                organ=foljer(lage.sammantrade.organ.typ, Direktionsfraga.BESLUTSFORHET, lage.sammantrade.arbetsordning),
                ovriga=antal_narvarande(som_javig(lage.narvaro, o.ledamot)),
                ledamoter=lage.sammantrade.organ.antal_ledamoter,
                kan_ersattas=o.kan_ersattas,
            )


def _vid_ordningsfragan(lage: Lage, o: Ordningsfraga) -> Narvaro:
    """R-6:30-1: the one whose jäv is disputed stands outside while it is decided, if she may not take part."""
    if o.art is not Ordningsfragesart.JAV or o.ledamot is None or o.deltar or o.ledamot in lage.narvaro.javiga:
        return lage.narvaro
    return som_javig(lage.narvaro, o.ledamot)


def stall_ordningsfraga(lage: Lage, o: Ordningsfraga, nr: int) -> Lage:
    """The question under way is set aside; it comes back when the ordningsfråga has been settled."""
    gang = oppna(o.fraga)
    delfraga = att_stalla(gang)
    if delfraga is None:
        raise ValueError(o.id)
    return med(
        lage,
        undanlagt=Undanlagt(lage.gang, lage.skede),
        gang=gang,
        arbeten=(*lage.arbeten, Arbete(delfraga, nr)),
        skede=Skede.STALLD,
        narvaro=_vid_ordningsfragan(lage, o),
    )
