"""Formal questions before the material ones, and what an uppskov does to the rest (regler 1)."""

import pytest

from propositionsordning import (
    Arbetsordning,
    FormellTurordning,
    Forslagsart,
    Fraga,
    FragaForfallen,
    Frageform,
    Fragestatus,
    HinderFel,
    Klubbslag,
    OrdningRedovisad,
    OvrigaUppskov,
    PropositionStalld,
    Svar,
    fragestatus,
    granska,
    i_turordning,
    komponera,
    tillampa,
    tillatna,
    uppratta,
    utfallen,
)
from propositionsordning.lag.regler.praxis_1_formella_fragor import (
    formellt_fore_materiellt,
    materiell_fraga_stalls,
    uppskov_var_for_sig,
)
from tests.lagrum.bygge import (
    KF,
    NAMND,
    arende,
    av_art,
    begard,
    bifall,
    eget,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    oppna_lage,
    rostad,
    svaren,
    uppskovsarende,
)

ATERREMISS, BORDLAGGNING = Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING
FALLER = Arbetsordning(ovriga_uppskov=OvrigaUppskov.FALLER)


@pytest.mark.parametrize(("efter", "svar"), [((), Svar.UPPFYLLD), (("3",), Svar.BRUTEN)])
def test_R_1_1_formellt_fore_materiellt(efter: tuple[str, ...], svar: Svar) -> None:
    assert formellt_fore_materiellt(formell_efter_materiell=efter).svar is svar


def test_R_1_1_den_harledda_ordningen_borjar_med_det_formella() -> None:
    arendet = arende(
        [eget("a"), av_art("t", Forslagsart.TILLAGG, bas=("a",)), av_art("u", ATERREMISS)],
        [bifall("yt", "t", "L-1"), bifall("ya", "a", "L-2"), bifall("yu", "u", "L-3")],
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert [f.alternativ[0] for f in ordning.fragor] == ["u", "a", "t"]
    assert granska(ordning, arendet) == ()


def test_R_1_1_en_ordning_med_det_formella_sist_anmarks() -> None:
    arendet = uppskovsarende()
    ordning = i_turordning(uppratta(arendet, organ=NAMND), ["2", "1"])
    assert [p.regel.id for p in granska(ordning, arendet)] == ["R-1-1"]


@pytest.mark.parametrize(("antal", "svar"), [(0, Svar.UPPFYLLD), (1, Svar.UPPFYLLD), (2, Svar.BRUTEN)])
def test_R_1_3_uppskov_var_for_sig(antal: int, svar: Svar) -> None:
    assert uppskov_var_for_sig(uppskov_i_fragan=antal, fraga="1").svar is svar


def test_R_1_3_var_sin_fraga_och_motstallda_uppskov_anmarks() -> None:
    arendet = uppskovsarende(arter=(ATERREMISS, BORDLAGGNING))
    assert [f.alternativ for f in uppratta(arendet, organ=NAMND).fragor[:2]] == [("u", "ej_u"), ("u2", "ej_u2")]
    mot = komponera(
        arendet,
        [
            Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("u", "u2")),
            Fraga(id="2", form=Frageform.MOTSTALLDA, alternativ=("a", "b")),
        ],
        organ=NAMND,
    )
    assert "R-1-3" in {p.regel.id for p in granska(mot, arendet)}


@pytest.mark.parametrize(
    ("turordning", "vantat"),
    [
        (FormellTurordning.ATERREMISS_FORST, ["v", "u", "u2", "u3"]),
        (FormellTurordning.BORDLAGGNING_FORST, ["v", "u2", "u", "u3"]),
    ],
)
def test_R_1_4_turordningen_ar_ett_val(turordning: FormellTurordning, vantat: list[str]) -> None:
    arendet = arende(
        [
            av_art("u3", Forslagsart.REMISS),
            av_art("u2", BORDLAGGNING),
            av_art("u", ATERREMISS),
            av_art("v", Forslagsart.AVVISNING),
        ],
        [bifall(f"y{f}", f, "L-1") for f in ("u3", "u2", "u", "v")],
    )
    ordning = uppratta(arendet, organ=NAMND, arbetsordning=Arbetsordning(formell_turordning=turordning))
    assert [f.alternativ[0] for f in ordning.fragor] == vantat
    assert "R-1-4" in {p.regel.id for p in granska(ordning, arendet)}


@pytest.mark.parametrize("art", [ATERREMISS, BORDLAGGNING, Forslagsart.REMISS])
def test_R_1_5_ett_ensamt_uppskov_star_mot_att_avgora_idag(art: Forslagsart) -> None:
    fraga = uppratta(uppskovsarende(arter=(art,)), organ=NAMND).fragor[0]
    assert (fraga.form, fraga.alternativ) == (Frageform.UPPSKOV, ("u", "idag"))


def test_R_1_5_flera_uppskov_star_var_for_sig_mot_avslag() -> None:
    ordning = uppratta(uppskovsarende(arter=(ATERREMISS, ATERREMISS, BORDLAGGNING)), organ=NAMND)
    assert [f.alternativ for f in ordning.fragor[:3]] == [("u", "ej_u"), ("u2", "ej_u2"), ("u3", "ej_u3")]


@pytest.mark.parametrize(("uppskjutet", "svar"), [(True, Svar.BRUTEN), (False, Svar.UPPFYLLD)])
def test_R_1_8_fragan_i_sak_stalls_inte(*, uppskjutet: bool, svar: Svar) -> None:
    assert materiell_fraga_stalls(uppskjutet=uppskjutet).svar is svar


