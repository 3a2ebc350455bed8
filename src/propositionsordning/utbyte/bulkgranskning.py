"""Many records tried one after the other, or side by side, in constant memory: the order and the answers are the same.

A file holds one record (JSON, laid out in any way) or one on each line (JSONL). Bad lines are answered for like the
others, and the rest goes on.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import BinaryIO

from attrs import field, frozen

from propositionsordning.utbyte.filer import kan_inte_lasas
from propositionsordning.utbyte.verifiering import Fynd, Fyndslag, Granskning, Skick, verifiera

__all__ = ["HOGST_BYTE", "verifiera_fil", "verifiera_strom"]

HOGST_BYTE = 16_000_000
"""So long a record may be. A record of the largest assembly has some tens of thousands."""
_I_PARTI = 1_000_000
"""So many bytes go to an executor at a time, about: enough for the work to outweigh the way there."""
_I_LUFTEN = 16
"""So many parties are with the executor at once."""
_RADVISA = frozenset({".jsonl", ".ndjson"})


@frozen
class _Rad:
    """One record's bytes, and the line it stands on; None: the file's only record. ``for_lang``: the rest was dropped."""

    nr: int | None
    data: bytes
    for_lang: bool = field(kw_only=True)


def verifiera_fil(
    fil: Path,
    *,
    executor: Executor | None = None,
    tolkningar: bool = False,
    framsteg: Callable[[int], object] | None = None,
) -> Iterator[Granskning]:
    r"""Try every record of a file, in its order.

    ``executor``: any of ``concurrent.futures``, or one that behaves so (a Dask client's ``get_executor()``); it gets the
    records some at a time, and never more than it works on. ``framsteg`` is called with the number of bytes read since
    last. ``tolkningar``: see ``verifiera``. Raises :class:`Filfel` when the file cannot be read.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as katalog:
    ...     fil = Path(katalog, "b.jsonl")
    ...     _ = fil.write_bytes(b"{}\n\n[1,\n")
    ...     for g in verifiera_fil(fil):
    ...         print(g.rad, g.skick.value, g.fynd[0].text)
    1 olasligt saknas; den här utgåvan läser 'propositionsordning/beslut/1'
    3 olasligt är inte hel JSON: texten tar slut vid tecken 4
    """
    radvis = True if fil.suffix.lower() in _RADVISA else None
    try:
        with fil.open("rb") as strom:
            yield from verifiera_strom(
                strom, namn=str(fil), radvis=radvis, executor=executor, tolkningar=tolkningar, framsteg=framsteg
            )
    except (OSError, ValueError) as fel:
        raise kan_inte_lasas(fil, fel) from fel


def verifiera_strom(
    strom: BinaryIO,
    *,
    namn: str,
    radvis: bool | None = None,
    executor: Executor | None = None,
    tolkningar: bool = False,
    framsteg: Callable[[int], object] | None = None,
) -> Iterator[Granskning]:
    """As :func:`verifiera_fil`, from an open stream called ``namn``; ``radvis``: one record a line (None: look and see)."""
    partier = _partier(_rader(strom, radvis=radvis, framsteg=framsteg or (lambda _antal: None)))
    if executor is None:
        for parti in partier:
            yield from _prova_parti(parti, namn, tolkningar)
        return
    i_luften: deque[Future[list[Granskning]]] = deque()
    try:
        for parti in partier:
            i_luften.append(executor.submit(_prova_parti, parti, namn, tolkningar))
            if len(i_luften) >= _I_LUFTEN:
                yield from i_luften.popleft().result()
        while i_luften:
            yield from i_luften.popleft().result()
    finally:
        for kvar in i_luften:
            kvar.cancel()


def _prova_parti(parti: list[_Rad], namn: str, tolkningar: bool) -> list[Granskning]:  # noqa: FBT001  # sent by position
    return [_prova(rad, namn, tolkningar=tolkningar) for rad in parti]


def _prova(rad: _Rad, namn: str, *, tolkningar: bool) -> Granskning:
    if rad.for_lang:
        text = f"är längre än {HOGST_BYTE // 1_000_000} miljoner byte, så stort är inget protokoll"
        return Granskning(skick=Skick.OLASLIGT, fynd=(Fynd(slag=Fyndslag.FORM, text=text),), rad=rad.nr)
    return verifiera(rad.data, fil=namn, rad=rad.nr, tolkningar=tolkningar)


def _partier(rader: Iterator[_Rad]) -> Iterator[list[_Rad]]:
    parti: list[_Rad] = []
    storlek = 0
    for rad in rader:
        parti.append(rad)
        storlek += len(rad.data)
        if storlek >= _I_PARTI:
            yield parti
            parti, storlek = [], 0
    if parti:
        yield parti


def _rader(strom: BinaryIO, *, radvis: bool | None, framsteg: Callable[[int], object]) -> Iterator[_Rad]:
    """The file's records, blank lines passed over; or its only one, read whole."""
    forsta = _las_rad(strom, 1)
    andra = _las_rad(strom, 2)
    if radvis or (radvis is None and _ser_radvis_ut(forsta.data, andra.data)):
        rad, nasta = forsta, andra
        while rad.data:
            framsteg(len(rad.data))
            if rad.data.strip():
                yield rad
            rad, nasta = nasta, _las_rad(strom, (nasta.nr or 0) + 1)
        return
    borjan = forsta.data + andra.data
    text = borjan + strom.read(max(HOGST_BYTE + 1 - len(borjan), 0))
    framsteg(len(text))
    yield _Rad(None, text, for_lang=len(text) > HOGST_BYTE or forsta.for_lang)


def _las_rad(strom: BinaryIO, nr: int) -> _Rad:
    """The next line; of one that is too long only so much as shows that it is."""
    data = strom.readline(HOGST_BYTE + 1)
    if len(data) <= HOGST_BYTE or data.endswith(b"\n"):
        return _Rad(nr, data, for_lang=False)
    rest = data
    while rest and not rest.endswith(b"\n"):
        rest = strom.readline(1_000_000)
    return _Rad(nr, data[:1000], for_lang=True)


def _ser_radvis_ut(forsta: bytes, andra: bytes) -> bool:
    """Are these the first two lines of many records? A record over several lines has no second line that opens one."""
    if andra.lstrip().startswith(b"{"):
        return True
    try:
        return bool(andra) and isinstance(json.loads(forsta), dict)
    except (ValueError, RecursionError):
        return False
