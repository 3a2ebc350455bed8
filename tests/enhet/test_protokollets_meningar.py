"""The sentences of the minutes: yrkanden, propositions and decisions in Swedish as it is written."""

import pytest

from propositionsordning import (
    Forslag,
    Forslagsart,
    Fraga,
    FragaForfallen,
    Frageform,
    Klubbslag,
    Lottning,
    Motforslagsval,
    OmrostningBegard,
    OmrostningGenomford,
    Organtyp,
    OverlaggningAvslutad,
    PropositionStalld,
    RegistreringRattad,
    Riktning,
    Rostning,
    UppfattningRedovisad,
    Utgang,
    Utslagsrost,
    Yrkande,
    YrkandeAtertaget,
    YrkandenSammanslagna,
    komponera,
    med_huvudforslag,
    ordning_i_kraft,
    spela,
    tillampa,
)
from propositionsordning.forlopp.handelser import OrdningRedovisad
from propositionsordning.protokoll.modell import Styckeslag
from tests.enhet.protokollbygge import A, avgor, bifall, ett_forslag, forslag, paragraf, rosta, start, texter

# --- Yrkanden --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("yrkande", "mening"),
    [
        (Yrkande(id="1", av=("S", "V"), forslag="a"), "S och V yrkar bifall till förslaget a."),
        (
            Yrkande(id="1", av=("S",), forslag="a", avslag_pa_ovriga=True),
            "S yrkar bifall till förslaget a samt avslag på övriga yrkanden.",
        ),
        (Yrkande(id="1", av=("S",), forslag="a", riktning=Riktning.AVSLAG), "S yrkar avslag på förslaget a."),
        (Yrkande(id="1", av=("S",), riktning=Riktning.AVSLAG), "S yrkar avslag."),
        (Yrkande(id="1", av=("S",), forslag="a", hand=2), "S yrkar i andra hand bifall till förslaget a."),
        (
            Yrkande(id="1", av=("S",), forslag="a", villkor="för det fall återremissen avslås."),
            "S yrkar bifall till förslaget a för det fall återremissen avslås.",
        ),
        (
            Yrkande(id="1", av=("S",), forslag="a", villkor="återremissen avslås"),
            "S yrkar bifall till förslaget a för det fall återremissen avslås.",
        ),
        (Yrkande(id="1", av=("S",), forslag="a", punkter=(2,)), "S yrkar bifall till punkt 2 i förslaget a."),
        (
            Yrkande(id="1", av=("S",), forslag="a", punkter=(1, 3), riktning=Riktning.AVSLAG),
            "S yrkar avslag på punkterna 1 och 3 i förslaget a.",
        ),
        (Yrkande(id="1", av=("S",), forslag="s"), "S yrkar att vägen byggs."),
        (
            Yrkande(id="1", av=("S",), forslag="s", riktning=Riktning.AVSLAG),
            "S yrkar avslag på förslaget att vägen byggs.",
        ),
        (Yrkande(id="1", av=("S",), forslag="u"), "S yrkar återremiss av ärendet."),
        (
            Yrkande(id="1", av=("S",), forslag="u", riktning=Riktning.AVSLAG),
            "S yrkar avslag på yrkandet om återremiss av ärendet.",
        ),
    ],
)
def test_yrkandet_i_ord(yrkande: Yrkande, mening: str) -> None:
    alla = [
        forslag("a", art=A.LIGGANDE, lydelse=("att x", "att y", "att z")),
        forslag("s", "att vägen byggs"),
        forslag("u", "återremiss av ärendet", art=A.ATERREMISS),
    ]
    assert texter(paragraf(start(alla, [yrkande])), "propositioner") == [mening]


def test_ett_forslags_lydelse_foljer_det_forsta_yrkandet_om_det() -> None:
    alla = [forslag("a", "M:s förslag", lydelse=("att x", "Y byggs")), forslag("s", "att z", lydelse=("att z",))]
    p = paragraf(start(alla, [*bifall("a", "s"), Yrkande(id="y3", av=("L",), forslag="a")]))
    assert texter(p, "propositioner") == [
        "A yrkar bifall till M:s förslag. Förslaget lyder:",
        "att x",
        "Y byggs.",
        "S yrkar att z.",
        "L yrkar bifall till M:s förslag.",
    ]


