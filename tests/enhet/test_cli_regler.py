"""``propositionsordning regler``: the list, the explanations, and what is said of an id that is not there."""

import json
from typing import get_args

import pytest

from propositionsordning import REGLER, TOLKNINGAR, Organtyp, Provbarhet, Styrka, regel, sok_regler
from propositionsordning.cli import main, regler
from propositionsordning.lag.forklaring import FOLJD, forklara, grupp, regelforteckning
from propositionsordning.lag.kallor import KALLOR

Ut = pytest.CaptureFixture[str]


def kor(capsys: Ut, *argv: str) -> tuple[int, str, str]:
    kod = main(["regler", *argv])
    ut, fel = capsys.readouterr()
    return kod, ut, fel


def test_listan_har_varje_regel_en_gang_under_sin_rubrik(capsys: Ut) -> None:
    kod, ut, fel = kor(capsys)
    assert (kod, fel) == (0, "")
    rader = ut.splitlines()
    assert sorted(r.split()[0] for r in rader if r.startswith("R-")) == sorted(r.id for r in REGLER)
    rubriker = [rader[i - 1] for i, r in enumerate(rader) if r.startswith("---")]
    assert len(rubriker) == len(set(rubriker))
    assert set(rubriker) == {grupp(r) for r in REGLER}
    assert rubriker[0] == "Kommunallagen, 4 kap."
    assert max(len(r) for r in rader) <= 100


def test_ett_urval(capsys: Ut) -> None:
    _, ut, _ = kor(capsys, "--organ", "namnd", "--styrka", "lag", "--provbarhet", "upplyses")
    ids = [r.split()[0] for r in ut.splitlines() if r.startswith("R-")]
    assert "R-5:65-1" in ids
    for i in ids:
        r = regel(i)
        assert r.kraft(Organtyp.NAMND) is not None
        assert (r.styrka, r.provbarhet) == (Styrka.LAG, Provbarhet.UPPLYSES)


def test_urvalen_delar_upp_katalogen() -> None:
    assert sum(len(sok_regler(styrka=s)) for s in Styrka) == len(REGLER)
    assert sum(len(sok_regler(provbarhet=p)) for p in Provbarhet) == len(REGLER)
    assert "R-5:50-1" not in {r.id for r in sok_regler(organ=Organtyp.NAMND)}
    assert "R-5:50-1" in {r.id for r in sok_regler(organ=Organtyp.FORBUNDSDIREKTION)}
    assert regelforteckning(()) == ""


