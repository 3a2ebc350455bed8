"""5 kap. 55 § kommunallagen: more votes on one side than on the other, among votes given."""

import pytest

from propositionsordning import Avgorande, Klubbslag, Skede, Utslagsrost, tillampa
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.regler.kl_5_55_majoritet import (
    rosterna_pa_personer,
    valda_med_flest_roster,
    vinnande_sida,
)
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


@pytest.mark.parametrize(
    ("roster", "valda"),
    [({"a": 3, "b": 2, "c": 2}, ("a",)), ({"a": 1}, ("a",)), ({"a": 30, "b": 31, "c": 20}, ("b",))],
)
def test_R_5_55_3_flest_roster_vinner_utan_omval(roster: dict[str, int], valda: tuple[str, ...]) -> None:
    """3 of 7, and 31 of 81, are no more than half."""
    assert valda_med_flest_roster(roster, platser=1) == valda


def test_R_5_55_3_lika_roster_kraver_lott() -> None:
    roster = {"a": 2, "b": 2, "c": 1}
    assert valda_med_flest_roster(roster, platser=1, lotter=("b",)) == ("b",)
    for lotter in ((), ("c",), ("a", "b")):
        with pytest.raises(OgiltigtVarde, match="1 av a, b"):
            valda_med_flest_roster(roster, platser=1, lotter=lotter)


def test_R_5_55_4_flera_platser_och_lott_bara_dar_den_har_betydelse() -> None:
    roster = {"a": 5, "b": 5, "c": 3, "d": 3, "e": 1}
    assert valda_med_flest_roster(roster, platser=2) == ("a", "b")
    assert valda_med_flest_roster(roster, platser=3, lotter=("d",)) == ("a", "b", "d")
    assert valda_med_flest_roster(roster, platser=4) == ("a", "b", "c", "d")
    with pytest.raises(OgiltigtVarde, match="ingen lott"):
        valda_med_flest_roster(roster, platser=2, lotter=("a",))


@pytest.mark.parametrize("platser", [0, 3])
def test_R_5_55_4_den_som_ingen_rostat_pa_blir_inte_vald(platser: int) -> None:
    with pytest.raises(OgiltigtVarde, match="från 1 till 2"):
        valda_med_flest_roster({"a": 5, "b": 5, "c": 0}, platser=platser)


@pytest.mark.parametrize("sedel", [("a", "b", "c"), ("a", "a")])
def test_R_5_55_4_hogst_sa_manga_namn_som_platser(sedel: tuple[str, ...]) -> None:
    with pytest.raises(OgiltigtVarde, match="högst 2 namn"):
        rosterna_pa_personer([("a", "b"), sedel], platser=2)


def test_R_5_55_5_blanka_och_ogiltiga_ar_ingen_rost() -> None:
    """Nine blank ballots and one invalid do not keep two votes from winning over one."""
    roster = rosterna_pa_personer([*[()] * 9, None, ("a",), ("b",), ("a",)], platser=1)
    assert roster == {"a": 2, "b": 1}
    assert valda_med_flest_roster(roster, platser=1) == ("a",)
