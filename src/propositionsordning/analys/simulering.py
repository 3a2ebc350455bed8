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
from propositionsordning.ordning.gang import Gang, Par, att_rosta, att_stalla, avgor, begar, oppna

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

    ``utfall`` is None where a tie came up that nobody is known to decide: ``steg`` ends there (for strategic voting
    there is then no step at all).
    """

    fraga: str
    fran_huvudforslag: tuple[str, ...]
    strategisk: bool
    steg: tuple[Simuleringssteg, ...]
    utfall: str | None

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
    huvudforslag = fraga.huvudforslag or fraga.alternativ[0]
    ovriga = tuple(a for a in fraga.alternativ if a != huvudforslag)
    return (huvudforslag, *(ovriga[::-1] if fraga.motforslagsval is Motforslagsval.KEDJA else ovriga))


def _till_omrostning(gang: Gang, fran_huvudforslag: Sequence[str]) -> Gang:
    """Omröstning requested until a vote is next; what is found is always what stands first in the order."""
    while (delfraga := att_stalla(gang)) is not None:
        gang = begar(gang, min(delfraga.kandidater, key=fran_huvudforslag.index))
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
    vag = _Vag(underlag, ordning)
    gang = _till_omrostning(oppna(fraga), ordning)
    steg: list[Simuleringssteg] = []
    if strategiskt and vag.slutet(gang) is None:
        return Simulering(fraga=fraga.id, fran_huvudforslag=ordning, strategisk=True, steg=(), utfall=None)
    while (par := att_rosta(gang)) is not None:
        leder_till = vag.leder_till(gang, par) if strategiskt else None
        steget = vag.rosta(gang, par, leder_till)
        steg.append(steget)
        if steget.utfall is None:
            break
        gang = _till_omrostning(avgor(gang, steget.utfall), ordning)
    return Simulering(
        fraga=fraga.id, fran_huvudforslag=ordning, strategisk=strategiskt, steg=tuple(steg), utfall=gang.utfall
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
    """The walk of one order: the ballots, and what has happened so far. Lives only while a question is walked."""

    def __init__(self, underlag: Rostunderlag, ordning: tuple[str, ...]) -> None:
        self._underlag = underlag
        self._ordning = ordning
        self._motta: set[str] = set()
        self._fallna: set[str] = set()
        self._slut: dict[Gang, str | None] = {}

    def rosta(self, gang: Gang, par: Par, leder_till: tuple[str, str] | None) -> Simuleringssteg:
        """The vote that is next. With ``leder_till`` each side is voted for as what it leads to, where they differ."""
        sidor = (par.huvudforslag, par.motforslag)
        val = sidor if leder_till is None or leder_till[0] == leder_till[1] else leder_till
        self._motta.update(sidor)
        ja, nej = self._rakna(val)
        vinnare, avgorande = self._avgor(val, ja, nej)
        utfall = None if vinnare is None else sidor[val.index(vinnare)]
        if utfall is not None:
            self._fallna |= {*sidor} - {utfall}
        return Simuleringssteg(
            delfraga=gang.ramar[-1].delfraga.id,
            huvudforslag=par.huvudforslag,
            motforslag=par.motforslag,
            roster_huvudforslag=ja,
            roster_motforslag=nej,
            avstar=self._underlag.mandat - ja - nej,
            utfall=utfall,
            avgorande=avgorande,
            leder_till=leder_till,
        )

    def leder_till(self, gang: Gang, par: Par) -> tuple[str, str]:
        """What the question comes to after each side of the vote; only where :meth:`slutet` is known."""
        ja, nej = (self._efter(gang, sida) for sida in (par.huvudforslag, par.motforslag))
        return ja or "", nej or ""

    def slutet(self, gang: Gang) -> str | None:
        """What the question comes to from here when everybody votes strategically; None: a tie nobody decides."""
        if gang not in self._slut:
            par = att_rosta(gang)
            self._slut[gang] = gang.utfall if par is None else self._baklanges(gang, par)
        return self._slut[gang]

    def _baklanges(self, gang: Gang, par: Par) -> str | None:
        ja, nej = (self._efter(gang, sida) for sida in (par.huvudforslag, par.motforslag))
        if ja is None or nej is None or ja == nej:
            return None if ja is None or nej is None else ja
        return self._avgor((ja, nej), *self._rakna((ja, nej)))[0]

    def _efter(self, gang: Gang, sida: str) -> str | None:
        return self.slutet(_till_omrostning(avgor(gang, sida), self._ordning))

    def _rakna(self, val: tuple[str, str]) -> tuple[int, int]:
        antal = dict.fromkeys(val, 0)
        for r in self._underlag.rangordningar:
            rost = None if self._avstar(r, val) else next((a for a in r.ordning if a in val), None)
            if rost is not None:
                antal[rost] += r.mandat
        return antal[val[0]], antal[val[1]]

    def _avstar(self, r: Rangordning, val: tuple[str, str]) -> bool:
        eget = r.ordning[0]
        match r.beteende:
            case Rostbeteende.HOGST:
                return False
            case Rostbeteende.EGET:
                return eget not in val
            case Rostbeteende.TILLS_EGET_FALLER:
                return eget in self._fallna
            case Rostbeteende.EFTER_EGET:
                return eget not in self._motta
            case Rostbeteende.EFTER_EGET_HUVUDFORSLAG:
                return eget == self._ordning[0] and eget not in self._motta

    def _avgor(self, val: tuple[str, str], ja: int, nej: int) -> tuple[str | None, Stegavgorande]:
        if ja != nej:
            return val[ja < nej], Stegavgorande.MAJORITET
        ordforande = self._underlag.ordforande
        if ordforande is None:
            return None, Stegavgorande.OKAND_UTSLAGSROST
        return min(val, key=ordforande.index), Stegavgorande.UTSLAGSROST
