"""Canonical text and its patterns: what is sealed over other bytes is never taken for what the library writes."""

import json
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from propositionsordning import Filfel, Lage, beslut_som_json, beslutsprotokoll
from propositionsordning.arende.arende import Arende
from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.beslut.protokoll import Beslutsprotokoll
from propositionsordning.beslut.sigill import forsegla, ledkedja
from propositionsordning.forlopp.handelser import RegistreringRattad
from propositionsordning.forlopp.lage import Loggpost
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.strategier import lagen
from propositionsordning.utbyte.beslutsformat import forseglad, prova_form
from propositionsordning.utbyte.former import form
from propositionsordning.utbyte.oppning import _direkt, oppna
from propositionsordning.utbyte.packat import Huvud
from propositionsordning.utbyte.textmonster import monster
from tests.egenskaper.andringar import andringar
from tests.guld import fall

PROTOKOLL = beslutsprotokoll(fall.motforslag_avgjort())
DATA = json.loads(beslut_som_json(PROTOKOLL))
MOTE = kanonisk(DATA["huvud"]["sammantrade"]).decode()


def forseglad_text(huvud: str, logg: list[str], resultat: str) -> bytes:
    """A file whose seal is laid over just these texts, canonical or not."""
    borjan = f'{{"format":"propositionsordning/beslut/1","huvud":{huvud}'
    kedja = ledkedja((borjan + "}").encode(), [post.encode() for post in logg])
    sigill = kanonisk({"kedja": list(kedja), "varde": forsegla(kedja[-1], resultat.encode())}).decode()
    return f'{borjan},"logg":[{",".join(logg)}],"resultat":{resultat},"sigill":{sigill}}}'.encode()


def bitar() -> tuple[str, list[str], str]:
    return (
        kanonisk(DATA["huvud"]).decode(),
        [kanonisk(post).decode() for post in DATA["logg"]],
        kanonisk(DATA["resultat"]).decode(),
    )


def hel(data: bytes) -> bool:
    try:
        return oppna(data, fil="-").hel
    except Filfel:
        return False


def test_bitarna_som_biblioteket_skriver_dem() -> None:
    assert forseglad_text(*bitar()) + b"\n" == beslut_som_json(PROTOKOLL).encode()
    assert hel(forseglad_text(*bitar()))


ANDRA_BYTE = [
    ('"arende":{', '"arende": {'),
    ('"arende":{', '"arende":{ '),
    ('"organ":{"', '"organ":{\t"'),
    ('"typ":"proposition"', '"typ": "proposition"'),
    ('"delfraga":"1","typ"', '"typ":"proposition","delfraga":"1","typ"'),
    ('"status":"avgjort"', '"status" :"avgjort"'),
    ('"spar":[{', '"spar":[ {'),
    ('"spar":[{', '"spar":[\n{'),
    ("å", "\\u00e5"),
    ("ä", "\\u00E4"),
    ("ö", "\\u00f6"),
    ('"rubrik":"', '"rubrik":"\\/'),
    ('"rubrik":"', '"rubrik":"\\u0008'),
    ('"rubrik":"', '"rubrik":"\\u001F'),
    ('"antal_ledamoter":7,', '"antal_ledamoter":1.0,'),
    ('"antal_ledamoter":7,', '"antal_ledamoter":1e0,'),
    ('"franvarande":0,', '"franvarande":-0,'),
    ('"antal_ledamoter":7,', '"antal_ledamoter":true,'),
    ('"antal_ledamoter":7,', '"antal_ledamoter":"1",'),
    ('"antal_ledamoter":7,', '"antal_ledamoter":01,'),
    ('"antal_ledamoter":7,', '"antal_ledamoter":7,"antal_ledamoter":7,'),
    ('"antal_ledamoter":7,', '"antal_ledamoter":9007199254740992,'),
    ('"status":"avgjort"', '"status":"avgjort","status":"avgjort"'),
    ('"status":"avgjort"', '"status":"nastan"'),
    ('"svar":"uppfylld"', '"svar":"uppfyll"'),
    ('"regel":"R-5:', '"regel":"R-99:'),
    ('"upplysningar":[]', '"upplysningar":[,]'),
    ('"upplysningar":[]', f'"upplysningar":[{"1," * 4096}1]'),
    ('"status":"avgjort",', '"status":"avgjort",,'),
    ('"status":"avgjort",', '"status":"avgjort"'),
    ('"utgatt":null}', '"utgatt":null,}'),
    ('"utgatt":null}', '"utgatt":null,"zz":1}'),
    ('"utgatt":null}', '"utgatt":null}}'),
    ('"upplysningar":[],', ""),
    ('"datum":"2025-', '"datum":"2025-13-26","datum":"2025-'),
]


@pytest.mark.parametrize(("fore", "efter"), ANDRA_BYTE)
def test_ett_sigill_over_andra_byte_an_de_kanoniska_ar_inte_helt(fore: str, efter: str) -> None:
    """The seal is laid on canonical text (docs/format.md): over anything else it is no seal of the record."""
    huvud, logg, resultat = bitar()
    assert fore in huvud + "".join(logg) + resultat
    ny = (huvud.replace(fore, efter), [post.replace(fore, efter) for post in logg], resultat.replace(fore, efter))
    data = forseglad_text(*ny)
    assert data != forseglad_text(huvud, logg, resultat)
    assert not hel(data)


