"""Votes as they are told: one code per member of the röstlängd, or per party, or as totals only."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.majoritet import Antal

__all__ = ["KODER", "Partirost", "Rostning", "koda", "rakna"]

KODER = {"j": "ja", "n": "nej", "a": "avstar", "f": "franvarande"}
"""One code a seat: ja, nej, avstår, frånvarande (R-5-3 keeps them apart)."""
_KOD = {varde: kod for kod, varde in KODER.items()}


@frozen(kw_only=True)
class Partirost:
    """One party's votes, in numbers of members; a party may vote both ways."""

    parti: str = field(validator=krav.ident)
    ja: int = field(default=0, validator=krav.heltal())
    nej: int = field(default=0, validator=krav.heltal())
    avstar: int = field(default=0, validator=krav.heltal())
    franvarande: int = field(default=0, validator=krav.heltal())


@frozen(kw_only=True)
class Rostning:
    """The votes of one omröstning.

    ``ja``, ``nej``, ``avstar``, ``franvarande``: the numbers as stated (None: not stated). ``koder``: one of "j", "n",
    "a", "f" for each member of the röstlängd, in its order. ``partier``: per party. At least ja and nej, or codes, or
    parties must be given; stated numbers may differ from the roll call, and are then recorded as such. ``sluten``: was
    the vote by closed ballot (None: not told)? Then only totals can be told, and nobody's vote is known (5:54, 5:67 p. 5).

    >>> rakna(Rostning(koder="jjnaf")).ja
    2
    >>> Rostning(ja=4)
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: Rostning.ja: 4 är inte tillåtet; tillåtet är både ja och nej, ...
    """

    ja: int | None = field(default=None, validator=krav.eller_inget(krav.heltal()))
    nej: int | None = field(default=None, validator=krav.eller_inget(krav.heltal()))
    avstar: int | None = field(default=None, validator=krav.eller_inget(krav.heltal()))
    franvarande: int | None = field(default=None, validator=krav.eller_inget(krav.heltal()))
    koder: str | None = field(default=None, validator=krav.eller_inget(krav.text), repr=False)
    partier: tuple[Partirost, ...] = field(
        default=(), validator=krav.tupel_av(krav.av_typ(Partirost, "en Partirost")), repr=False
    )
    sluten: bool | None = field(default=None, validator=krav.eller_inget(krav.av_typ(bool, "sant, falskt eller okänt")))

    def __attrs_post_init__(self) -> None:
        if self.koder is not None:
            frammande = self.koder.translate(_UTAN_KODER)
            if frammande or not self.koder:
                raise krav.fel(self, "koder", frammande or self.koder, "en kod per ledamot: j, n, a eller f")
        elif not self.partier and (self.ja is None or self.nej is None):
            raise krav.fel(self, "ja", self.ja, "både ja och nej, eller röster per ledamot eller parti")
        if self.koder is not None and self.partier:
            raise krav.fel(self, "partier", self.partier, "utelämnat när röster per ledamot är givna")
        krav.unika(self, "partier", tuple(p.parti for p in self.partier))
        if self.sluten and (self.koder is not None or self.partier):
            raise krav.fel(
                self, "sluten", self.sluten, "falskt eller utelämnat när röster per ledamot eller parti är givna"
            )

    @property
    def varit_sluten(self) -> bool | None:
        """Was the vote closed? Votes told by member or by party show that it was not; None: not told."""
        return False if self.koder is not None or self.partier else self.sluten


_UTAN_KODER = str.maketrans("", "", "".join(KODER))


@frozen
class Rostetal:
    """What the votes add up to, in members. ``narvarande``: voters and abstainers, an interval where not all is told."""

    ja: int
    nej: int
    avstar: int | None
    franvarande: int | None
    narvarande: Antal


def rakna(rostning: Rostning, *, rostlangd: int | None = None, narvarande: Antal | None = None) -> Rostetal:
    """Add the votes up, from the roll call when there is one, else from the parties, else as stated.

    ``rostlangd``: members on the roll, when known; ``narvarande``: how many are known to be present from elsewhere.

    >>> rakna(Rostning(ja=29, nej=52), narvarande=Antal(81, 81)).narvarande.exakt
    81
    >>> rakna(Rostning(ja=29, nej=52)).narvarande
    Antal(minst=81, hogst=None)
    """
    if rostning.koder is not None:
        k = rostning.koder
        ja, nej, avstar, borta = k.count("j"), k.count("n"), k.count("a"), k.count("f")
        return Rostetal(ja, nej, avstar, borta, Antal(ja + nej + avstar, ja + nej + avstar))
    if rostning.partier:
        p = rostning.partier
        ja, nej = sum(x.ja for x in p), sum(x.nej for x in p)
        # Where no party is said to abstain or be absent, the stated number stands: it is then not told party by party.
        avstar = sum(x.avstar for x in p) or rostning.avstar or 0
        franvarande = sum(x.franvarande for x in p) or rostning.franvarande
        return Rostetal(ja, nej, avstar, franvarande, Antal(ja + nej + avstar, ja + nej + avstar))
    ja, nej = rostning.ja or 0, rostning.nej or 0
    if rostning.avstar is not None:
        n = ja + nej + rostning.avstar
        return Rostetal(ja, nej, rostning.avstar, rostning.franvarande, Antal(n, n))
    if rostlangd is not None and rostning.franvarande is not None:
        n = max(rostlangd - rostning.franvarande, ja + nej)
        return Rostetal(ja, nej, n - ja - nej, rostning.franvarande, Antal(n, n))
    minst = ja + nej
    hogst = None if narvarande is None else narvarande.hogst
    if narvarande is not None and rostlangd is None:
        # Whether those absent at the vote are among the number present is not told: both are possible.
        minst = max(minst, narvarande.minst - (rostning.franvarande or 0))
    if hogst is not None:
        hogst = max(hogst, minst)
    return Rostetal(ja, nej, None, rostning.franvarande, Antal(minst, hogst))


def koda(roster: Mapping[str, str], rostlangd: tuple[str, ...]) -> str:
    """One code per member of the röstlängd from ``roster`` (member id -> "ja", "nej", "avstar" or "franvarande").

    Members without a mark are frånvarande. Raises :class:`OgiltigtVarde` for a voter outside the röstlängd or a mark
    that is none of the four.

    >>> koda({"S-1": "ja", "M-1": "nej"}, ("S-1", "M-1", "C-1"))
    'jnf'
    """
    for vem, rost in roster.items():
        if vem not in rostlangd:
            raise OgiltigtVarde(
                objekt="Rostning", falt="roster", varde=vem, tillatet="någon i röstlängden: " + ", ".join(rostlangd)
            )
        if rost not in _KOD:
            raise OgiltigtVarde(objekt="Rostning", falt=f"roster.{vem}", varde=rost, tillatet=", ".join(_KOD))
    return "".join(_KOD[roster.get(vem, "franvarande")] for vem in rostlangd)
