"""The objects of the model as plain data, and the record as JSON.

One rule for every class of data: a table of its fields by name, those that have their default value left out (but for
the choices of an arbetsordning, which a reader of the record should see). Tuples
are lists, enums their values, dates ISO 8601, a lagrum its key and a rule its id. An event also says what it is: its
``typ`` is the name it has in an ärendefil. Nothing else is needed to read the data back, since a field's type tells
what stands in it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any

from attrs import NOTHING, Attribute, Factory, fields, has

from propositionsordning.beslut.protokoll import Beslutsprotokoll
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.lag.lagrum import Lagrum, nyckel
from propositionsordning.lag.regel import Regel
from propositionsordning.lag.tolkningar import Arbetsordning

__all__ = ["BESLUTSFORMAT", "HELA", "beslut_som_json", "som_json", "till_data"]

BESLUTSFORMAT = "propositionsordning/beslut/1"
"""What a record in JSON says that it is."""
HELA = (Arbetsordning,)
"""Written out in full: a reader of the record sees every choice, and a new default cannot change an old record."""


def till_data(varde: object) -> Any:  # noqa: ANN401  # JSON has no narrower type
    """The value as None, bool, int, str, list and dict with str keys; raises :class:`OgiltigtVarde` for other things.

    >>> from propositionsordning.forlopp.handelser import Klubbslag, PropositionStalld
    >>> till_data((PropositionStalld("1"), Klubbslag(kant=False)))
    [{'typ': 'proposition', 'delfraga': '1'}, {'typ': 'klubbslag', 'kant': False}]
    """
    if varde is None or isinstance(varde, (bool, int, str)):
        return varde
    if isinstance(varde, Enum):
        return varde.value
    if isinstance(varde, date) and not isinstance(varde, datetime):
        return varde.isoformat()
    if isinstance(varde, Lagrum):
        return nyckel(varde)
    if isinstance(varde, Regel):
        return varde.id
    if isinstance(varde, tuple):
        return [till_data(v) for v in varde]
    if isinstance(varde, Mapping):
        return {str(k): till_data(v) for k, v in varde.items()}
    if has(type(varde)):
        return _tabell(varde)
    raise OgiltigtVarde(objekt="till_data", falt="varde", varde=varde, tillatet="modellens egna objekt")


def _tabell(objekt: Any) -> dict[str, Any]:  # noqa: ANN401  # any attrs object
    slag = SLAG.get(type(objekt))
    data: dict[str, Any] = {} if slag is None else {"typ": slag.namn}
    for a in fields(type(objekt)):
        if not a.init:
            continue  # derived from the others
        varde = getattr(objekt, a.name)
        if isinstance(objekt, HELA) or not _ar_default(objekt, a, varde):
            data[a.name] = till_data(varde)
    return data


def _ar_default(objekt: object, attribut: Attribute[Any], varde: object) -> bool:
    default: Any = attribut.default
    if default is NOTHING or isinstance(varde, HELA):
        return False
    if isinstance(default, Factory):  # type: ignore[arg-type]  # a class at run time, a function to type checkers
        default = default.factory(objekt) if default.takes_self else default.factory()
    return bool(type(varde) is type(default) and varde == default)


def som_json(data: object) -> str:
    r"""The data as JSON text: keys in order, two blanks of indent, letters as they are, ending with a newline.

    >>> som_json({"b": 1, "a": "å"})
    '{\n  "a": "å",\n  "b": 1\n}\n'
    """
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False) + "\n"


def beslut_som_json(protokoll: Beslutsprotokoll) -> str:
    """The whole record as JSON text."""
    return som_json({"format": BESLUTSFORMAT, **till_data(protokoll)})
