"""5 kap. 66-67 §§ kommunallagen: what the minutes show, and that the figures in it agree."""

import pytest
from attrs import evolve

from propositionsordning import (
    Klubbslag,
    Lage,
    Partirost,
    Rostning,
    SammantradetAvslutat,
    Svar,
    beslutsprotokoll,
    tillampa,
    utfallen,
)
from propositionsordning.lag.regler.kl_5_67_protokoll import (
    R_5_67_1,
    besluten_redovisade,
    deltagandet_redovisat,
    ordningen_redovisad,
    siffrorna_stammer,
    tjanstgoringen_redovisad,
    utfallet_stammer,
)
from tests.lagrum.bygge import (
    begard,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    okant_mote,
    omrostning,
    oppna_lage,
    svaren,
)


@pytest.mark.parametrize(("kand", "svar"), [(True, Svar.UPPFYLLD), (False, Svar.EJ_PROVBAR)])
def test_R_5_66_1_vilka_som_har_tjanstgjort(*, kand: bool, svar: Svar) -> None:
    assert tjanstgoringen_redovisad(kand=kand).svar is svar


def test_R_5_67_1_ar_en_avvikelse_med_lagrum() -> None:
    assert R_5_67_1.hanvisning == "KL 5:67"


@pytest.mark.parametrize(
    ("uppgivet", "raknat", "svar"), [(43, 43, Svar.UPPFYLLD), (43, 42, Svar.BRUTEN), (None, 42, Svar.UPPFYLLD)]
)
def test_R_5_67_3_siffran_ar_den_som_rostlistan_ger(uppgivet: int | None, raknat: int, svar: Svar) -> None:
    assert siffrorna_stammer(vad="ja", uppgivet=uppgivet, raknat=raknat).svar is svar


@pytest.mark.parametrize(
    ("uppgivet", "beraknat", "svar"),
    [
        ("a", "a", Svar.UPPFYLLD),
        ("a", "b", Svar.BRUTEN),
        (None, "a", Svar.UPPFYLLD),
        ("a", None, Svar.EJ_PROVBAR),
    ],
)
def test_R_5_67_3_beslutet_ar_det_som_rosterna_ger(uppgivet: str | None, beraknat: str | None, svar: Svar) -> None:
    assert utfallet_stammer(uppgivet=uppgivet, beraknat=beraknat).svar is svar


RATT = Rostning(koder="jjnaf", ja=2, nej=1, avstar=1, franvarande=1)


@pytest.mark.parametrize(
    "fel",
    [evolve(RATT, ja=4), evolve(RATT, nej=4), evolve(RATT, avstar=4), evolve(RATT, franvarande=4)],
    ids=["ja", "nej", "avstar", "franvarande"],
)
def test_R_5_67_3_uppgivna_siffror_som_inte_stammer_med_listan(fel: Rostning) -> None:
    """The roll call decides; the printed number is kept and the difference recorded."""
    lage = begard(oppna_lage(mote(), motstallda()), "a")
    assert svaren(tillampa(lage, omrostning(lage, RATT)), "R-5:67-3") == []
    assert hindren(lage, omrostning(lage, fel)) == ()
    efter = tillampa(lage, omrostning(lage, fel))
    assert svaren(efter, "R-5:67-3") == [Svar.BRUTEN]
    assert efter.arbeten[-1].utfall == "a"


def test_R_5_67_3_partisummor_provas_ocksa() -> None:
    lage = begard(oppna_lage(mote(), motstallda()), "a")
    fel = Rostning(ja=2, nej=2, partier=(Partirost(parti="L", ja=3, nej=2),))
    assert svaren(tillampa(lage, omrostning(lage, fel)), "R-5:67-3") == [Svar.BRUTEN]


def test_R_5_67_3_ett_uppgivet_beslut_mot_rosterna_star_bredvid_det_beraknade() -> None:
    lage = begard(oppna_lage(mote(), motstallda()), "a")
    lage = tillampa(lage, omrostning(lage, Rostning(koder="jjjnn")))
    assert hindren(lage, Klubbslag(utfall="b")) == ()
    lage = tillampa(lage, Klubbslag(utfall="b"))
    assert svaren(lage, "R-5:67-3") == [Svar.BRUTEN]
    assert (lage.delbeslut[-1].utfall, lage.delbeslut[-1].beraknat) == ("b", "a")
    assert dict(utfallen(lage)) == {"1": "b"}


