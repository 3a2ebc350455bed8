"""6 kap. 28-32 §§ kommunallagen: jäv in a nämnd, and the disputed jäv of every body.

It is wider than in fullmäktige: four grounds, the last of them any circumstance that makes impartiality doubtful, save
where it plainly has no importance (29 §). One who is jävig may neither take part nor be present (30 § first paragraph),
but may do what nobody else can without considerable delay. Whoever knows of jäv says so herself (second paragraph).

When jäv is disputed, and nobody has taken the member's place, the body decides it at once, as an ordinary question by
simple majority. The one concerned takes part in that decision only if the body otherwise has no quorum and nobody else can
be called in time (third paragraph); by 5 kap. 47 § second paragraph this holds in fullmäktige too. The decision cannot be
appealed by itself (32 §).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Direktionsfraga, Organtyp, Provbarhet, Regel

# The grounds are four since the act of 2022 (28 § p. 1-4).
R_6_28_1 = Regel(
    id="R-6:28-1",
    lagrum=(kl(6, 28), kl(6, 30, stycke=1)),
    text="Den som är jävig får varken delta eller närvara när en nämnd handlägger ärendet.",
    organ=frozenset({Organtyp.NAMND, Organtyp.UTSKOTT}),
    direktion=Direktionsfraga.JAV,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_6_30_1 = Regel(
    id="R-6:30-1",
    lagrum=(kl(6, 30, stycke=3),),
    genom=(kl(5, 47, stycke=2),),
    text="En fråga om jäv avgörs snarast, och den det gäller deltar bara om organet annars inte är beslutsfört.",
    analogi=frozenset({Organtyp.BEREDNING}),
    kalla=("KL",),
)

REGLER = (R_6_28_1, R_6_30_1)
