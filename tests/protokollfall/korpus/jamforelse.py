"""A played case held against its facts: outcomes, how settled, counts, fates, reservations, and what was flagged."""

from collections.abc import Iterator

from attrs import field, frozen

from propositionsordning import (
    Alternativslag,
    Avgorande,
    Beslutsprotokoll,
    Delbeslut,
    Ode,
    beslutsprotokoll,
    utfallen,
)
from tests.protokollfall.korpus.fakta import Fall, Fragefakta
from tests.protokollfall.korpus.spel import Spelat, spela_fall

__all__ = ["OFARLIGA", "Jamforelse", "jamfor"]

AVGORANDE = {
    Avgorande.ACKLAMATION: "acklamation",
    Avgorande.MAJORITET: "majoritet",
    Avgorande.MINORITET: "minoritet",
    Avgorande.UTSLAGSROST: "utslagsrost",
    Avgorande.LOTTNING: "lottning",
    Avgorande.KVALIFICERAD_MAJORITET: "kvalificerad",
    Avgorande.KRAVET_EJ_NATT: "kvalificerad",
}

# True but harmless in real minutes: listed by kind, no alarm.
OFARLIGA = frozenset({"R-3-7", "R-4-1", "R-2-22"})


@frozen(kw_only=True)
class Jamforelse:
    """What differs (``skillnader``, sentences) and which rules were reported broken (``flaggade``, ids)."""

    fall: Fall
    spelat: Spelat = field(repr=False)
    protokoll: Beslutsprotokoll = field(repr=False)
    skillnader: tuple[str, ...]
    flaggade: tuple[str, ...]


def jamfor(fall: Fall) -> Jamforelse:
    """Play the case and compare."""
    spelat = spela_fall(fall)
    protokoll = beslutsprotokoll(spelat.lage, tolkningar=False)
    return Jamforelse(
        fall=fall,
        spelat=spelat,
        protokoll=protokoll,
        skillnader=(*_fragorna(spelat), *_alternativen(spelat, protokoll), *_reservationerna(spelat)),
        flaggade=tuple(dict.fromkeys(s.provning.regel.id for s in protokoll.avvikelser)),
    )


def _fragorna(spelat: Spelat) -> Iterator[str]:
    avgjorda = {d.delfraga.id: d for d in spelat.lage.delbeslut if not d.omlagd}
    for rad in spelat.fall.fragor:
        delfraga = spelat.delfragor.get(rad.nr)
        if delfraga is None or rad.omlagd:
            continue
        d = avgjorda.get(delfraga)
        if d is None:
            yield f"fråga {rad.nr}: aldrig avgjord"
        else:
            yield from _fragan(spelat, rad, d)


def _fragan(spelat: Spelat, rad: Fragefakta, d: Delbeslut) -> Iterator[str]:
    utfall = _fakta_id(spelat, d.utfall)
    if rad.utfall is not None and utfall != (_motsida(spelat.fall, rad.utfall) or rad.utfall):
        yield f"fråga {rad.nr}: {utfall}, men protokollet har {rad.utfall}"
    if d.beraknat is not None and d.beraknat != d.utfall:
        yield f"fråga {rad.nr}: händelserna ger {d.beraknat}, protokollet {rad.utfall}"
    hur = None if d.arbete.avgorande is None else AVGORANDE.get(d.arbete.avgorande, d.arbete.avgorande.value)
    if hur != rad.avgjort_genom:
        yield f"fråga {rad.nr}: avgjord {hur}, men protokollet har {rad.avgjort_genom}"
    tal = d.arbete.rostetal
    if tal is not None:
        for vad, raknat, uppgivet in (
            ("ja", tal.ja, rad.ja_roster),
            ("nej", tal.nej, rad.nej_roster),
            ("avstår", tal.avstar, rad.avstar),
            ("närvarande", tal.narvarande.exakt, rad.narvarande),
        ):
            if None not in (raknat, uppgivet) and raknat != uppgivet:
                yield f"fråga {rad.nr}: {raknat} {vad}, men protokollet har {uppgivet}"


def _motsida(fall: Fall, fakta_id: str) -> str | None:
    """All sides that are no förslag are the same: the other side."""
    return "-" if fall.alternativ[fakta_id].motsida else None


def _fakta_id(spelat: Spelat, alternativ: str | None) -> str | None:
    if alternativ is None:
        return None
    ordningsfragor = {o.id: o for o in spelat.lage.ordningsfragor}
    if alternativ.removeprefix("ej_") in ordningsfragor:
        rad = spelat.fall.fraga(int(alternativ.removeprefix("ej_").removeprefix("o")))
        return "-" if alternativ.startswith("ej_") else rad.alternativ[0]
    if spelat.lage.ordning is None:
        return None
    a = spelat.lage.ordning.alternativet(alternativ)
    return alternativ.partition(":")[0] if a.slag in {Alternativslag.BIFALL, Alternativslag.GRUPP} else "-"


def _alternativen(spelat: Spelat, protokoll: Beslutsprotokoll) -> Iterator[str]:
    """What carried, fell and lapsed in the end."""
    vunna = {_fakta_id(spelat, u) for u in utfallen(spelat.lage).values()}
    for i in spelat.fall.facit["bifallna"]:
        if not spelat.fall.alternativ[i].motsida and i not in vunna:
            yield f"{i} bifölls enligt protokollet"
    for i in spelat.fall.facit["avslagna"]:
        if not spelat.fall.alternativ[i].motsida and i in vunna:
            yield f"{i} avslogs enligt protokollet"
    oden = {o.yrkande: o.ode for o in protokoll.forslag_och_yrkanden.oden}
    vantat = {"uppskov": {Ode.FORFALLET}, "forfallen_med_bas": {Ode.FORFALLET}, "atertagen": {Ode.ATERTAGET}}
    for rad in spelat.fall.ej_stallda:
        for y in spelat.lage.arende.yrkanden:
            om_det = y.forslag == rad["alt"] and y.riktning.value == "bifall"
            if om_det and oden[y.id] not in vantat.get(rad["skal"], {oden[y.id]}):
                yield f"{y.id} om {rad['alt']}: {oden[y.id].value}, men protokollet har {rad['skal']}"


def _reservationerna(spelat: Spelat) -> Iterator[str]:
    anmalda = [r.av for r in spelat.lage.reservationer]
    enligt = [tuple(r.get("vem", ())) for r in spelat.fall.reservationer]
    if anmalda != enligt:
        yield f"reservationer {anmalda}, men protokollet har {enligt}"
