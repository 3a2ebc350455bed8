"""The strategy of one rule."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.katalog import regel as regel_med_id
from propositionsordning.lag.regel import Provbarhet, Regel
from propositionsordning.strategier.fakta import Provsatt
from propositionsordning.strategier.regelfall import Regelfall
from propositionsordning.strategier.regeltabell_lag import LAGENS
from propositionsordning.strategier.regeltabell_praxis import PRAXIS
from propositionsordning.strategier.regeltabell_uppskov import UPPSKOVETS

__all__ = ["PROVSATTEN", "strategi_for"]

PROVSATTEN = {**PRAXIS, **LAGENS, **UPPSKOVETS}
"""Rule id -> the ways to try it, for every rule that is prövas."""


def strategi_for(regel: Regel | str, *, funktion: str | None = None) -> SearchStrategy[Regelfall]:
    """Cases of one rule (or its id), near where it tips, for each of the functions that try it; ``funktion`` names one of them.

    Nothing is filtered. Raises :class:`OgiltigtVarde` for an unknown id, for a rule that is upplyses, which nothing tries,
    and for a function that does not try the rule.

    >>> from hypothesis import find
    >>> from propositionsordning.lag.regel import Svar
    >>> find(strategi_for("R-5:45-1"), lambda fall: fall.ger(Svar.BRUTEN))
    R-5:45-1: beslutsfort(...)
    """
    vald = regel_med_id(regel) if isinstance(regel, str) else regel
    if vald.provbarhet is Provbarhet.UPPLYSES:
        tillatet = f"en regel som prövas ({vald.id} upplyses bara: {vald.varfor_ej})"
        raise OgiltigtVarde(objekt="strategi_for", falt="regel", varde=vald.id, tillatet=tillatet)
    provsatt = [p for p in PROVSATTEN[vald.id] if funktion in {None, p.funktion.__name__}]
    if not provsatt:
        namnen = dict.fromkeys(p.funktion.__name__ for p in PROVSATTEN[vald.id])
        tillatet = f"en funktion som prövar {vald.id}: {', '.join(namnen)}"
        raise OgiltigtVarde(objekt="strategi_for", falt="funktion", varde=funktion, tillatet=tillatet)
    return st.one_of(*(_fallen(vald, p) for p in provsatt))


@cache
def _fallen(regel: Regel, provsatt: Provsatt) -> SearchStrategy[Regelfall]:
    besked = regel if provsatt.besked is None else regel_med_id(provsatt.besked)
    fakta = provsatt.fakta()
    return fakta.map(lambda f: Regelfall(regel=regel, besked=besked, funktion=provsatt.funktion, fakta=f))
