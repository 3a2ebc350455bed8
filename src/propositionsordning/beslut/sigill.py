"""The seal: SHA-256 over canonical JSON, chained event by event, so that the first altered event can be named.

``kedja[0]`` is the hash of the head (what was given), ``kedja[k]`` that of ``kedja[k-1]`` and event number k, and the
seal that of the last link and the results. A hash is written as 64 hexadecimal digits, and it is those digits, followed
by the canonical text, that the next hash is taken of.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from propositionsordning.fel import OgiltigtVarde

__all__ = ["BESLUTSFORMAT", "SIGILLETS_FORM", "ar_sigill", "bytes_att_signera", "forsegla", "ledkedja"]

BESLUTSFORMAT = "propositionsordning/beslut/1"
"""What a record in JSON says that it is."""
SIGILLETS_FORM = "64 hexadecimala siffror med små bokstäver"
_HEX = frozenset("0123456789abcdef")


def ar_sigill(varde: object) -> bool:
    """Has ``varde`` the form of a seal (or of a link)?

    >>> ar_sigill("0" * 64), ar_sigill("0" * 63 + "G")
    (True, False)
    """
    return isinstance(varde, str) and len(varde) == 64 and _HEX.issuperset(varde)


def ledkedja(huvud: bytes, handelser: Iterable[bytes]) -> tuple[str, ...]:
    """The links: one for the head, one for each event; all given as canonical JSON.

    >>> [led[:8] for led in ledkedja(b'{"format":"x"}', [b'{"handelse":{"typ":"klubbslag"}}'])]
    ['368ff261', '2497751e']
    """
    led = sha256(huvud).hexdigest()
    kedja = [led]
    for handelse in handelser:
        led = sha256(led.encode("ascii") + handelse).hexdigest()
        kedja.append(led)
    return tuple(kedja)


def forsegla(sista_led: str, resultat: bytes) -> str:
    """The seal: the hash of the last link and the results (canonical JSON).

    >>> forsegla("0" * 64, b"{}")[:8]
    '5508d2b7'
    """
    return sha256(sista_led.encode("ascii") + resultat).hexdigest()


def bytes_att_signera(sigill: str) -> bytes:
    r"""What a signature of a record is laid on: one line of ASCII with the format and the seal.

    The library signs nothing itself: any scheme and any key will do, and the signature is kept beside the record.

    >>> bytes_att_signera("0" * 64)
    b'propositionsordning/beslut/1 sha-256 0000000000000000000000000000000000000000000000000000000000000000\n'
    """
    if not ar_sigill(sigill):
        raise OgiltigtVarde(objekt="bytes_att_signera", falt="sigill", varde=sigill, tillatet=SIGILLETS_FORM)
    return f"{BESLUTSFORMAT} sha-256 {sigill}\n".encode("ascii")
