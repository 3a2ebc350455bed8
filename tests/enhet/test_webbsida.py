"""The page of an order: whole in itself, the same content as the tree, nothing that runs but its own script."""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise

import pytest

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    Klubbslag,
    Lage,
    OverlaggningAvslutad,
    PropositionStalld,
    Riktning,
    UppfattningRedovisad,
    Yrkande,
    borja,
    spela,
)
from propositionsordning.bild.innehall import Gren, Grenslag, innehall
from propositionsordning.bild.webbsida import ordning_som_html
from propositionsordning.bild.webbsida_stil import STIL
from propositionsordning.fraser.katalog import byt_ut
from propositionsordning.fraser.skydd import synlig
from propositionsordning.fraser.standard import STANDARD
from tests.guld.fall import minoritet, motforslag, omlagd
from tests.webblasare.lasare import ATTRIBUT, ELEMENT, Sida, jamn, las
from tests.webblasare.sidor import fyrtio_yrkanden, lagen, mote

LAGEN = lagen()


def sidan(lage: Lage) -> Sida:
    return las(ordning_som_html(lage))


def rader(gren: Gren) -> Iterator[str]:
    """Every text that the tree tells below this branch, in the parts that a page may set apart."""
    if gren.led and gren.delar:
        yield gren.delar[0]
        yield from gren.led
    else:
        yield from gren.delar or (gren.text,)
    for under in gren.grenar:
        yield from rader(under)


@pytest.mark.parametrize("namn", LAGEN)
def test_allt_som_tradet_sager_star_pa_sidan_utan_skript(namn: str) -> None:
    bild = innehall(LAGEN[namn])
    sida = sidan(LAGEN[namn])
    kropp = jamn(" ".join(e.text for e in sida.element if e.tagg in {"h1", "h2", "h3", "p", "li"} and not e.dold))
    grenar = [bild.granskning, *(f.gren for f in bild.fragor)]
    sagt = [bild.mote, bild.arende, bild.tomt or "", *bild.sammanfattning]
    sagt += [rad for f in bild.fragor for rad in f.gren.text.partition(f.amne)]
    sagt += [rad for gren in grenar for under in gren.grenar for rad in rader(under)]
    saknas = [rad for rad in sagt if jamn(synlig(rad)).strip(" :") not in kropp]
    assert saknas == []


@pytest.mark.parametrize("namn", LAGEN)
def test_sidan_ar_hel_och_hamtar_inget(namn: str) -> None:
    html = ordning_som_html(LAGEN[namn])
    sida = las(html)
    assert sida.doctype == "doctype html"
    assert html.endswith("</html>\n")
    assert {e.tagg for e in sida.element} <= ELEMENT
    assert {a for e in sida.element for a in e.attribut} <= ATTRIBUT
    assert all(e.attribut["href"].startswith("#") for e in sida.element if "href" in e.attribut)
    ids = [e.attribut["id"] for e in sida.element if "id" in e.attribut]
    assert len(ids) == len(set(ids))
    pekare = [
        e.attribut[a].removeprefix("#") for e in sida.element for a in ("href", "aria-labelledby") if a in e.attribut
    ]
    assert set(pekare) <= set(ids)


def test_policyn_namner_bara_sidans_egen_stil_och_eget_skript() -> None:
    sida = sidan(minoritet())
    (policy,) = [e.attribut["content"] for e in sida.med("meta") if e.attribut.get("http-equiv")]
    delar = dict(d.strip().split(" ", 1) for d in policy.split(";"))
    (stil,), (skript,) = sida.med("style"), sida.med("script")
    assert delar == {
        "default-src": "'none'",
        "style-src": f"'{digest(stil.text)}'",
        "script-src": f"'{digest(skript.text)}'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    assert "</" not in skript.text + stil.text
    assert "url(" not in stil.text
    assert "@import" not in stil.text


def digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@pytest.mark.parametrize("namn", LAGEN)
def test_rubrikerna_gar_ett_steg_i_taget(namn: str) -> None:
    nivaer = [int(e.tagg[1]) for e in sidan(LAGEN[namn]).element if e.tagg in {"h1", "h2", "h3"}]
    assert nivaer[0] == 1
    assert nivaer.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(nivaer))


