"""The rankings that an analysis assumes: the table ``analys`` of an ärende, or a file of its own with the same fields.

They name alternatives as an order does; which question they are about is settled when the order is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from propositionsordning.analys.rangordning import Rangordning, Rostbeteende, Rostunderlag
from propositionsordning.fel import Filfel
from propositionsordning.fraser.svenska import lista
from propositionsordning.ordning.fraga import Fraga, Propositionsordning
from propositionsordning.utbyte.arendefil_falt import (
    Kalla,
    Lasare,
    Samlare,
    Varde,
    beteckning,
    bygg,
    en_av,
    heltal,
    lista_av,
    menade_du,
    numrerade,
    tabell,
    text,
    unika,
    visa,
)
from propositionsordning.utbyte.arendefil_organ import format_av
from propositionsordning.utbyte.filer import las_text
from propositionsordning.utbyte.tomlrader import las_toml

__all__ = [
    "RANGORDNINGSFORMAT",
    "Analysuppgift",
    "analysuppgift",
    "fel_i_ordningen",
    "fragan",
    "las_rangordningar",
    "rostunderlag",
]

RANGORDNINGSFORMAT = "propositionsordning/rangordning/1"
"""What a file of rankings says that it is."""


@frozen(kw_only=True)
class Analysuppgift:
    """What the table says, before it is known which question it is about.

    ``ordforande``: the name of one of the rankings, or a ranking of its own; ``fran_huvudforslag``: an order to follow.
    """

    rangordningar: tuple[Rangordning, ...]
    ordforande: str | tuple[str, ...] | None
    fraga: str | None
    fran_huvudforslag: tuple[str, ...] | None
    varde: Varde = field(repr=False, eq=False)


def analysuppgift(v: Varde) -> Analysuppgift:
    """The table ``analys`` of an ärende."""
    return _uppgift(v, {})


def las_rangordningar(sokvag: Path) -> Analysuppgift:
    """A file of rankings. Raises :class:`Filfel` with everything that is wrong."""
    fil = str(sokvag)
    data, rader = las_toml(las_text(sokvag), fil=fil)
    rot = Varde(data, (), Kalla(fil, rader))
    format_av(rot.under("format"), RANGORDNINGSFORMAT)
    return _uppgift(rot, {"format": text})


def _uppgift(v: Varde, mer: dict[str, Lasare[Any]]) -> Analysuppgift:
    ordning = lista_av(beteckning, minst=1)
    falt: dict[str, Lasare[Any]] = {
        **mer,
        "fraga": beteckning,
        "ordforande": lambda w: ordning(w) if isinstance(w.ra, list) else text(w),
        "fran_huvudforslag": ordning,
        "rostningsordning": ordning,
        "rangordning": numrerade(lambda _nr: _rangordning),
    }
    lasta = tabell(v, falt, kravs=("rangordning",))
    if not lasta["rangordning"]:
        raise v.under("rangordning").otillatet("minst en rangordning")
    if "fran_huvudforslag" in lasta and "rostningsordning" in lasta:
        raise v.under("rostningsordning").fel(
            "anges inte tillsammans med fran_huvudforslag, som är samma ordning omvänd"
        )
    samlare = Samlare()
    unika([(r.vem, v.under("rangordning").under(i).under("vem")) for i, r in enumerate(lasta["rangordning"])], samlare)
    samlare.klart(v.kalla)
    fran = lasta.get("fran_huvudforslag")
    return Analysuppgift(
        rangordningar=lasta["rangordning"],
        ordforande=lasta.get("ordforande"),
        fraga=lasta.get("fraga"),
        fran_huvudforslag=tuple(reversed(lasta["rostningsordning"])) if "rostningsordning" in lasta else fran,
        varde=v,
    )


def _rangordning(v: Varde) -> Rangordning:
    falt = tabell(
        v,
        {
            "vem": text,
            "mandat": heltal(1),
            "ordning": lista_av(beteckning, minst=1),
            "beteende": en_av(Rostbeteende),
        },
        kravs=("vem", "ordning"),
    )
    return bygg(v, Rangordning, falt)


# --- The question they are about --------------------------------------------------------------------------------------


def fragan(uppgift: Analysuppgift, ordning: Propositionsordning) -> Fraga:
    """The question that the rankings are about: the one they name, else the one that puts all that they rank.

    Raises :class:`Filfel` when there is none, or more than one.
    """
    v = uppgift.varde
    finns = lista([f"{visa(f.id)} ({', '.join(f.alternativ)})" for f in ordning.fragor]) or "inga"
    if uppgift.fraga is not None:
        fraga = ordning.fraga(uppgift.fraga)
        if fraga is None:
            raise v.under("fraga").fel(f"{visa(uppgift.fraga)} är ingen fråga i ordningen; frågorna är {finns}")
        return fraga
    namnda = {a for r in uppgift.rangordningar for a in r.ordning}
    traffar = [f for f in ordning.fragor if namnda <= set(f.alternativ)]
    if len(traffar) != 1:
        if not traffar and ordning.fragor:
            _alla_bland(uppgift, "någon fråga", [a for f in ordning.fragor for a in f.alternativ])
        hur = "flera frågor ställer" if traffar else "ingen fråga ställer"
        raise v.under("rangordning").fel(
            f"{hur} alla alternativ som rangordnas; ange fraga, eller andra alternativ. Frågorna är {finns}"
        )
    return traffar[0]


def rostunderlag(uppgift: Analysuppgift, fraga: Fraga) -> Rostunderlag:
    """The ballots on the question. Raises :class:`Filfel` for alternatives that it does not put."""
    v = uppgift.varde
    _alla_bland(uppgift, f"fråga {fraga.id}", fraga.alternativ)
    delar = {
        "alternativ": fraga.alternativ,
        "rangordningar": uppgift.rangordningar,
        "ordforande": _ordforande(uppgift, fraga),
    }
    return bygg(v, Rostunderlag, delar, nycklar={"rangordningar": "rangordning"})


def fel_i_ordningen(uppgift: Analysuppgift, tillatet: str) -> Filfel:
    """The error for an order to follow that the question cannot take: as it is written, and where."""
    namn = "rostningsordning" if "rostningsordning" in uppgift.varde.ra else "fran_huvudforslag"
    return uppgift.varde.under(namn).otillatet(tillatet)


def _alla_bland(uppgift: Analysuppgift, hos: str, alternativ: Sequence[str]) -> None:
    """Raises :class:`Filfel` with every name in the rankings that is none of the alternatives."""
    v = uppgift.varde.under("rangordning")
    samlare = Samlare()
    for i, r in enumerate(uppgift.rangordningar):
        for j, a in enumerate(r.ordning):
            if a not in alternativ:
                finns = menade_du(a, alternativ) or f"; tillåtna är {', '.join(alternativ)}"
                samlare.fel += (
                    v.under(i).under("ordning").under(j).fel(f"{visa(a)} är inget alternativ i {hos}{finns}").fel
                )
    samlare.klart(v.kalla)


def _ordforande(uppgift: Analysuppgift, fraga: Fraga) -> tuple[str, ...] | None:
    """How the chair ranks all alternatives; of a ranking with one left out that one comes last."""
    v = uppgift.varde.under("ordforande")
    if uppgift.ordforande is None:
        return None
    if isinstance(uppgift.ordforande, tuple):
        ordning = uppgift.ordforande
    else:
        kanda = {r.vem: r.ordning for r in uppgift.rangordningar}
        if uppgift.ordforande not in kanda:
            finns = menade_du(uppgift.ordforande, kanda) or f"; tillåtna är {', '.join(kanda)}, eller en egen lista"
            raise v.fel(f"{visa(uppgift.ordforande)} har ingen rangordning{finns}")
        ordning = kanda[uppgift.ordforande]
    ovriga = tuple(a for a in fraga.alternativ if a not in ordning)
    ordning = (*ordning, *ovriga) if len(ovriga) == 1 else ordning
    if sorted(ordning) != sorted(fraga.alternativ):
        raise v.fel(f"ordföranden ska rangordna alla alternativ i fråga {fraga.id}: {', '.join(fraga.alternativ)}")
    return ordning
