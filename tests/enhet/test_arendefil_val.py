"""Val and anställning in an ärendefil: what is written, and what is said of what is wrong."""

import pytest

from propositionsordning import (
    Handelse,
    Lage,
    PlatsLottad,
    ProportionelltValBegart,
    Uppdrag,
    Valhog,
    ValsedlarRaknade,
    Valslag,
    beslutsprotokoll,
)
from propositionsordning.fel import Filfel
from propositionsordning.forlopp import valet
from propositionsordning.utbyte.arendefil import spela_fil, tolka_arendefil

HUVUD = """format = "propositionsordning/arende/1"
organ = {typ = "fullmaktige", namn = "Kommunfullmäktige"}
sammantrade = {datum = 2026-10-19, narvarande = 11}
[[arende]]
rubrik = "Val"
"""
UPPDRAG = 'uppdrag = [{id = "v1", benamning = "ledamöter i nämnden", platser = 2, slag = "namnd_eller_beredning"}]\n'
FORSLAG = """forslag = [
  {id = "a", art = "liggande", rubrik = "valberedningens förslag", uppdrag = "v1", personer = ["Eva", "Bo"]},
  {id = "b", art = "eget", rubrik = "att Kim väljs", uppdrag = "v1", personer = "Kim"},
]
yrkande = [{av = "M", forslag = "b"}]
"""
BEGART = '{overlaggning_avslutad = true}, {proposition = "v1"}, {finner = "a"}, {begaran = "M"}'
LIKA = (
    '{valsedlar = [{namn = ["Eva", "Bo"], antal = 5}, {namn = ["Eva", "Kim"], antal = 5}], blanka = 1, rostande = 11}'
)
LOTT = '{lottad = "Kim", mellan = ["Bo", "Kim"], hur = "lappar", av = "sekreteraren"}'


def spelad(handelser: str, *, uppdrag: str = UPPDRAG, forslag: str = FORSLAG, mer: str = "") -> Lage:
    """The state after the events (tables on one line each, with commas between)."""
    [lage] = spela_fil(tolka_arendefil(f"{HUVUD}{mer}{uppdrag}{forslag}handelser = [{handelser}]\n"))
    return lage


def felen(handelser: str, *, uppdrag: str = UPPDRAG, forslag: str = FORSLAG, mer: str = "") -> str:
    with pytest.raises(Filfel) as fel:
        spelad(handelser, uppdrag=uppdrag, forslag=forslag, mer=mer)
    return str(fel.value)


@pytest.mark.parametrize(
    ("fore", "skrivet", "handelse"),
    [
        (
            BEGART,
            LIKA,
            ValsedlarRaknade(
                hogar=(Valhog(namn=("Eva", "Bo"), antal=5), Valhog(namn=("Eva", "Kim"), antal=5)), blanka=1, rostande=11
            ),
        ),
        (
            BEGART,
            '{valsedlar = [{namn = "Eva", antal = 2}], ogiltiga = 3}',
            ValsedlarRaknade(hogar=(Valhog(namn=("Eva",), antal=2),), ogiltiga=3),
        ),
        (f"{BEGART}, {LIKA}", LOTT, PlatsLottad(mellan=("Bo", "Kim"), vald="Kim", hur="lappar", av="sekreteraren")),
        (BEGART, '{proportionellt = "v1", antal = 4}', ProportionelltValBegart(uppdrag="v1", antal=4)),
        (
            BEGART,
            '{proportionellt = "v1", av = ["M-1", "M-2", "M-3", "M-4"]}',
            ProportionelltValBegart(uppdrag="v1", av=("M-1", "M-2", "M-3", "M-4")),
        ),
        (
            f'{BEGART}, {{proportionellt = "v1", antal = 4}}',
            '{valsedlar = [{grupp = "Eken", namn = ["Eva", "Bo"], antal = 9}]}',
            ValsedlarRaknade(hogar=(Valhog(grupp="Eken", namn=("Eva", "Bo"), antal=9),)),
        ),
    ],
)
def test_handelserna_som_de_skrivs(fore: str, skrivet: str, handelse: Handelse) -> None:
    assert type(handelse) in valet.SLAG
    assert spelad(f"{fore}, {skrivet}").logg[-1].handelse == handelse


def test_ett_val_fran_fil_till_protokoll() -> None:
    [val] = beslutsprotokoll(spelad(f"{BEGART}, {LIKA}, {LOTT}, {{klubbslag = true}}")).val
    assert (val.valda, val.uppdrag) == (("Eva", "Kim"), "ledamöter i nämnden")


def test_uppdraget_med_alla_uppgifter() -> None:
    alla = """uppdrag = [
      {id = "v1", benamning = "ledamöter", platser = 2, slag = "utskott", undantagen_lokal_namnd = true},
      {id = "v2", benamning = "ersättare", ersattare = true, ledamoternas = "v1"},
      {id = "v3", benamning = "ersättare", ersattare = true, ledamoterna_proportionellt = false},
      {id = "v4", benamning = "kommundirektör", anstallning = true},
    ]
    """
    arende = spelad("", uppdrag=alla, forslag="").arende
    assert arende.uppdrag == (
        Uppdrag(id="v1", benamning="ledamöter", platser=2, slag=Valslag.UTSKOTT, undantagen_lokal_namnd=True),
        Uppdrag(id="v2", benamning="ersättare", ersattare=True, ledamoternas="v1"),
        Uppdrag(id="v3", benamning="ersättare", ersattare=True, ledamoterna_proportionellt=False),
        Uppdrag(id="v4", benamning="kommundirektör", anstallning=True),
    )
    assert (arende.val, arende.anstallning) == (True, True)


