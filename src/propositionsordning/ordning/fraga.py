"""The tree of questions as data: alternatives, questions, the conditions between them, the order.

The procedure that walks it stands in ``ordning.gang``; preview, meeting, analysis and audit all read it from there.
"""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.majoritet import Kvot
from propositionsordning.lag.tolkningar import Motforslagsval

__all__ = [
    "Alternativ",
    "Alternativslag",
    "Forfallsgrund",
    "Fraga",
    "Frageform",
    "Propositionsordning",
    "Villkor",
]


class Alternativslag(Enum):
    """What carrying an alternative means."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    BIFALL = "bifall"
    """Its förslag is adopted (an uppskov among them)."""
    AVSLAG = "avslag"
    """Its förslag are rejected, or everything is when it names none."""
    IDAG = "idag"
    """The ärende is decided today: the side against a lone uppskov (R-1-5)."""
    BEREDS = "bereds"
    """The ärende is not decided without being prepared: the side against a decision that not all agree on (5:33)."""
    GRUPP = "grupp"
    """One of several alternatives, to be chosen later: "om alls" before "hur"."""
    ORDNING = "ordning"
    """An ordningsfråga is answered so: nothing is adopted or rejected in the ärende itself."""
    VALSEDLAR = "valsedlar"
    """A val comes out as the ballots say, with others than exactly those of one förslag."""


@frozen(kw_only=True, slots=False)
class Alternativ:
    """What competes in a question: yrkanden grouped by somebody.

    ``forslag``: ids of what it adopts (BIFALL) or rejects (AVSLAG); ``punkter``: of the förslag (empty: all);
    ``yrkanden``: ids of those behind it; ``ingar``: the alternatives of a GRUPP; ``rubrik``: how it is spoken of.

    >>> Alternativ(id="idag", slag=Alternativslag.IDAG, rubrik="ärendet avgörs idag").forslag
    ()
    """

    id: str = field(validator=krav.ident)
    slag: Alternativslag = field(validator=krav.av_typ(Alternativslag, "ett Alternativslag"))
    rubrik: str = field(validator=krav.text)
    forslag: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident))
    punkter: tuple[int, ...] = field(default=(), validator=krav.tupel_av(krav.heltal(minst=1)))
    yrkanden: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident))
    ingar: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident))

    def __attrs_post_init__(self) -> None:
        if self.slag is Alternativslag.BIFALL and not self.forslag:
            raise krav.fel(self, "forslag", self.forslag, "minst ett förslag för ett bifallsalternativ")
        if (self.slag is Alternativslag.GRUPP) != bool(self.ingar):
            raise krav.fel(self, "ingar", self.ingar, "alternativen i en grupp, och bara för en grupp")


class Frageform(Enum):
    """The forms of question seen in real minutes."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    BIFALL = "bifall"
    """Bifall that nobody has yrkat against."""
    BIFALL_AVSLAG = "bifall_avslag"
    MOTSTALLDA = "motstallda"
    """Two or more alternatives against each other."""
    KEDJA = "kedja"
    """The chair's explicit chain: the first two, the winner against the third, and so on."""
    UPPSKOV = "uppskov"
    FORFRAGA = "forfraga"
    """ "Om alls" before "hur"."""
    ORDNINGSFRAGA = "ordningsfraga"
    """About the meeting and not the ärende: it stands beside the order (``ordning.ordningsfraga``)."""
    VAL = "val"
    """Who is elected, or employed: the förslag of persons, and last what the ballots give (``ordning.valfraga``)."""


