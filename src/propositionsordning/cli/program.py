"""The program: its commands, and what becomes of everything that can go wrong. All of it speaks Swedish."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path

from cyclopts import App, CycloptsError, Group
from rich.console import Console

from propositionsordning.cli import (
    analysera,
    beslut,
    beslutslista,
    exportera,
    konformans,
    manus,
    ny,
    protokoll,
    regler,
    schema,
    verifiera,
    visa,
)
from propositionsordning.cli.anvandningsfel import pa_svenska
from propositionsordning.cli.hjalp import HJALP, SvenskHjalp
from propositionsordning.fel import PropositionsordningFel

__all__ = ["kor", "program"]

NAMN = "propositionsordning"
_OM = """Reder ut i vilken ordning yrkandena ställs under proposition, prövar sammanträdets händelser mot kommunallagen och
skriver ner beslutet. Börja med: propositionsordning ny FIL"""

_KOMMANDON: dict[str, tuple[Callable[..., int | None], str]] = {
    "ny": (ny.ny, "FIL"),
    "visa": (visa.visa, "FIL"),
    "beslut": (beslut.beslut, "FIL"),
    "protokoll": (protokoll.protokoll, "FIL"),
    "manus": (manus.manus, "FIL"),
    "beslutslista": (beslutslista.beslutslista, "FIL…"),
    "analysera": (analysera.analysera, "FIL"),
    "verifiera": (verifiera.verifiera, "FIL…"),
    "schema": (schema.schema, "[VAD]"),
    "exportera": (exportera.exportera, "FIL --format FORMAT"),
    "regler": (regler.regler, "[ID]"),
    "konformans": (konformans.konformans, "KOMMANDO…"),
}


def program() -> App:
    """The command line interface, built anew."""
    app = App(
        name=NAMN,
        help=_OM,
        usage=f"{NAMN} KOMMANDO …",
        version=str(vars(sys.modules[NAMN])["__version__"]),  # of the package around this room, surely loaded
        version_flags=("--version",),
        help_flags=HJALP,
        help_format="plaintext",
        help_formatter=SvenskHjalp(),
        group_commands=Group("Kommandon"),
        group_arguments=Group("Argument"),
        group_parameters=Group("Val"),
        result_action="return_value",
        suppress_keyboard_interrupt=False,
    )
    for plats, (namn, (funktion, argument)) in enumerate(_KOMMANDON.items()):
        app.command(
            App(
                name=namn,
                default_command=funktion,
                sort_key=plats,
                usage=" ".join(f"{NAMN} {namn} {argument} [VAL]".split()),
                version_flags=(),
                help_flags=HJALP,
            )
        )
    for del_ in (app, *(app[namn] for namn in _KOMMANDON)):
        del_[HJALP[0]].help = "Visa den här hjälpen."
    app["--version"].help = "Visa programmets version."
    return app


def kor(argv: list[str]) -> int:
    """Run one command and give the exit code; nothing that the user can cause ends in a traceback."""
    _stall_in_strommar()
    kod: object = 0
    try:
        kod = program()(argv, exit_on_error=False, print_error=False, console=Console(file=sys.stdout, highlight=False))
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (head, less) has seen enough. What Python flushes on its way out must go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except CycloptsError as fel:
        print(pa_svenska(fel, tuple(_KOMMANDON)), file=sys.stderr)
        return 2
    except PropositionsordningFel as fel:
        print(fel, file=sys.stderr)
        return 2
    except OSError as fel:
        print(f"{fel.filename or NAMN}: {fel.strerror or fel}", file=sys.stderr)
        return 2
    return kod if isinstance(kod, int) else 0


def _stall_in_strommar() -> None:
    """UTF-8 to files and pipes; a terminal keeps its encoding, and characters that it lacks become question marks.

    A stream that was closed before the program began swallows what is written to it.
    """
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open as long as we run
    sys.stderr = sys.stderr or sys.stdout
    for strom in (sys.stdout, sys.stderr):
        if isinstance(strom, TextIOWrapper):
            strom.reconfigure(encoding=None if strom.isatty() else "utf-8", errors="replace")
