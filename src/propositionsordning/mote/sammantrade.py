"""The sammanträde: one body on one day, with one or many ärenden that share närvaro."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.lag.direktion import prova_direktionsval
from propositionsordning.lag.tolkningar import Arbetsordning
from propositionsordning.mote.narvaro import Narvaro
from propositionsordning.mote.organ import Organ

__all__ = ["Sammantrade"]


@frozen(kw_only=True)
class Sammantrade:
    """A meeting: the body, the day, who is there when it starts and the choices of the arbetsordning.

    Raises :class:`OgiltigtVarde` too when a förbundsdirektion has not chosen which rules it follows, or another body has.

    >>> from propositionsordning.lag.regel import Organtyp
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> m.narvaro.platser is None
    True
    """

    organ: Organ = field(validator=krav.av_typ(Organ, "ett Organ"))
    datum: date = field(validator=krav.av_typ(date, "ett datum"))
    narvaro: Narvaro = field(factory=Narvaro, validator=krav.av_typ(Narvaro, "en Narvaro"))
    arbetsordning: Arbetsordning = field(
        factory=Arbetsordning, validator=krav.av_typ(Arbetsordning, "en Arbetsordning")
    )

    def __attrs_post_init__(self) -> None:
        prova_direktionsval(self.organ.typ, self.arbetsordning)
        antal = len(self.narvaro.platser) if self.narvaro.platser is not None else self.narvaro.antal
        if self.organ.antal_ledamoter is not None and antal is not None and antal > self.organ.antal_ledamoter:
            raise krav.fel(self, "narvaro", antal, f"högst {self.organ.antal_ledamoter} tjänstgörande, organets antal")
        if not self.organ.ledamoter:
            return
        kanda = {person.id for person in self.organ.ledamoter}
        tjanstgor = tuple(plats.ledamot for plats in self.narvaro.platser or ())
        ordforande = () if self.narvaro.ordforande is None else (self.narvaro.ordforande,)
        pa_plats = self.narvaro.ersattare_pa_plats or ()
        for vem in (*tjanstgor, *self.narvaro.javiga, *self.narvaro.lamnat, *ordforande, *pa_plats):
            if vem not in kanda:
                raise krav.fel(self, "narvaro", vem, "någon av organets ledamöter: " + ", ".join(sorted(kanda)))
