"""The analysis on profiles whose answers are known, and what it refuses."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve

from propositionsordning import (
    Analysmetod,
    Beslutsregel,
    EjStodd,
    Fraga,
    Frageform,
    Motforslagsval,
    OgiltigtVarde,
    Rangordning,
    Rostbeteende,
    Rostunderlag,
    Stegavgorande,
    Vinstvag,
    analysera,
    kvar_efter,
    ordningsberoende,
    simulera,
    simulera_ordning,
    turordning,
    utfallsrum,
)
from propositionsordning.analys.turnering import Turnering, banks, bitar, ostackade, toppcykel


def underlag(
    *rader: tuple[int, str], ordforande: str | None = None, beteende: Rostbeteende = Rostbeteende.HOGST
) -> Rostunderlag:
    """Ballots as (mandat, "abc")."""
    return Rostunderlag(
        alternativ=tuple(sorted({a for _, ordning in rader for a in ordning})),
        rangordningar=tuple(
            Rangordning(vem=f"p{i}", mandat=mandat, ordning=tuple(ordning), beteende=beteende)
            for i, (mandat, ordning) in enumerate(rader)
        ),
        ordforande=None if ordforande is None else tuple(ordforande),
    )


def namn(vagar: Sequence[Vinstvag] | None) -> list[str]:
    assert vagar is not None
    return [v.alternativ for v in vagar]


def motstallda(alternativ: str, **delar: Any) -> Fraga:  # noqa: ANN401  # the fields of a Fraga
    return Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=tuple(alternativ), **delar)


# --- F1: an outcome that everybody likes less (Osborne, exercise 217.1) ------------------------------------------------

F1 = underlag((1, "wzxy"), (1, "ywzx"), (1, "xywz"))


def test_F1_uppriktigt_kan_alla_forlora_pa_ordningen() -> None:
    rum = utfallsrum(F1, fran_huvudforslag=tuple("zxyw"))
    assert rum.uppriktigt == ("z",)
    assert rum.parvis.roster("w", "z") == 3
    assert namn(rum.kan_vinna) == ["w", "x", "y", "z"]


def test_F1_strategiskt_och_andelarna() -> None:
    o = ordningsberoende(F1)
    assert o.strategiskt is not None
    assert namn(o.strategiskt.kan_vinna) == ["w", "x", "y"]
    assert o.andelar is not None
    assert [a.uppriktig for a in o.andelar] == [Fraction(t, 24) for t in (6, 6, 10, 2)]
    assert [a.strategisk for a in o.andelar] == [Fraction(1, 4), Fraction(1, 4), Fraction(1, 2), 0]


# --- F2: the budget of 2014 (the seats are known, the rankings assumed; r the red-green, a the alliance's, s SD's) -----

RG, A, SD = (159, "ras"), (141, "ars"), (49, "sar")


def test_F2_alla_rangordnar_allt() -> None:
    rum = utfallsrum(underlag(RG, A, SD))
    assert (rum.condorcetvinnare, rum.condorcetforlorare) == ("a", "s")
    assert (rum.parvis.roster("a", "r"), rum.parvis.roster("r", "a")) == (190, 159)
    assert (rum.parvis.roster("a", "s"), rum.parvis.roster("s", "a")) == (300, 49)
    for ordning in permutations("ars"):
        ett = utfallsrum(underlag(RG, A, SD), fran_huvudforslag=ordning)
        assert (ett.uppriktigt, ett.strategiskt) == (("a",), "a")


def test_F2_var_och_en_bara_pa_sitt_eget() -> None:
    u = underlag(RG, A, SD, beteende=Rostbeteende.EGET)
    assert namn(utfallsrum(u).kan_vinna) == ["r"]
    sista = simulera_ordning(u, tuple("ras")).steg[-1]
    assert (sista.roster_huvudforslag, sista.roster_motforslag, sista.avstar) == (159, 141, 49)


def test_F2_ett_enda_block_taktikrostar() -> None:
    """The red-green vote for SD's förslag in the preparatory vote, though they rank it last; the others are sincere."""
    forberedande = simulera_ordning(underlag((159, "sar"), A, SD), tuple("ras")).steg[0]
    assert (forberedande.utfall, forberedande.roster_huvudforslag, forberedande.roster_motforslag) == ("s", 141, 208)
    huvud = simulera_ordning(underlag(RG, A, SD), tuple("ras"), strategiskt=False)
    assert huvud.utfall == "a"  # when all are sincere; but with s instead of a in the last vote:
    sista = utfallsrum(underlag(RG, A, SD)).parvis
    assert (sista.roster("r", "s"), sista.roster("s", "r")) == (300, 49)


