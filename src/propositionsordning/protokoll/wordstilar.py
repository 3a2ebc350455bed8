"""The looks of a Word document: every style it uses, the numbered list and the settings, as WordprocessingML.

A paragraph says by its style what it is, and nothing is formatted by hand, so that a municipality can change the looks in
one place. Lengths are in twentieths of a point, sizes of letters in half points.
"""

from __future__ import annotations

__all__ = [
    "AVSNITTSSLUT",
    "BILAGA",
    "BREDD",
    "BRODTEXT",
    "GREN",
    "GREN_FORE",
    "INSTALLNINGAR",
    "LISTA",
    "LITEN",
    "MELLANRUM",
    "NUMRERING",
    "ORGAN",
    "PAGAR",
    "RAD",
    "REPLIK",
    "RUBRIK_1",
    "RUBRIK_2",
    "SIDHUVUD",
    "STEG",
    "STILAR",
    "TABELL",
    "TABELLHUVUD",
    "TABELLHUVUD_MITT",
    "TABELLTEXT",
    "TABELLTEXT_MITT",
    "TABELLTEXT_SAMLAD",
    "TABELLTEXT_SAMLAD_MITT",
    "TITEL",
    "UPPGIFT",
]

BREDD = 9355
"""The width of the text: an A4 page with margins of 2.5 cm to the left and 2 cm to the right."""
MELLANRUM = 340
"""Between two columns."""

# The ids of the styles.
TITEL = "Title"
RUBRIK_1 = "Heading1"
RUBRIK_2 = "Heading2"
BRODTEXT = "BodyText"
LISTA = "ListNumber"
STEG = "Steg"
"""An item that has something under it, which it stays with."""
SIDHUVUD = "Header"
ORGAN = "Organ"
UPPGIFT = "Uppgift"
RAD = "Rad"
REPLIK = "Replik"
GREN = "Gren"
GREN_FORE = "Grenforereplik"
"""One that tells when the reply after it is said, and stays with it."""
PAGAR = "Pagar"
BILAGA = "Bilagerubrik"
TABELL = "Rostlista"
TABELLHUVUD = "Tabellhuvud"
TABELLHUVUD_MITT = "Tabellhuvudmitt"
TABELLTEXT = "Tabelltext"
TABELLTEXT_MITT = "Tabelltextmitt"
TABELLTEXT_SAMLAD = "Tabelltextsamlad"
"""In a table that is kept on one page."""
TABELLTEXT_SAMLAD_MITT = "Tabelltextsamladmitt"
LITEN = "liten"
"""Added to the id of a style of tables: the same in smaller letters, for a table of many rows."""
AVSNITTSSLUT = "Avsnittsslut"
"""An empty line of no height: where a table is the last of its section Word demands a paragraph after it."""

_NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _stil(stil_id: str, namn: str, *, bas: str = "Normal", nasta: str = "", stycke: str = "", tecken: str = "") -> str:
    """A paragraph style; ``nasta``: the style of the paragraph that is written after it."""
    egen = "" if stil_id in _INBYGGDA else ' w:customStyle="1"'
    arvd = f'<w:basedOn w:val="{bas}"/>' if bas else ""
    foljd = f'<w:next w:val="{nasta}"/>' if nasta else ""
    forvald = "" if bas else ' w:default="1"'
    return (
        f'<w:style w:type="paragraph" w:styleId="{stil_id}"{forvald}{egen}><w:name w:val="{namn}"/>{arvd}{foljd}'
        f"<w:qFormat/><w:pPr>{stycke}</w:pPr><w:rPr>{tecken}</w:rPr></w:style>"
    )


_INBYGGDA = {"Normal", TITEL, RUBRIK_1, RUBRIK_2, BRODTEXT, LISTA, SIDHUVUD}
_HALL = "<w:keepNext/><w:keepLines/>"
_FET = "<w:b/><w:bCs/>"


def _avstand(fore: int, efter: int, rad: int = 0) -> str:
    hojd = f' w:line="{rad}" w:lineRule="auto"' if rad else ""
    return f'<w:spacing w:before="{fore}" w:after="{efter}"{hojd}/>'


def _storlek(halva_punkter: int) -> str:
    return f'<w:sz w:val="{halva_punkter}"/><w:szCs w:val="{halva_punkter}"/>'


_KANT = 'w:val="single" w:sz="4" w:space="0" w:color="8C8C8C"'
_LINJE = 'w:val="single" w:sz="8" w:space="0" w:color="404040"'

