"""Small meetings to try rules in: bodies by party, förslag and yrkanden by id, and the usual rows of events."""

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from propositionsordning import (
    Arbetsordning,
    Arende,
    Direktionsval,
    Forslag,
    Forslagsart,
    Handelse,
    Klubbslag,
    Lage,
    Ledamot,
    Narvaro,
    OmrostningBegard,
    OmrostningGenomford,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    Plats,
    PropositionStalld,
    Riktning,
    Rostning,
    Sammantrade,
    Svar,
    UppfattningRedovisad,
    Uppskovshistorik,
    Yrkande,
    borja,
    hinder,
    nasta_fraga,
    spela,
    tillampa,
)
from propositionsordning.ordning.gang import att_rosta, att_stalla, oppna

NAMND, KF, UTSKOTT = Organtyp.NAMND, Organtyp.FULLMAKTIGE, Organtyp.UTSKOTT
DAG = date(2025, 3, 26)


def ledamoter(antal: int, *, ersattare: int = 0) -> tuple[Ledamot, ...]:
    """L-1 … L-n, and as many ersättare E-1 …"""
    return tuple(Ledamot(id=f"L-{nr}", parti="L") for nr in range(1, antal + 1)) + tuple(
        Ledamot(id=f"E-{nr}", parti="E", ersattare=True) for nr in range(1, ersattare + 1)
    )


def mote(
    typ: Organtyp = NAMND,
    *,
    platser: int = 5,
    tjanstgor: int | None = None,
    ersattare: int = 0,
    ordforande: str | None = "L-1",
    javiga: tuple[str, ...] = (),
    val: Arbetsordning | None = None,
) -> Sammantrade:
    """A body of ``platser`` seats where the first ``tjanstgor`` (default all) serve and L-1 presides."""
    folk = ledamoter(platser, ersattare=ersattare)
    narvaro = Narvaro(
        platser=tuple(Plats(ledamot=p.id) for p in folk[: platser if tjanstgor is None else tjanstgor]),
        ordforande=ordforande,
        javiga=javiga,
    )
    organ = Organ(typ=typ, namn="Organet", antal_ledamoter=platser, ledamoter=folk)
    return Sammantrade(organ=organ, datum=DAG, narvaro=narvaro, arbetsordning=val or Arbetsordning())


def direktion(val: Direktionsval) -> Sammantrade:
    """A förbundsdirektion that has made the same choice in all four matters (O-22)."""
    alla = Arbetsordning(direktion_uppskov=val, direktion_arenden=val, direktion_jav=val, direktion_beslutsforhet=val)
    return mote(Organtyp.FORBUNDSDIREKTION, val=alla)


def okant_mote(typ: Organtyp = NAMND, *, antal: int | None = None, val: Arbetsordning | None = None) -> Sammantrade:
    """A meeting where nobody present is named; ``antal`` present, if that is told."""
    return Sammantrade(
        organ=Organ(typ=typ, namn="Organet"),
        datum=DAG,
        narvaro=Narvaro(antal=antal),
        arbetsordning=val or Arbetsordning(),
    )


def eget(forslag_id: str) -> Forslag:
    """Another whole förslag."""
    return Forslag(id=forslag_id, art=Forslagsart.EGET, rubrik=f"förslag {forslag_id}")


def av_art(forslag_id: str, art: Forslagsart, *, bas: tuple[str, ...] = ()) -> Forslag:
    """A förslag of another kind."""
    return Forslag(id=forslag_id, art=art, rubrik=f"{art.value} {forslag_id}", bas=bas)


def bifall(yrkande_id: str, forslag: str, *av: str, hand: int | None = None, punkter: tuple[int, ...] = ()) -> Yrkande:
    """Bifall to a förslag."""
    return Yrkande(id=yrkande_id, av=av, forslag=forslag, hand=hand, punkter=punkter)


def avslag(yrkande_id: str, forslag: str | None, *av: str, punkter: tuple[int, ...] = ()) -> Yrkande:
    """Avslag on a förslag, or (None) on everything."""
    return Yrkande(id=yrkande_id, av=av, forslag=forslag, riktning=Riktning.AVSLAG, punkter=punkter)


def arende(
    forslag: Iterable[Forslag],
    yrkanden: Iterable[Yrkande],
    *,
    historik: Uppskovshistorik = Uppskovshistorik.INGET,
    val: bool | None = False,
    anstallning: bool | None = False,
    entledigande: bool | None = False,
    myndighetsutovning: bool | None = None,
) -> Arende:
    """An ärende whose history is known."""
    return Arende(
        id="1",
        rubrik="Ärendet",
        forslag=tuple(forslag),
        yrkanden=tuple(yrkanden),
        uppskovshistorik=historik,
        val=val,
        anstallning=anstallning,
        entledigande=entledigande,
        myndighetsutovning=myndighetsutovning,
    )


