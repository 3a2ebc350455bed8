"""What theory says of orders holds for every profile: against brute force where there is an answer to count.

T1-T20 are the theorems that ``docs/analys.md`` lists; brute force is in ``for_hand`` and shares no code with the library.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, permutations
from math import factorial

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from propositionsordning import (
    Analysmetod,
    Fraga,
    Frageform,
    Motforslagsval,
    Ordningsberoende,
    Rangordning,
    Rostbeteende,
    Rostunderlag,
    kvar_efter,
    ordningsberoende,
    simulera,
    simulera_ordning,
    utfallsrum,
)
from propositionsordning.analys.parvis import parvis
from propositionsordning.analys.turnering import strategiskt, uppriktigt
from tests.egenskaper import for_hand
from tests.egenskaper.for_hand import Matris, chefen

NAMN = "abcdefg"
HISTORISKA = [b for b in Rostbeteende if not b.parvis]


def namnen(n: int) -> tuple[str, ...]:
    return tuple(NAMN[:n])


# --- What is drawn ----------------------------------------------------------------------------------------------------


@st.composite
def matriser(draw: DrawFn, *, minst: int = 2, hogst: int = 5, lika: bool = False) -> list[list[int]]:
    """Any relation of so many alternatives: a tournament, or with ties."""
    n = draw(st.integers(minst, hogst))
    m = [[0] * n for _ in range(n)]
    for a, b in combinations(range(n), 2):
        m[a][b] = draw(st.sampled_from((1, 0, -1) if lika else (1, -1)))
        m[b][a] = -m[a][b]
    return m


def underlaget(m: Matris, ordforande: Sequence[int] | None = None) -> Rostunderlag:
    """Ballots whose majority relation is the matrix (McGarvey): two for each pair, which cancel out elsewhere."""
    n = len(m)
    namn = namnen(n)
    ordningar: list[Sequence[int]] = [list(range(n)), list(range(n))[::-1]]
    for a in range(n):
        for b in range(n):
            if m[a][b] > 0:
                ovriga = [c for c in range(n) if c not in {a, b}]
                ordningar += [[a, b, *ovriga], [*reversed(ovriga), a, b]]
    return Rostunderlag(
        alternativ=namn,
        rangordningar=tuple(
            Rangordning(vem=f"v{i}", ordning=tuple(namn[a] for a in o)) for i, o in enumerate(ordningar)
        ),
        ordforande=None if ordforande is None else tuple(namn[a] for a in ordforande),
    )


@st.composite
def profiler(
    draw: DrawFn,
    *,
    minst: int = 2,
    hogst: int = 5,
    hela: bool = True,
    beteenden: Sequence[Rostbeteende] = (Rostbeteende.HOGST,),
    ordforande: bool = True,
) -> Rostunderlag:
    """Blocs or members with any rankings; the chair's ranking is one of theirs completed (so ties respect unanimity)."""
    n = draw(st.integers(minst, hogst))
    namn = namnen(n)
    rangordningar = []
    for i in range(draw(st.integers(1, 6))):
        ordning = tuple(draw(st.permutations(namn)))
        langd = n if hela else draw(st.integers(1, n))
        rangordningar.append(
            Rangordning(
                vem=f"p{i}",
                ordning=ordning[:langd],
                mandat=draw(st.integers(1, 4)),
                beteende=draw(st.sampled_from(beteenden)),
            )
        )
    leder = draw(st.sampled_from(rangordningar)).ordning
    rest = tuple(a for a in namn if a not in leder)
    return Rostunderlag(
        alternativ=namn, rangordningar=tuple(rangordningar), ordforande=(*leder, *rest) if ordforande else None
    )


def matrisen(u: Rostunderlag) -> list[list[int]]:
    """The margins counted ballot by ballot."""
    n = len(u.alternativ)
    m = [[0] * n for _ in range(n)]
    for r in u.rangordningar:
        valda = r.ordning[:1] if r.beteende is Rostbeteende.EGET else r.ordning
        for a in range(n):
            for b in range(n):
                x, y = u.alternativ[a], u.alternativ[b]
                if x in valda and (y not in valda or valda.index(x) < valda.index(y)):
                    m[a][b] += r.mandat
                    m[b][a] -= r.mandat
    return m


