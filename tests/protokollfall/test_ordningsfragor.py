"""Ordningsfrågor and refusals from public minutes: facts and numbers only, parties for people."""

from datetime import date

import pytest

from propositionsordning import (
    Arende,
    Avgorande,
    Forslag,
    Forslagsart,
    ForslagVagrat,
    Handelse,
    Klubbslag,
    Lage,
    Narvaro,
    Ode,
    OmrostningBegard,
    OmrostningGenomford,
    OrdningsfragaVackt,
    Ordningsfragesart,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    Partirost,
    PropositionStalld,
    ReservationAnmald,
    Rostning,
    Sammantrade,
    Status,
    UppfattningRedovisad,
    Uppskovshistorik,
    Utgatt,
    Vagransgrund,
    Yrkande,
    anmarkningar,
    beslutsprotokoll,
    borja,
    oden,
    protokolltext,
    spela,
    utfallen,
    utgatt,
)

KF, NAMND = Organtyp.FULLMAKTIGE, Organtyp.NAMND
GOTEBORG = Organ(typ=KF, namn="Kommunfullmäktige", antal_ledamoter=81)
HOOR = Organ(typ=KF, namn="Kommunfullmäktige", antal_ledamoter=41)


def mote(organ: Organ, dag: date, antal: int | None) -> Sammantrade:
    return Sammantrade(organ=organ, datum=dag, narvaro=Narvaro(antal=antal))


def arendet(
    *delar: tuple[str, Forslagsart, str, tuple[str, ...]], historik: Uppskovshistorik = Uppskovshistorik.INGET
) -> Arende:
    """An ärende of förslag (id, kind, how it is spoken of, who moves it; nobody: not moved)."""
    return Arende(
        id="1",
        rubrik="Ärendet",
        forslag=tuple(Forslag(id=i, art=art, rubrik=rubrik) for i, art, rubrik, _ in delar),
        yrkanden=tuple(Yrkande(id=f"y{i}", av=av, forslag=i) for i, _, _, av in delar if av),
        uppskovshistorik=historik,
    )


def rostade(
    fraga: str,
    funnet: str | None,
    ja: str,
    nej: str,
    tal: tuple[int, int, int | None],
    *,
    kant: bool = True,
    partier: tuple[Partirost, ...] = (),
) -> list[Handelse]:
    """Put, found, requested, voted and confirmed."""
    rostning = Rostning(ja=tal[0], nej=tal[1], avstar=None if partier else tal[2], partier=partier)
    return [
        PropositionStalld(fraga),
        UppfattningRedovisad(funnet),
        OmrostningBegard(kant=kant),
        OmrostningGenomford(ja=ja, nej=nej, rostning=rostning),
        Klubbslag(kant=False),
    ]


def fragan(fraga_id: str, art: Ordningsfragesart = Ordningsfragesart.INTERPELLATION) -> OrdningsfragaVackt:
    return OrdningsfragaVackt(id=fraga_id, art=art, av=("M",))


def utan_avvikelser(lage: Lage) -> bool:
    p = beslutsprotokoll(lage)
    assert [str(s.provning) for s in p.avvikelser] == []
    return p.status is Status.AVGJORT


