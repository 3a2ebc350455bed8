"""The ärendefil: what a file says becomes the model's objects, or an error that names the place."""

import re
from datetime import date
from pathlib import Path

import pytest
from attrs import fields

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag, Forslagsart, Utgang
from propositionsordning.arende.uppdrag import Uppdrag
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.fel import Filfel
from propositionsordning.forlopp.handelser import Klubbslag, SammantradetAvslutat
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.forlopp.ordningshandelser import ForslagVagrat, OrdningsfragaVackt
from propositionsordning.forlopp.valhandelser import Valhog
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.regler.kl_5_47_jav import Ansvarsfraga
from propositionsordning.lag.regler.kl_5_50_uppskov import Uppskovshistorik
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund
from propositionsordning.lag.regler.lpv_2_proportionella_val import Valslag
from propositionsordning.lag.tolkningar import Arbetsordning, Utslagsrostval
from propositionsordning.mote.narvaro import Narvaro, Plats, rostlangd
from propositionsordning.mote.organ import Ledamot, Organ
from propositionsordning.ordning.fraga import Alternativ, Forfallsgrund, Fraga, Frageform, Villkor
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart
from propositionsordning.utbyte.arendefil import (
    Arendefil,
    Filplats,
    Underlag,
    las_arendefil,
    spela_fil,
    tolka_arendefil,
)
from propositionsordning.utbyte.arendefil_skelett import SKELETT

ROT = Path(__file__).parents[2]
GULD = ROT / "tests" / "guld" / "arendefil"
HUVUD = 'format = "propositionsordning/arende/1"\norgan = "organ.toml"\n'
ORGAN = 'format = "propositionsordning/arende/1"\norgan = { typ = "namnd", namn = "Kommunstyrelsen" }\n'
DAG = "sammantrade = { datum = 2025-03-26 }\n"


def las(text: str) -> Arendefil:
    return tolka_arendefil(text, fil="a.toml", katalog=GULD)


def felen(text: str) -> list[str]:
    with pytest.raises(Filfel) as info:
        las(text)
    return [str(f) for f in info.value.fel]


def narvaro(rader: str) -> Narvaro:
    text = f'{HUVUD}[sammantrade]\ndatum = 2025-03-26\n{rader}\n[[arende]]\nrubrik = "Budget"\n'
    return las(text).sammantrade.narvaro


# --- Sammanträdet -----------------------------------------------------------------------------------------------------


def test_det_minsta() -> None:
    fil = las(f'{ORGAN}{DAG}arende = {{ rubrik = "Budget" }}\n')
    assert fil.sammantrade.organ.typ is Organtyp.NAMND
    assert fil.sammantrade.datum == date(2025, 3, 26)
    assert fil.sammantrade.arbetsordning == Arbetsordning()
    assert fil.sammantrade.narvaro == Narvaro()
    assert fil.underlag is Underlag.FULLSTANDIGT
    assert [(a.arende.id, a.arende.rubrik, a.handelser) for a in fil.arenden] == [("1", "Budget", ())]


def test_organet_i_en_egen_fil() -> None:
    organ = las(f'{HUVUD}{DAG}[[arende]]\nrubrik = "Budget"\n').sammantrade.organ
    assert (organ.namn, organ.antal_ledamoter, len(organ.ledamoter)) == ("Kommunstyrelsen", 5, 6)
    assert [p.id for p in organ.ledamoter if p.ersattare] == ["S-9"]


def test_organfilen_soks_bredvid_arendefilen(tmp_path: Path) -> None:
    (tmp_path / "organ.toml").write_text((GULD / "organ.toml").read_text(encoding="utf-8"), encoding="utf-8")
    fil = tmp_path / "a.toml"
    fil.write_text(f'{HUVUD}{DAG}[[arende]]\nrubrik = "Budget"\n', encoding="utf-8")
    assert las_arendefil(fil).sammantrade.organ.namn == "Kommunstyrelsen"


@pytest.mark.parametrize(
    ("rader", "platser"),
    [
        ("", None),
        ('narvarande = "alla"', ("S-1", "S-2", "M-1", "M-2", "C-1")),
        ('narvarande = "alla"\nfranvarande = ["M-2", "Eva Rönn"]', ("S-1", "S-2", "M-1")),
        ('narvarande = ["M-1", "Anna Ek (S)", "bo  alm"]', ("M-1", "S-1", "S-2")),
    ],
)
def test_vilka_som_tjanstgor(rader: str, platser: tuple[str, ...] | None) -> None:
    assert rostlangd(narvaro(rader)) == platser


