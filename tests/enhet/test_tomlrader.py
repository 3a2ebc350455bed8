"""Line numbers of TOML values, and what a person is told of a file that is not TOML."""

import tomllib

import pytest

from propositionsordning.fel import Filfel
from propositionsordning.utbyte.tomlrader import Sokvag, las_toml, skriv_plats

ARENDE = '''\
# Ett ärende
titel = "KS" # "inte = [här]"

[organ]
typ = 'namnd'
  "antal ledamöter" . ordinarie = 13

[[arende]]
rubrik = """
[[arende]]
rubrik = 'nej'
Han sa ""bifall\\""" """""
datum = [
  1979-05-27 07:32:00, # med mellanrum
  2024-01-31,
]

[arende.fakta]
val = false

[[arende.yrkande]]
av = ["M-1", "S-2",
  "V-3"]
[[ arende . "yrkande" ]]
av = { plats = "M-1", "röst.er" = [1, { ja = 2 }], }
[[arende]]
rubrik = \'\'\'
x = 1\'\'\'\'
'''


def _rad(path: Sokvag, text: str = ARENDE) -> int | None:
    # A last comma in an inline table came with TOML 1.1; older readers refuse it.
    return las_toml(text.replace(", }", " }"))[1].rad(path)


@pytest.mark.parametrize(
    ("path", "rad"),
    [
        (("titel",), 2),
        (("organ",), 4),
        (("organ", "typ"), 5),
        (("organ", "antal ledamöter"), 6),
        (("organ", "antal ledamöter", "ordinarie"), 6),
        (("arende",), 8),
        (("arende", 0), 8),
        (("arende", 0, "rubrik"), 9),
        (("arende", 0, "datum"), 13),
        (("arende", 0, "datum", 0), 14),
        (("arende", 0, "datum", 1), 15),
        (("arende", 0, "fakta"), 18),
        (("arende", 0, "fakta", "val"), 19),
        (("arende", 0, "yrkande"), 21),
        (("arende", 0, "yrkande", 0), 21),
        (("arende", 0, "yrkande", 0, "av", 1), 22),
        (("arende", 0, "yrkande", 0, "av", 2), 23),
        (("arende", 0, "yrkande", 1), 24),
        (("arende", 0, "yrkande", 1, "av", "plats"), 25),
        (("arende", 0, "yrkande", 1, "av", "röst.er", 1, "ja"), 25),
        (("arende", 1), 26),
        (("arende", 1, "rubrik"), 27),
    ],
)
def test_raden_dar_vardet_borjar(path: Sokvag, rad: int) -> None:
    assert _rad(path) == rad
    assert _rad(path, ARENDE.replace("\n", "\r\n")) == rad


def test_narmast_omslutande_nar_vardet_saknas() -> None:
    assert _rad(("arende", 0, "yrkande", 1, "hand")) == 24
    assert _rad(("arende", 0, "yrkande", 7, "av")) == 21
    assert _rad(("arende", 1, "fakta", "val")) == 26
    assert _rad(("organ", "typ", "finns", "inte")) == 5


def test_det_som_inte_ens_borjat_har_ingen_rad() -> None:
    assert _rad(("sammantrade", "dag")) is None
    assert _rad(()) is None


def test_en_tabells_egen_rubrik_gar_fore_en_undertabells() -> None:
    text = "[organ.ordforande]\nplats = 'M-1'\n\n[organ]\ntyp = 'namnd'\n"
    assert _rad(("organ",), text) == 4
    assert _rad(("organ", "ordforande"), text) == 1


def test_radbrytningar_i_tabell_inom_klammer_forstas() -> None:
    """TOML 1.1; where ``tomllib`` still refuses them they are an error like any other."""
    text = "a = {\n  b = 1, # ett\n  c = [\n    2 ],\n}\nd = 3\n"
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(Filfel, match="rad 1, kolumn 6"):
            las_toml(text)
    else:
        assert [_rad(p, text) for p in (("a", "b"), ("a", "c"), ("a", "c", 0), ("d",))] == [2, 3, 4, 6]


