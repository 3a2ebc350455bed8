"""The conditions between questions, and the rule that settles each: written once, for derived and composed orders.

R-1-8 (an uppskov takes the material questions off the table), R-3-7 (a tillägg hangs on its base), R-2-22 (i andra hand
only if the first hand fell), "om alls" before "hur"; and R-5:50-1 for the uppskov questions themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from attrs import evolve

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.regler.kl_5_50_uppskov import uppskovsregel
from propositionsordning.lag.tolkningar import Arbetsordning, OvrigaUppskov
from propositionsordning.ordning.alternativen import Alternativen
from propositionsordning.ordning.fraga import (
    Alternativ,
    Alternativslag,
    Forfallsgrund,
    Fraga,
    Frageform,
    Villkor,
)

__all__ = ["Frageslag", "frageslag", "lagens_regel", "med_regler", "med_villkor"]


class Frageslag(Enum):
    """What a question is about, which decides where it belongs in the order (R-1-1)."""

    FORMELL = "formell"
    FORFRAGA = "forfraga"
    SAK = "sak"
    TILLAGG = "tillagg"


def frageslag(fraga: Fraga, alternativ: dict[str, Alternativ], forslag: dict[str, Forslag]) -> Frageslag:
    """The kind of a question, from what its alternatives would adopt (both arguments map ids).

    >>> f = Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="tillägget")
    >>> a = Alternativ(id="t", slag=Alternativslag.BIFALL, forslag=("t",), rubrik="tillägget")
    >>> frageslag(Fraga(id="1", form=Frageform.BIFALL, alternativ=("t", "ej_t")), {"t": a}, {"t": f}).value
    'tillagg'
    """
    if fraga.form is Frageform.UPPSKOV:
        return Frageslag.FORMELL
    if fraga.form is Frageform.FORFRAGA:
        return Frageslag.FORFRAGA
    antas = [
        forslag[f]
        for a in fraga.alternativ
        if a in alternativ and alternativ[a].slag is Alternativslag.BIFALL
        for f in alternativ[a].forslag
    ]
    if antas and all(f.formellt for f in antas):
        return Frageslag.FORMELL
    if antas and all(f.art is Forslagsart.TILLAGG for f in antas):
        return Frageslag.TILLAGG
    return Frageslag.SAK


def med_regler(
    fragor: tuple[Fraga, ...], alternativen: Alternativen, *, arende: Arende, organ: Organtyp
) -> tuple[Fraga, ...]:
    """Each question with the rule that the law gives it, whatever form the chair has chosen for it."""
    nya = []
    for fraga in fragor:
        regel, kvotsida = lagens_regel(fraga, alternativen.arter, arende=arende, organ=organ)
        nya.append(evolve(fraga, regel=regel, kvotsida=kvotsida))
    return tuple(nya)


def lagens_regel(
    fraga: Fraga, arter: Callable[[str], set[Forslagsart]], *, arende: Arende, organ: Organtyp
) -> tuple[Beslutsregel, str | None]:
    """What settles the question, and the side that a quota belongs to (R-5:50-1, R-5:50-6, R-5:50-10, R-6:33-1).

    ``arter(alternativ)``: the kinds of förslag that an alternative would adopt. The rule follows from what is decided,
    not from how the question is put.
    """
    med_ratt = {Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING}
    uppskov = [a for a in fraga.alternativ if arter(a) & med_ratt]
    if len(fraga.alternativ) != 2 or len(uppskov) != 1:
        return Beslutsregel.ENKEL, None
    regel, _ = uppskovsregel(organ=organ, historik=arende.uppskovshistorik, val=arende.val)
    return (Beslutsregel.ENKEL, None) if regel is Beslutsregel.ENKEL else (regel, uppskov[0])


def med_villkor(
    fragor: tuple[Fraga, ...], alternativen: Alternativen, *, arbetsordning: Arbetsordning
) -> tuple[Fraga, ...]:
    """Each question without conditions of its own given those that law and practice put on it."""
    alternativ = {a.id: a for a in alternativen.alla()}
    nya: list[Fraga] = []
    slag: dict[str, Frageslag] = {}
    for fraga in fragor:
        slag[fraga.id] = frageslag(fraga, alternativ, alternativen.forslag)
        if fraga.villkor:
            nya.append(fraga)
            continue
        tidigare = {s: [f for f in nya if slag[f.id] is s] for s in Frageslag}
        if slag[fraga.id] is Frageslag.FORMELL:
            villkor = _mellan_formella(tidigare[Frageslag.FORMELL], alternativen, arbetsordning)
        else:
            villkor = _efter_formella(fraga, tidigare[Frageslag.FORMELL], alternativen)
            villkor += _efter_forfraga(fraga, tidigare[Frageslag.FORFRAGA], alternativ)
            if slag[fraga.id] is Frageslag.TILLAGG:
                villkor += _efter_bas(fraga, tidigare[Frageslag.SAK], alternativen)
            else:
                villkor += _efter_forsta_hand(fraga, tidigare[Frageslag.SAK], alternativen)
        nya.append(evolve(fraga, villkor=tuple(villkor)))
    return tuple(nya)


def _motsidan(fraga: Fraga, alternativen: Alternativen) -> tuple[str, ...]:
    """The side of a formal question on which the ärende goes on."""
    return tuple(a for a in fraga.alternativ if alternativen.slag(a) is not Alternativslag.BIFALL)


def _mellan_formella(formella: list[Fraga], alternativen: Alternativen, arbetsordning: Arbetsordning) -> list[Villkor]:
    """R-1-8: the other uppskov are still put, unless the arbetsordning says they fall; nothing follows an avvisning."""
    return [
        Villkor(f.id, _motsidan(f, alternativen), Forfallsgrund.UPPSKOV)
        for f in formella
        if _motsidan(f, alternativen)
        and (arbetsordning.ovriga_uppskov is OvrigaUppskov.FALLER or f.form is not Frageform.UPPSKOV)
    ]


def _efter_formella(fraga: Fraga, formella: list[Fraga], alternativen: Alternativen) -> list[Villkor]:
    """R-1-8, R-1-9: put only if no formal question took its points off the table."""
    punkter = tuple(p for a in fraga.alternativ for p in alternativen.punkter(a))
    return [
        Villkor(f.id, _motsidan(f, alternativen), Forfallsgrund.UPPSKOV)
        for f in formella
        if _motsidan(f, alternativen) and alternativen.beror(f.alternativ, punkter)
    ]


def _efter_forfraga(fraga: Fraga, forfragor: list[Fraga], alternativ: dict[str, Alternativ]) -> list[Villkor]:
    """When "om alls" has carried its group, "hur" is asked."""
    return [
        Villkor(f.id, (grupp,), Forfallsgrund.FORFRAGA)
        for f in forfragor
        for grupp in f.alternativ
        if set(alternativ[grupp].ingar) & set(fraga.alternativ)
    ]


def _efter_bas(fraga: Fraga, sakfragor: list[Fraga], alternativen: Alternativen) -> list[Villkor]:
    """R-3-7: put when a positive förslag has carried in the question of its base, or in the last one."""
    baser = alternativen.baser(fraga.alternativ)
    villkor = []
    for f in [f for f in sakfragor if baser & set(f.alternativ)] or sakfragor[-1:]:
        positiva = tuple(a for a in f.alternativ if alternativen.positivt(a))
        if positiva:
            villkor.append(Villkor(f.id, positiva, Forfallsgrund.BAS))
    return villkor


def _efter_forsta_hand(fraga: Fraga, sakfragor: list[Fraga], alternativen: Alternativen) -> list[Villkor]:
    """R-2-22: what is moved only i andra hand is put if the first hand fell."""
    hander = {h for a, forsta in alternativen.andrahand() if a in fraga.alternativ for h in forsta}
    villkor = []
    for f in sakfragor:
        ovriga = tuple(a for a in f.alternativ if a not in hander)
        if ovriga and len(ovriga) != len(f.alternativ):
            villkor.append(Villkor(f.id, ovriga, Forfallsgrund.HAND))
    return villkor
