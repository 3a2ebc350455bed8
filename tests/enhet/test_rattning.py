"""A mis-entered event is corrected before the klubbslag that follows it; the log keeps both."""

import pytest

from propositionsordning import (
    HinderFel,
    JavAnmalt,
    Klubbslag,
    LedamotLamnar,
    Loggpost,
    OmrostningBegard,
    OmrostningGenomford,
    PropositionStalld,
    RegistreringRattad,
    ReservationAnmald,
    Rostning,
    SammantradetAvslutat,
    Skede,
    Svar,
    UppfattningRedovisad,
    Utslagsrost,
    YrkandeAtertaget,
    borja,
    spela,
    tillampa,
    tillatna,
    utfallen,
)
from propositionsordning.forlopp.rattning import gallande_logg, rattbara
from tests.lagrum.bygge import (
    begard,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    oppna_lage,
    rostad,
    svaren,
)

RATT = OmrostningGenomford(ja="a", nej="b", rostning=Rostning(koder="jnnnj"))


def test_en_felaktig_rostlista_rattas() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjjnn")
    assert lage.arbeten[-1].utfall == "a"
    rattad = tillampa(lage, RegistreringRattad(nr=5, ersatt_med=RATT))
    assert rattad.arbeten[-1].utfall == "b"
    assert len(rattad.logg) == 6
    assert rattad.logg[4] == lage.logg[4]  # what was entered first is still there
    assert dict(utfallen(tillampa(rattad, Klubbslag()))) == {"1": "b"}


def test_en_rattad_registrering_ger_samma_lage_som_om_den_varit_ratt() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjjnn")
    rattad = tillampa(lage, RegistreringRattad(nr=5, ersatt_med=RATT))
    direkt = tillampa(begard(oppna_lage(mote(), motstallda()), "a"), RATT)
    assert rattad.arbeten == direkt.arbeten
    assert rattad.spar == direkt.spar
    assert (rattad.skede, rattad.delbeslut) == (direkt.skede, direkt.delbeslut)


def test_en_registrering_stryks() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), LedamotLamnar("L-5"))
    lage = tillampa(lage, RegistreringRattad(nr=2))
    assert lage.narvaro.lamnat == ()
    assert len(lage.logg) == 3


def test_efter_klubbslaget_star_det_fast() -> None:
    lage = klubbad(oppna_lage(mote(), med_tillagg()), "a")
    assert rattbara(lage) == ()
    assert RegistreringRattad not in {t.handelse for t in tillatna(lage)}
    ratt = RegistreringRattad(nr=3, ersatt_med=UppfattningRedovisad("ej_a"))
    assert hindren(lage, ratt) == ("R-5:53-3",)
    with pytest.raises(HinderFel):
        tillampa(lage, ratt, trots="vi såg det nu")
    lage = funnen(lage, "t")
    assert rattbara(lage) == (5, 6)
    assert hindren(lage, ratt) == ("R-5:53-3",)
    assert hindren(lage, RegistreringRattad(nr=6, ersatt_med=UppfattningRedovisad("ej_t"))) == ()


def test_en_klubbad_fraga_star_fast_ocksa_nar_nasta_rattas() -> None:
    lage = funnen(klubbad(oppna_lage(mote(), med_tillagg()), "a"), "t")
    lage = tillampa(lage, RegistreringRattad(nr=6, ersatt_med=UppfattningRedovisad("ej_t")))
    lage = tillampa(lage, Klubbslag())
    assert dict(utfallen(lage)) == {"1": "a", "2": "ej_t"}


def test_en_registrering_som_inte_finns() -> None:
    lage = oppna_lage(mote(), motstallda())
    assert hindren(lage, RegistreringRattad(nr=7)) == ("R-5:53-3",)
    assert hindren(borja(mote(), motstallda()), RegistreringRattad(nr=1)) == ("R-5:53-3",)


def test_rattningen_far_inte_gora_resten_av_loggen_omojlig() -> None:
    lage = funnen(oppna_lage(mote(), motstallda()), "a")
    utan_proposition = RegistreringRattad(nr=2)
    assert hindren(lage, utan_proposition) == ("R-5:53-3",)
    with pytest.raises(HinderFel):
        tillampa(lage, utan_proposition)
    assert hindren(lage, RegistreringRattad(nr=3, ersatt_med=UppfattningRedovisad("z"))) == ("R-5:53-3",)


