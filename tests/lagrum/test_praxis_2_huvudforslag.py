"""Huvudförslag and motförslag when omröstning is requested among several (regler 2, O-3, O-4)."""

import pytest
from attrs import evolve

from propositionsordning import (
    Arbetsordning,
    Arende,
    Forslag,
    Forslagsart,
    Fraga,
    Frageform,
    HinderFel,
    Huvudforslagsval,
    Klubbslag,
    Lage,
    Lottning,
    Motforslagsval,
    OmrostningBegard,
    OmrostningGenomford,
    Organ,
    PropositionStalld,
    Rostning,
    Svar,
    Utslagsrost,
    forhandsvisa,
    granska,
    komponera,
    tillampa,
    uppratta,
)
from propositionsordning.lag.regler.praxis_2_huvudforslag import (
    blir_huvudforslag,
    lika_i_motforslag,
    motforslag_enligt_valet,
    omrostning_i_tur,
    ratt_par,
)
from propositionsordning.ordning.gang import att_rosta
from tests.lagrum.bygge import (
    NAMND,
    arende,
    begard,
    bifall,
    eget,
    funnen,
    hindren,
    klubbad,
    mote,
    motstallda,
    omrostning,
    oppna_lage,
    rostad,
    svaren,
)

BEREDANDE = Arbetsordning(huvudforslag=Huvudforslagsval.BEREDANDE_ORGANETS)
KEDJA = Arbetsordning(motforslagsval=Motforslagsval.KEDJA)


def med_liggande(antal: int) -> Arende:
    """The preparing organ's förslag k, moved by L-1, against others (a, b …) moved by L-2, L-3 …"""
    egna = "abcdefgh"[: antal - 1]
    return arende(
        [Forslag(id="k", art=Forslagsart.LIGGANDE, rubrik="förvaltningens förslag"), *(eget(f) for f in egna)],
        [bifall("yk", "k", "L-1"), *(bifall(f"y{f}", f, f"L-{nr}") for nr, f in enumerate(egna, start=2))],
    )


def paret(lage: Lage) -> tuple[str, str]:
    """Huvudförslag and motförslag of the vote that is next."""
    par = None if lage.gang is None else att_rosta(lage.gang)
    assert par is not None
    return par.huvudforslag, par.motforslag


@pytest.mark.parametrize(
    ("huvudforslag", "funnet", "beredande", "svar", "regel"),
    [
        ("a", "a", None, Svar.UPPFYLLD, "R-2-6"),
        ("a", "b", None, Svar.BRUTEN, "R-2-6"),
        ("a", None, None, Svar.EJ_PROVBAR, "R-2-6"),
        ("a", "b", "a", Svar.UPPFYLLD, "R-2-7"),
        ("b", "b", "a", Svar.BRUTEN, "R-2-7"),
        ("b", None, "a", Svar.BRUTEN, "R-2-7"),
    ],
)
def test_R_2_7_vilket_som_blir_huvudforslag(
    *, huvudforslag: str, funnet: str | None, beredande: str | None, svar: Svar, regel: str
) -> None:
    provning = blir_huvudforslag(huvudforslag=huvudforslag, funnet=funnet, beredande=beredande)
    assert (provning.svar, provning.regel.id) == (svar, regel)


@pytest.mark.parametrize("funnet", ["k", "a"])
def test_R_2_7_det_beredande_organets_forslag_blir_ja_vad_som_an_funnits(funnet: str) -> None:
    lage = begard(oppna_lage(mote(val=BEREDANDE), med_liggande(2)), funnet)
    assert paret(lage) == ("k", "a")
    assert svaren(rostad(lage, "jjjnn"), "R-2-7") == []
    assert svaren(rostad(lage, "jjjnn"), "R-2-6") == []
    tvartom = rostad(lage, "jjjnn", ja="a")
    assert svaren(tvartom, "R-2-7") == [Svar.BRUTEN]
    assert tvartom.arbeten[-1].utfall == "a"


def test_R_2_7_forvalet_foljer_uppfattningen() -> None:
    assert paret(begard(oppna_lage(mote(), med_liggande(2)), "a")) == ("a", "k")


@pytest.mark.parametrize("funnet", ["k", "a", "b"])
def test_R_2_7_bland_tre_valjs_motforslaget_bland_de_andra_tva(funnet: str) -> None:
    lage = begard(oppna_lage(mote(val=BEREDANDE), med_liggande(3)), funnet)
    assert tillampa(lage, PropositionStalld("1.m")).arbeten[-1].delfraga.kandidater == ("a", "b")
    assert paret(klubbad(lage, "b")) == ("k", "b")


def test_R_2_7_ett_annat_huvudforslag_antecknas() -> None:
    lage = funnen(oppna_lage(mote(val=BEREDANDE), med_liggande(3)), "a")
    begaran = OmrostningBegard(av=("L-1",), huvudforslag="a")
    assert hindren(lage, begaran) == ()
    assert svaren(tillampa(lage, begaran), "R-2-7") == [Svar.BRUTEN]
    assert svaren(tillampa(lage, begaran), "R-2-6") == []


