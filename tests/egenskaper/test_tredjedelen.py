"""Properties of the third: the boundary, and what can never happen however many abstain or are jäviga."""

from hypothesis import given
from hypothesis import strategies as st

from propositionsordning import Antal, Majoritetsmatt
from propositionsordning.lag.regler.kl_5_50_tredjedelen import (
    Tredjedelsfakta,
    Tredjedelsutgang,
    av_minoritet,
    prova_begaran,
    prova_tredjedel,
    rakna_tredjedelen,
)

U = Tredjedelsutgang
ROSTER, NARVARANDE = Majoritetsmatt.AVGIVNA_ROSTER, Majoritetsmatt.NARVARANDE
tal = st.integers(0, 150)


@given(x=st.integers(1, 150), over=tal, javiga=st.integers(0, 20))
def test_en_tredjedel_ar_tre_ganger_minst_sa_manga(x: int, over: int, javiga: int) -> None:
    """Neither rounded nor in floats; one fewer who asks, or three more present, tips it."""
    n = x + over
    rakning = rakna_tredjedelen(for_uppskov=x, narvarande=Antal(n, n), javiga=javiga)
    assert rakning.nadd is (3 * x >= n + javiga)


@given(x=st.integers(1, 150), minst=tal, spann=st.integers(0, 60), inom=st.integers(0, 60))
def test_det_som_ar_visst_for_ett_intervall_galler_varje_antal_i_det(x: int, minst: int, spann: int, inom: int) -> None:
    n = minst + min(inom, spann)
    oviss = rakna_tredjedelen(for_uppskov=x, narvarande=Antal(minst, minst + spann)).nadd
    viss = rakna_tredjedelen(for_uppskov=x, narvarande=Antal(n, n)).nadd
    assert oviss in {None, viss}


@given(x=tal, y=tal, avstar=tal, javiga=st.integers(0, 20))
def test_en_javig_till_i_basen_kan_bara_falla_uppskovet(x: int, y: int, avstar: int, javiga: int) -> None:
    n = Antal(x + y + avstar, x + y + avstar)
    utan, medraknade = (
        prova_tredjedel(for_uppskov=x, emot=y, narvarande=n, fakta=Tredjedelsfakta(javiga=j)).utgang
        for j in (javiga, javiga + 1)
    )
    if medraknade in {U.MAJORITET_FOR, U.MINORITET_FOR}:
        assert utan is medraknade
    assert (utan is U.MAJORITET_FOR) is (x > y)


@given(x=tal, y=tal, avstar=tal)
def test_en_minoritet_av_rosterna_ar_alltid_en_minoritet_av_de_narvarande(x: int, y: int, avstar: int) -> None:
    """The two measures of O-16 can differ one way only: where many abstain."""
    n = x + y + avstar
    rakning = rakna_tredjedelen(for_uppskov=x, narvarande=Antal(n, n))
    if av_minoritet(rakning, emot=y, matt=ROSTER):
        assert av_minoritet(rakning, emot=y, matt=NARVARANDE)
    if avstar == 0 and x != y:
        assert av_minoritet(rakning, emot=y, matt=ROSTER) is av_minoritet(rakning, emot=y, matt=NARVARANDE)


@given(x=tal, y=tal, avstar=tal)
def test_ett_lika_rostetal_avgors_av_tredjedelen_eller_lamnas_till_utslagsrosten(x: int, y: int, avstar: int) -> None:
    n = x + y + avstar
    utgang = prova_tredjedel(for_uppskov=x, emot=y, narvarande=Antal(n, n)).utgang
    tredjedel = x > 0 and n <= 3 * x
    vantat = U.MAJORITET_FOR if x > y else U.MINORITET_FOR if tredjedel else U.LIKA if x == y else U.EMOT
    assert utgang is vantat


@given(antal=st.integers(1, 150), over=tal)
def test_en_begaran_till_protokollet_racker_som_lika_manga_roster(antal: int, over: int) -> None:
    n = Antal(antal + over, antal + over)
    begaran = prova_begaran(antal=antal, narvarande=n, fakta=Tredjedelsfakta()).utgang
    assert (begaran is U.MINORITET_FOR) is bool(rakna_tredjedelen(for_uppskov=antal, narvarande=n).nadd)
