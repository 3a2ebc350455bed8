"""6 kap. 33 § kommunallagen: how a nämnd decides.

The first paragraph brings in exactly 5 kap. 53-56 §§: how förslag are put, omröstning, enkel majoritet, utslagsröst. Hence
what stands in 5 kap. 50, 51, 52 and 57 §§ does not apply in a nämnd: no minority right, no rule on motivering, none on the
next meeting, none on ärenden that were not announced, and no right for the chair to refuse a förslag. Bordläggning needs
enkel majoritet (second paragraph), återremiss likewise by 5 kap. 55 §. Each of several yrkanden is put by itself, and each
tie goes by the utslagsröst.

Cases: Göteborg KS 2021 (two återremisser at 6-6, with opposite outcomes).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    UTAN_EGNA_REGLER,
    Direktionsfraga,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    bruten,
    uppfylld,
)

R_6_33_1 = Regel(
    id="R-6:33-1",
    lagrum=(kl(6, 33, stycke=2), kl(5, 55)),
    text="I en nämnd krävs enkel majoritet för bordläggning och återremiss; någon minoritetsrätt finns inte.",
    organ=frozenset({Organtyp.NAMND}) | UTAN_EGNA_REGLER,
    analogi=UTAN_EGNA_REGLER,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-22",),
    kalla=("KL", "HUL", "MAR"),
    provbarhet=Provbarhet.PROVAS,
)
R_6_33_2 = Regel(
    id="R-6:33-2",
    lagrum=(kl(6, 33, stycke=1), kl(5, 56, stycke=1)),
    text="Flera återremissyrkanden i en nämnd ställs vart för sig, och lika röstetal avgörs med utslagsröst för vart och ett.",
    organ=frozenset({Organtyp.NAMND}) | UTAN_EGNA_REGLER,
    analogi=UTAN_EGNA_REGLER,
    direktion=Direktionsfraga.UPPSKOV,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-22",),
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_6_33_1, R_6_33_2)


def aterremisser_var_for_sig(*, aterremisser: int, fraga: str) -> Provning:
    """R-6:33-2: no side of a question in a nämnd holds several återremisser (``aterremisser``: how many).

    >>> aterremisser_var_for_sig(aterremisser=2, fraga="1").svar.value
    'bruten'
    """
    if aterremisser > 1:
        return bruten(R_6_33_2, f"Fråga {fraga} ställer flera återremisser i ett; de ställs var för sig.")
    return uppfylld(R_6_33_2)
