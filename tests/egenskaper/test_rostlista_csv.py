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


def _rader(text: st.SearchStrategy[str]) -> st.SearchStrategy[list[Rostrad]]:
    return st.lists(
        st.builds(
            Rostrad, rad=st.integers(1, 99), plats=text, namn=st.none() | text, parti=st.none() | text, rost=ROST
        ),
        unique_by=lambda r: (r.plats or "").casefold(),
        max_size=8,
    )


RADER = _rader(TEXT)
# Another system puts no apostrophes before what looks like a formula, so one that is there may be taken away.
UTAN_APOSTROFER = _rader(TEXT.filter(lambda t: not t.startswith("'")))
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


@given(UTAN_APOSTROFER, st.data())
def test_kolumnernas_ordning_och_rosternas_skrivsatt_spelar_ingen_roll(
    rader: list[Rostrad], val: st.DataObject
) -> None:
    falt = val.draw(st.permutations(list(RUBRIKER)))
    ut = io.StringIO(newline="")
    avgransare = val.draw(st.sampled_from(";,\t"))
    skrivare = csv.writer(ut, delimiter=avgransare, lineterminator=val.draw(st.sampled_from(["\n", "\r\n"])))
    skrivare.writerow([val.draw(st.sampled_from(RUBRIKER[f])) for f in falt])
    for r in rader:
        rost = val.draw(st.sampled_from(SKRIVNA[r.rost]))
        celler = {"plats": r.plats, "namn": r.namn, "parti": r.parti, "rost": rost}
        skrivare.writerow([celler[f] for f in falt])
    assert las_rostlista(ut.getvalue()) == tuple(rader)


@given(st.text(st.sampled_from("plats;röst\n,\t\"1ja\r=' ") | st.characters(exclude_categories=["Cs"]), max_size=60))
def test_varje_text_ger_rader_eller_ett_svenskt_fel(text: str) -> None:
    """Whatever follows a good header: no other error, and no line with a vote that disappears."""
    antal = sum(any(c.strip() for c in celler) for celler in csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    felrader: list[int | None] = []
    rader: tuple[Rostrad, ...] = ()
    try:
        rader = las_rostlista(f"plats;röst\n{text}")
    except Filfel as fel:
        felrader = [f.rad for f in fel.fel]
    assert all(felrader)
    assert felrader or len(rader) == antal
