"""Every way to alter one thing in a record: each value, each field, each element, one at a time."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import partial
from typing import Any

Plats = tuple[str | int, ...]


def stallen(data: Any, plats: Plats = ()) -> Iterator[Plats]:  # noqa: ANN401  # any data
    """The place of every value below the top."""
    if isinstance(data, dict):
        for k, v in data.items():
            yield (*plats, k)
            yield from stallen(v, (*plats, k))
    elif isinstance(data, list):
        for nr, v in enumerate(data):
            yield (*plats, nr)
            yield from stallen(v, (*plats, nr))


Andring = tuple[str, Callable[[], Any]]
"""What is done, and the altered data when it is asked for."""


def andringar(data: Any) -> Iterator[Andring]:  # noqa: ANN401  # any data
    """Every single change of the data. Each differs from the original, which is left as it is."""
    for plats in stallen(data):
        for vad, varde in _nya_varden(_vid(data, plats)):
            yield f"{vad} {plats}", partial(_med, data, plats, varde)
        yield f"borttaget {plats}", partial(_utan, data, plats)
        if isinstance(plats[-1], str):
            yield f"omdöpt {plats}", partial(_omdopt, data, plats)
        else:
            lista, nr = _vid(data, plats[:-1]), plats[-1]
            yield f"dubblerat {plats}", partial(_med, data, plats[:-1], [*lista[: nr + 1], *lista[nr:]])
            if nr and lista[nr] != lista[nr - 1]:
                omkastad = [*lista[: nr - 1], lista[nr], lista[nr - 1], *lista[nr + 1 :]]
                yield f"omkastat {plats}", partial(_med, data, plats[:-1], omkastad)
    for plats in [(), *stallen(data)]:
        if isinstance(_vid(data, plats), dict):
            yield f"tillagt {plats}", partial(_med, data, (*plats, "tillagt"), 1)


def _omdopt(data: Any, plats: Plats) -> Any:  # noqa: ANN401  # any data
    return _med(_utan(data, plats), (*plats[:-1], f"{plats[-1]}x"), _vid(data, plats))


def _nya_varden(varde: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401  # any data
    match varde:
        case bool():
            yield "vänt", not varde
        case int():
            yield "ett mer", varde + 1
            yield "text av tal", str(varde)
        case str():
            yield "tillskrivet", varde + "x"
            if varde:
                yield "avkortat", varde[:-1]
        case None:
            yield "ifyllt", "x"
        case _:
            yield "tömt", None


def _vid(data: Any, plats: Plats) -> Any:  # noqa: ANN401  # any data
    for steg in plats:
        data = data[steg]
    return data


def _med(data: Any, plats: Plats, varde: Any) -> Any:  # noqa: ANN401  # any data
    if not plats:
        return varde
    ny = deepcopy(data)
    _vid(ny, plats[:-1])[plats[-1]] = varde
    return ny


def _utan(data: Any, plats: Plats) -> Any:  # noqa: ANN401  # any data
    ny = deepcopy(data)
    del _vid(ny, plats[:-1])[plats[-1]]
    return ny


def dubbla_nycklar(text: str) -> Iterator[str]:
    """The text with each of its keys twice, one at a time, the second time with another value."""
    for plats, tecken in enumerate(text):
        if tecken == "{" and text[plats : plats + 2] != "{}":
            slut = text.index('":', plats) + 2
            nyckel = text[plats + 1 : slut]
            if '"' not in nyckel[1:-2] and json.loads(nyckel[:-1]):
                yield f"{text[: plats + 1]}{nyckel}0,{text[plats + 1 :]}"
