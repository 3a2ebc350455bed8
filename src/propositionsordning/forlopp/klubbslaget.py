"""The klubbslag confirms what the chair has found or what an omröstning has given (5:53)."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.deltagandet import for_fa_kvar, ordforandens_skyldighet, rostplikt_till_slut
from propositionsordning.forlopp.handelser import Klubbslag
from propositionsordning.forlopp.kraven import prova_kravets_klubbslag
from propositionsordning.forlopp.lage import Arbete, Avgorande, Lage, Skede
from propositionsordning.forlopp.ordningsfragan import efter_klubbslaget
from propositionsordning.forlopp.propositionen import delbesluta
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, stopp
from propositionsordning.forlopp.uppskovet import benamnd, mottagaren_okand, prova_uppskovet
from propositionsordning.forlopp.utfall import kravets_namn
from propositionsordning.forlopp.valet import lott_fore_klubbslaget
from propositionsordning.lag.beslutsregel import SARSKILDA
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_3, klubbslag_kant
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_1
from propositionsordning.lag.regler.kl_5_67_protokoll import R_5_67_3, utfallet_stammer
from propositionsordning.lag.regler.praxis_3_avslag_och_tillagg import sidorna_ratt_angivna

__all__ = ["SLAG"]


def _klubba_mojlig(lage: Lage) -> Hinder | None:
    lott = lott_fore_klubbslaget(lage)
    if lott is not None:
        return lott
    if lage.skede is Skede.LIKA:
        skyldighet = ordforandens_skyldighet(lage, stallning=False)
        regel = R_5_56_1 if skyldighet is None else skyldighet.regel
        return stopp(regel, "Rösterna är lika; utslagsröst eller lottning avgör före klubbslaget.")
    if lage.skede not in {Skede.FUNNEN, Skede.ROSTAD}:
        return stopp(R_5_53_3, "Klubbslaget bekräftar ordförandens uppfattning eller omröstningens resultat.")
    return for_fa_kvar(lage) if lage.skede is Skede.FUNNEN else None


def _prova_klubbslag(lage: Lage, h: Klubbslag) -> Iterator[Provning | Hinder]:
    yield klubbslag_kant(kant=h.kant)
    arbete = lage.arbeten[-1]
    sidor = _sidor(arbete)
    if h.utfall is not None and h.utfall not in sidor:
        yield stopp(R_5_67_3, f"Beslutet kan inte bli {h.utfall}.", *sidor)
        return
    if h.utfall is None and arbete.utfall is None:
        yield stopp(R_5_53_3, "Uppgifterna avgör inte utfallet; ange det utfall som tillkännagavs.", *sidor)
        return
    under_krav = lage.gang is not None and lage.gang.fraga.regel in SARSKILDA
    annat = arbete.omrostning is None and arbete.utfall != arbete.funnet
    if under_krav and annat and h.utfall is None and arbete.provning is not None:
        yield stopp(R_5_53_3, f"{arbete.provning.skal} Ange det utfall som tillkännagavs.", *sidor)
        return
    yield from prova_kravets_klubbslag(lage, arbete, h.utfall)
    yield from prova_uppskovet(lage, arbete, h)
    okand = mottagaren_okand(lage, arbete)
    yield okand or utfallet_stammer(uppgivet=h.utfall, beraknat=arbete.utfall)
    if arbete.omrostning is not None and okand is None:
        yield sidorna_ratt_angivna(
            ja=arbete.omrostning.ja,
            nej=arbete.omrostning.nej,
            funnet=arbete.funnet,
            beraknat=arbete.utfall,
            uppgivet=h.utfall,
        )
    yield from rostplikt_till_slut(lage, lambda: _klubba(lage, h, arbete.nr))


def _sidor(arbete: Arbete) -> tuple[str, ...]:
    # The ballots may have elected others than those proposed.
    if arbete.valet is not None and arbete.utfall is not None:
        return tuple(dict.fromkeys((*arbete.delfraga.kandidater, arbete.utfall)))
    if arbete.omrostning is None:
        return arbete.delfraga.kandidater
    return (arbete.omrostning.ja, arbete.omrostning.nej)


def _klubba(lage: Lage, h: Klubbslag, nr: int) -> Lage:
    arbete = lage.arbeten[-1]
    utfall = h.utfall or arbete.utfall
    if utfall is None:
        raise ValueError("utfallet är okänt")
    under_krav = lage.gang is not None and lage.gang.fraga.regel in SARSKILDA
    if under_krav and arbete.omrostning is None and utfall == arbete.funnet and utfall != arbete.utfall:
        arbete = med(arbete, avgorande=Avgorande.ACKLAMATION)
    elif arbete.avgorande is None:
        arbete = med(arbete, avgorande=_slutet(lage, arbete, utfall))
    arbete = benamnd(lage, arbete, utfall=utfall, uppgiven=h.av_minoritet)
    nytt = delbesluta(lage, arbete, utfall=utfall, klubbslag=h.kant, nr=nr)
    if lage.undanlagt is None:
        return nytt
    return efter_klubbslaget(nytt, arbete.delfraga.fraga, utfall, nr)


def _slutet(lage: Lage, arbete: Arbete, utfall: str) -> Avgorande | None:
    """How a declared outcome must have come about when the facts left two possibilities."""
    if lage.gang is not None and lage.gang.fraga.regel in SARSKILDA:
        return kravets_namn(lage.gang.fraga, utfall)
    tal, omrostning = arbete.rostetal, arbete.omrostning
    if tal is None or omrostning is None or tal.ja == tal.nej:
        return None
    flest = omrostning.ja if tal.ja > tal.nej else omrostning.nej
    return Avgorande.MAJORITET if utfall == flest else Avgorande.MINORITET


SLAG: dict[type, Slag] = {
    Klubbslag: Slag(
        namn="klubbslag",
        text="bekräfta beslutet med klubbslag",
        mojlig=_klubba_mojlig,
        prova=_prova_klubbslag,
        verka=_klubba,
        platser=lambda lage: (Plats("utfall", _sidor(lage.arbeten[-1]) if lage.arbeten else ()),),
        for_framat=True,
    ),
}
"""The kind of event of this file."""
