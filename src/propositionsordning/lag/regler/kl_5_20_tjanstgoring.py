"""5 kap. 20 § and 6 kap. 17 and 28-30 §§ kommunallagen: leaving, returning, and jäv."""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    NAMNDORGAN,
    Organtyp,
    Provning,
    Regel,
    Styrka,
    bruten,
    uppfylld,
)

R_5_20_1 = Regel(
    id="R-5:20-1",
    lagrum=(kl(5, 20),),
    text="Den som avbrutit tjänstgöringen av annat skäl än jäv får inte tjänstgöra igen samma dag.",
    organ=FULLMAKTIGEORGAN,
)
R_6_17_1 = Regel(
    id="R-6:17-1",
    lagrum=(kl(6, 17, stycke=1),),
    text="I en nämnd gäller reglementets regler om ersättarnas tjänstgöring, vanligen att ingen återkommer samma dag.",
    organ=NAMNDORGAN | {Organtyp.BEREDNING},
    styrka=Styrka.ARBETSORDNING,
)
R_5_47_1 = Regel(
    id="R-5:47-1",
    lagrum=(kl(5, 47, stycke=1),),
    text="Den som är jävig får inte delta i handläggningen av ärendet i fullmäktige.",
    organ=FULLMAKTIGEORGAN | {Organtyp.BEREDNING},
)
R_6_28_1 = Regel(
    id="R-6:28-1",
    lagrum=(kl(6, 28), kl(6, 30, stycke=1)),
    text="Den som är jävig får varken delta eller närvara när en nämnd handlägger ärendet.",
    organ=NAMNDORGAN,
)

REGLER = (R_5_20_1, R_6_17_1, R_5_47_1, R_6_28_1)


def far_atervanda(vem: str, *, organ: Organtyp, lamnat_idag: bool) -> Provning:
    """R-5:20-1, R-6:17-1: one who left for another reason than jäv may not serve again the same day.

    >>> far_atervanda("M-1", organ=Organtyp.FULLMAKTIGE, lamnat_idag=True).regel.id
    'R-5:20-1'
    """
    regel = R_5_20_1 if organ in FULLMAKTIGEORGAN else R_6_17_1
    if lamnat_idag:
        return bruten(regel, f"{vem} har lämnat sammanträdet och får inte tjänstgöra igen i dag.")
    return uppfylld(regel)
