"""The votes of an omröstning in an ärendefil: totals, per party, per member, or a roll call in a CSV file beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from propositionsordning.fel import Filfel
from propositionsordning.forlopp.handelser import OmrostningGenomford
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.rostning import KODER, Partirost, Rostning, koda
from propositionsordning.mote.narvaro import rostlangd
from propositionsordning.utbyte.arendefil_falt import (
    Lasare,
    Samlare,
    Varde,
    bygg,
    heltal,
    ja_nej_okant,
    menade_du,
    tabell,
    text,
    unika,
    visa,
)
from propositionsordning.utbyte.arendefil_forslag import Namnrymd
from propositionsordning.utbyte.arendefil_organ import Personer
from propositionsordning.utbyte.filer import las_text
from propositionsordning.utbyte.rostlista_csv import Rostrad, las_rostlista

__all__ = ["Omrostningsbygge", "omrostning"]

Omrostningsbygge = Callable[[Lage], OmrostningGenomford]
"""Makes the event when the state is reached whose röstlängd the votes belong to."""

_Rost = tuple[str, str, Varde]  # member id, vote, and where it stands
_PER_NAMN = ("partier", "roster", "roster_csv")
_TAL = {"ja_roster": "ja", "nej_roster": "nej", "avstar": "avstar", "franvarande": "franvarande"}


def omrostning(rymd: Namnrymd, *, katalog: Path) -> Lasare[Omrostningsbygge]:
    """Reads the table of an omröstning; a CSV file is looked for in ``katalog``."""
    falt: dict[str, Lasare[Any]] = {
        "ja": rymd.ett_alternativ,
        "nej": rymd.ett_alternativ,
        **dict.fromkeys(_TAL, heltal(0)),
        "sluten": ja_nej_okant,
        "ja_text": text,
        "nej_text": text,
        "partier": _partier(rymd.vilka),
        "roster": _roster(rymd.vilka),
        "roster_csv": _roster_csv(rymd.vilka, katalog),
    }

    def las(v: Varde) -> Omrostningsbygge:
        lasta = tabell(v, falt, kravs=("ja", "nej"))
        givna = [k for k in _PER_NAMN if k in lasta]
        if len(givna) > 1:
            raise v.under(givna[1]).fel(f"anges inte tillsammans med {givna[0]}; röster anges på ett sätt")
        tal = {ny: lasta[k] for k, ny in _TAL.items() if k in lasta} | {"partier": lasta.get("partier", ())}
        tal |= {"sluten": lasta["sluten"]} if "sluten" in lasta else {}
        texter: dict[str, Any] = {k: lasta[k] for k in ("ja", "nej", "ja_text", "nej_text") if k in lasta}
        nycklar = {ny: k for k, ny in _TAL.items()}
        roster: tuple[_Rost, ...] | None = lasta.get("roster", lasta.get("roster_csv"))

        def gor(lage: Lage) -> OmrostningGenomford:
            koder = {} if roster is None else {"koder": _koder(v.under(givna[0]), roster, lage)}
            rostning = bygg(v, Rostning, {**tal, **koder}, nycklar=nycklar)
            return bygg(v, OmrostningGenomford, {**texter, "rostning": rostning})

        if roster is None:
            bygg(v, Rostning, tal, nycklar=nycklar)  # its faults are told with those of the rest of the file
        return gor

    return las


def _koder(v: Varde, roster: tuple[_Rost, ...], lage: Lage) -> str:
    """One code a member of the röstlängd of that moment; one outside it may only be marked as frånvarande."""
    langd = rostlangd(lage.narvaro)
    if langd is None:
        raise v.fel("röster per ledamot förutsätter att röstlängden är känd; ange vilka i sammantrade.narvarande")
    samlare = Samlare()
    for vem, rost, plats in roster:
        if vem not in langd and rost != "franvarande":
            text_ = f"{visa(vem)} tjänstgör inte nu{menade_du(vem, langd)}"
            samlare.fel += plats.fel(text_ if plats.vag != v.vag else f"{v.ra}: {text_}").fel
    samlare.klart(v.kalla)
    return koda({vem: rost for vem, rost, _ in roster if vem in langd}, langd)


# --- In the file itself -----------------------------------------------------------------------------------------------


def _partier(vilka: Personer) -> Lasare[tuple[Partirost, ...]]:
    tal: dict[str, Lasare[Any]] = dict.fromkeys(KODER.values(), heltal(0))

    def las(v: Varde) -> tuple[Partirost, ...]:
        if not isinstance(v.ra, dict):
            raise v.otillatet("en tabell som {S = {ja = 5}, M = {nej = 3}}")
        samlare = Samlare()
        lasta = []
        for nyckel in v.ra:
            plats = v.under(nyckel)
            parti = samlare.prova(vilka.parti, Varde(nyckel, plats.vag, plats.kalla))
            antal = samlare.prova(lambda w: tabell(w, tal), plats)
            if parti is not None and antal is not None:
                lasta.append(bygg(plats, Partirost, {"parti": parti, **antal}))
        samlare.klart(v.kalla)
        return tuple(lasta)

    return las


def _rost(v: Varde) -> str:
    """A vote: ja, nej, avstår or frånvarande."""
    rost = v.ra.strip().lower().replace("å", "a") if isinstance(v.ra, str) else ""
    if rost not in KODER.values():
        raise v.otillatet('"ja", "nej", "avstår" eller "frånvarande"' + menade_du(rost, KODER.values()))
    return rost


def _roster(vilka: Personer) -> Lasare[tuple[_Rost, ...]]:
    def las(v: Varde) -> tuple[_Rost, ...]:
        if not isinstance(v.ra, dict):
            raise v.otillatet('en tabell som {"S-1" = "ja", "M-1" = "nej"}')
        samlare = Samlare()
        lasta: list[_Rost] = []
        for nyckel in v.ra:
            plats = v.under(nyckel)
            vem = samlare.prova(vilka.person, Varde(nyckel, plats.vag, plats.kalla))
            rost = samlare.prova(_rost, plats)
            if vem is not None and rost is not None:
                lasta.append((vem, rost, plats))
        unika([(vem, plats) for vem, _, plats in lasta], samlare)
        samlare.klart(v.kalla)
        return tuple(lasta)

    return las


# --- In a CSV file beside it ------------------------------------------------------------------------------------------


def _roster_csv(vilka: Personer, katalog: Path) -> Lasare[tuple[_Rost, ...]]:
    def las(v: Varde) -> tuple[_Rost, ...]:
        namn = text(v)
        samlare = Samlare()
        try:
            rader = las_rostlista(las_text(katalog / namn), fil=namn)
        except Filfel as fel:
            for f in fel.fel:
                samlare.fel += v.fel(f"{namn}: {f}").fel
            samlare.klart(v.kalla)
            raise
        lasta: list[_Rost] = []
        forst: dict[str, int] = {}
        for r in rader:
            vem = samlare.prova(partial(_vems, rad=r, vilka=vilka), v)
            if vem is None:
                continue
            tidigare = forst.setdefault(vem, r.rad)
            if tidigare != r.rad:
                samlare.fel += v.fel(f"{namn}: rad {r.rad}: {visa(vem)} står redan på rad {tidigare}").fel
            lasta.append((vem, r.rost, v))
        samlare.klart(v.kalla)
        return tuple(lasta)

    return las


def _vems(v: Varde, *, rad: Rostrad, vilka: Personer) -> str:
    """The id of the member whose vote the row is: by seat, else by name and party. Nothing is guessed."""
    borjan = f"{v.ra}: rad {rad.rad}: "
    med_namn = () if rad.namn is None else vilka.med_namn(rad.namn, rad.parti)
    plats = rad.plats
    if plats is not None and (not vilka.ledamoter or any(p.id == plats for p in vilka.ledamoter)):
        if len(med_namn) == 1 and med_namn[0].id != plats:
            raise v.fel(f"{borjan}platsen är {visa(plats)}, men {visa(rad.namn)} är {visa(med_namn[0].id)}")
        return plats
    if len(med_namn) == 1:
        return med_namn[0].id
    skrivet = rad.namn or plats or ""
    if med_namn:
        raise v.fel(f"{borjan}{visa(skrivet)} är namnet på flera ledamöter; ange platsen")
    if not vilka.ledamoter:
        raise v.fel(f"{borjan}organets ledamöter är inte angivna, så {visa(skrivet)} går inte att finna; ange platsen")
    raise v.fel(f"{borjan}{visa(skrivet)} finns inte bland organets ledamöter{vilka.narmast(skrivet)}")