def motstallda(antal: int = 2, *, val: bool | None = False) -> Arende:
    """Whole förslag a, b, c … against each other, moved by L-1, L-2, L-3 …"""
    ids = "abcdefgh"[:antal]
    return arende([eget(f) for f in ids], [bifall(f"y{f}", f, f"L-{nr}") for nr, f in enumerate(ids, start=1)], val=val)


def uppskovsarende(
    *,
    historik: Uppskovshistorik = Uppskovshistorik.INGET,
    val: bool | None = False,
    arter: tuple[Forslagsart, ...] = (Forslagsart.ATERREMISS,),
) -> Arende:
    """Uppskov u (and u2 …), and in sak a (L-1) against b (L-2)."""
    uppskov = [av_art("u" if nr == 1 else f"u{nr}", art) for nr, art in enumerate(arter, start=1)]
    return arende(
        [*uppskov, eget("a"), eget("b")],
        [*(bifall(f"y{f.id}", f.id, "L-3") for f in uppskov), bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2")],
        historik=historik,
        val=val,
    )


def med_tillagg() -> Arende:
    """Förslag a with the tillägg t, and avslag on a."""
    return arende(
        [eget("a"), av_art("t", Forslagsart.TILLAGG, bas=("a",))],
        [bifall("ya", "a", "L-1"), avslag("yn", "a", "L-2"), bifall("yt", "t", "L-3"), avslag("ynt", "t", "L-4")],
    )


def oppna_lage(sammantrade: Sammantrade, arendet: Arende) -> Lage:
    """The state when the överläggning is closed and the first question is next."""
    return tillampa(borja(sammantrade, arendet), OverlaggningAvslutad())


def nasta_delfraga(lage: Lage) -> str:
    """The id of the delfråga that is to be put now."""
    fraga = nasta_fraga(lage)
    gang = lage.gang if lage.gang is not None or fraga is None else oppna(fraga)
    delfraga = None if gang is None else att_stalla(gang)
    assert delfraga is not None
    return delfraga.id


def funnen(lage: Lage, alternativ: str | None) -> Lage:
    """The next delfråga is put and the chair finds ``alternativ``."""
    return spela(lage, [PropositionStalld(nasta_delfraga(lage)), UppfattningRedovisad(alternativ)])


def klubbad(lage: Lage, alternativ: str) -> Lage:
    """The next delfråga is settled for ``alternativ`` by acclamation."""
    return tillampa(funnen(lage, alternativ), Klubbslag())


def begard(lage: Lage, alternativ: str | None, *, av: str = "L-1") -> Lage:
    """The next delfråga is put, ``alternativ`` is found, and omröstning is requested."""
    return tillampa(funnen(lage, alternativ), OmrostningBegard(av=(av,)))


def omrostning(lage: Lage, rostning: Rostning, *, ja: str | None = None) -> OmrostningGenomford:
    """The vote that is next, with JA for the huvudförslag unless ``ja`` says otherwise."""
    par = None if lage.gang is None else att_rosta(lage.gang)
    assert par is not None
    sidor = (par.huvudforslag, par.motforslag)
    ja_sida = ja or sidor[0]
    return OmrostningGenomford(ja=ja_sida, nej=sidor[1] if ja_sida == sidor[0] else sidor[0], rostning=rostning)


def rostad(lage: Lage, koder: str, *, ja: str | None = None) -> Lage:
    """The vote that is next is held with one code a seat."""
    return tillampa(lage, omrostning(lage, Rostning(koder=koder), ja=ja))


def raknad(lage: Lage, ja: int, nej: int, avstar: int | None = 0, franvarande: int | None = None) -> Lage:
    """The vote that is next is held, told in totals."""
    return tillampa(lage, omrostning(lage, Rostning(ja=ja, nej=nej, avstar=avstar, franvarande=franvarande)))


def hindren(lage: Lage, handelse: Handelse) -> tuple[str, ...]:
    """The ids of the rules that refuse the event."""
    return tuple(h.regel.id for h in hinder(lage, handelse))


def svaren(lage: Lage, regel_id: str) -> list[Svar]:
    """What the trace says of a rule, in order: only what was broken or could not be tried is kept."""
    return [post.provning.svar for post in lage.spar if post.provning.regel.id == regel_id]


def utan_ordforande(sammantrade: Sammantrade) -> Sammantrade:
    """The same meeting when nobody tells who presides."""
    return evolve(sammantrade, narvaro=evolve(sammantrade.narvaro, ordforande=None))
