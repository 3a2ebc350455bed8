"""The minutes as Markdown and HTML: what was put in comes out again, whatever the names, and every sentence is traceable."""

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from propositionsordning import Lage, beslutsprotokoll, protokollhtml, protokollmarkdown, protokollsparagraf
from propositionsordning.fraser.skydd import synlig
from propositionsordning.protokoll.htmltext import paragraf_som_html
from propositionsordning.protokoll.markdowntext import paragraf_som_markdown
from propositionsordning.protokoll.modell import (
    Mening,
    Protokollsparagraf,
    Rad,
    Sektion,
    Stycke,
    Styckeslag,
    Tabell,
    Uppgift,
    meningar,
)
from tests.guld.fall import huddinge_avgjort, minoritet_avgjort, motforslag_avgjort, omlagd

FALL = [huddinge_avgjort(), motforslag_avgjort(), minoritet_avgjort(), omlagd()]


def rak(text: str) -> str:
    return " ".join(text.split())


# --- Any model, with names that look like markup ----------------------------------------------------------------------

ELAKA = (
    *(
        "# rubrik",
        "- punkt",
        "+ punkt",
        "1. punkt",
        "12) punkt",
        "> citat",
        "***",
        "---",
        "===",
        "```",
        "~~~",
        "| a | b |",
    ),
    *(
        "*a*",
        "_a_",
        "**",
        "`a`",
        "[a](b)",
        "![a](b)",
        "<b>a</b>",
        "<!-- a -->",
        "&amp;",
        "&lt;",
        "a\\",
        "\\|",
        "\\*",
        "~~a~~",
    ),
    *(
        "</span></article>",
        '" onclick="x',
        "<script>x</script>",
        "]]>",
        "{{ a }}",
        "a\n\n# b",
        "    kod",
        "$a$",
        "a  \nb",
    ),
    *("www.a.se", "http://a.se", "a@b.se", "S:s", "Källström (L)", "[^1]: a", "[a]: /b", ": a", "=", "10. ", "§ 1"),
)
ORD = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8).filter(
    lambda t: t.split() and synlig(t) == t
)
TEXTER = st.one_of(
    st.sampled_from(ELAKA), ORD, st.lists(st.sampled_from(ELAKA) | ORD, min_size=2, max_size=3).map(" ".join)
)
FAKTA = st.lists(
    st.sampled_from(("yrkande:y1", "partirost:1:Ett parti", "rost:1:50%", "a:\N{NO-BREAK SPACE}b")), max_size=2
)
MENINGAR = st.builds(Mening, TEXTER, st.just("fritext"), FAKTA.map(tuple))
EN_ELLER_TVA = st.lists(MENINGAR, min_size=1, max_size=2).map(tuple)
STYCKEN = st.one_of(
    st.builds(Stycke, EN_ELLER_TVA),
    st.builds(Stycke, EN_ELLER_TVA, st.sampled_from((Styckeslag.RAD, Styckeslag.GREN, Styckeslag.REPLIK))),
    st.builds(Stycke, EN_ELLER_TVA, st.just(Styckeslag.PUNKT), st.integers(1, 30)),
)
TABELLER = st.integers(1, 3).flatmap(
    lambda bredd: st.builds(
        Tabell,
        rubrik=MENINGAR,
        kolumner=st.tuples(*[TEXTER] * bredd),
        rader=st.lists(st.builds(Rad, st.tuples(*[TEXTER] * bredd), FAKTA.map(tuple)), max_size=2).map(tuple),
        summa=st.builds(Rad, st.tuples(*[TEXTER] * bredd)),
    )
)
SEKTIONER = st.builds(
    Sektion,
    id=st.sampled_from(("beslut", "propositioner")),
    rubrik=TEXTER,
    stycken=st.lists(STYCKEN, max_size=4).map(tuple),
    tabeller=st.lists(TABELLER, max_size=1).map(tuple),
)
PARAGRAFER = st.builds(
    Protokollsparagraf,
    organ=TEXTER,
    uppgifter=st.lists(
        st.builds(Uppgift, id=st.just("datum"), etikett=ORD, varde=TEXTER, dag=st.none() | st.just(date(2025, 3, 26))),
        min_size=1,
        max_size=2,
    ).map(tuple),
    rubrik=TEXTER,
    pagar=st.none() | MENINGAR,
    sektioner=st.lists(SEKTIONER, max_size=3).map(tuple),
)


