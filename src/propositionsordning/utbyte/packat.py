"""How the record is laid out in its file, where that differs from the objects: what is said once is not said twice.

The head is what was given, the log what happened, the results what came of it; the seal stands last. In the results an
object that is told elsewhere in the file is a number or an id, and a roll call one code a seat.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.beslut.protokoll import (
    Beslutspost,
    Beslutsprotokoll,
    Deltagandepost,
    ForslagOchYrkanden,
    Omrostningspost,
)
from propositionsordning.beslut.rattelse import Rattelse
from propositionsordning.forlopp.handelser import Protokollsanteckning, ReservationAnmald
from propositionsordning.forlopp.lage import Loggpost, Sparpost
from propositionsordning.lag.regel import Provning
from propositionsordning.mote.narvaro import Narvaro
from propositionsordning.mote.sammantrade import Sammantrade

__all__ = ["PACKAT", "Beslutsfil", "Huvud", "Roster", "Sigill"]


@frozen(kw_only=True)
class Roster:
    """A roll call: one of "j", "n", "a", "f" for each seat of ``rostlangder[langd - 1]``."""

    langd: int = field(validator=krav.heltal(minst=1))
    koder: str


@frozen(kw_only=True)
class Huvud:
    """What was given. ``ingaende`` is left out when it is the sammanträde's närvaro."""

    sammantrade: Sammantrade
    arende: Arende
    ingaende: Narvaro | None = None
    rattar: Rattelse | None = None


@frozen(kw_only=True)
class Sigill:
    """``kedja``: the links, one for the head and one for each event; ``varde``: the seal. 64 hexadecimal digits each."""

    kedja: tuple[str, ...]
    varde: str


@frozen(kw_only=True)
class Beslutsfil:
    """A record as it stands in a file."""

    format: str
    huvud: Huvud
    logg: tuple[Loggpost, ...]
    resultat: Beslutsprotokoll
    sigill: Sigill


PACKAT: Mapping[type, Mapping[str, Any]] = {
    Beslutsprotokoll: {
        **dict.fromkeys(("sammantrade", "arende", "ingaende", "rattar", "logg")),
        "regelverk": str,
        "reservationer": tuple[int | ReservationAnmald, ...],
        "anteckningar": tuple[int | Protokollsanteckning, ...],
        "avvikelser": tuple[int | Sparpost, ...],
        "ej_provbara": tuple[int | Sparpost, ...],
        "upplysningar": tuple[int | Sparpost, ...],
        "rostlangder": tuple[tuple[str, ...], ...],
    },
    ForslagOchYrkanden: {"forslag": tuple[str | Forslag, ...], "yrkanden": tuple[str | Yrkande, ...]},
    Omrostningspost: {
        **dict.fromkeys(("rostlangd", "koder")),
        "roster": Roster | None,
        "provning": int | Provning | None,
    },
    Beslutspost: {"provning": int | Provning | None},
    Deltagandepost: {"deltog": int | None},
}
"""Class -> field -> its type in the file (None: it stands elsewhere in the file)."""
