"""When a question of an order lapses: its condition is not met (R-1-8, R-2-22, R-3-7)."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from propositionsordning.ordning.fraga import Forfallsgrund, Fraga, Propositionsordning

__all__ = ["forfallsgrund", "forfallsgrunder"]

_UTAN_HINDER = frozenset(
    {Forfallsgrund.UPPSKOV, Forfallsgrund.HAND, Forfallsgrund.KRAV_NATT, Forfallsgrund.KRAV_EJ_NATT}
)
"""Grounds on which an earlier question that was never decided stops nothing."""


def forfallsgrund(fraga: Fraga, utfall: Mapping[str, str], *, oavgjorda: Collection[str] = ()) -> Forfallsgrund | None:
    """Why the question lapses given the outcomes (question id -> alternative id); None when its conditions are met.

    ``oavgjorda``: questions that may still be decided, and so stop nothing yet. An earlier question that was never
    decided: an uppskov has then not carried and a first hand has fallen, so the condition is met; a base or a förfråga
    that was not decided carries nothing, and a demand that was not tried stops nothing.

    >>> from propositionsordning.ordning.fraga import Frageform, Villkor
    >>> f = Fraga(
    ...     id="2",
    ...     form=Frageform.BIFALL,
    ...     alternativ=("t", "ej_t"),
    ...     villkor=(Villkor("1", ("a",), Forfallsgrund.BAS),),
    ... )
    >>> forfallsgrund(f, {"1": "ej_a"}).value, forfallsgrund(f, {"1": "a"}), forfallsgrund(f, {}, oavgjorda={"1"})
    ('bas', None, None)
    """
    for villkor in fraga.villkor:
        utfallet = utfall.get(villkor.fraga)
        if utfallet is None and (villkor.fraga in oavgjorda or villkor.grund in _UTAN_HINDER):
            continue
        if utfallet not in villkor.utfall:
            return villkor.grund
    return None


def forfallsgrunder(ordning: Propositionsordning, utfall: Mapping[str, str]) -> Mapping[str, Forfallsgrund]:
    """The questions that have lapsed given the outcomes so far, with the reason; the other undecided ones are open.

    A question whose base or förfråga has itself lapsed lapses with it.
    """
    fallna: dict[str, Forfallsgrund] = {}
    for fraga in ordning.fragor:
        if fraga.id in utfall:
            continue
        oppna = {f.id for f in ordning.fragor if f.id not in fallna}
        grund = forfallsgrund(fraga, utfall, oavgjorda=oppna)
        if grund is not None:
            fallna[fraga.id] = grund
    return fallna
