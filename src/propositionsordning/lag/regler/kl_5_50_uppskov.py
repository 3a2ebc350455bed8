"""5 kap. 50 § and 6 kap. 33 § second paragraph kommunallagen: bordläggning and återremiss.

In fullmäktige a third of those present is enough, once; in every other body a simple majority is needed. The outcome
is a function of the question's rule (:class:`Beslutsregel`), never of the count alone.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    NAMNDORGAN,
    Organtyp,
    Provning,
    Regel,
    Sakerhet,
    ej_provbar,
    uppfylld,
)

R_5_50_1 = Regel(
    id="R-5:50-1",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="I fullmäktige ska ett ärende bordläggas eller återremitteras om minst en tredjedel av de närvarande begär det.",
    organ=FULLMAKTIGEORGAN,
)
R_5_50_2 = Regel(
    id="R-5:50-2",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="Tredjedelen räknas av dem som är närvarande när ärendet behandlas, också ordföranden och de som avstår.",
    organ=FULLMAKTIGEORGAN,
)
R_5_50_3 = Regel(
    id="R-5:50-3",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="Minst en tredjedel avrundas inte: av 49 närvarande krävs 17.",
    organ=FULLMAKTIGEORGAN,
)
R_5_50_6 = Regel(
    id="R-5:50-6",
    lagrum=(kl(5, 50, stycke=1, mening=2),),
    text="Har ärendet tidigare bordlagts eller återremitterats på begäran av en minoritet krävs enkel majoritet.",
    organ=FULLMAKTIGEORGAN,
)
R_5_50_10 = Regel(
    id="R-5:50-10",
    lagrum=(kl(5, 50, stycke=2, mening=1),),
    text="För bordläggning eller återremiss i fråga om val krävs enkel majoritet.",
    organ=FULLMAKTIGEORGAN,
)
R_5_56_6 = Regel(
    id="R-5:56-6",
    lagrum=(kl(5, 50, stycke=1), kl(5, 56, stycke=1)),
    text="Vid lika röstetal bifalls uppskovet om en tredjedel av de närvarande står bakom det; annars avgör utslagsrösten.",
    organ=FULLMAKTIGEORGAN,
)
R_6_33_1 = Regel(
    id="R-6:33-1",
    lagrum=(kl(6, 33, stycke=2), kl(5, 55)),
    text="I en nämnd krävs enkel majoritet för bordläggning och återremiss; någon minoritetsrätt finns inte.",
    organ=NAMNDORGAN | {Organtyp.BEREDNING},
)
R_5_50_8 = Regel(
    id="R-5:50-8",
    lagrum=(kl(5, 50, stycke=1, mening=2),),
    text="Ett uppskov är begärt av en minoritet när färre än hälften av de närvarande stod bakom det.",
    organ=FULLMAKTIGEORGAN,
    sakerhet=Sakerhet.OMTVISTAD,
    optioner=("O-16",),
)

REGLER = (R_5_50_1, R_5_50_2, R_5_50_3, R_5_50_6, R_5_50_8, R_5_50_10, R_5_56_6, R_6_33_1)


class Beslutsregel(Enum):
    """Which rule settles a question once it is put to the vote."""

    ENKEL = "enkel"
    """More votes on one side than on the other (5:55)."""
    TREDJEDEL = "tredjedel"
    """Uppskov in fullmäktige with the minority right unspent (5:50 first paragraph)."""
    TREDJEDEL_OKAND = "tredjedel_okand"
    """Uppskov in fullmäktige when the ärende's history is unknown: where the two rules differ, nobody can tell."""


class Uppskovshistorik(Enum):
    """How the ärende has earlier been bordlagt or återremitterat, as it stood when it was taken up."""

    INGET = "inget"
    MAJORITET = "majoritet"
    MINORITET = "minoritet"
    OKANT = "okant"


