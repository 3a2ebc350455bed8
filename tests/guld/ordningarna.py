"""The preview of drawn ärenden, whole, and what each choice of the body changes in it.

An ärende is shown under the usual choices; then, for each choice that makes a difference, the lines that it changes. So every
open interpretation, kind of body and special demand stands beside what it does to the order.
"""

from collections import defaultdict
from collections.abc import Iterator
from difflib import unified_diff
from enum import Enum
from random import Random
from typing import Any

import attrs
from bench.dragning import dragare

from propositionsordning import (
    Arbetsordning,
    Arende,
    Direktionsval,
    Forslag,
    Forslagsart,
    Organ,
    Organtyp,
    Riktning,
    Utgang,
    Valslag,
    Yrkande,
)
from propositionsordning.fel import PropositionsordningFel
from propositionsordning.lag.majoritet import Antal, Kvot, Kvotbas
from propositionsordning.lag.regel import Direktionsfraga, Provning, Regel
from propositionsordning.ordning.forhandsvisning import Forhandsvisning, forhandsvisa
from propositionsordning.ordning.fraga import Frageform, Propositionsordning, Villkor
from propositionsordning.ordning.gang import Delfraga, Par
from propositionsordning.ordning.komponera import i_kedja, med_huvudforslag, om_alls
from propositionsordning.ordning.uppratta import uppratta
from propositionsordning.strategier import arenden
from tests.guld.rutnat import arbetsordningar
from tests.lagrum import valbygge

FRON = range(1000, 1018)
KRAV: tuple[dict[str, Any], ...] = (
    {"extra_val": True},
    {"lokal_namnd": True},
    {"folkinitiativ": True},
    {"berett": False, "bradskande": True},
    {"tillkannagivet": False, "bradskande": True},
    {"kvalificerad": Kvot(2, 3, Kvotbas.LEDAMOTER)},
    {"lokal_namnd": True, "berett": False, "bradskande": True},
)
"""What asks for more than a simple majority; the last of it twice."""

A = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="styrelsens förslag")
B = Forslag(id="b", art=Forslagsart.EGET, rubrik="S:s förslag")
NEKANDE = Forslag(id="c", art=Forslagsart.EGET, rubrik="avslag enligt S", utgang=Utgang.AVSLAG)
T = Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="ett tillägg", bas=("b",))
NEJ = Yrkande(id="nej", av=("V",), riktning=Riktning.AVSLAG)
YRKANDEN = tuple(Yrkande(id=f"y{f.id}", av=("M",), forslag=f.id) for f in (A, B, T))
SAKARENDEN = {
    "ett förslag": Arende(id="1", rubrik="X", forslag=(A,), yrkanden=YRKANDEN[:1]),
    "ett förslag och avslag": Arende(id="1", rubrik="X", forslag=(A,), yrkanden=(YRKANDEN[0], NEJ)),
    "två förslag och ett som avslår": Arende(
        id="1",
        rubrik="X",
        forslag=(A, B, NEKANDE),
        yrkanden=(*YRKANDEN[:2], Yrkande(id="yc", av=("S",), forslag="c")),
    ),
    "två förslag, tillägg och avslag": Arende(id="1", rubrik="X", forslag=(A, B, T), yrkanden=(*YRKANDEN, NEJ)),
}

MED_EGNA = {f"{krav}två förslag, tillägg och avslag" for krav in ("", "extra_val: ", "folkinitiativ: ")}
"""Where the chair's own orders are shown too."""


