"""Whole meetings, built event by event, and the states they reach."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from propositionsordning.forlopp.handelser import RegistreringRattad, SammantradetAvslutat
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.motor import borja, hinder, tillampa
from propositionsordning.strategier.arenden import arenden
from propositionsordning.strategier.ifyllnad import nasta_handelse
from propositionsordning.strategier.moten import sammantraden
from propositionsordning.strategier.vilda import vilda_handelser

__all__ = ["lagen", "vagar"]

_SLUTET = frozenset({SammantradetAvslutat})


@st.composite
def vagar(
    draw: DrawFn,
    *,
    hogst: int = 20,
    avslutas: bool = True,
    hogst_i_sak: int = 4,
    kand_narvaro: bool | None = None,
    uppdrag: bool | None = None,
) -> tuple[Lage, ...]:
    """The states of a meeting in order: every event fits, or was recorded with a reason.

    ``hogst``: events at most; ``avslutas``: the sammanträde may also end (seldom before anything has been put);
    ``uppdrag``: whether the ärende has a val (None: one in six).
    """
    mote = draw(sammantraden(kand_narvaro=kand_narvaro))
    lage = borja(mote, draw(arenden(hogst_i_sak=hogst_i_sak, hindras=True, uppdrag=uppdrag)))
    vag = [lage]
    for _ in range(draw(st.integers(0, hogst))):
        slutet = frozenset[type]() if avslutas and draw(st.integers(0, 9)) == 9 else _SLUTET
        # Two events of three take the decision forward, so that a path reaches the votes.
        framat = draw(st.integers(0, 2)) < 2
        handelse = draw(nasta_handelse(lage, bara_framat=framat, utom=slutet))
        trots = None
        if draw(st.integers(0, 9)) == 9:
            vild = draw(vilda_handelser(lage))
            hindren = hinder(lage, vild)
            # A correction is left out: whether a reason helps it depends on the entries that follow.
            if hindren and all(h.kan_trotsas for h in hindren) and not isinstance(vild, RegistreringRattad):
                handelse, trots = vild, "så skedde"
        if handelse is None:
            break
        lage = tillampa(lage, handelse, trots=trots)
        vag.append(lage)
    return tuple(vag)


def lagen(
    *, hogst: int = 20, avslutas: bool = True, kand_narvaro: bool | None = None, uppdrag: bool | None = None
) -> SearchStrategy[Lage]:
    """A state that a meeting can reach."""
    vag = vagar(hogst=hogst, avslutas=avslutas, kand_narvaro=kand_narvaro, uppdrag=uppdrag)
    return vag.map(lambda vag: vag[-1])
