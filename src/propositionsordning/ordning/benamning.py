"""What people and alternatives are called in running text: the forms of a name that the phrases ask for.

The preview and the minutes both name an alternative here, so that what the chair says the day before is what the minutes
say afterwards.
"""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.fraser.katalog import Fraskatalog, fyll
from propositionsordning.fraser.rubrik import Rubrikform, rubrikform
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import genitiv, lista
from propositionsordning.mote.organ import Organ
from propositionsordning.ordning.fraga import Alternativ, Alternativslag, Fraga, Frageform, Propositionsordning
from propositionsordning.ordning.gang import Delfraga, Roll, motforslagsniva

__all__ = [
    "Namngivning",
    "Tempus",
    "amne",
    "avgor_fragan",
    "avslaget",
    "direkt_fraga",
    "enligt",
    "foreslagna",
    "namn",
    "objekt",
    "person",
    "punkter_i_ord",
    "sida",
    "utfall",
    "utfall_av",
    "yrkare",
]

_AVSLAG_PA = "avslag på "


class Tempus(Enum):
    """Is it decided ("har bifallits"), or spoken of beforehand ("bifalls")? The value is the phrases' first part."""

    PERFEKT = "utfall"
    PRESENS = "om_utfall"


@frozen(kw_only=True)
class Namngivning:
    """What the names are made of: the body, the order, the ärende's förslag and yrkanden, and the phrases."""

    organ: Organ
    ordning: Propositionsordning = field(repr=False)
    forslag: tuple[Forslag, ...] = field(repr=False)
    yrkanden: tuple[Yrkande, ...] = field(repr=False)
    fraser: Fraskatalog = field(default=STANDARD, repr=False, eq=False)
    apostrof: bool = True
    """Does the genitive of a name in s, x or z take an apostrophe: "Lars’ yrkande"?"""

    def fyll(self, fras_id: str, /, **falt: str) -> str:
        """A phrase of this catalogue, filled in (see ``fraser.katalog.fyll``)."""
        return fyll(self.fraser, fras_id, **falt)


def person(organ: Organ, vem: str) -> str:
    """A member by name and party; an id that the body does not know, and a party, as it stands.

    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.mote.organ import Ledamot
    >>> au = Organ(typ=Organtyp.UTSKOTT, namn="Arbetsutskottet", ledamoter=(Ledamot(id="L-1", namn="Bo K", parti="L"),))
    >>> person(au, "L-1"), person(au, "M")
    ('Bo K (L)', 'M')
    """
    ledamot = organ.ledamot(vem)
    return vem if ledamot is None else str(ledamot)


def yrkare(n: Namngivning, alternativ_id: str) -> tuple[str, ...]:
    """Everyone behind an alternative, by name, each once; the alternatives of a group together."""
    alternativ = n.ordning.alternativet(alternativ_id)
    av = {y.id: y.av for y in n.yrkanden}
    ids = (*alternativ.yrkanden, *(y for i in alternativ.ingar for y in n.ordning.alternativet(i).yrkanden))
    return tuple(dict.fromkeys(person(n.organ, vem) for y in ids for vem in av.get(y, ())))


def punkter_i_ord(n: Namngivning, punkter: tuple[int, ...]) -> str:
    """The points of a förslag: "punkt 1", "punkterna 1 och 3"."""
    if len(punkter) == 1:
        return n.fyll("punkter.en", punkt=str(punkter[0]))
    return n.fyll("punkter.flera", punkter=lista([str(p) for p in punkter]))


def namn(n: Namngivning, alternativ_id: str) -> str:
    """The alternative's name: "kommunstyrelsens förslag", "Bo Källströms (L) yrkande", "avslag på motionen".

    An att-sats is spoken of as the yrkande of those who moved it. Two alternatives never get the same name.
    """
    alternativ = n.ordning.alternativet(alternativ_id)
    if alternativ.slag is Alternativslag.VALSEDLAR:
        return n.fyll("alternativ.valsedlar", val=alternativ.rubrik)
    if alternativ.slag is Alternativslag.AVSLAG:
        return _avslagsnamn(n, alternativ)
    if alternativ.slag is not Alternativslag.BIFALL:
        return alternativ.rubrik
    andra = [a for a in n.ordning.alternativ if a.slag is Alternativslag.BIFALL and a.id != alternativ_id]
    for niva in range(_NIVAER):
        form = _bifallsnamn(n, alternativ, niva)
        if all(_bifallsnamn(n, a, niva) != form for a in andra):
            return form
    return n.fyll("alternativ.beteckning", namn=_bifallsnamn(n, alternativ, 0), id=alternativ.id)


_NIVAER = 2


