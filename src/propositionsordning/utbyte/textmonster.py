r"""The forms as patterns of canonical text: one match says that a text is laid out as a record's part, and canonically.

Canonical text has no blanks and its keys in order, so a pattern can be read off a form: every field that is known, in
its place and once, every value of its type. A yes together with the text being JSON at all is a proof; a no proves
nothing, since rare things (numbers of 16 digits, a correction of a correction) are left out: then the reasons, or the
yes, are found by ``avkodning``.

What JSON itself demands is left to its reader: the patterns let commas be where they may, and ask nothing of what stands
in a text but that it is escaped as RFC 8785 does. Every repetition is possessive, so that no text takes long to refuse.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from propositionsordning.lag.katalog import REGLER
from propositionsordning.utbyte.avkodning import MAX_ANTAL
from propositionsordning.utbyte.former import HANDELSER, Form, Formslag, enumets, falten, handelsens_namn

__all__ = ["jamna_tabeller", "monster"]

_SKYDDAT = r'\\(?:["\\bfnrt]|u00(?:0[0-7be-f]|1[0-9a-f]))'
_DAG = (
    "(?:(?!0000)[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|"
    "(?:0[13578]|1[02])-31)|[0-9]{2}(?:0[48]|[2468][048]|[13579][26])-02-29)"
)
_ENKLA = {
    Formslag.HELTAL: "(?:0|-?[1-9][0-9]{0,14})",
    Formslag.JA_NEJ: "(?:true|false)",
    Formslag.INGET: "null",
    Formslag.DATUM: f'"{_DAG}"',
}


@cache
def monster(
    form: Form, *, skyddat: bool, slag: type | None = None, utom: frozenset[str] = frozenset()
) -> re.Pattern[bytes]:
    """The pattern of the canonical text of this form in UTF-8. Made once for each.

    ``skyddat``: are there backslashes in the text? ``slag``: the kind of every event that the form's own fields hold;
    ``utom``: fields of its class that are left out.

    >>> from propositionsordning.forlopp.handelser import Handelse, PropositionStalld
    >>> from propositionsordning.utbyte.former import form
    >>> ett = monster(form(PropositionStalld), skyddat=False)
    >>> [
    ...     bool(ett.fullmatch(t))
    ...     for t in (b'{"delfraga":"1","typ":"proposition"}', b'{"typ":"proposition","delfraga":"1"}')
    ... ]
    [True, False]
    """
    if form.slag is Formslag.OBJEKT:
        text = _klassen(form.klass, None, skyddat, (), slag=slag, utom=utom)
    else:
        text = _av_form(form, skyddat, ())
    return re.compile(text.encode("utf-8"))


def _av_form(form: Form, skyddat: bool, inom: tuple[type, ...]) -> str:  # noqa: FBT001  # the two go along unaltered
    """``inom``: the kinds of event that it is part of; none of them is sought in itself."""
    match form.slag:
        case Formslag.TEXT:
            return _text("", skyddat)
        case Formslag.LAGRUM:
            return _text("sfs/", skyddat)
        case Formslag.VAL:
            return _ett_av(v.value for v in enumets(form))
        case Formslag.REGEL:
            return _ett_av(r.id for r in REGLER)
        case Formslag.LISTA if form.delar[0].slag is Formslag.JA_NEJ:
            return (
                rf"\[[aeflrstu,]{{0,{5 * MAX_ANTAL}}}+\]"  # the letters of true and false, and of nothing else in JSON
            )
        case Formslag.LISTA:
            return rf"\[(?:{_av_form(form.delar[0], skyddat, inom)},?+){{0,{MAX_ANTAL}}}+\]"
        case Formslag.RAD:
            return rf"\[{','.join([_av_form(d, skyddat, inom) for d in form.delar])}\]"
        case Formslag.NAGON:
            return f"(?:{'|'.join([_av_form(d, skyddat, inom) for d in form.delar])})"
        case Formslag.TABELL:
            return _tabellen(form.klass, skyddat)
        case Formslag.OBJEKT:
            return _klassen(form.klass, None, skyddat, inom)
        case Formslag.HANDELSE:
            slagen = [form.klass] if form.klass else [typ for typ in HANDELSER.values() if typ not in inom]
            return f"(?:{'|'.join([_klassen(s, handelsens_namn(s), skyddat, (*inom, s)) for s in slagen])})"
        case _:
            return _ENKLA[form.slag]


def _text(borjan: str, skyddat: bool) -> str:  # noqa: FBT001  # as above
    return rf'"{borjan}[^"\\]*+(?:{_SKYDDAT}[^"\\]*+)*+"' if skyddat else f'"{borjan}[^"]*+"'


def _ett_av(varden: Iterable[str]) -> str:
    return '"' + _grenat(sorted(json.dumps(v, ensure_ascii=False)[1:] for v in varden))


def _grenat(texter: list[str]) -> str:
    """One of the texts, letter by letter where they part: a long row of alternatives would be tried one by one."""
    gemensamt = next(
        (nr for nr, tecken in enumerate(zip(*texter, strict=False)) if len({*tecken}) > 1), min(map(len, texter))
    )
    borjan = re.escape(texter[0][:gemensamt])
    if len(texter) == 1:
        return borjan
    grenar = [[*g] for _, g in groupby([t[gemensamt:] for t in texter], key=itemgetter(0))]
    return f"{borjan}(?:{'|'.join([_grenat(g) for g in grenar])})"


def _klassen(
    klass: Any,  # noqa: ANN401  # an attrs class
    namn: str | None,
    skyddat: bool,  # noqa: FBT001  # as above
    inom: tuple[type, ...],
    *,
    slag: type | None = None,
    utom: frozenset[str] = frozenset(),
) -> str:
    falt = {} if namn is None else {"typ": (f'"{namn}"', True)}
    for f in falten(klass, packat=True):
        if f.namn not in utom:
            ett_slag = slag is not None and f.form == Form(Formslag.HANDELSE)
            form = Form(Formslag.HANDELSE, slag) if ett_slag else f.form
            falt[f.namn] = (_av_form(form, skyddat, inom), f.kravs)
    return _objektet(falt)


def _tabellen(klass: Any, skyddat: bool) -> str:  # noqa: ANN401, FBT001  # as above
    kolumner = {f.namn: (Form(Formslag.LISTA, delar=(f.form,)), f.kravs) for f in falten(klass)}
    return _objektet({k: (_av_form(kolumn, skyddat, ()), kravs) for k, (kolumn, kravs) in kolumner.items()})


def _objektet(falt: Mapping[str, tuple[str, bool]]) -> str:
    """The fields in the order of their names; whether each must be there."""
    delar = [
        f'"{namn}":{varde},?+' if kravs else f'(?:"{namn}":{varde},?+)?+'
        for namn, (varde, kravs) in sorted(falt.items())
    ]
    return rf"\{{{''.join(delar)}\}}"


# --- What a pattern cannot tell --------------------------------------------------------------------------------------


def jamna_tabeller(form: Form, data: Any) -> bool:  # noqa: ANN401  # data of this form
    """Are the columns of each table in the data of one length?

    >>> from propositionsordning import Narvaro
    >>> from propositionsordning.utbyte.former import form
    >>> narvaro = {"platser": {"ledamot": ["a", "b"], "ersattare": [True]}}
    >>> jamna_tabeller(form(Narvaro), narvaro), jamna_tabeller(form(Narvaro), {"antal": 1})
    (False, True)
    """
    for vag in _till_tabeller(form):
        del_ = data
        for namn in vag:
            del_ = del_.get(namn) if del_ is not None else None
        if del_ is not None and len({len(kolumn) for kolumn in del_.values()}) != 1:
            return False
    return True


@cache
def _till_tabeller(form: Form) -> tuple[tuple[str, ...], ...]:
    """The names of the fields that lead to each table. No table stands in a list or in an event."""
    if form.slag is Formslag.TABELL:
        return ((),)
    if form.slag is Formslag.NAGON:
        return tuple(vag for d in form.delar for vag in _till_tabeller(d))
    if form.slag is not Formslag.OBJEKT:
        return ()
    klass: Any = form.klass
    return tuple((f.namn, *vag) for f in falten(klass, packat=True) for vag in _till_tabeller(f.form))
