"""What verifiera finds, and what it calls it."""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest

from propositionsordning import (
    Arbetsordning,
    Arende,
    Beslutsprotokoll,
    Forslag,
    Forslagsart,
    Handelse,
    Klubbslag,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    PropositionStalld,
    Sammantrade,
    UppfattningRedovisad,
    Yrkande,
    beslut_som_json,
    beslutsprotokoll,
    borja,
    spela,
)
from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.forlopp.lage import Loggpost
from propositionsordning.utbyte.beslutsformat import forseglad
from propositionsordning.utbyte.verifiering import Fyndslag, Granskning, Skick, sammanfatta, verifiera
from tests.guld import fall

Data = dict[str, Any]


@cache
def _text() -> str:
    return beslut_som_json(beslutsprotokoll(fall.motforslag_avgjort()))


@pytest.fixture
def data() -> Data:
    svar: Data = json.loads(_text())
    return svar


def fel(g: Granskning) -> list[str]:
    return [f"{f.slag.value}: {f}" for f in g.fynd if f.slag not in {Fyndslag.EJ_PROVBAR, Fyndslag.UPPLYSNING}]


def sigillfel(data: Data) -> str:
    funna = [str(f) for f in verifiera(kanonisk(data)).fynd if f.slag is Fyndslag.SIGILL]
    assert len(funna) == 1
    return funna[0]


# --- The seal --------------------------------------------------------------------------------------------------------


def _ta_bort(nr: int) -> Callable[[Data], None]:
    return lambda d: d["logg"].pop(nr - 1)


def _lagg_till(nr: int) -> Callable[[Data], None]:
    return lambda d: d["logg"].insert(nr - 1, {"handelse": {"typ": "anteckning", "av": ["S"]}})


def _byt_plats(d: Data) -> None:
    d["logg"][7], d["logg"][8] = d["logg"][8], d["logg"][7]


SIGILL: list[tuple[Callable[[Data], None], str]] = [
    (lambda d: d["huvud"]["arende"].update(rubrik="Annat"), "vid huvudet: det som var givet är ändrat."),
    (
        lambda d: d["logg"][5]["handelse"].update(delfraga="2"),
        "Sigillet är brutet vid händelse 6: händelsen är ändrad.",
    ),
    (lambda d: d["logg"][0].update(trots="Ändå."), "vid händelse 1: händelsen är ändrad."),
    (_ta_bort(3), "vid händelse 3: loggen har 1 händelse färre än när den förseglades."),
    (_lagg_till(3), "vid händelse 3: loggen har 1 händelse fler än när den förseglades."),
    (_ta_bort(24), "vid händelse 24: här är en händelse borttagen."),
    (_lagg_till(25), "vid händelse 25: händelsen är tillagd efter förseglingen."),
    (_byt_plats, "vid händelse 8: händelsen är ändrad."),
    (lambda d: d["resultat"].update(status="pagar"), "vid resultaten: de, eller sigillet självt, är ändrade."),
    (lambda d: d["sigill"].update(varde="0" * 64), "vid resultaten: de, eller sigillet självt, är ändrade."),
    (
        lambda d: d["sigill"]["kedja"].__setitem__(4, "0" * 64),
        "Sigillet är brutet i sig självt: länk 4 är ändrad, men inte det som den är lagd på.",
    ),
]


@pytest.mark.parametrize(("andra", "text"), SIGILL, ids=[text for _, text in SIGILL])
def test_sigillet_sager_var_det_ar_brutet(data: Data, andra: Callable[[Data], None], text: str) -> None:
    andra(data)
    assert text in sigillfel(data)


def test_ett_orort_protokoll(data: Data) -> None:
    g = verifiera(_text(), rad=3)
    assert (g.rad, g.sigill, g.arende) == (3, data["sigill"]["varde"], data["huvud"]["arende"]["rubrik"])
    assert not [f for f in g.fynd if f.slag in {Fyndslag.SIGILL, Fyndslag.UTFALL, Fyndslag.ROSTETAL, Fyndslag.RESULTAT}]


# --- The events again ------------------------------------------------------------------------------------------------


def omforseglad(data: Data) -> Granskning:
    """Somebody has altered the record and sealed it anew: only what does not follow from the events is found."""
    g = verifiera(kanonisk(forseglad(data)))
    assert not [f for f in g.fynd if f.slag in {Fyndslag.SIGILL, Fyndslag.FORM}]
    return g


def test_ett_annat_utfall_an_handelserna_ger(data: Data) -> None:
    data["resultat"]["beslut"][0]["utfall"] = "zz"
    assert [f for f in fel(omforseglad(data)) if f.startswith("utfall")] == [
        "utfall: $.resultat.beslut[0].utfall: Protokollet säger 'zz', men händelserna ger "
        + repr(json.loads(_text())["resultat"]["beslut"][0]["utfall"])
        + "."
    ]


