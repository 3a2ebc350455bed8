"""4 kap. 24 § kommunallagen: one member, one vote."""

import pytest

from propositionsordning import HinderFel, Partirost, Rostning, Svar, tillampa
from propositionsordning.lag.regler.kl_4_24_en_rost import en_rost_var
from tests.lagrum.bygge import begard, hindren, mote, motstallda, okant_mote, omrostning, oppna_lage, rostad, svaren


@pytest.mark.parametrize(("koder", "svar"), [(80, Svar.BRUTEN), (81, Svar.UPPFYLLD), (82, Svar.BRUTEN)])
def test_R_4_24_1_en_markering_for_var_och_en(koder: int, svar: Svar) -> None:
    assert en_rost_var(koder=koder, rostlangd=81).svar is svar


@pytest.mark.parametrize("koder", ["jjnn", "jjnnaa"])
def test_R_4_24_1_en_rostlista_av_annan_langd_vagras_och_kan_inte_trotsas(koder: str) -> None:
    lage = begard(oppna_lage(mote(platser=5), motstallda()), "a")
    handelse = omrostning(lage, Rostning(koder=koder))
    assert hindren(lage, handelse) == ("R-4:24-1",)
    with pytest.raises(HinderFel, match=r"R-4:24-1, KL 4:24"):
        tillampa(lage, handelse, trots="så stod det")


def test_R_4_24_1_en_full_rostlista_godtas() -> None:
    lage = begard(oppna_lage(mote(platser=5), motstallda()), "a")
    assert hindren(lage, omrostning(lage, Rostning(koder="jjnnf"))) == ()
    rostetal = rostad(lage, "jnnaf").arbeten[-1].rostetal
    assert rostetal is not None
    assert (rostetal.ja, rostetal.nej, rostetal.avstar, rostetal.franvarande) == (1, 2, 1, 1)


def test_R_4_24_1_rostlistan_foljer_rostlangden_utan_javiga() -> None:
    lage = begard(oppna_lage(mote(platser=5, javiga=("L-5",)), motstallda()), "a")
    assert hindren(lage, omrostning(lage, Rostning(koder="jjjnn"))) == ("R-4:24-1",)
    assert hindren(lage, omrostning(lage, Rostning(koder="jjjn"))) == ()


def test_R_4_24_1_fler_roster_an_narvarande_vagras() -> None:
    lage = begard(oppna_lage(mote(platser=5), motstallda()), "a")
    assert hindren(lage, omrostning(lage, Rostning(ja=3, nej=2, avstar=0))) == ()
    for_manga = omrostning(lage, Rostning(ja=3, nej=2, avstar=1))
    assert hindren(lage, for_manga) == ("R-4:24-1",)
    assert svaren(tillampa(lage, for_manga, trots="så stod det"), "R-4:24-1") == [Svar.BRUTEN]


def test_R_4_24_1_fler_roster_an_det_kanda_antalet_vagras() -> None:
    lage = begard(oppna_lage(okant_mote(antal=13), motstallda()), "a")
    assert hindren(lage, omrostning(lage, Rostning(ja=7, nej=6))) == ()
    assert hindren(lage, omrostning(lage, Rostning(ja=7, nej=7))) == ("R-4:24-1",)


def test_R_4_24_1_partisummor_over_rostlangden_vagras() -> None:
    lage = begard(oppna_lage(mote(platser=5), motstallda()), "a")
    for_manga = Rostning(partier=(Partirost(parti="L", ja=4, nej=2),))
    assert set(hindren(lage, omrostning(lage, for_manga))) == {"R-4:24-1"}
    assert hindren(lage, omrostning(lage, Rostning(partier=(Partirost(parti="L", ja=3, nej=2),)))) == ()


@pytest.mark.parametrize(
    "partier",
    [
        (Partirost(parti="L", ja=3), Partirost(parti="E", nej=2)),  # E has nobody who serves
        (Partirost(parti="M", nej=2),),  # M is no party of the body
    ],
)
def test_R_4_24_1_ett_parti_rostar_inte_med_fler_an_det_har(partier: tuple[Partirost, ...]) -> None:
    lage = begard(oppna_lage(mote(platser=5, ersattare=2), motstallda()), "a")
    assert "R-4:24-1" in hindren(lage, omrostning(lage, Rostning(partier=partier)))


def test_R_4_24_1_roster_per_ledamot_kraver_en_kand_rostlangd() -> None:
    lage = begard(oppna_lage(okant_mote(), motstallda()), "a")
    handelse = omrostning(lage, Rostning(koder="jjn"))
    assert hindren(lage, handelse) == ("R-4:24-1",)
    with pytest.raises(HinderFel, match="Röstlängden är okänd"):
        tillampa(lage, handelse, trots="vi vet ändå")


@pytest.mark.parametrize(
    ("parti", "ryms"),
    [
        (Partirost(parti="L", ja=2, nej=2, avstar=1), True),
        (Partirost(parti="L", ja=2, nej=2, avstar=2), False),
        (Partirost(parti="L", ja=4, nej=2), False),
        (Partirost(parti="L", ja=2, nej=3, franvarande=3), True),
    ],
)
def test_R_4_24_1_ja_nej_och_avstar_raknas_ihop_for_partiet(*, parti: Partirost, ryms: bool) -> None:
    lage = begard(oppna_lage(mote(platser=5), motstallda()), "a")
    handelse = omrostning(lage, Rostning(partier=(parti,)))
    assert set(hindren(lage, handelse)) == (set() if ryms else {"R-4:24-1"})
    if not ryms:
        antal = parti.ja + parti.nej + parti.avstar
        with pytest.raises(HinderFel, match=f"{antal} röster och avståenden"):
            tillampa(lage, handelse)
