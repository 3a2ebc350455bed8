"""The order that the yrkanden give, and the same parts composed by hand."""

from collections.abc import Sequence
from typing import Any

import pytest
from attrs import evolve

from propositionsordning import (
    Alternativ,
    Alternativslag,
    Arbetsordning,
    Arende,
    Forfallsgrund,
    Forslag,
    Forslagsart,
    Fraga,
    Frageform,
    Fragestatus,
    Motforslagsval,
    OgiltigtVarde,
    OrdningRedovisad,
    OvrigaUppskov,
    Propositionsordning,
    Riktning,
    Villkor,
    Yrkande,
    fragestatus,
    granska,
    i_kedja,
    i_klump,
    i_turordning,
    komponera,
    med_huvudforslag,
    om_alls,
    tillampa,
    uppratta,
    utfallen,
)
from propositionsordning.ordning.forfall import forfallsgrunder
from tests.lagrum.bygge import (
    NAMND,
    arende,
    av_art,
    avslag,
    bifall,
    eget,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    oppna_lage,
    uppskovsarende,
)

TILLAGG, ATERREMISS = Forslagsart.TILLAGG, Forslagsart.ATERREMISS
BIFALL, BIFALL_AVSLAG, MOT = Frageform.BIFALL, Frageform.BIFALL_AVSLAG, Frageform.MOTSTALLDA


def fragor(ordning: Propositionsordning) -> list[tuple[str, Frageform, tuple[str, ...]]]:
    return [(f.id, f.form, f.alternativ) for f in ordning.fragor]


def bakom(ordning: Propositionsordning) -> dict[str, tuple[str, ...]]:
    return {a.id: a.yrkanden for a in ordning.alternativ}


def harledd(forslag: Sequence[Forslag], yrkanden: Sequence[Yrkande]) -> Propositionsordning:
    return uppratta(arende(forslag, yrkanden), organ=NAMND)


# --- alternatives ----------------------------------------------------------------------------------------------------


def test_yrkanden_om_samma_forslag_ar_ett_alternativ() -> None:
    ordning = harledd(
        [eget("a"), eget("b")], [bifall("y1", "a", "L-1"), bifall("y2", "b", "L-2"), bifall("y3", "a", "L-3")]
    )
    assert fragor(ordning) == [("1", MOT, ("a", "b"))]
    assert bakom(ordning) == {"a": ("y1", "y3"), "b": ("y2",)}


@pytest.mark.parametrize("lydelse", [("Avslå motionen.",), ("  Avslå   motionen. ",)])
def test_likalydande_forslag_ar_ett_alternativ(lydelse: tuple[str, ...]) -> None:
    ett, annat = evolve(eget("a"), lydelse=("Avslå motionen.",)), evolve(eget("b"), lydelse=lydelse)
    ordning = harledd([ett, annat], [bifall("y1", "a", "L-1"), bifall("y2", "b", "L-2")])
    assert fragor(ordning) == [("1", BIFALL, ("a", "ej_a"))]
    assert bakom(ordning)["a"] == ("y1", "y2")


@pytest.mark.parametrize(
    "annat",
    [
        Forslag(id="b", art=Forslagsart.EGET, rubrik="b", lydelse=("Bifall motionen.",)),
        Forslag(id="b", art=Forslagsart.EGET, rubrik="b"),
    ],
)
def test_samma_yrkare_gor_inte_tva_forslag_till_ett(annat: Forslag) -> None:
    ett = Forslag(id="a", art=Forslagsart.EGET, rubrik="a", lydelse=("Avslå motionen.",))
    ordning = harledd([ett, annat], [bifall("y1", "a", "SD", "D"), bifall("y2", "b", "D", "SD")])
    assert fragor(ordning) == [("1", MOT, ("a", "b"))]


