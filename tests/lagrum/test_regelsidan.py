"""docs/regler.md tells the truth: equal to what the catalogue and the tests give, each rule tried or told with a reason."""

import re

import pytest

from propositionsordning import REGLER, TOLKNINGAR, Provbarhet, Regel
from tests.lagrum.regelsidan import SIDAN, proven, provens_namn, sidan

FILER = provens_namn()
PROV = proven(FILER)


def test_sidan_ar_den_som_katalogen_och_proven_ger() -> None:
    assert SIDAN.read_text(encoding="utf-8") == sidan(FILER), "kör make regler"


def test_sidan_har_varje_regel_och_tolkning_en_gang() -> None:
    forsta = re.findall(r"^\| ([RO]-[^ ]+) \|", SIDAN.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(forsta) == sorted([*(r.id for r in REGLER), *(t.id for t in TOLKNINGAR)])


@pytest.mark.parametrize("r", [r for r in REGLER if r.provbarhet is Provbarhet.PROVAS], ids=lambda r: r.id)
def test_varje_regel_som_provas_har_ett_prov_med_sitt_id(r: Regel) -> None:
    assert PROV.get(r.id)


def test_varje_prov_med_ett_id_namner_en_regel_som_finns() -> None:
    assert PROV.keys() <= {r.id for r in REGLER}


def test_ett_namn_kan_bara_flera_id() -> None:
    assert proven(["test_R_LPV_8_R_LPV_12_exemplet", "test_R_5_50_1_en_tredjedel", "test_R_1_10_forst"]) == {
        "R-LPV-8": ["test_R_LPV_8_R_LPV_12_exemplet"],
        "R-LPV-12": ["test_R_LPV_8_R_LPV_12_exemplet"],
        "R-5:50-1": ["test_R_5_50_1_en_tredjedel"],
        "R-1-10": ["test_R_1_10_forst"],
    }


def test_ett_prov_av_en_regel_som_inte_finns_syns() -> None:
    assert proven(["test_R_5_99_1_hittepa"]) == {"R_5_99_1": ["test_R_5_99_1_hittepa"]}
