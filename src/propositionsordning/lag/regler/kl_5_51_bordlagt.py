"""5 kap. 51 § kommunallagen: a bordlagt ärende comes up at the next meeting of fullmäktige.

Unless fullmäktige decides otherwise. Bordläggning adds no new preparation; what shall be prepared anew is återremitterat.
A nämnd has no such rule.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Direktionsfraga, Foljd, Provbarhet, Regel

R_5_51_1 = Regel(
    id="R-5:51-1",
    lagrum=(kl(5, 51),),
    text="Ett bordlagt ärende behandlas på fullmäktiges nästa sammanträde, om fullmäktige inte beslutar något annat.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.ARENDEN,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-22",),
    kalla=("KL", "HUL", "MAR"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Nästa sammanträde är ett annat sammanträde, med egna uppgifter.",
)

REGLER = (R_5_51_1,)
