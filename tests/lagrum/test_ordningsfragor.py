"""R-1-2, R-1-11, R-2-18, R-5:52-1, R-5:62-1, R-6:30-1: what is decided about the meeting, beside the order."""

import pytest
from attrs import evolve

from propositionsordning import (
    Antal,
    Arbetsordning,
    Avgorande,
    AvstaendeVidEnighet,
    DeltarInte,
    Direktionsval,
    Forslagsart,
    Fraga,
    Frageform,
    Handelse,
    HinderFel,
    JavAnmalt,
    Klubbslag,
    Lage,
    OmrostningBegard,
    OmrostningGenomford,
    OrdforandeByte,
    OrdningAndrad,
    OrdningGodkand,
    OrdningsfragaVackt,
    Ordningsfragesart,
    Ordningsinvandning,
    Organtyp,
    OverlaggningAvslutad,
    PropositionStalld,
    ReservationAnmald,
    Rostning,
    SammantradetAvslutat,
    Skede,
    Svar,
    UppfattningRedovisad,
    Utgatt,
    Utslagsrost,
    beslut_som_text,
    beslutsprotokoll,
    borja,
    fragestatus,
    oden,
    ordning_i_kraft,
    pagar,
    spela,
    tillampa,
    tillatna,
    utfallen,
    utgatt,
)
from propositionsordning.lag.regler.kl_5_52_tillkannagivet import far_avgoras, far_tas_upp
from propositionsordning.lag.regler.kl_5_62_interpellation import avgors_utan_overlaggning, far_ga_vidare
from propositionsordning.lag.regler.kl_6_28_jav import (
    annan_leder_javsfragan,
    far_delta_i_javsfragan,
    far_stanna_i_salen,
    jav_avgors_forst,
)
from propositionsordning.lag.regler.praxis_1_formella_fragor import ajournering_provas, streck_provas
from propositionsordning.lag.regler.praxis_2_flera_forslag import (
    invandningen_avgors_forst,
    invandningen_provas,
    prova_invandning,
)
from propositionsordning.mote.narvaro import rostlangd
from tests.lagrum.bygge import (
    KF,
    NAMND,
    arende,
    av_art,
    begard,
    bifall,
    direktion,
    eget,
    hindren,
    klubbad,
    mote,
    motstallda,
    okant_mote,
    oppna_lage,
    svaren,
    uppskovsarende,
)

AJOURNERING, STRECK, ORDNINGEN = Ordningsfragesart.AJOURNERING, Ordningsfragesart.STRECK, Ordningsfragesart.ORDNINGEN
INTERPELLATION, JAV, UPPTAGANDE = Ordningsfragesart.INTERPELLATION, Ordningsfragesart.JAV, Ordningsfragesart.UPPTAGANDE


def vacker(art: Ordningsfragesart, *, fraga_id: str = "o1", ledamot: str | None = None) -> OrdningsfragaVackt:
    return OrdningsfragaVackt(id=fraga_id, art=art, av=("L-2",), ledamot=ledamot)


def avgjord(lage: Lage, fraga_id: str, *, bifallen: bool = True) -> Lage:
    """The raised ordningsfråga is settled by acclamation."""
    utfall = fraga_id if bifallen else f"ej_{fraga_id}"
    return spela(lage, [PropositionStalld(fraga_id), UppfattningRedovisad(utfall), Klubbslag()])


def rostad_om(lage: Lage, fraga_id: str, koder: str) -> Lage:
    """The raised ordningsfråga is voted on: JA for its carrying."""
    return spela(
        lage,
        [
            PropositionStalld(fraga_id),
            UppfattningRedovisad(fraga_id),
            OmrostningBegard(),
            OmrostningGenomford(ja=fraga_id, nej=f"ej_{fraga_id}", rostning=Rostning(koder=koder)),
        ],
    )


