"""What became of each yrkande."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TypeAlias

from attrs import frozen

from propositionsordning.arende.forslag import Forslagsart
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.forlopp.lage import Fragestatus, Lage, fragestatus, utfallen
from propositionsordning.forlopp.oversikt import ordning_i_kraft
from propositionsordning.forlopp.vagrade import vagrat_yrkande
from propositionsordning.forlopp.valet import delvis_vald
from propositionsordning.ordning.forfall import forfallsgrund
from propositionsordning.ordning.fraga import Alternativslag, Forfallsgrund, Fraga
from propositionsordning.ordning.villkor import andringsfragor

__all__ = ["Ode", "Yrkandeode", "oden"]


class Ode(Enum):
    """The fates."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    BIFALLET = "bifallet"
    AVSLAGET = "avslaget"
    DELVIS = "delvis"
    """Some of its points carried and others not; of those it proposed in a val some were elected."""
    FORFALLET = "forfallet"
    """Its question was not put, because of what was decided before (``grund``) or because the chair said so."""
    ATERTAGET = "atertaget"
    SAMMANSLAGET = "sammanslaget"
    EJ_STALLT = "ej_stallt"
    """No question of the order in force concerns it."""
    OAVGJORT = "oavgjort"
    """Its question remains, or not all agreed on it where all must (5:33)."""
    VAGRAT = "vagrat"
    """The chair has refused to put its förslag (5:57)."""


@frozen(kw_only=True, slots=False)
class Yrkandeode:
    """One yrkande's fate: ``fraga`` the question that settled it, ``till`` the yrkande that it was merged into."""

    yrkande: str
    ode: Ode
    fraga: str | None = None
    grund: Forfallsgrund | None = None
    till: str | None = None


def oden(lage: Lage) -> Mapping[str, Yrkandeode]:
    """The fate of every yrkande ever made in the ärende, by id, in the order they were made.

    An avslagsyrkande is bifallet when what it rejects has lost.
    """
    bild = _Bild(lage)
    svar = {y.id: _ode(bild, y) for y in lage.yrkanden}
    svar |= {y: Yrkandeode(yrkande=y, ode=Ode.ATERTAGET) for y in lage.atertagna}
    svar |= {y: Yrkandeode(yrkande=y, ode=Ode.SAMMANSLAGET, till=till) for y, till in lage.sammanslagna}
    return svar


_Utgang: TypeAlias = tuple[Ode, str | None, Forfallsgrund | None]
"""A fate, the question that settled it, and why that question lapsed, if it did."""
_EJ_STALLT: _Utgang = (Ode.EJ_STALLT, None, None)
_DELVIS: _Utgang = (Ode.DELVIS, None, None)


class _Bild:
    """The order in force and how its questions have come out, with what is looked up for every yrkande."""

    def __init__(self, lage: Lage) -> None:
        ordning = ordning_i_kraft(lage)
        self.lage = lage
        self.fragor = ordning.fragor
        self.utfall = utfallen(lage)
        self.status = fragestatus(lage)
        self.alternativ = {a.id: a for a in ordning.alternativ}
        self.egna: dict[str, list[str]] = {}
        """The alternatives that each yrkande stands behind, both by id."""
        for a in ordning.alternativ:
            for y in a.yrkanden:
                self.egna.setdefault(y, []).append(a.id)
        self.andringar: Mapping[str, tuple[str, ...]] = {}
        if Forslagsart.ANDRING in [f.art for f in lage.forslag]:
            self.andringar = andringsfragor(ordning.fragor, self.alternativ, {f.id: f for f in lage.forslag})
        self.provfragor = [f for f in ordning.fragor if f.villkor and _valda(f)]
        """Those that try what an earlier one has chosen."""
        self.utgangar: dict[str, _Utgang] = {}
        """What has become of each alternative (by id) in the questions that put it."""
        for fraga in ordning.fragor:
            _las_fragan(self, fraga)

    def slag(self, alternativ: str) -> Alternativslag:
        """What carrying the alternative means."""
        return self.alternativ[alternativ].slag

    def utgang(self, alternativ: str) -> _Utgang:
        """What has become of the alternative."""
        return self.utgangar.get(alternativ, _EJ_STALLT)


