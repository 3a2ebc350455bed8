"""Every data class with every field set to something else, and what it answers: the object, the field, what is allowed.

The values of a field are what a caller may get wrong, and what the same field holds in another meeting: so each demand that
two fields make on one another is met from both sides. A new class or field is in the grid as soon as it exists.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial
from importlib import import_module
from itertools import combinations, product
from pkgutil import iter_modules
from typing import Any

import attrs

import propositionsordning
from propositionsordning import (
    Arbetsordning,
    Arende,
    BeslutAntecknat,
    Beslutsregel,
    Direktionsval,
    Forslag,
    Forslagsart,
    ForslagVagrat,
    Fraga,
    Frageform,
    LedamotLamnar,
    Lottning,
    OrdforandeByte,
    OrdningsfragaVackt,
    Ordningsfragesart,
    Organtyp,
    Protokollsanteckning,
    Rattelse,
    RegistreringRattad,
    Riktning,
    UppskovBegart,
    Vagransgrund,
    Yrkande,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
    beslutsprotokoll,
    las_arendefil,
    spela_fil,
)
from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.beslut.sigill import bytes_att_signera
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.forlopp.rostning import koda
from propositionsordning.lag.direktion import prova_direktionsval
from propositionsordning.lag.forklaring import forklara
from propositionsordning.lag.lagrum import tolka
from propositionsordning.lag.majoritet import Antal, Kvot, Kvotbas
from propositionsordning.lag.regler.lpv_8_platserna import Valsedel, gruppernas_namn
from propositionsordning.lag.tolkningskatalog import tolkning
from propositionsordning.ordning.komponera import i_kedja, i_turordning, med_huvudforslag, om_alls
from propositionsordning.ordning.ordningsfraga import Ordningsfraga, ordningsfraga
from propositionsordning.ordning.uppratta import uppratta
from tests.enhet.test_krav import FEL
from tests.guld.fall import HUDDINGE
from tests.lagrum.valbygge import forslag as valforslag
from tests.lagrum.valbygge import valarende

RUMMEN = ("lag", "lag.regler", "mote", "arende", "ordning", "forlopp", "beslut")
TVA_FALT = ("lag", "ordning", "forlopp", "beslut")
"""The rooms whose classes also have two fields changed at once; the others are tried by hand in tests/enhet."""
HOGST = 8
"""Objects of one class that the grid starts from, and values of one field that are taken from another object."""
VARDEN: tuple[object, ...] = (
    None,
    "",
    " ",
    "a b",
    "a",
    "ej_a",
    0,
    1,
    -1,
    True,
    False,
    1.5,
    (),
    ("a",),
    ("a", "a"),
    ("",),
    (0, 1),
)
PAR: tuple[object, ...] = (None, "a", True, (), ("a",))
"""The few that are set in two fields at once."""

_FRAGA, _SIDOR = ordningsfraga("o1", ("att frågan får ställas", "att frågan inte får ställas"))
_EGET = Forslag(id="eget", art=Forslagsart.EGET, rubrik="förslaget")
_YRKANDE = Yrkande(id="y1", forslag="eget", av=("S-1",), riktning=Riktning.BIFALL)
OVRIGA: tuple[attrs.AttrsInstance, ...] = (
    BeslutAntecknat(fraga="1", utfall="a"),
    Forslag(id="u", art=Forslagsart.ATERREMISS, rubrik="återremiss", motiv="utredning", punkter=(1,)),
    Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="ett tillägg", bas=("eget",)),
    ForslagVagrat(forslag="eget", grund=Vagransgrund.OLAGLIGT),
    Antal(3, 3),
    Antal(2),
    Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c"), sist="c"),
    Fraga(
        id="1",
        form=Frageform.BIFALL,
        alternativ=("a", "ej_a"),
        regel=Beslutsregel.FORBUNDSORDNING,
        kvotsida="a",
        kvot=Kvot(2, 3),
    ),
    Kvot(2, 3),
    Kvot(1, 2, mer_an=True),
    Kvot(3, 4, Kvotbas.LEDAMOTER),
    LedamotLamnar("S-1"),
    Lottning(alternativ="a", hur="lott ur urna", av="sekreteraren"),
    OrdforandeByte("S-1"),
    Ordningsfraga(art=Ordningsfragesart.INTERPELLATION, fraga=_FRAGA, alternativ=_SIDOR, nr=1, av=("S-1",)),
    OrdningsfragaVackt(id="o1", art=Ordningsfragesart.JAV, ledamot="S-1", deltar=True),
    OrdningsfragaVackt(id="o1", art=Ordningsfragesart.ANNAT, rubrik="att pausa", emot="att inte pausa"),
    OrdningsfragaVackt(id="o1", art=Ordningsfragesart.VAGRAN, forslag="eget"),
    Protokollsanteckning(av=("S",), text="en anteckning"),
    Rattelse(sigill="0" * 64, skal="fel mötesdag"),
    RegistreringRattad(nr=1),
    UppskovBegart(av=("S-1",)),
    UppskovBegart(antal=21),
    Valsedel(grupp="Eken", namn=("Eva", "Bo")),
    YrkandeAtertaget("y1"),
    YrkandeFramstallt(_YRKANDE),
    YrkandenSammanslagna(yrkanden=("y1", "y2"), forslag=_EGET),
)

_TVA = Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("eget", "annat"))
_ORDNING = uppratta(Arende(id="1", rubrik="X", forslag=(_EGET,), yrkanden=(_YRKANDE,)), organ=Organtyp.NAMND)
_VALET = uppratta(valarende(valforslag("a", "Eva")), organ=Organtyp.FULLMAKTIGE)
_EKEN = Valsedel(grupp="Eken", namn=("Eva",))

ANROP: tuple[Callable[[], object], ...] = (
    partial(om_alls, _ORDNING, "1", "eget", grupp="g", rubrik="att något görs"),
    partial(om_alls, _ORDNING, "1", "saknas", grupp="g", rubrik="att något görs"),
    partial(om_alls, _VALET, "v1", "a", grupp="g", rubrik="att något görs"),
    partial(med_huvudforslag, _ORDNING, "saknas", "eget"),
    partial(med_huvudforslag, _ORDNING, "1", "saknas"),
    partial(i_kedja, _ORDNING, "1", ("eget",)),
    partial(i_turordning, _ORDNING, ("1", "1")),
    partial(kanonisk, {"a": ["\udc00"]}),
    partial(kanonisk, {"a": [2**53]}),
    partial(kanonisk, {"a": [{"å": 1}]}),
    partial(kanonisk, {"a": [0.5]}),
    partial(koda, {"X-9": "ja"}, ("S-1", "M-1")),
    partial(koda, {"M-1": "kanske"}, ("S-1", "M-1")),
    partial(tolka, "5 kap. okänd"),
    partial(forklara, "R-5:56-9"),
    partial(tolkning, "O-99"),
    partial(prova_direktionsval, Organtyp.FORBUNDSDIREKTION, Arbetsordning()),
    partial(prova_direktionsval, Organtyp.NAMND, Arbetsordning(direktion_jav=Direktionsval.SOM_NAMND)),
    partial(gruppernas_namn, (_EKEN, Valsedel(grupp="Eken", namn=("Bo",)), Valsedel(grupp="Eken (Eva)", namn=("Bo",)))),
    partial(bytes_att_signera, "kort"),
)
"""Calls of functions that refuse what they are given."""


def klasserna() -> Iterator[type[attrs.AttrsInstance]]:
    """Every data class of the rooms that are tried."""
    for rum in RUMMEN:
        paket = import_module(f"{propositionsordning.__name__}.{rum}")
        for modul in (import_module(f"{paket.__name__}.{m.name}") for m in iter_modules(paket.__path__) if not m.ispkg):
            for vad in vars(modul).values():
                if isinstance(vad, type) and attrs.has(vad) and vad.__module__ == modul.__name__:
                    yield vad


def objekten() -> dict[type, list[Any]]:
    """Some objects of each class, all of different form, from the examples and the few that these lack."""
    lagen = [x for fil in sorted(HUDDINGE.parent.glob("*.toml")) for x in spela_fil(las_arendefil(fil))]
    kvar: list[Any] = [*OVRIGA, *lagen, *(beslutsprotokoll(x, tolkningar=False) for x in lagen)]
    sedda: set[int] = set()
    av_form: dict[type, dict[object, object]] = defaultdict(dict)
    for vad in kvar:  # it grows as the objects are opened
        if isinstance(vad, tuple):
            kvar += vad
        elif attrs.has(type(vad)) and id(vad) not in sedda:
            sedda.add(id(vad))
            falten = [getattr(vad, a.name) for a in attrs.fields(type(vad))]
            kvar += falten
            av_form[type(vad)].setdefault(tuple(map(_form, falten)), vad)
    return {klass: list(former.values())[:HOGST] for klass, former in av_form.items()}


def _form(varde: object) -> object:
    if isinstance(varde, tuple):
        return min(len(varde), 3)
    return varde if varde is None or isinstance(varde, bool | Enum) else type(varde)


def felens_ord() -> str:
    """How often each field is refused, for which values, and what is allowed instead; and how often nothing is said."""
    rader: list[str] = []
    objekt = objekten()
    for klass in sorted(klasserna(), key=lambda k: k.__name__):
        nej: dict[str, list[str]] = defaultdict(list)
        ja = 0
        for falt in _andringar(klass, objekt.get(klass, [])):
            try:
                falt()
                ja += 1
            except OgiltigtVarde as fel:
                nej[f"{fel.objekt}.{fel.falt}: {fel.tillatet}"].append(_i_ord(fel.varde))
        if nej:
            rader += [f"{klass.__name__}: {ja} godtas"]
            rader += [f"{len(v):5} {text}; inte {', '.join(sorted(set(v)))}" for text, v in sorted(nej.items())]
            rader += [""]
    for_hand = {f"{felet(gor)}" for gor in (*(gor for gor, *_ in FEL), *ANROP)}
    return "\n".join([*rader, *sorted(for_hand), ""])


def felet(gor: Callable[[], object]) -> OgiltigtVarde:
    """The error of a call that is to fail."""
    try:
        gor()
    except OgiltigtVarde as fel:
        return fel
    raise AssertionError


def _andringar(klass: type, objekt: list[Any]) -> Iterator[Callable[[], object]]:
    namnen = [a.alias for a in attrs.fields(klass) if a.init]
    kontrollerad = any(a.validator for a in attrs.fields(klass))
    andras = {n: _utan_dubbletter([getattr(o, n) for o in objekt]) for n in namnen}
    for nr, vad in enumerate(objekt):
        for namn in namnen:
            # The project's own rules, and what is made all the time, know their types: only their values are tried.
            egna = {type(v) for v in andras[namn]}
            for varde in (*(v for v in VARDEN if kontrollerad or type(v) in egna), *andras[namn]):
                yield partial(attrs.evolve, vad, **{namn: varde})
        if nr < 4 and hasattr(klass, "__attrs_post_init__") and klass.__module__.split(".")[1] in TVA_FALT:
            for ett, annat in combinations(namnen, 2):
                for x, y in product(*((*(PAR if kontrollerad else ()), *andras[n][:4]) for n in (ett, annat))):
                    yield partial(attrs.evolve, vad, **{ett: x, annat: y})


def _utan_dubbletter(varden: list[object]) -> list[object]:
    return [v for nr, v in enumerate(varden) if v not in varden[:nr]]


def _i_ord(varde: object) -> str:
    if isinstance(varde, tuple):
        return "(" + " ".join(map(_i_ord, varde[:3])) + (" …)" if len(varde) > 3 else ")")
    return repr(varde)[:30] if varde is None or isinstance(varde, str | int | float | Enum) else type(varde).__name__
