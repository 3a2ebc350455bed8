"""Writes the test vectors from the corpus and the golden cases: the facts apart from what is expected of them.

python -m tests.konformans.vektorer
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from propositionsordning.lag.katalog import regel
from propositionsordning.lag.lagrum import kort
from tests.konformans.guldfall import MANDAT, MANDATEN, guldfall
from tests.protokollfall.korpus.fakta import FIL, MOTSIDOR
from tests.protokollfall.korpus.jamforelse import OFARLIGA
from tests.protokollfall.test_korpus import FEL_EJ_PROVBART, FEL_GER

UT = Path(__file__).parents[2] / "konformans" / "vektorer.jsonl"
FORMAT = "propositionsordning/konformans/1"

_UTFALL = ("utfall", "avgjort_genom", "utfall_ur")
_ODEN = {"uppskov": "forfallet", "forfallen_med_bas": "forfallet", "atertagen": "atertaget"}
_HUR = {
    "acklamation": ("R-4-1",),
    "majoritet": ("R-5:55-1",),
    "minoritet": ("R-5:50-1",),
    "utslagsrost": ("R-5:56-1",),
    "kvalificerad": ("R-5:37-1",),
}


def vektorer() -> Iterator[dict[str, Any]]:
    """All of them, in the order of their sources."""
    for fall in guldfall():
        yield _vektor(fall, "guld")
    vantat = {"mandat": MANDATEN, "regler_mandat": ["R-LPV-12"]}
    yield _hel({"id": "guld-lpv", "slag": "guld", "fakta": {"mandat": MANDAT}, "vantat": vantat})
    with FIL.open(encoding="utf-8") as rader:
        for rad in rader:
            yield _vektor(json.loads(rad), "korpus")


def text() -> str:
    """The file."""
    return "".join(json.dumps(v, ensure_ascii=False, separators=(",", ":")) + "\n" for v in vektorer())


def _vektor(fall: dict[str, Any], slag: str) -> dict[str, Any]:
    return _hel({"id": fall["fall"], "slag": slag, "fakta": _fakta(fall), "vantat": _vantat(fall, slag)})


def _hel(vektor: dict[str, Any]) -> dict[str, Any]:
    """With format and the rules that it is about."""
    vantat = vektor["vantat"]
    ids = {r for f in vantat.get("fragor", ()) for r in f["regler"]} | set(vantat.get("regler_mandat", ()))
    ids |= {r for en_av in vantat.get("anmarkningar", ()) for r in en_av} | set(vantat.get("ej_provbara", ()))
    ids |= {r for regler in vantat.get("regler_alternativ", {}).values() for r in regler}
    ids |= {"R-4:27-1"} if "reservationer" in vantat else set()
    regler = {r: ", ".join(kort(p) for p in regel(r).lagrum) for r in sorted(ids)}
    return {"format": FORMAT, "id": vektor["id"], "slag": vektor["slag"], "regler": regler, **vektor}


def _fakta(fall: dict[str, Any]) -> dict[str, Any]:
    """What is told before anything is concluded; labels and known faults are left out."""
    fakta = {k: v for k, v in fall.items() if k not in {"fall", "facit", "fel", "fragor", "alternativ", "ej_stallda"}}
    fakta["alternativ"] = {i: {k: v for k, v in a.items() if k != "rubrik"} for i, a in fall["alternativ"].items()}
    fakta["fragor"] = [_fragan(f, motsagt="fel" in fall or _ovisst(fall, f)) for f in fall.get("fragor", ())]
    if "ej_stallda" in fall:
        # That it lapsed is for the answer to say; why else it was not put is a fact.
        fakta["ej_stallda"] = [
            {k: v for k, v in r.items() if k != "skal" or v not in {"uppskov", "forfallen_med_bas"}}
            for r in fall["ej_stallda"]
        ]
    stallda = {a for f in fall.get("fragor", ()) for a in f["alternativ"]}
    antecknade = [i for i in fall["facit"]["bifallna"] if i not in stallda]
    return {**fakta, **({"antecknade": antecknade} if antecknade else {})}


def _ovisst(fall: dict[str, Any], fraga: dict[str, Any]) -> bool:
    """May a vote on an uppskov come out either way, since nobody tells whether the minority right was spent?"""
    fullmaktige = fall["organtyp"] == "fullmaktige"
    return fullmaktige and fraga["form"] == "uppskov" and "ja" in fraga and fall["historik"] == "okant"


def _fragan(fraga: dict[str, Any], *, motsagt: bool) -> dict[str, Any]:
    """Without its outcome, but where nothing else tells it, or minutes with faults declare it in so many words."""
    ut = {k: v for k, v in fraga.items() if k not in _UTFALL and v is not None}
    if not fraga.get("regel", "").startswith("tva_tredjedelar"):
        ut.pop("regel", None)
        ut.pop("kvot_alt", None)
    utan_grund = "ja" not in fraga and fraga.get("funnet") is None
    if fraga.get("utfall") and (utan_grund or (motsagt and fraga.get("utfall_ur") != "acklamation")):
        ut["faststallt"] = fraga["utfall"]
    return ut


def _vantat(fall: dict[str, Any], slag: str) -> dict[str, Any]:
    vantat: dict[str, Any] = {"fragor": [_fragans_vantan(fall, f) for f in fall.get("fragor", ()) if _avgjord(f)]}
    if slag == "guld":
        return vantat
    oden = dict.fromkeys(fall["facit"]["bifallna"], "bifallet") | dict.fromkeys(fall["facit"]["avslagna"], "avslaget")
    regler: dict[str, list[str]] = {}
    for rad in fall.get("ej_stallda", ()):
        oden.pop(rad["alt"], None)
        if rad["skal"] in _ODEN:
            oden[rad["alt"]] = _ODEN[rad["skal"]]
            regler[rad["alt"]] = ["R-3-6"] if rad["skal"] == "forfallen_med_bas" else ["R-1-1"]
    vantat["alternativ"] = {i: ode for i, ode in oden.items() if fall["alternativ"][i]["art"] not in MOTSIDOR}
    vantat["regler_alternativ"] = regler
    vantat["reservationer"] = [r.get("vem", []) for r in fall.get("reservationer", ())]
    fel = fall.get("fel", ())
    vantat["anmarkningar"] = [sorted(FEL_GER[kod]) for kod in fel if kod in FEL_GER]
    vantat["ej_provbara"] = sorted({FEL_EJ_PROVBART[kod] for kod in fel if kod in FEL_EJ_PROVBART})
    vantat["ofarliga"] = sorted(OFARLIGA)
    return vantat


def _avgjord(fraga: dict[str, Any]) -> bool:
    """Is the row a question that was decided? A refusal is the chair's, and a re-planned one gave way to others."""
    return fraga["form"] != "vagran" and not fraga.get("omlagd")