def test_R_5_67_3_beslutet_ar_en_av_sidorna() -> None:
    lage = klubbad(begard(oppna_lage(mote(), motstallda(3)), "a"), "b")
    lage = tillampa(lage, omrostning(lage, Rostning(koder="jjjnn")))
    assert hindren(lage, Klubbslag(utfall="c")) == ("R-5:67-3",)
    assert hindren(funnen(oppna_lage(mote(), motstallda(3)), "a"), Klubbslag(utfall="c")) == ()


@pytest.mark.parametrize(("utan", "svar"), [((), Svar.UPPFYLLD), (("2",), Svar.BRUTEN)])
def test_R_5_67_1_besluten_nar_sammantradet_ar_slut(utan: tuple[str, ...], svar: Svar) -> None:
    assert besluten_redovisade(utan_beslut=utan).svar is svar


@pytest.mark.parametrize("rosterna", [True, False])
@pytest.mark.parametrize(("okanda", "svar"), [((), Svar.UPPFYLLD), (("1",), Svar.EJ_PROVBAR)])
def test_R_5_67_1_deltagandet(*, okanda: tuple[str, ...], rosterna: bool, svar: Svar) -> None:
    assert deltagandet_redovisat(okanda=okanda, rosterna=rosterna).svar is svar


@pytest.mark.parametrize(("redovisad", "svar"), [(True, Svar.UPPFYLLD), (False, Svar.BRUTEN)])
def test_R_5_67_2_ordningen(*, redovisad: bool, svar: Svar) -> None:
    assert ordningen_redovisad(fraga="1", redovisad=redovisad).svar is svar


def om_punkterna(lage: Lage) -> list[tuple[Svar, str]]:
    """What the record says of R-5:67-1."""
    return [(s.provning.svar, s.provning.skal) for s in beslutsprotokoll(lage).spar if s.provning.regel is R_5_67_1]


def test_R_5_67_1_allt_ar_redovisat() -> None:
    lage = begard(oppna_lage(mote(), motstallda()), "a")
    lage = tillampa(tillampa(lage, omrostning(lage, Rostning(koder="jjjnn"))), Klubbslag())
    assert om_punkterna(tillampa(lage, SammantradetAvslutat())) == []


def test_R_5_67_1_en_fraga_utan_beslut_saknas_forst_nar_sammantradet_ar_slut() -> None:
    lage = klubbad(oppna_lage(mote(), med_tillagg()), "a")
    assert om_punkterna(lage) == []
    [(svar, skal)] = om_punkterna(tillampa(lage, SammantradetAvslutat()))
    assert (svar, "i fråga 2" in skal) == (Svar.BRUTEN, True)
    assert om_punkterna(tillampa(klubbad(lage, "t"), SammantradetAvslutat())) == []


def test_R_5_67_1_okanda_deltagare_och_roster_ar_ej_provbara() -> None:
    lage = begard(oppna_lage(okant_mote(), motstallda()), None, av="L-1")
    assert om_punkterna(lage) == []
    lage = tillampa(tillampa(lage, omrostning(lage, Rostning(ja=3, nej=2))), Klubbslag())
    assert [svar for svar, _ in om_punkterna(lage)] == [Svar.EJ_PROVBAR, Svar.EJ_PROVBAR]


def test_R_5_67_1_en_sluten_omrostning_visar_bara_summor() -> None:
    lage = begard(oppna_lage(mote(), motstallda(val=True)), "a")
    oppen = tillampa(tillampa(lage, omrostning(lage, Rostning(ja=3, nej=2))), Klubbslag())
    sluten = tillampa(tillampa(lage, omrostning(lage, Rostning(ja=3, nej=2, sluten=True))), Klubbslag())
    assert [svar for svar, _ in om_punkterna(oppen)] == [Svar.EJ_PROVBAR]
    assert om_punkterna(sluten) == []