def _las_fragan(bild: _Bild, fraga: Fraga) -> None:
    """What becomes of the alternatives in one question: the last settled question that each competed in decides."""
    vann = bild.utfall.get(fraga.id)
    tavlar = _tavlar(bild, fraga, vann)
    if vann is None:
        ostalld = _ostalld(bild, fraga)
        bild.utgangar.update([(a, ostalld) for a in tavlar if bild.utgang(a)[0] not in _AVGJORDA])
        return
    prov = [f for f in bild.provfragor if (fraga.id, vann) in _valda(f)]
    if _bereds_forst(bild, fraga, vann, prov):
        bild.utgangar.update(dict.fromkeys(tavlar, (Ode.OAVGJORT, fraga.id, None)))
        return
    for a in tavlar:
        if a != vann:
            ode = Ode.DELVIS if delvis_vald(bild.lage, fraga, a) else Ode.AVSLAGET
        else:
            bara_vald = prov and all(f.id not in bild.utfall for f in prov)
            ode = Ode.OAVGJORT if bara_vald else Ode.BIFALLET
        bild.utgangar[a] = (ode, fraga.id, None)


_AVGJORDA = frozenset({Ode.BIFALLET, Ode.AVSLAGET, Ode.OAVGJORT, Ode.DELVIS})


def _tavlar(bild: _Bild, fraga: Fraga, vann: str | None) -> Iterable[str]:
    """The alternatives that the question concerns: a lost group is lost for all in it, a group that won is to be chosen in."""
    grupper = [a for a in fraga.alternativ if a != vann and bild.alternativ[a].ingar]
    if not grupper:
        return fraga.alternativ
    valjs_senare = () if vann is None else bild.alternativ[vann].ingar
    i_grupp = [i for a in grupper for i in bild.alternativ[a].ingar if i not in valjs_senare]
    return dict.fromkeys([*fraga.alternativ, *i_grupp])


def _bereds_forst(bild: _Bild, fraga: Fraga, vann: str, prov: list[Fraga]) -> bool:
    """Is nothing decided for want of beredning (5:33), in the question or in those that try what it chose?"""
    if any(_bereds(bild, bild.utfall[f.id]) for f in prov if f.id in bild.utfall):
        return True
    return _bereds(bild, vann) and not _avgjort_senare(bild, fraga.id)


def _valda(fraga: Fraga) -> list[tuple[str, str]]:
    """What it tries: pairs of an earlier question and the alternative that it chose."""
    return [(v.fraga, u) for v in fraga.villkor if v.grund is Forfallsgrund.VALT for u in v.utfall]


def _avgjort_senare(bild: _Bild, fraga_id: str) -> bool:
    """Has one that was put after it, until all agreed on one, been agreed on (O-6)?"""
    senare = [
        f
        for f in bild.fragor
        if any(v.fraga == fraga_id and v.grund is Forfallsgrund.KRAV_NATT for v in f.villkor) and f.id in bild.utfall
    ]
    return any(not _bereds(bild, bild.utfall[f.id]) or _avgjort_senare(bild, f.id) for f in senare)


def _bereds(bild: _Bild, alternativ: str) -> bool:
    return bild.alternativ[alternativ].slag is Alternativslag.BEREDS


def _ostalld(bild: _Bild, fraga: Fraga) -> _Utgang:
    if bild.status.get(fraga.id) in {Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN}:
        return Ode.FORFALLET, fraga.id, forfallsgrund(fraga, bild.utfall)
    return Ode.OAVGJORT, fraga.id, None


