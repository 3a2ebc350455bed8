"""The yrkanden in the minutes (5 kap. 67 § p. 1): who wants what, and what was withdrawn or merged."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial
from itertools import groupby

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.beslut.oden import Ode
from propositionsordning.forlopp.handelser import Handelse, YrkandeFramstallt, YrkandenSammanslagna
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.forlopp.yrkandena import sammanslaget_id
from propositionsordning.fraser.rubrik import Rubrikform, rubrikform
from propositionsordning.fraser.svenska import lista, mening, ordningstal
from propositionsordning.ordning.benamning import Namngivning, punkter_i_ord
from propositionsordning.protokoll.modell import Mening, Stycke, Styckeslag, Underlag

__all__ = ["forslag_till_beslut", "yrkanden"]


def forslag_till_beslut(u: Underlag) -> Iterator[Stycke]:
    """The förslag on the table from the start (5 kap. 67 § p. 1), each with its lydelse as far as that is known."""
    for f in u.protokoll.forslag_och_yrkanden.forslag:
        if f.art is Forslagsart.LIGGANDE:
            yield from _forslaget(u, f, f"forslag:{f.id}")


def _forslaget(u: Underlag, f: Forslag, faktum: str) -> Iterator[Stycke]:
    rubrik = f.rubrik
    if f.personer:
        rubrik = u.n.fyll("val.forslaget", namn=f.rubrik, vilka=lista(u.namn(f.personer)))
    if not f.lydelse:
        yield u.stycke("forslag.rubrik", faktum, forslag=rubrik)
        return
    yield u.stycke("forslag.ingress", faktum, forslag=rubrik)
    yield from _lydelsen(f, faktum)


def _lydelsen(f: Forslag, faktum: str) -> Iterator[Stycke]:
    for nr, sats in enumerate(f.lydelse, start=1):
        text = sats if rubrikform(sats) is Rubrikform.SATS else mening(sats)
        punkt = (Mening(text, "fritext", (f"{faktum}:{nr}",)),)
        yield Stycke(punkt) if len(f.lydelse) == 1 else Stycke(punkt, Styckeslag.PUNKT, nr)


def yrkanden(u: Underlag) -> Iterator[Stycke]:
    """A paragraph for every yrkande in the order they were made; those that were merged stand as one.

    Plain yrkanden by the same people after each other share a sentence. The lydelse of a förslag that was not on the table
    from the start follows the first yrkande on bifall to it.
    """
    p = u.protokoll
    gallande = {y.id: y for y in p.forslag_och_yrkanden.yrkanden}
    framstallda = {y.id: y for y in (*p.arende.yrkanden, *_i_loggen(u))}
    sammanslagna = {ode.till for ode in p.forslag_och_yrkanden.oden}
    lasta: set[str] = set()
    i_rad: list[Yrkande] = []
    for ode in p.forslag_och_yrkanden.oden:
        y = gallande.get(ode.yrkande)
        nytt = None if y is None else _att_lasa_upp(u, y, lasta)
        enkelt = y is not None and nytt is None and y.id not in sammanslagna and _enkelt(u, y)
        if i_rad and not (enkelt and y is not None and y.av == i_rad[0].av):
            yield _i_en_mening(u, i_rad)
            i_rad = []
        if y is not None and enkelt:
            i_rad.append(y)
        elif y is not None:
            yrkat = _sammanslaget(u, y) if y.id in sammanslagna else _yrkandet(u, y)
            lyder = () if nytt is None else (u.mening("forslag.lyder", f"forslag:{nytt.id}"),)
            yield Stycke((yrkat, *_motiveringen(u, y), *lyder))
            if nytt is not None:
                lasta.add(nytt.id)
                yield from _lydelsen(nytt, f"forslag:{nytt.id}")
        elif ode.ode is Ode.ATERTAGET and ode.yrkande in framstallda:
            yield Stycke((_atertaget(u, framstallda[ode.yrkande]),))
    if i_rad:
        yield _i_en_mening(u, i_rad)


def _enkelt(u: Underlag, y: Yrkande) -> bool:
    """Is it somebody's yrkande on one thing, with nothing hanging on it?"""
    motiverat = next(_motiveringen(u, y), None) is not None
    return bool(y.av) and y.hand is None and y.villkor is None and not y.avslag_pa_ovriga and not motiverat


def _i_en_mening(u: Underlag, alla: list[Yrkande]) -> Stycke:
    vad = lista(list(_leden(u.n, alla)), bindeord="samt")
    return u.stycke("yrkande", *(f"yrkande:{y.id}" for y in alla), vem=lista(u.namn(alla[0].av)), vad=vad)


def _leden(n: Namngivning, alla: list[Yrkande]) -> Iterator[str]:
    """What each wants, several bifall or several avslag in a row as one: "bifall till A, B och C"."""
    for fras, grupp in groupby(alla, key=partial(_fras, n)):
        i_rad = list(grupp)
        if fras is None or len(i_rad) == 1:
            yield from (_innehall(n, y) for y in i_rad)
        else:
            objekten = [_objekt(n, y) for y in i_rad]
            yield n.fyll(fras, objekt=lista(objekten, bindeord="samt" if any(_OCH in o for o in objekten) else "och"))


_OCH = " och "


