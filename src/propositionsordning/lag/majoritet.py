"""Exact majorities and quotas, in integers only (regler.md 0.4).

Every function takes counts of persons or votes. A number of persons that is not known exactly is given as an interval
(:class:`Antal`), so that a quota can still be tried where the facts allow it and admitted as ej prövbar where not.
"""

from __future__ import annotations

from attrs import frozen

from propositionsordning.fel import OgiltigtVarde

__all__ = [
    "Antal",
    "mer_an_halften",
    "minst_en_tredjedel",
    "minst_tva_tredjedelar",
    "tredjedelsgrans",
]


def minst_en_tredjedel(x: int, n: int) -> bool:
    """Is ``x`` at least a third of ``n``? No rounding: 49 present need 17.

    >>> minst_en_tredjedel(27, 81), minst_en_tredjedel(16, 49), minst_en_tredjedel(17, 49)
    (True, False, True)
    """
    return 3 * x >= n


def tredjedelsgrans(n: int) -> int:
    """The smallest number that is at least a third of ``n``.

    >>> tredjedelsgrans(81), tredjedelsgrans(49), tredjedelsgrans(80)
    (27, 17, 27)
    """
    return (n + 2) // 3


def minst_tva_tredjedelar(x: int, n: int) -> bool:
    """Is ``x`` at least two thirds of ``n``?

    >>> minst_tva_tredjedelar(54, 81), minst_tva_tredjedelar(53, 81)
    (True, False)
    """
    return 3 * x >= 2 * n


def mer_an_halften(x: int, n: int) -> bool:
    """Is ``x`` more than half of ``n``?

    >>> mer_an_halften(41, 81), mer_an_halften(40, 80)
    (True, False)
    """
    return 2 * x > n


@frozen
class Antal:
    """A number of persons known to lie in ``minst`` … ``hogst`` (``hogst`` None: no upper bound is known).

    >>> Antal(61, 61).exakt, Antal(40, 61).exakt
    (61, None)
    >>> Antal(20, 61).tredjedel_av(7), Antal(20, 61).tredjedel_av(21), Antal(20, 61).tredjedel_av(6)
    (None, True, False)
    """

    minst: int
    hogst: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.minst < 0:
            raise OgiltigtVarde(objekt="Antal", falt="minst", varde=self.minst, tillatet="ett heltal från 0")
        if self.hogst is not None and self.hogst < self.minst:
            raise OgiltigtVarde(
                objekt="Antal", falt="hogst", varde=self.hogst, tillatet=f"ett heltal från {self.minst}, eller okänt"
            )

    @property
    def exakt(self) -> int | None:
        """The number, when the bounds meet; otherwise None."""
        return self.minst if self.minst == self.hogst else None

    def tredjedel_av(self, x: int) -> bool | None:
        """Is ``x`` at least a third of this number? None when the bounds disagree."""
        if not minst_en_tredjedel(x, self.minst):
            return False
        if self.hogst is not None and minst_en_tredjedel(x, self.hogst):
            return True
        return None

    def mer_an_halften_av(self, n: int) -> bool | None:
        """Is this number more than half of ``n``? None when the bounds disagree."""
        if mer_an_halften(self.minst, n):
            return True
        if self.hogst is not None and not mer_an_halften(self.hogst, n):
            return False
        return None
