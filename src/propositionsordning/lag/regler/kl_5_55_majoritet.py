"""5 kap. 55 § kommunallagen: enkel majoritet."""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Regel

R_5_55_1 = Regel(
    id="R-5:55-1",
    lagrum=(kl(5, 55),),
    text="Utgången bestäms genom enkel majoritet av de avgivna rösterna; den som avstår räknas inte.",
)
R_5_55_2 = Regel(
    id="R-5:55-2",
    lagrum=(kl(5, 55),),
    text="Ett beslut kräver inget visst antal avgivna röster; beslutsförheten gäller närvaron.",
)

REGLER = (R_5_55_1, R_5_55_2)


def vinnande_sida(*, ja: int, nej: int) -> str | None:
    """R-5:55-1: "ja" or "nej", or None at equal numbers (also 0-0), in counts of votes given.

    >>> vinnande_sida(ja=4, nej=3), vinnande_sida(ja=40, nej=41), vinnande_sida(ja=0, nej=0)
    ('ja', 'nej', None)
    """
    if ja == nej:
        return None
    return "ja" if ja > nej else "nej"
