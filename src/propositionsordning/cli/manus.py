"""``propositionsordning manus FIL``: what the chair says, in order, with the branches."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from propositionsordning.cli.arendet import Arendeval, Fil, SkrivOver, Ut, las_lagen
from propositionsordning.cli.dokument import Format, skriv_dokument
from propositionsordning.forlopp.lage import Lage

__all__ = ["manus"]

FranBorjan = Annotated[
    bool,
    Parameter(
        name="--fran-borjan",
        negative=(),
        show_default=False,
        help="Som om inget ännu har hänt i ärendet, fast filen säger vad som hände.",
    ),
]


def manus(
    fil: Fil,
    /,
    *,
    format_: Format = "text",
    fran_borjan: FranBorjan = False,
    arende: Arendeval = None,
    ut: Ut = None,
    skriv_over: SkrivOver = False,
) -> None:
    """Skriv ordförandens manus: vad som sägs, i ordning, och vad som gäller om omröstning begärs."""
    from propositionsordning.protokoll.manus import manus as manuset

    skriv_dokument(
        lambda: [manuset(_fran_borjan(lage) if fran_borjan else lage) for lage in las_lagen(fil, arende)],
        format_=format_,
        fran=(fil,),
        ut=ut,
        skriv_over=skriv_over,
    )


def _fran_borjan(lage: Lage) -> Lage:
    from propositionsordning.forlopp.motor import borja

    return borja(lage.sammantrade, lage.arende)