def _bifallsnamn(n: Namngivning, alternativ: Alternativ, niva: int) -> str:
    """The name, more particular for each ``niva``: plain first, then with the movers or the content."""
    form = rubrikform(alternativ.rubrik)
    if niva == 0 and form is not Rubrikform.SATS:
        return alternativ.rubrik
    vem = yrkare(n, alternativ.id)
    if form is Rubrikform.SATS:
        if niva > 0 or not vem:
            return n.fyll("alternativ.forslaget", sats=alternativ.rubrik)
        return _med_punkter(n, _yrkandet(n, vem), alternativ.punkter)
    if not vem:
        return alternativ.rubrik
    fras = "alternativ.enligt_yrkandet" if form is Rubrikform.ATGARD else "alternativ.fran"
    return n.fyll(fras, namn=alternativ.rubrik, vem=lista(vem))


def _yrkandet(n: Namngivning, vem: tuple[str, ...]) -> str:
    if len(vem) == 1:
        return n.fyll("alternativ.yrkande", yrkarens=genitiv(vem[0], apostrof=n.apostrof))
    return n.fyll("alternativ.yrkande_fran", vem=lista(vem) if len(vem) == 2 else f"{vem[0]} m.fl.")


def _med_punkter(n: Namngivning, text: str, punkter: tuple[int, ...]) -> str:
    return n.fyll("alternativ.i_punkter", namn=text, punkter=punkter_i_ord(n, punkter)) if punkter else text


def _avslagsnamn(n: Namngivning, alternativ: Alternativ) -> str:
    mal = avslaget(n, alternativ)
    if mal is not None:
        return n.fyll("alternativ.avslag", objekt=mal)
    return alternativ.rubrik if alternativ.forslag else _med_punkter(n, alternativ.rubrik, alternativ.punkter)


def avslaget(n: Namngivning, alternativ: Alternativ) -> str | None:
    """What the alternative rejects, when its rubrik says "avslag på …"; None for avslag that names nothing.

    The rubrik's own words stand when they are not simply the other side's rubrik.
    """
    if not alternativ.rubrik.startswith(_AVSLAG_PA):
        return None
    rest = alternativ.rubrik.removeprefix(_AVSLAG_PA)
    for a in n.ordning.alternativ:
        samma = (a.forslag, a.punkter, a.rubrik) == (alternativ.forslag, alternativ.punkter, rest)
        if samma and a.slag is Alternativslag.BIFALL:
            return objekt(n, a.id)
    return rest


def objekt(n: Namngivning, alternativ_id: str) -> str:
    """What is bifallet or avslaget: the name, but "yrkandet om återremiss" for a measure and for a bare avslag."""
    alternativ = n.ordning.alternativet(alternativ_id)
    if alternativ.slag is Alternativslag.AVSLAG or rubrikform(alternativ.rubrik) is Rubrikform.ATGARD:
        return n.fyll("alternativ.yrkande_om", vad=namn(n, alternativ_id))
    return namn(n, alternativ_id)


def sida(n: Namngivning, alternativ_id: str) -> str:
    """What a side of an omröstning stands for: "bifall till …", "avslag på …", "att ärendet avgörs idag"."""
    alternativ = n.ordning.alternativet(alternativ_id)
    if alternativ.slag is Alternativslag.AVSLAG or _ar_eget_uttryck(alternativ):
        return namn(n, alternativ_id)
    return n.fyll("alternativ.bifall", objekt=objekt(n, alternativ_id))


def _ar_eget_uttryck(alternativ: Alternativ) -> bool:
    """Does its rubrik stand by itself: a measure, or the att-sats of a side that nobody moved as a förslag?"""
    form = rubrikform(alternativ.rubrik)
    return form is Rubrikform.ATGARD or (form is Rubrikform.SATS and alternativ.slag is not Alternativslag.BIFALL)


def utfall(n: Namngivning, alternativ_id: str, *, tempus: Tempus = Tempus.PERFEKT) -> str:
    """What its carrying means, as words after "att": "kommunstyrelsens förslag har bifallits" (or "bifalls")."""
    alternativ = n.ordning.alternativet(alternativ_id)
    form = tempus.value
    if alternativ.slag is Alternativslag.VALSEDLAR:
        return n.fyll(f"{form}.valsedlar", val=alternativ.rubrik)
    if alternativ.slag is Alternativslag.AVSLAG:
        mal = avslaget(n, alternativ)
        if mal is not None:
            return n.fyll(f"{form}.avslag", objekt=mal)
    elif rubrikform(alternativ.rubrik) is Rubrikform.ATGARD:
        return n.fyll(f"{form}.atgard", organ=n.organ.benamning, atgard=namn(n, alternativ_id))
    if _ar_sats(alternativ):
        return n.fyll(f"{form}.sats", organ=n.organ.benamning, sats=alternativ.rubrik)
    return n.fyll(f"{form}.bifall", objekt=objekt(n, alternativ_id))


