"""``propositionsordning protokoll FIL``: the minutes as text, Markdown, HTML or a Word document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from propositionsordning.cli.arendet import STANDARD, Arendeval, Fil, SkrivOver, Ut, las_lagen, skriv_ut
from propositionsordning.fel import Filanmarkning, Filfel

if TYPE_CHECKING:
    from propositionsordning.protokoll.mall import Mall

__all__ = ["protokoll"]

Format = Annotated[
    Literal["text", "md", "html", "docx"],
    Parameter(
        name="--format",
        metavar="FORMAT",
        help="text, md (Markdown), html (ett stycke att lägga in på en sida) eller docx (Word; ange --ut).",
    ),
]
Mallval = Annotated[
    str,
    Parameter(name="--mall", metavar="NAMN|FIL", help="huddinge, goteborg, eller en egen mall som TOML-fil."),
]


def protokoll(
    fil: Fil,
    /,
    *,
    format_: Format = "text",
    mall: Mallval = "huddinge",
    arende: Arendeval = None,
    ut: Ut = None,
    skriv_over: SkrivOver = False,
) -> None:
    """Skriv protokollet: förslag och yrkanden, propositioner, omröstningar, beslut och reservationer."""
    from propositionsordning.beslut.protokoll import beslutsprotokoll
    from propositionsordning.protokoll.htmltext import paragraf_som_html
    from propositionsordning.protokoll.markdowntext import paragraf_som_markdown
    from propositionsordning.protokoll.sektioner import protokollsparagraf
    from propositionsordning.protokoll.text import paragraf_som_text
    from propositionsordning.protokoll.word import paragrafer_som_docx

    if format_ == "docx" and ut in {None, STANDARD}:
        raise _fel(fil, "ett Word-dokument skrivs till en fil; ange den med --ut, som --ut protokoll.docx")
    vald = _mallen(mall)
    paragrafer = [protokollsparagraf(beslutsprotokoll(lage), mall=vald) for lage in las_lagen(fil, arende)]
    innehall: str | bytes
    if format_ == "docx":
        innehall = paragrafer_som_docx(paragrafer, fraser=vald.fraser)
    elif format_ == "html":
        innehall = "".join(paragraf_som_html(p) for p in paragrafer)
    elif format_ == "md":
        innehall = "\n".join(paragraf_som_markdown(p) for p in paragrafer)
    else:
        innehall = "\n\n".join(paragraf_som_text(p) for p in paragrafer)
    skriv_ut(innehall, fran=fil, ut=ut, skriv_over=skriv_over)


def _mallen(skriven: str) -> Mall:
    """A mall that comes with the library, by name, or one from a file."""
    from propositionsordning.utbyte.arendefil_falt import menade_du
    from propositionsordning.utbyte.mallfil import MALLAR, las_mall, mall

    if skriven in MALLAR:
        return mall(skriven)
    sokvag = Path(skriven)
    if sokvag.suffix or sokvag.exists():
        return las_mall(sokvag)
    text = f"{skriven!r} är varken en fil eller en av de mallar som följer med ({', '.join(MALLAR)})"
    raise _fel("--mall", text + menade_du(skriven, MALLAR))


def _fel(fil: str, text: str) -> Filfel:
    return Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text)])
