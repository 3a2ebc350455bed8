"""The order as a text tree for the terminal: what is asked, what JA and NEJ mean, what falls."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from propositionsordning.forlopp.lage import Fragestatus, Lage, fragestatus, utfallen, utgatt
from propositionsordning.forlopp.oversikt import anmarkningar, ordning_i_kraft
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import citat, datum, lista, paragraf
from propositionsordning.lag.majoritet import Antal
from propositionsordning.mote.narvaro import antal_narvarande, javiga_i_basen
from propositionsordning.ordning.benamning import Namngivning, namn, utfall
from propositionsordning.ordning.forfall import forfallsgrunder
from propositionsordning.ordning.forhandsvisning import (
    Alternativbild,
    Forhandsvisning,
    Fragebild,
    Steg,
    forhandsvisa,
)
from propositionsordning.ordning.fraga import Frageform, Propositionsordning
from propositionsordning.ordning.gang import Roll
from propositionsordning.ordning.ordningsfraga import med_ordningsfragor

__all__ = ["Gren", "forhandsvisning", "rita", "trad_som_text"]


@frozen
class Gren:
    """A node of the tree: its text and the nodes below it."""

    text: str
    grenar: tuple[Gren, ...] = ()


def forhandsvisning(lage: Lage, *, fraser: Fraskatalog = STANDARD) -> Forhandsvisning:
    """The preview of the order in force, or of the one that the yrkanden so far would give.

    The ordningsfrågor that are raised and not settled stand first: they are put before it goes on.
    """
    bild = forhandsvisa(
        _med_vantande(lage),
        lage.arende,
        organ=lage.sammantrade.organ,
        forslag=lage.forslag,
        yrkanden=lage.yrkanden,
        narvarande=_tredjedelsbasen(lage),
        utfall=utfallen(lage),
        fraser=fraser,
        arbetsordning=lage.sammantrade.arbetsordning,
    )
    return evolve(bild, anmarkningar=anmarkningar(lage))


def _med_vantande(lage: Lage) -> Propositionsordning:
    ordning, avgjorda = ordning_i_kraft(lage), utfallen(lage)
    vantande = tuple(o for o in lage.ordningsfragor if o.id not in avgjorda)
    alla = med_ordningsfragor(ordning, vantande)
    return evolve(alla, fragor=(*(o.fraga for o in vantande), *ordning.fragor))


def _tredjedelsbasen(lage: Lage) -> Antal | None:
    """Those present that a third is counted of."""
    narvarande = antal_narvarande(lage.narvaro)
    javiga = javiga_i_basen(lage.narvaro, lage.sammantrade.arbetsordning.javiga_i_tredjedelen)
    return narvarande if narvarande is None or not javiga else narvarande.plus(javiga)


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
    bild = forhandsvisning(lage, fraser=fraser)
    n = bild.namngivning
    nummer = "" if lage.arende.paragraf is None else f"{paragraf(lage.arende.paragraf)} "
    rubriker = (
        n.fyll("trad.rubrik", arende=nummer + lage.arende.rubrik),
        n.fyll("trad.mote", organ=lage.sammantrade.organ.namn, datum=datum(lage.sammantrade.datum)),
    )
    status, marken = fragestatus(lage), _marken(n, lage)
    grenar = tuple(_fraga(n, f, status.get(f.fraga.id), marken.get(f.fraga.id)) for f in bild.fragor)
    grenar = grenar or (Gren(n.fyll("trad.inga")),)
    rader = [*(rad for rubrik in rubriker for rad in _brutna(rubrik, bredd)), *rita(grenar, bredd=bredd)]
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
    return textwrap.wrap(" ".join(text.split()), max(bredd, 1), break_on_hyphens=False) or [""]


# --- One question ----------------------------------------------------------------------------------------------------


def _marken(n: Namngivning, lage: Lage) -> dict[str, Gren]:
    """What has become of the questions of the order in force; nothing for those that remain."""
    utfallet = utfallen(lage)
    grunder, borta = forfallsgrunder(n.ordning, utfallet), utgatt(lage)
    marken: dict[str, Gren] = {}
    for fraga, status in fragestatus(lage).items():
        match status:
            case Fragestatus.AVGJORD:
                marken[fraga] = Gren(n.fyll("trad.avgjord", utfall=utfall(n, utfallet[fraga])))
            case Fragestatus.OPPEN:
                marken[fraga] = Gren(n.fyll("trad.oppen"))
            case Fragestatus.FORKLARAD_FORFALLEN:
                marken[fraga] = Gren(n.fyll("trad.forklarad_forfallen"))
            case Fragestatus.FORFALLEN:
                varfor = grunder[fraga] if borta is None else borta
                grund = n.fyll(f"grund.{varfor.value}")
                marken[fraga] = Gren(n.fyll("trad.forfallen", grund=grund))
            case Fragestatus.ATERSTAR:
                pass
    if lage.undanlagt is not None and lage.gang is not None:
        marken[lage.gang.fraga.id] = Gren(n.fyll("trad.oppen"))
    return marken


def _fraga(n: Namngivning, bild: Fragebild, status: Fragestatus | None, marke: Gren | None) -> Gren:
    """The question; of one that has lapsed nothing is asked."""
    rubrik = n.fyll("trad.fraga", fraga=bild.fraga.id, amne=bild.amne, form=n.fyll(f"form.{bild.fraga.form.value}"))
    fallen = status in {Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN}
    grenar = [
        *([] if marke is None else [marke]),
        *(() if fallen else _stalls(n, bild)),
        *_alternativen(n, bild),
        *(() if fallen else _avgors(n, bild)),
        *_foljd(n, bild, avgjord=status is Fragestatus.AVGJORD),
    ]
    return Gren(rubrik, tuple(grenar))


def _alternativen(n: Namngivning, bild: Fragebild) -> Iterator[Gren]:
    """What competes; the two sides of an ordningsfråga have been told in what the chair asks."""
    if bild.fraga.form is not Frageform.ORDNINGSFRAGA:
        yield Gren(n.fyll("trad.alternativ"), tuple(Gren(_alternativ(n, a)) for a in bild.alternativ))


def _stalls(n: Namngivning, bild: Fragebild) -> Iterator[Gren]:
    yield from (Gren(v) for v in bild.villkor)
    for nr, steg in enumerate(bild.steg):
        yield _steg(n, steg, forst=nr == 0)


def _steg(n: Namngivning, steg: Steg, *, forst: bool) -> Gren:
    fragor = tuple(Gren(citat(f)) for f in steg.sager)
    if steg.sidor is None:
        return Gren(n.fyll("trad.sager"), fragor)
    ena, andra = steg.sidor
    return Gren(n.fyll("trad.forst" if forst else "trad.sedan", ena=ena, andra=andra), fragor)


def _alternativ(n: Namngivning, a: Alternativbild) -> str:
    text = a.namn if a.innehall is None else n.fyll("trad.innehall", namn=a.namn, innehall=a.innehall)
    if a.ingar:
        text = n.fyll("trad.grupp", namn=text, ingar=lista(a.ingar, bindeord="eller"))
    bakom = lista(a.bakom) or n.fyll("trad.okand" if a.yrkat else "trad.ingen")
    return n.fyll("trad.alternativet", namn=text, bakom=bakom)


def _avgors(n: Namngivning, bild: Fragebild) -> Iterator[Gren]:
    omrostning = [
        *(v for steg in bild.steg for v in _voteringar(n, steg)),
        *(Gren(text) for text in bild.omrostning),
    ]
    yield Gren(n.fyll("trad.omrostning"), tuple(omrostning))
    regler = (
        Gren(n.fyll("trad.lagrum", text=r.text.removesuffix("."), hanvisning=r.regel.hanvisning)) for r in bild.regler
    )
    yield Gren(n.fyll("trad.regel"), tuple(regler))


def _voteringar(n: Namngivning, steg: Steg) -> Iterator[Gren]:
    for v in steg.voteringar:
        yield Gren(n.fyll("trad.votering", utfall=v.utfall, votering=v.text))
    for u in steg.utsedda:
        kandidater = lista([namn(n, k) for k in u.kandidater])
        if steg.delfraga.roll is Roll.HUVUD:
            yield Gren(n.fyll("trad.utsedd", utfall=u.utfall, kandidater=kandidater))
        else:
            namnet = namn(n, u.huvudforslag)
            yield Gren(n.fyll("trad.utsedd_motforslag", utfall=u.utfall, namn=namnet, kandidater=kandidater))


def _foljd(n: Namngivning, bild: Fragebild, *, avgjord: bool) -> Iterator[Gren]:
    if not any(f.faller or f.bortfall for f in bild.foljder):
        return
    grenar: list[Gren] = []
    for f in bild.foljder:
        delar = [n.fyll("forhand.faller", vilka=lista(f.faller))] if f.faller else []
        delar += [b.text for b in f.bortfall]
        if avgjord:
            grenar.extend(Gren(text) for text in delar)
        else:
            foljd = " ".join(delar) or n.fyll("forhand.inget_faller")
            grenar.append(Gren(n.fyll("trad.om", utfall=f.utfall, foljd=foljd)))
    yield Gren(n.fyll("trad.foljden" if avgjord else "trad.foljd"), tuple(grenar))