def arendena() -> Iterator[tuple[str, Arende]]:
    """Drawn ärenden of every kind, some with each special demand, and some vals."""
    for fro in FRON:
        yield f"draget {fro}", dragare(Random(fro))(arenden(hindras=True, uppdrag=False))  # noqa: S311  # the same ones every time
    yield from SAKARENDEN.items()
    for krav in KRAV:
        for namn, arende in SAKARENDEN.items():
            if "två" in namn and not {"extra_val", "folkinitiativ", "berett"} >= {*krav} - {"bradskande"}:
                continue  # as one of those
            if "avslår" in namn and "extra_val" not in krav:
                continue  # the same again
            yield f"{' '.join(krav)}: {namn}", attrs.evolve(arende, **krav)
    forslag, uppdrag = valbygge.forslag, valbygge.uppdrag
    en, tva = forslag("a", "Eva"), forslag("b", "Bo")
    lista, annan = forslag("a", "Eva", "Bo", "Kim"), forslag("b", "Bo", "Ali", "Siv")
    yield "val, ett förslag", valbygge.valarende(en)
    yield "val, två förslag", valbygge.valarende(en, tva)
    yield "val, två platser", valbygge.valarende(forslag("a", "Eva", "Bo"), tva, till=(uppdrag(2, slag=Valslag.ANNAT),))
    yield "anställning", valbygge.valarende(en, tva, till=(uppdrag(anstallning=True),), anstallning=True)
    for slag in Valslag:
        yield f"val, {slag.value}", valbygge.valarende(lista, annan, till=(uppdrag(3, slag=slag),))
    namnd = Valslag.NAMND_ELLER_BEREDNING
    yield "val, undantagen", valbygge.valarende(lista, annan, till=(uppdrag(3, slag=namnd, undantagen=True),))
    ersattarna = uppdrag(3, uppdrag_id="v2", slag=namnd, ersattare=True, ledamoternas="v1")
    till_v2 = forslag("c", "Lo", "My", "Pia", till="v2", art=Forslagsart.LIGGANDE)
    yield "val, ersättare", valbygge.valarende(lista, annan, till_v2, till=(uppdrag(3, slag=namnd), ersattarna))


def valen() -> Iterator[tuple[str, Organtyp, Arbetsordning, Antal | None]]:
    """Each choice, alone: of the arbetsordning, the kind of body, and what is known of those present."""
    grund, *andra = arbetsordningar()
    for val in andra:
        andrat = [a.name for a in attrs.fields(Arbetsordning) if getattr(val, a.name) is not getattr(grund, a.name)]
        namn = " ".join(f"{falt}={getattr(val, falt).value}" for falt in andrat)
        yield namn, Organtyp.FULLMAKTIGE, val, None
    for typ in Organtyp:
        if typ is not Organtyp.FORBUNDSDIREKTION:
            yield typ.value, typ, grund, None
    for foljer in (Direktionsval.SOM_FULLMAKTIGE, Direktionsval.SOM_NAMND):
        alla: dict[str, Any] = {f.value: foljer for f in Direktionsfraga}
        yield f"forbundsdirektion {foljer.value}", Organtyp.FORBUNDSDIREKTION, attrs.evolve(grund, **alla), None
    for antal in (Antal(40, 40), Antal(30, 61)):
        yield f"{antal.minst} till {antal.hogst} närvarande", Organtyp.FULLMAKTIGE, grund, antal


def ordningarnas_ord() -> str:
    """Each ärende under the usual choices, and the lines that each other choice takes away and puts there."""
    rader: list[str] = []
    for namn, arende in arendena():
        grund = _visat(arende, Organtyp.FULLMAKTIGE, Arbetsordning(), None)
        rader += [f"== {namn}", *grund]
        skillnader: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for val, typ, arbetsordning, narvarande in valen():
            skillnader[skillnad(grund, _visat(arende, typ, arbetsordning, narvarande))].append(val)
        for egen, ordning in egna_ordningar(arende) if namn in MED_EGNA else ():
            skillnader[skillnad(grund, _bilden(ordning, arende))].append(egen)
        for andrade, val_ in skillnader.items():
            if andrade:
                rader += [f"-- {', '.join(val_)}", *andrade]
        rader.append("")
    return "\n".join(rader)


def skillnad(fore: list[str], efter: list[str]) -> tuple[str, ...]:
    """The lines taken away (-) and put there (+), but for those that spell out the longest course."""
    diff = [*unified_diff(fore, efter, n=0, lineterm="")][2:]
    return tuple(rad for rad in diff if not rad.startswith(("@@", "-vägar langsta", "+vägar langsta")))


