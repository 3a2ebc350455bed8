"""The order derived from the yrkanden: what a chair would lay out when nothing special is asked.

Formal questions first (R-1-1), each uppskov by itself (R-1-3, R-1-5); identical yrkanden are one alternative; motställda
alternatives in one question (R-3-2, R-3-3, R-3-5); tillägg after their base, each by itself (R-3-6), lapsing by the
determination of R-3-7; a part without counter-yrkande is one bifall question (R-4-9).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from propositionsordning.arende.forslag import UPPSKOVSARTER, Forslag, Forslagsart
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.lag.regler.kl_5_50_uppskov import Beslutsregel, uppskovsregel
from propositionsordning.lag.tolkningar import Arbetsordning, FormellTurordning, OvrigaUppskov
from propositionsordning.ordning.alternativen import Alternativen, satt_samman
from propositionsordning.ordning.fraga import (
    Alternativslag,
    Forfallsgrund,
    Fraga,
    Frageform,
    Propositionsordning,
    Villkor,
)

if TYPE_CHECKING:
    from propositionsordning.arende.arende import Arende
    from propositionsordning.lag.regel import Organtyp

__all__ = ["uppratta"]


def uppratta(
    arende: Arende,
    *,
    organ: Organtyp,
    arbetsordning: Arbetsordning | None = None,
    forslag: tuple[Forslag, ...] | None = None,
    yrkanden: tuple[Yrkande, ...] | None = None,
) -> Propositionsordning:
    """The propositionsordning that the yrkanden give.

    ``forslag`` and ``yrkanden`` (not withdrawn ones) default to the ärende's own. Deterministic: the same input gives
    the same order, with questions named "1", "2", … and alternatives named by their förslag ("a"), its rejection
    ("ej_a"), "avslag" and "idag". A förslag that nobody has moved does not compete, except when nobody has moved
    any (R-2-3, R-4-9); ``granska`` mentions it.

    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.arende.arende import Arende
    >>> a = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förvaltningens förslag")
    >>> b = Forslag(id="b", art=Forslagsart.EGET, rubrik="M:s yrkande")
    >>> arende = Arende(
    ...     id="1",
    ...     rubrik="Budget",
    ...     forslag=(a, b),
    ...     yrkanden=(Yrkande(id="y1", av=("S-1",), forslag="a"), Yrkande(id="y2", av=("M-1",), forslag="b")),
    ... )
    >>> [(f.form.value, f.alternativ) for f in uppratta(arende, organ=Organtyp.NAMND).fragor]
    [('motstallda', ('a', 'b'))]
    """
    val = arbetsordning or Arbetsordning()
    alternativen = satt_samman(
        arende.forslag if forslag is None else forslag, arende.yrkanden if yrkanden is None else yrkanden
    )
    bygge = _Bygge(alternativen)
    uppskov = _formella_fragor(bygge, arende, organ, val)
    huvudfragor = _sakfragor(bygge, uppskov, val)
    _andrahandsfragor(bygge, uppskov, huvudfragor)
    _tillaggsfragor(bygge, uppskov, huvudfragor)
    anvanda = {a for f in bygge.fragor for a in f.alternativ}
    return Propositionsordning(
        fragor=tuple(bygge.fragor), alternativ=tuple(a for a in alternativen.alla() if a.id in anvanda)
    )


class _Bygge:
    """The questions so far, numbered as they come."""

    def __init__(self, alternativen: Alternativen) -> None:
        self.alternativen = alternativen
        self.fragor: list[Fraga] = []

    def lagg_till(
        self,
        form: Frageform,
        alternativ: tuple[str, ...],
        *,
        villkor: tuple[Villkor, ...] = (),
        regel: Beslutsregel = Beslutsregel.ENKEL,
        kvotsida: str | None = None,
        val: Arbetsordning | None = None,
    ) -> Fraga:
        fraga = Fraga(
            id=str(len(self.fragor) + 1),
            form=form,
            alternativ=alternativ,
            villkor=villkor,
            regel=regel,
            kvotsida=kvotsida,
            **({} if val is None else {"motforslagsval": val.motforslagsval}),
        )
        self.fragor.append(fraga)
        return fraga


def _formella_fragor(bygge: _Bygge, arende: Arende, organ: Organtyp, val: Arbetsordning) -> list[Fraga]:
    """R-1-1, R-1-3, R-1-4 (O-1), R-1-5: avvisning, then each uppskov by itself."""
    forst = [Forslagsart.AVVISNING, Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING, Forslagsart.REMISS]
    if val.formell_turordning is FormellTurordning.BORDLAGGNING_FORST:
        forst[1:3] = [Forslagsart.BORDLAGGNING, Forslagsart.ATERREMISS]
    formella = sorted(bygge.alternativen.formella(), key=lambda par: forst.index(par[1].art))
    antal_uppskov = sum(1 for _, f in formella if f.art in UPPSKOVSARTER)
    regel, _ = uppskovsregel(organ=organ, historik=arende.uppskovshistorik, val=arende.val)
    fragor: list[Fraga] = []
    for alternativ_id, forslag in formella:
        uppskov = forslag.art in UPPSKOVSARTER
        ensamt = uppskov and antal_uppskov == 1 and not forslag.punkter
        motsida = bygge.alternativen.idag() if ensamt else bygge.alternativen.avslag_pa(alternativ_id)
        kvot = uppskov and forslag.art is not Forslagsart.REMISS and regel is not Beslutsregel.ENKEL
        villkor = tuple(
            Villkor(f.id, (f.alternativ[1],), Forfallsgrund.UPPSKOV)
            for f in fragor
            if val.ovriga_uppskov is OvrigaUppskov.FALLER or f.form is not Frageform.UPPSKOV
        )
        fragor.append(
            bygge.lagg_till(
                Frageform.UPPSKOV if uppskov else Frageform.BIFALL_AVSLAG,
                (alternativ_id, motsida),
                villkor=villkor,
                regel=regel if kvot else Beslutsregel.ENKEL,
                kvotsida=alternativ_id if kvot else None,
            )
        )
    return fragor


def _efter_uppskov(bygge: _Bygge, uppskov: list[Fraga], punkter: tuple[int, ...]) -> tuple[Villkor, ...]:
    """R-1-8, R-1-9: the material question is put only if no formal question took its points off the table."""
    return tuple(
        Villkor(f.id, (f.alternativ[1],), Forfallsgrund.UPPSKOV)
        for f in uppskov
        if bygge.alternativen.beror(f.alternativ[0], punkter)
    )


def _sakfragor(bygge: _Bygge, uppskov: list[Fraga], val: Arbetsordning) -> list[Fraga]:
    fragor = []
    for tavlan in bygge.alternativen.tavlande():
        villkor = _efter_uppskov(bygge, uppskov, tavlan.punkter)
        if len(tavlan.alternativ) > 2 or bygge.alternativen.slag(tavlan.alternativ[1]) is not Alternativslag.AVSLAG:
            form = Frageform.MOTSTALLDA
        else:
            form = Frageform.BIFALL_AVSLAG if tavlan.motyrkande else Frageform.BIFALL
        fragor.append(bygge.lagg_till(form, tavlan.alternativ, villkor=villkor, val=val))
    return fragor


def _andrahandsfragor(bygge: _Bygge, uppskov: list[Fraga], huvudfragor: list[Fraga]) -> None:
    """R-2-22: what is moved only i andra hand, after a first hand in sak, is put if the first hand fell."""
    for alternativ_id, forsta_hand in bygge.alternativen.andrahand():
        villkor = [*_efter_uppskov(bygge, uppskov, ())]
        for f in huvudfragor:
            ovriga = tuple(a for a in f.alternativ if a not in forsta_hand)
            if len(ovriga) != len(f.alternativ) and ovriga:
                villkor.append(Villkor(f.id, ovriga, Forfallsgrund.HAND))
        motsida = bygge.alternativen.avslag_pa(alternativ_id)
        bygge.lagg_till(Frageform.BIFALL_AVSLAG, (alternativ_id, motsida), villkor=tuple(villkor))


def _tillaggsfragor(bygge: _Bygge, uppskov: list[Fraga], huvudfragor: list[Fraga]) -> None:
    """R-3-6, R-3-7: each tillägg by itself, put when a positive förslag has carried in its base's question."""
    for alternativ_id, forslag, motyrkande in bygge.alternativen.tillagg():
        villkor = [*_efter_uppskov(bygge, uppskov, ())]
        baser = [f for f in huvudfragor if set(f.alternativ) & set(forslag.bas)] or huvudfragor[-1:]
        for f in baser:
            positiva = tuple(a for a in f.alternativ if bygge.alternativen.positivt(a))
            if positiva and len(positiva) != len(f.alternativ):
                villkor.append(Villkor(f.id, positiva, Forfallsgrund.BAS))
        form = Frageform.BIFALL_AVSLAG if motyrkande else Frageform.BIFALL
        bygge.lagg_till(form, (alternativ_id, bygge.alternativen.avslag_pa(alternativ_id)), villkor=tuple(villkor))
