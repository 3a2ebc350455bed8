"""However a file is damaged, it is understood or refused with places and lines; nothing else ever escapes."""

import tomllib
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from propositionsordning.fel import Filfel
from propositionsordning.utbyte.arendefil import Arendefil, spela_fil, tolka_arendefil
from propositionsordning.utbyte.arendefil_skelett import SKELETT

GULD = Path(__file__).parents[1] / "guld" / "arendefil"
HEL = "\n".join(rad if rad.startswith("##") else rad.removeprefix("#") for rad in SKELETT.splitlines())
RIKARE = {
    "handelse": [
        {"omrostning": {"ja": "a", "nej": "b", "roster_csv": "roster_med_fel.csv"}},
        {"ordning_andrad": {"kedja": {"1": ["a", "b"]}}, "skal": "x"},
        {"rattad": 2, "ersatt_med": {"finner": "okänt"}},
        {"yrkande": {"av": "S", "forslag": "n"}, "forslag": {"id": "n", "art": "eget", "rubrik": "nytt"}},
        {"slar_samman": ["y1", "y2"], "forslag": "a"},
        {"deltar_inte": ["M-1"], "fragor": ["1"]},
    ]
}


def _data(*, rikare: bool = True) -> dict[str, Any]:
    data = tomllib.loads(HEL)
    if rikare:
        data["arende"][0] |= deepcopy(RIKARE)
    return data


def skriv(varde: Any) -> str:  # noqa: ANN401  # any TOML value
    """The value as TOML within braces and brackets."""
    match varde:
        case bool():
            return str(varde).lower()
        case str():
            return '"' + "".join(f"\\U{ord(t):08X}" for t in varde) + '"'
        case date():
            return varde.isoformat()
        case list():
            return f"[{', '.join(skriv(v) for v in varde)}]"
        case dict():
            return "{" + ", ".join(f"{skriv(k)} = {skriv(v)}" for k, v in varde.items()) + "}"
        case _:
            return str(varde)


def hela(data: dict[str, Any]) -> str:
    return "\n".join(f"{k} = {skriv(v)}" for k, v in data.items())


def platser(varde: Any, vag: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401  # any part of it
    """The path to every part of the data."""
    delar = varde.items() if isinstance(varde, dict) else enumerate(varde) if isinstance(varde, list) else ()
    return [vag, *(p for k, v in delar for p in platser(v, (*vag, k)))]


ALLA = [p for p in platser(_data()) if p]
# What the file itself uses, so that what is damaged is often nearly right, and what it does not.
GRANNAR = st.sampled_from([p for p in ALLA if p[0] != "format"])
VARDEN = st.recursive(
    st.booleans()
    | st.integers(-2, 10**12)
    | st.floats(allow_nan=False, allow_infinity=False).filter(lambda x: "e" not in str(x))
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
    | st.sampled_from(["", "a", "b", "ej_a", "1", "S-1", "okänt", "alla", "\x00", "ja"])
    | st.just(date(2025, 3, 26)),
    lambda delar: (
        st.lists(delar, max_size=3) | st.dictionaries(st.sampled_from(["a", "S-1", "id", "1"]), delar, max_size=2)
    ),
    max_leaves=4,
)


def _hamta(data: Any, vag: tuple[Any, ...]) -> Any:  # noqa: ANN401  # any part of it
    for led in vag:
        data = data[led]
    return data


@st.composite
def skadade(draw: st.DrawFn) -> str:
    """A file with one to three parts put to another value, taken away, or given the value of another part."""
    data = _data(rikare=draw(st.booleans()))
    for _ in range(draw(st.integers(1, 3))):
        vag = draw(st.sampled_from([p for p in platser(data) if p and p[0] != "format"] or [("arende",)]))
        if vag == ("arende",) and "arende" not in data:
            break
        hallare = _hamta(data, vag[:-1])
        hur = draw(st.sampled_from(["nytt", "bort", "annat"]))
        if hur == "bort":
            del hallare[vag[-1]]
        else:
            hallare[vag[-1]] = deepcopy(draw(VARDEN)) if hur == "nytt" else _hamta(_data(), draw(GRANNAR))
    return hela(data)


def test_det_hela_ar_ratt() -> None:
    """Written in braces it says the same as in tables, so that what is damaged was right before."""
    assert spela_fil(tolka_arendefil(hela(_data(rikare=False)))) == spela_fil(tolka_arendefil(HEL))
    assert len(ALLA) > 100


@given(skadade())
def test_en_skadad_fil_forstas_eller_avvisas(text: str) -> None:
    last: Arendefil | Filfel
    try:
        last = tolka_arendefil(text, fil="skadad.toml", katalog=GULD)
    except Filfel as fel:
        last = fel
    if isinstance(last, Arendefil):
        assert len(spela_fil(last)) == len(last.arenden)
        return
    assert last.fel
    assert str(last).startswith("skadad.toml: ")
    assert all(f.text and f.plats for f in last.fel)
    assert [f.rad or 0 for f in last.fel] == sorted(f.rad or 0 for f in last.fel)