@pytest.mark.parametrize(
    "datum", ["2025-02-29", "2025-04-31", "2025-00-10", "2025-13-01", "2025-1-01", "0000-01-01", "2100-02-29"]
)
def test_en_dag_som_inte_finns_ar_inget_datum(datum: str) -> None:
    huvud, logg, resultat = bitar()
    dag = DATA["huvud"]["sammantrade"]["datum"]
    assert not hel(forseglad_text(huvud.replace(f'"datum":"{dag}"', f'"datum":"{datum}"'), logg, resultat))


@given(st.dates())
def test_varje_dag_ar_ett_datum(dag: Any) -> None:  # noqa: ANN401  # a date
    huvud, logg, resultat = bitar()
    idag = DATA["huvud"]["sammantrade"]["datum"]
    assert hel(forseglad_text(huvud.replace(f'"datum":"{idag}"', f'"datum":"{dag.isoformat()}"'), logg, resultat))


def test_kolumner_av_olika_langd_ar_ingen_tabell() -> None:
    huvud, logg, resultat = bitar()
    ledamoter = DATA["huvud"]["sammantrade"]["organ"]["ledamoter"]
    kortare = {**ledamoter, "id": ledamoter["id"][:-1]}
    ny = huvud.replace(kanonisk(ledamoter).decode(), kanonisk(kortare).decode())
    assert ny != huvud
    assert not hel(forseglad_text(ny, logg, resultat))


def test_for_manga_handelser() -> None:
    huvud, _, resultat = bitar()
    assert hel(forseglad_text(huvud, ['{"handelse":{"typ":"klubbslag"}}'] * 4096, resultat))
    assert not hel(forseglad_text(huvud, ['{"handelse":{"typ":"klubbslag"}}'] * 4097, resultat))


@given(st.text(st.characters(codec="utf-8")))
def test_varje_text_skyddas_pa_ett_enda_satt(text: str) -> None:
    arende = kanonisk({"id": "1", "rubrik": text})
    assert monster(form(Arende), skyddat=True).fullmatch(arende)
    if b"\\" in arende:
        assert not monster(form(Arende), skyddat=True).fullmatch(arende.replace(b"\\", b"\\u005c"))
    else:
        assert monster(form(Arende), skyddat=False).fullmatch(arende)


@given(lagen(hogst=25))
@settings(max_examples=40)
def test_det_som_skrivs_oppnas_direkt(lage: Lage) -> None:
    """The quick way is the one that is taken."""
    data = beslut_som_json(beslutsprotokoll(lage)).encode()
    oppnad = _direkt(data)
    assert oppnad is not None
    assert oppnad.data == json.loads(data)


@pytest.mark.parametrize("del_", ["huvud", "logg", "resultat"])
def test_det_som_oppnas_direkt_ar_laget_som_ett_protokoll(del_: str) -> None:
    """Of everything that can be altered and sealed anew, the quick way takes nothing that the careful one refuses."""
    for vad, gor in list(andringar(DATA[del_]))[:: {"huvud": 5, "logg": 5, "resultat": 13}[del_]]:
        andrat = gor()
        if type(andrat) is not type(DATA[del_]):
            continue
        ny = {**DATA, del_: andrat}
        if _direkt(kanonisk(forseglad(ny))) is not None:
            prova_form(ny, fil=vad)


def test_en_rattning_har_den_handelse_som_den_satter_in() -> None:
    post = monster(form(Loggpost), skyddat=False, slag=RegistreringRattad)
    for handelse in ('{"typ":"klubbslag"}', '{"delfraga":"1","typ":"proposition"}', "null"):
        rattad = f'{{"handelse":{{"ersatt_med":{handelse},"nr":1,"typ":"rattad"}}}}'.encode()
        assert post.fullmatch(rattad), handelse
        assert not post.fullmatch(rattad.replace(b"}}", b',"x":1}}')), handelse
    assert not post.fullmatch(b'{"handelse":{"ersatt_med":{"typ":"okand"},"nr":1,"typ":"rattad"}}')
    assert not post.fullmatch(b'{"handelse":{"typ":"klubbslag"}}')


def test_monstren_hor_till_sina_former() -> None:
    huvud, logg, resultat = bitar()
    for form_, text in ((Huvud, huvud), (Sammantrade, MOTE), (Loggpost, logg[0]), (Beslutsprotokoll, resultat)):
        for annan, annan_text in (
            (Huvud, huvud),
            (Sammantrade, MOTE),
            (Loggpost, logg[0]),
            (Beslutsprotokoll, resultat),
        ):
            traff = monster(form(form_), skyddat=False).fullmatch(annan_text.encode())
            assert bool(traff) == (form_ is annan), (text, annan_text)


def test_kedjan_ar_den_som_beskrivs() -> None:
    huvud, logg, _ = bitar()
    led = sha256(f'{{"format":"propositionsordning/beslut/1","huvud":{huvud}}}'.encode()).hexdigest()
    assert DATA["sigill"]["kedja"][:2] == [led, sha256((led + logg[0]).encode()).hexdigest()]
