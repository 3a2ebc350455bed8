"""Elements of WordprocessingML: paragraphs of a style, and tables with a header row that repeats."""

from __future__ import annotations

import re
from typing import Any, TypeAlias

from propositionsordning.fraser.skydd import synlig
from propositionsordning.protokoll import wordstilar as stil
from propositionsordning.protokoll.modell import Rad, Tabell

__all__ = ["Element", "element", "lopning", "rent", "stycke", "tabellen", "tva_spalter"]

Element: TypeAlias = Any
"""An element of a document: python-docx is not imported here, not even for its types."""

_HOG = 35
"""More rows than this do not fit on a page in one column."""
_SAMLAD = 25
"""At most so many rows are kept on one page."""

_BLANKT = re.compile(r"[^\S\N{NO-BREAK SPACE}]+")


def rent(text: str) -> str:
    r"""The text on one line; what may not stand in it shows as a replacement character, so that it is not lost unseen.

    >>> rent("en\n rad\x00")
    'en rad�'
    """
    return synlig(_BLANKT.sub(" ", text))


def element(tagg: str, /, *barn: object, **attribut: object) -> Element:
    """The element ``w:tagg`` with its children and attributes."""
    from docx.oxml.ns import qn
    from docx.oxml.parser import OxmlElement

    e: Element = OxmlElement(f"w:{tagg}", {qn(f"w:{namn}"): str(varde) for namn, varde in attribut.items()})
    e.extend(barn)
    return e


def stycke(stil_id: str, *delar: object) -> Element:
    r"""A paragraph of this style; each part is a text, "\t" for a tab, or an element."""
    return element("p", element("pPr", element("pStyle", val=stil_id)), *(lopning(d) for d in delar if d != ""))


def lopning(del_: object) -> object:
    """A run of text, or of a tab; an element is left as it is."""
    if not isinstance(del_, str):
        return del_
    if del_ == "\t":
        return element("r", element("tab"))
    t = element("t")
    t.text = rent(del_)
    t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element("r", t)


# --- Tables ----------------------------------------------------------------------------------------------------------


def tva_spalter(tabell: Tabell) -> bool:
    """Is the table so tall that it is set in two columns?"""
    return len(tabell.rader) > _HOG


def tabellen(tabell: Tabell) -> Element:
    """The table; its caption and its columns are also its alternative text."""
    bredder = _bredder(tabell)
    egenskaper = element(
        "tblPr",
        element("tblStyle", val=stil.TABELL),
        element("tblW", w=sum(bredder), type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblLook", val="0660", firstRow=1, lastRow=1, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        element("tblCaption", val=rent(tabell.rubrik.text)),
        element("tblDescription", val=rent(", ".join(tabell.kolumner))),
    )
    spalter = element("tblGrid", *(element("gridCol", w=b) for b in bredder))
    samlad = len(tabell.rader) <= _SAMLAD
    liten = stil.LITEN if tva_spalter(tabell) else ""
    # The sum never stands alone on a page.
    rader = [
        _raden(Rad(tabell.kolumner), bredder, (stil.TABELLHUVUD, stil.TABELLHUVUD_MITT), liten, huvud=True),
        *(_raden(rad, bredder, _HALLNA if samlad else _VANLIGA, liten) for rad in tabell.rader[:-1]),
        *(_raden(rad, bredder, _HALLNA, liten) for rad in tabell.rader[-1:]),
        _raden(tabell.summa, bredder, _VANLIGA, liten),
    ]
    return element("tbl", egenskaper, spalter, *rader)


_VANLIGA = (stil.TABELLTEXT, stil.TABELLTEXT_MITT)
_HALLNA = (stil.TABELLTEXT_SAMLAD, stil.TABELLTEXT_SAMLAD_MITT)


def _bredder(tabell: Tabell) -> list[int]:
    """The width of each column: the others by their headings, the first what is left."""
    if tva_spalter(tabell):
        hela, minst, tecken = (stil.BREDD - stil.MELLANRUM) // 2, 350, 80
    else:
        hela, minst, tecken = stil.BREDD, 900, 130
    ovriga = [max(minst, 100 + tecken * len(k)) for k in tabell.kolumner[1:]]
    return [hela - sum(ovriga), *ovriga]


def _raden(rad: Rad, bredder: list[int], stilar: tuple[str, str], liten: str, *, huvud: bool = False) -> object:
    """``stilar``: of the first cell, and of the others; ``liten``: what is added to their ids."""
    egenskaper = element("trPr", element("cantSplit"), *([element("tblHeader")] if huvud else []))
    celler = [
        element(
            "tc",
            element("tcPr", element("tcW", w=bredd, type="dxa"), element("vAlign", val="center")),
            stycke(stilar[min(nr, 1)] + liten, text),
        )
        for nr, (text, bredd) in enumerate(zip(rad.celler, bredder, strict=True))
    ]
    return element("tr", egenskaper, *celler)
