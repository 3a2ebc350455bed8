"""The minutes as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from propositionsordning.beslut.protokoll import Beslutsprotokoll
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.protokoll.mall import STANDARDMALL, Mall
from propositionsordning.protokoll.modell import Protokollsparagraf, Sektion, Stycke, Styckeslag, Tabell
from propositionsordning.protokoll.sektioner import protokollsparagraf

__all__ = ["paragraf_som_text", "protokolltext"]


def protokolltext(
    protokoll: Beslutsprotokoll, *, bredd: int = 100, mall: Mall = STANDARDMALL, fraser: Fraskatalog | None = None
) -> str:
    """The minutes of the ärende as text, lines of at most ``bredd`` characters where a word allows it.

    >>> from datetime import date
    >>> from propositionsordning.arende.arende import Arende
    >>> from propositionsordning.beslut.protokoll import beslutsprotokoll
    >>> from propositionsordning.forlopp.motor import borja
    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.mote.organ import Organ
    >>> from propositionsordning.mote.sammantrade import Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> text = protokolltext(beslutsprotokoll(borja(m, Arende(id="1", rubrik="Budget", paragraf="7"))))
    >>> text.splitlines()[:4]
    ['Kommunstyrelsen', '', 'Sammanträdesdatum 26 mars 2025', 'Paragraf § 7']
    """
    return paragraf_som_text(protokollsparagraf(protokoll, mall=mall, fraser=fraser), bredd=bredd)


def paragraf_som_text(paragraf: Protokollsparagraf, *, bredd: int = 100) -> str:
    """The section model as text, ending with a newline."""
    block = [
        _brutet(paragraf.organ, bredd),
        "\n".join(_brutet(f"{u.etikett} {u.varde}", bredd) for u in paragraf.uppgifter),
        _brutet(paragraf.rubrik, bredd),
        *([] if paragraf.pagar is None else [_brutet(paragraf.pagar.text, bredd)]),
        *(text for sektion in paragraf.sektioner for text in _sektion(sektion, bredd)),
    ]
    return "\n\n".join(block) + "\n"


def _sektion(sektion: Sektion, bredd: int) -> Iterator[str]:
    yield _brutet(sektion.rubrik, bredd)
    rader: list[str] = []
    for stycke in sektion.stycken:
        if stycke.slag is Styckeslag.TEXT and rader:
            yield "\n".join(rader)
            rader = []
        rader.append(_stycke(stycke, bredd))
        if stycke.slag is Styckeslag.TEXT:
            yield rader.pop()
    if rader:
        yield "\n".join(rader)
    for tabell in sektion.tabeller:
        yield _brutet(tabell.rubrik.text, bredd)
        yield _tabell(tabell)


def _stycke(stycke: Stycke, bredd: int) -> str:
    if stycke.slag in _INDRAG:
        return _brutet(stycke.text, bredd, forst=_INDRAG[stycke.slag], sedan=_INDRAG[stycke.slag])
    if stycke.nr is None:
        return _brutet(stycke.text, bredd)
    nr = f"{stycke.nr}. "
    return _brutet(stycke.text, bredd, forst=nr, sedan=" " * len(nr))


_INDRAG = {Styckeslag.GREN: " " * 3, Styckeslag.REPLIK: " " * 6}


def _brutet(text: str, bredd: int, *, forst: str = "", sedan: str = "") -> str:
    return textwrap.fill(
        " ".join(text.split()),
        bredd,
        initial_indent=forst,
        subsequent_indent=sedan,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _tabell(tabell: Tabell) -> str:
    alla = [tabell.kolumner, *(rad.celler for rad in tabell.rader), tabell.summa.celler]
    bredder = [max(len(celler[i]) for celler in alla) for i in range(len(tabell.kolumner))]
    linje = "  ".join("-" * b for b in bredder)
    rader = [_rad(celler, bredder) for celler in alla]
    return "\n".join([rader[0], linje, *rader[1:-1], linje, rader[-1]])


def _rad(celler: tuple[str, ...], bredder: list[int]) -> str:
    forsta, *resten = (
        c.ljust(b) if i == 0 else c.rjust(b) for i, (c, b) in enumerate(zip(celler, bredder, strict=True))
    )
    return "  ".join([forsta, *resten]).rstrip()
