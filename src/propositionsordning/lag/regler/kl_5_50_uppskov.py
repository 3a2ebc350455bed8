"""5 kap. 50 § kommunallagen: bordläggning and återremiss in fullmäktige.

A third of those present is enough, once (how it is counted: ``kl_5_50_tredjedelen``). The right is one for each ärende, shared
by bordläggning and återremiss: when a minority has used it, enkel majoritet is needed from then on, while deferrals by a
majority, or for lack of time, leave it unspent. It is judged as it stood when the ärende was taken up, so two återremisser may
both carry in one treatment. Whether it revives when the minority's uppskov has been annulled is O-24.

For val enkel majoritet is needed, and an ärende about extra val is always tabled the first time it is taken up. Whether
a later uppskov of it counts as one "i fråga om val" the wording leaves open ("ska dock" reads as if it did): there only what
both rules agree on is certain, and a declared outcome is followed. What is
peculiar to an återremiss, its motivering and its mottagare, stands in ``kl_5_50_aterremiss``. In every other body enkel
majoritet is needed (``kl_6_33_namnd``). The outcome is a function of the question's rule (:class:`Beslutsregel`), never of the
count alone: the same 40-29-12 carried one point by a third and let another fall.

Cases: Göteborg KF 2024-10-10 (29 of 81, carried by a third); 2025-06-18 § 384 (43-28, the right spent: decided today);
2018-12-20 (47-34, likewise); 2023-03-23 § 19 (38 of 81, tabled by a third); 2024-02-01 § 25 (40-41, a majority); 2024-08-22
(deferred eight times before, the right unspent); Höör KF 2024-09-25 § 111 (24-15, a third).
"""

from __future__ import annotations

from enum import Enum

from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.direktion import foljer
from propositionsordning.lag.lagrum import kl
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
    Svar,
    bruten,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.regler.kl_6_33_namnd import R_6_33_1
from propositionsordning.lag.tolkningar import (
    Arbetsordning,
    Tredjedelsbevis,
    UpphavtUppskov,
)

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
R_5_50_5 = Regel(
    id="R-5:50-5",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="En tredjedel visas genom omröstning: förlorar uppskovet med acklamation och ingen begär omröstning har det fallit.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-15", "O-22"),
    kalla=("GKF", "HÖÖR"),
    provbarhet=Provbarhet.PROVAS,
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
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_15 = Regel(
    id="R-5:50-15",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="Begär några bordläggning och andra återremiss räknas de var för sig och läggs inte ihop.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-1", "O-17", "O-22"),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_50_1, R_5_50_5, R_5_50_6, R_5_50_7, R_5_50_10, R_5_50_11, R_5_50_15)


_FORVAL = Arbetsordning()


class Uppskovshistorik(Enum):
    """How the ärende has earlier been bordlagt or återremitterat, as it stood when it was taken up."""

    INGET = "inget"
    MAJORITET = "majoritet"
    MINORITET = "minoritet"
    OKANT = "okant"
    MINORITET_UPPHAVT = "minoritet_upphavt"
    """On a minority's request, but that uppskov has been annulled: whether the right revives is O-24."""


def minoritetsratten_galler(organ: Organtyp, arbetsordning: Arbetsordning) -> bool | None:
    """Is 5:50 in force for this kind of body? None: a förbundsdirektion that has not said what it follows (O-22).

    >>> (
    ...     minoritetsratten_galler(Organtyp.FULLMAKTIGE, Arbetsordning()),
    ...     minoritetsratten_galler(Organtyp.NAMND, Arbetsordning()),
    ... )
    (True, False)
    """
    som = foljer(organ, Direktionsfraga.UPPSKOV, arbetsordning)
    return None if som is Organtyp.FORBUNDSDIREKTION else som in R_5_50_1.organ


