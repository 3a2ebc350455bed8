"""Formal questions before the material ones, and what an uppskov does to the rest (regler 1)."""

import pytest
from attrs import evolve

from propositionsordning import (
    Alternativ,
    Alternativslag,
    Arbetsordning,
    Arende,
    Avgorande,
    FormellTurordning,
    Forslag,
    Forslagsart,
    Fraga,
    FragaForfallen,
    Frageform,
    Fragestatus,
    HinderFel,
    JaVidUppskov,
    Klubbslag,
    OrdningRedovisad,
    Organtyp,
    OvrigaUppskov,
    PropositionStalld,
    Skede,
    Svar,
    Utslagsrost,
    fragestatus,
    granska,
    i_turordning,
    komponera,
    tillampa,
    tillatna,
    trad_som_text,
    uppratta,
    utfallen,
)
from propositionsordning.lag.regler.kl_6_33_namnd import aterremisser_var_for_sig
from propositionsordning.lag.regler.praxis_1_formella_fragor import (
    avvisning_forst,
    formellt_fore_materiellt,
    ja_vid_uppskov,
    materiell_fraga_stalls,
    motiv_var_for_sig,
    motsida_vid_uppskov,
    punkter_var_for_sig,
    uppskjutna_punkter_for_sig,
    uppskov_var_for_sig,
)
from propositionsordning.ordning.gang import att_rosta
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
    okant_mote,
    oppna_lage,
    raknad,
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


# --- R-1-5, R-1-6: what stands against an uppskov, and what JA stands for --------------------------------------------


@pytest.mark.parametrize(
    ("ensamt", "idag", "svar"),
    [
        (True, True, Svar.UPPFYLLD),
        (True, False, Svar.BRUTEN),
        (False, False, Svar.UPPFYLLD),
        (False, True, Svar.BRUTEN),
    ],
)
def test_R_1_5_motsidan(*, ensamt: bool, idag: bool, svar: Svar) -> None:
    assert motsida_vid_uppskov(ensamt=ensamt, idag=idag, fraga="1").svar is svar


def test_R_1_5_en_annan_motsida_ar_bara_en_upplysning() -> None:
    arendet = uppskovsarende()
    fraga = Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("u", "ej_u"))
    sak = Fraga(id="2", form=Frageform.MOTSTALLDA, alternativ=("a", "b"))
    ordning = komponera(arendet, [fraga, sak], organ=NAMND)
    assert [p.regel.id for p in granska(ordning, arendet)] == ["R-1-5"]
    assert hindren(oppna_lage(mote(), arendet), OrdningRedovisad(ordning)) == ()


@pytest.mark.parametrize(
    ("ja", "funnet", "val", "svar"),
    [
        ("idag", "idag", JaVidUppskov.FUNNET, Svar.UPPFYLLD),
        ("u", "u", JaVidUppskov.FUNNET, Svar.UPPFYLLD),
        ("idag", "u", JaVidUppskov.FUNNET, Svar.BRUTEN),
        ("idag", None, JaVidUppskov.FUNNET, Svar.EJ_PROVBAR),
        ("idag", "u", JaVidUppskov.AVGORAS_IDAG, Svar.UPPFYLLD),
        ("u", "u", JaVidUppskov.AVGORAS_IDAG, Svar.BRUTEN),
        ("idag", None, JaVidUppskov.AVGORAS_IDAG, Svar.UPPFYLLD),
    ],
)
def test_R_1_6_vad_ja_star_for(ja: str, funnet: str | None, val: JaVidUppskov, svar: Svar) -> None:
    assert ja_vid_uppskov(ja=ja, funnet=funnet, motsida="idag", val=val).svar is svar


