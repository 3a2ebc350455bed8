"""Every rule function over a small grid of facts at the boundary, and what it says: how often, which rule, in which words.

The values of a parameter come from its type, so a new rule is in the grid as soon as it stands in ``lag/regler``.
"""

import inspect
import typing
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from importlib import import_module
from itertools import islice, product
from pkgutil import iter_modules
from types import ModuleType, NoneType, UnionType
from typing import Any

import attrs

from propositionsordning.fel import PropositionsordningFel
from propositionsordning.lag import beslutsregel, majoritet, regler
from propositionsordning.lag.majoritet import Antal, Kvot, Kvotbas
from propositionsordning.lag.regel import Provning, Regel, bruten, ej_provbar, uppfylld
from propositionsordning.lag.regler.kl_4_24_en_rost import R_4_24_1
from propositionsordning.lag.regler.lpv_8_platserna import Valsedel
from propositionsordning.lag.tolkningar import EJ_STODDA, Arbetsordning
from tests.guld.maskning import maskad

HOGST = 8000
"""Calls of one function; where the grid is larger they are spread over it."""
FLEST = 150
"""Answers of one function that are told with the numbers in them."""

PROVNINGAR = (uppfylld(R_4_24_1), bruten(R_4_24_1, "Så är det inte."), ej_provbar(R_4_24_1, "Det framgår inte."))

_EKEN, _ALEN = Valsedel(grupp="Eken", namn=("Eva", "Bo")), Valsedel(grupp="Alen", namn=("Kim",))
_ANDRA_EKEN = Valsedel(grupp="Eken", namn=("Bo",))
VALSEDLAR = ((), (_EKEN,), (_ALEN, _ALEN, _EKEN), (_EKEN, _ALEN), (_EKEN, _ANDRA_EKEN, _ANDRA_EKEN))


def arbetsordningar() -> tuple[Arbetsordning, ...]:
    """The usual choices, and each other choice alone."""
    grund = Arbetsordning()
    ett_annat: list[dict[str, Any]] = [
        {a.name: val}
        for a in attrs.fields(Arbetsordning)
        if isinstance(a.default, Enum)
        for val in type(a.default)
        if val is not a.default and val not in EJ_STODDA
    ]
    return (grund, *(attrs.evolve(grund, **andrat) for andrat in ett_annat))


VARDEN: dict[object, tuple[object, ...]] = {
    int: (0, 1, 2, 3),
    bool: (False, True),
    str: ("A", "B", "avstar", "franvarande"),
    NoneType: (None,),
    date: (date(2025, 3, 26), date(2025, 9, 26), date(2026, 9, 30)),
    tuple[str, ...]: ((), ("A",), ("B", "A")),
    tuple[str, str]: (("A", "B"), ("B", "A")),
    tuple[int, ...]: ((), (1,), (2, 1)),
    tuple[str | None, ...]: ((), ("A",), (None,), ("A", "A"), ("A", "B"), ("A", None)),
    Antal: (Antal(3, 3), Antal(4, 4), Antal(3, 4), Antal(2), Antal(1, 3)),
    Kvot: (Kvot(2, 3), Kvot(2, 3, Kvotbas.AVGIVNA), Kvot(3, 4, Kvotbas.LEDAMOTER), Kvot(1, 2, mer_an=True)),
    Provning: PROVNINGAR,
    Regel: (R_4_24_1,),
    Mapping[str, int]: (
        {},
        {"A": 2},
        {"A": 2, "B": 1},
        {"A": 1, "B": 2, "C": 1},
        {"A": 2, "B": 2, "C": 2},
        {"A": 0, "B": 3},
    ),
    Sequence[str]: ((), ("A",), ("B",), ("B", "A"), ("A", "A")),
    Iterable[str]: ((), ("A",), ("A", "B", "A")),
    Iterable[Sequence[str] | None]: ((), (("A",), None, ()), (("A", "B"), ("B",)), (("A", "A"),)),
    Iterable[tuple[Sequence[str], int]]: ((), ((("A",), 2),), ((("A", "B"), 2), (("B",), 3)), ((("A", "A"), 1),)),
    Iterable[Valsedel]: VALSEDLAR,
    Sequence[Valsedel]: VALSEDLAR,
    Mapping[str, Sequence[str]]: ({"A": ("Eva", "Bo"), "B": ("Kim",)}, {"A": ("Eva",), "B": ("Eva",)}),
    Arbetsordning: arbetsordningar(),
}


