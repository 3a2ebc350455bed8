"""TOML with line numbers, so that an error can point at the line of a value.

The standard library's ``tomllib`` reads the file and is the only judge of what it means, but it keeps no positions.
Beside it a small scanner walks the same text and notes on which line every key, table and array element begins. The
scanner is run only on text that ``tomllib`` has accepted, so it need not check anything; where a newer TOML brings a
form it does not know it stops, and :meth:`Rader.rad` answers with the nearest enclosing line it has.

Source: TOML 1.0.0, https://toml.io/en/v1.0.0 (from 1.1 also line breaks and a last comma in inline tables).
"""

from __future__ import annotations

import json
import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from attrs import Factory, define, frozen

from propositionsordning.fel import Filanmarkning, Filfel

__all__ = ["Rader", "Sokvag", "las_toml", "skriv_plats"]

Sokvag: TypeAlias = Sequence[str | int]
"""A path into a TOML document: keys (str) and places in arrays (int from 0), outermost first."""
_HOGST_VARDEN = 100_000  # commas, and lines: some fifty times those of a long meeting with every roll call
_HOGST_I_LISTA = 4096  # as in a record
_HOGST_NIVAER = 16
# The reader takes time and room by the square of the names that stand with points between.
_LANGT_NAMN = re.compile(
    rf"""(?:^|[\[{{,])[ \t]*(?:[\w"'-]++[ \t]*\.[ \t]*){{{_HOGST_NIVAER}}}""", re.MULTILINE | re.ASCII
)


@define(eq=False, repr=False)
class _Nod:
    """A table, array or value: the line where it begins, and what stands in it."""

    rad: int
    lista: bool = False
    barn: dict[str | int, _Nod] = Factory(dict["str | int", "_Nod"])

    def nytt_element(self, rad: int) -> _Nod:
        nod = self.barn[len(self.barn)] = _Nod(rad)
        return nod

    def tabell(self) -> _Nod:
        """Itself, or the last table of an array: what TOML means by an array's name on the way to another."""
        return self.barn[len(self.barn) - 1] if self.lista and self.barn else self


@frozen(eq=False, repr=False)
class Rader:
    """On which line each value of a TOML text begins. Made by :func:`las_toml`.

    A value, or a key's table made by a dotted key, has the line of its key; an array element its own line; a table the
    line of its header, even when a header below it came first; an array of tables the line of its first header.
    """

    _rot: _Nod

    def rad(self, path: Sokvag) -> int | None:
        r"""Give the line (counted from 1) of the value at ``path`` (indices from 0), or of the nearest that holds it.

        None when not even the first part of the path is in the text.

        >>> _, rader = las_toml("[organ]\nnamn = 'KS'\n\n[[arende]]\nrubrik = 'Budget'")
        >>> rader.rad(("organ", "namn")), rader.rad(("arende", 0, "yrkande", 2)), rader.rad(("sammantrade",))
        (2, 4, None)
        """
        nod = self._rot
        rad = None
        for led in path:
            if led not in nod.barn:
                break
            nod = nod.barn[led]
            rad = nod.rad
        return rad


def skriv_plats(path: Sokvag) -> str:
    """Write a path the way an error message names it, with places in arrays counted from 1.

    >>> skriv_plats(("arende", 0, "yrkande", 1, "av"))
    'arende[1].yrkande[2].av'
    >>> skriv_plats(("parti", "Vår by"))
    'parti."Vår by"'
    """
    ut = ""
    for led in path:
        if isinstance(led, int):
            ut += f"[{led + 1}]"
        else:
            namn = led if re.fullmatch(r"[A-Za-z0-9_-]+", led) else json.dumps(led, ensure_ascii=False)
            ut += f".{namn}" if ut else namn
    return ut


