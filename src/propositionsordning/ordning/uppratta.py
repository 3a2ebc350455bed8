"""The order derived from the yrkanden: what a chair would lay out when nothing special is asked.

Formal questions first (R-1-1), each uppskov by itself (R-1-3, R-1-5); identical yrkanden are one alternative; motställda
alternatives in one question (R-3-2, R-3-3, R-3-5), unless the arbetsordning puts avslag (O-7) or ändringar (O-8) in a
question of their own; tillägg after their base, each by itself (R-3-6), lapsing by the
determination of R-3-7; a part without counter-yrkande is one bifall question (R-4-9).
"""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import UPPSKOVSARTER, Forslag, Forslagsart
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.regler.kl_5_50_uppskov import minoritetsratten_galler
from propositionsordning.lag.tolkningar import (
    Andringsordning,
    Arbetsordning,
    AvslagMotFlera,
    FormellTurordning,
    Motivprovning,
)
from propositionsordning.ordning.alternativen import Alternativen, satt_samman
from propositionsordning.ordning.bygge import andrad, bygg
from propositionsordning.ordning.fraga import Alternativslag, Fraga, Frageform, Propositionsordning
from propositionsordning.ordning.sarskilda_krav import med_kravfragor
from propositionsordning.ordning.valfraga import med_valfragor
from propositionsordning.ordning.villkor import med_regler, med_val, med_villkor, val_i_arendet

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
    the same order, with questions named "1", "2", … (a val by its own id) and alternatives named by their förslag ("a"),
    its rejection ("ej_a"), "avslag" and "idag". A förslag that nobody has moved does not compete, except when nobody has moved
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
    alla = arende.forslag if forslag is None else forslag
    alla_yrkanden = arende.yrkanden if yrkanden is None else yrkanden
    if arende.uppdrag:
        return _med_valen(arende, alla, alla_yrkanden, organ=organ, arbetsordning=val)
    return _utan_val(arende, alla, alla_yrkanden, organ=organ, arbetsordning=val)


def _med_valen(
    arende: Arende,
    forslag: tuple[Forslag, ...],
    yrkanden: tuple[Yrkande, ...],
    *,
    organ: Organtyp,
    arbetsordning: Arbetsordning,
) -> Propositionsordning:
    """What does not concern a val as in any ärende, then a question for each val."""
    ovriga = tuple(f for f in forslag if f.uppdrag is None)
    om_val = {f.id for f in forslag} - {f.id for f in ovriga}
    resten = tuple(y for y in yrkanden if y.forslag not in om_val)
    ordning = _utan_val(arende, ovriga, resten, organ=organ, arbetsordning=arbetsordning)
    return med_valfragor(ordning, arende.uppdrag, forslag=forslag, yrkanden=yrkanden)


def _utan_val(
    arende: Arende,
    forslag: tuple[Forslag, ...],
    yrkanden: tuple[Yrkande, ...],
    *,
    organ: Organtyp,
    arbetsordning: Arbetsordning,
) -> Propositionsordning:
    val = val_i_arendet(arbetsordning, arende=arende, organ=organ)
    alternativen = satt_samman(forslag, yrkanden)
    fragor = numrera(
        [
            *_formella_fragor(alternativen, val, organ),
            *_andringsfragor(alternativen, val),
            *_sakfragor(alternativen, val),
            *_andrahandsfragor(alternativen),
            *_tillaggsfragor(alternativen),
        ]
    )
    fragor = med_kravfragor(fragor, alternativen, arende=arende, organ=organ, arbetsordning=val)
    fragor = med_regler(fragor, alternativen, arende=arende, organ=organ, arbetsordning=val)
    fragor = med_villkor(fragor, alternativen, arbetsordning=val)
    fragor = med_val(fragor, alternativen, arende=arende, organ=organ, arbetsordning=val)
    anvanda = {a for f in fragor for a in f.alternativ}
    anvanda |= {i for a in alternativen.alla() if a.id in anvanda for i in a.ingar}
    alternativ = tuple([a for a in alternativen.alla() if a.id in anvanda])
    return bygg(Propositionsordning, fragor=fragor, alternativ=alternativ)


def numrera(fragor: list[Fraga]) -> tuple[Fraga, ...]:
    """The questions named "1", "2", … in their order.

    >>> numrera([Fraga(id="x", form=Frageform.BIFALL, alternativ=("a", "ej_a"))])[0].id
    '1'
    """
    return tuple(andrad(fraga, id=str(nr)) for nr, fraga in enumerate(fragor, start=1))


def _fraga(form: Frageform, alternativ: tuple[str, ...], *, sist: str | None = None) -> Fraga:
    return bygg(Fraga, id="ny", form=form, alternativ=alternativ, sist=sist)


