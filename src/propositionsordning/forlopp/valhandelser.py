"""The events of a val by ballots, as data: the counted ballots, the lots drawn, the request for proportional val.

Ballots are told as piles of ballots alike with how many there are: nobody's ballot is tied to anybody (5:54).
"""

from __future__ import annotations

from attrs import field, frozen

from propositionsordning import krav

__all__ = ["PlatsLottad", "ProportionelltValBegart", "Valhog", "ValsedlarRaknade"]

_TEXT_ELLER_INGET = krav.eller_inget(krav.text)


@frozen(kw_only=True)
class Valhog:
    """A pile of ballots alike: the ``namn`` on them in order, how many there are, and their gruppbeteckning.

    ``grupp``: on the ballots of a proportional val, and only there.

    >>> Valhog(namn=("Eva Ek",), antal=21).grupp is None
    True
    """

    namn: tuple[str, ...] = field(validator=krav.tupel_av(krav.text, minst=1))
    antal: int = field(validator=krav.heltal(minst=1))
    grupp: str | None = field(default=None, validator=_TEXT_ELLER_INGET)

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "namn", self.namn)


@frozen(kw_only=True)
class ValsedlarRaknade:
    """The ballots of the open val are counted.

    ``blanka`` and ``ogiltiga``: ballots that are votes for nobody; ``rostande``: how many cast a ballot, where that is told
    apart from the count (None: as many as the ballots).

    >>> ValsedlarRaknade(hogar=(Valhog(namn=("Eva Ek",), antal=21),), blanka=2).antal
    23
    """

    hogar: tuple[Valhog, ...] = field(validator=krav.tupel_av(krav.av_typ(Valhog, "en Valhog")))
    blanka: int = field(default=0, validator=krav.heltal())
    ogiltiga: int = field(default=0, validator=krav.heltal())
    rostande: int | None = field(default=None, validator=krav.eller_inget(krav.heltal()))

    def __attrs_post_init__(self) -> None:
        lika = [(h.grupp, h.namn) for h in self.hogar]
        dubbel = next((h for nr, h in enumerate(lika) if h in lika[:nr]), None)
        if dubbel is not None:
            raise krav.fel(self, "hogar", dubbel[1], "en hög för varje slags valsedel")

    @property
    def antal(self) -> int:
        """All ballots, also blank and invalid ones."""
        return sum(h.antal for h in self.hogar) + self.blanka + self.ogiltiga


@frozen(kw_only=True)
class PlatsLottad:
    """Lots are drawn for one place: an outcome handed in, ``mellan`` whom, who was drawn (``vald``), how and by whom.

    In a proportional val the lot is between groups, by their beteckning (with the list, "Eken (Eva, Bo)", where two groups
    have the same).
    """

    mellan: tuple[str, ...] = field(validator=krav.tupel_av(krav.text, minst=2))
    vald: str = field(validator=krav.text)
    hur: str = field(validator=krav.text)
    av: str | None = field(default=None, validator=_TEXT_ELLER_INGET)

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "mellan", self.mellan)
        if self.vald not in self.mellan:
            raise krav.fel(self, "vald", self.vald, "en av dem som lotten står mellan: " + ", ".join(self.mellan))


@frozen(kw_only=True)
class ProportionelltValBegart:
    """Proportional val to an uppdrag (by id) is requested, by members (``av``) or by a counted number (``antal``)."""

    uppdrag: str = field(validator=krav.ident)
    av: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident))
    antal: int | None = field(default=None, validator=krav.eller_inget(krav.heltal(minst=1)))

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "av", self.av)
        if bool(self.av) == (self.antal is not None):
            raise krav.fel(self, "antal", self.antal, "ett antal, eller i stället namnen på dem som begär det")
