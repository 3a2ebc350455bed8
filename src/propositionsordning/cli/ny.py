"""``propositionsordning ny FIL``: a skeleton to fill in."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from propositionsordning.cli.arendet import STANDARD, SkrivOver, skriv_ut

__all__ = ["ny"]

NyFil = Annotated[str, Parameter(help="Filen som ska skapas; - skriver till skärmen.", allow_leading_hyphen=True)]


def ny(fil: NyFil, /, *, skriv_over: SkrivOver = False) -> None:
    """Skriv en ny ärendefil att fylla i: ett skelett med förklaringar."""
    from propositionsordning.utbyte.arendefil_skelett import SKELETT

    skriv_ut(SKELETT, fran=STANDARD, ut=fil, skriv_over=skriv_over)
    if fil != STANDARD:
        print(f"{fil} är skapad. Fyll i den och kör sedan: propositionsordning visa {fil}")
