"""Every single change of many records, each of which must be found.

Half of the records are real decisions of small bodies, from the corpus; half are made up and cut off at any event.
A value, field or element is altered, taken away, added, put twice, renamed or put in another's place; a key stands twice;
the file is cut off.

    python -m bench.andringar [PROTOKOLL] [PROCESSER]        (default 200 and 2)
"""

import json
import random
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache

from bench.fullmaktige import Fall, fall, spelat

from propositionsordning import Filfel, beslut_som_json, beslutsprotokoll, borja, spela
from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.utbyte.oppning import oppna
from tests.egenskaper.andringar import andringar, dubbla_nycklar
from tests.protokollfall.korpus.fakta import Fall as Korpusfall
from tests.protokollfall.korpus.fakta import alla_fall

STORLEKAR = (11, 13, 15)
"""Members. Small bodies: every seat adds changes of the same kind, not of another."""


def hittas(data: bytes) -> bool:
    """Is it refused as a record, or is its seal broken?"""
    try:
        return not oppna(data, fil="-").hel
    except Filfel:
        return True


@cache
def sma() -> list[Korpusfall]:
    """The cases of the corpus with no more seats than these."""
    return [f for f in alla_fall() if len(f.rostlangd) <= STORLEKAR[-1]]


def fallet(nr: int) -> Fall:
    """One of the cases: every other from the corpus, spread over it; every other made up."""
    if nr % 2:
        return spelat(sma()[nr * 37 % len(sma())])
    m, a, h = list(fall(STORLEKAR[nr // 2 % len(STORLEKAR)], 12))[nr // 2 % 12]
    slut = random.Random(nr).randrange(2, len(h) + 1)  # noqa: S311  # no secret: the same records every time
    return m, a, h[:slut]


def prova(nr: int) -> tuple[Counter[str], list[str]]:
    """Every change of one record: how many of each kind, and those that were not found."""
    m, a, h = fallet(nr)
    text = beslut_som_json(beslutsprotokoll(spela(borja(m, a), h), tolkningar=False))
    antal: Counter[str] = Counter()
    missade: list[str] = []
    for vad, gor in andringar(json.loads(text)):
        antal[vad.split()[0]] += 1
        if not hittas(kanonisk(gor())):
            missade.append(f"{nr}: {vad}")
    for dubbel in dubbla_nycklar(text):
        antal["dubbel nyckel"] += 1
        if not hittas(dubbel.encode()):
            missade.append(f"{nr}: dubbel nyckel")
    data = text.encode()
    for kvar in range(0, len(data) - 1, 13):
        antal["avkortad fil"] += 1
        if not hittas(data[:kvar]):
            missade.append(f"{nr}: avkortad vid {kvar}")
    return antal, missade


def main() -> int:
    """Run, print, and judge."""
    protokoll = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    processer = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    start = time.perf_counter()
    antal: Counter[str] = Counter()
    missade: list[str] = []
    with ProcessPoolExecutor(processer) as executor:
        for funna, borta in executor.map(prova, range(protokoll)):
            antal += funna
            missade += borta
    for vad, n in sorted(antal.items()):
        print(f"{vad:16} {n:8}")
    print(f"{'in all':16} {antal.total():8} changes of {protokoll} records; not found: {len(missade)}")
    print(f"in {time.perf_counter() - start:.0f} s")
    for text in missade[:20]:
        print("NOT FOUND", text)
    return 1 if missade else 0


if __name__ == "__main__":
    sys.exit(main())