def _att_lasa_upp(u: Underlag, y: Yrkande, lasta: Collection[str]) -> Forslag | None:
    """The förslag whose lydelse this yrkande brings, when that says more than its rubrik and has not been told."""
    f = None if y.forslag is None or y.riktning is Riktning.AVSLAG else _forslag(u.n, y.forslag)
    if f is None or f.art is Forslagsart.LIGGANDE or f.formellt or not f.lydelse or f.id in lasta:
        return None
    return None if rubrikform(f.rubrik) is Rubrikform.SATS and len(f.lydelse) == 1 else f


def _i_loggen(u: Underlag) -> Iterator[Yrkande]:
    for _, post in gallande_logg(u.protokoll.logg):
        if isinstance(post.handelse, YrkandeFramstallt):
            yield post.handelse.yrkande


def _yrkandet(u: Underlag, y: Yrkande) -> Mening:
    vad, faktum = _innehall(u.n, y), f"yrkande:{y.id}"
    if y.hand is None:
        if not y.av:
            return u.mening("yrkande.okand", faktum, vad=vad)
        return u.mening("yrkande", faktum, vem=lista(u.namn(y.av)), vad=vad)
    hand = u.n.fyll("i_hand", ordningstal=ordningstal(y.hand))
    if not y.av:
        return u.mening("yrkande.okand_hand", faktum, hand=hand, vad=vad)
    return u.mening("yrkande.hand", faktum, vem=lista(u.namn(y.av)), hand=hand, vad=vad)


def _motiveringen(u: Underlag, y: Yrkande) -> Iterator[Mening]:
    forslag = None if y.forslag is None else _forslag(u.n, y.forslag)
    if forslag is not None and forslag.motiv is not None:
        yield u.mening("yrkande.motivering", f"motivering:{y.id}", motivering=forslag.motiv)


def _atertaget(u: Underlag, y: Yrkande) -> Mening:
    vad, faktum = _innehall(u.n, y), f"yrkande:{y.id}"
    if not y.av:
        return u.mening("yrkande.okand_atertas", faktum, vad=vad)
    return u.mening("yrkande.atertas", faktum, vem=lista(u.namn(y.av)), vad=vad)


def _sammanslaget(u: Underlag, y: Yrkande) -> Mening:
    vad, faktum = _innehall(u.n, y), f"yrkande:{y.id}"
    vilka = lista(u.namn(y.av))
    if any(_av_organet(p.handelse, y.id) for _, p in gallande_logg(u.protokoll.logg)):
        organ = u.n.organ.benamning
        if not vilka:
            return u.mening("yrkande.slas_samman_beslut", faktum, organ=organ, vad=vad)
        return u.mening("yrkande.slas_samman_beslut_av", faktum, organ=organ, vem=vilka, vad=vad)
    if not vilka:
        return u.mening("yrkande.slas_samman", faktum, vad=vad)
    return u.mening("yrkande.slas_samman_av", faktum, vem=vilka, vad=vad)


def _av_organet(handelse: Handelse, yrkande: str) -> bool:
    """Did the body decide that these were to be one?"""
    if not isinstance(handelse, YrkandenSammanslagna):
        return False
    return handelse.genom_beslut and sammanslaget_id(handelse.yrkanden) == yrkande


def _forslag(n: Namngivning, forslag_id: str) -> Forslag | None:
    return next((f for f in n.forslag if f.id == forslag_id), None)


def _innehall(n: Namngivning, y: Yrkande) -> str:
    """After "yrkar": "bifall till …", "avslag på …", "att …", "återremiss …", with what hangs on it."""
    vad = _karnan(n, y)
    if y.avslag_pa_ovriga:
        vad = n.fyll("yrkan.ovriga", vad=vad)
    if y.villkor is not None:
        villkor = y.villkor.strip().removeprefix("för det fall ").rstrip(".")
        vad = n.fyll("yrkan.villkor", vad=vad, villkor=villkor)
    return vad


def _karnan(n: Namngivning, y: Yrkande) -> str:
    forslag = None if y.forslag is None else _forslag(n, y.forslag)
    if forslag is None:
        return n.fyll("yrkan.avslag_allt")
    fras = _fras(n, y)
    if fras is not None:
        return n.fyll(fras, objekt=_objekt(n, y))
    if not y.punkter:
        return forslag.rubrik
    fras = "yrkan.bifall_punkter" if y.riktning is Riktning.BIFALL else "yrkan.avslag_punkter"
    return n.fyll(fras, punkter=punkter_i_ord(n, y.punkter), objekt=_objekt(n, y))


def _fras(n: Namngivning, y: Yrkande) -> str | None:
    """The phrase, where it is bifall to or avslag on the whole of something named."""
    forslag = None if y.forslag is None else _forslag(n, y.forslag)
    if forslag is None or y.punkter:
        return None
    if y.riktning is Riktning.AVSLAG:
        return "yrkan.avslag"
    return "yrkan.bifall" if rubrikform(forslag.rubrik) is Rubrikform.NAMN else None


def _objekt(n: Namngivning, y: Yrkande) -> str:
    """What the yrkande is about, as an object: an att-sats is a förslag, a measure a yrkande."""
    forslag = None if y.forslag is None else _forslag(n, y.forslag)
    rubrik = "" if forslag is None else forslag.rubrik
    form = rubrikform(rubrik)
    if form is Rubrikform.SATS:
        return n.fyll("alternativ.forslaget", sats=rubrik)
    return n.fyll("alternativ.yrkande_om", vad=rubrik) if form is Rubrikform.ATGARD else rubrik
