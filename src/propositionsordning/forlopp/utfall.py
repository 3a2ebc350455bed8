"""What a count gives: the outcome as a function of the question's rule, never of the numbers alone."""

from __future__ import annotations

from attrs import frozen

from propositionsordning.forlopp.handelser import OmrostningGenomford
from propositionsordning.forlopp.lage import Avgorande
from propositionsordning.forlopp.rostning import Rostetal
from propositionsordning.lag.regel import Provning, uppfylld
from propositionsordning.lag.regler.kl_5_50_uppskov import Beslutsregel, Tredjedelsutgang, prova_tredjedel
from propositionsordning.lag.regler.kl_5_55_majoritet import R_5_55_1, vinnande_sida
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_1
from propositionsordning.lag.tolkningar import Majoritetsmatt
from propositionsordning.ordning.fraga import Fraga

__all__ = ["Beraknat", "beraknat_utfall"]


@frozen
class Beraknat:
    """The computed outcome: ``alternativ`` None when the votes are equal (``lika``) or the facts do not suffice."""

    alternativ: str | None
    avgorande: Avgorande | None
    provning: Provning
    lika: bool = False


def beraknat_utfall(
    fraga: Fraga,
    omrostning: OmrostningGenomford,
    tal: Rostetal,
    *,
    matt: Majoritetsmatt = Majoritetsmatt.NARVARANDE,
) -> Beraknat:
    """The outcome of a vote under the question's rule; ``matt`` (O-16) names an uppskov carried at equal numbers.

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
    uppskov = fraga.kvotsida
    emot = omrostning.nej if uppskov == omrostning.ja else omrostning.ja
    provad = prova_tredjedel(
        for_uppskov=tal.ja if uppskov == omrostning.ja else tal.nej,
        emot=tal.nej if uppskov == omrostning.ja else tal.ja,
        narvarande=tal.narvarande,
        okand_historik=fraga.regel is Beslutsregel.TREDJEDEL_OKAND,
    )
    match provad.utgang:
        case Tredjedelsutgang.MAJORITET_FOR:
            return Beraknat(uppskov, Avgorande.MAJORITET, provad.provning)
        case Tredjedelsutgang.MINORITET_FOR:
            return Beraknat(uppskov, _minoritetens_namn(tal, matt), provad.provning)
        case Tredjedelsutgang.EMOT:
            return Beraknat(emot, Avgorande.MAJORITET, provad.provning)
        case Tredjedelsutgang.LIKA:
            return Beraknat(None, None, provad.provning, lika=True)
        case Tredjedelsutgang.OVISST:
            return Beraknat(None, None, provad.provning)


def _minoritetens_namn(tal: Rostetal, matt: Majoritetsmatt) -> Avgorande:
    """R-5:50-8, O-16: with equal numbers a third carries the uppskov; was it then a minority that asked for it?

    By votes given it was not. By those present it was, when less than half of them stood behind it.
    """
    if tal.ja != tal.nej:
        return Avgorande.MINORITET
    if matt is Majoritetsmatt.AVGIVNA_ROSTER or 2 * tal.ja >= tal.narvarande.minst:
        return Avgorande.MAJORITET
    return Avgorande.MINORITET


_MAJORITET = uppfylld(R_5_55_1)
_LIKA = uppfylld(R_5_56_1, "Rösterna är lika.")
