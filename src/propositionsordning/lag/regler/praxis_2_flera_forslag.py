"""Practice: several competing förslag, huvudförslag and motförslag, the order in force.

Kommunallagen asks only that the förslag can be answered ja or nej (5 kap. 53 §) and never speaks of huvudförslag or
motförslag. The method is custom; it is written down for other ärenden in förvaltningslagen 29 § and was so for the
riksdag. Every competing förslag is put; the chair finds one; if omröstning is requested that one becomes huvudförslag, and
what shall stand against it is settled first, by the same kind of question among the rest. In the real votes with three or
more alternatives the huvudförslag was the one found in 68 of 68.

Cases: Göteborg KF 2024-08-22 § 315 (motförslag 9-29 with 43 abstaining, then 43-38; JA was not the one found); Göteborg
KS 2025-03-26 § 261 (motförslag 7-6, then 4-3 with six abstaining); Göteborgs utbildningsnämnd 2024-09-24 § 139
(motförslag 2-2, settled by the chair); Höör KF 2022-11-30 § 145 (motförslag 10-3-28, then 26-13-2).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import fl, kl
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
    ej_provbar,
    uppfylld,
)

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
R_2_6 = Regel(
    id="R-2-6",
    lagrum=(fl(29, stycke=1),),
    text="Det förslag som ordföranden funnit bifallet blir huvudförslag, normalt ja-proposition.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-3",),
    kalla=("FL", "RO74", "ALI", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_7 = Regel(
    id="R-2-7",
    text="Enligt en annan läsning är det beredande organets förslag alltid huvudförslag.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-3",),
    kalla=("GBG-hb",),
)
R_2_8 = Regel(
    id="R-2-8",
    lagrum=(fl(29, stycke=1),),
    text="Vilket förslag som blir huvudförslag bestämmer ordföranden, och det kan inte ställas under omröstning.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    kalla=("ALI", "FL"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Ingen händelse ställer valet av huvudförslag under omröstning, så regeln kan inte brytas.",
)
R_2_9 = Regel(
    id="R-2-9",
    lagrum=(kl(5, 53), kl(5, 54)),
    genom=(kl(6, 33, stycke=1),),
    text="Står två förslag mot varandra hålls en enda omröstning, med ja för huvudförslaget och nej för det andra.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
)
R_2_10 = Regel(
    id="R-2-10",
    lagrum=(fl(29, stycke=1),),
    text="Står fler än två förslag mot varandra utses först motförslaget, därefter hålls huvudomröstningen.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    kalla=("FL", "ALI", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_11 = Regel(
    id="R-2-11",
    text="Med fyra eller fler förslag utses motförslaget på samma sätt bland de återstående, steg för steg inifrån och ut.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-4",),
    kalla=("RO74", "GKF"),
)
R_2_12 = Regel(
    id="R-2-12",
    text="Motförslaget kan i stället utses genom utslagning i en ordning som ordföranden lägger fram.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-4",),
)
R_2_13 = Regel(
    id="R-2-13",
    lagrum=(kl(5, 53, stycke=3), kl(5, 54)),
    genom=(kl(6, 33, stycke=1),),
    text="Varje steg har sin egen uppfattning, sin egen rätt att begära omröstning, sin voteringsproposition och sin räkning.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
)
R_2_14 = Regel(
    id="R-2-14",
    lagrum=(kl(4, 24), kl(4, 25, stycke=1)),
    text="Alla ledamöter får rösta i varje steg, också de som stöder huvudförslaget, och får rösta olika i olika steg.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
)
R_2_15 = Regel(
    id="R-2-15",
    text="I omröstningen om motförslag är ja-propositionen normalt det som ordföranden funnit antaget.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_2_16 = Regel(
    id="R-2-16",
    lagrum=(kl(5, 56, stycke=1),),
    genom=(kl(6, 33, stycke=1),),
    text="Lika röstetal när motförslaget utses avgörs med ordförandens utslagsröst, inte genom lottning.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
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
    text="Ett yrkande i andra hand ställs bara om det i första hand har fallit.",
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
)

REGLER = (
    *(R_2_1, R_2_2, R_2_3, R_2_4, R_2_5, R_2_6, R_2_7, R_2_8, R_2_9, R_2_10, R_2_11, R_2_12),
    *(R_2_13, R_2_14, R_2_15, R_2_16, R_2_17, R_2_18, R_2_19, R_2_20, R_2_21, R_2_22, R_2_23),
)


def ja_ar_det_funna(*, ja: str, funnet: str | None, motforslag: bool) -> Provning:
    """R-2-6, R-2-15: JA stands for what the chair found (None: the finding is not told).

    ``motforslag``: the vote chooses a motförslag.

    >>> ja_ar_det_funna(ja="a", funnet="b", motforslag=True).regel.id
    'R-2-15'
    """
    regel = R_2_15 if motforslag else R_2_6
    if funnet is None:
        return ej_provbar(regel, "Det framgår inte vad ordföranden fann.")
    if ja != funnet:
        return bruten(regel, f"Ja stod för {ja}, men ordföranden hade funnit {funnet} bifallet.")
    return uppfylld(regel)


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

    >>> forsta_hand_har_fallit(fraga="2", har_fallit=False).svar.value
    'bruten'
    """
    if har_fallit:
        return uppfylld(R_2_22)
    return bruten(R_2_22, f"Fråga {fraga} gäller ett yrkande i andra hand, men det i första hand föll inte.")
