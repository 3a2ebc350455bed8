"""Val and anställning in the meeting: 5:54-56 and lagen om proportionella val, each rule where it tips."""

import pytest
from attrs import evolve

from propositionsordning import (
    Arbetsordning,
    Arende,
    Avgorande,
    BeslutAntecknat,
    DeltarInte,
    Forslag,
    Forslagsart,
    ForslagVagrat,
    Frageform,
    Fragestatus,
    HinderFel,
    Klubbslag,
    Lage,
    Lottning,
    Ode,
    OmrostningBegard,
    OmrostningGenomford,
    OrdningRedovisad,
    Organtyp,
    PlatsLottad,
    ProportionelltValBegart,
    PropositionStalld,
    RegistreringRattad,
    ReservationAnmald,
    Riktning,
    Rostning,
    SenBegaran,
    Skede,
    Svar,
    Uppdrag,
    UppfattningRedovisad,
    Utslagsrost,
    Vagransgrund,
    Valhog,
    ValsedlarRaknade,
    Valslag,
    Yrkande,
    YrkandeFramstallt,
    anmarkningar,
    beslutsprotokoll,
    borja,
    fragestatus,
    komponera,
    oden,
    om_alls,
    spela,
    tillampa,
    tillatna,
    uppratta,
    utfallen,
)
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.majoritet import Kvot
from tests.lagrum.bygge import NAMND, av_art, bifall, hindren, svaren
from tests.lagrum.valbygge import (
    TVA,
    avgjort,
    begart,
    forslag,
    hogar,
    listor,
    lottad,
    oppnat,
    proportionellt,
    raknat,
    uppdrag,
    valarende,
    valet,
)

NAMNDVAL = uppdrag(3, slag=Valslag.NAMND_ELLER_BEREDNING)
TRE_PLATSER = valarende(forslag("a", "Eva", "Bo", "Kim"), forslag("b", "Ida", "Per"), till=(NAMNDVAL,))
OPPEN = OmrostningGenomford(ja="a", nej="b", rostning=Rostning(ja=6, nej=5))


def vald(lage: Lage) -> tuple[str, ...] | None:
    """Who is elected to v1."""
    return beslutsprotokoll(lage, tolkningar=False).val[0].valda


# --- 5:54 ------------------------------------------------------------------------------------------------------------


def test_R_5_54_2_utan_begaran_avgors_valet_med_acklamation() -> None:
    lage = avgjort(valet(TVA, funnet="b"))
    assert vald(lage) == ("Bo",)
    assert beslutsprotokoll(lage).val[0].avgorande is Avgorande.ACKLAMATION
    assert hindren(valet(TVA), hogar({"Eva": 6})) == ("R-5:54-2",)


def test_R_5_54_2_pa_begaran_med_valsedlar_och_inte_oppet() -> None:
    lage = begart(valet(TVA))
    assert lage.skede is Skede.ATT_ROSTA
    assert hindren(lage, OPPEN) == ("R-5:54-2",)
    with pytest.raises(HinderFel):
        tillampa(lage, OPPEN, trots="alla ville ha det så")
    assert hindren(lage, hogar({"Eva": 6, "Bo": 5})) == ()


def test_R_5_54_2_flera_foreslagna_ger_ingen_omrostning_om_motforslag() -> None:
    arende = valarende(*(forslag(f, f.upper()) for f in "abcd"))
    lage = raknat(valet(arende, funnet="c"), {"A": 3, "B": 3, "C": 1, "D": 4})
    assert vald(avgjort(lage)) == ("D",)
    with pytest.raises(HinderFel, match="inget huvudförslag"):
        tillampa(valet(arende), OmrostningBegard(huvudforslag="b"))


def test_R_5_54_2_ordforanden_finner_inte_vad_valsedlarna_skulle_ge() -> None:
    lage = tillampa(oppnat(TVA), PropositionStalld("v1"))
    assert hindren(lage, UppfattningRedovisad("v1_valsedlar")) == ("R-5:53-3",)


