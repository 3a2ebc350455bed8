"""Several competing förslag, huvudförslag and motförslag, the order in force (regler 2)."""

import pytest
from attrs import evolve

from propositionsordning import (
    Alternativslag,
    Arbetsordning,
    Arende,
    Forfallsgrund,
    Forslag,
    Forslagsart,
    Fraga,
    FragaForfallen,
    Frageform,
    Fragestatus,
    HinderFel,
    Klubbslag,
    Lage,
    OmrostningBegard,
    OmrostningGenomford,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    PropositionStalld,
    Riktning,
    Rostning,
    Svar,
    Yrkande,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
    borja,
    fragestatus,
    granska,
    i_klump,
    komponera,
    nasta_fraga,
    spela,
    tillampa,
    tillatna,
    uppratta,
)
from propositionsordning.lag.regler.praxis_2_flera_forslag import (
    R_2_4,
    forsta_hand_har_fallit,
    i_ordningens_turordning,
    ordningen_godkand,
    yrkanden_oppna,
)
from propositionsordning.lag.regler.praxis_2_huvudforslag import ja_ar_det_funna
from tests.lagrum.bygge import (
    NAMND,
    arende,
    av_art,
    avslag,
    begard,
    bifall,
    eget,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    okant_mote,
    omrostning,
    oppna_lage,
    rostad,
    svaren,
)

GODKANNANDE = Arbetsordning(godkannande_kravs=True)


def andrahand() -> Lage:
    """L-1 wants a in the first hand and b in the second; L-2 wants c."""
    return oppna_lage(
        mote(),
        arende(
            [eget("a"), eget("b"), eget("c")],
            [bifall("y1", "a", "L-1", hand=1), bifall("y2", "b", "L-1", hand=2), bifall("y3", "c", "L-2")],
        ),
    )


def test_R_2_2_ett_enda_yrkande_racker() -> None:
    ordning = uppratta(motstallda(4), organ=NAMND)
    assert [f.alternativ for f in ordning.fragor] == [("a", "b", "c", "d")]


def test_R_2_2_ett_yrkande_som_aldrig_stalls_anmarks() -> None:
    arendet = motstallda(3)
    ordning = komponera(arendet, [Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b"))], organ=NAMND)
    assert [(p.regel.id, "yc" in p.skal) for p in granska(ordning, arendet)] == [("R-2-2", True)]


def test_R_2_2_en_fraga_i_sak_forklaras_inte_forfallen() -> None:
    lage = oppna_lage(mote(), motstallda())
    assert FragaForfallen not in {t.handelse for t in tillatna(lage)}
    with pytest.raises(HinderFel, match="varje yrkande"):
        tillampa(lage, FragaForfallen("1"))
    lage = tillampa(lage, FragaForfallen("1"), trots="yrkandet föll i glömska")
    assert set(svaren(lage, "R-2-2")) == {Svar.BRUTEN}
    assert fragestatus(lage) == {"1": Fragestatus.FORKLARAD_FORFALLEN}


def test_R_2_2_en_fraga_som_inte_aterstar_kan_inte_forfalla() -> None:
    lage = klubbad(oppna_lage(mote(), med_tillagg()), "a")
    assert hindren(lage, FragaForfallen("1")) == ("R-2-2",)
    assert hindren(lage, FragaForfallen("9")) == ("R-2-2",)


def test_R_2_3_det_liggande_forslaget_stalls_nar_ingen_har_yrkat_nagot() -> None:
    arendet = arende([Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="nämndens förslag"), eget("b")], [])
    assert [f.alternativ for f in uppratta(arendet, organ=NAMND).fragor] == [("a", "ej_a")]


def test_R_2_3_ett_liggande_forslag_som_ingen_yrkat_namns_bara() -> None:
    arendet = arende(
        [Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="nämndens förslag"), eget("b")], [bifall("y", "b", "L-1")]
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert [f.alternativ for f in ordning.fragor] == [("b", "ej_b")]
    assert [p.regel.id for p in granska(ordning, arendet)] == ["R-2-3"]


@pytest.mark.parametrize("pa", ["a", None])
def test_R_2_3_avslag_pa_det_liggande_forslaget_ger_ingen_anmarkning(pa: str | None) -> None:
    """To put the avslag is to put the förslag: the chair has nothing to choose, and the derived order nothing to remark."""
    liggande = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="nämndens förslag")
    uppskov = Forslag(id="u", art=Forslagsart.BORDLAGGNING, rubrik="bordläggning")
    for yrkanden in ([avslag("y", pa, "L-1")], [avslag("y", pa, "L-1"), bifall("yu", "u", "L-2")]):
        arendet = arende([liggande, uppskov], yrkanden)
        ordning = uppratta(arendet, organ=NAMND)
        assert ordning.fragor[-1].alternativ == ("a", "ej_a")
        assert granska(ordning, arendet) == ()


