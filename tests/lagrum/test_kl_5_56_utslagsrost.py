"""5 kap. 56 § kommunallagen: equal numbers of votes."""

import pytest

from propositionsordning import (
    Arbetsordning,
    Avgorande,
    Forslagsart,
    HinderFel,
    Klubbslag,
    Lottning,
    OrdforandeByte,
    Skede,
    Svar,
    Utslagsrost,
    Utslagsrostval,
    spela,
    tillampa,
    tillatna,
)
from propositionsordning.lag.regler.kl_5_56_utslagsrost import (
    den_som_leder,
    lika_avgors_genom_lottning,
    utslagsrosten_foljer_rosten,
)
from tests.lagrum.bygge import (
    KF,
    arende,
    begard,
    bifall,
    eget,
    hindren,
    klubbad,
    mote,
    motstallda,
    okant_mote,
    oppna_lage,
    raknad,
    rostad,
    svaren,
    uppskovsarende,
    utan_ordforande,
)

SOM_EGEN, FRI = Utslagsrostval.SOM_EGEN_ROST, Utslagsrostval.FRI
LOTT = Lottning(alternativ="a", hur="slantsingling")


@pytest.mark.parametrize(("ja", "nej"), [(0, 0), (1, 1), (6, 6), (40, 40)])
def test_R_5_56_1_lika_rostetal_avgors_av_ordforanden(ja: int, nej: int) -> None:
    lage = raknad(begard(oppna_lage(okant_mote(), motstallda()), "a"), ja, nej, 1)
    assert lage.skede is Skede.LIKA
    assert lage.arbeten[-1].utfall is None
    assert hindren(lage, Klubbslag()) == ("R-5:56-1" if ja else "R-4:25-4",)
    assert hindren(lage, Klubbslag(utfall="a")) == ("R-5:56-1" if ja else "R-4:25-4",)
    for alternativ in ("a", "b"):
        avgjort = spela(lage, [Utslagsrost(alternativ), Klubbslag()]).delbeslut[-1]
        assert (avgjort.utfall, avgjort.arbete.avgorande) == (alternativ, Avgorande.UTSLAGSROST)


def test_R_5_56_1_ar_ingen_andra_rost() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjnna")
    tal = tillampa(lage, Utslagsrost("a")).arbeten[-1].rostetal
    assert tal is not None
    assert (tal.ja, tal.nej, tal.avstar) == (2, 2, 1)


@pytest.mark.parametrize("skillnad", [(3, 2), (2, 3)])
def test_R_5_56_1_finns_bara_vid_lika(skillnad: tuple[int, int]) -> None:
    lage = raknad(begard(oppna_lage(mote(), motstallda()), "a"), *skillnad, 0)
    assert hindren(lage, Utslagsrost("a")) == ("R-5:56-1",)
    with pytest.raises(HinderFel, match="bara vid lika röstetal"):
        tillampa(lage, Utslagsrost("a"), trots="jag vill")


def test_R_5_56_1_laggs_pa_en_av_sidorna_och_en_gang() -> None:
    lage = klubbad(begard(oppna_lage(mote(), motstallda(3)), "a"), "b")
    lage = rostad(lage, "jjnna")
    assert hindren(lage, Utslagsrost("c")) == ("R-5:56-1",)
    lage = tillampa(lage, Utslagsrost("a"))
    assert hindren(lage, Utslagsrost("b")) == ("R-5:56-1",)


def test_R_5_56_1_ocksa_nar_motforslaget_valjs() -> None:
    """R-2-16: the rule covers every vote that does not concern val or anställning."""
    lage = begard(begard(oppna_lage(mote(), motstallda(3)), "a"), "b")
    lage = rostad(lage, "ajjnn")
    assert lage.skede is Skede.LIKA
    lage = spela(lage, [Utslagsrost("c"), Klubbslag()])
    assert lage.delbeslut[-1].delfraga.id == "1.m"
    assert lage.delbeslut[-1].utfall == "c"


@pytest.mark.parametrize(
    ("egen_rost", "utslag", "val", "svar"),
    [
        ("ja", "ja", SOM_EGEN, Svar.UPPFYLLD),
        ("nej", "nej", SOM_EGEN, Svar.UPPFYLLD),
        ("ja", "nej", SOM_EGEN, Svar.BRUTEN),
        ("nej", "ja", SOM_EGEN, Svar.BRUTEN),
        ("ja", "nej", FRI, Svar.UPPFYLLD),
        ("avstar", "nej", SOM_EGEN, Svar.UPPFYLLD),
        (None, "nej", SOM_EGEN, Svar.EJ_PROVBAR),
        (None, "nej", FRI, Svar.UPPFYLLD),
    ],
)
def test_R_5_56_2_foljer_den_egna_rosten(egen_rost: str | None, utslag: str, val: Utslagsrostval, svar: Svar) -> None:
    assert utslagsrosten_foljer_rosten(egen_rost=egen_rost, utslagsrost=utslag, val=val).svar is svar


@pytest.mark.parametrize(("val", "svar"), [(SOM_EGEN, [Svar.BRUTEN]), (FRI, [])])
def test_R_5_56_2_mot_den_egna_rosten_ar_en_avvikelse_som_star_sig(val: Utslagsrostval, svar: list[Svar]) -> None:
    lage = oppna_lage(mote(val=Arbetsordning(utslagsrost=val)), motstallda())
    lage = rostad(begard(lage, "a"), "jjnna")  # L-1 presides and votes ja
    assert hindren(lage, Utslagsrost("b")) == ()
    lage = spela(lage, [Utslagsrost("b"), Klubbslag()])
    assert lage.delbeslut[-1].utfall == "b"
    assert svaren(lage, "R-5:56-2") == svar