class Forfallsgrund(Enum):
    """Why a question lapses when its condition is not met."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    UPPSKOV = "uppskov"
    BAS = "bas"
    HAND = "hand"
    FORFRAGA = "forfraga"
    VALT = "valt"
    """It tries an alternative that was not chosen (R-2-23)."""
    KRAV_NATT = "krav_natt"
    """One that was put before it has met the special demand (O-6)."""
    KRAV_EJ_NATT = "krav_ej_natt"
    """What it hangs on did not meet the special demand."""


@frozen(slots=False)
class Villkor:
    """A question is put only if the question ``fraga`` came out as one of ``utfall`` (alternatives by id)."""

    fraga: str = field(validator=krav.ident)
    utfall: tuple[str, ...] = field(validator=krav.tupel_av(krav.ident, minst=1))
    grund: Forfallsgrund = field(validator=krav.av_typ(Forfallsgrund, "en Forfallsgrund"))


@frozen(kw_only=True, slots=False)
class Fraga:
    """One question: two or more alternatives (by id), of which one will be what applies.

    ``alternativ``: in the order they are put; for KEDJA the order of the chain (``rostningsordning``: the first two meet
    first). ``huvudforslag``: singled out beforehand by the chair; ``sist``: put last, against what is chosen among the rest
    (O-7); ``huvudforslag_vid_begaran``: becomes huvudförslag when omröstning is requested, whatever is found (O-3).
    ``motforslagsval``: how the motförslag is chosen among the rest (None: nobody says; then by recursion). ``regel``:
    what settles it in a vote; ``kvotsida``: the side that a quota belongs to; ``kvot``: how much it is, where a
    förbundsordning says so.

    >>> Fraga(id="1", form=Frageform.BIFALL, alternativ=("a", "ej_a")).regel.value
    'enkel'
    """

    id: str = field(validator=krav.ident)
    form: Frageform = field(validator=krav.av_typ(Frageform, "en Frageform"))
    alternativ: tuple[str, ...] = field(validator=krav.tupel_av(krav.ident, minst=1))
    villkor: tuple[Villkor, ...] = field(default=(), validator=krav.tupel_av(krav.av_typ(Villkor, "ett Villkor")))
    huvudforslag: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    motforslagsval: Motforslagsval | None = field(
        default=None, validator=krav.eller_inget(krav.av_typ(Motforslagsval, "ett Motforslagsval"))
    )
    regel: Beslutsregel = field(default=Beslutsregel.ENKEL, validator=krav.av_typ(Beslutsregel, "en Beslutsregel"))
    kvotsida: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    kvot: Kvot | None = field(default=None, validator=krav.eller_inget(krav.av_typ(Kvot, "en Kvot")))
    sist: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    huvudforslag_vid_begaran: str | None = field(default=None, validator=krav.eller_inget(krav.ident))

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "alternativ", self.alternativ)
        if len(self.alternativ) < 2 and self.form is not Frageform.VAL:
            raise krav.fel(self, "alternativ", self.alternativ, "en tupel med minst 2 värden")
        tva = self.form not in {Frageform.MOTSTALLDA, Frageform.KEDJA, Frageform.VAL}
        if tva and len(self.alternativ) != 2:
            raise krav.fel(self, "alternativ", self.alternativ, f"två alternativ för formen {self.form.value}")
        for falt in ("huvudforslag", "kvotsida", "sist", "huvudforslag_vid_begaran"):
            varde = getattr(self, falt)
            if varde is not None and varde not in self.alternativ:
                raise krav.fel(self, falt, varde, "ett av frågans alternativ: " + ", ".join(self.alternativ))
        if self.huvudforslag is not None and self.form is Frageform.KEDJA:
            raise krav.fel(
                self, "huvudforslag", self.huvudforslag, "utelämnat för en kedja, där turordningen bestämmer"
            )
        if self.sist is not None and (self.form is not Frageform.MOTSTALLDA or len(self.alternativ) < 3):
            raise krav.fel(self, "sist", self.sist, "utelämnat för annat än minst tre motställda alternativ")
        if self.sist is not None and self.huvudforslag is not None:
            raise krav.fel(self, "sist", self.sist, "utelämnat när huvudförslaget är utpekat i förväg")
        if (self.regel is Beslutsregel.ENKEL) == (self.kvotsida is not None):
            raise krav.fel(self, "kvotsida", self.kvotsida, "en sida när regeln har en kvot, annars ingen")
        if (self.regel is Beslutsregel.FORBUNDSORDNING) != (self.kvot is not None):
            raise krav.fel(self, "kvot", self.kvot, "den andel som förbundsordningen kräver, och bara då")
        if self.regel is not Beslutsregel.ENKEL and len(self.alternativ) != 2:
            raise krav.fel(self, "regel", self.regel.value, "enkel när fler än två alternativ tävlar")


@frozen(kw_only=True, slots=False)
class Propositionsordning:
    """The order: questions in sequence, each perhaps conditional on earlier ones, and the alternatives they put.

    >>> Propositionsordning(
    ...     alternativ=(
    ...         Alternativ(id="a", slag=Alternativslag.BIFALL, forslag=("a",), rubrik="förslaget"),
    ...         Alternativ(id="ej_a", slag=Alternativslag.AVSLAG, forslag=("a",), rubrik="avslag"),
    ...     ),
    ...     fragor=(Fraga(id="1", form=Frageform.BIFALL, alternativ=("a", "ej_a")),),
    ... ).fraga("1").form.value
    'bifall'
    """

    fragor: tuple[Fraga, ...] = field(validator=krav.tupel_av(krav.av_typ(Fraga, "en Fraga")))
    alternativ: tuple[Alternativ, ...] = field(validator=krav.tupel_av(krav.av_typ(Alternativ, "ett Alternativ")))

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "fragor", tuple(f.id for f in self.fragor))
        alternativ = tuple(a.id for a in self.alternativ)
        krav.unika(self, "alternativ", alternativ)
        for a in self.alternativ:
            for ingaende in a.ingar:
                if ingaende not in alternativ:
                    raise krav.fel(self, f"alternativ.{a.id}.ingar", ingaende, "ordningens alternativ")
        for nr, f in enumerate(self.fragor):
            for a_id in f.alternativ:
                if a_id not in alternativ:
                    raise krav.fel(self, f"fragor.{f.id}.alternativ", a_id, "ordningens alternativ")
            for v in f.villkor:
                tidigare = next((g for g in self.fragor[:nr] if g.id == v.fraga), None)
                if tidigare is None:
                    raise krav.fel(self, f"fragor.{f.id}.villkor", v.fraga, "en tidigare fråga i ordningen")
                for utfall in v.utfall:
                    if utfall not in tidigare.alternativ:
                        raise krav.fel(self, f"fragor.{f.id}.villkor", utfall, f"ett alternativ i fråga {v.fraga}")

    def fraga(self, fraga_id: str) -> Fraga | None:
        """The question with this id, or None."""
        return next((f for f in self.fragor if f.id == fraga_id), None)

    def alternativet(self, alternativ_id: str) -> Alternativ:
        """The alternative with this id; raises :class:`OgiltigtVarde` when the order has none."""
        for a in self.alternativ:
            if a.id == alternativ_id:
                return a
        raise krav.fel(self, "alternativ", alternativ_id, "ett av " + ", ".join(a.id for a in self.alternativ))