def andra_ordningen(lage: Lage) -> OrdningsfragaVackt:
    """Another order than the one in force: the same question under a new number, its alternatives turned."""
    ordning = ordning_i_kraft(lage)
    [fraga] = ordning.fragor
    annan = evolve(ordning, fragor=(evolve(fraga, id="9", alternativ=fraga.alternativ[::-1]),))
    return OrdningsfragaVackt(id="o1", art=ORDNINGEN, av=("L-2",), ordning=annan)


# --- ajournering and streck ------------------------------------------------------------------------------------------


def test_R_1_2_ajournering_under_overlaggningen() -> None:
    lage = borja(mote(), motstallda())
    assert hindren(lage, vacker(AJOURNERING)) == ()
    lage = avgjord(tillampa(lage, vacker(AJOURNERING)), "o1")
    assert utfallen(lage) == {"o1": "o1"}
    assert lage.skede is Skede.VILA
    assert hindren(lage, PropositionStalld("1")) == ("R-5:53-1",)  # the exemption is for ordningsfrågor alone


@pytest.mark.parametrize("fore", [Skede.ATT_STALLA, Skede.ATT_ROSTA])
def test_R_1_2_ajournering_mitt_i_en_fraga_som_sedan_gar_vidare(fore: Skede) -> None:
    lage = begard(oppna_lage(mote(), motstallda(3)), "b")
    if fore is Skede.ATT_ROSTA:
        lage = klubbad(lage, "a")
    assert lage.skede is fore
    efter = avgjord(tillampa(lage, vacker(AJOURNERING)), "o1", bifallen=False)
    assert (efter.skede, efter.gang, efter.arbeten) == (lage.skede, lage.gang, lage.arbeten)
    assert fragestatus(efter) == fragestatus(lage)


def test_R_1_2_den_avbrutna_fragan_star_oppen_medan_ordningsfragan_avgors() -> None:
    lage = klubbad(begard(oppna_lage(mote(), motstallda(3)), "b"), "a")
    lage = spela(lage, [vacker(AJOURNERING), PropositionStalld("o1")])
    assert fragestatus(lage)["1"].value == "oppen"
    assert utfallen(lage) == {}
    assert pagar(lage)
    assert hindren(lage, vacker(STRECK, fraga_id="o2")) == ("R-5:53-3",)
    assert hindren(lage, OrdningAndrad(ordning=ordning_i_kraft(lage)))[:1] == ("R-2-17",)


def test_R_1_2_inte_nar_en_proposition_vantar_pa_sitt_svar_och_inte_efter_sammantradet() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), PropositionStalld("1"))
    assert hindren(lage, vacker(AJOURNERING)) == ("R-5:53-3",)
    slut = tillampa(oppna_lage(mote(), motstallda()), SammantradetAvslutat())
    assert hindren(slut, vacker(AJOURNERING)) == ("R-1-2",)
    assert ajournering_provas(avslutat=False).svar is Svar.UPPFYLLD
    with pytest.raises(HinderFel):
        tillampa(slut, vacker(AJOURNERING), trots="så skedde")


def test_R_1_2_ajourneringen_rakas_inte_som_att_propositioner_har_stallts() -> None:
    """Yrkanden made after it still make the order, and the chair may still present her own."""
    lage = avgjord(tillampa(oppna_lage(mote(), motstallda()), vacker(AJOURNERING)), "o1")
    assert "redovisa propositionsordningen" in {t.text for t in tillatna(lage)}
    assert klubbad(lage, "a").delbeslut[-1].utfall == "a"


@pytest.mark.parametrize(("avslutad", "svar"), [(False, Svar.UPPFYLLD), (True, Svar.BRUTEN), (None, Svar.EJ_PROVBAR)])
def test_R_1_11_streck_medan_debatten_pagar(*, avslutad: bool | None, svar: Svar) -> None:
    assert streck_provas(overlaggning_avslutad=avslutad).svar is svar


def test_R_1_11_streck_efter_debatten_antecknas() -> None:
    lage = tillampa(borja(mote(), motstallda()), vacker(STRECK))
    assert svaren(lage, "R-1-11") == []
    sent = tillampa(oppna_lage(mote(), motstallda()), vacker(STRECK))
    assert svaren(sent, "R-1-11") == [Svar.BRUTEN]
    assert [s.provning.regel.id for s in beslutsprotokoll(sent).upplysningar] == ["R-1-11"]


