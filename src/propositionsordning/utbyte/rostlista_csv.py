"""Roll calls as CSV, the way voting systems export them.

The first line names the columns, in Swedish or English, in any order; the separator (``;``, ``,`` or tab) is the one
with which that line makes sense. Votes may be written in several ways, but nothing is guessed: a row that is not
understood is an error, and all faulty rows are reported together.

Formula injection: a spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@``. :func:`skriv_rostlista` puts
an apostrophe before such text, which a spreadsheet shows as text, and :func:`las_rostlista` takes it away again, so
that a name survives the round trip unchanged.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from attrs import Attribute, field, frozen

from propositionsordning.fel import Filanmarkning, Filfel, OgiltigtVarde
from propositionsordning.fraser.svenska import lista

__all__ = ["ROSTER", "Rostrad", "las_rostlista", "skriv_rostlista"]

ROSTER = {"ja": "ja", "nej": "nej", "avstar": "avstår", "franvarande": "frånvarande"}
"""The votes a row can hold, and how they are written in Swedish."""

# Column names and votes are written here as _vik_namn and _vik_rost give them.
_KOLUMNER = {
    "plats": ("plats", "platsnr", "platsnummer", "stol", "nr", "nummer", "seat", "seatno", "seatnumber"),
    "namn": ("namn", "ledamot", "name", "member"),
    "parti": ("parti", "partibeteckning", "party"),
    "rost": ("rost", "roster", "rostade", "vote", "voted"),
}
_FALT = {namn: falt for falt, alla in _KOLUMNER.items() for namn in alla}
_SKRIVNA_FALT = {"plats": "plats", "namn": "namn", "parti": "parti", "rost": "röst"}
_TILLATNA_KOLUMNER = (
    "första raden ska namnge kolumnerna plats, namn, parti och röst (seat, name, party, vote), "
    "åtskilda av semikolon, komma eller tabb; röst måste finnas, och plats eller namn"
)

_ROSTER_I_FIL = {
    "ja": ("ja", "j", "yes", "y"),
    "nej": ("nej", "n", "no"),
    "avstar": ("avstar", "avstatt", "avstod", "avst", "a", "abstain", "abstained", "abstention"),
    "franvarande": ("franvarande", "franv", "f", "absent"),
}
_ROST = {skrivet: rost for rost, alla in _ROSTER_I_FIL.items() for skrivet in alla}
_TILLATNA_ROSTER = "ja, nej, avstår eller frånvarande (J, N, A, F; yes, no, abstain, absent)"

_VISAR = 40  # characters of the file at most in a message

_AVGRANSARE = (";", "\t", ",")
_EXCELS_AVGRANSARE = re.compile(r"\A[ \t]*\"?sep=.\"?[ \t]*(?=[\r\n]|\Z)", re.IGNORECASE)
# Their full-width forms too, which some spreadsheets treat alike.
_FORMEL = re.compile(r"'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]")


def _prova_rad(instans: object, attribut: Attribute[int], varde: int) -> None:
    if varde < 1:
        raise OgiltigtVarde(
            objekt=type(instans).__name__, falt=attribut.name, varde=varde, tillatet="ett heltal från 1"
        )


def _prova_text(instans: object, attribut: Attribute[str | None], varde: object) -> None:
    if varde is None or (isinstance(varde, str) and varde and varde == _stada(varde) and varde.isprintable()):
        return
    raise OgiltigtVarde(
        objekt=type(instans).__name__,
        falt=attribut.name,
        varde=varde,
        tillatet="None eller en text på en rad, utan dubbla eller omgivande mellanrum och styrtecken",
    )


def _prova_rost(instans: object, attribut: Attribute[str], varde: object) -> None:
    if varde not in ROSTER:
        raise OgiltigtVarde(
            objekt=type(instans).__name__, falt=attribut.name, varde=varde, tillatet="någon av " + ", ".join(ROSTER)
        )


@frozen(kw_only=True)
class Rostrad:
    """One member's vote. ``plats`` or ``namn`` says whose it is; ``rost`` is a key of :data:`ROSTER`.

    ``rad`` is the line of the file, counted from 1, for error messages; it is not part of what the row says, so two
    rows that differ in nothing else are equal. Raises :class:`OgiltigtVarde`.

    >>> Rostrad(rad=2, plats="1", namn=None, parti="M", rost="ja") == Rostrad(rad=7, plats="1", parti="M", rost="ja")
    True
    """

    rad: int = field(eq=False, validator=_prova_rad)
    plats: str | None = field(default=None, validator=_prova_text)
    namn: str | None = field(default=None, validator=_prova_text)
    parti: str | None = field(default=None, validator=_prova_text)
    rost: str = field(validator=_prova_rost)

    def __attrs_post_init__(self) -> None:
        if self.plats is None and self.namn is None:
            raise OgiltigtVarde(objekt="Rostrad", falt="plats", varde=None, tillatet="att plats eller namn anges")


def las_rostlista(text: str, *, fil: str = "röstlistan") -> tuple[Rostrad, ...]:
    r"""Read a roll call; ``fil`` is the name that an error gives the text.

    Needs a column for the vote and one for seat or name. Other columns are ignored, unless they look like a misspelt
    name of one that is missing. Blank lines are ignored, and so is a first line ``sep=;`` (Excel's). The same seat
    twice is an error, and so is the same name and party twice where no seat tells the two apart.

    Raises :class:`Filfel` with every faulty row.

    >>> las_rostlista("Röst,Seat,Parti\nJA,1,M\nFrånv.,2,S")[1]
    Rostrad(rad=3, plats='2', namn=None, parti='S', rost='franvarande')
    >>> las_rostlista("plats;röst\n1;ja\n1;kanske", fil="röster.csv")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ...
    propositionsordning.fel.Filfel: röster.csv: 2 fel
      rad 3, kolumn röst: 'kanske' är ingen röst; tillåtet är ja, nej, avstår eller frånvarande (...)
      rad 3, kolumn plats: '1' står redan på rad 2; varje plats får bara förekomma en gång
    """
    huvud = _las_huvud(text, fil)
    fel: list[Filanmarkning] = []
    rader: list[Rostrad] = []
    forst: dict[tuple[str, ...], int] = {}
    for rad, celler in _poster(text, huvud.avgransare):
        if rad <= huvud.rad:
            continue
        if celler is None:
            text_ = "raden går inte att dela i kolumner: ett citattecken är felplacerat eller saknar sitt par"
            fel.append(Filanmarkning(plats="", rad=rad, text=text_))
            continue
        varden = {falt: celler[i] if i < len(celler) else "" for falt, i in huvud.kolumner.items()}
        varden = {falt: v if falt == "rost" else _utan_skydd(v) for falt, v in varden.items()}
        radfel = [*_granska_rad(celler, huvud, rad), *_granska_varden(varden, huvud, rad)]
        radfel += _granska_dubblett(varden, huvud, rad, forst)
        fel += radfel
        if not radfel:
            rost = _ROST[_vik_rost(varden.pop("rost"))]
            rader.append(Rostrad(rad=rad, rost=rost, **{falt: v or None for falt, v in varden.items()}))
    if fel:
        raise Filfel(fil=fil, fel=fel)
    return tuple(rader)


def skriv_rostlista(rader: Iterable[Rostrad]) -> str:
    """Write the canonical form: the columns plats;namn;parti;röst, LF after each line, Swedish votes.

    :func:`las_rostlista` gives equal rows back, if no seat (or no name and party without a seat) occurs twice.

    >>> print(skriv_rostlista([Rostrad(rad=1, plats="M-1", namn="=1+1", parti="M", rost="avstar")]), end="")
    plats;namn;parti;röst
    M-1;'=1+1;M;avstår
    """
    ut = io.StringIO(newline="")
    skrivare = csv.writer(ut, delimiter=";", lineterminator="\n")
    skrivare.writerow(_SKRIVNA_FALT.values())
    for r in rader:
        skrivare.writerow([*(_skydda(v or "") for v in (r.plats, r.namn, r.parti)), ROSTER[r.rost]])
    return ut.getvalue()


# --- The header line --------------------------------------------------------------------------------------------------


@frozen
class _Huvud:
    """The header line: its place, the names as written, and where each known field stands."""

    rad: int
    avgransare: str
    rubriker: tuple[str, ...]
    kolumner: dict[str, int]

    def plats(self, falt: str) -> str:
        """How an error names the column of a field: as the file does."""
        return f"kolumn {self.rubriker[self.kolumner[falt]]}"


def _las_huvud(text: str, fil: str) -> _Huvud:
    """Read the first line that is not blank, with the separator that gives the most known names. Raises Filfel."""
    forsok = {avgransare: next(_poster(text, avgransare), (1, None)) for avgransare in _AVGRANSARE}

    def kanda_och_alla(avgransare: str) -> tuple[int, int]:
        celler = forsok[avgransare][1] or []
        return sum(_vik_namn(c) in _FALT for c in celler), len(celler)

    avgransare = max(_AVGRANSARE, key=kanda_och_alla)
    rad, celler = forsok[avgransare]
    if celler is None:
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=rad, text=f"kolumnnamn saknas; {_TILLATNA_KOLUMNER}")])
    platser: dict[str, list[int]] = {}
    for i, cell in enumerate(celler):
        if falt := _FALT.get(_vik_namn(cell)):
            platser.setdefault(falt, []).append(i)
    if fel := list(_granska_huvud(celler, platser)):
        raise Filfel(fil=fil, fel=[Filanmarkning(plats="", rad=rad, text=f) for f in fel])
    return _Huvud(rad, avgransare, tuple(celler), {falt: i for falt, (i,) in platser.items()})


def _granska_huvud(rubriker: list[str], platser: dict[str, list[int]]) -> Iterator[str]:
    for falt, alla in platser.items():
        if len(alla) > 1:
            namn = lista([_citera(rubriker[i]) for i in alla])
            yield f"kolumnerna {namn} betyder alla {_SKRIVNA_FALT[falt]}; bara en får finnas"
    kanda = [namn for falt, alla in _KOLUMNER.items() if falt not in platser for namn in alla]
    for rubrik in rubriker:
        namn = _vik_namn(rubrik)
        lika = get_close_matches(namn, kanda, len(kanda) or 1, cutoff=0.75) if namn not in _FALT else []
        if lika:
            forslag = min(lika, key=kanda.index)  # the Swedish name before the English, where both are like it
            yield f"kolumnen {_citera(rubrik)} är okänd; menade du '{_SKRIVNA_FALT.get(forslag, forslag)}'?"
    funna = ", ".join(_citera(r) for r in rubriker if r)
    if "rost" not in platser:
        yield f"en kolumn för röst saknas; funna kolumner är {funna}; {_TILLATNA_KOLUMNER}"
    if "plats" not in platser and "namn" not in platser:
        yield f"en kolumn för plats eller namn saknas; funna kolumner är {funna}; {_TILLATNA_KOLUMNER}"


# --- The rows ---------------------------------------------------------------------------------------------------------


def _poster(text: str, avgransare: str) -> Iterator[tuple[int, list[str] | None]]:
    """Every row that is not blank, with its first line: its cells without surplus white space, None if unreadable."""
    # Emptied, not removed: the lines below keep their numbers.
    text = _EXCELS_AVGRANSARE.sub("", text, count=1)
    lasare = csv.reader(io.StringIO(text, newline=""), delimiter=avgransare, strict=True)
    while True:
        rad = lasare.line_num + 1
        try:
            celler = [_stada(c) for c in next(lasare)]
        except StopIteration:
            return
        except csv.Error:
            yield rad, None
        else:
            if any(celler):
                yield rad, celler


def _granska_rad(celler: list[str], huvud: _Huvud, rad: int) -> Iterator[Filanmarkning]:
    """Find cells that no column name covers: most often a separator in a name that is not within quotation marks."""
    for i, cell in enumerate(celler):
        if cell and not "".join(huvud.rubriker[i : i + 1]):
            text = f"{_citera(cell)} står i en kolumn utan namn; rubrikraden har {len(huvud.rubriker)} kolumner"
            yield Filanmarkning(plats=f"kolumn {i + 1}", rad=rad, text=text)


def _granska_varden(varden: dict[str, str], huvud: _Huvud, rad: int) -> Iterator[Filanmarkning]:
    for falt, varde in varden.items():
        if not varde.isprintable():
            text = f"{_citera(varde)} innehåller tecken som inte syns; ta bort dem"
            yield Filanmarkning(plats=huvud.plats(falt), rad=rad, text=text)
    if not varden["rost"]:
        yield Filanmarkning(plats=huvud.plats("rost"), rad=rad, text=f"röst saknas; tillåtet är {_TILLATNA_ROSTER}")
    elif _vik_rost(varden["rost"]) not in _ROST:
        text = f"{_citera(varden['rost'])} är ingen röst; tillåtet är {_TILLATNA_ROSTER}"
        yield Filanmarkning(plats=huvud.plats("rost"), rad=rad, text=text)
    if not varden.get("plats") and not varden.get("namn"):
        text = "raden säger inte vems rösten är; ange " + " eller ".join(f for f in ("plats", "namn") if f in varden)
        yield Filanmarkning(plats="", rad=rad, text=text)


def _granska_dubblett(
    varden: dict[str, str], huvud: _Huvud, rad: int, forst: dict[tuple[str, ...], int]
) -> Iterator[Filanmarkning]:
    """Find the same seat (without seats: name and party) on an earlier row; notes this row in ``forst``."""
    plats, namn, parti = (varden.get(falt, "") for falt in ("plats", "namn", "parti"))
    if not plats and not namn:
        return
    nyckel = ("plats", plats.casefold()) if plats else ("namn", namn.casefold(), parti.casefold())
    tidigare = forst.setdefault(nyckel, rad)
    if tidigare == rad:
        return
    if plats:
        text = f"{_citera(plats)} står redan på rad {tidigare}; varje plats får bara förekomma en gång"
        yield Filanmarkning(plats=huvud.plats("plats"), rad=rad, text=text)
    else:
        text = f"{_citera(namn)} står redan på rad {tidigare}, med samma parti; ange plats för att skilja dem åt"
        yield Filanmarkning(plats=huvud.plats("namn"), rad=rad, text=text)


# --- Text -------------------------------------------------------------------------------------------------------------


def _stada(text: str) -> str:
    return " ".join(text.split())


def _vik(text: str) -> str:
    """Lower case without diacritics and white space: Å, å and a are one."""
    delar = unicodedata.normalize("NFKD", text.casefold())
    return "".join(t for t in delar if not unicodedata.combining(t) and not t.isspace())


def _vik_namn(text: str) -> str:
    return "".join(t for t in _vik(text) if t.isalnum())


def _vik_rost(text: str) -> str:
    return _vik(text).removesuffix(".")


def _skydda(text: str) -> str:
    return f"'{text}" if _FORMEL.match(text) else text


def _utan_skydd(text: str) -> str:
    return text[1:] if text.startswith("'") and _FORMEL.match(text) else text


def _citera(text: str) -> str:
    """Quote what was found, short enough for a message; characters that do not show are written as codes."""
    return repr(text if len(text) <= _VISAR else text[: _VISAR - 1] + "…")
