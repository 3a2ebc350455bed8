"""The chair's manus: every question, finding and vote that may come is there to be read, and nothing that cannot come."""

from collections import Counter
from pathlib import Path

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Arbetsordning,
    Arende,
    Forslagsart,
    Frageform,
    Fragestatus,
    Huvudforslagsval,
    Lage,
    OverlaggningAvslutad,
    Sammantrade,
    borja,
    byt_ut,
    fragestatus,
    las_arendefil,
    manus,
    med_huvudforslag,
    ordning_i_kraft,
    paragraf_som_docx,
    spela,
    spela_fil,
    tillampa,
)
from propositionsordning.forlopp.forhandsbild import forhandsbild
from propositionsordning.forlopp.handelser import OrdningRedovisad
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.protokoll.htmltext import paragraf_som_html
from propositionsordning.protokoll.modell import Sektion, Styckeslag, meningar
from propositionsordning.protokoll.text import paragraf_som_text
from propositionsordning.strategier.arenden import arenden
from propositionsordning.strategier.moten import sammantraden
from tests.enhet.protokollbygge import avgor, bifall, ett_forslag, forslag, start
from tests.guld import fall

EXEMPEL = Path(__file__).parents[2] / "exempel"
REPLIK = Styckeslag.REPLIK


def fragan(lage: Lage, fraga: str = "1") -> Sektion:
    sektion = manus(lage).sektion(f"fraga:{fraga}")
    assert sektion is not None
    return sektion


def sagt(sektion: Sektion) -> list[str]:
    """What is said aloud, without the quotation marks."""
    return [s.text.strip("”") for s in sektion.stycken if s.slag is REPLIK]


def fakta(lage: Lage) -> list[str]:
    return [f for _, m in meningar(manus(lage)) for f in m.fakta]


# --- One question with two sides -------------------------------------------------------------------------------------


def test_bifall_eller_avslag_fran_proposition_till_utfall() -> None:
    assert sagt(fragan(fall.minoritet(), "4")) == [
        "Vi går till fråga 4, som gäller tilläggsyrkandet från C.",
        "Bifaller kommunfullmäktige tilläggsyrkandet från C?",
        "Avslår kommunfullmäktige tilläggsyrkandet från C?",
        "Jag finner att tilläggsyrkandet från C har bifallits.",
        "Jag finner att tilläggsyrkandet från C har avslagits.",
        (
            "Den som är för bifall till tilläggsyrkandet från C röstar ja. Den som är för avslag på tilläggsyrkandet från C"
            " röstar nej."
        ),
        (
            "Den som är för avslag på tilläggsyrkandet från C röstar ja. Den som är för bifall till tilläggsyrkandet från C"
            " röstar nej."
        ),
        "Omröstningen har utfallit med … ja-röster mot … nej-röster. … har avstått.",
        "Rösterna är lika många. Jag lägger min utslagsröst för …",
        "Omröstningen innebär att tilläggsyrkandet från C har bifallits.",
        "Omröstningen innebär att tilläggsyrkandet från C har avslagits.",
    ]


def test_ett_enda_forslag_stalls_ensamt_men_kan_falla() -> None:
    alla = sagt(fragan(ett_forslag()))
    assert [s for s in alla if s.endswith("?")] == ["Beslutar tekniska nämnden i enlighet med förslaget a?"]
    assert [s for s in alla if s.startswith("Jag finner")] == [
        "Jag finner att förslaget a har bifallits.",
        "Jag finner att förslaget a har avslagits.",
    ]


def test_villkor_och_foljder() -> None:
    s = fragan(fall.minoritet(), "3")
    assert s.stycken[0].text == "Ställs bara om fråga 1 leder till att yrkandet om återremiss av ärendet avslås."
    assert s.stycken[-2].text == (
        "Om kommunstyrelsens förslag bifalls: Därmed faller motionen. Fråga 4 om tilläggsyrkandet från C ställs inte:"
        " huvudfrågan leder inte till bifall."
    )


def test_utslagsrosten_ar_ordforandens_bara_dar_den_galler() -> None:
    """R-5:56-6: under a third the numbers decide first, and in a val the lot does."""
    assert not any("utslagsröst" in s for s in sagt(fragan(fall.minoritet(), "1")))
    assert any("utslagsröst" in s for s in sagt(fragan(fall.minoritet(), "3")))


