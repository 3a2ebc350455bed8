"""A proposition is put, the chair states her finding, omröstning is requested (5:53)."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.deltagandet import beslutsfort_nu
from propositionsordning.forlopp.handelser import OmrostningBegard, PropositionStalld, UppfattningRedovisad
from propositionsordning.forlopp.lage import (
    Arbete,
    Avgorande,
    Delbeslut,
    Fragestatus,
    Lage,
    Overlaggning,
    Skede,
    bifallet_uppskov,
    fragestatus,
    har_avstatt,
    kan_vara_parti,
    nasta_fraga,
    utfallen,
)
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, hinder_av, stopp
from propositionsordning.forlopp.uppskovet import i_sparet, vantat_ja
from propositionsordning.lag.regel import Provning, bruten, uppfylld
from propositionsordning.lag.regler.kl_5_53_proposition import (
    R_4_2,
    R_4_3,
    R_5_53_1,
    R_5_53_3,
    begaran_kand,
    begarts_av_deltagare,
    overlaggningen_avslutad,
)
from propositionsordning.lag.regler.praxis_1_formella_fragor import materiell_fraga_stalls
from propositionsordning.lag.regler.praxis_2_flera_forslag import (
    R_2_17,
    forsta_hand_har_fallit,
    i_ordningens_turordning,
    ordningen_godkand,
)
from propositionsordning.lag.regler.praxis_2_huvudforslag import R_2_6, blir_huvudforslag
from propositionsordning.lag.regler.praxis_3_avslag_och_tillagg import tillagg_enligt_basen
from propositionsordning.mote.narvaro import deltar
from propositionsordning.ordning.forfall import forfallsgrund
from propositionsordning.ordning.fraga import Forfallsgrund, Fraga
from propositionsordning.ordning.gang import (
    Delfraga,
    Gang,
    Roll,
    att_rosta,
    att_stalla,
    avgor,
    begar,
    huvudforslaget,
    oppna,
)

__all__ = ["SLAG", "beredande", "delbesluta", "skede_for"]


def skede_for(gang: Gang | None) -> Skede:
    """What waits once a level of the question has been answered.

    >>> skede_for(None).value
    'vila'
    """
    if gang is None or gang.utfall is not None:
        return Skede.VILA
    return Skede.ATT_ROSTA if att_rosta(gang) is not None else Skede.ATT_STALLA


def delbesluta(lage: Lage, arbete: Arbete, *, utfall: str, klubbslag: bool, nr: int) -> Lage:
    """Settle the innermost delfråga for ``utfall`` and move on to what it leads to."""
    gang = lage.gang
    if gang is None:
        raise ValueError("ingen fråga är öppen")
    beslut = Delbeslut(arbete, utfall, arbete.utfall, klubbslag, arbete.narvaro or lage.narvaro, nr, gang)
    vidare = avgor(gang, utfall)
    return med(
        lage,
        gang=None if vidare.utfall is not None else vidare,
        arbeten=lage.arbeten[:-1],
        skede=skede_for(vidare),
        delbeslut=(*lage.delbeslut, beslut),
    )


# --- proposition -----------------------------------------------------------------------------------------------------


def _stalla_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_5_53_1, "Sammanträdet är avslutat.")
    if lage.skede not in {Skede.VILA, Skede.ATT_STALLA}:
        return stopp(R_5_53_3, "Den förra propositionen är inte avgjord.")
    if lage.overlaggning is Overlaggning.PAGAR:
        return Hinder(overlaggningen_avslutad(avslutad=False), kan_trotsas=False)
    if lage.skede is Skede.VILA and not _stallbara(lage):
        return _inget_stallbart(lage)
    brott = hinder_av((_godkand(lage), beslutsfort_nu(lage)))
    return brott[0] if brott else None


def _inget_stallbart(lage: Lage) -> Hinder:
    """Why no question can be put: those that lapsed by an uppskov or a förfråga can be put only in spite of it."""
    status = fragestatus(lage)
    fragor = () if lage.ordning is None else lage.ordning.fragor
    forfallna = [f for f in fragor if status[f.id] in {Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN}]
    if any(bifallet_uppskov(lage, f) for f in forfallna):
        return Hinder(materiell_fraga_stalls(uppskjutet=True))
    if forfallna:
        return Hinder(bruten(R_2_17, "Förfrågan besvarades så att de frågor som är kvar inte ställs."))
    return stopp(R_5_53_1, "Alla frågor är avgjorda; ingen proposition återstår.")


def _godkand(lage: Lage) -> Provning:
    return ordningen_godkand(kravs=lage.sammantrade.arbetsordning.godkannande_kravs, godkand=lage.godkand)


def _stallbara(lage: Lage) -> tuple[str, ...]:
    """Questions that may be put now without a hinder: the next one, and lapsed ones that a default alone keeps back."""
    if lage.ordning is None:
        return ()
    nasta = nasta_fraga(lage)
    status = fragestatus(lage)
    utfall = utfallen(lage)
    anda = tuple(
        f.id
        for f in lage.ordning.fragor
        if status[f.id] in {Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN}
        and not bifallet_uppskov(lage, f)
        and forfallsgrund(f, utfall) in {None, Forfallsgrund.BAS, Forfallsgrund.HAND}
    )
    return (() if nasta is None else (nasta.id,)) + anda


def _prova_stalld(lage: Lage, h: PropositionStalld) -> Iterator[Provning | Hinder]:
    yield _godkand(lage)
    yield beslutsfort_nu(lage)
    if lage.gang is not None:
        delfraga = att_stalla(lage.gang)
        if delfraga is not None and delfraga.id != h.delfraga:
            yield stopp(R_2_17, f"Först ställs delfrågan {delfraga.id}, om motförslag eller nästa par.", delfraga.id)
        return
    fraga = None if lage.ordning is None else lage.ordning.fraga(_fraga_id(lage, h.delfraga))
    if fraga is None or _forsta_delfraga(fraga) != h.delfraga:
        kanda = () if lage.ordning is None else tuple(_forsta_delfraga(f) for f in lage.ordning.fragor)
        yield stopp(R_2_17, f"Propositionsordningen har ingen fråga {h.delfraga}.", *kanda)
        return
    yield from _prova_turen(lage, fraga)


def _prova_turen(lage: Lage, fraga: Fraga) -> Iterator[Provning | Hinder]:
    status = fragestatus(lage)[fraga.id]
    nasta = nasta_fraga(lage)
    if status is Fragestatus.AVGJORD:
        yield stopp(R_5_53_3, f"Fråga {fraga.id} är redan avgjord.")
    elif bifallet_uppskov(lage, fraga):
        yield materiell_fraga_stalls(uppskjutet=True)
    elif status is Fragestatus.ATERSTAR:
        yield i_ordningens_turordning(fraga=fraga.id, nasta=None if nasta is None else nasta.id)
    else:
        grund = forfallsgrund(fraga, utfallen(lage))
        if grund is Forfallsgrund.HAND:
            yield forsta_hand_har_fallit(fraga=fraga.id, har_fallit=False)
        elif grund is Forfallsgrund.BAS or grund is None:
            yield tillagg_enligt_basen(fraga=fraga.id, stalls=True, bas_bifallen=grund is None)
        else:
            yield bruten(R_2_17, f"Fråga {fraga.id} ställs bara om förfrågan besvarades så, och det gjorde den inte.")


def _forsta_delfraga(fraga: Fraga) -> str:
    delfraga = att_stalla(oppna(fraga))
    return fraga.id if delfraga is None else delfraga.id


def _fraga_id(lage: Lage, delfraga: str) -> str:
    """The question that a delfråga opens: a chain opens with its first pair, "2.1"."""
    fragor = () if lage.ordning is None else lage.ordning.fragor
    return next((f.id for f in fragor if _forsta_delfraga(f) == delfraga), delfraga)


def _stall(lage: Lage, h: PropositionStalld, nr: int) -> Lage:
    gang = lage.gang
    if gang is None:
        fraga = None if lage.ordning is None else lage.ordning.fraga(_fraga_id(lage, h.delfraga))
        if fraga is None:
            raise ValueError(h.delfraga)
        gang = oppna(fraga)
    delfraga = att_stalla(gang)
    if delfraga is None:
        raise ValueError(h.delfraga)
    return med(
        lage,
        spar=(*lage.spar, *i_sparet(lage, gang.fraga, nr)),
        gang=gang,
        arbeten=(*lage.arbeten, Arbete(delfraga, nr)),
        skede=Skede.STALLD,
        forklarade=tuple(f for f in lage.forklarade if f != gang.fraga.id),
    )


def _delfragor(lage: Lage) -> tuple[Plats, ...]:
    if lage.gang is not None:
        delfraga = att_stalla(lage.gang)
        return (Plats("delfraga", () if delfraga is None else (delfraga.id,)),)
    fragor = () if lage.ordning is None else tuple(f for f in lage.ordning.fragor if f.id in _stallbara(lage))
    return (Plats("delfraga", tuple(_forsta_delfraga(f) for f in fragor)),)


# --- the finding -----------------------------------------------------------------------------------------------------


def _finna_mojlig(lage: Lage) -> Hinder | None:
    if lage.skede is not Skede.STALLD:
        return stopp(R_5_53_3, "Ordföranden redovisar sin uppfattning när en proposition har ställts.")
    return None


def _kandidater(lage: Lage) -> tuple[str, ...]:
    return lage.arbeten[-1].delfraga.kandidater if lage.arbeten else ()


def _prova_funnet(lage: Lage, h: UppfattningRedovisad) -> Iterator[Provning | Hinder]:
    if h.alternativ is not None and h.alternativ not in _kandidater(lage):
        yield stopp(R_5_53_3, f"{h.alternativ} är inte ett av de alternativ som ställdes.", *_kandidater(lage))


def _finn(lage: Lage, h: UppfattningRedovisad, _nr: int) -> Lage:
    arbete = med(
        lage.arbeten[-1],
        funnet=h.alternativ,
        fynd=True,
        utfall=h.alternativ,
        avgorande=Avgorande.ACKLAMATION,
        provning=_VID_ACKLAMATION,
    )
    return med(lage, arbeten=(*lage.arbeten[:-1], arbete), skede=Skede.FUNNEN)


_VID_ACKLAMATION = uppfylld(R_5_53_3, "Avgjort med acklamation: ordföranden redovisade sin uppfattning.")


# --- omröstning is requested -----------------------------------------------------------------------------------------


def _begara_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_4_3, "Sammanträdet är avslutat.")
    if lage.skede is Skede.FUNNEN:
        return None
    if lage.skede in {Skede.VILA, Skede.ATT_STALLA, Skede.ATT_ROSTA} and _kan_aterupptas(lage):
        return Hinder(bruten(R_4_3, "Klubbslaget har fallit; beslutet står fast."))
    return stopp(R_4_3, "Omröstning begärs när ordföranden har redovisat sin uppfattning, före klubbslaget.")


def _kan_aterupptas(lage: Lage) -> bool:
    """Is the acklamation that was last confirmed still the latest step?"""
    if not lage.delbeslut:
        return False
    sista = lage.delbeslut[-1]
    if sista.omlagd or sista.utfall is None or sista.arbete.avgorande is not Avgorande.ACKLAMATION:
        return False
    vidare = avgor(sista.gang, sista.utfall)
    return lage.gang == (None if vidare.utfall is not None else vidare)


def _prova_begard(lage: Lage, h: OmrostningBegard) -> Iterator[Provning | Hinder]:
    yield begaran_kand(kant=h.kant)
    if h.av and not h.kant:
        yield stopp(R_4_2, "En begäran som inte är antecknad kan inte ha någon känd begärande.")
    narvaro = lage.narvaro
    arbete = _arbete_att_begara(lage)
    for vem in h.av:
        avstatt = har_avstatt(lage, vem, arbete.delfraga.fraga)
        yield begarts_av_deltagare(
            vem, deltar=False if avstatt else None if kan_vara_parti(lage, vem) else deltar(narvaro, vem)
        )
    gang = lage.gang if lage.skede is Skede.FUNNEN else lage.delbeslut[-1].gang
    vantat = None if gang is None else _vantat(lage, gang, arbete)
    if h.huvudforslag is not None and h.huvudforslag not in arbete.delfraga.kandidater:
        yield stopp(R_2_6, f"{h.huvudforslag} är inte ett av alternativen.", *arbete.delfraga.kandidater)
    elif h.huvudforslag is not None and h.huvudforslag != vantat:
        yield blir_huvudforslag(
            huvudforslag=h.huvudforslag,
            funnet=arbete.funnet,
            beredande=beredande(gang, arbete.delfraga),
        )
    elif h.huvudforslag is None and vantat is None and len(arbete.delfraga.kandidater) > 2:
        yield stopp(R_2_6, "Ordförandens uppfattning är okänd; ange huvudförslaget.", *arbete.delfraga.kandidater)


def _vantat(lage: Lage, gang: Gang, arbete: Arbete) -> str | None:
    """What becomes huvudförslag, and so normally JA (R-2-6, O-2, O-3); None when the finding is not told."""
    return vantat_ja(lage, gang.fraga, huvudforslaget(gang.fraga, arbete.delfraga, arbete.funnet))


def beredande(gang: Gang | None, delfraga: Delfraga) -> str | None:
    """The preparing organ's förslag, where it is always the huvudförslag (O-3) and competes in this delfråga."""
    if gang is None or delfraga.roll is Roll.KEDJEPAR or gang.fraga.huvudforslag in delfraga.kandidater:
        return None
    valt = gang.fraga.huvudforslag_vid_begaran
    return valt if valt in delfraga.kandidater else None


