"""A roll call survives the round trip, and no text is half understood."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from propositionsordning.fel import Filfel
from propositionsordning.utbyte.rostlista_csv import ROSTER, Rostrad, las_rostlista, skriv_rostlista

TEXT = (
    st.text(st.sampled_from("aÅß1 ;,\"'=+-@.") | st.characters(exclude_categories=["Cs"]), max_size=8)
    .map(lambda t: " ".join(t.split()))
    .filter(lambda t: bool(t) and t.isprintable())
)
ROST = st.sampled_from(sorted(ROSTER))
RADER = st.lists(
    st.builds(Rostrad, rad=st.integers(1, 99), plats=TEXT, namn=st.none() | TEXT, parti=st.none() | TEXT, rost=ROST),
    unique_by=lambda r: (r.plats or "").casefold(),
    max_size=8,
)
UTAN_PLATS = st.lists(
    st.builds(Rostrad, rad=st.integers(1, 99), namn=TEXT, parti=st.none() | TEXT, rost=ROST),
    unique_by=lambda r: ((r.namn or "").casefold(), (r.parti or "").casefold()),
    max_size=8,
)
SKRIVNA = {
    "ja": ["ja", "JA", " Ja ", "J", "yes"],
    "nej": ["nej", "NEJ", "n", "No"],
    "avstar": ["avstår", "Avstar", "AVSTÅR", "a", "abstain"],
    "franvarande": ["frånvarande", "FRANVARANDE", "Frånv.", "F", "absent"],
}
RUBRIKER = {
    "plats": ["plats", "Seat", "NR"],
    "namn": ["namn", "Name"],
    "parti": ["Parti", "party"],
    "rost": ["röst", "ROST", "Vote"],
}


@given(RADER | UTAN_PLATS)
def test_det_skrivna_lases_tillbaka(rader: list[Rostrad]) -> None:
    assert las_rostlista(skriv_rostlista(rader)) == tuple(rader)


@given(RADER | UTAN_PLATS)
def test_ingen_cell_borjar_som_en_formel(rader: list[Rostrad]) -> None:
    for celler in csv.reader(io.StringIO(skriv_rostlista(rader), newline=""), delimiter=";"):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in celler)


@given(RADER, st.data())
def test_kolumnernas_ordning_och_rosternas_skrivsatt_spelar_ingen_roll(
    rader: list[Rostrad], val: st.DataObject
) -> None:
    falt = val.draw(st.permutations(list(RUBRIKER)))
    ut = io.StringIO(newline="")
    avgransare = val.draw(st.sampled_from(";,\t"))
    skrivare = csv.writer(ut, delimiter=avgransare, lineterminator=val.draw(st.sampled_from(["\n", "\r\n"])))
    skrivare.writerow([val.draw(st.sampled_from(RUBRIKER[f])) for f in falt])
    for r in rader:
        # An apostrophe before what looks like a formula is taken for protection, so it gets one of its own.
        celler = {f: (v if v is None or v[0] != "'" else f"'{v}") for f, v in (("plats", r.plats), ("namn", r.namn))}
        celler = {
            "plats": r.plats,
            "namn": r.namn,
            "parti": r.parti,
            "rost": val.draw(st.sampled_from(SKRIVNA[r.rost])),
        }
        skrivare.writerow([celler[f] or "" for f in falt])
    try:
        lasta = las_rostlista(ut.getvalue())
    except Filfel as fel:
        raise AssertionError(str(fel)) from fel
    assert [r.rost for r in lasta] == [r.rost for r in rader]


@given(st.text(st.sampled_from("plats;röst\n,\t\"1ja\r=' ") | st.characters(exclude_categories=["Cs"]), max_size=60))
def test_varje_text_ger_rader_eller_ett_svenskt_fel(text: str) -> None:
    """Whatever follows a good header: no other error, and no line with a vote that disappears."""
    hel = f"plats;röst\n{text}"
    try:
        rader = las_rostlista(hel)
    except Filfel as fel:
        assert all(1 <= (f.rad or 0) <= len(hel.splitlines()) + 1 for f in fel.fel)
    else:
        assert len(rader) == sum(
            any(c.strip() for c in celler) for celler in csv.reader(io.StringIO(text, newline=""), delimiter=";")
        )
