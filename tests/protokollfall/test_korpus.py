"""753 real decisions replayed from their facts: the same outcomes, settled the same way, and no false alarm."""

import pytest

from propositionsordning import mall
from propositionsordning.utbyte.mallfil import MALLAR
from tests.egenskaper.redovisning import brister
from tests.protokollfall.korpus.fakta import Fall, alla_fall
from tests.protokollfall.korpus.jamforelse import OFARLIGA, jamfor
from tests.protokollfall.korpus.mote import ANMARKNINGAR

FALL = tuple(alla_fall())
MALLARNA = tuple(mall(namn) for namn in MALLAR)

# Known faults of the minutes -> the rules of which one must be reported broken, or (empty) nothing in the facts shows it.
FEL_GER = {
    "ja_ar_inte_funnet": {"R-2-6", "R-2-15", "R-1-6", "R-3-4"},
    "ja_nej_omkastade": {"R-5:67-3"},
    "rostlista_stammer_ej": {"R-5:67-3"},
    "beslutsgang_saknas": {"R-5:67-2"},
    "tillagg_fore_huvud": {"R-3-6"},
    "sakfragan_ej_redovisad": {"R-2-2"},
    "avslag_utan_yrkande": {"R-3-1", "R-3-2"},
    "tillagg_som_motforslag": {"R-3-6"},
}

# Known faults -> a rule that must then be reported as not provable.
FEL_EJ_PROVBART = {
    "begaran_ej_antecknad": "R-4-1",
    "fynd_saknas": "R-2-6",
    "motforslag_ej_provat_osakert": "R-2-6",
    "val_form_oklar": "R-5:54-2",
}

# Minutes that contradict themselves: what the events give beside what is declared.
MOTSAGELSER = {
    "goteborg-kf-2024-02-29-§69": ("fråga 2: händelserna ger t1, protokollet ej_t1",),
    "goteborg-kf-2024-12-12-§542": (
        "fråga 2: 67 ja, men protokollet har 43",
        "fråga 2: 14 nej, men protokollet har 29",
        "fråga 2: 0 avstår, men protokollet har 9",
    ),
}


def test_varje_kant_fel_ar_tackt() -> None:
    koder = {kod for f in FALL for kod in f.fel}
    assert koder <= {*FEL_GER, *FEL_EJ_PROVBART, *ANMARKNINGAR}


def test_alla_fallen_finns() -> None:
    assert len(FALL) == 753
    assert len({f.fall for f in FALL}) == 753


@pytest.mark.parametrize("fall", FALL, ids=lambda f: f.fall)
def test_fallet(fall: Fall) -> None:
    jamforelse = jamfor(fall)
    assert jamforelse.skillnader == MOTSAGELSER.get(fall.fall, ())
    vantade = [FEL_GER[kod] for kod in fall.fel if FEL_GER.get(kod)]
    for regler in vantade:
        assert regler & set(jamforelse.flaggade), (fall.fel, jamforelse.flaggade)
    ej_provbara = {s.provning.regel.id for s in jamforelse.protokoll.ej_provbara}
    assert {FEL_EJ_PROVBART[kod] for kod in fall.fel if kod in FEL_EJ_PROVBART} <= ej_provbara
    assert len(jamforelse.protokoll.arende.anmarkningar) == sum(kod in ANMARKNINGAR for kod in fall.fel)
    assert set(jamforelse.flaggade) <= OFARLIGA.union(*vantade)


@pytest.mark.parametrize("fall", FALL, ids=lambda f: f.fall)
def test_protokollet_redovisar_allt(fall: Fall) -> None:
    """5:67 p. 1-6, in either mall: each fact once, in its section."""
    protokoll = jamfor(fall).protokoll
    assert {m.namn: brister(protokoll, m) for m in MALLARNA} == {m.namn: [] for m in MALLARNA}
