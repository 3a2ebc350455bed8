"""What was drawn, written so that it can be read and run: ``po.`` code with what is left at its default left out."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from attrs import has

from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.lag.regel import Regel
from propositionsordning.utbyte.former import falten

__all__ = ["handelserna", "kod"]


def kod(varde: object) -> str:
    """The value as an expression, with ``import propositionsordning as po`` (and ``from datetime import date``).

    >>> from propositionsordning.forlopp.handelser import Klubbslag
    >>> kod((Klubbslag(utfall="a"), None))
    "(po.Klubbslag(utfall='a'), None)"
    """
    if isinstance(varde, Enum):
        return f"po.{type(varde).__name__}.{varde.name}"
    if isinstance(varde, tuple):
        return f"({', '.join(map(kod, varde))}{',' if len(varde) == 1 else ''})"
    if isinstance(varde, Regel):
        return f"po.regel({varde.id!r})"
    if isinstance(varde, Lage):
        handelser = tuple(post.handelse if post.trots is None else post for post in varde.logg)
        return f"po.spela(po.borja({kod(varde.sammantrade)}, {kod(varde.arende)}), {kod(handelser)})"
    if isinstance(varde, date):
        return f"date({varde.year}, {varde.month}, {varde.day})"
    klass: Any = type(varde)
    if not has(klass):
        return repr(varde)
    argument = [
        f"{f.namn}={kod(getattr(varde, f.attribut))}"
        for f in falten(klass)
        if getattr(varde, f.attribut) != (f.forval if f.fabrik is None else f.fabrik(varde))
    ]
    return f"po.{klass.__name__}({', '.join(argument)})"


def handelserna(lage: Lage) -> str:
    """The meeting so far: the sammanträde, the ärende, and each event in words and as code, one a line."""
    rader = [
        f"    {nr}. {SLAG[type(post.handelse)].text}: {kod(post.handelse)}"
        + ("" if post.trots is None else f" (trots hinder: {post.trots})")
        for nr, post in enumerate(lage.logg, start=1)
    ]
    return "\n".join(
        (
            f"Sammanträdet: {kod(lage.sammantrade)}",
            f"Ärendet: {kod(lage.arende)}",
            "Händelserna:" if rader else "Ännu har inget hänt.",
            *rader,
        )
    )
