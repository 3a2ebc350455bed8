"""``propositionsordning analysera FIL``: what the order of a question decides, given how members are assumed to vote."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from propositionsordning.cli.arendet import Arendeval, Fil, SkrivOver, Ut, las_arendena, skriv_ut
from propositionsordning.fel import Filanmarkning, Filfel, OgiltigtVarde, PropositionsordningFel
from propositionsordning.forlopp.lage import Lage
from propositionsordning.utbyte.arendefil_analys import Analysuppgift

__all__ = ["analysera"]

Format = Annotated[
    Literal["text", "json"], Parameter(name="--format", metavar="FORMAT", help="Som läsbar text eller som JSON.")
]
Rangordningar = Annotated[
    str | None,
    Parameter(
        name="--rangordningar",
        metavar="FIL",
        help="Rangordningarna i en egen fil, i stället för dem i ärendefilen.",
        allow_leading_hyphen=True,
    ),
]
Rostningsordning = Annotated[
    str | None,
    Parameter(
        name="--rostningsordning",
        metavar="A,B,C",
        help="Ordningen att följa: de två första möts först, det sista är huvudförslaget.",
    ),
]


def analysera(
    fil: Fil,
    /,
    *,
    arende: Arendeval = None,
    rangordningar: Rangordningar = None,
    rostningsordning: Rostningsordning = None,
    ut: Ut = None,
    skriv_over: SkrivOver = False,
    format_: Format = "text",
) -> None:
    """Analysera en fråga: räkna igenom ordningen med antagna rangordningar, och säg om ordningen avgör utfallet."""
    from propositionsordning.utbyte.arendefil_analys import las_rangordningar

    egna = None if rangordningar is None else las_rangordningar(Path(rangordningar))
    uppgifter = [(lage, egna or i_fil.analys) for i_fil, lage in las_arendena(fil, arende)]
    texter = [_ett_arende(lage, u, rostningsordning, format_) for lage, u in uppgifter if u is not None]
    if not texter:
        text = (
            "inga rangordningar; skriv dem under [[arende.analys.rangordning]], eller ange en fil med --rangordningar"
        )
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text)])
    if format_ == "json" and len(texter) > 1:
        text = f"{len(texter)} ärenden har rangordningar; JSON skrivs för ett ärende i taget, välj det med --arende"
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text)])
    skriv_ut("\n\n".join(texter), fran=fil, ut=ut, skriv_over=skriv_over)


def _ett_arende(lage: Lage, uppgift: Analysuppgift, rostningsordning: str | None, format_: str) -> str:
    from propositionsordning.analys.frageanalys import analysera as analysera_fraga
    from propositionsordning.analys.text import analys_som_text
    from propositionsordning.forlopp.oversikt import ordning_i_kraft
    from propositionsordning.ordning.benamning import Namngivning, amne, namn
    from propositionsordning.utbyte.analysformat import analys_som_json
    from propositionsordning.utbyte.arendefil_analys import fel_i_ordningen, fragan, rostunderlag
    from propositionsordning.utbyte.arendefil_falt import visa

    ordning = ordning_i_kraft(lage)
    fraga = fragan(uppgift, ordning)
    if lage.arende.val_eller_anstallning(lage.sammantrade.arbetsordning.val_omfattar):  # 5 kap. 56 § second paragraph
        raise uppgift.varde.fel("val och anställningar analyseras inte: lika röstetal avgörs där av lotten")
    underlag = rostunderlag(uppgift, fraga)
    fran = None if rostningsordning is None else tuple(a.strip() for a in rostningsordning.split(","))[::-1]
    try:
        analys = analysera_fraga(fraga, underlag, fran_huvudforslag=fran or uppgift.fran_huvudforslag)
    except OgiltigtVarde as fel:  # of all that is given only the order can be wrong still
        if rostningsordning is None:
            raise fel_i_ordningen(uppgift, fel.tillatet) from fel
        text = f"{visa(rostningsordning)} är inte tillåtet; tillåtet är {fel.tillatet}"
        raise _filfel(uppgift, "--rostningsordning", None, text) from fel
    except PropositionsordningFel as fel:
        raise _filfel(uppgift, uppgift.varde.plats, uppgift.varde.rad, str(fel)) from fel
    n = Namngivning(organ=lage.sammantrade.organ, ordning=ordning, forslag=lage.forslag, yrkanden=lage.yrkanden)
    namnen = {a: namn(n, a) for a in fraga.alternativ}
    if format_ == "json":
        return analys_som_json(analys, namn=namnen)
    return analys_som_text(analys, namn=namnen, amne=amne(n, fraga))


def _filfel(uppgift: Analysuppgift, plats: str, rad: int | None, text: str) -> Filfel:
    return Filfel(fil=uppgift.varde.kalla.fil, fel=[Filanmarkning(plats=plats, rad=rad, text=text)])
