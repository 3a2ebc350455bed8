"""Practice: several competing förslag, huvudförslag and motförslag, the order in force (regler.md section 2)."""

from __future__ import annotations

from propositionsordning.lag.lagrum import fl, kl
from propositionsordning.lag.regel import Foljd, Provning, Regel, Sakerhet, Styrka, bruten, ej_provbar, uppfylld

R_2_2 = Regel(
    id="R-2-2",
    lagrum=(kl(5, 53, stycke=1), kl(5, 67, punkt=1)),
    text="Varje yrkande som inte tagits tillbaka ställs under proposition; ett enda yrkande räcker.",
)
R_2_3 = Regel(
    id="R-2-3",
    lagrum=(kl(5, 26), kl(5, 28, stycke=2)),
    text="Det beredande organets förslag ligger på bordet också när ingen yrkar bifall till det.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
)
R_2_4 = Regel(
    id="R-2-4",
    lagrum=(kl(5, 53, stycke=3),),
    text="Av de förslag som tävlar finner ordföranden ett bifallet; de andra är därmed avslagna.",
    foljd=Foljd.AVVIKELSE,
)
R_2_6 = Regel(
    id="R-2-6",
    lagrum=(fl(29, stycke=1),),
    text="Det förslag som ordföranden funnit bifallet blir huvudförslag, normalt ja-proposition.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-3",),
)
R_2_10 = Regel(
    id="R-2-10",
    lagrum=(fl(29, stycke=1),),
    text="Står fler än två förslag mot varandra utses först motförslaget, därefter hålls huvudomröstningen.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
)
R_2_15 = Regel(
    id="R-2-15",
    text="I omröstningen om motförslag är ja-propositionen normalt det som ordföranden funnit antaget.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
)
R_2_17 = Regel(
    id="R-2-17",
    text="Propositionsordningen redovisas och godkänns innan den tillämpas; en ändrad ordning redovisas på nytt.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.TROLIG,
)
R_2_19 = Regel(
    id="R-2-19",
    text="Att flera tillägg ställs i klump är tillåtet bara med godkänd propositionsordning.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
)
R_2_21 = Regel(
    id="R-2-21",
    text="När yrkandena gåtts igenom och överläggningen är avslutad får inget yrkande läggas till, ändras eller tas tillbaka.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.TROLIG,
)
R_2_22 = Regel(
    id="R-2-22",
    text="Ett yrkande i andra hand ställs bara om det i första hand har fallit.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
)

REGLER = (R_2_2, R_2_3, R_2_4, R_2_6, R_2_10, R_2_15, R_2_17, R_2_19, R_2_21, R_2_22)


def ja_ar_det_funna(*, ja: str, funnet: str | None, motforslag: bool) -> Provning:
    """R-2-6 and R-2-15: JA stands for what the chair found (None: the finding is not told).

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
