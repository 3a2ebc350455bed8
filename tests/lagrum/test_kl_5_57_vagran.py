"""5 kap. 57 § kommunallagen, and the second paragraph of 50 §: what the chair refuses, and what the law itself tables."""

import pytest
from attrs import evolve

from propositionsordning import (
    Arende,
    BordlagtEnligtLag,
    Direktionsval,
    Forslag,
    Forslagsart,
    ForslagVagrat,
    FragaForfallen,
    Klubbslag,
    Lage,
    Ode,
    OrdningAndrad,
    OrdningRedovisad,
    OrdningsfragaVackt,
    Ordningsfragesart,
    OverlaggningAvslutad,
    PropositionStalld,
    Svar,
    UppfattningRedovisad,
    Uppskovshistorik,
    Utgatt,
    Vagransgrund,
    YrkandeFramstallt,
    anmarkningar,
    beslutsprotokoll,
    borja,
    oden,
    ordning_i_kraft,
    pagar,
    spela,
    tillampa,
    tillatna,
    utgatt,
)
from propositionsordning.beslut.text import beslut_som_text
from propositionsordning.lag.regler.kl_5_50_uppskov import (
    bordlaggs_enligt_lag,
    bordlagt_tas_inte_upp,
    extra_val_far_provas,
)
from propositionsordning.lag.regler.kl_5_57_vagran import (
    ordforanden_far_vagra,
    vagran_avgors_forst,
    vagran_far_provas,
    vagrat_laggs_inte_fram,
)
from tests.lagrum.bygge import (
    KF,
    NAMND,
    UTSKOTT,
    arende,
    avslag,
    bifall,
    direktion,
    eget,
    hindren,
    klubbad,
    mote,
    motstallda,
    oppna_lage,
    svaren,
    uppskovsarende,
)

NYTT, OLAGLIGT = Vagransgrund.NYTT_ARENDE, Vagransgrund.OLAGLIGT


def vagrar(forslag: str = "b", *punkter: int, grund: Vagransgrund = OLAGLIGT) -> ForslagVagrat:
    return ForslagVagrat(forslag=forslag, grund=grund, punkter=punkter)


def overprovar(forslag: str = "b") -> OrdningsfragaVackt:
    return OrdningsfragaVackt(id="o1", art=Ordningsfragesart.VAGRAN, forslag=forslag)


def med_punkter(forslag_id: str, antal: int) -> Forslag:
    lydelse = tuple(f"{forslag_id} {nr}" for nr in range(1, antal + 1))
    return Forslag(id=forslag_id, art=Forslagsart.EGET, rubrik=f"förslag {forslag_id}", lydelse=lydelse)


# --- who may refuse, and what ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("grund", Vagransgrund)
def test_R_5_57_3_i_namnden_finns_ingen_ratt_att_vagra(grund: Vagransgrund) -> None:
    for typ in (NAMND, UTSKOTT):
        lage = oppna_lage(mote(typ), motstallda())
        assert hindren(lage, vagrar(grund=grund)) == ("R-5:57-3",)
        assert ForslagVagrat not in {t.handelse for t in tillatna(lage)}
        assert svaren(tillampa(lage, vagrar(grund=grund), trots="så skedde"), "R-5:57-3") == [Svar.BRUTEN]
    svar = ordforanden_far_vagra(i_kraft=True, grund=grund)
    vantat = {
        NYTT: (Svar.UPPFYLLD, "R-5:57-1"),
        OLAGLIGT: (Svar.UPPFYLLD, "R-5:57-2"),
        Vagransgrund.OKAND: (Svar.EJ_PROVBAR, "R-5:57-1"),
    }
    assert (svar.svar, svar.regel.id) == vantat[grund]


def test_R_5_57_3_direktionen_foljer_sitt_val() -> None:
    for val, vantat in ((Direktionsval.SOM_NAMND, ("R-5:57-3",)), (Direktionsval.SOM_FULLMAKTIGE, ())):
        assert hindren(oppna_lage(direktion(val), motstallda()), vagrar()) == vantat


