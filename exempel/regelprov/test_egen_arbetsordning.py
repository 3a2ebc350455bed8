"""Pröva din egen arbetsordning: a council whose order puts what is formal last. Run it with pytest; it is to fail.

The arbetsordning of the example says (against 5 kap. 50 § and all practice): "Yrkanden i sak avgörs först, därefter yrkanden
om återremiss och bordläggning." The function below is that sentence as code.
"""

from attrs import evolve
from hypothesis import Phase, settings

import propositionsordning as po
from propositionsordning.strategier import arenden, motesmaskin, ordningen_utan_anmarkning, sammantraden

FULLMAKTIGE = po.Organ(typ=po.Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige", antal_ledamoter=31)
ARBETSORDNING = po.Arbetsordning(godkannande_kravs=False)


def ordningen(lage: po.Lage) -> po.Propositionsordning:
    """Sak first: the wrong rule. What the law gives is in ``ordning_i_kraft``; here its formal questions go last."""
    vanlig = po.ordning_i_kraft(lage)
    formella = [f for f in vanlig.fragor if f.form is po.Frageform.UPPSKOV]
    i_sak = [f for f in vanlig.fragor if f.form is not po.Frageform.UPPSKOV]
    return po.komponera(
        lage.arende,
        [evolve(f, id=str(nr), villkor=()) for nr, f in enumerate([*i_sak, *formella], start=1)],
        organ=lage.sammantrade.organ.typ,
        arbetsordning=lage.sammantrade.arbetsordning,
        forslag=lage.forslag,
        yrkanden=lage.yrkanden,
    )


Maskin = motesmaskin(
    invarianter=[ordningen_utan_anmarkning("R-1-1")],
    moten=sammantraden(organet=FULLMAKTIGE, arbetsordning=ARBETSORDNING),
    arendena=arenden(hogst_i_sak=1, krav=False, uppdrag=False),
    ordning=ordningen,
)
TestMotet = Maskin.TestCase
TestMotet.settings = settings(
    max_examples=200, stateful_step_count=6, deadline=None, phases=(Phase.generate, Phase.shrink)
)
