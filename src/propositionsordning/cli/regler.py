"""``propositionsordning regler [ID]``: the rules in a list, or one rule or open interpretation explained."""

from __future__ import annotations

import shutil
from typing import Annotated, Literal

from cyclopts import Parameter

from propositionsordning.cli.arendet import STANDARD, SkrivOver, Ut, skriv_ut
from propositionsordning.fel import OgiltigtVarde

__all__ = ["regler"]

_BREDD = 100  # columns of a line at most, and where there is no terminal

Id = Annotated[
    str | None,
    Parameter(name="ID", help="En regel, som R-5:50-1, eller en tolkning, som O-16; utan id listas alla regler."),
]
Organval = Annotated[
    Literal["fullmaktige", "namnd", "utskott", "beredning", "forbundsfullmaktige", "forbundsdirektion"] | None,
    Parameter(name="--organ", metavar="ORGAN", help="Bara regler som gäller för ett sådant organ."),
]
Styrkeval = Annotated[
    Literal["lag", "arbetsordning", "praxis"] | None,
    Parameter(name="--styrka", metavar="STYRKA", help="Bara regler med den styrkan."),
]
Provningsval = Annotated[
    Literal["provas", "upplyses"] | None,
    Parameter(name="--provbarhet", metavar="VAD", help="Bara regler som prövas, eller som bara upplyses."),
]
Format = Annotated[
    Literal["text", "json"], Parameter(name="--format", metavar="FORMAT", help="Som läsbar text eller som JSON.")
]


def regler(
    id_: Id = None,
    /,
    *,
    organ: Organval = None,
    styrka: Styrkeval = None,
    provbarhet: Provningsval = None,
    ut: Ut = None,
    skriv_over: SkrivOver = False,
    format_: Format = "text",
) -> None:
    """Lista reglerna, eller förklara en av dem: vad den säger, lagrum, vilka organ, källor, och om den prövas."""
    if id_ is not None and (organ or styrka or provbarhet):
        angivna = [n for n, v in (("--organ", organ), ("--styrka", styrka), ("--provbarhet", provbarhet)) if v]
        raise OgiltigtVarde(
            objekt="regler", falt=angivna[0], varde=id_, tillatet="antingen ett id eller ett urval, inte båda"
        )
    text = _lista(organ, styrka, provbarhet, format_) if id_ is None else _en(id_, format_)
    skriv_ut(text, fran=STANDARD, ut=ut, skriv_over=skriv_over)


def _en(id_: str, format_: str) -> str:
    from propositionsordning.lag.forklaring import forklara, hitta
    from propositionsordning.lag.regel import Regel
    from propositionsordning.utbyte.regelformat import regler_som_json

    if format_ == "text":
        return forklara(id_, bredd=_bredd())
    funnen = hitta(id_)
    return regler_som_json([funnen]) if isinstance(funnen, Regel) else regler_som_json([], tolkningar=[funnen])


def _lista(organ: str | None, styrka: str | None, provbarhet: str | None, format_: str) -> str:
    from propositionsordning.lag.forklaring import regelforteckning, sok_regler
    from propositionsordning.lag.regel import Organtyp, Provbarhet, Styrka
    from propositionsordning.lag.tolkningskatalog import TOLKNINGAR
    from propositionsordning.utbyte.regelformat import regler_som_json

    funna = sok_regler(
        organ=Organtyp(organ) if organ else None,
        styrka=Styrka(styrka) if styrka else None,
        provbarhet=Provbarhet[provbarhet.upper()] if provbarhet else None,
    )
    if format_ == "json":
        alla = organ is None and styrka is None and provbarhet is None
        return regler_som_json(funna, tolkningar=TOLKNINGAR if alla else ())
    return regelforteckning(funna, bredd=_bredd()) or "Ingen regel svarar mot urvalet.\n"


def _bredd() -> int:
    return min(max(shutil.get_terminal_size(fallback=(_BREDD, 24)).columns, 40), _BREDD)
