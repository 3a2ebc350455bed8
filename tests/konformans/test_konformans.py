"""The vectors are current and follow their schema; the runner finds a faulty, a crashing and a silent system."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from exempel.konformans.referens import svara
from jsonschema import Draft202012Validator

from propositionsordning.cli import main
from propositionsordning.utbyte.konformans import Utslag, jamfor_svar, las_vektorer, vektorfil
from tests.konformans.vektorer import UT, text

VEKTORER = tuple(las_vektorer(UT))
MAPP = UT.parent
Ut = pytest.CaptureFixture[str]


def schema(namn: str) -> Draft202012Validator:
    data = json.loads((MAPP / namn).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(data)
    return Draft202012Validator(data)


def skilda(andra: Callable[[dict[str, Any], dict[str, Any]], None]) -> set[str]:
    """The rules named when every golden answer is altered so."""
    regler: set[str] = set()
    for v in VEKTORER:
        if v["slag"] == "guld":
            svar = svara(v)
            for f in svar.get("fragor", ()):
                andra(v["fakta"], f)
            regler |= {r for f in jamfor_svar(v, svar) if f.utslag is Utslag.SKILJER for r in f.regler}
    return regler


def test_vektorerna_ar_aktuella() -> None:
    assert UT.read_text(encoding="utf-8") == text(), "kör make konformans-vektorer"
    assert vektorfil() == UT
    assert [sum(v["slag"] == slag for v in VEKTORER) for slag in ("guld", "korpus")] == [28, 753]


def test_vektorerna_foljer_schemat() -> None:
    kontroll = schema("vektor.schema.json")
    assert [(v["id"], fel.message) for v in VEKTORER for fel in kontroll.iter_errors(v)] == []


def test_referensen_svarar_lika_pa_allt() -> None:
    kontroll = schema("svar.schema.json")
    for v in VEKTORER:
        svar = svara(v)
        assert list(kontroll.iter_errors(svar)) == []
        assert [f for f in jamfor_svar(v, svar) if f.utslag is not Utslag.LIKA] == []


def test_tredjedelen_som_halften_hittas() -> None:
    def halften(_fakta: dict[str, Any], f: dict[str, Any]) -> None:
        if f["avgjort_genom"] == "minoritet":
            f |= {"utfall": "idag", "avgjort_genom": "majoritet"}

    assert "R-5:50-1" in skilda(halften)


def test_lika_alltid_for_ja_hittas() -> None:
    def ja(fakta: dict[str, Any], f: dict[str, Any]) -> None:
        if "ja" in f and f["ja"] == f["nej"]:
            f["utfall"] = next(q["ja"] for q in fakta["fragor"] if q["nr"] == f["nr"])

    assert "R-5:56-1" in skilda(ja)


def kor(capsys: Ut, tmp_path: Path, kod: str, *val: str) -> tuple[int, str]:
    fil = tmp_path / "program.py"
    fil.write_text("import json, sys, time\nfor rad in sys.stdin:\n    " + kod, encoding="utf-8")
    slut = main(["konformans", "--slag", "guld", *val, "--", sys.executable, str(fil)])
    return slut, capsys.readouterr().out


@pytest.mark.parametrize(
    ("kod", "vad"),
    [
        ("sys.exit(3)", "avslutade sig utan att svara (slutkod 3)"),
        ("time.sleep(60)", "svarade inte inom 1 s"),
        ("print('hej', flush=True)", "inget JSON-objekt"),
    ],
)
def test_programmet_gar_sonder(capsys: Ut, tmp_path: Path, kod: str, vad: str) -> None:
    slut, ut = kor(capsys, tmp_path, kod, "--tid", "1")
    assert slut == 2
    assert f"{VEKTORER[0]['id']}: " in ut
    assert vad in ut


def test_programmet_finns_inte(capsys: Ut) -> None:
    assert main(["konformans", "--", "finns-inte"]) == 2
    assert capsys.readouterr().err == "finns-inte gick inte att starta: filen finns inte\n"
    assert main(["konformans"]) == 2
    assert capsys.readouterr().err == "KOMMANDO saknas; ange programmet som ska prövas, efter --\n"
    assert main(["konformans", "--vektorer", "borta.jsonl", "--", sys.executable, "-c", "0"]) == 2
    assert capsys.readouterr().err == "borta.jsonl: filen kan inte läsas: filen finns inte\n"
    assert main(["konformans", "--tid", "0", "--", "x"]) == 2
    assert capsys.readouterr().err.startswith("--tid: '0' är inte tillåtet; ")


def test_det_obesvarade_ar_inte_lika(capsys: Ut, tmp_path: Path) -> None:
    slut, ut = kor(capsys, tmp_path, "print('{}', flush=True)")
    assert slut == 1
    assert "0 lika, 0 skiljer, 28 delvis obesvarade" in ut


def test_ett_fel_svar_namns_med_regel(capsys: Ut, tmp_path: Path) -> None:
    svar = "print(json.dumps({'fragor': [{'nr': 1, 'utfall': 'idag'}]}), flush=True)"
    slut, ut = kor(capsys, tmp_path, svar, "--niva", "rakning")
    assert slut == 1
    assert "guld-goteborg-kf-2024-10-10: fråga 1 utfall" in ut
    assert "R-5:50-1 KL 5:50" in ut