def test_R_4_3_omrostningen_om_val_begars_fore_klubbslaget() -> None:
    assert hindren(avgjort(valet(TVA)), OmrostningBegard(av=("L-2",))) == ("R-4-3",)


def test_R_4_3_sen_begaran_genast_efter_klubbslaget_leder_till_valsedlarna() -> None:
    """O-9, where the arbetsordning takes it at once."""
    lage = oppnat(TVA, val=Arbetsordning(sen_begaran=SenBegaran.GENAST))
    lage = spela(lage, [PropositionStalld("v1"), UppfattningRedovisad("a"), Klubbslag(), OmrostningBegard(av=("L-2",))])
    assert vald(avgjort(tillampa(lage, hogar({"Bo": 6, "Eva": 5})))) == ("Bo",)


def test_en_felaktig_rakning_rattas_fore_klubbslaget() -> None:
    lage = raknat(valet(TVA), {"Eva": 6, "Bo": 5})
    lage = tillampa(lage, RegistreringRattad(nr=len(lage.logg), ersatt_med=hogar({"Eva": 5, "Bo": 6})))
    assert vald(avgjort(lage)) == ("Bo",)


# --- 5:55 ------------------------------------------------------------------------------------------------------------


def test_R_5_55_3_flest_roster_racker_utan_majoritet() -> None:
    arende = valarende(forslag("a", "Eva"), forslag("b", "Bo"), forslag("c", "Kim"))
    lage = raknat(valet(arende), {"Eva": 4, "Bo": 4, "Kim": 3})
    assert lage.skede is Skede.LIKA
    lage = avgjort(raknat(valet(arende), {"Eva": 4, "Bo": 5, "Kim": 2}))
    assert vald(lage) == ("Bo",)
    assert utfallen(lage) == {"v1": "b"}
    assert beslutsprotokoll(lage).val[0].avgorande is Avgorande.RELATIV_MAJORITET


def test_R_5_55_3_ocksa_den_som_ingen_foreslagit_kan_fa_flest_roster() -> None:
    lage = avgjort(raknat(valet(TVA), {"Eva": 3, "Bo": 2, "Ulla": 4}))
    assert vald(lage) == ("Ulla",)
    assert utfallen(lage) == {"v1": "v1_valsedlar"}


def test_R_5_55_4_hogst_sa_manga_namn_som_platser() -> None:
    lage = begart(valet(TRE_PLATSER))
    assert hindren(lage, hogar({("Eva", "Bo", "Kim"): 6})) == ()
    assert hindren(lage, hogar({("Eva", "Bo", "Kim", "Ida"): 6})) == ("R-5:55-4",)


def test_R_5_55_4_de_med_flest_roster_far_platserna() -> None:
    lage = raknat(valet(TRE_PLATSER), {("Eva", "Bo", "Ida"): 6, ("Ida", "Per"): 5})
    assert vald(avgjort(lage)) == ("Ida", "Eva", "Bo")  # eleven, six and six; Per has five
    assert beslutsprotokoll(avgjort(lage)).val[0].avgorande is Avgorande.RELATIV_MAJORITET


def test_R_5_55_4_platser_som_ingen_far_rost_for_star_obesatta() -> None:
    lage = avgjort(raknat(valet(TRE_PLATSER), {("Ida", "Per"): 9}))
    post = beslutsprotokoll(lage).val[0]
    assert (post.valda, post.obesatta) == (("Ida", "Per"), 1)
    assert utfallen(lage) == {"v1": "b"}


def test_R_5_55_5_blanka_och_ogiltiga_raknas_inte() -> None:
    lage = avgjort(raknat(valet(TVA), {"Eva": 2, "Bo": 1}, blanka=5, ogiltiga=3))
    post = beslutsprotokoll(lage).val[0]
    assert (post.valda, post.blanka, post.ogiltiga, post.rostande) == (("Eva",), 5, 3, 11)
    assert hindren(begart(valet(TVA)), hogar({}, blanka=11)) == ("R-5:55-5",)


# --- 5:56 ------------------------------------------------------------------------------------------------------------


