"""The order as a page: one file that a chair reads on a screen, folds, walks through, and prints.

The page fetches nothing and says everything without script. Its policy lets only its own style and script run, so that
no text in it can. The script writes no text of its own making: all that the walk may tell stands in the page from the
start, hidden, each piece with the outcome that brings it out (``data-om``).
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256

from propositionsordning.bild.innehall import Bildinnehall, Fragetrad, Gren, Grenslag, Utfallsgren, innehall
from propositionsordning.bild.skydd import for_markup
from propositionsordning.bild.webbsida_skript import SKRIPT
from propositionsordning.bild.webbsida_stil import STIL
from propositionsordning.forlopp.lage import Lage
from propositionsordning.fraser.katalog import Fraskatalog, fyll
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import lista

__all__ = ["ordning_som_html"]

_STYCKEN = {Grenslag.MARKE, Grenslag.VILLKOR}
_MANGA = 12
"""More names, or lines on what may come, are folded from the start; a print has them all."""


_LANGT = 160
"""A heading of more letters is set smaller."""


def ordning_som_html(lage: Lage, *, fraser: Fraskatalog = STANDARD) -> str:
    """The order of the ärende as one HTML page, complete in itself, ending with a newline.

    A letter that may not stand in a page, or that would turn the order of the letters around, is written as U+FFFD.

    >>> from datetime import date
    >>> from propositionsordning.arende.arende import Arende
    >>> from propositionsordning.forlopp.motor import borja
    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.mote.organ import Organ
    >>> from propositionsordning.mote.sammantrade import Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> sida = ordning_som_html(borja(m, Arende(id="1", rubrik="Mål & medel")))
    >>> [rad for rad in sida.splitlines() if rad.startswith("<h1")]
    ['<h1><span class="vad">Propositionsordning</span> <span class="amne">Mål &amp; medel</span></h1>']
    """
    bild = innehall(lage, fraser=fraser)
    policy = (
        f"default-src 'none'; style-src '{_digest(STIL)}'; script-src '{_digest(SKRIPT)}';"
        " base-uri 'none'; form-action 'none'"
    )
    rader = [
        "<!doctype html>",
        '<html lang="sv">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{for_markup(bild.rubrik)}</title>",
        f"<style>{STIL}</style>",
        "</head>",
        "<body>",
        *_sidhuvud(bild),
        "<main>",
        *_granskning(bild),
        *_genomgang(bild),
        *_fragorna(bild),
        "</main>",
        f"<script>{SKRIPT}</script>",
        "</body>",
        "</html>",
    ]
    return "\n".join(rader) + "\n"


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode("ascii")


def _ord(bild: Bildinnehall, fras_id: str, /, **falt: str) -> str:
    """A phrase of the page's own, as markup."""
    return for_markup(fyll(bild.fraser, fras_id, **falt))


# --- Above the questions ---------------------------------------------------------------------------------------------


def _sidhuvud(bild: Bildinnehall) -> Iterator[str]:
    if bild.fragor:
        yield f'<a class="hopp" href="#fragorna">{_ord(bild, "bild.till_fragorna")}</a>'
    yield "<header>"
    yield f'<p class="mote">{for_markup(bild.mote)}</p>'
    yield f"<h1>{_satt_av(bild.rubrik, bild.arende)}</h1>"
    if bild.sammanfattning:
        yield '<ul class="kort">'
        yield from (f"<li>{for_markup(mening)}</li>" for mening in bild.sammanfattning)
        yield "</ul>"
    yield "</header>"


def _satt_av(rubrik: str, vad: str, *, till: str | None = None) -> str:
    """The heading in its parts: what comes before ``vad``, ``vad``, and what comes after; whole where that cannot be told.

    ``till``: a place in the page that the first part leads to.
    """
    fore, mellan, efter = rubrik.rpartition(vad) if vad and rubrik.endswith(vad) else rubrik.partition(vad or rubrik)
    if not mellan:
        return f'<span class="amne">{for_markup(rubrik)}</span>'
    forst, sist = for_markup(fore.strip(" :")), for_markup(efter.strip())
    if forst and till is not None:
        forst = f'<a href="#{till}">{forst}</a>'
    delar = [f'<span class="vad">{forst}</span>'] if forst else []
    delar.append(f'<span class="amne{" lang" if len(mellan) > _LANGT else ""}">{for_markup(mellan)}</span>')
    delar += [f'<span class="form">{sist}</span>'] if sist else []
    return " ".join(delar)


def _granskning(bild: Bildinnehall) -> Iterator[str]:
    yield '<section class="granskning" aria-labelledby="granskning">'
    yield f'<h2 id="granskning">{for_markup(bild.granskning.text)}</h2>'
    yield from _rader(bild, bild.granskning.grenar)
    yield "</section>"