def test_ja_och_nej_star_pa_var_sin_rad() -> None:
    led = [e.text for e in sidan(minoritet()).med("span", "led")]
    assert "Ja för återremiss av ärendet." in led
    assert "Nej för avslag på yrkandet om återremiss av ärendet." in led
    assert "Fråga 4 om tilläggsyrkandet från C ställs inte: huvudfrågan leder inte till bifall." in led
    assert {e.text for e in sidan(minoritet()).med("b")} == {"Ja", "Nej"}


def test_ocksa_huvudomrostningens_ja_och_nej_star_for_sig() -> None:
    """Three or more: what the sentence on the omröstning ends with; other words than the library's are left whole."""
    (fallet,) = sidan(motforslag()).med("li", "ensam")
    assert fallet.text.splitlines()[1:] == ["Ja för huvudförslaget.", "Nej för motförslaget."]
    egna = byt_ut(STANDARD, {"forhand.flera": "Så här gör vi i vår kommun"})
    assert las(ordning_som_html(motforslag(), fraser=egna)).med("li", "ensam") == []


def test_tre_som_bara_faller_varandra_sags_en_gang() -> None:
    (fraga,) = innehall(LAGEN["exempel-motion-1"]).fragor
    *_, foljd = fraga.gren.grenar
    assert [g.text for g in foljd.grenar] == ["Bifalls ett av dem faller de övriga."]
    assert len(fraga.utfall) == 3
    assert fraga.amne.endswith("bifall till motionen och avslag")


def test_faller_mer_an_de_ovriga_sags_det_for_vart_och_ett() -> None:
    forslag = [Forslag(id=x, art=Forslagsart.EGET, rubrik=f"förslag {x}") for x in "ab"]
    tillagg = Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="tillägget", bas=("a",))
    yrkanden = [Yrkande(id=f"y{x}", av=("S",), forslag=x) for x in "abt"]
    avslag = Yrkande(id="y", av=("M",), riktning=Riktning.AVSLAG)
    arende = Arende(id="1", rubrik="Tre", forslag=(*forslag, tillagg), yrkanden=(*yrkanden, avslag))
    fraga, _ = innehall(borja(mote(3), arende)).fragor
    (foljd,) = [g for g in fraga.gren.grenar if g.slag is Grenslag.FOLJD]
    assert [len(u.bortfall) for u in fraga.utfall] == [0, 0, 1]
    assert [len(g.led) for g in foljd.grenar] == [1, 1, 2]


def test_lagrummet_och_tredjedelen_star_dar() -> None:
    sida = sidan(minoritet())
    assert any("27\xa0av\xa081" in e.text for e in sida.med("li"))
    assert "(KL 5:50 1 st 1 men)." in [e.text for e in sida.med("span", "lagrum")]
    assert "(R-1-4, arbetsordning)" in [e.text for e in sida.med("span", "lagrum")]


def test_manga_namn_falls_ihop_men_star_dar_alla() -> None:
    sida = sidan(fyrtio_yrkanden())
    vem = max(sida.med("span", "vem"), key=lambda e: len(e.text))
    assert all(f"Förnamn{nr} Efternamnsson-Dubbelnamn{nr} (" in vem.text for nr in range(81))
    assert "och 69 till" in [e.text for e in sida.med("summary")]
    assert [e.text for e in sidan(motforslag()).med("summary") if e.text.startswith("och ")] == []


def test_en_fraga_gar_inte_att_ga_igenom() -> None:
    assert sidan(LAGEN["guld-huddinge"]).med("section", "genomgang") == []
    (genomgang,) = sidan(minoritet()).med("section", "genomgang")
    assert genomgang.dold


