"""Documents are written in every form TOML has, by a writer that notes the line of each value as it goes."""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from typing import TypeAlias, cast

import pytest
from attrs import Factory, define, frozen
from hypothesis import given
from hypothesis import strategies as st

from propositionsordning.fel import Filfel
from propositionsordning.utbyte.tomlrader import las_toml

Path: TypeAlias = tuple[str | int, ...]

BARA = st.from_regex(r"[A-Za-z0-9_-]{1,4}", fullmatch=True)
CITERAT = st.text(alphabet="ab =.#[]{},\"'\\åö\t", max_size=5)
INNEHALL = st.text(alphabet="ab =.#[]{},\"'\\åö\n", max_size=12)
KOMMENTAR = st.sampled_from(["# a", "#", '# x = "', "# '''", "# [a]", "# ] } , \\"])
OVRIGT: dict[str, object] = {
    "0": 0,
    "-17": -17,
    "1_000": 1000,
    "0xBEEF": 0xBEEF,
    "+3.5e2": 350.0,
    "inf": float("inf"),
    "true": True,
    "false": False,
    "07:32:00": time(7, 32),
    "2024-01-31": date(2024, 1, 31),
    "1979-05-27 07:32:00Z": datetime(1979, 5, 27, 7, 32, tzinfo=UTC),
}


def _enkel(text: str) -> str:
    """Write on one line, with quotation marks and escapes."""
    return '"' + "".join(f"\\u{ord(t):04x}" if t in '"\\\n' else t for t in text) + '"'


def _flerradig(text: str) -> str:
    """Write over several lines, with up to two quotation marks bare, at the very end too."""
    text = text.replace("\\", "\\\\")
    while '"""' in text:
        text = text.replace('"""', '""\\"')
    return f'"""\n{text}"""'


Varde: TypeAlias = "str | Lista | Tabell"
"""A str that stands in OVRIGT is a number, a date or the like as it is written; any other is text."""


@frozen
class Lista:
    varden: tuple[Varde, ...]


@frozen
class Tabell:
    par: dict[str, Varde]


