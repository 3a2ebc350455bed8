"""Which forms data takes in a file, read from the types of the classes' fields.

Encoding, decoding, checking and the JSON Schema all walk these forms, so that a new class, field or kind of event needs
no code of its own. What a field's type does not tell stands in the two tables below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, Factory, fields, frozen, has

from propositionsordning.forlopp.motor import SLAG
from propositionsordning.lag.lagrum import Lagrum
from propositionsordning.lag.regel import Regel
from propositionsordning.lag.tolkningar import Arbetsordning
from propositionsordning.mote.narvaro import Plats
from propositionsordning.mote.organ import Ledamot
from propositionsordning.utbyte.packat import PACKAT

__all__ = ["HANDELSER", "HELA", "Falt", "Form", "Formslag", "falten", "form", "form_av", "handelsens_namn", "jsontyp"]

HELA = (Arbetsordning,)
"""Written out in full: a reader of the record sees every choice, and a new default cannot change an old record."""
TABELLER = (Ledamot, Plats)
"""Many of a kind: written column by column, a list for each field."""


class Formslag(Enum):
    """The forms."""

    TEXT = "text"
    HELTAL = "heltal"
    JA_NEJ = "ja_nej"
    DATUM = "datum"
    """ISO 8601, a day."""
    VAL = "val"
    """One of an enum's values."""
    REGEL = "regel"
    """A rule of the catalogue, by its id."""
    LAGRUM = "lagrum"
    """By its key."""
    INGET = "inget"
    LISTA = "lista"
    """Any number of one form."""
    RAD = "rad"
    """A list of fixed length, each place of its own form."""
    TABELL = "tabell"
    """Objects of a class, column by column."""
    OBJEKT = "objekt"
    """An object of a class: its fields by name; what has its default value may be left out."""
    HANDELSE = "handelse"
    """An event; its ``typ`` says of which kind."""
    NAGON = "nagon"
    """One of several forms that JSON itself tells apart."""


@frozen(cache_hash=True)
class Form:
    """A form, with its class (VAL, TABELL, OBJEKT; HANDELSE: the only kind) or the forms in it (LISTA, RAD, NAGON)."""

    slag: Formslag
    klass: type | None = None
    delar: tuple[Form, ...] = ()


def enumets(form: Form) -> tuple[Enum, ...]:
    """The members of a VAL's enum, in order.

    >>> from propositionsordning.lag.regel import Svar
    >>> [v.value for v in enumets(Form(Formslag.VAL, Svar))]
    ['uppfylld', 'bruten', 'ej prövbar']
    """
    klass: Any = form.klass
    return tuple(klass)


@frozen(eq=False)
class Falt:
    """One field of a class: its name, form, and default (``NOTHING``: it must be given).

    ``forval``: gives the default for an object, where it depends on the object or is made anew.
    """

    namn: str
    attribut: str
    form: Form
    forval: Any
    fabrik: Callable[[Any], Any] | None

    @property
    def kravs(self) -> bool:
        """Must it be given?"""
        return self.forval is NOTHING and self.fabrik is None


_ENKLA = {
    str: Formslag.TEXT,
    int: Formslag.HELTAL,
    bool: Formslag.JA_NEJ,
    date: Formslag.DATUM,
    Regel: Formslag.REGEL,
    Lagrum: Formslag.LAGRUM,
    NoneType: Formslag.INGET,
}

_FABRIK: Any = Factory  # attrs tells type checkers that its class is a function

HANDELSER = {slag.namn: typ for typ, slag in SLAG.items()}
"""Name in files -> class of the event."""


def handelsens_namn(klass: type) -> str | None:
    """The name of an event's kind, None for a class that is no event.

    >>> from propositionsordning.forlopp.handelser import Klubbslag
    >>> handelsens_namn(Klubbslag)
    'klubbslag'
    """
    slag = SLAG.get(klass)
    return None if slag is None else slag.namn


def jsontyp(form_: Form) -> type:
    """What JSON has for this form.

    >>> jsontyp(form(tuple[str, ...])), jsontyp(form(date))
    (<class 'list'>, <class 'str'>)
    """
    return _JSONTYP.get(form_.slag, str)


