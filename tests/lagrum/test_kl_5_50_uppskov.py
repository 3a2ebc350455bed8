"""5 kap. 50 § och 6 kap. 33 § kommunallagen: a third of those present, once; elsewhere a simple majority."""

import pytest
from attrs import evolve

from propositionsordning import (
    Antal,
    Arbetsordning,
    Avgorande,
    Beslutsregel,
    Direktionsval,
    Forslagsart,
    Fraga,
    Frageform,
    Klubbslag,
    Majoritetsmatt,
    OmrostningGenomford,
    Organtyp,
    Rostning,
    Skede,
    Svar,
    UpphavtUppskov,
    Uppskovshistorik,
    Utslagsrost,
    tillampa,
    uppratta,
)
from propositionsordning.forlopp.rostning import rakna
from propositionsordning.forlopp.utfall import beraknat_utfall
from propositionsordning.lag.regel import ej_provbar
from propositionsordning.lag.regler.kl_5_50_tredjedelen import (
    R_5_50_8,
    Tredjedelsfakta,
    Tredjedelsutgang,
    prova_tredjedel,
)
from propositionsordning.lag.regler.kl_5_50_uppskov import R_5_50_6, minoritetsratten_galler, uppskovsregel
from tests.lagrum.bygge import (
    KF,
    NAMND,
    UTSKOTT,
    begard,
    hindren,
    klubbad,
    mote,
    okant_mote,
    omrostning,
    oppna_lage,
    raknad,
    rostad,
    svaren,
    uppskovsarende,
)

INGET, MAJORITET = Uppskovshistorik.INGET, Uppskovshistorik.MAJORITET
MINORITET, OKANT = Uppskovshistorik.MINORITET, Uppskovshistorik.OKANT
U = Tredjedelsutgang


def avgjort(
    for_uppskov: int,
    emot: int,
    avstar: int | None = 0,
    *,
    organ: Organtyp = KF,
    historik: Uppskovshistorik = INGET,
    antal: int | None = None,
    franvarande: int | None = None,
) -> tuple[str | None, Avgorande | None]:
    """What the engine makes of a count for and against the uppskov, JA being "avgörs idag"."""
    lage = begard(oppna_lage(okant_mote(organ, antal=antal), uppskovsarende(historik=historik)), "idag")
    arbete = raknad(lage, emot, for_uppskov, avstar, franvarande).arbeten[-1]
    return arbete.utfall, arbete.avgorande


@pytest.mark.parametrize(
    ("organ", "historik", "val", "regel", "id_"),
    [
        (KF, INGET, False, Beslutsregel.TREDJEDEL, "R-5:50-1"),
        (KF, MAJORITET, False, Beslutsregel.TREDJEDEL, "R-5:50-1"),
        (KF, MINORITET, False, Beslutsregel.ENKEL, "R-5:50-6"),
        (KF, OKANT, False, Beslutsregel.TREDJEDEL_OKAND, "R-5:50-6"),
        (KF, INGET, True, Beslutsregel.ENKEL, "R-5:50-10"),
        (KF, OKANT, True, Beslutsregel.ENKEL, "R-5:50-10"),
        (KF, INGET, None, Beslutsregel.TREDJEDEL_OKAND, "R-5:50-10"),
        (KF, MINORITET, None, Beslutsregel.ENKEL, "R-5:50-6"),  # simple majority either way
        (Organtyp.FORBUNDSFULLMAKTIGE, INGET, False, Beslutsregel.TREDJEDEL, "R-5:50-1"),
        (NAMND, INGET, False, Beslutsregel.ENKEL, "R-6:33-1"),
        (UTSKOTT, INGET, False, Beslutsregel.ENKEL, "R-6:33-1"),
        (Organtyp.BEREDNING, OKANT, None, Beslutsregel.ENKEL, "R-6:33-1"),
    ],
)
def test_R_5_50_1_vilken_regel_som_galler(
    *, organ: Organtyp, historik: Uppskovshistorik, val: bool | None, regel: Beslutsregel, id_: str
) -> None:
    galler, provning = uppskovsregel(organ=organ, historik=historik, val=val)
    assert (galler, provning.regel.id) == (regel, id_)
    assert (provning.svar is Svar.EJ_PROVBAR) is (galler is Beslutsregel.TREDJEDEL_OKAND)


