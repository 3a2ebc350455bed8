"""``propositionsordning konformans KOMMANDO…``: another system tried against the test vectors."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Annotated, Any, Literal

from attrs import define, field
from cyclopts import Parameter, validators

__all__ = ["konformans"]

_VISADE = 10  # differences shown

Kommando = Annotated[
    tuple[str, ...],
    Parameter(
        name="KOMMANDO",
        help="Programmet som ska prövas, med dess argument; skriv -- före om argumenten börjar med streck.",
        negative=(),
    ),
]
Vektorval = Annotated[
    str | None, Parameter(name="--vektorer", metavar="FIL", help="Testvektorer i stället för dem som följer med.")
]
Nivaval = Annotated[
    Literal["rakning", "forfarande"],
    Parameter(name="--niva", metavar="NIVÅ", help="Bara varje omröstning för sig, eller hela ärendet."),
]
Slagval = Annotated[
    Literal["guld", "korpus"] | None, Parameter(name="--slag", metavar="SLAG", help="Bara vektorer av det slaget.")
]
Tid = Annotated[
    int,
    Parameter(
        name="--tid",
        metavar="S",
        help="Så många sekunder får ett svar dröja, 1 till 3600.",
        validator=validators.Number(gte=1, lte=3600),
    ),
]


def konformans(
    kommando: Kommando = (),
    /,
    *,
    vektorer: Vektorval = None,
    niva: Nivaval = "forfarande",
    slag: Slagval = None,
    tid: Tid = 10,
) -> int:
    """Pröva ett annat program mot testvektorerna: det får en rad JSON per vektor och svarar med en rad.

    Slutkod: 0 allt är lika, 1 något skiljer eller besvarades inte, 2 programmet gick sönder.
    """
    from propositionsordning.fel import Motpartsfel
    from propositionsordning.utbyte.konformans import Niva, Utslag, har_nagot, jamfor_svar, las_vektorer, vektorfil
    from propositionsordning.utbyte.motpart import motpart

    if not kommando:
        raise Motpartsfel("KOMMANDO saknas; ange programmet som ska prövas, efter --")
    rakning = _Rakning()
    brott: str | None = None
    with motpart(kommando) as programmet:
        for vektor in las_vektorer(vektorfil() if vektorer is None else Path(vektorer)):
            if vektor["slag"] != (slag or vektor["slag"]) or not har_nagot(vektor, Niva(niva)):
                continue
            fraga = {"format": vektor["format"], "id": vektor["id"], "fakta": vektor["fakta"]}
            try:
                svar = programmet.fraga(fraga, tid=tid)
            except Motpartsfel as fel:
                brott = f"{vektor['id']}: {fel}."
                break
            falten = tuple(jamfor_svar(vektor, svar, niva=Niva(niva)))
            rakning.lagg_till(vektor, [(f.utslag.value, f) for f in falten])
    rakning.skriv(skiljer=Utslag.SKILJER.value, lika=Utslag.LIKA.value)
    if brott is not None:
        print(f"\nProgrammet gick sönder, och resten prövades inte.\n  {brott}")
        return 2
    return 0 if rakning.allt(Utslag.LIKA.value) else 1


@define
class _Rakning:
    """What has been compared so far."""

    vektorer: dict[str, Counter[str]] = field(factory=lambda: defaultdict(Counter))
    falt: dict[str, Counter[str]] = field(factory=lambda: defaultdict(Counter))
    regler: Counter[str] = field(factory=Counter)
    lagrum: dict[str, str] = field(factory=dict)
    forsta: list[str] = field(factory=list)

    def lagg_till(self, vektor: dict[str, Any], falten: list[tuple[str, Any]]) -> None:
        """One vector's fields."""
        self.lagrum.update(vektor["regler"])
        antal = Counter(utslag for utslag, _ in falten)
        varst = next(u for u in ("skiljer", "besvarades inte", "lika") if antal[u])
        self.vektorer[vektor["slag"]][varst] += 1
        self.falt[vektor["slag"]].update(antal)
        for utslag, f in falten:
            if utslag == "skiljer":
                self.regler.update(f.regler or ("(ingen regel)",))
                om = f" ({', '.join(f.regler)})" if f.regler else ""
                self.forsta.append(f"{vektor['id']}: {f.plats}: svaret är {f.svar!r}, väntat {f.vantat!r}{om}")

    def allt(self, lika: str) -> bool:
        """Is every field equal?"""
        return all(set(+antal) <= {lika} for antal in self.falt.values())

    def skriv(self, *, skiljer: str, lika: str) -> None:
        """The summary."""
        for slag in self.vektorer:
            v, f = self.vektorer[slag], self.falt[slag]
            print(
                f"{slag}: {v.total()} vektorer, {v[lika]} lika, {v[skiljer]} skiljer, {v['besvarades inte']} delvis obesvarade"
            )
            print(f"  fält: {f[lika]} lika, {f[skiljer]} skiljer, {f['besvarades inte']} besvarades inte")
        if not self.forsta:
            return
        print("\nSkillnader per regel:")
        for regel, antal in sorted(self.regler.items(), key=lambda post: (-post[1], post[0])):
            print(f"  {antal:6} {regel} {self.lagrum.get(regel, '')}".rstrip())
        print("\nDe första skillnaderna:")
        for rad in self.forsta[:_VISADE]:
            print(f"  {rad}")
        if (fler := len(self.forsta) - _VISADE) > 0:
            print(f"  … och {fler} till")
