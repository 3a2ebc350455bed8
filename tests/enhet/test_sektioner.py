"""The minutes: every fact stated once, nothing claimed that is unknown, everybody in her place."""

from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Beslutsprotokoll,
    DeltarInte,
    Handelse,
    JavAnmalt,
    Klubbslag,
    Lage,
    Ledamot,
    LedamotIntrader,
    LedamotLamnar,
    Narvaro,
    OmrostningBegard,
    OmrostningGenomford,
    OrdforandeByte,
    Organtyp,
    OverlaggningAvslutad,
    Partirost,
    Plats,
    PropositionStalld,
    Protokollsanteckning,
    ReservationAnmald,
    Riktning,
    Rostning,
    SammantradetAvslutat,
    Skede,
    UppfattningRedovisad,
    Utslagsrost,
    Yrkande,
    beslutsprotokoll,
    med_huvudforslag,
    nasta_fraga,
    ordning_i_kraft,
    tillampa,
)
from propositionsordning.forlopp.handelser import OrdningRedovisad
from propositionsordning.fraser.katalog import byt_ut
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.ordning.gang import att_rosta, att_stalla, oppna
from propositionsordning.protokoll.modell import Protokollsparagraf, meningar
from propositionsordning.protokoll.sektioner import protokollsparagraf
from propositionsordning.protokoll.text import protokolltext
from tests.enhet.protokollbygge import A, avgor, bifall, ett_forslag, forslag, paragraf, rosta, start, texter
from tests.guld.fall import huddinge_avgjort, minoritet_avgjort, motforslag_avgjort, omlagd

# --- Every fact once -------------------------------------------------------------------------------------------------


def fakta(p: Protokollsparagraf) -> Counter[str]:
    alla = [f for _, m in meningar(p) for f in m.fakta]
    alla += [f for s in p.sektioner for t in s.tabeller for rad in t.rader for f in rad.fakta]
    return Counter(alla)


def vantade(p: Beslutsprotokoll) -> set[str]:
    """What 5 kap. 67 § p. 1-6 asks for, as the record has it."""
    svar = {f"yrkande:{y.id}" for y in p.forslag_och_yrkanden.yrkanden}
    svar |= {f"proposition:{x.delfraga}" for x in p.propositionsordning}
    svar |= {f"begaran:{x.delfraga}" for x in p.propositionsordning if x.begard and x.begaran_kand}
    for x in p.omrostningar:
        svar |= {f"{slag}:{x.delfraga}" for slag in ("votering", "resultat")}
        svar |= {f"avgorande:{x.delfraga}"} if x.utfall is not None else set()
        svar |= {f"rost:{x.delfraga}:{vem}" for vem, _ in x.roster or ()}
        svar |= {f"partirost:{x.delfraga}:{parti.parti}" for parti in x.partier}
    svar |= {f"beslut:{b.fraga}" for b in p.beslut}
    svar |= {f"deltagande:{d.fraga}" for d in p.deltagande if d.deltog or d.antal is not None}
    svar |= {f"reservation:{nr}" for nr, _ in enumerate(p.reservationer, start=1)}
    return svar | {f"anteckning:{nr}" for nr, _ in enumerate(p.anteckningar, start=1)}


def prova_fullstandighet(lage: Lage) -> None:
    p = beslutsprotokoll(lage)
    antal = fakta(protokollsparagraf(p))
    assert not {f: n for f, n in antal.items() if n != 1}
    assert not vantade(p) - set(antal)


@pytest.mark.parametrize("lage", [huddinge_avgjort(), motforslag_avgjort(), minoritet_avgjort(), omlagd()])
def test_varje_uppgift_star_en_gang(lage: Lage) -> None:
    prova_fullstandighet(lage)


