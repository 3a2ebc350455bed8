"""The preview: what is asked, what JA and NEJ mean, what settles it, what falls."""

import pytest

from propositionsordning import (
    Alternativ,
    Alternativslag,
    Antal,
    Arbetsordning,
    Arende,
    Forfallsgrund,
    Forslag,
    Forslagsart,
    Fraga,
    Frageform,
    Ledamot,
    Motforslagsval,
    Organ,
    Organtyp,
    Propositionsordning,
    Riktning,
    Uppskovshistorik,
    Utgang,
    Yrkande,
    i_kedja,
    i_klump,
    komponera,
    med_huvudforslag,
    om_alls,
    uppratta,
)
from propositionsordning.fraser.katalog import byt_ut
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.ordning.benamning import Namngivning, namn, sida, utfall
from propositionsordning.ordning.forhandsvisning import Forhandsvisning, Fragebild, Votering, forhandsvisa

NAMND = Organ(typ=Organtyp.NAMND, namn="Tekniska nämnden")
KF = Organ(typ=Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige")
LEDAMOTER = (
    Ledamot(id="M-1", parti="M", namn="Lars Hagel"),
    Ledamot(id="L-1", parti="L", namn="Jon Bark"),
    Ledamot(id="S-1", parti="S", namn="Alva Ek"),
)


def eget(forslag_id: str, rubrik: str | None = None, utgang: Utgang = Utgang.BIFALL) -> Forslag:
    return Forslag(id=forslag_id, art=Forslagsart.EGET, rubrik=rubrik or f"förslaget {forslag_id}", utgang=utgang)


def motstallda(antal: int) -> Arende:
    ids = "abcdefgh"[:antal]
    return Arende(
        id="1",
        rubrik="Vägen",
        forslag=tuple(eget(i) for i in ids),
        yrkanden=tuple(Yrkande(id=f"y{i}", av=(f"{i.upper()}-1",), forslag=i) for i in ids),
    )


def visa(arende: Arende, organ: Organ = NAMND, ordning: Propositionsordning | None = None) -> Forhandsvisning:
    return forhandsvisa(ordning or uppratta(arende, organ=organ.typ), arende, organ=organ)


def forsta(arende: Arende, organ: Organ = NAMND, ordning: Propositionsordning | None = None) -> Fragebild:
    return visa(arende, organ, ordning).fragor[0]


def sidorna(voteringar: tuple[Votering, ...]) -> list[tuple[str, str, str]]:
    return [(v.funnet, v.ja, v.nej) for v in voteringar]


# --- What is asked ---------------------------------------------------------------------------------------------------


def test_ensamt_forslag_fragas_en_gang_och_ja_ar_det_funna() -> None:
    bild = forsta(motstallda(1))
    (steg,) = bild.steg
    assert steg.sager == ("Beslutar tekniska nämnden i enlighet med förslaget a?",)
    assert sidorna(steg.voteringar) == [("a", "a", "ej_a"), ("ej_a", "ej_a", "a")]
    assert steg.voteringar[1].text == "Ja för avslag på förslaget a. Nej för bifall till förslaget a."
    assert bild.hogst == 1
    assert bild.omrostning == ()


def test_tva_motstallda_ger_en_fraga_var() -> None:
    (steg,) = forsta(motstallda(2)).steg
    assert steg.sager == ("Bifaller tekniska nämnden förslaget a?", "Bifaller tekniska nämnden förslaget b?")
    assert sidorna(steg.voteringar) == [("a", "a", "b"), ("b", "b", "a")]


def test_vid_tre_valjs_motforslaget_bland_de_andra_tva() -> None:
    bild = forsta(motstallda(3))
    (steg,) = bild.steg
    assert steg.voteringar == ()
    assert [(u.huvudforslag, u.kandidater) for u in steg.utsedda] == [
        ("a", ("b", "c")),
        ("b", ("a", "c")),
        ("c", ("a", "b")),
    ]
    assert bild.hogst == 2
    assert "huvudomröstningen: Ja för huvudförslaget. Nej för motförslaget." in bild.omrostning[0]


def test_motforslag_i_kedja_ser_alla_kandidater() -> None:
    arende = motstallda(4)
    val = Arbetsordning(motforslagsval=Motforslagsval.KEDJA)
    ordning = uppratta(arende, organ=NAMND.typ, arbetsordning=val)
    bild = forsta(arende, ordning=ordning)
    assert bild.steg[0].utsedda[0].kandidater == ("b", "c", "d")
    assert "två åt gången" in bild.omrostning[0]


def test_kedjan_visas_par_for_par() -> None:
    arende = motstallda(4)
    bild = forsta(arende, ordning=i_kedja(uppratta(arende, organ=NAMND.typ), "1", ["c", "b", "d", "a"]))
    assert [s.delfraga.id for s in bild.steg] == ["1.1", "1.2", "1.3"]
    assert [s.sidor for s in bild.steg] == [
        ("förslaget c", "förslaget b"),
        ("det som kvarstår", "förslaget d"),
        ("det som kvarstår", "förslaget a"),
    ]
    assert bild.steg[0].sager == ("Ska förslaget c gå vidare?", "Ska förslaget b gå vidare?")
    assert [v.utfall for v in bild.steg[0].voteringar] == ["förslaget c kvarstår", "förslaget b kvarstår"]
    assert bild.hogst == 3


def test_kedja_av_tva_ar_en_vanlig_fraga() -> None:
    arende = motstallda(2)
    kedja = Fraga(id="1", form=Frageform.KEDJA, alternativ=("b", "a"))
    (steg,) = forsta(arende, ordning=komponera(arende, [kedja], organ=NAMND.typ)).steg
    assert [v.utfall for v in steg.voteringar] == ["förslaget b har bifallits", "förslaget a har bifallits"]


def test_utpekat_huvudforslag_moter_det_utsedda() -> None:
    arende = motstallda(3)
    bild = forsta(arende, ordning=med_huvudforslag(uppratta(arende, organ=NAMND.typ), "1", "b"))
    motforslaget, huvudet = bild.steg
    assert motforslaget.sager == (
        "Antar tekniska nämnden förslaget a som motförslag?",
        "Antar tekniska nämnden förslaget c som motförslag?",
    )
    assert sidorna(motforslaget.voteringar) == [("a", "a", "c"), ("c", "c", "a")]
    assert huvudet.sidor == ("förslaget b", "det utsedda motförslaget")
    assert "förslaget b" in bild.omrostning[0]


def test_utpekat_huvudforslag_ar_ja_vad_som_an_finns() -> None:
    arende = motstallda(2)
    bild = forsta(arende, ordning=med_huvudforslag(uppratta(arende, organ=NAMND.typ), "1", "a"))
    assert sidorna(bild.steg[0].voteringar) == [("a", "a", "b"), ("b", "a", "b")]


def test_forfragan_fragar_om_alls() -> None:
    arende = motstallda(2)
    arende = Arende(
        id="1",
        rubrik="x",
        forslag=arende.forslag,
        yrkanden=(*arende.yrkanden, Yrkande(id="n", av=("C",), riktning=Riktning.AVSLAG)),
    )
    ordning = om_alls(uppratta(arende, organ=NAMND.typ), "1", "avslag", grupp="g", rubrik="att vägen alls byggs")
    om, hur = visa(arende, ordning=ordning).fragor
    assert om.steg[0].sager == (
        "Beslutar tekniska nämnden att vägen alls byggs?",
        "Beslutar tekniska nämnden om avslag?",
    )
    assert om.steg[0].voteringar[0].text == "Ja för att vägen alls byggs. Nej för avslag."
    assert om.alternativ[0].ingar == ("förslaget a", "förslaget b")
    assert om.alternativ[0].bakom == ("A-1", "B-1")
    assert hur.villkor == ("Ställs bara om fråga 1a leder till att tekniska nämnden beslutar att vägen alls byggs.",)
    assert [(f.alternativ, [b.fraga for b in f.bortfall]) for f in om.foljder] == [("g", []), ("avslag", ["1b"])]


# --- Names -----------------------------------------------------------------------------------------------------------


def namngivning(arende: Arende, organ: Organ = NAMND) -> Namngivning:
    return Namngivning(
        organ=organ,
        ordning=uppratta(arende, organ=organ.typ),
        forslag=arende.forslag,
        yrkanden=arende.yrkanden,
    )


def sats(*yrkare: tuple[str, ...]) -> Namngivning:
    """Competing att-satser, one for each group of movers."""
    organ = Organ(typ=Organtyp.NAMND, namn="Tekniska nämnden", ledamoter=LEDAMOTER)
    forslag = tuple(eget(f"f{nr}", f"att {nr} vägar byggs") for nr, _ in enumerate(yrkare))
    yrkanden = tuple(Yrkande(id=f"y{nr}", av=av, forslag=f"f{nr}") for nr, av in enumerate(yrkare))
    return namngivning(Arende(id="1", rubrik="x", forslag=forslag, yrkanden=yrkanden), organ)


@pytest.mark.parametrize(
    ("av", "namnet"),
    [
        (("M-1",), "Lars Hagels (M) yrkande"),
        (("M-1", "L-1"), "yrkandet från Lars Hagel (M) och Jon Bark (L)"),
        (("M-1", "L-1", "S-1"), "yrkandet från Lars Hagel (M) m.fl."),
        (("SD",), "SD:s yrkande"),
        ((), "förslaget att 0 vägar byggs"),
    ],
)
def test_en_att_sats_kallas_efter_dem_som_yrkat_den(av: tuple[str, ...], namnet: str) -> None:
    n = sats(av)
    assert namn(n, "f0") == namnet
    assert sida(n, "f0") == f"bifall till {namnet}"
    assert namn(n, "ej_f0") == f"avslag på {namnet}"
    assert utfall(n, "ej_f0") == f"{namnet} har avslagits"


def test_tva_att_satser_fran_samma_ledamot_skils_at() -> None:
    n = sats(("M-1",), ("M-1",))
    assert [namn(n, i) for i in ("f0", "f1")] == ["förslaget att 0 vägar byggs", "förslaget att 1 vägar byggs"]


def test_samma_rubrik_skils_at_genom_yrkarna() -> None:
    arende = Arende(
        id="1",
        rubrik="x",
        forslag=(
            eget("a", "ändringsyrkandet"),
            eget("b", "ändringsyrkandet"),
            Forslag(id="u", art=Forslagsart.ATERREMISS, rubrik="återremiss av ärendet"),
            Forslag(id="v", art=Forslagsart.ATERREMISS, rubrik="återremiss av ärendet"),
        ),
        yrkanden=tuple(Yrkande(id=f"y{i}", av=(i.upper(),), forslag=i) for i in "abuv"),
    )
    n = namngivning(arende)
    assert namn(n, "a") == "ändringsyrkandet från A"
    assert namn(n, "u") == "återremiss av ärendet enligt yrkandet från U"
    assert namn(n, "ej_v") == "avslag på yrkandet om återremiss av ärendet enligt yrkandet från V"


def test_samma_rubrik_och_samma_yrkare_skils_at_genom_beteckningen() -> None:
    arende = Arende(
        id="1",
        rubrik="x",
        forslag=(eget("a", "yrkandet"), eget("b", "yrkandet")),
        yrkanden=(Yrkande(id="1", av=("M",), forslag="a"), Yrkande(id="2", av=("M",), forslag="b")),
    )
    n = namngivning(arende)
    assert [namn(n, i) for i in "ab"] == ["yrkandet (alternativ a)", "yrkandet (alternativ b)"]


def test_egen_avslagstext_star_kvar() -> None:
    """Hard case 13: what a side is called and what it stands for are two things."""
    alternativ = (
        Alternativ(id="a", slag=Alternativslag.BIFALL, forslag=("a",), rubrik="förslaget"),
        Alternativ(id="n", slag=Alternativslag.AVSLAG, forslag=("a",), rubrik="avslag på motionen"),
    )
    ordning = Propositionsordning(
        alternativ=alternativ, fragor=(Fraga(id="1", form=Frageform.BIFALL_AVSLAG, alternativ=("a", "n")),)
    )
    n = Namngivning(organ=NAMND, ordning=ordning, forslag=(eget("a", "förslaget"),), yrkanden=())
    assert (namn(n, "n"), utfall(n, "n")) == ("avslag på motionen", "motionen har avslagits")


def test_klumpen_namns_som_en() -> None:
    forslag = (eget("a"), *(Forslag(id=t, art=Forslagsart.TILLAGG, rubrik=f"tillägget {t}") for t in ("t1", "t2")))
    arende = Arende(
        id="1",
        rubrik="x",
        forslag=forslag,
        yrkanden=tuple(Yrkande(id=f"y{f.id}", av=("C",), forslag=f.id) for f in forslag),
    )
    ordning = uppratta(arende, organ=NAMND.typ)
    klump = i_klump(ordning, [f.id for f in ordning.fragor[1:]], klump="k", rubrik="båda tilläggen")
    assert visa(arende, ordning=klump).fragor[1].steg[0].sager[1] == "Avslår tekniska nämnden båda tilläggen?"


def test_ingen_som_yrkat_skils_fran_okand_yrkare() -> None:
    arende = Arende(id="1", rubrik="x", forslag=(eget("a"),), yrkanden=(Yrkande(id="y", forslag="a"),))
    a, ej_a = forsta(arende).alternativ
    assert (a.yrkat, a.bakom) == (True, ())
    assert (ej_a.yrkat, ej_a.bakom) == (False, ())


# --- What settles it -------------------------------------------------------------------------------------------------


def uppskovsarende(
    historik: Uppskovshistorik = Uppskovshistorik.INGET, *, val: bool | None = False, art: Forslagsart | None = None
) -> Arende:
    return Arende(
        id="1",
        rubrik="x",
        val=val,
        uppskovshistorik=historik,
        forslag=(eget("a"), Forslag(id="u", art=art or Forslagsart.ATERREMISS, rubrik="återremiss av ärendet")),
        yrkanden=(Yrkande(id="1", av=("S",), forslag="a"), Yrkande(id="2", av=("M",), forslag="u")),
    )


def regler(arende: Arende, organ: Organ = KF, narvarande: Antal | None = None) -> list[tuple[str, str]]:
    ordning = uppratta(arende, organ=organ.typ)
    bild = forhandsvisa(ordning, arende, organ=organ, narvarande=narvarande)
    return [(r.regel.id, r.text) for r in bild.fragor[0].regler]


@pytest.mark.parametrize(("narvarande", "grans"), [(81, 27), (80, 27), (79, 27), (49, 17)])
def test_tredjedelen_i_antal(narvarande: int, grans: int) -> None:
    forst, lika = regler(uppskovsarende(), narvarande=Antal(narvarande, narvarande))
    assert forst[0] == "R-5:50-1"
    assert forst[1].endswith(f"röstar för återremiss av ärendet: {grans}\xa0av\xa0{narvarande}.")
    assert lika[0] == "R-5:56-6"


@pytest.mark.parametrize("narvarande", [None, Antal(41, 81)])
def test_tredjedelen_utan_kant_antal(narvarande: Antal | None) -> None:
    assert regler(uppskovsarende(), narvarande=narvarande)[0][1] == (
        "Det räcker att minst en tredjedel av de närvarande röstar för återremiss av ärendet."
    )


def test_forbrukad_minoritetsratt() -> None:
    assert regler(uppskovsarende(Uppskovshistorik.MINORITET))[0] == (
        "R-5:50-6",
        "Minoritetsrätten är förbrukad; det krävs enkel majoritet.",
    )


def test_okand_historik_visar_bada_reglerna() -> None:
    okand, tredjedel, lika = regler(uppskovsarende(Uppskovshistorik.OKANT))
    assert okand[0] == "R-5:50-6"
    assert okand[1].endswith("på begäran av en minoritet. I så fall krävs enkel majoritet.")
    assert tredjedel[0] == "R-5:50-1"
    assert lika[0] == "R-5:56-1"


def test_namnden_och_valet_har_ingen_minoritetsratt() -> None:
    assert regler(uppskovsarende(), NAMND)[0][0] == "R-6:33-1"
    assert regler(uppskovsarende(val=True))[0][0] == "R-5:50-10"


def test_uppskov_utan_egen_ratt_avgors_med_enkel_majoritet() -> None:
    assert regler(uppskovsarende(art=Forslagsart.REMISS))[0][0] == "R-5:55-1"


@pytest.mark.parametrize(("val", "regel"), [(False, "R-5:56-1"), (True, "R-5:56-5"), (None, "R-5:56-5")])
def test_lika_rostetal(val: bool | None, regel: str) -> None:  # noqa: FBT001  # a case of the table
    arende = Arende(id="1", rubrik="x", val=val, forslag=(eget("a"),), yrkanden=(Yrkande(id="y", forslag="a"),))
    assert regler(arende, NAMND)[-1][0] == regel


def test_lika_rostetal_om_uppskov_av_ett_val_avgors_med_utslagsrost() -> None:
    assert regler(uppskovsarende(val=True))[-1] == ("R-5:56-1", "Vid lika röstetal har ordföranden utslagsröst.")


# --- What follows ----------------------------------------------------------------------------------------------------


def med_tillagg() -> Arende:
    return Arende(
        id="1",
        rubrik="x",
        uppskovshistorik=Uppskovshistorik.INGET,
        forslag=(
            Forslag(id="ks", art=Forslagsart.LIGGANDE, rubrik="kommunstyrelsens förslag", utgang=Utgang.AVSLAG),
            eget("mo", "motionen"),
            Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="tillägget", bas=("mo",)),
            Forslag(id="u", art=Forslagsart.ATERREMISS, rubrik="återremiss av ärendet"),
        ),
        yrkanden=tuple(Yrkande(id=f"y{i}", av=(i.upper(),), forslag=i) for i in ("ks", "mo", "t", "u")),
    )


