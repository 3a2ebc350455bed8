"""The question of a val: who becomes what, among those proposed, and last what the ballots give.

One proposition for each uppdrag, after the formal questions: the chair asks for each förslag of persons and finds one. If
omröstning is requested the ballots are cast, and they may elect others than exactly those of one förslag: the last
alternative, ``v1_valsedlar`` for the uppdrag v1, stands for that.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.arende.uppdrag import Uppdrag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.ordning.fraga import (
    Alternativ,
    Alternativslag,
    Forfallsgrund,
    Fraga,
    Frageform,
    Propositionsordning,
    Villkor,
)
from propositionsordning.ordning.villkor import Frageslag, frageslag

__all__ = ["ar_valfraga", "fel_i_valfragor", "med_valfragor", "valsedlarnas", "valt_alternativ"]


def ar_valfraga(fraga: Fraga | None) -> bool:
    """Is it the question of a val, which ballots settle if omröstning is requested?

    >>> ar_valfraga(Fraga(id="v1", form=Frageform.VAL, alternativ=("v1_valsedlar",))), ar_valfraga(None)
    (True, False)
    """
    return fraga is not None and fraga.form is Frageform.VAL


def valsedlarnas(uppdrag_id: str) -> str:
    """The id of the alternative that stands for what the ballots give.

    >>> valsedlarnas("v1")
    'v1_valsedlar'
    """
    return f"{uppdrag_id}_valsedlar"


def valets_rubrik(uppdrag: Uppdrag) -> str:
    """What the val is called: "val av ledamöter i socialnämnden", "anställning av kommundirektör".

    >>> valets_rubrik(Uppdrag(id="v1", benamning="kommundirektör", anstallning=True))
    'anställning av kommundirektör'
    """
    return f"{'anställning' if uppdrag.anstallning else 'val'} av {uppdrag.benamning}"


def valt_alternativ(fraga: Fraga, forslag: dict[str, Forslag], valda: tuple[str, ...]) -> str:
    """The alternative that carries when ``valda`` are elected: the förslag of exactly these persons, else the ballots'."""
    for alternativ in fraga.alternativ[:-1]:
        if alternativ in forslag and set(forslag[alternativ].personer) == set(valda):
            return alternativ
    return fraga.alternativ[-1]


def med_valfragor(
    ordning: Propositionsordning,
    uppdrag: tuple[Uppdrag, ...],
    *,
    forslag: tuple[Forslag, ...],
    yrkanden: tuple[Yrkande, ...],
) -> Propositionsordning:
    """The order with a question for each val after its own; those that it has already stay as they are.

    A förslag of persons competes when it is liggande (valberedningens) or somebody has moved it, and when nobody has moved
    any. None is put when an uppskov has carried.
    """
    nya: list[Fraga] = []
    alternativ: list[Alternativ] = []
    villkor = _efter_uppskov(ordning, {f.id: f for f in forslag})
    for u in uppdrag:
        if ordning.fraga(u.id) is not None:
            continue
        egna = _foreslagna(u, forslag, yrkanden)
        alternativ += [*egna, _valsedlar(u)]
        ids = (*(a.id for a in egna), valsedlarnas(u.id))
        nya.append(Fraga(id=u.id, form=Frageform.VAL, alternativ=ids, villkor=villkor))
    if not nya:
        return ordning
    return evolve(ordning, fragor=(*ordning.fragor, *nya), alternativ=(*ordning.alternativ, *alternativ))


def fel_i_valfragor(
    ordning: Propositionsordning, uppdrag: tuple[Uppdrag, ...], forslag: tuple[Forslag, ...]
) -> Iterator[str]:
    """What is wrong with the questions on val in an order made by hand, in Swedish sentences.

    >>> list(fel_i_valfragor(Propositionsordning(fragor=(), alternativ=()), (), ()))
    []
    """
    val = {u.id for u in uppdrag}
    personval = {f.id: f.uppdrag for f in forslag if f.uppdrag is not None}
    alternativ = {a.id: a for a in ordning.alternativ}
    for fraga in ordning.fragor:
        if ar_valfraga(fraga) and (fraga.id not in val or fraga.alternativ[-1] != valsedlarnas(fraga.id)):
            yield f"Fråga {fraga.id} gäller inget av ärendets uppdrag, eller saknar valsedlarna som sista alternativ."
        for f in (f for a in fraga.alternativ for f in alternativ[a].forslag if f in personval or ar_valfraga(fraga)):
            if personval.get(f) != fraga.id or not ar_valfraga(fraga):
                yield f"Förslaget {f} ställs i fråga {fraga.id}, men hör till {personval.get(f) or 'inget val'}."


def _foreslagna(uppdrag: Uppdrag, forslag: tuple[Forslag, ...], yrkanden: tuple[Yrkande, ...]) -> list[Alternativ]:
    egna = [f for f in forslag if f.uppdrag == uppdrag.id]
    bakom = {f.id: tuple(y.id for y in yrkanden if y.forslag == f.id) for f in egna}
    stallda = [f for f in egna if f.art is Forslagsart.LIGGANDE or bakom[f.id]] or egna
    return [
        Alternativ(id=f.id, slag=Alternativslag.BIFALL, rubrik=f.rubrik, forslag=(f.id,), yrkanden=bakom[f.id])
        for f in stallda
    ]


def _valsedlar(uppdrag: Uppdrag) -> Alternativ:
    return Alternativ(id=valsedlarnas(uppdrag.id), slag=Alternativslag.VALSEDLAR, rubrik=valets_rubrik(uppdrag))


def _efter_uppskov(ordning: Propositionsordning, forslag: dict[str, Forslag]) -> tuple[Villkor, ...]:
    """R-1-8: a val is not held when the whole ärende has been put off, or dismissed."""
    alternativ = {a.id: a for a in ordning.alternativ}
    villkor = []
    for f in ordning.fragor:
        antas = [a for a in f.alternativ if alternativ[a].slag in {Alternativslag.BIFALL, Alternativslag.GRUPP}]
        kvar = tuple(a for a in f.alternativ if a not in antas)
        delvis = any(forslag[x].punkter for a in antas for x in alternativ[a].forslag)
        if kvar and not delvis and frageslag(f, alternativ, forslag) is Frageslag.FORMELL:
            villkor.append(Villkor(f.id, kvar, Forfallsgrund.UPPSKOV))
    return tuple(villkor)
