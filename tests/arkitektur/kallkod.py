"""Reads the source as text and syntax, and says what breaks the rules of the house.

Every check takes the modules that ``las`` found and returns its complaints, one sentence each with file and line; an
empty list is approval. Nothing here imports the package. The checks themselves are tried in test_kontrollerna_biter.
"""

import ast
import sys
from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from attrs import frozen

PAKET = "propositionsordning"

# --- The tables ------------------------------------------------------------------------------------------------------

# Room -> the rooms it may know. The order is that of the drawing: a room knows only rooms above it, and of those only
# the ones named here.
_GRUND = {"fel", "krav"}  # the errors, and the validators that raise them
_ORDNING = _GRUND | {"lag", "mote", "arende", "fraser", "ordning"}
_BESLUT = _ORDNING | {"forlopp", "beslut"}
RUM: dict[str, set[str]] = {
    "fel": set(),
    "krav": {"fel"},
    "lag": _GRUND,
    "mote": _GRUND | {"lag"},
    "arende": _GRUND | {"lag", "mote"},
    "fraser": _GRUND | {"lag"},
    "ordning": _ORDNING - {"ordning"},
    "forlopp": _ORDNING,
    "beslut": _ORDNING | {"forlopp"},
    "analys": _ORDNING,  # what could happen, not what did
    "protokoll": _BESLUT,
    "utbyte": _BESLUT | {"analys", "protokoll"},
    "bild": _BESLUT | {"analys"},
    "strategier": _BESLUT | {"analys", "utbyte"},
    "cli": _BESLUT | {"analys", "utbyte", "protokoll", "bild"},
}

# No clock, chance or input/output in these, and no numbers but whole ones and fractions.
KARNA = ("fel", "krav", "lag", "mote", "arende", "fraser", "ordning", "forlopp", "beslut", "analys")
EXAKTA = ("krav", "lag", "mote", "arende", "ordning", "forlopp", "beslut", "analys")

# Libraries from elsewhere. attrs belongs to the core; the others to extras, imported where they are used.
TREDJEPART: dict[str, set[str]] = {"protokoll": {"docx"}, "strategier": {"hypothesis"}, "cli": {"cyclopts", "rich"}}
TREDJEPART_OVERST = ("strategier", "cli")  # rooms that are an extra as a whole: they may import theirs at the top

KARNANS_STANDARD = {
    "__future__",
    "abc",
    "bisect",
    "collections",
    "contextlib",
    "copy",
    "datetime",  # the types; today() and now() are refused below
    "difflib",
    "enum",
    "fractions",
    "functools",
    "graphlib",
    "hashlib",
    "heapq",
    "itertools",
    "json",
    "math",
    "operator",
    "re",
    "string",
    "struct",
    "textwrap",
    "types",
    "typing",
    "unicodedata",
}
EXAKT_MATH = {"ceil", "comb", "factorial", "floor", "gcd", "isqrt", "lcm", "perm", "prod"}
ORENA_ANROP = {"breakpoint", "eval", "exec", "input", "open", "print"}
ORENA_METODER = {"fromtimestamp", "now", "read_bytes", "read_text", "today", "utcnow", "write_bytes", "write_text"}

MAX_RADER = 420
SLASKNAMN = {"common", "helpers", "misc", "util", "utils"}
UPPRAKNINGAR = {"Enum", "IntEnum", "StrEnum", "Flag", "IntFlag"}
FORMER = {"Protocol", "TypedDict"}  # shapes, not behaviour
FORANDERLIGA = {"attributes", "attrs", "dataclass", "define", "mutable", "s"}  # decorators of other classes of data
ARV_I_RUM: dict[str, set[str]] = {"strategier": {"RuleBasedStateMachine"}}  # Hypothesis asks for it


# --- Reading ---------------------------------------------------------------------------------------------------------


@frozen
class Modul:
    """One source file: dotted name, path below the package, text and syntax tree."""

    namn: str
    fil: str
    kod: str
    trad: ast.Module
    ar_paket: bool

    @property
    def rum(self) -> str:
        """The room the module stands in; empty for the package's own ``__init__``."""
        return [*self.namn.split("."), ""][1]


@frozen
class Import:
    """One imported module, by its absolute dotted name."""

    till: str
    rad: int
    i_funktion: bool

    @property
    def rot(self) -> str:
        """The outermost package."""
        return self.till.split(".")[0]


def las(rot: Path) -> list[Modul]:
    """Every ``.py`` file below the package folder ``rot``, in order of name."""
    moduler: list[Modul] = []
    for fil in sorted(rot.rglob("*.py")):
        delar = (PAKET, *fil.relative_to(rot).with_suffix("").parts)
        ar_paket = delar[-1] == "__init__"
        kod = fil.read_text(encoding="utf-8")
        moduler.append(
            Modul(
                namn=".".join(delar[:-1] if ar_paket else delar),
                fil=fil.relative_to(rot).as_posix(),
                kod=kod,
                trad=ast.parse(kod, filename=str(fil)),
                ar_paket=ar_paket,
            )
        )
    return moduler


