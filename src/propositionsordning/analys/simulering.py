"""One question walked to its outcome with assumed ballots: every vote, its count, and how it is settled.

The procedure is that of ``ordning.gang``; this module only gives the answers. Omröstning is requested at every stage, so
what the chair finds decides nothing but which alternative becomes huvudförslag.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from attrs import frozen

from propositionsordning.analys.rangordning import Rangordning, Rostbeteende, Rostunderlag, ordningen
from propositionsordning.fel import EjStodd, OgiltigtVarde
from propositionsordning.fraser.svenska import lista
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.tolkningar import Motforslagsval
from propositionsordning.ordning.fraga import Fraga, Frageform
from propositionsordning.ordning.gang import (
    Gang,
    Par,
    att_rosta,
    att_stalla,
    avgor,
    begar,
    fasta_forst,
    huvudforslaget,
    oppna,
)

__all__ = ["Simulering", "Simuleringssteg", "Stegavgorande", "simulera", "simulera_ordning", "turordning"]


class Stegavgorande(Enum):
    """What settles a vote."""

    MAJORITET = "majoritet"
    UTSLAGSROST = "utslagsrost"
    """Equal counts, decided by the chair's ranking."""
    OKAND_UTSLAGSROST = "okand_utslagsrost"
    """Equal counts, and it is not known how the chair would decide."""


@frozen(kw_only=True)
class Simuleringssteg:
    """One vote. ``delfraga``: its id as ``ordning.gang`` gives it ("1.m"); ``utfall``: which of the two is left, or None.

    ``leder_till``: for strategic voting, what the whole question comes to if the huvudförslag of the vote wins it, and
    if the motförslag does; where they are the same the vote does not matter, and all vote as they rank the two.
    """

    delfraga: str
    huvudforslag: str
    motforslag: str
    roster_huvudforslag: int
    roster_motforslag: int
    avstar: int
    utfall: str | None
    avgorande: Stegavgorande
    leder_till: tuple[str, str] | None = None

    @property
    def marginal(self) -> int:
        """How many more votes one side got than the other."""
        return abs(self.roster_huvudforslag - self.roster_motforslag)


@frozen(kw_only=True)
class Simulering:
    """A question walked to its outcome. ``fran_huvudforslag``: the order, the huvudförslag of the last vote first.

    ``steg`` ends with a tie that nobody is known to decide; ``utfall`` is None where the outcome then depends on it, and
    ``mojliga`` are the outcomes that it may have. For strategic voting these may be too many, never too few, and ``steg``
    ends before a vote of which it is not known what its sides lead to.
    """

    fraga: str
    fran_huvudforslag: tuple[str, ...]
    strategisk: bool
    steg: tuple[Simuleringssteg, ...]
    utfall: str | None
    mojliga: tuple[str, ...]

    @property
    def rostningsordning(self) -> tuple[str, ...]:
        """The same order as voted: the first two meet first, the last is the huvudförslag."""
        return self.fran_huvudforslag[::-1]


def turordning(fraga: Fraga, fran_huvudforslag: Sequence[str] | None = None) -> tuple[str, ...]:
    """In which order the question's alternatives meet when all is voted, from the huvudförslag.

    A chain, a huvudförslag singled out beforehand and motförslag chosen in a chain fix the order or a part of it. The
    rest is in the chair's hands: ``fran_huvudforslag`` tells what she finds, and without it she is taken to find the
    alternatives in the order in which the question puts them. Raises :class:`OgiltigtVarde` for an order that the
    question cannot take.

    >>> from propositionsordning.ordning.fraga import Fraga, Frageform
    >>> turordning(Fraga(id="1", form=Frageform.KEDJA, alternativ=("b", "c", "a")))
    ('a', 'c', 'b')
    >>> turordning(Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c"), huvudforslag="c"))
    ('c', 'a', 'b')
    """
    if fran_huvudforslag is None:
        onskad = _utan_val(fraga)
    else:
        onskad = ordningen("turordning", "fran_huvudforslag", fran_huvudforslag, fraga.alternativ)
    moten: list[str] = []
    gang = _till_omrostning(oppna(fraga), onskad)
    while (par := att_rosta(gang)) is not None:
        moten += [a for a in (par.motforslag, par.huvudforslag) if a not in moten]
        gang = _till_omrostning(avgor(gang, par.motforslag), onskad)
    verklig = tuple(reversed(moten))
    if verklig[:-2] != onskad[:-2]:  # the last two meet each other first, whichever stands first
        raise OgiltigtVarde(
            objekt="turordning",
            falt="fran_huvudforslag",
            varde=onskad,
            tillatet=f"frågans egen ordning, från huvudförslaget {lista(verklig)}",
        )
    return onskad


