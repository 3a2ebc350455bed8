"""``propositionsordning beslutslista FIL…``: the decisions of a meeting in short, for the web."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from propositionsordning.cli.arendet import SkrivOver, Ut, las_lagen
from propositionsordning.cli.dokument import Format, skriv_dokument

__all__ = ["beslutslista"]

Filer = Annotated[
    tuple[str, ...],
    Parameter(
        help="Ärendefilerna, i den ordning de ska stå; - läser från standard in.",
        negative=(),
        allow_leading_hyphen=True,
    ),
]


def beslutslista(
    filer: Filer,
    /,
    *,
    format_: Format = "text",
    ut: Ut = None,
    skriv_over: SkrivOver = False,
) -> None:
    """Skriv en kort lista över besluten i ett eller flera ärenden: vad som beslutades och hur det avgjordes."""
    from propositionsordning.beslut.protokoll import beslutsprotokoll
    from propositionsordning.protokoll.beslutslista import beslutslistor

    skriv_dokument(
        lambda: beslutslistor([beslutsprotokoll(lage, tolkningar=False) for f in filer for lage in las_lagen(f, None)]),
        format_=format_,
        fran=filer,
        ut=ut,
        skriv_over=skriv_over,
    )