def _genomgang(bild: Bildinnehall) -> Iterator[str]:
    """The walk through the outcomes; hidden until the script, which it needs, shows it."""
    oppna = [f for f in _platser(bild) if f[1].utfall]
    if len(oppna) < 2:
        return
    yield '<section class="genomgang" id="genomgang" aria-labelledby="genomgangen" hidden>'
    yield f'<h2 id="genomgangen">{_ord(bild, "bild.genomgang")}</h2>'
    yield f'<p class="hjalp">{_ord(bild, "bild.genomgang_hur")}</p>'
    mall = _ord(bild, "bild.laget", antagna="{antagna}", bort="{bort}", kvar="{kvar}")
    yield f'<p class="laget" role="status" data-mall="{mall}"></p>'
    for plats, fraga in oppna:
        yield f'<div class="nu" data-fraga="{plats}" role="group" aria-labelledby="{plats}n" hidden>'
        yield f'<h3 id="{plats}n">{_satt_av(fraga.gren.text, fraga.amne, till=plats)}</h3>'
        yield from _citat(fraga.fragar)
        yield '<p class="val">'
        for nr, utfall in enumerate(fraga.utfall, start=1):
            text = _ord(bild, "bild.om", utfall=utfall.utfall)
            yield f'<button type="button" data-antar="{plats}u{nr}">{text}</button>'
        yield "</p>"
        yield "</div>"
    yield f'<p class="klart" hidden>{_ord(bild, "bild.klart")}</p>'
    yield '<p class="knappar">'
    yield f'<button type="button" data-gor="tillbaka">{_ord(bild, "bild.tillbaka")}</button>'
    yield f'<button type="button" data-gor="om">{_ord(bild, "bild.borja_om")}</button>'
    yield "</p>"
    yield '<ul class="vag">'
    for plats, fraga in oppna:
        for nr, utfall in enumerate(fraga.utfall, start=1):
            yield f'<li data-om="{plats}u{nr}" hidden><p class="vad">{for_markup(_beteckning(fraga))}</p>'
            yield f'<p class="valt">{_ord(bild, "bild.om", utfall=utfall.utfall)}</p>'
            borta = list(_bortfall(bild, f"{plats}u{nr}", utfall))
            yield from _hopfallt(_ord(bild, "bild.ej_stallda"), borta, fall=True) if len(borta) > _MANGA else borta
            yield "</li>"
    yield "</ul>"
    yield "</section>"


def _beteckning(fraga: Fragetrad) -> str:
    """What the question is called for short: what its heading says before what it is about."""
    return fraga.gren.text.partition(fraga.amne or fraga.gren.text)[0].strip(" :") or fraga.gren.text


def _platser(bild: Bildinnehall) -> list[tuple[str, Fragetrad]]:
    """The questions with their place in the page: an id that owes nothing to what somebody has called them."""
    return [(f"f{nr}", fraga) for nr, fraga in enumerate(bild.fragor, start=1)]


def _bortfall(bild: Bildinnehall, om: str, utfall: Utfallsgren) -> Iterator[str]:
    """The questions that this outcome takes away, a sentence each."""
    for plats, fraga in _platser(bild):
        if fraga.id in utfall.bortfall:
            yield f'<p class="bort" data-om="{om}" data-bort="{plats}" hidden>{for_markup(utfall.bortfall[fraga.id])}</p>'


def _hopfallt(rubrik: str, rader: Sequence[str], *, fall: bool) -> Iterator[str]:
    """The heading and the lines below it, folded from the start if ``fall``."""
    if fall:
        yield f"<details><summary>{rubrik}</summary>"
    else:
        yield rubrik
    yield from rader
    if fall:
        yield "</details>"


# --- The questions ---------------------------------------------------------------------------------------------------


def _fragorna(bild: Bildinnehall) -> Iterator[str]:
    yield '<div class="fragorna" id="fragorna" tabindex="-1">'
    if bild.tomt is not None:
        yield f"<p>{for_markup(bild.tomt)}</p>"
    if len(bild.fragor) > 1:
        yield '<nav aria-labelledby="innehall">'
        rubrik = f'<h2 id="innehall">{_ord(bild, "bild.fragor")}</h2>'
        lankar = [f'<li><a href="#{plats}">{for_markup(fraga.gren.text)}</a></li>' for plats, fraga in _platser(bild)]
        yield from _hopfallt(rubrik, ["<ul>", *lankar, "</ul>"], fall=len(lankar) > _MANGA)
        yield "</nav>"
    if bild.fragor:
        yield '<p class="knappar" data-skript hidden>'
        for vad, fras in {"ihop": "bild.fall_ihop", "ut": "bild.fall_ut", "skriv": "bild.skriv_ut"}.items():
            yield f'<button type="button" data-gor="{vad}">{_ord(bild, fras)}</button>'
        yield "</p>"
    for plats, fraga in _platser(bild):
        yield from _fraga(bild, plats, fraga)
    yield "</div>"


def _fraga(bild: Bildinnehall, plats: str, fraga: Fragetrad) -> Iterator[str]:
    yield f'<section class="fraga" id="{plats}" aria-labelledby="{plats}r">'
    yield from _genomgangens_marken(bild, plats, fraga)
    yield "<details open>"
    yield f'<summary><h2 id="{plats}r">{_satt_av(fraga.gren.text, fraga.amne)}</h2></summary>'
    for gren in fraga.gren.grenar:
        yield from _gren(bild, gren)
    yield "</details>"
    yield "</section>"


