"""The project speaks only of itself: no file names a path of somebody's machine or the host of a package registry."""

import re
import subprocess
from pathlib import Path

import pytest

ROT = Path(__file__).parents[2]

# Written so that the patterns do not match their own text.
SPAR = re.compile(
    r"(?<![\w.~-])/(?:root|home|Users|work|opt|tmp|mnt)/"
    r"|[A-Za-z]:\\+Users"
    r"|\.\./shared"
    r"|file:/{3}"
    r"|pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|crates\.io|anaconda\.org|proxy\.golang\.org"
    r"|(?:deb|ftp|security)\.debian\.org|conda\.io|(?:docker|ghcr|quay)\.io"
    r"|--(?:extra-)?index[-]url|--find[-]links|--trusted[-]host",
    re.IGNORECASE,
)


def spar(text: str) -> list[str]:
    """Every match, with its line number."""
    return [
        f"{nr}: {traff.group()}" for nr, rad in enumerate(text.splitlines(), start=1) for traff in SPAR.finditer(rad)
    ]


def textfiler(rot: Path) -> dict[str, str]:
    """Path -> content of all text files that are, or would be, part of the repository.

    Outside git (an unpacked archive) every file counts but those in hidden folders and in the output of a build.
    """
    try:
        svar = subprocess.run(
            ["git", "-C", str(rot), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            capture_output=True,
            check=True,
        )
        namn = [n for n in svar.stdout.decode().split("\0") if n]
    except (FileNotFoundError, subprocess.CalledProcessError):
        filer = [f.relative_to(rot) for f in rot.rglob("*") if f.is_file()]
        utanfor = {"build", "dist", "__pycache__"}
        namn = [
            f.as_posix()
            for f in filer
            if not any(d in utanfor or (d.startswith(".") and d != ".ci") for d in f.parts[:-1])
        ]
    texter: dict[str, str] = {}
    for n in namn:
        if not (rot / n).is_file():
            continue  # deleted, but not yet so in git
        try:
            texter[n] = (rot / n).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # not text
    return texter


def test_inga_spar_i_projektets_filer() -> None:
    filer = textfiler(ROT)
    assert {"pyproject.toml", "README.md", ".ci/run", "requirements/dev.txt"} <= set(filer)
    assert {n: s for n, text in filer.items() if (s := spar(text))} == {}


@pytest.mark.parametrize(
    "text",
    [
        "see /" + "home/anna/x",
        "x = '/" + "tmp/a'",
        "C:\\" + "Users\\anna",
        "../" + "shared/korpus",
        "pip install --index" + "-url x",
        "https://py" + "pi.org/simple",
        "https://registry.npm" + "js.org",
    ],
)
def test_spar_hittas(text: str) -> None:
    assert len(spar("inget här\n" + text)) == 1
    assert spar("inget här\n" + text)[0].startswith("2: ")


@pytest.mark.parametrize("text", ["docs/home/x", "bild/" + "work/", "2 av 3 / 4", "lagrum 5:50", "https://semver.org"])
def test_annat_ar_inga_spar(text: str) -> None:
    assert spar(text) == []


def test_filerna_hittas_utan_git(tmp_path: Path) -> None:
    for namn in ("a.py", ".ci/run", ".venv/x.py", "dist/y.py", "docs/z.md", ".gitignore"):
        (tmp_path / namn).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / namn).write_text("x", encoding="utf-8")
    (tmp_path / "bild.png").write_bytes(b"\xff\xd8\x00")
    assert sorted(textfiler(tmp_path)) == [".ci/run", ".gitignore", "a.py", "docs/z.md"]
