"""What settles a question in a vote, in words: the majority, the third or the special demand, and a tie."""

from __future__ import annotations

from attrs import frozen

from propositionsordning.arende.arende import Arende
from propositionsordning.fraser.svenska import mening
from propositionsordning.lag.beslutsregel import ENIGHETSREGLER, SARSKILDA, Beslutsregel
from propositionsordning.lag.majoritet import TVA_TREDJEDELAR, Antal, Kvotbas, tredjedelsgrans
from propositionsordning.lag.regel import Regel, Svar
from propositionsordning.lag.regler.kl_5_50_uppskov import R_5_50_5, R_5_50_6
from propositionsordning.lag.regler.kl_5_54_oppen_omrostning import reglerna_om_val_galler
from propositionsordning.lag.regler.kl_5_55_majoritet import R_5_55_1
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_1, R_5_56_5, R_5_56_6
from propositionsordning.lag.tolkningar import Arbetsordning, Tredjedelsbevis
from propositionsordning.ordning.benamning import Namngivning, sida
from propositionsordning.ordning.fraga import Fraga
from propositionsordning.ordning.sarskilda_krav import KRAVETS_REGEL
from propositionsordning.ordning.uppskov import uppskovsregeln
from propositionsordning.ordning.villkor import i_sak

__all__ = ["Regelbild", "regelbilder"]


@frozen(kw_only=True)
class Regelbild:
    """What settles the question: a sentence and the rule behind it."""

    text: str
    regel: Regel


def regelbilder(
    n: Namngivning, fraga: Fraga, arende: Arende, narvarande: Antal | None, arbetsordning: Arbetsordning
) -> tuple[Regelbild, ...]:
    """The rules that settle the question, the one for equal numbers last (``narvarande``: None unknown)."""
    return (*_regel(n, fraga, arende, narvarande, arbetsordning), _vid_lika(n, fraga, arende, arbetsordning))


def _regel(
    n: Namngivning, fraga: Fraga, arende: Arende, narvarande: Antal | None, arbetsordning: Arbetsordning
) -> tuple[Regelbild, ...]:
    if fraga.regel in SARSKILDA and fraga.kvotsida is not None:
        return (Regelbild(text=_kravet(n, fraga, fraga.kvotsida, narvarande), regel=KRAVETS_REGEL[fraga.regel]),)
    uppskov = uppskovsregeln(
        fraga,
        {a.id: a for a in n.ordning.alternativ},
        {f.id: f for f in n.forslag},
        arende=arende,
        organ=n.organ.typ,
        arbetsordning=arbetsordning,
    )
    if fraga.regel is Beslutsregel.ENKEL or fraga.kvotsida is None or uppskov is None:
        if uppskov is None or uppskov.regel is not Beslutsregel.ENKEL:
            return (Regelbild(text=n.fyll("regel.enkel"), regel=R_5_55_1),)
        provning = uppskov.provning
        forbrukad = provning.regel is R_5_50_6
        return (
            Regelbild(text=n.fyll("regel.forbrukad") if forbrukad else mening(provning.skal), regel=provning.regel),
        )
    n_narvarande = None if narvarande is None else narvarande.exakt
    sidan = sida(n, fraga.kvotsida)
    if n_narvarande is None:
        text = n.fyll("regel.tredjedel", sida=sidan)
    else:
        text = n.fyll(
            "regel.tredjedel_antal",
            sida=sidan,
            grans=str(tredjedelsgrans(n_narvarande)),
            narvarande=str(n_narvarande),
        )
    tredjedel = Regelbild(text=text, regel=uppskov.kvotregel)
    bevis: tuple[Regelbild, ...] = ()
    if arbetsordning.tredjedelsbevis is Tredjedelsbevis.ANTECKNAD_BEGARAN:
        bevis = (Regelbild(text=n.fyll("regel.antecknad_begaran"), regel=R_5_50_5),)
    if fraga.regel is Beslutsregel.TREDJEDEL_OKAND:
        okand = Regelbild(text=n.fyll("regel.okand", skal=uppskov.provning.skal), regel=uppskov.provning.regel)
        return (okand, tredjedel, *bevis)
    if uppskov.mottagaren is not None and uppskov.mottagaren.svar is Svar.EJ_PROVBAR:
        bevis = (Regelbild(text=mening(uppskov.mottagaren.skal), regel=uppskov.mottagaren.regel), *bevis)
    return (tredjedel, *bevis)


def _kravet(n: Namngivning, fraga: Fraga, kravsida: str, narvarande: Antal | None) -> str:
    """The demand in words, with the number that it comes to where that is known."""
    if fraga.regel in ENIGHETSREGLER:
        return n.fyll("regel.enighet", sida=sida(n, kravsida))
    kvot = fraga.kvot or TVA_TREDJEDELAR
    antal = {
        Kvotbas.NARVARANDE: None if narvarande is None else narvarande.exakt,
        Kvotbas.AVGIVNA: None,
        Kvotbas.LEDAMOTER: n.organ.antal_ledamoter,
    }[kvot.bas]
    initiativ = fraga.regel is Beslutsregel.FOLKINITIATIV
    fras = "regel.folkinitiativ" if initiativ else "regel.kvot"
    falt = {"kvot": str(kvot)} if initiativ else {"kvot": str(kvot), "sida": sida(n, kravsida)}
    if antal is None:
        return n.fyll(fras, **falt)
    return n.fyll(f"{fras}_antal", **falt, grans=str(kvot.grans(antal)), antal=str(antal))


def _vid_lika(n: Namngivning, fraga: Fraga, arende: Arende, arbetsordning: Arbetsordning) -> Regelbild:
    if fraga.regel is Beslutsregel.TREDJEDEL:
        return Regelbild(text=R_5_56_6.text, regel=R_5_56_6)
    if fraga.regel in SARSKILDA:
        return Regelbild(text=n.fyll("regel.lika_under_krav"), regel=KRAVETS_REGEL[fraga.regel])
    val = reglerna_om_val_galler(
        val_eller_anstallning=arende.val_eller_anstallning(arbetsordning.val_omfattar),
        fraga_i_sak=i_sak(fraga, {a.id: a for a in n.ordning.alternativ}, {f.id: f for f in n.forslag}),
        omfattar=arbetsordning.val_fragor,
    )
    if val is None:
        return Regelbild(text=n.fyll("regel.lika_okant"), regel=R_5_56_5)
    if val:
        return Regelbild(text=n.fyll("regel.lottning"), regel=R_5_56_5)
    return Regelbild(text=n.fyll("regel.utslagsrost"), regel=R_5_56_1)
