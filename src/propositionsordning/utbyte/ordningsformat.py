"""The preview of an order as JSON (``propositionsordning/ordning/1``): written, never read back.

The fields are those of the preview's classes (``ordning.forhandsvisning``), with what the meeting has settled beside them. A
field that has its default value is left out, a rule is its id, and the number of courses is written as text, since it may be
greater than the numbers of JSON are exact to. The schema (``utbyte.schema.ordningsschema``) is made from the same classes.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from propositionsordning.forlopp.forhandsbild import forhandsbild
from propositionsordning.forlopp.lage import Fragestatus, Lage, fragestatus, utfallen
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.lag.regel import Provning
from propositionsordning.ordning.forhandsvisning import Fragebild
from propositionsordning.ordning.vagar import Stallt, Vagrakning, Vagsteg
from propositionsordning.utbyte.kodning import som_json, till_data

__all__ = ["ORDNINGSFORMAT", "Fragelage", "Ordningsfil", "Stegtyp", "Vagbild", "Vagstegsbild", "ordning_som_json"]

ORDNINGSFORMAT = "propositionsordning/ordning/1"
"""What a preview in JSON says that it is."""


class Stegtyp(Enum):
    """What is answered."""

    PROPOSITION = "proposition"
    OMROSTNING = "omrostning"


@frozen(kw_only=True)
class Vagstegsbild:
    """One answer: of a proposition what is found, of an omröstning what wins (``alternativ``, by id).

    ``begard``: omröstning is requested on what is found; ``sidor``: huvudförslag and motförslag of an omröstning, null for
    the ballots of a val.
    """

    typ: Stegtyp
    delfraga: str
    alternativ: str | None
    begard: bool = False
    sidor: tuple[str, str] | None = None


@frozen(kw_only=True)
class Vagbild:
    """The courses that the meeting may take from here: ``antal`` in digits, and the longest, answer by answer."""

    antal: str
    propositioner: int
    omrostningar: int
    langsta: tuple[Vagstegsbild, ...]


@frozen(kw_only=True)
class Fragelage:
    """What has become of a question; ``utfall`` is the alternative (by id) it came out as, null until then."""

    fraga: str
    status: Fragestatus
    utfall: str | None


@frozen(kw_only=True)
class Ordningsfil:
    """The order of one ärende as it stands in a file.

    ``lage``: the questions of the order in force, empty before there is one; ``vagar``: null where they are too many to count.
    """

    format: str
    arende: str
    paragraf: str | None
    rubrik: str
    organ: str
    datum: date
    fragor: tuple[Fragebild, ...]
    anmarkningar: tuple[Provning, ...]
    lage: tuple[Fragelage, ...]
    vagar: Vagbild | None


def ordning_som_json(lage: Lage, *, fraser: Fraskatalog = STANDARD) -> str:
    """The preview of the ärende's order as JSON text, ending with a newline.

    >>> import json
    >>> from propositionsordning import Arende, Forslag, Forslagsart, Organ, Organtyp, Sammantrade, Yrkande, borja
    >>> arende = Arende(
    ...     id="1",
    ...     rubrik="Budget",
    ...     forslag=(Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget"),),
    ...     yrkanden=(Yrkande(id="y1", forslag="a", av=("S",)),),
    ... )
    >>> mote = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> data = json.loads(ordning_som_json(borja(mote, arende)))
    >>> data["format"], data["fragor"][0]["steg"][0]["sager"], data["vagar"]["antal"]
    ('propositionsordning/ordning/1', ['Beslutar kommunstyrelsen i enlighet med förslaget?'], '6')
    """
    bild, utfall = forhandsbild(lage, fraser=fraser), utfallen(lage)
    fil = Ordningsfil(
        format=ORDNINGSFORMAT,
        arende=lage.arende.id,
        paragraf=lage.arende.paragraf,
        rubrik=lage.arende.rubrik,
        organ=lage.sammantrade.organ.namn,
        datum=lage.sammantrade.datum,
        fragor=bild.fragor,
        anmarkningar=bild.anmarkningar,
        lage=tuple(
            Fragelage(fraga=fraga, status=status, utfall=utfall.get(fraga))
            for fraga, status in fragestatus(lage).items()
        ),
        vagar=None if bild.vagar is None else _vagar(bild.vagar),
    )
    return som_json(till_data(fil))


def _vagar(vagar: Vagrakning) -> Vagbild:
    return Vagbild(
        antal=str(vagar.antal),
        propositioner=vagar.propositioner,
        omrostningar=vagar.omrostningar,
        langsta=tuple(_steg(steg) for steg in vagar.langsta),
    )


def _steg(steg: Vagsteg) -> Vagstegsbild:
    if isinstance(steg, Stallt):
        return Vagstegsbild(
            typ=Stegtyp.PROPOSITION, delfraga=steg.delfraga.id, alternativ=steg.funnet, begard=steg.begard
        )
    return Vagstegsbild(
        typ=Stegtyp.OMROSTNING,
        delfraga=steg.delfraga.id,
        alternativ=steg.vinnare,
        sidor=None if steg.par is None else (steg.par.huvudforslag, steg.par.motforslag),
    )
