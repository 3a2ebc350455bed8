"""5 kap. 50 § kommunallagen: who is counted, how a third is shown, and when an uppskov counts as a minority's."""

from typing import Any

import pytest
from attrs import evolve

from propositionsordning import (
    Antal,
    Arbetsordning,
    Avgorande,
    Forslagsart,
    JavigaITredjedelen,
    Klubbslag,
    Lage,
    LedamotLamnar,
    Majoritetsmatt,
    OmrostningBegard,
    OrdningRedovisad,
    Organtyp,
    Rostning,
    Skede,
    Svar,
    Tredjedelsbevis,
    Tredjedelsrakning,
    UppskovBegart,
    Uppskovshistorik,
    Utslagsrost,
    beslut_som_text,
    beslutsprotokoll,
    forklara,
    granska,
    hinder,
    komponera,
    protokolltext,
    spela,
    tillampa,
    tillatna,
    tolkning,
    trad_som_text,
)
from propositionsordning.fel import HinderFel, OgiltigtVarde
from propositionsordning.lag.regler.kl_5_50_tredjedelen import (
    UTAN_TILLAGG,
    Tredjedelsfakta,
    Tredjedelsutgang,
    av_minoritet,
    benamningen,
    prova_begaran,
    prova_tredjedel,
    rakna_tredjedelen,
)
from propositionsordning.lag.regler.kl_5_50_uppskov import atgarder_var_for_sig, visad_utan_omrostning
from propositionsordning.ordning.fraga import Alternativ, Alternativslag, Fraga, Frageform
from tests.lagrum.bygge import (
    KF,
    NAMND,
    begard,
    funnen,
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

NARVARANDE, ROSTER = Majoritetsmatt.NARVARANDE, Majoritetsmatt.AVGIVNA_ROSTER
INNANFOR = Arbetsordning(javiga_i_tredjedelen=JavigaITredjedelen.INNANFOR)
ANTECKNAD = Arbetsordning(tredjedelsbevis=Tredjedelsbevis.ANTECKNAD_BEGARAN)
U = Tredjedelsutgang


def upplost(lage: Lage, regel_id: str) -> list[str]:
    """The sentences of the trace for a rule that was not simply met."""
    return [s.provning.skal for s in lage.spar if s.provning.regel.id == regel_id]


def rakningen(lage: Lage) -> Tredjedelsrakning:
    """How the third of the last question was counted."""
    rakning = beslutsprotokoll(lage).beslut[-1].tredjedel
    assert rakning is not None
    return rakning


# --- Who is counted: jäviga (O-14) ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("javiga", "nadd"), [(0, True), (1, False)])
def test_R_5_50_4_en_javig_i_basen_flyttar_gransen(javiga: int, *, nadd: bool) -> None:
    """16 is a third of 48, not of 49."""
    rakning = rakna_tredjedelen(for_uppskov=16, narvarande=Antal(48, 48), javiga=javiga)
    assert (rakning.nadd, rakning.javiga, rakning.narvarande.exakt) == (nadd, javiga, 48 + javiga)


@pytest.mark.parametrize(("val", "utfall", "bas"), [(Arbetsordning(), "u", 9), (INNANFOR, "idag", 10)])
def test_R_5_50_4_javiga_raknas_som_arbetsordningen_valt(val: Arbetsordning, utfall: str, bas: int) -> None:
    """Three of nine are a third; of ten, with the jävig member, they are not."""
    lage = begard(oppna_lage(mote(KF, platser=10, javiga=("L-10",), val=val), uppskovsarende()), "idag")
    lage = tillampa(rostad(lage, "jjjjjjnnn"), Klubbslag())
    assert lage.delbeslut[-1].utfall == utfall
    assert rakningen(lage).narvarande == Antal(bas, bas)


@pytest.mark.parametrize(("val", "utfall"), [(Arbetsordning(), "u"), (INNANFOR, "idag")])
def test_R_5_50_4_javiga_som_inte_ar_namngivna(val: Arbetsordning, utfall: str) -> None:
    sammantrade = okant_mote(KF, val=val)
    sammantrade = evolve(sammantrade, narvaro=evolve(sammantrade.narvaro, antal_javiga=1))
    lage = raknad(begard(oppna_lage(sammantrade, uppskovsarende()), "idag"), 32, 16)
    assert lage.arbeten[-1].utfall == utfall


def test_R_5_50_4_forhandsvisningen_raknar_med_samma_bas() -> None:
    for val, grans in ((Arbetsordning(), "3 av 9"), (INNANFOR, "4 av 10")):
        lage = oppna_lage(mote(KF, platser=10, javiga=("L-10",), val=val), uppskovsarende())
        assert grans in trad_som_text(lage, bredd=200)


def test_R_5_50_2_goteborg_47_33_en_franvarande() -> None:
    """80 present: the threshold is 27, so 33 is enough and 26 would not have been."""
    for for_uppskov, utfall in ((33, "u"), (27, "u"), (26, "idag")):
        lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
        lage = raknad(lage, 80 - for_uppskov, for_uppskov, 0, 1)
        assert lage.arbeten[-1].utfall == utfall
        tredjedel = lage.arbeten[-1].tredjedel
        assert tredjedel is not None
        assert tredjedel.narvarande == Antal(80, 80)


# --- How it is shown: a vote, or a recorded request (O-15) ------------------------------------------------------------


@pytest.mark.parametrize(
    ("bevis", "svar"),
    [(Tredjedelsbevis.OMROSTNING, Svar.BRUTEN), (Tredjedelsbevis.ANTECKNAD_BEGARAN, Svar.UPPFYLLD)],
)
def test_R_5_50_5_antecknad_begaran_ar_ett_val(bevis: Tredjedelsbevis, svar: Svar) -> None:
    assert visad_utan_omrostning(bevis).svar is svar


def test_R_5_50_5_utan_valet_kravs_omrostning() -> None:
    lage = funnen(oppna_lage(mote(KF, platser=6), uppskovsarende()), "idag")
    assert hindren(lage, UppskovBegart(antal=2)) == ("R-5:50-5",)
    assert UppskovBegart not in {t.handelse for t in tillatna(lage)}
    with pytest.raises(HinderFel, match=r"R-5:50-5"):
        tillampa(lage, UppskovBegart(antal=2))
    trotsad = tillampa(lage, UppskovBegart(antal=2), trots="så antecknades det")
    assert svaren(trotsad, "R-5:50-5") == [Svar.BRUTEN]
    assert tillampa(trotsad, Klubbslag()).delbeslut[-1].utfall == "u"


def test_R_5_50_5_forlorad_acklamation_utan_omrostning_har_fallit() -> None:
    """A third in the room that asks for no omröstning has not been shown, whatever the arbetsordning accepts."""
    for val in (Arbetsordning(), ANTECKNAD):
        lage = klubbad(oppna_lage(mote(KF, platser=6, val=val), uppskovsarende()), "idag")
        assert lage.delbeslut[-1].utfall == "idag"


@pytest.mark.parametrize(
    ("begaran", "utfall"),
    [
        (UppskovBegart(av=("L-2", "L-3")), "u"),
        (UppskovBegart(antal=2), "u"),
        (UppskovBegart(av=("L-2",)), "idag"),
        (UppskovBegart(antal=1), "idag"),
    ],
)
def test_R_5_50_5_begaran_till_protokollet_visar_tredjedelen(begaran: UppskovBegart, utfall: str) -> None:
    """Two of six are a third, one is not: then the chair's finding stands."""
    lage = funnen(oppna_lage(mote(KF, platser=6, val=ANTECKNAD), uppskovsarende()), "idag")
    assert UppskovBegart in {t.handelse for t in tillatna(lage)}
    lage = spela(lage, [begaran, Klubbslag()])
    avgjort = lage.delbeslut[-1]
    assert avgjort.utfall == utfall
    assert avgjort.arbete.avgorande is (Avgorande.MINORITET if utfall == "u" else Avgorande.ACKLAMATION)
    assert rakningen(lage).nadd is (utfall == "u")
    assert rakningen(lage).av_minoritet is (True if utfall == "u" else None)
    assert "Uppskovet begärs till protokollet av" in beslut_som_text(beslutsprotokoll(lage))
    assert "Till protokollet antecknas att" in " ".join(protokolltext(beslutsprotokoll(lage)).split())


@pytest.mark.parametrize(
    ("antal", "n", "utgang"),
    [(17, 49, U.MINORITET_FOR), (16, 49, U.EMOT), (27, 80, U.MINORITET_FOR), (26, 80, U.EMOT)],
)
def test_R_5_50_5_begaran_raknas_som_rosterna(antal: int, n: int, utgang: Tredjedelsutgang) -> None:
    assert prova_begaran(antal=antal, narvarande=Antal(n, n), fakta=UTAN_TILLAGG).utgang is utgang


def test_R_5_50_5_okant_antal_narvarande_ar_ovisst() -> None:
    provad = prova_begaran(antal=20, narvarande=Antal(20), fakta=UTAN_TILLAGG)
    assert (provad.utgang, provad.provning.svar) == (U.OVISST, Svar.EJ_PROVBAR)
    lage = funnen(oppna_lage(okant_mote(KF, val=ANTECKNAD), uppskovsarende()), "idag")
    lage = tillampa(lage, UppskovBegart(antal=20))
    assert hindren(lage, Klubbslag()) == ("R-5:53-3",)
    lage = tillampa(lage, Klubbslag(utfall="u"))
    assert (lage.delbeslut[-1].utfall, lage.delbeslut[-1].arbete.avgorande) == ("u", Avgorande.MINORITET)
    assert rakningen(lage).av_minoritet is True


def test_R_5_50_5_begaran_med_okand_historik_foljer_det_tillkannagivna() -> None:
    arendet = uppskovsarende(historik=Uppskovshistorik.OKANT)
    lage = funnen(oppna_lage(mote(KF, platser=6, val=ANTECKNAD), arendet), "idag")
    assert hindren(tillampa(lage, UppskovBegart(antal=2)), Klubbslag()) == ("R-5:53-3",)
    assert hindren(tillampa(lage, UppskovBegart(antal=1)), Klubbslag()) == ()


def test_R_5_50_5_begaran_kan_inte_galla_vad_som_helst() -> None:
    lage = funnen(oppna_lage(mote(KF, platser=6, javiga=("L-6",), val=ANTECKNAD), uppskovsarende()), "idag")
    assert hindren(lage, UppskovBegart(av=("L-6",))) == ("R-5:50-2",)
    assert hindren(lage, UppskovBegart(antal=6)) == ("R-5:50-2",)
    assert hindren(lage, UppskovBegart(antal=5)) == ()
    assert hindren(tillampa(lage, UppskovBegart(antal=2)), UppskovBegart(antal=2)) == ("R-5:50-5",)
    assert hindren(
        klubbad(lage=oppna_lage(mote(KF, val=ANTECKNAD), uppskovsarende()), alternativ="idag"), UppskovBegart(antal=2)
    ) == ("R-5:50-5",)
    i_sak = funnen(klubbad(oppna_lage(mote(KF, val=ANTECKNAD), uppskovsarende()), "idag"), "a")
    assert hindren(i_sak, UppskovBegart(antal=2)) == ("R-5:50-5",)


@pytest.mark.parametrize(("organ", "historik"), [(NAMND, Uppskovshistorik.INGET), (KF, Uppskovshistorik.MINORITET)])
def test_R_5_50_5_utan_minoritetsratt_ingen_begaran(organ: Organtyp, historik: Uppskovshistorik) -> None:
    lage = funnen(oppna_lage(mote(organ, val=ANTECKNAD), uppskovsarende(historik=historik)), "idag")
    assert hindren(lage, UppskovBegart(antal=3)) == ("R-5:50-5",)


def test_R_5_50_5_nar_alla_har_gatt_begar_ingen() -> None:
    lage = funnen(oppna_lage(mote(KF, platser=3, val=ANTECKNAD), uppskovsarende()), "idag")
    for vem in ("L-1", "L-2", "L-3"):
        lage = tillampa(lage, LedamotLamnar(vem))
    assert hindren(lage, UppskovBegart(antal=1)) == ("R-5:50-2",)


def test_R_5_50_5_omrostning_kan_begaras_efter_en_begaran() -> None:
    """The vote then decides, and the request is no more than a note."""
    lage = funnen(oppna_lage(mote(KF, platser=6, val=ANTECKNAD), uppskovsarende()), "idag")
    lage = spela(lage, [UppskovBegart(antal=2), OmrostningBegard(av=("L-1",))])
    lage = tillampa(rostad(lage, "jjjjjn"), Klubbslag())
    assert lage.delbeslut[-1].utfall == "idag"


def test_R_5_50_5_bifall_med_acklamation_ar_majoritetens_anda() -> None:
    lage = funnen(oppna_lage(mote(KF, platser=6, val=ANTECKNAD), uppskovsarende()), "u")
    lage = spela(lage, [UppskovBegart(antal=2), Klubbslag()])
    assert (lage.delbeslut[-1].utfall, lage.delbeslut[-1].arbete.avgorande) == ("u", Avgorande.ACKLAMATION)


@pytest.mark.parametrize("delar", [{}, {"av": ("L-1",), "antal": 1}, {"antal": 0}, {"av": ("L-1", "L-1")}])
def test_begaran_ar_namn_eller_ett_antal(delar: dict[str, Any]) -> None:
    with pytest.raises(OgiltigtVarde):
        UppskovBegart(**delar)


# --- What it counts as (O-16) -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("for_uppskov", "emot", "n", "roster", "narvarande"),
    [
        (14, 0, 31, False, True),  # Hammarö: won the vote, but less than half of those present
        (15, 14, 31, False, True),
        (16, 15, 31, False, False),
        (29, 40, 81, True, True),
        (40, 40, 80, False, False),  # exactly half is no minority
        (39, 39, 80, False, True),
        (41, 40, 81, False, False),
        (5, 0, 61, False, False),  # no third: the right was not used, whoever was behind it
        (1, 0, 4, False, False),
        (10, 10, 61, False, False),
        (27, 26, 81, False, True),  # exactly a third
        (26, 25, 81, False, False),  # one fewer
        (26, 27, 81, False, False),
        (27, 28, 81, True, True),
    ],
)
def test_R_5_50_8_tva_matt(for_uppskov: int, emot: int, n: int, *, roster: bool, narvarande: bool) -> None:
    rakning = rakna_tredjedelen(for_uppskov=for_uppskov, narvarande=Antal(n, n))
    assert av_minoritet(rakning, emot=emot, matt=ROSTER) is roster
    assert av_minoritet(rakning, emot=emot, matt=NARVARANDE) is narvarande
    skiljer = benamningen(rakning, emot=emot, matt=NARVARANDE, uppgiven=None)
    assert (skiljer.svar is Svar.BRUTEN) is (roster is not narvarande)


