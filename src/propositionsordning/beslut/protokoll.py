"""The Beslutsprotokoll: its fields 1-6 answer 5 kap. 67 § p. 1-6 in that order."""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.beslut.oden import Yrkandeode, oden
from propositionsordning.beslut.rattelse import Rattelse
from propositionsordning.beslut.sparet import anmarkta, sparet
from propositionsordning.beslut.tolkningsberoende import Tolkningsvarning, tolkningsberoende
from propositionsordning.beslut.valpost import Valpost, valposter
from propositionsordning.forlopp.forvaltningen import bakom_beslutet
from propositionsordning.forlopp.handelser import (
    Protokollsanteckning,
    ReservationAnmald,
    UppskovBegart,
    YrkandeFramstallt,
)
from propositionsordning.forlopp.lage import (
    Arbete,
    Avgorande,
    Delbeslut,
    Lage,
    Loggpost,
    Sparpost,
    Utgatt,
    avstar,
    har_avstatt,
    utfallen,
    utgatt,
)
from propositionsordning.forlopp.oversikt import ordning_i_kraft, pagar
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.forlopp.rostning import KODER, Partirost, Rostetal
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regelverk import Regelverk, i_arendet, regelverk
from propositionsordning.lag.regler.kl_5_50_tredjedelen import Tredjedelsrakning
from propositionsordning.mote.narvaro import Narvaro, rostlangd
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.ordning.fraga import Alternativslag, Propositionsordning
from propositionsordning.ordning.gang import Roll
from propositionsordning.ordning.ordningsfraga import Ordningsfraga, med_ordningsfragor
from propositionsordning.ordning.villkor import andringsfragor

__all__ = [
    "Beslutspost",
    "Beslutsprotokoll",
    "Deltagandepost",
    "ForslagOchYrkanden",
    "Omrostningspost",
    "Propositionspost",
    "Status",
    "andrat_i",
    "beslutsprotokoll",
]


class Status(Enum):
    """Is the ärende decided?"""

    PAGAR = "pagar"
    AVGJORT = "avgjort"


@frozen(kw_only=True)
class ForslagOchYrkanden:
    """5:67 p. 1: what was put forward and not withdrawn, and (beyond what the law asks) what became of it."""

    forslag: tuple[Forslag, ...]
    yrkanden: tuple[Yrkande, ...]
    oden: tuple[Yrkandeode, ...]
    """One for every yrkande ever made, also those withdrawn or merged."""


@frozen(kw_only=True, slots=False)
class Propositionspost:
    """5:67 p. 2: one proposition, in the order they were put.

    ``funnet``: the alternative found (None: not told, or ``fynd`` is False and nothing has been found yet). ``begard``:
    was omröstning requested; ``begaran_kand`` False: held without a recorded request. ``klubbslag``: None while open,
    False when the facts do not tell. ``omlagd``: replaced by a changed order before it was settled. ``uppskov_begart``:
    those who asked for an uppskov, put down in place of a vote.
    """

    delfraga: str
    fraga: str
    roll: Roll
    kandidater: tuple[str, ...]
    fynd: bool
    funnet: str | None
    begard: bool
    begard_av: tuple[str, ...]
    begaran_kand: bool
    uppskov_begart: UppskovBegart | None
    utfall: str | None
    klubbslag: bool | None
    omlagd: bool


@frozen(kw_only=True, slots=False)
class Omrostningspost:
    """5:67 p. 3 (and 5): one omröstning: what the sides stood for, the numbers, the votes, and how it was settled.

    ``rostlangd``: the ids of those who could vote, and ``koder`` how each did (a letter of ``KODER``); None when not told.
    ``utfall``: what applies (declared where declared); ``beraknat``: what the votes give.
    """

    delfraga: str
    fraga: str
    roll: Roll
    ja: str
    nej: str
    ja_text: str | None
    nej_text: str | None
    rostetal: Rostetal
    rostlangd: tuple[str, ...] | None = field(repr=False)
    koder: str | None = field(repr=False)
    partier: tuple[Partirost, ...] = field(repr=False)
    utfall: str | None
    beraknat: str | None
    avgorande: Avgorande | None
    provning: Provning | None
    utslagsrost: str | None
    lottning: str | None
    sluten: bool | None = None
    """Was it a closed vote? None: not told."""

    @property
    def roster(self) -> tuple[tuple[str, str], ...] | None:
        """(Member id, "ja" | "nej" | "avstar" | "franvarande") in the röstlängd's order; None when not told."""
        if self.rostlangd is None or self.koder is None:
            return None
        return tuple(zip(self.rostlangd, map(KODER.__getitem__, self.koder), strict=True))


