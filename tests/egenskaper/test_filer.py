"""What is written is what is read."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propositionsordning.fel import Filfel
from propositionsordning.utbyte.filer import las_text, skriv_atomart

TEXT = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda t: not t.startswith("\ufeff"))


@given(st.lists(TEXT, min_size=1, max_size=3))
def test_det_sist_skrivna_lases_och_inget_annat_blir_kvar(texter: list[str]) -> None:
    with tempfile.TemporaryDirectory() as katalog:
        fil = Path(katalog, "a.txt")
        for text in texter:
            skriv_atomart(fil, text, skriv_over=True)
        assert las_text(fil) == texter[-1]
        with pytest.raises(Filfel, match="--skriv-over"):
            skriv_atomart(fil, "annat")
        assert las_text(fil) == texter[-1]
        assert list(Path(katalog).iterdir()) == [fil]


@given(st.binary(max_size=40))
def test_varje_fil_ger_text_eller_ett_fel(byte: bytes) -> None:
    with tempfile.TemporaryDirectory() as katalog:
        fil = Path(katalog, "a.txt")
        fil.write_bytes(byte)
        try:
            meningen = byte.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError:
            with pytest.raises(Filfel, match="UTF-8"):
                las_text(fil)
        else:
            assert las_text(fil) == meningen
