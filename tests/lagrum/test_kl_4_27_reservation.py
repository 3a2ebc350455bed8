"""4 kap. 27 § kommunallagen: reservation by those who took part, until the sammanträde ends."""

import pytest
from attrs import evolve

from propositionsordning import (
    Arbetsordning,
    DeltarInte,
    HinderFel,
    Klubbslag,
    Lage,
    LedamotIntrader,
    LedamotLamnar,
    ReservationAnmald,
    ReservationVidAvstaende,
    Rostning,
    SammantradetAvslutat,
    Svar,
    Utslagsrost,
    spela,
    tillampa,
    tillatna,
)
from propositionsordning.lag.regler.kl_4_27_reservation import Delaktighet, reservation_i_tid, reservationsratt
from tests.lagrum.bygge import (
    begard,
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

JA, NEJ = ReservationVidAvstaende.JA, ReservationVidAvstaende.NEJ
STEG = ReservationVidAvstaende.TIDIGARE_STEG


def reserverar(*av: str, fragor: tuple[str, ...] = ()) -> ReservationAnmald:
    return ReservationAnmald(av=av, fragor=fragor)


@pytest.mark.parametrize(
    ("delaktighet", "vid_avstaende", "svar", "regel"),
    [
        (Delaktighet(tjanstgjorde=True), JA, Svar.UPPFYLLD, "R-4:27-1"),
        (Delaktighet(tjanstgjorde=None), JA, Svar.EJ_PROVBAR, "R-4:27-1"),
        (Delaktighet(tjanstgjorde=False), JA, Svar.BRUTEN, "R-4:27-7"),
        (Delaktighet(tjanstgjorde=True, deltog_inte=True), JA, Svar.BRUTEN, "R-4:27-6"),
        (Delaktighet(tjanstgjorde=True, deltog_inte=True, rost="avstar"), JA, Svar.BRUTEN, "R-4:27-6"),
        (Delaktighet(tjanstgjorde=True, rost="avstar"), JA, Svar.UPPFYLLD, "R-4:27-5"),
        (Delaktighet(tjanstgjorde=True, rost="avstar"), NEJ, Svar.BRUTEN, "R-4:27-5"),
        (Delaktighet(tjanstgjorde=True, rost="avstar", tidigare_steg=True), STEG, Svar.UPPFYLLD, "R-4:27-5"),
        (Delaktighet(tjanstgjorde=True, rost="avstar", tidigare_steg=False), STEG, Svar.BRUTEN, "R-4:27-5"),
        (Delaktighet(tjanstgjorde=True, rost="avstar", tidigare_steg=None), STEG, Svar.EJ_PROVBAR, "R-4:27-5"),
        (Delaktighet(tjanstgjorde=True, rost="avstar", tidigare_steg=True), NEJ, Svar.BRUTEN, "R-4:27-5"),
        (Delaktighet(tjanstgjorde=True, rost="ja", vann=True), JA, Svar.BRUTEN, "R-4:27-8"),
        (Delaktighet(tjanstgjorde=True, rost="nej", vann=False), NEJ, Svar.UPPFYLLD, "R-4:27-1"),
    ],
)
def test_R_4_27_1_ratten_foljer_av_deltagandet(
    delaktighet: Delaktighet, vid_avstaende: ReservationVidAvstaende, svar: Svar, regel: str
) -> None:
    provning = reservationsratt("L-3", delaktighet, vid_avstaende=vid_avstaende)
    assert (provning.svar, provning.regel.id) == (svar, regel)


def test_R_4_27_1_den_som_deltog_i_beslutet_med_acklamation_far_reservera_sig() -> None:
    lage = klubbad(oppna_lage(mote(), motstallda()), "a")
    lage = tillampa(lage, reserverar("L-2", fragor=("1",)))
    assert lage.reservationer == (reserverar("L-2", fragor=("1",)),)
    assert svaren(lage, "R-4:27-1") == []


def test_R_4_27_1_inte_innan_nagot_ar_beslutat() -> None:
    lage = oppna_lage(mote(), motstallda())
    assert hindren(lage, reserverar("L-2")) == ("R-4:27-1",)
    with pytest.raises(HinderFel, match="Inget beslut"):
        tillampa(lage, reserverar("L-2"), trots="jag är tidig")


def test_R_4_27_1_inte_mot_en_fraga_som_inte_ar_avgjord() -> None:
    lage = klubbad(oppna_lage(mote(), med_tillagg()), "a")
    assert hindren(lage, reserverar("L-2", fragor=("2",))) == ("R-4:27-1",)


def test_R_4_27_1_inte_nar_bara_motforslaget_ar_valt() -> None:
    lage = klubbad(begard(oppna_lage(mote(), motstallda(3)), "a"), "b")
    assert hindren(lage, reserverar("L-3")) == ("R-4:27-1",)


def test_R_4_27_1_ej_provbart_utan_tjanstgoring() -> None:
    lage = tillampa(klubbad(oppna_lage(okant_mote(), motstallda()), "a"), reserverar("X-1"))
    assert svaren(lage, "R-4:27-1") == [Svar.EJ_PROVBAR]


def test_R_4_27_1_ett_partis_reservation_provas_genom_dess_ledamoter() -> None:
    """Certain where they all stand alike; ej prövbar where one was absent, since who is meant is not told."""
    alla = klubbad(oppna_lage(mote(), motstallda()), "a")
    assert svaren(tillampa(alla, reserverar("L", fragor=("1",))), "R-4:27-1") == []
    en_borta = tillampa(rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jnnnf"), Klubbslag())
    assert svaren(tillampa(en_borta, reserverar("L", fragor=("1",))), "R-4:27-1") == [Svar.EJ_PROVBAR]


def test_R_4_27_1_ett_parti_dar_en_inte_deltog_i_beslutet_star_inte_lika() -> None:
    lage = klubbad(tillampa(oppna_lage(mote(), motstallda()), DeltarInte(av=("L-3",))), "a")
    assert svaren(tillampa(lage, reserverar("L", fragor=("1",))), "R-4:27-1") == [Svar.EJ_PROVBAR]


@pytest.mark.parametrize(("forst", "svar"), [("jjjna", [Svar.EJ_PROVBAR]), ("jjjnn", [])])
def test_R_4_27_1_ett_parti_dar_en_rostade_i_ett_tidigare_steg_star_inte_lika(forst: str, svar: list[Svar]) -> None:
    """O-18: the two of V abstain in the end alike, but only one of them voted on the motförslag."""
    sammantrade = mote(val=Arbetsordning(reservation_vid_avstaende=STEG))
    folk = tuple(evolve(p, parti="V") if p.id in {"L-4", "L-5"} else p for p in sammantrade.organ.ledamoter)
    sammantrade = evolve(sammantrade, organ=evolve(sammantrade.organ, ledamoter=folk))
    lage = tillampa(rostad(begard(begard(oppna_lage(sammantrade, motstallda(3)), "a"), "b"), forst), Klubbslag())
    lage = tillampa(rostad(lage, "jjnaa"), Klubbslag())
    assert svaren(tillampa(lage, reserverar("V", fragor=("1",))), "R-4:27-1") == svar


def test_R_4_27_1_ett_partis_reservation_ej_provbar_utan_namngivna() -> None:
    lage = tillampa(klubbad(oppna_lage(okant_mote(), motstallda()), "a"), reserverar("L"))
    assert svaren(lage, "R-4:27-1") == [Svar.EJ_PROVBAR]


def test_R_4_27_2_fore_sammantradets_slut() -> None:
    assert reservation_i_tid(avslutat=False).svar is Svar.UPPFYLLD
    assert reservation_i_tid(avslutat=True).svar is Svar.BRUTEN


def test_R_4_27_2_efter_sammantradets_slut_vagras_men_kan_antecknas() -> None:
    lage = klubbad(oppna_lage(mote(), motstallda()), "a")
    assert hindren(lage, reserverar("L-2")) == ()
    lage = tillampa(lage, SammantradetAvslutat())
    assert hindren(lage, reserverar("L-2")) == ("R-4:27-2",)
    with pytest.raises(HinderFel):
        tillampa(lage, reserverar("L-2"))
    lage = tillampa(lage, reserverar("L-2"), trots="anmäld men inte uppfattad")
    assert svaren(lage, "R-4:27-2") == [Svar.BRUTEN]
    assert lage.logg[-1].trots == "anmäld men inte uppfattad"


def test_R_4_27_2_utan_beslut_finns_inget_att_reservera_sig_mot_heller_efterat() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), SammantradetAvslutat())
    with pytest.raises(HinderFel):
        tillampa(lage, reserverar("L-2"), trots="anmäld men inte uppfattad")