@frozen(kw_only=True, slots=False)
class Beslutspost:
    """5:67 p. 4: the outcome of one question and how it was settled (None: cannot be told).

    ``tredjedel``: how the third was counted, where a third of those present could carry the question (5:50).
    """

    fraga: str
    utfall: str
    avgorande: Avgorande | None
    provning: Provning | None
    tredjedel: Tredjedelsrakning | None = None


@frozen(kw_only=True, slots=False)
class Deltagandepost:
    """5:67 p. 5: who took part in one question's decision.

    ``deltog``: member ids in the röstlängd's order, None when not told; ``antal``: how many, where only that is told.
    """

    fraga: str
    ordforande: str | None
    deltog: tuple[str, ...] | None
    antal: int | None
    avstod: tuple[str, ...]
    javiga: tuple[str, ...]
    star_bakom: tuple[str, ...] | None = None
    """Those taken to stand behind the decision (förvaltningslagen 30 §); None where that holds for nobody, or is not told."""


@frozen(kw_only=True, slots=False)
class Beslutsprotokoll:
    """The record of one ärende, complete in itself: with it alone the same decision is reached again.

    ``ordning``: the order in force at the end; ``ordningsfragor``: the questions about the meeting beside it, whose
    propositions, votes and decisions stand among the others by their ids. ``utgatt``: why the ärende left the agenda
    without its questions being put, if it did.

    ``spar``: which rule was tried at which event, and what settled each question. ``avvikelser``: what was irregular and
    is recorded; ``ej_provbara``: what the facts do not suffice to try; ``upplysningar``: what is merely worth knowing;
    ``tolkningar``: where another choice in one open interpretation would have led elsewhere.
    """

    sammantrade: Sammantrade
    arende: Arende
    status: Status
    forslag_och_yrkanden: ForslagOchYrkanden
    propositionsordning: tuple[Propositionspost, ...]
    omrostningar: tuple[Omrostningspost, ...]
    beslut: tuple[Beslutspost, ...]
    deltagande: tuple[Deltagandepost, ...]
    reservationer: tuple[ReservationAnmald, ...]
    anteckningar: tuple[Protokollsanteckning, ...]
    ordning: Propositionsordning
    ordningsfragor: tuple[Ordningsfraga, ...] = ()
    utgatt: Utgatt | None = None
    ingaende: Narvaro = field(repr=False)
    regelverk: Regelverk = field(repr=False)
    logg: tuple[Loggpost, ...] = field(repr=False)
    spar: tuple[Sparpost, ...] = field(repr=False)
    avvikelser: tuple[Sparpost, ...]
    ej_provbara: tuple[Sparpost, ...]
    upplysningar: tuple[Sparpost, ...]
    tolkningar: tuple[Tolkningsvarning, ...]
    rattar: Rattelse | None = None
    """The record that this one corrects, by its seal."""
    val: tuple[Valpost, ...] = ()
    """Each val or anställning that has been put: who is elected and how."""

    @property
    def alla_fragor(self) -> Propositionsordning:
        """The order with the ordningsfrågor after it: every question and alternative that the record speaks of."""
        return med_ordningsfragor(self.ordning, self.ordningsfragor)


