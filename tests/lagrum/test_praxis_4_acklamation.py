"""Acklamation: what comes after the klubbslag (R-4-3, R-4-4, O-9), and a decision that answers no question (R-4-9)."""

import pytest

from propositionsordning import (
    Arbetsordning,
    Avgorande,
    BeslutAntecknat,
    DeltarInte,
    Forslag,
    Forslagsart,
    HinderFel,
    Klubbslag,
    Lage,
    OmrostningBegard,
    Organtyp,
    Propositionsordning,
    PropositionStalld,
    ReservationAnmald,
    Rostning,
    SammantradetAvslutat,
    SenBegaran,
    Svar,
    beslut_som_text,
    beslutsprotokoll,
    borja,
    granska,
    nasta_fraga,
    spela,
    tillampa,
    tillatna,
    uppratta,
    utfallen,
)
from propositionsordning.beslut.oden import oden
from propositionsordning.lag.regler.praxis_4_acklamation import begaran_efter_klubbslaget, fraga_stalld
from propositionsordning.protokoll.text import protokolltext
from tests.lagrum.bygge import (
    arende,
    begard,
    bifall,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    omrostning,
    oppna_lage,
    svaren,
    uppskovsarende,
)

GENAST = Arbetsordning(sen_begaran=SenBegaran.GENAST)
ENIGHET = Arbetsordning(sen_begaran=SenBegaran.ENIGHET)
SEN = OmrostningBegard(av=("L-2",))
SEN_MED_ALLAS_MEDGIVANDE = OmrostningBegard(av=("L-2",), alla_ense=True)


@pytest.mark.parametrize(
    ("val", "genast", "alla_ense", "regel"),
    [
        (SenBegaran.KLUBBSLAG, True, True, "R-4-3"),
        (SenBegaran.GENAST, True, False, "R-4-4"),
        (SenBegaran.GENAST, False, True, "R-4-3"),
        (SenBegaran.ENIGHET, True, False, "R-4-3"),
        (SenBegaran.ENIGHET, False, True, "R-4-4"),
    ],
)
def test_R_4_4_en_sen_begaran_enligt_valet(*, val: SenBegaran, genast: bool, alla_ense: bool, regel: str) -> None:
    provning = begaran_efter_klubbslaget(genast=genast, alla_ense=alla_ense, val=val)
    assert (provning.svar, provning.regel.id) == (Svar.BRUTEN, regel)


def test_R_4_4_forvalet_ar_klubbslaget() -> None:
    lage = klubbad(oppna_lage(mote(), motstallda()), "a")
    assert hindren(lage, SEN) == hindren(lage, SEN_MED_ALLAS_MEDGIVANDE) == ("R-4-3",)
    assert OmrostningBegard not in {t.handelse for t in tillatna(lage)}
    anda = tillampa(lage, SEN, trots="ordföranden klubbade för fort")
    assert svaren(anda, "R-4-3") == [Svar.BRUTEN]
    assert svaren(anda, "R-4-4") == []


def test_R_4_4_genast_far_ordforanden_ta_upp_fragan() -> None:
    lage = klubbad(oppna_lage(mote(val=GENAST), motstallda()), "a")
    assert hindren(lage, SEN) == ()
    # It is possible, but takes up again what was settled.
    assert [t.for_framat for t in tillatna(lage) if t.handelse is OmrostningBegard] == [False]
    lage = tillampa(lage, SEN)
    assert svaren(lage, "R-4-4") == [Svar.BRUTEN]
    lage = spela(lage, [omrostning(lage, Rostning(koder="jnnnn")), Klubbslag()])
    protokoll = beslutsprotokoll(lage)
    assert [(b.utfall, b.avgorande) for b in protokoll.beslut] == [("b", Avgorande.MAJORITET)]
    assert "R-4-4" in {s.provning.regel.id for s in protokoll.upplysningar}
    assert "R-4-4" not in {s.provning.regel.id for s in protokoll.avvikelser}
    # What a vote has settled is not taken up again.
    assert hindren(lage, SEN) == ("R-4-3",)