def _arbete_att_begara(lage: Lage) -> Arbete:
    return lage.arbeten[-1] if lage.skede is Skede.FUNNEN else lage.delbeslut[-1].arbete


def _begar(lage: Lage, h: OmrostningBegard, _nr: int) -> Lage:
    if lage.skede is not Skede.FUNNEN:
        sista = lage.delbeslut[-1]
        lage = med(
            lage,
            gang=sista.gang,
            arbeten=(*lage.arbeten, sista.arbete),
            delbeslut=lage.delbeslut[:-1],
            skede=Skede.FUNNEN,
        )
    arbete = med(
        lage.arbeten[-1],
        begard=True,
        begard_av=h.av,
        begaran_kand=h.kant,
        utfall=None,
        avgorande=None,
        provning=None,
        tredjedel=None,
    )
    if lage.gang is None:
        raise ValueError("ingen fråga är öppen")
    vantat = _vantat(lage, lage.gang, arbete)
    gang = begar(lage.gang, h.huvudforslag or vantat or arbete.delfraga.kandidater[0])
    return med(lage, gang=gang, arbeten=(*lage.arbeten[:-1], arbete), skede=skede_for(gang))


SLAG: dict[type, Slag] = {
    PropositionStalld: Slag(
        namn="proposition",
        text="ställa en proposition",
        mojlig=_stalla_mojlig,
        prova=_prova_stalld,
        verka=_stall,
        platser=_delfragor,
        for_framat=True,
    ),
    UppfattningRedovisad: Slag(
        namn="finner",
        text="redovisa uppfattningen om vad som beslutats",
        mojlig=_finna_mojlig,
        prova=_prova_funnet,
        verka=_finn,
        platser=lambda lage: (Plats("alternativ", _kandidater(lage)),),
        for_framat=True,
    ),
    OmrostningBegard: Slag(
        namn="begaran",
        text="begära omröstning",
        mojlig=_begara_mojlig,
        prova=_prova_begard,
        verka=_begar,
        platser=lambda lage: (Plats("av"), Plats("huvudforslag", _kandidater(lage))),
        for_framat=True,
    ),
}
"""The kinds of event of this file."""
