"""Every event of a meeting can be written in an ärendefil."""

from pathlib import Path

import pytest

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.fel import Filfel
from propositionsordning.forlopp import valet
from propositionsordning.forlopp.handelser import (
    BeslutAntecknat,
    DeltarInte,
    FragaForfallen,
    Handelse,
    JavAnmalt,
    Klubbslag,
    LedamotIntrader,
    LedamotLamnar,
    Lottning,
    OmrostningBegard,
    OmrostningGenomford,
    OrdforandeByte,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    OverlaggningAvslutad,
    PropositionStalld,
    Protokollsanteckning,
    RegistreringRattad,
    ReservationAnmald,
    SammantradetAvslutat,
    UppfattningRedovisad,
    UppskovBegart,
    Utslagsrost,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
)
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.forlopp.ordningshandelser import BordlagtEnligtLag, ForslagVagrat, OrdningsfragaVackt
from propositionsordning.forlopp.rostning import Partirost, Rostning
from propositionsordning.lag.regler.kl_5_50_uppskov import Uppskovshistorik
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund
from propositionsordning.ordning.fraga import Alternativslag, Forfallsgrund, Frageform, Villkor
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart
from propositionsordning.utbyte.arendefil import spela_fil, tolka_arendefil

GULD = Path(__file__).parents[1] / "guld" / "arendefil"
ARENDE = """format = "propositionsordning/arende/1"
organ = "organ.toml"
[sammantrade]
datum = 2025-03-26
ordforande = "S-1"
narvarande = "alla"
[[arende]]
rubrik = "Namn på skolan"
forslag = [
    { id = "a", art = "liggande", rubrik = "förvaltningens förslag" },
    { id = "b", art = "eget", rubrik = "M:s förslag" },
    { id = "c", art = "eget", rubrik = "C:s förslag" },
    { id = "t", art = "tillagg", rubrik = "M:s tillägg" },
    { id = "v", art = "tillagg", rubrik = "C:s tillägg" },
]
yrkande = [
    { av = "S-1", forslag = "a" },
    { av = "M-1", forslag = "b" },
    { av = "C-1", forslag = "c" },
    { av = "M-1", forslag = "t" },
    { av = "C-1", forslag = "v" },
    { av = "S-2", forslag = "a" },
]
"""
SLUT = "{ overlaggning_avslutad = true }"
RUNDA = f'{SLUT}, {{ proposition = "1" }}, {{ finner = "a" }}'
MOT_B = f'{RUNDA}, {{ begaran = "M" }}, {{ proposition = "1.m" }}, {{ finner = "b" }}, {{ klubbslag = true }}'
LIKA = MOT_B + ', { omrostning = { ja = "a", nej = "b", ja_roster = 2, nej_roster = 2, avstar = 1 } }'
AVGJORD = f"{RUNDA}, {{ klubbslag = true }}"


def spela(*handelser: str, huvud: str = ARENDE, katalog: Path = GULD) -> Lage:
    skrivet = f"handelser = [{', '.join(handelser)}]\n"
    text = huvud.replace("HANDELSER\n", skrivet) if "HANDELSER" in huvud else huvud + skrivet
    (lage,) = spela_fil(tolka_arendefil(text, katalog=katalog))
    return lage


def fel(*handelser: str, huvud: str = ARENDE) -> str:
    with pytest.raises(Filfel) as info:
        spela(*handelser, huvud=huvud)
    (ett,) = info.value.fel
    return str(ett).partition(": ")[2]


NYTT = Forslag(id="n", art=Forslagsart.EGET, rubrik="det nya")
NYTT_I_FIL = 'forslag = { id = "n", art = "eget", rubrik = "det nya" }'

