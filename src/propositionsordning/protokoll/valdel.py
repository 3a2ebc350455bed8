"""A val in the minutes: the proposition, the ballots in totals, the lots, and who is elected."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.beslut.protokoll import Propositionspost
from propositionsordning.beslut.valpost import Valpost
from propositionsordning.forlopp.lage import Avgorande
from propositionsordning.fraser.svenska import antal, lista
from propositionsordning.ordning.benamning import amne, namn, person
from propositionsordning.ordning.valfraga import ar_valfraga
from propositionsordning.protokoll.modell import Mening, Stycke, Underlag

__all__ = [
    "begart_proportionellt",
    "har_valsedlar",
    "valet_i",
    "valets_beslut",
    "valets_framstallning",
    "valets_omrostning",
]


def valet_i(u: Underlag, fraga: str) -> Valpost | None:
    """The post of the val that this question is; None for another question."""
    return next((v for v in u.protokoll.val if v.fraga == fraga), None)


def har_valsedlar(u: Underlag, fraga: str) -> bool:
    """Were ballots counted, so that what the question came to is told with them?"""
    v = valet_i(u, fraga)
    return v is not None and bool(v.roster)


def valets_framstallning(u: Underlag, post: Propositionspost) -> tuple[str, str] | None:
    """The phrase of a val's proposition and its words; None when the question is no val."""
    fraga = u.n.ordning.fraga(post.fraga)
    if fraga is None or not ar_valfraga(fraga):
        return None
    if not post.kandidater or _proportionellt(u, post):
        return "val.forrattas", u.n.fyll("val.forrattas", val=amne(u.n, fraga)).removesuffix(".")
    forsta, *ovriga = post.kandidater
    if ovriga:
        forslagen = [u.n.fyll("val.forslaget", namn=namn(u.n, a), vilka=_foreslagna(u, a)) for a in post.kandidater]
        alla = lista(forslagen, bindeord="samt")
        return "proposition.motstallda", u.n.fyll("proposition.motstallda", alternativ=alla)
    ensam = u.n.fyll("proposition.val", organ=u.n.organ.benamning, alternativ=_foreslagna(u, forsta))
    return "proposition.val", ensam


def _proportionellt(u: Underlag, post: Propositionspost) -> bool:
    v = valet_i(u, post.fraga)
    return v is not None and v.proportionellt is not None and post.funnet is None


def _foreslagna(u: Underlag, alternativ: str) -> str:
    forslag = next(f for f in u.n.forslag if f.id == alternativ)
    return lista([person(u.n.organ, vem) for vem in forslag.personer])


def begart_proportionellt(u: Underlag, uppdrag: str, nr: int) -> Iterator[Stycke]:
    """Proportional val is requested, at event ``nr`` of the log."""
    v, fraga = valet_i(u, uppdrag), u.n.ordning.fraga(uppdrag)
    if v is None or v.proportionellt is None or fraga is None:
        return
    val, faktum = amne(u.n, fraga), f"proportionellt:{nr}"
    if v.proportionellt.antal is None:
        yield u.stycke("val.proportionellt", faktum, val=val, vem=lista(u.namn(v.proportionellt.av)))
    else:
        hur_manga = antal(v.proportionellt.antal, "ledamot", "ledamöter")
        yield u.stycke("val.proportionellt_antal", faktum, val=val, antal=hur_manga)


def valets_omrostning(u: Underlag, fraga: str) -> Iterator[Stycke]:
    """The counted ballots, the lots, and what they come to; nothing where no ballots were counted."""
    v = valet_i(u, fraga)
    if v is None or not v.roster:
        return
    yield Stycke(tuple(_resultatet(u, v)))
    lottade = tuple(_lotterna(u, v))
    if lottade:
        yield Stycke(lottade)
    if v.valda is not None:
        meningar = [
            u.mening(_AVGORS.get(v.avgorande, "val.avgors.annat"), f"avgorande:{fraga}", vilka=_personer(u, v.valda))
        ]
        if v.proportionellt is not None:
            regler = lista([r.id for r in v.overifierade])
            meningar.append(u.mening("val.overifierad", f"overifierad:{fraga}", regler=regler))
        yield Stycke(tuple(meningar))


_AVGORS: dict[Avgorande | None, str] = {
    Avgorande.RELATIV_MAJORITET: "val.avgors.relativ",
    Avgorande.LOTTNING: "val.avgors.lottning",
    Avgorande.PROPORTIONELLT: "val.avgors.proportionellt",
}


def _resultatet(u: Underlag, v: Valpost) -> Iterator[Mening]:
    if v.proportionellt is None:
        roster = [u.n.fyll("val.rost", namn=person(u.n.organ, r.namn), antal=_roster(r.roster)) for r in v.roster]
    else:
        roster = [
            u.n.fyll(
                "val.grupp",
                namn=r.namn,
                antal=_roster(r.roster),
                platser=antal(r.platser or 0, "plats", "platser"),
            )
            for r in v.roster
        ]
    fras = "val.resultat" if v.proportionellt is None else "val.resultat_grupper"
    yield u.mening(fras, f"resultat:{v.fraga}", roster="; ".join(roster))
    yield u.mening("val.rostande", f"rostande:{v.fraga}", antal=antal(v.rostande or 0, "valsedel", "valsedlar"))
    if v.blanka:
        yield u.mening("val.blanka", f"blanka:{v.fraga}", antal=str(v.blanka))
    if v.ogiltiga:
        yield u.mening("val.ogiltiga", f"ogiltiga:{v.fraga}", antal=str(v.ogiltiga))
    if v.platsernas:
        platser = [f"{g} ({tal})" for g, tal in zip(v.platsernas, v.jamforelsetal, strict=True)]
        yield u.mening("val.platserna", f"platserna:{v.fraga}", grupper=", ".join(platser))


def _roster(n: int) -> str:
    return antal(n, "röst", "röster")


def _lotterna(u: Underlag, v: Valpost) -> Iterator[Mening]:
    for nr, x in enumerate(v.lottade, start=1):
        falt = {"mellan": _personer(u, x.mellan), "vald": person(u.n.organ, x.vald), "hur": x.hur}
        faktum = f"lottning:{v.fraga}:{nr}"
        if x.av is None:
            yield u.mening("val.lottas", faktum, **falt)
        else:
            yield u.mening("val.lottas_av", faktum, **falt, av=x.av)


def _personer(u: Underlag, vilka: tuple[str, ...]) -> str:
    return lista(u.namn(vilka))


def valets_beslut(u: Underlag, fraga: str) -> Iterator[Stycke]:
    """Who is elected, and the seats that stay empty; nothing where that cannot be told."""
    v = valet_i(u, fraga)
    if v is None or not v.valda:
        return
    fras = "val.beslut_anstallning" if v.anstallning else "val.beslut"
    meningar = [u.mening(fras, f"beslut:{fraga}", Organ=u.n.organ.namn, vilka=_personer(u, v.valda), uppdrag=v.uppdrag)]
    if v.obesatta:
        platser = antal(v.obesatta, "plats", "platser", i_ord=True)
        meningar.append(
            u.mening("val.obesatt" if v.obesatta == 1 else "val.obesatta", f"obesatta:{fraga}", antal=platser)
        )
    yield Stycke(tuple(meningar))
