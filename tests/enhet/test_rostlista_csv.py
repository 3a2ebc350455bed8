"""Roll calls the way voting systems export them, and what is said of one that cannot be trusted."""

import pytest

from propositionsordning.fel import Filfel, OgiltigtVarde
from propositionsordning.utbyte.rostlista_csv import Rostrad, las_rostlista, skriv_rostlista


def _fel(text: str) -> list[str]:
    with pytest.raises(Filfel) as fel:
        las_rostlista(text, fil="röster.csv")
    assert fel.value.fil == "röster.csv"
    return [str(f) for f in fel.value.fel]


FACIT = (
    Rostrad(rad=1, plats="1", namn="Ann Ek", parti="M", rost="ja"),
    Rostrad(rad=1, plats="2", namn="Bo Al; Berg", parti="S", rost="nej"),
    Rostrad(rad=1, plats="3", namn=None, parti=None, rost="avstar"),
    Rostrad(rad=1, plats="M-4", namn="Åsa Ö", parti="V", rost="franvarande"),
)


KALKYLBLAD = """\
sep=;

"Plats nr.";Ledamot;Kön;Röst:;Parti;;

1; Ann \xa0 Ek ;k;JA;M;;
2;"Bo Al;
 Berg";m;Nej;S;;
;;;;;;
3;;;AVSTAR;;;
M-4;Åsa Ö;k;Frånv.;V
"""


@pytest.mark.parametrize(
    "text",
    [
        'plats;namn;parti;röst\n1;Ann Ek;M;ja\n2;"Bo Al; Berg";S;nej\n3;;;avstår\nM-4;Åsa Ö;V;frånvarande\n',
        'Vote,SEAT,Party,Name\r\nYes,1,M,Ann Ek\r\nNO,2,S,Bo Al; Berg\r\nabstain,3\r\nAbsent,M-4,V,"Åsa Ö"\r\n',
        "NR\tRost\tNamn\tPARTI\n1\tJ\tAnn Ek\tM\n2\tn\tBo Al; Berg\tS\n3\tA\t\t\nM-4\tF\tÅsa Ö\tV",
        KALKYLBLAD,
        "ro\u0308st,seat,name,party\nja,1,Ann Ek,M\nnej,2,Bo Al; Berg,S\nAvsta\u030ar,3\nfranv,M-4,Åsa Ö,V",
    ],
    ids=["kanonisk", "engelska", "tabb", "kalkylblad", "sammansatta_tecken"],
)
def test_samma_roster_i_olika_drakt(text: str) -> None:
    assert las_rostlista(text) == FACIT


def test_raderna_minns_sin_rad() -> None:
    text = 'sep=,\n\nplats,röst,namn\n1,ja,"Ann\nEk"\n\n2,nej,\n'
    assert [r.rad for r in las_rostlista(text)] == [4, 7]
    assert [r.rad for r in las_rostlista(text.replace("\n", "\r\n"))] == [4, 7]


def test_bara_rubrikrad_ar_en_tom_lista() -> None:
    assert las_rostlista("plats;röst\n") == ()


def test_alla_fel_kommer_pa_en_gang() -> None:
    tillatet = "tillåtet är ja, nej, avstår eller frånvarande (J, N, A, F; yes, no, abstain, absent)"
    text = (
        "Seat;Namn;Vote\n"
        "1;Ann;ja\n"
        "2;Bo;kanske\n"
        "3;Cia;\n"
        ";;ja\n"
        "1;Dan;nej\n"
        "4;Eva;ja;M\n"
        '5;"Fia" Ek;ja\n'
        "6;G\u200bun;ja?\n"
        "7;Hans;nej\n"
    )
    assert _fel(text) == [
        f"rad 3, kolumn Vote: 'kanske' är ingen röst; {tillatet}",
        f"rad 4, kolumn Vote: röst saknas; {tillatet}",
        "rad 5: raden säger inte vems rösten är; ange plats eller namn",
        "rad 6, kolumn Seat: '1' står redan på rad 2; varje plats får bara förekomma en gång",
        "rad 7, kolumn 4: 'M' står i en kolumn utan namn; rubrikraden har 3 kolumner",
        "rad 8: raden går inte att dela i kolumner: ett citattecken är felplacerat eller saknar sitt par",
        "rad 9, kolumn Namn: 'G\\u200bun' innehåller tecken som inte syns; ta bort dem",
        f"rad 9, kolumn Vote: 'ja?' är ingen röst; {tillatet}",
    ]


def test_ett_citattecken_utan_par_slukar_inga_roster_tyst() -> None:
    assert _fel('plats;namn;röst\n1;Ann;ja\n2;"Bo;nej\n3;Cia;nej\n') == [
        "rad 3: raden går inte att dela i kolumner: ett citattecken är felplacerat eller saknar sitt par"
    ]


def test_en_cell_for_mycket_foljs_inte_av_fel_rost() -> None:
    """A name with an unquoted separator shifts the cells; the row must not be read as if nothing had happened."""
    (fel,) = _fel("röst,plats,namn,parti\nja,1,Ek, Ann,M")
    assert fel == "rad 2, kolumn 5: 'M' står i en kolumn utan namn; rubrikraden har 4 kolumner"


