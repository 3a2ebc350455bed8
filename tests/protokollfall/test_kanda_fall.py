"""Decisions of real councils, as facts: the history, the numbers and what was decided.

Nobody is named; the arithmetic and the procedure are what is tried. Where the minutes tell who voted what, the files of
``exempel`` are the place; here the totals are enough.
"""

from __future__ import annotations

from typing import Any

import pytest

from propositionsordning import (
    Arbetsordning,
    Arende,
    Avgorande,
    Beslutsprotokoll,
    Forslag,
    Forslagsart,
    Fraga,
    Frageform,
    Handelse,
    Klubbslag,
    Majoritetsmatt,
    Narvaro,
    OmrostningBegard,
    OmrostningGenomford,
    OrdningRedovisad,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    PropositionStalld,
    ReservationAnmald,
    Riktning,
    Rostning,
    Sammantrade,
    Status,
    UppfattningRedovisad,
    Uppskovshistorik,
    Utslagsrost,
    Yrkande,
    beslutsprotokoll,
    borja,
    komponera,
    spela,
)
from propositionsordning.beslut.protokoll import Beslutspost
from propositionsordning.lag.regler.lpv_8_platserna import platserna
from tests.lagrum.bygge import DAG

KF, NAMND = Organtyp.FULLMAKTIGE, Organtyp.NAMND
ACKLAMATION, MAJORITET, MINORITET = Avgorande.ACKLAMATION, Avgorande.MAJORITET, Avgorande.MINORITET
UTSLAGSROST = Avgorande.UTSLAGSROST
H = Uppskovshistorik


def forslag(forslag_id: str, art: Forslagsart = Forslagsart.EGET, **delar: Any) -> Forslag:  # noqa: ANN401  # any field
    return Forslag(id=forslag_id, art=art, rubrik=f"förslag {forslag_id}", **delar)


def arende(
    *forslagen: Forslag, historik: Uppskovshistorik = H.INGET, yrkanden: tuple[Yrkande, ...] | None = None
) -> Arende:
    egna = tuple(Yrkande(id=f"y{f.id}", forslag=f.id) for f in forslagen)
    return Arende(
        id="1",
        rubrik="Ärendet",
        forslag=forslagen,
        yrkanden=egna if yrkanden is None else yrkanden,
        uppskovshistorik=historik,
    )


def omrostning(
    delfraga: str, ja: str, nej: str, tal: tuple[int, int, int], *, franvarande: int = 0, utslag: str | None = None
) -> list[Handelse]:
    """Proposition, finding (JA is what was found), request, count, perhaps utslagsröst, klubbslag."""
    rostning = Rostning(ja=tal[0], nej=tal[1], avstar=tal[2], franvarande=franvarande)
    return [
        PropositionStalld(delfraga),
        UppfattningRedovisad(ja),
        OmrostningBegard(),
        OmrostningGenomford(ja=ja, nej=nej, rostning=rostning),
        *([] if utslag is None else [Utslagsrost(utslag)]),
        Klubbslag(),
    ]


def acklamation(delfraga: str, funnet: str) -> list[Handelse]:
    return [PropositionStalld(delfraga), UppfattningRedovisad(funnet), Klubbslag()]


def protokoll(
    arendet: Arende,
    *handelser: Handelse,
    organ: Organtyp = KF,
    val: Arbetsordning | None = None,
    antal: int | None = None,
) -> Beslutsprotokoll:
    sammantrade = Sammantrade(
        organ=Organ(typ=organ, namn="Organet"),
        datum=DAG,
        narvaro=Narvaro(antal=antal),
        arbetsordning=val or Arbetsordning(),
    )
    return beslutsprotokoll(spela(borja(sammantrade, arendet), [OverlaggningAvslutad(), *handelser]))


def utfall(poster: tuple[Beslutspost, ...]) -> list[tuple[str, Avgorande | None]]:
    return [(b.utfall, b.avgorande) for b in poster]


ATERREMISS = forslag("u", Forslagsart.ATERREMISS)
BORDLAGGNING = forslag("u", Forslagsart.BORDLAGGNING)


