"""What is alike among förslag and points, and which alternative rejects the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from propositionsordning.arende.forslag import Forslag, Utgang
from propositionsordning.fraser.svenska import lista
from propositionsordning.ordning.fraga import Alternativ, Alternativslag

__all__ = ["Nyckel", "Tavlan", "det_nekande", "likalydande", "overlappar", "per_punkt", "punktrubrik", "punktsuffix"]

Nyckel = tuple[str, tuple[int, ...]]
"""A förslag by id, and points of it (empty: all)."""


@frozen
class Tavlan:
    """What competes in one material question: alternatives by id, the points, and whether anybody moved against."""

    alternativ: tuple[str, ...]
    punkter: tuple[int, ...]
    motyrkande: bool


def overlappar(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    """Do two sets of points (empty: all) have any in common?

    >>> overlappar((1, 2), (2,)), overlappar((1,), (2,)), overlappar((), (2,))
    (True, False, True)
    """
    return not a or not b or bool(set(a) & set(b))


def punktsuffix(punkter: tuple[int, ...]) -> str:
    """The points as the end of an alternative's id.

    >>> punktsuffix((1, 3)), punktsuffix(())
    (':1+3', '')
    """
    return ":" + "+".join(str(p) for p in punkter) if punkter else ""


def per_punkt(
    bifall: list[Nyckel],
    avslag: list[Nyckel],
    punkter: tuple[int, ...],
    uppskjutna: tuple[tuple[int, ...], ...],
) -> list[tuple[tuple[int, ...], list[Nyckel], list[Nyckel]]]:
    """Points with the same competitors and the same uppskov belong to one question; without named points there is one.

    >>> per_punkt([("a", ())], [("a", (2,))], (1, 2), ())
    [((1,), [('a', ())], []), ((2,), [('a', ())], [('a', (2,))])]
    """
    if not punkter:
        return [((), bifall, avslag)]
    klasser: dict[tuple[tuple[Nyckel, ...], tuple[Nyckel, ...], tuple[bool, ...]], list[int]] = {}
    for p in punkter:
        b = tuple(n for n in bifall if not n[1] or p in n[1])
        a = tuple(n for n in avslag if not n[1] or p in n[1])
        klasser.setdefault((b, a, tuple(p in u for u in uppskjutna)), []).append(p)
    if len(klasser) == 1:
        return [((), bifall, avslag)]
    return [(tuple(ps), list(b), list(a)) for (b, a, _), ps in klasser.items()]


def det_nekande(alternativ: Sequence[Alternativ], forslag: Mapping[str, Forslag]) -> str | None:
    """The only one among them that rejects the rest: avslag, or a förslag whose utgång is avslag (R-3-10).

    >>> from propositionsordning.arende.forslag import Forslagsart
    >>> a = Alternativ(id="a", slag=Alternativslag.BIFALL, forslag=("a",), rubrik="förslaget")
    >>> avslag = Alternativ(id="avslag", slag=Alternativslag.AVSLAG, rubrik="avslag")
    >>> det_nekande([a, avslag], {"a": Forslag(id="a", art=Forslagsart.EGET, rubrik="förslaget")})
    'avslag'
    """
    rena = [a.id for a in alternativ if a.slag is Alternativslag.AVSLAG]
    forslagen = [
        a.id
        for a in alternativ
        if a.slag is Alternativslag.BIFALL and all(forslag[f].utgang is Utgang.AVSLAG for f in a.forslag)
    ]
    ensamt = rena if len(rena) == 1 and forslagen else [*rena, *forslagen]
    return ensamt[0] if len(ensamt) == 1 else None


def likalydande(forslag: tuple[Forslag, ...]) -> dict[str, str]:
    """Each förslag's id mapped to the id of the first one that decides the same: art, base, lydelse and utgång (R-3-9).

    >>> from propositionsordning.arende.forslag import Forslagsart
    >>> motion, annan = (Forslag(id=x, art=Forslagsart.EGET, rubrik=x, lydelse=("Köp.",)) for x in "ab")
    >>> likalydande((motion, annan))
    {'a': 'a', 'b': 'a'}
    """
    if sum([bool(f.lydelse) for f in forslag]) < 2:
        return {f.id: f.id for f in forslag}  # nothing to compare
    forsta: dict[object, str] = {}
    lika = {}
    for f in forslag:
        innehall = tuple(" ".join(sats.split()) for sats in f.lydelse)
        nyckel: object = (f.art, f.bas, innehall, f.mottagare, f.motiv, f.utgang) if innehall else f.id
        lika[f.id] = forsta.setdefault(nyckel, f.id)
    return lika


def punktrubrik(forslag: Forslag, punkter: tuple[int, ...]) -> str:
    """How the points of a förslag are spoken of (none named: all of it).

    >>> from propositionsordning.arende.forslag import Forslagsart
    >>> f = Forslag(id="a", art=Forslagsart.EGET, rubrik="M:s förslag")
    >>> punktrubrik(f, (1, 3))
    'M:s förslag punkterna 1 och 3'
    """
    if not punkter:
        return forslag.rubrik
    return f"{forslag.rubrik} {'punkt' if len(punkter) == 1 else 'punkterna'} {lista([str(p) for p in punkter])}"
