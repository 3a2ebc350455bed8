"""5 kap. 45-46 §§ kommunallagen: beslutsförhet, and (for the function they share) 6 kap. 27 § for nämnder.

More than half of all members must be present when an ärende is handled, counted on the seats of the body. One who abstains
is present, one who is jävig is not. In fullmäktige too few may decide if jäv is the cause (46 §): those present and those
jäviga together must still be more than half, for absence is not cured by jäv. A nämnd has no such exception. Fullmäktige
may let interpellationer and frågor be answered before fewer (45 § second sentence): an answer is no decision, so nothing
that is put here is freed by it.

It is tried when a question is put and again when it is decided. Where a roll call shows that so few answered that there was
no quorum at that very moment, the vote has been held and is recorded as it was (R-8-1).

Cases: 81 seats need 41; 13 seats need 7; fifteen members jäviga at once in a fullmäktige.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    NAMNDORGAN,
    UTAN_EGNA_REGLER,
    Direktionsfraga,
    Foljd,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Svar,
    bruten,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.regler.kl_6_27_beslutsforhet import R_6_27_1

R_5_45_1 = Regel(
    id="R-5:45-1",
    lagrum=(kl(5, 45),),
    text="Fullmäktige får handlägga ett ärende bara om mer än hälften av ledamöterna är närvarande.",
    organ=FULLMAKTIGEORGAN | {Organtyp.BEREDNING},
    analogi=frozenset({Organtyp.BEREDNING}),
    direktion=Direktionsfraga.BESLUTSFORHET,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
# The wording asks that the number falls short "på grund av jävet": hence the bound that absence is not cured.
R_5_46_1 = Regel(
    id="R-5:46-1",
    lagrum=(kl(5, 46),),
    text="Faller antalet i fullmäktige på grund av jäv får ärendet ändå handläggas; frånvaro läks inte av jäv.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.BESLUTSFORHET,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_8_1 = Regel(
    id="R-8-1",
    lagrum=(kl(5, 45), kl(6, 27)),
    text="Beslutsförheten gäller varje ärende för sig, ända till beslutet; den som avstår räknas, den jävige inte.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_45_1, R_5_46_1, R_8_1)


def beslutsfort(*, organ: Organtyp, narvarande: Antal | None, javiga: int | None, ledamoter: int | None) -> Provning:
    """R-5:45-1, R-5:46-1, R-6:27-1, R-8-1: are enough members present to handle the ärende?

    ``narvarande``: members and serving ersättare present, jäviga not counted (R-8-1); ``ledamoter``: seats in the
    body; ``javiga``: seats that stand empty because of jäv, not those that an ersättare has taken. In fullmäktige they are
    counted with those present (R-5:46-1; None: not told), if anybody is; a nämnd has no such exception.

    >>> beslutsfort(organ=Organtyp.NAMND, narvarande=Antal(7, 7), javiga=0, ledamoter=13).svar.value
    'uppfylld'
    >>> beslutsfort(organ=Organtyp.NAMND, narvarande=Antal(6, 6), javiga=7, ledamoter=13).svar.value
    'bruten'
    >>> beslutsfort(organ=Organtyp.FULLMAKTIGE, narvarande=Antal(6, 6), javiga=7, ledamoter=13).regel.id
    'R-5:46-1'
    """
    regel = R_6_27_1 if organ in NAMNDORGAN else R_5_45_1
    if ledamoter is None and narvarande is not None and narvarande.hogst == 0:
        return bruten(regel, "Ingen ledamot är närvarande; det krävs mer än hälften.")
    if ledamoter is None:
        return ej_provbar(regel, "Det framgår inte hur många ledamöter organet har.")
    if narvarande is None:
        return ej_provbar(regel, "Det framgår inte hur många ledamöter som var närvarande.")
    svar = narvarande.mer_an_halften_av(ledamoter)
    if svar:
        return uppfylld(regel)
    nagon_kan_vara_kvar = organ in FULLMAKTIGEORGAN and narvarande.hogst != 0
    if nagon_kan_vara_kvar and javiga is None:
        return ej_provbar(R_5_46_1, "Det framgår inte hur många som är borta på grund av jäv.")
    if nagon_kan_vara_kvar and javiga:
        med_javiga = narvarande.plus(javiga).mer_an_halften_av(ledamoter)
        if med_javiga:
            return uppfylld(R_5_46_1)
        svar = svar if med_javiga is False else None
    if svar is None:
        return ej_provbar(
            regel, f"Uppgifterna räcker inte för att avgöra om mer än hälften av {ledamoter} var närvarande."
        )
    return bruten(regel, f"{narvarande.minst} av {ledamoter} ledamöter är närvarande; det krävs mer än hälften.")


def beslutsfort_vid_omrostningen(*, organ: Organtyp, narvarande: int, javiga: int, ledamoter: int) -> Provning:
    """R-8-1: were enough present when the vote was held, as its roll call shows (voters and abstainers)?

    The other arguments are those of :func:`beslutsfort`.

    >>> beslutsfort_vid_omrostningen(organ=Organtyp.NAMND, narvarande=6, javiga=0, ledamoter=13).svar.value
    'bruten'
    """
    provning = beslutsfort(organ=organ, narvarande=Antal(narvarande, narvarande), javiga=javiga, ledamoter=ledamoter)
    if provning.svar is not Svar.BRUTEN:
        return uppfylld(R_8_1)
    return bruten(R_8_1, f"Enligt röstlistan var {narvarande} av {ledamoter} närvarande vid omröstningen.")
