"""5 kap. 50 § kommunallagen: how the third is counted, and when an uppskov counts as a minority's.

Those present are all who serve when the ärende is dealt with, the chair and those who abstain among them, but not the absent
and, unless the arbetsordning says so (O-14), not the jäviga. "Minst en tredjedel" is not rounded: 3 x requests >= present.

An uppskov that has carried uses up the right of the next time if a minority had requested it. By the votes given that is when
its side had fewer of them; by those present, when its side was less than half of them (O-16). The two differ where many
abstain. The minutes' own label wins where there is one.

Cases: Göteborg KF 2026-03-26 (47-33, one absent: a third of 80 is 27); Värmdö KF 2013 (16 of 49, not a third); Hammarö KF (14-0
with 17 abstaining, 31 present: a majority of the votes, a minority of those present).
"""

from __future__ import annotations

from enum import Enum

from attrs import evolve, frozen

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Direktionsfraga,
    Foljd,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    bruten,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.regler.kl_5_50_uppskov import R_5_50_1, R_5_50_5
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_6
from propositionsordning.lag.tolkningar import Majoritetsmatt

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
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_8 = Regel(
    id="R-5:50-8",
    lagrum=(kl(5, 50, stycke=1, mening=2),),
    text="Ett uppskov är begärt av en minoritet när minst en tredjedel men färre än hälften av de närvarande stod bakom det.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-16", "O-22"),
    kalla=("HAM",),
    provbarhet=Provbarhet.PROVAS,
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
REGLER = (R_5_50_2, R_5_50_3, R_5_50_4, R_5_50_8, R_5_50_9)


class Tredjedelsutgang(Enum):
    """What a count gives under the third rule."""

    MAJORITET_FOR = "majoritet_for"
    MINORITET_FOR = "minoritet_for"
    EMOT = "emot"
    LIKA = "lika"
    OVISST = "ovisst"


@frozen(kw_only=True)
class Tredjedelsrakning:
    """How the third was counted.

    ``for_uppskov`` of ``narvarande``: of all who were there when the question was settled, the chair and those who abstain
    among them, the absent not; ``javiga``: how many of these are jäviga, where they are counted in (O-14). ``nadd``: was it a
    third. ``av_minoritet``: does the uppskov that carried count as requested by a minority (O-16), and so use up the right;
    None when it did not carry or it cannot be told.
    """

    for_uppskov: int
    narvarande: Antal
    javiga: int = 0
    nadd: bool | None
    av_minoritet: bool | None = None


@frozen
class Tredjedelsprovning:
    """The outcome under the third rule, the prövning that explains it and the count behind it."""

    utgang: Tredjedelsutgang
    provning: Provning
    rakning: Tredjedelsrakning


@frozen(kw_only=True)
class Tredjedelsfakta:
    """What a count under the third rule depends on besides the votes.

    ``javiga``: how many jäviga are counted among those present (R-5:50-4, O-14); ``matt``: O-16; ``okant``: why it cannot be
    told whether the minority right is in force (None: it is); ``regel``: the rule that a third of those present meets.
    """

    javiga: int = 0
    matt: Majoritetsmatt = Majoritetsmatt.NARVARANDE
    okant: Provning | None = None
    regel: Regel = R_5_50_1


UTAN_TILLAGG = Tredjedelsfakta()
"""Nothing but the votes."""


