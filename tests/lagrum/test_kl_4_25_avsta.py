"""4 kap. 25 § kommunallagen: the right to abstain, and the chair's duty when her vote is needed."""

import pytest

from propositionsordning import (
    Arbetsordning,
    Avgorande,
    DeltarInte,
    DeltarInteSenast,
    HinderFel,
    Klubbslag,
    LedamotIntrader,
    OmrostningBegard,
    OverlaggningAvslutad,
    PropositionStalld,
    Rostning,
    Skede,
    Svar,
    Utslagsrost,
    YrkandeFramstallt,
    borja,
    spela,
    tillampa,
    tillatna,
)
from propositionsordning.lag.regler.kl_4_25_avsta import deltar_inte_i_tid, ordforanden_tar_stallning
from tests.lagrum.bygge import (
    begard,
    bifall,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    okant_mote,
    omrostning,
    oppna_lage,
    raknad,
    rostad,
    svaren,
)

FORE_OVERLAGGNINGEN = Arbetsordning(deltar_inte_senast=DeltarInteSenast.OVERLAGGNING)
FORE_PROPOSITION = Arbetsordning(deltar_inte_senast=DeltarInteSenast.PROPOSITION)


def test_R_4_25_1_en_ledamot_far_avsta_i_en_omrostning() -> None:
    lage = begard(oppna_lage(mote(), motstallda()), "a")
    assert hindren(lage, omrostning(lage, Rostning(koder="aaaan"))) == ()


def test_R_4_25_1_alla_utom_en_far_avsta_och_beslutet_galler() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "aaaan")
    assert lage.arbeten[-1].utfall == "b"


def test_R_4_25_1_den_som_inte_deltar_rostar_inte() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), DeltarInte(av=("L-3",)))
    lage = begard(lage, "a")
    rostar_anda = omrostning(lage, Rostning(koder="jjjnn"))
    assert hindren(lage, rostar_anda) == ("R-4:25-1",)
    assert hindren(lage, omrostning(lage, Rostning(koder="jjann"))) == ()
    assert svaren(tillampa(lage, rostar_anda, trots="så visar listan"), "R-4:25-1") == [Svar.BRUTEN]


def test_R_4_25_1_ett_partis_deltar_inte_galler_dess_ledamoter() -> None:
    lage = oppna_lage(mote(platser=6, tjanstgor=5, ersattare=1), motstallda())
    lage = spela(lage, [LedamotIntrader("E-1", ersattare=True), DeltarInte(av=("L",))])
    lage = begard(lage, "a", av="E-1")
    assert set(hindren(lage, omrostning(lage, Rostning(koder="jjnnnj")))) == {"R-4:25-1"}
    assert hindren(lage, omrostning(lage, Rostning(koder="aaaaaj"))) == ()


def test_R_4_25_1_deltar_inte_galler_bara_den_namnda_fragan() -> None:
    lage = tillampa(oppna_lage(mote(), med_tillagg()), DeltarInte(av=("L-3",), fragor=("2",)))
    i_huvudfragan = begard(lage, "a")
    assert hindren(i_huvudfragan, omrostning(i_huvudfragan, Rostning(koder="jjjnn"))) == ()
    om_tillagget = begard(klubbad(lage, "a"), "t")
    assert hindren(om_tillagget, omrostning(om_tillagget, Rostning(koder="jjjnn"))) == ("R-4:25-1",)


def test_R_4_25_1_den_som_inte_tjanstgor_kan_inte_avsta() -> None:
    lage = oppna_lage(mote(ersattare=1, javiga=("L-5",)), motstallda())
    assert hindren(lage, DeltarInte(av=("E-1",))) == ("R-4:25-1",)
    assert hindren(lage, DeltarInte(av=("L-5",))) == ("R-4:25-1",)
    assert hindren(lage, DeltarInte(av=("L-4",))) == ()


