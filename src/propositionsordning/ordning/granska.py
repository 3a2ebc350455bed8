"""What is wrong or unusual with an order, each remark with its rule.

Nothing here stops the chair: an order that departs from practice may be approved and is then recorded. The remarks are
prövningar with the answer bruten; the rule's följd says how serious (avvikelse, or a mere upplysning).
"""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import FORMELLA_ARTER, Forslag, Forslagsart
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.fraser.svenska import lista
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.regel import Organtyp, Provning, Svar, bruten
from propositionsordning.lag.regler.praxis_1_formella_fragor import (
    R_1_4,
    formellt_fore_materiellt,
)
from propositionsordning.lag.regler.praxis_2_flera_forslag import R_2_2, R_2_3, R_2_4, R_2_19
from propositionsordning.lag.regler.praxis_3_avslag_och_tillagg import tillagg_efter_bas, tillagg_tavlar_inte
from propositionsordning.lag.regler.praxis_4_acklamation import ensamt_forslag_stalls
from propositionsordning.lag.regler.praxis_10_sarskilda_majoriteter import R_10_1
from propositionsordning.lag.tolkningar import Arbetsordning
from propositionsordning.ordning.fraga import Alternativslag, Frageform, Propositionsordning
from propositionsordning.ordning.granska_uppskov import granska_uppskov
from propositionsordning.ordning.granska_val import granska_val
from propositionsordning.ordning.ordningsbild import Ordningsbild
from propositionsordning.ordning.sarskilda_krav import ar_kravfraga
from propositionsordning.ordning.villkor import Frageslag, val_i_arendet

__all__ = ["granska"]


def granska(
    ordning: Propositionsordning,
    arende: Arende,
    *,
    forslag: tuple[Forslag, ...] | None = None,
    yrkanden: tuple[Yrkande, ...] | None = None,
    organ: Organtyp | None = None,
    arbetsordning: Arbetsordning | None = None,
) -> tuple[Provning, ...]:
    """The remarks on an order; ``forslag`` and ``yrkanden`` default to the ärende's own.

    ``organ``: without it what differs between bodies is passed over; ``arbetsordning``: the body's choices.

    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.ordning.uppratta import uppratta
    >>> a = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förvaltningens förslag")
    >>> b = Forslag(id="b", art=Forslagsart.EGET, rubrik="L:s yrkande")
    >>> arende = Arende(id="8", rubrik="Vänort", forslag=(a, b), yrkanden=(Yrkande(id="y1", forslag="b"),))
    >>> [str(p.regel.id) for p in granska(uppratta(arende, organ=Organtyp.UTSKOTT), arende)]
    ['R-2-3']
    """
    val = arbetsordning or Arbetsordning()
    if organ is not None:
        val = val_i_arendet(val, arende=arende, organ=organ)
    bild = Ordningsbild(
        ordning,
        {f.id: f for f in (arende.forslag if forslag is None else forslag)},
        arende.yrkanden if yrkanden is None else yrkanden,
    )
    return tuple([p for p in _provningar(bild, organ, val) if p.svar is Svar.BRUTEN])


def _provningar(bild: Ordningsbild, organ: Organtyp | None, val: Arbetsordning) -> Iterator[Provning]:
    """What is tried of an order; the rules about what there is none of in it are left out."""
    tillagg = Forslagsart.TILLAGG in bild.arter
    formellt = Frageslag.FORMELL in bild.slag.values()
    yield from _aldrig_stallda(bild)
    if formellt:
        yield _formellt_forst(bild)
    if not bild.arter.isdisjoint(FORMELLA_ARTER):
        yield from granska_uppskov(bild, organ=organ, arbetsordning=val)
    if tillagg:
        yield from _tillagg_sist(bild)
        yield from _i_klump(bild)
    if len(bild.ordning.fragor) > 1:
        yield from _en_och_en(bild)
    yield from granska_val(bild, val)
    yield from _liggande_utan_yrkande(bild)
    if formellt:
        yield from _formell_turordning(bild)
    if Beslutsregel.ENIGHET in [f.regel for f in bild.ordning.fragor]:
        yield from _enigheten(bild)


def _aldrig_stallda(bild: Ordningsbild) -> Iterator[Provning]:
    """R-2-2: every yrkande is put: its alternative competes, or what it rejects does."""
    stallda = {y for sidor in bild.stallda.values() for a in sidor for y in a.yrkanden}
    for y in bild.yrkanden:
        if y.id in stallda:
            continue
        if y.riktning is not Riktning.AVSLAG or not (y.forslag is None or y.forslag in bild.antagbara):
            yield bruten(R_2_2, f"Yrkandet {y.id} ställs aldrig under proposition.")


def _formellt_forst(bild: Ordningsbild) -> Provning:
    materiell_setts = False
    efter = []
    for f in bild.ordning.fragor:
        if bild.slag[f.id] is not Frageslag.FORMELL:
            materiell_setts = True
        elif materiell_setts:
            efter.append(f.id)
    return formellt_fore_materiellt(formell_efter_materiell=tuple(efter))


