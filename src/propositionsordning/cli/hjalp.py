"""Help pages in Swedish: plain text, the same on every terminal."""

from __future__ import annotations

import textwrap
from typing import Any

from cyclopts.help import HelpEntry, HelpPanel
from rich.console import Console, ConsoleOptions

__all__ = ["HJALP", "SvenskHjalp"]

HJALP = ("--hjalp", "--help", "-h")
"""What asks for help."""

_BREDD = 100  # columns at most
_KOLUMN = 26  # where the explanations begin


class SvenskHjalp:
    """Writes the parts of a help page, as cyclopts asks for them."""

    def render_usage(self, console: Console, options: ConsoleOptions, usage: object) -> None:  # noqa: ARG002  # as asked
        """How the command is written."""
        _skriv(console, f"Användning: {_text(usage)}\n")

    def render_description(self, console: Console, options: ConsoleOptions, description: object) -> None:  # noqa: ARG002  # as asked
        """What the command does."""
        for stycke in _text(description).split("\n\n"):
            _skriv(console, "\n".join(textwrap.wrap(" ".join(stycke.split()), _bredd(console))) + "\n")

    def __call__(self, console: Console, options: ConsoleOptions, panel: HelpPanel) -> None:  # noqa: ARG002  # as asked
        """A list of commands, arguments or options."""
        if panel.entries:
            _skriv(console, f"{_text(panel.title)}:")
            for post in panel.entries:
                _skriv(console, _rad(post, _bredd(console)))
            _skriv(console, "")


def _rad(post: HelpEntry, bredd: int) -> str:
    namn = ", ".join(post.display_labels_with_metavar)
    om = _text(post.description)
    if post.choices:
        om += f" Tillåtet: {', '.join(post.choices)}."
    if post.default is not None:
        om += f" Förval: {post.default}."
    inledning = f"  {namn}".ljust(_KOLUMN)
    if not inledning.endswith(" "):
        inledning += "\n" + " " * _KOLUMN
    rader = textwrap.wrap(" ".join(om.split()), max(bredd - _KOLUMN, 20)) or [""]
    return inledning + ("\n" + " " * _KOLUMN).join(rader)


def _text(varde: Any) -> str:  # noqa: ANN401  # text, or one of the things that rich can print
    if varde is None:
        return ""
    varde = getattr(varde, "primary_renderable", varde)
    return str(getattr(varde, "plain", varde)).strip()


def _bredd(console: Console) -> int:
    return min(console.width, _BREDD)


def _skriv(console: Console, text: str) -> None:
    console.file.write(text.rstrip(" ") + "\n")
