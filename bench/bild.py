"""What the page of an order costs, against the text tree.

Eight whole förslag against each other in a fullmäktige of 101 members, each moved by a dozen of them, and an återremiss:
from the state of the meeting to the tree in a file, and to the page in a file. Rounds are interleaved, medians of the
process's time.

    python -m bench.bild [ROUNDS]        (default 30)
"""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    Lage,
    Ledamot,
    Narvaro,
    Organ,
    Organtyp,
    Plats,
    Sammantrade,
    Uppskovshistorik,
    Yrkande,
    borja,
    ordning_som_html,
    trad_som_text,
)
from propositionsordning.bild.innehall import innehall
from propositionsordning.forlopp.forhandsbild import forhandsbild

OMGANGAR = 30
LEDAMOTER = 101
FORSLAG = 8


def lage(forslag: int = FORSLAG) -> Lage:
    """So many whole förslag before a fullmäktige of 101, and an återremiss."""
    alla = tuple(Ledamot(id=f"L-{nr}", parti="SMVCL"[nr % 5], namn=f"Ledamot {nr}") for nr in range(LEDAMOTER))
    organ = Organ(typ=Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige", antal_ledamoter=LEDAMOTER, ledamoter=alla)
    narvaro = Narvaro(platser=tuple(Plats(ledamot=p.id) for p in alla), ordforande="L-0")
    hela = tuple(Forslag(id=f"f{nr}", art=Forslagsart.EGET, rubrik=f"budgetförslag {nr}") for nr in range(forslag))
    arende = Arende(
        id="1",
        paragraf="1",
        rubrik="Mål- och resursplan",
        uppskovshistorik=Uppskovshistorik.INGET,
        forslag=(*hela, Forslag(id="u", art=Forslagsart.ATERREMISS, rubrik="återremiss av ärendet")),
        yrkanden=(
            *(
                Yrkande(id=f"y{nr}", av=tuple(p.id for p in alla[nr :: max(forslag, 8)]), forslag=f.id)
                for nr, f in enumerate(hela)
            ),
            Yrkande(id="yu", av=("L-1",), forslag="u"),
        ),
    )
    return borja(Sammantrade(organ=organ, datum=date(2025, 11, 6), narvaro=narvaro), arende)


def main() -> int:
    """Measure and print."""
    omgangar = int(sys.argv[1]) if len(sys.argv) > 1 else OMGANGAR
    with TemporaryDirectory() as mapp:
        fil = Path(mapp) / "ordning"
        arbeten: dict[str, Callable[[Lage], object]] = {
            "the preview (what both draw)": forhandsbild,
            "the content of the pictures": innehall,
            "the text tree, written": lambda lage: fil.write_text(trad_som_text(lage), encoding="utf-8"),
            "the page, written": lambda lage: fil.write_text(ordning_som_html(lage), encoding="utf-8"),
        }
        print(f"Python {sys.version.split()[0]}, {omgangar} rounds, {LEDAMOTER} members, medians of processor time")
        for antal in (FORSLAG, 2 * FORSLAG):
            m = lage(antal)
            tider: dict[str, list[float]] = {namn: [] for namn in arbeten}
            for _ in range(omgangar):
                for namn, arbete in arbeten.items():
                    start = time.process_time()
                    arbete(m)
                    tider[namn].append(time.process_time() - start)
            tradet = statistics.median(tider["the text tree, written"])
            print(f"\n{antal} alternatives: page of {len(ordning_som_html(m).encode()) / 1000:.1f} kB,", end=" ")
            print(f"tree of {len(trad_som_text(m).encode()) / 1000:.1f} kB")
            for namn, t in tider.items():
                print(
                    f"{namn:32} {statistics.median(t) * 1000:8.2f} ms {statistics.median(t) / tradet:6.2f} x the tree"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