def _ett(rubrik: str) -> Protokollsparagraf:
    """Just this text, in every place."""
    m = Mening(rubrik, "fritext")
    tabell = Tabell(rubrik=m, kolumner=(rubrik, rubrik), rader=(Rad((rubrik, rubrik)),), summa=Rad((rubrik, rubrik)))
    stycken = (
        Stycke((m,)),
        Stycke((m,), Styckeslag.RAD),
        Stycke((m,), Styckeslag.GREN),
        Stycke((m,), Styckeslag.REPLIK),
        Stycke((m,), Styckeslag.PUNKT, 1),
        Stycke((m,), Styckeslag.PUNKT, 3),
    )
    return Protokollsparagraf(
        organ=rubrik,
        uppgifter=(Uppgift(id="datum", etikett="Datum", varde=rubrik),),
        rubrik=rubrik,
        pagar=m,
        sektioner=(Sektion(id="beslut", rubrik=rubrik, stycken=stycken, tabeller=(tabell,)),),
    )


# --- Markdown ---------------------------------------------------------------------------------------------------------

_TYST = {"text", "strong_open", "strong_close", "hardbreak"}


def _inne(token: Token) -> str:
    """The text of an inline token; nothing in it may be markup but the writer's own bold and line breaks."""
    barn = token.children or []
    assert {t.type for t in barn} <= _TYST, token.content
    return rak("".join(" " if t.type == "hardbreak" else t.content for t in barn))


def las_markdown(text: str) -> list[tuple[str, str]]:
    """What a reader of CommonMark with tables sees: the kind of each block, and its text."""
    ut: list[tuple[str, str]] = []
    stack: list[str] = []
    nr = 0
    for t in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        if t.nesting == 1:
            stack.append(t.tag)
            if t.type == "ordered_list_open":
                nr = int(t.attrs.get("start", 1)) - 1
            elif t.type == "list_item_open":
                nr += 1
        elif t.nesting == -1:
            stack.pop()
        else:
            assert t.type == "inline", t.type
            ut.append((f"li{nr}" if "li" in stack else stack[-1], _inne(t)))
    return ut


def vantad_markdown(p: Protokollsparagraf) -> Iterator[tuple[str, str]]:
    yield "p", rak(p.organ)
    yield "p", rak(" ".join(f"{u.etikett} {u.varde}" for u in p.uppgifter))
    yield "h1", rak(p.rubrik)
    if p.pagar is not None:
        yield "p", rak(p.pagar.text)
    for s in p.sektioner:
        yield "h2", rak(s.rubrik)
        rader: list[str] = []
        for stycke in s.stycken:
            if stycke.slag is Styckeslag.RAD:
                rader.append(stycke.text)
                continue
            if rader:
                yield "p", rak(" ".join(rader))
                rader = []
            yield "p" if stycke.nr is None else f"li{stycke.nr}", rak(stycke.text)
        if rader:
            yield "p", rak(" ".join(rader))
        for tabell in s.tabeller:
            yield "h3", rak(tabell.rubrik.text)
            yield from (("th", rak(c)) for c in tabell.kolumner)
            yield from (("td", rak(c)) for rad in (*tabell.rader, tabell.summa) for c in rad.celler)


@settings(max_examples=200, deadline=None)
@given(PARAGRAFER)
def test_markdown_gar_att_lasa_tillbaka(p: Protokollsparagraf) -> None:
    assert las_markdown(paragraf_som_markdown(p)) == list(vantad_markdown(p))


@pytest.mark.parametrize("text", ELAKA)
def test_varje_elak_text_ar_text_i_markdown(text: str) -> None:
    p = _ett(text)
    assert las_markdown(paragraf_som_markdown(p)) == list(vantad_markdown(p))


@pytest.mark.parametrize("lage", FALL)
def test_markdown_av_ett_beslut(lage: Lage) -> None:
    protokoll = beslutsprotokoll(lage)
    assert las_markdown(protokollmarkdown(protokoll)) == list(vantad_markdown(protokollsparagraf(protokoll)))


def test_vanliga_namn_skrivs_utan_omvandskyltar() -> None:
    assert "\\" not in paragraf_som_markdown(_ett("Bo Källströms (L) yrkande – § 8, S:s 1.a")).replace("\\\n", "")


