"""4 kap. 24 § kommunallagen: every member of fullmäktige or of a nämnd has one vote.

Nobody votes for another and nobody has two votes: an utslagsröst (5 kap. 56 §) settles a tie, it is not counted. Every
member who serves therefore has exactly one mark in the roll call, also one who abstains or is away.

Cases: a member marked twice in a roll call, or not at all; 43 votes printed where 41 serve.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import UTAN_EGNA_REGLER, Provbarhet, Provning, Regel, bruten, ej_provbar, uppfylld

R_4_24_1 = Regel(
    id="R-4:24-1",
    lagrum=(kl(4, 24),),
    text="Varje ledamot som tjänstgör har en röst, varken fler eller färre.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
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


def valsedlar_hogst(*, valsedlar: int, narvarande: int | None, deltar_inte: int = 0) -> Provning:
    """R-4:24-1: there are no more ballots than members who may cast one (``narvarande`` at most; None: not told).

    ``deltar_inte``: those of them who have said that they take no part.

    >>> [valsedlar_hogst(valsedlar=n, narvarande=41, deltar_inte=2).svar.value for n in (39, 40)]
    ['uppfylld', 'bruten']
    """
    if narvarande is None:
        return ej_provbar(R_4_24_1, "Det framgår inte hur många som är närvarande och kan lämna valsedel.")
    if valsedlar <= narvarande - deltar_inte:
        return _UPPFYLLD
    utom = f", och {deltar_inte} av dem deltar inte" if deltar_inte else ""
    return bruten(R_4_24_1, f"{valsedlar} valsedlar är lämnade, men bara {narvarande} är närvarande{utom}.")


_UPPFYLLD = uppfylld(R_4_24_1)
