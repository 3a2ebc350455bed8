"""``propositionsordning verifiera FIL…``: records tried, one or a million."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Generator, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Annotated, Any

from cyclopts import Parameter, validators

from propositionsordning.cli.arendet import STANDARD, STANDARD_IN
from propositionsordning.fel import Filfel
from propositionsordning.utbyte.bulkgranskning import verifiera_fil, verifiera_strom
from propositionsordning.utbyte.kodning import till_data
from propositionsordning.utbyte.verifiering import Fyndslag, Granskning, Skick

__all__ = ["verifiera"]

Filer = Annotated[
    tuple[str, ...],
    Parameter(
        help="Beslutsprotokoll i JSON, eller flera med ett på varje rad; - läser från standard in.",
        negative=(),
        allow_leading_hyphen=True,
    ),
]
SomJson = Annotated[
    bool, Parameter(name="--json", negative=(), show_default=False, help="Ett JSON-objekt per protokoll, sist summan.")
]
Processer = Annotated[
    int,
    Parameter(
        name="--processer",
        metavar="N",
        help="Arbeta i så många processer.",
        validator=validators.Number(gte=1, lte=256),
    ),
]
Tolkningar = Annotated[
    bool,
    Parameter(
        name="--tolkningar",
        negative=(),
        show_default=False,
        help="Pröva också det som sägs om öppna tolkningar (långsamt: loggen spelas om för varje val).",
    ),
]

_LUGNA = frozenset({Fyndslag.EJ_PROVBAR, Fyndslag.UPPLYSNING})
_ORD = {
    Skick.HELT: "hela",
    Skick.OMFORMATERAT: "omformaterade men lika",
    Skick.FYND: "med fynd",
    Skick.OLASLIGT: "gick inte att läsa",
}
_RUBRIK = {
    Skick.HELT: "HELT",
    Skick.OMFORMATERAT: "OMFORMATERAT: samma innehåll, andra byte",
    Skick.FYND: "FYND",
    Skick.OLASLIGT: "OLÄSLIGT",
}


def verifiera(
    filer: Filer, /, *, json_: SomJson = False, processer: Processer = 1, tolkningar: Tolkningar = False
) -> int:
    """Pröva beslutsprotokoll: är sigillet helt, och ger händelserna det som protokollet säger?

    Slutkod: 0 allt är helt, 1 fynd, 2 något gick inte att läsa, 3 något är omformaterat men annars helt.
    """
    antal: Counter[Skick] = Counter()
    regler: Counter[tuple[str, str, str]] = Counter()
    olasta = 0
    with _executor(processer) as executor, _framsteg(filer) as framsteg:
        for fil in filer:
            try:
                for g in _granskningar(fil, executor=executor, tolkningar=tolkningar, framsteg=framsteg):
                    antal[g.skick] += 1
                    regler.update(
                        (f.slag.value, f.regel or "", f.lagrum or "") for f in g.fynd if f.slag is not Fyndslag.FORM
                    )
                    _skriv(_namn(fil), g, som_json=json_, ensam=len(filer) == 1 and g.rad is None)
            except Filfel as fel:
                olasta += 1
                print(fel, file=sys.stderr)
    _summera(antal, regler, olasta, som_json=json_)
    if antal[Skick.OLASLIGT] or olasta:
        return 2
    return 1 if antal[Skick.FYND] else 3 if antal[Skick.OMFORMATERAT] else 0


def _namn(fil: str) -> str:
    return STANDARD_IN if fil == STANDARD else fil


def _granskningar(fil: str, **val: Any) -> Iterator[Granskning]:  # noqa: ANN401  # the options of verifiera_fil
    if fil == STANDARD:
        return verifiera_strom(sys.stdin.buffer, namn=STANDARD_IN, **val)
    return verifiera_fil(Path(fil), **val)


@contextmanager
def _executor(processer: int) -> Generator[Executor | None, None, None]:
    with nullcontext() if processer == 1 else ProcessPoolExecutor(processer) as executor:
        yield executor


@contextmanager
def _framsteg(filer: tuple[str, ...]) -> Generator[Any, None, None]:
    """A bar on a terminal, where the size of all that is to be read is known."""
    sokvagar = [Path(fil) for fil in filer]
    if not sys.stderr.isatty() or not all(s.is_file() for s in sokvagar):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn

    with Progress(
        BarColumn(), DownloadColumn(), TimeRemainingColumn(), console=Console(stderr=True), transient=True
    ) as p:
        uppgift = p.add_task("", total=sum(s.stat().st_size for s in sokvagar))
        yield lambda lasta: p.advance(uppgift, lasta)


def _skriv(fil: str, g: Granskning, *, som_json: bool, ensam: bool) -> None:
    if som_json:
        data = {"fil": fil, **till_data(g)}
        print(json.dumps(data, ensure_ascii=False, sort_keys=True))
        return
    if g.skick is Skick.HELT and not ensam:
        return
    plats = fil if g.rad is None else f"{fil} rad {g.rad}"
    om = "" if g.arende is None else f" ({g.arende})"
    print(f"{plats}: {_RUBRIK[g.skick]}{om}")
    for f in g.fynd:
        if ensam or f.slag not in _LUGNA:
            vad = {Fyndslag.EJ_PROVBAR: "ej prövbart, ", Fyndslag.UPPLYSNING: "upplysning, "}.get(f.slag, "")
            print(f"  {vad}{f}")
    if ensam and g.sigill is not None:
        print(f"  sigill {g.sigill}")


def _summera(antal: Counter[Skick], regler: Counter[tuple[str, str, str]], olasta: int, *, som_json: bool) -> None:
    if som_json:
        per_regel = [
            {"slag": slag, "regel": regel or None, "lagrum": lagrum or None, "antal": n}
            for (slag, regel, lagrum), n in sorted(regler.items())
        ]
        skick = {s.value: antal[s] for s in Skick}
        print(
            json.dumps(
                {"summa": {**skick, "olasta_filer": olasta, "per_regel": per_regel}}, ensure_ascii=False, sort_keys=True
            )
        )
        return
    if antal.total() > 1:
        delar = ", ".join(f"{antal[s]} {_ORD[s]}" for s in Skick if antal[s])
        print(f"{antal.total()} protokoll: {delar}.")
        for (slag, regel, lagrum), n in sorted(regler.items(), key=lambda post: (-post[1], post[0])):
            print(f"  {n:7} {slag.replace('ej_provbar', 'ej prövbart')} {regel} {lagrum}".rstrip())
