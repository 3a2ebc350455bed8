"""Meetings drawn by fixed seeds, and the real ones: what was decided, by what rules, and in which words.

The draws are those of ``propositionsordning.strategier``: when a strategy changes so do the meetings.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from random import Random
from typing import Any

from bench.dragning import dragare

from propositionsordning import (
    Beslutsprotokoll,
    Handelse,
    Lage,
    SammantradetAvslutat,
    ValsedlarRaknade,
    beslutsprotokoll,
    borja,
    hinder,
    las_arendefil,
    spela_fil,
    tillampa,
    tillatna,
)
from propositionsordning.beslut.oden import oden
from propositionsordning.beslut.text import beslut_som_text
from propositionsordning.bild.trad import trad_som_text
from propositionsordning.fel import OgiltigtVarde, PropositionsordningFel
from propositionsordning.forlopp.motor import SLAG, namn_pa
from propositionsordning.forlopp.slag import Hinder, Tillaten
from propositionsordning.lag.regel import Provning
from propositionsordning.strategier import arenden, nasta_handelse, sammantraden, vilda_handelser
from tests.guld.fall import HUDDINGE
from tests.guld.maskning import maskad
from tests.protokollfall.korpus.fakta import alla_fall
from tests.protokollfall.korpus.spel import spela_fall

FRON = range(60)
HOGST = 24
"""Events of one meeting."""
_SLUTET = frozenset({SammantradetAvslutat})

Vagrad = tuple[Handelse, tuple[Hinder, ...]]
"""An event that was refused, and why."""


@cache
def dragna() -> tuple[tuple[Lage, tuple[Vagrad, ...]], ...]:
    """The last state of each drawn meeting, and how it met an event of every kind along its way."""
    return tuple(_dragen(fro) for fro in FRON)


def _dragen(fro: int) -> tuple[Lage, tuple[Vagrad, ...]]:
    slump = Random(fro)  # noqa: S311  # no secret: the same meetings every time
    dra = dragare(slump)
    lage = borja(dra(sammantraden()), dra(arenden(hindras=True, uppdrag=False)))
    vagrade: list[Vagrad] = []
    slagen = list(SLAG)
    for nr in range(HOGST):
        for slag in slagen[(nr + fro) % 11 :: 11]:
            try:
                vild = dra(vilda_handelser(lage, slag=slag))
            except OgiltigtVarde:
                continue  # drawn without regard to what an event demands of its own fields
            if hindren := hinder(lage, vild):
                vagrade.append((vild, hindren))
        utom = frozenset[type]() if slump.random() < 0.05 else _SLUTET
        handelse = dra(nasta_handelse(lage, bara_framat=slump.random() < 0.75, utom=utom))
        if handelse is None:
            break
        hindren = hinder(lage, handelse)
        if not all(h.kan_trotsas for h in hindren):
            vagrade.append((handelse, hindren))
            continue
        lage = tillampa(lage, handelse, trots="så skedde" if hindren else None)
        if lage.avslutat:
            break
    if fro % 10 == 0:
        vagrade += _efter_slutet(lage, dra)
    return lage, tuple(vagrade)


def _efter_slutet(lage: Lage, dra: Callable[[Any], Any]) -> list[Vagrad]:
    """How a sammanträde that is over meets an event of every kind."""
    slut = SammantradetAvslutat()
    if not lage.avslutat:
        if not all(h.kan_trotsas for h in hinder(lage, slut)):
            return []
        lage = tillampa(lage, slut, trots="så skedde")
    vilda = [dra(vilda_handelser(lage, slag=slag)) for slag in SLAG if slag is not ValsedlarRaknade]
    return [(vild, hindren) for vild in vilda if (hindren := hinder(lage, vild))]


@cache
def verkliga() -> tuple[tuple[str, Lage], ...]:
    """The real meetings, by name: the corpus, and the examples."""
    korpus = tuple((f.fall, spela_fall(f).lage) for f in alla_fall())
    return korpus + tuple(exemplen().items())


@cache
def exemplen() -> dict[str, Lage]:
    """The examples, by file name."""
    return {fil.stem: spela_fil(las_arendefil(fil))[0] for fil in sorted(HUDDINGE.parent.glob("*.toml"))}


def alla_lagen() -> Iterator[Lage]:
    """The last states of them all."""
    yield from (lage for _, lage in verkliga())
    yield from (lage for lage, _ in dragna())


# --- The words -------------------------------------------------------------------------------------------------------


def reglernas_ord() -> str:
    """Every sentence that a rule said in these meetings, by rule; and the phrases of what may happen."""
    ord_: set[str] = set()
    for lage in alla_lagen():
        protokoll = beslutsprotokoll(lage, tolkningar=False)
        ord_ |= {_i_ord(s.provning) for s in (*lage.spar, *protokoll.spar)}
    tillatet: set[str] = set()
    for lage, vagrade in dragna():
        tillatet |= {maskad(t.text) for t in tillatna(lage)}
        ord_ |= {_i_ord(h.provning, *h.tillatet) for _, hindren in vagrade for h in hindren}
    return "\n".join([*sorted(ord_), "", *(f"möjligt nu: {t}" for t in sorted(tillatet)), ""])


def mojligt(t: Tillaten) -> str:
    """An event that may happen, with the values that its slots may have."""
    platser = (f"{p.falt} {'/'.join(p.varden) or 'inget'}" if p.varden is not None else p.falt for p in t.platser)
    return f"{t.text} ({', '.join(platser)})"


def _i_ord(p: Provning, *tillatet: str) -> str:
    i_stallet = maskad("; tillåtet: " + ", ".join(tillatet)) if tillatet else ""
    return f"{p.regel.id} {p.svar.value}: {maskad(p.skal)}{i_stallet}"


def beslutens_ord() -> str:
    """Every line that the plain record of these meetings has, without names and numbers."""
    rader: Counter[str] = Counter()
    for lage in (*exemplen().values(), *(lage for lage, _ in dragna())):
        rader.update({maskad(rad) for rad in beslut_som_text(beslutsprotokoll(lage, tolkningar=False)).splitlines()})
    return "\n".join([*sorted(rader), ""])


# --- What was decided ------------------------------------------------------------------------------------------------


def verkliga_beslut() -> str:
    """One line for each real meeting: outcomes and how they were settled, votes, and the rules that spoke up."""
    return "\n".join([*(f"{namn}: {_besluten(beslutsprotokoll(x, tolkningar=False))}" for namn, x in verkliga()), ""])


def dragna_beslut() -> str:
    """Each drawn meeting: its order, its events, what was decided and with which fates, and every rule that was tried."""
    return "\n".join(
        rad for fro, (lage, vagrade) in zip(FRON, dragna(), strict=True) for rad in _mote(fro, lage, vagrade)
    )


def _besluten(p: Beslutsprotokoll) -> str:
    delar = [p.status.value]
    delar += [f"{b.fraga}={b.utfall} {b.avgorande.value if b.avgorande else '?'}" for b in p.beslut]
    for o in p.omrostningar:
        tal = o.rostetal
        delar.append(f"{o.delfraga} {o.ja}/{o.nej} {tal.ja}-{tal.nej}-{tal.avstar}")
    for namn, poster in (("avvikelser", p.avvikelser), ("ej prövbara", p.ej_provbara)):
        antal = Counter(s.provning.regel.id for s in poster)
        delar += [namn + " " + " ".join(f"{r}×{n}" if n > 1 else r for r, n in sorted(antal.items()))] if antal else []
    return "; ".join(delar)


def _mote(fro: int, lage: Lage, vagrade: tuple[Vagrad, ...]) -> Iterator[str]:
    mote = lage.sammantrade
    yield f"== {fro}: {mote.organ.typ.value}"
    try:
        yield from trad_som_text(lage, bredd=130).rstrip().splitlines()
    except PropositionsordningFel as fel:
        yield str(fel)
    yield "händelser: " + " ".join(namn_pa(post.handelse) for post in lage.logg)
    protokoll = beslutsprotokoll(lage, tolkningar=fro % 4 == 0)  # they cost a play for each option
    yield _besluten(protokoll)
    yield "öden: " + " ".join(f"{y}:{o.ode.value}" for y, o in oden(lage).items())
    yield "tolkningar: " + " ".join(f"{v.falt}={v.annat}:{v.nr or v.fraga}" for v in protokoll.tolkningar)
    prov = Counter(f"{s.provning.regel.id} {s.provning.svar.value}" for s in protokoll.spar)
    yield "prövat: " + ", ".join(f"{vad}×{n}" for vad, n in sorted(prov.items()))
    nej = Counter((namn_pa(handelse), *(h.regel.id for h in hindren)) for handelse, hindren in vagrade)
    yield "vägrat: " + ", ".join(f"{' '.join(vad)}×{n}" for vad, n in sorted(nej.items()))
    yield "möjligt: " + "; ".join(sorted(map(mojligt, tillatna(lage))))
    yield ""
