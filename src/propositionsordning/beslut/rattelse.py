"""A rättelse: a record once sealed is never changed; a new one names the seal of the one that it corrects."""

from __future__ import annotations

from typing import Any

from attrs import Attribute, field, frozen

from propositionsordning import krav
from propositionsordning.beslut.sigill import SIGILLETS_FORM, ar_sigill

__all__ = ["Rattelse"]


def _sigill(instans: object, attribut: Attribute[Any], varde: object) -> None:
    if not ar_sigill(varde):
        raise krav.fel(instans, attribut.name, varde, SIGILLETS_FORM)


@frozen(kw_only=True)
class Rattelse:
    """Which record is corrected (``sigill``: its seal, 64 hexadecimal digits) and why (``skal``: in words, or None).

    >>> Rattelse(sigill="0" * 64, skal="fel mötesdag").skal
    'fel mötesdag'
    """

    sigill: str = field(validator=_sigill)
    skal: str | None = field(default=None, validator=krav.eller_inget(krav.text))
