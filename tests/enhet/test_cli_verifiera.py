"""The commands that write, try and describe sealed records."""

import io
import json
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from propositionsordning.cli import main

Ut = pytest.CaptureFixture[str]
EXEMPEL = Path(__file__).parents[2] / "exempel"
HUDDINGE = str(EXEMPEL / "huddinge-2023-11-22-8.toml")


def kor(capsys: Ut, *argv: str) -> tuple[int, str, str]:
    kod = main(argv)
    ut, fel = capsys.readouterr()
    return kod, ut, fel


@pytest.fixture
def protokoll(capsys: Ut, tmp_path: Path) -> Path:
    fil = tmp_path / "b.json"
    assert kor(capsys, "beslut", HUDDINGE, "--format", "json", "-o", str(fil)) == (0, "", "")
    return fil


def skriv(fil: Path, *andringar: tuple[str, str]) -> str:
    text = fil.read_text(encoding="utf-8")
    for fran, till in andringar:
        text = text.replace(fran, till)
    ny = fil.with_name("annan.json")
    ny.write_text(text, encoding="utf-8")
    return str(ny)


def test_ett_helt_protokoll(capsys: Ut, protokoll: Path) -> None:
    kod, ut, fel = kor(capsys, "verifiera", str(protokoll))
    assert (kod, fel) == (0, "")
    assert f"{protokoll}: HELT (Gör Huddinge till vänortskommun" in ut
    assert "ej prövbart, Det framgår inte vilka som tjänstgjorde. (R-5:66-1, KL 5:66)" in ut
    assert "sigill " + json.loads(protokoll.read_text(encoding="utf-8"))["sigill"]["varde"] in ut


def test_slutkoderna(capsys: Ut, protokoll: Path) -> None:
    assert kor(capsys, "verifiera", skriv(protokoll, ("avgjort", "pagar")))[0] == 1
    assert kor(capsys, "verifiera", skriv(protokoll, ('{"format"', "{")))[0] == 2
    assert kor(capsys, "verifiera", skriv(protokoll, ('":', '" :')))[0] == 3
    assert kor(capsys, "verifiera", str(protokoll), skriv(protokoll, ('":', '" :')))[0] == 3
    assert kor(capsys, "verifiera", skriv(protokoll, ("avgjort", "pagar")), "saknas.json")[0] == 2


def test_flera_protokoll_summeras(capsys: Ut, protokoll: Path, tmp_path: Path) -> None:
    text = protokoll.read_text(encoding="utf-8")
    fil = tmp_path / "alla.jsonl"
    fil.write_text(text + text.replace("avgjort", "pagar") + "trasig\n" + text, encoding="utf-8")
    kod, ut, fel = kor(capsys, "verifiera", str(fil))
    assert (kod, fel) == (2, "")
    rader = ut.splitlines()
    assert rader[0].startswith(f"{fil} rad 2: FYND (Gör Huddinge")
    assert rader[1] == "  Sigillet är brutet vid resultaten: de, eller sigillet självt, är ändrade."
    assert rader[2] == "  $.resultat.status: Protokollet säger 'pagar', men händelserna ger 'avgjort'."
    assert rader[3] == f"{fil} rad 3: OLÄSLIGT"
    assert rader[5] == "4 protokoll: 2 hela, 1 med fynd, 1 gick inte att läsa."
    assert "        3 ej prövbart R-5:66-1 KL 5:66" in rader
    assert "        1 sigill" in rader


def test_for_maskiner(capsys: Ut, protokoll: Path) -> None:
    kod, ut, _ = kor(capsys, "verifiera", "--json", str(protokoll), skriv(protokoll, ("avgjort", "pagar")))
    ett, tva, summa = (json.loads(rad) for rad in ut.splitlines())
    assert kod == 1
    assert (ett["skick"], tva["skick"]) == ("helt", "fynd")
    assert tva["fynd"][0]["slag"] == "sigill"
    assert (summa["summa"]["helt"], summa["summa"]["fynd"], summa["summa"]["olasta_filer"]) == (1, 1, 0)
    assert {"slag": "ej_provbar", "regel": "R-5:66-1", "lagrum": "KL 5:66", "antal": 2} in summa["summa"]["per_regel"]


def test_flera_processer_ger_detsamma(capsys: Ut, protokoll: Path, tmp_path: Path) -> None:
    fil = tmp_path / "alla.jsonl"
    fil.write_bytes(protokoll.read_bytes() * 3)
    assert kor(capsys, "verifiera", str(fil), "--processer", "2") == kor(capsys, "verifiera", str(fil))


def test_fran_standard_in(capsys: Ut, protokoll: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(protokoll.read_bytes() * 2)))
    assert kor(capsys, "verifiera", "-")[:2][0] == 0


def test_inga_filer(capsys: Ut) -> None:
    kod, _, fel = kor(capsys, "verifiera")
    assert kod == 2
    assert "FILER saknas" in fel


def test_en_rattelse(capsys: Ut, protokoll: Path, tmp_path: Path) -> None:
    gammalt = json.loads(protokoll.read_text(encoding="utf-8"))["sigill"]["varde"]
    ny = tmp_path / "ny.json"
    argv = ("beslut", HUDDINGE, "--format", "json", "-o", str(ny), "--skriv-over")
    assert kor(capsys, *argv, "--rattar", str(protokoll), "--skal", "Fel datum.")[0] == 0
    assert json.loads(ny.read_text(encoding="utf-8"))["huvud"]["rattar"] == {"sigill": gammalt, "skal": "Fel datum."}
    assert kor(capsys, *argv, "--rattar", gammalt)[0] == 0
    assert json.loads(ny.read_text(encoding="utf-8"))["huvud"]["rattar"] == {"sigill": gammalt}
    assert "sigillet är brutet" in kor(capsys, *argv, "--rattar", skriv(protokoll, ("avgjort", "pagar")))[2]
    assert "hör till --rattar" in kor(capsys, *argv, "--skal", "Fel datum.")[2]
    assert kor(capsys, *argv, "--rattar", "saknas.json")[0] == 2


def test_protokollet_foljer_schemat(capsys: Ut, protokoll: Path) -> None:
    kod, ut, _ = kor(capsys, "schema")
    assert kod == 0
    assert Draft202012Validator(json.loads(ut)).is_valid(json.loads(protokoll.read_text(encoding="utf-8")))


def test_en_lank_skrivs_inte_igenom(capsys: Ut, tmp_path: Path) -> None:
    mal = tmp_path / "hemligt"
    mal.write_text("kvar", encoding="utf-8")
    lank = tmp_path / "b.json"
    lank.symlink_to(mal)
    for argv in (("beslut", HUDDINGE, "--format", "json"), ("schema",)):
        kod, _, fel = kor(capsys, *argv, "-o", str(lank), "--skriv-over")
        assert (kod, "symbolisk länk" in fel) == (2, True)
    assert mal.read_text(encoding="utf-8") == "kvar"
