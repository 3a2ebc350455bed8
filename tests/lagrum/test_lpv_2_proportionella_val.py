"""Lagen (2022:629) om proportionella val: who may ask for it, and how the seats are shared."""

import pytest

from propositionsordning import Svar
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.regler.lpv_2_proportionella_val import platserna, proportionellt_val_begart


@pytest.mark.parametrize(
    ("begarande", "narvarande", "platser", "svar"),
    [
        (5, 51, 11, Svar.UPPFYLLD),
        (4, 51, 11, Svar.BRUTEN),
        (7, 51, 7, Svar.UPPFYLLD),
        (6, 51, 7, Svar.BRUTEN),
        (3, 51, 16, Svar.UPPFYLLD),  # 51 / 17 is 3 exactly
        (2, 51, 16, Svar.BRUTEN),
    ],
)
def test_R_LPV_2_tillrackligt_manga_begar_det(begarande: int, narvarande: int, platser: int, svar: Svar) -> None:
    assert proportionellt_val_begart(begarande=begarande, narvarande=narvarande, platser=platser).svar is svar


def test_R_LPV_3_den_som_inte_deltar_i_valet_raknas_ocksa() -> None:
    """48 vote and 3 who are present do not: it is 51 that count."""
    assert proportionellt_val_begart(begarande=6, narvarande=48, platser=7).svar is Svar.UPPFYLLD
    assert proportionellt_val_begart(begarande=6, narvarande=51, platser=7).svar is Svar.BRUTEN


@pytest.mark.parametrize(("lott", "andra"), [("B", "C"), ("C", "B")])
def test_R_LPV_8_R_LPV_12_exemplet_med_31_valjare(lott: str, andra: str) -> None:
    """17, 5, 5 and 4 votes for 7 seats: 4-1-1-1, lots for the fourth."""
    vunna = platserna(roster={"A": 17, "B": 5, "C": 5, "G": 4}, platser=7, lotter=(lott,))
    assert vunna == ("A", "A", "A", lott, andra, "A", "G")
    assert [vunna.count(g) for g in "ABCG"] == [4, 1, 1, 1]


@pytest.mark.parametrize(
    ("roster", "platser", "vunna"),
    [({"A": 2, "B": 1}, 1, "A"), ({"A": 5, "B": 2}, 3, "AAB"), ({"A": 3, "B": 2}, 2, "AB"), ({"A": 3}, 2, "AA")],
)
def test_R_LPV_8_hogsta_jamforelsetalet(roster: dict[str, int], platser: int, vunna: str) -> None:
    """5, 5/2 and 2 come before 5/3."""
    assert platserna(roster=roster, platser=platser) == tuple(vunna)


@pytest.mark.parametrize("lotter", [(), ("A",)])
def test_R_LPV_9_lika_jamforelsetal_kraver_lott(lotter: tuple[str, ...]) -> None:
    with pytest.raises(OgiltigtVarde, match="B, C"):
        platserna(roster={"A": 17, "B": 5, "C": 5, "G": 4}, platser=4, lotter=lotter)
    assert platserna(roster={"A": 17, "B": 5, "C": 5}, platser=4, lotter=("C",))[-1] == "C"


def test_R_LPV_9_ingen_lott_dar_ingen_ar_lika() -> None:
    assert platserna(roster={"A": 17, "B": 5, "C": 5, "G": 4}, platser=3) == ("A", "A", "A")