@pytest.mark.parametrize(
    ("uppskov", "historik", "tal", "franvarande", "utslag", "vantat", "av_minoritet"),
    [
        pytest.param(ATERREMISS, H.INGET, (52, 29, 0), 0, None, ("u", MINORITET), True, id="goteborg-kf-2024-10-10"),
        pytest.param(
            ATERREMISS, H.MINORITET, (43, 28, 9), 1, None, ("idag", MAJORITET), None, id="goteborg-kf-2025-06-18-384"
        ),
        pytest.param(
            ATERREMISS, H.MINORITET, (47, 34, 0), 0, None, ("idag", MAJORITET), None, id="goteborg-kf-2018-12-20"
        ),
        pytest.param(
            BORDLAGGNING, H.INGET, (40, 38, 3), 0, None, ("u", MINORITET), True, id="goteborg-kf-2023-03-23-19"
        ),
        pytest.param(
            ATERREMISS, H.INGET, (40, 41, 0), 0, None, ("u", MAJORITET), False, id="goteborg-kf-2024-02-01-25"
        ),
        pytest.param(
            ATERREMISS, H.INGET, (40, 40, 0), 1, "u", ("u", UTSLAGSROST), False, id="goteborg-kf-justerat-2022-12-14-14"
        ),
        pytest.param(ATERREMISS, H.INGET, (47, 33, 0), 1, None, ("u", MINORITET), True, id="goteborg-kf-2026-03-26"),
        pytest.param(ATERREMISS, H.INGET, (24, 15, 0), 0, None, ("u", MINORITET), True, id="hoor-kf-2024-09-25-111"),
        pytest.param(ATERREMISS, H.INGET, (33, 16, 0), 0, None, ("idag", MAJORITET), None, id="varmdo-kf-2013"),
    ],
)
def test_uppskov_i_fullmaktige(
    *,
    uppskov: Forslag,
    historik: Uppskovshistorik,
    tal: tuple[int, int, int],
    franvarande: int,
    utslag: str | None,
    vantat: tuple[str, Avgorande],
    av_minoritet: bool | None,
) -> None:
    """JA: the ärende is decided today. The numbers are ja, nej and avstår."""
    p = protokoll(
        arende(uppskov, forslag("a"), historik=historik),
        *omrostning("1", "idag", "u", tal, franvarande=franvarande, utslag=utslag),
    )
    assert utfall(p.beslut) == [vantat]
    assert p.status is (Status.PAGAR if vantat[0] == "idag" else Status.AVGJORT)
    rakning = p.beslut[0].tredjedel
    assert (None if rakning is None else rakning.av_minoritet) is av_minoritet
    assert (rakning is None) is (historik is H.MINORITET)
    assert p.avvikelser == ()


@pytest.mark.parametrize(
    ("matt", "avgorande"), [(Majoritetsmatt.AVGIVNA_ROSTER, MAJORITET), (Majoritetsmatt.NARVARANDE, MINORITET)]
)
def test_hammaro_kf_bifall_antingen_en_majoritets_eller_en_minoritets(
    matt: Majoritetsmatt, avgorande: Avgorande
) -> None:
    """14 for, nobody against, 17 abstaining, 31 present: what it counts as is disputed, that it carries is not."""
    rostning = Rostning(ja=14, nej=0, avstar=17)
    p = protokoll(
        arende(ATERREMISS, forslag("a")),
        PropositionStalld("1"),
        UppfattningRedovisad("u"),
        OmrostningBegard(),
        OmrostningGenomford(ja="u", nej="idag", rostning=rostning),
        Klubbslag(),
        val=Arbetsordning(majoritetsmatt=matt),
    )
    assert utfall(p.beslut) == [("u", avgorande)]
    assert "R-5:50-8" in {s.provning.regel.id for s in p.upplysningar}
    assert any(v.falt == "majoritetsmatt" for v in p.tolkningar)


