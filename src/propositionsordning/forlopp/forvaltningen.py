"""What 28-31 §§ förvaltningslagen add, where the decision is appealed by förvaltningsbesvär."""

from __future__ import annotations

from propositionsordning.forlopp.deltagandet import rost_av
from propositionsordning.forlopp.lage import Arbete, Delbeslut, Lage, har_avstatt
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regler.fl_28_flera_beslutar import (
    forvaltningslagen_galler,
    huvudforslaget_ar_det_funna,
    ska_delta,
    star_bakom,
)
from propositionsordning.mote.narvaro import rostlangd
from propositionsordning.ordning.fraga import Frageform
from propositionsordning.ordning.gang import Gang, Roll

__all__ = ["bakom_beslutet", "galler", "mot_det_funna", "skyldig_att_delta"]


def galler(lage: Lage) -> bool:
    """Do the paragraphs hold in this ärende?"""
    return forvaltningslagen_galler(organ=lage.sammantrade.organ.typ, forvaltningsbesvar=lage.arende.forvaltningsbesvar)


def mot_det_funna(lage: Lage, gang: Gang | None, arbete: Arbete, *, huvudforslag: str | None) -> Provning | None:
    """R-FL:29-1: will what is requested stand against what the chair found? None where the paragraph is silent.

    ``huvudforslag``: the one that the request leads to, where the question has none singled out beforehand.
    """
    if gang is None or not galler(lage):
        return None
    i_kedja = gang.fraga.form is Frageform.KEDJA
    if not i_kedja and (arbete.delfraga.roll is not Roll.HUVUD or arbete.delfraga.id != gang.fraga.id):
        return None  # the choice of motförslag: how it is made the paragraph leaves open
    return huvudforslaget_ar_det_funna(
        antal_forslag=len(gang.fraga.alternativ),
        huvudforslag=gang.fraga.sist or gang.fraga.huvudforslag or huvudforslag,
        funnet=arbete.funnet,
        i_kedja=i_kedja,
    )


def skyldig_att_delta(lage: Lage, vem: str, *, fraga_i_sak: bool | None) -> Provning | None:
    """R-FL:29-3: must ``vem`` take part? It is asked only of questions in the matter."""
    if fraga_i_sak is False or not galler(lage):
        return None
    return ska_delta(vem, myndighetsutovning=lage.arende.myndighetsutovning)


def bakom_beslutet(lage: Lage, beslut: Delbeslut) -> tuple[str, ...] | None:
    """R-FL:30-1: those taken to stand behind a settled question; None where the paragraph is silent or it is not told."""
    langd, fraga = rostlangd(beslut.narvaro), beslut.delfraga.fraga
    if langd is None or not galler(lage):
        return None
    flera = len({d.delfraga.fraga for d in lage.delbeslut}) > 1
    if any(not r.av or (flera and not r.fragor) for r in lage.reservationer):
        return None
    reserverat = {vem for r in lage.reservationer if not r.fragor or fraga in r.fragor for vem in r.av}
    organ = lage.sammantrade.organ
    partier = {vem: p.parti for vem in langd if (p := organ.ledamot(vem)) is not None}
    deltog = tuple(v for v in langd if not har_avstatt(lage, v, fraga) and rost_av(beslut.arbete, v) != "franvarande")
    return star_bakom(deltog, reserverat=tuple(v for v in deltog if {v, partier.get(v)} & reserverat))