def test_enkla_yrkanden_av_samma_personer_star_i_en_mening() -> None:
    ett, tva, tre = (Yrkande(id=f"y{i}", av=("S", "V"), forslag=i) for i in "abc")
    i_hand = Yrkande(id="y4", av=("S", "V"), forslag="d", hand=2)
    annan = Yrkande(id="y5", av=("M",), forslag="a", riktning=Riktning.AVSLAG)
    p = paragraf(start([forslag(i) for i in "abcd"], [ett, tva, annan, tre, i_hand]))
    funnen = p.sektion("propositioner")
    assert funnen is not None
    assert [(s.text, s.meningar[0].fakta) for s in funnen.stycken] == [
        ("S och V yrkar bifall till förslaget a och förslaget b.", ("yrkande:ya", "yrkande:yb")),
        ("M yrkar avslag på förslaget a.", ("yrkande:y5",)),
        ("S och V yrkar bifall till förslaget c.", ("yrkande:yc",)),
        ("S och V yrkar i andra hand bifall till förslaget d.", ("yrkande:y4",)),
    ]


@pytest.mark.parametrize(
    ("rubriker", "avslag", "mening"),
    [
        (
            ("A:s förslag", "B:s förslag", "C:s förslag"),
            1,
            "bifall till A:s förslag och B:s förslag samt avslag på C:s förslag",
        ),
        (
            ("A:s förslag", "B:s förslag", "C:s förslag"),
            2,
            "bifall till A:s förslag samt avslag på B:s förslag och C:s förslag",
        ),
        (("förslaget från L och C", "B:s förslag"), 0, "bifall till förslaget från L och C samt B:s förslag"),
        (("att x", "B:s förslag"), 0, "att x samt bifall till B:s förslag"),
        (("återremiss", "att x"), 0, "återremiss samt att x"),
        (("återremiss", "att x"), 2, "avslag på yrkandet om återremiss och förslaget att x"),
    ],
)
def test_bifall_eller_avslag_i_rad_sags_en_gang(rubriker: tuple[str, ...], avslag: int, mening: str) -> None:
    """The last ``avslag`` of them are avslag."""
    alla = [
        forslag(i, r, art=A.ATERREMISS if r == "återremiss" else A.EGET) for i, r in zip("abc", rubriker, strict=False)
    ]
    forst = len(alla) - avslag
    yrkanden = [
        Yrkande(id=f"y{nr}", av=("S",), forslag=f.id, riktning=Riktning.BIFALL if nr < forst else Riktning.AVSLAG)
        for nr, f in enumerate(alla)
    ]
    assert texter(paragraf(start(alla, yrkanden)), "propositioner") == [f"S yrkar {mening}."]


def test_okanda_yrkare_slas_inte_ihop() -> None:
    p = paragraf(start([forslag("a"), forslag("b")], [Yrkande(id="1", forslag="a"), Yrkande(id="2", forslag="b")]))
    assert texter(p, "propositioner") == [
        "Yrkande framställs om bifall till förslaget a.",
        "Yrkande framställs om bifall till förslaget b.",
    ]


def test_den_som_yrkar_avslag_for_inte_fram_lydelsen() -> None:
    avslag = Yrkande(id="y", av=("L",), forslag="a", riktning=Riktning.AVSLAG)
    p = paragraf(start([forslag("a", "M:s förslag", lydelse=("att x", "att y"))], [avslag]))
    assert texter(p, "propositioner") == ["L yrkar avslag på M:s förslag."]


def test_aterkallat_och_sammanslaget() -> None:
    lage = start([forslag("a"), forslag("b"), forslag("c")], bifall("a", "b", "c"))
    p = paragraf(
        lage,
        YrkandeAtertaget("yc"),
        YrkandenSammanslagna(yrkanden=("ya", "yb"), forslag=forslag("ny", "det gemensamma förslaget")),
        OverlaggningAvslutad(),
    )
    assert texter(p, "propositioner") == [
        "C återtar yrkandet om bifall till förslaget c.",
        "Yrkandena från A och B slås samman till ett yrkande om bifall till det gemensamma förslaget.",
    ]


