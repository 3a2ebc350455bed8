"""An ordningsfråga is raised beside the order, and takes effect when it is settled; förslag are refused; the law tables.

Between the two it is an ordinary question: put in ``stallandet``, found, voted on and confirmed like any other.
"""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.handelser import OrdningAndrad
from propositionsordning.forlopp.lage import (
    Lage,
    Overlaggning,
    Skede,
    avgjort_i_ordningen,
    oppen_i_ordningen,
    utfallen,
    utgatt,
)
from propositionsordning.forlopp.ordningen import andra_ordningen, aterstar, prova_andrad, val_som_avgors_forst
from propositionsordning.forlopp.ordningshandelser import BordlagtEnligtLag, ForslagVagrat, OrdningsfragaVackt
from propositionsordning.forlopp.oversikt import ordning_i_kraft
from propositionsordning.forlopp.personerna import inte_javig, som_javig, tjanstgor, tjanstgorande
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, hinder_av, stopp
from propositionsordning.forlopp.vagrade import helt_vagrat, utan_vagrade
from propositionsordning.forlopp.yrkandena import omprovad
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.regel import Provning, bruten
from propositionsordning.lag.regelverk import i_kraft
from propositionsordning.lag.regler.kl_5_50_uppskov import R_5_50_11, bordlaggs_enligt_lag
from propositionsordning.lag.regler.kl_5_52_tillkannagivet import R_5_52_1, far_tas_upp
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_3
from propositionsordning.lag.regler.kl_5_57_vagran import (
    R_5_57_1,
    R_5_57_2,
    Vagransgrund,
    ordforanden_far_vagra,
    vagran_far_provas,
)
from propositionsordning.lag.regler.kl_5_62_interpellation import R_5_62_1, avgors_utan_overlaggning
from propositionsordning.lag.regler.kl_6_28_jav import R_6_30_1
from propositionsordning.lag.regler.praxis_1_formella_fragor import ajournering_provas, streck_provas
from propositionsordning.lag.regler.praxis_2_flera_forslag import R_2_18, invandningen_provas
from propositionsordning.lag.tolkningar import Ordningsinvandning
from propositionsordning.ordning.benamning import person
from propositionsordning.ordning.ordningsfraga import (
    Ordningsfraga,
    Ordningsfragesart,
    ordningsfraga,
    standardrubriker,
)

__all__ = ["AVBRYTBARA", "SLAG", "efter_klubbslaget", "vackta"]

AVBRYTBARA = frozenset({Skede.VILA, Skede.ATT_STALLA, Skede.ATT_ROSTA})
"""When another question may be interrupted: between its delfrågor, and before a requested omröstning."""


def vackta(lage: Lage) -> tuple[Ordningsfraga, ...]:
    """The ordningsfrågor that have been raised and are neither open nor settled."""
    if not lage.ordningsfragor:
        return ()
    utfall = utfallen(lage)
    oppen = None if lage.undanlagt is None or lage.gang is None else lage.gang.fraga.id
    return tuple(o for o in lage.ordningsfragor if o.id not in utfall and o.id != oppen)


# --- raised ----------------------------------------------------------------------------------------------------------


def _vacka_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return Hinder(ajournering_provas(avslutat=True), kan_trotsas=False)
    if lage.undanlagt is not None:
        return stopp(R_5_53_3, "En ordningsfråga är under avgörande; den avgörs först.")
    if lage.skede not in AVBRYTBARA:
        return stopp(R_5_53_3, "En proposition är ställd; en ordningsfråga väcks före den eller när den är avgjord.")
    return None


