"""The minutes as a fragment of HTML, for a page of one's own: semantic, and every sentence with its phrase and its facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from propositionsordning.beslut.protokoll import Beslutsprotokoll
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.skydd import synlig
from propositionsordning.protokoll.mall import STANDARDMALL, Mall
from propositionsordning.protokoll.modell import (
    Mening,
    Protokollsparagraf,
    Rad,
    Sektion,
    Stycke,
    Styckeslag,
    Tabell,
    Uppgift,
)
from propositionsordning.protokoll.sektioner import protokollsparagraf

__all__ = ["paragraf_som_html", "protokollhtml"]

_BLANK = re.compile(r"[\s%]")


def protokollhtml(protokoll: Beslutsprotokoll, *, mall: Mall = STANDARDMALL, fraser: Fraskatalog | None = None) -> str:
    """The minutes of the ärende as an ``article``: its rubrik is an ``h2``, each section a ``section`` with an ``h3``.

    Every sentence is a ``span`` with ``data-fras``, the id of its phrase, and ``data-fakta``, the ids of the facts that it
    states, with blanks between (a blank or % inside an id is percent-encoded); rows of tables have ``data-fakta`` too.

    >>> from datetime import date
    >>> from propositionsordning.arende.arende import Arende
    >>> from propositionsordning.beslut.protokoll import beslutsprotokoll
    >>> from propositionsordning.forlopp.motor import borja
    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.mote.organ import Organ
    >>> from propositionsordning.mote.sammantrade import Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> text = protokollhtml(beslutsprotokoll(borja(m, Arende(id="1", rubrik="Budget", talare=("M-1",)))))
    >>> text.splitlines()[-3]
    '<p><span data-fras="overlaggning.talare" data-fakta="overlaggning">M-1 yttrar sig i ärendet.</span></p>'
    """
    return paragraf_som_html(protokollsparagraf(protokoll, mall=mall, fraser=fraser))


def paragraf_som_html(paragraf: Protokollsparagraf) -> str:
    """The section model as an HTML fragment, ending with a newline."""
    rader = [
        '<article class="protokollsparagraf" lang="sv">',
        "<header>",
        f'<p class="organ" data-fakta="organ">{_text(paragraf.organ)}</p>',
        "<dl>",
        *(_uppgift(u) for u in paragraf.uppgifter),
        "</dl>",
        f'<h2 data-fakta="rubrik">{_text(paragraf.rubrik)}</h2>',
        *([] if paragraf.pagar is None else [f'<p class="pagar">{_mening(paragraf.pagar)}</p>']),
        "</header>",
        *(rad for sektion in paragraf.sektioner for rad in _sektion(sektion)),
        "</article>",
    ]
    return "\n".join(rader) + "\n"


def _text(text: str) -> str:
    return escape(synlig(" ".join(text.split())))


def _fakta(fakta: Sequence[str]) -> str:
    if not fakta:
        return ""
    delade = (_BLANK.sub(lambda t: "".join(f"%{b:02X}" for b in t[0].encode()), f) for f in fakta)
    return f' data-fakta="{_text(" ".join(delade))}"'


def _uppgift(u: Uppgift) -> str:
    varde = _text(u.varde)
    if u.dag is not None:
        varde = f'<time datetime="{u.dag.isoformat()}">{varde}</time>'
    return f"<div{_fakta((u.id,))}><dt>{_text(u.etikett)}</dt><dd>{varde}</dd></div>"


def _mening(m: Mening) -> str:
    return f'<span data-fras="{_text(m.fras)}"{_fakta(m.fakta)}>{_text(m.text)}</span>'


def _meningar(meningar: Iterable[Mening]) -> str:
    return " ".join(_mening(m) for m in meningar)


def _sektion(sektion: Sektion) -> Iterator[str]:
    yield f'<section data-sektion="{_text(sektion.id)}">'
    yield f"<h3>{_text(sektion.rubrik)}</h3>"
    oppen = None
    for stycke in sektion.stycken:
        lista = _LISTOR.get(stycke.slag)
        if lista != oppen:
            yield from ([] if oppen is None else [f"</{oppen}>"])
            yield from ([] if lista is None else [f"<{lista}>"])
            oppen = lista
        yield _stycke(stycke)
    yield from ([] if oppen is None else [f"</{oppen}>"])
    for tabell in sektion.tabeller:
        yield from _tabell(tabell)
    yield "</section>"


_LISTOR = {Styckeslag.PUNKT: "ol", Styckeslag.RAD: "ul"}


def _stycke(stycke: Stycke) -> str:
    if stycke.slag is Styckeslag.TEXT:
        return f"<p>{_meningar(stycke.meningar)}</p>"
    if stycke.slag in {Styckeslag.REPLIK, Styckeslag.GREN}:
        return f'<p class="{stycke.slag.value}">{_meningar(stycke.meningar)}</p>'
    nr = "" if stycke.nr is None else f' value="{stycke.nr}"'
    return f"<li{nr}>{_meningar(stycke.meningar)}</li>"


def _tabell(tabell: Tabell) -> Iterator[str]:
    yield "<table>"
    yield f"<caption>{_mening(tabell.rubrik)}</caption>"
    kolumner = "".join(f'<th scope="col">{_text(k)}</th>' for k in tabell.kolumner)
    yield f"<thead><tr>{kolumner}</tr></thead>"
    yield "<tbody>"
    yield from (_rad(rad) for rad in tabell.rader)
    yield "</tbody>"
    yield f"<tfoot>{_rad(tabell.summa)}</tfoot>"
    yield "</table>"


def _rad(rad: Rad) -> str:
    forst, *resten = rad.celler
    celler = "".join(f"<td>{_text(c)}</td>" for c in resten)
    return f'<tr{_fakta(rad.fakta)}><th scope="row">{_text(forst)}</th>{celler}</tr>'
