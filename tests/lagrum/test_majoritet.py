"""Quotas in integers, at their boundaries: no rounding, no floats."""

import pytest

from propositionsordning import Antal, Kvot, Kvotbas
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.majoritet import (
    mer_an_halften,
    minst_en_tredjedel,
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
    assert Kvot(2, 3).nas_av(x, n) is vantat


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


@pytest.mark.parametrize("kvot", [Kvot(2, 3), Kvot(3, 4), Kvot(1, 2, mer_an=True), Kvot(2, 3, mer_an=True), Kvot(5, 5)])
@pytest.mark.parametrize("n", range(30))
def test_kvotens_grans_ar_det_minsta_antal_som_racker(kvot: Kvot, n: int) -> None:
    grans = kvot.grans(n)
    assert kvot.nas_av(grans, n)
    assert not kvot.nas_av(grans - 1, n)


@pytest.mark.parametrize(
    ("antal", "x", "vantat"),
    [
        (Antal(81, 81), 54, True),
        (Antal(81, 81), 53, False),
        (Antal(80, 81), 54, True),  # two thirds of both
        (Antal(80, 82), 54, None),  # of 80 and 81, not of 82
        (Antal(81, None), 54, None),
        (Antal(82, None), 54, False),
        (Antal(0, 0), 0, False),
    ],
)
def test_en_kvot_av_ett_intervall(antal: Antal, x: int, *, vantat: bool | None) -> None:
    assert antal.kvot_nas_av(Kvot(2, 3), x) is vantat


@pytest.mark.parametrize(
    ("antal", "x", "vantat"),
    [
        (Antal(5, 5), 5, True),
        (Antal(5, 5), 4, False),
        (Antal(5, 6), 5, None),
        (Antal(5), 5, None),
        (Antal(0), 0, False),
    ],
)
def test_alla_av_ett_intervall(antal: Antal, x: int, *, vantat: bool | None) -> None:
    assert antal.alla_ar(x) is vantat


@pytest.mark.parametrize(
    ("taljare", "namnare", "mer_an"), [(1, 2, False), (1, 3, False), (4, 3, False), (3, 3, True), (0, 1, False)]
)
def test_en_kvot_ar_mer_an_halften_och_hogst_allt(taljare: int, namnare: int, *, mer_an: bool) -> None:
    with pytest.raises(OgiltigtVarde) as fel:
        Kvot(taljare, namnare, mer_an=mer_an)
    assert (fel.value.objekt, fel.value.falt) == ("Kvot", "taljare")


def test_kvoten_i_ord() -> None:
    assert [
        str(k)
        for k in (
            Kvot(2, 3),
            Kvot(3, 4, Kvotbas.AVGIVNA),
            Kvot(1, 2, Kvotbas.LEDAMOTER, mer_an=True),
            Kvot(7, 11),
            Kvot(21, 42, mer_an=True),
            Kvot(1, 1, Kvotbas.LEDAMOTER),
        )
    ] == [
        "minst två tredjedelar av de närvarande",
        "minst tre fjärdedelar av de avgivna rösterna",
        "mer än hälften av organets ledamöter",
        "minst 7/11 av de närvarande",
        "mer än hälften av de närvarande",
        "alla organets ledamöter",
    ]
