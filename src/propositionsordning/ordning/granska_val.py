"""Where an order puts avslag, ändringar, points and the motförslag otherwise than the yrkanden and the arbetsordning say.

The choices are O-3 (huvudförslag), O-4 (motförslag), O-7 (avslag against several) and O-8 (ändringar).
"""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.arende.forslag import Forslagsart
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regler.praxis_2_huvudforslag import blir_huvudforslag, motforslag_enligt_valet
from propositionsordning.lag.regler.praxis_3_avslag_och_tillagg import (
    andring_enligt_valet,
    avslag_enligt_yrkandena,
    avslag_mot_flera,
    punkterna_for_sig,
)
from propositionsordning.lag.tolkningar import Arbetsordning, AvslagMotFlera, Huvudforslagsval, Motforslagsval
from propositionsordning.ordning.fraga import Alternativslag, Forfallsgrund, Fraga, Frageform
from propositionsordning.ordning.gruppering import det_nekande
from propositionsordning.ordning.ordningsbild import Ordningsbild
from propositionsordning.ordning.villkor import Frageslag

__all__ = ["granska_val"]


def granska_val(bild: Ordningsbild, val: Arbetsordning) -> Iterator[Provning]:
    """What is tried of an order against the yrkanden and the arbetsordning's choices."""
    yield from _avslag_mot_ett(bild)
    for fraga in bild.ordning.fragor:
        if bild.grupper or len(fraga.alternativ) > 2:
            yield from _avslag_mot_flera(bild, fraga, val)
        if val.huvudforslag is Huvudforslagsval.BEREDANDE_ORGANETS:
            yield from _huvudforslag(bild, fraga)
        if len(fraga.alternativ) > 3:
            yield from _motforslag(fraga, val)
        if Forslagsart.ANDRING in bild.arter:
            yield from _andring(bild, fraga, val)
    punkter = [y.punkter for y in bild.yrkanden]
    if any(punkter):
        yield from _punkter(bild)


def _avslag_mot_ett(bild: Ordningsbild) -> Iterator[Provning]:
    """R-3-1, where one whole (or the same points of it) is put alone.

    A tillägg, an ändring before the whole and what is moved i andra hand are put as bifall or avslag anyhow.
    """
    ensamma: dict[tuple[int, ...], list[Fraga]] = {}
    hander = [y.hand for y in bild.yrkanden]
    for f in bild.ordning.fragor:
        if bild.slag[f.id] is not Frageslag.SAK or f.id in bild.andringar:
            continue
        andra_hand = any(hander) and _bara_i_andra_hand(bild, f)
        if not andra_hand and Forfallsgrund.HAND not in [v.grund for v in f.villkor]:
            ensamma.setdefault(bild.alternativ[f.alternativ[0]].punkter, []).append(f)
    for fragor in ensamma.values():
        if len(fragor) == 1 and fragor[0].form in {Frageform.BIFALL, Frageform.BIFALL_AVSLAG}:
            yield _provat_avslag(bild, fragor[0])


def _bara_i_andra_hand(bild: Ordningsbild, fraga: Fraga) -> bool:
    """Is everybody for it somebody who wants something else first (also where that is put without anything against it)?"""
    bakom = _bakom(bild, fraga, Alternativslag.BIFALL)
    hander = [y.hand or 1 for y in bild.yrkanden if y.id in bakom]
    return bool(hander) and min(hander) > 1


def _provat_avslag(bild: Ordningsbild, fraga: Fraga) -> Provning:
    yrkat = _avslag_yrkat(bild, fraga)
    return avslag_enligt_yrkandena(fraga=fraga.id, yrkat=yrkat, stalls=fraga.form is Frageform.BIFALL_AVSLAG)


def _avslag_yrkat(bild: Ordningsbild, fraga: Fraga) -> bool:
    """Has anybody moved avslag who has not moved bifall too (unless that is wanted only i andra hand, R-2-22)?"""
    emot = _bakom(bild, fraga, Alternativslag.AVSLAG)
    if not emot:
        return False
    bifall = _bakom(bild, fraga, Alternativslag.BIFALL)
    bifallare = {vem for y in bild.yrkanden if y.id in bifall and (y.hand or 1) == 1 for vem in y.av}
    return any(not y.av or not bifallare.issuperset(y.av) for y in bild.yrkanden if y.id in emot)


def _bakom(bild: Ordningsbild, fraga: Fraga, slag: Alternativslag) -> list[str]:
    """The yrkanden (by id) behind the alternatives of this kind."""
    sidor = [bild.alternativ[a] for a in fraga.alternativ]
    return [y for a in sidor if a.slag is slag for y in a.yrkanden]


