"""5 kap. 56 § kommunallagen: equal numbers of votes."""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Foljd, Provning, Regel, Sakerhet, bruten, ej_provbar, uppfylld
from propositionsordning.lag.tolkningar import Utslagsrostval

R_5_56_1 = Regel(
    id="R-5:56-1",
    lagrum=(kl(5, 56, stycke=1),),
    text="Vid lika röstetal har ordföranden utslagsröst.",
)
R_5_56_2 = Regel(
    id="R-5:56-2",
    lagrum=(kl(5, 56, stycke=1),),
    text="Utslagsrösten följer ordförandens egen röst, om inte arbetsordningen lämnar den fri.",
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-13",),
)
R_5_56_3 = Regel(
    id="R-5:56-3",
    lagrum=(kl(5, 56, stycke=1),),
    text="Utslagsrösten har den som leder ärendet, också en vice ordförande.",
)
R_5_56_5 = Regel(
    id="R-5:56-5",
    lagrum=(kl(5, 56, stycke=2),),
    text="I ärenden om val eller anställning av personal avgörs lika röstetal genom lottning, aldrig med utslagsröst.",
)

REGLER = (R_5_56_1, R_5_56_2, R_5_56_3, R_5_56_5)


def reglerna_om_val_galler(*, val_eller_anstallning: bool | None, uppskov: bool) -> bool | None:
    """O-25: do lots (5:56 second paragraph) settle a tie in this question of an ärende about val or anställning?

    ``uppskov``: the question is whether to put the ärende off. The default reading: only the val itself. None: unknown.

    >>> reglerna_om_val_galler(val_eller_anstallning=True, uppskov=True)
    False
    """
    return False if uppskov else val_eller_anstallning


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
    """R-5:56-2: does the utslagsröst follow the chair's own vote ("ja", "nej", "avstar"; None unknown)?

    >>> utslagsrosten_foljer_rosten(egen_rost="ja", utslagsrost="nej", val=Utslagsrostval.SOM_EGEN_ROST).svar.value
    'bruten'
    >>> utslagsrosten_foljer_rosten(egen_rost="avstar", utslagsrost="nej", val=Utslagsrostval.SOM_EGEN_ROST).svar.value
    'uppfylld'
    """
    if val is Utslagsrostval.FRI or egen_rost in {"avstar", utslagsrost}:
        return uppfylld(R_5_56_2)
    if egen_rost is None:
        return ej_provbar(R_5_56_2, "Det framgår inte hur ordföranden själv röstade.")
    return bruten(R_5_56_2, f"Ordföranden röstade {egen_rost} men lade utslagsrösten på {utslagsrost}.")


def den_som_leder(*, vem: str | None, ordforande: str | None) -> Provning:
    """R-5:56-3: only the one who presides over the ärende has the utslagsröst (both are member ids; None unknown).

    >>> den_som_leder(vem="S-1", ordforande="M-1").svar.value
    'bruten'
    """
    if vem is None or ordforande is None:
        return ej_provbar(R_5_56_3, "Det framgår inte vem som ledde ärendet eller vem som lade utslagsrösten.")
    if vem != ordforande:
        return bruten(R_5_56_3, f"Utslagsrösten tillhör {ordforande}, som leder ärendet, inte {vem}.")
    return uppfylld(R_5_56_3)
