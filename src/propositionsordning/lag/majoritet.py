"""Exact majorities and quotas, in integers only (regler.md 0.4).

Every function takes counts of persons or votes. A number of persons that is not known exactly is given as an interval
(:class:`Antal`), so that a quota can still be tried where the facts allow it and admitted as ej prövbar where not.
"""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.fel import OgiltigtVarde

__all__ = [
    "TVA_TREDJEDELAR",
    "Antal",
    "Kvot",
    "Kvotbas",
    "mer_an_halften",
    "minst_en_tredjedel",
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


def mer_an_halften(x: int, n: int) -> bool:
    """Is ``x`` more than half of ``n``?

    >>> mer_an_halften(41, 81), mer_an_halften(40, 80)
    (True, False)
    """
    return 2 * x > n


class Kvotbas(Enum):
    """What a share is counted of."""

    NARVARANDE = "narvarande"
    """Those who are present and serve, abstainers among them."""
    AVGIVNA = "avgivna"
    """The votes given for one side or the other."""
    LEDAMOTER = "ledamoter"
    """All the seats of the body, whoever is there."""


@frozen
class Kvot:
    """A share that one side must reach: at least (``mer_an``: more than) ``taljare``/``namnare`` of a base.

    It is more than a simple majority: more than a half, and at most all.

    >>> Kvot(2, 3).grans(81), Kvot(1, 2, mer_an=True).grans(80), str(Kvot(3, 4, Kvotbas.AVGIVNA))
    (54, 41, 'minst tre fjärdedelar av de avgivna rösterna')
    """

    taljare: int = field(validator=krav.heltal(minst=1))
    namnare: int = field(validator=krav.heltal(minst=1))
    bas: Kvotbas = field(default=Kvotbas.NARVARANDE, validator=krav.av_typ(Kvotbas, "en Kvotbas"))
    mer_an: bool = field(default=False, validator=krav.av_typ(bool, "sant eller falskt"))

    def __attrs_post_init__(self) -> None:
        hogst = self.namnare - 1 if self.mer_an else self.namnare
        if not self.namnare <= 2 * self.taljare <= 2 * hogst or (2 * self.taljare == self.namnare and not self.mer_an):
            andel = f"{'mer än ' if self.mer_an else ''}{self.taljare}/{self.namnare}"
            raise krav.fel(self, "taljare", andel, "en andel som är mer än hälften och högst allt")

    def nas_av(self, x: int, n: int) -> bool:
        """Do ``x`` reach the share of ``n``? Nobody reaches it, even of none."""
        matt, andel = self.namnare * x, self.taljare * n
        return x > 0 and (matt > andel if self.mer_an else matt >= andel)

    def grans(self, n: int) -> int:
        """The smallest number that reaches the share of ``n`` (at least one)."""
        andel = self.taljare * n
        return max(1, andel // self.namnare + 1 if self.mer_an else -(-andel // self.namnare))

    def __str__(self) -> str:
        if self.taljare == self.namnare:
            return f"alla {_BASORD[self.bas]}"
        return f"{'mer än' if self.mer_an else 'minst'} {_andel(self.taljare, self.namnare)} av {_BASORD[self.bas]}"


_BASORD = {
    Kvotbas.NARVARANDE: "de närvarande",
    Kvotbas.AVGIVNA: "de avgivna rösterna",
    Kvotbas.LEDAMOTER: "organets ledamöter",
}
_TAL = ("", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")
_NAMNARE = {3: "tredjedelar", 4: "fjärdedelar", 5: "femtedelar", 6: "sjättedelar", 8: "åttondelar", 10: "tiondelar"}


def _andel(taljare: int, namnare: int) -> str:
    """A share in words: "två tredjedelar", "hälften", otherwise "7/11"."""
    if 2 * taljare == namnare:
        return "hälften"
    if namnare in _NAMNARE and taljare < len(_TAL):
        return f"{_TAL[taljare]} {_NAMNARE[namnare]}"
    return f"{taljare}/{namnare}"


TVA_TREDJEDELAR = Kvot(2, 3)
"""Two thirds of those present (5:10, 5:37, 5:58)."""


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

    def plus(self, fler: int) -> Antal:
        """So many more.

        >>> Antal(40, 61).plus(2)
        Antal(minst=42, hogst=63)
        """
        return Antal(self.minst + fler, None if self.hogst is None else self.hogst + fler)

    def tredjedel_av(self, x: int) -> bool | None:
        """Is ``x`` at least a third of this number? None when the bounds disagree."""
        if not minst_en_tredjedel(x, self.minst):
            return False
        if self.hogst is not None and minst_en_tredjedel(x, self.hogst):
            return True
        return None

    def kvot_nas_av(self, kvot: Kvot, x: int) -> bool | None:
        """Do ``x`` reach ``kvot`` of this number? None when the bounds disagree.

        >>> Antal(81, 81).kvot_nas_av(TVA_TREDJEDELAR, 54), Antal(60, 81).kvot_nas_av(TVA_TREDJEDELAR, 50)
        (True, None)
        """
        if not kvot.nas_av(x, self.minst):
            return False
        return True if self.hogst is not None and kvot.nas_av(x, self.hogst) else None

    def alla_ar(self, x: int) -> bool | None:
        """Are ``x`` all of this number (and somebody)? None when the bounds disagree."""
        if x < max(self.minst, 1):
            return False
        return True if self.hogst is not None and x >= self.hogst else None

    def mer_an_halften_av(self, n: int) -> bool | None:
        """Is this number more than half of ``n``? None when the bounds disagree."""
        if mer_an_halften(self.minst, n):
            return True
        if self.hogst is not None and not mer_an_halften(self.hogst, n):
            return False
        return None