@pytest.mark.parametrize(
    "emellan", [DeltarInte(av=("L-4",), fragor=("2",)), ReservationAnmald(av=("L-2",), fragor=("1",))]
)
def test_R_4_4_nar_annat_har_hant_ar_det_inte_genast(emellan: DeltarInte | ReservationAnmald) -> None:
    lage = klubbad(oppna_lage(mote(val=GENAST), med_tillagg()), "a")
    assert hindren(lage, SEN) == ()
    assert hindren(tillampa(lage, emellan), SEN) == ("R-4-3",)


def test_R_4_4_nar_nasta_fraga_ar_stalld_ar_det_for_sent_for_alla() -> None:
    for val in (GENAST, ENIGHET):
        lage = klubbad(oppna_lage(mote(val=val), med_tillagg()), "a")
        lage = tillampa(lage, PropositionStalld("2"))
        with pytest.raises(HinderFel, match="före klubbslaget"):
            tillampa(lage, SEN_MED_ALLAS_MEDGIVANDE, trots="ändå")


def test_R_4_4_med_allas_medgivande() -> None:
    lage = klubbad(oppna_lage(mote(val=ENIGHET), motstallda()), "a")
    assert hindren(lage, SEN) == ("R-4-3",)
    assert hindren(lage, SEN_MED_ALLAS_MEDGIVANDE) == ()
    assert OmrostningBegard in {t.handelse for t in tillatna(lage)}
    assert svaren(tillampa(lage, SEN_MED_ALLAS_MEDGIVANDE), "R-4-4") == [Svar.BRUTEN]


def test_R_4_4_gor_ingen_skillnad_for_den_som_begar_i_tid() -> None:
    for val in (Arbetsordning(), GENAST, ENIGHET):
        assert svaren(begard(oppna_lage(mote(val=val), motstallda()), "a"), "R-4-4") == []


# --- a decision that answers no question -----------------------------------------------------------------------------


@pytest.mark.parametrize(("stalld", "svar"), [(True, Svar.UPPFYLLD), (False, Svar.BRUTEN)])
def test_R_4_9_beslutet_svarar_pa_en_fraga(*, stalld: bool, svar: Svar) -> None:
    assert fraga_stalld(fraga="1", stalld=stalld).svar is svar


def antecknat(utfall: str, *, fraga: str = "1", utan: bool = False) -> BeslutAntecknat:
    """The decision as the minutes have it."""
    return BeslutAntecknat(fraga=fraga, utfall=utfall, utan_proposition=utan)


def test_R_4_9_utan_proposition_ar_det_en_avvikelse_och_beslutet_star() -> None:
    lage = oppna_lage(mote(), motstallda())
    assert hindren(lage, antecknat("a", utan=True)) == ()
    lage = tillampa(lage, antecknat("a", utan=True))
    assert (svaren(lage, "R-4-9"), svaren(lage, "R-5:67-2")) == ([Svar.BRUTEN], [])
    assert nasta_fraga(lage) is None
    protokoll = beslutsprotokoll(lage)
    assert [(b.fraga, b.utfall, b.avgorande) for b in protokoll.beslut] == [("1", "a", None)]
    assert protokoll.propositionsordning == ()
    assert "R-4-9" in {s.provning.regel.id for s in protokoll.avvikelser}
    assert {y: o.ode.value for y, o in oden(lage).items()} == {"ya": "bifallet", "yb": "avslaget"}
    assert "utan redovisad proposition" in beslut_som_text(protokoll)
    assert "utan att någon proposition ställdes" in protokolltext(protokoll)


def test_R_5_67_2_nar_protokollet_inte_sager_hur_fragan_stalldes() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), antecknat("b"))
    assert (svaren(lage, "R-4-9"), svaren(lage, "R-5:67-2")) == ([], [Svar.BRUTEN])
    protokoll = beslutsprotokoll(lage)
    assert "R-5:67-2" in {s.provning.regel.id for s in protokoll.avvikelser}
    assert "hur frågan ställdes framgår inte" in protokolltext(protokoll)
    stallt = beslutsprotokoll(klubbad(oppna_lage(mote(), motstallda()), "b"))
    assert "R-5:67-2" not in {s.provning.regel.id for s in stallt.spar}


