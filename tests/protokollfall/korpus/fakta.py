"""The facts of one real decision, as they stand in fall.jsonl (format propositionsordning/fall/1).

What a line does not say is unknown, never zero and never no. The format is described in docs/korpus.md.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import field, frozen

FIL = Path(__file__).with_name("fall.jsonl")

# Of the alternatives' kinds: these are the other side of a question, and no förslag of their own.
MOTSIDOR = frozenset({"avslag", "idag"})
UPPSKOV = frozenset({"aterremiss", "bordlaggning", "remiss"})


@frozen(kw_only=True)
class Alternativfakta:
    """One alternative: ``art`` and ``rubrik``, who moved it, and what is told of its place among the others.

    ``slag``: of what kind an ordningsfråga is.
    """

    art: str
    rubrik: str
    yrkare: tuple[str, ...] = ()
    bas: tuple[str, ...] = ()
    utgang: str = "bifall"
    slag: str | None = None
    punkter: tuple[int, ...] = ()
    mottagare: str | None = None
    mottagare_bereder_ej: bool = False
    om_faller: str | None = None
    hand: int | None = None
    yrkad_med: tuple[str, ...] = ()
    sammanslagna: int | None = None
    stalld_fast_basen_foll: bool = False

    @property
    def motsida(self) -> bool:
        """Is it only the side against something?"""
        return self.art in MOTSIDOR


@frozen(kw_only=True)
class Yrkandefakta:
    """One row of a yrkande: who, for or against which alternative (None with ``mal``: the blanket avslag)."""

    nr: int | None = None
    vem: tuple[str, ...] = ()
    alt: str | None = None
    riktning: str
    hand: int | None = None
    mal: str | None = None


@frozen(kw_only=True)
class Fragefakta:
    """One question as it was decided; ``omlagd``: the rows that took its place.

    ``koder`` has one letter for each of the case's röstlängd ("-": not listed).
    """

    nr: int
    form: str
    alternativ: tuple[str, ...]
    funnet: str | None = None
    begard: bool | None = None
    del_av: int | None = None
    vinnare_av: int | None = None
    omlagd: tuple[int, ...] = ()
    regel: str = "enkel"
    kvot_alt: str | None = None
    ja: str | None = None
    nej: str | None = None
    ja_roster: int | None = None
    nej_roster: int | None = None
    avstar: int | None = None
    franvarande: int | None = None
    narvarande: int | None = None
    ordforandens_rost: str | None = None
    koder: str | None = field(default=None, repr=False)
    partier: dict[str, list[int]] = field(factory=dict, repr=False)
    utslagsrost: str | None = None
    utfall: str | None = None
    avgjort_genom: str | None = None
    utfall_ur: str | None = None

    @property
    def rostad(self) -> bool:
        """Was there an omröstning?"""
        return self.ja is not None


@frozen(kw_only=True)
class Fall:
    """One case; ``rostlangd`` are seats, a seat's party is what stands before its last hyphen."""

    fall: str
    organtyp: str
    datum: str
    historik: str
    platser: int | None = None
    narvarande: int | None = None
    ordforande: str | None = None
    javiga: int | None = None
    omstandigheter: tuple[str, ...] = ()
    rostlangd: tuple[str, ...] = field(default=(), repr=False)
    ersattare: tuple[str, ...] = field(default=(), repr=False)
    alternativ: dict[str, Alternativfakta]
    yrkanden: tuple[Yrkandefakta, ...] = ()
    fragor: tuple[Fragefakta, ...] = ()
    ej_stallda: tuple[dict[str, Any], ...] = ()
    deltar_inte: tuple[dict[str, Any], ...] = ()
    reservationer: tuple[dict[str, Any], ...] = ()
    fel: tuple[str, ...] = ()
    facit: dict[str, Any]

    def fraga(self, nr: int) -> Fragefakta:
        """The question with this number."""
        return next(f for f in self.fragor if f.nr == nr)


def las(rad: str) -> Fall:
    """One line of the file."""
    data = json.loads(rad)
    data["alternativ"] = {i: Alternativfakta(**_tupler(a)) for i, a in data["alternativ"].items()}
    data["yrkanden"] = tuple(Yrkandefakta(**_tupler(y)) for y in data.get("yrkanden", ()))
    data["fragor"] = tuple(Fragefakta(**_tupler(f)) for f in data.get("fragor", ()))
    return Fall(**_tupler(data))


def _tupler(data: dict[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}


def alla_fall() -> Iterator[Fall]:
    """Every case of the file, in its order."""
    with FIL.open(encoding="utf-8") as fil:
        yield from (las(rad) for rad in fil)