def test_utan_lydelse_ar_forslag_lika_bara_med_sig_sjalva() -> None:
    assert fragor(harledd([eget("a"), eget("b")], [bifall("y1", "a"), bifall("y2", "b")])) == [("1", MOT, ("a", "b"))]


def test_motiv_och_mottagare_skiljer_aterremisser_at() -> None:
    u = Forslag(id="u", art=ATERREMISS, rubrik="u", lydelse=("Återremittera.",), motiv="utred", mottagare="nämnden")
    annat_motiv = evolve(u, id="u2", motiv="räkna om")
    annan_mottagare = evolve(u, id="u3", mottagare="bolaget")
    samma = evolve(u, id="u4")
    forslag = [u, annat_motiv, annan_mottagare, samma, eget("a")]
    ordning = harledd(forslag, [bifall(f"y{f.id}", f.id, "L-1") for f in forslag])
    assert [f.alternativ[0] for f in ordning.fragor] == ["u", "u2", "u3", "a"]
    assert bakom(ordning)["u"] == ("yu", "yu4")


def test_det_liggande_forslaget_namns_forst() -> None:
    liggande = Forslag(id="z", art=Forslagsart.LIGGANDE, rubrik="nämndens förslag")
    ordning = harledd([eget("a"), liggande], [bifall("y1", "a", "L-1"), bifall("y2", "z", "L-2")])
    assert fragor(ordning) == [("1", MOT, ("z", "a"))]


def test_samma_indata_ger_samma_ordning() -> None:
    assert uppratta(uppskovsarende(), organ=NAMND) == uppratta(uppskovsarende(), organ=NAMND)


def test_aterkallade_yrkanden_utelamnas() -> None:
    arendet = motstallda(3)
    ordning = uppratta(arendet, organ=NAMND, yrkanden=arendet.yrkanden[:2])
    assert fragor(ordning) == [("1", MOT, ("a", "b"))]


# --- without counter-yrkande, and avslag -----------------------------------------------------------------------------


def test_utan_motyrkande_ar_det_en_bifallsfraga() -> None:
    ordning = harledd([eget("a")], [bifall("y1", "a", "L-1"), bifall("y2", "a", "L-2")])
    assert fragor(ordning) == [("1", BIFALL, ("a", "ej_a"))]
    assert bakom(ordning) == {"a": ("y1", "y2"), "ej_a": ()}


@pytest.mark.parametrize("pa", ["a", None])
def test_avslag_mot_ett_ensamt_forslag_ar_dess_andra_sida(pa: str | None) -> None:
    ordning = harledd([eget("a")], [bifall("y1", "a", "L-1"), avslag("y2", pa, "L-2")])
    assert fragor(ordning) == [("1", BIFALL_AVSLAG, ("a", "ej_a"))]
    assert bakom(ordning) == {"a": ("y1",), "ej_a": ("y2",)}


@pytest.mark.parametrize("pa", ["a", None])
def test_bara_avslag_yrkas_pa_det_liggande(pa: str | None) -> None:
    liggande = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="nämndens förslag")
    ordning = harledd([liggande], [avslag("y", pa, "L-2")])
    assert fragor(ordning) == [("1", BIFALL_AVSLAG, ("a", "ej_a"))]


@pytest.mark.parametrize("pa", ["a", "b", None])
def test_avslag_av_en_utomstaende_tavlar(pa: str | None) -> None:
    ordning = harledd(
        [eget("a"), eget("b")], [bifall("y1", "a", "L-1"), bifall("y2", "b", "L-2"), avslag("y3", pa, "L-3")]
    )
    assert fragor(ordning) == [("1", MOT, ("a", "b", "avslag"))]
    assert bakom(ordning)["avslag"] == ("y3",)


def test_avslag_av_den_som_stoder_ett_annat_forslag_tavlar_inte() -> None:
    ordning = harledd(
        [eget("a"), eget("b")], [bifall("y1", "a", "L-1"), avslag("y2", "b", "L-1"), bifall("y3", "b", "L-2")]
    )
    assert fragor(ordning) == [("1", MOT, ("a", "b"))]


