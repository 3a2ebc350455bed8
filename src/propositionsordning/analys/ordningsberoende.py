"""Does the order decide the outcome? Everything that the analysis can say of it, as one object."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from fractions import Fraction
from itertools import permutations

from attrs import evolve, frozen

from propositionsordning.analys.andelar import HOGST_RAKNADE, strategiska_andelar, uppriktiga_andelar
from propositionsordning.analys.rangordning import Rostunderlag
from propositionsordning.analys.simulering import simulera_ordning
from propositionsordning.analys.turnering import Turnering, banks, bitar, ostackade, utan_oavgjort
from propositionsordning.analys.utfallsrum import Utfallsrum, Vinstvag, kvar_efter, utfallsrum

__all__ = [
    "HOGST_PROVADE",
    "HOGST_STRATEGISKA",
    "Analysmetod",
    "Huvudforslagslage",
    "Ordningsberoende",
    "Strategiutfall",
    "Vinstandel",
    "ordningsberoende",
]

HOGST_PROVADE = 7
"""With more alternatives not every order is tried one by one."""
HOGST_STRATEGISKA = 30
"""With more alternatives the search for what can win strategically might not end in time."""


class Analysmetod(Enum):
    """How the outcomes have been found."""

    PARVIS = "parvis"
    """From the counts of the pairs: every vote is a function of the pair."""
    PROVADE = "provade"
    """Every order has been walked: somebody's abstaining depends on what has happened or on the order."""
    EJ_BERAKNAD = "ej_beraknad"
    """The same, but there are too many orders to walk."""


@frozen(kw_only=True)
class Vinstandel:
    """The share of all orders that an alternative wins; ``strategisk``: when everybody votes strategically (or None)."""

    alternativ: str
    uppriktig: Fraction
    strategisk: Fraction | None


@frozen(kw_only=True)
class Huvudforslagslage:
    """What can still win, voting sincerely, when this alternative is the huvudförslag.

    ``andel``: the share of those orders that the huvudförslag itself wins; None: ej beräknad.
    """

    huvudforslag: str
    kan_vinna: tuple[Vinstvag, ...]
    andel: Fraction | None


@frozen(kw_only=True)
class Strategiutfall:
    """What can win when everybody votes strategically, each with an order (the Banks set).

    ``ostackade``: the uncovered set, between it and those that can win when all vote sincerely.
    """

    kan_vinna: tuple[Vinstvag, ...]
    ostackade: tuple[str, ...]


@frozen(kw_only=True)
class Ordningsberoende:
    """What the order decides, given these rankings.

    ``utfallsrum``: counts and sincere outcomes (None when ``metod`` is not PARVIS). ``kan_vinna``: each alternative that
    wins some order when all vote sincerely, with such an order (of orders that were walked, those that no undecided tie
    decides); None: ej beräknad. ``ordningen_avgor``: does the outcome depend on the order (or on an utslagsröst that is
    not known); None: ej beräknad.

    ``andelar``, ``strategiskt``: None where they are not calculated (more alternatives than ``HOGST_RAKNADE``; a tie that
    nobody is known to decide; abstaining that depends on more than the pair). ``huvudforslag``: the same for each
    alternative as huvudförslag. ``forst``, ``kvar_efter``: what is still open when the order begins (from the
    huvudförslag) with ``forst``. ``fri_utslagsrost``: what could win under some order and some utslagsröst.
    ``oavgjorda``: of the orders that were walked, the share where an undecided tie came up.
    """

    underlag: Rostunderlag
    metod: Analysmetod
    utfallsrum: Utfallsrum | None
    kan_vinna: tuple[Vinstvag, ...] | None
    ordningen_avgor: bool | None
    strategiskt: Strategiutfall | None = None
    andelar: tuple[Vinstandel, ...] | None = None
    huvudforslag: tuple[Huvudforslagslage, ...] | None = None
    forst: tuple[str, ...] = ()
    kvar_efter: tuple[Vinstvag, ...] | None = None
    fri_utslagsrost: tuple[Vinstvag, ...] | None = None
    oavgjorda: Fraction | None = None


