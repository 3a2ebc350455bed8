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
        self.arter = {f.art for f in forslag.values()}
        """Those there are among the förslag: a rule about one that is not there has nothing to say."""
        self.alternativ = {a.id: a for a in ordning.alternativ}
        self.slag = {f.id: frageslag(f, self.alternativ, forslag) for f in ordning.fragor}
        self.andringar = andringsfragor(ordning.fragor, self.alternativ, forslag)
        self.antagbara = {f for fraga in ordning.fragor for a in fraga.alternativ for f in self.antas(a)}
        """The förslag (by id) that any of the questions could adopt."""

    def antar(self, fraga: Fraga) -> set[str]:
        """The förslag (by id) that the question could adopt, groups opened."""
        return {f for a in fraga.alternativ for f in self.antas(a)}

    def antas(self, alternativ_id: str) -> tuple[str, ...]:
        """The förslag (by id) that the alternative would adopt, or each of those in a group."""
        alternativ = self.alternativ[alternativ_id]
        if alternativ.slag is Alternativslag.BIFALL:
            return alternativ.forslag
        if not alternativ.ingar:
            return ()
        return tuple(
            f
            for a in map(self.alternativ.__getitem__, alternativ.ingar)
            if a.slag is Alternativslag.BIFALL
            for f in a.forslag
        )