FULLMAKTIGE = """format = "propositionsordning/arende/1"
[organ]
typ = "fullmaktige"
namn = "Kommunfullmäktige"
ledamoter = [{ id = "M-1", namn = "Cia Lind" }, { id = "M-2", namn = "Dag Ask" }, { id = "S-1" }]
[sammantrade]
datum = 2025-03-26
narvarande = "alla"
[arbetsordning]
tredjedelsbevis = "antecknad_begaran"
[[arende]]
rubrik = "Namn på skolan"
uppskovshistorik = "minoritet_upphavt"
yrkande = [{ av = "M-1", forslag = "u" }]
HANDELSER
[[arende.forslag]]
id = "u"
art = "aterremiss"
rubrik = "återremiss"
mottagare = "nämnden"
mottagare_bereder = true
mottagare_beredde_arendet = "okänt"
"""
MOT_IDAG = f'{SLUT}, {{ proposition = "1" }}, {{ finner = "idag" }}'

# What is written, after what, and the event it is.
SKRIVET: list[tuple[str, str, Handelse]] = [
    ("", '{ yrkande = { av = "M-2", forslag = "a" } }', YrkandeFramstallt(Yrkande(id="y7", av=("M-2",), forslag="a"))),
    (
        "",
        f'{{ yrkande = {{ id = "z", av = "M-2", forslag = "n" }}, {NYTT_I_FIL} }}',
        YrkandeFramstallt(Yrkande(id="z", av=("M-2",), forslag="n"), NYTT),
    ),
    ("", '{ atertar = "y2" }', YrkandeAtertaget("y2")),
    (
        "",
        f'{{ slar_samman = ["y1", "y2"], {NYTT_I_FIL}, genom_beslut = true }}',
        YrkandenSammanslagna(yrkanden=("y1", "y2"), forslag=NYTT, genom_beslut=True),
    ),
    ("", SLUT, OverlaggningAvslutad()),
    ("", '{ overlaggning_avslutad = "okänt" }', OverlaggningAvslutad(kant=False)),
    ("", "{ ordning = true }", OrdningRedovisad()),
    ("", "{ ordning = true, kant = false }", OrdningRedovisad(kant=False)),
    (SLUT, "{ ordning_godkand = true }", OrdningGodkand()),
    (SLUT, '{ proposition = "1" }', PropositionStalld("1")),
    (SLUT, "{ proposition = 1 }", PropositionStalld("1")),
    (f'{SLUT}, {{ proposition = "1" }}', '{ finner = "c" }', UppfattningRedovisad("c")),
    (f'{SLUT}, {{ proposition = "1" }}', '{ finner = "okänt" }', UppfattningRedovisad(None)),
    (RUNDA, '{ begaran = ["Cia Lind", "C"] }', OmrostningBegard(av=("M-1", "C"))),
    (RUNDA, '{ begaran = "okänd" }', OmrostningBegard()),
    (RUNDA, '{ begaran = "ej antecknad" }', OmrostningBegard(kant=False)),
    (
        RUNDA.replace('"a"', '"okänt"'),
        '{ begaran = "M", huvudforslag = "b" }',
        OmrostningBegard(av=("M",), huvudforslag="b"),
    ),
    (RUNDA, "{ klubbslag = true }", Klubbslag()),
    (RUNDA, '{ klubbslag = "okänt" }', Klubbslag(kant=False)),
    (RUNDA, '{ klubbslag = { utfall = "b" } }', Klubbslag(utfall="b")),
    (RUNDA, '{ klubbslag = "okänt", utfall = "b" }', Klubbslag(kant=False, utfall="b")),
    (
        MOT_B,
        '{ omrostning = { ja = "a", nej = "b", ja_roster = 3, nej_roster = 2, avstar = 0, franvarande = 0, ja_text = "för a" } }',
        OmrostningGenomford(ja="a", nej="b", rostning=Rostning(ja=3, nej=2, avstar=0, franvarande=0), ja_text="för a"),
    ),
    (
        MOT_B,
        '{ omrostning = { ja = "a", nej = "b", partier = { S = { ja = 2 }, M = { nej = 1, avstar = 1 } } } }',
        OmrostningGenomford(
            ja="a",
            nej="b",
            rostning=Rostning(partier=(Partirost(parti="S", ja=2), Partirost(parti="M", nej=1, avstar=1))),
        ),
    ),
    (
        MOT_B,
        '{ omrostning = { ja = "a", nej = "b", roster = { "S-1" = "ja", "Bo Alm" = "Ja", "M-1" = "nej", "M-2" = "avstår" } } }',
        OmrostningGenomford(ja="a", nej="b", rostning=Rostning(koder="jjnaf")),
    ),
    (LIKA, '{ utslagsrost = "b" }', Utslagsrost("b")),
    (LIKA, '{ utslagsrost = "b", av = "Anna Ek" }', Utslagsrost("b", "S-1")),
    (
        LIKA,
        '{ lottning = "b", hur = "lappar i en hatt", av = "sekreteraren", trots = "så gjordes" }',
        Lottning(alternativ="b", hur="lappar i en hatt", av="sekreteraren"),
    ),
    (AVGJORD, '{ forfallen = "2" }', FragaForfallen("2")),
    ("", '{ jav = "Eva Rönn" }', JavAnmalt("C-1")),
    ("", '{ jav = "C-1", kvar = false }', JavAnmalt("C-1", kvar=False)),
    (
        "",
        '{ ordningsfraga = { id = "o1", art = "streck", av = "Cia Lind" } }',
        OrdningsfragaVackt(id="o1", art=Ordningsfragesart.STRECK, av=("M-1",)),
    ),
    (
        "",
        '{ ordningsfraga = { id = "o1", art = "jav", ledamot = "C-1", deltar = true, kan_ersattas = false } }',
        OrdningsfragaVackt(id="o1", art=Ordningsfragesart.JAV, ledamot="C-1", deltar=True, kan_ersattas=False),
    ),
    (
        "",
        '{ ordningsfraga = { id = "o1", art = "annat", rubrik = "att vi börjar om", emot = "att vi inte gör det" } }',
        OrdningsfragaVackt(id="o1", art=Ordningsfragesart.ANNAT, rubrik="att vi börjar om", emot="att vi inte gör det"),
    ),
    (
        '{ ordningsfraga = { id = "o1", art = "ajournering" } }, { proposition = "o1" }',
        '{ finner = "ej_o1" }',
        UppfattningRedovisad("ej_o1"),
    ),
    (
        "",
        '{ vagrat = "b", grund = "olagligt", punkter = [2, 3], trots = "så skedde" }',
        ForslagVagrat(forslag="b", grund=Vagransgrund.OLAGLIGT, punkter=(2, 3)),
    ),
    ("", '{ bordlagt_enligt_lag = true, trots = "så skedde" }', BordlagtEnligtLag()),
    ("", '{ lamnar = "C-1" }', LedamotLamnar("C-1")),
    ('{ lamnar = "C-1" }', '{ intrader = "Filip Hägg" }', LedamotIntrader("S-9", ersattare=True)),
    ('{ lamnar = "C-1" }', '{ intrader = "S-9", for = "C-1" }', LedamotIntrader("S-9", True, "C-1")),  # noqa: FBT003  # as short as the file
    (
        '{ lamnar = "C-1" }, { intrader = "S-9", for = "C-1" }, { lamnar = "M-2" }',
        '{ intrader = "C-1", i_stallet_for = "Filip Hägg", trots = "hann tillbaka" }',
        LedamotIntrader("C-1", i_stallet_for="S-9"),
    ),
    ('{ lamnar = "C-1" }', '{ intrader = "S-9", pa_distans = true }', LedamotIntrader("S-9", True, pa_distans=True)),  # noqa: FBT003  # as short as the file
    ("", '{ ordforande = "S-2" }', OrdforandeByte("S-2")),
    ("", '{ deltar_inte = "M-1", fragor = 1 }', DeltarInte(av=("M-1",), fragor=("1",))),
    ("", '{ deltar_inte = ["M-1", "M-2"] }', DeltarInte(av=("M-1", "M-2"))),
    ("", '{ slar_samman = ["y1", "y6"] }', YrkandenSammanslagna(yrkanden=("y1", "y6"))),
    (AVGJORD, '{ reservation = "okänd" }', ReservationAnmald()),
    (
        AVGJORD,
        '{ reservation = ["M-1", "Dag Ask (M)"], fragor = ["1"], till_forman_for = "eget yrkande" }',
        ReservationAnmald(av=("M-1", "M-2"), fragor=("1",), till_forman_for="eget yrkande"),
    ),
    (
        "",
        '{ anteckning = "C", text = "Vi hade velat annat." }',
        Protokollsanteckning(av=("C",), text="Vi hade velat annat."),
    ),
    ("", "{ avslutat = true }", SammantradetAvslutat()),
    (RUNDA, "{ rattad = 3 }", RegistreringRattad(nr=3)),
    (
        RUNDA,
        '{ rattad = 3, ersatt_med = { finner = "b" } }',
        RegistreringRattad(nr=3, ersatt_med=UppfattningRedovisad("b")),
    ),
]


