"""Who decides the motivering of an återremiss: those who asked for it (5 kap. 50 § third paragraph)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.forlopp.handelser import YrkandenSammanslagna
from propositionsordning.forlopp.lage import Lage
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.regler.kl_5_50_aterremiss import motiven_slas_samman, motivet_ar_de_begarandes
from propositionsordning.lag.regler.kl_5_50_uppskov import minoritetsratten_galler

__all__ = ["motivandringar", "motiven_samman"]


def motivandringar(lage: Lage, yrkanden: Iterable[Yrkande], forslag: Iterable[Forslag]) -> Iterator[Provning]:
    """R-5:50-12: those of ``yrkanden`` that want to change or add to the motivering of an återremiss among ``forslag``."""
    kanda = {f.id: f for f in forslag}
    if Forslagsart.ATERREMISS not in [f.art for f in kanda.values()] or not _galler(lage):
        return
    for y in yrkanden:
        avsett = None if y.forslag is None else kanda.get(y.forslag)
        if avsett is None or y.riktning is Riktning.AVSLAG:
            continue
        for bas in avsett.bas:
            if bas in kanda and kanda[bas].art is Forslagsart.ATERREMISS:
                begart = [z for z in lage.yrkanden if z.forslag == bas and z.riktning is Riktning.BIFALL]
                yield motivet_ar_de_begarandes(
                    begart_av=tuple(n for z in begart for vem in z.av for n in _namn(lage, vem)),
                    andrat_av=tuple(_som_de_begarande(lage, vem, begart) for vem in y.av),
                )


def _namn(lage: Lage, vem: str) -> tuple[str, ...]:
    """A member by id and by party: which of them the yrkanden name is not the same everywhere."""
    ledamot = lage.sammantrade.organ.ledamot(vem)
    return (vem,) if ledamot is None or ledamot.parti is None else (vem, ledamot.parti)


def _som_de_begarande(lage: Lage, vem: str, begart: list[Yrkande]) -> str:
    """``vem`` under the name by which she is among those who asked, where she is."""
    begarande = {n for z in begart for b in z.av for n in _namn(lage, b)} if _ar_parti(lage, vem) else set[str]()
    begarande |= {b for z in begart for b in z.av}
    return next((n for n in _namn(lage, vem) if n in begarande), vem)


def _ar_parti(lage: Lage, vem: str) -> bool:
    return lage.sammantrade.organ.ledamot(vem) is None


def motiven_samman(lage: Lage, gamla: list[Yrkande], h: YrkandenSammanslagna) -> Iterator[Provning]:
    """R-5:50-12: do återremisser that are merged keep the motivering of those who asked for them?"""
    kanda = {f.id: f for f in lage.forslag}
    forslagen = [kanda[y.forslag] for y in gamla if y.forslag is not None]
    if not _galler(lage) or not forslagen or any(f.art is not Forslagsart.ATERREMISS for f in forslagen):
        return
    nytt = forslagen[0].motiv if h.forslag is None else h.forslag.motiv
    yield motiven_slas_samman(motiv=tuple(f.motiv for f in forslagen), nytt=nytt, genom_beslut=h.genom_beslut)


def _galler(lage: Lage) -> bool:
    return minoritetsratten_galler(lage.sammantrade.organ.typ, lage.sammantrade.arbetsordning) is True
