"""The preview of an order: for each question what the chair says, what JA and NEJ will mean, and what follows.

The preview is one more reader of the tree: it walks ``ordning.gang`` with every possible answer and never knows the
procedure itself. A picture (``bild``) and a manus are writers over the data it gives.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import field, frozen

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import antal, lista
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regel import Provning
from propositionsordning.lag.tolkningar import Arbetsordning, Motforslagsval
from propositionsordning.mote.organ import Organ
from propositionsordning.ordning.avgorande import Regelbild, regelbilder
from propositionsordning.ordning.benamning import (
    Namngivning,
    Tempus,
    amne,
    direkt_fraga,
    foreslagna,
    namn,
    objekt,
    sida,
    utfall_av,
    yrkare,
)
from propositionsordning.ordning.benamning import utfall as utfall_i_ord
from propositionsordning.ordning.forfall import forfallsgrunder
from propositionsordning.ordning.fraga import Alternativslag, Forfallsgrund, Fraga, Frageform, Propositionsordning
from propositionsordning.ordning.gang import (
    Delfraga,
    Gang,
    Roll,
    att_rosta,
    att_stalla,
    avgor,
    begar,
    huvudforslaget,
    omrostningar_kvar,
    oppna,
)
from propositionsordning.ordning.granska import granska
from propositionsordning.ordning.vagar import Vagrakning, rakna_vagar
from propositionsordning.ordning.valbild import valets_omrostning, valets_regler
from propositionsordning.ordning.valfraga import ar_valfraga

__all__ = [
    "Alternativbild",
    "Bortfall",
    "Foljd",
    "Forhandsvisning",
    "Fragebild",
    "Steg",
    "Utsedd",
    "Votering",
    "forhandsvisa",
]


@frozen(kw_only=True)
class Alternativbild:
    """One alternative: its ``namn``, what it holds (``innehall``; None when the name says it) and who is ``bakom``.

    ``yrkat``: has anybody moved it (``bakom`` is empty too where the movers are unknown). ``ingar``: the names of the
    alternatives of a group.
    """

    id: str
    namn: str
    innehall: str | None
    yrkat: bool
    bakom: tuple[str, ...]
    ingar: tuple[str, ...]


@frozen(kw_only=True)
class Votering:
    """A vote that may come: if ``funnet`` (an alternative) is found and omröstning requested.

    ``ja``, ``nej``: the alternatives (by id) that the sides stand for; ``text``: the voteringsproposition.
    """

    funnet: str
    utfall: str
    ja: str
    nej: str
    text: str


@frozen(kw_only=True)
class Utsedd:
    """A huvudförslag that may come: if it is found, the motförslag is chosen among ``kandidater`` (by id)."""

    huvudforslag: str
    utfall: str
    kandidater: tuple[str, ...]


@frozen(kw_only=True)
class Steg:
    """One proposition that is put for the question.

    ``sager``: the chair's questions, one for each alternative. ``sidor``: the two sides of a chain's pair by name,
    otherwise None. With two candidates ``voteringar`` has a vote for each possible finding; with more ``utsedda`` has a
    huvudförslag for each. Both are empty where the sides are not known until the pair before is settled.
    """

    delfraga: Delfraga
    sager: tuple[str, ...]
    sidor: tuple[str, str] | None
    voteringar: tuple[Votering, ...]
    utsedda: tuple[Utsedd, ...]


@frozen(kw_only=True)
class Bortfall:
    """A question that is not put, and why."""

    fraga: str
    amne: str
    grund: Forfallsgrund
    text: str


@frozen(kw_only=True)
class Foljd:
    """What follows if the question comes out as ``alternativ``.

    ``faller``: the förslag of the same question that fall with it, by name (R-2-4); ``bortfall``: the later questions
    that lapse.
    """

    alternativ: str
    utfall: str
    faller: tuple[str, ...]
    bortfall: tuple[Bortfall, ...]


@frozen(kw_only=True)
class Fragebild:
    """One question of the order.

    ``amne``: what it is about; ``villkor``: when it is put, as sentences; ``omrostning``: how an omröstning on three or
    more goes, as sentences; ``hogst``: the number of omröstningar if every stage is voted.
    """

    fraga: Fraga
    amne: str
    villkor: tuple[str, ...]
    alternativ: tuple[Alternativbild, ...]
    steg: tuple[Steg, ...]
    omrostning: tuple[str, ...]
    hogst: int
    regler: tuple[Regelbild, ...]
    foljder: tuple[Foljd, ...]


@frozen(kw_only=True)
class Forhandsvisning:
    """The whole order, question by question, with what ``granska`` has to say of it.

    ``vagar``: the courses that the meeting may take from here; None where they are too many to count.
    """

    fragor: tuple[Fragebild, ...]
    anmarkningar: tuple[Provning, ...]
    vagar: Vagrakning | None
    namngivning: Namngivning = field(repr=False)


def forhandsvisa(
    ordning: Propositionsordning,
    arende: Arende,
    *,
    organ: Organ,
    forslag: tuple[Forslag, ...] | None = None,
    yrkanden: tuple[Yrkande, ...] | None = None,
    narvarande: Antal | None = None,
    utfall: Mapping[str, str] | None = None,
    pagaende: tuple[Gang, ...] = (),
    forfallna: Collection[str] = (),
    fraser: Fraskatalog = STANDARD,
    arbetsordning: Arbetsordning | None = None,
) -> Forhandsvisning:
    """The preview of an order; ``forslag`` and ``yrkanden`` default to the ärende's own.

    ``narvarande``: how many are present, where that is known (those that a third is counted of); ``utfall``: the questions
    that are already decided (question id -> alternative id); ``pagaende``: those under way; ``forfallna``: ids of those that
    are out of the way; ``arbetsordning``: the body's choices.

    >>> from propositionsordning.arende.forslag import Forslagsart
    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.ordning.uppratta import uppratta
    >>> ks = Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen")
    >>> f = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förvaltningens förslag")
    >>> arende = Arende(id="1", rubrik="Budget", forslag=(f,), yrkanden=(Yrkande(id="y1", forslag="a", av=("S",)),))
    >>> bild = forhandsvisa(uppratta(arende, organ=ks.typ), arende, organ=ks).fragor[0]
    >>> bild.steg[0].sager
    ('Beslutar kommunstyrelsen i enlighet med förvaltningens förslag?',)
    >>> bild.steg[0].voteringar[0].text
    'Ja för bifall till förvaltningens förslag. Nej för avslag på förvaltningens förslag.'
    """
    n = Namngivning(
        organ=organ,
        ordning=ordning,
        forslag=arende.forslag if forslag is None else forslag,
        yrkanden=arende.yrkanden if yrkanden is None else yrkanden,
        fraser=fraser,
    )
    avgjorda = {} if utfall is None else dict(utfall)
    val = arbetsordning or Arbetsordning()
    return Forhandsvisning(
        fragor=tuple(
            Fragebild(
                fraga=fraga,
                amne=amne(n, fraga),
                villkor=tuple(_villkor(n, fraga)),
                alternativ=tuple(_alternativ(n, a) for a in _tavlande(fraga)),
                steg=_steg(n, fraga),
                omrostning=valets_omrostning(n, fraga, arende) if ar_valfraga(fraga) else _omrostning(n, fraga),
                hogst=omrostningar_kvar(oppna(fraga)),
                regler=valets_regler(n, fraga, arende, narvarande)
                if ar_valfraga(fraga)
                else regelbilder(n, fraga, arende, narvarande, val),
                foljder=_foljder(n, fraga, avgjorda),
            )
            for fraga in ordning.fragor
        ),
        anmarkningar=granska(
            ordning, arende, forslag=n.forslag, yrkanden=n.yrkanden, organ=organ.typ, arbetsordning=val
        ),
        vagar=rakna_vagar(ordning, utfall=avgjorda, pagaende=pagaende, forfallna=forfallna),
        namngivning=n,
    )


def _villkor(n: Namngivning, fraga: Fraga) -> Iterator[str]:
    """One sentence for each condition that some outcome of the earlier question would fail."""
    for v in fraga.villkor:
        tidigare = n.ordning.fraga(v.fraga)
        if tidigare is None or set(v.utfall) < set(tidigare.alternativ):
            utfallen = [n.fyll("utfall.att", utfall=_blir(n, u)) for u in v.utfall]
            yield n.fyll("forhand.villkor", fraga=v.fraga, utfall=lista(utfallen, bindeord="eller"))


def _blir(n: Namngivning, alternativ_id: str) -> str:
    return utfall_i_ord(n, alternativ_id, tempus=Tempus.PRESENS)


def _tavlande(fraga: Fraga) -> tuple[str, ...]:
    """What competes for the chair's finding: in a val only those proposed, not what the ballots may give."""
    return fraga.alternativ[:-1] if ar_valfraga(fraga) else fraga.alternativ