def test_R_1_11_streck_avgors_i_omrostning_med_utslagsrost() -> None:
    lage = rostad_om(tillampa(borja(mote(), motstallda()), vacker(STRECK)), "o1", "jjnna")
    assert lage.skede is Skede.LIKA
    lage = spela(lage, [Utslagsrost("o1"), Klubbslag()])
    assert beslutsprotokoll(lage).beslut[0].avgorande is Avgorande.UTSLAGSROST


def test_R_5_53_3_ett_klubbat_ordningsbeslut_tas_inte_upp_igen() -> None:
    lage = avgjord(tillampa(oppna_lage(mote(), motstallda()), vacker(AJOURNERING)), "o1")
    assert hindren(lage, OmrostningBegard()) == ("R-4-3",)
    with pytest.raises(HinderFel):  # it has already taken effect
        tillampa(lage, OmrostningBegard(), trots="genast")
    assert hindren(lage, PropositionStalld("o1")) == ("R-5:53-3",)


def test_R_5_53_3_beteckningen_ar_ledig() -> None:
    lage = oppna_lage(mote(), motstallda())
    assert hindren(lage, vacker(AJOURNERING, fraga_id="a")) == ("R-5:53-3",)
    lage = tillampa(lage, vacker(AJOURNERING))
    assert hindren(lage, vacker(AJOURNERING)) == ("R-5:53-3",)
    fraga = Fraga(id="o1", form=Frageform.MOTSTALLDA, alternativ=("a", "b"))
    annan = evolve(ordning_i_kraft(lage), fragor=(fraga,))
    assert "R-2-17" in hindren(lage, OrdningAndrad(ordning=annan))


def test_R_4_27_1_reservation_mot_ett_ordningsbeslut() -> None:
    lage = tillampa(rostad_om(tillampa(borja(mote(), motstallda()), vacker(STRECK)), "o1", "jjjnn"), Klubbslag())
    assert hindren(lage, ReservationAnmald(av=("L-5",), fragor=("o1",))) == ()
    assert hindren(lage, ReservationAnmald(av=("L-5",), fragor=("1",))) == ("R-4:27-1",)


def test_R_5_33_1_en_ajournering_doljer_inte_att_arendet_ar_oberett() -> None:
    lage = oppna_lage(mote(KF), evolve(motstallda(), berett=False, bradskande=False))
    vantat = hindren(lage, PropositionStalld("1"))
    assert vantat == ("R-5:33-1",)
    assert hindren(avgjord(tillampa(lage, vacker(AJOURNERING)), "o1"), PropositionStalld("1")) == vantat


# --- the order is opposed --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("val", Ordningsinvandning)
def test_R_2_18_bara_dar_ordforanden_inte_ensam_bestammer(val: Ordningsinvandning) -> None:
    ordforanden = val is Ordningsinvandning.ORDFORANDEN
    assert invandningen_provas(val=val).svar is (Svar.BRUTEN if ordforanden else Svar.UPPFYLLD)
    lage = oppna_lage(mote(val=Arbetsordning(ordningsinvandning=val)), motstallda())
    assert hindren(lage, andra_ordningen(lage)) == (("R-2-18",) if ordforanden else ())
    assert ("ordningen" in _arter(lage)) is not ordforanden


def _arter(lage: Lage) -> tuple[str, ...]:
    vackt = next(t for t in tillatna(lage) if t.handelse is OrdningsfragaVackt)
    return next(p.varden for p in vackt.platser if p.falt == "art") or ()