def test_R_4_25_1_ingen_avstar_tva_ganger_fran_samma_beslut() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), DeltarInte(av=("L-3",)))
    assert hindren(lage, DeltarInte(av=("L-3",))) == ("R-4:25-1",)
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("1",))) == ("R-4:25-1",)
    assert hindren(lage, DeltarInte(av=("L-4",), fragor=("1",))) == ()


def test_R_4_25_1_okand_fraga_namns() -> None:
    lage = oppna_lage(mote(), motstallda())
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("9",))) == ("R-4:25-1", "R-4-8")


def test_R_4_25_1_ej_provbart_vem_som_tjanstgor() -> None:
    lage = tillampa(oppna_lage(okant_mote(), motstallda()), DeltarInte(av=("X-1",)))
    assert svaren(lage, "R-4:25-1") == [Svar.EJ_PROVBAR]


@pytest.mark.parametrize(("koder", "tal"), [("ajjnn", (2, 2)), ("ajaan", (1, 1)), ("aaaaa", (0, 0))])
def test_R_4_25_2_ordforanden_avstod_men_maste_ta_stallning_nar_rosterna_ar_lika(
    koder: str, tal: tuple[int, int]
) -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), koder)
    rostetal = lage.arbeten[-1].rostetal
    assert rostetal is not None
    assert (rostetal.ja, rostetal.nej) == tal
    assert lage.skede is Skede.LIKA
    assert hindren(lage, Klubbslag()) == ("R-4:25-3" if tal[0] else "R-4:25-4",)


def test_R_4_25_2_den_som_leder_utan_att_rosta_alls_maste_ta_stallning() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a", av="L-2"), "fjjnn")
    assert hindren(lage, Klubbslag()) == ("R-4:25-2",)
    assert hindren(rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjnna"), Klubbslag()) == ("R-5:56-1",)


@pytest.mark.parametrize(
    ("ja", "nej", "rost", "regel"),
    [
        (2, 2, "avstar", "R-4:25-3"),
        (2, 2, "franvarande", "R-4:25-2"),
        (0, 0, "avstar", "R-4:25-4"),
        (0, 0, None, "R-4:25-4"),
        (2, 2, "ja", None),
        (2, 2, None, None),
        (2, 1, "avstar", None),
        (1, 0, None, None),
    ],
)
@pytest.mark.parametrize("stallning", [True, False])
def test_R_4_25_2_ordforanden_rostar_nar_det_behovs(
    *, ja: int, nej: int, rost: str | None, regel: str | None, stallning: bool
) -> None:
    provning = ordforanden_tar_stallning(ja=ja, nej=nej, ordforandens_rost=rost, stallning=stallning)
    if regel is None:
        assert provning is None
    else:
        assert provning is not None
        assert (provning.regel.id, provning.svar) == (regel, Svar.UPPFYLLD if stallning else Svar.BRUTEN)


def test_R_4_25_4_noll_mot_noll_utan_stallning_kan_inte_klubbas() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "aaaaa")
    assert hindren(lage, Klubbslag()) == ("R-4:25-4",)
    with pytest.raises(HinderFel, match="lika"):
        tillampa(lage, Klubbslag(), trots="ingen ville")
    assert hindren(tillampa(lage, Utslagsrost("b")), Klubbslag()) == ()


@pytest.mark.parametrize("alternativ", ["a", "b"])
def test_R_4_25_3_ordforandens_stallning_avgor_ocksa_noll_mot_noll(alternativ: str) -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "aaaaa")
    lage = tillampa(lage, Utslagsrost(alternativ))
    assert lage.arbeten[-1].utfall == alternativ
    assert lage.arbeten[-1].avgorande is Avgorande.UTSLAGSROST
    assert svaren(lage, "R-5:56-2") == []
    assert tillampa(lage, Klubbslag()).delbeslut[-1].utfall == alternativ


def test_R_4_25_3_noll_mot_noll_i_summor() -> None:
    lage = raknad(begard(oppna_lage(mote(), motstallda()), "a"), 0, 0, 5)
    assert lage.skede is Skede.LIKA


