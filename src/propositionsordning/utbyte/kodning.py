"""The objects of the model as plain data: None, bool, int, str, list, and dict with str keys.

An object is a table of its fields by name, those that have their default value left out (but for the choices of an
arbetsordning, which a reader of the record should see). Tuples are lists, enums their values, dates ISO 8601, a lagrum
its key and a rule its id; members and seats stand in tables, column by column. An event also says what it is: its
``typ`` is the name it has in an ärendefil. Nothing else is needed to read the data back (``avkodning``), since a
field's type tells what stands in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any

from attrs import NOTHING, has

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.lagrum import Lagrum, nyckel
from propositionsordning.lag.regel import Regel
from propositionsordning.utbyte.former import HELA, Falt, Form, Formslag, falten, form_av, handelsens_namn

__all__ = ["Data", "som_json", "till_data"]

Data = Any
"""None, bool, int, str, list[Data] or dict[str, Data]."""
_Kodare = Callable[[Any], Data]


def till_data(varde: object) -> Data:
    """The value as plain data; raises :class:`OgiltigtVarde` for what is none of the model's own objects.

    >>> from propositionsordning.forlopp.handelser import Klubbslag, PropositionStalld
    >>> till_data((PropositionStalld("1"), Klubbslag(kant=False)))
    [{'typ': 'proposition', 'delfraga': '1'}, {'typ': 'klubbslag', 'kant': False}]
    """
    if varde is None or isinstance(varde, (bool, int, str)):
        return varde
    if isinstance(varde, Enum):
        return varde.value
    if isinstance(varde, date) and not isinstance(varde, datetime):
        return varde.isoformat()
    if isinstance(varde, Lagrum):
        return nyckel(varde)
    if isinstance(varde, Regel):
        return varde.id
    if isinstance(varde, tuple):
        return [till_data(v) for v in varde]
    if isinstance(varde, Mapping):
        return {str(k): till_data(v) for k, v in varde.items()}
    if has(type(varde)):
        return kodare(form_av(varde))(varde)
    raise OgiltigtVarde(objekt="till_data", falt="varde", varde=varde, tillatet="modellens egna objekt")


def som_json(data: Data) -> str:
    r"""The data as JSON text for people: two blanks of indent, letters as they are, ending with a newline.

    >>> som_json({"b": 1, "a": "å"})
    '{\n  "a": "å",\n  "b": 1\n}\n'
    """
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False) + "\n"


@cache
def kodare(form_: Form, *, utom: frozenset[str] = frozenset()) -> _Kodare:
    """What turns a value of this form into data, of an object all fields but ``utom``. Made once for each form.

    >>> from propositionsordning.utbyte.former import form
    >>> kodare(form(tuple[str, ...] | None))(("a", "b"))
    ['a', 'b']
    """
    match form_.slag:
        case Formslag.DATUM:
            return date.isoformat
        case Formslag.VAL:
            return attrgetter("_value_")  # what ``value`` looks up, by way of Python code
        case Formslag.REGEL:
            return attrgetter("id")
        case Formslag.LAGRUM:
            return nyckel
        case Formslag.LISTA:
            return _listkodare(form_.delar[0])
        case Formslag.RAD:
            delar = tuple(kodare(d) for d in form_.delar)
            return lambda varde: [koda(v) for koda, v in zip(delar, varde, strict=True)]
        case Formslag.TABELL:
            return _tabellkodare(form_.klass)
        case Formslag.OBJEKT | Formslag.HANDELSE:
            return _objektkodare(form_.klass, utom)
        case Formslag.NAGON:
            return _nagonkodare(form_)
        case _:
            return _detsamma


def _detsamma(varde: Data) -> Data:
    return varde


def _listkodare(del_: Form) -> _Kodare:
    koda = kodare(del_)
    if koda is _detsamma:
        return list
    return lambda varde: [koda(v) for v in varde]


def _nagonkodare(form_: Form) -> _Kodare:
    ovriga = [d for d in form_.delar if d.slag is not Formslag.INGET]
    if len(ovriga) == 1:
        koda = kodare(ovriga[0])
        return _detsamma if koda is _detsamma else lambda varde: None if varde is None else koda(varde)
    return till_data


def _objektkodare(klass: Any, utom: frozenset[str]) -> _Kodare:  # noqa: ANN401  # an attrs class
    """Fields are encoded when the first object is: a class may hold itself, by way of others."""
    namn = None if klass is None else handelsens_namn(klass)
    skrivna: list[tuple[str, str, _Kodare | None]] = []
    ovriga: list[tuple[str, Any, Falt, _Kodare]] = []

    def koda(objekt: Any) -> Data:  # noqa: ANN401  # an object of the class
        if klass is None:
            return kodare(form_av(objekt))(objekt)
        if not skrivna and not ovriga:
            for f in falten(klass):
                if f.namn not in utom:
                    _ordna(klass, f, skrivna, ovriga)
        data: dict[str, Data] = {} if namn is None else {"typ": namn}
        for falt_namn, attribut, koda_falt in skrivna:
            varde = getattr(objekt, attribut)
            data[falt_namn] = varde if koda_falt is None else koda_falt(varde)
        for attribut, forval, falt, kodning in ovriga:
            varde = getattr(objekt, attribut)
            if varde is forval:
                continue
            if falt.fabrik is not None:
                if klass not in HELA and varde == falt.fabrik(objekt) and not isinstance(varde, HELA):
                    continue
            elif type(varde) is type(forval) and varde == forval:
                continue
            data[falt.namn] = kodning(varde)
        return data

    return koda


def _ordna(
    klass: type,
    falt: Falt,
    skrivna: list[tuple[str, str, _Kodare | None]],
    ovriga: list[tuple[str, Any, Falt, _Kodare]],
) -> None:
    """Put the field among those that are always written (None: as they are), or among those that may be left out."""
    koda = kodare(falt.form)
    if falt.kravs:
        skrivna.append((falt.namn, falt.attribut, None if koda is _detsamma else koda))
    else:
        ovriga.append((falt.attribut, NOTHING if klass in HELA else falt.forval, falt, koda))


def _tabellkodare(klass: type | None) -> _Kodare:
    """Column by column; a column where all have the default is left out."""
    if klass is None:
        raise TypeError("a table has a class")
    rader = [(f, kodare(f.form)) for f in falten(klass)]

    def koda(objekten: tuple[Any, ...]) -> Data:
        data: dict[str, Data] = {}
        for falt, kodning in rader:
            varden = [getattr(o, falt.attribut) for o in objekten]
            if falt.kravs or any(v != falt.forval for v in varden):
                data[falt.namn] = varden if kodning is _detsamma else [kodning(v) for v in varden]
        return data

    return koda