@pytest.mark.parametrize("organ", [KF, NAMND])
@pytest.mark.parametrize(
    ("val", "funnet", "ja", "svar"),
    [
        (JaVidUppskov.FUNNET, "u", "u", []),
        (JaVidUppskov.FUNNET, "u", "idag", [Svar.BRUTEN]),
        (JaVidUppskov.AVGORAS_IDAG, "u", "idag", []),
        (JaVidUppskov.AVGORAS_IDAG, "u", "u", [Svar.BRUTEN]),
        (JaVidUppskov.AVGORAS_IDAG, "idag", "idag", []),
    ],
)
def test_R_1_6_omrostningen_foljer_arbetsordningen(
    organ: Organtyp, val: JaVidUppskov, funnet: str, ja: str, svar: list[Svar]
) -> None:
    arbetsordning = Arbetsordning(ja_vid_uppskov=val)
    lage = begard(oppna_lage(mote(organ, val=arbetsordning), uppskovsarende()), funnet)
    assert lage.gang is not None
    par = att_rosta(lage.gang)
    assert par is not None
    assert par.huvudforslag == ("idag" if val is JaVidUppskov.AVGORAS_IDAG else funnet)
    lage = rostad(lage, "jjjjn", ja=ja)
    assert svaren(lage, "R-1-6") == svar
    assert svaren(lage, "R-2-6") == []


def test_R_1_6_forhandsvisningen_foljer_arbetsordningen() -> None:
    for val, antal in ((JaVidUppskov.FUNNET, 1), (JaVidUppskov.AVGORAS_IDAG, 2)):
        lage = oppna_lage(mote(val=Arbetsordning(ja_vid_uppskov=val)), uppskovsarende())
        assert trad_som_text(lage, bredd=300).count("Ja för att ärendet avgörs idag.") == antal


def test_R_1_6_galler_bara_uppskov() -> None:
    lage = oppna_lage(mote(val=Arbetsordning(ja_vid_uppskov=JaVidUppskov.AVGORAS_IDAG)), uppskovsarende())
    lage = rostad(begard(klubbad(lage, "idag"), "a"), "jjjnn", ja="b")
    assert (svaren(lage, "R-2-6"), svaren(lage, "R-1-6")) == ([Svar.BRUTEN], [])


# --- R-1-7, R-1-9, R-6:33-2: several of them -------------------------------------------------------------------------


def aterremiss(
    forslag_id: str, *, motiv: str | None = None, mottagare: str | None = None, punkter: tuple[int, ...] = ()
) -> Forslag:
    return Forslag(
        id=forslag_id,
        art=ATERREMISS,
        rubrik=f"återremiss {forslag_id}",
        motiv=motiv,
        mottagare=mottagare,
        punkter=punkter,
    )


def i_ett(*uppskov: Forslag) -> tuple[Arende, Fraga, Alternativ]:
    """Several återremisser as one side of one question."""
    arendet = arende(uppskov, [bifall(f"y{u.id}", u.id, "L-1") for u in uppskov])
    alla = Alternativ(
        id="alla", slag=Alternativslag.BIFALL, forslag=tuple(u.id for u in uppskov), rubrik="återremisserna"
    )
    return arendet, Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("alla", "idag")), alla


@pytest.mark.parametrize(
    ("uppskov", "organ", "regler"),
    [
        ((aterremiss("u", motiv="x"), aterremiss("v", motiv="y")), KF, {"R-1-7"}),
        ((aterremiss("u", mottagare="x"), aterremiss("v", mottagare="y")), KF, {"R-1-9"}),
        ((aterremiss("u", punkter=(1,)), aterremiss("v", punkter=(2,))), KF, {"R-1-9"}),
        ((aterremiss("u", motiv="x"), aterremiss("v", motiv="y")), NAMND, {"R-6:33-2"}),
        ((aterremiss("u", motiv="x"),), KF, set()),
        ((aterremiss("u", motiv="x"),), NAMND, set()),
    ],
)
def test_R_1_7_R_1_9_R_6_33_2_flera_i_en_fraga_anmarks(
    uppskov: tuple[Forslag, ...], organ: Organtyp, regler: set[str]
) -> None:
    arendet, fraga, alla = i_ett(*uppskov)
    ordning = komponera(arendet, [fraga], organ=organ, alternativ=[alla])
    av_intresse = {"R-1-7", "R-1-9", "R-6:33-2"}
    assert {p.regel.id for p in granska(ordning, arendet, organ=organ)} & av_intresse == regler


