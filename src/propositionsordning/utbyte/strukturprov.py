"""Is the data laid out as a record? A quick yes; the reasons for a no are found by ``avkodning``.

Every field is known, every required field is there, every value is of its type, and the keys stand in order. A yes comes
with the number of keys in all objects: a text that holds more had a key twice in some object.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from propositionsordning.beslut.kanonisk import STORSTA_TAL
from propositionsordning.fel import Platsfel
from propositionsordning.lag.katalog import REGLER
from propositionsordning.utbyte.avkodning import MAX_ANTAL
from propositionsordning.utbyte.former import HANDELSER, Form, Formslag, falten, handelsens_namn, jsontyp

__all__ = ["rakna_nycklar"]

_Prov = Callable[[Any], int]
_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_REGLER = frozenset(r.id for r in REGLER)


def rakna_nycklar(form: Form, data: object) -> int:
    """The number of keys in all objects of ``data``; raises :class:`Platsfel` without reasons when it is not of this form.

    >>> from propositionsordning.forlopp.handelser import Handelse
    >>> from propositionsordning.utbyte.former import form
    >>> rakna_nycklar(form(Handelse), {"delfraga": "1", "typ": "proposition"})
    2
    """
    try:
        return _provare(form)(data)
    except (TypeError, KeyError, AttributeError, RecursionError) as fel:
        raise Platsfel from fel


@cache
def _provare(form: Form) -> _Prov:
    enkel = _ENKLA.get(form.slag)
    if enkel is not None:
        return enkel
    match form.slag:
        case Formslag.VAL:
            return _ett_av(frozenset(v.value for v in form.klass))  # type: ignore[union-attr]  # an enum class
        case Formslag.LISTA:
            return _lista(form.delar[0])
        case Formslag.RAD:
            return _rad(tuple(_provare(d) for d in form.delar))
        case Formslag.TABELL:
            return _tabell(form.klass)
        case Formslag.OBJEKT:
            return _objekt(form.klass, None)
        case Formslag.HANDELSE:
            return _handelse(form.klass)
        case _:
            return _nagon(form.delar)


def _av_typ(typ: type) -> _Prov:
    def prova(data: object) -> int:
        if type(data) is not typ:
            raise Platsfel
        return 0

    return prova


def _heltal(data: object) -> int:
    if type(data) is not int or not -STORSTA_TAL <= data <= STORSTA_TAL:
        raise Platsfel
    return 0


def _datum(data: object) -> int:
    if type(data) is not str or not _DAG.fullmatch(data):
        raise Platsfel
    return 0


def _ett_av(varden: frozenset[Any]) -> _Prov:
    def prova(data: object) -> int:
        if data not in varden:
            raise Platsfel
        return 0

    return prova


_ENKLA: dict[Formslag, _Prov] = {
    Formslag.TEXT: _av_typ(str),
    Formslag.LAGRUM: _av_typ(str),
    Formslag.JA_NEJ: _av_typ(bool),
    Formslag.INGET: _av_typ(type(None)),
    Formslag.HELTAL: _heltal,
    Formslag.DATUM: _datum,
    Formslag.REGEL: _ett_av(_REGLER),
}


def _lista(del_: Form) -> _Prov:
    if del_.slag is Formslag.TEXT:
        return _texter
    prova_del = _provare(del_)

    def prova(data: object) -> int:
        if type(data) is not list or len(data) > MAX_ANTAL:
            raise Platsfel
        return sum(map(prova_del, data)) if data else 0

    return prova


def _texter(data: object) -> int:
    if type(data) is not list or len(data) > MAX_ANTAL or not _BARA_TEXT.issuperset(map(type, data)):
        raise Platsfel
    return 0


_BARA_TEXT = frozenset({str})


def _rad(prov: tuple[_Prov, ...]) -> _Prov:
    def prova(data: object) -> int:
        if type(data) is not list or len(data) != len(prov):
            raise Platsfel
        return sum([p(d) for p, d in zip(prov, data, strict=True)])

    return prova


def _nagon(delar: tuple[Form, ...]) -> _Prov:
    per_typ = {jsontyp(del_): _provare(del_) for del_ in delar}

    def prova(data: object) -> int:
        return per_typ[type(data)](data)

    return prova


def _objekt(klass: Any, namn: str | None) -> _Prov:  # noqa: ANN401  # an attrs class
    """What an object needs is told by its keys and the types of their values, and few combinations occur.

    For each that has been accepted, what remains to be tried is kept: enums and rules, and what holds other things.
    Fields are looked up when the first object is tried: a class may hold itself, by way of others.
    """
    godtagna: dict[tuple[object, ...], int | _Kvar] = {}

    def prova(data: Any) -> int:  # noqa: ANN401  # any data
        if type(data) is not dict:
            raise Platsfel
        monster = (*data, *map(type, data.values()))
        kvar = godtagna.get(monster)
        if kvar is None:
            if len(godtagna) > _MONSTER:
                godtagna.clear()
            kvar = godtagna[monster] = _kvar_att_prova(klass, namn, data)
        if isinstance(kvar, int):
            return kvar
        antal, val, tal, djupare = kvar
        for k, varden in val:
            if data[k] not in varden:
                raise Platsfel
        for k in tal:
            if not -STORSTA_TAL <= data[k] <= STORSTA_TAL:
                raise Platsfel
        for k, prova_falt in djupare:
            antal += prova_falt(data[k])
        return antal

    return prova


_Kvar = tuple[int, tuple[tuple[str, frozenset[str]], ...], tuple[str, ...], tuple[tuple[str, _Prov], ...]]
"""The number of keys; the fields that have one of some values, that are numbers, and that hold other things."""


def _kvar_att_prova(klass: Any, namn: str | None, data: Mapping[str, Any]) -> int | _Kvar:  # noqa: ANN401
    """What keys and types do not tell of such an object; raises :class:`Platsfel` when they tell that it is none."""
    former = {f.namn: f.form for f in falten(klass, packat=True)}
    kravda = {f.namn for f in falten(klass, packat=True) if f.kravs} | ({"typ"} if namn is not None else set())
    if not kravda <= data.keys() or [*data] != sorted(data):
        raise Platsfel
    val: list[tuple[str, frozenset[str]]] = []
    tal: list[str] = []
    djupare: list[tuple[str, _Prov]] = []
    for k, v in data.items():
        if k == "typ" and namn is not None:
            val.append((k, frozenset({namn})))
            continue
        form = _vald(former[k], type(v))
        if form.slag is Formslag.VAL:
            val.append((k, frozenset(v.value for v in form.klass)))  # type: ignore[union-attr]  # an enum class
        elif form.slag is Formslag.REGEL:
            val.append((k, _REGLER))
        elif form.slag is Formslag.HELTAL:
            tal.append(k)
        elif form.slag not in _SAGDA_AV_TYPEN:
            djupare.append((k, _provare(form)))
    return (len(data), tuple(val), tuple(tal), tuple(djupare)) if val or tal or djupare else len(data)


_MONSTER = 1000
_SAGDA_AV_TYPEN = frozenset({Formslag.TEXT, Formslag.LAGRUM, Formslag.JA_NEJ, Formslag.INGET})


def _vald(form: Form, typ: type) -> Form:
    """The one of the forms that a value of this type can have."""
    for del_ in form.delar if form.slag is Formslag.NAGON else (form,):
        if jsontyp(del_) is typ:
            return del_
    raise Platsfel


def _handelse(klass: type | None) -> _Prov:
    if klass is not None:
        return _objekt(klass, handelsens_namn(klass))
    slagen = {namn: _objekt(typ, namn) for namn, typ in HANDELSER.items()}

    def prova(data: Any) -> int:  # noqa: ANN401  # any data
        return slagen[data["typ"]](data)

    return prova


def _tabell(klass: Any) -> _Prov:  # noqa: ANN401  # an attrs class
    kanda = {f.namn: _lista(f.form) for f in falten(klass)}
    kravda = {f.namn for f in falten(klass) if f.kravs}

    def prova(data: Any) -> int:  # noqa: ANN401  # any data
        if type(data) is not dict or not kravda <= data.keys() or len(set(map(len, data.values()))) != 1:
            raise Platsfel
        return len(data) + sum([kanda[k](v) for k, v in data.items()])

    return prova
