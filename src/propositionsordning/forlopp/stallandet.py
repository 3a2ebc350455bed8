"""A proposition is put (5:53): in its turn, by the order in force, and when nothing else has to be decided first."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.deltagandet import far_handlaggas
from propositionsordning.forlopp.handelser import PropositionStalld
from propositionsordning.forlopp.ilaget import i_laget
from propositionsordning.forlopp.kraven import prova_beredningen
from propositionsordning.forlopp.lage import (
    Arbete,
    Fragestatus,
    Lage,
    Overlaggning,
    Skede,
    Utgatt,
    ar_ordningsfraga,
    bifallet_uppskov,
    fragestatus,
    nasta_fraga,
    utfallen,
    utgatt,
)
from propositionsordning.forlopp.lasning import lasning, om_fragan
from propositionsordning.forlopp.ordningsfragan import vackta
from propositionsordning.forlopp.ordningsfragan_stalld import (
    prova_ordningsfraga,
    stall_ordningsfraga,
    vantande_ordningsfragor,
)
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, hinder_av, stopp
from propositionsordning.forlopp.uppskovet import i_sparet
from propositionsordning.forlopp.vagrade import vagrat_i_fragan
from propositionsordning.forlopp.valet import oppnat_val, prova_valet_stallt
from propositionsordning.lag.regel import Provning, bruten
from propositionsordning.lag.regler.kl_5_50_uppskov import (
    R_5_50_11,
    bordlagt_tas_inte_upp,
)
from propositionsordning.lag.regler.kl_5_52_tillkannagivet import far_avgoras
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_1, R_5_53_3, overlaggningen_avslutad
from propositionsordning.lag.regler.kl_5_57_vagran import vagran_avgors_forst, vagrat_laggs_inte_fram
from propositionsordning.lag.regler.kl_5_62_interpellation import far_ga_vidare
from propositionsordning.lag.regler.kl_6_28_jav import (
    jav_avgors_forst,
)
from propositionsordning.lag.regler.praxis_1_formella_fragor import materiell_fraga_stalls
from propositionsordning.lag.regler.praxis_2_flera_forslag import (
    R_2_17,
    R_2_23,
    forsta_hand_har_fallit,
    i_ordningens_turordning,
    invandningen_avgors_forst,
    ordningen_godkand,
)
from propositionsordning.lag.regler.praxis_3_avslag_och_tillagg import tillagg_enligt_basen
from propositionsordning.ordning.forfall import forfallsgrund
from propositionsordning.ordning.fraga import Forfallsgrund, Fraga
from propositionsordning.ordning.gang import att_stalla
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart
from propositionsordning.ordning.sarskilda_krav import ar_kravfraga
from propositionsordning.ordning.valfraga import ar_valfraga

__all__ = ["SLAG", "i_ordningen_mojlig", "prova_fragan", "stallbara"]

# --- proposition -----------------------------------------------------------------------------------------------------


def _stalla_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_5_53_1, "Sammanträdet är avslutat.")
    mojliga = vantande_ordningsfragor(lage)
    if not mojliga:
        return i_ordningen_mojlig(lage)
    if any(not hinder_av(prova_ordningsfraga(lage, o)) for o in mojliga):
        return None
    if i_ordningen_mojlig(lage) is None:
        return None
    # What stops the order need not stop the ordningsfråga, which is next and which a reason may still help.
    return hinder_av(prova_ordningsfraga(lage, mojliga[0]))[0]


def i_ordningen_mojlig(lage: Lage) -> Hinder | None:
    """The hinder that stands against every question of the order, or None."""
    for_tidigt = _for_tidigt(lage)
    if for_tidigt is not None:
        return for_tidigt
    if lage.skede is Skede.VILA and not stallbara(lage):
        return _inget_stallbart(lage)
    brott = hinder_av(_fore_propositionen(lage))
    return brott[0] if brott else None


def _for_tidigt(lage: Lage) -> Hinder | None:
    if lage.skede not in {Skede.VILA, Skede.ATT_STALLA}:
        return stopp(R_5_53_3, "Den förra propositionen är inte avgjord.")
    if lage.overlaggning is Overlaggning.PAGAR:
        return Hinder(overlaggningen_avslutad(avslutad=False), kan_trotsas=False)
    return None


def _forst(lage: Lage) -> Hinder | None:
    """What stands against a proposition, whichever it is, and is not tried of the one that is put."""
    if lage.ordningsfragor or lage.bordlagt or lage.avslutat:
        return _stalla_mojlig(lage)
    return _for_tidigt(lage)


def _inget_stallbart(lage: Lage) -> Hinder:
    """Why no question can be put: those that lapsed by an uppskov or a förfråga can be put only in spite of it."""
    status = fragestatus(lage)
    fragor = () if lage.ordning is None else lage.ordning.fragor
    brott = hinder_av((*_fore_fragan(lage), *(p for f in fragor for p in _om_fragan(lage, f))))
    if brott and any(s is not Fragestatus.AVGJORD for s in status.values()):
        return brott[0]
    forfallna = [f for f in fragor if status[f.id] in _FORFALLNA]
    if any(bifallet_uppskov(lage, f) for f in forfallna):
        return Hinder(materiell_fraga_stalls(uppskjutet=True))
    if any(ar_kravfraga(f) for f in forfallna):
        return Hinder(bruten(R_2_23, "De frågor som är kvar prövar mot kravet det som inte valdes eller inte behövs."))
    if forfallna:
        return Hinder(bruten(R_2_17, "Förfrågan besvarades så att de frågor som är kvar inte ställs."))
    return stopp(R_5_53_1, "Alla frågor är avgjorda; ingen proposition återstår.")


def _godkand(lage: Lage) -> Provning:
    return ordningen_godkand(kravs=lage.sammantrade.arbetsordning.godkannande_kravs, godkand=lage.godkand)


def stallbara(lage: Lage) -> tuple[str, ...]:
    """Questions that may be put now without a hinder: the next one, and lapsed ones that a default alone keeps back."""
    if lage.ordning is None:
        return ()
    fore = _fore_fragan(lage)
    if utgatt(lage) is not None or (fore and hinder_av(fore)):
        return ()
    nasta = nasta_fraga(lage)
    if nasta is not None and hinder_av(_om_fragan(lage, nasta)):
        nasta = None
    status = fragestatus(lage)
    if _FORFALLNA.isdisjoint(status.values()):
        return () if nasta is None else (nasta.id,)
    utfall = utfallen(lage)
    anda = tuple(
        f.id
        for f in lage.ordning.fragor
        if status[f.id] in _FORFALLNA
        and not bifallet_uppskov(lage, f)
        and forfallsgrund(f, utfall) in {None, Forfallsgrund.BAS, Forfallsgrund.HAND}
        and not hinder_av(_om_fragan(lage, f))
    )
    return (() if nasta is None else (nasta.id,)) + anda


_FORFALLNA = frozenset({Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN})


def _prova_stalld(lage: Lage, h: PropositionStalld) -> Iterator[Provning | Hinder]:
    ordningsfraga = next((o for o in lage.ordningsfragor if o.id == h.delfraga), None)
    if ordningsfraga is not None:
        if ordningsfraga not in vantande_ordningsfragor(lage):
            yield stopp(
                R_5_53_3, f"Ordningsfrågan {h.delfraga} är avgjord, eller kan inte ställas mitt i en proposition."
            )
        else:
            yield from prova_ordningsfraga(lage, ordningsfraga)
        return
    i_ordningen = i_ordningen_mojlig(lage) if lage.ordningsfragor else None
    if i_ordningen is not None and not i_ordningen.kan_trotsas:
        yield i_ordningen
        return
    yield from _fore_propositionen(lage)
    if lage.gang is not None:
        delfraga = att_stalla(lage.gang)
        if delfraga is not None and delfraga.id != h.delfraga:
            yield _annan_delfraga(delfraga.id)
        return
    fraga = _fraga_som_oppnas(lage, h.delfraga)
    if fraga is not None and _forsta_delfraga(lage, fraga) != h.delfraga:
        yield _annan_delfraga(_forsta_delfraga(lage, fraga))
        return
    if fraga is None:
        kanda = () if lage.ordning is None else tuple(_forsta_delfraga(lage, f) for f in lage.ordning.fragor)
        yield stopp(R_2_17, f"Propositionsordningen har ingen fråga {h.delfraga}.", *kanda)
        return
    yield from _om_fragan(lage, fraga)
    yield from _prova_turen(lage, fraga)


def _annan_delfraga(delfraga: str) -> Hinder:
    return stopp(R_2_17, f"Först ställs delfrågan {delfraga}, om motförslag eller nästa par.", delfraga)


def prova_fragan(lage: Lage, fraga: Fraga) -> Iterator[Provning | Hinder]:
    """May this question of the order be decided now: is it in turn, and does nothing have to be settled before it?"""
    yield from _fore_propositionen(lage)
    yield from _om_fragan(lage, fraga)
    yield from _prova_turen(lage, fraga)


def _fore_propositionen(lage: Lage) -> tuple[Provning, ...]:
    return (_godkand(lage), *far_handlaggas(lage), *_fore_fragan(lage))


def _fore_fragan(lage: Lage) -> tuple[Provning, ...]:
    """What has to be decided before any question of the order, and what has taken the ärende off the agenda."""
    kvar = i_laget(lage)
    if kvar.fore_fragan is None:
        kvar.fore_fragan = tuple(_fore_fragorna(lage))
    return kvar.fore_fragan


def _fore_fragorna(lage: Lage) -> Iterator[Provning]:
    if lage.bordlagt:
        if lage.sammantrade.organ.typ in R_5_50_11.organ:
            yield bordlagt_tas_inte_upp(bordlagt=True)
    elif lage.gang is None and (forsta_gangen := lasning(lage).forsta_gangen) is not None:
        yield forsta_gangen
    if not lage.ordningsfragor:
        return
    if utgatt(lage) is Utgatt.EJ_STALLD:
        yield far_ga_vidare(far_stallas=False)
    elif utgatt(lage) is Utgatt.EJ_UPPTAGET:
        yield far_avgoras(tillkannagivet=False, bradskande=lage.arende.bradskande, tas_upp=False)
    for o in vackta(lage):
        match o.art:
            case Ordningsfragesart.ORDNINGEN:
                yield invandningen_avgors_forst(invand=True)
            case Ordningsfragesart.INTERPELLATION:
                yield far_ga_vidare(far_stallas=None)
            case Ordningsfragesart.VAGRAN:
                yield vagran_avgors_forst(forslag=o.forslag)
            case Ordningsfragesart.JAV:
                yield jav_avgors_forst(ledamot=o.ledamot)
            case _:
                pass


def _om_fragan(lage: Lage, fraga: Fraga) -> tuple[Provning | Hinder, ...]:
    """May this question be put: is the ärende announced and prepared, is what the question puts not refused?

    R-5:33-1, R-5:52-1, R-5:57-1, R-5:57-2.
    """
    kvar = i_laget(lage)
    if kvar.om_fragan is None or kvar.om_fragan[0] is not fraga:
        kvar.om_fragan = fraga, tuple(_om_denna(lage, fraga))
    return (*prova_valet_stallt(lage, fraga), *kvar.om_fragan[1]) if ar_valfraga(fraga) else kvar.om_fragan[1]


def _om_denna(lage: Lage, fraga: Fraga) -> Iterator[Provning]:
    if lage.ordning is not None and lage.vagrade:
        for forslag, grund in vagrat_i_fragan(lage, lage.ordning, fraga):
            yield vagrat_laggs_inte_fram(forslag, grund=grund)
    if (
        lasning(lage).ska_tillkannages
        and not _skjuter_upp(lage, fraga)
        and not _provats_i_sak(lage)
        and utgatt(lage) is not Utgatt.EJ_UPPTAGET
    ):
        yield far_avgoras(
            tillkannagivet=lage.arende.tillkannagivet, bradskande=lage.arende.bradskande, tas_upp=_tas_upp(lage)
        )
    yield from prova_beredningen(lage, fraga)


def _tas_upp(lage: Lage) -> bool | None:
    """Have all who are present decided that the ärende is to be decided (None: it has not been settled)?"""
    utfall = utfallen(lage)
    svar = [
        utfall[o.id] == o.id for o in lage.ordningsfragor if o.art is Ordningsfragesart.UPPTAGANDE and o.id in utfall
    ]
    return svar[-1] if svar else None


def _provats_i_sak(lage: Lage) -> bool:
    """Has a question of the order that does not put the ärende off been put before?"""
    return any(
        not ar_ordningsfraga(lage, d.delfraga.fraga) and not _skjuter_upp(lage, d.gang.fraga) for d in lage.delbeslut
    )


def _skjuter_upp(lage: Lage, fraga: Fraga) -> bool:
    """Is the question whether to put the ärende off? An ärende that is only put off is not decided."""
    return om_fragan(lage, fraga).uppskovssida is not None


def _prova_turen(lage: Lage, fraga: Fraga) -> Iterator[Provning | Hinder]:
    nasta = nasta_fraga(lage)
    if nasta is fraga:  # it remains, so nothing that it depends on stands against it
        yield i_ordningens_turordning(fraga=fraga.id, nasta=fraga.id)
        return
    status = fragestatus(lage)[fraga.id]
    if status is Fragestatus.AVGJORD:
        yield stopp(R_5_53_3, f"Fråga {fraga.id} är redan avgjord.")
    elif bifallet_uppskov(lage, fraga):
        yield materiell_fraga_stalls(uppskjutet=True)
    elif status is Fragestatus.ATERSTAR:
        yield i_ordningens_turordning(fraga=fraga.id, nasta=None if nasta is None else nasta.id)
    else:
        grund = forfallsgrund(fraga, utfallen(lage))
        if grund is Forfallsgrund.HAND:
            yield forsta_hand_har_fallit(fraga=fraga.id, har_fallit=False)
        elif grund is Forfallsgrund.BAS or grund is None:
            yield tillagg_enligt_basen(fraga=fraga.id, stalls=True, bas_bifallen=grund is None)
        elif grund is Forfallsgrund.VALT:
            yield bruten(R_2_23, f"Fråga {fraga.id} prövar ett alternativ som inte valdes.")
        elif grund is Forfallsgrund.KRAV_NATT:
            yield bruten(R_2_23, f"Fråga {fraga.id} ställs inte, för ett förslag som ställts före har nått kravet.")
        elif grund is Forfallsgrund.KRAV_EJ_NATT:
            yield bruten(R_2_23, f"Fråga {fraga.id} ställs inte, för det som den hänger på nådde inte kravet.")
        else:
            yield bruten(R_2_17, f"Fråga {fraga.id} ställs bara om förfrågan besvarades så, och det gjorde den inte.")


def _forsta_delfraga(lage: Lage, fraga: Fraga) -> str:
    delfraga = om_fragan(lage, fraga).forsta
    return fraga.id if delfraga is None else delfraga.id


def _fraga_som_oppnas(lage: Lage, delfraga: str) -> Fraga | None:
    """The question that a delfråga opens (or that has its name); None: the order has none."""
    last = lasning(lage)
    return last.oppnade_av.get(delfraga) or last.fragor.get(delfraga)


def _stall(lage: Lage, h: PropositionStalld, nr: int) -> Lage:
    ordningsfraga = next((o for o in lage.ordningsfragor if o.id == h.delfraga), None)
    if ordningsfraga is not None:
        return stall_ordningsfraga(lage, ordningsfraga, nr)
    gang = lage.gang
    if gang is None:
        fraga = _fraga_som_oppnas(lage, h.delfraga)
        if fraga is None:
            raise ValueError(h.delfraga)
        gang = om_fragan(lage, fraga).gang
    delfraga = att_stalla(gang)
    if delfraga is None:
        raise ValueError(h.delfraga)
    stalld = med(
        lage,
        spar=(*lage.spar, *i_sparet(lage, gang.fraga, nr)),
        gang=gang,
        arbeten=(*lage.arbeten, Arbete(delfraga, nr)),
        skede=Skede.STALLD,
        forklarade=tuple(f for f in lage.forklarade if f != gang.fraga.id),
    )
    return oppnat_val(stalld)


def _delfragor(lage: Lage) -> tuple[Plats, ...]:
    vantar = tuple(o.id for o in vantande_ordningsfragor(lage) if not hinder_av(prova_ordningsfraga(lage, o)))
    if lage.ordningsfragor and i_ordningen_mojlig(lage) is not None:
        return (Plats("delfraga", vantar),)
    if lage.gang is not None:
        delfraga = att_stalla(lage.gang)
        return (Plats("delfraga", (*vantar, *(() if delfraga is None else (delfraga.id,)))),)
    fragor = () if lage.ordning is None else tuple(f for f in lage.ordning.fragor if f.id in stallbara(lage))
    return (Plats("delfraga", (*vantar, *(_forsta_delfraga(lage, f) for f in fragor))),)


SLAG: dict[type, Slag] = {
    PropositionStalld: Slag(
        namn="proposition",
        text="ställa en proposition",
        mojlig=_stalla_mojlig,
        forst=_forst,
        prova=_prova_stalld,
        verka=_stall,
        platser=_delfragor,
        for_framat=True,
    ),
}
"""The kinds of event of this file."""
