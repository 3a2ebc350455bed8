"""The analysis beside pref_voting, in one run: answers compared on every profile, times as ratios of medians.

Rounds are interleaved, ours and theirs by turns, and what is measured is the time of the process, so that a busy machine
disturbs little. Ours goes from validated ballots to a named immutable result: the count of every pair, the tournament, the
Smith set with an order for each that can win, and the sincere and the strategic outcome of one order. Theirs is
``top_cycle(Profile(rankings, weights))``, which gives the Smith set alone. "From raw" is the ratio with our validation in
it, and an object made for every ballot. Exits with 1 if an answer differs or a gate is missed.

    python bench/analys.py [ROUNDS]        (default 15; needs the extra "bench-analys")
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from importlib.metadata import version
from typing import Any

from propositionsordning.analys.rangordning import Rangordning, Rostunderlag
from propositionsordning.analys.turnering import Turnering, banks, bitar, ostackade
from propositionsordning.analys.utfallsrum import utfallsrum

OMGANGAR = 15
MINST_S = 0.005  # each timing repeats its call for so long
LANGSAMT = 3  # rounds of a comparison whose call takes longer than a tenth of a second
ANDELAR = (34, 20, 19, 8, 7, 5, 4, 2, 1)  # nine blocs, per cent of the seats
BANKS_TILL = 8  # theirs tries every sequence of alternatives

Profil = tuple[list[tuple[int, ...]], list[int]]
Rader = list[tuple[str, int, tuple[str, ...]]]


# --- Profiles ---------------------------------------------------------------------------------------------------------


def profil(slag: str, n: int, m: int) -> Profil:
    """Rankings (best first) and weights; the same for ever, since ``random.Random`` is seeded by name.

    "members": m ballots in three noisy camps that are rotations of one order, so that cycles occur. "parties": nine blocs
    with any rankings, whose weights sum to m.
    """
    slump = random.Random(f"propositionsordning/{slag}/{n}/{m}")  # noqa: S311  # profiles, no secrets
    ordningar: list[tuple[int, ...]] = []
    if slag == "members":
        grund = list(range(n))
        slump.shuffle(grund)
        k = max(1, n // 3)
        lager = [grund, grund[k:] + grund[:k], grund[2 * k :] + grund[: 2 * k]]
        for _ in range(m):
            ordning = list(slump.choice(lager))
            for _ in range(k):
                i, j = slump.randrange(n), slump.randrange(n)
                ordning[i], ordning[j] = ordning[j], ordning[i]
            ordningar.append(tuple(ordning))
        return ordningar, [1] * m
    vikter = [max(1, andel * m // 100) for andel in ANDELAR]
    vikter[0] += m - sum(vikter)
    for _ in vikter:
        ordning = list(range(n))
        slump.shuffle(ordning)
        ordningar.append(tuple(ordning))
    return ordningar, vikter


def namngiven(p: Profil) -> Rader:
    """The profile with names: alternatives "f0", "f1", …, and ballots (whose, weight, ranking)."""
    ordningar, vikter = p
    rader = enumerate(zip(ordningar, vikter, strict=True))
    return [(f"v{nr}", vikt, tuple(f"f{i}" for i in ordning)) for nr, (ordning, vikt) in rader]


def underlag(rader: Rader) -> Rostunderlag:
    """The same as validated ballots."""
    return Rostunderlag(
        alternativ=tuple(f"f{i}" for i in range(len(rader[0][2]))),
        rangordningar=tuple([Rangordning(vem=vem, mandat=vikt, ordning=ordning) for vem, vikt, ordning in rader]),
    )


def slumpturnering(n: int) -> Turnering:
    """Every pair decided by a toss, the same for ever."""
    slump = random.Random(f"propositionsordning/turnering/{n}")  # noqa: S311  # the same
    slar = [0] * n
    for i in range(n):
        for j in range(i):
            vinnare, forlorare = (i, j) if slump.random() < 0.5 else (j, i)
            slar[vinnare] |= 1 << forlorare
    return Turnering(tuple(slar), tuple(slar))


# --- Timing -----------------------------------------------------------------------------------------------------------


def mikrosekunder(anrop: Callable[[], object], ganger: int) -> float:
    """Time of one call, over so many."""
    start = time.process_time()
    for _ in range(ganger):
        anrop()
    return (time.process_time() - start) / ganger * 1e6


def varva(anropen: Sequence[Callable[[], object]], omgangar: int) -> list[float]:
    """The median time of each call, the calls taking turns in every round."""
    ganger: list[int] = []
    for anrop in anropen:
        anrop()  # fills caches
        tid = mikrosekunder(anrop, 1)
        ganger.append(max(1, int(MINST_S * 1e6 / max(tid, 0.1))))
        omgangar = min(omgangar, LANGSAMT) if tid > 1e5 else omgangar
    tider = [[mikrosekunder(anrop, g) for anrop, g in zip(anropen, ganger, strict=True)] for _ in range(omgangar)]
    return [statistics.median(kolumn) for kolumn in zip(*tider, strict=True)]


# --- The comparisons --------------------------------------------------------------------------------------------------


class Facit:
    """pref_voting's answers; lives only while the bench runs."""

    def __init__(self) -> None:
        self._c1: Any = import_module("pref_voting.c1_methods")
        self._profil: Any = import_module("pref_voting.profiles").Profile

    def profilen(self, p: Profil) -> Any:  # noqa: ANN401  # untyped
        """Their profile."""
        return self._profil(*p)

    def top_cycle(self, profilen: Any) -> list[int]:  # noqa: ANN401  # untyped
        """Their Smith set."""
        return [int(x) for x in self._c1.top_cycle(profilen)]

    def banks(self, profilen: Any) -> list[int]:  # noqa: ANN401  # untyped
        """Their Banks set."""
        return [int(x) for x in self._c1.banks(profilen)]

    def ostackade(self, profilen: Any) -> list[int]:  # noqa: ANN401  # untyped
        """Their uncovered set."""
        return [int(x) for x in self._c1.uc_gill(profilen)]


