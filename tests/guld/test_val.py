"""The two examples of val as the chair and the secretary read them: preview, record and minutes, letter by letter.

If a change is right, ``python -m tests.guld.test_val`` writes the files anew.
"""

from pathlib import Path

import pytest

from propositionsordning import (
    beslut_som_text,
    beslutsprotokoll,
    las_arendefil,
    protokolltext,
    spela_fil,
    trad_som_text,
)

MAPP = Path(__file__).parent / "val"
EXEMPEL = ("val-ordforande-lottning", "val-namnd-proportionellt")


def texter(namn: str) -> dict[str, str]:
    """File -> its text."""
    [lage] = spela_fil(las_arendefil(MAPP.parents[2] / "exempel" / f"{namn}.toml"))
    p = beslutsprotokoll(lage)
    return {
        f"{namn}.trad.txt": trad_som_text(lage) + "\n",
        f"{namn}.beslut.txt": beslut_som_text(p),
        f"{namn}.protokoll.txt": protokolltext(p),
    }


@pytest.mark.parametrize("namn", EXEMPEL)
def test_som_godkant(namn: str) -> None:
    assert texter(namn) == {fil: (MAPP / fil).read_text(encoding="utf-8") for fil in texter(namn)}


if __name__ == "__main__":
    for namn in EXEMPEL:
        for fil, text in texter(namn).items():
            (MAPP / fil).write_text(text, encoding="utf-8")
