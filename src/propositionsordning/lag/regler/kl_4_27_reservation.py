"""4 kap. 27 § kommunallagen: a förtroendevald who has taken part in deciding an ärende may reserve herself.

It must be announced before the SAMMANTRÄDE ends, not merely the ärende. It shows who was against, which matters for
responsibility, and changes nothing in the decision. What "taken part" means is asked question by question: one who stood
aside from the main question may have voted on the återremiss. Members of nämnder and beredningar are förtroendevalda (4
kap. 1 §), so the paragraph holds for them as it reads; for a body that only prepares, by analogy.

Cases: eight reservations in 42 minutes of Göteborgs kommunstyrelse by members who had abstained in the main vote, six of
them at once on 2025-03-26 § 261, while the city's handbook says that one cannot (O-18).
"""

from __future__ import annotations

from attrs import frozen

from propositionsordning.lag.lagrum import fl, kl
from propositionsordning.lag.regel import (
    UTAN_EGNA_REGLER,
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
from propositionsordning.lag.tolkningar import ReservationVidAvstaende

R_4_27_1 = Regel(
    id="R-4:27-1",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som har deltagit i avgörandet får reservera sig mot beslutet.",
    delvis_analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_27_2 = Regel(
    id="R-4:27-2",
    lagrum=(kl(4, 27, mening=2),),
    text="En reservation anmäls innan sammanträdet avslutas.",
    delvis_analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_27_3 = Regel(
    id="R-4:27-3",
    text="Vill den som reserverat sig lämna en skriftlig motivering görs det enligt arbetsordningen, oftast före justeringen.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("ALI", "KL77"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Motiveringen lämnas efter sammanträdet, där händelserna slutar.",
)
R_4_27_4 = Regel(
    id="R-4:27-4",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som röstade mot beslutet, eller vars yrkande föll, får reservera sig.",
    delvis_analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_27_5 = Regel(
    id="R-4:27-5",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som avstod i omröstningen får reservera sig, om inte arbetsordningen säger annat.",
    delvis_analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-18",),
    kalla=("GKF", "GBG-hb"),
    provbarhet=Provbarhet.PROVAS,
)
R_4_27_6 = Regel(
    id="R-4:27-6",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som inte har deltagit i ett beslut får inte reservera sig mot just det beslutet.",
    delvis_analogi=UTAN_EGNA_REGLER,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_4_27_7 = Regel(
    id="R-4:27-7",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som är jävig, frånvarande eller inte tjänstgör får inte reservera sig.",
    delvis_analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "ALI"),
    provbarhet=Provbarhet.PROVAS,
)
R_4_27_8 = Regel(
    id="R-4:27-8",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som röstade med den vinnande sidan får reservera sig, men det är ovanligt.",
    sakerhet=Sakerhet.TROLIG,
    styrka=Styrka.PRAXIS,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_27_9 = Regel(
    id="R-4:27-9",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som deltagit får reservera sig också mot ett beslut med acklamation eller efter sluten omröstning.",
    delvis_analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_27_10 = Regel(
    id="R-4:27-10",
    lagrum=(kl(4, 27), fl(30, stycke=1)),
    text="En reservation visar vem som var emot och har betydelse för ansvaret, men ändrar inte beslutet.",
    delvis_analogi=UTAN_EGNA_REGLER,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL", "FL"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det säger vad en reservation får för verkan efter sammanträdet.",
)

REGLER = (
    *(R_4_27_1, R_4_27_2, R_4_27_3, R_4_27_4, R_4_27_5),
    *(R_4_27_6, R_4_27_7, R_4_27_8, R_4_27_9, R_4_27_10),
)


@frozen(kw_only=True)
class Delaktighet:
    """How one person took part in one question; None is unknown.

    ``tjanstgjorde``: was in the röstlängd (not jävig, not absent); ``deltog_inte``: announced non-participation;
    ``rost``: "ja", "nej", "avstar", or None; ``vann``: voted for the side that carried; ``tidigare_steg``: took part in
    an earlier stage of the same question, by a vote or where it was settled by acklamation (O-18, R-4-7).
    """

    tjanstgjorde: bool | None
    deltog_inte: bool = False
    rost: str | None = None
    vann: bool | None = None
    tidigare_steg: bool | None = False


def reservation_i_tid(*, avslutat: bool) -> Provning:
    """R-4:27-2: a reservation is announced before the sammanträde ends (not merely the ärende).

    >>> reservation_i_tid(avslutat=False).svar.value, reservation_i_tid(avslutat=True).svar.value
    ('uppfylld', 'bruten')
    """
    if avslutat:
        return bruten(R_4_27_2, "Sammanträdet är avslutat; en reservation ska anmälas dessförinnan.")
    return _I_TID


def reservationsratt(vem: str, delaktighet: Delaktighet, *, vid_avstaende: ReservationVidAvstaende) -> Provning:
    """R-4:27-1, R-4:27-4, R-4:27-5, R-4:27-6, R-4:27-7, R-4:27-8, R-4:27-9: may ``vem`` reserve herself?

    ``delaktighet`` is how she took part in the question; an acclamation or a closed vote tells nobody's vote.

    >>> reservationsratt("M-1", Delaktighet(tjanstgjorde=True), vid_avstaende=ReservationVidAvstaende.JA).svar.value
    'uppfylld'
    >>> d = Delaktighet(tjanstgjorde=True, deltog_inte=True)
    >>> reservationsratt("M-1", d, vid_avstaende=ReservationVidAvstaende.JA).regel.id
    'R-4:27-6'
    """
    if delaktighet.tjanstgjorde is None:
        return ej_provbar(R_4_27_1, f"Det framgår inte om {vem} tjänstgjorde när beslutet fattades.")
    if not delaktighet.tjanstgjorde:
        return bruten(R_4_27_7, f"{vem} tjänstgjorde inte i frågan och får därför inte reservera sig.")
    if delaktighet.deltog_inte:
        return bruten(R_4_27_6, f"{vem} har avstått från att delta i beslutet och kan inte reservera sig mot det.")
    if delaktighet.rost == "avstar":
        if vid_avstaende is ReservationVidAvstaende.NEJ:
            return bruten(
                R_4_27_5, f"{vem} avstod i omröstningen; enligt arbetsordningen får hen då inte reservera sig."
            )
        if vid_avstaende is ReservationVidAvstaende.TIDIGARE_STEG and not delaktighet.tidigare_steg:
            if delaktighet.tidigare_steg is None:
                return ej_provbar(R_4_27_5, f"{vem} avstod; det framgår inte om hen röstade i ett tidigare steg.")
            return bruten(R_4_27_5, f"{vem} avstod i omröstningen och deltog inte i något tidigare steg av frågan.")
        return uppfylld(R_4_27_5, f"{vem} avstod i omröstningen men har deltagit i avgörandet.")
    if delaktighet.vann:
        return bruten(R_4_27_8, f"{vem} röstade med den vinnande sidan; reservationen är ovanlig men tillåten.")
    return _RATT


_I_TID = uppfylld(R_4_27_2)
_RATT = uppfylld(R_4_27_1)