def _alternativ(n: Namngivning, alternativ_id: str) -> Alternativbild:
    alternativ = n.ordning.alternativet(alternativ_id)
    namnet = namn(n, alternativ_id)
    bifall = alternativ.slag is Alternativslag.BIFALL
    innehall = alternativ.rubrik if bifall and alternativ.rubrik not in namnet else None
    personer = foreslagna(n, alternativ_id)
    if personer:
        innehall = personer
    return Alternativbild(
        id=alternativ_id,
        namn=namnet,
        innehall=innehall,
        yrkat=bool(alternativ.yrkanden or alternativ.ingar),
        bakom=yrkare(n, alternativ_id),
        ingar=tuple(namn(n, i) for i in alternativ.ingar),
    )


# --- The walk --------------------------------------------------------------------------------------------------------


def _steg(n: Namngivning, fraga: Fraga) -> tuple[Steg, ...]:
    """The propositions put when nobody requests omröstning; of the possible winners the first, where it matters.

    A chain goes on with the survivor of the pair before, and a singled-out huvudförslag meets the chosen motförslag:
    there one side has no name yet.
    """
    steg: list[Steg] = []
    gang = oppna(fraga)
    while (delfraga := att_stalla(gang)) is not None and delfraga.kandidater:
        if not steg:
            steg.append(_kant_steg(n, fraga, gang, delfraga))
        else:
            steg.append(_okant_steg(n, delfraga, tidigare=steg[-1].delfraga))
        gang = avgor(gang, delfraga.kandidater[0])
    return tuple(steg)


