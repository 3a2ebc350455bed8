"""An order with what its readers look up in it again and again."""

from __future__ import annotations

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.ordning.fraga import Alternativ, Alternativslag, Fraga, Propositionsordning
from propositionsordning.ordning.villkor import andringsfragor, frageslag

__all__ = ["Ordningsbild"]


class Ordningsbild:
    """The order, its ärende's förslag (by id) and yrkanden, and what each question is about."""

    def __init__(
        self, ordning: Propositionsordning, forslag: dict[str, Forslag], yrkanden: tuple[Yrkande, ...]
    ) -> None:
        self.ordning = ordning
        self.forslag = forslag
        self.yrkanden = yrkanden
        self.arter = {f.art for f in forslag.values()}
        """Those there are among the förslag: a rule about one that is not there has nothing to say."""
        self.alternativ = {a.id: a for a in ordning.alternativ}
        self.slag = {f.id: frageslag(f, self.alternativ, forslag) for f in ordning.fragor}
        self.andringar: dict[str, tuple[str, ...]] = {}
        if Forslagsart.ANDRING in self.arter:
            self.andringar = andringsfragor(ordning.fragor, self.alternativ, forslag)
        self.grupper = [a for a in ordning.alternativ if a.ingar]
        self.stallda: dict[str, list[Alternativ]] = {}
        """What each question (by id) puts, also that which a group of it holds."""
        for fraga in ordning.fragor:
            sidor = self.stallda[fraga.id] = [self.alternativ[a] for a in fraga.alternativ]
            if self.grupper:
                sidor += [self.alternativ[i] for a in sidor for i in a.ingar]
        self.antagbara = {
            f for sidor in self.stallda.values() for a in sidor if a.slag is Alternativslag.BIFALL for f in a.forslag
        }
        """The förslag (by id) that any of the questions could adopt."""

    def antar(self, fraga: Fraga) -> set[str]:
        """The förslag (by id) that the question could adopt, groups opened."""
        return {f for a in self.stallda[fraga.id] if a.slag is Alternativslag.BIFALL for f in a.forslag}

    def antas(self, alternativ_id: str) -> set[str]:
        """The förslag (by id) that the alternative would adopt, or each of those in a group."""
        oppnade = self.alternativ[alternativ_id].ingar or (alternativ_id,)
        return {
            f for a in oppnade if self.alternativ[a].slag is Alternativslag.BIFALL for f in self.alternativ[a].forslag
        }