def test_R_5_56_5_lika_avgors_med_lott_och_aldrig_med_utslagsrost() -> None:
    lage = raknat(valet(TVA), {"Eva": 5, "Bo": 5}, blanka=1)
    assert lage.skede is Skede.LIKA
    assert hindren(lage, Utslagsrost("a")) == ("R-5:56-5",)
    with pytest.raises(HinderFel):
        tillampa(lage, Utslagsrost("a"), trots="så gör vi alltid")
    assert hindren(lage, Lottning(alternativ="a", hur="slantsingling")) == ("R-5:56-5",)
    assert hindren(lage, Klubbslag()) == ("R-5:56-5",)
    assert not {Utslagsrost, Lottning, Klubbslag} & {t.handelse for t in tillatna(lage)}
    lage = avgjort(lottad(lage, ("Bo", "Eva"), "Bo"))
    post = beslutsprotokoll(lage).val[0]
    assert (post.valda, post.avgorande) == (("Bo",), Avgorande.LOTTNING)
    assert (post.lottade[0].hur, post.lottade[0].av) == ("lappar ur en skål", "sekreteraren")


def test_R_5_56_5_lott_bara_dar_den_har_betydelse() -> None:
    lage = raknat(valet(TRE_PLATSER), {("Eva", "Bo", "Kim"): 6, ("Ida",): 5})
    assert lage.skede is Skede.ROSTAD  # three with six votes for three places
    assert hindren(lage, PlatsLottad(mellan=("Eva", "Bo"), vald="Bo", hur="lappar")) == ("R-5:56-5",)


def test_R_5_56_5_lotten_star_mellan_dem_som_ar_lika_och_ingen_annan() -> None:
    lage = raknat(valet(TRE_PLATSER), {("Eva", "Bo", "Kim"): 5, ("Eva", "Bo", "Ida"): 5})
    assert hindren(lage, PlatsLottad(mellan=("Bo", "Kim"), vald="Kim", hur="lappar")) == ("R-5:56-5",)
    assert vald(avgjort(lottad(lage, ("Ida", "Kim"), "Kim"))) == ("Eva", "Bo", "Kim")


def test_R_5_56_5_en_lott_for_varje_plats_som_ar_kvar() -> None:
    lage = raknat(valet(TRE_PLATSER), {("Eva",): 4, ("Bo",): 1, ("Kim",): 1, ("Ida",): 1})
    lage = lottad(lage, ("Bo", "Kim", "Ida"), "Ida")
    assert lage.skede is Skede.LIKA
    assert vald(avgjort(lottad(lage, ("Bo", "Kim"), "Bo"))) == ("Eva", "Ida", "Bo")


def test_R_5_56_5_anstallning_avgors_ocksa_med_valsedlar_och_lott() -> None:
    tjanst = Uppdrag(id="v1", benamning="kommundirektör", anstallning=True)
    arende = valarende(forslag("a", "Eva"), forslag("b", "Bo"), till=(tjanst,), anstallning=True)
    lage = raknat(valet(arende, typ=NAMND), {"Eva": 5, "Bo": 5})
    assert hindren(lage, Utslagsrost("a")) == ("R-5:56-5",)
    assert vald(avgjort(lottad(lage, ("Eva", "Bo"), "Eva"))) == ("Eva",)


# --- one vote each ---------------------------------------------------------------------------------------------------


def test_R_4_24_1_inte_fler_valsedlar_an_narvarande() -> None:
    lage = begart(valet(TVA))
    assert hindren(lage, hogar({"Eva": 6, "Bo": 5})) == ()
    assert hindren(lage, hogar({"Eva": 6, "Bo": 5}, blanka=1)) == ("R-4:24-1",)
    assert hindren(lage, hogar({"Eva": 6, "Bo": 4}, rostande=12)) == ("R-4:24-1",)


