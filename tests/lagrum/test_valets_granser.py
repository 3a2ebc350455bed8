"""A val at the boundary: how many are left when the ballots are counted or proportional val is requested, what is too late."""

import pytest

from propositionsordning import (
    HinderFel,
    Lage,
    LedamotLamnar,
    OrdforandeByte,
    ProportionelltValBegart,
    PropositionStalld,
    UppfattningRedovisad,
    Valhog,
    ValsedlarRaknade,
    hinder,
    spela,
    tillampa,
    tillatna,
)
from tests.lagrum.bygge import hindren
from tests.lagrum.valbygge import avgjort, begart, forslag, hogar, oppnat, proportionellt, uppdrag, valarende, valet

TVA = valarende(forslag("a", "Eva"), forslag("b", "Bo"))
TRE_PLATSER = valarende(forslag("a", "Eva", "Bo", "Kim"), forslag("b", "Ida", "Per"), till=(uppdrag(3),))


def utan(lage: Lage, *nummer: int) -> Lage:
    """These members have left."""
    return spela(lage, [LedamotLamnar(f"L-{nr}") for nr in nummer])


def test_R_5_45_1_valsedlar_raknas_bara_nar_mer_an_halften_ar_kvar() -> None:
    lage = begart(valet(TVA))
    assert hindren(utan(lage, 7, 8, 9, 10, 11), hogar({"Eva": 4, "Bo": 2})) == ()
    assert hindren(utan(lage, 6, 7, 8, 9, 10, 11), hogar({"Eva": 3, "Bo": 2})) == ("R-5:45-1",)


def test_R_5_45_1_ordforanden_och_den_sista_kan_lamna_ett_val() -> None:
    """Another presides when she leaves, and then the ballots are counted; when nobody is left nothing is decided."""
    lage = tillampa(utan(begart(valet(TVA)), 1), OrdforandeByte("L-2"))
    assert hindren(lage, hogar({"Eva": 6, "Bo": 4})) == ()
    assert hindren(lage, hogar({"Eva": 6, "Bo": 5})) == ("R-4:24-1",)
    tomt = utan(lage, *range(2, 12))
    assert "R-5:45-1" in hindren(tomt, hogar({"Eva": 1}))


@pytest.mark.parametrize(
    ("lamnat", "begar", "regler"),
    [
        ((9, 10, 11), 2, ()),  # 8 / 4 is exactly 2
        ((9, 10, 11), 1, ("R-LPV-2",)),
        ((10, 11), 2, ("R-LPV-2",)),  # 9 / 4 is more than 2
        ((10, 11), 3, ()),
    ],
)
def test_R_LPV_2_de_som_ar_narvarande_just_nar_valet_begars(
    lamnat: tuple[int, ...], begar: int, regler: tuple[str, ...]
) -> None:
    lage = utan(oppnat(TRE_PLATSER), *lamnat)
    assert hindren(lage, ProportionelltValBegart(uppdrag="v1", antal=begar)) == regler


def test_R_LPV_2_fler_an_de_narvarande_kan_inte_begara_det() -> None:
    lage = utan(oppnat(TRE_PLATSER), 10, 11)
    assert hindren(lage, ProportionelltValBegart(uppdrag="v1", antal=9)) == ()
    (for_manga,) = hinder(lage, ProportionelltValBegart(uppdrag="v1", antal=10))
    assert for_manga.skal == "10 begär proportionellt val, men bara 9 är närvarande."
    assert not for_manga.kan_trotsas


def test_R_LPV_2_ingen_narvarande_kan_begara_det() -> None:
    def kan_begaras(lage: Lage) -> bool:
        return any(t.handelse is ProportionelltValBegart for t in tillatna(lage))

    assert kan_begaras(utan(oppnat(TRE_PLATSER), *range(2, 12)))
    ingen_kvar = utan(oppnat(TRE_PLATSER), *range(1, 12))
    assert not kan_begaras(ingen_kvar)
    (skal,) = [h.skal for h in hinder(ingen_kvar, ProportionelltValBegart(uppdrag="v1", antal=1))]
    assert skal == "Ingen är närvarande som kan begära det."


def test_R_LPV_13_ett_av_tva_val_har_hallits() -> None:
    arende = valarende(
        forslag("a", "Eva", "Bo"),
        forslag("b", "Kim", "Ida", till="v2"),
        till=(uppdrag(2), uppdrag(2, uppdrag_id="v2")),
    )
    lage = avgjort(spela(oppnat(arende), [PropositionStalld("v1"), UppfattningRedovisad("a")]))
    assert hindren(lage, ProportionelltValBegart(uppdrag="v2", antal=4)) == ()
    assert hindren(lage, ProportionelltValBegart(uppdrag="v1", antal=4)) == ("R-LPV-13",)
    with pytest.raises(HinderFel):
        tillampa(lage, ProportionelltValBegart(uppdrag="v1", antal=4), trots="vi hann inte")


def test_R_LPV_7_en_valsedel_utan_gruppbeteckning_raknas_som_ogiltig() -> None:
    lage = proportionellt(valet(TRE_PLATSER), 3)
    (skal,) = [h.provning.skal for h in hinder(lage, hogar({"Eva": 6}))]
    assert "saknar gruppbeteckning" in skal
    eken = Valhog(grupp="Eken", namn=("Eva", "Bo", "Kim"), antal=6)
    assert hindren(lage, ValsedlarRaknade(hogar=(eken,), ogiltiga=5)) == ()