def las_toml(text: str, *, fil: str = "TOML-texten") -> tuple[dict[str, Any], Rader]:
    r"""Read a TOML text into plain Python values and the line of each.

    ``fil`` is the name that an error gives the text. Raises :class:`Filfel` with one Swedish remark (line and column)
    when the text is not valid TOML; before it is read, in time that does not grow with what stands in it, when it has
    more than 100 000 commas or lines, or a name of more than 16 parts; and when a list has more than 4096 elements.

    >>> data, rader = las_toml("[[arende]]\n[[arende.yrkande]]\nav = 'M-1'")
    >>> data["arende"][0]["yrkande"][0]["av"], rader.rad(("arende", 0, "yrkande", 0, "av"))
    ('M-1', 3)
    >>> las_toml("rubrik = Budget", fil="a.toml")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    propositionsordning.fel.Filfel: a.toml: rad 1, kolumn 10: filen är inte giltig TOML: ett värde väntas, ...
    """
    for vad, antal in (("komman", text.count(",")), ("rader", text.count("\n"))):
        if antal > _HOGST_VARDEN:
            text_ = f"filen är för stor: den har {antal} {vad}; tillåtet är högst {_HOGST_VARDEN}"
            raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=None, text=text_)])
    langt = _LANGT_NAMN.search(text)
    if langt is not None:
        vad = f"namn med punkter emellan får stå i högst {_HOGST_NIVAER} led"
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=text.count("\n", 0, langt.end()) + 1, text=vad)])
    try:
        data = tomllib.loads(text)
    # Besides TOMLDecodeError (a ValueError): the limits on the digits of an integer and on nested arrays.
    except (ValueError, RecursionError) as fel:
        raise Filfel(fil=fil, fel=[_syntaxfel(text.replace("\r\n", "\n"), fel)]) from fel
    rader = Rader(_skanna(text.replace("\r\n", "\n")).rot)
    langa = [
        Filanmarkning(
            plats=skriv_plats(sokvag),
            rad=rader.rad(sokvag),
            text=f"listan har {antal} element; tillåtet är högst {_HOGST_I_LISTA}",
        )
        for sokvag, antal in _langa_listor(data)
    ]
    if langa:
        raise Filfel(fil=fil, fel=langa)
    return data, rader


def _langa_listor(data: Any) -> Iterator[tuple[Sokvag, int]]:  # noqa: ANN401  # any TOML value
    kvar: list[tuple[Sokvag, Any]] = [((), data)]
    while kvar:
        sokvag, varde = kvar.pop()
        if isinstance(varde, list) and len(varde) > _HOGST_I_LISTA:
            yield sokvag, len(varde)
        elif isinstance(varde, (dict, list)):
            par = varde.items() if isinstance(varde, dict) else enumerate(varde)
            kvar += [((*sokvag, k), v) for k, v in par if isinstance(v, (dict, list))]


# --- The scanner ------------------------------------------------------------------------------------------------------