def test_R_4_24_1_den_som_inte_deltar_lamnar_ingen_valsedel() -> None:
    lage = begart(tillampa(valet(TVA), DeltarInte(av=("L-9",))))
    assert hindren(lage, hogar({"Eva": 5, "Bo": 5})) == ()
    assert hindren(lage, hogar({"Eva": 6, "Bo": 5})) == ("R-4:24-1",)


def test_R_4_24_1_inte_fler_valsedlar_an_de_som_har_rostat() -> None:
    lage = begart(valet(TVA))
    assert hindren(lage, hogar({"Eva": 6, "Bo": 3}, rostande=8)) == ("R-4:24-1",)
    assert svaren(tillampa(lage, hogar({"Eva": 6, "Bo": 3}, rostande=10)), "R-5:67-3") == [Svar.BRUTEN]
    assert svaren(tillampa(lage, hogar({"Eva": 6, "Bo": 3}, rostande=9)), "R-5:67-3") == []


# --- the order -------------------------------------------------------------------------------------------------------


def test_R_1_8_ett_uppskov_tar_bort_valet() -> None:
    arende = Arende(
        id="1",
        rubrik="Val",
        val=True,
        uppdrag=(uppdrag(),),
        forslag=(forslag("a", "Eva"), av_art("u", Forslagsart.BORDLAGGNING)),
        yrkanden=(bifall("ya", "a", "L-1"), bifall("yu", "u", "L-2")),
    )
    lage = oppnat(arende)
    assert [f.id for f in lage.ordning.fragor] == ["1", "v1"] if lage.ordning else False
    lage = spela(lage, [PropositionStalld("1"), UppfattningRedovisad("u"), Klubbslag()])
    assert hindren(lage, PropositionStalld("v1")) == ("R-1-8",)
    assert beslutsprotokoll(lage).status.value == "avgjort"


def test_R_1_8_ett_uppskov_av_en_punkt_lamnar_valet_kvar() -> None:
    sak = Forslag(id="s", art=Forslagsart.LIGGANDE, rubrik="arvoden", lydelse=("Arvodet höjs.", "Arvodet betalas ut."))
    uppskov = evolve(av_art("u", Forslagsart.BORDLAGGNING), punkter=(1,))
    yrkanden = (bifall("ya", "a", "L-1"), bifall("ys", "s", "L-1"), bifall("yu", "u", "L-2"))
    arende = Arende(
        id="1",
        rubrik="Val",
        val=True,
        uppdrag=(uppdrag(),),
        forslag=(forslag("a", "Eva"), sak, uppskov),
        yrkanden=yrkanden,
    )
    lage = spela(oppnat(arende), [PropositionStalld("1"), UppfattningRedovisad("u"), Klubbslag()])
    assert "v1" in {f for f, status in fragestatus(lage).items() if status is Fragestatus.ATERSTAR}


def test_R_5_53_2_utan_nagon_foreslagen_stalls_valet_inte() -> None:
    assert hindren(oppnat(valarende()), PropositionStalld("v1")) == ("R-5:53-2",)


def test_R_5_53_2_ett_nytt_forslag_har_inte_fler_namn_an_platser() -> None:
    lage = borja(oppnat(TVA).sammantrade, TVA)

    def nytt(f: Forslag) -> YrkandeFramstallt:
        return YrkandeFramstallt(Yrkande(id="y9", av=("L-9",), forslag=f.id), forslag=f)

    assert hindren(lage, nytt(forslag("c", "Kim"))) == ()
    assert hindren(lage, nytt(forslag("c", "Kim", "Per"))) == ("R-5:53-2",)
    assert hindren(lage, nytt(forslag("c", "Kim", till="v2"))) == ("R-5:53-2",)
    assert hindren(lage, nytt(forslag("v1_valsedlar", "Kim"))) == ("R-5:53-2",)
    with pytest.raises(OgiltigtVarde, match="högst så många personer som platserna, 1"):
        valarende(forslag("a", "Eva", "Bo"))


