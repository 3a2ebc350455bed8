"""The beslutslista: what a meeting decided, in short, for the web.

A section model as the minutes are, with one section for each ärende; the ids of facts are those of the minutes, and within
their section. How a decision was settled is ``avgorande:1`` (of question 1), how many have reserved themselves
``reservationer``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from attrs import evolve

from propositionsordning.beslut.protokoll import Beslutspost, Beslutsprotokoll, Omrostningspost
from propositionsordning.forlopp.lage import Avgorande
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import antal, paragraf
from propositionsordning.mote.organ import Organ
from propositionsordning.ordning.benamning import Namngivning
from propositionsordning.protokoll.beslutsdel import beslutet, om_ordningen, utan_fragor
from propositionsordning.protokoll.modell import Mening, Protokollsparagraf, Sektion, Stycke, Styckeslag, Underlag
from propositionsordning.protokoll.sektioner import uppgifter

__all__ = ["beslutslistor"]


def beslutslistor(
    protokoll: Sequence[Beslutsprotokoll], *, fraser: Fraskatalog = STANDARD
) -> tuple[Protokollsparagraf, ...]:
    """One list for each body and day among the records, the ärenden in the order they are given.

    >>> from datetime import date
    >>> from propositionsordning import Arende, Organ, Organtyp, Sammantrade, beslutsprotokoll, borja
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> [lista] = beslutslistor([beslutsprotokoll(borja(m, Arende(id="1", rubrik="Budget", paragraf="7")))])
    >>> [(s.rubrik, [x.text for x in s.stycken]) for s in lista.sektioner]
    [('§ 7 Budget', ['Behandlingen av ärendet pågår.'])]
    """
    moten: dict[tuple[Organ, date], list[Beslutsprotokoll]] = {}
    for p in protokoll:
        moten.setdefault((p.sammantrade.organ, p.sammantrade.datum), []).append(p)
    return tuple(_listan(arenden, fraser) for arenden in moten.values())


def _listan(arenden: Sequence[Beslutsprotokoll], fraser: Fraskatalog) -> Protokollsparagraf:
    underlag = [_underlag(p, fraser) for p in arenden]
    n, mote = underlag[0].n, arenden[0].sammantrade
    sektioner = [_arendet(u, nr) for nr, u in enumerate(underlag, start=1)]
    return Protokollsparagraf(
        organ=mote.organ.namn,
        uppgifter=tuple(u for u in uppgifter(n, mote, arenden[0].arende) if u.id == "datum"),
        rubrik=n.fyll("beslutslista.rubrik"),
        pagar=None,
        sektioner=tuple(s for s in sektioner if s.stycken),
    )


def _underlag(protokoll: Beslutsprotokoll, fraser: Fraskatalog) -> Underlag:
    fy = protokoll.forslag_och_yrkanden
    n = Namngivning(
        organ=protokoll.sammantrade.organ,
        ordning=protokoll.alla_fragor,
        forslag=fy.forslag,
        yrkanden=fy.yrkanden,
        fraser=fraser,
    )
    return Underlag(protokoll, n)


def _arendet(u: Underlag, nr: int) -> Sektion:
    arende = u.protokoll.arende
    rubrik = arende.rubrik
    if arende.paragraf is not None:
        rubrik = u.n.fyll("beslutslista.arende", paragraf=paragraf(arende.paragraf), rubrik=rubrik)
    return Sektion(id=f"arende:{nr}", rubrik=rubrik, stycken=tuple(_stycken(u)))


def _stycken(u: Underlag) -> Iterator[Stycke]:
    for post in u.protokoll.beslut:
        if not om_ordningen(u, post):
            yield from _med_avgorande(list(beslutet(u, post)), tuple(_avgorandet(u, post)))
    yield from utan_fragor(u)
    anmalda = len(u.protokoll.reservationer)
    if anmalda:
        hur_manga = antal(anmalda, "reservation", "reservationer", i_ord=True)
        yield u.stycke("beslutslista.reservationer", "reservationer", antal=hur_manga)


def _med_avgorande(stycken: list[Stycke], avgjort: tuple[Mening, ...]) -> list[Stycke]:
    """How it was settled follows on the sentence of the decision, or stands by itself after its points."""
    if not avgjort:
        return stycken
    if stycken and stycken[-1].slag is Styckeslag.TEXT:
        return [*stycken[:-1], evolve(stycken[-1], meningar=(*stycken[-1].meningar, *avgjort))]
    return [*stycken, Stycke(avgjort)]


def _avgorandet(u: Underlag, post: Beslutspost) -> Iterator[Mening]:
    """With or without omröstning, and the numbers of the one that settled the question; nothing where it is not told."""
    faktum = f"avgorande:{post.fraga}"
    rostat = [x for x in u.protokoll.omrostningar if x.fraga == post.fraga]
    if rostat:
        yield _omrostningen(u, rostat[-1], faktum)
    elif post.avgorande in _UTAN_ROSTETAL:
        yield u.mening(_UTAN_ROSTETAL[post.avgorande], faktum)
    if rostat and post.avgorande in _SARSKILT:
        yield u.mening(_SARSKILT[post.avgorande])


_UTAN_ROSTETAL = {
    Avgorande.ACKLAMATION: "beslutslista.acklamation",
    Avgorande.RELATIV_MAJORITET: "beslutslista.valsedlar",
    Avgorande.LOTTNING: "beslutslista.valsedlar_lottning",
    Avgorande.PROPORTIONELLT: "beslutslista.proportionellt",
}
_SARSKILT = {
    Avgorande.UTSLAGSROST: "beslutslista.utslagsrost",
    Avgorande.LOTTNING: "beslutslista.lottning",
}


def _omrostningen(u: Underlag, x: Omrostningspost, faktum: str) -> Mening:
    tal = x.rostetal
    ja, nej = antal(tal.ja, "ja-röst", "ja-röster"), antal(tal.nej, "nej-röst", "nej-röster")
    if not tal.avstar:
        return u.mening("beslutslista.omrostning", faktum, ja=ja, nej=nej)
    avstod = antal(tal.avstar, "ledamot", "ledamöter")
    return u.mening("beslutslista.omrostning_avstar", faktum, ja=ja, nej=nej, avstod=avstod)
