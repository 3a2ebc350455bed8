"""Mutants: small faults put into the rules and the procedure, one at a time, to see whether a test falls.

mutmut makes the faults (another operator, another number or text, an argument less …) and puts every faulty copy of a
function beside the true one; which of them runs is chosen when it is called. So the tests are collected once, and each
mutant is tried in a forked process by the tests that reach its function, the quickest first and then the approved files,
until one fails.

    python -m bench.mutation [--antal N] [--fro FRÖ] [--modul DEL]

``--antal 0`` tries every mutant (about a day: there are 20,000); otherwise a sample drawn with the seed, from the four rooms in
proportion.
``--modul`` keeps the modules whose name holds the text. What survived is written with its difference to
``build/mutation/overlevande.txt``. Exits with 1 below 90 %.
"""

import argparse
import difflib
import gc
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import defaultdict
from functools import _lru_cache_wrapper
from importlib import import_module
from itertools import accumulate
from math import sqrt
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import HealthCheck, settings

ROT = Path(__file__).resolve().parent.parent
TRAD = ROT / "build" / "mutation"
RUM = ("beslut", "forlopp", "lag", "ordning")
PROV = tuple(
    f"tests/{mapp}" for mapp in ("lagrum", "enhet", "guld", "konformans", "perft", "protokollfall", "egenskaper")
)
GRIND = 0.90
GULD = ("tests/guld/", "tests/konformans/")
# Seconds of processor time, so that what else the machine does matters little.
SNABBA = 2.0  # of the quickest tests, before the approved files, which notice most of what those let through
LANGSAMT = 30.0  # a test that takes longer is left out
TAK = 30.0  # of tests, at most, for one mutant
VALD = "MUTANT_UNDER_TEST"


def bygg(delnamn: str) -> dict[str, str]:
    """Copy the project with every mutant of these modules in it. Gives the difference of each mutant, by name."""
    mutate_file_contents = import_module("mutmut.mutation.file_mutation").mutate_file_contents  # an extra of its own
    shutil.rmtree(TRAD, ignore_errors=True)
    bort = shutil.ignore_patterns("build", "dist", ".*", "__pycache__", "node_modules")
    shutil.copytree(ROT, TRAD, ignore=bort)
    skillnader = {}
    for rum in RUM:
        for fil in sorted((TRAD / "src" / "propositionsordning" / rum).rglob("*.py")):
            modul = ".".join(fil.relative_to(TRAD / "src").with_suffix("").parts).removesuffix(".__init__")
            if delnamn not in modul:
                continue
            muterad = mutate_file_contents(str(fil), fil.read_text())
            rader, spann = muterad.code.splitlines(), muterad.line_span_by_function_name
            fil.write_text(muterad.code)
            for mutant in muterad.mutant_names:
                ratt = spann[mutant.rpartition("__mutmut_")[0] + "__mutmut_orig"]
                fore, efter = (rader[s.start - 1 : s.end] for s in (ratt, spann[mutant]))
                diff = [r for r in difflib.unified_diff(fore, efter, lineterm="", n=0) if r[:3] not in {"---", "+++"}]
                skillnader[f"{modul}.{mutant}"] = "\n".join(r for r in diff if r[:2] != "@@" and "def " not in r)
    return skillnader


def urval(namn: list[str], antal: int, fro: int) -> list[str]:
    """A sample, from each room in proportion to its mutants; all of them where ``antal`` is 0."""
    if not antal or antal >= len(namn):
        return namn
    slump = random.Random(fro)  # noqa: S311  # no secret
    per_rum = defaultdict(list)
    for n in namn:
        per_rum[rummet(n)].append(n)
    valda = [n for i in per_rum.values() for n in slump.sample(i, round(antal * len(i) / len(namn)))]
    slump.shuffle(valda)
    return valda


def rummet(mutant: str) -> str:
    """The room that a mutant stands in."""
    return mutant.split(".")[1]


