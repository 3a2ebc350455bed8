"""The special demands as the chair and the secretary meet them: preview, granskning, minutes, record, file."""

from __future__ import annotations

import pytest

from propositionsordning import (
    Antal,
    Arende,
    Avgorande,
    Forslag,
    Forslagsart,
    Kvot,
    Kvotbas,
    Lage,
    Organ,
    Organtyp,
    Riktning,
    UppfattningRedovisad,
    Utgang,
    Yrkande,
    beslut_som_text,
    beslutsprotokoll,
    spela_fil,
    tolka_arendefil,
    uppratta,
)
from propositionsordning.fel import Filfel, OgiltigtVarde
from propositionsordning.ordning.forhandsvisning import Forhandsvisning, forhandsvisa
from propositionsordning.ordning.granska import granska
from propositionsordning.protokoll.text import protokolltext

KF = Organ(typ=Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige")
FORBUND = Organ(typ=Organtyp.FORBUNDSFULLMAKTIGE, namn="Förbundsfullmäktige", antal_ledamoter=21)
A = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="styrelsens förslag")
B = Forslag(id="b", art=Forslagsart.EGET, rubrik="S:s förslag")
YA, YB = Yrkande(id="ya", av=("M",), forslag="a"), Yrkande(id="yb", av=("S",), forslag="b")


def visad(arende: Arende, organ: Organ = KF, narvarande: Antal | None = None) -> Forhandsvisning:
    return forhandsvisa(uppratta(arende, organ=organ.typ), arende, organ=organ, narvarande=narvarande)


def regeltexter(arende: Arende, organ: Organ = KF, narvarande: Antal | None = None) -> list[str]:
    return [r.text for r in visad(arende, organ, narvarande).fragor[-1].regler]


# --- Preview and granskning -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arende", "organ", "narvarande", "mening"),
    [
        (
            Arende(id="1", rubrik="X", forslag=(A,), yrkanden=(YA,), extra_val=True),
            KF,
            Antal(81, 81),
            "För bifall till styrelsens förslag krävs minst två tredjedelar av de närvarande: 54\xa0av\xa081.",
        ),
        (
            Arende(id="1", rubrik="X", forslag=(A,), yrkanden=(YA,), lokal_namnd=True),
            KF,
            None,
            "För bifall till styrelsens förslag krävs minst två tredjedelar av de närvarande.",
        ),
        (
            Arende(id="1", rubrik="X", forslag=(A,), yrkanden=(YA,), folkinitiativ=True),
            KF,
            Antal(45, 45),
            "Folkomröstningen ska hållas om inte minst två tredjedelar av de närvarande röstar mot den: 30\xa0av\xa045.",
        ),
        (
            Arende(id="1", rubrik="X", forslag=(A,), yrkanden=(YA,), berett=False, bradskande=True),
            KF,
            Antal(45, 45),
            "För bifall till styrelsens förslag krävs att alla närvarande är ense.",
        ),
        (
            Arende(id="1", rubrik="X", forslag=(A,), yrkanden=(YA,), kvalificerad=Kvot(2, 3, Kvotbas.LEDAMOTER)),
            FORBUND,
            None,
            "För bifall till styrelsens förslag krävs minst två tredjedelar av organets ledamöter: 14\xa0av\xa021.",
        ),
        (
            Arende(id="1", rubrik="X", forslag=(A,), yrkanden=(YA,), kvalificerad=Kvot(3, 4, Kvotbas.AVGIVNA)),
            FORBUND,
            Antal(20, 20),
            "För bifall till styrelsens förslag krävs minst tre fjärdedelar av de avgivna rösterna.",
        ),
    ],
)
def test_forhandsvisningen_sager_vad_som_kravs(
    arende: Arende, organ: Organ, narvarande: Antal | None, mening: str
) -> None:
    assert regeltexter(arende, organ, narvarande) == [
        mening,
        "Vid lika röstetal nås kravet inte; ordföranden har ingen utslagsröst.",
    ]


def test_forhandsvisningen_sager_nar_provet_stalls() -> None:
    arende = Arende(id="1", rubrik="X", forslag=(A, B), yrkanden=(YA, YB), extra_val=True)
    val, prov, _ = visad(arende).fragor
    assert prov.villkor == ("Ställs bara om fråga 1 leder till att styrelsens förslag bifalls.",)
    assert [b.text for f in val.foljder for b in f.bortfall] == [
        "Fråga 1p2 om S:s förslag ställs inte: ett annat alternativ har valts.",
        "Fråga 1p1 om styrelsens förslag ställs inte: ett annat alternativ har valts.",
    ]


def test_det_som_inte_beretts_faller_inte() -> None:
    arende = Arende(id="1", rubrik="X", forslag=(A,), yrkanden=(YA,), berett=False, bradskande=True)
    assert all("beredning" not in x for f in visad(arende).fragor for foljd in f.foljder for x in foljd.faller)


@pytest.mark.parametrize(
    ("yrkanden", "berett", "namns"),
    [
        ((YA,), False, False),
        ((YA, YB), False, True),
        ((YA, Yrkande(id="n", forslag="a", riktning=Riktning.AVSLAG)), False, True),
        ((YA, YB), True, False),
    ],
)
def test_granskningen_namner_yrkanden_mot_varandra(*, yrkanden: tuple[Yrkande, ...], berett: bool, namns: bool) -> None:
    arende = Arende(id="1", rubrik="X", forslag=(A, B), yrkanden=yrkanden, berett=berett, bradskande=True)
    anmarkningar = granska(uppratta(arende, organ=KF.typ), arende, organ=KF.typ)
    assert any("ense om beslutet" in p.skal for p in anmarkningar) is namns


