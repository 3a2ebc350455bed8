"""The perft tables, and every history of every case through the real engine, to the end.

The counts of tests/perft/fallen.toml against the brute force and the engine: the histories themselves, and what has lapsed at
the end of each. The exit status is 1 when any differ.

    python -m bench.perft [HOGST]        (the engine goes to the end where there are at most so many; default 2000)
"""

import sys
import time
from math import factorial

from propositionsordning import rakna_vagar
from propositionsordning.forlopp.oversikt import ordning_i_kraft
from tests.perft import for_hand, i_motorn
from tests.perft.fallen import lage
from tests.perft.test_perft import DATA, FALLEN

HOGST = 2000
DJUP = 4  # of the cases with more


def main() -> int:
    """Print the tables; 0 when all counts are equal."""
    hogst = int(sys.argv[1]) if len(sys.argv) > 1 else HOGST
    fel = 0
    for fall in FALLEN:
        borjan = time.process_time()
        laget = lage(fall["namn"], organ=fall["organ"], narvarande=fall["narvarande"])
        alla = set(for_hand.historier(fall))
        djup = None if len(alla) <= hogst else DJUP
        motorns = set(i_motorn.historier(laget, djup))
        vagar = rakna_vagar(ordning_i_kraft(laget))
        lika = (
            for_hand.till_djup(alla) == fall["historier"]
            and len(alla) == fall["hela"]
            and vagar is not None
            and for_hand.utan_hur(alla) == vagar.antal == fall["vagar"]
            and (motorns == alla if djup is None else {s for s, _ in motorns} == {s[:djup] for s, _ in alla})
        )
        fel += not lika
        hur_djupt = "till slutet" if djup is None else f"till djup {djup}"
        sekunder = f"{time.process_time() - borjan:.1f} s"
        print(f"{fall['namn']:<34} {' '.join(map(str, fall['historier'])):<40}", end="")
        print(
            f"{fall['hela']:>6} {fall['vagar']:>6}  motorn {hur_djupt}: {'lika' if lika else 'SKILDA'} {sekunder}",
            flush=True,
        )
    for antal, i_filen in DATA["elimineringsordningar"].items():
        n = int(antal)
        raknat = {for_hand.elimineringsordningar(n), i_motorn.elimineringsordningar(n), factorial(n) // 2, i_filen}
        fel += len(raknat) > 1
        print(f"elimineringsordningar av {n}: {', '.join(map(str, sorted(raknat)))}")
    return int(fel > 0)


if __name__ == "__main__":
    sys.exit(main())
