"""Practice and arbetsordning: the form of the omröstning, and the states a member can be in.

How a vote is held (upprop, voting machine, in which order) the law leaves to the arbetsordning (5 kap. 72 § 7) and, in a
nämnd, to the reglemente (6 kap. 44 §). What it does say is that a member may abstain from the vote or from the decision
(4 kap. 25 §), two different things, both different from not being there and from jäv. That two members are kvittade
(agreed to stand aside for each other) has no meaning in law: each is absent or abstains, as the minutes have it.

Cases: a förvaltningsrätt in 2021 set aside a decision taken by show of hands where the arbetsordning prescribed upprop.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    UTAN_EGNA_REGLER,
    Foljd,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    bruten,
    uppfylld,
)

R_5_1 = Regel(
    id="R-5-1",
    lagrum=(kl(5, 72, stycke=1, punkt=7), kl(6, 44)),
    text="Hur en omröstning går till bestäms i arbetsordningen, för nämnder i reglementet; fullmäktige måste reglera det.",
    organ=frozenset({*FULLMAKTIGEORGAN, Organtyp.NAMND, Organtyp.FORBUNDSDIREKTION}),
    styrka=Styrka.ARBETSORDNING,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL", "NLL", "SKIN"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Formen skiljer sig mellan kommunerna och registreras inte, bara rösterna.",
)
R_5_2 = Regel(
    id="R-5-2",
    lagrum=(kl(13, 8, stycke=1, punkt=1), kl(13, 9)),
    text="Hålls omröstningen i en annan form än den föreskrivna kan beslutet upphävas, om felet haft betydelse för utgången.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL", "SKIN"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det är domstolens sak i efterhand, och omröstningens form registreras inte.",
)
R_5_3 = Regel(
    id="R-5-3",
    lagrum=(kl(4, 25, stycke=1),),
    text="Att rösta, att avstå, att inte delta i beslutet, att vara frånvarande och att vara jävig är fem olika saker.",
    analogi=UTAN_EGNA_REGLER,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_1, R_5_2, R_5_3)


def tillstanden_skilda(*, javiga_som_franvarande: int) -> Provning:
    """R-5-3: are those jäviga kept apart from those absent? The argument: how many were counted as absent (persons).

    >>> tillstanden_skilda(javiga_som_franvarande=1).svar.value
    'bruten'
    """
    if javiga_som_franvarande:
        en = javiga_som_franvarande == 1
        vilka = "En jävig är medräknad" if en else f"{javiga_som_franvarande} jäviga är medräknade"
        return bruten(R_5_3, f"{vilka} bland de frånvarande; jäv och frånvaro är olika saker.")
    return uppfylld(R_5_3)
