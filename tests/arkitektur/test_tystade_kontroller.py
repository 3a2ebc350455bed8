"""No check is silenced without a word: a rule of style is set aside with its code and why, a type check never."""

import re

import pytest

from tests.arkitektur.test_inga_spar import ROT, textfiler

# Written so that the patterns do not match their own text.
ALDRIG = re.compile(r"type:\s*ignor[e]|pytest\.(?:mark\.)?(?:ski[p]|xfai[l]|importorski[p])|\+SKI[P]\b|pragm[a]: no")
UTAN_SKAL = re.compile(r"#\s*(?:noq[a]|pyright:\s*ignor[e])(?![^\n#]*#\s*\w)[^\n]*$", re.MULTILINE)
UTAN_KOD = re.compile(r"#\s*(?:noq[a](?!:\s*[A-Z]+\d)|pyright:\s*ignor[e](?!\[))")


def tystade(text: str) -> list[str]:
    """What is silenced and should not be, or does not say which check and why."""
    return [traff.group() for monster in (ALDRIG, UTAN_SKAL, UTAN_KOD) for traff in monster.finditer(text)]


def test_ingen_kontroll_ar_tystad_utan_skal() -> None:
    filer = {n: text for n, text in textfiler(ROT).items() if n.endswith(".py")}
    assert len(filer) > 300
    assert {n: t for n, text in filer.items() if (t := tystade(text))} == {}


@pytest.mark.parametrize(
    "rad",
    [
        "f(x)  # type: ignor" + "e[arg-type]  # wrong on purpose",
        "f(x)  # noq" + "a: S603",
        "f(x)  # noq" + "a  # why not",
        "x = 1  # pyright: ignor" + "e  # why not",
        "@pytest.mark.ski" + "p(reason='later')",
        ">>> f()  # doctest: +SKI" + "P",
    ],
)
def test_det_tystade_hittas(rad: str) -> None:
    assert tystade(f"import x\n{rad}\n") != []


@pytest.mark.parametrize("rad", ["f(x)  # noq" + "a: S603  # the user's own program", "# ignored by git"])
def test_ett_skal_duger(rad: str) -> None:
    assert tystade(f"import x\n{rad}\n") == []