def bortfall(bild: Fragebild) -> dict[str, list[tuple[str, Forfallsgrund]]]:
    return {f.alternativ: [(b.fraga, b.grund) for b in f.bortfall] for f in bild.foljder}


def test_uppskovet_faller_allt_och_basen_sitt_tillagg() -> None:
    uppskov, sak, tillagg = visa(med_tillagg(), KF).fragor
    assert bortfall(uppskov) == {"u": [("2", Forfallsgrund.UPPSKOV), ("3", Forfallsgrund.UPPSKOV)], "idag": []}
    assert bortfall(sak) == {"ks": [("3", Forfallsgrund.BAS)], "mo": []}
    assert [f.faller for f in sak.foljder] == [("motionen",), ("kommunstyrelsens förslag",)]
    assert bortfall(tillagg) == {"t": [], "ej_t": []}
    assert uppskov.foljder[0].bortfall[0].text == (
        "Fråga 2 om kommunstyrelsens förslag och motionen ställs inte: ärendet skjuts upp."
    )


def test_ett_bortfall_drar_med_sig_nasta() -> None:
    """A tillägg whose base is never put, because the förfråga was answered no, lapses with it."""
    arende = med_tillagg()
    arende = Arende(
        id="1",
        rubrik="x",
        forslag=arende.forslag[:3],
        yrkanden=(*arende.yrkanden[:3], Yrkande(id="n", av=("C",), riktning=Riktning.AVSLAG)),
    )
    ordning = om_alls(uppratta(arende, organ=KF.typ), "1", "avslag", grupp="g", rubrik="att något alls görs")
    om = visa(arende, KF, ordning).fragor[0]
    assert bortfall(om) == {"g": [], "avslag": [("1b", Forfallsgrund.FORFRAGA), ("2", Forfallsgrund.BAS)]}