def _utan_val(fraga: Fraga) -> tuple[str, ...]:
    if fraga.form is Frageform.KEDJA:
        return fraga.alternativ[::-1]
    forst = fasta_forst(fraga) or fraga.alternativ[:1]
    ovriga = tuple(a for a in fraga.alternativ if a not in forst)
    return (*forst, *(ovriga[::-1] if fraga.motforslagsval is Motforslagsval.KEDJA else ovriga))


def _till_omrostning(gang: Gang, fran_huvudforslag: Sequence[str]) -> Gang:
    """Omröstning requested until a vote is next; what is found is always what stands first in the order."""
    while (delfraga := att_stalla(gang)) is not None:
        funnet = min(delfraga.kandidater, key=fran_huvudforslag.index)
        gang = begar(gang, huvudforslaget(gang.fraga, delfraga, funnet) or funnet)
    return gang


# --- The votes --------------------------------------------------------------------------------------------------------


def simulera(
    fraga: Fraga,
    underlag: Rostunderlag,
    *,
    fran_huvudforslag: Sequence[str] | None = None,
    strategiskt: bool = False,
) -> Simulering:
    """Walk the question with these ballots; ``fran_huvudforslag`` as for :func:`turordning`.

    ``strategiskt``: everybody votes with an eye to the outcome of the whole question, and knows that all others do too
    (backward induction). One party doing so alone is something else, and is not simulated.

    Raises :class:`OgiltigtVarde` when question and ballots are about different alternatives or the order does not fit,
    :class:`EjStodd` for a question that a quota decides, and for strategic voting by somebody whose vote depends on
    more than the pair.

    >>> r = tuple(Rangordning(vem=v, ordning=tuple(o)) for v, o in (("S", "abc"), ("M", "bca"), ("C", "cab")))
    >>> u = Rostunderlag(alternativ=("a", "b", "c"), rangordningar=r)
    >>> f = Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c"))
    >>> [(s.delfraga, s.utfall, s.roster_huvudforslag, s.roster_motforslag) for s in simulera(f, u).steg]
    [('1.m', 'b', 2, 1), ('1', 'a', 2, 1)]
    >>> simulera(f, u, strategiskt=True).utfall
    'c'
    """
    ordningen("simulera", "alternativ", fraga.alternativ, underlag.alternativ)
    if fraga.regel is not Beslutsregel.ENKEL:
        raise EjStodd(vad="simulering av en fråga som en kvot avgör", skal="röstetalen i paret avgör inte ensamma")
    if strategiskt and not underlag.parvis:
        raise EjStodd(
            vad="strategisk röstning när någon avstår beroende på vad som har hänt eller på ordningen",
            skal="rösterna i ett par är då inte bestämda av paret",
        )
    ordning = turordning(fraga, fran_huvudforslag)
    vag = _Vag(underlag, ordning, strategiskt=strategiskt)
    start = gang = _till_omrostning(oppna(fraga), ordning)
    steg: list[Simuleringssteg] = []
    while (par := att_rosta(gang)) is not None:
        steget = vag.steg(gang, par)
        if steget is None:
            break
        steg.append(steget)
        if steget.utfall is None:
            break
        gang = _till_omrostning(avgor(gang, steget.utfall), ordning)
    mojliga = vag.utfallen(start)
    return Simulering(
        fraga=fraga.id,
        fran_huvudforslag=ordning,
        strategisk=strategiskt,
        steg=tuple(steg),
        utfall=mojliga[0] if len(mojliga) == 1 else None,
        mojliga=mojliga,
    )


def simulera_ordning(
    underlag: Rostunderlag, fran_huvudforslag: Sequence[str], *, strategiskt: bool = False
) -> Simulering:
    """The same for an order alone, walked as a chain. Raises as :func:`simulera` does.

    >>> u = Rostunderlag(alternativ=("a", "b"), rangordningar=(Rangordning(vem="S", ordning=("b", "a")),))
    >>> simulera_ordning(u, ("a", "b")).utfall
    'b'
    """
    ordning = ordningen("simulera_ordning", "fran_huvudforslag", fran_huvudforslag, underlag.alternativ)
    kedja = Fraga(id="1", form=Frageform.KEDJA, alternativ=ordning[::-1])
    return simulera(kedja, underlag, strategiskt=strategiskt)


