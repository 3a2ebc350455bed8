"""The conditions between questions, and the rule that settles each: written once, for derived and composed orders.

R-1-8 (an uppskov takes the material questions off the table), R-3-7 (a tillägg hangs on its base), R-2-22 (i andra hand
only if the first hand fell), "om alls" before "hur"; and R-5:50-1 for the uppskov questions themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import evolve

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import FORMELLA_ARTER, Forslag, Forslagsart
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.regler.fl_28_flera_beslutar import forvaltningslagen_galler
from propositionsordning.lag.tolkningar import (
    Arbetsordning,
    AvslagMotFlera,
    Huvudforslagsval,
    JaVidUppskov,
    OvrigaUppskov,
)
from propositionsordning.ordning.alternativen import Alternativen
from propositionsordning.ordning.bygge import andrad, bygg
from propositionsordning.ordning.fraga import (
    Alternativ,
    Alternativslag,
    Forfallsgrund,
    Fraga,
    Frageform,
    Villkor,
)
from propositionsordning.ordning.gruppering import likalydande, overlappar
from propositionsordning.ordning.sarskilda_krav import ar_kravfraga, arendets_krav, kravsida
from propositionsordning.ordning.uppskov import motsidan, uppskovsregeln, uppskovssida

__all__ = [
    "Frageslag",
    "andringsfragor",
    "frageslag",
    "i_sak",
    "lagens_regel",
    "med_regler",
    "med_val",
    "med_villkor",
    "val_i_arendet",
]


class Frageslag(Enum):
    """What a question is about, which decides where it belongs in the order (R-1-1)."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

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
    if fraga.form in {Frageform.UPPSKOV, Frageform.ORDNINGSFRAGA}:
        return Frageslag.FORMELL
    if fraga.form is Frageform.FORFRAGA:
        return Frageslag.FORFRAGA
    if fraga.form is Frageform.VAL:
        return Frageslag.SAK
    arter = [
        forslag[f].art
        for a in fraga.alternativ
        if a in alternativ and alternativ[a].slag is Alternativslag.BIFALL
        for f in alternativ[a].forslag
    ]
    if arter and FORMELLA_ARTER.issuperset(arter):
        return Frageslag.FORMELL
    if arter and arter.count(Forslagsart.TILLAGG) == len(arter):
        return Frageslag.TILLAGG
    return Frageslag.SAK


def i_sak(fraga: Fraga, alternativ: dict[str, Alternativ], forslag: dict[str, Forslag]) -> bool:
    """Does the question decide the matter itself, and not whether to put it off or dismiss it?

    >>> i_sak(Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("u", "idag")), {}, {})
    False
    """
    return frageslag(fraga, alternativ, forslag) in {Frageslag.FORFRAGA, Frageslag.SAK, Frageslag.TILLAGG}


def med_regler(
    fragor: tuple[Fraga, ...],
    alternativen: Alternativen,
    *,
    arende: Arende,
    organ: Organtyp,
    arbetsordning: Arbetsordning,
) -> tuple[Fraga, ...]:
    """Each question with the rule that the law gives it, whatever form the chair has chosen for it.

    O-2: where JA always stands for "avgörs idag" that side is the huvudförslag of an uppskov question.
    """
    alternativ = {a.id: a for a in alternativen.alla()}
    krav = arendets_krav(arende, organ=organ, arbetsordning=arbetsordning)
    nya = []
    for fraga in fragor:
        regel, kvotsida = _lagens_regel(
            fraga, krav, alternativ, alternativen.forslag, arende=arende, organ=organ, arbetsordning=arbetsordning
        )
        kvot = arende.kvalificerad if regel is Beslutsregel.FORBUNDSORDNING else None
        ny = fraga
        if (regel, kvotsida, kvot) != (fraga.regel, fraga.kvotsida, fraga.kvot):
            ny = andrad(fraga, regel=regel, kvotsida=kvotsida, kvot=kvot)
        if arbetsordning.ja_vid_uppskov is JaVidUppskov.AVGORAS_IDAG:
            sida = uppskovssida(fraga, alternativ, alternativen.forslag)
            if sida is not None and motsidan(fraga, sida) != fraga.huvudforslag:
                # Tried: one that the chair has laid out may have no room for a huvudförslag singled out beforehand.
                ny = evolve(ny, huvudforslag=motsidan(fraga, sida))
        nya.append(ny)
    return tuple(nya)


def lagens_regel(
    fraga: Fraga,
    alternativ: Mapping[str, Alternativ],
    forslag: Mapping[str, Forslag],
    *,
    arende: Arende,
    organ: Organtyp,
    arbetsordning: Arbetsordning,
) -> tuple[Beslutsregel, str | None]:
    """What settles the question, and the side that a quota belongs to (both mappings by id).

    For an uppskov what ``uppskovsregeln`` finds, for the ärende itself what ``sarskilda_krav`` finds.
    """
    krav = arendets_krav(arende, organ=organ, arbetsordning=arbetsordning)
    return _lagens_regel(fraga, krav, alternativ, forslag, arende=arende, organ=organ, arbetsordning=arbetsordning)


