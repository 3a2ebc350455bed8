"""Who serves, who presides, who is jävig or has left: it changes during the meeting (5 kap. 17-20 §§, 6 kap. 17 §)."""

from __future__ import annotations

from attrs import evolve, field, frozen

from propositionsordning import krav
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.tolkningar import JavigaITredjedelen

__all__ = [
    "Narvaro",
    "Plats",
    "antal_narvarande",
    "deltar",
    "javiga_i_basen",
    "nasta_dag",
    "nummer_i_rostlangden",
    "rostlangd",
    "utan_jav",
]


@frozen(kw_only=True)
class Plats:
    """One who serves: a ledamot, or an ersättare ``for_ledamot`` (None: unknown for whom, or no ersättare).

    ``pa_distans``: takes part at a distance, and is present all the same (5 kap. 16 §, 6 kap. 24 §).

    >>> Plats(ledamot="S-9", ersattare=True, for_ledamot="S-1").ersattare
    True
    """

    ledamot: str = field(validator=krav.ident)
    ersattare: bool = False
    for_ledamot: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    pa_distans: bool = field(default=False, validator=krav.av_typ(bool, "sant eller falskt"))


@frozen(kw_only=True, slots=False)
class Narvaro:
    """Who takes part at one moment.

    ``platser``: those who serve, in the röstlängd's order; None when the facts do not tell who they are.
    ``ordforande``: who presides (None unknown). ``javiga``: jäviga in the ärende at hand. ``lamnat``: have broken off
    their service for another reason than jäv. ``antal``: number present where only that is told. ``antal_javiga``: the
    same for jäviga who are not named. ``ersattare_pa_plats``: ersättare who are there without serving (None unknown);
    ``har_borjat``: those who have served and stepped down, and so go before the others (5 kap. 18 §).

    >>> n = Narvaro(platser=(Plats(ledamot="S-1"), Plats(ledamot="M-1")), ordforande="S-1", javiga=("M-1",))
    >>> rostlangd(n)
    ('S-1',)
    """

    platser: tuple[Plats, ...] | None = field(
        default=None, validator=krav.eller_inget(krav.tupel_av(krav.av_typ(Plats, "en Plats"))), repr=False
    )
    ordforande: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    javiga: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident))
    lamnat: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident))
    antal: int | None = field(default=None, validator=krav.eller_inget(krav.heltal()))
    antal_javiga: int | None = field(default=None, validator=krav.eller_inget(krav.heltal()))
    ersattare_pa_plats: tuple[str, ...] | None = field(
        default=None, validator=krav.eller_inget(krav.tupel_av(krav.ident)), repr=False
    )
    har_borjat: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident), repr=False)

    def __attrs_post_init__(self) -> None:
        borta = {*self.javiga, *self.lamnat}
        if self.ordforande in borta:
            raise krav.fel(self, "ordforande", self.ordforande, "någon som varken är jävig eller har lämnat")
        if self.platser is None:
            return
        ids = tuple(plats.ledamot for plats in self.platser)
        krav.unika(self, "platser", ids)
        if self.ordforande is not None and self.ordforande not in ids:
            raise krav.fel(self, "ordforande", self.ordforande, "en av dem som tjänstgör")
        for falt, vilka in (("lamnat", self.lamnat), ("ersattare_pa_plats", self.ersattare_pa_plats or ())):
            kvar = set(ids) & set(vilka)
            if kvar:
                raise krav.fel(self, falt, min(kvar), "någon som inte tjänstgör")
        if self.antal is not None and self.antal != len(ids):
            raise krav.fel(
                self, "antal", self.antal, f"{len(ids)}, så många som de namngivna platserna, eller utelämnat"
            )


def rostlangd(narvaro: Narvaro) -> tuple[str, ...] | None:
    """The ids of those who may vote now (serving, not jäviga), in order; None when unknown."""
    if narvaro.platser is None:
        return None
    # Asked for at every event, and the same as long as the närvaro is: kept beside its fields, like the numbers below.
    langd: tuple[str, ...] | None = narvaro.__dict__.get("_rostlangd")
    if langd is None:
        borta = narvaro.javiga
        langd = tuple([p.ledamot for p in narvaro.platser if not borta or p.ledamot not in borta])
        narvaro.__dict__["_rostlangd"] = langd
    return langd


