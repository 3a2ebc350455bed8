"""Questions and alternatives that the derivation itself puts together, made without being tried field by field.

What comes from outside is tried when it is made. What is derived from that, by code that only combines ids that have been
tried and members of enums, would be tried in vain: it was the larger part of the time that an order took to derive. Only
the data of ``ordning.fraga`` is made so (frozen classes without slots, so that their fields can be put in at once).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from attrs import NOTHING, fields

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ParamSpec

    from attrs import evolve as andrad

    P = ParamSpec("P")

T = TypeVar("T")

__all__ = ["andrad", "bygg"]

if TYPE_CHECKING:
    # Type checkers hold the fields to those of the class, as for its own constructor.
    def bygg(klass: Callable[P, T], *args: P.args, **falt: P.kwargs) -> T:
        """An object of ``klass`` with these fields, the others as they are by default."""
        ...

else:

    def bygg(klass: type[T], **falt: object) -> T:
        """An object of ``klass`` with these fields, the others as they are by default.

        >>> from propositionsordning.ordning.fraga import Fraga, Frageform
        >>> sidor = {"id": "1", "form": Frageform.BIFALL, "alternativ": ("a", "ej_a")}
        >>> bygg(Fraga, **sidor) == Fraga(**sidor)
        True
        """
        ny = object.__new__(klass)
        innehall = ny.__dict__
        innehall.update(_FORVAL.get(klass) or _forval(klass))
        innehall.update(falt)
        return ny

    def andrad(objekt: T, **falt: object) -> T:
        """``objekt`` with these fields changed.

        >>> from propositionsordning.ordning.fraga import Fraga, Frageform
        >>> f = Fraga(id="1", form=Frageform.BIFALL, alternativ=("a", "ej_a"))
        >>> andrad(f, id="2").id, f.id
        ('2', '1')
        """
        ny = object.__new__(type(objekt))
        innehall = ny.__dict__
        innehall.update(objekt.__dict__)
        innehall.update(falt)
        return ny


_FORVAL: dict[type, dict[str, Any]] = {}
"""What the fields of each class hold when nothing is said; one entry a class."""


def _forval(klass: type) -> dict[str, Any]:
    forval = _FORVAL[klass] = {f.name: f.default for f in fields(klass) if f.default is not NOTHING}
    return forval