def ordningsberoende(underlag: Rostunderlag, *, forst: Sequence[str] = ()) -> Ordningsberoende:
    """Everything that the order decides, given these rankings.

    ``forst``: what the order begins with from the huvudförslag, when that is given. Raises :class:`OgiltigtVarde` for an
    alternative there that is unknown or stands twice.

    >>> from propositionsordning.analys.rangordning import Rangordning
    >>> r = tuple(Rangordning(vem=v, ordning=tuple(o)) for v, o in (("S", "abc"), ("M", "bca"), ("C", "cab")))
    >>> o = ordningsberoende(Rostunderlag(alternativ=("a", "b", "c"), rangordningar=r), forst=("b",))
    >>> o.ordningen_avgor, [v.alternativ for v in o.kan_vinna], [v.alternativ for v in o.kvar_efter]
    (True, ['a', 'b', 'c'], ['b'])
    """
    if not underlag.parvis:
        return _provade(underlag)
    rum = utfallsrum(underlag)
    t = utan_oavgjort(rum.turnering)
    n = len(rum.alternativ)
    andelar, per_huvudforslag = (None, None) if t is None or n > HOGST_RAKNADE else _andelar(t, rum.alternativ)
    fri = utfallsrum(evolve(underlag, ordforande=None)).kan_vinna if rum.lika and not rum.oavgjort else rum.kan_vinna
    return Ordningsberoende(
        underlag=underlag,
        metod=Analysmetod.PARVIS,
        utfallsrum=rum,
        kan_vinna=rum.kan_vinna,
        ordningen_avgor=len(rum.kan_vinna) > 1,
        strategiskt=None if t is None or n > HOGST_STRATEGISKA else _strategiskt(t, rum.alternativ),
        andelar=andelar,
        huvudforslag=tuple(
            Huvudforslagslage(
                huvudforslag=a,
                kan_vinna=kvar_efter(rum, (a,)),
                andel=None if per_huvudforslag is None else per_huvudforslag[i],
            )
            for i, a in enumerate(rum.alternativ)
        ),
        forst=tuple(forst),
        kvar_efter=kvar_efter(rum, tuple(forst)) if forst else None,
        fri_utslagsrost=fri,
    )


def _andelar(t: Turnering, alternativ: tuple[str, ...]) -> tuple[tuple[Vinstandel, ...], tuple[Fraction, ...]]:
    """The shares, and for each alternative its share of the orders where it is the huvudförslag."""
    uppriktiga, med_huvudforslag = uppriktiga_andelar(t)
    strategiska = strategiska_andelar(t)
    return (
        tuple(
            Vinstandel(alternativ=a, uppriktig=u, strategisk=s)
            for a, u, s in zip(alternativ, uppriktiga, strategiska, strict=True)
        ),
        tuple(andelar[i] for i, andelar in enumerate(med_huvudforslag)),
    )


def _strategiskt(t: Turnering, alternativ: tuple[str, ...]) -> Strategiutfall:
    vagar = []
    for vinnare, kedja in banks(t).items():
        nummer = [*kedja, *(i for i in range(t.n) if i not in kedja)]
        vagar.append(Vinstvag(alternativ[vinnare], tuple(alternativ[i] for i in nummer)))
    return Strategiutfall(kan_vinna=tuple(vagar), ostackade=tuple(alternativ[i] for i in bitar(ostackade(t))))


# --- Where only walking tells -----------------------------------------------------------------------------------------


def _provade(underlag: Rostunderlag) -> Ordningsberoende:
    """Every order walked; which of the first two to meet stands first in an order does not matter (T14)."""
    alternativ = underlag.alternativ
    if len(alternativ) > HOGST_PROVADE:
        return Ordningsberoende(
            underlag=underlag, metod=Analysmetod.EJ_BERAKNAD, utfallsrum=None, kan_vinna=None, ordningen_avgor=None
        )
    vinster: dict[str | None, list[tuple[str, ...]]] = {}  # None: an undecided tie decides it
    ordningar = [o for o in permutations(alternativ) if alternativ.index(o[-2]) < alternativ.index(o[-1])]
    for ordning in ordningar:
        vinster.setdefault(simulera_ordning(underlag, ordning).utfall, []).append(ordning)
    return Ordningsberoende(
        underlag=underlag,
        metod=Analysmetod.PROVADE,
        utfallsrum=None,
        kan_vinna=tuple(Vinstvag(a, vinster[a][0]) for a in alternativ if a in vinster),
        ordningen_avgor=len(vinster) > 1,
        andelar=tuple(
            Vinstandel(alternativ=a, uppriktig=Fraction(len(vinster.get(a, ())), len(ordningar)), strategisk=None)
            for a in alternativ
        ),
        oavgjorda=Fraction(len(vinster.get(None, ())), len(ordningar)),
    )