def test_R_4_25_3_ordforandens_rost_behovs_inte_nar_rosterna_skiljer() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "ajaaa")
    assert lage.arbeten[-1].utfall == "a"
    assert hindren(lage, Utslagsrost("b")) == ("R-5:56-1",)


@pytest.mark.parametrize(
    ("stalld", "avgjord", "senast", "svar"),
    [
        (False, False, DeltarInteSenast.PROPOSITION, Svar.UPPFYLLD),
        (True, False, DeltarInteSenast.PROPOSITION, Svar.BRUTEN),
        (True, False, DeltarInteSenast.KLUBBSLAG, Svar.UPPFYLLD),
        (True, True, DeltarInteSenast.KLUBBSLAG, Svar.BRUTEN),
        (True, True, DeltarInteSenast.PROPOSITION, Svar.BRUTEN),
    ],
)
def test_R_4_8_tidpunkten_bestams_av_arbetsordningen(
    *, stalld: bool, avgjord: bool, senast: DeltarInteSenast, svar: Svar
) -> None:
    assert deltar_inte_i_tid(stalld=stalld, avgjord=avgjord, senast=senast).svar is svar


@pytest.mark.parametrize(
    ("borjad", "stalld", "avgjord", "svar"),
    [
        (False, False, False, Svar.UPPFYLLD),
        (True, False, False, Svar.BRUTEN),
        (None, False, False, Svar.EJ_PROVBAR),
        (None, True, False, Svar.BRUTEN),
        (False, False, True, Svar.BRUTEN),
    ],
)
def test_R_4_8_fore_overlaggningen(*, borjad: bool | None, stalld: bool, avgjord: bool, svar: Svar) -> None:
    provning = deltar_inte_i_tid(
        stalld=stalld, avgjord=avgjord, overlaggning_borjad=borjad, senast=DeltarInteSenast.OVERLAGGNING
    )
    assert provning.svar is svar


def test_R_4_8_nar_nagot_har_yrkats_har_overlaggningen_borjat() -> None:
    lage = borja(mote(val=FORE_OVERLAGGNINGEN), motstallda())
    assert hindren(lage, DeltarInte(av=("L-3",))) == ()
    efter = tillampa(lage, YrkandeFramstallt(bifall("ny", "a", "L-4")))
    assert hindren(efter, DeltarInte(av=("L-3",))) == ("R-4-8",)
    sagt = tillampa(efter, DeltarInte(av=("L-3",)), trots="alla medger")
    assert svaren(sagt, "R-4-8") == [Svar.BRUTEN]
    lage = begard(tillampa(sagt, OverlaggningAvslutad()), "a")
    assert hindren(lage, omrostning(lage, Rostning(koder="jjjnn"))) == ("R-4:25-1",)


def test_R_4_8_en_for_sen_anmalan_som_medges_galler_det_som_inte_ar_avgjort() -> None:
    lage = klubbad(oppna_lage(mote(val=FORE_OVERLAGGNINGEN), med_tillagg()), "a")
    assert hindren(lage, DeltarInte(av=("L-3",))) == ("R-4-8",)
    lage = begard(tillampa(lage, DeltarInte(av=("L-3",)), trots="alla medger"), "t")
    assert hindren(lage, omrostning(lage, Rostning(koder="jjjnn"))) == ("R-4:25-1",)


def test_R_4_8_okant_nar_overlaggningen_slutade_ar_ej_provbart() -> None:
    lage = tillampa(borja(mote(val=FORE_OVERLAGGNINGEN), motstallda()), OverlaggningAvslutad(kant=False))
    assert hindren(lage, DeltarInte(av=("L-3",))) == ()
    assert svaren(tillampa(lage, DeltarInte(av=("L-3",))), "R-4-8") == [Svar.EJ_PROVBAR]
    assert hindren(tillampa(lage, PropositionStalld("1")), DeltarInte(av=("L-3",))) == ("R-4-8",)


def test_R_4_8_fore_klubbslaget_racker() -> None:
    lage = funnen(oppna_lage(mote(), motstallda()), "a")
    assert hindren(lage, DeltarInte(av=("L-3",))) == ()