@define
class Skrivare:
    """Writes a document and notes the line of everything in it."""

    draw: st.DrawFn
    text: str = ""
    rader: dict[Path, int] = Factory(dict[Path, int])

    @property
    def rad(self) -> int:
        return self.text.count("\n") + 1

    def val(self, *alternativ: str) -> str:
        return self.draw(st.sampled_from(alternativ))

    def slant(self) -> bool:
        return self.draw(st.booleans())

    def luft(self) -> None:
        """What may stand between two statements."""
        self.text += self.val("", "", "\n", "  ", "\t\n \n") + self.val("", "", self.draw(KOMMENTAR) + "\n")

    def luft_i_lista(self) -> None:
        self.text += self.val("", " ", "\n", f" {self.draw(KOMMENTAR)}\n  ")

    def skriv_nyckel(self, *led: str) -> None:
        skrivna = [self._led(d) for d in led]
        self.text += self.val(".", " . ", "\t.").join(skrivna)

    def _led(self, led: str) -> str:
        former = [_enkel(led)]
        if not {"'", "\n"} & set(led):
            former.append(f"'{led}'")
        if led and all(t.isascii() and (t.isalnum() or t in "_-") for t in led):
            former += [led, led]
        return self.val(*former)

    def skriv_varde(self, path: Path, varde: Varde) -> None:
        if isinstance(varde, Tabell):
            self._skriv_inre_tabell(path, varde)
        elif isinstance(varde, Lista):
            self._skriv_lista(path, varde.varden)
        elif varde not in OVRIGT:
            former = [_enkel(varde), _flerradig(varde)]
            if not {"'", "\n"} & set(varde):
                former.append(f"'{varde}'")
            # Two apostrophes at the end stand right before the three that close.
            if "'''" not in varde:
                former.append(f"'''\n{varde}'''")
            self.text += self.val(*former)
        else:
            self.text += varde

    def _skriv_lista(self, path: Path, varden: tuple[Varde, ...]) -> None:
        self.text += "["
        for i, varde in enumerate(varden):
            self.luft_i_lista()
            self.rader[*path, i] = self.rad
            self.skriv_varde((*path, i), varde)
            self.luft_i_lista()
            if i + 1 < len(varden):
                self.text += ","
        self.text += self.val("", "," if varden else "")
        self.luft_i_lista()
        self.text += "]"

    def _skriv_inre_tabell(self, path: Path, tabell: Tabell) -> None:
        self.text += self.val("{", "{ ")
        for i, (namn, varde) in enumerate(tabell.par.items()):
            self.text += self.val(", ", ",") if i else ""
            self._skriv_par(path, (), namn, varde)
        self.text += self.val("}", " }")

    def _skriv_par(self, path: Path, fore: tuple[str, ...], namn: str, varde: Varde) -> None:
        """One key and value; a table with content may be spread over dotted keys, here of one part."""
        if isinstance(varde, Tabell) and len(varde.par) == 1 and self.slant():
            self.rader[*path, *fore, namn] = self.rad
            ((namn_under, varde_under),) = varde.par.items()
            self._skriv_par(path, (*fore, namn), namn_under, varde_under)
            return
        self.rader[*path, *fore, namn] = self.rad
        self.skriv_nyckel(*fore, namn)
        self.text += self.val("=", " = ", "\t=")
        self.skriv_varde((*path, *fore, namn), varde)

    def skriv_tabell(self, path: Path, rubrik: tuple[str, ...], tabell: Tabell) -> None:
        """The pairs of a table, and after them the tables that get headers of their own."""
        egna: list[tuple[str, Tabell | list[Tabell]]] = []
        for namn, varde in tabell.par.items():
            if (egen := _med_rubrik(varde)) and self.slant():
                egna.append((namn, egen))
                continue
            self.luft()
            if isinstance(varde, Tabell) and varde.par and self.slant():
                self.rader[*path, namn] = self.rad
                for namn_under, varde_under in varde.par.items():
                    self._skriv_par(path, (namn,), namn_under, varde_under)
                    self.text += "\n"
                continue
            self._skriv_par(path, (), namn, varde)
            self.text += self.val("", " " + self.draw(KOMMENTAR)) + "\n"
        for namn, egen in egna:
            self._skriv_under_rubrik((*path, namn), (*rubrik, namn), egen)

    def _skriv_under_rubrik(self, path: Path, rubrik: tuple[str, ...], varde: Tabell | list[Tabell]) -> None:
        if isinstance(varde, list):
            for i, tabell in enumerate(varde):
                self._skriv_rubrik(rubrik, "[[", "]]")
                self.rader.setdefault(path, self.rad - 1)
                self.rader[*path, i] = self.rad - 1
                self.skriv_tabell((*path, i), rubrik, tabell)
            return
        under = {namn: egen for namn, v in varde.par.items() if (egen := _med_rubrik(v))}
        if under and self.slant():
            # The tables under this one come first, so that it is there before it gets a header of its own, if it does.
            self.rader[path] = 0
            for namn, egen in under.items():
                self._skriv_under_rubrik((*path, namn), (*rubrik, namn), egen)
            self.rader[path] = min(r for p, r in self.rader.items() if p[: len(path)] == path and r)
            varde = Tabell({namn: v for namn, v in varde.par.items() if namn not in under})
            if not varde.par and self.slant():
                return
        self._skriv_rubrik(rubrik, "[", "]")
        self.rader[path] = self.rad - 1
        self.skriv_tabell(path, rubrik, varde)

    def _skriv_rubrik(self, rubrik: tuple[str, ...], oppna: str, slut: str) -> None:
        """Write a header and end its line."""
        self.luft()
        self.text += oppna + self.val("", " ")
        self.skriv_nyckel(*rubrik)
        self.text += self.val("", " ") + slut + self.val("", " ", self.draw(KOMMENTAR)) + "\n"


