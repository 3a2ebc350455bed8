"""5 kap. 33 § kommunallagen: an urgent ärende that has not been prepared.

Fullmäktige decides only what a nämnd or a beredning has prepared (5 kap. 26 §). An urgent ärende may be decided all the
same if all who are present agree on THE DECISION itself. One vote or one yrkande against blocks it; so does, by the
careful reading, one who abstains (O-20), for she has not agreed. To take up an ärende that was not announced is another
thing (5 kap. 52 §). Val, avsägelse and a few more need no preparation at all (5 kap. 29-32 and 34 §§).

Cases: 41 of 41 for; 40 for and one against; 40 for and one who abstains (O-20);
an avsägelse and the revisionsberättelse, which are decided unprepared.
"""

from __future__ import annotations

from enum import Enum

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
from propositionsordning.lag.regler.kl_5_47_jav import Ansvarsfraga
from propositionsordning.lag.tolkningar import AvstaendeVidEnighet

R_5_33_1 = Regel(
    id="R-5:33-1",
    lagrum=(kl(5, 33),),
    text="Ett brådskande ärende får avgöras utan beredning om alla närvarande ledamöter är ense om beslutet.",
    organ=FULLMAKTIGEORGAN,
    # 5:33 is not named in O-22, but answers the same question as 5:52: which ärenden a beslutande församling may decide.
    direktion=Direktionsfraga.ARENDEN,
    optioner=("O-20",),
    kalla=("KL", "GBG-hb"),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_33_1,)


class Beredningsfritt(Enum):
    """What may be decided unprepared and shows by no other fact of the ärende (val, extra val and the audit do)."""

    AVSAGELSE = "avsagelse"
    """One who was elected asks to be relieved (5:29 second stycket)."""
    MANDATTID_ELLER_ANTAL = "mandattid_eller_antal"
    """A newly elected fullmäktige changes the term of a nämnd, or its number of seats, in the year of the election (5:30)."""
    ATERKALLELSE_EFTER_VAGRAD_ANSVARSFRIHET = "aterkallelse_efter_vagrad_ansvarsfrihet"
    """One who was refused ansvarsfrihet is recalled (5:32 third stycket)."""
    OVERLATET_MEDBORGARFORSLAG = "overlatet_medborgarforslag"
    """A nämnd is left to decide on a medborgarförslag (5:34)."""


def prova_enighet_om_beslutet(
    *, ense: int, emot: int, narvarande: Antal, avstaende: AvstaendeVidEnighet
) -> Kravprovning:
    """R-5:33-1: are all who are present agreed on the decision itself (O-20: what of one who abstains)?

    >>> prova_enighet_om_beslutet(
    ...     ense=60, emot=1, narvarande=Antal(61, 61), avstaende=AvstaendeVidEnighet.HINDRAR_INTE
    ... ).uppnatt
    False
    """
    return prova_enighet(R_5_33_1, ense=ense, emot=emot, narvarande=narvarande, avstaende=avstaende)


def kraver_beredning(
    *,
    val: bool | None,
    extra_val: bool | None,
    entledigande: bool | None,
    ansvarsfraga: Ansvarsfraga | None,
    beredningsfritt: Beredningsfritt | None = None,
) -> bool | None:
    """Must the ärende have been prepared before it is decided? None: unknown.

    Not val (5:29 first stycket), extra val (5:31) or the revisionsberättelse with its ansvarsfrihet (5:32). One who asks to
    be relieved neither (5:29 second stycket), but to recall somebody must be prepared: an ``entledigande`` may be either,
    unless ``beredningsfritt`` says which; it also names what else needs no preparation (5:30, 5:32 third stycket, 5:34).

    >>> kraver_beredning(val=True, extra_val=None, entledigande=False, ansvarsfraga=None)
    False
    >>> kraver_beredning(val=False, extra_val=None, entledigande=False, ansvarsfraga=None)
    True
    """
    if val or extra_val or ansvarsfraga is not None or beredningsfritt is not None:
        return False
    return None if val is None or entledigande is not False else True


def far_avgoras_utan_beredning(*, berett: bool | None, bradskande: bool | None) -> Provning:
    """R-5:33-1: may an ärende that must be prepared be decided, if all who are present agree on the decision?

    >>> [far_avgoras_utan_beredning(berett=False, bradskande=b).svar.value for b in (True, False, None)]
    ['uppfylld', 'bruten', 'ej prövbar']
    """
    if berett:
        return uppfylld(R_5_33_1, "Ärendet är berett.")
    if berett is None:
        return ej_provbar(R_5_33_1, "Det framgår inte om ärendet är berett.")
    if bradskande is None:
        return ej_provbar(R_5_33_1, "Ärendet är inte berett, och det framgår inte om det är brådskande.")
    if not bradskande:
        return bruten(R_5_33_1, "Ärendet är varken berett eller brådskande och får inte avgöras.")
    return uppfylld(R_5_33_1, "Ärendet är brådskande; alla närvarande ska vara ense om beslutet.")
