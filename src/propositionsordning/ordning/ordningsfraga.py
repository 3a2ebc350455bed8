"""Ordningsfrågor: what is decided about the meeting, beside the order of the ärende and by the same procedure.

An ajournering, streck i debatten, another order than the chair's, whether an interpellation may be put, a refused förslag,
disputed jäv, whether an ärende is taken up. Each is a question of two sides that stands outside the propositionsordning:
it may come while the överläggning goes on, and between the delfrågor of another question.
"""

from __future__ import annotations

from enum import Enum

from attrs import evolve, field, frozen

from propositionsordning import krav
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.ordning.fraga import Alternativ, Alternativslag, Fraga, Frageform, Propositionsordning

__all__ = ["Ordningsfraga", "Ordningsfragesart", "med_ordningsfragor", "ordningsfraga", "standardrubriker"]


class Ordningsfragesart(Enum):
    """What an ordningsfråga is about."""

    AJOURNERING = "ajournering"
    STRECK = "streck"
    """No more speakers: streck i debatten."""
    ORDNINGEN = "ordningen"
    """Another propositionsordning than the chair's (R-2-18)."""
    INTERPELLATION = "interpellation"
    """May the interpellation, or the fråga, be put (5:62, 5:64)?"""
    VAGRAN = "vagran"
    """Shall a förslag that the chair has refused be put all the same (5:57)?"""
    JAV = "jav"
    """Is a member jävig (6:30)?"""
    UPPTAGANDE = "upptagande"
    """Shall an ärende that has not been announced be decided all the same (5:52)?"""
    ANNAT = "annat"


_RUBRIKER = {
    Ordningsfragesart.AJOURNERING: ("att sammanträdet ajourneras", "att sammanträdet fortsätter"),
    Ordningsfragesart.STRECK: ("att streck sätts i debatten", "att debatten fortsätter"),
    Ordningsfragesart.ORDNINGEN: (
        "att den föreslagna propositionsordningen används",
        "att ordförandens propositionsordning används",
    ),
    Ordningsfragesart.INTERPELLATION: ("att frågan får ställas", "att frågan inte får ställas"),
    Ordningsfragesart.VAGRAN: ("att {vad} ändå läggs fram", "att {vad} inte läggs fram"),
    Ordningsfragesart.JAV: ("att {vad} är jävig", "att {vad} inte är jävig"),
    Ordningsfragesart.UPPTAGANDE: (
        "att ärendet avgörs fast det inte har tillkännagetts",
        "att ärendet inte avgörs idag",
    ),
}


def standardrubriker(art: Ordningsfragesart, vad: str = "") -> tuple[str, str] | None:
    """How the two sides are spoken of: carried and not; ``vad`` the member or the förslag. None for ANNAT.

    >>> standardrubriker(Ordningsfragesart.JAV, "Bo Ek (S)")
    ('att Bo Ek (S) är jävig', 'att Bo Ek (S) inte är jävig')
    """
    rubriker = _RUBRIKER.get(art)
    return None if rubriker is None else (rubriker[0].format(vad=vad), rubriker[1].format(vad=vad))


@frozen(kw_only=True)
class Ordningsfraga:
    """An ordningsfråga that has been raised: the question, its two alternatives, and what it turns on.

    ``av``: who raised it (members or parties; empty: unknown); ``nr``: the number of the event in the log; ``forslag``
    the refused förslag of a VAGRAN; ``ledamot`` whose JAV is disputed, and ``deltar`` whether she takes part all the same
    (``kan_ersattas``: could somebody be called in her place?);
    ``ordning`` the order that is set against the chair's; ``ordforande`` who presided when it was raised.
    """

    art: Ordningsfragesart = field(validator=krav.av_typ(Ordningsfragesart, "en Ordningsfragesart"))
    fraga: Fraga = field(validator=krav.av_typ(Fraga, "en Fraga"))
    alternativ: tuple[Alternativ, ...] = field(
        validator=krav.tupel_av(krav.av_typ(Alternativ, "ett Alternativ"), minst=2)
    )
    nr: int = field(validator=krav.heltal(minst=1))
    av: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text))
    forslag: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    ledamot: str | None = field(default=None, validator=krav.eller_inget(krav.ident))
    deltar: bool = field(default=False, validator=krav.av_typ(bool, "sant eller falskt"))
    kan_ersattas: bool | None = field(default=None, validator=krav.eller_inget(krav.av_typ(bool, "sant eller falskt")))
    ordning: Propositionsordning | None = field(
        default=None,
        validator=krav.eller_inget(krav.av_typ(Propositionsordning, "en Propositionsordning")),
        repr=False,
    )
    ordforande: str | None = field(default=None, validator=krav.eller_inget(krav.ident))

    @property
    def id(self) -> str:
        """The id of its question, which is also that of its carrying."""
        return self.fraga.id


def ordningsfraga(
    fraga_id: str, rubriker: tuple[str, str], *, regel: Beslutsregel = Beslutsregel.ENKEL
) -> tuple[Fraga, tuple[Alternativ, Alternativ]]:
    """The question and its two sides: ``o1`` that it carries, ``ej_o1`` that it does not; a demand is on its carrying.

    >>> ordningsfraga("o1", ("att frågan får ställas", "att frågan inte får ställas"))[0].alternativ
    ('o1', 'ej_o1')
    """
    ja = Alternativ(id=fraga_id, slag=Alternativslag.ORDNING, rubrik=rubriker[0])
    nej = Alternativ(id=f"ej_{fraga_id}", slag=Alternativslag.ORDNING, rubrik=rubriker[1])
    fraga = Fraga(
        id=fraga_id,
        form=Frageform.ORDNINGSFRAGA,
        alternativ=(ja.id, nej.id),
        regel=regel,
        kvotsida=None if regel is Beslutsregel.ENKEL else ja.id,
    )
    return fraga, (ja, nej)


def med_ordningsfragor(ordning: Propositionsordning, ordningsfragor: tuple[Ordningsfraga, ...]) -> Propositionsordning:
    """The order with the ordningsfrågor after its own questions: for those who name and tell of them all."""
    if not ordningsfragor:
        return ordning
    return evolve(
        ordning,
        fragor=(*ordning.fragor, *(o.fraga for o in ordningsfragor)),
        alternativ=(*ordning.alternativ, *(a for o in ordningsfragor for a in o.alternativ)),
    )