def siffror(u: Rostunderlag, ordning: Sequence[str]) -> list[int]:
    return [u.alternativ.index(a) for a in ordning]


def namnge(mangd: set[int]) -> set[str]:
    return {NAMN[a] for a in mangd}


def lika_regeln(u: Rostunderlag) -> for_hand.Lika:
    assert u.ordforande is not None
    return chefen(siffror(u, u.ordforande))


def uppriktiga(u: Rostunderlag) -> set[str]:
    m, lika = matrisen(u), lika_regeln(u)
    return namnge({for_hand.uppriktigt(m, o, lika) for o in for_hand.alla_ordningar(len(m))})


def som_turnering(u: Rostunderlag) -> list[list[int]]:
    """The relation with the chair's decisions in it."""
    m, lika = matrisen(u), lika_regeln(u)
    n = len(m)
    return [[0 if a == b else 1 if for_hand.vinner(m, a, b, lika) == a else -1 for b in range(n)] for a in range(n)]


def vinnarna(vagar: Sequence[object] | None) -> set[str]:
    assert vagar is not None
    return {str(getattr(v, "alternativ")) for v in vagar}  # noqa: B009  # of any kind of way


UNDERLAG = st.one_of(
    matriser().map(underlaget).map(lambda u: evolve(u, ordforande=u.alternativ)),
    profiler(),
    profiler(hela=False),
    profiler(hela=False, beteenden=(Rostbeteende.HOGST, Rostbeteende.EGET)),
)
TURNERINGAR = matriser()


def ordningar_av(n: int) -> SearchStrategy[list[int]]:
    return st.permutations(range(n))


# --- Counting ---------------------------------------------------------------------------------------------------------


@given(profiler(hela=False, beteenden=(Rostbeteende.HOGST, Rostbeteende.EGET)) | profiler())
def test_varje_par_raknas_ratt(u: Rostunderlag) -> None:
    m, p = matrisen(u), parvis(u)
    for a, b in permutations(range(len(m)), 2):
        x, y = u.alternativ[a], u.alternativ[b]
        assert p.marginal(x, y) == m[a][b]
        assert p.roster(x, y) + p.roster(y, x) <= p.mandat == sum(r.mandat for r in u.rangordningar)
    assert {frozenset(par) for par in p.lika()} == {
        frozenset((u.alternativ[a], u.alternativ[b])) for a, b in combinations(range(len(m)), 2) if m[a][b] == 0
    }


@given(profiler(), st.integers(2, 5))
def test_ett_block_ar_dess_ledamoter(u: Rostunderlag, ganger: int) -> None:
    """P9: a bloc split into members, all weights multiplied, ballots in another order: nothing changes."""
    delade = tuple(Rangordning(vem=f"{r.vem}-{i}", ordning=r.ordning) for r in u.rangordningar for i in range(r.mandat))
    assert parvis(evolve(u, rangordningar=delade)) == parvis(u)
    o = ordningsberoende(u)
    flera = evolve(u, rangordningar=tuple(evolve(r, mandat=r.mandat * ganger) for r in reversed(u.rangordningar)))
    o2 = ordningsberoende(flera)
    assert (o2.kan_vinna, o2.andelar, o2.strategiskt) == (o.kan_vinna, o.andelar, o.strategiskt)


