"""5 kap. 45-46 §§ och 6 kap. 27 § kommunallagen: more than half must be present."""

import pytest
from attrs import evolve

from propositionsordning import (
    Antal,
    HinderFel,
    JavAnmalt,
    Klubbslag,
    LedamotIntrader,
    LedamotLamnar,
    Narvaro,
    OmrostningBegard,
    Organ,
    Organtyp,
    PropositionStalld,
    ReservationAnmald,
    Rostning,
    SammantradetAvslutat,
    Svar,
    spela,
    tillampa,
    tillatna,
)
from propositionsordning.forlopp.deltagandet import beslutsfort_nu
from propositionsordning.lag.regler.kl_5_45_beslutsforhet import beslutsfort
from propositionsordning.mote.narvaro import antal_narvarande
from tests.lagrum.bygge import (
    DAG,
    KF,
    NAMND,
    UTSKOTT,
    begard,
    funnen,
    hindren,
    klubbad,
    mote,
    motstallda,
    okant_mote,
    omrostning,
    oppna_lage,
    rostad,
    svaren,
)


@pytest.mark.parametrize(
    ("organ", "narvarande", "ledamoter", "svar", "regel"),
    [
        (KF, 41, 81, Svar.UPPFYLLD, "R-5:45-1"),
        (KF, 40, 81, Svar.BRUTEN, "R-5:45-1"),
        (Organtyp.BEREDNING, 4, 8, Svar.BRUTEN, "R-5:45-1"),
        (NAMND, 7, 13, Svar.UPPFYLLD, "R-6:27-1"),
        (NAMND, 6, 13, Svar.BRUTEN, "R-6:27-1"),
        (NAMND, 6, 12, Svar.BRUTEN, "R-6:27-1"),  # exactly half is not enough
        (NAMND, 7, 12, Svar.UPPFYLLD, "R-6:27-1"),
        (UTSKOTT, 3, 5, Svar.UPPFYLLD, "R-6:27-1"),
        (UTSKOTT, 2, 4, Svar.BRUTEN, "R-6:27-1"),
    ],
)
def test_R_5_45_1_och_R_6_27_1_mer_an_halften(
    organ: Organtyp, narvarande: int, ledamoter: int, svar: Svar, regel: str
) -> None:
    provning = beslutsfort(organ=organ, narvarande=Antal(narvarande, narvarande), javiga=0, ledamoter=ledamoter)
    assert (provning.svar, provning.regel.id) == (svar, regel)


@pytest.mark.parametrize(
    ("narvarande", "ledamoter", "svar"),
    [
        (None, 13, Svar.EJ_PROVBAR),
        (Antal(7, 7), None, Svar.EJ_PROVBAR),
        (Antal(6, 7), 13, Svar.EJ_PROVBAR),
        (Antal(7, None), 13, Svar.UPPFYLLD),
        (Antal(0, 6), 13, Svar.BRUTEN),
    ],
)
def test_R_6_27_1_okant_ar_varken_ja_eller_nej(narvarande: Antal | None, ledamoter: int | None, svar: Svar) -> None:
    assert beslutsfort(organ=NAMND, narvarande=narvarande, javiga=None, ledamoter=ledamoter).svar is svar


@pytest.mark.parametrize(
    ("narvarande", "javiga", "svar"),
    [
        (26, 15, Svar.UPPFYLLD),  # 26 + 15 = 41 of 81
        (25, 15, Svar.BRUTEN),  # absence is not cured by jäv
        (40, 1, Svar.UPPFYLLD),
        (40, 0, Svar.BRUTEN),
    ],
)
def test_R_5_46_1_jav_laker_fullmaktiges_antal(narvarande: int, javiga: int, svar: Svar) -> None:
    provning = beslutsfort(organ=KF, narvarande=Antal(narvarande, narvarande), javiga=javiga, ledamoter=81)
    assert provning.svar is svar
    assert provning.regel.id == ("R-5:46-1" if svar is Svar.UPPFYLLD else "R-5:45-1")