def test_goteborg_kf_2024_08_22_307_samma_siffror_till_styrelsen_och_till_bolaget() -> None:
    """Eight bordläggningar before it, none of them a minority's. Each point is put against "avgörs idag"."""
    arendet = arende(
        forslag("u1", Forslagsart.ATERREMISS, mottagare="kommunstyrelsen", mottagare_bereder=True),
        forslag("u2", Forslagsart.ATERREMISS, mottagare="ett kommunalt bolag", mottagare_bereder=False),
        forslag("a"),
        historik=H.MAJORITET,
    )
    fragor = [
        Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("u1", "idag")),
        Fraga(id="2", form=Frageform.UPPSKOV, alternativ=("u2", "idag")),
        Fraga(id="3", form=Frageform.BIFALL, alternativ=("a", "ej_a")),
    ]
    p = protokoll(
        arendet,
        OrdningRedovisad(komponera(arendet, fragor, organ=KF)),
        *omrostning("1", "idag", "u1", (40, 29, 12)),
        *omrostning("2", "idag", "u2", (40, 29, 12)),
    )
    assert utfall(p.beslut) == [("u1", MINORITET), ("idag", MAJORITET)]
    assert p.status is Status.AVGJORT
    assert p.avvikelser == ()
    assert {v.falt for v in p.tolkningar} >= {"minoritetens_mottagare"}


def test_goteborg_kf_2025_05_22_286_motivering_for_motivering() -> None:
    arendet = arende(
        forslag("u1", Forslagsart.ATERREMISS, motiv="Den ena."),
        forslag("u2", Forslagsart.ATERREMISS, motiv="Den andra."),
        forslag("a"),
    )
    p = protokoll(arendet, *omrostning("1", "ej_u1", "u1", (40, 41, 0)), *acklamation("2", "ej_u2"))
    assert utfall(p.beslut) == [("u1", MAJORITET), ("ej_u2", ACKLAMATION)]
    assert p.avvikelser == ()


def test_goteborg_kf_2023_10_12_9_tre_motiveringar_ingen_nar_en_tredjedel() -> None:
    """19 and 9 of 81, the one between fallen by acclamation: nothing is summed, and the ärende is decided."""
    arendet = arende(
        *(forslag(f"u{n}", Forslagsart.ATERREMISS, motiv=f"Motiv {n}.") for n in (1, 2, 3)), forslag("a"), forslag("b")
    )
    p = protokoll(
        arendet,
        *omrostning("1", "ej_u1", "u1", (48, 19, 14)),
        *acklamation("2", "ej_u2"),
        *omrostning("3", "ej_u3", "u3", (48, 9, 24)),
        *omrostning("4", "a", "b", (43, 5, 33)),
    )
    assert [b.utfall for b in p.beslut] == ["ej_u1", "ej_u2", "ej_u3", "a"]


def test_goteborg_kf_2024_12_12_547_en_genom_minoritet_och_en_genom_majoritet() -> None:
    """Both carry: the right is judged as it stood when the ärende was taken up."""
    arendet = arende(
        forslag("u1", Forslagsart.ATERREMISS, motiv="Den ena.", mottagare="en nämnd", mottagare_bereder=True),
        forslag("u2", Forslagsart.ATERREMISS, motiv="Den andra."),
        forslag("a"),
        historik=H.MAJORITET,
    )
    p = protokoll(
        arendet,
        *omrostning("1", "ej_u1", "u1", (43, 37, 0), franvarande=1),
        *omrostning("2", "ej_u2", "u2", (40, 41, 0)),
    )
    assert utfall(p.beslut) == [("u1", MINORITET), ("u2", MAJORITET)]


