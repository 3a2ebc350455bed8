"""Where the decision hangs on an open interpretation: the same events under every other choice, one choice at a time.

Nothing is known here of what a choice means. The log is played again with one field of the arbetsordning changed, and
what comes out is held against what did come out: another outcome, the same outcome settled in another way (which may
spend a minority's right, 5 kap. 50 §), a question that would not have been put, or an event that would have been refused.

The log is first played with the choices as they are, and they remember when each of them is asked for. Until then another
choice makes no difference: the log is played again from there, and a choice that nobody asks for is not tried.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, Self

from attrs import evolve, field, fields, frozen

from propositionsordning.fel import HinderFel
from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.lage import Avgorande, Fragestatus, Lage, fragestatus, utfallen
from propositionsordning.forlopp.motor import borja, tillampa
from propositionsordning.forlopp.slag import Hinder
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.tolkningar import EJ_STODDA, Arbetsordning

__all__ = ["Tolkningsvarning", "tolkningsberoende"]


@frozen(kw_only=True)
class Tolkningsvarning:
    """With ``annat`` instead of ``valt`` (values of the arbetsordning's field ``falt``) it would have gone otherwise.

    Either an event would have been refused: ``nr`` (its number in the log) and ``hinder`` tell which and why. Or the
    question ``fraga`` would have ended as ``annat_utfall`` (an alternative's id) instead of ``utfall``, settled as
    ``annat_avgorande`` instead of ``avgorande``; None: it would not have been, or was not, settled.
    """

    falt: str
    valt: str
    annat: str
    nr: int | None = None
    hinder: Provning | None = None
    fraga: str | None = None
    utfall: str | None = None
    annat_utfall: str | None = None
    avgorande: Avgorande | None = None
    annat_avgorande: Avgorande | None = None


@frozen
class _Utgang:
    """How one question stands: what applies, how it was settled, what the events give, and whether it is still to come."""

    utfall: str | None
    avgorande: Avgorande | None
    beraknat: str | None
    status: Fragestatus | None
    betydelse: object = field(repr=False)


def tolkningsberoende(lage: Lage) -> tuple[Tolkningsvarning, ...]:
    """Every single choice that would have led elsewhere, in the order of the arbetsordning's fields.

    >>> from datetime import date
    >>> from propositionsordning import Arende, Organ, Organtyp, Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> tolkningsberoende(borja(m, Arende(id="1", rubrik="Budget")))
    ()
    """
    var = _utgangar(lage)
    vag, fragade = _spelad(lage)
    return tuple(
        v
        for falt, nr in fragade.items()
        for grund, arbetsordning in _andra_val(lage.sammantrade.arbetsordning, falt)
        for v in _med(lage, vag[nr], var, grund, arbetsordning)
    )


class _MedMinne(Arbetsordning):
    """The choices of an arbetsordning, and which of them have been asked for.

    Told apart by identity, so that no cache takes it for another: what is answered from a cache has not been asked for.
    """

    __slots__ = ("fragade",)
    __hash__ = object.__hash__
    fragade: set[str]

    def __eq__(self, annan: object) -> bool:
        return self is annan

    def __new__(cls, **_val: object) -> Self:
        ny = object.__new__(cls)
        object.__setattr__(ny, "fragade", set())
        return ny

    def __getattribute__(self, namn: str) -> Any:  # noqa: ANN401  # as object's
        if namn in _FALTEN:
            self.fragade.add(namn)
        return object.__getattribute__(self, namn)


_FALTEN = dict.fromkeys(a.name for a in fields(Arbetsordning))
"""The names of the choices, in order."""


def _valda(arbetsordning: Arbetsordning) -> dict[str, Any]:
    return {namn: getattr(arbetsordning, namn) for namn in _FALTEN}


def _spelad(lage: Lage) -> tuple[list[Lage], dict[str, int]]:
    """The states on the way, and for each choice that is asked for (in the arbetsordning's order) before which state that is.

    The first state is the one before any event, so that number k is where event k + 1 happens.
    """
    val = _MedMinne(**_valda(lage.sammantrade.arbetsordning))
    val.fragade.clear()  # its making asks for them all
    vag = [borja(evolve(lage.sammantrade, arbetsordning=val), lage.arende, narvaro=lage.ingaende)]
    forst = dict.fromkeys(val.fragade, 0)
    for nr, post in enumerate(lage.logg):
        vag.append(tillampa(vag[nr], post.handelse, trots=post.trots))
        forst = {**dict.fromkeys(val.fragade, nr), **forst}
    return vag, {namn: forst[namn] for namn in _FALTEN if namn in forst}


def _andra_val(arbetsordning: Arbetsordning, falt: str) -> Iterator[tuple[Tolkningsvarning, Arbetsordning]]:
    """Every arbetsordning that differs in this open interpretation alone, with a warning that names it."""
    valda = _valda(arbetsordning)
    valt = valda[falt]
    for annat in type(valt) if isinstance(valt, Enum) else ():
        if annat is not valt and annat not in EJ_STODDA:
            grund = Tolkningsvarning(falt=falt, valt=valt.value, annat=annat.value)
            andrade: dict[str, Any] = {**valda, falt: annat}
            yield grund, Arbetsordning(**andrade)


def _med(
    lage: Lage,
    fran: Lage,
    var: dict[str, _Utgang],
    grund: Tolkningsvarning,
    arbetsordning: Arbetsordning,
) -> Iterator[Tolkningsvarning]:
    """What differs when the log is played with this arbetsordning from a state on the way."""
    spelade = len(fran.logg)
    nytt = med(fran, sammantrade=evolve(lage.sammantrade, arbetsordning=arbetsordning))
    for nr, post in enumerate(lage.logg[spelade:], start=spelade + 1):
        try:
            nytt = tillampa(nytt, post.handelse, trots=post.trots)
        except HinderFel as fel:
            hindret = next(h for h in fel.hinder if isinstance(h, Hinder))
            yield evolve(grund, nr=nr, hinder=hindret.provning)
            return
    blev = _utgangar(nytt)
    for fraga in dict.fromkeys((*var, *blev)):
        a, b = var.get(fraga, _INGEN), blev.get(fraga, _INGEN)
        if a != b:
            yield evolve(
                grund,
                fraga=fraga,
                utfall=a.utfall,
                annat_utfall=b.utfall if a.beraknat == b.beraknat else b.beraknat,
                avgorande=a.avgorande,
                annat_avgorande=b.avgorande,
            )


_INGEN = _Utgang(None, None, None, None, None)


def _utgangar(lage: Lage) -> dict[str, _Utgang]:
    """How each question stands; a declared outcome is held beside what the events give, so that it hides nothing."""
    avgorande = {d.delfraga.fraga: d for d in lage.delbeslut if not d.omlagd}
    alternativ = {a.id: a for a in lage.ordning.alternativ} if lage.ordning else {}
    utgangar = {}
    for fraga, utfall in utfallen(lage).items():
        d = avgorande[fraga]
        vunnet = alternativ.get(utfall)
        betydelse = None if vunnet is None else (vunnet.slag, vunnet.forslag, vunnet.punkter, vunnet.ingar)
        utgangar[fraga] = _Utgang(utfall, d.arbete.avgorande, d.beraknat, Fragestatus.AVGJORD, betydelse)
    for fraga, status in fragestatus(lage).items():
        utgangar.setdefault(fraga, _Utgang(None, None, None, status, None))
    return utgangar
