"""Hostile input: mutated records and ärendefiler, and whatever else. Nothing but a refusal in words may come of it, soon.

With atheris (the extra ``fuzz``) the search is led by the code that is reached; without it, by mutation alone.

    python -m bench.fuzz json|toml [SEKUNDER]        (default 30)
"""

import random
import sys
import time
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from propositionsordning import Filfel, Skick, verifiera
from propositionsordning.utbyte.arendefil import tolka_arendefil

EXEMPEL = Path(__file__).parents[1] / "exempel"
HOGST = 2.0  # seconds for one input
GRANS = 200_000  # bytes
BRYTNINGAR = (
    *(b"[" * 2000, b'{"a":' * 2000, b"9" * 5000, b"NaN", b"1e999", b"-0", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\n"),
    *(b'"\\ud800"', b"null", b"true", b"{}", b"[]", b'""', b"[0," * 500, b'"', b"\\", b"= [", b"[[a]]\n", b"'''"),
)


def prova_json(data: bytes) -> None:
    """A record, or what should be one. verifiera raises nothing, whatever it is given."""
    svar = verifiera(data, fil="fuzz")
    if svar.skick is Skick.OLASLIGT and not svar.fynd:
        raise AssertionError("a refusal without words")


def prova_toml(data: bytes) -> None:
    """An ärendefil, or what should be one: read, or refused with a Filfel."""
    try:
        tolka_arendefil(data.decode("utf-8", errors="replace"), fil="fuzz", katalog=EXEMPEL)
    except Filfel as fel:
        if not fel.fel:
            raise AssertionError("a refusal without words") from fel


def fron(slag: str) -> list[bytes]:
    """What the search starts from."""
    if slag == "toml":
        return [fil.read_bytes() for fil in sorted(EXEMPEL.glob("*.toml"))]
    from bench.fullmaktige import fall  # noqa: PLC0415  # only JSON needs it

    from propositionsordning import beslut_som_json, beslutsprotokoll, borja, spela  # noqa: PLC0415  # only JSON needs it

    return [
        beslut_som_json(beslutsprotokoll(spela(borja(m, a), h), tolkningar=False)).encode() for m, a, h in fall(5, 12)
    ]


def muterad(slump: random.Random, data: bytes, andra: bytes) -> bytes:
    """The data with a few changes: bytes, pieces cut, doubled, moved, taken from elsewhere, or broken in a known way."""
    ny = bytearray(data)
    for _ in range(slump.choice((1, 1, 2, 4, 16))):
        i, j = sorted((slump.randrange(len(ny) + 1), slump.randrange(len(ny) + 1)))
        j = min(j, i + slump.choice((1, 4, 30, 400)))
        match slump.randrange(6):
            case 0:
                ny[i:j] = b""
            case 1:
                ny[i:i] = ny[i:j] * slump.choice((1, 2, 50))
            case 2:
                ny[i:j] = bytes(slump.randrange(256) for _ in range(min(j - i, 8)))
            case 3:
                ny[i:j] = slump.choice(BRYTNINGAR)
            case 4:
                k = slump.randrange(len(andra) + 1)
                ny[i:j] = andra[k : k + slump.choice((5, 50, 500))]
            case _:
                k = slump.randrange(len(ny) + 1)
                ny[k:k] = ny[i:j]
    return bytes(ny[:GRANS])


def mutera(prova: Callable[[bytes], None], start: list[bytes], sekunder: float) -> None:
    """Mutation alone, for so long; every input within ``HOGST`` seconds."""
    slump = random.Random(1)  # noqa: S311  # no secret: the same inputs every time
    slut = time.perf_counter() + sekunder
    antal, langst = 0, 0.0
    while time.perf_counter() < slut:
        data = muterad(slump, slump.choice(start), slump.choice(start))
        borjan = time.perf_counter()
        try:
            prova(data)
        except Exception:
            print(f"input: {data[:2000]!r}")
            raise
        tid = time.perf_counter() - borjan
        if tid > HOGST:
            sys.exit(f"{tid:.1f} s for {len(data)} bytes: {data[:2000]!r}")
        antal, langst = antal + 1, max(langst, tid)
    print(f"{antal} inputs in {sekunder:.0f} s, the slowest {langst * 1e3:.0f} ms: nothing but answers")


def main() -> None:
    """Search in JSON or TOML for so long."""
    slag, sekunder = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 30.0
    prova = {"json": prova_json, "toml": prova_toml}[slag]
    start = fron(slag)
    mutera(prova, start, sekunder / 2)
    if find_spec("atheris") is None:
        mutera(prova, start, sekunder / 2)
        return
    atheris = import_module("atheris")  # an extra, without types
    atheris.instrument_all()

    def en(data: bytes) -> None:
        leverans = atheris.FuzzedDataProvider(data)
        fro = start[leverans.ConsumeIntInRange(0, len(start) - 1)]
        i = leverans.ConsumeIntInRange(0, len(fro))
        j = min(len(fro), i + leverans.ConsumeIntInRange(0, 200))
        prova(fro[:i] + leverans.ConsumeBytes(400) + fro[j:])

    flaggor = [
        f"-max_total_time={int(sekunder / 2)}",
        "-timeout=5",
        "-rss_limit_mb=1024",
        "-max_len=1000",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *flaggor, "-print_final_stats=1"], en)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