def test_en_rattning_rattas_genom_en_ny() -> None:
    lage = funnen(oppna_lage(mote(), motstallda()), "a")
    lage = tillampa(lage, RegistreringRattad(nr=3, ersatt_med=UppfattningRedovisad("b")))
    assert lage.arbeten[-1].funnet == "b"
    assert hindren(lage, RegistreringRattad(nr=4)) == ("R-5:53-3",)  # the correction itself is no entry to correct
    lage = tillampa(lage, RegistreringRattad(nr=3, ersatt_med=UppfattningRedovisad("a")))
    assert lage.arbeten[-1].funnet == "a"
    assert [p.handelse for _, p in gallande_logg(lage.logg)] == [
        lage.logg[0].handelse,
        PropositionStalld("1"),
        UppfattningRedovisad("a"),
    ]
    igen = RegistreringRattad(nr=3, ersatt_med=RegistreringRattad(nr=1))
    with pytest.raises(HinderFel, match="En rättning kan inte ersättas av en rättning"):
        tillampa(lage, igen)


def test_en_struken_registrering_ar_borta() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), JavAnmalt("L-5"))
    lage = tillampa(lage, RegistreringRattad(nr=2))
    assert rattbara(lage) == (1,)
    assert hindren(lage, RegistreringRattad(nr=2)) == ("R-5:53-3",)


def test_sparet_foljer_det_rattade() -> None:
    """An avvikelse of the wrong entry goes, one of the right entry stays with the number of the entry."""
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjjnn", ja="b")
    assert svaren(lage, "R-2-6") == [Svar.BRUTEN]
    rattad = tillampa(lage, RegistreringRattad(nr=5, ersatt_med=RATT))
    assert svaren(rattad, "R-2-6") == []
    tillbaka = tillampa(rattad, RegistreringRattad(nr=5, ersatt_med=lage.logg[4].handelse))
    assert [(p.nr, p.provning.regel.id) for p in tillbaka.spar] == [(5, "R-2-6")]


def test_skalet_for_ett_trots_foljer_med_rattelsen() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), YrkandeAtertaget("yb"), trots="alla medgav det")
    rattad = tillampa(lage, RegistreringRattad(nr=2, ersatt_med=YrkandeAtertaget("ya")), trots="alla medgav det")
    assert rattad.atertagna == ("ya",)
    assert svaren(rattad, "R-2-21") == [Svar.BRUTEN]
    assert spela(borja(mote(), motstallda()), rattad.logg) == rattad


def test_en_rattelse_som_behover_ett_skal_vagras_utan() -> None:
    lage = tillampa(oppna_lage(mote(), motstallda()), JavAnmalt("L-5"))
    ratt = RegistreringRattad(nr=2, ersatt_med=YrkandeAtertaget("ya"))
    assert hindren(lage, ratt) == ("R-2-21",)
    lage = tillampa(lage, ratt, trots="alla medgav det")
    assert (lage.atertagna, lage.narvaro.javiga) == (("ya",), ())
    assert spela(borja(mote(), motstallda()), lage.logg) == lage


def test_rattning_efter_utslagsrost() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda()), "a"), "jjnna")
    lage = tillampa(lage, Utslagsrost("a"))
    # With the right votes there is no tie, so the utslagsröst that followed is impossible: it goes first.
    assert hindren(lage, RegistreringRattad(nr=5, ersatt_med=RATT)) == ("R-5:56-1",)
    lage = spela(lage, [RegistreringRattad(nr=6), RegistreringRattad(nr=5, ersatt_med=RATT)])
    assert (lage.skede, lage.arbeten[-1].utfall) == (Skede.ROSTAD, "b")


def test_en_reservation_rattas_fore_sammantradets_slut() -> None:
    lage = tillampa(klubbad(oppna_lage(mote(), motstallda()), "a"), ReservationAnmald(av=("L-2",)))
    rattad = tillampa(lage, RegistreringRattad(nr=5, ersatt_med=ReservationAnmald(av=("L-3",))))
    assert [r.av for r in rattad.reservationer] == [("L-3",)]
    slut = tillampa(lage, SammantradetAvslutat())
    assert hindren(slut, RegistreringRattad(nr=5)) == ("R-5:53-3",)


def test_uppspelning_med_rattningar_ger_samma_lage() -> None:
    start = borja(mote(), motstallda(3))
    lage = begard(oppna_lage(mote(), motstallda(3)), "a")
    lage = tillampa(lage, RegistreringRattad(nr=3, ersatt_med=UppfattningRedovisad("b")))
    lage = tillampa(lage, RegistreringRattad(nr=4, ersatt_med=OmrostningBegard(av=("L-4",))))
    lage = klubbad(lage, "c")
    assert spela(start, lage.logg) == lage
    assert spela(start, [p if p.trots else Loggpost(p.handelse) for p in lage.logg]) == lage
