"""How each rule of practice is tried, as ``regeltabell_lag`` says it of the statutes'."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

from propositionsordning.forlopp.motor import prova
from propositionsordning.lag.regler import (
    praxis_1_formella_fragor,
    praxis_2_flera_forslag,
    praxis_2_huvudforslag,
    praxis_3_avslag_och_tillagg,
    praxis_4_acklamation,
    praxis_5_omrostning,
    praxis_10_sarskilda_majoriteter,
)
from propositionsordning.lag.tolkningar import SenBegaran
from propositionsordning.ordning.granska import granska
from propositionsordning.strategier import faktatal, regellagen
from propositionsordning.strategier.fakta import Ihop, Provsatt, ett_av, med

__all__ = ["PRAXIS"]

SIDOR = ett_av("a", "b")
SIDOR_OCH_OKANT = ett_av("a", "b", None)
PUNKTER = st.lists(st.integers(1, 3), max_size=3, unique=True).map(sorted).map(tuple)
UPPSKOVSSIDOR = Ihop(
    ("ja", "funnet", "motsida"),
    st.tuples(ett_av("u", "idag"), ett_av("u", "idag", None), st.just("idag")),
)
JA_OCH_NEJ = Ihop(
    ("ja", "nej", "funnet", "beraknat", "uppgivet"),
    st.tuples(st.permutations(("a", "b")), *[SIDOR_OCH_OKANT] * 3).map(lambda v: (*v[0], *v[1:])),
)
UPPDELADE_PUNKTER = Ihop(
    ("uppskjutna", "ovriga"),
    PUNKTER.map(lambda uppskjutna: (uppskjutna, tuple(p for p in (1, 2, 3) if p not in uppskjutna))),
)
SA_LANGT = Ihop(
    ("stalld", "begard", "hallen"),
    ett_av((False, False, False), (True, False, False), (True, True, False), (True, True, True)),
)
TVA_AV_TRE = Ihop(
    ("sidor", "par"),
    st.tuples(*[st.permutations(("a", "b", "c")).map(lambda alla: tuple(alla[:2]))] * 2),
)


def _granskad(ordning: Ihop) -> tuple[Provsatt]:
    return (med(granska, ordning, forslag=None, yrkanden=None, organ=None, arbetsordning=None),)


def _omrostning_i_tur(*, niva: object = 0, kedja: bool = False, **egna: object) -> Provsatt:
    return med(praxis_2_huvudforslag.omrostning_i_tur, niva=niva, kedja=kedja, besked=None, **egna)


PRAXIS: Mapping[str, tuple[Provsatt, ...]] = {
    "R-1-1": (med(praxis_1_formella_fragor.formellt_fore_materiellt),),
    "R-1-2": (med(praxis_1_formella_fragor.ajournering_provas),),
    "R-1-3": (med(praxis_1_formella_fragor.uppskov_var_for_sig),),
    "R-1-4": _granskad(regellagen.formella_fragor()),
    "R-1-5": (med(praxis_1_formella_fragor.motsida_vid_uppskov),),
    "R-1-6": (med(praxis_1_formella_fragor.ja_vid_uppskov, UPPSKOVSSIDOR),),
    "R-1-7": (med(praxis_1_formella_fragor.motiv_var_for_sig),),
    "R-1-8": (med(praxis_1_formella_fragor.materiell_fraga_stalls),),
    "R-1-9": (
        med(praxis_1_formella_fragor.punkter_var_for_sig),
        med(praxis_1_formella_fragor.uppskjutna_punkter_for_sig, UPPDELADE_PUNKTER),
    ),
    "R-1-10": (med(praxis_1_formella_fragor.avvisning_forst),),
    "R-1-11": (med(praxis_1_formella_fragor.streck_provas),),
    "R-2-2": _granskad(regellagen.utelamnade_yrkanden()),
    "R-2-3": _granskad(regellagen.liggande_utan_yrkande()),
    "R-2-4": _granskad(regellagen.tavlande_for_sig()),
    "R-2-6": (
        med(praxis_2_huvudforslag.ja_ar_det_funna, ja=SIDOR, funnet=SIDOR_OCH_OKANT, motforslag=False, beredande=None),
        med(praxis_2_huvudforslag.blir_huvudforslag, huvudforslag=SIDOR, funnet=SIDOR_OCH_OKANT, beredande=None),
    ),
    "R-2-7": (
        med(praxis_2_huvudforslag.ja_ar_det_funna, ja=SIDOR, funnet=SIDOR_OCH_OKANT, beredande=SIDOR),
        med(praxis_2_huvudforslag.blir_huvudforslag, huvudforslag=SIDOR, funnet=SIDOR_OCH_OKANT, beredande=SIDOR),
    ),
    "R-2-9": (_omrostning_i_tur(stalld=True, begard=True, par_klart=True),),
    "R-2-10": (
        _omrostning_i_tur(stalld=True, begard=True, hallen=False),
        med(praxis_2_huvudforslag.ratt_par, TVA_AV_TRE, niva=0, kedja=False),
    ),
    "R-2-11": (
        _omrostning_i_tur(stalld=True, begard=True, hallen=False, niva=st.integers(1, 3)),
        med(praxis_2_huvudforslag.ratt_par, TVA_AV_TRE, niva=st.integers(1, 3), kedja=False),
    ),
    "R-2-12": (
        med(praxis_2_huvudforslag.motforslag_enligt_valet),
        _omrostning_i_tur(stalld=True, begard=True, hallen=False, kedja=True),
        med(praxis_2_huvudforslag.ratt_par, TVA_AV_TRE, kedja=True),
    ),
    "R-2-13": (med(praxis_2_huvudforslag.omrostning_i_tur, SA_LANGT, niva=0, kedja=False),),
    "R-2-15": (
        med(praxis_2_huvudforslag.ja_ar_det_funna, ja=SIDOR, funnet=SIDOR_OCH_OKANT, motforslag=True, beredande=None),
    ),
    "R-2-16": (med(praxis_2_huvudforslag.lika_i_motforslag),),
    "R-2-17": (
        med(praxis_2_flera_forslag.ordningen_godkand),
        med(praxis_2_flera_forslag.i_ordningens_turordning),
    ),
    "R-2-18": (
        med(praxis_2_flera_forslag.invandningen_provas),
        med(praxis_2_flera_forslag.prova_invandning, faktatal.enigheten("for_annan")),
        med(praxis_2_flera_forslag.invandningen_avgors_forst),
    ),
    "R-2-19": _granskad(regellagen.tillagg_i_klump()),
    "R-2-21": (med(praxis_2_flera_forslag.yrkanden_oppna),),
    "R-2-22": (med(praxis_2_flera_forslag.forsta_hand_har_fallit),),
    "R-2-23": (med(prova, regellagen.den_som_inte_valdes()),),
    "R-3-1": (med(praxis_3_avslag_och_tillagg.avslag_enligt_yrkandena),),
    "R-3-2": (med(praxis_3_avslag_och_tillagg.avslag_mot_flera),),
    "R-3-4": (med(praxis_3_avslag_och_tillagg.sidorna_ratt_angivna, JA_OCH_NEJ),),
    "R-3-5": (med(praxis_3_avslag_och_tillagg.andring_enligt_valet),),
    "R-3-6": (
        med(praxis_3_avslag_och_tillagg.tillagg_efter_bas),
        med(praxis_3_avslag_och_tillagg.tillagg_tavlar_inte),
    ),
    "R-3-7": (med(praxis_3_avslag_och_tillagg.tillagg_enligt_basen),),
    "R-3-8": (med(praxis_3_avslag_och_tillagg.punkterna_for_sig, punkter=PUNKTER, stallda=PUNKTER),),
    "R-4-4": (
        med(
            praxis_4_acklamation.begaran_efter_klubbslaget,
            Ihop(
                ("val", "genast", "alla_ense"),
                st.booleans().flatmap(
                    lambda annat: ett_av((SenBegaran.GENAST, True, annat), (SenBegaran.ENIGHET, annat, True))
                ),
            ),
        ),
    ),
    "R-4-9": (med(praxis_4_acklamation.fraga_stalld), med(praxis_4_acklamation.ensamt_forslag_stalls)),
    "R-5-3": (med(praxis_5_omrostning.tillstanden_skilda),),
    "R-10-4": (med(praxis_10_sarskilda_majoriteter.noterad_enighet),),
}
"""Rule id -> the ways to try it."""