# --- F3: three in a cycle ---------------------------------------------------------------------------------------------

F3 = underlag((1, "abc"), (1, "bca"), (1, "cab"))


@pytest.mark.parametrize("ordning", ["".join(o) for o in permutations("abc")])
def test_F3_en_cykel_av_tre(ordning: str) -> None:
    """T11: sincerely the huvudförslag wins, strategically the one that beats it."""
    slar = {"a": "c", "b": "a", "c": "b"}
    rum = utfallsrum(F3, fran_huvudforslag=tuple(ordning))
    assert (rum.uppriktigt, rum.strategiskt) == ((ordning[0],), slar[ordning[0]])


# --- F4: seven alternatives, where the Banks set is smaller than the uncovered set -------------------------------------


def test_F4_banks_mindre_an_ostackade() -> None:
    slar = (34, 108, 89, 97, 43, 68, 17)
    t = Turnering(slar, slar)
    assert list(bitar(ostackade(t))) == [1, 2, 3, 4]
    assert sorted(banks(t)) == [1, 2, 4]
    assert set(banks(t)) <= set(bitar(toppcykel(t)))


# --- The smallest case where a Condorcet winner loses and a Condorcet loser wins ---------------------------------------


def test_avstar_nar_det_egna_fallit() -> None:
    u = underlag((1, "acb"), (2, "bac"), (2, "cab"), beteende=Rostbeteende.TILLS_EGET_FALLER)
    full = utfallsrum(underlag((1, "acb"), (2, "bac"), (2, "cab")))
    assert (full.condorcetvinnare, full.condorcetforlorare) == ("a", "b")
    o = ordningsberoende(u)
    assert o.metod is Analysmetod.PROVADE
    assert namn(o.kan_vinna) == ["b", "c"]
    assert (o.strategiskt, o.utfallsrum) == (None, None)


@pytest.mark.parametrize(
    ("beteende", "vantade"),
    [
        (Rostbeteende.HOGST, [(4, 6), (8, 2), (3, 7)]),
        (Rostbeteende.EGET, [(1, 2), (4, 2), (3, 4)]),
        (Rostbeteende.TILLS_EGET_FALLER, [(4, 6), (7, 2), (3, 4)]),
        (Rostbeteende.EFTER_EGET, [(1, 2), (5, 2), (3, 7)]),
        (Rostbeteende.EFTER_EGET_HUVUDFORSLAG, [(1, 6), (5, 2), (3, 7)]),
    ],
)
def test_nar_var_och_en_avstar(beteende: Rostbeteende, vantade: list[tuple[int, int]]) -> None:
    """Four blocs, each with its own förslag, in the order c mot d, sedan b, sist a (votes for the huvudförslag first)."""
    u = underlag((3, "acbd"), (4, "bdca"), (1, "cbda"), (2, "dcba"), beteende=beteende)
    steg = simulera_ordning(u, tuple("abcd")).steg
    assert [(s.huvudforslag, s.roster_huvudforslag, s.roster_motforslag) for s in steg] == [
        (a, *roster) for a, roster in zip("cba", vantade, strict=True)
    ]


