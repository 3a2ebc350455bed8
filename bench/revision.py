"""What it costs to try records, beside what it costs to read them at all; and the engine beside a chess board.

The records are the fullmäktige's cases of the corpus that have a roll call; beside them stand made-up ones, twelve of each
meeting. All is measured in one run, in interleaved rounds so that a busy moment strikes all alike, in processor time; of
the rounds the median counts. What the library remembers from one record to the next is forgotten before each pass, so
that a pass costs what the first one does. Exits with 1 if a gate is not met.

    python -m bench.revision [RUNDOR]        (default 9)
"""

import gc
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from functools import partial

import chess
from bench.fullmaktige import Fall, fall, verkliga

from propositionsordning import beslut_som_json, beslutsprotokoll, borja, spela, verifiera
from propositionsordning.utbyte.oppning import oppna

GRINDAR = {"seal, parse and structure": (0.50, 0.70), "full audit": (0.35, 0.48), "events against chess": (1.5, 3.0)}
STORLEKAR = (13, 31, 61, 101, 149, 349)


def glom() -> None:
    """Empty every cache of bounded size; those of unbounded size hold what depends on the program alone."""
    for namn, modul in [*sys.modules.items()]:
        if namn.startswith("propositionsordning."):
            for sak in vars(modul).values():
                if hasattr(sak, "cache_clear") and sak.cache_parameters()["maxsize"] is not None:
                    sak.cache_clear()


def tid(arbete: Callable[[], object]) -> float:
    """Processor time of one piece of work."""
    glom()
    start = time.process_time()
    arbete()
    return time.process_time() - start


def medianer(arbeten: dict[str, Callable[[], object]], rundor: int) -> dict[str, float]:
    """The median of each, the rounds interleaved; the first round is not counted."""
    tider: dict[str, list[float]] = {namn: [] for namn in arbeten}
    for runda in range(rundor + 1):
        for namn, arbete in arbeten.items():
            t = tid(arbete)
            if runda:
                tider[namn].append(t)
    return {namn: statistics.median(t) for namn, t in tider.items()}


def text(ett: Fall) -> bytes:
    """The sealed record of one case."""
    m, a, h = ett
    return beslut_som_json(beslutsprotokoll(spela(borja(m, a), h), tolkningar=False)).encode()


def las_och_rakna(rader: list[bytes]) -> None:
    """The least that a reader does: parse, and count every roll call anew."""
    for rad in rader:
        for o in json.loads(rad)["resultat"]["omrostningar"]:
            if o["roster"] is None:
                continue
            koder, tal = o["roster"]["koder"], o["rostetal"]
            raknat = koder.count("j"), koder.count("n"), koder.count("a"), koder.count("f")
            if raknat != (tal["ja"], tal["nej"], tal["avstar"], tal["franvarande"]):
                raise ValueError(rad)


def oppna_alla(rader: list[bytes]) -> None:
    """The seal, the parse and the form of each."""
    for rad in rader:
        if not oppna(rad, fil="-").hel:
            raise ValueError(rad)


def granska_alla(rader: list[bytes]) -> None:
    """The full audit of each."""
    for rad in rader:
        verifiera(rad)


def parti() -> list[chess.Move]:
    """A game of random legal moves, the same every time."""
    slump = random.Random(1)  # noqa: S311  # no secret
    brade = chess.Board()
    drag: list[chess.Move] = []
    while len(drag) < 120 and not brade.is_game_over():
        drag.append(slump.choice(list(brade.legal_moves)))
        brade.push(drag[-1])
    return drag


def spela_schack(drag: list[chess.Move]) -> None:
    """Each move tried and made."""
    brade = chess.Board()
    for d in drag:
        if not brade.is_legal(d):
            raise ValueError(d)
        brade.push(d)


def spela_moten(moten: Iterable[Fall]) -> None:
    """Each event tried and made."""
    for m, a, h in moten:
        spela(borja(m, a), h)