def test_R_4_27_2_samma_reservation_anmals_en_gang() -> None:
    lage = tillampa(klubbad(oppna_lage(mote(), motstallda()), "a"), reserverar("L-2"))
    assert hindren(lage, reserverar("L-2")) == ("R-4:27-2",)
    assert hindren(lage, reserverar("L-3")) == ()


@pytest.mark.parametrize(("val", "svar"), [(JA, []), (NEJ, [Svar.BRUTEN])])
def test_R_4_27_5_den_som_avstod_bada_lasningarna(val: ReservationVidAvstaende, svar: list[Svar]) -> None:
    lage = oppna_lage(mote(val=Arbetsordning(reservation_vid_avstaende=val)), motstallda())
    lage = tillampa(rostad(begard(lage, "a"), "jjjna"), Klubbslag())
    assert hindren(lage, reserverar("L-5", fragor=("1",))) == ()  # an avvikelse at most, never refused
    assert svaren(tillampa(lage, reserverar("L-5", fragor=("1",))), "R-4:27-5") == svar


def test_R_4_27_6_den_som_inte_deltog_i_beslutet_ar_en_avvikelse() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), DeltarInte(av=("L-3",)))
    lage = tillampa(klubbad(lage, "a"), reserverar("L-3", fragor=("1",)))
    assert svaren(lage, "R-4:27-6") == [Svar.BRUTEN]