def test_R_2_3_ett_annat_yrkande_an_avslag_pa_det_namns_bara() -> None:
    """It competes with b, that is moved; that both are rejected by somebody does not make anybody move it."""
    liggande = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="nämndens förslag")
    arendet = arende([liggande, eget("b")], [bifall("y", "b", "L-1"), avslag("z", None, "L-2")])
    egen = komponera(arendet, [Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b"))], organ=NAMND)
    assert "R-2-3" in {p.regel.id for p in granska(egen, arendet)}


def test_R_2_4_de_som_tavlar_hor_till_en_fraga() -> None:
    """Put one by one, two wholes could both carry."""
    arendet = motstallda(2)
    var_for_sig = komponera(
        arendet,
        [
            Fraga(id="1", form=Frageform.BIFALL_AVSLAG, alternativ=("a", "ej_a")),
            Fraga(id="2", form=Frageform.BIFALL_AVSLAG, alternativ=("b", "ej_b")),
        ],
        organ=NAMND,
    )
    assert [p.regel for p in granska(var_for_sig, arendet)] == [R_2_4]
    assert granska(uppratta(arendet, organ=NAMND), arendet) == ()


@pytest.mark.parametrize(
    ("ja", "funnet", "motforslag", "svar", "regel"),
    [
        ("a", "a", False, Svar.UPPFYLLD, "R-2-6"),
        ("b", "a", False, Svar.BRUTEN, "R-2-6"),
        ("a", None, False, Svar.EJ_PROVBAR, "R-2-6"),
        ("b", "a", True, Svar.BRUTEN, "R-2-15"),
        ("a", None, True, Svar.EJ_PROVBAR, "R-2-15"),
    ],
)
def test_R_2_6_och_R_2_15_ja_ar_det_funna(
    *, ja: str, funnet: str | None, motforslag: bool, svar: Svar, regel: str
) -> None:
    provning = ja_ar_det_funna(ja=ja, funnet=funnet, motforslag=motforslag)
    assert (provning.svar, provning.regel.id) == (svar, regel)


def test_R_2_6_ja_for_det_andra_ar_en_avvikelse_som_star_sig() -> None:
    lage = begard(oppna_lage(mote(), motstallda()), "a")
    assert hindren(lage, omrostning(lage, Rostning(koder="jjjnn"), ja="b")) == ()
    lage = rostad(lage, "jjjnn", ja="b")
    assert svaren(lage, "R-2-6") == [Svar.BRUTEN]
    assert lage.arbeten[-1].utfall == "b"


def test_R_2_6_det_funna_blir_huvudforslag() -> None:
    lage = begard(oppna_lage(mote(), motstallda(3)), "b")
    assert lage.gang is not None
    assert lage.gang.ramar[0].huvudforslag == "b"
    assert hindren(lage, PropositionStalld("1.m")) == ()
    assert tillampa(lage, PropositionStalld("1.m")).arbeten[-1].delfraga.kandidater == ("a", "c")


def test_R_2_6_ett_annat_huvudforslag_an_det_funna_ar_en_avvikelse() -> None:
    lage = funnen(oppna_lage(mote(), motstallda(3)), "b")
    begaran = OmrostningBegard(av=("L-1",), huvudforslag="a")
    assert hindren(lage, begaran) == ()
    assert svaren(tillampa(lage, begaran), "R-2-6") == [Svar.BRUTEN]
    assert hindren(lage, OmrostningBegard(av=("L-1",), huvudforslag="z")) == ("R-2-6",)


def test_R_2_6_okand_uppfattning_om_flera_kraver_huvudforslaget() -> None:
    lage = funnen(oppna_lage(mote(), motstallda(3)), None)
    assert hindren(lage, OmrostningBegard(av=("L-1",))) == ("R-2-6",)
    assert hindren(lage, OmrostningBegard(av=("L-1",), huvudforslag="a")) == ()
    tva = funnen(oppna_lage(mote(), motstallda(2)), None)
    assert hindren(tva, OmrostningBegard(av=("L-1",))) == ()
    tva = tillampa(tva, OmrostningBegard(av=("L-1",)))
    assert svaren(rostad(tva, "jjjnn"), "R-2-6") == [Svar.EJ_PROVBAR]


def test_R_2_10_motforslaget_valjs_fore_huvudomrostningen() -> None:
    lage = begard(oppna_lage(mote(), motstallda(3)), "a")
    for_tidigt = OmrostningGenomford(ja="a", nej="b", rostning=Rostning(koder="jjjnn"))
    assert hindren(lage, for_tidigt) == ("R-2-10",)
    with pytest.raises(HinderFel):
        tillampa(lage, for_tidigt, trots="bråttom")
    lage = klubbad(lage, "b")
    assert hindren(lage, for_tidigt) == ()


def test_R_2_10_omrostningen_star_mellan_huvudforslag_och_motforslag() -> None:
    lage = klubbad(begard(oppna_lage(mote(), motstallda(3)), "a"), "b")
    fel_par = OmrostningGenomford(ja="a", nej="c", rostning=Rostning(koder="jjjnn"))
    assert hindren(lage, fel_par) == ("R-2-10",)
    assert svaren(tillampa(lage, fel_par, trots="så står det"), "R-2-10") == [Svar.BRUTEN]
    utanfor = OmrostningGenomford(ja="a", nej="z", rostning=Rostning(koder="jjjnn"))
    assert hindren(lage, utanfor) == ("R-2-10",)
    with pytest.raises(HinderFel):
        tillampa(lage, utanfor, trots="så står det")


def test_R_2_15_i_motforslagsomrostningen() -> None:
    lage = begard(begard(oppna_lage(mote(), motstallda(3)), "a"), "b")
    lage = rostad(lage, "jjjnn", ja="c")
    assert svaren(lage, "R-2-15") == [Svar.BRUTEN]
    assert svaren(lage, "R-2-6") == []
    assert tillampa(lage, Klubbslag()).delbeslut[-1].utfall == "c"


@pytest.mark.parametrize(
    ("kravs", "godkand", "svar"),
    [(True, False, Svar.BRUTEN), (True, True, Svar.UPPFYLLD), (False, False, Svar.UPPFYLLD)],
)
def test_R_2_17_godkannande_dar_arbetsordningen_kraver_det(*, kravs: bool, godkand: bool, svar: Svar) -> None:
    assert ordningen_godkand(kravs=kravs, godkand=godkand).svar is svar


def test_R_2_17_utan_godkannande_stalls_ingen_proposition() -> None:
    lage = oppna_lage(mote(val=GODKANNANDE), motstallda())
    assert hindren(lage, PropositionStalld("1")) == ("R-2-17",)
    assert PropositionStalld not in {t.handelse for t in tillatna(lage)}
    assert hindren(tillampa(lage, OrdningGodkand()), PropositionStalld("1")) == ()
    lage = tillampa(lage, PropositionStalld("1"), trots="ingen invände")
    assert svaren(lage, "R-2-17") == [Svar.BRUTEN]


def test_R_2_17_en_andrad_ordning_godkanns_pa_nytt() -> None:
    lage = spela(oppna_lage(mote(val=GODKANNANDE), motstallda(3)), [OrdningRedovisad(), OrdningGodkand()])
    lage = begard(lage, "a")
    assert lage.ordning is not None
    ny = evolve(lage.ordning, fragor=(evolve(lage.ordning.fragor[0], id="2"),))
    lage = tillampa(lage, OrdningAndrad(ordning=ny, skal="voteringen begärdes"))
    assert (lage.godkand, lage.redovisad) == (False, True)
    assert hindren(lage, PropositionStalld("2")) == ("R-2-17",)
    assert hindren(tillampa(lage, OrdningGodkand()), PropositionStalld("2")) == ()


@pytest.mark.parametrize(
    ("fraga", "nasta", "svar"), [("2", "2", Svar.UPPFYLLD), ("3", "2", Svar.BRUTEN), ("3", None, Svar.BRUTEN)]
)
def test_R_2_17_fragorna_stalls_i_tur(fraga: str, nasta: str | None, svar: Svar) -> None:
    assert i_ordningens_turordning(fraga=fraga, nasta=nasta).svar is svar


def test_R_2_17_en_fraga_i_otur_vagras_men_kan_antecknas() -> None:
    lage = oppna_lage(mote(), med_tillagg())
    assert hindren(lage, PropositionStalld("2")) == ("R-2-17",)
    assert svaren(tillampa(lage, PropositionStalld("2"), trots="ordföranden valde så"), "R-2-17") == [Svar.BRUTEN]


@pytest.mark.parametrize("delfraga", ["9", "1.m", "1.1", "a"])
def test_R_2_17_en_fraga_som_inte_finns_stalls_inte(delfraga: str) -> None:
    lage = oppna_lage(mote(), motstallda(3))
    assert hindren(lage, PropositionStalld(delfraga)) == ("R-2-17",)
    with pytest.raises(HinderFel):
        tillampa(lage, PropositionStalld(delfraga), trots="ändå")


def test_R_2_17_ordningen_redovisas_en_gang_och_fore_propositionerna() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), OrdningRedovisad())
    assert hindren(lage, OrdningRedovisad()) == ("R-2-17",)
    assert hindren(tillampa(lage, OrdningGodkand()), OrdningGodkand()) == ("R-2-17",)
    borjad = tillampa(oppna_lage(mote(), motstallda()), PropositionStalld("1"))
    assert hindren(borjad, OrdningRedovisad()) == ("R-2-17",)