@st.composite
def moten(draw: st.DrawFn) -> Lage:
    """A meeting with any answers, perhaps left in the middle."""
    ids = "abcde"[: draw(st.integers(1, 5))]
    extra = [forslag("t", art=A.TILLAGG), forslag("u", "återremiss av ärendet", art=A.ATERREMISS)]
    med = draw(st.sets(st.sampled_from([f.id for f in extra])))
    avslag = [Yrkande(id="n", av=("N",), riktning=Riktning.AVSLAG)] if draw(st.booleans()) else []
    lage = start(
        [*(forslag(i) for i in ids), *(f for f in extra if f.id in med)],
        [*bifall(*ids, *sorted(med)), *avslag],
        typ=draw(st.sampled_from([Organtyp.NAMND, Organtyp.FULLMAKTIGE])),
        narvaro=Narvaro(antal=draw(st.sampled_from([None, 9]))),
    )
    lage = tillampa(lage, OverlaggningAvslutad())
    if len(ids) > 2 and draw(st.booleans()):
        ordning = ordning_i_kraft(lage)
        fraga = next(f.id for f in ordning.fragor if "b" in f.alternativ)
        lage = tillampa(lage, OrdningRedovisad(med_huvudforslag(ordning, fraga, "b")))
    for _ in range(draw(st.integers(0, 40))):
        handelse = _nasta(draw, lage)
        if handelse is None:
            break
        lage = tillampa(lage, handelse)
    return lage


def _nasta(draw: st.DrawFn, lage: Lage) -> Handelse | None:
    fraga, gang = nasta_fraga(lage), lage.gang
    if gang is None:
        delfraga = None if fraga is None else att_stalla(oppna(fraga))
        return None if delfraga is None else PropositionStalld(delfraga.id)
    match lage.skede:
        case Skede.STALLD:
            return UppfattningRedovisad(draw(st.sampled_from(lage.arbeten[-1].delfraga.kandidater)))
        case Skede.FUNNEN:
            return OmrostningBegard() if draw(st.booleans()) else Klubbslag()
        case Skede.ATT_ROSTA:
            par = att_rosta(gang)
            assert par is not None
            ja, nej = draw(st.integers(0, 4)), draw(st.integers(0, 4))
            rostning = Rostning(ja=ja, nej=nej, avstar=9 - ja - nej)
            return OmrostningGenomford(ja=par.huvudforslag, nej=par.motforslag, rostning=rostning)
        case Skede.LIKA:
            omrostning = lage.arbeten[-1].omrostning
            assert omrostning is not None
            return Utslagsrost(draw(st.sampled_from([omrostning.ja, omrostning.nej])))
        case Skede.ROSTAD:
            return Klubbslag()
        case _:
            delfraga = att_stalla(gang)
            assert delfraga is not None
            return PropositionStalld(delfraga.id)


@settings(max_examples=150, deadline=None)
@given(moten())
def test_varje_uppgift_star_en_gang_i_vilket_mote_som_helst(lage: Lage) -> None:
    prova_fullstandighet(lage)
    assert protokolltext(beslutsprotokoll(lage)).endswith("\n")


# --- Huddinge --------------------------------------------------------------------------------------------------------


def test_huddinges_avsnitt_star_i_utdragets_ordning() -> None:
    p = protokollsparagraf(beslutsprotokoll(huddinge_avgjort()))
    assert [(u.etikett, u.varde) for u in p.uppgifter] == [
        ("Sammanträdesdatum", "22 november 2023"),
        ("Paragraf", "§ 8"),
        ("Diarienummer", "KS-2023/482.119"),
    ]
    assert [s.rubrik for s in p.sektioner] == [
        "Kommunstyrelsens arbetsutskotts beslut",
        "Sammanfattning",
        "Överläggning",
        "Propositioner",
        "Beslutet ska skickas till",
    ]
    assert texter(p, "beslut") == [
        "Kommunstyrelsens arbetsutskott överlämnar ärendet till kommunstyrelsen utan eget ställningstagande."
    ]
    assert texter(p, "overlaggning") == [
        (
            "Sara Heelge Vikmång (S), Bo Källström (L) och Daniel Dronjak (M) yttrar sig i ärendet innan överläggningen"
            " förklaras avslutad."
        )
    ]
    assert texter(p, "propositioner") == [
        "Bo Källström (L) yrkar att ärendet överlämnas till kommunstyrelsen utan eget ställningstagande.",
        (
            "Ordföranden frågar om arbetsutskottet beslutar i enlighet med Bo Källströms (L) yrkande och finner att så är"
            " fallet."
        ),
    ]
    assert p.pagar is None


