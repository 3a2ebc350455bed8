"""What ``import propositionsordning`` costs beside ``import attrs``, and what importing everything costs.

Starts many fresh processes, the kinds interleaved so that a busy moment strikes all alike, and compares medians. The
cost of an import is the time of its process less that of a process that imports nothing. Exits with 1 if the import
costs more than 1.5 times that of attrs.

    python bench/importtid.py [OMGÅNGAR]        (default 40)
"""

import statistics
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

GRANS = 1.5
OMGANGAR = 40
EXTRA_RUM = ("cli", "strategier")  # need a library beside attrs


def moduler() -> list[str]:
    """Dotted names of all modules of the package, found without importing them."""
    spec = find_spec("propositionsordning")
    if spec is None or spec.origin is None:
        sys.exit("propositionsordning is not installed here")
    rot = Path(spec.origin).parent
    namn = [
        ".".join(("propositionsordning", *fil.relative_to(rot).with_suffix("").parts)).removesuffix(".__init__")
        for fil in sorted(rot.rglob("*.py"))
    ]
    return [n for n in namn if not n.endswith("__main__")]


def sekunder(sats: str) -> float:
    """Wall time of one fresh process that runs ``sats``."""
    start = time.perf_counter()
    svar = subprocess.run([sys.executable, "-I", "-c", sats], stderr=subprocess.PIPE, text=True, check=False)
    tid = time.perf_counter() - start
    if svar.returncode:
        sys.exit(f"cannot be measured: {sats[:60]} ...\n{svar.stderr}")
    return tid


def main() -> int:
    """Measure, print the table, and judge."""
    omgangar = int(sys.argv[1]) if len(sys.argv) > 1 else OMGANGAR
    alla = moduler()
    utan_extra = [n for n in alla if n.split(".")[1:2] not in [[rum] for rum in EXTRA_RUM]]
    satser = {
        "bare Python": "pass",
        "attrs": "import attrs",
        "propositionsordning": "import propositionsordning",
        "all its public names": "from propositionsordning import *",
        "every module, without extras": "import " + ", ".join(utan_extra),
        "every module, with extras": "import " + ", ".join(alla),
    }
    tider: dict[str, list[float]] = {namn: [] for namn in satser}
    for omgang in range(omgangar + 2):
        for namn, sats in satser.items():
            tid = sekunder(sats)
            if omgang >= 2:  # the first two rounds warm caches and write byte code
                tider[namn].append(tid)

    median = {namn: statistics.median(t) for namn, t in tider.items()}
    bar = median["bare Python"]
    attrs = median["attrs"] - bar
    print(f"Python {sys.version.split()[0]}, {omgangar} rounds, medians in ms ({len(alla)} modules in the package)\n")
    print(f"{'import':30} {'process':>8} {'over bare':>10} {'x attrs':>8}")
    for namn, tid in median.items():
        over = tid - bar
        print(f"{namn:30} {tid * 1e3:8.1f} {over * 1e3:10.1f} {over / attrs:8.2f}")

    kvot = (median["propositionsordning"] - bar) / attrs
    inom = kvot <= GRANS
    print(f"\nimport propositionsordning = {kvot:.2f} x import attrs; limit {GRANS}: {'ok' if inom else 'TOO SLOW'}")
    return 0 if inom else 1


if __name__ == "__main__":
    sys.exit(main())
