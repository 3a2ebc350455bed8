"""Val in an ärendefil: the uppdrag, the counted ballots, the lots, the request for proportional val."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from propositionsordning.arende.uppdrag import Uppdrag
from propositionsordning.forlopp.handelser import Handelse
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.valhandelser import PlatsLottad, ProportionelltValBegart, Valhog, ValsedlarRaknade
from propositionsordning.lag.regler.lpv_2_proportionella_val import Valslag
from propositionsordning.utbyte.arendefil_falt import (
    Lasare,
    Samlare,
    Varde,
    beteckning,
    bygg,
    en_av,
    en_eller_flera,
    heltal,
    ja_nej,
    ja_nej_okant,
    tabell_av,
    text,
)
from propositionsordning.utbyte.arendefil_forslag import Namnrymd
from propositionsordning.utbyte.arendefil_ordningsfragor import Formdelar

__all__ = ["arendets_slag", "uppdrag", "valhandelser"]

uppdrag: Lasare[Uppdrag] = tabell_av(
    Uppdrag,
    {
        "id": beteckning,
        "benamning": text,
        "platser": heltal(1),
        "slag": en_av(Valslag),
        "anstallning": ja_nej,
        "ersattare": ja_nej,
        "ledamoternas": beteckning,
        "ledamoterna_proportionellt": ja_nej_okant,
        "undantagen_lokal_namnd": ja_nej,
    },
    kravs=("id", "benamning"),
)
"""Reads one uppdrag."""


def arendets_slag(alla: Sequence[Uppdrag]) -> dict[str, bool]:
    """What the uppdrag tell of the ärende itself, where it does not say so: that it concerns val, or anställning.

    >>> arendets_slag([Uppdrag(id="v1", benamning="kommundirektör", anstallning=True)])
    {'anstallning': True}
    """
    slag = {"anstallning" if u.anstallning else "val" for u in alla}
    return dict.fromkeys(sorted(slag), True)


def valhandelser(rymd: Namnrymd) -> dict[type, Formdelar]:
    """How each kind is written."""
    return {
        ValsedlarRaknade: (
            {"valsedlar": _hogarna, "blanka": heltal(0), "ogiltiga": heltal(0), "rostande": heltal(0)},
            _fast(ValsedlarRaknade, {"hogar": "valsedlar"}),
            (),
        ),
        PlatsLottad: (
            {"lottad": text, "mellan": en_eller_flera(text), "hur": text, "av": text},
            _fast(PlatsLottad, {"vald": "lottad"}),
            ("mellan", "hur"),
        ),
        ProportionelltValBegart: (
            {"proportionellt": beteckning, "av": en_eller_flera(rymd.vilka.person), "antal": heltal(1)},
            _fast(ProportionelltValBegart, {"uppdrag": "proportionellt"}),
            (),
        ),
    }


def _fast(
    typ: Callable[..., Handelse], nycklar: Mapping[str, str]
) -> Callable[[Varde, dict[str, Any]], Callable[[Lage, Sequence[int]], Handelse]]:
    """An event that needs no state; ``nycklar``: the file's name of a field, where it is not the field's own."""
    falten = {nyckel: falt for falt, nyckel in nycklar.items()}

    def gor(v: Varde, lasta: dict[str, Any]) -> Callable[[Lage, Sequence[int]], Handelse]:
        klar = bygg(v, typ, {falten.get(k, k): x for k, x in lasta.items()}, nycklar=nycklar)
        return lambda _lage, _nummer: klar

    return gor


_hog = tabell_av(
    Valhog, {"namn": en_eller_flera(text, minst=1), "antal": heltal(1), "grupp": text}, kravs=("namn", "antal")
)


def _hogarna(v: Varde) -> tuple[Valhog, ...]:
    """The piles: a table each, {namn = […], antal = 12}."""
    if not isinstance(v.ra, list):
        raise v.otillatet('en lista av högar, som [{namn = "Eva Ek", antal = 21}]')
    samlare = Samlare()
    lasta = [samlare.prova(_hog, v.under(i)) for i in range(len(v.ra))]
    samlare.klart(v.kalla)
    return tuple(h for h in lasta if h is not None)
