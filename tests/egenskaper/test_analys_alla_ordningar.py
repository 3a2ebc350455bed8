"""What theory says of every order holds for every profile: against brute force, which shares no code with the library.

T1-T20 are the theorems of ``docs/analys.md``.
"""

from collections import Counter
from fractions import Fraction
from itertools import combinations, permutations
from math import factorial

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Rangordning,
    Rostbeteende,
    Rostunderlag,
    kvar_efter,
    ordningsberoende,
    utfallsrum,
)
from propositionsordning.analys.parvis import parvis
from tests.egenskaper import for_hand
from tests.egenskaper.analysprofiler import (
    UNDERLAG,
    lika_regeln,
    matrisen,
    matriser,
    namnge,
    profiler,
    siffror,
    som_turnering,
    underlaget,
    uppriktiga,
    vinnarna,
)

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