# --- The file, the record and the minutes -----------------------------------------------------------------------------

FIL = """
format = "propositionsordning/arende/1"
[organ]
typ = "{typ}"
namn = "Kommunfullmäktige"
antal_ledamoter = 45
[sammantrade]
datum = 2024-03-14
narvarande = 45
[[arende]]
rubrik = "Ärendet"
{fakta}
handelser = [ {{ overlaggning_avslutad = true }}, {handelser} ]
[[arende.forslag]]
id = "a"
art = "liggande"
rubrik = "styrelsens förslag"
utgang = "{utgang}"
[[arende.forslag]]
id = "b"
art = "eget"
rubrik = "S:s förslag"
[[arende.yrkande]]
av = "M"
forslag = "a"
[[arende.yrkande]]
av = "S"
forslag = "b"
"""


def spelad(fakta: str, handelser: str, *, utgang: Utgang = Utgang.BIFALL, typ: Organtyp = Organtyp.FULLMAKTIGE) -> Lage:
    text = FIL.format(typ=typ.value, fakta=fakta, handelser=handelser, utgang=utgang.value)
    (lage,) = spela_fil(tolka_arendefil(text, fil="x.toml"))
    return lage


def minuter(lage: Lage) -> str:
    return " ".join(protokolltext(beslutsprotokoll(lage)).split())


def test_folkinitiativet_i_beslut_och_protokoll() -> None:
    lage = spelad(
        "folkinitiativ = true\nberett = true",
        '{ proposition = "1" }, { finner = "a" }, { begaran = "okänd" }, '
        '{ omrostning = { ja = "a", nej = "b", ja_roster = 22, nej_roster = 23, avstar = 0 } }, { klubbslag = true }',
        utgang=Utgang.AVSLAG,
    )
    assert lage.delbeslut[-1].utfall == "b"
    assert "S:s förslag har bifallits, därför att det särskilda kravet inte nåddes" in beslut_som_text(
        beslutsprotokoll(lage)
    )
    assert "Det krav som gäller för bifall till styrelsens förslag nås inte, vilket innebär att S:s förslag" in minuter(
        lage
    )


def test_enigheten_i_beslut_och_protokoll() -> None:
    lage = spelad(
        "berett = false\nbradskande = true",
        '{ proposition = "1" }, { finner = "a" }, { klubbslag = true }, '
        '{ proposition = "1p1" }, { finner = "a", enighet = true }, { klubbslag = true }',
    )
    assert lage.delbeslut[-1].arbete.avgorande is Avgorande.ENHALLIGHET
    text = beslut_som_text(beslutsprotokoll(lage))
    assert "Fråga 1: styrelsens förslag valdes för att prövas mot det särskilda kravet, med acklamation" in text
    assert "Fråga 1p1: styrelsens förslag har bifallits, enhälligt" in text
    protokoll = minuter(lage)
    assert protokoll.count("Kommunfullmäktige bifaller styrelsens förslag.") == 1
    assert protokoll.count("Ingen invänder.") == 1


def test_oenigheten_i_protokollet() -> None:
    lage = spelad(
        "berett = false\nbradskande = true",
        '{ proposition = "1" }, { finner = "a" }, { klubbslag = true }, '
        '{ proposition = "1p1" }, { finner = "a", enighet = false }, { klubbslag = true, utfall = "bereds" }',
    )
    assert "Kommunfullmäktige beslutar att ärendet inte avgörs utan beredning." in minuter(lage)
    assert "Ingen invänder" not in minuter(lage)


def test_uppgifterna_i_filen() -> None:
    lage = spelad('lokal_namnd = true\nforsta_sammantrade = 2022-10-17\nextra_val = "okänt"', '{ proposition = "1" }')
    assert (lage.arende.lokal_namnd, lage.arende.extra_val) == (True, None)
    assert str(lage.arende.forsta_sammantrade) == "2022-10-17"
    krav = 'kvalificerad = { taljare = 3, namnare = 4, bas = "ledamoter", mer_an = true }'
    lage = spelad(krav, '{ proposition = "1" }', typ=Organtyp.FORBUNDSFULLMAKTIGE)
    assert lage.arende.kvalificerad == Kvot(3, 4, Kvotbas.LEDAMOTER, mer_an=True)


def test_ett_krav_som_inte_ar_nagon_majoritet_vagras() -> None:
    krav = 'kvalificerad = { taljare = 1, namnare = 3, bas = "narvarande" }'
    with pytest.raises(Filfel, match="mer än hälften och högst allt"):
        spelad(krav, '{ proposition = "1" }', typ=Organtyp.FORBUNDSFULLMAKTIGE)


def test_enighet_om_en_okand_uppfattning_finns_inte() -> None:
    with pytest.raises(OgiltigtVarde) as fel:
        UppfattningRedovisad(None, enighet=True)
    assert (fel.value.objekt, fel.value.falt) == ("UppfattningRedovisad", "enighet")
