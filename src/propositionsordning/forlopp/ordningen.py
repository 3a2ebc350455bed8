"""The chair presents, has approved and changes the propositionsordning."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.handelser import FragaForfallen, OrdningAndrad, OrdningGodkand, OrdningRedovisad
from propositionsordning.forlopp.lage import (
    Delbeslut,
    Fragestatus,
    Lage,
    Overlaggning,
    Skede,
    ar_ordningsfraga,
    avgjort_i_ordningen,
    fragestatus,
    oppen_i_ordningen,
    utfallen,
)
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, hinder_av, stopp
from propositionsordning.forlopp.vagrade import utan_vagrade, vagrat_i_fragan
from propositionsordning.forlopp.valet import utan_foreslagna
from propositionsordning.forlopp.yrkandena import harledd_ordning
from propositionsordning.lag.beslutsregel import SARSKILDA, Beslutsregel
from propositionsordning.lag.regel import Provning, Regel, bruten
from propositionsordning.lag.regler.kl_5_50_uppskov import R_5_50_1
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_1
from propositionsordning.lag.regler.kl_5_55_majoritet import R_5_55_1
from propositionsordning.lag.regler.kl_5_57_vagran import vagrat_laggs_inte_fram
from propositionsordning.lag.regler.kl_6_33_namnd import R_6_33_1
from propositionsordning.lag.regler.kl_9_2_kommunalforbund import R_9_6_1
from propositionsordning.lag.regler.praxis_2_flera_forslag import R_2_2, R_2_17, invandningen_avgors_forst
from propositionsordning.lag.regler.praxis_3_avslag_och_tillagg import tillagg_enligt_basen
from propositionsordning.ordning.forfall import forfallsgrund
from propositionsordning.ordning.fraga import (
    Alternativ,
    Alternativslag,
    Forfallsgrund,
    Fraga,
    Frageform,
    Propositionsordning,
)
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart
from propositionsordning.ordning.sarskilda_krav import KRAVETS_REGEL, arendets_krav, oprovade
from propositionsordning.ordning.valfraga import ar_valfraga, fel_i_valfragor
from propositionsordning.ordning.villkor import lagens_regel

__all__ = ["SLAG", "andra_ordningen", "aterstar", "prova_andrad", "val_som_avgors_forst"]


def _redovisa_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_2_17, "Sammanträdet är avslutat.")
    if avgjort_i_ordningen(lage) or oppen_i_ordningen(lage) is not None:
        return stopp(R_2_17, "Propositioner har redan ställts; en annan ordning är en ändrad ordning.")
    if lage.redovisad:
        return stopp(R_2_17, "Propositionsordningen är redan redovisad; en annan ordning är en ändrad ordning.")
    return None


def _prova_redovisad(lage: Lage, h: OrdningRedovisad) -> Iterator[Provning | Hinder]:
    if h.ordning is not None:
        yield from _prova_innehallet(lage, h.ordning)


def _redovisa(lage: Lage, h: OrdningRedovisad, _nr: int) -> Lage:
    # Until one is presented or something is settled, the order in the state is the one that the yrkanden give.
    harledd = None if lage.redovisad or lage.delbeslut else lage.ordning
    return med(lage, ordning=h.ordning or harledd or harledd_ordning(lage), redovisad=True)


def _avvikande_regler(lage: Lage, ordning: Propositionsordning) -> Iterator[Provning]:
    """R-5:50-1 and the special demands: the law, not the chair, says what settles a question."""
    alternativ, forslag = {a.id: a for a in ordning.alternativ}, {f.id: f for f in lage.forslag}
    organ, val = lage.sammantrade.organ.typ, lage.sammantrade.arbetsordning
    for fraga in ordning.fragor:
        ratt, sida = lagens_regel(fraga, alternativ, forslag, arende=lage.arende, organ=organ, arbetsordning=val)
        if (fraga.regel, fraga.kvotsida) != (ratt, sida):
            skal = f"Fråga {fraga.id} avgörs enligt regeln {ratt.value}, inte {fraga.regel.value}."
            if fraga.regel is ratt:
                skal = f"I fråga {fraga.id} är det {sida}, inte {fraga.kvotsida}, som ska nå kravet."
            yield bruten(_kravregel(ratt, fraga.regel), skal)
        elif ratt is Beslutsregel.FORBUNDSORDNING and fraga.kvot != lage.arende.kvalificerad:
            yield bruten(R_9_6_1, f"I fråga {fraga.id} är kravet {lage.arende.kvalificerad}, inte {fraga.kvot}.")
    krav = arendets_krav(lage.arende, organ=organ, arbetsordning=val)
    for fraga_id, valt in oprovade(ordning.fragor, krav, alternativ, forslag):
        yield bruten(
            KRAVETS_REGEL[krav],
            f"Fråga {fraga_id} kan välja {valt} utan att det sedan prövas mot det krav som gäller ({krav.value}).",
        )


def _kravregel(ratt: Beslutsregel, angiven: Beslutsregel) -> Regel:
    if ratt in KRAVETS_REGEL:
        return KRAVETS_REGEL[ratt]
    if ratt is Beslutsregel.ENKEL:
        return R_5_55_1 if angiven in SARSKILDA else R_6_33_1
    return R_5_50_1


def _prova_innehallet(lage: Lage, ordning: Propositionsordning) -> Iterator[Provning | Hinder]:
    okanda = tuple(_okanda_delar(lage, ordning))
    yield from okanda
    if not okanda:
        yield from _avvikande_regler(lage, ordning)
        yield from _vagrade(lage, ordning)


def _vagrade(lage: Lage, ordning: Propositionsordning) -> Iterator[Provning]:
    """R-5:57-1, R-5:57-2: what the chair has refused has no place in the questions that remain."""
    avgjorda = utfallen(lage)
    for fraga in ordning.fragor:
        if fraga.id not in avgjorda:
            for forslag, grund in vagrat_i_fragan(lage, ordning, fraga):
                yield vagrat_laggs_inte_fram(forslag, grund=grund)


def _okanda_delar(lage: Lage, ordning: Propositionsordning) -> Iterator[Hinder]:
    """The order is composed of the ärende's own förslag and yrkanden."""
    forslag = tuple(f.id for f in lage.forslag)
    yrkanden = tuple(y.id for y in lage.yrkanden)
    for upptagen in (*(f.id for f in ordning.fragor), *(a.id for a in ordning.alternativ)):
        if ar_ordningsfraga(lage, upptagen.removeprefix("ej_")):
            yield stopp(R_2_17, f"{upptagen} är redan beteckningen på en ordningsfråga.")
    for fraga in ordning.fragor:
        if fraga.form is Frageform.ORDNINGSFRAGA:
            yield stopp(R_2_17, f"Fråga {fraga.id} är en ordningsfråga; den väcks för sig, vid sidan av ordningen.")
    for skal in fel_i_valfragor(ordning, lage.arende.uppdrag, lage.forslag):
        yield stopp(R_2_17, skal)
    for a in ordning.alternativ:
        for f in a.forslag:
            if f not in forslag:
                yield stopp(R_2_17, f"Alternativet {a.id} gäller förslaget {f}, som inte finns i ärendet.", *forslag)
        for y in a.yrkanden:
            if y not in yrkanden:
                yield stopp(R_2_17, f"Alternativet {a.id} bygger på yrkandet {y}, som inte finns i ärendet.", *yrkanden)


