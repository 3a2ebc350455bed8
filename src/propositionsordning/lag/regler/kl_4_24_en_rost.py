"""4 kap. 24 § kommunallagen: one member, one vote."""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Provning, Regel, bruten, uppfylld

R_4_24_1 = Regel(
    id="R-4:24-1",
    lagrum=(kl(4, 24),),
    text="Varje ledamot som tjänstgör har en röst, varken fler eller färre.",
)

REGLER = (R_4_24_1,)


def en_rost_var(*, koder: int, rostlangd: int) -> Provning:
    """R-4:24-1: the roll call has exactly one mark for each member of the röstlängd (both are counts of persons).

    >>> en_rost_var(koder=81, rostlangd=81).svar.value, en_rost_var(koder=80, rostlangd=81).svar.value
    ('uppfylld', 'bruten')
    """
    if koder == rostlangd:
        return _UPPFYLLD
    return bruten(
        R_4_24_1,
        f"Röstlistan har {koder} markeringar men röstlängden {rostlangd} ledamöter; varje ledamot har en röst.",
    )


_UPPFYLLD = uppfylld(R_4_24_1)