@pytest.mark.parametrize(
    ("for_uppskov", "emot", "n", "utgang"),
    [
        (27, 54, 81, U.MINORITET_FOR),
        (26, 55, 81, U.EMOT),
        (17, 32, 49, U.MINORITET_FOR),
        (16, 33, 49, U.EMOT),
        (29, 40, 81, U.MINORITET_FOR),
        (41, 40, 81, U.MAJORITET_FOR),
        (40, 40, 81, U.MINORITET_FOR),  # a tie, and a third: no utslagsröst needed
        (10, 10, 61, U.LIKA),  # a tie without a third
        (14, 0, 61, U.MAJORITET_FOR),  # a simple majority of votes carries whatever the third says
        (0, 20, 61, U.EMOT),
        (0, 0, 61, U.LIKA),
        (0, 0, 0, U.LIKA),  # nobody is no third of nobody
    ],
)
def test_R_5_50_3_gransen_avrundas_inte(for_uppskov: int, emot: int, n: int, utgang: Tredjedelsutgang) -> None:
    assert prova_tredjedel(for_uppskov=for_uppskov, emot=emot, narvarande=Antal(n, n)).utgang is utgang


@pytest.mark.parametrize(
    ("for_uppskov", "emot", "narvarande", "utgang"),
    [
        (27, 50, Antal(77, 81), U.MINORITET_FOR),
        (26, 50, Antal(76, 81), U.OVISST),
        (25, 51, Antal(76, 81), U.EMOT),
        (26, 26, Antal(52, 81), U.OVISST),
        (17, 17, Antal(52, 81), U.LIKA),
        (0, 0, Antal(0, None), U.LIKA),
    ],
)
def test_R_5_50_2_okand_bas(for_uppskov: int, emot: int, narvarande: Antal, utgang: Tredjedelsutgang) -> None:
    assert prova_tredjedel(for_uppskov=for_uppskov, emot=emot, narvarande=narvarande).utgang is utgang


@pytest.mark.parametrize(
    ("for_uppskov", "emot", "utgang"),
    [(41, 40, U.MAJORITET_FOR), (26, 55, U.EMOT), (27, 54, U.OVISST), (40, 40, U.OVISST), (13, 13, U.LIKA)],
)
def test_R_5_50_6_okand_historik_ar_viss_bara_dar_reglerna_ar_ense(
    for_uppskov: int, emot: int, utgang: Tredjedelsutgang
) -> None:
    okant = ej_provbar(R_5_50_6, "Historiken framgår inte.")
    provad = prova_tredjedel(
        for_uppskov=for_uppskov, emot=emot, narvarande=Antal(81, 81), fakta=Tredjedelsfakta(okant=okant)
    )
    assert provad.utgang is utgang
    assert (provad.provning.svar is Svar.EJ_PROVBAR) is (utgang is U.OVISST)


@pytest.mark.parametrize(
    ("for_uppskov", "emot", "avstar", "vantat"),
    [
        (27, 54, 0, ("u", Avgorande.MINORITET)),
        (26, 55, 0, ("idag", Avgorande.MAJORITET)),
        (29, 40, 12, ("u", Avgorande.MINORITET)),
        (41, 40, 0, ("u", Avgorande.MAJORITET)),
        (17, 32, 0, ("u", Avgorande.MINORITET)),
        (16, 33, 0, ("idag", Avgorande.MAJORITET)),
    ],
)
def test_R_5_50_1_en_tredjedel_av_de_narvarande(
    for_uppskov: int, emot: int, avstar: int, vantat: tuple[str, Avgorande]
) -> None:
    assert avgjort(for_uppskov, emot, avstar) == vantat


