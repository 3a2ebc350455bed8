"""The set phrases as data: what a phrase is, how one is filled in, how a catalogue gets other wordings.

A catalogue is an immutable mapping from stable ids to phrases; the one that the library ships is
``fraser.standard.STANDARD``. Preview, manus and minutes write with the catalogue they are given, so that a municipality
can put its own words in the place of a phrase without touching code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from string import Formatter
from types import MappingProxyType

from attrs import Factory, field, frozen

from propositionsordning import krav
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.fraser.svenska import lista, mening

__all__ = ["Fras", "Fraskatalog", "Frasslag", "byt_ut", "fyll", "katalog"]

# Two full stops in a row come of an abbreviation ("m.fl.") before a closing stop; three are the writer's own.
_DUBBELPUNKT = re.compile(r"(?<!\.)\.\.(?!\.)")


class Frasslag(Enum):
    """What a phrase is used as."""

    MENING = "mening"
    """A whole sentence: filled in, it begins with a capital and is closed."""
    LED = "led"
    """A part of a sentence, or a label: written as it stands."""


@frozen(kw_only=True)
class Fras:
    """One phrase: ``mall`` is its wording with named fields in braces.

    Raises :class:`OgiltigtVarde` for a mall whose braces do not hold plain field names.

    >>> Fras(id="omrostning.begars_av", slag=Frasslag.MENING, mall="Omröstning begärs av {vem}").falt
    frozenset({'vem'})
    """

    id: str = field(validator=krav.ident)
    slag: Frasslag = field(validator=krav.av_typ(Frasslag, "ett Frasslag"))
    mall: str = field(validator=krav.text)
    falt: frozenset[str] = field(init=False, default=Factory(lambda fras: _falt(fras.id, fras.mall), takes_self=True))
    """The names of its fields."""


def _falt(fras: str, mall: object) -> frozenset[str]:
    tillatet = "en text med fält som {vem}"
    if not isinstance(mall, str):
        raise OgiltigtVarde(objekt="Fras", falt=fras, varde=mall, tillatet=tillatet)
    try:
        delar = list(Formatter().parse(mall))
    except ValueError as fel:
        raise OgiltigtVarde(objekt="Fras", falt=fras, varde=mall, tillatet=f"{tillatet}, varje klammer sluten") from fel
    falten = set()
    for _, namn, form, omvandling in delar:
        if namn is None:
            continue
        if not namn.isidentifier() or form or omvandling:
            raise OgiltigtVarde(
                objekt="Fras", falt=fras, varde=mall, tillatet=f"{tillatet} och inget annat i klamrarna"
            )
        falten.add(namn)
    return frozenset(falten)


Fraskatalog = Mapping[str, Fras]
"""Phrases by id; immutable."""


def katalog(*, meningar: Mapping[str, str], led: Mapping[str, str]) -> Fraskatalog:
    """A catalogue of these wordings, by id. Raises :class:`OgiltigtVarde` for a faulty one or an id that stands twice.

    >>> fyll(katalog(meningar={"ja": "{vem} röstar ja"}, led={}), "ja", vem="ledamoten")
    'Ledamoten röstar ja.'
    """
    dubbla = sorted(meningar.keys() & led.keys())
    if dubbla:
        raise OgiltigtVarde(
            objekt="katalog", falt="id", varde=dubbla[0], tillatet="beteckningar som förekommer en gång"
        )
    fraser = {i: Fras(id=i, slag=Frasslag.MENING, mall=mall) for i, mall in meningar.items()}
    fraser |= {i: Fras(id=i, slag=Frasslag.LED, mall=mall) for i, mall in led.items()}
    return MappingProxyType(fraser)


def byt_ut(fraser: Fraskatalog, lydelser: Mapping[str, str]) -> Fraskatalog:
    """The catalogue with other wordings for some of its phrases.

    A wording must use exactly the fields of the phrase it replaces, so that no fact falls out of the minutes. Raises
    :class:`OgiltigtVarde` for an unknown id or other fields.

    >>> from propositionsordning.fraser.standard import STANDARD
    >>> egen = byt_ut(STANDARD, {"omrostning.begars": "Votering begärs"})
    >>> fyll(egen, "omrostning.begars"), fyll(STANDARD, "omrostning.begars")
    ('Votering begärs.', 'Omröstning begärs.')
    """
    nya = dict(fraser)
    for fras_id, mall in lydelser.items():
        gammal = _fras(fraser, fras_id)
        ny = Fras(id=fras_id, slag=gammal.slag, mall=mall)
        if ny.falt != gammal.falt:
            raise OgiltigtVarde(objekt="Fras", falt=fras_id, varde=mall, tillatet=_falten_i_ord(gammal))
        nya[fras_id] = ny
    return MappingProxyType(nya)


def fyll(fraser: Fraskatalog, fras_id: str, /, **falt: str) -> str:
    """The phrase with its fields filled in.

    Raises :class:`OgiltigtVarde` for an unknown id, a field that is missing or not the phrase's, and a field that is not
    a text or is empty.

    >>> from propositionsordning.fraser.standard import STANDARD
    >>> fyll(STANDARD, "omrostning.begars_av", vem="M, D och L")
    'Omröstning begärs av M, D och L.'
    >>> fyll(STANDARD, "omrostning.begars_av")
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: Fras.omrostning.begars_av: () är inte tillåtet; tillåtet är fältet vem
    """
    fras = _fras(fraser, fras_id)
    if falt.keys() != fras.falt:
        raise OgiltigtVarde(objekt="Fras", falt=fras_id, varde=tuple(falt), tillatet=_falten_i_ord(fras))
    for namn, varde in falt.items():
        if not isinstance(varde, str) or not varde.strip():
            raise OgiltigtVarde(
                objekt="Fras", falt=f"{fras_id}.{namn}", varde=varde, tillatet="en text som inte är tom"
            )
    text = _DUBBELPUNKT.sub(".", fras.mall.format(**falt))
    return mening(text) if fras.slag is Frasslag.MENING else text


def _fras(fraser: Fraskatalog, fras_id: str) -> Fras:
    if fras_id not in fraser:
        raise OgiltigtVarde(
            objekt="katalog", falt="fras", varde=fras_id, tillatet="en av katalogens fraser: " + ", ".join(fraser)
        )
    return fraser[fras_id]


def _falten_i_ord(fras: Fras) -> str:
    namn = sorted(fras.falt)
    if not namn:
        return "inga fält"
    return f"fältet {namn[0]}" if len(namn) == 1 else f"fälten {lista(namn)}"
