"""Yrkanden: who wants what with a förslag."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from propositionsordning import krav

__all__ = ["Riktning", "Yrkande"]


class Riktning(Enum):
    """What a yrkande wants with its förslag."""

    BIFALL = "bifall"
    AVSLAG = "avslag"


@frozen(kw_only=True)
class Yrkande:
    """One yrkande: ``av`` (ids of members, or parties; empty: unknown) wants bifall or avslag to ``forslag``.

    ``forslag`` None with avslag: avslag on the whole ärende or on all yrkanden. ``avslag_pa_ovriga``: "bifall till X och
    avslag på övriga yrkanden" is one yrkande for X (R-3-3). ``hand``: 1, 2, 3 for i första, andra, tredje hand.
    ``villkor``: "för det fall …", in words. ``punkter``: the points of the förslag it concerns (empty: all).

    >>> Yrkande(id="y1", av=("L-1",), forslag="a").riktning.value
    'bifall'
    >>> Yrkande(id="y1", av=("L-1",))
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: Yrkande.forslag: None är inte tillåtet; tillåtet är ett förslag, utom vid avslag
    """

    id: str = field(validator=krav.ident)
    av: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text))
    forslag: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    riktning: Riktning = field(default=Riktning.BIFALL, validator=krav.av_typ(Riktning, "en Riktning"))
    avslag_pa_ovriga: bool = field(default=False, validator=krav.av_typ(bool, "sant eller falskt"))
    hand: int | None = field(default=None, validator=krav.eller_inget(krav.heltal(minst=1)))
    villkor: str | None = field(default=None, validator=krav.eller_inget(krav.text))
    punkter: tuple[int, ...] = field(default=(), validator=krav.tupel_av(krav.heltal(minst=1)))

    def __attrs_post_init__(self) -> None:
        if self.forslag is None and self.riktning is Riktning.BIFALL:
            raise krav.fel(self, "forslag", None, "ett förslag, utom vid avslag")
        if self.punkter and self.forslag is None:
            raise krav.fel(self, "punkter", self.punkter, "utelämnade när yrkandet inte avser ett visst förslag")
        if self.avslag_pa_ovriga and self.riktning is Riktning.AVSLAG:
            raise krav.fel(self, "avslag_pa_ovriga", True, "falskt för ett yrkande som självt är avslag")