def test_ett_annat_rostetal_an_upprorandet_ger(data: Data) -> None:
    rostetal = data["resultat"]["omrostningar"][0]["rostetal"]
    ja = rostetal["ja"]
    rostetal["ja"] += 1
    funna = [f for f in fel(omforseglad(data)) if f.startswith("rostetal")]
    assert funna == [
        f"rostetal: $.resultat.omrostningar[0].rostetal.ja: Protokollet säger {ja + 1}, men händelserna ger {ja}."
    ]


def test_ett_annat_spar_an_handelserna_ger(data: Data) -> None:
    data["resultat"]["spar"][0]["provning"]["skal"] = "Så är det."
    assert any(
        f.startswith("resultat: $.resultat.spar[0].provning.skal: Protokollet säger 'Så är")
        for f in fel(omforseglad(data))
    )


def test_en_handelse_som_lagen_inte_tillater(data: Data) -> None:
    klubbslag = next(nr for nr, p in enumerate(data["logg"]) if p["handelse"]["typ"] == "klubbslag")
    del data["logg"][klubbslag - 1]
    data["resultat"]["reservationer"] = []
    funna = fel(omforseglad(data))
    assert funna[-1].startswith(f"regel: händelse {klubbslag}: ")
    assert "R-5:53-3, KL 5:53" in funna[-1]


def test_ett_skal_utan_hinder(data: Data) -> None:
    data["logg"][5]["trots"] = "Ändå."
    assert "resultat: händelse 6: Ett skäl att gå vidare trots hinder är angivet, men inget hinder finns." in fel(
        omforseglad(data)
    )


def _i_brattom() -> Beslutsprotokoll:
    """A proposition put before the order was approved, in spite of the hinder."""
    m = Sammantrade(
        organ=Organ(typ=Organtyp.NAMND, namn="Nämnden"),
        datum=date(2025, 3, 26),
        arbetsordning=Arbetsordning(godkannande_kravs=True),
    )
    f = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslaget")
    lage = borja(m, Arende(id="1", rubrik="Budget", forslag=(f,), yrkanden=(Yrkande(id="y1", forslag="a"),)))
    forst: list[Handelse | Loggpost] = [OverlaggningAvslutad(), Loggpost(PropositionStalld("1"), "Det var bråttom.")]
    return beslutsprotokoll(spela(lage, [*forst, UppfattningRedovisad("a"), Klubbslag()]))


def test_ett_brott_mot_en_regel_ar_ett_fynd() -> None:
    """The reason given lets the event through again: what is found is what the record itself tells of."""
    p = _i_brattom()
    g = verifiera(beslut_som_json(p))
    assert p.avvikelser
    assert g.skick is Skick.FYND
    assert sammanfatta([g, g])[Fyndslag.REGEL, p.avvikelser[0].provning.regel.id] == 2
    assert [(f.nr or 0, f.regel) for f in g.fynd] == [
        (s.nr, s.provning.regel.id) for s in (*p.avvikelser, *p.ej_provbara, *p.upplysningar)
    ]


def test_utan_sitt_skal_gar_handelsen_inte_igenom() -> None:
    p = _i_brattom()
    data = json.loads(beslut_som_json(p))
    assert data["logg"][1].pop("trots") == "Det var bråttom."
    g = omforseglad(data)
    assert [(f.slag, f.nr, f.regel) for f in g.fynd] == [(Fyndslag.REGEL, 2, p.avvikelser[0].provning.regel.id)]


def test_lagen_fore_2018(data: Data) -> None:
    data["huvud"]["sammantrade"]["datum"] = "2017-12-31"
    assert "gäller från 2018-01-01" in fel(omforseglad(data))[0]


# --- The text --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gor", "skick"),
    [
        (lambda t: t, "helt"),
        (lambda t: t.rstrip("\n"), "helt"),
        (lambda t: t + "\n", "omformaterat"),
        (lambda t: "\ufeff" + t, "omformaterat"),
        (lambda t: t.replace("a", "e"), "olasligt"),
        (lambda t: json.dumps(json.loads(t)), "omformaterat"),
        (lambda t: t.replace("å", "\\u00e5"), "omformaterat"),
        (lambda t: t[:-2], "olasligt"),
        (lambda t: t.encode("utf-16"), "olasligt"),
        (lambda t: t.encode("cp1252", errors="replace"), "olasligt"),
        (lambda t: t.replace('"logg":[', '"logg":[1,'), "olasligt"),
        (lambda t: t.replace("budget", "\ud800") + "\ud800", "olasligt"),
    ],
)
def test_texten(gor: Callable[[str], str | bytes], skick: str) -> None:
    g = verifiera(gor(beslut_som_json(beslutsprotokoll(fall.huddinge_avgjort()))))
    assert g.skick.value == skick
