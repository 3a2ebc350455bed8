"""The beslutslista: every decision once, how it was settled, and nothing that only concerns the order."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from propositionsordning import (
    Arende,
    BeslutAntecknat,
    Handelse,
    Klubbslag,
    Lage,
    Lottning,
    OverlaggningAvslutad,
    ReservationAnmald,
    Rostning,
    Utslagsrost,
    beslutslistor,
    beslutsprotokoll,
    las_arendefil,
    protokollsparagraf,
    spela,
    spela_fil,
)
from propositionsordning.protokoll.modell import Protokollsparagraf, meningar
from tests.enhet.protokollbygge import avgor, bifall, ett_forslag, forslag, rosta, start
from tests.guld import fall

EXEMPEL = Path(__file__).parents[2] / "exempel"
UT = OverlaggningAvslutad()


def listan(lage: Lage, *handelser: Handelse) -> Protokollsparagraf:
    [lista] = beslutslistor([beslutsprotokoll(spela(lage, handelser), tolkningar=False)])
    return lista


def texter(lage: Lage, *handelser: Handelse) -> list[str]:
    return [s.text for x in listan(lage, *handelser).sektioner for s in x.stycken]


def tva(*, val: bool = False) -> Lage:
    return start([forslag("a"), forslag("b")], bifall("a", "b"), val=val)


LIKA = Rostning(ja=3, nej=3)


@pytest.mark.parametrize(
    ("handelser", "hur"),
    [
        (avgor("1", "a"), "Avgjordes utan omröstning."),
        (
            [*rosta("1", "a", "a", "b", Rostning(ja=1, nej=0)), Klubbslag()],
            "Avgjordes genom omröstning med 1 ja-röst mot 0 nej-röster.",
        ),
        (
            [*rosta("1", "a", "a", "b", Rostning(ja=4, nej=3, avstar=1)), Klubbslag()],
            "Avgjordes genom omröstning med 4 ja-röster mot 3 nej-röster; 1 ledamot avstod.",
        ),
        (
            [*rosta("1", "a", "a", "b", LIKA), Utslagsrost("a"), Klubbslag()],
            (
                "Avgjordes genom omröstning med 3 ja-röster mot 3 nej-röster. Rösterna var lika många, och ordförandens"
                " utslagsröst avgjorde."
            ),
        ),
    ],
)
def test_hur_det_avgjordes(handelser: Sequence[Handelse], hur: str) -> None:
    assert texter(tva(), UT, *handelser) == [f"Tekniska nämnden bifaller förslaget a. {hur}"]


def test_lotten() -> None:
    handelser = [*rosta("1", "a", "a", "b", LIKA), Lottning(alternativ="a", hur="sluten sedel"), Klubbslag()]
    lage = tva(val=True)
    assert texter(lage, UT, *handelser)[0].endswith("Rösterna var lika många, och lotten avgjorde.")


@pytest.mark.parametrize(
    ("namn", "hur"),
    [
        (
            "val-ordforande-lottning",
            ["Avgjordes genom sluten omröstning, med lottning.", "En reservation har anmälts."],
        ),
        ("val-namnd-proportionellt", ["Valet var proportionellt.", "Avgjordes utan omröstning."]),
    ],
)
def test_val(namn: str, hur: list[str]) -> None:
    lage = spela_fil(las_arendefil(EXEMPEL / f"{namn}.toml"))[0]
    assert [s.meningar[-1].text for s in listan(lage).sektioner[0].stycken] == hur


def test_det_som_inte_framgar_sags_inte() -> None:
    assert texter(tva(), UT, BeslutAntecknat(fraga="1", utfall="a")) == ["Tekniska nämnden bifaller förslaget a."]


def test_efter_punkter_star_avgorandet_for_sig() -> None:
    lage = ett_forslag(lydelse=("att x", "att y"))
    stycken = listan(lage, UT, *avgor("1", "a")).sektioner[0].stycken
    assert [s.text for s in stycken] == ["Tekniska nämnden beslutar", "att x", "att y", "Avgjordes utan omröstning."]
    assert [s.nr for s in stycken] == [None, 1, 2, None]


def test_reservationerna_raknas() -> None:
    en = [*avgor("1", "a"), ReservationAnmald(av=("B",))]
    assert texter(tva(), UT, *en)[1:] == ["En reservation har anmälts."]
    assert texter(tva(), UT, *en, ReservationAnmald(av=("C",)))[1:] == ["Två reservationer har anmälts."]


def test_pagaende_arende_sager_det() -> None:
    assert texter(tva()) == ["Behandlingen av ärendet pågår."]


def test_en_lista_for_varje_mote_och_en_sektion_for_varje_arende() -> None:
    protokoll = [beslutsprotokoll(lage(), tolkningar=False) for lage in (fall.huddinge_avgjort, fall.minoritet_avgjort)]
    samma = evolve(protokoll[0], arende=Arende(id="9", paragraf="9", rubrik="Nästa"))
    listor = beslutslistor([*protokoll, samma])
    assert [(p.organ, [s.rubrik.split()[:2] for s in p.sektioner]) for p in listor] == [
        ("Kommunstyrelsens arbetsutskott", [["§", "8"], ["§", "9"]]),
        ("Kommunfullmäktige", [["§", "12"]]),
    ]
    assert [(u.id, u.varde) for u in listor[0].uppgifter] == [("datum", "22 november 2023")]
    assert [s.id for s in listor[0].sektioner] == ["arende:1", "arende:2"]
    assert beslutslistor([]) == ()
    senare = evolve(samma, sammantrade=evolve(samma.sammantrade, datum=date(2023, 12, 6)))
    assert [len(p.sektioner) for p in beslutslistor([protokoll[0], senare, samma])] == [2, 1]


@pytest.mark.parametrize("lage", [fall.motforslag_avgjort, fall.minoritet_avgjort, fall.vid_sidan_avgjort, fall.omlagd])
def test_samma_beslut_som_i_protokollet(lage: Callable[[], Lage]) -> None:
    """The same sentences state the same decisions, each once."""
    protokoll = beslutsprotokoll(lage(), tolkningar=False)

    def besluten(p: Protokollsparagraf) -> list[tuple[str, str]]:
        beslut = ("beslut:", "motivering:", "andring:", "bordlagt", "status")
        ut = [(f, m.text) for _, m in meningar(p) for f in m.fakta if f.startswith(beslut)]
        return [x for x in ut if not x[0].startswith("motivering:y")]

    i_beslutet = [s for s in protokollsparagraf(protokoll).sektioner if s.id == "beslut"]
    assert besluten(beslutslistor([protokoll])[0]) == besluten(
        evolve(protokollsparagraf(protokoll), sektioner=tuple(i_beslutet))
    )
