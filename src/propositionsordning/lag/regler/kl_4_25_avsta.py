"""4 kap. 25 § kommunallagen: the right to abstain, and the chair's duty to vote when it is needed.

A member of fullmäktige or of a nämnd may abstain from a vote, or from the decision as such, and need not say why; a nämnd
that decides on myndighetsutövning is the exception (4 kap. 26 §). The chair must vote when the ärende cannot be decided
otherwise: at a tie when she abstained, and at 0-0. Until when "deltar inte" may be announced the law does not say; the
arbetsordningar differ (O-10).

Cases: Göteborgs utbildningsnämnd 2024-09-24 § 139 (2-2, the chair among the five who abstained; she then decided). No
case of 0-0 has been found; the rule there rests on the wording.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    UTAN_EGNA_REGLER,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    bruten,
    uppfylld,
)
from propositionsordning.lag.tolkningar import DeltarInteSenast

R_4_25_1 = Regel(
    id="R-4:25-1",
    lagrum=(kl(4, 25, stycke=1),),
    text="En ledamot får avstå från att delta i en omröstning eller i ett beslut.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_25_2 = Regel(
    id="R-4:25-2",
    lagrum=(kl(4, 25, stycke=2),),
    text="Ordföranden ska rösta när det behövs för att ärendet ska kunna avgöras.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
)
R_4_25_3 = Regel(
    id="R-4:25-3",
    lagrum=(kl(4, 25, stycke=2), kl(5, 56, stycke=1)),
    genom=(kl(6, 33, stycke=1),),
    text="Har ordföranden avstått och rösterna faller lika, också noll mot noll, ska ordföranden ta ställning.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    kalla=("GKF",),
)
R_4_25_4 = Regel(
    id="R-4:25-4",
    lagrum=(kl(4, 25, stycke=2),),
    text="Röstar ingen är röstetalen lika, och ordföranden måste ta den ställning som avgör ärendet.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    kalla=("KL",),
)
R_4_8 = Regel(
    id="R-4-8",
    lagrum=(kl(4, 25, stycke=1),),
    text="Den som inte deltar i ett beslut säger det före den tidpunkt som arbetsordningen bestämmer.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.OMTVISTAD,
    optioner=("O-10",),
    kalla=("NLL", "ALI", "GBG-hb"),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_4_25_1, R_4_25_2, R_4_25_3, R_4_25_4, R_4_8)


def deltar_inte_i_tid(*, stalld: bool, avgjord: bool, senast: DeltarInteSenast) -> Provning:
    """R-4-8: "deltar inte i beslutet" must be announced in time (O-10).

    ``stalld``: the chair has put the question; ``avgjord``: it is confirmed by klubbslag.

    >>> deltar_inte_i_tid(stalld=True, avgjord=False, senast=DeltarInteSenast.KLUBBSLAG).svar.value
    'uppfylld'
    >>> deltar_inte_i_tid(stalld=True, avgjord=False, senast=DeltarInteSenast.PROPOSITION).svar.value
    'bruten'
    """
    if avgjord or (stalld and senast is DeltarInteSenast.PROPOSITION):
        tidpunkt = "klubbslaget" if senast is DeltarInteSenast.KLUBBSLAG else "att propositionen ställs"
        return bruten(R_4_8, f"Den som inte deltar i beslutet ska säga det före {tidpunkt}.")
    return uppfylld(R_4_8)