@pytest.mark.parametrize(
    ("av", "mening"),
    [
        (
            (("S",), ("M",)),
            "Tekniska nämnden beslutar att yrkandena från S och M ska behandlas som ett yrkande om avslag på förslaget a.",
        ),
        (((), ()), "Tekniska nämnden beslutar att yrkandena ska behandlas som ett yrkande om avslag på förslaget a."),
    ],
)
def test_sammanslaget_genom_beslut(av: tuple[tuple[str, ...], ...], mening: str) -> None:
    emot = [Yrkande(id=f"y{nr}", av=vem, forslag="a", riktning=Riktning.AVSLAG) for nr, vem in enumerate(av)]
    lage = start([forslag("a")], [*bifall("a"), *emot])
    p = paragraf(lage, YrkandenSammanslagna(yrkanden=("y0", "y1"), genom_beslut=True), OverlaggningAvslutad())
    assert texter(p, "propositioner") == ["A yrkar bifall till förslaget a.", mening]


# --- Propositions ----------------------------------------------------------------------------------------------------


def test_ett_enda_forslag_som_faller() -> None:
    p = paragraf(ett_forslag(), OverlaggningAvslutad(), *avgor("1", "ej_a"))
    assert texter(p, "propositioner")[-1].endswith("förslaget a och finner att så inte är fallet.")
    assert texter(p, "beslut") == ["Tekniska nämnden avslår förslaget a."]


def test_avslaget_mot_ett_enda_forslag_ar_dess_avslag_hur_fragan_an_stalls() -> None:
    lage = start([forslag("a")], [*bifall("a"), Yrkande(id="n", av=("N",), forslag="a", riktning=Riktning.AVSLAG)])
    fragor = [Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "ej_a"))]
    ordning = komponera(lage.arende, fragor, organ=Organtyp.NAMND)
    p = paragraf(lage, OverlaggningAvslutad(), OrdningRedovisad(ordning), *avgor("1", "a"))
    assert texter(p, "propositioner")[-1] == (
        "Ordföranden ställer propositioner på bifall till respektive avslag på förslaget a och finner att förslaget a"
        " har bifallits."
    )


def test_avslag_som_vinner_avslar_allt_det_tavlade_med() -> None:
    lage = start(
        [forslag("a"), forslag("b")], [*bifall("a", "b"), Yrkande(id="n", av=("N",), riktning=Riktning.AVSLAG)]
    )
    p = paragraf(lage, OverlaggningAvslutad(), *avgor("1", "avslag"))
    assert texter(p, "propositioner")[-1] == (
        "Ordföranden ställer propositioner på förslaget a, förslaget b och avslag och finner att yrkandet om avslag har"
        " bifallits."
    )
    assert texter(p, "beslut") == ["Tekniska nämnden avslår förslaget a och förslaget b."]


def test_utpekat_huvudforslag_sags_fore_motforslaget() -> None:
    lage = tillampa(start([forslag(i) for i in "abc"], bifall(*"abc")), OverlaggningAvslutad())
    ordning = med_huvudforslag(ordning_i_kraft(lage), "1", "b")
    p = paragraf(lage, OrdningRedovisad(ordning), *avgor("1.m", "c"), *avgor("1", "b"))
    assert texter(p, "propositioner")[4:] == [
        "Förslaget b blir huvudförslag i huvudomröstningen.",
        (
            "Ordföranden ställer propositioner på förslaget a och förslaget c som motförslag och finner att förslaget c har"
            " antagits som motförslag."
        ),
        "Ordföranden ställer förslaget b mot förslaget c och finner att förslaget b har bifallits.",
    ]


def test_tillkannagivet_utfall_star_i_stallet_for_det_beraknade() -> None:
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"))
    roster = Rostning(ja=4, nej=9)
    p = paragraf(lage, OverlaggningAvslutad(), *rosta("1", "a", "a", "b", roster), Klubbslag(utfall="a"))
    assert texter(p, "propositioner")[-1].endswith(
        "9 nej-röster. Ordföranden tillkännager att förslaget a har bifallits."
    )


