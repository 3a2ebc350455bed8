"""``propositionsordning protokoll FIL``: the minutes as text, Markdown, HTML or a Word document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from propositionsordning.cli.arendet import Arendeval, Fil, SkrivOver, Ut, las_lagen
from propositionsordning.cli.dokument import Format, skriv_dokument
from propositionsordning.fel import Filanmarkning, Filfel

if TYPE_CHECKING:
    from propositionsordning.protokoll.mall import Mall

__all__ = ["protokoll"]

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
    from propositionsordning.protokoll.sektioner import protokollsparagraf

    vald = _mallen(mall)
    skriv_dokument(
        lambda: [protokollsparagraf(beslutsprotokoll(lage), mall=vald) for lage in las_lagen(fil, arende)],
        format_=format_,
        fran=(fil, mall),
        ut=ut,
        skriv_over=skriv_over,
        fraser=vald.fraser,
    )


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
    text += menade_du(skriven, MALLAR)
    raise Filfel(fil="--mall", fel=[Filanmarkning(plats="", rad=None, text=text)])
