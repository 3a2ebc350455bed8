"""What became of each yrkande."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import evolve, frozen

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
        self.grupper: dict[str, set[str]] = {}
        """The groups that an alternative is part of, where there are any, both by id."""
        for a in ordning.alternativ:
            for y in a.yrkanden:
                self.egna.setdefault(y, []).append(a.id)
            for ingaende in a.ingar:
                self.grupper.setdefault(ingaende, set()).add(a.id)
        self.prov: dict[tuple[str, str], list[Fraga]] = {}
        """The questions that try what an earlier one chose: by that question and the alternative."""
        for f in ordning.fragor:
            for v in f.villkor:
                if v.grund is Forfallsgrund.VALT:
                    for u in v.utfall:
                        self.prov.setdefault((v.fraga, u), []).append(f)
        self.andringar = andringsfragor(ordning.fragor, self.alternativ, {f.id: f for f in lage.forslag})

    def slag(self, alternativ: str) -> Alternativslag:
        """What carrying the alternative means."""
        return self.alternativ[alternativ].slag


def _ode(bild: _Bild, yrkande: Yrkande) -> Yrkandeode:
    if vagrat_yrkande(bild.lage, yrkande) and not _provat(bild, yrkande):
        return Yrkandeode(yrkande=yrkande.id, ode=Ode.VAGRAT)
    egna = bild.egna.get(yrkande.id)
    if egna:
        return _av_fragorna(bild, yrkande.id, egna)
    if yrkande.riktning is Riktning.AVSLAG:
        return _avslag(bild, yrkande)
    return Yrkandeode(yrkande=yrkande.id, ode=Ode.EJ_STALLT)


def _provat(bild: _Bild, yrkande: Yrkande) -> bool:
    """Was its förslag put and settled in spite of the refusal?"""
    return any(
        f.id in bild.utfall and any(yrkande.forslag in bild.alternativ[a].forslag for a in f.alternativ)
        for f in bild.fragor
    )


def _av_fragorna(bild: _Bild, yrkande: str, egna: list[str]) -> Yrkandeode:
    """Its alternatives' fates put together: several only where the points of a förslag are put apart."""
    delar = [_alternativets_ode(bild, yrkande, a) for a in egna]
    # What an avslag rejects has fallen too when its question lapses.
    stallda = [
        d
        for a, d in zip(egna, delar, strict=True)
        if d.ode is not Ode.EJ_STALLT and not (d.ode is Ode.FORFALLET and bild.slag(a) is Alternativslag.AVSLAG)
    ] or delar
    arter = {d.ode for d in stallda}
    if Ode.OAVGJORT in arter:
        return next(d for d in stallda if d.ode is Ode.OAVGJORT)
    if Ode.DELVIS in arter or (len(arter) > 1 and Ode.BIFALLET in arter):
        return Yrkandeode(yrkande=yrkande, ode=Ode.DELVIS)
    return stallda[-1]


def _alternativets_ode(bild: _Bild, yrkande: str, alternativ: str) -> Yrkandeode:
    """Its own fate; where ändringar are put before the whole (O-8) each depends on the other.

    An ändring that carried is worth what the whole comes to; a whole that carried with a change carried in part.
    """
    eget = _i_fragorna(bild, yrkande, alternativ)
    if eget.ode is not Ode.BIFALLET or not bild.andringar:
        return eget
    if eget.fraga in bild.andringar:
        delar = [_i_fragorna(bild, yrkande, a) for a in bild.andringar[eget.fraga]]
        for ode in (Ode.OAVGJORT, Ode.BIFALLET, Ode.AVSLAGET, Ode.FORFALLET):
            del_ = next((d for d in delar if d.ode is ode), None)
            if del_ is not None:
                return eget if ode is Ode.BIFALLET else del_
        return eget
    andrat = any(
        alternativ in helheter and f in bild.utfall and bild.slag(bild.utfall[f]) is Alternativslag.BIFALL
        for f, helheter in bild.andringar.items()
    )
    return evolve(eget, ode=Ode.DELVIS) if andrat else eget