def _kant_steg(n: Namngivning, fraga: Fraga, gang: Gang, delfraga: Delfraga) -> Steg:
    ensam = fraga.form is Frageform.BIFALL
    stalls = delfraga.kandidater[:1] if ensam else delfraga.kandidater
    voteringar: list[Votering] = []
    utsedda: list[Utsedd] = []
    for funnet in delfraga.kandidater:
        huvud = huvudforslaget(fraga, delfraga, funnet) or funnet
        begard = begar(gang, huvud)
        par, vidare = att_rosta(begard), att_stalla(begard)
        utfallet = utfall_av(n, delfraga, funnet)
        if vidare is not None:
            kandidater = (*vidare.kandidater, *begard.ramar[-1].kvar)
            utsedda.append(Utsedd(huvudforslag=huvud, utfall=utfallet, kandidater=kandidater))
        elif par is not None:
            text = n.fyll("votering", ja=sida(n, par.huvudforslag), nej=sida(n, par.motforslag))
            voteringar.append(
                Votering(funnet=funnet, utfall=utfallet, ja=par.huvudforslag, nej=par.motforslag, text=text)
            )
    return Steg(
        delfraga=delfraga,
        sager=tuple(direkt_fraga(n, delfraga, a, ensam=ensam) for a in stalls),
        sidor=_sidor(n, delfraga) if delfraga.roll is Roll.KEDJEPAR else None,
        voteringar=tuple(voteringar),
        utsedda=tuple(utsedda),
    )


