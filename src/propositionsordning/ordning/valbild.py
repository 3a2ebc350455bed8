"""A val in the preview: what happens if omröstning is requested, what settles it, and what proportional val would ask."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.arende.arende import Arende
from propositionsordning.fraser.svenska import antal
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import Svar
from propositionsordning.lag.regler.kl_5_55_majoritet import R_5_55_3, R_5_55_4
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_5
from propositionsordning.lag.regler.lpv_2_proportionella_val import (
    R_LPV_2,
    begarande_som_kravs,
    val_som_kan_bli_proportionellt,
)
from propositionsordning.ordning.avgorande import Regelbild
from propositionsordning.ordning.benamning import Namngivning
from propositionsordning.ordning.fraga import Fraga

__all__ = ["valets_omrostning", "valets_regler"]


def valets_omrostning(n: Namngivning, fraga: Fraga, arende: Arende) -> tuple[str, ...]:
    """How an omröstning on the val goes, as sentences."""
    uppdrag = arende.uppdraget(fraga.id)
    if uppdrag is None:
        return ()
    hogst = "ett namn" if uppdrag.platser == 1 else antal(uppdrag.platser, "namn", "namn", i_ord=True)
    if len(fraga.alternativ) == 1:
        return (n.fyll("val.forhand_ingen"),)
    return (n.fyll("val.forhand", namn=hogst), n.fyll("val.forhand_lott"))


def valets_regler(n: Namngivning, fraga: Fraga, arende: Arende, narvarande: Antal | None) -> tuple[Regelbild, ...]:
    """The rules that settle the val: most votes, lots, and where it may be the request for proportional val."""
    uppdrag = arende.uppdraget(fraga.id)
    if uppdrag is None:
        return ()
    regel = R_5_55_3 if uppdrag.platser == 1 else R_5_55_4
    lika = Regelbild(text=n.fyll("regel.lottning"), regel=R_5_56_5)
    return (Regelbild(text=regel.text, regel=regel), lika, *_proportionellt(n, fraga, arende, narvarande))


def _proportionellt(n: Namngivning, fraga: Fraga, arende: Arende, narvarande: Antal | None) -> Iterator[Regelbild]:
    uppdrag = arende.uppdraget(fraga.id)
    if uppdrag is None:
        return
    kan = val_som_kan_bli_proportionellt(
        uppdrag.slag, anstallning=uppdrag.anstallning, undantagen_lokal_namnd=uppdrag.undantagen_lokal_namnd
    )
    if kan.svar is not Svar.UPPFYLLD:
        return
    exakt = None if narvarande is None else narvarande.exakt
    if exakt is None:
        yield Regelbild(text=R_LPV_2.text, regel=R_LPV_2)
        return
    grans = begarande_som_kravs(narvarande=exakt, platser=uppdrag.platser)
    fras = "val.forhand_ersattare" if uppdrag.ersattare else "val.forhand_proportionellt"
    text = n.fyll(fras, grans=str(grans), narvarande=str(exakt))
    yield Regelbild(text=text, regel=R_LPV_2)
