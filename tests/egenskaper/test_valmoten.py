"""For every drawn meeting with a val: who is elected, when lots are drawn, and what the record and the minutes tell."""

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from random import Random

import pytest
from bench.dragning import dragare
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Avgorande,
    Beslutsprotokoll,
    HinderFel,
    Klubbslag,
    Lage,
    Lottning,
    PlatsLottad,
    RegistreringRattad,
    SammantradetAvslutat,
    Skede,
    Utslagsrost,
    beslut_som_json,
    beslutsprotokoll,
    borja,
    hinder,
    mall,
    tillampa,
    tolka_beslut,
    verifiera,
)
from propositionsordning.forlopp.lage import Arbete
from propositionsordning.forlopp.valutgang import Valrakning
from propositionsordning.strategier import arenden, nasta_handelse, sammantraden, vagar, vilda_handelser
from propositionsordning.utbyte.mallfil import MALLAR
from tests.egenskaper.redovisning import brister
from tests.egenskaper.test_val import mojliga

TUNG = settings(
    max_examples=settings().max_examples // 5, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
MALLARNA = {namn: mall(namn) for namn in MALLAR}
GRUPPER, I_GRUPPEN, HOGST = 2, 60, 25
_SLUTET = frozenset({SammantradetAvslutat})


@cache
def ett_mote(fro: int) -> tuple[Lage, ...]:
    """The states of a meeting with a val, drawn from this seed, taken as far as it goes."""
    slump = Random(fro)  # noqa: S311  # the same meetings every time
    dra = dragare(slump)
    vag = [borja(dra(sammantraden()), dra(arenden(uppdrag=True)))]
    for _ in range(HOGST):
        handelse = dra(nasta_handelse(vag[-1], bara_framat=slump.random() < 0.85, utom=_SLUTET))
        if handelse is None:
            break
        vag.append(tillampa(vag[-1], handelse))
    return tuple(vag)


def valen(lage: Lage) -> Iterator[tuple[Arbete, bool]]:
    """Every val of the meeting whose ballots are counted, and whether it is settled."""
    yield from ((d.arbete, True) for d in lage.delbeslut if d.arbete.valet is not None)
    yield from ((a, lage.skede is Skede.ROSTAD) for a in lage.arbeten if a.valet is not None)


# --- Who is elected ----------------------------------------------------------------------------------------------------


def provade_val(lage: Lage) -> None:
    """Lots and persons are those that counts give which share no code with the library's."""
    for arbete, klart in valen(lage):
        rakning = arbete.valet
        assert rakning is not None
        lotter = [x.vald for x in rakning.lottade]
        if rakning.proportionellt:
            assert klart is alla_platser_utdelade(rakning, lotter)
            continue
        roster = Counter(p for h in rakning.sedlar.hogar for p in h.namn for _ in range(h.antal))
        platser = min(rakning.platser, len(roster))
        kvar = {u for u in mojliga(roster, platser) if set(lotter) <= u}
        # A lot exactly where what is drawn so far leaves several outcomes.
        assert klart is (len(kvar) == 1), (roster, platser, lotter)
        if klart:
            assert (arbete.avgorande is Avgorande.LOTTNING) is bool(lotter)


def alla_platser_utdelade(rakning: Valrakning, lotter: list[str]) -> bool:
    """d'Hondt in fractions: do these lots, and no others, settle every seat?"""
    delade = Counter(h.grupp for h in rakning.sedlar.hogar)
    roster = {
        (h.grupp or "") if delade[h.grupp] == 1 else f"{h.grupp} ({', '.join(h.namn)})": h.antal
        for h in rakning.sedlar.hogar
    }
    vunna = Counter[str]()
    kvar = list(lotter)
    for _ in range(rakning.platser):
        tal = {grupp: Fraction(antal, vunna[grupp] + 1) for grupp, antal in roster.items()}
        framst = [grupp for grupp in tal if tal[grupp] == max(tal.values())]
        if len(framst) > 1 and not kvar:
            return False
        vunna[framst[0] if len(framst) == 1 else kvar.pop(0)] += 1
    assert kvar == []
    return True


def protokollets_val(p: Beslutsprotokoll) -> None:
    for val in p.val:
        platser = next(u.platser for u in p.arende.uppdrag if u.id == val.fraga)
        valda = val.valda or ()
        assert len(set(valda)) == len(valda) <= platser
        if val.roster and val.valda is not None and val.avgorande is not None:
            assert len(valda) + val.obesatta == platser


@TUNG
@given(vagar(hogst=25, uppdrag=True))
def test_R_5_56_5_R_LPV_9_lott_precis_dar_valsedlarna_lamnar_flera_utfall(vag: tuple[Lage, ...]) -> None:
    for lage in vag:
        provade_val(lage)


@TUNG
@given(vagar(hogst=25, uppdrag=True))
def test_R_5_56_5_aldrig_en_utslagsrost_i_ett_val(vag: tuple[Lage, ...]) -> None:
    for lage in vag:
        uppdrag = {u.id for u in lage.arende.uppdrag}
        assert not any(d.arbete.utslagsrost or d.arbete.lottning for d in lage.delbeslut if d.delfraga.fraga in uppdrag)
        if lage.gang is not None and lage.gang.fraga.id in uppdrag:
            for alternativ in lage.gang.fraga.alternativ:
                for handelse in (Utslagsrost(alternativ), Lottning(alternativ=alternativ, hur="lappar")):
                    assert any(not h.kan_trotsas for h in hinder(lage, handelse))
            if lage.skede is Skede.LIKA:
                assert hinder(lage, Klubbslag())


@TUNG
@given(vagar(hogst=20, uppdrag=True))
def test_R_5_55_4_hogst_sa_manga_valda_som_platser_och_protokollet_kommer_tillbaka(vag: tuple[Lage, ...]) -> None:
    p = beslutsprotokoll(vag[-1])
    protokollets_val(p)
    text = beslut_som_json(p)
    assert tolka_beslut(text) == p
    assert not [f for f in verifiera(text).fynd if f.slag.value not in {"regel", "ej_provbar", "upplysning"}]


@TUNG
@given(data=st.data(), vag=vagar(hogst=12, uppdrag=True))
def test_varje_vild_handelse_i_ett_val_vagras_med_skal_eller_sker(data: st.DataObject, vag: tuple[Lage, ...]) -> None:
    lage = vag[-1]
    vild = data.draw(vilda_handelser(lage))
    hindren = hinder(lage, vild)
    assert all(h.regel.id.startswith("R-") and h.skal.endswith(".") for h in hindren)
    if not hindren:
        provade_val(tillampa(lage, vild))
        return
    with pytest.raises(HinderFel) as fel:
        tillampa(lage, vild)
    assert fel.value.hinder == hindren
    if all(h.kan_trotsas for h in hindren) and not isinstance(vild, RegistreringRattad):
        provade_val(tillampa(lage, vild, trots="så skedde"))


# --- The draws ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("grupp", range(GRUPPER))
def test_varje_val_star_i_protokollet(grupp: int) -> None:
    for fro in range(grupp * I_GRUPPEN, (grupp + 1) * I_GRUPPEN):
        lage = ett_mote(fro)[-1]
        provade_val(lage)
        p = beslutsprotokoll(lage, tolkningar=False)
        protokollets_val(p)
        assert tolka_beslut(beslut_som_json(p)) == p
        for namn, m in MALLARNA.items():
            assert brister(p, m) == [], (fro, namn)


def test_motena_kommer_till_varje_slags_val() -> None:
    lagena = [ett_mote(fro)[-1] for fro in range(GRUPPER * I_GRUPPEN)]
    avgjorda = Counter(d.arbete.avgorande for x in lagena for d in x.delbeslut if x.arende.uppdraget(d.delfraga.fraga))
    for hur in (*(Avgorande.ACKLAMATION, Avgorande.RELATIV_MAJORITET, Avgorande.LOTTNING, Avgorande.PROPORTIONELLT),):
        assert avgjorda[hur] > 5, hur
    sedlar = [a.valet for x in lagena for a, _ in valen(x) if a.valet is not None]
    assert sum(bool(s.sedlar.blanka) for s in sedlar) > 5
    assert sum(bool(s.sedlar.ogiltiga) for s in sedlar) > 5
    assert sum(s.proportionellt and bool(s.lottade) for s in sedlar) > 2
    assert sum(s.platser > 1 for s in sedlar) > 5
    assert any(len(x.arende.uppdrag) > 1 and any(f.uppdrag is None for f in x.forslag) for x in lagena)
    assert any(len({u.id for u in x.arende.uppdrag} - {f.uppdrag for f in x.forslag}) for x in lagena)
    lotter = [p.handelse for x in lagena for p in x.logg if isinstance(p.handelse, PlatsLottad)]
    assert len({x.mellan for x in lotter}) > 5


def test_de_flesta_arenden_ar_som_forut() -> None:
    dra = dragare(Random(1))  # noqa: S311  # the same ones every time
    med_val = sum(bool(dra(arenden()).uppdrag) for _ in range(600))
    assert 60 < med_val < 140
    assert not any(dra(arenden(uppdrag=False)).uppdrag for _ in range(60))
