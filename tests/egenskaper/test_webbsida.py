"""Whatever anything is called, it is text on the page; and the walk tells what the procedure tells."""

from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    Lage,
    Ledamot,
    Organ,
    Organtyp,
    Sammantrade,
    Yrkande,
    borja,
    utfallen,
)
from propositionsordning.bild.innehall import innehall
from propositionsordning.bild.skydd import for_markup
from propositionsordning.bild.webbsida import ordning_som_html
from propositionsordning.forlopp.forhandsbild import forhandsbild
from propositionsordning.fraser.skydd import synlig
from propositionsordning.ordning.forfall import forfallsgrunder
from propositionsordning.strategier import lagen
from tests.webblasare.lasare import ATTRIBUT, ELEMENT, jamn, las

BITAR = (
    *("<script>alert(1)</script>", "</script>", "</style>", "</title>", "<!--", "-->", "]]>", "<![CDATA[", "<?php"),
    *("&", "&amp;", "&#0;", "&lt", '"', "'", "`", "=", "/>", "<img src=x onerror=alert(1)>", "{antagna}", "\\"),
    *(
        "\u202e",
        "\u2066",
        "\0",
        "\x1b",
        "\x0b",
        "\x85",
        "\u2028",
        "\ud800",
        "\ufffe",
        "\U0010ffff",
        "\n",
        "\r\n",
        "å",
        " ",
    ),
)
elaka = st.lists(st.one_of(st.sampled_from(BITAR), st.text(max_size=4)), min_size=1, max_size=6).map("".join)
elaka_namn = elaka.filter(lambda text: bool(text.strip()))
elaka_ids = elaka.map(lambda text: "".join(text.split()) or "x")


@given(elaka)
def test_texten_kommer_tillbaka_ur_markup(text: str) -> None:
    sida = las(f'<p class="{for_markup(text)}">{for_markup(text)}</p>')
    (stycke,) = sida.element
    assert (stycke.tagg, stycke.text, stycke.attribut) == ("p", synlig(text), {"class": synlig(text)})


@given(elaka)
def test_det_som_visas_gar_att_skriva_ner(text: str) -> None:
    """As UTF-8, and without what a page may not hold or what turns the letters around."""
    visat = synlig(text)
    assert visat.encode().decode() == visat
    assert not set(visat) & {"\0", "\x1b", "\n", "\u202e", "\u2066", "\ufffe"}
    assert synlig(visat) == visat


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cf", "Cn", "Cs", "Zl", "Zp"))))
def test_det_som_far_sta_ror_ingen(text: str) -> None:
    assert synlig(text) == text


@st.composite
def elaka_lagen(draw: st.DrawFn) -> Lage:
    """Two förslag against each other and a tillägg, with whatever names."""
    ids = draw(st.lists(elaka_ids, min_size=3, max_size=3, unique=True))
    vem = draw(st.lists(elaka_ids, min_size=3, max_size=3, unique=True))
    rubriker = draw(st.lists(elaka_namn, min_size=6, max_size=6))
    organ = Organ(typ=Organtyp.NAMND, namn=rubriker[0], ledamoter=(Ledamot(id=vem[0], parti=vem[1], namn=rubriker[1]),))
    forslag = (
        Forslag(id=ids[0], art=Forslagsart.EGET, rubrik=rubriker[2]),
        Forslag(id=ids[1], art=Forslagsart.EGET, rubrik=rubriker[3]),
        Forslag(id=ids[2], art=Forslagsart.TILLAGG, rubrik=rubriker[4], bas=(ids[0],)),
    )
    yrkanden = tuple(Yrkande(id=f"y{nr}", av=(vem[nr],), forslag=i) for nr, i in enumerate(ids))
    arende = Arende(id="1", rubrik=rubriker[5], forslag=forslag, yrkanden=yrkanden)
    return borja(Sammantrade(organ=organ, datum=date(2025, 3, 26)), arende)


@given(elaka_lagen())
def test_inget_namn_blir_annat_an_text(lage: Lage) -> None:
    bild, html = innehall(lage), ordning_som_html(lage)
    html.encode()
    sida = las(html)
    assert {e.tagg for e in sida.element} <= ELEMENT
    assert {a for e in sida.element for a in e.attribut} <= ATTRIBUT
    assert len(sida.med("script")) == len(sida.med("style")) == 1
    (titel,), (rubrik,) = sida.med("title"), sida.med("h1")
    assert titel.text == synlig(bild.rubrik)
    assert jamn(rubrik.text).endswith(jamn(synlig(bild.arende)))
    citat = [jamn(e.text) for e in sida.med("li")]
    assert all(jamn(synlig(fraga)) in citat for f in bild.fragor for fraga in f.fragar)
    namn = [jamn(e.text) for e in sida.med("span", "namn")]
    for forslag in lage.forslag:
        assert any(jamn(synlig(forslag.rubrik)) in text for text in namn)


@given(lagen(), st.randoms(use_true_random=False))
def test_genomgangen_sager_vad_gangen_sager(lage: Lage, slump: Random) -> None:
    """What the outcomes take away one by one is what they take away together, as the meeting would have it."""
    bild = forhandsbild(lage)
    ordning, antaget = bild.namngivning.ordning, dict(utfallen(lage))
    fore = set(forfallsgrunder(ordning, antaget))
    borta: set[str] = set()
    foljder = {b.fraga.id: b.foljder for b in bild.fragor}
    for fraga in innehall(lage).fragor:
        if not fraga.utfall or fraga.id in borta:
            continue
        utfall = slump.choice(fraga.utfall)
        (alternativ,) = [f.alternativ for f in foljder[fraga.id] if f.utfall == utfall.utfall]
        borta |= set(utfall.bortfall)
        antaget[fraga.id] = alternativ
        assert set(forfallsgrunder(ordning, antaget)) - fore == borta