@pytest.mark.parametrize(("fore", "skrivet", "handelse"), SKRIVET, ids=[s for _, s, _ in SKRIVET])
def test_handelsen(fore: str, skrivet: str, handelse: Handelse) -> None:
    assert spela(*([fore] if fore else []), skrivet).logg[-1].handelse == handelse


def test_varje_slag_provas_har() -> None:
    """Those with an order of their own are tried below, those of a val in test_arendefil_val."""
    egna = {OrdningAndrad, UppskovBegart, BeslutAntecknat}
    assert {type(h) for _, _, h in SKRIVET} | egna | set(valet.SLAG) == set(SLAG)


@pytest.mark.parametrize(
    ("skrivet", "handelse"),
    [
        ('{ uppskov_begart = ["M-1", "Dag Ask"] }', UppskovBegart(av=("M-1", "M-2"))),
        ("{ uppskov_begart = 2 }", UppskovBegart(antal=2)),
        ("{ klubbslag = true, av_minoritet = false }", Klubbslag(av_minoritet=False)),
    ],
)
def test_uppskov_i_fullmaktige(skrivet: str, handelse: Handelse) -> None:
    assert spela(MOT_IDAG, skrivet, huvud=FULLMAKTIGE).logg[-1].handelse == handelse


def test_de_som_begar_uppskovet_ar_namn_eller_ett_antal() -> None:
    assert "0 är inte tillåtet; tillåtet är ett heltal från 1" in fel(
        MOT_IDAG, "{ uppskov_begart = 0 }", huvud=FULLMAKTIGE
    )
    assert "Cia Lnd" in fel(MOT_IDAG, '{ uppskov_begart = "Cia Lnd" }', huvud=FULLMAKTIGE)


