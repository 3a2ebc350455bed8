"""5 kap. 16-19 och 48 §§, 6 kap. 17 § kommunallagen: ersättare in turn, the late member, distance, who presides at a tie."""

import pytest
from attrs import evolve

from propositionsordning import (
    Ansvarsfraga,
    Arende,
    HinderFel,
    JavAnmalt,
    Klubbslag,
    Lage,
    Ledamot,
    LedamotIntrader,
    LedamotLamnar,
    Narvaro,
    OrdforandeByte,
    Organ,
    Organtyp,
    Plats,
    PropositionStalld,
    Sammantrade,
    Svar,
    Utslagsrost,
    borja,
    hinder,
    rostlangd,
    spela,
    tillampa,
    tillatna,
    utan_jav,
)
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.regler.kl_5_16_distans import far_delta_pa_distans
from propositionsordning.lag.regler.kl_5_17_ersattare import far_ta_sin_plats, i_ledamotens_stalle, star_i_tur
from propositionsordning.lag.regler.kl_5_47_jav import redovisningsskyldiga_utanfor
from propositionsordning.lag.regler.kl_5_56_utslagsrost import den_som_leder
from tests.lagrum.bygge import (
    DAG,
    KF,
    NAMND,
    begard,
    hindren,
    klubbad,
    mote,
    motstallda,
    oppna_lage,
    rostad,
    svaren,
)

FOLK = (
    *(Ledamot(id=f"S-{nr}", parti="S") for nr in (1, 2, 3)),
    *(Ledamot(id=f"M-{nr}", parti="M") for nr in (1, 2)),
    *(Ledamot(id=f"SE-{nr}", parti="S", ersattare=True) for nr in (1, 2, 3)),
    Ledamot(id="ME-1", parti="M", ersattare=True),
)


def partimote(
    typ: Organtyp = KF,
    *,
    pa_plats: tuple[str, ...] | None = ("SE-1", "SE-2", "ME-1"),
    turordning: tuple[str, ...] = ("ME-1", "SE-1", "SE-2", "SE-3"),
    distans: bool | None = None,
    platser: tuple[Plats, ...] | None = None,
) -> Sammantrade:
    """Five seats, S-3 away; the ersättare of both parties in one list."""
    organ = Organ(
        typ=typ, namn="Organet", antal_ledamoter=5, ledamoter=FOLK, inkallelseordning=turordning, distans=distans
    )
    tjanstgor = platser or tuple(Plats(ledamot=vem) for vem in ("S-1", "S-2", "M-1", "M-2"))
    narvaro = Narvaro(platser=tjanstgor, ordforande="S-1", ersattare_pa_plats=pa_plats)
    return Sammantrade(organ=organ, datum=DAG, narvaro=narvaro)


def for_s3(vem: str) -> LedamotIntrader:
    return LedamotIntrader(vem, ersattare=True, for_ledamot="S-3")


# --- 17-18 §§: in turn -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vem", "turordning", "pa_plats", "har_borjat", "svar"),
    [
        ("A", ("A", "B", "C"), ("B", "C"), (), Svar.UPPFYLLD),
        ("B", ("A", "B", "C"), ("C",), (), Svar.UPPFYLLD),  # A was not there
        ("B", ("A", "B", "C"), ("A", "C"), (), Svar.BRUTEN),
        ("C", ("A", "B", "C"), ("A",), ("C",), Svar.UPPFYLLD),  # had begun to serve
        ("A", ("A", "B", "C"), ("C",), ("C",), Svar.BRUTEN),
        ("A", ("A", "B", "C"), ("B",), ("C",), Svar.UPPFYLLD),  # C had begun, and has gone
        ("B", ("A", "B", "C"), None, (), Svar.EJ_PROVBAR),
        ("B", (), ("A",), (), Svar.EJ_PROVBAR),
        ("B", ("B",), ("A",), (), Svar.EJ_PROVBAR),
        ("B", (), (), (), Svar.UPPFYLLD),  # nobody else to choose
    ],
)
@pytest.mark.parametrize(("organ", "regel"), [(KF, "R-5:17-1"), (NAMND, "R-6:17-1")])
def test_R_5_17_1_turordningen(
    *,
    vem: str,
    turordning: tuple[str, ...],
    pa_plats: tuple[str, ...] | None,
    har_borjat: tuple[str, ...],
    svar: Svar,
    organ: Organtyp,
    regel: str,
) -> None:
    provning = star_i_tur(vem, organ=organ, turordning=turordning, pa_plats=pa_plats, har_borjat=har_borjat)
    assert (provning.svar, provning.regel.id) == (svar, regel)


