"""5 kap. 53 § kommunallagen: propositions, finding, klubbslag, and the request for omröstning before it."""

import pytest

from propositionsordning import (
    Avgorande,
    DeltarInte,
    Forslag,
    Forslagsart,
    HinderFel,
    JavAnmalt,
    Klubbslag,
    OmrostningBegard,
    OverlaggningAvslutad,
    PropositionStalld,
    ReservationAnmald,
    SammantradetAvslutat,
    Skede,
    Svar,
    UppfattningRedovisad,
    Yrkande,
    YrkandeFramstallt,
    borja,
    spela,
    tillampa,
    utfallen,
)
from propositionsordning.lag.regler.kl_5_53_proposition import (
    R_5_53_2,
    begaran_kand,
    begarts_av_deltagare,
    klubbslag_kant,
    overlaggningen_avslutad,
)
from tests.lagrum.bygge import (
    av_art,
    begard,
    eget,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    okant_mote,
    oppna_lage,
    rostad,
    svaren,
)


@pytest.mark.parametrize(("avslutad", "svar"), [(True, Svar.UPPFYLLD), (False, Svar.BRUTEN), (None, Svar.EJ_PROVBAR)])
def test_R_5_53_1_forst_nar_overlaggningen_ar_avslutad(*, avslutad: bool | None, svar: Svar) -> None:
    assert overlaggningen_avslutad(avslutad=avslutad).svar is svar


def test_R_5_53_1_ingen_proposition_under_overlaggningen() -> None:
    lage = borja(mote(), motstallda())
    assert hindren(lage, PropositionStalld("1")) == ("R-5:53-1",)
    with pytest.raises(HinderFel, match="Överläggningen är inte avslutad"):
        tillampa(lage, PropositionStalld("1"), trots="bråttom")
    assert hindren(tillampa(lage, OverlaggningAvslutad()), PropositionStalld("1")) == ()


def test_R_5_53_1_overlaggningen_avslutas_en_gang() -> None:
    assert hindren(oppna_lage(mote(), motstallda()), OverlaggningAvslutad()) == ("R-5:53-1",)


def test_R_5_53_1_okand_tidpunkt_ar_ej_provbar() -> None:
    lage = tillampa(borja(mote(), motstallda()), OverlaggningAvslutad(kant=False))
    assert svaren(lage, "R-5:53-1") == [Svar.EJ_PROVBAR]
    assert hindren(lage, PropositionStalld("1")) == ()


def test_R_5_53_1_inget_efter_sammantradets_slut() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), SammantradetAvslutat())
    assert hindren(lage, PropositionStalld("1")) == ("R-5:53-1",)


def test_R_5_53_2_ett_forslag_som_inte_kan_besvaras_tas_inte_upp() -> None:
    """A yrkande without its förslag, or with one that rests on nothing, cannot be framed."""
    lage = borja(mote(), motstallda())
    utan = YrkandeFramstallt(Yrkande(id="y9", forslag="z"))
    los_bas = YrkandeFramstallt(Yrkande(id="y9", forslag="t"), forslag=_tillagg_till("z"))
    fordubblat = YrkandeFramstallt(Yrkande(id="y9", forslag="a"), forslag=eget("a"))
    samma_id = YrkandeFramstallt(Yrkande(id="ya", forslag="a"))
    for handelse in (utan, los_bas, fordubblat, samma_id):
        assert set(hindren(lage, handelse)) == {R_5_53_2.id}
    assert hindren(lage, YrkandeFramstallt(Yrkande(id="y9", forslag="t"), forslag=_tillagg_till("a"))) == ()


def _tillagg_till(bas: str) -> Forslag:
    return av_art("t", Forslagsart.TILLAGG, bas=(bas,))


def test_R_5_53_3_uppfattningen_bekraftas_med_klubbslag() -> None:
    lage = funnen(oppna_lage(mote(), motstallda()), "b")
    assert lage.skede is Skede.FUNNEN
    assert dict(utfallen(lage)) == {}
    lage = tillampa(lage, Klubbslag())
    assert dict(utfallen(lage)) == {"1": "b"}
    assert lage.delbeslut[-1].arbete.avgorande is Avgorande.ACKLAMATION


def test_R_5_53_3_i_tur_och_ordning() -> None:
    lage = oppna_lage(mote(), motstallda())
    assert hindren(lage, UppfattningRedovisad("a")) == ("R-5:53-3",)
    assert hindren(lage, Klubbslag()) == ("R-5:53-3",)
    lage = tillampa(lage, PropositionStalld("1"))
    assert hindren(lage, PropositionStalld("1")) == ("R-5:53-3",)
    assert hindren(lage, Klubbslag()) == ("R-5:53-3",)
    lage = tillampa(lage, UppfattningRedovisad("a"))
    assert hindren(lage, UppfattningRedovisad("b")) == ("R-5:53-3",)
    lage = tillampa(lage, Klubbslag())
    assert hindren(lage, PropositionStalld("1"))[0] in {"R-5:53-1", "R-5:53-3"}