def _lagens_regel(
    fraga: Fraga,
    krav: Beslutsregel,
    alternativ: Mapping[str, Alternativ],
    forslag: Mapping[str, Forslag],
    *,
    arende: Arende,
    organ: Organtyp,
    arbetsordning: Arbetsordning,
) -> tuple[Beslutsregel, str | None]:
    """``krav``: the special demand on the ärende, which is the same for all its questions."""
    if fraga.form is Frageform.VAL:  # the ballots are counted by rules of their own
        return Beslutsregel.ENKEL, None
    uppskov = uppskovsregeln(fraga, alternativ, forslag, arende=arende, organ=organ, arbetsordning=arbetsordning)
    if uppskov is None:
        sida = kravsida(fraga, krav, alternativ, forslag)
        return (Beslutsregel.ENKEL, None) if sida is None else (krav, sida)
    if uppskov.regel is Beslutsregel.ENKEL:
        return Beslutsregel.ENKEL, None
    return uppskov.regel, uppskov.sida


def med_villkor(
    fragor: tuple[Fraga, ...], alternativen: Alternativen, *, arbetsordning: Arbetsordning
) -> tuple[Fraga, ...]:
    """Each question without conditions of its own given those that law and practice put on it."""
    alternativ = {a.id: a for a in alternativen.alla()}
    nya: list[Fraga] = []
    slag: dict[str, Frageslag] = {}
    tidigare: dict[Frageslag, list[Fraga]] = {s: [] for s in _FRAGESLAG}
    andringar = andringsfragor(fragor, alternativ, alternativen.forslag)
    for fraga in fragor:
        slaget = slag[fraga.id] = frageslag(fraga, alternativ, alternativen.forslag)
        if fraga.villkor:
            uppskov = _efter_formella(fraga, tidigare[Frageslag.FORMELL], alternativen) if ar_kravfraga(fraga) else ()
            nya.append(andrad(fraga, villkor=(*uppskov, *fraga.villkor)))
            tidigare[slaget].append(nya[-1])
            continue
        if slaget is Frageslag.FORMELL:
            formella = tidigare[Frageslag.FORMELL]
            villkor = _efter_forfraga(fraga, formella, alternativ)
            villkor += _mellan_formella(formella, alternativen, arbetsordning, om_motivet=bool(villkor))
        else:
            villkor = _efter_formella(fraga, tidigare[Frageslag.FORMELL], alternativen)
            villkor += _efter_forfraga(fraga, tidigare[Frageslag.FORFRAGA], alternativ)
            if slaget is Frageslag.TILLAGG:
                helheter = [f for f in tidigare[Frageslag.SAK] if f.id not in andringar]
                villkor += _efter_bas(fraga, nya, helheter, alternativen)
            else:
                sak = [f for f in nya if slag[f.id] in {Frageslag.SAK, Frageslag.FORFRAGA}]
                villkor += _efter_forsta_hand(fraga, sak, alternativen)
        nya.append(andrad(fraga, villkor=tuple(villkor)) if villkor else fraga)
        tidigare[slaget].append(nya[-1])
    return tuple(nya)


_FRAGESLAG = tuple(Frageslag)


def _motsidan(fraga: Fraga, alternativen: Alternativen) -> tuple[str, ...]:
    """The side of a formal question on which the ärende goes on."""
    antar = {Alternativslag.BIFALL, Alternativslag.GRUPP}
    return tuple(a for a in fraga.alternativ if alternativen.slag(a) not in antar)


def _mellan_formella(
    formella: list[Fraga], alternativen: Alternativen, arbetsordning: Arbetsordning, *, om_motivet: bool
) -> list[Villkor]:
    """R-1-8: the other uppskov are still put, unless the arbetsordning says they fall; nothing follows an avvisning.

    ``om_motivet``: the question is which motivering an återremiss gets that has already carried (O-17).
    """
    if not formella:
        return []
    faller = arbetsordning.ovriga_uppskov is OvrigaUppskov.FALLER and not om_motivet
    return [
        bygg(Villkor, fraga=f.id, utfall=_motsidan(f, alternativen), grund=Forfallsgrund.UPPSKOV)
        for f in formella
        if _motsidan(f, alternativen) and (faller or f.form is not Frageform.UPPSKOV)
    ]


