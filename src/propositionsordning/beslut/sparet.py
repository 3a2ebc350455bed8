"""The trace: every rule that was tried, at which event and with what answer."""

from __future__ import annotations

from propositionsordning.beslut.fullstandighet import fullstandighet
from propositionsordning.forlopp.lage import Lage, Sparpost
from propositionsordning.forlopp.oversikt import anmarkningar
from propositionsordning.lag.regel import Foljd, Svar
from propositionsordning.lag.regler.kl_5_67_protokoll import tjanstgoringen_redovisad

__all__ = ["anmarkta", "sparet"]


def sparet(lage: Lage) -> tuple[Sparpost, ...]:
    """Everything tried, in the order of the log; what concerns the ärende as a whole stands first (number 0)."""
    om_arendet = [
        tjanstgoringen_redovisad(kand=lage.ingaende.platser is not None),
        *anmarkningar(lage),
        *fullstandighet(lage),
    ]
    alla = [Sparpost(0, None, p) for p in om_arendet if p.svar is not Svar.UPPFYLLD]
    alla += lage.spar
    alla += [
        Sparpost(d.nr, d.arbete.delfraga.id, d.arbete.provning) for d in lage.delbeslut if d.arbete.provning is not None
    ]
    alla.sort(key=lambda s: s.nr)
    # What has been tried twice with the same answer is told once, where it was tried first.
    olika: dict[object, Sparpost] = {}
    for post in alla:
        p = post.provning
        olika.setdefault((post.nr, post.delfraga, p.svar, p.regel, p.skal), post)
    return tuple(olika.values())


def anmarkta(spar: tuple[Sparpost, ...]) -> tuple[tuple[Sparpost, ...], ...]:
    """Of what was tried: what is irregular, what the facts do not suffice to try, what is merely worth knowing."""
    avvikelser, ej_provbara, upplysningar = list[Sparpost](), list[Sparpost](), list[Sparpost]()
    for post in spar:
        svar = post.provning.svar
        if svar is Svar.EJ_PROVBAR:
            ej_provbara.append(post)
        elif svar is Svar.BRUTEN:
            bara_att_veta = post.provning.regel.foljd is Foljd.UPPLYSNING
            (upplysningar if bara_att_veta else avvikelser).append(post)
    return tuple(avvikelser), tuple(ej_provbara), tuple(upplysningar)