def test_R_5_56_2_ej_provbart_med_bara_summor() -> None:
    lage = raknad(begard(oppna_lage(mote(), motstallda()), "a"), 2, 2, 1)
    assert svaren(tillampa(lage, Utslagsrost("a")), "R-5:56-2") == [Svar.EJ_PROVBAR]


def test_R_5_56_2_sidan_avgors_av_vad_ja_stod_for() -> None:
    """JA may stand for what was not found: the chair who voted ja stood behind b."""
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjnna", ja="b")
    assert svaren(tillampa(lage, Utslagsrost("b")), "R-5:56-2") == []
    assert svaren(tillampa(lage, Utslagsrost("a")), "R-5:56-2") == [Svar.BRUTEN]


@pytest.mark.parametrize(
    ("vem", "ordforande", "svar"),
    [
        ("L-1", "L-1", Svar.UPPFYLLD),
        ("L-2", "L-1", Svar.BRUTEN),
        (None, "L-1", Svar.EJ_PROVBAR),
        ("L-1", None, Svar.EJ_PROVBAR),
    ],
)
def test_R_5_56_3_den_som_leder_arendet(vem: str | None, ordforande: str | None, svar: Svar) -> None:
    assert den_som_leder(vem=vem, ordforande=ordforande).svar is svar


def test_R_5_56_3_en_annan_an_den_som_leder_vagras() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjnna")
    assert hindren(lage, Utslagsrost("a", av="L-1")) == ()
    assert hindren(lage, Utslagsrost("a", av="L-2")) == ("R-5:56-3",)
    assert svaren(tillampa(lage, Utslagsrost("a", av="L-2"), trots="så står det"), "R-5:56-3") == [Svar.BRUTEN]


def test_R_5_56_3_vice_ordforanden_som_leder_har_den() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), OrdforandeByte("L-2"))
    lage = rostad(begard(lage, "a"), "jjnna")
    assert hindren(lage, Utslagsrost("a", av="L-2")) == ()
    assert hindren(lage, Utslagsrost("a", av="L-1")) == ("R-5:56-3",)


def test_R_5_56_3_okand_ordforande_ar_ej_provbar() -> None:
    lage = rostad(begard(oppna_lage(utan_ordforande(mote()), motstallda()), "a"), "jjnna")
    lage = tillampa(lage, Utslagsrost("a"))
    assert svaren(lage, "R-5:56-3") == [Svar.EJ_PROVBAR]
    assert lage.arbeten[-1].utfall == "a"


@pytest.mark.parametrize(("val", "svar"), [(False, Svar.UPPFYLLD), (True, Svar.BRUTEN), (None, Svar.EJ_PROVBAR)])
def test_R_5_56_5_val_avgors_genom_lottning(*, val: bool | None, svar: Svar) -> None:
    assert lika_avgors_genom_lottning(val_eller_anstallning=val).svar is svar


@pytest.mark.parametrize(("val", "anstallning"), [(True, False), (False, True), (True, True)])
def test_R_5_56_5_utslagsrost_vagras_i_val_och_anstallning(*, val: bool, anstallning: bool) -> None:
    arendet = arende(
        [eget("a"), eget("b")],
        [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2")],
        val=val,
        anstallning=anstallning,
    )
    lage = rostad(begard(oppna_lage(mote(), arendet), "a"), "jjnna")
    assert hindren(lage, Utslagsrost("a")) == ("R-5:56-5",)
    assert hindren(lage, LOTT) == ()
    avgjort = spela(lage, [LOTT, Klubbslag()]).delbeslut[-1]
    assert (avgjort.utfall, avgjort.arbete.avgorande) == ("a", Avgorande.LOTTNING)
    assert avgjort.arbete.lottning == "slantsingling"
    trotsad = tillampa(lage, Utslagsrost("a"), trots="så skedde")
    assert svaren(trotsad, "R-5:56-5") == [Svar.BRUTEN]


def test_R_5_56_5_lottning_i_andra_arenden_vagras() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjnna")
    assert hindren(lage, LOTT) == ("R-5:56-5",)
    assert Lottning not in {t.handelse for t in tillatna(lage)}
    assert svaren(tillampa(lage, LOTT, trots="så skedde"), "R-5:56-5") == [Svar.BRUTEN]


def test_R_5_56_5_lottas_bara_vid_lika_och_mellan_sidorna() -> None:
    lage = begard(oppna_lage(mote(), motstallda(val=True)), "a")
    assert hindren(rostad(lage, "jjjnn"), LOTT) == ("R-5:56-5",)
    assert hindren(rostad(lage, "jjnna"), Lottning(alternativ="z", hur="lott")) == ("R-5:56-5",)


@pytest.mark.parametrize("handelse", [Utslagsrost("a"), LOTT])
def test_R_5_56_5_okant_om_det_ar_val_ar_ej_provbart(handelse: Utslagsrost | Lottning) -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda(val=None)), "a"), "jjnna")
    assert hindren(lage, handelse) == ()
    assert svaren(tillampa(lage, handelse), "R-5:56-5") == [Svar.EJ_PROVBAR]


def test_R_5_56_5_en_bordlaggning_av_valet_avgors_med_utslagsrost_och_en_anmarkning() -> None:
    """O-25: the lot is for the val itself; that a tied uppskov of it is settled otherwise is worth a remark."""
    arendet = uppskovsarende(val=True, arter=(Forslagsart.BORDLAGGNING,))
    lage = rostad(begard(oppna_lage(mote(KF), arendet), "idag"), "jjnna")
    assert hindren(lage, Utslagsrost("u")) == ()
    assert "R-5:56-5" in {p.provning.regel.id for p in tillampa(lage, Utslagsrost("u")).spar}
