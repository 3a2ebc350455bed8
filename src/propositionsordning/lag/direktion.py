"""9 kap. 5 § kommunallagen: a förbundsdirektion is both beslutande församling and förbundsstyrelse.

Kap. 5 fits it in the first role and kap. 6 in the second. Where the two differ (uppskov, which ärenden may be decided, jäv,
quorum) it must be said which it follows: four choices without a default (O-22). No other body has them.
"""

from __future__ import annotations

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.regel import Direktionsfraga, Organtyp
from propositionsordning.lag.tolkningar import EJ_STODDA, Arbetsordning, Direktionsval

__all__ = ["direktionens_val", "foljer", "prova_direktionsval"]

_FOREBILD = {
    Direktionsval.SOM_FULLMAKTIGE: Organtyp.FORBUNDSFULLMAKTIGE,
    Direktionsval.SOM_NAMND: Organtyp.NAMND,
}


def direktionens_val(fraga: Direktionsfraga, arbetsordning: Arbetsordning) -> Direktionsval | None:
    """What the direktion has chosen in one of the four matters; None: nothing.

    >>> direktionens_val(Direktionsfraga.JAV, Arbetsordning(direktion_jav=Direktionsval.SOM_NAMND)).value
    'som_namnd'
    """
    valt: Direktionsval | None = getattr(arbetsordning, fraga.value)
    return valt


def prova_direktionsval(organ: Organtyp, arbetsordning: Arbetsordning) -> None:
    """Raise :class:`OgiltigtVarde` unless a förbundsdirektion has made all four choices, and another body none.

    >>> prova_direktionsval(Organtyp.NAMND, Arbetsordning())
    >>> prova_direktionsval(Organtyp.FORBUNDSDIREKTION, Arbetsordning(direktion_jav=Direktionsval.SOM_NAMND))
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: Arbetsordning.direktion_uppskov, direktion_arenden, ...
    """
    gjorda = {f.value: direktionens_val(f, arbetsordning) for f in Direktionsfraga}
    if organ is Organtyp.FORBUNDSDIREKTION:
        saknas = [falt for falt, val in gjorda.items() if val is None]
        if saknas:
            val = " eller ".join(v.value for v in Direktionsval if v not in EJ_STODDA)
            tillatet = f"{val}; en förbundsdirektion måste välja vad den följer, något förval finns inte (O-22)"
            raise OgiltigtVarde(objekt="Arbetsordning", falt=", ".join(saknas), varde=None, tillatet=tillatet)
        return
    for falt, val_ in gjorda.items():
        if val_ is not None:
            tillatet = f"utelämnat för {organ.value}; bara en förbundsdirektion har det valet (O-22)"
            raise OgiltigtVarde(objekt="Arbetsordning", falt=falt, varde=val_.value, tillatet=tillatet)


def foljer(organ: Organtyp, fraga: Direktionsfraga, arbetsordning: Arbetsordning) -> Organtyp:
    """The kind of body whose rules a body follows in this matter: its own, save for a förbundsdirektion.

    >>> val = Arbetsordning(direktion_beslutsforhet=Direktionsval.SOM_NAMND)
    >>> foljer(Organtyp.FORBUNDSDIREKTION, Direktionsfraga.BESLUTSFORHET, val).value
    'namnd'
    >>> foljer(Organtyp.FULLMAKTIGE, Direktionsfraga.BESLUTSFORHET, Arbetsordning()).value
    'fullmaktige'
    """
    val = direktionens_val(fraga, arbetsordning)
    return organ if organ is not Organtyp.FORBUNDSDIREKTION or val is None else _FOREBILD[val]
