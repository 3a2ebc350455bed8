"""A val in the meeting (5:54-56, lagen om proportionella val): ballots are counted, lots drawn, proportional val requested.

The proposition, the finding, the request for omröstning and the klubbslag are those of any question; what differs is that a
requested omröstning is held with closed ballots, that most votes is enough, and that only lots settle a tie.
"""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.arende.uppdrag import Uppdrag
from propositionsordning.fel import EjStodd, OgiltigtVarde
from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.deltagandet import for_fa_kvar
from propositionsordning.forlopp.lage import Arbete, Avgorande, Lage, Skede, har_avstatt, utfallen
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, hinder_av, stopp
from propositionsordning.forlopp.valhandelser import PlatsLottad, ProportionelltValBegart, ValsedlarRaknade
from propositionsordning.forlopp.valutgang import Valbegaran, Valrakning, Valutgang, utgangen
from propositionsordning.fraser.svenska import lista
from propositionsordning.lag.regel import Provning, Regel, bruten, ej_provbar, uppfylld
from propositionsordning.lag.regler.kl_4_24_en_rost import R_4_24_1, valsedlar_hogst
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_2
from propositionsordning.lag.regler.kl_5_54_oppen_omrostning import R_5_54_2
from propositionsordning.lag.regler.kl_5_55_majoritet import R_5_55_3, R_5_55_4, R_5_55_5
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_5
from propositionsordning.lag.regler.kl_5_67_protokoll import siffrorna_stammer
from propositionsordning.lag.regler.lpv_2_proportionella_val import (
    R_LPV_1,
    R_LPV_2,
    R_LPV_7,
    R_LPV_8,
    R_LPV_9,
    R_LPV_11,
    R_LPV_13,
    begart_i_tid,
    proportionellt_val_begart,
    val_av_ersattare,
    val_som_kan_bli_proportionellt,
)
from propositionsordning.mote.narvaro import antal_narvarande, deltar, rostlangd
from propositionsordning.ordning.fraga import Fraga
from propositionsordning.ordning.gang import begar
from propositionsordning.ordning.sarskilda_krav import KRAVETS_REGEL, arendets_krav
from propositionsordning.ordning.valfraga import ar_valfraga, valt_alternativ

__all__ = [
    "SLAG",
    "ar_proportionellt",
    "delvis_vald",
    "lott_fore_klubbslaget",
    "lottas",
    "oppnat_val",
    "prova_valet_stallt",
    "utan_foreslagna",
    "valda",
    "valets_utgang",
]


def ar_proportionellt(lage: Lage, uppdrag_id: str) -> bool:
    """Has proportional val to the uppdrag been requested?"""
    return any(b.handelse.uppdrag == uppdrag_id for b in lage.proportionella)


def valets_utgang(arbete: Arbete) -> Valutgang | None:
    """What the ballots of a val have come to; None where none were counted."""
    return None if arbete.valet is None else utgangen(arbete.valet)


def lottas(lage: Lage) -> tuple[str, ...]:
    """Between whom the next lot of the open val is drawn; empty where no lot is."""
    if lage.skede is not Skede.LIKA or not lage.arbeten or lage.arbeten[-1].valet is None:
        return ()
    return utgangen(lage.arbeten[-1].valet).lika


def oppnat_val(lage: Lage) -> Lage:
    """The state when a val has just been put: of a proportional one nothing is found, and the ballots are next (R-LPV-6)."""
    gang = lage.gang
    if gang is None or not ar_valfraga(gang.fraga) or not ar_proportionellt(lage, gang.fraga.id):
        return lage
    return _till_valsedlarna(lage)


def utan_foreslagna(lage: Lage, fraga: Fraga) -> bool:
    """Is it a val with nobody proposed, which only a request for proportional val would let be put?"""
    return ar_valfraga(fraga) and len(fraga.alternativ) == 1 and not ar_proportionellt(lage, fraga.id)


def prova_valet_stallt(lage: Lage, fraga: Fraga) -> Iterator[Provning | Hinder]:
    """A val is put between those proposed; without anybody proposed there is only proportional val.

    A special demand on the ärende (5:33, a förbundsordning's) is not counted on ballots: that it was met is not tried.
    """
    if not ar_valfraga(fraga):
        return
    krav = arendets_krav(lage.arende, organ=lage.sammantrade.organ.typ, arbetsordning=lage.sammantrade.arbetsordning)
    if krav in KRAVETS_REGEL:
        yield ej_provbar(KRAVETS_REGEL[krav], "Ärendet kräver mer än flest röster; i ett val prövas det inte.")
    if utan_foreslagna(lage, fraga):
        yield stopp(R_5_53_2, f"Ingen är föreslagen i {fraga.id}; då finns inget att ställa proposition på.")


