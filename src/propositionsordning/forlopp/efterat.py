"""Who stands aside, who reserves herself, what is noted, and when the sammanträde ends (4:25, 4:27)."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.handelser import (
    DeltarInte,
    Protokollsanteckning,
    ReservationAnmald,
    SammantradetAvslutat,
)
from propositionsordning.forlopp.lage import Avstaende, Delbeslut, Lage, Skede, har_avstatt, kan_vara_parti, utfallen
from propositionsordning.forlopp.omrostningen import rost_av
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, stopp
from propositionsordning.lag.regel import Foljd, Provning, Svar, ej_provbar
from propositionsordning.lag.regler.kl_4_25_avsta import R_4_25_1, deltar_inte_i_tid
from propositionsordning.lag.regler.kl_4_27_reservation import (
    R_4_27_1,
    R_4_27_2,
    Delaktighet,
    reservation_i_tid,
    reservationsratt,
)
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_3
from propositionsordning.mote.narvaro import deltar, rostlangd

__all__ = ["SLAG", "delaktighet"]


def delaktighet(lage: Lage, vem: str, beslut: Delbeslut) -> Delaktighet:
    """How ``vem`` took part in a settled question.

    An announced "deltar inte" counts where it covers the question, unless she voted in it all the same.
    """
    rost = rost_av(beslut.arbete, vem)
    omrostning = beslut.arbete.omrostning
    vann = None
    if omrostning is not None and rost in {"ja", "nej"}:
        vann = (omrostning.ja if rost == "ja" else omrostning.nej) == beslut.utfall
    tjanstgjorde = deltar(beslut.narvaro, vem)
    return Delaktighet(
        tjanstgjorde=False if rost == "franvarande" else tjanstgjorde,
        deltog_inte=rost not in {"ja", "nej"} and har_avstatt(lage, vem, beslut.delfraga.fraga),
        rost=rost,
        vann=vann,
    )


# --- deltar inte -----------------------------------------------------------------------------------------------------


def _deltar_inte_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_4_25_1, "Sammanträdet är avslutat.")
    langd = rostlangd(lage.narvaro)
    if langd is not None and all(_helt_avstatt(lage, vem) for vem in langd):
        return stopp(R_4_25_1, "Ingen återstår som kan avstå från att delta i beslutet.")
    if lage.ordning is not None and not _i_tid(lage):
        senast = lage.sammantrade.arbetsordning.deltar_inte_senast
        return Hinder(deltar_inte_i_tid(stalld=True, avgjord=True, senast=senast))
    return None


def _helt_avstatt(lage: Lage, vem: str) -> bool:
    return any(a.vem == vem and not a.fragor for a in lage.deltar_inte)


def _i_tid(lage: Lage) -> tuple[str, ...]:
    """The questions of the order for which "deltar inte" may still be announced."""
    avgjorda = utfallen(lage)
    oppen = None if lage.gang is None else lage.gang.fraga.id
    senast = lage.sammantrade.arbetsordning.deltar_inte_senast
    return tuple(
        f
        for f in _fragor(lage)
        if deltar_inte_i_tid(stalld=f == oppen, avgjord=f in avgjorda, senast=senast).svar is Svar.UPPFYLLD
    )


def _prova_deltar_inte(lage: Lage, h: DeltarInte) -> Iterator[Provning | Hinder]:
    kanda = () if lage.ordning is None else tuple(f.id for f in lage.ordning.fragor)
    for fraga in h.fragor:
        if lage.ordning is not None and fraga not in kanda:
            yield stopp(R_4_25_1, f"Propositionsordningen har ingen fråga {fraga}.", *kanda)
    i_tid = _i_tid(lage)
    for_sent = lage.ordning is not None and not (all(f in i_tid for f in h.fragor) if h.fragor else i_tid)
    senast = lage.sammantrade.arbetsordning.deltar_inte_senast
    yield deltar_inte_i_tid(stalld=for_sent, avgjord=for_sent, senast=senast)
    for vem in h.av:
        if _helt_avstatt(lage, vem) or any(a.vem == vem and a.fragor == h.fragor for a in lage.deltar_inte):
            yield stopp(R_4_25_1, f"{vem} har redan meddelat att hen inte deltar.")
        svar = None if kan_vara_parti(lage, vem) else deltar(lage.narvaro, vem)
        if svar is False:
            yield stopp(R_4_25_1, f"{vem} tjänstgör inte och kan inte avstå från att delta.")
        elif svar is None:
            yield ej_provbar(R_4_25_1, f"Det framgår inte om {vem} tjänstgör.")


def _lat_bli(lage: Lage, h: DeltarInte, _nr: int) -> Lage:
    i_tid = _i_tid(lage)
    utom = () if h.fragor else tuple(f for f in _fragor(lage) if f not in i_tid)
    return med(lage, deltar_inte=(*lage.deltar_inte, *(Avstaende(vem, h.fragor, utom) for vem in h.av)))


# --- reservation -----------------------------------------------------------------------------------------------------


def _reservera_mojlig(lage: Lage) -> Hinder | None:
    if not utfallen(lage):
        return stopp(R_4_27_1, "Inget beslut är fattat att reservera sig mot.")
    i_tid = reservation_i_tid(avslutat=lage.avslutat)
    if i_tid.svar is Svar.BRUTEN:
        return Hinder(i_tid)
    if any(rostlangd(d.narvaro) is None for d in _avgorande_delbeslut(lage).values()):
        return None
    har_reserverat = {vem for r in lage.reservationer if not r.fragor for vem in r.av}
    if all(vem in har_reserverat for vem in _kunde_delta(lage)):
        return stopp(R_4_27_1, "Alla som deltog har redan reserverat sig.")
    return None


def _kunde_delta(lage: Lage) -> Iterator[str]:
    """Everybody named who may reserve herself against some question."""
    avgjorda = _avgorande_delbeslut(lage)
    for vem in dict.fromkeys(vem for d in avgjorda.values() for vem in rostlangd(d.narvaro) or ()):
        if any(_far(_ratt(lage, vem, d)) for d in avgjorda.values()):
            yield vem


def _reservanter(lage: Lage) -> tuple[str, ...] | None:
    """Who may be named in a reservation: members and parties; None when those who served are not named."""
    if any(rostlangd(d.narvaro) is None for d in _avgorande_delbeslut(lage).values()):
        return None
    avgjorda = _avgorande_delbeslut(lage).values()
    partier = (
        p
        for p in lage.sammantrade.organ.partier()
        if any(_far(_partiets_eller_egen_ratt(lage, p, d)) for d in avgjorda)
    )
    return (*_kunde_delta(lage), *partier)


def _far(provning: Provning) -> bool:
    return provning.svar is not Svar.BRUTEN or provning.regel.foljd is not Foljd.HINDER


def _avgorande_delbeslut(lage: Lage) -> dict[str, Delbeslut]:
    """The delbeslut that settled each question."""
    avgjorda = utfallen(lage)
    return {d.delfraga.fraga: d for d in lage.delbeslut if d.delfraga.fraga in avgjorda and not d.omlagd}


def _ratt(lage: Lage, vem: str, beslut: Delbeslut) -> Provning:
    return reservationsratt(
        vem,
        delaktighet(lage, vem, beslut),
        vid_avstaende=lage.sammantrade.arbetsordning.reservation_vid_avstaende,
    )


def _prova_reservation(lage: Lage, h: ReservationAnmald) -> Iterator[Provning | Hinder]:
    avgjorda = _avgorande_delbeslut(lage)
    for fraga in h.fragor:
        if fraga not in avgjorda:
            yield stopp(R_4_27_1, f"Fråga {fraga} är inte avgjord.", *avgjorda)
            return
    if not h.av:
        yield ej_provbar(R_4_27_1, "Det framgår inte vem som reserverade sig.")
    for vem in h.av:
        if any(vem in r.av and r.fragor == h.fragor for r in lage.reservationer):
            yield stopp(R_4_27_2, f"{vem} har redan reserverat sig.")
        elif h.fragor:
            yield from (_partiets_eller_egen_ratt(lage, vem, avgjorda[f]) for f in h.fragor)
        else:
            yield _mot_okand_fraga(vem, [_partiets_eller_egen_ratt(lage, vem, d) for d in avgjorda.values()])


def _partiets_eller_egen_ratt(lage: Lage, vem: str, beslut: Delbeslut) -> Provning:
    """A party's reservation is tried for each of its members that the röstlängd names; certain where they agree."""
    if not kan_vara_parti(lage, vem):
        return _ratt(lage, vem, beslut)
    ledamoter = (lage.sammantrade.organ.ledamot(x) for x in rostlangd(beslut.narvaro) or ())
    provningar = [_ratt(lage, person.id, beslut) for person in ledamoter if person is not None and person.parti == vem]
    if provningar and len({(p.svar, p.regel.foljd) for p in provningar}) == 1:
        return provningar[0]
    return ej_provbar(R_4_27_1, f"Reservationen är anmäld för {vem}; vilka ledamöter den gäller framgår inte.")


