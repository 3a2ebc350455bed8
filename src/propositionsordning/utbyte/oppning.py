"""A sealed record opened: its data, and what the seal says of it.

A file as the library writes it is sealed over the very bytes that it holds, so nothing has to be written anew to try the
seal: the text is read piece by piece, and the pieces are hashed. Only when that does not add up (the file is laid out
otherwise, or is altered) is it read with full care and brought to canonical form.
"""

from __future__ import annotations

import json
from hashlib import sha256

from attrs import frozen

from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.beslut.sigill import BESLUTSFORMAT, forsegla, ledkedja
from propositionsordning.fel import Filanmarkning, Filfel, OgiltigtVarde, Platsfel
from propositionsordning.utbyte.beslutsformat import prova_form
from propositionsordning.utbyte.former import form
from propositionsordning.utbyte.jsontext import las_json, som_utf8, utan_brak
from propositionsordning.utbyte.kodning import Data
from propositionsordning.utbyte.packat import Beslutsfil
from propositionsordning.utbyte.strukturprov import rakna_nycklar

__all__ = ["Oppnad", "oppna"]

_BORJAN = f'{{"format":"{BESLUTSFORMAT}","huvud":'
_las = json.JSONDecoder(parse_float=utan_brak, parse_constant=utan_brak).raw_decode


@frozen(kw_only=True)
class Oppnad:
    """``data``: laid out as a record. ``kanonisk``: the bytes are those that the seal was laid on.

    ``kedja`` and ``varde``: the links and the seal as they come out of the data; those that the file states are in it.
    """

    data: dict[str, Data]
    kanonisk: bool
    kedja: tuple[str, ...]
    varde: str

    @property
    def hel(self) -> bool:
        """Is the seal unbroken?"""
        sigill = self.data["sigill"]
        return bool(self.varde == sigill["varde"] and list(self.kedja) == sigill["kedja"])


def oppna(data: bytes, *, fil: str, rad: int | None = None) -> Oppnad:
    """Open a record; raises :class:`Filfel` when it is not readable as one."""
    text = som_utf8(data, fil=fil, rad=rad)
    return _direkt(text) or _omsorgsfullt(text, fil=fil, rad=rad)


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


def _direkt(text: str) -> Oppnad | None:
    """The record, if the text is laid out as the library writes it, its seal is whole and its form right; else None."""
    if not text.startswith(_BORJAN):
        return None
    logg: list[Data] = []
    try:
        huvud, slut = _las(text, len(_BORJAN))
        led = sha256((text[:slut] + "}").encode("utf-8")).hexdigest()
        kedja = [led]
        slut = _efter(text, slut, ',"logg":[')
        vidare = text[slut] != "]"
        slut += not vidare
        while vidare:
            post, fore = None, slut
            post, slut = _las(text, fore)
            led = sha256((led + text[fore:slut]).encode("utf-8")).hexdigest()
            kedja.append(led)
            logg.append(post)
            vidare = text[slut] == ","
            slut = slut + 1 if vidare else _efter(text, slut, "]")
        fore = _efter(text, slut, ',"resultat":')
        resultat, slut = _las(text, fore)
        varde = sha256((led + text[fore:slut]).encode("utf-8")).hexdigest()
        sigill, slut = _las(text, _efter(text, slut, ',"sigill":'))
        data = {"format": BESLUTSFORMAT, "huvud": huvud, "logg": logg, "resultat": resultat, "sigill": sigill}
        if text[slut:] not in _SLUT or sigill != {"kedja": kedja, "varde": varde} or not _formen_ar_ratt(data, text):
            return None
    except (ValueError, IndexError, RecursionError, Platsfel):
        return None
    return Oppnad(data=data, kanonisk=True, kedja=tuple(kedja), varde=varde)


_SLUT = ("}", "}\n")


def _efter(text: str, plats: int, vantat: str) -> int:
    if not text.startswith(vantat, plats):
        raise Platsfel
    return plats + len(vantat)


def _formen_ar_ratt(data: dict[str, Data], text: str) -> bool:
    """The form is a record's, and no object has a key twice.

    A quotation mark before a colon ends a key, unless it is escaped in a text. No escape but those of control characters
    is canonical.
    """
    nycklar = text.count('":') - text.count('\\":')
    return text.count("\\u") == text.count("\\u00") and rakna_nycklar(form(Beslutsfil), data) == nycklar