def _sidor(n: Namngivning, delfraga: Delfraga) -> tuple[str, str]:
    ena, andra = delfraga.kandidater
    return namn(n, ena), namn(n, andra)


def _okant_steg(n: Namngivning, delfraga: Delfraga, *, tidigare: Delfraga) -> Steg:
    """A pair of which one side is what the step before gave: the one that was a candidate there has no name yet."""
    okand = n.fyll("alternativ.motforslaget" if delfraga.roll is not tidigare.roll else "alternativ.kvarstaende")
    ena, andra = (okand if k in tidigare.kandidater else namn(n, k) for k in delfraga.kandidater)
    return Steg(delfraga=delfraga, sager=(), sidor=(ena, andra), voteringar=(), utsedda=())


def _omrostning(n: Namngivning, fraga: Fraga) -> tuple[str, ...]:
    """How an omröstning goes where more than two alternatives compete."""
    if len(fraga.alternativ) == 2:
        return ()
    if fraga.form is Frageform.KEDJA:
        regel = n.fyll("forhand.kedja")
    elif fraga.huvudforslag is not None:
        regel = n.fyll("forhand.utpekat", namn=namn(n, fraga.huvudforslag))
    elif fraga.sist is not None:
        regel = n.fyll("forhand.sist", namn=namn(n, fraga.sist))
    elif fraga.huvudforslag_vid_begaran is not None:
        regel = n.fyll("forhand.beredande", namn=namn(n, fraga.huvudforslag_vid_begaran))
    elif fraga.motforslagsval is Motforslagsval.KEDJA:
        regel = n.fyll("forhand.flera_i_kedja")
    else:
        regel = n.fyll("forhand.flera")
    hogst = antal(omrostningar_kvar(oppna(fraga)), "omröstning", "omröstningar", i_ord=True)
    return (regel, n.fyll("forhand.hogst", antal=hogst))


# --- What follows ----------------------------------------------------------------------------------------------------


def _foljder(n: Namngivning, fraga: Fraga, avgjorda: Mapping[str, str]) -> tuple[Foljd, ...]:
    """For each outcome still possible (of a decided question: the one it got) what lapses that did not before."""
    ovriga = {f: u for f, u in avgjorda.items() if f != fraga.id}
    fore = forfallsgrunder(n.ordning, ovriga)
    if fraga.id in fore:
        return ()
    mojliga = (avgjorda[fraga.id],) if fraga.id in avgjorda else fraga.alternativ
    ids = [f.id for f in n.ordning.fragor]
    senare = n.ordning.fragor[ids.index(fraga.id) + 1 :]
    foljder = []
    for alternativ in mojliga:
        efter = forfallsgrunder(n.ordning, {**ovriga, fraga.id: alternativ})
        bortfall = tuple(_bortfall(n, f, efter[f.id]) for f in senare if f.id in efter and f.id not in fore)
        foljder.append(
            Foljd(
                alternativ=alternativ,
                utfall=_blir(n, alternativ),
                faller=_faller(n, fraga, alternativ),
                bortfall=bortfall,
            )
        )
    return tuple(foljder)


def _faller(n: Namngivning, fraga: Fraga, vinnare: str) -> tuple[str, ...]:
    if fraga.form not in {Frageform.MOTSTALLDA, Frageform.KEDJA}:
        return ()
    faller = [n.ordning.alternativet(a) for a in fraga.alternativ if a != vinnare]
    return tuple(objekt(n, a.id) for a in faller if a.slag is not Alternativslag.BEREDS)


def _bortfall(n: Namngivning, fraga: Fraga, grund: Forfallsgrund) -> Bortfall:
    vad = amne(n, fraga)
    text = n.fyll("forhand.stalls_inte", fraga=fraga.id, amne=vad, grund=n.fyll(f"grund.{grund.value}"))
    return Bortfall(fraga=fraga.id, amne=vad, grund=grund, text=text)