def egna_ordningar(arende: Arende) -> Iterator[tuple[str, Propositionsordning]]:
    """What a chair may do with the first question of three or more: single one out, put one last, a chain, "om alls"."""
    ordning = uppratta(arende, organ=Organtyp.FULLMAKTIGE)
    flera = (f for f in ordning.fragor if f.form is Frageform.MOTSTALLDA and len(f.alternativ) > 2)
    if (fraga := next(flera, None)) is None:
        return
    yield "i kedja", i_kedja(ordning, fraga.id, fraga.alternativ[::-1])
    for a in fraga.alternativ:
        yield f"huvudförslag {a}", med_huvudforslag(ordning, fraga.id, a)
        for falt in ("sist", "huvudforslag_vid_begaran"):
            satt: dict[str, Any] = {falt: a}
            egen = attrs.evolve(fraga, **satt)
            fragor = tuple(egen if f is fraga else f for f in ordning.fragor)
            yield f"{falt} {a}", attrs.evolve(ordning, fragor=fragor)
        yield f"om alls: {a}", om_alls(ordning, fraga.id, a, grupp="g", rubrik="att något görs")


def _bilden(ordning: Propositionsordning, arende: Arende) -> list[str]:
    return bildens_rader(forhandsvisa(ordning, arende, organ=Organ(typ=Organtyp.FULLMAKTIGE, namn="Organet")))


def _visat(arende: Arende, typ: Organtyp, arbetsordning: Arbetsordning, narvarande: Antal | None) -> list[str]:
    organ = Organ(typ=typ, namn="Organet", antal_ledamoter=61)
    try:
        ordning = uppratta(arende, organ=typ, arbetsordning=arbetsordning)
        bild = forhandsvisa(ordning, arende, organ=organ, narvarande=narvarande, arbetsordning=arbetsordning)
    except PropositionsordningFel as fel:
        return [f"{type(fel).__name__}: {fel}"]
    return bildens_rader(bild)


def bildens_rader(bild: Forhandsvisning) -> list[str]:
    """A preview, all of it."""
    rader = [rad for a in bild.namngivning.ordning.alternativ for rad in _rader("alternativ", a)]
    for fraga in bild.fragor:
        rader += _rader(fraga.fraga.id, fraga)
    rader += [rad for p in bild.anmarkningar for rad in _rader("anmärkning", p)]
    return [*rader, *_rader("vägar", bild.vagar)]


def _rader(plats: str, varde: Any) -> Iterator[str]:  # noqa: ANN401  # whatever a field holds
    """What is told, in lines: an object that holds no other is one."""
    if not attrs.has(type(varde)) or isinstance(varde, ORD):
        yield f"{plats}: {_ord(varde)}"
        return
    enkla: list[str] = []
    inre: list[tuple[str, object]] = []
    for namn, v in ((a.name, getattr(varde, a.name)) for a in attrs.fields(type(varde))):
        delar = v if isinstance(v, tuple) else (v,)
        if any(attrs.has(type(d)) and not isinstance(d, ORD) for d in delar):
            inre += [(f"{plats} {namn} {nr}", d) for nr, d in enumerate(delar, start=1)]
        elif v is not None and v != ():
            enkla.append(f"{namn} {_ord(v)}")
    yield f"{plats}: {'; '.join(enkla)}"
    for namn, v in inre:
        yield from _rader(namn, v)


ORD = (Provning, Regel, Kvot, Delfraga, Villkor, Par)
"""Told in a few words, although they hold several facts."""


def _ord(varde: object) -> str:
    match varde:
        case tuple():
            return " | ".join(map(_ord, varde))
        case Provning():
            return f"{varde.svar.value} {varde.regel.id} {varde.skal}"
        case Regel():
            return varde.id
        case Delfraga():
            return f"{varde.id} {varde.roll.value} {'/'.join(varde.kandidater)}"
        case Villkor():
            return f"{varde.fraga} blev {'/'.join(varde.utfall)} ({varde.grund.value})"
        case Par():
            return f"{varde.huvudforslag} mot {varde.motforslag}"
        case Enum():
            return str(varde.value)
        case _:
            return str(varde)
