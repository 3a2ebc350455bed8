"""Avslag, ändring and tillägg (regler 3)."""

import pytest
from attrs import evolve

from propositionsordning import (
    Alternativ,
    Alternativslag,
    Andringsordning,
    Arbetsordning,
    Arende,
    AvslagMotFlera,
    Forslag,
    Forslagsart,
    Fraga,
    FragaForfallen,
    Frageform,
    Fragestatus,
    Klubbslag,
    Lage,
    PropositionStalld,
    Riktning,
    Svar,
    UppfattningRedovisad,
    Utgang,
    Yrkande,
    beslutsprotokoll,
    fragestatus,
    granska,
    i_turordning,
    komponera,
    nasta_fraga,
    om_alls,
    spela,
    tillampa,
    uppratta,
)
from propositionsordning.beslut.oden import oden
from propositionsordning.beslut.text import beslut_som_text
from propositionsordning.lag.regler.praxis_3_avslag_och_tillagg import (
    andring_enligt_valet,
    avslag_enligt_yrkandena,
    avslag_mot_flera,
    punkterna_for_sig,
    sidorna_ratt_angivna,
    tillagg_efter_bas,
    tillagg_enligt_basen,
    tillagg_tavlar_inte,
)
from propositionsordning.protokoll.text import protokolltext
from tests.lagrum.bygge import (
    KF,
    NAMND,
    arende,
    av_art,
    avslag,
    begard,
    bifall,
    eget,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    oppna_lage,
    rostad,
    svaren,
)


def test_R_3_2_avslag_tavlar_som_eget_alternativ_nar_nagon_yrkar_det() -> None:
    arendet = arende(
        [eget("a"), eget("b")], [bifall("y1", "a", "L-1"), bifall("y2", "b", "L-2"), avslag("y3", None, "L-3")]
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert [f.alternativ for f in ordning.fragor] == [("a", "b", "avslag")]
    assert ordning.alternativet("avslag").yrkanden == ("y3",)
    assert granska(ordning, arendet) == ()


def test_R_3_2_avslag_som_ingen_har_yrkat_anmarks() -> None:
    arendet = motstallda(2)
    ordning = komponera(
        arendet, [Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "avslag"))], organ=NAMND
    )
    assert [p.regel.id for p in granska(ordning, arendet)] == ["R-3-2"]


def test_R_3_3_avslag_pa_ovriga_ar_ingen_fraga() -> None:
    arendet = arende(
        [eget("a"), eget("b")],
        [evolve(bifall("y1", "a", "L-1"), avslag_pa_ovriga=True), bifall("y2", "b", "L-2")],
    )
    assert [f.alternativ for f in uppratta(arendet, organ=NAMND).fragor] == [("a", "b")]


def test_R_3_3_som_tva_meningar_av_samma_person() -> None:
    arendet = arende(
        [eget("a"), eget("b")],
        [bifall("y1", "a", "L-1"), avslag("y2", None, "L-1"), bifall("y3", "b", "L-2"), avslag("y4", "a", "L-2")],
    )
    assert [f.alternativ for f in uppratta(arendet, organ=NAMND).fragor] == [("a", "b")]


