"""The minutes as a Word document (docx), with python-docx from the extra ``docx``.

The same minutes give the same bytes: nothing is taken from the clock, and a document is dated by the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import zip_longest
from typing import Any, TypeAlias
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from propositionsordning.beslut.protokoll import Beslutsprotokoll
from propositionsordning.fel import EjStodd
from propositionsordning.fraser.katalog import Fraskatalog, fyll
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.protokoll import wordstilar as stil
from propositionsordning.protokoll.mall import STANDARDMALL, Mall
from propositionsordning.protokoll.modell import Protokollsparagraf, Sektion, Stycke, Styckeslag, Tabell
from propositionsordning.protokoll.sektioner import protokollsparagraf
from propositionsordning.protokoll.wordelement import Element, element, lopning, rent, stycke, tabellen, tva_spalter

__all__ = ["paragraf_som_docx", "paragrafer_som_docx", "protokolldocx"]

Dokument: TypeAlias = Any
"""A document of python-docx, and a section of one: the extra is not imported here, not even for its types."""
Avsnitt: TypeAlias = Any


def protokolldocx(
    protokoll: Beslutsprotokoll, *, mall: Mall = STANDARDMALL, fraser: Fraskatalog | None = None
) -> bytes:
    """The minutes of the ärende as a Word document; ``fraser``: other phrases than those of the mall.

    Raises :class:`EjStodd` where python-docx is not installed.

    >>> from datetime import date
    >>> from propositionsordning.arende.arende import Arende
    >>> from propositionsordning.beslut.protokoll import beslutsprotokoll
    >>> from propositionsordning.forlopp.motor import borja
    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.mote.organ import Organ
    >>> from propositionsordning.mote.sammantrade import Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> protokolldocx(beslutsprotokoll(borja(m, Arende(id="1", rubrik="Budget"))))[:2]
    b'PK'
    """
    paragraf = protokollsparagraf(protokoll, mall=mall, fraser=fraser)
    return paragraf_som_docx(paragraf, fraser=mall.fraser if fraser is None else fraser)


def paragraf_som_docx(paragraf: Protokollsparagraf, *, fraser: Fraskatalog = STANDARD) -> bytes:
    """The section model as a Word document. Raises :class:`EjStodd` where python-docx is not installed."""
    return paragrafer_som_docx([paragraf], fraser=fraser)


def paragrafer_som_docx(paragrafer: Sequence[Protokollsparagraf], *, fraser: Fraskatalog = STANDARD) -> bytes:
    """Several, each from a new page, as one document whose pages are numbered through.

    Raises :class:`EjStodd` where python-docx is not installed, and ``ValueError`` when there is none.
    """
    if not paragrafer:
        raise ValueError("paragrafer: () är inte tillåtet; tillåtet är minst en paragraf")
    dokument = _nytt_dokument()
    for nr, paragraf in enumerate(paragrafer):
        avsnitt = _nytt_avsnitt(dokument, ny_sida=True) if nr else dokument.sections[-1]
        _sidhuvuden(avsnitt, paragraf, fraser)
        _paragrafen(dokument, paragraf)
    _egenskaper(dokument, paragrafer)
    return _bytes(dokument)


# --- The document ----------------------------------------------------------------------------------------------------

_SAKNAS = "python-docx är inte installerat; installera det med pip install 'propositionsordning[docx]'"
_MALLENS = {"thumbnail", "extended-properties", "customXml", "stylesWithEffects", "webSettings", "fontTable"}
"""What python-docx begins with and a document of ours has no use for."""


def _nytt_dokument() -> Dokument:
    """An empty A4 document with our styles, and nothing left of the template."""
    try:
        import docx
        from docx.oxml import parse_xml
        from docx.shared import Twips
    except ImportError as fel:
        raise EjStodd(vad="formatet docx", skal=_SAKNAS) from fel
    dokument = docx.Document()
    for del_, xml in (
        (dokument.styles.element, stil.STILAR),
        (dokument.part.numbering_part.element, stil.NUMRERING),
        (dokument.settings.element, stil.INSTALLNINGAR),
    ):
        del_[:] = list(parse_xml(xml))
    for hel in (dokument.part.package, dokument.part):
        rels = {} if hel is None else hel.rels
        for rel_id in [i for i, rel in rels.items() if rel.reltype.rpartition("/")[2] in _MALLENS]:
            del rels[rel_id]
    sida = dokument.sections[0]
    sida.page_width, sida.page_height = Twips(11906), Twips(16838)
    sida.left_margin, sida.right_margin = Twips(1417), Twips(11906 - 1417 - stil.BREDD)
    sida.top_margin, sida.bottom_margin = Twips(1701), Twips(1247)
    sida.header_distance = sida.footer_distance = Twips(680)
    return dokument


def _nytt_avsnitt(dokument: Dokument, *, ny_sida: bool, spalter: int = 1) -> Avsnitt:
    """End the section at the last paragraph and begin another, which has the page heads of the one before."""
    from docx.enum.section import WD_SECTION
    from docx.oxml.ns import qn

    egenskaper = dokument.element.body.sectPr
    sist = egenskaper.getprevious()
    if sist is None or sist.tag != qn("w:p"):
        sist = _skriv(dokument, stil.AVSNITTSSLUT)
    sist.set_sectPr(egenskaper.clone())
    for referens in egenskaper.findall(qn("w:headerReference")):
        egenskaper.remove(referens)
    avsnitt = dokument.sections[-1]
    avsnitt.start_type = WD_SECTION.NEW_PAGE if ny_sida else WD_SECTION.CONTINUOUS
    avsnitt.different_first_page_header_footer = False
    kolumner = egenskaper.find(qn("w:cols"))
    kolumner.set(qn("w:num"), str(spalter))
    kolumner.set(qn("w:space"), str(stil.MELLANRUM))
    return avsnitt


def _egenskaper(dokument: Dokument, paragrafer: Sequence[Protokollsparagraf]) -> None:
    """What the file says of itself: what it is, of whom, in which language, and the day of the meeting."""
    forst = paragrafer[0]
    om = dokument.core_properties
    om.title = rent(forst.rubrik if len(paragrafer) == 1 else forst.organ)[:_LANGST]
    om.author = om.last_modified_by = rent(forst.organ)[:_LANGST]
    om.comments, om.language = "", "sv-SE"
    dagar = [u.dag for p in paragrafer for u in p.uppgifter if u.dag is not None]
    om.created = om.modified = datetime.combine(max(dagar, default=_INGEN_DAG), time(), UTC)


_LANGST = 255
"""Characters in a property."""
_INGEN_DAG = date(1980, 1, 1)
"""The first day that a packed file can bear: for minutes that do not say theirs, and for all that is packed."""


def _bytes(dokument: Dokument) -> bytes:
    """The packed document, without the time of packing."""
    skrivet, packat = BytesIO(), BytesIO()
    dokument.save(skrivet)
    with ZipFile(skrivet) as fran, ZipFile(packat, "w") as till:
        for namn in fran.namelist():
            post = ZipInfo(namn, (_INGEN_DAG.year, _INGEN_DAG.month, _INGEN_DAG.day, 0, 0, 0))
            post.compress_type, post.create_system = ZIP_DEFLATED, 0
            till.writestr(post, fran.read(namn))
    return packat.getvalue()


# --- The page heads --------------------------------------------------------------------------------------------------


def _sidhuvuden(avsnitt: Avsnitt, paragraf: Protokollsparagraf, fraser: Fraskatalog) -> None:
    """The first page has its number alone, since organ and date stand below; the others repeat whose minutes these are."""
    avsnitt.different_first_page_header_footer = True
    varden = {u.id: u.varde for u in paragraf.uppgifter}
    senare: list[list[object]] = [
        [paragraf.organ, *_sidnummer(fraser)],
        [varden.get("datum", ""), "\t", varden.get("paragraf", "")],
    ]
    for huvud, rader in ((avsnitt.first_page_header, [_sidnummer(fraser)]), (avsnitt.header, senare)):
        huvud.is_linked_to_previous = False
        huvud.part.element[:] = [stycke(stil.SIDHUVUD, *delar) for delar in rader]


def _sidnummer(fraser: Fraskatalog) -> list[object]:
    """A tab to the right edge and "Sida 1 av 3", counted by Word."""
    delar: list[object] = ["\t"]
    for del_ in re.split("([\x01\x02])", fyll(fraser, "sida", nr="\x01", antal="\x02")):
        if del_ in _SIDFALT:
            delar.append(element("fldSimple", lopning("1"), instr=_SIDFALT[del_]))
        else:
            delar.append(del_)
    return delar


_SIDFALT = {"\x01": "PAGE", "\x02": "NUMPAGES"}


# --- The minutes -----------------------------------------------------------------------------------------------------


def _skriv(dokument: Dokument, stil_id: str, *delar: object) -> Element:
    p = stycke(stil_id, *delar)
    dokument.element.body.sectPr.addprevious(p)
    return p


def _paragrafen(dokument: Dokument, paragraf: Protokollsparagraf) -> None:
    _skriv(dokument, stil.ORGAN, paragraf.organ)
    for u in paragraf.uppgifter:
        _skriv(dokument, stil.UPPGIFT, u.etikett, "\t", u.varde)
    _skriv(dokument, stil.TITEL, paragraf.rubrik)
    if paragraf.pagar is not None:
        _skriv(dokument, stil.PAGAR, paragraf.pagar.text)
    for sektion in paragraf.sektioner:
        _sektionen(dokument, sektion)


def _sektionen(dokument: Dokument, sektion: Sektion) -> None:
    """A section with tables is an annex, on pages of its own."""
    if sektion.tabeller:
        _nytt_avsnitt(dokument, ny_sida=True)
    _skriv(dokument, stil.BILAGA if sektion.tabeller else stil.RUBRIK_1, sektion.rubrik)
    vantat, lista = None, 0
    for s, nasta in zip_longest(sektion.stycken, sektion.stycken[1:]):
        if s.nr is not None:
            lista = lista if s.nr == vantat else _ny_lista(dokument, s.nr)
            vantat = s.nr + 1
        foljs_av = None if nasta is None else nasta.slag
        _stycket(dokument, s, lista, stil_id=_SOM_HALLS.get((s.slag, foljs_av), _STILEN[s.slag]))
    efter_spalter = False
    for nr, tabell in enumerate(sektion.tabeller):
        hog = tva_spalter(tabell)
        if nr and (hog or efter_spalter):
            _nytt_avsnitt(dokument, ny_sida=True)
        _tabellen(dokument, tabell, hog=hog)
        efter_spalter = hog


_STILEN = {
    Styckeslag.TEXT: stil.BRODTEXT,
    Styckeslag.PUNKT: stil.LISTA,
    Styckeslag.RAD: stil.RAD,
    Styckeslag.REPLIK: stil.REPLIK,
    Styckeslag.GREN: stil.GREN,
}


_SOM_HALLS: dict[tuple[Styckeslag, Styckeslag | None], str] = {
    (Styckeslag.PUNKT, Styckeslag.GREN): stil.STEG,
    (Styckeslag.PUNKT, Styckeslag.REPLIK): stil.STEG,
    (Styckeslag.GREN, Styckeslag.REPLIK): stil.GREN_FORE,
}
"""What stays with what follows on it."""


def _stycket(dokument: Dokument, s: Stycke, lista: int, *, stil_id: str) -> None:
    """One paragraph, each sentence a run of its own; ``lista``: the list that an item belongs to."""
    delar = [d for nr, m in enumerate(s.meningar) for d in ([" ", m.text] if nr else [m.text])]
    p = _skriv(dokument, stil_id, *delar)
    if s.nr is not None:
        p.pPr.append(element("numPr", element("ilvl", val=0), element("numId", val=lista)))


def _ny_lista(dokument: Dokument, fran: int) -> int:
    """A numbered list that begins with this number."""
    lista = dokument.part.numbering_part.element.add_num(0)
    lista.add_lvlOverride(ilvl=0).add_startOverride(fran)
    return int(lista.numId)


def _tabellen(dokument: Dokument, tabell: Tabell, *, hog: bool) -> None:
    """The heading across the page; under it a tall table is set in two columns."""
    _skriv(dokument, stil.RUBRIK_2, tabell.rubrik.text)
    if hog:
        _nytt_avsnitt(dokument, ny_sida=False, spalter=2)
    dokument.element.body.sectPr.addprevious(tabellen(tabell))
