"""An ändring whose base has been refused stands alone: it is still put, and the order is still read."""

from datetime import date

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    ForslagVagrat,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    Riktning,
    Sammantrade,
    Yrkande,
    anmarkningar,
    borja,
    spela,
)
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund


def test_andring_vars_bas_har_vagrats() -> None:
    m = Sammantrade(organ=Organ(typ=Organtyp.FULLMAKTIGE, namn="Fullmäktige"), datum=date(2025, 3, 26))
    forslag = (
        Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget"),
        Forslag(id="b", art=Forslagsart.ANDRING, rubrik="ändringen", bas=("a",)),
    )
    yrkanden = (Yrkande(id="y0", riktning=Riktning.AVSLAG), Yrkande(id="y1", forslag="b"))
    arende = Arende(id="1", rubrik="Budget", forslag=forslag, yrkanden=yrkanden)
    lage = spela(borja(m, arende), [OverlaggningAvslutad(), ForslagVagrat(forslag="a", grund=Vagransgrund.NYTT_ARENDE)])
    assert lage.ordning is not None
    assert [f.alternativ for f in lage.ordning.fragor] == [("b", "ej_b")]
    assert all(p.skal for p in anmarkningar(lage))