def uppskovsregel(*, organ: Organtyp, historik: Uppskovshistorik, val: bool | None) -> tuple[Beslutsregel, Provning]:
    """R-5:50-1, -6, -10, R-6:33-1: the rule for an uppskov question, and the prövning that says why.

    >>> uppskovsregel(organ=Organtyp.FULLMAKTIGE, historik=Uppskovshistorik.MAJORITET, val=False)[0].value
    'tredjedel'
    >>> uppskovsregel(organ=Organtyp.FULLMAKTIGE, historik=Uppskovshistorik.MINORITET, val=False)[0].value
    'enkel'
    >>> uppskovsregel(organ=Organtyp.NAMND, historik=Uppskovshistorik.INGET, val=False)[0].value
    'enkel'
    """
    if organ not in FULLMAKTIGEORGAN:
        return Beslutsregel.ENKEL, uppfylld(R_6_33_1)
    if val:
        return Beslutsregel.ENKEL, uppfylld(R_5_50_10)
    if historik is Uppskovshistorik.MINORITET:
        return Beslutsregel.ENKEL, uppfylld(R_5_50_6)
    if val is None:
        return Beslutsregel.TREDJEDEL_OKAND, ej_provbar(R_5_50_10, "Det framgår inte om ärendet avser val.")
    if historik is Uppskovshistorik.OKANT:
        return Beslutsregel.TREDJEDEL_OKAND, ej_provbar(
            R_5_50_6, "Det framgår inte om ärendet tidigare har skjutits upp på begäran av en minoritet."
        )
    return Beslutsregel.TREDJEDEL, uppfylld(R_5_50_1)


class Tredjedelsutgang(Enum):
    """What a count gives under the third rule."""

    MAJORITET_FOR = "majoritet_for"
    MINORITET_FOR = "minoritet_for"
    EMOT = "emot"
    LIKA = "lika"
    OVISST = "ovisst"


@frozen
class Tredjedelsprovning:
    """The outcome under the third rule and the prövning that explains it."""

    utgang: Tredjedelsutgang
    provning: Provning


def prova_tredjedel(
    *, for_uppskov: int, emot: int, narvarande: Antal, okand_historik: bool = False
) -> Tredjedelsprovning:
    """R-5:50-1, R-5:56-6: does the uppskov carry with so many votes for and against, of so many present?

    ``okand_historik``: the minority right may be spent; then only what both rules agree on is certain.

    >>> prova_tredjedel(for_uppskov=29, emot=52, narvarande=Antal(81, 81)).utgang.value
    'minoritet_for'
    >>> prova_tredjedel(for_uppskov=16, emot=33, narvarande=Antal(49, 49)).utgang.value
    'emot'
    >>> prova_tredjedel(for_uppskov=10, emot=10, narvarande=Antal(61, 61)).utgang.value
    'lika'
    """
    # Where nobody asks for it there is no third, even of nobody.
    tredjedel = narvarande.tredjedel_av(for_uppskov) if for_uppskov else False
    antal = narvarande.exakt if narvarande.exakt is not None else f"minst {narvarande.minst}"
    if for_uppskov > emot:
        utgang = Tredjedelsutgang.MAJORITET_FOR
        skal = f"{for_uppskov} röster för uppskov mot {emot}: enkel majoritet."
    elif tredjedel is False:
        utgang = Tredjedelsutgang.LIKA if for_uppskov == emot else Tredjedelsutgang.EMOT
        skal = f"{for_uppskov} av {antal} närvarande är mindre än en tredjedel."
    elif tredjedel is None or okand_historik:
        fraga = "om en tredjedel nåddes" if tredjedel is None else "om minoritetsrätten var förbrukad"
        return Tredjedelsprovning(
            Tredjedelsutgang.OVISST,
            ej_provbar(R_5_50_1, f"{for_uppskov} röster för uppskov mot {emot}, men det framgår inte {fraga}."),
        )
    else:
        utgang = Tredjedelsutgang.MINORITET_FOR
        skal = f"{for_uppskov} av {antal} närvarande är minst en tredjedel."
    regel = R_5_56_6 if for_uppskov == emot else R_5_50_1
    return Tredjedelsprovning(utgang, uppfylld(regel, skal))
