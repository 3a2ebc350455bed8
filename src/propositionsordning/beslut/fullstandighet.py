"""Does the record hold what 5 kap. 67 § asks for? What is told nowhere is listed, and what ought to be there is missed."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.lage import Fragestatus, Lage, fragestatus, utfallen
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regler.kl_5_67_protokoll import besluten_redovisade, deltagandet_redovisat
from propositionsordning.mote.narvaro import rostlangd

__all__ = ["fullstandighet"]


def fullstandighet(lage: Lage) -> Iterator[Provning]:
    """R-5:67-1, for p. 4 and 5; what p. 1-3 and 6 ask for is told by the events themselves, or missed where they stand."""
    if lage.avslutat:
        kvar = {Fragestatus.ATERSTAR, Fragestatus.OPPEN}
        yield besluten_redovisade(utan_beslut=tuple(f for f, s in fragestatus(lage).items() if s in kvar))
    avgjorda = utfallen(lage)
    beslut = [d for d in lage.delbeslut if not d.omlagd and d.delfraga.fraga in avgjorda]
    utan_deltagare = dict.fromkeys(d.delfraga.fraga for d in beslut if rostlangd(d.narvaro) is None)
    yield deltagandet_redovisat(okanda=tuple(utan_deltagare), rosterna=False)
    utan_roster = dict.fromkeys(
        d.delfraga.id
        for d in beslut
        if d.arbete.omrostning is not None
        and d.arbete.omrostning.rostning.koder is None
        and not d.arbete.omrostning.rostning.varit_sluten
    )
    yield deltagandet_redovisat(okanda=tuple(utan_roster), rosterna=True)
