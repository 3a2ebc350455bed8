"""For every val: seats, lots and persons as two counts give them that share no code with the library's own."""

import json
from collections import Counter
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Klubbslag,
    Lage,
    PlatsLottad,
    ProportionelltValBegart,
    PropositionStalld,
    Skede,
    Utslagsrost,
    Valhog,
    ValsedlarRaknade,
    Valslag,
    beslut_som_json,
    beslutsprotokoll,
    hinder,
    tillampa,
    tillatna,
    verifiera,
)
from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.forlopp.valet import lottas
from propositionsordning.lag.regler.kl_5_55_majoritet import lottas_mellan, valda_med_flest_roster
from propositionsordning.lag.regler.lpv_8_platserna import fordelning
from propositionsordning.utbyte.beslutsformat import forseglad
from propositionsordning.utbyte.verifiering import Fyndslag, Skick
from tests.lagrum.valbygge import begart, forslag, oppnat, uppdrag, valarende, valet

# --- d'Hondt by all quotients at once --------------------------------------------------------------------------------


def block(roster: dict[str, int], platser: int) -> list[tuple[str, ...]]:
    """The groups of each jämförelsetal that any seat could go for, highest first: every quotient is written out."""
    alla: dict[Fraction, list[str]] = {}
    for grupp, antal in roster.items():
        for nr in range(1, platser + 1):
            alla.setdefault(Fraction(antal, nr), []).append(grupp)
    return [tuple(alla[tal]) for tal in sorted(alla, reverse=True)]


def facit(roster: dict[str, int], platser: int, rang: list[str]) -> tuple[list[str], int]:
    """The group of each seat when every lot falls on the one that stands first in ``rang``; and how many lots that takes."""
    vunna: list[str] = []
    lotter = 0
    for grupper in block(roster, platser):
        kvar = platser - len(vunna)
        vunna += sorted(grupper, key=rang.index)[:kvar]
        lotter += min(len(grupper) - 1, kvar)  # the last of a block is whose nobody else's it can be
    return vunna, lotter


def spelad_fordelning(roster: dict[str, int], platser: int, rang: list[str]) -> tuple[tuple[str, ...], int]:
    """The library's own, with the same lots, drawn when they are asked for."""
    lotter: list[str] = []
    while (mellan := fordelning(roster=roster, platser=platser, lotter=lotter).lika) != ():
        lotter.append(min(mellan, key=rang.index))
    return fordelning(roster=roster, platser=platser, lotter=lotter).ordning, len(lotter)


GRUPPER = "ABCDE"
# Few and small numbers, so that many are equal.
roster = st.dictionaries(st.sampled_from(GRUPPER), st.integers(1, 12), min_size=1)
rangordningar = st.permutations(list(GRUPPER))
PLATSER = st.integers(1, 9)


@given(roster, PLATSER, rangordningar)
def test_R_LPV_8_R_LPV_9_platser_och_lotter_som_alla_kvoter_ger(
    roster: dict[str, int], platser: int, rang: list[str]
) -> None:
    vunna, lotter = spelad_fordelning(roster, platser, rang)
    assert len(vunna) == platser
    vantat, antal_lotter = facit(roster, platser, rang)
    assert lotter == antal_lotter
    assert Counter(vunna) == Counter(vantat)
    assert list(vunna) == vantat


@given(roster, PLATSER, rangordningar)
def test_R_LPV_8_en_plats_till_tar_ingen_plats_fran_nagon(
    roster: dict[str, int], platser: int, rang: list[str]
) -> None:
    fore, efter = (Counter(spelad_fordelning(roster, p, rang)[0]) for p in (platser, platser + 1))
    assert (efter - fore).total() == 1
    assert not fore - efter


