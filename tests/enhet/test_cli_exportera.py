"""``exportera``: the formats of others, and what it says when a choice is missing or wrong."""

import json
from pathlib import Path

import pytest

from propositionsordning.cli import main

EXEMPEL = Path(__file__).parents[2] / "exempel"
KS = str(EXEMPEL / "goteborg-ks-2025-03-26-261.toml")
HUDDINGE = str(EXEMPEL / "huddinge-2023-11-22-8.toml")
Ut = pytest.CaptureFixture[str]


def kor(capsys: Ut, *argv: str) -> tuple[int, str, str]:
    kod = main(("exportera", *argv))
    ut, fel = capsys.readouterr()
    return kod, ut, fel


def test_popolo(capsys: Ut) -> None:
    kod, ut, fel = kor(capsys, KS, "--format", "popolo", "--kalla", "https://kommunen.example/1")
    assert (kod, fel) == (0, "")
    [motion] = json.loads(ut)["motions"]
    assert [h["classification"] for h in motion["vote_events"]] == ["acklamation", "omrostning"] * 2


def test_rostning(capsys: Ut) -> None:
    kod, ut, _ = kor(capsys, KS, "--format", "rostning")
    assert kod == 0
    assert [(rad["ja"], rad["nej"]) for rad in json.loads(ut)] == [(7, 6), (4, 3)]


def test_rostlistan_som_csv_till_fil(capsys: Ut, tmp_path: Path) -> None:
    mal = tmp_path / "lista.csv"
    assert kor(capsys, KS, "--format", "csv", "--fraga", "1.m", "-o", str(mal)) == (0, "", "")
    rader = mal.read_text(encoding="utf-8").splitlines()
    assert rader[0] == "plats;namn;parti;röst"
    assert len(rader) == 14
    kod, _, fel = kor(capsys, KS, "--format", "csv", "--fraga", "1.m", "-o", str(mal))
    assert kod == 2
    assert "finns redan" in fel


@pytest.mark.parametrize(
    ("argv", "svar"),
    [
        ((KS, "--format", "csv"), "1.m, 1; välj en med --fraga"),
        ((KS, "--format", "csv", "--fraga", "9"), "någon av 1.m, 1"),
        ((HUDDINGE, "--format", "csv"), "röster per ledamot: ingen"),
        ((KS, "--format", "popolo", "--fraga", "1"), "hör till --format csv, inte popolo"),
        ((KS, "--format", "excel"), "popolo, rostning eller csv"),
        ((KS,), "--format"),
    ],
)
def test_fel_val_far_ett_tydligt_svar(capsys: Ut, argv: tuple[str, ...], svar: str) -> None:
    kod, ut, fel = kor(capsys, *argv)
    assert (kod, ut) == (2, "")
    assert svar in fel
