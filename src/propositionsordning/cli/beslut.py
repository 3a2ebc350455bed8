"""``propositionsordning beslut FIL``: the decision record."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from propositionsordning.cli.arendet import Arendeval, Fil, SkrivOver, Ut, las_lagen, skriv_ut
from propositionsordning.fel import Filanmarkning, Filfel

__all__ = ["beslut"]

Format = Annotated[
    Literal["text", "json"], Parameter(name="--format", metavar="FORMAT", help="Som läsbar text eller som JSON.")
]


def beslut(
    fil: Fil, /, *, arende: Arendeval = None, ut: Ut = None, skriv_over: SkrivOver = False, format_: Format = "text"
) -> None:
    """Skriv beslutsprotokollet: det som 5 kap. 67 § kräver, avvikelser, och vad som inte gått att pröva."""
    from propositionsordning.beslut.protokoll import beslutsprotokoll
    from propositionsordning.beslut.text import beslut_som_text
    from propositionsordning.utbyte.beslutsformat import beslut_som_json

    protokollen = [beslutsprotokoll(lage) for lage in las_lagen(fil, arende)]
    if format_ == "json":
        if len(protokollen) > 1:
            text_ = f"filen har {len(protokollen)} ärenden; JSON skrivs för ett ärende i taget, välj det med --arende"
            raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text_)])
        text = beslut_som_json(protokollen[0])
    else:
        text = "\n\n".join(beslut_som_text(p) for p in protokollen)
    skriv_ut(text, fran=fil, ut=ut, skriv_over=skriv_over)
