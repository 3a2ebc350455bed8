"""A record tried by one who has nothing but the record: the seal, and the same events through the engine again.

What is compared: the links and the seal with the bytes (or, in a file laid out otherwise, with its canonical form); every
value of the results with what the events give when they are played anew; every reason for overriding a hinder with the
hinder there was. ``tolkningar`` (where the decision hangs on an open interpretation) is compared only when asked for: it
takes a play of the log for each other choice that it asks for. What is not compared: whether the events happened so, and
whether somebody has altered the record and sealed it anew. Only a signature, or a seal published elsewhere, tells that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import Any

from attrs import frozen

from propositionsordning.beslut.protokoll import Beslutsprotokoll, beslutsprotokoll
from propositionsordning.fel import EjStodd, Filfel, HinderFel, OgiltigtVarde
from propositionsordning.forlopp.lage import Lage, Loggpost
from propositionsordning.forlopp.motor import borja, tillampa
from propositionsordning.lag.regel import Provning
from propositionsordning.utbyte.avkodning import fran_data
from propositionsordning.utbyte.byggande import byggare
from propositionsordning.utbyte.former import falten, form
from propositionsordning.utbyte.kodning import Data
from propositionsordning.utbyte.oppning import KORT, Oppnad, kort_loggpost, motet, oppna
from propositionsordning.utbyte.packat import Huvud
from propositionsordning.utbyte.packning import resultatdata

__all__ = ["Fynd", "Fyndslag", "Granskning", "Skick", "sammanfatta", "verifiera"]


class Fyndslag(Enum):
    """What a finding is about."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    FORM = "form"
    """The text is not readable as a record."""
    SIGILL = "sigill"
    """The seal is broken, and where."""
    UTFALL = "utfall"
    """An outcome is not what the events give."""
    ROSTETAL = "rostetal"
    """A count is not what the roll call gives."""
    RESULTAT = "resultat"
    """Something else in the results is not what the events give."""
    REGEL = "regel"
    """A rule is broken: the event is refused when it is played, or the breach is recorded as an avvikelse."""
    EJ_PROVBAR = "ej_provbar"
    """A rule that the facts do not suffice to try. No fault."""
    UPPLYSNING = "upplysning"
    """Worth knowing. No fault."""


_UTAN_ANMARKNING = frozenset({Fyndslag.EJ_PROVBAR, Fyndslag.UPPLYSNING})
_HOGST_SKILLNADER = 20


class Skick(Enum):
    """What the trial came to."""

    HELT = "helt"
    """The bytes are those that were sealed, the results are what the events give, and no rule is broken."""
    OMFORMATERAT = "omformaterat"
    """As HELT, but the text is laid out otherwise: the same data, other bytes."""
    FYND = "fynd"
    """Something is wrong; see the findings."""
    OLASLIGT = "olasligt"
    """Not readable as a record."""


@frozen(kw_only=True)
class Fynd:
    """One finding: ``nr`` the event it concerns (from 1), ``plats`` the place in the file, ``regel`` the rule's id.

    ``text``: a Swedish sentence. ``lagrum``: where the rule stands, in short form.
    """

    slag: Fyndslag
    text: str
    nr: int | None = None
    plats: str | None = None
    regel: str | None = None
    lagrum: str | None = None

    def __str__(self) -> str:
        var = f"händelse {self.nr}: " if self.nr else f"{self.plats}: " if self.plats else ""
        if self.slag is Fyndslag.SIGILL:
            var = ""  # the sentence says where
        stod = f" ({self.regel}, {self.lagrum})" if self.regel else ""
        return f"{var}{self.text}{stod}"


@frozen(kw_only=True)
class Granskning:
    """What the trial of one record gave. ``rad``: its line in a file of several, from 1.

    ``sigill`` and ``arende``: its seal and the ärende's rubrik, where they could be read.
    """

    skick: Skick
    fynd: tuple[Fynd, ...] = ()
    rad: int | None = None
    sigill: str | None = None
    arende: str | None = None


def verifiera(
    data: bytes | str, *, fil: str = "beslut", rad: int | None = None, tolkningar: bool = False
) -> Granskning:
    """Try a sealed record in JSON: its seal, and its results against the events played anew. Raises nothing.

    ``fil`` and ``rad`` name the record in messages. ``tolkningar``: try also what the record says of where the decision
    hangs on an open interpretation (slower by some plays of the log, one for each other choice that it asks for).

    >>> from datetime import date
    >>> from propositionsordning import Arende, Organ, Organtyp, Sammantrade, beslut_som_json, beslutsprotokoll, borja
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> text = beslut_som_json(beslutsprotokoll(borja(m, Arende(id="1", rubrik="Budget"))))
    >>> verifiera(text).skick.value, verifiera(text.replace('":', '": ')).skick.value
    ('helt', 'omformaterat')
    >>> print(verifiera(text.replace("Budget", "Taxor")).fynd[0])
    Sigillet är brutet vid huvudet: det som var givet är ändrat.
    """
    fynd: tuple[Fynd, ...] = ()
    try:
        oppnad = oppna(_som_bytes(data), fil=fil, rad=rad)
        fynd = tuple(_sigillfynd(oppnad))
        fynd += tuple(_omkorning(oppnad, fil=fil, rad=rad, tolkningar=tolkningar))
    except Filfel as fel:
        fynd += tuple(Fynd(slag=Fyndslag.FORM, text=f.text, plats=f.plats or None) for f in fel.fel)
        return Granskning(skick=Skick.OLASLIGT, fynd=fynd, rad=rad)
    if any(f.slag not in _UTAN_ANMARKNING for f in fynd):
        skick = Skick.FYND
    else:
        skick = Skick.HELT if oppnad.kanonisk else Skick.OMFORMATERAT
    arende: str = oppnad.data["huvud"]["arende"]["rubrik"]
    return Granskning(skick=skick, fynd=fynd, rad=rad, sigill=oppnad.data["sigill"]["varde"], arende=arende)