def test_avslag_av_okand_tavlar() -> None:
    ordning = harledd([eget("a"), eget("b")], [bifall("y1", "a"), bifall("y2", "b"), avslag("y3", None)])
    assert fragor(ordning) == [("1", MOT, ("a", "b", "avslag"))]


def test_avslag_pa_ett_tillagg_stannar_hos_tillagget() -> None:
    ordning = uppratta(med_tillagg(), organ=NAMND)
    assert fragor(ordning) == [("1", BIFALL_AVSLAG, ("a", "ej_a")), ("2", BIFALL_AVSLAG, ("t", "ej_t"))]
    assert bakom(ordning) == {"a": ("ya",), "ej_a": ("yn",), "t": ("yt",), "ej_t": ("ynt",)}


def test_det_blanka_avslaget_galler_ocksa_tillaggen() -> None:
    ordning = harledd(
        [eget("a"), av_art("t", TILLAGG, bas=("a",))],
        [bifall("ya", "a", "L-1"), bifall("yt", "t", "L-1"), avslag("yn", None, "L-2")],
    )
    assert bakom(ordning)["ej_a"] == ("yn",)
    assert bakom(ordning)["ej_t"] == ("yn",)


# --- formal questions ------------------------------------------------------------------------------------------------


def test_avslag_pa_aterremissen_ar_att_avgora_idag() -> None:
    arendet = uppskovsarende()
    ordning = uppratta(evolve(arendet, yrkanden=(*arendet.yrkanden, avslag("yi", "u", "L-4"))), organ=NAMND)
    assert fragor(ordning)[0] == ("1", Frageform.UPPSKOV, ("u", "idag"))
    assert bakom(ordning)["idag"] == ("yi",)


def test_avslag_pa_avvisningen_hor_till_avvisningen() -> None:
    ordning = harledd(
        [av_art("v", Forslagsart.AVVISNING), av_art("u", ATERREMISS), eget("a")],
        [bifall("yv", "v", "L-1"), bifall("yu", "u", "L-2"), bifall("ya", "a", "L-3"), avslag("yn", "v", "L-4")],
    )
    assert bakom(ordning)["ej_v"] == ("yn",)
    assert bakom(ordning)["idag"] == ()


def test_efter_en_avvisning_faller_allt() -> None:
    arendet = arende(
        [av_art("v", Forslagsart.AVVISNING), av_art("u", ATERREMISS), eget("a")],
        [bifall("yv", "v", "L-1"), bifall("yu", "u", "L-2"), bifall("ya", "a", "L-3")],
    )
    assert fragor(uppratta(arendet, organ=NAMND))[0] == ("1", BIFALL_AVSLAG, ("v", "ej_v"))
    lage = klubbad(oppna_lage(mote(), arendet), "v")
    assert set(fragestatus(lage).values()) == {Fragestatus.AVGJORD, Fragestatus.FORFALLEN}
    lage = klubbad(oppna_lage(mote(), arendet), "ej_v")
    assert set(fragestatus(lage).values()) == {Fragestatus.AVGJORD, Fragestatus.ATERSTAR}


