"""From the facts of a case to the meeting and the ärende, through the public API: nothing is added that is not told."""

from datetime import date

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    Ledamot,
    Narvaro,
    Organ,
    Organtyp,
    Plats,
    Riktning,
    Sammantrade,
    Uppskovshistorik,
    Utgang,
    Yrkande,
)
from tests.protokollfall.korpus.fakta import UPPSKOV, Alternativfakta, Fall, Yrkandefakta

__all__ = ["ANMARKNINGAR", "arende", "parti", "sammantrade", "yrkanden_om"]


# Faults of the minutes that the facts cannot show, or only as something that is not told: carried over as remarks.
ANMARKNINGAR = {
    "fynd_saknas": "Protokollet anger inte vad ordföranden fann.",
    "fynd_ofullstandigt_angivet": "Protokollet anger ofullständigt vad ordföranden fann.",
    "motforslag_ej_provat_osakert": "Det är osäkert om alla motförslag prövades.",
    "val_form_oklar": "Det är oklart i vilken form valet förrättades.",
    "bilagans_huvud_stammer_ej": "Omröstningsbilagans huvud hör till en annan omröstning.",
    "ja_proposition_felbenamnd": "Ja-propositionen är felbenämnd i protokollet.",
    "nej_proposition_saknas": "Nej-propositionen saknas i protokollet.",
}


def parti(plats: str) -> str:
    """A seat's party: "SD-1" is one of SD's."""
    return plats.rpartition("-")[0]


def sammantrade(fall: Fall) -> Sammantrade:
    """The body on its day; those who serve are named where there is a roll call, else at most counted."""
    forst = next((f.koder for f in fall.fragor if f.koder is not None), None)
    platser = None
    if forst is not None:
        tjanstgor = (vem for vem, kod in zip(fall.rostlangd, forst, strict=True) if kod != "-")
        platser = tuple(Plats(ledamot=vem, ersattare=vem in fall.ersattare) for vem in tjanstgor)
    narvaro = Narvaro(
        platser=platser,
        ordforande=fall.ordforande,
        antal=fall.narvarande if platser is None else None,
        antal_javiga=fall.javiga,
    )
    organ = Organ(
        typ=Organtyp(fall.organtyp),
        namn=fall.fall.rpartition("-")[0],
        antal_ledamoter=fall.platser,
        ledamoter=tuple(Ledamot(id=vem, parti=parti(vem), ersattare=vem in fall.ersattare) for vem in fall.rostlangd),
    )
    return Sammantrade(organ=organ, datum=date.fromisoformat(fall.datum), narvaro=narvaro)


def arende(fall: Fall) -> Arende:
    """The förslag and yrkanden, and the circumstances that the law asks for as far as they are told."""
    forslag = tuple(_forslag(i, a, fall) for i, a in fall.alternativ.items() if not a.motsida and a.art != "fraga")
    return Arende(
        id=fall.fall,
        rubrik="Ärendet",
        forslag=forslag,
        yrkanden=tuple(_yrkanden(fall, {f.id for f in forslag})),
        uppskovshistorik=Uppskovshistorik(fall.historik),
        val="val" in fall.omstandigheter,
        anmarkningar=tuple(ANMARKNINGAR[kod] for kod in fall.fel if kod in ANMARKNINGAR),
        folkinitiativ=True if "folkinitiativ_2_3" in fall.omstandigheter else None,
    )


def _forslag(forslag_id: str, a: Alternativfakta, fall: Fall) -> Forslag:
    art = Forslagsart(a.art)
    med_bas = art in {Forslagsart.TILLAGG, Forslagsart.ANDRING}
    emot = any(f.regel == "tva_tredjedelar_mot" and f.kvot_alt == forslag_id for f in fall.fragor)
    egna = {i for i, b in fall.alternativ.items() if not b.motsida and b.art != "fraga"}
    return Forslag(
        id=forslag_id,
        art=art,
        rubrik=a.rubrik,
        bas=tuple(b for b in a.bas if b in egna) if med_bas else (),
        # A quota against the initiative belongs to the side that rejects it (5:37).
        utgang=Utgang.AVSLAG if emot else Utgang(a.utgang),
        mottagare=a.mottagare if a.art in UPPSKOV else None,
        mottagare_bereder=False if a.mottagare_bereder_ej else None,
        punkter=a.punkter if a.art in UPPSKOV else (),
    )


def _yrkanden(fall: Fall, forslag: set[str]) -> list[Yrkande]:
    gjorda: list[Yrkande] = []
    for nr, rad in enumerate(fall.yrkanden, start=1):
        gjort = _yrkande(f"y{nr}", rad, fall)
        if gjort is not None:
            gjorda.append(gjort)
    # Where a förslag has no row of its own, those who moved it are told with the förslag.
    med_rad = {y.forslag for y in gjorda if y.riktning is Riktning.BIFALL}
    for forslag_id in fall.alternativ:
        a = fall.alternativ[forslag_id]
        if forslag_id in forslag and forslag_id not in med_rad and a.yrkare:
            gjorda.append(Yrkande(id=f"yy-{forslag_id}", av=a.yrkare, forslag=forslag_id, hand=a.hand))
    return gjorda


def _yrkande(yrkande_id: str, rad: Yrkandefakta, fall: Fall) -> Yrkande | None:
    """One row; a blanket avslag "på övriga yrkanden" belongs to the same person's yrkande (R-3-3)."""
    if rad.alt is None:
        stoder = any(r.nr == rad.nr and r.alt is not None and r.riktning == "bifall" for r in fall.yrkanden)
        if rad.mal == "ovriga" and stoder:
            return None
        return Yrkande(id=yrkande_id, av=rad.vem, riktning=Riktning.AVSLAG, hand=rad.hand)
    a = fall.alternativ[rad.alt]
    if a.art in {"idag", "fraga"} or any(fall.alternativ[b].art == "fraga" for b in a.bas):
        return None  # a side against an uppskov or in an ordningsfråga: no yrkande of the ärende
    avslag = rad.riktning == "avslag" or a.art == "avslag"
    mal = (a.bas[0] if a.bas else None) if a.art == "avslag" else rad.alt
    ovriga = not avslag and any(r.nr == rad.nr and r.vem == rad.vem and r.mal == "ovriga" for r in fall.yrkanden)
    punkter = a.punkter if not avslag and a.art not in UPPSKOV and _punkter_skjuts_upp(fall) else ()
    return Yrkande(
        id=yrkande_id,
        av=rad.vem,
        forslag=mal,
        riktning=Riktning.AVSLAG if avslag else Riktning.BIFALL,
        hand=rad.hand,
        avslag_pa_ovriga=ovriga,
        punkter=punkter,
    )


def _punkter_skjuts_upp(fall: Fall) -> bool:
    """Are some points put off while the others are decided? Else a förslag's points are only its name."""
    return any(a.art in UPPSKOV and a.punkter for a in fall.alternativ.values())


def yrkanden_om(arendet: Arende, forslag: str) -> tuple[str, ...]:
    """The ids of the yrkanden that concern a förslag."""
    return tuple(y.id for y in arendet.yrkanden if y.forslag == forslag)
