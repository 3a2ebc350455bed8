"""The body and its members."""

from __future__ import annotations

from attrs import Factory, field, frozen

from propositionsordning import krav
from propositionsordning.lag.regel import Huvudman, Organtyp

__all__ = ["Ledamot", "Organ"]


@frozen(kw_only=True)
class Ledamot:
    """A member or an ersättare: ``id`` is the seat ("M-1") or any id without blanks; ``namn`` may be unknown.

    >>> str(Ledamot(id="L-1", parti="L", namn="Bo Källström"))
    'Bo Källström (L)'
    >>> str(Ledamot(id="M-3", parti="M"))
    'M-3'
    """

    id: str = field(validator=krav.ident)
    parti: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    namn: str | None = field(default=None, validator=krav.eller_inget(krav.text))
    ersattare: bool = field(default=False, validator=krav.av_typ(bool, "sant eller falskt"))

    def __str__(self) -> str:
        if self.namn is None:
            return self.id
        return f"{self.namn} ({self.parti})" if self.parti else self.namn


def _benamning(organ: Organ) -> str:
    """The name with a small first letter; a name that is no text is left to its own validator."""
    return organ.namn[:1].lower() + organ.namn[1:] if isinstance(organ.namn, str) else str(organ.namn)


@frozen(kw_only=True)
class Organ:
    """A body. ``namn`` as in the minutes' heading; ``benamning`` its short definite form in running text.

    ``huvudman``: kommun or region, None when unknown (or a kommunalförbund). ``antal_ledamoter``: seats, None when unknown;
    ``ledamoter``: the members and ersättare that are known, possibly none. ``inkallelseordning``: the ersättare (ids) in the
    order they are called, those of one party in relation to each other; empty when unknown. ``distans``: has fullmäktige
    decided that members may take part at a distance? None unknown.

    >>> ks = Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen", antal_ledamoter=13)
    >>> ks.benamning
    'kommunstyrelsen'
    """

    typ: Organtyp = field(validator=krav.av_typ(Organtyp, "en Organtyp"))
    namn: str = field(validator=krav.text)
    benamning: str = field(default=Factory(_benamning, takes_self=True), validator=krav.text)
    huvudman: Huvudman | None = field(
        default=None, validator=krav.eller_inget(krav.av_typ(Huvudman, "en Huvudman eller inget"))
    )
    antal_ledamoter: int | None = field(default=None, validator=krav.eller_inget(krav.heltal(minst=1)))
    ledamoter: tuple[Ledamot, ...] = field(
        default=(), validator=krav.tupel_av(krav.av_typ(Ledamot, "en Ledamot")), repr=False
    )
    inkallelseordning: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident), repr=False)
    distans: bool | None = field(
        default=None, validator=krav.eller_inget(krav.av_typ(bool, "sant, falskt eller okänt"))
    )

    _index: dict[str, Ledamot] = field(init=False, eq=False, repr=False, factory=dict)
    _i_partiet: dict[str, list[str]] = field(init=False, eq=False, repr=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        self._index.update({person.id: person for person in self.ledamoter})
        krav.unika(self, "ledamoter", tuple(person.id for person in self.ledamoter))
        krav.unika(self, "inkallelseordning", self.inkallelseordning)
        for vem in self.inkallelseordning if self.ledamoter else ():
            if vem not in self._index or not self._index[vem].ersattare:
                ersattare = ", ".join(person.id for person in self.ledamoter if person.ersattare)
                raise krav.fel(self, "inkallelseordning", vem, f"någon av organets ersättare: {ersattare or '(inga)'}")

    def ledamot(self, ledamot_id: str) -> Ledamot | None:
        """The member with this id, or None."""
        return self._index.get(ledamot_id)

    def partier(self) -> tuple[str, ...]:
        """The parties of the known members, each once, in the members' order."""
        return tuple(self._partierna())

    def i_partiet(self, parti: str) -> tuple[str, ...]:
        """The known members of a party (ids), in the members' order; none of a party that nobody has.

        >>> ledamoter = (Ledamot(id="M-1", parti="M"), Ledamot(id="S-1", parti="S"), Ledamot(id="M-2", parti="M"))
        >>> Organ(typ=Organtyp.NAMND, namn="Nämnden", ledamoter=ledamoter).i_partiet("M")
        ('M-1', 'M-2')
        """
        return tuple(self._partierna().get(parti, ()))

    def _partierna(self) -> dict[str, list[str]]:
        if not self._i_partiet:
            for person in self.ledamoter:
                if person.parti is not None:
                    self._i_partiet.setdefault(person.parti, []).append(person.id)
        return self._i_partiet