def test_R_5_17_1_den_som_star_fore_och_ar_pa_plats_kan_inte_forbigas() -> None:
    lage = borja(partimote(), motstallda())
    assert hindren(lage, for_s3("SE-1")) == ()  # ME-1 stands first in the list, but not among those of S
    assert hindren(lage, for_s3("SE-2")) == ("R-5:17-1",)
    slots = {t.handelse: {p.falt: p.varden for p in t.platser} for t in tillatna(lage)}
    assert slots[LedamotIntrader]["ledamot"] == ("S-3", "SE-1", "ME-1")  # neither SE-2 nor SE-3, who stand after SE-1
    forbigangen = tillampa(lage, for_s3("SE-2"), trots="SE-1 var i kafeterian")
    assert svaren(forbigangen, "R-5:17-1") == [Svar.BRUTEN]
    assert hindren(borja(partimote(pa_plats=("SE-2",)), motstallda()), for_s3("SE-2")) == ()


def test_R_6_17_1_i_en_namnd_antecknas_det_bara() -> None:
    lage = borja(partimote(NAMND), motstallda())
    assert hindren(lage, for_s3("SE-2")) == ()
    assert svaren(tillampa(lage, for_s3("SE-2")), "R-6:17-1") == [Svar.BRUTEN]


def test_R_5_17_1_okant_ar_ej_provbart() -> None:
    for sammantrade in (partimote(pa_plats=None), partimote(turordning=())):
        lage = tillampa(borja(sammantrade, motstallda()), for_s3("SE-2"))
        assert svaren(lage, "R-5:17-1") == [Svar.EJ_PROVBAR]


def test_R_5_17_1_ingen_tjanstgor_for_den_som_sjalv_tjanstgor() -> None:
    for tjanstgor, svar in ((True, Svar.BRUTEN), (False, Svar.UPPFYLLD), (None, Svar.EJ_PROVBAR)):
        assert i_ledamotens_stalle("SE-1", organ=KF, for_ledamot="S-1", tjanstgor=tjanstgor).svar is svar
    lage = borja(partimote(), motstallda())
    assert hindren(lage, LedamotIntrader("SE-1", ersattare=True, for_ledamot="S-2")) == ("R-5:17-1",)
    lage = tillampa(lage, JavAnmalt("S-2"))
    assert hindren(lage, LedamotIntrader("SE-1", ersattare=True, for_ledamot="S-2")) == ()


def test_R_5_17_1_inkallelseordningen_namner_bara_ersattare() -> None:
    for vem in ("S-1", "X-9"):
        with pytest.raises(OgiltigtVarde) as fel:
            Organ(typ=KF, namn="Organet", ledamoter=FOLK, inkallelseordning=("SE-1", vem))
        assert (fel.value.falt, fel.value.varde) == ("inkallelseordning", vem)


# --- 18-19 §§: back after jäv, and the late member -------------------------------------------------------------------


