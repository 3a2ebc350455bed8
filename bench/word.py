"""The Word documents of every example, tried by the validator of the Open XML SDK: what Word asks of a file.

    python -m bench.word MAPP

MAPP holds the validator (``make word`` installs it there) and gets the documents. Exits with 1 if one of them is wrong.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from propositionsordning import beslutsprotokoll, borja, las_arendefil, protokolldocx, spela_fil
from propositionsordning.protokoll.beslutslista import beslutslistor
from propositionsordning.protokoll.manus import manus
from propositionsordning.protokoll.word import paragrafer_som_docx
from propositionsordning.utbyte.mallfil import MALLAR, mall

EXEMPEL = Path(__file__).parents[1] / "exempel"


def dokument(fil: Path) -> Iterator[tuple[str, bytes]]:
    """The minutes by each mall, the manus before the meeting, and the beslutslista."""
    lagen = spela_fil(las_arendefil(fil))
    protokollen = [beslutsprotokoll(lage, tolkningar=False) for lage in lagen]
    for namn in MALLAR:
        yield from ((f"{fil.stem}-{namn}-{nr}", protokolldocx(p, mall=mall(namn))) for nr, p in enumerate(protokollen))
    yield f"{fil.stem}-manus", paragrafer_som_docx([manus(borja(lage.sammantrade, lage.arende)) for lage in lagen])
    yield f"{fil.stem}-beslutslista", paragrafer_som_docx(beslutslistor(protokollen))


def main() -> int:
    """Write, try, tell."""
    mapp = Path(sys.argv[1])
    fel = antal = 0
    for fil in sorted(EXEMPEL.glob("*.toml")):
        for namn, innehall in dokument(fil):
            mal = mapp / f"{namn}.docx"
            mal.write_bytes(innehall)
            svar = subprocess.run(
                [mapp / "node_modules/.bin/ooxml-validator", mal], capture_output=True, text=True, check=False
            )
            antal += 1
            if svar.returncode or '"ok": true' not in svar.stdout:
                fel += 1
                print(f"{namn}: {svar.stdout}{svar.stderr}")
    print(f"{antal} documents, {fel} wrong")
    return 1 if fel else 0


if __name__ == "__main__":
    sys.exit(main())
