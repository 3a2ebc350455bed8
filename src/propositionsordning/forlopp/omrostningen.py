"""An omröstning is held, and equal numbers are settled by utslagsröst or lottning (5:54-56)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.deltagandet import (
    for_fa_kvar,
    for_fa_vid_omrostningen,
    formen_provad,
    galler_valet,
    ordforanden_borta,
    ordforandens_skyldighet,
    rost_av,
    rostplikt_i_omrostningen,
)
from propositionsordning.forlopp.handelser import Lottning, OmrostningGenomford, Utslagsrost
from propositionsordning.forlopp.ilaget import i_laget
from propositionsordning.forlopp.lage import Arbete, Avgorande, Lage, Skede, har_avstatt
from propositionsordning.forlopp.propositionen import beredande
from propositionsordning.forlopp.rostning import Rostetal, rakna
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, stopp
from propositionsordning.forlopp.uppskovet import prova_ja, tredjedelsfakta, utan_tredjedel
from propositionsordning.forlopp.utfall import beraknat_utfall
from propositionsordning.lag.beslutsregel import SARSKILDA, Beslutsregel
from propositionsordning.lag.regel import Provning, Svar, bruten, ej_provbar, uppfylld
from propositionsordning.lag.regler.kl_4_24_en_rost import R_4_24_1, en_rost_var
from propositionsordning.lag.regler.kl_4_25_avsta import R_4_25_1
from propositionsordning.lag.regler.kl_5_50_tredjedelen import UTAN_TILLAGG
from propositionsordning.lag.regler.kl_5_54_oppen_omrostning import R_5_54_2
from propositionsordning.lag.regler.kl_5_56_utslagsrost import (
    R_5_56_1,
    R_5_56_5,
    den_som_leder,
    lika_avgors_genom_lottning,
    utslagsrosten_foljer_rosten,
)
from propositionsordning.lag.regler.kl_5_67_protokoll import siffrorna_stammer
from propositionsordning.lag.regler.praxis_2_huvudforslag import (
    R_2_10,
    ja_ar_det_funna,
    lika_i_motforslag,
    omrostning_i_tur,
    ratt_par,
)
from propositionsordning.lag.regler.praxis_5_omrostning import tillstanden_skilda
from propositionsordning.mote.narvaro import antal_narvarande, deltar, rostlangd
from propositionsordning.ordning.gang import Roll, att_rosta, att_stalla, motforslagsniva
from propositionsordning.ordning.valfraga import ar_valfraga

__all__ = ["SLAG"]


# --- omröstning ------------------------------------------------------------------------------------------------------


def _rosta_mojlig(lage: Lage) -> Hinder | None:
    if _i_val(lage):
        return stopp(R_5_54_2, "Omröstningen om ett val sker slutet, med valsedlar som räknas.")
    delfraga = lage.arbeten[-1].delfraga if lage.arbeten else None
    # Where a delfråga on the motförslag is to be put, it is that one which has not been settled.
    nasta = None if lage.gang is None else att_stalla(lage.gang)
    provning = omrostning_i_tur(
        stalld=delfraga is not None,
        begard=lage.skede not in {Skede.STALLD, Skede.FUNNEN},
        hallen=lage.skede in {Skede.LIKA, Skede.ROSTAD},
        par_klart=lage.skede is Skede.ATT_ROSTA,
        niva=0 if delfraga is None else motforslagsniva(delfraga),
        kedja=nasta is not None and nasta.roll is Roll.KEDJEPAR,
    )
    return for_fa_kvar(lage) if provning.svar is Svar.UPPFYLLD else Hinder(provning, kan_trotsas=False)


def _prova_rostad(lage: Lage, h: OmrostningGenomford) -> Iterator[Provning | Hinder]:
    arbete = lage.arbeten[-1]
    par = None if lage.gang is None else att_rosta(lage.gang)
    for sida in (h.ja, h.nej):
        if sida not in arbete.delfraga.kandidater:
            yield stopp(R_2_10, f"{sida} är inte ett av alternativen i frågan.", *arbete.delfraga.kandidater)
            return
    roll = arbete.delfraga.roll
    if par is not None:
        yield ratt_par(
            sidor=(h.ja, h.nej),
            par=(par.huvudforslag, par.motforslag),
            niva=motforslagsniva(arbete.delfraga),
            kedja=roll is Roll.KEDJEPAR,
        )
    om_uppskovet = None if lage.gang is None else prova_ja(lage, lage.gang.fraga, ja=h.ja, funnet=arbete.funnet)
    yield om_uppskovet or ja_ar_det_funna(
        ja=h.ja,
        funnet=arbete.funnet,
        motforslag=roll is Roll.MOTFORSLAG,
        beredande=beredande(lage.gang, arbete.delfraga),
    )
    yield formen_provad(lage, h)
    yield from for_fa_vid_omrostningen(lage, h)
    yield from _prova_rosterna(lage, h)


def _prova_rosterna(lage: Lage, h: OmrostningGenomford) -> Iterator[Provning | Hinder]:
    langd = rostlangd(lage.narvaro)
    koder = h.rostning.koder
    if koder is not None:
        if langd is None:
            yield stopp(
                R_4_24_1, "Röstlängden är okänd; ange vilka som tjänstgör för att röster per ledamot ska gå att läsa."
            )
            return
        ratt = en_rost_var(koder=len(koder), rostlangd=len(langd))
        if len(koder) != len(langd):
            yield Hinder(ratt, kan_trotsas=False)
            return
        fraga = None if lage.gang is None else lage.gang.fraga.id
        for vem, kod in zip(langd, koder, strict=True) if lage.deltar_inte else ():
            if kod in "jn" and har_avstatt(lage, vem, fraga):
                yield Hinder(
                    bruten(R_4_25_1, f"{vem} har meddelat att hen inte deltar i beslutet men har ändå röstat.")
                )
    tal = _raknat(lage, h)
    if koder is not None or h.rostning.partier:
        yield siffrorna_stammer(vad="ja-röster", uppgivet=h.rostning.ja, raknat=tal.ja)
        yield siffrorna_stammer(vad="nej-röster", uppgivet=h.rostning.nej, raknat=tal.nej)
        if tal.avstar is not None:
            yield siffrorna_stammer(vad="som avstår", uppgivet=h.rostning.avstar, raknat=tal.avstar)
        if tal.franvarande is not None:
            yield _franvaron(lage, uppgivet=h.rostning.franvarande, raknat=tal.franvarande)
    antal = len(langd) if langd is not None else lage.narvaro.antal
    if koder is None and antal is not None and tal.narvarande.minst > antal:
        yield bruten(R_4_24_1, f"{tal.narvarande.minst} röster och avståenden anges, men bara {antal} är närvarande.")
    else:
        yield from _prova_partierna(lage, h, langd)
    yield from rostplikt_i_omrostningen(lage, h, tal)


def _raknat(lage: Lage, h: OmrostningGenomford) -> Rostetal:
    """What the votes add up to: asked for when the omröstning is tried, and when it takes effect in the same state."""
    kvar = i_laget(lage)
    if kvar.raknat is None or kvar.raknat[0] is not h:
        langd = rostlangd(lage.narvaro)
        antal = None if langd is None else len(langd)
        kvar.raknat = h, rakna(h.rostning, rostlangd=antal, narvarande=antal_narvarande(lage.narvaro))
    return kvar.raknat[1]


def _rosta(lage: Lage, h: OmrostningGenomford, _nr: int) -> Lage:
    if lage.gang is None:
        raise ValueError("ingen fråga är öppen")
    tal = _raknat(lage, h)
    val = lage.sammantrade.arbetsordning
    enkel = lage.gang.fraga.regel is Beslutsregel.ENKEL
    utfall = beraknat_utfall(
        lage.gang.fraga,
        h,
        tal,
        tredjedel=UTAN_TILLAGG if enkel else tredjedelsfakta(lage, lage.gang.fraga),
        avstaende=val.avstaende_vid_enighet,
        ledamoter=lage.sammantrade.organ.antal_ledamoter,
    )
    arbete = med(
        lage.arbeten[-1],
        omrostning=h,
        rostetal=tal,
        narvaro=lage.narvaro,
        utfall=utfall.alternativ,
        avgorande=utfall.avgorande,
        provning=utfall.provning if utfall.lika else utan_tredjedel(lage, lage.gang.fraga) or utfall.provning,
        tredjedel=utfall.tredjedel,
    )
    return med(lage, arbeten=(*lage.arbeten[:-1], arbete), skede=Skede.LIKA if utfall.lika else Skede.ROSTAD)


def _sidorna(lage: Lage) -> tuple[Plats, ...]:
    par = None if lage.gang is None else att_rosta(lage.gang)
    sidor = () if par is None else (par.huvudforslag, par.motforslag)
    return (Plats("ja", sidor), Plats("nej", sidor), Plats("rostning"))


def _prova_partierna(lage: Lage, h: OmrostningGenomford, langd: tuple[str, ...] | None) -> Iterator[Provning]:
    """R-4:24-1 party by party, where those who serve and their parties are known."""
    if not h.rostning.partier:
        return
    ledamoter = [lage.sammantrade.organ.ledamot(vem) for vem in langd or ()]
    if not ledamoter or any(person is None or person.parti is None for person in ledamoter):
        return
    platser = Counter(person.parti for person in ledamoter if person is not None)
    for p in h.rostning.partier:
        if p.ja + p.nej + p.avstar > platser[p.parti]:
            yield bruten(
                R_4_24_1,
                f"{p.parti} har {platser[p.parti]} i röstlängden men anges med {p.ja + p.nej + p.avstar} röster och avståenden.",
            )


def _franvaron(lage: Lage, *, uppgivet: int | None, raknat: int) -> Provning:
    """The number absent; where it is larger than the roll call's by those jäviga, the two have been mixed up (R-5-3)."""
    javiga = len(lage.narvaro.javiga)
    if javiga and uppgivet == raknat + javiga:
        return tillstanden_skilda(javiga_som_franvarande=javiga)
    return siffrorna_stammer(vad="frånvarande", uppgivet=uppgivet, raknat=raknat)


