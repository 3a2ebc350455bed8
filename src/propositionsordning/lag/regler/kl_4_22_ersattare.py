"""4 kap. 22 § kommunallagen: an ersättare who serves has the same rights as a ledamot.

She votes, requests omröstning, makes yrkanden, reserves herself and counts as present: for quorum (5 kap. 45 §, 6 kap.
27 §), for the third (5 kap. 50 §) and for every other share of those present. One who does not serve has none of it.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import UTAN_EGNA_REGLER, Provbarhet, Regel

R_4_22_1 = Regel(
    id="R-4:22-1",
    lagrum=(kl(4, 22),),
    text="En ersättare som tjänstgör har en ledamots rättigheter och räknas som närvarande ledamot.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Varje prövning frågar efter den som tjänstgör och skiljer aldrig ersättare från ledamot.",
)

REGLER = (R_4_22_1,)
