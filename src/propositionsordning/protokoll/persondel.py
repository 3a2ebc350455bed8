"""The people in the minutes (5 kap. 66 § and 67 § p. 5-6): who took part, stood aside, were jäviga, reserved themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from propositionsordning.beslut.protokoll import Deltagandepost
from propositionsordning.forlopp.handelser import (
    DeltarInte,
    JavAnmalt,
    LedamotIntrader,
    LedamotLamnar,
    OrdforandeByte,
    ReservationAnmald,
)
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.fraser.svenska import antal, lista
from propositionsordning.ordning.benamning import amne, person
from propositionsordning.protokoll.modell import Mening, Stycke, Underlag

__all__ = ["anteckningar", "deltagande", "deltar_inte", "jav", "reservationer"]


def reservationer(u: Underlag) -> Iterator[Stycke]:
    """Each reservation, with the question it concerns where the ärende had several."""
    for nr, r in enumerate(u.protokoll.reservationer, start=1):
        faktum, mot = f"reservation:{nr}", _mot(u, r)
        if r.av:
            yield u.stycke("reservation", faktum, vem=lista(u.namn(r.av)), mot=mot)
        else:
            yield u.stycke("reservation.okand", faktum, mot=mot)


def _mot(u: Underlag, r: ReservationAnmald) -> str:
    fragan = _fragorna(u, r.fragor) if len(u.protokoll.beslut) > 1 else None
    mot = u.n.fyll("mot") if fragan is None else u.n.fyll("mot.fraga", amne=fragan)
    return mot if r.till_forman_for is None else u.n.fyll("mot.forman", mot=mot, forman=r.till_forman_for)


def _fragorna(u: Underlag, fragor: tuple[str, ...]) -> str | None:
    """What these questions are about; None when none is named, or one is no longer part of the order."""
    alla = [u.n.ordning.fraga(f) for f in fragor]
    amnen = [amne(u.n, f) for f in alla if f is not None]
    return lista(amnen, bindeord="samt") if amnen and len(amnen) == len(fragor) else None


def anteckningar(u: Underlag) -> Iterator[Stycke]:
    """Each statement for the minutes."""
    for nr, a in enumerate(u.protokoll.anteckningar, start=1):
        faktum, vem = f"anteckning:{nr}", lista(u.namn(a.av))
        if a.text is None:
            yield u.stycke("anteckning", faktum, vem=vem)
        else:
            yield u.stycke("anteckning.text", faktum, vem=vem, text=a.text)


def deltar_inte(u: Underlag) -> Iterator[Stycke]:
    """Those who announce that they take no part in a decision (4 kap. 25 §), in one sentence if it is the same one."""
    handelser = [p.handelse for _, p in gallande_logg(u.protokoll.logg) if isinstance(p.handelse, DeltarInte)]
    for fragor, grupp in groupby(enumerate(handelser, start=1), key=lambda post: post[1].fragor):
        poster = list(grupp)
        fakta = [f"deltar_inte:{nr}" for nr, _ in poster]
        vem = lista(list(dict.fromkeys(namn for _, h in poster for namn in u.namn(h.av))))
        fragan = _fragorna(u, fragor)
        if fragan is None:
            yield u.stycke("deltar_inte", *fakta, vem=vem)
        else:
            yield u.stycke("deltar_inte.fraga", *fakta, vem=vem, amne=fragan)


def jav(u: Underlag) -> Iterator[Stycke]:
    """Those who were jäviga, by name where they are named."""
    ingaende = u.protokoll.ingaende
    anmalda = {
        p.handelse.ledamot: p.handelse.kvar
        for _, p in gallande_logg(u.protokoll.logg)
        if isinstance(p.handelse, JavAnmalt)
    }
    bifallna = {b.fraga for b in u.protokoll.beslut if b.utfall == b.fraga}
    genom_beslut = [o.ledamot for o in u.protokoll.ordningsfragor if o.ledamot is not None and o.id in bifallna]
    for vem in dict.fromkeys([*ingaende.javiga, *anmalda, *genom_beslut]):
        fras = {None: "jav", True: "jav.kvar", False: "jav.lamnar"}[anmalda.get(vem)]
        yield u.stycke(fras, f"jav:{vem}", vem=person(u.n.organ, vem))
    onamnda = (ingaende.antal_javiga or 0) - len(ingaende.javiga)
    if onamnda > 0:
        yield u.stycke("jav", "jav", vem=antal(onamnda, "ledamot", "ledamöter"))


def deltagande(u: Underlag) -> Iterator[Stycke]:
    """Who presided, who came and went, and who took part in each decision; nothing of what the facts do not tell."""
    if u.protokoll.ingaende.ordforande is not None:
        vem = person(u.n.organ, u.protokoll.ingaende.ordforande)
        yield u.stycke("ordforande.leder", "ledning", vem=vem)
    yield from _pa_distans(u)
    yield from _forandringar(u)
    grupper: dict[tuple[tuple[str, ...] | None, int | None], list[Deltagandepost]] = {}
    for d in u.protokoll.deltagande:
        grupper.setdefault((d.deltog, d.antal if d.deltog is None else None), []).append(d)
    for (deltog, n), poster in grupper.items():
        mening = _deltog(u, deltog, n, poster, ensam=len(grupper) == 1)
        if mening is not None:
            yield Stycke((mening,))
    yield from _star_bakom(u)


def _star_bakom(u: Underlag) -> Iterator[Stycke]:
    """Those taken to stand behind each decision (30 § förvaltningslagen)."""
    for d in u.protokoll.deltagande:
        if d.star_bakom:
            vem, faktum = lista(u.namn(d.star_bakom)), f"bakom:{d.fraga}"
            fragan = _fragorna(u, (d.fraga,)) if len(u.protokoll.deltagande) > 1 else None
            if fragan is None:
                yield u.stycke("star_bakom", faktum, vem=vem)
            else:
                yield u.stycke("star_bakom.fraga", faktum, vem=vem, amne=fragan)


def _pa_distans(u: Underlag) -> Iterator[Stycke]:
    """Those who took part at a distance, from the start or later."""
    intradande = [p.handelse for _, p in gallande_logg(u.protokoll.logg) if isinstance(p.handelse, LedamotIntrader)]
    vilka = [p.ledamot for p in u.protokoll.ingaende.platser or () if p.pa_distans]
    vilka += [h.ledamot for h in intradande if h.pa_distans]
    if vilka:
        yield u.stycke("pa_distans", "distans", vem=lista(u.namn(tuple(vilka))))


def _deltog(
    u: Underlag, deltog: tuple[str, ...] | None, n: int | None, poster: list[Deltagandepost], *, ensam: bool
) -> Mening | None:
    fakta = tuple(f"deltagande:{d.fraga}" for d in poster)
    fragan = None if ensam else _fragorna(u, tuple(d.fraga for d in poster))
    if deltog is not None:
        if not deltog:
            return None
        vem = _med_ersattare(u, deltog)
        if fragan is None:
            return u.mening("deltar", *fakta, vem=vem)
        return u.mening("deltar.fraga", *fakta, amne=fragan, vem=vem)
    if n is None:
        return None
    hur_manga = antal(n, "ledamot", "ledamöter")
    if fragan is None:
        return u.mening("narvarande", *fakta, antal=hur_manga)
    return u.mening("narvarande.fraga", *fakta, amne=fragan, antal=hur_manga)


def _med_ersattare(u: Underlag, vilka: tuple[str, ...]) -> str:
    """By name, those who serve as ersättare last."""
    intradande = [p.handelse for _, p in gallande_logg(u.protokoll.logg) if isinstance(p.handelse, LedamotIntrader)]
    som_ersattare = {plats.ledamot for plats in u.protokoll.ingaende.platser or () if plats.ersattare}
    som_ersattare |= {h.ledamot for h in intradande if h.ersattare}
    ledamoter = u.namn(tuple(v for v in vilka if v not in som_ersattare))
    ersattare = u.namn(tuple(v for v in vilka if v in som_ersattare))
    if not ersattare:
        return lista(ledamoter)
    fras = "person.ersattare" if len(ersattare) == 1 else "person.ersattarna"
    till_sist = u.n.fyll(fras, vem=lista(ersattare))
    return u.n.fyll("person.samt", ledamoter=lista(ledamoter), ersattare=till_sist) if ledamoter else till_sist


def _forandringar(u: Underlag) -> Iterator[Stycke]:
    for nr, post in gallande_logg(u.protokoll.logg):
        match post.handelse:
            case OrdforandeByte(ordforande=vem):
                yield u.stycke("ordforande.overtar", f"ordforande:{nr}", vem=person(u.n.organ, vem))
            case LedamotLamnar(ledamot=vem):
                yield u.stycke("ledamot.lamnar", f"ledamot:{nr}", vem=person(u.n.organ, vem))
            case LedamotIntrader() as h:
                yield _intrader(u, h, f"ledamot:{nr}")
            case _:
                pass


def _intrader(u: Underlag, h: LedamotIntrader, faktum: str) -> Stycke:
    vem = person(u.n.organ, h.ledamot)
    if h.i_stallet_for is not None:
        return u.stycke("ledamot.tar_plats", faktum, vem=vem, tillbaka=person(u.n.organ, h.i_stallet_for))
    if h.ersattare and h.for_ledamot is not None:
        return u.stycke("ersattare.intrader_for", faktum, vem=vem, for_vem=person(u.n.organ, h.for_ledamot))
    return u.stycke("ersattare.intrader" if h.ersattare else "ledamot.intrader", faktum, vem=vem)
