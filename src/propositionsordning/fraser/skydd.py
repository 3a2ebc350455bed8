"""Any text as one line that reads as it is written, in a page, a picture or a document."""

from __future__ import annotations

import re

__all__ = ["synlig"]

# Other line breaks than the ordinary would be controls in markup.
_BLANKA = re.compile("[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")

# What may not stand in a document: controls, halves of surrogate pairs, noncharacters. And what orders the letters of a
# line otherwise than they are written (embedding, override, isolate), which could make Ja look like Nej.
_OTILLATNA = re.compile(
    "[\0-\x08\x0e-\x1b\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\u202a-\u202e\u2066-\u2069"
    + "".join(f"{chr(plan + 0xFFFE)}{chr(plan + 0xFFFF)}" for plan in range(0, 0x110000, 0x10000))
    + "]"
)


def synlig(text: str) -> str:
    r"""The text with a space for line breaks and tabs, and the sign of a missing letter for what may not stand in a page.

    >>> synlig("ja\x00\u202eäj\n")
    'ja��äj '
    """
    return _OTILLATNA.sub("\ufffd", _BLANKA.sub(" ", text))
