"""5 kap. 17-19 and 21 §§ kommunallagen: ersättare in fullmäktige, and the member who comes late.

An ersättare serves when a member cannot come or cannot stay (17 §), in the order that is fixed; one who has begun to serve
goes before the others, and one who leaves for jäv may resume when the ärende is done (18 §). A member who comes while the
meeting goes on may take her seat although an ersättare serves for her (19 §). In kommunfullmäktige ersättare of the same
valkrets go first, then in the order of the party's seats there, then those of the valkrets where the party got most votes
(21 §). In a nämnd fullmäktige decides all this (6 kap. 17 §). That one who has left for another reason than jäv may not
return the same day is 5 kap. 20 §, in ``kl_5_20_tjanstgoring``.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Foljd, Organtyp, Provbarhet, Regel

R_5_17_1 = Regel(
    id="R-5:17-1",
    lagrum=(kl(5, 17), kl(5, 18, mening=1), kl(5, 18, mening=2)),
    text="Är en ledamot förhindrad tjänstgör en ersättare i turordning; den som redan börjat tjänstgöra går före.",
    organ=FULLMAKTIGEORGAN,
    kalla=("KL",),
)
# 5:18 speaks of the ersättare; that a member too may come back after jäv follows from 5:20, which excepts jäv.
R_5_18_1 = Regel(
    id="R-5:18-1",
    lagrum=(kl(5, 18, mening=3), kl(5, 20)),
    text="Den som lämnat för jäv får tjänstgöra igen när ärendet har handlagts, både ledamot och ersättare.",
    organ=FULLMAKTIGEORGAN,
    kalla=("KL",),
)
R_5_19_1 = Regel(
    id="R-5:19-1",
    lagrum=(kl(5, 19),),
    text="En ledamot som kommer under sammanträdet får tjänstgöra också när en ersättare har trätt in.",
    organ=FULLMAKTIGEORGAN,
    kalla=("KL", "KAR", "ALI"),
)
R_5_21_1 = Regel(
    id="R-5:21-1",
    lagrum=(kl(5, 21),),
    text="I kommunfullmäktige tjänstgör i första hand ersättare från samma valkrets, därefter efter partiets platser där.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),
    bara_kommun=True,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Turordningen följer av valresultatet i valkretsarna, som sammanträdets uppgifter inte omfattar.",
)

REGLER = (R_5_17_1, R_5_18_1, R_5_19_1, R_5_21_1)