@pytest.mark.parametrize(
    ("motforslag", "slutligt", "organ"),
    [
        pytest.param((9, 29, 43), (43, 38, 0), KF, id="goteborg-kf-2024-08-22"),
        pytest.param((7, 6, 0), (4, 3, 6), NAMND, id="goteborg-ks-2025-03-26-261"),
        pytest.param((10, 3, 28), (26, 13, 2), KF, id="hoor-kf-2022-11-30-145"),
    ],
)
def test_motforslag_och_huvudomrostning(
    motforslag: tuple[int, int, int], slutligt: tuple[int, int, int], organ: Organtyp
) -> None:
    """The huvudförslag wins, whoever was chosen against it."""
    valt = "b" if motforslag[0] > motforslag[1] else "c"
    p = protokoll(
        arende(forslag("a"), forslag("b"), forslag("c")),
        PropositionStalld("1"),
        UppfattningRedovisad("a"),
        OmrostningBegard(),
        *omrostning("1.m", "b", "c", motforslag),
        OmrostningGenomford(ja="a", nej=valt, rostning=Rostning(ja=slutligt[0], nej=slutligt[1], avstar=slutligt[2])),
        Klubbslag(),
        ReservationAnmald(av=("X",), fragor=("1",)),
        organ=organ,
    )
    assert [(o.delfraga, o.utfall) for o in p.omrostningar] == [("1.m", valt), ("1", "a")]
    assert utfall(p.beslut) == [("a", MAJORITET)]


def test_goteborg_utbildningsnamnd_2024_09_24_139_utslagsrost_om_motforslaget() -> None:
    """2-2 with five abstaining, the chair among them; then 5-4."""
    p = protokoll(
        arende(forslag("a"), forslag("b"), forslag("c")),
        PropositionStalld("1"),
        UppfattningRedovisad("a"),
        OmrostningBegard(),
        *omrostning("1.m", "b", "c", (2, 2, 5), utslag="b"),
        OmrostningGenomford(ja="a", nej="b", rostning=Rostning(ja=5, nej=4, avstar=0)),
        Klubbslag(),
        organ=NAMND,
        antal=9,
    )
    assert [(o.utfall, o.avgorande) for o in p.omrostningar] == [("b", UTSLAGSROST), ("a", MAJORITET)]


@pytest.mark.parametrize(
    ("tal", "utslag"),
    [
        pytest.param((37, 37, 7), "a", id="goteborg-kf-2022"),
        pytest.param((19, 19, 0), "ej_a", id="hoor-kf-2025-08-27-99"),
    ],
)
def test_lika_i_sak_avgors_med_utslagsrost(tal: tuple[int, int, int], utslag: str) -> None:
    yrkanden = (Yrkande(id="y1", forslag="a"), Yrkande(id="y2", forslag="a", riktning=Riktning.AVSLAG))
    p = protokoll(
        arende(forslag("a"), yrkanden=yrkanden),
        *omrostning("1", utslag, "ej_a" if utslag == "a" else "a", tal, utslag=utslag),
    )
    assert utfall(p.beslut) == [(utslag, UTSLAGSROST)]
    assert p.beslut[0].tredjedel is None


def test_goteborg_ks_2021_tva_aterremisser_lika_med_motsatt_utgang() -> None:
    arendet = arende(
        forslag("u1", Forslagsart.ATERREMISS, motiv="Den ena."),
        forslag("u2", Forslagsart.ATERREMISS, motiv="Den andra."),
        forslag("a"),
    )
    p = protokoll(
        arendet,
        *omrostning("1", "ej_u1", "u1", (6, 6, 1), utslag="u1"),
        *omrostning("2", "ej_u2", "u2", (6, 6, 1), utslag="ej_u2"),
        organ=NAMND,
    )
    assert utfall(p.beslut) == [("u1", UTSLAGSROST), ("ej_u2", UTSLAGSROST)]
    assert all(b.tredjedel is None for b in p.beslut)


def test_lika_utan_en_tredjedel_avgors_med_utslagsrost() -> None:
    """10-10 of 61 present: the mirror of 40-40 of 81."""
    p = protokoll(arende(ATERREMISS, forslag("a")), *omrostning("1", "idag", "u", (10, 10, 41), utslag="idag"))
    assert utfall(p.beslut) == [("idag", UTSLAGSROST)]


def test_proportionellt_val_31_valjare_7_platser() -> None:
    vunna = platserna(roster={"A": 17, "B": 5, "C": 5, "G": 4}, platser=7, lotter=("C",))
    assert [vunna.count(g) for g in "ABCG"] == [4, 1, 1, 1]