def test_R_2_17_en_ordning_av_arendets_egna_delar() -> None:
    lage = oppna_lage(mote(), motstallda())
    annan = uppratta(motstallda(3), organ=NAMND)
    assert set(hindren(lage, OrdningRedovisad(annan))) == {"R-2-17"}
    assert hindren(lage, OrdningRedovisad(uppratta(motstallda(2), organ=NAMND))) == ()


def test_R_2_19_tillagg_i_klump_anmarks() -> None:
    arendet = arende(
        [eget("a"), *(av_art(t, Forslagsart.TILLAGG, bas=("a",)) for t in ("t", "t2"))],
        [bifall("ya", "a", "L-1"), bifall("yt", "t", "L-2"), bifall("yt2", "t2", "L-3")],
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert granska(ordning, arendet) == ()
    klump = i_klump(ordning, ["2", "3"], klump="alla", rubrik="tilläggen")
    assert [p.regel.id for p in granska(klump, arendet)] == ["R-2-19"]
    lage = klubbad(tillampa(oppna_lage(mote(), arendet), OrdningRedovisad(klump)), "a")
    assert [f.id for f in klump.fragor] == ["1", "2"]
    assert klubbad(lage, "alla").delbeslut[-1].utfall == "alla"


@pytest.mark.parametrize(("avslutad", "svar"), [(False, Svar.UPPFYLLD), (True, Svar.BRUTEN)])
def test_R_2_21_yrkanden_under_overlaggningen(*, avslutad: bool, svar: Svar) -> None:
    assert yrkanden_oppna(avslutad=avslutad).svar is svar


@pytest.mark.parametrize(
    "handelse",
    [
        YrkandeFramstallt(Yrkande(id="y9", av=("L-5",), forslag="a")),
        YrkandeAtertaget("ya"),
        YrkandenSammanslagna(yrkanden=("ya", "yb"), forslag=eget("ab")),
    ],
    ids=["framstallt", "atertaget", "sammanslagna"],
)
def test_R_2_21_efterat_bara_om_alla_medger_det(
    handelse: YrkandeFramstallt | YrkandeAtertaget | YrkandenSammanslagna,
) -> None:
    lage = borja(mote(), motstallda())
    assert hindren(lage, handelse) == ()
    lage = oppna_lage(mote(), motstallda())
    assert hindren(lage, handelse) == ("R-2-21",)
    medgivet = tillampa(lage, handelse, trots="samtliga medgav det")
    assert svaren(medgivet, "R-2-21") == [Svar.BRUTEN]
    assert medgivet.ordning == uppratta(motstallda(), organ=NAMND, forslag=medgivet.forslag, yrkanden=medgivet.yrkanden)


def test_R_2_21_aldrig_mitt_i_en_fraga() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), PropositionStalld("1"))
    with pytest.raises(HinderFel, match="mitt i en fråga"):
        tillampa(lage, YrkandeAtertaget("ya"), trots="samtliga medgav det")


