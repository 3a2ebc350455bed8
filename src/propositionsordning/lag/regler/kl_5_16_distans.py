"""5 kap. 16 § and 6 kap. 24 § kommunallagen: one who takes part at a distance is present.

Allowed if fullmäktige has decided it (for nämnder: to the extent fullmäktige has decided), by sound and picture in real
time so that all see and hear each other. One who takes part so counts in quorum and in every share of those present, and
votes like the others; a closed vote then has to be solved technically.

Cases: a member on a link counts towards quorum and the third where fullmäktige has allowed it, and not where it has
not.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    UTAN_EGNA_REGLER,
    Provbarhet,
    Provning,
    Regel,
    bruten,
    ej_provbar,
    uppfylld,
)

R_5_16_1 = Regel(
    id="R-5:16-1",
    lagrum=(kl(5, 16, stycke=2), kl(6, 24, stycke=2)),
    text="En ledamot som deltar på distans anses närvarande, om fullmäktige har beslutat att det får ske.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_16_1,)


def far_delta_pa_distans(vilka: tuple[str, ...], *, medgivet: bool | None) -> Provning | None:
    """R-5:16-1: may those (member ids) who take part at a distance do so? ``medgivet``: fullmäktige has decided it.

    None when nobody does.

    >>> far_delta_pa_distans(("M-1",), medgivet=False).svar.value, far_delta_pa_distans((), medgivet=None) is None
    ('bruten', True)
    """
    if not vilka:
        return None
    if medgivet is None:
        return ej_provbar(R_5_16_1, "Det framgår inte om fullmäktige har beslutat att ledamöter får delta på distans.")
    if not medgivet:
        return bruten(
            R_5_16_1, f"{', '.join(vilka)} deltar på distans, men fullmäktige har inte beslutat att det får ske."
        )
    return uppfylld(R_5_16_1)