def test_R_2_18_den_valda_ordningen_galler_och_ar_godkand() -> None:
    lage = oppna_lage(mote(), motstallda())
    invand = andra_ordningen(lage)
    lage = tillampa(lage, invand)
    assert hindren(lage, PropositionStalld("1")) == ("R-2-18",)
    assert hindren(lage, OrdningGodkand()) == ("R-2-18",)
    assert invandningen_avgors_forst(invand=False).svar is Svar.UPPFYLLD
    bifallen = tillampa(rostad_om(lage, "o1", "jjjnn"), Klubbslag())
    assert [f.id for f in ordning_i_kraft(bifallen).fragor] == ["9"]
    assert (bifallen.godkand, bifallen.redovisad) == (True, True)
    avslagen = tillampa(rostad_om(lage, "o1", "jjnnn"), Klubbslag())
    assert [f.id for f in ordning_i_kraft(avslagen).fragor] == ["1"]
    assert avslagen.godkand


def test_R_2_18_en_oppen_fraga_laggs_om() -> None:
    lage = begard(oppna_lage(mote(), motstallda(3)), "b")
    ordning = ordning_i_kraft(lage)
    annan = evolve(ordning, fragor=(evolve(ordning.fragor[0], id="9"),))
    lage = avgjord(tillampa(lage, OrdningsfragaVackt(id="o1", art=ORDNINGEN, ordning=annan)), "o1")
    assert [(d.delfraga.id, d.omlagd) for d in lage.delbeslut] == [("o1", False), ("1", True)]
    assert (lage.gang, lage.skede, lage.undanlagt) == (None, Skede.VILA, None)


@pytest.mark.parametrize(
    ("koder", "avstaende", "bifallen"),
    [
        ("jjjjj", AvstaendeVidEnighet.HINDRAR, True),
        ("jjjja", AvstaendeVidEnighet.HINDRAR, False),
        ("jjjja", AvstaendeVidEnighet.HINDRAR_INTE, True),
        ("jjjjn", AvstaendeVidEnighet.HINDRAR_INTE, False),
    ],
)
def test_R_2_18_alla_behovs_dar_arbetsordningen_sager_det(
    koder: str, avstaende: AvstaendeVidEnighet, *, bifallen: bool
) -> None:
    val = Arbetsordning(ordningsinvandning=Ordningsinvandning.ENHALLIGT, avstaende_vid_enighet=avstaende)
    lage = oppna_lage(mote(val=val), motstallda())
    lage = tillampa(rostad_om(tillampa(lage, andra_ordningen(lage)), "o1", koder), Klubbslag())
    assert utfallen(lage)["o1"] == ("o1" if bifallen else "ej_o1")
    ense = koder.count("j")
    provad = prova_invandning(for_annan=ense, emot=koder.count("n"), narvarande=Antal(5, 5), avstaende=avstaende)
    assert provad.uppnatt is bifallen


@pytest.mark.parametrize(
    ("val", "annat", "utgang"),
    [("organet", "enhalligt", "ordförandens propositionsordning"), ("enhalligt", "organet", "propositionsordning")],
)
def test_R_2_18_beslutet_namner_den_ordning_som_ett_annat_val_ger(val: str, annat: str, utgang: str) -> None:
    lage = oppna_lage(mote(val=Arbetsordning(ordningsinvandning=Ordningsinvandning(val))), motstallda())
    lage = tillampa(rostad_om(tillampa(lage, andra_ordningen(lage)), "o1", "jjjnn"), Klubbslag())
    text = beslut_som_text(beslutsprotokoll(lage))
    varningar = [rad for rad in text.splitlines() if f"ordningsinvandning = {annat} " in rad and "i fråga o1" in rad]
    assert [utgang in rad.partition("blivit")[2] for rad in varningar] == [True]


# --- an interpellation, a fråga --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("i_kraft", "overlagt", "svar"),
    [
        (True, False, Svar.UPPFYLLD),
        (True, True, Svar.BRUTEN),
        (True, None, Svar.EJ_PROVBAR),
        (False, False, Svar.BRUTEN),
    ],
)
def test_R_5_62_1_i_fullmaktige_utan_overlaggning(*, i_kraft: bool, overlagt: bool | None, svar: Svar) -> None:
    assert avgors_utan_overlaggning(i_kraft=i_kraft, overlagt=overlagt).svar is svar