def test_djupa_nastlingar_och_langa_nycklar() -> None:
    djup = 50
    text = "\n" + "a = " + "[\n" * djup + "]" * djup
    assert _rad(("a", *[0] * (djup - 1)), text) == djup + 1
    led = ["a"] * 16
    assert _rad(led, f"\n{'.'.join(led)} = 1") == 2
    with pytest.raises(Filfel, match="rad 2: namn med punkter emellan får stå i högst 16 led"):
        las_toml(f"\na.{'.'.join(led)} = 1")


def test_vardena_ar_tomllibs() -> None:
    data, _ = las_toml("a = 1\nb.c = [2024-01-31, 'x']\n")
    assert data == tomllib.loads("a = 1\nb.c = [2024-01-31, 'x']\n")


@pytest.mark.parametrize(
    ("path", "plats"),
    [
        ((), ""),
        (("organ",), "organ"),
        (("arende", 0, "yrkande", 1, "av"), "arende[1].yrkande[2].av"),
        (("a", 0, 2), "a[1][3]"),
        (("Vår by", "a.b", "", "å"), '"Vår by"."a.b".""."å"'),
        (('citat"', "A_b-9"), '"citat\\"".A_b-9'),
    ],
)
def test_platsen_skrivs_med_index_fran_ett(path: Sokvag, plats: str) -> None:
    assert skriv_plats(path) == plats


@pytest.mark.parametrize(
    ("text", "plats", "utdrag"),
    [
        ("organ = 1\n= 2", "rad 2, kolumn 1", "raden börjar med '='"),
        ("ärende = 1", "rad 1, kolumn 1", "bara ha a-z, A-Z, 0-9, - och _, inte 'ä'"),
        ("forslag = 1\nförslag = 2", "rad 2, kolumn 2", "bara ha a-z, A-Z, 0-9, - och _, inte 'ö'"),
        ("[[förslag]]", "rad 1, kolumn 4", "bara ha a-z, A-Z, 0-9, - och _, inte 'ö'"),
        ("a.ö = 1", "rad 1, kolumn 3", "bara ha a-z, A-Z, 0-9, - och _, inte 'ö'"),
        ("a = Budget 2024", "rad 1, kolumn 5", "ett värde väntas, men där står 'Budget'"),
        ("a = överst", "rad 1, kolumn 5", "ett värde väntas, men där står 'överst'"),
        ("a =\nb = 1", "rad 1, kolumn 4", "ett värde väntas, men där står radens slut"),
        ("a = ", "rad 1, filens slut", "ett värde väntas, men där står filens slut"),
        ("a = 2024-02-30", "rad 1, kolumn 5", "'2024-02-30' är inget datum som finns"),
        ("a = 1 b = 2", "rad 1, kolumn 7", "ska raden vara slut, men där står 'b'"),
        ("a = 1 över", "rad 1, kolumn 7", "ska raden vara slut, men där står 'över'"),
        ("a 1", "rad 1, kolumn 3", "väntas ett likhetstecken, men där står '1'"),
        ("a.=1", "rad 1, kolumn 3", "ett namn väntas, men där står '='"),
        ("[a", "rad 1, filens slut", "lika många hakparenteser"),
        ("[[a]", "rad 1, kolumn 4", "lika många hakparenteser"),
        ("[a]]", "rad 1, kolumn 4", "ska raden vara slut, men där står ']'"),
        ("a = [1 2]", "rad 1, kolumn 8", "kommatecken eller avslutande ], men där står '2'"),
        ("a = {b = 1 c = 2}", "rad 1, kolumn 12", "kommatecken eller avslutande }, men där står 'c'"),
        ('a = "x\nb = 1', "rad 1, kolumn 7", 'text över flera rader skrivs inom """'),
        ("a = 'x\nb = 'y'", "rad 1, kolumn 7", "text över flera rader skrivs inom '''"),
        ("a = 'x\nb = 1", "rad 2, filens slut", 'saknar avslutande citattecken (läst från rad 1: "a = \'x")'),
        ('b = 1\na = """x\n\n[[c]]\nd = 1\n\n', "rad 5, filens slut", 'citattecken (läst från rad 2: \'a = """x\')'),
        ("a = '''x\n", "rad 1, filens slut", "en text saknar avslutande citattecken"),
        ('a = "C:\\katalog"', "rad 1, kolumn 10", "omvänt snedstreck"),
        ('a = "\\u12"', "rad 1, kolumn 8", "hexadecimala siffror"),
        ('a = "\\uD800"', "rad 1, kolumn 12", "teckenkoden"),
        ('a = "\x07"', "rad 1, kolumn 6", "styrtecken"),
        ("# \x07", "rad 1, kolumn 3", "styrtecken"),
        ("[x]\n\na = 1\nb = 2\na = 3 # igen", "rad 5, kolumn 6", "'a' krockar med rad 3"),
        ("[[x]]\na = 1\n[[x]]\na = 2\n[x.b]\n[x.b]\n", "rad 6, kolumn 5", "'x.b' krockar med rad 5"),
        ("a = [1]\n[[a]]", "rad 2, kolumn 4", "'a' krockar med rad 1"),
        ("'a' = 1\n\na.b = 2\n", "rad 3, kolumn 8", "'a.b' krockar med rad 1"),
        ("x = 1\na = { b = 1, b = 2 }", "rad 2, kolumn 19", "inom 'a' står samma namn två gånger"),
        ("\r\n\r\na = Budget", "rad 3, kolumn 5", "'Budget'"),
    ],
)
def test_syntaxfel_pa_svenska(text: str, plats: str, utdrag: str) -> None:
    with pytest.raises(Filfel) as fel:
        las_toml(text, fil="ärende.toml")
    (anmarkning,) = fel.value.fel
    assert str(fel.value).startswith(f"ärende.toml: {plats}: filen är inte giltig TOML: ")
    assert utdrag in anmarkning.text


