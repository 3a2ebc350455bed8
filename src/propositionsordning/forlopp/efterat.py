"""Who stands aside, who reserves herself, what is noted, and when the sammanträde ends (4:25, 4:27)."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.deltagandet import for_fa_kvar, fraga_i_sak, rost_av
from propositionsordning.forlopp.forvaltningen import skyldig_att_delta
from propositionsordning.forlopp.handelser import (
    DeltarInte,
    Protokollsanteckning,
    ReservationAnmald,
    SammantradetAvslutat,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
)
from propositionsordning.forlopp.kraven import mot_noterad_enighet
from propositionsordning.forlopp.lage import (
    Avstaende,
    Delbeslut,
    Lage,
    Overlaggning,
    Skede,
    har_avstatt,
    kan_vara_parti,
    utfallen,
)
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, stopp
from propositionsordning.lag.regel import NAMNDORGAN, Foljd, Provning, Svar, ej_provbar
from propositionsordning.lag.regler.kl_4_25_avsta import R_4_25_1, deltar_inte_i_tid
from propositionsordning.lag.regler.kl_4_26_myndighetsutovning import far_avsta_fran_beslutet
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
        tidigare_steg=_deltog_tidigare(lage, vem, beslut),
    )


def _tidigare_steg(lage: Lage, beslut: Delbeslut) -> list[Delbeslut]:
    """The earlier stages of the same question that stand."""
    fraga = beslut.arbete.delfraga.fraga
    return [
        d
        for d in lage.delbeslut
        if d is not beslut and d.arbete.delfraga.fraga == fraga and not d.omlagd and d.nr <= beslut.nr
    ]


def _deltog_tidigare(lage: Lage, vem: str, beslut: Delbeslut) -> bool | None:
    """Did ``vem`` take part in an earlier stage of the question: vote in it, or let it be settled by acklamation (R-4-7)?"""
    svar: bool | None = False
    for d in _tidigare_steg(lage, beslut):
        if d.arbete.omrostning is None:
            steg = False if har_avstatt(lage, vem, beslut.arbete.delfraga.fraga) else deltar(d.narvaro, vem)
        elif d.arbete.omrostning.rostning.koder is None:
            steg = None
        else:
            steg = rost_av(d.arbete, vem) in {"ja", "nej"}
        if steg:
            return True
        svar = None if steg is None else svar
    return svar


# --- deltar inte -----------------------------------------------------------------------------------------------------


def _deltar_inte_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_4_25_1, "Sammanträdet är avslutat.")
    langd = rostlangd(lage.narvaro)
    if langd is not None and all(_helt_avstatt(lage, vem) for vem in langd):
        return stopp(R_4_25_1, "Ingen återstår som kan avstå från att delta i beslutet.")
    senast = lage.sammantrade.arbetsordning.deltar_inte_senast
    if lage.ordning is not None and not _i_tid(lage):
        return Hinder(deltar_inte_i_tid(stalld=True, avgjord=True, senast=senast))
    i_tid = deltar_inte_i_tid(
        stalld=False, avgjord=False, overlaggning_borjad=_overlaggning_borjad(lage), senast=senast
    )
    if lage.ordning is None and i_tid.svar is Svar.BRUTEN:
        return Hinder(i_tid)
    skyldig = _skyldighet(lage, None, ())
    if skyldig is not None and skyldig.svar is Svar.BRUTEN:
        fria = _att_avsta_i(lage)
        if not fria:
            return Hinder(skyldig)
        if langd is not None and all(har_avstatt(lage, vem, f) for vem in langd for f in fria):
            return stopp(R_4_25_1, "Ingen återstår som kan avstå från att delta i de frågor där det är tillåtet.")
    return None


def _skyldighet(lage: Lage, vem: str | None, i: tuple[str, ...]) -> Provning | None:
    """4:26: must ``vem`` (None: anybody) take part in these questions (empty: in the ärende)?"""
    return far_avsta_fran_beslutet(
        vem or "den som är med",
        organ=lage.sammantrade.organ.typ,
        myndighetsutovning=lage.arende.myndighetsutovning,
        fraga_i_sak=_i_sak(lage, i),
        ar_kvar=vem is None or kan_vara_parti(lage, vem) or deltar(lage.narvaro, vem),
    )


def _i_sak(lage: Lage, fragor: tuple[str, ...]) -> bool | None:
    """Is one of the questions in the matter? Empty: the whole ärende, so yes. None: one of them is not known."""
    kanda = [None if lage.ordning is None else lage.ordning.fraga(f) for f in fragor]
    svar = [fraga_i_sak(lage, f) for f in kanda if f is not None]
    if not fragor or any(svar):
        return True
    return None if len(svar) < len(fragor) else False


def _att_avsta_i(lage: Lage) -> tuple[str, ...]:
    """The questions that "deltar inte" may be announced for: in time, and with no duty to take part (4:26)."""
    if lage.ordning is None:
        return ()
    fragor = [lage.ordning.fraga(f) for f in _i_tid(lage)]
    if not lage.arende.myndighetsutovning or lage.sammantrade.organ.typ not in NAMNDORGAN:
        return tuple(f.id for f in fragor if f is not None)
    return tuple(f.id for f in fragor if f is not None and not fraga_i_sak(lage, f))


def _helt_avstatt(lage: Lage, vem: str) -> bool:
    return any(a.vem == vem and not a.fragor for a in lage.deltar_inte)


def _i_tid(lage: Lage) -> tuple[str, ...]:
    """The questions of the order for which "deltar inte" may still be announced."""
    avgjorda = utfallen(lage)
    oppen = None if lage.gang is None else lage.gang.fraga.id
    senast = lage.sammantrade.arbetsordning.deltar_inte_senast
    borjad = _overlaggning_borjad(lage)
    return tuple(
        f
        for f in _fragor(lage)
        if deltar_inte_i_tid(stalld=f == oppen, avgjord=f in avgjorda, overlaggning_borjad=borjad, senast=senast).svar
        is not Svar.BRUTEN
    )


def _overlaggning_borjad(lage: Lage) -> bool | None:
    """Has anything been said in the ärende? Not when it is taken up; None where the facts do not tell when it was closed."""
    if lage.overlaggning is Overlaggning.PAGAR:
        return any(isinstance(post.handelse, _SAGT) for _, post in gallande_logg(lage.logg))
    return None if lage.overlaggning is Overlaggning.OKAND and lage.gang is None and not lage.delbeslut else True


_SAGT = (YrkandeFramstallt, YrkandeAtertaget, YrkandenSammanslagna)


def _ordningsfragor_i_tid(lage: Lage) -> tuple[str, ...]:
    """The ordningsfrågor not yet settled, in which one takes part unless one has said so of that very question."""
    avgjorda = utfallen(lage)
    return tuple(o.id for o in lage.ordningsfragor if o.id not in avgjorda)


def _prova_deltar_inte(lage: Lage, h: DeltarInte) -> Iterator[Provning | Hinder]:
    kanda = (*_fragor(lage), *(o.id for o in lage.ordningsfragor))
    for fraga in h.fragor:
        if lage.ordning is not None and fraga not in kanda:
            yield stopp(R_4_25_1, f"Propositionsordningen har ingen fråga {fraga}.", *kanda)
    i_tid = _i_tid(lage) if not h.fragor else (*_i_tid(lage), *_ordningsfragor_i_tid(lage))
    for_sent = lage.ordning is not None and not (all(f in i_tid for f in h.fragor) if h.fragor else i_tid)
    senast = lage.sammantrade.arbetsordning.deltar_inte_senast
    borjad = _overlaggning_borjad(lage)
    yield deltar_inte_i_tid(stalld=for_sent, avgjord=for_sent, overlaggning_borjad=borjad, senast=senast)
    skyldiga = dict.fromkeys(_skyldighet(lage, vem, h.fragor) for vem in h.av)
    yield from (provning for provning in skyldiga if provning is not None)
    enligt_fl = dict.fromkeys(skyldig_att_delta(lage, vem, fraga_i_sak=_i_sak(lage, h.fragor)) for vem in h.av)
    yield from (provning for provning in enligt_fl if provning is not None)
    for vem in h.av:
        if _helt_avstatt(lage, vem) or any(a.vem == vem and a.fragor == h.fragor for a in lage.deltar_inte):
            yield stopp(R_4_25_1, f"{vem} har redan meddelat att hen inte deltar.")
        svar = None if kan_vara_parti(lage, vem) else deltar(lage.narvaro, vem)
        if svar is False:
            yield stopp(R_4_25_1, f"{vem} tjänstgör inte och kan inte avstå från att delta.")
        elif svar is None:
            yield ej_provbar(R_4_25_1, f"Det framgår inte om {vem} tjänstgör.")


def _lat_bli(lage: Lage, h: DeltarInte, _nr: int) -> Lage:
    # Where it comes too late for every question and is allowed all the same, it holds for those not yet settled.
    i_tid = _i_tid(lage) or tuple(f for f in _fragor(lage) if f not in utfallen(lage))
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
    sedda: set[str] = set()
    for vem in (vem for d in avgjorda.values() for vem in rostlangd(d.narvaro) or ()):
        if vem in sedda:
            continue
        sedda.add(vem)
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
    return {f: d for d in lage.delbeslut if (f := d.arbete.delfraga.fraga) in avgjorda and not d.omlagd}


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
            for f in h.fragor:
                yield from mot_noterad_enighet(vem, avgjorda[f])
        else:
            yield _mot_okand_fraga(vem, [_partiets_eller_egen_ratt(lage, vem, d) for d in avgjorda.values()])


def _partiets_eller_egen_ratt(lage: Lage, vem: str, beslut: Delbeslut) -> Provning:
    """A party's reservation is tried for each of its members that the röstlängd names; certain where they agree."""
    if not kan_vara_parti(lage, vem):
        return _ratt(lage, vem, beslut)
    langd = rostlangd(beslut.narvaro) or ()
    partiet = set(lage.sammantrade.organ.i_partiet(vem))
    # Nothing but their votes tells those who serve apart, unless one stood aside or the question had an earlier stage.
    bara_rosten = not lage.deltar_inte and not _tidigare_steg(lage, beslut)
    koder = None if beslut.arbete.omrostning is None else beslut.arbete.omrostning.rostning.koder
    provade: dict[str | None, Provning] = {}
    for nr, x in enumerate(langd):
        if x in partiet:
            rost = None if koder is None else koder[nr]
            lika = rost if bara_rosten else x
            if lika not in provade:
                provade[lika] = _ratt(lage, x, beslut)
    provningar = list(provade.values())
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
    # Where too few are left nothing can be decided: the sammanträde ends with the question open.
    if lage.skede not in {Skede.VILA, Skede.ATT_STALLA} and for_fa_kvar(lage) is None:
        return stopp(R_5_53_3, "En fråga är under avgörande; den avgörs innan sammanträdet avslutas.")
    return _oppet(lage)


def _avsluta(lage: Lage, _h: SammantradetAvslutat, _nr: int) -> Lage:
    return med(lage, avslutat=True)


def _fragor(lage: Lage) -> tuple[str, ...]:
    return () if lage.ordning is None else tuple(f.id for f in lage.ordning.fragor)


SLAG: dict[type, Slag] = {
    DeltarInte: Slag(
        namn="deltar_inte",
        text="avstå från att delta i beslutet",
        mojlig=_deltar_inte_mojlig,
        prova=_prova_deltar_inte,
        verka=_lat_bli,
        platser=lambda lage: (Plats("av", rostlangd(lage.narvaro)), Plats("fragor", _att_avsta_i(lage))),
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
