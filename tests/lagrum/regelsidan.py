"""Writes docs/regler.md: every rule of the catalogue, with the tests that try it or the reason why nothing can.

``make regler`` runs this module; a test holds the page equal to what ``sidan`` gives.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from propositionsordning import REGLER, TOLKNINGAR, Provbarhet, Regel
from propositionsordning.lag.forklaring import grupp
from propositionsordning.lag.lagrum import kort, lank

ROT = Path(__file__).parents[2]
SIDAN = ROT / "docs" / "regler.md"
_PROV = re.compile(r"^ *def (test_\w+)\(", re.MULTILINE)
_ID_I_NAMN = re.compile(r"R_((?:FL_|LPV_)?\d+(?:_\d+)*)(?=_[a-zåäöR])")

_INLEDNING = """# Reglerna

Sidan skrivs av `make regler` och ändras inte för hand; ett prov håller den lika med katalogen och proven.

Katalogen har {antal} regler. {provas} av dem **prövas**: kod prövar dem mot det som har hänt, och de prov som står vid
regeln prövar den där den tippar. {upplyses} **upplyses**: de nämns, men ingen kod kan pröva dem, och skälet står vid dem.
En enskild regel förklaras med `propositionsordning regler R-5:50-1`, en öppen tolkning med `propositionsordning regler O-16`.
Varje regel som prövas har en strategi att pröva den med i Hypothesis: `strategi_for("R-5:50-1")`, se [regelprov](regelprov.md).
"""


def provens_namn(rot: Path = ROT) -> dict[str, str]:
    """The name of every test -> its file, relative to the root."""
    return {
        namn: fil.relative_to(rot).as_posix()
        for fil in sorted((rot / "tests").rglob("test_*.py"))
        for namn in _PROV.findall(fil.read_text(encoding="utf-8"))
        if _ID_I_NAMN.search(namn)
    }


def proven(namn: Iterable[str]) -> dict[str, list[str]]:
    """Rule id -> the tests that bear it in their names.

    Colon and hyphen are both underscores in a name ("R_5_50_1"), so it is looked up among the ids that there are.
    """
    idn: dict[str, str] = {skrivet(r.id): r.id for r in REGLER}
    funna: dict[str, list[str]] = defaultdict(list)
    for ett in namn:
        for siffror in dict.fromkeys(_ID_I_NAMN.findall(ett)):
            funna[idn.get(f"R_{siffror}", f"R_{siffror}")].append(ett)
    return dict(funna)


def skrivet(regel_id: str) -> str:
    """An id as it stands in the name of a test."""
    return re.sub(r"[:-]", "_", regel_id)


def sidan(filer: Mapping[str, str]) -> str:
    """The page; ``filer`` is what :func:`provens_namn` gives."""
    prov = proven(filer)
    provas = [r for r in REGLER if r.provbarhet is not Provbarhet.UPPLYSES]
    upplyses = [r for r in REGLER if r.provbarhet is Provbarhet.UPPLYSES]
    delar = [_INLEDNING.format(antal=len(REGLER), provas=len(provas), upplyses=len(upplyses))]
    delar += ["## Prövas\n", *_grupper(provas, "Prov", lambda r: _prov(prov.get(r.id, []), filer))]
    delar += ["## Upplyses\n", *_grupper(upplyses, "Varför den inte prövas", lambda r: r.varfor_ej)]
    delar += ["## Öppna tolkningar\n", *_tolkningar()]
    return "\n".join(delar)


def _grupper(regler: list[Regel], sista: str, cell: Callable[[Regel], str]) -> list[str]:
    grupperade: dict[str, list[Regel]] = defaultdict(list)
    for r in regler:
        grupperade[grupp(r)].append(r)
    rader: list[str] = []
    for rubrik in sorted(grupperade, key=_rubrikordning):
        rader += [f"### {rubrik}\n", f"| id | regel | lagrum | styrka | {sista} |", "|---|---|---|---|---|"]
        rader += [f"| {r.id} | {r.text} | {_lagrum(r)} | {_styrka(r)} | {cell(r)} |" for r in grupperade[rubrik]]
        rader.append("")
    return rader


def _rubrikordning(rubrik: str) -> tuple[bool, bool, int, str]:
    kapitel = re.search(r"\d+", rubrik)
    return (
        rubrik in {"Arbetsordning", "Praxis"},
        not rubrik.startswith("Kom"),
        int(kapitel[0]) if kapitel else 0,
        rubrik,
    )


def _styrka(r: Regel) -> str:
    return f"{r.styrka.value}, *overifierad*" if r.overifierad else r.styrka.value


def _lagrum(r: Regel) -> str:
    return ", ".join(f"[{kort(lagrum)}]({lank(lagrum)})" for lagrum in r.lagrum) or "–"


def _prov(namn: list[str], filer: Mapping[str, str]) -> str:
    efter_fil: dict[str, list[str]] = defaultdict(list)
    for ett in namn:
        efter_fil[filer[ett]].append(ett)
    return "<br>".join(
        f"[{Path(fil).name}](../{fil}): " + ", ".join(f"`{ett}`" for ett in deras) for fil, deras in efter_fil.items()
    )


def _tolkningar() -> list[str]:
    rader = ["| id | fråga | fält i arbetsordningen | val | regler |", "|---|---|---|---|---|"]
    for t in TOLKNINGAR:
        falt = ", ".join(f"`{f}`" for f in t.falt) or "inget"
        val = "<br>".join(
            (f"`{v.varde.value}`: " if v.varde else "")
            + v.text
            + (" *Förval.*" if v.forval else "")
            + (f" *Stöds inte: {v.ej_stodd}.*" if v.ej_stodd else "")
            for v in t.val
        )
        rader.append(f"| {t.id} | {t.fraga} | {falt} | {val} | {', '.join(r.id for r in t.regler)} |")
    return [*rader, ""]


if __name__ == "__main__":
    SIDAN.write_text(sidan(provens_namn()), encoding="utf-8")
