"""How members or parties are assumed to rank the alternatives of one question, and who presides."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Any

from attrs import Attribute, field, frozen

from propositionsordning import krav
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.fraser.svenska import lista

__all__ = ["HOGST_ALTERNATIV", "HOGST_MANDAT", "Rangordning", "Rostbeteende", "Rostunderlag", "ordningen"]

HOGST_ALTERNATIV = 128
"""A place in a ranking fits in seven bits (see ``analys.parvis``)."""
HOGST_MANDAT = (1 << 32) - 1
"""All the votes together: a count fits in 32 bits (see ``analys.parvis``)."""


class Rostbeteende(Enum):
    """When somebody votes in a pair, and when she abstains. Between two that she has not ranked she always abstains."""

    HOGST = "hogst"
    """Votes for the one of the pair that she ranks higher."""
    EGET = "eget"
    """Votes only when her first choice is in the pair."""
    TILLS_EGET_FALLER = "tills_eget_faller"
    """As HOGST, but abstains once her first choice has been voted down. Depends on what has happened."""
    EFTER_EGET = "efter_eget"
    """As HOGST, but abstains in every vote before her first choice takes part. Depends on the order."""
    EFTER_EGET_HUVUDFORSLAG = "efter_eget_huvudforslag"
    """As EFTER_EGET, but only when her first choice is the huvudförslag of the last vote. Depends on the order."""

    @property
    def parvis(self) -> bool:
        """Is the vote a function of the pair alone? If not, an order can only be simulated (no sets of winners)."""
        return self is Rostbeteende.HOGST or self is Rostbeteende.EGET


def _rangordnade(instans: object, attribut: Attribute[Any], varde: object) -> None:
    # Written for speed, since a member's ranking may be long: one pass in C for each demand.
    if not isinstance(varde, tuple) or not varde or not set(map(type, varde)) <= {str} or not all(varde):
        raise krav.fel(instans, attribut.name, varde, "en tupel med minst ett alternativ, det bästa först")
    if len(set(varde)) != len(varde):
        krav.unika(instans, attribut.name, varde)


@frozen(kw_only=True)
class Rangordning:
    """One ballot: whose, the alternatives (by id) from best to worst, and for how many ``mandat`` it stands.

    ``ordning`` may leave alternatives out: they are ranked below those that stand there and not against each other.

    >>> Rangordning(vem="S", mandat=30, ordning=("a", "b")).beteende.value
    'hogst'
    """

    vem: str = field(validator=krav.text)
    ordning: tuple[str, ...] = field(validator=_rangordnade)
    mandat: int = field(default=1, validator=krav.heltal(minst=1))
    beteende: Rostbeteende = field(default=Rostbeteende.HOGST, validator=krav.av_typ(Rostbeteende, "ett Rostbeteende"))


@frozen(kw_only=True)
class Rostunderlag:
    """The assumed ballots on the alternatives of one question.

    ``ordforande``: how the one who presides ranks all alternatives, which decides the utslagsröst; None: not known.

    >>> Rostunderlag(alternativ=("a", "b"), rangordningar=(Rangordning(vem="S", ordning=("c",)),))
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: Rostunderlag.rangordningar.S: 'c' är inte tillåtet; tillåtet är a och b
    """

    alternativ: tuple[str, ...] = field(validator=krav.tupel_av(krav.ident, minst=2))
    rangordningar: tuple[Rangordning, ...] = field(
        validator=krav.tupel_av(krav.av_typ(Rangordning, "en Rangordning"), minst=1)
    )
    ordforande: tuple[str, ...] | None = field(default=None)
    numrerade: tuple[bytes, ...] = field(init=False, repr=False, eq=False, default=(), metadata={"harledd": True})
    """Each ranking with its alternatives as numbers, their places in ``alternativ``."""

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "alternativ", self.alternativ)
        krav.unika(self, "rangordningar", tuple(r.vem for r in self.rangordningar))
        if self.mandat > HOGST_MANDAT:
            raise krav.fel(self, "rangordningar", self.mandat, f"högst {HOGST_MANDAT} mandat tillsammans")
        if len(self.alternativ) > HOGST_ALTERNATIV:
            raise krav.fel(self, "alternativ", len(self.alternativ), f"högst {HOGST_ALTERNATIV} alternativ")
        object.__setattr__(self, "numrerade", self._numrera())
        if self.ordforande is not None:
            ordningen(self, "ordforande", self.ordforande, self.alternativ)

    def _numrera(self) -> tuple[bytes, ...]:
        nummer = {a: i for i, a in enumerate(self.alternativ)}
        try:
            return tuple([bytes(map(nummer.__getitem__, r.ordning)) for r in self.rangordningar])
        except KeyError as fel:
            [okant] = fel.args
            vem = next(r.vem for r in self.rangordningar if okant in r.ordning)
            raise krav.fel(self, f"rangordningar.{vem}", okant, lista(self.alternativ)) from None

    @property
    def mandat(self) -> int:
        """All the votes there are."""
        return sum(r.mandat for r in self.rangordningar)

    @property
    def parvis(self) -> bool:
        """Is every vote a function of the pair alone?"""
        return all(r.beteende.parvis for r in self.rangordningar)


def ordningen(objekt: object, falt: str, varde: Sequence[str], alternativ: tuple[str, ...]) -> tuple[str, ...]:
    """The sequence as a tuple, if it holds every alternative once; raises :class:`OgiltigtVarde` otherwise.

    >>> ordningen("x", "ordning", ["b", "a"], ("a", "b"))
    ('b', 'a')
    """
    texter = isinstance(varde, (tuple, list)) and set(map(type, varde)) <= {str}
    if not texter or sorted(varde) != sorted(alternativ):
        raise OgiltigtVarde(
            objekt=objekt if isinstance(objekt, str) else type(objekt).__name__,
            falt=falt,
            varde=varde,
            tillatet=f"alternativen, vart och ett en gång: {lista(alternativ)}",
        )
    return tuple(varde)
