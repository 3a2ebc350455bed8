"""What a refused förslag (5:57) leaves of the order: before the order is laid out, and after; of the whole, or of a point.

For each refusal the lines of the preview that it takes away and puts there; then what follows of the order in force.
"""

import re
from collections.abc import Iterator
from random import Random

from bench.dragning import dragare

from propositionsordning import (
    Arende,
    Forslag,
    ForslagVagrat,
    Handelse,
    Lage,
    OrdningRedovisad,
    OverlaggningAvslutad,
    Vagransgrund,
    borja,
    hinder,
    tillampa,
)
from propositionsordning.forlopp.forhandsbild import forhandsbild
from propositionsordning.strategier import arenden
from tests.guld.ordningarna import SAKARENDEN, bildens_rader, egna_ordningar, skillnad
from tests.lagrum.bygge import KF, mote

FRON = range(3000, 3060)
"""Drawn ärenden, of which those where something can be refused are shown."""


def vagrades_ord() -> str:
    """Each ärende with each of its förslag refused."""
    rader: list[str] = []
    for namn, arende in _arendena():
        start = borja(mote(KF), arende)
        redovisad = tillampa(tillampa(start, OverlaggningAvslutad()), OrdningRedovisad())
        grund = _ordningen(redovisad)
        rader += [f"== {namn}", *grund]
        for forslag in arende.forslag:
            for vagrat in _vagringar(forslag):
                punkter = f" {vagrat.punkter[0]}" if vagrat.punkter else ""
                fore = _efter(start, vagrat, OverlaggningAvslutad(), OrdningRedovisad())
                efter = _efter(redovisad, vagrat)
                rader += [f"-- {forslag.id}{punkter} före ordningen", *skillnad(grund, fore)]
                rader += [f"-- {forslag.id}{punkter} efter", *skillnad(fore, efter)]
                for egen, ordning in egna_ordningar(arende):
                    egna = _efter(start, OverlaggningAvslutad(), OrdningRedovisad(ordning), vagrat)
                    fragorna = [rad for rad in skillnad(efter, egna) if " fraga " in rad or rad[0] == "R"]
                    rader += [f"-- {forslag.id}{punkter} efter {egen}", *fragorna]
        rader.append("")
    return "\n".join(rader)


def _arendena() -> Iterator[tuple[str, Arende]]:
    yield from SAKARENDEN.items()
    for fro in FRON:
        arende = dragare(Random(fro))(arenden(krav=fro % 2 == 0, uppdrag=False))  # noqa: S311  # the same ones every time
        if 2 <= len(arende.forslag) <= 5 and len(arende.yrkanden) >= 3:
            yield f"draget {fro}", arende


def _vagringar(forslag: Forslag) -> Iterator[ForslagVagrat]:
    yield ForslagVagrat(forslag=forslag.id, grund=Vagransgrund.NYTT_ARENDE)
    if len(forslag.lydelse) > 1:
        yield ForslagVagrat(forslag=forslag.id, grund=Vagransgrund.NYTT_ARENDE, punkter=(1,))


def _efter(lage: Lage, *handelser: Handelse) -> list[str]:
    for handelse in handelser:
        if hindren := hinder(lage, handelse):
            return [f"{h.regel.id} {h.provning.skal}" for h in hindren]
        lage = tillampa(lage, handelse)
    return _ordningen(lage)


def _ordningen(lage: Lage) -> list[str]:
    """The questions and alternatives, and what granska says; how they are put follows from these."""
    rader = bildens_rader(forhandsbild(lage))
    return [rad for rad in rader if not re.match(r"\S+ (?:steg|regler|foljder)|vägar", rad)]