def test_R_5_18_1_bade_ledamot_och_ersattare_atervander_efter_jav() -> None:
    """SE-1 serves for S-3; she and S-2 are jäviga; SE-2 and SE-3 stand in for them, in this ärende only."""
    lage = spela(
        borja(partimote(pa_plats=("SE-1", "SE-2", "SE-3")), motstallda()),
        [
            for_s3("SE-1"),
            JavAnmalt("S-2"),
            LedamotIntrader("SE-2", ersattare=True, for_ledamot="S-2"),
            JavAnmalt("SE-1"),
            for_s3("SE-3"),
        ],
    )
    assert rostlangd(lage.narvaro) == ("S-1", "M-1", "M-2", "SE-2", "SE-3")
    assert hindren(lage, LedamotIntrader("SE-1", ersattare=True))[0] == "R-5:18-1"
    narvaro = utan_jav(lage.narvaro, ingaende=lage.ingaende)
    assert rostlangd(narvaro) == ("S-1", "S-2", "M-1", "M-2", "SE-1")
    assert narvaro.ersattare_pa_plats == ("SE-2", "SE-3")
    assert narvaro.har_borjat == ("SE-2", "SE-3")
    # In the next ärende those who have begun to serve go before SE-1's place in the order.
    nasta = tillampa(borja(lage.sammantrade, motstallda(), narvaro=narvaro), LedamotLamnar("S-2"))
    assert hindren(nasta, LedamotIntrader("SE-3", ersattare=True, for_ledamot="S-2")) == ()


def test_R_5_18_1_i_samma_arende_atervander_ingen_javig() -> None:
    lage = tillampa(borja(partimote(), motstallda()), JavAnmalt("S-2"))
    assert hindren(lage, LedamotIntrader("S-2")) == ("R-5:18-1",)
    assert hindren(tillampa(borja(partimote(NAMND), motstallda()), JavAnmalt("S-2")), LedamotIntrader("S-2")) == (
        "R-6:28-1",
    )


def med_ersattare(*, for_ledamot: str | None, typ: Organtyp = KF) -> Lage:
    platser = tuple(Plats(ledamot=vem) for vem in ("S-1", "S-2", "M-1", "M-2"))
    ersattare = Plats(ledamot="SE-1", ersattare=True, for_ledamot=for_ledamot)
    return borja(partimote(typ, pa_plats=("SE-2",), platser=(*platser, ersattare)), motstallda())


def test_R_5_19_1_en_sen_ledamot_tar_sin_plats_och_ersattaren_trader_tillbaka() -> None:
    lage = med_ersattare(for_ledamot="S-3")
    assert {t.handelse for t in tillatna(lage)} >= {LedamotIntrader}
    lage = tillampa(lage, LedamotIntrader("S-3"))
    assert rostlangd(lage.narvaro) == ("S-1", "S-2", "M-1", "M-2", "S-3")
    assert (lage.narvaro.ersattare_pa_plats, lage.narvaro.har_borjat) == (("SE-2", "SE-1"), ("SE-1",))
    assert lage.narvaro.lamnat == ()
    # To step down is not to break off (20 §): she may serve again, and before one who has not begun.
    lage = tillampa(lage, LedamotLamnar("S-2"))
    assert hindren(lage, LedamotIntrader("SE-2", ersattare=True, for_ledamot="S-2")) == ("R-5:17-1",)
    assert hindren(lage, LedamotIntrader("SE-1", ersattare=True, for_ledamot="S-2")) == ()


def test_R_5_19_1_vem_som_trader_tillbaka_namns_nar_det_inte_framgar() -> None:
    lage = med_ersattare(for_ledamot=None)
    assert hinder(lage, LedamotIntrader("S-3"))[0].tillatet == ("i stället för SE-1",)
    with pytest.raises(HinderFel, match="Alla 5 platser"):
        tillampa(lage, LedamotIntrader("S-3"))
    lage = tillampa(lage, LedamotIntrader("S-3", i_stallet_for="SE-1"))
    assert rostlangd(lage.narvaro) == ("S-1", "S-2", "M-1", "M-2", "S-3")