def test_R_5_53_2_mot_ett_forslag_till_val_star_ett_annat_och_inte_avslag() -> None:
    with pytest.raises(OgiltigtVarde, match="riktning"):
        Arende(
            id="1",
            rubrik="Val",
            val=True,
            uppdrag=(uppdrag(),),
            forslag=(forslag("a", "Eva"),),
            yrkanden=(Yrkande(id="y", forslag="a", riktning=Riktning.AVSLAG),),
        )


def test_R_2_17_ordforandens_egen_ordning_haller_isar_valen() -> None:
    lage = oppnat(TVA)
    harledd = uppratta(TVA, organ=lage.sammantrade.organ.typ)
    assert hindren(lage, OrdningRedovisad(harledd)) == ()
    assert komponera(TVA, [], organ=lage.sammantrade.organ.typ) == harledd
    utan_ett = TVA.yrkanden[:1]  # the other has been withdrawn
    fore = uppratta(TVA, organ=lage.sammantrade.organ.typ, yrkanden=utan_ett)
    assert komponera(TVA, [], organ=lage.sammantrade.organ.typ, yrkanden=utan_ett) == fore != harledd
    with pytest.raises(OgiltigtVarde, match="inte är ett val"):
        om_alls(harledd, "v1", "a", grupp="g", rubrik="någon")


def test_R_4_27_9_reservation_mot_ett_val_med_valsedlar() -> None:
    lage = avgjort(raknat(valet(TVA), {"Eva": 6, "Bo": 5}))
    assert hindren(lage, ReservationAnmald(av=("L-2",), fragor=("v1",))) == ()


def test_R_2_17_en_ordning_som_blandar_valet_med_annat_vagras() -> None:
    lage = oppnat(TVA)
    harledd = uppratta(TVA, organ=lage.sammantrade.organ.typ)
    [valfraga] = harledd.fragor
    som_motstallda = evolve(valfraga, form=Frageform.MOTSTALLDA, alternativ=("a", "b"))
    okant_val = evolve(valfraga, id="v2")
    utan_valsedlar = evolve(valfraga, alternativ=("v1_valsedlar", "a"))
    for fraga in (som_motstallda, okant_val, utan_valsedlar):
        assert set(hindren(lage, OrdningRedovisad(evolve(harledd, fragor=(fraga,))))) == {"R-2-17"}


def test_R_2_3_valberedningens_forslag_stalls_utan_anmarkning() -> None:
    beredningens = forslag("a", "Eva", art=Forslagsart.LIGGANDE)
    lage = oppnat(evolve(valarende(beredningens), yrkanden=()))
    assert lage.ordning is not None
    assert lage.ordning.fragor[0].alternativ == ("a", "v1_valsedlar")
    assert anmarkningar(lage) == ()


def test_R_5_57_1_det_som_vagras_gar_ur_valet_men_valsedlarna_ar_kvar() -> None:
    redovisad = tillampa(oppnat(TVA), OrdningRedovisad())
    lage = tillampa(redovisad, ForslagVagrat(forslag="b", grund=Vagransgrund.OLAGLIGT))
    assert lage.ordning is not None
    assert [(f.form, f.alternativ) for f in lage.ordning.fragor] == [(Frageform.VAL, ("a", "v1_valsedlar"))]
    lage = tillampa(lage, ForslagVagrat(forslag="a", grund=Vagransgrund.OLAGLIGT))
    assert lage.ordning is not None
    assert [(f.form, f.alternativ) for f in lage.ordning.fragor] == [(Frageform.VAL, ("v1_valsedlar",))]


def test_R_5_67_3_ett_annat_utfall_an_valsedlarna_ger() -> None:
    lage = raknat(valet(TVA), {"Eva": 6, "Bo": 5})
    assert hindren(lage, Klubbslag(utfall="v1_valsedlar")) == ("R-5:67-3",)
    p = beslutsprotokoll(tillampa(lage, Klubbslag(utfall="b")))
    assert (p.val[0].valda, p.val[0].avgorande) == (("Bo",), None)
    assert [s.provning.regel.id for s in p.avvikelser] == ["R-5:67-3"]


