"""``propositionsordning analysera``: rankings from an ärendefil or a file of their own, and what can be wrong with them."""

import json
from pathlib import Path

import pytest

from propositionsordning.cli import main

HUVUD = """format = "propositionsordning/arende/1"
organ = { typ = "namnd", namn = "Kommunstyrelsen" }
sammantrade = { datum = 2025-03-26 }
[[arende]]
rubrik = "Skolans namn"
forslag = [
  { id = "a", art = "eget", rubrik = "Ekskolan" },
  { id = "b", art = "eget", rubrik = "Björkskolan" },
  { id = "c", art = "eget", rubrik = "Granskolan" },
  { id = "t", art = "tillagg", rubrik = "en skylt" },
]
yrkande = [{ av = "S", forslag = "a" }, { av = "M", forslag = "b" }, { av = "C", forslag = "c" }, { forslag = "t" }]
"""
RANGORDNINGAR = """rangordning = [
  { vem = "S", mandat = 3, ordning = ["a", "b", "c"] },
  { vem = "M", mandat = 2, ordning = ["b", "c", "a"] },
  { vem = "C", mandat = 2, ordning = ["c", "a", "b"] },
]
"""
Ut = pytest.CaptureFixture[str]


def kor(capsys: Ut, *argv: str) -> tuple[int, str, str]:
    kod = main(["analysera", *argv])
    ut, fel = capsys.readouterr()
    return kod, ut, fel


@pytest.fixture
def skriv(tmp_path: Path) -> Path:
    return tmp_path


def arendefil(mapp: Path, analys: str = "", *, mer: str = "") -> str:
    fil = mapp / "arende.toml"
    tabell = f"[arende.analys]\n{analys}" if analys else ""
    fil.write_text(HUVUD + mer + tabell, encoding="utf-8")
    return str(fil)


def test_i_arendefilen(capsys: Ut, tmp_path: Path) -> None:
    kod, ut, fel = kor(capsys, arendefil(tmp_path, 'ordforande = "S"\n' + RANGORDNINGAR))
    assert (kod, fel) == (0, "")
    assert ut.startswith("Analys av fråga 1: ")
    assert "Ordföranden rangordnar 1.\xa0Ekskolan, 2.\xa0Björkskolan, 3.\xa0Granskolan." in ut
    assert "om det blir Ekskolan, Björkskolan eller Granskolan." in ut
    assert "Här antas att förslagen utses i den ordning de står: först Granskolan mot Björkskolan" in " ".join(
        ut.split()
    )
    assert max(len(rad) for rad in ut.splitlines()) <= 100


def test_i_egen_fil(capsys: Ut, tmp_path: Path) -> None:
    egen = tmp_path / "rangordningar.toml"
    egen.write_text(f'format = "propositionsordning/rangordning/1"\n{RANGORDNINGAR}', encoding="utf-8")
    kod, ut, _ = kor(capsys, arendefil(tmp_path), "--rangordningar", str(egen))
    assert kod == 0
    assert "S, 3 mandat: 1.\xa0Ekskolan" in ut
    egen.write_text(RANGORDNINGAR, encoding="utf-8")
    kod, _, fel = kor(capsys, arendefil(tmp_path), "--rangordningar", str(egen))
    assert kod == 2
    assert 'format: saknas; filen börjar med format = "propositionsordning/rangordning/1"' in fel


@pytest.mark.parametrize(
    ("i_filen", "val", "vantad"),
    [
        (
            'rostningsordning = ["a", "b", "c"]',
            [],
            "Ordningen är först Ekskolan mot Björkskolan, sedan vinnaren mot Gran",
        ),
        (
            'fran_huvudforslag = ["c", "b", "a"]',
            [],
            "Ordningen är först Ekskolan mot Björkskolan, sedan vinnaren mot Gran",
        ),
        ("", ["--rostningsordning", "c, a,b"], "Ordningen är först Granskolan mot Ekskolan, sedan vinnaren mot Björk"),
        ('rostningsordning = ["a", "b", "c"]', ["--rostningsordning", "c,a,b"], "Ordningen är först Granskolan"),
    ],
)
def test_ordningen_att_folja(capsys: Ut, tmp_path: Path, i_filen: str, val: list[str], vantad: str) -> None:
    kod, ut, fel = kor(capsys, arendefil(tmp_path, f"{i_filen}\n{RANGORDNINGAR}"), *val)
    assert (kod, fel) == (0, "")
    assert vantad in " ".join(ut.split())


