"""An uppskov question in a meeting: which rule it is under, how its third is counted, what it is called (5:50, 6:33)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.handelser import Klubbslag, UppskovBegart
from propositionsordning.forlopp.lage import Arbete, Avgorande, Lage, Skede, Sparpost
from propositionsordning.forlopp.lasning import om_fragan
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, stopp
from propositionsordning.forlopp.utfall import begart_uppskov
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.regel import Provning, Svar, bruten
from propositionsordning.lag.regler.kl_5_50_tredjedelen import R_5_50_2, R_5_50_8, Tredjedelsfakta, benamningen
from propositionsordning.lag.regler.kl_5_50_uppskov import (
    R_5_50_1,
    R_5_50_5,
    minoritetsratten_galler,
    visad_utan_omrostning,
)
from propositionsordning.lag.regler.praxis_1_formella_fragor import ja_vid_uppskov
from propositionsordning.lag.tolkningar import JaVidUppskov
from propositionsordning.mote.narvaro import antal_narvarande, deltar, javiga_i_basen, rostlangd
from propositionsordning.ordning.fraga import Fraga
from propositionsordning.ordning.uppskov import Uppskovsregel

__all__ = [
    "SLAG",
    "benamnd",
    "i_sparet",
    "mottagaren_okand",
    "prova_ja",
    "prova_uppskovet",
    "tredjedelsfakta",
    "uppskovsregeln_for",
    "utan_tredjedel",
    "vantat_ja",
]


def uppskovsregeln_for(lage: Lage, fraga: Fraga) -> Uppskovsregel | None:
    """What settles a question of the order in force, when it is about bordläggning or återremiss; else None."""
    return om_fragan(lage, fraga).uppskovsregel


def i_sparet(lage: Lage, fraga: Fraga, nr: int) -> tuple[Sparpost, ...]:
    """Which rule an uppskov question is under, and why, belongs in the trace whatever comes of it."""
    regel = uppskovsregeln_for(lage, fraga)
    return () if regel is None else (Sparpost(nr, fraga.id, regel.provning),)


def utan_tredjedel(lage: Lage, fraga: Fraga) -> Provning | None:
    """Why no third of those present can carry this uppskov, in a body where one otherwise could (5:50); else None."""
    val = lage.sammantrade.arbetsordning
    regel = uppskovsregeln_for(lage, fraga)
    if regel is None or regel.regel is not Beslutsregel.ENKEL:
        return None
    return regel.provning if minoritetsratten_galler(lage.sammantrade.organ.typ, val) else None


def tredjedelsfakta(lage: Lage, fraga: Fraga) -> Tredjedelsfakta:
    """What a count of the question depends on besides the votes (of no consequence where no third decides)."""
    val = lage.sammantrade.arbetsordning
    regel = uppskovsregeln_for(lage, fraga)
    okant = regel is not None and regel.provning.svar is Svar.EJ_PROVBAR
    return Tredjedelsfakta(
        javiga=javiga_i_basen(lage.narvaro, val.javiga_i_tredjedelen),
        matt=val.majoritetsmatt,
        okant=regel.provning if regel is not None and okant else None,
        regel=R_5_50_1 if regel is None else regel.kvotregel,
    )


# --- What JA stands for ----------------------------------------------------------------------------------------------


def vantat_ja(lage: Lage, fraga: Fraga, funnet: str | None) -> str | None:
    """O-2: what JA is to stand for in an uppskov question (None: the finding, which is not told); else the finding."""
    motsida = om_fragan(lage, fraga).uppskovets_motsida
    alltid = lage.sammantrade.arbetsordning.ja_vid_uppskov is JaVidUppskov.AVGORAS_IDAG
    return motsida if motsida is not None and alltid else funnet


def prova_ja(lage: Lage, fraga: Fraga, *, ja: str, funnet: str | None) -> Provning | None:
    """R-1-6, O-2: does JA stand for what it should in an uppskov question? None: it is no such question."""
    motsida = om_fragan(lage, fraga).uppskovets_motsida
    if motsida is None:
        return None
    return ja_vid_uppskov(ja=ja, funnet=funnet, motsida=motsida, val=lage.sammantrade.arbetsordning.ja_vid_uppskov)


# --- What it is called -----------------------------------------------------------------------------------------------


def _emot(arbete: Arbete, fraga: Fraga) -> int | None:
    """The votes against the uppskov; None when a recorded request took the place of a vote."""
    if arbete.omrostning is None or arbete.rostetal is None:
        return None
    return arbete.rostetal.nej if arbete.omrostning.ja == fraga.kvotsida else arbete.rostetal.ja


def _bara_genom_tredjedel(arbete: Arbete, fraga: Fraga) -> bool:
    """Do the events carry the uppskov by a third alone, without more votes for it than against?"""
    if arbete.tredjedel is None or arbete.utfall != fraga.kvotsida:
        return False
    emot = _emot(arbete, fraga)
    return (arbete.uppskov_begart is not None) if emot is None else arbete.tredjedel.for_uppskov <= emot


def prova_uppskovet(lage: Lage, arbete: Arbete, h: Klubbslag) -> Iterator[Provning]:
    """R-5:50-8 (O-16) and R-5:50-14, when what was decided is confirmed."""
    if lage.gang is None:
        return
    fraga = lage.gang.fraga
    if arbete.tredjedel is None or (h.utfall or arbete.utfall) != fraga.kvotsida:
        if h.av_minoritet:
            yield bruten(
                R_5_50_8, "Beslutet benämns som en minoritets, men det är inte en tredjedel som har avgjort det."
            )
        return
    yield benamningen(
        arbete.tredjedel,
        emot=_emot(arbete, fraga),
        matt=lage.sammantrade.arbetsordning.majoritetsmatt,
        uppgiven=h.av_minoritet,
    )


def mottagaren_okand(lage: Lage, arbete: Arbete) -> Provning | None:
    """R-5:50-14: why the third that carries the uppskov may not be enough; None when it is, or when it is not needed."""
    if lage.gang is None or not _bara_genom_tredjedel(arbete, lage.gang.fraga):
        return None
    regel = uppskovsregeln_for(lage, lage.gang.fraga)
    if regel is None or regel.mottagaren is None or regel.mottagaren.svar is not Svar.EJ_PROVBAR:
        return None
    return regel.mottagaren


def benamnd(lage: Lage, arbete: Arbete, *, utfall: str, uppgiven: bool | None) -> Arbete:
    """The delfråga with what its uppskov is called when it is confirmed; ``uppgiven``: the minutes' label, which wins (O-16)."""
    fraga = None if lage.gang is None else lage.gang.fraga
    rakning = arbete.tredjedel
    if fraga is None or rakning is None:
        return arbete
    if utfall != fraga.kvotsida:
        if rakning.av_minoritet is None:
            return arbete
        return med(arbete, tredjedel=evolve(rakning, av_minoritet=None))
    if arbete.avgorande is None and arbete.uppskov_begart is not None:
        arbete = med(arbete, avgorande=Avgorande.MINORITET)  # declared as carried against the chair's finding
    av_minoritet = rakning.av_minoritet
    if av_minoritet is None and rakning.nadd is False:
        av_minoritet = False  # the utslagsröst carried it, not the right of a third
    elif av_minoritet is None and arbete.avgorande is Avgorande.MINORITET:
        av_minoritet = True
    if uppgiven is not None:
        av_minoritet = uppgiven
        if arbete.avgorande in {None, Avgorande.MAJORITET, Avgorande.MINORITET}:
            arbete = med(arbete, avgorande=Avgorande.MINORITET if uppgiven else Avgorande.MAJORITET)
    if av_minoritet is rakning.av_minoritet:
        return arbete
    return med(arbete, tredjedel=evolve(rakning, av_minoritet=av_minoritet))