@pytest.mark.parametrize(("antal", "svar"), [(0, Svar.UPPFYLLD), (1, Svar.UPPFYLLD), (2, Svar.BRUTEN)])
def test_R_1_7_och_de_andra_vid_gransen(antal: int, svar: Svar) -> None:
    assert motiv_var_for_sig(motiv=antal, fraga="1").svar is svar
    assert punkter_var_for_sig(delar=antal, fraga="1").svar is svar
    assert aterremisser_var_for_sig(aterremisser=antal, fraga="1").svar is svar


def test_R_1_7_var_och_en_med_sin_motivering_och_ja_foljer_fyndet() -> None:
    arendet = arende(
        [aterremiss("u", motiv="x"), aterremiss("v", motiv="y"), eget("a")],
        [bifall("yu", "u", "L-1"), bifall("yv", "v", "L-2"), bifall("ya", "a", "L-3")],
    )
    lage = oppna_lage(mote(KF), arendet)
    lage = tillampa(rostad(begard(lage, "ej_u"), "jjjnn"), Klubbslag())
    assert svaren(lage, "R-1-6") == []
    lage = tillampa(rostad(begard(lage, "ej_v"), "nnnjj"), Klubbslag())
    assert dict(utfallen(lage)) == {"1": "u", "2": "v"}


# --- R-1-9: points of the yrkande and points of the ärende ------------------------------------------------------------


def i_punkter(uppskov: tuple[int, ...], *, lydelse: int = 4) -> Arende:
    """The yrkande to put off some points of a förslag with so many."""
    a = Forslag(
        id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget", lydelse=tuple(f"Sats {n}." for n in range(lydelse))
    )
    u = Forslag(id="u", art=BORDLAGGNING, rubrik="bordläggning", punkter=uppskov)
    return arende([a, u], [bifall("ya", "a", "L-1"), bifall("yu", "u", "L-2")])


def test_R_1_9_punkterna_som_inte_skjuts_upp_avgors_idag() -> None:
    """Göteborg KS 2024-11-20 § 960: points 3 and 4 tabled, the rest decided."""
    ordning = uppratta(i_punkter((3, 4)), organ=NAMND)
    assert [f.alternativ for f in ordning.fragor] == [("u", "ej_u"), ("a:1+2", "ej_a:1+2"), ("a:3+4", "ej_a:3+4")]
    lage = klubbad(oppna_lage(mote(), i_punkter((3, 4))), "u")
    assert fragestatus(lage) == {"1": Fragestatus.AVGJORD, "2": Fragestatus.ATERSTAR, "3": Fragestatus.FORFALLEN}
    lage = klubbad(lage, "a:1+2")
    assert hindren(lage, PropositionStalld("3")) == ("R-1-8",)
    fallet = klubbad(oppna_lage(mote(), i_punkter((3, 4))), "ej_u")
    assert Fragestatus.FORFALLEN not in fragestatus(fallet).values()


@pytest.mark.parametrize(
    ("punkter", "lydelse", "forfaller"),
    [((), 4, True), ((1,), 1, True), ((1, 2), 2, True), ((1,), 0, False)],
)
def test_R_1_9_fragan_faller_nar_allt_i_den_skjuts_upp(
    punkter: tuple[int, ...], lydelse: int, *, forfaller: bool
) -> None:
    """Where it is not known what points there are, something may remain to be decided."""
    lage = klubbad(oppna_lage(mote(), i_punkter(punkter, lydelse=lydelse)), "u")
    assert (fragestatus(lage)["2"] is Fragestatus.FORFALLEN) is forfaller


@pytest.mark.parametrize(
    ("uppskjutna", "ovriga", "svar"),
    [((1,), (2,), Svar.BRUTEN), ((1,), (), Svar.UPPFYLLD), ((), (1, 2), Svar.UPPFYLLD)],
)
def test_R_1_9_uppskjutna_punkter_for_sig(uppskjutna: tuple[int, ...], ovriga: tuple[int, ...], svar: Svar) -> None:
    assert uppskjutna_punkter_for_sig(uppskjutna=uppskjutna, ovriga=ovriga, fraga="2").svar is svar


