"""Ärenden with förslag and yrkanden of every kind."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag, Forslagsart, Utgang
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.lag.majoritet import Kvot, Kvotbas
from propositionsordning.lag.regler.kl_5_50_uppskov import Uppskovshistorik
from propositionsordning.strategier.valen import uppdragen, valforslagen

__all__ = ["SAKARTER", "UPPSKOV", "arenden", "forslagen", "yrkanden"]

SAKARTER = (Forslagsart.EGET, Forslagsart.ANDRING)
UPPSKOV = (Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING, Forslagsart.REMISS)
_YRKARE = st.lists(st.sampled_from(("S-0", "M-1", "V-2", "S-3", "M-4")), max_size=2, unique=True).map(tuple)


@st.composite
def _uppskov(draw: DrawFn, forslag_id: str) -> Forslag:
    """An uppskov of all or some points, an återremiss perhaps with a motivering and to somebody."""
    art = draw(st.sampled_from(UPPSKOV))
    punkter = draw(st.sampled_from(((), (), (1,))))
    if art is not Forslagsart.ATERREMISS:
        return Forslag(id=forslag_id, art=art, rubrik=f"uppskov {forslag_id}", punkter=punkter)
    bereder = draw(st.sampled_from((None, True, False)))
    return Forslag(
        id=forslag_id,
        art=art,
        rubrik=f"uppskov {forslag_id}",
        punkter=punkter,
        motiv=draw(st.sampled_from((None, "Kostnaden.", "Miljön."))),
        mottagare=draw(st.sampled_from((None, "nämnden", "bolaget"))),
        mottagare_bereder=bereder,
        mottagare_beredde_arendet=draw(st.sampled_from((None, False) if bereder is False else (None, True, False))),
    )


@st.composite
def forslagen(draw: DrawFn, *, minst_i_sak: int = 0, hogst_i_sak: int = 4) -> tuple[Forslag, ...]:
    """The förslag of an ärende: so many in sak (six at most), up to two tillägg and two uppskov, seldom an avvisning."""
    utgangar = st.sampled_from((Utgang.BIFALL, Utgang.BIFALL, Utgang.AVSLAG, Utgang.BESVARAD))
    lydelser = st.sampled_from(((), ("Köp.",), ("Sälj.",), ("Köp.", "Sälj.", "Hyr.")))
    forslag: list[Forslag] = []
    for nr in range(draw(st.integers(minst_i_sak, hogst_i_sak))):
        art = draw(st.sampled_from((Forslagsart.LIGGANDE, *SAKARTER))) if nr == 0 else draw(st.sampled_from(SAKARTER))
        bas = ("a",) if art is Forslagsart.ANDRING and nr else ()
        forslag.append(
            Forslag(
                id="abcdef"[nr], art=art, rubrik=f"förslag {nr}", bas=bas, utgang=draw(utgangar), lydelse=draw(lydelser)
            )
        )
    # A tillägg may hang on any of them, or on nothing that is told.
    baser: list[tuple[str, ...]] = [(), *((f.id,) for f in forslag)]
    forslag += [
        Forslag(
            id=f"t{nr}",
            art=Forslagsart.TILLAGG,
            rubrik=f"tillägg {nr}",
            bas=draw(st.sampled_from(baser)),
        )
        for nr in range(draw(st.integers(0, 2)))
    ]
    forslag += [draw(_uppskov(f"u{nr}")) for nr in range(draw(st.integers(0, 2)))]
    if draw(st.integers(0, 9)) == 9:
        forslag.append(Forslag(id="v", art=Forslagsart.AVVISNING, rubrik="avvisning"))
    return tuple(forslag)


@st.composite
def yrkanden(draw: DrawFn, yrkande_id: str, forslag: tuple[Forslag, ...]) -> Yrkande:
    """A yrkande for or against one of ``forslag``, whole or by points; or for avslag on the ärende."""
    av = draw(_YRKARE)
    avsett = draw(st.sampled_from((*forslag, None))) if forslag else None
    if avsett is None:
        return Yrkande(id=yrkande_id, av=av, riktning=Riktning.AVSLAG)
    riktning = draw(st.sampled_from((Riktning.BIFALL, Riktning.BIFALL, Riktning.AVSLAG)))
    punkter: tuple[int, ...] = ()
    if len(avsett.lydelse) > 1 and draw(st.integers(0, 3)) == 3:
        punkter = tuple(draw(st.lists(st.integers(1, len(avsett.lydelse)), min_size=1, max_size=2)))
    return Yrkande(
        id=yrkande_id,
        av=av,
        forslag=avsett.id,
        riktning=riktning,
        hand=draw(st.sampled_from((None, None, None, 1, 2))),
        punkter=punkter,
        avslag_pa_ovriga=riktning is Riktning.BIFALL and draw(st.booleans()),
    )


@st.composite
def _sarskilda_krav(draw: DrawFn, *, hindras: bool) -> dict[str, Any]:
    """Facts that ask for more than a simple majority; what is neither berett nor brådskande only where it may hinder."""
    if not draw(st.booleans()):
        return {}
    krav = draw(st.sampled_from(("folkinitiativ", "lokal_namnd", "kvalificerad", "berett")))
    if krav == "kvalificerad":
        return {krav: draw(st.sampled_from((Kvot(2, 3), Kvot(3, 4, Kvotbas.LEDAMOTER), Kvot(1, 2, mer_an=True))))}
    return {krav: krav != "berett"} if krav != "berett" or hindras else {krav: False, "bradskande": True}


@st.composite
def arenden(
    draw: DrawFn,
    *,
    hogst_i_sak: int = 4,
    hindras: bool = False,
    krav: bool = True,
    uppdrag: bool | None = None,
) -> Arende:
    """An ärende with whole förslag, tillägg, uppskov and yrkanden of every kind, also none.

    ``hindras``: it may be one that the law does not let be decided as it stands (5:50 second paragraph, 5:52).
    ``krav``: it may be one that asks for more than a simple majority.
    ``uppdrag``: whether somebody is to be elected or employed in it (None: in one of six), often beside nothing else in sak.
    """
    med_val = draw(st.integers(0, 5)) == 5 if uppdrag is None else uppdrag
    forslag = draw(
        forslagen(hogst_i_sak=draw(st.sampled_from((0, 0, min(hogst_i_sak, 2)))) if med_val else hogst_i_sak)
    )
    antal = draw(st.integers(0, len(forslag) + 2))
    vilka = tuple(draw(yrkanden(f"y{nr}", forslag)) for nr in range(antal))
    fakta: dict[str, Any] = {
        "bradskande": draw(st.sampled_from((None, True, False))),
        **(draw(_sarskilda_krav(hindras=hindras)) if krav else {}),
    }
    fakta |= {
        "uppskovshistorik": draw(st.sampled_from(Uppskovshistorik)),
        "tillkannagivet": draw(st.sampled_from((None, None, True, False))) if hindras else None,
        "extra_val": draw(st.sampled_from((None, False, False, True))) if hindras else None,
        "val": draw(st.sampled_from((False, False, True, None))),
        "anstallning": draw(st.sampled_from((False, False, True, None))),
        "entledigande": draw(st.sampled_from((False, False, True, None))),
        "myndighetsutovning": draw(st.sampled_from((None, False, True))),
        "forvaltningsbesvar": draw(st.sampled_from((None, False, True))),
    }
    if med_val:
        fakta["uppdrag"] = till = draw(uppdragen())
        fakta |= {"anstallning" if u.anstallning else "val": True for u in till}
        foreslagna, egna = draw(valforslagen(till))
        forslag, vilka = (*forslag, *foreslagna), (*vilka, *egna)
    return Arende(id="1", rubrik="Ärendet", forslag=forslag, yrkanden=vilka, **fakta)
