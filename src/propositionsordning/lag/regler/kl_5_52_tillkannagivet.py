"""5 kap. 52 § kommunallagen: only what has been announced is decided.

The chair of fullmäktige sees to it that only ärenden announced under 13 or 14 § are decided. An urgent one may be decided
all the same if every member present decides so: one vote against, and by the careful reading one who abstains (O-20),
blocks. That concerns taking the ärende up; the matter itself is then decided by the ordinary rule, if it has been
prepared (5 kap. 33 § if not).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Direktionsfraga, Regel

R_5_52_1 = Regel(
    id="R-5:52-1",
    lagrum=(kl(5, 52),),
    text="Ett ärende som inte tillkännagetts får avgöras bara om det är brådskande och alla närvarande beslutar det.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.ARENDEN,
    optioner=("O-20", "O-22"),
    kalla=("KL",),
)

REGLER = (R_5_52_1,)
