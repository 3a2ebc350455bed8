"""The chair's manus: what to say, in order, with the branches that the answers open.

It is one more reader of the preview, and a section model as the minutes are, so that the same writers make text, HTML and
docx of it. A paragraph of the kind REPLIK is said aloud; the others say what to do. The ids of what its sentences state
begin with their kind and the id of the question or delfråga: ``villkor:1:1``, ``sager:1:a`` (the question on alternative a),
``finner:1:a``, ``huvudforslag:1:a``, ``votering:1:a:b`` (ja for a, nej for b; ``votering:1.m:h:a:b`` on the motförslag
against h), ``utfall:1:a``, ``foljd:1:a``, ``regel:1:1``, ``status:1``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from propositionsordning.forlopp.forhandsbild import forhandsbild
from propositionsordning.forlopp.lage import Fragestatus, Lage, Overlaggning, fragestatus, utfallen, utgatt
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import antal, paragraf
from propositionsordning.lag.regel import Provning
from propositionsordning.ordning.benamning import Namngivning, utfall
from propositionsordning.ordning.forfall import forfallsgrunder
from propositionsordning.ordning.forhandsvisning import Fragebild
from propositionsordning.protokoll.manusfraga import fragans_gang, gor, gren, sag
from propositionsordning.protokoll.modell import Mening, Protokollsparagraf, Sektion, Stycke, Styckeslag
from propositionsordning.protokoll.sektioner import uppgifter

__all__ = ["manus"]


def manus(lage: Lage, *, fraser: Fraskatalog = STANDARD) -> Protokollsparagraf:
    """The manus for what remains of the ärende in this state; of questions that are settled or have lapsed it says so.

    >>> from datetime import date
    >>> from propositionsordning.arende.arende import Arende
    >>> from propositionsordning.arende.forslag import Forslag, Forslagsart
    >>> from propositionsordning.arende.yrkande import Yrkande
    >>> from propositionsordning.forlopp.motor import borja
    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.mote.organ import Organ
    >>> from propositionsordning.mote.sammantrade import Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> f = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förvaltningens förslag")
    >>> arende = Arende(id="1", rubrik="Budget", forslag=(f,), yrkanden=(Yrkande(id="y1", forslag="a", av=("S",)),))
    >>> fragan = manus(borja(m, arende)).sektion("fraga:1")
    >>> print(*(s.text for s in fragan.stycken[1:3]), sep=chr(10))
    Ställ propositionen.
    ”Beslutar kommunstyrelsen i enlighet med förvaltningens förslag?”
    """
    bild = forhandsbild(lage, fraser=fraser)
    n = bild.namngivning
    kvar = bool(_aterstaende(lage, bild.fragor))
    sektioner = [
        Sektion(id="granskning", rubrik=n.fyll("trad.granskning"), stycken=tuple(_granskning(bild.anmarkningar))),
        Sektion(id="borjan", rubrik=n.fyll("manus.rubrik.borjan"), stycken=_numrerade(_borjan(lage, n, bild.fragor))),
        *(_fragan(lage, n, f) for f in bild.fragor),
        Sektion(id="slut", rubrik=n.fyll("manus.rubrik.slut"), stycken=_numrerade(_slutet(n)) if kvar else ()),
    ]
    nummer = "" if lage.arende.paragraf is None else f"{paragraf(lage.arende.paragraf)} "
    return Protokollsparagraf(
        organ=lage.sammantrade.organ.namn,
        uppgifter=tuple(uppgifter(n, lage.sammantrade, lage.arende)),
        rubrik=n.fyll("manus.rubrik", arende=nummer + lage.arende.rubrik),
        pagar=None,
        sektioner=tuple(s for s in sektioner if s.stycken),
    )


_AVSLUTADE = {Fragestatus.AVGJORD, Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN}


def _aterstaende(lage: Lage, fragor: Sequence[Fragebild]) -> list[Fragebild]:
    status = fragestatus(lage)
    return [f for f in fragor if status.get(f.fraga.id) not in _AVSLUTADE]


def _numrerade(stycken: Iterator[Stycke]) -> tuple[Stycke, ...]:
    """What to do is numbered through; what to say stands under it."""
    numrerade: list[Stycke] = []
    nr = 0
    for stycke in stycken:
        nr += stycke.slag is Styckeslag.PUNKT
        numrerade.append(evolve(stycke, nr=nr) if stycke.slag is Styckeslag.PUNKT else stycke)
    return tuple(numrerade)


def _granskning(anmarkningar: Sequence[Provning]) -> Iterator[Stycke]:
    for p in anmarkningar:
        yield Stycke((Mening(str(p), "fritext", (f"granskning:{p.regel.id}",)),))


def _borjan(lage: Lage, n: Namngivning, fragor: Sequence[Fragebild]) -> Iterator[Stycke]:
    """The överläggning is closed and the order told, unless that is done."""
    kvar = _aterstaende(lage, fragor)
    if not fragor:
        yield Stycke((Mening(n.fyll("trad.inga"), "trad.inga"),))
    if not kvar:
        return
    if lage.overlaggning is Overlaggning.PAGAR:
        yield gor(n, "manus.overlaggningen_ut")
        yield sag(n, "overlaggning.avslutad")
        yield gren(n, "manus.klubbslag")
    if not lage.redovisad and not lage.delbeslut:
        yield gor(n, "manus.ordningen_ut")
        yield sag(n, "manus.redovisar", antal=antal(len(kvar), "fråga", "frågor", i_ord=True))
        for f in kvar:
            yield sag(n, "manus.fragan", fraga=f.fraga.id, amne=f.amne)
        yield sag(n, "manus.godkanns")
        yield gren(n, "manus.klubbslag")


def _slutet(n: Namngivning) -> Iterator[Stycke]:
    yield gor(n, "manus.reservationer")
    yield sag(n, "manus.reservation")
    yield gor(n, "manus.avsluta")
    yield sag(n, "manus.avslutat")
    yield gren(n, "manus.klubbslag")


def _fragan(lage: Lage, n: Namngivning, bild: Fragebild) -> Sektion:
    fraga = bild.fraga.id
    status = fragestatus(lage).get(fraga)
    las = [Stycke((m,)) for m in _laget(lage, n, fraga, status)]
    gang = () if status in _AVSLUTADE else fragans_gang(n, bild)
    rubrik = n.fyll("manus.rubrik.fraga", fraga=fraga, amne=bild.amne)
    return Sektion(id=f"fraga:{fraga}", rubrik=rubrik, stycken=_numrerade(iter((*las, *gang))))


def _laget(lage: Lage, n: Namngivning, fraga: str, status: Fragestatus | None) -> Iterator[Mening]:
    """What has become of the question; nothing of one that remains."""
    faktum = f"status:{fraga}"
    match status:
        case Fragestatus.AVGJORD:
            text = n.fyll("manus.avgjord", utfall=utfall(n, utfallen(lage)[fraga]))
            yield Mening(text, "manus.avgjord", (faktum,))
        case Fragestatus.FORFALLEN:
            varfor = utgatt(lage) or forfallsgrunder(n.ordning, utfallen(lage))[fraga]
            text = n.fyll("manus.stalls_inte", grund=n.fyll(f"grund.{varfor.value}"))
            yield Mening(text, "manus.stalls_inte", (faktum,))
        case Fragestatus.FORKLARAD_FORFALLEN:
            yield Mening(n.fyll("manus.forklarad"), "manus.forklarad", (faktum,))
        case Fragestatus.OPPEN:
            yield Mening(n.fyll("manus.pagar"), "manus.pagar", (faktum,))
        case _:
            return
