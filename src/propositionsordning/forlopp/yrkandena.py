"""Yrkanden are made, withdrawn and merged, and the överläggning is closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from propositionsordning.arende.arende import kontrollera_forslag, kontrollera_yrkande
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.handelser import (
    OverlaggningAvslutad,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
)
from propositionsordning.forlopp.lage import Lage, Overlaggning, Skede, ar_ordningsfraga, avgjort_i_ordningen, utgatt
from propositionsordning.forlopp.motiven import motivandringar, motiven_samman
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, hinder_av, stopp
from propositionsordning.forlopp.vagrade import kvar_att_stalla, utan_vagrade
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_1, R_5_53_2, overlaggningen_avslutad
from propositionsordning.lag.regler.praxis_2_flera_forslag import R_2_21, yrkanden_oppna
from propositionsordning.ordning.fraga import Propositionsordning
from propositionsordning.ordning.uppratta import uppratta
from propositionsordning.ordning.valfraga import valsedlarnas

_T = TypeVar("_T")

__all__ = ["SLAG", "harledd_ordning", "omprovad"]


def _avslutat(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_5_53_1, "Sammanträdet är avslutat.")
    return None


def _yrkanden_oppna(lage: Lage) -> Hinder | None:
    """R-2-21: until the överläggning is closed, unless everybody agrees (which ``trots`` records)."""
    if lage.skede is not Skede.VILA:
        return stopp(R_2_21, "En proposition är ställd; yrkandena kan inte ändras mitt i en fråga.")
    return _avslutat(lage) or next(
        iter(hinder_av((yrkanden_oppna(avslutad=lage.overlaggning is not Overlaggning.PAGAR),))), None
    )


def _finns_yrkanden(minst: int) -> Callable[[Lage], Hinder | None]:
    def mojlig(lage: Lage) -> Hinder | None:
        # Only yrkanden of the same direction can become one, and those on a val only with others on it.
        lika = Counter((y.riktning, _valet(lage.forslag, y.forslag)) for y in lage.yrkanden)
        if max(lika.values(), default=0) < minst:
            return stopp(R_2_21, "Det finns inte så många yrkanden.")
        return _yrkanden_oppna(lage)

    return mojlig


def _valet(forslag: Iterable[Forslag], forslag_id: str | None) -> str | None:
    """The uppdrag that the förslag proposes somebody for."""
    return next((f.uppdrag for f in forslag if f.id == forslag_id), None)


def _prova_framstallt(lage: Lage, h: YrkandeFramstallt) -> Iterator[Provning | Hinder]:
    kanda = {y.id for y in lage.yrkanden} | {i for i, _ in lage.sammanslagna} | set(lage.atertagna)
    if h.yrkande.id in kanda:
        yield stopp(R_5_53_2, f"Det finns redan ett yrkande {h.yrkande.id}.")
    forslag = lage.forslag
    if h.forslag is not None:
        fel = _nytt_forslag(lage, h.forslag)
        if fel is not None:
            yield fel
        forslag = (*forslag, h.forslag)
    try:
        kontrollera_yrkande(lage.arende, h.yrkande, forslag)
    except OgiltigtVarde as fel_:
        yield stopp(R_5_53_2, f"{fel_}.")
    yield from motivandringar(lage, (h.yrkande,), forslag)


def _nytt_forslag(lage: Lage, forslag: Forslag) -> Hinder | None:
    kanda = tuple(f.id for f in lage.forslag)
    if forslag.id in kanda:
        return stopp(R_5_53_2, f"Det finns redan ett förslag {forslag.id}.")
    if ar_ordningsfraga(lage, forslag.id):
        return stopp(R_5_53_2, f"{forslag.id} är redan beteckningen på en ordningsfråga.")
    if any(forslag.id in {u.id, valsedlarnas(u.id)} for u in lage.arende.uppdrag):
        return stopp(R_5_53_2, f"{forslag.id} är redan beteckningen på ett val.")
    try:
        kontrollera_forslag(lage.arende, forslag)
    except OgiltigtVarde as fel:
        return stopp(R_5_53_2, f"{fel}.")
    okand_bas = next((b for b in forslag.bas if b not in kanda), None)
    if okand_bas is not None:
        return stopp(R_5_53_2, f"Förslaget {forslag.id} bygger på {okand_bas}, som inte finns.", *kanda)
    return None


def _framstall(lage: Lage, h: YrkandeFramstallt, _nr: int) -> Lage:
    return omprovad(
        med(
            lage,
            yrkanden=(*lage.yrkanden, h.yrkande),
            forslag=lage.forslag if h.forslag is None else (*lage.forslag, h.forslag),
        )
    )


def _prova_atertaget(lage: Lage, h: YrkandeAtertaget) -> Iterator[Provning | Hinder]:
    if h.yrkande not in {y.id for y in lage.yrkanden}:
        yield stopp(R_2_21, f"Det finns inget yrkande {h.yrkande} att ta tillbaka.", *(y.id for y in lage.yrkanden))


def _aterta(lage: Lage, h: YrkandeAtertaget, _nr: int) -> Lage:
    kvar = tuple(y for y in lage.yrkanden if y.id != h.yrkande)
    return omprovad(med(lage, yrkanden=kvar, atertagna=(*lage.atertagna, h.yrkande)))


def _prova_sammanslagna(lage: Lage, h: YrkandenSammanslagna) -> Iterator[Provning | Hinder]:
    kanda = {y.id: y for y in lage.yrkanden}
    for yrkande in dict.fromkeys(h.yrkanden):
        if yrkande not in kanda:
            yield stopp(R_2_21, f"Det finns inget yrkande {yrkande} att slå samman.", *kanda)
    if len(set(h.yrkanden)) != len(h.yrkanden):
        yield stopp(R_2_21, "Ett yrkande kan inte slås samman med sig självt.")
    if h.forslag is not None and h.forslag not in lage.forslag:
        fel = _nytt_forslag(lage, h.forslag)
        if fel is not None:
            yield fel
    gamla = [kanda[y] for y in h.yrkanden if y in kanda]
    if len({y.riktning for y in gamla}) > 1:
        yield stopp(R_2_21, "Bifall och avslag kan inte slås samman till ett yrkande.")
    valen = {_valet(lage.forslag, y.forslag) for y in gamla}
    if h.forslag is not None and {h.forslag.uppdrag} != valen:
        yield stopp(R_2_21, "Yrkandena gäller inte samma val; de kan inte slås samman till ett yrkande.")
    if h.forslag is None and len({y.forslag for y in gamla}) > 1:
        yield stopp(R_2_21, "Yrkandena gäller olika förslag; ange vilket förslag det sammanslagna yrkandet gäller.")
    yield from motiven_samman(lage, gamla, h)
    if sammanslaget_id(h.yrkanden) in kanda:
        yield stopp(R_2_21, f"Yrkandena {', '.join(h.yrkanden)} är redan sammanslagna.")


def sammanslaget_id(yrkanden: tuple[str, ...]) -> str:
    """The id of the yrkande that several become.

    >>> sammanslaget_id(("y1", "y2"))
    'y1+y2'
    """
    return "+".join(yrkanden)


def _sla_samman(lage: Lage, h: YrkandenSammanslagna, _nr: int) -> Lage:
    gamla = [y for y in lage.yrkanden if y.id in h.yrkanden]
    av = tuple(dict.fromkeys(vem for y in gamla for vem in y.av))
    nytt = Yrkande(
        id=sammanslaget_id(h.yrkanden),
        av=av,
        forslag=gamla[0].forslag if h.forslag is None else h.forslag.id,
        riktning=gamla[0].riktning,
        avslag_pa_ovriga=all(y.avslag_pa_ovriga for y in gamla),
        hand=_gemensamt([y.hand for y in gamla]),
        villkor=_gemensamt([y.villkor for y in gamla]),
        punkter=_gemensamt([y.punkter for y in gamla]) or () if h.forslag is None else (),
    )
    plats = lage.yrkanden.index(gamla[0])
    kvar = [y for y in lage.yrkanden if y.id not in h.yrkanden]
    kvar.insert(plats, nytt)
    return omprovad(
        med(
            lage,
            yrkanden=tuple(kvar),
            forslag=lage.forslag if h.forslag is None or h.forslag in lage.forslag else (*lage.forslag, h.forslag),
            sammanslagna=(*lage.sammanslagna, *((y, nytt.id) for y in h.yrkanden)),
        )
    )


def _gemensamt(varden: list[_T]) -> _T | None:
    """What all share, or None."""
    return varden[0] if all(v == varden[0] for v in varden) else None


def _overlaggning_pagar(lage: Lage) -> Hinder | None:
    if lage.overlaggning is not Overlaggning.PAGAR:
        return stopp(R_5_53_1, "Överläggningen är redan avslutad.")
    if utgatt(lage) is not None:
        return stopp(R_5_53_1, "Ärendet har lämnat dagordningen; ingen överläggning återstår.")
    return _avslutat(lage)


def _prova_avslutad(_lage: Lage, h: OverlaggningAvslutad) -> Iterator[Provning | Hinder]:
    yield overlaggningen_avslutad(avslutad=True if h.kant else None)


def _avsluta(lage: Lage, h: OverlaggningAvslutad, _nr: int) -> Lage:
    nytt = med(lage, overlaggning=Overlaggning.AVSLUTAD if h.kant else Overlaggning.OKAND)
    return nytt if lage.redovisad else med(nytt, ordning=harledd_ordning(lage))


def harledd_ordning(lage: Lage) -> Propositionsordning:
    """The order that the yrkanden now in force give."""
    forslag, yrkanden = kvar_att_stalla(lage)
    ordning = uppratta(
        lage.arende,
        organ=lage.sammantrade.organ.typ,
        arbetsordning=lage.sammantrade.arbetsordning,
        forslag=forslag,
        yrkanden=yrkanden,
    )
    return utan_vagrade(lage, ordning)


def omprovad(lage: Lage) -> Lage:
    """Derive the order anew when the yrkanden change and nothing has been put; else the order in force stands."""
    if lage.ordning is None or lage.redovisad or avgjort_i_ordningen(lage):
        return lage
    return med(lage, ordning=harledd_ordning(lage))


def _yrkandeplatser(lage: Lage) -> tuple[Plats, ...]:
    return (Plats("yrkande", tuple(y.id for y in lage.yrkanden)),)


SLAG: dict[type, Slag] = {
    YrkandeFramstallt: Slag(
        namn="yrkande",
        text="framställa ett yrkande",
        mojlig=_yrkanden_oppna,
        prova=_prova_framstallt,
        verka=_framstall,
        platser=lambda _lage: (Plats("yrkande"), Plats("forslag")),
    ),
    YrkandeAtertaget: Slag(
        namn="atertar",
        text="ta tillbaka ett yrkande",
        mojlig=_finns_yrkanden(1),
        prova=_prova_atertaget,
        verka=_aterta,
        platser=_yrkandeplatser,
    ),
    YrkandenSammanslagna: Slag(
        namn="slar_samman",
        text="slå samman yrkanden",
        mojlig=_finns_yrkanden(2),
        prova=_prova_sammanslagna,
        verka=_sla_samman,
        platser=lambda lage: (Plats("yrkanden", tuple(y.id for y in lage.yrkanden)), Plats("forslag")),
    ),
    OverlaggningAvslutad: Slag(
        namn="overlaggning_avslutad",
        text="avsluta överläggningen",
        mojlig=_overlaggning_pagar,
        prova=_prova_avslutad,
        verka=_avsluta,
        for_framat=True,
    ),
}
"""The kinds of event of this file."""
