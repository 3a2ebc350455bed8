"""5 kap. 10 § kommunallagen: extra val till fullmäktige.

An extra election is held if at least two thirds of those present vote for it. The number is counted on those present, so
one who abstains works as a vote against. The decision may not be made until six months after the first meeting of the
newly elected fullmäktige, and the first time the ärende is taken up it is always tabled (5 kap. 50 § second paragraph).
It belongs to the assemblies that are elected by the people, not to a kommunalförbund.

Cases: 81 present need 54; 53 is too few.
"""

from __future__ import annotations

from datetime import date

from propositionsordning.lag.beslutsregel import Kravprovning, prova_kvot
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import TVA_TREDJEDELAR, Antal
from propositionsordning.lag.regel import Organtyp, Provbarhet, Provning, Regel, bruten, ej_provbar, uppfylld

R_5_10_1 = Regel(
    id="R-5:10-1",
    lagrum=(kl(5, 10), kl(5, 50, stycke=2, mening=2)),
    text="Extra val kräver att två tredjedelar av de närvarande röstar för det, tidigast sex månader efter första mötet.",
    organ=frozenset({Organtyp.FULLMAKTIGE}),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_10_1,)


def prova_extra_val(*, for_val: int, emot: int, narvarande: Antal) -> Kravprovning:
    """R-5:10-1: do two thirds of those present vote for the extra val? One who abstains is present.

    >>> [prova_extra_val(for_val=x, emot=0, narvarande=Antal(81, 81)).uppnatt for x in (54, 53)]
    [True, False]
    """
    return prova_kvot(R_5_10_1, kvot=TVA_TREDJEDELAR, roster=for_val, emot=emot, bas=narvarande)


def tidigast_extra_val(*, datum: date, forsta_sammantrade: date | None) -> Provning:
    """R-5:10-1: have six months passed since the newly elected fullmäktige first met (None: unknown when)?

    The months run out on the day with the same number, or on the last day of a shorter month (lagen (1930:173) om
    beräkning av lagstadgad tid, 1 §). Whether they have passed on that very day the wording does not say.

    >>> [
    ...     tidigast_extra_val(datum=date(2023, 4, d), forsta_sammantrade=date(2022, 10, 17)).svar.value
    ...     for d in (16, 17, 18)
    ... ]
    ['bruten', 'ej prövbar', 'uppfylld']
    """
    if forsta_sammantrade is None:
        return ej_provbar(R_5_10_1, "Det framgår inte när det nyvalda fullmäktige hade sitt första sammanträde.")
    slut = _sex_manader_efter(forsta_sammantrade)
    if datum < slut:
        return bruten(
            R_5_10_1,
            f"Extra val får inte beslutas förrän sex månader har gått från {forsta_sammantrade.isoformat()}: {slut.isoformat()}.",
        )
    if datum == slut:
        return ej_provbar(R_5_10_1, "Sex månader går ut samma dag; lagen säger inte om beslutet får fattas redan då.")
    return uppfylld(R_5_10_1)


def _sex_manader_efter(dag: date) -> date:
    ar, manad = divmod(dag.year * 12 + dag.month - 1 + 6, 12)
    nasta = date(ar + (manad + 1) // 12, (manad + 1) % 12 + 1, 1)
    sista = date.fromordinal(nasta.toordinal() - 1).day
    return date(ar, manad + 1, min(dag.day, sista))