@pytest.mark.parametrize(
    ("fel", "handelser", "andrat"),
    [
        ("uppdrag[1].benamning: saknas", "", {"uppdrag": 'uppdrag = [{id = "v1"}]\n'}),
        ("platser: 0 är inte tillåtet", "", {"uppdrag": 'uppdrag = [{id = "v1", benamning = "x", platser = 0}]\n'}),
        ("menade du 'revisorer'?", "", {"uppdrag": 'uppdrag = [{id = "v1", benamning = "x", slag = "revisorar"}]\n'}),
        ("val: false är inte tillåtet; tillåtet är sant, för", "", {"mer": "val = false\n"}),
        ("personer", "", {"forslag": 'forslag = [{id = "a", art = "eget", rubrik = "a", uppdrag = "v1"}]\n'}),
        (
            "högst så många personer som platserna, 2",
            "",
            {"forslag": 'forslag = [{id="a", art="eget", rubrik="a", uppdrag="v1", personer=["A","B","C"]}]\n'},
        ),
        (
            "'v7' är inte tillåtet; tillåtet är ett av ärendets uppdrag: v1",
            "",
            {"forslag": 'forslag = [{id="a", art="eget", rubrik="a", uppdrag="v7", personer="A"}]\n'},
        ),
        (
            "arende[1].forslag[2].uppdrag: 'v7' är inte tillåtet; ",  # the one at fault, and not the first
            "",
            {
                "forslag": 'forslag = [{id="a", art="eget", rubrik="a", uppdrag="v1", personer="A"},'
                ' {id="b", art="eget", rubrik="b", uppdrag="v7", personer="B"}]\n'
            },
        ),
        ("valsedlar: 7 är inte tillåtet; tillåtet är en lista av högar", f"{BEGART}, {{valsedlar = 7}}", {}),
        ("valsedlar[1].antal: saknas", f'{BEGART}, {{valsedlar = [{{namn = "Eva"}}]}}', {}),
        ("antal: 0 är inte tillåtet", f'{BEGART}, {{valsedlar = [{{namn = "Eva", antal = 0}}]}}', {}),
        (
            "fler namn än det finns platser, 2;",
            f'{BEGART}, {{valsedlar = [{{namn = ["Eva", "Bo", "Kim"], antal = 5}}]}}',
            {},
        ),
        ("12 valsedlar är lämnade, men bara 11", f'{BEGART}, {{valsedlar = [{{namn = "Eva", antal = 12}}]}}', {}),
        ("en hög för varje slags", f'{BEGART}, {{valsedlar = [{{namn="Eva", antal=2}}, {{namn="Eva", antal=1}}]}}', {}),
        ("mellan: saknas", f'{BEGART}, {LIKA}, {{lottad = "Kim", hur = "lappar"}}', {}),
        ("en av dem som lotten står mellan", f'{BEGART}, {LIKA}, {{lottad="Eva", mellan=["Bo","Kim"], hur="x"}}', {}),
        ("Lotten står mellan Bo, Kim", f'{BEGART}, {LIKA}, {{lottad="Eva", mellan=["Eva","Kim"], hur="x"}}', {}),
        ("krävs 4 för 2 platser", f'{BEGART}, {{proportionellt = "v1", antal = 3}}', {}),
        ("eller i stället namnen", f'{BEGART}, {{proportionellt = "v1"}}', {}),
        ("saknar gruppbeteckning", f'{BEGART}, {{proportionellt="v1", antal=4}}, {LIKA}', {}),
        ("sker slutet, med valsedlar", f'{BEGART}, {{omrostning={{ja="a", nej="b", ja_roster=6, nej_roster=5}}}}', {}),
        ("ingen utslagsröst", f'{BEGART}, {LIKA}, {{utslagsrost = "a"}}', {}),
    ],
)
def test_fel_sags_med_plats_och_vad_som_ar_tillatet(fel: str, handelser: str, andrat: dict[str, str]) -> None:
    assert fel in felen(handelser, **andrat)


def test_ett_utdrag_lagger_till_det_okanda_fore_valsedlarna() -> None:
    """Neither the finding nor the request nor the klubbslag is told."""
    text = f'{HUVUD}{UPPDRAG}{FORSLAG}handelser = [{{proposition = "v1"}}, {LIKA}, {LOTT}]\n'
    [lage] = spela_fil(tolka_arendefil(text.replace("narvarande = 11", 'narvarande = 11, underlag = "utdrag"')))
    typer = [type(p.handelse).__name__ for p in lage.logg]
    assert typer == [
        "OverlaggningAvslutad",
        "PropositionStalld",
        "UppfattningRedovisad",
        "OmrostningBegard",
        "ValsedlarRaknade",
        "PlatsLottad",
        "Klubbslag",
    ]
    assert beslutsprotokoll(lage).val[0].valda == ("Eva", "Kim")
