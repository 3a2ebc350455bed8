"""The grammatical form of a rubrik: how a förslag is spoken of decides how it fits into a sentence."""

from __future__ import annotations

from enum import Enum

__all__ = ["ATGARDER", "Rubrikform", "rubrikform"]

ATGARDER = frozenset(
    {"ajournering", "avskrivning", "avslag", "avvisning", "bifall", "bordläggning", "remiss", "uppskov", "återremiss"}
)
"""Words for what is done with an ärende or a motion; a rubrik that begins with one needs no "bifall till" before it."""


class Rubrikform(Enum):
    """The three forms."""

    NAMN = "namn"
    """A noun phrase: "kommunstyrelsens förslag" (bifall till …; … har bifallits)."""
    SATS = "sats"
    """An att-sats: "att ärendet överlämnas till kommunstyrelsen" (yrkar att …)."""
    ATGARD = "atgard"
    """A measure: "återremiss av ärendet" (yrkar återremiss …; beslutar om återremiss …)."""


def rubrikform(rubrik: str) -> Rubrikform:
    """The form of a rubrik, told by its first word.

    >>> [rubrikform(r).value for r in ("M:s yrkande", "att ärendet avgörs idag", "Återremiss av ärendet")]
    ['namn', 'sats', 'atgard']
    """
    forsta = (rubrik.split() or [""])[0].casefold().strip(",.:;()")
    if forsta == "att":
        return Rubrikform.SATS
    return Rubrikform.ATGARD if forsta in ATGARDER else Rubrikform.NAMN
