"""5 kap. 66-67 §§ kommunallagen: what the minutes show, and that the figures in it agree."""

import pytest
from attrs import evolve

from propositionsordning import Klubbslag, Partirost, Rostning, Svar, tillampa, utfallen
from propositionsordning.lag.regler.kl_5_67_protokoll import (
    R_5_67_1,
    siffrorna_stammer,
    tjanstgoringen_redovisad,
    utfallet_stammer,
)
from tests.lagrum.bygge import begard, funnen, hindren, klubbad, mote, motstallda, omrostning, oppna_lage, svaren


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