def test_R_4_8_efter_propositionen_ar_for_sent_dar_arbetsordningen_sager_det() -> None:
    lage = oppna_lage(mote(val=FORE_PROPOSITION), motstallda())
    assert hindren(lage, DeltarInte(av=("L-3",))) == ()
    lage = tillampa(lage, PropositionStalld("1"))
    assert hindren(lage, DeltarInte(av=("L-3",))) == ("R-4-8",)
    assert svaren(tillampa(lage, DeltarInte(av=("L-3",)), trots="alla medger"), "R-4-8") == [Svar.BRUTEN]


def test_R_4_8_efter_klubbslaget_ar_for_sent_for_den_fragan() -> None:
    lage = klubbad(oppna_lage(mote(), med_tillagg()), "a")
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("1",))) == ("R-4-8",)
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("2",))) == ()
    lage = klubbad(lage, "t")
    assert hindren(lage, DeltarInte(av=("L-3",))) == ("R-4-8",)


def test_R_4_8_aven_mitt_i_omrostningens_steg() -> None:
    lage = spela(funnen(oppna_lage(mote(), motstallda(3)), "a"), [OmrostningBegard(av=("L-2",))])
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("1",))) == ()


def test_R_4_25_1_nar_alla_har_avstatt_aterstar_ingen() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), DeltarInte(av=("L-1", "L-2", "L-3", "L-4")))
    assert DeltarInte in {t.handelse for t in tillatna(lage)}
    lage = tillampa(lage, DeltarInte(av=("L-5",)))
    assert DeltarInte not in {t.handelse for t in tillatna(lage)}
    assert hindren(lage, DeltarInte(av=("L-5",))) == ("R-4:25-1",)


def test_R_4_25_1_samma_fraga_en_gang_for_var_och_en() -> None:
    lage = tillampa(oppna_lage(mote(), med_tillagg()), DeltarInte(av=("L-3",), fragor=("1",)))
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("1",))) == ("R-4:25-1",)
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("2",))) == ()
    assert hindren(lage, DeltarInte(av=("L-4",), fragor=("1",))) == ()


def test_R_4_8_nar_allt_ar_avgjort_ar_det_for_sent_for_alla() -> None:
    lage = klubbad(oppna_lage(mote(), motstallda()), "a")
    assert DeltarInte not in {t.handelse for t in tillatna(lage)}


def test_R_4_25_1_den_som_inte_kan_namnas_avstar_ocksa() -> None:
    """Nobody is named: what somebody has announced holds for that name, and for no other."""
    lage = funnen(tillampa(oppna_lage(okant_mote(), motstallda()), DeltarInte(av=("X-1",))), "a")
    assert hindren(lage, OmrostningBegard(av=("X-1",))) == ("R-4-2",)
    assert hindren(lage, OmrostningBegard(av=("X-2",))) == ()


@pytest.mark.parametrize(
    ("koder", "regel"),
    [("jjnna", "R-5:56-1"), ("ajjnn", "R-4:25-3"), ("aaaaa", "R-4:25-4"), ("fjjnn", "R-4:25-2")],
)
def test_R_4_25_3_skyldigheten_avgor_dar_ordforanden_inte_hade_rostat(koder: str, regel: str) -> None:
    lage = tillampa(rostad(begard(oppna_lage(mote(), motstallda()), "a", av="L-2"), koder), Utslagsrost("a"))
    provning = lage.arbeten[-1].provning
    assert provning is not None
    assert provning.regel.id == regel


@pytest.mark.parametrize(("lika", "regel"), [(0, "R-4:25-4"), (2, "R-5:56-1")])
def test_R_4_25_3_med_bara_summor_bara_vid_noll_mot_noll(lika: int, regel: str) -> None:
    lage = tillampa(raknad(begard(oppna_lage(okant_mote(), motstallda()), "a"), lika, lika), Utslagsrost("a"))
    provning = lage.arbeten[-1].provning
    assert provning is not None
    assert provning.regel.id == regel