# --- Three and more --------------------------------------------------------------------------------------------------


def tre() -> Lage:
    return start([forslag(i) for i in "abc"], bifall(*"abc"))


def test_med_tre_forslag_finns_varje_huvudforslag_motforslag_och_votering() -> None:
    antal = Counter(f.partition(":")[0] for f in fakta(tre()))
    # Three questions and for each huvudförslag two more; each pair both ways, on the motförslag and in the huvudomröstning.
    assert (antal["sager"], antal["finner"], antal["huvudforslag"], antal["votering"]) == (9, 9, 3, 12)
    assert antal["utfall"] == 9
    assert {f for f in fakta(tre()) if f.startswith("votering:1:a")} == {"votering:1:a:b", "votering:1:a:c"}


def test_med_fyra_forslag_laggs_motforslagets_vag_fram_i_allmanhet() -> None:
    lage = start([forslag(i) for i in "abcd"], bifall(*"abcd"))
    antal = Counter(f.partition(":")[0] for f in fakta(lage))
    assert (antal["sager"], antal["huvudforslag"], antal["votering"]) == (4 + 4 * 3, 4, 12)
    assert any("Motförslaget väljs bland de övriga" in s.text for s in fragan(lage).stycken)


def test_utpekat_huvudforslag_borjar_med_motforslaget() -> None:
    lage = tillampa(tre(), OverlaggningAvslutad())
    lage = tillampa(lage, OrdningRedovisad(med_huvudforslag(ordning_i_kraft(lage), "1", "b")))
    s = fragan(lage)
    assert sagt(s)[1:3] == [
        "Antar tekniska nämnden förslaget a som motförslag?",
        "Antar tekniska nämnden förslaget c som motförslag?",
    ]
    assert any(x.text.startswith("Ställ därefter förslaget b mot det utsedda motförslaget") for x in s.stycken)


def test_kedja_tas_par_for_par() -> None:
    s = fragan(fall.omlagd(), "3")
    assert any(x.text == "Frågan är under avgörande." for x in s.stycken)
    assert [x.text for x in s.stycken if x.text.startswith("Ställ därefter")] == [
        "Ställ därefter det som kvarstår mot ändringsyrkandet från M och S, på samma sätt."
    ]


def test_val_med_valsedlar() -> None:
    """R-5:54-2: nobody says how many voted ja or nej, and the chair has no casting vote."""
    lage = spela_fil(las_arendefil(EXEMPEL / "val-namnd-proportionellt.toml"))[0]
    s = fragan(borja(lage.sammantrade, lage.arende), "v2")
    assert sagt(s)[1:] == [
        "Utser kommunfullmäktige Rut Ask och Tor Lind?",
        "Jag finner att valberedningens förslag till ersättare har bifallits.",
        "Valsedlarna är räknade: … röster för …, … röster för …, … blanka och … ogiltiga.",
        "Därmed har … valts.",
    ]
    assert any("begär minst 11 av 31 närvarande det" in x.text for x in s.stycken)


# --- The beginning and the end, and what is done already --------------------------------------------------------------


def test_borjan_foljer_laget() -> None:
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"))

    def borjan(lage: Lage) -> list[str]:
        sektion = manus(lage).sektion("borjan")
        return [] if sektion is None else sagt(sektion)

    redovisning = [
        "Jag redovisar propositionsordningen. Det är en fråga att ta ställning till.",
        "Fråga 1 gäller förslaget a och förslaget b.",
        "Kan propositionsordningen godkännas?",
    ]
    assert borjan(lage) == ["Överläggningen förklaras avslutad.", *redovisning]
    assert borjan(tillampa(lage, OverlaggningAvslutad())) == redovisning
    assert borjan(spela(lage, [OverlaggningAvslutad(), OrdningRedovisad()])) == []


def test_avgjort_och_forfallet_sags_men_laggs_inte_fram() -> None:
    m = manus(fall.minoritet_halvvags())
    korta = [[s.text for s in m.sektioner[i].stycken] for i in (1, 3, 4)]
    assert korta == [
        ["Frågan är avgjord: kommunfullmäktige har beslutat om återremiss av ärendet."],
        ["Frågan ställs inte: ärendet skjuts upp."],
        ["Frågan ställs inte: ärendet skjuts upp."],
    ]