class UtanVarden(Exception):  # no error: the function is named beside the grid
    """A type that the grid has no values for."""


def varden(typ: object) -> tuple[object, ...]:
    """The values at the boundary of a type."""
    if typ in VARDEN:
        return VARDEN[typ]
    if isinstance(typ, UnionType) or typing.get_origin(typ) is typing.Union:
        return tuple(v for t in typing.get_args(typ) for v in varden(t))
    if isinstance(typ, type) and issubclass(typ, Enum):
        return tuple(typ)
    if isinstance(typ, type) and attrs.has(typ):
        falten = typing.get_type_hints(typ)
        namn = [a.name for a in attrs.fields(typ)]
        return tuple(typ(**dict(zip(namn, v, strict=True))) for v in product(*(varden(falten[n]) for n in namn)))
    raise UtanVarden(typ)


def funktionerna() -> Iterator[tuple[str, Callable[..., object]]]:
    """Every public function of the rules, by "module.name"."""
    moduler: list[ModuleType] = [beslutsregel, majoritet]
    moduler += [import_module(f"{regler.__name__}.{m.name}") for m in iter_modules(regler.__path__)]
    for modul in moduler:
        for namn, vad in vars(modul).items():
            # A double underscore: a faulty copy that bench/mutation.py has put beside the function.
            if inspect.isfunction(vad) and vad.__module__ == modul.__name__ and namn[0] != "_" and "__" not in namn:
                yield f"{modul.__name__.rpartition('.')[2]}.{namn}", vad


def svaren(funktion: Callable[..., object]) -> Counter[str]:
    """What it answers, and how often."""
    typer = typing.get_type_hints(funktion)
    namn = list(inspect.signature(funktion).parameters)
    rutor = [varden(typer[n]) for n in namn]
    steg = 1
    for ruta in rutor:
        steg *= len(ruta)
    steg = steg // HOGST + 1
    while any(steg % i == 0 for i in (2, 3, 5, 7)):  # meets every value of every parameter
        steg += 1
    antal: Counter[str] = Counter()
    for fakta in islice(product(*rutor), 0, None, steg):
        try:
            svar = i_ord(_anropa(funktion, namn, fakta))
        except (PropositionsordningFel, KeyError) as fel:  # KeyError: of two facts that do not belong together
            svar = f"{type(fel).__name__}: {fel}"
        antal[svar] += 1
    if len(antal) <= FLEST:
        return antal
    utan_tal: Counter[str] = Counter()
    for svar, n in antal.items():
        utan_tal[maskad(svar)] += n
    return utan_tal


def _anropa(funktion: Callable[..., object], namn: list[str], fakta: tuple[object, ...]) -> object:
    parametrar = inspect.signature(funktion).parameters
    bara_namn = {n: v for n, v in zip(namn, fakta, strict=True) if parametrar[n].kind is inspect.Parameter.KEYWORD_ONLY}
    return funktion(*(v for n, v in zip(namn, fakta, strict=True) if n not in bara_namn), **bara_namn)


def i_ord(svar: Any) -> str:  # noqa: ANN401  # whatever a rule answers
    """An answer in words, with the prövningar in it written out."""
    if isinstance(svar, Provning):
        return f"{svar.svar.value} {svar.regel.id}: {svar.skal}"
    if isinstance(svar, Enum):
        return str(svar.value)
    if isinstance(svar, tuple):
        return "(" + "; ".join(i_ord(s) for s in svar) + ")"
    if attrs.has(type(svar)):
        return "; ".join(f"{a.name} {i_ord(getattr(svar, a.name))}" for a in attrs.fields(type(svar)))
    if svar is None or isinstance(svar, bool):
        return "tiger" if svar is None else "ja" if svar else "nej"
    return str(svar)


def reglernas_svar() -> str:
    """The whole grid as text."""
    rader: list[str] = []
    utanfor: list[str] = []
    for namn, funktion in sorted(funktionerna()):
        try:
            antal = svaren(funktion)
        except UtanVarden:
            utanfor.append(namn)
            continue
        rader += [namn, *(f"{n:6} {svar}" for svar, n in sorted(antal.items())), ""]
    return "\n".join([*rader, "utanför rutnätet: " + ", ".join(utanfor), ""])
