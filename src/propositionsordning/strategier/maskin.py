"""A meeting as a state machine of Hypothesis, to which others hand their own body, order and invariants."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from attrs import frozen
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from hypothesis.strategies import SearchStrategy

from propositionsordning.arende.arende import Arende
from propositionsordning.fel import HinderFel
from propositionsordning.forlopp.handelser import Handelse, OrdningAndrad, OrdningRedovisad, OverlaggningAvslutad
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.motor import borja, tillampa
from propositionsordning.forlopp.oversikt import anmarkningar
from propositionsordning.lag.regel import Provning, Svar
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.ordning.fraga import Propositionsordning
from propositionsordning.strategier.arenden import arenden
from propositionsordning.strategier.ifyllnad import nasta_handelse
from propositionsordning.strategier.kod import handelserna, kod
from propositionsordning.strategier.moten import sammantraden

__all__ = ["galler", "motesmaskin", "ordningen_utan_anmarkning"]

T = TypeVar("T")
Invariant = Callable[[Lage], None]
_ANDRA_ORDNINGAR = frozenset({OrdningRedovisad, OrdningAndrad})


@frozen
class _Dragen:
    """What was drawn, which Hypothesis prints as code."""

    varde: Any

    def __repr__(self) -> str:
        return kod(self.varde)


def _med_handelserna(funktion: Callable[[Lage], T], lage: Lage) -> T:
    """What the function of another gives; what it raises is told with its name and the events that led there."""
    try:
        return funktion(lage)
    except HypothesisException:  # assume() and the like are for Hypothesis
        raise
    except Exception as fel:
        namn = getattr(funktion, "__name__", repr(funktion))
        raise AssertionError(f"{namn}: {str(fel) or type(fel).__name__}\n\n{handelserna(lage)}") from fel


def _efter(lage: Lage, handelse: Handelse) -> Lage:
    try:
        return tillampa(lage, handelse)
    except HinderFel as fel:
        raise AssertionError(f"{fel}\n\n{handelserna(lage)}\n    Vägrades: {kod(handelse)}") from fel


def galler(*provningar: Provning | None) -> None:
    """Raise AssertionError for each rule that is broken, with its sentence, id and lagrum; for use in an invariant.

    >>> from propositionsordning.lag.regler.kl_4_27_reservation import reservation_i_tid
    >>> galler(reservation_i_tid(avslutat=True))
    Traceback (most recent call last):
    ...
    AssertionError: Sammanträdet är avslutat; ... (R-4:27-2, KL 4:27 ...)
    """
    brutna = [str(p) for p in provningar if p is not None and p.svar is Svar.BRUTEN]
    if brutna:
        raise AssertionError(" ".join(brutna))


def ordningen_utan_anmarkning(*regler: str) -> Invariant:
    """An invariant: nothing is irregular about the order in force, by ``regler`` (rule ids; none: by any rule)."""

    def ordningen(lage: Lage) -> None:
        if lage.redovisad:
            galler(*(p for p in anmarkningar(lage) if not regler or p.regel.id in regler))

    return ordningen


def motesmaskin(
    *,
    invarianter: Sequence[Invariant] = (),
    moten: SearchStrategy[Sammantrade] | None = None,
    arendena: SearchStrategy[Arende] | None = None,
    ordning: Callable[[Lage], Propositionsordning] | None = None,
    utom: Iterable[type] = (),
) -> type[RuleBasedStateMachine]:
    """A state machine that walks meetings event by event; its ``TestCase`` is a test that pytest and unittest collect.

    ``invarianter``: functions that are called with every state reached, and raise (AssertionError, :func:`galler`) where
    something is wrong. ``moten``, ``arendena``: where meetings start (default: any). ``ordning``: how the order is set; what
    it gives is presented as soon as the överläggning is closed, and no other order. ``utom``: kinds of event (their
    classes) that never happen. What fails is told as the events that led there, in words and as code, with the rule.

    >>> from propositionsordning.strategier import motesmaskin
    >>> def loggen_vaxer(lage):
    ...     assert len(lage.logg) < 1000
    >>> TestMotet = motesmaskin(invarianter=[loggen_vaxer]).TestCase
    """
    start = sammantraden() if moten is None else moten
    drag = arenden() if arendena is None else arendena
    aldrig = frozenset(utom) | (frozenset[type]() if ordning is None else _ANDRA_ORDNINGAR)

    class Motesmaskin(RuleBasedStateMachine):
        lage: Lage | None = None

        @initialize(mote=start.map(_Dragen), arende=drag.map(_Dragen))
        def borja(self, mote: _Dragen, arende: _Dragen) -> None:
            self._nu(borja(mote.varde, arende.varde))

        @rule(data=st.data())
        def handelse(self, data: st.DataObject) -> None:
            if self.lage is None:
                return
            framat = data.draw(st.integers(0, 2)) < 2
            dragen = data.draw(nasta_handelse(self.lage, bara_framat=framat, utom=aldrig).map(_Dragen))
            if dragen.varde is None:
                return
            self._nu(_efter(self.lage, dragen.varde))
            if ordning is not None and isinstance(dragen.varde, OverlaggningAvslutad):
                egen = _med_handelserna(ordning, self.lage)
                self._nu(_efter(self.lage, OrdningRedovisad(egen)))

        def _nu(self, lage: Lage) -> None:
            self.lage = lage
            for invariant in invarianter:
                _med_handelserna(invariant, lage)

    return Motesmaskin
