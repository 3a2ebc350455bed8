"""Another system's answers held against the test vectors, field by field (docs/konformans.md).

A vector has facts and what is expected of them. ``null`` on either side is no value: what is not expected is not compared,
and what is not answered is counted by itself, never as equal.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from attrs import field, frozen

from propositionsordning.fel import Filanmarkning, Filfel
from propositionsordning.utbyte.filer import kan_inte_lasas

__all__ = ["Faltsvar", "Niva", "Utslag", "har_nagot", "jamfor_svar", "las_vektorer", "vektorfil"]

Vektor = Mapping[str, Any]
"""One line of the file of vectors, as JSON gives it."""

# Sides of a question that are no förslag: within a question they are the same side, whatever they are called.
MOTSIDOR = frozenset({"avslag", "idag"})
MOTSIDAN = "-"

_TAL = ("ja", "nej", "avstar", "narvarande")


class Niva(Enum):
    """How much is asked: each vote by itself, or the whole ärende."""

    RAKNING = "rakning"
    FORFARANDE = "forfarande"


class Utslag(Enum):
    """What became of one compared field."""

    LIKA = "lika"
    SKILJER = "skiljer"
    OBESVARAT = "besvarades inte"


@frozen
class Faltsvar:
    """One field: where it stands, what was expected and answered, and the rules (ids) that the expectation follows from."""

    plats: str
    vantat: object
    svar: object
    utslag: Utslag
    regler: tuple[str, ...] = field(default=(), kw_only=True)


def vektorfil() -> Path:
    """Where the vectors lie: in the installed package, else in the project's own folder.

    Raises :class:`Filfel` where there are none.
    """
    paketet = Path(__file__).parents[1]
    mojliga = (paketet / "konformans", paketet.parents[1] / "konformans")
    for mapp in mojliga:
        if (fil := mapp / "vektorer.jsonl").is_file():
            return fil
    raise Filfel(
        fil="vektorer.jsonl",
        fel=[
            Filanmarkning(plats="", rad=None, text="testvektorerna följde inte med installationen; ange --vektorer FIL")
        ],
    )


def las_vektorer(fil: Path) -> Iterator[dict[str, Any]]:
    """The vectors of a file, one a line. Raises :class:`Filfel`, with the line where there is one."""
    try:
        rader = fil.open(encoding="utf-8")
    except (OSError, ValueError) as fel:
        raise kan_inte_lasas(fil, fel) from fel
    with rader:
        for nr, rad in enumerate(rader, start=1):
            try:
                vektor = json.loads(rad)
                ratt = vektor["format"] == "propositionsordning/konformans/1"
            except (ValueError, KeyError, TypeError):
                ratt, vektor = False, {}
            if not ratt:
                text = "raden måste vara en testvektor, propositionsordning/konformans/1"
                raise Filfel(fil=str(fil), fel=[Filanmarkning(plats="", rad=nr, text=text)])
            yield vektor


def har_nagot(vektor: Vektor, niva: Niva) -> bool:
    """Is anything of the vector compared at this level?"""
    return any(True for _ in jamfor_svar(vektor, {}, niva=niva))


def jamfor_svar(vektor: Vektor, svar: Mapping[str, Any], *, niva: Niva = Niva.FORFARANDE) -> Iterator[Faltsvar]:
    """Every field that the vector expects something of, with what the answer has there.

    >>> vektor = {
    ...     "fakta": {"alternativ": {"a": {"art": "liggande"}}},
    ...     "vantat": {"fragor": [{"nr": 1, "utfall": "a", "ja": 27, "regler": ["R-5:55-1"]}]},
    ... }
    >>> [f.utslag.value for f in jamfor_svar(vektor, {"fragor": [{"nr": 1, "utfall": "-"}]})]
    ['skiljer', 'besvarades inte']
    """
    vantat = vektor["vantat"]
    yield from _fragorna(vektor, svar, niva)
    for lista, plats in vantat.get("mandat", {}).items():
        svarat = _mappning(svar, "mandat").get(lista)
        yield _faltet(f"mandat {lista}", plats, svarat, vantat.get("regler_mandat", ()))
    if niva is Niva.RAKNING:
        return
    for alternativ, ode in vantat.get("alternativ", {}).items():
        regler = vantat.get("regler_alternativ", {}).get(alternativ, ())
        yield _faltet(f"alternativ {alternativ}", ode, _mappning(svar, "alternativ").get(alternativ), regler)
    if (reservationer := vantat.get("reservationer")) is not None:
        yield _faltet("reservationer", reservationer, svar.get("reservationer"), ("R-4:27-1",))
    yield from _anmarkningarna(vantat, svar)


def _faltet(plats: str, vantat: object, svar: object, regler: Iterator[str] | tuple[str, ...] | list[str]) -> Faltsvar:
    utslag = Utslag.OBESVARAT if svar is None else Utslag.LIKA if _samma(vantat, svar) else Utslag.SKILJER
    return Faltsvar(plats, vantat, svar, utslag, regler=tuple(regler))


def _samma(vantat: object, svar: object) -> bool:
    """Equal, and of one type: ``true`` is not the number 1."""
    return type(vantat) is type(svar) and vantat == svar


def _mappning(svar: Mapping[str, Any], nyckel: str) -> Mapping[str, Any]:
    """An object of the answer; anything else in its place is no answer."""
    varde = svar.get(nyckel)
    return varde if isinstance(varde, Mapping) else {}


def _fragorna(vektor: Vektor, svar: Mapping[str, Any], niva: Niva) -> Iterator[Faltsvar]:
    arter = {i: a["art"] for i, a in vektor["fakta"].get("alternativ", {}).items()}
    raden = svar.get("fragor")
    svarade = {f.get("nr"): f for f in raden if isinstance(f, Mapping)} if isinstance(raden, list) else {}
    for fraga in vektor["vantat"].get("fragor", ()):
        if niva is Niva.RAKNING and fraga.get("ja") is None:
            continue
        svarad = svarade.get(fraga["nr"], {})
        for falt in ("utfall", "avgjort_genom", *_TAL):
            if (vantat := fraga.get(falt)) is None:
                continue
            svarat = svarad.get(falt)
            if falt == "utfall":
                vantat, svarat = _sidan(vantat, arter), _sidan(svarat, arter)
            yield _faltet(f"fråga {fraga['nr']} {falt}", vantat, svarat, fraga.get("regler", ()))


def _sidan(alternativ: Any, arter: Mapping[str, str]) -> Any:  # noqa: ANN401  # what stands in the answer
    return MOTSIDAN if isinstance(alternativ, str) and arter.get(alternativ) in MOTSIDOR else alternativ


def _anmarkningarna(vantat: Mapping[str, Any], svar: Mapping[str, Any]) -> Iterator[Faltsvar]:
    """Known faults must be found, by one of the rules each; nothing else may be held to be one."""
    anmarkt = svar.get("anmarkningar")
    kanda = vantat.get("anmarkningar")
    if kanda is not None:
        funna = set(anmarkt) if isinstance(anmarkt, list) else None
        for en_av in kanda:
            yield _villkoret(
                "anmärkningar, en av", en_av, anmarkt, ratt=None if funna is None else bool(funna & set(en_av))
            )
        tillatna = {r for en_av in kanda for r in en_av} | set(vantat.get("ofarliga", ()))
        falska = [] if funna is None else sorted(funna - tillatna)
        yield Faltsvar(
            "anmärkningar utöver de kända",
            [],
            anmarkt if funna is None else falska,
            Utslag.OBESVARAT if funna is None else Utslag.SKILJER if falska else Utslag.LIKA,
            regler=tuple(falska),
        )
    ej_provbara = svar.get("ej_provbara")
    for regel in vantat.get("ej_provbara", ()):
        ratt = regel in ej_provbara if isinstance(ej_provbara, list) else None
        yield _villkoret("ej prövbart", [regel], ej_provbara, ratt=ratt)


def _villkoret(plats: str, regler: list[str], svar: object, *, ratt: bool | None) -> Faltsvar:
    utslag = Utslag.OBESVARAT if ratt is None else Utslag.LIKA if ratt else Utslag.SKILJER
    return Faltsvar(plats, regler, svar, utslag, regler=tuple(regler))