@pytest.mark.parametrize(("typ", "regel"), [(KF, "R-5:19-1"), (NAMND, "R-6:17-1")])
def test_R_5_19_1_ingen_ledamot_trader_tillbaka_for_en_annan(typ: Organtyp, regel: str) -> None:
    lage = med_ersattare(for_ledamot="S-3", typ=typ)
    h = LedamotIntrader("S-3", i_stallet_for="M-1")
    assert hindren(lage, h) == (("R-5:19-1",) if typ is KF else ())
    assert svaren(tillampa(lage, h, trots="byttes av misstag"), regel) == [Svar.BRUTEN]
    assert far_ta_sin_plats("S-3", organ=typ, tillbaka="SE-1", ar_ersattare=True).svar is Svar.UPPFYLLD
    assert hindren(lage, LedamotIntrader("S-3", i_stallet_for="SE-3")) != ()  # does not serve


def test_R_5_19_1_en_ersattare_som_leder_lamnar_ordforandeskapet() -> None:
    lage = tillampa(med_ersattare(for_ledamot="S-3"), OrdforandeByte("SE-1"))
    lage = tillampa(lage, LedamotIntrader("S-3"))
    assert lage.narvaro.ordforande is None


# --- 16 §: at a distance ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("medgivet", "svar"), [(True, Svar.UPPFYLLD), (False, Svar.BRUTEN), (None, Svar.EJ_PROVBAR)])
def test_R_5_16_1_bara_om_fullmaktige_har_beslutat_det(*, medgivet: bool | None, svar: Svar) -> None:
    provning = far_delta_pa_distans(("S-1",), medgivet=medgivet)
    assert provning is not None
    assert provning.svar is svar
    assert far_delta_pa_distans((), medgivet=medgivet) is None


@pytest.mark.parametrize(("distans", "vagrat", "spar"), [
    (True, (), []), (False, ("R-5:16-1",), [Svar.BRUTEN]), (None, (), [Svar.EJ_PROVBAR]),
])  # fmt: skip
def test_R_5_16_1_den_som_deltar_pa_distans_ar_narvarande(
    *, distans: bool | None, vagrat: tuple[str, ...], spar: list[Svar]
) -> None:
    """Two in the hall and one at a distance make three of five."""
    platser = (Plats(ledamot="S-1"), Plats(ledamot="S-2"), Plats(ledamot="M-1", pa_distans=True))
    lage = oppna_lage(partimote(distans=distans, platser=platser), motstallda())
    assert hindren(lage, PropositionStalld("1")) == vagrat
    assert svaren(tillampa(lage, PropositionStalld("1"), trots="länken fungerade"), "R-5:16-1") == spar
    if distans:
        assert rostad(begard(lage, "a", av="M-1"), "jnj").arbeten[-1].utfall == "a"


def test_R_5_16_1_ocksa_den_som_ansluter_senare() -> None:
    for distans, vagrat in ((True, ()), (False, ("R-5:16-1",))):
        lage = borja(partimote(distans=distans), motstallda())
        assert hindren(lage, LedamotIntrader("S-3", pa_distans=True)) == vagrat
        assert hindren(lage, LedamotIntrader("S-3")) == ()
    lage = tillampa(borja(partimote(distans=True), motstallda()), LedamotIntrader("S-3", pa_distans=True))
    assert [p.pa_distans for p in lage.narvaro.platser or () if p.ledamot == "S-3"] == [True]


def test_R_5_16_1_den_javige_pa_distans_raknas_inte() -> None:
    platser = (*(Plats(ledamot=v) for v in ("S-1", "S-2", "M-2")), Plats(ledamot="M-1", pa_distans=True))
    lage = tillampa(oppna_lage(partimote(distans=False, platser=platser), motstallda()), JavAnmalt("M-1"))
    assert hindren(lage, PropositionStalld("1")) == ()


# --- 56 §: who has the utslagsröst -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("vem", "ordforande", "tjanstgor", "borta", "svar"),
    [
        ("L-2", "L-2", True, None, Svar.UPPFYLLD),
        ("L-2", None, True, "L-1", Svar.EJ_PROVBAR),  # who took over is not told
        (None, None, None, "L-1", Svar.BRUTEN),
        (None, None, None, None, Svar.EJ_PROVBAR),
        ("L-1", None, False, "L-1", Svar.BRUTEN),
    ],
)
def test_R_5_56_3_vem_som_har_utslagsrosten(
    *, vem: str | None, ordforande: str | None, tjanstgor: bool | None, borta: str | None, svar: Svar
) -> None:
    assert den_som_leder(vem=vem, ordforande=ordforande, tjanstgor=tjanstgor, borta=borta).svar is svar


