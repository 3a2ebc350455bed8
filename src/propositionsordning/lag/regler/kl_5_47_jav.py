"""5 kap. 47-49 §§ kommunallagen: jäv in fullmäktige.

It is narrow: the ärende must personally concern the member or somebody close to her. She takes no part in the handling,
neither debate nor vote, but may stay in the hall, for 47 § points to the second and third paragraphs of 6 kap. 30 § and
not to the first. Those who answer for public funds, and those close to them, take no part in electing their auditor nor in
ansvarsfrihet (48 §); those who may be criticised, and the presidium of a nämnd, may still speak (49 §).

Where many are jäviga fullmäktige can go on all the same (5 kap. 46 §, ``kl_5_45_beslutsforhet``). Jäv in a nämnd is wider
and stricter, see ``kl_6_28_jav``.

Cases: fifteen members jäviga at once; RÅ 1992 ref. 50 (an economic interest can be enough).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Direktionsfraga, Organtyp, Provbarhet, Regel

R_5_47_1 = Regel(
    id="R-5:47-1",
    lagrum=(kl(5, 47, stycke=1),),
    text="Den som är jävig får inte delta i handläggningen av ärendet i fullmäktige.",
    organ=FULLMAKTIGEORGAN | {Organtyp.BEREDNING},
    analogi=frozenset({Organtyp.BEREDNING}),
    direktion=Direktionsfraga.JAV,
    optioner=("O-22",),
    kalla=("KL", "UDD"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_48_1 = Regel(
    id="R-5:48-1",
    lagrum=(kl(5, 48), kl(5, 49)),
    text="Den redovisningsskyldige och närstående deltar inte i val av sin revisor eller i ärenden om ansvarsfrihet.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.JAV,
    optioner=("O-22",),
    kalla=("KL",),
)

REGLER = (R_5_47_1, R_5_48_1)