def uppskovsregel(
    *,
    organ: Organtyp,
    historik: Uppskovshistorik,
    val: bool | None,
    extra_val: bool | None = False,
    arbetsordning: Arbetsordning = _FORVAL,
    mottagaren: Provning | None = None,
) -> tuple[Beslutsregel, Provning]:
    """R-5:50-1, R-5:50-6, R-5:50-7, R-5:50-10, R-5:50-14, R-6:33-1: the rule for an uppskov question, and why that one.

    ``mottagaren``: what R-5:50-14 says of the organ that an återremiss goes to (None: it has no say). Only a breach counts:
    where the facts are not given the statute's own rule stands. ``extra_val``: the ärende is about extra val (5:10).

    >>> uppskovsregel(organ=Organtyp.FULLMAKTIGE, historik=Uppskovshistorik.MAJORITET, val=False)[0].value
    'tredjedel'
    >>> uppskovsregel(organ=Organtyp.FULLMAKTIGE, historik=Uppskovshistorik.MINORITET, val=False)[0].value
    'enkel'
    >>> uppskovsregel(organ=Organtyp.NAMND, historik=Uppskovshistorik.INGET, val=False)[0].value
    'enkel'
    """
    galler = minoritetsratten_galler(organ, arbetsordning)
    upphavt = historik is Uppskovshistorik.MINORITET_UPPHAVT
    aterfatt = upphavt and arbetsordning.upphavt_uppskov is UpphavtUppskov.ATERUPPLIVAR
    if galler is False:
        return Beslutsregel.ENKEL, uppfylld(R_6_33_1)
    if val:
        return Beslutsregel.ENKEL, uppfylld(R_5_50_10)
    if historik is Uppskovshistorik.MINORITET or (upphavt and not aterfatt):
        return Beslutsregel.ENKEL, uppfylld(R_5_50_6)
    if mottagaren is not None and mottagaren.svar is Svar.BRUTEN:
        return Beslutsregel.ENKEL, uppfylld(mottagaren.regel, mottagaren.skal)
    if galler is None:
        return Beslutsregel.TREDJEDEL_OKAND, ej_provbar(
            R_5_50_1, "Det framgår inte vilka regler om uppskov som direktionen följer."
        )
    if val is None:
        return Beslutsregel.TREDJEDEL_OKAND, ej_provbar(R_5_50_10, "Det framgår inte om ärendet avser val.")
    if extra_val:
        return Beslutsregel.TREDJEDEL_OKAND, ej_provbar(
            R_5_50_10,
            "Om uppskov i ett ärende om extra val kräver enkel majoritet, som i fråga om val, säger lagen inte klart.",
        )
    if historik is Uppskovshistorik.OKANT:
        return Beslutsregel.TREDJEDEL_OKAND, ej_provbar(
            R_5_50_6, "Det framgår inte om ärendet tidigare har skjutits upp på begäran av en minoritet."
        )
    if aterfatt:
        return Beslutsregel.TREDJEDEL, uppfylld(
            R_5_50_6, "Minoritetens tidigare uppskov har upphävts; rätten gäller igen."
        )
    return Beslutsregel.TREDJEDEL, uppfylld(R_5_50_1)


# --- Without a vote, and several at once -----------------------------------------------------------------------------


def visad_utan_omrostning(bevis: Tredjedelsbevis) -> Provning:
    """R-5:50-5, O-15: may a recorded request show the third in place of a vote?

    >>> visad_utan_omrostning(Tredjedelsbevis.OMROSTNING).svar.value
    'bruten'
    """
    if bevis is Tredjedelsbevis.ANTECKNAD_BEGARAN:
        return uppfylld(R_5_50_5)
    return bruten(R_5_50_5, "Arbetsordningen godtar ingen antecknad begäran; en tredjedel visas genom omröstning.")


def atgarder_var_for_sig(*, arter: int, fraga: str) -> Provning:
    """R-5:50-15: no question sums requests for different measures (``arter``: how many kinds of uppskov it could carry).

    >>> atgarder_var_for_sig(arter=2, fraga="1").svar.value
    'bruten'
    """
    if arter > 1:
        return bruten(R_5_50_15, f"Fråga {fraga} lägger ihop begäran om olika uppskov; de räknas var för sig.")
    return uppfylld(R_5_50_15)


def extra_val_far_provas(*, extra_val: bool | None, historik: Uppskovshistorik) -> Provning | None:
    """R-5:50-11: may anything be put in the ärende? One about extra val is only tabled, the first time it is taken up.

    It has been taken up before if it has been deferred. None where it is not (known to be) about extra val.

    >>> extra_val_far_provas(extra_val=True, historik=Uppskovshistorik.INGET).svar.value
    'bruten'
    >>> extra_val_far_provas(extra_val=True, historik=Uppskovshistorik.MAJORITET).svar.value
    'uppfylld'
    """
    if not extra_val:
        return None
    if historik is Uppskovshistorik.OKANT:
        return ej_provbar(R_5_50_11, "Det framgår inte om ärendet om extra val har tagits upp tidigare.")
    if historik is Uppskovshistorik.INGET:
        return bruten(R_5_50_11, "Ärendet om extra val tas upp för första gången och ska bordläggas.")
    return uppfylld(R_5_50_11)


def bordlaggs_enligt_lag(*, extra_val: bool | None, historik: Uppskovshistorik) -> Provning:
    """R-5:50-11: is the ärende tabled by the law itself, without yrkande and vote?

    >>> bordlaggs_enligt_lag(extra_val=True, historik=Uppskovshistorik.MINORITET).svar.value
    'bruten'
    """
    if not extra_val:
        return bruten(R_5_50_11, "Bara ett ärende om extra val bordläggs enligt lag; annars krävs ett beslut.")
    if historik is Uppskovshistorik.OKANT:
        return ej_provbar(R_5_50_11, "Det framgår inte om ärendet om extra val har tagits upp tidigare.")
    if historik is not Uppskovshistorik.INGET:
        return bruten(R_5_50_11, "Ärendet om extra val har tagits upp tidigare; nu krävs ett beslut för bordläggning.")
    return uppfylld(R_5_50_11)


def bordlagt_tas_inte_upp(*, bordlagt: bool) -> Provning:
    """R-5:50-11: nothing more is put once the law has tabled the ärende.

    >>> bordlagt_tas_inte_upp(bordlagt=True).svar.value
    'bruten'
    """
    if bordlagt:
        return bruten(R_5_50_11, "Ärendet är bordlagt enligt lag; ingen fråga i det ställs.")
    return uppfylld(R_5_50_11)
