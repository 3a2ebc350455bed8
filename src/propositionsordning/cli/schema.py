"""``propositionsordning schema``: the JSON Schema of a record."""

from __future__ import annotations

from propositionsordning.cli.arendet import STANDARD, SkrivOver, Ut, skriv_ut

__all__ = ["schema"]


def schema(*, ut: Ut = None, skriv_over: SkrivOver = False) -> None:
    """Skriv JSON-schemat för beslutsprotokoll, propositionsordning/beslut/1."""
    from propositionsordning.utbyte.kodning import som_json
    from propositionsordning.utbyte.schema import beslutsschema

    skriv_ut(som_json(beslutsschema()), fran=STANDARD, ut=ut, skriv_over=skriv_over)
