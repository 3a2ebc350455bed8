"""What a val or an anställning fills: an uppdrag, or a post, with its seats."""

from __future__ import annotations

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.lag.regler.lpv_2_proportionella_val import Valslag

__all__ = ["Uppdrag"]

_BOOL = krav.av_typ(bool, "sant eller falskt")


@frozen(kw_only=True)
class Uppdrag:
    """One val of the ärende: ``benamning`` is what the persons become ("ledamöter i socialnämnden"), on ``platser`` seats.

    ``slag``: what it is by the statutes on proportional val (None: not told); ``undantagen_lokal_namnd``: a local nämnd that
    was exempted when it was set up (5:58). ``anstallning``: it is not val but the anställning of somebody.
    ``ersattare``: ersättare are elected; for whether the ledamöter were elected proportionally (R-LPV-4) ``ledamoternas``
    names their val in the same ärende, or ``ledamoterna_proportionellt`` tells it (None: unknown).

    >>> Uppdrag(id="v1", benamning="ordförande i kommunstyrelsen").platser
    1
    """

    id: str = field(validator=krav.ident)
    benamning: str = field(validator=krav.text)
    platser: int = field(default=1, validator=krav.heltal(minst=1))
    slag: Valslag | None = field(default=None, validator=krav.eller_inget(krav.av_typ(Valslag, "ett Valslag")))
    anstallning: bool = field(default=False, validator=_BOOL)
    ersattare: bool = field(default=False, validator=_BOOL)
    ledamoternas: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    ledamoterna_proportionellt: bool | None = field(default=None, validator=krav.eller_inget(_BOOL))
    undantagen_lokal_namnd: bool = field(default=False, validator=_BOOL)

    def __attrs_post_init__(self) -> None:
        if not self.id[0].isalpha() or self.id.startswith("ej_") or any(t in self.id for t in ":."):
            raise krav.fel(self, "id", self.id, "en beteckning som börjar med en bokstav, som v1, utan kolon och punkt")
        if self.anstallning and self.slag is not None:
            raise krav.fel(self, "slag", self.slag.value, "utelämnat för en anställning")
        om_ledamoterna = self.ledamoternas is not None or self.ledamoterna_proportionellt is not None
        if om_ledamoterna and not self.ersattare:
            raise krav.fel(self, "ersattare", False, "sant när det anges hur ledamöterna valdes")
        if self.ledamoternas is not None and self.ledamoterna_proportionellt is not None:
            raise krav.fel(
                self,
                "ledamoterna_proportionellt",
                self.ledamoterna_proportionellt,
                "utelämnat när ledamöternas val anges",
            )