@pytest.mark.parametrize("gar", [JavAnmalt("L-1"), LedamotLamnar("L-1")], ids=["jav", "lamnar"])
def test_R_5_56_3_nar_ordforanden_ar_borta_avgor_ingen_okand(gar: JavAnmalt | LedamotLamnar) -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), gar)
    lage = rostad(begard(lage, "a", av="L-2"), "jjnn")
    assert hindren(lage, Utslagsrost("a")) == ("R-5:56-3",)
    assert hindren(lage, Utslagsrost("a", av="L-1")) == ("R-5:56-3",)
    uppgiven = tillampa(lage, Utslagsrost("a", av="L-2"))
    assert svaren(uppgiven, "R-5:56-3") == [Svar.EJ_PROVBAR]
    # A third person takes over, also now, and has it.
    lage = tillampa(lage, OrdforandeByte("L-4"))
    assert hindren(lage, Utslagsrost("b")) == ()
    assert hindren(lage, Utslagsrost("b", av="L-2")) == ("R-5:56-3",)
    assert svaren(tillampa(lage, Utslagsrost("a")), "R-5:56-2") == [Svar.BRUTEN]  # L-4 voted nej


def test_R_5_56_3_en_ordforande_som_leder_byts_inte_mitt_i_en_omrostning() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjnna")
    assert hindren(lage, OrdforandeByte("L-2")) == ("R-5:56-3",)


def test_R_5_56_3_ordinarie_ordforanden_som_sitter_som_ledamot_har_ingen() -> None:
    lage = spela(oppna_lage(mote(), motstallda()), [OrdforandeByte("L-2"), OrdforandeByte("L-3")])
    lage = rostad(begard(lage, "a"), "jjnna")
    assert hindren(lage, Utslagsrost("a", av="L-1")) == ("R-5:56-3",)
    assert tillampa(tillampa(lage, Utslagsrost("b", av="L-3")), Klubbslag()).delbeslut[-1].utfall == "b"


# --- 48 § ------------------------------------------------------------------------------------------------------------


def ansvar(arendet: Arende, fraga: Ansvarsfraga | None = Ansvarsfraga.ANSVARSFRIHET) -> Arende:
    return evolve(arendet, ansvarsfraga=fraga, redovisningsskyldiga=("L-2", "L-9"))


def test_R_5_48_1_den_redovisningsskyldige_deltar_inte() -> None:
    lage = oppna_lage(mote(KF), ansvar(motstallda()))
    assert hindren(lage, PropositionStalld("1")) == ("R-5:48-1",)
    assert PropositionStalld not in {t.handelse for t in tillatna(lage)}
    utanfor = tillampa(lage, JavAnmalt("L-2"))
    assert hindren(utanfor, PropositionStalld("1")) == ()
    assert klubbad(utanfor, "a").delbeslut[-1].utfall == "a"


def test_R_5_48_1_i_andra_arenden_och_organ_tiger_paragrafen() -> None:
    assert hindren(oppna_lage(mote(KF), ansvar(motstallda(), None)), PropositionStalld("1")) == ()
    assert hindren(oppna_lage(mote(NAMND), ansvar(motstallda())), PropositionStalld("1")) == ()
    for fraga in Ansvarsfraga:
        provning = redovisningsskyldiga_utanfor(("L-2",), organ=KF, ansvarsfraga=fraga)
        assert provning is not None
        assert provning.svar is Svar.BRUTEN
    ingen = redovisningsskyldiga_utanfor((), organ=KF, ansvarsfraga=Ansvarsfraga.REVISORSVAL)
    assert ingen is not None
    assert ingen.svar is Svar.UPPFYLLD
