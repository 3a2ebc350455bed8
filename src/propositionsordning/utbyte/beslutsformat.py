"""The record as sealed canonical JSON (``propositionsordning/beslut/1``), and read back. See docs/format.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.beslut.protokoll import Beslutsprotokoll
from propositionsordning.beslut.sigill import BESLUTSFORMAT, forsegla, ledkedja
from propositionsordning.fel import Filanmarkning, Filfel
from propositionsordning.forlopp.lage import Loggpost
from propositionsordning.utbyte.avkodning import HOGST_FEL, fran_data
from propositionsordning.utbyte.former import falten, form
from propositionsordning.utbyte.jsontext import las_json
from propositionsordning.utbyte.kodning import Data, kodare
from propositionsordning.utbyte.packat import Beslutsfil, Huvud
from propositionsordning.utbyte.packning import pekfel, resultatdata, uppackat

__all__ = ["beslut_som_json", "beslutsdata", "forseglad", "protokoll_av", "prova_form", "sigill_av", "tolka_beslut"]


def beslut_som_json(protokoll: Beslutsprotokoll) -> str:
    """The record sealed, as canonical JSON in one line with a newline after it. Raises nothing for a record of the engine.

    >>> from datetime import date
    >>> from propositionsordning import Arende, Organ, Organtyp, Sammantrade, beslutsprotokoll, borja
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> text = beslut_som_json(beslutsprotokoll(borja(m, Arende(id="1", rubrik="Budget"))))
    >>> text[:63]
    '{"format":"propositionsordning/beslut/1","huvud":{"arende":{"id'
    >>> beslut_som_json(tolka_beslut(text)) == text
    True
    """
    return kanonisk(forseglad(beslutsdata(protokoll))).decode("utf-8") + "\n"


def sigill_av(protokoll: Beslutsprotokoll) -> str:
    """The seal of the record: 64 hexadecimal digits."""
    varde: str = forseglad(beslutsdata(protokoll))["sigill"]["varde"]
    return varde


def forseglad(data: Mapping[str, Data]) -> dict[str, Data]:
    """The data of a record with its seal made (anew): ``format``, ``huvud``, ``logg`` and ``resultat`` are sealed."""
    huvud = kanonisk({"format": data["format"], "huvud": data["huvud"]})
    kedja = ledkedja(huvud, (kanonisk(post) for post in data["logg"]))
    return {**data, "sigill": {"kedja": list(kedja), "varde": forsegla(kedja[-1], kanonisk(data["resultat"]))}}


def beslutsdata(protokoll: Beslutsprotokoll) -> dict[str, Data]:
    """The record as data, laid out as in a file, unsealed."""
    p = protokoll
    ingaende = None if p.ingaende == p.sammantrade.narvaro else p.ingaende
    huvud = Huvud(sammantrade=p.sammantrade, arende=p.arende, ingaende=ingaende, rattar=p.rattar)
    huvuddata = kodare(form(Huvud))(huvud)
    logg = kodare(form(tuple[Loggpost, ...]))(p.logg)
    resultat = resultatdata(p, huvuddata, logg)
    return {"format": BESLUTSFORMAT, "huvud": huvuddata, "logg": logg, "resultat": resultat}


# --- Read back -------------------------------------------------------------------------------------------------------


def tolka_beslut(text: str, *, fil: str = "beslut") -> Beslutsprotokoll:
    """The record that the text holds; its form is tried, but not its seal (see ``verifiera``).

    Raises :class:`Filfel` with every fault and its place; ``fil`` is what the messages call the text. A field, value or
    kind of event that this edition does not know is refused, as is another format.
    """
    data = las_json(text, fil=fil)
    prova_form(data, fil=fil)
    return protokoll_av(data, fil=fil)


def prova_form(data: Data, *, fil: str, rad: int | None = None) -> None:
    """Raise :class:`Filfel` unless the data is laid out as a record."""
    hittat = data.get("format") if isinstance(data, dict) else None
    if hittat != BESLUTSFORMAT:
        text = "saknas" if hittat is None else f"{str(hittat)[:60]!r} stöds inte"
        text += f"; den här utgåvan läser {BESLUTSFORMAT!r}"
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="$.format", rad=rad, text=text)])
    fran_data(form(Beslutsfil), data, fil=fil, rad=rad, packat=True)


def protokoll_av(data: Mapping[str, Data], *, fil: str, rad: int | None = None) -> Beslutsprotokoll:
    """The record of data whose form has been tried; raises :class:`Filfel` for values that it cannot hold."""
    fel = [Filanmarkning(plats=plats, rad=rad, text=t) for plats, t in pekfel(data)]
    if fel:
        raise Filfel(fil=fil, fel=fel[:HOGST_FEL])
    delar: dict[str, Any] = {}
    platser = uppackat(data)
    for falt in falten(Beslutsprotokoll):
        if falt.namn not in platser:
            continue
        try:
            plats, varde = platser[falt.namn]
            delar[falt.namn] = fran_data(falt.form, varde, fil=fil, rad=rad, plats=plats)
        except Filfel as f:
            fel += f.fel
    if fel:
        raise Filfel(fil=fil, fel=fel)
    return Beslutsprotokoll(**delar)
