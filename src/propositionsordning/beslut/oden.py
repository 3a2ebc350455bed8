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
from propositionsordning.ordning.fraga import Alternativslag, Forfallsgrund, Fraga, Propositionsordning
from propositionsordning.ordning.villkor import andringsfragor

__all__ = ["Ode", "Yrkandeode", "oden"]


class Ode(Enum):
    """The fates."""

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


@frozen(kw_only=True)
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
    ordning = ordning_i_kraft(lage)
    svar = {y.id: _ode(lage, ordning, y) for y in lage.yrkanden}
    svar |= {y: Yrkandeode(yrkande=y, ode=Ode.ATERTAGET) for y in lage.atertagna}
    svar |= {y: Yrkandeode(yrkande=y, ode=Ode.SAMMANSLAGET, till=till) for y, till in lage.sammanslagna}
    return svar


def _ode(lage: Lage, ordning: Propositionsordning, yrkande: Yrkande) -> Yrkandeode:
    if vagrat_yrkande(lage, yrkande) and not _provat(lage, ordning, yrkande):
        return Yrkandeode(yrkande=yrkande.id, ode=Ode.VAGRAT)
    egna = tuple(a.id for a in ordning.alternativ if yrkande.id in a.yrkanden)
    if egna:
        return _av_fragorna(lage, ordning, yrkande.id, egna)
    if yrkande.riktning is Riktning.AVSLAG:
        return _avslag(lage, ordning, yrkande)
    return Yrkandeode(yrkande=yrkande.id, ode=Ode.EJ_STALLT)


def _provat(lage: Lage, ordning: Propositionsordning, yrkande: Yrkande) -> bool:
    """Was its förslag put and settled in spite of the refusal?"""
    utfall = utfallen(lage)
    return any(
        f.id in utfall and any(yrkande.forslag in ordning.alternativet(a).forslag for a in f.alternativ)
        for f in ordning.fragor
    )


def _av_fragorna(lage: Lage, ordning: Propositionsordning, yrkande: str, egna: tuple[str, ...]) -> Yrkandeode:
    """Its alternatives' fates put together: several only where the points of a förslag are put apart."""
    delar = [_alternativets_ode(lage, ordning, yrkande, a) for a in egna]
    slag = {a.id: a.slag for a in ordning.alternativ}
    # What an avslag rejects has fallen too when its question lapses.
    intet = [
        d.ode is Ode.EJ_STALLT or (d.ode is Ode.FORFALLET and slag[a] is Alternativslag.AVSLAG)
        for a, d in zip(egna, delar, strict=True)
    ]
    stallda = [d for d, tom in zip(delar, intet, strict=True) if not tom] or delar
    arter = {d.ode for d in stallda}
    if Ode.OAVGJORT in arter:
        return next(d for d in stallda if d.ode is Ode.OAVGJORT)
    if Ode.DELVIS in arter or (len(arter) > 1 and Ode.BIFALLET in arter):
        return Yrkandeode(yrkande=yrkande, ode=Ode.DELVIS)
    return stallda[-1]


def _alternativets_ode(lage: Lage, ordning: Propositionsordning, yrkande: str, alternativ: str) -> Yrkandeode:
    """Its own fate; where ändringar are put before the whole (O-8) each depends on the other.

    An ändring that carried is worth what the whole comes to; a whole that carried with a change carried in part.
    """
    eget = _i_fragorna(lage, ordning, yrkande, alternativ)
    if eget.ode is not Ode.BIFALLET:
        return eget
    alternativen, forslag = {a.id: a for a in ordning.alternativ}, {f.id: f for f in lage.forslag}
    andringar = andringsfragor(ordning.fragor, alternativen, forslag)
    if eget.fraga in andringar:
        delar = [_i_fragorna(lage, ordning, yrkande, a) for a in andringar[eget.fraga]]
        for ode in (Ode.OAVGJORT, Ode.BIFALLET, Ode.AVSLAGET, Ode.FORFALLET):
            del_ = next((d for d in delar if d.ode is ode), None)
            if del_ is not None:
                return eget if ode is Ode.BIFALLET else del_
        return eget
    utfall = utfallen(lage)
    andrat = any(
        alternativ in helheter and f in utfall and alternativen[utfall[f]].slag is Alternativslag.BIFALL
        for f, helheter in andringar.items()
    )
    return evolve(eget, ode=Ode.DELVIS) if andrat else eget


