"""The same histories as the real engine takes them: what it allows, with every count of votes of a small body.

Kinds of event and what they may name come from ``tillatna``, and ``prova`` decides of each: legal is what is neither
refused nor recorded as an avvikelse (as when the chair puts a tillägg whose base has fallen). Left out is what is no outcome
of a question: an unknown finding, a declared outcome against the count, another order, and so on. States that the same
history has led to are one.
"""

from collections.abc import Iterator
from itertools import permutations, product

from propositionsordning import (
    Frageform,
    Fragestatus,
    Klubbslag,
    Lage,
    Lottning,
    OmrostningBegard,
    OmrostningGenomford,
    PropositionStalld,
    Rostning,
    UppfattningRedovisad,
    Utslagsrost,
    fragestatus,
    i_kedja,
    tillampa,
    tillatna,
)
from propositionsordning.forlopp.deltagandet import galler_valet
from propositionsordning.forlopp.handelser import Handelse
from propositionsordning.forlopp.lage import Arbete
from propositionsordning.forlopp.motor import prova
from propositionsordning.forlopp.slag import Hinder
from propositionsordning.lag.regel import Foljd, Svar
from propositionsordning.mote.narvaro import rostlangd
from propositionsordning.ordning.fraga import Fraga
from propositionsordning.ordning.gang import Gang, att_stalla, avgor, oppna
from tests.egenskaper.test_vagar import med_alternativ
from tests.perft.for_hand import Historia, Steg


def _kan(lage: Lage, slag: type) -> dict[str, tuple[str, ...]] | None:
    """What the slots of this kind may name; None when it may not happen."""
    for t in tillatna(lage):
        if t.handelse is slag:
            return {p.falt: p.varden or () for p in t.platser}
    return None


def _gor(lage: Lage, handelse: Handelse) -> Iterator[Lage]:
    """The state that it leads to, where it is legal."""
    for p in prova(lage, handelse):
        provning = p.provning if isinstance(p, Hinder) else p
        if provning.svar is Svar.BRUTEN and provning.regel.foljd is not Foljd.UPPLYSNING:
            return
    yield tillampa(lage, handelse)


def nasta(lage: Lage) -> dict[Steg, Lage]:
    """Every step that may come next, with a state that it leads to."""
    steg: dict[Steg, Lage] = {}
    if _kan(lage, OmrostningGenomford) is not None:
        for nytt in _rostade(lage):
            for klubbat in (k for r in (nytt, *_skilda(nytt)) for k in _gor(r, Klubbslag())):
                steg.setdefault(_rostens_steg(klubbat.delbeslut[-1].arbete), klubbat)
        return steg
    for delfraga in (_kan(lage, PropositionStalld) or {}).get("delfraga", ()):
        for stalld in _gor(lage, PropositionStalld(delfraga)):
            for a in (_kan(stalld, UppfattningRedovisad) or {}).get("alternativ", ()):
                for funnen in _gor(stalld, UppfattningRedovisad(a)):
                    for svar in (Klubbslag(), OmrostningBegard()):
                        for nytt in _gor(funnen, svar):
                            steg["fynd", delfraga, a, isinstance(svar, OmrostningBegard)] = nytt
    return steg


def _rostade(lage: Lage) -> Iterator[Lage]:
    """The omröstning with every count that those present leave room for; by name where they are known."""
    ja, nej = (_kan(lage, OmrostningGenomford) or {})["ja"]
    langd, n = rostlangd(lage.narvaro), lage.narvaro.antal
    if langd is None:
        assert n is not None
        tal = ((f, e) for f in range(n + 1) for e in range(n - f + 1))
        # In a val the ballots are closed, and the engine is told so.
        sluten = True if galler_valet(lage) else None
        alla = [Rostning(ja=f, nej=e, avstar=n - f - e, sluten=sluten) for f, e in tal]
    else:
        alla = [Rostning(koder="".join(koder)) for koder in product("jna", repeat=len(langd))]
    for rostning in alla:
        yield from _gor(lage, OmrostningGenomford(ja=ja, nej=nej, rostning=rostning))


def _skilda(lage: Lage) -> Iterator[Lage]:
    """Equal votes settled, by the chair or by lots, for each of the sides."""
    for slag in (Utslagsrost, Lottning):
        for a in (_kan(lage, slag) or {}).get("alternativ", ()):
            yield from _gor(lage, Utslagsrost(a) if slag is Utslagsrost else Lottning(alternativ=a, hur="lott ur skål"))


def _rostens_steg(arbete: Arbete) -> Steg:
    omrostning, tal = arbete.omrostning, arbete.rostetal
    assert omrostning is not None
    assert tal is not None
    assert arbete.utfall is not None
    assert arbete.avgorande is not None
    mer = (tal.ja - tal.nej) * (1 if arbete.utfall == omrostning.ja else -1)
    roster = "lika" if mer == 0 else "fler" if mer > 0 else "färre"
    return "röst", arbete.delfraga.id, arbete.utfall, arbete.avgorande.value, roster


def historier(lage: Lage, djup: int | None = None) -> Iterator[Historia]:
    """Every history from here, whole or (``djup``) of so many steps; the questions that have lapsed only of whole ones."""
    vidare = {} if djup == 0 else nasta(lage)
    for steg, nytt in vidare.items():
        for sedan, fallna in historier(nytt, None if djup is None else djup - 1):
            yield (steg, *sedan), fallna
    if djup == 0:
        yield (), ()
    elif not vidare:
        yield (), tuple(f for f, status in fragestatus(lage).items() if status is Fragestatus.FORFALLEN)


def elimineringsordningar(antal: int) -> int:
    """The different trees of pairs that ``gang`` makes of the chains of every order of so many alternatives."""
    return len({_paren(oppna(f)) for f in _kedjor(antal)})


def _kedjor(antal: int) -> Iterator[Fraga]:
    namn = tuple("abcdefg"[:antal])
    ordning = med_alternativ((Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=namn),))
    for rad in permutations(namn):
        yield i_kedja(ordning, "1", rad).fragor[0]


def _paren(gang: Gang) -> object:
    """The pair that is put, unordered, and what follows on each of its outcomes."""
    delfraga = att_stalla(gang)
    if delfraga is None:
        return gang.utfall
    return frozenset((a, _paren(avgor(gang, a))) for a in delfraga.kandidater)
