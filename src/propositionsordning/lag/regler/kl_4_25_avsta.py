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
    ej_provbar,
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
    provbarhet=Provbarhet.PROVAS,
)
R_4_25_3 = Regel(
    id="R-4:25-3",
    lagrum=(kl(4, 25, stycke=2), kl(5, 56, stycke=1)),
    genom=(kl(6, 33, stycke=1),),
    text="Har ordföranden avstått och rösterna faller lika ska ordföranden ta ställning, och det avgör.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_25_4 = Regel(
    id="R-4:25-4",
    lagrum=(kl(4, 25, stycke=2),),
    text="Röstar ingen är röstetalen lika, och ordföranden måste ta den ställning som avgör ärendet.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
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


def ordforanden_tar_stallning(*, ja: int, nej: int, ordforandens_rost: str | None, stallning: bool) -> Provning | None:
    """R-4:25-2, R-4:25-3, R-4:25-4: has the chair taken the position without which the ärende cannot be decided?

    ``ja``, ``nej``: votes; ``ordforandens_rost``: "ja", "nej", "avstar", "franvarande" or None (unknown); ``stallning``:
    has she then given her utslagsröst? None where the paragraph asks nothing more of her: the votes are not equal, she has
    voted, or it is not told whether she has. At 0-0 nobody has, so neither has she.

    >>> ordforanden_tar_stallning(ja=2, nej=2, ordforandens_rost="avstar", stallning=False).regel.id
    'R-4:25-3'
    >>> ordforanden_tar_stallning(ja=0, nej=0, ordforandens_rost=None, stallning=True).regel.id
    'R-4:25-4'
    >>> ordforanden_tar_stallning(ja=2, nej=2, ordforandens_rost="ja", stallning=False) is None
    True
    """
    if ja != nej or ordforandens_rost in {"ja", "nej"} or (ja and ordforandens_rost is None):
        return None
    regel = R_4_25_4 if ja == 0 else R_4_25_3 if ordforandens_rost == "avstar" else R_4_25_2
    if stallning:
        return uppfylld(regel)
    return bruten(regel, f"Rösterna är lika ({ja} mot {nej}); ordföranden ska ta ställning, så att ärendet avgörs.")


def deltar_inte_i_tid(
    *, stalld: bool, avgjord: bool, senast: DeltarInteSenast, overlaggning_borjad: bool | None = False
) -> Provning:
    """R-4-8: "deltar inte i beslutet" must be announced in time (O-10).

    ``overlaggning_borjad``: has anything been said in the ärende (None: unknown); ``stalld``: the chair has put the
    question; ``avgjord``: it is confirmed by klubbslag.

    >>> deltar_inte_i_tid(stalld=True, avgjord=False, senast=DeltarInteSenast.KLUBBSLAG).svar.value
    'uppfylld'
    >>> deltar_inte_i_tid(stalld=True, avgjord=False, senast=DeltarInteSenast.PROPOSITION).svar.value
    'bruten'
    >>> s = DeltarInteSenast.OVERLAGGNING
    >>> deltar_inte_i_tid(stalld=False, avgjord=False, overlaggning_borjad=True, senast=s).svar.value
    'bruten'
    """
    fore = _FORE[senast]
    for_sent = {
        DeltarInteSenast.OVERLAGGNING: True if stalld else overlaggning_borjad,
        DeltarInteSenast.PROPOSITION: stalld,
        DeltarInteSenast.KLUBBSLAG: False,
    }[senast]
    if avgjord or for_sent:
        return bruten(R_4_8, f"Den som inte deltar i beslutet ska säga det {fore}.")
    if for_sent is None:
        return ej_provbar(R_4_8, f"Det framgår inte om det sades {fore} att någon inte deltar i beslutet.")
    return uppfylld(R_4_8)


_FORE = {
    DeltarInteSenast.OVERLAGGNING: "före överläggningen",
    DeltarInteSenast.PROPOSITION: "innan propositionen ställs",
    DeltarInteSenast.KLUBBSLAG: "före klubbslaget",
}