def test_R_5_62_1_var_och_nar_fragan_provas() -> None:
    assert hindren(borja(mote(KF), motstallda()), vacker(INTERPELLATION)) == ()
    assert hindren(borja(mote(NAMND), motstallda()), vacker(INTERPELLATION)) == ("R-5:62-1",)
    assert hindren(oppna_lage(mote(KF), motstallda()), vacker(INTERPELLATION)) == ("R-5:62-1",)
    okand = tillampa(borja(okant_mote(KF), motstallda()), OverlaggningAvslutad(kant=False))
    assert svaren(tillampa(okand, vacker(INTERPELLATION)), "R-5:62-1") == [Svar.EJ_PROVBAR]


def test_R_5_62_1_vagras_fragan_ar_arendet_slut() -> None:
    lage = tillampa(borja(mote(KF), motstallda()), vacker(INTERPELLATION))
    assert pagar(lage)
    lage = avgjord(lage, "o1", bifallen=False)
    assert utgatt(lage) is Utgatt.EJ_STALLD
    assert not pagar(lage)
    assert hindren(lage, OverlaggningAvslutad()) == ("R-5:53-1",)
    assert {o.ode.value for o in oden(lage).values()} == {"oavgjort"}  # nobody has ever come to them


def test_R_5_62_1_far_den_stallas_gar_arendet_vidare() -> None:
    lage = avgjord(tillampa(borja(mote(KF), motstallda()), vacker(INTERPELLATION)), "o1")
    assert utgatt(lage) is None
    assert klubbad(tillampa(lage, OverlaggningAvslutad()), "a").delbeslut[-1].utfall == "a"


def test_R_5_62_1_flera_fragor_i_ett_arende() -> None:
    """Two frågor in one paragraph, both refused; had one been allowed the ärende had gone on."""
    lage = avgjord(tillampa(borja(mote(KF), motstallda()), vacker(INTERPELLATION)), "o1", bifallen=False)
    lage = tillampa(lage, vacker(INTERPELLATION, fraga_id="o2"))
    assert utgatt(avgjord(lage, "o2", bifallen=False)) is Utgatt.EJ_STALLD
    assert utgatt(avgjord(lage, "o2")) is None


def test_R_5_62_1_inget_stalls_forran_det_ar_avgjort() -> None:
    lage = tillampa(borja(okant_mote(KF), motstallda()), OverlaggningAvslutad(kant=False))
    lage = tillampa(lage, vacker(INTERPELLATION))
    assert hindren(lage, PropositionStalld("1")) == ("R-5:62-1",)
    lage = avgjord(lage, "o1", bifallen=False)
    assert hindren(lage, PropositionStalld("1")) == ("R-5:62-1",)
    assert [far_ga_vidare(far_stallas=x).svar for x in (True, False, None)] == [
        Svar.UPPFYLLD,
        Svar.BRUTEN,
        Svar.BRUTEN,
    ]


# --- an ärende that has not been announced ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tillkannagivet", "bradskande", "tas_upp", "svar"),
    [
        (True, False, None, Svar.UPPFYLLD),
        (None, None, None, Svar.EJ_PROVBAR),
        (False, True, None, Svar.BRUTEN),
        (False, True, False, Svar.BRUTEN),
        (False, True, True, Svar.UPPFYLLD),
        (False, None, True, Svar.EJ_PROVBAR),
        (False, False, True, Svar.BRUTEN),
    ],
)
def test_R_5_52_1_bradskande_och_alla_ense(
    *, tillkannagivet: bool | None, bradskande: bool | None, tas_upp: bool | None, svar: Svar
) -> None:
    assert far_avgoras(tillkannagivet=tillkannagivet, bradskande=bradskande, tas_upp=tas_upp).svar is svar


def otillkannagivet(*, bradskande: bool | None = True, typ: Organtyp = KF, uppskov: bool = False) -> Lage:
    arendet = uppskovsarende() if uppskov else motstallda()
    return oppna_lage(mote(typ), evolve(arendet, tillkannagivet=False, bradskande=bradskande))


