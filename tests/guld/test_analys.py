"""The analysis in words, letter by letter: the example file, and what it says of ties, abstaining and many alternatives.

If a change is right, ``python -m tests.guld.test_analys`` writes the files anew; read the difference before it is committed.
"""

from pathlib import Path

import pytest

from propositionsordning import (
    Fraga,
    Frageform,
    Motforslagsval,
    Rangordning,
    Rostbeteende,
    Rostunderlag,
    analys_som_text,
    analysera,
)
from propositionsordning.cli import main

MAPP = Path(__file__).parent
EXEMPEL = MAPP.parents[1] / "exempel" / "analys" / "ordningen-avgor.toml"


def _analys(
    rader: str, *, ordforande: str | None = None, beteende: Rostbeteende = Rostbeteende.HOGST, **delar: object
) -> str:
    """The analysis of ballots written "S 3 abc, M 2 bca"."""
    ballots = [rad.split() for rad in rader.split(", ")]
    alternativ = tuple(sorted({a for _, _, ordning in ballots for a in ordning}))
    underlag = Rostunderlag(
        alternativ=alternativ,
        rangordningar=tuple(
            Rangordning(vem=vem, mandat=int(mandat), ordning=tuple(ordning), beteende=beteende)
            for vem, mandat, ordning in ballots
        ),
        ordforande=None if ordforande is None else tuple(ordforande),
    )
    fraga = Fraga(
        id="1",
        form=Frageform.MOTSTALLDA,
        alternativ=alternativ,
        huvudforslag="b" if "huvudforslag" in delar else None,
        motforslagsval=Motforslagsval.REKURSIV,
    )
    return analys_som_text(analysera(fraga, underlag))


def fallen() -> dict[str, str]:
    """The approved texts by file name, made anew."""
    return {
        "analys-lika-okant.txt": _analys("S 2 abc, M 1 cab, C 1 bca"),
        "analys-lika-kant.txt": _analys("S 2 abc, M 1 cab, C 1 bca", ordforande="bac"),
        "analys-utslagsrost-vinnare.txt": _analys("S 1 ab, M 1 bac", ordforande="bac"),
        "analys-huvudforslag.txt": _analys("S 3 abcd, M 3 bcda, C 3 cdab", huvudforslag="b"),
        "analys-utanfor-ringen.txt": _analys("S 3 abcd, M 3 bcad, C 3 cabd"),
        "analys-avstar.txt": _analys("S 1 acb, M 2 bac, C 2 cab", beteende=Rostbeteende.TILLS_EGET_FALLER),
        "analys-avstar-manga.txt": _analys("S 1 abcdefgh, M 2 a", beteende=Rostbeteende.EFTER_EGET),
        "analys-eget.txt": _analys("S 3 abc, M 2 bca, C 2 c", beteende=Rostbeteende.EGET),
        "analys-manga.txt": _analys("S 1 abcdefghijklmno, M 1 fghijklmnoabcde, C 1 klmnoabcdefghij"),
        "analys-tva.txt": _analys("S 3 ab, M 2 ba"),
        "analys-tva-lika-okant.txt": _analys("S 2 ab, M 2 ba"),
    }


FALLEN = fallen()


@pytest.mark.parametrize("namn", FALLEN)
def test_som_godkant(namn: str) -> None:
    assert FALLEN[namn] == (MAPP / namn).read_text(encoding="utf-8")


def test_exemplet(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analysera", str(EXEMPEL)]) == 0
    assert capsys.readouterr().out == (MAPP / "analys-exempel.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    for filnamn, text in fallen().items():
        (MAPP / filnamn).write_text(text, encoding="utf-8")
    main(["analysera", str(EXEMPEL), "-o", str(MAPP / "analys-exempel.txt"), "--skriv-over"])
