"""The rules in force for a kind of body on a day."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from attrs import evolve, field, frozen

from propositionsordning.fel import EjStodd
from propositionsordning.lag.direktion import foljer, prova_direktionsval
from propositionsordning.lag.katalog import REGLER, regel
from propositionsordning.lag.regel import Huvudman, Organtyp, Regel
from propositionsordning.lag.regler import fl_28_flera_beslutar
from propositionsordning.lag.tolkningar import Arbetsordning

__all__ = ["GALLER_FRAN", "Regelverk", "i_arendet", "i_kraft", "prova_dagen", "regelverk"]

GALLER_FRAN = date(2018, 1, 1)
"""The day kommunallagen (2017:725) came into force."""


@frozen(kw_only=True, cache_hash=True)
class Regelverk:
    """What applies to a kind of body on a day: the rules of the catalogue and the choices of the arbetsordning."""

    organ: Organtyp
    datum: date
    arbetsordning: Arbetsordning
    regler: tuple[Regel, ...] = field(repr=False)

    def galler(self, regel_id: str) -> bool:
        """Is the rule with this id in force here? Raises :class:`OgiltigtVarde` for an id that no rule has."""
        return regel(regel_id) in self.regler


def regelverk(
    organ: Organtyp, datum: date, *, arbetsordning: Arbetsordning | None = None, huvudman: Huvudman | None = None
) -> Regelverk:
    """The regelverk of a body on a day; ``huvudman``: whose body it is, None when unknown.

    Raises :class:`EjStodd` before 2018-01-01, and :class:`OgiltigtVarde` for a förbundsdirektion that has not chosen what it
    follows (O-22) or another body that has.

    >>> regelverk(Organtyp.NAMND, date(2025, 3, 26)).galler("R-5:50-1")
    False
    >>> regelverk(Organtyp.FULLMAKTIGE, date(2025, 3, 26)).galler("R-5:50-1")
    True
    """
    return _regelverk(organ, datum, arbetsordning or Arbetsordning(), huvudman)


# A body has one regelverk for all the ärenden of a day, and the same rules for many days.
@lru_cache(maxsize=256)
def _regelverk(organ: Organtyp, datum: date, val: Arbetsordning, huvudman: Huvudman | None) -> Regelverk:
    prova_dagen(datum)
    prova_direktionsval(organ, val)
    return Regelverk(organ=organ, datum=datum, arbetsordning=val, regler=_i_kraft(organ, val, huvudman))


@lru_cache(maxsize=256)
def _i_kraft(organ: Organtyp, arbetsordning: Arbetsordning, huvudman: Huvudman | None) -> tuple[Regel, ...]:
    return tuple(r for r in REGLER if i_kraft(r, organ, arbetsordning=arbetsordning, huvudman=huvudman))


def i_arendet(verk: Regelverk, *, forvaltningsbesvar: bool | None) -> Regelverk:
    """The regelverk of one ärende: 28-31 §§ förvaltningslagen only where its decision is appealed by förvaltningsbesvär.

    For the others 2 § switches them off; where it is not told (None) laglighetsprövning is the rule.

    >>> namnd = regelverk(Organtyp.NAMND, date(2025, 3, 26))
    >>> [i_arendet(namnd, forvaltningsbesvar=x).galler("R-FL:30-1") for x in (True, False, None)]
    [True, False, False]
    """
    return verk if forvaltningsbesvar else _utan_forvaltningslagen(verk)


@lru_cache(maxsize=256)
def _utan_forvaltningslagen(verk: Regelverk) -> Regelverk:
    return evolve(verk, regler=_reglerna_utan_forvaltningslagen(verk.regler))


@lru_cache(maxsize=64)
def _reglerna_utan_forvaltningslagen(regler: tuple[Regel, ...]) -> tuple[Regel, ...]:
    return tuple(r for r in regler if r not in fl_28_flera_beslutar.REGLER)


def prova_dagen(datum: date) -> None:
    """Raise :class:`EjStodd` for a day before kommunallagen (2017:725) came into force.

    >>> prova_dagen(date(2018, 1, 1))
    >>> prova_dagen(date(2017, 12, 31))
    Traceback (most recent call last):
    ...
    propositionsordning.fel.EjStodd: sammanträdet 2017-12-31 stöds inte: kommunallagen (2017:725) gäller från ...
    """
    if datum < GALLER_FRAN:
        raise EjStodd(
            vad=f"sammanträdet {datum.isoformat()}",
            skal=f"kommunallagen (2017:725) gäller från {GALLER_FRAN.isoformat()} och den äldre lagen ingår inte",
        )


def i_kraft(regel: Regel, organ: Organtyp, *, arbetsordning: Arbetsordning, huvudman: Huvudman | None = None) -> bool:
    """Does the rule govern this kind of body, with the choices it has made (O-22)?

    >>> from propositionsordning.lag.katalog import regel
    >>> from propositionsordning.lag.tolkningar import Direktionsval
    >>> val = Arbetsordning(direktion_uppskov=Direktionsval.SOM_FULLMAKTIGE)
    >>> i_kraft(regel("R-5:50-1"), Organtyp.FORBUNDSDIREKTION, arbetsordning=val)
    True
    """
    if regel.bara_kommun and huvudman is Huvudman.REGION:
        return False
    if organ is Organtyp.FORBUNDSDIREKTION and regel.direktion is not None:
        foljd = foljer(organ, regel.direktion, arbetsordning)
        return foljd is not organ and foljd in regel.organ
    return organ in regel.organ
