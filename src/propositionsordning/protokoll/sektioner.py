"""The minutes of one ärende, from the record alone: the sections in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from propositionsordning.beslut.protokoll import Beslutsprotokoll, Status
from propositionsordning.forlopp.handelser import OverlaggningAvslutad
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import datum, genitiv, lista, paragraf
from propositionsordning.ordning.benamning import Namngivning
from propositionsordning.protokoll.beslutsdel import beslut
from propositionsordning.protokoll.modell import (
    Mening,
    Protokollsparagraf,
    Sektion,
    Stycke,
    Styckeslag,
    Underlag,
    Uppgift,
)
from propositionsordning.protokoll.persondel import anteckningar, deltagande, deltar_inte, jav, reservationer
from propositionsordning.protokoll.propositionsdel import propositioner
from propositionsordning.protokoll.rostlista import rostlistor
from propositionsordning.protokoll.yrkandedel import yrkanden

__all__ = ["protokollsparagraf"]


def protokollsparagraf(protokoll: Beslutsprotokoll, *, fraser: Fraskatalog = STANDARD) -> Protokollsparagraf:
    """The minutes of the ärende as data. A section without content is left out; nothing unknown is claimed.

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
        fraser=fraser,
    )
    u = Underlag(protokoll, n)
    tabeller = tuple(rostlistor(u))
    sektioner = [_sektion(u, sektion_id, tuple(skriv(u))) for sektion_id, skriv in _SEKTIONER]
    bilaga = Sektion(id="rostlista", rubrik=n.fyll("rubrik.rostlista"), tabeller=tabeller)
    return Protokollsparagraf(
        organ=sammantrade.organ.namn,
        uppgifter=tuple(_uppgifter(u)),
        rubrik=protokoll.arende.rubrik,
        pagar=u.mening("rubrik.pagar") if protokoll.status is Status.PAGAR else None,
        sektioner=(*(s for s in sektioner if s.stycken), *([bilaga] if tabeller else [])),
    )


def _uppgifter(u: Underlag) -> Iterator[Uppgift]:
    arende = u.protokoll.arende
    dag = u.protokoll.sammantrade.datum
    yield Uppgift(id="datum", etikett=u.n.fyll("rubrik.datum"), varde=datum(dag), dag=dag)
    if arende.paragraf is not None:
        yield Uppgift(id="paragraf", etikett=u.n.fyll("rubrik.paragraf"), varde=paragraf(arende.paragraf))
    if arende.diarienummer is not None:
        yield Uppgift(id="diarienummer", etikett=u.n.fyll("rubrik.diarienummer"), varde=arende.diarienummer)


def _sektion(u: Underlag, sektion_id: str, stycken: tuple[Stycke, ...]) -> Sektion:
    if sektion_id == "beslut":
        rubrik = u.n.fyll("rubrik.beslut", organets=genitiv(u.n.organ.namn))
    else:
        rubrik = u.n.fyll(f"rubrik.{sektion_id}")
    return Sektion(id=sektion_id, rubrik=rubrik, stycken=stycken)


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


def _yrkanden_och_propositioner(u: Underlag) -> Iterator[Stycke]:
    yield from yrkanden(u)
    yield from propositioner(u)


def _expediering(u: Underlag) -> Iterator[Stycke]:
    for nr, mottagare in enumerate(u.protokoll.arende.expediering, start=1):
        yield Stycke((Mening(mottagare, "fritext", (f"expediering:{nr}",)),), Styckeslag.RAD)


_SEKTIONER: tuple[tuple[str, Callable[[Underlag], Iterator[Stycke]]], ...] = (
    ("beslut", beslut),
    ("sammanfattning", _sammanfattning),
    ("overlaggning", _overlaggning),
    ("propositioner", _yrkanden_och_propositioner),
    ("reservationer", reservationer),
    ("anteckningar", anteckningar),
    ("deltar_inte", deltar_inte),
    ("jav", jav),
    ("deltagande", deltagande),
    ("expediering", _expediering),
)
"""The sections before the annex, in the order they are printed."""