def _formella_fragor(alternativen: Alternativen, val: Arbetsordning, organ: Organtyp) -> Iterator[Fraga]:
    """R-1-1, R-1-3, R-1-4 (O-1), R-1-5, R-1-7, R-1-10: avvisning, then each uppskov by itself.

    O-17: where supporters are summed it is first asked whether the ärende is to be sent back, then with which motivering.
    """
    forst = [Forslagsart.AVVISNING, Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING, Forslagsart.REMISS]
    if val.formell_turordning is FormellTurordning.BORDLAGGNING_FORST:
        forst[1:3] = [Forslagsart.BORDLAGGNING, Forslagsart.ATERREMISS]
    formella = sorted(alternativen.formella(), key=lambda par: forst.index(par[1].art))
    if not formella:
        return
    antal_uppskov = sum(1 for _, f in formella if f.art in UPPSKOVSARTER)
    aterremisser = alternativen.aterremisser() if _summeras(val, organ) else ()
    for alternativ_id, forslag in formella:
        if len(aterremisser) > 1 and alternativ_id == aterremisser[0]:
            yield _fraga(Frageform.UPPSKOV, (alternativen.aterremitteras(aterremisser), alternativen.idag()))
        uppskov = forslag.art in UPPSKOVSARTER
        ensamt = uppskov and antal_uppskov == 1 and not forslag.punkter
        motsida = alternativen.idag() if ensamt else alternativen.avslag_pa(alternativ_id)
        yield _fraga(Frageform.UPPSKOV if uppskov else Frageform.BIFALL_AVSLAG, (alternativ_id, motsida))


def _summeras(val: Arbetsordning, organ: Organtyp) -> bool:
    """O-17, in a body where 5:50 is in force."""
    return val.flera_motiv is Motivprovning.SUMMERA and minoritetsratten_galler(organ, val) is True


def _andringsfragor(alternativen: Alternativen, val: Arbetsordning) -> Iterator[Fraga]:
    """R-3-5, O-8: the change first, where the arbetsordning says so."""
    if val.andringsordning is Andringsordning.ANDRING_FORST:
        for tavlan in alternativen.andringar():
            form = Frageform.BIFALL_AVSLAG if len(tavlan.alternativ) == 2 else Frageform.MOTSTALLDA
            yield _fraga(form, tavlan.alternativ)


def _sakfragor(alternativen: Alternativen, val: Arbetsordning) -> Iterator[Fraga]:
    for tavlan in alternativen.tavlande(andring_forst=val.andringsordning is Andringsordning.ANDRING_FORST):
        avslag = alternativen.avslaget(tavlan.alternativ)
        if avslag is not None and val.avslag_mot_flera is not AvslagMotFlera.SAMMA_ELIMINERING:
            yield from _med_avslag_for_sig(alternativen, tavlan.alternativ, avslag, val)
            continue
        sista = alternativen.slag(tavlan.alternativ[-1])
        if len(tavlan.alternativ) == 2 and sista is Alternativslag.AVSLAG:
            form = Frageform.BIFALL_AVSLAG if tavlan.motyrkande else Frageform.BIFALL
        else:
            form = Frageform.MOTSTALLDA
        yield _fraga(form, tavlan.alternativ)


def _med_avslag_for_sig(
    alternativen: Alternativen, alternativ: tuple[str, ...], avslag: str, val: Arbetsordning
) -> Iterator[Fraga]:
    """R-3-2, O-7: avslag against the winner of the others, or first against all of them together."""
    if val.avslag_mot_flera is AvslagMotFlera.POSITIVA_FORST:
        yield _fraga(Frageform.MOTSTALLDA, alternativ, sist=avslag)
        return
    ovriga = tuple(a for a in alternativ if a != avslag)
    yield _fraga(Frageform.FORFRAGA, (alternativen.grupp(ovriga, "något av förslagen"), avslag))
    yield _fraga(Frageform.MOTSTALLDA, ovriga)


def _andrahandsfragor(alternativen: Alternativen) -> Iterator[Fraga]:
    """R-2-22: what is moved only i andra hand, after a first hand in sak, gets a question of its own."""
    for alternativ_id, _ in alternativen.andrahand():
        yield _fraga(Frageform.BIFALL_AVSLAG, (alternativ_id, alternativen.avslag_pa(alternativ_id)))


def _tillaggsfragor(alternativen: Alternativen) -> Iterator[Fraga]:
    """R-3-6: each tillägg by itself, as bifall or avslag."""
    for alternativ_id in alternativen.tillagg():
        yield _fraga(Frageform.BIFALL_AVSLAG, (alternativ_id, alternativen.avslag_pa(alternativ_id)))