def test_R_4_27_6_provas_fraga_for_fraga() -> None:
    lage = tillampa(oppna_lage(mote(), med_tillagg()), DeltarInte(av=("L-3",), fragor=("1",)))
    lage = klubbad(klubbad(lage, "a"), "t")
    assert svaren(tillampa(lage, reserverar("L-3", fragor=("1",))), "R-4:27-6") == [Svar.BRUTEN]
    assert svaren(tillampa(lage, reserverar("L-3", fragor=("2",))), "R-4:27-6") == []


def test_R_4_27_6_ej_provbart_nar_fragan_inte_sags() -> None:
    lage = tillampa(oppna_lage(mote(), med_tillagg()), DeltarInte(av=("L-3",), fragor=("1",)))
    lage = tillampa(klubbad(klubbad(lage, "a"), "t"), reserverar("L-3"))
    assert svaren(lage, "R-4:27-1") == [Svar.EJ_PROVBAR]
    assert svaren(lage, "R-4:27-6") == []


def test_R_4_27_6_galler_inte_det_som_redan_var_avgjort() -> None:
    lage = tillampa(klubbad(oppna_lage(mote(), med_tillagg()), "a"), DeltarInte(av=("L-3",)))
    lage = klubbad(lage, "t")
    assert svaren(tillampa(lage, reserverar("L-3", fragor=("1",))), "R-4:27-6") == []
    assert svaren(tillampa(lage, reserverar("L-3", fragor=("2",))), "R-4:27-6") == [Svar.BRUTEN]


def test_R_4_27_6_den_som_rostade_anda_har_deltagit() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), DeltarInte(av=("L-5",)))
    lage = begard(lage, "a")
    enligt_listan = rostad_trots(lage, "jjjnn")
    assert svaren(tillampa(enligt_listan, reserverar("L-5", fragor=("1",))), "R-4:27-6") == []


def rostad_trots(lage: Lage, koder: str) -> Lage:
    return tillampa(tillampa(lage, omrostning(lage, Rostning(koder=koder)), trots="så visar listan"), Klubbslag())


def test_R_4_27_6_ett_partis_deltar_inte_traffar_dess_ledamoter() -> None:
    lage = klubbad(tillampa(oppna_lage(mote(), motstallda()), DeltarInte(av=("L",))), "a")
    assert svaren(tillampa(lage, reserverar("L-3", fragor=("1",))), "R-4:27-6") == [Svar.BRUTEN]


def test_R_4_27_7_javiga_franvarande_och_ej_tjanstgorande_vagras() -> None:
    lage = oppna_lage(mote(ersattare=1, javiga=("L-5",)), motstallda())
    lage = tillampa(rostad(begard(lage, "a"), "jjnf"), Klubbslag())
    for vem in ("L-5", "L-4", "E-1"):  # jävig, absent at the vote, not serving
        assert hindren(lage, reserverar(vem, fragor=("1",))) == ("R-4:27-7",), vem
        assert hindren(lage, reserverar(vem)) == ("R-4:27-7",), vem
    assert hindren(lage, reserverar("L-3", fragor=("1",))) == ()


