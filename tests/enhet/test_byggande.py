"""What is made of data whose form is proved: the classes still say no, and what is kept is bounded."""

import pytest

from propositionsordning import Ledamot, OgiltigtVarde
from propositionsordning.utbyte import byggande
from propositionsordning.utbyte.former import form


def test_det_en_klass_inte_godtar_byggs_inte() -> None:
    bygg = byggande.byggare(form(tuple[Ledamot, ...]))
    assert bygg({"id": ["a", "b"], "ersattare": [True, False]}) == (
        Ledamot(id="a", ersattare=True),
        Ledamot(id="b"),
    )
    with pytest.raises(OgiltigtVarde, match=r"Ledamot\.id"):
        bygg({"id": ["a", "b c"]})


def test_korta_rader_gors_en_gang_och_langa_halls_inte_kvar() -> None:
    def enda(namn: str) -> Ledamot:
        ledamot: Ledamot
        (ledamot,) = byggande.rader(Ledamot, ("id", "namn"), (["a"], [namn]))
        assert ledamot == Ledamot(id="a", namn=namn)
        return ledamot

    assert enda("kort") is enda("kort")
    assert enda("lång" * 50) is not enda("lång" * 50)


def test_raderna_blir_aldrig_hur_manga_som_helst() -> None:
    forsta = byggande.rader(Ledamot, ("id",), (["första"],))
    byggande.rader(Ledamot, ("id",), ([f"S-{nr}" for nr in range(5000)],))
    assert byggande.rader(Ledamot, ("id",), (["första"],)) == forsta
    assert byggande.rader(Ledamot, ("id",), (["första"],))[0] is not forsta[0]