@pytest.mark.parametrize(("avstar", "vantat"), [(3, "u"), (4, "idag")])
def test_R_5_50_2_den_som_avstar_raknas_i_basen(avstar: int, vantat: str) -> None:
    """27 for and 51 against: a third of 81, not of 82. Under 5:55 the abstainers would not count."""
    assert avgjort(27, 51, avstar)[0] == vantat


def test_R_5_50_2_ordforanden_raknas_ocksa() -> None:
    lage = begard(oppna_lage(mote(KF, platser=4), uppskovsarende()), "idag")
    assert rostad(lage, "annj", ja="u").arbeten[-1].utfall == "idag"  # 1 of 4, with the chair who abstains
    assert rostad(lage, "ajjn", ja="u").arbeten[-1].utfall == "u"


def test_R_5_50_2_den_som_ar_franvarande_raknas_inte() -> None:
    lage = begard(oppna_lage(mote(KF, platser=7), uppskovsarende()), "idag")
    assert rostad(lage, "jjjjjnn").arbeten[-1].utfall == "idag"  # 2 of 7
    assert rostad(lage, "jjjjfnn").arbeten[-1].utfall == "u"  # 2 of 6


@pytest.mark.parametrize(("franvarande", "vantat"), [(0, "idag"), (1, "u")])
def test_R_5_50_2_franvarande_dras_av_ocksa_i_summor(franvarande: int, vantat: str) -> None:
    """26 for uppskov: a third of 78, not of 79."""
    lage = begard(oppna_lage(mote(KF, platser=79), uppskovsarende()), "idag")
    arbete = raknad(lage, 52, 26, None, franvarande).arbeten[-1]
    assert arbete.utfall == vantat


def test_R_5_50_2_franvarande_av_ett_kant_antal_ger_aldrig_ett_visst_nej() -> None:
    """79 were there when the ärende began, one was absent at the vote: 26 is a third of 78, so nobody can say no."""
    assert avgjort(26, 52, None, antal=79, franvarande=1)[0] != "idag"
    assert avgjort(26, 53, None, antal=79, franvarande=0)[0] == "idag"


def test_R_5_50_2_den_javige_raknas_inte_i_basen() -> None:
    """Three of ten are no third; when one of the ten is jävig, three of nine are."""
    lage = begard(oppna_lage(mote(KF, platser=10), uppskovsarende()), "idag", av="L-2")
    assert rostad(lage, "jjjjjjjnnn").arbeten[-1].utfall == "idag"
    lage = begard(oppna_lage(mote(KF, platser=10, javiga=("L-10",)), uppskovsarende()), "idag", av="L-2")
    assert rostad(lage, "jjjjjjnnn").arbeten[-1].utfall == "u"


def test_R_5_50_2_okand_bas_kraver_det_tillkannagivna_utfallet() -> None:
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
    lage = raknad(lage, 40, 29, None)
    assert lage.arbeten[-1].utfall is None
    assert hindren(lage, Klubbslag()) == ("R-5:53-3",)
    lage = tillampa(lage, Klubbslag(utfall="u"))
    assert lage.delbeslut[-1].utfall == "u"
    assert svaren(lage, "R-5:67-3") == [Svar.EJ_PROVBAR]


@pytest.mark.parametrize("for_uppskov", [27, 40])
def test_R_5_50_6_andra_gangen_kravs_majoritet(for_uppskov: int) -> None:
    assert avgjort(for_uppskov, 81 - for_uppskov, historik=MINORITET) == ("idag", Avgorande.MAJORITET)
    assert avgjort(41, 40, historik=MINORITET) == ("u", Avgorande.MAJORITET)
    assert avgjort(for_uppskov, 81 - for_uppskov, historik=MAJORITET) == ("u", Avgorande.MINORITET)


def test_R_5_50_6_okand_historik_foljer_det_tillkannagivna() -> None:
    lage = begard(oppna_lage(okant_mote(KF, antal=81), uppskovsarende(historik=OKANT)), "idag")
    lage = raknad(lage, 52, 29, 0)
    assert hindren(lage, Klubbslag()) == ("R-5:53-3",)
    assert tillampa(lage, Klubbslag(utfall="idag")).delbeslut[-1].utfall == "idag"
    assert svaren(lage, "R-5:50-6") == [Svar.EJ_PROVBAR]