def test_R_3_5_en_andring_star_mot_det_oforandrade_forslaget() -> None:
    arendet = arende(
        [eget("a"), av_art("d", Forslagsart.ANDRING, bas=("a",))], [bifall("y1", "a", "L-1"), bifall("y2", "d", "L-2")]
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert [(f.form, f.alternativ) for f in ordning.fragor] == [(Frageform.MOTSTALLDA, ("a", "d"))]


@pytest.mark.parametrize(("fore", "svar"), [((), Svar.UPPFYLLD), (("1",), Svar.BRUTEN)])
def test_R_3_6_tillagg_efter_basen(fore: tuple[str, ...], svar: Svar) -> None:
    assert tillagg_efter_bas(tillagg_fore=fore).svar is svar


@pytest.mark.parametrize(("tillagg", "svar"), [((), Svar.UPPFYLLD), (("t",), Svar.BRUTEN)])
def test_R_3_6_tillagg_tavlar_inte(tillagg: tuple[str, ...], svar: Svar) -> None:
    assert tillagg_tavlar_inte(fraga="1", tillagg=tillagg).svar is svar


def test_R_3_6_vart_och_ett_for_sig_efter_huvudfragan() -> None:
    arendet = arende(
        [*(av_art(t, Forslagsart.TILLAGG, bas=("a",)) for t in ("t", "t2")), eget("a")],
        [bifall("yt", "t", "L-2"), bifall("yt2", "t2", "L-2"), bifall("ya", "a", "L-1")],
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert [(f.form, f.alternativ) for f in ordning.fragor] == [
        (Frageform.BIFALL, ("a", "ej_a")),
        (Frageform.BIFALL_AVSLAG, ("t", "ej_t")),
        (Frageform.BIFALL_AVSLAG, ("t2", "ej_t2")),
    ]
    tidigt = i_turordning(ordning, ["2", "1", "3"])
    assert [p.regel.id for p in granska(tidigt, arendet)] == ["R-3-6"]


def test_R_3_6_ett_tillagg_mot_ett_helt_forslag_anmarks() -> None:
    arendet = arende(
        [eget("a"), av_art("t", Forslagsart.TILLAGG)], [bifall("ya", "a", "L-1"), bifall("yt", "t", "L-2")]
    )
    ordning = komponera(arendet, [Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "t"))], organ=NAMND)
    assert [p.regel.id for p in granska(ordning, arendet)] == ["R-3-6"]


@pytest.mark.parametrize(
    ("stalls", "bas_bifallen", "svar"),
    [
        (True, True, Svar.UPPFYLLD),
        (False, False, Svar.UPPFYLLD),
        (True, False, Svar.BRUTEN),
        (False, True, Svar.BRUTEN),
    ],
)
def test_R_3_7_foljer_huvudfragans_utgang(*, stalls: bool, bas_bifallen: bool, svar: Svar) -> None:
    assert tillagg_enligt_basen(fraga="2", stalls=stalls, bas_bifallen=bas_bifallen).svar is svar


def test_R_3_7_tillagget_stalls_nar_basen_bifallits() -> None:
    lage = klubbad(oppna_lage(mote(), med_tillagg()), "a")
    assert fragestatus(lage)["2"] is Fragestatus.ATERSTAR
    assert svaren(funnen(lage, "t"), "R-3-7") == []


def test_R_3_7_tillagget_forfaller_nar_basen_avslagits() -> None:
    lage = klubbad(oppna_lage(mote(), med_tillagg()), "ej_a")
    assert fragestatus(lage)["2"] is Fragestatus.FORFALLEN
    forklarat = tillampa(lage, FragaForfallen("2"))
    assert fragestatus(forklarat)["2"] is Fragestatus.FORKLARAD_FORFALLEN
    assert svaren(forklarat, "R-3-7") == []


def test_R_3_7_stalls_det_anda_ar_det_en_avvikelse() -> None:
    for lage in (
        klubbad(oppna_lage(mote(), med_tillagg()), "ej_a"),
        tillampa(klubbad(oppna_lage(mote(), med_tillagg()), "ej_a"), FragaForfallen("2")),
    ):
        assert hindren(lage, PropositionStalld("2")) == ()
        stallt = tillampa(lage, PropositionStalld("2"))
        assert svaren(stallt, "R-3-7") == [Svar.BRUTEN]
        assert fragestatus(stallt)["2"] is Fragestatus.OPPEN


def test_R_3_7_forklaras_det_forfallet_fast_basen_bifolls_ar_det_en_avvikelse() -> None:
    lage = klubbad(oppna_lage(mote(), med_tillagg()), "a")
    assert hindren(lage, FragaForfallen("2")) == ()
    assert svaren(tillampa(lage, FragaForfallen("2")), "R-3-7") == [Svar.BRUTEN]


