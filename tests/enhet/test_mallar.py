"""Malls of the minutes: what a municipality may choose, and what it is told when it chooses wrongly."""

import re
from pathlib import Path

import pytest
from attrs import fields

from propositionsordning import (
    STANDARDMALL,
    Arende,
    Filfel,
    Forslag,
    Forslagsart,
    Mall,
    Mallsektion,
    OgiltigtVarde,
    Organ,
    Organtyp,
    Protokollsdel,
    Protokollsstil,
    Sammantrade,
    beslutsprotokoll,
    borja,
    las_arendefil,
    las_mall,
    mall,
    protokollsparagraf,
    protokolltext,
    spela_fil,
    tolka_mall,
)
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.protokoll.mall import utelamnade
from propositionsordning.utbyte.mallfil import MALLAR
from tests.enhet.protokollbygge import texter
from tests.guld.fall import huddinge_avgjort, minoritet_avgjort, motforslag_avgjort

HUVUD = 'format = "propositionsordning/mall/1"\nnamn = "egen"\n'
SEKTIONER = "".join(f'[[sektion]]\nid = "{d.value}"\nrubrik = "{d.value.capitalize()}"\n' for d in Protokollsdel)


def fel(text: str) -> str:
    with pytest.raises(Filfel) as info:
        tolka_mall(text, fil="egen.toml")
    return str(info.value)


def test_huddinge_ar_den_som_galler_nar_ingen_valjs() -> None:
    assert mall("huddinge") == STANDARDMALL


@pytest.mark.parametrize("namn", MALLAR)
def test_de_som_foljer_med_redovisar_det_som_lagen_kraver(namn: str) -> None:
    m = mall(namn)
    assert m.namn == namn
    assert utelamnade([d for s in m.sektioner for d in s.delar]) == ()


def test_okand_mall() -> None:
    with pytest.raises(OgiltigtVarde, match="goteborg eller huddinge"):
        mall("stockholm")


def test_goteborg_har_omrostningarna_for_sig() -> None:
    p = protokollsparagraf(beslutsprotokoll(motforslag_avgjort()), mall=mall("goteborg"))
    ordning = [s.id for s in p.sektioner]
    vantad = ["beslut", "forslag_till_beslut", "overlaggning", "yrkanden", "propositionsordning", "omrostning"]
    assert ordning[: len(vantad)] == vantad
    assert any("ställer propositioner" in t for t in texter(p, "propositionsordning"))
    assert not any("utfaller" in t for t in texter(p, "propositionsordning"))
    assert any("med 3 Ja mot 3 Nej" in t for t in texter(p, "omrostning"))
    anteckningar = texter(p, "protokollsanteckningar")
    assert [
        len([t for t in anteckningar if ord_ in t]) for ord_ in ("protokollsanteckning", "deltar inte i b", "jäv")
    ] == [1] * 3


def test_propositioner_och_omrostningar_i_tur_och_ordning() -> None:
    p = protokollsparagraf(beslutsprotokoll(minoritet_avgjort()), mall=mall("goteborg"))
    gangen = [s.id for s in p.sektioner if s.id in {"propositionsordning", "omrostning"}]
    assert gangen == ["propositionsordning", "omrostning", "propositionsordning"]
    isar = tolka_mall(HUVUD + SEKTIONER.replace(OMROSTNING, "") + OMROSTNING)
    q = protokollsparagraf(beslutsprotokoll(minoritet_avgjort()), mall=isar)
    assert [s.id for s in q.sektioner if s.id in gangen] == ["propositionsordning", "omrostning"]


OMROSTNING = '[[sektion]]\nid = "omrostning"\nrubrik = "Omrostning"\n'


def test_huddinge_skriver_omrostningen_efter_sin_proposition() -> None:
    p = protokollsparagraf(beslutsprotokoll(minoritet_avgjort()))
    propositioner = texter(p, "propositioner")
    stalls = [i for i, t in enumerate(propositioner) if "ställer propositioner" in t]
    utfaller = [i for i, t in enumerate(propositioner) if "utfaller" in t]
    assert stalls[0] < utfaller[0] < stalls[1]


def test_en_mall_byter_rubrik_ordning_fras_och_stil() -> None:
    egen = tolka_mall(
        HUVUD
        + SEKTIONER.replace('rubrik = "Beslut"', 'rubrik = "Så beslutade {organets} ledamöter"')
        + '[fraser]\n"omrostning.begars" = "Votering begärs"\nresultat.avstar = "{antal} avstår"\n'
        + "[stil]\ntal_i_ord = true\ncitattecken = false\n"
    )
    text = protokolltext(beslutsprotokoll(motforslag_avgjort()), mall=egen)
    assert "Så beslutade Tekniska nämndens ledamöter" in text
    assert "Två ledamöter avstår." in text
    assert "Voteringsproposition i huvudomröstningen: Ja för bifall" in " ".join(text.split())
    assert "Votering begärs." in protokolltext(beslutsprotokoll(minoritet_avgjort()), mall=egen)
    assert STANDARD["omrostning.begars"].mall == "Omröstning begärs"


