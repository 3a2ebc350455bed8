"""``propositionsordning visa FIL``: what granska has to say, and the order as a tree."""

from __future__ import annotations

import shutil
import textwrap

from propositionsordning.cli.arendet import Arendeval, Fil, SkrivOver, Ut, las_lagen, skriv_ut
from propositionsordning.forlopp.lage import Lage

__all__ = ["visa"]

_BREDD = 100  # columns of a line at most, and where there is no terminal


def visa(fil: Fil, /, *, arende: Arendeval = None, ut: Ut = None, skriv_over: SkrivOver = False) -> None:
    """Visa propositionsordningen: vad som frågas, vad ja och nej betyder, vad som faller, och vad som är ovanligt."""
    skarm = shutil.get_terminal_size(fallback=(_BREDD, 24)).columns if ut is None else _BREDD
    bredd = min(max(skarm, 40), _BREDD)
    text = "\n\n".join(_ett_arende(lage, bredd) for lage in las_lagen(fil, arende))
    skriv_ut(text, fran=fil, ut=ut, skriv_over=skriv_over)


def _ett_arende(lage: Lage, bredd: int) -> str:
    from propositionsordning.bild.trad import trad_som_text
    from propositionsordning.forlopp.oversikt import anmarkningar
    from propositionsordning.fraser.svenska import paragraf

    nummer = "" if lage.arende.paragraf is None else f"{paragraf(lage.arende.paragraf)} "
    granskat = [str(p) for p in anmarkningar(lage)] or ["Ordningen ger ingen anmärkning."]
    rader = textwrap.wrap(f"Granskning: {nummer}{lage.arende.rubrik}", bredd)
    for p in granskat:
        rader += textwrap.wrap(p, bredd, initial_indent="• ", subsequent_indent="  ")
    return "\n".join(rader) + "\n\n" + trad_som_text(lage, bredd=bredd)
