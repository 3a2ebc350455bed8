"""4 kap. 25 § kommunallagen: the right to abstain, and the chair's duty to vote when it is needed."""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Provning, Regel, Sakerhet, Styrka, bruten, uppfylld
from propositionsordning.lag.tolkningar import DeltarInteSenast

R_4_25_1 = Regel(
    id="R-4:25-1",
    lagrum=(kl(4, 25, stycke=1),),
    text="En ledamot får avstå från att delta i en omröstning eller i ett beslut.",
)
R_4_25_2 = Regel(
    id="R-4:25-2",
    lagrum=(kl(4, 25, stycke=2),),
    text="Ordföranden ska rösta när det behövs för att ärendet ska kunna avgöras.",
)
R_4_25_3 = Regel(
    id="R-4:25-3",
    lagrum=(kl(4, 25, stycke=2), kl(5, 56, stycke=1)),
    text="Har ordföranden avstått och rösterna faller lika, också noll mot noll, ska ordföranden ta ställning.",
    sakerhet=Sakerhet.TROLIG,
)
R_4_8 = Regel(
    id="R-4-8",
    lagrum=(kl(4, 25, stycke=1),),
    text="Den som inte deltar i ett beslut säger det före den tidpunkt som arbetsordningen bestämmer.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.OMTVISTAD,
    optioner=("O-10",),
)

REGLER = (R_4_25_1, R_4_25_2, R_4_25_3, R_4_8)


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