@given(roster, PLATSER, rangordningar, st.data())
def test_R_LPV_8_fler_roster_ger_aldrig_farre_platser(
    roster: dict[str, int], platser: int, rang: list[str], data: st.DataObject
) -> None:
    grupp = data.draw(st.sampled_from(sorted(roster)))
    fore = spelad_fordelning(roster, platser, rang)[0].count(grupp)
    mer = {**roster, grupp: roster[grupp] + data.draw(st.integers(1, 5))}
    assert spelad_fordelning(mer, platser, rang)[0].count(grupp) >= fore


# --- relative majority by all sets of persons ------------------------------------------------------------------------


def mojliga(roster: dict[str, int], platser: int) -> set[frozenset[str]]:
    """Every set of so many persons in which nobody has fewer votes than somebody outside it."""
    return {
        frozenset(valda)
        for valda in combinations(roster, platser)
        if min(roster[v] for v in valda) >= max((roster[u] for u in roster if u not in valda), default=0)
    }


@given(roster, st.data())
def test_R_5_55_3_R_5_55_4_R_5_56_5_lott_precis_nar_flera_utfall_ar_mojliga(
    roster: dict[str, int], data: st.DataObject
) -> None:
    platser = data.draw(st.integers(1, len(roster)))
    utfallen = mojliga(roster, platser)
    lotter: list[str] = []
    assert bool(lottas_mellan(roster, platser=platser)) == (len(utfallen) > 1)
    while mellan := lottas_mellan(roster, platser=platser, lotter=lotter):
        # Each of them is elected in some of the outcomes that remain, and not in all.
        kvar = {u for u in utfallen if set(lotter) <= u}
        assert set(mellan) == frozenset().union(*kvar) - next(iter(kvar)).intersection(*kvar)
        lotter.append(data.draw(st.sampled_from(mellan)))
    valda = valda_med_flest_roster(roster, platser=platser, lotter=lotter)
    assert frozenset(valda) in utfallen
    assert len(valda) == platser


# --- whole meetings --------------------------------------------------------------------------------------------------

PERSONER = ("Eva", "Bo", "Kim", "Ida")
TRE = uppdrag(2, slag=Valslag.NAMND_ELLER_BEREDNING)
MAJORITET = begart(valet(valarende(forslag("a", "Eva", "Bo"), forslag("b", "Kim"), till=(TRE,))))
PROPORTIONELLT = tillampa(
    tillampa(oppnat(valarende(till=(TRE,))), ProportionelltValBegart(uppdrag="v1", antal=4)), PropositionStalld("v1")
)
LISTOR = {"Eken": ("Eva", "Bo"), "Alen": ("Kim", "Ida"), "Björken": ("Ulf", "Rut")}
ETT_TILL_TVA_NAMN = st.lists(st.sampled_from(PERSONER), min_size=1, max_size=2, unique=True).map(tuple)


@st.composite
def valsedlar(draw: st.DrawFn, *, proportionellt: bool) -> ValsedlarRaknade:
    """Ballots of at most eleven who vote, somebody's not blank."""
    kvar = draw(st.integers(1, 11))
    hogar: dict[tuple[str, ...] | str, int] = {}
    for _ in range(kvar):
        sedel: tuple[str, ...] | str
        sedel = draw(st.sampled_from(sorted(LISTOR))) if proportionellt else draw(ETT_TILL_TVA_NAMN)
        hogar[sedel] = hogar.get(sedel, 0) + 1
    return ValsedlarRaknade(
        hogar=tuple(
            Valhog(grupp=s, namn=LISTOR[s], antal=n) if isinstance(s, str) else Valhog(namn=s, antal=n)
            for s, n in hogar.items()
        ),
        blanka=draw(st.integers(0, 11 - kvar)),
    )


def lottat(lage: Lage, data: st.DataObject) -> Lage:
    """Lots as long as they are asked for; meanwhile nothing else settles the val."""
    while mellan := lottas(lage):
        assert lage.skede is Skede.LIKA
        assert hinder(lage, Klubbslag())
        assert hinder(lage, Utslagsrost("a"))
        vald = data.draw(st.sampled_from(mellan))
        lage = tillampa(lage, PlatsLottad(mellan=mellan, vald=vald, hur="lappar"))
    return lage