def _prova_vackt(lage: Lage, h: OrdningsfragaVackt) -> Iterator[Provning | Hinder]:
    ordning = ordning_i_kraft(lage)
    upptagna = {f.id for f in ordning.fragor} | {d.delfraga.fraga for d in lage.delbeslut}
    upptagna |= {o.id for o in lage.ordningsfragor} | {f.id for f in lage.forslag} | {a.id for a in ordning.alternativ}
    if h.id in upptagna or f"ej_{h.id}" in upptagna:
        yield stopp(R_5_53_3, f"Beteckningen {h.id} är upptagen; ge ordningsfrågan en annan.")
    yield from _prova_arten(lage, h)


def _prova_arten(lage: Lage, h: OrdningsfragaVackt) -> Iterator[Provning | Hinder]:
    match h.art:
        case Ordningsfragesart.AJOURNERING | Ordningsfragesart.ANNAT:
            yield ajournering_provas(avslutat=lage.avslutat)
        case Ordningsfragesart.STRECK:
            avslutad = None if lage.overlaggning is Overlaggning.OKAND else lage.overlaggning is Overlaggning.AVSLUTAD
            yield streck_provas(overlaggning_avslutad=avslutad)
        case Ordningsfragesart.ORDNINGEN:
            yield from _prova_invandning(lage, h)
        case Ordningsfragesart.INTERPELLATION:
            yield from _prova_interpellation(lage)
        case Ordningsfragesart.VAGRAN:
            yield from _prova_overprovning(lage, h)
        case Ordningsfragesart.JAV:
            yield from _prova_jav(lage, h)
        case Ordningsfragesart.UPPTAGANDE:
            yield from _prova_upptagande(lage)


def _vackt_forut(lage: Lage, art: Ordningsfragesart, falt: str, varde: str | None) -> bool:
    return any(o.art is art and getattr(o, falt) == varde for o in vackta(lage))


def _prova_invandning(lage: Lage, h: OrdningsfragaVackt) -> Iterator[Provning | Hinder]:
    if lage.ordning is None or h.ordning is None or not aterstar(lage):
        yield stopp(R_2_18, "Det finns ingen propositionsordning kvar att invända mot.")
        return
    if h.ordning == lage.ordning:
        yield stopp(R_2_18, "Den föreslagna ordningen är densamma som ordförandens.")
        return
    yield invandningen_provas(val=lage.sammantrade.arbetsordning.ordningsinvandning)
    yield from prova_andrad(lage, OrdningAndrad(ordning=h.ordning))


def _ej_borjat(lage: Lage, regel_hinder: Hinder) -> Iterator[Hinder]:
    if avgjort_i_ordningen(lage) or oppen_i_ordningen(lage) is not None or lage.bordlagt:
        yield regel_hinder


def _prova_interpellation(lage: Lage) -> Iterator[Provning | Hinder]:
    yield from _ej_borjat(
        lage, stopp(R_5_62_1, "Ärendet är redan under behandling; om frågan får ställas avgörs först.")
    )
    overlagt = None if lage.overlaggning is Overlaggning.OKAND else lage.overlaggning is Overlaggning.AVSLUTAD
    yield avgors_utan_overlaggning(i_kraft=lage.sammantrade.organ.typ in R_5_62_1.organ, overlagt=overlagt)


def _prova_overprovning(lage: Lage, h: OrdningsfragaVackt) -> Iterator[Provning | Hinder]:
    grunder = {v.grund for v in lage.vagrade if v.forslag == h.forslag}
    if not grunder:
        vagrade = tuple(dict.fromkeys(v.forslag for v in lage.vagrade))
        yield stopp(R_5_57_2, f"Ordföranden har inte vägrat att lägga fram förslaget {h.forslag}.", *vagrade)
    elif _vackt_forut(lage, h.art, "forslag", h.forslag):
        yield stopp(R_5_57_2, f"Frågan om förslaget {h.forslag} ändå ska läggas fram är redan väckt.")
    elif utgatt(lage) is not None:
        yield stopp(R_5_57_2, "Ärendet har lämnat dagordningen; inget förslag i det läggs fram.")
    else:
        # A förslag refused more than once, in different points: what stands most in the way counts.
        for grund in (Vagransgrund.NYTT_ARENDE, Vagransgrund.OKAND, Vagransgrund.OLAGLIGT):
            if grund in grunder:
                yield vagran_far_provas(grund=grund)
                break