def test_R_1_9_punkterna_i_en_enda_fraga_anmarks() -> None:
    arendet = i_punkter((3, 4))
    fragor = [
        Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("u", "ej_u")),
        Fraga(id="2", form=Frageform.BIFALL, alternativ=("a", "ej_a")),
    ]
    ordning = komponera(arendet, fragor, organ=NAMND)
    assert [p.regel.id for p in granska(ordning, arendet, organ=NAMND)] == ["R-1-9"]
    assert granska(uppratta(arendet, organ=NAMND), arendet, organ=NAMND) == ()
    assert fragestatus(klubbad(tillampa(oppna_lage(mote(), arendet), OrdningRedovisad(ordning)), "u"))["2"] is (
        Fragestatus.ATERSTAR
    )


def test_R_1_9_yrkandets_punkter_har_var_sin_regel() -> None:
    """The same yrkande, two addressees: each point is a question, and what carries one lets the other fall."""
    arendet = arende(
        [
            evolve(aterremiss("u", mottagare="kommunstyrelsen"), mottagare_bereder=True),
            evolve(aterremiss("v", mottagare="bolaget"), mottagare_bereder=False),
            eget("a"),
        ],
        [bifall("yu", "u", "L-2"), bifall("yv", "v", "L-2"), bifall("ya", "a", "L-1")],
    )
    lage = oppna_lage(mote(KF, platser=7), arendet)
    for utfall, vantat in (("ej_u", "u"), ("ej_v", "ej_v")):
        lage = tillampa(rostad(begard(lage, utfall), "jjjjnnn"), Klubbslag())
        assert lage.delbeslut[-1].utfall == vantat
    assert fragestatus(lage)["3"] is Fragestatus.FORFALLEN


# --- R-1-10 -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("efter", "svar"), [((), Svar.UPPFYLLD), (("2",), Svar.BRUTEN)])
def test_R_1_10_avvisning_forst(efter: tuple[str, ...], svar: Svar) -> None:
    assert avvisning_forst(avvisning_efter=efter).svar is svar


def test_R_1_10_avvisningen_star_forst_och_annars_anmarks_det() -> None:
    arendet = arende(
        [av_art("u", ATERREMISS), av_art("v", Forslagsart.AVVISNING), eget("a")],
        [bifall("yu", "u", "L-1"), bifall("yv", "v", "L-2"), bifall("ya", "a", "L-3")],
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert [f.alternativ[0] for f in ordning.fragor] == ["v", "u", "a"]
    assert "R-1-10" not in {p.regel.id for p in granska(ordning, arendet)}
    assert "R-1-10" in {p.regel.id for p in granska(i_turordning(ordning, ["2", "1", "3"]), arendet)}


# --- 33-2: in a nämnd ---------------------------------------------------------------------------------------------


def test_R_6_33_2_lika_var_for_sig_med_var_sin_utslagsrost() -> None:
    """Göteborg KS 2021: 6-6 and 6-6 on two återremisser, with opposite outcomes."""
    arendet = arende(
        [aterremiss("u", motiv="x"), aterremiss("v", motiv="y"), eget("a")],
        [bifall("yu", "u", "L-1"), bifall("yv", "v", "L-2"), bifall("ya", "a", "L-3")],
    )
    lage = oppna_lage(okant_mote(NAMND, antal=13), arendet)
    for fyndet, utslag in (("ej_u", "u"), ("ej_v", "ej_v")):
        lage = raknad(begard(lage, fyndet), 6, 6, 1)
        assert lage.skede is Skede.LIKA
        assert hindren(lage, Klubbslag()) == ("R-5:56-1",)
        lage = tillampa(tillampa(lage, Utslagsrost(utslag)), Klubbslag())
        assert lage.delbeslut[-1].arbete.avgorande is Avgorande.UTSLAGSROST
    assert dict(utfallen(lage)) == {"1": "u", "2": "ej_v"}
    assert fragestatus(lage)["3"] is Fragestatus.FORFALLEN
