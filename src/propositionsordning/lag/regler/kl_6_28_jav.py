"""6 kap. 28-32 §§ kommunallagen: jäv in a nämnd, and the disputed jäv of every body.

It is wider than in fullmäktige: four grounds, the last of them any circumstance that makes impartiality doubtful, save
where it plainly has no importance (29 §). One who is jävig may neither take part nor be present (30 § first paragraph),
but may do what nobody else can without considerable delay. Whoever knows of jäv says so herself (second paragraph).

When jäv is disputed, and nobody has taken the member's place, the body decides it at once, as an ordinary question by
simple majority. The one concerned takes part in that decision only if the body otherwise has no quorum and nobody else can
be called in time (third paragraph); by 5 kap. 47 § second paragraph this holds in fullmäktige too. The decision cannot be
appealed by itself (32 §).

Cases: a nämnd of 13 with 7 others present decides without the one concerned; with 6 others, and nobody to call, she
takes part.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import (
    Direktionsfraga,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    Svar,
    bruten,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.regler.kl_5_45_beslutsforhet import beslutsfort
from propositionsordning.lag.regler.kl_5_47_jav import R_5_47_1

# The grounds are four since the act of 2022 (28 § p. 1-4).
R_6_28_1 = Regel(
    id="R-6:28-1",
    lagrum=(kl(6, 28), kl(6, 30, stycke=1)),
    text="Den som är jävig får varken delta eller närvara när en nämnd handlägger ärendet.",
    organ=frozenset({Organtyp.NAMND, Organtyp.UTSKOTT}),
    direktion=Direktionsfraga.JAV,
    optioner=("O-22",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_6_30_1 = Regel(
    id="R-6:30-1",
    lagrum=(kl(6, 30, stycke=3),),
    genom=(kl(5, 47, stycke=2),),
    text="En fråga om jäv avgörs snarast, och den det gäller deltar bara om organet annars inte är beslutsfört.",
    analogi=frozenset({Organtyp.BEREDNING}),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_6_28_1, R_6_30_1)


def far_delta_i_javsfragan(
    vem: str, *, organ: Organtyp, ovriga: Antal | None, ledamoter: int | None, kan_ersattas: bool | None
) -> Provning:
    """R-6:30-1: may the one concerned take part in deciding whether she is jävig?

    ``ovriga``: the others who are present; ``ledamoter``: seats in the body; ``kan_ersattas``: can somebody else be called
    without inconvenient delay? Only if the others are too few, and nobody can.

    >>> far_delta_i_javsfragan(
    ...     "M-1", organ=Organtyp.NAMND, ovriga=Antal(6, 6), ledamoter=13, kan_ersattas=False
    ... ).svar.value
    'uppfylld'
    >>> far_delta_i_javsfragan(
    ...     "M-1", organ=Organtyp.NAMND, ovriga=Antal(7, 7), ledamoter=13, kan_ersattas=False
    ... ).svar.value
    'bruten'
    """
    utan = beslutsfort(organ=organ, narvarande=ovriga, javiga=0, ledamoter=ledamoter)
    if utan.svar is Svar.UPPFYLLD:
        return bruten(R_6_30_1, f"Organet är beslutsfört utan {vem}, som därför inte deltar i beslutet om jäv.")
    if kan_ersattas:
        return bruten(R_6_30_1, f"Någon annan kan tillkallas i stället för {vem}, som därför inte deltar.")
    if utan.svar is Svar.EJ_PROVBAR:
        return ej_provbar(R_6_30_1, f"Det framgår inte om organet är beslutsfört utan {vem}.")
    if kan_ersattas is None:
        return ej_provbar(R_6_30_1, f"Det framgår inte om någon annan kan tillkallas i stället för {vem}.")
    return uppfylld(R_6_30_1)


def jav_avgors_forst(*, ledamot: str | None) -> Provning:
    """R-6:30-1: nothing else is decided while jäv is disputed (``ledamot``: whose, None nobody's).

    >>> jav_avgors_forst(ledamot="M-1").svar.value
    'bruten'
    """
    if ledamot is None:
        return uppfylld(R_6_30_1)
    return bruten(R_6_30_1, f"Frågan om {ledamot} är jävig är väckt och ska avgöras snarast, före ärendet.")


def annan_leder_javsfragan(*, ledamot: str, ordforande: str | None) -> Provning:
    """R-6:30-1: the one concerned does not preside when it is decided whether she is jävig.

    >>> annan_leder_javsfragan(ledamot="M-1", ordforande="M-1").svar.value
    'bruten'
    """
    if ordforande is None:
        return ej_provbar(R_6_30_1, "Det framgår inte vem som leder beslutet om jäv.")
    if ordforande == ledamot:
        return bruten(R_6_30_1, f"{ledamot} kan inte leda beslutet om sin egen jäv; någon annan tar över.")
    return uppfylld(R_6_30_1)


def far_stanna_i_salen(vem: str, *, organ: Organtyp, kvar: bool | None) -> Provning | None:
    """R-6:28-1, R-5:47-1: may one who is jävig stay where the ärende is handled?

    ``kvar``: did she stay (None: not told, and then there is nothing to answer)? In fullmäktige she may, for 5:47 points
    to the second and third paragraphs of 6:30 and not to the first.

    >>> far_stanna_i_salen("M-1", organ=Organtyp.NAMND, kvar=True).regel.id
    'R-6:28-1'
    >>> far_stanna_i_salen("M-1", organ=Organtyp.FULLMAKTIGE, kvar=True).svar.value
    'uppfylld'
    """
    if kvar is None:
        return None
    i_fullmaktige = organ in R_5_47_1.organ
    if kvar and not i_fullmaktige:
        return bruten(R_6_28_1, f"{vem} är jävig och får inte närvara när ärendet handläggs.")
    return uppfylld(R_5_47_1 if i_fullmaktige else R_6_28_1)
