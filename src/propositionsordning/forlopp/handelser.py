"""The events of a meeting, as data. What each needs and does stands in the modules beside this one."""

from __future__ import annotations

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.forlopp.ordningshandelser import BordlagtEnligtLag, ForslagVagrat, OrdningsfragaVackt
from propositionsordning.forlopp.rostning import Rostning
from propositionsordning.forlopp.valhandelser import PlatsLottad, ProportionelltValBegart, ValsedlarRaknade
from propositionsordning.ordning.fraga import Propositionsordning

__all__ = [
    "BeslutAntecknat",
    "DeltarInte",
    "FragaForfallen",
    "Handelse",
    "JavAnmalt",
    "Klubbslag",
    "LedamotIntrader",
    "LedamotLamnar",
    "Lottning",
    "OmrostningBegard",
    "OmrostningGenomford",
    "OrdforandeByte",
    "OrdningAndrad",
    "OrdningGodkand",
    "OrdningRedovisad",
    "OverlaggningAvslutad",
    "PropositionStalld",
    "Protokollsanteckning",
    "RegistreringRattad",
    "ReservationAnmald",
    "SammantradetAvslutat",
    "UppfattningRedovisad",
    "UppskovBegart",
    "Utslagsrost",
    "YrkandeAtertaget",
    "YrkandeFramstallt",
    "YrkandenSammanslagna",
]

_TEXTER = krav.tupel_av(krav.text)
_IDENT = krav.tupel_av(krav.ident)
_TEXT_ELLER_INGET = krav.eller_inget(krav.text)
_BOOL = krav.av_typ(bool, "sant eller falskt")


@frozen
class YrkandeFramstallt:
    """A yrkande is made, with its förslag when that is new to the ärende."""

    yrkande: Yrkande = field(validator=krav.av_typ(Yrkande, "ett Yrkande"))
    forslag: Forslag | None = field(default=None, validator=krav.eller_inget(krav.av_typ(Forslag, "ett Forslag")))


@frozen
class YrkandeAtertaget:
    """A yrkande is withdrawn by those who made it."""

    yrkande: str = field(validator=krav.ident)


@frozen(kw_only=True)
class YrkandenSammanslagna:
    """Yrkanden (by id) are merged into one, all of them bifall or all avslag (hard case 12).

    ``forslag``: what the merged yrkande concerns, new or one of the ärende's; None: what all of them already concern.
    """

    yrkanden: tuple[str, ...] = field(validator=krav.tupel_av(krav.ident, minst=2))
    forslag: Forslag | None = field(default=None, validator=krav.eller_inget(krav.av_typ(Forslag, "ett Forslag")))
    genom_beslut: bool = field(default=False, validator=_BOOL)


@frozen
class OverlaggningAvslutad:
    """The överläggning is closed (``kant`` False: the facts do not tell when)."""

    kant: bool = field(default=True, validator=_BOOL)


@frozen
class OrdningRedovisad:
    """The chair presents the propositionsordning (None: the one that the yrkanden give).

    ``kant`` False: the questions were put in this order, but the facts do not tell that it was presented.
    """

    ordning: Propositionsordning | None = field(
        default=None, validator=krav.eller_inget(krav.av_typ(Propositionsordning, "en Propositionsordning"))
    )
    kant: bool = field(default=True, validator=_BOOL, kw_only=True)


@frozen
class OrdningGodkand:
    """The body approves the order in force."""


@frozen(kw_only=True)
class OrdningAndrad:
    """The chair lays out another order in the middle of the meeting; an open question ends as omlagd.

    ``ordning`` holds what remains; questions already settled stay settled.
    """

    ordning: Propositionsordning = field(validator=krav.av_typ(Propositionsordning, "en Propositionsordning"))
    skal: str | None = field(default=None, validator=_TEXT_ELLER_INGET)


@frozen
class PropositionStalld:
    """The chair puts a delfråga ("1", "1.m" for its motförslag, "1.2" for a chain's second pair)."""

    delfraga: str = field(validator=krav.ident)


