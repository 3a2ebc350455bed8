"""Where the treatment of one ärende stands: a frozen state, and the readers that everybody shares."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from attrs import field, frozen

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.forlopp.handelser import (
    Handelse,
    OmrostningGenomford,
    Protokollsanteckning,
    ReservationAnmald,
    UppskovBegart,
)
from propositionsordning.forlopp.ilaget import Fragestatus, i_laget
from propositionsordning.forlopp.ordningshandelser import ForslagVagrat
from propositionsordning.forlopp.rostning import Rostetal
from propositionsordning.forlopp.valutgang import Valbegaran, Valrakning
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regler.kl_5_50_tredjedelen import Tredjedelsrakning
from propositionsordning.mote.narvaro import Narvaro, deltar
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.ordning.forfall import forfallsgrund
from propositionsordning.ordning.fraga import Forfallsgrund, Fraga, Propositionsordning
from propositionsordning.ordning.gang import Delfraga, Gang
from propositionsordning.ordning.ordningsfraga import Ordningsfraga, Ordningsfragesart

__all__ = [
    "Arbete",
    "Avgorande",
    "Avstaende",
    "Delbeslut",
    "Fragestatus",
    "Lage",
    "Loggpost",
    "Overlaggning",
    "Skede",
    "Sparpost",
    "Undanlagt",
    "Utgatt",
    "ar_ordningsfraga",
    "avgjort_i_ordningen",
    "avstar",
    "bifallet_uppskov",
    "fragestatus",
    "har_avstatt",
    "kan_vara_parti",
    "nasta_fraga",
    "oppen_i_ordningen",
    "utfallen",
    "utgatt",
]


class Overlaggning(Enum):
    """Is the överläggning closed?"""

    PAGAR = "pagar"
    AVSLUTAD = "avslutad"
    OKAND = "okand"


class Skede(Enum):
    """What the innermost open delfråga waits for."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    VILA = "vila"
    """Nothing is open: the next question may be put."""
    ATT_STALLA = "att_stalla"
    """A delfråga of the open question is to be put."""
    STALLD = "stalld"
    """Put; the chair's finding is next."""
    FUNNEN = "funnen"
    """Found; klubbslag, or omröstning is requested."""
    ATT_ROSTA = "att_rosta"
    """Omröstning is requested and its two sides are known."""
    LIKA = "lika"
    """Equal numbers of votes that the chair or a lot must settle."""
    ROSTAD = "rostad"
    """Voted; klubbslag is next."""


class Avgorande(Enum):
    """How an outcome was settled."""

    ACKLAMATION = "acklamation"
    MAJORITET = "majoritet"
    UTSLAGSROST = "utslagsrost"
    LOTTNING = "lottning"
    MINORITET = "minoritet"
    KVALIFICERAD_MAJORITET = "kvalificerad_majoritet"
    """The share that the law or the förbundsordning asks for was reached."""
    ENHALLIGHET = "enhallighet"
    """All who were present agreed."""
    KRAVET_EJ_NATT = "kravet_ej_natt"
    """A special demand was not met, so that the other side applies, whichever had more votes."""
    RELATIV_MAJORITET = "relativ_majoritet"
    """In a val: most votes on the ballots."""
    PROPORTIONELLT = "proportionellt"
    """In a proportional val, with lots where they were needed."""


@frozen(slots=False)
class Arbete:
    """A delfråga under way: what has happened to it so far."""

    delfraga: Delfraga
    nr: int
    """The log number of its proposition."""
    funnet: str | None = None
    fynd: bool = False
    """Has a finding been stated (perhaps unknown)?"""
    begard: bool = False
    begard_av: tuple[str, ...] = ()
    begaran_kand: bool = True
    omrostning: OmrostningGenomford | None = None
    rostetal: Rostetal | None = None
    narvaro: Narvaro | None = None
    """Who took part when the vote was held."""
    utfall: str | None = None
    """What the count, the utslagsröst or the lot gives; None when it is undecided or cannot be computed."""
    avgorande: Avgorande | None = None
    provning: Provning | None = None
    """The rule that settled it."""
    utslagsrost: str | None = None
    """The alternative that the chair's utslagsröst was given to."""
    lottning: str | None = None
    """How lots were drawn."""
    antecknat: bool = False
    """The decision is recorded, but no proposition is told of."""
    uppskov_begart: UppskovBegart | None = None
    """The recorded request of those who want the uppskov, in place of a vote."""
    tredjedel: Tredjedelsrakning | None = None
    """How the third was counted, where a third of those present can carry the question."""
    valet: Valrakning | None = None
    """The counted ballots of a val, and the lots drawn."""


