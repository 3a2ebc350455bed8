"""5 kap. 20 § kommunallagen: who has left may not serve again the same day.

In fullmäktige a member who has broken off for another reason than jäv may not serve again at that meeting the same day.
In a nämnd the reglemente decides (6 kap. 17 §), and usually says the same. To be away at one vote is not to break off:
only a member who has said that she leaves has done so.

Cases: members away at one vote and voting in the next are common in the minutes.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    bruten,
    uppfylld,
)
from propositionsordning.lag.regler.kl_6_17_ersattare import R_6_17_1

R_5_20_1 = Regel(
    id="R-5:20-1",
    lagrum=(kl(5, 20),),
    text="Den som avbrutit tjänstgöringen av annat skäl än jäv får inte tjänstgöra igen samma dag.",
    organ=FULLMAKTIGEORGAN,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_20_1,)


def far_atervanda(vem: str, *, organ: Organtyp, lamnat_idag: bool) -> Provning:
    """R-5:20-1, R-6:17-1: one who left for another reason than jäv may not serve again the same day.

    >>> far_atervanda("M-1", organ=Organtyp.FULLMAKTIGE, lamnat_idag=True).regel.id
    'R-5:20-1'
    """
    regel = R_5_20_1 if organ in FULLMAKTIGEORGAN else R_6_17_1
    if lamnat_idag:
        return bruten(regel, f"{vem} har lämnat sammanträdet och får inte tjänstgöra igen i dag.")
    return uppfylld(regel)