@given(st.data(), UNDERLAG)
def test_namnen_betyder_inget(data: st.DataObject, u: Rostunderlag) -> None:
    """P9: other names for the alternatives, and another order among them, give the same under those names."""
    nya = dict(zip(u.alternativ, data.draw(st.permutations(u.alternativ)), strict=True))

    def bytt(ordning: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(nya[a] for a in ordning)

    assert u.ordforande is not None
    u2 = Rostunderlag(
        alternativ=u.alternativ,
        rangordningar=tuple(evolve(r, ordning=bytt(r.ordning)) for r in u.rangordningar),
        ordforande=bytt(u.ordforande),
    )
    o, o2 = ordningsberoende(u), ordningsberoende(u2)
    assert {nya[a] for a in vinnarna(o.kan_vinna)} == vinnarna(o2.kan_vinna)
    assert o.andelar is not None
    assert o2.andelar is not None
    assert {nya[a.alternativ]: (a.uppriktig, a.strategisk) for a in o.andelar} == {
        a.alternativ: (a.uppriktig, a.strategisk) for a in o2.andelar
    }


# --- Every order ------------------------------------------------------------------------------------------------------


@given(UNDERLAG)
def test_T1_T3_uppriktiga_vinnare_ar_smithmangden(u: Rostunderlag) -> None:
    rum = utfallsrum(u)
    assert vinnarna(rum.kan_vinna) == uppriktiga(u) == namnge(for_hand.smith(som_turnering(u)))
    m, lika = matrisen(u), lika_regeln(u)
    for v in rum.kan_vinna:
        assert sorted(v.fran_huvudforslag) == sorted(u.alternativ)
        assert v.fran_huvudforslag[0] == v.alternativ
        assert v.rostningsordning == tuple(reversed(v.fran_huvudforslag))
        assert v.ordforande is None
        assert u.alternativ[for_hand.uppriktigt(m, siffror(u, v.fran_huvudforslag), lika)] == v.alternativ


@given(UNDERLAG)
def test_T2_T4_strategiska_vinnare_ar_banksmangden(u: Rostunderlag) -> None:
    strategisk = ordningsberoende(u).strategiskt
    assert strategisk is not None
    m = som_turnering(u)
    facit = {for_hand.baklanges(m, o) for o in for_hand.alla_ordningar(len(m))}
    assert vinnarna(strategisk.kan_vinna) == namnge(facit) == namnge(for_hand.banks_mangd(m))
    for v in strategisk.kan_vinna:
        assert sorted(v.fran_huvudforslag) == sorted(u.alternativ)
        assert u.alternativ[for_hand.baklanges(m, siffror(u, v.fran_huvudforslag))] == v.alternativ


@settings(max_examples=10)
@given(matriser(minst=6, hogst=6))
def test_T1_T2_sex_alternativ(m: list[list[int]]) -> None:
    o = ordningsberoende(underlaget(m))
    assert vinnarna(o.kan_vinna) == namnge({for_hand.uppriktigt(m, x) for x in for_hand.alla_ordningar(6)})
    assert o.strategiskt is not None
    assert vinnarna(o.strategiskt.kan_vinna) == namnge({for_hand.baklanges(m, x) for x in for_hand.alla_ordningar(6)})


@given(matriser(minst=7, hogst=7))
def test_T2_T6_sju_alternativ_kedjor(m: list[list[int]]) -> None:
    """From seven alternatives the Banks set may be smaller than the uncovered set."""
    strategisk = ordningsberoende(underlaget(m)).strategiskt
    assert strategisk is not None
    assert vinnarna(strategisk.kan_vinna) == namnge(for_hand.banks_mangd(m))
    assert set(strategisk.ostackade) == namnge(for_hand.ostackade_mangd(m))
    assert vinnarna(strategisk.kan_vinna) <= set(strategisk.ostackade)


@given(st.data(), UNDERLAG)
def test_T5_vad_som_ar_oppet_efter_en_borjan(data: st.DataObject, u: Rostunderlag) -> None:
    n = len(u.alternativ)
    forst = tuple(data.draw(st.permutations(u.alternativ))[: data.draw(st.integers(0, n))])
    m, lika = matrisen(u), lika_regeln(u)
    borjan = siffror(u, forst)
    facit = {for_hand.uppriktigt(m, o, lika) for o in for_hand.alla_ordningar(n) if list(o[: len(borjan)]) == borjan}
    vagar = kvar_efter(utfallsrum(u), forst)
    assert vinnarna(vagar) == namnge(facit)
    assert len(vagar) == len(facit)
    for v in vagar:
        assert v.fran_huvudforslag[: len(forst)] == forst
        assert sorted(v.fran_huvudforslag) == sorted(u.alternativ)
        assert u.alternativ[for_hand.uppriktigt(m, siffror(u, v.fran_huvudforslag), lika)] == v.alternativ
    if len(forst) == 1:
        assert ordningsberoende(u, forst=forst).kvar_efter == vagar


@given(UNDERLAG)
def test_T6_banks_i_ostackade_i_smith(u: Rostunderlag) -> None:
    o = ordningsberoende(u)
    assert o.strategiskt is not None
    smiths, banks = vinnarna(o.kan_vinna), vinnarna(o.strategiskt.kan_vinna)
    ostackade = set(o.strategiskt.ostackade)
    assert banks <= ostackade <= smiths
    assert banks == ostackade  # up to six alternatives
    assert len(smiths) == len(banks) == 1 or min(len(smiths), len(banks)) >= 3


@given(UNDERLAG)
def test_T7_ordningen_spelar_roll_om_ingen_vinner_alla_par(u: Rostunderlag) -> None:
    o = ordningsberoende(u)
    m = som_turnering(u)
    alla = list(for_hand.alla_ordningar(len(m)))
    assert o.ordningen_avgor == (len({for_hand.uppriktigt(m, x) for x in alla}) > 1)
    assert o.ordningen_avgor == (len({for_hand.baklanges(m, x) for x in alla}) > 1)
    assert o.ordningen_avgor == (not any(sum(x > 0 for x in rad) == len(m) - 1 for rad in m))


@given(UNDERLAG)
def test_T8_condorcetvinnaren_vinner_alltid_och_forloraren_aldrig(u: Rostunderlag) -> None:
    rum, m, lika = utfallsrum(u), matrisen(u), lika_regeln(u)
    n = len(m)
    vinnare = [u.alternativ[a] for a in range(n) if all(m[a][b] > 0 for b in range(n) if b != a)]
    forlorare = [u.alternativ[a] for a in range(n) if all(m[a][b] < 0 for b in range(n) if b != a)]
    assert rum.condorcetvinnare == (vinnare[0] if vinnare else None)
    assert rum.condorcetforlorare == (forlorare[0] if forlorare else None)
    for o in for_hand.alla_ordningar(n):
        utfallen = {u.alternativ[for_hand.uppriktigt(m, o, lika)], u.alternativ[for_hand.baklanges(m, o, lika)]}
        assert not vinnare or utfallen == set(vinnare)
        assert not utfallen & set(forlorare)


@given(UNDERLAG)
def test_T20_andelarna(u: Rostunderlag) -> None:
    m = som_turnering(u)
    n = len(m)
    alla = list(for_hand.alla_ordningar(n))
    uppriktig = Counter(for_hand.uppriktigt(m, o) for o in alla)
    strategisk = Counter(for_hand.baklanges(m, o) for o in alla)
    egna = Counter(o[0] for o in alla if for_hand.uppriktigt(m, o) == o[0])
    ob = ordningsberoende(u)
    assert ob.andelar is not None
    assert ob.huvudforslag is not None
    for a, andel in enumerate(ob.andelar):
        assert andel.alternativ == u.alternativ[a]
        assert andel.uppriktig == Fraction(uppriktig[a], factorial(n))
        assert andel.strategisk == Fraction(strategisk[a], factorial(n))
    for a, lage in enumerate(ob.huvudforslag):
        assert lage.huvudforslag == u.alternativ[a]
        assert lage.andel == Fraction(egna[a], factorial(n - 1))
        assert vinnarna(lage.kan_vinna) == {u.alternativ[for_hand.uppriktigt(m, o)] for o in alla if o[0] == a}


# --- One order --------------------------------------------------------------------------------------------------------


@st.composite
def med_ordning(draw: DrawFn) -> tuple[Rostunderlag, tuple[str, ...]]:
    u = draw(UNDERLAG)
    return u, tuple(draw(st.permutations(u.alternativ)))


def bada(u: Rostunderlag, ordning: Sequence[str]) -> tuple[str, str]:
    """The sincere and the strategic outcome of one order, as the quick fold gives them."""
    rum = utfallsrum(u, fran_huvudforslag=ordning)
    [uppriktig] = rum.uppriktigt
    assert rum.strategiskt is not None
    return uppriktig, rum.strategiskt


@given(med_ordning())
def test_en_ordning_ger_sitt_utfall(fall: tuple[Rostunderlag, tuple[str, ...]]) -> None:
    u, ordning = fall
    m, lika = matrisen(u), lika_regeln(u)
    o = siffror(u, ordning)
    facit = (for_hand.uppriktigt(m, o, lika), for_hand.baklanges(m, o, lika))
    assert bada(u, ordning) == tuple(u.alternativ[a] for a in facit)


@given(med_ordning())
def test_T9_utfallet_ar_huvudforslaget_eller_slar_det(fall: tuple[Rostunderlag, tuple[str, ...]]) -> None:
    u, ordning = fall
    m = som_turnering(u)
    huvud = u.alternativ.index(ordning[0])
    for utfall in siffror(u, bada(u, ordning)):
        assert utfall == huvud or m[utfall][huvud] > 0


@given(med_ordning())
def test_T10_T11_utan_condorcetvinnare(fall: tuple[Rostunderlag, tuple[str, ...]]) -> None:
    u, ordning = fall
    if not ordningsberoende(u).ordningen_avgor:
        return
    uppriktig, strategisk = bada(u, ordning)
    assert uppriktig not in ordning[-2:]
    assert strategisk != ordning[0]
    if len(ordning) == 3:
        m = som_turnering(u)
        assert uppriktig == ordning[0]
        assert m[u.alternativ.index(strategisk)][u.alternativ.index(ordning[0])] > 0


@given(st.data(), med_ordning())
def test_T12_T13_T14_platsens_betydelse(data: st.DataObject, fall: tuple[Rostunderlag, tuple[str, ...]]) -> None:
    u, ordning = fall
    k = data.draw(st.integers(0, len(ordning) - 2))
    bytt = list(ordning)
    bytt[k], bytt[k + 1] = bytt[k + 1], bytt[k]
    narmare, langre = ordning[k + 1], ordning[k]  # moved towards the huvudförslag, and towards the first vote
    fore, efter = bada(u, ordning), bada(u, bytt)
    if fore[0] == narmare:
        assert efter[0] == narmare
    if fore[1] == langre:
        assert efter[1] == langre
    if k == len(ordning) - 2:
        assert efter == fore


@given(st.data(), med_ordning())
def test_T15_hogre_rangordning_skadar_inte(data: st.DataObject, fall: tuple[Rostunderlag, tuple[str, ...]]) -> None:
    u, ordning = fall
    for nr, vinnare in enumerate(bada(u, ordning)):
        rangordningar = list(u.rangordningar)
        i = data.draw(st.integers(0, len(rangordningar) - 1))
        r = rangordningar[i]
        if vinnare not in r.ordning or r.beteende is not Rostbeteende.HOGST:
            continue
        k = r.ordning.index(vinnare)
        ny = [a for a in r.ordning if a != vinnare]
        ny.insert(data.draw(st.integers(0, k)), vinnare)
        rangordningar[i] = evolve(r, ordning=tuple(ny))
        assert bada(evolve(u, rangordningar=tuple(rangordningar)), ordning)[nr] == vinnare


@given(med_ordning())
def test_T16_den_som_aldrig_ledde_kan_tas_bort(fall: tuple[Rostunderlag, tuple[str, ...]]) -> None:
    u, ordning = fall
    ledde = {s.utfall for s in simulera_ordning(u, ordning).steg}
    nya = tuple(a for a in ordning if a in ledde)
    if len(nya) < 2:
        return
    kvar = [r for r in u.rangordningar if r.beteende is Rostbeteende.EGET or set(r.ordning) & set(nya)]
    if any(r.beteende is Rostbeteende.EGET for r in kvar):
        return  # her first choice may be the one that is taken away
    assert u.ordforande is not None
    mindre = Rostunderlag(
        alternativ=nya,
        rangordningar=tuple(evolve(r, ordning=tuple(a for a in r.ordning if a in nya)) for r in kvar),
        ordforande=tuple(a for a in u.ordforande if a in nya),
    )
    assert bada(mindre, nya)[0] == bada(u, ordning)[0]


@given(profiler(), st.data())
def test_T17_strategiskt_utfall_ar_paretoeffektivt(u: Rostunderlag, data: st.DataObject) -> None:
    """P14: with the chair among those who vote nothing else is preferred by all."""
    ordning = tuple(data.draw(st.permutations(u.alternativ)))
    utfall = bada(u, ordning)[1]
    for annat in set(u.alternativ) - {utfall}:
        assert not all(r.ordning.index(annat) < r.ordning.index(utfall) for r in u.rangordningar)


@given(st.data(), st.integers(2, 5))
def test_T18_en_skala_ger_medianens_forslag(data: st.DataObject, n: int) -> None:
    """Single-peaked rankings along a line and an odd number of votes: the median's first choice wins every order."""
    toppar = data.draw(st.lists(st.integers(0, n - 1), min_size=1, max_size=7).filter(lambda x: len(x) % 2 == 1))
    namn = namnen(n)
    rangordningar = []
    for i, topp in enumerate(toppar):
        vanster, hoger = list(range(topp))[::-1], list(range(topp + 1, n))
        ordning = [topp]
        while vanster or hoger:
            sida = vanster if not hoger or (vanster and data.draw(st.booleans())) else hoger
            ordning.append(sida.pop(0))
        rangordningar.append(Rangordning(vem=f"v{i}", ordning=tuple(namn[a] for a in ordning)))
    rum = utfallsrum(Rostunderlag(alternativ=namn, rangordningar=tuple(rangordningar)))
    assert rum.condorcetvinnare == namn[sorted(toppar)[len(toppar) // 2]]


@given(profiler(beteenden=(Rostbeteende.EGET,)))
def test_P11_den_som_bara_rostar_pa_sitt_eget(u: Rostunderlag) -> None:
    """Favourite in the pair or abstain: the order does not matter, the largest first choice wins."""
    forsta = Counter(dict.fromkeys(u.alternativ, 0))
    for r in u.rangordningar:
        forsta[r.ordning[0]] += r.mandat
    hogst = max(forsta.values())
    vinnare = [a for a in u.alternativ if forsta[a] == hogst]
    assert u.ordforande is not None
    assert vinnarna(utfallsrum(u).kan_vinna) == {min(vinnare, key=u.ordforande.index)}


# --- Ties -------------------------------------------------------------------------------------------------------------


@given(matriser(hogst=4, lika=True))
def test_P13_okand_utslagsrost(m: list[list[int]]) -> None:
    """The union over everything that the chair may prefer, with an order and a ranking for each."""
    n = len(m)
    rum = utfallsrum(underlaget(m))
    facit = {for_hand.uppriktigt(m, o, chefen(c)) for o in for_hand.alla_ordningar(n) for c in permutations(range(n))}
    assert vinnarna(rum.kan_vinna) == namnge(facit) == namnge(for_hand.smith(m))
    for v in rum.kan_vinna:
        rangordning = v.ordforande or rum.alternativ
        o, c = ([rum.alternativ.index(a) for a in x] for x in (v.fran_huvudforslag, rangordning))
        assert rum.alternativ[for_hand.uppriktigt(m, o, chefen(c))] == v.alternativ
        if v.ordforande is None:
            assert {for_hand.uppriktigt(m, o, chefen(c)) for c in permutations(range(n))} == {o[0]}


@given(st.data(), matriser(hogst=4, lika=True))
def test_P13_okand_utslagsrost_efter_en_borjan(data: st.DataObject, m: list[list[int]]) -> None:
    n = len(m)
    borjan = data.draw(st.permutations(range(n)))[: data.draw(st.integers(1, n))]
    rum = utfallsrum(underlaget(m))
    facit = {
        for_hand.uppriktigt(m, o, chefen(c))
        for o in for_hand.alla_ordningar(n)
        if list(o[: len(borjan)]) == borjan
        for c in permutations(range(n))
    }
    vagar = kvar_efter(rum, tuple(rum.alternativ[a] for a in borjan))
    assert vinnarna(vagar) == namnge(facit)
    for v in vagar:
        rangordning = v.ordforande or rum.alternativ
        o, c = ([rum.alternativ.index(a) for a in x] for x in (v.fran_huvudforslag, rangordning))
        assert o[: len(borjan)] == borjan
        assert rum.alternativ[for_hand.uppriktigt(m, o, chefen(c))] == v.alternativ


@given(st.data(), matriser(hogst=4, lika=True))
def test_P13_kand_utslagsrost(data: st.DataObject, m: list[list[int]]) -> None:
    n = len(m)
    c = data.draw(st.permutations(range(n)))
    o = ordningsberoende(underlaget(m, c))
    assert o.utfallsrum is not None
    facit = {for_hand.uppriktigt(m, x, chefen(c)) for x in for_hand.alla_ordningar(n)}
    assert vinnarna(o.kan_vinna) == namnge(facit)
    assert vinnarna(o.fri_utslagsrost) == namnge(for_hand.smith(m))
    assert vinnarna(o.kan_vinna) <= vinnarna(o.fri_utslagsrost)
    okand = ordningsberoende(underlaget(m))
    assert (okand.strategiskt is None) == (okand.andelar is None) == bool(o.utfallsrum.lika)


@given(st.data(), matriser(hogst=5, lika=True))
def test_en_ordning_med_okand_utslagsrost(data: st.DataObject, m: list[list[int]]) -> None:
    """The fold over sets is exactly what some ranking of the chair's can bring about."""
    n = len(m)
    u = underlaget(m)
    o = data.draw(ordningar_av(n))
    rum = utfallsrum(u, fran_huvudforslag=[u.alternativ[a] for a in o])
    assert set(rum.uppriktigt) == namnge({for_hand.uppriktigt(m, o, chefen(c)) for c in permutations(range(n))})
    simulerat = simulera_ordning(u, [u.alternativ[a] for a in o])
    assert simulerat.utfall is None or rum.uppriktigt == (simulerat.utfall,)


# --- One procedure ----------------------------------------------------------------------------------------------------


@given(st.data(), UNDERLAG)
def test_den_snabba_vikningen_ar_gangen_genom_fragan(data: st.DataObject, u: Rostunderlag) -> None:
    """Walking ``ordning.gang`` vote by vote comes to what the bit operations say, for every form of question."""
    ordning = tuple(data.draw(st.permutations(u.alternativ)))
    val = data.draw(st.sampled_from(Motforslagsval))
    utpekat = data.draw(st.booleans())
    fragor: list[tuple[Fraga, tuple[str, ...] | None]] = [
        (Fraga(id="1", form=Frageform.KEDJA, alternativ=ordning[::-1]), None),
        (Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=u.alternativ), ordning),
        (
            Fraga(
                id="1",
                form=Frageform.MOTSTALLDA,
                alternativ=(*ordning[:0:-1], ordning[0]),
                huvudforslag=ordning[0] if utpekat else None,
                motforslagsval=val,
            ),
            ordning,
        ),
    ]
    for fraga, fran_huvudforslag in fragor:
        ut = tuple(
            simulera(fraga, u, fran_huvudforslag=fran_huvudforslag, strategiskt=strategisk)
            for strategisk in (False, True)
        )
        assert tuple(s.utfall for s in ut) == bada(u, ordning)
        p = parvis(u)
        for s in ut[0].steg:
            assert s.roster_huvudforslag == p.roster(s.huvudforslag, s.motforslag)
            assert s.roster_motforslag == p.roster(s.motforslag, s.huvudforslag)
            assert s.avstar == p.mandat - s.roster_huvudforslag - s.roster_motforslag
            assert s.marginal == abs(p.marginal(s.huvudforslag, s.motforslag))
        for simulering in ut:
            assert len(simulering.steg) == len(ordning) - 1
            assert simulering.fran_huvudforslag == ordning
        for s in ut[1].steg:
            assert s.leder_till is not None
            ja, nej = s.leder_till
            assert bada(u, ordning)[1] == (ja if s.utfall == s.huvudforslag else nej)


# --- Abstaining that depends on more than the pair --------------------------------------------------------------------


def for_hand_historiskt(u: Rostunderlag, ordning: Sequence[str]) -> str | None:
    """One order vote by vote, with members who abstain by what has happened or by the order."""
    motta, fallna = [ordning[-1]], list[str]()
    for h in list(ordning)[::-1][1:]:
        kvar = motta[-1]
        roster = {kvar: 0, h: 0}
        for r in u.rangordningar:
            eget = r.ordning[0]
            vantar = eget in ordning[: list(ordning).index(h)]
            avstar = {
                Rostbeteende.HOGST: False,
                Rostbeteende.EGET: eget not in roster,
                Rostbeteende.TILLS_EGET_FALLER: eget in fallna,
                Rostbeteende.EFTER_EGET: vantar,
                Rostbeteende.EFTER_EGET_HUVUDFORSLAG: vantar and eget == ordning[0],
            }[r.beteende]
            for a in r.ordning:
                if a in roster and not avstar:
                    roster[a] += r.mandat
                    break
        if roster[kvar] == roster[h]:
            if u.ordforande is None:
                return None
            vinnare = min(roster, key=u.ordforande.index)
        else:
            vinnare = max(roster, key=lambda a: roster[a])  # used at once
        fallna += [a for a in roster if a != vinnare]
        motta.append(vinnare)
    return motta[-1]


@given(
    profiler(hogst=4, hela=False, beteenden=list(Rostbeteende))
    | profiler(hogst=4, beteenden=HISTORISKA, ordforande=False)
)
def test_avstaenden_som_beror_pa_mer_an_paret_provas_ordning_for_ordning(u: Rostunderlag) -> None:
    alla = [tuple(u.alternativ[a] for a in o) for o in for_hand.alla_ordningar(len(u.alternativ))]
    facit = {o: for_hand_historiskt(u, o) for o in alla}
    for o in alla:
        assert simulera_ordning(u, o).utfall == facit[o]
    ob: Ordningsberoende = ordningsberoende(u)
    if u.parvis:
        assert ob.metod is Analysmetod.PARVIS
        return
    assert (ob.metod, ob.utfallsrum, ob.strategiskt, ob.huvudforslag) == (Analysmetod.PROVADE, None, None, None)
    antal = Counter(facit.values())
    assert vinnarna(ob.kan_vinna) == set(antal) - {None}
    assert ob.kan_vinna is not None
    assert all(facit[v.fran_huvudforslag] == v.alternativ for v in ob.kan_vinna)
    assert ob.andelar is not None
    assert {a.alternativ: a.uppriktig for a in ob.andelar} == {a: Fraction(antal[a], len(alla)) for a in u.alternativ}
    assert ob.oavgjorda == Fraction(antal[None], len(alla))
    assert ob.ordningen_avgor == (len(antal) > 1)


@given(TURNERINGAR, st.data())
def test_bitarna_ar_matrisen(m: list[list[int]], data: st.DataObject) -> None:
    """The folds on bits directly, without ballots: numbers in, number out."""
    t = utfallsrum(underlaget(m)).turnering
    o = data.draw(ordningar_av(len(m)))
    assert uppriktigt(t, o) == 1 << for_hand.uppriktigt(m, o)
    assert strategiskt(t, o) == for_hand.baklanges(m, o)
