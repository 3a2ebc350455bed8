"""Lagen (2022:629) om proportionella val: how seats are shared between groups when enough members ask for it.

It applies only where a statute says so: 5 kap. 58 §, 6 kap. 42 § and 9 kap. 8 § kommunallagen (nämnder, beredningar,
revisorer, boards of companies, utskott, förbund), but not to the election of a chair or presidium. The request: with n
present and s seats, x members are enough when x(s + 1) >= n; those who are present count also when they take no part. The
ballots are closed and carry a group's name and a list of persons; seats go one at a time to the highest jämförelsetal,
votes / (seats won + 1), lots at a tie, and to a group's names in the order of its list.

Only 1-7 §§ have been read as they stand: the rules on the counting are marked ``overifierad``. A list that is too short, or
a name that wins on two lists, is refused until the text has been checked (O-21). The counting itself stands in
``lpv_8_platserna``.

Cases: 51 present: 11 seats need 5, 7 seats need 7, 16 seats need 3; 31 voters, 7 seats, A 17, B 5, C 5, G 4 give 4-1-1-1,
with lots between B and C for the fourth seat.
"""

from __future__ import annotations

from enum import Enum

from propositionsordning.lag.lagrum import kl, lpv
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Foljd,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    bruten,
    ej_provbar,
    uppfylld,
)

_VALJER = frozenset({*FULLMAKTIGEORGAN, Organtyp.NAMND, Organtyp.FORBUNDSDIREKTION})
_GENOM = (kl(5, 58), kl(6, 42), kl(9, 8))
_EJ_LAST = "Lagens text efter 7 § är inte läst; regeln bygger på de andra källor som anges."

