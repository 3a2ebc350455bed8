"""6 kap. 17 § kommunallagen: fullmäktige decides how ersättare serve in the nämnder.

5 kap. 17-21 §§ do not apply there. The reglemente usually copies 18-20 §§, so that nobody who has left comes back the same
day (växeltjänstgöring), and that is what is tried. But it is not known to be the reglemente's own rule, and no statute is
broken, so a breach is recorded and refuses nothing.

Cases: a member of a nämnd who left for another reason than jäv and takes her seat again the same day (recorded, not
refused).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import NAMNDORGAN, UTAN_EGNA_REGLER, Foljd, Organtyp, Provbarhet, Regel, Styrka

R_6_17_1 = Regel(
    id="R-6:17-1",
    lagrum=(kl(6, 17, stycke=1),),
    text="I en nämnd gäller reglementets regler om ersättarnas tjänstgöring, vanligen att ingen återkommer samma dag.",
    organ=NAMNDORGAN | {Organtyp.BEREDNING},
    analogi=UTAN_EGNA_REGLER,
    styrka=Styrka.ARBETSORDNING,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL", "KAR"),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_6_17_1,)
