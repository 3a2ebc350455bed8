"""The corpus replayed: how many of the real decisions are represented, come out equal, are flagged, and by mistake.

Every case of ``tests/protokollfall/korpus/fall.jsonl`` is made into a meeting and played through the public API. A case may
have several features. *Represented*: it plays to its end. *Equal*: every outcome, way of settling, count and reservation is
that of the minutes. *Flagged*: the record reports an avvikelse. *False alarms*: it does so in a case without known faults,
the true but harmless kinds apart, which are listed.

    python -m bench.korpus
"""

from collections import Counter
from collections.abc import Callable

from propositionsordning.fel import PropositionsordningFel
from tests.protokollfall.korpus.fakta import UPPSKOV, Fall, alla_fall
from tests.protokollfall.korpus.jamforelse import OFARLIGA, jamfor

DRAG: dict[str, Callable[[Fall], bool]] = {
    "all cases": lambda _f: True,
    "fullmäktige": lambda f: f.organtyp == "fullmaktige",
    "nämnd": lambda f: f.organtyp == "namnd",
    "settled by acklamation alone": lambda f: not any(q.rostad for q in f.fragor),
    "omröstning with a roll call": lambda f: any(q.koder for q in f.fragor),
    "omröstning with totals only": lambda f: any(q.rostad and not q.koder for q in f.fragor),
    "three or more alternatives": lambda f: any(len(q.alternativ) > 2 for q in f.fragor),
    "motförslag selected": lambda f: any(q.form == "motforslag" for q in f.fragor),
    "motförslag put to the vote": lambda f: any(q.form == "motforslag" and q.rostad for q in f.fragor),
    "chain or förfråga": lambda f: any(q.form in {"kedja_par", "forfraga"} or q.omlagd for q in f.fragor),
    "the chair's finding overturned": lambda f: any(q.rostad and q.funnet not in {None, q.utfall} for q in f.fragor),
    "uppskov": lambda f: any(a.art in UPPSKOV for a in f.alternativ.values()),
    "uppskov carried by a third": lambda f: any(q.avgjort_genom == "minoritet" for q in f.fragor),
    "minority right spent": lambda f: any(q.regel == "enkel_uppskov_forbrukat" for q in f.fragor),
    "tillägg": lambda f: any(a.art == "tillagg" for a in f.alternativ.values()),
    "tillägg that lapsed": lambda f: any(r["skal"] == "forfallen_med_bas" for r in f.ej_stallda),
    "ändring": lambda f: any(a.art == "andring" for a in f.alternativ.values()),
    "i andra hand, conditional": lambda f: any(y.hand for y in f.yrkanden),
    "ordningsfråga or refusal": lambda f: any(q.form in {"ordningsfraga", "vagran"} for q in f.fragor),
    "utslagsröst": lambda f: any(q.avgjort_genom == "utslagsrost" for q in f.fragor),
    "special majority": lambda f: any(q.regel.startswith("tva_tredjedelar") for q in f.fragor),
    "jäv": lambda f: bool(f.javiga),
    "deltar inte": lambda f: bool(f.deltar_inte),
    "reservation": lambda f: bool(f.reservationer),
    "known faults of the minutes": lambda f: bool(f.fel),
}


def main() -> None:
    """Replay, and print the tables."""
    tabell = {drag: Counter[str]() for drag in DRAG}
    ofarliga: Counter[str] = Counter()
    foljden: Counter[bool] = Counter()
    for fall in alla_fall():
        egna = [drag for drag, har in DRAG.items() if har(fall)]
        utfall = {"cases"}
        try:
            j = jamfor(fall)
        except PropositionsordningFel as fel:
            print(f"{fall.fall}: {fel}")
        else:
            utfall.add("represented")
            foljden[j.spelat.ordning.harledd] += 1
            utfall |= {"equal"} if not j.skillnader else set()
            utfall |= {"flagged"} if j.flaggade else set()
            utfall |= {"false alarms"} if not fall.fel and set(j.flaggade) - OFARLIGA else set()
            ofarliga.update(r for r in j.flaggade if r in OFARLIGA)
        for drag in egna:
            tabell[drag].update(utfall)
    rubriker = ("cases", "represented", "equal", "flagged", "false alarms")
    print("| feature | " + " | ".join(rubriker) + " |")
    print("|---|" + "---:|" * len(rubriker))
    for drag, antal in tabell.items():
        print(f"| {drag} | " + " | ".join(str(antal[r]) for r in rubriker) + " |")
    print(f"\nThe derived order was the one followed in {foljden[True]} cases; {foljden[False]} were composed by hand.")
    print("True but harmless, by rule: " + (", ".join(f"{r} {n}" for r, n in ofarliga.most_common()) or "none"))


if __name__ == "__main__":
    main()