def test_tillkannagivet_utfall_utan_kant_uppfattning() -> None:
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"))
    p = paragraf(
        lage, OverlaggningAvslutad(), PropositionStalld("1"), UppfattningRedovisad(None), Klubbslag(utfall="b")
    )
    assert texter(p, "propositioner")[-1] == (
        "Ordföranden ställer propositioner på förslaget a och förslaget b. Ordföranden tillkännager att förslaget b har"
        " bifallits."
    )


def test_motforslaget_utses_i_kedja() -> None:
    lage = start([forslag(i) for i in "abcd"], bifall(*"abcd"), val_av_motforslag=Motforslagsval.KEDJA)
    p = paragraf(
        lage,
        OverlaggningAvslutad(),
        PropositionStalld("1"),
        UppfattningRedovisad("b"),
        OmrostningBegard(),
        *avgor("1.m.1", "c"),
        *avgor("1.m.2", "d"),
        OmrostningGenomford(ja="b", nej="d", rostning=Rostning(ja=3, nej=2)),
        Klubbslag(),
    )
    assert texter(p, "propositioner")[5:9] == [
        "Förslaget b blir huvudförslag i huvudomröstningen.",
        "Ordföranden ställer förslaget a mot förslaget c och finner att förslaget c kvarstår.",
        "Ordföranden ställer förslaget c mot förslaget d och finner att förslaget d har antagits som motförslag.",
        "Voteringsproposition i huvudomröstningen: ”Ja för bifall till förslaget b. Nej för bifall till förslaget d.”",
    ]


def test_utslagsrost_som_inte_behovs_redovisas() -> None:
    """R-5:56-6: a third carries the uppskov whatever the chair says."""
    lage = start(
        [forslag("a"), forslag("u", "återremiss av ärendet", art=A.ATERREMISS)],
        bifall("a", "u"),
        typ=Organtyp.FULLMAKTIGE,
    )
    p = paragraf(
        lage,
        OverlaggningAvslutad(),
        *rosta("1", "idag", "idag", "u", Rostning(ja=10, nej=10, avstar=1)),
        Utslagsrost("idag"),
        Klubbslag(),
    )
    assert texter(p, "propositioner")[-1].endswith(
        "Ordföranden lägger sin utslagsröst för att ärendet avgörs idag. 10 av 21 närvarande, minst en tredjedel, röstar för"
        " återremiss av ärendet, vilket innebär att tekniska nämnden har beslutat om återremiss av ärendet."
    )


def test_rostetal_i_ental_och_flertal() -> None:
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"))
    roster = Rostning(ja=1, nej=0, avstar=2, franvarande=1)
    p = paragraf(lage, OverlaggningAvslutad(), *rosta("1", "a", "a", "b", roster), Klubbslag())
    assert texter(p, "propositioner")[-1].startswith(
        "Omröstningen utfaller med 1 ja-röst mot 0 nej-röster. 2 ledamöter avstår från att rösta. 1 ledamot är"
        " frånvarande."
    )


def test_lottning_i_val() -> None:
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"), val=True)
    p = paragraf(
        lage,
        OverlaggningAvslutad(),
        *rosta("1", "a", "a", "b", Rostning(ja=3, nej=3, avstar=0)),
        Lottning(alternativ="b", hur="två slutna sedlar", av="S-1"),
        Klubbslag(),
    )
    assert texter(p, "propositioner")[-1].endswith(
        "Vid lika röstetal avgörs genom lottning att förslaget b har bifallits. Om lottningen antecknas: två slutna"
        " sedlar (S-1)."
    )


