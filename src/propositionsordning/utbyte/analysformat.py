"""The analysis of a question as JSON (``propositionsordning/analys/1``): written, never read back.

Every field by its name, unknown ones as null; fractions are texts ("1/3"), so that nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from attrs import fields, has

from propositionsordning.analys.frageanalys import Frageanalys
from propositionsordning.ordning.fraga import Fraga
from propositionsordning.utbyte.kodning import Data, som_json, till_data

__all__ = ["ANALYSFORMAT", "analys_som_json"]

ANALYSFORMAT = "propositionsordning/analys/1"
"""What an analysis in JSON says that it is."""


def analys_som_json(analys: Frageanalys, *, namn: Mapping[str, str] | None = None) -> str:
    """The analysis as JSON text; ``namn``: what the alternatives (by id) are called.

    >>> import json
    >>> from propositionsordning import Fraga, Frageform, Rangordning, Rostunderlag, analysera
    >>> u = Rostunderlag(alternativ=("a", "b"), rangordningar=(Rangordning(vem="S", ordning=("b", "a")),))
    >>> data = json.loads(analys_som_json(analysera(Fraga(id="1", form=Frageform.BIFALL, alternativ=("a", "b")), u)))
    >>> data["uppriktig"]["utfall"], data["beroende"]["andelar"][1]["uppriktig"]
    ('b', '1')
    """
    return som_json({"format": ANALYSFORMAT, "namn": dict(namn or {}), **_data(analys)})


def _data(varde: object) -> Data:
    if isinstance(varde, Fraction):
        return str(varde)
    if isinstance(varde, tuple):
        return [_data(v) for v in varde]
    klass: Any = type(varde)
    if has(klass) and klass is not Fraga:
        return {a.name: _data(getattr(varde, a.name)) for a in fields(klass) if "harledd" not in a.metadata}
    return till_data(varde)