def _godkann_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_2_17, "Sammanträdet är avslutat.")
    if lage.ordning is None:
        return stopp(R_2_17, "Ingen propositionsordning är redovisad.")
    if lage.godkand:
        return stopp(R_2_17, "Propositionsordningen är redan godkänd.")
    if not aterstar(lage):
        return stopp(R_2_17, "Alla frågor är avgjorda; det finns ingen ordning kvar att godkänna.")
    return next(iter(hinder_av((invandningen_avgors_forst(invand=_invand(lage)),))), None)


def _prova_godkand(lage: Lage, _h: OrdningGodkand) -> Iterator[Provning]:
    yield invandningen_avgors_forst(invand=_invand(lage))


def _invand(lage: Lage) -> bool:
    """Has somebody set another order against the chair's, without the body having chosen yet?"""
    utfall = utfallen(lage)
    return any(o.art is Ordningsfragesart.ORDNINGEN and o.id not in utfall for o in lage.ordningsfragor)


def _godkann(lage: Lage, _h: OrdningGodkand, _nr: int) -> Lage:
    return med(lage, godkand=True, redovisad=True)


def _andra_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_2_17, "Sammanträdet är avslutat.")
    if lage.ordning is None:
        return stopp(R_2_17, "Ingen propositionsordning är redovisad; det finns ingen att ändra.")
    if not aterstar(lage):
        return stopp(R_2_17, "Alla frågor är avgjorda; det finns ingen ordning kvar att ändra.")
    if lage.undanlagt is not None:
        return stopp(R_2_17, "En ordningsfråga är under avgörande; den avgörs innan ordningen ändras.")
    return val_som_avgors_forst(lage) or _bara_vagrat_aterstar(lage)


def _bara_vagrat_aterstar(lage: Lage) -> Hinder | None:
    """R-5:57-1, R-5:57-2: nothing is left to lay out when all that remains has been refused."""
    ordning, avgjorda = lage.ordning, utfallen(lage)
    if ordning is None or not lage.vagrade or any(f.id not in avgjorda for f in utan_vagrade(lage, ordning).fragor):
        return None
    return next(iter(hinder_av(_vagrade(lage, ordning))), None)


