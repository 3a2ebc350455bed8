"""A sealed record opened: its data, and what the seal says of it.

A file as the library writes it is sealed over the very bytes that it holds, so nothing has to be written anew to try the
seal: the text is cut into pieces, and each piece is hashed, read, and held against the pattern of its form
(``textmonster``). Only when that does not add up (the file is laid out otherwise, or is altered) is it read with full care
and brought to canonical form.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from hashlib import sha256

from attrs import frozen

from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.beslut.protokoll import Beslutsprotokoll
from propositionsordning.beslut.sigill import BESLUTSFORMAT, forsegla, ledkedja
from propositionsordning.fel import Filanmarkning, Filfel, OgiltigtVarde, Platsfel
from propositionsordning.forlopp.lage import Loggpost
from propositionsordning.lag.tolkningar import Arbetsordning
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.utbyte.avkodning import MAX_ANTAL
from propositionsordning.utbyte.beslutsformat import prova_form
from propositionsordning.utbyte.byggande import byggare
from propositionsordning.utbyte.former import HANDELSER, Form, falten, form
from propositionsordning.utbyte.jsontext import las_json, som_utf8, utan_brak
from propositionsordning.utbyte.kodning import Data
from propositionsordning.utbyte.packat import Huvud
from propositionsordning.utbyte.textmonster import jamna_tabeller, monster

__all__ = ["KORT", "Oppnad", "kort_loggpost", "motet", "oppna"]

_BORJAN = f'{{"format":"{BESLUTSFORMAT}","huvud":'.encode("ascii")
_MOTE = b',"sammantrade":'
_LOGG = b',"logg":['
_POST = b'{"handelse":'
_MELLAN = b"}," + _POST
_RESULTAT = b'],"resultat":'
_SIGILL = b',"sigill":'
_KOMMA = '","'
_ARBETSORDNING, _DATUM = b'{"arbetsordning":', b',"datum":'
_POSTEN = form(Loggpost)
_las = json.JSONDecoder(parse_float=utan_brak, parse_constant=utan_brak).raw_decode


@frozen(kw_only=True)
class Oppnad:
    """``data``: laid out as a record. ``kanonisk``: the bytes are those that the seal was laid on.

    ``kedja`` and ``varde``: the links and the seal as they come out of the data; those that the file states are in it.
    ``mote`` and ``poster``: the texts of the meeting and of each entry of the log, where ``kanonisk``.
    """

    data: dict[str, Data]
    kanonisk: bool
    kedja: tuple[str, ...]
    varde: str
    mote: bytes | None = None
    poster: tuple[bytes, ...] = ()

    @property
    def hel(self) -> bool:
        """Is the seal unbroken?"""
        sigill = self.data["sigill"]
        return bool(self.varde == sigill["varde"] and list(self.kedja) == sigill["kedja"])


def oppna(data: bytes, *, fil: str, rad: int | None = None) -> Oppnad:
    """Open a record; raises :class:`Filfel` when it is not readable as one."""
    return _direkt(data) or _omsorgsfullt(som_utf8(data, fil=fil, rad=rad), fil=fil, rad=rad)


def _omsorgsfullt(text: str, *, fil: str, rad: int | None) -> Oppnad:
    data = las_json(text, fil=fil, rad=rad)
    prova_form(data, fil=fil, rad=rad)
    try:
        huvud = kanonisk({"format": data["format"], "huvud": data["huvud"]})
        kedja = ledkedja(huvud, [kanonisk(post) for post in data["logg"]])
        varde = forsegla(kedja[-1], kanonisk(data["resultat"]))
        ordagrant = kanonisk(data).decode("utf-8") == text.removesuffix("\n")
    except OgiltigtVarde as fel:  # a correction of a correction of a correction …
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=rad, text=f"{fel.tillatet} är tillåtet")]) from None
    return Oppnad(data=data, kanonisk=ordagrant, kedja=kedja, varde=varde)


def _direkt(data: bytes) -> Oppnad | None:
    """The record, if the text is laid out as the library writes it, its seal is whole and its form right; else None.

    The text is cut into pieces at what stands between them. That all pieces are JSON and canonical, each of its form,
    proves that the whole is; were it cut in the wrong places some piece would not be.
    """
    mote = data.find(_MOTE)
    logg = data.find(_LOGG, mote)
    resultat, sigill = data.find(_RESULTAT, logg), data.rfind(_SIGILL)
    if not data.startswith(_BORJAN) or not 0 < mote < logg < resultat < sigill:
        return None
    led = sha256(data[:logg] + b"}").hexdigest()
    kedja = [led]
    poster = _delade(data[logg + len(_LOGG) : resultat])
    for post in poster:
        led = sha256(led.encode("ascii") + post).hexdigest()
        kedja.append(led)
    resultattext = data[resultat + len(_RESULTAT) : sigill]
    varde = sha256(led.encode("ascii") + resultattext).hexdigest()
    lagt = f'{{"kedja":["{_KOMMA.join(kedja)}"],"varde":"{varde}"}}}}'.encode("ascii")
    if data[sigill + len(_SIGILL) :].removesuffix(b"\n") != lagt or len(poster) > MAX_ANTAL:
        return None
    motets = data[mote + len(_MOTE) : logg - 1]
    try:
        resten = _last(data[len(_BORJAN) : mote] + b"}", _HUVUDET)
        innehall = {
            "format": BESLUTSFORMAT,
            "huvud": {**resten, "sammantrade": _mote(motets)},
            "logg": [_post(post) for post in poster],
            "resultat": _last(resultattext, _RESULTATET),
            "sigill": {"kedja": kedja, "varde": varde},
        }
    except (ValueError, RecursionError, Platsfel):
        return None
    return Oppnad(data=innehall, kanonisk=True, kedja=tuple(kedja), varde=varde, mote=motets, poster=tuple(poster))


@frozen(eq=False)
class _Sort:
    """A sort of piece: its form, ``utom`` these fields of its class, and the kind of every event in it (see ``monster``)."""

    form: Form
    utom: frozenset[str] = frozenset()
    slag: type | None = None


@cache
def _monster(sort: _Sort, skyddat: bool) -> re.Pattern[bytes]:  # noqa: FBT001  # asked for at every piece, in the shortest way
    return monster(sort.form, skyddat=skyddat, slag=sort.slag, utom=sort.utom)


_HUVUDET = _Sort(form(Huvud), frozenset({"sammantrade"}))
_SAMMANTRADET = _Sort(form(Sammantrade))
_ARBETSORDNINGEN = _Sort(_SAMMANTRADET.form, frozenset(f.namn for f in falten(Sammantrade)) - {"arbetsordning"})
_RESULTATET = _Sort(form(Beslutsprotokoll))
_POSTERNA = {namn: _Sort(_POSTEN, slag=slag) for namn, slag in HANDELSER.items()}


def _last(bit: bytes, sort: _Sort) -> dict[str, Data]:
    """A piece read, of this sort; raises ``ValueError`` or :class:`Platsfel` when it is not, or not canonical.

    The pattern ends where the text does, with the brace that the first one waits for: nothing stands after it.
    """
    data: dict[str, Data]
    data, _ = _las(bit.decode("utf-8"))
    if not _monster(sort, b"\\" in bit).fullmatch(bit) or not jamna_tabeller(sort.form, data):
        raise Platsfel
    return data


def _last_post(bit: bytes) -> Data:
    """An entry of the log read: only the pattern of its own kind of event is made."""
    data, _ = _las(bit.decode("utf-8"))
    try:
        sort = _POSTERNA[data["handelse"]["typ"]]
    except (TypeError, KeyError):
        raise Platsfel from None
    if not _monster(sort, b"\\" in bit).fullmatch(bit):
        raise Platsfel
    return data


# The records of one meeting tell of the same meeting, many meetings have the same arbetsordning, and most events are of a
# few words that come again and again. What such a text says is kept, a little of it at a time; the values are read and
# never changed.

KORT = 120
"""So many bytes has an event of a few words at most."""


@lru_cache(maxsize=16)
def _mote(bit: bytes) -> Data:
    """The arbetsordning stands first; it holds choices of a few words, no text of any length."""
    slut = bit.find(_DATUM)
    if not bit.startswith(_ARBETSORDNING) or slut < 0:
        return _last(bit, _SAMMANTRADET)
    return {**_arbetsordningen(bit[:slut] + b"}"), **_last(b"{" + bit[slut + 1 :], _SAMMANTRADET)}


@lru_cache(maxsize=64)
def _arbetsordningen(bit: bytes) -> Data:
    return _last(bit, _ARBETSORDNINGEN)


@lru_cache(maxsize=2048)
def _kort_post(bit: bytes) -> Data:
    return _last_post(bit)


def _post(bit: bytes) -> Data:
    return _kort_post(bit) if len(bit) <= KORT else _last_post(bit)


@lru_cache(maxsize=16)
def motet(bit: bytes) -> Sammantrade:
    """The meeting that a text in an opened record tells of; raises :class:`OgiltigtVarde` or :class:`EjStodd`."""
    data = _mote(bit)
    delar = {k: bygg(data[k]) for k, bygg in _MOTETS_BYGGARE.items() if k in data}
    slut = bit.find(_DATUM)
    if bit.startswith(_ARBETSORDNING):
        delar["arbetsordning"] = _arbetsordning(bit[:slut] + b"}")
    return Sammantrade(**delar)


_MOTETS_BYGGARE = {f.namn: byggare(f.form) for f in falten(Sammantrade) if f.namn != "arbetsordning"}


@lru_cache(maxsize=64)
def _arbetsordning(bit: bytes) -> Arbetsordning:
    svar: Arbetsordning = byggare(form(Arbetsordning))(_arbetsordningen(bit)["arbetsordning"])
    return svar


@lru_cache(maxsize=2048)
def kort_loggpost(bit: bytes) -> Loggpost:
    """The entry that a short text in an opened record tells of; raises as :func:`motet` does."""
    svar: Loggpost = byggare(_POSTEN)(_kort_post(bit))
    return svar


def _delade(poster: bytes) -> list[bytes]:
    """The entries of the log, each whole again: between them the split has taken a closing brace and the next opening."""
    if not poster.startswith(_POST):
        return [poster] if poster else []
    return [_POST + del_ + b"}" for del_ in poster[len(_POST) : -1].split(_MELLAN)]
