"""What the commands share: the file read and played, one ärende picked out, the result written where it should go."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from propositionsordning.fel import Filanmarkning, Filfel
from propositionsordning.forlopp.lage import Lage
from propositionsordning.utbyte.arendefil import Arendefil, ArendeIFil, las_arendefil, spela_fil, tolka_arendefil
from propositionsordning.utbyte.arendefil_falt import menade_du
from propositionsordning.utbyte.filer import skriv_atomart

__all__ = ["STANDARD", "Arendeval", "Fil", "SkrivOver", "Ut", "las_arendena", "las_lagen", "skriv_ut"]

STANDARD = "-"
STANDARD_IN = "standard in"

Fil = Annotated[str, Parameter(help="Ärendefilen; - läser från standard in.", allow_leading_hyphen=True)]
Arendeval = Annotated[
    str | None,
    Parameter(name=("--arende",), metavar="N", help="Ett av filens ärenden: paragrafen, eller ordningsnumret."),
]
Ut = Annotated[
    str | None,
    Parameter(
        name=("--ut", "-o"),
        metavar="UT",
        help="Skriv till en fil i stället för till skärmen.",
        allow_leading_hyphen=True,
    ),
]
SkrivOver = Annotated[
    bool, Parameter(name="--skriv-over", negative=(), show_default=False, help="Skriv över filen om den redan finns.")
]


def las_lagen(fil: str, arende: str | None) -> tuple[Lage, ...]:
    """The states of the file's ärenden, or of the one that is asked for. Raises :class:`Filfel`."""
    return tuple(lage for _, lage in las_arendena(fil, arende))


def las_arendena(fil: str, arende: str | None) -> tuple[tuple[ArendeIFil, Lage], ...]:
    """The same, each with what the file says of the ärende."""
    last = _fran_standard_in() if fil == STANDARD else las_arendefil(Path(fil))
    par = tuple(zip(last.arenden, spela_fil(last), strict=True))
    return par if arende is None else (par[_plats(STANDARD_IN if fil == STANDARD else fil, last, arende)],)


def _fran_standard_in() -> Arendefil:
    try:
        return tolka_arendefil(sys.stdin.buffer.read().decode("utf-8-sig"), fil=STANDARD_IN, katalog=Path())
    except UnicodeDecodeError as fel:
        text = f"texten måste vara UTF-8, men byte {fel.start + 1} är det inte"
        raise Filfel(fil=STANDARD_IN, fel=[Filanmarkning(plats="", rad=None, text=text)]) from fel


def _plats(fil: str, last: Arendefil, skrivet: str) -> int:
    """The place of an ärende: by paragraph, else by its number in the file (from 1)."""
    sokt = skrivet.strip().removeprefix("§").strip()
    paragrafer = [a.arende.paragraf for a in last.arenden]
    if sokt in paragrafer:
        return paragrafer.index(sokt)
    if sokt.isdecimal() and 1 <= int(sokt) <= len(paragrafer):
        return int(sokt) - 1
    kanda = [p for p in paragrafer if p is not None]
    finns = f"filens paragrafer är {', '.join(kanda)}" if kanda else f"filen har {len(paragrafer)} ärenden"
    text = f"{skrivet!r} finns inte; {finns}{menade_du(sokt, kanda)}"
    raise Filfel(fil=fil, fel=[Filanmarkning(plats="--arende", rad=None, text=text)])


def skriv_ut(innehall: str | bytes, *, fran: str, ut: str | None, skriv_over: bool) -> None:
    """Write to the screen, or to the file ``ut``, whole or not at all; never over the file that was read.

    Bytes go to a file: whoever makes them asks for one first.
    """
    if isinstance(innehall, str) and (ut is None or ut == STANDARD):
        sys.stdout.write(innehall)
        return
    if ut is None:
        raise TypeError(innehall)
    mal = Path(ut)
    if fran != STANDARD and mal.exists() and mal.samefile(fran):
        text_ = "är ärendefilen själv; ange ett annat namn"
        raise Filfel(fil=ut, fel=[Filanmarkning(plats="", rad=None, text=text_)])
    skriv_atomart(mal, innehall, skriv_over=skriv_over)