def test_bordlagt_och_sedan_om_arendet_satts_upp_pa_en_annan_lista() -> None:
    """goteborg-ks-2024-02-07-§101."""
    lage = borja(
        Sammantrade(organ=Organ(typ=NAMND, namn="Kommunstyrelsen", antal_ledamoter=13), datum=date(2024, 2, 7)),
        arendet(("u1", Forslagsart.BORDLAGGNING, "bordläggning", ("KD",))),
    )
    lage = spela(
        lage,
        [
            OverlaggningAvslutad(kant=False),
            PropositionStalld("1"),
            UppfattningRedovisad("u1"),
            Klubbslag(kant=False),
            OrdningsfragaVackt(
                id="o1",
                art=Ordningsfragesart.ANNAT,
                av=("M",),
                rubrik="att ärendet sätts upp på fullmäktiges lista",
                emot="att ärendet inte sätts upp på fullmäktiges lista",
            ),
            PropositionStalld("o1"),
            UppfattningRedovisad("ej_o1"),
            Klubbslag(kant=False),
        ],
    )
    assert utfallen(lage) == {"1": "u1", "o1": "ej_o1"}
    assert utan_avvikelser(lage)
    text = " ".join(protokolltext(beslutsprotokoll(lage)).split())
    assert "M väcker en ordningsfråga: att ärendet sätts upp på fullmäktiges lista." in text
    assert "Kommunstyrelsen beslutar att ärendet inte sätts upp på fullmäktiges lista." in text


def test_punkterna_2_till_13_vagras_fore_aterremissen() -> None:
    """goteborg-kf-2023-01-26-§31: nobody had yrkat them; the återremiss then carries by a third, 40-29-12."""
    lage = borja(
        mote(GOTEBORG, date(2023, 1, 26), 81),
        arendet(
            ("a", Forslagsart.EGET, "eget förslag (S, V, MP)", ("V", "S")),
            ("b", Forslagsart.EGET, "förslag från M, D, L och KD", ()),
            ("u1", Forslagsart.ATERREMISS, "återremiss", ("M",)),
        ),
    )
    lage = spela(
        lage,
        [
            ForslagVagrat(forslag="b", grund=Vagransgrund.NYTT_ARENDE, punkter=tuple(range(2, 14))),
            OverlaggningAvslutad(kant=False),
            *rostade("1", "idag", "idag", "u1", (40, 29, 12)),
        ],
    )
    p = beslutsprotokoll(lage)
    assert [(b.utfall, b.avgorande) for b in p.beslut] == [("u1", Avgorande.MINORITET)]
    assert utan_avvikelser(lage)
    assert "Ordföranden lägger inte fram punkterna 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 och 13 i förslag från" in (
        " ".join(protokolltext(p).split())
    )


def test_tva_fragor_i_en_paragraf_far_inte_stallas() -> None:
    """goteborg-kf-2023-06-08-§2: 41-38 both times, JA for "får inte ställas"; M, L and SD reserve themselves."""
    lage = spela(
        borja(mote(GOTEBORG, date(2023, 6, 8), 79), arendet()),
        [
            fragan("o1"),
            *rostade("o1", "ej_o1", "ej_o1", "o1", (41, 38, 0)),
            fragan("o2"),
            *rostade("o2", "ej_o2", "ej_o2", "o2", (41, 38, 0)),
            *(ReservationAnmald(av=(parti,)) for parti in ("M", "L", "SD")),
        ],
    )
    assert utfallen(lage) == {"o1": "ej_o1", "o2": "ej_o2"}
    assert utgatt(lage) is Utgatt.EJ_STALLD
    assert utan_avvikelser(lage)
    assert {b.avgorande for b in beslutsprotokoll(lage).beslut} == {Avgorande.MAJORITET}


@pytest.mark.parametrize(
    ("dag", "tal"), [(date(2023, 9, 7), (40, 38, 3)), (date(2024, 4, 25), (43, 38, 0))], ids=["kf-§17", "kf-§145"]
)
def test_interpellationen_far_inte_stallas(dag: date, tal: tuple[int, int, int]) -> None:
    """goteborg-kf-2023-09-07-§17 and goteborg-kf-2024-04-25-§145."""
    handelser = [fragan("o1"), *rostade("o1", "ej_o1", "ej_o1", "o1", tal)]
    lage = spela(borja(mote(GOTEBORG, dag, 81), arendet()), handelser)
    assert utfallen(lage) == {"o1": "ej_o1"}
    assert utan_avvikelser(lage)