# --- HTML -------------------------------------------------------------------------------------------------------------

_LOVADE = {
    *("article", "header", "section", "h2", "h3", "p", "dl", "dt", "dd", "div", "time", "span", "ol", "ul", "li"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_ATTRIBUT = {"class", "lang", "data-fakta", "data-fras", "data-sektion", "datetime", "value", "scope"}


class _Strikt(HTMLParser):
    """Every element is closed in its turn, and is one of those that the writer makes."""

    def __init__(self) -> None:
        super().__init__()
        self.oppna: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _LOVADE
        assert {namn for namn, _ in attrs} <= _ATTRIBUT
        self.oppna.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.oppna.pop() == tag


def las_html(text: str) -> ET.Element:
    """The fragment, which is well-formed XML too."""
    strikt = _Strikt()
    strikt.feed(text)
    strikt.close()
    assert not strikt.oppna
    return ET.fromstring(text)  # noqa: S314  # written here, not fetched


def fakta_i(element: ET.Element) -> list[str]:
    return [unquote(f) for f in element.get("data-fakta", "").split()]


@settings(max_examples=200, deadline=None)
@given(PARAGRAFER)
def test_html_gar_att_lasa_tillbaka(p: Protokollsparagraf) -> None:
    rot = las_html(paragraf_som_html(p))
    last = [(s.get("data-fras"), rak(s.text or ""), fakta_i(s)) for s in rot.iter("span")]
    pagar = [] if p.pagar is None else [p.pagar]
    i_ordning = [
        m for s in p.sektioner for m in (*(m for x in s.stycken for m in x.meningar), *(t.rubrik for t in s.tabeller))
    ]
    assert last == [(m.fras, rak(m.text), list(m.fakta)) for m in (*pagar, *i_ordning)]
    assert [s.get("data-sektion") for s in rot.iter("section")] == [s.id for s in p.sektioner]
    assert [rak(h.text or "") for h in rot.iter("h2")] == [rak(p.rubrik)]
    assert [rak(h.text or "") for h in rot.iter("h3")] == [rak(s.rubrik) for s in p.sektioner]
    punkter = [x.nr for s in p.sektioner for x in s.stycken if x.slag is Styckeslag.PUNKT]
    assert [int(li.get("value", "")) for li in rot.findall(".//ol/li")] == punkter
    rader = [r for s in p.sektioner for t in s.tabeller for r in t.rader]
    i_html = rot.findall(".//tbody/tr")
    assert [[rak(c.text or "") for c in tr] for tr in i_html] == [[rak(c) for c in r.celler] for r in rader]
    assert [fakta_i(tr) for tr in i_html] == [list(r.fakta) for r in rader]


@example("a\x00b\x85c\ufffe\u202ed\U0001fffe")
@settings(deadline=None)
@given(st.sampled_from(ELAKA))
def test_varje_elak_text_ar_text_i_html(text: str) -> None:
    rot = las_html(paragraf_som_html(_ett(text)))
    vantat = re.sub("[\x00\ufffe\u202e\U0001fffe]", "\ufffd", rak(text))
    assert {rak(e.text or "") for tagg in ("span", "h2", "h3", "td") for e in rot.iter(tagg)} == {vantat}


@pytest.mark.parametrize("lage", FALL)
def test_html_av_ett_beslut_bar_varje_uppgift(lage: Lage) -> None:
    protokoll = beslutsprotokoll(lage)
    p, rot = protokollsparagraf(protokoll), las_html(protokollhtml(protokoll))
    vantat = [f for _, m in meningar(p) for f in m.fakta]
    vantat += [f for s in p.sektioner for t in s.tabeller for r in t.rader for f in r.fakta]
    i_html = [f for tagg in ("span", "tr") for e in rot.iter(tagg) for f in fakta_i(e)]
    assert sorted(i_html) == sorted([*vantat, *([] if p.pagar is None else p.pagar.fakta)])
    assert [t.get("datetime") for t in rot.iter("time")] == [protokoll.sammantrade.datum.isoformat()]
    assert {th.get("scope") for th in rot.iter("th")} <= {"row", "col"}
    assert len(list(rot.iter("caption"))) == sum(len(s.tabeller) for s in p.sektioner)
