"""The theory of orders counted the slow way, straight from its definitions, sharing nothing with the library.

A relation is a matrix ``m[a][b]``: above zero when a beats b, zero for a tie. An order lists the huvudförslag first.
``tie(a, b)`` says who wins a tie.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, permutations

Matris = Sequence[Sequence[int]]
Lika = Callable[[int, int], int]


def ingen_lika(a: int, b: int) -> int:
    raise AssertionError(f"a tie of {a} and {b} in a tournament")


def chefen(rangordning: Sequence[int]) -> Lika:
    """Ties go to the one that the chair ranks higher."""
    return lambda a, b: a if rangordning.index(a) < rangordning.index(b) else b


def vinner(m: Matris, a: int, b: int, lika: Lika) -> int:
    if m[a][b] == 0:
        return lika(a, b)
    return a if m[a][b] > 0 else b


def uppriktigt(m: Matris, ordning: Sequence[int], lika: Lika = ingen_lika) -> int:
    kvar = ordning[-1]
    for h in list(ordning)[::-1][1:]:
        kvar = vinner(m, kvar, h, lika)
    return kvar


def baklanges(m: Matris, ordning: Sequence[int], lika: Lika = ingen_lika) -> int:
    """Literal backward induction on the tree of votes."""

    def slut(kvar: int, nasta: int) -> int:
        if nasta < 0:
            return kvar
        stannar, byter = slut(kvar, nasta - 1), slut(ordning[nasta], nasta - 1)
        return stannar if stannar == byter else vinner(m, stannar, byter, lika)

    return slut(ordning[-1], len(ordning) - 2)


def alla_ordningar(n: int) -> Iterable[tuple[int, ...]]:
    return permutations(range(n))


def smith(m: Matris) -> set[int]:
    """Who reaches everybody along "beats or ties" (transitive closure)."""
    n = len(m)
    nar = [[a == b or m[a][b] >= 0 for b in range(n)] for a in range(n)]
    for k in range(n):
        for a in range(n):
            for b in range(n):
                nar[a][b] = nar[a][b] or (nar[a][k] and nar[k][b])
    return {a for a in range(n) if all(nar[a])}


def banks_mangd(m: Matris) -> set[int]:
    """The tops of the chains that cannot be extended at the top."""
    n = len(m)
    toppar: set[int] = set()
    for k in range(1, n + 1):
        for delmangd in combinations(range(n), k):
            kedja = sorted(delmangd, key=lambda a: sum(m[a][b] > 0 for b in delmangd))  # used at once
            if any(m[kedja[j]][kedja[i]] <= 0 for i in range(k) for j in range(i + 1, k)):
                continue
            if not any(all(m[x][a] > 0 for a in kedja) for x in range(n) if x not in kedja):
                toppar.add(kedja[-1])
    return toppar


def ostackade_mangd(m: Matris) -> set[int]:
    n = len(m)

    def stacker(y: int, x: int) -> bool:
        return m[y][x] > 0 and all(m[y][z] > 0 for z in range(n) if m[x][z] > 0)

    return {x for x in range(n) if not any(stacker(y, x) for y in range(n))}