@pytest.mark.parametrize(
    ("for_uppskov", "narvarande", "vantat"),
    [
        (41, Antal(81, 82), False),
        (41, Antal(81, 83), None),
        (41, Antal(81), None),
        (40, Antal(81), None),  # a minority of them, but perhaps no third
        (40, Antal(81, 120), True),
    ],
)
def test_R_5_50_8_okant_antal_narvarande(for_uppskov: int, narvarande: Antal, *, vantat: bool | None) -> None:
    rakning = rakna_tredjedelen(for_uppskov=for_uppskov, narvarande=narvarande)
    assert av_minoritet(rakning, emot=0, matt=NARVARANDE) is vantat
    svar = benamningen(rakning, emot=0, matt=NARVARANDE, uppgiven=None).svar
    assert (svar is Svar.EJ_PROVBAR) is (vantat is None)


def hammaro(matt: Majoritetsmatt, *, uppgiven: bool | None = None) -> Lage:
    """14-0, 17 abstaining, 31 present."""
    lage = begard(oppna_lage(okant_mote(KF, val=Arbetsordning(majoritetsmatt=matt)), uppskovsarende()), "u")
    return tillampa(raknad(lage, 14, 0, 17), Klubbslag(av_minoritet=uppgiven))


@pytest.mark.parametrize(
    ("matt", "uppgiven", "avgorande", "minoritet"),
    [
        (NARVARANDE, None, Avgorande.MINORITET, True),
        (ROSTER, None, Avgorande.MAJORITET, False),
        (NARVARANDE, False, Avgorande.MAJORITET, False),
        (ROSTER, True, Avgorande.MINORITET, True),
    ],
)
def test_R_5_50_8_protokollets_benamning_gar_fore_mattet(
    matt: Majoritetsmatt, avgorande: Avgorande, *, uppgiven: bool | None, minoritet: bool
) -> None:
    lage = hammaro(matt, uppgiven=uppgiven)
    assert (lage.delbeslut[-1].utfall, lage.delbeslut[-1].arbete.avgorande) == ("u", avgorande)
    assert rakningen(lage).av_minoritet is minoritet
    assert svaren(lage, "R-5:50-8") == [Svar.BRUTEN]
    som = "en minoritets" if minoritet else "majoritetens"
    assert upplost(lage, "R-5:50-8")[0].endswith(f"det antecknas som {som}.")
    protokoll = beslutsprotokoll(lage)
    assert [s.provning.regel.id for s in protokoll.upplysningar].count("R-5:50-8") == 1
    assert "Tredjedelen: 14 av 31 närvarande" in beslut_som_text(protokoll)


