"""Does the record hold what 5 kap. 67 § asks for? What is told nowhere is listed, and what ought to be there is missed."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.lage import Fragestatus, Lage, fragestatus, utfallen
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regler.kl_5_67_protokoll import besluten_redovisade, deltagandet_redovisat

__all__ = ["fullstandighet"]


def fullstandighet(lage: Lage) -> Iterator[Provning]:
    """R-5:67-1, for p. 4 and 5; what p. 1-3 and 6 ask for is told by the events themselves, or missed where they stand."""
    if lage.avslutat:
        yield besluten_redovisade(utan_beslut=tuple([f for f, s in fragestatus(lage).items() if s in _KVAR]))
    avgjorda = utfallen(lage)
    utan_deltagare, utan_roster = dict[str, None](), dict[str, None]()
    for d in lage.delbeslut:
        fraga = d.arbete.delfraga.fraga
        if d.omlagd or fraga not in avgjorda:
            continue
        if d.narvaro.platser is None:
            utan_deltagare[fraga] = None
        omrostning = d.arbete.omrostning
        if omrostning is not None and omrostning.rostning.koder is None and not omrostning.rostning.varit_sluten:
            utan_roster[d.arbete.delfraga.id] = None
    yield deltagandet_redovisat(okanda=tuple(utan_deltagare), rosterna=False)
    yield deltagandet_redovisat(okanda=tuple(utan_roster), rosterna=True)


_KVAR = frozenset({Fragestatus.ATERSTAR, Fragestatus.OPPEN})