def test_R_2_21_bara_det_som_finns_tas_tillbaka_eller_slas_samman() -> None:
    lage = borja(mote(), motstallda(3))
    assert hindren(lage, YrkandeAtertaget("yz")) == ("R-2-21",)
    assert hindren(lage, YrkandenSammanslagna(yrkanden=("ya", "yz"), forslag=eget("ab"))) == ("R-2-21",)
    assert hindren(lage, YrkandenSammanslagna(yrkanden=("ya", "ya"), forslag=eget("ab"))) == ("R-2-21",)
    lage = tillampa(lage, YrkandeAtertaget("ya"))
    assert hindren(lage, YrkandeAtertaget("ya")) == ("R-2-21",)
    assert hindren(lage, YrkandeFramstallt(Yrkande(id="ya", forslag="a"))) == ("R-5:53-2",)


@pytest.mark.parametrize(("har_fallit", "svar"), [(True, Svar.UPPFYLLD), (False, Svar.BRUTEN)])
def test_R_2_22_andra_hand_bara_om_den_forsta_foll(*, har_fallit: bool, svar: Svar) -> None:
    assert forsta_hand_har_fallit(fraga="2", har_fallit=har_fallit).svar is svar


def test_R_2_22_forsta_hand_foll_sa_andra_hand_stalls() -> None:
    lage = klubbad(andrahand(), "c")
    assert fragestatus(lage)["2"] is Fragestatus.ATERSTAR
    assert hindren(lage, PropositionStalld("2")) == ()
    assert svaren(funnen(lage, "b"), "R-2-22") == []