def test_aterremissens_mottagare_och_historik() -> None:
    arendet = spela(huvud=FULLMAKTIGE).arende
    assert arendet.uppskovshistorik is Uppskovshistorik.MINORITET_UPPHAVT
    (forslag,) = arendet.forslag
    assert (forslag.mottagare_bereder, forslag.mottagare_beredde_arendet) == (True, None)


def test_en_invandning_med_sin_ordning() -> None:
    lage = spela(
        SLUT, '{ ordningsfraga = { id = "o1", art = "ordningen", ordning = { kedja = { "1" = ["b", "c", "a"] } } } }'
    )
    vackt = lage.logg[-1].handelse
    assert isinstance(vackt, OrdningsfragaVackt)
    assert vackt.ordning is not None
    assert vackt.ordning.fragor[0].form is Frageform.KEDJA


def test_fel_i_en_ordningsfraga() -> None:
    assert fel('{ ordningsfraga = { id = "o1" } }') == "saknas"
    assert "angivet när art är jav" in fel('{ ordningsfraga = { id = "o1", art = "jav" } }')
    assert "börjar med en bokstav" in fel('{ ordningsfraga = { id = "1", art = "streck" } }')


def test_langa_handelser_som_tabeller() -> None:
    (lage,) = spela_fil(
        tolka_arendefil(
            ARENDE
            + 'handelser = [{ atertar = "y3" }]\n[[arende.handelse]]\noverlaggning_avslutad = true\n'
            + '[[arende.handelse]]\nproposition = "1"\n',
            katalog=GULD,
        )
    )
    assert [type(p.handelse) for p in lage.logg] == [YrkandeAtertaget, OverlaggningAvslutad, PropositionStalld]


