"""What is wrong or unusual with how an order puts the formal questions, each remark with its rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from propositionsordning.arende.forslag import UPPSKOVSARTER, Forslag, Forslagsart
from propositionsordning.lag.regel import Organtyp, Provning
from propositionsordning.lag.regler.kl_5_50_uppskov import atgarder_var_for_sig, minoritetsratten_galler
from propositionsordning.lag.regler.kl_6_33_namnd import aterremisser_var_for_sig
from propositionsordning.lag.regler.praxis_1_formella_fragor import (
    avvisning_forst,
    motiv_var_for_sig,
    motsida_vid_uppskov,
    punkter_var_for_sig,
    uppskjutna_punkter_for_sig,
    uppskov_var_for_sig,
)
from propositionsordning.lag.tolkningar import Arbetsordning, Motivprovning
from propositionsordning.ordning.fraga import Alternativ, Alternativslag, Fraga, Propositionsordning
from propositionsordning.ordning.ordningsbild import Ordningsbild
from propositionsordning.ordning.uppskov import antagna, motsidan, uppskovssida

__all__ = ["granska_uppskov"]


def granska_uppskov(bild: Ordningsbild, *, organ: Organtyp | None, arbetsordning: Arbetsordning) -> Iterator[Provning]:
    """R-1-3, R-1-5, R-1-7, R-1-9, R-1-10, R-5:50-15, R-6:33-2; ``organ`` None: what differs between bodies is passed over."""
    ordning, alternativ, forslag = bild.ordning, bild.alternativ, bild.forslag
    punkter = [f.punkter for f in forslag.values()]
    uppskov = {a: u for a in alternativ if (u := _uppskov(a, alternativ, forslag))}
    uppskovsfragor = {}
    for fraga in ordning.fragor:
        sidor = [a for a in fraga.alternativ if a in uppskov]
        if sidor and (sida := uppskovssida(fraga, alternativ, forslag)) is not None:
            uppskovsfragor[fraga.id] = sida
        yield uppskov_var_for_sig(uppskov_i_fragan=len(sidor), fraga=fraga.id)
        for a in sidor:
            if len(uppskov[a]) > 1:
                grupp = alternativ[a].slag is Alternativslag.GRUPP
                yield from _tillsammans(fraga, uppskov[a], organ, arbetsordning, grupp=grupp)
        if any(punkter):
            yield _punkterna(fraga, ordning, alternativ, forslag, uppskovsfragor)
    yield from _motsidor(ordning, alternativ, forslag, uppskovsfragor)
    if Forslagsart.AVVISNING in bild.arter:
        yield _avvisningen(ordning, alternativ, forslag)


def _uppskov(a: str, alternativ: Mapping[str, Alternativ], forslag: Mapping[str, Forslag]) -> tuple[Forslag, ...]:
    return tuple([f for f in antagna(a, alternativ, forslag) if f.art in UPPSKOVSARTER])


def _tillsammans(
    fraga: Fraga,
    uppskov: tuple[Forslag, ...],
    organ: Organtyp | None,
    arbetsordning: Arbetsordning,
    *,
    grupp: bool,
) -> Iterator[Provning]:
    """One side of the question holds several uppskov, in one alternative or in a group."""
    yield atgarder_var_for_sig(arter=len({f.art for f in uppskov}), fraga=fraga.id)
    aterremisser = [f for f in uppskov if f.art is Forslagsart.ATERREMISS]
    if organ is None:
        return
    if minoritetsratten_galler(organ, arbetsordning) is False:
        yield aterremisser_var_for_sig(aterremisser=len(aterremisser), fraga=fraga.id)
    elif not (grupp and arbetsordning.flera_motiv is Motivprovning.SUMMERA):
        yield motiv_var_for_sig(motiv=len({f.motiv for f in aterremisser}), fraga=fraga.id)
        yield punkter_var_for_sig(delar=len({(f.mottagare, f.punkter) for f in aterremisser}), fraga=fraga.id)


def _punkterna(
    fraga: Fraga,
    ordning: Propositionsordning,
    alternativ: Mapping[str, Alternativ],
    forslag: Mapping[str, Forslag],
    uppskovsfragor: Mapping[str, str],
) -> Provning:
    """R-1-9: the points of a question in sak, as far as they are known, against those that an uppskov before it concerns."""
    i_sak = [f for a in fraga.alternativ for f in antagna(a, alternativ, forslag) if not f.formellt]
    langder = {len(f.lydelse) for f in i_sak if f.art is not Forslagsart.TILLAGG}
    alla = range(1, langder.pop() + 1) if len(langder) == 1 else ()
    punkter = {p for a in fraga.alternativ for p in alternativ[a].punkter} or set(alla)
    ids = [f.id for f in ordning.fragor]
    berorda = {
        p
        for annan, sida in uppskovsfragor.items()
        if ids.index(annan) < ids.index(fraga.id)
        for f in _uppskov(sida, alternativ, forslag)
        for p in f.punkter
    }
    return uppskjutna_punkter_for_sig(
        uppskjutna=tuple(sorted(punkter & berorda)), ovriga=tuple(sorted(punkter - berorda)), fraga=fraga.id
    )


def _motsidor(
    ordning: Propositionsordning,
    alternativ: Mapping[str, Alternativ],
    forslag: Mapping[str, Forslag],
    uppskovsfragor: Mapping[str, str],
) -> Iterator[Provning]:
    """R-1-5, for uppskov of the whole ärende; whether to send it back at all (O-17) is no uppskov of its own."""
    for fraga in ordning.fragor:
        sida = uppskovsfragor.get(fraga.id)
        if sida is None or alternativ[sida].slag is Alternativslag.GRUPP:
            continue
        if not any(f.punkter for f in _uppskov(sida, alternativ, forslag)):
            idag = alternativ[motsidan(fraga, sida)].slag is Alternativslag.IDAG
            yield motsida_vid_uppskov(ensamt=len(uppskovsfragor) == 1, idag=idag, fraga=fraga.id)


def _avvisningen(
    ordning: Propositionsordning, alternativ: Mapping[str, Alternativ], forslag: Mapping[str, Forslag]
) -> Provning:
    efter = []
    formell_setts = False
    for fraga in ordning.fragor:
        arter = {f.art for a in fraga.alternativ for f in antagna(a, alternativ, forslag)}
        if Forslagsart.AVVISNING in arter and formell_setts:
            efter.append(fraga.id)
        formell_setts = formell_setts or bool(arter & UPPSKOVSARTER)
    return avvisning_forst(avvisning_efter=tuple(efter))
