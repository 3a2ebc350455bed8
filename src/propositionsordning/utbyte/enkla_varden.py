"""Single values read from plain data, and what is wrong with them in words.

Whatever a file holds, the message is short: values are cut, and nothing is sought in time that a long value drives up.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import Any, NoReturn

from propositionsordning.beslut.kanonisk import STORSTA_TAL
from propositionsordning.fel import EjStodd, OgiltigtVarde, Platsfel
from propositionsordning.lag.katalog import regel
from propositionsordning.lag.lagrum import Lagrum, tolka
from propositionsordning.lag.regel import Regel
from propositionsordning.utbyte.arendefil_falt import menade_du
from propositionsordning.utbyte.former import Formslag

__all__ = ["ENKLA", "gjord", "menade", "ska_vara", "text", "vad_det_ar", "val_av"]

_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def vad_det_ar(data: object) -> str:
    """What the data is, in words and cut short.

    >>> vad_det_ar([1]), vad_det_ar("å"), vad_det_ar(None)
    ('en lista', "texten 'å'", 'null')
    """
    if data is None:
        return "null"
    if isinstance(data, bool):
        return "true" if data else "false"
    if isinstance(data, str):
        return f"texten {kort_varde(data)}"
    if isinstance(data, int):
        return f"talet {kort_varde(data)}"
    return "en lista" if isinstance(data, list) else "ett objekt"


def kort_varde(data: str | int) -> str:
    """The value as it is written, cut short.

    >>> kort_varde("x" * 100)
    "'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'"
    """
    if isinstance(data, int) and abs(data) > STORSTA_TAL:
        return "utanför ±(2^53 - 1)"
    return repr(data if isinstance(data, int) or len(data) <= 40 else data[:40] + "…")


def menade(skrivet: object, kanda: Iterable[str]) -> str:
    """A question to end a message with, when something known is nearly what was written; else nothing.

    >>> menade("rubirk", ["rubrik"])
    "; menade du 'rubrik'?"
    """
    # Likeness is sought in time that grows with the square of the length.
    return menade_du(skrivet, list(kanda)) if isinstance(skrivet, str) and len(skrivet) < 60 else ""


def ska_vara(vad: str, data: object) -> NoReturn:
    """Raise the fault: another kind of value was wanted."""
    raise Platsfel(("", f"ska vara {vad}, men är {vad_det_ar(data)}"))


def text(data: object) -> str:
    """A text of whole characters.

    >>> text("å")
    'å'
    """
    if type(data) is not str:
        ska_vara("en text", data)
    try:
        data.encode("utf-8")
    except UnicodeEncodeError:
        raise Platsfel(("", "innehåller en surrogathalva, som inte är något tecken")) from None
    return data


def _heltal(data: object) -> int:
    if type(data) is not int or not -STORSTA_TAL <= data <= STORSTA_TAL:
        ska_vara("ett heltal inom ±(2^53 - 1)", data)
    return data


def _ja_nej(data: object) -> bool:
    if type(data) is not bool:
        ska_vara("true eller false", data)
    return data


def _inget(data: object) -> None:
    if data is not None:
        ska_vara("null", data)


def _datum(data: object) -> date:
    if type(data) is not str or not _DAG.fullmatch(data):
        ska_vara("ett datum som 2025-03-26", data)
    try:
        return date.fromisoformat(data)
    except ValueError:
        raise Platsfel(("", f"{data} finns inte i kalendern")) from None


def val_av(enumets: Iterable[Enum]) -> Callable[[object], Enum]:
    """What reads the value of one of these."""
    varden: dict[str, Enum] = {v.value: v for v in enumets}

    def avkoda(data: object) -> Enum:
        varde = varden.get(data) if type(data) is str else None
        if varde is None:
            tillatet = ", ".join(varden) + menade(data, varden)
            raise Platsfel(("", f"{vad_det_ar(data)} är okänd; tillåtet är {tillatet}"))
        return varde

    return avkoda


def _regel(data: object) -> Regel:
    svar: Regel = gjord(regel, text(data))
    return svar


def _lagrum(data: object) -> Lagrum:
    svar: Lagrum = gjord(tolka, text(data))
    return svar


def gjord(fabrik: Callable[..., Any], *varden: Any, **falt: Any) -> Any:  # noqa: ANN401  # any class and its fields
    """What the factory makes; a value that it does not accept is a fault."""
    try:
        return fabrik(*varden, **falt)
    except OgiltigtVarde as fel:
        hittat = kort_varde(fel.varde) if isinstance(fel.varde, (str, int)) else repr(fel.varde)[:60]
        tillatet = fel.tillatet if len(fel.tillatet) <= 400 else fel.tillatet[:400] + "…"
        plats = f".{fel.falt}" if falt and fel.falt in falt else ""
        raise Platsfel((plats, f"{hittat} är inte tillåtet; tillåtet är {tillatet}")) from None
    except EjStodd as fel:
        raise Platsfel(("", str(fel)[:400])) from None


ENKLA: Mapping[Formslag, Callable[[object], Any]] = {
    Formslag.TEXT: text,
    Formslag.HELTAL: _heltal,
    Formslag.JA_NEJ: _ja_nej,
    Formslag.INGET: _inget,
    Formslag.DATUM: _datum,
    Formslag.REGEL: _regel,
    Formslag.LAGRUM: _lagrum,
}
"""How each form that is a single value is read; for those of an enum see :func:`val_av`."""