def test_R_5_46_1_nar_alla_ar_javiga_eller_har_gatt_ar_ingen_kvar_att_handlagga() -> None:
    assert beslutsfort(organ=KF, narvarande=Antal(1, 1), javiga=2, ledamoter=3).svar is Svar.UPPFYLLD
    assert beslutsfort(organ=KF, narvarande=Antal(0, 0), javiga=2, ledamoter=3).svar is Svar.BRUTEN
    assert beslutsfort(organ=KF, narvarande=Antal(0, 0), javiga=None, ledamoter=None).svar is Svar.BRUTEN
    assert beslutsfort(organ=NAMND, narvarande=Antal(1, 1), javiga=0, ledamoter=None).svar is Svar.EJ_PROVBAR


@pytest.mark.parametrize(
    ("narvarande", "javiga", "svar"),
    [
        (Antal(40, 40), None, Svar.EJ_PROVBAR),  # one jävig would be enough
        (Antal(41, 41), None, Svar.UPPFYLLD),
        (Antal(25, 26), 15, Svar.EJ_PROVBAR),  # 26 + 15 = 41 of 81, 25 + 15 = 40
        (Antal(26, 30), 15, Svar.UPPFYLLD),
        (Antal(20, 25), 15, Svar.BRUTEN),
    ],
)
def test_R_5_46_1_nar_antalet_eller_javet_inte_ar_kant(narvarande: Antal, javiga: int | None, svar: Svar) -> None:
    assert beslutsfort(organ=KF, narvarande=narvarande, javiga=javiga, ledamoter=81).svar is svar


@pytest.mark.parametrize("organ", [NAMND, UTSKOTT, Organtyp.BEREDNING])
def test_R_5_46_1_galler_bara_fullmaktige(organ: Organtyp) -> None:
    assert beslutsfort(organ=organ, narvarande=Antal(6, 6), javiga=7, ledamoter=13).svar is Svar.BRUTEN


@pytest.mark.parametrize(("organ", "regel"), [(NAMND, "R-6:27-1"), (KF, "R-5:45-1")])
def test_R_6_27_1_utan_beslutsforhet_stalls_ingen_proposition(organ: Organtyp, regel: str) -> None:
    lage = oppna_lage(mote(organ, platser=4, tjanstgor=2), motstallda())
    assert hindren(lage, PropositionStalld("1")) == (regel,)
    assert PropositionStalld not in {t.handelse for t in tillatna(lage)}
    lage = tillampa(lage, PropositionStalld("1"), trots="ingen invände")
    assert svaren(lage, regel) == [Svar.BRUTEN]


@pytest.mark.parametrize("organ", [NAMND, KF])
def test_R_6_27_1_en_mer_an_halften_racker(organ: Organtyp) -> None:
    assert hindren(oppna_lage(mote(organ, platser=4, tjanstgor=3), motstallda()), PropositionStalld("1")) == ()


def test_R_8_1_den_javige_raknas_inte_i_en_namnd_men_i_fullmaktige() -> None:
    for organ, vantat in ((NAMND, ("R-6:27-1",)), (KF, ())):
        lage = oppna_lage(mote(organ, platser=5, tjanstgor=3), motstallda())
        lage = tillampa(lage, JavAnmalt("L-3"))
        assert hindren(lage, PropositionStalld("1")) == vantat


def test_R_8_1_den_som_avstar_raknas() -> None:
    lage = oppna_lage(mote(platser=5, tjanstgor=3), motstallda())
    assert hindren(lage, PropositionStalld("1")) == ()


def test_R_8_1_galler_varje_fraga_nar_nagon_lamnar() -> None:
    lage = begard(oppna_lage(mote(platser=5, tjanstgor=3), motstallda(3)), "a")
    assert hindren(lage, PropositionStalld("1.m")) == ()
    assert hindren(tillampa(lage, LedamotLamnar("L-3")), PropositionStalld("1.m")) == ("R-6:27-1",)


