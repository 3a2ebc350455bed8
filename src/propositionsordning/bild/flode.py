"""The order as boxes: each question with what belongs to it, and beside it the ways it may go. What SVG and Mermaid draw."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from propositionsordning.bild.innehall import Bildinnehall, Fragetrad, Gren, Grenslag
from propositionsordning.fraser.katalog import fyll

__all__ = ["Avsnitt", "Fragaruta", "Utfallsruta", "rutor"]


@frozen
class Avsnitt:
    """A part of a box: its lines, under a heading or (None) by themselves."""

    slag: Grenslag
    rubrik: str | None
    rader: tuple[str, ...]


@frozen
class Utfallsruta:
    """A way that the question may go, or what followed on how it went; ``bort``: ids of the questions then not put."""

    rubrik: str
    rader: tuple[str, ...]
    bort: tuple[str, ...] = ()


@frozen
class Fragaruta:
    """A question; ``marke`` is what has become of it, None while it remains."""

    id: str
    rubrik: str
    marke: str | None
    avsnitt: tuple[Avsnitt, ...]
    utfall: tuple[Utfallsruta, ...]


def rutor(bild: Bildinnehall) -> tuple[Fragaruta, ...]:
    """A box for each question, in their order."""
    return tuple(_ruta(bild, fraga) for fraga in bild.fragor)


def _ruta(bild: Bildinnehall, fraga: Fragetrad) -> Fragaruta:
    grenar = fraga.gren.grenar
    marken = [g.text for g in grenar if g.slag is Grenslag.MARKE]
    return Fragaruta(
        id=fraga.id,
        rubrik=fraga.gren.text,
        marke=marken[0] if marken else None,
        avsnitt=tuple(
            Avsnitt(g.slag, None, (g.text,)) if g.slag is Grenslag.VILLKOR else Avsnitt(g.slag, g.text, _rader(g))
            for g in grenar
            if g.slag not in {Grenslag.MARKE, Grenslag.FOLJD}
        ),
        utfall=tuple(_utfall(bild, fraga)),
    )


def _rader(gren: Gren) -> tuple[str, ...]:
    return tuple(g.text for g in gren.grenar)


def _utfall(bild: Bildinnehall, fraga: Fragetrad) -> Iterator[Utfallsruta]:
    foljder = next((g for g in fraga.gren.grenar if g.slag is Grenslag.FOLJD), None)
    if not fraga.utfall:
        if foljder is not None:
            yield Utfallsruta(foljder.text, _rader(foljder))
        return
    for u in fraga.utfall:
        rader = () if foljder is None else u.led
        yield Utfallsruta(fyll(bild.fraser, "bild.om", utfall=u.utfall), rader, tuple(u.bortfall))
