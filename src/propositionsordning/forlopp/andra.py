"""A changed copy of a state, at the price of one dict copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

__all__ = ["med", "tillagt"]

if TYPE_CHECKING:
    # Type checkers hold the changes to the fields of the class, as they do for attrs.
    from attrs import evolve as med

    def tillagt(nytt: T, gammalt: T, **andringar: object) -> T:
        """``nytt``, made from ``gammalt``, with these fields too."""
        ...
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
        falt.pop("_i_laget", None)  # what was worked out from the old state alone (``forlopp.ilaget``)
        return ny

    def tillagt(nytt: T, gammalt: T, **andringar: object) -> T:
        """``nytt``, made from ``gammalt``, with these fields too.

        A state that an event has just made is nobody else's yet: it is completed and not copied once more. An event may
        also have made nothing new, and then it is ``gammalt`` that is given back.

        >>> from propositionsordning.forlopp.lage import Arbete
        >>> from propositionsordning.ordning.gang import Delfraga, Roll
        >>> arbete = Arbete(Delfraga("1", "1", Roll.HUVUD, ("a", "ej_a")), 2)
        >>> tillagt(arbete, arbete, funnet="a").funnet, arbete.funnet
        ('a', None)
        """
        if nytt is gammalt:
            return med(nytt, **andringar)
        nytt.__dict__.update(andringar)
        nytt.__dict__.pop("_i_laget", None)
        return nytt