def test_R_2_22_forsta_hand_bifolls_sa_andra_hand_faller() -> None:
    lage = klubbad(andrahand(), "a")
    assert fragestatus(lage)["2"] is Fragestatus.FORFALLEN
    assert nasta_fraga(lage) is None


def test_R_2_22_forsta_hand_som_stalls_punktvis() -> None:
    """The first hand competes once for each point: the second hand waits for both questions."""
    punkter = ("Köp.", "Sälj.")
    arendet = Arende(
        id="1",
        rubrik="Ärendet",
        forslag=(*(evolve(eget(f), lydelse=punkter) for f in "ab"), eget("c")),
        yrkanden=(
            bifall("y0", "a", "L-1", hand=1),
            bifall("y1", "c", "L-1", hand=2),
            avslag("y2", "b", "L-2", punkter=(1,)),
        ),
    )
    fragor = uppratta(arendet, organ=NAMND).fragor
    assert fragor[-1].alternativ == ("c", "ej_c")
    assert [(v.fraga, v.grund) for v in fragor[-1].villkor] == [("1", Forfallsgrund.HAND), ("2", Forfallsgrund.HAND)]
    assert all("a:1" not in v.utfall and "a:2" not in v.utfall for v in fragor[-1].villkor)
    # It carries in one of them: the second hand lapses, and the chair may put it all the same, which is recorded.
    for bar, status, provad in (
        ({"1"}, Fragestatus.FORFALLEN, [Svar.BRUTEN]),
        ({"2"}, Fragestatus.FORFALLEN, [Svar.BRUTEN]),
        (set(), Fragestatus.ATERSTAR, []),
    ):
        lage = oppna_lage(mote(), arendet)
        for f in fragor[:-1]:
            lage = klubbad(lage, next(a for a in f.alternativ if a.startswith("a:") is (f.id in bar)))
        assert fragestatus(lage)["3"] is status
        assert svaren(tillampa(lage, PropositionStalld("3")), "R-2-22") == provad


