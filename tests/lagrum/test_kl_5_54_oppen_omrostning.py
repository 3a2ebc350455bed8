"""5 kap. 54 § kommunallagen: open omröstning, closed in val and anställning; and the states of R-5-3."""

from typing import Any

import pytest
from attrs import evolve

from propositionsordning import (
    Arbetsordning,
    Arende,
    DeltarInte,
    JavAnmalt,
    Klubbslag,
    Lottning,
    Partirost,
    ReservationAnmald,
    Rostning,
    Svar,
    Utslagsrost,
    ValFragor,
    ValOmfattar,
    beslutsprotokoll,
    spela,
    tillampa,
    trad_som_text,
)
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.regler.kl_5_54_oppen_omrostning import ar_val, avser_val, omrostningens_form
from propositionsordning.lag.regler.praxis_5_omrostning import tillstanden_skilda
from tests.lagrum.bygge import (
    KF,
    arende,
    begard,
    bifall,
    eget,
    hindren,
    mote,
    motstallda,
    omrostning,
    oppna_lage,
    raknad,
    rostad,
    svaren,
    uppskovsarende,
)

AVEN_ENTLEDIGANDE = Arbetsordning(val_omfattar=ValOmfattar.AVEN_ENTLEDIGANDE)
ALLA_FRAGOR = Arbetsordning(val_fragor=ValFragor.ALLA_FRAGOR)


