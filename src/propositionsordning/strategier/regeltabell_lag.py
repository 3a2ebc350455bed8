"""How each rule of the statutes is tried, rule by rule: the function, and those of its arguments that have to be chosen.

What a row does not name is drawn from its type (:mod:`propositionsordning.strategier.fakta`). A row keeps to facts that the
rule speaks of, and to the nearest that it does not.
"""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

from propositionsordning.forlopp.motor import prova
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.regler import (
    fl_28_flera_beslutar,
    kl_4_24_en_rost,
    kl_4_25_avsta,
    kl_4_26_myndighetsutovning,
    kl_5_10_extra_val,
    kl_5_16_distans,
    kl_5_17_ersattare,
    kl_5_20_tjanstgoring,
    kl_5_33_utan_beredning,
    kl_5_37_folkinitiativ,
    kl_5_45_beslutsforhet,
    kl_5_47_jav,
    kl_5_52_tillkannagivet,
    kl_5_53_proposition,
    kl_5_54_oppen_omrostning,
    kl_5_55_majoritet,
    kl_5_56_utslagsrost,
    kl_5_57_vagran,
    kl_5_58_lokal_namnd,
    kl_5_62_interpellation,
    kl_5_67_protokoll,
    kl_6_28_jav,
    kl_6_33_namnd,
    kl_9_2_kommunalforbund,
    lpv_2_proportionella_val,
    lpv_8_platserna,
    praxis_4_acklamation,
)
from propositionsordning.lag.regler.kl_4_27_reservation import Delaktighet, reservation_i_tid, reservationsratt
from propositionsordning.lag.regler.kl_5_47_jav import Ansvarsfraga
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund
from propositionsordning.strategier import faktatal, regellagen
from propositionsordning.strategier.fakta import JA_NEJ_OKANT, JA_OKANT, NEJ_OKANT, Ihop, Provsatt, ett_av, med

__all__ = ["LAGENS"]

I_FULLMAKTIGE = ett_av(Organtyp.FULLMAKTIGE, Organtyp.FORBUNDSFULLMAKTIGE)
I_NAMNDER = ett_av(Organtyp.NAMND, Organtyp.UTSKOTT, Organtyp.FORBUNDSDIREKTION)
ANNANSTANS = ett_av(Organtyp.NAMND, Organtyp.UTSKOTT, Organtyp.FORBUNDSDIREKTION, Organtyp.BEREDNING)
DEN_SOM_LEDER = Ihop(
    ("vem", "ordforande", "tjanstgor", "borta"),
    ett_av("S-1", "M-1", None).flatmap(
        # She who presides serves, and where the one who presided is gone nobody is known to.
        lambda vem: (
            st.tuples(st.just(vem), st.just("S-1"), JA_OKANT if vem == "S-1" else JA_NEJ_OKANT, st.none())
            | st.tuples(st.just(vem), st.none(), JA_NEJ_OKANT, ett_av(None, "V-1"))
        )
    ),
)
NOLL = Ihop(("ja", "nej"), st.just((0, 0)))
LPV_12 = {"A": 17, "B": 5, "C": 5, "G": 4}
"""The votes of R-LPV-12's own example."""


def _star_i_tur(organ: st.SearchStrategy[Organtyp]) -> Provsatt:
    @st.composite
    def drag(draw: st.DrawFn) -> tuple[object, ...]:
        vem, *andra = draw(st.permutations(("S-7", "S-8", "S-9")))
        turen = draw(st.permutations((vem, *andra)))
        kvar = draw(ett_av((), andra[:1], andra, None))
        borjat = draw(ett_av((), (), andra[:1], (vem,)))
        turordning = draw(ett_av(tuple(turen), (), tuple(v for v in turen if v != vem)))
        return vem, turordning, None if kvar is None else tuple(kvar), tuple(borjat)

    ihop = Ihop(("vem", "turordning", "pa_plats", "har_borjat"), drag())
    return med(kl_5_17_ersattare.star_i_tur, ihop, organ=organ)


def _reservation(*, besked: str | None = None, **hur: object) -> tuple[Provsatt]:
    """How one took part, in the fields named (a strategy or a value); the rest are those of a member who served."""
    falten = {
        n: v if isinstance(v, st.SearchStrategy) else st.just(v) for n, v in ({"tjanstgjorde": True} | hur).items()
    }
    return (med(reservationsratt, delaktighet=st.builds(Delaktighet, **falten), besked=besked),)


