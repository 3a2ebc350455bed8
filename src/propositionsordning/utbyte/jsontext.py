"""JSON text read with care: what a hostile or careless file may hold is refused in words, and nothing is guessed.

Refused: a key twice in one object, fractions, NaN and the infinities, numbers that no integer type holds, surrogate
halves, other encodings than UTF-8, and nesting too deep. A byte order mark is passed over.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn

from propositionsordning.fel import Filanmarkning, Filfel, Platsfel
from propositionsordning.utbyte.kodning import Data

__all__ = ["las_json", "som_utf8", "utan_brak"]

BOM = b"\xef\xbb\xbf"


def som_utf8(data: bytes, *, fil: str, rad: int | None = None) -> str:
    """The bytes as text; raises :class:`Filfel` when they are not UTF-8.

    >>> som_utf8(b'{"a": "' + "å".encode("cp1252") + b'"}', fil="b.json")
    Traceback (most recent call last):
    ...
    propositionsordning.fel.Filfel: b.json: texten måste vara UTF-8, men byte 8 (0xE5) är det inte
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fel:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise _filfel(fil, rad, "texten är UTF-16, men måste vara UTF-8") from fel
        hittat = f"byte {fel.start + 1} (0x{data[fel.start]:02X})"
        raise _filfel(fil, rad, f"texten måste vara UTF-8, men {hittat} är det inte") from fel


def las_json(text: str, *, fil: str, rad: int | None = None) -> Data:
    """The data that the text holds; raises :class:`Filfel` for all that the head of this module names.

    >>> las_json('{"a": [1, true]}', fil="b.json")
    {'a': [1, True]}
    >>> las_json('{"a": 1, "a": 2}', fil="b.json")
    Traceback (most recent call last):
    ...
    propositionsordning.fel.Filfel: b.json: nyckeln 'a' står två gånger i samma objekt
    """
    try:
        return json.loads(
            text.removeprefix("\ufeff").rstrip(" \t\r\n"),
            object_pairs_hook=_objekt,
            parse_float=utan_brak,
            parse_constant=utan_brak,
        )
    except Platsfel as fel:
        raise _filfel(fil, rad, fel.fel[0][1]) from None
    except json.JSONDecodeError as fel:
        plats = f"tecken {fel.colno}" if fel.lineno == 1 else f"rad {fel.lineno}, tecken {fel.colno}"
        raise _filfel(fil, rad, f"är inte hel JSON: {_vad(fel)} vid {plats}") from None
    except RecursionError:
        raise _filfel(fil, rad, "för djupt nästlad JSON") from None
    except ValueError:  # more digits than Python turns into a number
        raise _filfel(fil, rad, "ett tal är större än ±(2^53 - 1)") from None


def _vad(fel: json.JSONDecodeError) -> str:
    if fel.pos >= len(fel.doc):
        return "texten tar slut"
    if fel.msg.startswith("Extra data"):
        return "något står efter slutet"
    if fel.msg.startswith("Invalid control"):
        return "ett styrtecken står oskyddat"
    return f"oväntat {fel.doc[fel.pos : fel.pos + 1]!r}"


def _objekt(par: list[tuple[str, Any]]) -> dict[str, Any]:
    objekt = dict(par)
    if len(objekt) != len(par):
        sedda: set[str] = set()
        for k, _ in par:
            if k in sedda:
                raise Platsfel(("", f"nyckeln {k[:60]!r} står två gånger i samma objekt"))
            sedda.add(k)
    return objekt


def utan_brak(text: str) -> NoReturn:
    """Refuse a number that is no integer; what a JSON reader calls for such a number."""
    raise Platsfel(("", f"{text[:40]} är inget heltal; tal med decimaler, exponent, NaN och Infinity förekommer inte"))


def _filfel(fil: str, rad: int | None, text: str) -> Filfel:
    return Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=rad, text=text)])
