"""The reference adapter: answers the test vectors with this library (python -m exempel.konformans.referens).

Reads one vector's facts a line and writes one answer a line. It replays the facts as the corpus test does.
"""

import json
import sys
from typing import Any

from propositionsordning import Ode, beslutsprotokoll, utfallen
from propositionsordning.lag.regler.lpv_8_platserna import platserna
from tests.protokollfall.korpus.fakta import Fall, las
from tests.protokollfall.korpus.jamforelse import AVGORANDE, _fakta_id
from tests.protokollfall.korpus.spel import Spelat, spela_fall

_LAMNADE = {Ode.FORFALLET: "forfallet", Ode.ATERTAGET: "atertaget"}


def svara(vektor: dict[str, Any]) -> dict[str, Any]:
    """The answer to one vector."""
    fakta = vektor["fakta"]
    if "mandat" in fakta:
        vunna = platserna(
            roster=fakta["mandat"]["roster"],
            platser=fakta["mandat"]["platser"],
            lotter=tuple(fakta["mandat"]["lotter"]),
        )
        return {"id": vektor["id"], "mandat": {lista: vunna.count(lista) for lista in fakta["mandat"]["roster"]}}
    spelat = spela_fall(_fallet(vektor["id"], fakta))
    protokoll = beslutsprotokoll(spelat.lage, tolkningar=False)
    return {
        "id": vektor["id"],
        "fragor": _fragorna(spelat),
        "alternativ": _alternativen(spelat),
        "reservationer": [list(r.av) for r in spelat.lage.reservationer],
        "anmarkningar": sorted({s.provning.regel.id for s in protokoll.avvikelser}),
        "ej_provbara": sorted({s.provning.regel.id for s in protokoll.ej_provbara}),
    }


def _fallet(fall_id: str, fakta: dict[str, Any]) -> Fall:
    data = json.loads(json.dumps(fakta))
    for i, a in data["alternativ"].items():
        a["rubrik"] = i
    for fraga in data["fragor"]:
        if (faststallt := fraga.pop("faststallt", None)) is not None:
            fraga |= {"utfall": faststallt, "utfall_ur": "beslutet"}
    for rad in data.get("ej_stallda", ()):
        rad.setdefault("skal", "okant")
    facit = {"bifallna": data.pop("antecknade", []), "avslagna": []}
    return las(json.dumps({"fall": fall_id, **data, "facit": facit}))


def _fragorna(spelat: Spelat) -> list[dict[str, Any]]:
    avgjorda = {d.delfraga.id: d for d in spelat.lage.delbeslut if not d.omlagd}
    svar: list[dict[str, Any]] = []
    for nr, delfraga in spelat.delfragor.items():
        if (d := avgjorda.get(delfraga)) is None:
            continue
        hur, tal = d.arbete.avgorande, d.arbete.rostetal
        rad: dict[str, Any] = {"nr": nr, "utfall": _fakta_id(spelat, d.utfall)}
        rad["avgjort_genom"] = None if hur is None else AVGORANDE.get(hur, hur.value)
        if tal is not None:
            rad |= {"ja": tal.ja, "nej": tal.nej, "avstar": tal.avstar, "narvarande": tal.narvarande.exakt}
        svar.append(rad)
    return svar


def _alternativen(spelat: Spelat) -> dict[str, str]:
    vunna = {_fakta_id(spelat, u) for u in utfallen(spelat.lage).values()}
    protokoll = beslutsprotokoll(spelat.lage, tolkningar=False)
    oden = {o.yrkande: o.ode for o in protokoll.forslag_och_yrkanden.oden}
    svar: dict[str, str] = {}
    for i, a in spelat.fall.alternativ.items():
        if a.motsida:
            continue
        egna = {oden[y.id] for y in spelat.lage.arende.yrkanden if y.forslag == i and y.riktning.value == "bifall"}
        lamnat = next((ord_ for ode, ord_ in _LAMNADE.items() if egna == {ode}), None)
        svar[i] = "bifallet" if i in vunna else lamnat or "avslaget"
    return svar


def main() -> None:
    """Answer until there is nothing more."""
    for rad in sys.stdin.buffer:  # bytes: UTF-8 whatever the machine's own encoding is
        sys.stdout.buffer.write(json.dumps(svara(json.loads(rad)), ensure_ascii=False).encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