def test_avgjorda_fragor_gar_inte_att_anta() -> None:
    """Of five questions one is decided and the other under way: one remains, and so nothing to walk through."""
    assert sidan(omlagd()).med("section", "genomgang") == []
    lage = spela(
        minoritet(), [OverlaggningAvslutad(), PropositionStalld("1"), UppfattningRedovisad("ej_u"), Klubbslag()]
    )
    sida = sidan(lage)
    assert [e.attribut["data-fraga"] for e in sida.med("div", "nu")] == ["f2", "f3", "f4"]
    assert "AVGJORD: yrkandet om återremiss av ärendet har avslagits" in [e.text for e in sida.med("p", "marke")]
    assert "Avgjorda: 1. Förfallna: 0. Återstår: 3." in [e.text for e in sida.med("li")]


def test_genomgangen_har_varje_utfall_och_vad_det_tar_bort() -> None:
    sida = sidan(minoritet())
    assert [e.attribut["data-antar"] for e in sida.med("button") if "data-antar" in e.attribut] == [
        *("f1u1", "f1u2", "f2u1", "f2u2", "f3u1", "f3u2", "f4u1", "f4u2")
    ]
    bort = {(e.attribut["data-om"], e.attribut["data-bort"]) for e in sida.med("p", "bort")}
    assert bort == {("f1u1", "f3"), ("f1u1", "f4"), ("f2u1", "f3"), ("f2u1", "f4"), ("f3u1", "f4")}
    assert all(e.dold for e in sida.med("p", "bort"))


def _ljushet(farg: str) -> float:
    """The relative luminance of "#rrggbb" (WCAG 2.1)."""
    kanaler = [int(farg[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (k / 12.92 if k <= 0.03928 else ((k + 0.055) / 1.055) ** 2.4 for k in kanaler)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _kontrast(a: str, b: str) -> float:
    ljus, mork = sorted((_ljushet(a), _ljushet(b)), reverse=True)
    return (ljus + 0.05) / (mork + 0.05)


@pytest.mark.parametrize("lage", [0, 1], ids=["light", "dark"])
def test_farger_gar_att_skilja_at(lage: int) -> None:
    """Text 4,5 to 1 on both grounds, lines that mark something 3 to 1 (WCAG 1.4.3, 1.4.11)."""
    block = re.findall(r":root \{([^}]*--bak[^}]*)\}", STIL)[lage]
    farger = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))
    for grund in ("bak", "yta"):
        assert all(_kontrast(farger[f], farger[grund]) >= 4.5 for f in ("text", "svag", "ton")), grund
    assert _kontrast(farger["kant"], farger["bak"]) >= 3


def test_skriptet_star_utanfor_det_som_andra_har_skrivit() -> None:
    """The script is a constant: nothing of the ärende is part of it, and no attribute holds code."""
    skript = {las(ordning_som_html(lage)).med("script")[0].text for lage in LAGEN.values()}
    assert len(skript) == 1
    assert not any(a.startswith("on") for a in ATTRIBUT)


def test_egna_fraser_anvands() -> None:
    egna = byt_ut(STANDARD, {"trad.regel": "Majoritet", "votering": "{nej} är Nej och {ja} är Ja"})
    sida = las(ordning_som_html(minoritet(), fraser=egna))
    assert "Majoritet" in [e.text for e in sida.med("h3")]
    assert "avslag på tilläggsyrkandet från C är Nej och bifall till tilläggsyrkandet från C är Ja" in [
        e.text for e in sida.med("span", "led")
    ]


def test_antalet_vagar_star_overst_och_ett_mycket_stort_tal_sags_i_ord() -> None:
    kort = [e.text for e in sidan(minoritet()).med("li")]
    assert any(text.startswith("Sammanträdet kan ta ") and " vägar genom frågorna" in text for text in kort)
    assert any("mer än en miljard vägar" in e.text for e in sidan(fyrtio_yrkanden()).med("li"))


def test_ett_arende_utan_fragor_sager_det() -> None:
    sida = sidan(LAGEN["tomt"])
    assert "Det finns inget att ställa under proposition." in [e.text for e in sida.med("p")]
    assert sida.med("button") == []
