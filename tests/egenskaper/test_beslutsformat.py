"""Every object round-trips; canonical bytes are equal exactly when the records are; nothing altered passes."""

import json
import random
from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Any

import pytest
import rfc8785
from attrs import evolve, fields
from hypothesis import given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Beslutsprotokoll,
    Klubbslag,
    Lage,
    OgiltigtVarde,
    PropositionsordningFel,
    beslut_som_json,
    beslutsprotokoll,
    tolka_beslut,
)
from propositionsordning.beslut.kanonisk import STORSTA_TAL, kanonisk
from propositionsordning.beslut.rattelse import Rattelse
from propositionsordning.beslut.sigill import forsegla
from propositionsordning.forlopp.handelser import Handelse
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.lag.katalog import REGLER
from propositionsordning.lag.lagrum import kl
from propositionsordning.strategier import lagen
from propositionsordning.utbyte import byggande
from propositionsordning.utbyte.avkodning import fran_data
from propositionsordning.utbyte.beslutsformat import forseglad
from propositionsordning.utbyte.former import Falt, Form, Formslag, enumets, falten, form
from propositionsordning.utbyte.kodning import kodare
from propositionsordning.utbyte.packat import Beslutsfil
from propositionsordning.utbyte.textmonster import monster
from propositionsordning.utbyte.verifiering import Skick, verifiera
from tests.egenskaper.andringar import andringar, dubbla_nycklar
from tests.guld import fall

HELA = frozenset({Skick.HELT, Skick.OMFORMATERAT})
PROTOKOLL = [
    beslutsprotokoll(lage())
    for lage in (fall.huddinge_avgjort, fall.motforslag_avgjort, fall.minoritet_avgjort, fall.omlagd, fall.minoritet)
]


# --- Every class and every kind of event -----------------------------------------------------------------------------


def klasser(form_: Form, sedda: dict[Form, None] | None = None) -> dict[Form, None]:
    """Every form that can be reached from this one."""
    sedda = {} if sedda is None else sedda
    if form_ in sedda:
        return sedda
    sedda[form_] = None
    for del_ in form_.delar:
        klasser(del_, sedda)
    if form_.slag is Formslag.HANDELSE and form_.klass is None:
        for typ in SLAG:
            klasser(Form(Formslag.HANDELSE, typ), sedda)
    klass: Any = form_.klass
    if klass is not None and not issubclass(klass, Enum):
        for falt in falten(klass):
            klasser(falt.form, sedda)
    return sedda


ENKLA: dict[Formslag, Sequence[Any]] = {
    Formslag.TEXT: ("a", "b", "ej_a", "y1", "S-1", "M-1", "Åsa \"Ö\" \\ 'x'", "jnaf", "ab" * 32, "e\u0301\u007f"),
    Formslag.HELTAL: (0, 1, 2, 7, STORSTA_TAL),
    Formslag.JA_NEJ: (True, False),
    Formslag.DATUM: [date(2018, 1, dag) for dag in range(1, 32)],
    Formslag.REGEL: REGLER,
    Formslag.LAGRUM: [kl(5, paragraf) for paragraf in range(1, 60)],
    Formslag.INGET: (None,),
}


class Byggare:
    """Makes objects of any form by trying values until the class accepts them; the same ones every time."""

    def __init__(self) -> None:
        self.slump = random.Random(4)  # noqa: S311  # no secret: the same objects every time

    def varde(self, form_: Form, djup: int = 0) -> Any:  # noqa: ANN401  # what the form says
        slump = self.slump
        if form_.slag in ENKLA:
            return slump.choice(ENKLA[form_.slag])
        match form_.slag:
            case Formslag.VAL:
                return slump.choice(enumets(form_))
            case Formslag.LISTA:
                return tuple(self.varde(form_.delar[0], djup + 1) for _ in range(slump.randrange(3)))
            case Formslag.TABELL:
                return tuple(self.objekt(form_.klass, djup + 1) for _ in range(slump.randrange(3)))
            case Formslag.RAD:
                return tuple(self.varde(d, djup + 1) for d in form_.delar)
            case Formslag.NAGON:
                return self.varde(slump.choice(form_.delar), djup)
            case _:
                return self.objekt(form_.klass or slump.choice(list(SLAG)), djup)

    def objekt(self, klass: type | None, djup: int = 0, *, falt: str | None = None) -> Any:  # noqa: ANN401  # of that class
        """An object of the class, ``falt`` among the fields that are given."""
        assert klass is not None
        for _ in range(4000):
            valda = [f for f in falten(klass) if f.kravs or f.namn == falt or self.slump.random() < 0.5 / (1 + djup)]
            try:
                return klass(**{f.namn: self.varde(f.form, djup + 1) for f in valda})
            except PropositionsordningFel:
                continue
        pytest.fail(f"no object of {klass.__name__} could be made")


