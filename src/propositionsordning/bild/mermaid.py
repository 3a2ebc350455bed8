"""The order as a Mermaid flowchart: what the chair asks, the ways each question may go, and what is then not put.

For documents and wikis that draw Mermaid themselves. Who stands behind what, the omröstningar and the rules are left to the
other pictures: Mermaid refuses texts and diagrams above a certain size.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from propositionsordning.bild.flode import Fragaruta, rutor
from propositionsordning.bild.innehall import Grenslag, innehall
from propositionsordning.forlopp.lage import Lage
from propositionsordning.fraser.katalog import Fraskatalog, fyll
from propositionsordning.fraser.skydd import synlig
from propositionsordning.fraser.standard import STANDARD

__all__ = ["MERMAIDS_GRANS", "ordning_som_mermaid"]

MERMAIDS_GRANS = 50_000
"""Letters at most of a text that Mermaid draws, unless its ``maxTextSize`` has been set to more."""

_SOM_DE_AR = frozenset(" .,:()–-?!”§/")
"""Beside letters and digits: what means nothing to Mermaid within quotation marks."""

_TYDS_AV_MERMAID = re.compile(r"[\\$]|:(?=fa-)")
"""What Mermaid reads once more when the numbers have become letters: ``\\n`` a line, ``$$`` a formula, ``fa:fa-`` an icon."""
_FOGE = "\u2060"  # word joiner: parts what is written, and is not seen


def ordning_som_mermaid(lage: Lage, *, fraser: Fraskatalog = STANDARD) -> str:
    """The order of the ärende as Mermaid text (``flowchart TD``), ending with a newline.

    A letter that may not stand in a page, or that would turn the order of the letters around, is written as U+FFFD.

    >>> from datetime import date
    >>> from propositionsordning import Arende, Forslag, Forslagsart, Organ, Organtyp, Sammantrade, Yrkande, borja
    >>> arende = Arende(
    ...     id="1",
    ...     rubrik="Mål & medel",
    ...     forslag=(Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget"),),
    ...     yrkanden=(Yrkande(id="y1", forslag="a", av=("S",)),),
    ... )
    >>> mote = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> for rad in ordning_som_mermaid(borja(mote, arende)).splitlines()[:2]:
    ...     print(rad)
    flowchart TD
    accTitle: Propositionsordning: Mål #38; medel
    """
    bild = innehall(lage, fraser=fraser)
    fragor = rutor(bild)
    tomt = (bild.tomt,) if bild.tomt else ()
    platser = {ruta.id: f"f{nr}" for nr, ruta in enumerate(fragor, start=1)}
    stalls_inte = fyll(fraser, "bild.ej_stalld")
    rader = [
        "flowchart TD",
        f"accTitle: {_skyddad(bild.rubrik)}",
        f"accDescr: {_skyddad(' '.join((bild.mote + '.', *bild.sammanfattning)))}",
        f"huvud[{_etikett((bild.rubrik, bild.mote, *bild.sammanfattning, *tomt))}]",
    ]
    tidigare = "huvud"
    for ruta in fragor:
        plats = platser[ruta.id]
        rader += [f"{plats}[{_etikett(_fragans_rader(ruta))}]", f"{tidigare} ==> {plats}"]
        rader += _utfallen(ruta, platser, stalls_inte)
        tidigare = plats
    return "\n".join(rader) + "\n"


def _fragans_rader(ruta: Fragaruta) -> Iterator[str]:
    yield ruta.rubrik
    if ruta.marke is not None:
        yield ruta.marke
    for avsnitt in ruta.avsnitt:
        if avsnitt.slag in {Grenslag.VILLKOR, Grenslag.SAGER}:
            yield from avsnitt.rader if avsnitt.rubrik is None else (avsnitt.rubrik, *avsnitt.rader)


def _utfallen(ruta: Fragaruta, platser: dict[str, str], stalls_inte: str) -> Iterator[str]:
    for nr, utfall in enumerate(ruta.utfall, start=1):
        plats = f"{platser[ruta.id]}u{nr}"
        rader = utfall.rader if ruta.marke is not None else ()  # of what may come the falling of others is left out
        yield f"{plats}({_etikett((utfall.rubrik, *rader))})"
        yield f"{platser[ruta.id]} --> {plats}"
        yield from (f'{plats} -. "{_skyddad(stalls_inte)}" .-> {platser[f]}' for f in utfall.bort if f in platser)


def _etikett(rader: Iterable[str]) -> str:
    return '"' + "<br/>".join(_skyddad(rad) for rad in rader) + '"'


def _skyddad(text: str) -> str:
    """The text as Mermaid has it within quotation marks: all that might mean something as its number."""
    delad = _TYDS_AV_MERMAID.sub(rf"\g<0>{_FOGE}", synlig(text))
    return "".join(t if t.isalnum() or t in _SOM_DE_AR else f"#{ord(t)};" for t in delad)
