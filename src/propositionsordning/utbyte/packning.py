"""What came of it, as data in which each thing is told once: packed for the file, and unpacked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from propositionsordning.beslut.protokoll import Beslutsprotokoll, Deltagandepost, Omrostningspost
from propositionsordning.beslut.sigill import SIGILLETS_FORM, ar_sigill
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.forlopp.handelser import (
    Protokollsanteckning,
    RegistreringRattad,
    ReservationAnmald,
    YrkandeFramstallt,
    YrkandenSammanslagna,
)
from propositionsordning.forlopp.lage import Sparpost
from propositionsordning.forlopp.rostning import KODER
from propositionsordning.lag.regel import Provning, Regel
from propositionsordning.utbyte.former import falten, form, form_av, handelsens_namn
from propositionsordning.utbyte.kodning import Data, kodare
from propositionsordning.utbyte.packat import PACKAT

__all__ = ["pekfel", "resultatdata", "uppackat"]

_SPARPOSTER = ("avvikelser", "ej_provbara", "upplysningar")
_LOGGHANDELSER = {"reservationer": ReservationAnmald, "anteckningar": Protokollsanteckning}
_LISTAN = frozenset({"rostlangd", "koder"})
_HUVUDFALT = ("sammantrade", "arende", "ingaende", "rattar")
_RATTAD = handelsens_namn(RegistreringRattad)
_MED_YRKANDE = handelsens_namn(YrkandeFramstallt)
_MED_FORSLAG = {_MED_YRKANDE, handelsens_namn(YrkandenSammanslagna)}


def resultatdata(p: Beslutsprotokoll, huvud: Mapping[str, Data], logg: list[Data]) -> dict[str, Data]:
    """What came of it, as data, each thing told once; ``huvud`` and ``logg`` are what the file tells before it.

    Raises :class:`OgiltigtVarde` for a regelverk that is not the sammanträde's own: the file does not tell it apart.
    """
    m, r = p.sammantrade, p.regelverk
    if (r.organ, r.datum, r.arbetsordning) != (m.organ.typ, m.datum, m.arbetsordning):
        raise OgiltigtVarde(
            objekt="Beslutsprotokoll", falt="regelverk", varde=r.datum.isoformat(), tillatet="sammanträdets regelverk"
        )
    data: dict[str, Data] = {namn: koda(getattr(p, namn)) for namn, koda in _rakt_av()}
    if not p.val:  # as in the records made before there was any
        del data["val"]
    data["regelverk"] = _reglernas_id(p.regelverk.regler)
    for namn, kanda in _framlagda(huvud, logg).items():
        f_och_y = data["forslag_och_yrkanden"]
        f_och_y[namn] = [d["id"] if kanda.get(d["id"]) == d else d for d in f_och_y[namn]]
    handelser = _handelserna(logg)
    for namn, klass in _LOGGHANDELSER.items():
        data[namn] = [
            handelser.index(d) + 1 if d in handelser else d for d in map(kodare(form(klass)), getattr(p, namn))
        ]
    provningar, platser = _sparet(p.spar)
    for namn in _SPARPOSTER:
        nummer = [platser.get((v.nr, v.delfraga, provningar.get(v.provning))) for v in getattr(p, namn)]
        data[namn] = [
            kodare(form(Sparpost))(v) if nr is None else nr for nr, v in zip(nummer, getattr(p, namn), strict=True)
        ]
    langder: dict[tuple[str, ...], int] = {}
    data["omrostningar"] = [_omrostning(o, provningar, langder) for o in p.omrostningar]
    data["beslut"] = [_med_provning(b, provningar, frozenset()) for b in p.beslut]
    data["deltagande"] = [_deltagande(d, langder) for d in p.deltagande]
    data["rostlangder"] = [list(langd) for langd in langder]
    return data


def _sparet(
    spar: tuple[Sparpost, ...],
) -> tuple[dict[Provning, int], dict[tuple[int, str | None, int | None], int]]:
    """The number of the first post with each prövning; and of the first with each event, delfråga and such a number.

    So a post is looked up without its prövning being hashed twice, and equal posts have one number.
    """
    provningar: dict[Provning, int] = {}
    platser: dict[tuple[int, str | None, int | None], int] = {}
    for nr, post in enumerate(spar, start=1):
        platser.setdefault((post.nr, post.delfraga, provningar.setdefault(post.provning, nr)), nr)
    return provningar, platser


@cache
def _rakt_av() -> tuple[tuple[str, Callable[[Any], Data]], ...]:
    """The fields that are written as they are, and what writes them: the others are written in :func:`resultatdata`."""
    egna = PACKAT[Beslutsprotokoll].keys() | {"omrostningar", "beslut", "deltagande"}
    return tuple((f.namn, kodare(f.form)) for f in falten(Beslutsprotokoll) if f.namn not in egna)


@lru_cache(maxsize=64)
def _reglernas_id(regler: tuple[Regel, ...]) -> str:
    return " ".join([r.id for r in regler])


def _framlagda(huvud: Mapping[str, Data], logg: list[Data]) -> dict[str, dict[str, Data]]:
    """The förslag and yrkanden that the ärende, and then the log, tell of: the first of each id."""
    arende = huvud["arende"]
    forslag = {d["id"]: d for d in reversed(arende.get("forslag", []))}
    yrkanden = {d["id"]: d for d in reversed(arende.get("yrkanden", []))}
    for h in _handelserna(logg):
        if h is not None and h["typ"] in _MED_FORSLAG and h.get("forslag") is not None:
            forslag.setdefault(h["forslag"]["id"], h["forslag"])
        if h is not None and h["typ"] == _MED_YRKANDE:
            yrkanden.setdefault(h["yrkande"]["id"], h["yrkande"])
    return {"forslag": forslag, "yrkanden": yrkanden}


def _handelserna(logg: list[Data]) -> list[Data]:
    """The event of each entry; of a correction, what it puts in place (None: nothing)."""
    handelser = [post["handelse"] for post in logg]
    return [h.get("ersatt_med") if h["typ"] == _RATTAD else h for h in handelser]


def _med_provning(post: Any, provningar: Mapping[Any, int], utom: frozenset[str]) -> dict[str, Data]:  # noqa: ANN401  # of one of two classes
    data: dict[str, Data] = kodare(form_av(post), utom=utom | {"provning"})(post)
    p = post.provning
    data["provning"] = p if p is None else provningar[p] if p in provningar else kodare(form_av(p))(p)
    return data


def _omrostning(post: Omrostningspost, provningar: Mapping[Any, int], langder: dict[tuple[str, ...], int]) -> Data:
    data = _med_provning(post, provningar, _LISTAN)
    data["roster"] = None
    if post.rostlangd is not None:
        data["roster"] = {"langd": langder.setdefault(post.rostlangd, len(langder) + 1), "koder": post.koder}
    return data


def _deltagande(post: Deltagandepost, langder: dict[tuple[str, ...], int]) -> Data:
    data: dict[str, Data] = kodare(form(Deltagandepost), utom=frozenset({"deltog"}))(post)
    data["deltog"] = None if post.deltog is None else langder.setdefault(post.deltog, len(langder) + 1)
    return data


# --- Unpacked --------------------------------------------------------------------------------------------------------


def uppackat(data: Mapping[str, Data]) -> dict[str, tuple[str, Data]]:
    """Field of the record -> its place in the file and its data in full, of a file whose form and pointers are tried."""
    huvud, logg, resultat = data["huvud"], data["logg"], data["resultat"]
    mote = huvud["sammantrade"]
    svar = {namn: (f"$.huvud.{namn}", huvud[namn]) for namn in _HUVUDFALT if namn in huvud}
    svar.setdefault("ingaende", ("$.huvud.sammantrade.narvaro", mote.get("narvaro", {})))
    svar["logg"] = ("$.logg", logg)
    svar |= {namn: (f"$.resultat.{namn}", varde) for namn, varde in resultat.items() if namn != "rostlangder"}
    regler = resultat["regelverk"].split(" ") if resultat["regelverk"] else []
    svar["regelverk"] = ("$.resultat.regelverk", _regelverk(mote, regler))
    kanda = _framlagda(huvud, logg)
    f_och_y = resultat["forslag_och_yrkanden"]
    utskrivna = {namn: [kanda[namn][d] if isinstance(d, str) else d for d in f_och_y[namn]] for namn in kanda}
    svar["forslag_och_yrkanden"] = ("$.resultat.forslag_och_yrkanden", f_och_y | utskrivna)
    handelser = _handelserna(logg)
    for namn in _LOGGHANDELSER:
        svar[namn] = (f"$.resultat.{namn}", _pekade(resultat[namn], handelser))
    spar = resultat["spar"]
    for namn in _SPARPOSTER:
        svar[namn] = (f"$.resultat.{namn}", _pekade(resultat[namn], spar))
    provningar = [post["provning"] for post in spar]
    langder = resultat["rostlangder"]
    for namn in ("omrostningar", "beslut"):
        svar[namn] = (f"$.resultat.{namn}", [_utskriven(post, provningar, langder) for post in resultat[namn]])
    deltagande = [
        d if d["deltog"] is None else d | {"deltog": langder[d["deltog"] - 1]} for d in resultat["deltagande"]
    ]
    svar["deltagande"] = ("$.resultat.deltagande", deltagande)
    return svar


def _regelverk(mote: Mapping[str, Data], regler: list[str]) -> Data:
    grund = {"organ": mote["organ"]["typ"], "datum": mote["datum"], "regler": regler}
    return grund | {"arbetsordning": mote.get("arbetsordning", {})}


def _pekade(varden: list[Data], mal: list[Data]) -> list[Data]:
    return [mal[v - 1] if isinstance(v, int) else v for v in varden]


def _utskriven(post: dict[str, Data], provningar: list[Data], langder: list[list[str]]) -> dict[str, Data]:
    svar = dict(post)
    if isinstance(post["provning"], int):
        svar["provning"] = provningar[post["provning"] - 1]
    if "roster" in post:
        lista = svar.pop("roster")
        svar["rostlangd"] = None if lista is None else langder[lista["langd"] - 1]
        svar["koder"] = None if lista is None else lista["koder"]
    return svar


def pekfel(data: Mapping[str, Data]) -> Iterator[tuple[str, str]]:
    """Every number and id that points at nothing, roll call that does not fit and hash that is none: place and fault."""
    yield from _framlagdas_fel(data["huvud"], data["logg"], data["resultat"])
    yield from _sparets_fel(data["resultat"])
    yield from _langdernas_fel(data["resultat"])
    sigill = data["sigill"]
    for plats, hash_ in [
        ("varde", sigill["varde"]),
        *((f"kedja[{nr}]", led) for nr, led in enumerate(sigill["kedja"])),
    ]:
        if not ar_sigill(hash_):
            yield f"$.sigill.{plats}", f"{hash_[:70]!r} är inte {SIGILLETS_FORM}"


def _framlagdas_fel(
    huvud: Mapping[str, Data], logg: list[Data], resultat: Mapping[str, Data]
) -> Iterator[tuple[str, str]]:
    for namn, kanda in _framlagda(huvud, logg).items():
        for nr, v in enumerate(resultat["forslag_och_yrkanden"][namn]):
            if isinstance(v, str) and v not in kanda:
                yield (
                    f"$.resultat.forslag_och_yrkanden.{namn}[{nr}]",
                    f"{v[:60]!r} finns varken i ärendet eller i loggen",
                )
    handelser = _handelserna(logg)
    for namn, klass in _LOGGHANDELSER.items():
        typ = handelsens_namn(klass)
        for nr, v in enumerate(resultat[namn]):
            if isinstance(v, int) and not (1 <= v <= len(logg) and (handelser[v - 1] or {}).get("typ") == typ):
                yield f"$.resultat.{namn}[{nr}]", f"händelse {v} är ingen {typ}"


def _sparets_fel(resultat: Mapping[str, Data]) -> Iterator[tuple[str, str]]:
    antal = len(resultat["spar"])
    pekare = [(f"{namn}[{nr}]", v) for namn in _SPARPOSTER for nr, v in enumerate(resultat[namn])]
    pekare += [
        (f"{namn}[{nr}].provning", post["provning"])
        for namn in ("omrostningar", "beslut")
        for nr, post in enumerate(resultat[namn])
    ]
    for plats, v in pekare:
        if isinstance(v, int) and not 1 <= v <= antal:
            yield f"$.resultat.{plats}", f"{v} är inget nummer i spåret, som har {antal} poster"


def _langdernas_fel(resultat: Mapping[str, Data]) -> Iterator[tuple[str, str]]:
    langder = [len(langd) for langd in resultat["rostlangder"]]
    for nr, post in enumerate(resultat["deltagande"]):
        if post["deltog"] is not None and not 1 <= post["deltog"] <= len(langder):
            yield f"$.resultat.deltagande[{nr}].deltog", f"röstlängd {post['deltog']} finns inte"
    for nr, post in enumerate(resultat["omrostningar"]):
        if post["roster"] is not None:
            yield from _rosternas_fel(f"$.resultat.omrostningar[{nr}].roster", post["roster"], langder)


def _rosternas_fel(plats: str, roster: Mapping[str, Data], langder: list[int]) -> Iterator[tuple[str, str]]:
    langd, koder = roster["langd"], roster["koder"]
    if not 1 <= langd <= len(langder):
        yield f"{plats}.langd", f"röstlängd {langd} finns inte"
    elif len(koder) != langder[langd - 1]:
        yield f"{plats}.koder", f"har {len(koder)} koder, men röstlängden har {langder[langd - 1]} ledamöter"
    frammande = sorted(set(koder) - set(KODER))
    if frammande:
        yield f"{plats}.koder", f"{frammande[0]!r} är ingen kod; tillåtet är {', '.join(KODER)}"