def importer(modul: Modul, namn: set[str]) -> Iterator[Import]:
    """All imports of a module, wherever they stand; ``namn`` are the modules there are.

    ``from a import b`` counts as an import of ``a.b`` where that is a module, and otherwise of ``a``.
    """
    for nod, i_funktion in _noder(modul.trad, i_funktion=False):
        if isinstance(nod, ast.Import):
            for alias in nod.names:
                yield Import(till=alias.name, rad=nod.lineno, i_funktion=i_funktion)
        elif isinstance(nod, ast.ImportFrom):
            bas = _absolut(modul, nod)
            for alias in nod.names:
                hel = f"{bas}.{alias.name}"
                yield Import(till=hel if hel in namn else bas, rad=nod.lineno, i_funktion=i_funktion)


def _noder(nod: ast.AST, *, i_funktion: bool) -> Iterator[tuple[ast.AST, bool]]:
    for barn in ast.iter_child_nodes(nod):
        yield barn, i_funktion
        inne = i_funktion or isinstance(barn, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        yield from _noder(barn, i_funktion=inne)


def _absolut(modul: Modul, nod: ast.ImportFrom) -> str:
    if not nod.level:
        return nod.module or ""
    delar = modul.namn.split(".")
    upp = nod.level - 1 if modul.ar_paket else nod.level
    bas = delar[: len(delar) - upp]
    return ".".join([*bas, nod.module] if nod.module else bas)


# --- The checks ------------------------------------------------------------------------------------------------------


def kanda_rum(moduler: Sequence[Modul]) -> list[str]:
    """Every module stands in a room of the drawing."""
    return [f"{m.fil}: the room {m.rum!r} is not in the table RUM" for m in moduler if m.rum and m.rum not in RUM]


def pilar(moduler: Sequence[Modul]) -> list[str]:
    """A room imports only the rooms that its row in RUM names, and never the lazy front of the package."""
    namn = {m.namn for m in moduler}
    fel: list[str] = []
    for m in moduler:
        for imp in importer(m, namn):
            if imp.rot != PAKET:
                continue
            mal = [*imp.till.split("."), ""][1]
            if not mal:
                fel.append(f"{m.fil}:{imp.rad}: imports {PAKET} itself; import the room instead")
            elif mal != m.rum and mal not in RUM.get(m.rum, set()):
                fel.append(f"{m.fil}:{imp.rad}: {m.rum or '__init__'} may not know {mal}")
    return fel


def ringar(moduler: Sequence[Modul]) -> list[str]:
    """No module imports itself by way of others, type-only imports and imports in functions included."""
    namn = {m.namn for m in moduler}
    graf = {m.namn: {imp.till for imp in importer(m, namn) if imp.till in namn} for m in moduler}
    try:
        TopologicalSorter(graf).prepare()
    except CycleError as ring:
        return ["import cycle: " + " <- ".join(ring.args[1])]
    return []


def tredjepart(moduler: Sequence[Modul]) -> list[str]:
    """Only attrs and the standard library, but for the extras, which are imported where they are used."""
    fel: list[str] = []
    for m in moduler:
        for imp in importer(m, set()):
            if imp.rot in {PAKET, "attrs"} or imp.rot in sys.stdlib_module_names:
                continue
            if imp.rot not in TREDJEPART.get(m.rum, set()):
                fel.append(f"{m.fil}:{imp.rad}: {m.rum or '__init__'} may not import {imp.rot}")
            elif not imp.i_funktion and m.rum not in TREDJEPART_OVERST:
                fel.append(f"{m.fil}:{imp.rad}: import {imp.rot} inside the function that uses it")
    return fel


def latt_port(moduler: Sequence[Modul]) -> list[str]:
    """The package's own ``__init__`` imports nothing when it is loaded."""
    return [
        f"{m.fil}:{imp.rad}: imports {imp.till} when the package is loaded"
        for m in moduler
        if not m.rum
        for imp in importer(m, set())
        if not imp.i_funktion
    ]


def dolda_importer(moduler: Sequence[Modul]) -> list[str]:
    """No import by a name in a string, which these checks could not see; only the lazy front does so."""
    fel: list[str] = []
    for m in moduler:
        if not m.rum:
            continue
        for nod in ast.walk(m.trad):
            namn = nod.id if isinstance(nod, ast.Name) else nod.attr if isinstance(nod, ast.Attribute) else ""
            alias = {a.name for a in nod.names} if isinstance(nod, ast.ImportFrom) else set[str]()
            if {namn, *alias} & {"__import__", "import_module"}:
                fel.append(f"{m.fil}:{_rad(nod)}: imports by a name in a string")
    return fel


def orenheter(moduler: Sequence[Modul]) -> list[str]:
    """The core has no clock, no chance and no input/output."""
    fel: list[str] = []
    for m in moduler:
        if m.rum not in KARNA:
            continue
        fel += [
            f"{m.fil}:{imp.rad}: the core may not import {imp.till}"
            for imp in importer(m, set())
            if imp.rot in sys.stdlib_module_names and imp.rot not in KARNANS_STANDARD
        ]
        for anrop in (nod.func for nod in ast.walk(m.trad) if isinstance(nod, ast.Call)):
            namn = f"{anrop.id}()" if isinstance(anrop, ast.Name) and anrop.id in ORENA_ANROP else ""
            if isinstance(anrop, ast.Attribute) and anrop.attr in ORENA_METODER:
                namn = f".{anrop.attr}()"
            if namn:
                fel.append(f"{m.fil}:{anrop.lineno}: the core may not call {namn}")
    return fel


def flyttal(moduler: Sequence[Modul]) -> list[str]:
    """Whole numbers and fractions decide a vote: no float literal, no ``/``, no ``float``, no inexact ``math``."""
    fel: list[str] = []
    for m in moduler:
        if m.rum not in EXAKTA:
            continue
        for nod in ast.walk(m.trad):
            funnet = ""
            if isinstance(nod, ast.Constant) and isinstance(nod.value, (float, complex)):
                funnet = f"the number {nod.value!r}"
            elif isinstance(nod, (ast.BinOp, ast.AugAssign)) and isinstance(nod.op, ast.Div):
                funnet = "true division"
            elif isinstance(nod, ast.Name) and nod.id in {"float", "complex"}:
                funnet = nod.id
            elif isinstance(nod, ast.Attribute) and isinstance(nod.value, ast.Name) and nod.value.id == "math":
                funnet = "" if nod.attr in EXAKT_MATH else f"math.{nod.attr}"
            elif isinstance(nod, ast.ImportFrom) and nod.module == "math":
                funnet = ", ".join(sorted({a.name for a in nod.names} - EXAKT_MATH))
            if funnet:
                fel.append(f"{m.fil}:{_rad(nod)}: {funnet}: a vote is decided by whole numbers and fractions")
    return fel


def langd(moduler: Sequence[Modul]) -> list[str]:
    """No file is too long to be read in one sitting."""
    return [
        f"{m.fil}: {rader} lines, at most {MAX_RADER}"
        for m in moduler
        if (rader := len(m.kod.splitlines())) > MAX_RADER
    ]


def slasknamn(moduler: Sequence[Modul]) -> list[str]:
    """No module is named for having no subject."""
    return [f"{m.fil}: a module needs a subject" for m in moduler if SLASKNAMN & set(m.namn.split("."))]


def dokumentation(moduler: Sequence[Modul]) -> list[str]:
    """Every module, public class, public function and public method says what it is for."""
    fel: list[str] = []
    for m in moduler:
        if not ast.get_docstring(m.trad):
            fel.append(f"{m.fil}: the module has no docstring")
        fel += [
            f"{m.fil}:{nod.lineno}: {nod.name} has no docstring"
            for nod in _publika(m.trad.body)
            if not ast.get_docstring(nod)
        ]
    return fel


def arv(moduler: Sequence[Modul]) -> list[str]:
    """No public class inherits: errors (in ``fel``), enums, protocols and typed dicts apart."""
    fel: list[str] = []
    for m in moduler:
        felfamilj = {nod.name for nod in m.trad.body if isinstance(nod, ast.ClassDef)} | {"Exception"}
        for nod in _publika(m.trad.body):
            if not isinstance(nod, ast.ClassDef):
                continue
            baser = {_sista(bas) for bas in nod.bases}
            tillatna = UPPRAKNINGAR | FORMER | {"Generic"} | ARV_I_RUM.get(m.rum, set())
            if m.rum == "fel":
                tillatna |= felfamilj
            fel += [f"{m.fil}:{nod.lineno}: {nod.name} inherits {bas}" for bas in sorted(baser - tillatna)]
            if "Protocol" in baser and nod.decorator_list:
                fel.append(f"{m.fil}:{nod.lineno}: {nod.name} is a protocol, and should be bare of decorators")
    return fel


def fryst(moduler: Sequence[Modul]) -> list[str]:
    """Public classes of data are frozen attrs classes and no other kind."""
    fel: list[str] = []
    for m in moduler:
        for nod in _publika(m.trad.body):
            if not isinstance(nod, ast.ClassDef):
                continue
            markta = {_sista(d.func if isinstance(d, ast.Call) else d) for d in nod.decorator_list}
            fel += [f"{m.fil}:{nod.lineno}: {nod.name} is @{d}, not @frozen" for d in sorted(markta & FORANDERLIGA)]
    return fel


def _publika(satser: Sequence[ast.stmt]) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    """Public classes and functions of a module, and their public methods and inner classes."""
    for nod in satser:
        if not isinstance(nod, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) or nod.name.startswith("_"):
            continue
        if any(_sista(d) == "overload" for d in nod.decorator_list):
            continue
        yield nod
        if isinstance(nod, ast.ClassDef):
            yield from _publika(nod.body)


def _sista(uttryck: ast.expr) -> str:
    """The last name of ``a.b.c`` or ``c[...]``."""
    if isinstance(uttryck, ast.Subscript):
        return _sista(uttryck.value)
    if isinstance(uttryck, ast.Attribute):
        return uttryck.attr
    return uttryck.id if isinstance(uttryck, ast.Name) else ast.unparse(uttryck)


def _rad(nod: ast.AST) -> int:
    return int(getattr(nod, "lineno", 0))
