"""A mis-entered event is corrected before the klubbslag that follows it; the log keeps both."""

from __future__ import annotations

from propositionsordning.forlopp.handelser import Klubbslag, RegistreringRattad
from propositionsordning.forlopp.lage import Lage, Loggpost
from propositionsordning.forlopp.slag import Hinder, stopp
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_3

__all__ = ["gallande_logg", "prova_rattning", "rattbara", "rattning_mojlig"]


def gallande_logg(logg: tuple[Loggpost, ...]) -> tuple[tuple[int, Loggpost], ...]:
    """The log as it reads when every correction has been made: (original number, entry).

    >>> from propositionsordning.forlopp.lage import Loggpost
    >>> from propositionsordning.forlopp.handelser import UppfattningRedovisad
    >>> fel, ratt = UppfattningRedovisad("a"), UppfattningRedovisad("b")
    >>> [
    ...     (nr, p.handelse.alternativ)
    ...     for nr, p in gallande_logg((Loggpost(fel), Loggpost(RegistreringRattad(nr=1, ersatt_med=ratt))))
    ... ]
    [(1, 'b')]
    """
    gallande: dict[int, Loggpost] = {}
    for nr, post in enumerate(logg, start=1):
        if not isinstance(post.handelse, RegistreringRattad):
            gallande[nr] = post
        elif post.handelse.ersatt_med is None:
            gallande.pop(post.handelse.nr, None)
        else:
            skal = post.trots or gallande[post.handelse.nr].trots
            gallande[post.handelse.nr] = type(post)(post.handelse.ersatt_med, skal)
    return tuple(sorted(gallande.items()))


def rattbara(lage: Lage) -> tuple[int, ...]:
    """The numbers of the events that may still be corrected: those after the last klubbslag."""
    numrerade = gallande_logg(lage.logg)
    sista = max((nr for nr, post in numrerade if isinstance(post.handelse, Klubbslag)), default=0)
    return tuple(nr for nr, _ in numrerade if nr > sista)


def rattning_mojlig(lage: Lage) -> Hinder | None:
    """R-5:53-3: what the klubbslag has confirmed stands; only later entries can be corrected."""
    if lage.avslutat:
        return stopp(R_5_53_3, "Sammanträdet är avslutat.")
    if not rattbara(lage):
        return stopp(R_5_53_3, "Ingen registrering efter det senaste klubbslaget finns att rätta.")
    return None


def prova_rattning(lage: Lage, handelse: RegistreringRattad) -> Hinder | None:
    """The hinder against this correction, apart from what the corrected log itself meets."""
    mojliga = rattbara(lage)
    if handelse.nr not in mojliga:
        return stopp(
            R_5_53_3,
            f"Händelse {handelse.nr} kan inte rättas; det som klubbslaget har bekräftat står fast.",
            *(str(nr) for nr in mojliga),
        )
    if isinstance(handelse.ersatt_med, RegistreringRattad):
        return stopp(R_5_53_3, "En rättning kan inte ersättas av en rättning.")
    return None