def test_samma_namn_utan_plats_gar_inte_att_skilja_at() -> None:
    rubrik = "namn;parti;plats;röst\n"
    (fel,) = _fel(f"{rubrik}Bo Ek;S;;ja\nbo ek;s;;nej")
    assert fel == "rad 3, kolumn namn: 'bo ek' står redan på rad 2, med samma parti; ange plats för att skilja dem åt"
    assert len(las_rostlista(f"{rubrik}Bo Ek;S;;ja\nBo Ek;M;;nej\nBo Ek;S;3;nej\nBo Ek;S;4;nej")) == 4


def test_platser_jamfors_utan_skiftlage() -> None:
    (fel,) = _fel("plats;röst\nM-1;ja\nm-1;ja")
    assert "'m-1' står redan på rad 2" in fel


@pytest.mark.parametrize(
    ("text", "borjan"),
    [
        ("", "rad 1: kolumnnamn saknas; första raden ska namnge kolumnerna plats, namn, parti och röst"),
        ("\n \n", "rad 1: kolumnnamn saknas; "),
        ("\n1;Ann;ja", "rad 2: en kolumn för röst saknas; funna kolumner är '1', 'Ann', 'ja'; första raden ska "),
        ("plats;parti", "rad 1: en kolumn för röst saknas; funna kolumner är 'plats', 'parti'; första raden ska "),
        ("parti,röst", "rad 1: en kolumn för plats eller namn saknas; funna kolumner är 'parti', 'röst'; "),
        ("plats;namn;part;röst", "rad 1: kolumnen 'part' är okänd; menade du 'parti'?"),
        ("seat,name,vots", "rad 1: kolumnen 'vots' är okänd; menade du 'vote'?"),
        ("Plast;Röst", "rad 1: kolumnen 'Plast' är okänd; menade du 'plats'?"),
        ("Nr;Namn;Röts", "rad 1: kolumnen 'Röts' är okänd; menade du 'röst'?"),
        ("nr;plats;namn;röst", "rad 1: kolumnerna 'nr' och 'plats' betyder alla plats; bara en får finnas"),
        ('"plats;röst\n1;ja', "rad 1: kolumnnamn saknas; "),
    ],
)
def test_rubrikrader_som_inte_duger(text: str, borjan: str) -> None:
    assert _fel(text)[0].startswith(borjan)


def test_en_okand_kolumn_som_inte_liknar_nagot_saknat_ar_ofarlig() -> None:
    rader = las_rostlista("plats;partier;parti;tid;röst\n1;Moderaterna;M;18.02;ja")
    assert rader == (Rostrad(rad=1, plats="1", parti="M", rost="ja"),)


def test_kanonisk_form() -> None:
    text = skriv_rostlista(FACIT)
    assert text == (
        'plats;namn;parti;röst\n1;Ann Ek;M;ja\n2;"Bo Al; Berg";S;nej\n3;;;avstår\nM-4;Åsa Ö;V;frånvarande\n'
    )
    assert las_rostlista(text) == FACIT


@pytest.mark.parametrize("tecken", "=+-@＝＋－＠")  # noqa: RUF001  # the full-width forms are what is tested
def test_inget_i_filen_ar_en_formel(tecken: str) -> None:
    rad = Rostrad(rad=1, plats=f"{tecken}1", namn=f"'{tecken}HYPERLINK(1;2)", parti=tecken, rost="ja")
    text = skriv_rostlista([rad])
    assert text.splitlines()[1] == f"'{tecken}1;\"''{tecken}HYPERLINK(1;2)\";'{tecken};ja"
    assert las_rostlista(text) == (rad,)


def test_en_apostrof_framfor_annat_ar_en_apostrof() -> None:
    assert las_rostlista("namn;röst\n'Ann;ja\nd'Arc;ja\n-;ja\n")[0].namn == "'Ann"


@pytest.mark.parametrize(
    ("falt", "varden"),
    [
        ("rost", {"plats": "1", "rost": "avstår"}),
        ("plats", {"plats": " 1", "rost": "ja"}),
        ("plats", {"rost": "ja", "parti": "M"}),
        ("namn", {"plats": "1", "namn": "", "rost": "ja"}),
        ("namn", {"plats": "1", "namn": "Ann  Ek", "rost": "ja"}),
        ("parti", {"plats": "1", "parti": "M\x00", "rost": "ja"}),
    ],
)
def test_en_rad_som_inte_gar_att_skriva_gar_inte_att_gora(falt: str, varden: dict[str, str]) -> None:
    with pytest.raises(OgiltigtVarde, match=rf"Rostrad\.{falt}: "):
        Rostrad(rad=1, **varden)


def test_raden_raknas_fran_ett() -> None:
    with pytest.raises(OgiltigtVarde, match="ett heltal från 1"):
        Rostrad(rad=0, plats="1", rost="ja")