def test_tillagget_vagras_och_huvudfragan_avgors() -> None:
    """goteborg-kf-2024-06-19-§255: 43-38 for the styrelse's förslag."""
    lage = borja(
        mote(GOTEBORG, date(2024, 6, 19), 81),
        arendet(
            ("a", Forslagsart.LIGGANDE, "kommunstyrelsens förslag", ("MP",)),
            ("b", Forslagsart.EGET, "förslag från M, D, L och KD", ("M", "SD")),
            ("t1", Forslagsart.TILLAGG, "tillägg från M, D, L och KD", ("M", "D", "L", "KD")),
        ),
    )
    lage = spela(
        lage,
        [
            ForslagVagrat(forslag="t1", grund=Vagransgrund.NYTT_ARENDE),
            OverlaggningAvslutad(kant=False),
            *rostade("1", "a", "a", "b", (43, 38, 0)),
        ],
    )
    assert utfallen(lage) == {"1": "a"}
    assert {y: o.ode for y, o in oden(lage).items()} == {"ya": Ode.BIFALLET, "yb": Ode.AVSLAGET, "yt1": Ode.VAGRAT}
    assert anmarkningar(lage) == ()
    assert utan_avvikelser(lage)


def test_debatten_fortsatter_med_en_rost() -> None:
    """hoor-2024-09-25-109: 18-19-3 during the överläggning, then the återremiss 30-9."""
    partier = tuple(
        Partirost(parti=parti, ja=ja, nej=nej, avstar=avstar)
        for parti, ja, nej, avstar in (
            *(("M", 9, 0, 1), ("C", 2, 0, 0), ("L", 2, 0, 0), ("KD", 0, 0, 2), ("S", 0, 8, 0)),
            *(("V", 3, 0, 0), ("MP", 0, 2, 0), ("SD", 0, 9, 0), ("MED", 2, 0, 0)),
        )
    )
    streck = OrdningsfragaVackt(
        id="o1",
        art=Ordningsfragesart.STRECK,
        rubrik="att återremissyrkandet avgörs direkt",
        emot="att debatten fortsätter",
    )
    lage = borja(
        mote(HOOR, date(2024, 9, 25), None),
        arendet(
            ("a", Forslagsart.LIGGANDE, "det liggande förslaget", ()),
            ("r", Forslagsart.ATERREMISS, "återremiss", ("M",)),
            historik=Uppskovshistorik.OKANT,
        ),
    )
    lage = spela(lage, [streck, *rostade("o1", None, "o1", "ej_o1", (18, 19, 3), kant=False, partier=partier)])
    assert utfallen(lage) == {"o1": "ej_o1"}
    assert lage.delbeslut[0].arbete.rostetal is not None
    assert lage.delbeslut[0].arbete.rostetal.narvarande.exakt == 40
    lage = spela(lage, [OverlaggningAvslutad(kant=False), *rostade("1", "r", "r", "idag", (30, 9, 0))])
    assert utfallen(lage) == {"o1": "ej_o1", "1": "r"}
    assert utan_avvikelser(lage)


def test_hoors_fraga_far_inte_stallas() -> None:
    """hoor-2026-02-04-5: 22-15, and MP reserves itself against it."""
    fraga = OrdningsfragaVackt(id="o1", art=Ordningsfragesart.INTERPELLATION, av=("MP",))
    handelser = [fraga, *rostade("o1", None, "ej_o1", "o1", (22, 15, 0), kant=False)]
    lage = spela(
        borja(mote(HOOR, date(2026, 2, 4), 37), arendet(historik=Uppskovshistorik.OKANT)),
        [*handelser, ReservationAnmald(av=("MP",), fragor=("o1",))],
    )
    assert utfallen(lage) == {"o1": "ej_o1"}
    assert utan_avvikelser(lage)
    text = " ".join(protokolltext(beslutsprotokoll(lage)).split())
    assert "Kommunfullmäktige beslutar att frågan inte får ställas." in text
    assert "MP reserverar sig mot beslutet" in text
