"""What it costs to try records, beside what it costs to read them at all; and the engine beside a chess board.

All is measured in one run, in interleaved rounds so that a busy moment strikes all alike, in processor time; of the
rounds the median counts. Exits with 1 if a gate is not met.

    python -m bench.revision [RUNDOR]        (default 15)
"""

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

import chess
from bench.fullmaktige import Fall, fall

from propositionsordning import beslut_som_json, beslutsprotokoll, borja, spela, tillampa, verifiera
from propositionsordning.utbyte.oppning import oppna

GRINDAR = {"seal, parse and structure": (0.50, 0.70), "full audit": (0.35, 0.48), "events against chess": (1.5, 3.0)}
STORLEKAR = (13, 31, 61, 101, 149, 349)


def tid(arbete: Callable[[], object]) -> float:
    """Processor time of one piece of work."""
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
            koder, tal = o["roster"]["koder"], o["rostetal"]
            raknat = koder.count("j"), koder.count("n"), koder.count("a"), koder.count("f")
            if raknat != (tal["ja"], tal["nej"], tal["avstar"], tal["franvarande"]):
                raise ValueError(rad)


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


def spela_moten(moten: list[Fall]) -> None:
    """Each event tried and made."""
    for m, a, h in moten:
        lage = borja(m, a)
        for handelse in h:
            lage = tillampa(lage, handelse)


def main() -> int:
    """Measure, print, and judge."""
    rundor = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    moten = [*fall(61, 36), *fall(81, 36)]
    rader = [text(f) for f in moten]
    ensamma = [text(f) for f in (*fall(61, 36, per_mote=1), *fall(81, 36, per_mote=1))]
    handelser = sum(len(h) for _, _, h in moten)
    drag = parti()
    t = medianer(
        {
            "läs": lambda: las_och_rakna(rader),
            "öppna": lambda: [oppna(rad, fil="-") for rad in rader],
            "verifiera": lambda: _granska(rader),
            "läs ensamma": lambda: las_och_rakna(ensamma),
            "öppna ensamma": lambda: [oppna(rad, fil="-") for rad in ensamma],
            "verifiera ensamma": lambda: _granska(ensamma),
            "händelser": lambda: spela_moten(moten),
            "schack": lambda: spela_schack(drag),
        },
        rundor,
    )
    n = len(rader)
    print(
        f"Python {sys.version.split()[0]}, {rundor} rounds, medians of processor time; {n} records of 61 and 81 members,"
    )
    print(f"{sum(map(len, rader)) / n / 1000:.1f} kB and {handelser / n:.1f} events each\n")
    print(f"{'':28} {'twelve of each meeting':>28} {'each of its own meeting':>28}")
    for namn, vad in (
        ("läs", "json.loads + recount"),
        ("öppna", "seal, parse, structure"),
        ("verifiera", "full audit"),
    ):
        tva = [
            f"{t[v] / n * 1e6:.0f} µs  {t[b] / t[v]:.0%}"
            for b, v in (("läs", namn), ("läs ensamma", f"{namn} ensamma"))
        ]
        print(f"{vad:28} {tva[0]:>28} {tva[1]:>28}")
    per_handelse, per_drag = t["händelser"] / handelser, t["schack"] / len(drag)
    print(f"\nan event {per_handelse * 1e6:.1f} µs, a move of python-chess (is_legal + push) {per_drag * 1e6:.1f} µs")
    kvoter = {
        "seal, parse and structure": t["läs"] / t["öppna"],
        "full audit": t["läs"] / t["verifiera"],
        "events against chess": per_drag / per_handelse,
    }
    print()
    for namn, kvot in kvoter.items():
        grind, mal = GRINDAR[namn]
        gate, goal = "met" if kvot >= grind else "NOT MET", "met" if kvot >= mal else "not met"
        print(f"{namn:28} {kvot:5.2f}   gate {grind} {gate}, goal {mal} {goal}")
    lutning(max(rundor // 3, 3))
    return 0 if all(kvot >= GRINDAR[namn][0] for namn, kvot in kvoter.items()) else 1


def _granska(rader: list[bytes]) -> None:
    for rad in rader:
        verifiera(rad)


def lutning(rundor: int) -> None:
    """How the cost of a full audit grows with members, and with records."""
    per_storlek = {n: [text(f) for f in fall(n, 12)] for n in STORLEKAR}
    t = medianer({str(n): partial(_granska, r) for n, r in per_storlek.items()}, rundor)
    print(f"\n{'members':>8} {'kB/record':>10} {'full audit, µs/record':>22}")
    for n, rader in per_storlek.items():
        print(f"{n:8} {sum(map(len, rader)) / len(rader) / 1000:10.1f} {t[str(n)] / len(rader) * 1e6:22.0f}")
    minst, storst = STORLEKAR[0], STORLEKAR[-1]
    vaxt = (t[str(storst)] - t[str(minst)]) / 12 / (storst - minst) * 1e6
    print(f"slope from {minst} to {storst} members: {vaxt:.2f} µs a record and member")
    rader = [text(f) for f in fall(61, 240)]
    t = medianer({str(k): partial(_granska, rader[:k]) for k in (60, 120, 240)}, rundor)
    print("records: " + ", ".join(f"{k} in {s * 1e3:.0f} ms ({s / int(k) * 1e6:.0f} µs each)" for k, s in t.items()))


if __name__ == "__main__":
    sys.exit(main())