def _som_bytes(data: bytes | str) -> bytes:
    return data if isinstance(data, bytes) else data.encode("utf-8", errors="surrogatepass")


# --- The seal --------------------------------------------------------------------------------------------------------


def _sigillfynd(oppnad: Oppnad) -> Iterator[Fynd]:
    """Where the first difference is between the links of the file and those that its data give."""
    if oppnad.hel:
        return
    uppgivna, varde = oppnad.data["sigill"]["kedja"], oppnad.data["sigill"]["varde"]
    kedja = oppnad.kedja
    nr = next((k for k, (a, b) in enumerate(zip(kedja, uppgivna, strict=False)) if a != b), None)
    if nr is None and len(kedja) == len(uppgivna):
        yield _bruten("vid resultaten: de, eller sigillet självt, är ändrade", plats="$.resultat")
    elif nr is None:
        nr = min(len(kedja), len(uppgivna))
        vad = "händelsen är tillagd efter förseglingen" if nr == len(uppgivna) else "här är en händelse borttagen"
        yield _bruten(f"vid händelse {nr}: {vad}", nr=nr)
    elif oppnad.varde == varde:
        yield _bruten(
            f"i sig självt: länk {nr} är ändrad, men inte det som den är lagd på", plats=f"$.sigill.kedja[{nr}]"
        )
    elif nr == 0:
        yield _bruten("vid huvudet: det som var givet är ändrat", plats="$.huvud")
    else:
        yield _bruten(f"vid händelse {nr}: {_loggens_skillnad(len(kedja) - len(uppgivna))}", nr=nr)


def _loggens_skillnad(antal: int) -> str:
    if antal == 0:
        return "händelsen är ändrad"
    handelser = "1 händelse" if abs(antal) == 1 else f"{abs(antal)} händelser"
    return f"loggen har {handelser} {'fler' if antal > 0 else 'färre'} än när den förseglades"


def _bruten(text: str, *, nr: int | None = None, plats: str | None = None) -> Fynd:
    return Fynd(slag=Fyndslag.SIGILL, text=f"Sigillet är brutet {text}.", nr=nr, plats=plats)


# --- The events again ------------------------------------------------------------------------------------------------


def _givet(oppnad: Oppnad, *, fil: str, rad: int | None) -> tuple[Huvud, tuple[Loggpost, ...]]:
    """The head and the log as objects; raises :class:`Filfel` for values that they cannot hold."""
    data = oppnad.data
    if oppnad.mote is not None:
        try:
            return _byggt(oppnad, oppnad.mote)
        except (OgiltigtVarde, EjStodd):
            pass  # read anew below, for the places in the file
    huvud: Huvud = fran_data(form(Huvud), data["huvud"], fil=fil, rad=rad, plats="$.huvud")
    logg: tuple[Loggpost, ...] = fran_data(form(tuple[Loggpost, ...]), data["logg"], fil=fil, rad=rad, plats="$.logg")
    return huvud, logg


def _byggt(oppnad: Oppnad, mote: bytes) -> tuple[Huvud, tuple[Loggpost, ...]]:
    huvud = oppnad.data["huvud"]
    delar = {k: bygg(huvud[k]) for k, bygg in _HUVUDETS_BYGGARE.items() if k in huvud}
    poster = [
        kort_loggpost(bit) if len(bit) <= KORT else _BYGG_POST(post)
        for bit, post in zip(oppnad.poster, oppnad.data["logg"], strict=True)
    ]
    return Huvud(sammantrade=motet(mote), **delar), tuple(poster)


_BYGG_POST = byggare(form(Loggpost))
_HUVUDETS_BYGGARE = {f.namn: byggare(f.form) for f in falten(Huvud) if f.namn != "sammantrade"}