def test_nar_allt_ar_avgjort_finns_inget_att_saga() -> None:
    m = manus(spela(ett_forslag(), [OverlaggningAvslutad(), *avgor("1", "a")]))
    assert [s.id for s in m.sektioner] == ["fraga:1"]
    assert not any(s.slag is REPLIK for s in m.sektioner[0].stycken)


def test_utan_fragor_sags_det() -> None:
    m = manus(start([], []))
    assert [[s.text for s in x.stycken] for x in m.sektioner] == [["Det finns inget att ställa under proposition."]]


def test_anmarkningar_star_forst() -> None:
    m = manus(fall.minoritet())
    assert m.sektioner[0].id == "granskning"
    assert "(R-1-4, arbetsordning)" in m.sektioner[0].stycken[0].text


def test_beredande_organets_forslag_ar_huvudforslag_hur_fyndet_an_ar() -> None:
    """R-2-7 (O-3): one voteringsproposition, since the finding does not decide which side is ja."""
    vanlig = start([forslag("a", art=Forslagsart.LIGGANDE), forslag("b")], bifall("a", "b"))
    val = Arbetsordning(huvudforslag=Huvudforslagsval.BEREDANDE_ORGANETS)
    lage = borja(evolve(vanlig.sammantrade, arbetsordning=val), vanlig.arende)
    assert [f for f in fakta(lage) if f.startswith("votering:")] == ["votering:1:a:b"]


# --- Every state -----------------------------------------------------------------------------------------------------


@settings(max_examples=50, deadline=None)
@given(mote=sammantraden(), arende=arenden(), avslutad=st.booleans())
def test_manuset_har_allt_som_kan_komma_och_inget_annat(*, mote: Sammantrade, arende: Arende, avslutad: bool) -> None:
    lage = borja(mote, arende)
    lage = tillampa(lage, OverlaggningAvslutad()) if avslutad else lage
    alla = fakta(lage)
    assert [f for f, n in Counter(alla).items() if n > 1 and not f.startswith("granskning:")] == []
    sagda = set(alla)
    status = fragestatus(lage)
    for bild in forhandsbild(lage).fragor:
        fraga = bild.fraga.id
        kvar = status.get(fraga) in {None, Fragestatus.ATERSTAR, Fragestatus.OPPEN}
        for steg in bild.steg if kvar else ():
            if not steg.sager:
                continue
            d = steg.delfraga
            fragade = d.kandidater[:1] if bild.fraga.form is Frageform.BIFALL else d.kandidater
            assert {f"sager:{d.id}:{k}" for k in fragade} <= sagda
            slag = ("finner",) if bild.fraga.form is Frageform.VAL else ("finner", "utfall")
            assert {f"{s}:{d.id}:{k}" for s in slag for k in d.kandidater} <= sagda
            assert {f"votering:{d.id}:{v.ja}:{v.nej}" for v in steg.voteringar} <= sagda
        if not kvar:
            delar = {f.split(":")[1].partition(".")[0] for f in alla if f.startswith(("sager:", "finner:", "utfall:"))}
            assert fraga not in delar
        assert (f"status:{fraga}" in sagda) == (status.get(fraga) not in {None, Fragestatus.ATERSTAR})


# --- The writers -----------------------------------------------------------------------------------------------------


def test_repliker_och_grenar_i_varje_format() -> None:
    m = manus(ett_forslag())
    text = paragraf_som_text(m)
    assert "\n      ”Jag finner att förslaget a har bifallits.”\n" in text
    assert "\n   Klubbslag.\n" in text
    html = paragraf_som_html(m)
    assert '<p class="replik"><span data-fras="manus.finner" data-fakta="finner:1:a">' in html
    assert '<li value="2"><span data-fras="manus.fynd">' in html
    assert paragraf_som_docx(m)[:2] == b"PK"


def test_egna_fraser() -> None:
    egna = byt_ut(STANDARD, {"manus.votering": "Ja är {ja}, nej är {nej}"})
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"))
    assert "Ja är bifall till förslaget a, nej är bifall till förslaget b." in paragraf_som_text(
        manus(lage, fraser=egna)
    )