def entledigande() -> Arende:
    return arende([eget("a"), eget("b")], [bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2")], entledigande=True)


def sluten(ja: int, nej: int, *, form: bool | None = True) -> Rostning:
    return Rostning(ja=ja, nej=nej, avstar=5 - ja - nej, sluten=form)


@pytest.mark.parametrize(
    ("form", "val", "svar", "regel"),
    [
        (False, False, Svar.UPPFYLLD, "R-5:54-1"),
        (True, False, Svar.BRUTEN, "R-5:54-1"),
        (None, False, Svar.UPPFYLLD, "R-5:54-1"),
        (True, True, Svar.UPPFYLLD, "R-5:54-2"),
        (False, True, Svar.BRUTEN, "R-5:54-2"),
        (None, True, Svar.EJ_PROVBAR, "R-5:54-2"),
        (True, None, Svar.EJ_PROVBAR, "R-5:54-1"),
        (False, None, Svar.EJ_PROVBAR, "R-5:54-1"),
        (None, None, Svar.EJ_PROVBAR, "R-5:54-1"),
    ],
)
def test_R_5_54_1_och_R_5_54_2_formen(*, form: bool | None, val: bool | None, svar: Svar, regel: str) -> None:
    provning = omrostningens_form(sluten=form, val=val)
    assert (provning.svar, provning.regel.id) == (svar, regel)


def test_R_5_54_1_sluten_omrostning_i_andra_arenden_vagras() -> None:
    lage = begard(oppna_lage(mote(), motstallda()), "a")
    sluten_rostning = omrostning(lage, sluten(3, 2))
    assert hindren(lage, sluten_rostning) == ("R-5:54-1",)
    assert hindren(lage, omrostning(lage, sluten(3, 2, form=False))) == ()
    assert hindren(lage, omrostning(lage, sluten(3, 2, form=None))) == ()
    holls_anda = spela(tillampa(lage, sluten_rostning, trots="så skedde"), [Klubbslag()])
    assert svaren(holls_anda, "R-5:54-1") == [Svar.BRUTEN]
    assert holls_anda.delbeslut[-1].utfall == "a"


def test_R_5_54_2_ett_val_som_rostas_oppet_antecknas_men_galler() -> None:
    lage = rostad(begard(oppna_lage(mote(), motstallda(val=True)), "a"), "jjjnn")
    assert svaren(lage, "R-5:54-2") == [Svar.BRUTEN]
    assert lage.arbeten[-1].utfall == "a"
    partier = Rostning(partier=(Partirost(parti="L", ja=3, nej=2),))
    lage = begard(oppna_lage(mote(), motstallda(val=True)), "a")
    assert svaren(tillampa(lage, omrostning(lage, partier)), "R-5:54-2") == [Svar.BRUTEN]


def test_R_5_54_2_ett_val_med_bara_summor_ar_ej_provbart() -> None:
    lage = raknad(begard(oppna_lage(mote(), motstallda(val=True)), "a"), 3, 2)
    assert svaren(lage, "R-5:54-2") == [Svar.EJ_PROVBAR]


def test_R_5_54_2_utan_begaran_avgors_ocksa_val_med_acklamation() -> None:
    lage = oppna_lage(mote(), motstallda(val=True))
    lage = tillampa(spela(lage, []), DeltarInte(av=("L-5",)))
    assert svaren(lage, "R-5:54-2") == []


def test_R_5_54_2_efter_en_sluten_omrostning_ar_ingens_rost_kand() -> None:
    lage = begard(oppna_lage(mote(), motstallda(val=True)), "a")
    lage = tillampa(lage, omrostning(lage, sluten(3, 2)))
    assert [s.provning.regel.id for s in lage.spar] == []
    protokoll = beslutsprotokoll(tillampa(lage, Klubbslag()))
    assert protokoll.omrostningar[0].roster is None
    assert protokoll.omrostningar[0].sluten is True
    # Nobody can be told to have voted with the winner, so anybody who took part may reserve herself.
    reserverad = spela(lage, [Klubbslag(), ReservationAnmald(av=("L-1",), fragor=("1",))])
    assert svaren(reserverad, "R-4:27-8") == []


def test_R_5_54_2_lika_i_en_sluten_omrostning_lottas() -> None:
    lage = begard(oppna_lage(mote(), motstallda(val=True)), "a")
    lage = tillampa(lage, omrostning(lage, sluten(2, 2)))
    assert hindren(lage, Utslagsrost("a")) == ("R-5:56-5",)
    lott = Lottning(alternativ="b", hur="lappar i en urna", av="valförrättaren")
    assert tillampa(lage, lott).arbeten[-1].lottning == "lappar i en urna (valförrättaren)"


@pytest.mark.parametrize(
    "roster", [{"koder": "jjjnn"}, {"partier": (Partirost(parti="L", ja=3, nej=2),)}], ids=["ledamot", "parti"]
)
def test_R_5_54_2_en_sluten_omrostning_har_inga_namn(roster: dict[str, Any]) -> None:
    with pytest.raises(OgiltigtVarde) as fel:
        Rostning(sluten=True, **roster)
    assert fel.value.falt == "sluten"
    assert Rostning(**roster).varit_sluten is False


@pytest.mark.parametrize(
    ("val", "entledigat", "omfattar", "svar"),
    [
        (True, False, ValOmfattar.VAL, True),
        (False, True, ValOmfattar.VAL, False),
        (False, True, ValOmfattar.AVEN_ENTLEDIGANDE, True),
        (False, None, ValOmfattar.AVEN_ENTLEDIGANDE, None),
        (False, None, ValOmfattar.VAL, False),
        (None, True, ValOmfattar.AVEN_ENTLEDIGANDE, True),
        (None, False, ValOmfattar.VAL, None),
    ],
)
def test_R_5_54_3_vad_som_ar_val(
    *, val: bool | None, entledigat: bool | None, omfattar: ValOmfattar, svar: bool | None
) -> None:
    assert ar_val(val=val, entledigande=entledigat, omfattar=omfattar) is svar
    assert avser_val(val=val, anstallning=False, entledigande=entledigat, omfattar=omfattar) is svar
    assert avser_val(val=val, anstallning=True, entledigande=entledigat, omfattar=omfattar) is True


def test_R_5_54_3_ett_entledigande_rostas_oppet_om_inte_arbetsordningen_sager_annat() -> None:
    lage = begard(oppna_lage(mote(), entledigande()), "a")
    assert hindren(lage, omrostning(lage, sluten(3, 2))) == ("R-5:54-3",)
    lage = begard(oppna_lage(mote(val=AVEN_ENTLEDIGANDE), entledigande()), "a")
    assert hindren(lage, omrostning(lage, sluten(3, 2))) == ()


def test_R_5_54_3_lika_om_ett_entledigande_avgors_som_val_bara_dar_det_raknas_dit() -> None:
    for val, utslagsrosten in ((Arbetsordning(), ()), (AVEN_ENTLEDIGANDE, ("R-5:56-5",))):
        lage = begard(oppna_lage(mote(val=val), entledigande()), "a")
        lage = tillampa(lage, omrostning(lage, sluten(2, 2, form=None)))
        assert hindren(lage, Utslagsrost("a")) == utslagsrosten


def test_R_5_54_3_en_tredjedel_kan_bara_skjuta_upp_ett_entledigande_som_inte_ar_val() -> None:
    """5:50 second paragraph excepts val; which ärenden that is, O-11 says."""
    arendet = evolve(uppskovsarende(), entledigande=True)
    lage = rostad(begard(oppna_lage(mote(KF), arendet), "idag"), "jjjnn")
    assert lage.arbeten[-1].utfall == "u"
    lage = rostad(begard(oppna_lage(mote(KF, val=AVEN_ENTLEDIGANDE), arendet), "idag"), "jjjnn")
    assert lage.arbeten[-1].utfall == "idag"


def test_R_5_54_1_en_aterremiss_av_ett_val_foljer_det_som_valts() -> None:
    """O-25: only the val itself, or every question of the ärende."""
    arendet = uppskovsarende(val=True)
    for val, vagrat, avvikelse in ((Arbetsordning(), ("R-5:54-1",), []), (ALLA_FRAGOR, (), [Svar.BRUTEN])):
        lage = begard(oppna_lage(mote(val=val), arendet), "idag")
        assert hindren(lage, omrostning(lage, sluten(3, 2))) == vagrat
        assert svaren(tillampa(lage, omrostning(lage, Rostning(koder="jjjnn"))), "R-5:54-2") == avvikelse


def test_R_5_56_5_alla_fragor_i_ett_valarende_lottas_dar_det_valts() -> None:
    arendet = uppskovsarende(val=True)
    for val, utslagsrost in ((Arbetsordning(), ()), (ALLA_FRAGOR, ("R-5:56-5",))):
        lage = begard(oppna_lage(mote(val=val), arendet), "idag")
        lage = tillampa(lage, omrostning(lage, sluten(2, 2, form=None)))
        assert hindren(lage, Utslagsrost("u")) == utslagsrost


def test_R_5_56_5_forhandsvisningen_foljer_arbetsordningen() -> None:
    for val, lott in ((Arbetsordning(), 1), (ALLA_FRAGOR, 2)):
        text = trad_som_text(oppna_lage(mote(val=val), uppskovsarende(val=True)))
        assert text.count("avgör lotten") == lott


# --- R-5-3 -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("antal", "svar"), [(0, Svar.UPPFYLLD), (1, Svar.BRUTEN), (15, Svar.BRUTEN)])
def test_R_5_3_jav_ar_inte_franvaro(antal: int, svar: Svar) -> None:
    assert tillstanden_skilda(javiga_som_franvarande=antal).svar is svar


@pytest.mark.parametrize(("franvarande", "avvikelser"), [(1, {"R-5-3"}), (0, set()), (2, {"R-5:67-3"})])
def test_R_5_3_en_jav_som_raknats_som_franvarande(franvarande: int, avvikelser: set[str]) -> None:
    lage = begard(tillampa(oppna_lage(mote(), motstallda()), JavAnmalt("L-5")), "a")
    lage = tillampa(lage, omrostning(lage, Rostning(koder="jjnj", franvarande=franvarande)))
    assert {s.provning.regel.id for s in lage.spar if s.provning.svar is Svar.BRUTEN} == avvikelser


def test_R_5_3_fyra_tillstand_och_jav_halls_isar() -> None:
    lage = spela(oppna_lage(mote(platser=7), motstallda()), [JavAnmalt("L-7"), DeltarInte(av=("L-5",))])
    lage = tillampa(rostad(begard(lage, "a"), "jnafaj"), Klubbslag())
    p = beslutsprotokoll(lage)
    assert p.omrostningar[0].roster == (
        ("L-1", "ja"), ("L-2", "nej"), ("L-3", "avstar"), ("L-4", "franvarande"), ("L-5", "avstar"), ("L-6", "ja"),
    )  # fmt: skip
    assert (p.deltagande[0].avstod, p.deltagande[0].javiga) == (("L-5",), ("L-7",))


def test_R_5_54_1_bara_rostetal_sager_inte_vem_som_rostade_hur() -> None:
    oppen = begard(oppna_lage(mote(), motstallda()), "a")
    [antal] = beslutsprotokoll(raknad(oppen, 3, 2)).omrostningar
    [namn] = beslutsprotokoll(rostad(oppen, "jjjnn")).omrostningar
    assert (antal.rostlangd, antal.koder) == (None, None)
    assert namn.rostlangd is not None
    assert (len(namn.rostlangd), namn.koder) == (5, "jjjnn")
