"""The ärenden of an ärendefil: facts, förslag, yrkanden and events."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from propositionsordning.arende.arende import Arende, kontrollera_yrkande
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.majoritet import Kvot, Kvotbas
from propositionsordning.lag.regler.kl_5_33_utan_beredning import Beredningsfritt
from propositionsordning.lag.regler.kl_5_47_jav import Ansvarsfraga
from propositionsordning.lag.regler.kl_5_50_uppskov import Uppskovshistorik
from propositionsordning.utbyte.arendefil_analys import Analysuppgift, analysuppgift
from propositionsordning.utbyte.arendefil_falt import (
    Lasare,
    Samlare,
    Varde,
    beteckning,
    bygg,
    datum,
    en_av,
    en_eller_flera,
    heltal,
    ja_nej,
    ja_nej_okant,
    numrerade,
    stycken,
    tabell,
    tabell_av,
    text,
    vagrat,
)
from propositionsordning.utbyte.arendefil_forslag import forslag, namnrymd, yrkande
from propositionsordning.utbyte.arendefil_handelser import Handelseutkast, handelse
from propositionsordning.utbyte.arendefil_organ import Personer
from propositionsordning.utbyte.arendefil_val import arendets_slag, uppdrag

__all__ = ["Uppgivet", "las_arende"]


@frozen(kw_only=True)
class Uppgivet:
    """What a table ``[[arende]]`` says; its events as drafts, to be made in the state they meet."""

    arende: Arende
    antal_javiga: int | None
    utkast: tuple[Handelseutkast, ...]
    analys: Analysuppgift | None
    varde: Varde = field(repr=False)


_FAKTA = (
    *("val", "anstallning", "myndighetsutovning", "tillkannagivet"),
    *("berett", "bradskande", "extra_val", "folkinitiativ", "entledigande", "lokal_namnd", "forvaltningsbesvar"),
)
_kvot = tabell_av(
    Kvot,
    {"taljare": heltal(1), "namnare": heltal(1), "bas": en_av(Kvotbas), "mer_an": ja_nej},
    kravs=("taljare", "namnare", "bas"),
)
_HANDELSER = ("handelser", "handelse")


def las_arende(v: Varde, *, nr: int, vilka: Personer, katalog: Path) -> Uppgivet:
    """One ärende, whose place in the file is ``nr`` (from 1)."""
    if not isinstance(v.ra, dict):
        raise v.otillatet("en tabell under rubriken [[arende]]")
    handelser = [h for k in _HANDELSER for h in _under(v, k)]
    rymd = namnrymd(v, handelser, vilka)
    antal_yrkanden = len(_under(v, "yrkande"))

    def utkast(k: str) -> Lasare[tuple[Handelseutkast, ...]]:
        fore = 0 if k == _HANDELSER[0] else len(_under(v, _HANDELSER[0]))

        def las(h_nr: int) -> Lasare[Handelseutkast]:
            gjorda = sum(1 for h in handelser[: fore + h_nr] if isinstance(h.ra, dict) and "yrkande" in h.ra)
            return handelse(rymd, katalog=katalog, yrkande_id=f"y{antal_yrkanden + gjorda}")

        return numrerade(las)

    falt = tabell(
        v,
        {
            "id": beteckning,
            "paragraf": _nummer,
            "rubrik": text,
            "diarienummer": text,
            "uppskovshistorik": en_av(Uppskovshistorik),
            **dict.fromkeys(_FAKTA, ja_nej_okant),
            "ansvarsfraga": en_av(Ansvarsfraga),
            "beredningsfritt": en_av(Beredningsfritt),
            "redovisningsskyldiga": en_eller_flera(vilka.person),
            "forsta_sammantrade": datum,
            "kvalificerad": _kvot,
            "antal_javiga": heltal(0),
            "sammanfattning": stycken,
            "talare": en_eller_flera(text),
            "anmarkningar": en_eller_flera(text),
            "expediering": en_eller_flera(text),
            "uppdrag": numrerade(lambda _nr: uppdrag),
            "tidigare_behandling": en_eller_flera(text),
            "handlingar": en_eller_flera(text),
            "omedelbar_justering": ja_nej_okant,
            "forslag": numrerade(lambda _nr: forslag(rymd)),
            "yrkande": numrerade(lambda nr: yrkande(rymd, id_annars=f"y{nr}"), id_annars=lambda nr: f"y{nr}"),
            **{k: utkast(k) for k in _HANDELSER},
            "analys": analysuppgift,
        },
        kravs=("rubrik",),
    )
    return Uppgivet(
        arende=_arende(v, falt, nr),
        antal_javiga=falt.get("antal_javiga"),
        utkast=tuple(u for k in _HANDELSER for u in falt.get(k, ())),
        analys=falt.get("analys"),
        varde=v,
    )


def _under(v: Varde, nyckel: str) -> list[Varde]:
    """The values of a list in a table, none where there is no such list."""
    plats = v.under(nyckel)
    return [plats.under(i) for i in range(len(plats.ra))] if isinstance(plats.ra, list) else []


def _nummer(v: Varde) -> str:
    """A paragraph number: a text or a whole number, with or without the sign §."""
    skrivet = str(v.ra) if isinstance(v.ra, int) and not isinstance(v.ra, bool) else text(v)
    return text(Varde(skrivet.removeprefix("§"), v.vag, v.kalla))


def _arende(v: Varde, falt: Mapping[str, Any], nr: int) -> Arende:
    delar = {k: x for k, x in falt.items() if k not in {"yrkande", "antal_javiga", "analys", *_HANDELSER}}
    delar["yrkanden"] = falt.get("yrkande", ())
    delar.setdefault("id", "".join(delar["paragraf"].split()) if "paragraf" in delar else str(nr))
    for slag, ar_sa in arendets_slag(delar.get("uppdrag", ())).items():
        delar.setdefault(slag, ar_sa)
    _prova_delarna(v, delar.get("forslag", ()), delar["yrkanden"])
    return bygg(v, Arende, delar, nycklar={"yrkanden": "yrkande"})


def _prova_delarna(v: Varde, alla: tuple[Forslag, ...], yrkanden: tuple[Yrkande, ...]) -> None:
    """What the ärende would refuse one thing at a time, all of it at once."""
    samlare = Samlare()
    for i, y in enumerate(yrkanden):
        try:
            kontrollera_yrkande(y, y, alla)
        except OgiltigtVarde as fel:
            falt = fel.falt.rpartition(".")[2]
            egen = OgiltigtVarde(objekt=fel.objekt, falt=falt, varde=fel.varde, tillatet=fel.tillatet)
            samlare.fel += vagrat(v.under("yrkande").under(i), egen).fel
    samlare.klart(v.kalla)
