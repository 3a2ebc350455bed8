"""5 kap. 52 § kommunallagen: only what has been announced is decided.

The chair of fullmäktige sees to it that only ärenden announced under 13 or 14 § are decided. An urgent one may be decided
all the same if every member present decides so: one vote against, and by the careful reading one who abstains (O-20),
blocks. That concerns taking the ärende up; the matter itself is then decided by the ordinary rule, if it has been
prepared (5 kap. 33 § if not).

Cases: all who are present agree to take it up; one votes no; one abstains (O-20).
"""

from __future__ import annotations

from propositionsordning.lag.beslutsregel import Kravprovning, prova_enighet
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Direktionsfraga,
    Provbarhet,
    Provning,
    Regel,
    bruten,
    ej_provbar,
    uppfylld,
)
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


def far_avgoras(*, tillkannagivet: bool | None, bradskande: bool | None, tas_upp: bool | None) -> Provning:
    """R-5:52-1: may the ärende be decided?

    ``tas_upp``: have all who are present decided to take it up (None: it has not been asked)? It is never needed for what
    has been announced, and never enough for what is not urgent.

    >>> far_avgoras(tillkannagivet=False, bradskande=True, tas_upp=None).svar.value
    'bruten'
    >>> far_avgoras(tillkannagivet=False, bradskande=True, tas_upp=True).svar.value
    'uppfylld'
    """
    if tillkannagivet is None:
        return ej_provbar(R_5_52_1, "Det framgår inte om ärendet har tillkännagetts.")
    if tillkannagivet:
        return uppfylld(R_5_52_1)
    if bradskande is False:
        return bruten(R_5_52_1, "Ärendet har inte tillkännagetts och är inte brådskande.")
    if not tas_upp:
        return bruten(
            R_5_52_1, "Ärendet har inte tillkännagetts, och alla närvarande har inte beslutat att avgöra det."
        )
    if bradskande is None:
        return ej_provbar(R_5_52_1, "Ärendet har inte tillkännagetts, och det framgår inte om det är brådskande.")
    return uppfylld(R_5_52_1)


def far_tas_upp(*, tillkannagivet: bool | None, bradskande: bool | None) -> Provning:
    """R-5:52-1: is there reason to ask whether an ärende is to be taken up: it has not been announced, and is urgent?

    >>> far_tas_upp(tillkannagivet=True, bradskande=True).svar.value
    'bruten'
    """
    if tillkannagivet:
        return bruten(R_5_52_1, "Ärendet har tillkännagetts och får avgöras utan ett särskilt beslut.")
    if bradskande is False:
        return bruten(R_5_52_1, "Ärendet är inte brådskande och får därför inte avgöras.")
    if bradskande is None:
        return ej_provbar(R_5_52_1, "Det framgår inte om ärendet är brådskande.")
    if tillkannagivet is None:
        return ej_provbar(R_5_52_1, "Det framgår inte om ärendet har tillkännagetts.")
    return uppfylld(R_5_52_1)