def _i_val(lage: Lage) -> bool:
    """Is a val open, which ballots and lots about each place settle (``forlopp.valet``)?"""
    return lage.gang is not None and ar_valfraga(lage.gang.fraga)


# --- utslagsröst and lottning ----------------------------------------------------------------------------------------


def _lika(lage: Lage) -> bool:
    """Are the votes equal (also where a third already carries an uppskov, and the utslagsröst changes nothing)?

    Under a demand for more than a simple majority there is nothing to settle: equal numbers do not meet it.
    """
    if lage.skede is Skede.LIKA:
        return True
    if lage.gang is not None and lage.gang.fraga.regel in SARSKILDA:
        return False
    tal = lage.arbeten[-1].rostetal if lage.arbeten and lage.skede is Skede.ROSTAD else None
    return tal is not None and tal.ja == tal.nej and _avgorare(lage.arbeten[-1]) is None


def _avgorare(arbete: Arbete) -> str | None:
    return arbete.utslagsrost or arbete.lottning


def _utslag_mojligt(lage: Lage) -> Hinder | None:
    if _i_val(lage):
        return stopp(R_5_56_5, "I ett val finns ingen utslagsröst; lika röstetal avgörs genom lottning.")
    if not _lika(lage):
        return stopp(R_5_56_1, "Utslagsröst finns bara vid lika röstetal.")
    provning = lika_avgors_genom_lottning(val_eller_anstallning=galler_valet(lage))
    if provning.svar is Svar.BRUTEN:
        return Hinder(provning)
    return None