def test_R_2_22_ar_en_presumtion_som_kan_frangas() -> None:
    lage = klubbad(andrahand(), "a")
    assert hindren(lage, PropositionStalld("2")) == ()
    lage = tillampa(lage, PropositionStalld("2"))
    assert svaren(lage, "R-2-22") == [Svar.BRUTEN]


def test_R_2_22_tva_som_rangordnar_at_var_sitt_hall_later_bada_tavla() -> None:
    arendet = arende(
        [eget("a"), eget("b")],
        [
            bifall("y1", "a", "L-1", hand=1),
            bifall("y2", "b", "L-1", hand=2),
            bifall("y3", "b", "L-2", hand=1),
            bifall("y4", "a", "L-2", hand=2),
        ],
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert [f.alternativ for f in ordning.fragor] == [("a", "b")]
    assert {a.id: set(a.yrkanden) for a in ordning.alternativ} == {"a": {"y1", "y4"}, "b": {"y2", "y3"}}


def test_R_2_22_avslag_i_forsta_hand_gor_bifallet_till_andrahand() -> None:
    """ "I första hand avslag, i andra hand bifall till b": b is put only if the avslag fell."""
    arendet = arende(
        [eget("a"), eget("b")],
        [
            bifall("y0", "a", "L-2"),
            Yrkande(id="y1", av=("L-1",), hand=1, forslag="a", riktning=Riktning.AVSLAG),
            bifall("y2", "b", "L-1", hand=2),
        ],
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert [f.alternativ for f in ordning.fragor] == [("a", "ej_a"), ("b", "ej_b")]
    slag = {a.id: a.slag for a in ordning.alternativ}
    assert slag["ej_a"] is Alternativslag.AVSLAG
    lage = oppna_lage(mote(), arendet)
    assert fragestatus(klubbad(lage, "ej_a"))["2"] is Fragestatus.FORFALLEN
    assert fragestatus(klubbad(lage, "a"))["2"] is Fragestatus.ATERSTAR


def test_R_2_6_ett_okant_mote_prova_samma_sak() -> None:
    lage = funnen(oppna_lage(okant_mote(), motstallda()), "a")
    lage = tillampa(lage, OmrostningBegard())
    assert svaren(tillampa(lage, omrostning(lage, Rostning(ja=7, nej=6), ja="b")), "R-2-6") == [Svar.BRUTEN]


def test_R_2_2_den_som_star_i_tur_forklaras_inte_forfallen_fast_en_annan_far_det() -> None:
    forslag = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget", lydelse=("Köp.", "Sälj."))
    bordlaggning = Forslag(id="u", art=Forslagsart.BORDLAGGNING, rubrik="bordläggning av punkt 2", punkter=(2,))
    arendet = arende(
        [forslag, bordlaggning],
        [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2", punkter=(2,)), bifall("yu", "u", "L-3")],
    )
    lage = klubbad(oppna_lage(mote(), arendet), "u")
    assert hindren(lage, FragaForfallen("3")) == ()
    assert hindren(lage, FragaForfallen("2")) == ("R-2-2",)
    assert svaren(tillampa(lage, FragaForfallen("2"), trots="ordföranden sade så"), "R-2-2") == [Svar.BRUTEN]


def test_R_2_17_bade_godkannande_och_beslutsforhet_namns() -> None:
    lage = oppna_lage(mote(val=GODKANNANDE, platser=4, tjanstgor=2), motstallda())
    assert set(hindren(lage, PropositionStalld("1"))) == {"R-2-17", "R-6:27-1"}


def test_R_2_17_i_en_oppen_fraga_stalls_den_delfraga_som_star_i_tur() -> None:
    lage = begard(oppna_lage(mote(), motstallda(4)), "a")
    for delfraga in ("1", "1.m.m", "1.m.1", "2"):
        assert hindren(lage, PropositionStalld(delfraga)) == ("R-2-17",), delfraga
        with pytest.raises(HinderFel, match=r"Först ställs delfrågan 1\.m"):
            tillampa(lage, PropositionStalld(delfraga), trots="ändå")


def test_R_2_17_innan_nagon_ordning_finns_kan_den_varken_godkannas_eller_andras() -> None:
    lage = borja(mote(), motstallda())
    assert hindren(lage, OrdningGodkand()) == ("R-2-17",)
    ordning = uppratta(motstallda(), organ=NAMND)
    assert hindren(lage, OrdningAndrad(ordning=ordning)) == ("R-2-17",)


def test_R_2_17_nar_allt_ar_avgjort_finns_inget_att_godkanna_eller_andra() -> None:
    lage = klubbad(oppna_lage(mote(), motstallda()), "a")
    assert lage.ordning is not None
    assert hindren(lage, OrdningGodkand()) == ("R-2-17",)
    ny = evolve(lage.ordning, fragor=(evolve(lage.ordning.fragor[0], id="2"),))
    assert hindren(lage, OrdningAndrad(ordning=ny)) == ("R-2-17",)


def test_R_2_21_ett_sammanslaget_yrkande_behover_ett_eget_namn_och_ett_hallbart_forslag() -> None:
    lage = borja(mote(), motstallda(3))
    annat_a = evolve(eget("a"), rubrik="något annat")
    los_bas = av_art("t", Forslagsart.TILLAGG, bas=("z",))
    assert hindren(lage, YrkandenSammanslagna(yrkanden=("ya", "yb"), forslag=annat_a)) == ("R-5:53-2",)
    assert hindren(lage, YrkandenSammanslagna(yrkanden=("ya", "yb"), forslag=los_bas)) == ("R-5:53-2",)
    assert hindren(lage, YrkandenSammanslagna(yrkanden=("ya", "yb"), forslag=eget("a"))) == ()
    upptaget = tillampa(lage, YrkandeFramstallt(Yrkande(id="ya+yb", forslag="c")))
    assert hindren(upptaget, YrkandenSammanslagna(yrkanden=("ya", "yb"), forslag=eget("a"))) == ("R-2-21",)


def test_R_2_21_utan_yrkanden_finns_inget_att_ta_tillbaka_eller_sla_samman() -> None:
    namn = {t.handelse for t in tillatna(borja(mote(), arende([eget("a")], [])))}
    assert not namn & {YrkandeAtertaget, YrkandenSammanslagna}
    ett = {t.handelse for t in tillatna(borja(mote(), arende([eget("a")], [bifall("y", "a", "L-1")])))}
    assert YrkandeAtertaget in ett
    assert YrkandenSammanslagna not in ett


def test_R_2_21_ett_bifall_och_ett_avslag_kan_inte_slas_samman() -> None:
    lage = borja(mote(), arende([eget("a")], [bifall("y1", "a", "L-1"), avslag("y2", "a", "L-2")]))
    assert YrkandenSammanslagna not in {t.handelse for t in tillatna(lage)}
