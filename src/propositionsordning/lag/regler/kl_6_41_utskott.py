"""6 kap. 41 § kommunallagen: the utskott, for which the law gives no rules of procedure.

A nämnd may delegate decisions to an utskott, or let it prepare its ärenden. How it votes the law does not say. It follows
5 kap. 53-56 §§, 6 kap. 27-32 §§ and 4 kap. 26 § by analogy, as a rule confirmed by the reglemente; in the catalogue that is
``Kraft.ANALOGI``.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Foljd, Organtyp, Provbarhet, Regel, Sakerhet

R_6_41_1 = Regel(
    id="R-6:41-1",
    lagrum=(kl(6, 41),),
    text="För utskott ger lagen inga egna regler om hur beslut fattas; nämndernas tillämpas på motsvarande sätt.",
    organ=frozenset({Organtyp.UTSKOTT}),
    analogi=frozenset({Organtyp.UTSKOTT}),
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det bestämmer vilka andra regler som gäller och är inbyggt i regelverket.",
)

REGLER = (R_6_41_1,)