def test_R_5_50_8_ingen_anmarkning_dar_matten_ar_ense() -> None:
    for for_uppskov in (29, 41):
        lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
        lage = tillampa(raknad(lage, 81 - for_uppskov, for_uppskov, 0), Klubbslag())
        assert svaren(lage, "R-5:50-8") == []
        assert rakningen(lage).av_minoritet is (for_uppskov == 29)


def test_R_5_50_8_en_benamning_mot_bada_matten_foljs_och_anmarks() -> None:
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
    lage = tillampa(raknad(lage, 52, 29, 0), Klubbslag(av_minoritet=False))
    assert rakningen(lage).av_minoritet is False
    assert svaren(lage, "R-5:50-8") == [Svar.BRUTEN]


@pytest.mark.parametrize(("organ", "for_uppskov"), [(NAMND, 41), (KF, 20)])
def test_R_5_50_8_ingen_minoritet_dar_ingen_tredjedel_avgjort(organ: Organtyp, for_uppskov: int) -> None:
    """The minutes call it so all the same: a thing worth knowing."""
    lage = begard(oppna_lage(okant_mote(organ), uppskovsarende()), "idag")
    lage = tillampa(raknad(lage, 81 - for_uppskov, for_uppskov, 0), Klubbslag(av_minoritet=True))
    assert svaren(lage, "R-5:50-8") == [Svar.BRUTEN]


