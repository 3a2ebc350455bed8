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
from propositionsordning.ordning.fraga import Fraga

__all__ = ["Beraknat", "beraknat_utfall"]


@frozen
class Beraknat:
    """The computed outcome: ``alternativ`` None when the votes are equal (``lika``) or the facts do not suffice."""

    alternativ: str | None
    avgorande: Avgorande | None
    provning: Provning
    lika: bool = False


def beraknat_utfall(fraga: Fraga, omrostning: OmrostningGenomford, tal: Rostetal) -> Beraknat:
    """The outcome of a vote under the question's rule.

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
            return Beraknat(uppskov, Avgorande.MINORITET, provad.provning)
        case Tredjedelsutgang.EMOT:
            return Beraknat(emot, Avgorande.MAJORITET, provad.provning)
        case Tredjedelsutgang.LIKA:
            return Beraknat(None, None, provad.provning, lika=True)
        case Tredjedelsutgang.OVISST:
            return Beraknat(None, None, provad.provning)


_MAJORITET = uppfylld(R_5_55_1)
_LIKA = uppfylld(R_5_56_1, "Rösterna är lika.")
