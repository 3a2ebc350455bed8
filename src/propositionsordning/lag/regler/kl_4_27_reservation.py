"""4 kap. 27 § kommunallagen: reservation."""

from __future__ import annotations

from attrs import frozen

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Foljd, Provning, Regel, Sakerhet, Styrka, bruten, ej_provbar, uppfylld
from propositionsordning.lag.tolkningar import ReservationVidAvstaende

R_4_27_1 = Regel(
    id="R-4:27-1",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som har deltagit i avgörandet får reservera sig mot beslutet.",
)
R_4_27_2 = Regel(
    id="R-4:27-2",
    lagrum=(kl(4, 27, mening=2),),
    text="En reservation anmäls innan sammanträdet avslutas.",
)
R_4_27_5 = Regel(
    id="R-4:27-5",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som avstod i omröstningen får reservera sig, om inte arbetsordningen säger annat.",
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-18",),
)
R_4_27_6 = Regel(
    id="R-4:27-6",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som inte har deltagit i ett beslut får inte reservera sig mot just det beslutet.",
    foljd=Foljd.AVVIKELSE,
)
R_4_27_7 = Regel(
    id="R-4:27-7",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som är jävig, frånvarande eller inte tjänstgör får inte reservera sig.",
)
R_4_27_8 = Regel(
    id="R-4:27-8",
    lagrum=(kl(4, 27, mening=1),),
    text="Den som röstade med den vinnande sidan får reservera sig, men det är ovanligt.",
    sakerhet=Sakerhet.TROLIG,
    styrka=Styrka.PRAXIS,
    foljd=Foljd.UPPLYSNING,
)

REGLER = (R_4_27_1, R_4_27_2, R_4_27_5, R_4_27_6, R_4_27_7, R_4_27_8)


@frozen(kw_only=True)
class Delaktighet:
    """How one person took part in one question; None is unknown.

    ``tjanstgjorde``: was in the röstlängd (not jävig, not absent); ``deltog_inte``: announced non-participation;
    ``rost``: "ja", "nej", "avstar", or None; ``vann``: voted for the side that carried.
    """

    tjanstgjorde: bool | None
    deltog_inte: bool = False
    rost: str | None = None
    vann: bool | None = None


def reservation_i_tid(*, avslutat: bool) -> Provning:
    """R-4:27-2: a reservation is announced before the sammanträde ends (not merely the ärende).

    >>> reservation_i_tid(avslutat=False).svar.value, reservation_i_tid(avslutat=True).svar.value
    ('uppfylld', 'bruten')
    """
    if avslutat:
        return bruten(R_4_27_2, "Sammanträdet är avslutat; en reservation ska anmälas dessförinnan.")
    return _I_TID


def reservationsratt(vem: str, delaktighet: Delaktighet, *, vid_avstaende: ReservationVidAvstaende) -> Provning:
    """R-4:27-1, -5, -6, -7 and -8: may ``vem`` reserve herself against a question she took part in so?

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
        return uppfylld(R_4_27_5, f"{vem} avstod i omröstningen men har deltagit i avgörandet.")
    if delaktighet.vann:
        return bruten(R_4_27_8, f"{vem} röstade med den vinnande sidan; reservationen är ovanlig men tillåten.")
    return _RATT


_I_TID = uppfylld(R_4_27_2)
_RATT = uppfylld(R_4_27_1)
