"""The vals of a record as lines of text: the counted ballots, the lots, who is elected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from propositionsordning.beslut.valpost import Valpost
from propositionsordning.fraser.svenska import lista
from propositionsordning.ordning.benamning import person

if TYPE_CHECKING:
    from propositionsordning.beslut.protokoll import Beslutsprotokoll

__all__ = ["de_valda", "foreslagna", "valens_rader"]


def _namnen(p: Beslutsprotokoll, vilka: tuple[str, ...]) -> str:
    return lista([person(p.sammantrade.organ, vem) for vem in vilka])


def foreslagna(p: Beslutsprotokoll) -> Iterator[str]:
    """Who was proposed for each uppdrag, förslag by förslag."""
    uppdragen = {u.id: u.benamning for u in p.arende.uppdrag}
    for f in p.forslag_och_yrkanden.forslag:
        if f.uppdrag is not None:
            yield f"Förslag till {uppdragen[f.uppdrag]}, {f.rubrik}: {_namnen(p, f.personer)}"


def valens_rader(p: Beslutsprotokoll) -> Iterator[str]:
    """What the ballots of each val gave: totals only, for they are secret (5:54)."""
    for v in p.val:
        if v.proportionellt is not None:
            h = v.proportionellt
            vem = f"{h.antal} ledamöter" if h.antal is not None else _namnen(p, h.av)
            yield f"Fråga {v.fraga}: proportionellt val begärs av {vem}."
        if v.roster:
            yield f"Fråga {v.fraga}: sluten omröstning med valsedlar om {v.uppdrag}."
            yield from _rosterna(p, v)


def _rosterna(p: Beslutsprotokoll, v: Valpost) -> Iterator[str]:
    for r in v.roster:
        platser = "" if r.platser is None else f", {r.platser} {'plats' if r.platser == 1 else 'platser'}"
        av_listan = f" ({_namnen(p, r.lista)})" if r.lista and not r.namn.endswith(")") else ""
        yield f"  {person(p.sammantrade.organ, r.namn)}{av_listan}: {r.roster} röster{platser}"
    yield f"  {v.rostande} röstande; {v.blanka} blanka, {v.ogiltiga} ogiltiga"
    if v.platsernas:
        i_ordning = [f"{g} {tal}" for g, tal in zip(v.platsernas, v.jamforelsetal, strict=True)]
        yield f"  Platserna i ordning, med jämförelsetal: {', '.join(i_ordning)}"
    for x in v.lottade:
        av = "" if x.av is None else f" ({x.av})"
        yield f"  Lott mellan {_namnen(p, x.mellan)}: {person(p.sammantrade.organ, x.vald)}. Hur: {x.hur}{av}."
    for regel in v.overifierade:
        yield f"  Overifierad: {regel.text} ({regel.id})"


def de_valda(p: Beslutsprotokoll, fraga: str) -> Iterator[str]:
    """Who is elected in the question, and the seats that stay empty."""
    v = next((x for x in p.val if x.fraga == fraga), None)
    if v is None or v.valda is None:
        return
    yield f"  {'Anställd' if v.anstallning else 'Valda' if len(v.valda) > 1 else 'Vald'}: {_namnen(p, v.valda)}"
    if v.obesatta:
        yield f"  Obesatta platser: {v.obesatta}"