def _ode(bild: _Bild, yrkande: Yrkande) -> Yrkandeode:
    if vagrat_yrkande(bild.lage, yrkande) and not _provat(bild, yrkande):
        return Yrkandeode(yrkande=yrkande.id, ode=Ode.VAGRAT)
    egna = bild.egna.get(yrkande.id)
    if egna:
        ode, fraga, grund = _av_fragorna(bild, egna)
    elif yrkande.riktning is Riktning.AVSLAG:
        ode, fraga, grund = _avslag(bild, yrkande)
    else:
        ode, fraga, grund = _EJ_STALLT
    return Yrkandeode(yrkande=yrkande.id, ode=ode, fraga=fraga, grund=grund)


def _provat(bild: _Bild, yrkande: Yrkande) -> bool:
    """Was its förslag put and settled in spite of the refusal?"""
    return any(
        f.id in bild.utfall and any(yrkande.forslag in bild.alternativ[a].forslag for a in f.alternativ)
        for f in bild.fragor
    )


def _av_fragorna(bild: _Bild, egna: list[str]) -> _Utgang:
    """Its alternatives' fates put together: several only where the points of a förslag are put apart."""
    delar = [_alternativets_utgang(bild, a) for a in egna]
    if len(delar) == 1:
        return _DELVIS if delar[0][0] is Ode.DELVIS else delar[0]
    # What an avslag rejects has fallen too when its question lapses.
    stallda = [
        d
        for a, d in zip(egna, delar, strict=True)
        if d[0] is not Ode.EJ_STALLT and not (d[0] is Ode.FORFALLET and bild.slag(a) is Alternativslag.AVSLAG)
    ] or delar
    arter = {ode for ode, _, _ in stallda}
    if Ode.OAVGJORT in arter:
        return next(d for d in stallda if d[0] is Ode.OAVGJORT)
    if Ode.DELVIS in arter or (len(arter) > 1 and Ode.BIFALLET in arter):
        return _DELVIS
    return stallda[-1]


def _alternativets_utgang(bild: _Bild, alternativ: str) -> _Utgang:
    """Its own fate; where ändringar are put before the whole (O-8) each depends on the other.

    An ändring that carried is worth what the whole comes to; a whole that carried with a change carried in part.
    """
    eget = bild.utgang(alternativ)
    ode, fraga, grund = eget
    if ode is not Ode.BIFALLET or not bild.andringar:
        return eget
    if fraga is not None and fraga in bild.andringar:
        delar = [bild.utgang(a) for a in bild.andringar[fraga]]
        for sokt in (Ode.OAVGJORT, Ode.BIFALLET, Ode.AVSLAGET, Ode.FORFALLET):
            del_ = next((d for d in delar if d[0] is sokt), None)
            if del_ is not None:
                return eget if sokt is Ode.BIFALLET else del_
        return eget
    andrat = any(
        alternativ in helheter and f in bild.utfall and bild.slag(bild.utfall[f]) is Alternativslag.BIFALL
        for f, helheter in bild.andringar.items()
    )
    return (Ode.DELVIS, fraga, grund) if andrat else eget


def _avslag(bild: _Bild, yrkande: Yrkande) -> _Utgang:
    """Avslag without an alternative of its own: what it rejects competed with the mover's own förslag, or with all."""
    avslas = {
        a.id
        for a in bild.alternativ.values()
        if a.slag is Alternativslag.BIFALL and (yrkande.forslag is None or yrkande.forslag in a.forslag)
    }
    if not avslas:
        return _EJ_STALLT
    delar = [_alternativets_utgang(bild, a) for a in sorted(avslas)]
    motsatt = {Ode.BIFALLET: Ode.AVSLAGET, Ode.DELVIS: Ode.AVSLAGET, Ode.AVSLAGET: Ode.BIFALLET}
    for ode, eget in motsatt.items():
        del_ = next((d for d in delar if d[0] is ode), None)
        if del_ is not None:
            return eget, del_[1], None
    return delar[0]
