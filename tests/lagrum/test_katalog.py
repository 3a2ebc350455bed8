"""The catalogue: every rule has a source and a sentence, and every rule that code tries a test that bears its id."""

import re
from datetime import date
from pathlib import Path

import pytest

from propositionsordning import REGLER, Arbetsordning, EjStodd, Organtyp, Regel, Styrka, regel, regelverk
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import ALLA_ORGAN, Provbarhet


def i_testnamn(regel_id: str) -> str:
    """ "R-5:56-1" as it stands in the name of a test."""
    return re.sub(r"[:-]", "_", regel_id)


def test_varje_regel_finns_en_gang() -> None:
    ids = [r.id for r in REGLER]
    assert len(set(ids)) == len(ids)
    assert all(regel(r.id) is r for r in REGLER)


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