def test_huvudforslaget_som_ordningen_ger(capsys: Ut, tmp_path: Path) -> None:
    handelser = 'handelser = [{ overlaggning_avslutad = true }, { ordning = { huvudforslag = { "1" = "b" } } }]\n'
    kod, ut, _ = kor(capsys, arendefil(tmp_path, RANGORDNINGAR, mer=handelser))
    assert kod == 0
    assert "Med Björkskolan som huvudförslag kan, om alla röstar uppriktigt, Björkskolan vinna." in " ".join(ut.split())


def test_som_json(capsys: Ut, tmp_path: Path) -> None:
    kod, ut, _ = kor(capsys, arendefil(tmp_path, RANGORDNINGAR), "--format", "json")
    assert kod == 0
    data = json.loads(ut)
    assert data["format"] == "propositionsordning/analys/1"
    assert data["namn"] == {"a": "Ekskolan", "b": "Björkskolan", "c": "Granskolan"}
    assert data["beroende"]["utfallsrum"]["parvis"]["rostetal"] == [[0, 5, 3], [2, 0, 5], [4, 2, 0]]
    assert [(a["alternativ"], a["uppriktig"]) for a in data["beroende"]["andelar"]] == [
        *(("a", "1/3"), ("b", "1/3"), ("c", "1/3"))
    ]
    assert (data["uppriktig"]["utfall"], data["strategisk"]["utfall"]) == ("a", "c")
    assert "turnering" not in ut


