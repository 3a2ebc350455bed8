"""The minutes of one ärende, from the record alone: the sections in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from operator import itemgetter

from propositionsordning.arende.arende import Arende
from propositionsordning.beslut.protokoll import Beslutsprotokoll, Status
from propositionsordning.forlopp.handelser import OverlaggningAvslutad
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.svenska import datum, genitiv, lista, paragraf
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.ordning.benamning import Namngivning
from propositionsordning.protokoll.beslutsdel import beslut
from propositionsordning.protokoll.mall import RUBRIKFALT, STANDARDMALL, Mall, Mallsektion, Protokollsdel
from propositionsordning.protokoll.modell import (
    Mening,
    Protokollsparagraf,
    Sektion,
    Stycke,
    Styckeslag,
    Tabell,
    Underlag,
    Uppgift,
)
from propositionsordning.protokoll.persondel import anteckningar, deltagande, deltar_inte, jav, reservationer
from propositionsordning.protokoll.propositionsdel import propositioner
from propositionsordning.protokoll.rostlista import rostlistor
from propositionsordning.protokoll.yrkandedel import forslag_till_beslut, yrkanden

__all__ = ["protokollsparagraf", "uppgifter"]


def protokollsparagraf(
    protokoll: Beslutsprotokoll, *, mall: Mall = STANDARDMALL, fraser: Fraskatalog | None = None
) -> Protokollsparagraf:
    """The minutes of the ärende as data. A section without content is left out; nothing unknown is claimed.

    ``mall``: the sections, phrases and style; ``fraser``: other phrases than those of the mall.

    >>> from datetime import date
    >>> from propositionsordning.arende.arende import Arende
    >>> from propositionsordning.beslut.protokoll import beslutsprotokoll
    >>> from propositionsordning.forlopp.motor import borja
    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.mote.organ import Organ
    >>> from propositionsordning.mote.sammantrade import Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> p = protokollsparagraf(beslutsprotokoll(borja(m, Arende(id="1", rubrik="Budget", talare=("M-1",)))))
    >>> [(s.rubrik, [x.text for x in s.stycken]) for s in p.sektioner]
    [('Kommunstyrelsens beslut', ['Behandlingen av ärendet pågår.']), ('Överläggning', ['M-1 yttrar sig i ärendet.'])]
    """
    sammantrade, fy = protokoll.sammantrade, protokoll.forslag_och_yrkanden
    n = Namngivning(
        organ=sammantrade.organ,
        ordning=protokoll.alla_fragor,
        forslag=fy.forslag,
        yrkanden=fy.yrkanden,
        fraser=mall.fraser if fraser is None else fraser,
        apostrof=mall.stil.apostrof,
    )
    u = Underlag(protokoll, n, mall.stil)
    sektioner = _sektioner(u, mall)
    return Protokollsparagraf(
        organ=sammantrade.organ.namn,
        uppgifter=tuple(uppgifter(n, sammantrade, protokoll.arende)),
        rubrik=protokoll.arende.rubrik,
        pagar=u.mening("rubrik.pagar") if protokoll.status is Status.PAGAR else None,
        sektioner=tuple(s for s in sektioner if s.stycken or s.tabeller),
    )


def uppgifter(n: Namngivning, sammantrade: Sammantrade, arende: Arende) -> Iterator[Uppgift]:
    """The lines of the head: the day, and the numbers that the ärende has."""
    dag = sammantrade.datum
    yield Uppgift(id="datum", etikett=n.fyll("rubrik.datum"), varde=datum(dag), dag=dag)
    if arende.paragraf is not None:
        yield Uppgift(id="paragraf", etikett=n.fyll("rubrik.paragraf"), varde=paragraf(arende.paragraf))
    if arende.diarienummer is not None:
        yield Uppgift(id="diarienummer", etikett=n.fyll("rubrik.diarienummer"), varde=arende.diarienummer)


def _sektioner(u: Underlag, mall: Mall) -> Iterator[Sektion]:
    i_tur = _i_tur(mall)
    for s in mall.sektioner:
        if s not in i_tur:
            tabeller = tuple(rostlistor(u)) if Protokollsdel.ROSTLISTA in s.delar else ()
            yield _sektion(u, s, _stycken(u, s.delar), tabeller)
        elif s == i_tur[0]:
            av_del = {m.delar[0]: m for m in i_tur}
            for del_, grupp in groupby(propositioner(u), key=itemgetter(0)):
                yield _sektion(u, av_del[del_], (stycke for _, stycke in grupp))


def _i_tur(mall: Mall) -> tuple[Mallsektion, ...]:
    """The sections of the propositions and of the omröstningar, where they follow on each other: then they take turns."""
    for par in pairwise(mall.sektioner):
        if {s.delar for s in par} == {(d,) for d in _GANGEN}:
            return par
    return ()


def _sektion(u: Underlag, s: Mallsektion, stycken: Iterator[Stycke], tabeller: tuple[Tabell, ...] = ()) -> Sektion:
    rubrik = s.rubrik.format(**{RUBRIKFALT: genitiv(u.n.organ.namn)})
    return Sektion(id=s.id, rubrik=rubrik, stycken=tuple(stycken), tabeller=tabeller)


def _stycken(u: Underlag, delar: tuple[Protokollsdel, ...]) -> Iterator[Stycke]:
    """The paragraphs of these parts; propositions and omröstningar in one section in the order they happened."""
    gangen = [d for d in delar if d in _GANGEN]
    for del_ in delar:
        if del_ not in _GANGEN:
            yield from _DELAR.get(del_, _inga)(u)
        elif del_ is gangen[0]:
            yield from (stycke for i_del, stycke in propositioner(u) if i_del in gangen)


_GANGEN = (Protokollsdel.PROPOSITIONSORDNING, Protokollsdel.OMROSTNING)


def _inga(_u: Underlag) -> Iterator[Stycke]:
    """The röstlista is tables."""
    yield from ()


def _rader(texter: tuple[str, ...], faktum: str) -> Iterator[Stycke]:
    for nr, text in enumerate(texter, start=1):
        yield Stycke((Mening(text, "fritext", (f"{faktum}:{nr}",)),), Styckeslag.RAD)


def _tidigare_behandling(u: Underlag) -> Iterator[Stycke]:
    yield from _rader(u.protokoll.arende.tidigare_behandling, "tidigare_behandling")


def _handlingar(u: Underlag) -> Iterator[Stycke]:
    yield from _rader(u.protokoll.arende.handlingar, "handling")


def _sammanfattning(u: Underlag) -> Iterator[Stycke]:
    for nr, text in enumerate(u.protokoll.arende.sammanfattning, start=1):
        yield Stycke((Mening(text, "fritext", (f"sammanfattning:{nr}",)),))


def _overlaggning(u: Underlag) -> Iterator[Stycke]:
    talare = lista(u.namn(u.protokoll.arende.talare))
    avslutad = any(
        isinstance(p.handelse, OverlaggningAvslutad) and p.handelse.kant for _, p in gallande_logg(u.protokoll.logg)
    )
    if talare and avslutad:
        yield u.stycke("overlaggning.talare_avslutad", "overlaggning", vem=talare)
    elif talare:
        yield u.stycke("overlaggning.talare", "overlaggning", vem=talare)
    elif avslutad:
        yield u.stycke("overlaggning.avslutad", "overlaggning")


def _omedelbar_justering(u: Underlag) -> Iterator[Stycke]:
    if u.protokoll.arende.omedelbar_justering:
        yield u.stycke("omedelbar_justering", "omedelbar_justering")


def _expediering(u: Underlag) -> Iterator[Stycke]:
    yield from _rader(u.protokoll.arende.expediering, "expediering")


_DELAR: dict[Protokollsdel, Callable[[Underlag], Iterator[Stycke]]] = {
    Protokollsdel.BESLUT: beslut,
    Protokollsdel.TIDIGARE_BEHANDLING: _tidigare_behandling,
    Protokollsdel.HANDLINGAR: _handlingar,
    Protokollsdel.SAMMANFATTNING: _sammanfattning,
    Protokollsdel.FORSLAG_TILL_BESLUT: forslag_till_beslut,
    Protokollsdel.OVERLAGGNING: _overlaggning,
    Protokollsdel.YRKANDEN: yrkanden,
    Protokollsdel.RESERVATIONER: reservationer,
    Protokollsdel.ANTECKNINGAR: anteckningar,
    Protokollsdel.DELTAR_INTE: deltar_inte,
    Protokollsdel.JAV: jav,
    Protokollsdel.DELTAGANDE: deltagande,
    Protokollsdel.OMEDELBAR_JUSTERING: _omedelbar_justering,
    Protokollsdel.EXPEDIERING: _expediering,
}
"""What writes each part; the propositions and the omröstningar are written together, the röstlista is tables."""