def beslutsprotokoll(lage: Lage, *, rattar: Rattelse | None = None, tolkningar: bool = True) -> Beslutsprotokoll:
    """The record of the ärende as it stands; marked ``Status.PAGAR`` while anything remains to be decided.

    ``rattar``: the record that this one corrects, when there is one. ``tolkningar`` False: where the decision hangs on an
    open interpretation is not sought, which costs a play of the log for each other choice that could matter in it.

    >>> from datetime import date
    >>> from propositionsordning import (
    ...     Arende,
    ...     Forslag,
    ...     Forslagsart,
    ...     Klubbslag,
    ...     Organ,
    ...     Organtyp,
    ...     OverlaggningAvslutad,
    ...     PropositionStalld,
    ...     Sammantrade,
    ...     UppfattningRedovisad,
    ...     Yrkande,
    ...     borja,
    ...     spela,
    ... )
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> f = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förvaltningens förslag")
    >>> arende = Arende(id="1", rubrik="Budget", forslag=(f,), yrkanden=(Yrkande(id="y1", forslag="a"),))
    >>> slut = spela(
    ...     borja(m, arende), [OverlaggningAvslutad(), PropositionStalld("1"), UppfattningRedovisad("a"), Klubbslag()]
    ... )
    >>> p = beslutsprotokoll(slut)
    >>> p.status.value, p.beslut[0].utfall, [s.provning.regel.id for s in p.ej_provbara]
    ('avgjort', 'a', ['R-5:66-1', 'R-5:67-1', 'R-6:27-1'])
    """
    sammantrade = lage.sammantrade
    yrkandeoden = oden(lage)
    spar = sparet(lage)
    avvikelser, ej_provbara, upplysningar = anmarkta(spar)
    alla: list[tuple[Arbete, Delbeslut | None]] = [(d.arbete, d) for d in lage.delbeslut]
    alla += [(a, None) for a in lage.arbeten]
    avgorande = _avgorande(lage)
    return Beslutsprotokoll(
        sammantrade=sammantrade,
        arende=lage.arende,
        status=Status.PAGAR if pagar(lage) else Status.AVGJORT,
        forslag_och_yrkanden=ForslagOchYrkanden(
            forslag=lage.forslag, yrkanden=lage.yrkanden, oden=tuple([yrkandeoden[y] for y in _framstallda(lage)])
        ),
        propositionsordning=tuple(
            [_proposition(a, d) for a, d in sorted(alla, key=lambda par: par[0].nr) if not a.antecknat]
        ),
        omrostningar=tuple([_omrostning(a, d) for a, d in alla if a.omrostning is not None]),
        beslut=tuple([_beslut(d) for d in avgorande]),
        deltagande=tuple([_deltagande(lage, d) for d in avgorande]),
        reservationer=lage.reservationer,
        anteckningar=lage.anteckningar,
        ordning=ordning_i_kraft(lage),
        ordningsfragor=lage.ordningsfragor,
        utgatt=utgatt(lage),
        ingaende=lage.ingaende,
        regelverk=i_arendet(
            regelverk(
                sammantrade.organ.typ,
                sammantrade.datum,
                arbetsordning=sammantrade.arbetsordning,
                huvudman=sammantrade.organ.huvudman,
            ),
            forvaltningsbesvar=lage.arende.forvaltningsbesvar,
        ),
        logg=lage.logg,
        spar=spar,
        avvikelser=avvikelser,
        ej_provbara=ej_provbara,
        upplysningar=upplysningar,
        tolkningar=tolkningsberoende(lage) if tolkningar else (),
        rattar=rattar,
        val=valposter(lage),
    )


def andrat_i(protokoll: Beslutsprotokoll, beslut: Beslutspost) -> tuple[str, ...]:
    """The questions in which a change of what this decision adopts had carried before the whole was put (O-8)."""
    alternativ = {a.id: a for a in protokoll.ordning.alternativ}
    forslag = {f.id: f for f in protokoll.forslag_och_yrkanden.forslag}
    andringar = andringsfragor(protokoll.ordning.fragor, alternativ, forslag)
    return tuple(
        b.fraga
        for b in protokoll.beslut
        if beslut.utfall in andringar.get(b.fraga, ()) and alternativ[b.utfall].slag is Alternativslag.BIFALL
    )