def _mot_okand_fraga(vem: str, provningar: list[Provning]) -> Provning:
    """Which question the reservation concerns is not told: certain only where every question gives the same answer."""
    if len({(p.svar, p.regel.foljd) for p in provningar}) == 1:
        return provningar[-1]
    return ej_provbar(R_4_27_1, f"Det framgår inte vilken fråga {vem}:s reservation gäller.")


def _reservera(lage: Lage, h: ReservationAnmald, _nr: int) -> Lage:
    return med(lage, reservationer=(*lage.reservationer, h))


# --- anteckning and the end ------------------------------------------------------------------------------------------


def _oppet(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_4_27_2, "Sammanträdet är avslutat.")
    return None


def _anteckna(lage: Lage, h: Protokollsanteckning, _nr: int) -> Lage:
    return med(lage, anteckningar=(*lage.anteckningar, h))


def _avsluta_mojlig(lage: Lage) -> Hinder | None:
    if lage.skede not in {Skede.VILA, Skede.ATT_STALLA}:
        return stopp(R_5_53_3, "En fråga är under avgörande; den avgörs innan sammanträdet avslutas.")
    return _oppet(lage)


def _avsluta(lage: Lage, _h: SammantradetAvslutat, _nr: int) -> Lage:
    return med(lage, avslutat=True)