def test_egna_ord_i_voteringspropositionen() -> None:
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"))
    omrostning = OmrostningGenomford(
        ja="a",
        nej="b",
        rostning=Rostning(ja=3, nej=2),
        ja_text="bifall till nämndens förslag",
        nej_text="bifall till B m.fl.",
    )
    p = paragraf(
        lage,
        OverlaggningAvslutad(),
        PropositionStalld("1"),
        UppfattningRedovisad("a"),
        OmrostningBegard(),
        omrostning,
        Klubbslag(),
    )
    assert texter(p, "propositioner")[-2] == (
        "Voteringsproposition: ”Ja för bifall till nämndens förslag. Nej för bifall till B m.fl.”"
    )


def test_forklarat_forfallet() -> None:
    motion = Forslag(id="m", art=A.LIGGANDE, rubrik="nämndens förslag", utgang=Utgang.AVSLAG)
    lage = start([motion, forslag("a"), forslag("t", "tillägget", art=A.TILLAGG)], bifall("m", "a", "t"))
    p = paragraf(lage, OverlaggningAvslutad(), *avgor("1", "m"), FragaForfallen("2"))
    assert texter(p, "propositioner")[-1] == "Ordföranden förklarar att tillägget har förfallit."


def test_en_rattad_registrering_syns_bara_som_rattad() -> None:
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"))
    p = paragraf(
        lage,
        OverlaggningAvslutad(),
        PropositionStalld("1"),
        UppfattningRedovisad("a"),
        RegistreringRattad(nr=3, ersatt_med=UppfattningRedovisad("b")),
        Klubbslag(),
    )
    assert texter(p, "beslut") == ["Tekniska nämnden bifaller förslaget b."]
    assert texter(p, "propositioner")[-1].endswith("finner att förslaget b har bifallits.")


# --- The decision ----------------------------------------------------------------------------------------------------


def test_en_att_sats_blir_beslutet() -> None:
    p = paragraf(ett_forslag(lydelse=("att vägen byggs",)), OverlaggningAvslutad(), *avgor("1", "a"))
    assert texter(p, "beslut") == ["Tekniska nämnden beslutar att vägen byggs."]


def test_flera_att_satser_numreras() -> None:
    lage = ett_forslag(lydelse=("att vägen byggs", "att bron rivs"))
    p = paragraf(lage, OverlaggningAvslutad(), *avgor("1", "a"))
    avsnitt = p.sektion("beslut")
    assert avsnitt is not None
    assert [(s.text, s.slag, s.nr) for s in avsnitt.stycken] == [
        ("Tekniska nämnden beslutar", Styckeslag.TEXT, None),
        ("att vägen byggs", Styckeslag.PUNKT, 1),
        ("att bron rivs", Styckeslag.PUNKT, 2),
    ]


def test_hela_meningar_numreras_enligt_forslaget() -> None:
    lage = ett_forslag(lydelse=("Vägen byggs.", "bron rivs"))
    p = paragraf(lage, OverlaggningAvslutad(), *avgor("1", "a"))
    assert texter(p, "beslut") == ["I enlighet med förslaget a:", "Vägen byggs.", "Bron rivs."]


def test_bara_punkterna_som_beslutades_skrivs() -> None:
    a = forslag("a", lydelse=("att x", "att y", "att z"))
    yrkanden = [
        Yrkande(id="1", av=("S",), forslag="a"),
        Yrkande(id="2", av=("M",), forslag="a", punkter=(2,), riktning=Riktning.AVSLAG),
    ]
    lage = tillampa(start([a], yrkanden), OverlaggningAvslutad())
    for fraga in ordning_i_kraft(lage).fragor:
        avslas = fraga.form is Frageform.BIFALL_AVSLAG
        lage = spela(lage, avgor(fraga.id, fraga.alternativ[1 if avslas else 0]))
    assert texter(paragraf(lage), "beslut") == [
        "Tekniska nämnden beslutar",
        "att x",
        "att z",
        "Tekniska nämnden avslår förslaget a punkt 2.",
    ]


def test_att_sats_som_rubrik_utan_lydelse() -> None:
    p = paragraf(ett_forslag(rubrik="att vägen byggs"), OverlaggningAvslutad(), *avgor("1", "a"))
    assert texter(p, "beslut") == ["Tekniska nämnden beslutar att vägen byggs."]


