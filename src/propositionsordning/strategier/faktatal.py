"""Numbers that hang together, near where the law tips: votes and those present, ballots, seats and lots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from math import lcm

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from propositionsordning.lag.majoritet import Antal, Kvot, Kvotbas
from propositionsordning.lag.regler.kl_5_55_majoritet import lottas_mellan
from propositionsordning.lag.regler.lpv_2_proportionella_val import begarande_som_kravs
from propositionsordning.lag.regler.lpv_8_platserna import Valsedel, fordelning
from propositionsordning.strategier.fakta import Ihop, ett_av
from propositionsordning.strategier.rostningar import ANDELAR, tal_vid_gransen

__all__ = [
    "HALFTEN",
    "TREDJEDEL",
    "TVA_TREDJEDELAR",
    "begarande",
    "beslutsforheten",
    "enigheten",
    "extra_val_dagen",
    "forbundskvot",
    "fordelningar",
    "lika_eller_nara",
    "listorna",
    "namnlistor",
    "personval",
    "rosttal",
    "tva_nara",
    "valsedlarna",
]

TREDJEDEL, HALFTEN, TVA_TREDJEDELAR = ((andel,) for andel in ANDELAR)
_HOGST = 101  # no Swedish fullmäktige has more seats


def _antal(andelar: tuple[Fraction, ...] = ()) -> SearchStrategy[int]:
    """A number of persons; it keeps its remainder by the shares' denominator while the example is made small.

    What tips at a third of 25 tips at a third of 4, but at none of the numbers between that halving 25 would meet.
    """
    delas = lcm(*(andel.denominator for andel in andelar))
    varv = st.integers(0, 2) | st.integers(0, _HOGST // delas - 1)
    return st.builds(lambda varv, rest: varv * delas + rest, varv, st.integers(1, delas))


def _narvarande(n: int, minst: int) -> SearchStrategy[Antal]:
    """So many present: told exactly, or only that they were at least so many or ``minst``, and perhaps how many at most."""
    return ett_av(*[Antal(n, n)] * 4, Antal(minst, n), Antal(minst), Antal(n), Antal(n, n + 2))


def rosttal(
    for_: str, emot: str, narvarande: str, *, andelar: tuple[Fraction, ...], exakt: bool = False, lika: bool = False
) -> Ihop:
    """Votes for, near one of ``andelar`` of those present; votes against, near the same or all the rest; and those present.

    ``exakt``: it is always known how many are present; ``lika``: the votes are equal, or nearly.
    """

    @st.composite
    def drag(draw: DrawFn) -> tuple[int, int, Antal]:
        n = draw(_antal(andelar))
        x = draw(tal_vid_gransen(n, andelar=andelar))
        kvar = n - x
        nara = (x, x + 1, max(x - 1, 0))
        mot = min(draw(ett_av(*nara) if lika else ett_av(kvar, *nara, kvar // 2)), kvar)
        return x, mot, Antal(n, n) if exakt else draw(_narvarande(n, x + mot))

    return Ihop((for_, emot, narvarande), drag())


def enigheten(ense: str, emot: str = "emot", narvarande: str = "narvarande") -> Ihop:
    """All of those present agreed, all but one, or nobody; and one against or none."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[int, int, Antal]:
        n = draw(_antal())
        for_ = draw(ett_av(n, n - 1, n - 1, 0))
        mot = min(draw(ett_av(0, 0, 1)), n - for_)
        return for_, mot, draw(_narvarande(n, for_ + mot) | st.just(Antal(n - 1, n)))

    return Ihop((ense, emot, narvarande), drag())


_KVOTER = (
    Kvot(2, 3),
    Kvot(2, 3, Kvotbas.AVGIVNA),
    Kvot(3, 4, Kvotbas.LEDAMOTER),
    Kvot(1, 2, mer_an=True),
)


def forbundskvot(*, enkel_majoritet: bool = False) -> Ihop:
    """A quota of any base, and votes near it, or with ``enkel_majoritet`` near half as well."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[Kvot, int, int, Antal, int | None]:
        kvot = draw(ett_av(*_KVOTER))
        andelar = (Fraction(kvot.taljare, kvot.namnare), *(HALFTEN if enkel_majoritet else ()))
        n = draw(_antal(andelar))
        x = draw(tal_vid_gransen(n, andelar=andelar))
        mot = n - x if kvot.bas is Kvotbas.AVGIVNA else min(draw(ett_av(n - x, 0)), n - x)
        return kvot, x, mot, draw(_narvarande(n, x + mot)), draw(ett_av(n, None))

    return Ihop(("kvot", "roster", "emot", "narvarande", "ledamoter"), drag())


def beslutsforheten(narvarande: str = "narvarande", *, javiga: tuple[int, ...] = (0, 1, 2), kant: bool = False) -> Ihop:
    """Those present near half of the seats, and so many seats that are empty for jäv (none of it where nothing asks).

    ``kant``: plain numbers; otherwise one of them may be unknown.
    """

    @st.composite
    def drag(draw: DrawFn) -> tuple[object, ...]:
        ledamoter = draw(_antal(HALFTEN))
        n = draw(tal_vid_gransen(ledamoter, andelar=HALFTEN))
        borta = min(draw(ett_av(*javiga)), ledamoter - n) if javiga else 0
        if kant:
            return n, ledamoter, borta
        antal = draw(_narvarande(n, max(n - 1, 0)))
        okant = draw(ett_av(*[None] * 3, "narvarande", "ledamoter", "javiga"))
        return (
            None if okant == "narvarande" else antal,
            None if okant == "ledamoter" else ledamoter,
            *((None if okant == "javiga" else borta,) if javiga else ()),
        )

    return Ihop((narvarande, "ledamoter", *(("javiga",) if javiga else ())), drag())


def begarande(*, okant: bool) -> Ihop:
    """Those who ask for a proportional election, near how many must; ``okant``: those present may be known in part, or not."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[int, int | Antal | None, int]:
        n, platser = draw(_antal()), draw(st.integers(1, 20))
        kravs = begarande_som_kravs(narvarande=n, platser=platser)
        antal = min(max(kravs + draw(ett_av(0, -1, 1)), 0), n)
        return antal, draw(ett_av(n, n, None, Antal(antal, n), Antal(antal)) if okant else st.just(n)), platser

    return Ihop(("begarande", "narvarande", "platser"), drag())