@frozen
class UppfattningRedovisad:
    """The chair states what she perceives as decided (an alternative by id; None: the facts do not tell).

    ``enighet``: is it noted that all agreed ("ingen invände"), or that they did not? None: nothing is noted. It matters
    where all who are present must agree (5:33, 5:52; R-10-4).
    """

    alternativ: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    enighet: bool | None = field(default=None, validator=krav.eller_inget(_BOOL))

    def __attrs_post_init__(self) -> None:
        if self.enighet is not None and self.alternativ is None:
            raise krav.fel(self, "enighet", self.enighet, "utelämnad när uppfattningen är okänd")


@frozen(kw_only=True)
class OmrostningBegard:
    """Omröstning is requested by ``av`` (empty: by somebody unknown). ``kant`` False: no request is recorded.

    ``huvudforslag``: needed only when the finding is unknown and more than two alternatives compete. ``alla_ense``: the
    klubbslag had fallen, and all who were present agreed to take the question up again (O-9).
    """

    av: tuple[str, ...] = field(default=(), validator=_TEXTER)
    kant: bool = field(default=True, validator=_BOOL)
    huvudforslag: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    alla_ense: bool = field(default=False, validator=_BOOL)

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "av", self.av)


@frozen(kw_only=True)
class OmrostningGenomford:
    """An omröstning is held. ``ja`` and ``nej``: the alternatives (by id) that the two sides stand for.

    ``ja_text`` and ``nej_text``: the voteringsproposition's own words, where they differ from the alternatives' names.
    """

    ja: str = field(validator=krav.ident)
    nej: str = field(validator=krav.ident)
    rostning: Rostning = field(validator=krav.av_typ(Rostning, "en Rostning"))
    ja_text: str | None = field(default=None, validator=_TEXT_ELLER_INGET)
    nej_text: str | None = field(default=None, validator=_TEXT_ELLER_INGET)

    def __attrs_post_init__(self) -> None:
        if self.ja == self.nej:
            raise krav.fel(self, "nej", self.nej, "ett annat alternativ än det som ja står för")


@frozen
class Utslagsrost:
    """The chair's utslagsröst for an alternative; ``av``: who gave it (None: whoever presides)."""

    alternativ: str = field(validator=krav.ident)
    av: str | None = field(default=None, validator=krav.eller_inget(krav.ident))


@frozen(kw_only=True)
class Lottning:
    """Lots are drawn for an alternative: an outcome handed in, with how it was drawn and by whom."""

    alternativ: str = field(validator=krav.ident)
    hur: str = field(validator=krav.text)
    av: str | None = field(default=None, validator=_TEXT_ELLER_INGET)


@frozen(kw_only=True)
class Klubbslag:
    """The klubbslag confirms what is decided (``kant`` False: the facts do not tell of one).

    ``utfall``: the outcome as declared, when it is told apart from the finding or the count. ``av_minoritet``: what the
    minutes call an uppskov that carried: a minority's (True, "minoritetsåterremiss"), not so (False), or nothing (None).
    """

    kant: bool = field(default=True, validator=_BOOL)
    utfall: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    av_minoritet: bool | None = field(default=None, validator=krav.eller_inget(_BOOL))


@frozen(kw_only=True)
class BeslutAntecknat:
    """It is recorded that a question came out as ``utfall``, but not how it was put: minutes may leave that out.

    ``utan_proposition``: it is told that no proposition was put (False: the facts do not tell).
    """

    fraga: str = field(validator=krav.ident)
    utfall: str = field(validator=krav.ident)
    utan_proposition: bool = field(default=False, validator=_BOOL)


@frozen
class FragaForfallen:
    """The chair declares that a question (by id) has lapsed and is not put."""

    fraga: str = field(validator=krav.ident)


@frozen(kw_only=True)
class DeltarInte:
    """Members announce that they take no part in a decision (``fragor``: in these questions; empty: in the ärende)."""

    av: tuple[str, ...] = field(validator=krav.tupel_av(krav.text, minst=1))
    fragor: tuple[str, ...] = field(default=(), validator=_IDENT)

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "av", self.av)
        krav.unika(self, "fragor", self.fragor)