def test_R_4_27_7_ett_parti_utan_nagon_som_deltog_namns_inte_bland_dem_som_far() -> None:
    sammantrade = mote()
    folk = tuple(evolve(p, parti="V") if p.id == "L-5" else p for p in sammantrade.organ.ledamoter)
    sammantrade = evolve(sammantrade, organ=evolve(sammantrade.organ, ledamoter=folk))
    lage = tillampa(rostad(begard(oppna_lage(sammantrade, motstallda()), "a"), "jjnnf"), Utslagsrost("a"))
    lage = tillampa(lage, Klubbslag())
    assert hindren(lage, reserverar("V")) == ("R-4:27-7",)
    [reservation] = [t for t in tillatna(lage) if t.handelse is ReservationAnmald]
    assert {p.falt: p.varden for p in reservation.platser}["av"] == ("L-1", "L-2", "L-3", "L-4", "L")


def test_R_4_27_7_den_som_lamnat_fore_beslutet_vagras_den_som_gick_efterat_inte() -> None:
    lage = oppna_lage(mote(), med_tillagg())
    lage = klubbad(klubbad(lage, "a"), "t")
    assert hindren(tillampa(lage, LedamotLamnar("L-3")), reserverar("L-3", fragor=("1",))) == ()
    borta = tillampa(klubbad(oppna_lage(mote(), med_tillagg()), "a"), LedamotLamnar("L-3"))
    borta = klubbad(borta, "t")
    assert hindren(borta, reserverar("L-3", fragor=("1",))) == ()
    assert hindren(borta, reserverar("L-3", fragor=("2",))) == ("R-4:27-7",)


def test_R_4_27_7_trots_antecknar_avvikelsen() -> None:
    lage = klubbad(oppna_lage(mote(javiga=("L-5",)), motstallda()), "a")
    lage = tillampa(lage, reserverar("L-5", fragor=("1",)), trots="antecknad i protokollet")
    assert svaren(lage, "R-4:27-7") == [Svar.BRUTEN]


@pytest.mark.parametrize("fragor", [("1", "2"), ("2", "1")])
def test_R_4_27_7_oviss_fraga_vagras_bara_om_varje_fraga_vagrar(fragor: tuple[str, str]) -> None:
    """Absent in one question, "deltar inte" in the other: the reservation may concern the latter, so it is no hinder."""
    lage = oppna_lage(mote(), med_tillagg())
    lage = tillampa(lage, DeltarInte(av=("L-3",), fragor=(fragor[0],)))
    for fraga in ("1", "2"):
        alternativ = "a" if fraga == "1" else "t"
        if fraga == fragor[1]:
            lage = tillampa(rostad(begard(lage, alternativ), "jjfnj"), Klubbslag())
        else:
            lage = klubbad(lage, alternativ)
    assert hindren(lage, reserverar("L-3")) == ()