def test_R_2_7_gar_bara_dar_forslaget_tavlar() -> None:
    utan = oppna_lage(mote(val=BEREDANDE), motstallda(3))
    assert utan.ordning is not None
    assert utan.ordning.fragor[0].huvudforslag_vid_begaran is None
    lage = klubbad(begard(begard(oppna_lage(mote(val=BEREDANDE), med_liggande(4)), "a"), "b"), "c")
    assert paret(lage) == ("b", "c")


@pytest.mark.parametrize("antal", [2, 3, 4])
def test_R_2_7_forhandsvisningen_visar_samma_sak(antal: int) -> None:
    arendet = med_liggande(antal)
    ordning = uppratta(arendet, organ=NAMND, arbetsordning=BEREDANDE)
    steg = forhandsvisa(ordning, arendet, organ=Organ(typ=NAMND, namn="Nämnden")).fragor[0].steg[0]
    assert {v.ja for v in steg.voteringar} | {u.huvudforslag for u in steg.utsedda} == {"k"}


def test_R_2_7_en_komponerad_ordning_foljer_valet_om_den_inte_sager_annat() -> None:
    arendet = med_liggande(3)
    fraga = Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("k", "a", "b"))
    enligt = komponera(arendet, [fraga], organ=NAMND, arbetsordning=BEREDANDE)
    assert enligt.fragor[0].huvudforslag_vid_begaran == "k"
    assert granska(enligt, arendet, arbetsordning=BEREDANDE) == ()
    eget_val = komponera(arendet, [evolve(fraga, huvudforslag="a")], organ=NAMND, arbetsordning=BEREDANDE)
    assert [p.regel.id for p in granska(eget_val, arendet, arbetsordning=BEREDANDE)] == ["R-2-7"]
    assert granska(eget_val, arendet) == ()


@pytest.mark.parametrize(
    ("stalld", "begard_", "hallen", "par_klart", "regel"),
    [
        (False, False, False, False, "R-2-13"),
        (True, False, False, True, "R-2-13"),
        (True, True, True, True, "R-2-9"),
        (True, True, False, False, "R-2-10"),
        (True, True, False, True, None),
    ],
)
def test_R_2_9_och_R_2_13_nar_en_omrostning_star_i_tur(
    *, stalld: bool, begard_: bool, hallen: bool, par_klart: bool, regel: str | None
) -> None:
    provning = omrostning_i_tur(stalld=stalld, begard=begard_, hallen=hallen, par_klart=par_klart)
    assert (provning.regel.id if provning.svar is Svar.BRUTEN else None) == regel


def test_R_2_9_de_tva_har_en_enda_omrostning() -> None:
    lage = begard(oppna_lage(mote(), motstallda()), "a")
    assert paret(lage) == ("a", "b")
    en_gang_till = omrostning(lage, Rostning(koder="jjjnn"))
    lage = rostad(lage, "jjjnn")
    assert hindren(lage, en_gang_till) == ("R-2-9",)
    with pytest.raises(HinderFel, match="redan hållen"):
        tillampa(lage, en_gang_till, trots="vi räknar om")
    assert tillampa(lage, Klubbslag()).gang is None


@pytest.mark.parametrize(
    ("niva", "kedja", "regel"), [(0, False, "R-2-10"), (1, False, "R-2-11"), (2, False, "R-2-11"), (1, True, "R-2-12")]
)
def test_R_2_11_och_R_2_12_fel_par_bryter_stegets_regel(*, niva: int, kedja: bool, regel: str) -> None:
    fel = ratt_par(sidor=("a", "c"), par=("a", "b"), niva=niva, kedja=kedja)
    assert (fel.svar, fel.regel.id) == (Svar.BRUTEN, regel)
    assert ratt_par(sidor=("b", "a"), par=("a", "b"), niva=niva, kedja=kedja).svar is Svar.UPPFYLLD


def test_R_2_11_med_fyra_valjs_motforslaget_inifran_och_ut() -> None:
    lage = begard(begard(oppna_lage(mote(), motstallda(4)), "a"), "b")
    assert tillampa(lage, PropositionStalld("1.m.m")).arbeten[-1].delfraga.kandidater == ("c", "d")
    for_tidigt = OmrostningGenomford(ja="b", nej="c", rostning=Rostning(koder="jjjnn"))
    assert hindren(lage, for_tidigt) == ("R-2-11",)
    lage = klubbad(lage, "d")
    fel_par = OmrostningGenomford(ja="b", nej="c", rostning=Rostning(koder="jjjnn"))
    assert hindren(lage, fel_par) == ("R-2-11",)
    assert svaren(tillampa(lage, fel_par, trots="så står det"), "R-2-11") == [Svar.BRUTEN]
    lage = tillampa(rostad(lage, "jjjnn"), Klubbslag())
    assert paret(lage) == ("a", "b")


