"""The annex of the minutes: how each member voted, one table for each omröstning that was held member by member."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.beslut.protokoll import Omrostningspost
from propositionsordning.ordning.benamning import person
from propositionsordning.protokoll.modell import Mening, Rad, Tabell, Underlag
from propositionsordning.protokoll.propositionsdel import votering

__all__ = ["rostlistor"]

_ROSTER = ("ja", "nej", "avstar", "franvarande")


def rostlistor(u: Underlag) -> Iterator[Tabell]:
    """A table for each omröstning with votes by member, or at least by party, in the order they were held."""
    for nr, x in enumerate(u.protokoll.omrostningar, start=1):
        if x.roster is not None:
            yield _per_ledamot(u, nr, x, x.roster)
        elif x.partier:
            yield _per_parti(u, nr, x)


def _tabell(u: Underlag, nr: int, x: Omrostningspost, *, vem: str, rader: tuple[Rad, ...], antal: list[int]) -> Tabell:
    text = u.n.fyll("rostlista.rubrik", nr=str(nr), votering=votering(u, x))
    return Tabell(
        rubrik=Mening(text, "rostlista.rubrik"),
        kolumner=(u.n.fyll(vem), *(u.n.fyll(f"rostlista.{r}") for r in _ROSTER)),
        rader=rader,
        summa=Rad((u.n.fyll("rostlista.summa"), *(str(a) for a in antal))),
    )


def _per_ledamot(u: Underlag, nr: int, x: Omrostningspost, roster: tuple[tuple[str, str], ...]) -> Tabell:
    kryss = u.n.fyll("rostlista.kryss")
    rader = tuple(
        Rad(
            (person(u.n.organ, ledamot), *(kryss if rost == r else "" for r in _ROSTER)),
            (f"rost:{x.delfraga}:{ledamot}",),
        )
        for ledamot, rost in roster
    )
    antal = [sum(1 for _, rost in roster if rost == r) for r in _ROSTER]
    return _tabell(u, nr, x, vem="rostlista.ledamot", rader=rader, antal=antal)


def _per_parti(u: Underlag, nr: int, x: Omrostningspost) -> Tabell:
    tal = [(p.parti, (p.ja, p.nej, p.avstar, p.franvarande)) for p in x.partier]
    rader = tuple(Rad((parti, *(str(n) for n in t)), (f"partirost:{x.delfraga}:{parti}",)) for parti, t in tal)
    antal = [sum(t[i] for _, t in tal) for i in range(len(_ROSTER))]
    return _tabell(u, nr, x, vem="rostlista.parti", rader=rader, antal=antal)
