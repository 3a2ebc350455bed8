"""5 kap. 45-46 §§ and 6 kap. 27 § kommunallagen: beslutsförhet."""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    NAMNDORGAN,
    Organtyp,
    Provning,
    Regel,
    Sakerhet,
    bruten,
    ej_provbar,
    uppfylld,
)

R_5_45_1 = Regel(
    id="R-5:45-1",
    lagrum=(kl(5, 45),),
    text="Fullmäktige får handlägga ett ärende bara om mer än hälften av ledamöterna är närvarande.",
    organ=FULLMAKTIGEORGAN | {Organtyp.BEREDNING},
)
R_5_46_1 = Regel(
    id="R-5:46-1",
    lagrum=(kl(5, 46),),
    text="Faller antalet i fullmäktige på grund av jäv får ärendet ändå handläggas; frånvaro läks inte av jäv.",
    organ=FULLMAKTIGEORGAN,
)
R_6_27_1 = Regel(
    id="R-6:27-1",
    lagrum=(kl(6, 27),),
    text="En nämnd får handlägga ärenden endast om fler än hälften av ledamöterna är närvarande.",
    organ=NAMNDORGAN,
)
R_8_1 = Regel(
    id="R-8-1",
    lagrum=(kl(5, 45), kl(6, 27)),
    text="Beslutsförheten gäller varje ärende för sig; den som avstår räknas, den jävige inte.",
    sakerhet=Sakerhet.TROLIG,
)

REGLER = (R_5_45_1, R_5_46_1, R_6_27_1, R_8_1)


def beslutsfort(*, organ: Organtyp, narvarande: Antal | None, javiga: int | None, ledamoter: int | None) -> Provning:
    """R-5:45-1, R-5:46-1, R-6:27-1: are enough members present to handle the ärende?

    ``narvarande``: members and serving ersättare present, jäviga not counted (R-8-1); ``ledamoter``: seats in the
    body. In fullmäktige those jäviga are counted with those present (R-5:46-1); a nämnd has no such exception.

    >>> beslutsfort(organ=Organtyp.NAMND, narvarande=Antal(7, 7), javiga=0, ledamoter=13).svar.value
    'uppfylld'
    >>> beslutsfort(organ=Organtyp.NAMND, narvarande=Antal(6, 6), javiga=7, ledamoter=13).svar.value
    'bruten'
    >>> beslutsfort(organ=Organtyp.FULLMAKTIGE, narvarande=Antal(6, 6), javiga=7, ledamoter=13).regel.id
    'R-5:46-1'
    """
    regel = R_6_27_1 if organ in NAMNDORGAN else R_5_45_1
    if ledamoter is None:
        return ej_provbar(regel, "Det framgår inte hur många ledamöter organet har.")
    if narvarande is None:
        return ej_provbar(regel, "Det framgår inte hur många ledamöter som var närvarande.")
    svar = narvarande.mer_an_halften_av(ledamoter)
    if svar:
        return uppfylld(regel)
    if organ in FULLMAKTIGEORGAN and javiga:
        med_javiga = Antal(narvarande.minst + javiga, None if narvarande.hogst is None else narvarande.hogst + javiga)
        if med_javiga.mer_an_halften_av(ledamoter):
            return uppfylld(R_5_46_1)
    if svar is None:
        return ej_provbar(
            regel, f"Uppgifterna räcker inte för att avgöra om mer än hälften av {ledamoter} var närvarande."
        )
    return bruten(regel, f"{narvarande.minst} av {ledamoter} ledamöter är närvarande; det krävs mer än hälften.")