ALLA = [f for f in klasser(form(Beslutsprotokoll)) if f.slag in {Formslag.OBJEKT, Formslag.HANDELSE} and f.klass]


def test_varje_slag_av_handelse_ar_med() -> None:
    assert set(SLAG) <= {f.klass for f in ALLA}
    assert form(Klubbslag) == Form(Formslag.HANDELSE, Klubbslag)
    assert len(ALLA) > 45


@pytest.mark.parametrize("form_", ALLA, ids=lambda f: f.klass.__name__)
def test_varje_klass_kommer_tillbaka(form_: Form) -> None:
    """Also with each field given: what a class of data can hold, the file can."""
    byggare = Byggare()
    assert form_.klass is not None
    for falt in (None, *(f.namn for f in falten(form_.klass))):
        for _ in range(5):
            objekt = byggare.objekt(form_.klass, falt=falt)
            data = json.loads(kanonisk(kodare(form_)(objekt)))
            assert fran_data(form_, data, fil="-") == byggande.byggare(form_)(data) == objekt
            if form_.slag is Formslag.HANDELSE:
                assert fran_data(form(Handelse), data, fil="-") == byggande.byggare(form(Handelse))(data) == objekt


def test_bara_det_som_har_forval_utelamnas() -> None:
    kravs: list[Falt] = [f for form_ in ALLA if form_.klass for f in falten(form_.klass) if f.kravs]
    assert len(kravs) > 100


# --- Records ---------------------------------------------------------------------------------------------------------

LATT = settings(max_examples=40)


def protokoll() -> st.SearchStrategy[Beslutsprotokoll]:
    rattelser = st.sampled_from((None, None, None, Rattelse(sigill="ab" * 32, skal="fel datum")))
    return st.builds(lambda lage, rattar: beslutsprotokoll(lage, rattar=rattar), lagen(hogst=25), rattelser)


@given(protokoll())
@LATT
def test_protokollet_kommer_tillbaka(p: Beslutsprotokoll) -> None:
    text = beslut_som_json(p)
    tillbaka = tolka_beslut(text)
    assert tillbaka == p
    assert beslut_som_json(tillbaka) == text
    assert monster(form(Beslutsfil), skyddat="\\" in text).fullmatch(text.removesuffix("\n").encode())


@given(protokoll())
@LATT
def test_texten_ar_den_som_rfc_8785_ger(p: Beslutsprotokoll) -> None:
    text = beslut_som_json(p)
    assert rfc8785.dumps(json.loads(text)) + b"\n" == text.encode()


@given(lagen(hogst=20), lagen(hogst=20))
@LATT
def test_lika_byte_precis_nar_protokollen_ar_lika(a: Lage, b: Lage) -> None:
    p, q = beslutsprotokoll(a), beslutsprotokoll(b)
    assert (beslut_som_json(p) == beslut_som_json(q)) == (p == q)


@pytest.mark.parametrize("p", PROTOKOLL, ids=lambda p: p.arende.id)
def test_varje_falt_marks_i_byten(p: Beslutsprotokoll) -> None:
    """A record with any one field taken from another differs in its bytes too."""
    for annat in PROTOKOLL:
        for a in fields(Beslutsprotokoll):
            nytt = evolve(p, **{a.name: getattr(annat, a.name)})
            if nytt != p and a.name not in {"regelverk", "sammantrade"}:  # these two go together
                assert beslut_som_json(nytt) != beslut_som_json(p), a.name


def test_ett_annat_regelverk_an_sammantradets_skrivs_inte() -> None:
    a, b = PROTOKOLL[:2]
    with pytest.raises(OgiltigtVarde, match="sammanträdets regelverk"):
        beslut_som_json(evolve(a, regelverk=b.regelverk))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-STORSTA_TAL, STORSTA_TAL) | st.text(),
        lambda barn: (
            st.lists(barn, max_size=4) | st.dictionaries(st.text(st.characters(codec="ascii")), barn, max_size=4)
        ),
    )
)
def test_kanonisk_ar_rfc_8785(data: Any) -> None:  # noqa: ANN401  # any data
    assert kanonisk(data) == rfc8785.dumps(data)


