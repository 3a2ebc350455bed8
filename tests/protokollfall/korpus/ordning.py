"""The order that was really followed: the one the yrkanden give where that is it, else composed by hand."""

from collections.abc import Iterator

from attrs import evolve, frozen

from propositionsordning import (
    Alternativ,
    Alternativslag,
    Arende,
    Fraga,
    Frageform,
    Propositionsordning,
    Sammantrade,
    komponera,
    uppratta,
)
from tests.protokollfall.korpus.fakta import UPPSKOV, Fall, Fragefakta

__all__ = ["Ordningsfakta", "huvudrader", "omlagd_ordning", "verklig_ordning"]


@frozen(kw_only=True)
class Ordningsfakta:
    """The order, whether it is the one the yrkanden give, and which of its questions each row (by number) became."""

    ordning: Propositionsordning
    harledd: bool = True
    fragor: dict[int, str]


def huvudrader(fall: Fall) -> list[Fragefakta]:
    """The rows that are questions of the order: no motförslag, no earlier pair of a chain, no ordningsfråga."""
    return [f for f in fall.fragor if f.del_av is None and f.form not in {"ordningsfraga", "vagran"}]


def verklig_ordning(fall: Fall, mote: Sammantrade, arendet: Arende) -> Ordningsfakta:
    """Match each row with a question of the derived order; compose where one has none or they come in another order."""
    harledd = uppratta(arendet, organ=mote.organ.typ, arbetsordning=mote.arbetsordning)
    rader = huvudrader(fall)
    # A re-planned question is followed by questions of another order, laid out when it happened.
    if any(f.omlagd for f in rader):
        rader = rader[: next(nr for nr, f in enumerate(rader) if f.omlagd) + 1]
    par = {f.nr: _motsvarande(fall, f, harledd) for f in rader}
    fragor = [q for q in par.values() if q is not None]
    ids = [f.id for f in harledd.fragor]
    i_tur = [q.id for q in fragor] == sorted((q.id for q in fragor), key=ids.index)
    if len(fragor) == len(rader) and i_tur and all(f.form != "kedja_par" for f in rader):
        return Ordningsfakta(ordning=harledd, fragor={nr: q.id for nr, q in par.items() if q is not None})
    return _komponerad(fall, mote, arendet, harledd, rader)


def omlagd_ordning(fall: Fall, mote: Sammantrade, arendet: Arende, rad: Fragefakta) -> Ordningsfakta:
    """The order laid out in the middle of the meeting: the rows that took the place of ``rad``."""
    nya = [fall.fraga(nr) for nr in rad.omlagd]
    grupper = [
        Alternativ(id=i, slag=Alternativslag.GRUPP, rubrik=a.rubrik, ingar=tuple(_ids(fall, nya[-1].alternativ)))
        for i, a in fall.alternativ.items()
        if a.art == "fraga"
    ]
    fragor = [_fraga(fall, ny, str(ny.nr)) for ny in nya]
    ordning = komponera(arendet, fragor, organ=mote.organ.typ, arbetsordning=mote.arbetsordning, alternativ=grupper)
    return Ordningsfakta(ordning=ordning, harledd=False, fragor={ny.nr: str(ny.nr) for ny in nya})


def _antar(fall: Fall, rad: Fragefakta) -> frozenset[str]:
    return frozenset(a for a in _alternativ(fall, rad) if not fall.alternativ[a].motsida)


def _alternativ(fall: Fall, rad: Fragefakta) -> tuple[str, ...]:
    """Everything that competes; a chain's alternatives in the order they meet."""
    if rad.vinnare_av is None:
        return rad.alternativ
    tidigare = _alternativ(fall, fall.fraga(rad.vinnare_av))
    return (*tidigare, *(a for a in rad.alternativ if a not in tidigare))


def _motsvarande(fall: Fall, rad: Fragefakta, ordning: Propositionsordning) -> Fraga | None:
    alternativ = _alternativ(fall, rad)
    # Whether these were put is not told: they may have been.
    oklara = frozenset(r["alt"] for r in fall.ej_stallda if r["skal"] == "oklart")
    for fraga in ordning.fragor:
        slag = {a: ordning.alternativet(a).slag for a in fraga.alternativ}
        antar = frozenset(a.partition(":")[0] for a, s in slag.items() if s is Alternativslag.BIFALL)
        lika_manga = len(alternativ) == len(fraga.alternativ) - len(antar & oklara)
        if antar - oklara == _antar(fall, rad) - oklara and (lika_manga or len(alternativ) == 1):
            return fraga
    return None


def _komponerad(
    fall: Fall, mote: Sammantrade, arendet: Arende, harledd: Propositionsordning, rader: list[Fragefakta]
) -> Ordningsfakta:
    """The rows as they were put, then what the yrkanden give but was not put."""
    fragor = [_fraga(fall, rad, str(nr)) for nr, rad in enumerate(rader, start=1)]
    stallda = {a for rad in rader for a in _antar(fall, rad)}
    for fraga in harledd.fragor:
        kvar = {a.partition(":")[0] for a in fraga.alternativ if harledd.alternativet(a).slag is Alternativslag.BIFALL}
        if kvar and not kvar & stallda:
            fragor.append(evolve(fraga, id=str(len(fragor) + 1), villkor=()))
    ordning = komponera(arendet, fragor, organ=mote.organ.typ, arbetsordning=mote.arbetsordning)
    return Ordningsfakta(
        ordning=ordning, harledd=False, fragor={rad.nr: str(nr) for nr, rad in enumerate(rader, start=1)}
    )


def _fraga(fall: Fall, rad: Fragefakta, fraga_id: str) -> Fraga:
    ids = tuple(_ids(fall, _alternativ(fall, rad)))
    if len(ids) == 1:
        return Fraga(id=fraga_id, form=Frageform.BIFALL, alternativ=(ids[0], f"ej_{ids[0]}"))
    former = {
        "uppskov": Frageform.UPPSKOV,
        "kedja_par": Frageform.KEDJA,
        "bifall_avslag": Frageform.BIFALL_AVSLAG,
        "bifall": Frageform.BIFALL,
        "forfraga": Frageform.FORFRAGA,
    }
    return Fraga(id=fraga_id, form=former.get(rad.form, Frageform.MOTSTALLDA), alternativ=ids)


def _ids(fall: Fall, alternativ: tuple[str, ...]) -> Iterator[str]:
    """The alternatives by the names the library gives them."""
    for i in alternativ:
        a = fall.alternativ[i]
        if not a.motsida:
            yield i
        elif a.art == "idag" and sum(b.art in UPPSKOV for b in fall.alternativ.values()) == 1:
            yield "idag"
        elif len(alternativ) == 2 and not any(fall.alternativ[x].art == "fraga" for x in alternativ):
            yield f"ej_{next(x for x in alternativ if x != i)}"
        else:
            yield "avslag"
