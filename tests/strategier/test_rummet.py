"""The room of strategies: what is drawn can exist, lies where it says, and Hypothesis finds it by itself."""

import subprocess
import sys
import tomllib
from fractions import Fraction
from importlib import import_module
from math import ceil
from pathlib import Path

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Arbetsordning,
    Arende,
    Forslag,
    Lage,
    Ledamot,
    Narvaro,
    Organ,
    Organtyp,
    Propositionsordning,
    Rostning,
    Sammantrade,
    Yrkande,
    rostlangd,
)
from propositionsordning.strategier import (
    narvaron,
    organ,
    rostningar_vid_gransen,
    sammantraden,
    tal_vid_gransen,
)

ROT = Path(__file__).parents[2]
LATT = settings(max_examples=settings().max_examples // 4)
TYPER = (
    Arbetsordning,
    Arende,
    Forslag,
    Lage,
    Ledamot,
    Narvaro,
    Organ,
    Propositionsordning,
    Rostning,
    Sammantrade,
    Yrkande,
)


@pytest.fixture(scope="module", autouse=True)
def ingangen() -> None:
    """What Hypothesis does for an installed package: every entry point of its group is loaded and called."""
    ingangar = tomllib.loads((ROT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    modul, funktion = ingangar["hypothesis"]["propositionsordning"].split(":")
    getattr(import_module(modul), funktion)()


@pytest.mark.parametrize("typ", TYPER)
@given(data=st.data())
@LATT
def test_varje_typ_dras_ur_sin_egen_strategi(typ: type, data: st.DataObject) -> None:
    assert isinstance(data.draw(st.from_type(typ)), typ)


def test_ett_organ_ur_typen_har_platser_som_hanger_ihop() -> None:
    """What Hypothesis would infer from the fields alone has members of its own making, or none."""
    funnet = find(st.from_type(Organ), lambda o: o.antal_ledamoter is not None and len(o.ledamoter) > 3)
    assert len([person for person in funnet.ledamoter if not person.ersattare]) == funnet.antal_ledamoter


@given(data=st.data(), av=st.integers(0, 90), andel=st.sampled_from((Fraction(1, 3), Fraction(1, 2), Fraction(2, 3))))
def test_ett_tal_vid_gransen_ligger_pa_den_eller_bredvid(data: st.DataObject, av: int, andel: Fraction) -> None:
    tal = data.draw(tal_vid_gransen(av, andelar=(andel,)))
    assert 0 <= tal <= av
    assert abs(tal - ceil(andel * av)) <= 1


@pytest.mark.parametrize("fran", [-1, 0, 1])
def test_talen_ligger_bade_pa_under_och_over(fran: int) -> None:
    tredjedel = (Fraction(1, 3),)
    assert find(tal_vid_gransen(49, andelar=tredjedel), lambda tal: tal == 17 + fran) == 17 + fran


@given(data=st.data())
def test_rosterna_vid_gransen_ar_de_narvarandes(data: st.DataObject) -> None:
    narvaro = data.draw(organ().flatmap(narvaron))
    langd = rostlangd(narvaro)
    tysta = frozenset(data.draw(st.sets(st.sampled_from(langd)))) if langd else frozenset[str]()
    rostning = data.draw(rostningar_vid_gransen(narvaro, tysta=tysta))
    if langd:
        assert rostning.koder is not None
        assert len(rostning.koder) == len(langd)
        assert all(kod == "a" for vem, kod in zip(langd, rostning.koder, strict=True) if vem in tysta)
    else:
        tal = (rostning.ja, rostning.nej, rostning.avstar, rostning.franvarande)
        assert sum(t or 0 for t in tal) == (narvaro.antal or 9)


@pytest.mark.parametrize("ja", [1, 2, 3])
def test_en_minoritet_pa_under_och_over_tredjedelen_dras(ja: int) -> None:
    """Of six present the third is two; found with some who abstain and one who is absent."""
    sju = Narvaro(antal=7)
    funnen = find(
        rostningar_vid_gransen(sju),
        lambda r: r.ja == ja and (r.avstar or 0) > 0 and r.franvarande == 1 and (r.nej or 0) > 0,
    )
    assert funnen.ja == ja


def test_ett_eget_organ_och_en_egen_arbetsordning_foljer_med() -> None:
    eget = Organ(typ=Organtyp.NAMND, namn="Byggnadsnämnden", antal_ledamoter=5)
    val = Arbetsordning(godkannande_kravs=True)
    mote = find(sammantraden(organet=eget, arbetsordning=val), lambda m: m.narvaro.antal is not None)
    assert mote.organ is eget
    assert mote.arbetsordning is val
    assert mote.narvaro.antal == 3  # beslutsför, and no more than there are seats


def test_rummet_kan_hamtas_fore_hypothesis() -> None:
    """Hypothesis imports the room through its entry point, also while the room is being imported itself."""
    kort = [sys.executable, "-c", "from propositionsordning.strategier import strategi_for"]
    assert subprocess.run(kort, capture_output=True, text=True, check=False).stderr == ""