def test_R_5_50_6_ratten_forbrukas_inte_inom_samma_behandling() -> None:
    """One uppskov has carried by a third; the next is judged as the right stood when the ärende was taken up."""
    arter = (Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING)
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende(arter=arter)), "ej_u")
    lage = tillampa(raknad(lage, 54, 27), Klubbslag())
    assert lage.delbeslut[-1].utfall == "u"
    lage = raknad(begard(lage, "ej_u2"), 54, 27)
    assert lage.arbeten[-1].utfall == "u2"


def test_R_5_50_10_vid_val_kravs_majoritet() -> None:
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende(val=True)), "idag")
    assert raknad(lage, 54, 27).arbeten[-1].utfall == "idag"


def test_R_5_50_10_extra_val_andra_gangen_ar_ovisst_dar_reglerna_skiljer_sig() -> None:
    arendet = evolve(uppskovsarende(historik=Uppskovshistorik.MAJORITET), extra_val=True)
    lage = begard(oppna_lage(okant_mote(KF), arendet), "idag")
    assert raknad(lage, 54, 27).arbeten[-1].utfall is None
    assert raknad(lage, 55, 26).arbeten[-1].utfall == "idag"
    assert raknad(lage, 40, 41).arbeten[-1].utfall == "u"


def test_R_5_50_10_okant_om_det_ar_val_ar_ovisst() -> None:
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende(val=None)), "idag")
    assert raknad(lage, 54, 27).arbeten[-1].utfall is None
    assert raknad(lage, 55, 26).arbeten[-1].utfall == "idag"
    assert raknad(lage, 40, 41).arbeten[-1].utfall == "u"


@pytest.mark.parametrize(
    ("art", "regel"),
    [
        (Forslagsart.ATERREMISS, Beslutsregel.TREDJEDEL),
        (Forslagsart.BORDLAGGNING, Beslutsregel.TREDJEDEL),
        (Forslagsart.REMISS, Beslutsregel.ENKEL),
    ],
)
def test_R_5_50_1_galler_bordlaggning_och_aterremiss(art: Forslagsart, regel: Beslutsregel) -> None:
    fraga = uppratta(uppskovsarende(arter=(art,)), organ=KF).fragor[0]
    assert fraga.regel is regel
    assert fraga.kvotsida == ("u" if regel is Beslutsregel.TREDJEDEL else None)


@pytest.mark.parametrize(("utslag", "vantat"), [("u", "u"), ("idag", "u")])
def test_R_5_56_6_lika_och_en_tredjedel_utslagsrosten_andrar_inget(utslag: str, vantat: str) -> None:
    """Trap one: 40-40 of 81 carries the uppskov whatever the chair says."""
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
    lage = raknad(lage, 40, 40, 1)
    assert lage.skede is Skede.ROSTAD
    assert tillampa(lage, Klubbslag()).delbeslut[-1].utfall == "u"
    lage = tillampa(lage, Utslagsrost(utslag))
    assert tillampa(lage, Klubbslag()).delbeslut[-1].utfall == vantat
    assert lage.arbeten[-1].utslagsrost == utslag
    assert hindren(lage, Utslagsrost("u")) == ("R-5:56-1",)  # only once


@pytest.mark.parametrize("utslag", ["u", "idag"])
def test_R_5_56_6_lika_utan_en_tredjedel_avgor_utslagsrosten(utslag: str) -> None:
    """Trap two: 10-10 of 61 present is no third, so the chair decides the matter."""
    lage = begard(oppna_lage(okant_mote(KF, antal=61), uppskovsarende()), "idag")
    lage = raknad(lage, 10, 10, 41)
    assert lage.skede is Skede.LIKA
    assert hindren(lage, Klubbslag()) == ("R-5:56-1",)
    lage = tillampa(tillampa(lage, Utslagsrost(utslag)), Klubbslag())
    assert lage.delbeslut[-1].utfall == utslag
    assert lage.delbeslut[-1].arbete.avgorande is Avgorande.UTSLAGSROST


