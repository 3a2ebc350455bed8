"""The written forms of a lagrum, its order, and what it refuses to be."""

from typing import Any

import pytest

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.lagrum import Forfattning, Lagrum, fl, kl, kort, lank, lpv, nyckel, tolka

FORMER = [
    (
        kl(5, 50, stycke=1),
        "5 kap. 50 § första stycket kommunallagen (2017:725)",
        "KL 5:50 1 st",
        "sfs/2017:725#k_5p_50s_1",
        "https://lagen.nu/2017:725#K5P50S1",
    ),
    (
        kl(5, 50, stycke=1, mening=2),
        "5 kap. 50 § första stycket andra meningen kommunallagen (2017:725)",
        "KL 5:50 1 st 2 men",
        "sfs/2017:725#k_5p_50s_1m_2",
        "https://lagen.nu/2017:725#K5P50S1",
    ),
    (
        kl(4, 27, mening=2),
        "4 kap. 27 § andra meningen kommunallagen (2017:725)",
        "KL 4:27 2 men",
        "sfs/2017:725#k_4p_27m_2",
        "https://lagen.nu/2017:725#K4P27",
    ),
    (
        kl(5, 67, punkt=1),
        "5 kap. 67 § 1 kommunallagen (2017:725)",
        "KL 5:67 p. 1",
        "sfs/2017:725#k_5p_67n_1",
        "https://lagen.nu/2017:725#K5P67S1N1",
    ),
    (
        kl(5, 58, stycke=1, punkt=3, mening=1),
        "5 kap. 58 § första stycket 3 första meningen kommunallagen (2017:725)",
        "KL 5:58 1 st p. 3 1 men",
        "sfs/2017:725#k_5p_58s_1n_3m_1",
        "https://lagen.nu/2017:725#K5P58S1N3",
    ),
    (
        kl(4, 18, bokstav="a", stycke=2),
        "4 kap. 18 a § andra stycket kommunallagen (2017:725)",
        "KL 4:18 a 2 st",
        "sfs/2017:725#k_4p_18as_2",
        "https://lagen.nu/2017:725#K4P18aS2",
    ),
    (
        fl(29, stycke=1),
        "29 § första stycket förvaltningslagen (2017:900)",
        "FL 29 1 st",
        "sfs/2017:900#p_29s_1",
        "https://lagen.nu/2017:900#P29S1",
    ),
    (
        lpv(2),
        "2 § lagen (2022:629) om proportionella val i kommuner och regioner",
        "LPV 2",
        "sfs/2022:629#p_2",
        "https://lagen.nu/2022:629#P2",
    ),
]


@pytest.mark.parametrize(("lagrum", "lang", "kortform", "nyckelform", "adress"), FORMER)
def test_ett_lagrum_skrivs_i_fyra_former(
    lagrum: Lagrum, lang: str, kortform: str, nyckelform: str, adress: str
) -> None:
    assert (str(lagrum), kort(lagrum), nyckel(lagrum), lank(lagrum)) == (lang, kortform, nyckelform, adress)


def test_en_mening_har_inget_eget_ankare() -> None:
    assert lank(kl(5, 50, stycke=1, mening=2)) == lank(kl(5, 50, stycke=1))


def test_ordningen_ar_lagens() -> None:
    ratt = [
        kl(4, 18),
        kl(4, 18, stycke=2),
        kl(4, 18, bokstav="a"),
        kl(4, 19),
        kl(5, 9),
        kl(5, 50),
        kl(5, 50, stycke=1),
        kl(5, 50, stycke=1, mening=1),
        kl(5, 50, stycke=1, mening=2),
        kl(5, 50, stycke=2),
        kl(5, 67, punkt=2),
        kl(5, 67, punkt=2, mening=1),
        kl(5, 67, punkt=10),
        kl(13, 1),
        fl(2),
        fl(29),
        lpv(1),
    ]
    # Each against each, so that no comparison rests on how a sort happens to go.
    for i, ett in enumerate(ratt):
        for j, annat in enumerate(ratt):
            assert (ett < annat) == (i < j)