def _prova_utslag(lage: Lage, h: Utslagsrost) -> Iterator[Provning | Hinder]:
    arbete = lage.arbeten[-1]
    omrostning = arbete.omrostning
    if omrostning is None or h.alternativ not in (omrostning.ja, omrostning.nej):
        sidor = () if omrostning is None else (omrostning.ja, omrostning.nej)
        yield stopp(R_5_56_1, f"Utslagsrösten läggs på en av omröstningens sidor, inte på {h.alternativ}.", *sidor)
        return
    valet = lage.arende.val_eller_anstallning(lage.sammantrade.arbetsordning.val_omfattar)
    if valet and not galler_valet(lage):
        yield ej_provbar(
            R_5_56_5, "Ärendet avser val; att uppskovet ändå avgörs med utslagsröst är en tolkning (O-25)."
        )
    yield lika_avgors_genom_lottning(val_eller_anstallning=galler_valet(lage))
    ordforande = lage.narvaro.ordforande
    vem = h.av or ordforande
    yield den_som_leder(
        vem=vem,
        ordforande=ordforande,
        tjanstgor=None if vem is None else deltar(lage.narvaro, vem),
        borta=ordforanden_borta(lage),
    )
    yield utslagsrosten_foljer_rosten(
        egen_rost=None if ordforande is None else rost_av(arbete, ordforande),
        utslagsrost="ja" if h.alternativ == omrostning.ja else "nej",
        val=lage.sammantrade.arbetsordning.utslagsrost,
    )