def _efter_formella(fraga: Fraga, formella: list[Fraga], alternativen: Alternativen) -> list[Villkor]:
    """R-1-8, R-1-9: put only if no formal question took its points off the table."""
    return [
        bygg(Villkor, fraga=f.id, utfall=_motsidan(f, alternativen), grund=Forfallsgrund.UPPSKOV)
        for f in formella
        if _motsidan(f, alternativen) and alternativen.skjuts_upp(f.alternativ, fraga.alternativ)
    ]


def _efter_forfraga(fraga: Fraga, forfragor: list[Fraga], alternativ: dict[str, Alternativ]) -> list[Villkor]:
    """When "om alls" has carried its group, "hur" is asked."""
    return [
        bygg(Villkor, fraga=f.id, utfall=(grupp,), grund=Forfallsgrund.FORFRAGA)
        for f in forfragor
        for grupp in f.alternativ
        if grupp in alternativ and set(alternativ[grupp].ingar) & set(fraga.alternativ)
    ]


def _efter_bas(
    fraga: Fraga, tidigare: list[Fraga], sakfragor: list[Fraga], alternativen: Alternativen
) -> list[Villkor]:
    """R-3-7: put when a positive förslag has carried in the question of its base, or in the last one.

    Where a special demand is put on what carries, it must have met that too.
    """
    baser = alternativen.baser(fraga.alternativ)
    villkor = []
    kravfragor = {f.id for f in tidigare if ar_kravfraga(f)}
    valfragor = [f for f in sakfragor if f.id not in kravfragor and not any(v.fraga in kravfragor for v in f.villkor)]
    for f in [f for f in valfragor if any(baser & set(g.alternativ) for g in _rad(f, sakfragor))] or valfragor[-1:]:
        prov = {g: valt for g in tidigare if (valt := _provar(g, f.id))}
        rad = [g for g in _rad(f, sakfragor) if alternativen.positivt(g.alternativ[0])]
        positiva = tuple(a for a in f.alternativ if alternativen.positivt(a))
        if len(rad) > 1:
            villkor.append(
                bygg(Villkor, fraga=rad[-1].id, utfall=(rad[-1].alternativ[0],), grund=Forfallsgrund.KRAV_EJ_NATT)
            )
        elif positiva and all(g.alternativ[0] in valt for g, valt in prov.items()):
            villkor.append(bygg(Villkor, fraga=f.id, utfall=positiva, grund=Forfallsgrund.BAS))
        # A referendum is held also where avslag was chosen but falls short (5:37): then the trial alone tells.
        villkor += [
            bygg(Villkor, fraga=g.id, utfall=(g.alternativ[0],), grund=Forfallsgrund.KRAV_EJ_NATT) for g in prov
        ]
    return villkor


def _provar(fraga: Fraga, vald_i: str) -> set[str]:
    """The alternatives that it tries if the question ``vald_i`` has chosen one of them."""
    return {u for v in fraga.villkor if v.fraga == vald_i and v.grund is Forfallsgrund.VALT for u in v.utfall}


def _rad(fraga: Fraga, sakfragor: list[Fraga]) -> list[Fraga]:
    """The question and those put after it until one meets a special demand (O-6, each by itself)."""
    rad = [fraga]
    for f in sakfragor:
        if any(v.grund is Forfallsgrund.KRAV_NATT and v.fraga == rad[-1].id for v in f.villkor):
            rad.append(f)
    return rad


def _efter_forsta_hand(fraga: Fraga, sakfragor: list[Fraga], alternativen: Alternativen) -> list[Villkor]:
    """R-2-22: what is moved only i andra hand is put if the first hand fell, also where that is put point by point."""
    hander = {h for a, forsta in alternativen.andrahand() if a in fraga.alternativ for h in forsta}
    villkor: list[Villkor] = []
    if not hander:
        return villkor
    hela = [alternativen.finn(h) for h in hander]
    for f in sakfragor:
        stallda = [alternativen.finn(a) for a in f.alternativ]
        ovriga = tuple(
            a.id
            for a in stallda
            if a.id not in hander
            and not any(set(_antar(a)) & set(_antar(h)) and overlappar(a.punkter, h.punkter) for h in hela)
        )
        if ovriga and len(ovriga) != len(f.alternativ):
            villkor.append(bygg(Villkor, fraga=f.id, utfall=ovriga, grund=Forfallsgrund.HAND))
    return villkor