def test_hardt_blanksteg_och_radbrytning_ar_blanksteg() -> None:
    assert tolka(" 5\u00a0kap. 50\u00a0§\nförsta  stycket kommunallagen\u202f(2017:725) ") == kl(5, 50, stycke=1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "KL",
        "5:50",
        "KL 5:50 1 stycket",
        "KL 5:50 första st",
        "KL 05:50",
        "KL 5:50 0 st",
        "KL 5:50 1 st trailing",
        "KL 5:50 p. 1 1 st",
        "kl 5:50",
        "RF 1:9",
        "5 kap. 50 §",
        "5 kap. 50 § kommunallagen",
        "5 kap. 50 § kommunallagen (1991:900)",
        "5 kap. 50 § tjugonde stycket kommunallagen (2017:725)",
        "sfs/1991:900#k_5p_50",
        "sfs/2017:725",
        "sfs/2017:725#p_50k_5",
        "KL 5:\N{ARABIC-INDIC DIGIT FIVE}0",
        "KL 5:" + "9" * 5000,
    ],
)
def test_annan_text_vagras_med_de_tillatna_formerna(text: str) -> None:
    with pytest.raises(OgiltigtVarde) as fel:
        tolka(text)
    assert (fel.value.falt, fel.value.varde) == ("text", text)
    for form in ("5 kap. 50 § första stycket", "KL 5:50 1 st", "sfs/2017:725#k_5p_50s_1"):
        assert form in fel.value.tillatet


@pytest.mark.parametrize(
    ("text", "falt", "varde", "tillatet"),
    [
        ("KL 14:1", "kapitel", 14, "ett kapitel 1-13 i KL"),
        ("KL 50", "kapitel", None, "ett kapitel 1-13 i KL"),
        ("FL 5:29", "kapitel", 5, "inget kapitel, FL är inte indelad i kapitel"),
        ("KL 5:73", "paragraf", 73, "en paragraf 1-72 i 5 kap. KL"),
        ("sfs/2017:900#p_50", "paragraf", 50, "en paragraf 1-49 i FL"),
        ("LPV 26", "paragraf", 26, "en paragraf 1-25 i LPV"),
        ("KL 4:18 b", "bokstav", "b", "ingen bokstav utom i KL 4:18 a, KL 8:16 a, KL 11:6 a"),
        ("KL 5:50 13 st", "stycke", 13, "ett heltal 1-12 eller inget"),
        ("KL 5:50 13 men", "mening", 13, "ett heltal 1-12 eller inget"),
        ("KL 5:67 p. 100", "punkt", 100, "ett heltal 1-99 eller inget"),
    ],
)
def test_ett_stalle_som_inte_finns_vagras_aven_i_ratt_form(text: str, falt: str, varde: object, tillatet: str) -> None:
    with pytest.raises(OgiltigtVarde) as fel:
        tolka(text)
    assert (fel.value.objekt, fel.value.falt, fel.value.varde) == ("Lagrum", falt, varde)
    assert fel.value.tillatet == tillatet


@pytest.mark.parametrize(
    ("falt", "varde"),
    [
        ("forfattning", "KL"),
        ("kapitel", "5"),
        ("kapitel", 0),
        ("paragraf", 0),
        ("paragraf", None),
        ("paragraf", 5.0),
        ("bokstav", ""),
        ("bokstav", ["a"]),
        ("stycke", 0),
        ("stycke", True),
        ("punkt", -1),
        ("punkt", "1"),
        ("mening", 1.0),
    ],
)
def test_varje_falt_provas_nar_lagrummet_skapas(falt: str, varde: object) -> None:
    fel_falt: dict[str, Any] = {"forfattning": Forfattning.KL, "kapitel": 5, "paragraf": 50, falt: varde}
    with pytest.raises(OgiltigtVarde) as fel:
        Lagrum(**fel_falt)
    assert (fel.value.falt, fel.value.varde) == (falt, varde)


def test_ett_lagrum_kan_vara_nyckel_i_en_tabell() -> None:
    assert {kl(5, 50): "uppskov"}[kl(5, 50)] == "uppskov"
