"""The ärendefil of a förbundsdirektion: the four choices, asked for by line; days and choices that are not covered."""

from pathlib import Path

import pytest

from propositionsordning import Direktionsval, Filfel, Organtyp, spela_fil, tolka_arendefil
from propositionsordning.cli import main

ALLA = ("direktion_uppskov", "direktion_arenden", "direktion_jav", "direktion_beslutsforhet")


def fil(*, typ: str = "forbundsdirektion", datum: str = "2025-03-26", val: dict[str, str] | None = None) -> str:
    tabell = "" if val is None else "[arbetsordning]\n" + "".join(f'{k} = "{v}"\n' for k, v in val.items())
    return f"""format = "propositionsordning/arende/1"
organ = {{ typ = "{typ}", namn = "Direktionen" }}
sammantrade = {{ datum = {datum} }}
{tabell}[[arende]]
rubrik = "Budget"
"""


def felet(text: str) -> tuple[int | None, str, str]:
    with pytest.raises(Filfel) as fel:
        tolka_arendefil(text, fil="m.toml")
    assert len(fel.value.fel) == 1
    return fel.value.fel[0].rad, fel.value.fel[0].plats, fel.value.fel[0].text


def test_utan_val_pekar_felet_pa_organets_typ() -> None:
    rad, plats, text = felet(fil())
    assert (rad, plats) == (2, "organ.typ")
    assert text.startswith(", ".join(ALLA) + " saknas; tillåtet är som_fullmaktige eller som_namnd")
    assert "O-22" in text


@pytest.mark.parametrize("saknas", ALLA)
def test_ett_val_som_saknas_namns_vid_tabellen(saknas: str) -> None:
    rad, plats, text = felet(fil(val={f: "som_namnd" for f in ALLA if f != saknas}))
    assert (rad, plats) == (4, "arbetsordning")
    assert text.startswith(f"{saknas} saknas")


def test_ett_annat_organ_har_inte_valet() -> None:
    rad, plats, text = felet(fil(typ="namnd", val={"direktion_jav": "som_namnd"}))
    assert (rad, plats) == (5, "arbetsordning.direktion_jav")
    assert "bara en förbundsdirektion" in text


def test_forbundsordningens_egna_regler_stods_inte() -> None:
    rad, plats, text = felet(fil(val={"direktion_jav": "forbundsordning"}))
    assert (rad, plats) == (5, "arbetsordning.direktion_jav")
    assert text == "'forbundsordning' stöds inte: förbundsordningens egna regler är inte beskrivna"


@pytest.mark.parametrize(("typ", "tillatet"), [("fullmaktige", False), ("forbundsfullmaktige", True), ("namnd", True)])
def test_en_kommuns_fullmaktige_har_ingen_forbundsordning(*, typ: str, tillatet: bool) -> None:
    text = fil(typ=typ) + 'kvalificerad = { taljare = 2, namnare = 3, bas = "narvarande" }\n'
    if tillatet:
        assert tolka_arendefil(text).arenden[0].arende.kvalificerad is not None
        return
    rad, plats, fel = felet(text)
    assert (rad, plats) == (6, "arende[1].kvalificerad")
    assert "bara en förbundsordning" in fel
    assert "forbundsfullmaktige" in fel


def test_med_alla_val_spelas_filen() -> None:
    last = tolka_arendefil(fil(val=dict.fromkeys(ALLA, "som_namnd")), fil="m.toml")
    (lage,) = spela_fil(last)
    assert lage.sammantrade.organ.typ is Organtyp.FORBUNDSDIREKTION
    assert lage.sammantrade.arbetsordning.direktion_jav is Direktionsval.SOM_NAMND


def test_fore_2018_sager_kommandoraden_vad_som_inte_ingar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mote = tmp_path / "m.toml"

    mote.write_text(fil(typ="namnd", datum="2017-12-31"), encoding="utf-8")
    assert main(["visa", str(mote)]) == 2
    fel = capsys.readouterr().err
    assert "rad 3, sammantrade.datum: sammanträdet 2017-12-31 stöds inte" in fel
    assert "2018-01-01" in fel

    mote.write_text(fil(typ="namnd", datum="2018-01-01"), encoding="utf-8")
    assert main(["visa", str(mote)]) == 0
