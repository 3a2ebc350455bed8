"""The lazy front of the package: one list of names, the same for type checkers, and nothing loaded early."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import cast

import pytest

import propositionsordning
from tests.arkitektur.kallkod import RUM

STUBB = Path(__file__).parents[2] / "src" / "propositionsordning" / "__init__.pyi"


def _rum() -> dict[str, tuple[str, ...]]:
    return cast("dict[str, tuple[str, ...]]", vars(propositionsordning)["_RUM"])


def _hem() -> list[tuple[str, str]]:
    """Pairs (public name, module below the package), as many as there are."""
    return [(namn, modul) for modul, namnen in _rum().items() for namn in namnen]


def _stubbens_namn() -> list[tuple[str, str]]:
    trad = ast.parse(STUBB.read_text(encoding="utf-8"))
    par: list[tuple[str, str]] = []
    for nod in trad.body:
        if isinstance(nod, ast.ImportFrom):
            for alias in nod.names:
                assert alias.asname == alias.name, f"write 'import {alias.name} as {alias.name}': else it is private"
                par.append((alias.name, (nod.module or "").removeprefix("propositionsordning.")))
    return par


def test_varje_namn_har_ett_hem() -> None:
    namnen = [namn for namn, _ in _hem()]
    assert namnen
    assert sorted(namnen) == sorted(set(namnen))


def test_stubben_sager_detsamma_som_listan() -> None:
    assert sorted(_stubbens_namn()) == sorted(_hem())


def test_all_ar_listan() -> None:
    assert sorted(vars(propositionsordning)["__all__"]) == sorted(namn for namn, _ in _hem())


@pytest.mark.parametrize(("namn", "modul"), _hem())
def test_namnet_finns(namn: str, modul: str) -> None:
    assert getattr(propositionsordning, namn) is getattr(import_module(f"propositionsordning.{modul}"), namn)
    assert namn in dir(propositionsordning)


def test_inget_namn_ar_ett_rum() -> None:
    """A room is set as an attribute of the package when it is imported, and would hide a name that is the same."""
    assert not {namn for namn, _ in _hem()} & set(RUM)


def test_okant_namn_avvisas() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'finns_ej'"):
        getattr(propositionsordning, "finns_ej")  # noqa: B009  # the name is unknown to the type checkers, as it should


def _kor(kod: str) -> list[str]:
    svar = subprocess.run([sys.executable, "-c", kod], capture_output=True, text=True, check=True)
    return svar.stdout.split()


def test_importen_laddar_inget_annat() -> None:
    fore_efter = "import sys; fore = set(sys.modules); import propositionsordning; print(*(set(sys.modules) - fore))"
    assert _kor(fore_efter) == ["propositionsordning"]


def test_ett_namn_laddar_inte_allt() -> None:
    """An error class is fetched without the rooms that raise it."""
    kod = "import sys; from propositionsordning import PropositionsordningFel; print(*sys.modules)"
    laddade = {namn for namn in _kor(kod) if namn.startswith("propositionsordning.")}
    assert laddade == {"propositionsordning.fel"}


def test_stjarnimport_ger_alla_namn() -> None:
    kod = "from propositionsordning import *; print(*(n for n in globals() if not n.startswith('_')))"
    assert sorted(_kor(kod)) == sorted(namn for namn, _ in _hem())
