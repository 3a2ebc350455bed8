"""5 kap. 52 § kommunallagen: only what has been announced is decided.

The chair of fullmäktige sees to it that only ärenden announced under 13 or 14 § are decided. An urgent one may be decided
all the same if every member present decides so: one vote against, and by the careful reading one who abstains (O-20),
blocks. That concerns taking the ärende up; the matter itself is then decided by the ordinary rule, if it has been
prepared (5 kap. 33 § if not).
"""

from __future__ import annotations

from propositionsordning.lag.beslutsregel import Kravprovning, prova_enighet
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Direktionsfraga, Provbarhet, Regel
from propositionsordning.lag.tolkningar import AvstaendeVidEnighet

R_5_52_1 = Regel(
    id="R-5:52-1",
    lagrum=(kl(5, 52),),
    text="Ett ärende som inte tillkännagetts får avgöras bara om det är brådskande och alla närvarande beslutar det.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.ARENDEN,
    optioner=("O-20", "O-22"),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_52_1,)


def prova_upptagande(
    *, for_upptagande: int, emot: int, narvarande: Antal, avstaende: AvstaendeVidEnighet
) -> Kravprovning:
    """R-5:52-1: do all who are present decide to take the ärende up (O-20: what of one who abstains)?

    >>> prova_upptagande(
    ...     for_upptagande=61, emot=0, narvarande=Antal(61, 61), avstaende=AvstaendeVidEnighet.HINDRAR
    ... ).uppnatt
    True
    """
    return prova_enighet(R_5_52_1, ense=for_upptagande, emot=emot, narvarande=narvarande, avstaende=avstaende)
