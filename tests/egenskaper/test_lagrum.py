"""For every lagrum that can exist: the written forms lead back to it, and are its alone."""

from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.fraser.svenska import ordningstal
from propositionsordning.lag.lagrum import Forfattning, Lagrum, kl, kort, nyckel, tolka

SISTA_I_KL = {1: 10, 2: 9, 3: 14, 4: 34, 5: 72, 6: 44, 7: 25, 8: 18, 9: 38, 10: 9, 11: 24, 12: 18, 13: 14}
STALLEN: list[tuple[Forfattning, int | None, int, str | None]] = [
    *((Forfattning.KL, kapitel, p, None) for kapitel, sista in SISTA_I_KL.items() for p in range(1, sista + 1)),
    *((Forfattning.KL, kapitel, p, "a") for kapitel, p in ((4, 18), (8, 16), (11, 6))),
    *((Forfattning.FL, None, p, None) for p in range(1, 50)),
    *((Forfattning.LPV, None, p, None) for p in range(1, 26)),
]


@st.composite
def lagrum(draw: st.DrawFn) -> Lagrum:
    forfattning, kapitel, paragraf, bokstav = draw(st.sampled_from(STALLEN))
    return Lagrum(
        forfattning,
        kapitel,
        paragraf,
        bokstav=bokstav,
        stycke=draw(st.none() | st.integers(1, 12)),
        punkt=draw(st.none() | st.integers(1, 99)),
        mening=draw(st.none() | st.integers(1, 12)),
    )


@given(lagrum())
def test_varje_form_leder_tillbaka_till_samma_lagrum(plats: Lagrum) -> None:
    assert tolka(str(plats)) == tolka(kort(plats)) == tolka(nyckel(plats)) == plats


@given(lagrum(), lagrum())
def test_tva_lagrum_skrivs_aldrig_lika(ett: Lagrum, annat: Lagrum) -> None:
    for form in (str, kort, nyckel):
        assert (form(ett) == form(annat)) == (ett == annat)


@given(lagrum(), lagrum())
def test_ordningen_ar_total_och_forfattningen_gar_forst(ett: Lagrum, annat: Lagrum) -> None:
    assert (ett < annat) + (ett == annat) + (ett > annat) == 1
    if ett.forfattning is not annat.forfattning:
        i_lagens_ordning = list(Forfattning)
        assert (ett < annat) == (i_lagens_ordning.index(ett.forfattning) < i_lagens_ordning.index(annat.forfattning))


@given(lagrum())
def test_helheten_star_fore_sina_delar(plats: Lagrum) -> None:
    hel = Lagrum(plats.forfattning, plats.kapitel, plats.paragraf, bokstav=plats.bokstav)
    assert hel <= plats


@given(st.text(st.sampled_from("KLFPV0123456789: .§apstmen#_k/") | st.characters(), max_size=40))
def test_godtycklig_text_ar_ett_lagrum_eller_ett_begripligt_fel(text: str) -> None:
    # An error of any other kind would fail the test.
    with suppress(OgiltigtVarde):
        plats = tolka(text)
        assert " ".join(text.split()) in (str(plats), kort(plats), nyckel(plats))


@given(st.integers(1, 12))
def test_ordningstalen_ar_desamma_som_i_frasernas_svenska(n: int) -> None:
    assert f"{ordningstal(n)} stycket {ordningstal(n)} meningen" in str(kl(5, 50, stycke=n, mening=n))
