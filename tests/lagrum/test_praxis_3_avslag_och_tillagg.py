"""Avslag, ändring and tillägg (regler 3)."""

import pytest
from attrs import evolve

from propositionsordning import (
    Alternativ,
    Alternativslag,
    Forslag,
    Forslagsart,
    Fraga,
    FragaForfallen,
    Frageform,
    Fragestatus,
    PropositionStalld,
    Svar,
    Utgang,
    Yrkande,
    fragestatus,
    granska,
    i_turordning,
    komponera,
    tillampa,
    uppratta,
)
from propositionsordning.lag.regler.praxis_3_avslag_och_tillagg import (
    tillagg_efter_bas,
    tillagg_enligt_basen,
    tillagg_tavlar_inte,
)
from tests.lagrum.bygge import (
    NAMND,
    arende,
    av_art,
    avslag,
    bifall,
    eget,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    oppna_lage,
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