def test_ersattare_och_for_vem() -> None:
    platser = narvaro('narvarande = ["S-1", "S-9"]').platser
    assert platser == (Plats(ledamot="S-1"), Plats(ledamot="S-9", ersattare=True))
    platser = narvaro('narvarande = [{ ersattare = "Filip Hägg", for = "M-1" }]').platser
    assert platser == (Plats(ledamot="S-9", ersattare=True, for_ledamot="M-1"),)


def test_antal_narvarande_och_ordforande() -> None:
    assert narvaro('narvarande = 4\nordforande = "Anna Ek"') == Narvaro(antal=4, ordforande="S-1")


def test_ordforanden_tjanstgor() -> None:
    text = f'{HUVUD}[sammantrade]\ndatum = 2025-03-26\nnarvarande = ["S-1"]\nordforande = "M-1"\narende = {{ rubrik = "B" }}'
    (fel,) = felen(
        text.replace("\narende", "\n[[arende]]").replace(" = { rubrik", "\nrubrik").replace(' "B" }', ' "B"')
    )
    assert fel == "rad 6, sammantrade.ordforande: 'M-1' är inte tillåtet; tillåtet är en av dem som tjänstgör"


def test_utan_ledamoter_tas_beteckningar_som_de_ar() -> None:
    text = f'{ORGAN}{DAG}[[arende]]\nrubrik = "B"\nforslag = [{{ id = "a", art = "eget", rubrik = "f" }}]\n'
    fil = las(text + 'yrkande = [{ av = ["Bo Alm (S)", "M"], forslag = "a" }]\nhandelser = [{ jav = "M-1" }]\n')
    assert fil.arenden[0].arende.yrkanden[0].av == ("Bo Alm (S)", "M")
    assert spela_fil(fil)[0].narvaro.javiga == ("M-1",)


def test_arbetsordningens_val() -> None:
    val = '[arbetsordning]\nutslagsrost = "fri"\ngodkannande_kravs = true\n'
    fil = las(f'{ORGAN}{DAG}arende = {{ rubrik = "B" }}\n{val}')
    assert fil.sammantrade.arbetsordning == Arbetsordning(utslagsrost=Utslagsrostval.FRI, godkannande_kravs=True)


# --- Ärendet ----------------------------------------------------------------------------------------------------------


def test_arendets_alla_uppgifter() -> None:
    text = f'''{HUVUD}{DAG}
[[arende]]
id = "budget"
paragraf = "§ 12"
rubrik = " Budget "
diarienummer = "KS 2025/1"
uppskovshistorik = "minoritet"
val = "okänt"
anstallning = false
myndighetsutovning = true
berett = "okänd"
sammanfattning = """
Första
stycket.

  Andra   stycket.
"""
talare = "Anna Ek (S)"
expediering = ["Ekonomi", "Revisorerna"]
tidigare_behandling = "Bordlagt den 1 mars."
handlingar = ["Skrivelse.", "Bilaga."]
omedelbar_justering = true
[[arende.forslag]]
id = "a"
art = "liggande"
rubrik = "förvaltningens förslag"
lydelse = ["Ett.", "Två."]
utgang = "besvarad"
[[arende.forslag]]
id = "t"
art = "tillägg"
rubrik = "tillägget"
bas = "a"
[[arende.forslag]]
id = "u"
art = "återremiss"
rubrik = "återremissen"
motiv = "Mer underlag."
mottagare = "nämnden"
punkter = 2
[[arende.yrkande]]
av = ["M-1", "S"]
forslag = "a"
avslag_pa_ovriga = true
[[arende.yrkande]]
id = "blankt"
riktning = "avslag"
hand = 2
villkor = "om a faller"
[[arende.yrkande]]
forslag = "a"
riktning = "avslag"
punkter = [2]
'''
    arende = las(text).arenden[0].arende
    assert (arende.id, arende.paragraf, arende.rubrik) == ("budget", "12", "Budget")
    assert (arende.diarienummer, arende.uppskovshistorik) == ("KS 2025/1", Uppskovshistorik.MINORITET)
    assert (arende.val, arende.anstallning, arende.myndighetsutovning, arende.berett) == (None, False, True, None)
    assert arende.sammanfattning == ("Första stycket.", "Andra stycket.")
    assert (arende.talare, arende.expediering) == (("Anna Ek (S)",), ("Ekonomi", "Revisorerna"))
    assert (arende.tidigare_behandling, arende.handlingar) == (("Bordlagt den 1 mars.",), ("Skrivelse.", "Bilaga."))
    assert arende.omedelbar_justering is True
    a, t, u = arende.forslag
    assert (a.lydelse, a.utgang) == (("Ett.", "Två."), Utgang.BESVARAD)
    assert (t.art, t.bas) == (Forslagsart.TILLAGG, ("a",))
    assert (u.art, u.motiv, u.mottagare, u.punkter) == (Forslagsart.ATERREMISS, "Mer underlag.", "nämnden", (2,))
    y1, blankt, y3 = arende.yrkanden
    assert (y1.id, y1.av, y1.avslag_pa_ovriga) == ("y1", ("M-1", "S"), True)
    assert (blankt.id, blankt.riktning, blankt.forslag) == ("blankt", Riktning.AVSLAG, None)
    assert (blankt.hand, blankt.villkor) == (2, "om a faller")
    assert (y3.id, y3.punkter) == ("y3", (2,))