def test_R_5_52_1_forst_ett_beslut_att_avgora_arendet() -> None:
    lage = otillkannagivet()
    assert hindren(lage, PropositionStalld("1")) == ("R-5:52-1",)
    assert PropositionStalld not in {t.handelse for t in tillatna(lage)}
    lage = tillampa(rostad_om(tillampa(lage, vacker(UPPTAGANDE)), "o1", "jjjjj"), Klubbslag())
    assert beslutsprotokoll(lage).beslut[0].avgorande is Avgorande.ENHALLIGHET
    assert hindren(lage, PropositionStalld("1")) == ()


@pytest.mark.parametrize("koder", ["jjjjn", "jjjja"])
def test_R_5_52_1_en_emot_eller_en_som_avstar_racker(koder: str) -> None:
    lage = tillampa(rostad_om(tillampa(otillkannagivet(), vacker(UPPTAGANDE)), "o1", koder), Klubbslag())
    assert utgatt(lage) is Utgatt.EJ_UPPTAGET
    assert not pagar(lage)
    assert {s.value for s in fragestatus(lage).values()} == {"forfallen"}
    assert {o.ode.value for o in oden(lage).values()} == {"forfallet"}
    assert hindren(lage, PropositionStalld("1")) == ("R-5:52-1",)


def test_R_5_52_1_galler_bara_dar_paragrafen_galler() -> None:
    assert hindren(otillkannagivet(typ=NAMND), PropositionStalld("1")) == ()
    assert hindren(otillkannagivet(typ=NAMND), vacker(UPPTAGANDE)) == ("R-5:52-1",)
    for val, vantat in ((Direktionsval.SOM_NAMND, ()), (Direktionsval.SOM_FULLMAKTIGE, ("R-5:52-1",))):
        arendet = evolve(motstallda(), tillkannagivet=False, bradskande=True)
        assert hindren(oppna_lage(direktion(val), arendet), PropositionStalld("1")) == vantat


def test_R_5_52_1_ett_arende_som_skjuts_upp_avgors_inte() -> None:
    lage = otillkannagivet(uppskov=True)
    assert hindren(lage, PropositionStalld("1")) == ()
    assert hindren(klubbad(lage, "idag"), PropositionStalld("2")) == ("R-5:52-1",)


def test_R_5_52_1_trots_antecknas_en_gang() -> None:
    lage = tillampa(otillkannagivet(), PropositionStalld("1"), trots="ingen invände")
    assert svaren(lage, "R-5:52-1") == [Svar.BRUTEN]


def test_R_5_52_1_okant_ar_ej_provbart_en_gang() -> None:
    arendet = arende(
        [eget("a"), av_art("t", Forslagsart.TILLAGG)], [bifall("ya", "a", "L-1"), bifall("yt", "t", "L-2")]
    )
    lage = klubbad(klubbad(oppna_lage(mote(KF), arendet), "a"), "t")
    assert svaren(lage, "R-5:52-1") == [Svar.EJ_PROVBAR]
    assert svaren(klubbad(oppna_lage(mote(NAMND), arendet), "a"), "R-5:52-1") == []


def test_R_5_52_1_nar_fragan_kan_vackas() -> None:
    assert far_tas_upp(tillkannagivet=None, bradskande=None).svar is Svar.EJ_PROVBAR
    assert far_tas_upp(tillkannagivet=None, bradskande=True).svar is Svar.EJ_PROVBAR
    assert far_tas_upp(tillkannagivet=None, bradskande=False).svar is Svar.BRUTEN
    assert far_tas_upp(tillkannagivet=False, bradskande=True).svar is Svar.UPPFYLLD
    assert hindren(otillkannagivet(bradskande=False), vacker(UPPTAGANDE)) == ("R-5:52-1",)
    tillkannagivet = oppna_lage(mote(KF), evolve(motstallda(), tillkannagivet=True))
    assert hindren(tillkannagivet, vacker(UPPTAGANDE)) == ("R-5:52-1",)
    vackt = tillampa(otillkannagivet(), vacker(UPPTAGANDE))
    assert hindren(vackt, vacker(UPPTAGANDE, fraga_id="o2")) == ("R-5:52-1",)


