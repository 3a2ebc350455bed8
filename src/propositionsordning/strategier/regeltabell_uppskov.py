"""How the rules of uppskov are tried (5 kap. 50 §, 5 kap. 56 § at a tie, 6 kap. 33 §), as ``regeltabell_lag`` says the others."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from propositionsordning.forlopp.motor import prova
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import Organtyp, Provning, Regel
from propositionsordning.lag.regler.kl_5_50_aterremiss import (
    R_5_50_13,
    minoriteten_far_valja_mottagaren,
    motiven_slas_samman,
    motivet_ar_de_begarandes,
)
from propositionsordning.lag.regler.kl_5_50_tredjedelen import (
    Tredjedelsfakta,
    benamningen,
    prova_begaran,
    prova_tredjedel,
    rakna_tredjedelen,
)
from propositionsordning.lag.regler.kl_5_50_uppskov import (
    R_5_50_1,
    Uppskovshistorik,
    atgarder_var_for_sig,
    bordlaggs_enligt_lag,
    bordlagt_tas_inte_upp,
    extra_val_far_provas,
    uppskovsregel,
    visad_utan_omrostning,
)
from propositionsordning.lag.tolkningar import (
    Arbetsordning,
    Direktionsval,
    Majoritetsmatt,
    MinoritetensMottagare,
    MottagarensBeredning,
    UpphavtUppskov,
)
from propositionsordning.strategier import faktatal, regellagen
from propositionsordning.strategier.fakta import JA_NEJ_OKANT, JA_OKANT, Ihop, Provsatt, ett_av, med

__all__ = ["UPPSKOVETS"]

_H = Uppskovshistorik
_FORVAL = Arbetsordning()
_KF = Organtyp.FULLMAKTIGE
_DIREKTION = Organtyp.FORBUNDSDIREKTION
_SOM_KF = Arbetsordning(direktion_uppskov=Direktionsval.SOM_FULLMAKTIGE)
_TREDJEDELEN_GALLER = ((_KF, _FORVAL), (Organtyp.FORBUNDSFULLMAKTIGE, _FORVAL), (_DIREKTION, _SOM_KF))
_OVISST_OM_DEN_GALLER = (_DIREKTION, _FORVAL)
_TREDJEDELEN_GALLER_INTE = (
    *((typ, _FORVAL) for typ in (Organtyp.NAMND, Organtyp.UTSKOTT, Organtyp.BEREDNING)),
    (_DIREKTION, Arbetsordning(direktion_uppskov=Direktionsval.SOM_NAMND)),
)
_OKAND_HISTORIK: Provning = uppskovsregel(organ=_KF, historik=_H.OKANT, val=False)[1]
_OKANT_OM_VAL: Provning = uppskovsregel(organ=_KF, historik=_H.INGET, val=None)[1]


def _regeln(
    *organen: tuple[Organtyp, Arbetsordning],
    besked: str | None = None,
    mottagaren: SearchStrategy[Provning] | None = None,
    extra_val: bool = False,
    **egna: object,
) -> Provsatt:
    """Which rule an uppskov is under, in one of these bodies."""
    ihop = Ihop(("organ", "arbetsordning"), ett_av(*organen))
    return med(uppskovsregel, ihop, mottagaren=mottagaren, extra_val=extra_val, besked=besked, **egna)


def _fakta(*, regel: Regel = R_5_50_1, okant: Provning | None = None) -> SearchStrategy[Tredjedelsfakta]:
    matt = st.sampled_from(Majoritetsmatt)
    return st.builds(Tredjedelsfakta, javiga=st.integers(0, 2), matt=matt, okant=st.just(okant), regel=st.just(regel))


def _tredjedel(*, regel: Regel = R_5_50_1, okant: Provning | None = None, lika: bool = False) -> Provsatt:
    tal = faktatal.rosttal("for_uppskov", "emot", "narvarande", andelar=faktatal.TREDJEDEL, lika=lika)
    return med(prova_tredjedel, tal, fakta=_fakta(regel=regel, okant=okant))


def _begaran(okant: Provning | None = None) -> Provsatt:
    tal = faktatal.rosttal("antal", "_", "narvarande", andelar=faktatal.TREDJEDEL)
    antal = Ihop(("antal", "narvarande"), tal.varden.map(lambda v: (v[0], v[2])))
    return med(prova_begaran, antal, fakta=_fakta(okant=okant))


def _rakningen(*, javiga: SearchStrategy[int], exakt: bool = False) -> Provsatt:
    tal = faktatal.rosttal("for_uppskov", "_", "narvarande", andelar=faktatal.TREDJEDEL, exakt=exakt)
    antal = Ihop(("for_uppskov", "narvarande"), tal.varden.map(lambda v: (v[0], v[2])))
    return med(rakna_tredjedelen, antal, javiga=javiga)


def _benamningen() -> Provsatt:
    """Of an uppskov that has carried: by more votes, by a third, or by a recorded request (no votes against are told)."""
    andelar = (*faktatal.TREDJEDEL, Fraction(2, 5), *faktatal.HALFTEN)  # between the two the measures of O-16 differ
    tal = faktatal.rosttal("for_uppskov", "emot", "narvarande", andelar=andelar, lika=True)

    def rakning(v: tuple[int, int, Antal], kanske_en_till: bool, utan_rostning: bool) -> tuple[object, ...]:  # noqa: FBT001  # as st.builds gives them
        narvarande = Antal(v[2].minst, v[2].minst + 1) if kanske_en_till else v[2]
        return rakna_tredjedelen(for_uppskov=v[0], narvarande=narvarande), None if utan_rostning else v[1]

    ihop = Ihop(("rakning", "emot"), st.builds(rakning, tal.varden, st.booleans(), st.booleans()))
    return med(benamningen, ihop, uppgiven=JA_NEJ_OKANT)


def _mottagaren(*, bryter: bool) -> SearchStrategy[Provning]:
    """What R-5:50-14 says of an organ that prepares no ärenden, or of one that does."""
    return st.just(
        minoriteten_far_valja_mottagaren(
            mottagare="bolaget",
            bereder=not bryter,
            beredde_arendet=None,
            far_vara=MinoritetensMottagare.BEREDANDE_ORGAN,
            beredning=MottagarensBeredning.KRAVS_INTE,
        )
    )


_UTGANGSLAGET = _regeln(*_TREDJEDELEN_GALLER, _OVISST_OM_DEN_GALLER, historik=ett_av(_H.INGET, _H.MAJORITET), val=False)

UPPSKOVETS: Mapping[str, tuple[Provsatt, ...]] = {
    "R-5:50-1": (_tredjedel(), _begaran(), _UTGANGSLAGET),
    "R-5:50-2": (_rakningen(javiga=st.just(0)), med(prova, regellagen.uppskov_begart())),
    "R-5:50-3": (_rakningen(javiga=st.just(0), exakt=True),),
    "R-5:50-4": (_rakningen(javiga=st.integers(0, 2)),),
    "R-5:50-5": (_begaran(), med(visad_utan_omrostning)),
    "R-5:50-6": (
        _regeln(
            *_TREDJEDELEN_GALLER,
            *((_KF, Arbetsordning(upphavt_uppskov=val)) for val in UpphavtUppskov),
            historik=ett_av(_H.MINORITET, _H.OKANT, _H.MINORITET_UPPHAVT),
            val=False,
        ),
        _tredjedel(okant=_OKAND_HISTORIK),
        _begaran(_OKAND_HISTORIK),
    ),
    "R-5:50-7": (
        _regeln(*_TREDJEDELEN_GALLER, historik=ett_av(_H.MAJORITET, _H.MINORITET), val=False, besked="R-5:50-1"),
    ),
    "R-5:50-8": (_benamningen(),),
    "R-5:50-10": (
        _regeln(*_TREDJEDELEN_GALLER, historik=ett_av(_H.INGET, _H.MAJORITET), val=JA_OKANT),
        _regeln(*_TREDJEDELEN_GALLER, historik=ett_av(_H.INGET, _H.MAJORITET), val=False, extra_val=True),
        _tredjedel(okant=_OKANT_OM_VAL),
    ),
    "R-5:50-11": (
        med(extra_val_far_provas, extra_val=JA_NEJ_OKANT),
        med(bordlaggs_enligt_lag, extra_val=JA_NEJ_OKANT),
        med(bordlagt_tas_inte_upp),
    ),
    "R-5:50-12": (
        med(
            motivet_ar_de_begarandes,
            begart_av=ett_av(("M-1",), ("M-1", "V-1"), ()),
            andrat_av=ett_av(("M-1",), ("V-1",), ("M-1", "S-1"), ()),
        ),
        med(motiven_slas_samman),
    ),
    "R-5:50-13": (_tredjedel(regel=R_5_50_13),),
    "R-5:50-14": (
        med(minoriteten_far_valja_mottagaren),
        _regeln(*_TREDJEDELEN_GALLER, historik=_H.INGET, val=False, mottagaren=_mottagaren(bryter=True)),
    ),
    "R-5:50-15": (med(atgarder_var_for_sig),),
    "R-5:56-6": (_tredjedel(lika=True),),
    "R-6:33-1": (
        _regeln(*_TREDJEDELEN_GALLER_INTE, *_TREDJEDELEN_GALLER, historik=st.sampled_from(_H), val=JA_NEJ_OKANT),
    ),
}
"""Rule id -> the ways to try it."""