def test_utan_egna_sektioner_galler_de_vanliga() -> None:
    assert tolka_mall(HUVUD).sektioner == STANDARDMALL.sektioner


def test_en_fil_lases(tmp_path: Path) -> None:
    fil = tmp_path / "egen.toml"
    fil.write_text(HUVUD, encoding="utf-8")
    assert las_mall(fil).namn == "egen"
    with pytest.raises(Filfel, match=re.escape("borta.toml")):
        las_mall(tmp_path / "borta.toml")


def test_mallen_i_beskrivningen_gar_att_anvanda() -> None:
    (exempel,) = re.findall(r"```toml\n(.*?)```", BESKRIVNING, re.DOTALL)
    egen = tolka_mall(exempel)
    text = protokolltext(beslutsprotokoll(motforslag_avgjort()), mall=egen)
    assert "\n\nBeslutsgång\n\n" in text
    assert "Votering begärs av Lars Hagel (M)." in text


def test_beskrivningen_har_varje_del_och_ratt_lydelser() -> None:
    tabeller = re.findall(r"^\| (`[^|]*) \| ([^|]*) \|", BESKRIVNING, re.MULTILINE)
    namnda = {namn for cell, _ in tabeller for namn in re.findall(r"`([a-z_.]+)`", cell)}
    assert {d.value for d in Protokollsdel} <= namnda
    assert {a.name for a in fields(Protokollsstil)} <= namnda
    lydelser = {re.findall(r"`([a-z_.]+)`", cell)[0]: vad for cell, vad in tabeller}
    delar = {d.value for d in Protokollsdel}
    kontrollerade = [
        i for i in lydelser if i in STANDARD and i not in delar and "/" not in lydelser[i] and "," not in lydelser[i]
    ]
    assert len(kontrollerade) > 10
    assert {i: lydelser[i] for i in kontrollerade} == {i: STANDARD[i].mall for i in kontrollerade}


BESKRIVNING = (Path(__file__).parents[2] / "docs" / "mallar.md").read_text(encoding="utf-8")

FEL = {
    "okänd del": (
        HUVUD + SEKTIONER + '[[sektion]]\nid = "x"\nrubrik = "X"\ndelar = ["yrkandn"]\n',
        r"rad 57, sektion\[18\]\.delar\[1\]: 'yrkandn' är inte tillåtet; tillåtet är 'beslut', .*; menade du 'yrkanden'\?",
    ),
    "en del två gånger": (
        HUVUD + SEKTIONER + '[[sektion]]\nid = "x"\nrubrik = "X"\ndelar = ["jav"]\n',
        r"rad 57, sektion\[18\]\.delar: delen 'jav' står redan i sektionen 'jav'; varje del får stå en gång",
    ),
    "en sektion två gånger": (
        HUVUD + SEKTIONER + '[[sektion]]\nid = "jav"\nrubrik = "X"\n',
        "'jav' finns redan på rad",
    ),
    "det lagen kräver saknas": (
        HUVUD + '[[sektion]]\nid = "beslut"\nrubrik = "Beslut"\n',
        "rad 3, sektion: ingen sektion har 'yrkanden', 'propositionsordning', 'omrostning', .* 5 kap. 67 § kommunallagen",
    ),
    "okänt fält i en rubrik": (
        HUVUD + SEKTIONER.replace('"Beslut"', '"Beslut av {vem}"'),
        r"rad 5, sektion\[1\]\.rubrik: 'Beslut av {vem}' är inte tillåtet; .*{organets}",
    ),
    "okänd fras": (
        HUVUD + '[fraser]\n"omrostning.begrs" = "V"\n',
        "rad 4, .*frasen 'omrostning.begrs' finns inte; menade du 'omrostning.begars'",
    ),
    "okänd fras om ett känt ämne": (
        HUVUD + '[fraser]\n"jav.x.y.z.w" = "V"\n',
        "fraserna om 'jav' är jav, jav.kvar och jav.lamnar",
    ),
    "ett fält för lite": (
        HUVUD + '[fraser]\nomrostning.begars_av = "Votering begärs"\n',
        "rad 4, .*frasen saknar {vem}; i stället för 'Omröstning begärs av {vem}'",
    ),
    "ett fält för mycket": (
        HUVUD + '[fraser]\n"omrostning.begars" = "Votering begärs av {vem}"\n',
        "rad 4, .*frasen har inte {vem}; den har inga fält",
    ),
    "öppen klammer": (HUVUD + '[fraser]\n"omrostning.begars" = "Votering {"\n', "rad 4, .*varje klammer sluten"),
    "fel stil": (
        HUVUD + '[stil]\ntal_i_ord = "ja"\ncitat = true\n',
        r"2 fel\n.*rad 5, stil.citat: namnet är okänt; .*citattecken.*\n.*rad 4, stil.tal_i_ord: 'ja' är inte tillåtet",
    ),
    "annat format": (
        'format = "x"\nnamn = "x"\n',
        "rad 1, format: 'x' är inte tillåtet; tillåtet är 'propositionsordning/mall/1'",
    ),
    "tom": ("", "format: saknas"),
    "ingen TOML": ("[", "egen.toml: rad 1"),
}


