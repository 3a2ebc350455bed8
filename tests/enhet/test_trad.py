"""The order as a text tree: what is decided is marked, no line is too long."""

from datetime import date

import pytest

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    FragaForfallen,
    Handelse,
    Klubbslag,
    Lage,
    Narvaro,
    OmrostningBegard,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    PropositionStalld,
    Sammantrade,
    UppfattningRedovisad,
    Uppskovshistorik,
    Utgang,
    Yrkande,
    borja,
    spela,
)
from propositionsordning.bild.innehall import Gren
from propositionsordning.bild.trad import rita, trad_som_text
from propositionsordning.fraser.katalog import byt_ut
from propositionsordning.fraser.standard import STANDARD


def start(arende: Arende | None = None, antal: int | None = None) -> Lage:
    organ = Organ(typ=Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige")
    mote = Sammantrade(organ=organ, datum=date(2025, 3, 26), narvaro=Narvaro(antal=antal))
    return borja(mote, arende or tre_fragor())


def tre_fragor() -> Arende:
    return Arende(
        id="1",
        paragraf="12",
        rubrik="Cykelvägar",
        uppskovshistorik=Uppskovshistorik.INGET,
        forslag=(
            Forslag(id="ks", art=Forslagsart.LIGGANDE, rubrik="kommunstyrelsens förslag", utgang=Utgang.AVSLAG),
            Forslag(id="mo", art=Forslagsart.EGET, rubrik="motionen"),
            Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="tillägget", bas=("mo",)),
            Forslag(id="u", art=Forslagsart.ATERREMISS, rubrik="återremiss av ärendet"),
        ),
        yrkanden=tuple(Yrkande(id=f"y{i}", av=(i.upper(),), forslag=i) for i in ("ks", "mo", "t", "u")),
    )


def avgor(delfraga: str, utfall: str) -> list[Handelse]:
    return [PropositionStalld(delfraga), UppfattningRedovisad(utfall), Klubbslag()]


def marken(lage: Lage) -> list[str]:
    """The marks of the questions, in their order."""
    return [
        rad.lstrip("│ ├└─")
        for rad in trad_som_text(lage).splitlines()
        if any(ord_ in rad for ord_ in ("AVGJORD", "UNDER AVGÖRANDE", "FÖRFALLEN"))
    ]


def test_fore_motet_ar_inget_avgjort() -> None:
    text = trad_som_text(start(antal=81))
    assert text.splitlines()[:5] == [
        "Propositionsordning: § 12 Cykelvägar",
        "Kommunfullmäktige den 26 mars 2025",
        "Tre frågor i ordningen. Sammanträdet kan ta 66 vägar genom frågorna; den längsta har tre",
        "propositioner och tre omröstningar.",
        "├─ Fråga 1: återremiss av ärendet (uppskov)",
    ]
    assert "27 av" in text
    assert marken(start()) == []


def test_avgjort_oppet_och_forfallet_marks() -> None:
    lage = spela(start(), [OverlaggningAvslutad(), *avgor("1", "idag"), PropositionStalld("2")])
    assert marken(lage) == [
        "AVGJORD: kommunfullmäktige har beslutat att ärendet avgörs idag",
        "UNDER AVGÖRANDE",
    ]
    lage = spela(lage, [UppfattningRedovisad("ks"), Klubbslag()])
    assert marken(lage)[1:] == [
        "AVGJORD: kommunstyrelsens förslag har bifallits",
        "FÖRFALLEN: huvudfrågan leder inte till bifall",
    ]
    assert marken(spela(lage, [FragaForfallen("3")]))[2] == "FÖRKLARAD FÖRFALLEN"


def test_om_en_forfallen_fraga_fragas_inget() -> None:
    lage = spela(start(), [OverlaggningAvslutad(), *avgor("1", "u")])
    text = trad_som_text(lage)
    assert "Avslår kommunfullmäktige tillägget?" in trad_som_text(start())
    assert "Avslår kommunfullmäktige tillägget?" not in text
    assert marken(lage)[1:] == ["FÖRFALLEN: ärendet skjuts upp"] * 2


def test_begard_omrostning_ar_under_avgorande() -> None:
    handelser = [OverlaggningAvslutad(), *avgor("1", "idag"), PropositionStalld("2"), UppfattningRedovisad("mo")]
    assert marken(spela(start(), [*handelser, OmrostningBegard()]))[1] == "UNDER AVGÖRANDE"


@pytest.mark.parametrize("bredd", [60, 80, 100])
def test_langa_ord_och_manga_yrkanden_ryms(bredd: int) -> None:
    langt = "realisationsvinstbeskattningsavdragsmöjlighetsutredningsförslaget" * 3
    forslag = tuple(Forslag(id=f"f{nr}", art=Forslagsart.EGET, rubrik=f"{langt} nr {nr}") for nr in range(8))
    yrkanden = tuple(Yrkande(id=f"y{nr}", av=(f"Ledamot-{nr}",), forslag=f"f{nr % 8}") for nr in range(40))
    text = trad_som_text(start(Arende(id="1", rubrik=langt, forslag=forslag, yrkanden=yrkanden)), bredd=bredd)
    assert max(len(rad) for rad in text.splitlines()) <= bredd
    assert all(f"Ledamot-{nr}" in text for nr in range(40))


def test_radbrytning_i_en_rubrik_bryter_inte_tradet() -> None:
    arende = Arende(
        id="1",
        rubrik="x",
        forslag=(Forslag(id="a", art=Forslagsart.EGET, rubrik="förslaget\nfrån\tM"),),
        yrkanden=(Yrkande(id="y", forslag="a"),),
    )
    rader = trad_som_text(start(arende)).splitlines()
    fragan = rader.index("└─ Fråga 1: förslaget från M (bifall utan motyrkande)")
    assert all(rad[0] == " " for rad in rader[fragan + 1 :])


def test_strecken_gar_ner_till_grenarna() -> None:
    trad = (Gren("en text som bryts", (Gren("under"),)), Gren("sist"))
    assert list(rita(trad, bredd=14)) == [
        "├─ en text",
        "│  │  som",
        "│  │  bryts",
        "│  └─ under",
        "└─ sist",
    ]


def test_egna_fraser_anvands() -> None:
    egna = byt_ut(STANDARD, {"trad.regel": "Majoritet"})
    assert "├─ Majoritet" in trad_som_text(start(), fraser=egna)


def test_inget_blanktecken_star_sist_pa_en_rad() -> None:
    """The word that is cut begins on a line of its own: nothing is left of the blank before it."""
    assert list(rita([Gren("a" * 9 + " " + "b" * 12)], bredd=13)) == ["└─ aaaaaaaaa", "   bbbbbbbbbb", "   bb"]
