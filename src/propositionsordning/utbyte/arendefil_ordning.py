"""A propositionsordning that the chair lays out by hand, as an ärendefil writes it.

Either its questions one by one (``fragor`` and, for groups, ``alternativ``), or changes by name to the order that the
yrkanden give: ``klump``, ``om_alls``, ``kedja``, ``huvudforslag``, ``turordning``, made in that order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.oversikt import ordning_i_kraft
from propositionsordning.lag.tolkningar import Motforslagsval
from propositionsordning.ordning.fraga import (
    Alternativ,
    Alternativslag,
    Forfallsgrund,
    Fraga,
    Frageform,
    Propositionsordning,
    Villkor,
)
from propositionsordning.ordning.komponera import (
    i_kedja,
    i_klump,
    i_turordning,
    komponera,
    med_huvudforslag,
    om_alls,
)
from propositionsordning.utbyte.arendefil_falt import (
    Lasare,
    Samlare,
    Varde,
    beteckning,
    bygg,
    en_av,
    en_eller_flera,
    heltal,
    lista_av,
    tabell,
    tabell_av,
    text,
)
from propositionsordning.utbyte.arendefil_forslag import Namnrymd

__all__ = ["Ordningsbygge", "ordning"]

Ordningsbygge = Callable[[Lage], Propositionsordning]
"""Makes the order when the state it belongs to is reached."""


def ordning(rymd: Namnrymd) -> Lasare[Ordningsbygge]:
    """Reads the table of a hand-made order."""
    alternativ = en_eller_flera(rymd.ett_alternativ)
    falt: dict[str, Lasare[Any]] = {
        "fragor": lista_av(_fraga(rymd)),
        "alternativ": lista_av(_alternativ(rymd)),
        "klump": _tabell_med({"fragor": lista_av(beteckning), "klump": beteckning, "rubrik": text}),
        "om_alls": _per_fraga(_tabell_med({"avslag": rymd.ett_alternativ, "grupp": beteckning, "rubrik": text})),
        "kedja": _per_fraga(alternativ),
        "huvudforslag": _per_fraga(rymd.ett_alternativ),
        "turordning": lista_av(beteckning),
    }

    def las(v: Varde) -> Ordningsbygge:
        lasta = tabell(v, falt)
        if not lasta:
            raise v.otillatet("en tabell med något av " + ", ".join(falt))
        if "alternativ" in lasta and "fragor" not in lasta:
            raise v.under("alternativ").fel("anges bara tillsammans med fragor")
        return lambda lage: _andrad(v, lasta, _grund(v, lasta, lage))

    return las


def _grund(v: Varde, lasta: dict[str, Any], lage: Lage) -> Propositionsordning:
    if "fragor" not in lasta:
        return ordning_i_kraft(lage)
    delar = {
        "arende": lage.arende,
        "fragor": lasta["fragor"],
        "organ": lage.sammantrade.organ.typ,
        "arbetsordning": lage.sammantrade.arbetsordning,
        "alternativ": lasta.get("alternativ", ()),
        "forslag": lage.forslag,
        "yrkanden": lage.yrkanden,
    }
    return bygg(v.under("fragor"), komponera, delar)


def _andrad(v: Varde, lasta: dict[str, Any], ny: Propositionsordning) -> Propositionsordning:
    """The order with the changes made that are asked for by name."""
    if "klump" in lasta:
        ny = bygg(v.under("klump"), i_klump, {"ordning": ny, **lasta["klump"]})
    for fraga, delar in lasta.get("om_alls", {}).items():
        ny = bygg(v.under("om_alls").under(fraga), om_alls, {"ordning": ny, "fraga": fraga, **delar})
    for fraga, kedja in lasta.get("kedja", {}).items():
        delar = {"ordning": ny, "fraga": fraga, "rostningsordning": kedja}
        ny = bygg(v.under("kedja").under(fraga), i_kedja, delar)
    for fraga, huvudforslag in lasta.get("huvudforslag", {}).items():
        delar = {"ordning": ny, "fraga": fraga, "huvudforslag": huvudforslag}
        ny = bygg(v.under("huvudforslag").under(fraga), med_huvudforslag, delar)
    if "turordning" in lasta:
        ny = bygg(v.under("turordning"), i_turordning, {"ordning": ny, "fragor": lasta["turordning"]})
    return ny


# --- The parts --------------------------------------------------------------------------------------------------------


def _fraga(rymd: Namnrymd) -> Lasare[Fraga]:
    villkor = tabell_av(
        Villkor,
        {"fraga": beteckning, "utfall": en_eller_flera(rymd.ett_alternativ), "grund": en_av(Forfallsgrund)},
        kravs=("fraga", "utfall", "grund"),
    )
    return tabell_av(
        Fraga,
        {
            "id": beteckning,
            "form": en_av(Frageform),
            "alternativ": lista_av(rymd.ett_alternativ),
            "huvudforslag": rymd.ett_alternativ,
            "sist": rymd.ett_alternativ,
            "huvudforslag_vid_begaran": rymd.ett_alternativ,
            "villkor": lista_av(villkor),
            "motforslagsval": en_av(Motforslagsval),
        },
        kravs=("id", "form", "alternativ"),
    )


def _alternativ(rymd: Namnrymd) -> Lasare[Alternativ]:
    return tabell_av(
        Alternativ,
        {
            "id": beteckning,
            "slag": en_av(Alternativslag),
            "rubrik": text,
            "forslag": en_eller_flera(rymd.ett_forslag),
            "punkter": en_eller_flera(heltal(1)),
            "yrkanden": en_eller_flera(beteckning),
            "ingar": en_eller_flera(rymd.ett_alternativ),
        },
        kravs=("id", "slag", "rubrik"),
    )


def _tabell_med(falt: dict[str, Lasare[Any]]) -> Lasare[dict[str, Any]]:
    """A table in which every field is needed."""
    return lambda v: tabell(v, falt, kravs=tuple(falt))


def _per_fraga(lasare: Lasare[Any]) -> Lasare[dict[str, Any]]:
    """A table from question id to something."""

    def las(v: Varde) -> dict[str, Any]:
        if not isinstance(v.ra, dict) or not v.ra:
            raise v.otillatet('en tabell med frågornas nummer, som {"1" = …}')
        samlare = Samlare()
        lasta = {str(k): samlare.prova(lasare, v.under(k)) for k in v.ra}
        samlare.klart(v.kalla)
        return lasta

    return las