@frozen
class JavAnmalt:
    """A member is jävig in the ärende and takes no part in it. ``kvar``: does she stay in the room (None: not told)?"""

    ledamot: str = field(validator=krav.ident)
    kvar: bool | None = field(default=None, validator=krav.eller_inget(_BOOL))


@frozen
class LedamotLamnar:
    """A member breaks off her service for another reason than jäv."""

    ledamot: str = field(validator=krav.ident)


@frozen
class LedamotIntrader:
    """A member, or an ersättare ``for_ledamot``, takes a seat during the meeting.

    ``i_stallet_for``: the ersättare who steps down for a member who comes late (5:19); not needed where it is known that
    she serves for that member. ``pa_distans``: takes part at a distance.
    """

    ledamot: str = field(validator=krav.ident)
    ersattare: bool = field(default=False, validator=_BOOL)
    for_ledamot: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    i_stallet_for: str | None = field(default=None, validator=krav.eller_inget(krav.ident), kw_only=True)
    pa_distans: bool = field(default=False, validator=_BOOL, kw_only=True)


@frozen
class OrdforandeByte:
    """Somebody else presides from now on."""

    ordforande: str = field(validator=krav.ident)


@frozen(kw_only=True)
class ReservationAnmald:
    """Members (or parties; empty: somebody unknown) reserve themselves against the decision in ``fragor``.

    ``fragor`` empty: which is not told.
    """

    av: tuple[str, ...] = field(default=(), validator=_TEXTER)
    fragor: tuple[str, ...] = field(default=(), validator=_IDENT)
    till_forman_for: str | None = field(default=None, validator=_TEXT_ELLER_INGET)

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "av", self.av)
        krav.unika(self, "fragor", self.fragor)


@frozen(kw_only=True)
class Protokollsanteckning:
    """A statement for the minutes; ``text`` None when only that it was made is known."""

    av: tuple[str, ...] = field(validator=krav.tupel_av(krav.text, minst=1))
    text: str | None = field(default=None, validator=_TEXT_ELLER_INGET)


@frozen
class SammantradetAvslutat:
    """The sammanträde ends; reservations are closed (4:27)."""


@frozen(kw_only=True)
class UppskovBegart:
    """Those who ask for the uppskov are put down in place of a vote: by name (``av``) or by a counted number (``antal``)."""

    av: tuple[str, ...] = field(default=(), validator=_IDENT)
    antal: int | None = field(default=None, validator=krav.eller_inget(krav.heltal(minst=1)))

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "av", self.av)
        if bool(self.av) == (self.antal is not None):
            raise krav.fel(self, "antal", self.antal, "ett antal, eller i stället namnen på dem som begär uppskovet")


@frozen(kw_only=True)
class RegistreringRattad:
    """Event number ``nr`` of the log was entered wrongly: put ``ersatt_med`` in its place, or nothing (None).

    Both the wrong event and the correction stay in the log. Possible until the klubbslag that follows the wrong event.
    """

    nr: int = field(validator=krav.heltal(minst=1))
    ersatt_med: Handelse | None = None

    def __attrs_post_init__(self) -> None:
        if self.ersatt_med is not None and not isinstance(self.ersatt_med, Handelse):
            raise krav.fel(self, "ersatt_med", self.ersatt_med, "en händelse, eller inget")


Handelse = (
    YrkandeFramstallt
    | YrkandeAtertaget
    | YrkandenSammanslagna
    | OverlaggningAvslutad
    | OrdningRedovisad
    | OrdningGodkand
    | OrdningAndrad
    | PropositionStalld
    | UppfattningRedovisad
    | OmrostningBegard
    | OmrostningGenomford
    | Utslagsrost
    | Lottning
    | Klubbslag
    | FragaForfallen
    | DeltarInte
    | JavAnmalt
    | LedamotLamnar
    | LedamotIntrader
    | OrdforandeByte
    | ReservationAnmald
    | Protokollsanteckning
    | SammantradetAvslutat
    | OrdningsfragaVackt
    | ForslagVagrat
    | BordlagtEnligtLag
    | RegistreringRattad
    | UppskovBegart
    | BeslutAntecknat
    | ValsedlarRaknade
    | PlatsLottad
    | ProportionelltValBegart
)
"""Any event."""
