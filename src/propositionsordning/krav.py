"""What a field demands: validators for the data classes, all raising :class:`~propositionsordning.fel.OgiltigtVarde`.

Each names the object, the field, the value found and what is allowed, so that no caller has to guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from propositionsordning.fel import OgiltigtVarde

if TYPE_CHECKING:
    from collections.abc import Callable

    from attrs import Attribute

    Validator = Callable[[Any, Attribute[Any], Any], None]

__all__ = ["av_typ", "eller_inget", "fel", "heltal", "ident", "text", "tupel_av", "unika"]


def fel(instans: object, falt: str, varde: object, tillatet: str) -> OgiltigtVarde:
    """The error for one field of ``instans``; the caller raises it.

    >>> fel(1, "x", 2, "ett udda tal").objekt
    'int'
    """
    return OgiltigtVarde(objekt=type(instans).__name__, falt=falt, varde=varde, tillatet=tillatet)


def text(instans: object, attribut: Attribute[Any], varde: object) -> None:
    """A string with at least one character that is not blank."""
    if not isinstance(varde, str) or not varde.strip():
        raise fel(instans, attribut.name, varde, "en text som inte är tom")


def ident(instans: object, attribut: Attribute[Any], varde: object) -> None:
    """An id: a string that is not empty and holds no blanks."""
    if not isinstance(varde, str) or varde.split() != [varde]:
        raise fel(instans, attribut.name, varde, "en beteckning utan blanktecken")


def heltal(*, minst: int = 0) -> Validator:
    """An int (not a bool) of at least ``minst``."""

    def kontroll(instans: object, attribut: Attribute[Any], varde: object) -> None:
        if not isinstance(varde, int) or isinstance(varde, bool) or varde < minst:
            raise fel(instans, attribut.name, varde, f"ett heltal från {minst}")

    return kontroll


def av_typ(typ: type | tuple[type, ...], tillatet: str) -> Validator:
    """An instance of ``typ``; ``tillatet`` says it in Swedish."""

    def kontroll(instans: object, attribut: Attribute[Any], varde: object) -> None:
        if not isinstance(varde, typ):
            raise fel(instans, attribut.name, varde, tillatet)

    return kontroll


def tupel_av(krav: Validator, *, minst: int = 0) -> Validator:
    """A tuple of at least ``minst`` values that each meet ``krav``."""

    def kontroll(instans: object, attribut: Attribute[Any], varde: object) -> None:
        if not isinstance(varde, tuple):
            raise fel(instans, attribut.name, varde, "en tupel")
        if len(varde) < minst:
            raise fel(instans, attribut.name, varde, f"en tupel med minst {minst} värden")
        for enskilt in varde:
            krav(instans, attribut, enskilt)

    return kontroll


def eller_inget(krav: Validator) -> Validator:
    """None, or a value that meets ``krav``."""

    def kontroll(instans: object, attribut: Attribute[Any], varde: object) -> None:
        if varde is not None:
            krav(instans, attribut, varde)

    return kontroll


def unika(instans: object, falt: str, beteckningar: tuple[str, ...]) -> None:
    """Raise unless every id stands once.

    >>> unika(1, "id", ("a", "b"))
    """
    if len(set(beteckningar)) != len(beteckningar):
        dubbel = next(b for nr, b in enumerate(beteckningar) if b in beteckningar[:nr])
        raise fel(instans, falt, dubbel, "beteckningar som förekommer en gång")