def test_trots() -> None:
    sent = '{ yrkande = { av = "M-2", forslag = "a" } }'
    assert 'Lägg till trots = "skäl"' in fel(SLUT, sent)
    assert spela(SLUT, sent[:-1] + ', trots = "alla var överens" }').logg[-1].trots == "alla var överens"


def test_slag_samman_till_ett_forslag_som_finns() -> None:
    h = spela('{ slar_samman = ["y1", "y2"], forslag = "a" }').logg[-1].handelse
    assert isinstance(h, YrkandenSammanslagna)
    assert h.forslag is not None
    assert h.forslag.rubrik == "förvaltningens förslag"


# --- Röster -----------------------------------------------------------------------------------------------------------


def _roster(rader: str, tmp_path: Path) -> str:
    (tmp_path / "organ.toml").write_bytes((GULD / "organ.toml").read_bytes())
    (tmp_path / "r.csv").write_text(rader, encoding="utf-8")
    lage = spela(MOT_B, '{ omrostning = { ja = "a", nej = "b", roster_csv = "r.csv" } }', katalog=tmp_path)
    h = lage.logg[-1].handelse
    assert isinstance(h, OmrostningGenomford)
    return h.rostning.koder or ""


def test_rostlista_efter_plats_annars_efter_namn(tmp_path: Path) -> None:
    rader = "plats;namn;parti;röst\nC-1;;C;nej\nS-1;Anna Ek;S;ja\n17;Bo Alm;S;avstår\n;cia lind;M;nej\n"
    assert _roster(rader, tmp_path) == "janfn"


def test_namn_och_parti_skiljer_tva_at(tmp_path: Path) -> None:
    (tmp_path / "organ.toml").write_text(
        (GULD / "organ.toml").read_text(encoding="utf-8").replace("Cia Lind", "Anna Ek"), encoding="utf-8"
    )
    (tmp_path / "r.csv").write_text("namn;parti;röst\nAnna Ek;M;nej\nAnna Ek;S;ja\n", encoding="utf-8")
    utan_namn = ARENDE.replace('ordforande = "S-1"\n', "")
    rostar = '{ omrostning = { ja = "a", nej = "b", roster_csv = "r.csv" } }'
    h = spela(MOT_B, rostar, huvud=utan_namn, katalog=tmp_path).logg[-1].handelse
    assert isinstance(h, OmrostningGenomford)
    assert h.rostning.koder == "jfnff"
    (tmp_path / "r.csv").write_text("namn;röst\nAnna Ek;nej\n", encoding="utf-8")
    with pytest.raises(Filfel, match=r"rad 2: 'Anna Ek' är namnet på flera ledamöter; ange platsen"):
        spela(MOT_B, rostar, huvud=utan_namn, katalog=tmp_path)


def test_den_som_inte_tjanstgor_kan_bara_vara_franvarande(tmp_path: Path) -> None:
    rader = "plats;röst\nS-1;ja\nS-9;frånvarande\n"
    assert _roster(rader, tmp_path) == "jffff"
    with pytest.raises(Filfel, match=r"r\.csv: 'S-9' tjänstgör inte nu"):
        _roster(rader.replace("frånvarande", "ja"), tmp_path)


def test_roster_per_ledamot_kraver_en_rostlangd() -> None:
    okand = ARENDE.replace('narvarande = "alla"\n', "")
    text = fel(MOT_B, '{ omrostning = { ja = "a", nej = "b", roster = { "S-1" = "ja" } } }', huvud=okand)
    assert "ange vilka i sammantrade.narvarande" in text


# --- Ordningen --------------------------------------------------------------------------------------------------------


def test_ordningen_i_kedja() -> None:
    lage = spela(SLUT, '{ ordning = { kedja = { "1" = ["b", "c", "a"] } } }')
    assert lage.ordning is not None
    forsta = lage.ordning.fragor[0]
    assert (forsta.id, forsta.form, forsta.alternativ) == ("1", Frageform.KEDJA, ("b", "c", "a"))


