"""5 kap. 57 § kommunallagen: when the chair of fullmäktige refuses to put a förslag.

She SHALL refuse what she considers to raise a new ärende (first paragraph); fullmäktige cannot override it. She MAY refuse
what she considers to lead to an unlawful decision (second paragraph); there fullmäktige may decide, by enkel majoritet,
that it is put all the same. A refusal concerns a förslag, whole or in single points, and may come before anybody has made
it a yrkande. In a nämnd nobody has such a right, and every member may raise ärenden (4 kap. 20 §).

Cases: Göteborg KF 2023-01-26 (points 2-13 of a text refused); a refusal put to the assembly with JA for "får inte
framställas".
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    UTAN_EGNA_REGLER,
    Direktionsfraga,
    Organtyp,
    Regel,
)

R_5_57_1 = Regel(
    id="R-5:57-1",
    lagrum=(kl(5, 57, stycke=1),),
    text="Ordföranden ska vägra att lägga fram ett förslag som innebär att ett nytt ärende väcks.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.ARENDEN,
    optioner=("O-22",),
    kalla=("KL", "GKF"),
)
R_5_57_2 = Regel(
    id="R-5:57-2",
    lagrum=(kl(5, 57, stycke=2),),
    text="Ordföranden får vägra ett förslag som skulle ge ett olagligt beslut, men fullmäktige får besluta att det läggs fram.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.ARENDEN,
    optioner=("O-22",),
    kalla=("KL",),
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
)

REGLER = (R_5_57_1, R_5_57_2, R_5_57_3)
