"""In how many of all orders each alternative wins (T20), counted exactly without trying them one by one.

Counts for all alternatives are kept side by side in one whole number, a field of ``bredd`` bits for each alternative:
adding two such numbers adds every count. A field holds n! and never overflows into the next.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from math import factorial

from propositionsordning.analys.turnering import Turnering, bitar, toppcykel

__all__ = ["HOGST_RAKNADE", "strategiska_andelar", "uppriktiga_andelar"]

HOGST_RAKNADE = 14
"""The work doubles with each alternative; beyond this the share is "ej beräknad"."""


def uppriktiga_andelar(t: Turnering) -> tuple[tuple[Fraction, ...], tuple[tuple[Fraction, ...], ...]]:
    """The share of all orders that each alternative of a tournament wins, and the same given each huvudförslag in turn.

    Only the top cycle counts (T16): whoever is in it beats everyone outside, so of an order only the turn in which its
    members come matters.

    >>> alla, med_huvudforslag = uppriktiga_andelar(Turnering((0b010, 0b100, 0b001), (0b010, 0b100, 0b001)))
    >>> alla == (Fraction(1, 3),) * 3, med_huvudforslag[0] == (1, 0, 0)
    (True, True)
    """
    medlemmar = list(bitar(toppcykel(t)))
    k = len(medlemmar)
    bredd = factorial(k).bit_length()
    ett_falt = (1 << bredd) - 1
    # Renumbered: member p of the top cycle has field p.
    falt = [1 << (bredd * p) for p in range(k)]
    over = [[ett_falt * falt[q] for q, b in enumerate(medlemmar) if t.slar[b] >> a & 1] for a in medlemmar]
    behaller = [sum(delar) for delar in over]
    # lage[S]: in how many orders of S (those that have met so far) each member is left. fore[p]: all but p have met.
    lage = {1 << p: falt[p] for p in range(k)}
    fore = [falt[0]] * k
    for storlek in range(2, k + 1):
        ordningar = factorial(storlek - 1)
        nya: dict[int, int] = {}
        for delar in combinations(range(k), storlek):
            mangd = sum([1 << p for p in delar])
            summa = 0
            for p in delar:
                # Where one that beats p is left it stays; all other orders are p's. The remainder is the sum of fields.
                kvar = lage[mangd ^ (1 << p)] & behaller[p]
                fore[p] = kvar + (ordningar - kvar % ett_falt) * falt[p]
                summa += fore[p]
            nya[mangd] = summa
        lage = nya
    alla = lage[(1 << k) - 1]

    def som_andelar(raknat: int, ordningar: int) -> tuple[Fraction, ...]:
        andelar = [Fraction(0)] * t.n
        for p, i in enumerate(medlemmar):
            andelar[i] = Fraction(raknat >> (bredd * p) & ett_falt, ordningar)
        return tuple(andelar)

    allmant = som_andelar(alla, factorial(k))
    med_huvudforslag = [allmant] * t.n  # one outside the top cycle changes nothing
    for p, i in enumerate(medlemmar):
        med_huvudforslag[i] = som_andelar(fore[p], factorial(k - 1))
    return allmant, tuple(med_huvudforslag)


def strategiska_andelar(t: Turnering) -> tuple[Fraction, ...]:
    """For each alternative of a tournament its share of all orders when everybody votes strategically.

    From the huvudförslag, the next accepted is equally likely to be any of those that beat all accepted so far (the
    others no longer matter), so it is enough to know which those are.

    >>> strategiska_andelar(Turnering((0b110, 0b100, 0b000), (0b110, 0b100, 0b000)))
    (Fraction(1, 1), Fraction(0, 1), Fraction(0, 1))
    """
    n = t.n
    bredd = factorial(n).bit_length()
    over = [t.alla ^ slar ^ (1 << i) for i, slar in enumerate(t.slar)]
    kanda: dict[int, int] = {}

    def rakna(levande: int) -> int:
        """For each alternative, in how many orders of the ``levande`` it is the last accepted."""
        if levande not in kanda:
            antal = levande.bit_count()
            summa = 0
            for i in bitar(levande):
                efter = levande & over[i]
                # An order of those still alive stands for all the ways to place the others among them.
                ganger = factorial(antal - 1) // factorial(efter.bit_count())
                summa += ganger * (rakna(efter) if efter else 1 << (bredd * i))
            kanda[levande] = summa
        return kanda[levande]

    raknade = rakna(t.alla)
    return tuple(Fraction(raknade >> (bredd * i) & ((1 << bredd) - 1), factorial(n)) for i in range(n))