def _prova_jav(lage: Lage, h: OrdningsfragaVackt) -> Iterator[Provning | Hinder]:
    yield from tjanstgor(lage, h.ledamot or "", R_6_30_1)
    if _vackt_forut(lage, h.art, "ledamot", h.ledamot):
        yield stopp(R_6_30_1, f"Frågan om {h.ledamot} är jävig är redan väckt.")


def _prova_upptagande(lage: Lage) -> Iterator[Provning | Hinder]:
    if avgjort_i_ordningen(lage) or oppen_i_ordningen(lage) is not None or utgatt(lage) is not None:
        yield stopp(R_5_52_1, "Ärendet är redan under behandling; om det får avgöras bestäms före det.")
    if _vackt_forut(lage, Ordningsfragesart.UPPTAGANDE, "forslag", None):
        yield stopp(R_5_52_1, "Frågan om ärendet ska avgöras är redan väckt.")
    if not i_kraft(R_5_52_1, lage.sammantrade.organ.typ, arbetsordning=lage.sammantrade.arbetsordning):
        yield bruten(R_5_52_1, "Här får ärenden avgöras utan att ha tillkännagetts; inget beslut behövs.")
    yield far_tas_upp(tillkannagivet=lage.arende.tillkannagivet, bradskande=lage.arende.bradskande)


def _vack(lage: Lage, h: OrdningsfragaVackt, nr: int) -> Lage:
    vad = ""
    if h.ledamot is not None:
        vad = person(lage.sammantrade.organ, h.ledamot)
    elif h.forslag is not None:
        vad = next(f.rubrik for f in lage.forslag if f.id == h.forslag)
    rubriker = standardrubriker(h.art, vad)
    if h.rubrik is not None and h.emot is not None:
        rubriker = (h.rubrik, h.emot)
    if rubriker is None:
        raise ValueError(h.id)
    fraga, alternativ = ordningsfraga(h.id, rubriker, regel=_beslutsregel(lage, h.art))
    ny = Ordningsfraga(
        art=h.art,
        fraga=fraga,
        alternativ=alternativ,
        nr=nr,
        av=h.av,
        forslag=h.forslag,
        ledamot=h.ledamot,
        deltar=h.deltar,
        kan_ersattas=h.kan_ersattas,
        ordning=h.ordning,
        ordforande=lage.narvaro.ordforande,
    )
    return med(lage, ordningsfragor=(*lage.ordningsfragor, ny))


def _beslutsregel(lage: Lage, art: Ordningsfragesart) -> Beslutsregel:
    """What settles it: a simple majority, but all who are present for an ärende taken up (5:52) and where O-5 says so."""
    if art is Ordningsfragesart.UPPTAGANDE:
        return Beslutsregel.UPPTAGANDE
    enhalligt = lage.sammantrade.arbetsordning.ordningsinvandning is Ordningsinvandning.ENHALLIGT
    if art is Ordningsfragesart.ORDNINGEN and enhalligt:
        return Beslutsregel.INVANDNING
    return Beslutsregel.ENKEL


_UTAN_FALT = (
    Ordningsfragesart.AJOURNERING,
    Ordningsfragesart.STRECK,
    Ordningsfragesart.INTERPELLATION,
    Ordningsfragesart.UPPTAGANDE,
)


