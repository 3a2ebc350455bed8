"""The events of an ärendefil: every kind by the name it has in ``forlopp.motor.SLAG``, with ``trots`` on any of them.

Some events take their meaning from the state they meet (votes by the röstlängd, a hand-made order by the yrkanden), so
what is read is a draft: everything that can be wrong with the text is found at once, the event itself is made later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from propositionsordning.arende.forslag import Forslag
from propositionsordning.forlopp.handelser import (
    BeslutAntecknat,
    DeltarInte,
    FragaForfallen,
    Handelse,
    JavAnmalt,
    Klubbslag,
    LedamotIntrader,
    LedamotLamnar,
    Lottning,
    OmrostningBegard,
    OmrostningGenomford,
    OrdforandeByte,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    OverlaggningAvslutad,
    PropositionStalld,
    Protokollsanteckning,
    RegistreringRattad,
    ReservationAnmald,
    SammantradetAvslutat,
    UppfattningRedovisad,
    UppskovBegart,
    Utslagsrost,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
)
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.utbyte.arendefil_falt import (
    OKANT,
    Lasare,
    Varde,
    beteckning,
    bygg,
    en_eller_flera,
    heltal,
    ja,
    ja_nej,
    ja_nej_okant,
    lista_av,
    menade_du,
    tabell,
    text,
    visa,
)
from propositionsordning.utbyte.arendefil_forslag import Namnrymd, forslag, yrkande
from propositionsordning.utbyte.arendefil_ordning import Ordningsbygge, ordning
from propositionsordning.utbyte.arendefil_ordningsfragor import ordningshandelser
from propositionsordning.utbyte.arendefil_rostning import omrostning
from propositionsordning.utbyte.arendefil_val import valhandelser

__all__ = ["Bygge", "Handelseutkast", "handelse"]

Bygge = Callable[[Lage, Sequence[int]], Handelse]
"""Makes the event in the state it meets; the sequence is the log number of each earlier event of the file."""


@frozen(kw_only=True)
class Handelseutkast:
    """An event as the file tells it: its kind, where it stands, how it is made, and the reason it may bring."""

    slag: type
    varde: Varde = field(repr=False)
    bygg: Bygge = field(repr=False)
    trots: str | None = None


@frozen(kw_only=True)
class _Form:
    """How a kind of event is written: its own key first, then those that may stand beside it."""

    falt: Mapping[str, Lasare[Any]]
    gor: Callable[[Varde, dict[str, Any]], Bygge]
    kravs: tuple[str, ...] = ()


def handelse(rymd: Namnrymd, *, katalog: Path, yrkande_id: str) -> Lasare[Handelseutkast]:
    """Reads one event. ``yrkande_id``: the id of a yrkande made by it that has none of its own."""
    former = _former(rymd, katalog, yrkande_id)
    typer = {SLAG[typ].namn: typ for typ in former}

    def las(v: Varde) -> Handelseutkast:
        typ = typer[_slag(v, list(typer))]
        form = former[typ]
        lasta = tabell(v, {**form.falt, "trots": text}, kravs=form.kravs)
        trots = lasta.pop("trots", None)
        return Handelseutkast(slag=typ, varde=v, bygg=form.gor(v, lasta), trots=trots)

    return las


def _slag(v: Varde, alla: list[str]) -> str:
    """The one key of the table that names a kind of event."""
    if not isinstance(v.ra, dict):
        raise v.otillatet('en tabell för varje händelse, som {proposition = "1"}')
    slag = [k for k in alla if k in v.ra]
    if len(slag) == 1:
        return slag[0]
    if slag:
        raise v.fel(f"tabellen har flera händelser ({', '.join(slag)}); skriv en tabell för var och en")
    narmast = next((m for k in v.ra if (m := menade_du(k, alla))), "; tillåtna är " + ", ".join(alla))
    skrivna = ", ".join(visa(k) for k in v.ra) or "en tom tabell"
    raise v.fel(f"{skrivna} är ingen händelse{narmast}")


# --- How the kinds are written ----------------------------------------------------------------------------------------


def _fast(typ: Callable[..., Handelse], **falt: tuple[str | None, Lasare[Any]]) -> _Form:
    """A kind that needs no state: for each key the field it fills (None: the reader gives fields) and its reader."""
    nycklar = {f: k for k, (f, _) in falt.items() if f is not None}

    def gor(v: Varde, lasta: dict[str, Any]) -> Bygge:
        delar: dict[str, Any] = {}
        for nyckel, (namn, _) in falt.items():
            if nyckel in lasta:
                delar |= lasta[nyckel] if namn is None else {namn: lasta[nyckel]}
        klar = bygg(v, typ, delar, nycklar=nycklar)
        return lambda _lage, _nummer: klar

    return _Form(falt={k: las for k, (_, las) in falt.items()}, gor=gor)


def _former(rymd: Namnrymd, katalog: Path, yrkande_id: str) -> dict[type, _Form]:
    vem = rymd.vilka.person
    vilka = en_eller_flera(rymd.vilka.person_eller_parti, minst=1)
    alternativ = rymd.ett_alternativ
    fragor = ("fragor", en_eller_flera(beteckning))
    return {
        YrkandeFramstallt: _fast(
            YrkandeFramstallt,
            yrkande=("yrkande", yrkande(rymd, id_annars=yrkande_id)),
            forslag=("forslag", forslag(rymd)),
        ),
        YrkandeAtertaget: _fast(YrkandeAtertaget, atertar=("yrkande", beteckning)),
        YrkandenSammanslagna: _sammanslagna(rymd),
        OverlaggningAvslutad: _fast(OverlaggningAvslutad, overlaggning_avslutad=("kant", _kant)),
        OrdningRedovisad: _redovisad(rymd),
        OrdningGodkand: _fast(OrdningGodkand, ordning_godkand=(None, _inget)),
        OrdningAndrad: _andrad(rymd),
        FragaForfallen: _fast(FragaForfallen, forfallen=("fraga", beteckning)),
        PropositionStalld: _fast(PropositionStalld, proposition=("delfraga", beteckning)),
        UppfattningRedovisad: _fast(
            UppfattningRedovisad,
            finner=("alternativ", rymd.alternativ_eller_okant),
            enighet=("enighet", ja_nej_okant),
        ),
        OmrostningBegard: _fast(
            OmrostningBegard,
            begaran=(None, _begaran(vilka)),
            huvudforslag=("huvudforslag", alternativ),
            alla_ense=("alla_ense", ja),
        ),
        BeslutAntecknat: _fast(
            BeslutAntecknat,
            beslut_antecknat=("utfall", alternativ),
            fraga=("fraga", beteckning),
            utan_proposition=("utan_proposition", ja),
        ),
        UppskovBegart: _fast(UppskovBegart, uppskov_begart=(None, _uppskov_begart(rymd))),
        Klubbslag: _fast(
            Klubbslag,
            klubbslag=(None, _klubbslag(alternativ)),
            utfall=("utfall", alternativ),
            av_minoritet=("av_minoritet", ja_nej),
        ),
        OmrostningGenomford: _omrostning(rymd, katalog),
        Utslagsrost: _fast(Utslagsrost, utslagsrost=("alternativ", alternativ), av=("av", vem)),
        Lottning: _fast(Lottning, lottning=("alternativ", alternativ), hur=("hur", text), av=("av", text)),
        JavAnmalt: _fast(JavAnmalt, jav=("ledamot", vem), kvar=("kvar", ja_nej)),
        LedamotLamnar: _fast(LedamotLamnar, lamnar=("ledamot", vem)),
        LedamotIntrader: _fast(
            LedamotIntrader,
            **{"intrader": (None, _intrader(rymd)), "for": (None, _for(rymd)), "ersattare": ("ersattare", ja)},
            i_stallet_for=("i_stallet_for", vem),
            pa_distans=("pa_distans", ja),
        ),
        OrdforandeByte: _fast(OrdforandeByte, ordforande=("ordforande", vem)),
        DeltarInte: _fast(DeltarInte, deltar_inte=("av", vilka), fragor=fragor),
        ReservationAnmald: _fast(
            ReservationAnmald,
            reservation=("av", _vilka_eller_okand(vilka)),
            fragor=fragor,
            till_forman_for=("till_forman_for", text),
        ),
        Protokollsanteckning: _fast(Protokollsanteckning, anteckning=("av", vilka), text=("text", text)),
        SammantradetAvslutat: _fast(SammantradetAvslutat, avslutat=(None, _inget)),
        **{typ: _Form(falt=falt, gor=gor, kravs=kravs) for typ, (falt, gor, kravs) in ordningshandelser(rymd).items()},
        **{typ: _Form(falt=falt, gor=gor, kravs=kravs) for typ, (falt, gor, kravs) in valhandelser(rymd).items()},
        RegistreringRattad: _rattad(rymd, katalog, yrkande_id),
    }


def _inget(v: Varde) -> dict[str, Any]:
    """True; the event has no fields."""
    ja(v)
    return {}


def _kant(v: Varde) -> bool:
    """True, or "okänt" for something that the facts do not tell."""
    if v.ra is not True and v.ra not in OKANT:
        raise v.otillatet('true eller "okänt"')
    return v.ra is True


def _begaran(vilka: Lasare[tuple[str, ...]]) -> Lasare[dict[str, Any]]:
    def las(v: Varde) -> dict[str, Any]:
        if v.ra in OKANT:
            return {"av": ()}
        if v.ra == "ej antecknad":
            return {"kant": False}
        return {"av": vilka(v)}

    return las


def _uppskov_begart(rymd: Namnrymd) -> Lasare[dict[str, Any]]:
    """Members, or how many they are."""
    vilka = en_eller_flera(rymd.vilka.person, minst=1)

    def las(v: Varde) -> dict[str, Any]:
        if isinstance(v.ra, int) and not isinstance(v.ra, bool):
            return {"antal": heltal(1)(v)}
        return {"av": vilka(v)}

    return las


def _vilka_eller_okand(vilka: Lasare[tuple[str, ...]]) -> Lasare[tuple[str, ...]]:
    """Members or parties; nobody for "okänd"."""
    return lambda v: () if v.ra in OKANT else vilka(v)


def _klubbslag(alternativ: Lasare[str]) -> Lasare[dict[str, Any]]:
    def las(v: Varde) -> dict[str, Any]:
        if isinstance(v.ra, dict):
            return tabell(v, {"utfall": alternativ}, kravs=("utfall",))
        if v.ra is not True and v.ra not in OKANT:
            raise v.otillatet('true, "okänt" eller {utfall = "…"}')
        return {"kant": v.ra is True}

    return las


def _intrader(rymd: Namnrymd) -> Lasare[dict[str, Any]]:
    def las(v: Varde) -> dict[str, Any]:
        vem = rymd.vilka.person(v)
        ersattare = any(p.id == vem and p.ersattare for p in rymd.vilka.ledamoter)
        return {"ledamot": vem} | ({"ersattare": True} if ersattare else {})

    return las


def _for(rymd: Namnrymd) -> Lasare[dict[str, Any]]:
    return lambda v: {"for_ledamot": rymd.vilka.person(v), "ersattare": True}


# --- Kinds that need more ---------------------------------------------------------------------------------------------


def _sammanslagna(rymd: Namnrymd) -> _Form:
    def nytt_eller_ett(v: Varde) -> Forslag | str:
        return forslag(rymd)(v) if isinstance(v.ra, dict) else rymd.ett_forslag(v)

    def gor(v: Varde, lasta: dict[str, Any]) -> Bygge:
        vad: Forslag | str | None = lasta.get("forslag")

        def bygge(lage: Lage, _nummer: Sequence[int]) -> Handelse:
            finns = next((f for f in lage.forslag if f.id == vad), vad)
            if isinstance(finns, str):
                raise v.under("forslag").fel(f"förslaget {visa(vad)} har inte lagts än")
            delar = {k: lasta[k] for k in lasta if k not in {"slar_samman", "forslag"}}
            alla = {"yrkanden": lasta["slar_samman"], "forslag": finns, **delar}
            return bygg(v, YrkandenSammanslagna, alla, nycklar={"yrkanden": "slar_samman"})

        return bygge

    falt = {"slar_samman": lista_av(beteckning), "forslag": nytt_eller_ett, "genom_beslut": ja_nej}
    return _Form(falt=falt, gor=gor)


def _redovisad(rymd: Namnrymd) -> _Form:
    egen = ordning(rymd)

    def gor(_v: Varde, lasta: dict[str, Any]) -> Bygge:
        bygge: Ordningsbygge | None = lasta["ordning"]
        return lambda lage, _nummer: OrdningRedovisad(
            None if bygge is None else bygge(lage), kant=lasta.get("kant", True)
        )

    def las(v: Varde) -> Ordningsbygge | None:
        if not isinstance(v.ra, (bool, dict)) or v.ra is False:
            raise v.otillatet("true för den ordning som yrkandena ger, eller en tabell för en annan")
        return None if v.ra is True else egen(v)

    return _Form(falt={"ordning": las, "kant": ja_nej}, gor=gor)


def _andrad(rymd: Namnrymd) -> _Form:
    def gor(_v: Varde, lasta: dict[str, Any]) -> Bygge:
        return lambda lage, _nummer: OrdningAndrad(ordning=lasta["ordning_andrad"](lage), skal=lasta.get("skal"))

    return _Form(falt={"ordning_andrad": ordning(rymd), "skal": text}, gor=gor)


def _omrostning(rymd: Namnrymd, katalog: Path) -> _Form:
    def gor(_v: Varde, lasta: dict[str, Any]) -> Bygge:
        return lambda lage, _nummer: lasta["omrostning"](lage)

    return _Form(falt={"omrostning": omrostning(rymd, katalog=katalog)}, gor=gor)


def _rattad(rymd: Namnrymd, katalog: Path, yrkande_id: str) -> _Form:
    """The file counts its own events from 1; what it leaves out has numbers in the log too."""

    def gor(v: Varde, lasta: dict[str, Any]) -> Bygge:
        nr: int = lasta["rattad"]
        nytt: Handelseutkast | None = lasta.get("ersatt_med")

        def bygge(lage: Lage, nummer: Sequence[int]) -> Handelse:
            if nr > len(nummer):
                raise v.under("rattad").fel(f"{nr} är ingen tidigare händelse; tillåtet är 1 till {len(nummer)}")
            ersatt_med = None if nytt is None else nytt.bygg(lage, nummer)
            return RegistreringRattad(nr=nummer[nr - 1], ersatt_med=ersatt_med)

        return bygge

    def nytt_utkast(v: Varde) -> Handelseutkast:
        return handelse(rymd, katalog=katalog, yrkande_id=yrkande_id)(v)

    return _Form(falt={"rattad": heltal(1), "ersatt_med": nytt_utkast}, gor=gor)