def test_R_5_50_8_utslagsrosten_gor_ingen_minoritet() -> None:
    """10-10 of 61: no third, the chair carried it. 39-39 of 80: a third had it whatever she said."""
    lage = begard(oppna_lage(okant_mote(KF, antal=61), uppskovsarende()), "idag")
    lage = spela(raknad(lage, 10, 10, 41), [Utslagsrost("u"), Klubbslag()])
    assert rakningen(lage).av_minoritet is False
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
    lage = spela(raknad(lage, 39, 39, 2), [Utslagsrost("u"), Klubbslag()])
    assert rakningen(lage).av_minoritet is True
    assert lage.delbeslut[-1].arbete.avgorande is Avgorande.UTSLAGSROST
    assert "minoritetsåterremiss" in protokolltext(beslutsprotokoll(lage))


def test_R_5_50_8_under_en_tredjedel_sags_det_att_ratten_finns_kvar() -> None:
    """The reading is told with the answer, and the rule and the option say the same."""
    for for_uppskov, sagt in ((1, True), (2, False)):
        rakning = rakna_tredjedelen(for_uppskov=for_uppskov, narvarande=Antal(4, 4))
        svar = benamningen(rakning, emot=0, matt=NARVARANDE, uppgiven=None)
        assert (svar.svar, "rätt är inte förbrukad" in svar.skal) == (Svar.UPPFYLLD, sagt)
    assert "minst en tredjedel men färre än hälften" in forklara("R-5:50-8")
    assert all("minst en tredjedel" in v.text for v in tolkning("O-16").val)


