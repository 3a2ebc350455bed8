"""What an open interpretation is: a question, its possible answers and why one of them is the default, in Swedish words.

The choices themselves are the enums and the :class:`Arbetsordning` of ``lag.tolkningar``; which rules depend on one stands
with the rules (``Regel.optioner``).
"""

from __future__ import annotations

from enum import Enum

from attrs import field, fields, frozen

from propositionsordning.lag.katalog import REGLER
from propositionsordning.lag.regel import Regel
from propositionsordning.lag.tolkningar import EJ_STODDA, Arbetsordning

__all__ = ["Ovrigt", "Tolkning", "Tolkningsval", "med_falt", "tillsammans"]


@frozen(kw_only=True)
class Tolkningsval:
    """One answer to an open question: ``text`` is a Swedish sentence.

    ``varde``: what the field of :class:`Arbetsordning` then holds, None where there is no field. ``falt``: that field, or
    fields. ``ej_stodd``: why it cannot be followed, empty where it can. ``forval``: it holds when nothing is said.
    """

    varde: Enum | None
    text: str
    falt: tuple[str, ...] = ()
    ej_stodd: str = ""

    @property
    def forval(self) -> bool:
        """Is it what :class:`Arbetsordning` holds when nothing is said?"""
        return self.varde is not None and any(_forval(falt) is self.varde for falt in self.falt)


@frozen(kw_only=True)
class Tolkning:
    """An open interpretation: the question, its possible answers, and why the default is what it is, all in Swedish.

    ``falt``: the fields of :class:`Arbetsordning` that answer it; none for one that no choice can answer (O-21).

    >>> from propositionsordning.lag.tolkningskatalog import tolkning
    >>> t = tolkning("O-13")
    >>> t.falt, [v.varde.value for v in t.val if v.varde and v.forval]
    (('utslagsrost',), ['som_egen_rost'])
    >>> [r.id for r in t.regler]
    ['R-5:56-2']
    """

    id: str
    fraga: str
    falt: tuple[str, ...]
    val: tuple[Tolkningsval, ...] = field(repr=False)
    varfor: str

    @property
    def regler(self) -> tuple[Regel, ...]:
        """The rules that depend on it, in the order of the catalogue."""
        return tuple(r for r in REGLER if self.id in r.optioner)


@frozen(kw_only=True)
class Ovrigt:
    """A field of :class:`Arbetsordning` that is no open interpretation but a rule that an arbetsordning may lay down."""

    falt: str
    regel: str
    val: dict[object, str]
    """Each value -> a Swedish sentence."""


def _forval(falt: str) -> object:
    return getattr(fields(Arbetsordning), falt).default


def med_falt(nr: int, fraga: str, falt: str, val: dict[Enum, str], varfor: str) -> Tolkning:
    """O-``nr``, answered by the fields named in ``falt`` (one, or several of the same kind with blanks between)."""
    namn = tuple(falt.split())
    svar = tuple(
        Tolkningsval(varde=varde, text=text, falt=namn, ej_stodd=EJ_STODDA.get(varde, ""))
        for varde, text in val.items()
    )
    return Tolkning(id=f"O-{nr}", fraga=fraga, falt=namn, val=svar, varfor=varfor)


def tillsammans(a: Tolkning, b: Tolkning) -> Tolkning:
    """Two questions under one id."""
    fraga, varfor = f"{a.fraga} {b.fraga}", f"{a.varfor} {b.varfor}"
    return Tolkning(id=a.id, fraga=fraga, falt=a.falt + b.falt, val=a.val + b.val, varfor=varfor)