def test_R_5_57_1_vagras_ocksa_innan_nagon_har_yrkat_det() -> None:
    arendet = arende([eget("a"), eget("b")], [bifall("ya", "a", "L-1")])
    lage = tillampa(borja(mote(KF), arendet), vagrar(grund=NYTT))
    lage = tillampa(lage, YrkandeFramstallt(bifall("yb", "b", "L-2")))
    lage = tillampa(lage, OverlaggningAvslutad())
    assert [f.alternativ for f in ordning_i_kraft(lage).fragor] == [("a", "ej_a")]
    assert oden(lage)["yb"].ode is Ode.VAGRAT
    assert [p.regel.id for p in anmarkningar(lage)] == []  # R-2-2 is not broken
    slut = klubbad(lage, "a")
    assert not pagar(slut)
    assert oden(slut)["yb"].ode is Ode.VAGRAT


def test_R_5_57_1_ordningen_blir_den_som_de_ovriga_yrkandena_ger() -> None:
    """Avslag on everything competed with two förslag; against the one that is left it is simply the other side."""
    arendet = arende(
        [eget("a"), eget("b")], [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2"), avslag("yn", None, "L-3")]
    )
    lage = oppna_lage(mote(KF), arendet)
    assert ordning_i_kraft(lage).fragor[0].alternativ == ("a", "b", "avslag")
    lage = tillampa(lage, vagrar())
    [fraga] = ordning_i_kraft(lage).fragor
    assert (fraga.form.value, fraga.alternativ) == ("bifall_avslag", ("a", "ej_a"))


def test_R_5_57_1_enstaka_punkter_vagras() -> None:
    arendet = arende([eget("a"), med_punkter("b", 13)], [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2")])
    lage = oppna_lage(mote(KF), arendet)
    lage = tillampa(lage, vagrar("b", *range(2, 14), grund=NYTT))
    [fraga] = ordning_i_kraft(lage).fragor
    assert fraga.alternativ == ("a", "b")
    assert ordning_i_kraft(lage).alternativet("b").punkter == (1,)
    assert hindren(lage, PropositionStalld("1")) == ()
    alla = tillampa(lage, vagrar("b", 1))
    assert [f.alternativ for f in ordning_i_kraft(alla).fragor] == [("a", "ej_a")]


def test_R_5_57_1_yrkanden_pa_punkter_stalls_utan_de_vagrade() -> None:
    arendet = arende(
        [med_punkter("a", 2), med_punkter("b", 2)],
        [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2", punkter=(1, 2)), bifall("yc", "b", "L-3", punkter=(2,))],
    )
    lage = tillampa(oppna_lage(mote(KF), arendet), vagrar("b", 2))
    antas = {p for a in ordning_i_kraft(lage).alternativ if "b" in a.forslag for p in a.punkter}
    assert antas == {1}
    assert (oden(lage)["yb"].ode, oden(lage)["yc"].ode) == (Ode.OAVGJORT, Ode.VAGRAT)


def test_R_5_57_1_en_redovisad_ordning_minskas() -> None:
    lage = tillampa(oppna_lage(mote(KF), motstallda(3)), OrdningRedovisad())
    lage = tillampa(lage, vagrar())
    assert [f.alternativ for f in ordning_i_kraft(lage).fragor] == [("a", "c")]
    lage = tillampa(lage, vagrar("c"))
    assert [(f.form.value, f.alternativ) for f in ordning_i_kraft(lage).fragor] == [("bifall", ("a", "ej_a"))]
    lage = tillampa(lage, vagrar("a"))
    assert ordning_i_kraft(lage).fragor == ()
    assert not pagar(lage)


def test_R_5_57_1_det_som_stallts_fore_en_andrad_ordning_kan_redovisas_ocksa_nar_det_sedan_vagras() -> None:
    """The proposition that was put and laid aside is told with the alternatives that it had."""
    lage = spela(oppna_lage(mote(KF), motstallda()), [PropositionStalld("1"), UppfattningRedovisad("a")])
    assert lage.ordning is not None
    fragor = tuple(evolve(f, id=f"{f.id}x") for f in lage.ordning.fragor)
    lage = tillampa(lage, OrdningAndrad(ordning=evolve(lage.ordning, fragor=fragor)))
    lage = tillampa(lage, vagrar("a"))
    assert [f.alternativ for f in ordning_i_kraft(lage).fragor] == [("b", "ej_b")]
    p = beslutsprotokoll(lage)
    assert "Frågan läggs om." in beslut_som_text(p)
    assert [x.kandidater for x in p.propositionsordning] == [("a", "b")]


def test_R_5_57_1_ett_uppskov_kan_vagras() -> None:
    lage = tillampa(tillampa(oppna_lage(mote(KF), uppskovsarende()), OrdningRedovisad()), vagrar("u"))
    [fraga] = ordning_i_kraft(lage).fragor
    assert (fraga.alternativ, fraga.villkor) == (("a", "b"), ())


def test_R_5_57_1_det_vagrade_laggs_inte_fram_i_en_egen_ordning() -> None:
    """Nor in the order that the chair presents, nor when it has slipped into it all the same."""
    lage = oppna_lage(mote(KF), motstallda())
    hel = ordning_i_kraft(lage)
    lage = tillampa(lage, vagrar(grund=NYTT))
    assert hindren(lage, OrdningRedovisad(hel)) == ("R-5:57-1",)
    lage = tillampa(lage, OrdningRedovisad(hel), trots="så skedde")
    assert hindren(lage, PropositionStalld("1")) == ("R-5:57-1",)
    assert vagrat_laggs_inte_fram("b", grund=None).svar is Svar.UPPFYLLD


def test_R_5_57_1_den_fraga_som_bara_galler_det_vagrade_far_forklaras_forfallen() -> None:
    arendet = arende([eget("a")], [bifall("ya", "a", "L-1")])
    lage = oppna_lage(mote(KF), arendet)
    hel = ordning_i_kraft(lage)
    lage = tillampa(tillampa(lage, vagrar("a")), OrdningRedovisad(hel), trots="så skedde")
    assert hindren(lage, FragaForfallen("1")) == ()


def test_R_5_57_1_vad_som_kan_vagras() -> None:
    lage = oppna_lage(mote(KF), motstallda())
    assert hindren(lage, vagrar("finns_inte")) == ("R-5:57-1",)
    assert hindren(tillampa(lage, vagrar()), vagrar()) == ("R-5:57-1",)
    assert hindren(tillampa(lage, PropositionStalld("1")), vagrar()) == ("R-5:57-1",)
    assert hindren(klubbad(lage, "a"), vagrar()) == ("R-5:57-1",)
    punkter = oppna_lage(mote(KF), arende([med_punkter("b", 2)], [bifall("yb", "b")]))
    assert hindren(punkter, vagrar("b", 3)) == ("R-5:57-1",)
    assert hindren(punkter, vagrar("b", 2)) == ()


# --- fullmäktige overrules -------------------------------------------------------------------------------------------


def test_R_5_57_2_fullmaktige_beslutar_att_forslaget_anda_laggs_fram() -> None:
    lage = spela(oppna_lage(mote(KF), motstallda()), [vagrar(), overprovar()])
    assert hindren(lage, PropositionStalld("1")) == ("R-5:57-2",)
    assert vagran_avgors_forst(forslag=None).svar is Svar.UPPFYLLD
    for utfall, alternativ in (("o1", ("a", "b")), ("ej_o1", ("a", "ej_a"))):
        efter = spela(lage, [PropositionStalld("o1"), UppfattningRedovisad(utfall), Klubbslag()])
        assert ordning_i_kraft(efter).fragor[0].alternativ == alternativ
        assert hindren(efter, PropositionStalld("1")) == ()


def test_R_5_57_1_ett_nytt_arende_overprovas_inte() -> None:
    okand = Vagransgrund.OKAND
    svaren_ = [vagran_far_provas(grund=g).svar for g in (NYTT, OLAGLIGT, okand)]
    assert svaren_ == [Svar.BRUTEN, Svar.UPPFYLLD, Svar.EJ_PROVBAR]
    lage = tillampa(oppna_lage(mote(KF), motstallda()), vagrar(grund=NYTT))
    assert hindren(lage, overprovar()) == ("R-5:57-1",)
    lage = tillampa(lage, overprovar(), trots="så skedde")
    assert svaren(lage, "R-5:57-1") == [Svar.BRUTEN]
    lage = spela(lage, [PropositionStalld("o1"), UppfattningRedovisad("o1"), Klubbslag()])
    assert lage.vagrade == ()


def test_R_5_57_2_bara_det_som_ar_vagrat_kan_overprovas() -> None:
    lage = oppna_lage(mote(KF), motstallda())
    assert hindren(lage, overprovar()) == ("R-5:57-2",)
    lage = spela(lage, [vagrar(), overprovar()])
    assert hindren(lage, evolve(overprovar(), id="o2")) == ("R-5:57-2",)


# --- extra val -------------------------------------------------------------------------------------------------------


def extra_val(*, historik: Uppskovshistorik = Uppskovshistorik.INGET, extra: bool | None = True) -> Arende:
    return evolve(uppskovsarende(historik=historik), extra_val=extra)


@pytest.mark.parametrize(
    ("historik", "provas", "bordlaggs"),
    [
        (Uppskovshistorik.INGET, Svar.BRUTEN, Svar.UPPFYLLD),
        (Uppskovshistorik.MAJORITET, Svar.UPPFYLLD, Svar.BRUTEN),
        (Uppskovshistorik.MINORITET, Svar.UPPFYLLD, Svar.BRUTEN),
        (Uppskovshistorik.OKANT, Svar.EJ_PROVBAR, Svar.EJ_PROVBAR),
    ],
)
def test_R_5_50_11_bara_forsta_gangen(historik: Uppskovshistorik, provas: Svar, bordlaggs: Svar) -> None:
    svar = extra_val_far_provas(extra_val=True, historik=historik)
    assert svar is not None
    assert (svar.svar, bordlaggs_enligt_lag(extra_val=True, historik=historik).svar) == (provas, bordlaggs)
    lage = oppna_lage(mote(KF), extra_val(historik=historik))
    assert (hindren(lage, PropositionStalld("1")) == ("R-5:50-11",)) is (provas is Svar.BRUTEN)
    assert (hindren(lage, BordlagtEnligtLag()) == ("R-5:50-11",)) is (bordlaggs is Svar.BRUTEN)


def test_R_5_50_11_varken_yrkande_eller_omrostning_behovs() -> None:
    lage: Lage = tillampa(borja(mote(KF), extra_val()), BordlagtEnligtLag())
    assert utgatt(lage) is Utgatt.BORDLAGT
    assert not pagar(lage)
    assert beslutsprotokoll(lage).utgatt is Utgatt.BORDLAGT
    assert hindren(lage, BordlagtEnligtLag()) == ("R-5:50-11",)
    efter = tillampa(oppna_lage(mote(KF), extra_val()), BordlagtEnligtLag())
    assert hindren(efter, PropositionStalld("2")) == ("R-5:50-11",)
    assert bordlagt_tas_inte_upp(bordlagt=False).svar is Svar.UPPFYLLD


def test_R_5_50_11_inte_ens_bordlaggning_stalls_under_proposition() -> None:
    lage = oppna_lage(mote(KF), extra_val())
    assert PropositionStalld not in {t.handelse for t in tillatna(lage)}
    # A way forward: the refusal names what is to be done instead.
    assert BordlagtEnligtLag in {t.handelse for t in tillatna(lage) if t.for_framat}


def test_R_5_50_11_bara_i_fullmaktige_och_bara_extra_val() -> None:
    assert hindren(oppna_lage(mote(NAMND), extra_val()), PropositionStalld("1")) == ()
    assert hindren(oppna_lage(mote(NAMND), extra_val()), BordlagtEnligtLag()) == ("R-5:50-11",)
    for extra in (False, None):
        lage = oppna_lage(mote(KF), extra_val(extra=extra))
        assert hindren(lage, PropositionStalld("1")) == ()
        assert hindren(lage, BordlagtEnligtLag()) == ("R-5:50-11",)
        assert svaren(klubbad(lage, "idag"), "R-5:50-11") == []
    assert extra_val_far_provas(extra_val=None, historik=Uppskovshistorik.INGET) is None