def main() -> int:
    """Measure, print, and judge."""
    rundor = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    samlingar = {"the corpus": list(verkliga()), "made up": [*fall(61, 36), *fall(81, 36)]}
    drag = parti()
    arbeten: dict[str, Callable[[], object]] = {"schack": partial(spela_schack, drag)}
    print(f"Python {sys.version.split()[0]}, {rundor} rounds, medians of processor time\n")
    print(f"{'':12} {'records':>8} {'kB each':>8} {'events each':>12}")
    for namn, moten in samlingar.items():
        rader = [text(f) for f in moten]
        n = len(rader)
        print(f"{namn:12} {n:8} {sum(map(len, rader)) / n / 1000:8.1f} {_handelser(moten) / n:12.1f}")
        for vad, arbete in (("läs", las_och_rakna), ("öppna", oppna_alla), ("verifiera", granska_alla)):
            arbeten[f"{vad} {namn}"] = partial(arbete, rader)
        arbeten[f"händelser {namn}"] = partial(spela_moten, moten)
    # What the bench itself keeps alive (a reader of a file keeps nothing) is not gone through again at each collection.
    gc.collect()
    gc.freeze()
    t = medianer(arbeten, rundor)
    print()
    print(f"{'':24}" + "".join(f"{namn:>18}" for namn in samlingar))
    for vad, rubrik in (
        ("läs", "json.loads + recount"),
        ("öppna", "seal, parse, structure"),
        ("verifiera", "full audit"),
    ):
        kolumner = [
            f"{t[f'{vad} {namn}'] / len(moten) * 1e6:.0f} µs {t[f'läs {namn}'] / t[f'{vad} {namn}']:5.0%}"
            for namn, moten in samlingar.items()
        ]
        print(f"{rubrik:24}" + "".join(f"{k:>18}" for k in kolumner))
    per_handelse = {namn: t[f"händelser {namn}"] / _handelser(moten) for namn, moten in samlingar.items()}
    per_drag = t["schack"] / len(drag)
    kolumner = [f"{s * 1e6:.1f} µs {per_drag / s:5.2f}" for s in per_handelse.values()]
    print(f"{'an event':24}" + "".join(f"{k:>18}" for k in kolumner))
    print(f"{'a move of python-chess':24}" + f"{per_drag * 1e6:.1f} µs".rjust(12) + "   (is_legal + push)\n")
    matta = "the corpus"
    kvoter = {
        "seal, parse and structure": t[f"läs {matta}"] / t[f"öppna {matta}"],
        "full audit": t[f"läs {matta}"] / t[f"verifiera {matta}"],
        "events against chess": per_drag / per_handelse[matta],
    }
    for namn, kvot in kvoter.items():
        grind, mal = GRINDAR[namn]
        gate, goal = "met" if kvot >= grind else "NOT MET", "met" if kvot >= mal else "not met"
        print(f"{namn:28} {kvot:5.2f}   gate {grind} {gate}, goal {mal} {goal}")
    lutning(max(rundor // 3, 3))
    return 0 if all(kvot >= GRINDAR[namn][0] for namn, kvot in kvoter.items()) else 1


def _handelser(moten: list[Fall]) -> int:
    return sum(len(h) for _, _, h in moten)


def lutning(rundor: int) -> None:
    """How the cost of opening and of a full audit grows with members, and with records."""
    per_storlek = {n: [text(f) for f in fall(n, 12)] for n in STORLEKAR}
    arbeten: dict[str, Callable[[], object]] = {}
    for n, rader in per_storlek.items():
        arbeten |= {f"öppna {n}": partial(oppna_alla, rader), f"verifiera {n}": partial(granska_alla, rader)}
    t = medianer(arbeten, rundor)
    print(f"\n{'members':>8} {'kB/record':>10} {'opening, µs':>12} {'full audit, µs':>15}")
    for n, rader in per_storlek.items():
        per = len(rader)
        oppning, granskning = (t[f"{vad} {n}"] / per * 1e6 for vad in ("öppna", "verifiera"))
        print(f"{n:8} {sum(map(len, rader)) / per / 1000:10.1f} {oppning:12.0f} {granskning:15.0f}")
    minst, storst = STORLEKAR[0], STORLEKAR[-1]
    vaxt = (t[f"verifiera {storst}"] - t[f"verifiera {minst}"]) / 12 / (storst - minst) * 1e6
    print(f"slope from {minst} to {storst} members: {vaxt:.2f} µs a record and member")
    rader = [text(f) for f in fall(61, 240)]
    t = medianer({str(k): partial(granska_alla, rader[:k]) for k in (60, 120, 240)}, rundor)
    print("records: " + ", ".join(f"{k} in {s * 1e3:.0f} ms ({s / int(k) * 1e6:.0f} µs each)" for k, s in t.items()))


if __name__ == "__main__":
    sys.exit(main())
