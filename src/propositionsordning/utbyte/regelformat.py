"""The rules and the open interpretations as JSON (``propositionsordning/regler/1``): written, never read back."""

from __future__ import annotations

from collections.abc import Iterable

from propositionsordning.lag.lagrum import Lagrum, lank, nyckel
from propositionsordning.lag.regel import Organtyp, Regel
from propositionsordning.lag.tolkning import Tolkning
from propositionsordning.utbyte.kodning import Data, som_json

__all__ = ["REGELFORMAT", "regler_som_json"]

REGELFORMAT = "propositionsordning/regler/1"
"""What a list of rules in JSON says that it is."""


def regler_som_json(regler: Iterable[Regel], *, tolkningar: Iterable[Tolkning] = ()) -> str:
    """Rules and open interpretations as JSON text; a day that is unknown is null.

    >>> import json
    >>> from propositionsordning.lag.katalog import regel
    >>> data = json.loads(regler_som_json([regel("R-4:24-1")]))
    >>> data["regler"][0]["lagrum"][0]["nyckel"], data["regler"][0]["organ"]["utskott"]
    ('sfs/2017:725#k_4p_24', 'A')
    """
    return som_json(
        {
            "format": REGELFORMAT,
            "regler": [_regel(r) for r in regler],
            "tolkningar": [_tolkning(t) for t in tolkningar],
        }
    )


def _regel(r: Regel) -> Data:
    return {
        "id": r.id,
        "text": r.text,
        "lagrum": [_lagrum(lagrum) for lagrum in r.lagrum],
        "genom": [_lagrum(lagrum) for lagrum in r.genom],
        "galler_fran": None if r.galler_fran is None else r.galler_fran.isoformat(),
        "organ": {o.value: kraft.value for o in Organtyp if (kraft := r.kraft(o)) is not None},
        "bara_kommun": r.bara_kommun,
        "styrka": r.styrka.value,
        "sakerhet": r.sakerhet.value,
        "overifierad": r.overifierad or None,
        "foljd": r.foljd.value,
        "kallor": list(r.kalla),
        "tolkningar": list(r.optioner),
        "provbarhet": r.provbarhet.value,
        "varfor_ej": r.varfor_ej or None,
    }


def _lagrum(lagrum: Lagrum) -> Data:
    return {"text": str(lagrum), "nyckel": nyckel(lagrum), "lank": lank(lagrum)}


def _tolkning(t: Tolkning) -> Data:
    return {
        "id": t.id,
        "fraga": t.fraga,
        "falt": list(t.falt),
        "val": [
            {
                "falt": list(v.falt),
                "varde": None if v.varde is None else str(v.varde.value),
                "text": v.text,
                "forval": v.forval,
                "ej_stodd": v.ej_stodd or None,
            }
            for v in t.val
        ],
        "varfor": t.varfor,
        "regler": [r.id for r in t.regler],
    }
