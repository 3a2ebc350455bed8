"""Another program, started once and asked line by line: one JSON object to its standard in, one back from its standard out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from queue import Empty, Queue
from threading import Thread
from typing import IO, Any

from propositionsordning.fel import Motpartsfel
from propositionsordning.utbyte.filer import orsaken

__all__ = ["Motpart", "motpart"]

_SISTA_TIDEN = 5  # whole seconds that a program is given to end when its input has ended


class Motpart:
    """The running program; :func:`motpart` starts it."""

    def __init__(self, process: subprocess.Popen[bytes], stdin: IO[bytes], stdout: IO[bytes]) -> None:
        self._process = process
        self._stdin = stdin
        self._rader: Queue[bytes | None] = Queue()
        # Reading and writing in threads of their own: a program that neither reads nor writes cannot stop this one.
        self._lasare = Thread(target=self._las, args=(stdout,), daemon=True)
        self._lasare.start()

    def _las(self, stdout: IO[bytes]) -> None:
        with stdout:
            for rad in stdout:
                self._rader.put(rad)
        self._rader.put(None)

    def _skriv(self, rad: bytes) -> None:
        try:
            self._stdin.write(rad)
            self._stdin.flush()
        except (OSError, ValueError):
            return  # it has ended: the reader sees that

    def avsluta(self) -> None:
        """End the program if it has not ended, and close both pipes."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._lasare.join(timeout=_SISTA_TIDEN)
        with suppress(OSError):
            self._stdin.close()

    def fraga(self, data: Mapping[str, Any], *, tid: int) -> dict[str, Any]:
        """Its answer to one object, within ``tid`` seconds. Raises :class:`Motpartsfel`."""
        rad = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        Thread(target=self._skriv, args=(rad,), daemon=True).start()
        try:
            svar = self._rader.get(timeout=tid)
        except Empty:
            raise Motpartsfel(f"programmet svarade inte inom {tid} s") from None
        if svar is None:
            kod = self._process.wait()
            raise Motpartsfel(f"programmet avslutade sig utan att svara (slutkod {kod})")
        try:
            tolkat = json.loads(svar)
        except (ValueError, RecursionError):
            tolkat = None
        if not isinstance(tolkat, dict):
            raise Motpartsfel(f"svaret är inget JSON-objekt på en rad: {svar[:60].decode(errors='replace')!r}")
        return tolkat


@contextmanager
def motpart(kommando: Sequence[str]) -> Generator[Motpart, None, None]:
    """The program running, and ended afterwards. Raises :class:`Motpartsfel` where it cannot be started."""
    try:
        process = subprocess.Popen(list(kommando), stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603  # the user's own
    except (OSError, ValueError) as fel:
        raise Motpartsfel(f"{kommando[0]} gick inte att starta: {orsaken(fel)}") from fel
    if process.stdin is None or process.stdout is None:  # never: both are pipes
        raise Motpartsfel(f"{kommando[0]} gick inte att tala med")
    mot = Motpart(process, process.stdin, process.stdout)
    try:
        yield mot
        with suppress(OSError, subprocess.TimeoutExpired):  # every answer has come: how it ends is its own matter
            process.stdin.close()
            process.wait(timeout=_SISTA_TIDEN)
    finally:
        mot.avsluta()
