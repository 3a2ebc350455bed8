"""Draws from the tests' Hypothesis strategies with plain random numbers, some thirty times faster.

Hypothesis keeps every choice so that it can shrink a failure; a run over a million events needs none of it, only the same
events. This reads the few kinds of strategy that the tests use and refuses any other, so that a change there is noticed.
A failure is repeated by its seed.
"""

from collections.abc import Callable
from random import Random
from typing import Any

from hypothesis.strategies import SearchStrategy

__all__ = ["dragare"]


def dragare(slump: Random) -> Callable[[SearchStrategy[Any]], Any]:
    """A ``draw`` for composite strategies that takes its chance from ``slump``."""

    def dra(strategi: SearchStrategy[Any]) -> Any:  # noqa: ANN401  # whatever the strategy is of
        s: Any = strategi
        while type(s).__name__ == "LazyStrategy":
            s = s.wrapped_strategy
        match type(s).__name__:
            case "CompositeStrategy":
                return s.definition(dra, *s.args, **s.kwargs)
            case "SampledFromStrategy" | "JustStrategy":
                return _omvandlat(s, s.elements[int(slump.random() * len(s.elements))])
            case "IntegersStrategy":
                return slump.randint(s.start, s.end)
            case "BooleansStrategy":
                return slump.random() < 0.5
            case "OneOfStrategy":
                return dra(slump.choice(s.original_strategies))
            case _:
                return _sammansatt(s, dra, slump)

    return dra


def _sammansatt(s: Any, dra: Callable[[SearchStrategy[Any]], Any], slump: Random) -> Any:  # noqa: ANN401  # as above
    match type(s).__name__:
        case "MappedStrategy":
            return s.pack(dra(s.mapped_strategy))
        case "FlatMapStrategy":
            return dra(s.expand(dra(s.base)))
        case "BuildsStrategy":
            return s.target(*(dra(a) for a in s.args), **{k: dra(v) for k, v in s.kwargs.items()})
        case "TupleStrategy":
            return tuple(dra(e) for e in s.element_strategies)
        case "ListStrategy" | "UniqueListStrategy" | "UniqueSampledListStrategy":
            return _lista(s, dra, slump)
        case annan:
            raise TypeError(annan)


def _omvandlat(s: Any, varde: Any) -> Any:  # noqa: ANN401  # of any strategy
    for slag, funktion, *_ in s._transformations:  # noqa: SLF001  # there is no other way to read them
        if slag != "map":
            raise TypeError(slag)
        varde = funktion(varde)
    return varde


def _lista(s: Any, dra: Callable[[SearchStrategy[Any]], Any], slump: Random) -> list[Any]:  # noqa: ANN401  # as above
    hogst = s.min_size + 3 if s.max_size == float("inf") else s.max_size
    antal = slump.randint(s.min_size, hogst)
    varden: list[Any] = []
    for _ in range(20 * antal):
        if len(varden) == antal:
            break
        nytt = dra(s.element_strategy)
        if type(s).__name__ == "ListStrategy" or nytt not in varden:
            varden.append(nytt)
    if len(varden) < s.min_size:
        raise TypeError("a list of more distinct values than were found")
    return varden
