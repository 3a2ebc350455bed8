"""``propositionsordning schema``: the JSON Schema of a record, or of a preview."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import Parameter

from propositionsordning.cli.arendet import STANDARD, SkrivOver, Ut, skriv_ut

__all__ = ["schema"]

Vad = Annotated[
    Literal["beslut", "ordning"],
    Parameter(help="beslut: beslutsprotokoll. ordning: det som visa --format json skriver."),
]


def schema(vad: Vad = "beslut", /, *, ut: Ut = None, skriv_over: SkrivOver = False) -> None:
    """Skriv JSON-schemat för beslutsprotokoll, propositionsordning/beslut/1, eller för ordningen."""
    from propositionsordning.utbyte.kodning import som_json
    from propositionsordning.utbyte.schema import beslutsschema, ordningsschema

    valt = ordningsschema() if vad == "ordning" else beslutsschema()
    skriv_ut(som_json(valt), fran=STANDARD, ut=ut, skriv_over=skriv_over)