class Provning:
    """A plugin of pytest: in the place of running every test once, it tries the mutants."""

    def __init__(self, nr: int, mutanter: list[str]) -> None:
        self.nr = nr
        self.mutanter = mutanter
        self.svar: dict[str, str] = {}

    def pytest_configure(self) -> None:
        """Fewer examples, after conftest.py has loaded its own profile; a mutated copy is slow, which is no fault here."""
        tyst = list(HealthCheck)
        settings.register_profile(
            "mutation", deadline=None, database=None, derandomize=True, max_examples=30, suppress_health_check=tyst
        )
        settings.load_profile("mutation")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Find out what each test reaches, then try each mutant."""
        natt, tider = self._vad_proven_nar(session.items)
        # Only names of functions: the mutants of one function are reached by the same tests.
        for nr, mutant in enumerate(self.mutanter, start=1):
            proven = _i_tur(natt.get(mutant.rpartition("__mutmut_")[0], set()), tider, session.items)
            self.svar[mutant] = self._en(mutant, [session.items[i] for i in proven], [tider[i] for i in proven])
            if self.svar[mutant] != "dödad":
                print(f"{mutant}: {self.svar[mutant]}", file=sys.stderr, flush=True)
            if nr % 25 == 0 or nr == len(self.mutanter):
                kvar = sum(s in {"överlevde", "nås inte"} for s in self.svar.values())
                print(f"{nr}/{len(self.mutanter)}: {kvar} överlevde", file=sys.stderr, flush=True)
        return True

    def _vad_proven_nar(self, items: list[pytest.Item]) -> tuple[dict[str, set[int]], dict[int, float]]:
        """Which tests reach a function, and how long each takes. In a process of its own, so that nothing is kept warm."""
        ut = Path(f"prov-{self.nr}.jsonl").absolute()
        if not (barn := os.fork()):
            os.environ[VALD] = "stats"
            traffar: set[str] = set()
            trampolin: Any = import_module("mutmut.mutation.trampoline")
            trampolin.record_trampoline_hit = lambda namn, **_: traffar.add(namn)
            minnen = [o for o in gc.get_objects() if isinstance(o, _lru_cache_wrapper) and _eget(o.__module__)]
            with ut.open("w") as fil:
                for i, item in enumerate(items):
                    traffar.clear()
                    for minne in minnen:  # or only the first test would be seen to reach what is kept
                        minne.cache_clear()
                    start = time.process_time()
                    ok = _gar(item)
                    rad = {"prov": i, "tid": time.process_time() - start, "ok": ok, "natt": sorted(traffar)}
                    fil.write(json.dumps(rad) + "\n")
            os._exit(0)
        os.waitpid(barn, 0)
        natt: dict[str, set[int]] = defaultdict(set)
        tider: dict[int, float] = {}
        bort = []
        for rad in map(json.loads, ut.read_text().splitlines()):
            if not rad["ok"] or rad["tid"] > LANGSAMT:
                bort.append(f"{items[rad['prov']].nodeid} ({'för långsamt' if rad['ok'] else 'går inte här'})")
                continue
            tider[rad["prov"]] = rad["tid"]
            for funktion in rad["natt"]:
                natt[funktion].add(rad["prov"])
        print(f"\n{len(tider)} prov; utelämnade: {len(bort)}", *bort, sep="\n  ", file=sys.stderr, flush=True)
        return natt, tider

    def _en(self, mutant: str, items: list[pytest.Item], tider: list[float]) -> str:
        if not items:
            return "nås inte"
        if not (barn := os.fork()):
            os.setpgid(0, 0)
            os.environ[VALD] = mutant
            for item in items:
                if time.process_time() > TAK:
                    break
                if not _gar(item):
                    os._exit(1)
            os._exit(0)
        slut = time.monotonic() + 30 + 10 * min(sum(tider), TAK)
        while time.monotonic() < slut:
            klar, status = os.waitpid(barn, os.WNOHANG)
            if klar:
                return "överlevde" if status == 0 else "dödad"
            time.sleep(0.005)
        os.killpg(barn, signal.SIGKILL)
        os.waitpid(barn, 0)
        return "dödad"  # it never ends


def _eget(modul: str) -> bool:
    return modul.startswith(("propositionsordning", "tests", "bench"))


def _i_tur(proven: set[int], tider: dict[int, float], items: list[pytest.Item]) -> list[int]:
    """The quickest tests, then the approved files, then the rest."""
    snabbast = sorted(proven, key=lambda i: (tider[i], i))
    summor = accumulate(tider[i] for i in snabbast)
    forst = {i for i, summa in zip(snabbast, summor, strict=True) if summa <= SNABBA}
    return sorted(snabbast, key=lambda i: (i not in forst, not items[i].nodeid.startswith(GULD), tider[i], i))


def _gar(item: pytest.Item) -> bool:
    # Whatever stops a test, also an error that only a mutant can make, is a test that fell.
    try:
        return not any(r.failed for r in runtestprotocol(item, log=False, nextitem=None))
    except BaseException:  # noqa: BLE001  # as the line above says
        return False


def barnet(nr: int) -> None:
    """One of the processes that try the mutants, in the copied tree."""
    provning = Provning(nr, json.loads(Path(f"valda-{nr}.json").read_text()))
    finns = [p for p in PROV if Path(p).exists()]
    pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-W", "ignore", "--capture=sys", *finns], [provning])
    Path(f"svar-{nr}.json").write_text(json.dumps(provning.svar))


def intervall(k: int, n: int) -> tuple[float, float]:
    """Wilson's interval of 95 % for a share (only told, never decided by)."""
    z, p = 1.96, k / n
    mitt, halv = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return (mitt - halv) / (1 + z * z / n), (mitt + halv) / (1 + z * z / n)


