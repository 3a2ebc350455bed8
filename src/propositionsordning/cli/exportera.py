"""``propositionsordning exportera FIL``: the record in the formats of others."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from propositionsordning.cli.arendet import Arendeval, Fil, SkrivOver, Ut, las_lagen, skriv_ut
from propositionsordning.fel import Filanmarkning, Filfel

__all__ = ["exportera"]

Format = Annotated[
    Literal["popolo", "rostning", "csv"],
    Parameter(
        name="--format",
        metavar="FORMAT",
        help="popolo: motioner och voteringar enligt Popolo. rostning: en rad per omröstning. csv: en röstlista.",
    ),
]
Delfraga = Annotated[
    str | None,
    Parameter(name="--fraga", metavar="ID", help='Omröstningen vars röstlista skrivs som csv, till exempel "1.m".'),
]
Kalla = Annotated[str | None, Parameter(name="--kalla", metavar="ADRESS", help="Protokollets adress på webben.")]


def exportera(
    fil: Fil,
    /,
    *,
    format_: Format,
    arende: Arendeval = None,
    fraga: Delfraga = None,
    kalla: Kalla = None,
    ut: Ut = None,
    skriv_over: SkrivOver = False,
) -> None:
    """Skriv beslutet så att andra system kan läsa det: Popolo, röstningsrader eller en röstlista som CSV."""
    from propositionsordning.beslut.protokoll import beslutsprotokoll
    from propositionsordning.utbyte.kodning import som_json
    from propositionsordning.utbyte.popolo import popolo
    from propositionsordning.utbyte.rostlista_csv import skriv_rostlista
    from propositionsordning.utbyte.rostningsrader import rostlista, rostningsrader

    if fraga is not None and format_ != "csv":
        text = f"--fraga väljer en röstlista och hör till --format csv, inte {format_}"
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text)])
    protokollen = [beslutsprotokoll(lage) for lage in las_lagen(fil, arende)]
    if format_ == "rostning":
        text = som_json([rad for p in protokollen for rad in rostningsrader(p, kalla=kalla)])
    elif len(protokollen) > 1:
        text = f"filen har {len(protokollen)} ärenden; {format_} skrivs för ett ärende i taget, välj det med --arende"
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text)])
    elif format_ == "popolo":
        text = som_json(popolo(protokollen[0], kalla=kalla))
    else:
        med_lista = [o.delfraga for o in protokollen[0].omrostningar if o.roster is not None]
        if fraga is None and len(med_lista) != 1:
            finns = ", ".join(med_lista) or "ingen"
            text = f"omröstningar med röster per ledamot: {finns}; välj en med --fraga"
            raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text)])
        text = skriv_rostlista(rostlista(protokollen[0], fraga or med_lista[0]))
    skriv_ut(text, fran=fil, ut=ut, skriv_over=skriv_over)
