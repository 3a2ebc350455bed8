"""5 kap. 50 § kommunallagen: bordläggning and återremiss in fullmäktige.

A third of those present is enough, once. The right is one for each ärende, shared by bordläggning and återremiss: when a
minority has used it, enkel majoritet is needed from then on, while deferrals by a majority, or for lack of time, leave it
unspent. It is judged as it stood when the ärende was taken up, so two återremisser may both carry in one treatment. Those
present are all who serve when the ärende is dealt with, the chair and those who abstain among them, but neither the absent
nor the jäviga. "Minst en tredjedel" is not rounded: 3 x requests >= present.

For val enkel majoritet is needed, and an ärende about extra val is always tabled the first time it is taken up. Those who
asked for an återremiss write its motivering, so that the majority cannot empty it.

In every other body enkel majoritet is needed (``kl_6_33_namnd``). The outcome is a function of the question's rule
(:class:`Beslutsregel`), never of the count alone: the same 40-29-12 carried one point by a third and let another fall.

Cases: Göteborg KF 2024-10-10 (29 of 81, carried by a third); 2025-06-18 § 384 (43-28, the right spent: decided today);
2023-03-23 § 19 (38 of 81, tabled by a third); 2024-02-01 § 25 (40-41, a majority); 2024-08-22 (deferred eight times before,
the right unspent); Höör KF 2024-09-25 § 111 (24-15, a third); Värmdö KF 2013 (16 of 49, not a third); Hammarö KF (14-0
with 17 abstaining: a majority of the votes, a minority of those present, O-16).
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Direktionsfraga,
    Foljd,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_6
from propositionsordning.lag.regler.kl_6_33_namnd import R_6_33_1

R_5_50_1 = Regel(
    id="R-5:50-1",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="I fullmäktige ska ett ärende bordläggas eller återremitteras om minst en tredjedel av de närvarande begär det.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_2 = Regel(
    id="R-5:50-2",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="Tredjedelen räknas av dem som är närvarande när ärendet behandlas, också ordföranden och de som avstår.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-22",),
    kalla=("KL", "HAM", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_3 = Regel(
    id="R-5:50-3",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="Minst en tredjedel avrundas inte: av 49 närvarande krävs 17.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-22",),
    kalla=("KL", "VÄR"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_4 = Regel(
    id="R-5:50-4",
    lagrum=(kl(5, 50, stycke=1, mening=1), kl(5, 47, stycke=1)),
    text="Den som är jävig räknas inte bland de närvarande som tredjedelen räknas av.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-14", "O-22"),
    kalla=("KL",),
)
R_5_50_5 = Regel(
    id="R-5:50-5",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="En tredjedel visas genom omröstning: förlorar uppskovet med acklamation och ingen begär omröstning har det fallit.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-15", "O-22"),
    kalla=("GKF", "HÖÖR"),
)
R_5_50_6 = Regel(
    id="R-5:50-6",
    lagrum=(kl(5, 50, stycke=1, mening=2),),
    text="Har ärendet tidigare bordlagts eller återremitterats på begäran av en minoritet krävs enkel majoritet.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-22",),
    kalla=("KL", "HUL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_7 = Regel(
    id="R-5:50-7",
    lagrum=(kl(5, 50, stycke=1, mening=2),),
    text="Att ärendet tidigare skjutits upp av en majoritet förbrukar inte minoritetens rätt, hur många gånger det än skett.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-22",),
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_8 = Regel(
    id="R-5:50-8",
    lagrum=(kl(5, 50, stycke=1, mening=2),),
    text="Ett uppskov är begärt av en minoritet när färre än hälften av de närvarande stod bakom det.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    sakerhet=Sakerhet.OMTVISTAD,
    optioner=("O-16", "O-22"),
    kalla=("HAM",),
)
R_5_50_9 = Regel(
    id="R-5:50-9",
    lagrum=(kl(5, 50, stycke=1),),
    text="Göteborg kallar ett uppskov minoritetsåterremiss när dess sida förlorade omröstningen men nådde en tredjedel.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    styrka=Styrka.PRAXIS,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-16", "O-22"),
    kalla=("GKF",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det är en stads ordval, förenligt med båda läsningarna av O-16.",
)
R_5_50_10 = Regel(
    id="R-5:50-10",
    lagrum=(kl(5, 50, stycke=2, mening=1),),
    text="För bordläggning eller återremiss i fråga om val krävs enkel majoritet.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_11 = Regel(
    id="R-5:50-11",
    lagrum=(kl(5, 50, stycke=2, mening=2),),
    text="Ett ärende om extra val bordläggs alltid första gången det tas upp, utan yrkande och utan omröstning.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),  # extra val is held to fullmäktige only (5:10)
    kalla=("KL",),
)
R_5_50_12 = Regel(
    id="R-5:50-12",
    lagrum=(kl(5, 50, stycke=3, mening=1),),
    text="Motiveringen till en återremiss bestäms av dem som begärt den; majoriteten får inte ändra den.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-22",),
    kalla=("KL", "VT", "MOT04"),
)
R_5_50_13 = Regel(
    id="R-5:50-13",
    lagrum=(kl(5, 50, stycke=3, mening=2),),
    text="Finns flera motiveringar får ordföranden pröva vilken som minst en tredjedel av de närvarande ställer sig bakom.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-17", "O-22"),
    kalla=("KL", "GKF", "GBG-hb"),
)
R_5_50_14 = Regel(
    id="R-5:50-14",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="En minoritet kan återremittera bara till ett organ som bereder ärenden; till andra, som bolag, krävs majoritet.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-23", "O-24", "O-22"),
    kalla=("GKF",),
)
R_5_50_15 = Regel(
    id="R-5:50-15",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="Begär några bordläggning och andra återremiss räknas de var för sig och läggs inte ihop.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-1", "O-17", "O-22"),
    kalla=("KL",),
)

REGLER = (
    *(R_5_50_1, R_5_50_2, R_5_50_3, R_5_50_4, R_5_50_5, R_5_50_6, R_5_50_7, R_5_50_8),
    *(R_5_50_9, R_5_50_10, R_5_50_11, R_5_50_12, R_5_50_13, R_5_50_14, R_5_50_15),
)


class Uppskovshistorik(Enum):
    """How the ärende has earlier been bordlagt or återremitterat, as it stood when it was taken up."""

    INGET = "inget"
    MAJORITET = "majoritet"
    MINORITET = "minoritet"
    OKANT = "okant"


def uppskovsregel(*, organ: Organtyp, historik: Uppskovshistorik, val: bool | None) -> tuple[Beslutsregel, Provning]:
    """R-5:50-1, R-5:50-6, R-5:50-7, R-5:50-10, R-6:33-1: the rule for an uppskov question, and why it is that one.

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
    """R-5:50-1, R-5:50-2, R-5:50-3, R-5:56-6: does the uppskov carry with so many for and against, of so many present?

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
