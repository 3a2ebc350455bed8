"""Random meetings through the engine: legal events, illegal ones, and every log played again to the same decisions.

The events are drawn by the strategies of the property tests, so that one place knows how an event is filled in. Counted
are the events that were applied, those that were refused with the errors the library promises, and the meetings whose log
gave the same state again. Anything else stops the run and names the seed that repeats it.

    python -m bench.slumpmoten [LAGLIGA] [OLAGLIGA] [PROCESSER]        (default 1000000, 100000 and 2)
"""

import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from random import Random
from typing import Any

from bench.dragning import dragare

from propositionsordning import HinderFel, Lage, SammantradetAvslutat, borja, hinder, spela, tillampa, utfallen
from propositionsordning.strategier import arenden, nasta_handelse, sammantraden, vilda_handelser

LAGLIGA, OLAGLIGA, PROCESSER = 1_000_000, 100_000, 2
MOTEN = 500  # under one seed: enough to spread, few enough to report progress
HOGST = 40  # events tried in one meeting
VAR_OLAGLIG = 6  # one event in so many is drawn without regard to what fits

_SLUTET = frozenset({SammantradetAvslutat})
Dra = Callable[[Any], Any]


class Avbrott(Exception):  # a finding, not an error of the program
    """The engine did something it must not."""


def _ett_mote(dra: Dra, slump: Random, antal: Counter[str]) -> None:
    lage = borja(dra(sammantraden()), dra(arenden()))
    for _ in range(HOGST):
        if slump.random() * VAR_OLAGLIG < 1:
            lage = _vilt(lage, dra, antal)
            continue
        # Most events take the decision forward and few end the sammanträde, so that meetings come to their votes.
        utom = frozenset[type]() if slump.random() < 0.05 else _SLUTET
        handelse = dra(nasta_handelse(lage, bara_framat=slump.random() < 0.75, utom=utom))
        if handelse is None:
            break
        lage = tillampa(lage, handelse)
        antal["lagliga"] += 1
        if lage.avslutat:
            break
    _om_igen(lage, antal)


def _vilt(lage: Lage, dra: Dra, antal: Counter[str]) -> Lage:
    """An event of any kind: refused where a hinder stands, applied where none does."""
    handelse = dra(vilda_handelser(lage))
    hindren = hinder(lage, handelse)
    try:
        nytt = tillampa(lage, handelse)
    except HinderFel as fel:
        if not hindren or fel.hinder != hindren:
            raise Avbrott(f"{handelse}: hindren stämmer inte med felet") from fel
        antal["olagliga"] += 1
        return lage
    if hindren:
        raise Avbrott(f"{handelse}: tillämpades trots hinder")
    antal["lagliga"] += 1
    return nytt


def _om_igen(lage: Lage, antal: Counter[str]) -> None:
    """What a record keeps (the meeting, the ärende, who was there, the log) gives the same state, decisions and trace."""
    if spela(borja(lage.sammantrade, lage.arende, narvaro=lage.ingaende), lage.logg) != lage:
        raise Avbrott("loggen ger inte samma beslut igen")
    antal["moten"] += 1
    antal["beslut"] += len(utfallen(lage))


def sok(fro: int) -> Counter[str]:
    """``MOTEN`` meetings under this seed; whatever goes wrong is an :class:`Avbrott` that names it."""
    antal: Counter[str] = Counter()
    slump = Random(fro)  # noqa: S311  # a search, not a secret
    dra = dragare(slump)
    try:
        for _ in range(MOTEN):
            _ett_mote(dra, slump, antal)
    except Exception as fel:
        raise Avbrott(f"frö {fro}: {type(fel).__name__}: {fel}") from fel
    return antal


def main(lagliga: int = LAGLIGA, olagliga: int = OLAGLIGA, processer: int = PROCESSER) -> None:
    """Search until both counts are reached."""
    summa: Counter[str] = Counter()
    start, fro = time.perf_counter(), 0
    with ProcessPoolExecutor(processer) as pool:
        while summa["lagliga"] < lagliga or summa["olagliga"] < olagliga:
            for antal in pool.map(sok, range(fro, fro + 4 * processer)):
                summa += antal
            fro += 4 * processer
            minuter = (time.perf_counter() - start) / 60
            sys.stderr.write(f"{summa['lagliga']} lagliga, {summa['olagliga']} olagliga, {minuter:.1f} min\n")
    print(f"legal events applied               {summa['lagliga']:>10,}")
    print(f"illegal events refused             {summa['olagliga']:>10,}")
    print(f"meetings played again, all equal   {summa['moten']:>10,}")
    print(f"questions decided in them          {summa['beslut']:>10,}")
    print(f"errors outside the error family    {0:>10,}")
    print(f"seeds 0 to {fro - 1}, minutes {(time.perf_counter() - start) / 60:.1f}")


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:]))
