"""What protokoll, manus and beslutslista share: the format chosen, and the section models written in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import Parameter

from propositionsordning.cli.arendet import STANDARD, skriv_ut
from propositionsordning.fel import Filanmarkning, Filfel
from propositionsordning.protokoll.modell import Protokollsparagraf

if TYPE_CHECKING:
    from propositionsordning.fraser.katalog import Fraskatalog

__all__ = ["Format", "skriv_dokument"]

Format = Annotated[
    Literal["text", "md", "html", "docx"],
    Parameter(
        name="--format",
        metavar="FORMAT",
        help="text, md (Markdown), html (ett stycke att lägga in på en sida) eller docx (Word; ange --ut).",
    ),
]


def skriv_dokument(
    innehall: Callable[[], Sequence[Protokollsparagraf]],
    *,
    format_: Literal["text", "md", "html", "docx"],
    fran: Sequence[str],
    ut: str | None,
    skriv_over: bool,
    fraser: Fraskatalog | None = None,
) -> None:
    """Write the section models, asked for once the choices are seen to go together.

    ``fran``: the files that are read; ``fraser``: the phrases of a mall, for what a Word document says around them.
    """
    from propositionsordning.fraser.standard import STANDARD as STANDARDFRASER
    from propositionsordning.protokoll.htmltext import paragraf_som_html
    from propositionsordning.protokoll.markdowntext import paragraf_som_markdown
    from propositionsordning.protokoll.text import paragraf_som_text
    from propositionsordning.protokoll.word import paragrafer_som_docx

    if format_ == "docx" and ut in {None, STANDARD}:
        text = "ett Word-dokument skrivs till en fil; ange den med --ut, som --ut namn.docx"
        raise Filfel(fil=fran[0], fel=[Filanmarkning(plats="", rad=None, text=text)])
    paragrafer = innehall()
    text_eller_byte: str | bytes
    if format_ == "docx":
        text_eller_byte = paragrafer_som_docx(paragrafer, fraser=STANDARDFRASER if fraser is None else fraser)
    elif format_ == "html":
        text_eller_byte = "".join(paragraf_som_html(p) for p in paragrafer)
    elif format_ == "md":
        text_eller_byte = "\n".join(paragraf_som_markdown(p) for p in paragrafer)
    else:
        text_eller_byte = "\n\n".join(paragraf_som_text(p) for p in paragrafer)
    # A mall that comes with the library is a name and no file.
    finns = [f for f in fran if f != STANDARD and Path(f).exists()] if ut is not None and Path(ut).exists() else []
    samma = [f for f in finns if Path(f).samefile(str(ut))]
    skriv_ut(text_eller_byte, fran=(samma or fran)[0], ut=ut, skriv_over=skriv_over)
