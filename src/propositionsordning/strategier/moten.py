"""Bodies, who is there, and sammanträden."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from attrs import fields
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.tolkningar import EJ_STODDA, Arbetsordning, Direktionsval
from propositionsordning.mote.narvaro import Narvaro, Plats
from propositionsordning.mote.organ import Ledamot, Organ
from propositionsordning.mote.sammantrade import Sammantrade

__all__ = ["DAG", "arbetsordningar", "ledamoter", "narvaron", "organ", "sammantraden"]

DAG = date(2025, 3, 26)
"""The day of every drawn sammanträde."""
ORGANTYPER = (Organtyp.NAMND, Organtyp.FULLMAKTIGE, *Organtyp)
"""The two common kinds twice as often as the rest."""
PARTIER = ("S", "M", "V")


def arbetsordningar(typ: Organtyp) -> SearchStrategy[Arbetsordning]:
    """Any combination of the choices that such a body can follow (those that are not supported yet left out)."""
    val: dict[str, SearchStrategy[Enum | bool | None]] = {"godkannande_kravs": st.booleans()}
    for a in fields(Arbetsordning):
        if a.default is None and typ is Organtyp.FORBUNDSDIREKTION:
            val[a.name] = st.sampled_from([v for v in Direktionsval if v not in EJ_STODDA])
        elif isinstance(a.default, Enum):
            val[a.name] = st.sampled_from([v for v in type(a.default) if v not in EJ_STODDA])
    return st.builds(Arbetsordning, **val)


def ledamoter() -> SearchStrategy[Ledamot]:
    """A member or an ersättare of one of three parties, as those of :func:`organ` are."""
    return st.builds(
        lambda parti, nr, ersattare: Ledamot(
            id=f"E-{nr}" if ersattare else f"{parti}-{nr}", parti=parti, ersattare=ersattare
        ),
        st.sampled_from(PARTIER),
        st.integers(0, 9),
        st.booleans(),
    )


@st.composite
def organ(
    draw: DrawFn,
    *,
    typer: Sequence[Organtyp] = ORGANTYPER,
    kanda_ledamoter: bool | None = None,
    platser: tuple[int, int] = (3, 7),
) -> Organ:
    """A body of one of these kinds.

    ``kanda_ledamoter``: whether its members (``platser`` of them at least and at most, and three ersättare) are known
    (None: either); where they are not, the number of seats is 9 or unknown.
    """
    typ = draw(st.sampled_from(list(typer)))
    if not draw(st.booleans() if kanda_ledamoter is None else st.just(kanda_ledamoter)):
        return Organ(typ=typ, namn="Organet", antal_ledamoter=draw(st.sampled_from((None, 9))))
    antal = draw(st.integers(*platser))
    ordinarie = tuple(Ledamot(id=f"{PARTIER[nr % 3]}-{nr}", parti=PARTIER[nr % 3]) for nr in range(antal))
    ersattare = tuple(Ledamot(id=f"E-{nr}", parti=PARTIER[nr % 2], ersattare=True) for nr in range(3))
    return Organ(
        typ=typ,
        namn="Organet",
        antal_ledamoter=antal,
        ledamoter=(*ordinarie, *ersattare),
        inkallelseordning=draw(st.sampled_from(((), ("E-2", "E-1", "E-0")))),
        distans=draw(st.sampled_from((None, True, False))),
    )


@st.composite
def narvaron(draw: DrawFn, organet: Organ) -> Narvaro:
    """Who is there of ``organet``: beslutsför where its members are known, else a number or nothing at all."""
    ordinarie = [person for person in organet.ledamoter if not person.ersattare]
    if not ordinarie:
        platser = organet.antal_ledamoter or 9
        return Narvaro(antal=draw(st.none() | st.integers(platser // 2 + 1, platser)))
    # Enough serve for beslutsförhet, so that the meeting can begin.
    tjanstgor = draw(st.integers(len(ordinarie) // 2 + 1, len(ordinarie)))
    sittplatser = tuple(
        Plats(ledamot=person.id, pa_distans=organet.distans is not False and draw(st.integers(0, 3)) == 3)
        for person in ordinarie[:tjanstgor]
    )
    ersattare = tuple(person.id for person in organet.ledamoter if person.ersattare)
    return Narvaro(
        platser=sittplatser,
        ordforande=draw(st.sampled_from((None, sittplatser[0].ledamot, sittplatser[-1].ledamot))),
        ersattare_pa_plats=draw(st.sampled_from((None, (), ersattare))),
    )


@st.composite
def sammantraden(
    draw: DrawFn,
    *,
    typer: Sequence[Organtyp] = ORGANTYPER,
    kand_narvaro: bool | None = None,
    organet: Organ | None = None,
    arbetsordning: Arbetsordning | None = None,
) -> Sammantrade:
    """A sammanträde of a body.

    ``kand_narvaro`` says whether those who serve are named (None: either). A body and an arbetsordning of one's own are
    given as ``organet`` (``typer`` and ``kand_narvaro`` then say nothing) and ``arbetsordning``; else they are drawn.
    """
    vilket = draw(organ(typer=typer, kanda_ledamoter=kand_narvaro)) if organet is None else organet
    val = draw(arbetsordningar(vilket.typ)) if arbetsordning is None else arbetsordning
    return Sammantrade(organ=vilket, datum=DAG, narvaro=draw(narvaron(vilket)), arbetsordning=val)
