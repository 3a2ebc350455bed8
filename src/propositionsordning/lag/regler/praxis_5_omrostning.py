"""Practice and arbetsordning: the form of the omröstning, and the states a member can be in.

How a vote is held (upprop, voting machine, in which order) the law leaves to the arbetsordning (5 kap. 72 § 7) and, in a
nämnd, to the reglemente (6 kap. 44 §). What it does say is that a member may abstain from the vote or from the decision
(4 kap. 25 §), two different things, both different from not being there and from jäv.

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
    Regel,
    Sakerhet,
    Styrka,
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
)

REGLER = (R_5_1, R_5_2, R_5_3)
