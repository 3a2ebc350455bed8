"""What special demands ask of the meeting: before a question is put, of an acklamation, of the klubbslag.

R-10-4: a share of those present is a number of persons, and an acklamation counts none. What it finds on the side of such
a demand is therefore not the outcome: a referendum on a folkinitiativ is held when nobody has counted two thirds against
it (5:37), and of the others it cannot be told. That all agree may be noted without counting ("ingen invände").
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from propositionsordning.forlopp.handelser import UppfattningRedovisad
from propositionsordning.forlopp.lage import Arbete, Avgorande, Delbeslut, Lage, har_avstatt
from propositionsordning.forlopp.lasning import lasning, om_fragan
from propositionsordning.forlopp.utfall import kravets_namn
from propositionsordning.lag.beslutsregel import ENIGHETSREGLER, SARSKILDA, Beslutsregel
from propositionsordning.lag.regel import Provning, ej_provbar, uppfylld
from propositionsordning.lag.regler.kl_5_10_extra_val import tidigast_extra_val
from propositionsordning.lag.regler.kl_5_53_proposition import R_5_53_3
from propositionsordning.lag.regler.praxis_10_sarskilda_majoriteter import R_10_4, noterad_enighet
from propositionsordning.lag.tolkningar import AvstaendeVidEnighet
from propositionsordning.mote.narvaro import rostlangd
from propositionsordning.ordning.fraga import Fraga
from propositionsordning.ordning.sarskilda_krav import KRAVETS_REGEL

__all__ = [
    "Acklamation",
    "acklamationens_utfall",
    "mot_noterad_enighet",
    "prova_beredningen",
    "prova_kravets_klubbslag",
    "prova_noterad_enighet",
]


def prova_beredningen(lage: Lage, fraga: Fraga) -> Iterator[Provning]:
    """R-5:33-1, once for an ärende: when its first question in sak is put."""
    if lage.ordning is None or (provning := lasning(lage).om_beredningen) is None:
        return
    if om_fragan(lage, fraga).om_arendet and not any(om_fragan(lage, d.gang.fraga).om_arendet for d in lage.delbeslut):
        yield provning


@frozen(kw_only=True)
class Acklamation:
    """What an acklamation gives: ``utfall`` None when it decides nothing that can be told."""

    utfall: str | None
    avgorande: Avgorande | None
    provning: Provning


def acklamationens_utfall(lage: Lage, h: UppfattningRedovisad) -> Acklamation:
    """What the finding ``h`` gives: what was found, unless it is the side of a special demand (R-10-4)."""
    fraga = None if lage.gang is None else lage.gang.fraga
    if fraga is None or fraga.regel not in SARSKILDA or h.alternativ is None or h.alternativ != fraga.kvotsida:
        return Acklamation(utfall=h.alternativ, avgorande=Avgorande.ACKLAMATION, provning=_VID_ACKLAMATION)
    andra = next(a for a in fraga.alternativ if a != fraga.kvotsida)
    regel = KRAVETS_REGEL[fraga.regel]
    if fraga.regel in ENIGHETSREGLER and h.enighet is not None:
        utfall = h.alternativ if h.enighet else andra
        skal = "Ingen invände." if h.enighet else "Alla närvarande var inte ense."
        return Acklamation(utfall=utfall, avgorande=kravets_namn(fraga, utfall), provning=uppfylld(regel, skal))
    if fraga.regel is Beslutsregel.FOLKINITIATIV:
        skal = "Ordföranden fann avslag, men utan omröstning har inte två tredjedelar röstat mot; folkomröstningen ska hållas."
        return Acklamation(utfall=andra, avgorande=kravets_namn(fraga, andra), provning=uppfylld(R_10_4, skal))
    saknas = "att alla var ense" if fraga.regel in ENIGHETSREGLER else "att den andel som krävs nåddes"
    skal = f"Beslutet fattades med acklamation, och det framgår inte {saknas} ({regel.hanvisning})."
    return Acklamation(utfall=None, avgorande=None, provning=ej_provbar(R_10_4, skal))


_VID_ACKLAMATION = uppfylld(R_5_53_3, "Avgjort med acklamation: ordföranden redovisade sin uppfattning.")


def prova_noterad_enighet(lage: Lage, h: UppfattningRedovisad) -> Iterator[Provning]:
    """R-10-4, O-20: noted that all agreed, though somebody had said that she takes no part in the decision."""
    fraga = None if lage.gang is None else lage.gang.fraga
    if fraga is None or not h.enighet or fraga.regel not in ENIGHETSREGLER:
        return
    if lage.sammantrade.arbetsordning.avstaende_vid_enighet is AvstaendeVidEnighet.HINDRAR_INTE:
        return
    langd = rostlangd(lage.narvaro) or tuple(a.vem for a in lage.deltar_inte)
    for vem in langd if lage.deltar_inte else ():
        if har_avstatt(lage, vem, fraga.id):
            yield noterad_enighet(vem=vem, gor="deltar inte i beslutet")


def mot_noterad_enighet(vem: str, beslut: Delbeslut) -> Iterator[Provning]:
    """R-10-4: a reservation against a decision of which it is noted that all agreed on it."""
    if beslut.arbete.avgorande is Avgorande.ENHALLIGHET and beslut.arbete.omrostning is None:
        yield noterad_enighet(vem=vem, gor="reserverar sig mot beslutet")


def prova_kravets_klubbslag(lage: Lage, arbete: Arbete, utfall: str | None) -> Iterator[Provning]:
    """R-5:10-1: a decision on extra val is not made too early after the election; rejecting it may be."""
    fraga = None if lage.gang is None else lage.gang.fraga
    if fraga is None or fraga.regel is not Beslutsregel.EXTRA_VAL or (utfall or arbete.utfall) != fraga.kvotsida:
        return
    yield tidigast_extra_val(datum=lage.sammantrade.datum, forsta_sammantrade=lage.arende.forsta_sammantrade)