def aterstar(lage: Lage) -> bool:
    """Does any question of the order remain?"""
    return any(s in {Fragestatus.ATERSTAR, Fragestatus.OPPEN} for s in fragestatus(lage).values())


def val_som_avgors_forst(lage: Lage) -> Hinder | None:
    """A val that has been put has no other question to be put as: it is settled before the order is changed."""
    if lage.gang is None or not ar_valfraga(lage.gang.fraga):
        return None
    return stopp(R_2_17, f"Val {lage.gang.fraga.id} är under avgörande; det avgörs innan ordningen ändras.")


def prova_andrad(lage: Lage, h: OrdningAndrad) -> Iterator[Provning | Hinder]:
    """Everything that the changed order is tried against, whoever proposes it."""
    valet = val_som_avgors_forst(lage)
    if valet is not None:
        yield valet
        return
    yield from _prova_innehallet(lage, h.ordning)
    avgjorda = {f.id: f for f in _avgjorda_fragor(lage)}
    anvanda = {d.delfraga.fraga for d in lage.delbeslut} | ({lage.gang.fraga.id} if lage.gang else set())
    nya = [f for f in h.ordning.fragor if avgjorda.get(f.id) != f]
    if not nya:
        yield stopp(R_2_17, "Den ändrade ordningen innehåller inga frågor som återstår.")
    for f in nya:
        if f.id in anvanda:
            yield stopp(R_2_17, f"Fråga {f.id} har redan ställts; en ny fråga behöver ett nytt nummer.")
    alternativ = {a.id: a for a in lage.ordning.alternativ} if lage.ordning else {}
    for a in h.ordning.alternativ:
        if _betydelse(alternativ.get(a.id, a)) != _betydelse(a):
            yield stopp(R_2_17, f"Alternativet {a.id} betyder redan något annat i den gällande ordningen.")


def _betydelse(alternativ: Alternativ) -> object:
    """What carrying it means; who stands behind it, and how it is spoken of, may change."""
    return alternativ.slag, alternativ.forslag, alternativ.punkter, alternativ.ingar


def _avgjorda_fragor(lage: Lage) -> tuple[Fraga, ...]:
    utfall = utfallen(lage)
    return () if lage.ordning is None else tuple(f for f in lage.ordning.fragor if f.id in utfall)


def andra_ordningen(lage: Lage, h: OrdningAndrad, nr: int) -> Lage:
    """The state with the changed order in force; what is open ends as omlagt."""
    avgjorda = _avgjorda_fragor(lage)
    gamla = () if lage.ordning is None else lage.ordning.alternativ
    nya_ids = {a.id for a in h.ordning.alternativ}
    nya = tuple(f for f in h.ordning.fragor if f not in avgjorda)
    # What is settled stands first; a condition on a question that comes later has done its work.
    kvar = {f.id for f in avgjorda}
    ordning = Propositionsordning(
        fragor=(
            *(evolve(f, villkor=tuple(v for v in f.villkor if v.fraga in kvar)) for f in avgjorda),
            *nya,
        ),
        alternativ=(*(a for a in gamla if a.id not in nya_ids), *h.ordning.alternativ),
    )
    oppen = lage.gang
    tidigare = lage.delbeslut
    if oppen is not None:
        avbrutna = (
            Delbeslut(arbete, None, None, None, lage.narvaro, nr, oppen, omlagd=True)
            for arbete in reversed(lage.arbeten)
        )
        tidigare = (
            *(evolve(d, omlagd=True) if d.delfraga.fraga == oppen.fraga.id else d for d in tidigare),
            *avbrutna,
        )
    return med(
        lage,
        ordning=ordning,
        redovisad=True,
        godkand=False,
        gang=None,
        arbeten=(),
        skede=Skede.VILA,
        delbeslut=tidigare,
        forklarade=tuple(f for f in lage.forklarade if f not in {n.id for n in nya}),
    )


def _forfall_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_2_2, "Sammanträdet är avslutat.")
    if lage.skede is not Skede.VILA:
        return stopp(R_2_2, "En fråga är under avgörande.")
    if lage.overlaggning is Overlaggning.PAGAR:
        return stopp(R_5_53_1, "Överläggningen är inte avslutad.")
    if not any(s in _OSTALLDA for s in fragestatus(lage).values()):
        return stopp(R_2_2, "Ingen fråga återstår som kan förklaras förfallen.")
    if not _kan_forfalla(lage):
        return Hinder(bruten(R_2_2, "De frågor som återstår ska ställas; varje yrkande prövas."))
    return None