def test_R_8_1_ett_sammantrade_som_inte_langre_ar_beslutsfort_kan_avslutas() -> None:
    """The question is then left undecided: nobody can be held until enough members return."""
    lage = begard(oppna_lage(mote(platser=5, tjanstgor=3), motstallda(3)), "a")
    lage = tillampa(lage, LedamotLamnar("L-3"))
    assert hindren(lage, SammantradetAvslutat()) == ()
    lage = tillampa(lage, SammantradetAvslutat())
    assert lage.avslutat


def test_R_5_45_1_ej_provbar_utan_uppgift_om_narvaro() -> None:
    lage = spela(oppna_lage(okant_mote(), motstallda()), [PropositionStalld("1")])
    assert svaren(lage, "R-6:27-1") == [Svar.EJ_PROVBAR]


def test_R_5_46_1_javiga_som_anmals_raknas_till_dem_som_bara_ar_ett_antal() -> None:
    organ = Organ(typ=KF, namn="Kommunfullmäktige", antal_ledamoter=21)
    bas = okant_mote(KF)
    sammantrade = evolve(bas, organ=organ, datum=DAG, narvaro=Narvaro(antal=10, antal_javiga=1))
    lage = oppna_lage(sammantrade, motstallda())
    assert hindren(lage, PropositionStalld("1")) == ()  # 10 + 1 of 21
    assert hindren(tillampa(lage, JavAnmalt("X-1")), PropositionStalld("1")) == ()  # 9 + 2 of 21
    borta = tillampa(lage, LedamotLamnar("X-1"))
    assert hindren(borta, PropositionStalld("1")) == ("R-5:45-1",)  # 9 + 1 of 21


def test_R_6_27_1_hindret_sager_hur_manga() -> None:
    lage = oppna_lage(mote(platser=13, tjanstgor=6), motstallda())
    with pytest.raises(HinderFel, match=r"6 av 13 ledamöter är närvarande; det krävs mer än hälften\."):
        tillampa(lage, PropositionStalld("1"))


# --- to the decision, and mass jäv -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("organ", "regel"), [(NAMND, "R-6:27-1"), (KF, "R-5:45-1")])
def test_R_8_1_den_sista_som_lamnar_fore_klubbslaget_faller_beslutet(organ: Organtyp, regel: str) -> None:
    lage = funnen(oppna_lage(mote(organ, platser=5, tjanstgor=3), motstallda()), "a")
    assert hindren(lage, Klubbslag()) == ()
    lage = tillampa(lage, LedamotLamnar("L-1"))  # the chair goes, and two of five are left
    assert hindren(lage, Klubbslag()) == (regel,)
    assert Klubbslag not in {t.handelse for t in tillatna(lage)}
    assert svaren(tillampa(lage, Klubbslag(), trots="ingen märkte det"), regel) == [Svar.BRUTEN]
    assert tillampa(lage, SammantradetAvslutat()).avslutat
    in_igen = tillampa(lage, LedamotIntrader("L-4"))
    assert hindren(in_igen, Klubbslag()) == ()


def test_R_8_1_exakt_halften_kvar_racker_inte_till_omrostningen() -> None:
    lage = begard(oppna_lage(mote(platser=6, tjanstgor=4), motstallda()), "a")
    assert hindren(lage, omrostning(lage, Rostning(koder="jjjn"))) == ()
    lage = tillampa(lage, LedamotLamnar("L-4"))
    assert hindren(lage, omrostning(lage, Rostning(koder="jjn"))) == ("R-6:27-1",)


@pytest.mark.parametrize(("koder", "svar"), [("jjjnf", []), ("jjnff", []), ("jjfff", [Svar.BRUTEN]), ("jaaff", [])])
def test_R_8_1_en_rostlista_med_for_fa_antecknas(koder: str, svar: list[Svar]) -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), koder)
    assert svaren(lage, "R-8-1") == svar
    assert hindren(lage, Klubbslag()) == ()


