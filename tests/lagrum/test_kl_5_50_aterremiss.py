"""5 kap. 50 § kommunallagen: who writes the motivering of an återremiss, several of them, and where it may go."""

from typing import Any

import pytest
from attrs import evolve

from propositionsordning import (
    Arbetsordning,
    Arende,
    Avgorande,
    Beslutsregel,
    Forslag,
    Forslagsart,
    Fragestatus,
    HinderFel,
    Klubbslag,
    Lage,
    MinoritetensMottagare,
    Motivprovning,
    MottagarensBeredning,
    Organtyp,
    OverlaggningAvslutad,
    Svar,
    Uppskovshistorik,
    YrkandeFramstallt,
    YrkandenSammanslagna,
    beslut_som_text,
    beslutsprotokoll,
    borja,
    fragestatus,
    granska,
    hinder,
    protokolltext,
    spela,
    tillampa,
    trad_som_text,
    uppratta,
    utfallen,
)
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.forlopp.oversikt import anmarkningar
from propositionsordning.lag.regler.kl_5_50_aterremiss import (
    minoriteten_far_valja_mottagaren,
    motiven_slas_samman,
    motivet_ar_de_begarandes,
)
from tests.lagrum.bygge import (
    KF,
    NAMND,
    arende,
    begard,
    bifall,
    eget,
    hindren,
    klubbad,
    mote,
    okant_mote,
    oppna_lage,
    raknad,
    svaren,
)

BEREDANDE, ALLA = MinoritetensMottagare.BEREDANDE_ORGAN, MinoritetensMottagare.ALLA
KRAVS, KRAVS_INTE = MottagarensBeredning.KRAVS, MottagarensBeredning.KRAVS_INTE
SUMMERA = Arbetsordning(flera_motiv=Motivprovning.SUMMERA)


def aterremiss(
    forslag_id: str,
    *,
    motiv: str | None = None,
    mottagare: str | None = None,
    bereder: bool | None = None,
    beredde: bool | None = None,
) -> Forslag:
    return Forslag(
        id=forslag_id,
        art=Forslagsart.ATERREMISS,
        rubrik=f"återremiss {forslag_id}",
        motiv=motiv,
        mottagare=mottagare,
        mottagare_bereder=bereder,
        mottagare_beredde_arendet=beredde,
    )