R_LPV_1 = Regel(
    id="R-LPV-1",
    lagrum=(lpv(1), kl(5, 58), kl(6, 42), kl(9, 8)),
    text="Proportionella val hålls bara där en lag säger det; val av ordförande och presidium hör inte dit.",
    organ=_VALJER,
    kalla=("LPV", "KL"),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_2 = Regel(
    id="R-LPV-2",
    lagrum=(lpv(2),),
    genom=_GENOM,
    text="Valet blir proportionellt om de som begär det, gånger antalet platser plus ett, är minst så många som de närvarande.",
    organ=_VALJER,
    kalla=("LPV", "SKL-LPV"),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_3 = Regel(
    id="R-LPV-3",
    lagrum=(lpv(2),),
    genom=_GENOM,
    text="Som närvarande räknas också den ledamot som inte deltar i valet.",
    organ=_VALJER,
    kalla=("SOU21",),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_4 = Regel(
    id="R-LPV-4",
    lagrum=(lpv(3),),
    genom=_GENOM,
    text="Ersättare får väljas proportionellt bara om ledamöterna har valts så, och valen hålls var för sig.",
    organ=_VALJER,
    kalla=("LPV", "SKR-LPV"),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_5 = Regel(
    id="R-LPV-5",
    lagrum=(lpv(4),),
    genom=_GENOM,
    text="En valförrättare, normalt ordföranden, avgör ensam de frågor som uppkommer och har minst ett biträde.",
    organ=_VALJER,
    foljd=Foljd.UPPLYSNING,
    kalla=("LPV",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Vem som förrättar valet och biträder är uppgifter om personer som inget utfall beror på.",
)
R_LPV_6 = Regel(
    id="R-LPV-6",
    lagrum=(lpv(5), lpv(6), lpv(7)),
    genom=_GENOM,
    text="Valet är slutet, valsedlarna ser likadana ut och bär en gruppbeteckning i ord och numrerade namn.",
    organ=_VALJER,
    kalla=("LPV",),
    foljd=Foljd.UPPLYSNING,
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Hur sedlarna ser ut prövas av valförrättaren när de ligger framför hen.",
)
R_LPV_7 = Regel(
    id="R-LPV-7",
    lagrum=(lpv(7),),
    genom=_GENOM,
    text="Valsedlar hör till samma grupp bara om både beteckningen och namnlistan är desamma.",
    organ=_VALJER,
    kalla=("P125", "SKR-LPV"),
    provbarhet=Provbarhet.PROVAS,
)
# The paragraphs on the counting (8 § and on) have not been read: rules on it cite the statute's first one.
R_LPV_8 = Regel(
    id="R-LPV-8",
    overifierad=_EJ_LAST,
    lagrum=(lpv(1),),
    genom=_GENOM,
    text="Platserna går en i taget till gruppen med högst jämförelsetal: rösterna delade med redan vunna platser plus en.",
    organ=_VALJER,
    kalla=("SKR-LPV", "PV55", "RO74"),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_9 = Regel(
    id="R-LPV-9",
    overifierad=_EJ_LAST,
    lagrum=(lpv(1),),
    genom=_GENOM,
    text="Lika jämförelsetal avgörs genom lottning, där det har betydelse, också för vem som får vilken plats i ordningen.",
    organ=_VALJER,
    kalla=("SKR-LPV", "PV55"),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_10 = Regel(
    id="R-LPV-10",
    overifierad=_EJ_LAST,
    lagrum=(lpv(19),),
    genom=_GENOM,
    text="En grupps platser går till namnen i den ordning de står på listan.",
    organ=_VALJER,
    kalla=("SKR-LPV",),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_11 = Regel(
    id="R-LPV-11",
    overifierad=_EJ_LAST,
    lagrum=(lpv(1),),
    genom=_GENOM,
    text="Vad som händer när en lista har för få namn, eller samma namn vinner på två, är inte kontrollerat i den nya lagen.",
    organ=_VALJER,
    sakerhet=Sakerhet.OMTVISTAD,
    optioner=("O-21",),
    kalla=("PV55",),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_12 = Regel(
    id="R-LPV-12",
    overifierad=_EJ_LAST,
    lagrum=(lpv(1),),
    genom=_GENOM,
    text="Med 31 väljare, 7 platser och rösterna 17, 5, 5 och 4 blir fördelningen 4, 1, 1 och 1, med lottning om fjärde platsen.",
    organ=_VALJER,
    foljd=Foljd.UPPLYSNING,
    kalla=("SKR-LPV",),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_13 = Regel(
    id="R-LPV-13",
    lagrum=(lpv(2),),
    genom=_GENOM,
    text="Proportionellt val kan begäras ända till dess att valet har hållits.",
    organ=_VALJER,
    sakerhet=Sakerhet.TROLIG,
    kalla=("KR",),
    provbarhet=Provbarhet.PROVAS,
)
R_LPV_14 = Regel(
    id="R-LPV-14",
    overifierad=_EJ_LAST,
    lagrum=(lpv(1),),
    genom=_GENOM,
    text="Proportionellt valda ersättare kallas först ur den egna gruppen i listans ordning, därefter ur andra efter storlek.",
    organ=_VALJER,
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("PV55",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Ordningen är hämtad ur den äldre lagen och inte kontrollerad i den nya.",
)
R_LPV_15 = Regel(
    id="R-LPV-15",
    lagrum=(kl(5, 58, stycke=2),),
    text="En lokal nämnd kan vara undantagen från proportionella val, enligt R-5:58-1.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Undantaget är en egen regel, R-5:58-1.",
)

REGLER = (
    *(R_LPV_1, R_LPV_2, R_LPV_3, R_LPV_4, R_LPV_5, R_LPV_6, R_LPV_7, R_LPV_8),
    *(R_LPV_9, R_LPV_10, R_LPV_11, R_LPV_12, R_LPV_13, R_LPV_14, R_LPV_15),
)


class Valslag(Enum):
    """What is elected, as 5 kap. 58 §, 6 kap. 42 § and 9 kap. 8 § kommunallagen list it, and what none of them lists."""

    NAMND_ELLER_BEREDNING = "namnd_eller_beredning"
    REVISORER = "revisorer"
    BOLAG_FORENING_ELLER_STIFTELSE = "bolag_forening_eller_stiftelse"
    """Members of the board, its suppleanter, and those who audit it."""
    UTSKOTT = "utskott"
    KOMMUNALFORBUND = "kommunalforbund"
    ORDFORANDE_ELLER_PRESIDIUM = "ordforande_eller_presidium"
    ANNAT = "annat"
    """An uppdrag that none of the statutes lists."""


def val_som_kan_bli_proportionellt(
    val: Valslag | None, *, anstallning: bool = False, undantagen_lokal_namnd: bool = False
) -> Provning:
    """R-LPV-1, R-LPV-15: does a statute let this election be proportional? ``val`` None: what is elected is not told.

    ``anstallning``: it is no val but the anställning of somebody; ``undantagen_lokal_namnd``: a local nämnd that two
    thirds exempted when it was set up (R-5:58-1).

    >>> val_som_kan_bli_proportionellt(Valslag.UTSKOTT).svar.value
    'uppfylld'
    >>> val_som_kan_bli_proportionellt(Valslag.ORDFORANDE_ELLER_PRESIDIUM).svar.value
    'bruten'
    """
    if anstallning:
        return bruten(R_LPV_1, "Att anställa är inte val; det görs aldrig proportionellt.")
    if val is Valslag.ORDFORANDE_ELLER_PRESIDIUM:
        return bruten(R_LPV_1, "Val av ordförande eller presidium är aldrig proportionellt.")
    if val is Valslag.ANNAT:
        return bruten(R_LPV_1, "Ingen lag säger att val till uppdraget hålls proportionellt.")
    if undantagen_lokal_namnd and val is Valslag.NAMND_ELLER_BEREDNING:
        return bruten(R_LPV_1, "Nämnden undantogs från proportionella val när den inrättades.")
    if val is None:
        return ej_provbar(R_LPV_1, "Det framgår inte om uppdraget hör till dem som väljs proportionellt.")
    return uppfylld(R_LPV_1)


def begarande_som_kravs(*, narvarande: int, platser: int) -> int:
    """R-LPV-2: how many must ask for it: those present divided by the seats plus one, rounded up.

    >>> [begarande_som_kravs(narvarande=51, platser=p) for p in (11, 7, 16)]
    [5, 7, 3]
    """
    return -(-narvarande // (platser + 1))


def proportionellt_val_begart(*, begarande: int, narvarande: int | Antal | None, platser: int) -> Provning:
    """R-LPV-2, R-LPV-3: do enough of those present ask for it, also counting those who take no part in the election?

    ``narvarande``: a number, what is known of it, or None.

    >>> proportionellt_val_begart(begarande=7, narvarande=51, platser=7).svar.value
    'uppfylld'
    >>> proportionellt_val_begart(begarande=6, narvarande=51, platser=7).svar.value
    'bruten'
    >>> proportionellt_val_begart(begarande=6, narvarande=Antal(40, 51), platser=7).svar.value
    'ej prövbar'
    """
    antal = Antal(narvarande, narvarande) if isinstance(narvarande, int) else narvarande or Antal(0)
    racker_for = begarande * (platser + 1)
    if antal.hogst is not None and racker_for >= antal.hogst:
        return uppfylld(R_LPV_2)
    if racker_for >= antal.minst:
        return ej_provbar(
            R_LPV_2, f"Det framgår inte hur många som är närvarande; {begarande} räcker för {racker_for}."
        )
    kravs = begarande_som_kravs(narvarande=antal.minst, platser=platser)
    return bruten(
        R_LPV_2,
        f"{begarande} begär proportionellt val; av {antal.minst} närvarande krävs {kravs} "
        f"för {platser} {'plats' if platser == 1 else 'platser'}.",
    )


def val_av_ersattare(*, ledamoterna_proportionellt_valda: bool | None) -> Provning:
    """R-LPV-4: may the ersättare be elected proportionally? Only if the members were (None: unknown).

    >>> [val_av_ersattare(ledamoterna_proportionellt_valda=x).svar.value for x in (True, False, None)]
    ['uppfylld', 'bruten', 'ej prövbar']
    """
    if ledamoterna_proportionellt_valda is None:
        return ej_provbar(R_LPV_4, "Det framgår inte om ledamöterna valdes proportionellt.")
    if not ledamoterna_proportionellt_valda:
        return bruten(R_LPV_4, "Ledamöterna valdes inte proportionellt, och då väljs inte heller ersättarna så.")
    return uppfylld(R_LPV_4)


def begart_i_tid(*, valet_hallet: bool) -> Provning:
    """R-LPV-13: the request may come until the election has been held.

    >>> begart_i_tid(valet_hallet=True).svar.value
    'bruten'
    """
    return bruten(R_LPV_13, "Valet är redan hållet.") if valet_hallet else uppfylld(R_LPV_13)
