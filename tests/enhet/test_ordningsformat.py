"""The preview as JSON follows its schema, and tells what the preview tells."""

import json

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from propositionsordning import Lage, fragestatus, ordning_som_json, ordningsschema, utfallen
from propositionsordning.forlopp.forhandsbild import forhandsbild
from propositionsordning.strategier import lagen
from tests.guld import fall

SCHEMA = ordningsschema()
PROV = Draft202012Validator(SCHEMA)


def test_schemat_ar_ett_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    objekt = [s for s in SCHEMA["$defs"].values() if s.get("type") == "object"]
    assert all(s["additionalProperties"] is False and len(s["description"]) > 6 for s in objekt)


def test_namngivningen_star_inte_i_filen() -> None:
    assert "namngivning" not in json.dumps(SCHEMA)
    assert "namngivning" not in ordning_som_json(fall.huddinge())


@given(lagen(hogst=25))
@settings(max_examples=30)
def test_varje_ordning_foljer_schemat(lage: Lage) -> None:
    data = json.loads(ordning_som_json(lage))
    assert [f.message for f in PROV.iter_errors(data)] == []
    bild = forhandsbild(lage)
    assert [f["fraga"]["id"] for f in data["fragor"]] == [f.fraga.id for f in bild.fragor]
    assert [f["amne"] for f in data["fragor"]] == [f.amne for f in bild.fragor]
    assert [a["regel"] for a in data["anmarkningar"]] == [p.regel.id for p in bild.anmarkningar]
    assert {f["fraga"]: f["status"] for f in data["lage"]} == {f: s.value for f, s in fragestatus(lage).items()}
    assert {f["fraga"]: f["utfall"] for f in data["lage"] if f["utfall"]} == {
        f: u for f, u in utfallen(lage).items() if f in fragestatus(lage)
    }
    assert bild.vagar is None or data["vagar"]["antal"] == str(bild.vagar.antal)


def test_vagen_skrivs_svar_for_svar() -> None:
    vagar = json.loads(ordning_som_json(fall.motforslag()))["vagar"]
    assert (vagar["antal"], vagar["propositioner"], vagar["omrostningar"]) == ("234", 3, 3)
    propositioner = [s for s in vagar["langsta"] if s["typ"] == "proposition"]
    omrostningar = [s for s in vagar["langsta"] if s["typ"] == "omrostning"]
    assert [(p["delfraga"], p["begard"]) for p in propositioner] == [("1", True), ("1.m", True), ("2", True)]
    assert [o["delfraga"] for o in omrostningar] == ["1.m", "1", "2"]
    assert all(o["alternativ"] in o["sidor"] for o in omrostningar)
