"""A choice that Hypothesis makes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

__all__ = ["Valj", "valjare"]

T = TypeVar("T")


class Valj(Protocol):
    """Chooses one of several values."""

    def __call__(self, varden: Sequence[T], /) -> T:
        """One of ``varden``, which is not empty."""
        ...


def valjare(draw: DrawFn) -> Valj:
    """A chooser that lets Hypothesis choose."""

    def valj(varden: Sequence[T], /) -> T:
        return draw(st.sampled_from(list(varden)))

    return valj
