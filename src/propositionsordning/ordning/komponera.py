"""The order composed by hand, from the same parts as the derived one.

``komponera`` takes questions that the chair lays out, finds the alternatives that the yrkanden give them, and puts the
rule and the conditions on each question that law and practice give it (unless it has conditions of its own). The other
functions make a new order out of one: ``i_kedja``, ``med_huvudforslag``, ``om_alls``, ``i_klump``, ``i_turordning``.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.fraser.svenska import lista
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.tolkningar import Arbetsordning
from propositionsordning.ordning.alternativen import Alternativen, satt_samman
from propositionsordning.ordning.fraga import (
    Alternativ,
    Alternativslag,
    Forfallsgrund,
    Fraga,
    Frageform,
    Propositionsordning,
    Villkor,
)
from propositionsordning.ordning.sarskilda_krav import med_kravfragor
from propositionsordning.ordning.valfraga import ar_valfraga, med_valfragor
from propositionsordning.ordning.villkor import med_regler, med_val, med_villkor

__all__ = ["i_kedja", "i_klump", "i_turordning", "komponera", "med_huvudforslag", "om_alls"]


def komponera(
    arende: Arende,
    fragor: Sequence[Fraga],
    *,
    organ: Organtyp,
    arbetsordning: Arbetsordning | None = None,
    alternativ: Sequence[Alternativ] = (),
    forslag: tuple[Forslag, ...] | None = None,
    yrkanden: tuple[Yrkande, ...] | None = None,
) -> Propositionsordning:
    """An order of these questions.

    The questions name alternatives by id: a förslag ("a"), its rejection ("ej_a"), "avslag", "idag", or one of
    ``alternativ`` (a group, say, or another wording). Raises :class:`OgiltigtVarde` for an id that is none of these.

    >>> from propositionsordning.arende.forslag import Forslagsart
    >>> arende = Arende(
    ...     id="1",
    ...     rubrik="Namn på skolan",
    ...     forslag=tuple(Forslag(id=x, art=Forslagsart.EGET, rubrik=x) for x in "abc"),
    ...     yrkanden=tuple(Yrkande(id="y" + x, forslag=x) for x in "abc"),
    ... )
    >>> kedja = Fraga(id="1", form=Frageform.KEDJA, alternativ=("b", "c", "a"))
    >>> komponera(arende, [kedja], organ=Organtyp.NAMND).fragor[0].alternativ
    ('b', 'c', 'a')
    """
    alternativen = satt_samman(
        arende.forslag if forslag is None else forslag, arende.yrkanden if yrkanden is None else yrkanden
    )
    for eget in alternativ:
        alternativen.lagg_till(eget)
    for fraga in fragor:
        for alternativ_id in fraga.alternativ:
            alternativen.finn(alternativ_id)
    val = arbetsordning or Arbetsordning()
    klara = med_kravfragor(_utan_regel(tuple(fragor)), alternativen, arende=arende, organ=organ, arbetsordning=val)
    klara = med_regler(klara, alternativen, arende=arende, organ=organ, arbetsordning=val)
    klara = med_villkor(klara, alternativen, arbetsordning=val)
    klara = med_val(klara, alternativen, arende=arende, organ=organ, arbetsordning=val)
    ordning = _ordning(klara, alternativen)
    return med_valfragor(
        ordning,
        arende.uppdrag,
        forslag=arende.forslag if forslag is None else forslag,
        yrkanden=arende.yrkanden if yrkanden is None else yrkanden,
    )


def _utan_regel(fragor: tuple[Fraga, ...]) -> tuple[Fraga, ...]:
    return tuple(evolve(f, regel=Beslutsregel.ENKEL, kvotsida=None, kvot=None) for f in fragor)


def _ordning(fragor: tuple[Fraga, ...], alternativen: Alternativen) -> Propositionsordning:
    anvanda = {a for f in fragor for a in f.alternativ}
    alla = alternativen.alla()
    anvanda |= {i for a in alla if a.id in anvanda for i in a.ingar}
    return Propositionsordning(fragor=fragor, alternativ=tuple(a for a in alla if a.id in anvanda))


def i_kedja(ordning: Propositionsordning, fraga: str, rostningsordning: Sequence[str]) -> Propositionsordning:
    """The question as an explicit chain: the first two alternatives meet first, the last one meets the survivor."""
    gammal = _ej_val(ordning, fraga)
    _samma(gammal, rostningsordning)
    kedja = evolve(gammal, form=Frageform.KEDJA, alternativ=tuple(rostningsordning), huvudforslag=None, sist=None)
    return _med(ordning, kedja)


def med_huvudforslag(ordning: Propositionsordning, fraga: str, huvudforslag: str) -> Propositionsordning:
    """The question with its huvudförslag singled out beforehand."""
    return _med(ordning, evolve(_ej_val(ordning, fraga), huvudforslag=huvudforslag, sist=None))


def om_alls(ordning: Propositionsordning, fraga: str, avslag: str, *, grupp: str, rubrik: str) -> Propositionsordning:
    """Split off "om alls" (``avslag`` against the rest as a group named ``grupp``) before "hur".

    The first question keeps the id with "a" added, the second with "b"; questions that depended on it depend on "hur".
    """
    gammal = _ej_val(ordning, fraga)
    _bland(gammal, avslag)
    kvar = tuple(a for a in gammal.alternativ if a != avslag)
    if len(kvar) < 2:
        raise OgiltigtVarde(objekt="om_alls", falt="fraga", varde=fraga, tillatet="en fråga med minst tre alternativ")
    om = Fraga(id=f"{fraga}a", form=Frageform.FORFRAGA, alternativ=(grupp, avslag), villkor=gammal.villkor)
    prov = _prov_av(ordning, fraga)
    if prov and prov[0].regel is not Beslutsregel.ENIGHET:
        sida = avslag if prov[0].regel is Beslutsregel.FOLKINITIATIV else grupp
        om = evolve(om, regel=prov[0].regel, kvotsida=sida, kvot=prov[0].kvot)
    hur = Fraga(
        id=f"{fraga}b",
        form=Frageform.MOTSTALLDA,
        alternativ=kvar,
        villkor=(*gammal.villkor, Villkor(om.id, (grupp,), Forfallsgrund.FORFRAGA)),
        motforslagsval=gammal.motforslagsval,
        huvudforslag_vid_begaran=gammal.huvudforslag_vid_begaran if gammal.huvudforslag_vid_begaran in kvar else None,
    )
    onodiga = {f.id for f in prov if om.regel is not Beslutsregel.ENKEL}
    onodiga |= {f.id for f in ordning.fragor if any(v.fraga in onodiga for v in f.villkor) and f.form is hur.form}
    nya: list[Fraga] = []
    for f in ordning.fragor:
        if f.id not in onodiga:
            nya.extend((om, hur) if f.id == fraga else (_beroende_av(f, fraga, om, hur),))
    nya = [evolve(f, villkor=tuple(v for v in f.villkor if v.fraga not in onodiga)) for f in nya]
    samlat = Alternativ(id=grupp, slag=Alternativslag.GRUPP, ingar=kvar, rubrik=rubrik)
    return Propositionsordning(fragor=tuple(nya), alternativ=(*ordning.alternativ, samlat))


def _prov_av(ordning: Propositionsordning, fraga: str) -> list[Fraga]:
    """The questions that try what this one chooses: split in two, it is "om alls" that meets the demand on a share."""
    return [f for f in ordning.fragor if any(v.fraga == fraga and v.grund is Forfallsgrund.VALT for v in f.villkor)]


def _beroende_av(fraga: Fraga, gammal: str, om: Fraga, hur: Fraga) -> Fraga:
    """The question with its conditions on the question that was split moved to "hur", or "om alls" for its avslag."""
    villkor = []
    for v in fraga.villkor:
        utfall = tuple(u for u in v.utfall if u in hur.alternativ) if v.fraga == gammal else v.utfall
        if utfall:
            villkor.append(Villkor(hur.id if v.fraga == gammal else v.fraga, utfall, v.grund))
        elif v.grund is Forfallsgrund.VALT:
            villkor.append(Villkor(om.id, v.utfall, v.grund))
    return evolve(fraga, villkor=tuple(villkor))


def i_klump(ordning: Propositionsordning, fragor: Sequence[str], *, klump: str, rubrik: str) -> Propositionsordning:
    """Several tillägg questions (by id) put as one, bifall or avslag to all of them (lawful with an approved order)."""
    gamla = [_ej_val(ordning, f) for f in fragor]
    delar = [ordning.alternativet(f.alternativ[0]) for f in gamla]
    forslag = tuple(x for a in delar for x in a.forslag)
    yrkanden = tuple(dict.fromkeys(y for a in delar for y in a.yrkanden))
    ja = Alternativ(id=klump, slag=Alternativslag.BIFALL, forslag=forslag, yrkanden=yrkanden, rubrik=rubrik)
    emot = tuple(dict.fromkeys(y for f in gamla for y in ordning.alternativet(f.alternativ[1]).yrkanden))
    nej = Alternativ(
        id=f"ej_{klump}",
        slag=Alternativslag.AVSLAG,
        forslag=forslag,
        yrkanden=emot,
        rubrik=f"avslag på {rubrik}",
    )
    samlad = evolve(gamla[0], alternativ=(ja.id, nej.id))
    borta = {f.id for f in gamla[1:]}
    return Propositionsordning(
        fragor=tuple(samlad if f.id == samlad.id else f for f in ordning.fragor if f.id not in borta),
        alternativ=(*ordning.alternativ, ja, nej),
    )


def i_turordning(ordning: Propositionsordning, fragor: Sequence[str]) -> Propositionsordning:
    """The questions in another order (every id once); a condition on a question that then comes later is dropped."""
    _samma_fragor(ordning, fragor)
    plats = {f: nr for nr, f in enumerate(fragor)}
    return evolve(
        ordning,
        fragor=tuple(
            evolve(f, villkor=tuple(v for v in f.villkor if plats[v.fraga] < plats[f.id]))
            for f in (_fraga(ordning, f_id) for f_id in fragor)
        ),
    )


def _fraga(ordning: Propositionsordning, fraga_id: str) -> Fraga:
    fraga = ordning.fraga(fraga_id)
    if fraga is None:
        finns = lista([f.id for f in ordning.fragor])
        raise OgiltigtVarde(objekt="Propositionsordning", falt="fraga", varde=fraga_id, tillatet=f"en av {finns}")
    return fraga


def _ej_val(ordning: Propositionsordning, fraga_id: str) -> Fraga:
    """The question, unless it is a val, which ballots settle and not an elimination."""
    fraga = _fraga(ordning, fraga_id)
    if ar_valfraga(fraga):
        raise OgiltigtVarde(
            objekt="Propositionsordning", falt="fraga", varde=fraga_id, tillatet="en fråga som inte är ett val"
        )
    return fraga


def _bland(fraga: Fraga, alternativ: str) -> None:
    if alternativ not in fraga.alternativ:
        raise OgiltigtVarde(
            objekt="Fraga", falt="alternativ", varde=alternativ, tillatet=f"ett av {lista(list(fraga.alternativ))}"
        )


def _samma(fraga: Fraga, alternativ: Sequence[str]) -> None:
    if sorted(alternativ) != sorted(fraga.alternativ):
        raise OgiltigtVarde(
            objekt="Fraga",
            falt="alternativ",
            varde=tuple(alternativ),
            tillatet=f"frågans alternativ, vart och ett en gång: {lista(list(fraga.alternativ))}",
        )


def _samma_fragor(ordning: Propositionsordning, fragor: Sequence[str]) -> None:
    if sorted(fragor) != sorted(f.id for f in ordning.fragor):
        finns = lista([f.id for f in ordning.fragor])
        raise OgiltigtVarde(
            objekt="Propositionsordning", falt="fragor", varde=tuple(fragor), tillatet=f"var och en av {finns}, en gång"
        )


def _med(ordning: Propositionsordning, ny: Fraga) -> Propositionsordning:
    return evolve(ordning, fragor=tuple(ny if f.id == ny.id else f for f in ordning.fragor))
