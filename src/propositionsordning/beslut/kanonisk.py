"""Canonical JSON by RFC 8785: for one value one text, so that a seal can be laid on it.

What the records hold is a part of JSON: null, true, false, integers that any reader can hold exactly (up to 2^53 - 1),
text, lists, and objects with ASCII keys. In that part the canonical form is short to state: no blanks, keys in order,
letters as they are, and of the characters only the quotation mark, the backslash and the control characters escaped.
"""

from __future__ import annotations

import json

from propositionsordning.fel import OgiltigtVarde

__all__ = ["STORSTA_TAL", "kanonisk"]

STORSTA_TAL = 2**53 - 1
"""The largest integer that every JSON reader holds exactly (RFC 8785, section 3.2.2.3; I-JSON)."""
_DJUP = 64  # no record comes near


def kanonisk(data: object) -> bytes:
    r"""The canonical text of ``data`` in UTF-8; raises :class:`OgiltigtVarde` for what a record cannot hold.

    ``data``: None, bool, int, str, list, and dict with str keys.

    >>> kanonisk({"b": [1, None, True], "a": "å\n"}).decode()
    '{"a":"å\\n","b":[1,null,true]}'
    >>> kanonisk({"b": 1 / 2})
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: kanonisk.$.b: 0.5 är inte tillåtet; tillåtet är null, sant, falskt, ett ...
    """
    if not _duger(data, _DJUP):
        _prova(data, "$", _DJUP)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as fel:
        raise OgiltigtVarde(
            objekt="kanonisk",
            falt="$",
            varde=fel.object[fel.start : fel.end],
            tillatet="hela tecken, inga surrogathalvor",
        ) from fel


def _duger(data: object, djup: int) -> bool:
    """Is all of it such as a record can hold? If not, :func:`_prova` says what is not, and where."""
    typ = type(data)
    if typ is str or data is None or typ is bool:
        return True
    if isinstance(data, int):
        return typ is int and -STORSTA_TAL <= data <= STORSTA_TAL
    if isinstance(data, dict):
        return djup > 0 and all(type(k) is str and k.isascii() and _duger(v, djup - 1) for k, v in data.items())
    return djup > 0 and isinstance(data, list) and all(_duger(v, djup - 1) for v in data)


def _prova(data: object, plats: str, djup: int) -> None:
    typ = type(data)
    if typ is str or data is None or typ is bool:
        return
    if isinstance(data, int) and typ is int:
        if not -STORSTA_TAL <= data <= STORSTA_TAL:
            raise OgiltigtVarde(objekt="kanonisk", falt=plats, varde=data, tillatet="ett heltal inom ±(2^53 - 1)")
    elif djup == 0:
        raise OgiltigtVarde(objekt="kanonisk", falt=plats, varde="…", tillatet=f"högst {_DJUP} nivåer")
    elif isinstance(data, list):
        for nr, varde in enumerate(data):
            _prova(varde, f"{plats}[{nr}]", djup - 1)
    elif isinstance(data, dict):
        for nyckel, varde in data.items():
            if not isinstance(nyckel, str) or not nyckel.isascii():
                raise OgiltigtVarde(objekt="kanonisk", falt=plats, varde=nyckel, tillatet="nycklar i ASCII")
            _prova(varde, f"{plats}.{nyckel}", djup - 1)
    else:
        raise OgiltigtVarde(
            objekt="kanonisk",
            falt=plats,
            varde=data,
            tillatet="null, sant, falskt, ett heltal, text, en lista, ett objekt",
        )