# --- disputed jäv ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ovriga", "kan_ersattas", "svar"),
    [
        (7, False, Svar.BRUTEN),
        (6, False, Svar.UPPFYLLD),
        (6, True, Svar.BRUTEN),
        (6, None, Svar.EJ_PROVBAR),
    ],
)
def test_R_6_30_1_deltar_bara_nar_de_andra_ar_for_fa(*, ovriga: int, kan_ersattas: bool | None, svar: Svar) -> None:
    provning = far_delta_i_javsfragan(
        "M-1", organ=NAMND, ovriga=Antal(ovriga, ovriga), ledamoter=13, kan_ersattas=kan_ersattas
    )
    assert (provning.svar, provning.regel.id) == (svar, "R-6:30-1")


def test_R_6_30_1_okant_antal_ar_ej_provbart() -> None:
    for ovriga, ledamoter in ((None, 13), (Antal(6, 6), None)):
        svar = far_delta_i_javsfragan("M-1", organ=NAMND, ovriga=ovriga, ledamoter=ledamoter, kan_ersattas=False).svar
        assert svar is Svar.EJ_PROVBAR


def javsfraga(lage: Lage, ledamot: str = "L-3", *, deltar: bool = False, kan_ersattas: bool | None = None) -> Lage:
    return tillampa(
        lage, OrdningsfragaVackt(id="o1", art=JAV, ledamot=ledamot, deltar=deltar, kan_ersattas=kan_ersattas)
    )


@pytest.mark.parametrize("typ", [NAMND, KF])
def test_R_6_30_1_avgors_fore_arendet_utan_den_det_galler(typ: Organtyp) -> None:
    lage = javsfraga(oppna_lage(mote(typ), motstallda()))
    assert hindren(lage, PropositionStalld("1")) == ("R-6:30-1",)
    assert jav_avgors_forst(ledamot=None).svar is Svar.UPPFYLLD
    lage = tillampa(lage, PropositionStalld("o1"))
    assert rostlangd(lage.narvaro) == ("L-1", "L-2", "L-4", "L-5")


@pytest.mark.parametrize("bifallen", [True, False])
def test_R_6_30_1_javig_star_utanfor_och_annars_ar_allt_som_forut(*, bifallen: bool) -> None:
    fore = oppna_lage(mote(), motstallda())
    lage = avgjord(javsfraga(fore), "o1", bifallen=bifallen)
    assert lage.narvaro == (evolve(fore.narvaro, javiga=("L-3",)) if bifallen else fore.narvaro)
    [deltagande] = beslutsprotokoll(lage).deltagande
    assert deltagande.deltog == ("L-1", "L-2", "L-4", "L-5")


def test_R_6_30_1_antalet_foljer_med_dar_ingen_ar_namngiven() -> None:
    fore = oppna_lage(okant_mote(antal=5), motstallda())
    fore = evolve(fore, narvaro=evolve(fore.narvaro, antal_javiga=0))
    lage = tillampa(javsfraga(fore, "M-1"), PropositionStalld("o1"))
    assert (lage.narvaro.antal, lage.narvaro.antal_javiga) == (4, 1)
    lage = spela(lage, [UppfattningRedovisad("ej_o1"), Klubbslag()])
    assert lage.narvaro == fore.narvaro


def test_R_6_30_1_ordforanden_leder_inte_sin_egen_javsfraga() -> None:
    fore = oppna_lage(mote(), motstallda())
    lage = javsfraga(fore, "L-1")
    assert hindren(lage, PropositionStalld("o1")) == ("R-6:30-1",)
    lage = tillampa(lage, OrdforandeByte("L-2"))
    assert hindren(lage, PropositionStalld("o1")) == ()
    lage = rostad_om(lage, "o1", "jjnn")
    assert hindren(lage, Utslagsrost("ej_o1", av="L-1")) == ("R-5:56-3",)
    lage = spela(
        lage,
        [Utslagsrost("ej_o1", av="L-2"), Klubbslag()],
    )
    assert lage.narvaro == fore.narvaro  # she presides again
    assert annan_leder_javsfragan(ledamot="L-1", ordforande=None).svar is Svar.EJ_PROVBAR