def test_R_4_27_8_den_som_vann_ar_en_upplysning() -> None:
    lage = tillampa(rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjjnn"), Klubbslag())
    assert hindren(lage, reserverar("L-3", fragor=("1",))) == ()
    assert svaren(tillampa(lage, reserverar("L-3", fragor=("1",))), "R-4:27-8") == [Svar.BRUTEN]
    assert svaren(tillampa(lage, reserverar("L-4", fragor=("1",))), "R-4:27-8") == []


def test_R_4_27_8_segern_raknas_efter_utslagsrosten() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jnanj")
    lage = spela(lage, [Utslagsrost("a"), Klubbslag()])
    assert svaren(tillampa(lage, reserverar("L-5", fragor=("1",))), "R-4:27-8") == [Svar.BRUTEN]
    assert svaren(tillampa(lage, reserverar("L-2", fragor=("1",))), "R-4:27-8") == []


def test_R_4_27_1_nar_alla_har_reserverat_sig_aterstar_ingen() -> None:
    lage = klubbad(oppna_lage(mote(), motstallda()), "a")
    lage = tillampa(lage, reserverar("L-1", "L-2", "L-3", "L-4"))
    assert ReservationAnmald in {t.handelse for t in tillatna(lage)}
    lage = tillampa(lage, reserverar("L-5"))
    assert ReservationAnmald not in {t.handelse for t in tillatna(lage)}


def test_R_4_27_1_dar_ingen_ar_namngiven_kan_alltid_nagon_mer_reservera_sig() -> None:
    lage = tillampa(klubbad(oppna_lage(okant_mote(), motstallda()), "a"), reserverar("X-1"))
    assert ReservationAnmald in {t.handelse for t in tillatna(lage)}
    assert hindren(lage, reserverar("X-2")) == ()


def test_R_4_27_1_ett_partis_reservation_ror_inte_andra_partiers_ledamoter() -> None:
    lage = oppna_lage(mote(platser=6, tjanstgor=5, ersattare=1), motstallda())
    lage = tillampa(lage, LedamotIntrader("E-1", ersattare=True))
    lage = tillampa(rostad(begard(lage, "a"), "jjjjjf"), Klubbslag())
    assert svaren(tillampa(lage, reserverar("L", fragor=("1",))), "R-4:27-1") == []
    assert hindren(lage, reserverar("E", fragor=("1",))) == ("R-4:27-7",)


def test_R_4_27_1_ett_namn_som_tjanstgor_ar_en_ledamot_annars_kan_det_vara_ett_parti() -> None:
    """The body's members are not listed, but those who serve are."""
    bas = mote(platser=3)
    utan_lista = evolve(bas, organ=evolve(bas.organ, ledamoter=()))
    lage = klubbad(oppna_lage(utan_lista, motstallda()), "a")
    assert svaren(tillampa(lage, reserverar("L-2", fragor=("1",))), "R-4:27-1") == []
    assert svaren(tillampa(lage, reserverar("L", fragor=("1",))), "R-4:27-1") == [Svar.EJ_PROVBAR]


def test_R_4_27_4_den_som_rostade_emot_far_reservera_sig_utan_anmarkning() -> None:
    lage = tillampa(rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjjnn"), Klubbslag())
    assert hindren(lage, reserverar("L-4", fragor=("1",))) == ()
    assert tillampa(lage, reserverar("L-4", fragor=("1",))).spar == lage.spar


@pytest.mark.parametrize("vem", ["L-1", "L-2", "L-5"])
def test_R_4_27_9_ocksa_mot_ett_beslut_med_acklamation(vem: str) -> None:
    """Nobody's vote is known: whoever took part may reserve herself, also the one whose yrkande won."""
    lage = klubbad(oppna_lage(mote(), motstallda()), "a")
    assert hindren(lage, reserverar(vem, fragor=("1",))) == ()
    assert tillampa(lage, reserverar(vem, fragor=("1",))).spar == lage.spar


# --- O-18: an earlier stage of the same question ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("forst", "svar"),
    [("jjjnn", []), ("jjjna", [Svar.BRUTEN]), ("jjjnf", [Svar.BRUTEN])],
)
def test_R_4_27_5_den_som_rostade_om_motforslaget_far_reservera_sig(forst: str, svar: list[Svar]) -> None:
    lage = begard(oppna_lage(mote(val=Arbetsordning(reservation_vid_avstaende=STEG)), motstallda(3)), "a")
    lage = tillampa(rostad(begard(lage, "b"), forst), Klubbslag())
    lage = tillampa(rostad(lage, "jjjna"), Klubbslag())
    assert svaren(tillampa(lage, reserverar("L-5", fragor=("1",))), "R-4:27-5") == svar


def test_R_4_27_5_ett_steg_med_acklamation_ar_ocksa_ett_steg() -> None:
    """R-4-7: one who has not said that she stands aside took part in it."""
    for aven, svar in (((), []), ((DeltarInte(av=("L-5",)),), [Svar.BRUTEN])):
        lage = oppna_lage(mote(val=Arbetsordning(reservation_vid_avstaende=STEG)), motstallda(3))
        lage = klubbad(begard(spela(lage, aven), "a"), "b")
        lage = tillampa(rostad(lage, "jjjna"), Klubbslag())
        provad = tillampa(lage, reserverar("L-5", fragor=("1",)))
        assert svaren(provad, "R-4:27-6" if aven else "R-4:27-5") == svar


def test_R_4_27_5_ett_tidigare_steg_med_bara_summor_ar_ej_provbart() -> None:
    lage = begard(oppna_lage(mote(val=Arbetsordning(reservation_vid_avstaende=STEG)), motstallda(3)), "a")
    lage = tillampa(raknad(begard(lage, "b"), 3, 2), Klubbslag())
    lage = tillampa(rostad(lage, "jjjna"), Klubbslag())
    assert svaren(tillampa(lage, reserverar("L-5", fragor=("1",))), "R-4:27-5") == [Svar.EJ_PROVBAR]


def test_R_4_27_5_en_annan_fragas_omrostning_ar_inget_tidigare_steg() -> None:
    lage = oppna_lage(mote(val=Arbetsordning(reservation_vid_avstaende=STEG)), med_tillagg())
    lage = tillampa(rostad(begard(lage, "a"), "jjjnn"), Klubbslag())
    lage = tillampa(rostad(begard(lage, "t"), "jjjna"), Klubbslag())
    assert svaren(tillampa(lage, reserverar("L-5", fragor=("2",))), "R-4:27-5") == [Svar.BRUTEN]
