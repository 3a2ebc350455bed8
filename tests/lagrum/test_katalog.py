"""The catalogue: every rule has a source and a sentence, and every rule that code tries a test that bears its id."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from propositionsordning import REGLER, Arbetsordning, EjStodd, Organtyp, Regel, Styrka, regel, regelverk
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag import katalog
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import ALLA_ORGAN, Provbarhet

# Every id of the reading of the law, by what stands before the last number. The ids are stable: none may go.
IDN = {
    "R-1": "1-11",
    "R-2": "1-23",
    "R-3": "1-10",
    "R-4": "1-9",
    "R-5": "1-3",
    "R-7": "1",
    "R-8": "1-2",
    "R-10": "1-4",
    "R-11": "1-2",
    "R-4:22": "1",
    "R-4:24": "1",
    "R-4:25": "1-4",
    "R-4:26": "1-5",
    "R-4:27": "1-10",
    "R-5:10": "1",
    "R-5:12": "1",
    "R-5:16": "1",
    "R-5:17": "1",
    "R-5:18": "1",
    "R-5:19": "1",
    "R-5:20": "1",
    "R-5:21": "1",
    "R-5:33": "1",
    "R-5:37": "1",
    "R-5:45": "1",
    "R-5:46": "1",
    "R-5:47": "1",
    "R-5:48": "1",
    "R-5:50": "1-15",
    "R-5:51": "1",
    "R-5:52": "1",
    "R-5:53": "1-3",
    "R-5:54": "1-3",
    "R-5:55": "1-5",
    "R-5:56": "1-6",
    "R-5:57": "1-3",
    "R-5:58": "1",
    "R-5:62": "1",
    "R-5:65": "1",
    "R-5:66": "1",
    "R-5:67": "1-2",
    "R-5:68": "1",
    "R-5:69": "1",
    "R-6:17": "1",
    "R-6:20": "1",
    "R-6:27": "1",
    "R-6:28": "1",
    "R-6:30": "1",
    "R-6:33": "1-2",
    "R-6:41": "1",
    "R-8:2": "1",
    "R-9:2": "1",
    "R-9:5": "1",
    "R-9:6": "1-2",
    "R-9:16": "1",
    "R-9:23": "1",
    "R-FL:28": "1",
    "R-FL:29": "1-3",
    "R-FL:30": "1",
    "R-FL:31": "1",
    "R-LPV": "1-15",
}
REGELFILER = Path(katalog.__file__).parent / "regler"
EGNA = {"R-5:67-3"}  # added since


def _idn() -> set[str]:
    funna: set[str] = set()
    for forled, spann in IDN.items():
        for ett in spann.split():
            forsta, _, sista = ett.partition("-")
            funna |= {f"{forled}-{n}" for n in range(int(forsta), int(sista or forsta) + 1)}
    return funna


def i_testnamn(regel_id: str) -> str:
    """ "R-5:56-1" as it stands in the name of a test."""
    return re.sub(r"[:-]", "_", regel_id)


def test_varje_regel_finns_en_gang() -> None:
    ids = [r.id for r in REGLER]
    assert len(set(ids)) == len(ids)
    assert all(regel(r.id) is r for r in REGLER)


def test_varje_id_finns_och_inga_andra() -> None:
    assert {r.id for r in REGLER} == _idn() | EGNA
    assert len(_idn()) == 181


def test_ett_okant_id_namns() -> None:
    with pytest.raises(OgiltigtVarde, match="R-9:99-9"):
        regel("R-9:99-9")


@pytest.mark.parametrize("r", REGLER, ids=lambda r: r.id)
def test_varje_regel_har_lagrum_eller_sager_vad_den_vilar_pa(r: Regel) -> None:
    utanfor = {"FB", "LAFD"}  # laws that Lagrum does not cite
    assert r.lagrum or r.styrka in {Styrka.PRAXIS, Styrka.ARBETSORDNING} or set(r.kalla) <= utanfor
    assert r.hanvisning
    assert re.fullmatch(r"[A-ZÅÄÖ].*\.", r.text)
    assert r.organ <= ALLA_ORGAN


@pytest.mark.parametrize("r", [r for r in REGLER if r.provbarhet is Provbarhet.PROVAS], ids=lambda r: r.id)
def test_varje_regel_som_provas_har_ett_prov_med_sitt_id(r: Regel) -> None:
    texter = "".join(f.read_text(encoding="utf-8") for f in Path(__file__).parent.glob("test_*.py"))
    assert re.search(rf"^def test_\w*{i_testnamn(r.id)}(?=_[a-zåäö])", texter, re.MULTILINE), r.id


def test_namnden_har_inte_fullmaktiges_minoritetsratt() -> None:
    namnd = regelverk(Organtyp.NAMND, date(2025, 3, 26))
    fullmaktige = regelverk(Organtyp.FULLMAKTIGE, date(2025, 3, 26))
    for regel_id, i_namnd, i_fullmaktige in (
        ("R-5:50-1", False, True),
        ("R-5:46-1", False, True),
        ("R-6:33-1", True, False),
        ("R-6:27-1", True, False),
        ("R-5:56-1", True, True),
    ):
        assert (namnd.galler(regel_id), fullmaktige.galler(regel_id)) == (i_namnd, i_fullmaktige), regel_id


def test_regelverket_bar_arbetsordningens_val() -> None:
    val = Arbetsordning(godkannande_kravs=True)
    assert regelverk(Organtyp.NAMND, date(2025, 3, 26), arbetsordning=val).arbetsordning is val
    assert regelverk(Organtyp.NAMND, date(2025, 3, 26)).arbetsordning == Arbetsordning()


def test_aldre_lag_ingar_inte() -> None:
    assert regelverk(Organtyp.NAMND, date(2018, 1, 1)).galler("R-5:56-1")
    with pytest.raises(EjStodd, match="2018-01-01"):
        regelverk(Organtyp.NAMND, date(2017, 12, 31))


def test_en_regel_med_laga_kraft_kraver_lagrum() -> None:
    with pytest.raises(OgiltigtVarde) as fel:
        Regel(id="R-1", text="Så är det.")
    assert (fel.value.objekt, fel.value.falt) == ("Regel", "lagrum")
    with pytest.raises(OgiltigtVarde) as fel:
        Regel(id="1", text="Så är det.", lagrum=(kl(5, 56),))
    assert fel.value.falt == "id"


@pytest.mark.parametrize("fil", sorted(REGELFILER.glob("[a-z]*.py")), ids=lambda f: f.stem)
def test_varje_regelfil_sager_lagrum_och_fall(fil: Path) -> None:
    """A jurist finds the paragraph (or that it is practice) in the first line, and the cases where code tries anything."""
    kod = fil.read_text(encoding="utf-8")
    text = ast.get_docstring(ast.parse(kod)) or ""
    forsta = text.partition("\n")[0]
    assert re.search(r"§|9 kap\.|Lagen \(2022:629\)|[Pp]ractice|Overview", forsta)
    assert "Cases: " in text or "Provbarhet.PROVAS" not in kod
