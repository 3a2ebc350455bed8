"""What the chair has refused to put (5:57), as the other parts of the meeting see it."""

from __future__ import annotations

from attrs import evolve

from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.forlopp.lage import Lage, utfallen
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund
from propositionsordning.ordning.fraga import Alternativ, Alternativslag, Fraga, Frageform, Propositionsordning
from propositionsordning.ordning.gruppering import punktrubrik
from propositionsordning.ordning.villkor import lagens_regel

__all__ = ["helt_vagrat", "kvar_att_stalla", "utan_vagrade", "vagrat_i_fragan", "vagrat_yrkande"]


def _vagrade_punkter(lage: Lage, forslag: Forslag) -> tuple[int, ...] | None:
    """The points refused, in order; all of them are None, and so is a förslag refused as a whole."""
    vagrade = [v for v in lage.vagrade if v.forslag == forslag.id]
    punkter = sorted({p for v in vagrade for p in v.punkter})
    if any(not v.punkter for v in vagrade) or (forslag.lydelse and len(punkter) == len(forslag.lydelse)):
        return None
    return tuple(punkter)


def helt_vagrat(lage: Lage, forslag: Forslag) -> bool:
    """Is nothing left of the förslag to put?"""
    return _vagrade_punkter(lage, forslag) is None


def vagrat_yrkande(lage: Lage, yrkande: Yrkande) -> bool:
    """Does the yrkande concern only what is refused?"""
    if not lage.vagrade:
        return False
    forslag = next((f for f in lage.forslag if f.id == yrkande.forslag), None)
    if forslag is None:
        return False
    vagrade = _vagrade_punkter(lage, forslag)
    return vagrade is None or (bool(yrkande.punkter) and set(yrkande.punkter) <= set(vagrade))


def kvar_att_stalla(lage: Lage) -> tuple[tuple[Forslag, ...], tuple[Yrkande, ...]]:
    """The förslag and yrkanden that an order is made of: those refused left out, those on single points without them."""
    if not lage.vagrade:
        return lage.forslag, lage.yrkanden
    borta = {f.id for f in lage.forslag if helt_vagrat(lage, f)}
    forslag = tuple(evolve(f, bas=tuple(b for b in f.bas if b not in borta)) for f in lage.forslag if f.id not in borta)
    alla = {f.id: f for f in forslag}
    punktvis = any(y.punkter for y in lage.yrkanden)
    yrkanden = []
    for y in lage.yrkanden:
        if vagrat_yrkande(lage, y):
            continue
        avsett = None if y.forslag is None else alla[y.forslag]
        vagrade = () if avsett is None else _vagrade_punkter(lage, avsett) or ()
        if vagrade and avsett is not None and (y.punkter or (punktvis and avsett.lydelse)):
            alla_punkter = y.punkter or tuple(range(1, len(avsett.lydelse) + 1))
            yrkanden.append(evolve(y, punkter=tuple(p for p in alla_punkter if p not in vagrade)))
        else:
            yrkanden.append(y)
    return forslag, tuple(yrkanden)


def utan_vagrade(lage: Lage, ordning: Propositionsordning) -> Propositionsordning:
    """The order without what is refused: alternatives left out or cut down to their other points, questions left out.

    Where one förslag remains of several, it is put as bifall that nobody has moved against.
    """
    if not lage.vagrade:
        return ordning
    alternativ = {a.id: _minskat(lage, a) for a in ordning.alternativ}
    borta = {a.id for a in ordning.alternativ if _helt_borta(lage, alternativ, a)}
    for grupp in [a for a in alternativ.values() if borta & set(a.ingar) and a.id not in borta]:
        alternativ[grupp.id] = evolve(grupp, ingar=tuple(i for i in grupp.ingar if i not in borta))
    avgjorda = utfallen(lage)
    kvar: dict[str, Fraga] = {}
    for fraga in ordning.fragor:
        ny = fraga if fraga.id in avgjorda else _kvar_av_fragan(fraga, alternativ, borta)
        if ny is not None:
            villkor = tuple(
                evolve(v, utfall=utfall)
                for v in ny.villkor
                if v.fraga in kvar and (utfall := tuple(u for u in v.utfall if u in kvar[v.fraga].alternativ))
            )
            ny = evolve(ny, villkor=villkor)
            kvar[fraga.id] = ny if ny.alternativ == fraga.alternativ else _med_lagens_regel(lage, ny, alternativ)
    anvanda = {a for f in kvar.values() for a in f.alternativ}
    # What was put before the order was changed is told in its own words.
    anvanda |= {a for d in lage.delbeslut for a in d.gang.fraga.alternativ if a in alternativ}
    anvanda |= {i for a in anvanda for i in alternativ[a].ingar}
    return Propositionsordning(
        fragor=tuple(kvar.values()), alternativ=tuple(a for a in alternativ.values() if a.id in anvanda)
    )