def _till_valsedlarna(lage: Lage) -> Lage:
    """The open val goes to the ballots, whatever has been found."""
    if lage.gang is None:
        raise ValueError("ingen fråga är öppen")
    arbete = med(lage.arbeten[-1], utfall=None, avgorande=None, provning=None)
    return med(lage, gang=begar(lage.gang, ""), arbeten=(*lage.arbeten[:-1], arbete), skede=Skede.ATT_ROSTA)


# --- the ballots -----------------------------------------------------------------------------------------------------


def _rakna_mojlig(lage: Lage) -> Hinder | None:
    if lage.gang is None or not ar_valfraga(lage.gang.fraga):
        return stopp(R_5_54_2, "Valsedlar räknas bara i ett val eller en anställning som har ställts.")
    if lage.skede in {Skede.LIKA, Skede.ROSTAD}:
        return stopp(R_5_54_2, "Valsedlarna är redan räknade.")
    if lage.skede is not Skede.ATT_ROSTA:
        return stopp(R_5_54_2, "Ingen har begärt omröstning; utan begäran avgörs valet med acklamation.")
    return for_fa_kvar(lage)


def _prova_raknade(lage: Lage, h: ValsedlarRaknade) -> Iterator[Provning | Hinder]:
    uppdrag = _uppdraget(lage)
    fraga, platser = uppdrag
    proportionellt = ar_proportionellt(lage, fraga)
    yield uppfylld(R_5_54_2)
    if h.rostande is not None:
        if h.antal > h.rostande:
            yield bruten(R_4_24_1, f"{h.antal} valsedlar är räknade, men bara {h.rostande} har röstat.")
        else:
            yield siffrorna_stammer(vad="röstande", uppgivet=h.rostande, raknat=h.antal, valsedlar=True)
    narvarande = antal_narvarande(lage.narvaro)
    langd = rostlangd(lage.narvaro) or ()
    avstod = sum(1 for vem in langd if har_avstatt(lage, vem, fraga))
    yield valsedlar_hogst(
        valsedlar=max(h.antal, h.rostande or 0),
        narvarande=None if narvarande is None else narvarande.hogst,
        # Where nobody else votes the chair has to, or the val would not be settled (R-4:25-4).
        deltar_inte=min(avstod, max(len(langd) - 1, 0)),
    )
    for hog in h.hogar:
        if proportionellt and hog.grupp is None:
            yield stopp(R_LPV_7, f"Valsedeln med {', '.join(hog.namn)} saknar gruppbeteckning; räkna den som ogiltig.")
            return
        if not proportionellt and hog.grupp is not None:
            yield stopp(R_LPV_2, "Valsedlarna har gruppbeteckning, men proportionellt val är inte begärt.")
            return
        if not proportionellt and len(hog.namn) > platser:
            skal = f"Valsedeln med {', '.join(hog.namn)} har fler namn än det finns platser, {platser}; räkna den som ogiltig."
            yield stopp(R_5_55_4, skal)
            return
    if not h.hogar:
        yield stopp(R_5_55_5, "Ingen har fått någon röst; omröstningen får göras om.")
        return
    yield from _ej_stott(Valrakning(h, platser, proportionellt))


def _ej_stott(rakning: Valrakning) -> Iterator[Hinder]:
    """O-21: what the part of the statute that has not been read must settle; groups that cannot be told apart."""
    try:
        utgangen(rakning)
    except EjStodd as fel:
        yield stopp(R_LPV_11, f"{fel}.".replace("..", "."))
    except OgiltigtVarde as fel:
        yield stopp(R_LPV_7, f"{fel}.")


def _uppdraget(lage: Lage) -> tuple[str, int]:
    """The id of the open val and how many places it has."""
    if lage.gang is None:
        raise ValueError("ingen fråga är öppen")
    uppdrag = lage.arende.uppdraget(lage.gang.fraga.id)
    if uppdrag is None:
        raise ValueError(lage.gang.fraga.id)
    return uppdrag.id, uppdrag.platser


def _rakna(lage: Lage, h: ValsedlarRaknade, _nr: int) -> Lage:
    fraga, platser = _uppdraget(lage)
    return _efter_rakningen(lage, Valrakning(h, platser, ar_proportionellt(lage, fraga)))


