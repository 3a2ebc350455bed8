"""Vals to try rules in: one uppdrag v1 with those proposed by L-1, L-2 …, and the usual rows of events."""

from collections.abc import Mapping

from propositionsordning import (
    Arbetsordning,
    Arende,
    Forslag,
    Forslagsart,
    Klubbslag,
    Lage,
    OmrostningBegard,
    Organtyp,
    OverlaggningAvslutad,
    PlatsLottad,
    ProportionelltValBegart,
    PropositionStalld,
    Uppdrag,
    UppfattningRedovisad,
    Uppskovshistorik,
    Valhog,
    ValsedlarRaknade,
    Valslag,
    Yrkande,
    borja,
    spela,
    tillampa,
)
from tests.lagrum.bygge import DAG, KF, mote

__all__ = [
    "DAG",
    "TVA",
    "begart",
    "forslag",
    "hogar",
    "listor",
    "lottad",
    "oppnat",
    "raknat",
    "uppdrag",
    "valarende",
    "valet",
]


def uppdrag(
    platser: int = 1,
    *,
    uppdrag_id: str = "v1",
    slag: Valslag | None = None,
    anstallning: bool = False,
    ersattare: bool = False,
    ledamoternas: str | None = None,
    undantagen: bool = False,
) -> Uppdrag:
    """One uppdrag."""
    return Uppdrag(
        id=uppdrag_id,
        benamning="ledamöter i nämnden" if platser > 1 else "ordförande",
        platser=platser,
        slag=slag,
        anstallning=anstallning,
        ersattare=ersattare,
        ledamoternas=ledamoternas,
        undantagen_lokal_namnd=undantagen,
    )


def forslag(forslag_id: str, *personer: str, till: str = "v1", art: Forslagsart = Forslagsart.EGET) -> Forslag:
    """A förslag of persons."""
    return Forslag(id=forslag_id, art=art, rubrik=f"att välja {forslag_id}", uppdrag=till, personer=personer)


def valarende(*egna: Forslag, till: tuple[Uppdrag, ...] = (uppdrag(),), anstallning: bool = False) -> Arende:
    """An ärende of val where L-1 has moved the first förslag, L-2 the second and so on."""
    return Arende(
        id="1",
        rubrik="Val",
        val=not anstallning,
        anstallning=anstallning,
        uppskovshistorik=Uppskovshistorik.INGET,
        tillkannagivet=True,
        uppdrag=till,
        forslag=egna,
        yrkanden=tuple(Yrkande(id=f"y{f.id}", av=(f"L-{nr}",), forslag=f.id) for nr, f in enumerate(egna, start=1)),
    )


TVA = valarende(forslag("a", "Eva"), forslag("b", "Bo"))
"""Two persons proposed for one seat."""


def oppnat(arende: Arende, *, platser: int = 11, typ: Organtyp = KF, val: Arbetsordning | None = None) -> Lage:
    """The överläggning is closed and the first question is next."""
    return tillampa(borja(mote(typ, platser=platser, val=val), arende), OverlaggningAvslutad())


def valet(arende: Arende, *, funnet: str = "a", platser: int = 11, typ: Organtyp = KF) -> Lage:
    """The val v1 has been put and ``funnet`` found."""
    return spela(oppnat(arende, platser=platser, typ=typ), [PropositionStalld("v1"), UppfattningRedovisad(funnet)])


def begart(lage: Lage) -> Lage:
    """Omröstning is requested by L-2."""
    return tillampa(lage, OmrostningBegard(av=("L-2",)))


def hogar(
    roster: Mapping[tuple[str, ...] | str, int], *, blanka: int = 0, ogiltiga: int = 0, rostande: int | None = None
) -> ValsedlarRaknade:
    """Ballots by the names on them (one name as it stands)."""
    return ValsedlarRaknade(
        hogar=tuple(Valhog(namn=(n,) if isinstance(n, str) else n, antal=antal) for n, antal in roster.items()),
        blanka=blanka,
        ogiltiga=ogiltiga,
        rostande=rostande,
    )


def listor(roster: Mapping[str, tuple[tuple[str, ...], int]], *, blanka: int = 0) -> ValsedlarRaknade:
    """Ballots of groups: beteckning -> (names, votes)."""
    return ValsedlarRaknade(
        hogar=tuple(Valhog(grupp=g, namn=namn, antal=antal) for g, (namn, antal) in roster.items()), blanka=blanka
    )


def raknat(lage: Lage, roster: Mapping[tuple[str, ...] | str, int], *, blanka: int = 0, ogiltiga: int = 0) -> Lage:
    """Omröstning is requested and the ballots counted."""
    return tillampa(begart(lage), hogar(roster, blanka=blanka, ogiltiga=ogiltiga))


def lottad(lage: Lage, mellan: tuple[str, ...], vald: str) -> Lage:
    """The lot falls on ``vald``."""
    return tillampa(lage, PlatsLottad(mellan=mellan, vald=vald, hur="lappar ur en skål", av="sekreteraren"))


def proportionellt(lage: Lage, antal: int) -> Lage:
    """So many request proportional val to v1."""
    return tillampa(lage, ProportionelltValBegart(uppdrag="v1", antal=antal))


def avgjort(lage: Lage) -> Lage:
    """The klubbslag."""
    return tillampa(lage, Klubbslag())