def _i_fragorna(lage: Lage, ordning: Propositionsordning, yrkande: str, alternativ: str) -> Yrkandeode:
    """The last settled question that it competed in decides; a lost group is lost for all in it."""
    utfall = utfallen(lage)
    status = fragestatus(lage)
    grupper = {a.id for a in ordning.alternativ if alternativ in a.ingar}
    ode = Yrkandeode(yrkande=yrkande, ode=Ode.EJ_STALLT)
    for fraga in ordning.fragor:
        i_fragan = alternativ in fraga.alternativ
        i_grupp = grupper & set(fraga.alternativ)
        vann = utfall.get(fraga.id)
        if not (i_fragan or i_grupp) or (vann in i_grupp and not i_fragan):
            continue
        if vann is not None and _ej_avgjort(ordning, utfall, fraga, alternativ):
            ode = Yrkandeode(yrkande=yrkande, ode=Ode.OAVGJORT, fraga=fraga.id)
        elif vann is not None and vann != alternativ and delvis_vald(lage, fraga, alternativ):
            ode = Yrkandeode(yrkande=yrkande, ode=Ode.DELVIS, fraga=fraga.id)
        elif vann is not None:
            ode = Yrkandeode(yrkande=yrkande, ode=Ode.BIFALLET if vann == alternativ else Ode.AVSLAGET, fraga=fraga.id)
        elif ode.ode not in {Ode.BIFALLET, Ode.AVSLAGET, Ode.OAVGJORT, Ode.DELVIS}:
            ode = _ostalld(lage, status.get(fraga.id, Fragestatus.ATERSTAR), fraga, yrkande)
    return ode


def _ej_avgjort(ordning: Propositionsordning, utfall: Mapping[str, str], fraga: Fraga, alternativ: str) -> bool:
    """Is the alternative only chosen so far, or is nothing decided for want of beredning (5:33)?"""
    vann = utfall[fraga.id]
    prov = [f for f in ordning.fragor if (fraga.id, vann) in _valda(f)]
    if vann == alternativ and prov and all(f.id not in utfall for f in prov):
        return True
    if any(_bereds(ordning, utfall[f.id]) for f in prov if f.id in utfall):
        return True
    return _bereds(ordning, vann) and not _avgjort_senare(ordning, utfall, fraga.id)


def _valda(fraga: Fraga) -> set[tuple[str, str]]:
    """What it tries: pairs of an earlier question and the alternative that it chose."""
    return {(v.fraga, u) for v in fraga.villkor if v.grund is Forfallsgrund.VALT for u in v.utfall}


def _avgjort_senare(ordning: Propositionsordning, utfall: Mapping[str, str], fraga_id: str) -> bool:
    """Has one that was put after it, until all agreed on one, been agreed on (O-6)?"""
    senare = [
        f
        for f in ordning.fragor
        if any(v.fraga == fraga_id and v.grund is Forfallsgrund.KRAV_NATT for v in f.villkor) and f.id in utfall
    ]
    return any(not _bereds(ordning, utfall[f.id]) or _avgjort_senare(ordning, utfall, f.id) for f in senare)


def _bereds(ordning: Propositionsordning, alternativ: str) -> bool:
    return ordning.alternativet(alternativ).slag is Alternativslag.BEREDS


def _ostalld(lage: Lage, status: Fragestatus, fraga: Fraga, yrkande: str) -> Yrkandeode:
    if status in {Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN}:
        grund = forfallsgrund(fraga, utfallen(lage))
        return Yrkandeode(yrkande=yrkande, ode=Ode.FORFALLET, fraga=fraga.id, grund=grund)
    return Yrkandeode(yrkande=yrkande, ode=Ode.OAVGJORT, fraga=fraga.id)


def _avslag(lage: Lage, ordning: Propositionsordning, yrkande: Yrkande) -> Yrkandeode:
    """Avslag without an alternative of its own: what it rejects competed with the mover's own förslag, or with all."""
    avslas = {
        a.id
        for a in ordning.alternativ
        if a.slag is Alternativslag.BIFALL and (yrkande.forslag is None or yrkande.forslag in a.forslag)
    }
    if not avslas:
        return Yrkandeode(yrkande=yrkande.id, ode=Ode.EJ_STALLT)
    delar = [_alternativets_ode(lage, ordning, yrkande.id, a) for a in sorted(avslas)]
    motsatt = {Ode.BIFALLET: Ode.AVSLAGET, Ode.DELVIS: Ode.AVSLAGET, Ode.AVSLAGET: Ode.BIFALLET}
    for ode, eget in motsatt.items():
        del_ = next((d for d in delar if d.ode is ode), None)
        if del_ is not None:
            return Yrkandeode(yrkande=yrkande.id, ode=eget, fraga=del_.fraga)
    return delar[0]
