"""6 kap. 27 § kommunallagen: a nämnd handles ärenden only if more than half of its members are present.

There is no exception: where jäv leaves too few, the ärende has to wait, for 5 kap. 46 § has no counterpart in kap. 6. It
is tried by ``beslutsfort`` in ``kl_5_45_beslutsforhet``.

Cases: 13 seats need 7.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Direktionsfraga, Organtyp, Provbarhet, Regel

R_6_27_1 = Regel(
    id="R-6:27-1",
    lagrum=(kl(6, 27),),
    text="En nämnd får handlägga ärenden endast om fler än hälften av ledamöterna är närvarande.",
    organ=frozenset({Organtyp.NAMND, Organtyp.UTSKOTT}),
    analogi=frozenset({Organtyp.UTSKOTT}),
    direktion=Direktionsfraga.BESLUTSFORHET,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_6_27_1,)