def test_R_5_67_3_ett_antecknat_val_ar_ett_av_forslagen() -> None:
    lage = oppnat(TVA)
    assert hindren(lage, BeslutAntecknat(fraga="v1", utfall="v1_valsedlar")) == ("R-5:67-3",)
    assert vald(tillampa(lage, BeslutAntecknat(fraga="v1", utfall="b"))) == ("Bo",)


def test_R_FL_29_1_galler_inte_ett_val() -> None:
    tjanst = uppdrag(anstallning=True)
    arende = evolve(
        valarende(forslag("a", "Eva"), forslag("b", "Bo"), forslag("c", "Kim"), till=(tjanst,), anstallning=True),
        forvaltningsbesvar=True,
    )
    lage = spela(oppnat(arende, typ=NAMND), [PropositionStalld("v1"), UppfattningRedovisad(None)])
    assert hindren(lage, OmrostningBegard(av=("L-2",))) == ()
    assert svaren(begart(lage), "R-FL:29-1") == []


def test_R_9_6_1_ett_kvalificerat_krav_provas_inte_i_ett_val() -> None:
    ensam = valarende(forslag("a", "Eva"))
    for foreslagna in (TVA, ensam):
        lage = oppnat(evolve(foreslagna, kvalificerad=Kvot(2, 3)), typ=Organtyp.FORBUNDSFULLMAKTIGE)
        assert lage.ordning is not None
        assert hindren(lage, OrdningRedovisad(lage.ordning)) == ()
    lage = oppnat(evolve(TVA, kvalificerad=Kvot(2, 3)), typ=Organtyp.FORBUNDSFULLMAKTIGE)
    assert svaren(tillampa(lage, PropositionStalld("v1")), "R-9:6-1") == [Svar.EJ_PROVBAR]
    assert svaren(tillampa(oppnat(TVA), PropositionStalld("v1")), "R-9:6-1") == []


def test_nagra_av_de_foreslagna_valda_ar_delvis_bifallet() -> None:
    lage = avgjort(raknat(valet(TRE_PLATSER), {("Eva", "Bo", "Ida"): 6, ("Kim",): 5}))
    assert {o.yrkande: o.ode for o in oden(lage).values()} == {"ya": Ode.DELVIS, "yb": Ode.DELVIS}
    lage = avgjort(raknat(valet(TRE_PLATSER), {("Eva", "Bo", "Kim"): 6}))
    assert {o.yrkande: o.ode for o in oden(lage).values()} == {"ya": Ode.BIFALLET, "yb": Ode.AVSLAGET}


def test_varje_lage_i_ett_val_leder_vidare() -> None:
    """From the first proposition to the end something takes the val forward."""
    for lage in (valet(TVA), begart(valet(TVA)), raknat(valet(TVA), {"Eva": 1, "Bo": 1})):
        assert any(t.for_framat for t in tillatna(lage))


# --- lagen om proportionella val -------------------------------------------------------------------------------------

GRUPPER = {"Eken": (("Eva", "Bo", "Kim"), 6), "Alen": (("Ida", "Per"), 5)}


def test_R_LPV_2_begaran_ska_racka_for_de_narvarande() -> None:
    """11 present and 3 places: 11 / 4 rounded up is 3."""
    lage = oppnat(TRE_PLATSER)
    begaran = [hindren(lage, ProportionelltValBegart(uppdrag="v1", antal=n)) for n in (2, 3)]
    assert begaran == [("R-LPV-2",), ()]
    namngivna = [("L-1", "L-2"), ("L-1", "L-2", "L-3"), ("L-1", "L-2", "X-1")]
    svar = [hindren(lage, ProportionelltValBegart(uppdrag="v1", av=av)) for av in namngivna]
    assert svar == [("R-LPV-2",), (), ("R-LPV-2",)]


def test_R_LPV_3_den_som_inte_deltar_i_valet_ar_anda_narvarande() -> None:
    lage = tillampa(oppnat(TRE_PLATSER), DeltarInte(av=("L-8", "L-9", "L-10", "L-11")))
    assert hindren(lage, ProportionelltValBegart(uppdrag="v1", antal=2)) == ("R-LPV-2",)