def test_R_1_8_ett_bifallet_uppskov_later_sakfragorna_falla() -> None:
    lage = klubbad(oppna_lage(mote(), uppskovsarende()), "u")
    assert fragestatus(lage) == {"1": Fragestatus.AVGJORD, "2": Fragestatus.FORFALLEN}
    assert PropositionStalld not in {t.handelse for t in tillatna(lage)}
    assert hindren(lage, PropositionStalld("2")) == ("R-1-8",)
    with pytest.raises(HinderFel, match=r"R-1-8"):
        tillampa(lage, PropositionStalld("2"))
    lage = tillampa(lage, PropositionStalld("2"), trots="ställdes ändå")
    assert svaren(lage, "R-1-8") == [Svar.BRUTEN]


def test_R_1_8_ett_avslaget_uppskov_later_fragan_avgoras_idag() -> None:
    lage = klubbad(oppna_lage(mote(), uppskovsarende()), "idag")
    assert hindren(lage, PropositionStalld("2")) == ()


def test_R_1_8_aven_tillagget_faller() -> None:
    arendet = arende(
        [av_art("u", ATERREMISS), eget("a"), av_art("t", Forslagsart.TILLAGG, bas=("a",))],
        [bifall("yu", "u", "L-1"), bifall("ya", "a", "L-2"), bifall("yt", "t", "L-3")],
    )
    lage = klubbad(oppna_lage(mote(), arendet), "u")
    assert set(fragestatus(lage).values()) == {Fragestatus.AVGJORD, Fragestatus.FORFALLEN}
    assert hindren(lage, PropositionStalld("3")) == ("R-1-8",)


@pytest.mark.parametrize(
    ("val", "status", "hinder"),
    [
        (Arbetsordning(), Fragestatus.ATERSTAR, ()),
        (FALLER, Fragestatus.FORFALLEN, ("R-1-8",)),
    ],
)
def test_R_1_8_ovriga_uppskov_stalls_eller_faller(
    val: Arbetsordning, status: Fragestatus, hinder: tuple[str, ...]
) -> None:
    lage = oppna_lage(mote(val=val), uppskovsarende(arter=(ATERREMISS, BORDLAGGNING)))
    lage = klubbad(lage, "u")
    assert fragestatus(lage)["2"] is status
    assert hindren(lage, PropositionStalld("2")) == hinder
    assert hindren(lage, PropositionStalld("3")) == ("R-1-8",)


def test_R_1_8_tva_uppskov_kan_bada_bifallas() -> None:
    lage = oppna_lage(mote(), uppskovsarende(arter=(ATERREMISS, BORDLAGGNING)))
    lage = klubbad(klubbad(lage, "u"), "u2")
    assert dict(utfallen(lage)) == {"1": "u", "2": "u2"}
    assert hindren(lage, PropositionStalld("3")) == ("R-1-8",)


def test_R_1_8_bifall_genom_minoritet_har_samma_verkan() -> None:
    lage = begard(oppna_lage(mote(KF), uppskovsarende()), "idag")
    lage = tillampa(rostad(lage, "jjjnn"), Klubbslag())
    assert dict(utfallen(lage)) == {"1": "u"}
    assert hindren(lage, PropositionStalld("2")) == ("R-1-8",)


def test_R_1_8_galler_inte_andra_fragor() -> None:
    lage = klubbad(oppna_lage(mote(), med_tillagg()), "a")
    assert hindren(lage, PropositionStalld("2")) == ()


def test_R_1_8_ett_uppskov_till_far_forklaras_overflodigt_nar_ett_har_bifallits() -> None:
    lage = oppna_lage(mote(), uppskovsarende(arter=(ATERREMISS, BORDLAGGNING)))
    assert set(hindren(lage, FragaForfallen("1"))) == {"R-2-2"}
    avslaget = klubbad(lage, "ej_u")
    assert set(hindren(avslaget, FragaForfallen("2"))) == {"R-2-2"}
    bifallet = klubbad(lage, "u")
    assert hindren(bifallet, FragaForfallen("2")) == ()
    assert FragaForfallen in {t.handelse for t in tillatna(bifallet)}


def test_R_1_8_uppskovets_sida_ar_den_som_bifaller_det_inte_den_forsta() -> None:
    """The chair may name "avgörs idag" first; what carrying means does not follow from the place."""
    arendet = uppskovsarende(arter=(ATERREMISS, BORDLAGGNING))
    ordning = komponera(
        arendet,
        [
            Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("ej_u", "u")),
            Fraga(id="2", form=Frageform.UPPSKOV, alternativ=("ej_u2", "u2")),
            Fraga(id="3", form=Frageform.MOTSTALLDA, alternativ=("a", "b")),
        ],
        organ=NAMND,
        arbetsordning=FALLER,
    )
    lage = tillampa(oppna_lage(mote(val=FALLER), arendet), OrdningRedovisad(ordning))
    assert fragestatus(klubbad(lage, "u"))["2"] is Fragestatus.FORFALLEN
    assert fragestatus(klubbad(lage, "ej_u"))["2"] is Fragestatus.ATERSTAR
    assert set(hindren(klubbad(lage, "ej_u"), FragaForfallen("2"))) == {"R-2-2"}


def test_R_2_2_den_som_aterstar_forklaras_inte_forfallen_nar_en_annan_har_fallit() -> None:
    lage = klubbad(oppna_lage(mote(), uppskovsarende(arter=(ATERREMISS, BORDLAGGNING))), "ej_u")
    lage = tillampa(klubbad(lage, "ej_u2"), FragaForfallen("3"), trots="ordföranden sade så")
    assert fragestatus(lage)["3"] is Fragestatus.FORKLARAD_FORFALLEN
