"""The pages of worked examples (docs/exempel): each command is run and prints what the page says, each file says what it quotes.

A ``sh`` block holds one command and the ``text`` block after it what that prints; a ``toml`` block is a piece of the file that
the page last linked to. A line of nothing but "…" stands for what is left out. If a change of the program is right,
``python -m tests.guld.test_exempelsidor`` writes the blocks that leave nothing out anew; the others are mended by hand.
"""

import re
import shlex
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import frozen

from propositionsordning.cli import main

ROT = Path(__file__).parents[2]
SIDORNA = sorted((ROT / "docs" / "exempel").glob("*.md"))
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ARENDEFIL = re.compile(r"\]\(\.\./\.\./(exempel/[^)]+\.toml)\)")


@frozen
class Block:
    """A fenced block: its language, what it says, and where in the page that stands."""

    sprak: str
    text: str
    plats: int


def blocken(sida: str) -> list[Block]:
    return [Block(m[1], m[2], m.start(2)) for m in BLOCK.finditer(sida)]


def kommandon(sida: str) -> Iterator[tuple[list[str], Block | None]]:
    """Each command as its arguments, with the block that says what it prints."""
    alla = [*blocken(sida), Block("", "", len(sida))]
    for block, nasta in pairwise(alla):
        if block.sprak == "sh":
            program, *argument = shlex.split(block.text)
            assert program == "propositionsordning"
            yield argument, nasta if nasta.sprak == "text" else None


def utskriften(argument: Sequence[str]) -> str:
    ut = StringIO()
    with redirect_stdout(ut):
        assert main(argument) == 0
    return ut.getvalue().rstrip("\n") + "\n"


def stammer(text: str, facit: str) -> bool:
    """Whether ``facit`` is ``text``, but for whole lines left out where it says so."""
    stycken = re.split(r"^…$\n?", facit, flags=re.MULTILINE)
    monster = r"(?:^.*\n)*?".join(re.escape(stycke) for stycke in stycken)
    return re.fullmatch(monster, text, flags=re.MULTILINE) is not None


@pytest.fixture(autouse=True)
def plats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that has the examples, so that a command finds them and what it writes stays out of the repository."""
    (tmp_path / "exempel").symlink_to(ROT / "exempel")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def test_sidorna_finns() -> None:
    assert {s.stem for s in SIDORNA} == {"README", "motion", "budget-fem-forslag", "budget-2014", "ring", "aterremiss"}


@pytest.mark.parametrize("sida", SIDORNA, ids=lambda s: s.stem)
def test_kommandona_skriver_det_som_sidan_sager(sida: Path, plats: Path) -> None:
    alla = list(kommandon(sida.read_text(encoding="utf-8")))
    assert alla
    for argument, facit in alla:
        text = utskriften(argument)
        if facit is None:
            [fil] = (plats / ut for flagga, ut in pairwise(argument) if flagga == "-o")
            assert fil.stat().st_size > 0
        elif not stammer(text, facit.text):
            assert text == facit.text  # shows the difference


@pytest.mark.parametrize("sida", SIDORNA, ids=lambda s: s.stem)
def test_det_som_sidan_visar_av_en_fil_star_i_filen(sida: Path) -> None:
    text = sida.read_text(encoding="utf-8")
    for block in blocken(text):
        if block.sprak == "toml":
            fil = ARENDEFIL.findall(text, 0, block.plats)[-1]
            assert f"\n{block.text}" in (ROT / fil).read_text(encoding="utf-8"), fil


@pytest.mark.parametrize("sida", SIDORNA, ids=lambda s: s.stem)
def test_varje_block_provas(sida: Path) -> None:
    """No text block stands loose, where nothing would try it, and every file that a page links to is there."""
    text = sida.read_text(encoding="utf-8")
    alla = blocken(text)
    assert {b.sprak for b in alla} <= {"sh", "text", "toml"}
    assert all(fore.sprak == "sh" for fore, block in pairwise(alla) if block.sprak == "text")
    lankade = [m.partition("#")[0] for m in re.findall(r"\]\((?!https?:)([^)]+)\)", text)]
    assert [m for m in lankade if not (sida.parent / m).exists()] == []


@pytest.mark.parametrize(
    ("facit", "ja"),
    [
        ("a\nb\nc\n", True),
        ("…\nb\n…\n", True),
        ("a\n…\n", True),
        ("…\nc\n", True),
        ("a\nb\n", False),
        ("…\nd\n…\n", False),
        ("c\n…\na\n", False),
        ("…\nb\n", False),
    ],
)
def test_bara_hela_rader_far_utelamnas(facit: str, *, ja: bool) -> None:
    assert stammer("a\nb\nc\n", facit) is ja


def _skriv_om(sida: Path) -> None:
    text = sida.read_text(encoding="utf-8")
    for argument, facit in reversed(list(kommandon(text))):
        if facit is not None and "…\n" not in facit.text.splitlines(keepends=True):
            text = text[: facit.plats] + utskriften(argument) + text[facit.plats + len(facit.text) :]
    sida.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    for fil in SIDORNA:
        _skriv_om(fil)