def test_R_5_67_2_beslutet_ar_ett_av_fragans_alternativ_och_fragan_star_i_tur() -> None:
    lage = oppna_lage(mote(), med_tillagg())
    assert hindren(lage, antecknat("z")) == ("R-5:67-3",)
    assert hindren(lage, antecknat("t", fraga="2")) == ("R-2-17",)
    assert hindren(lage, antecknat("a", fraga="9")) == ("R-2-17",)
    avgjord = tillampa(lage, antecknat("a"))
    assert "R-5:53-3" in hindren(avgjord, antecknat("ej_a"))
    assert hindren(avgjord, antecknat("t", fraga="2")) == ()


def test_R_5_67_2_inte_under_overlaggningen_och_inte_mitt_i_en_fraga() -> None:
    assert hindren(borja(mote(), motstallda()), antecknat("a")) == ("R-5:53-1",)
    assert hindren(funnen(oppna_lage(mote(), motstallda()), "a"), antecknat("a")) == ("R-5:53-3",)


def test_R_5_67_2_efter_ett_bifallet_uppskov_antecknas_inget_i_sak() -> None:
    def efter(utfall: str) -> Lage:
        return klubbad(oppna_lage(mote(), uppskovsarende()), utfall)

    assert hindren(efter("u"), antecknat("a", fraga="2")) != ()
    assert hindren(efter("idag"), antecknat("a", fraga="2")) == ()


def test_R_4_9_ett_antecknat_beslut_kan_inte_tas_upp_genom_en_sen_begaran() -> None:
    lage = tillampa(oppna_lage(mote(val=GENAST), motstallda()), antecknat("a"))
    assert hindren(lage, SEN) == ("R-4-3",)


def test_R_4_4_inte_heller_genast_nar_motet_har_gatt_vidare() -> None:
    lage = klubbad(oppna_lage(mote(val=Arbetsordning(sen_begaran=SenBegaran.GENAST)), motstallda()), "a")
    assert hindren(tillampa(lage, SammantradetAvslutat()), SEN) == ("R-4-3",)


@pytest.mark.parametrize(
    ("val", "ord_"), [(SenBegaran.KLUBBSLAG, "beslutet står fast"), (SenBegaran.ENIGHET, "alla närvarande är ense")]
)
def test_R_4_3_annars_ett_hinder_som_kraver_skal(val: SenBegaran, ord_: str) -> None:
    lage = klubbad(oppna_lage(mote(val=Arbetsordning(sen_begaran=val)), motstallda()), "a")
    assert hindren(lage, SEN) == ("R-4-3",)
    with pytest.raises(HinderFel, match=ord_):
        tillampa(lage, SEN)
    lage = tillampa(lage, SEN, trots="alla var ense om att ta om frågan")
    assert (svaren(lage, "R-4-3"), svaren(lage, "R-4-4")) == ([Svar.BRUTEN], [])


LIGGANDE = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förvaltningens förslag")


def test_R_4_9_ocksa_ett_ensamt_forslag_ger_en_fraga() -> None:
    ensamt = arende([LIGGANDE], [])
    ordning = uppratta(ensamt, organ=Organtyp.NAMND)
    assert [f.alternativ for f in ordning.fragor] == [("a", "ej_a")]
    assert [p.regel.id for p in granska(ordning, ensamt)] == []
    assert hindren(oppna_lage(mote(), ensamt), Klubbslag()) == ("R-5:53-3",)
    assert dict(utfallen(klubbad(oppna_lage(mote(), ensamt), "a"))) == {"1": "a"}


def test_R_4_9_en_ordning_utan_fragan_anmarks() -> None:
    ensamt = arende([LIGGANDE], [])
    funna = granska(Propositionsordning(fragor=(), alternativ=()), ensamt)
    assert [p.regel.id for p in funna] == ["R-4-9"]
    assert "förvaltningens förslag" in funna[0].skal


def test_R_4_9_galler_bara_nar_ingen_har_yrkat_nagot() -> None:
    eget = Forslag(id="b", art=Forslagsart.EGET, rubrik="L:s förslag")
    med_yrkande = arende([LIGGANDE, eget], [bifall("y", "b", "L-2")])
    assert "R-4-9" not in {p.regel.id for p in granska(uppratta(med_yrkande, organ=Organtyp.NAMND), med_yrkande)}
