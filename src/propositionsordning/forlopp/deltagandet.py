"""What the state tells of those who take part: how they voted, whether enough are there, what they are bound to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from propositionsordning.arende.arende import Arende
from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.handelser import OmrostningGenomford, OrdforandeByte
from propositionsordning.forlopp.lage import Arbete, Lage, fragestatus, har_avstatt
from propositionsordning.forlopp.lage import Fragestatus as Status
from propositionsordning.forlopp.lasning import lasning, om_fragan
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.forlopp.rostning import KODER, Rostetal
from propositionsordning.forlopp.slag import Hinder
from propositionsordning.lag.direktion import foljer
from propositionsordning.lag.regel import NAMNDORGAN, Direktionsfraga, Organtyp, Provning, Svar
from propositionsordning.lag.regler.kl_4_25_avsta import ordforanden_tar_stallning
from propositionsordning.lag.regler.kl_4_26_myndighetsutovning import rostplikten
from propositionsordning.lag.regler.kl_5_16_distans import far_delta_pa_distans
from propositionsordning.lag.regler.kl_5_45_beslutsforhet import beslutsfort, beslutsfort_vid_omrostningen
from propositionsordning.lag.regler.kl_5_47_jav import redovisningsskyldiga_utanfor
from propositionsordning.lag.regler.kl_5_54_oppen_omrostning import omrostningens_form, reglerna_om_val_galler
from propositionsordning.lag.tolkningar import Rostplikt
from propositionsordning.mote.narvaro import Narvaro, antal_narvarande, deltar, nummer_i_rostlangden, rostlangd
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.ordning.fraga import Fraga

__all__ = [
    "beslutsfort_nu",
    "far_handlaggas",
    "for_fa_kvar",
    "for_fa_vid_omrostningen",
    "formen_provad",
    "fraga_i_sak",
    "galler_valet",
    "ordforanden_borta",
    "ordforandens_skyldighet",
    "rost_av",
    "rostplikt_i_omrostningen",
    "rostplikt_till_slut",
]


def rost_av(arbete: Arbete, vem: str) -> str | None:
    """How ``vem`` voted ("ja", "nej", "avstar", "franvarande"); None when the facts do not tell.

    >>> from propositionsordning.ordning.gang import Delfraga, Roll
    >>> rost_av(Arbete(Delfraga("1", "1", Roll.HUVUD, ("a", "b")), 1), "S-1") is None
    True
    """
    if arbete.omrostning is None or arbete.omrostning.rostning.koder is None or arbete.narvaro is None:
        return None
    nummer = nummer_i_rostlangden(arbete.narvaro, vem)
    return None if nummer is None else KODER[arbete.omrostning.rostning.koder[nummer]]


def beslutsfort_nu(lage: Lage, *, utan: Narvaro | None = None) -> Provning:
    """R-5:45-1, R-5:46-1, R-6:27-1, R-8-1: are enough members there to handle the ärende now?

    ``utan``: those left when somebody stands aside who is not (yet) jävig.
    """
    if utan is None or utan is lage.narvaro:
        return _personerna(lage).beslutsfort
    return _beslutsfort(lage, utan=utan)


def _beslutsfort(lage: Lage, *, utan: Narvaro | None = None) -> Provning:
    return beslutsfort(
        organ=_foljer_om_beslutsforhet(lage),
        narvarande=antal_narvarande(utan or lage.narvaro),
        javiga=_obesatta_for_jav(lage.narvaro),
        ledamoter=lage.sammantrade.organ.antal_ledamoter,
    )


def _foljer_om_beslutsforhet(lage: Lage) -> Organtyp:
    """The kind of body whose quorum holds: a förbundsdirektion has chosen (O-22)."""
    return foljer(lage.sammantrade.organ.typ, Direktionsfraga.BESLUTSFORHET, lage.sammantrade.arbetsordning)


def _obesatta_for_jav(narvaro: Narvaro) -> int:
    """Seats that stand empty because of jäv: one that an ersättare has taken counts among those present already."""
    if narvaro.antal_javiga is not None:
        return narvaro.antal_javiga
    if not narvaro.javiga:
        return 0
    ersatta = {p.for_ledamot for p in narvaro.platser or ()} & set(narvaro.javiga)
    return len(narvaro.javiga) - len(ersatta)


def for_fa_kvar(lage: Lage) -> Hinder | None:
    """Why nothing can be decided now: too many have left, or are jäviga, since the question was put."""
    provning = beslutsfort_nu(lage)
    return Hinder(provning) if provning.svar is Svar.BRUTEN else None


def for_fa_vid_omrostningen(lage: Lage, h: OmrostningGenomford) -> Iterator[Provning]:
    """R-8-1: does the roll call itself show that too few were there when the vote was held?"""
    antal = lage.sammantrade.organ.antal_ledamoter
    if h.rostning.koder is not None and antal is not None and for_fa_kvar(lage) is None:
        borta = h.rostning.koder.count("f")
        yield beslutsfort_vid_omrostningen(
            organ=_foljer_om_beslutsforhet(lage),
            narvarande=len(h.rostning.koder) - borta,
            javiga=_obesatta_for_jav(lage.narvaro),
            ledamoter=antal,
        )


def fraga_i_sak(lage: Lage, fraga: Fraga) -> bool:
    """Does the question decide the matter, and not whether to put it off or dismiss it?"""
    return om_fragan(lage, fraga).i_sak


def galler_valet(lage: Lage) -> bool | None:
    """Do the rules on val and anställning (5:54, 5:56) hold for the open question? None: unknown."""
    val = lage.sammantrade.arbetsordning
    avser = lasning(lage).val_eller_anstallning
    return reglerna_om_val_galler(
        val_eller_anstallning=avser,
        # What the question is about makes no difference in an ärende that is no val.
        fraga_i_sak=avser is not False and lage.gang is not None and fraga_i_sak(lage, lage.gang.fraga),
        omfattar=val.val_fragor,
    )


def formen_provad(lage: Lage, h: OmrostningGenomford) -> Provning:
    """R-5:54-1, R-5:54-2, R-5:54-3: was the omröstning open, or closed where it should be?"""
    return omrostningens_form(
        sluten=h.rostning.varit_sluten, val=galler_valet(lage), entledigande=lage.arende.entledigande
    )


def ordforanden_borta(lage: Lage) -> str | None:
    """The one who presided last and has left or is jävig, where nobody has taken over (but could); None otherwise."""
    if lage.narvaro.ordforande is not None or rostlangd(lage.narvaro) == ():
        return None
    byten = (p.handelse for _, p in reversed(gallande_logg(lage.logg)) if isinstance(p.handelse, OrdforandeByte))
    byte = next(byten, None)
    senast = lage.ingaende.ordforande if byte is None else byte.ordforande
    return senast if senast is not None and deltar(lage.narvaro, senast) is False else None


@frozen
class _Personerna:
    """What those present ask of an ärende, worked out once for as long as they, the meeting and the ärende are the same.

    Kept beside the fields of the state, and used only where the very objects it was worked out from are the state's own.
    """

    narvaro: Narvaro
    sammantrade: Sammantrade
    arende: Arende
    beslutsfort: Provning
    provningar: tuple[Provning, ...]


def _personerna(lage: Lage) -> _Personerna:
    kvar: _Personerna | None = lage.__dict__.get("_personerna")
    if (
        kvar is None
        or kvar.narvaro is not lage.narvaro
        or kvar.sammantrade is not lage.sammantrade
        or kvar.arende is not lage.arende
    ):
        provning = _beslutsfort(lage)
        kvar = _Personerna(
            lage.narvaro, lage.sammantrade, lage.arende, provning, (provning, *_distans_och_ansvar(lage))
        )
        lage.__dict__["_personerna"] = kvar
    return kvar


def far_handlaggas(lage: Lage) -> tuple[Provning, ...]:
    """What the persons ask before a question is put: enough there, at a distance only if allowed, nobody of 48 §."""
    return _personerna(lage).provningar


def _distans_och_ansvar(lage: Lage) -> Iterator[Provning]:
    organ, langd = lage.sammantrade.organ, rostlangd(lage.narvaro) or ()
    pa_distans = tuple(p.ledamot for p in lage.narvaro.platser or () if p.pa_distans and p.ledamot in langd)
    skyldiga = tuple(vem for vem in lage.arende.redovisningsskyldiga if vem in langd)
    jav = foljer(organ.typ, Direktionsfraga.JAV, lage.sammantrade.arbetsordning)
    for provning in (
        far_delta_pa_distans(pa_distans, medgivet=organ.distans),
        redovisningsskyldiga_utanfor(skyldiga, organ=jav, ansvarsfraga=lage.arende.ansvarsfraga),
    ):
        if provning is not None:
            yield provning


def ordforandens_skyldighet(lage: Lage, *, stallning: bool) -> Provning | None:
    """R-4:25-2, R-4:25-3, R-4:25-4: what a tie asks of a chair who has not voted; None where it asks nothing.

    ``stallning``: has she taken a position?
    """
    arbete, ordforande = lage.arbeten[-1], lage.narvaro.ordforande
    if arbete.rostetal is None:
        return None
    rost = None if ordforande is None else rost_av(arbete, ordforande)
    return ordforanden_tar_stallning(
        ja=arbete.rostetal.ja, nej=arbete.rostetal.nej, ordforandens_rost=rost, stallning=stallning
    )


# --- 4 kap. 26 § -----------------------------------------------------------------------------------------------------


def rostplikt_i_omrostningen(lage: Lage, h: OmrostningGenomford, tal: Rostetal) -> Iterator[Provning]:
    """R-4:26-2 where the arbetsordning asks for a vote each time (O-19): who abstained in this vote?"""
    if lage.sammantrade.arbetsordning.rostplikt is Rostplikt.VARJE_GANG and _omfattas(lage, lage.arbeten[-1]):
        arbete = med(lage.arbeten[-1], omrostning=h, rostetal=tal, narvaro=lage.narvaro)
        yield from _plikten(lage, (arbete,), "i omröstningen")


def rostplikt_till_slut(lage: Lage, klubbat: Callable[[], Lage]) -> Iterator[Provning]:
    """R-4:26-2 where one vote is enough (O-19): who never voted, once no question in the matter remains?

    ``klubbat``: gives the state after the klubbslag that is tried in ``lage``.
    """
    if (
        lage.sammantrade.organ.typ not in NAMNDORGAN
        or lage.arende.myndighetsutovning is False
        or lage.sammantrade.arbetsordning.rostplikt is Rostplikt.VARJE_GANG
        or not _omfattas(lage, lage.arbeten[-1])
    ):
        return
    efter = klubbat()
    status = fragestatus(efter)
    if efter.gang is not None or any(s is Status.ATERSTAR and _i_sak(efter, f) for f, s in status.items()):
        return
    roster = tuple(a for a in (*(d.arbete for d in lage.delbeslut), *lage.arbeten) if a.omrostning is not None)
    yield from _plikten(lage, tuple(a for a in roster if _omfattas(lage, a)), "i någon omröstning")


def _i_sak(lage: Lage, fraga_id: str) -> bool:
    fraga = None if lage.ordning is None else lage.ordning.fraga(fraga_id)
    return fraga is not None and fraga_i_sak(lage, fraga)


def _omfattas(lage: Lage, arbete: Arbete) -> bool:
    """Is the delfråga one of the matter? One whose question was replaced by another order was so if the chair put it."""
    fraga_id = arbete.delfraga.fraga
    if lage.gang is not None and lage.gang.fraga.id == fraga_id:
        return fraga_i_sak(lage, lage.gang.fraga)
    gang = next((d.gang for d in lage.delbeslut if d.delfraga.fraga == fraga_id), None)
    return gang is not None and fraga_i_sak(lage, gang.fraga)


def _plikten(lage: Lage, roster: tuple[Arbete, ...], vad: str) -> Iterator[Provning]:
    utan_rost, osakert = _utan_rost(lage, roster)
    provning = rostplikten(
        organ=lage.sammantrade.organ.typ,
        myndighetsutovning=lage.arende.myndighetsutovning,
        utan_rost=utan_rost,
        osakert=osakert,
        vad=vad,
    )
    if provning is not None:
        yield provning


def _utan_rost(lage: Lage, roster: tuple[Arbete, ...]) -> tuple[tuple[str, ...], bool]:
    """Who abstained in every one of these votes that she was there for, and is somebody's case not told?

    One who has left or said that she takes no part is left out: the first is free, the other has been dealt with.
    """
    onamnda = [a for a in roster if a.omrostning is not None and a.omrostning.rostning.koder is None]
    if onamnda:
        avstod = [a.rostetal.avstar for a in onamnda if a.rostetal is not None and a.rostetal.avstar]
        if len(roster) == 1 and avstod and not lage.deltar_inte and roster[0].utslagsrost is None:
            return (f"{avstod[0]} ledamöter" if avstod[0] > 1 else "1 ledamot",), False
        return (), bool(avstod)
    utan = []
    for vem in rostlangd(lage.narvaro) or ():
        givna = {rost_av(a, vem) for a in roster} - {None, "franvarande"}
        stallning = vem == lage.narvaro.ordforande and any(a.utslagsrost is not None for a in roster)
        if givna == {"avstar"} and not stallning and not any(har_avstatt(lage, vem, a.delfraga.fraga) for a in roster):
            utan.append(vem)
    return tuple(utan), False
