"""Plain data read back as the objects of the model: all faults at once, each with its place in the file.

A field, value or kind of event that this edition does not know is refused by name, never passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from propositionsordning.fel import EjStodd, Filanmarkning, Filfel, OgiltigtVarde, Platsfel
from propositionsordning.utbyte.byggande import rader
from propositionsordning.utbyte.enkla_varden import ENKLA, gjord, menade, ska_vara, text, vad_det_ar, val_av
from propositionsordning.utbyte.former import HANDELSER, Falt, Form, Formslag, enumets, falten, handelsens_namn, jsontyp

__all__ = ["HOGST_FEL", "MAX_ANTAL", "avkodare", "fran_data"]

MAX_ANTAL = 4096
"""So many elements a list may have. The largest assembly has some hundreds."""
HOGST_FEL = 50
"""So many faults are told; more would help nobody."""
_Avkodare = Callable[[Any], Any]


def fran_data(
    form: Form, data: object, *, fil: str, rad: int | None = None, plats: str = "$", packat: bool = False
) -> Any:  # noqa: ANN401  # what the form says
    """The object that ``data`` describes; raises :class:`Filfel` with every fault and its place ("$.logg[3].trots").

    >>> from propositionsordning.forlopp.handelser import Handelse
    >>> from propositionsordning.utbyte.former import form
    >>> fran_data(form(Handelse), {"typ": "klubbslag", "kant": False}, fil="-")
    Klubbslag(kant=False, utfall=None, av_minoritet=None)
    >>> fran_data(form(Handelse), {"typ": "klubbslag", "känt": False}, fil="b.json")
    Traceback (most recent call last):
    ...
    propositionsordning.fel.Filfel: b.json: $.känt: okänt fält; menade du 'kant'?
    """
    try:
        return avkodare(form, packat=packat)(data)
    except Platsfel as fel:
        funna = [Filanmarkning(plats=plats + p, rad=rad, text=text) for p, text in fel.fel[:HOGST_FEL]]
        raise Filfel(fil=fil, fel=funna) from None
    except RecursionError:
        raise Filfel(fil=fil, fel=[Filanmarkning(plats=plats, rad=rad, text="för djupt nästlat")]) from None


@cache
def avkodare(form: Form, *, packat: bool = False) -> _Avkodare:
    """What turns data into a value of this form, or raises :class:`Platsfel`. Made once for each form.

    ``packat``: the data is as it stands in a record's file. Then it is tried, but no objects are made of it.

    >>> from propositionsordning.utbyte import former
    >>> avkodare(former.form(tuple[int, ...]))([1, 2])
    (1, 2)
    """
    enkel = ENKLA.get(form.slag)
    if enkel is not None:
        return enkel
    match form.slag:
        case Formslag.VAL:
            return val_av(enumets(form))
        case Formslag.LISTA:
            return _lista(avkodare(form.delar[0], packat=packat))
        case Formslag.RAD:
            return _rad(tuple(avkodare(d, packat=packat) for d in form.delar))
        case Formslag.TABELL:
            return _tabell(form.klass, packat=packat)
        case Formslag.OBJEKT:
            return _objekt(form.klass, packat=packat)
        case Formslag.HANDELSE:
            return _handelse(form.klass, packat=packat)
        case _:
            return _nagon(form.delar, packat=packat)


# --- What holds other things -----------------------------------------------------------------------------------------


def _samlade(fel: list[tuple[str, str]], nytt: Platsfel, plats: str) -> bool:
    """Add the faults of one part; are there enough of them?"""
    fel.extend((plats + p, t) for p, t in nytt.fel)
    return len(fel) >= HOGST_FEL


def langd(data: object, vad: str = "en lista") -> list[Any]:
    """The list, not too long.

    >>> langd([1])
    [1]
    """
    if type(data) is not list:
        ska_vara(vad, data)
    if len(data) > MAX_ANTAL:
        raise Platsfel(("", f"har {len(data)} element; tillåtet är högst {MAX_ANTAL}"))
    return data


def _lista(avkoda_del: _Avkodare) -> _Avkodare:
    enda = {text: str, ENKLA[Formslag.JA_NEJ]: bool}.get(avkoda_del)

    def avkoda(data: object) -> tuple[Any, ...]:
        lista = langd(data)
        try:
            if enda is not None and {*map(type, lista)} == {enda}:
                if enda is str:
                    text("".join(lista))
                return tuple(lista)
            return tuple([avkoda_del(d) for d in lista])
        except Platsfel:
            raise _alla_fel(avkoda_del, lista) from None

    return avkoda


def _alla_fel(avkoda_del: _Avkodare, lista: list[Any]) -> Platsfel:
    fel: list[tuple[str, str]] = []
    for nr, d in enumerate(lista):
        try:
            avkoda_del(d)
        except Platsfel as f:
            if _samlade(fel, f, f"[{nr}]"):
                break
    return Platsfel(*fel)


def _rad(avkodarna: tuple[_Avkodare, ...]) -> _Avkodare:
    def avkoda(data: object) -> tuple[Any, ...]:
        lista = langd(data)
        if len(lista) != len(avkodarna):
            raise Platsfel(("", f"ska ha {len(avkodarna)} element, men har {len(lista)}"))
        fel: list[tuple[str, str]] = []
        ut: list[Any] = []
        for nr, (avkoda_del, d) in enumerate(zip(avkodarna, lista, strict=True)):
            try:
                ut.append(avkoda_del(d))
            except Platsfel as f:
                _samlade(fel, f, f"[{nr}]")
        if fel:
            raise Platsfel(*fel)
        return tuple(ut)

    return avkoda


def _nagon(delar: tuple[Form, ...], *, packat: bool) -> _Avkodare:
    """JSON tells the forms apart: null, a number, a text, a list, an object."""
    avkodarna: dict[type, _Avkodare] = {}
    for del_ in delar:
        typ = jsontyp(del_)
        if typ in avkodarna:
            raise TypeError(f"{delar!r}: two forms that are both {typ.__name__} in JSON")
        avkodarna[typ] = avkodare(del_, packat=packat)
    vad = " eller ".join(_JSONORD[typ] for typ in avkodarna)

    def avkoda(data: object) -> Any:  # noqa: ANN401  # one of the forms
        vald = avkodarna.get(type(data))
        if vald is None:
            ska_vara(vad, data)
        return vald(data)

    return avkoda


_JSONORD = {
    type(None): "null",
    int: "ett heltal",
    bool: "true, false",
    list: "en lista",
    dict: "ett objekt",
    str: "en text",
}


def objekt(data: object) -> dict[str, Any]:
    """The object.

    >>> objekt({})
    {}
    """
    if type(data) is not dict:
        ska_vara("ett objekt", data)
    return data


def okanda(data: Mapping[str, Any], kanda: Mapping[str, Any]) -> list[tuple[str, str]]:
    """A fault for each field that is not known.

    >>> okanda({"känt": 1}, {"kant": 0})
    [('.känt', "okänt fält; menade du 'kant'?")]
    """
    frammande = [k for k in data if k not in kanda]
    return [(f".{k[:60]}", f"okänt fält{menade(k, kanda)}") for k in frammande[:HOGST_FEL]]


def _objekt(klass: Any, namn: str | None = None, *, packat: bool) -> _Avkodare:  # noqa: ANN401  # an attrs class
    """Fields are looked up when the first object is read: a class may hold itself, by way of others."""
    kanda: dict[str, _Avkodare] = {}
    kravda: list[str] = []

    def avkoda(data: object) -> Any:  # noqa: ANN401  # an object of the class
        tabell = objekt(data)
        if not kanda:
            kravda.extend(f.namn for f in falten(klass, packat=packat) if f.kravs)
            kanda.update({f.namn: avkodare(f.form, packat=packat) for f in falten(klass, packat=packat)})
            if namn is not None:
                kanda["typ"] = text
        fel: list[tuple[str, str]] = []
        ut: dict[str, Any] = {}
        for k, v in tabell.items():
            avkoda_del = kanda.get(k)
            if avkoda_del is None:
                fel += okanda({k: v}, kanda)
                continue
            try:
                ut[k] = avkoda_del(v)
            except Platsfel as f:
                if _samlade(fel, f, f".{k}"):
                    break
        fel += [(f".{k}", "saknas") for k in kravda if k not in tabell]
        if fel:
            raise Platsfel(*fel)
        if namn is not None:
            del ut["typ"]
        return None if packat else gjord(klass, **ut)

    return avkoda


def _handelse(klass: type | None, *, packat: bool) -> _Avkodare:
    """An event of any kind, or of one."""
    if klass is not None:
        slagen = {str(handelsens_namn(klass)): _objekt(klass, handelsens_namn(klass), packat=packat)}
    else:
        slagen = {namn: _objekt(typ, namn, packat=packat) for namn, typ in HANDELSER.items()}

    def avkoda(data: object) -> Any:  # noqa: ANN401  # an event
        tabell = objekt(data)
        if "typ" not in tabell:
            raise Platsfel((".typ", "saknas"))
        namn = tabell["typ"]
        slag = slagen.get(namn) if type(namn) is str else None
        if slag is None:
            raise Platsfel((".typ", f"{vad_det_ar(namn)} är inget känt slag av händelse{menade(namn, slagen)}"))
        return slag(tabell)

    return avkoda


def _tabell(klass: Any, *, packat: bool) -> _Avkodare:  # noqa: ANN401  # an attrs class
    """Columns of equal length."""
    kolumner: tuple[Falt, ...] = falten(klass)
    kanda = {f.namn: _lista(avkodare(f.form)) for f in kolumner}
    kravda = [f.namn for f in kolumner if f.kravs]

    def avkoda(data: object) -> tuple[Any, ...]:
        tabell = objekt(data)
        fel = okanda(tabell, kanda) + [(f".{k}", "saknas") for k in kravda if k not in tabell]
        ut: dict[str, tuple[Any, ...]] = {}
        for k in tabell.keys() & kanda.keys():
            try:
                ut[k] = kanda[k](tabell[k])
            except Platsfel as f:
                _samlade(fel, f, f".{k}")
        langder = {k: len(v) for k, v in ut.items()}
        if not fel and len(set(langder.values())) > 1:
            fel.append(("", "kolumnerna är olika långa: " + ", ".join(f"{k} {n}" for k, n in sorted(langder.items()))))
        if fel:
            raise Platsfel(*fel)
        if packat:
            return ()
        try:
            return rader(klass, tuple(ut), tuple(ut.values()))
        except (OgiltigtVarde, EjStodd):
            raise _radernas_fel(klass, ut) from None

    return avkoda


def _radernas_fel(klass: Any, kolumner: Mapping[str, tuple[Any, ...]]) -> Platsfel:  # noqa: ANN401  # as above
    fel: list[tuple[str, str]] = []
    for nr, rad in enumerate(zip(*kolumner.values(), strict=True)):
        try:
            gjord(klass, **dict(zip(kolumner, rad, strict=True)))
        except Platsfel as f:
            if _samlade(fel, Platsfel(*((f"{p}[{nr}]", t) for p, t in f.fel)), ""):
                break
    return Platsfel(*fel)
