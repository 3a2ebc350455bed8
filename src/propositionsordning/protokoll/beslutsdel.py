"""The decision in the minutes (5 kap. 67 § p. 4), in the words of what was adopted."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.beslut.protokoll import Beslutspost, Status, andrat_i
from propositionsordning.forlopp.lage import Avgorande, Utgatt
from propositionsordning.fraser.rubrik import Rubrikform, rubrikform
from propositionsordning.fraser.svenska import lista, mening
from propositionsordning.ordning.benamning import avslaget, namn, objekt, punkter_i_ord
from propositionsordning.ordning.fraga import Alternativ, Alternativslag
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart
from propositionsordning.ordning.sarskilda_krav import bara_vald
from propositionsordning.protokoll.modell import Mening, Stycke, Styckeslag, Underlag
from propositionsordning.protokoll.valdel import valets_beslut

__all__ = ["beslut", "beslutet", "om_ordningen", "utan_fragor"]


def beslut(u: Underlag) -> Iterator[Stycke]:
    """The decisions in the order they were made; what only concerns the order stands among the propositions."""
    for post in u.protokoll.beslut:
        if not om_ordningen(u, post):
            yield from beslutet(u, post)
    yield from utan_fragor(u)


def beslutet(u: Underlag, post: Beslutspost) -> Iterator[Stycke]:
    """One decision."""
    yield from _beslutet(u, post)
    if andrat_i(u.protokoll, post):
        yield u.stycke("beslut.med_andring", f"andring:{post.fraga}")


def utan_fragor(u: Underlag) -> Iterator[Stycke]:
    """What has become of the ärende without any question being answered: tabled by law, or not decided yet."""
    if u.protokoll.utgatt is Utgatt.BORDLAGT:
        yield u.stycke("beslut.bordlagt_enligt_lag", "bordlagt")
    if u.protokoll.status is Status.PAGAR:
        yield u.stycke("beslut.pagar", "status")


def om_ordningen(u: Underlag, post: Beslutspost) -> bool:
    """Does the decision only say how the ärende goes on?

    It is decided today, a uppskov fell, "om alls" was answered, an alternative was chosen to be tried against a demand; so
    do the ordningsfrågor that only concern the sitting, the debate and the order.
    """
    if bara_vald(u.n.ordning.fragor, post.fraga, post.utfall):
        return True
    alternativ = u.n.ordning.alternativet(post.utfall)
    if alternativ.slag is Alternativslag.ORDNING:
        return any(o.id == post.fraga and o.art in _OM_SITTNINGEN for o in u.protokoll.ordningsfragor)
    forslag = _forslagen(u, alternativ)
    if alternativ.slag is Alternativslag.GRUPP:
        return not all(f.formellt for f in forslag)
    if alternativ.slag is Alternativslag.IDAG:
        return True
    return alternativ.slag is Alternativslag.AVSLAG and bool(forslag) and all(f.formellt for f in forslag)


_OM_SITTNINGEN = frozenset({Ordningsfragesart.AJOURNERING, Ordningsfragesart.STRECK, Ordningsfragesart.ORDNINGEN})


def _forslagen(u: Underlag, alternativ: Alternativ) -> tuple[Forslag, ...]:
    """Those it adopts or rejects, the alternatives of a group opened."""
    kanda = {f.id: f for f in u.n.forslag}
    oppnade = [u.n.ordning.alternativet(i) for i in alternativ.ingar] or [alternativ]
    return tuple(kanda[f] for a in oppnade for f in a.forslag if f in kanda)


def _beslutet(u: Underlag, post: Beslutspost) -> Iterator[Stycke]:
    alternativ = u.n.ordning.alternativet(post.utfall)
    faktum = f"beslut:{post.fraga}"
    om_valet = tuple(valets_beslut(u, post.fraga))
    if om_valet:
        yield from om_valet
        return
    if alternativ.slag is Alternativslag.AVSLAG:
        yield u.stycke("beslut.avslag", faktum, Organ=u.n.organ.namn, objekt=_avslaget(u, post, alternativ))
        return
    forslag = _forslagen(u, alternativ)
    if alternativ.slag is Alternativslag.GRUPP:
        # That the ärende is sent back; with which motivering, and where, is a decision of its own.
        yield Stycke(tuple(_formellt(u, post, evolve(forslag[0], motiv=None, mottagare=None))))
    elif len(forslag) == 1 and forslag[0].formellt:
        yield Stycke(tuple(_formellt(u, post, forslag[0])))
    elif not any(f.lydelse for f in forslag):
        yield Stycke((_utan_lydelse(u, alternativ, faktum),))
    else:
        for nr, f in enumerate(forslag):
            yield from _lydelsen(u, alternativ, f, faktum, forst=nr == 0)


def _avslaget(u: Underlag, post: Beslutspost, alternativ: Alternativ) -> str:
    """What an avslag rejects: what its rubrik names, or everything that it competed with."""
    namngivet = avslaget(u.n, alternativ)
    if namngivet is not None:
        return namngivet
    fraga = u.n.ordning.fraga(post.fraga)
    ovriga = [] if fraga is None else [objekt(u.n, a) for a in fraga.alternativ if a != alternativ.id]
    return lista(ovriga) or namn(u.n, alternativ.id)


def _utan_lydelse(u: Underlag, alternativ: Alternativ, faktum: str) -> Mening:
    """Only the rubrik is known: an att-sats and a measure are the decision, a förslag is bifallet."""
    form = rubrikform(alternativ.rubrik)
    if form is Rubrikform.SATS:
        return u.mening("beslut.sats", faktum, Organ=u.n.organ.namn, sats=alternativ.rubrik)
    if form is Rubrikform.ATGARD:
        return u.mening("beslut.atgard", faktum, Organ=u.n.organ.namn, atgard=namn(u.n, alternativ.id))
    return u.mening("beslut.bifall", faktum, Organ=u.n.organ.namn, objekt=objekt(u.n, alternativ.id))


def _lydelsen(u: Underlag, alternativ: Alternativ, forslag: Forslag, faktum: str, *, forst: bool) -> Iterator[Stycke]:
    """The adopted text: one sentence by itself, several numbered as in the förslag under an opening line.

    ``forst``: it is the first of the förslag that were adopted together, and states that they were.
    """
    punkter = alternativ.punkter or tuple(range(1, len(forslag.lydelse) + 1))
    satser = [(nr, forslag.lydelse[nr - 1]) for nr in punkter if nr <= len(forslag.lydelse)]
    beslutet = (faktum,) if forst else ()
    if len(forslag.lydelse) == 1:
        sats = forslag.lydelse[0]
        fakta = (*beslutet, _punktfaktum(faktum, forslag, 1))
        if rubrikform(sats) is Rubrikform.SATS:
            yield u.stycke("beslut.sats", *fakta, Organ=u.n.organ.namn, sats=sats)
        else:
            yield Stycke((Mening(mening(sats), "fritext", fakta),))
        return
    if all(rubrikform(sats) is Rubrikform.SATS for _, sats in satser):
        yield u.stycke("beslut.ingress", *beslutet, Organ=u.n.organ.namn)
    else:
        vad = objekt(u.n, alternativ.id) if len(alternativ.forslag) == 1 else forslag.rubrik
        yield u.stycke("beslut.ingress_enligt", *beslutet, objekt=vad)
    for nr, sats in satser:
        text = sats if rubrikform(sats) is Rubrikform.SATS else mening(sats)
        punkt = Mening(text, "fritext", (_punktfaktum(faktum, forslag, nr),))
        yield Stycke((punkt,), Styckeslag.PUNKT, nr)


def _punktfaktum(faktum: str, forslag: Forslag, nr: int) -> str:
    return f"{faktum}:{forslag.id}:{nr}"


_FORMELLA = {
    Forslagsart.ATERREMISS: "beslut.aterremiss",
    Forslagsart.BORDLAGGNING: "beslut.bordlaggning",
    Forslagsart.REMISS: "beslut.remiss",
    Forslagsart.AVVISNING: "beslut.avvisning",
}
_AV_MINORITET = {
    Forslagsart.ATERREMISS: "beslut.minoritetsaterremiss",
    Forslagsart.BORDLAGGNING: "beslut.minoritetsbordlaggning",
}


def _flera(u: Underlag, art: Forslagsart) -> bool:
    """Is the ärende put off in this way by more than one decision, so that each must tell which it is?"""
    bifallna = [u.n.ordning.alternativet(b.utfall) for b in u.protokoll.beslut]
    forslag = [_forslagen(u, a) for a in bifallna if a.slag is Alternativslag.BIFALL]
    return sum(art in {f.art for f in f_} for f_ in forslag) > 1


def _formellt(u: Underlag, post: Beslutspost, forslag: Forslag) -> Iterator[Mening]:
    n = u.n
    arendet = n.fyll("arendet")
    if forslag.punkter:
        arendet = n.fyll("arendet.punkter", punkter=punkter_i_ord(n, forslag.punkter))
    if forslag.mottagare is not None:
        arendet = n.fyll("arendet.till", arendet=arendet, mottagare=forslag.mottagare)
    if forslag.motiv is None and _flera(u, forslag.art):
        arendet = n.fyll("arendet.enligt", arendet=arendet, yrkande=objekt(n, post.utfall))
    fras = _FORMELLA[forslag.art]
    if post.avgorande is Avgorande.MINORITET or (post.tredjedel is not None and post.tredjedel.av_minoritet):
        fras = _AV_MINORITET.get(forslag.art, fras)
    yield u.mening(fras, f"beslut:{post.fraga}", Organ=n.organ.namn, arendet=arendet)
    if forslag.motiv is not None:
        yield u.mening("beslut.motivering", f"motivering:{forslag.id}", motivering=forslag.motiv)
