"""Reading and writing files without surprises: whole or not at all, UTF-8, and every error in Swedish.

Nothing here knows what the files hold. All errors are :class:`~propositionsordning.fel.Filfel`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from propositionsordning.fel import Filanmarkning, Filfel

__all__ = ["kan_inte_lasas", "las_text", "orsaken", "skriv_atomart"]

_SPARA_OM = "öppna filen i ett textprogram och spara den med teckenkodningen UTF-8"

_ORSAKER = {
    errno.ENOENT: "filen finns inte",
    errno.EISDIR: "är en katalog; ange en fil",
    errno.ENOTDIR: "en del av sökvägen är en fil, inte en katalog",
    errno.EACCES: "behörighet saknas",
    errno.EPERM: "behörighet saknas",
    errno.EROFS: "filsystemet är skrivskyddat",
    errno.ENOSPC: "disken är full",
    errno.EDQUOT: "diskutrymmet är slut (kvot)",
    errno.EFBIG: "filen blir större än filsystemet tillåter",
    errno.ENAMETOOLONG: "sökvägen är för lång",
    errno.ELOOP: "sökvägen innehåller symboliska länkar som pekar på varandra",
}

# What the operating system answers where the file system has no hard links (USB sticks, some network shares).
_LANKAR_SAKNAS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS})


def las_text(sokvag: Path, *, hogst_byte: int = 50_000_000) -> str:
    r"""Read the whole text of a UTF-8 file; a byte order mark is dropped, line breaks are left as they are.

    Raises :class:`Filfel` when the file is missing, is a directory, may not be read, is larger than ``hogst_byte``
    bytes, or is not UTF-8 (the byte is counted from 1).

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as katalog:
    ...     fil = pathlib.Path(katalog, "a.toml")
    ...     _ = fil.write_bytes(b"\xef\xbb\xbf# Kommunstyrelsen\n")
    ...     las_text(fil)
    '# Kommunstyrelsen\n'
    """
    try:
        with sokvag.open("rb") as f:
            data = f.read(hogst_byte + 1)
    except (OSError, ValueError) as fel:
        raise kan_inte_lasas(sokvag, fel) from fel
    if len(data) > hogst_byte:
        granser = f"{hogst_byte:,}".replace(",", " ")
        raise _fel(sokvag, f"filen är för stor; tillåtet är högst {granser} byte")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _fel(sokvag, f"filen är sparad som UTF-16, men måste vara UTF-8; {_SPARA_OM}")
    borjan = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    try:
        return data[borjan:].decode("utf-8")
    except UnicodeDecodeError as fel:
        plats = borjan + fel.start
        funnet = data[plats : plats + 1]
        trolig = funnet.decode("cp1252", errors="ignore")
        tolkning = f", ett {trolig} om filen är sparad som Windows-1252" if trolig.isprintable() and trolig else ""
        text = f"filen måste vara UTF-8, men byte {plats + 1} är 0x{funnet.hex().upper()}{tolkning}; {_SPARA_OM}"
        rad = data.count(b"\n", 0, plats) + 1
        raise Filfel(fil=str(sokvag), fel=[Filanmarkning(plats=f"byte {plats + 1}", rad=rad, text=text)]) from fel


def kan_inte_lasas(sokvag: Path, fel: OSError | ValueError) -> Filfel:
    """What the operating system said, in Swedish.

    >>> str(kan_inte_lasas(Path("a.json"), FileNotFoundError(errno.ENOENT, "")))
    'a.json: filen kan inte läsas: filen finns inte'
    """
    return _filfel(sokvag, "filen kan inte läsas", fel)


def skriv_atomart(malsokvag: Path, innehall: str | bytes, *, skriv_over: bool = False) -> None:
    """Write a file whole or not at all; text is written as UTF-8 with its line breaks as they are.

    The content goes to a temporary file in the same directory, is flushed to the disk and then takes the target's name
    in one step. Without ``skriv_over`` that step fails when the name is taken, also when another program took it a
    moment ago. A new file gets the permissions that the umask gives; a file written over keeps those it had.

    Raises :class:`Filfel` when the target exists and ``skriv_over`` is false, when it is a symbolic link, a directory,
    a device or a write-protected file, when its directory is missing, and when the operating system refuses. Nothing
    is then left behind.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as katalog:
    ...     fil = pathlib.Path(katalog, "beslut.txt")
    ...     skriv_atomart(fil, "bifall")
    ...     skriv_atomart(fil, "avslag", skriv_over=True)
    ...     fil.read_text()
    'avslag'
    """
    try:
        data = innehall.encode("utf-8") if isinstance(innehall, str) else innehall
    except UnicodeEncodeError as fel:
        raise _fel(malsokvag, f"tecken {fel.start + 1} i innehållet går inte att skriva som UTF-8") from fel
    try:
        rattigheter = _granska_mal(malsokvag, skriv_over=skriv_over)
        _skriv(malsokvag, data, rattigheter=rattigheter, skriv_over=skriv_over)
    except FileExistsError as fel:
        raise _finns_redan(malsokvag) from fel
    except (OSError, ValueError) as fel:
        raise _filfel(malsokvag, "filen kan inte skrivas", fel) from fel


def _granska_mal(mal: Path, *, skriv_over: bool) -> int | None:
    """Give the permissions of the file to be written over, None when the name is free.

    Only for the sake of clear messages: what makes the writing safe is done in :func:`_lagg_pa_plats`.
    """
    try:
        befintlig = os.lstat(mal)
    except FileNotFoundError:
        if not mal.parent.exists():
            raise _fel(mal, f"katalogen {mal.parent} finns inte; skapa den först") from None
        return None
    if stat.S_ISLNK(befintlig.st_mode):
        raise _fel(mal, "är en symbolisk länk; ange filen som länken pekar på, eller ett annat namn")
    if stat.S_ISDIR(befintlig.st_mode):
        raise _fel(mal, "är en katalog; ange en fil")
    if not stat.S_ISREG(befintlig.st_mode):
        raise _fel(mal, "är ingen vanlig fil; ange en fil")
    if not skriv_over:
        raise _finns_redan(mal)
    rattigheter = stat.S_IMODE(befintlig.st_mode)
    if not rattigheter & 0o222:
        # Renaming would pass right over it: the directory's permissions decide that, not the file's.
        raise _fel(mal, "filen är skrivskyddad; ta bort skrivskyddet eller ange ett annat namn")
    return rattigheter


def _skriv(mal: Path, data: bytes, *, rattigheter: int | None, skriv_over: bool) -> None:
    # A short name of its own: the target's may already be as long as the file system allows.
    tillfallig = mal.parent / f".propositionsordning-{secrets.token_hex(8)}.tmp"
    # 0o666 less the umask, unlike what tempfile gives.
    fd = os.open(tillfallig, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(fd, "wb") as f:
            f.write(data)
            f.flush()
            os.fsync(f.fileno())
        if rattigheter is not None:
            tillfallig.chmod(rattigheter)
        _lagg_pa_plats(tillfallig, mal, skriv_over=skriv_over)
    finally:
        with contextlib.suppress(OSError):
            tillfallig.unlink()
    _spara_katalog(mal.parent)


def _lagg_pa_plats(tillfallig: Path, mal: Path, *, skriv_over: bool) -> None:
    """Give the finished file its name in one step. FileExistsError when the name is taken and may not be."""
    if skriv_over:
        tillfallig.replace(mal)  # replaces a symbolic link itself, never what it points to
        return
    try:
        mal.hardlink_to(tillfallig)
    except OSError as fel:
        if fel.errno not in _LANKAR_SAKNAS:
            raise
        # Claim the name with an empty file, which fails if it is taken, and replace that.
        os.close(os.open(mal, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        try:
            tillfallig.replace(mal)
        except BaseException:
            mal.unlink()
            raise


def _spara_katalog(katalog: Path) -> None:
    """Flush the new name to the disk too, where the system can: the file is whole and in place either way."""
    with contextlib.suppress(OSError):
        fd = os.open(katalog, os.O_RDONLY)
        try:
            os.fsync(fd)
        finally:
            os.close(fd)


def _fel(sokvag: Path, text: str) -> Filfel:
    return Filfel(fil=str(sokvag), fel=[Filanmarkning(plats="", rad=None, text=text)])


def _finns_redan(sokvag: Path) -> Filfel:
    return _fel(sokvag, "filen finns redan; ange --skriv-over för att skriva över den, eller ett annat namn")


def _filfel(sokvag: Path, vad: str, fel: OSError | ValueError) -> Filfel:
    """Say in Swedish what the operating system said. ValueError is a path that no file system can hold."""
    return _fel(sokvag, f"{vad}: {orsaken(fel)}")


def orsaken(fel: OSError | ValueError) -> str:
    """Why the operating system refused, in Swedish.

    >>> orsaken(FileNotFoundError(errno.ENOENT, ""))
    'filen finns inte'
    """
    if isinstance(fel, OSError):
        return _ORSAKER.get(fel.errno or 0) or f"operativsystemet svarade {fel.strerror} ({fel.errno})"
    return "sökvägen innehåller ett otillåtet tecken"
