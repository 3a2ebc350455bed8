"""Typed citations of the statutes that the rules rest on.

A :class:`Lagrum` is one place in a statute: chapter, paragraph, stycke, point, sentence. It is written in three forms
that :func:`tolka` reads back: in full as the statutes cite one another (``str``), in short for tables and error
messages (:func:`kort`), and as a stable key for data (:func:`nyckel`).

>>> plats = kl(5, 50, stycke=1)
>>> print(plats)
5 kap. 50 § första stycket kommunallagen (2017:725)
>>> kort(plats), nyckel(plats)
('KL 5:50 1 st', 'sfs/2017:725#k_5p_50s_1')
>>> tolka("KL 5:50 1 st") == plats
True
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from typing import Any

from attrs import Attribute, field, frozen

from propositionsordning.fel import OgiltigtVarde

__all__ = ["Forfattning", "Lagrum", "fl", "kl", "kort", "lank", "lpv", "nyckel", "tolka"]


class Forfattning(Enum):
    """A statute that the rules cite; the name is the usual abbreviation, the value the SFS number.

    >>> Forfattning.KL.value
    '2017:725'
    """

    KL = "2017:725"
    FL = "2017:900"
    LPV = "2022:629"


_NAMN = {
    Forfattning.KL: "kommunallagen (2017:725)",
    Forfattning.FL: "förvaltningslagen (2017:900)",
    Forfattning.LPV: "lagen (2022:629) om proportionella val i kommuner och regioner",
}

# The last paragraph of each chapter (None: a statute without chapters), KL as it stands after SFS 2025:450. Numbers
# inside a chapter that have been repealed (4:8, 11:4) stay citable: older minutes rest on them.
_SISTA_PARAGRAF: dict[Forfattning, dict[int | None, int]] = {
    Forfattning.KL: {1: 10, 2: 9, 3: 14, 4: 34, 5: 72, 6: 44, 7: 25, 8: 18, 9: 38, 10: 9, 11: 24, 12: 18, 13: 14},
    Forfattning.FL: {None: 49},
    Forfattning.LPV: {None: 25},
}
_BOKSTAVSPARAGRAFER = (
    (Forfattning.KL, 4, 18, "a"),
    (Forfattning.KL, 8, 16, "a"),
    (Forfattning.KL, 11, 6, "a"),
)

# Stycken and sentences are counted in words; no paragraph here comes near twelve of either.
_ORDNINGSTAL = (
    *("första", "andra", "tredje", "fjärde", "femte", "sjätte"),
    *("sjunde", "åttonde", "nionde", "tionde", "elfte", "tolfte"),
)
_HOGSTA_PUNKT = 99

_FORFATTNINGSORDNING = tuple(Forfattning)


def _forfattningens_plats(forfattning: Forfattning) -> int:
    return _FORFATTNINGSORDNING.index(forfattning)


def _tal_eller_forst(tal: int | None) -> int:
    # The whole comes before its parts, so None sorts first; every part is counted from 1.
    return 0 if tal is None else tal


def _bokstav_eller_forst(bokstav: str | None) -> str:
    return "" if bokstav is None else bokstav


def _ogiltig(attribut: Attribute[Any], varde: object, tillatet: str) -> OgiltigtVarde:
    return OgiltigtVarde(objekt="Lagrum", falt=attribut.name, varde=varde, tillatet=tillatet)


def _ar_tal(varde: object, hogst: int) -> bool:
    # `type is`, because True is an int to isinstance.
    return type(varde) is int and 1 <= varde <= hogst


def _prova_forfattning(_lagrum: Lagrum, attribut: Attribute[Any], varde: object) -> None:
    if not isinstance(varde, Forfattning):
        namn = ", ".join(f.name for f in Forfattning)
        raise _ogiltig(attribut, varde, f"en av författningarna {namn}")


def _prova_kapitel(lagrum: Lagrum, attribut: Attribute[Any], varde: object) -> None:
    kapitel = _SISTA_PARAGRAF[lagrum.forfattning]
    if None in kapitel:
        if varde is not None:
            raise _ogiltig(attribut, varde, f"inget kapitel, {lagrum.forfattning.name} är inte indelad i kapitel")
    elif not _ar_tal(varde, len(kapitel)):
        raise _ogiltig(attribut, varde, f"ett kapitel 1-{len(kapitel)} i {lagrum.forfattning.name}")


def _prova_paragraf(lagrum: Lagrum, attribut: Attribute[Any], varde: object) -> None:
    sista = _SISTA_PARAGRAF[lagrum.forfattning][lagrum.kapitel]
    if not _ar_tal(varde, sista):
        kapitel = "" if lagrum.kapitel is None else f" {lagrum.kapitel} kap."
        raise _ogiltig(attribut, varde, f"en paragraf 1-{sista} i{kapitel} {lagrum.forfattning.name}")


def _prova_bokstav(lagrum: Lagrum, attribut: Attribute[Any], varde: object) -> None:
    if varde is None:
        return
    if (lagrum.forfattning, lagrum.kapitel, lagrum.paragraf, varde) not in _BOKSTAVSPARAGRAFER:
        finns = ", ".join(f"{f.name} {k}:{p} {b}" for f, k, p, b in _BOKSTAVSPARAGRAFER)
        raise _ogiltig(attribut, varde, f"ingen bokstav utom i {finns}")


def _prova_ordning(_lagrum: Lagrum, attribut: Attribute[Any], varde: object) -> None:
    if varde is not None and not _ar_tal(varde, len(_ORDNINGSTAL)):
        raise _ogiltig(attribut, varde, f"ett heltal 1-{len(_ORDNINGSTAL)} eller inget")


def _prova_punkt(_lagrum: Lagrum, attribut: Attribute[Any], varde: object) -> None:
    if varde is not None and not _ar_tal(varde, _HOGSTA_PUNKT):
        raise _ogiltig(attribut, varde, f"ett heltal 1-{_HOGSTA_PUNKT} eller inget")


@frozen(order=True)
class Lagrum:
    """One place in a statute.

    ``kapitel`` is None where the statute has no chapters (FL, LPV). ``bokstav`` is the letter of an inserted paragraph
    (4 kap. 18 a §). ``stycke``, ``punkt`` and ``mening`` are counted from 1; None means the whole of what stands
    before. Lagrum sort in the order of the law: KL, FL, LPV, then chapter, paragraph, letter, stycke, point,
    sentence, the whole before its parts.

    Raises :class:`~propositionsordning.fel.OgiltigtVarde` for a place that the statute does not have (chapter,
    paragraph, letter) or a stycke, point or sentence that cannot be.

    >>> sorted([fl(29), kl(5, 50, stycke=1), kl(5, 50)]) == [kl(5, 50), kl(5, 50, stycke=1), fl(29)]
    True
    >>> from propositionsordning.fel import OgiltigtVarde
    >>> try:
    ...     kl(5, 73)
    ... except OgiltigtVarde as fel:
    ...     print(fel)
    Lagrum.paragraf: 73 är inte tillåtet; tillåtet är en paragraf 1-72 i 5 kap. KL
    """

    forfattning: Forfattning = field(validator=_prova_forfattning, order=_forfattningens_plats)
    kapitel: int | None = field(validator=_prova_kapitel, order=_tal_eller_forst)
    paragraf: int = field(validator=_prova_paragraf)
    bokstav: str | None = field(default=None, kw_only=True, validator=_prova_bokstav, order=_bokstav_eller_forst)
    stycke: int | None = field(default=None, kw_only=True, validator=_prova_ordning, order=_tal_eller_forst)
    punkt: int | None = field(default=None, kw_only=True, validator=_prova_punkt, order=_tal_eller_forst)
    mening: int | None = field(default=None, kw_only=True, validator=_prova_ordning, order=_tal_eller_forst)

    def __str__(self) -> str:
        """Cite in full, in the manner of the statutes: a point is its bare number after § or stycket.

        >>> str(kl(5, 67, punkt=1)), str(kl(4, 18, bokstav="a", stycke=2))
        ('5 kap. 67 § 1 kommunallagen (2017:725)', '4 kap. 18 a § andra stycket kommunallagen (2017:725)')
        >>> str(fl(29, stycke=2, mening=2))
        '29 § andra stycket andra meningen förvaltningslagen (2017:900)'
        """
        delar = [
            f"{self.kapitel} kap." if self.kapitel is not None else "",
            str(self.paragraf),
            self.bokstav or "",
            "§",
            f"{_ORDNINGSTAL[self.stycke - 1]} stycket" if self.stycke is not None else "",
            str(self.punkt) if self.punkt is not None else "",
            f"{_ORDNINGSTAL[self.mening - 1]} meningen" if self.mening is not None else "",
            _NAMN[self.forfattning],
        ]
        return " ".join(d for d in delar if d)


def kl(
    kapitel: int,
    paragraf: int,
    *,
    bokstav: str | None = None,
    stycke: int | None = None,
    punkt: int | None = None,
    mening: int | None = None,
) -> Lagrum:
    """Make a place in kommunallagen (2017:725). Raises ``OgiltigtVarde`` as :class:`Lagrum` does.

    >>> str(kl(5, 50, stycke=1, mening=2))
    '5 kap. 50 § första stycket andra meningen kommunallagen (2017:725)'
    """
    return Lagrum(Forfattning.KL, kapitel, paragraf, bokstav=bokstav, stycke=stycke, punkt=punkt, mening=mening)


def fl(paragraf: int, *, stycke: int | None = None, punkt: int | None = None, mening: int | None = None) -> Lagrum:
    """Make a place in förvaltningslagen (2017:900). Raises ``OgiltigtVarde`` as :class:`Lagrum` does.

    >>> str(fl(29, stycke=1))
    '29 § första stycket förvaltningslagen (2017:900)'
    """
    return Lagrum(Forfattning.FL, None, paragraf, stycke=stycke, punkt=punkt, mening=mening)


def lpv(paragraf: int, *, stycke: int | None = None, punkt: int | None = None, mening: int | None = None) -> Lagrum:
    """Make a place in lagen (2022:629) om proportionella val. Raises ``OgiltigtVarde`` as :class:`Lagrum` does.

    >>> str(lpv(2))
    '2 § lagen (2022:629) om proportionella val i kommuner och regioner'
    """
    return Lagrum(Forfattning.LPV, None, paragraf, stycke=stycke, punkt=punkt, mening=mening)


def kort(lagrum: Lagrum) -> str:
    """Write the short form, for tables and error messages.

    >>> kort(kl(5, 50, stycke=1, mening=2)), kort(kl(5, 67, punkt=1)), kort(fl(29, stycke=1))
    ('KL 5:50 1 st 2 men', 'KL 5:67 p. 1', 'FL 29 1 st')
    """
    kapitel = f"{lagrum.kapitel}:" if lagrum.kapitel is not None else ""
    delar = [
        lagrum.forfattning.name,
        f"{kapitel}{lagrum.paragraf}",
        lagrum.bokstav or "",
        f"{lagrum.stycke} st" if lagrum.stycke is not None else "",
        f"p. {lagrum.punkt}" if lagrum.punkt is not None else "",
        f"{lagrum.mening} men" if lagrum.mening is not None else "",
    ]
    return " ".join(d for d in delar if d)


def nyckel(lagrum: Lagrum) -> str:
    """Write the stable key for data, in the manner of rinfo: k kapitel, p paragraf, s stycke, n punkt, m mening.

    >>> nyckel(kl(5, 67, punkt=1)), nyckel(kl(4, 18, bokstav="a")), nyckel(fl(29, stycke=1))
    ('sfs/2017:725#k_5p_67n_1', 'sfs/2017:725#k_4p_18a', 'sfs/2017:900#p_29s_1')
    """
    delar = [
        f"k_{lagrum.kapitel}" if lagrum.kapitel is not None else "",
        f"p_{lagrum.paragraf}{lagrum.bokstav or ''}",
        f"s_{lagrum.stycke}" if lagrum.stycke is not None else "",
        f"n_{lagrum.punkt}" if lagrum.punkt is not None else "",
        f"m_{lagrum.mening}" if lagrum.mening is not None else "",
    ]
    return f"sfs/{lagrum.forfattning.value}#{''.join(delar)}"


def lank(lagrum: Lagrum) -> str:
    """Give the address at lagen.nu, which has anchors down to stycke and point but none for a sentence.

    A point cited without its stycke stands in the first: the statutes leave the stycke out only where there is one.

    >>> lank(kl(5, 50, stycke=1)), lank(kl(5, 67, punkt=1)), lank(fl(29))
    ('https://lagen.nu/2017:725#K5P50S1', 'https://lagen.nu/2017:725#K5P67S1N1', 'https://lagen.nu/2017:900#P29')
    """
    stycke = 1 if lagrum.stycke is None and lagrum.punkt is not None else lagrum.stycke
    delar = [
        f"K{lagrum.kapitel}" if lagrum.kapitel is not None else "",
        f"P{lagrum.paragraf}{lagrum.bokstav or ''}",
        f"S{stycke}" if stycke is not None else "",
        f"N{lagrum.punkt}" if lagrum.punkt is not None else "",
    ]
    return f"https://lagen.nu/{lagrum.forfattning.value}#{''.join(delar)}"


_FORFATTNING_I_TEXT = {
    **{f.name: f for f in Forfattning},
    **{f.value: f for f in Forfattning},
    **{namn: f for f, namn in _NAMN.items()},
}


def _ett_av(alternativ: Iterable[str]) -> str:
    return "|".join(re.escape(a) for a in alternativ)


_TAL = "[1-9][0-9]{0,2}"
_ORD = _ett_av(_ORDNINGSTAL)
_FORMER = (
    re.compile(
        rf"(?:(?P<kapitel>{_TAL}) kap\. )?(?P<paragraf>{_TAL})(?: (?P<bokstav>[a-z]))? §"
        rf"(?: (?P<stycke>{_ORD}) stycket)?(?: (?P<punkt>{_TAL}))?(?: (?P<mening>{_ORD}) meningen)?"
        rf" (?P<forfattning>{_ett_av(_NAMN.values())})"
    ),
    re.compile(
        rf"(?P<forfattning>{_ett_av(f.name for f in Forfattning)})"
        rf" (?:(?P<kapitel>{_TAL}):)?(?P<paragraf>{_TAL})(?: (?P<bokstav>[a-z]))?"
        rf"(?: (?P<stycke>{_TAL}) st)?(?: p\. (?P<punkt>{_TAL}))?(?: (?P<mening>{_TAL}) men)?"
    ),
    re.compile(
        rf"sfs/(?P<forfattning>{_ett_av(f.value for f in Forfattning)})"
        rf"#(?:k_(?P<kapitel>{_TAL}))?p_(?P<paragraf>{_TAL})(?P<bokstav>[a-z])?"
        rf"(?:s_(?P<stycke>{_TAL}))?(?:n_(?P<punkt>{_TAL}))?(?:m_(?P<mening>{_TAL}))?"
    ),
)


def _tal(text: str | None) -> int | None:
    if text is None:
        return None
    return _ORDNINGSTAL.index(text) + 1 if text in _ORDNINGSTAL else int(text)


def tolka(text: str) -> Lagrum:
    """Read a lagrum from any of its three written forms. Runs of spaces, also non-breaking, count as one.

    Raises :class:`~propositionsordning.fel.OgiltigtVarde` for anything else and for a place that does not exist.

    >>> tolka("5 kap. 67 § 1 kommunallagen (2017:725)") == tolka("KL 5:67 p. 1") == tolka("sfs/2017:725#k_5p_67n_1")
    True
    """
    ren = " ".join(text.split())
    for form in _FORMER:
        traff = form.fullmatch(ren)
        if traff is not None:
            return Lagrum(
                _FORFATTNING_I_TEXT[traff["forfattning"]],
                _tal(traff["kapitel"]),
                int(traff["paragraf"]),
                bokstav=traff["bokstav"],
                stycke=_tal(traff["stycke"]),
                punkt=_tal(traff["punkt"]),
                mening=_tal(traff["mening"]),
            )
    exempel = kl(5, 50, stycke=1)
    raise OgiltigtVarde(
        objekt="Lagrum",
        falt="text",
        varde=text,
        tillatet=f"ett lagrum i formen ”{exempel}”, ”{kort(exempel)}” eller ”{nyckel(exempel)}”",
    )