# --- Nothing unknown is claimed --------------------------------------------------------------------------------------


def test_okant_pastas_inte() -> None:
    p = paragraf(
        start([forslag("a"), forslag("b")], bifall("a", "b")),
        OverlaggningAvslutad(kant=False),
        PropositionStalld("1"),
        UppfattningRedovisad(None),
        OmrostningBegard(kant=False),
        OmrostningGenomford(ja="a", nej="b", rostning=Rostning(ja=7, nej=6)),
        Klubbslag(kant=False),
    )
    assert texter(p, "overlaggning") == []
    assert texter(p, "deltagande") == []
    assert texter(p, "propositioner")[2:] == [
        "Ordföranden ställer propositioner på förslaget a och förslaget b.",
        "Voteringsproposition: ”Ja för bifall till förslaget a. Nej för bifall till förslaget b.”",
        "Omröstningen utfaller med 7 ja-röster mot 6 nej-röster. Omröstningen innebär att förslaget a har bifallits.",
    ]


def test_okand_yrkare_och_okand_reservant() -> None:
    lage = start([forslag("a"), forslag("b")], [Yrkande(id="1", forslag="a"), Yrkande(id="2", forslag="b", hand=2)])
    p = paragraf(lage, OverlaggningAvslutad(), *avgor("1", "a"), ReservationAnmald())
    assert texter(p, "propositioner")[:2] == [
        "Yrkande framställs om bifall till förslaget a.",
        "Yrkande framställs i andra hand om bifall till förslaget b.",
    ]
    assert texter(p, "reservationer") == ["Reservation anmäls mot beslutet."]


def test_det_som_pagar_sags_pagar() -> None:
    p = paragraf(ett_forslag(), OverlaggningAvslutad(), PropositionStalld("1"))
    assert p.pagar is not None
    assert p.pagar.text == "Pågår – ärendet är inte avgjort"
    assert texter(p, "beslut") == ["Behandlingen av ärendet pågår."]
    assert texter(p, "propositioner")[-1] == (
        "Ordföranden frågar om tekniska nämnden beslutar i enlighet med förslaget a."
    )


# --- People ----------------------------------------------------------------------------------------------------------

LEDAMOTER = tuple(Ledamot(id=f"{p}-1", parti=p, namn=f"Ledamot {p}") for p in ("S", "V", "M", "L"))


def med_namn(*javiga: str) -> Lage:
    platser = (Plats(ledamot="S-1"), Plats(ledamot="V-1"), Plats(ledamot="M-1", ersattare=True))
    narvaro = Narvaro(platser=platser, ordforande="S-1", javiga=javiga)
    return start(
        [forslag("a"), forslag("t", "tillägget", art=A.TILLAGG)], bifall("a", "t"), narvaro=narvaro, ledamoter=LEDAMOTER
    )


def test_samma_deltagare_namns_en_gang() -> None:
    p = paragraf(med_namn(), OverlaggningAvslutad(), *avgor("1", "a"), *avgor("2", "t"))
    assert texter(p, "deltagande") == [
        "Ledamot S (S) leder behandlingen av ärendet.",
        "I beslutet deltar Ledamot S (S) och Ledamot V (V) samt tjänstgörande ersättaren Ledamot M (M).",
    ]