def test_for_manga_ordningar_for_att_provas() -> None:
    u = underlag((1, "abcdefgh"), beteende=Rostbeteende.TILLS_EGET_FALLER)
    o = ordningsberoende(u)
    assert (o.metod, o.kan_vinna, o.ordningen_avgor, o.andelar) == (Analysmetod.EJ_BERAKNAD, None, None, None)


# --- Many alternatives ------------------------------------------------------------------------------------------------


def rundgang(n: int) -> Rostunderlag:
    """Three camps whose rankings are rotations of one order: everything is in the top cycle."""
    namnen = [f"f{i}" for i in range(n)]
    k = n // 3
    return Rostunderlag(
        alternativ=tuple(namnen),
        rangordningar=tuple(
            Rangordning(vem=f"p{i}", ordning=tuple(namnen[i * k :] + namnen[: i * k])) for i in range(3)
        ),
    )


def test_andelar_till_fjorton_alternativ() -> None:
    fjorton = ordningsberoende(rundgang(14))
    assert fjorton.andelar is not None
    assert sum(a.uppriktig for a in fjorton.andelar) == 1
    assert sum(a.strategisk or 0 for a in fjorton.andelar) == 1
    assert {a.alternativ for a in fjorton.andelar if a.uppriktig} == set(namn(fjorton.kan_vinna))
    femton = ordningsberoende(rundgang(15))
    assert femton.andelar is None
    assert femton.huvudforslag is not None
    assert {lage.andel for lage in femton.huvudforslag} == {None}
    assert femton.strategiskt is not None


def test_sa_manga_som_gar() -> None:
    """The walk is recursive, and reaches as far as the ballots may."""
    u = rundgang(128)
    ordning = u.alternativ
    rum = utfallsrum(u, fran_huvudforslag=ordning)
    assert simulera_ordning(u, ordning).utfall == rum.uppriktigt[0]
    assert simulera_ordning(u, ordning, strategiskt=True).utfall == rum.strategiskt
    with pytest.raises(OgiltigtVarde, match="högst 128 alternativ"):
        rundgang(129)


def test_over_trettio_soks_ingen_strategi() -> None:
    assert ordningsberoende(rundgang(30)).strategiskt is not None
    o = ordningsberoende(rundgang(33))
    assert (o.strategiskt, o.ordningen_avgor) == (None, True)


# --- Ties -------------------------------------------------------------------------------------------------------------

LIKA = underlag((1, "ab"), (1, "ba"))


def test_lika_rostetal_utan_kand_ordforande() -> None:
    s = simulera_ordning(LIKA, tuple("ab"))
    assert (s.utfall, s.steg[0].utfall, s.steg[0].avgorande) == (None, None, Stegavgorande.OKAND_UTSLAGSROST)
    assert s.mojliga == ("a", "b")
    strategisk = simulera_ordning(LIKA, tuple("ab"), strategiskt=True)
    assert (strategisk.utfall, strategisk.mojliga) == (None, ("a", "b"))
    rum = utfallsrum(LIKA, fran_huvudforslag=tuple("ab"))
    assert (rum.lika, rum.uppriktigt, rum.strategiskt, rum.oavgjort) == ((("a", "b"),), ("a", "b"), None, True)
    assert [v.ordforande for v in rum.kan_vinna] == [("a", "b"), ("b", "a")]
    assert rum.condorcetvinnare is None


def test_lika_rostetal_som_inte_betyder_nagot() -> None:
    """b and c tie, but a beats both."""
    u = underlag((2, "abc"), (1, "cab"), (1, "bac"), (1, "cba"))
    u = evolve(u, rangordningar=(*u.rangordningar, Rangordning(vem="x", ordning=("a", "b", "c"))))
    o = ordningsberoende(u)
    assert o.utfallsrum is not None
    assert (o.utfallsrum.condorcetvinnare, o.ordningen_avgor) == ("a", False)
    for strategiskt in (False, True):
        s = simulera_ordning(u, ("a", "b", "c"), strategiskt=strategiskt)
        assert (s.utfall, s.mojliga) == ("a", ("a",))
    assert o.andelar is not None


