"""The special demands at their boundaries, as a function of the question's rule and the count alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propositionsordning import (
    Antal,
    Avgorande,
    AvstaendeVidEnighet,
    Beslutsregel,
    Fraga,
    Frageform,
    Kvot,
    Kvotbas,
    Svar,
)
from propositionsordning.forlopp.handelser import OmrostningGenomford
from propositionsordning.forlopp.rostning import Rostning, rakna
from propositionsordning.forlopp.utfall import Beraknat, beraknat_utfall

HINDRAR, HINDRAR_INTE = AvstaendeVidEnighet.HINDRAR, AvstaendeVidEnighet.HINDRAR_INTE
KVALIFICERAD, ENHALLIGT = Avgorande.KVALIFICERAD_MAJORITET, Avgorande.ENHALLIGHET
EJ_NATT = Avgorande.KRAVET_EJ_NATT
TVA_TREDJEDELAR = (Beslutsregel.EXTRA_VAL, Beslutsregel.LOKAL_NAMND, Beslutsregel.FOLKINITIATIV)
ALLA = (Beslutsregel.UPPTAGANDE, Beslutsregel.ENIGHET)


def raknat(
    regel: Beslutsregel,
    roster: int,
    emot: int,
    avstar: int | None = 0,
    *,
    narvarande: Antal | None = None,
    o_20: AvstaendeVidEnighet = HINDRAR,
    kvot: Kvot | None = None,
    ledamoter: int | None = None,
    kravsidan_ar_ja: bool = True,
) -> Beraknat:
    """What ``roster`` votes for the side "k", that the demand belongs to, against ``emot`` for "m" give."""
    fraga = Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("k", "m"), regel=regel, kvotsida="k", kvot=kvot)
    ja, nej = (roster, emot) if kravsidan_ar_ja else (emot, roster)
    rostning = Rostning(ja=ja, nej=nej, avstar=avstar)
    omrostning = OmrostningGenomford(
        ja="k" if kravsidan_ar_ja else "m", nej="m" if kravsidan_ar_ja else "k", rostning=rostning
    )
    tal = rakna(rostning, narvarande=narvarande)
    return beraknat_utfall(fraga, omrostning, tal, avstaende=o_20, ledamoter=ledamoter)


@pytest.mark.parametrize("kravsidan_ar_ja", [True, False])
@pytest.mark.parametrize("regel", TVA_TREDJEDELAR)
@pytest.mark.parametrize(
    ("roster", "emot", "avstar", "vantat"),
    [
        (54, 27, 0, ("k", KVALIFICERAD)),  # exactly two thirds of 81
        (53, 28, 0, ("m", EJ_NATT)),  # one less
        (53, 0, 28, ("m", EJ_NATT)),  # those who abstain are present
        (54, 0, 27, ("k", KVALIFICERAD)),
        (33, 16, 0, ("k", KVALIFICERAD)),  # 49 present need 33
        (32, 17, 0, ("m", EJ_NATT)),
        (40, 40, 0, ("m", EJ_NATT)),  # equal numbers: no utslagsröst
        (0, 0, 81, ("m", EJ_NATT)),
        (0, 0, 0, ("m", EJ_NATT)),
        (10, 71, 0, ("m", EJ_NATT)),
    ],
)
def test_R_5_10_1_och_R_5_37_1_och_R_5_58_1_tva_tredjedelar_av_de_narvarande(
    *,
    regel: Beslutsregel,
    roster: int,
    emot: int,
    avstar: int,
    vantat: tuple[str, Avgorande],
    kravsidan_ar_ja: bool,
) -> None:
    utfall = raknat(regel, roster, emot, avstar, kravsidan_ar_ja=kravsidan_ar_ja)
    assert (utfall.alternativ, utfall.avgorande) == vantat
    assert utfall.provning.svar is Svar.UPPFYLLD
    assert not utfall.lika


@pytest.mark.parametrize(
    ("regel", "regel_id"),
    [
        (Beslutsregel.EXTRA_VAL, "R-5:10-1"),
        (Beslutsregel.FOLKINITIATIV, "R-5:37-1"),
        (Beslutsregel.LOKAL_NAMND, "R-5:58-1"),
        (Beslutsregel.ENIGHET, "R-5:33-1"),
        (Beslutsregel.UPPTAGANDE, "R-5:52-1"),
    ],
)
def test_varje_krav_har_sitt_lagrum(regel: Beslutsregel, regel_id: str) -> None:
    assert raknat(regel, 5, 0).provning.regel.id == regel_id
    assert raknat(regel, 1, 4).provning.regel.id == regel_id


@pytest.mark.parametrize("regel", TVA_TREDJEDELAR)
@pytest.mark.parametrize(
    ("roster", "emot", "narvarande", "vantat"),
    [
        (54, 20, None, None),  # nobody knows how many abstained
        (54, 20, Antal(81, 81), "k"),
        (54, 20, Antal(74, 82), None),
        (54, 28, None, "m"),  # 82 at the least: no number of abstainers can help
    ],
)
def test_R_5_10_1_okant_antal_narvarande_ar_ej_provbart(
    *, regel: Beslutsregel, roster: int, emot: int, narvarande: Antal | None, vantat: str | None
) -> None:
    utfall = raknat(regel, roster, emot, None, narvarande=narvarande)
    assert utfall.alternativ == vantat
    assert (utfall.provning.svar is Svar.EJ_PROVBAR) is (vantat is None)


@pytest.mark.parametrize("regel", ALLA)
@pytest.mark.parametrize(
    ("roster", "emot", "avstar", "hindrar", "hindrar_inte"),
    [
        (61, 0, 0, "k", "k"),
        (60, 1, 0, "m", "m"),
        (60, 0, 1, "m", "k"),  # O-20
        (0, 0, 61, "m", "m"),
        (0, 61, 0, "m", "m"),
        (0, 0, 0, "m", "m"),
    ],
)
def test_R_5_33_1_och_R_5_52_1_alla_narvarande_ar_ense(
    *, regel: Beslutsregel, roster: int, emot: int, avstar: int, hindrar: str, hindrar_inte: str
) -> None:
    for o_20, vantat in ((HINDRAR, hindrar), (HINDRAR_INTE, hindrar_inte)):
        utfall = raknat(regel, roster, emot, avstar, o_20=o_20)
        assert (utfall.alternativ, utfall.avgorande) == (vantat, ENHALLIGT if vantat == "k" else EJ_NATT)
        assert not utfall.lika


@pytest.mark.parametrize("regel", ALLA)
def test_R_5_33_1_okant_antal_avstaenden(regel: Beslutsregel) -> None:
    okant = raknat(regel, 60, 0, None)
    assert (okant.alternativ, okant.provning.svar) == (None, Svar.EJ_PROVBAR)
    assert raknat(regel, 60, 0, None, narvarande=Antal(60, 60)).alternativ == "k"
    assert raknat(regel, 60, 0, None, narvarande=Antal(61, 61)).alternativ == "m"
    assert raknat(regel, 60, 0, None, o_20=HINDRAR_INTE).alternativ == "k"
    assert raknat(regel, 60, 1, None).alternativ == "m"


@pytest.mark.parametrize(
    ("kvot", "roster", "emot", "avstar", "ledamoter", "vantat"),
    [
        (Kvot(2, 3), 10, 0, 5, None, "k"),
        (Kvot(2, 3), 9, 0, 6, None, "m"),
        (Kvot(2, 3, Kvotbas.AVGIVNA), 8, 4, 3, None, "k"),
        (Kvot(2, 3, Kvotbas.AVGIVNA), 7, 4, 4, None, "m"),
        (Kvot(2, 3, Kvotbas.LEDAMOTER), 14, 0, 0, 21, "k"),
        (Kvot(2, 3, Kvotbas.LEDAMOTER), 13, 0, 0, 21, "m"),
        (Kvot(2, 3, Kvotbas.LEDAMOTER), 14, 0, 0, None, None),
        (Kvot(3, 4), 12, 3, 1, None, "k"),
        (Kvot(3, 4), 11, 3, 1, None, "m"),
        (Kvot(1, 2, mer_an=True), 8, 7, 0, None, "k"),
        (Kvot(1, 2, mer_an=True), 7, 6, 1, None, "m"),
        (Kvot(1, 2, mer_an=True), 7, 7, 0, None, "m"),  # equal numbers do not meet any such demand
    ],
)
def test_R_9_6_1_forbundsordningens_andel_och_bas(
    *, kvot: Kvot, roster: int, emot: int, avstar: int, ledamoter: int | None, vantat: str | None
) -> None:
    utfall = raknat(Beslutsregel.FORBUNDSORDNING, roster, emot, avstar, kvot=kvot, ledamoter=ledamoter)
    assert utfall.alternativ == vantat
    assert not utfall.lika


def test_R_9_6_2_enkel_majoritet_racker_inte() -> None:
    utfall = raknat(Beslutsregel.FORBUNDSORDNING, 8, 7, kvot=Kvot(2, 3))
    assert (utfall.alternativ, utfall.avgorande, utfall.provning.regel.id) == ("m", EJ_NATT, "R-9:6-2")
    assert raknat(Beslutsregel.FORBUNDSORDNING, 7, 8, kvot=Kvot(2, 3)).provning.regel.id == "R-9:6-1"


@given(
    regel=st.sampled_from([*TVA_TREDJEDELAR, *ALLA]),
    roster=st.integers(0, 60),
    emot=st.integers(0, 60),
    avstar=st.integers(0, 60),
    ovisst=st.integers(0, 10),
)
def test_det_som_avgors_av_ett_intervall_ar_ratt_for_varje_tal_i_det(
    *, regel: Beslutsregel, roster: int, emot: int, avstar: int, ovisst: int
) -> None:
    """Whatever the number present turns out to be, it agrees with what could be told without knowing it."""
    n = roster + emot + avstar
    osakert = raknat(regel, roster, emot, None, narvarande=Antal(n, n + ovisst))
    mojliga = {raknat(regel, roster, emot, avstar + k).alternativ for k in range(ovisst + 1)}
    if osakert.alternativ is not None:
        assert mojliga == {osakert.alternativ}


@given(
    regel=st.sampled_from([*TVA_TREDJEDELAR, *ALLA]),
    roster=st.integers(0, 60),
    emot=st.integers(0, 60),
    avstar=st.integers(0, 60),
)
def test_ett_krav_som_nas_ar_alltid_en_enkel_majoritet(
    *, regel: Beslutsregel, roster: int, emot: int, avstar: int
) -> None:
    if raknat(regel, roster, emot, avstar).alternativ == "k":
        assert roster > emot
    else:
        assert 3 * roster < 2 * (roster + emot + avstar) or regel in ALLA or roster == 0
