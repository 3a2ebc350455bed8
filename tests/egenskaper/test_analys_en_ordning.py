"""What theory says of one order, of ties and of abstaining that depends on more than the pair: against brute force."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

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
from tests.egenskaper.analysprofiler import (
    HISTORISKA,
    TURNERINGAR,
    UNDERLAG,
    lika_regeln,
    matrisen,
    matriser,
    namnen,
    namnge,
    ordningar_av,
    profiler,
    siffror,
    som_turnering,
    underlaget,
    vinnarna,
)
from tests.egenskaper.for_hand import chefen

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
    avgjort = not o.utfallsrum.lika or o.utfallsrum.condorcetvinnare is not None
    assert (okand.strategiskt is not None, okand.andelar is not None) == (avgjort, avgjort)
    if avgjort and o.utfallsrum.lika:
        assert vinnarna(okand.strategiskt.kan_vinna if okand.strategiskt else None) == {o.utfallsrum.condorcetvinnare}


@given(st.data(), matriser(hogst=5, lika=True))
def test_en_ordning_med_okand_utslagsrost(data: st.DataObject, m: list[list[int]]) -> None:
    """The fold over sets is exactly what some ranking of the chair's can bring about."""
    n = len(m)
    u = underlaget(m)
    o = data.draw(ordningar_av(n))
    rum = utfallsrum(u, fran_huvudforslag=[u.alternativ[a] for a in o])
    assert set(rum.uppriktigt) == namnge({for_hand.uppriktigt(m, o, chefen(c)) for c in permutations(range(n))})
    fran = [u.alternativ[a] for a in o]
    simulerat = simulera_ordning(u, fran)
    assert set(simulerat.mojliga) == set(rum.uppriktigt)
    assert simulerat.utfall == (rum.uppriktigt[0] if len(rum.uppriktigt) == 1 else None)
    strategiskt_facit = namnge({for_hand.baklanges(m, o, chefen(c)) for c in permutations(range(n))})
    strategisk = simulera_ordning(u, fran, strategiskt=True)
    assert strategiskt_facit <= set(strategisk.mojliga)
    assert strategisk.utfall is None or strategiskt_facit == {strategisk.utfall}
    assert rum.strategiskt is None or strategiskt_facit == {rum.strategiskt}
    assert rum.strategiskt is not None or rum.condorcetvinnare is None


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


def for_hand_historiskt(u: Rostunderlag, ordning: Sequence[str], ordforande: Sequence[str]) -> str:
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
        flest = max(roster.values())
        vinnare = min((a for a in roster if roster[a] == flest), key=ordforande.index)
        fallna += [a for a in roster if a != vinnare]
        motta.append(vinnare)
    return motta[-1]


@given(
    profiler(hogst=4, hela=False, beteenden=list(Rostbeteende))
    | profiler(hogst=4, beteenden=HISTORISKA, ordforande=False)
)
def test_avstaenden_som_beror_pa_mer_an_paret_provas_ordning_for_ordning(u: Rostunderlag) -> None:
    alla = [tuple(u.alternativ[a] for a in o) for o in for_hand.alla_ordningar(len(u.alternativ))]
    ledande = [u.ordforande] if u.ordforande is not None else alla
    mojliga = {o: {for_hand_historiskt(u, o, c) for c in ledande} for o in alla}
    facit = {o: next(iter(m)) if len(m) == 1 else None for o, m in mojliga.items()}
    for o in alla:
        simulerat = simulera_ordning(u, o)
        assert (set(simulerat.mojliga), simulerat.utfall) == (mojliga[o], facit[o])
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
