"""5 kap. 10 § kommunallagen: extra val till fullmäktige.

An extra election is held if at least two thirds of those present vote for it. The number is counted on those present, so
one who abstains works as a vote against. The decision may not be made until six months after the first meeting of the
newly elected fullmäktige, and the first time the ärende is taken up it is always tabled (5 kap. 50 § second paragraph).
It belongs to the assemblies that are elected by the people, not to a kommunalförbund.

Cases: 81 present need 54; 53 is too few.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Organtyp, Regel

R_5_10_1 = Regel(
    id="R-5:10-1",
    lagrum=(kl(5, 10), kl(5, 50, stycke=2, mening=2)),
    text="Extra val kräver att två tredjedelar av de närvarande röstar för det, tidigast sex månader efter första mötet.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),
    kalla=("KL",),
)

REGLER = (R_5_10_1,)
