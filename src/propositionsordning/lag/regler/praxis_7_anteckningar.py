"""Practice: what else a member may have noted than a reservation (4 kap. 27 §).

A protokollsanteckning, a särskilt yttrande or a röstförklaring rests on the arbetsordning or on the chair's leave. By
statute fullmäktige may give such a right to two who do not decide: a förtroendevald with närvarorätt in a nämnd (4 kap.
28 § second paragraph) and an ersättare there (6 kap. 17 § third paragraph).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Foljd, Provbarhet, Regel, Styrka

R_7_1 = Regel(
    id="R-7-1",
    lagrum=(kl(4, 28, stycke=2), kl(6, 17, stycke=3)),
    text="Någon allmän rätt till protokollsanteckning finns inte; den vilar på arbetsordningen, ordföranden eller fullmäktige.",
    styrka=Styrka.ARBETSORDNING,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Om anteckningen medges avgörs på platsen; den antecknas när den lämnas.",
)

REGLER = (R_7_1,)
