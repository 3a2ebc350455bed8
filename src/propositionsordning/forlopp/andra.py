"""A changed copy of a state, at the price of one dict copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

__all__ = ["med"]

if TYPE_CHECKING:
    # Type checkers hold the changes to the fields of the class, as they do for attrs.
    from attrs import evolve as med
else:

    def med(objekt: T, **andringar: object) -> T:
        """``objekt`` (of a frozen class without slots and validators) with these fields changed.

        ``attrs.evolve`` reads every field and calls ``__init__``; a state has over twenty, and one event changes a few.

        >>> from propositionsordning.forlopp.lage import Arbete
        >>> from propositionsordning.ordning.gang import Delfraga, Roll
        >>> arbete = Arbete(Delfraga("1", "1", Roll.HUVUD, ("a", "ej_a")), 2)
        >>> med(arbete, funnet="a").funnet, arbete.funnet
        ('a', None)
        """
        ny = object.__new__(type(objekt))
        falt = ny.__dict__
        falt.update(objekt.__dict__)
        falt.update(andringar)
        falt.pop("_utfallen", None)  # what was worked out from the old state alone (``lage.utfallen``)
        falt.pop("_status", None)
        return ny
