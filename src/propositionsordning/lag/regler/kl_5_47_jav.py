"""5 kap. 47-49 §§ kommunallagen: jäv in fullmäktige.

It is narrow: the ärende must personally concern the member or somebody close to her. She takes no part in the handling,
neither debate nor vote, but may stay in the hall, for 47 § points to the second and third paragraphs of 6 kap. 30 § and
not to the first. Those who answer for public funds, and those close to them, take no part in electing their auditor nor in
ansvarsfrihet (48 §); those who may be criticised, and the presidium of a nämnd, may still speak (49 §).

Where many are jäviga fullmäktige can go on all the same (5 kap. 46 §, ``kl_5_45_beslutsforhet``). Jäv in a nämnd is wider
and stricter, see ``kl_6_28_jav``.

Cases: fifteen members jäviga at once; RÅ 1992 ref. 50 (an economic interest can be enough).
"""

from __future__ import annotations

from enum import Enum

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Direktionsfraga,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    bruten,
    uppfylld,
)


class Ansvarsfraga(Enum):
    """The ärenden that 5 kap. 48 § shuts those who answer for public funds out of."""

    ANSVARSFRIHET = "ansvarsfrihet"
    REVISORSVAL = "revisorsval"
    """Val of the auditor who is to examine what they answer for."""


R_5_47_1 = Regel(
    id="R-5:47-1",
    lagrum=(kl(5, 47, stycke=1),),
    text="Den som är jävig får inte delta i handläggningen av ärendet i fullmäktige.",
    organ=FULLMAKTIGEORGAN | {Organtyp.BEREDNING},
    analogi=frozenset({Organtyp.BEREDNING}),
    direktion=Direktionsfraga.JAV,
    optioner=("O-22",),
    kalla=("KL", "UDD"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_48_1 = Regel(
    id="R-5:48-1",
    lagrum=(kl(5, 48), kl(5, 49)),
    text="Den redovisningsskyldige och närstående deltar inte i val av sin revisor eller i ärenden om ansvarsfrihet.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.JAV,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_47_1, R_5_48_1)


def redovisningsskyldiga_utanfor(
    vilka: tuple[str, ...], *, organ: Organtyp, ansvarsfraga: Ansvarsfraga | None
) -> Provning | None:
    """R-5:48-1: do those who answer for the funds, or are close to them, stand outside? ``vilka``: those who still serve.

    They may speak (49 §), so it is asked when the question is put. None where the paragraph is silent: in other bodies,
    and where the ärende is not told to be of this kind.

    >>> af = Ansvarsfraga.ANSVARSFRIHET
    >>> redovisningsskyldiga_utanfor(("S-1",), organ=Organtyp.FULLMAKTIGE, ansvarsfraga=af).svar.value
    'bruten'
    """
    if organ not in FULLMAKTIGEORGAN or ansvarsfraga is None:
        return None
    if vilka:
        vad = "ansvarsfriheten" if ansvarsfraga is Ansvarsfraga.ANSVARSFRIHET else "valet av revisor"
        return bruten(R_5_48_1, f"{', '.join(vilka)} är redovisningsskyldig eller närstående och deltar inte i {vad}.")
    return uppfylld(R_5_48_1)