@frozen
class Delbeslut:
    """A delfråga that is settled, or omlagd (then without outcome).

    ``utfall`` is what applies: the declared outcome where one was declared; ``beraknat`` what the events give.
    """

    arbete: Arbete
    utfall: str | None
    beraknat: str | None
    klubbslag: bool | None
    narvaro: Narvaro
    """Who took part when it was settled."""
    nr: int
    """The log number of the event that settled it."""
    gang: Gang = field(repr=False)
    """The question as it stood just before."""
    omlagd: bool = False

    @property
    def delfraga(self) -> Delfraga:
        """The delfråga."""
        return self.arbete.delfraga


@frozen
class Loggpost:
    """One event of the log; ``trots``: the reason given for overriding a hinder, or None."""

    handelse: Handelse
    trots: str | None = None


@frozen
class Avstaende:
    """An announced "deltar inte i beslutet": ``vem`` (a member or a party), in which questions.

    ``fragor`` empty: in the ärende, except the questions of ``utom``, which were already settled.
    """

    vem: str
    fragor: tuple[str, ...] = ()
    utom: tuple[str, ...] = ()


@frozen
class Sparpost:
    """One rule tried: at which event of the log (from 1; 0: before the first), in which delfråga, with what answer."""

    nr: int
    delfraga: str | None
    provning: Provning


@frozen
class Undanlagt:
    """What is set aside while an ordningsfråga is decided: the question under way, and what it waits for."""

    gang: Gang | None
    skede: Skede


class Utgatt(Enum):
    """Why an ärende has left the agenda without its questions being put."""

    EJ_UPPTAGET = "ej_upptaget"
    """Not announced, and not all agreed to decide it (5:52)."""
    EJ_STALLD = "ej_stalld"
    """Its interpellation or fråga may not be put (5:62)."""
    BORDLAGT = "bordlagt"
    """Tabled by the law itself (5:50 second paragraph)."""


@frozen(slots=False)
class Lage:
    """The state of one ärende at a sammanträde, after the events of ``logg``. Made by ``borja`` and ``tillampa``."""

    sammantrade: Sammantrade = field(repr=False)
    arende: Arende = field(repr=False)
    ingaende: Narvaro = field(repr=False)
    """Who was there when the ärende was taken up."""
    narvaro: Narvaro
    """Who is there now."""
    forslag: tuple[Forslag, ...] = field(repr=False)
    yrkanden: tuple[Yrkande, ...] = field(repr=False)
    """Those that are framställda and neither withdrawn nor merged."""
    atertagna: tuple[str, ...] = ()
    sammanslagna: tuple[tuple[str, str], ...] = ()
    """Pairs: a merged yrkande, and the yrkande it became part of."""
    overlaggning: Overlaggning = Overlaggning.PAGAR
    ordning: Propositionsordning | None = field(default=None, repr=False)
    """The order in force; None until the överläggning is closed or the chair presents one."""
    redovisad: bool = False
    godkand: bool = False
    skede: Skede = Skede.VILA
    gang: Gang | None = field(default=None, repr=False)
    arbeten: tuple[Arbete, ...] = field(default=(), repr=False)
    delbeslut: tuple[Delbeslut, ...] = field(default=(), repr=False)
    forklarade: tuple[str, ...] = ()
    """Questions that the chair has declared lapsed."""
    deltar_inte: tuple[Avstaende, ...] = ()
    reservationer: tuple[ReservationAnmald, ...] = ()
    anteckningar: tuple[Protokollsanteckning, ...] = ()
    avslutat: bool = False
    ordningsfragor: tuple[Ordningsfraga, ...] = ()
    """Those raised, in order; they stand beside the order of the ärende."""
    undanlagt: Undanlagt | None = None
    """Set while an ordningsfråga is open: ``gang``, ``skede`` and the last of ``arbeten`` are then that question's."""
    vagrade: tuple[ForslagVagrat, ...] = ()
    """Refusals in force: förslag, or points of them, that are not put."""
    bordlagt: bool = False
    """Tabled by the law itself."""
    proportionella: tuple[Valbegaran, ...] = ()
    """The requests for proportional val, one for each uppdrag at most."""
    logg: tuple[Loggpost, ...] = field(default=(), repr=False)
    spar: tuple[Sparpost, ...] = field(default=(), repr=False)


def kan_vara_parti(lage: Lage, vem: str) -> bool:
    """Does ``vem`` name a party, or somebody who may be one because the body's members are not known?"""
    organ = lage.sammantrade.organ
    if organ.ledamoter:
        return organ.ledamot(vem) is None and bool(organ.i_partiet(vem))
    return deltar(lage.narvaro, vem) is not True


def har_avstatt(lage: Lage, vem: str, fraga: str | None) -> bool:
    """Has ``vem``, or her party, announced that she takes no part in the decision of this question?"""
    if not lage.deltar_inte:
        return False
    namn = avstar(lage, fraga)
    if not namn or vem in namn:
        return vem in namn
    ledamot = lage.sammantrade.organ.ledamot(vem)
    return ledamot is not None and ledamot.parti in namn


