"""A decision is recorded of which no proposition is told (5:67 p. 2)."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.handelser import BeslutAntecknat
from propositionsordning.forlopp.lage import Arbete, Delbeslut, Lage, Skede
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, stopp
from propositionsordning.forlopp.stallandet import i_ordningen_mojlig, prova_fragan, stallbara
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_3
from propositionsordning.lag.regler.kl_5_67_protokoll import R_5_67_3, ordningen_redovisad
from propositionsordning.lag.regler.praxis_2_flera_forslag import R_2_17
from propositionsordning.lag.regler.praxis_4_acklamation import fraga_stalld
from propositionsordning.ordning.fraga import Fraga
from propositionsordning.ordning.gang import Delfraga, Roll, oppna
from propositionsordning.ordning.valfraga import ar_valfraga

__all__ = ["SLAG"]


def _anteckna_mojlig(lage: Lage) -> Hinder | None:
    if lage.skede is not Skede.VILA:
        return stopp(R_5_53_3, "En fråga är under avgörande; beslutet i den registreras med det som hände.")
    if lage.avslutat:
        return stopp(R_5_53_3, "Sammanträdet är avslutat.")
    hindret = i_ordningen_mojlig(lage)
    if hindret is None and not any(_utfall(f) for f in _antecknas(lage)):
        return stopp(R_5_67_3, "Ingen är föreslagen i valet; bara valsedlarna säger vem som valdes.")
    return hindret


def _antecknas(lage: Lage) -> tuple[Fraga, ...]:
    """The questions whose turn it is."""
    return () if lage.ordning is None else tuple(f for f in lage.ordning.fragor if f.id in stallbara(lage))


def _prova_antecknat(lage: Lage, h: BeslutAntecknat) -> Iterator[Provning | Hinder]:
    fraga = None if lage.ordning is None else lage.ordning.fraga(h.fraga)
    if fraga is None:
        kanda = () if lage.ordning is None else tuple(f.id for f in lage.ordning.fragor)
        yield stopp(R_2_17, f"Propositionsordningen har ingen fråga {h.fraga}.", *kanda)
        return
    if h.utfall not in _utfall(fraga):
        yield stopp(R_5_67_3, f"Beslutet kan inte bli {h.utfall}.", *_utfall(fraga))
    yield from prova_fragan(lage, fraga)
    if h.utan_proposition:
        yield fraga_stalld(fraga=h.fraga, stalld=False)
    else:
        yield ordningen_redovisad(fraga=h.fraga, redovisad=False)


def _utfall(fraga: Fraga) -> tuple[str, ...]:
    """What it may have come to; in a val one of the förslag, for without counted ballots nobody knows whom they elected."""
    return fraga.alternativ[:-1] if ar_valfraga(fraga) else fraga.alternativ


def _anteckna(lage: Lage, h: BeslutAntecknat, nr: int) -> Lage:
    fraga = None if lage.ordning is None else lage.ordning.fraga(h.fraga)
    if fraga is None:
        raise ValueError(h.fraga)
    arbete = Arbete(Delfraga(fraga.id, fraga.id, Roll.HUVUD, _utfall(fraga)), nr, antecknat=True)
    beslut = Delbeslut(arbete, h.utfall, None, None, lage.narvaro, nr, oppna(fraga))
    return med(
        lage,
        delbeslut=(*lage.delbeslut, beslut),
        forklarade=tuple(f for f in lage.forklarade if f != fraga.id),
    )


def _platser(lage: Lage) -> tuple[Plats, ...]:
    fragor = tuple(f for f in _antecknas(lage) if _utfall(f))
    utfall = dict.fromkeys(a for f in fragor for a in _utfall(f))
    return (Plats("fraga", tuple(f.id for f in fragor)), Plats("utfall", tuple(utfall)), Plats("utan_proposition"))


SLAG: dict[type, Slag] = {
    BeslutAntecknat: Slag(
        namn="beslut_antecknat",
        text="anteckna ett beslut vars proposition inte redovisas",
        mojlig=_anteckna_mojlig,
        prova=_prova_antecknat,
        verka=_anteckna,
        platser=_platser,
    ),
}
"""The kind of event of this file."""
