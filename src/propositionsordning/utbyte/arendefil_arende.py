"""The ärenden of an ärendefil: facts, förslag and yrkanden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import field, frozen

from propositionsordning.arende.arende import Arende, kontrollera_yrkande
from propositionsordning.arende.forslag import Forslag, Forslagsart, Utgang
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.regler.kl_5_50_uppskov import Uppskovshistorik
from propositionsordning.utbyte.arendefil_falt import (
    Lasare,
    Samlare,
    Varde,
    beteckning,
    bygg,
    en_av,
    en_eller_flera,
    heltal,
    ja_nej,
    ja_nej_okant,
    menade_du,
    stycken,
    tabell,
    tabell_av,
    text,
    unika,
    vagrat,
    visa,
)
from propositionsordning.utbyte.arendefil_organ import Personer

__all__ = ["Namnrymd", "Uppgivet", "forslag", "las_arende", "namnrymd", "nummer", "yrkande"]


def nummer(v: Varde) -> str:
    """A paragraph number: a text or a whole number; the sign § may be left out or not."""
    skrivet = str(v.ra) if isinstance(v.ra, int) and not isinstance(v.ra, bool) else text(v)
    return text(Varde(skrivet.removeprefix("§"), v.vag, v.kalla))


# --- The ärende -------------------------------------------------------------------------------------------------------

_FAKTA: Mapping[str, Lasare[Any]] = dict.fromkeys(
    (
        "val",
        "anstallning",
        "myndighetsutovning",
        "tillkannagivet",
        "berett",
        "bradskande",
        "extra_val",
        "folkinitiativ",
    ),
    ja_nej_okant,
)


@frozen(kw_only=True)
class Uppgivet:
    """What a table ``[[arende]]`` says, its events apart."""

    arende: Arende
    antal_javiga: int | None


def las_arende(v: Varde, rymd: Namnrymd, *, nr: int, handelsenycklar: Mapping[str, Lasare[Any]]) -> Uppgivet:
    """The ärende (``nr``: its place in the file, from 1); the keys of the events are read by ``handelsenycklar``."""
    falt = tabell(
        v,
        {
            "id": beteckning,
            "paragraf": nummer,
            "rubrik": text,
            "diarienummer": text,
            "uppskovshistorik": en_av(Uppskovshistorik),
            **_FAKTA,
            "antal_javiga": heltal(0),
            "sammanfattning": stycken,
            "talare": en_eller_flera(text),
            "expediering": en_eller_flera(text),
            "forslag": _tabeller(lambda _nr: forslag(rymd)),
            "yrkande": _tabeller(lambda y_nr: yrkande(rymd, id_annars=f"y{y_nr}")),
            **handelsenycklar,
        },
        kravs=("rubrik",),
    )
    delar = {k: x for k, x in falt.items() if k not in handelsenycklar and k not in {"antal_javiga", "yrkande"}}
    delar["yrkanden"] = falt.get("yrkande", ())
    delar.setdefault("id", _id(falt.get("paragraf"), nr))
    _prova_delarna(v, delar.get("forslag", ()), delar["yrkanden"])
    arende = bygg(v, Arende, delar, nycklar={"yrkanden": "yrkande"})
    return Uppgivet(arende=arende, antal_javiga=falt.get("antal_javiga"))


def _tabeller(lasare: Any) -> Lasare[tuple[Any, ...]]:  # noqa: ANN401  # place from 1 -> reader
    """An array of tables, each read by the reader for its place."""

    def las(v: Varde) -> tuple[Any, ...]:
        if not isinstance(v.ra, list):
            raise v.fel(f"skrivs med dubbla hakparenteser, [[{'.'.join(str(d) for d in v.vag if isinstance(d, str))}]]")
        samlare = Samlare()
        lasta = [samlare.prova(lasare(i + 1), v.under(i)) for i in range(len(v.ra))]
        samlare.klart(v.kalla)
        return tuple(lasta)

    return las


def _id(paragraf: str | None, nr: int) -> str:
    return "".join(paragraf.split()) if paragraf else str(nr)


def _prova_delarna(v: Varde, alla: tuple[Forslag, ...], yrkanden: tuple[Yrkande, ...]) -> None:
    """What the ärende would refuse one thing at a time, all of it at once."""
    samlare = Samlare()
    f_plats, y_plats = v.under("forslag"), v.under("yrkande")
    unika([(f.id, f_plats.under(i).under("id")) for i, f in enumerate(alla)], samlare)
    unika([(y.id, y_plats.under(i).under("id")) for i, y in enumerate(yrkanden)], samlare)
    for i, y in enumerate(yrkanden):
        try:
            kontrollera_yrkande(y, y, alla)
        except OgiltigtVarde as fel:
            egen = OgiltigtVarde(
                objekt=fel.objekt, falt=fel.falt.rpartition(".")[2], varde=fel.varde, tillatet=fel.tillatet
            )
            samlare.fel += vagrat(y_plats.under(i), egen).fel
    samlare.klart(v.kalla)