def rapportera(svar: dict[str, str], skillnader: dict[str, str], alla: list[str]) -> float:
    """Print the table, write what survived. Gives the share that was killed."""
    print(f"{'room':10} {'mutants':>8} {'tried':>7} {'killed':>7} {'share':>7}   95 %")
    for rum in (*RUM, "all"):
        provade = [s for m, s in svar.items() if rum in {"all", rummet(m)}]
        dodade, totalt = provade.count("dödad"), sum(rum in {"all", rummet(m)} for m in alla)
        if provade:
            lagst, hogst = intervall(dodade, len(provade))
            andel = f"{dodade / len(provade):7.1%}   {lagst:.1%}-{hogst:.1%}"
            print(f"{rum:10} {totalt:8} {len(provade):7} {dodade:7} {andel}")
    kvar = sorted(m for m, s in svar.items() if s != "dödad")
    text = "\n\n".join(f"{m} ({svar[m]})\n{skillnader[m]}" for m in kvar)
    (TRAD / "overlevande.txt").write_text(text + "\n")
    print(f"\n{len(kvar)} survived: {TRAD.relative_to(ROT) / 'overlevande.txt'}")
    return 1 - len(kvar) / len(svar)


def main() -> int:
    """Make the mutants, try them, tell."""
    par = argparse.ArgumentParser(description="Try mutants of the rules and the procedure.")
    par.add_argument("--antal", type=int, default=240)
    par.add_argument("--fro", type=int, default=4)
    par.add_argument("--modul", default="")
    par.add_argument("--processer", type=int, default=2)
    val = par.parse_args()
    skillnader = bygg(val.modul)
    alla = list(skillnader)
    if not alla:
        par.error(f"no mutants in a module named {val.modul!r}")
    valda = urval(alla, val.antal, val.fro)
    miljo = {**os.environ, "PYTHONPATH": f"{TRAD / 'src'}{os.pathsep}{TRAD}", VALD: "", "PYTHONHASHSEED": "0"}
    svar: dict[str, str] = {}
    arbetare = []
    for nr in range(val.processer):
        (TRAD / f"valda-{nr}.json").write_text(json.dumps(valda[nr :: val.processer]))
        kod = f"import json; from bench import mutation as m; m.barnet({nr})"
        with (TRAD / f"ut-{nr}.txt").open("w") as ut:
            arbetare.append(subprocess.Popen([sys.executable, "-c", kod], cwd=TRAD, env=miljo, stdout=ut))
    for nr, process in enumerate(arbetare):
        if process.wait() or not (TRAD / f"svar-{nr}.json").exists():
            sys.exit((TRAD / f"ut-{nr}.txt").read_text())
        svar |= json.loads((TRAD / f"svar-{nr}.json").read_text())
    return 0 if rapportera(svar, skillnader, alla) >= GRIND else 1


if __name__ == "__main__":
    sys.exit(main())
