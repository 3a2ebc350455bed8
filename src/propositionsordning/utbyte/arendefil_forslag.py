"""The förslag and yrkanden of an ärendefil, and what the parts of one ärende may refer to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import field, frozen

from propositionsordning.arende.forslag import Forslag, Forslagsart, Utgang
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.utbyte.arendefil_falt import (
    OKANT,
    Lasare,
    Varde,
    beteckning,
    bygg,
    en_av,
    en_eller_flera,
    heltal,
    ja_nej,
    ja_nej_okant,
    menade_du,
    stycken,
    tabell,
    tabell_av,
    text,
    visa,
)
from propositionsordning.utbyte.arendefil_organ import Personer

__all__ = ["Namnrymd", "forslag", "namnrymd", "yrkande"]


@frozen
class Namnrymd:
    """What the parts of one ärende may refer to.

    ``forslag``: ids, also of those that come with events; ``egna``: alternatives that a hand-made order brings.
    ``kanda`` False: a förslag has no readable id, so that nothing can be said against a reference.
    """

    forslag: tuple[str, ...]
    egna: tuple[str, ...]
    vilka: Personer = field(repr=False)
    kanda: bool = True

    def ett_forslag(self, v: Varde) -> str:
        """The id of one of the ärende's förslag."""
        skrivet = beteckning(v)
        if self.kanda and skrivet not in self.forslag:
            raise v.fel(f"{visa(skrivet)} är inget av ärendets förslag{self._annars(skrivet, self.forslag)}")
        return skrivet

    def ett_alternativ(self, v: Varde) -> str:
        """The id of an alternative that an order of the ärende can have: "a", "ej_a", "a:1+2", "avslag", "idag", "bereds"."""
        skrivet = beteckning(v)
        stam = skrivet.partition(":")[0]
        while stam not in self.egna and stam.startswith("ej_"):
            stam = stam.removeprefix("ej_")
        grund = (*self.forslag, *self.egna, "avslag", "idag")
        if self.kanda and stam not in (*grund, "aterremitteras", "bereds"):
            kanda = (*grund, *(f"ej_{f}" for f in (*self.forslag, *self.egna)))
            raise v.fel(f"{visa(skrivet)} är inget alternativ i ärendet{self._annars(skrivet, kanda)}")
        return skrivet

    def alternativ_eller_okant(self, v: Varde) -> str | None:
        """The same, or None for "okänt"."""
        return None if v.ra in OKANT else self.ett_alternativ(v)

    def _annars(self, skrivet: str, kanda: tuple[str, ...]) -> str:
        finns = "tillåtna är " + ", ".join(kanda) if kanda else "ärendet har inga förslag"
        return menade_du(skrivet, kanda) or f"; {finns}"


def namnrymd(arende: Varde, handelser: Sequence[Varde], vilka: Personer) -> Namnrymd:
    """Everything that the ärende names, read leniently: what is wrong with it is reported where it stands."""
    statiska = arende.ra.get("forslag")
    poster: list[Any] = list(statiska) if isinstance(statiska, list) else []
    egna: list[str] = []
    for h in handelser:
        if isinstance(h.ra, dict):
            poster.append(h.ra.get("forslag"))
            egna += egna_alternativ(h.ra.get("ordning")) + egna_alternativ(h.ra.get("ordning_andrad"))
            fraga = h.ra.get("ordningsfraga")
            if isinstance(fraga, dict):
                egna += _idn([fraga]) + egna_alternativ(fraga.get("ordning"))
    tabeller = [p for p in poster if isinstance(p, dict)]
    idn = _idn(tabeller)
    lasta = isinstance(statiska, (list, type(None))) and len(idn) == len(tabeller)
    return Namnrymd(tuple(dict.fromkeys(idn)), tuple(dict.fromkeys(egna)), vilka, kanda=lasta)


def _idn(poster: object, nyckel: str = "id") -> list[str]:
    """The ids of those tables in a list that have one."""
    alla = [p.get(nyckel) for p in poster if isinstance(p, dict)] if isinstance(poster, list) else []
    return [str(i) for i in alla if isinstance(i, (str, int)) and str(i).split() == [str(i)]]


def egna_alternativ(ordning: object) -> list[str]:
    """The ids of the alternatives that a hand-made order (as it stands in the file) brings.

    >>> egna_alternativ({"om_alls": {"1": {"avslag": "b", "grupp": "inratta"}}})
    ['inratta']
    """
    if not isinstance(ordning, dict):
        return []
    om_alls = ordning.get("om_alls")
    grupper = list(om_alls.values()) if isinstance(om_alls, dict) else []
    return [*_idn(ordning.get("alternativ")), *_idn(grupper, "grupp"), *_idn([ordning.get("klump")], "klump")]


# --- Förslag and yrkanden ---------------------------------------------------------------------------------------------


def forslag(rymd: Namnrymd) -> Lasare[Forslag]:
    """Reads one förslag."""
    return tabell_av(
        Forslag,
        {
            "id": beteckning,
            "art": en_av(Forslagsart),
            "rubrik": text,
            "lydelse": stycken,
            "bas": en_eller_flera(rymd.ett_forslag),
            "utgang": en_av(Utgang),
            "motiv": text,
            "mottagare": text,
            "mottagare_bereder": ja_nej_okant,
            "mottagare_beredde_arendet": ja_nej_okant,
            "punkter": en_eller_flera(heltal(1)),
            "uppdrag": beteckning,
            "personer": en_eller_flera(text),
        },
        kravs=("id", "art", "rubrik"),
    )


def yrkande(rymd: Namnrymd, *, id_annars: str) -> Lasare[Yrkande]:
    """Reads one yrkande; ``id_annars`` is its id when it has none of its own."""

    def las(v: Varde) -> Yrkande:
        falt = tabell(
            v,
            {
                "id": beteckning,
                "av": en_eller_flera(rymd.vilka.person_eller_parti),
                "forslag": rymd.ett_forslag,
                "riktning": en_av(Riktning),
                "avslag_pa_ovriga": ja_nej,
                "hand": heltal(1),
                "villkor": text,
                "punkter": en_eller_flera(heltal(1)),
            },
        )
        return bygg(v, Yrkande, {"id": id_annars, **falt})

    return las
