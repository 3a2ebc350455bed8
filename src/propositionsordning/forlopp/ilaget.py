"""What has been worked out from one state, and is asked for again while an event is tried in it.

A state never changes, so what follows from it alone follows for good: which questions are settled, which is next, what has
to be decided first. It is kept beside the fields of the state. A changed copy (``forlopp.andra.med``) starts without it, so
that it can never be another state's; and it is no field, so that states are compared and written without it.
"""

from __future__ import annotations

from enum import Enum

from attrs import define

from propositionsordning.forlopp.handelser import OmrostningGenomford
from propositionsordning.forlopp.rostning import Rostetal
from propositionsordning.lag.regel import Provning
from propositionsordning.ordning.fraga import Fraga

__all__ = ["Fragestatus", "i_laget"]


class Fragestatus(Enum):
    """What has become of a question of the order in force."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    AVGJORD = "avgjord"
    OPPEN = "oppen"
    FORKLARAD_FORFALLEN = "forklarad_forfallen"
    FORFALLEN = "forfallen"
    """Its condition is not met; the chair has not said so."""
    ATERSTAR = "aterstar"


@define(eq=False)
class _ILaget:
    """The answers so far; None: nobody has asked."""

    utfallen: dict[str, str] | None = None
    status: dict[str, Fragestatus] | None = None
    fore_fragan: tuple[Provning, ...] | None = None
    """What is tried before any question of the order is put."""
    om_fragan: tuple[Fraga, tuple[Provning, ...]] | None = None
    """What is tried of the question that was asked about last."""
    raknat: tuple[OmrostningGenomford, Rostetal] | None = None
    """What the votes of the omröstning that was asked about last add up to."""


def i_laget(lage: object) -> _ILaget:
    """What has been worked out from this very state (a ``Lage``, which is made of this file's things)."""
    kvar: _ILaget | None = lage.__dict__.get("_i_laget")
    if kvar is None:
        kvar = lage.__dict__["_i_laget"] = _ILaget()
    return kvar
