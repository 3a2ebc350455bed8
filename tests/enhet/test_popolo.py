"""The record as Popolo and as rows of votes: the shapes others ask for, and the numbers of the record."""

from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft3Validator

from propositionsordning import (
    Beslutsprotokoll,
    beslutsprotokoll,
    las_arendefil,
    popolo,
    rostlista,
    rostningsrader,
    spela_fil,
)
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.utbyte.rostlista_csv import las_rostlista, skriv_rostlista
from tests.enhet.popolo import scheman

EXEMPEL = sorted((Path(__file__).parents[2] / "exempel").glob("*.toml"))
KALLA = "https://kommunen.example/protokoll/1"


def protokollet(fil: Path | str) -> Beslutsprotokoll:
    plats = fil if isinstance(fil, Path) else EXEMPEL[0].with_name(f"{fil}.toml")
    [lage] = spela_fil(las_arendefil(plats))
    return beslutsprotokoll(lage)


def test_schemana_biter() -> None:
    for schema, fel in (
        (scheman.COUNT, {"option": "yes"}),
        (scheman.COUNT, {"option": "yes", "value": "4"}),
        (scheman.VOTE, {"weight": "1"}),
        (scheman.MOTION, {"vote_events": [{"counts": [{"value": 1}]}]}),
    ):
        assert not Draft3Validator(schema).is_valid(fel)


@pytest.mark.parametrize("fil", EXEMPEL, ids=lambda f: f.stem)
def test_varje_exempel_foljer_popolos_scheman(fil: Path) -> None:
    data = popolo(protokollet(fil), kalla=KALLA)
    assert data["motions"]
    for motion in data["motions"]:
        assert [fel.message for fel in Draft3Validator(scheman.MOTION).iter_errors(motion)] == []
        assert motion["sources"] == [{"url": KALLA}]
        assert all(h["motion_id"] == motion["id"] for h in motion["vote_events"])
    ids = [h["id"] for m in data["motions"] for h in m["vote_events"]]
    assert len(set(ids)) == len(ids)


def motionen(namn: str, nr: int = 0) -> dict[str, Any]:
    motion: dict[str, Any] = popolo(protokollet(namn))["motions"][nr]
    return motion


def test_acklamation_och_omrostning_ar_tva_handelser_i_samma_motion() -> None:
    motion = motionen("goteborg-ks-2025-03-26-261")
    handelser = [(h["identifier"], h["classification"], h["result"]) for h in motion["vote_events"]]
    assert handelser == [
        ("1", "acklamation", "a"),
        ("1", "omrostning", "a"),
        ("1.m", "acklamation", "c"),
        ("1.m", "omrostning", "c"),
    ]
    assert (motion["result"], motion["requirement"], motion["classification"]) == ("a", "enkel", "motstallda")


def test_rosterna_blir_popolos_ord_och_stammer_med_talen() -> None:
    omrostning = motionen("goteborg-ks-2025-03-26-261")["vote_events"][1]
    hela = {c["option"]: c["value"] for c in omrostning["counts"] if "group_id" not in c}
    assert hela == {"yes": 4, "no": 3, "abstain": 6, "absent": 0}
    per_ord = {o: sum(v["option"] == o for v in omrostning["votes"]) for o in hela}
    assert per_ord == hela
    per_parti = {(c["group_id"], c["option"]): c["value"] for c in omrostning["counts"] if "group_id" in c}
    assert sum(per_parti.values()) == 13
    assert per_parti["M", "abstain"] == 2
    assert [v["voter_id"] for v in omrostning["votes"] if v.get("role") == "chair"] == ["S-4"]


def test_bifall_och_avslag_blir_pass_och_fail() -> None:
    assert motionen("goteborg-ks-2024-01-24-70")["result"] == "fail"
    assert motionen("huddinge-2023-11-22-8")["result"] == "pass"


def test_det_okanda_utelamnas() -> None:
    [handelse] = motionen("huddinge-2023-11-22-8")["vote_events"]
    assert not {"counts", "votes"} & set(handelse)


def test_en_rad_per_omrostning() -> None:
    rader = rostningsrader(protokollet("goteborg-ks-2025-03-26-261"), kalla=KALLA)
    assert [(r["ja"], r["nej"], r["avstar"], r["datum"], r["paragraf"]) for r in rader] == [
        (7, 6, 0, "2025-03-26", "261"),
        (4, 3, 6, "2025-03-26", "261"),
    ]
    assert rader[0]["fraga"].startswith("motförslag: ")
    assert rader[1]["ja_betyder"] == "stadsledningskontorets förslag"
    assert rader[1]["per_parti"]["S"] == {"ja": 4, "nej": 0, "avstar": 0, "franvarande": 0}
    assert {r["kalla_protokoll"] for r in rader} == {KALLA}


def test_utan_roster_per_ledamot_ar_partierna_de_uppgivna_eller_okanda() -> None:
    for fil in EXEMPEL:
        protokoll = protokollet(fil)
        for o, rad in zip(protokoll.omrostningar, rostningsrader(protokoll), strict=True):
            if o.partier:
                assert set(rad["per_parti"]) == {p.parti for p in o.partier}
            elif o.roster is None:
                assert rad["per_parti"] is None


def test_rostlistan_gar_ut_och_in() -> None:
    protokoll = protokollet("goteborg-ks-2025-03-26-261")
    rader = rostlista(protokoll, "1")
    assert las_rostlista(skriv_rostlista(rader)) == rader
    assert [(r.plats, r.rost) for r in rader] == list(protokoll.omrostningar[1].roster or ())
    with pytest.raises(OgiltigtVarde, match=r"någon av 1\.m, 1"):
        rostlista(protokoll, "7")