def _med_lagens_regel(lage: Lage, fraga: Fraga, alternativ: dict[str, Alternativ]) -> Fraga:
    """What competes has changed, and with it perhaps what settles the question."""
    regel, kvotsida = lagens_regel(
        fraga,
        alternativ,
        {f.id: f for f in lage.forslag},
        arende=lage.arende,
        organ=lage.sammantrade.organ.typ,
        arbetsordning=lage.sammantrade.arbetsordning,
    )
    kvot = lage.arende.kvalificerad if regel is Beslutsregel.FORBUNDSORDNING else None
    return evolve(fraga, regel=regel, kvotsida=kvotsida, kvot=kvot)


def _kvar_av_fragan(fraga: Fraga, alternativ: dict[str, Alternativ], borta: set[str]) -> Fraga | None:
    """The question without those alternatives; adds the rejecting side of one left alone to ``alternativ``."""
    ids = tuple(a for a in fraga.alternativ if a not in borta)
    positiva = [a for a in ids if alternativ[a].slag in {Alternativslag.BIFALL, Alternativslag.GRUPP}]
    if len(ids) == len(fraga.alternativ):
        return fraga
    if fraga.form is Frageform.VAL:  # the ballots remain, whoever may not be proposed
        return evolve(fraga, alternativ=ids)
    if not positiva:
        return None
    if len(ids) > 1:
        return evolve(
            fraga,
            alternativ=ids,
            huvudforslag=fraga.huvudforslag if fraga.huvudforslag in ids else None,
            huvudforslag_vid_begaran=fraga.huvudforslag_vid_begaran if fraga.huvudforslag_vid_begaran in ids else None,
            sist=fraga.sist if fraga.sist in ids and len(ids) > 2 else None,
            regel=Beslutsregel.ENKEL,
            kvotsida=None,
            kvot=None,
        )
    ensamt = alternativ[positiva[0]]
    avslag = Alternativ(
        id=f"ej_{ensamt.id}",
        slag=Alternativslag.AVSLAG,
        rubrik=f"avslag på {ensamt.rubrik}",
        forslag=ensamt.forslag,
        punkter=ensamt.punkter,
    )
    alternativ.setdefault(avslag.id, avslag)
    return evolve(
        fraga,
        form=Frageform.BIFALL,
        alternativ=(ensamt.id, avslag.id),
        huvudforslag=None,
        sist=None,
        huvudforslag_vid_begaran=None,
        regel=Beslutsregel.ENKEL,
        kvotsida=None,
        kvot=None,
    )


def _helt_borta(lage: Lage, alternativ: dict[str, Alternativ], a: Alternativ) -> bool:
    """Would the alternative adopt nothing but what is refused?"""
    if a.slag is Alternativslag.GRUPP:
        return all(_helt_borta(lage, alternativ, alternativ[i]) for i in a.ingar)
    if a.slag is not Alternativslag.BIFALL:
        return False
    forslag = {f.id: f for f in lage.forslag}
    return all(
        vagrade is None or (bool(a.punkter) and set(a.punkter) <= set(vagrade))
        for vagrade in (_vagrade_punkter(lage, forslag[f]) for f in a.forslag)
    )


def _minskat(lage: Lage, a: Alternativ) -> Alternativ:
    """The alternative without the refused points of its förslag, where some of its points remain."""
    avsett = next((f for f in lage.forslag if a.forslag == (f.id,)), None)
    if avsett is None:
        return a
    vagrade = _vagrade_punkter(lage, avsett)
    punkter = a.punkter or tuple(range(1, len(avsett.lydelse) + 1))
    kvar = tuple(p for p in punkter if p not in (vagrade or ()))
    if not vagrade or not kvar or kvar == punkter:
        return a
    rubrik = a.rubrik.replace(punktrubrik(avsett, a.punkter), punktrubrik(avsett, kvar))
    return evolve(a, punkter=kvar, rubrik=rubrik)


def vagrat_i_fragan(lage: Lage, ordning: Propositionsordning, fraga: Fraga) -> tuple[tuple[str, Vagransgrund], ...]:
    """The refused förslag (by id, with the ground) that the question would put: those that it could adopt."""
    if not lage.vagrade:
        return ()
    forslag = {f.id: f for f in lage.forslag}
    oppnade = [i for a in fraga.alternativ for i in (ordning.alternativet(a).ingar or (a,))]
    alternativ = [ordning.alternativet(a) for a in dict.fromkeys(oppnade)]
    funna = {
        v.forslag: v.grund
        for a in alternativ
        if a.slag is Alternativslag.BIFALL
        for v in lage.vagrade
        if v.forslag in a.forslag and _beror(a, v.punkter, forslag[v.forslag])
    }
    return tuple(funna.items())


def _beror(alternativ: Alternativ, punkter: tuple[int, ...], forslag: Forslag) -> bool:
    """Does the alternative adopt what is refused? A whole förslag whose points are not known may leave them out."""
    if not punkter:
        return True
    return bool(set(alternativ.punkter) & set(punkter)) if alternativ.punkter else bool(forslag.lydelse)
