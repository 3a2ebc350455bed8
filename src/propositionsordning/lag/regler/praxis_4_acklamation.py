"""Practice: acklamation, the klubbslag and who is taken to have taken part.

The right to request omröstning, and until when, stands in ``kl_5_53_proposition`` (R-4-1, R-4-2, R-4-3), the moment for
"deltar inte" in ``kl_4_25_avsta`` (R-4-8). Here is the rest. An acklamation is the chair's perception, never a count: it
does not show that all agreed, and whoever doubts it has one remedy, to request omröstning before the klubbslag. A request
that comes after it is too late, unless the arbetsordning lets the chair take it up in the same breath, or all agree (O-9).

Cases: RÅ 2000 not 161 (a klubbslag said to have been too quick; decided on another ground).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    UTAN_EGNA_REGLER,
    Foljd,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    bruten,
    uppfylld,
)
from propositionsordning.lag.regler.kl_5_53_proposition import R_4_3
from propositionsordning.lag.tolkningar import SenBegaran

R_4_4 = Regel(
    id="R-4-4",
    lagrum=(kl(5, 53, stycke=3),),
    text="Ordföranden väntar med klubbslaget så att den som vill hinner begära omröstning.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-9",),
    kalla=("RÅ00",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_5 = Regel(
    id="R-4-5",
    lagrum=(kl(5, 53, stycke=3),),
    genom=(kl(6, 33, stycke=1),),
    text="Den som tvivlar på ordförandens uppfattning begär omröstning; uppfattningen själv kan inte omprövas i salen.",
    analogi=UTAN_EGNA_REGLER,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL", "GBG-hb"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Ingen händelse överklagar en uppfattning; det som prövas är begäran om omröstning (R-4-3).",
)
R_4_6 = Regel(
    id="R-4-6",
    lagrum=(kl(5, 53, stycke=3),),
    genom=(kl(6, 33, stycke=1),),
    text="Ett beslut med acklamation är inte ett enhälligt beslut, bara ett beslut utan räknade röster.",
    analogi=UTAN_EGNA_REGLER,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det säger vad ordet betyder; vad en acklamation kan visa om en kvot är R-10-4.",
)
R_4_7 = Regel(
    id="R-4-7",
    text="Den som inte har sagt att hen avstår anses ha deltagit i ett beslut som fattas med acklamation.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("NLL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det säger vad tystnad betyder, och ingen händelse kan strida mot det; reservationsrätten bygger på det.",
)
R_4_9 = Regel(
    id="R-4-9",
    lagrum=(kl(5, 53),),
    text="Också när bara ett förslag finns och ingen har en annan mening ställer ordföranden en fråga som besvaras med ja.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("GBG-hb",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_4_4, R_4_5, R_4_6, R_4_7, R_4_9)


def begaran_efter_klubbslaget(*, genast: bool, alla_ense: bool, val: SenBegaran) -> Provning:
    """R-4-3, R-4-4 (O-9): omröstning is requested when the klubbslag has fallen on an acklamation.

    ``genast``: nothing has happened since; ``alla_ense``: all who are present have agreed to take it up again. Where the
    arbetsordning lets it be taken up (R-4-4) it is only noted.

    >>> begaran_efter_klubbslaget(genast=True, alla_ense=False, val=SenBegaran.KLUBBSLAG).regel.id
    'R-4-3'
    >>> begaran_efter_klubbslaget(genast=True, alla_ense=False, val=SenBegaran.GENAST).regel.id
    'R-4-4'
    """
    if val is SenBegaran.GENAST and genast:
        return bruten(R_4_4, "Omröstning begärdes efter klubbslaget; ordföranden tog genast upp frågan igen.")
    if val is SenBegaran.ENIGHET and alla_ense:
        return bruten(R_4_4, "Omröstning begärdes efter klubbslaget; alla närvarande gick med på det.")
    return bruten(R_4_3, _FOR_SENT[val])


_FOR_SENT = {
    SenBegaran.KLUBBSLAG: "Klubbslaget har fallit; beslutet står fast.",
    SenBegaran.GENAST: "Klubbslaget har fallit och annat har hänt sedan dess; beslutet står fast.",
    SenBegaran.ENIGHET: "Klubbslaget har fallit; frågan tas upp igen bara om alla närvarande är ense.",
}


def fraga_stalld(*, fraga: str, stalld: bool) -> Provning:
    """R-4-9: a decision answers a question that the chair has put.

    >>> fraga_stalld(fraga="1", stalld=False).svar.value
    'bruten'
    """
    if stalld:
        return uppfylld(R_4_9)
    return bruten(R_4_9, f"I fråga {fraga} fattades beslutet utan att någon proposition ställdes.")


def ensamt_forslag_stalls(forslag: str, *, stalls: bool) -> Provning:
    """R-4-9: a förslag (its name) that nobody has a yrkande beside is put to the body all the same.

    >>> ensamt_forslag_stalls("förvaltningens förslag", stalls=False).svar.value
    'bruten'
    """
    if stalls:
        return uppfylld(R_4_9)
    return bruten(
        R_4_9, f"Ingen har yrkat något, men inte heller {forslag} ställs; ordföranden frågar om bifall till det."
    )
