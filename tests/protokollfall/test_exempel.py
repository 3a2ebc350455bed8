"""Each example goes from file to record; outcomes, counts and how it was settled are those of the public minutes."""

from __future__ import annotations

from pathlib import Path

import pytest

from propositionsordning import Avgorande, Beslutsprotokoll, Ode, Status, Svar, beslutsprotokoll
from propositionsordning.utbyte.arendefil import las_arendefil, spela_fil

EXEMPEL = Path(__file__).parents[2] / "exempel"

ACKLAMATION, MAJORITET, UTSLAGSROST = Avgorande.ACKLAMATION, Avgorande.MAJORITET, Avgorande.UTSLAGSROST

# file -> the decisions (question, outcome, how), and the votes (delfråga, ja, nej, numbers, outcome)
FACIT = {
    "huddinge-2023-11-22-8": ([("1", "overlamna", ACKLAMATION)], []),
    "goteborg-ks-2024-01-24-70": ([("1", "ej_a", MAJORITET)], [("1", "ej_a", "a", (7, 6, 0), "ej_a")]),
    "goteborg-ks-2024-08-28-607": ([("1", "ej_a", MAJORITET)], [("1", "ej_a", "a", (10, 3, 0), "ej_a")]),
    "goteborg-ks-2024-11-20-956": ([("1", "a", UTSLAGSROST)], [("1", "a", "b", (6, 6, 1), "a")]),
    "goteborg-ks-2025-03-26-261": (
        [("1", "a", MAJORITET)],
        [("1.m", "c", "b", (7, 6, 0), "c"), ("1", "a", "c", (4, 3, 6), "a")],
    ),
    "goteborg-kf-2023-04-27-17": (
        [("1", "a", MAJORITET)],
        [("1.m", "b", "c", (29, 9, 43), "b"), ("1", "a", "b", (40, 29, 12), "a")],
    ),
    "goteborg-kf-2023-11-23-46": (
        [("1", "a", MAJORITET), ("2", "ej_t1", MAJORITET)],
        [
            ("1.m", "b", "c", (9, 29, 43), "c"),
            ("1", "a", "c", (43, 29, 9), "a"),
            ("2", "t1", "ej_t1", (38, 43, 0), "ej_t1"),
        ],
    ),
    "goteborg-kf-2024-09-12-350": (
        [
            ("1", "b", MAJORITET),
            ("3", "ej_t2", ACKLAMATION),
            ("4", "ej_t3", ACKLAMATION),
            ("5", "ej_t4", MAJORITET),
            ("6", "ej_t5", ACKLAMATION),
            ("7", "ej_t6", MAJORITET),
            ("8", "ej_t7", MAJORITET),
            ("2", "t1", MAJORITET),
        ],
        [
            ("1", "a", "b", (40, 41, 0), "b"),
            ("5", "ej_t4", "t4", (43, 38, 0), "ej_t4"),
            ("7", "ej_t6", "t6", (43, 34, 4), "ej_t6"),
            ("8", "ej_t7", "t7", (43, 38, 0), "ej_t7"),
            ("2", "ej_t1", "t1", (40, 41, 0), "t1"),
        ],
    ),
    "lomma-2025-10-16-77": (
        [("1", "idag", ACKLAMATION), ("2", "a", MAJORITET)],
        [("2.3", "a", "b", (23, 22, 0), "a")],
    ),
    "molndal-kf-2026-06-17-138": (
        [("2", "inratta", MAJORITET), ("3", "a", ACKLAMATION)],
        [("2", "inratta", "avslag", (47, 14, 0), "inratta")],
    ),
    "aterremiss-minoritet": (
        [("1", "aterremiss", Avgorande.MINORITET)],
        [("1", "idag", "aterremiss", (52, 29, 0), "aterremiss")],
    ),
    "aterremiss-andra-gangen": (
        [("1", "idag", MAJORITET), ("2", "ks", ACKLAMATION)],
        [("1", "idag", "aterremiss", (52, 29, 0), "idag")],
    ),
    "val-ordforande-lottning": ([("v1", "motforslaget", Avgorande.LOTTNING)], []),
    "val-namnd-proportionellt": (
        [("v1", "v1_valsedlar", Avgorande.PROPORTIONELLT), ("v2", "ersattarna", ACKLAMATION)],
        [],
    ),
}


