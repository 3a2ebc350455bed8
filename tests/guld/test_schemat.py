"""The schema of a record's file, approved: it is the contract with everybody who reads or writes such a file.

What may change within ``/1`` is told in docs/format.md: fields with a default, values of enums, kinds of event and rules may
be added; nothing may be taken away, renamed or required. Read what differs, then write the file anew:

    propositionsordning schema -o tests/guld/beslut-1.schema.json --skriv-over
"""

import json
from pathlib import Path

from propositionsordning.utbyte.kodning import som_json
from propositionsordning.utbyte.schema import beslutsschema

FIL = Path(__file__).with_name("beslut-1.schema.json")


def test_schemat_ar_det_godkanda() -> None:
    godkant = json.loads(FIL.read_text(encoding="utf-8"))
    schema = beslutsschema()
    for namn in {**godkant["$defs"], **schema["$defs"]}:
        assert schema["$defs"].get(namn) == godkant["$defs"].get(namn), f"{namn}: {__doc__}"
    assert som_json(schema) == FIL.read_text(encoding="utf-8"), __doc__