def _vackansplatser(lage: Lage) -> tuple[Plats, ...]:
    """The kinds that meet no hinder now, and what those that turn on something may turn on."""
    arter = [a for a in _UTAN_FALT if not hinder_av(_prova_arten(lage, OrdningsfragaVackt(id="o", art=a)))]
    forslag = tuple(
        v.forslag
        for v in lage.vagrade
        if not hinder_av(
            _prova_arten(lage, OrdningsfragaVackt(id="o", art=Ordningsfragesart.VAGRAN, forslag=v.forslag))
        )
    )
    vilka = tjanstgorande(lage)
    if vilka is not None:
        vilka = tuple(v for v in vilka if not _vackt_forut(lage, Ordningsfragesart.JAV, "ledamot", v))
    if forslag:
        arter.append(Ordningsfragesart.VAGRAN)
    if vilka != ():
        arter.append(Ordningsfragesart.JAV)
    if (
        lage.ordning is not None
        and aterstar(lage)
        and val_som_avgors_forst(lage) is None
        and not hinder_av((invandningen_provas(val=lage.sammantrade.arbetsordning.ordningsinvandning),))
    ):
        arter.append(Ordningsfragesart.ORDNINGEN)
    return (
        Plats("id"),
        Plats("art", tuple(a.value for a in (*arter, Ordningsfragesart.ANNAT))),
        Plats("forslag", tuple(dict.fromkeys(forslag))),
        Plats("ledamot", vilka),
        Plats("ordning"),
    )


# --- settled ---------------------------------------------------------------------------------------------------------


def efter_klubbslaget(lage: Lage, fraga_id: str, utfall: str, nr: int) -> Lage:
    """What was set aside comes back, and the ordningsfråga takes effect."""
    fraga = next(o for o in lage.ordningsfragor if o.id == fraga_id)
    undanlagt = lage.undanlagt
    if undanlagt is None:
        raise ValueError(fraga_id)
    lage = med(lage, gang=undanlagt.gang, skede=undanlagt.skede, undanlagt=None)
    bifallen = utfall == fraga.id
    match fraga.art:
        case Ordningsfragesart.ORDNINGEN if fraga.ordning is not None:
            # Whichever of the two the body has chosen, it has thereby approved.
            if bifallen:
                lage = andra_ordningen(lage, OrdningAndrad(ordning=fraga.ordning), nr)
            return med(lage, godkand=True, redovisad=True)
        case Ordningsfragesart.VAGRAN if bifallen:
            return omprovad(med(lage, vagrade=tuple(v for v in lage.vagrade if v.forslag != fraga.forslag)))
        case Ordningsfragesart.JAV if fraga.ledamot is not None:
            utanfor = fraga.ledamot in lage.narvaro.javiga
            if bifallen and not utanfor:
                return med(lage, narvaro=som_javig(lage.narvaro, fraga.ledamot))
            if not bifallen and utanfor:
                leder = fraga.ordforande == fraga.ledamot
                return med(lage, narvaro=inte_javig(lage.narvaro, fraga.ledamot, leder=leder))
            return lage
        case _:
            return lage


# --- a förslag is refused --------------------------------------------------------------------------------------------


def _vagra_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_5_57_1, "Sammanträdet är avslutat.")
    if lage.skede is not Skede.VILA:
        return stopp(R_5_57_1, "En proposition är ställd; ett förslag vägras före den eller när den är avgjord.")
    if utgatt(lage) is not None:
        return stopp(R_5_57_1, "Ärendet har lämnat dagordningen; inget förslag i det läggs fram.")
    if not _vagrbara(lage):
        return stopp(R_5_57_1, "Det finns inget förslag kvar att lägga fram.")
    return next(iter(hinder_av((_far_vagra(lage, Vagransgrund.OLAGLIGT),))), None)


def _far_vagra(lage: Lage, grund: Vagransgrund) -> Provning:
    galler = i_kraft(R_5_57_1, lage.sammantrade.organ.typ, arbetsordning=lage.sammantrade.arbetsordning)
    return ordforanden_far_vagra(i_kraft=galler, grund=grund)


