"""The source keeps to the drawing: rooms, arrows, purity, exact numbers, size and form."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.arkitektur import kallkod
from tests.arkitektur.kallkod import Modul

KONTROLLER: list[Callable[[Sequence[Modul]], list[str]]] = [
    kallkod.kanda_rum,
    kallkod.pilar,
    kallkod.ringar,
    kallkod.tredjepart,
    kallkod.latt_port,
    kallkod.dolda_importer,
    kallkod.orenheter,
    kallkod.flyttal,
    kallkod.langd,
    kallkod.slasknamn,
    kallkod.dokumentation,
    kallkod.arv,
    kallkod.fryst,
]


@pytest.fixture(scope="module")
def moduler() -> list[Modul]:
    rot = Path(__file__).parents[2] / "src" / kallkod.PAKET
    return kallkod.las(rot)


def test_hela_paketet_lases(moduler: list[Modul]) -> None:
    """An empty reading would approve of everything."""
    assert {"", "fel", "lag"} <= {m.rum for m in moduler}


@pytest.mark.parametrize("kontroll", KONTROLLER, ids=lambda k: k.__name__)
def test_kallkoden(kontroll: Callable[[Sequence[Modul]], list[str]], moduler: list[Modul]) -> None:
    assert kontroll(moduler) == []


def test_pilarna_gar_at_ett_hall() -> None:
    """The table itself has no rings, and names only rooms there are."""
    ordnade = list(kallkod.RUM)
    for rum, kanda in kallkod.RUM.items():
        assert kanda <= set(ordnade[: ordnade.index(rum)]), rum