@pytest.mark.parametrize(
    ("till", "regler"),
    [
        (uppdrag(3, slag=Valslag.NAMND_ELLER_BEREDNING), ()),
        (uppdrag(3, slag=Valslag.NAMND_ELLER_BEREDNING, undantagen=True), ("R-LPV-1",)),
        (uppdrag(3, slag=Valslag.ORDFORANDE_ELLER_PRESIDIUM), ("R-LPV-1",)),
        (uppdrag(3, slag=Valslag.ANNAT), ("R-LPV-1",)),
        (uppdrag(3), ()),
    ],
)
def test_R_LPV_1_bara_val_som_en_lag_raknar_upp(till: Uppdrag, regler: tuple[str, ...]) -> None:
    lage = oppnat(valarende(forslag("a", "Eva"), till=(till,)))
    assert hindren(lage, ProportionelltValBegart(uppdrag="v1", antal=3)) == regler


def test_R_LPV_1_vad_valet_galler_ar_okant_och_gissas_inte() -> None:
    lage = proportionellt(oppnat(valarende(till=(uppdrag(3),))), 3)
    assert svaren(lage, "R-LPV-1") == [Svar.EJ_PROVBAR]


def test_R_LPV_1_en_anstallning_ar_inget_val() -> None:
    tjanst = uppdrag(anstallning=True)
    lage = oppnat(valarende(forslag("a", "Eva"), till=(tjanst,), anstallning=True))
    assert hindren(lage, ProportionelltValBegart(uppdrag="v1", antal=11)) == ("R-LPV-1",)


@pytest.mark.parametrize(("ledamoternas", "regler"), [(True, ()), (False, ("R-LPV-4",))])
def test_R_LPV_4_ersattarna_som_ledamoterna(*, ledamoternas: bool, regler: tuple[str, ...]) -> None:
    ersattarnas = uppdrag(3, uppdrag_id="v2", slag=Valslag.NAMND_ELLER_BEREDNING, ersattare=True, ledamoternas="v1")
    lage = oppnat(valarende(till=(NAMNDVAL, ersattarnas)))
    lage = proportionellt(lage, 3) if ledamoternas else lage
    assert hindren(lage, ProportionelltValBegart(uppdrag="v2", antal=3)) == regler


def test_R_LPV_13_anda_tills_valet_har_hallits() -> None:
    begaran = ProportionelltValBegart(uppdrag="v1", antal=3)
    for lage in (oppnat(TRE_PLATSER), valet(TRE_PLATSER), begart(valet(TRE_PLATSER))):
        assert hindren(lage, begaran) == ()
    assert hindren(raknat(valet(TRE_PLATSER), {"Eva": 2, "Bo": 1}), begaran) == ("R-LPV-13",)
    assert hindren(avgjort(valet(TRE_PLATSER)), begaran) == ("R-LPV-13",)
    with pytest.raises(HinderFel):
        tillampa(avgjort(valet(TRE_PLATSER)), begaran, trots="vi hann inte")


def test_R_LPV_6_ett_proportionellt_val_halls_slutet_utan_acklamation() -> None:
    lage = tillampa(proportionellt(oppnat(TRE_PLATSER), 3), PropositionStalld("v1"))
    assert lage.skede is Skede.ATT_ROSTA
    assert hindren(lage, UppfattningRedovisad("a")) == ("R-5:53-3",)
    assert proportionellt(valet(TRE_PLATSER), 3).skede is Skede.ATT_ROSTA


def test_R_LPV_7_valsedlarna_bar_gruppbeteckning_och_bara_da() -> None:
    lage = proportionellt(valet(TRE_PLATSER), 3)
    assert hindren(lage, hogar({"Eva": 6})) == ("R-LPV-7",)
    assert hindren(begart(valet(TRE_PLATSER)), listor(GRUPPER)) == ("R-LPV-2",)