def andringsfragor(
    fragor: tuple[Fraga, ...], alternativ: Mapping[str, Alternativ], forslag: Mapping[str, Forslag]
) -> dict[str, tuple[str, ...]]:
    """O-8: the questions that settle how a förslag is to read before it is put, with the alternatives that adopt it.

    Question id -> alternatives (by id) of later questions. What such a question came to is decided with the whole.

    >>> a = Forslag(id="a", art=Forslagsart.EGET, rubrik="förslaget")
    >>> d = Forslag(id="d", art=Forslagsart.ANDRING, rubrik="ändringen", bas=("a",))
    >>> sidor = [
    ...     Alternativ(id=x, slag=slag, forslag=(x[-1],), rubrik=x)
    ...     for x, slag in (("a", Alternativslag.BIFALL), ("d", Alternativslag.BIFALL), ("ej_d", Alternativslag.AVSLAG))
    ... ]
    >>> fragor = (
    ...     Fraga(id="1", form=Frageform.BIFALL_AVSLAG, alternativ=("d", "ej_d")),
    ...     Fraga(id="2", form=Frageform.BIFALL, alternativ=("a", "ej_a")),
    ... )
    >>> andringsfragor(fragor, {x.id: x for x in sidor}, {"a": a, "d": d})
    {'1': ('a',)}
    """
    if all(f.art is not Forslagsart.ANDRING for f in forslag.values()):
        return {}
    lika = likalydande(tuple(forslag.values()))
    resultat = {}
    for nr, fraga in enumerate(fragor):
        slagen = {alternativ[a].slag for a in fraga.alternativ if a in alternativ}
        egna = [alternativ[a] for a in fraga.alternativ if _antar(alternativ.get(a))]
        antas = [forslag[f] for a in egna for f in a.forslag]
        if slagen != {Alternativslag.BIFALL, Alternativslag.AVSLAG} or not antas:
            continue
        if any(f.art is not Forslagsart.ANDRING or not f.bas for f in antas):
            continue
        baser = {lika[b] for f in antas for b in f.bas if b in lika}  # one that is refused is off the table
        helheter = tuple(
            a
            for g in fragor[nr + 1 :]
            for a in g.alternativ
            if baser & set(_antar(alternativ.get(a)))
            and any(overlappar(eget.punkter, alternativ[a].punkter) for eget in egna)
        )
        if helheter:
            resultat[fraga.id] = helheter
    return resultat


def _antar(alternativ: Alternativ | None) -> tuple[str, ...]:
    return () if alternativ is None or alternativ.slag is not Alternativslag.BIFALL else alternativ.forslag


def val_i_arendet(arbetsordning: Arbetsordning, *, arende: Arende, organ: Organtyp) -> Arbetsordning:
    """The arbetsordning's choices as far as the law leaves them in this ärende.

    29 § förvaltningslagen, where it holds, puts one förslag against what was found, whichever that is: no other may be
    singled out as huvudförslag (O-3), nor avslag kept until last (O-7).
    """
    if not forvaltningslagen_galler(organ=organ, forvaltningsbesvar=arende.forvaltningsbesvar):
        return arbetsordning
    sist = arbetsordning.avslag_mot_flera is AvslagMotFlera.POSITIVA_FORST
    return evolve(
        arbetsordning,
        huvudforslag=Huvudforslagsval.FUNNET,
        avslag_mot_flera=AvslagMotFlera.SAMMA_ELIMINERING if sist else arbetsordning.avslag_mot_flera,
    )


def med_val(
    fragor: tuple[Fraga, ...],
    alternativen: Alternativen,
    *,
    arende: Arende,
    organ: Organtyp,
    arbetsordning: Arbetsordning,
) -> tuple[Fraga, ...]:
    """What the arbetsordning says of an omröstning among several (O-3, O-4), where the question itself says nothing.

    Where förvaltningslagen holds it is the law that what was found becomes huvudförslag (R-FL:29-1), whatever is chosen.
    """
    arbetsordning = val_i_arendet(arbetsordning, arende=arende, organ=organ)
    liggande = set()
    if arbetsordning.huvudforslag is Huvudforslagsval.BEREDANDE_ORGANETS:
        alla = alternativen.alla()
        liggande = {a.id for a in alla if {alternativen.forslag[f].art for f in _antar(a)} == {Forslagsart.LIGGANDE}}
    return tuple(_med_val(f, liggande, arbetsordning) for f in fragor)


def _med_val(fraga: Fraga, liggande: set[str], arbetsordning: Arbetsordning) -> Fraga:
    motforslagsval, huvudforslag = fraga.motforslagsval, fraga.huvudforslag_vid_begaran
    if motforslagsval is None and fraga.form is Frageform.MOTSTALLDA and len(fraga.alternativ) > 2:
        motforslagsval = arbetsordning.motforslagsval
    if huvudforslag is None and arbetsordning.huvudforslag is Huvudforslagsval.BEREDANDE_ORGANETS:
        beredande = [a for a in fraga.alternativ if a in liggande]
        if len(beredande) == 1 and fraga.huvudforslag is None and fraga.form is not Frageform.KEDJA:
            huvudforslag = beredande[0]
    if (motforslagsval, huvudforslag) == (fraga.motforslagsval, fraga.huvudforslag_vid_begaran):
        return fraga
    return andrad(fraga, motforslagsval=motforslagsval, huvudforslag_vid_begaran=huvudforslag)
