"""5 kap. 55 § kommunallagen: more votes on one side than on the other, among votes given."""

import pytest

from propositionsordning import Avgorande, Klubbslag, Skede, Utslagsrost, tillampa
from propositionsordning.lag.regler.kl_5_55_majoritet import vinnande_sida
from tests.lagrum.bygge import (
    KF,
    begard,
    hindren,
    mote,
    motstallda,
    okant_mote,
    oppna_lage,
    raknad,
    rostad,
)


@pytest.mark.parametrize(
    ("ja", "nej", "vantat"),
    [(4, 3, "ja"), (40, 41, "nej"), (1, 0, "ja"), (0, 1, "nej"), (40, 40, None), (0, 0, None)],
)
def test_R_5_55_1_flest_roster(ja: int, nej: int, vantat: str | None) -> None:
    assert vinnande_sida(ja=ja, nej=nej) == vantat


@pytest.mark.parametrize(
    ("ja", "nej", "avstar", "vantat"),
    [
        (4, 3, 6, "a"),  # thirteen present, seven votes: four decide
        (1, 0, 12, "a"),
        (6, 7, 0, "b"),
        (20, 24, 37, "b"),
    ],
)
def test_R_5_55_1_den_som_avstar_raknas_inte(ja: int, nej: int, avstar: int, vantat: str) -> None:
    lage = raknad(begard(oppna_lage(okant_mote(), motstallda()), "a"), ja, nej, avstar)
    assert (lage.arbeten[-1].utfall, lage.arbeten[-1].avgorande) == (vantat, Avgorande.MAJORITET)


@pytest.mark.parametrize(("koder", "vantat"), [("jaaaa", "a"), ("naaaa", "b"), ("jffff", "a"), ("jjnaf", "a")])
def test_R_5_55_2_ingen_lagsta_rostsiffra_behovs(koder: str, vantat: str) -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), koder)
    assert lage.arbeten[-1].utfall == vantat


def test_R_5_55_1_galler_i_fullmaktige_utom_for_uppskov() -> None:
    """27-54 in sak is a loss: the third belongs to uppskov alone."""
    lage = raknad(begard(oppna_lage(okant_mote(KF), motstallda()), "a"), 27, 54, 0)
    assert lage.arbeten[-1].utfall == "b"


def test_R_5_55_1_utfallet_bekraftas_och_utslagsrost_behovs_inte() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjjnn")
    assert lage.skede is Skede.ROSTAD
    assert hindren(lage, Utslagsrost("a")) == ("R-5:56-1",)
    assert tillampa(lage, Klubbslag()).delbeslut[-1].beraknat == "a"
