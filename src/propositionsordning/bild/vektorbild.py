"""The order as an SVG picture: the questions from above, each with what belongs to it, and beside it the ways it may go.

The questions stand in a column, joined by arrows in the order they are put; to the right of each stand its outcomes, with
what then falls and which questions are not put. Nothing is fetched and no script is run; the texts are broken by a width
table (``textmatt``) that is at least as wide as the fonts, so that what is written keeps within its box.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from propositionsordning.bild.flode import Fragaruta, Utfallsruta, rutor
from propositionsordning.bild.innehall import Bildinnehall, Grenslag, innehall
from propositionsordning.bild.skydd import for_markup
from propositionsordning.bild.textmatt import brutna
from propositionsordning.forlopp.lage import Lage
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD

__all__ = ["ordning_som_svg"]

_KANT = 24
_BREDD_FRAGA, _MELLAN, _BREDD_UTFALL = 560, 56, 400
_SMAL = 2 * _KANT + _BREDD_FRAGA  # where no question has a way to draw beside it
_BRED = _SMAL + _MELLAN + _BREDD_UTFALL
_FYLLNING = 14
_AVSTAND_FRAGOR, _AVSTAND_UTFALL = 40, 16

_STIL = """
svg { --bak: #ffffff; --yta: #f3f5f7; --text: #1a1d20; --svag: #4d545b; --linje: #6f7880; --ton: #0a4d86; }
@media (prefers-color-scheme: dark) {
  svg { --bak: #15181b; --yta: #1f2428; --text: #e8ebed; --svag: #b6bdc4; --linje: #8b949c; --ton: #92c5f7; }
}
@media print {
  svg { --bak: #ffffff; --yta: #ffffff; --text: #000000; --svag: #000000; --linje: #555555; --ton: #000000; }
}
text { font-family: Arial, Helvetica, "Liberation Sans", sans-serif; fill: var(--text); white-space: pre; }
.bak { fill: var(--bak); }
.ruta { fill: var(--bak); stroke: var(--ton); stroke-width: 2; }
.utfall { fill: var(--yta); stroke: var(--linje); stroke-width: 1; }
.linje { fill: none; stroke: var(--linje); stroke-width: 2; }
.spets { fill: var(--linje); }
.fet { font-weight: bold; }
.ton { fill: var(--ton); }
.svag { fill: var(--svag); }
"""


@frozen
class _Rad:
    """One line of text: its baseline below the top of the box, and its look."""

    text: str
    x: int
    y: int
    storlek: int
    klass: str


@frozen
class _Ruta:
    """A box with its lines."""

    rader: tuple[_Rad, ...]
    bredd: int
    hojd: int
    klass: str


@frozen
class _Stycke:
    """A paragraph to be broken: its look, how far it is set in, and the space above it."""

    text: str
    storlek: int = 15
    klass: str = ""
    indrag: int = 0
    fore: int = 4


def ordning_som_svg(lage: Lage, *, fraser: Fraskatalog = STANDARD) -> str:
    """The order of the ärende as one SVG document, ending with a newline.

    Its ``title`` and ``desc`` say the order to who does not see it. A letter that may not stand in a document, or that would
    turn the order of the letters around, is written as U+FFFD.

    >>> from datetime import date
    >>> from propositionsordning import Arende, Organ, Organtyp, Sammantrade, borja
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> bild = ordning_som_svg(borja(m, Arende(id="1", rubrik="Mål & medel")))
    >>> [rad for rad in bild.splitlines() if rad.startswith("<title")]
    ['<title id="ordning-titel">Propositionsordning: Mål &amp; medel</title>']
    """
    bild = innehall(lage, fraser=fraser)
    fragor = rutor(bild)
    bredd = _BRED if any(fraga.utfall for fraga in fragor) else _SMAL
    huvud = _rutan(_huvudet(bild), bredd - 2 * _KANT, "bak", fyllning=0)
    ritat, hojd = _ritade(huvud, fragor)
    roll = 'role="img" aria-labelledby="ordning-titel ordning-beskrivning" lang="sv"'
    rader = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {bredd} {hojd}" width="{bredd}" height="{hojd}" {roll}>',
        f'<title id="ordning-titel">{for_markup(bild.rubrik)}</title>',
        f'<desc id="ordning-beskrivning">{for_markup(" ".join(_beskrivning(bild, fragor)))}</desc>',
        f"<style>{_STIL}</style>",
        f'<rect class="bak" width="{bredd}" height="{hojd}"/>',
        *ritat,
        "</svg>",
    ]
    return "\n".join(rader) + "\n"


def _beskrivning(bild: Bildinnehall, fragor: Sequence[Fragaruta]) -> Iterator[str]:
    """The essentials of the picture in words."""
    yield from (f"{bild.mote}.", *bild.sammanfattning, *((bild.tomt,) if bild.tomt else ()))
    for ruta in fragor:
        yield f"{ruta.rubrik}."
        if ruta.marke is not None:
            yield f"{ruta.marke}."
        for avsnitt in ruta.avsnitt:
            if avsnitt.slag is Grenslag.VILLKOR:
                yield from avsnitt.rader
            elif avsnitt.slag is Grenslag.SAGER and avsnitt.rader:
                yield f"{avsnitt.rubrik}: {' '.join(avsnitt.rader)}"
        for utfall in ruta.utfall:
            yield f"{utfall.rubrik}: {' '.join(utfall.rader)}" if utfall.rader else f"{utfall.rubrik}."


# --- What is written in the boxes -------------------------------------------------------------------------------------


def _huvudet(bild: Bildinnehall) -> Iterator[_Stycke]:
    yield _Stycke(bild.rubrik, storlek=24, klass="fet", fore=0)
    yield _Stycke(bild.mote, klass="svag", fore=6)
    if bild.sammanfattning:
        yield _Stycke(" ".join(bild.sammanfattning), fore=6)
    yield _Stycke(bild.granskning.text, klass="fet ton", fore=14)
    yield from (_Stycke(g.text) for g in bild.granskning.grenar)
    if bild.tomt:
        yield _Stycke(bild.tomt, klass="fet", fore=14)


def _fragan(ruta: Fragaruta) -> Iterator[_Stycke]:
    yield _Stycke(ruta.rubrik, storlek=17, klass="fet ton", fore=0)
    if ruta.marke is not None:
        yield _Stycke(ruta.marke, klass="fet", fore=6)
    for avsnitt in ruta.avsnitt:
        if avsnitt.rubrik is not None:
            yield _Stycke(avsnitt.rubrik, storlek=14, klass="fet", fore=12)
        for rad in avsnitt.rader:
            sager = avsnitt.slag is Grenslag.SAGER
            yield _Stycke(rad, storlek=17 if sager else 15, indrag=0 if avsnitt.rubrik is None else 14)


def _utfallet(utfall: Utfallsruta) -> Iterator[_Stycke]:
    yield _Stycke(utfall.rubrik, klass="fet", fore=0)
    yield from (_Stycke(rad, storlek=14, fore=6) for rad in utfall.rader)


def _rutan(stycken: Iterator[_Stycke], bredd: int, klass: str, *, fyllning: int = _FYLLNING) -> _Ruta:
    rader: list[_Rad] = []
    y = fyllning
    for s in stycken:
        y += s.fore
        plats = bredd - 2 * fyllning - s.indrag
        for text in brutna(s.text, bredd=plats, storlek=s.storlek, fet="fet" in s.klass):
            rader.append(_Rad(text, fyllning + s.indrag, y + s.storlek, s.storlek, s.klass))
            y += s.storlek * 13 // 10
    return _Ruta(tuple(rader), bredd, y + fyllning, klass)


# --- Where the boxes stand --------------------------------------------------------------------------------------------


def _ritade(huvud: _Ruta, fragor: Sequence[Fragaruta]) -> tuple[list[str], int]:
    """The drawing, and how high it is."""
    ritat = list(_ritad(huvud, _KANT, _KANT))
    y = _KANT + huvud.hojd + 16
    slut = y
    under: int | None = None  # the lower edge of the question above
    for fraga in fragor:
        ruta = _rutan(_fragan(fraga), _BREDD_FRAGA, "ruta")
        if under is not None:
            ritat += _pil(_KANT + 40, under, y)
        utfall_x, utfall_y = _KANT + _BREDD_FRAGA + _MELLAN, y
        mitt = _KANT + _BREDD_FRAGA + _MELLAN // 2
        for nr, utfall in enumerate(fraga.utfall):
            bredvid = _rutan(_utfallet(utfall), _BREDD_UTFALL, "utfall")
            at = utfall_y + 22
            start = f"M{_KANT + _BREDD_FRAGA} {at}" if nr == 0 else f"M{mitt} {y + 22}V{at}"
            ritat.append(f'<path class="linje" d="{start}H{utfall_x - 9}"/>')
            ritat.append(f'<path class="spets" d="M{utfall_x} {at}l-10 -5v10z"/>')
            ritat += _ritad(bredvid, utfall_x, utfall_y)
            utfall_y += bredvid.hojd + _AVSTAND_UTFALL
        ritat += _ritad(ruta, _KANT, y)
        under = y + ruta.hojd
        slut = max(under, utfall_y - _AVSTAND_UTFALL if fraga.utfall else 0)
        y = slut + _AVSTAND_FRAGOR
    return ritat, slut + _KANT


def _pil(x: int, fran: int, till: int) -> Iterator[str]:
    yield f'<path class="linje" d="M{x} {fran}V{till - 9}"/>'
    yield f'<path class="spets" d="M{x} {till}l-5 -10h10z"/>'


def _ritad(ruta: _Ruta, x: int, y: int) -> Iterator[str]:
    yield f'<g transform="translate({x} {y})">'
    yield f'<rect class="{ruta.klass}" width="{ruta.bredd}" height="{ruta.hojd}" rx="4"/>'
    for rad in ruta.rader:
        klass = f' class="{rad.klass}"' if rad.klass else ""
        yield f'<text{klass} x="{rad.x}" y="{rad.y}" font-size="{rad.storlek}">{for_markup(rad.text)}</text>'
    yield "</g>"
