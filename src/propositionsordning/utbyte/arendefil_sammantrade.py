"""The sammanträde of an ärendefil: the day, who is there, what the file claims to tell, the arbetsordning's choices."""

from __future__ import annotations

from enum import Enum
from functools import partial
from typing import Any

from attrs import evolve, fields, frozen

from propositionsordning.lag.tolkningar import EJ_STODDA, Arbetsordning, Direktionsval
from propositionsordning.mote.narvaro import Narvaro, Plats
from propositionsordning.mote.organ import Organ
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.utbyte.arendefil_falt import (
    Lasare,
    Varde,
    bygg,
    datum,
    en_av,
    en_eller_flera,
    heltal,
    ja_nej,
    lista_av,
    tabell,
    tabell_av,
    visa,
)
from propositionsordning.utbyte.arendefil_organ import Personer

__all__ = ["Underlag", "Uppgifter", "las_arbetsordning", "las_sammantrade"]


class Underlag(Enum):
    """How much the file tells."""

    FULLSTANDIGT = "fullstandigt"
    """Everything that happened: what is not told did not happen."""
    UTDRAG = "utdrag"
    """A published extract: what is not told is unknown."""


@frozen(kw_only=True)
class Uppgifter:
    """What the table ``[sammantrade]`` says."""

    sammantrade: Sammantrade
    underlag: Underlag = Underlag.FULLSTANDIGT
    avslutat: bool = False


def las_arbetsordning(v: Varde) -> Arbetsordning:
    """The table ``[arbetsordning]``; every choice has the documented default."""
    return tabell_av(Arbetsordning, {a.name: _val(a.default) for a in fields(Arbetsordning)})(v)


def _val(default: object) -> Lasare[Any]:
    """The reader of a choice, by what its default is (None: a choice that only a förbundsdirektion makes)."""
    if default is None:
        return partial(_stott, las=en_av(Direktionsval))
    return partial(_stott, las=en_av(type(default))) if isinstance(default, Enum) else ja_nej


def _stott(v: Varde, *, las: Lasare[Any]) -> Any:  # noqa: ANN401  # one of the enums of lag.tolkningar
    """A choice that can be followed."""
    val = las(v)
    if val in EJ_STODDA:
        raise v.fel(f"{visa(v.ra)} stöds inte: {EJ_STODDA[val]}")
    return val


def las_sammantrade(
    v: Varde, *, organ: Organ | None, vilka: Personer, arbetsordning: Arbetsordning | None
) -> Uppgifter | None:
    """The table ``[sammantrade]``; None when it is right but the organ or the arbetsordning has faults of its own."""
    falt = tabell(
        v,
        {
            "datum": datum,
            "ordforande": vilka.person,
            "narvarande": _narvarande(vilka),
            "franvarande": en_eller_flera(vilka.person),
            "pa_distans": en_eller_flera(vilka.person),
            "ersattare_pa_plats": lista_av(vilka.person),
            "underlag": en_av(Underlag),
            "avslutat": ja_nej,
        },
        kravs=("datum",),
    )
    if falt.get("franvarande") and falt.get("narvarande") != _ALLA:
        raise v.under("franvarande").fel('anges bara tillsammans med narvarande = "alla"')
    if organ is None:
        return None
    narvaro = _narvaro(v, falt, vilka)
    if arbetsordning is None:
        return None
    delar = {"organ": organ, "datum": falt["datum"], "narvaro": narvaro, "arbetsordning": arbetsordning}
    sammantrade = bygg(v, Sammantrade, delar, nycklar={"narvaro": "narvarande"})
    return Uppgifter(sammantrade=sammantrade, **{k: falt[k] for k in ("underlag", "avslutat") if k in falt})


_ALLA = "alla"


def _narvarande(vilka: Personer) -> Lasare[Any]:
    """A number, "alla", or a list of members and of ersättare with those they serve for."""

    def plats(v: Varde) -> Plats:
        if not isinstance(v.ra, dict):
            vem = vilka.person(v)
            return Plats(ledamot=vem, ersattare=any(p.id == vem and p.ersattare for p in vilka.ledamoter))
        falt = tabell(v, {"ersattare": vilka.person, "for": vilka.person}, kravs=("ersattare",))
        return Plats(ledamot=falt["ersattare"], ersattare=True, for_ledamot=falt.get("for"))

    def las(v: Varde) -> Any:  # noqa: ANN401  # one of three
        if v.ra == _ALLA:
            if not vilka.ledamoter and vilka.kanda:
                raise v.fel('"alla" förutsätter att organets ledamöter är angivna; ange en lista eller ett antal')
            return _ALLA
        if isinstance(v.ra, list):
            return lista_av(plats)(v)
        if isinstance(v.ra, int) and not isinstance(v.ra, bool):
            return heltal(0)(v)
        raise v.otillatet('ett antal, "alla" eller en lista av ledamöter')

    return las


def _narvaro(v: Varde, falt: dict[str, Any], vilka: Personer) -> Narvaro:
    narvarande, borta = falt.get("narvarande"), falt.get("franvarande", ())
    platser: tuple[Plats, ...] | None = None
    if narvarande == _ALLA:
        platser = tuple(Plats(ledamot=p.id) for p in vilka.ledamoter if not p.ersattare and p.id not in borta)
    elif isinstance(narvarande, tuple):
        platser = narvarande
    for i, vem in enumerate(falt.get("pa_distans", ())):
        if platser is None or all(p.ledamot != vem for p in platser):
            plats = v.under("pa_distans")
            raise (plats.under(i) if isinstance(plats.ra, list) else plats).fel(
                f"{visa(vem)} finns inte bland narvarande"
            )
    if platser is not None:
        platser = tuple(evolve(p, pa_distans=p.ledamot in falt.get("pa_distans", ())) for p in platser)
    delar = {
        "platser": platser,
        "ersattare_pa_plats": falt.get("ersattare_pa_plats"),
        "ordforande": falt.get("ordforande"),
        "antal": narvarande if isinstance(narvarande, int) else None,
    }
    return bygg(v, Narvaro, delar, nycklar={"platser": "narvarande", "antal": "narvarande"})
