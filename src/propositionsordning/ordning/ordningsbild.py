"""An order with what its readers look up in it again and again."""

from __future__ import annotations

from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.ordning.fraga import Alternativslag, Fraga, Propositionsordning
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
        self.alternativ = {a.id: a for a in ordning.alternativ}
        self.slag = {f.id: frageslag(f, self.alternativ, forslag) for f in ordning.fragor}
        self.andringar = andringsfragor(ordning.fragor, self.alternativ, forslag)

    def antar(self, fraga: Fraga) -> set[str]:
        """The förslag (by id) that the question could adopt, groups opened."""
        return {f for a in fraga.alternativ for f in self.antas(a)}

    def antas(self, alternativ_id: str) -> set[str]:
        """The förslag (by id) that the alternative would adopt, or each of those in a group."""
        oppnade = self.alternativ[alternativ_id].ingar or (alternativ_id,)
        return {
            f for a in oppnade if self.alternativ[a].slag is Alternativslag.BIFALL for f in self.alternativ[a].forslag
        }