def test_den_som_gar_kommer_och_tar_over() -> None:
    p = paragraf(
        med_namn("M-1"),
        OverlaggningAvslutad(),
        *avgor("1", "a"),
        OrdforandeByte("V-1"),
        LedamotLamnar("S-1"),
        LedamotIntrader("L-1", ersattare=True, for_ledamot="S-1"),
        *avgor("2", "t"),
    )
    assert texter(p, "jav") == ["Ledamot M (M) deltar på grund av jäv inte i behandlingen av ärendet."]
    assert texter(p, "deltagande")[1:] == [
        "Ledamot V (V) övertar ordförandeskapet.",
        "Ledamot S (S) lämnar sammanträdet.",
        "Ledamot L (L) inträder som tjänstgörande ersättare för Ledamot S (S).",
        "I beslutet om förslaget a deltar Ledamot S (S) och Ledamot V (V).",
        "I beslutet om tillägget deltar Ledamot V (V) samt tjänstgörande ersättaren Ledamot L (L).",
    ]


def test_den_pa_distans_och_den_sena_ledamoten() -> None:
    platser = (Plats(ledamot="S-1", pa_distans=True), Plats(ledamot="L-1", ersattare=True, for_ledamot="M-1"))
    p = paragraf(
        start([forslag("a")], bifall("a"), narvaro=Narvaro(platser=platser, ordforande="S-1")),
        LedamotIntrader("M-1", i_stallet_for="L-1"),
        OverlaggningAvslutad(),
        *avgor("1", "a"),
    )
    assert texter(p, "deltagande")[1:3] == [
        "S-1 deltar på distans.",
        "M-1 inträder i tjänstgöring och L-1 träder tillbaka.",
    ]


def test_en_sluten_omrostning_sags_vara_det() -> None:
    slutet = evolve(start([forslag("a"), forslag("b")], bifall("a", "b")).arende, val=True)
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"))
    p = paragraf(
        evolve(lage, arende=slutet),
        OverlaggningAvslutad(),
        *rosta("1", "a", "a", "b", Rostning(ja=7, nej=6, sluten=True)),
    )
    assert "Den slutna omröstningen utfaller med 7 ja-röster mot 6 nej-röster." in texter(p, "propositioner")[-1]


def test_onamnda_javiga_raknas() -> None:
    lage = start([forslag("a")], bifall("a"), narvaro=Narvaro(antal=66, antal_javiga=15))
    p = paragraf(lage, OverlaggningAvslutad(), *avgor("1", "a"))
    assert texter(p, "jav") == ["15 ledamöter deltar på grund av jäv inte i behandlingen av ärendet."]
    assert texter(p, "deltagande") == ["66 ledamöter är närvarande."]


def test_namngivna_javiga_raknas_inte_en_gang_till() -> None:
    lage = start([forslag("a")], bifall("a"), narvaro=Narvaro(antal=66, javiga=("M-1",), antal_javiga=2))
    assert texter(paragraf(lage, OverlaggningAvslutad(), *avgor("1", "a")), "jav") == [
        "M-1 deltar på grund av jäv inte i behandlingen av ärendet.",
        "1 ledamot deltar på grund av jäv inte i behandlingen av ärendet.",
    ]


def test_i_ett_arende_med_en_fraga_ar_beslutet_beslutet() -> None:
    p = paragraf(ett_forslag(), OverlaggningAvslutad(), *avgor("1", "a"), ReservationAnmald(av=("M",), fragor=("1",)))
    assert texter(p, "reservationer") == ["M reserverar sig mot beslutet."]


def test_jav_som_anmals_under_motet() -> None:
    p = paragraf(med_namn(), JavAnmalt("V-1"), OverlaggningAvslutad(), *avgor("1", "a"))
    assert texter(p, "jav") == ["Ledamot V (V) deltar på grund av jäv inte i behandlingen av ärendet."]