def test_R_5_56_6_noll_mot_noll_ar_lika() -> None:
    lage = begard(oppna_lage(mote(KF), uppskovsarende()), "idag")
    assert rostad(lage, "aaaaa").skede is Skede.LIKA
    assert rostad(lage, "fffff").skede is Skede.LIKA
    okand = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
    assert raknad(okand, 0, 0, None).skede is Skede.LIKA


@pytest.mark.parametrize(("utslag", "vantat"), [("u", "u"), ("idag", None)])
def test_R_5_56_6_lika_med_okand_historik(utslag: str, vantat: str | None) -> None:
    """With a third behind it the uppskov carries if the chair says so; if she does not, nobody can tell."""
    lage = begard(oppna_lage(okant_mote(KF, antal=81), uppskovsarende(historik=OKANT)), "idag")
    lage = tillampa(raknad(lage, 40, 40, 1), Utslagsrost(utslag))
    assert lage.arbeten[-1].utfall == vantat


@pytest.mark.parametrize("organ", [NAMND, UTSKOTT])
def test_R_6_33_1_namnden_har_ingen_minoritetsratt(organ: Organtyp) -> None:
    assert avgjort(6, 7, organ=organ) == ("idag", Avgorande.MAJORITET)
    assert avgjort(7, 6, organ=organ) == ("u", Avgorande.MAJORITET)
    lage = begard(oppna_lage(okant_mote(organ), uppskovsarende()), "idag")
    assert raknad(lage, 6, 6, 1).skede is Skede.LIKA


def test_R_5_50_1_acklamation_mot_uppskovet_star_sig() -> None:
    """R-5:50-5: a third in the room that asks for no omröstning has not been shown."""
    lage = klubbad(oppna_lage(okant_mote(KF, antal=81), uppskovsarende()), "idag")
    assert lage.delbeslut[-1].utfall == "idag"


def test_R_5_50_1_sidan_bar_kvoten_oavsett_vad_som_ar_ja() -> None:
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "u")
    for ja, rost in (("u", Rostning(ja=27, nej=54, avstar=0)), ("idag", Rostning(ja=54, nej=27, avstar=0))):
        assert tillampa(lage, omrostning(lage, rost, ja=ja)).arbeten[-1].utfall == "u"


def test_R_5_50_6_okand_historik_star_i_sparet_vad_som_an_beslutas() -> None:
    """Also when the uppskov falls by acclamation: that nobody could tell belongs in the record."""
    assert svaren(klubbad(oppna_lage(okant_mote(KF), uppskovsarende(historik=OKANT)), "idag"), "R-5:50-6") == [
        Svar.EJ_PROVBAR
    ]
    assert svaren(klubbad(oppna_lage(okant_mote(NAMND), uppskovsarende(historik=OKANT)), "idag"), "R-5:50-6") == []


def test_R_5_50_8_ar_en_oppen_tolkning() -> None:
    assert R_5_50_8.option == "O-16"
    assert KF in R_5_50_8.organ
    assert NAMND not in R_5_50_8.organ


@pytest.mark.parametrize(
    ("lika", "avstar", "matt", "avgorande"),
    [
        (40, 0, Majoritetsmatt.NARVARANDE, Avgorande.MAJORITET),  # exactly half of those present
        (39, 2, Majoritetsmatt.NARVARANDE, Avgorande.MINORITET),
        (39, 2, Majoritetsmatt.AVGIVNA_ROSTER, Avgorande.MAJORITET),
        (20, 20, Majoritetsmatt.AVGIVNA_ROSTER, Avgorande.MAJORITET),
    ],
)
def test_R_5_50_8_vem_som_begart_uppskovet_vid_lika_rostetal(
    lika: int, avstar: int, matt: Majoritetsmatt, avgorande: Avgorande
) -> None:
    """O-16: a third carries the uppskov either way; what it is called depends on the measure."""
    fraga = Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("u", "idag"), regel=Beslutsregel.TREDJEDEL, kvotsida="u")
    rostning = Rostning(ja=lika, nej=lika, avstar=avstar)
    utfall = beraknat_utfall(
        fraga,
        OmrostningGenomford(ja="idag", nej="u", rostning=rostning),
        rakna(rostning),
        tredjedel=Tredjedelsfakta(matt=matt),
    )
    assert (utfall.alternativ, utfall.avgorande) == ("u", avgorande)