def _personer(lage: Lage) -> tuple[Plats, ...]:
    return (Plats("av", rostlangd(lage.narvaro)), Plats("fragor", _fragor(lage)))


def _fragor(lage: Lage) -> tuple[str, ...]:
    return () if lage.ordning is None else tuple(f.id for f in lage.ordning.fragor)


SLAG: dict[type, Slag] = {
    DeltarInte: Slag(
        namn="deltar_inte",
        text="avstå från att delta i beslutet",
        mojlig=_deltar_inte_mojlig,
        prova=_prova_deltar_inte,
        verka=_lat_bli,
        platser=_personer,
    ),
    ReservationAnmald: Slag(
        namn="reservation",
        text="anmäla reservation",
        mojlig=_reservera_mojlig,
        prova=_prova_reservation,
        verka=_reservera,
        platser=lambda lage: (Plats("av", _reservanter(lage)), Plats("fragor", tuple(_avgorande_delbeslut(lage)))),
    ),
    Protokollsanteckning: Slag(
        namn="anteckning",
        text="lämna en protokollsanteckning",
        mojlig=_oppet,
        prova=lambda _lage, _h: (),
        verka=_anteckna,
        platser=lambda lage: (Plats("av", rostlangd(lage.narvaro)), Plats("text")),
    ),
    SammantradetAvslutat: Slag(
        namn="avslutat",
        text="avsluta sammanträdet",
        mojlig=_avsluta_mojlig,
        prova=lambda _lage, _h: (),
        verka=_avsluta,
        for_framat=True,
    ),
}
"""The kinds of event of this file."""