def med(*uppskov: Forslag) -> Arende:
    """The uppskov, each moved by M-1, M-2 …, and in sak a against b."""
    yrkanden = [bifall(f"y{u.id}", u.id, f"L-{nr}") for nr, u in enumerate(uppskov, start=3)]
    return arende([*uppskov, eget("a"), eget("b")], [*yrkanden, bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2")])


# --- 50-12: the motivering is theirs who asked --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("begart_av", "andrat_av", "svar"),
    [
        (("M-1",), ("M-1",), Svar.UPPFYLLD),
        (("M-1", "L-1"), ("L-1",), Svar.UPPFYLLD),
        (("M-1",), ("S-1",), Svar.BRUTEN),
        (("M-1",), ("M-1", "S-1"), Svar.BRUTEN),
        ((), ("S-1",), Svar.EJ_PROVBAR),
        (("M-1",), (), Svar.EJ_PROVBAR),
    ],
)
def test_R_5_50_12_bara_de_begarande_andrar(begart_av: tuple[str, ...], andrat_av: tuple[str, ...], svar: Svar) -> None:
    assert motivet_ar_de_begarandes(begart_av=begart_av, andrat_av=andrat_av).svar is svar


@pytest.mark.parametrize(
    ("motiv", "nytt", "genom_beslut", "svar"),
    [
        (("a", "b"), "a och b", True, Svar.BRUTEN),
        (("a", "b"), "a", True, Svar.BRUTEN),  # one's own motivering taken from the other
        (("a", "a"), "a", True, Svar.UPPFYLLD),
        (("a", "b"), "a och b", False, Svar.UPPFYLLD),
        (("a", None), "a", True, Svar.EJ_PROVBAR),
        (("a", "b"), None, True, Svar.EJ_PROVBAR),
        ((None, None), None, True, Svar.EJ_PROVBAR),  # untold thrice is not the same thrice
        ((None, None), None, False, Svar.UPPFYLLD),
    ],
)
def test_R_5_50_12_sammanslagning_genom_beslut(
    motiv: tuple[str | None, ...], nytt: str | None, *, genom_beslut: bool, svar: Svar
) -> None:
    assert motiven_slas_samman(motiv=motiv, nytt=nytt, genom_beslut=genom_beslut).svar is svar


def andring(vem: str, art: Forslagsart = Forslagsart.TILLAGG) -> YrkandeFramstallt:
    ny = Forslag(id="m", art=art, rubrik="en utökad motivering", bas=("u",))
    return YrkandeFramstallt(bifall("ym", "m", *((vem,) if vem else ())), forslag=ny)


@pytest.mark.parametrize("art", [Forslagsart.TILLAGG, Forslagsart.ANDRING])
@pytest.mark.parametrize(
    ("organ", "vem", "vantat"),
    [(KF, "L-3", ()), (KF, "E-1", ("R-5:50-12",)), (KF, "", ()), (NAMND, "E-1", ())],
)
def test_R_5_50_12_majoriteten_far_inte_fylla_ut_motiveringen(
    organ: Organtyp, vem: str, vantat: tuple[str, ...], art: Forslagsart
) -> None:
    """In a nämnd there is no rule on motivering."""
    lage = borja(mote(organ, platser=6, ersattare=1), med(aterremiss("u", motiv="Kostnaden.")))
    assert hindren(lage, andring(vem, art)) == vantat
    if not vem:
        assert svaren(tillampa(lage, andring(vem, art)), "R-5:50-12") == [Svar.EJ_PROVBAR]
    if vantat:
        trotsad = tillampa(lage, andring(vem, art), trots="så skedde")
        assert svaren(trotsad, "R-5:50-12") == [Svar.BRUTEN]


def test_R_5_50_12_partiet_och_dess_ledamot_ar_samma_begarande() -> None:
    """The minutes now name the member and now the party."""
    arendet = med(aterremiss("u", motiv="Kostnaden."))
    partiets = evolve(arendet, yrkanden=(bifall("yu", "u", "L"), *arendet.yrkanden[1:]))
    lage = borja(mote(KF, platser=6, ersattare=1), partiets)
    assert hindren(lage, andring("L-5")) == ()
    assert hindren(lage, andring("E-1")) == ("R-5:50-12",)
    lage = borja(mote(KF, platser=6, ersattare=1), arendet)
    assert hindren(lage, andring("L")) == ()
    assert hindren(lage, andring("E")) == ("R-5:50-12",)


def test_R_5_50_12_galler_ocksa_de_yrkanden_som_finns_fran_borjan() -> None:
    arendet = med(aterremiss("u", motiv="Kostnaden."))
    ny = andring("E-1")
    assert ny.forslag is not None
    arendet = evolve(arendet, forslag=(*arendet.forslag, ny.forslag), yrkanden=(*arendet.yrkanden, ny.yrkande))
    for organ, finns in ((KF, True), (NAMND, False)):
        lage = borja(mote(organ, platser=6, ersattare=1), arendet)
        assert ("R-5:50-12" in {p.regel.id for p in anmarkningar(lage)}) is finns


@pytest.mark.parametrize(
    ("organ", "genom_beslut", "vantat"), [(KF, True, ("R-5:50-12",)), (KF, False, ()), (NAMND, True, ())]
)
def test_R_5_50_12_organet_slar_inte_samman_andras_motiveringar(
    organ: Organtyp, *, genom_beslut: bool, vantat: tuple[str, ...]
) -> None:
    lage = borja(mote(organ), med(aterremiss("u", motiv="Kostnaden."), aterremiss("v", motiv="Miljön.")))
    sammanslagna = YrkandenSammanslagna(
        yrkanden=("yu", "yv"), forslag=aterremiss("uv", motiv="Kostnaden och miljön."), genom_beslut=genom_beslut
    )
    assert hindren(lage, sammanslagna) == vantat


# --- 50-13 and R-1-7: several motiveringar (O-17) -----------------------------------------------------------------


TVA = (aterremiss("u", motiv="Kostnaden."), aterremiss("v", motiv="Miljön."))


def test_R_5_50_13_som_enhet_stalls_var_och_en_mot_avslag() -> None:
    ordning = uppratta(med(*TVA), organ=KF)
    assert [f.alternativ for f in ordning.fragor] == [("u", "ej_u"), ("v", "ej_v"), ("a", "b")]


def test_R_5_50_13_som_enhet_faller_bada_nar_ingen_nar_en_tredjedel() -> None:
    """20 + 20 of 81 want it sent back, but no motivering has a third."""
    lage = oppna_lage(okant_mote(KF), med(*TVA))
    for utfall in ("ej_u", "ej_v"):
        lage = tillampa(raknad(begard(lage, utfall), 61, 20), Klubbslag())
    assert dict(utfallen(lage)) == {"1": "ej_u", "2": "ej_v"}
    assert fragestatus(lage)["3"] is Fragestatus.ATERSTAR


def summerat(for_alls: int, *motiven: int) -> Lage:
    """Whether a third wants it sent back at all, then how many support each motivering; of 81."""
    lage = oppna_lage(okant_mote(KF, val=SUMMERA), med(*TVA))
    lage = tillampa(raknad(begard(lage, "idag"), 81 - for_alls, for_alls), Klubbslag())
    for antal, avslag in zip(motiven, ("ej_u", "ej_v"), strict=False):
        lage = tillampa(raknad(begard(lage, avslag), 81 - antal, antal), Klubbslag())
    return lage


def test_R_5_50_13_summerat_fragas_forst_om_det_alls_ska_aterremitteras() -> None:
    arendet = med(*TVA)
    ordning = uppratta(arendet, organ=KF, arbetsordning=SUMMERA)
    assert [f.alternativ for f in ordning.fragor] == [
        ("aterremitteras", "idag"),
        ("u", "ej_u"),
        ("v", "ej_v"),
        ("a", "b"),
    ]
    assert granska(ordning, arendet, organ=KF, arbetsordning=SUMMERA) == ()
    assert "Fråga 1: att ärendet återremitteras (uppskov)" in trad_som_text(borja(okant_mote(KF, val=SUMMERA), arendet))


def test_R_5_50_13_summerat_racker_det_att_tillsammans_vara_en_tredjedel() -> None:
    """27 want it sent back; 27 support one motivering and 26 the other: a member may back both."""
    lage = summerat(27, 27, 26)
    assert dict(utfallen(lage)) == {"1": "aterremitteras", "2": "u", "3": "ej_v"}
    assert [d.arbete.avgorande for d in lage.delbeslut[:2]] == [Avgorande.MINORITET, Avgorande.MINORITET]
    assert lage.delbeslut[1].arbete.provning is not None
    assert lage.delbeslut[1].arbete.provning.regel.id == "R-5:50-13"
    assert fragestatus(lage)["4"] is Fragestatus.FORFALLEN
    text = protokolltext(beslutsprotokoll(lage))
    assert "återremitterar ärendet på begäran av minst en tredjedel" in " ".join(text.split())
    assert "Motivering: Kostnaden." in text
    assert "Motivering: Miljön." not in text.partition("Överläggning")[0]


def test_R_5_50_13_summerat_utan_nagon_motivering_som_nar_dit() -> None:
    """It is sent back all the same: a third wanted that."""
    lage = summerat(27, 14, 13)
    assert dict(utfallen(lage)) == {"1": "aterremitteras", "2": "ej_u", "3": "ej_v"}
    assert fragestatus(lage)["4"] is Fragestatus.FORFALLEN
    assert "återremitterar ärendet" in protokolltext(beslutsprotokoll(lage))


def test_R_5_50_13_summerat_en_for_lite_later_motiven_falla() -> None:
    lage = summerat(26)
    assert fragestatus(lage) == {
        "1": Fragestatus.AVGJORD,
        "2": Fragestatus.FORFALLEN,
        "3": Fragestatus.FORFALLEN,
        "4": Fragestatus.ATERSTAR,
    }


def test_R_5_50_13_summerat_kraver_fler_an_en_aterremiss_och_minoritetsratt() -> None:
    en = uppratta(med(TVA[0]), organ=KF, arbetsordning=SUMMERA)
    assert en.fragor[0].alternativ == ("u", "idag")
    namnd = uppratta(med(*TVA), organ=NAMND, arbetsordning=SUMMERA)
    assert namnd.fragor[0].alternativ == ("u", "ej_u")


def test_R_5_50_13_motivet_provas_mot_en_tredjedel_aven_nar_ratten_ar_forbrukad() -> None:
    arendet = evolve(med(*TVA), uppskovshistorik=Uppskovshistorik.MINORITET)
    fragor = uppratta(arendet, organ=KF, arbetsordning=SUMMERA).fragor
    assert [f.regel for f in fragor[:3]] == [Beslutsregel.ENKEL, Beslutsregel.TREDJEDEL, Beslutsregel.TREDJEDEL]


# --- 50-14: where a minority may send it (O-23, O-24) -------------------------------------------------------------


@pytest.mark.parametrize(
    ("bereder", "beredde", "far_vara", "beredning", "svar"),
    [
        (True, None, BEREDANDE, KRAVS_INTE, Svar.UPPFYLLD),
        (False, None, BEREDANDE, KRAVS_INTE, Svar.BRUTEN),
        (None, None, BEREDANDE, KRAVS_INTE, Svar.EJ_PROVBAR),
        (None, True, BEREDANDE, KRAVS_INTE, Svar.UPPFYLLD),
        (True, False, BEREDANDE, KRAVS_INTE, Svar.UPPFYLLD),
        (True, False, BEREDANDE, KRAVS, Svar.BRUTEN),
        (True, True, BEREDANDE, KRAVS, Svar.UPPFYLLD),
        (True, None, BEREDANDE, KRAVS, Svar.EJ_PROVBAR),
        (False, None, BEREDANDE, KRAVS, Svar.BRUTEN),
        (False, None, ALLA, KRAVS_INTE, Svar.UPPFYLLD),
        (None, None, ALLA, KRAVS_INTE, Svar.UPPFYLLD),
        (None, False, ALLA, KRAVS, Svar.BRUTEN),
    ],
)
def test_R_5_50_14_vart_en_minoritet_far_remittera(
    *,
    bereder: bool | None,
    beredde: bool | None,
    far_vara: MinoritetensMottagare,
    beredning: MottagarensBeredning,
    svar: Svar,
) -> None:
    provning = minoriteten_far_valja_mottagaren(
        mottagare="bolaget", bereder=bereder, beredde_arendet=beredde, far_vara=far_vara, beredning=beredning
    )
    assert provning.svar is svar


def test_R_5_50_14_utan_namngiven_mottagare_gar_det_tillbaka_dit_det_kom_ifran() -> None:
    for beredning in MottagarensBeredning:
        assert (
            minoriteten_far_valja_mottagaren(
                mottagare=None, bereder=None, beredde_arendet=None, far_vara=BEREDANDE, beredning=beredning
            ).svar
            is Svar.UPPFYLLD
        )


def till(
    for_uppskov: int, *, bereder: bool | None = None, beredde: bool | None = None, val: Arbetsordning | None = None
) -> Lage:
    """The same count of 81 for an återremiss to "mottagaren"; not yet confirmed."""
    arendet = med(aterremiss("u", mottagare="mottagaren", bereder=bereder, beredde=beredde))
    return raknad(begard(oppna_lage(okant_mote(KF, val=val), arendet), "idag"), 69 - for_uppskov, for_uppskov, 12)


def test_R_5_50_14_samma_siffror_olika_utgang() -> None:
    """40-29-12 carries it to the styrelse and not to the bolag."""
    assert till(29, bereder=True).arbeten[-1].utfall == "u"
    assert till(29, bereder=False).arbeten[-1].utfall == "idag"
    assert till(35, bereder=False).arbeten[-1].utfall == "u"  # 34-35: a majority may send it anywhere
    alla = Arbetsordning(minoritetens_mottagare=ALLA)
    assert till(29, bereder=False, val=alla).arbeten[-1].utfall == "u"
    kravs = Arbetsordning(mottagarens_beredning=KRAVS)
    assert till(29, bereder=True, beredde=False, val=kravs).arbeten[-1].utfall == "idag"
    assert till(29, bereder=True, beredde=True, val=kravs).arbeten[-1].utfall == "u"
    assert till(29, bereder=True, beredde=False).arbeten[-1].utfall == "u"


def test_R_5_50_14_okand_mottagare_ar_ej_provbar_bara_dar_det_spelar_roll() -> None:
    """The statute's own third carries it; that the mottagare may not do is said, and what was declared is followed."""
    lage = till(29)
    assert svaren(tillampa(lage, Klubbslag()), "R-5:50-14") == [Svar.EJ_PROVBAR]
    fallen = tillampa(lage, Klubbslag(utfall="idag"))
    assert fallen.delbeslut[-1].utfall == "idag"
    assert (svaren(fallen, "R-5:50-14"), svaren(fallen, "R-5:67-3")) == ([Svar.EJ_PROVBAR], [])
    for for_uppskov in (26, 35):
        assert svaren(tillampa(till(for_uppskov), Klubbslag()), "R-5:50-14") == []
    assert svaren(tillampa(till(29, bereder=True), Klubbslag()), "R-5:50-14") == []
    fel = tillampa(till(29, bereder=True), Klubbslag(utfall="idag"))
    assert svaren(fel, "R-5:67-3") == [Svar.BRUTEN]


def test_R_5_50_14_forhandsvisningen_sager_det() -> None:
    def text(bereder: bool | None) -> str:  # noqa: FBT001  # a case
        arendet = med(aterremiss("u", mottagare="bolaget", bereder=bereder))
        return trad_som_text(borja(okant_mote(KF), arendet), bredd=300)

    assert "Bolaget bereder inte ärenden; en återremiss dit kräver enkel majoritet" in text(bereder=False)
    assert "Det framgår inte om bolaget bereder ärenden" in text(bereder=None)
    assert "bereder" not in text(bereder=True)


def test_R_5_50_14_galler_inte_i_namnden() -> None:
    arendet = med(aterremiss("u", mottagare="bolaget"))
    lage = raknad(begard(oppna_lage(okant_mote(NAMND), arendet), "idag"), 6, 7)
    assert svaren(tillampa(lage, Klubbslag()), "R-5:50-14") == []


@pytest.mark.parametrize(
    "delar",
    [
        {"art": Forslagsart.BORDLAGGNING, "mottagare_bereder": True},
        {"art": Forslagsart.EGET, "mottagare_beredde_arendet": True},
        {"art": Forslagsart.ATERREMISS, "mottagare_bereder": False, "mottagare_beredde_arendet": True},
        {"id": "aterremitteras", "art": Forslagsart.ATERREMISS},
    ],
)
def test_mottagarens_uppgifter_hor_till_aterremissen(delar: dict[str, Any]) -> None:
    alla: dict[str, Any] = {"id": "u", "rubrik": "u", **delar}
    with pytest.raises(OgiltigtVarde):
        Forslag(**alla)


def test_beslutet_namner_mottagaren_och_motiven() -> None:
    arendet = med(aterremiss("u", mottagare="nämnden", bereder=True, motiv="Kostnaden."))
    lage = tillampa(borja(mote(KF), arendet), OverlaggningAvslutad())
    text = beslut_som_text(beslutsprotokoll(klubbad(lage, "u")))
    assert "återremiss u" in text
    with pytest.raises(HinderFel):
        spela(lage, [Klubbslag()])
    assert hinder(lage, Klubbslag())
