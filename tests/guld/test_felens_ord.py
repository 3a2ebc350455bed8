"""What a secretary is told of a faulty ärendefil, as it has been approved: arendefil/NAMN.txt for each NAMN.toml.

To approve a new wording write the text that the failing test shows to the file.
"""

from pathlib import Path

import pytest

from propositionsordning.fel import Filfel
from propositionsordning.utbyte.arendefil import tolka_arendefil

GULD = Path(__file__).parent / "arendefil"


@pytest.mark.parametrize("namn", sorted(fil.stem for fil in GULD.glob("*.txt")))
def test_felens_ord(namn: str) -> None:
    text = (GULD / f"{namn}.toml").read_text(encoding="utf-8")
    with pytest.raises(Filfel) as info:
        tolka_arendefil(text, fil=f"{namn}.toml", katalog=GULD)
    assert f"{info.value}\n" == (GULD / f"{namn}.txt").read_text(encoding="utf-8")


def test_varje_fil_har_sin_text() -> None:
    """Those without a text are read by the others."""
    assert {f.stem for f in GULD.glob("*.toml")} - {f.stem for f in GULD.glob("*.txt")} == {"organ", "organ_med_fel"}