def test_R_6_30_1_leder_hon_den_trots_allt_ar_utslagsrosten_ingens() -> None:
    lage = tillampa(javsfraga(oppna_lage(mote(), motstallda()), "L-1"), PropositionStalld("o1"), trots="så skedde")
    assert lage.narvaro.ordforande is None


def test_R_6_30_1_deltagandet_provas() -> None:
    lage = javsfraga(oppna_lage(mote(), motstallda()), deltar=True, kan_ersattas=False)
    assert hindren(lage, PropositionStalld("o1")) == ("R-6:30-1",)
    tre = oppna_lage(mote(tjanstgor=3), motstallda())
    assert hindren(javsfraga(tre), PropositionStalld("o1")) == ("R-6:27-1",)  # the others are too few
    assert hindren(javsfraga(tre, deltar=True, kan_ersattas=True), PropositionStalld("o1")) == ("R-6:30-1",)
    deltar = javsfraga(tre, deltar=True, kan_ersattas=False)
    assert hindren(deltar, PropositionStalld("o1")) == ()
    lage = tillampa(deltar, PropositionStalld("o1"))
    assert rostlangd(lage.narvaro) == ("L-1", "L-2", "L-3")
    lage = spela(lage, [UppfattningRedovisad("o1"), Klubbslag()])
    assert lage.narvaro.javiga == ("L-3",)


def test_R_6_30_1_vem_fragan_kan_galla() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), JavAnmalt("L-3"))
    assert hindren(lage, OrdningsfragaVackt(id="o1", art=JAV, ledamot="L-3")) == ("R-6:30-1",)
    vackt = javsfraga(lage, "L-4")
    assert hindren(vackt, OrdningsfragaVackt(id="o2", art=JAV, ledamot="L-4")) == ("R-6:30-1",)


# --- the hall --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typ", "kvar", "vantat"),
    [
        (NAMND, True, ("R-6:28-1",)),
        (NAMND, False, ()),
        (NAMND, None, ()),
        (KF, True, ()),
    ],
)
def test_R_6_28_1_den_javiga_lamnar_namndens_rum(*, typ: Organtyp, kvar: bool | None, vantat: tuple[str, ...]) -> None:
    lage = oppna_lage(mote(typ), motstallda())
    assert hindren(lage, JavAnmalt("L-3", kvar=kvar)) == vantat


def test_R_5_47_1_den_javiga_far_stanna_i_fullmaktiges_sal() -> None:
    svar = far_stanna_i_salen("L-3", organ=KF, kvar=True)
    assert svar is not None
    assert (svar.svar, svar.regel.id) == (Svar.UPPFYLLD, "R-5:47-1")
    for val, vantat in ((Direktionsval.SOM_NAMND, ("R-6:28-1",)), (Direktionsval.SOM_FULLMAKTIGE, ())):
        assert hindren(oppna_lage(direktion(val), motstallda()), JavAnmalt("L-3", kvar=True)) == vantat


def test_R_4_25_1_deltar_inte_i_arendet_ror_inte_ordningsfragorna() -> None:
    lage = spela(oppna_lage(mote(), motstallda()), [DeltarInte(av=("L-5",)), vacker(AJOURNERING)])
    handelser: list[Handelse] = [PropositionStalld("o1"), UppfattningRedovisad("o1"), OmrostningBegard(av=("L-5",))]
    lage = spela(lage, handelser)
    assert hindren(lage, OmrostningGenomford(ja="o1", nej="ej_o1", rostning=Rostning(koder="jjjjn"))) == ()
    utom = spela(oppna_lage(mote(), motstallda()), [vacker(AJOURNERING), DeltarInte(av=("L-5",), fragor=("o1",))])
    assert hindren(spela(utom, handelser[:2]), handelser[2]) == ("R-4-2",)
