"""The courses that a meeting may take through an order: walked one answer at a time, or counted without being walked.

A course (väg) is the sequence of answers that settles every question that is put, in the order of the questions:

- of each proposition, which alternative the chair finds carried, and whether omröstning is requested;
- of each omröstning, which side wins, whatever makes it win (votes, utslagsröst, lottning, the rights of a minority);
- of the ballots of a val, which förslag of persons they elect, or others than those of any one.

Two courses are different when some answer is. What leads no further is no part of a course: a question that lapses is not
put, and who requests, how many vote, and whether the request would be allowed are left out. The delfrågor come from
``ordning.gang`` and the lapses from ``ordning.forfall``: nothing here knows the procedure.

``rakna_vagar`` counts exactly. A level of a question depends on the places of its alternatives and not on their names, so
each is counted once; and of the questions it counts those that hang together, once for each set that remains. Where an
order is larger than the bounds below, it answers None: not computed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from operator import attrgetter

from attrs import evolve, field, frozen

from propositionsordning.ordning.forfall import forfallsgrund
from propositionsordning.ordning.fraga import Fraga, Frageform, Propositionsordning
from propositionsordning.ordning.gang import (
    Delfraga,
    Gang,
    Par,
    att_rosta,
    att_stalla,
    avgor,
    begar,
    huvudforslaget,
    innersta,
    med_valsedlar,
    niva_avgjord,
    oppna,
)

__all__ = ["Rostat", "Stallt", "Vagpunkt", "Vagrakning", "Vagsteg", "rakna_vagar", "vagens_borjan", "vidare"]

HOGST_ALTERNATIV = 40
"""More alternatives in one question are not counted."""
HOGST_FRAGOR = 100
"""Nor is an order of more questions."""
HOGST_MANGDER = 2000
"""Nor one whose conditions may leave more different sets of questions that hang together."""


@frozen
class Stallt:
    """A proposition was put, ``funnet`` (an alternative by id) was found, and omröstning was requested or not.

    ``funnet`` is None in a val where nobody is proposed: it goes to the ballots.
    """

    delfraga: Delfraga
    funnet: str | None
    begard: bool


@frozen
class Rostat:
    """An omröstning on ``par`` was won by ``vinnare`` (an alternative by id); ``par`` is None for the ballots of a val."""

    delfraga: Delfraga
    par: Par | None
    vinnare: str


Vagsteg = Stallt | Rostat
"""One answer of a course."""


@frozen(kw_only=True)
class Vagpunkt:
    """A point of a course: the outcomes so far (pairs of question id and alternative id), and the questions under way.

    ``forfallna``: ids of questions that are out of the way though their conditions do not say so.
    """

    ordning: Propositionsordning
    utfall: tuple[tuple[str, str], ...] = ()
    pagaende: tuple[Gang, ...] = ()
    forfallna: frozenset[str] = frozenset()


@frozen(kw_only=True)
class Vagrakning:
    """How many courses there are, and the longest.

    The longest has the most propositions and omröstningar together; of those that have equally many the one with the most
    omröstningar, of those the first.
    """

    antal: int
    langsta: tuple[Vagsteg, ...]

    @property
    def propositioner(self) -> int:
        """The number of propositions in the longest."""
        return sum(isinstance(steg, Stallt) for steg in self.langsta)

    @property
    def omrostningar(self) -> int:
        """The number of omröstningar in the longest."""
        return sum(isinstance(steg, Rostat) for steg in self.langsta)


# --- Walked ----------------------------------------------------------------------------------------------------------


def vagens_borjan(
    ordning: Propositionsordning,
    *,
    utfall: Mapping[str, str] | None = None,
    pagaende: Iterable[Gang] = (),
    forfallna: Collection[str] = (),
) -> Vagpunkt:
    """The point where the order begins, or goes on.

    ``utfall``: the questions that are settled (question id -> alternative id); ``pagaende``: those under way, which are
    gone on with first; ``forfallna``: ids of those declared lapsed.

    >>> from propositionsordning.ordning.fraga import Alternativ, Alternativslag, Frageform
    >>> def alternativet(a):
    ...     return Alternativ(id=a, slag=Alternativslag.BIFALL, forslag=(a,), rubrik=a)
    >>> ordning = Propositionsordning(
    ...     alternativ=(alternativet("a"), alternativet("b")),
    ...     fragor=(Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b")),),
    ... )
    >>> [(steg.funnet, steg.begard) for steg, _ in vidare(vagens_borjan(ordning))]
    [('a', False), ('a', True), ('b', False), ('b', True)]
    """
    return Vagpunkt(
        ordning=ordning,
        utfall=tuple((utfall or {}).items()),
        pagaende=tuple(pagaende),
        forfallna=frozenset(forfallna),
    )


def vidare(punkt: Vagpunkt) -> Iterator[tuple[Vagsteg, Vagpunkt]]:
    """Every answer that may come next, with the point it leads to; none where the course is at its end.

    The number of points is the number of courses and more: walk them all only where ``rakna_vagar`` says that they are few.
    """
    gang = _under_avgorande(punkt)
    if gang is None:
        return
    ovriga = tuple(g for g in punkt.pagaende if g.fraga.id != gang.fraga.id)
    for steg, nasta in _svaren(gang):
        if nasta.utfall is None:
            yield steg, evolve(punkt, pagaende=(nasta, *ovriga))
        else:
            yield steg, evolve(punkt, utfall=(*punkt.utfall, (gang.fraga.id, nasta.utfall)), pagaende=ovriga)


def _under_avgorande(punkt: Vagpunkt) -> Gang | None:
    """The question under way, else the next that is put."""
    if punkt.pagaende:
        return punkt.pagaende[0]
    utfall = dict(punkt.utfall)
    for fraga in punkt.ordning.fragor:
        if fraga.id not in utfall and fraga.id not in punkt.forfallna and forfallsgrund(fraga, utfall) is None:
            return oppna(fraga)
    return None


def _svaren(gang: Gang) -> Iterator[tuple[Vagsteg, Gang]]:
    """Every answer to the innermost delfråga of a question that is not settled."""
    par, delfraga = att_rosta(gang), att_stalla(gang)
    if med_valsedlar(gang):
        for vinnare in gang.fraga.alternativ:
            yield Rostat(gang.ramar[-1].delfraga, None, vinnare), avgor(gang, vinnare)
    elif par is not None:
        for vinnare in (par.huvudforslag, par.motforslag):
            yield Rostat(gang.ramar[-1].delfraga, par, vinnare), avgor(gang, vinnare)
    elif delfraga is not None and not delfraga.kandidater:
        yield Stallt(delfraga, None, begard=True), begar(gang, "")
    elif delfraga is not None:
        for funnet in delfraga.kandidater:
            yield Stallt(delfraga, funnet, begard=False), avgor(gang, funnet)
            huvudforslag = huvudforslaget(gang.fraga, delfraga, funnet) or funnet
            yield Stallt(delfraga, funnet, begard=True), begar(gang, huvudforslag)


# --- Counted ---------------------------------------------------------------------------------------------------------


def rakna_vagar(
    ordning: Propositionsordning,
    *,
    utfall: Mapping[str, str] | None = None,
    pagaende: Iterable[Gang] = (),
    forfallna: Collection[str] = (),
) -> Vagrakning | None:
    """The number of courses from here and the longest of them; None where the order is too large to count.

    Arguments as for :func:`vagens_borjan`. Of an order where nothing remains there is one course, without a step.

    >>> from propositionsordning.ordning.fraga import Alternativ, Alternativslag, Frageform
    >>> ordning = Propositionsordning(
    ...     alternativ=tuple(
    ...         Alternativ(id=a, slag=Alternativslag.BIFALL, forslag=(a,), rubrik=a) for a in ("a", "b", "c")
    ...     ),
    ...     fragor=(Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c")),),
    ... )
    >>> vagar = rakna_vagar(ordning)
    >>> vagar.antal, vagar.propositioner, vagar.omrostningar
    (39, 2, 2)
    """
    punkt = vagens_borjan(ordning, utfall=utfall, pagaende=pagaende, forfallna=forfallna)
    oppna_fragor = {g.fraga.id: g for g in punkt.pagaende}
    borta: dict[str, str | None] = {**dict.fromkeys(punkt.forfallna), **dict(punkt.utfall)}
    kvar = [f for f in ordning.fragor if f.id in oppna_fragor or f.id not in borta]
    gangar = [*punkt.pagaende, *(oppna(f) for f in kvar if f.id not in oppna_fragor)]
    if len(gangar) > HOGST_FRAGOR or any(len(g.fraga.alternativ) > HOGST_ALTERNATIV for g in gangar):
        return None
    rakning = _Rakning(
        fragor=tuple(evolve(g.fraga, villkor=()) if g.fraga.id in oppna_fragor else g.fraga for g in gangar),
        vagar={g.fraga.id: _fordelning(g, {}) for g in gangar},
    )
    alla = frozenset(g.fraga.id for g in gangar)
    for f in ordning.fragor:  # what is settled may be what a remaining one hangs on
        if f.id in borta:
            alla = rakning.utan(alla, f.id, borta[f.id])
    try:
        vag = rakning.av(alla)
    except OverflowError:
        return None
    return Vagrakning(antal=vag.antal, langsta=tuple(steg for g in gangar for steg in _spelad(g, vag.svar)))


@frozen
class _Vagar:
    """So many courses, and the longest: its length (answers, omröstningar), and each answer as question id and number."""

    antal: int = 1
    langd: tuple[int, int] = (0, 0)
    svar: tuple[tuple[str, int], ...] = ()

    def foljd_av(self, annan: _Vagar) -> _Vagar:
        """Each of these courses followed by each of the others."""
        (steg, roster), (fler, fler_roster) = self.langd, annan.langd
        return _Vagar(self.antal * annan.antal, (steg + fler, roster + fler_roster), self.svar + annan.svar)

    def eller(self, annan: _Vagar | None) -> _Vagar:
        """These courses and the others; these first."""
        if annan is None:
            return self
        langst = max(self, annan, key=attrgetter("langd"))
        return _Vagar(self.antal + annan.antal, langst.langd, langst.svar)


def _spelad(gang: Gang, svar: Iterable[tuple[str, int]]) -> Iterator[Vagsteg]:
    """The answers that belong to the question, as steps."""
    for fraga, nr in svar:
        if fraga == gang.fraga.id:
            steg, gang = list(_svaren(gang))[nr]
            yield steg


_Fordelning = dict[str, _Vagar]
"""The courses of one question, by its outcome."""


def _fordelning(gang: Gang, minne: dict[object, dict[int, _Vagar]]) -> _Fordelning:
    """The courses from here to each outcome; ``minne``: what has been counted of this question, by place."""
    djup = len(gang.ramar)
    if djup > 1:
        summa: _Fordelning = {}
        for vinnare, vag in _fordelning(innersta(gang), minne).items():
            _lagg_till(summa, vag, _fordelning(niva_avgjord(gang, vinnare), minne))
        return summa
    if att_rosta(gang) is not None or gang.fraga.form is Frageform.VAL:
        return _av_svaren(gang, minne)
    ram, fraga = gang.ramar[-1], gang.fraga
    namnen = (*ram.delfraga.kandidater, *ram.kvar)
    platser = {a: plats for plats, a in enumerate(namnen)}
    utpekade = tuple(platser.get(a or "") for a in (fraga.huvudforslag, fraga.huvudforslag_vid_begaran, fraga.sist))
    nyckel = (ram.delfraga.roll, len(ram.delfraga.kandidater), len(ram.kvar), utpekade)
    if nyckel not in minne:
        minne[nyckel] = {platser[u]: vag for u, vag in _av_svaren(gang, minne).items()}
    return {namnen[plats]: vag for plats, vag in minne[nyckel].items()}


def _av_svaren(gang: Gang, minne: dict[object, dict[int, _Vagar]]) -> _Fordelning:
    summa: _Fordelning = {}
    for nr, (steg, nasta) in enumerate(_svaren(gang)):
        forst = _Vagar(1, (1, int(isinstance(steg, Rostat))), ((gang.fraga.id, nr),))
        _lagg_till(summa, forst, _fordelning(nasta, minne) if nasta.utfall is None else {nasta.utfall: _Vagar()})
    return summa


def _lagg_till(summa: _Fordelning, forst: _Vagar, sedan: _Fordelning) -> None:
    for utfall, vag in sedan.items():
        tidigare = summa.get(utfall)
        ny = forst.foljd_av(vag)
        summa[utfall] = ny if tidigare is None else tidigare.eller(ny)


@frozen(eq=False)
class _Rakning:
    """The counting of an order: its questions with the courses of each, and what has been counted of sets of them."""

    fragor: tuple[Fraga, ...]
    vagar: dict[str, _Fordelning]
    minne: dict[frozenset[str], _Vagar] = field(factory=dict)

    def av(self, kvar: frozenset[str]) -> _Vagar:
        """The courses through the questions that remain: those that do not hang together go on whatever the others do."""
        vag = _Vagar()
        for del_ in self._delar(kvar):
            if del_ not in self.minne:
                if len(self.minne) >= HOGST_MANGDER:
                    raise OverflowError
                self.minne[del_] = self._sammanhangande(del_)
            vag = vag.foljd_av(self.minne[del_])
        return vag

    def _sammanhangande(self, kvar: frozenset[str]) -> _Vagar:
        forst = next(f.id for f in self.fragor if f.id in kvar)
        summa: _Vagar | None = None
        for utfall, vag in self.vagar[forst].items():
            ny = vag.foljd_av(self.av(self.utan(kvar, forst, utfall)))
            summa = ny if summa is None else summa.eller(ny)
        return summa or _Vagar()

    def utan(self, kvar: frozenset[str], fraga_id: str, utfall: str | None) -> frozenset[str]:
        """What remains when the question has come out so, or (None) has lapsed: it and those that lapse with it are gone."""
        kvar -= {fraga_id}
        ovriga = {f.id for f in self.fragor} | {v.fraga for f in self.fragor for v in f.villkor}
        for f in self.fragor:
            if f.id in kvar and any(v.fraga == fraga_id for v in f.villkor):
                utfallen = {} if utfall is None else {fraga_id: utfall}
                if forfallsgrund(f, utfallen, oavgjorda=ovriga - {fraga_id}) is not None:
                    kvar = self.utan(kvar, f.id, None)
        return kvar

    def _delar(self, kvar: frozenset[str]) -> list[frozenset[str]]:
        """The questions in parts that no condition joins."""
        delar: list[frozenset[str]] = []
        for f in self.fragor:
            if f.id in kvar:
                grannar = {f.id, *(v.fraga for v in f.villkor)} & kvar
                berorda = [d for d in delar if d & grannar]
                delar = [d for d in delar if not d & grannar] + [frozenset(grannar).union(*berorda)]
        return delar
