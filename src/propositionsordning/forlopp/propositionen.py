"""The chair states her finding, and omröstning is requested (5:53)."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.forvaltningen import galler as forvaltningslagen_i_arendet
from propositionsordning.forlopp.forvaltningen import mot_det_funna
from propositionsordning.forlopp.handelser import Klubbslag, OmrostningBegard, UppfattningRedovisad
from propositionsordning.forlopp.kraven import acklamationens_utfall, prova_noterad_enighet
from propositionsordning.forlopp.lage import (
    Arbete,
    Avgorande,
    Delbeslut,
    Lage,
    Skede,
    ar_ordningsfraga,
    har_avstatt,
    kan_vara_parti,
)
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, stopp
from propositionsordning.forlopp.uppskovet import vantat_ja
from propositionsordning.lag.regel import Foljd, Provning, Svar
from propositionsordning.lag.regler.kl_5_53_proposition import (
    R_4_2,
    R_4_3,
    R_5_53_3,
    begaran_kand,
    begarts_av_deltagare,
)
from propositionsordning.lag.regler.kl_5_54_oppen_omrostning import R_5_54_2
from propositionsordning.lag.regler.praxis_2_huvudforslag import R_2_6, blir_huvudforslag
from propositionsordning.lag.regler.praxis_4_acklamation import begaran_efter_klubbslaget
from propositionsordning.mote.narvaro import deltar
from propositionsordning.ordning.gang import (
    Delfraga,
    Gang,
    Roll,
    att_rosta,
    avgor,
    begar,
    huvudforslaget,
    med_valsedlar,
)
from propositionsordning.ordning.valfraga import ar_valfraga

__all__ = ["SLAG", "beredande", "delbesluta", "skede_for", "tas_upp_igen"]


def skede_for(gang: Gang | None) -> Skede:
    """What waits once a level of the question has been answered.

    >>> skede_for(None).value
    'vila'
    """
    if gang is None or gang.utfall is not None:
        return Skede.VILA
    return Skede.ATT_ROSTA if att_rosta(gang) is not None or med_valsedlar(gang) else Skede.ATT_STALLA


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
        return
    yield from prova_noterad_enighet(lage, h)


def _finn(lage: Lage, h: UppfattningRedovisad, _nr: int) -> Lage:
    gav = acklamationens_utfall(lage, h)
    arbete = med(
        lage.arbeten[-1],
        funnet=h.alternativ,
        fynd=True,
        utfall=gav.utfall,
        avgorande=gav.avgorande,
        provning=gav.provning,
    )
    return med(lage, arbeten=(*lage.arbeten[:-1], arbete), skede=Skede.FUNNEN)


# --- omröstning is requested -----------------------------------------------------------------------------------------


def _begara_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_4_3, "Sammanträdet är avslutat.")
    if lage.skede is Skede.FUNNEN:
        return _inte_mot_det_funna(lage, lage.gang, lage.arbeten[-1])
    if tas_upp_igen(lage):
        # Whether all agree is told with the request.
        sen = _sen_begaran(lage, alla_ense=True)
        if sen.regel.foljd is Foljd.HINDER:
            return Hinder(sen)
        return _inte_mot_det_funna(lage, lage.delbeslut[-1].gang, lage.delbeslut[-1].arbete)
    return stopp(R_4_3, "Omröstning begärs när ordföranden har redovisat sin uppfattning, före klubbslaget.")


def _inte_mot_det_funna(lage: Lage, gang: Gang | None, arbete: Arbete) -> Hinder | None:
    """R-FL:29-1, where it stands against every request: a chain, or a huvudförslag singled out that was not found."""
    if gang is None or not forvaltningslagen_i_arendet(lage):
        return None
    provning = mot_det_funna(lage, gang, arbete, huvudforslag=_vantat(lage, gang, arbete))
    return None if provning is None or provning.svar is not Svar.BRUTEN else Hinder(provning)


def tas_upp_igen(lage: Lage) -> bool:
    """Would a request now take up again what the klubbslag has confirmed (O-9)?"""
    return lage.skede in {Skede.VILA, Skede.ATT_STALLA, Skede.ATT_ROSTA} and _kan_aterupptas(lage)


def _sen_begaran(lage: Lage, *, alla_ense: bool) -> Provning:
    gallande = gallande_logg(lage.logg)
    return begaran_efter_klubbslaget(
        genast=bool(gallande) and isinstance(gallande[-1][1].handelse, Klubbslag),
        alla_ense=alla_ense,
        val=lage.sammantrade.arbetsordning.sen_begaran,
    )


def _kan_aterupptas(lage: Lage) -> bool:
    """Is the acklamation that was last confirmed still the latest step?"""
    if not lage.delbeslut:
        return False
    sista = lage.delbeslut[-1]
    if sista.omlagd or sista.utfall is None or sista.arbete.avgorande is not Avgorande.ACKLAMATION:
        return False
    if ar_ordningsfraga(lage, sista.delfraga.fraga):
        return False  # it has already taken effect
    vidare = avgor(sista.gang, sista.utfall)
    return lage.gang == (None if vidare.utfall is not None else vidare)


def _prova_begard(lage: Lage, h: OmrostningBegard) -> Iterator[Provning | Hinder]:
    yield begaran_kand(kant=h.kant)
    if lage.skede is not Skede.FUNNEN:
        yield _sen_begaran(lage, alla_ense=h.alla_ense)
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
    if gang is not None and ar_valfraga(gang.fraga):
        if h.huvudforslag is not None:
            yield stopp(R_5_54_2, "I ett val röstas det med valsedlar; det finns inget huvudförslag att ange.")
        return
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
    provning = mot_det_funna(lage, gang, arbete, huvudforslag=h.huvudforslag or vantat)
    if provning is not None:
        yield provning


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
        platser=lambda lage: (
            Plats("av"),
            Plats("huvudforslag", _arbete_att_begara(lage).delfraga.kandidater),
            Plats("alla_ense"),
        ),
        for_framat=True,
        tar_upp_igen=tas_upp_igen,
    ),
}
"""The kinds of event of this file."""
