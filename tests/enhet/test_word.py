"""The minutes in Word: real styles, the sentences of the model in their order, tables that can be read, the same bytes."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from propositionsordning import (
    EjStodd,
    Lage,
    Protokollsanteckning,
    beslutsprotokoll,
    byt_ut,
    las_arendefil,
    paragraf_som_docx,
    paragrafer_som_docx,
    protokolldocx,
    protokollsparagraf,
    spela_fil,
)
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.protokoll.modell import (
    Mening,
    Protokollsparagraf,
    Rad,
    Sektion,
    Stycke,
    Styckeslag,
    Tabell,
    meningar,
)
from tests.enhet.protokollbygge import ett_forslag, paragraf
from tests.guld import fall

Element: TypeAlias = Any  # of python-docx, whose elements have no types
EXEMPEL = Path(__file__).parents[2] / "exempel"
FILER = sorted(f.stem for f in EXEMPEL.glob("*.toml"))


def modell(namn: str) -> Protokollsparagraf:
    return protokollsparagraf(beslutsprotokoll(spela_fil(las_arendefil(EXEMPEL / f"{namn}.toml"))[0], tolkningar=False))


def oppna(data: bytes) -> Document:
    return docx.Document(BytesIO(data))


def bygg(*sektioner: Sektion, rubrik: str = "Vägen") -> Protokollsparagraf:
    return Protokollsparagraf(organ="Nämnden", uppgifter=(), rubrik=rubrik, pagar=None, sektioner=sektioner)


def omrostning(rader: int) -> Tabell:
    return Tabell(
        rubrik=Mening("Omröstning 1", "rostlista.rubrik"),
        kolumner=("Ledamot", "Ja", "Nej"),
        rader=tuple(Rad((f"M-{n}", "X", "")) for n in range(rader)),
        summa=Rad(("Summa", str(rader), "0")),
    )


def bilaga(*tabeller: Tabell) -> Sektion:
    return Sektion(id="rostlista", rubrik="Bilaga", tabeller=tabeller)


def delar(d: Document) -> list[Element]:
    """The paragraphs and tables of the body, in order, without the empty paragraphs that end a section."""
    alla = [e for e in d.element.body if e.tag != qn("w:sectPr")]
    return [e for e in alla if e.tag != qn("w:p") or "Avsnittsslut" not in e.xpath("./w:pPr/w:pStyle/@w:val")]


def text(element: Element) -> str:
    return "".join(element.xpath(".//w:t/text()"))


def stil(element: Element) -> str:
    return str(element.xpath("./w:pPr/w:pStyle/@w:val")[0])


# --- Nothing lost, nothing added -------------------------------------------------------------------------------------


def vantat(p: Protokollsparagraf) -> list[str]:
    """What the body should say, paragraph by paragraph, a table by its cells."""
    rader = [p.organ, *(f"{u.etikett}{u.varde}" for u in p.uppgifter), p.rubrik]
    rader += [] if p.pagar is None else [p.pagar.text]
    for s in p.sektioner:
        rader += [s.rubrik, *(stycke.text for stycke in s.stycken)]
        for t in s.tabeller:
            rader += [
                t.rubrik.text,
                "".join(c for r in (t.kolumner, *(r.celler for r in t.rader), t.summa.celler) for c in r),
            ]
    return rader


@pytest.mark.parametrize("namn", FILER)
def test_exemplen_sags_helt_och_i_ordning(namn: str) -> None:
    p = modell(namn)
    assert [text(e) for e in delar(oppna(paragraf_som_docx(p)))] == vantat(p)


@pytest.mark.parametrize("lage", [fall.minoritet_halvvags, fall.omlagd, fall.motforslag_avgjort])
def test_fallen_sags_helt_och_i_ordning(lage: Callable[[], Lage]) -> None:
    protokoll = beslutsprotokoll(lage(), tolkningar=False)
    d = oppna(protokolldocx(protokoll))
    assert [text(e) for e in delar(d)] == vantat(protokollsparagraf(protokoll))


def test_varje_mening_ar_en_egen_lopning() -> None:
    p = modell("goteborg-ks-2025-03-26-261")
    lopningar = [t.text for t in oppna(paragraf_som_docx(p)).element.body.iter(qn("w:t"))]
    for mening in {m.text for _, m in meningar(p)}:
        assert lopningar.count(mening) == [m.text for _, m in meningar(p)].count(mening)


# --- Styles ----------------------------------------------------------------------------------------------------------


def test_stilarna() -> None:
    d = oppna(protokolldocx(beslutsprotokoll(fall.motforslag_avgjort(), tolkningar=False)))
    stycken = [e for e in delar(d) if e.tag == qn("w:p")]
    assert [stil(e) for e in stycken[:8]] == [
        *("Organ", "Uppgift", "Uppgift", "Uppgift", "Title", "Heading1"),
        *("BodyText", "ListNumber"),
    ]
    rubriker = [text(e) for e in stycken if stil(e) == "Heading1"]
    assert rubriker[:3] == ["Tekniska nämndens beslut", "Överläggning", "Propositioner"]
    assert [stil(e) for e in stycken if text(e).startswith(("Bilaga", "Omröstning 1:"))] == ["Bilagerubrik", "Heading2"]
    assert [text(e) for e in stycken if stil(e) == "Rad"] == ["Gatukontoret", "Parkeringsbolaget"]


def test_pagaende_arende_sager_det() -> None:
    d = oppna(protokolldocx(beslutsprotokoll(fall.omlagd(), tolkningar=False)))
    assert [stil(e) for e in delar(d) if "inte avgjort" in text(e)] == ["Pagar"]


def test_inget_ar_formaterat_for_hand() -> None:
    """A paragraph has its style, a run has nothing; only the number of a list, and the end of a section, stand beside it."""
    d = oppna(paragraf_som_docx(modell("goteborg-kf-2024-09-12-350")))
    assert d.element.body.xpath(".//w:rPr") == []
    annat = {e.tag for e in d.element.body.xpath(".//w:pPr/*")} - {qn("w:pStyle"), qn("w:numPr"), qn("w:sectPr")}
    assert annat == set()


def test_varje_stil_som_anvands_finns() -> None:
    for namn in FILER:
        d = oppna(paragraf_som_docx(modell(namn)))
        kanda = {s.style_id for s in d.styles}
        assert set(d.element.body.xpath(".//w:pStyle/@w:val | .//w:tblStyle/@w:val")) <= kanda


def test_rubriker_halls_ihop_med_det_som_foljer() -> None:
    d = oppna(paragraf_som_docx(modell("goteborg-ks-2025-03-26-261")))
    for namn in ("Title", "Heading 1", "Heading 2", "Organ", "Tabellhuvud"):
        assert d.styles[namn].element.xpath("./w:pPr/w:keepNext"), namn
    assert [d.styles[n].element.pPr.xpath("./w:outlineLvl/@w:val") for n in ("Heading 1", "Heading 2")] == [
        ["0"],
        ["1"],
    ]


def test_beslutspunkter_numreras_som_i_forslaget() -> None:
    """The list takes its numbers from the decision: points 1, 2 and 4 adopted, and another list begins anew."""

    def punkt(nr: int) -> Stycke:
        return Stycke((Mening(f"att {nr}", "fritext"),), Styckeslag.PUNKT, nr)

    rad = Stycke((Mening("Nämnden beslutar", "x"),))
    p = bygg(Sektion(id="beslut", rubrik="Beslut", stycken=(punkt(1), punkt(2), punkt(4), rad, punkt(1))))
    d = oppna(paragraf_som_docx(p))
    listor = d.element.body.xpath(".//w:numPr/w:numId/@w:val")
    numrering = d.part.numbering_part.element
    start = [numrering.xpath(f"./w:num[@w:numId='{n}']/w:lvlOverride/w:startOverride/@w:val") for n in listor]
    assert start == [["1"], ["1"], ["4"], ["1"]]
    assert listor[0] == listor[1]
    assert len(set(listor)) == 3


def test_ett_steg_halls_ihop_med_det_som_star_under() -> None:
    stycken = [
        Stycke((Mening("gör", "x"),), Styckeslag.PUNKT, 1),
        Stycke((Mening("om så är", "x"),), Styckeslag.GREN),
        Stycke((Mening("säg", "x"),), Styckeslag.REPLIK),
        Stycke((Mening("klubbslag", "x"),), Styckeslag.GREN),
        Stycke((Mening("gör", "x"),), Styckeslag.PUNKT, 2),
    ]
    d = oppna(paragraf_som_docx(bygg(Sektion(id="x", rubrik="R", stycken=tuple(stycken)))))
    assert [stil(e) for e in delar(d)[3:]] == ["Steg", "Grenforereplik", "Replik", "Gren", "ListNumber"]
    for namn, halls in (("Steg", True), ("Gren före replik", True), ("Replik", False), ("Gren", False)):
        assert bool(d.styles[namn].element.xpath("./w:pPr/w:keepNext")) is halls, namn
    assert len(set(d.element.body.xpath(".//w:numId/@w:val"))) == 1


# --- Tables ----------------------------------------------------------------------------------------------------------


def test_rubrikraden_upprepas_och_rader_delas_inte() -> None:
    d = oppna(paragraf_som_docx(modell("goteborg-kf-2024-09-12-350")))
    assert len(d.tables) == 5
    for tabell in d.tables:
        rader = tabell._tbl.xpath("./w:tr")
        assert len(rader) == 83
        assert [bool(r.xpath("./w:trPr/w:tblHeader")) for r in rader] == [True] + [False] * 82
        assert all(r.xpath("./w:trPr/w:cantSplit") for r in rader)


def test_tabellen_har_alternativtext() -> None:
    p = modell("goteborg-ks-2025-03-26-261")
    for tabell, vantad in zip(oppna(paragraf_som_docx(p)).tables, p.sektioner[-1].tabeller, strict=True):
        egenskaper = tabell._tbl.tblPr
        assert egenskaper.xpath("./w:tblCaption/@w:val") == [vantad.rubrik.text]
        assert egenskaper.xpath("./w:tblDescription/@w:val") == ["Ledamot, Ja, Nej, Avstår, Frånvarande"]
        assert egenskaper.xpath("./w:tblLook/@w:firstRow") == ["1"]


def avsnitten(d: Document) -> list[tuple[object, str]]:
    """How each section of the document begins, and its columns."""
    return [(s.start_type, (s._sectPr.xpath("./w:cols/@w:num") or ["1"])[0]) for s in d.sections]


NY, FORTSATT = WD_SECTION.NEW_PAGE, WD_SECTION.CONTINUOUS


def test_bilagan_star_pa_egen_sida_och_hoga_tabeller_i_tva_spalter() -> None:
    d = oppna(paragraf_som_docx(bygg(bilaga(omrostning(81), omrostning(81), omrostning(13), omrostning(13)))))
    assert avsnitten(d) == [(NY, "1"), (NY, "1"), (FORTSATT, "2"), (NY, "1"), (FORTSATT, "2"), (NY, "1")]


def test_en_hog_tabell_efter_en_lag_borjar_pa_ny_sida() -> None:
    d = oppna(paragraf_som_docx(bygg(bilaga(omrostning(13), omrostning(36)))))
    assert avsnitten(d) == [(NY, "1"), (NY, "1"), (NY, "1"), (FORTSATT, "2")]


@pytest.mark.parametrize("antal", [1, 13, 25, 26, 35, 36, 81, 349])
def test_tabellen_ryms_i_sin_spalt(antal: int) -> None:
    d = oppna(paragraf_som_docx(bygg(bilaga(omrostning(antal)))))
    bredder = [int(b) for b in d.tables[0]._tbl.xpath("./w:tblGrid/w:gridCol/@w:w")]
    sida = d.sections[0]
    hela = (sida.page_width or 0) - (sida.left_margin or 0) - (sida.right_margin or 0)
    assert sum(bredder) * 635 <= (hela if antal <= 35 else hela // 2)
    assert bredder[0] > 2300


def test_hoga_tabeller_har_mindre_bokstaver() -> None:
    """So that most names stand on one line, and 81 votes on one page."""

    def stilarna(antal: int) -> set[bool]:
        tabell = oppna(paragraf_som_docx(bygg(bilaga(omrostning(antal))))).tables[0]
        return {s.endswith("liten") for s in tabell._tbl.xpath(".//w:pStyle/@w:val")}

    assert (stilarna(35), stilarna(36)) == ({False}, {True})
    d = oppna(paragraf_som_docx(bygg()))
    for namn in ("Tabelltext", "Tabellhuvud mitt", "Tabelltext samlad mitt"):
        liten = d.styles[f"{namn} liten"].element
        assert liten.xpath("./w:basedOn/@w:val") == [d.styles[namn].style_id]


def test_laga_tabeller_halls_pa_en_sida_och_summan_star_aldrig_ensam() -> None:
    def hallna(antal: int) -> list[bool]:
        d = oppna(paragraf_som_docx(bygg(bilaga(omrostning(antal)))))
        stilar = d.tables[0]._tbl.xpath("./w:tr/w:tc[1]/w:p/w:pPr/w:pStyle/@w:val")
        hallande = d.styles.element.xpath("./w:style[w:pPr/w:keepNext]/@w:styleId")
        return [s.removesuffix("liten") in hallande for s in stilar]

    assert hallna(3) == [True, True, True, True, False]
    hoga = hallna(81)
    assert (hoga[0], hoga[1], hoga[-2], hoga[-1]) == (True, False, True, False)


# --- Page heads, language and properties -----------------------------------------------------------------------------


def test_sidhuvudet_har_organ_datum_paragraf_och_sida() -> None:
    d = oppna(paragraf_som_docx(modell("goteborg-ks-2025-03-26-261")))
    assert [p.text for p in d.sections[0].header.paragraphs] == ["Kommunstyrelsen\tSida  av ", "26 mars 2025\t§ 261"]
    assert [p.text for p in d.sections[0].first_page_header.paragraphs] == ["\tSida  av "]
    for huvud in (d.sections[0].header, d.sections[0].first_page_header):
        assert huvud.part.element.xpath(".//w:fldSimple/@w:instr") == ["PAGE", "NUMPAGES"]
    assert d.sections[0].different_first_page_header_footer
    assert all(s.header.is_linked_to_previous and not s.different_first_page_header_footer for s in d.sections[1:])


def test_sidhuvudets_ord_ar_kommunens() -> None:
    egna = byt_ut(STANDARD, {"sida": "{nr} ({antal})"})
    d = oppna(paragraf_som_docx(bygg(), fraser=egna))
    assert d.sections[0].header.paragraphs[0].text == "Nämnden\t ()"


def test_flera_paragrafer_i_ett_dokument() -> None:
    tva = [modell("huddinge-2023-11-22-8"), modell("goteborg-ks-2025-03-26-261")]
    d = oppna(paragrafer_som_docx(tva))
    assert [text(e) for e in delar(d)] == [t for p in tva for t in vantat(p)]
    assert [s.header.paragraphs[1].text for s in d.sections[:2]] == ["22 november 2023\t§ 8", "26 mars 2025\t§ 261"]
    assert (d.core_properties.title, d.core_properties.created) == (
        "Kommunstyrelsens arbetsutskott",
        datetime(2025, 3, 26, tzinfo=UTC),
    )
    with pytest.raises(ValueError, match="minst en paragraf"):
        paragrafer_som_docx([])


def test_dokumentet_ar_svenskt() -> None:
    d = oppna(paragraf_som_docx(modell("huddinge-2023-11-22-8")))
    assert d.styles.element.xpath(".//w:lang/@w:val") == ["sv-SE"]
    assert d.settings.element.xpath("./w:themeFontLang/@w:val | ./w:decimalSymbol/@w:val") == ["sv-SE", ","]
    assert d.core_properties.language == "sv-SE"


def test_egenskaperna_kommer_av_protokollet() -> None:
    om = oppna(paragraf_som_docx(modell("huddinge-2023-11-22-8"))).core_properties
    assert om.title.startswith("Gör Huddinge till vänortskommun")
    assert (om.author, om.last_modified_by, om.comments) == (*["Kommunstyrelsens arbetsutskott"] * 2, "")
    assert om.created == om.modified == datetime(2023, 11, 22, tzinfo=UTC)


def test_sidan_ar_a4() -> None:
    sida = oppna(paragraf_som_docx(bygg())).sections[0]
    assert [round(m.mm) for m in (sida.page_width, sida.page_height) if m is not None] == [210, 297]


# --- The same bytes --------------------------------------------------------------------------------------------------

_SKRIV = (
    "import sys; from pathlib import Path; from propositionsordning import *;"
    "p = beslutsprotokoll(spela_fil(las_arendefil(Path(sys.argv[1])))[0], tolkningar=False);"
    "sys.stdout.buffer.write(protokolldocx(p))"
)


def test_samma_protokoll_ger_samma_byte() -> None:
    fil = EXEMPEL / "goteborg-ks-2025-03-26-261.toml"
    svar = [
        subprocess.run(
            [sys.executable, "-c", _SKRIV, str(fil)],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": fro},
        ).stdout
        for fro in ("1", "2")
    ]
    assert svar[0] == svar[1]
    with ZipFile(BytesIO(svar[0])) as arkiv:
        assert {post.date_time for post in arkiv.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [n for n in arkiv.namelist() if "thumbnail" in n or "customXml" in n]


def test_utan_datum_dateras_inget_efter_klockan() -> None:
    om = oppna(paragraf_som_docx(bygg())).core_properties
    assert om.created == om.modified == datetime(1980, 1, 1, tzinfo=UTC)


# --- Text that XML does not take -------------------------------------------------------------------------------------


@pytest.mark.parametrize("tecken", [*"\x00\x08\x0b\x1b\x1f", "\ufffe", "\uffff", "\ud800"])
def test_otillatna_tecken_syns_i_stallet_for_att_falla_bort(tecken: str) -> None:
    p = bygg(
        Sektion(id="x", rubrik=f"a{tecken}b", stycken=(Stycke((Mening(f"a{tecken}b", "fritext"),)),)),
        bilaga(omrostning(1)),
        rubrik=f"a{tecken}b",
    )
    d = oppna(paragraf_som_docx(p))
    vantad = "a b" if tecken.isspace() else "a\N{REPLACEMENT CHARACTER}b"
    assert [text(e) for e in delar(d)][1:4] == [vantad] * 3
    assert d.core_properties.title == vantad


def test_tecken_med_betydelse_i_xml_ar_text() -> None:
    text_ = 'Nämnden & "styrelsen" <b>1 < 2</b> ]]> \N{NO-BREAK SPACE}x'
    d = oppna(paragraf_som_docx(paragraf(ett_forslag(), Protokollsanteckning(av=("M",), text=text_))))
    assert any(text_ in p.text for p in d.paragraphs)


def test_radbrytningar_blir_ordmellanrum_och_fast_mellanslag_star_kvar() -> None:
    p = bygg(Sektion(id="x", rubrik="R", stycken=(Stycke((Mening("a\r\n\tb\N{NO-BREAK SPACE}c", "fritext"),)),)))
    assert text(delar(oppna(paragraf_som_docx(p)))[-1]) == "a b\N{NO-BREAK SPACE}c"


def test_lang_rubrik_kapas_bara_i_egenskaperna() -> None:
    d = oppna(paragraf_som_docx(bygg(rubrik="å" * 400)))
    assert (len(text(delar(d)[1])), len(d.core_properties.title)) == (400, 255)


def test_delarna_ar_valformade() -> None:
    with ZipFile(BytesIO(paragraf_som_docx(modell("goteborg-kf-2024-09-12-350")))) as arkiv:
        for namn in arkiv.namelist():
            parse_xml(arkiv.read(namn))


def test_utan_python_docx_sags_vad_som_ska_installeras(monkeypatch: pytest.MonkeyPatch) -> None:
    for modul in [m for m in sys.modules if m.partition(".")[0] == "docx"]:
        monkeypatch.delitem(sys.modules, modul)
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(EjStodd, match=r"python-docx är inte installerat; .* pip install 'propositionsordning\[docx\]'"):
        paragraf_som_docx(bygg())
