"""The mall of the minutes: which sections there are, what each is called, in which order, and with which phrases.

What the minutes can tell is divided into parts (:class:`Protokollsdel`). A mall puts them in sections, several in one if it
wants; it may leave out what prepares the decision, but nothing of what 5 kap. 67 § kommunallagen demands or of what was
said for the minutes.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum
from typing import TYPE_CHECKING

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.fraser.katalog import Fras, Fraskatalog, Frasslag
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import lista

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["RUBRIKFALT", "STANDARDMALL", "Mall", "Mallsektion", "Protokollsdel", "Protokollsstil", "utelamnade"]

RUBRIKFALT = "organets"
"""The field that the heading of a section may have: the body's name in the genitive."""


class Protokollsdel(Enum):
    """A part of the minutes: the facts of one kind."""

    BESLUT = "beslut"
    TIDIGARE_BEHANDLING = "tidigare_behandling"
    HANDLINGAR = "handlingar"
    SAMMANFATTNING = "sammanfattning"
    FORSLAG_TILL_BESLUT = "forslag_till_beslut"
    """The förslag on the table from the start, with their lydelse."""
    OVERLAGGNING = "overlaggning"
    YRKANDEN = "yrkanden"
    PROPOSITIONSORDNING = "propositionsordning"
    """The propositions and what was found. In one section with OMROSTNING each omröstning follows its proposition; in two
    sections after each other these take turns, so that the minutes still tell everything in the order it happened."""
    OMROSTNING = "omrostning"
    RESERVATIONER = "reservationer"
    ANTECKNINGAR = "anteckningar"
    DELTAR_INTE = "deltar_inte"
    JAV = "jav"
    DELTAGANDE = "deltagande"
    OMEDELBAR_JUSTERING = "omedelbar_justering"
    EXPEDIERING = "expediering"
    ROSTLISTA = "rostlista"


_FAR_UTELAMNAS = frozenset(
    {
        *(
            Protokollsdel.TIDIGARE_BEHANDLING,
            Protokollsdel.HANDLINGAR,
            Protokollsdel.SAMMANFATTNING,
            Protokollsdel.FORSLAG_TILL_BESLUT,
            Protokollsdel.OVERLAGGNING,
        ),
        *(Protokollsdel.OMEDELBAR_JUSTERING, Protokollsdel.EXPEDIERING),
    }
)


def _rubrikens_falt(instans: object, attribut: Attribute[str], varde: str) -> None:
    if not Fras(id="rubrik", slag=Frasslag.LED, mall=varde).falt <= {RUBRIKFALT}:
        raise krav.fel(instans, attribut.name, varde, f"en text, med inget annat fält än {{{RUBRIKFALT}}}")


@frozen(kw_only=True)
class Mallsektion:
    """One section: ``id`` is its name in the model, ``rubrik`` its heading, which may have the field {organets}.

    >>> Mallsektion(id="beslut", rubrik="{organets} beslut", delar=(Protokollsdel.BESLUT,)).delar[0].value
    'beslut'
    """

    id: str = field(validator=krav.ident)
    rubrik: str = field(validator=[krav.text, _rubrikens_falt])
    delar: tuple[Protokollsdel, ...] = field(
        validator=krav.tupel_av(krav.av_typ(Protokollsdel, "en Protokollsdel"), minst=1)
    )


@frozen(kw_only=True)
class Protokollsstil:
    """Choices that no phrase can express.

    ``tal_i_ord``: are members who abstain or are absent counted in words up to twelve ("tre ledamöter")?
    ``citattecken``: does the voteringsproposition stand within quotation marks? ``apostrof``: does the genitive of a name in
    s, x or z take an apostrophe ("Lars’ yrkande")?
    """

    tal_i_ord: bool = field(default=False, validator=krav.av_typ(bool, "sant eller falskt"))
    citattecken: bool = field(default=True, validator=krav.av_typ(bool, "sant eller falskt"))
    apostrof: bool = field(default=True, validator=krav.av_typ(bool, "sant eller falskt"))


@frozen(kw_only=True)
class Mall:
    """Sections, phrases and style. Raises :class:`OgiltigtVarde` when a part stands twice, or one that must be told is missing.

    >>> Mall(namn="egen", sektioner=(Mallsektion(id="beslut", rubrik="Beslut", delar=(Protokollsdel.BESLUT,)),))
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: Mall.sektioner: ('beslut',) är inte tillåtet; tillåtet är sektioner som ...
    """

    namn: str = field(validator=krav.text)
    sektioner: tuple[Mallsektion, ...] = field(
        validator=krav.tupel_av(krav.av_typ(Mallsektion, "en Mallsektion"), minst=1)
    )
    fraser: Fraskatalog = field(default=STANDARD, repr=False)
    stil: Protokollsstil = field(factory=Protokollsstil, validator=krav.av_typ(Protokollsstil, "en Protokollsstil"))

    def __attrs_post_init__(self) -> None:
        krav.unika(self, "sektioner", tuple(s.id for s in self.sektioner))
        alla = [d for s in self.sektioner for d in s.delar]
        dubbla = [d.value for d in Protokollsdel if alla.count(d) > 1]
        if dubbla:
            raise krav.fel(self, "sektioner", tuple(dubbla), "att varje del står i en sektion och inte i flera")
        saknas = utelamnade(alla)
        if saknas:
            har = tuple(d.value for d in alla)
            raise krav.fel(
                self, "sektioner", har, f"sektioner som också har {lista([d.value for d in saknas])}: {_DARFOR}"
            )


_DARFOR = "protokollet ska redovisa det som 5 kap. 67 § kommunallagen kräver och det som har antecknats"


def utelamnade(delar: Collection[Protokollsdel]) -> tuple[Protokollsdel, ...]:
    """The parts that must be told and are not among these.

    >>> [d.value for d in utelamnade(set(Protokollsdel) - {Protokollsdel.JAV, Protokollsdel.SAMMANFATTNING})]
    ['jav']
    """
    return tuple(d for d in Protokollsdel if d not in delar and d not in _FAR_UTELAMNAS)


def _sektion(sektion_id: str, rubrik: str, *delar: Protokollsdel) -> Mallsektion:
    return Mallsektion(id=sektion_id, rubrik=rubrik, delar=delar or (Protokollsdel(sektion_id),))


STANDARDMALL = Mall(
    namn="huddinge",
    sektioner=(
        _sektion("beslut", "{organets} beslut"),
        _sektion("sammanfattning", "Sammanfattning"),
        _sektion("overlaggning", "Överläggning"),
        _sektion(
            "propositioner",
            "Propositioner",
            Protokollsdel.YRKANDEN,
            Protokollsdel.PROPOSITIONSORDNING,
            Protokollsdel.OMROSTNING,
        ),
        _sektion("reservationer", "Reservationer"),
        _sektion("anteckningar", "Protokollsanteckningar"),
        _sektion("deltar_inte", "Deltar inte i beslutet"),
        _sektion("jav", "Jäv"),
        _sektion("deltagande", "Deltagande"),
        _sektion("omedelbar_justering", "Omedelbar justering"),
        _sektion("expediering", "Beslutet ska skickas till"),
        _sektion("rostlista", "Bilaga: omröstningslista"),
    ),
)
"""In the manner of Huddinge: what is written when no mall is chosen."""