def _kan_forfalla(lage: Lage) -> tuple[str, ...]:
    """Questions whose lapse is the chair's to declare: those whose condition failed, and tillägg (R-3-7)."""
    fragor = () if lage.ordning is None else lage.ordning.fragor
    status = fragestatus(lage)
    return tuple(
        f.id
        for f in fragor
        if status[f.id] is Fragestatus.FORFALLEN
        or (status[f.id] is Fragestatus.ATERSTAR and (_beror_av_bas(lage, f) or _inget_att_stalla(lage, f)))
    )


def _inget_att_stalla(lage: Lage, fraga: Fraga) -> bool:
    """Is there nothing in the question that has to be put: no yrkande in it, or none that still matters?"""
    return _overflodigt_uppskov(lage, fraga) or _bara_vagrat(lage, fraga) or utan_foreslagna(lage, fraga)


def _overflodigt_uppskov(lage: Lage, fraga: Fraga) -> bool:
    """R-1-8: when one uppskov has carried, whether the others are still put is the chair's to say."""
    if lage.ordning is None or fraga.form is not Frageform.UPPSKOV:
        return False
    utfall = utfallen(lage)
    bifallna = (lage.ordning.alternativet(utfall[f.id]) for f in _uppskovsfragor(lage) if f.id in utfall)
    om_motivet = any(v.grund is Forfallsgrund.FORFRAGA for v in fraga.villkor)
    antar = {Alternativslag.BIFALL} if om_motivet else {Alternativslag.BIFALL, Alternativslag.GRUPP}
    return any(a.slag in antar for a in bifallna)


def _bara_vagrat(lage: Lage, fraga: Fraga) -> bool:
    """R-5:57-1, R-5:57-2: is what the chair has refused all that the question could adopt?"""
    if lage.ordning is None or not vagrat_i_fragan(lage, lage.ordning, fraga):
        return False
    return utan_vagrade(lage, lage.ordning).fraga(fraga.id) is None


def _uppskovsfragor(lage: Lage) -> tuple[Fraga, ...]:
    return () if lage.ordning is None else tuple(f for f in lage.ordning.fragor if f.form is Frageform.UPPSKOV)


def _beror_av_bas(lage: Lage, fraga: Fraga) -> bool:
    utfall = utfallen(lage)
    return forfallsgrund(fraga, utfall) is None and any(v.grund is Forfallsgrund.BAS for v in fraga.villkor)


_OSTALLDA = frozenset({Fragestatus.ATERSTAR, Fragestatus.FORFALLEN})


def _prova_forfallen(lage: Lage, h: FragaForfallen) -> Iterator[Provning | Hinder]:
    status = fragestatus(lage)
    fraga = None if lage.ordning is None else lage.ordning.fraga(h.fraga)
    if fraga is None or status[h.fraga] not in _OSTALLDA:
        kvar = tuple(i for i, s in status.items() if s in _OSTALLDA)
        yield stopp(R_2_2, f"Fråga {h.fraga} återstår inte.", *kvar)
    elif status[h.fraga] is Fragestatus.ATERSTAR:
        if _inget_att_stalla(lage, fraga):
            return
        if _beror_av_bas(lage, fraga):
            yield tillagg_enligt_basen(fraga=h.fraga, stalls=False, bas_bifallen=True)
        else:
            yield bruten(R_2_2, f"Fråga {h.fraga} återstår; varje yrkande ska ställas under proposition.")


def _forfall(lage: Lage, h: FragaForfallen, _nr: int) -> Lage:
    return med(lage, forklarade=(*lage.forklarade, h.fraga))


def _ostallda(lage: Lage) -> tuple[Plats, ...]:
    return (Plats("fraga", _kan_forfalla(lage)),)


SLAG: dict[type, Slag] = {
    OrdningRedovisad: Slag(
        namn="ordning",
        text="redovisa propositionsordningen",
        mojlig=_redovisa_mojlig,
        prova=_prova_redovisad,
        verka=_redovisa,
        platser=lambda _lage: (Plats("ordning"),),
        for_framat=True,
    ),
    OrdningGodkand: Slag(
        namn="ordning_godkand",
        text="godkänna propositionsordningen",
        mojlig=_godkann_mojlig,
        prova=_prova_godkand,
        verka=_godkann,
        for_framat=True,
    ),
    OrdningAndrad: Slag(
        namn="ordning_andrad",
        text="ändra propositionsordningen",
        mojlig=_andra_mojlig,
        prova=prova_andrad,
        verka=andra_ordningen,
        platser=lambda _lage: (Plats("ordning"),),
    ),
    FragaForfallen: Slag(
        namn="forfallen",
        text="förklara en fråga förfallen",
        mojlig=_forfall_mojlig,
        prova=_prova_forfallen,
        verka=_forfall,
        platser=_ostallda,
        for_framat=True,
    ),
}
"""The kinds of event of this file."""
