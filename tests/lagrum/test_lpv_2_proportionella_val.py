"""Lagen (2022:629) om proportionella val: who may ask for it, and how the seats are shared."""

from functools import partial

import pytest

from propositionsordning import REGLER, EjStodd, Svar, forklara, regelforteckning
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import uppfylld
from propositionsordning.lag.regler.lpv_2_proportionella_val import (
    R_LPV_2,
    Valslag,
    begart_i_tid,
    proportionellt_val_begart,
    val_av_ersattare,
    val_som_kan_bli_proportionellt,
)
from propositionsordning.lag.regler.lpv_8_platserna import Valsedel, grupper, platserna, proportionellt_valda


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


def test_R_LPV_2_ett_okant_antal_narvarande_gissas_inte() -> None:
    """Five for seven places are enough for 40: between 40 and 51 it cannot be told, and with 41 at least it is too few."""
    prova = partial(proportionellt_val_begart, begarande=5, platser=7)
    assert [prova(narvarande=n).svar for n in (Antal(40, 51), Antal(41, 51), Antal(30, 40), None)] == [
        Svar.EJ_PROVBAR,
        Svar.BRUTEN,
        Svar.UPPFYLLD,
        Svar.EJ_PROVBAR,
    ]


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


@pytest.mark.parametrize("lotter", [("B", "C"), ("B", "A")])
def test_R_LPV_9_en_lott_for_mycket_vagras(lotter: tuple[str, ...]) -> None:
    with pytest.raises(OgiltigtVarde, match="inga fler"):
        platserna(roster={"A": 17, "B": 5, "C": 5, "G": 4}, platser=7, lotter=lotter)


@pytest.mark.parametrize(
    ("roster", "platser"), [({}, 1), ({"A": 0}, 1), ({"A": -1, "B": 2}, 1), ({"A": 1}, 0), ({"A": True}, 1)]
)
def test_R_LPV_8_utan_roster_eller_platser_finns_inget_att_fordela(roster: dict[str, int], platser: int) -> None:
    with pytest.raises(OgiltigtVarde):
        platserna(roster=roster, platser=platser)


@pytest.mark.parametrize("val", list(Valslag))
def test_R_LPV_1_bara_de_val_som_en_lag_raknar_upp(val: Valslag) -> None:
    vantat = Svar.BRUTEN if val in {Valslag.ORDFORANDE_ELLER_PRESIDIUM, Valslag.ANNAT} else Svar.UPPFYLLD
    assert val_som_kan_bli_proportionellt(val).svar is vantat


def test_R_LPV_1_en_undantagen_lokal_namnd() -> None:
    prova = partial(val_som_kan_bli_proportionellt, undantagen_lokal_namnd=True)
    assert prova(Valslag.NAMND_ELLER_BEREDNING).svar is Svar.BRUTEN
    assert prova(Valslag.REVISORER).svar is Svar.UPPFYLLD


@pytest.mark.parametrize(
    ("ledamoterna", "svar"), [(True, Svar.UPPFYLLD), (False, Svar.BRUTEN), (None, Svar.EJ_PROVBAR)]
)
def test_R_LPV_4_ersattarna_bara_om_ledamoterna(*, ledamoterna: bool | None, svar: Svar) -> None:
    assert val_av_ersattare(ledamoterna_proportionellt_valda=ledamoterna).svar is svar


def test_R_LPV_13_anda_till_dess_valet_har_hallits() -> None:
    assert begart_i_tid(valet_hallet=False).svar is Svar.UPPFYLLD
    assert begart_i_tid(valet_hallet=True).svar is Svar.BRUTEN


def test_R_LPV_14_vad_som_inte_ar_last_i_lagen_sager_det() -> None:
    """Everything about the counting: in the rule, in each prövning of it, in the explanation and in the list."""
    olasta = {r.id: r for r in REGLER if r.overifierad}
    assert set(olasta) == {f"R-LPV-{nr}" for nr in (8, 9, 10, 11, 12, 14)}
    for r in olasta.values():
        assert str(uppfylld(r)).endswith(", overifierad)")
        assert "Overifierad" in forklara(r.id)
    assert "overifierad" not in str(uppfylld(R_LPV_2))
    assert "Overifierad" not in forklara("R-LPV-2")
    assert regelforteckning(tuple(olasta.values())).count("overifierad") == len(olasta)


def sedel(grupp: str, *namn: str) -> Valsedel:
    return Valsedel(grupp=grupp, namn=namn)


def test_R_LPV_7_samma_beteckning_och_samma_lista_i_samma_ordning() -> None:
    eken, omkastad, annan = sedel("Eken", "Eva", "Bo"), sedel("Eken", "Bo", "Eva"), sedel("Alen", "Eva", "Bo")
    assert grupper([eken, omkastad, annan, sedel("Eken", "Eva", "Bo")]) == {eken: 2, omkastad: 1, annan: 1}


def test_R_LPV_7_ingen_aker_med_pa_en_annan_lista_med_samma_beteckning() -> None:
    """Two lists under one name are two groups: two votes each do not beat three."""
    sedlar = [*[sedel("Eken", "Eva")] * 2, *[sedel("Eken", "Bo")] * 2, *[sedel("Alen", "Kim")] * 3]
    assert proportionellt_valda(sedlar, platser=1) == ("Kim",)


def test_R_LPV_10_namnen_i_listans_ordning() -> None:
    sedlar = [*[sedel("Eken", "Eva", "Bo", "Ida")] * 5, *[sedel("Alen", "Kim", "Per")] * 3]
    assert proportionellt_valda(sedlar, platser=4) == ("Eva", "Kim", "Bo", "Ida")


def test_R_LPV_9_lotten_faller_pa_en_lista() -> None:
    eken, alen = sedel("Eken", "Eva"), sedel("Alen", "Kim")
    assert proportionellt_valda([eken, alen], platser=1, lotter=(alen,)) == ("Kim",)
    with pytest.raises(OgiltigtVarde, match=r"Eken \(Eva\), Alen \(Kim\)"):
        proportionellt_valda([eken, alen], platser=1)


def test_R_LPV_11_en_for_kort_lista_eller_samma_namn_pa_tva_stods_inte() -> None:
    with pytest.raises(EjStodd, match=r"lista \(Eken \(Eva\)\) som vinner fler platser än den har namn"):
        proportionellt_valda([sedel("Eken", "Eva")] * 3, platser=2)
    tva = [*[sedel("Eken", "Eva")] * 3, *[sedel("Alen", "Eva", "Bo")] * 2]
    with pytest.raises(EjStodd, match=r"samma namn \(Eva\) på två vinnande listor"):
        proportionellt_valda(tva, platser=2)
    assert proportionellt_valda(tva, platser=1) == ("Eva",)  # only one of the lists wins anything


@pytest.mark.parametrize(("grupp", "namn"), [("", ("Eva",)), ("Eken", ()), ("Eken", ("Eva", "Eva")), ("Eken", (" ",))])
def test_R_LPV_7_en_valsedel_har_beteckning_och_namn(grupp: str, namn: tuple[str, ...]) -> None:
    with pytest.raises(OgiltigtVarde):
        Valsedel(grupp=grupp, namn=namn)
