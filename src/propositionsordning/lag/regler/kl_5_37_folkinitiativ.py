"""5 kap. 37 § kommunallagen: a folkinitiativ leads to a referendum unless two thirds vote against.

The quota is turned round: the referendum SHALL be held, if fullmäktige can decide the matter at all, unless at least two
thirds of those present vote against the proposal. One who abstains thereby helps the initiative, and an acclaimed avslag
does not stop it, since nobody has counted (R-10-4). A kommunalförbund holds no referendum (9 kap. 16 §).

Cases: 81 present; 54 against stop it, 53 do not.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Organtyp, Regel

R_5_37_1 = Regel(
    id="R-5:37-1",
    lagrum=(kl(5, 37, stycke=1, punkt=2), kl(8, 2)),
    text="Ett folkinitiativ som fullmäktige kan besluta om leder till folkomröstning om inte två tredjedelar röstar mot.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),
    kalla=("KL",),
)

REGLER = (R_5_37_1,)
