"""Whatever happens at a meeting, the minutes state every fact of 5 kap. 67 § once, in its section, in either mall."""

from pathlib import Path
from random import Random

import pytest
from bench.dragning import dragare

from propositionsordning import (
    Beslutsprotokoll,
    SammantradetAvslutat,
    beslutsprotokoll,
    borja,
    las_arendefil,
    mall,
    spela_fil,
    tillampa,
)
from propositionsordning.strategier import arenden, nasta_handelse, sammantraden
from propositionsordning.utbyte.mallfil import MALLAR
from tests.egenskaper.redovisning import brister

MOTEN, GRUPPER = 1_000, 20
HOGST = 30  # events in one meeting
EXEMPEL = sorted((Path(__file__).parents[2] / "exempel").glob("*.toml"))
MALLARNA = {namn: mall(namn) for namn in MALLAR}
_SLUTET = frozenset({SammantradetAvslutat})


def ett_mote(fro: int) -> Beslutsprotokoll:
    """A meeting drawn from this seed, perhaps left in the middle."""
    slump = Random(fro)  # noqa: S311  # the same meetings every time
    dra = dragare(slump)
    lage = borja(dra(sammantraden()), dra(arenden()))
    for _ in range(slump.randint(1, HOGST)):
        utom = frozenset[type]() if slump.random() < 0.05 else _SLUTET
        handelse = dra(nasta_handelse(lage, bara_framat=slump.random() < 0.75, utom=utom))
        if handelse is None or lage.avslutat:
            break
        lage = tillampa(lage, handelse)
    return beslutsprotokoll(lage, tolkningar=False)


@pytest.mark.parametrize("grupp", range(GRUPPER))
def test_varje_uppgift_star_en_gang_i_sin_sektion(grupp: int) -> None:
    antal = MOTEN // GRUPPER
    for fro in range(grupp * antal, (grupp + 1) * antal):
        protokoll = ett_mote(fro)
        for namn, m in MALLARNA.items():
            assert brister(protokoll, m) == [], (fro, namn)


@pytest.mark.parametrize("fil", EXEMPEL, ids=lambda fil: fil.stem)
def test_exemplen_redovisar_allt(fil: Path) -> None:
    for lage in spela_fil(las_arendefil(fil)):
        for namn, m in MALLARNA.items():
            assert brister(beslutsprotokoll(lage, tolkningar=False), m) == [], namn


def test_motena_har_det_som_ska_redovisas() -> None:
    """The draws are worth something only if they come to votes, decisions, reservations, closed ballots and vals."""
    protokollen = [ett_mote(fro) for fro in range(150)]
    assert sum(bool(p.omrostningar) for p in protokollen) > 20
    assert sum(bool(p.beslut) for p in protokollen) > 50
    assert sum(bool(p.reservationer) for p in protokollen) > 3
    assert any(x.sluten for p in protokollen for x in p.omrostningar)
    assert any(x.roster for p in protokollen for x in p.omrostningar)
    assert any(v.roster for p in protokollen for v in p.val)