def _vagrbara(lage: Lage) -> tuple[str, ...]:
    """The förslag that are neither refused as a whole nor part of a question that is settled."""
    provade: set[str] = set()
    if lage.ordning is not None:
        alternativ = {a.id: a for a in lage.ordning.alternativ}
        for fraga in lage.ordning.fragor:
            if fraga.id in utfallen(lage):
                provade.update(f for a in fraga.alternativ for f in alternativ[a].forslag)
    return tuple(f.id for f in lage.forslag if f.id not in provade and not helt_vagrat(lage, f))


def _prova_vagrat(lage: Lage, h: ForslagVagrat) -> Iterator[Provning | Hinder]:
    vagrbara = _vagrbara(lage)
    if h.forslag not in vagrbara:
        yield stopp(R_5_57_1, f"{h.forslag} är inget förslag som återstår att lägga fram.", *vagrbara)
        return
    forslag = next(f for f in lage.forslag if f.id == h.forslag)
    if h.punkter and forslag.lydelse and max(h.punkter) > len(forslag.lydelse):
        yield stopp(R_5_57_1, f"Förslaget {h.forslag} har bara punkterna 1 till {len(forslag.lydelse)}.")
    if h in lage.vagrade:
        yield stopp(R_5_57_1, f"Ordföranden har redan vägrat att lägga fram förslaget {h.forslag}.")
    yield _far_vagra(lage, h.grund)


def _vagra(lage: Lage, h: ForslagVagrat, _nr: int) -> Lage:
    nytt = omprovad(med(lage, vagrade=(*lage.vagrade, h)))
    # An order that the chair has presented is hers to cut down: what she refuses has no place in it.
    return nytt if nytt.ordning is None else med(nytt, ordning=utan_vagrade(nytt, nytt.ordning))


# --- tabled by the law -----------------------------------------------------------------------------------------------


def _bordlagga_mojlig(lage: Lage) -> Hinder | None:
    if lage.avslutat:
        return stopp(R_5_50_11, "Sammanträdet är avslutat.")
    if lage.skede is not Skede.VILA:
        return stopp(R_5_50_11, "En proposition är ställd; den avgörs först.")
    if utgatt(lage) is not None:
        return stopp(R_5_50_11, "Ärendet har redan lämnat dagordningen.")
    if avgjort_i_ordningen(lage):
        return stopp(R_5_50_11, "En fråga i ärendet är redan avgjord.")
    return next(iter(hinder_av((_enligt_lag(lage),))), None)


def _enligt_lag(lage: Lage) -> Provning:
    if lage.sammantrade.organ.typ not in R_5_50_11.organ:
        return bruten(R_5_50_11, "Extra val beslutas bara av fullmäktige i en kommun eller region.")
    return bordlaggs_enligt_lag(extra_val=lage.arende.extra_val, historik=lage.arende.uppskovshistorik)


def _bordlagg(lage: Lage, _h: BordlagtEnligtLag, _nr: int) -> Lage:
    return med(lage, bordlagt=True)


SLAG: dict[type, Slag] = {
    OrdningsfragaVackt: Slag(
        namn="ordningsfraga",
        text="väcka en ordningsfråga",
        mojlig=_vacka_mojlig,
        prova=_prova_vackt,
        verka=_vack,
        platser=_vackansplatser,
    ),
    ForslagVagrat: Slag(
        namn="vagrat",
        text="vägra att lägga fram ett förslag",
        mojlig=_vagra_mojlig,
        prova=_prova_vagrat,
        verka=_vagra,
        platser=lambda lage: (
            Plats("forslag", _vagrbara(lage)),
            Plats("grund", tuple(g.value for g in Vagransgrund)),
            Plats("punkter"),
        ),
    ),
    BordlagtEnligtLag: Slag(
        namn="bordlagt_enligt_lag",
        text="anteckna att ärendet är bordlagt enligt lag",
        mojlig=_bordlagga_mojlig,
        prova=lambda lage, _h: (_enligt_lag(lage),),
        verka=_bordlagg,
        for_framat=True,
    ),
}
"""The kinds of event of this file."""