def _i_fragorna(bild: _Bild, yrkande: str, alternativ: str) -> Yrkandeode:
    """The last settled question that it competed in decides; a lost group is lost for all in it."""
    grupper = bild.grupper.get(alternativ, _INGA)
    ode, avgorande, grund = Ode.EJ_STALLT, None, None
    for fraga in bild.fragor:
        i_fragan = alternativ in fraga.alternativ
        i_grupp = grupper.intersection(fraga.alternativ) if grupper else _INGA
        vann = bild.utfall.get(fraga.id)
        if not (i_fragan or i_grupp) or (vann in i_grupp and not i_fragan):
            continue
        if vann is not None:
            ode, avgorande, grund = _avgjord(bild, fraga, vann, alternativ), fraga.id, None
        elif ode not in _AVGJORDA:
            (ode, grund), avgorande = _ostalld(bild, fraga), fraga.id
    return Yrkandeode(yrkande=yrkande, ode=ode, fraga=avgorande, grund=grund)


_INGA: frozenset[str] = frozenset()
_AVGJORDA = frozenset({Ode.BIFALLET, Ode.AVSLAGET, Ode.OAVGJORT, Ode.DELVIS})


def _avgjord(bild: _Bild, fraga: Fraga, vann: str, alternativ: str) -> Ode:
    """What the alternative comes to in a question that ``vann`` has won."""
    if _ej_avgjort(bild, fraga, vann, alternativ):
        return Ode.OAVGJORT
    if vann == alternativ:
        return Ode.BIFALLET
    return Ode.DELVIS if delvis_vald(bild.lage, fraga, alternativ) else Ode.AVSLAGET


def _ej_avgjort(bild: _Bild, fraga: Fraga, vann: str, alternativ: str) -> bool:
    """Is the alternative only chosen so far, or is nothing decided for want of beredning (5:33)?"""
    prov = bild.prov.get((fraga.id, vann))
    if prov:
        if vann == alternativ and all(f.id not in bild.utfall for f in prov):
            return True
        if any(_bereds(bild, bild.utfall[f.id]) for f in prov if f.id in bild.utfall):
            return True
    return _bereds(bild, vann) and not _avgjort_senare(bild, fraga.id)


def _avgjort_senare(bild: _Bild, fraga_id: str) -> bool:
    """Has one that was put after it, until all agreed on one, been agreed on (O-6)?"""
    senare = [
        f
        for f in bild.fragor
        if any(v.fraga == fraga_id and v.grund is Forfallsgrund.KRAV_NATT for v in f.villkor) and f.id in bild.utfall
    ]
    return any(not _bereds(bild, bild.utfall[f.id]) or _avgjort_senare(bild, f.id) for f in senare)


def _bereds(bild: _Bild, alternativ: str) -> bool:
    return bild.slag(alternativ) is Alternativslag.BEREDS


def _ostalld(bild: _Bild, fraga: Fraga) -> tuple[Ode, Forfallsgrund | None]:
    if bild.status.get(fraga.id) in {Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN}:
        return Ode.FORFALLET, forfallsgrund(fraga, bild.utfall)
    return Ode.OAVGJORT, None


def _avslag(bild: _Bild, yrkande: Yrkande) -> Yrkandeode:
    """Avslag without an alternative of its own: what it rejects competed with the mover's own förslag, or with all."""
    avslas = {
        a.id
        for a in bild.alternativ.values()
        if a.slag is Alternativslag.BIFALL and (yrkande.forslag is None or yrkande.forslag in a.forslag)
    }
    if not avslas:
        return Yrkandeode(yrkande=yrkande.id, ode=Ode.EJ_STALLT)
    delar = [_alternativets_ode(bild, yrkande.id, a) for a in sorted(avslas)]
    motsatt = {Ode.BIFALLET: Ode.AVSLAGET, Ode.DELVIS: Ode.AVSLAGET, Ode.AVSLAGET: Ode.BIFALLET}
    for ode, eget in motsatt.items():
        del_ = next((d for d in delar if d.ode is ode), None)
        if del_ is not None:
            return Yrkandeode(yrkande=yrkande.id, ode=eget, fraga=del_.fraga)
    return delar[0]