_JSONTYP: Mapping[Formslag, type] = {
    Formslag.INGET: NoneType,
    Formslag.HELTAL: int,
    Formslag.JA_NEJ: bool,
    Formslag.LISTA: list,
    Formslag.RAD: list,
    Formslag.TABELL: dict,
    Formslag.OBJEKT: dict,
    Formslag.HANDELSE: dict,
}


def form_av(objekt: object) -> Form:
    """The form of an object of the model.

    >>> form_av(None).slag.value
    'inget'
    """
    typ: Any = type(objekt)
    return form(typ)


@cache
def form(typ: Any) -> Form:  # noqa: ANN401  # whatever a type hint may be
    """The form of a type; raises ``TypeError`` for one that has none.

    >>> form(tuple[str, ...] | None).slag.value, [d.slag.value for d in form(tuple[str, ...] | None).delar]
    ('nagon', ['lista', 'inget'])
    """
    enkel = _ENKLA.get(typ)
    if enkel is not None:
        return Form(enkel)
    if get_origin(typ) in {Union, UnionType}:
        return _nagon(get_args(typ))
    if get_origin(typ) is tuple:
        return _tupel(get_args(typ))
    if isinstance(typ, type) and issubclass(typ, Enum):
        return Form(Formslag.VAL, typ)
    if isinstance(typ, type) and has(typ):
        return Form(Formslag.HANDELSE if typ in SLAG else Formslag.OBJEKT, typ)
    raise TypeError(f"{typ!r} has no form in a file")


def _nagon(typer: tuple[Any, ...]) -> Form:
    handelser: set[type] = {t for t in typer if t in SLAG}
    alla_slag = set(SLAG)
    if len(handelser) > 1 and handelser != alla_slag:
        raise TypeError(f"{typer!r}: some kinds of event but not all have no form in a file")
    alla = [Form(Formslag.HANDELSE)] if handelser == alla_slag else [form(t) for t in handelser]
    delar = [form(t) for t in typer if t not in SLAG] + alla
    if len(delar) == 1:
        return delar[0]
    return Form(Formslag.NAGON, delar=tuple(delar))


def _tupel(typer: tuple[Any, ...]) -> Form:
    if len(typer) == 2 and typer[1] is Ellipsis:
        if typer[0] in TABELLER:
            return Form(Formslag.TABELL, typer[0])
        return Form(Formslag.LISTA, delar=(form(typer[0]),))
    return Form(Formslag.RAD, delar=tuple(form(t) for t in typer))


@cache
def falten(klass: type, *, packat: bool = False) -> tuple[Falt, ...]:
    """The fields of an attrs class that its constructor takes, in order; ``packat``: as they stand in a record's file.

    >>> from propositionsordning.mote.narvaro import Plats
    >>> [(f.namn, f.kravs) for f in falten(Plats)]
    [('ledamot', True), ('ersattare', False), ('for_ledamot', False), ('pa_distans', False)]
    """
    typer = get_type_hints(klass)
    egna = {a.name: a for a in fields(klass) if a.init}
    andra: Mapping[str, Any] = PACKAT.get(klass, {}) if packat else {}
    typer.update(andra)
    namnen = [namn for namn in dict.fromkeys((*egna, *andra)) if typer[namn] is not None]
    return tuple(_falt(egna[n], typer[n]) if n in egna else Falt(n, n, form(typer[n]), NOTHING, None) for n in namnen)


def _falt(a: Any, typ: Any) -> Falt:  # noqa: ANN401  # attrs.Attribute[Any], which pyright does not let be a value
    if not isinstance(a.default, _FABRIK):
        return Falt(a.alias, a.name, form(typ), a.default, None)
    fabrik = a.default.factory
    if a.default.takes_self:
        return Falt(a.alias, a.name, form(typ), NOTHING, fabrik)
    return Falt(a.alias, a.name, form(typ), NOTHING, lambda _objekt: fabrik())