def test_det_avgjorda_visar_bara_vad_det_ledde_till() -> None:
    arende = med_tillagg()
    bild = forhandsvisa(uppratta(arende, organ=KF.typ), arende, organ=KF, utfall={"1": "idag", "2": "ks"})
    uppskov, sak, tillagg = bild.fragor
    assert bortfall(uppskov) == {"idag": []}
    assert bortfall(sak) == {"ks": [("3", Forfallsgrund.BAS)]}
    assert tillagg.foljder == ()


def test_villkoren_sags_i_ord() -> None:
    tillagg = visa(med_tillagg(), KF).fragor[2]
    assert tillagg.villkor == (
        "Ställs bara om fråga 1 leder till att kommunfullmäktige beslutar att ärendet avgörs idag.",
        "Ställs bara om fråga 2 leder till att motionen bifalls.",
    )


# --- The rest --------------------------------------------------------------------------------------------------------


def test_granskningen_foljer_med() -> None:
    arende = Arende(
        id="1",
        rubrik="x",
        forslag=(Forslag(id="f", art=Forslagsart.LIGGANDE, rubrik="förvaltningens förslag"), eget("a")),
        yrkanden=(Yrkande(id="y", forslag="a"),),
    )
    assert [p.regel.id for p in visa(arende).anmarkningar] == ["R-2-3"]


def test_egna_fraser_anvands() -> None:
    arende = motstallda(2)
    egna = byt_ut(STANDARD, {"fraga.bifaller": "Kan {organ} besluta enligt {objekt}?"})
    bild = forhandsvisa(uppratta(arende, organ=NAMND.typ), arende, organ=NAMND, fraser=egna)
    assert bild.fragor[0].steg[0].sager[0] == "Kan tekniska nämnden besluta enligt förslaget a?"


def test_forhandsvisningen_ar_ett_varde() -> None:
    assert visa(motstallda(3)) == visa(motstallda(3))
