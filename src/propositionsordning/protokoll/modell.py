"""The minutes as data: sections of sentences, each sentence with its phrase and the facts it states.

Writers (text here, other formats beside it) turn the model into documents and add no word of their own. A fact has an id
made of its kind and what it belongs to, and every fact is stated once:

``yrkande:y1``, ``motivering:y1``; ``overlaggning``; ``ordning:3``, ``andrad:7``, ``forfallen:9`` and ``ordforande:4``,
``ledamot:4`` (event 3, 7, … of the log); ``proposition:1.m``, ``begaran:1.m``, ``huvudforslag:1``;
``votering:1.m``, ``resultat:1.m``, ``avstaende:1.m``, ``franvaro:1.m``, ``avgorande:1.m``, ``utslagsrost:1.m``,
``lottning:1.m`` (in a val ``lottning:v1:1``, counted from 1), ``proportionellt:5`` (event 5 of the log), ``rostande:v1``,
``blanka:v1``, ``ogiltiga:v1``, ``platserna:v1``, ``overifierad:v1``, ``obesatta:v1``, ``rost:1.m:M-1``,
``partirost:1.m:M``; ``beslut:1`` and ``beslut:1:b:2`` (point 2 of förslag b),
``andring:1``, ``motivering:b``; ``reservation:1``, ``anteckning:1``, ``deltar_inte:1``, ``expediering:1``, ``sammanfattning:1``,
``handling:1``, ``tidigare_behandling:1`` (counted from 1); ``forslag:a`` and ``forslag:a:2`` (its point 2);
``omedelbar_justering``; ``jav:M-1``, ``jav``; ``ordningsfraga:o1``, ``vagrat:4`` (event 4 of the log), ``bordlagt``;
``deltagande:1`` (of question 1), ``ledning``; ``status``; and for the head ``organ``,
``datum``, ``paragraf``, ``diarienummer``, ``rubrik``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum

from attrs import field, frozen

from propositionsordning.beslut.protokoll import Beslutsprotokoll
from propositionsordning.ordning.benamning import Namngivning, person
from propositionsordning.protokoll.mall import Protokollsstil

__all__ = [
    "Mening",
    "Protokollsparagraf",
    "Rad",
    "Sektion",
    "Stycke",
    "Styckeslag",
    "Tabell",
    "Underlag",
    "Uppgift",
    "meningar",
]


@frozen
class Mening:
    """One sentence: its text, the id of its phrase, and the ids of the facts it states (none: it only refers)."""

    text: str
    fras: str
    fakta: tuple[str, ...] = ()


class Styckeslag(Enum):
    """How a paragraph is set."""

    TEXT = "text"
    PUNKT = "punkt"
    """An item of a numbered list."""
    RAD = "rad"
    """One line of several that follow close on each other."""
    REPLIK = "replik"
    """What the chair says aloud, in a manus."""
    GREN = "gren"
    """A line under an item of a numbered list: when it applies, or what follows."""


@frozen
class Stycke:
    """One paragraph; ``nr``: the number of a PUNKT."""

    meningar: tuple[Mening, ...]
    slag: Styckeslag = Styckeslag.TEXT
    nr: int | None = None

    @property
    def text(self) -> str:
        """Its sentences as running text."""
        return " ".join(m.text for m in self.meningar)


@frozen
class Rad:
    """One row of a table and the facts it states."""

    celler: tuple[str, ...]
    fakta: tuple[str, ...] = ()


@frozen(kw_only=True)
class Tabell:
    """A table; ``summa``: its last row."""

    rubrik: Mening
    kolumner: tuple[str, ...]
    rader: tuple[Rad, ...] = field(repr=False)
    summa: Rad


@frozen(kw_only=True)
class Sektion:
    """One section of the minutes. ``id`` is stable; ``rubrik`` its heading. Sections that take turns come several times."""

    id: str
    rubrik: str
    stycken: tuple[Stycke, ...] = ()
    tabeller: tuple[Tabell, ...] = ()


@frozen(kw_only=True)
class Uppgift:
    """One line of the head: a label and a value, stating the fact ``id``; ``dag``: the day, where the value is one."""

    id: str
    etikett: str
    varde: str
    dag: date | None = None


@frozen(kw_only=True)
class Protokollsparagraf:
    """The minutes of one ärende: head and sections. ``pagar``: says so while anything remains to be decided."""

    organ: str
    uppgifter: tuple[Uppgift, ...]
    rubrik: str
    pagar: Mening | None
    sektioner: tuple[Sektion, ...]

    def sektion(self, sektion_id: str) -> Sektion | None:
        """The first section with this id, or None when the minutes have no such."""
        return next((s for s in self.sektioner if s.id == sektion_id), None)


def meningar(paragraf: Protokollsparagraf) -> Iterator[tuple[str, Mening]]:
    """Every sentence of the sections with the id of its section, in order; headings of tables among them."""
    for sektion in paragraf.sektioner:
        for stycke in sektion.stycken:
            yield from ((sektion.id, m) for m in stycke.meningar)
        yield from ((sektion.id, tabell.rubrik) for tabell in sektion.tabeller)


@frozen
class Underlag:
    """What the sections are written from: the record, and how things are named."""

    protokoll: Beslutsprotokoll
    n: Namngivning
    stil: Protokollsstil = field(factory=Protokollsstil)

    def mening(self, fras_id: str, /, *fakta: str, **falt: str) -> Mening:
        """A sentence of the catalogue that states these facts."""
        return Mening(self.n.fyll(fras_id, **falt), fras_id, fakta)

    def stycke(self, fras_id: str, /, *fakta: str, **falt: str) -> Stycke:
        """The same as a paragraph of its own."""
        return Stycke((self.mening(fras_id, *fakta, **falt),))

    def namn(self, vilka: tuple[str, ...]) -> list[str]:
        """People by name."""
        return [person(self.n.organ, vem) for vem in vilka]