@pytest.mark.parametrize("vad", FEL)
def test_en_felaktig_mall_far_ett_tydligt_fel(vad: str) -> None:
    text, vantat = FEL[vad]
    assert re.search(vantat, fel(text)), fel(text)


def test_bara_det_som_forbereder_beslutet_far_utelamnas() -> None:
    far = {d for d in Protokollsdel if d not in utelamnade(())}
    assert far == {
        Protokollsdel.TIDIGARE_BEHANDLING,
        Protokollsdel.HANDLINGAR,
        Protokollsdel.SAMMANFATTNING,
        Protokollsdel.FORSLAG_TILL_BESLUT,
        Protokollsdel.OVERLAGGNING,
        Protokollsdel.OMEDELBAR_JUSTERING,
        Protokollsdel.EXPEDIERING,
    }
    with pytest.raises(OgiltigtVarde, match=r"5 kap\. 67 §"):
        Mall(namn="x", sektioner=STANDARDMALL.sektioner[1:])
    dubbel = Mallsektion(id="igen", rubrik="Igen", delar=(Protokollsdel.BESLUT,))
    with pytest.raises(OgiltigtVarde, match="flera"):
        Mall(namn="x", sektioner=(*STANDARDMALL.sektioner, dubbel))


def test_det_som_ar_angivet_om_arendet_star_i_sin_sektion() -> None:
    forslag = (
        Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="nämndens förslag", lydelse=("Ett.", "Två.")),
        Forslag(id="b", art=Forslagsart.EGET, rubrik="M:s förslag"),
    )
    arende = Arende(
        id="1",
        rubrik="X",
        forslag=forslag,
        tidigare_behandling=("Bordlagt den 1 mars 2025, § 4.",),
        handlingar=("Tjänsteutlåtande.",),
        omedelbar_justering=True,
    )
    mote = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="N"), datum=STANDARDDAG)
    p = protokollsparagraf(beslutsprotokoll(borja(mote, arende)), mall=mall("goteborg"))
    assert texter(p, "tidigare_behandling") == ["Bordlagt den 1 mars 2025, § 4."]
    assert texter(p, "handlingar") == ["Tjänsteutlåtande."]
    assert texter(p, "forslag_till_beslut") == ["Enligt nämndens förslag:", "Ett.", "Två."]
    assert texter(p, "omedelbar_justering") == ["Protokollet under denna paragraf förklaras omedelbart justerat."]
    vanlig = protokollsparagraf(beslutsprotokoll(borja(mote, arende)))
    assert texter(vanlig, "omedelbar_justering") == ["Paragrafen justeras omedelbart."]


def test_om_omedelbar_justering_sags_inget_nar_den_ar_okand_eller_inte_skedde() -> None:
    mote = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="N"), datum=STANDARDDAG)
    for justeras in (None, False):
        arende = Arende(id="1", rubrik="X", omedelbar_justering=justeras)
        assert protokollsparagraf(beslutsprotokoll(borja(mote, arende))).sektion("omedelbar_justering") is None


STANDARDDAG = beslutsprotokoll(huddinge_avgjort()).sammantrade.datum


def test_forslaget_i_ett_val_namner_vilka_det_galler() -> None:
    [lage] = spela_fil(las_arendefil(Path(__file__).parents[2] / "exempel" / "val-ordforande-lottning.toml"))
    p = protokollsparagraf(beslutsprotokoll(lage), mall=mall("goteborg"))
    sektion = next(s for s in p.sektioner if s.rubrik == "Förslag till beslut")
    assert [s.text for s in sektion.stycken] == ["Valberedningens förslag med Alva Ekhult (X)."]