class _Vag:
    """The walk of one order with these ballots; it remembers what comes of each place. Lives only during a walk."""

    def __init__(self, underlag: Rostunderlag, ordning: tuple[str, ...], *, strategiskt: bool) -> None:
        self._underlag = underlag
        self._ordning = ordning
        self._strategiskt = strategiskt
        self._utfallen: dict[Par, tuple[str, ...]] = {}  # in one order a pair meets at one place only

    def utfallen(self, gang: Gang) -> tuple[str, ...]:
        """What the question may come to from here: one alternative, or more where an undecided tie may come up."""
        par = att_rosta(gang)
        if par is None:
            return () if gang.utfall is None else (gang.utfall,)
        if par not in self._utfallen:
            sidor = (par.huvudforslag, par.motforslag)
            if self._strategiskt:
                efter_ja, efter_nej = (self._efter(gang, sida) for sida in sidor)
                alla = [a for ja in efter_ja for nej in efter_nej for a in self._vinnare(par, (ja, nej))]
            else:
                alla = [a for sida in self._vinnare(par, sidor) for a in self._efter(gang, sida)]
            self._utfallen[par] = tuple(dict.fromkeys(alla))
        return self._utfallen[par]

    def steg(self, gang: Gang, par: Par) -> Simuleringssteg | None:
        """The vote that is next; None when it is strategic, and not known what its sides lead to.

        A strategic vote for a side is a vote for what it leads to, where the two differ.
        """
        val = sidor = (par.huvudforslag, par.motforslag)
        leder_till = None
        if self._strategiskt:
            ja, nej = (self._efter(gang, sida) for sida in sidor)
            if len(ja) != 1 or len(nej) != 1:
                return None
            leder_till = (ja[0], nej[0])
            val = sidor if leder_till[0] == leder_till[1] else leder_till
        for_, mot = self._rakna(par, val)
        vinnare, avgorande = self._avgor(val, for_, mot)
        return Simuleringssteg(
            delfraga=gang.ramar[-1].delfraga.id,
            huvudforslag=par.huvudforslag,
            motforslag=par.motforslag,
            roster_huvudforslag=for_,
            roster_motforslag=mot,
            avstar=self._underlag.mandat - for_ - mot,
            utfall=None if vinnare is None else sidor[val.index(vinnare)],
            avgorande=avgorande,
            leder_till=leder_till,
        )

    def _efter(self, gang: Gang, sida: str) -> tuple[str, ...]:
        return self.utfallen(_till_omrostning(avgor(gang, sida), self._ordning))

    def _vinnare(self, par: Par, val: tuple[str, str]) -> tuple[str, ...]:
        if val[0] == val[1]:
            return val[:1]
        vinnare, _ = self._avgor(val, *self._rakna(par, val))
        return val if vinnare is None else (vinnare,)

    def _rakna(self, par: Par, val: tuple[str, str]) -> tuple[int, int]:
        antal = dict.fromkeys(val, 0)
        for r in self._underlag.rangordningar:
            rost = None if self._avstar(r, par, val) else next((a for a in r.ordning if a in val), None)
            if rost is not None:
                antal[rost] += r.mandat
        return antal[val[0]], antal[val[1]]

    def _avstar(self, r: Rangordning, par: Par, val: tuple[str, str]) -> bool:
        eget = r.ordning[0]
        plats = min(self._ordning.index(a) for a in (par.huvudforslag, par.motforslag))
        kommer_senare = eget in self._ordning[:plats]
        match r.beteende:
            case Rostbeteende.HOGST:
                return False
            case Rostbeteende.EGET:
                return eget not in val
            case Rostbeteende.TILLS_EGET_FALLER:
                return not kommer_senare and eget not in val
            case Rostbeteende.EFTER_EGET:
                return kommer_senare
            case Rostbeteende.EFTER_EGET_HUVUDFORSLAG:
                return kommer_senare and eget == self._ordning[0]

    def _avgor(self, val: tuple[str, str], ja: int, nej: int) -> tuple[str | None, Stegavgorande]:
        if ja != nej:
            return val[ja < nej], Stegavgorande.MAJORITET
        ordforande = self._underlag.ordforande
        if ordforande is None:
            return None, Stegavgorande.OKAND_UTSLAGSROST
        return min(val, key=ordforande.index), Stegavgorande.UTSLAGSROST
