"""What holds for every name, list and text."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from propositionsordning.fraser.svenska import antal, citat, genitiv, lista, med_fler, mening, ordningstal, versal

NAMN = st.from_regex(r"[A-ZÅÄÖ][a-zåäöé]{1,8}( [A-ZÅÄÖ][a-zåäöé]{1,8})?", fullmatch=True)
PARTI = st.sampled_from(["S", "M", "SD", "MP", "L", "C", "KD", "D", "V"])
ORD = st.from_regex(r"[a-zåäö]{1,8}", fullmatch=True)


@given(NAMN, PARTI)
def test_parti_och_med_flera_andrar_inte_namnets_genitiv(namn: str, parti: str) -> None:
    for apostrof in (False, True):
        bart = genitiv(namn, apostrof=apostrof)
        assert genitiv(f"{namn} ({parti})", apostrof=apostrof) == f"{bart} ({parti})"
        assert genitiv(f"{namn} ({parti}) m.fl.", apostrof=apostrof) == f"{bart} ({parti}) m.fl."


@given(NAMN)
def test_ett_namn_far_ett_s_eller_slutar_redan_pa_ett_s_ljud(namn: str) -> None:
    assert genitiv(namn) == (namn if namn[-1] in "sxz" else f"{namn}s")


@given(st.lists(PARTI, min_size=1, max_size=6))
def test_en_lista_tar_genitiv_pa_sista_delen(partier: list[str]) -> None:
    assert genitiv(lista(partier)) == f"{lista(partier)}:s"


@given(st.text(max_size=30))
def test_genitiv_finns_for_varje_text(namn: str) -> None:
    assert genitiv(namn).startswith(namn.strip().removesuffix(".")[:1])


@given(st.lists(ORD.filter(lambda o: o != "och"), max_size=8))
def test_ur_en_lista_gar_delarna_att_lasa_ut(delar: list[str]) -> None:
    text = lista(delar)
    assert text.replace(" och ", ", ").split(", ") == (delar or [""])
    assert text.count(" och ") == (len(delar) > 1)


@given(st.lists(ORD, max_size=8), st.integers(1, 8))
def test_med_fler_namner_de_forsta_och_hogst_sa_manga(delar: list[str], hogst: int) -> None:
    text = med_fler(delar, hogst=hogst)
    if len(delar) <= hogst:
        assert text == lista(delar)
    else:
        assert text.removesuffix(" m.fl.").split(", ") == delar[:hogst]


@given(st.integers(0, 200))
def test_bara_en_ar_ental(n: int) -> None:
    for i_ord, neutrum in product((False, True), repeat=2):
        assert antal(n, "E", "F", i_ord=i_ord, neutrum=neutrum).endswith(" E") == (n == 1)


def test_ordningstalen_ar_alla_olika() -> None:
    assert len({ordningstal(n) for n in range(1, 1000)}) == 999


@given(st.text(max_size=40))
def test_versal_andrar_hogst_forsta_tecknet(text: str) -> None:
    assert versal(text).endswith(text[1:])
    assert versal(versal(text)) == versal(text)


@given(st.text(st.sampled_from("ab .?!…”’") | st.characters(), max_size=30))
def test_en_mening_ar_redan_en_mening_och_ar_avslutad(text: str) -> None:
    en = mening(text)
    assert mening(en) == en
    assert not en or en.rstrip("”’")[-1] in ".?!…:"  # a colon: the beginning of a list or a quotation
    assert not en.endswith("..")


@given(st.text(max_size=30))
def test_ett_citat_har_bara_tva_yttre_tecken(text: str) -> None:
    svar = citat(text)
    assert svar[0] == svar[-1] == "”"
    assert not set(svar[1:-1]) & set('”“„"')
    assert len(svar) == len(text) + 2
