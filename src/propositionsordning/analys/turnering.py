"""The majority relation as bits, and what every order, one order or half an order can make of it.

An alternative is a number from 0; a set of alternatives is a whole number with bit i set for alternative i. An order is
a sequence of numbers ``fran_huvudforslag``: the first is the huvudförslag of the last vote, the last two meet first.
Ties that nobody is known to decide stand in both ``svag`` rows: each of the two may win (which is what the union over
everything that a chair may prefer comes to; for a tournament ``svag`` and ``slar`` are the same).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, count
from operator import ge, gt

from attrs import frozen

__all__ = [
    "Turnering",
    "banks",
    "bitar",
    "fran_rostetal",
    "med_utslagsrost",
    "mojliga_vinnare",
    "ostackade",
    "strategiskt",
    "toppcykel",
    "uppriktigt",
    "utan_oavgjort",
    "vinstordning",
]


_SIFFROR = bytes.maketrans(b"01", b"\0\1")


@frozen
class Turnering:
    """``slar[i]``: the alternatives that i beats; ``svag[i]``: those that it beats or may beat."""

    slar: tuple[int, ...]
    svag: tuple[int, ...]

    @property
    def n(self) -> int:
        """How many alternatives there are."""
        return len(self.slar)

    @property
    def alla(self) -> int:
        """The set of all alternatives."""
        return (1 << len(self.slar)) - 1

    @property
    def oavgjord(self) -> bool:
        """Is there a tie that nobody is known to decide?"""
        return self.slar != self.svag


def fran_rostetal(rostetal: Sequence[Sequence[int]]) -> Turnering:
    """The relation of these counts (``rostetal[i][j]``: for i against j), with its ties undecided.

    >>> t = fran_rostetal(((0, 1), (1, 0)))
    >>> t.slar, t.svag
    ((0, 0), (2, 1))
    """
    bit = [1 << i for i in range(len(rostetal))]
    par = list(zip(rostetal, zip(*rostetal, strict=True), strict=True))
    slar = tuple([sum(compress(bit, map(gt, rad, kolumn))) for rad, kolumn in par])
    n = len(bit)
    if sum([s.bit_count() for s in slar]) == n * (n - 1) // 2:
        return Turnering(slar, slar)  # every pair has a winner
    svag = tuple([sum(compress(bit, map(ge, rad, kolumn))) ^ b for (rad, kolumn), b in zip(par, bit, strict=True)])
    return Turnering(slar, svag)


def med_utslagsrost(t: Turnering, utslagsrost: Sequence[int]) -> Turnering:
    """The tournament that it becomes when the chair decides the ties; ``utslagsrost``: the chair's ranking, best first.

    >>> med_utslagsrost(fran_rostetal(((0, 1), (1, 0))), (1, 0)).slar
    (0, 1)
    """
    slar, samre = list(t.slar), t.alla
    for i in utslagsrost:
        samre ^= 1 << i
        slar[i] |= t.svag[i] & samre
    tupel = tuple(slar)
    return Turnering(tupel, tupel)


def utan_oavgjort(t: Turnering) -> Turnering | None:
    """A tournament with the same outcomes, or None when undecided ties matter.

    They do not when somebody beats all others; then they are settled in any way.
    """
    if not t.oavgjord:
        return t
    vinnare = any(slar.bit_count() == t.n - 1 for slar in t.slar)
    return med_utslagsrost(t, range(t.n)) if vinnare else None


def bitar(mangd: int) -> Iterator[int]:
    """The numbers in a set, the smallest first.

    >>> list(bitar(0b1010))
    [1, 3]
    """
    while mangd:
        lagsta = mangd & -mangd
        yield lagsta.bit_length() - 1
        mangd ^= lagsta


def _lista(mangd: int) -> list[int]:
    """The same as a list, quicker: the binary digits, from the last, pick among 0, 1, 2, …."""
    return list(compress(count(), bin(mangd)[:1:-1].encode().translate(_SIFFROR)))


# --- Sincere voting ---------------------------------------------------------------------------------------------------


def toppcykel(t: Turnering, bland: int | None = None) -> int:
    """The smallest set whose members beat everything outside it (Smith set, GETCHA), of all or ``bland`` some.

    Whoever beats or may beat most is in it; so is everyone who is not beaten by some member.
    """
    bland = t.alla if bland is None else bland
    start = max(bitar(bland), key=lambda i: (t.svag[i] & bland).bit_count())
    mangd = nya = 1 << start
    while nya:
        obesegrade = 0
        for i in bitar(nya):
            obesegrade |= bland & ~t.slar[i]
        nya = obesegrade & ~mangd
        mangd |= nya
    return mangd


def vinstordning(t: Turnering, vinnare: int, bland: int | None = None) -> list[int]:
    """An order under which a member of the top cycle wins (T3).

    The winner comes first, then those it beats, then those that they beat, and so on. A node k steps away beats everyone
    k-2 steps away or nearer, and is beaten by someone at k-1: the votes go from layer to layer inwards. With undecided
    ties the chair must rank in this very order.
    """
    kvar = (t.alla if bland is None else bland) ^ (1 << vinnare)
    ordning = lager = [vinnare]
    while kvar:
        nasta = 0
        for i in lager:
            nasta |= t.svag[i]
            if not kvar & ~nasta:
                break
        nasta &= kvar
        if not nasta:
            raise ValueError(f"{vinnare} is not in the top cycle")
        kvar ^= nasta
        lager = _lista(nasta)
        ordning = ordning + lager
    return ordning


def uppriktigt(t: Turnering, fran_huvudforslag: Sequence[int]) -> int:
    """The outcomes of one order when all vote sincerely: one, or several when an undecided tie may come up."""
    kvar = 1 << fran_huvudforslag[-1]
    for h in fran_huvudforslag[-2::-1]:
        star = kvar & ~t.slar[h]
        kvar = star | 1 << h if kvar & t.svag[h] else star
    return kvar


def mojliga_vinnare(t: Turnering, forst: Sequence[int]) -> dict[int, tuple[int, tuple[int, ...]]]:
    """The possible outcomes when the order begins (from the huvudförslag) with ``forst``, but not with all (T5).

    For each of them a way there: which of the others is left when they have met (:func:`vinstordning` among them gives
    an order), and which of ``forst`` then take over, the first to do so first.
    """
    ovriga = t.alla
    for i in forst:
        ovriga ^= 1 << i
    vagar: dict[int, tuple[int, tuple[int, ...]]] = {i: (i, ()) for i in bitar(toppcykel(t, ovriga))}
    for h in reversed(forst):
        nya: dict[int, tuple[int, tuple[int, ...]]] = {}
        for star, (kvar, overtar) in vagar.items():
            if not t.slar[h] >> star & 1:
                nya.setdefault(star, (kvar, overtar))
            if t.svag[h] >> star & 1:
                nya.setdefault(h, (kvar, (*overtar, h)))
        vagar = nya
    return vagar


# --- Sophisticated voting (tournaments only) --------------------------------------------------------------------------


def strategiskt(t: Turnering, fran_huvudforslag: Sequence[int]) -> int:
    """The outcome of one order when everybody votes strategically and knows that the others do (T2).

    From the huvudförslag: an alternative is accepted if it beats all accepted so far; the last accepted wins. Backward
    induction gives the same (Shepsle and Weingast 1984).
    """
    godtagna, sist = 0, -1
    for i in fran_huvudforslag:
        if t.slar[i] & godtagna == godtagna:
            godtagna |= 1 << i
            sist = i
    return sist


def ostackade(t: Turnering) -> int:
    """The uncovered set: those that reach every other in one or two steps of beating (Miller 1980)."""
    mangd = 0
    for i, slar in enumerate(t.slar):
        for ovan in t.slar:
            if ovan >> i & 1 and not slar & ~ovan:
                break  # covered: beaten by one that beats all that it beats
        else:
            mangd |= 1 << i
    return mangd


def banks(t: Turnering) -> dict[int, tuple[int, ...]]:
    """The Banks set: each alternative that wins some order strategically, with a chain that proves it (T2, T4).

    The chain begins at its bottom: each beats all before it, the last is the alternative, and nothing beats them all. An
    order that begins with the chain, from the huvudförslag, has that outcome. The search may take exponential time
    (Woeginger 2003), but takes milliseconds with thirty alternatives.
    """
    kedjor: dict[int, tuple[int, ...]] = {}
    for i in bitar(ostackade(t)):
        kedja = _kedja(t.slar, t.slar[i], t.alla ^ t.slar[i] ^ (1 << i), set())
        if kedja is not None:
            kedjor[i] = (*kedja, i)
    return kedjor


def _kedja(slar: Sequence[int], under: int, hinder: int, provade: set[tuple[int, int]]) -> tuple[int, ...] | None:
    """A chain, from its bottom, among those that everyone chosen so far beats (``under``), which leaves no ``hinder``.

    ``hinder``: those that beat everyone chosen so far. One that removes no hinder is not needed in a chain, so the next
    is always one that does; ``provade``: what is known to fail.
    """
    if not hinder:
        return ()
    if (under, hinder) in provade:
        return None
    kvar = under
    basta: list[tuple[int, int]] = []
    while kvar:
        lagsta = kvar & -kvar
        kvar ^= lagsta
        j = lagsta.bit_length() - 1
        tar = slar[j] & hinder
        if tar == hinder:
            return (j,)
        if tar:
            basta.append((-tar.bit_count(), j))
    basta.sort()
    for _, j in basta:
        kedja = _kedja(slar, under & slar[j], hinder & ~slar[j], provade)
        if kedja is not None:
            return (*kedja, j)
    provade.add((under, hinder))
    return None
