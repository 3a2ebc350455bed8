"""Since when a paragraph reads as it does.

Kommunallagen came into force on 2018-01-01. The consolidated text names the act that gave a paragraph its present
wording, but not the day that act came into force: for such a paragraph the day is unknown (None), and so it is for the
other two statutes.
"""

from __future__ import annotations

from datetime import date

from propositionsordning.lag.lagrum import Forfattning, Lagrum

__all__ = ["IKRAFT", "andrad_genom", "galler_fran"]

IKRAFT: dict[Forfattning, date] = {Forfattning.KL: date(2018, 1, 1)}
"""The day a statute came into force, where that is known."""

# KL (chapter, paragraph) -> the act that gave the present wording; only paragraphs that a rule cites.
_ANDRAD: dict[tuple[int | None, int], str] = {
    (5, 48): "2019:835",
    (5, 58): "2022:638",
    (6, 2): "2019:835",
    (6, 20): "2022:638",
    (6, 28): "2022:638",
    (6, 42): "2022:638",
    (8, 2): "2019:835",
    (9, 2): "2019:835",
    (9, 8): "2022:638",
    (9, 32): "2019:835",
    (13, 5): "2019:835",
    (13, 8): "2023:642",
}


def andrad_genom(lagrum: Lagrum) -> str | None:
    """The SFS number of the act that gave the paragraph its present wording; None: it stands as first written.

    >>> from propositionsordning.lag.lagrum import kl
    >>> andrad_genom(kl(5, 58)), andrad_genom(kl(5, 50))
    ('2022:638', None)
    """
    return _ANDRAD.get((lagrum.kapitel, lagrum.paragraf)) if lagrum.forfattning is Forfattning.KL else None


def galler_fran(lagrum: Lagrum) -> date | None:
    """The day from which the paragraph reads as it does, or None where that is unknown.

    >>> from propositionsordning.lag.lagrum import kl
    >>> galler_fran(kl(5, 50)), galler_fran(kl(5, 58))
    (datetime.date(2018, 1, 1), None)
    """
    return None if andrad_genom(lagrum) is not None else IKRAFT.get(lagrum.forfattning)
