"""Quotas in integers, at their boundaries: no rounding, no floats."""

import pytest

from propositionsordning import Antal
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.majoritet import (
    mer_an_halften,
    minst_en_tredjedel,
    minst_tva_tredjedelar,
    tredjedelsgrans,
)


@pytest.mark.parametrize(
    ("x", "n", "vantat"),
    [
        (27, 81, True),
        (26, 81, False),
        (17, 49, True),
        (16, 49, False),
        (27, 80, True),
        (26, 80, False),
        (26, 79, False),
        (27, 79, True),
        (26, 78, True),
        (1, 3, True),
        (1, 4, False),
        (0, 1, False),
    ],
)
def test_en_tredjedel(*, x: int, n: int, vantat: bool) -> None:
    assert minst_en_tredjedel(x, n) is vantat


@pytest.mark.parametrize("n", range(1, 200))
def test_tredjedelsgransen_ar_det_minsta_antal_som_racker(n: int) -> None:
    grans = tredjedelsgrans(n)
    assert minst_en_tredjedel(grans, n)
    assert not minst_en_tredjedel(grans - 1, n)


@pytest.mark.parametrize(
    ("x", "n", "vantat"), [(54, 81, True), (53, 81, False), (2, 3, True), (33, 49, True), (32, 49, False)]
)
def test_tva_tredjedelar(*, x: int, n: int, vantat: bool) -> None:
    assert minst_tva_tredjedelar(x, n) is vantat


@pytest.mark.parametrize(("x", "n", "vantat"), [(41, 81, True), (40, 81, False), (40, 80, False), (41, 80, True)])
def test_mer_an_halften(*, x: int, n: int, vantat: bool) -> None:
    assert mer_an_halften(x, n) is vantat


@pytest.mark.parametrize(
    ("antal", "x", "vantat"),
    [
        (Antal(81, 81), 27, True),
        (Antal(81, 81), 26, False),
        (Antal(78, 79), 26, None),  # a third of 78, not of 79
        (Antal(78, 79), 25, False),
        (Antal(78, 79), 27, True),
        (Antal(20, None), 7, None),  # no upper bound: never certain that it is a third
        (Antal(20, None), 6, False),
    ],
)
def test_tredjedel_av_ett_ovisst_antal(*, antal: Antal, x: int, vantat: bool | None) -> None:
    assert antal.tredjedel_av(x) is vantat


@pytest.mark.parametrize(
    ("antal", "n", "vantat"),
    [
        (Antal(7, 7), 13, True),
        (Antal(6, 6), 13, False),
        (Antal(6, 6), 12, False),
        (Antal(6, 7), 13, None),
        (Antal(7, None), 13, True),
        (Antal(6, None), 13, None),
        (Antal(0, 6), 13, False),
    ],
)
def test_halften_av_ett_ovisst_antal(*, antal: Antal, n: int, vantat: bool | None) -> None:
    assert antal.mer_an_halften_av(n) is vantat


@pytest.mark.parametrize(
    ("minst", "hogst", "falt"),
    [
        (-1, None, "minst"),
        (5, 4, "hogst"),
    ],
)
def test_ett_antal_som_inte_kan_finnas(minst: int, hogst: int | None, falt: str) -> None:
    with pytest.raises(OgiltigtVarde) as fel:
        Antal(minst, hogst)
    assert fel.value.falt == falt


def test_exakt_ar_bara_det_som_ar_kant() -> None:
    assert (Antal(61, 61).exakt, Antal(60, 61).exakt, Antal(61).exakt) == (61, None, None)
