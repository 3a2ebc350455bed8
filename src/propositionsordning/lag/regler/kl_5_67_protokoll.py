"""5 kap. 65-69 §§ kommunallagen: what the minutes must show.

For the meeting: who has served and which ärenden were handled (66 §). For each ärende, in six points (67 §): the förslag
and yrkanden that were not withdrawn; the order in which the chair put förslag, also where there was no vote; the votes and
their results; the decisions; who took part and how they voted where it was open; the reservationer. A closed vote shows
sums only. 6 kap. 35 § takes 65-67 and 69 §§ to the nämnder, but not 68 §.

R-5:67-3 is the library's own: the figures that minutes give must agree with each other.

Cases: 43 ja printed where the roll call gives 42; a decision printed for the side that lost.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Foljd,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    bruten,
    ej_provbar,
    uppfylld,
)

# Minutes must be kept of what an utskott decides by delegation (6:40), not of what it prepares.
_UTSKOTT = frozenset({Organtyp.UTSKOTT})
_BEREDNING = frozenset({Organtyp.BEREDNING})

R_5_65_1 = Regel(
    id="R-5:65-1",
    lagrum=(kl(5, 65),),
    genom=(kl(6, 35), kl(6, 40)),
    text="Vid sammanträdet förs protokoll på ordförandens ansvar.",
    analogi=_BEREDNING,
    delvis_analogi=_UTSKOTT,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Vem som ansvarar framgår av lagen, inte av någon uppgift.",
)
R_5_66_1 = Regel(
    id="R-5:66-1",
    lagrum=(kl(5, 66),),
    genom=(kl(6, 35), kl(6, 40)),
    text="Protokollet redovisar vilka ledamöter och ersättare som har tjänstgjort.",
    analogi=_BEREDNING,
    delvis_analogi=_UTSKOTT,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_67_1 = Regel(
    id="R-5:67-1",
    lagrum=(kl(5, 67),),
    genom=(kl(6, 35), kl(6, 40)),
    text="Protokollet redovisar yrkanden, ordning, omröstningar, beslut, deltagande och reservationer för varje ärende.",
    analogi=_BEREDNING,
    delvis_analogi=_UTSKOTT,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_67_2 = Regel(
    id="R-5:67-2",
    lagrum=(kl(5, 67, punkt=2),),
    genom=(kl(6, 35), kl(6, 40)),
    text="Den ordning som ordföranden lade fram förslag till beslut i redovisas, också när ingen omröstning hålls.",
    analogi=_BEREDNING,
    delvis_analogi=_UTSKOTT,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_67_3 = Regel(
    id="R-5:67-3",
    lagrum=(kl(5, 67, punkt=3), kl(5, 67, punkt=5)),
    genom=(kl(6, 35), kl(6, 40)),
    text="Omröstningens resultat stämmer med hur ledamöterna röstade och med det beslut som redovisas.",
    analogi=_BEREDNING,
    delvis_analogi=_UTSKOTT,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_68_1 = Regel(
    id="R-5:68-1",
    lagrum=(kl(5, 68),),
    text="Fullmäktiges protokoll anger vilka interpellationer och frågor som har ställts och vilka som har besvarats.",
    organ=FULLMAKTIGEORGAN,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Protokollet skrivs ärende för ärende; vilka frågor som ställts på mötet i övrigt anges inte.",
)
R_5_69_1 = Regel(
    id="R-5:69-1",
    lagrum=(kl(5, 69), kl(8, 12), kl(13, 5)),
    genom=(kl(6, 35),),
    text="Protokollet justeras inom fjorton dagar, och tre veckor efter att det tillkännagetts går tiden för överklagande ut.",
    analogi=_BEREDNING,
    delvis_analogi=_UTSKOTT,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Justering och tillkännagivande sker efter sammanträdet, där händelserna slutar.",
)

REGLER = (R_5_65_1, R_5_66_1, R_5_67_1, R_5_67_2, R_5_67_3, R_5_68_1, R_5_69_1)


def tjanstgoringen_redovisad(*, kand: bool) -> Provning:
    """R-5:66-1: the record names those who served (``kand`` False: the facts do not tell).

    >>> tjanstgoringen_redovisad(kand=False).svar.value
    'ej prövbar'
    """
    return uppfylld(R_5_66_1) if kand else _TJANSTGORINGEN_OKAND


def besluten_redovisade(*, utan_beslut: tuple[str, ...]) -> Provning:
    """R-5:67-1 (p. 4): when the sammanträde has ended every question is decided (the argument: those that are not).

    >>> besluten_redovisade(utan_beslut=("2",)).svar.value
    'bruten'
    """
    if not utan_beslut:
        return uppfylld(R_5_67_1)
    return bruten(
        R_5_67_1, f"Sammanträdet är avslutat men inget beslut redovisas i fråga {', '.join(utan_beslut)} (punkt 4)."
    )


def deltagandet_redovisat(*, okanda: tuple[str, ...], rosterna: bool) -> Provning:
    """R-5:67-1 (p. 5): who took part in each decision, and (``rosterna``) how they voted where it was open.

    ``okanda``: the questions of which that is not told.

    >>> deltagandet_redovisat(okanda=("1",), rosterna=True).skal
    'Det framgår inte hur ledamöterna röstade i fråga 1 (punkt 5).'
    """
    if not okanda:
        return uppfylld(R_5_67_1)
    vad = "hur ledamöterna röstade" if rosterna else "vilka som deltog i beslutet"
    return ej_provbar(R_5_67_1, f"Det framgår inte {vad} i fråga {', '.join(okanda)} (punkt 5).")


def ordningen_redovisad(*, fraga: str, redovisad: bool) -> Provning:
    """R-5:67-2: the record tells how a decided question was put.

    >>> ordningen_redovisad(fraga="1", redovisad=False).svar.value
    'bruten'
    """
    if redovisad:
        return uppfylld(R_5_67_2)
    return bruten(R_5_67_2, f"I fråga {fraga} redovisas ett beslut men inte hur frågan ställdes.")


def siffrorna_stammer(*, vad: str, uppgivet: int | None, raknat: int, valsedlar: bool = False) -> Provning:
    """R-5:67-3: a printed number (None: not printed) is the one that the roll call, or the ballots (``valsedlar``), give.

    >>> siffrorna_stammer(vad="ja-röster", uppgivet=43, raknat=42).svar.value
    'bruten'
    """
    if uppgivet is None or uppgivet == raknat:
        return _STAMMER
    raknade = "valsedlarna" if valsedlar else "röstlistan"
    return bruten(R_5_67_3, f"Antalet {vad} uppges vara {uppgivet}, men {raknade} ger {raknat}.")


def utfallet_stammer(*, uppgivet: str | None, beraknat: str | None) -> Provning:
    """R-5:67-3: the declared outcome is the one that the count gives (alternatives by id; None unknown).

    >>> utfallet_stammer(uppgivet="a", beraknat="b").svar.value
    'bruten'
    """
    if uppgivet is None or uppgivet == beraknat:
        return _STAMMER
    if beraknat is None:
        return ej_provbar(R_5_67_3, f"Beslutet uppges bli {uppgivet}; uppgifterna räcker inte för att pröva det.")
    return bruten(R_5_67_3, f"Beslutet uppges bli {uppgivet}, men rösterna ger {beraknat}.")


_STAMMER = uppfylld(R_5_67_3)
_TJANSTGORINGEN_OKAND = ej_provbar(R_5_66_1, "Det framgår inte vilka som tjänstgjorde.")
