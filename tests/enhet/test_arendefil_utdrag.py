"""An extract leaves things out: they become events that say unknown. A full record leaves nothing out."""

import pytest

from propositionsordning.fel import Filfel
from propositionsordning.forlopp.handelser import (
    Klubbslag,
    OmrostningBegard,
    OverlaggningAvslutad,
    SammantradetAvslutat,
    UppfattningRedovisad,
)
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.motor import namn_pa
from propositionsordning.utbyte.arendefil import spela_fil, tolka_arendefil

ARENDE = """format = "propositionsordning/arende/1"
organ = { typ = "namnd", namn = "Kommunstyrelsen" }
sammantrade = { datum = 2025-03-26, underlag = "utdrag" }
[[arende]]
rubrik = "Namn på skolan"
forslag = [
    { id = "a", art = "liggande", rubrik = "förvaltningens förslag" },
    { id = "b", art = "eget", rubrik = "M:s förslag" },
    { id = "c", art = "eget", rubrik = "C:s förslag" },
    { id = "t", art = "tillagg", rubrik = "M:s tillägg" },
]
"""
TVA = ARENDE + 'yrkande = [{ forslag = "a" }, { forslag = "b" }, { forslag = "t" }]\n'
TRE = ARENDE + 'yrkande = [{ forslag = "a" }, { forslag = "b" }, { forslag = "c" }]\n'
OKANDA = {
    "overlaggning_avslutad": OverlaggningAvslutad(kant=False),
    "finner": UppfattningRedovisad(None),
    "begaran": OmrostningBegard(kant=False),
    "klubbslag": Klubbslag(kant=False),
    "avslutat": SammantradetAvslutat(),
}


def spela(text: str, *handelser: str) -> Lage:
    (lage,) = spela_fil(tolka_arendefil(text + f"handelser = [{', '.join(handelser)}]\n"))
    return lage


def loggen(text: str, *handelser: str) -> list[str]:
    """The names of the events; those that the reader has added stand in capitals."""
    (a,) = tolka_arendefil(text + f"handelser = [{', '.join(handelser)}]\n").arenden
    namn = []
    for post, plats in zip(a.handelser, a.platser, strict=True):
        n = namn_pa(post.handelse)
        if plats is None:
            assert post.handelse == OKANDA[n]
        namn.append(n if plats is not None else n.upper())
    return namn


PROPOSITION = '{ proposition = "1" }'
FINNER = '{ finner = "a" }'
RAKNING = '{ omrostning = { ja = "a", nej = "b", ja_roster = 7, nej_roster = 6 } }'


@pytest.mark.parametrize(
    ("handelser", "vantat"),
    [
        ([PROPOSITION, FINNER], "OVERLAGGNING_AVSLUTAD proposition finner KLUBBSLAG"),
        (
            [PROPOSITION, FINNER, '{ proposition = "2" }', '{ finner = "t" }'],
            "OVERLAGGNING_AVSLUTAD proposition finner KLUBBSLAG proposition finner KLUBBSLAG",
        ),
        ([PROPOSITION, RAKNING], "OVERLAGGNING_AVSLUTAD proposition FINNER BEGARAN omrostning KLUBBSLAG"),
        ([PROPOSITION, FINNER, RAKNING], "OVERLAGGNING_AVSLUTAD proposition finner BEGARAN omrostning KLUBBSLAG"),
        (
            [PROPOSITION, '{ begaran = "M" }', RAKNING],
            "OVERLAGGNING_AVSLUTAD proposition FINNER begaran omrostning KLUBBSLAG",
        ),
        (
            [PROPOSITION, '{ klubbslag = { utfall = "b" } }'],
            "OVERLAGGNING_AVSLUTAD proposition FINNER klubbslag",
        ),
        (
            [PROPOSITION, FINNER, RAKNING, '{ reservation = "M" }'],
            "OVERLAGGNING_AVSLUTAD proposition finner BEGARAN omrostning KLUBBSLAG reservation",
        ),
        (
            [PROPOSITION, RAKNING, '{ lamnar = "S-1" }'],
            "OVERLAGGNING_AVSLUTAD proposition FINNER BEGARAN omrostning KLUBBSLAG lamnar",
        ),
        (
            ["{ ordning_godkand = true }", PROPOSITION, FINNER, '{ forfallen = "2", trots = "så sades" }'],
            "OVERLAGGNING_AVSLUTAD ordning_godkand proposition finner KLUBBSLAG forfallen",
        ),
        (['{ jav = "S-1" }'], "jav"),
        ([], ""),
    ],
)
def test_det_som_utelamnas_ar_okant(handelser: list[str], vantat: str) -> None:
    assert " ".join(loggen(TVA, *handelser)) == vantat


def test_motforslaget_i_ett_utdrag() -> None:
    handelser = [PROPOSITION, FINNER, '{ proposition = "1.m" }', '{ finner = "b" }', RAKNING]
    vantat = "OVERLAGGNING_AVSLUTAD proposition finner BEGARAN proposition finner KLUBBSLAG omrostning KLUBBSLAG"
    assert " ".join(loggen(TRE, *handelser)) == vantat
    assert spela(TRE, *handelser).delbeslut[-1].utfall == "a"


def test_slutet_av_sammantradet() -> None:
    text = TVA.replace('"utdrag"', '"utdrag", avslutat = true')
    assert loggen(text, PROPOSITION, FINNER)[-2:] == ["KLUBBSLAG", "AVSLUTAT"]


def test_okant_utfall_gissas_inte() -> None:
    assert loggen(TVA, PROPOSITION, '{ finner = "okänt" }')[-1] == "finner"
    with pytest.raises(Filfel, match="En fråga är under avgörande"):
        loggen(TVA.replace('"utdrag"', '"utdrag", avslutat = true'), PROPOSITION, '{ finner = "okänt" }')


def test_lika_roster_avgors_inte_av_lasaren() -> None:
    lika = RAKNING.replace("7", "6")
    with pytest.raises(Filfel, match="Den förra propositionen är inte avgjord"):
        loggen(TVA, PROPOSITION, lika, '{ proposition = "2" }')


def test_rattelsen_raknar_filens_egna_handelser() -> None:
    """The third event of the file is the fourth of the log: what the extract leaves out has been added before it."""
    lage = spela(
        TVA, '{ jav = "S-1" }', PROPOSITION, '{ finner = "b" }', '{ rattad = 3, ersatt_med = { finner = "a" } }'
    )
    assert lage.delbeslut[-1].utfall == "a"


def test_i_ett_fullstandigt_underlag_laggs_inget_till() -> None:
    fullt = TVA.replace(', underlag = "utdrag"', "")
    with pytest.raises(Filfel, match=r"handelser\[1\]: Överläggningen är inte avslutad"):
        loggen(fullt, PROPOSITION)
    assert loggen(fullt, "{ overlaggning_avslutad = true }", PROPOSITION, FINNER)[-1] == "finner"
