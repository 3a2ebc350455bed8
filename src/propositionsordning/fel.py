"""The error family: one base class and a handful of leaves.

Every message is Swedish, because a chair or a secretary may read it, and says what was found, where, and what is
allowed. The data behind the message stands in attributes, so that nobody has to parse the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "Brott",
    "BrutenRegel",
    "EjStodd",
    "Filanmarkning",
    "Filfel",
    "HinderFel",
    "Motpartsfel",
    "OgiltigtVarde",
    "Platsfel",
    "PropositionsordningFel",
]


class PropositionsordningFel(Exception):
    """Base of every error that the library raises on purpose.

    >>> issubclass(OgiltigtVarde, PropositionsordningFel)
    True
    """


class OgiltigtVarde(PropositionsordningFel):
    """A value that an object cannot hold.

    Attributes: ``objekt`` (class name), ``falt`` (field name), ``varde`` (what was found), ``tillatet`` (a Swedish
    phrase: what is allowed).

    >>> str(OgiltigtVarde(objekt="Organ", falt="antal_ledamoter", varde=-1, tillatet="ett heltal från 1"))
    'Organ.antal_ledamoter: -1 är inte tillåtet; tillåtet är ett heltal från 1'
    """

    def __init__(self, *, objekt: str, falt: str, varde: object, tillatet: str) -> None:
        self.objekt = objekt
        self.falt = falt
        self.varde = varde
        self.tillatet = tillatet
        super().__init__(f"{objekt}.{falt}: {varde!r} är inte tillåtet; tillåtet är {tillatet}")

    def __reduce__(self) -> tuple[object, ...]:
        return (_ogiltigt_varde, (self.objekt, self.falt, self.varde, self.tillatet))


def _ogiltigt_varde(objekt: str, falt: str, varde: object, tillatet: str) -> OgiltigtVarde:
    return OgiltigtVarde(objekt=objekt, falt=falt, varde=varde, tillatet=tillatet)


class BrutenRegel(Protocol):
    """What an error needs to know of a rule: its id and where it stands. ``lag.regel.Regel`` is one."""

    @property
    def id(self) -> str:
        """The stable id, such as ``"R-5:56-1"``."""
        ...

    @property
    def hanvisning(self) -> str:
        """Lagrum in short form, or the rule's strength where it has none."""
        ...


class Brott(Protocol):
    """What an error needs to know of a broken rule. ``lag.regel.Provning`` is one."""

    @property
    def regel(self) -> BrutenRegel:
        """The rule that was broken."""
        ...

    @property
    def skal(self) -> str:
        """Why, as a Swedish sentence."""
        ...


class HinderFel(PropositionsordningFel):
    """An event that the law, the arbetsordning or plain logic does not allow in the present state.

    Attributes: ``handelse`` (the refused event), ``hinder`` (every broken rule, as prövningar), ``tillatet`` (Swedish
    phrases: what may happen now instead).
    """

    def __init__(self, *, handelse: object, hinder: Sequence[Brott], tillatet: Sequence[str] = ()) -> None:
        self.handelse = handelse
        self.hinder = tuple(hinder)
        self.tillatet = tuple(tillatet)
        text = " ".join(f"{p.skal} ({p.regel.id}, {p.regel.hanvisning})" for p in self.hinder)
        if self.tillatet:
            text += " Möjligt nu: " + ", ".join(self.tillatet) + "."
        super().__init__(text)

    def __reduce__(self) -> tuple[object, ...]:
        return (_hinderfel, (self.handelse, self.hinder, self.tillatet))


def _hinderfel(handelse: object, hinder: Sequence[Brott], tillatet: Sequence[str]) -> HinderFel:
    return HinderFel(handelse=handelse, hinder=hinder, tillatet=tillatet)


class EjStodd(PropositionsordningFel):
    """Something the library knows of but does not cover: an older law, an option nobody has described.

    >>> str(EjStodd(vad="sammanträden före 2018-01-01", skal="då gällde en äldre kommunallag"))
    'sammanträden före 2018-01-01 stöds inte: då gällde en äldre kommunallag'
    """

    def __init__(self, *, vad: str, skal: str) -> None:
        self.vad = vad
        self.skal = skal
        super().__init__(f"{vad} stöds inte: {skal}")

    def __reduce__(self) -> tuple[object, ...]:
        return (_ej_stodd, (self.vad, self.skal))


def _ej_stodd(vad: str, skal: str) -> EjStodd:
    return EjStodd(vad=vad, skal=skal)


@frozen(kw_only=True)
class Filanmarkning:
    """One fault of a file: where (``plats``, ``rad`` counted from 1 or None) and what (a Swedish sentence).

    >>> str(Filanmarkning(plats="arende[1].rubrik", rad=7, text="saknas"))
    'rad 7, arende[1].rubrik: saknas'
    """

    plats: str
    rad: int | None
    text: str

    def __str__(self) -> str:
        var = ", ".join(d for d in (f"rad {self.rad}" if self.rad is not None else "", self.plats) if d)
        return f"{var}: {self.text}" if var else self.text


class Motpartsfel(PropositionsordningFel):
    """Another program did not answer: it ended, was silent too long, or wrote something that is no JSON object."""


class Filfel(PropositionsordningFel):
    """Everything that is wrong with a file, all faults together.

    Attributes: ``fil`` (its name as the user gave it), ``fel`` (a tuple of :class:`Filanmarkning`).

    >>> print(Filfel(fil="a.toml", fel=[Filanmarkning(plats="organ.typ", rad=2, text="'kör' är okänt")]))
    a.toml: rad 2, organ.typ: 'kör' är okänt
    """

    def __init__(self, *, fil: str, fel: Sequence[Filanmarkning]) -> None:
        self.fil = fil
        self.fel = tuple(fel)
        if len(self.fel) == 1:
            text = f"{fil}: {self.fel[0]}"
        else:
            text = "\n".join([f"{fil}: {len(self.fel)} fel", *(f"  {f}" for f in self.fel)])
        super().__init__(text)

    def __reduce__(self) -> tuple[object, ...]:
        return (_filfel, (self.fil, self.fel))


def _filfel(fil: str, fel: Sequence[Filanmarkning]) -> Filfel:
    return Filfel(fil=fil, fel=fel)


class Platsfel(PropositionsordningFel):
    """Faults in data with their places ("" or ".logg[3].trots"), gathered on the way out to become a :class:`Filfel`.

    >>> Platsfel((".logg[3]", "ska vara ett objekt")).fel
    (('.logg[3]', 'ska vara ett objekt'),)
    """

    def __init__(self, *fel: tuple[str, str]) -> None:
        self.fel = fel
        super().__init__("\n".join(f"{plats}: {text}" for plats, text in fel))
