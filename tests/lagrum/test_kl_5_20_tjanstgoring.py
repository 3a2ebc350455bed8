"""5 kap. 20 och 47 §§, 6 kap. 17, 28 och 30 §§ kommunallagen: leaving, returning, jäv."""

import pytest
from attrs import evolve

from propositionsordning import (
    HinderFel,
    JavAnmalt,
    LedamotIntrader,
    LedamotLamnar,
    Narvaro,
    OrdforandeByte,
    Organtyp,
    Svar,
    borja,
    hinder,
    nasta_dag,
    rostlangd,
    spela,
    tillampa,
    tillatna,
    utan_jav,
)
from propositionsordning.lag.regler.kl_5_20_tjanstgoring import far_atervanda
from tests.lagrum.bygge import (
    KF,
    NAMND,
    UTSKOTT,
    begard,
    hindren,
    mote,
    motstallda,
    okant_mote,
    oppna_lage,
    rostad,
    svaren,
)


@pytest.mark.parametrize(
    ("organ", "regel"),
    [
        (Organtyp.FULLMAKTIGE, "R-5:20-1"),
        (Organtyp.FORBUNDSFULLMAKTIGE, "R-5:20-1"),
        (Organtyp.NAMND, "R-6:17-1"),
        (Organtyp.UTSKOTT, "R-6:17-1"),
        (Organtyp.BEREDNING, "R-6:17-1"),
    ],
)
def test_R_5_20_1_ingen_aterkommer_samma_dag(organ: Organtyp, regel: str) -> None:
    provning = far_atervanda("L-3", organ=organ, lamnat_idag=True)
    assert (provning.svar, provning.regel.id) == (Svar.BRUTEN, regel)
    assert far_atervanda("L-3", organ=organ, lamnat_idag=False).svar is Svar.UPPFYLLD


def test_R_5_20_1_i_fullmaktige_vagras_den_som_lamnat_men_en_annan_far_komma() -> None:
    lage = tillampa(borja(mote(KF, ersattare=1), motstallda()), LedamotLamnar("L-3"))
    assert rostlangd(lage.narvaro) == ("L-1", "L-2", "L-4", "L-5")
    assert hindren(lage, LedamotIntrader("L-3")) == ("R-5:20-1",)
    assert hindren(lage, LedamotIntrader("E-1", ersattare=True, for_ledamot="L-3")) == ()
    tillbaka = tillampa(lage, LedamotIntrader("L-3"), trots="togs in ändå")
    assert svaren(tillbaka, "R-5:20-1") == [Svar.BRUTEN]
    assert rostlangd(tillbaka.narvaro) == ("L-1", "L-2", "L-4", "L-5", "L-3")


def test_R_5_20_1_den_enda_som_finns_kvar_vagras_men_det_kan_antecknas() -> None:
    lage = tillampa(borja(mote(KF), motstallda()), LedamotLamnar("L-3"))
    assert LedamotIntrader not in {t.handelse for t in tillatna(lage)}
    assert hindren(lage, LedamotIntrader("L-3")) == ("R-5:20-1",)
    assert svaren(tillampa(lage, LedamotIntrader("L-3"), trots="togs in ändå"), "R-5:20-1") == [Svar.BRUTEN]


def test_R_6_17_1_i_en_namnd_ar_det_reglementet() -> None:
    lage = tillampa(borja(mote(NAMND), motstallda()), LedamotLamnar("L-3"))
    assert hindren(lage, LedamotIntrader("L-3")) == ()  # the reglemente may allow it, and no statute forbids it
    assert svaren(tillampa(lage, LedamotIntrader("L-3")), "R-6:17-1") == [Svar.BRUTEN]


def test_R_5_20_1_en_annan_dag_ar_den_som_lamnat_fri() -> None:
    lage = tillampa(borja(mote(KF), motstallda()), LedamotLamnar("L-3"))
    samma_dag = borja(mote(KF), motstallda(), narvaro=utan_jav(lage.narvaro))
    assert hindren(samma_dag, LedamotIntrader("L-3")) == ("R-5:20-1",)
    nasta = borja(mote(KF), motstallda(), narvaro=nasta_dag(utan_jav(lage.narvaro)))
    assert hindren(nasta, LedamotIntrader("L-3")) == ()


def test_R_5_20_1_franvarande_vid_en_omrostning_har_inte_lamnat() -> None:
    lage = rostad(begard(oppna_lage(mote(KF), motstallda()), "a"), "jjfnj")
    assert lage.narvaro.lamnat == ()


def test_R_5_20_1_mitt_i_en_omrostning_fastnar_rostlangden() -> None:
    lage = rostad(begard(oppna_lage(mote(KF), motstallda()), "a"), "jjjnn")
    assert hindren(lage, LedamotLamnar("L-3")) == ("R-5:20-1",)
    assert hindren(lage, JavAnmalt("L-3")) == ("R-5:47-1",)