def test_paragrafen_ar_arendets_beteckning() -> None:
    fil = las(f'{ORGAN}{DAG}arende = [{{ paragraf = 7, rubrik = "B" }}, {{ rubrik = "C" }}]\n')
    assert [(a.arende.id, a.arende.paragraf) for a in fil.arenden] == [("7", "7"), ("2", None)]


def test_flera_med_samma_namn_maste_skiljas_at() -> None:
    ledamoter = '[{ id = "S-1", namn = "Bo Alm" }, { id = "M-1", namn = "Bo Alm" }]'
    organ = f'organ = {{ typ = "namnd", namn = "KS", ledamoter = {ledamoter} }}'
    text = f'format = "propositionsordning/arende/1"\n{organ}\nsammantrade = {{ datum = 2025-03-26, ordforande = "Bo Alm" }}\n'
    (fel,) = felen(text + 'arende = { rubrik = "B" }\n')
    assert fel.endswith("'Bo Alm' är namnet på flera ledamöter; ange 'S-1' eller 'M-1'")


# --- Flera ärenden ----------------------------------------------------------------------------------------------------

TVA = """
[[arende]]
paragraf = 1
rubrik = "Ett"
handelser = [{ jav = "M-1" }, { lamnar = "M-2" }, { intrader = "S-9", for = "M-2" }]
[[arende]]
paragraf = 2
rubrik = "Två"
antal_javiga = 1
"""


def test_narvaron_foljer_med_men_inte_jav() -> None:
    fil = las(f'{HUVUD}sammantrade = {{ datum = 2025-03-26, narvarande = "alla" }}\n{TVA}')
    ett, tva = spela_fil(fil)
    assert rostlangd(ett.narvaro) == ("S-1", "S-2", "C-1", "S-9")
    assert rostlangd(tva.ingaende) == ("S-1", "S-2", "M-1", "C-1", "S-9")
    assert (tva.ingaende.lamnat, tva.ingaende.antal_javiga) == (("M-2",), 1)


def test_den_som_var_javig_kan_vara_det_igen() -> None:
    """The reader tries the second ärende from the same närvaro as it is then played from."""
    text = f'{HUVUD}sammantrade = {{ datum = 2025-03-26, narvarande = "alla" }}\n{TVA}handelser = [{{ jav = "M-1" }}]\n'
    assert [lage.narvaro.javiga for lage in spela_fil(las(text))] == [("M-1",), ("M-1",)]


def test_ett_fel_i_ett_arende_ger_inga_i_nasta() -> None:
    """Whoever came and went in an ärende with a fault has done so in the next, which can be tried all the same."""
    text = (
        f'{HUVUD}sammantrade = {{ datum = 2025-03-26, narvarande = "alla" }}\n{TVA}handelser = [{{ lamnar = "S-9" }}]\n'
    )
    las(text)
    assert len(felen(text.replace('[{ jav = "M-1" },', "[{ klubbslag = true },"))) == 1
    assert len(felen(text.replace('[{ jav = "M-1" },', '[{ jv = "M-1" },'))) == 1


def test_avslutat_avslutar_varje_arende() -> None:
    text = f'{HUVUD}sammantrade = {{ datum = 2025-03-26, narvarande = "alla", avslutat = true }}\n{TVA}'
    text = text.replace("antal_javiga = 1", "handelser = [{ avslutat = true }]")
    ett, tva = las(text).arenden
    assert [type(p.handelse) for p in ett.handelser][-1] is SammantradetAvslutat
    assert [p.handelse for p in tva.handelser] == [SammantradetAvslutat()]
    assert (ett.platser[-1], tva.platser) == (None, (Filplats("arende[2].handelser[1]", tva_rad(text)),))


def tva_rad(text: str) -> int:
    return next(nr for nr, rad in enumerate(text.splitlines(), start=1) if "avslutat = true }]" in rad)


# --- Exemplet och skelettet -------------------------------------------------------------------------------------------


