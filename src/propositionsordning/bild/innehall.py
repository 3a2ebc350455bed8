"""What every picture of an order tells: the headings, what granska has to say, and the questions as a tree.

The writers (``trad``, ``html``, ``svg``, ``mermaid``) draw this and nothing else, so that they all tell the same. It is
made from the preview (``ordning.forhandsvisning``), with what the meeting has settled marked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from attrs import evolve, frozen

from propositionsordning.forlopp.forhandsbild import forhandsbild
from propositionsordning.forlopp.lage import Fragestatus, Lage, fragestatus, utfallen, utgatt
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import antal, citat, datum, lista, paragraf, tusental
from propositionsordning.lag.regel import Provning
from propositionsordning.ordning.benamning import Namngivning, namn, sida, utfall
from propositionsordning.ordning.forfall import forfallsgrunder
from propositionsordning.ordning.forhandsvisning import (
    Alternativbild,
    Foljd,
    Forhandsvisning,
    Fragebild,
    Steg,
)
from propositionsordning.ordning.fraga import Fraga, Frageform
from propositionsordning.ordning.gang import Roll

__all__ = ["Bildinnehall", "Fragetrad", "Gren", "Grenslag", "Utfallsgren", "innehall"]


class Grenslag(Enum):
    """What a branch tells."""

    FRAGA = "fraga"
    MARKE = "marke"
    """What has become of the question."""
    VILLKOR = "villkor"
    SAGER = "sager"
    """What the chair asks."""
    ALTERNATIV = "alternativ"
    OMROSTNING = "omrostning"
    REGEL = "regel"
    FOLJD = "foljd"
    RAD = "rad"
    """One line of the branch above."""


@frozen
class Gren:
    """A node of the tree: its text and the nodes below it.

    ``delar``: the two parts of the text, where a writer may set them apart; empty where it is one. ``led``: what the last
    part holds, one by one: those behind an alternative, the two sides of a vote, what follows.
    """

    text: str
    grenar: tuple[Gren, ...] = ()
    slag: Grenslag = Grenslag.RAD
    delar: tuple[str, ...] = ()
    led: tuple[str, ...] = ()


@frozen(kw_only=True)
class Utfallsgren:
    """A way that a question not yet settled may go: the outcome in words, and the questions that are then not put.

    ``bortfall``: question id -> the sentence that says why. ``led``: all that follows, a sentence each.
    """

    utfall: str
    bortfall: dict[str, str]
    led: tuple[str, ...] = ()


@frozen(kw_only=True)
class Fragetrad:
    """One question: its tree, and the ways it may go (empty when it is settled or has lapsed).

    ``amne``: what it is about, a part of the text of ``gren``. ``fragar``: all that the chair asks, in order.
    """

    id: str
    gren: Gren
    utfall: tuple[Utfallsgren, ...]
    amne: str = ""
    fragar: tuple[str, ...] = ()


@frozen(kw_only=True)
class Bildinnehall:
    """The order of one ärende as the writers draw it; ``granskning`` has a line for each remark, or one that says none.

    ``tomt``: what to say when there is no question, otherwise None. ``arende``: the ärende by number and heading, the last
    part of ``rubrik``. ``sammanfattning``: the order in short, a sentence each.
    """

    rubrik: str
    mote: str
    granskning: Gren
    fragor: tuple[Fragetrad, ...]
    tomt: str | None
    fraser: Fraskatalog
    arende: str = ""
    sammanfattning: tuple[str, ...] = ()


_MANGA_VAGAR = 10**9
"""A greater number says no more than that it is greater."""
_FORFALLNA = {Fragestatus.FORFALLEN, Fragestatus.FORKLARAD_FORFALLEN}


def innehall(lage: Lage, *, fraser: Fraskatalog = STANDARD) -> Bildinnehall:
    """What there is to draw of the ärende in this state."""
    bild = forhandsbild(lage, fraser=fraser)
    n = bild.namngivning
    nummer = "" if lage.arende.paragraf is None else f"{paragraf(lage.arende.paragraf)} "
    status, marken = fragestatus(lage), _marken(n, lage)
    granskat = [_anmarkning(p) for p in bild.anmarkningar] or [Gren(n.fyll("trad.utan_anmarkning"))]
    arende = nummer + lage.arende.rubrik
    return Bildinnehall(
        rubrik=n.fyll("trad.rubrik", arende=arende),
        mote=n.fyll("trad.mote", organ=lage.sammantrade.organ.namn, datum=datum(lage.sammantrade.datum)),
        granskning=Gren(n.fyll("trad.granskning"), tuple(granskat)),
        fragor=tuple(_fragetrad(n, f, status.get(f.fraga.id), marken.get(f.fraga.id)) for f in bild.fragor),
        tomt=None if bild.fragor else n.fyll("trad.inga"),
        fraser=fraser,
        arende=arende,
        sammanfattning=tuple(_sammanfattning(bild, [status.get(f.fraga.id) for f in bild.fragor])),
    )


def _anmarkning(p: Provning) -> Gren:
    return _tudelad(str(p), f"({p.regel.id}, {p.regel.hanvisning})")


def _sammanfattning(bild: Forhandsvisning, status: Sequence[Fragestatus | None]) -> Iterator[str]:
    """How many questions, what has become of them when something has, and in how many ways it may go on."""
    n = bild.namngivning
    if not status:
        return
    yield n.fyll("bild.antal_fragor", antal=antal(len(status), "fråga", "frågor", i_ord=True))
    avgjorda = sum(s is Fragestatus.AVGJORD for s in status)
    forfallna = sum(s in _FORFALLNA for s in status)
    if avgjorda or forfallna:
        kvar = len(status) - avgjorda - forfallna
        yield n.fyll("bild.status", avgjorda=str(avgjorda), forfallna=str(forfallna), kvar=str(kvar))
    if bild.vagar is None:
        yield n.fyll("bild.vagar_ej_beraknade")
    elif bild.vagar.langsta:
        hur = "bild.vagar_harifran" if avgjorda or forfallna or Fragestatus.OPPEN in status else "bild.vagar"
        manga = bild.vagar.antal > _MANGA_VAGAR
        vagar = n.fyll("bild.manga_vagar") if manga else n.fyll("bild.antal_vagar", antal=tusental(bild.vagar.antal))
        yield n.fyll(
            hur,
            vagar=vagar,
            propositioner=antal(bild.vagar.propositioner, "proposition", "propositioner", i_ord=True),
            omrostningar=antal(bild.vagar.omrostningar, "omröstning", "omröstningar", i_ord=True),
        )


# --- One question ----------------------------------------------------------------------------------------------------


def _marken(n: Namngivning, lage: Lage) -> dict[str, Gren]:
    """What has become of the questions of the order in force; nothing for those that remain."""
    utfallet = utfallen(lage)
    grunder, borta = forfallsgrunder(n.ordning, utfallet), utgatt(lage)
    marken: dict[str, Gren] = {}
    for fraga, status in fragestatus(lage).items():
        match status:
            case Fragestatus.AVGJORD:
                marken[fraga] = Gren(n.fyll("trad.avgjord", utfall=utfall(n, utfallet[fraga])))
            case Fragestatus.OPPEN:
                marken[fraga] = Gren(n.fyll("trad.oppen"))
            case Fragestatus.FORKLARAD_FORFALLEN:
                marken[fraga] = Gren(n.fyll("trad.forklarad_forfallen"))
            case Fragestatus.FORFALLEN:
                varfor = grunder[fraga] if borta is None else borta
                grund = n.fyll(f"grund.{varfor.value}")
                marken[fraga] = Gren(n.fyll("trad.forfallen", grund=grund))
            case Fragestatus.ATERSTAR:
                pass
    if lage.undanlagt is not None and lage.gang is not None:
        marken[lage.gang.fraga.id] = Gren(n.fyll("trad.oppen"))
    return marken


def _fragetrad(n: Namngivning, bild: Fragebild, status: Fragestatus | None, marke: Gren | None) -> Fragetrad:
    avslutad = status is Fragestatus.AVGJORD or status in _FORFALLNA
    foljder = () if avslutad or len(bild.foljder) == 1 else bild.foljder
    return Fragetrad(
        id=bild.fraga.id,
        gren=_fraga(n, bild, status, marke),
        utfall=tuple(_utfallsgren(n, f) for f in foljder),
        amne=bild.amne,
        fragar=tuple(citat(f) for steg in bild.steg for f in steg.sager),
    )


def _utfallsgren(n: Namngivning, foljd: Foljd) -> Utfallsgren:
    return Utfallsgren(utfall=foljd.utfall, bortfall={b.fraga: b.text for b in foljd.bortfall}, led=_led(n, foljd))


def _led(n: Namngivning, foljd: Foljd) -> tuple[str, ...]:
    """What follows on the outcome, a sentence each."""
    delar = [n.fyll("forhand.faller", vilka=lista(foljd.faller))] if foljd.faller else []
    return (*delar, *(b.text for b in foljd.bortfall)) or (n.fyll("forhand.inget_faller"),)


def _fraga(n: Namngivning, bild: Fragebild, status: Fragestatus | None, marke: Gren | None) -> Gren:
    """The question; of one that has lapsed nothing is asked, and how a val is settled is past once it is."""
    rubrik = n.fyll("trad.fraga", fraga=bild.fraga.id, amne=bild.amne, form=n.fyll(f"form.{bild.fraga.form.value}"))
    fallen, avgjord = status in _FORFALLNA, status is Fragestatus.AVGJORD
    grenar = [
        *([] if marke is None else [evolve(marke, slag=Grenslag.MARKE)]),
        *(() if fallen else _stalls(n, bild)),
        *_alternativen(n, bild),
        *(() if fallen or (avgjord and bild.fraga.form is Frageform.VAL) else _avgors(n, bild)),
        *_foljd(n, bild, avgjord=avgjord),
    ]
    return Gren(rubrik, tuple(grenar), Grenslag.FRAGA)


def _alternativen(n: Namngivning, bild: Fragebild) -> Iterator[Gren]:
    """What competes; the two sides of an ordningsfråga have been told in what the chair asks."""
    if bild.fraga.form is not Frageform.ORDNINGSFRAGA and bild.alternativ:
        yield Gren(n.fyll("trad.alternativ"), tuple(_alternativ(n, a) for a in bild.alternativ), Grenslag.ALTERNATIV)


def _stalls(n: Namngivning, bild: Fragebild) -> Iterator[Gren]:
    yield from (Gren(v, slag=Grenslag.VILLKOR) for v in bild.villkor)
    for nr, steg in enumerate(bild.steg):
        yield _steg(n, steg, forst=nr == 0)


def _steg(n: Namngivning, steg: Steg, *, forst: bool) -> Gren:
    fragor = tuple(Gren(citat(f)) for f in steg.sager)
    if steg.sidor is None:
        return Gren(n.fyll("trad.sager"), fragor, Grenslag.SAGER)
    ena, andra = steg.sidor
    return Gren(n.fyll("trad.forst" if forst else "trad.sedan", ena=ena, andra=andra), fragor, Grenslag.SAGER)


def _alternativ(n: Namngivning, a: Alternativbild) -> Gren:
    text = a.namn if a.innehall is None else n.fyll("trad.innehall", namn=a.namn, innehall=a.innehall)
    if a.ingar:
        text = n.fyll("trad.grupp", namn=text, ingar=lista(a.ingar, bindeord="eller"))
    bakom = lista(a.bakom) or n.fyll("trad.okand" if a.yrkat else "trad.ingen")
    return _tudelad(n.fyll("trad.alternativet", namn=text, bakom=bakom), bakom, led=a.bakom)


def _avgors(n: Namngivning, bild: Fragebild) -> Iterator[Gren]:
    omrostning = [
        *(v for steg in bild.steg for v in _voteringar(n, bild.fraga, steg)),
        *(_hur_omrostningen_gar(n, text) for text in bild.omrostning),
    ]
    yield Gren(n.fyll("trad.omrostning"), tuple(omrostning), Grenslag.OMROSTNING)
    regler = (
        _tudelad(
            n.fyll("trad.lagrum", text=r.text.removesuffix("."), hanvisning=r.regel.hanvisning),
            f"({r.regel.hanvisning}).",
        )
        for r in bild.regler
    )
    yield Gren(n.fyll("trad.regel"), tuple(regler), Grenslag.REGEL)


def _voteringar(n: Namngivning, fraga: Fraga, steg: Steg) -> Iterator[Gren]:
    for v in steg.voteringar:
        led = _sidorna(v.text, sida(n, v.ja).removesuffix(".") + ".")
        yield _tudelad(n.fyll("trad.votering", utfall=v.utfall, votering=v.text), v.text, led=led)
    for u in () if _var_och_en_mot_de_ovriga(fraga, steg) else steg.utsedda:
        kandidater = lista([namn(n, k) for k in u.kandidater])
        if steg.delfraga.roll is Roll.HUVUD:
            yield Gren(n.fyll("trad.utsedd", utfall=u.utfall, kandidater=kandidater))
        else:
            namnet = namn(n, u.huvudforslag)
            yield Gren(n.fyll("trad.utsedd_motforslag", utfall=u.utfall, namn=namnet, kandidater=kandidater))


def _hur_omrostningen_gar(n: Namngivning, text: str) -> Gren:
    """A sentence on how an omröstning goes, with the sides of the huvudomröstning, which may end it, set apart."""
    huvud, mot = n.fyll("forhand.huvudforslaget"), n.fyll("forhand.motforslaget")
    votering = n.fyll("votering", ja=huvud, nej=mot)
    return _tudelad(text, votering, led=_sidorna(votering, huvud + "."))


def _var_och_en_mot_de_ovriga(fraga: Fraga, steg: Steg) -> bool:
    """Whether whatever is found meets one of all the others: the sentence on how the omröstning goes has then said it."""
    utsedda = {u.huvudforslag: {u.huvudforslag, *u.kandidater} for u in steg.utsedda}
    alla = set(fraga.alternativ)
    return set(utsedda) == alla and all(moter == alla for moter in utsedda.values())


def _foljd(n: Namngivning, bild: Fragebild, *, avgjord: bool) -> Iterator[Gren]:
    if not any(f.faller or f.bortfall for f in bild.foljder):
        return
    grenar: list[Gren] = []
    if avgjord:
        grenar = [Gren(text) for f in bild.foljder if f.faller or f.bortfall for text in _led(n, f)]
    elif _bara_de_ovriga_faller(bild):
        grenar = [Gren(n.fyll("trad.de_ovriga"))]
    else:
        for f in bild.foljder:
            led = _led(n, f)
            foljd = " ".join(led)
            grenar.append(_tudelad(n.fyll("trad.om", utfall=f.utfall, foljd=foljd), foljd, led=led))
    yield Gren(n.fyll("trad.foljden" if avgjord else "trad.foljd"), tuple(grenar), Grenslag.FOLJD)


def _bara_de_ovriga_faller(bild: Fragebild) -> bool:
    """Whether each of three or more outcomes only brings down all the others: that takes one line, not one for each."""
    ovriga = len(bild.foljder) - 1
    return ovriga > 1 and all(len(f.faller) == ovriga and not f.bortfall for f in bild.foljder)


def _sidorna(votering: str, ja: str) -> tuple[str, ...]:
    """The voteringsproposition side by side ("Ja för a.", "Nej för b."); whole where the wording is another."""
    forst, mellan, sist = votering.partition(f"{ja} ")
    return (forst + ja, sist) if mellan and sist else (votering,)


def _tudelad(text: str, sist: str, *, led: tuple[str, ...] = ()) -> Gren:
    """A line of two parts, of which ``sist`` is the last; of one where a municipality's own wording puts it elsewhere."""
    forst = text.removesuffix(sist).rstrip(" :–")
    return Gren(text, delar=(forst, sist), led=led) if text.endswith(sist) and forst else Gren(text)
