"""Whatever the arbetsordning chooses (O-3, O-4, O-7, O-8), the derived order can be walked, ends, and leaves no yrkande."""

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Andringsordning,
    Arbetsordning,
    Arende,
    AvslagMotFlera,
    Huvudforslagsval,
    Klubbslag,
    Lage,
    Motforslagsval,
    OmrostningBegard,
    OmrostningGenomford,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    PropositionStalld,
    Rostning,
    Sammantrade,
    UppfattningRedovisad,
    borja,
    granska,
    nasta_fraga,
    spela,
    tillampa,
)
from propositionsordning.beslut.oden import Ode, oden
from propositionsordning.forlopp.lage import Skede
from propositionsordning.forlopp.oversikt import ordning_i_kraft, pagar
from propositionsordning.lag.regel import Foljd
from propositionsordning.ordning.gang import att_rosta, att_stalla, omrostningar_kvar, oppna
from propositionsordning.strategier import DAG, arenden

VAL = list(
    product(
        Huvudforslagsval,
        (Motforslagsval.REKURSIV, Motforslagsval.KEDJA),
        AvslagMotFlera,
        Andringsordning,
    )
)
LITE = settings(max_examples=max(3, settings().max_examples // 12), suppress_health_check=[HealthCheck.too_slow])


def _mote(val: tuple[Huvudforslagsval, Motforslagsval, AvslagMotFlera, Andringsordning]) -> Sammantrade:
    arbetsordning = Arbetsordning(
        huvudforslag=val[0], motforslagsval=val[1], avslag_mot_flera=val[2], andringsordning=val[3]
    )
    return Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Nämnden"), datum=DAG, arbetsordning=arbetsordning)


def _nasta(lage: Lage) -> str | None:
    fraga = nasta_fraga(lage)
    gang = lage.gang if lage.gang is not None or fraga is None else oppna(fraga)
    delfraga = None if gang is None else att_stalla(gang)
    return None if delfraga is None else delfraga.id


@pytest.mark.parametrize("val", VAL, ids=lambda val: "-".join(v.value for v in val))
@given(data=st.data(), arendet=arenden(uppdrag=False))
@LITE
def test_varje_harledd_ordning_tar_slut_med_ett_ode_for_varje_yrkande(
    val: tuple[Huvudforslagsval, Motforslagsval, AvslagMotFlera, Andringsordning],
    data: st.DataObject,
    arendet: Arende,
) -> None:
    lage = tillampa(borja(_mote(val), arendet), OverlaggningAvslutad())
    grans = sum(omrostningar_kvar(oppna(f)) for f in ordning_i_kraft(lage).fragor)
    propositioner = 0
    while (delfraga := _nasta(lage)) is not None:
        propositioner += 1
        assert propositioner <= grans
        lage = tillampa(lage, PropositionStalld(delfraga))
        lage = tillampa(lage, UppfattningRedovisad(data.draw(st.sampled_from(lage.arbeten[-1].delfraga.kandidater))))
        lage = tillampa(lage, Klubbslag() if data.draw(st.booleans()) else OmrostningBegard())
        while lage.skede is Skede.ATT_ROSTA:
            par = None if lage.gang is None else att_rosta(lage.gang)
            assert par is not None
            ja = data.draw(st.integers(0, 9))
            rost = OmrostningGenomford(
                ja=par.huvudforslag, nej=par.motforslag, rostning=Rostning(ja=ja, nej=9 - ja, avstar=0)
            )
            lage = spela(lage, [rost, Klubbslag()])
    assert not pagar(lage)
    alla = oden(lage)
    assert set(alla) == {y.id for y in lage.yrkanden}
    bifall = {y.id for y in lage.yrkanden if y.riktning.value == "bifall"}
    for yrkande, ode in alla.items():
        assert ode.ode is not Ode.OAVGJORT, yrkande
        assert ode.ode is not Ode.EJ_STALLT or yrkande not in bifall, yrkande


@pytest.mark.parametrize("val", VAL, ids=lambda val: "-".join(v.value for v in val))
@given(arendet=arenden(uppdrag=False))
@LITE
def test_den_harledda_ordningen_foljer_arbetsordningens_val(
    val: tuple[Huvudforslagsval, Motforslagsval, AvslagMotFlera, Andringsordning], arendet: Arende
) -> None:
    """Nothing is irregular about it, by the very choices that it was derived under."""
    mote = _mote(val)
    lage = borja(mote, arendet)
    anmarkningar = granska(ordning_i_kraft(lage), arendet, organ=mote.organ.typ, arbetsordning=mote.arbetsordning)
    om_valen = {"R-2-7", "R-2-12", "R-3-1", "R-3-2", "R-3-5"}
    if any((y.hand or 1) > 1 for y in arendet.yrkanden):
        om_valen -= {"R-3-5"}  # an ändring of what is wanted only i andra hand has nothing to be put before
    assert [p.skal for p in anmarkningar if p.regel.id in om_valen] == []
    assert all(p.regel.foljd is not Foljd.HINDER or p.regel.id == "R-2-2" for p in anmarkningar)
