"""5 kap. 58 § second paragraph kommunallagen: a local nämnd that is not elected proportionally.

A nämnd for a part of the kommun or region (6 kap. 2 § p. 2) is exempt from proportional election if two thirds of those
present in fullmäktige voted, when it was set up, for choosing its members on another ground than the parties'. The number
is counted on those present: one who abstains works as a vote against. Proportional election is otherwise ``lpv_2``.

Cases: of 49 present 33 vote for the exemption, and 32 do.
"""

from __future__ import annotations

from propositionsordning.lag.beslutsregel import Kravprovning, prova_kvot
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import TVA_TREDJEDELAR, Antal
from propositionsordning.lag.regel import Organtyp, Provbarhet, Regel

# The wording says "två tredjedelar" where 5:10 says "minst två tredjedelar"; more than two thirds are two thirds too.
R_5_58_1 = Regel(
    id="R-5:58-1",
    lagrum=(kl(5, 58, stycke=2), kl(6, 2, punkt=2)),
    text="En lokal nämnd undantas från proportionella val om två tredjedelar av de närvarande röstade för det vid inrättandet.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_58_1,)


def prova_undantag(*, for_undantag: int, emot: int, narvarande: Antal) -> Kravprovning:
    """R-5:58-1: do two thirds of those present vote for the exemption?

    >>> [prova_undantag(for_undantag=x, emot=0, narvarande=Antal(49, 49)).uppnatt for x in (33, 32)]
    [True, False]
    """
    return prova_kvot(R_5_58_1, kvot=TVA_TREDJEDELAR, roster=for_undantag, emot=emot, bas=narvarande)
