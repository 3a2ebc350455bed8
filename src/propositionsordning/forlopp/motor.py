"""The fold: ``borja``, ``hinder``, ``tillatna``, ``tillampa``, ``spela``.

``hinder`` alone decides whether an event is refused; ``tillatna`` and the errors are derived from the same table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from propositionsordning.arende.arende import Arende
from propositionsordning.fel import HinderFel, OgiltigtVarde
from propositionsordning.forlopp import (
    antecknat,
    efterat,
    klubbslaget,
    omrostningen,
    ordningen,
    ordningsfragan,
    personerna,
    propositionen,
    stallandet,
    uppskovet,
    valet,
    yrkandena,
)
from propositionsordning.forlopp.andra import med, tillagt
from propositionsordning.forlopp.handelser import Handelse, RegistreringRattad
from propositionsordning.forlopp.lage import Lage, Loggpost, Sparpost
from propositionsordning.forlopp.rattning import gallande_logg, prova_rattning, rattbara, rattning_mojlig
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, Tillaten, hinder_av
from propositionsordning.lag.regel import Provning, Svar
from propositionsordning.lag.regelverk import prova_dagen
from propositionsordning.mote.narvaro import Narvaro
from propositionsordning.mote.sammantrade import Sammantrade

__all__ = ["SLAG", "borja", "hinder", "namn_pa", "prova", "spela", "tillampa", "tillatna"]


def namn_pa(handelse: Handelse) -> str:
    """The kind's name in files ("proposition", "klubbslag").

    >>> from propositionsordning.forlopp.handelser import Klubbslag
    >>> namn_pa(Klubbslag())
    'klubbslag'
    """
    return SLAG[type(handelse)].namn


def borja(sammantrade: Sammantrade, arende: Arende, *, narvaro: Narvaro | None = None) -> Lage:
    """The state when the ärende is taken up.

    ``narvaro`` defaults to the sammanträde's at its start; for a later ärende give ``utan_jav`` of the one before.
    Raises :class:`EjStodd` for a day before 2018-01-01, when an older law was in force.

    >>> from datetime import date
    >>> from propositionsordning import Arende, Organ, Organtyp, Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> borja(m, Arende(id="1", rubrik="Budget")).skede.value
    'vila'
    """
    prova_dagen(sammantrade.datum)
    return Lage(
        sammantrade=sammantrade,
        arende=arende,
        ingaende=narvaro or sammantrade.narvaro,
        narvaro=narvaro or sammantrade.narvaro,
        forslag=arende.forslag,
        yrkanden=arende.yrkanden,
    )


def prova(lage: Lage, handelse: Handelse) -> tuple[Provning | Hinder, ...]:
    """Every rule that the event is tried against in this state, with the answers."""
    return _prova(_slag(handelse), lage, handelse)


def _prova(slag: Slag, lage: Lage, handelse: Handelse) -> tuple[Provning | Hinder, ...]:
    omojlig = slag.mojlig(lage)
    if omojlig is not None and not omojlig.kan_trotsas:
        return (omojlig,)
    provningar = tuple(slag.prova(lage, handelse))
    if omojlig is None or omojlig.provning in {p.provning if isinstance(p, Hinder) else p for p in provningar}:
        return provningar
    return (omojlig, *provningar)


def hinder(lage: Lage, handelse: Handelse) -> tuple[Hinder, ...]:
    """Why the event is refused in this state; empty when it may happen.

    >>> from datetime import date
    >>> from propositionsordning import Arende, Klubbslag, Organ, Organtyp, Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> hinder(borja(m, Arende(id="1", rubrik="Budget")), Klubbslag())[0].regel.id
    'R-5:53-3'
    """
    return hinder_av(prova(lage, handelse))


def tillatna(lage: Lage) -> tuple[Tillaten, ...]:
    """The kinds of event that are possible now, with the slots that each has to fill."""
    return tuple(
        Tillaten(typ, slag.text, slag.platser(lage), slag.for_framat and not slag.tar_upp_igen(lage))
        for typ, slag in SLAG.items()
        if slag.mojlig(lage) is None
    )


def tillampa(lage: Lage, handelse: Handelse, *, trots: str | None = None) -> Lage:
    """The state after the event.

    Raises :class:`HinderFel` when a hinder stands, unless ``trots`` gives a reason: then the broken rule is recorded as
    an avvikelse. A hinder that makes the event meaningless cannot be overridden.
    """
    nytt, trotsat = _steg(lage, handelse, trots, len(lage.logg) + 1)
    return tillagt(nytt, lage, logg=(*lage.logg, Loggpost(handelse, trots if trotsat else None)))


def _steg(lage: Lage, handelse: Handelse, trots: str | None, nr: int) -> tuple[Lage, bool]:
    """The state after the event, its log apart, and whether a hinder was overridden."""
    if trots is not None and not trots.strip():
        raise OgiltigtVarde(objekt="tillampa", falt="trots", varde=trots, tillatet="ett skäl i ord")
    slag = _slag(handelse)
    provningar, hindren = _ouppfyllt(slag, lage, handelse)
    if hindren and (trots is None or not all(h.kan_trotsas for h in hindren)):
        raise HinderFel(handelse=handelse, hinder=hindren, tillatet=[t.text for t in tillatna(lage) if t.for_framat])
    if isinstance(handelse, RegistreringRattad):
        # What the corrected log meets is traced where it stands in the log.
        return _omspelad(lage, handelse, trots), bool(hindren)
    nytt: Lage = slag.verka(lage, handelse, nr)
    if not provningar:
        return nytt, False
    spar = _spar(nr, nytt if len(nytt.arbeten) > len(lage.arbeten) else lage, provningar)
    return tillagt(nytt, lage, spar=(*nytt.spar, *spar)), bool(hindren)


def _ouppfyllt(slag: Slag, lage: Lage, handelse: Handelse) -> tuple[list[Provning | Hinder], tuple[Hinder, ...]]:
    """What the event does not meet (an answer that is met refuses nothing and leaves no trace), and what of it refuses it."""
    if slag.forst is not None and slag.forst(lage) is None:
        provningar = _utan_uppfyllda(slag.prova(lage, handelse))
        if not provningar or not hinder_av(provningar):
            return provningar, ()
    provningar = _utan_uppfyllda(_prova(slag, lage, handelse))
    return provningar, hinder_av(provningar) if provningar else ()


def _utan_uppfyllda(provningar: Iterable[Provning | Hinder]) -> list[Provning | Hinder]:
    return [p for p in provningar if isinstance(p, Hinder) or p.svar is not Svar.UPPFYLLD]


def spela(lage: Lage, handelser: Iterable[Handelse | Loggpost]) -> Lage:
    """The state after a sequence of events (or log entries, whose ``trots`` is kept)."""
    for post in handelser:
        handelse, trots = (post.handelse, post.trots) if isinstance(post, Loggpost) else (post, None)
        lage = tillampa(lage, handelse, trots=trots)
    return lage


def _spar(nr: int, lage: Lage, provningar: Iterable[Provning | Hinder]) -> Iterator[Sparpost]:
    """Broken rules and those that could not be tried, as the trace keeps them."""
    delfraga = lage.arbeten[-1].delfraga.id if lage.arbeten else None
    for p in provningar:
        yield Sparpost(nr, delfraga, p.provning if isinstance(p, Hinder) else p)


def _slag(handelse: Handelse) -> Slag:
    slag = SLAG.get(type(handelse))
    if slag is None:
        raise OgiltigtVarde(objekt="händelse", falt="typ", varde=type(handelse).__name__, tillatet="en händelse")
    return slag


def _omspelad(lage: Lage, rattning: RegistreringRattad, trots: str | None = None) -> Lage:
    """The log folded anew with the correction made; event numbers stay the original ones, and the log itself too."""
    nytt = borja(lage.sammantrade, lage.arende, narvaro=lage.ingaende)
    for nr, post in gallande_logg((*lage.logg, Loggpost(rattning, trots))):
        nytt, _ = _steg(nytt, post.handelse, post.trots, nr)
        nytt = med(nytt, logg=(*nytt.logg, post))
    return med(nytt, logg=lage.logg)


def _prova_rattning(lage: Lage, h: RegistreringRattad) -> Iterator[Hinder]:
    hindret = prova_rattning(lage, h)
    if hindret is not None:
        yield hindret
        return
    try:
        _omspelad(lage, h)
    except HinderFel as fel:
        yield from (x for x in fel.hinder if isinstance(x, Hinder))


SLAG: Mapping[type, Slag] = {
    **yrkandena.SLAG,
    **ordningen.SLAG,
    **stallandet.SLAG,
    **propositionen.SLAG,
    **klubbslaget.SLAG,
    **antecknat.SLAG,
    **omrostningen.SLAG,
    **personerna.SLAG,
    **efterat.SLAG,
    **uppskovet.SLAG,
    **ordningsfragan.SLAG,
    **valet.SLAG,
    RegistreringRattad: Slag(
        namn="rattad",
        text="rätta en felaktig registrering",
        mojlig=rattning_mojlig,
        prova=_prova_rattning,
        verka=lambda lage, h, _nr: _omspelad(lage, h),
        platser=lambda lage: (Plats("nr", tuple(str(n) for n in rattbara(lage))), Plats("ersatt_med")),
    ),
}
"""Every kind of event."""