def prova_tredjedel(
    *, for_uppskov: int, emot: int, narvarande: Antal, fakta: Tredjedelsfakta = UTAN_TILLAGG
) -> Tredjedelsprovning:
    """R-5:50-1 … R-5:50-4, R-5:56-6: does the uppskov carry with so many for and against, of so many present?

    ``narvarande`` are those present without jäv. Where it is not known that the right is in force, only what both rules
    agree on is certain.

    >>> prova_tredjedel(for_uppskov=29, emot=52, narvarande=Antal(81, 81)).utgang.value
    'minoritet_for'
    >>> prova_tredjedel(for_uppskov=16, emot=33, narvarande=Antal(49, 49)).utgang.value
    'emot'
    >>> prova_tredjedel(for_uppskov=10, emot=10, narvarande=Antal(61, 61)).utgang.value
    'lika'
    """
    rakning = rakna_tredjedelen(for_uppskov=for_uppskov, narvarande=narvarande, javiga=fakta.javiga)
    vad = f"{for_uppskov} av {_antal(rakning.narvarande)} närvarande"
    if for_uppskov > emot:
        utgang = Tredjedelsutgang.MAJORITET_FOR
        skal = f"{for_uppskov} röster för uppskov mot {emot}: enkel majoritet."
    elif rakning.nadd is False:
        utgang = Tredjedelsutgang.LIKA if for_uppskov == emot else Tredjedelsutgang.EMOT
        skal = f"{vad} är mindre än en tredjedel."
    elif rakning.nadd is None or fakta.okant is not None:
        return Tredjedelsprovning(Tredjedelsutgang.OVISST, _ovisst(for_uppskov, emot, rakning, fakta), rakning)
    else:
        utgang = Tredjedelsutgang.MINORITET_FOR
        skal = f"{vad} är minst en tredjedel."
    if utgang in {Tredjedelsutgang.MAJORITET_FOR, Tredjedelsutgang.MINORITET_FOR}:
        rakning = evolve(rakning, av_minoritet=av_minoritet(rakning, emot=emot, matt=fakta.matt))
    regel = R_5_56_6 if for_uppskov == emot else fakta.regel
    return Tredjedelsprovning(utgang, uppfylld(regel, skal), rakning)


def _ovisst(for_uppskov: int, emot: int, rakning: Tredjedelsrakning, fakta: Tredjedelsfakta) -> Provning:
    rostetal = f"{for_uppskov} röster för uppskov mot {emot}"
    if rakning.nadd is None or fakta.okant is None:
        return ej_provbar(fakta.regel, f"{rostetal}, men det framgår inte om en tredjedel nåddes.")
    return ej_provbar(fakta.okant.regel, f"{rostetal} räcker för en tredjedel. {fakta.okant.skal}")


def prova_begaran(*, antal: int, narvarande: Antal, fakta: Tredjedelsfakta) -> Tredjedelsprovning:
    """R-5:50-5 (O-15): does a request by so many, put down without a vote, carry the uppskov?

    >>> prova_begaran(antal=16, narvarande=Antal(49, 49), fakta=UTAN_TILLAGG).utgang.value
    'emot'
    """
    rakning = rakna_tredjedelen(for_uppskov=antal, narvarande=narvarande, javiga=fakta.javiga)
    vad = f"{antal} av {_antal(rakning.narvarande)} närvarande begär det"
    if rakning.nadd is False:
        provning = uppfylld(R_5_50_1, f"{vad}, mindre än en tredjedel; begäran avgör inget.")
        return Tredjedelsprovning(Tredjedelsutgang.EMOT, provning, rakning)
    if rakning.nadd is None or fakta.okant is not None:
        okant = fakta.okant or ej_provbar(R_5_50_1, "Det framgår inte om det är en tredjedel.")
        return Tredjedelsprovning(Tredjedelsutgang.OVISST, ej_provbar(okant.regel, f"{vad}. {okant.skal}"), rakning)
    rakning = evolve(rakning, av_minoritet=av_minoritet(rakning, emot=None, matt=fakta.matt))
    return Tredjedelsprovning(
        Tredjedelsutgang.MINORITET_FOR, uppfylld(R_5_50_5, f"{vad}, minst en tredjedel."), rakning
    )


def rakna_tredjedelen(*, for_uppskov: int, narvarande: Antal, javiga: int = 0) -> Tredjedelsrakning:
    """R-5:50-2 … R-5:50-4: the count, with ``javiga`` added to those present (0 where they are outside the base).

    >>> rakna_tredjedelen(for_uppskov=16, narvarande=Antal(48, 48)).nadd
    True
    >>> rakna_tredjedelen(for_uppskov=16, narvarande=Antal(48, 48), javiga=1).nadd
    False
    """
    bas = narvarande.plus(javiga)
    # Where nobody asks for it there is no third, even of nobody.
    nadd = bas.tredjedel_av(for_uppskov) if for_uppskov else False
    return Tredjedelsrakning(for_uppskov=for_uppskov, narvarande=bas, javiga=javiga, nadd=nadd)


