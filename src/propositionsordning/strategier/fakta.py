"""A way to try a rule: a function and the strategy of its arguments, from their types or together where they hang together."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

__all__ = ["JA_NEJ_OKANT", "JA_OKANT", "NEJ_OKANT", "Ihop", "Provsatt", "ett_av", "med"]

JA_NEJ_OKANT, JA_OKANT, NEJ_OKANT = (st.sampled_from(v) for v in ((True, False, None), (True, None), (False, None)))
"""Whether something is so, where it may be unknown."""

_LEDAMOTER = ("S-1", "M-1", "V-1")
_ROSTER = ("ja", "nej", "avstar", "franvarande")
_ORD: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("fraga", "nasta"), ("1", "2", "2.m")),
    **dict.fromkeys(("vem", "vilka", "ledamot", "for_ledamot", "tillbaka", "ordforande", "borta"), _LEDAMOTER),
    **dict.fromkeys(("utan_rost", "okanda", "begart_av", "andrat_av"), _LEDAMOTER),
    **dict.fromkeys(("ordforandens_rost", "egen_rost"), _ROSTER),
    **dict.fromkeys(("motiv", "nytt"), ("Kostnaden.", "Miljön.")),
    "utslagsrost": ("ja", "nej"),
    "mottagare": ("nämnden", "bolaget"),
    "vad": ("i omröstningen", "i någon omröstning"),
    "gor": ("avstår", "reserverar sig"),
}
"""The words that a parameter of this name takes; others take a, b and c, as förslag and alternatives are called."""


@frozen
class Ihop:
    """Arguments that hang together: their names, and the strategy of their values in that order."""

    namn: tuple[str, ...]
    varden: SearchStrategy[tuple[Any, ...]]


@frozen(eq=False)
class Provsatt:
    """A function that tries a rule, and how its arguments are drawn; ``besked``: the id that the answer bears, if another.

    What is drawn neither in ``ihop`` nor among ``egna`` (a strategy, or the one value) is drawn from its type.
    """

    funktion: Callable[..., object]
    ihop: tuple[Ihop, ...]
    egna: Mapping[str, Any]
    besked: str | None = None

    def fakta(self) -> SearchStrategy[dict[str, Any]]:
        """All the arguments by name, in the order of the function."""
        namnen = list(inspect.signature(self.funktion).parameters)
        i_ihop = {namn for del_ in self.ihop for namn in del_.namn}
        typer = get_type_hints(self.funktion) if len(i_ihop) + len(self.egna) < len(namnen) else {}
        fria = {n: self.egna[n] if n in self.egna else _av_typen(typer[n], n) for n in namnen if n not in i_ihop}
        strategier = {n: v if isinstance(v, SearchStrategy) else st.just(v) for n, v in fria.items()}

        def ordnade(fakta: dict[str, Any], *delar: tuple[Any, ...]) -> dict[str, Any]:
            alla = fakta | {
                n: v for del_, v_ in zip(self.ihop, delar, strict=True) for n, v in zip(del_.namn, v_, strict=True)
            }
            return {n: alla[n] for n in namnen if n in alla}

        return st.builds(ordnade, st.fixed_dictionaries(strategier), *(del_.varden for del_ in self.ihop))


def med(funktion: Callable[..., object], *ihop: Ihop, besked: str | None = None, **egna: Any) -> Provsatt:  # noqa: ANN401  # any value or strategy
    """A way to try a rule, as a row of the tables says it."""
    return Provsatt(funktion, ihop, egna, besked)


def ett_av(*varden: object) -> SearchStrategy[Any]:
    """One of these; the first of them where the example is made small."""
    return st.sampled_from(varden)


def _av_typen(typ: Any, namn: str) -> SearchStrategy[Any]:  # noqa: ANN401  # a type as get_type_hints gives it
    """What a parameter of this type and name may be: None (unknown) where the type allows it, small numbers, few words."""
    if isinstance(typ, UnionType):
        return st.one_of(*(_av_typen(t, namn) for t in get_args(typ)))
    if get_origin(typ) is tuple:
        unika = NoneType not in get_args(get_args(typ)[0])
        return st.lists(_av_typen(get_args(typ)[0], namn), max_size=3, unique=unika).map(tuple)
    if isinstance(typ, type) and issubclass(typ, Enum):
        return st.sampled_from(typ)
    enkla: dict[object, SearchStrategy[Any]] = {
        bool: st.booleans(),
        int: st.integers(0, 3),
        str: st.sampled_from(_ORD.get(namn, ("a", "b", "c"))),
        NoneType: st.none(),
    }
    return enkla[typ]
