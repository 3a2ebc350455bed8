"""6 kap. 20 § kommunallagen: a member of a nämnd who leaves during the term.

A fyllnadsval is held by fullmäktige. If she was elected proportionally, fullmäktige shall as far as possible keep the
representation as it was; that is no new proportional election.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Foljd, Provbarhet, Regel

R_6_20_1 = Regel(
    id="R-6:20-1",
    lagrum=(kl(6, 20, stycke=1), kl(6, 20, stycke=2)),
    text="Avgår en proportionellt vald ledamot hålls fyllnadsval, och representationen ska om möjligt bli densamma.",
    organ=FULLMAKTIGEORGAN,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Vilken representation som är oförändrad är en bedömning, och det tidigare valet hör till ett annat möte.",
)

REGLER = (R_6_20_1,)