def jamfor(facit: Facit, slag: str, n: int, m: int) -> list[str]:
    """What differs, in words; empty when all answers are the same."""
    p = profil(slag, n, m)
    deras = facit.profilen(p)
    vart = utfallsrum(underlag(namngiven(p)))
    cw = deras.condorcet_winner()
    par: dict[str, tuple[object, object]] = {
        "Smith set": ([vart.alternativ.index(v.alternativ) for v in vart.kan_vinna], sorted(facit.top_cycle(deras))),
        "Condorcet winner": (vart.condorcetvinnare, None if cw is None else f"f{int(cw)}"),
        "uncovered set": (list(bitar(ostackade(vart.turnering))), sorted(facit.ostackade(deras))),
        "margins": (
            [[rad[j] - vart.parvis.rostetal[j][i] for j in range(n)] for i, rad in enumerate(vart.parvis.rostetal)],
            [[int(deras.margin(i, j)) for j in range(n)] for i in range(n)],
        ),
    }
    if n <= BANKS_TILL:
        par["Banks set"] = (sorted(banks(vart.turnering)), sorted(facit.banks(deras)))
    return [f"{slag} n={n} m={m}: {vad}: {a} against {b}" for vad, (a, b) in par.items() if a != b]


class Tabell:
    """The rows of the report, and whether every gate is passed."""

    def __init__(self) -> None:
        self.klarat = True

    def kvot(self, vad: str, vart: float, deras: float, krav: tuple[float, float], mer: str = "") -> None:
        """Theirs over ours, to be at least the gate and if possible the goal."""
        kvot = deras / vart
        self.klarat &= kvot >= krav[0]
        dom = "goal" if kvot >= krav[1] else "gate" if kvot >= krav[0] else "MISSED"
        print(f"{vad:32} {vart:10.1f} {deras:12.1f} {kvot:10.1f}x {krav[0]:8g} / {krav[1]:<8g} {dom} {mer}")

    def hogst(self, vad: str, fore: float, efter: float, krav: float) -> None:
        """Growth, to be at most so many times."""
        self.klarat &= efter / fore <= krav
        dom = "ok" if efter / fore <= krav else "MISSED"
        print(f"{vad:32} {fore:10.1f} {efter:12.1f} {efter / fore:10.2f}x {'at most':>10} {krav:<8g} {dom}")


MEDLEMMAR = (
    (3, 101, (6, 9)),
    (4, 101, (6, 9)),
    (5, 101, (6, 9)),
    (12, 101, (10, 15)),
    (12, 349, (15, 24)),
    (50, 349, (12, 25)),
)
PARTIER = (3, 5, 8, 12, 20, 50)