def test_ordningens_andringar_var_for_sig() -> None:
    lage = spela(
        SLUT,
        '{ ordning = { om_alls = { "1" = { avslag = "a", grupp = "nytt", rubrik = "ett nytt namn" } },'
        ' huvudforslag = { "1b" = "c" }, klump = { fragor = ["2", "3"], klump = "tillagg", rubrik = "tilläggen" },'
        ' turordning = ["2", "1a", "1b"] } }',
    )
    assert lage.ordning is not None
    assert [(f.id, f.alternativ, f.huvudforslag) for f in lage.ordning.fragor] == [
        ("2", ("tillagg", "ej_tillagg"), None),
        ("1a", ("nytt", "a"), None),
        ("1b", ("b", "c"), "c"),
    ]


def test_ordningen_fraga_for_fraga() -> None:
    lage = spela(
        SLUT,
        '{ ordning = { fragor = [{ id = "1", form = "förfråga", alternativ = ["nytt", "a"] },'
        ' { id = "2", form = "motstallda", alternativ = ["b", "c"],'
        ' villkor = [{ fraga = 1, utfall = "nytt", grund = "forfraga" }], motforslagsval = "kedja" }],'
        ' alternativ = [{ id = "nytt", slag = "grupp", ingar = ["b", "c"], rubrik = "ett nytt namn" }] } }',
    )
    assert lage.ordning is not None
    forsta, andra = lage.ordning.fragor
    assert (forsta.form, andra.form) == (Frageform.FORFRAGA, Frageform.MOTSTALLDA)
    assert andra.villkor == (Villkor("1", ("nytt",), Forfallsgrund.FORFRAGA),)
    assert lage.ordning.alternativet("nytt").slag is Alternativslag.GRUPP


def test_ordningen_andras_mitt_i() -> None:
    lage = spela(
        RUNDA,
        '{ begaran = "C" }',
        '{ ordning_andrad = { om_alls = { "1" = { avslag = "a", grupp = "nytt", rubrik = "ett nytt namn" } } },'
        ' skal = "för tydlighetens skull" }',
        '{ proposition = "1a" }',
        '{ finner = "nytt" }',
    )
    assert lage.delbeslut[0].omlagd
    h = lage.logg[-3].handelse
    assert isinstance(h, OrdningAndrad)
    assert h.skal == "för tydlighetens skull"


@pytest.mark.parametrize(
    ("ordning", "plats"),
    [
        ('{ kedja = { "1" = ["a", "b"] } }', "ordning.kedja.1"),
        ('{ kedja = { "9" = ["a", "b"] } }', "ordning.kedja.9"),
        ('{ turordning = ["1"] }', "ordning.turordning"),
        ('{ huvudforslag = { "1" = "t" } }', "ordning.huvudforslag.1"),
        ('{ fragor = [{ id = "1", form = "bifall", alternativ = ["a", "b", "c"] }] }', "ordning.fragor[1].alternativ"),
        ('{ alternativ = [{ id = "x", slag = "bifall", rubrik = "x", forslag = "a" }] }', "ordning.alternativ"),
    ],
)
def test_fel_i_ordningen_sags_pa_platsen(ordning: str, plats: str) -> None:
    with pytest.raises(Filfel) as info:
        spela(SLUT, f"{{ ordning = {ordning} }}")
    assert [f.plats for f in info.value.fel] == [f"arende[1].handelser[2].{plats}"]


@pytest.mark.parametrize("utan", [True, False])
def test_ett_beslut_utan_redovisad_proposition(utan: bool) -> None:  # noqa: FBT001  # a parameter
    skrivet = '{ beslut_antecknat = "a", fraga = "1"' + (", utan_proposition = true }" if utan else " }")
    lage = spela("{ overlaggning_avslutad = true }", skrivet)
    assert lage.logg[-1].handelse == BeslutAntecknat(fraga="1", utfall="a", utan_proposition=utan)


def test_en_begaran_som_alla_gar_med_pa() -> None:
    skrivet = '{ begaran = "M-1", alla_ense = true }'
    lage = spela("{ overlaggning_avslutad = true }", '{ proposition = "1" }', '{ finner = "a" }', skrivet)
    assert lage.logg[-1].handelse == OmrostningBegard(av=("M-1",), alla_ense=True)