def _med_rubrik(varde: Varde) -> Tabell | list[Tabell] | None:
    """What can be written with headers: a table, or an array of nothing but tables, one at least."""
    if isinstance(varde, Lista):
        tabeller = [v for v in varde.varden if isinstance(v, Tabell)]
        return tabeller if tabeller and len(tabeller) == len(varde.varden) else None
    return varde if isinstance(varde, Tabell) else None


def _listor(varden: st.SearchStrategy[Varde], *, minst: int = 0) -> st.SearchStrategy[Varde]:
    return st.lists(varden, min_size=minst, max_size=3).map(tuple).map(Lista)


def _tabeller(varden: st.SearchStrategy[Varde]) -> st.SearchStrategy[Tabell]:
    return st.dictionaries(BARA | CITERAT, varden, max_size=4).map(Tabell)


VARDEN: st.SearchStrategy[Varde] = st.recursive(
    INNEHALL | st.sampled_from(list(OVRIGT)),
    lambda v: _listor(v) | _tabeller(v) | _listor(_tabeller(v), minst=1),
    max_leaves=12,
)


@st.composite
def dokument(draw: st.DrawFn) -> tuple[str, dict[Path, int], object]:
    """A TOML text, the line of everything in it, and its values."""
    data = draw(_tabeller(VARDEN))
    skrivare = Skrivare(draw=draw)
    skrivare.skriv_tabell((), (), data)
    skrivare.luft()
    text = skrivare.text
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return text, skrivare.rader, _mening(data)


def _mening(varde: Varde) -> object:
    if isinstance(varde, Tabell):
        return {namn: _mening(v) for namn, v in varde.par.items()}
    if isinstance(varde, Lista):
        return [_mening(v) for v in varde.varden]
    return OVRIGT.get(varde, varde)


def _alla(data: object, path: Path = ()) -> Iterator[Path]:
    par: Iterable[tuple[str | int, object]] = ()
    if isinstance(data, dict):
        par = cast("dict[str | int, object]", data).items()
    elif isinstance(data, list):
        par = enumerate(cast("list[object]", data))
    for led, varde in par:
        yield (*path, led)
        yield from _alla(varde, (*path, led))


@given(dokument())
def test_varje_varde_har_raden_dar_det_skrevs(d: tuple[str, dict[Path, int], object]) -> None:
    text, skrivna, meningen = d
    data, rader = las_toml(text)
    assert data == meningen
    assert {path: rader.rad(path) for path in _alla(data)} == skrivna


@given(
    dokument(),
    st.lists(st.tuples(st.integers(0, 400), st.sampled_from("\n\r \"'[]{}=,.#\\a1ö-:T_")), max_size=3),
    st.data(),
)
def test_trasiga_dokument_ger_ett_fel_eller_en_rad_for_varje_varde(
    d: tuple[str, dict[Path, int], object], infogat: list[tuple[int, str]], val: st.DataObject
) -> None:
    text = d[0]
    for plats, tecken in infogat:
        plats_i_text = plats % (len(text) + 1)
        bort = val.draw(st.integers(0, 3))
        text = text[:plats_i_text] + tecken + text[plats_i_text + bort :]
    try:
        meningen = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(Filfel, match="inte giltig TOML") as fel:
            las_toml(text)
        assert len(fel.value.fel) == 1
        assert 1 <= (fel.value.fel[0].rad or 0) <= text.count("\n") + 1
        return
    _provas_mot(text, meningen)


def _provas_mot(text: str, meningen: object) -> None:
    data, rader = las_toml(text)
    # Not by Rader.rad, which would answer with an enclosing line where one is missing.
    assert repr(data) == repr(meningen)
    for path in _alla(data):
        nod = rader._rot
        for led in path:
            nod = nod.barn[led]
        assert 1 <= nod.rad <= text.count("\n") + 1