def granskad(lage: Lage) -> str:
    """The record of the settled val as a file, which says the same when it is played again."""
    text = beslut_som_json(beslutsprotokoll(lage))
    assert verifiera(text).skick is Skick.HELT
    return text


@settings(max_examples=25)
@given(valsedlar(proportionellt=False), st.data())
def test_R_5_55_4_ett_helt_val_med_flest_roster(sedlar: ValsedlarRaknade, data: st.DataObject) -> None:
    lage = tillampa(lottat(tillampa(MAJORITET, sedlar), data), Klubbslag())
    [val] = beslutsprotokoll(lage, tolkningar=False).val
    raknade = Counter({p: sum(h.antal for h in sedlar.hogar if p in h.namn) for p in PERSONER})
    fatt = {p: n for p, n in raknade.items() if n}
    assert {r.namn: r.roster for r in val.roster} == fatt
    assert frozenset(val.valda or ()) in mojliga(fatt, min(2, len(fatt)))
    assert val.obesatta == 2 - min(2, len(fatt))
    granskad(lage)


@settings(max_examples=25)
@given(valsedlar(proportionellt=True), st.data())
def test_R_LPV_8_R_LPV_10_ett_helt_proportionellt_val(sedlar: ValsedlarRaknade, data: st.DataObject) -> None:
    lage = tillampa(lottat(tillampa(PROPORTIONELLT, sedlar), data), Klubbslag())
    [val] = beslutsprotokoll(lage, tolkningar=False).val
    for grupp, lista in LISTOR.items():
        vunna = val.platsernas.count(grupp)
        assert [p for p in val.valda or () if p in lista] == list(lista[:vunna])
    assert len(val.valda or ()) == 2
    granskad(lage)


@settings(max_examples=25)
@given(st.booleans(), st.data())
def test_R_5_54_2_andrade_valsedlar_hittas(proportionellt: bool, data: st.DataObject) -> None:  # noqa: FBT001  # drawn by name
    """A pile with one ballot more: the seal is broken; sealed anew the results are not those of the events."""
    sedlar = data.draw(valsedlar(proportionellt=proportionellt))
    fran = PROPORTIONELLT if proportionellt else MAJORITET
    lage = tillampa(lottat(tillampa(fran, sedlar), data), Klubbslag())
    filen = json.loads(granskad(lage))
    [raknade] = [p["handelse"] for p in filen["logg"] if p["handelse"]["typ"] == "valsedlar"]
    hog = data.draw(st.sampled_from(raknade["hogar"]))
    hog["antal"] += 1
    assert Fyndslag.SIGILL in {f.slag for f in verifiera(kanonisk(filen)).fynd}
    assert verifiera(kanonisk(forseglad(filen))).skick is not Skick.HELT


@given(valsedlar(proportionellt=False))
def test_R_5_67_2_protokollet_sager_bara_totaler(sedlar: ValsedlarRaknade) -> None:
    """Nobody who is present is tied to a ballot: the piles hold nothing but those voted for and how many."""
    lage = tillampa(MAJORITET, sedlar)
    assert lage.arbeten[-1].omrostning is None
    text = json.dumps(json.loads(beslut_som_json(beslutsprotokoll(lage, tolkningar=False)))["resultat"]["val"])
    assert "L-" not in text


@given(st.sampled_from([MAJORITET, PROPORTIONELLT]))
def test_valsedlarna_ar_det_enda_som_for_ett_begart_val_framat(lage: Lage) -> None:
    framat = {t.handelse for t in tillatna(lage) if t.for_framat}
    assert ValsedlarRaknade in framat
    assert not framat & {Klubbslag, Utslagsrost}