def _framstallda(lage: Lage) -> tuple[str, ...]:
    """Every yrkande in the order it was made; a merged one stands after those that it came from."""
    if not lage.atertagna and not lage.sammanslagna:
        return tuple([y.id for y in lage.yrkanden])
    gjorda = [y.id for y in lage.arende.yrkanden]
    gjorda += [p.handelse.yrkande.id for _, p in gallande_logg(lage.logg) if isinstance(p.handelse, YrkandeFramstallt)]
    gjorda += [y.id for y in lage.yrkanden if y.id not in gjorda]
    return tuple(gjorda) + tuple(dict.fromkeys(till for _, till in lage.sammanslagna if till not in gjorda))


def _avgorande(lage: Lage) -> tuple[Delbeslut, ...]:
    """The delbeslut that settled each question, in the order they were settled."""
    avgjorda = utfallen(lage)
    sista = {f: d for d in lage.delbeslut if not d.omlagd and (f := d.arbete.delfraga.fraga) in avgjorda}
    return tuple(sista.values())


def _proposition(arbete: Arbete, beslut: Delbeslut | None) -> Propositionspost:
    delfraga = arbete.delfraga
    return Propositionspost(
        delfraga=delfraga.id,
        fraga=delfraga.fraga,
        roll=delfraga.roll,
        kandidater=delfraga.kandidater,
        fynd=arbete.fynd,
        funnet=arbete.funnet,
        begard=arbete.begard,
        begard_av=arbete.begard_av,
        begaran_kand=arbete.begaran_kand,
        uppskov_begart=arbete.uppskov_begart,
        utfall=None if beslut is None else beslut.utfall,
        klubbslag=None if beslut is None else beslut.klubbslag,
        omlagd=beslut is not None and beslut.omlagd,
    )


def _omrostning(arbete: Arbete, beslut: Delbeslut | None) -> Omrostningspost:
    omrostning, rostetal = arbete.omrostning, arbete.rostetal
    if omrostning is None or rostetal is None:
        raise ValueError(arbete.delfraga.id)
    langd = None if arbete.narvaro is None else rostlangd(arbete.narvaro)
    koder = omrostning.rostning.koder
    kanda = langd is not None and koder is not None
    return Omrostningspost(
        delfraga=arbete.delfraga.id,
        fraga=arbete.delfraga.fraga,
        roll=arbete.delfraga.roll,
        ja=omrostning.ja,
        nej=omrostning.nej,
        ja_text=omrostning.ja_text,
        nej_text=omrostning.nej_text,
        rostetal=rostetal,
        rostlangd=langd if kanda else None,
        koder=koder if kanda else None,
        partier=omrostning.rostning.partier,
        utfall=None if beslut is None else beslut.utfall,
        beraknat=arbete.utfall,
        avgorande=arbete.avgorande,
        provning=arbete.provning,
        utslagsrost=arbete.utslagsrost,
        lottning=arbete.lottning,
        sluten=omrostning.rostning.sluten,
    )


def _beslut(beslut: Delbeslut) -> Beslutspost:
    if beslut.utfall is None:
        raise ValueError(beslut.delfraga.id)
    return Beslutspost(
        fraga=beslut.delfraga.fraga,
        utfall=beslut.utfall,
        avgorande=beslut.arbete.avgorande,
        provning=beslut.arbete.provning,
        tredjedel=beslut.arbete.tredjedel,
    )


def _deltagande(lage: Lage, beslut: Delbeslut) -> Deltagandepost:
    fraga = beslut.arbete.delfraga.fraga
    langd = rostlangd(beslut.narvaro)
    avstod: tuple[str, ...] = ()
    if lage.deltar_inte and avstar(lage, fraga):
        avstod = tuple(vem for vem in langd or [a.vem for a in lage.deltar_inte] if har_avstatt(lage, vem, fraga))
    return Deltagandepost(
        fraga=fraga,
        ordforande=beslut.narvaro.ordforande,
        deltog=langd if langd is None or not avstod else tuple(vem for vem in langd if vem not in avstod),
        antal=beslut.narvaro.antal if langd is None else len(langd),
        avstod=avstod,
        javiga=beslut.narvaro.javiga,
        star_bakom=bakom_beslutet(lage, beslut),
    )