def avstar(lage: Lage, fraga: str | None) -> set[str]:
    """The members and parties, as they were named, that take no part in the decision of this question."""
    # What is announced for the ärende does not reach the ordningsfrågor beside it.
    namngiven = fraga is not None and ar_ordningsfraga(lage, fraga)
    return {a.vem for a in lage.deltar_inte if (fraga in a.fragor if a.fragor or namngiven else fraga not in a.utom)}


def ar_ordningsfraga(lage: Lage, fraga: str) -> bool:
    """Is the question (by id) one of those that stand beside the order?"""
    return bool(lage.ordningsfragor) and any(o.id == fraga for o in lage.ordningsfragor)


def avgjort_i_ordningen(lage: Lage) -> bool:
    """Has anything been settled (or omlagt) in a question of the order, and not only in those beside it?"""
    return any(not ar_ordningsfraga(lage, d.delfraga.fraga) for d in lage.delbeslut)


def oppen_i_ordningen(lage: Lage) -> Gang | None:
    """The question of the order that is open, also while an ordningsfråga interrupts it; None when none is."""
    return lage.gang if lage.undanlagt is None else lage.undanlagt.gang


def utgatt(lage: Lage) -> Utgatt | None:
    """Why the ärende has left the agenda; None while it is there.

    An interpellation that may be put after all (several are asked for in one ärende) keeps it there.
    """
    if lage.bordlagt:
        return Utgatt.BORDLAGT
    if not lage.ordningsfragor:
        return None
    utfall = utfallen(lage)
    fragor = [o for o in lage.ordningsfragor if o.art is Ordningsfragesart.INTERPELLATION]
    if fragor and all(utfall.get(o.id, o.id) != o.id for o in fragor):
        return Utgatt.EJ_STALLD
    upptagande = [
        utfall[o.id] == o.id for o in lage.ordningsfragor if o.art is Ordningsfragesart.UPPTAGANDE and o.id in utfall
    ]
    return Utgatt.EJ_UPPTAGET if upptagande and not upptagande[-1] else None


def utfallen(lage: Lage) -> Mapping[str, str]:
    """The outcomes so far: question id -> alternative id, for questions settled in full.

    The delfråga that settles a question is the last one: the outermost, or the last pair of a chain.
    """
    kvar = i_laget(lage)
    if kvar.utfallen is None:
        kvar.utfallen = _utfallen(lage) if lage.delbeslut else {}
    return kvar.utfallen.copy()


def _utfallen(lage: Lage) -> dict[str, str]:
    oppna = {g.fraga.id for g in (lage.gang, oppen_i_ordningen(lage)) if g is not None}
    sista: dict[str, Delbeslut] = {}
    for d in lage.delbeslut:
        if not d.omlagd:
            fraga = d.arbete.delfraga.fraga
            sista.pop(fraga, None)
            sista[fraga] = d
    return {fraga: d.utfall for fraga, d in sista.items() if d.utfall is not None and fraga not in oppna}


def fragestatus(lage: Lage) -> dict[str, Fragestatus]:
    """The status of each question of the order in force, in its order."""
    if lage.ordning is None:
        return {}
    kvar = i_laget(lage)
    if kvar.status is None:
        kvar.status = _status(lage, lage.ordning)
    return kvar.status.copy()


def _status(lage: Lage, ordning: Propositionsordning) -> dict[str, Fragestatus]:
    utfall = utfallen(lage)
    gang = oppen_i_ordningen(lage)
    oppen = None if gang is None else gang.fraga.id
    status: dict[str, Fragestatus] = {}
    borta = utgatt(lage) is not None
    oavgjorda: set[str] = set()
    for fraga in ordning.fragor:
        if fraga.id in utfall:
            status[fraga.id] = Fragestatus.AVGJORD
        elif fraga.id == oppen:
            status[fraga.id] = Fragestatus.OPPEN
            oavgjorda.add(fraga.id)
        elif fraga.id in lage.forklarade:
            status[fraga.id] = Fragestatus.FORKLARAD_FORFALLEN
        elif borta or forfallsgrund(fraga, utfall, oavgjorda=oavgjorda) is not None:
            status[fraga.id] = Fragestatus.FORFALLEN
        else:
            status[fraga.id] = Fragestatus.ATERSTAR
            oavgjorda.add(fraga.id)
    return status


def nasta_fraga(lage: Lage) -> Fraga | None:
    """The question that the order has next, or None when none remains (or one is open)."""
    if lage.ordning is None or lage.gang is not None:
        return None
    status = fragestatus(lage)
    for fraga in lage.ordning.fragor:
        if status[fraga.id] is Fragestatus.ATERSTAR:
            return fraga
    return None


def bifallet_uppskov(lage: Lage, fraga: Fraga) -> bool:
    """Has an uppskov that the question depends on carried (R-1-8)?"""
    utfall = utfallen(lage)
    return any(
        v.grund is Forfallsgrund.UPPSKOV and utfall.get(v.fraga, v.utfall[0]) not in v.utfall for v in fraga.villkor
    )
