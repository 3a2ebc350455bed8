"""Profiles to search in, drawn whole, and what the slow way (``for_hand``) says of them."""

from collections.abc import Sequence
from itertools import combinations

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from propositionsordning import (
    Rangordning,
    Rostbeteende,
    Rostunderlag,
)
from tests.egenskaper import for_hand
from tests.egenskaper.for_hand import Matris, chefen

NAMN = "abcdefg"
HISTORISKA = [b for b in Rostbeteende if not b.parvis]


def namnen(n: int) -> tuple[str, ...]:
    return tuple(NAMN[:n])


# --- What is drawn ----------------------------------------------------------------------------------------------------


@st.composite
def matriser(draw: DrawFn, *, minst: int = 2, hogst: int = 5, lika: bool = False) -> list[list[int]]:
    """Any relation of so many alternatives: a tournament, or with ties."""
    n = draw(st.integers(minst, hogst))
    m = [[0] * n for _ in range(n)]
    for a, b in combinations(range(n), 2):
        m[a][b] = draw(st.sampled_from((1, 0, -1) if lika else (1, -1)))
        m[b][a] = -m[a][b]
    return m


def underlaget(m: Matris, ordforande: Sequence[int] | None = None) -> Rostunderlag:
    """Ballots whose majority relation is the matrix (McGarvey): two for each pair, which cancel out elsewhere."""
    n = len(m)
    namn = namnen(n)
    ordningar: list[Sequence[int]] = [list(range(n)), list(range(n))[::-1]]
    for a in range(n):
        for b in range(n):
            if m[a][b] > 0:
                ovriga = [c for c in range(n) if c not in {a, b}]
                ordningar += [[a, b, *ovriga], [*reversed(ovriga), a, b]]
    return Rostunderlag(
        alternativ=namn,
        rangordningar=tuple(
            Rangordning(vem=f"v{i}", ordning=tuple(namn[a] for a in o)) for i, o in enumerate(ordningar)
        ),
        ordforande=None if ordforande is None else tuple(namn[a] for a in ordforande),
    )


@st.composite
def profiler(
    draw: DrawFn,
    *,
    minst: int = 2,
    hogst: int = 5,
    hela: bool = True,
    beteenden: Sequence[Rostbeteende] = (Rostbeteende.HOGST,),
    ordforande: bool = True,
) -> Rostunderlag:
    """Blocs or members with any rankings; the chair's ranking is one of theirs completed (so ties respect unanimity)."""
    n = draw(st.integers(minst, hogst))
    namn = namnen(n)
    rangordningar = []
    for i in range(draw(st.integers(1, 6))):
        ordning = tuple(draw(st.permutations(namn)))
        langd = n if hela else draw(st.integers(1, n))
        rangordningar.append(
            Rangordning(
                vem=f"p{i}",
                ordning=ordning[:langd],
                mandat=draw(st.integers(1, 4)),
                beteende=draw(st.sampled_from(beteenden)),
            )
        )
    leder = draw(st.sampled_from(rangordningar)).ordning
    rest = tuple(a for a in namn if a not in leder)
    return Rostunderlag(
        alternativ=namn, rangordningar=tuple(rangordningar), ordforande=(*leder, *rest) if ordforande else None
    )


def matrisen(u: Rostunderlag) -> list[list[int]]:
    """The margins counted ballot by ballot."""
    n = len(u.alternativ)
    m = [[0] * n for _ in range(n)]
    for r in u.rangordningar:
        valda = r.ordning[:1] if r.beteende is Rostbeteende.EGET else r.ordning
        for a in range(n):
            for b in range(n):
                x, y = u.alternativ[a], u.alternativ[b]
                if x in valda and (y not in valda or valda.index(x) < valda.index(y)):
                    m[a][b] += r.mandat
                    m[b][a] -= r.mandat
    return m


def siffror(u: Rostunderlag, ordning: Sequence[str]) -> list[int]:
    return [u.alternativ.index(a) for a in ordning]


def namnge(mangd: set[int]) -> set[str]:
    return {NAMN[a] for a in mangd}


def lika_regeln(u: Rostunderlag) -> for_hand.Lika:
    assert u.ordforande is not None
    return chefen(siffror(u, u.ordforande))


def uppriktiga(u: Rostunderlag) -> set[str]:
    m, lika = matrisen(u), lika_regeln(u)
    return namnge({for_hand.uppriktigt(m, o, lika) for o in for_hand.alla_ordningar(len(m))})


def som_turnering(u: Rostunderlag) -> list[list[int]]:
    """The relation with the chair's decisions in it."""
    m, lika = matrisen(u), lika_regeln(u)
    n = len(m)
    return [[0 if a == b else 1 if for_hand.vinner(m, a, b, lika) == a else -1 for b in range(n)] for a in range(n)]


def vinnarna(vagar: Sequence[object] | None) -> set[str]:
    assert vagar is not None
    return {str(getattr(v, "alternativ")) for v in vagar}  # noqa: B009  # of any kind of way


UNDERLAG = st.one_of(
    matriser().map(underlaget).map(lambda u: evolve(u, ordforande=u.alternativ)),
    profiler(),
    profiler(hela=False),
    profiler(hela=False, beteenden=(Rostbeteende.HOGST, Rostbeteende.EGET)),
)
TURNERINGAR = matriser()


def ordningar_av(n: int) -> SearchStrategy[list[int]]:
    return st.permutations(range(n))