def _genomgangens_marken(bild: Bildinnehall, plats: str, fraga: Fragetrad) -> Iterator[str]:
    """What the walk says of the question: that it is next, what is assumed of it, or why it is not put."""
    if fraga.utfall:
        yield f'<p class="nasta" hidden>{_ord(bild, "bild.nasta")}</p>'
    for nr, utfall in enumerate(fraga.utfall, start=1):
        text = _ord(bild, "bild.antaget", utfall=utfall.utfall)
        yield f'<p class="valt" data-om="{plats}u{nr}" hidden>{text}</p>'
    for tidigare_plats, tidigare in _platser(bild):
        for nr, utfall in enumerate(tidigare.utfall, start=1):
            if fraga.id in utfall.bortfall:
                om = f'data-om="{tidigare_plats}u{nr}" data-bort="{plats}"'
                yield f'<p class="bort" {om} hidden>{for_markup(utfall.bortfall[fraga.id])}</p>'


def _gren(bild: Bildinnehall, gren: Gren) -> Iterator[str]:
    if gren.slag in _STYCKEN:
        yield f'<p class="{gren.slag.value}">{for_markup(gren.text)}</p>'
        return
    lang = gren.slag in {Grenslag.OMROSTNING, Grenslag.FOLJD} and len(gren.grenar) > _MANGA
    rubrik = for_markup(gren.text)
    if lang:
        rubrik = _ord(bild, "bild.lang", rubrik=gren.text, antal=str(len(gren.grenar)))
    yield f'<div class="grupp {gren.slag.value}">'
    yield from _hopfallt(f"<h3>{rubrik}</h3>", list(_innehallet(bild, gren)), fall=lang)
    yield "</div>"


def _innehallet(bild: Bildinnehall, gren: Gren) -> Iterator[str]:
    match gren.slag:
        case Grenslag.SAGER:
            yield from _citat([g.text for g in gren.grenar])
        case Grenslag.ALTERNATIV:
            yield from _alternativen(bild, gren.grenar)
        case _:
            yield from _rader(bild, gren.grenar, sidor=gren.slag is Grenslag.OMROSTNING)


def _citat(fragor: Sequence[str]) -> Iterator[str]:
    """What the chair asks."""
    if fragor:
        yield '<ul class="citat">'
        yield from (f"<li>{for_markup(fraga)}</li>" for fraga in fragor)
        yield "</ul>"


def _alternativen(bild: Bildinnehall, grenar: Sequence[Gren]) -> Iterator[str]:
    yield '<ul class="par">'
    for gren in grenar:
        if not gren.delar:
            yield f"<li>{for_markup(gren.text)}</li>"
            continue
        manga = len(gren.led) > _MANGA
        vem = _namnen(bild, gren.led) if manga else for_markup(gren.delar[1])
        klass = ' class="manga"' if manga else ""
        yield f'<li{klass}><span class="namn">{for_markup(gren.delar[0])}</span> <span class="vem">{vem}</span></li>'
    yield "</ul>"


def _namnen(bild: Bildinnehall, namnen: Sequence[str]) -> str:
    """Everyone behind, the first dozen in sight."""
    forst, resten = namnen[:_MANGA], namnen[_MANGA:]
    fler = _ord(bild, "bild.ytterligare", antal=str(len(resten)))
    return (
        f"{for_markup(', '.join(forst))},"
        f" <details><summary>{fler}</summary> <span>{for_markup(lista(resten))}</span></details>"
    )


def _rader(bild: Bildinnehall, grenar: Sequence[Gren], *, sidor: bool = False) -> Iterator[str]:
    """Lines, those of two parts with the parts set apart, and a last part of several with each on a row of its own.

    ``sidor``: the rows are the sides of a vote, found by their first word.
    """
    yield '<ul class="rader">'
    fall = "fallet ensam" if sum(bool(g.led) for g in grenar) == 1 else "fallet"
    for gren in grenar:
        if not gren.delar:
            yield f"<li>{for_markup(gren.text)}</li>"
        elif not gren.led:
            forst, sist = gren.delar
            yield f'<li>{for_markup(forst)} <span class="lagrum">{for_markup(sist)}</span></li>'
        else:
            satt = _forsta_ordet_fetat if sidor else for_markup
            led = [f'<span class="led">{satt(text)}</span>' for text in gren.led]
            yield f'<li class="{fall}"><span class="fall">{for_markup(gren.delar[0])}:</span>'
            yield from led[:_MANGA]
            if len(led) > _MANGA:
                yield from _hopfallt(
                    _ord(bild, "bild.ytterligare", antal=str(len(led) - _MANGA)), led[_MANGA:], fall=True
                )
            yield "</li>"
    yield "</ul>"


def _forsta_ordet_fetat(text: str) -> str:
    forst, mellan, resten = text.partition(" ")
    return f"<b>{for_markup(forst)}</b>{mellan}{for_markup(resten)}"