@pytest.mark.parametrize(("organ", "regel"), [(KF, "R-5:47-1"), (NAMND, "R-6:28-1"), (UTSKOTT, "R-6:28-1")])
def test_R_5_47_1_och_R_6_28_1_den_javige_deltar_inte(organ: Organtyp, regel: str) -> None:
    lage = tillampa(borja(mote(organ), motstallda()), JavAnmalt("L-3"))
    assert rostlangd(lage.narvaro) == ("L-1", "L-2", "L-4", "L-5")
    assert hindren(lage, JavAnmalt("L-3")) == (regel,)  # once is enough
    with pytest.raises(HinderFel, match="tjänstgör inte"):
        tillampa(lage, JavAnmalt("L-3"), trots="igen")


def test_R_5_47_1_i_fullmaktige() -> None:
    lage = tillampa(borja(mote(KF, ersattare=1), motstallda()), JavAnmalt("L-3"))
    assert hindren(lage, JavAnmalt("E-1")) == ("R-5:47-1",)  # does not serve


def test_R_6_28_1_en_ersattare_tar_den_javiges_plats_i_arendet() -> None:
    lage = tillampa(borja(mote(ersattare=1), motstallda()), JavAnmalt("L-3"))
    assert hindren(lage, LedamotIntrader("L-3")) == ("R-6:28-1",)
    lage = tillampa(lage, LedamotIntrader("E-1", ersattare=True, for_ledamot="L-3"))
    assert rostlangd(lage.narvaro) == ("L-1", "L-2", "L-4", "L-5", "E-1")


def test_R_6_28_1_jav_galler_ett_arende() -> None:
    """In the next ärende the jävig serves again, and so she does in the state it starts from."""
    lage = tillampa(borja(mote(), motstallda()), JavAnmalt("L-3"))
    nasta = borja(mote(), motstallda(), narvaro=utan_jav(lage.narvaro))
    assert rostlangd(nasta.narvaro) == ("L-1", "L-2", "L-3", "L-4", "L-5")


def test_R_6_28_1_antalet_foljer_med_nar_bara_det_ar_kant() -> None:
    lage = tillampa(borja(okant_mote(antal=9), motstallda()), JavAnmalt("X-1"))
    assert lage.narvaro.antal == 8
    assert tillampa(lage, LedamotIntrader("X-2")).narvaro.antal == 9
    assert tillampa(lage, LedamotLamnar("X-3")).narvaro.antal == 7


def test_R_6_28_1_en_javig_ordforande_leder_inte() -> None:
    lage = tillampa(borja(mote(), motstallda()), JavAnmalt("L-1"))
    assert lage.narvaro.ordforande is None
    assert hindren(lage, OrdforandeByte("L-1")) == ("R-5:56-3",)
    assert tillampa(lage, OrdforandeByte("L-2")).narvaro.ordforande == "L-2"


def test_R_5_20_1_fler_an_platserna_far_inte_tjanstgora() -> None:
    lage = borja(mote(ersattare=1), motstallda())
    assert hindren(lage, LedamotIntrader("E-1", ersattare=True)) == ("R-6:17-1",)
    assert hindren(borja(mote(tjanstgor=4, ersattare=1), motstallda()), LedamotIntrader("E-1", ersattare=True)) == ()


def test_R_5_20_1_den_som_inte_finns_i_organet_namns() -> None:
    lage = borja(mote(tjanstgor=4), motstallda())
    with pytest.raises(HinderFel, match="M-9 finns inte bland organets ledamöter"):
        tillampa(lage, LedamotIntrader("M-9"))


def test_R_5_20_1_efter_sammantradets_slut_hander_inget() -> None:
    lage = spela(borja(mote(), motstallda()), [LedamotLamnar("L-3"), LedamotLamnar("L-4")])
    assert svaren(lage, "R-5:20-1") == []
    assert lage.narvaro.lamnat == ("L-3", "L-4")


def test_R_6_28_1_jav_utan_nagon_uppgift_om_antalet() -> None:
    lage = tillampa(borja(okant_mote(), motstallda()), JavAnmalt("X-1"))
    assert (lage.narvaro.antal, lage.narvaro.javiga) == (None, ("X-1",))
    assert hindren(lage, LedamotLamnar("X-1")) == ("R-6:17-1",)
    assert hindren(lage, LedamotLamnar("X-2")) == ()


def test_R_5_20_1_kanda_ledamoter_med_okand_narvaro() -> None:
    """Who serves is not told, but who belongs to the body is: those who have left or are jäviga are not among them."""
    okand = evolve(mote(KF), narvaro=Narvaro())
    lage = spela(borja(okand, motstallda()), [JavAnmalt("L-1"), LedamotLamnar("L-2")])
    platser = {t.handelse: {p.falt: p.varden for p in t.platser} for t in tillatna(lage)}
    assert platser[LedamotLamnar] == {"ledamot": ("L-3", "L-4", "L-5")}
    assert platser[LedamotIntrader]["ledamot"] == ("L-3", "L-4", "L-5")
    assert hindren(lage, LedamotIntrader("L-2")) == ("R-5:20-1",)


def test_R_5_20_1_hindret_namner_dem_som_tjanstgor() -> None:
    lage = borja(mote(ersattare=1), motstallda())
    assert hinder(lage, LedamotLamnar("E-1"))[0].tillatet == ("L-1", "L-2", "L-3", "L-4", "L-5")
    assert hinder(lage, LedamotLamnar("M-9"))[0].tillatet == ("L-1", "L-2", "L-3", "L-4", "L-5", "E-1")
