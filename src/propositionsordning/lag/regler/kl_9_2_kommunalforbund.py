"""9 kap. kommunallagen: kommunalförbund and gemensam nämnd.

What the act says of kommuner and regioner holds for a kommunalförbund too, unless something else is said or follows (2 §).
Its assembly is a förbundsfullmäktige or a förbundsdirektion (3 §). A direktion is also förbundsstyrelse (5 §), so kap. 5 fits
it in one role and kap. 6 in the other; which rules it follows where they differ (5:50; 5:51, 5:52 and 5:57; jäv; quorum) has
to be said (O-22). The förbundsordning may ask for a qualified majority (6 §). A gemensam nämnd follows the rules for
nämnder (23 §).

Cases: two thirds of the votes given: 8 for and 4 against are enough, 7 and 4 are not; a direktion that has not said
which rules it follows is refused.
"""

from __future__ import annotations

from propositionsordning.lag.beslutsregel import Kravprovning, prova_kvot
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal, Kvot, Kvotbas
from propositionsordning.lag.regel import Foljd, Organtyp, Provbarhet, Regel, uppfylld

_FORBUND = frozenset({Organtyp.FORBUNDSFULLMAKTIGE, Organtyp.FORBUNDSDIREKTION})
_INBYGGT = "Det bestämmer vilka andra regler som gäller och är inbyggt i regelverket."

R_9_2_1 = Regel(
    id="R-9:2-1",
    lagrum=(kl(9, 2, stycke=1),),
    text="För ett kommunalförbund gäller lagens regler om kommuner, om inte något annat anges eller följer av dem.",
    organ=_FORBUND,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej=_INBYGGT,
)
R_9_5_1 = Regel(
    id="R-9:5-1",
    lagrum=(kl(9, 5, stycke=1),),
    text="En förbundsdirektion är både beslutande församling och förbundsstyrelse; där reglerna skiljer sig måste ett val göras.",
    organ=frozenset({Organtyp.FORBUNDSDIREKTION}),
    foljd=Foljd.UPPLYSNING,
    optioner=("O-22",),
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej=_INBYGGT,
)
R_9_6_1 = Regel(
    id="R-9:6-1",
    lagrum=(kl(9, 6, punkt=7),),
    text="Kräver förbundsordningen kvalificerad majoritet för ett ärende, prövas den andel och den bas som där anges.",
    organ=_FORBUND,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_9_6_2 = Regel(
    id="R-9:6-2",
    lagrum=(kl(9, 6, punkt=7), kl(5, 55)),
    text="I ärenden där förbundsordningen kräver kvalificerad majoritet räcker inte enkel majoritet.",
    organ=_FORBUND,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_9_16_1 = Regel(
    id="R-9:16-1",
    lagrum=(kl(9, 16), kl(9, 13)),
    text="I ett kommunalförbund hålls ingen folkomröstning, och i direktionsförbund prövar medlemmarna ansvarsfriheten.",
    organ=_FORBUND,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej=_INBYGGT,
)
R_9_23_1 = Regel(
    id="R-9:23-1",
    lagrum=(kl(9, 23), kl(9, 32)),
    text="En gemensam nämnd följer reglerna för nämnder, och justeringen tillkännages hos alla som samverkar.",
    organ=frozenset({Organtyp.NAMND}),
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej=_INBYGGT,
)

REGLER = (R_9_2_1, R_9_5_1, R_9_6_1, R_9_6_2, R_9_16_1, R_9_23_1)


def prova_forbundsordningens_kvot(
    *, kvot: Kvot, roster: int, emot: int, narvarande: Antal, ledamoter: int | None
) -> Kravprovning:
    """R-9:6-1, R-9:6-2: is the share that the förbundsordning asks for reached, of the base that it names?

    ``ledamoter``: the number of seats in the body (None: unknown).

    >>> prova_forbundsordningens_kvot(
    ...     kvot=Kvot(2, 3, Kvotbas.AVGIVNA), roster=8, emot=4, narvarande=Antal(15, 15), ledamoter=None
    ... ).uppnatt
    True
    """
    if kvot.bas is Kvotbas.NARVARANDE:
        bas = narvarande
    elif kvot.bas is Kvotbas.AVGIVNA:
        bas = Antal(roster + emot, roster + emot)
    else:
        bas = Antal(narvarande.minst) if ledamoter is None else Antal(ledamoter, ledamoter)
    provad = prova_kvot(R_9_6_1, kvot=kvot, roster=roster, emot=emot, bas=bas)
    if provad.uppnatt is False and roster > emot:
        return Kravprovning(uppnatt=False, provning=uppfylld(R_9_6_2, provad.provning.skal))
    return provad
