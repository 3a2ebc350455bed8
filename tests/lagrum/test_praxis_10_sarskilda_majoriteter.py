"""The special demands in a meeting: which questions they give, what acklamation shows, what the record says."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from propositionsordning import (
    Ansvarsfraga,
    Arbetsordning,
    Arende,
    Avgorande,
    AvstaendeVidEnighet,
    Beredningsfritt,
    BeslutAntecknat,
    Beslutsregel,
    DeltarInte,
    Direktionsval,
    Forslag,
    Forslagsart,
    Fraga,
    Frageform,
    HinderFel,
    Klubbslag,
    KvalificeradFlera,
    Kvot,
    Kvotbas,
    Lage,
    Ode,
    OrdningRedovisad,
    Organtyp,
    Propositionsordning,
    PropositionStalld,
    ReservationAnmald,
    Status,
    Svar,
    UppfattningRedovisad,
    Uppskovshistorik,
    Utgang,
    Utslagsrost,
    beslutsprotokoll,
    hinder,
    komponera,
    nasta_fraga,
    tillampa,
    tillatna,
    uppratta,
)
from propositionsordning.lag.regler.kl_5_10_extra_val import tidigast_extra_val
from propositionsordning.lag.regler.kl_5_33_utan_beredning import far_avgoras_utan_beredning, kraver_beredning
from propositionsordning.ordning.komponera import om_alls
from tests.lagrum.bygge import (
    DAG,
    KF,
    NAMND,
    arende,
    av_art,
    avslag,
    begard,
    bifall,
    eget,
    funnen,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    nasta_delfraga,
    okant_mote,
    oppna_lage,
    raknad,
    rostad,
)

FORSTA = date(2022, 10, 17)
VAR_FOR_SIG = Arbetsordning(kvalificerad_flera=KvalificeradFlera.VAR_FOR_SIG)


def ett_forslag(**fakta: Any) -> Arende:  # noqa: ANN401  # fields of Arende
    """Förslag a and avslag on it, with the facts that a special demand follows from."""
    grund = arende([eget("a")], [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2")])
    return evolve(
        grund, uppskovshistorik=Uppskovshistorik.MAJORITET, **fakta
    )  # extra val is tabled the first time (5:50)


def tre(**fakta: Any) -> Arende:  # noqa: ANN401  # fields of Arende
    """Förslag a and b, and avslag on everything, each moved by somebody."""
    grund = arende(
        [eget("a"), eget("b")], [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2"), avslag("yn", None, "L-3")]
    )
    return evolve(
        grund, uppskovshistorik=Uppskovshistorik.MAJORITET, **fakta
    )  # extra val is tabled the first time (5:50)


def regler(ordning: Propositionsordning) -> list[tuple[str, tuple[str, ...], str, str | None]]:
    return [(f.id, f.alternativ, f.regel.value, f.kvotsida) for f in ordning.fragor]


def avgjort(lage: Lage) -> tuple[str | None, Avgorande | None]:
    sista = lage.delbeslut[-1]
    return sista.utfall, sista.arbete.avgorande


# --- Which questions, in which bodies ---------------------------------------------------------------------------------

KRAVEN = [
    ({"extra_val": True}, Beslutsregel.EXTRA_VAL, "a"),
    ({"lokal_namnd": True}, Beslutsregel.LOKAL_NAMND, "a"),
    ({"folkinitiativ": True}, Beslutsregel.FOLKINITIATIV, "ej_a"),
]


@pytest.mark.parametrize(("fakta", "regel", "sida"), KRAVEN)
@pytest.mark.parametrize("organ", list(Organtyp))
def test_R_5_10_1_och_R_5_37_1_och_R_5_58_1_galler_bara_i_fullmaktige(
    *, fakta: dict[str, Any], regel: Beslutsregel, sida: str, organ: Organtyp
) -> None:
    (fraga,) = uppratta(ett_forslag(**fakta), organ=organ).fragor
    galler = organ is Organtyp.FULLMAKTIGE
    assert (fraga.regel, fraga.kvotsida) == ((regel, sida) if galler else (Beslutsregel.ENKEL, None))


@pytest.mark.parametrize("okant", [None, False])
def test_R_5_10_1_okanda_uppgifter_ger_den_vanliga_regeln(*, okant: bool | None) -> None:
    arendet = ett_forslag(extra_val=okant, lokal_namnd=okant, folkinitiativ=okant)
    assert uppratta(arendet, organ=KF).fragor[0].regel is Beslutsregel.ENKEL


@pytest.mark.parametrize("organ", list(Organtyp))
def test_R_9_6_1_forbundsordningens_krav_galler_bara_i_kommunalforbund(organ: Organtyp) -> None:
    kvot = Kvot(3, 4, Kvotbas.LEDAMOTER)
    (fraga,) = uppratta(ett_forslag(kvalificerad=kvot), organ=organ).fragor
    if organ in {Organtyp.FORBUNDSFULLMAKTIGE, Organtyp.FORBUNDSDIREKTION}:
        assert (fraga.regel, fraga.kvotsida, fraga.kvot) == (Beslutsregel.FORBUNDSORDNING, "a", kvot)
    else:
        assert (fraga.regel, fraga.kvotsida, fraga.kvot) == (Beslutsregel.ENKEL, None, None)


@pytest.mark.parametrize(
    ("organ", "val", "galler"),
    [
        (Organtyp.FULLMAKTIGE, None, True),
        (Organtyp.FORBUNDSFULLMAKTIGE, None, True),
        (Organtyp.NAMND, None, False),
        (Organtyp.UTSKOTT, None, False),
        (Organtyp.FORBUNDSDIREKTION, Direktionsval.SOM_FULLMAKTIGE, True),
        (Organtyp.FORBUNDSDIREKTION, Direktionsval.SOM_NAMND, False),
        (Organtyp.FORBUNDSDIREKTION, None, False),
    ],
)
def test_R_5_33_1_galler_i_beslutande_forsamlingar(*, organ: Organtyp, val: Direktionsval | None, galler: bool) -> None:
    ordning = uppratta(
        ett_forslag(berett=False, bradskande=True), organ=organ, arbetsordning=Arbetsordning(direktion_arenden=val)
    )
    assert any(f.regel is Beslutsregel.ENIGHET for f in ordning.fragor) is galler


def test_R_5_37_1_det_forslag_som_avslar_initiativet_bar_kravet() -> None:
    nej = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="styrelsens förslag", utgang=Utgang.AVSLAG)
    arendet = arende([nej, eget("b")], [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2")])
    (fraga,) = uppratta(evolve(arendet, folkinitiativ=True), organ=KF).fragor
    assert (fraga.alternativ, fraga.kvotsida) == (("a", "b"), "a")


def test_R_5_10_1_formella_fragor_och_tillagg_bar_inte_kravet() -> None:
    arendet = arende(
        [
            av_art("u", Forslagsart.REMISS),
            av_art("v", Forslagsart.AVVISNING),
            eget("a"),
            av_art("t", Forslagsart.TILLAGG),
        ],
        [bifall("yu", "u"), bifall("yv", "v"), bifall("ya", "a"), bifall("yt", "t")],
    )
    ordning = uppratta(evolve(arendet, extra_val=True), organ=KF)
    assert [f.regel is Beslutsregel.EXTRA_VAL for f in ordning.fragor] == [False, False, True, False]


# --- Several alternatives: O-6 ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("fakta", [{"extra_val": True}, {"lokal_namnd": True}])
def test_R_2_23_ett_forslag_valjs_och_provas_sedan_mot_kravet(fakta: dict[str, Any]) -> None:
    regel = "extra_val" if "extra_val" in fakta else "lokal_namnd"
    assert regler(uppratta(tre(**fakta), organ=KF)) == [
        ("1", ("a", "b", "avslag"), "enkel", None),
        ("1p1", ("a", "avslag"), regel, "a"),
        ("1p2", ("b", "avslag"), regel, "b"),
    ]


def test_R_2_23_bara_det_valda_provas() -> None:
    lage = klubbad(oppna_lage(mote(KF, platser=81), tre(extra_val=True, forsta_sammantrade=FORSTA)), "b")
    assert nasta_delfraga(lage) == "1p2"
    with pytest.raises(HinderFel) as fel:
        tillampa(lage, PropositionStalld("1p1"))
    assert fel.value.hinder[0].regel.id == "R-2-23"
    fallet = tillampa(raknad(begard(lage, "b"), 53, 28), Klubbslag())
    assert avgjort(fallet) == ("avslag", Avgorande.KRAVET_EJ_NATT)
    assert nasta_fraga(fallet) is None
    burit = tillampa(raknad(begard(lage, "b"), 54, 27), Klubbslag())
    assert avgjort(burit) == ("b", Avgorande.KVALIFICERAD_MAJORITET)
    oden = {o.yrkande: o.ode for o in beslutsprotokoll(burit).forslag_och_yrkanden.oden}
    assert oden == {"ya": Ode.AVSLAGET, "yb": Ode.BIFALLET, "yn": Ode.AVSLAGET}
    oden = {o.yrkande: o.ode for o in beslutsprotokoll(fallet).forslag_och_yrkanden.oden}
    assert oden == {"ya": Ode.AVSLAGET, "yb": Ode.AVSLAGET, "yn": Ode.BIFALLET}
    mitt_i = {o.yrkande: o.ode for o in beslutsprotokoll(lage).forslag_och_yrkanden.oden}
    assert mitt_i["yb"] is Ode.OAVGJORT


def test_R_2_23_avslag_som_valjs_provas_inte() -> None:
    lage = klubbad(oppna_lage(mote(KF), tre(extra_val=True)), "avslag")
    assert nasta_fraga(lage) is None
    assert beslutsprotokoll(lage).status is Status.AVGJORT


@pytest.mark.parametrize(
    ("fakta", "regel"),
    [
        ({"extra_val": True}, Beslutsregel.ENKEL),
        ({"lokal_namnd": True}, Beslutsregel.ENKEL),
        ({"folkinitiativ": True}, Beslutsregel.FOLKINITIATIV),
    ],
)
def test_R_5_10_1_R_5_37_1_R_5_58_1_avslag_pa_ett_nej_antar_inget(fakta: dict[str, Any], regel: Beslutsregel) -> None:
    """To reject a förslag that says no adopts nothing that a share must stand behind, but does hold the referendum."""
    nej = evolve(eget("a"), utgang=Utgang.AVSLAG)
    arendet = evolve(arende([nej], [bifall("y1", "a", "L-1"), avslag("y2", "a", "L-2")]), **fakta)
    assert [f.regel for f in uppratta(arendet, organ=KF).fragor] == [regel]


def test_R_2_23_vart_och_ett_for_sig_tills_ett_nar_kravet() -> None:
    arendet = tre(extra_val=True, forsta_sammantrade=FORSTA)
    assert regler(uppratta(arendet, organ=KF, arbetsordning=VAR_FOR_SIG)) == [
        ("1p1", ("a", "avslag"), "extra_val", "a"),
        ("1p2", ("b", "avslag"), "extra_val", "b"),
    ]
    lage = oppna_lage(mote(KF, platser=81, val=VAR_FOR_SIG), arendet)
    burit = tillampa(raknad(begard(lage, "a"), 54, 27), Klubbslag())
    assert (avgjort(burit), nasta_fraga(burit)) == (("a", Avgorande.KVALIFICERAD_MAJORITET), None)
    with pytest.raises(HinderFel) as fel:
        tillampa(burit, PropositionStalld("1p2"))
    assert fel.value.hinder[0].regel.id == "R-2-23"
    fallet = tillampa(raknad(begard(lage, "a"), 53, 28), Klubbslag())
    assert nasta_delfraga(fallet) == "1p2"
    assert avgjort(tillampa(raknad(begard(fallet, "b"), 54, 27), Klubbslag()))[0] == "b"


def test_R_2_23_tva_positiva_utan_avslag_provas_mot_avslag() -> None:
    arendet = evolve(motstallda(2), extra_val=True)
    assert [(f.id, f.alternativ) for f in uppratta(arendet, organ=KF).fragor] == [
        ("1", ("a", "b")),
        ("1p1", ("a", "ej_a")),
        ("1p2", ("b", "ej_b")),
    ]


def test_R_5_37_1_flera_satt_att_halla_folkomrostningen() -> None:
    ordning = uppratta(tre(folkinitiativ=True), organ=KF)
    assert regler(ordning) == [
        ("1", ("a", "b", "avslag"), "enkel", None),
        ("1p1", ("a+b", "avslag"), "folkinitiativ", "avslag"),
        ("1p1h", ("a", "b"), "enkel", None),
    ]
    lage = oppna_lage(mote(KF, platser=81), tre(folkinitiativ=True))
    assert nasta_fraga(klubbad(lage, "a")) is None  # held as in a: nothing to try
    vald = klubbad(lage, "avslag")
    stoppat = tillampa(raknad(begard(vald, "avslag"), 54, 27), Klubbslag())
    assert (avgjort(stoppat)[0], nasta_fraga(stoppat)) == ("avslag", None)
    halls = tillampa(raknad(begard(vald, "avslag"), 53, 28), Klubbslag())
    assert avgjort(halls) == ("a+b", Avgorande.KRAVET_EJ_NATT)
    assert nasta_delfraga(halls) == "1p1h"
    assert avgjort(klubbad(halls, "b"))[0] == "b"


def test_R_5_37_1_var_for_sig_och_bara_positiva() -> None:
    assert regler(uppratta(tre(folkinitiativ=True), organ=KF, arbetsordning=VAR_FOR_SIG)) == [
        ("1p1", ("a", "avslag"), "folkinitiativ", "avslag"),
        ("1p2", ("b", "avslag"), "folkinitiativ", "avslag"),
    ]
    assert regler(uppratta(evolve(motstallda(2), folkinitiativ=True), organ=KF)) == [("1", ("a", "b"), "enkel", None)]


@pytest.mark.parametrize("val", [Arbetsordning(), VAR_FOR_SIG])
@pytest.mark.parametrize("bifalls", [True, False])
def test_R_2_23_ett_tillagg_foljer_det_som_natt_kravet(*, val: Arbetsordning, bifalls: bool) -> None:
    grund = tre(extra_val=True, forsta_sammantrade=FORSTA)
    tillagg = av_art("t", Forslagsart.TILLAGG, bas=("a",))
    arendet = evolve(grund, forslag=(*grund.forslag, tillagg), yrkanden=(*grund.yrkanden, bifall("yt", "t", "L-4")))
    lage = oppna_lage(mote(KF, platser=81, val=val), arendet)
    valj_forst = val == Arbetsordning()
    lage = klubbad(lage, "b") if valj_forst else tillampa(raknad(begard(lage, "a"), 1, 80), Klubbslag())
    lage = tillampa(raknad(begard(lage, "b"), 54 if bifalls else 53, 27), Klubbslag())
    nasta = nasta_fraga(lage)
    assert (nasta is not None and nasta.alternativ[0] == "t") is bifalls


def test_R_2_23_om_alls_i_stallet_for_ett_prov_av_varje() -> None:
    ordning = uppratta(tre(extra_val=True), organ=KF)
    delad = om_alls(ordning, "1", "avslag", grupp="val", rubrik="att extra val hålls")
    assert regler(delad) == [
        ("1a", ("val", "avslag"), "extra_val", "val"),
        ("1b", ("a", "b"), "enkel", None),
    ]
    lage = oppna_lage(mote(KF), tre(extra_val=True))
    assert hinder(lage, OrdningRedovisad(delad)) == ()


def test_R_2_23_en_ordning_som_gar_forbi_kravet_hindras() -> None:
    arendet = tre(extra_val=True)
    ordning = uppratta(arendet, organ=KF)
    utan = Propositionsordning(fragor=ordning.fragor[:1], alternativ=ordning.alternativ)
    assert [h.regel.id for h in hinder(oppna_lage(mote(KF), arendet), OrdningRedovisad(utan))] == ["R-5:10-1"] * 2
    enkel = uppratta(ett_forslag(), organ=KF)
    lage = oppna_lage(mote(KF), ett_forslag(extra_val=True))
    assert [h.regel.id for h in hinder(lage, OrdningRedovisad(enkel))] == ["R-5:10-1"]
    krav = uppratta(ett_forslag(extra_val=True), organ=KF)
    assert [h.regel.id for h in hinder(oppna_lage(mote(KF), ett_forslag()), OrdningRedovisad(krav))] == ["R-5:55-1"]


def test_R_2_23_en_komponerad_ordning_far_samma_prov() -> None:
    arendet = tre(extra_val=True)
    kedja = Fraga(id="1", form=Frageform.KEDJA, alternativ=("a", "b", "avslag"))
    assert regler(komponera(arendet, [kedja], organ=KF)) == regler(uppratta(arendet, organ=KF))


def test_R_9_6_1_kravets_storlek_ar_forbundsordningens() -> None:
    arendet = ett_forslag(kvalificerad=Kvot(2, 3))
    organ = Organtyp.FORBUNDSFULLMAKTIGE
    fel = uppratta(evolve(arendet, kvalificerad=Kvot(3, 4)), organ=organ)
    assert [h.regel.id for h in hinder(oppna_lage(mote(organ), arendet), OrdningRedovisad(fel))] == ["R-9:6-1"]
    lage = begard(oppna_lage(mote(organ, platser=15), arendet), "a")
    assert raknad(lage, 10, 5).arbeten[-1].utfall == "a"
    assert raknad(lage, 9, 6).arbeten[-1].utfall == "ej_a"


def test_R_9_6_1_andel_av_alla_ledamoter() -> None:
    organ = Organtyp.FORBUNDSFULLMAKTIGE
    arendet = ett_forslag(kvalificerad=Kvot(2, 3, Kvotbas.LEDAMOTER))
    lage = begard(oppna_lage(mote(organ, platser=15, tjanstgor=10), arendet), "a")
    assert raknad(lage, 10, 0).arbeten[-1].utfall == "a"
    assert raknad(lage, 9, 1).arbeten[-1].utfall == "ej_a"


# --- Without beredning: 5:33 ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("berett", "bradskande", "svar"),
    [
        (True, None, Svar.UPPFYLLD),
        (True, False, Svar.UPPFYLLD),
        (None, True, Svar.EJ_PROVBAR),
        (False, True, Svar.UPPFYLLD),
        (False, False, Svar.BRUTEN),
        (False, None, Svar.EJ_PROVBAR),
    ],
)
def test_R_5_33_1_bara_ett_bradskande_arende(*, berett: bool | None, bradskande: bool | None, svar: Svar) -> None:
    assert far_avgoras_utan_beredning(berett=berett, bradskande=bradskande).svar is svar


@pytest.mark.parametrize(
    ("val", "extra_val", "vantat"),
    [(True, None, False), (False, True, False), (False, None, True), (None, None, None), (None, True, False)],
)
def test_R_5_33_1_val_och_extra_val_behover_inte_beredas(
    *, val: bool | None, extra_val: bool | None, vantat: bool | None
) -> None:
    assert kraver_beredning(val=val, extra_val=extra_val, entledigande=False, ansvarsfraga=None) is vantat


@pytest.mark.parametrize(
    ("fakta", "krav", "ej_provbart"),
    [
        ({}, Beslutsregel.ENIGHET, 0),
        ({"ansvarsfraga": Ansvarsfraga.ANSVARSFRIHET}, Beslutsregel.ENKEL, 0),
        ({"entledigande": True}, Beslutsregel.ENKEL, 1),
        ({"entledigande": True, "beredningsfritt": Beredningsfritt.AVSAGELSE}, Beslutsregel.ENKEL, 0),
        ({"beredningsfritt": Beredningsfritt.MANDATTID_ELLER_ANTAL}, Beslutsregel.ENKEL, 0),
        ({"beredningsfritt": Beredningsfritt.ATERKALLELSE_EFTER_VAGRAD_ANSVARSFRIHET}, Beslutsregel.ENKEL, 0),
        ({"beredningsfritt": Beredningsfritt.OVERLATET_MEDBORGARFORSLAG}, Beslutsregel.ENKEL, 0),
        ({"entledigande": None}, Beslutsregel.ENKEL, 1),
        ({"val": None}, Beslutsregel.ENKEL, 1),
    ],
)
def test_R_5_33_1_det_som_far_avgoras_utan_beredning(
    *, fakta: dict[str, Any], krav: Beslutsregel, ej_provbart: int
) -> None:
    """5:29 second stycket, 5:30, 5:32 and 5:34; a recall must be prepared, so of an entledigande alone it is not known."""
    arendet = evolve(ett_forslag(berett=False, bradskande=True), **fakta)
    lage = tillampa(oppna_lage(mote(KF), arendet), PropositionStalld("1"))
    assert lage.ordning is not None
    assert lage.ordning.fragor[-1].regel is krav
    assert len([s for s in lage.spar if s.provning.regel.id == "R-5:33-1"]) == ej_provbart


def test_R_5_33_1_hindras_nar_arendet_inte_ar_bradskande() -> None:
    lage = oppna_lage(mote(KF), ett_forslag(berett=False, bradskande=False))
    with pytest.raises(HinderFel) as fel:
        tillampa(lage, PropositionStalld("1"))
    assert fel.value.hinder[0].regel.id == "R-5:33-1"
    anda = tillampa(lage, PropositionStalld("1"), trots="alla var överens om att det brådskade")
    anda = tillampa(tillampa(anda, UppfattningRedovisad("a")), Klubbslag())
    assert hinder(anda, PropositionStalld("1p1")) == ()  # tried once for the ärende


def test_R_5_33_1_det_som_hindras_erbjuds_inte_och_antecknas_inte_heller() -> None:
    lage = oppna_lage(mote(KF), ett_forslag(berett=False, bradskande=False))
    assert not {PropositionStalld, BeslutAntecknat} & {t.handelse for t in tillatna(lage)}
    antecknat = BeslutAntecknat(fraga="1", utfall="a")
    assert [h.regel.id for h in hinder(lage, antecknat)] == ["R-5:33-1"]
    bradskande = oppna_lage(mote(KF), ett_forslag(berett=False, bradskande=True))
    assert {PropositionStalld, BeslutAntecknat} <= {t.handelse for t in tillatna(bradskande)}
    assert hinder(bradskande, antecknat) == ()


@pytest.mark.parametrize(("organ", "antal"), [(KF, 1), (NAMND, 0)])
def test_R_5_33_1_okand_beredning_sags_en_gang(*, organ: Organtyp, antal: int) -> None:
    lage = klubbad(klubbad(oppna_lage(mote(organ), med_tillagg()), "a"), "t")
    sagt = [s for s in beslutsprotokoll(lage).ej_provbara if s.provning.regel.id == "R-5:33-1"]
    assert len(sagt) == antal


def test_R_5_33_1_valarenden_provas_inte() -> None:
    lage = klubbad(oppna_lage(mote(KF), evolve(ett_forslag(), val=True)), "a")
    assert not [s for s in lage.spar if s.provning.regel.id == "R-5:33-1"]


@pytest.mark.parametrize(
    ("ja", "nej", "avstar", "o_20", "vantat"),
    [
        (5, 0, 0, AvstaendeVidEnighet.HINDRAR, "a"),
        (4, 1, 0, AvstaendeVidEnighet.HINDRAR, "bereds"),
        (4, 0, 1, AvstaendeVidEnighet.HINDRAR, "bereds"),
        (4, 0, 1, AvstaendeVidEnighet.HINDRAR_INTE, "a"),
        (4, 1, 0, AvstaendeVidEnighet.HINDRAR_INTE, "bereds"),
    ],
)
def test_R_5_33_1_alla_ska_vara_ense_om_beslutet(
    *, ja: int, nej: int, avstar: int, o_20: AvstaendeVidEnighet, vantat: str
) -> None:
    arendet = evolve(motstallda(2), berett=False, bradskande=True)
    lage = klubbad(oppna_lage(mote(KF, val=Arbetsordning(avstaende_vid_enighet=o_20)), arendet), "a")
    lage = tillampa(raknad(begard(lage, "a"), ja, nej, avstar), Klubbslag())
    assert avgjort(lage)[0] == vantat
    oden = {o.yrkande: o.ode for o in beslutsprotokoll(lage).forslag_och_yrkanden.oden}
    if vantat == "bereds":
        assert set(oden.values()) == {Ode.OAVGJORT}  # nothing is decided
    else:
        assert oden == {"ya": Ode.BIFALLET, "yb": Ode.AVSLAGET}


def test_R_5_33_1_ocksa_ett_avslag_kraver_enighet() -> None:
    lage = klubbad(oppna_lage(mote(KF), ett_forslag(berett=False, bradskande=True)), "ej_a")
    assert nasta_delfraga(lage) == "1p2"
    assert avgjort(tillampa(raknad(begard(lage, "ej_a"), 4, 1), Klubbslag())) == ("bereds", Avgorande.KRAVET_EJ_NATT)
    assert avgjort(tillampa(raknad(begard(lage, "ej_a"), 5, 0), Klubbslag())) == ("ej_a", Avgorande.ENHALLIGHET)


def test_R_5_33_1_utan_motyrkande_stalls_en_enda_fraga() -> None:
    arendet = evolve(arende([eget("a")], [bifall("ya", "a", "L-1")]), berett=False, bradskande=True)
    assert regler(uppratta(arendet, organ=KF)) == [("1", ("a", "bereds"), "enighet", "a")]


def test_R_5_33_1_vart_och_ett_for_sig() -> None:
    arendet = evolve(motstallda(2), berett=False, bradskande=True)
    lage = oppna_lage(mote(KF, val=VAR_FOR_SIG), arendet)
    lage = tillampa(raknad(begard(lage, "a"), 4, 1), Klubbslag())
    assert nasta_delfraga(lage) == "1p2"
    enat = tillampa(raknad(begard(lage, "b"), 5, 0), Klubbslag())
    oden = {o.yrkande: o.ode for o in beslutsprotokoll(enat).forslag_och_yrkanden.oden}
    assert oden == {"ya": Ode.AVSLAGET, "yb": Ode.BIFALLET}
    oenat = tillampa(raknad(begard(lage, "b"), 4, 1), Klubbslag())
    assert {o.ode for o in beslutsprotokoll(oenat).forslag_och_yrkanden.oden} == {Ode.OAVGJORT}


# --- Equal numbers ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("fakta", "regel", "sida"), KRAVEN)
def test_R_10_4_lika_rostetal_lamnar_inget_at_utslagsrosten(
    *, fakta: dict[str, Any], regel: Beslutsregel, sida: str
) -> None:
    lage = rostad(begard(oppna_lage(mote(KF, platser=4), ett_forslag(**fakta)), "a"), "jjnn")
    assert regel is not Beslutsregel.ENKEL
    assert lage.arbeten[-1].utfall != sida
    for alternativ in ("a", "ej_a"):
        assert "R-5:56-1" in {h.regel.id for h in hinder(lage, Utslagsrost(alternativ))}
    assert avgjort(tillampa(lage, Klubbslag()))[1] is Avgorande.KRAVET_EJ_NATT


# --- Acklamation ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fakta", [{"extra_val": True, "forsta_sammantrade": FORSTA}, {"lokal_namnd": True}])
def test_R_10_4_en_acklamation_visar_ingen_andel(fakta: dict[str, Any]) -> None:
    lage = funnen(oppna_lage(mote(KF), ett_forslag(**fakta)), "a")
    assert lage.arbeten[-1].utfall is None
    assert not all(h.kan_trotsas for h in hinder(lage, Klubbslag()))
    uppgivet = tillampa(lage, Klubbslag(utfall="a"))
    assert avgjort(uppgivet) == ("a", Avgorande.ACKLAMATION)
    protokoll = beslutsprotokoll(uppgivet)
    assert "R-10-4" in {s.provning.regel.id for s in protokoll.ej_provbara}
    assert not protokoll.avvikelser


def test_R_10_4_att_kravet_inte_nas_kan_acklameras() -> None:
    lage = klubbad(oppna_lage(mote(KF), ett_forslag(extra_val=True)), "ej_a")
    assert avgjort(lage) == ("ej_a", Avgorande.ACKLAMATION)


def test_R_10_4_acklamerat_avslag_stoppar_inte_folkomrostningen() -> None:
    lage = funnen(oppna_lage(mote(KF), ett_forslag(folkinitiativ=True)), "ej_a")
    assert lage.arbeten[-1].utfall == "a"
    assert not all(h.kan_trotsas for h in hinder(lage, Klubbslag()))  # it must be said which was declared
    halls = tillampa(lage, Klubbslag(utfall="a"))
    assert avgjort(halls) == ("a", Avgorande.KRAVET_EJ_NATT)
    assert not beslutsprotokoll(halls).avvikelser
    avslaget = tillampa(lage, Klubbslag(utfall="ej_a"))
    assert avgjort(avslaget) == ("ej_a", Avgorande.ACKLAMATION)
    assert [s.provning.regel.id for s in beslutsprotokoll(avslaget).avvikelser] == ["R-5:67-3"]
    assert avslaget.delbeslut[-1].beraknat == "a"


def test_R_10_4_bifall_till_folkinitiativet_kan_acklameras() -> None:
    assert avgjort(klubbad(oppna_lage(mote(KF), ett_forslag(folkinitiativ=True)), "a")) == ("a", Avgorande.ACKLAMATION)


def enigt(val: Arbetsordning | None = None) -> Lage:
    """An urgent ärende without beredning, with a alone, whose proposition has been put."""
    arendet = evolve(arende([eget("a")], [bifall("ya", "a", "L-1")]), berett=False, bradskande=True)
    return tillampa(oppna_lage(mote(KF, val=val), arendet), PropositionStalld("1"))


@pytest.mark.parametrize(
    ("enighet", "utfall", "avgorande"),
    [(True, "a", Avgorande.ENHALLIGHET), (False, "bereds", Avgorande.KRAVET_EJ_NATT), (None, None, None)],
)
def test_R_10_4_enighet_kan_antecknas(*, enighet: bool | None, utfall: str | None, avgorande: Avgorande | None) -> None:
    arbete = tillampa(enigt(), UppfattningRedovisad("a", enighet=enighet)).arbeten[-1]
    assert (arbete.utfall, arbete.avgorande) == (utfall, avgorande)
    assert arbete.provning is not None
    assert (arbete.provning.svar is Svar.EJ_PROVBAR) is (enighet is None)


def test_R_10_4_reservation_mot_antecknad_enighet_ar_en_avvikelse() -> None:
    lage = tillampa(tillampa(enigt(), UppfattningRedovisad("a", enighet=True)), Klubbslag())
    lage = tillampa(lage, ReservationAnmald(av=("L-2",), fragor=("1",)))
    assert [s.provning.regel.id for s in beslutsprotokoll(lage).avvikelser] == ["R-10-4"]
    rostat = tillampa(raknad(begard(oppna_lage(mote(KF), ett_forslag()), "a"), 5, 0), Klubbslag())
    rostat = tillampa(rostat, ReservationAnmald(av=("L-2",), fragor=("1",)))
    assert "R-10-4" not in {s.provning.regel.id for s in rostat.spar}


@pytest.mark.parametrize(
    ("o_20", "avvikelser"), [(AvstaendeVidEnighet.HINDRAR, ["R-10-4"]), (AvstaendeVidEnighet.HINDRAR_INTE, [])]
)
def test_R_10_4_den_som_inte_deltar_ar_inte_ense(*, o_20: AvstaendeVidEnighet, avvikelser: list[str]) -> None:
    lage = tillampa(enigt(Arbetsordning(avstaende_vid_enighet=o_20)), DeltarInte(av=("L-3",)))
    lage = tillampa(tillampa(lage, UppfattningRedovisad("a", enighet=True)), Klubbslag())
    assert [s.provning.regel.id for s in beslutsprotokoll(lage).avvikelser] == avvikelser


def test_R_10_4_den_som_inte_deltar_ar_inte_ense_ocksa_dar_ingen_annan_ar_namngiven() -> None:
    arendet = evolve(arende([eget("a")], [bifall("ya", "a", "L-1")]), berett=False, bradskande=True)
    lage = tillampa(oppna_lage(okant_mote(KF), arendet), PropositionStalld("1"))
    lage = tillampa(tillampa(lage, DeltarInte(av=("L-3",))), UppfattningRedovisad("a", enighet=True))
    [brott] = [s.provning for s in lage.spar if s.provning.svar is Svar.BRUTEN]
    assert brott.regel.id == "R-10-4"
    assert "L-3 deltar inte i beslutet" in brott.skal


# --- Six months: 5:10 -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("forsta", "datum", "svar"),
    [
        (date(2022, 10, 17), date(2023, 4, 16), Svar.BRUTEN),
        (date(2022, 10, 17), date(2023, 4, 17), Svar.EJ_PROVBAR),
        (date(2022, 10, 17), date(2023, 4, 18), Svar.UPPFYLLD),
        (date(2022, 8, 31), date(2023, 2, 27), Svar.BRUTEN),
        (date(2022, 8, 31), date(2023, 2, 28), Svar.EJ_PROVBAR),
        (date(2022, 8, 31), date(2023, 3, 1), Svar.UPPFYLLD),
        (date(2022, 6, 30), date(2022, 12, 31), Svar.UPPFYLLD),
        (date(2022, 6, 15), date(2022, 12, 14), Svar.BRUTEN),
        (None, date(2023, 4, 18), Svar.EJ_PROVBAR),
    ],
)
def test_R_5_10_1_tidigast_sex_manader_efter_forsta_sammantradet(
    *, forsta: date | None, datum: date, svar: Svar
) -> None:
    assert tidigast_extra_val(datum=datum, forsta_sammantrade=forsta).svar is svar


@pytest.mark.parametrize(("dag", "hindrat"), [(date(2024, 9, 25), False), (date(2024, 10, 17), True)])
def test_R_5_10_1_beslutet_hindras_inte_avslaget(*, dag: date, hindrat: bool) -> None:
    lage = begard(oppna_lage(mote(KF, platser=81), ett_forslag(extra_val=True, forsta_sammantrade=dag)), "a")
    burit, fallet = raknad(lage, 54, 27), raknad(lage, 53, 28)
    assert date(2025, 3, 26) == DAG
    assert [h.regel.id for h in hinder(burit, Klubbslag())] == (["R-5:10-1"] if hindrat else [])
    assert hinder(fallet, Klubbslag()) == ()


# --- A real vote ------------------------------------------------------------------------------------------------------


def test_R_5_37_1_tva_tredjedelar_mot_nas_inte_lomma_2024() -> None:
    """Fullmäktige 2024-03-14: 22 of 45 present against a referendum, and it is held."""
    nej = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="det liggande förslaget", utgang=Utgang.AVSLAG)
    arendet = arende([nej, eget("b")], [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2")])
    lage = oppna_lage(mote(KF, platser=45), evolve(arendet, folkinitiativ=True, berett=True))
    lage = tillampa(raknad(begard(lage, "a"), 22, 23), Klubbslag())
    assert avgjort(lage) == ("b", Avgorande.KRAVET_EJ_NATT)
    assert lage.delbeslut[-1].arbete.provning is not None
    assert lage.delbeslut[-1].arbete.provning.skal == (
        "22 av 45 närvarande röstade mot; kravet är minst två tredjedelar av de närvarande, 30."
    )
    assert not beslutsprotokoll(lage).avvikelser
