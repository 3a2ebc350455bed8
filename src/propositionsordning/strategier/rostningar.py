"""Votes that fit those present, at random and at the boundaries."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from propositionsordning.forlopp.rostning import Partirost, Rostning
from propositionsordning.mote.narvaro import Narvaro, rostlangd

__all__ = ["ANDELAR", "koder", "rostningar", "rostningar_vid_gransen", "tal_vid_gransen"]

ANDELAR = (Fraction(1, 3), Fraction(1, 2), Fraction(2, 3))
"""The shares that the statute turns on: the third of 5:50, the half of 5:55, the two thirds of 5:37 and 5:58."""


@st.composite
def koder(draw: DrawFn, langd: tuple[str, ...], tysta: frozenset[str] = frozenset()) -> str:
    """One code for each member; those who take no part (``tysta``) give no vote."""
    return "".join(draw(st.sampled_from("af" if vem in tysta else "jjnnaf")) for vem in langd)


@st.composite
def tal_vid_gransen(draw: DrawFn, av: int, *, andelar: tuple[Fraction, ...] = ANDELAR) -> int:
    """A number from 0 to ``av`` at, one below or one above the least that reaches one of ``andelar`` of it."""
    grans = ceil(draw(st.sampled_from(andelar)) * av)
    return min(max(grans + draw(st.sampled_from((0, -1, 1))), 0), av)


@st.composite
def rostningar_vid_gransen(
    draw: DrawFn,
    narvaro: Narvaro,
    *,
    tysta: frozenset[str] = frozenset(),
    andelar: tuple[Fraction, ...] = ANDELAR,
) -> Rostning:
    """Votes where one side has just as many as one of ``andelar`` asks for, or one more, or one less.

    The share is of those who take part in the vote or of those who vote for a side, with none, some or all of the rest
    abstaining, and absent. Codes where the members are known (``tysta`` give no vote), else totals; 9 where nothing is
    known of how many there are.
    """
    langd = rostlangd(narvaro)
    alla = (narvaro.antal if narvaro.antal is not None else 9) if langd is None else len(langd)
    rostande = alla if langd is None else len([vem for vem in langd if vem not in tysta])
    franvarande = draw(st.integers(0, min(2, rostande)))
    avstar = draw(st.integers(0, rostande - franvarande))
    for_en_sida = rostande - franvarande - avstar
    # Those who are silent are present all the same, and belong to the base of the third.
    bas = draw(st.sampled_from((alla - franvarande, for_en_sida)))
    ena = min(draw(tal_vid_gransen(bas, andelar=andelar)), for_en_sida)
    ja, nej = draw(st.sampled_from(((ena, for_en_sida - ena), (for_en_sida - ena, ena))))
    if not langd:
        return Rostning(ja=ja, nej=nej, avstar=avstar, franvarande=franvarande)
    lediga = "j" * ja + "n" * nej + "a" * avstar + "f" * franvarande
    nasta = iter(lediga)
    return Rostning(koder="".join("a" if vem in tysta else next(nasta) for vem in langd))


@st.composite
def rostningar(
    draw: DrawFn, narvaro: Narvaro, *, tysta: frozenset[str] = frozenset(), far_vara_sluten: bool = False
) -> Rostning:
    """Votes that fit those present: one code a seat, per party, or totals; one in four at a boundary.

    ``tysta``: members who take no part in the decision; ``far_vara_sluten``: totals may be those of a closed vote.
    """
    langd = rostlangd(narvaro)
    satt = draw(st.integers(0, 3))
    if satt == 3:
        return draw(rostningar_vid_gransen(narvaro, tysta=tysta))
    if langd and satt:
        return Rostning(koder=draw(koder(langd, tysta)))
    antal = len(langd) if langd is not None else narvaro.antal
    ja = draw(st.integers(0, 9 if antal is None else antal))
    nej = ja if draw(st.booleans()) and (antal is None or 2 * ja <= antal) else None
    if nej is None:
        nej = draw(st.integers(0, 9 if antal is None else antal - ja))
    if langd is None and draw(st.booleans()):
        return Rostning(partier=(Partirost(parti="S", ja=ja), Partirost(parti="M", nej=nej)))
    avstar = draw(st.none() | st.integers(0, 9 if antal is None else antal - ja - nej))
    sluten = draw(st.sampled_from((None, True, False) if far_vara_sluten else (None, False)))
    return Rostning(ja=ja, nej=nej, avstar=avstar, sluten=sluten)
