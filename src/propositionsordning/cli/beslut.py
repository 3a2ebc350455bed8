"""``propositionsordning beslut FIL``: the decision record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from propositionsordning.beslut.rattelse import Rattelse
from propositionsordning.beslut.sigill import ar_sigill
from propositionsordning.cli.arendet import Arendeval, Fil, SkrivOver, Ut, las_lagen, skriv_ut
from propositionsordning.fel import Filanmarkning, Filfel

__all__ = ["beslut"]

Format = Annotated[
    Literal["text", "json"],
    Parameter(
        name="--format",
        metavar="FORMAT",
        help="Som läsbar text, eller som förseglad JSON med ett ärende på varje rad.",
    ),
]
Rattar = Annotated[
    str | None,
    Parameter(
        name="--rattar",
        metavar="PROTOKOLL",
        help="Det nya protokollet rättar det här: en förseglad JSON-fil, eller dess sigill.",
    ),
]
Skal = Annotated[str | None, Parameter(name="--skal", metavar="SKÄL", help="Varför det rättas.")]


def beslut(
    fil: Fil,
    /,
    *,
    arende: Arendeval = None,
    ut: Ut = None,
    skriv_over: SkrivOver = False,
    format_: Format = "text",
    rattar: Rattar = None,
    skal: Skal = None,
) -> None:
    """Skriv beslutsprotokollet: det som 5 kap. 67 § kräver, avvikelser, och vad som inte gått att pröva."""
    from propositionsordning.beslut.protokoll import beslutsprotokoll
    from propositionsordning.beslut.text import beslut_som_text
    from propositionsordning.utbyte.beslutsformat import beslut_som_json

    lagen = las_lagen(fil, arende)
    if rattar is not None and len(lagen) > 1:
        raise _fel("--rattar", f"filen har {len(lagen)} ärenden; välj det som rättas med --arende")
    rattelse = _rattelse(rattar, skal)
    protokollen = [beslutsprotokoll(lage, rattar=rattelse) for lage in lagen]
    if format_ == "json":
        text = "".join(beslut_som_json(p) for p in protokollen)
    else:
        text = "\n\n".join(beslut_som_text(p) for p in protokollen)
    skriv_ut(text, fran=fil, ut=ut, skriv_over=skriv_over)


def _rattelse(rattar: str | None, skal: str | None) -> Rattelse | None:
    if rattar is None:
        if skal is not None:
            raise _fel("--skal", "hör till --rattar, som inte är angivet")
        return None
    if ar_sigill(rattar):
        return Rattelse(sigill=rattar, skal=skal)
    from propositionsordning.utbyte.filer import las_text
    from propositionsordning.utbyte.oppning import oppna

    oppnad = oppna(las_text(Path(rattar)).encode("utf-8"), fil=rattar)
    if not oppnad.hel:
        raise _fel(rattar, "sigillet är brutet; se propositionsordning verifiera")
    return Rattelse(sigill=oppnad.varde, skal=skal)


def _fel(fil: str, text: str) -> Filfel:
    return Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text)])
