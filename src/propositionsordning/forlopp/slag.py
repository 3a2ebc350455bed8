"""What every kind of event has: when it is possible, what it needs filled in, which rules try it, what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import frozen

from propositionsordning.forlopp.lage import Lage
from propositionsordning.lag.regel import Foljd, Provning, Regel, Svar, bruten

__all__ = ["Hinder", "Plats", "Slag", "Tillaten", "alltid", "stopp"]


@frozen
class Hinder:
    """Why an event is refused. ``kan_trotsas``: it can still be recorded with a reason (``trots``).

    ``tillatet``: what would be allowed in its place (Swedish phrases or ids), where that can be told.
    """

    provning: Provning
    kan_trotsas: bool = True
    tillatet: tuple[str, ...] = ()

    @property
    def regel(self) -> Regel:
        """The rule that is broken."""
        return self.provning.regel

    @property
    def skal(self) -> str:
        """Why, as a Swedish sentence."""
        return self.provning.skal

    def __str__(self) -> str:
        return str(self.provning)


def stopp(regel: Regel, skal: str, *tillatet: str) -> Hinder:
    """A hinder that nothing overrides: the event means nothing in this state."""
    return Hinder(bruten(regel, skal), kan_trotsas=False, tillatet=tillatet)


@frozen
class Plats:
    """A slot of an event: the field's name and the values that fit it now (None: any value of its kind)."""

    falt: str
    varden: tuple[str, ...] | None = None


@frozen
class Tillaten:
    """A kind of event that is possible now: its class, its Swedish phrase, and the slots to fill.

    ``for_framat``: it takes the decision forward, so that only finitely many such events can follow on each other.
    """

    handelse: type
    text: str
    platser: tuple[Plats, ...] = ()
    for_framat: bool = False


def alltid(_lage: Lage) -> tuple[Plats, ...]:
    """No slots, or none whose values can be listed.

    >>> alltid(None)
    ()
    """
    return ()


@frozen(kw_only=True)
class Slag:
    """One kind of event. The four functions are the only place where its rules are gathered.

    ``mojlig(läge)``: None, or the hinder that stands whatever is filled in. ``prova(läge, händelse)``: every prövning and
    hinder of the filled-in event. ``verka(läge, händelse, nr, prövningar)``: the new state. ``platser(läge)``: the slots.
    """

    namn: str
    text: str
    mojlig: Callable[[Lage], Hinder | None]
    prova: Callable[[Lage, Any], Iterable[Provning | Hinder]]
    verka: Callable[[Lage, Any, int], Lage]
    platser: Callable[[Lage], tuple[Plats, ...]] = alltid
    for_framat: bool = False
    forst: Callable[[Lage], Hinder | None] | None = None
    """What of ``mojlig`` is left when ``prova`` gives no hinder; None: all of it. Asked instead, where ``mojlig`` is dear."""
    tar_upp_igen: Callable[[Lage], bool] = lambda _lage: False
    """In this state it takes up again what was settled, and so takes nothing forward."""


def hinder_av(provningar: Iterable[Provning | Hinder]) -> tuple[Hinder, ...]:
    """Those that refuse the event: hinder, and broken rules whose följd is hinder.

    >>> hinder_av(())
    ()
    """
    hinder = []
    for p in provningar:
        if isinstance(p, Hinder):
            hinder.append(p)
        elif p.svar is Svar.BRUTEN and p.regel.foljd is Foljd.HINDER:
            hinder.append(Hinder(p))
    return tuple(hinder)
