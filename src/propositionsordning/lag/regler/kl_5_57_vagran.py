"""5 kap. 57 § kommunallagen: when the chair of fullmäktige refuses to put a förslag.

She SHALL refuse what she considers to raise a new ärende (first paragraph); fullmäktige cannot override it. She MAY refuse
what she considers to lead to an unlawful decision (second paragraph); there fullmäktige may decide, by enkel majoritet,
that it is put all the same. A refusal concerns a förslag, whole or in single points, and may come before anybody has made
it a yrkande. In a nämnd nobody has such a right, and every member may raise ärenden (4 kap. 20 §).

Cases: Göteborg KF 2023-01-26 (points 2-13 of a text refused); a refusal put to the assembly with JA for "får inte
framställas".
"""

from __future__ import annotations

from enum import Enum

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    UTAN_EGNA_REGLER,
    Direktionsfraga,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    bruten,
    ej_provbar,
    uppfylld,
)

R_5_57_1 = Regel(
    id="R-5:57-1",
    lagrum=(kl(5, 57, stycke=1),),
    text="Ordföranden ska vägra att lägga fram ett förslag som innebär att ett nytt ärende väcks.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.ARENDEN,
    optioner=("O-22",),
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_57_2 = Regel(
    id="R-5:57-2",
    lagrum=(kl(5, 57, stycke=2),),
    text="Ordföranden får vägra ett förslag som skulle ge ett olagligt beslut, men fullmäktige får besluta att det läggs fram.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.ARENDEN,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_57_3 = Regel(
    id="R-5:57-3",
    lagrum=(kl(6, 33, stycke=1), kl(4, 20)),
    text="I en nämnd har ordföranden ingen rätt att vägra ett förslag, och varje ledamot får väcka ärenden.",
    organ=frozenset({Organtyp.NAMND}) | UTAN_EGNA_REGLER,
    analogi=UTAN_EGNA_REGLER,
    direktion=Direktionsfraga.ARENDEN,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_57_1, R_5_57_2, R_5_57_3)


class Vagransgrund(Enum):
    """Why the chair refuses to put a förslag."""

    NYTT_ARENDE = "nytt_arende"
    """It raises a new ärende: she shall refuse it, and nobody overrules her (first paragraph)."""
    OLAGLIGT = "olagligt"
    """It would lead to an unlawful decision: she may refuse it, and fullmäktige may overrule her (second paragraph)."""
    OKAND = "okand"
    """The facts do not tell which of the two."""


def ordforanden_far_vagra(*, i_kraft: bool, grund: Vagransgrund) -> Provning:
    """R-5:57-1, R-5:57-2, R-5:57-3: may the chair refuse the förslag?

    ``i_kraft``: do 5:57's rules govern the body?

    >>> ordforanden_far_vagra(i_kraft=False, grund=Vagransgrund.OLAGLIGT).regel.id
    'R-5:57-3'
    """
    if not i_kraft:
        return bruten(
            R_5_57_3, "Ordföranden har här ingen rätt att vägra ett förslag; varje ledamot får väcka ärenden."
        )
    if grund is Vagransgrund.OKAND:
        return ej_provbar(R_5_57_1, "Det framgår inte varför ordföranden vägrade att lägga fram förslaget.")
    return uppfylld(R_5_57_1 if grund is Vagransgrund.NYTT_ARENDE else R_5_57_2)


def vagran_far_provas(*, grund: Vagransgrund) -> Provning:
    """R-5:57-1, R-5:57-2: may the body decide that a refused förslag is put all the same?

    >>> [vagran_far_provas(grund=g).svar.value for g in Vagransgrund]
    ['bruten', 'uppfylld', 'ej prövbar']
    """
    if grund is Vagransgrund.NYTT_ARENDE:
        return bruten(R_5_57_1, "Förslaget väcker ett nytt ärende; organet kan inte besluta att det ändå läggs fram.")
    if grund is Vagransgrund.OKAND:
        return ej_provbar(
            R_5_57_1, "Det framgår inte om förslaget väcker ett nytt ärende; då får ingen överpröva vägran."
        )
    return uppfylld(R_5_57_2)


def vagran_avgors_forst(*, forslag: str | None) -> Provning:
    """R-5:57-2: nothing is put before the body has decided whether a refused förslag shall be (None: nobody has asked).

    >>> vagran_avgors_forst(forslag="b").svar.value
    'bruten'
    """
    if forslag is None:
        return uppfylld(R_5_57_2)
    return bruten(R_5_57_2, f"Frågan om förslaget {forslag} ändå ska läggas fram är väckt och avgörs först.")


def vagrat_laggs_inte_fram(forslag: str, *, grund: Vagransgrund | None) -> Provning:
    """R-5:57-1, R-5:57-2: a refused förslag is not put (``grund`` None: it has not been refused, or no longer is).

    >>> vagrat_laggs_inte_fram("b", grund=Vagransgrund.OLAGLIGT).svar.value
    'bruten'
    """
    if grund is None:
        return uppfylld(R_5_57_1)
    if grund is Vagransgrund.NYTT_ARENDE:
        return bruten(
            R_5_57_1, f"Ordföranden har vägrat att lägga fram förslaget {forslag}, som väcker ett nytt ärende."
        )
    return bruten(
        R_5_57_2, f"Ordföranden har vägrat att lägga fram förslaget {forslag}, och organet har inte beslutat annat."
    )
