"""The rules in force for a kind of body on a day."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from propositionsordning.fel import EjStodd
from propositionsordning.lag.katalog import REGLER
from propositionsordning.lag.regel import Organtyp, Regel
from propositionsordning.lag.tolkningar import Arbetsordning

__all__ = ["GALLER_FRAN", "Regelverk", "regelverk"]

GALLER_FRAN = date(2018, 1, 1)
"""The day kommunallagen (2017:725) came into force."""


@frozen(kw_only=True)
class Regelverk:
    """What applies to a kind of body on a day: the rules of the catalogue and the choices of the arbetsordning."""

    organ: Organtyp
    datum: date
    arbetsordning: Arbetsordning
    regler: tuple[Regel, ...] = field(repr=False)

    def galler(self, regel_id: str) -> bool:
        """Is the rule with this id in force here?"""
        return any(r.id == regel_id for r in self.regler)


def regelverk(organ: Organtyp, datum: date, *, arbetsordning: Arbetsordning | None = None) -> Regelverk:
    """The regelverk of a body on a day. Raises :class:`EjStodd` before 2018-01-01.

    >>> regelverk(Organtyp.NAMND, date(2025, 3, 26)).galler("R-5:50-1")
    False
    >>> regelverk(Organtyp.FULLMAKTIGE, date(2025, 3, 26)).galler("R-5:50-1")
    True
    """
    if datum < GALLER_FRAN:
        raise EjStodd(
            vad=f"sammanträden före {GALLER_FRAN.isoformat()}",
            skal="kommunallagen (2017:725) gäller från den dagen och den äldre lagen ingår inte",
        )
    return Regelverk(
        organ=organ,
        datum=datum,
        arbetsordning=arbetsordning or Arbetsordning(),
        regler=tuple(r for r in REGLER if organ in r.organ),
    )
