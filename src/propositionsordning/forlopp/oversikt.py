"""Readers of a state that the record, the pictures and the user share: the order in force, and what granska says of it."""

from __future__ import annotations

from propositionsordning.forlopp.lage import Fragestatus, Lage, Overlaggning, fragestatus, oppen_i_ordningen, utgatt
from propositionsordning.forlopp.motiven import motivandringar
from propositionsordning.forlopp.vagrade import helt_vagrat, kvar_att_stalla
from propositionsordning.forlopp.yrkandena import harledd_ordning
from propositionsordning.lag.regel import Provning, Svar
from propositionsordning.ordning.fraga import Propositionsordning
from propositionsordning.ordning.granska import granska

__all__ = ["anmarkningar", "ordning_i_kraft", "pagar"]


def ordning_i_kraft(lage: Lage) -> Propositionsordning:
    """The order in force, or the one that the yrkanden so far would give."""
    return lage.ordning or harledd_ordning(lage)


def anmarkningar(lage: Lage) -> tuple[Provning, ...]:
    """What ``granska`` has to say of the order in force, and R-5:50-12 of the yrkanden that were there from the start."""
    ordning = ordning_i_kraft(lage)
    forslag, yrkanden = lage.forslag, lage.yrkanden
    if lage.vagrade:
        _, yrkanden = kvar_att_stalla(lage)
        stallda = {f for a in ordning.alternativ for f in a.forslag}
        forslag = tuple(f for f in forslag if f.id in stallda or not helt_vagrat(lage, f))
    granskat = granska(
        ordning,
        lage.arende,
        forslag=forslag,
        yrkanden=yrkanden,
        organ=lage.sammantrade.organ.typ,
        arbetsordning=lage.sammantrade.arbetsordning,
    )
    motiven = motivandringar(lage, lage.arende.yrkanden, lage.forslag)
    return (*granskat, *[p for p in motiven if p.svar is not Svar.UPPFYLLD])


def pagar(lage: Lage) -> bool:
    """Does anything remain to be decided?"""
    if lage.undanlagt is not None:
        return True
    if utgatt(lage) is not None:
        return oppen_i_ordningen(lage) is not None
    if lage.overlaggning is Overlaggning.PAGAR:
        return True
    status = fragestatus(lage).values()
    return Fragestatus.ATERSTAR in status or Fragestatus.OPPEN in status
