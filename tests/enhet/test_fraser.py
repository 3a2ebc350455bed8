"""The phrases: filled in whole or not at all, replaceable without losing a fact."""

from typing import Any, cast

import pytest

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.fraser.katalog import Fras, Frasslag, byt_ut, fyll, katalog
from propositionsordning.fraser.rubrik import Rubrikform, rubrikform
from propositionsordning.fraser.standard import STANDARD


def test_en_mening_far_versal_och_punkt() -> None:
    assert fyll(STANDARD, "avgors.majoritet", utfall="motionen har bifallits") == (
        "Omröstningen innebär att motionen har bifallits."
    )


def test_ett_led_skrivs_som_det_star() -> None:
    assert fyll(STANDARD, "alternativ.bifall", objekt="motionen") == "bifall till motionen"


@pytest.mark.parametrize(
    ("falt", "i_felet"),
    [
        ({}, "fälten ja och nej"),
        ({"ja": "a"}, "fälten ja och nej"),
        ({"ja": "a", "nej": "b", "avstar": "c"}, "fälten ja och nej"),
        ({"ja": "a", "nej": "  "}, "Fras.votering.nej"),
        ({"ja": "a", "nej": cast("Any", 7)}, "Fras.votering.nej"),
    ],
)
def test_fel_falt_avvisas(falt: dict[str, str], i_felet: str) -> None:
    with pytest.raises(OgiltigtVarde, match=i_felet):
        fyll(STANDARD, "votering", **falt)


def test_okand_fras_avvisas() -> None:
    with pytest.raises(OgiltigtVarde, match=r"katalog\.fras: 'finns.ej' är inte tillåtet"):
        fyll(STANDARD, "finns.ej")


def test_en_fras_utan_falt_sager_det() -> None:
    with pytest.raises(OgiltigtVarde, match="tillåtet är inga fält"):
        fyll(STANDARD, "omrostning.begars", vem="M-1")


@pytest.mark.parametrize(
    "mall", ["{", "}", "{vem", "{0}", "{}", "{vem.namn}", "{vem[0]}", "{vem!r}", "{vem:>9}", " ", 7]
)
def test_felaktig_mall_avvisas(mall: object) -> None:
    with pytest.raises(OgiltigtVarde):
        Fras(id="x", slag=Frasslag.LED, mall=cast("Any", mall))


def test_samma_beteckning_tva_ganger_avvisas() -> None:
    with pytest.raises(OgiltigtVarde, match="'a' är inte tillåtet"):
        katalog(meningar={"a": "x"}, led={"a": "y"})


def test_forkortning_fore_punkt_ger_en_punkt() -> None:
    text = fyll(STANDARD, "votering", ja="yrkandet från A m.fl.", nej="yrkandet från B m.fl.")
    assert text == "Ja för yrkandet från A m.fl. Nej för yrkandet från B m.fl."


def test_tre_punkter_och_klamrar_i_en_uppgift_star_kvar() -> None:
    egen = katalog(meningar={}, led={"x": "{text}. {text}"})
    assert fyll(egen, "x", text="så ...") == "så .... så ..."
    assert fyll(egen, "x", text="{vem}") == "{vem}. {vem}"


def test_annan_lydelse_andrar_inte_katalogen() -> None:
    egen = byt_ut(STANDARD, {"omrostning.begars_av": "votering begärs av {vem}"})
    assert fyll(egen, "omrostning.begars_av", vem="M") == "Votering begärs av M."
    assert fyll(STANDARD, "omrostning.begars_av", vem="M") == "Omröstning begärs av M."
    for oforanderlig in (egen, STANDARD):
        with pytest.raises(TypeError):
            cast("Any", oforanderlig)["omrostning.begars_av"] = STANDARD["votering"]


@pytest.mark.parametrize("mall", ["Omröstning begärs", "{vem} begär {vad}"])
def test_annan_lydelse_maste_ha_samma_falt(mall: str) -> None:
    with pytest.raises(OgiltigtVarde, match="tillåtet är fältet vem"):
        byt_ut(STANDARD, {"omrostning.begars_av": mall})


def test_annan_lydelse_for_okand_fras_avvisas() -> None:
    with pytest.raises(OgiltigtVarde, match="finns_ej"):
        byt_ut(STANDARD, {"finns_ej": "x"})


@pytest.mark.parametrize("fras", STANDARD.values(), ids=lambda fras: fras.id)
def test_varje_fras_gar_att_fylla(fras: Fras) -> None:
    text = fyll(STANDARD, fras.id, **dict.fromkeys(fras.falt, "ordet"))
    assert text.casefold().count("ordet") >= len(fras.falt)
    assert not set("{}") & set(text)
    assert "  " not in text
    if fras.slag is Frasslag.MENING:
        assert text[0].isupper()
        assert text.endswith((".", "?", ":", "…"))


@pytest.mark.parametrize(
    ("rubrik", "form"),
    [
        ("kommunstyrelsens förslag", Rubrikform.NAMN),
        ("att ärendet avgörs idag", Rubrikform.SATS),
        ("attans förslag", Rubrikform.NAMN),
        ("återremiss av ärendet", Rubrikform.ATGARD),
        ("återremissyrkandet från M", Rubrikform.NAMN),
        ("Bordläggning", Rubrikform.ATGARD),
        ("bordläggning, i andra hand", Rubrikform.ATGARD),
        ("", Rubrikform.NAMN),
    ],
)
def test_rubrikens_form(rubrik: str, form: Rubrikform) -> None:
    assert rubrikform(rubrik) is form
