"""The JSON Schema says what the reader accepts."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from propositionsordning import Filfel, Lage, beslut_som_json, beslutsprotokoll, tolka_beslut
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.strategier import lagen
from propositionsordning.utbyte.schema import beslutsschema
from tests.egenskaper.andringar import andringar
from tests.guld import fall

SCHEMA = beslutsschema()
PROV = Draft202012Validator(SCHEMA)


def test_schemat_ar_ett_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_varje_klass_ar_beskriven_och_stangd() -> None:
    objekt = {namn: s for namn, s in SCHEMA["$defs"].items() if s.get("type") == "object"}
    assert len(objekt) > 50
    assert all(s["additionalProperties"] is False and len(s["description"]) > 6 for s in objekt.values())
    assert len(SCHEMA["$defs"]["Handelse"]["oneOf"]) == len(SLAG)


@given(lagen(hogst=25))
@settings(max_examples=30)
def test_varje_protokoll_foljer_schemat(lage: Lage) -> None:
    data = json.loads(beslut_som_json(beslutsprotokoll(lage)))
    assert [f.message for f in PROV.iter_errors(data)] == []


def _lasbart(data: Any) -> bool:  # noqa: ANN401  # any data
    try:
        tolka_beslut(json.dumps(data))
    except Filfel:
        return False
    return True


@pytest.mark.parametrize("lage", [fall.huddinge_avgjort(), fall.motforslag_avgjort()], ids=("huddinge", "motforslag"))
def test_det_som_schemat_avvisar_avvisar_lasaren(lage: Lage) -> None:
    """The reader asks for more (ids that exist, dates of the calendar), never for less."""
    data = json.loads(beslut_som_json(beslutsprotokoll(lage)))
    avvisade = 0
    for vad, gor in list(andringar(data))[::31]:
        andrat = gor()
        if not PROV.is_valid(andrat):
            avvisade += 1
            assert not _lasbart(andrat), vad
    assert avvisade > 15
