"""The Swedish of names, lists and numbers, case by case."""

from datetime import date

import pytest

from propositionsordning.fraser.svenska import (
    antal,
    citat,
    datum,
    genitiv,
    lista,
    med_fler,
    mening,
    ordningstal,
    paragraf,
    versal,
)


@pytest.mark.parametrize(
    ("namn", "vantat"),
    [
        ("Bo Källström", "Bo Källströms"),
        ("Bo Källström (L)", "Bo Källströms (L)"),
        ("Bo Källström (L) m.fl.", "Bo Källströms (L) m.fl."),
        ("Bo Källström m.fl.", "Bo Källströms m.fl."),
        ("Eva Ek (M) och Bo Källström (L)", "Eva Ek (M) och Bo Källströms (L)"),
        ("Lars", "Lars"),
        ("Lars (SD)", "Lars (SD)"),
        ("Marx", "Marx"),
        ("Schultz", "Schultz"),
        ("André", "Andrés"),
        ("Andre\u0301", "Andre\u0301s"),
        ("S", "S:s"),
        ("MP", "MP:s"),
        ("Fi", "Fis"),
        ("M, D och L", "M, D och L:s"),
        ("M-1", "M-1:s"),
        ("förslag 2", "förslag 2:s"),
        ("Eva K.", "Eva K:s"),
        ("Socialdemokraterna", "Socialdemokraternas"),
        ("kommunstyrelsens arbetsutskott", "kommunstyrelsens arbetsutskotts"),
        (" Bo Ek ", "Bo Eks"),
        ("", ""),
        (" ", ""),
    ],
)
def test_genitiv(namn: str, vantat: str) -> None:
    assert genitiv(namn) == vantat


@pytest.mark.parametrize(
    ("namn", "vantat"),
    [("Lars", "Lars’"), ("Lars (S)", "Lars’ (S)"), ("Marx", "Marx’"), ("Bo Ek", "Bo Eks"), ("S", "S:s")],
)
def test_apostrof_satts_bara_dar_inget_s_kan_sattas(namn: str, vantat: str) -> None:
    assert genitiv(namn, apostrof=True) == vantat


def test_lista() -> None:
    assert [lista(list("ABCD")[:n]) for n in range(5)] == ["", "A", "A och B", "A, B och C", "A, B, C och D"]
    assert lista(["A", "B"], bindeord="mot") == "A mot B"


def test_med_fler_kortar_bara_det_som_ar_for_langt() -> None:
    assert med_fler(list("ABC"), hogst=3) == "A, B och C"
    assert med_fler(list("ABCD"), hogst=3) == "A, B, C m.fl."
    assert med_fler(list("AB"), hogst=1) == "A m.fl."
    assert med_fler([], hogst=1) == ""


def test_en_forkortad_lista_tar_genitiv_pa_namnet() -> None:
    assert genitiv(med_fler(["Eva Ek", "Bo Ås", "Al Berg"], hogst=1)) == "Eva Eks m.fl."


@pytest.mark.parametrize(
    ("n", "siffror", "med_ord"),
    [
        (0, "0 ledamöter", "noll ledamöter"),
        (1, "1 ledamot", "en ledamot"),
        (2, "2 ledamöter", "två ledamöter"),
        (12, "12 ledamöter", "tolv ledamöter"),
        (13, "13 ledamöter", "13 ledamöter"),
    ],
)
def test_antal_i_siffror_eller_till_och_med_tolv_i_ord(n: int, siffror: str, med_ord: str) -> None:
    assert antal(n, "ledamot", "ledamöter") == siffror
    assert antal(n, "ledamot", "ledamöter", i_ord=True) == med_ord


def test_antal_foljer_ordets_genus() -> None:
    assert antal(1, "yrkande", "yrkanden", i_ord=True, neutrum=True) == "ett yrkande"
    assert antal(2, "yrkande", "yrkanden", i_ord=True, neutrum=True) == "två yrkanden"


@pytest.mark.parametrize(
    ("n", "vantat"),
    [
        (1, "första"),
        (2, "andra"),
        (8, "åttonde"),
        (11, "elfte"),
        (19, "nittonde"),
        (20, "tjugonde"),
        (21, "tjugoförsta"),
        (30, "trettionde"),
        (82, "åttioandra"),
        (90, "nittionde"),
        (99, "nittionionde"),
        (100, "100:e"),
        (101, "101:a"),
        (112, "112:e"),
        (122, "122:a"),
    ],
)
def test_ordningstal(n: int, vantat: str) -> None:
    assert ordningstal(n) == vantat


@pytest.mark.parametrize(
    ("dag", "vantat"),
    [
        (date(2023, 11, 22), "22 november 2023"),
        (date(2024, 1, 1), "1 januari 2024"),
        (date(2024, 12, 31), "31 december 2024"),
    ],
)
def test_datum(dag: date, vantat: str) -> None:
    assert datum(dag) == vantat


@pytest.mark.parametrize("nummer", ["8", " 8 ", "§8", "§ 8"])
def test_paragraf_har_ett_tecken(nummer: str) -> None:
    assert paragraf(nummer) == "§ 8"


def test_versal_ror_inte_resten() -> None:
    assert versal("åtgärder enligt KF:s beslut i SD-ärendet") == "Åtgärder enligt KF:s beslut i SD-ärendet"
    assert versal("3 ledamöter") == "3 ledamöter"


@pytest.mark.parametrize(
    ("text", "vantat"),
    [
        ("ordföranden finner bifall", "Ordföranden finner bifall."),
        ("ordföranden finner bifall.", "Ordföranden finner bifall."),
        (" ordföranden finner bifall .. ", "Ordföranden finner bifall."),
        ("yrkandet från M m.fl.", "Yrkandet från M m.fl."),
        ("ska ärendet avgöras idag?", "Ska ärendet avgöras idag?"),
        ("ordföranden frågar: ”Ska ärendet avgöras idag?”", "Ordföranden frågar: ”Ska ärendet avgöras idag?”"),
        ("JA betyder ”Bifall.”", "JA betyder ”Bifall.”"),
        ("JA betyder ”bifall”", "JA betyder ”bifall”."),
        ("", ""),
        ("  ", ""),
    ],
)
def test_mening_har_ett_avslutande_skiljetecken(text: str, vantat: str) -> None:
    assert mening(text) == vantat


def test_citat_har_svenska_tecken_ocksa_inuti() -> None:
    assert citat("avslag") == "”avslag”"
    assert citat('bifall till ”A”, "B" och “C”') == "”bifall till ’A’, ’B’ och ’C’”"


def test_fel_tal_vagras_pa_svenska() -> None:
    with pytest.raises(ValueError, match="hogst: 0 är inte tillåtet; tillåtet är ett heltal från 1"):
        med_fler(["A"], hogst=0)
    with pytest.raises(ValueError, match="n: -1 är inte tillåtet; tillåtet är ett heltal från 0"):
        antal(-1, "röst", "röster")
    with pytest.raises(ValueError, match="n: 0 är inte tillåtet; tillåtet är ett heltal från 1"):
        ordningstal(0)