def protokollet(namn: str) -> Beslutsprotokoll:
    [lage] = spela_fil(las_arendefil(EXEMPEL / f"{namn}.toml"))
    return beslutsprotokoll(lage)


def oden(namn: str) -> dict[str, Ode]:
    return {o.yrkande: o.ode for o in protokollet(namn).forslag_och_yrkanden.oden}


def test_varje_exempel_har_ett_facit() -> None:
    assert {p.stem for p in EXEMPEL.glob("*.toml")} == set(FACIT)


@pytest.mark.parametrize("namn", FACIT)
def test_besluten_och_omrostningarna_ar_protokollets(namn: str) -> None:
    beslut, omrostningar = FACIT[namn]
    p = protokollet(namn)
    assert p.status is Status.AVGJORT
    assert [(b.fraga, b.utfall, b.avgorande) for b in p.beslut] == beslut
    assert [
        (o.delfraga, o.ja, o.nej, (o.rostetal.ja, o.rostetal.nej, o.rostetal.avstar), o.utfall) for o in p.omrostningar
    ] == omrostningar


@pytest.mark.parametrize("namn", FACIT)
def test_inget_exempel_har_nagon_avvikelse(namn: str) -> None:
    assert [str(s.provning) for s in protokollet(namn).avvikelser] == []


@pytest.mark.parametrize("namn", FACIT)
def test_loggen_ensam_ger_samma_beslut(namn: str) -> None:
    [lage] = spela_fil(las_arendefil(EXEMPEL / f"{namn}.toml"))
    from propositionsordning import borja, spela  # noqa: PLC0415  # beside its only use

    assert spela(borja(lage.sammantrade, lage.arende, narvaro=lage.ingaende), lage.logg) == lage


def test_lotten_avgor_vem_som_blir_ordforande() -> None:
    [val] = protokollet("val-ordforande-lottning").val
    assert (val.valda, val.blanka, val.rostande) == (("Bo Strandby (Y)",), 1, 41)
    assert [(r.namn, r.roster) for r in val.roster] == [("Alva Ekhult (X)", 20), ("Bo Strandby (Y)", 20)]
    assert val.lottade[0].av == "fullmäktiges sekreterare"


def test_R_LPV_12_rakneexemplet_i_ett_helt_arende() -> None:
    ledamoterna, ersattarna = protokollet("val-namnd-proportionellt").val
    assert [(r.roster, r.platser) for r in ledamoterna.roster] == [(17, 4), (5, 1), (5, 1), (4, 1)]
    assert ledamoterna.jamforelsetal == ("17", "17/2", "17/3", "5", "5", "17/4", "4")
    assert ledamoterna.platsernas[3:5] == ("Corallen", "Bäcken")
    assert (ersattarna.valda, ersattarna.proportionellt) == (("Rut Ask", "Tor Lind"), None)


def test_huddinge_ar_fullstandigt_fast_utdraget_inte_namnger_nagon() -> None:
    p = protokollet("huddinge-2023-11-22-8")
    assert [(x.delfraga, x.kandidater, x.klubbslag) for x in p.propositionsordning] == [
        ("1", ("overlamna", "ej_overlamna"), False)
    ]
    assert {s.provning.regel.id for s in p.ej_provbara} == {"R-5:66-1", "R-5:67-1", "R-6:27-1", "R-5:53-3"}
    assert [s.provning.regel.id for s in p.upplysningar] == ["R-2-3"]
    assert p.deltagande[0].deltog is None