_STYCKESSTILAR = (
    _stil("Normal", "Normal", bas=""),
    _stil(ORGAN, "Organ", nasta=UPPGIFT, stycke=_HALL + _avstand(0, 120), tecken=_FET + _storlek(28)),
    _stil(
        UPPGIFT,
        "Uppgift",
        stycke='<w:tabs><w:tab w:val="left" w:pos="2495"/></w:tabs>'
        + _avstand(0, 0)
        + '<w:ind w:left="2495" w:hanging="2495"/>',
        tecken=_storlek(20),
    ),
    _stil(
        TITEL,
        "Title",
        nasta=RUBRIK_1,
        stycke=_HALL + _avstand(480, 120, 252),
        tecken=_FET + _storlek(34),
    ),
    _stil(PAGAR, "Pågår", stycke=_HALL + _avstand(0, 120), tecken=_FET),
    _stil(
        RUBRIK_1,
        "heading 1",
        nasta=BRODTEXT,
        stycke=_HALL + _avstand(320, 80) + '<w:outlineLvl w:val="0"/>',
        tecken=_FET + _storlek(25),
    ),
    _stil(
        RUBRIK_2,
        "heading 2",
        nasta=BRODTEXT,
        stycke=_HALL + _avstand(240, 100) + '<w:outlineLvl w:val="1"/>',
        tecken=_FET + _storlek(21),
    ),
    _stil(BRODTEXT, "Body Text", stycke=_avstand(0, 130, 276) + '<w:ind w:right="680"/>'),
    _stil(RAD, "Rad", bas=BRODTEXT, stycke=_avstand(0, 30, 260)),
    _stil(
        REPLIK,
        "Replik",
        bas=BRODTEXT,
        stycke="<w:keepLines/>" + _avstand(20, 100, 288) + '<w:ind w:left="851" w:right="0"/>',
        tecken=_FET + _storlek(23),
    ),
    _stil(GREN, "Gren", bas=BRODTEXT, stycke=_avstand(20, 60, 260) + '<w:ind w:left="425" w:right="0"/>'),
    _stil(
        LISTA,
        "List Number",
        bas=BRODTEXT,
        stycke='<w:numPr><w:numId w:val="1"/></w:numPr>' + _avstand(0, 80, 276),
    ),
    _stil(GREN_FORE, "Gren före replik", bas=GREN, stycke="<w:keepNext/>"),
    _stil(STEG, "Steg", bas=LISTA, stycke="<w:keepNext/>"),
    _stil(
        SIDHUVUD,
        "header",
        stycke=f'<w:tabs><w:tab w:val="right" w:pos="{BREDD}"/></w:tabs>' + _avstand(0, 0),
        tecken='<w:color w:val="404040"/>' + _storlek(18),
    ),
    _stil(BILAGA, "Bilagerubrik", bas=RUBRIK_1, nasta=RUBRIK_2, stycke=_avstand(0, 80), tecken=_storlek(28)),
    _stil(TABELLTEXT, "Tabelltext", stycke=_avstand(0, 0), tecken=_storlek(18)),
    _stil(TABELLTEXT_MITT, "Tabelltext mitt", bas=TABELLTEXT, stycke='<w:jc w:val="center"/>'),
    _stil(TABELLTEXT_SAMLAD, "Tabelltext samlad", bas=TABELLTEXT, stycke="<w:keepNext/>"),
    _stil(TABELLTEXT_SAMLAD_MITT, "Tabelltext samlad mitt", bas=TABELLTEXT_MITT, stycke="<w:keepNext/>"),
    _stil(TABELLHUVUD, "Tabellhuvud", bas=TABELLTEXT, stycke="<w:keepNext/>", tecken=_FET + _storlek(16)),
    _stil(TABELLHUVUD_MITT, "Tabellhuvud mitt", bas=TABELLHUVUD, stycke='<w:jc w:val="center"/>'),
    *(
        _stil(f"{stil}{LITEN}", f"{namn} liten", bas=stil, tecken=_storlek(storlek))
        for stil, namn, storlek in (
            (TABELLTEXT, "Tabelltext", 16),
            (TABELLTEXT_MITT, "Tabelltext mitt", 16),
            (TABELLTEXT_SAMLAD, "Tabelltext samlad", 16),
            (TABELLTEXT_SAMLAD_MITT, "Tabelltext samlad mitt", 16),
            (TABELLHUVUD, "Tabellhuvud", 14),
            (TABELLHUVUD_MITT, "Tabellhuvud mitt", 14),
        )
    ),
    _stil(
        AVSNITTSSLUT,
        "Avsnittsslut",
        stycke='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        tecken=_storlek(2),
    ),
)

STILAR = f"""<w:styles {_NS}>
<w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>{_storlek(21)}
<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr>{_avstand(0, 0)}</w:pPr></w:pPrDefault>
</w:docDefaults>
{"".join(_STYCKESSTILAR)}
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>
<w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="{TABELL}"><w:name w:val="Röstlista"/><w:basedOn w:val="TableNormal"/>
<w:tblPr><w:tblBorders><w:top {_LINJE}/><w:bottom {_LINJE}/><w:insideH {_KANT}/></w:tblBorders>
<w:tblCellMar><w:top w:w="18" w:type="dxa"/><w:left w:w="45" w:type="dxa"/><w:bottom w:w="18" w:type="dxa"/>
<w:right w:w="45" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom {_LINJE}/></w:tcBorders>
<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/></w:tcPr></w:tblStylePr>
<w:tblStylePr w:type="lastRow"><w:rPr>{_FET}</w:rPr>
<w:tcPr><w:tcBorders><w:top {_LINJE}/></w:tcBorders></w:tcPr></w:tblStylePr>
</w:style>
</w:styles>"""
"""The styles; the letters are Arial, which every office has or has a twin of."""

NUMRERING = f"""<w:numbering {_NS}>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{LISTA}"/><w:lvlText w:val="%1."/>
<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>"""
"""The numbered list of a decision."""

INSTALLNINGAR = f"""<w:settings {_NS}>
<w:defaultTabStop w:val="1304"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="sv-SE"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
</w:settings>"""
"""The settings: Swedish, and the layout of the Word of today."""
