"""The objects that data tells of, made where the form of the data is proved already.

``avkodning`` tries data while it reads it, and says what is wrong and where. Of data that is proved to have its form (see
``textmonster``) nothing of that remains to be asked: what the classes themselves demand of their values is all that can
fail here, and then it is for ``avkodning`` to say where.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

from propositionsordning.lag.katalog import regel
from propositionsordning.lag.lagrum import tolka
from propositionsordning.utbyte.former import HANDELSER, Form, Formslag, enumets, falten, handelsens_namn, jsontyp

__all__ = ["byggare", "rader"]

_Byggare = Callable[[Any], Any]


def _detsamma(data: Any) -> Any:  # noqa: ANN401  # a text, a number, true, false or null
    return data


_ENKLA: Mapping[Formslag, _Byggare] = {
    Formslag.TEXT: _detsamma,
    Formslag.HELTAL: _detsamma,
    Formslag.JA_NEJ: _detsamma,
    Formslag.INGET: _detsamma,
    Formslag.DATUM: date.fromisoformat,
    Formslag.REGEL: regel,
    Formslag.LAGRUM: tolka,
}


@cache
def byggare(form: Form) -> _Byggare:
    """What makes a value of this form of data that is proved to have it. Made once for each form.

    What it returns raises :class:`OgiltigtVarde` or :class:`EjStodd` for values that a class does not accept.

    >>> from propositionsordning.forlopp.handelser import Klubbslag
    >>> from propositionsordning.utbyte import former
    >>> byggare(former.form(Klubbslag))({"typ": "klubbslag", "kant": False})
    Klubbslag(kant=False, utfall=None, av_minoritet=None)
    """
    enkel = _ENKLA.get(form.slag)
    if enkel is not None:
        return enkel
    match form.slag:
        case Formslag.VAL:
            return {v.value: v for v in enumets(form)}.__getitem__
        case Formslag.LISTA:
            return _lista(byggare(form.delar[0]))
        case Formslag.RAD:
            delar = [byggare(d) for d in form.delar]
            return lambda data: tuple([bygg(d) for bygg, d in zip(delar, data, strict=True)])
        case Formslag.TABELL:
            return _tabell(form.klass)
        case Formslag.OBJEKT:
            return _objekt(form.klass)
        case Formslag.HANDELSE:
            return _handelse(form.klass)
        case _:
            return _nagon(form.delar)


def _lista(bygg: _Byggare) -> _Byggare:
    return tuple if bygg is _detsamma else lambda data: tuple([bygg(d) for d in data])


def _nagon(delar: tuple[Form, ...]) -> _Byggare:
    """JSON tells the forms apart."""
    byggarna = {jsontyp(d): byggare(d) for d in delar}
    if {*byggarna.values()} == {_detsamma}:
        return _detsamma
    return lambda data: byggarna[type(data)](data)


def _objekt(klass: Any) -> _Byggare:  # noqa: ANN401  # an attrs class
    ar_handelse = handelsens_namn(klass) is not None

    def bygg(data: dict[str, Any]) -> Any:  # noqa: ANN401  # an object of the class
        varden = data.copy()
        if ar_handelse:
            del varden["typ"]
        for namn, bygg_falt in _att_bygga(klass):
            if namn in varden:
                varden[namn] = bygg_falt(varden[namn])
        return klass(**varden)

    return bygg


@cache
def _att_bygga(klass: type) -> tuple[tuple[str, _Byggare], ...]:
    """The fields whose values are not as they stand in data. Asked for late: a class may hold itself, by way of others."""
    byggarna = [(f.namn, byggare(f.form)) for f in falten(klass)]
    return tuple((namn, bygg) for namn, bygg in byggarna if bygg is not _detsamma)


def _handelse(klass: type | None) -> _Byggare:
    """An event of any kind, or of one."""
    if klass is not None:
        return _objekt(klass)
    slagen = {namn: _objekt(typ) for namn, typ in HANDELSER.items()}
    return lambda data: slagen[data["typ"]](data)


def _tabell(klass: Any) -> _Byggare:  # noqa: ANN401  # an attrs class
    byggarna = {f.namn: byggare(f.form) for f in falten(klass)}
    if {*byggarna.values()} != {_detsamma}:
        raise TypeError(f"{klass!r}: a table of other things than texts, numbers, true and false")
    return lambda data: rader(klass, tuple(data), tuple(data.values()))


# --- The rows of tables ----------------------------------------------------------------------------------------------


def rader(klass: Any, namnen: tuple[str, ...], kolumner: Sequence[Sequence[Any]]) -> tuple[Any, ...]:  # noqa: ANN401  # an attrs class
    """The objects of the rows of a table: its columns, of equal length, and what they are called.

    >>> from propositionsordning import Ledamot
    >>> rader(Ledamot, ("id", "parti"), (["M-1"], ["M"]))
    (Ledamot(id='M-1', parti='M', namn=None, ersattare=False),)
    """
    return tuple(map(_gjorda(klass, namnen).__getitem__, zip(*kolumner, strict=True)))


@lru_cache(maxsize=16)
def _gjorda(klass: Any, namnen: tuple[str, ...]) -> _Rader:  # noqa: ANN401  # an attrs class
    return _Rader(klass, namnen)


class _Rader(dict[tuple[Any, ...], Any]):
    """Row -> its object. The same people and seats come again in record after record: short rows are kept."""

    def __init__(self, klass: Any, namnen: tuple[str, ...]) -> None:  # noqa: ANN401  # an attrs class
        super().__init__()
        self.klass, self.namnen = klass, namnen

    def __missing__(self, rad: tuple[Any, ...]) -> Any:  # noqa: ANN401  # an object of the class
        ett = self.klass(**dict(zip(self.namnen, rad, strict=True)))
        if sum([len(v) for v in rad if type(v) is str]) < _KORT_RAD:
            if len(self) == _HOGST_RADER:
                self.clear()
            self[rad] = ett
        return ett


_KORT_RAD = 200
_HOGST_RADER = 4096
