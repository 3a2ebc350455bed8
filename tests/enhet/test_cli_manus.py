"""``manus`` and ``beslutslista``: every format, to the screen or to a file that is never overwritten unasked."""

import sys
from pathlib import Path

import docx
import pytest

from propositionsordning.cli import main

EXEMPEL = Path(__file__).parents[2] / "exempel"
KS = str(EXEMPEL / "goteborg-ks-2025-03-26-261.toml")
HUDDINGE = str(EXEMPEL / "huddinge-2023-11-22-8.toml")
Ut = pytest.CaptureFixture[str]


def kor(capsys: Ut, *argv: str) -> tuple[int, str, str]:
    kod = main(argv)
    ut, fel = capsys.readouterr()
    return kod, ut, fel


def test_manus_av_det_som_ar_avgjort_och_fran_borjan(capsys: Ut) -> None:
    assert "Frågan är avgjord" in kor(capsys, "manus", KS)[1]
    kod, ut, fel = kor(capsys, "manus", KS, "--fran-borjan")
    assert (kod, fel) == (0, "")
    assert "Frågan är avgjord" not in ut
    assert "      ”Antar kommunstyrelsen förslaget från V och MP som motförslag?”\n" in ut


@pytest.mark.parametrize(
    ("format_", "del_"),
    [
        ("text", "Manus för ordföranden: § 261 Yttrande"),
        ("md", "> ”Kan propositionsordningen godkännas?”"),
        ("html", '<p class="replik"><span data-fras="manus.godkanns">'),
    ],
)
def test_manusets_format(capsys: Ut, format_: str, del_: str) -> None:
    kod, ut, _ = kor(capsys, "manus", KS, "--fran-borjan", "--format", format_)
    assert kod == 0
    assert del_ in ut


@pytest.mark.parametrize("kommando", ["manus", "beslutslista"])
def test_docx_till_fil(capsys: Ut, tmp_path: Path, kommando: str) -> None:
    mal = tmp_path / "a.docx"
    assert kor(capsys, kommando, KS, "--format", "docx", "-o", str(mal)) == (0, "", "")
    assert any("stadsledningskontorets förslag" in p.text for p in docx.Document(str(mal)).paragraphs)
    fore = mal.read_bytes()
    kod, _, fel = kor(capsys, kommando, KS, "--format", "docx", "-o", str(mal))
    assert kod == 2
    assert "finns redan; ange --skriv-over" in fel
    assert kor(capsys, kommando, KS, "--format", "docx", "-o", str(mal), "--skriv-over")[0] == 0
    assert mal.read_bytes() == fore


@pytest.mark.parametrize("kommando", ["manus", "beslutslista"])
@pytest.mark.parametrize("ut", [(), ("-o", "-")])
def test_docx_kraver_en_fil(capsys: Ut, kommando: str, ut: tuple[str, ...]) -> None:
    kod, text, fel = kor(capsys, kommando, KS, "--format", "docx", *ut)
    assert (kod, text) == (2, "")
    assert "ett Word-dokument skrivs till en fil; ange den med --ut" in fel


def test_utan_tillagget_sags_vad_som_ska_installeras(
    capsys: Ut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for modul in [m for m in sys.modules if m.partition(".")[0] == "docx"]:
        monkeypatch.delitem(sys.modules, modul)
    monkeypatch.setitem(sys.modules, "docx", None)
    kod, _, fel = kor(capsys, "manus", KS, "--format", "docx", "-o", str(tmp_path / "a.docx"))
    assert kod == 2
    assert fel.count("\n") == 1
    assert "pip install 'propositionsordning[docx]'" in fel
    assert list(tmp_path.iterdir()) == []


def test_beslutslista_av_flera_filer(capsys: Ut) -> None:
    kod, ut, fel = kor(capsys, "beslutslista", HUDDINGE, KS)
    assert (kod, fel) == (0, "")
    assert ut.index("§ 8 Gör Huddinge") < ut.index("§ 261 Yttrande")
    kod, ut, _ = kor(capsys, "beslutslista", HUDDINGE, KS, "--format", "html")
    assert (kod, ut.count("<article")) == (0, 2)


def test_beslutslistan_skriver_aldrig_over_en_arendefil(capsys: Ut, tmp_path: Path) -> None:
    kopior = [tmp_path / "a.toml", tmp_path / "b.toml"]
    for k in kopior:
        k.write_text(Path(HUDDINGE).read_text(encoding="utf-8"), encoding="utf-8")
    kod, _, fel = kor(capsys, "beslutslista", *map(str, kopior), "-o", str(kopior[1]), "--skriv-over")
    assert kod == 2
    assert "är ärendefilen själv" in fel


def test_beslutslista_utan_fil(capsys: Ut) -> None:
    kod, _, fel = kor(capsys, "beslutslista")
    assert kod == 2
    assert fel
