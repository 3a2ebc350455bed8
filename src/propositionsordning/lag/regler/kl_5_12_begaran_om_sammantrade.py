"""5 kap. 12 § and 6 kap. 23 § kommunallagen: who can make a body meet.

At least a third of ALL members of fullmäktige or of a nämnd (not of those present: nobody is present yet), its chair, and
for fullmäktige also the styrelse.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Foljd, Organtyp, Provbarhet, Regel

R_5_12_1 = Regel(
    id="R-5:12-1",
    lagrum=(kl(5, 12, stycke=2), kl(6, 23, stycke=2)),
    text="Sammanträde hålls också om en tredjedel av alla ledamöter eller ordföranden, i fullmäktige även styrelsen, vill det.",
    organ=frozenset({*FULLMAKTIGEORGAN, Organtyp.NAMND, Organtyp.FORBUNDSDIREKTION}),
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Begäran görs före sammanträdet, och händelserna börjar när det öppnas.",
)

REGLER = (R_5_12_1,)