@pytest.mark.parametrize(
    ("analys", "sagt"),
    [
        (
            'rangordning = [{ vem = "S", ordning = ["a", "x"] }]',
            "rad 14, arende[1].analys.rangordning[1].ordning[2]: 'x' är inget alternativ i någon fråga; tillåtna är a, b, c",
        ),
        (
            'rangordning = [{ vem = "S", ordning = ["a", "ejt"] }]',
            "arende[1].analys.rangordning[1].ordning[2]: 'ejt' är inget alternativ i någon fråga; menade du 'ej_t'?",
        ),
        (
            'rangordning = [{ vem = "S", ordning = ["a", "t"] }]',
            "rad 14, arende[1].analys.rangordning: ingen fråga ställer alla alternativ som rangordnas; ange fraga, eller",
        ),
        (
            'fraga = "1"\nrangordning = [{ vem = "S", ordning = ["a", "x"] }]',
            "rad 15, arende[1].analys.rangordning[1].ordning[2]: 'x' är inget alternativ i fråga 1; tillåtna är a, b, c",
        ),
        (
            'fraga = "3"\nrangordning = [{ vem = "S", ordning = ["a"] }]',
            "rad 14, arende[1].analys.fraga: '3' är ingen fråga i ordningen; frågorna är '1' (a, b, c) och '2' (t, ej_t)",
        ),
        ('fraga = "1"', "arende[1].analys.rangordning: saknas"),
        ("rangordning = []", "rangordning: [] är inte tillåtet; tillåtet är minst en rangordning"),
        ('rangordning = [{ vem = "S" }]', "rangordning[1].ordning: saknas"),
        ('rangordning = [{ vem = "S", ordning = ["a", "a"] }]', "rangordning[1].ordning: 'a' är inte tillåtet"),
        ('rangordning = [{ vem = "S", ordning = ["a"], mandat = 0 }]', "rangordning[1].mandat: 0 är inte tillåtet"),
        (
            'rangordning = [{ vem = "S", ordning = ["a"], beteende = "egt" }]',
            "rangordning[1].beteende: 'egt' är inte tillåtet; tillåtet är 'hogst', 'eget', 'tills_eget_faller', 'efter_eget'",
        ),
        (
            'rangordning = [{ vem = "S", ordning = ["a"] }, { vem = "S", ordning = ["b"] }]',
            "rad 14, arende[1].analys.rangordning[2].vem: 'S' finns redan på rad 14",
        ),
        (
            "ordforande = 'X'\n" + RANGORDNINGAR,
            "rad 14, arende[1].analys.ordforande: 'X' har ingen rangordning; tillåtna är S, M, C",
        ),
        (
            'ordforande = ["a"]\n' + RANGORDNINGAR,
            "rad 14, arende[1].analys.ordforande: ordföranden ska rangordna alla alternativ i fråga 1: a, b, c",
        ),
        (
            'fran_huvudforslag = ["a", "b", "c"]\nrostningsordning = ["a", "b", "c"]\n' + RANGORDNINGAR,
            "rad 15, arende[1].analys.rostningsordning: anges inte tillsammans med fran_huvudforslag",
        ),
        (
            'rostningsordning = ["a", "b"]\n' + RANGORDNINGAR,
            "rad 14, arende[1].analys.rostningsordning: ['a', 'b'] är inte tillåtet; tillåtet är alternativen, vart och ett",
        ),
        (
            'fran_huvudforslag = ["a", "b", "b"]\n' + RANGORDNINGAR,
            "rad 14, arende[1].analys.fran_huvudforslag: ['a', 'b', 'b'] är inte tillåtet; tillåtet är alternativen, vart och",
        ),
        (
            "",
            "inga rangordningar; skriv dem under [[arende.analys.rangordning]], eller ange en fil med --rangordningar",
        ),
    ],
)
def test_vad_som_kan_vara_fel(capsys: Ut, tmp_path: Path, analys: str, sagt: str) -> None:
    fil = arendefil(tmp_path, analys)
    kod, ut, fel = kor(capsys, fil)
    assert (kod, ut) == (2, "")
    assert fel.startswith(f"{fil}: ")
    assert sagt in fel


def test_ordforande_som_utelamnar_ett(capsys: Ut, tmp_path: Path) -> None:
    fil = arendefil(tmp_path, 'ordforande = ["b", "a"]\n' + RANGORDNINGAR)
    assert "Ordföranden rangordnar 1.\xa0Björkskolan, 2.\xa0Ekskolan, 3.\xa0Granskolan." in kor(capsys, fil)[1]


def test_ordningen_pa_kommandoraden_maste_passa(capsys: Ut, tmp_path: Path) -> None:
    fil = arendefil(tmp_path, RANGORDNINGAR)
    kod, _, fel = kor(capsys, fil, "--rostningsordning", "a,b")
    assert kod == 2
    assert fel.startswith(
        f"{fil}: --rostningsordning: 'a,b' är inte tillåtet; tillåtet är alternativen, vart och ett en"
    )


@pytest.mark.parametrize("fakta", ["val", "anstallning"])
def test_dar_lotten_avgor_analyseras_inget(capsys: Ut, tmp_path: Path, fakta: str) -> None:
    """5 kap. 56 § second paragraph: there is no utslagsröst."""
    kod, _, fel = kor(capsys, arendefil(tmp_path, RANGORDNINGAR, mer=f"{fakta} = true\n"))
    assert kod == 2
    assert "arende[1].analys: val och anställningar analyseras inte" in fel


def test_flera_arenden_som_json(capsys: Ut) -> None:
    exempel = str(Path(__file__).parents[2] / "exempel" / "analys" / "ordningen-avgor.toml")
    kod, _, fel = kor(capsys, exempel, "--format", "json")
    assert kod == 2
    assert "2 ärenden har rangordningar" in fel
    assert kor(capsys, exempel, "--format", "json", "--arende", "2")[0] == 0
