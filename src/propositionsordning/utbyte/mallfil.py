"""The mall of the minutes as a TOML file, and the malls that come with the library."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from attrs import fields

from propositionsordning.fel import Filanmarkning, OgiltigtVarde
from propositionsordning.fraser.katalog import Fras, Fraskatalog, byt_ut
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import lista
from propositionsordning.protokoll.mall import (
    STANDARDMALL,
    Mall,
    Mallsektion,
    Protokollsdel,
    Protokollsstil,
    utelamnade,
)
from propositionsordning.utbyte.arendefil_falt import (
    Kalla,
    Samlare,
    Varde,
    beteckning,
    en_av,
    en_eller_flera,
    ja_nej,
    menade_du,
    numrerade,
    tabell,
    tabell_av,
    text,
    vagrat,
    visa,
)
from propositionsordning.utbyte.filer import las_text
from propositionsordning.utbyte.tomlrader import las_toml

__all__ = ["MALLAR", "MALLFORMAT", "las_mall", "mall", "tolka_mall"]

MALLFORMAT = "propositionsordning/mall/1"
MALLAR = ("goteborg", "huddinge")
"""The malls that come with the library, by name."""


def mall(namn: str) -> Mall:
    """One of the malls that come with the library. Raises :class:`OgiltigtVarde` for another name.

    >>> [s.rubrik for s in mall("goteborg").sektioner[:3]]
    ['Beslut', 'Justering', 'Tidigare behandling']
    """
    if namn not in MALLAR:
        raise OgiltigtVarde(objekt="mall", falt="namn", varde=namn, tillatet=lista(MALLAR, bindeord="eller"))
    fil = resources.files("propositionsordning.protokoll").joinpath("mallar", f"{namn}.toml")
    return tolka_mall(fil.read_text(encoding="utf-8"), fil=f"{namn}.toml")


def las_mall(sokvag: Path) -> Mall:
    """Read a mall from a file. Raises :class:`Filfel` with everything that is wrong, each with its line."""
    return tolka_mall(las_text(sokvag), fil=str(sokvag))


def tolka_mall(innehall: str, *, fil: str = "mallen") -> Mall:
    r"""Read the text of a mall; ``fil`` is the name errors give it. Raises :class:`Filfel` as :func:`las_mall` does.

    >>> print(tolka_mall('format = "propositionsordning/mall/1"\nnamn = "egen"\n[stil]\ntal_i_ord = true').stil)
    Protokollsstil(tal_i_ord=True, citattecken=True, apostrof=True)
    """
    data, rader = las_toml(innehall, fil=fil)
    rot = Varde(data, (), Kalla(fil, rader))
    falt = tabell(
        rot,
        {
            "format": _format,
            "namn": text,
            "sektion": numrerade(lambda _nr: _sektion),
            "fraser": _fraser,
            "stil": tabell_av(Protokollsstil, {a.name: ja_nej for a in fields(Protokollsstil)}),
        },
        kravs=("format", "namn"),
    )
    sektioner = falt.get("sektion", STANDARDMALL.sektioner)
    _delarna(rot, sektioner)
    uppgifter = {"namn": falt["namn"], "sektioner": sektioner, "fraser": falt.get("fraser", STANDARD)}
    try:
        return Mall(**uppgifter, **({"stil": falt["stil"]} if "stil" in falt else {}))
    except OgiltigtVarde as fel:
        raise vagrat(rot, fel, nycklar={"sektioner": "sektion"}) from fel


def _format(v: Varde) -> str:
    if v.ra != MALLFORMAT:
        raise v.otillatet(visa(MALLFORMAT))
    return MALLFORMAT


# --- Sections ---------------------------------------------------------------------------------------------------------


def _sektion(v: Varde) -> Mallsektion:
    falt = tabell(
        v,
        {"id": beteckning, "rubrik": text, "delar": en_eller_flera(en_av(Protokollsdel), minst=1)},
        kravs=("id", "rubrik"),
    )
    if "delar" not in falt:
        falt["delar"] = (en_av(Protokollsdel)(v.under("id")),)
    try:
        return Mallsektion(**falt)
    except OgiltigtVarde as fel:
        raise vagrat(v, fel) from fel


def _delarna(rot: Varde, sektioner: tuple[Mallsektion, ...]) -> None:
    """No part may stand twice (told where it stands the second time), and none that must be told may be missing."""
    samlare, forst = Samlare(), dict[Protokollsdel, str]()
    for plats, s in enumerate(sektioner):
        for del_ in s.delar:
            if del_ in forst:
                v = rot.under("sektion").under(plats)
                text_ = (
                    f"delen {visa(del_.value)} står redan i sektionen {visa(forst[del_])}; varje del får stå en gång"
                )
                samlare.fel += v.under("delar" if "delar" in v.ra else "id").fel(text_).fel
            forst.setdefault(del_, s.id)
    saknas = lista([visa(d.value) for d in utelamnade(forst)])
    if saknas:
        samlare.fel += (
            rot.under("sektion")
            .fel(
                f"ingen sektion har {saknas}; protokollet ska redovisa det som 5 kap. 67 § kommunallagen kräver och det som"
                " har antecknats"
            )
            .fel
        )
    samlare.klart(rot.kalla)


# --- Phrases ----------------------------------------------------------------------------------------------------------


def _fraser(v: Varde) -> Fraskatalog:
    if not isinstance(v.ra, dict):
        raise v.otillatet('en tabell med fraser, som "omrostning.begars" = "Votering begärs"')
    samlare, lydelser = Samlare(), dict[str, str]()
    for fras_id, under in _platta(v):
        if fras_id not in STANDARD:
            samlare.fel += under.fel(f"frasen {visa(fras_id)} finns inte{_menade(fras_id, STANDARD)}").fel
            continue
        lydelse = samlare.prova(text, under)
        if lydelse is not None:
            samlare.fel += _falten(under, STANDARD[fras_id], lydelse)
            lydelser[fras_id] = lydelse
    samlare.klart(v.kalla)
    return byt_ut(STANDARD, lydelser)


def _platta(v: Varde) -> list[tuple[str, Varde]]:
    """Phrases by id. Unquoted dots in a key make tables, so that both ways of writing mean the same."""
    ut: list[tuple[str, Varde]] = []
    for nyckel in v.ra:
        under = v.under(nyckel)
        if isinstance(under.ra, dict):
            ut += [(f"{nyckel}.{resten}", langst_in) for resten, langst_in in _platta(under)]
        else:
            ut.append((nyckel, under))
    return ut


def _menade(fras_id: str, fraser: Mapping[str, Any]) -> str:
    """What was probably meant, or those of the same subject."""
    narmast = menade_du(fras_id, fraser)
    if narmast:
        return narmast
    amne = fras_id.partition(".")[0]
    lika = [i for i in fraser if i.partition(".")[0] == amne]
    return f"; fraserna om {visa(amne)} är {lista(lika)}" if lika else "; fraserna står i docs/mallar.md"


def _falten(v: Varde, gammal: Fras, lydelse: str) -> Sequence[Filanmarkning]:
    """The fields that a wording lacks, or has too many: no fact may fall out of the minutes."""
    try:
        falt = Fras(id=gammal.id, slag=gammal.slag, mall=lydelse).falt
    except OgiltigtVarde as fel:
        return v.fel(f"{visa(lydelse)} är inte tillåtet; tillåtet är {fel.tillatet}").fel
    fel_: list[Filanmarkning] = []
    if gammal.falt - falt:
        fel_ += v.fel(f"frasen saknar {_i_ord(gammal.falt - falt)}; i stället för {visa(gammal.mall)}").fel
    if falt - gammal.falt:
        hint = f"tillåtna är {_i_ord(gammal.falt)}" if gammal.falt else "den har inga fält"
        fel_ += v.fel(f"frasen har inte {_i_ord(falt - gammal.falt)}; {hint}").fel
    return fel_


def _i_ord(falt: Collection[str]) -> str:
    return lista([f"{{{f}}}" for f in sorted(falt)])