def test_R_2_12_som_arbetsordningen_sager_i_kedja() -> None:
    lage = begard(oppna_lage(mote(val=KEDJA), motstallda(4)), "a")
    assert tillampa(lage, PropositionStalld("1.m.1")).arbeten[-1].delfraga.kandidater == ("b", "c")
    assert hindren(lage, OmrostningGenomford(ja="a", nej="b", rostning=Rostning(koder="jjjnn"))) == ("R-2-12",)
    lage = klubbad(klubbad(lage, "c"), "d")
    assert paret(lage) == ("a", "d")


def test_R_2_12_en_komponerad_fraga_foljer_arbetsordningen_om_den_inget_sager() -> None:
    fraga = Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c", "d"))
    for val in (Arbetsordning(), KEDJA):
        ordning = komponera(motstallda(4), [fraga], organ=NAMND, arbetsordning=val)
        assert ordning.fragor[0].motforslagsval is val.motforslagsval
        assert granska(ordning, motstallda(4), arbetsordning=val) == ()
    egen = komponera(
        motstallda(4), [evolve(fraga, motforslagsval=Motforslagsval.REKURSIV)], organ=NAMND, arbetsordning=KEDJA
    )
    assert egen.fragor[0].motforslagsval is Motforslagsval.REKURSIV
    assert [p.regel.id for p in granska(egen, motstallda(4), arbetsordning=KEDJA)] == ["R-2-12"]


@pytest.mark.parametrize("kedja", [True, False])
@pytest.mark.parametrize("valt", [Motforslagsval.REKURSIV, Motforslagsval.KEDJA])
def test_R_2_12_mot_arbetsordningens_val(*, kedja: bool, valt: Motforslagsval) -> None:
    lika = kedja == (valt is Motforslagsval.KEDJA)
    svar = motforslag_enligt_valet(fraga="1", kedja=kedja, valt=valt).svar
    assert svar is (Svar.UPPFYLLD if lika else Svar.BRUTEN)


def test_R_2_13_varje_steg_har_sin_egen_begaran_och_sin_egen_rakning() -> None:
    """Requested on the whole, decided by acclamation on the motförslag: the vote there takes a request of its own."""
    lage = oppna_lage(mote(), motstallda(3))
    rost = OmrostningGenomford(ja="b", nej="c", rostning=Rostning(koder="jjjnn"))
    assert hindren(lage, rost) == ("R-2-13",)
    lage = funnen(begard(lage, "a"), "b")
    assert hindren(lage, rost) == ("R-2-13",)
    with pytest.raises(HinderFel, match="varje steg avgörs för sig"):
        tillampa(lage, rost, trots="vi hade redan begärt")
    lage = tillampa(lage, OmrostningBegard(av=("L-2",)))
    assert hindren(lage, rost) == ()
    lage = tillampa(tillampa(tillampa(lage, rost), Klubbslag()), omrostning_a_mot_b("jnnna"))
    lage = tillampa(lage, Klubbslag())
    assert [(d.delfraga.id, d.arbete.begard_av, d.utfall) for d in lage.delbeslut] == [
        ("1.m", ("L-2",), "b"),
        ("1", ("L-1",), "b"),
    ]
    tal = [d.arbete.rostetal for d in lage.delbeslut]
    assert [(t.ja, t.nej) for t in tal if t is not None] == [(3, 2), (1, 3)]


def omrostning_a_mot_b(koder: str) -> OmrostningGenomford:
    """The huvudomröstning a against b."""
    return OmrostningGenomford(ja="a", nej="b", rostning=Rostning(koder=koder))


def test_R_2_14_ingen_ar_bunden_av_hur_hen_rostade_i_ett_tidigare_steg() -> None:
    """Those who support the huvudförslag vote on the motförslag too, and against what they then vote for."""
    lage = begard(begard(oppna_lage(mote(), motstallda(3)), "a"), "b")
    lage = tillampa(rostad(lage, "jjjjj"), Klubbslag())
    fore = len(lage.spar)
    lage = tillampa(lage, omrostning_a_mot_b("jjjjn"))
    assert [p.provning.regel.id for p in lage.spar[fore:] if p.provning.svar is Svar.BRUTEN] == []
    assert lage.arbeten[-1].utfall == "a"


@pytest.mark.parametrize(("val", "svar"), [(False, Svar.BRUTEN), (True, Svar.UPPFYLLD), (None, Svar.EJ_PROVBAR)])
def test_R_2_16_lotten_valjer_inget_motforslag(*, val: bool | None, svar: Svar) -> None:
    assert lika_i_motforslag(val=val).svar is svar


def test_R_2_16_lika_i_motforslagsomrostningen_avgors_med_utslagsrost() -> None:
    lage = rostad(begard(begard(oppna_lage(mote(), motstallda(3)), "a"), "b"), "jjnna")
    assert hindren(lage, Lottning(alternativ="c", hur="lott ur skål")) == ("R-2-16",)
    lage = tillampa(tillampa(lage, Utslagsrost("b")), Klubbslag())
    assert paret(lage) == ("a", "b")


def test_R_2_16_i_huvudomrostningen_ar_det_paragrafens_egen_regel() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjnna")
    assert hindren(lage, Lottning(alternativ="b", hur="lott ur skål")) == ("R-5:56-5",)
