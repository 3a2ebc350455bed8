"""The JSON Schema of a record's file, made from the same forms that read and write it."""

from __future__ import annotations

from typing import Any

from propositionsordning.beslut.kanonisk import STORSTA_TAL
from propositionsordning.beslut.sigill import BESLUTSFORMAT
from propositionsordning.utbyte.avkodning import MAX_ANTAL
from propositionsordning.utbyte.former import HANDELSER, Falt, Form, Formslag, enumets, falten, handelsens_namn
from propositionsordning.utbyte.kodning import Data, kodare
from propositionsordning.utbyte.ordningsformat import ORDNINGSFORMAT, Ordningsfil
from propositionsordning.utbyte.packat import Beslutsfil

__all__ = ["beslutsschema", "ordningsschema"]

_Schema = dict[str, Data]
_HEX64 = "^[0-9a-f]{64}$"


def beslutsschema() -> _Schema:
    """The schema (draft 2020-12). What a schema cannot say stands in docs/format.md.

    >>> beslutsschema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    namngivna: dict[str, _Schema] = {}
    rot = _av_klass(Beslutsfil, namngivna)
    egenskaper = namngivna[rot["$ref"].rpartition("/")[2]]["properties"]
    egenskaper["format"] = {"const": BESLUTSFORMAT}
    sigill = namngivna["Sigill"]["properties"]
    sigill["varde"]["pattern"] = sigill["kedja"]["items"]["pattern"] = _HEX64
    namngivna["Roster"]["properties"]["koder"]["pattern"] = "^[jnaf]*$"
    return _helt(BESLUTSFORMAT, rot, namngivna)


def ordningsschema() -> _Schema:
    """The schema of a preview of an order (``utbyte.ordningsformat``), draft 2020-12.

    >>> ordningsschema()["title"]
    'propositionsordning/ordning/1'
    """
    namngivna: dict[str, _Schema] = {}
    rot = _av_klass(Ordningsfil, namngivna)
    namngivna["Ordningsfil"]["properties"]["format"] = {"const": ORDNINGSFORMAT}
    namngivna["Vagbild"]["properties"]["antal"]["pattern"] = "^[1-9][0-9]*$"
    return _helt(ORDNINGSFORMAT, rot, namngivna)


def _helt(format_: str, rot: _Schema, namngivna: dict[str, _Schema]) -> _Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{format_.replace('/', ':')}",
        "title": format_,
        **rot,
        "$defs": dict(sorted(namngivna.items())),
    }


def _av_form(form_: Form, namngivna: dict[str, _Schema]) -> _Schema:
    klass: Any = form_.klass
    match form_.slag:
        case Formslag.VAL:
            return {"enum": [v.value for v in enumets(form_)]}
        case Formslag.LISTA:
            return {"type": "array", "items": _av_form(form_.delar[0], namngivna), "maxItems": MAX_ANTAL}
        case Formslag.RAD:
            delar = [_av_form(d, namngivna) for d in form_.delar]
            return {"type": "array", "prefixItems": delar, "minItems": len(delar), "maxItems": len(delar)}
        case Formslag.TABELL:
            return _av_tabell(klass, namngivna)
        case Formslag.OBJEKT:
            return _av_klass(klass, namngivna)
        case Formslag.HANDELSE:
            return _av_handelserna(namngivna) if klass is None else _av_klass(klass, namngivna)
        case Formslag.NAGON:
            return {"anyOf": [_av_form(d, namngivna) for d in form_.delar]}
        case _:
            return dict(_ENKLA[form_.slag])


_ENKLA: dict[Formslag, _Schema] = {
    Formslag.TEXT: {"type": "string"},
    Formslag.HELTAL: {"type": "integer", "minimum": -STORSTA_TAL, "maximum": STORSTA_TAL},
    Formslag.JA_NEJ: {"type": "boolean"},
    Formslag.DATUM: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Formslag.REGEL: {"type": "string", "pattern": "^R-"},
    Formslag.LAGRUM: {"type": "string", "pattern": "^sfs/"},
    Formslag.INGET: {"type": "null"},
}


def _av_klass(klass: Any, namngivna: dict[str, _Schema]) -> _Schema:  # noqa: ANN401  # an attrs class
    """A reference to the class among ``$defs``, where it is put the first time."""
    if klass.__name__ not in namngivna:
        schema: _Schema = {"type": "object", "description": _beskrivning(klass)}
        namngivna[klass.__name__] = schema
        falt = falten(klass, packat=True)
        namn = handelsens_namn(klass)
        egenskaper: _Schema = {} if namn is None else {"typ": {"const": namn}}
        egenskaper |= {f.namn: _av_falt(f, namngivna) for f in falt}
        schema["properties"] = egenskaper
        schema["required"] = ([] if namn is None else ["typ"]) + [f.namn for f in falt if f.kravs]
        schema["additionalProperties"] = False
    return {"$ref": f"#/$defs/{klass.__name__}"}


def _av_handelserna(namngivna: dict[str, _Schema]) -> _Schema:
    if "Handelse" not in namngivna:
        namngivna["Handelse"] = {"oneOf": []}  # a kind of event may hold events
        namngivna["Handelse"]["oneOf"] += [_av_klass(typ, namngivna) for typ in HANDELSER.values()]
    return {"$ref": "#/$defs/Handelse"}


def _av_falt(falt: Falt, namngivna: dict[str, _Schema]) -> _Schema:
    schema = _av_form(falt.form, namngivna)
    if falt.kravs or falt.fabrik is not None:
        return schema
    return {**schema, "default": kodare(falt.form)(falt.forval)}


def _av_tabell(klass: Any, namngivna: dict[str, _Schema]) -> _Schema:  # noqa: ANN401  # an attrs class
    """Columns: a list for each field, all of the same length."""
    namn = f"{klass.__name__}tabell"
    falt = falten(klass)
    kolumner = {
        f.namn: {"type": "array", "items": _av_form(f.form, namngivna), "maxItems": MAX_ANTAL}
        | ({} if f.kravs else {"description": f"Left out: all have {kodare(f.form)(f.forval)!r}."})
        for f in falt
    }
    namngivna[namn] = {
        "type": "object",
        "description": f"{_beskrivning(klass)} Column by column: all lists are of the same length.",
        "properties": kolumner,
        "required": [f.namn for f in falt if f.kravs],
        "additionalProperties": False,
    }
    return {"$ref": f"#/$defs/{namn}"}


def _beskrivning(klass: Any) -> str:  # noqa: ANN401  # an attrs class
    """The first paragraph of what the class says of itself."""
    return " ".join((klass.__doc__ or "").strip().split("\n\n")[0].split()).replace("``", "")
