"""What can come out: the counts of every pair, who can win under some order, and the outcome of one order.

This is the quick half of the analysis; ``analys.ordningsberoende`` builds the whole of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from propositionsordning.analys.parvis import Parvis, parvis
from propositionsordning.analys.rangordning import Rostunderlag, ordningen
from propositionsordning.analys.turnering import (
    Turnering,
    bitar,
    fran_rostetal,
    med_utslagsrost,
    mojliga_vinnare,
    strategiskt,
    toppcykel,
    uppriktigt,
    utan_oavgjort,
    vinstordning,
)
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.fraser.svenska import lista

__all__ = ["Utfallsrum", "Vinstvag", "kvar_efter", "utfallsrum"]


@frozen
class Vinstvag:
    """An order under which ``alternativ`` wins.

    ``ordforande``: how the chair must then rank the alternatives; None when no undecided tie can come up.
    """

    alternativ: str
    fran_huvudforslag: tuple[str, ...]
    ordforande: tuple[str, ...] | None = None

    @property
    def rostningsordning(self) -> tuple[str, ...]:
        """The same order as voted: the first two meet first, the last is the huvudförslag."""
        return self.fran_huvudforslag[::-1]


@frozen(kw_only=True)
class Utfallsrum:
    """What these rankings leave open.

    ``condorcetvinnare``: beats every other alternative in its pair, utslagsröst apart; ``condorcetforlorare``: loses to
    every other; None: there is none. ``lika``: the pairs with equal counts, which ``ordforande`` decides (None: it is
    not known how). ``kan_vinna``: each alternative that wins under some order when all vote sincerely, with such an order;
    where ``ordforande`` is not known, under some order and some utslagsröst.

    ``fran_huvudforslag``: one order (None: none was given), with its outcome ``uppriktigt`` when all vote sincerely
    (several where an undecided tie may come up) and ``strategiskt`` when everybody votes strategically (None where the
    order or an utslagsröst is not known).
    """

    parvis: Parvis
    ordforande: tuple[str, ...] | None
    lika: tuple[tuple[str, str], ...]
    condorcetvinnare: str | None
    condorcetforlorare: str | None
    kan_vinna: tuple[Vinstvag, ...]
    fran_huvudforslag: tuple[str, ...] | None = None
    uppriktigt: tuple[str, ...] = ()
    strategiskt: str | None = None
    turnering: Turnering = field(repr=False, eq=False, metadata={"harledd": True})
    """The same as bits, for those who calculate on."""

    @property
    def alternativ(self) -> tuple[str, ...]:
        """The alternatives, as the rankings name them."""
        return self.parvis.alternativ

    @property
    def oavgjort(self) -> bool:
        """Is there a tie that nobody is known to decide?"""
        return bool(self.lika) and self.ordforande is None


def utfallsrum(underlag: Rostunderlag, *, fran_huvudforslag: Sequence[str] | None = None) -> Utfallsrum:
    """What these rankings leave open, and what one order makes of it.

    Raises :class:`EjStodd` when somebody's vote depends on more than the pair, :class:`OgiltigtVarde` for an order that
    does not hold every alternative once.

    >>> from propositionsordning.analys.rangordning import Rangordning
    >>> r = tuple(Rangordning(vem=v, ordning=tuple(o)) for v, o in (("S", "abc"), ("M", "bca"), ("C", "cab")))
    >>> u = utfallsrum(Rostunderlag(alternativ=("a", "b", "c"), rangordningar=r), fran_huvudforslag=("a", "b", "c"))
    >>> [v.alternativ for v in u.kan_vinna], u.uppriktigt, u.strategiskt
    (['a', 'b', 'c'], ('a',), 'c')
    """
    alternativ = underlag.alternativ
    raknat = parvis(underlag)
    t = utan = fran_rostetal(raknat.rostetal)
    if utan.oavgjord and underlag.ordforande is not None:
        t = med_utslagsrost(utan, [alternativ.index(a) for a in underlag.ordforande])
    ordning = None
    uppriktiga: tuple[str, ...] = ()
    strategisk = None
    if fran_huvudforslag is not None:
        ordning = ordningen("utfallsrum", "fran_huvudforslag", fran_huvudforslag, alternativ)
        plats = {a: i for i, a in enumerate(alternativ)}
        nummer = [plats[a] for a in ordning]
        uppriktiga = tuple(alternativ[i] for i in bitar(uppriktigt(t, nummer)))
        avgjord = utan_oavgjort(t)
        strategisk = None if avgjord is None else alternativ[strategiskt(avgjord, nummer)]
    topp, alla = toppcykel(t), t.alla
    vinnare = topp.bit_length() - 1 if topp.bit_count() == 1 else None
    if vinnare is not None and utan.slar[vinnare].bit_count() < len(alternativ) - 1:
        vinnare = None  # it needs the utslagsröst
    return Utfallsrum(
        parvis=raknat,
        ordforande=underlag.ordforande,
        lika=raknat.lika() if utan.oavgjord else (),
        condorcetvinnare=None if vinnare is None else alternativ[vinnare],
        condorcetforlorare=alternativ[utan.svag.index(0)] if 0 in utan.svag else None,
        kan_vinna=tuple([_vag(t, alternativ, i, o := vinstordning(t, i, alla), o) for i in bitar(topp)]),
        fran_huvudforslag=ordning,
        uppriktigt=uppriktiga,
        strategiskt=strategisk,
        turnering=t,
    )


def kvar_efter(utfall: Utfallsrum, forst: Sequence[str]) -> tuple[Vinstvag, ...]:
    """What can still win, voting sincerely, once the first of the order (from the huvudförslag) are given (T5).

    Raises :class:`OgiltigtVarde` for an unknown alternative or one that stands twice.

    >>> from propositionsordning.analys.rangordning import Rangordning
    >>> r = tuple(Rangordning(vem=v, ordning=tuple(o)) for v, o in (("S", "abc"), ("M", "bca"), ("C", "cab")))
    >>> u = utfallsrum(Rostunderlag(alternativ=("a", "b", "c"), rangordningar=r))
    >>> kvar_efter(u, ("b",))
    (Vinstvag(alternativ='b', fran_huvudforslag=('b', 'c', 'a'), ordforande=None),)
    """
    alternativ, t = utfall.alternativ, utfall.turnering
    for nr, a in enumerate(forst):
        if a not in alternativ or a in forst[:nr]:
            raise OgiltigtVarde(
                objekt="kvar_efter", falt="forst", varde=a, tillatet=f"{lista(alternativ)}, vart och ett högst en gång"
            )
    nummer = [alternativ.index(a) for a in forst][: t.n - 1]  # of the last one nothing is left to choose
    ovriga = t.alla
    for i in nummer:
        ovriga ^= 1 << i
    vagar = []
    for i, (kvar, overtar) in sorted(mojliga_vinnare(t, nummer).items()):
        resten = vinstordning(t, kvar, ovriga)
        avvisade = [h for h in nummer if h not in overtar]
        vagar.append(_vag(t, alternativ, i, [*nummer, *resten], [*reversed(overtar), *resten, *avvisade]))
    return tuple(vagar)


def _vag(t: Turnering, alternativ: tuple[str, ...], vinnare: int, nummer: list[int], ordforande: list[int]) -> Vinstvag:
    """The order with names, and where it can come to an undecided tie also how the chair must rank."""
    ordning = tuple([alternativ[i] for i in nummer])
    if t.slar is t.svag or uppriktigt(t, nummer) == 1 << vinnare:
        return Vinstvag(alternativ[vinnare], ordning)
    return Vinstvag(alternativ[vinnare], ordning, tuple([alternativ[i] for i in ordforande]))