def _fragans_vantan(fall: dict[str, Any], fraga: dict[str, Any]) -> dict[str, Any]:
    tal = {"ja": fraga.get("ja_roster"), "nej": fraga.get("nej_roster"), "avstar": fraga.get("avstar")}
    koder = fraga.get("koder")
    if koder and (koder.count("j"), koder.count("n"), koder.count("a")) != tuple(tal.values()):
        tal = dict.fromkeys(tal)  # the roll call and the printed totals contradict each other: neither is expected
    else:
        tal["narvarande"] = fraga.get("narvarande")
    hur = fraga.get("avgjort_genom")
    regler = set(_HUR.get(hur, ()) if hur is not None else ("R-5:50-8",))
    if fraga["form"] == "uppskov" and fraga.get("ja") and fall["organtyp"] == "fullmaktige":
        regler |= {"R-5:50-1"} | ({"R-5:50-6"} if fall["historik"] == "minoritet" else set())
        regler |= {"R-5:50-7"} if fall["historik"] == "majoritet" and hur == "minoritet" else set()
        if any(fall["alternativ"][i].get("mottagare_bereder_ej") for i in fraga["alternativ"]):
            regler.add("R-5:50-14")
    if fraga["form"] == "motforslag":
        regler.add("R-2-6")
    ut = {"utfall": fraga.get("utfall"), "avgjort_genom": hur, **tal}
    return {"nr": fraga["nr"], **{k: v for k, v in ut.items() if v is not None}, "regler": sorted(regler)}


if __name__ == "__main__":
    UT.write_text(text(), encoding="utf-8")