def _avslag_mot_flera(bild: Ordningsbild, fraga: Fraga, val: Arbetsordning) -> Iterator[Provning]:
    """R-3-2 (O-7): avslag among three or more, or against a group of them."""
    stallda = [bild.alternativ[a] for a in fraga.alternativ]
    grupp = next((a for a in stallda if a.slag is Alternativslag.GRUPP), None)
    om_alls_avgjort = Forfallsgrund.FORFRAGA in [v.grund for v in fraga.villkor]
    if fraga.id in bild.andringar or om_alls_avgjort or (grupp is None and len(stallda) < 3):
        return
    nekande = det_nekande([a for a in stallda if a is not grupp], bild.forslag)
    if nekande is None:
        return
    if grupp is not None:
        stallt = AvslagMotFlera.AVSLAG_FORST
    else:
        sist = nekande in (fraga.sist, fraga.huvudforslag) or (
            fraga.form is Frageform.KEDJA and fraga.alternativ[-1] == nekande
        )
        stallt = AvslagMotFlera.POSITIVA_FORST if sist else AvslagMotFlera.SAMMA_ELIMINERING
    alternativ = bild.alternativ[nekande]
    # A förslag whose utgång is avslag is on the table whether or not somebody moves it (R-2-3).
    yrkat = bool(alternativ.yrkanden) or alternativ.slag is not Alternativslag.AVSLAG
    yield avslag_mot_flera(fraga=fraga.id, yrkat=yrkat, stallt=stallt, valt=val.avslag_mot_flera)


def _huvudforslag(bild: Ordningsbild, fraga: Fraga) -> Iterator[Provning]:
    """R-2-7 (O-3): the preparing organ's förslag is singled out, where it competes."""
    if fraga.form is Frageform.KEDJA:
        return
    liggande = [a for a in fraga.alternativ if {bild.forslag[f].art for f in bild.antas(a)} == {Forslagsart.LIGGANDE}]
    if len(liggande) == 1 and bild.alternativ[liggande[0]].slag is Alternativslag.BIFALL:
        blir = fraga.huvudforslag or fraga.huvudforslag_vid_begaran
        if blir is not None:
            yield blir_huvudforslag(huvudforslag=blir, funnet=None, beredande=liggande[0])


def _motforslag(fraga: Fraga, val: Arbetsordning) -> Iterator[Provning]:
    """R-2-12 (O-4): how the motförslag is chosen, of four or more; with fewer there is nothing to choose between."""
    if fraga.form is Frageform.MOTSTALLDA:
        kedja = fraga.motforslagsval is Motforslagsval.KEDJA
        yield motforslag_enligt_valet(fraga=fraga.id, kedja=kedja, valt=val.motforslagsval)


def _andring(bild: Ordningsbild, fraga: Fraga, val: Arbetsordning) -> Iterator[Provning]:
    """R-3-5 (O-8): the change before the whole, or against it."""
    if fraga.id in bild.andringar:
        yield andring_enligt_valet(fraga=fraga.id, forst=True, valt=val.andringsordning)
        return
    antas = bild.antar(fraga)
    andringar = [bild.forslag[f] for f in antas if bild.forslag[f].art is Forslagsart.ANDRING]
    # An ändring of an ändring has no whole to be put before.
    helheter = {f for f in antas if bild.forslag[f].art is not Forslagsart.ANDRING}
    if any(f.bas and set(f.bas) <= helheter for f in andringar):
        yield andring_enligt_valet(fraga=fraga.id, forst=False, valt=val.andringsordning)


def _punkter(bild: Ordningsbild) -> Iterator[Provning]:
    """R-3-8: a yrkande about some points of a förslag, where others want something else with the rest."""
    for y in bild.yrkanden:
        lydelse = () if y.forslag is None else bild.forslag[y.forslag].lydelse
        if not y.punkter or set(y.punkter) >= set(range(1, len(lydelse) + 1)):
            continue
        andra = any(z.forslag == y.forslag and set(z.punkter) != set(y.punkter) for z in bild.yrkanden)
        stallda = [
            bild.alternativ[a].punkter
            for f in bild.ordning.fragor
            for a in f.alternativ
            if y.forslag in bild.alternativ[a].forslag and y.id in bild.alternativ[a].yrkanden
        ]
        if andra and stallda:
            provningar = [punkterna_for_sig(yrkande=y.id, punkter=y.punkter, stallda=p) for p in stallda]
            yield provningar[0]
