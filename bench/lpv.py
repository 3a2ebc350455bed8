"""The worked example of a proportional val (R-LPV-12) counted anew, seat by seat, with both outcomes of the lot.

31 voters, 7 seats, A 17, B 5, C 5, G 4. The seats are compared with those that the example prints; the exit status is 1 when
they differ.

    python -m bench.lpv
"""

import sys
from collections.abc import Mapping

from propositionsordning.lag.katalog import regel
from propositionsordning.lag.regler.lpv_8_platserna import fordelning, jamforelsetal

ROSTER = {"A": 17, "B": 5, "C": 5, "G": 4}
PLATSER = 7
FACIT = {"B": "AAABCAG", "C": "AAACBAG"}


def tabell(roster: Mapping[str, int], ordning: tuple[str, ...], lott: str) -> list[str]:
    """One line a seat: its number, the group, the jämförelsetal, and the lot where it was drawn."""
    forsta_lotten = len(fordelning(roster=roster, platser=len(ordning)).ordning)
    rader = ["plats  grupp  jämförelsetal"]
    for nr, (grupp, tal) in enumerate(zip(ordning, jamforelsetal(roster, ordning), strict=True), start=1):
        anm = f"  lott: {lott}" if nr == forsta_lotten + 1 else ""
        rader.append(f"{nr:>5}  {grupp:<5}  {tal:>13}{anm}")
    return rader


def main() -> int:
    """Print both outcomes; 0 when they are those of the example."""
    fel = 0
    print(f"{regel('R-LPV-12').text} Källa: SKR:s räkneexempel. {regel('R-LPV-8').overifierad}")
    mellan = fordelning(roster=ROSTER, platser=PLATSER).lika
    print(f"Lotten står mellan {' och '.join(mellan)}.")
    for lott, facit in FACIT.items():
        ordning = fordelning(roster=ROSTER, platser=PLATSER, lotter=(lott,)).ordning
        print("", *tabell(ROSTER, ordning, lott), sep="\n")
        antal = ", ".join(f"{g} {ordning.count(g)}" for g in ROSTER)
        lika = "".join(ordning) == facit
        print(f"Platser: {antal}. {'Som i exemplet.' if lika else f'EXEMPLET HAR {facit}.'}")
        fel += not lika
    return int(fel > 0 or mellan != ("B", "C"))


if __name__ == "__main__":
    sys.exit(main())
