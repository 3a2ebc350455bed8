"""Any text as text in markup: what a förslag is called can neither become an element nor turn the line around.

For HTML and for XML (SVG), in the content of an element as in an attribute within quotation marks.
"""

from __future__ import annotations

from html import escape

from propositionsordning.fraser.skydd import synlig

__all__ = ["for_markup"]


def for_markup(text: str) -> str:
    """The text as it is written in markup.

    >>> for_markup('<b title="x">Mål & medel</b>')
    '&lt;b title=&quot;x&quot;&gt;Mål &amp; medel&lt;/b&gt;'
    """
    return escape(synlig(text))