def _omkorning(oppnad: Oppnad, *, fil: str, rad: int | None, tolkningar: bool) -> Iterator[Fynd]:
    data = oppnad.data
    huvud, logg = _givet(oppnad, fil=fil, rad=rad)
    try:
        lage = borja(huvud.sammantrade, huvud.arende, narvaro=huvud.ingaende)
        for nr, post in enumerate(logg, start=1):
            lage, fynd = _steg(lage, post, nr)
            if fynd:
                yield from fynd
                if any(f.slag is Fyndslag.REGEL for f in fynd):
                    return
        protokoll = beslutsprotokoll(lage, rattar=huvud.rattar, tolkningar=tolkningar)
    except (EjStodd, OgiltigtVarde) as fel:
        yield Fynd(slag=Fyndslag.RESULTAT, text=f"Händelserna går inte att spela om: {fel}", plats="$.logg")
        return
    beraknat = resultatdata(protokoll, data["huvud"], data["logg"])
    if not tolkningar:
        beraknat["tolkningar"] = data["resultat"]["tolkningar"]
    if beraknat != data["resultat"]:
        for nr, fynd_ in enumerate(_skillnader(data["resultat"], beraknat, "$.resultat")):
            if nr == _HOGST_SKILLNADER:
                break
            yield fynd_
    yield from _regelfynd(protokoll)


def _steg(lage: Lage, post: Loggpost, nr: int) -> tuple[Lage, tuple[Fynd, ...]]:
    try:
        nytt = tillampa(lage, post.handelse, trots=post.trots)
    except HinderFel as fel:
        return lage, tuple(
            Fynd(slag=Fyndslag.REGEL, nr=nr, text=p.skal, regel=p.regel.id, lagrum=p.regel.hanvisning)
            for p in fel.hinder
        )
    if post.trots is not None and nytt.logg[-1].trots is None:
        text = "Ett skäl att gå vidare trots hinder är angivet, men inget hinder finns."
        return nytt, (Fynd(slag=Fyndslag.RESULTAT, nr=nr, text=text, plats=f"$.logg[{nr - 1}].trots"),)
    return nytt, ()


def _regelfynd(protokoll: Beslutsprotokoll) -> Iterator[Fynd]:
    """What the events give: what is irregular, what cannot be tried, what is worth knowing."""
    for slag, poster in (
        (Fyndslag.REGEL, protokoll.avvikelser),
        (Fyndslag.EJ_PROVBAR, protokoll.ej_provbara),
        (Fyndslag.UPPLYSNING, protokoll.upplysningar),
    ):
        for post in poster:
            av_post = _av_kort_post if len(post.provning.skal) <= _KORT_SKAL else _av_post
            yield av_post(slag, post.nr, post.provning)


def _av_post(slag: Fyndslag, nr: int, provning: Provning) -> Fynd:
    regel = provning.regel
    return Fynd(slag=slag, nr=nr or None, text=provning.skal, regel=regel.id, lagrum=regel.hanvisning)


@lru_cache(maxsize=1024)
def _av_kort_post(slag: Fyndslag, nr: int, provning: Provning) -> Fynd:
    """The same is found at the same place of many records."""
    return _av_post(slag, nr, provning)


_KORT_SKAL = 300
"""So many letters has a reason that is kept at most."""
_UTFALL = ("status", "forslag_och_yrkanden", "propositionsordning", "omrostningar", "beslut")


def _skillnader(uppgivet: Data, beraknat: Data, plats: str) -> Iterator[Fynd]:
    """Every value that differs, in the file's order."""
    if isinstance(uppgivet, dict) and isinstance(beraknat, dict):
        for k in sorted(uppgivet.keys() | beraknat.keys()):
            yield from _skillnader(uppgivet.get(k, _SAKNAS), beraknat.get(k, _SAKNAS), f"{plats}.{k}")
    elif isinstance(uppgivet, list) and isinstance(beraknat, list) and len(uppgivet) == len(beraknat):
        for nr, (a, b) in enumerate(zip(uppgivet, beraknat, strict=True)):
            yield from _skillnader(a, b, f"{plats}[{nr}]")
    elif type(uppgivet) is not type(beraknat) or uppgivet != beraknat:
        text = f"Protokollet säger {_kort(uppgivet)}, men händelserna ger {_kort(beraknat)}."
        yield Fynd(slag=_skillnadens_slag(plats), text=text, plats=plats)


_SAKNAS = object()


def _skillnadens_slag(plats: str) -> Fyndslag:
    delar = plats.split(".")
    if delar[2].startswith("omrostningar") and delar[3:4] in (["rostetal"], ["roster"]):
        return Fyndslag.ROSTETAL
    return Fyndslag.UTFALL if delar[2].split("[")[0] in _UTFALL else Fyndslag.RESULTAT


def _kort(varde: Any) -> str:  # noqa: ANN401  # any data
    if varde is _SAKNAS:
        return "inget"
    if isinstance(varde, list):
        return f"en lista med {len(varde)} element"
    if isinstance(varde, dict):
        return "ett objekt"
    return {None: "null", True: "true", False: "false"}.get(varde) or repr(varde)[:80]


def sammanfatta(granskningar: Iterable[Granskning]) -> Counter[tuple[Fyndslag, str | None]]:
    """How many findings of each kind, and by rule where a rule is concerned.

    >>> sammanfatta([])
    Counter()
    """
    return Counter((f.slag, f.regel) for g in granskningar for f in g.fynd)
