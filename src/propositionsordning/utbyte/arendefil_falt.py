"""The fields of an ärendefil: a value with its place in the file, and readers that give it a type or say what is wrong.

A reader takes a :class:`Varde` and returns what it means; when it cannot, it raises :class:`Filfel` with every fault it
found, so that the readers of tables and lists can gather the faults of all their parts before they give up.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import Enum
from typing import Any, TypeVar
from unicodedata import category

from attrs import field, frozen

from propositionsordning.fel import Filanmarkning, Filfel, OgiltigtVarde
from propositionsordning.fraser.svenska import lista
from propositionsordning.utbyte.tomlrader import Rader, skriv_plats

__all__ = [
    "OKANT",
    "Kalla",
    "Lasare",
    "Samlare",
    "Varde",
    "beteckning",
    "bygg",
    "datum",
    "en_av",
    "en_eller_flera",
    "heltal",
    "ja",
    "ja_nej",
    "ja_nej_okant",
    "lista_av",
    "menade_du",
    "numrerade",
    "nycklarna",
    "stycken",
    "tabell",
    "tabell_av",
    "text",
    "unika",
    "vagrat",
    "visa",
]

OKANT = ("okänt", "okänd")
"""How a file says that the facts do not tell."""

_VISAR = 60  # characters of a value at most in a message
_HOGST = 999_999_999  # no count or number of a meeting is above this
_T = TypeVar("_T")


@frozen
class Kalla:
    """The file that values come from: its name as the user gave it, and the line of everything in it."""

    fil: str
    rader: Rader = field(repr=False)


@frozen
class Varde:
    """One value of a file: what stands there (``ra``), and its path (``vag``: keys, and places in lists from 0)."""

    ra: Any
    vag: tuple[str | int, ...]
    kalla: Kalla = field(repr=False)

    def under(self, led: str | int) -> Varde:
        """The value at a key or a place below this one; its ``ra`` is None when there is none."""
        if isinstance(self.ra, dict):
            ra = self.ra.get(led)
        else:
            ra = self.ra[led] if isinstance(led, int) and led < len(self.ra) else None
        return Varde(ra, (*self.vag, led), self.kalla)

    @property
    def plats(self) -> str:
        """The path as messages write it: "arende[1].yrkande[2].av"."""
        return skriv_plats(self.vag)

    @property
    def rad(self) -> int | None:
        """The line where it stands, from 1."""
        return self.kalla.rader.rad(self.vag)

    def fel(self, text: str) -> Filfel:
        """The error that says one thing of this value; the caller raises it."""
        return Filfel(fil=self.kalla.fil, fel=[Filanmarkning(plats=self.plats, rad=self.rad, text=text)])

    def otillatet(self, tillatet: str) -> Filfel:
        """The error for a value that is none of what is allowed."""
        return self.fel(f"{visa(self.ra)} är inte tillåtet; tillåtet är {tillatet}")


Lasare = Callable[[Varde], _T]
"""Gives the meaning of a value, or raises :class:`Filfel`."""


class Samlare:
    """Gathers the faults of several readings; lives only while a table or a list is read."""

    def __init__(self) -> None:
        self.fel: list[Filanmarkning] = []

    def prova(self, lasare: Lasare[_T], v: Varde) -> _T | None:
        """What the reader gives, or None after its faults have been noted."""
        try:
            return lasare(v)
        except Filfel as fel:
            self.fel += fel.fel
            return None

    def klart(self, kalla: Kalla) -> None:
        """Raise :class:`Filfel` with everything noted, if anything was."""
        if self.fel:
            raise Filfel(fil=kalla.fil, fel=self.fel)


# --- Words for messages -----------------------------------------------------------------------------------------------


def visa(varde: object) -> str:
    """A value as a message shows it: the way the file writes it, and not too long.

    >>> visa("kör"), visa(True), visa(["S-1", 2]), visa({"ja": 1})
    ("'kör'", 'true', "['S-1', 2]", 'en tabell')
    """
    if isinstance(varde, bool):
        return "true" if varde else "false"
    if varde is None:
        return "inget"
    if isinstance(varde, Enum):
        return visa(varde.value)
    if isinstance(varde, dict):
        return "en tabell"
    if isinstance(varde, (date, datetime)):
        return varde.isoformat()
    if isinstance(varde, (list, tuple)):
        ut = f"[{', '.join('…' if isinstance(v, (list, tuple)) else visa(v) for v in varde)}]"
        return ut if len(ut) <= _VISAR else "en lista"
    if isinstance(varde, int) and abs(varde) > _HOGST:
        return "ett alltför stort tal"
    if isinstance(varde, str) and len(varde) > _VISAR:
        varde = varde[: _VISAR - 1] + "…"
    return repr(varde)


def menade_du(skrivet: str, tillatna: Iterable[str]) -> str:
    """A question to end a message with, when something allowed is nearly what was written; else nothing.

    >>> menade_du("rubirk", ["rubrik", "talare"]), menade_du("x", ["rubrik"])
    ("; menade du 'rubrik'?", '')
    """
    lika = _narmast(skrivet, tillatna)
    return "" if lika is None else f"; menade du {visa(lika)}?"


def _narmast(skrivet: str, tillatna: Iterable[str]) -> str | None:
    vikta: dict[str, str] = {}
    for t in tillatna:
        vikta.setdefault(t.casefold(), t)
    lika = get_close_matches(skrivet.casefold(), vikta, n=1, cutoff=0.7)
    return vikta[lika[0]] if lika else None


# --- Single values ----------------------------------------------------------------------------------------------------


def text(v: Varde) -> str:
    """A text that is not empty, without surrounding white space."""
    if not isinstance(v.ra, str) or not v.ra.strip():
        raise v.otillatet("en text som inte är tom, inom citattecken")
    if any(category(t) == "Cc" and t not in "\n\r\t" for t in v.ra):
        raise v.otillatet("en text utan styrtecken")
    return v.ra.strip()


def beteckning(v: Varde) -> str:
    """An id without white space; a whole number is taken as its digits."""
    if isinstance(v.ra, int) and not isinstance(v.ra, bool) and 0 <= v.ra <= _HOGST:
        return str(v.ra)
    if not isinstance(v.ra, str) or not v.ra or any(t.isspace() or category(t) == "Cc" for t in v.ra):
        raise v.otillatet("en beteckning utan blanktecken, inom citattecken")
    return v.ra


def heltal(minst: int) -> Lasare[int]:
    """A whole number of at least ``minst``."""

    def las(v: Varde) -> int:
        if not isinstance(v.ra, int) or isinstance(v.ra, bool) or not minst <= v.ra <= _HOGST:
            raise v.otillatet(f"ett heltal från {minst}, utan citattecken")
        return v.ra

    return las


def ja_nej(v: Varde) -> bool:
    """True or false."""
    if not isinstance(v.ra, bool):
        raise v.otillatet("true eller false, utan citattecken")
    return v.ra


def ja(v: Varde) -> bool:
    """True, for what is written only when it is so."""
    if v.ra is not True:
        raise v.otillatet("true, eller att hela händelsen utelämnas")
    return True


def ja_nej_okant(v: Varde) -> bool | None:
    """True, false, or "okänt" (None)."""
    if isinstance(v.ra, bool):
        return v.ra
    if v.ra not in OKANT:
        raise v.otillatet('true, false eller "okänt"')
    return None


def datum(v: Varde) -> date:
    """A date."""
    if not isinstance(v.ra, date) or isinstance(v.ra, datetime):
        raise v.otillatet("ett datum som 2024-01-31, utan citattecken och klockslag")
    return v.ra


_E = TypeVar("_E", bound=Enum)
_ASCII = str.maketrans("åäöÅÄÖ -", "aaoaao__")


def en_av(uppraknad: type[_E]) -> Lasare[_E]:
    """One of the values of an Enum of strings; å, ä and ö may be written out ("återremiss" for "aterremiss")."""
    varden = {str(e.value): e for e in uppraknad}

    def las(v: Varde) -> _E:
        if isinstance(v.ra, str):
            nyckel = v.ra.strip().translate(_ASCII).lower()
            if nyckel in varden:
                return varden[nyckel]
            narmast = menade_du(nyckel, varden)
        else:
            narmast = ""
        raise v.otillatet(lista([visa(s) for s in varden], bindeord="eller") + narmast)

    return las


# --- Several values ---------------------------------------------------------------------------------------------------


def lista_av(lasare: Lasare[_T], *, minst: int = 0) -> Lasare[tuple[_T, ...]]:
    """A list of at least ``minst`` values, each read by ``lasare``; the faults of all of them together."""

    def las(v: Varde) -> tuple[_T, ...]:
        if not isinstance(v.ra, list) or len(v.ra) < minst:
            raise v.otillatet("en lista inom [ ]" + (f" med minst {minst}" if minst else ""))
        samlare = Samlare()
        lasta = [samlare.prova(lasare, v.under(i)) for i in range(len(v.ra))]
        samlare.klart(v.kalla)
        return tuple(x for x in lasta if x is not None)

    return las


def en_eller_flera(lasare: Lasare[_T], *, minst: int = 0) -> Lasare[tuple[_T, ...]]:
    """One value, or a list of at least ``minst``."""
    flera = lista_av(lasare, minst=minst)
    return lambda v: flera(v) if isinstance(v.ra, list) else (lasare(v),)


def stycken(v: Varde) -> tuple[str, ...]:
    """Paragraphs: a list of texts, or one text divided at its blank lines. Line breaks within one become spaces."""
    delar = [text(v)] if isinstance(v.ra, str) else lista_av(text)(v)
    if len(delar) == 1:
        delar = [d for d in "\n".join(r.strip() for r in delar[0].splitlines()).split("\n\n") if d.strip()]
    return tuple(" ".join(d.split()) for d in delar)


# --- Tables -----------------------------------------------------------------------------------------------------------


def tabell(v: Varde, falt: Mapping[str, Lasare[Any]], *, kravs: Collection[str] = ()) -> dict[str, Any]:
    """The fields of a table that are there, each read; raises with every fault: unknown, missing and wrong ones."""
    if not isinstance(v.ra, dict):
        raise v.otillatet("en tabell med " + ", ".join(falt))
    samlare = Samlare()
    nycklarna(v, falt, samlare, kravs=kravs)
    lasta = {k: samlare.prova(las, v.under(k)) for k, las in falt.items() if k in v.ra}
    samlare.klart(v.kalla)
    return lasta


def nycklarna(v: Varde, tillatna: Collection[str], samlare: Samlare, *, kravs: Collection[str] = ()) -> None:
    """Note unknown and missing keys; one that an unknown key was probably meant to be is not also missing."""
    lediga = [t for t in tillatna if t not in v.ra]
    menade: set[str] = set()
    for nyckel in v.ra:
        if nyckel not in tillatna:
            narmast = _narmast(nyckel, lediga)
            menade |= {narmast} if narmast else set()
            hint = f"menade du {visa(narmast)}?" if narmast else "tillåtna här är " + ", ".join(tillatna)
            samlare.fel += v.under(nyckel).fel(f"namnet är okänt; {hint}").fel
    for nyckel in kravs:
        if nyckel not in v.ra and nyckel not in menade:
            samlare.fel += v.under(nyckel).fel("saknas").fel


def tabell_av(klass: Callable[..., _T], falt: Mapping[str, Lasare[Any]], *, kravs: Collection[str] = ()) -> Lasare[_T]:
    """A table whose fields make an object; what the object itself refuses is a fault too."""
    return lambda v: bygg(v, klass, tabell(v, falt, kravs=kravs))


def bygg(
    v: Varde, klass: Callable[..., _T], falt: Mapping[str, Any], *, nycklar: Mapping[str, str] | None = None
) -> _T:
    """Make an object from fields read under ``v``; raises :class:`Filfel` at the field that the object refuses.

    ``nycklar``: the file's name of a field, where it is not the object's own.
    """
    try:
        return klass(**falt)
    except OgiltigtVarde as fel:
        raise vagrat(v, fel, nycklar=nycklar) from fel


def vagrat(v: Varde, fel: OgiltigtVarde, *, nycklar: Mapping[str, str] | None = None) -> Filfel:
    """The fault for what an object made from ``v`` refused, at the field in question when that is in the file."""
    namn, _, resten = fel.falt.partition(".")
    nyckel = (nycklar or {}).get(namn, namn)
    finns = isinstance(v.ra, dict) and nyckel in v.ra
    plats = _i_listan(v.under(nyckel), resten) if finns or fel.varde is None else v
    vad = "saknas" if fel.varde is None else f"{visa(fel.varde)} är inte tillåtet"
    inledning = "" if plats is not v else f"{fel.falt}: "
    return plats.fel(f"{inledning}{vad}; tillåtet är {fel.tillatet}")


def _i_listan(plats: Varde, resten: str) -> Varde:
    """Of a list of tables the one with the id that ``resten`` begins with ("a.personer"), and the field in it."""
    namn, _, falt = resten.partition(".")
    for nr, tabell in enumerate(plats.ra if isinstance(plats.ra, list) else ()):
        if isinstance(tabell, dict) and tabell.get("id") == namn:
            return plats.under(nr).under(falt) if falt in tabell else plats.under(nr)
    return plats


def numrerade(
    lasare: Callable[[int], Lasare[_T]], *, id_annars: Callable[[int], str | None] = lambda _nr: None
) -> Lasare[tuple[_T, ...]]:
    """A list of tables, each read by the reader for its place (from 1), no two with the same ``id``.

    ``id_annars``: the id, by place, of a table that gives none (None: it has none).
    """

    def las(v: Varde) -> tuple[_T, ...]:
        if not isinstance(v.ra, list):
            namn = ".".join(led for led in v.vag if isinstance(led, str))
            raise v.otillatet(f"flera tabeller, var och en under rubriken [[{namn}]], eller en lista av tabeller")
        samlare = Samlare()
        delar = [v.under(i) for i in range(len(v.ra))]
        lasta = [samlare.prova(lasare(nr), del_) for nr, del_ in enumerate(delar, start=1)]
        idn = [(d.ra.get("id", id_annars(nr)), d) for nr, d in enumerate(delar, start=1) if isinstance(d.ra, dict)]
        unika([(str(namn), d.under("id")) for namn, d in idn if isinstance(namn, (str, int))], samlare)
        samlare.klart(v.kalla)
        return tuple(x for x in lasta if x is not None)

    return las


def unika(namngivna: Iterable[tuple[str, Varde]], samlare: Samlare) -> None:
    """Note a fault for every name that stands a second time; each comes with the value that gives it."""
    forst: dict[str, Varde] = {}
    for namn, v in namngivna:
        tidigare = forst.setdefault(namn, v)
        if tidigare is not v:
            rad = "" if tidigare.rad is None else f" på rad {tidigare.rad}"
            samlare.fel += v.fel(f"{visa(namn)} finns redan{rad} ({tidigare.plats}); ange en annan beteckning").fel
