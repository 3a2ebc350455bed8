"""What has been worked out from one state is never another state's: a rule answers for the facts that the state holds."""

from attrs import evolve

from propositionsordning import Klubbslag, Svar, fragestatus, tillampa
from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.ilaget import Fragestatus
from propositionsordning.forlopp.lasning import lasning
from tests.lagrum.bygge import KF, funnen, mote, motstallda, oppna_lage


def test_R_5_33_1_en_andrad_uppgift_om_beredningen_provas_pa_nytt() -> None:
    lage = oppna_lage(mote(KF), evolve(motstallda(), berett=True, val=False, entledigande=False))
    forst = lasning(lage).om_beredningen
    andrad = med(lage, arende=evolve(lage.arende, berett=False, bradskande=False))
    sedan = lasning(andrad).om_beredningen
    assert forst is not None
    assert sedan is not None
    assert (forst.svar, sedan.svar) == (Svar.UPPFYLLD, Svar.BRUTEN)
    assert lasning(lage).om_beredningen == forst


def test_R_2_17_andrade_forslag_och_ett_annat_mote_lases_om() -> None:
    lage = oppna_lage(mote(KF), motstallda())
    last = lasning(lage)
    for andrad in (
        med(lage, forslag=lage.forslag[:1]),
        med(lage, sammantrade=mote(KF, platser=7)),
        med(lage, ordning=None),
    ):
        ny = lasning(andrad)
        assert ny is not last
        assert (ny.forslag, ny.sammantrade, ny.ordning) == (andrad.forslag, andrad.sammantrade, andrad.ordning)
    assert lasning(med(lage, spar=())) is last


def test_R_2_17_vad_som_blivit_av_fragorna_foljer_laget_och_inte_kopian() -> None:
    """Asked for before the klubbslag, in a copy where the decision is taken away, and after: three states, each its own."""
    lage = funnen(oppna_lage(mote(), motstallda()), "a")
    assert fragestatus(lage)["1"] is Fragestatus.OPPEN
    klubbad = tillampa(lage, Klubbslag())
    assert fragestatus(klubbad)["1"] is Fragestatus.AVGJORD
    assert fragestatus(med(klubbad, delbeslut=()))["1"] is Fragestatus.ATERSTAR
    assert fragestatus(klubbad)["1"] is Fragestatus.AVGJORD
