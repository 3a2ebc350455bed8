"""8 kap. 2 § kommunallagen: who can raise a folkinitiativ.

At least ten per cent of those entitled to vote, in writing and with their own signatures; only signatures from the six
months before it was handed in count. How fullmäktige then decides is 5 kap. 37 §.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Foljd, Organtyp, Provbarhet, Regel

R_8_2_1 = Regel(
    id="R-8:2-1",
    lagrum=(kl(8, 2),),
    text="Ett folkinitiativ kräver underskrifter från minst tio procent av de röstberättigade under de senaste sex månaderna.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Underskrifterna kontrolleras innan ärendet kommer till fullmäktige.",
)

REGLER = (R_8_2_1,)
