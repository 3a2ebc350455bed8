"""``propositionsordning visa FIL``: what granska has to say, and the order as a tree, a page, a picture or data."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Callable
from typing import Annotated, Literal

from cyclopts import Parameter

from propositionsordning.cli.arendet import Arendeval, Fil, SkrivOver, Ut, las_lagen, skriv_ut
from propositionsordning.fel import Filanmarkning, Filfel
from propositionsordning.forlopp.lage import Lage

__all__ = ["visa"]

_BREDD = 100  # columns of a line at most, and where there is no terminal

Format = Annotated[
    Literal["text", "html", "svg", "mermaid", "json"],
    Parameter(
        name="--format",
        metavar="FORMAT",
        help="text: ett träd. html: en sida. svg: en bild. mermaid: ett flödesschema. json: för andra program.",
    ),
]


def visa(
    fil: Fil,
    /,
    *,
    arende: Arendeval = None,
    ut: Ut = None,
    skriv_over: SkrivOver = False,
    format_: Format = "text",
) -> None:
    """Visa propositionsordningen: vad som frågas, vad ja och nej betyder, vad som faller, och vad som är ovanligt."""
    lagen = las_lagen(fil, arende)
    if format_ == "text":
        skarm = shutil.get_terminal_size(fallback=(_BREDD, 24)).columns if ut is None else _BREDD
        bredd = min(max(skarm, 40), _BREDD)
        text = "\n\n".join(_ett_arende(lage, bredd) for lage in lagen)
    elif len(lagen) != 1:
        text_ = f"filen har {len(lagen)} ärenden; {format_} skrivs för ett ärende i taget, välj det med --arende"
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text_)])
    else:
        (lage,) = lagen
        text = _skrivaren(format_)(lage)
        if format_ == "mermaid":
            _varna_for_langden(text, fil)
    skriv_ut(text, fran=fil, ut=ut, skriv_over=skriv_over)


def _varna_for_langden(text: str, fil: str) -> None:
    """Say so when Mermaid will not draw the text; it is written all the same, for the limit can be raised."""
    from propositionsordning.bild.mermaid import MERMAIDS_GRANS
    from propositionsordning.fraser.svenska import tusental

    if len(text) > MERMAIDS_GRANS:
        antal, hogst = tusental(len(text)), tusental(MERMAIDS_GRANS)
        print(
            f"{fil}: flödesschemat har {antal} tecken; Mermaid ritar högst {hogst}, om inte maxTextSize höjs",
            file=sys.stderr,
        )


def _skrivaren(format_: str) -> Callable[[Lage], str]:
    from propositionsordning.bild.mermaid import ordning_som_mermaid
    from propositionsordning.bild.vektorbild import ordning_som_svg
    from propositionsordning.bild.webbsida import ordning_som_html
    from propositionsordning.utbyte.ordningsformat import ordning_som_json

    return {
        "html": ordning_som_html,
        "svg": ordning_som_svg,
        "mermaid": ordning_som_mermaid,
        "json": ordning_som_json,
    }[format_]


def _ett_arende(lage: Lage, bredd: int) -> str:
    from propositionsordning.bild.trad import trad_som_text
    from propositionsordning.forlopp.oversikt import anmarkningar
    from propositionsordning.fraser.svenska import paragraf

    nummer = "" if lage.arende.paragraf is None else f"{paragraf(lage.arende.paragraf)} "
    granskat = [str(p) for p in anmarkningar(lage)] or ["Ordningen ger ingen anmärkning."]
    rader = textwrap.wrap(f"Granskning: {nummer}{lage.arende.rubrik}", bredd)
    for p in granskat:
        rader += textwrap.wrap(p, bredd, initial_indent="• ", subsequent_indent="  ")
    return "\n".join(rader) + "\n\n" + trad_som_text(lage, bredd=bredd)