# --- A recorded request in place of a vote ---------------------------------------------------------------------------


def _begara_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_5_50_5, "Sammanträdet är avslutat.")
    if lage.skede is not Skede.FUNNEN or lage.gang is None:
        return stopp(R_5_50_5, "Begäran antecknas när ordföranden har redovisat sin uppfattning i frågan om uppskov.")
    if lage.gang.fraga.kvotsida is None or uppskovsregeln_for(lage, lage.gang.fraga) is None:
        return stopp(R_5_50_5, "I frågan finns inget uppskov som en tredjedel av de närvarande kan få igenom.")
    if lage.arbeten[-1].uppskov_begart is not None:
        return stopp(R_5_50_5, "En begäran är redan antecknad.")
    narvarande = antal_narvarande(lage.narvaro)
    if narvarande is not None and narvarande.hogst == 0:
        return stopp(R_5_50_2, "Ingen är närvarande som kan begära det.")
    provning = visad_utan_omrostning(lage.sammantrade.arbetsordning.tredjedelsbevis)
    return Hinder(provning) if provning.svar is Svar.BRUTEN else None


def _prova_begart(lage: Lage, h: UppskovBegart) -> Iterator[Provning | Hinder]:
    yield visad_utan_omrostning(lage.sammantrade.arbetsordning.tredjedelsbevis)
    narvarande = antal_narvarande(lage.narvaro)
    if narvarande is not None and narvarande.hogst is not None and _begarande(h) > narvarande.hogst:
        yield stopp(R_5_50_2, f"{_begarande(h)} begär uppskov, men bara {narvarande.hogst} är närvarande.")
    for vem in h.av:
        if deltar(lage.narvaro, vem) is False:
            yield stopp(R_5_50_2, f"{vem} tjänstgör inte i ärendet och räknas inte.", *(rostlangd(lage.narvaro) or ()))


def _begarande(h: UppskovBegart) -> int:
    return len(h.av) if h.antal is None else h.antal


def _begart(lage: Lage, h: UppskovBegart, _nr: int) -> Lage:
    if lage.gang is None:
        raise ValueError("ingen fråga är öppen")
    fraga, arbete = lage.gang.fraga, med(lage.arbeten[-1], uppskov_begart=h)
    if arbete.funnet != fraga.kvotsida:  # else it has carried by acclamation, and the request changes nothing
        utfall = begart_uppskov(fraga, _begarande(h), antal_narvarande(lage.narvaro), tredjedelsfakta(lage, fraga))
        arbete = med(arbete, tredjedel=utfall.tredjedel)
        if utfall.alternativ is not None or utfall.provning.svar is Svar.EJ_PROVBAR:
            arbete = med(arbete, utfall=utfall.alternativ, avgorande=utfall.avgorande, provning=utfall.provning)
    return med(lage, arbeten=(*lage.arbeten[:-1], arbete))


SLAG: dict[type, Slag] = {
    UppskovBegart: Slag(
        namn="uppskov_begart",
        text="anteckna hur många som begär uppskovet",
        mojlig=_begara_mojlig,
        prova=_prova_begart,
        verka=_begart,
        platser=lambda lage: (Plats("av", rostlangd(lage.narvaro)), Plats("antal")),
    ),
}
"""The kinds of event of this file."""