def test_R_5_50_8_ett_tillkannagivet_utfall_med_okand_historik() -> None:
    """29 of 81 with an unknown history: declared as carried, it can only have been by a minority."""
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende(historik=Uppskovshistorik.OKANT)), "idag")
    lage = raknad(lage, 52, 29, 0)
    carried = tillampa(lage, Klubbslag(utfall="u"))
    assert (rakningen(carried).av_minoritet, carried.delbeslut[-1].arbete.avgorande) == (True, Avgorande.MINORITET)
    fallen = tillampa(lage, Klubbslag(utfall="idag"))
    assert rakningen(fallen).av_minoritet is None


# --- Ties: both traps -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lika", "n", "skede"), [(27, 81, Skede.ROSTAD), (26, 79, Skede.LIKA), (20, 61, Skede.LIKA), (21, 61, Skede.ROSTAD)]
)
def test_R_5_56_6_gransen_for_ett_lika_rostetal(lika: int, n: int, skede: Skede) -> None:
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
    assert raknad(lage, lika, lika, n - 2 * lika).skede is skede


def test_R_5_56_6_goteborg_40_40_ordforanden_nej_en_franvarande() -> None:
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
    lage = spela(raknad(lage, 40, 40, 0, 1), [Utslagsrost("u"), Klubbslag()])
    assert (lage.delbeslut[-1].utfall, lage.delbeslut[-1].arbete.avgorande) == ("u", Avgorande.UTSLAGSROST)
    assert rakningen(lage).av_minoritet is False