def main() -> int:
    """Compare, measure, print the tables, and judge."""
    omgangar = int(sys.argv[1]) if len(sys.argv) > 1 else OMGANGAR
    try:
        facit = Facit()
    except ModuleNotFoundError:
        sys.exit("pref_voting is missing: install the extra with pip install 'propositionsordning[bench-analys]'")
    print(f"Python {sys.version.split()[0]}, pref_voting {version('pref_voting')}, {omgangar} rounds, medians in µs\n")
    lika = jamfor_alla(facit)
    t = Tabell()
    mat_utfallsrum(t, facit, omgangar)
    mat_banks(t, facit, omgangar)
    mat_tillvaxt(t, omgangar)
    print(f"\n{'every gate passed' if t.klarat else 'A GATE IS MISSED'}")
    return 0 if t.klarat and lika else 1


def jamfor_alla(facit: Facit) -> bool:
    """Compare every answer, on all profiles that are measured and some more; report, and say whether all are equal."""
    rutor = [("members", n, m) for n, m, _ in MEDLEMMAR]
    rutor += [("members", n, m) for n in (3, 5, 8, 20) for m in (101, 349)]
    rutor += [("parties", n, m) for n in PARTIER for m in (101, 349)]
    skillnader = [rad for ruta in dict.fromkeys(rutor) for rad in jamfor(facit, *ruta)]
    print("\n".join(skillnader) or f"answers: equal on all {len(set(rutor))} profiles", "\n", sep="")
    return not skillnader


def vart_utfall(u: Rostunderlag) -> object:
    """What is measured: everything, with the alternatives' own order as the one order."""
    return utfallsrum(u, fran_huvudforslag=u.alternativ)


def mat_utfallsrum(t: Tabell, facit: Facit, omgangar: int) -> None:
    """Validated ballots to the named result."""
    print(f"{'ballots to result':32} {'ours':>10} {'pref_voting':>12} {'ratio':>11} {'gate / goal':>14}")
    fall: list[tuple[str, int, int, tuple[float, float]]] = [("members", *rad) for rad in MEDLEMMAR]
    fall += [("parties", n, 349, (3, 4.3)) for n in PARTIER]
    for slag, n, m, krav in fall:
        p = profil(slag, n, m)
        anrop = (
            partial(vart_utfall, underlag(namngiven(p))),
            partial(lambda p: facit.top_cycle(facit.profilen(p)), p),
            partial(lambda rader: vart_utfall(underlag(rader)), namngiven(p)),
        )
        vart, deras, fran_ratt = varva(anrop, omgangar)
        t.kvot(f"{slag} n={n} m={m}", vart, deras, krav, f"(from raw {deras / fran_ratt:.1f}x)")


def mat_banks(t: Tabell, facit: Facit, omgangar: int) -> None:
    """The Banks set, from a tournament (theirs: from a profile already made)."""
    print(f"\n{'Banks set with witnesses':32} {'ours':>10} {'pref_voting':>12} {'ratio':>11} {'gate / goal':>14}")
    for slag in ("members", "parties"):
        for n, krav in ((5, (50, 150)), (8, (5_000, 30_000))):
            p = profil(slag, n, 101)
            turnering = utfallsrum(underlag(namngiven(p))).turnering
            vart, deras = varva((partial(banks, turnering), partial(facit.banks, facit.profilen(p))), omgangar)
            t.kvot(f"{slag} n={n} m=101", vart, deras, krav)


def mat_tillvaxt(t: Tabell, omgangar: int) -> None:
    """How the time grows."""
    print(f"\n{'growth':32} {'before':>10} {'after':>12} {'ratio':>11}")
    fore, efter = varva([partial(banks, slumpturnering(n)) for n in (12, 30)], omgangar)
    t.hogst("Banks n=12 to n=30, random", fore, efter, 12)
    for n in (12, 24):
        underlagen = [underlag(namngiven(profil("members", *nm))) for nm in ((n, 401), (n, 802), (2 * n, 401))]
        ett, dubbelt_m, dubbelt_n = varva([partial(vart_utfall, u) for u in underlagen], omgangar)
        t.hogst(f"n={n} m=401 to m=802", ett, dubbelt_m, 2.5)
        t.hogst(f"n={n} to n={2 * n}, m=401", ett, dubbelt_n, 5)


if __name__ == "__main__":
    sys.exit(main())