def test_ett_urval_utan_regler_sags_i_ord(capsys: Ut, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("propositionsordning.lag.forklaring.REGLER", ())
    assert kor(capsys, "--organ", "utskott") == (0, "Ingen regel svarar mot urvalet.\n", "")


def test_valen_ar_uppraknande_typernas() -> None:
    assert set(get_args(get_args(get_args(regler.Organval)[0])[0])) == {o.value for o in Organtyp}
    assert set(get_args(get_args(get_args(regler.Styrkeval)[0])[0])) == {s.value for s in Styrka}


def test_en_regel_i_full(capsys: Ut) -> None:
    kod, ut, _ = kor(capsys, "r-5:50-1")
    assert kod == 0
    text = " ".join(ut.split())
    r = regel("R-5:50-1")
    for del_ in (
        r.text,
        "5 kap. 50 § första stycket första meningen kommunallagen (2017:725)",
        "https://lagen.nu/2017:725#K5P50S1",
        "2018-01-01",
        "fullmäktige, förbundsfullmäktige: enligt lag",
        "förbundsdirektion: om direktionen har valt det (O-22)",
        "Säkerhet säker",
        FOLJD[r.foljd],
        KALLOR["KL"],
        "O-22: ",
        "Prövning prövas",
    ):
        assert del_ in text, del_


@pytest.mark.parametrize(
    ("sokt", "del_"),
    [
        ("R-5:21-1", "fullmäktige (bara i en kommun): enligt lag"),
        ("R-4:27-1", "utskott, fullmäktigeberedning: enligt lag när det beslutar, annars på motsvarande sätt"),
        ("R-5:53-1", "utskott, fullmäktigeberedning: på motsvarande sätt"),
        ("R-5:53-1", "Genom 6 kap. 33 § första stycket kommunallagen (2017:725)"),
        ("R-6:28-1", "okänt; nuvarande lydelse genom SFS 2022:638, tidigast 2018-01-01"),
        ("R-1-1", "Lagrum inget"),
        ("R-1-1", "Gäller från okänt"),
        ("R-10-3", "LAFD: lagen (1971:289) om allmänna förvaltningsdomstolar, 19 §"),
        ("R-5:65-1", "upplyses: " + regel("R-5:65-1").varfor_ej),
        ("O-16", "narvarande: När minst en tredjedel men färre än hälften av de närvarande stod bakom det. (förval)"),
        ("O-16", "R-5:50-8: "),
        ("O-4", "Stöds inte: ingen källa beskriver hur en sådan omröstning avgörs."),
        ("O-22", "Förval inget; direktion_uppskov och direktion_arenden och"),
        ("O-21", "Stöds inte: lagens text om detta är inte kontrollerad."),
    ],
)
def test_vad_en_forklaring_sager(sokt: str, del_: str) -> None:
    assert del_ in " ".join(forklara(sokt).split())


@pytest.mark.parametrize("sokt", [*(r.id for r in REGLER), *(t.id for t in TOLKNINGAR)])
def test_varje_id_kan_forklaras_pa_smal_skarm(sokt: str) -> None:
    rader = forklara(sokt, bredd=60).splitlines()
    assert rader[0].startswith(f"{sokt}  ")
    assert all(len(r) <= 60 or "https://" in r for r in rader)


@pytest.mark.parametrize(
    ("skrivet", "menat"), [("R-5:56-l", "R-5:56-"), ("5:56-1", "R-5:56-1"), ("O-26", "O-"), ("R5:57-1", "R-5:57-1")]
)
def test_ett_felskrivet_id(capsys: Ut, skrivet: str, menat: str) -> None:
    kod, ut, fel = kor(capsys, skrivet)
    assert (kod, ut) == (2, "")
    assert repr(skrivet) in fel
    assert f"menade du {menat}" in fel


def test_bade_id_och_urval_vagras(capsys: Ut) -> None:
    kod, _, fel = kor(capsys, "R-5:56-1", "--organ", "namnd")
    assert kod == 2
    assert "--organ" in fel
    assert "antingen ett id eller ett urval" in fel


def test_ett_okant_organ(capsys: Ut) -> None:
    kod, _, fel = kor(capsys, "--organ", "kor")
    assert kod == 2
    assert "beredning" in fel


def test_allt_som_json(capsys: Ut) -> None:
    _, ut, _ = kor(capsys, "--format", "json")
    data = json.loads(ut)
    assert data["format"] == "propositionsordning/regler/1"
    assert [r["id"] for r in data["regler"]] == [r.id for r in REGLER]
    assert [t["id"] for t in data["tolkningar"]] == [t.id for t in TOLKNINGAR]
    ett = next(r for r in data["regler"] if r["id"] == "R-5:50-1")
    assert ett["lagrum"][0]["nyckel"] == "sfs/2017:725#k_5p_50s_1m_1"
    assert ett["organ"] == {"fullmaktige": "S", "forbundsfullmaktige": "S", "forbundsdirektion": "val"}
    assert (ett["galler_fran"], ett["varfor_ej"]) == ("2018-01-01", None)


def test_en_enda_som_json(capsys: Ut) -> None:
    data = json.loads(kor(capsys, "R-6:28-1", "--format", "json")[1])
    assert ([r["id"] for r in data["regler"]], data["tolkningar"]) == (["R-6:28-1"], [])
    assert data["regler"][0]["galler_fran"] is None
    data = json.loads(kor(capsys, "O-22", "--format", "json")[1])
    assert data["regler"] == []
    val = {v["varde"]: v for v in data["tolkningar"][0]["val"]}
    assert val["forbundsordning"]["ej_stodd"] == "förbundsordningens egna regler är inte beskrivna"
    assert val["som_namnd"]["ej_stodd"] is None