# --- Nothing altered passes ------------------------------------------------------------------------------------------


@given(lagen(hogst=25))
@LATT
def test_ett_orort_protokoll_ar_helt(lage: Lage) -> None:
    p = beslutsprotokoll(lage)
    g = verifiera(beslut_som_json(p))
    assert g.skick is (Skick.FYND if p.avvikelser else Skick.HELT), g.fynd
    assert {f.slag.value for f in g.fynd} <= {"regel", "ej_provbar", "upplysning"}


@given(st.data())
@settings(max_examples=25)
def test_varje_enskild_andring_hittas(data: st.DataObject) -> None:
    text = beslut_som_json(beslutsprotokoll(data.draw(lagen(hogst=20))))
    alla = list(andringar(json.loads(text)))
    for vad, gor in data.draw(st.lists(st.sampled_from(alla), min_size=30, max_size=30)):
        g = verifiera(kanonisk(gor()))
        assert any(f.slag.value in {"sigill", "form"} for f in g.fynd), vad


@pytest.mark.parametrize("p", PROTOKOLL, ids=lambda p: p.arende.id)
def test_varje_andring_av_resultaten_hittas_aven_om_sigillet_lagts_om(p: Beslutsprotokoll) -> None:
    """The events give the results, so these cannot be altered by themselves."""
    data = json.loads(beslut_som_json(p))
    for vad, gor in list(andringar(data["resultat"]))[::5]:
        g = verifiera(kanonisk(forseglad({**data, "resultat": gor()})), tolkningar="tolkningar" in vad)
        assert any(f.slag.value in {"form", "utfall", "rostetal", "resultat"} for f in g.fynd), vad


@pytest.mark.parametrize("p", PROTOKOLL, ids=lambda p: p.arende.id)
def test_dubbla_nycklar_hittas(p: Beslutsprotokoll) -> None:
    text = beslut_som_json(p)
    funna = [verifiera(dubbel) for dubbel in dubbla_nycklar(text)]
    assert len(funna) > 30
    assert {g.skick for g in funna} == {Skick.OLASLIGT}


@pytest.mark.parametrize("p", PROTOKOLL, ids=lambda p: p.arende.id)
def test_dubbla_nycklar_hittas_aven_om_sigillet_lags_over_dem(p: Beslutsprotokoll) -> None:
    """The seal is laid on the very bytes, so it is whole; the key stands there twice all the same."""
    text = beslut_som_json(p)
    data = json.loads(text)
    for dubbel in dubbla_nycklar(kanonisk(data["resultat"]).decode()):
        varde = forsegla(data["sigill"]["kedja"][-1], dubbel.encode())
        sigill = kanonisk({**data["sigill"], "varde": varde}).decode()
        huvud = text[: text.index(',"resultat":')]
        g = verifiera(f'{huvud},"resultat":{dubbel},"sigill":{sigill}}}')
        assert "två gånger" in g.fynd[0].text


@pytest.mark.parametrize("p", PROTOKOLL, ids=lambda p: p.arende.id)
def test_avkortade_filer_hittas(p: Beslutsprotokoll) -> None:
    text = beslut_som_json(p).encode()
    for slut in range(0, len(text) - 2, 7):
        assert verifiera(text[:slut]).skick is Skick.OLASLIGT
    assert verifiera(text[:-1]).skick is verifiera(text).skick  # only the newline


@given(protokoll(), st.integers(0, 3))
@settings(max_examples=20)
def test_omformaterat_skiljs_fran_andrat(p: Beslutsprotokoll, satt: int) -> None:
    text = beslut_som_json(p)
    data = json.loads(text)
    omvand = dict(reversed(data.items()))
    annorlunda = [
        json.dumps(data, indent=1),
        json.dumps(data),
        "\ufeff" + text,
        json.dumps(omvand, ensure_ascii=False),
    ][satt]
    g = verifiera(annorlunda)
    assert g.skick is (Skick.FYND if p.avvikelser else Skick.OMFORMATERAT)
    assert not [f for f in g.fynd if f.slag.value == "sigill"]
