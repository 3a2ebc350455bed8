"""The histories of question outcomes by brute force, from the procedure as the law and practice tell it.

Nothing of the library is imported, and none of its data read: a case is the mapping that ``fallen.toml`` has for it.
A step is one of two tuples:

- ``("fynd", delfråga, alternativ, begärd)``: the chair finds an alternative, and omröstning is requested or not;
- ``("röst", delfråga, alternativ, avgörande, röster)``: an omröstning is carried by an alternative, how that was settled
  ("majoritet", "minoritet", "utslagsrost", "lottning"), and whether it had "fler", "lika" or "färre" votes than the other.

A history is the steps of an ärende from its beginning, and when it is whole the questions that have lapsed.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import Any

Steg = tuple[Any, ...]
Historia = tuple[tuple[Steg, ...], tuple[str, ...]]
Sida = tuple[str, str, str]
Fall = Mapping[str, Any]


def rostsiffror(fall: Fall) -> Iterator[tuple[int, int]]:
    """Every pair of counts of so many present.

    In myndighetsutövning a member of a nämnd may not abstain (4:26), but the chair may wait: she has to vote only where it is
    needed (4:25), and equal votes are then settled by her utslagsröst, with which she takes part.
    """
    n = fall["narvarande"]
    for ena in range(n + 1):
        for andra in range(n - ena + 1):
            if fall.get("far_avsta", True) or ena + andra == n or (ena == andra and ena + andra == n - 1):
                yield ena, andra


def utfall(fall: Fall, fraga: Fall, ena: str, andra: str) -> set[Sida]:
    """Every outcome of an omröstning between two: who carries it, how it is settled, who had more votes."""
    alla: set[Sida] = set()
    for a, b in rostsiffror(fall):
        if "tredjedel" in fraga:
            alla |= _aterremissen(fall["narvarande"], fraga["tredjedel"], {ena: a, andra: b})
        elif a == b:
            # 5:56: in a val lots are drawn, else the chair decides.
            hur = "lottning" if fraga.get("lottning") else "utslagsrost"
            alla |= {(ena, hur, "lika"), (andra, hur, "lika")}
        else:
            alla.add((ena if a > b else andra, "majoritet", "fler"))
    return alla


def _aterremissen(narvarande: int, uppskov: str, roster: Mapping[str, int]) -> set[Sida]:
    """5:50: a third of those present carries it, so that the utslagsröst is about nothing but how; else the most votes.

    It is a minority's when its side was a third of those present but less than half. With less than a third nobody had a
    right to it: the votes alone carried it, where most abstained.
    """
    [(motsida, emot)] = [(s, r) for s, r in roster.items() if s != uppskov]
    begar = roster[uppskov]
    tredjedel = begar + begar + begar >= narvarande
    av_vem = "minoritet" if tredjedel and begar < narvarande - begar else "majoritet"
    alla: set[Sida] = set()
    if begar == emot:
        alla.add((uppskov, "utslagsrost", "lika"))
    if begar > emot:
        alla.add((uppskov, av_vem, "fler"))
    elif tredjedel:
        alla.add((uppskov, av_vem, "lika" if begar == emot else "färre"))
    else:
        alla.add((motsida, "utslagsrost", "lika") if begar == emot else (motsida, "majoritet", "fler"))
    return alla


def _efter_begaran(fall: Fall, fraga: Fall, namn: str, huvud: str, mot: str) -> Iterator[tuple[tuple[Steg, ...], str]]:
    for vinnare, hur, roster in sorted(utfall(fall, fraga, huvud, mot)):
        yield (("röst", namn, vinnare, hur, roster),), vinnare


def _bland(fall: Fall, fraga: Fall, namn: str, bland: Sequence[str]) -> Iterator[tuple[tuple[Steg, ...], str]]:
    """One is found. If omröstning is requested it meets one of the others, chosen in the same way where they are several."""
    for funnet in bland:
        yield (("fynd", namn, funnet, False),), funnet
        forst = ("fynd", namn, funnet, True)
        ovriga = [a for a in bland if a != funnet]
        motforslagen = [((), ovriga[0])] if len(ovriga) == 1 else _bland(fall, fraga, f"{namn}.m", ovriga)
        for innan, mot in motforslagen:
            for sedan, vinnare in _efter_begaran(fall, fraga, namn, funnet, mot):
                yield (forst, *innan, *sedan), vinnare


def _kedja(fall: Fall, fraga: Fall, rad: Sequence[str]) -> Iterator[tuple[tuple[Steg, ...], str]]:
    """The first two meet, and the winner meets the next."""
    vagar: list[tuple[tuple[Steg, ...], str]] = [((), rad[0])]
    for nr, nasta in enumerate(rad[1:], start=1):
        vagar = [
            (innan + steg, vinnare)
            for innan, kvar in vagar
            for steg, vinnare in _bland(fall, fraga, f"{fraga['id']}.{nr}", (kvar, nasta))
        ]
    yield from vagar


def historier(fall: Fall, nr: int = 0, utfallen: Mapping[str, str] | None = None) -> Iterator[Historia]:
    """Every whole history of the case from its question number ``nr`` on."""
    klara = utfallen or {}
    if nr == len(fall["fragor"]):
        yield (), ()
        return
    fraga = fall["fragor"][nr]
    # A question is put only where each that it depends on has come out so; one that is not put has no outcome.
    if any(klara.get(f) != utfallet for f, utfallet in fraga.get("om", {}).items()):
        for steg, fallna in historier(fall, nr + 1, klara):
            yield steg, (fraga["id"], *fallna)
        return
    vagar = (
        _kedja(fall, fraga, fraga["alternativ"])
        if fraga.get("kedja")
        else _bland(fall, fraga, fraga["id"], fraga["alternativ"])
    )
    for innan, vinnare in vagar:
        for steg, fallna in historier(fall, nr + 1, {**klara, fraga["id"]: vinnare}):
            yield innan + steg, fallna


def till_djup(alla: Iterable[Historia], djup: int | None = None) -> list[int]:
    """The number of different histories of 0, 1, 2 … steps, whether the ärende is then at its end or not."""
    nivaer: list[set[tuple[Steg, ...]]] = [{()}]
    for steg, _ in alla:
        for d in range(1, len(steg if djup is None else steg[:djup]) + 1):
            if d == len(nivaer):
                nivaer.append(set())
            nivaer[d].add(steg[:d])
    return [len(niva) for niva in nivaer]


def utan_hur(alla: Iterable[Historia]) -> int:
    """The number of histories when it is left out how an omröstning was settled: the courses of ``rakna_vagar``."""
    return len({tuple(s if s[0] == "fynd" else s[:3] for s in steg) for steg, _ in alla})


def elimineringsordningar(antal: int) -> int:
    """The number of different chains of so many: that the first two change places makes no other chain."""
    return len({(frozenset(rad[:2]), *rad[2:]) for rad in permutations(range(antal))})
