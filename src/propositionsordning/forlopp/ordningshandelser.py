"""The events about the meeting rather than the ärende, as data: what is raised, what is refused, what the law itself tables."""

from __future__ import annotations

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund
from propositionsordning.ordning.fraga import Propositionsordning
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart

__all__ = ["BordlagtEnligtLag", "ForslagVagrat", "OrdningsfragaVackt"]

_BOOL = krav.av_typ(bool, "sant eller falskt")
_TEXT_ELLER_INGET = krav.eller_inget(krav.text)

# What an ordningsfråga of each kind turns on, and no other kind does.
_HOR_TILL = {
    "forslag": Ordningsfragesart.VAGRAN,
    "ledamot": Ordningsfragesart.JAV,
    "ordning": Ordningsfragesart.ORDNINGEN,
}


@frozen(kw_only=True)
class OrdningsfragaVackt:
    """An ordningsfråga is raised; it is then put, found, voted on and confirmed like any other question, by its ``id``.

    ``id`` begins with a letter ("o1"): it is also the name of its carrying, and "ej_o1" of the other side. ``av``: who
    raises it (empty: unknown). ``rubrik`` and ``emot``: what the two sides mean, as att-satser (None: the usual words;
    ANNAT has none and needs both). ``forslag``: the refused förslag of VAGRAN. ``ordning``: the other order of ORDNINGEN.
    ``ledamot``: whose JAV; ``deltar``: she takes part in deciding it, and ``kan_ersattas`` tells whether somebody could be
    called in her place (None: not told).

    >>> OrdningsfragaVackt(id="o1", art=Ordningsfragesart.JAV)
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: OrdningsfragaVackt.ledamot: None är inte tillåtet; tillåtet är ...
    """

    id: str = field(validator=krav.ident)
    art: Ordningsfragesart = field(validator=krav.av_typ(Ordningsfragesart, "en Ordningsfragesart"))
    av: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text))
    rubrik: str | None = field(default=None, validator=_TEXT_ELLER_INGET)
    emot: str | None = field(default=None, validator=_TEXT_ELLER_INGET)
    forslag: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    ordning: Propositionsordning | None = field(
        default=None,
        validator=krav.eller_inget(krav.av_typ(Propositionsordning, "en Propositionsordning")),
        repr=False,
    )
    ledamot: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    deltar: bool = field(default=False, validator=_BOOL)
    kan_ersattas: bool | None = field(default=None, validator=krav.eller_inget(_BOOL))

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "av", self.av)
        if not self.id[0].isalpha() or self.id.startswith("ej_") or any(t in self.id for t in ":."):
            raise krav.fel(self, "id", self.id, "en beteckning som börjar med en bokstav, som o1, utan kolon och punkt")
        for falt, art in _HOR_TILL.items():
            varde = getattr(self, falt)
            if (varde is not None) != (self.art is art):
                raise krav.fel(self, falt, varde, f"angivet när art är {art.value}, annars utelämnat")
        if (self.deltar or self.kan_ersattas is not None) and self.art is not Ordningsfragesart.JAV:
            raise krav.fel(self, "deltar", self.deltar, "angivet bara när art är jav")
        annat = self.art is Ordningsfragesart.ANNAT
        if (annat and self.rubrik is None) or (self.rubrik is None) != (self.emot is None):
            raise krav.fel(self, "rubrik", self.rubrik, "angiven tillsammans med emot, och alltid när art är annat")
        for falt, text in (("rubrik", self.rubrik), ("emot", self.emot)):
            if text is not None and not text.startswith("att "):
                raise krav.fel(self, falt, text, "en att-sats")
        if self.rubrik is not None and self.rubrik == self.emot:
            raise krav.fel(self, "emot", self.emot, "något annat än rubriken")


@frozen(kw_only=True)
class ForslagVagrat:
    """The chair refuses to put a förslag, or single ``punkter`` of it (empty: all), also before anybody has moved it."""

    forslag: str = field(validator=krav.ident)
    grund: Vagransgrund = field(validator=krav.av_typ(Vagransgrund, "en Vagransgrund"))
    punkter: tuple[int, ...] = field(default=(), validator=krav.tupel_av(krav.heltal(minst=1)))

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "punkter", tuple(str(p) for p in self.punkter))


@frozen
class BordlagtEnligtLag:
    """The law itself tables the ärende, without yrkande and vote: extra val, the first time (5:50 second paragraph)."""
