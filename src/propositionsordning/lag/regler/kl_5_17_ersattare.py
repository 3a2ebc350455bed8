"""5 kap. 17-19 and 21 §§ kommunallagen: ersättare in fullmäktige, and the member who comes late.

An ersättare serves when a member cannot come or cannot stay (17 §), in the order that is fixed; one who has begun to serve
goes before the others, and one who leaves for jäv may resume when the ärende is done (18 §). A member who comes while the
meeting goes on may take her seat although an ersättare serves for her (19 §). In kommunfullmäktige ersättare of the same
valkrets go first, then in the order of the party's seats there, then those of the valkrets where the party got most votes
(21 §). In a nämnd fullmäktige decides all this (6 kap. 17 §). That one who has left for another reason than jäv may not
return the same day is 5 kap. 20 §, in ``kl_5_20_tjanstgoring``.

Who stands next is asked among those who compete for the seat: the ersättare of one party. In a nämnd what is tried is what
the reglementen usually say, and a breach is recorded, not refused.

Cases: an ersättare who already serves goes before one earlier in the order; one who left for jäv is back in the next
ärende; a member who comes late takes her seat.
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
from propositionsordning.lag.regler.kl_6_17_ersattare import R_6_17_1

R_5_17_1 = Regel(
    id="R-5:17-1",
    lagrum=(kl(5, 17), kl(5, 18, mening=1), kl(5, 18, mening=2)),
    text="Är en ledamot förhindrad tjänstgör en ersättare i turordning; den som redan börjat tjänstgöra går före.",
    organ=FULLMAKTIGEORGAN,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
# 5:18 speaks of the ersättare; that a member too may come back after jäv follows from 5:20, which excepts jäv.
R_5_18_1 = Regel(
    id="R-5:18-1",
    lagrum=(kl(5, 18, mening=3), kl(5, 20)),
    text="Den som lämnat för jäv får tjänstgöra igen när ärendet har handlagts, både ledamot och ersättare.",
    organ=FULLMAKTIGEORGAN,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_19_1 = Regel(
    id="R-5:19-1",
    lagrum=(kl(5, 19),),
    text="En ledamot som kommer under sammanträdet får tjänstgöra också när en ersättare har trätt in.",
    organ=FULLMAKTIGEORGAN,
    kalla=("KL", "KAR", "ALI"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_21_1 = Regel(
    id="R-5:21-1",
    lagrum=(kl(5, 21),),
    text="I kommunfullmäktige tjänstgör i första hand ersättare från samma valkrets, därefter efter partiets platser där.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),
    bara_kommun=True,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Turordningen följer av valresultatet i valkretsarna, som sammanträdets uppgifter inte omfattar.",
)

REGLER = (R_5_17_1, R_5_18_1, R_5_19_1, R_5_21_1)


def i_ledamotens_stalle(vem: str, *, organ: Organtyp, for_ledamot: str, tjanstgor: bool | None) -> Provning:
    """R-5:17-1, R-6:17-1: an ersättare serves in the place of a member who cannot.

    ``tjanstgor``: does that member serve (None: not told)?

    >>> i_ledamotens_stalle("S-9", organ=Organtyp.FULLMAKTIGE, for_ledamot="S-1", tjanstgor=True).svar.value
    'bruten'
    """
    if tjanstgor is None:
        return ej_provbar(_regel(organ), f"Det framgår inte om {for_ledamot} själv tjänstgör.")
    if tjanstgor:
        return bruten(_regel(organ), f"{vem} kan inte träda in för {for_ledamot}, som själv tjänstgör.")
    return uppfylld(_regel(organ))


def star_i_tur(
    vem: str,
    *,
    organ: Organtyp,
    turordning: tuple[str, ...],
    pa_plats: tuple[str, ...] | None,
    har_borjat: tuple[str, ...],
) -> Provning:
    """R-5:17-1, R-6:17-1: is ``vem`` the ersättare whose turn it is?

    ``turordning``: the order they are called in (empty unknown); ``pa_plats``: the other ersättare of her party who are
    there without serving (None unknown); ``har_borjat``: those of them who have served and stepped down.

    >>> turen = {"organ": Organtyp.FULLMAKTIGE, "turordning": ("S-8", "S-9"), "har_borjat": ()}
    >>> [star_i_tur("S-9", pa_plats=p, **turen).svar.value for p in ((), ("S-8",), None)]
    ['uppfylld', 'bruten', 'ej prövbar']
    """
    regel = _regel(organ)
    if vem in har_borjat:
        return uppfylld(regel, f"{vem} hade redan börjat tjänstgöra och går före.")
    if pa_plats is None:
        return ej_provbar(regel, "Det framgår inte vilka ersättare som var på plats.")
    borjat = [e for e in pa_plats if e in har_borjat]
    if borjat:
        return bruten(regel, f"{borjat[0]} hade redan börjat tjänstgöra och går före {vem}.")
    if not pa_plats:
        return uppfylld(regel)
    if vem not in turordning or not set(pa_plats) <= set(turordning):
        return ej_provbar(regel, "Det framgår inte i vilken ordning ersättarna kallas in.")
    fore = [e for e in turordning[: turordning.index(vem)] if e in pa_plats]
    if fore:
        return bruten(regel, f"{fore[0]} står före {vem} i turordningen och var på plats.")
    return uppfylld(regel)


def far_ta_sin_plats(vem: str, *, organ: Organtyp, tillbaka: str, ar_ersattare: bool) -> Provning:
    """R-5:19-1, R-6:17-1: a late member takes her seat, and ``tillbaka`` steps down: an ersättare, not another member.

    >>> far_ta_sin_plats("S-1", organ=Organtyp.FULLMAKTIGE, tillbaka="M-1", ar_ersattare=False).svar.value
    'bruten'
    """
    regel = R_5_19_1 if organ in FULLMAKTIGEORGAN else R_6_17_1
    if not ar_ersattare:
        return bruten(regel, f"{tillbaka} tjänstgör inte som ersättare och träder inte tillbaka för {vem}.")
    return uppfylld(regel)


def _regel(organ: Organtyp) -> Regel:
    return R_5_17_1 if organ in FULLMAKTIGEORGAN else R_6_17_1
