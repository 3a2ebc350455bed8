"""Small ärenden to write minutes of, and the sentences of their sections."""

from collections.abc import Sequence
from datetime import date

from propositionsordning import (
    Arbetsordning,
    Arende,
    Forslag,
    Forslagsart,
    Handelse,
    Klubbslag,
    Lage,
    Ledamot,
    Motforslagsval,
    Narvaro,
    OmrostningBegard,
    OmrostningGenomford,
    Organ,
    Organtyp,
    PropositionStalld,
    Rostning,
    Sammantrade,
    UppfattningRedovisad,
    Uppskovshistorik,
    Yrkande,
    beslutsprotokoll,
    borja,
    spela,
)
from propositionsordning.protokoll.modell import Protokollsparagraf
from propositionsordning.protokoll.sektioner import protokollsparagraf

A = Forslagsart


def start(
    forslag: Sequence[Forslag],
    yrkanden: Sequence[Yrkande],
    *,
    typ: Organtyp = Organtyp.NAMND,
    narvaro: Narvaro | None = None,
    ledamoter: tuple[Ledamot, ...] = (),
    val: bool = False,
    val_av_motforslag: Motforslagsval = Motforslagsval.REKURSIV,
) -> Lage:
    organ = Organ(typ=typ, namn="Tekniska nämnden", ledamoter=ledamoter)
    mote = Sammantrade(
        organ=organ,
        datum=date(2025, 3, 26),
        narvaro=narvaro or Narvaro(),
        arbetsordning=Arbetsordning(motforslagsval=val_av_motforslag),
    )
    arende = Arende(
        id="1",
        rubrik="Vägen",
        forslag=tuple(forslag),
        yrkanden=tuple(yrkanden),
        val=val,
        uppskovshistorik=Uppskovshistorik.INGET,
    )
    return borja(mote, arende)


def forslag(
    forslag_id: str, rubrik: str | None = None, *, art: Forslagsart = A.EGET, lydelse: tuple[str, ...] = ()
) -> Forslag:
    return Forslag(id=forslag_id, art=art, rubrik=rubrik or f"förslaget {forslag_id}", lydelse=lydelse)


def bifall(*forslag_id: str) -> list[Yrkande]:
    return [Yrkande(id=f"y{i}", av=(i.upper(),), forslag=i) for i in forslag_id]


def avgor(delfraga: str, utfall: str) -> list[Handelse]:
    return [PropositionStalld(delfraga), UppfattningRedovisad(utfall), Klubbslag()]


def rosta(delfraga: str, funnet: str, ja: str, nej: str, rostning: Rostning) -> list[Handelse]:
    return [
        PropositionStalld(delfraga),
        UppfattningRedovisad(funnet),
        OmrostningBegard(),
        OmrostningGenomford(ja=ja, nej=nej, rostning=rostning),
    ]


def paragraf(lage: Lage, *handelser: Handelse) -> Protokollsparagraf:
    return protokollsparagraf(beslutsprotokoll(spela(lage, handelser)))


def texter(p: Protokollsparagraf, sektion: str) -> list[str]:
    funnen = p.sektion(sektion)
    return [] if funnen is None else [s.text for s in funnen.stycken]


def ett_forslag(rubrik: str | None = None, *, lydelse: tuple[str, ...] = ()) -> Lage:
    return start([forslag("a", rubrik, lydelse=lydelse)], bifall("a"))