def _tillagg_sist(bild: Ordningsbild) -> Iterator[Provning]:
    tidiga = []
    sak_senare = False
    for f in reversed(bild.ordning.fragor):
        if bild.slag[f.id] is Frageslag.SAK:
            sak_senare = True
        elif sak_senare and bild.slag[f.id] is Frageslag.TILLAGG:
            tidiga.append(f.id)
    yield tillagg_efter_bas(tillagg_fore=tuple(reversed(tidiga)))
    alla = {f.id for f in bild.forslag.values() if f.art is Forslagsart.TILLAGG}
    for f in bild.ordning.fragor:
        if bild.slag[f.id] is Frageslag.SAK:
            yield tillagg_tavlar_inte(fraga=f.id, tillagg=tuple(sorted(alla & bild.antar(f))))


def _i_klump(bild: Ordningsbild) -> Iterator[Provning]:
    for f in bild.ordning.fragor:
        for a in f.alternativ:
            alternativ = bild.alternativ[a]
            if alternativ.slag is not Alternativslag.BIFALL or len(alternativ.forslag) < 2:
                continue
            tillagg = [x for x in alternativ.forslag if bild.forslag[x].art is Forslagsart.TILLAGG]
            if len(tillagg) > 1:
                yield bruten(
                    R_2_19, f"I fråga {f.id} ställs tilläggen {lista(tillagg)} i klump; det kräver godkänd ordning."
                )


def _en_och_en(bild: Ordningsbild) -> Iterator[Provning]:
    """R-2-4: competing wholes belong in one question; put one by one, two of them could both carry."""
    i_sak = [f for f in bild.ordning.fragor if bild.slag[f.id] is Frageslag.SAK and f.id not in bild.andringar]
    if len(i_sak) < 2:
        return
    ensamma = [
        f
        for f in i_sak
        if f.form in {Frageform.BIFALL, Frageform.BIFALL_AVSLAG}
        and not ar_kravfraga(f)
        and not any(bild.alternativ[a].punkter for a in f.alternativ)
    ]
    for f in ensamma[1:]:
        if not f.villkor or all(v.fraga != g.id for v in f.villkor for g in ensamma):
            yield bruten(R_2_4, f"Förslaget i fråga {f.id} tävlar med det i fråga {ensamma[0].id} men ställs för sig.")


def _liggande_utan_yrkande(bild: Ordningsbild) -> Iterator[Provning]:
    """R-2-3: no error either way, but the chair should know; R-4-9: with no yrkande at all it is put.

    Nothing is remarked where avslag is yrkat on it: that yrkande is put under proposition with it and cannot be otherwise.
    """
    yrkade = {y.forslag for y in bild.yrkanden if y.riktning is Riktning.BIFALL}
    for f in bild.forslag.values():
        if f.art is Forslagsart.LIGGANDE and f.id not in yrkade and f.uppdrag is None:
            stalls = f.id in bild.antagbara
            if not bild.yrkanden:
                yield ensamt_forslag_stalls(f.rubrik, stalls=stalls)
            elif not stalls:
                yield bruten(R_2_3, f"Ingen har yrkat bifall till {f.rubrik}; det ställs inte under proposition.")
            elif not _avslag_yrkat(bild, f, yrkade):
                yield bruten(R_2_3, f"{_stor(f.rubrik)} ställs fast ingen har yrkat bifall till det.")


def _avslag_yrkat(bild: Ordningsbild, forslag: Forslag, yrkade: set[str | None]) -> bool:
    """Is avslag yrkat on it, or on everything where no other is moved, which is the same?"""
    avslagna = {y.forslag for y in bild.yrkanden if y.riktning is Riktning.AVSLAG}
    if forslag.id in avslagna:
        return True
    return None in avslagna and not any(f.id in yrkade and not f.formellt for f in bild.forslag.values())


def _formell_turordning(bild: Ordningsbild) -> Iterator[Provning]:
    arter = [
        bild.forslag[x].art
        for f in bild.ordning.fragor
        if bild.slag[f.id] is Frageslag.FORMELL
        for x in sorted(bild.antar(f))
    ]
    if len(set(arter)) > 1:
        yield bruten(R_1_4, f"Ordningen mellan {lista([_ART[a] for a in dict.fromkeys(arter)])} är ordförandens val.")


def _enigheten(bild: Ordningsbild) -> Iterator[Provning]:
    """R-5:33-1: all must agree on the decision, and yet there are yrkanden against each other."""
    yrkade = {i for f in bild.ordning.fragor for i in f.alternativ if bild.slag[f.id] is Frageslag.SAK}
    mot_varandra = [a for a in bild.ordning.alternativ if a.id in yrkade and a.yrkanden]
    if len(mot_varandra) > 1 or any(_avslag_i_sak(bild, y) for y in bild.yrkanden):
        skal = (
            "Alla närvarande ska vara ense om beslutet i ett ärende som inte är berett, men yrkanden står mot varandra."
        )
        yield bruten(R_10_1, skal)


def _avslag_i_sak(bild: Ordningsbild, yrkande: Yrkande) -> bool:
    formellt = yrkande.forslag is not None and bild.forslag[yrkande.forslag].formellt
    return yrkande.riktning is Riktning.AVSLAG and not formellt


_ART = {
    Forslagsart.AVVISNING: "avvisning",
    Forslagsart.ATERREMISS: "återremiss",
    Forslagsart.BORDLAGGNING: "bordläggning",
    Forslagsart.REMISS: "remiss",
}


def _stor(text: str) -> str:
    return text[:1].upper() + text[1:]