def _efter_rakningen(lage: Lage, rakning: Valrakning) -> Lage:
    """The state with the count as it now stands: a lot is next, or the val is settled."""
    utgang = utgangen(rakning)
    arbete = med(lage.arbeten[-1], valet=rakning, narvaro=lage.arbeten[-1].narvaro or lage.narvaro)
    if utgang.lika or lage.gang is None:
        return med(lage, arbeten=(*lage.arbeten[:-1], arbete), skede=Skede.LIKA)
    avgorande, provning = _avgjort(rakning)
    arbete = med(
        arbete,
        utfall=valt_alternativ(lage.gang.fraga, {f.id: f for f in lage.forslag}, utgang.valda),
        avgorande=avgorande,
        provning=provning,
    )
    return med(lage, arbeten=(*lage.arbeten[:-1], arbete), skede=Skede.ROSTAD)


def _avgjort(rakning: Valrakning) -> tuple[Avgorande, Provning]:
    """How the val was settled, and by which rule: proportional by that, also where lots came into it."""
    if rakning.proportionellt:
        return Avgorande.PROPORTIONELLT, uppfylld(R_LPV_8)
    if rakning.lottade:
        return Avgorande.LOTTNING, uppfylld(R_5_56_5)
    return Avgorande.RELATIV_MAJORITET, uppfylld(R_5_55_3 if rakning.platser == 1 else R_5_55_4)


def valda(lage: Lage, arbete: Arbete, utfall: str | None) -> tuple[str, ...] | None:
    """Who is elected when the val of this delfråga comes out as ``utfall``; None where that cannot be told."""
    if utfall is None:
        return None
    utgang = valets_utgang(arbete)
    if utgang is not None and utfall == arbete.utfall:
        return utgang.valda
    return next((f.personer for f in lage.forslag if f.id == utfall), None)


def delvis_vald(lage: Lage, fraga: Fraga, alternativ: str) -> bool:
    """Did the ballots of a settled val elect some of those that the alternative proposed?"""
    if not ar_valfraga(fraga):
        return False
    beslut = next((d for d in reversed(lage.delbeslut) if d.delfraga.fraga == fraga.id and not d.omlagd), None)
    if beslut is None:
        return False
    foreslagna = next((f.personer for f in lage.forslag if f.id == alternativ), ())
    return not set(foreslagna).isdisjoint(valda(lage, beslut.arbete, beslut.utfall) or ())


# --- lots ------------------------------------------------------------------------------------------------------------


def _lotta_mojlig(lage: Lage) -> Hinder | None:
    if lottas(lage):
        return None
    return stopp(R_5_56_5, "Lott dras om en plats bara när rösterna är lika och det avgör vem som får den.")


def lott_fore_klubbslaget(lage: Lage) -> Hinder | None:
    """Why a val is not confirmed yet: a lot is to be drawn first."""
    mellan = lottas(lage)
    if not mellan:
        return None
    return stopp(_lottregeln(lage), f"Rösterna är lika; lotten avgör mellan {lista(mellan)} före klubbslaget.")


def _lottregeln(lage: Lage) -> Regel:
    rakning = lage.arbeten[-1].valet
    return R_LPV_9 if rakning is not None and rakning.proportionellt else R_5_56_5


def _prova_lottad(lage: Lage, h: PlatsLottad) -> Iterator[Provning | Hinder]:
    mellan = lottas(lage)
    rakning = lage.arbeten[-1].valet
    if rakning is None:
        return
    regel = _lottregeln(lage)
    if set(h.mellan) != set(mellan):
        yield stopp(regel, f"Lotten står mellan {', '.join(mellan)}, inte mellan {', '.join(h.mellan)}.", *mellan)
        return
    yield uppfylld(regel)
    yield from _ej_stott(med(rakning, lottade=(*rakning.lottade, h)))


def _lotta(lage: Lage, h: PlatsLottad, _nr: int) -> Lage:
    rakning = lage.arbeten[-1].valet
    if rakning is None:
        raise ValueError("inga valsedlar är räknade")
    return _efter_rakningen(lage, med(rakning, lottade=(*rakning.lottade, h)))


# --- proportional val ------------------------------------------------------------------------------------------------


def _hallet(lage: Lage, uppdrag_id: str) -> bool:
    """Has the val been held: settled, or its ballots counted?"""
    if uppdrag_id in utfallen(lage):
        return True
    return any(a.delfraga.fraga == uppdrag_id and a.valet is not None for a in lage.arbeten)


def _begara_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_LPV_13, "Sammanträdet är avslutat.")
    if not lage.arende.uppdrag:
        return stopp(R_LPV_2, "Ärendet har inget val att begära proportionellt.")
    narvarande = antal_narvarande(lage.narvaro)
    if narvarande is not None and narvarande.hogst == 0:
        return stopp(R_LPV_2, "Ingen är närvarande som kan begära det.")
    aterstar = [u for u in lage.arende.uppdrag if not _hallet(lage, u.id)]
    if not aterstar:
        return Hinder(begart_i_tid(valet_hallet=True), kan_trotsas=False)
    ej_begarda = [u for u in aterstar if not ar_proportionellt(lage, u.id)]
    if not ej_begarda:
        alla = lista(tuple(u.benamning for u in aterstar))
        return stopp(R_LPV_2, f"Proportionellt val till {alla} är redan begärt.")
    if _begarbara(lage):
        return None
    brutna = {h.provning: h for u in ej_begarda for h in hinder_av(_far_vara_proportionellt(lage, u))}
    if len(brutna) == 1:
        return next(iter(brutna.values()))
    return Hinder(bruten(R_LPV_1, "Inget av de val som återstår kan hållas proportionellt."))


