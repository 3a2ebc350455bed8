"""The model as plain data: what a reader in any language can rely on."""

from datetime import date, datetime
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import fields, has

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.beslut.protokoll import Beslutsprotokoll, beslutsprotokoll
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.forlopp.handelser import Klubbslag, OrdningGodkand, RegistreringRattad, YrkandeFramstallt
from propositionsordning.forlopp.lage import Loggpost
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.forlopp.rostning import Rostning
from propositionsordning.lag.katalog import regel
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Organtyp, uppfylld
from propositionsordning.lag.tolkningar import Arbetsordning
from propositionsordning.mote.organ import Ledamot, Organ
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.utbyte.arendefil import las_arendefil, spela_fil
from propositionsordning.utbyte.kodning import som_json, till_data

HUDDINGE = Path(__file__).parents[2] / "exempel" / "huddinge-2023-11-22-8.toml"


@pytest.fixture(scope="module")
def protokoll() -> Beslutsprotokoll:
    return beslutsprotokoll(spela_fil(las_arendefil(HUDDINGE))[0])


@pytest.mark.parametrize(
    ("objekt", "data"),
    [
        (None, None),
        (True, True),
        (7, 7),
        ("åäö", "åäö"),
        (("a", 1), ["a", 1]),
        ({"b": (1,)}, {"b": [1]}),
        (date(2025, 3, 26), "2025-03-26"),
        (Organtyp.NAMND, "namnd"),
        (kl(5, 50, stycke=1), "sfs/2017:725#k_5p_50s_1"),
        (regel("R-5:56-1"), "R-5:56-1"),
        (Yrkande(id="y1", forslag="a"), {"id": "y1", "forslag": "a"}),
        (Yrkande(id="y1", forslag="a", av=("M",), hand=2), {"id": "y1", "forslag": "a", "av": ["M"], "hand": 2}),
        (OrdningGodkand(), {"typ": "ordning_godkand"}),
        (Klubbslag(kant=False), {"typ": "klubbslag", "kant": False}),
        (
            Loggpost(RegistreringRattad(nr=3, ersatt_med=Klubbslag()), "skäl"),
            {"handelse": {"typ": "rattad", "nr": 3, "ersatt_med": {"typ": "klubbslag"}}, "trots": "skäl"},
        ),
        (
            YrkandeFramstallt(Yrkande(id="y", forslag="n"), Forslag(id="n", art=Forslagsart.EGET, rubrik="det nya")),
            {
                "typ": "yrkande",
                "yrkande": {"id": "y", "forslag": "n"},
                "forslag": {"id": "n", "art": "eget", "rubrik": "det nya"},
            },
        ),
        (Rostning(koder="jnaf"), {"koder": "jnaf"}),
        (uppfylld(regel("R-4:24-1"), "Så var det."), {"svar": "uppfylld", "regel": "R-4:24-1", "skal": "Så var det."}),
    ],
)
def test_data(objekt: object, data: object) -> None:
    assert till_data(objekt) == data


def test_det_som_foljer_av_annat_skrivs_inte() -> None:
    """The default benämning comes from the name; one that is chosen is written."""
    assert till_data(Organ(typ=Organtyp.NAMND, namn="Skolnämnden")) == {"typ": "namnd", "namn": "Skolnämnden"}
    assert till_data(Organ(typ=Organtyp.NAMND, namn="Skolnämnden", benamning="nämnden"))["benamning"] == "nämnden"
    ledamoter = (Ledamot(id="M-1", parti="M"),)
    med_ledamoter = Organ(typ=Organtyp.NAMND, namn="Skolnämnden", ledamoter=ledamoter)
    assert till_data(med_ledamoter) == {
        "typ": "namnd",
        "namn": "Skolnämnden",
        "ledamoter": {"id": ["M-1"], "parti": ["M"]},
    }
    m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Skolnämnden"), datum=date(2025, 3, 26))
    assert set(till_data(m)) == {"organ", "datum", "arbetsordning"}


def test_arbetsordningens_val_skrivs_alla() -> None:
    data = till_data(Arbetsordning())
    assert set(data) == {a.name for a in fields(Arbetsordning)}
    assert (data["utslagsrost"], data["godkannande_kravs"]) == ("som_egen_rost", False)


@pytest.mark.parametrize("varde", [1.5, Fraction(1, 3), datetime(2025, 3, 26, 12), b"x", {1, 2}, [1], object()])  # noqa: DTZ001  # any datetime will do
def test_annat_an_modellen_avvisas(varde: object) -> None:
    """A list can change, a fraction has no form in JSON: nothing is guessed."""
    with pytest.raises(OgiltigtVarde, match="till_data"):
        till_data(varde)


def test_varje_handelse_bar_sitt_namn() -> None:
    namn = [slag.namn for slag in SLAG.values()]
    assert len(set(namn)) == len(namn)
    assert not {a.name for typ in SLAG if has(typ) for a in fields(typ)} & {"typ"}


def test_som_json_ar_for_manniskor() -> None:
    assert som_json({"b": ["Källström"], "a": None}) == '{\n  "a": null,\n  "b": [\n    "Källström"\n  ]\n}\n'


def test_nycklarna_ar_ascii(protokoll: Beslutsprotokoll) -> None:
    nycklar: set[str] = set()

    def ga(data: Any) -> None:  # noqa: ANN401  # any part of the data
        if isinstance(data, dict):
            nycklar.update(data)
            for d in data.values():
                ga(d)
        elif isinstance(data, list):
            for d in data:
                ga(d)

    ga(till_data(protokoll))
    assert len(nycklar) > 40
    assert all(n.isascii() and not n.startswith("_") for n in nycklar)
