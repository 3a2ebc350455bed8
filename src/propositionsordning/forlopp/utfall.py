"""What a count gives: the outcome as a function of the question's rule, never of the numbers alone."""

from __future__ import annotations

from attrs import frozen

from propositionsordning.forlopp.handelser import OmrostningGenomford
from propositionsordning.forlopp.lage import Avgorande
from propositionsordning.forlopp.rostning import Rostetal
from propositionsordning.lag.beslutsregel import ENIGHETSREGLER, SARSKILDA, Beslutsregel, Kravprovning
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import Provning, uppfylld
from propositionsordning.lag.regler.kl_5_10_extra_val import prova_extra_val
from propositionsordning.lag.regler.kl_5_33_utan_beredning import prova_enighet_om_beslutet
from propositionsordning.lag.regler.kl_5_37_folkinitiativ import prova_mot_folkinitiativ
from propositionsordning.lag.regler.kl_5_50_tredjedelen import (
    UTAN_TILLAGG,
    Tredjedelsfakta,
    Tredjedelsrakning,
    Tredjedelsutgang,
    prova_begaran,
    prova_tredjedel,
)
from propositionsordning.lag.regler.kl_5_52_tillkannagivet import prova_upptagande
from propositionsordning.lag.regler.kl_5_55_majoritet import R_5_55_1, vinnande_sida
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_1
from propositionsordning.lag.regler.kl_5_58_lokal_namnd import prova_undantag
from propositionsordning.lag.regler.kl_9_2_kommunalforbund import prova_forbundsordningens_kvot
from propositionsordning.lag.regler.praxis_2_flera_forslag import prova_invandning
from propositionsordning.lag.tolkningar import AvstaendeVidEnighet
from propositionsordning.ordning.fraga import Fraga

__all__ = ["Beraknat", "begart_uppskov", "beraknat_utfall", "kravets_namn"]


@frozen
class Beraknat:
    """The computed outcome: ``alternativ`` None when the votes are equal (``lika``) or the facts do not suffice."""

    alternativ: str | None
    avgorande: Avgorande | None
    provning: Provning
    lika: bool = False
    tredjedel: Tredjedelsrakning | None = None


def beraknat_utfall(
    fraga: Fraga,
    omrostning: OmrostningGenomford,
    tal: Rostetal,
    *,
    tredjedel: Tredjedelsfakta = UTAN_TILLAGG,
    avstaende: AvstaendeVidEnighet = AvstaendeVidEnighet.HINDRAR,
    ledamoter: int | None = None,
) -> Beraknat:
    """The outcome of a vote under the question's rule.

    ``tredjedel``: what a third of those present depends on; ``avstaende`` (O-20): does one who abstains block where all
    must agree; ``ledamoter``: the seats of the body, where a förbundsordning counts on them (None: unknown). Under a
    special demand the votes are never ``lika``: equal numbers do not meet it.

    >>> from propositionsordning.forlopp.handelser import OmrostningGenomford
    >>> from propositionsordning.forlopp.rostning import Rostning, rakna
    >>> from propositionsordning.ordning.fraga import Fraga, Frageform
    >>> roster = Rostning(ja=43, nej=38, avstar=0)
    >>> f = Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("u", "idag"), regel=Beslutsregel.TREDJEDEL, kvotsida="u")
    >>> beraknat_utfall(f, OmrostningGenomford(ja="idag", nej="u", rostning=roster), rakna(roster)).alternativ
    'u'
    """
    if fraga.regel is Beslutsregel.ENKEL:
        sida = vinnande_sida(ja=tal.ja, nej=tal.nej)
        if sida is None:
            return Beraknat(None, None, _LIKA, lika=True)
        return Beraknat(omrostning.ja if sida == "ja" else omrostning.nej, Avgorande.MAJORITET, _MAJORITET)
    if fraga.regel in SARSKILDA:
        return _sarskilt_krav(fraga, omrostning, tal, avstaende=avstaende, ledamoter=ledamoter)
    return _uppskovets_utfall(fraga, omrostning, tal, tredjedel)


def _uppskovets_utfall(
    fraga: Fraga, omrostning: OmrostningGenomford, tal: Rostetal, fakta: Tredjedelsfakta
) -> Beraknat:
    """R-5:50-1, R-5:56-6: an uppskov that a third of those present can carry."""
    uppskov = fraga.kvotsida
    emot = omrostning.nej if uppskov == omrostning.ja else omrostning.ja
    provad = prova_tredjedel(
        for_uppskov=tal.ja if uppskov == omrostning.ja else tal.nej,
        emot=tal.nej if uppskov == omrostning.ja else tal.ja,
        narvarande=tal.narvarande,
        fakta=fakta,
    )
    match provad.utgang:
        case Tredjedelsutgang.MAJORITET_FOR | Tredjedelsutgang.MINORITET_FOR:
            avgorande = Avgorande.MINORITET if provad.rakning.av_minoritet else Avgorande.MAJORITET
            return Beraknat(uppskov, avgorande, provad.provning, tredjedel=provad.rakning)
        case Tredjedelsutgang.EMOT:
            return Beraknat(emot, Avgorande.MAJORITET, provad.provning, tredjedel=provad.rakning)
        case Tredjedelsutgang.LIKA:
            return Beraknat(None, None, provad.provning, lika=True, tredjedel=provad.rakning)
        case Tredjedelsutgang.OVISST:
            return Beraknat(None, None, provad.provning, tredjedel=provad.rakning)