def _far_vara_proportionellt(lage: Lage, uppdrag: Uppdrag) -> Iterator[Provning]:
    """R-LPV-1, R-LPV-4: does a statute let this val be proportional, and were the ledamöter elected so?"""
    yield val_som_kan_bli_proportionellt(
        uppdrag.slag, anstallning=uppdrag.anstallning, undantagen_lokal_namnd=uppdrag.undantagen_lokal_namnd
    )
    if uppdrag.ersattare:
        proportionellt = uppdrag.ledamoterna_proportionellt
        if uppdrag.ledamoternas is not None:
            proportionellt = ar_proportionellt(lage, uppdrag.ledamoternas)
        yield val_av_ersattare(ledamoterna_proportionellt_valda=proportionellt)


def _prova_begart(lage: Lage, h: ProportionelltValBegart) -> Iterator[Provning | Hinder]:
    uppdrag = lage.arende.uppdraget(h.uppdrag)
    if uppdrag is None:
        finns = tuple(u.id for u in lage.arende.uppdrag)
        yield stopp(R_LPV_2, f"{h.uppdrag} är inget av ärendets uppdrag.", *finns)
        return
    if ar_proportionellt(lage, uppdrag.id):
        yield stopp(R_LPV_2, f"Proportionellt val till {uppdrag.benamning} är redan begärt.")
        return
    if _hallet(lage, uppdrag.id):
        yield Hinder(begart_i_tid(valet_hallet=True), kan_trotsas=False)
        return
    yield from _far_vara_proportionellt(lage, uppdrag)
    for vem in h.av:
        if deltar(lage.narvaro, vem) is False:
            yield bruten(R_LPV_2, f"{vem} är inte närvarande och kan inte begära proportionellt val.")
        elif deltar(lage.narvaro, vem) is None:
            yield ej_provbar(R_LPV_2, f"Det framgår inte om {vem} är närvarande.")
    begarande = len(h.av) if h.antal is None else h.antal
    narvarande = antal_narvarande(lage.narvaro)
    if narvarande is not None and narvarande.hogst is not None and begarande > narvarande.hogst:
        yield stopp(R_LPV_2, f"{begarande} begär proportionellt val, men bara {narvarande.hogst} är närvarande.")
    yield proportionellt_val_begart(begarande=begarande, narvarande=narvarande, platser=uppdrag.platser)


def _begar(lage: Lage, h: ProportionelltValBegart, nr: int) -> Lage:
    nytt = med(lage, proportionella=(*lage.proportionella, Valbegaran(h, nr)))
    oppet = lage.gang is not None and lage.gang.fraga.id == h.uppdrag
    return _till_valsedlarna(nytt) if oppet else nytt


def _begarbara(lage: Lage) -> tuple[str, ...]:
    return tuple(
        u.id
        for u in lage.arende.uppdrag
        if not _hallet(lage, u.id)
        and not ar_proportionellt(lage, u.id)
        and not hinder_av(_far_vara_proportionellt(lage, u))
    )


SLAG: dict[type, Slag] = {
    ValsedlarRaknade: Slag(
        namn="valsedlar",
        text="räkna valsedlarna",
        mojlig=_rakna_mojlig,
        prova=_prova_raknade,
        verka=_rakna,
        platser=lambda _lage: (Plats("hogar"), Plats("blanka"), Plats("ogiltiga"), Plats("rostande")),
        for_framat=True,
    ),
    PlatsLottad: Slag(
        namn="lottad",
        text="lotta om en plats i valet",
        mojlig=_lotta_mojlig,
        prova=_prova_lottad,
        verka=_lotta,
        platser=lambda lage: (Plats("mellan", lottas(lage)), Plats("vald", lottas(lage)), Plats("hur"), Plats("av")),
        for_framat=True,
    ),
    ProportionelltValBegart: Slag(
        namn="proportionellt",
        text="begära proportionellt val",
        mojlig=_begara_mojlig,
        prova=_prova_begart,
        verka=_begar,
        platser=lambda lage: (Plats("uppdrag", _begarbara(lage)), Plats("av"), Plats("antal")),
    ),
}
"""The kinds of event of this file."""