LAGENS: Mapping[str, tuple[Provsatt, ...]] = {
    # --- 4 kap.
    "R-4:24-1": (
        med(kl_4_24_en_rost.en_rost_var, faktatal.tva_nara("koder", "rostlangd")),
        med(
            kl_4_24_en_rost.valsedlar_hogst,
            faktatal.tva_nara("valsedlar", "narvarande"),
            deltar_inte=st.integers(0, 1),
        ),
        med(kl_4_24_en_rost.valsedlar_hogst, narvarande=None),
    ),
    "R-4:25-1": (med(prova, regellagen.avstar_igen()),),
    "R-4:25-2": (
        med(kl_4_25_avsta.ordforanden_tar_stallning, faktatal.lika_eller_nara(), ordforandens_rost="franvarande"),
    ),
    "R-4:25-3": (med(kl_4_25_avsta.ordforanden_tar_stallning, faktatal.lika_eller_nara(), ordforandens_rost="avstar"),),
    "R-4:25-4": (
        med(kl_4_25_avsta.ordforanden_tar_stallning, NOLL, ordforandens_rost=ett_av("avstar", "franvarande", None)),
    ),
    "R-4-8": (
        med(
            kl_4_25_avsta.deltar_inte_i_tid,
            Ihop(("stalld", "avgjord"), ett_av((False, False), (False, False), (True, False), (True, True))),
        ),
    ),
    "R-4:26-1": (
        med(
            kl_4_26_myndighetsutovning.far_avsta_fran_beslutet,
            organ=I_NAMNDER,
            myndighetsutovning=True,
            fraga_i_sak=JA_OKANT,
            ar_kvar=JA_OKANT,
        ),
    ),
    "R-4:26-2": (med(kl_4_26_myndighetsutovning.rostplikten, organ=I_NAMNDER, myndighetsutovning=True),),
    "R-4:26-3": (
        med(
            kl_4_26_myndighetsutovning.far_avsta_fran_beslutet,
            organ=I_NAMNDER,
            myndighetsutovning=JA_OKANT,
        ),
    ),
    "R-4:26-4": (
        med(
            kl_4_26_myndighetsutovning.far_avsta_fran_beslutet,
            organ=I_NAMNDER,
            myndighetsutovning=JA_OKANT,
            ar_kvar=JA_OKANT,
        ),
    ),
    "R-4:26-5": (
        med(
            kl_4_26_myndighetsutovning.far_avsta_fran_beslutet,
            organ=I_NAMNDER,
            myndighetsutovning=None,
            fraga_i_sak=JA_OKANT,
            ar_kvar=JA_OKANT,
        ),
        med(kl_4_26_myndighetsutovning.rostplikten, organ=I_NAMNDER, myndighetsutovning=None),
    ),
    "R-4:27-1": _reservation(tjanstgjorde=JA_OKANT, rost=ett_av("ja", "nej", None), vann=NEJ_OKANT),
    "R-4:27-2": (med(reservation_i_tid),),
    "R-4:27-4": _reservation(besked="R-4:27-1", rost=ett_av("nej", "ja"), vann=False),
    "R-4:27-5": _reservation(rost="avstar", tidigare_steg=JA_NEJ_OKANT),
    "R-4:27-6": _reservation(deltog_inte=st.booleans(), rost=ett_av(None, "avstar")),
    "R-4:27-7": _reservation(tjanstgjorde=JA_NEJ_OKANT),
    "R-4:27-8": _reservation(rost=ett_av("ja", "nej"), vann=st.booleans()),
    "R-4:27-9": _reservation(besked="R-4:27-1", rost=None, vann=None),
    # --- 5 kap. (5:50 has a table of its own)
    "R-5:10-1": (
        med(
            kl_5_10_extra_val.prova_extra_val,
            faktatal.rosttal("for_val", "emot", "narvarande", andelar=faktatal.TVA_TREDJEDELAR),
        ),
        med(kl_5_10_extra_val.tidigast_extra_val, faktatal.extra_val_dagen()),
    ),
    "R-5:16-1": (med(kl_5_16_distans.far_delta_pa_distans),),
    "R-5:17-1": (
        med(kl_5_17_ersattare.i_ledamotens_stalle, vem="S-9", organ=I_FULLMAKTIGE),
        _star_i_tur(I_FULLMAKTIGE),
    ),
    "R-5:18-1": (med(prova, regellagen.aterkomst_efter_jav()),),
    "R-5:19-1": (med(kl_5_17_ersattare.far_ta_sin_plats, vem="S-9", organ=I_FULLMAKTIGE),),
    "R-5:20-1": (med(kl_5_20_tjanstgoring.far_atervanda, organ=I_FULLMAKTIGE),),
    "R-5:33-1": (
        med(kl_5_33_utan_beredning.prova_enighet_om_beslutet, faktatal.enigheten("ense")),
        med(kl_5_33_utan_beredning.far_avgoras_utan_beredning),
    ),
    "R-5:37-1": (
        med(
            kl_5_37_folkinitiativ.prova_mot_folkinitiativ,
            faktatal.rosttal("emot", "for_initiativet", "narvarande", andelar=faktatal.TVA_TREDJEDELAR),
        ),
    ),
    "R-5:45-1": (
        med(
            kl_5_45_beslutsforhet.beslutsfort,
            faktatal.beslutsforheten(),
            organ=ett_av(Organtyp.FULLMAKTIGE, Organtyp.FORBUNDSFULLMAKTIGE, Organtyp.BEREDNING),
        ),
    ),
    "R-5:46-1": (med(kl_5_45_beslutsforhet.beslutsfort, faktatal.beslutsforheten(javiga=(1, 2)), organ=I_FULLMAKTIGE),),
    "R-8-1": (med(kl_5_45_beslutsforhet.beslutsfort_vid_omrostningen, faktatal.beslutsforheten(kant=True)),),
    "R-5:47-1": (med(kl_6_28_jav.far_stanna_i_salen, organ=I_FULLMAKTIGE),),
    "R-5:48-1": (
        med(
            kl_5_47_jav.redovisningsskyldiga_utanfor,
            organ=I_FULLMAKTIGE,
            ansvarsfraga=st.sampled_from(Ansvarsfraga) | st.none(),
        ),
    ),
    "R-5:52-1": (
        med(kl_5_52_tillkannagivet.prova_upptagande, faktatal.enigheten("for_upptagande")),
        med(kl_5_52_tillkannagivet.far_avgoras),
        med(kl_5_52_tillkannagivet.far_tas_upp),
    ),
    "R-5:53-1": (med(kl_5_53_proposition.overlaggningen_avslutad),),
    "R-5:53-2": (med(prova, regellagen.beteckningar()),),
    "R-5:53-3": (med(kl_5_53_proposition.klubbslag_kant),),
    "R-4-1": (med(kl_5_53_proposition.begaran_kand),),
    "R-4-2": (med(kl_5_53_proposition.begarts_av_deltagare),),
    "R-4-3": (med(praxis_4_acklamation.begaran_efter_klubbslaget),),
    "R-5:54-1": (med(kl_5_54_oppen_omrostning.omrostningens_form, val=NEJ_OKANT, entledigande=NEJ_OKANT),),
    "R-5:54-2": (med(kl_5_54_oppen_omrostning.omrostningens_form, val=True),),
    "R-5:54-3": (med(kl_5_54_oppen_omrostning.omrostningens_form, val=False, entledigande=True),),
    "R-5:55-1": (med(kl_5_55_majoritet.vinnande_sida, faktatal.lika_eller_nara()),),
    "R-5:55-2": (med(kl_5_55_majoritet.vinnande_sida, faktatal.lika_eller_nara(minst=0, hogst=1)),),
    "R-5:55-3": (med(kl_5_55_majoritet.valda_med_flest_roster, faktatal.personval(flera=False)),),
    "R-5:55-4": (
        med(kl_5_55_majoritet.valda_med_flest_roster, faktatal.personval(flera=True)),
        med(kl_5_55_majoritet.rosterna_pa_personer, faktatal.valsedlarna()),
    ),
    "R-5:55-5": (med(kl_5_55_majoritet.rosterna_pa_personer, faktatal.valsedlarna()),),
    "R-5:56-1": (med(prova, regellagen.utslagsrosten()),),
    "R-5:56-2": (med(kl_5_56_utslagsrost.utslagsrosten_foljer_rosten),),
    "R-5:56-3": (med(kl_5_56_utslagsrost.den_som_leder, DEN_SOM_LEDER),),
    "R-5:56-5": (med(kl_5_56_utslagsrost.lika_avgors_genom_lottning),),
    "R-5:57-1": (
        med(
            kl_5_57_vagran.ordforanden_far_vagra,
            i_kraft=True,
            grund=ett_av(Vagransgrund.NYTT_ARENDE, Vagransgrund.OKAND),
        ),
        med(kl_5_57_vagran.vagran_far_provas, grund=ett_av(Vagransgrund.NYTT_ARENDE, Vagransgrund.OKAND)),
        med(kl_5_57_vagran.vagrat_laggs_inte_fram, grund=ett_av(None, Vagransgrund.NYTT_ARENDE)),
    ),
    "R-5:57-2": (
        med(kl_5_57_vagran.ordforanden_far_vagra, i_kraft=True, grund=Vagransgrund.OLAGLIGT),
        med(kl_5_57_vagran.vagran_far_provas, grund=Vagransgrund.OLAGLIGT),
        med(kl_5_57_vagran.vagran_avgors_forst),
        med(kl_5_57_vagran.vagrat_laggs_inte_fram, grund=ett_av(Vagransgrund.OLAGLIGT, Vagransgrund.OKAND)),
    ),
    "R-5:57-3": (med(kl_5_57_vagran.ordforanden_far_vagra, i_kraft=st.booleans()),),
    "R-5:58-1": (
        med(
            kl_5_58_lokal_namnd.prova_undantag,
            faktatal.rosttal("for_undantag", "emot", "narvarande", andelar=faktatal.TVA_TREDJEDELAR),
        ),
    ),
    "R-5:62-1": (
        med(kl_5_62_interpellation.avgors_utan_overlaggning),
        med(kl_5_62_interpellation.far_ga_vidare),
    ),
    "R-5:66-1": (med(kl_5_67_protokoll.tjanstgoringen_redovisad),),
    "R-5:67-1": (med(kl_5_67_protokoll.besluten_redovisade), med(kl_5_67_protokoll.deltagandet_redovisat)),
    "R-5:67-2": (med(kl_5_67_protokoll.ordningen_redovisad),),
    "R-5:67-3": (
        med(kl_5_67_protokoll.siffrorna_stammer, faktatal.tva_nara("uppgivet", "raknat")),
        med(kl_5_67_protokoll.siffrorna_stammer, uppgivet=None),
        med(kl_5_67_protokoll.utfallet_stammer),
    ),
    # --- 6 and 9 kap.
    "R-6:17-1": (
        med(kl_5_17_ersattare.i_ledamotens_stalle, vem="S-9", organ=ANNANSTANS),
        _star_i_tur(ANNANSTANS),
        med(kl_5_17_ersattare.far_ta_sin_plats, vem="S-9", organ=ANNANSTANS),
        med(kl_5_20_tjanstgoring.far_atervanda, organ=ANNANSTANS),
    ),
    "R-6:27-1": (med(kl_5_45_beslutsforhet.beslutsfort, faktatal.beslutsforheten(), organ=I_NAMNDER),),
    "R-6:28-1": (med(kl_6_28_jav.far_stanna_i_salen, organ=I_NAMNDER),),
    "R-6:30-1": (
        med(
            kl_6_28_jav.far_delta_i_javsfragan,
            faktatal.beslutsforheten("ovriga", javiga=()),
            kan_ersattas=JA_NEJ_OKANT,
        ),
        med(kl_6_28_jav.jav_avgors_forst),
        med(kl_6_28_jav.annan_leder_javsfragan),
    ),
    "R-6:33-2": (med(kl_6_33_namnd.aterremisser_var_for_sig),),
    "R-9:6-1": (med(kl_9_2_kommunalforbund.prova_forbundsordningens_kvot, faktatal.forbundskvot()),),
    "R-9:6-2": (
        med(
            kl_9_2_kommunalforbund.prova_forbundsordningens_kvot,
            faktatal.forbundskvot(enkel_majoritet=True),
        ),
    ),
    # --- förvaltningslagen
    "R-FL:29-1": (
        med(
            fl_28_flera_beslutar.huvudforslaget_ar_det_funna,
            antal_forslag=st.integers(2, 4),
        ),
    ),
    "R-FL:29-3": (med(fl_28_flera_beslutar.ska_delta),),
    # --- lagen om proportionella val
    "R-LPV-1": (
        med(
            lpv_2_proportionella_val.val_som_kan_bli_proportionellt,
        ),
    ),
    "R-LPV-2": (med(lpv_2_proportionella_val.proportionellt_val_begart, faktatal.begarande(okant=True)),),
    "R-LPV-3": (
        med(lpv_2_proportionella_val.proportionellt_val_begart, faktatal.begarande(okant=False), besked="R-LPV-2"),
    ),
    "R-LPV-4": (med(lpv_2_proportionella_val.val_av_ersattare),),
    "R-LPV-7": (med(lpv_8_platserna.grupper, valsedlar=faktatal.listorna()),),
    "R-LPV-8": (med(lpv_8_platserna.fordelning, faktatal.fordelningar()),),
    "R-LPV-9": (med(lpv_8_platserna.fordelning, faktatal.fordelningar(lika=True)),),
    "R-LPV-10": (med(lpv_8_platserna.personerna, faktatal.namnlistor(racker=True)),),
    "R-LPV-11": (med(lpv_8_platserna.personerna, faktatal.namnlistor(racker=False)),),
    "R-LPV-12": (med(lpv_8_platserna.fordelning, faktatal.fordelningar(roster=LPV_12, platser=7)),),
    "R-LPV-13": (med(lpv_2_proportionella_val.begart_i_tid),),
}
"""Rule id -> the ways to try it."""
