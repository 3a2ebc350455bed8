"""The Swedish of names, lists and numbers, as previews and minutes write it.

Only form, no content: nothing here knows what a proposition is. Wrong input raises ``ValueError`` in Swedish.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

__all__ = [
    "antal",
    "citat",
    "datum",
    "genitiv",
    "lista",
    "med_fler",
    "mening",
    "ordningstal",
    "paragraf",
    "tusental",
    "versal",
]

# What may follow a name without being part of it: the party in brackets, "m.fl.", or both.
_NAMN_OCH_TILLAGG = re.compile(r"(?P<namn>.*\S)(?P<tillagg> \([^()]*\)| m\.fl\.)", re.DOTALL)
# A sentence that is closed already: by its own ? ! … or colon, or by the closing mark inside a final quotation.
_AVSLUTAD = re.compile(r"(?:[?!…][”’]*|:|\.[”’]+)\Z")

_GRUNDTAL = (
    *("noll", "en", "två", "tre", "fyra", "fem", "sex"),
    *("sju", "åtta", "nio", "tio", "elva", "tolv"),
)
_ORDNINGSTAL = (
    *("första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"),
    *("elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde", "nittonde"),
)
_TIOTAL = dict(enumerate(("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"), start=2))
_MANADER = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
# Every mark a writer may have used inside a quotation becomes the single one.
_INRE_CITATTECKEN = str.maketrans(dict.fromkeys('”“„"', "’"))


def genitiv(namn: str, *, apostrof: bool = False) -> str:
    """Put a name, a party, a letter or a list of them in the genitive (a list takes it on its last part).

    A party in brackets and "m.fl." stand outside the name and are left as they are. Initials, codes and digits take
    colon and s. A name that ends in s, x or z takes nothing, which is what Språkrådet recommends; an apostrophe is
    allowed where the context leaves the genitive in doubt. ``apostrof`` sets it: the minutes do for people ("Lars’
    yrkande"), whose names are not known beforehand. Default off.

    >>> genitiv("Bo Källström (L)"), genitiv("Lars"), genitiv("Lars", apostrof=True)
    ('Bo Källströms (L)', 'Lars', 'Lars’')
    >>> genitiv("S"), genitiv(lista(["M", "D", "L"])), genitiv("kommunstyrelsen")
    ('S:s', 'M, D och L:s', 'kommunstyrelsens')
    >>> genitiv("Bo Källström (L) m.fl.")
    'Bo Källströms (L) m.fl.'
    """
    namn = namn.strip()
    traff = _NAMN_OCH_TILLAGG.fullmatch(namn)
    if traff is not None:
        return genitiv(traff["namn"], apostrof=apostrof) + traff["tillagg"]
    if not namn:
        return ""
    # A final letter may be written as letter and combining accent.
    slutar_med_bokstav = unicodedata.category(namn[-1])[0] in "LM"
    if namn.split()[-1].isupper() or not slutar_med_bokstav:
        return f"{namn.removesuffix('.')}:s"
    if namn[-1] in "sxz":
        return f"{namn}’" if apostrof else namn
    return f"{namn}s"


def lista(delar: Sequence[str], *, bindeord: str = "och") -> str:
    """Join the parts to a Swedish enumeration, with no comma before the conjunction. No parts give an empty text.

    >>> lista(["A"]), lista(["A", "B"]), lista(["A", "B", "C"], bindeord="eller")
    ('A', 'A och B', 'A, B eller C')
    """
    *forst, sist = delar or [""]
    return f"{', '.join(forst)} {bindeord} {sist}" if forst else sist


def med_fler(delar: Sequence[str], *, hogst: int) -> str:
    """Join as :func:`lista` does, but only the first ``hogst`` parts and "m.fl." when there are more.

    Raises ``ValueError`` when ``hogst`` is below 1.

    >>> med_fler(["A", "B", "C"], hogst=3), med_fler(["A", "B", "C", "D"], hogst=3)
    ('A, B och C', 'A, B, C m.fl.')
    """
    if hogst < 1:
        raise ValueError(f"hogst: {hogst!r} är inte tillåtet; tillåtet är ett heltal från 1")
    if len(delar) <= hogst:
        return lista(delar)
    return f"{', '.join(delar[:hogst])} m.fl."


def antal(n: int, ental: str, flertal: str, *, i_ord: bool = False, neutrum: bool = False) -> str:
    """Write a number with its noun, in the singular for one.

    Digits by default, as minutes print counts; with ``i_ord`` the numbers up to twelve are words, for running text.
    ``neutrum`` tells that the noun is an ett-word (ett yrkande). Raises ``ValueError`` for a negative number.

    >>> antal(1, "ledamot", "ledamöter"), antal(9, "ledamot", "ledamöter")
    ('1 ledamot', '9 ledamöter')
    >>> antal(1, "röst", "röster", i_ord=True), antal(1, "yrkande", "yrkanden", i_ord=True, neutrum=True)
    ('en röst', 'ett yrkande')
    >>> antal(12, "röst", "röster", i_ord=True), antal(13, "röst", "röster", i_ord=True)
    ('tolv röster', '13 röster')
    """
    if n < 0:
        raise ValueError(f"n: {n!r} är inte tillåtet; tillåtet är ett heltal från 0")
    if not i_ord or n >= len(_GRUNDTAL):
        tal = str(n)
    elif n == 1 and neutrum:
        tal = "ett"
    else:
        tal = _GRUNDTAL[n]
    return f"{tal} {ental if n == 1 else flertal}"


def tusental(n: int) -> str:
    """Write a number in groups of three digits, with a no-break space between them.

    >>> tusental(316), tusental(1617387).replace("\u00a0", "_")
    ('316', '1_617_387')
    """
    return f"{n:,}".replace(",", "\u00a0")


def ordningstal(n: int) -> str:
    """Write the ordinal, in words up to 99, above that in digits with its ending. Raises ``ValueError`` below 1.

    >>> ordningstal(1), ordningstal(12), ordningstal(20), ordningstal(42)
    ('första', 'tolfte', 'tjugonde', 'fyrtioandra')
    >>> ordningstal(100), ordningstal(101), ordningstal(111)
    ('100:e', '101:a', '111:e')
    """
    if n < 1:
        raise ValueError(f"n: {n!r} är inte tillåtet; tillåtet är ett heltal från 1")
    if n <= len(_ORDNINGSTAL):
        return _ORDNINGSTAL[n - 1]
    tiotal, ental = divmod(n, 10)
    if tiotal in _TIOTAL:
        return _TIOTAL[tiotal] + (_ORDNINGSTAL[ental - 1] if ental else "nde")
    return f"{n}:{'a' if ental in (1, 2) and n % 100 not in (11, 12) else 'e'}"


def datum(dag: date) -> str:
    """Write the date as minutes do.

    >>> from datetime import date
    >>> datum(date(2023, 11, 2))
    '2 november 2023'
    """
    return f"{dag.day} {_MANADER[dag.month - 1]} {dag.year}"


def paragraf(nummer: str) -> str:
    """Write the number of a paragraph in the minutes with its sign; a sign already there is not doubled.

    >>> paragraf("8"), paragraf("§8")
    ('§ 8', '§ 8')
    """
    return f"§ {nummer.strip().removeprefix('§').strip()}"


def versal(text: str) -> str:
    """Set the first character in upper case and leave the rest untouched.

    >>> versal("enligt KF:s beslut"), versal("")
    ('Enligt KF:s beslut', '')
    """
    return text[:1].upper() + text[1:]


def mening(text: str) -> str:
    """Make the text a sentence: an upper-case first letter and one closing mark.

    A full stop is set unless the text already ends in one (also that of an abbreviation), in ? ! … or a colon,
    or in a quotation that does. An empty text gives "".

    >>> mening("ordföranden finner bifall"), mening("Bifall till yrkandet från M m.fl.")
    ('Ordföranden finner bifall.', 'Bifall till yrkandet från M m.fl.')
    >>> mening("ska ärendet avgöras idag?")
    'Ska ärendet avgöras idag?'
    """
    stam = versal(text.strip())
    if not stam or _AVSLUTAD.search(stam):
        return stam
    return re.sub(r"[.\s]+\Z", "", stam) + "."


def citat(text: str) -> str:
    """Set the text in Swedish quotation marks; marks inside it become single ones.

    >>> citat("Bifall till ”Förslag A”")
    '”Bifall till ’Förslag A’”'
    """
    return f"”{text.translate(_INRE_CITATTECKEN)}”"