def _sarskilt_krav(
    fraga: Fraga,
    omrostning: OmrostningGenomford,
    tal: Rostetal,
    *,
    avstaende: AvstaendeVidEnighet,
    ledamoter: int | None,
) -> Beraknat:
    """The kvotsida carries when the demand is met, else the other side; neither where the facts do not tell."""
    pa_ja = fraga.kvotsida == omrostning.ja
    roster, emot = (tal.ja, tal.nej) if pa_ja else (tal.nej, tal.ja)
    provad = _provad(fraga, tal, roster=roster, emot=emot, avstaende=avstaende, ledamoter=ledamoter)
    if provad.uppnatt is None:
        return Beraknat(None, None, provad.provning)
    utfall = omrostning.ja if pa_ja is provad.uppnatt else omrostning.nej
    return Beraknat(utfall, kravets_namn(fraga, utfall), provad.provning)


def _provad(
    fraga: Fraga, tal: Rostetal, *, roster: int, emot: int, avstaende: AvstaendeVidEnighet, ledamoter: int | None
) -> Kravprovning:
    n = tal.narvarande
    match fraga.regel:
        case Beslutsregel.UPPTAGANDE:
            return prova_upptagande(for_upptagande=roster, emot=emot, narvarande=n, avstaende=avstaende)
        case Beslutsregel.ENIGHET:
            return prova_enighet_om_beslutet(ense=roster, emot=emot, narvarande=n, avstaende=avstaende)
        case Beslutsregel.INVANDNING:
            return prova_invandning(for_annan=roster, emot=emot, narvarande=n, avstaende=avstaende)
        case Beslutsregel.EXTRA_VAL:
            return prova_extra_val(for_val=roster, emot=emot, narvarande=n)
        case Beslutsregel.FOLKINITIATIV:
            return prova_mot_folkinitiativ(emot=roster, for_initiativet=emot, narvarande=n)
        case Beslutsregel.LOKAL_NAMND:
            return prova_undantag(for_undantag=roster, emot=emot, narvarande=n)
        case _:
            if fraga.kvot is None:
                raise ValueError(f"{fraga.regel.value} utan kvot")
            return prova_forbundsordningens_kvot(
                kvot=fraga.kvot, roster=roster, emot=emot, narvarande=n, ledamoter=ledamoter
            )


def kravets_namn(fraga: Fraga, utfall: str) -> Avgorande:
    """How a question under a special demand was settled when it came out as ``utfall``.

    >>> from propositionsordning.ordning.fraga import Fraga, Frageform
    >>> f = Fraga(id="1", form=Frageform.BIFALL, alternativ=("a", "ej_a"), regel=Beslutsregel.EXTRA_VAL, kvotsida="a")
    >>> kravets_namn(f, "a").value, kravets_namn(f, "ej_a").value
    ('kvalificerad_majoritet', 'kravet_ej_natt')
    """
    if utfall != fraga.kvotsida:
        return Avgorande.KRAVET_EJ_NATT
    return Avgorande.ENHALLIGHET if fraga.regel in ENIGHETSREGLER else Avgorande.KVALIFICERAD_MAJORITET


def begart_uppskov(fraga: Fraga, antal: int, narvarande: Antal | None, fakta: Tredjedelsfakta) -> Beraknat:
    """R-5:50-5 (O-15): what a recorded request by so many gives; ``alternativ`` None when it is no third, or unknown.

    >>> from propositionsordning.ordning.fraga import Frageform
    >>> f = Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("u", "idag"), regel=Beslutsregel.TREDJEDEL, kvotsida="u")
    >>> begart_uppskov(f, 17, Antal(49, 49), Tredjedelsfakta()).alternativ
    'u'
    """
    provad = prova_begaran(antal=antal, narvarande=narvarande or Antal(antal), fakta=fakta)
    if provad.utgang is not Tredjedelsutgang.MINORITET_FOR:
        return Beraknat(None, None, provad.provning, tredjedel=provad.rakning)
    avgorande = Avgorande.MINORITET if provad.rakning.av_minoritet else Avgorande.MAJORITET
    return Beraknat(fraga.kvotsida, avgorande, provad.provning, tredjedel=provad.rakning)


_MAJORITET = uppfylld(R_5_55_1)
_LIKA = uppfylld(R_5_56_1, "Rösterna är lika.")
