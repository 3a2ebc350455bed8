"""Förslag: content that can be decided."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from propositionsordning import krav

__all__ = ["FORMELLA_ARTER", "UPPSKOVSARTER", "Forslag", "Forslagsart", "Utgang"]


_JA_NEJ_OKANT = krav.eller_inget(krav.av_typ(bool, "sant, falskt eller okänt"))


class Forslagsart(Enum):
    """What kind of content a förslag is."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    LIGGANDE = "liggande"
    """The preparing organ's förslag, on the table from the start."""
    EGET = "eget"
    """Another whole förslag."""
    ANDRING = "andring"
    """A change of a point of another förslag, put as an alternative to the whole (R-3-5)."""
    TILLAGG = "tillagg"
    ATERREMISS = "aterremiss"
    BORDLAGGNING = "bordlaggning"
    REMISS = "remiss"
    AVVISNING = "avvisning"


UPPSKOVSARTER = frozenset({Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING, Forslagsart.REMISS})
"""Förslag that put the decision off."""
FORMELLA_ARTER = UPPSKOVSARTER | {Forslagsart.AVVISNING}
"""Förslag that are decided before the ärende itself (R-1-1)."""


class Utgang(Enum):
    """What carrying the förslag means for what the ärende asks: a motion may be answered by a förslag that rejects it."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    BIFALL = "bifall"
    AVSLAG = "avslag"
    BESVARAD = "besvarad"
    AVSKRIVEN = "avskriven"


@frozen(kw_only=True)
class Forslag:
    """A förslag: ``rubrik`` is how it is spoken of ("kommunstyrelsens förslag"), ``lydelse`` its att-satser.

    ``bas``: for a tillägg or an ändring, the ids of the förslag it hangs on (empty: free-standing or unknown).
    ``utgang``: what carrying it means for the ärende (R-3-7 asks). ``motiv`` and ``mottagare``: of an återremiss;
    ``mottagare_bereder``: is it an organ that prepares ärenden, ``mottagare_beredde_arendet``: did it prepare this one
    (R-5:50-14; both true, false or None: unknown).
    ``punkter``: the points of the ärende that an uppskov concerns, counted from 1 (empty: the whole ärende).
    ``uppdrag``: the val (by id) that the förslag nominates ``personer`` for, by name or as ids of members.

    >>> Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="kommunstyrelsens förslag").utgang.value
    'bifall'
    """

    id: str = field(validator=krav.ident)
    art: Forslagsart = field(validator=krav.av_typ(Forslagsart, "en Forslagsart"))
    rubrik: str = field(validator=krav.text)
    lydelse: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text), repr=False)
    bas: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident))
    utgang: Utgang = field(default=Utgang.BIFALL, validator=krav.av_typ(Utgang, "en Utgang"))
    motiv: str | None = field(default=None, validator=krav.eller_inget(krav.text), repr=False)
    mottagare: str | None = field(default=None, validator=krav.eller_inget(krav.text))
    mottagare_bereder: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    mottagare_beredde_arendet: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    punkter: tuple[int, ...] = field(default=(), validator=krav.tupel_av(krav.heltal(minst=1)))
    uppdrag: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    personer: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text))

    def __attrs_post_init__(self) -> None:
        if (self.uppdrag is None) != (not self.personer):
            raise krav.fel(self, "personer", self.personer, "de personer som föreslås till ett uppdrag, och bara då")
        krav.unika(self, "personer", self.personer)
        if self.uppdrag is not None and self.art not in {Forslagsart.LIGGANDE, Forslagsart.EGET}:
            raise krav.fel(self, "uppdrag", self.uppdrag, "utelämnat för annat än liggande och egna förslag")
        if self.id in {"avslag", "idag", "bereds", "aterremitteras"} or self.id.startswith("ej_") or ":" in self.id:
            raise krav.fel(
                self,
                "id",
                self.id,
                "en beteckning utan kolon som inte är avslag, idag, bereds, aterremitteras eller börjar med ej_",
            )
        if self.id in self.bas:
            raise krav.fel(self, "bas", self.id, "andra förslag än förslaget självt")
        if self.bas and self.art not in {Forslagsart.TILLAGG, Forslagsart.ANDRING}:
            raise krav.fel(self, "bas", self.bas, "utelämnad för annat än tillägg och ändring")
        if self.motiv is not None and self.art not in UPPSKOVSARTER:
            raise krav.fel(self, "motiv", self.motiv, "utelämnat för annat än uppskov")
        if self.punkter and self.art not in UPPSKOVSARTER:
            raise krav.fel(self, "punkter", self.punkter, "utelämnade för annat än uppskov")
        if self.mottagare is not None and self.art not in UPPSKOVSARTER:
            raise krav.fel(self, "mottagare", self.mottagare, "utelämnad för annat än uppskov")
        for falt in ("mottagare_bereder", "mottagare_beredde_arendet"):
            varde = getattr(self, falt)
            if varde is not None and self.art is not Forslagsart.ATERREMISS:
                raise krav.fel(self, falt, varde, "utelämnat för annat än återremiss")
        if self.mottagare_beredde_arendet and self.mottagare_bereder is False:
            raise krav.fel(self, "mottagare_beredde_arendet", True, "falskt när mottagaren inte bereder ärenden")

    @property
    def formellt(self) -> bool:
        """Is it decided before the ärende itself (R-1-1)?"""
        return self.art in FORMELLA_ARTER

    @property
    def positivt(self) -> bool:
        """Does carrying it say yes to what the ärende asks (not avslag, besvarad or avskriven)?"""
        return self.utgang is Utgang.BIFALL