def nummer_i_rostlangden(narvaro: Narvaro, vem: str) -> int | None:
    """The place of ``vem`` in the röstlängd, from 0; None when she is not in it, or it is unknown.

    >>> nummer_i_rostlangden(Narvaro(platser=(Plats(ledamot="S-1"), Plats(ledamot="M-1"))), "M-1")
    1
    """
    nummer: dict[str, int] | None = narvaro.__dict__.get("_nummer")
    if nummer is None:
        nummer = narvaro.__dict__["_nummer"] = {v: nr for nr, v in enumerate(rostlangd(narvaro) or ())}
    return nummer.get(vem)


def antal_narvarande(narvaro: Narvaro) -> Antal | None:
    """How many are present and not jäviga, as far as the facts tell; None when they tell nothing.

    >>> antal_narvarande(Narvaro(antal=61)).exakt
    61
    """
    if narvaro.platser is not None:
        antal = len(rostlangd(narvaro) or ())
        return Antal(antal, antal)
    if narvaro.antal is None:
        return None
    return Antal(narvaro.antal, narvaro.antal)


def javiga_i_basen(narvaro: Narvaro, val: JavigaITredjedelen) -> int:
    """O-14: how many jäviga are counted among those present that a third is taken of.

    >>> javiga_i_basen(Narvaro(javiga=("M-1",)), JavigaITredjedelen.INNANFOR)
    1
    """
    if val is JavigaITredjedelen.UTANFOR:
        return 0
    return len(narvaro.javiga) if narvaro.antal_javiga is None else narvaro.antal_javiga


def deltar(narvaro: Narvaro, vem: str) -> bool | None:
    """Does ``vem`` serve now without jäv? None when the facts do not tell.

    >>> deltar(Narvaro(), "M-1") is None
    True
    """
    if vem in narvaro.javiga or vem in narvaro.lamnat:
        return False
    if narvaro.platser is None:
        return None
    return nummer_i_rostlangden(narvaro, vem) is not None


def utan_jav(narvaro: Narvaro, *, ingaende: Narvaro | None = None) -> Narvaro:
    """The närvaro that the next ärende starts from: jäv holds for one ärende only (5:18, 5:20 e contrario).

    Those jäviga take their seats again, ersättare who served for them step down, and with ``ingaende`` (who was there when
    the ärende was taken up) a jävig chair presides again. Who left for another reason stays away.

    >>> borjan = Narvaro(platser=(Plats(ledamot="S-1"), Plats(ledamot="M-1")), ordforande="S-1")
    >>> ersattare = Plats(ledamot="S-9", ersattare=True, for_ledamot="S-1")
    >>> slut = evolve(borjan, platser=(*borjan.platser, ersattare), ordforande="M-1", javiga=("S-1",))
    >>> nasta = utan_jav(slut, ingaende=borjan)
    >>> nasta.platser == borjan.platser, nasta.ordforande, nasta.har_borjat
    (True, 'S-1', ('S-9',))
    """
    platser = narvaro.platser
    tillbaka: tuple[str, ...] = ()
    if platser is not None:
        # An ersättare who was jävig herself takes up the seat again from the one who stood in for her (5:18).
        atertar = {p.for_ledamot for p in platser if p.ledamot in narvaro.javiga} - {None}
        vikarier = {p.ledamot for p in platser if p.for_ledamot in {*narvaro.javiga, *atertar}} - set(narvaro.javiga)
        tillbaka = tuple(p.ledamot for p in platser if p.ledamot in vikarier)
        platser = tuple(p for p in platser if p.ledamot not in vikarier)
    ordforande = narvaro.ordforande
    if ingaende is not None and ingaende.ordforande in narvaro.javiga:
        ordforande = ingaende.ordforande
    elif ordforande in tillbaka:
        ordforande = None
    antal = narvaro.antal
    if platser is None and antal is not None and ingaende is not None:
        antal += len(set(narvaro.javiga) - set(ingaende.javiga))
    pa_plats = narvaro.ersattare_pa_plats
    return evolve(
        narvaro,
        platser=platser,
        ordforande=ordforande,
        javiga=(),
        antal=antal,
        antal_javiga=None,
        ersattare_pa_plats=None if pa_plats is None else (*pa_plats, *tillbaka),
        har_borjat=(*narvaro.har_borjat, *tillbaka),
    )


def nasta_dag(narvaro: Narvaro) -> Narvaro:
    """The närvaro that the sammanträde goes on from another day: who left may serve again (5:20 binds the same day only).

    >>> nasta_dag(Narvaro(platser=(Plats(ledamot="S-1"),), lamnat=("M-1",))).lamnat
    ()
    """
    return evolve(narvaro, lamnat=())