def _ar_sats(alternativ: Alternativ) -> bool:
    return alternativ.slag is not Alternativslag.BIFALL and rubrikform(alternativ.rubrik) is Rubrikform.SATS


def utfall_av(n: Namngivning, delfraga: Delfraga, alternativ_id: str) -> str:
    """What its carrying in this delfråga means: a motförslag or a surviving side of a chain is not yet a decision."""
    if delfraga.roll is Roll.KEDJEPAR and not _sista_paret(n, delfraga):
        return n.fyll("utfall.kvarstar", namn=namn(n, alternativ_id))
    if _om_motforslag(delfraga):
        return n.fyll("utfall.motforslag", namn=namn(n, alternativ_id))
    return utfall(n, alternativ_id)


def avgor_fragan(n: Namngivning, delfraga: Delfraga) -> bool:
    """Does its outcome settle the question: the question itself, or the last pair of its chain?"""
    return delfraga.roll is Roll.HUVUD or (
        delfraga.roll is Roll.KEDJEPAR and not _om_motforslag(delfraga) and _sista_paret(n, delfraga)
    )


def _om_motforslag(delfraga: Delfraga) -> bool:
    return delfraga.roll is Roll.MOTFORSLAG or motforslagsniva(delfraga) > 0


def _sista_paret(n: Namngivning, delfraga: Delfraga) -> bool:
    """Is it the last pair of its chain? False too when the question is no longer part of the order."""
    fraga = n.ordning.fraga(delfraga.fraga)
    nr = int(delfraga.id.rpartition(".")[2])
    return fraga is not None and nr == len(fraga.alternativ) - 1 - motforslagsniva(delfraga)


def enligt(n: Namngivning, alternativ_id: str) -> str:
    """After "beslutar": "i enlighet med Bo Källströms (L) yrkande", "om återremiss", "att ärendet avgörs idag"."""
    alternativ = n.ordning.alternativet(alternativ_id)
    if _ar_sats(alternativ):
        return alternativ.rubrik
    if alternativ.slag is Alternativslag.AVSLAG or rubrikform(alternativ.rubrik) is Rubrikform.ATGARD:
        return n.fyll("enligt.atgard", atgard=namn(n, alternativ_id))
    return n.fyll("enligt.namn", objekt=objekt(n, alternativ_id))


def direkt_fraga(n: Namngivning, delfraga: Delfraga, alternativ_id: str, *, ensam: bool = False) -> str:
    """The question that the chair asks for one alternative, to be answered with ja or nej (5 kap. 53 §).

    ``ensam``: nobody has moved against it.
    """
    if delfraga.roll is Roll.KEDJEPAR and not _sista_paret(n, delfraga):
        return n.fyll("fraga.kvarstar", namn=namn(n, alternativ_id))
    if _om_motforslag(delfraga):
        return n.fyll("fraga.motforslag", organ=n.organ.benamning, namn=namn(n, alternativ_id))
    vilka = foreslagna(n, alternativ_id)
    if vilka is not None:
        return n.fyll("fraga.utser", organ=n.organ.benamning, vilka=vilka)
    alternativ = n.ordning.alternativet(alternativ_id)
    mal = avslaget(n, alternativ) if alternativ.slag is Alternativslag.AVSLAG else None
    if mal is not None:
        return n.fyll("fraga.avslar", organ=n.organ.benamning, objekt=mal)
    if ensam or _ar_eget_uttryck(alternativ):
        return n.fyll("fraga.beslutar", organ=n.organ.benamning, enligt=enligt(n, alternativ_id))
    return n.fyll("fraga.bifaller", organ=n.organ.benamning, objekt=objekt(n, alternativ_id))


def foreslagna(n: Namngivning, alternativ_id: str) -> str | None:
    """Those that an alternative of a val would elect, by name; None where it elects nobody, or the ballots tell who."""
    personer = next((f.personer for f in n.forslag if f.id == alternativ_id), ())
    return lista([person(n.organ, vem) for vem in personer]) if personer else None


def amne(n: Namngivning, fraga: Fraga) -> str:
    """What the question is about: its förslag by name, and avslag where it competes with several of them.

    The rejecting side of a single förslag, and "idag", need no mention.
    """
    if fraga.form is Frageform.ORDNINGSFRAGA:
        return namn(n, fraga.alternativ[0])
    if fraga.form is Frageform.VAL:
        return n.ordning.alternativet(fraga.alternativ[-1]).rubrik
    alla = [n.ordning.alternativet(a) for a in fraga.alternativ]
    egna = [a for a in alla if a.slag in {Alternativslag.BIFALL, Alternativslag.GRUPP}]
    tavlar = [a for a in alla if a in egna or a.slag is Alternativslag.AVSLAG] if len(egna) > 1 else egna
    return lista([namn(n, a.id) for a in tavlar or alla])