def test_R_LPV_8_R_LPV_10_platserna_och_namnen() -> None:
    """6, 5, 6/2 = 3 against 5/2: the third place goes to Eken."""
    lage = avgjort(tillampa(proportionellt(valet(TRE_PLATSER), 3), listor(GRUPPER)))
    post = beslutsprotokoll(lage).val[0]
    assert (post.platsernas, post.valda) == (("Eken", "Alen", "Eken"), ("Eva", "Ida", "Bo"))
    assert post.avgorande is Avgorande.PROPORTIONELLT
    assert [(r.namn, r.roster, r.platser) for r in post.roster] == [("Eken", 6, 2), ("Alen", 5, 1)]
    avgorande = lage.delbeslut[-1].arbete.provning
    assert avgorande is not None
    assert "overifierad" in str(avgorande)


def test_R_LPV_9_lotten_star_mellan_grupper() -> None:
    lika = {"Eken": (("Eva", "Bo", "Kim"), 5), "Alen": (("Ida", "Per", "Ulf"), 5)}
    lage = tillampa(proportionellt(valet(TRE_PLATSER), 3), listor(lika, blanka=1))
    assert hindren(lage, PlatsLottad(mellan=("Eva", "Ida"), vald="Ida", hur="lappar")) == ("R-LPV-9",)
    assert hindren(lage, Klubbslag()) == ("R-LPV-9",)
    lage = lottad(lottad(lage, ("Eken", "Alen"), "Alen"), ("Eken", "Alen"), "Eken")
    assert vald(avgjort(lage)) == ("Ida", "Eva", "Bo")


def test_R_LPV_9_grupper_med_samma_beteckning_skils_at_med_listan() -> None:
    sedlar = ValsedlarRaknade(
        hogar=(Valhog(grupp="Eken", namn=("Eva",), antal=4), Valhog(grupp="Eken", namn=("Bo",), antal=4))
    )
    lage = tillampa(
        proportionellt(oppnat(valarende(till=(uppdrag(1, slag=Valslag.UTSKOTT),))), 6), PropositionStalld("v1")
    )
    lage = lottad(tillampa(lage, sedlar), ("Eken (Eva)", "Eken (Bo)"), "Eken (Bo)")
    assert vald(avgjort(lage)) == ("Bo",)


def test_R_LPV_7_grupper_som_inte_gar_att_skilja_at_raknas_inte_ihop() -> None:
    sedlar = ValsedlarRaknade(
        hogar=(
            Valhog(grupp="Eken", namn=("Eva",), antal=4),
            Valhog(grupp="Eken", namn=("Bo",), antal=3),
            Valhog(grupp="Eken (Eva)", namn=("Kim",), antal=2),
        )
    )
    assert hindren(proportionellt(valet(TRE_PLATSER), 3), sedlar) == ("R-LPV-7",)


@pytest.mark.parametrize(
    "grupper",
    [
        {"Eken": (("Eva",), 9), "Alen": (("Ida",), 2)},
        {"Eken": (("Eva", "Bo"), 6), "Alen": (("Eva", "Per"), 5)},
    ],
)
def test_R_LPV_11_for_fa_namn_och_samma_namn_pa_tva_listor_gissas_inte(
    grupper: dict[str, tuple[tuple[str, ...], int]],
) -> None:
    lage = proportionellt(valet(TRE_PLATSER), 3)
    assert hindren(lage, listor(grupper)) == ("R-LPV-11",)
    with pytest.raises(HinderFel, match="stöds inte"):
        tillampa(lage, listor(grupper), trots="vi tar nästa")


def test_R_LPV_11_ocksa_nar_det_ar_lotten_som_leder_dit() -> None:
    lika = {"Eken": (("Eva", "Bo", "Kim"), 5), "Alen": (("Ida",), 5)}
    lage = tillampa(proportionellt(valet(TRE_PLATSER), 3), listor(lika))
    lage = lottad(lage, ("Eken", "Alen"), "Eken")
    assert hindren(lage, PlatsLottad(mellan=("Eken", "Alen"), vald="Alen", hur="lappar")) == ("R-LPV-11",)