def test_R_8_1_i_fullmaktige_raknas_javen_in_ocksa_i_rostlistan() -> None:
    for organ, svar in ((KF, []), (NAMND, [Svar.BRUTEN])):
        lage = tillampa(oppna_lage(mote(organ), motstallda()), JavAnmalt("L-5"))
        assert svaren(rostad(begard(lage, "a"), "jjff"), "R-8-1") == svar


def test_R_5_46_1_femton_av_attioen_ar_javiga() -> None:
    """66 remain: enough by themselves. Fifty-one jäviga leave thirty: enough in fullmäktige only by 46 §."""
    lage = oppna_lage(mote(KF, platser=81), motstallda())
    javiga = spela(lage, [JavAnmalt(f"L-{nr}") for nr in range(2, 17)])
    assert antal_narvarande(javiga.narvaro) == Antal(66, 66)
    assert beslutsfort_nu(javiga).regel.id == "R-5:45-1"
    fler = spela(lage, [JavAnmalt(f"L-{nr}") for nr in range(2, 53)])
    assert (beslutsfort_nu(fler).svar, beslutsfort_nu(fler).regel.id) == (Svar.UPPFYLLD, "R-5:46-1")
    assert hindren(fler, PropositionStalld("1")) == ()
    assert hindren(klubbad(fler, "a"), SammantradetAvslutat()) == ()


def test_R_6_27_1_en_namnd_har_inget_undantag_for_jav() -> None:
    lage = spela(oppna_lage(mote(platser=13), motstallda()), [JavAnmalt(f"L-{nr}") for nr in range(8, 14)])
    assert hindren(lage, PropositionStalld("1")) == ()  # 7 of 13
    lage = tillampa(lage, JavAnmalt("L-7"))
    assert hindren(lage, PropositionStalld("1")) == ("R-6:27-1",)


def test_R_5_46_1_en_plats_raknas_en_gang_nar_en_ersattare_har_tratt_in() -> None:
    """Of 9 seats 4 serve and one of them is jävig; her ersättare is among the present, so the jäv leaves no seat empty."""
    lage = tillampa(oppna_lage(mote(KF, platser=9, tjanstgor=5, ersattare=1), motstallda()), JavAnmalt("L-5"))
    assert hindren(lage, PropositionStalld("1")) == ()  # 4 + 1 of 9
    lage = tillampa(lage, LedamotLamnar("L-4"))
    assert hindren(lage, PropositionStalld("1")) == ("R-5:45-1",)  # 3 + 1
    med_ersattare = tillampa(lage, LedamotIntrader("E-1", ersattare=True, for_ledamot="L-5"))
    assert hindren(med_ersattare, PropositionStalld("1")) == ("R-5:45-1",)  # still four seats, not 4 + 1


# --- 22-1 --------------------------------------------------------------------------------------------------------


def test_R_4_22_1_en_tjanstgorande_ersattare_raknas_som_ledamot() -> None:
    lage = oppna_lage(mote(platser=5, tjanstgor=2, ersattare=2), motstallda())
    assert hindren(lage, PropositionStalld("1")) == ("R-6:27-1",)
    lage = tillampa(lage, LedamotIntrader("E-1", ersattare=True, for_ledamot="L-5"))
    lage = funnen(lage, "a")
    assert hindren(lage, OmrostningBegard(av=("E-1",))) == ()
    assert hindren(lage, OmrostningBegard(av=("E-2",))) == ("R-4-2",)
    lage = tillampa(rostad(tillampa(lage, OmrostningBegard(av=("E-1",))), "jjn"), Klubbslag())
    assert hindren(lage, ReservationAnmald(av=("E-1",), fragor=("1",))) == ()
    assert hindren(lage, ReservationAnmald(av=("E-2",), fragor=("1",))) == ("R-4:27-7",)