def test_lika_rostetal_med_kand_ordforande() -> None:
    u = underlag((1, "ab"), (1, "ba"), ordforande="ba")
    s = simulera_ordning(u, tuple("ab"))
    assert (s.utfall, s.steg[0].avgorande, s.steg[0].marginal) == ("b", Stegavgorande.UTSLAGSROST, 0)
    o = ordningsberoende(u)
    assert (namn(o.kan_vinna), namn(o.fri_utslagsrost), o.ordningen_avgor) == (["b"], ["a", "b"], False)
    assert o.utfallsrum is not None
    assert (o.utfallsrum.oavgjort, o.utfallsrum.condorcetvinnare) == (False, None)


def test_ordforandens_forsta_val_kan_vara_utom_rackhall() -> None:
    """a beats b, b beats c, a and c tie. Under some chair all can win, but not the first choice of the chair b, a, c."""
    u = underlag((2, "abc"), (1, "cab"), (1, "bca"), ordforande="bac")
    o = ordningsberoende(u)
    assert (namn(o.kan_vinna), namn(o.fri_utslagsrost)) == (["a"], ["a", "b", "c"])


# --- Questions --------------------------------------------------------------------------------------------------------


def test_delfragorna_heter_som_i_gangen() -> None:
    fyra = underlag((1, "abcd"), (1, "bcda"), (1, "cdab"))
    assert [s.delfraga for s in simulera(motstallda("abcd"), fyra).steg] == ["1.m.m", "1.m", "1"]
    i_kedja = motstallda("abcd", motforslagsval=Motforslagsval.KEDJA)
    assert [s.delfraga for s in simulera(i_kedja, fyra).steg] == ["1.m.1", "1.m.2", "1"]
    kedja = Fraga(id="1", form=Frageform.KEDJA, alternativ=tuple("abcd"))
    assert [s.delfraga for s in simulera(kedja, fyra).steg] == ["1.1", "1.2", "1.3"]


@pytest.mark.parametrize(
    ("fraga", "vantad"),
    [
        (motstallda("abc"), "abc"),
        (motstallda("abc", huvudforslag="b"), "bac"),
        (motstallda("abcd", huvudforslag="b", motforslagsval=Motforslagsval.KEDJA), "bdca"),
        (Fraga(id="1", form=Frageform.KEDJA, alternativ=tuple("bca")), "acb"),
        (Fraga(id="1", form=Frageform.BIFALL_AVSLAG, alternativ=("a", "b")), "ab"),
    ],
)
def test_turordningen_som_fragan_ger(fraga: Fraga, vantad: str) -> None:
    assert turordning(fraga) == tuple(vantad)


def test_turordningen_maste_passa_fragan() -> None:
    kedja = Fraga(id="1", form=Frageform.KEDJA, alternativ=tuple("bca"))
    assert turordning(kedja, tuple("abc")) == tuple("abc")  # the last two meet first, whichever stands first
    with pytest.raises(OgiltigtVarde, match="frågans egen ordning, från huvudförslaget a, b och c"):
        turordning(kedja, tuple("bca"))
    with pytest.raises(OgiltigtVarde, match="frågans egen ordning"):
        turordning(motstallda("abc", huvudforslag="b"), tuple("abc"))
    with pytest.raises(OgiltigtVarde, match="vart och ett en gång: a, b och c"):
        turordning(motstallda("abc"), tuple("abb"))


def test_strategiskt_sager_vad_varje_sida_leder_till() -> None:
    s = simulera(motstallda("abc"), F3, strategiskt=True)
    assert [(x.huvudforslag, x.motforslag, x.leder_till, x.utfall) for x in s.steg] == [
        ("b", "c", ("a", "c"), "c"),
        ("a", "c", ("a", "c"), "c"),
    ]
    assert [(x.roster_huvudforslag, x.roster_motforslag) for x in s.steg] == [(1, 2), (1, 2)]