def tva_nara(ena: str, andra: str) -> Ihop:
    """Two numbers that are the same, or differ by one."""
    par = st.tuples(_antal(), ett_av(0, -1, 1))
    return Ihop((ena, andra), par.map(lambda p: (p[0] + p[1], p[0])))


def lika_eller_nara(*, minst: int = 1, hogst: int = _HOGST // 2) -> Ihop:
    """Votes for ja and nej: a tie, or one more on a side."""
    par = st.tuples(st.integers(minst, hogst), ett_av((0, 0), (0, 0), (1, 0), (0, 1)))
    return Ihop(("ja", "nej"), par.map(lambda p: (p[0] + p[1][0], p[0] + p[1][1])))


def extra_val_dagen() -> Ihop:
    """A first sammanträde, and a day near six months later: months are of different lengths."""
    forsta = ett_av(date(2022, 10, 17), date(2022, 8, 31), date(2026, 10, 19), date(2027, 8, 29))
    par = st.tuples(forsta, st.integers(180, 185), st.booleans())
    return Ihop(
        ("datum", "forsta_sammantrade"), par.map(lambda p: (p[0] + timedelta(days=p[1]), None if p[2] else p[0]))
    )


# --- elections -------------------------------------------------------------------------------------------------------

_NAMN = ("Eva", "Bo", "Kim", "Ulla")


def _med_lotter(draw: DrawFn, lika: Callable[[tuple[str, ...]], tuple[str, ...]], *, alla: bool) -> tuple[str, ...]:
    """Lots drawn one by one among those who are ``lika`` after the ones before; with ``alla`` until none is needed."""
    lotter: tuple[str, ...] = ()
    while (mellan := lika(lotter)) and (alla or draw(st.booleans())):
        lotter = (*lotter, draw(st.sampled_from(mellan)))
    return lotter


def personval(*, flera: bool) -> Ihop:
    """Votes for persons, often equal, with the lots that are needed; ``flera``: two places or more."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[dict[str, int], int, tuple[str, ...]]:
        platser = draw(st.integers(2, 3)) if flera else 1
        antal = draw(st.integers(platser, len(_NAMN)))
        roster = {namn: draw(st.integers(1, 3)) for namn in _NAMN[:antal]}
        lotter = _med_lotter(draw, lambda dragna: lottas_mellan(roster, platser=platser, lotter=dragna), alla=True)
        return roster, platser, lotter

    return Ihop(("roster", "platser", "lotter"), drag())


def fordelningar(*, lika: bool = False, roster: dict[str, int] | None = None, platser: int | None = None) -> Ihop:
    """Votes for groups (with ``lika`` often the same), seats, and lots as far as they have been drawn."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[dict[str, int], int, tuple[str, ...]]:
        tal = roster or {g: draw(st.integers(1, 3 if lika else 17)) for g in "ABCG"[: draw(st.integers(1, 4))]}
        antal = platser or draw(st.integers(1, 7))
        lotter = _med_lotter(draw, lambda dragna: fordelning(roster=tal, platser=antal, lotter=dragna).lika, alla=False)
        return tal, antal, lotter

    return Ihop(("roster", "platser", "lotter"), drag())


def namnlistor(*, racker: bool) -> Ihop:
    """The group of each seat and the lists; with ``racker`` no list is too short and no name is on two."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
        ordning = tuple(draw(st.lists(ett_av("Eken", "Alen"), min_size=1, max_size=4)))
        if racker:
            return ordning, {"Eken": ("Eva", "Bo", "Kim", "Ulla"), "Alen": ("Per", "Siv", "Ove", "Mia")}
        kort = st.lists(st.sampled_from(_NAMN), min_size=1, max_size=3, unique=True).map(tuple)
        return ordning, {"Eken": draw(kort), "Alen": draw(kort)}

    return Ihop(("ordning", "listor"), drag())


def listorna() -> SearchStrategy[tuple[Valsedel, ...]]:
    """Ballots for a proportional election: two names of groups, and the same persons in one order or the other."""
    sedel = st.builds(Valsedel, grupp=ett_av("Eken", "Alen"), namn=ett_av(("Eva", "Bo"), ("Bo", "Eva"), ("Eva",)))
    return st.lists(sedel, max_size=6).map(tuple)


def valsedlarna() -> Ihop:
    """Ballots of a closed vote, and the places: no more names than places, none twice, blank, or (None) invalid."""

    def alla(platser: int) -> SearchStrategy[tuple[tuple[Sequence[str] | None, ...], int]]:
        namn = st.lists(st.sampled_from(_NAMN), max_size=platser, unique=True).map(tuple)
        return st.tuples(st.lists(namn | st.none(), max_size=6).map(tuple), st.just(platser))

    return Ihop(("valsedlar", "platser"), st.integers(1, 3).flatmap(alla))