def punktarende() -> Arende:
    """Points 1 and 2 voted each by itself (avslag on 2), and a bordläggning of point 2."""
    forslag = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget", lydelse=("Köp.", "Sälj."))
    bordlaggning = Forslag(id="u", art=Forslagsart.BORDLAGGNING, rubrik="bordläggning av punkt 2", punkter=(2,))
    return arende(
        [forslag, bordlaggning],
        [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2", punkter=(2,)), bifall("yu", "u", "L-3")],
    )


def test_uppskov_av_en_punkt_later_resten_avgoras_idag() -> None:
    lage = oppna_lage(mote(), punktarende())
    assert lage.ordning is not None
    assert [f.alternativ for f in lage.ordning.fragor] == [("u", "ej_u"), ("a:1", "ej_a:1"), ("a:2", "ej_a:2")]
    lage = klubbad(lage, "u")
    assert fragestatus(lage) == {
        "1": Fragestatus.AVGJORD,
        "2": Fragestatus.ATERSTAR,
        "3": Fragestatus.FORFALLEN,
    }


@pytest.mark.parametrize(("val", "antal"), [(OvrigaUppskov.STALLS, 0), (OvrigaUppskov.FALLER, 1)])
def test_ovriga_uppskov_har_villkor_bara_dar_arbetsordningen_sager_det(val: OvrigaUppskov, antal: int) -> None:
    arendet = uppskovsarende(arter=(ATERREMISS, Forslagsart.BORDLAGGNING))
    ordning = uppratta(arendet, organ=NAMND, arbetsordning=Arbetsordning(ovriga_uppskov=val))
    assert len(ordning.fragor[1].villkor) == antal
    assert {v.grund for f in ordning.fragor for v in f.villkor} == {Forfallsgrund.UPPSKOV}


# --- points ----------------------------------------------------------------------------------------------------------

PUNKTER = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget", lydelse=("Köp.", "Sälj.", "Hyr."))


def test_bara_dar_stodet_skiljer_delas_forslaget() -> None:
    assert fragor(harledd([PUNKTER], [bifall("y1", "a", "L-1")])) == [("1", BIFALL, ("a", "ej_a"))]
    alla = [bifall("y1", "a", "L-1", punkter=(1, 2, 3)), bifall("y2", "a", "L-2", punkter=(1, 2, 3))]
    assert len(harledd([PUNKTER], alla).fragor) == 1


@pytest.mark.parametrize("andra", [(2, 1, 3), (1, 2, 3), (3, 2, 1, 1)])
def test_samma_punkter_i_annan_ordning_ar_samma_alternativ(andra: tuple[int, ...]) -> None:
    ordning = harledd([PUNKTER], [bifall("y1", "a", "L-1", punkter=(1, 2, 3)), bifall("y2", "a", "L-2", punkter=andra)])
    assert len(ordning.fragor) == 1
    assert next(iter(bakom(ordning).values())) == ("y1", "y2")


def test_avslag_pa_olika_punkter_star_bakom_varje_fraga_det_ror() -> None:
    ordning = harledd(
        [PUNKTER],
        [
            bifall("ya", "a", "L-1"),
            avslag("ym", "a", "L-2", punkter=(2,)),
            avslag("yl", "a", "L-3", punkter=(2, 3)),
        ],
    )
    assert fragor(ordning) == [
        ("1", BIFALL, ("a:1", "ej_a:1")),
        ("2", BIFALL_AVSLAG, ("a:2", "ej_a:2")),
        ("3", BIFALL_AVSLAG, ("a:3", "ej_a:3")),
    ]
    vilka = bakom(ordning)
    assert (vilka["ej_a:1"], set(vilka["ej_a:2"]), vilka["ej_a:3"]) == ((), {"ym", "yl"}, ("yl",))


def test_avslag_pa_allt_star_bakom_varje_punkt() -> None:
    ordning = harledd([PUNKTER], [bifall("y1", "a", "L-1", punkter=(1,)), avslag("yn", "a", "L-2")])
    for alternativ, yrkanden in bakom(ordning).items():
        if alternativ.startswith("ej_"):
            assert "yn" in yrkanden, alternativ


def test_varje_yrkande_hor_till_nagot_alternativ_nar_det_tavlar() -> None:
    ordning = harledd(
        [PUNKTER, eget("b")],
        [
            bifall("y1", "a", "L-1"),
            bifall("y2", "b", "L-2", punkter=(2,)),
            avslag("y3", "a", "L-3", punkter=(1,)),
            avslag("y4", None, "L-4"),
        ],
    )
    assert {y for ids in bakom(ordning).values() for y in ids} == {"y1", "y2", "y3", "y4"}


def test_ett_annat_forslag_om_en_punkt_tavlar_dar_och_bara_dar() -> None:
    ordning = harledd([PUNKTER, eget("b")], [bifall("y1", "a", "L-1"), bifall("y2", "b", "L-2", punkter=(2,))])
    assert fragor(ordning) == [("1", BIFALL, ("a:1+3", "ej_a:1+3")), ("2", MOT, ("a:2", "b:2"))]


# --- tillägg ---------------------------------------------------------------------------------------------------------


def test_ett_tillaggs_villkor_ar_de_positiva_utfallen_i_basens_fraga() -> None:
    ordning = harledd(
        [eget("a"), eget("b"), av_art("t", TILLAGG, bas=("a",))],
        [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2"), avslag("yn", None, "L-3"), bifall("yt", "t", "L-4")],
    )
    assert ordning.fragor[1].villkor == (Villkor("1", ("a", "b"), Forfallsgrund.BAS),)


@pytest.mark.parametrize("vann", ["a", "b"])
def test_ett_tillagg_stalls_ocksa_nar_ett_annat_bifall_an_dess_bas_vann(vann: str) -> None:
    arendet = arende(
        [eget("a"), eget("b"), av_art("t", TILLAGG, bas=("a",))],
        [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2"), bifall("yt", "t", "L-4")],
    )
    assert fragestatus(klubbad(oppna_lage(mote(), arendet), vann))["2"] is Fragestatus.ATERSTAR


def test_likalydande_tillagg_ar_ett_alternativ() -> None:
    t = Forslag(id="t", art=TILLAGG, rubrik="t", lydelse=("Utvärdera.",), bas=("a",))
    ordning = harledd(
        [eget("a"), t, evolve(t, id="t2")],
        [bifall("ya", "a", "L-1"), bifall("yt", "t", "L-2"), bifall("yt2", "t2", "L-3"), avslag("yn", "t2", "L-4")],
    )
    assert fragor(ordning) == [("1", BIFALL, ("a", "ej_a")), ("2", BIFALL_AVSLAG, ("t", "ej_t"))]
    assert bakom(ordning)["t"] == ("yt", "yt2")
    assert bakom(ordning)["ej_t"] == ("yn",)


# --- options and nothing at all --------------------------------------------------------------------------------------


def test_motforslagsvalet_foljer_arbetsordningen() -> None:
    ordning = uppratta(motstallda(3), organ=NAMND, arbetsordning=Arbetsordning(motforslagsval=Motforslagsval.KEDJA))
    assert ordning.fragor[0].motforslagsval is Motforslagsval.KEDJA


def test_utan_yrkanden_och_liggande_forslag_finns_inget_att_fraga() -> None:
    assert harledd([eget("a")], []).fragor == ()


# --- composed by hand ------------------------------------------------------------------------------------------------


def test_ordforandens_kedja_av_samma_delar() -> None:
    ordning = i_kedja(uppratta(motstallda(3), organ=NAMND), "1", ["b", "c", "a"])
    assert fragor(ordning) == [("1", Frageform.KEDJA, ("b", "c", "a"))]
    with pytest.raises(OgiltigtVarde, match="vart och ett en gång"):
        i_kedja(uppratta(motstallda(3), organ=NAMND), "1", ["b", "c"])


def test_huvudforslaget_pekas_ut() -> None:
    ordning = uppratta(motstallda(3), organ=NAMND)
    assert med_huvudforslag(ordning, "1", "b").fragor[0].huvudforslag == "b"
    sist = evolve(ordning, fragor=(evolve(ordning.fragor[0], sist="c"), *ordning.fragor[1:]))
    assert med_huvudforslag(sist, "1", "b") == med_huvudforslag(ordning, "1", "b")  # one is put last, or singled out
    with pytest.raises(OgiltigtVarde):
        med_huvudforslag(uppratta(motstallda(3), organ=NAMND), "1", "z")


def om_alls_arende() -> Arende:
    return arende(
        [*(eget(f) for f in "ab"), av_art("t", TILLAGG, bas=("a",))],
        [
            bifall("ya", "a", "L-1"),
            bifall("yb", "b", "L-2"),
            Yrkande(id="yn", av=("L-3",), riktning=Riktning.AVSLAG),
            bifall("yt", "t", "L-1"),
        ],
    )


def test_om_alls_fore_hur() -> None:
    arendet = om_alls_arende()
    ordning = om_alls(uppratta(arendet, organ=NAMND), "1", "avslag", grupp="nagot", rubrik="att besluta något")
    assert fragor(ordning) == [
        ("1a", Frageform.FORFRAGA, ("nagot", "avslag")),
        ("1b", MOT, ("a", "b")),
        ("2", BIFALL_AVSLAG, ("t", "ej_t")),  # avslag on everything is avslag on the tillägg too
    ]
    lage = tillampa(oppna_lage(mote(), arendet), OrdningRedovisad(ordning))
    nej = klubbad(lage, "avslag")
    assert set(fragestatus(nej).values()) == {Fragestatus.AVGJORD, Fragestatus.FORFALLEN}
    ja = klubbad(klubbad(lage, "nagot"), "b")
    assert dict(utfallen(ja)) == {"1a": "nagot", "1b": "b"}
    assert fragestatus(ja)["2"] is Fragestatus.ATERSTAR
    assert granska(ordning, arendet) == ()


def test_om_alls_behaller_hur_resten_avgors() -> None:
    ordning = uppratta(om_alls_arende(), organ=NAMND)
    valt: dict[str, Any] = {"motforslagsval": Motforslagsval.KEDJA, "huvudforslag_vid_begaran": "a"}
    for val, kvar in ((valt, "a"), ({**valt, "huvudforslag_vid_begaran": "avslag"}, None)):
        gammal = evolve(ordning.fragor[0], **val)
        andrad = evolve(ordning, fragor=(gammal, *ordning.fragor[1:]))
        hur = om_alls(andrad, "1", "avslag", grupp="nagot", rubrik="att besluta något").fragor[1]
        assert (hur.motforslagsval, hur.huvudforslag_vid_begaran) == (Motforslagsval.KEDJA, kvar)


def test_om_alls_behover_minst_tre_alternativ() -> None:
    with pytest.raises(OgiltigtVarde, match="minst tre alternativ"):
        om_alls(uppratta(motstallda(2), organ=NAMND), "1", "a", grupp="g", rubrik="g")


def test_tillagg_i_klump_har_alla_yrkanden_bakom_sig() -> None:
    arendet = arende(
        [eget("a"), *(av_art(t, TILLAGG, bas=("a",)) for t in ("t", "t2"))],
        [
            bifall("ya", "a", "L-1"),
            bifall("yt", "t", "L-2"),
            bifall("yt2", "t2", "L-3"),
            avslag("yn", "t2", "L-4"),
        ],
    )
    ordning = i_klump(uppratta(arendet, organ=NAMND), ["2", "3"], klump="k", rubrik="tilläggen")
    assert ordning.fragor[1].alternativ == ("k", "ej_k")
    assert ordning.alternativet("k").yrkanden == ("yt", "yt2")
    assert ordning.alternativet("ej_k").yrkanden == ("yn",)
    assert ordning.fragor[1].form is BIFALL_AVSLAG


def test_en_annan_turordning() -> None:
    ordning = uppratta(med_tillagg(), organ=NAMND)
    omvand = i_turordning(ordning, ["2", "1"])
    assert [f.id for f in omvand.fragor] == ["2", "1"]
    assert all(f.villkor == () for f in omvand.fragor)
    with pytest.raises(OgiltigtVarde):
        i_turordning(ordning, ["2"])


def test_komponera_ger_fragorna_lagens_regler_och_villkor() -> None:
    arendet = uppskovsarende()
    ordning = komponera(
        arendet,
        [
            Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("u", "idag")),
            Fraga(id="2", form=MOT, alternativ=("a", "b")),
        ],
        organ=NAMND,
    )
    assert ordning == uppratta(arendet, organ=NAMND)


def test_komponera_namner_ett_okant_alternativ() -> None:
    with pytest.raises(OgiltigtVarde, match="'z'"):
        komponera(motstallda(2), [Fraga(id="1", form=MOT, alternativ=("a", "z"))], organ=NAMND)


def test_komponera_med_en_grupp() -> None:
    grupp = Alternativ(id="g", slag=Alternativslag.GRUPP, ingar=("a", "b"), rubrik="något")
    ordning = komponera(
        motstallda(3),
        [
            Fraga(id="1", form=Frageform.FORFRAGA, alternativ=("g", "c")),
            Fraga(id="2", form=MOT, alternativ=("a", "b")),
        ],
        organ=NAMND,
        alternativ=[grupp],
    )
    assert ordning.fragor[1].villkor == (Villkor("1", ("g",), Forfallsgrund.FORFRAGA),)


def test_avslag_pa_ett_forslag_som_ingen_yrkat_bifall_till_later_det_tavla() -> None:
    """The one who yrkar avslag has brought the förslag up; the other förslag is another whole."""
    liggande = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="nämndens förslag")
    ordning = harledd([liggande, eget("b")], [avslag("y1", "a", "L-1"), bifall("y2", "b", "L-2")])
    assert fragor(ordning) == [("1", MOT, ("a", "b", "avslag"))]
    tva = harledd([liggande, eget("b")], [avslag("y1", "a", "L-1"), avslag("y3", "a", "L-3"), bifall("y2", "b", "L-2")])
    assert bakom(tva) == {"a": (), "b": ("y2",), "avslag": ("y1", "y3")}


def test_komponera_satter_yrkandena_bakom_ett_forslags_punkter() -> None:
    arendet = arende(
        [PUNKTER, eget("b")],
        [bifall("y1", "a", "L-1"), bifall("y2", "a", "L-2", punkter=(2,)), bifall("y3", "b", "L-3")],
    )
    ordning = komponera(
        arendet,
        [
            Fraga(id="1", form=MOT, alternativ=("a:1", "b")),
            Fraga(id="2", form=BIFALL_AVSLAG, alternativ=("a:2+3", "ej_a:2+3")),
        ],
        organ=NAMND,
    )
    assert bakom(ordning)["a:1"] == ("y1",)
    assert set(bakom(ordning)["a:2+3"]) == {"y1", "y2"}
    assert bakom(ordning)["b"] == ("y3",)


def test_vad_som_forfaller_nar_utfallen_ar_kanda() -> None:
    """A tillägg lapses with its base, and with a base that has itself lapsed; what is decided has not lapsed."""
    arendet = arende(
        [av_art("u", ATERREMISS), eget("a"), av_art("t", TILLAGG, bas=("a",))],
        [bifall("yu", "u", "L-1"), bifall("ya", "a", "L-2"), avslag("yn", "a", "L-3"), bifall("yt", "t", "L-2")],
    )
    ordning = uppratta(arendet, organ=NAMND)
    assert forfallsgrunder(ordning, {}) == {}
    assert forfallsgrunder(ordning, {"1": "u"}) == {"2": Forfallsgrund.UPPSKOV, "3": Forfallsgrund.UPPSKOV}
    assert forfallsgrunder(ordning, {"1": "idag", "2": "a"}) == {}
    assert forfallsgrunder(ordning, {"1": "idag", "2": "ej_a"}) == {"3": Forfallsgrund.BAS}
    assert forfallsgrunder(ordning, {"1": "u", "2": "ej_a", "3": "t"}) == {}