@pytest.mark.parametrize(
    ("utgang", "status"),
    [
        (Utgang.BIFALL, Fragestatus.ATERSTAR),
        (Utgang.AVSLAG, Fragestatus.FORFALLEN),
        (Utgang.BESVARAD, Fragestatus.FORFALLEN),
        (Utgang.AVSKRIVEN, Fragestatus.FORFALLEN),
    ],
)
def test_R_3_7_ett_forslag_som_avslar_motionen_ar_inget_bifall(utgang: Utgang, status: Fragestatus) -> None:
    """The tillägg was moved with m, but is put when any positive förslag carries: what counts is the utgång."""
    ks = Forslag(id="ks", art=Forslagsart.LIGGANDE, rubrik="styrelsens förslag", utgang=utgang)
    arendet = arende(
        [ks, eget("m"), av_art("t", Forslagsart.TILLAGG, bas=("m",))],
        [bifall("y1", "ks", "L-1"), bifall("y2", "m", "L-2"), bifall("y3", "t", "L-2")],
    )
    lage = klubbad(oppna_lage(mote(), arendet), "ks")
    assert fragestatus(lage)["2"] is status


def test_R_3_7_utan_bas_hanger_tillagget_pa_huvudfragan() -> None:
    arendet = arende(
        [eget("a"), av_art("t", Forslagsart.TILLAGG)],
        [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2"), bifall("yt", "t", "L-3")],
    )
    assert fragestatus(klubbad(oppna_lage(mote(), arendet), "ej_a"))["2"] is Fragestatus.FORFALLEN


def test_R_3_7_ett_fristaende_tillagg_utan_huvudfraga_stalls() -> None:
    arendet = arende([av_art("t", Forslagsart.TILLAGG)], [bifall("yt", "t", "L-3")])
    lage = oppna_lage(mote(), arendet)
    assert hindren(lage, PropositionStalld("1")) == ()


def test_R_3_8_punkterna_avgors_var_for_sig_dar_stodet_skiljer() -> None:
    forslag = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget", lydelse=("Köp.", "Sälj.", "Hyr."))
    arendet = arende([forslag], [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2", punkter=(2,))])
    ordning = uppratta(arendet, organ=NAMND)
    assert [(f.form, f.alternativ) for f in ordning.fragor] == [
        (Frageform.BIFALL, ("a:1+3", "ej_a:1+3")),
        (Frageform.BIFALL_AVSLAG, ("a:2", "ej_a:2")),
    ]
    assert ordning.alternativet("a:2").punkter == (2,)
    assert ordning.alternativet("ej_a:2").yrkanden == ("yn",)


def test_R_3_8_en_egen_gruppering_av_tillagg_kan_sammanstallas() -> None:
    arendet = med_tillagg()
    egen = Alternativ(id="x", slag=Alternativslag.BIFALL, forslag=("a", "t"), rubrik="allt")
    ordning = komponera(
        arendet, [Fraga(id="1", form=Frageform.BIFALL_AVSLAG, alternativ=("x", "ej_x"))], organ=NAMND, alternativ=[egen]
    )
    assert ordning.alternativet("ej_x").forslag == ("a", "t")
    assert Yrkande(id="y", forslag="a").punkter == ()


def test_R_3_7_ett_forklarat_tillagg_som_anda_stalls_drar_inte_med_sig_ett_annat() -> None:
    arendet = arende(
        [eget("a"), *(av_art(t, Forslagsart.TILLAGG, bas=("a",)) for t in ("t", "t2"))],
        [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2"), bifall("yt", "t", "L-3"), bifall("yt2", "t2", "L-3")],
    )
    lage = klubbad(oppna_lage(mote(), arendet), "ej_a")
    lage = tillampa(tillampa(lage, FragaForfallen("2")), FragaForfallen("3"))
    lage = tillampa(lage, PropositionStalld("2"))
    assert (fragestatus(lage)["2"], fragestatus(lage)["3"]) == (Fragestatus.OPPEN, Fragestatus.FORKLARAD_FORFALLEN)


@pytest.mark.parametrize(("punkter", "rubrik"), [((2,), "förslaget punkt 2"), ((1, 3), "förslaget punkterna 1 och 3")])
def test_R_3_8_punkterna_namns_i_alternativet(punkter: tuple[int, ...], rubrik: str) -> None:
    forslag = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget", lydelse=("Köp.", "Sälj.", "Hyr."))
    arendet = arende([forslag], [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2", punkter=(2,))])
    ordning = uppratta(arendet, organ=NAMND)
    assert next(a.rubrik for a in ordning.alternativ if a.punkter == punkter) == rubrik


def test_R_3_7_ett_forklarat_tillagg_vars_bas_bifolls_stalls_utan_avvikelse() -> None:
    lage = tillampa(klubbad(oppna_lage(mote(), med_tillagg()), "a"), FragaForfallen("2"))
    assert svaren(lage, "R-3-7") == [Svar.BRUTEN]  # that it was declared lapsed
    assert svaren(tillampa(lage, PropositionStalld("2")), "R-3-7") == [Svar.BRUTEN]  # and no more than that


# --- avslag against one (R-3-1), against several (R-3-2, O-7) --------------------------------------------------------


@pytest.mark.parametrize(
    ("yrkat", "stalls", "svar"),
    [
        (True, True, Svar.UPPFYLLD),
        (False, False, Svar.UPPFYLLD),
        (True, False, Svar.BRUTEN),
        (False, True, Svar.BRUTEN),
    ],
)
def test_R_3_1_avslag_stalls_nar_det_ar_yrkat(*, yrkat: bool, stalls: bool, svar: Svar) -> None:
    assert avslag_enligt_yrkandena(fraga="1", yrkat=yrkat, stalls=stalls).svar is svar


def test_R_3_1_avslag_mot_ett_bifall_ger_tva_alternativ() -> None:
    arendet = arende([eget("a")], [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2")])
    ordning = uppratta(arendet, organ=NAMND)
    assert [(f.form, f.alternativ) for f in ordning.fragor] == [(Frageform.BIFALL_AVSLAG, ("a", "ej_a"))]
    assert granska(ordning, arendet) == ()
    bara_bifall = evolve(ordning, fragor=(evolve(ordning.fragor[0], form=Frageform.BIFALL),))
    assert [p.regel.id for p in granska(bara_bifall, arendet)] == ["R-3-1"]


def test_R_3_1_avslag_som_ingen_yrkat_mot_ett_ensamt_bifall_anmarks() -> None:
    arendet = arende([eget("a")], [bifall("ya", "a", "L-1")])
    ordning = uppratta(arendet, organ=NAMND)
    assert granska(ordning, arendet) == ()
    med_avslag = evolve(ordning, fragor=(evolve(ordning.fragor[0], form=Frageform.BIFALL_AVSLAG),))
    assert [p.regel.id for p in granska(med_avslag, arendet)] == ["R-3-1"]


def test_R_3_1_den_som_vill_ha_bifall_bara_i_andra_hand_har_yrkat_avslag() -> None:
    """ "I första hand avslag, i andra hand bifall": the avslag stands against the bifall, unlike where both are wanted."""
    for hand, id_ in ((2, []), (None, ["R-3-1"])):
        arendet = arende([eget("a")], [bifall("ya", "a", "L-1", hand=hand), avslag("yn", "a", "L-1")])
        ordning = uppratta(arende([eget("a")], [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2")]), organ=NAMND)
        assert [p.regel.id for p in granska(ordning, arendet)] == id_


SAMMA, POSITIVA, FORST = AvslagMotFlera


@pytest.mark.parametrize("stallt", AvslagMotFlera)
@pytest.mark.parametrize("valt", AvslagMotFlera)
def test_R_3_2_avslag_mot_flera_enligt_valet(*, stallt: AvslagMotFlera, valt: AvslagMotFlera) -> None:
    ratt = valt in {SAMMA, stallt}
    provning = avslag_mot_flera(fraga="1", yrkat=True, stallt=stallt, valt=valt)
    assert provning.svar is (Svar.UPPFYLLD if ratt else Svar.BRUTEN)
    assert avslag_mot_flera(fraga="1", yrkat=False, stallt=stallt, valt=stallt).svar is Svar.BRUTEN


def avslag_mot_tva() -> Arende:
    """Bifall to a and to b, avslag on both, and a tillägg to a."""
    return arende(
        [eget("a"), eget("b"), av_art("t", Forslagsart.TILLAGG, bas=("a",))],
        [
            *(bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2"), avslag("yn", None, "L-3")),
            bifall("yt", "t", "L-1"),
        ],
    )


def oden_av(lage: Lage) -> dict[str, str]:
    """What became of each yrkande."""
    return {y: ode.ode.value for y, ode in oden(lage).items()}


def test_R_3_2_de_positiva_forst_och_vinnaren_mot_avslag() -> None:
    val = Arbetsordning(avslag_mot_flera=POSITIVA)
    ordning = uppratta(avslag_mot_tva(), organ=NAMND, arbetsordning=val)
    assert [(f.alternativ, f.sist) for f in ordning.fragor] == [(("a", "b", "avslag"), "avslag"), (("t", "ej_t"), None)]
    assert granska(ordning, avslag_mot_tva(), arbetsordning=val) == ()
    lage = oppna_lage(mote(val=val), avslag_mot_tva())
    lage = tillampa(lage, PropositionStalld("1.m"))
    assert lage.arbeten[-1].delfraga.kandidater == ("a", "b")
    lage = spela(lage, [UppfattningRedovisad("b"), Klubbslag(), PropositionStalld("1")])
    assert lage.arbeten[-1].delfraga.kandidater == ("b", "avslag")
    bifallet = spela(lage, [UppfattningRedovisad("b"), Klubbslag()])
    assert oden_av(bifallet) == {"ya": "avslaget", "yb": "bifallet", "yn": "oavgjort", "yt": "oavgjort"}
    assert oden_av(klubbad(bifallet, "t")) == {"ya": "avslaget", "yb": "bifallet", "yn": "avslaget", "yt": "bifallet"}
    assert fragestatus(bifallet)["2"] is Fragestatus.ATERSTAR
    avslaget = spela(lage, [UppfattningRedovisad("avslag"), Klubbslag()])
    assert oden_av(avslaget) == {"ya": "avslaget", "yb": "avslaget", "yn": "bifallet", "yt": "forfallet"}


def test_R_3_2_avslag_forst_som_om_alls_fore_hur() -> None:
    val = Arbetsordning(avslag_mot_flera=FORST)
    ordning = uppratta(avslag_mot_tva(), organ=NAMND, arbetsordning=val)
    assert [(f.form, f.alternativ) for f in ordning.fragor] == [
        (Frageform.FORFRAGA, ("a+b", "avslag")),
        (Frageform.MOTSTALLDA, ("a", "b")),
        (Frageform.BIFALL_AVSLAG, ("t", "ej_t")),
    ]
    assert granska(ordning, avslag_mot_tva(), arbetsordning=val) == ()
    lage = oppna_lage(mote(val=val), avslag_mot_tva())
    avslaget = klubbad(lage, "avslag")
    assert nasta_fraga(avslaget) is None
    assert oden_av(avslaget) == {"ya": "avslaget", "yb": "avslaget", "yn": "bifallet", "yt": "forfallet"}
    bifallet = klubbad(klubbad(lage, "a+b"), "a")
    assert oden_av(klubbad(bifallet, "t")) == {"ya": "bifallet", "yb": "avslaget", "yn": "avslaget", "yt": "bifallet"}


@pytest.mark.parametrize("valt", [POSITIVA, FORST])
def test_R_3_2_en_annan_ordning_an_arbetsordningens_anmarks(valt: AvslagMotFlera) -> None:
    arendet = avslag_mot_tva()
    samma = uppratta(arendet, organ=NAMND)
    assert granska(samma, arendet) == ()
    assert [p.regel.id for p in granska(samma, arendet, arbetsordning=Arbetsordning(avslag_mot_flera=valt))] == [
        "R-3-2"
    ]


def test_R_3_2_styrelsens_forslag_att_avsla_ar_avslaget_ocksa_nar_ingen_annan_yrkar_det() -> None:
    ks = Forslag(id="ks", art=Forslagsart.LIGGANDE, rubrik="styrelsens förslag", utgang=Utgang.AVSLAG)
    arendet = arende(
        [ks, eget("a"), eget("b")], [bifall("y1", "ks", "L-1"), bifall("y2", "a", "L-2"), bifall("y3", "b", "L-3")]
    )
    ordning = uppratta(arendet, organ=KF, arbetsordning=Arbetsordning(avslag_mot_flera=POSITIVA))
    assert [(f.alternativ, f.sist) for f in ordning.fragor] == [(("ks", "a", "b"), "ks")]


def test_R_3_2_andrahandsyrkandet_vantar_pa_avslaget_ocksa_nar_det_stalls_for_sig() -> None:
    arendet = arende(
        [eget("a"), eget("b"), eget("c")],
        [
            *(bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2")),
            Yrkande(id="y1", av=("L-3",), hand=1, forslag="a", riktning=Riktning.AVSLAG),
            Yrkande(id="y2", av=("L-3",), hand=1, forslag="b", riktning=Riktning.AVSLAG),
            bifall("yc", "c", "L-3", hand=2),
        ],
    )
    lage = oppna_lage(mote(val=Arbetsordning(avslag_mot_flera=FORST)), arendet)
    assert fragestatus(klubbad(lage, "avslag"))["3"] is Fragestatus.FORFALLEN
    assert fragestatus(klubbad(klubbad(lage, "a+b"), "a"))["3"] is Fragestatus.ATERSTAR


# --- what ja and nej stand for (R-3-4) -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("funnet", "beraknat", "uppgivet", "svar"),
    [
        ("a", "a", None, Svar.UPPFYLLD),
        ("a", "a", "a", Svar.UPPFYLLD),
        ("a", "a", "b", Svar.UPPFYLLD),  # declared against the count, but ja was what was found
        ("b", "a", "b", Svar.BRUTEN),
        ("b", "b", "a", Svar.BRUTEN),
        (None, "a", "b", Svar.EJ_PROVBAR),
        ("b", None, "b", Svar.UPPFYLLD),
    ],
)
def test_R_3_4_omkastade_sidor(*, funnet: str | None, beraknat: str | None, uppgivet: str | None, svar: Svar) -> None:
    provning = sidorna_ratt_angivna(ja="a", nej="b", funnet=funnet, beraknat=beraknat, uppgivet=uppgivet)
    assert provning.svar is svar


def test_R_3_4_bada_beslutet_och_rosterna_bevaras() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "b"), "jjjjn", ja="a")
    lage = tillampa(lage, Klubbslag(utfall="b"))
    assert (svaren(lage, "R-3-4"), svaren(lage, "R-5:67-3")) == ([Svar.BRUTEN], [Svar.BRUTEN])
    assert (lage.delbeslut[-1].utfall, lage.delbeslut[-1].beraknat) == ("b", "a")


# --- ändringar (R-3-5, O-8) ------------------------------------------------------------------------------------------

ANDRING_FORST = Arbetsordning(andringsordning=Andringsordning.ANDRING_FORST)


@pytest.mark.parametrize("forst", [True, False])
@pytest.mark.parametrize("valt", Andringsordning)
def test_R_3_5_enligt_valet(*, forst: bool, valt: Andringsordning) -> None:
    ratt = forst == (valt is Andringsordning.ANDRING_FORST)
    svar = andring_enligt_valet(fraga="1", forst=forst, valt=valt).svar
    assert svar is (Svar.UPPFYLLD if ratt else Svar.BRUTEN)


def andringsarende() -> Arende:
    """Bifall to a, an ändring d of it, avslag on a, and a tillägg to a."""
    return arende(
        [eget("a"), av_art("d", Forslagsart.ANDRING, bas=("a",)), av_art("t", Forslagsart.TILLAGG, bas=("a",))],
        [bifall("ya", "a", "L-1"), bifall("yd", "d", "L-2"), avslag("yn", "a", "L-3"), bifall("yt", "t", "L-4")],
    )


def test_R_3_5_andringen_forst_och_sedan_helheten() -> None:
    ordning = uppratta(andringsarende(), organ=NAMND, arbetsordning=ANDRING_FORST)
    assert [(f.form, f.alternativ) for f in ordning.fragor] == [
        (Frageform.BIFALL_AVSLAG, ("d", "ej_d")),
        (Frageform.BIFALL_AVSLAG, ("a", "ej_a")),
        (Frageform.BIFALL_AVSLAG, ("t", "ej_t")),
    ]
    assert granska(ordning, andringsarende(), arbetsordning=ANDRING_FORST) == ()
    assert [p.regel.id for p in granska(ordning, andringsarende())] == ["R-3-5"]
    mot_helheten = uppratta(andringsarende(), organ=NAMND)
    assert granska(mot_helheten, andringsarende()) == ()
    assert [p.regel.id for p in granska(mot_helheten, andringsarende(), arbetsordning=ANDRING_FORST)] == ["R-3-5"]


@pytest.mark.parametrize(
    ("andringen", "helheten", "ya", "yd", "yn", "tillagget"),
    [
        ("d", "a", "delvis", "bifallet", "avslaget", Fragestatus.ATERSTAR),
        ("ej_d", "a", "bifallet", "avslaget", "avslaget", Fragestatus.ATERSTAR),
        ("d", "ej_a", "avslaget", "avslaget", "bifallet", Fragestatus.FORFALLEN),
        ("ej_d", "ej_a", "avslaget", "avslaget", "bifallet", Fragestatus.FORFALLEN),
    ],
)
def test_R_3_5_odet_avgors_av_andringen_och_helheten_tillsammans(
    *, andringen: str, helheten: str, ya: str, yd: str, yn: str, tillagget: Fragestatus
) -> None:
    lage = klubbad(oppna_lage(mote(val=ANDRING_FORST), andringsarende()), andringen)
    assert oden_av(lage)["ya"] == "oavgjort"
    assert oden_av(lage)["yd"] == ("oavgjort" if andringen == "d" else "avslaget")
    lage = klubbad(lage, helheten)
    assert [oden_av(lage)[y] for y in ("ya", "yd", "yn")] == [ya, yd, yn]
    assert fragestatus(lage)["3"] is tillagget


def test_R_3_5_beslutet_sager_att_andringen_ingar() -> None:
    lage = klubbad(oppna_lage(mote(val=ANDRING_FORST), andringsarende()), "d")
    bifallet, avslaget = beslutsprotokoll(klubbad(lage, "a")), beslutsprotokoll(klubbad(lage, "ej_a"))
    assert "Med den ändring som bifölls i fråga 1." in beslut_som_text(bifallet)
    assert "Med den ändring" not in beslut_som_text(avslaget)
    assert "Beslutet innefattar den ändring som har bifallits." in protokolltext(bifallet)
    assert "Beslutet innefattar" not in protokolltext(avslaget)


def test_R_3_5_flera_andringar_av_samma_forslag_star_mot_varandra() -> None:
    andringar = [av_art(d, Forslagsart.ANDRING, bas=("a",)) for d in ("d", "e")]
    arendet = arende(
        [eget("a"), *andringar, eget("b")],
        [bifall("ya", "a", "L-1"), bifall("yd", "d", "L-2"), bifall("ye", "e", "L-3"), bifall("yb", "b", "L-4")],
    )
    ordning = uppratta(arendet, organ=NAMND, arbetsordning=ANDRING_FORST)
    assert [f.alternativ for f in ordning.fragor] == [("d", "e", "ej_d+e"), ("a", "b")]
    assert granska(ordning, arendet, arbetsordning=ANDRING_FORST) == ()
    lage = klubbad(klubbad(oppna_lage(mote(val=ANDRING_FORST), arendet), "e"), "a")
    assert oden_av(lage) == {"ya": "delvis", "yd": "avslaget", "ye": "bifallet", "yb": "avslaget"}
    annat = klubbad(klubbad(oppna_lage(mote(val=ANDRING_FORST), arendet), "e"), "b")
    assert oden_av(annat) == {"ya": "avslaget", "yd": "avslaget", "ye": "avslaget", "yb": "bifallet"}


def test_R_3_5_helheten_stalls_ocksa_nar_bara_andringen_ar_yrkad() -> None:
    liggande = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget")
    arendet = arende([liggande, av_art("d", Forslagsart.ANDRING, bas=("a",))], [bifall("yd", "d", "L-2")])
    ordning = uppratta(arendet, organ=NAMND, arbetsordning=ANDRING_FORST)
    assert [(f.form, f.alternativ) for f in ordning.fragor] == [
        (Frageform.BIFALL_AVSLAG, ("d", "ej_d")),
        (Frageform.BIFALL, ("a", "ej_a")),
    ]


def test_R_3_5_faller_det_andrade_forslaget_med_avslag_forst_faller_andringen() -> None:
    val = evolve(ANDRING_FORST, avslag_mot_flera=FORST)
    arendet = arende(
        [eget("a"), eget("b"), av_art("d", Forslagsart.ANDRING, bas=("a",))],
        [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2"), bifall("yd", "d", "L-3"), avslag("yn", None, "L-4")],
    )
    lage = klubbad(oppna_lage(mote(val=val), arendet), "d")
    lage = klubbad(lage, "avslag")
    assert oden_av(lage) == {"ya": "avslaget", "yb": "avslaget", "yd": "avslaget", "yn": "bifallet"}


def test_R_3_2_nar_om_alls_ar_avgjort_ar_det_nekande_ett_bland_de_andra() -> None:
    """What is left is how, and the choice O-7 was made in the question before."""
    forslag = [eget("a"), eget("b"), evolve(eget("c"), utgang=Utgang.AVSLAG)]
    yrkanden = [*(bifall(f"y{f.id}", f.id, "L-1") for f in forslag), avslag("yn", None, "L-2")]
    arendet = arende(forslag, yrkanden)
    delad = om_alls(uppratta(arendet, organ=NAMND), "1", "avslag", grupp="g", rubrik="att något görs")
    assert [f.alternativ for f in delad.fragor] == [("g", "avslag"), ("a", "b", "c")]
    avslag_forst = Arbetsordning(avslag_mot_flera=AvslagMotFlera.AVSLAG_FORST)
    assert "R-3-2" not in {p.regel.id for p in granska(delad, arendet, arbetsordning=avslag_forst)}


# --- points (R-3-8) --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stallda", "svar"), [((2,), Svar.UPPFYLLD), ((), Svar.BRUTEN), ((1, 2), Svar.BRUTEN), ((2, 3), Svar.UPPFYLLD)]
)
def test_R_3_8_ett_yrkande_om_nagra_punkter(*, stallda: tuple[int, ...], svar: Svar) -> None:
    assert punkterna_for_sig(yrkande="y", punkter=(2, 3), stallda=stallda).svar is svar


def test_R_3_8_att_inte_dela_upp_punkterna_noteras() -> None:
    forslag = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget", lydelse=("Köp.", "Sälj.", "Hyr."))
    arendet = arende([forslag], [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2", punkter=(2,))])
    assert granska(uppratta(arendet, organ=NAMND), arendet) == ()
    helt = komponera(arendet, [Fraga(id="1", form=Frageform.BIFALL_AVSLAG, alternativ=("a", "ej_a"))], organ=NAMND)
    assert [p.regel.id for p in granska(helt, arendet)] == ["R-3-8"]
    # Where nobody wants anything else with the rest of it there is nothing to divide, whatever is wanted with another.
    ensamt = arende([forslag, eget("b")], [avslag("yn", "a", "L-2", punkter=(2,)), bifall("yb", "b", "L-1")])
    fragor = [Fraga(id="1", form=Frageform.BIFALL_AVSLAG, alternativ=("a", "ej_a"))]
    anmarkningar = granska(komponera(ensamt, fragor, organ=NAMND), ensamt)
    assert "R-3-8" not in {p.regel.id for p in anmarkningar}


def test_R_3_9_bifall_avslag_och_besvarad_ar_tre_utgangar_ocksa_med_samma_ord() -> None:
    utgangar = {"a": Utgang.BIFALL, "b": Utgang.AVSLAG, "c": Utgang.BESVARAD}
    forslag = [
        Forslag(id=f, art=Forslagsart.EGET, rubrik=f"förslag {f}", lydelse=("Gör så.",), utgang=u)
        for f, u in utgangar.items()
    ]
    arendet = arende(forslag, [bifall(f"y{f}", f, f"L-{nr}") for nr, f in enumerate("abc", start=1)])
    assert [f.alternativ for f in uppratta(arendet, organ=KF).fragor] == [("a", "b", "c")]