def test_analysera() -> None:
    a = analysera(motstallda("abc"), F3)
    assert (a.ordningen_given, a.uppriktig.utfall, a.beroende.kvar_efter) == (False, "a", None)
    b = analysera(motstallda("abc"), F3, fran_huvudforslag=tuple("bca"))
    assert (b.ordningen_given, b.uppriktig.utfall) == (True, "b")
    assert analysera(motstallda("abc", huvudforslag="c"), F3).ordningen_given  # of three the others meet first
    fyra = underlag((1, "abcd"), (1, "bcda"), (1, "cdab"))
    assert not analysera(motstallda("abcd", huvudforslag="c"), fyra).ordningen_given
    i_kedja = motstallda("abcd", huvudforslag="c", motforslagsval=Motforslagsval.KEDJA)
    assert analysera(i_kedja, fyra).ordningen_given
    historisk = underlag((1, "abc"), (1, "bca"), (1, "cab"), beteende=Rostbeteende.EFTER_EGET)
    assert analysera(motstallda("abc"), historisk).strategisk is None


# --- What is refused --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gor", "sagt"),
    [
        (lambda: Rangordning(vem="S", ordning=()), "Rangordning.ordning: .* minst ett alternativ"),
        (lambda: Rangordning(vem="S", ordning=("a", "")), "Rangordning.ordning"),
        (lambda: Rangordning(vem="S", ordning=("a", "a")), "'a' är inte tillåtet; .* förekommer en gång"),
        (lambda: Rangordning(vem="S", ordning=("a",), mandat=0), "mandat: 0 .* ett heltal från 1"),
        (lambda: Rangordning(vem="", ordning=("a",)), "Rangordning.vem"),
        (lambda: underlag((1, "a")), "Rostunderlag.alternativ"),
        (lambda: underlag((1, "ab"), ordforande="a"), "Rostunderlag.ordforande: .* vart och ett en gång: a och b"),
        (lambda: underlag((1 << 31, "ab"), (1 << 31, "ba")), "högst 4294967295 mandat"),
        (
            lambda: Rostunderlag(alternativ=("a", "b"), rangordningar=(Rangordning(vem="S", ordning=("a",)),) * 2),
            "'S' är inte tillåtet; .* förekommer en gång",
        ),
        (lambda: utfallsrum(F3, fran_huvudforslag=tuple("ab")), "utfallsrum.fran_huvudforslag"),
        (lambda: kvar_efter(utfallsrum(F3), "aa"), "kvar_efter.forst: 'a'"),
        (lambda: kvar_efter(utfallsrum(F3), "x"), "kvar_efter.forst: 'x' .* a, b och c"),
        (lambda: simulera(motstallda("abcd"), F3), "simulera.alternativ"),
        (lambda: utfallsrum(F3).parvis.roster("a", "x"), "Parvis.alternativ: 'x'"),
    ],
)
def test_ogiltiga_varden(gor: Callable[[], object], sagt: str) -> None:
    with pytest.raises(OgiltigtVarde, match=sagt):
        gor()


def test_kvotfragor_simuleras_inte() -> None:
    fraga = Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("a", "b"), regel=Beslutsregel.TREDJEDEL, kvotsida="a")
    with pytest.raises(EjStodd, match="kvot"):
        simulera(fraga, underlag((1, "ab")))


def test_avstaenden_som_beror_pa_mer_an_paret_har_inga_parvisa_rostetal() -> None:
    u = underlag((1, "abc"), beteende=Rostbeteende.EFTER_EGET)
    with pytest.raises(EjStodd, match="parvisa röstetal"):
        utfallsrum(u)
    with pytest.raises(EjStodd, match="strategisk röstning"):
        simulera_ordning(u, tuple("abc"), strategiskt=True)