def test_ja_kan_sta_for_avslag() -> None:
    """ks-2024-01-24-§70: JA is what was found, and what was found was avslag."""
    [omrostning] = protokollet("goteborg-ks-2024-01-24-70").omrostningar
    assert omrostning.ja == "ej_a"
    assert omrostning.roster is not None
    assert sum(1 for _, rost in omrostning.roster if rost == "ja") == 7


def test_de_sex_som_avstod_reserverar_sig() -> None:
    p = protokollet("goteborg-ks-2025-03-26-261")
    roster = dict(p.omrostningar[-1].roster or ())
    assert {vem for r in p.reservationer for vem in r.av} == {vem for vem, rost in roster.items() if rost == "avstar"}
    assert not [s for s in p.spar if s.provning.regel.id.startswith("R-4:27") and s.provning.svar is Svar.BRUTEN]


def test_jav_och_deltar_inte_vid_lika_rostetal() -> None:
    p = protokollet("goteborg-ks-2024-11-20-956")
    [deltagande] = p.deltagande
    assert (deltagande.javiga, deltagande.avstod, deltagande.ordforande) == (("MP-1",), ("C-1",), "S-4")
    assert p.omrostningar[0].utslagsrost == "a"
    assert p.omrostningar[0].beraknat == "a"


def test_omrostningen_gar_emot_ordforandens_uppfattning() -> None:
    p = protokollet("goteborg-kf-2023-11-23-46")
    assert [(x.delfraga, x.funnet, x.utfall) for x in p.propositionsordning] == [
        ("1", "a", "a"),
        ("1.m", "b", "c"),
        ("2", "t1", "ej_t1"),
    ]


def test_atta_fragor_i_ordforandens_turordning() -> None:
    p = protokollet("goteborg-kf-2024-09-12-350")
    assert [x.fraga for x in p.propositionsordning] == ["1", "3", "4", "5", "6", "7", "8", "2"]
    assert sum(1 for x in p.propositionsordning if x.begard and x.funnet != x.utfall) == 2


def test_motforslag_till_motforslaget() -> None:
    p = protokollet("goteborg-kf-2023-04-27-17")
    assert [(x.delfraga, x.kandidater) for x in p.propositionsordning] == [
        ("1", ("a", "b", "c", "d")),
        ("1.m", ("b", "c", "d")),
        ("1.m.m", ("c", "d")),
    ]


def test_tillagget_forfaller_med_sin_bas() -> None:
    assert oden("goteborg-ks-2024-08-28-607") == {
        "y1": Ode.AVSLAGET,
        "y2": Ode.FORFALLET,
        "y3": Ode.BIFALLET,
        "y4": Ode.FORFALLET,
    }


def test_kedjans_forlorare_raknas_en_gang() -> None:
    p = protokollet("lomma-2025-10-16-77")
    assert [(x.delfraga, x.kandidater, x.utfall) for x in p.propositionsordning[1:]] == [
        ("2.1", ("e", "d"), "e"),
        ("2.2", ("e", "b"), "b"),
        ("2.3", ("b", "a"), "a"),
    ]
    assert [b.fraga for b in p.beslut] == ["1", "2"]
    assert "R-5:50-6" in {s.provning.regel.id for s in p.spar}


def test_omlagd_fraga_har_inget_utfall_och_dess_alternativ_kommer_igen() -> None:
    p = protokollet("molndal-kf-2026-06-17-138")
    forsta, om, hur = p.propositionsordning
    assert (forsta.omlagd, forsta.utfall, forsta.begard) == (True, None, True)
    assert (om.kandidater, hur.kandidater) == (("inratta", "avslag"), ("a", "c", "d"))
    assert oden("molndal-kf-2026-06-17-138") == {
        "y1": Ode.BIFALLET,
        "y2": Ode.AVSLAGET,
        "y3": Ode.AVSLAGET,
        "y4": Ode.AVSLAGET,
    }
