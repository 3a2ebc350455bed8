"""The pages that the browser tries (``make axe``): every example, the approved trees, and cases that strain the page.

``python -m tests.webblasare.sidor MAPP`` writes them there.
"""

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    Lage,
    Ledamot,
    Narvaro,
    Organ,
    Organtyp,
    Plats,
    Sammantrade,
    Uppskovshistorik,
    Yrkande,
    borja,
    las_arendefil,
    ordning_som_html,
    spela_fil,
)
from tests.guld.fall import huddinge, minoritet, minoritet_halvvags, motforslag, omlagd, vid_sidan

EXEMPEL = Path(__file__).parents[2] / "exempel"
LANGT = "realisationsvinstbeskattningsavdragsmöjlighetsutredningsförslaget"
ELAKT = "<script>alert(1)</script> \"' onload=x & &lt; ]]> <!-- \u202eabc\u2066 \x00\x1b[31m </style></title>"


def ledamoter(antal: int) -> tuple[Ledamot, ...]:
    """Made-up members, ``antal`` of them, of nine parties in turn."""
    partier = ("S", "M", "SD", "V", "C", "KD", "MP", "L", "D")
    return tuple(
        Ledamot(id=f"L-{nr}", parti=partier[nr % 9], namn=f"Förnamn{nr} Efternamnsson-Dubbelnamn{nr}")
        for nr in range(antal)
    )


def mote(antal: int) -> Sammantrade:
    """A meeting of fullmäktige with ``antal`` members, all of them there."""
    alla = ledamoter(antal)
    organ = Organ(typ=Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige", antal_ledamoter=antal, ledamoter=alla)
    narvaro = Narvaro(platser=tuple(Plats(ledamot=p.id) for p in alla), ordforande=alla[0].id)
    return Sammantrade(organ=organ, datum=date(2025, 3, 26), narvaro=narvaro)


def fyrtio_yrkanden() -> Lage:
    """Forty yrkanden: an uppskov, six whole förslag and the rest tillägg; 81 names behind the first."""
    alla = [p.id for p in ledamoter(81)]
    hela = [Forslag(id=f"h{nr}", art=Forslagsart.EGET, rubrik=f"{LANGT} nr {nr}") for nr in range(6)]
    tillagg = [
        Forslag(id=f"t{nr}", art=Forslagsart.TILLAGG, rubrik=f"tillägget om punkt {nr}", bas=("h0",))
        for nr in range(33)
    ]
    uppskov = Forslag(id="u", art=Forslagsart.ATERREMISS, rubrik="återremiss av ärendet", motiv="Mer underlag.")
    yrkanden = [
        Yrkande(id="y-u", av=(alla[1],), forslag="u"),
        Yrkande(id="y-h0", av=tuple(alla), forslag="h0"),
        *(Yrkande(id=f"y-h{nr}", av=(alla[nr],), forslag=f"h{nr}") for nr in range(1, 6)),
        *(Yrkande(id=f"y-t{nr}", av=(alla[nr], alla[nr + 40]), forslag=f"t{nr}") for nr in range(33)),
    ]
    return borja(
        mote(81),
        Arende(
            id="1",
            paragraf="117",
            rubrik=f"{LANGT.capitalize()} och mål- och resursplan 2026–2029 för kommunkoncernen",
            uppskovshistorik=Uppskovshistorik.INGET,
            forslag=(*hela, *tillagg, uppskov),
            yrkanden=tuple(yrkanden),
        ),
    )


def fyrtio_mot_varandra() -> Lage:
    """Forty whole förslag in one question."""
    forslag = tuple(Forslag(id=f"f{nr}", art=Forslagsart.EGET, rubrik=f"förslag {nr}") for nr in range(40))
    yrkanden = tuple(Yrkande(id=f"y{nr}", av=(f"L-{nr}",), forslag=f"f{nr}") for nr in range(40))
    return borja(mote(81), Arende(id="2", rubrik="Fyrtio förslag", forslag=forslag, yrkanden=yrkanden))


def elakt() -> Lage:
    """Names that would be markup, script or a line turned around, if they were let."""
    organ = Organ(typ=Organtyp.NAMND, namn=f"Nämnden {ELAKT}")
    forslag = (
        Forslag(id='"><b>', art=Forslagsart.EGET, rubrik=ELAKT),
        Forslag(id="b", art=Forslagsart.EGET, rubrik="javascript:alert(1)"),
        Forslag(id="t", art=Forslagsart.TILLAGG, rubrik=f"tillägget {ELAKT}", bas=("b",)),
    )
    yrkanden = (
        Yrkande(id="y1", av=("<img/src=x/onerror=alert(1)>",), forslag='"><b>'),
        Yrkande(id="y2", av=("M",), forslag="b"),
        Yrkande(id="y3", av=("V",), forslag="t"),
    )
    arende = Arende(id="3", paragraf="3", rubrik=ELAKT, forslag=forslag, yrkanden=yrkanden)
    return borja(Sammantrade(organ=organ, datum=date(2025, 3, 26)), arende)


def lagen() -> Mapping[str, Lage]:
    """Every state to try, by the name of its page."""
    alla: dict[str, Lage] = {
        "guld-huddinge": huddinge(),
        "guld-motforslag": motforslag(),
        "guld-minoritet": minoritet(),
        "guld-minoritet-halvvags": minoritet_halvvags(),
        "guld-omlagd": omlagd(),
        "guld-vid-sidan": vid_sidan(),
        "fyrtio-yrkanden": fyrtio_yrkanden(),
        "fyrtio-mot-varandra": fyrtio_mot_varandra(),
        "elakt": elakt(),
        "tomt": borja(mote(5), Arende(id="4", rubrik="Inget")),
    }
    for fil in sorted([*EXEMPEL.glob("*.toml"), *(EXEMPEL / "analys").glob("*.toml")]):
        for nr, lage in enumerate(spela_fil(las_arendefil(fil)), start=1):
            alla[f"exempel-{fil.stem}-{nr}"] = lage
            fore = borja(lage.sammantrade, lage.arende)
            if fore != lage:
                alla[f"exempel-{fil.stem}-{nr}-fore"] = fore
    return alla


if __name__ == "__main__":
    mapp = Path(sys.argv[1])
    mapp.mkdir(parents=True, exist_ok=True)
    for namn, lage in lagen().items():
        (mapp / f"{namn}.html").write_text(ordning_som_html(lage), encoding="utf-8")