# --- Different measures (R-5:50-15) -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("arter", "svar"), [(0, Svar.UPPFYLLD), (1, Svar.UPPFYLLD), (2, Svar.BRUTEN)])
def test_R_5_50_15_olika_atgarder(arter: int, svar: Svar) -> None:
    assert atgarder_var_for_sig(arter=arter, fraga="1").svar is svar


def test_R_5_50_15_aterremiss_och_bordlaggning_laggs_inte_ihop() -> None:
    arter = (Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING)
    arendet = uppskovsarende(arter=arter)
    lage = oppna_lage(okant_mote(KF), arendet)
    for alternativ in ("ej_u", "ej_u2"):  # 14 + 14 of 81 are two requests, each short of a third
        lage = tillampa(raknad(begard(lage, alternativ), 67, 14), Klubbslag())
        assert lage.delbeslut[-1].utfall == alternativ
    grupp = Alternativ(id="bada", slag=Alternativslag.GRUPP, ingar=("u", "u2"), rubrik="uppskov")
    fraga = Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("bada", "idag"))
    ordning = komponera(arendet, [fraga], organ=KF, alternativ=[grupp])
    for organ in (KF, NAMND, None):
        assert "R-5:50-15" in {p.regel.id for p in granska(ordning, arendet, organ=organ)}
    assert hinder(oppna_lage(okant_mote(KF), arendet), OrdningRedovisad(ordning)) == ()


def test_tredjedelens_fakta_ar_bara_rosterna_om_inget_sags() -> None:
    provad = prova_tredjedel(for_uppskov=27, emot=54, narvarande=Antal(81, 81), fakta=Tredjedelsfakta(javiga=1))
    assert provad.utgang is U.EMOT
    assert prova_tredjedel(for_uppskov=27, emot=54, narvarande=Antal(81, 81)).utgang is U.MINORITET_FOR


def test_R_5_50_2_protokollet_sager_vilka_som_raknades() -> None:
    lage = begard(oppna_lage(okant_mote(KF), uppskovsarende()), "idag")
    protokoll = beslutsprotokoll(
        tillampa(tillampa(lage, omrostning(lage, Rostning(ja=40, nej=29, avstar=12))), Klubbslag())
    )
    text = beslut_som_text(protokoll)
    assert "Tredjedelen: 29 av 81 närvarande (ordföranden och de som avstår medräknade, jäviga inte)" in text
    assert "en tredjedel nåddes. Uppskovet räknas som begärt av en minoritet." in text
    assert "29 av 81 närvarande, minst en tredjedel, röstar för" in " ".join(protokolltext(protokoll).split())
