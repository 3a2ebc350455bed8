"""Practice: several competing förslag, and the order in force.

Kommunallagen asks only that the förslag can be answered ja or nej (5 kap. 53 §). Every competing förslag is put, and the
chair finds one. What happens when omröstning is then requested stands in ``praxis_2_huvudforslag``. The order is presented
and approved by custom or arbetsordning, not by law.

Cases: a decision appealed in 2024, where tillägg were put in a lump by an approved order; a yrkande made after the
överläggning was closed; an objection to the order that the body settles by vote.
"""

from __future__ import annotations

from propositionsordning.lag.beslutsregel import Kravprovning, prova_enighet
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
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
from propositionsordning.lag.tolkningar import AvstaendeVidEnighet, Ordningsinvandning

R_2_1 = Regel(
    id="R-2-1",
    text="Ordföranden frågar särskilt om bifall till vart och ett av de förslag som tävlar, och bara de som vill det svarar ja.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("ALI", "GBG-hb"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det som registreras är att frågan ställs, inte hur rösterna hördes i salen.",
)
R_2_2 = Regel(
    id="R-2-2",
    lagrum=(kl(5, 53, stycke=1), kl(5, 67, punkt=1)),
    genom=(kl(6, 33, stycke=1), kl(6, 35)),
    text="Varje yrkande som inte tagits tillbaka ställs under proposition; ett enda yrkande räcker.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GBG-hb"),
    provbarhet=Provbarhet.PROVAS,
)
# 5:28 st 2 lays the duty on the styrelse only, and only where no other nämnd or beredning has made a förslag.
R_2_3 = Regel(
    id="R-2-3",
    lagrum=(kl(5, 26), kl(5, 28, stycke=2)),
    text="Det beredande organets förslag ligger på bordet också när ingen yrkar bifall till det.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_4 = Regel(
    id="R-2-4",
    lagrum=(kl(5, 53, stycke=3),),
    genom=(kl(6, 33, stycke=1),),
    text="Av de förslag som tävlar finner ordföranden ett bifallet; de andra är därmed avslagna.",
    analogi=UTAN_EGNA_REGLER,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_2_5 = Regel(
    id="R-2-5",
    text="Är utfallet svårt att höra finner ordföranden för det beredande organets förslag, enligt ett råd från Göteborg.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("GBG-hb",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Rådet är lokalt, och vad som hördes i salen framgår inte av någon uppgift.",
)
R_2_17 = Regel(
    id="R-2-17",
    text="Propositionsordningen redovisas och godkänns innan den tillämpas; en ändrad ordning redovisas på nytt.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.TROLIG,
    kalla=("ALI", "NLL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_18 = Regel(
    id="R-2-18",
    text="Motsätter sig någon ordningen väljer organet med enkel majoritet mellan ordförandens ordning och en annan.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.OMTVISTAD,
    optioner=("O-5",),
    provbarhet=Provbarhet.PROVAS,
)
R_2_19 = Regel(
    id="R-2-19",
    text="Att flera tillägg ställs i klump är tillåtet bara med godkänd propositionsordning.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("JP24",),
    provbarhet=Provbarhet.PROVAS,
)
R_2_20 = Regel(
    id="R-2-20",
    lagrum=(kl(13, 8, stycke=1, punkt=1),),
    text="Ett godkännande i salen läker inte att omröstningen hölls i en annan form än den arbetsordningen föreskriver.",
    organ=FULLMAKTIGEORGAN,
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("SKIN",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det är en underrätts dom om en följd i efterhand; omröstningens form registreras inte.",
)
R_2_21 = Regel(
    id="R-2-21",
    text="När yrkandena gåtts igenom och överläggningen är avslutad får inget yrkande läggas till, ändras eller tas tillbaka.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.TROLIG,
    kalla=("NLL", "ALI", "GBG-hb"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_22 = Regel(
    id="R-2-22",
    text="Ett yrkande i andra hand ställs bara om det i första hand har fallit; ställs det punktvis, i varje punkt.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_2_23 = Regel(
    id="R-2-23",
    text="Krävs kvalificerad majoritet och finns flera förslag, utses först ett av dem och prövas sedan mot kravet.",
    organ=FULLMAKTIGEORGAN,
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-6",),
    kalla=("RO74",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (
    *(R_2_1, R_2_2, R_2_3, R_2_4, R_2_5),
    *(R_2_17, R_2_18, R_2_19, R_2_20, R_2_21, R_2_22, R_2_23),
)


def ordningen_godkand(*, kravs: bool, godkand: bool) -> Provning:
    """R-2-17: the order is approved where the arbetsordning demands it.

    >>> (
    ...     ordningen_godkand(kravs=True, godkand=False).svar.value,
    ...     ordningen_godkand(kravs=False, godkand=False).svar.value,
    ... )
    ('bruten', 'uppfylld')
    """
    if kravs and not godkand:
        return bruten(R_2_17, "Propositionsordningen är inte godkänd; arbetsordningen kräver det.")
    return uppfylld(R_2_17)


def i_ordningens_turordning(*, fraga: str, nasta: str | None) -> Provning:
    """R-2-17: the question put is the next one of the order in force.

    >>> i_ordningens_turordning(fraga="3", nasta="2").svar.value
    'bruten'
    """
    if fraga == nasta:
        return uppfylld(R_2_17)
    om_nasta = f"näst i tur står fråga {nasta}" if nasta is not None else "ingen fråga återstår"
    return bruten(R_2_17, f"Fråga {fraga} står inte i tur enligt propositionsordningen; {om_nasta}.")


def yrkanden_oppna(*, avslutad: bool) -> Provning:
    """R-2-21: yrkanden are made, changed and withdrawn before the överläggning is closed.

    >>> yrkanden_oppna(avslutad=True).svar.value
    'bruten'
    """
    if avslutad:
        return bruten(R_2_21, "Överläggningen är avslutad; yrkandena får inte längre ändras.")
    return uppfylld(R_2_21)


def forsta_hand_har_fallit(*, fraga: str, har_fallit: bool) -> Provning:
    """R-2-22: what is yrkat i andra hand is put only when the first hand has fallen.

    No paragraph says so. Practice has only been seen for a first hand put as a whole; that one put point by point must have
    fallen in every point is the reading taken here, since a second hand for the whole would else undo the point that
    carried. It binds nobody: the chair may put the second hand all the same, and it is recorded as an avvikelse.

    >>> forsta_hand_har_fallit(fraga="2", har_fallit=False).svar.value
    'bruten'
    """
    if har_fallit:
        return uppfylld(R_2_22)
    return bruten(R_2_22, f"Fråga {fraga} gäller ett yrkande i andra hand, men det i första hand föll inte.")


def invandningen_provas(*, val: Ordningsinvandning) -> Provning:
    """R-2-18 (O-5): is another order than the chair's put to the body?

    >>> invandningen_provas(val=Ordningsinvandning.ORDFORANDEN).svar.value
    'bruten'
    """
    if val is Ordningsinvandning.ORDFORANDEN:
        return bruten(
            R_2_18, "Ordföranden bestämmer propositionsordningen; invändningen ställs inte under proposition."
        )
    return uppfylld(R_2_18)


def prova_invandning(*, for_annan: int, emot: int, narvarande: Antal, avstaende: AvstaendeVidEnighet) -> Kravprovning:
    """R-2-18 (O-5, where everyone is needed): are all who are present for another order than the chair's?

    >>> prova_invandning(for_annan=5, emot=0, narvarande=Antal(6, 6), avstaende=AvstaendeVidEnighet.HINDRAR).uppnatt
    False
    """
    return prova_enighet(R_2_18, ense=for_annan, emot=emot, narvarande=narvarande, avstaende=avstaende)


def invandningen_avgors_forst(*, invand: bool) -> Provning:
    """R-2-18: nothing is put by an order that somebody opposes (``invand``) before the body has chosen.

    >>> invandningen_avgors_forst(invand=True).svar.value
    'bruten'
    """
    if invand:
        return bruten(R_2_18, "En annan propositionsordning är föreslagen; organet väljer först mellan de två.")
    return uppfylld(R_2_18)
