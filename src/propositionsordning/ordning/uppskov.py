"""Which side of a question puts the ärende off, and which rule of 5 kap. 50 § or 6 kap. 33 § settles it.

The rule follows from what is decided, not from how the question is put: the förslag that a side would adopt (the alternatives
of a group opened), where they would send the ärende, and its history.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import UPPSKOVSARTER, Forslag, Forslagsart
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.regel import Organtyp, Provning, Regel, Svar
from propositionsordning.lag.regler.kl_5_50_aterremiss import R_5_50_13, minoriteten_far_valja_mottagaren
from propositionsordning.lag.regler.kl_5_50_uppskov import R_5_50_1, Uppskovshistorik, uppskovsregel
from propositionsordning.lag.tolkningar import Arbetsordning, Motivprovning
from propositionsordning.ordning.fraga import Alternativ, Alternativslag, Fraga

__all__ = ["Uppskovsregel", "antagna", "motsidan", "uppskovsregeln", "uppskovssida"]

MED_RATT = frozenset({Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING})
"""The measures that a minority may ask for (5:50); a remiss is none of them."""


@frozen(kw_only=True)
class Uppskovsregel:
    """What settles an uppskov question: the rule, the side that it may carry, and why it is this rule.

    ``kvotregel``: the rule that a third of those present meets; ``mottagaren``: what R-5:50-14 says of where the ärende would
    go (None: it has no say).
    """

    regel: Beslutsregel
    sida: str
    provning: Provning
    kvotregel: Regel = R_5_50_1
    mottagaren: Provning | None = None


def antagna(
    alternativ_id: str, alternativ: Mapping[str, Alternativ], forslag: Mapping[str, Forslag]
) -> tuple[Forslag, ...]:
    """The förslag that the alternative would adopt, those of a group's alternatives too (both mappings by id).

    >>> f = Forslag(id="u", art=Forslagsart.ATERREMISS, rubrik="återremiss")
    >>> u = Alternativ(id="u", slag=Alternativslag.BIFALL, forslag=("u",), rubrik="återremiss")
    >>> alla = Alternativ(id="g", slag=Alternativslag.GRUPP, ingar=("u",), rubrik="återremiss")
    >>> [f.id for f in antagna("g", {"u": u, "g": alla}, {"u": f})]
    ['u']
    """
    valt = alternativ.get(alternativ_id)
    if valt is None:
        return ()
    if valt.slag is Alternativslag.GRUPP:
        return tuple(f for i in valt.ingar for f in antagna(i, alternativ, forslag))
    if valt.slag is not Alternativslag.BIFALL:
        return ()
    return tuple([forslag[f] for f in valt.forslag if f in forslag])


def uppskovssida(fraga: Fraga, alternativ: Mapping[str, Alternativ], forslag: Mapping[str, Forslag]) -> str | None:
    """The one side of a question of two that puts the ärende off; None when there is none, or both do."""
    if len(fraga.alternativ) != 2:
        return None
    sidor = []
    for a in fraga.alternativ:
        for f in antagna(a, alternativ, forslag):
            if f.art in UPPSKOVSARTER:
                sidor.append(a)
                break
    return sidor[0] if len(sidor) == 1 else None


def motsidan(fraga: Fraga, sida: str) -> str:
    """The other side of a question of two."""
    return next(a for a in fraga.alternativ if a != sida)


def uppskovsregeln(
    fraga: Fraga,
    alternativ: Mapping[str, Alternativ],
    forslag: Mapping[str, Forslag],
    *,
    arende: Arende,
    organ: Organtyp,
    arbetsordning: Arbetsordning,
) -> Uppskovsregel | None:
    """What settles the question, when it is about bordläggning or återremiss; else None (both mappings by id)."""
    sida = uppskovssida(fraga, alternativ, forslag)
    if sida is None:
        return None
    uppskov = antagna(sida, alternativ, forslag)
    if not any(f.art in MED_RATT for f in uppskov):
        return None
    mottagaren = _mottagaren(uppskov, arbetsordning, grupp=alternativ[sida].slag is Alternativslag.GRUPP)
    om_motivet = _om_motivet(sida, alternativ, arbetsordning)
    regel, provning = uppskovsregel(
        organ=organ,
        # Which motivering a third supports is asked whether or not the right was spent: that was the first question.
        historik=Uppskovshistorik.INGET if om_motivet else arende.uppskovshistorik,
        extra_val=arende.extra_val,
        val=arende.ar_val(arbetsordning.val_omfattar),
        arbetsordning=arbetsordning,
        mottagaren=mottagaren,
    )
    return Uppskovsregel(
        regel=regel,
        sida=sida,
        provning=provning,
        kvotregel=R_5_50_13 if om_motivet else R_5_50_1,
        mottagaren=mottagaren,
    )


def _mottagaren(uppskov: tuple[Forslag, ...], arbetsordning: Arbetsordning, *, grupp: bool) -> Provning | None:
    """R-5:50-14 for every återremiss: all of an alternative must pass, of a group (one is chosen later) only one."""
    provningar = [
        minoriteten_far_valja_mottagaren(
            mottagare=f.mottagare,
            bereder=f.mottagare_bereder,
            beredde_arendet=f.mottagare_beredde_arendet,
            far_vara=arbetsordning.minoritetens_mottagare,
            beredning=arbetsordning.mottagarens_beredning,
        )
        for f in uppskov
        if f.art is Forslagsart.ATERREMISS
    ]
    if len(provningar) < 2:
        return provningar[0] if provningar else None
    turordning = [Svar.UPPFYLLD, Svar.EJ_PROVBAR, Svar.BRUTEN]
    if not grupp:
        turordning.reverse()
    return min(provningar, key=lambda p: turordning.index(p.svar))


def _om_motivet(sida: str, alternativ: Mapping[str, Alternativ], arbetsordning: Arbetsordning) -> bool:
    """O-17: is it one of the motiveringar of a group that was put first, whether to send the ärende back at all?"""
    return arbetsordning.flera_motiv is Motivprovning.SUMMERA and any(
        sida in a.ingar for a in alternativ.values() if a.slag is Alternativslag.GRUPP
    )