_ENKEL_STRANG = r'"(?!"")(?:[^"\\\n]|\\[^\n])*+"' + "|" + r"'(?!'')[^'\n]*+'"
# Up to two quotation marks may stand right before the three that end a multi-line string, and belong to it.
_LANG_STRANG = r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}' + "|" + r"'''(?:[^']|'(?!''))*'{3,5}"
_NYCKELDEL = rf"(?:{_ENKEL_STRANG}|[^\s\"'=.,#\[\]{{}}]++)"
_NYCKEL = rf"(?P<nyckel>{_NYCKELDEL}(?:[ \t]*\.[ \t]*{_NYCKELDEL})*+)[ \t]*"

_MELLANRUM = re.compile(r"(?:[ \t\n]|#[^\n]*+)*+")
_RUBRIK = re.compile(rf"\[(?P<lista>\[)?[ \t]*{_NYCKEL}\](?(lista)\])")
_PAR = re.compile(rf"{_NYCKEL}=[ \t]*")
# A scalar that is not a string may hold a space (a date and a time of day), never a comma, bracket, brace or comment.
_SKALAR = re.compile(rf"{_LANG_STRANG}|{_ENKEL_STRANG}|[^\s\"',\[\]{{}}#][^\n,\[\]{{}}#]*+", re.DOTALL)


@frozen
class _Text:
    """The text with the places of its line breaks."""

    text: str
    radslut: list[int]

    def rad(self, pos: int) -> int:
        return bisect_left(self.radslut, pos) + 1

    def forbi_mellanrum(self, pos: int) -> int:
        traff = _MELLANRUM.match(self.text, pos)
        return traff.end() if traff else pos


@frozen(eq=False, repr=False)
class _Skanning:
    """What the scanner saw: everything, the table that was open at the end, and where the last statement begins."""

    rot: _Nod
    tabell: _Nod
    start: int


def _skanna(text: str) -> _Skanning:
    """Note the line of everything in ``text`` (line breaks as LF)."""
    t = _Text(text, [m.start() for m in re.finditer("\n", text)])
    rot = tabell = _Nod(1)
    start = pos = 0
    slut: int | None = 0
    while slut is not None:
        pos = t.forbi_mellanrum(slut)
        if pos == len(text):
            break
        start = pos
        if rubrik := _RUBRIK.match(text, pos):
            tabell = _stall_rubrik(rot, _dela(rubrik["nyckel"]), t.rad(pos), lista=rubrik["lista"] is not None)
            slut = rubrik.end()
        elif par := _PAR.match(text, pos):
            slut = _forbi_varde(t, par.end(), _under(tabell, _dela(par["nyckel"]), t.rad(pos)))
        else:
            slut = None
    return _Skanning(rot, tabell, start)


def _dela(nyckel: str) -> list[str]:
    """Split a key as written into its parts; ``tomllib`` itself unwraps quotation marks and escapes."""
    delar = re.findall(_NYCKELDEL, nyckel)
    return [next(iter(tomllib.loads(f"{d} = 0"))) if d[0] in "\"'" else d for d in delar]


def _under(nod: _Nod, delar: list[str], rad: int) -> _Nod:
    """Find the node at ``delar`` under ``nod``, made where it is missing."""
    for led in delar:
        nod = nod.tabell().barn.setdefault(led, _Nod(rad))
    return nod


def _stall_rubrik(rot: _Nod, delar: list[str], rad: int, *, lista: bool) -> _Nod:
    """Make the table that a header opens."""
    nod = _under(rot, delar, rad)
    if lista:
        nod.lista = True
        return nod.nytt_element(rad)
    nod.rad = rad
    return nod


def _forbi_varde(t: _Text, pos: int, nod: _Nod) -> int | None:
    """Go past the value of ``nod``, which begins at ``pos``, and note what it holds. None if it is not understood.

    Keeps its own stack, so that it never gives in before ``tomllib`` does.
    """
    oppna: list[_Nod] = []
    slut = _ga_in(t, pos, nod, oppna)
    while slut is not None and oppna:
        pos = t.forbi_mellanrum(slut)
        tecken = t.text[pos : pos + 1]
        if tecken in ("]", "}"):
            oppna.pop()
            slut = pos + 1
        elif tecken == ",":
            slut = pos + 1
        elif tecken and oppna[-1].lista:
            slut = _ga_in(t, pos, oppna[-1].nytt_element(t.rad(pos)), oppna)
        elif par := _PAR.match(t.text, pos):
            slut = _ga_in(t, par.end(), _under(oppna[-1], _dela(par["nyckel"]), t.rad(pos)), oppna)
        else:
            slut = None
    return slut


def _ga_in(t: _Text, pos: int, nod: _Nod, oppna: list[_Nod]) -> int | None:
    """Open the array or table at ``pos``, or go past the scalar there."""
    tecken = t.text[pos : pos + 1]
    if tecken in ("[", "{"):
        nod.lista = tecken == "["
        oppna.append(nod)
        return pos + 1
    skalar = _SKALAR.match(t.text, pos)
    return skalar.end() if skalar else None


# --- Syntax errors ----------------------------------------------------------------------------------------------------

_PLATS_I_FEL = re.compile(r"(?s)(?P<fel>.*) \(at (?:line (?P<rad>\d+), column (?P<kolumn>\d+)|end of document)\)")

_VISAR = 40  # characters of the file at most in a message

# How tomllib's messages begin, and what they mean. {vid} is what stands at the place.
_SVENSKA: tuple[tuple[str, str], ...] = (
    ("Invalid statement", "raden börjar med {vid}; tillåtet är namn = värde, [namn], [[namn]] eller # kommentar"),
    ("Expected '='", "efter namnet väntas ett likhetstecken, men där står {vid}"),
    ("Expected ']", "rubriken ska sluta med lika många hakparenteser som den börjar med, men där står {vid}"),
    ("Expected newline", "efter värdet eller rubriken ska raden vara slut, men där står {vid}"),
    ("Invalid initial character for a key", "ett namn väntas, men där står {vid}"),
    (
        "Invalid value",
        "ett värde väntas, men där står {vid}; text skrivs inom citattecken, datum som 2024-01-31, ja som true",
    ),
    ("Invalid date", "{vid} är inget datum som finns; datum skrivs som 2024-01-31"),
    ("Unescaped", "ett omvänt snedstreck i en text skrivs dubbelt (\\\\), eller texten skrivs inom '…'"),
    ("Invalid hex", "efter \\u väntas fyra och efter \\U åtta hexadecimala siffror"),
    ("Escaped character", "teckenkoden efter \\u eller \\U finns inte"),
    ("Unterminated string", "en text saknar avslutande citattecken"),
    ("Expected \"'", "en text saknar avslutande citattecken"),
    (
        r"Illegal character '\n'",
        'en text saknar avslutande citattecken; text över flera rader skrivs inom """ och """',
    ),
    (
        r"Found invalid character '\n'",
        "en text saknar avslutande citattecken; text över flera rader skrivs inom ''' och '''",
    ),
    ("Illegal character", "ett styrtecken som inte får stå i en text"),
    ("Found invalid character", "ett styrtecken som inte får stå i en text eller kommentar"),
    ("Unclosed array", "i en lista väntas ett kommatecken eller avslutande ], men där står {vid}"),
    ("Unclosed inline table", "i en tabell inom {{ }} väntas ett kommatecken eller avslutande }}, men där står {vid}"),
)


def _syntaxfel(text: str, fel: Exception) -> Filanmarkning:
    """Say in Swedish what ``tomllib`` said of ``text``."""
    plats = _PLATS_I_FEL.fullmatch(str(fel))
    if plats is None:
        if isinstance(fel, RecursionError):
            skal = "listor eller tabeller ligger i för många nivåer i varandra"
        else:
            skal = "ett tal har för många siffror"
        return Filanmarkning(plats="", rad=None, text=f"filen går inte att läsa: {skal}")
    if plats["rad"] is None:
        text = text.rstrip()
        rad, pos, var = text.count("\n") + 1, len(text), "filens slut"
    else:
        rad, kolumn = int(plats["rad"]), int(plats["kolumn"])
        var = f"kolumn {kolumn}"
        pos = sum(len(r) + 1 for r in text.split("\n")[: rad - 1]) + kolumn - 1
    start = _skanna(text[:pos]).start
    skal = _pa_svenska(plats["fel"], text, pos, start)
    startrad = text.count("\n", 0, start) + 1
    if startrad != rad:
        skal += f" (läst från rad {startrad}: {_visa(text, start, hel_rad=True)})"
    return Filanmarkning(plats=var, rad=rad, text=f"filen är inte giltig TOML: {skal}")


def _pa_svenska(fel: str, text: str, pos: int, start: int) -> str:
    """Say what is wrong at ``pos``, in the statement that begins at ``start``."""
    tecken = text[pos : pos + 1]
    namn_vantas = fel.startswith(("Invalid statement", "Invalid initial", "Expected '='", "Expected ']"))
    if namn_vantas and tecken.isalpha() and not tecken.isascii():
        return f"ett namn utan citattecken får bara ha a-z, A-Z, 0-9, - och _, inte {tecken!r}"
    if fel.startswith(("Cannot ", "Duplicate ")):
        return f"{_krock(text, start)}; samma namn får bara anges en gång i en tabell"
    vid = _visa(text, pos)
    for borjan, svenska in _SVENSKA:
        if fel.startswith(borjan):
            return svenska.format(vid=vid)
    return f"vid {vid} står något som inte är tillåtet"


def _krock(text: str, start: int) -> str:
    """Say what the statement at ``start`` collides with: with a line above, or else with itself, within braces."""
    traff = _RUBRIK.match(text, start) or _PAR.match(text, start)
    if traff is None:
        return "namnet finns redan"
    fore = _skanna(text[:start])
    nod = fore.tabell if traff.re is _PAR else fore.rot
    rad = None
    for led in _dela(traff["nyckel"]):
        nod = nod.tabell()
        if led not in nod.barn:
            break
        nod = nod.barn[led]
        rad = nod.rad
    nyckel = repr(traff["nyckel"].strip())
    return f"{nyckel} krockar med rad {rad}" if rad else f"inom {nyckel} står samma namn två gånger"


def _visa(text: str, pos: int, *, hel_rad: bool = False) -> str:
    """Show what stands at a place, short enough for a message."""
    if pos >= len(text):
        return "filens slut"
    rest = text[pos:].split("\n", 1)[0].rstrip()
    if not hel_rad:
        rest = re.split(r"[\s,=\]})#]", rest, maxsplit=1)[0] or rest[:1]
    if not rest:
        return "radens slut"
    return repr(rest if len(rest) <= _VISAR else rest[: _VISAR - 1] + "…")
