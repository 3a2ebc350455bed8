"""``propositionsordning protokoll FIL``: the minutes as text."""

from __future__ import annotations

from propositionsordning.cli.arendet import Arendeval, Fil, SkrivOver, Ut, las_lagen, skriv_ut

__all__ = ["protokoll"]


def protokoll(fil: Fil, /, *, arende: Arendeval = None, ut: Ut = None, skriv_over: SkrivOver = False) -> None:
    """Skriv protokollet som text: förslag och yrkanden, propositioner, omröstningar, beslut och reservationer."""
    from propositionsordning.beslut.protokoll import beslutsprotokoll
    from propositionsordning.protokoll.text import protokolltext

    text = "\n\n".join(protokolltext(beslutsprotokoll(lage)) for lage in las_lagen(fil, arende))
    skriv_ut(text, fran=fil, ut=ut, skriv_over=skriv_over)
