"""The order as a text tree for the terminal: what is asked, what JA and NEJ mean, what falls."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from propositionsordning.bild.innehall import Gren, innehall
from propositionsordning.forlopp.lage import Lage
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD

__all__ = ["rita", "trad_som_text"]


def trad_som_text(lage: Lage, *, bredd: int = 100, fraser: Fraskatalog = STANDARD) -> str:
    """The order of the ärende as a tree in plain text, lines of at most ``bredd`` characters, ending with a newline.

    Questions that are settled, open or lapsed are marked.

    >>> from datetime import date
    >>> from propositionsordning.arende.arende import Arende
    >>> from propositionsordning.forlopp.motor import borja
    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.mote.organ import Organ
    >>> from propositionsordning.mote.sammantrade import Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> print(trad_som_text(borja(m, Arende(id="1", rubrik="Budget"))), end="")
    Propositionsordning: Budget
    Kommunstyrelsen den 26 mars 2025
    └─ Det finns inget att ställa under proposition.
    """
    bild = innehall(lage, fraser=fraser)
    grenar = tuple(f.gren for f in bild.fragor) or ((Gren(bild.tomt),) if bild.tomt else ())
    huvud = [bild.rubrik, bild.mote, *([" ".join(bild.sammanfattning)] if bild.sammanfattning else [])]
    rubriker = [rad for rubrik in huvud for rad in _brutna(rubrik, bredd)]
    rader = [*rubriker, *rita(grenar, bredd=bredd)]
    return "\n".join(rader) + "\n"


def rita(grenar: Sequence[Gren], *, bredd: int, stam: str = "") -> Iterator[str]:
    """The lines of the tree, its texts wrapped to ``bredd``.

    >>> print(*rita((Gren("ett", (Gren("en lång gren"),)), Gren("två")), bredd=12), sep=chr(10))
    ├─ ett
    │  └─ en
    │     lång
    │     gren
    └─ två
    """
    for nr, gren in enumerate(grenar, start=1):
        sist = nr == len(grenar)
        under = stam + ("   " if sist else "│  ")
        # A text of several lines beside its own branches keeps the line down to them.
        streck = "│  " if gren.grenar else ""
        forsta, *resten = _brutna(gren.text, bredd - len(under) - len(streck))
        yield f"{stam}{'└─ ' if sist else '├─ '}{forsta}"
        yield from (f"{under}{streck}{rad}" for rad in resten)
        yield from rita(gren.grenar, bredd=bredd, stam=under)


def _brutna(text: str, bredd: int) -> list[str]:
    """The text in lines; a word longer than a line is cut."""
    rader = textwrap.wrap(" ".join(text.split()), max(bredd, 1), break_on_hyphens=False)
    return [rad.rstrip() for rad in rader] or [""]  # a word too long for a full line leaves the blank before it