@pytest.mark.parametrize(
    ("art", "mening"),
    [
        (A.ATERREMISS, "Tekniska nämnden återremitterar ärendet i fråga om punkterna 1 och 2 till förvaltningen."),
        (A.BORDLAGGNING, "Tekniska nämnden bordlägger ärendet i fråga om punkterna 1 och 2 till förvaltningen."),
        (A.REMISS, "Tekniska nämnden remitterar ärendet i fråga om punkterna 1 och 2 till förvaltningen."),
    ],
)
def test_uppskov_i_ord(art: Forslagsart, mening: str) -> None:
    uppskov = Forslag(
        id="u", art=art, rubrik="uppskov", punkter=(1, 2), mottagare="förvaltningen", motiv="Underlaget är för tunt"
    )
    p = paragraf(start([forslag("a"), uppskov], bifall("a", "u")), OverlaggningAvslutad(), *avgor("1", "u"))
    assert texter(p, "beslut")[0] == f"{mening} Motivering: Underlaget är för tunt."


@pytest.mark.parametrize(
    ("art", "ord_"), [(A.ATERREMISS, "minoritetsåterremiss"), (A.BORDLAGGNING, "minoritetsbordläggning")]
)
def test_minoritetens_uppskov_namns_vid_namn(art: Forslagsart, ord_: str) -> None:
    lage = start(
        [forslag("a"), forslag("u", "uppskov med ärendet", art=art)],
        bifall("a", "u"),
        typ=Organtyp.FULLMAKTIGE,
    )
    roster = Rostning(ja=52, nej=29, avstar=0)
    p = paragraf(lage, OverlaggningAvslutad(), *rosta("1", "idag", "idag", "u", roster), Klubbslag())
    assert f"({ord_} enligt 5 kap. 50 § kommunallagen)" in texter(p, "beslut")[0]
    # Carried by a majority it is an ordinary one.
    p = paragraf(
        lage, OverlaggningAvslutad(), *rosta("1", "idag", "idag", "u", Rostning(ja=29, nej=52, avstar=0)), Klubbslag()
    )
    assert "minoritet" not in texter(p, "beslut")[0]


def test_att_arendet_avgors_idag_star_bara_bland_propositionerna() -> None:
    lage = start([forslag("a"), forslag("u", "återremiss av ärendet", art=A.ATERREMISS)], bifall("a", "u"))
    p = paragraf(lage, OverlaggningAvslutad(), *avgor("1", "idag"), *avgor("2", "a"))
    assert texter(p, "beslut") == ["Tekniska nämnden bifaller förslaget a."]
    assert texter(p, "propositioner")[2] == (
        "Ordföranden ställer propositioner på återremiss av ärendet och på att ärendet avgörs idag och finner att"
        " tekniska nämnden har beslutat att ärendet avgörs idag."
    )


def test_tva_aterremisser_sager_vilket_yrkande_de_foljer() -> None:
    alla = [forslag("a"), *(forslag(i, f"återremiss till {i}", art=A.ATERREMISS) for i in "uv")]
    lage = start(alla, bifall("a", "u", "v"), typ=Organtyp.FULLMAKTIGE)
    fragor = [
        Fraga(id=str(nr), form=Frageform.UPPSKOV, alternativ=(i, f"ej_{i}")) for nr, i in enumerate("uv", start=1)
    ]
    ordning = komponera(lage.arende, fragor, organ=Organtyp.FULLMAKTIGE)
    p = paragraf(lage, OverlaggningAvslutad(), OrdningRedovisad(ordning), *avgor("1", "u"), *avgor("2", "v"))
    assert texter(p, "beslut")[:2] == [
        f"Tekniska nämnden återremitterar ärendet enligt yrkandet om återremiss till {i}." for i in "uv"
    ]


@pytest.mark.parametrize("kant", [True, False])
def test_en_ordning_som_ingen_har_sagt_redovisas_namns_inte(*, kant: bool) -> None:
    lage = spela(ett_forslag(), [OverlaggningAvslutad(), OrdningRedovisad(kant=kant)])
    sagt = "Ordföranden redovisar propositionsordningen." in texter(paragraf(lage), "propositioner")
    assert sagt is kant