def test_R_5_53_3_uppfattningen_galler_ett_av_de_stallda() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), PropositionStalld("1"))
    assert hindren(lage, UppfattningRedovisad("z")) == ("R-5:53-3",)
    assert hindren(lage, UppfattningRedovisad(None)) == ()


def test_R_5_53_3_okand_uppfattning_kraver_ett_uppgivet_utfall() -> None:
    lage = funnen(oppna_lage(mote(), motstallda()), None)
    assert hindren(lage, Klubbslag()) == ("R-5:53-3",)
    lage = tillampa(lage, Klubbslag(utfall="b"))
    assert dict(utfallen(lage)) == {"1": "b"}
    assert lage.delbeslut[-1].beraknat is None
    assert svaren(lage, "R-5:67-3") == [Svar.EJ_PROVBAR]


def test_R_5_53_3_okant_klubbslag_ar_ej_provbart() -> None:
    assert klubbslag_kant(kant=True).svar is Svar.UPPFYLLD
    assert klubbslag_kant(kant=False).svar is Svar.EJ_PROVBAR
    lage = funnen(oppna_lage(mote(), motstallda(3)), "a")
    lage = tillampa(lage, Klubbslag(kant=False))
    assert svaren(lage, "R-5:53-3") == [Svar.EJ_PROVBAR]
    assert lage.delbeslut[-1].klubbslag is False
    assert [p.delfraga for p in lage.spar] == ["1"]


def test_R_5_53_3_sparet_namner_den_delfraga_som_klubbades() -> None:
    lage = begard(oppna_lage(mote(), motstallda(3)), "a")
    lage = tillampa(funnen(lage, "b"), Klubbslag(kant=False))
    assert [(p.delfraga, p.provning.regel.id) for p in lage.spar] == [("1.m", "R-5:53-3")]


def test_R_4_1_en_enda_racker() -> None:
    lage = funnen(oppna_lage(mote(), motstallda()), "a")
    assert hindren(lage, OmrostningBegard(av=("L-5",))) == ()
    assert tillampa(lage, OmrostningBegard(av=("L-5",))).skede is Skede.ATT_ROSTA


def test_R_4_1_okand_begaran() -> None:
    assert begaran_kand(kant=False).svar is Svar.EJ_PROVBAR
    lage = funnen(oppna_lage(mote(), motstallda()), "a")
    assert svaren(tillampa(lage, OmrostningBegard(kant=False)), "R-4-1") == [Svar.EJ_PROVBAR]
    assert svaren(tillampa(lage, OmrostningBegard()), "R-4-1") == []
    assert hindren(lage, OmrostningBegard(av=("L-1",), kant=False)) == ("R-4-2",)


@pytest.mark.parametrize(("deltar", "svar"), [(True, Svar.UPPFYLLD), (False, Svar.BRUTEN), (None, Svar.EJ_PROVBAR)])
def test_R_4_2_den_som_begar_deltar_i_beslutet(*, deltar: bool | None, svar: Svar) -> None:
    assert begarts_av_deltagare("L-3", deltar=deltar).svar is svar


def test_R_4_2_inte_den_javige_ersattaren_eller_den_som_avstar_fran_att_delta() -> None:
    lage = oppna_lage(mote(ersattare=1, javiga=("L-5",)), motstallda())
    lage = funnen(tillampa(lage, DeltarInte(av=("L-4",))), "a")
    for vem in ("L-5", "E-1", "L-4"):
        assert hindren(lage, OmrostningBegard(av=(vem,))) == ("R-4-2",), vem
    assert hindren(lage, OmrostningBegard(av=("L-3",))) == ()
    lage = tillampa(lage, OmrostningBegard(av=("E-1",)), trots="ordföranden godtog begäran")
    assert svaren(lage, "R-4-2") == [Svar.BRUTEN]


def test_R_4_2_deltar_inte_i_en_annan_fraga_hindrar_inte() -> None:
    lage = tillampa(oppna_lage(mote(), med_tillagg()), DeltarInte(av=("L-4",), fragor=("2",)))
    assert hindren(funnen(lage, "a"), OmrostningBegard(av=("L-4",))) == ()
    assert hindren(funnen(klubbad(lage, "a"), "t"), OmrostningBegard(av=("L-4",))) == ("R-4-2",)


