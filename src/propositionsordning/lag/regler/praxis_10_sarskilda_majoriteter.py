"""Overview of the special majorities, and what an acklamation can show of them.

Enkel majoritet is the rule (5 kap. 55 §). Kommunallagen departs from it in few places, each a rule of its own: two thirds
of those present (5:10, 5:37, 5:58), a third of those present (5:50), all who are present (5:33, 5:52), a third of all
members (5:12, 6:23), and what a förbundsordning may ask for (9:6). A quota of those present is a number of persons, and an
acklamation counts none.

Cases: an acklaimed exemption by two thirds, which nobody has counted; "ingen invände" where all must agree, and a
reservation afterwards.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
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
)

R_10_1 = Regel(
    id="R-10-1",
    lagrum=(kl(5, 55),),
    genom=(kl(6, 33, stycke=1),),
    text="Andra krav än enkel majoritet gäller bara där lagen säger det, och vart och ett av dem är en egen regel.",
    analogi=UTAN_EGNA_REGLER,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det är en översikt; varje krav prövas av sin egen regel.",
)
R_10_2 = Regel(
    id="R-10-2",
    lagrum=(kl(5, 55), kl(5, 24), kl(5, 25), kl(4, 9), kl(4, 10), kl(6, 21, stycke=2)),
    text="Ansvarsfrihet, anmärkning, återkallelse, nytt presidium, budget och arbetsordning beslutas med enkel majoritet.",
    organ=FULLMAKTIGEORGAN,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det säger att inget särskilt krav gäller; det som prövas är R-5:55-1.",
)
# Föräldrabalken 19 kap. 5 § and lagen (1971:289) 19 §: by statute, but by none that a Lagrum can cite.
R_10_3 = Regel(
    id="R-10-3",
    text="Överförmyndarnämnd och nämndemän väljs proportionellt på begäran, räknat på samtliga väljande och inte på närvarande.",
    organ=FULLMAKTIGEORGAN,
    foljd=Foljd.UPPLYSNING,
    kalla=("FB", "LAFD"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Valen regleras i andra lagar, som biblioteket inte omfattar.",
)
R_10_4 = Regel(
    id="R-10-4",
    lagrum=(kl(5, 10), kl(5, 37, stycke=1, punkt=2), kl(5, 58, stycke=2), kl(5, 33), kl(5, 52, stycke=2)),
    text="En andel av de närvarande måste räknas och kan inte visas med acklamation; enighet kan antecknas.",
    organ=FULLMAKTIGEORGAN,
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_10_1, R_10_2, R_10_3, R_10_4)


def noterad_enighet(*, vem: str, gor: str) -> Provning:
    """R-10-4: it is noted that all agreed, but ``vem`` (a member or a party) does what says otherwise (``gor``).

    >>> noterad_enighet(vem="M-1", gor="reserverar sig mot beslutet").svar.value
    'bruten'
    """
    return bruten(R_10_4, f"Det är antecknat att alla var ense, men {vem} {gor}.")
