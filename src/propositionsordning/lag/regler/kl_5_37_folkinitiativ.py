"""5 kap. 37 § kommunallagen: a folkinitiativ leads to a referendum unless two thirds vote against.

The quota is turned round: the referendum SHALL be held, if fullmäktige can decide the matter at all, unless at least two
thirds of those present vote against the proposal. One who abstains thereby helps the initiative, and an acclaimed avslag
does not stop it, since nobody has counted (R-10-4). A kommunalförbund holds no referendum (9 kap. 16 §).

Cases: 81 present; 54 against stop it, 53 do not.
"""

from __future__ import annotations

from propositionsordning.lag.beslutsregel import Kravprovning, prova_kvot
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import TVA_TREDJEDELAR, Antal
from propositionsordning.lag.regel import Organtyp, Provbarhet, Regel

R_5_37_1 = Regel(
    id="R-5:37-1",
    lagrum=(kl(5, 37, stycke=1, punkt=2), kl(8, 2)),
    text="Ett folkinitiativ som fullmäktige kan besluta om leder till folkomröstning om inte två tredjedelar röstar mot.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_37_1,)


def prova_mot_folkinitiativ(*, emot: int, for_initiativet: int, narvarande: Antal) -> Kravprovning:
    """R-5:37-1: do two thirds of those present vote against, so that the referendum is not held?

    >>> [prova_mot_folkinitiativ(emot=x, for_initiativet=0, narvarande=Antal(81, 81)).uppnatt for x in (54, 53)]
    [True, False]
    """
    return prova_kvot(R_5_37_1, kvot=TVA_TREDJEDELAR, roster=emot, emot=for_initiativet, bas=narvarande, riktning="mot")