def test_reservation_anteckning_och_den_som_star_utanfor() -> None:
    p = paragraf(
        med_namn(),
        OverlaggningAvslutad(),
        DeltarInte(av=("V-1",)),
        *avgor("1", "a"),
        *avgor("2", "t"),
        ReservationAnmald(av=("S-1",), fragor=("2",)),
        ReservationAnmald(av=("M-1",), fragor=("1",), till_forman_for="avslag"),
        Protokollsanteckning(av=("M-1",)),
        SammantradetAvslutat(),
    )
    assert texter(p, "deltar_inte") == ["Ledamot V (V) deltar inte i beslutet."]
    assert texter(p, "reservationer") == [
        "Ledamot S (S) reserverar sig mot beslutet om tillägget.",
        "Ledamot M (M) reserverar sig mot beslutet om förslaget a till förmån för avslag.",
    ]
    assert texter(p, "anteckningar") == ["Ledamot M (M) lämnar en protokollsanteckning."]


def test_de_som_inte_deltar_i_samma_beslut_star_i_en_mening() -> None:
    p = paragraf(
        med_namn(),
        OverlaggningAvslutad(),
        DeltarInte(av=("V-1",), fragor=("1",)),
        DeltarInte(av=("S-1",), fragor=("1",)),
        DeltarInte(av=("S-1",), fragor=("2",)),
        *avgor("1", "a"),
        *avgor("2", "t"),
    )
    sektion = p.sektion("deltar_inte")
    assert sektion is not None
    assert [(s.text, s.meningar[0].fakta) for s in sektion.stycken] == [
        (
            "Ledamot V (V) och Ledamot S (S) deltar inte i beslutet om förslaget a.",
            ("deltar_inte:1", "deltar_inte:2"),
        ),
        ("Ledamot S (S) deltar inte i beslutet om tillägget.", ("deltar_inte:3",)),
    ]


# --- The annex and the text ------------------------------------------------------------------------------------------


def test_rostlistan_har_en_rad_var() -> None:
    p = paragraf(med_namn(), OverlaggningAvslutad(), *rosta("1", "a", "a", "ej_a", Rostning(koder="jaf")), Klubbslag())
    bilaga = p.sektion("rostlista")
    assert bilaga is not None
    (tabell,) = bilaga.tabeller
    assert tabell.kolumner == ("Ledamot", "Ja", "Nej", "Avstår", "Frånvarande")
    assert [rad.celler for rad in tabell.rader] == [
        ("Ledamot S (S)", "X", "", "", ""),
        ("Ledamot V (V)", "", "", "X", ""),
        ("Ledamot M (M)", "", "", "", "X"),
    ]
    assert tabell.summa.celler == ("Summa", "1", "0", "1", "1")


def test_partiernas_roster_i_antal() -> None:
    partier = (Partirost(parti="S", ja=22), Partirost(parti="M", nej=14, avstar=1))
    lage = start([forslag("a"), forslag("b")], bifall("a", "b"))
    p = paragraf(lage, OverlaggningAvslutad(), *rosta("1", "a", "a", "b", Rostning(partier=partier)), Klubbslag())
    bilaga = p.sektion("rostlista")
    assert bilaga is not None
    assert [rad.celler for rad in bilaga.tabeller[0].rader] == [("S", "22", "0", "0", "0"), ("M", "0", "14", "1", "0")]
    assert bilaga.tabeller[0].summa.celler == ("Summa", "22", "14", "1", "0")
    assert "omröstningslistan" not in texter(p, "propositioner")[-1]


def test_varje_mening_bar_sin_fras() -> None:
    p = protokollsparagraf(beslutsprotokoll(motforslag_avgjort()))
    assert all(m.fras in STANDARD for _, m in meningar(p))


def test_egna_fraser_anvands() -> None:
    egna = byt_ut(STANDARD, {"omrostning.begars": "Votering begärs"})
    text = protokolltext(beslutsprotokoll(minoritet_avgjort()), fraser=egna)
    assert "Votering begärs." in text


def test_texten_bryts_vid_ord() -> None:
    text = protokolltext(beslutsprotokoll(huddinge_avgjort()), bredd=40)
    assert max(len(rad) for rad in text.splitlines()) <= 40
    assert " ".join(text.split()) == " ".join(protokolltext(beslutsprotokoll(huddinge_avgjort())).split())
