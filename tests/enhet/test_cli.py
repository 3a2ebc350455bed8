"""The command line: what it writes, and that everything which can go wrong ends in Swedish and exit code 2."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from propositionsordning.cli import main
from propositionsordning.cli import program as programmet

ROT = Path(__file__).parents[2]
HUDDINGE = str(ROT / "exempel" / "huddinge-2023-11-22-8.toml")
TVA = """format = "propositionsordning/arende/1"
organ = { typ = "namnd", namn = "Kommunstyrelsen" }
sammantrade = { datum = 2025-03-26 }
[[arende]]
paragraf = 2
rubrik = "Budget"
[[arende]]
paragraf = 1
rubrik = "Skola"
"""
Ut = pytest.CaptureFixture[str]
KOMMANDON = tuple(programmet._KOMMANDON)  # every command there is, in its order


@pytest.fixture
def tva(tmp_path: Path) -> str:
    fil = tmp_path / "tva.toml"
    fil.write_text(TVA, encoding="utf-8")
    return str(fil)


def kor(capsys: Ut, *argv: str) -> tuple[int, str, str]:
    kod = main(argv)
    ut, fel = capsys.readouterr()
    return kod, ut, fel


# --- The commands -----------------------------------------------------------------------------------------------------


def test_visa(capsys: Ut) -> None:
    kod, ut, fel = kor(capsys, "visa", HUDDINGE)
    assert (kod, fel) == (0, "")
    granskning, ordning = ut.split("\n\n")
    assert "R-2-3" in granskning
    assert "Fråga 1" in ordning
    assert "Ordföranden frågar" in ordning
    assert max(len(rad) for rad in ut.splitlines()) <= 100


def test_beslut(capsys: Ut) -> None:
    kod, ut, _ = kor(capsys, "beslut", HUDDINGE)
    assert kod == 0
    assert "BESLUTSPROTOKOLL" in ut
    assert "överlämnar ärendet till kommunstyrelsen" in ut


def test_beslut_som_json_till_fil(capsys: Ut, tmp_path: Path) -> None:
    mal = tmp_path / "beslut.json"
    assert kor(capsys, "beslut", HUDDINGE, "--format", "json", "-o", str(mal)) == (0, "", "")
    assert json.loads(mal.read_text(encoding="utf-8"))["resultat"]["status"] == "avgjort"
    kod, ut, fel = kor(capsys, "beslut", HUDDINGE, "-o", str(mal))
    assert (kod, ut) == (2, "")
    assert "finns redan" in fel
    assert kor(capsys, "beslut", HUDDINGE, "-o", str(mal), "--skriv-over") == (0, "", "")
    assert mal.read_text(encoding="utf-8").startswith("BESLUTSPROTOKOLL")


def test_protokoll(capsys: Ut) -> None:
    kod, ut, fel = kor(capsys, "protokoll", HUDDINGE)
    assert (kod, fel) == (0, "")
    assert "Bo Källström (L)" in ut


def test_protokoll_i_andra_format(capsys: Ut, tmp_path: Path) -> None:
    assert "\n## Propositioner\n" in kor(capsys, "protokoll", HUDDINGE, "--format", "md")[1]
    assert "<h3>Propositioner</h3>" in kor(capsys, "protokoll", HUDDINGE, "--format", "html")[1]
    mal = tmp_path / "protokoll.docx"
    kommando = ("protokoll", HUDDINGE, "--format", "docx")
    assert kor(capsys, *kommando, "-o", str(mal)) == (0, "", "")
    assert mal.read_bytes()[:2] == b"PK"
    assert "finns redan" in kor(capsys, *kommando, "-o", str(mal))[2]
    assert kor(capsys, *kommando, "-o", str(mal), "--skriv-over")[0] == 0
    for ut in ((), ("-o", "-")):
        kod, _, fel = kor(capsys, *kommando, *ut)
        assert kod == 2
        assert fel == f"{HUDDINGE}: ett Word-dokument skrivs till en fil; ange den med --ut, som --ut namn.docx\n"


def test_docx_utan_tillagget(capsys: Ut, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    mal = tmp_path / "protokoll.docx"
    kod, _, fel = kor(capsys, "protokoll", HUDDINGE, "--format", "docx", "-o", str(mal))
    assert kod == 2
    assert "pip install 'propositionsordning[docx]'" in fel
    assert len(fel.splitlines()) == 1
    assert not mal.exists()


def test_protokollets_mall(capsys: Ut, tmp_path: Path) -> None:
    assert "\nYrkanden\n" in kor(capsys, "protokoll", HUDDINGE, "--mall", "goteborg")[1]
    egen = tmp_path / "egen.toml"
    egen.write_text(
        'format = "propositionsordning/mall/1"\nnamn = "egen"\n[fraser]\nyrkande = "{vem} vill {vad}"\n', "utf-8"
    )
    assert "Bo Källström (L) vill att ärendet" in kor(capsys, "protokoll", HUDDINGE, "--mall", str(egen))[1]
    fore = egen.read_bytes()
    assert kor(capsys, "protokoll", HUDDINGE, "--mall", str(egen), "-o", str(egen), "--skriv-over")[0] == 2
    assert egen.read_bytes() == fore
    egen.write_text('format = "propositionsordning/mall/1"\nnamn = "egen"\n[fraser]\nyrkande = "{vem} vill"\n', "utf-8")
    kod, _, fel = kor(capsys, "protokoll", HUDDINGE, "--mall", str(egen))
    assert kod == 2
    assert "egen.toml: rad 4, fraser.yrkande: frasen saknar {vad}" in fel
    kod, _, fel = kor(capsys, "protokoll", HUDDINGE, "--mall", "göteborg")
    assert kod == 2
    assert (
        "--mall: 'göteborg' är varken en fil eller en av de mallar som följer med (goteborg, huddinge); menade du"
        in fel
    )
    assert "borta.toml: filen kan inte läsas" in kor(capsys, "protokoll", HUDDINGE, "--mall", "borta.toml")[2]


def test_arendefilen_skrivs_aldrig_over(capsys: Ut, tva: str) -> None:
    kod, _, fel = kor(capsys, "visa", tva, "-o", tva, "--skriv-over")
    assert kod == 2
    assert "är ärendefilen själv" in fel
    assert Path(tva).read_text(encoding="utf-8") == TVA


def test_ny_ger_en_giltig_fil(capsys: Ut, tmp_path: Path) -> None:
    fil = str(tmp_path / "ny.toml")
    kod, ut, _ = kor(capsys, "ny", fil)
    assert kod == 0
    assert f"propositionsordning visa {fil}" in ut
    assert kor(capsys, "visa", fil)[0] == 0
    assert kor(capsys, "ny", fil)[0] == 2
    assert kor(capsys, "ny", fil, "--skriv-over")[0] == 0
    assert kor(capsys, "ny", "-")[1] == Path(fil).read_text(encoding="utf-8")


def test_standard_in(capsys: Ut, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TVA.encode())))
    kod, ut, _ = kor(capsys, "visa", "-", "--arende", "2")
    assert kod == 0
    assert "§ 2 Budget" in ut
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"rubrik = '\xe5'")))
    assert kor(capsys, "visa", "-") == (2, "", "standard in: texten måste vara UTF-8, men byte 11 är det inte\n")


@pytest.mark.parametrize(
    ("val", "rubriker"),
    [([], ["Budget", "Skola"]), (["--arende", "1"], ["Skola"]), (["--arende", "§ 2"], ["Budget"])],
)
def test_arendet_valjs_efter_paragraf(capsys: Ut, tva: str, val: list[str], rubriker: list[str]) -> None:
    kod, ut, _ = kor(capsys, "beslut", tva, *val)
    assert kod == 0
    assert [r for r in ("Budget", "Skola") if r in ut] == rubriker


def test_arendet_valjs_efter_plats(capsys: Ut, tmp_path: Path) -> None:
    fil = tmp_path / "utan.toml"
    fil.write_text(TVA.replace("paragraf = 2\n", "").replace("paragraf = 1\n", ""), encoding="utf-8")
    assert "Skola" in kor(capsys, "beslut", str(fil), "--arende", "2")[1]
    assert "filen har 2 ärenden" in kor(capsys, "beslut", str(fil), "--arende", "3")[2]


# --- What goes wrong --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("argv", "sagt"),
    [
        (["vsa", "x"], "'vsa' är inget kommando; menade du visa?"),
        (["xyzzy"], f"'xyzzy' är inget kommando; tillåtna är {', '.join(KOMMANDON)}"),
        (["visa"], "FIL saknas."),
        (["visa", "a", "b"], "Argument som inte hör hit: b"),
        (["beslut", "a", "--format", "xml"], "--format: 'xml' är inte tillåtet; tillåtet är text eller json."),
        (["beslut", "a", "--frmat", "json"], "--frmat är okänt; menade du --format?"),
        (["beslut", "a", "-o"], "-o behöver ett värde."),
        (["beslut", "a", "-o", "x", "-o", "y"], "-o är angivet flera gånger."),
        (["ny", "x", "--skriv-over=kanske"], "--skriv-over: 'kanske' är inte tillåtet."),
    ],
)
def test_fel_pa_kommandoraden(capsys: Ut, argv: list[str], sagt: str) -> None:
    kod, ut, fel = kor(capsys, *argv)
    assert (kod, ut) == (2, "")
    forsta, andra = fel.splitlines()
    assert forsta == sagt
    assert andra.startswith("Hjälp: propositionsordning")
    assert andra.endswith("--hjalp")


def test_fel_i_filen(capsys: Ut, tva: str) -> None:
    Path(tva).write_text(TVA.replace("rubrik", "rubirk"), encoding="utf-8")
    kod, ut, fel = kor(capsys, "beslut", tva)
    assert (kod, ut) == (2, "")
    assert fel.splitlines()[1] == "  rad 6, arende[1].rubirk: namnet är okänt; menade du 'rubrik'?"


def test_filen_finns_inte(capsys: Ut) -> None:
    kod, _, fel = kor(capsys, "visa", "finns-inte.toml")
    assert (kod, fel) == (2, "finns-inte.toml: filen kan inte läsas: filen finns inte\n")


def test_arendet_finns_inte(capsys: Ut, tva: str) -> None:
    assert (
        kor(capsys, "visa", tva, "--arende", "7")[2] == f"{tva}: --arende: '7' finns inte; filens paragrafer är 2, 1\n"
    )


def test_json_ar_ett_arende_pa_varje_rad(capsys: Ut, tva: str) -> None:
    kod, ut, _ = kor(capsys, "beslut", tva, "--format", "json")
    assert kod == 0
    var_for_sig = [kor(capsys, "beslut", tva, "--format", "json", "--arende", nr)[1] for nr in ("1", "2")]
    assert sorted(ut.splitlines(keepends=True)) == sorted(var_for_sig)
    fel = kor(capsys, "beslut", tva, "--format", "json", "--rattar", "0" * 64)[2]
    assert "välj det som rättas med --arende" in fel


@pytest.mark.parametrize(
    ("fel", "vantat"),
    [
        (KeyboardInterrupt(), (130, "", "Avbrutet.\n")),
        (OSError(28, "No space left on device", "ut.txt"), (2, "", "ut.txt: No space left on device\n")),
    ],
)
def test_avbrott(capsys: Ut, monkeypatch: pytest.MonkeyPatch, fel: BaseException, vantat: tuple[int, str, str]) -> None:
    def avbryt(*_: object, **__: object) -> None:
        raise fel

    monkeypatch.setattr("propositionsordning.cli.arendet.las_arendefil", avbryt)
    assert kor(capsys, "visa", HUDDINGE) == vantat


def test_utan_tillagget(capsys: Ut, monkeypatch: pytest.MonkeyPatch) -> None:
    for modul in [m for m in sys.modules if m.startswith("propositionsordning.cli.")]:
        monkeypatch.delitem(sys.modules, modul)
    monkeypatch.setitem(sys.modules, "cyclopts", None)
    assert kor(capsys, "visa", HUDDINGE) == (
        2,
        "",
        "Kommandoraden är ett tillägg: installera det med pip install 'propositionsordning[cli]'.\n",
    )


# --- Help -------------------------------------------------------------------------------------------------------------

ENGELSKA = ("Usage", "Commands", "Parameters", "Arguments", "Display", "default:", "required", "choices", "Options")


@pytest.mark.parametrize("kommando", [[], ["ny"], ["visa"], ["beslut"], ["protokoll"], ["analysera"]])
@pytest.mark.parametrize("flagga", ["--hjalp", "--help", "-h"])
def test_hjalpen_ar_svensk(capsys: Ut, kommando: list[str], flagga: str) -> None:
    kod, ut, fel = kor(capsys, *kommando, flagga)
    assert (kod, fel) == (0, "")
    assert ut.startswith("Användning: propositionsordning")
    assert [ord_ for ord_ in ENGELSKA if ord_ in ut] == []


def test_hjalpen_namner_allt(capsys: Ut) -> None:
    ut = kor(capsys)[1]
    assert [namn for namn in ("ny", "visa", "beslut", "protokoll", "analysera") if f"\n  {namn} " in ut] == [
        *("ny", "visa", "beslut", "protokoll", "analysera"),
    ]
    ut = kor(capsys, "beslut", "-h")[1]
    assert [
        v for v in ("--arende N", "--ut, -o UT", "--skriv-over", "--format FORMAT", "text, json") if v not in ut
    ] == []


def test_versionen(capsys: Ut) -> None:
    kod, ut, _ = kor(capsys, "--version")
    assert (kod, ut) == (0, f"{vars(sys.modules['propositionsordning'])['__version__']}\n")


def test_programmet_byggs_om_varje_gang() -> None:
    """Nothing of one run is left to the next."""
    assert programmet.program() is not programmet.program()


# --- As a program of its own ------------------------------------------------------------------------------------------


def _starta(*argv: str, stdout: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "propositionsordning.cli", *argv], stdout=stdout, stderr=subprocess.PIPE
    )


def test_som_eget_program() -> None:
    """UTF-8 to a pipe whatever the locale says."""
    with _starta("beslut", HUDDINGE, stdout=subprocess.PIPE) as process:
        ut, fel = process.communicate()
    assert (process.returncode, fel) == (0, b"")
    assert "Källström" in ut.decode("utf-8")


def test_lasaren_slutar_lasa() -> None:
    with _starta("ny", "-", stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        fel = process.stderr.read()
    assert (process.returncode, fel) == (0, b"")
