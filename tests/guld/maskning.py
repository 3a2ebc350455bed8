"""Sentences without the names, ids and numbers in them, so that a handful of words stands for all that were said."""

import re
from functools import cache

_ID = re.compile(r"[\w’'-]*\d[\w.-]*\w|[\w-]*\d")
_PARTI = re.compile(r"\b(?:C|D|F|KD|L|M|MP|S|SD|V|X)\b(?=[ :;])")
_RAD = re.compile(r"#(?:(?:, | och | eller |,|: |; )#)+")


@cache
def maskad(text: str) -> str:
    """The sentence with # for each id or number, and #… for a row of them.

    >>> maskad("S-1, M-2 och V-3 röstade ja i 1.m (R-5:50-1).")
    '#… röstade ja i # (R-5:50-1).'
    """
    regler = re.findall(r"R-[\w:-]*\w|O-\d+", text)
    for nr, regel in enumerate(regler):
        text = text.replace(regel, f"§{chr(97 + nr % 26)}§", 1)
    text = _RAD.sub("#…", _PARTI.sub("#", _ID.sub("#", text)))
    for nr, regel in enumerate(regler):
        text = text.replace(f"§{chr(97 + nr % 26)}§", regel, 1)
    return text