def _lagg_utslag(lage: Lage, h: Utslagsrost, _nr: int) -> Lage:
    arbete = med(lage.arbeten[-1], utslagsrost=h.alternativ)
    kvotsida = None if lage.gang is None else lage.gang.fraga.kvotsida
    if lage.skede is Skede.LIKA or h.alternativ in {arbete.utfall, kvotsida}:
        arbete = med(arbete, utfall=h.alternativ, avgorande=Avgorande.UTSLAGSROST, provning=_utslagets_regel(lage))
    return med(lage, arbeten=(*lage.arbeten[:-1], arbete), skede=Skede.ROSTAD)


def _utslagets_regel(lage: Lage) -> Provning:
    """4:25 where the chair had not voted and her duty to settle the matter takes over; else R-5:56-1."""
    return ordforandens_skyldighet(lage, stallning=True) or _UTSLAG


_UTSLAG = uppfylld(R_5_56_1)


def _lotta_mojligt(lage: Lage) -> Hinder | None:
    if _i_val(lage):
        return stopp(R_5_56_5, "I ett val lottas platserna var för sig, mellan personer eller grupper.")
    if lage.skede is not Skede.LIKA:
        return stopp(R_5_56_5, "Lottning avgör bara vid lika röstetal.")
    if motforslagsniva(lage.arbeten[-1].delfraga):
        i_motforslag = lika_i_motforslag(val=galler_valet(lage))
        return Hinder(i_motforslag) if i_motforslag.svar is Svar.BRUTEN else None
    if galler_valet(lage) is False:
        return Hinder(bruten(R_5_56_5, "Ärendet avser inte val eller anställning; ordföranden har utslagsröst."))
    return None


def _prova_lottning(lage: Lage, h: Lottning) -> Iterator[Provning | Hinder]:
    omrostning = lage.arbeten[-1].omrostning
    if omrostning is None or h.alternativ not in (omrostning.ja, omrostning.nej):
        sidor = () if omrostning is None else (omrostning.ja, omrostning.nej)
        yield stopp(R_5_56_5, f"Lottningen står mellan omröstningens sidor, inte {h.alternativ}.", *sidor)
    elif galler_valet(lage) is None:
        yield ej_provbar(R_5_56_5, "Det framgår inte om ärendet avser val eller anställning.")


def _lotta(lage: Lage, h: Lottning, _nr: int) -> Lage:
    arbete = med(
        lage.arbeten[-1],
        utfall=h.alternativ,
        avgorande=Avgorande.LOTTNING,
        provning=uppfylld(R_5_56_5),
        lottning=h.hur if h.av is None else f"{h.hur} ({h.av})",
    )
    return med(lage, arbeten=(*lage.arbeten[:-1], arbete), skede=Skede.ROSTAD)


def _omrostningens_sidor(lage: Lage) -> tuple[Plats, ...]:
    omrostning = lage.arbeten[-1].omrostning if lage.arbeten else None
    ledare = (lage.narvaro.ordforande,) if lage.narvaro.ordforande else rostlangd(lage.narvaro)
    return (Plats("alternativ", () if omrostning is None else (omrostning.ja, omrostning.nej)), Plats("av", ledare))


SLAG: dict[type, Slag] = {
    OmrostningGenomford: Slag(
        namn="omrostning",
        text="genomföra omröstningen",
        mojlig=_rosta_mojlig,
        prova=_prova_rostad,
        verka=_rosta,
        platser=_sidorna,
        for_framat=True,
    ),
    Utslagsrost: Slag(
        namn="utslagsrost",
        text="lägga utslagsrösten",
        mojlig=_utslag_mojligt,
        prova=_prova_utslag,
        verka=_lagg_utslag,
        platser=_omrostningens_sidor,
        for_framat=True,
    ),
    Lottning: Slag(
        namn="lottning",
        text="avgöra genom lottning",
        mojlig=_lotta_mojligt,
        prova=_prova_lottning,
        verka=_lotta,
        platser=lambda lage: (*_omrostningens_sidor(lage)[:1], Plats("hur"), Plats("av")),
        for_framat=True,
    ),
}
"""The kinds of event of this file."""
