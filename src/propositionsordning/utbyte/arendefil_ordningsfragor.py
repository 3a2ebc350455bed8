"""The events about the meeting in an ärendefil: an ordningsfråga, a refused förslag, what the law itself tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from propositionsordning.forlopp.handelser import Handelse
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.ordningshandelser import BordlagtEnligtLag, ForslagVagrat, OrdningsfragaVackt
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart
from propositionsordning.utbyte.arendefil_falt import (
    Lasare,
    Varde,
    beteckning,
    bygg,
    en_av,
    en_eller_flera,
    heltal,
    ja,
    ja_nej,
    ja_nej_okant,
    tabell,
    text,
)
from propositionsordning.utbyte.arendefil_forslag import Namnrymd
from propositionsordning.utbyte.arendefil_ordning import ordning

__all__ = ["Formdelar", "ordningshandelser"]

Formdelar = tuple[
    Mapping[str, Lasare[Any]],
    Callable[[Varde, dict[str, Any]], Callable[[Lage, Sequence[int]], Handelse]],
    tuple[str, ...],
]
"""The keys of an event with their readers, what makes it, and the keys that it needs."""


def ordningshandelser(rymd: Namnrymd) -> dict[type, Formdelar]:
    """How each kind is written."""
    return {
        OrdningsfragaVackt: ({"ordningsfraga": _fraga(rymd)}, _vackt, ()),
        ForslagVagrat: (
            {"vagrat": rymd.ett_forslag, "grund": en_av(Vagransgrund), "punkter": en_eller_flera(heltal(1))},
            _vagrat,
            ("grund",),
        ),
        BordlagtEnligtLag: ({"bordlagt_enligt_lag": ja}, lambda _v, _l: lambda _lage, _nummer: BordlagtEnligtLag(), ()),
    }


def _fraga(rymd: Namnrymd) -> Lasare[dict[str, Any]]:
    falt: dict[str, Lasare[Any]] = {
        "id": beteckning,
        "art": en_av(Ordningsfragesart),
        "av": en_eller_flera(rymd.vilka.person_eller_parti),
        "rubrik": text,
        "emot": text,
        "forslag": rymd.ett_forslag,
        "ordning": ordning(rymd),
        "ledamot": rymd.vilka.person,
        "deltar": ja_nej,
        "kan_ersattas": ja_nej_okant,
    }
    return lambda v: tabell(v, falt, kravs=("id", "art"))


def _vackt(v: Varde, lasta: dict[str, Any]) -> Callable[[Lage, Sequence[int]], Handelse]:
    delar: dict[str, Any] = lasta["ordningsfraga"]

    def bygge(lage: Lage, _nummer: Sequence[int]) -> Handelse:
        alla = delar | ({"ordning": delar["ordning"](lage)} if "ordning" in delar else {})
        return bygg(v.under("ordningsfraga"), OrdningsfragaVackt, alla)

    if "ordning" not in delar:
        bygge_nu = bygg(v.under("ordningsfraga"), OrdningsfragaVackt, delar)
        return lambda _lage, _nummer: bygge_nu
    return bygge


def _vagrat(v: Varde, lasta: dict[str, Any]) -> Callable[[Lage, Sequence[int]], Handelse]:
    delar = {("forslag" if k == "vagrat" else k): x for k, x in lasta.items()}
    klar = bygg(v, ForslagVagrat, delar, nycklar={"forslag": "vagrat"})
    return lambda _lage, _nummer: klar