def test_R_5_50_7_majoritetens_uppskov_forbrukar_inte_minoritetens_ratt() -> None:
    for historik, regel in (
        (Uppskovshistorik.MAJORITET, Beslutsregel.TREDJEDEL),
        (Uppskovshistorik.MINORITET, Beslutsregel.ENKEL),
    ):
        assert uppskovsregel(organ=Organtyp.FULLMAKTIGE, historik=historik, val=False)[0] is regel


@pytest.mark.parametrize(
    ("val", "regel"),
    [
        (UpphavtUppskov.ATERUPPLIVAR, Beslutsregel.TREDJEDEL),
        (UpphavtUppskov.ATERUPPLIVAR_INTE, Beslutsregel.ENKEL),
    ],
)
def test_R_5_50_6_ett_upphavt_uppskov_ar_ett_val(val: UpphavtUppskov, regel: Beslutsregel) -> None:
    """O-24: a minority's uppskov that has been annulled gives the right back, or does not."""
    arbetsordning = Arbetsordning(upphavt_uppskov=val)
    galler, provning = uppskovsregel(
        organ=KF, historik=Uppskovshistorik.MINORITET_UPPHAVT, val=False, arbetsordning=arbetsordning
    )
    assert (galler, provning.regel.id) == (regel, "R-5:50-6")
    arendet = uppskovsarende(historik=Uppskovshistorik.MINORITET_UPPHAVT)
    lage = raknad(begard(oppna_lage(okant_mote(KF, val=arbetsordning), arendet), "idag"), 54, 27)
    assert lage.arbeten[-1].utfall == ("u" if regel is Beslutsregel.TREDJEDEL else "idag")


@pytest.mark.parametrize(
    ("direktion", "regel", "id_"),
    [
        (Direktionsval.SOM_FULLMAKTIGE, Beslutsregel.TREDJEDEL, "R-5:50-1"),
        (Direktionsval.SOM_NAMND, Beslutsregel.ENKEL, "R-6:33-1"),
        (None, Beslutsregel.TREDJEDEL_OKAND, "R-5:50-1"),
    ],
)
def test_R_5_50_1_direktionen_foljer_sitt_val(direktion: Direktionsval | None, regel: Beslutsregel, id_: str) -> None:
    """O-22: the direktion is both församling and styrelse; without a choice nobody can tell."""
    arbetsordning = Arbetsordning(direktion_uppskov=direktion)
    galler, provning = uppskovsregel(
        organ=Organtyp.FORBUNDSDIREKTION, historik=INGET, val=False, arbetsordning=arbetsordning
    )
    assert (galler, provning.regel.id) == (regel, id_)
    ratt = {Direktionsval.SOM_FULLMAKTIGE: True, Direktionsval.SOM_NAMND: False, None: None}[direktion]
    assert minoritetsratten_galler(Organtyp.FORBUNDSDIREKTION, arbetsordning) is ratt


def test_R_5_50_6_gemensam_ratt_bordlaggningen_forbrukar_aterremissens() -> None:
    """One right for both measures: the history does not say which of them the minority had asked for."""
    for art in (Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING):
        for historik, utfall in ((INGET, "u"), (MAJORITET, "u"), (MINORITET, "idag")):
            lage = begard(oppna_lage(okant_mote(KF), uppskovsarende(arter=(art,), historik=historik)), "idag")
            assert raknad(lage, 47, 34).arbeten[-1].utfall == utfall
