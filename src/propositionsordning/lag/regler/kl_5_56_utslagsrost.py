"""5 kap. 56 § kommunallagen: equal numbers of votes.

The chair has utslagsröst. It is no second vote: the count stays 40-40. It belongs to whoever presides over that ärende, a
vice chair or a third person too; the ordinary chair who sits as a member has none. In ärenden about val or anställning
lots are drawn instead (second paragraph), for a val of several where the tie matters. An uppskov in fullmäktige with the
minority right unspent is a trap both ways: where a third of those present stands behind it the tie does not matter, and
where so many abstain that a third is not reached the utslagsröst decides.

Whether the utslagsröst may go against the chair's own vote the wording does not say (O-13); in every case found it did not.

Cases: Göteborg KF, minutes of 2022-12-14, ärende 14 (40-40, the chair No: återremiss); Göteborg KF 2022 (37-37-7); Höör KF
2025-08-27 § 99 (19-19); 10-10 of 61 present (no third, the utslagsröst decides).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    UTAN_EGNA_REGLER,
    Direktionsfraga,
    Foljd,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    bruten,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.tolkningar import Utslagsrostval

R_5_56_1 = Regel(
    id="R-5:56-1",
    lagrum=(kl(5, 56, stycke=1),),
    genom=(kl(6, 33, stycke=1),),
    text="Vid lika röstetal har ordföranden utslagsröst.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_56_2 = Regel(
    id="R-5:56-2",
    lagrum=(kl(5, 56, stycke=1),),
    genom=(kl(6, 33, stycke=1),),
    text="Utslagsrösten följer ordförandens egen röst, om inte arbetsordningen lämnar den fri.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-13",),
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_56_3 = Regel(
    id="R-5:56-3",
    lagrum=(kl(5, 56, stycke=1),),
    genom=(kl(6, 33, stycke=1),),
    text="Utslagsrösten har den som leder ärendet, också en vice ordförande.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_56_4 = Regel(
    id="R-5:56-4",
    lagrum=(kl(5, 56, stycke=1), kl(6, 22)),
    text="Om ordförandeskapet lämnats till fel vice ordförande har varit en laglighetsfråga; det antecknas vem som ledde.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("RÅ98",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Utgången i målet är inte kontrollerad, och turordningen mellan vice ordförandena anges inte.",
)
R_5_56_5 = Regel(
    id="R-5:56-5",
    lagrum=(kl(5, 56, stycke=2),),
    genom=(kl(6, 33, stycke=1),),
    text="I ärenden om val eller anställning av personal avgörs lika röstetal genom lottning, aldrig med utslagsröst.",
    analogi=UTAN_EGNA_REGLER,
    optioner=("O-25",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_56_6 = Regel(
    id="R-5:56-6",
    lagrum=(kl(5, 50, stycke=1), kl(5, 56, stycke=1)),
    text="Vid lika röstetal bifalls uppskovet om en tredjedel av de närvarande står bakom det; annars avgör utslagsrösten.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-16", "O-22"),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_56_1, R_5_56_2, R_5_56_3, R_5_56_4, R_5_56_5, R_5_56_6)


def lika_avgors_genom_lottning(*, val_eller_anstallning: bool | None) -> Provning:
    """R-5:56-5: may a tie here be settled by utslagsröst (uppfylld), or must lots be drawn (bruten)?

    >>> lika_avgors_genom_lottning(val_eller_anstallning=True).svar.value
    'bruten'
    """
    if val_eller_anstallning is None:
        return ej_provbar(R_5_56_5, "Det framgår inte om ärendet avser val eller anställning.")
    if val_eller_anstallning:
        return bruten(R_5_56_5, "Ärendet avser val eller anställning; lika röstetal avgörs genom lottning.")
    return uppfylld(R_5_56_5)


def utslagsrosten_foljer_rosten(*, egen_rost: str | None, utslagsrost: str, val: Utslagsrostval) -> Provning:
    """R-5:56-2: does the utslagsröst follow the chair's own vote ("ja", "nej", "avstar", "franvarande"; None unknown)?

    >>> utslagsrosten_foljer_rosten(egen_rost="ja", utslagsrost="nej", val=Utslagsrostval.SOM_EGEN_ROST).svar.value
    'bruten'
    >>> utslagsrosten_foljer_rosten(egen_rost="avstar", utslagsrost="nej", val=Utslagsrostval.SOM_EGEN_ROST).svar.value
    'uppfylld'
    """
    if val is Utslagsrostval.FRI or egen_rost in {"avstar", utslagsrost}:
        return uppfylld(R_5_56_2)
    if egen_rost is None:
        return ej_provbar(R_5_56_2, "Det framgår inte hur ordföranden själv röstade.")
    if egen_rost == "franvarande":
        return ej_provbar(R_5_56_2, "Ordföranden är antecknad som frånvarande men har lagt utslagsrösten.")
    return bruten(R_5_56_2, f"Ordföranden röstade {egen_rost} men lade utslagsrösten på {utslagsrost}.")


def den_som_leder(
    *, vem: str | None, ordforande: str | None, tjanstgor: bool | None = None, borta: str | None = None
) -> Provning:
    """R-5:56-3: only the one who presides over the ärende has the utslagsröst (member ids; None unknown).

    ``tjanstgor``: does ``vem`` serve in the ärende; ``borta``: the one who presided and has left or is jävig, where nobody
    is known to have taken over.

    >>> den_som_leder(vem="S-1", ordforande="M-1").svar.value
    'bruten'
    """
    if vem is not None and tjanstgor is False:
        return bruten(R_5_56_3, f"{vem} tjänstgör inte i ärendet och har ingen utslagsröst.")
    if vem is None and borta is not None:
        return bruten(
            R_5_56_3, f"{borta} leder inte längre ärendet, och ingen har tagit över; då finns ingen utslagsröst."
        )
    if vem is None or ordforande is None:
        return ej_provbar(R_5_56_3, "Det framgår inte vem som ledde ärendet eller vem som lade utslagsrösten.")
    if vem != ordforande:
        return bruten(R_5_56_3, f"Utslagsrösten tillhör {ordforande}, som leder ärendet, inte {vem}.")
    return uppfylld(R_5_56_3)