def _antal(antal: Antal) -> str:
    return f"minst {antal.minst}" if antal.exakt is None else str(antal.exakt)


# --- Was it a minority's uppskov? ------------------------------------------------------------------------------------


def av_minoritet(rakning: Tredjedelsrakning, *, emot: int | None, matt: Majoritetsmatt) -> bool | None:
    """R-5:50-8, O-16: does an uppskov that has carried count as requested by a minority? None: cannot be told.

    ``emot``: the votes against (None: a recorded request against the chair's finding, without a vote). Where a third was not
    reached (1-0 with three abstaining, 10-10 of 61) it does not, by either measure. The words "på begäran av en minoritet"
    leave that open; they are read with the first sentence, whose right they limit. That gives it to a third, so what fewer
    stood behind was carried by the votes (5:55, 5:56) and has not used it up. To refuse it wrongly is the graver mistake.

    >>> hammaro = rakna_tredjedelen(for_uppskov=14, narvarande=Antal(31, 31))
    >>> av_minoritet(hammaro, emot=0, matt=Majoritetsmatt.NARVARANDE)
    True
    >>> av_minoritet(hammaro, emot=0, matt=Majoritetsmatt.AVGIVNA_ROSTER)
    False
    """
    if rakning.nadd is False:
        return False
    if matt is Majoritetsmatt.AVGIVNA_ROSTER:
        farre = emot is None or rakning.for_uppskov < emot
    else:
        dubbelt, bas = 2 * rakning.for_uppskov, rakning.narvarande
        farre = dubbelt < bas.minst
        if not farre and (bas.hogst is None or dubbelt < bas.hogst):
            return None
    return None if farre and rakning.nadd is None else farre


def benamningen(
    rakning: Tredjedelsrakning, *, emot: int | None, matt: Majoritetsmatt, uppgiven: bool | None
) -> Provning:
    """R-5:50-8, O-16: is it plain what the uppskov that carried is to be called?

    ``uppgiven``: the minutes' own label (True: on a minority's request), which wins. Broken, as a thing worth knowing, where
    the two measures differ or the label goes against both.

    >>> hammaro = rakna_tredjedelen(for_uppskov=14, narvarande=Antal(31, 31))
    >>> benamningen(hammaro, emot=0, matt=Majoritetsmatt.NARVARANDE, uppgiven=None).svar.value
    'bruten'
    """
    roster, narvarande = (av_minoritet(rakning, emot=emot, matt=m) for m in _MATTEN)
    blir = uppgiven if uppgiven is not None else av_minoritet(rakning, emot=emot, matt=matt)
    if blir is None:
        return ej_provbar(
            R_5_50_8, "Det framgår inte om de som stod bakom uppskovet var färre än hälften av de närvarande."
        )
    som = f"det antecknas som {'en minoritets' if blir else 'majoritetens'}"
    if None not in {roster, narvarande} and roster is not narvarande:
        antal = f"{rakning.for_uppskov} av {_antal(rakning.narvarande)} närvarande"
        return bruten(
            R_5_50_8,
            f"Uppskovet är majoritetens räknat på rösterna men en minoritets räknat på de närvarande ({antal}); {som}.",
        )
    if uppgiven is not None and roster is narvarande and roster is (not uppgiven):
        return bruten(R_5_50_8, f"Protokollets benämning går emot röstetalen, men den följs: {som}.")
    if rakning.nadd is False:
        return uppfylld(R_5_50_8, "Mindre än en tredjedel stod bakom uppskovet; minoritetens rätt är inte förbrukad.")
    return uppfylld(R_5_50_8)


_MATTEN = (Majoritetsmatt.AVGIVNA_ROSTER, Majoritetsmatt.NARVARANDE)
