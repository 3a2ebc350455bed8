"""5 kap. 55 § kommunallagen: enkel majoritet decides, unless a statute says otherwise.

More votes for one side than for the other, among the votes given: one who abstains is on no side. No least number of votes
is asked for; what must be there is quorum (5 kap. 45 §, 6 kap. 27 §), and one who abstains is present. For val of one
person the one with most votes wins, without a run-off (O-12); for several, each ballot carries as many names as there are
places. Blank and invalid ballots are votes for nobody.

Cases: Göteborg KS 2025-03-26 § 261 (decided 4-3 with six of thirteen abstaining).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import UTAN_EGNA_REGLER, Provbarhet, Regel, Sakerhet, Styrka

R_5_55_1 = Regel(
    id="R-5:55-1",
    lagrum=(kl(5, 55),),
    genom=(kl(6, 33, stycke=1),),
    text="Utgången bestäms genom enkel majoritet av de avgivna rösterna; den som avstår räknas inte.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_55_2 = Regel(
    id="R-5:55-2",
    lagrum=(kl(5, 55),),
    genom=(kl(6, 33, stycke=1),),
    text="Ett beslut kräver inget visst antal avgivna röster; beslutsförheten gäller närvaron.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_55_3 = Regel(
    id="R-5:55-3",
    lagrum=(kl(5, 55),),
    genom=(kl(6, 33, stycke=1),),
    text="Vid sluten omröstning om val av en person vinner den som får flest röster, utan omval.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-12",),
    kalla=("KL", "RO74"),
)
R_5_55_4 = Regel(
    id="R-5:55-4",
    lagrum=(kl(5, 55),),
    text="Ska flera väljas bär varje valsedel högst så många namn som platser, och de med flest röster är valda.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-12",),
    kalla=("KL",),
)
R_5_55_5 = Regel(
    id="R-5:55-5",
    lagrum=(kl(5, 55),),
    genom=(kl(6, 33, stycke=1),),
    text="En blank eller ogiltig valsedel är ingen röst på någon och räknas inte bland de avgivna.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    kalla=("KL",),
)

REGLER = (R_5_55_1, R_5_55_2, R_5_55_3, R_5_55_4, R_5_55_5)


def vinnande_sida(*, ja: int, nej: int) -> str | None:
    """R-5:55-1, R-5:55-2: "ja" or "nej", or None at equal numbers (also 0-0), in counts of votes given.

    >>> vinnande_sida(ja=4, nej=3), vinnande_sida(ja=40, nej=41), vinnande_sida(ja=0, nej=0)
    ('ja', 'nej', None)
    """
    if ja == nej:
        return None
    return "ja" if ja > nej else "nej"
