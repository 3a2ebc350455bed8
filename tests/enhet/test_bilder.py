"""The order as SVG and Mermaid, and by the command line: whole, within its boxes, and text whatever it is called."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    Lage,
    Yrkande,
    ordning_som_mermaid,
    ordning_som_svg,
    trad_som_text,
)
from propositionsordning.bild.textmatt import vidd
from propositionsordning.cli import main
from tests.enhet.test_trad import start, tre_fragor
from tests.guld import fall

ROT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
ELAKT = 'förslag "end" <script>alert(1)</script> #35; `x` | {y} ' + "kommunalförbundsordningsöversyn" * 6


def manga(antal: int) -> Lage:
    forslag = tuple(Forslag(id=f"f{nr}", art=Forslagsart.EGET, rubrik=f"{ELAKT} {nr}") for nr in range(antal))
    yrkanden = tuple(Yrkande(id=f"y{f.id}", av=("S", "M" * 60), forslag=f.id) for f in forslag)
    return start(Arende(id="1", rubrik=ELAKT, forslag=forslag, yrkanden=yrkanden))


LAGEN = {"tre frågor": start(tre_fragor(), antal=81), "halvvägs": fall.minoritet_halvvags(), "många": manga(40)}


@pytest.mark.parametrize(
    ("antal", "text"),
    [
        (12, "kan ta mer än en miljard vägar genom frågorna"),
        (40, "kan ta mer än en miljard vägar genom frågorna"),
        (41, "Antalet vägar genom frågorna är ej beräknat"),
    ],
)
def test_hur_manga_vagar_sags_ocksa_nar_de_ar_manga(antal: int, text: str) -> None:
    assert text in " ".join(trad_som_text(manga(antal)).split())


@pytest.mark.parametrize("lage", LAGEN.values(), ids=LAGEN)
def test_texten_haller_sig_i_sin_ruta_och_rutorna_fran_varandra(lage: Lage) -> None:
    rot = ET.fromstring(ordning_som_svg(lage))  # noqa: S314  # our own document
    rutor = []
    for g in rot.iter(f"{SVG}g"):
        x, y = (int(v) for v in g.attrib["transform"].removeprefix("translate(").rstrip(")").split())
        ruta = g.find(f"{SVG}rect")
        assert ruta is not None
        bredd, hojd = int(ruta.attrib["width"]), int(ruta.attrib["height"])
        rutor.append((x, y, x + bredd, y + hojd))
        for text in g.iter(f"{SVG}text"):
            storlek = int(text.attrib["font-size"])
            langd = vidd(text.text or "", storlek=storlek, fet="fet" in text.attrib.get("class", ""))
            assert int(text.attrib["x"]) + langd <= bredd
            assert storlek <= int(text.attrib["y"]) <= hojd - storlek // 4
    assert all(
        a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
        for nr, a in enumerate(rutor)
        for b in rutor[nr + 1 :]
    )
    _, _, bredd, hojd = (int(v) for v in rot.attrib["viewBox"].split())
    assert all(r[2] <= bredd and r[3] <= hojd for r in rutor)


def test_bilden_ar_smal_om_inget_star_bredvid_fragorna(capsys: pytest.CaptureFixture[str]) -> None:
    def bredden(fil: str) -> int:
        assert main(["visa", str(ROT / "exempel" / fil), "--format", "svg"]) == 0
        return int(ET.fromstring(capsys.readouterr().out).attrib["width"])  # noqa: S314  # our own document

    assert (bredden("val-namnd-proportionellt.toml"), bredden("goteborg-kf-2024-09-12-350.toml")) == (608, 1064)


def test_bilden_sags_i_ord_och_kor_inget_skript() -> None:
    rot = ET.fromstring(ordning_som_svg(manga(3)))  # noqa: S314  # our own document
    assert (rot.attrib["role"], rot.attrib["aria-labelledby"]) == ("img", "ordning-titel ordning-beskrivning")
    beskrivning = rot.findtext(f"{SVG}desc") or ""
    assert "Fråga 1" in beskrivning
    assert "Om " in beskrivning
    assert {e.tag.removeprefix(SVG) for e in rot.iter()} == {
        *("svg", "title", "desc", "style", "rect", "g", "text", "path")
    }


def test_mermaid_skyddar_det_som_betyder_nagot() -> None:
    rader = ordning_som_mermaid(manga(3)).splitlines()
    assert rader[0] == "flowchart TD"
    text = "\n".join(rader)
    assert "<script" not in text
    assert "#34;end#34; #60;script#62;" in text
    assert all(rad.count('"') in {0, 2} for rad in rader)


@pytest.mark.parametrize(
    ("namn", "skrivet"),
    [
        ("a\\nb", "a#92;#8288;nb"),
        ("$$x^2$$", "#36;#8288;#36;#8288;x#94;2#36;#8288;#36;#8288;"),
        ("fa:fa-ban", "fa:#8288;fa-ban"),
        ("dag: i morgon", "dag: i morgon"),
    ],
)
def test_mermaid_gor_ingen_rad_formel_eller_ikon_av_ett_namn(namn: str, skrivet: str) -> None:
    arende = Arende(id="1", rubrik=namn)
    assert f'huvud["Propositionsordning: {skrivet}<br/>' in ordning_som_mermaid(start(arende))


def test_mermaid_visar_vad_som_inte_stalls() -> None:
    assert 'f1u1 -. "ställs inte" .-> f2' in ordning_som_mermaid(start(tre_fragor()))


@pytest.mark.parametrize(
    ("format_", "borjan"), [("html", "<!doctype html>"), ("svg", "<svg "), ("mermaid", "flowchart TD"), ("json", "{")]
)
def test_visa_i_varje_format(capsys: pytest.CaptureFixture[str], format_: str, borjan: str) -> None:
    assert main(["visa", str(ROT / "exempel" / "huddinge-2023-11-22-8.toml"), "--format", format_]) == 0
    assert capsys.readouterr().out.startswith(borjan)


@pytest.mark.parametrize(("antal", "varnar"), [(3, False), (40, True)])
def test_ett_flodesschema_som_mermaid_inte_ritar(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, antal: int, *, varnar: bool
) -> None:
    """The text is written all the same: the limit can be raised where it is drawn."""
    delar = [
        'format = "propositionsordning/arende/1"\norgan = { typ = "namnd", namn = "KS" }',
        'sammantrade = { datum = 2025-03-26 }\n[[arende]]\nrubrik = "Budget"',
        *(f'[[arende.forslag]]\nid = "f{nr}"\nart = "eget"\nrubrik = "{"lång " * 80}{nr}"' for nr in range(antal)),
        *(f'[[arende.yrkande]]\nav = "P{nr}"\nforslag = "f{nr}"' for nr in range(antal)),
    ]
    fil = tmp_path / "a.toml"
    fil.write_text("\n".join(delar), encoding="utf-8")
    assert main(["visa", str(fil), "--format", "mermaid"]) == 0
    ut = capsys.readouterr()
    assert (len(ut.out) > 50_000) is varnar
    assert ("Mermaid ritar högst 50\xa0000" in ut.err) is varnar
    assert (ut.err == "") is not varnar


def test_schemat_for_ordningen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "ordning"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "propositionsordning/ordning/1"


def test_bilder_skrivs_for_ett_arende_i_taget(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    fil = tmp_path / "tva.toml"
    arenden = "".join(f'[[arende]]\nparagraf = {nr}\nrubrik = "Budget"\n' for nr in (1, 2))
    huvud = 'format = "propositionsordning/arende/1"\norgan = { typ = "namnd", namn = "KS" }\n'
    fil.write_text(f"{huvud}sammantrade = {{ datum = 2025-03-26 }}\n{arenden}", encoding="utf-8")
    assert main(["visa", str(fil), "--format", "svg"]) == 2
    assert "filen har 2 ärenden; svg skrivs för ett ärende i taget, välj det med --arende" in capsys.readouterr().err
    assert main(["visa", str(fil), "--format", "svg", "--arende", "2"]) == 0


def test_en_bild_skrivs_till_fil_men_inte_over_en_annan(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    fil, mal = str(ROT / "exempel" / "huddinge-2023-11-22-8.toml"), tmp_path / "bild.svg"
    assert main(["visa", fil, "--format", "svg", "-o", str(mal)]) == 0
    forst = mal.read_text(encoding="utf-8")
    assert ET.fromstring(forst).tag == f"{SVG}svg"  # noqa: S314  # our own document
    assert main(["visa", fil, "--format", "mermaid", "-o", str(mal)]) == 2
    assert "finns redan; ange --skriv-over" in capsys.readouterr().err
    assert mal.read_text(encoding="utf-8") == forst
    assert main(["visa", fil, "--format", "mermaid", "-o", str(mal), "--skriv-over"]) == 0
    assert mal.read_text(encoding="utf-8").startswith("flowchart TD")


def test_ett_okant_format_namns_med_dem_som_finns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["visa", str(ROT / "exempel" / "huddinge-2023-11-22-8.toml"), "--format", "pdf"]) == 2
    fel = capsys.readouterr().err
    assert "pdf" in fel
    assert all(f in fel for f in ("text", "html", "svg", "mermaid", "json"))