def test_ett_langt_utdrag_kortas() -> None:
    with pytest.raises(Filfel) as fel:
        las_toml("a = " + "x" * 10_000)
    assert len(str(fel.value)) < 250


@pytest.mark.parametrize(
    ("text", "skal"),
    [
        (f"a = {'[' * 100_000}{']' * 100_000}", "för många nivåer"),
        (f"a = {'9' * 5000}", "för många siffror"),
    ],
)
def test_tomllibs_granser_ar_inga_krascher(text: str, skal: str) -> None:
    with pytest.raises(Filfel, match=skal):
        las_toml(text)


def test_okanda_fel_far_en_allman_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A newer Python may word its errors in ways nobody has translated."""

    def loads(_: str) -> None:
        msg = "Something new (at line 1, column 3)"
        raise tomllib.TOMLDecodeError(msg)

    monkeypatch.setattr("propositionsordning.utbyte.tomlrader.tomllib.loads", loads)
    with pytest.raises(Filfel, match=r"rad 1, kolumn 3: filen är inte giltig TOML: vid '=' står något"):
        las_toml("a = 1")


@pytest.mark.parametrize(
    ("text", "fel"),
    [
        ("a = [" + "1," * 1_000_000 + "]", "filen är för stor: den har 1000000 komman; tillåtet är högst 100000"),
        ("[[a]]\n" * 100_001, "filen är för stor: den har 100001 rader; tillåtet är högst 100000"),
        ("\n[b]\na = [" + "1," * 4097 + "]", "rad 3, b.a: listan har 4097 element; tillåtet är högst 4096"),
        ("x = 1\na" + ".a" * 90_000 + " = 1", "rad 2: namn med punkter emellan får stå i högst 16 led"),
        ("[a" + " . a" * 90_000 + "]", "rad 1: namn med punkter emellan får stå i högst 16 led"),
        ("x = {y = 1, 'a'" + '."a"' * 90_000 + "= 1}", "rad 1: namn med punkter emellan får stå i högst 16 led"),
        ("a = [[], [" + "[]," * 5000 + "]]", "rad 1, a[2]: listan har 5000 element; tillåtet är högst 4096"),
        ("[[a]]\n" * 4097, "rad 1, a: listan har 4097 element; tillåtet är högst 4096"),
    ],
    ids=("komman", "rader", "lista", "namn", "rubrik", "klamrar", "lista i lista", "tabeller"),
)
def test_langa_listor_och_filer(text: str, fel: str) -> None:
    with pytest.raises(Filfel) as fick:
        las_toml(text, fil="a.toml")
    assert str(fick.value) == f"a.toml: {fel}"


def test_listor_som_far_vara_sa_langa() -> None:
    data, _ = las_toml("a = [" + "1," * 4096 + "]\n" + "\n" * 90_000)
    assert len(data["a"]) == 4096