def test_huddinge() -> None:
    """The published extract names neither everyone present nor the chair, and does not tell of a klubbslag."""
    fil = las_arendefil(ROT / "exempel" / "huddinge-2023-11-22-8.toml")
    (arende,) = fil.arenden
    assert (fil.underlag, fil.sammantrade.narvaro) == (Underlag.UTDRAG, Narvaro())
    assert arende.handelser[-2:] == tuple(
        type(arende.handelser[0])(h) for h in (Klubbslag(kant=False), SammantradetAvslutat())
    )
    assert [p is None for p in arende.platser] == [False, False, False, True, True]
    (lage,) = spela_fil(fil)
    (beslut,) = lage.delbeslut
    assert (beslut.utfall, beslut.klubbslag, lage.avslutat) == ("overlamna", False, True)
    assert len(arende.arende.sammanfattning) == 6


def _provlas(text: str) -> Arendefil:
    return tolka_arendefil(text, fil="skelettet")


def test_skelettet_ar_giltigt() -> None:
    (arende,) = _provlas(SKELETT).arenden
    assert arende.handelser == ()


def test_skelettets_exempel_ar_giltiga() -> None:
    """Every line that begins with a single # put to use at once."""
    rader = [rad.removeprefix("#") if not rad.startswith("##") else rad for rad in SKELETT.splitlines()]
    (lage,) = spela_fil(_provlas("\n".join(rader)))
    assert [(d.utfall, d.arbete.rostetal and d.arbete.rostetal.ja) for d in lage.delbeslut] == [("a", 2)]
    assert len(lage.reservationer) == 1


# --- Beskrivningen ----------------------------------------------------------------------------------------------------

BESKRIVNING = (ROT / "docs" / "arendefil.md").read_text(encoding="utf-8")


def test_beskrivningens_exempel_ar_giltigt() -> None:
    (exempel,) = re.findall(r"```toml\n(.*?)```", BESKRIVNING, re.DOTALL)
    (lage,) = spela_fil(_provlas(exempel))
    assert [(d.utfall, d.arbete.utslagsrost) for d in lage.delbeslut] == [("a", "a")]
    assert lage.avslutat


def test_beskrivningen_namner_allt() -> None:
    """Every kind of event, every field and every value that a file can have."""
    ord_ = set(re.findall(r"[a-z_]+", BESKRIVNING))
    namn = {slag.namn for slag in SLAG.values()}
    egna = (OrdningsfragaVackt, ForslagVagrat, Uppdrag, Valhog)
    for klass in (Arende, Forslag, Yrkande, Organ, Ledamot, Arbetsordning, Fraga, Alternativ, Villkor, *egna):
        namn |= {a.name for a in fields(klass) if a.init}
    for typ in (Valslag, Forslagsart, Utgang, Riktning, Organtyp, Uppskovshistorik, Underlag, Frageform, Forfallsgrund):
        namn |= {str(varde.value) for varde in typ}
    namn |= {art.value for art in Ordningsfragesart} | {grund.value for grund in Vagransgrund}
    harledda = {"regel", "kvotsida", "kvot"}  # of a question: the law decides them
    assert namn - harledda <= ord_


# --- Who may serve, at a distance, and who answers for the funds ------------------------------------------------------

FULLMAKTIGE = """format = "propositionsordning/arende/1"
[organ]
typ = "fullmaktige"
namn = "Kommunfullmäktige"
distans = true
inkallelseordning = ["S-8", "S-9"]
ledamoter = [
    { id = "S-1" }, { id = "M-1" }, { id = "S-8", ersattare = true }, { id = "S-9", ersattare = true },
]
[sammantrade]
datum = 2025-03-26
narvarande = "alla"
pa_distans = "M-1"
ersattare_pa_plats = ["S-9"]
[[arende]]
rubrik = "Ansvarsfrihet"
ansvarsfraga = "ansvarsfrihet"
redovisningsskyldiga = ["S-1"]
entledigande = "okänt"
"""


def test_ersattarnas_ordning_distans_och_ansvarsfragan() -> None:
    fil = las(FULLMAKTIGE)
    organ, narvaron, arendet = fil.sammantrade.organ, fil.sammantrade.narvaro, fil.arenden[0].arende
    assert (organ.inkallelseordning, organ.distans) == (("S-8", "S-9"), True)
    assert narvaron.platser == (Plats(ledamot="S-1"), Plats(ledamot="M-1", pa_distans=True))
    assert narvaron.ersattare_pa_plats == ("S-9",)
    assert (arendet.ansvarsfraga, arendet.redovisningsskyldiga) == (Ansvarsfraga.ANSVARSFRIHET, ("S-1",))
    assert arendet.entledigande is None


def test_den_pa_distans_ar_en_av_de_narvarande() -> None:
    assert felen(FULLMAKTIGE.replace('pa_distans = "M-1"', 'pa_distans = ["M-1", "S-9"]')) == [
        "rad 13, sammantrade.pa_distans[2]: 'S-9' finns inte bland narvarande"
    ]