def test_R_4_2_ett_parti_eller_en_okand_ar_ej_provbart() -> None:
    lage = tillampa(funnen(oppna_lage(mote(), motstallda()), "a"), OmrostningBegard(av=("L",)))
    assert svaren(lage, "R-4-2") == [Svar.EJ_PROVBAR]
    lage = tillampa(funnen(oppna_lage(okant_mote(), motstallda()), "a"), OmrostningBegard(av=("X-1",)))
    assert svaren(lage, "R-4-2") == [Svar.EJ_PROVBAR]


def test_R_4_3_efter_klubbslaget_ar_for_sent() -> None:
    lage = klubbad(oppna_lage(mote(), motstallda()), "a")
    assert hindren(lage, OmrostningBegard(av=("L-3",))) == ("R-4-3",)
    with pytest.raises(HinderFel, match="Klubbslaget har fallit"):
        tillampa(lage, OmrostningBegard(av=("L-3",)))


def test_R_4_3_ordforanden_kan_ateruppta_fragan_genast() -> None:
    """O-9: the chair may reopen at once; the reason is recorded and the acklamation no longer counts."""
    lage = klubbad(oppna_lage(mote(), motstallda()), "a")
    lage = tillampa(lage, OmrostningBegard(av=("L-3",)), trots="begärdes i samma andetag")
    assert (lage.skede, dict(utfallen(lage)), lage.delbeslut) == (Skede.ATT_ROSTA, {}, ())
    assert svaren(lage, "R-4-3") == [Svar.BRUTEN]
    lage = tillampa(rostad(lage, "jnnnj"), Klubbslag())
    assert dict(utfallen(lage)) == {"1": "b"}


def test_R_4_3_ocksa_motforslagsfragan_kan_aterupptas_genast() -> None:
    lage = klubbad(begard(oppna_lage(mote(), motstallda(3)), "a"), "b")
    lage = tillampa(lage, OmrostningBegard(av=("L-3",)), trots="begärdes i samma andetag")
    lage = tillampa(rostad(lage, "jnnnj"), Klubbslag())
    lage = tillampa(rostad(lage, "jnnnj"), Klubbslag())
    assert dict(utfallen(lage)) == {"1": "c"}


@pytest.mark.parametrize("steg", ["nasta_fraga_stalld", "omrostad", "avslutat"])
def test_R_4_3_inte_nar_motet_har_gatt_vidare(steg: str) -> None:
    lage = oppna_lage(mote(), med_tillagg())
    if steg == "omrostad":
        lage = tillampa(rostad(begard(lage, "a"), "jjjnn"), Klubbslag())
    else:
        lage = klubbad(lage, "a")
        lage = tillampa(lage, PropositionStalld("2") if steg == "nasta_fraga_stalld" else SammantradetAvslutat())
    assert hindren(lage, OmrostningBegard(av=("L-3",))) == ("R-4-3",)
    with pytest.raises(HinderFel):
        tillampa(lage, OmrostningBegard(av=("L-3",)), trots="jag ville det")


def test_R_4_3_inte_innan_uppfattningen_redovisats() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), PropositionStalld("1"))
    assert hindren(lage, OmrostningBegard(av=("L-3",))) == ("R-4-3",)


def test_R_4_3_begaran_star_fast_i_samma_delfraga() -> None:
    lage = begard(oppna_lage(mote(), motstallda()), "a")
    assert hindren(lage, OmrostningBegard(av=("L-3",))) == ("R-4-3",)
    assert hindren(lage, Klubbslag()) == ("R-5:53-3",)


def test_R_5_67_2_ordningen_och_uppfattningen_finns_kvar() -> None:
    """What was found stays in the record also when the vote goes the other way."""
    lage = tillampa(rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jnnnj"), Klubbslag())
    beslut = lage.delbeslut[-1]
    assert (beslut.arbete.funnet, beslut.utfall) == ("a", "b")
    assert lage.ordning is not None
    assert [f.id for f in lage.ordning.fragor] == ["1"]


def test_R_5_53_3_ett_beslut_utan_namngivna_ar_ocksa_ett_beslut() -> None:
    assert dict(utfallen(klubbad(oppna_lage(okant_mote(), motstallda()), "a"))) == {"1": "a"}


def test_R_5_53_3_i_en_oppen_fraga_kan_folk_anmala_jav_men_inte_reservera_sig() -> None:
    lage = spela(oppna_lage(mote(), motstallda()), [PropositionStalld("1"), JavAnmalt("L-5")])
    assert lage.skede is Skede.STALLD
    assert hindren(lage, ReservationAnmald(av=("L-3",))) == ("R-4:27-1",)
