"""What a reader of records refuses, and in which words."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from propositionsordning import Filfel, OgiltigtVarde, Rattelse, beslut_som_json, beslutsprotokoll, tolka_beslut
from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.beslut.sigill import bytes_att_signera
from propositionsordning.utbyte.avkodning import HOGST_FEL
from propositionsordning.utbyte.beslutsformat import sigill_av
from propositionsordning.utbyte.verifiering import Skick, verifiera
from tests.guld import fall

Data = dict[str, Any]
PROP = 5
"""Where the log puts its first proposition."""


@cache
def _text() -> str:
    return beslut_som_json(beslutsprotokoll(fall.motforslag_avgjort()))


@pytest.fixture
def data() -> Data:
    svar: Data = json.loads(_text())
    return svar


def _felet(data: object) -> str:
    with pytest.raises(Filfel) as fel:
        tolka_beslut(json.dumps(data, ensure_ascii=False), fil="b.json")
    return str(fel.value)


def _satt(*plats: str | int, till: object) -> Callable[[Data], None]:
    def gor(data: Any) -> None:  # noqa: ANN401  # any data
        for steg in plats[:-1]:
            data = data[steg]
        data[plats[-1]] = till

    return gor


OKANDA: list[tuple[Callable[[Data], None], str]] = [
    (
        _satt("format", till="propositionsordning/beslut/2"),
        "$.format: 'propositionsordning/beslut/2' stöds inte; den här",
    ),
    (_satt("format", till=None), "$.format: saknas; den här utgåvan läser 'propositionsordning/beslut/1'"),
    (_satt("nytt", till=1), "$.nytt: okänt fält"),
    (
        _satt("logg", PROP, "handelse", "delfrga", till="1"),
        "$.logg[5].handelse.delfrga: okänt fält; menade du 'delfraga'?",
    ),
    (
        _satt("logg", PROP, "handelse", "typ", till="propostion"),
        "'propostion' är inget känt slag av händelse; menade du",
    ),
    (_satt("logg", PROP, "handelse", till={}), "$.logg[5].handelse.typ: saknas"),
    (
        _satt("logg", PROP, "handelse", "delfraga", till=7),
        "$.logg[5].handelse.delfraga: ska vara en text, men är talet 7",
    ),
    (
        _satt("logg", PROP, "handelse", "delfraga", till=""),
        "$.logg[5].handelse.delfraga: '' är inte tillåtet; tillåtet är en",
    ),
    (
        _satt("logg", PROP, "handelse", "delfraga", till="\ud800"),
        "$.logg[5].handelse.delfraga: innehåller en surrogathalva",
    ),
    (_satt("logg", till={}), "$.logg: ska vara en lista, men är ett objekt"),
    (_satt("logg", till=[None] * 4097), "$.logg: har 4097 element; tillåtet är högst 4096"),
    (_satt("huvud", "sammantrade", "datum", till="2025-13-01"), "$.huvud.sammantrade.datum: 2025-13-01 finns inte i"),
    (
        _satt("huvud", "sammantrade", "datum", till="20250326"),
        "ska vara ett datum som 2025-03-26, men är texten '20250326'",
    ),
    (_satt("huvud", "sammantrade", "organ", "typ", till="namd"), "'namd' är okänd; tillåtet är fullmaktige, namnd"),
    (
        _satt("huvud", "arende", "id", till="a b"),
        "$.huvud.arende.id: 'a b' är inte tillåtet; tillåtet är en beteckning",
    ),
    (_satt("huvud", "arende", "val", till=1), "$.huvud.arende.val: ska vara true, false eller null, men är talet 1"),
    (
        _satt("resultat", "spar", 0, "nr", till=2**53),
        "ska vara ett heltal inom ±(2^53 - 1), men är talet utanför ±(2^53",
    ),
    (
        _satt("resultat", "spar", 0, "provning", "regel", till="R-9:99-9"),
        "$.resultat.spar[0].provning.regel: 'R-9:99-9'",
    ),
    (_satt("resultat", "ej_provbara", till=[99]), "$.resultat.ej_provbara[0]: 99 är inget nummer i spåret"),
    (_satt("resultat", "reservationer", till=[1]), "$.resultat.reservationer[0]: händelse 1 är ingen reservation"),
    (_satt("resultat", "forslag_och_yrkanden", "forslag", 0, till="zz"), "'zz' finns varken i ärendet eller i loggen"),
    (_satt("resultat", "regelverk", till="R-4:24-1 R-9"), "$.resultat.regelverk.regler[1]: 'R-9' är inte tillåtet"),
    (_satt("resultat", "omrostningar", 0, "roster", "koder", till="jn"), "har 2 koder, men röstlängden har"),
    (_satt("resultat", "omrostningar", 0, "roster", "langd", till=9), "roster.langd: röstlängd 9 finns inte"),
    (_satt("resultat", "deltagande", 0, "deltog", till=9), "$.resultat.deltagande[0].deltog: röstlängd 9 finns inte"),
    (
        _satt("resultat", "rostlangder", till=[["a"], [1]]),
        "$.resultat.rostlangder[1][0]: ska vara en text, men är talet 1",
    ),
]


@pytest.mark.parametrize(("andra", "text"), OKANDA, ids=[text for _, text in OKANDA])
def test_det_okanda_avvisas_med_sin_plats(data: Data, andra: Callable[[Data], None], text: str) -> None:
    andra(data)
    assert text in _felet(data)


def test_alla_fel_sags_pa_en_gang(data: Data) -> None:
    data["logg"][PROP]["handelse"]["delfraga"] = 1
    data["huvud"]["arende"]["rubrik"] = 2
    data["huvud"]["sammantrade"]["organ"]["namn"] = None
    fel = _felet(data)
    assert fel.startswith("b.json: 3 fel")
    assert [plats in fel for plats in ("$.logg[5].handelse.delfraga", "arende.rubrik", "organ.namn")] == [True] * 3


def test_felen_har_ett_tak(data: Data) -> None:
    data["logg"] = [1] * 4000
    assert _felet(data).count("\n") == HOGST_FEL


def test_kolumner_ska_vara_lika_langa(data: Data) -> None:
    data["huvud"]["sammantrade"]["organ"]["ledamoter"] = {"id": ["a", "b"], "parti": ["S"]}
    assert "$.huvud.sammantrade.organ.ledamoter: kolumnerna är olika långa: id 2, parti 1" in _felet(data)
    data["huvud"]["sammantrade"]["organ"]["ledamoter"] = {"id": ["a", " "], "parti": ["S", None]}
    assert "$.huvud.sammantrade.organ.ledamoter.id[1]: ' ' är inte tillåtet" in _felet(data)


@pytest.mark.parametrize(
    ("text", "fel"),
    [
        ("", "är inte hel JSON: texten tar slut vid tecken 1"),
        ('{"a": 1} 2', "är inte hel JSON: något står efter slutet vid tecken 10"),
        ("{'a': 1}", 'är inte hel JSON: oväntat "\'" vid tecken 2'),
        ('{"a": "\n"}', "är inte hel JSON: ett styrtecken står oskyddat vid tecken 8"),
        ('{"a": 1,\n"b": x}', "är inte hel JSON: oväntat 'x' vid rad 2, tecken 6"),
        ('{"a": 1.5}', "1.5 är inget heltal"),
        ('{"a": 1e3}', "1e3 är inget heltal"),
        ('{"a": NaN}', "NaN är inget heltal"),
        ('{"a": -Infinity}', "-Infinity är inget heltal"),
        ('{"a": ' + "9" * 5000 + "}", "ett tal är större än ±(2^53 - 1)"),
        ('{"a": 1, "b": {"c": 1, "c": 1}}', "nyckeln 'c' står två gånger i samma objekt"),
        ("[" * 100_000, "för djupt nästlad JSON"),
        ('{"a":' * 100_000, "för djupt nästlad JSON"),
        ("[]", "$.format: saknas"),
        ("null", "$.format: saknas"),
    ],
    ids=lambda t: t[:20],
)
def test_text_som_inte_ar_ett_protokoll(text: str, fel: str) -> None:
    with pytest.raises(Filfel) as f:
        tolka_beslut(text)
    assert fel in str(f.value)


def test_djupt_nastlade_rattningar(data: Data) -> None:
    handelse: Data = {"typ": "klubbslag"}
    for _ in range(300):
        handelse = {"typ": "rattad", "nr": 1, "ersatt_med": handelse}
    data["logg"].append({"handelse": handelse})
    g = verifiera(json.dumps(data))
    assert (g.skick, g.fynd[0].text) == (Skick.OLASLIGT, "högst 64 nivåer är tillåtet")


@pytest.mark.parametrize(
    ("varde", "fel"),
    [
        (1.0, "1.0 är inte tillåtet"),
        (float("nan"), "nan är inte tillåtet"),
        (2**53, "ett heltal inom"),
        ({"å": 1}, "nycklar i ASCII"),
        ({1: 1}, "nycklar i ASCII"),
        ("\ud800", "inga surrogathalvor"),
        (("a",), "tillåtet är null"),
        ({"a": [{"b": b""}]}, "$.a[0].b"),
    ],
)
def test_kanonisk_avvisar(varde: object, fel: str) -> None:
    with pytest.raises(OgiltigtVarde, match="kanonisk") as f:
        kanonisk(varde)
    assert fel in str(f.value)


def test_kanonisk_har_ett_djup() -> None:
    varde: object = None
    for _ in range(1000):
        varde = [varde]
    with pytest.raises(OgiltigtVarde, match="högst 64 nivåer"):
        kanonisk(varde)


def test_en_rattelse_namner_det_gamla_sigillet() -> None:
    gammalt = beslutsprotokoll(fall.motforslag_avgjort())
    rattar = Rattelse(sigill=sigill_av(gammalt), skal="Fel datum i rubriken.")
    nytt = beslutsprotokoll(fall.motforslag_avgjort(), rattar=rattar)
    data = json.loads(beslut_som_json(nytt))
    assert data["huvud"]["rattar"] == {"sigill": sigill_av(gammalt), "skal": "Fel datum i rubriken."}
    assert sigill_av(nytt) != sigill_av(gammalt)
    assert tolka_beslut(beslut_som_json(nytt)) == nytt
    with pytest.raises(OgiltigtVarde, match=r"Rattelse\.sigill"):
        Rattelse(sigill="abc")


def test_det_som_signeras_har_en_form() -> None:
    sigill = sigill_av(beslutsprotokoll(fall.motforslag_avgjort()))
    assert bytes_att_signera(sigill) == b"propositionsordning/beslut/1 sha-256 " + sigill.encode() + b"\n"
    with pytest.raises(OgiltigtVarde, match="bytes_att_signera") as info:
        bytes_att_signera(sigill.upper())
    assert (info.value.falt, info.value.varde) == ("sigill", sigill.upper())
    assert "64 hexadecimala" in info.value.tillatet
