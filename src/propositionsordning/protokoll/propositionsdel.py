"""The propositions in the minutes (5 kap. 67 § p. 2-3): in the order they were put, what was found, how they were voted on.

The posts of the record tell what each proposition came to; the log tells what happened between them.
"""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.beslut.protokoll import Omrostningspost, Propositionspost
from propositionsordning.forlopp.handelser import (
    BeslutAntecknat,
    FragaForfallen,
    Handelse,
    Klubbslag,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    PropositionStalld,
)
from propositionsordning.forlopp.lage import Avgorande
from propositionsordning.forlopp.ordningshandelser import ForslagVagrat, OrdningsfragaVackt
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.forlopp.valhandelser import ProportionelltValBegart
from propositionsordning.fraser.rubrik import Rubrikform, rubrikform
from propositionsordning.fraser.svenska import antal, citat, lista, mening
from propositionsordning.ordning.benamning import (
    amne,
    avgor_fragan,
    avslaget,
    enligt,
    namn,
    objekt,
    punkter_i_ord,
    sida,
    utfall,
    utfall_av,
)
from propositionsordning.ordning.fraga import Alternativslag, Fraga, Frageform
from propositionsordning.ordning.gang import Delfraga, Roll
from propositionsordning.protokoll.beslutsdel import om_ordningen
from propositionsordning.protokoll.mall import Protokollsdel
from propositionsordning.protokoll.modell import Mening, Stycke, Underlag
from propositionsordning.protokoll.valdel import (
    begart_proportionellt,
    har_valsedlar,
    valets_framstallning,
    valets_omrostning,
)

__all__ = ["propositioner"]


def propositioner(u: Underlag) -> Iterator[tuple[Protokollsdel, Stycke]]:
    """Every proposition with its finding, request and omröstning, and the changes of the order between them, by part.

    An omröstning comes after the delfrågor that opened when it was requested.
    """
    poster = {p.delfraga: p for p in u.protokoll.propositionsordning}
    oppna: list[Propositionspost] = []
    avgjorda: set[str] = set()
    for nr, loggpost in gallande_logg(u.protokoll.logg):
        handelse = loggpost.handelse
        if isinstance(handelse, PropositionStalld) and handelse.delfraga in poster:
            post = poster[handelse.delfraga]
            while oppna and not (_under(post, oppna[-1]) or _avbryter(u, post, oppna[-1], avgjorda)):
                yield from _i(Protokollsdel.OMROSTNING, _omrostning(u, oppna.pop()))
            yield from _i(Protokollsdel.PROPOSITIONSORDNING, _proposition(u, post))
            oppna.append(post)
        elif isinstance(handelse, Klubbslag):
            avgjorda.update([p.delfraga for p in oppna if p.delfraga not in avgjorda][-1:])
        elif isinstance(handelse, (OrdningsfragaVackt, ForslagVagrat)):
            while oppna and oppna[-1].delfraga in avgjorda:
                yield from _i(Protokollsdel.OMROSTNING, _omrostning(u, oppna.pop()))
            yield from _i(Protokollsdel.PROPOSITIONSORDNING, _vid_sidan(u, handelse, nr))
        elif isinstance(handelse, ProportionelltValBegart):
            yield from _i(Protokollsdel.PROPOSITIONSORDNING, begart_proportionellt(u, handelse.uppdrag, nr))
        elif isinstance(handelse, _OM_ORDNINGEN):
            while oppna:
                yield from _i(Protokollsdel.OMROSTNING, _omrostning(u, oppna.pop()))
            yield from _i(Protokollsdel.PROPOSITIONSORDNING, _ordningshandelse(u, handelse, nr))
    while oppna:
        yield from _i(Protokollsdel.OMROSTNING, _omrostning(u, oppna.pop()))


def _i(del_: Protokollsdel, stycken: Iterator[Stycke]) -> Iterator[tuple[Protokollsdel, Stycke]]:
    return ((del_, stycke) for stycke in stycken)


def _under(inre: Propositionspost, yttre: Propositionspost) -> bool:
    """Did the inner delfråga open when omröstning was requested on the outer one?"""
    return inre.fraga == yttre.fraga and inre.delfraga.startswith(f"{yttre.delfraga}.m")


def _avbryter(u: Underlag, ny: Propositionspost, oppen: Propositionspost, avgjorda: set[str]) -> bool:
    """Is the new one an ordningsfråga, put while the other waits for its omröstning?"""
    return oppen.delfraga not in avgjorda and any(o.id == ny.fraga for o in u.protokoll.ordningsfragor)


def _delfraga(post: Propositionspost | Omrostningspost, kandidater: tuple[str, ...]) -> Delfraga:
    return Delfraga(post.delfraga, post.fraga, post.roll, kandidater)


# --- The order -------------------------------------------------------------------------------------------------------

_OM_ORDNINGEN = (OrdningRedovisad, OrdningGodkand, OrdningAndrad, FragaForfallen, BeslutAntecknat)


def _ordningshandelse(u: Underlag, handelse: Handelse, nr: int) -> Iterator[Stycke]:
    match handelse:
        case OrdningRedovisad(kant=True):
            yield u.stycke("ordning.redovisas", f"ordning:{nr}")
        case OrdningGodkand():
            yield u.stycke("ordning.godkanns", f"godkand:{nr}", organ=u.n.organ.benamning)
        case OrdningAndrad(skal=None):
            yield u.stycke("ordning.andras", f"andrad:{nr}")
        case OrdningAndrad(skal=str(skal)):
            yield u.stycke("ordning.andras_skal", f"andrad:{nr}", skal=skal)
        case FragaForfallen(fraga=fraga_id):
            fraga = u.n.ordning.fraga(fraga_id)
            if fraga is not None:
                yield u.stycke("fraga.forfaller", f"forfallen:{nr}", amne=amne(u.n, fraga))
        case BeslutAntecknat(fraga=fraga_id, utfall=utfallet, utan_proposition=ingen):
            fras = "antecknat.utan_proposition" if ingen else "antecknat"
            fakta = _med_beslutet(u, fraga_id, f"antecknat:{nr}")
            yield u.stycke(fras, *fakta, utfall=utfall(u.n, utfallet))
        case _:
            return


def _vid_sidan(u: Underlag, handelse: OrdningsfragaVackt | ForslagVagrat, nr: int) -> Iterator[Stycke]:
    """An ordningsfråga is raised, or a förslag refused."""
    if isinstance(handelse, OrdningsfragaVackt):
        sats, faktum = namn(u.n, handelse.id), f"ordningsfraga:{handelse.id}"
        if handelse.av:
            yield u.stycke("ordningsfraga.av", faktum, vem=lista(u.namn(handelse.av)), sats=sats)
        else:
            yield u.stycke("ordningsfraga", faktum, sats=sats)
        return
    vad = next((f.rubrik for f in u.n.forslag if f.id == handelse.forslag), handelse.forslag)
    if handelse.punkter:
        vad = u.n.fyll("vagrat.punkter", punkter=punkter_i_ord(u.n, handelse.punkter), namn=vad)
    yield u.stycke(f"vagrat.{handelse.grund.value}", f"vagrat:{nr}", vad=vad)


def _med_beslutet(u: Underlag, fraga: str, faktum: str) -> tuple[str, ...]:
    """The fact and, where the question only concerns the order, its decision too: it stands nowhere else."""
    beslut = next((b for b in u.protokoll.beslut if b.fraga == fraga), None)
    return (faktum,) if beslut is None or not om_ordningen(u, beslut) else (faktum, f"beslut:{fraga}")


# --- One proposition -------------------------------------------------------------------------------------------------


def _proposition(u: Underlag, post: Propositionspost) -> Iterator[Stycke]:
    huvud = _huvudforslag(u, post)
    if huvud is not None:
        yttre = post.delfraga.rpartition(".m")[0]
        fras = "huvudforslag" if yttre == post.fraga else "huvudforslag.motforslag"
        yield u.stycke(fras, f"huvudforslag:{yttre}", namn=namn(u.n, huvud))
    delar = [_proposition_och_fynd(u, post)]
    if post.begard and post.begaran_kand:
        faktum = f"begaran:{post.delfraga}"
        if post.begard_av:
            delar.append(u.mening("omrostning.begars_av", faktum, vem=lista(u.namn(post.begard_av))))
        else:
            delar.append(u.mening("omrostning.begars", faktum))
    elif (
        not post.begard and post.utfall is not None and post.utfall != post.funnet and not har_valsedlar(u, post.fraga)
    ):
        utfallet = utfall_av(u.n, _delfraga(post, post.kandidater), post.utfall)
        delar.append(u.mening("tillkannages", *_fakta(u, post, "avgorande"), utfall=utfallet))
    if not post.begard and _enhalligt(u, post):
        delar.append(u.mening("enighet", f"enighet:{post.delfraga}"))
    yield Stycke((*delar[:1], *_uppskov_begart(u, post), *delar[1:]))


def _enhalligt(u: Underlag, post: Propositionspost) -> bool:
    """Was it noted that all agreed, where all must (5:33, 5:52)?"""
    return any(b.fraga == post.fraga and b.avgorande is Avgorande.ENHALLIGHET for b in u.protokoll.beslut)


def _uppskov_begart(u: Underlag, post: Propositionspost) -> Iterator[Mening]:
    """R-5:50-5 (O-15): those who ask for the uppskov, put down in place of a vote."""
    fraga, h = u.n.ordning.fraga(post.fraga), post.uppskov_begart
    if h is None or fraga is None or fraga.kvotsida is None:
        return
    faktum, sidan = f"uppskov_begart:{post.delfraga}", sida(u.n, fraga.kvotsida)
    if h.antal is None:
        yield u.mening("uppskov.begars_av", faktum, vem=lista(u.namn(h.av)), sida=sidan)
    else:
        yield u.mening("uppskov.begars_antal", faktum, antal=antal(h.antal, "ledamot", "ledamöter"), sida=sidan)


def _proposition_och_fynd(u: Underlag, post: Propositionspost) -> Mening:
    fras, proposition = _framstallning(u, post)
    fakta: tuple[str, ...] = (f"proposition:{post.delfraga}",)
    if post.funnet is None:
        return Mening(mening(proposition), fras, fakta)
    if not post.begard and post.utfall == post.funnet:
        fakta = _fakta(u, post, "proposition")
    if fras in {"proposition.bifall", "proposition.val"}:
        fynd = u.n.fyll("finner.sa" if post.funnet == post.kandidater[0] else "finner.inte_sa")
    else:
        fynd = u.n.fyll("finner.acklamation", utfall=utfall_av(u.n, _delfraga(post, post.kandidater), post.funnet))
    return Mening(u.n.fyll("proposition.med_fynd", proposition=proposition, fynd=fynd), fras, fakta)


def _framstallning(u: Underlag, post: Propositionspost) -> tuple[str, str]:
    """The phrase of the proposition and its words, by the form of its question."""
    n = u.n
    fraga = n.ordning.fraga(post.fraga)
    form = None if fraga is None else fraga.form
    om_valet = valets_framstallning(u, post)
    if om_valet is not None:
        return om_valet
    ena, andra = post.kandidater[:2]
    if post.roll is Roll.MOTFORSLAG:
        return _led(u, "proposition.motforslag", alternativ=lista([namn(n, a) for a in post.kandidater]))
    if post.roll is Roll.KEDJEPAR or (fraga is not None and _utpekat(fraga)):
        return _led(u, "proposition.par", ena=namn(n, ena), andra=namn(n, andra))
    if form is Frageform.BIFALL:
        return _led(u, "proposition.bifall", organ=n.organ.benamning, enligt=enligt(n, ena))
    if form in {Frageform.FORFRAGA, Frageform.ORDNINGSFRAGA} or _mot_idag(u, post):
        return _led(u, "proposition.eller", ena=sida(n, ena), andra=sida(n, andra))
    tva = form in {Frageform.BIFALL_AVSLAG, Frageform.UPPSKOV} or len(post.kandidater) == 2
    if tva and _respektive(u, ena, andra):
        return _led(u, "proposition.bifall_avslag", objekt=objekt(n, ena))
    return _led(u, "proposition.motstallda", alternativ=lista([namn(n, a) for a in post.kandidater]))


def _led(u: Underlag, fras_id: str, /, **falt: str) -> tuple[str, str]:
    return fras_id, u.n.fyll(fras_id, **falt)


def _utpekat(fraga: Fraga) -> bool:
    """Is one side known beforehand, so that it meets what is chosen among the rest?"""
    return (fraga.huvudforslag or fraga.sist) is not None and len(fraga.alternativ) > 2


_AVGORS_EJ = {Alternativslag.IDAG, Alternativslag.BEREDS}


def _mot_idag(u: Underlag, post: Propositionspost) -> bool:
    return any(u.n.ordning.alternativet(a).slag in _AVGORS_EJ for a in post.kandidater)


def _respektive(u: Underlag, ena: str, andra: str) -> bool:
    """Is the other side plainly the rejection of the first?"""
    bifall, emot = u.n.ordning.alternativet(ena), u.n.ordning.alternativet(andra)
    if emot.slag is not Alternativslag.AVSLAG or bifall.slag is Alternativslag.AVSLAG:
        return False
    mal = avslaget(u.n, emot)
    return rubrikform(emot.rubrik) is Rubrikform.ATGARD if mal is None else mal == objekt(u.n, ena)


def _huvudforslag(u: Underlag, inre: Propositionspost) -> str | None:
    """The huvudförslag that the choice of motförslag is about to find an opponent for, told once for each level."""
    forst = inre.roll is Roll.MOTFORSLAG or inre.delfraga.endswith(".m.1")
    if not forst:
        return None
    yttre_id = inre.delfraga.removesuffix(".1").removesuffix(".m")
    fraga = u.n.ordning.fraga(inre.fraga)
    if fraga is not None and yttre_id == fraga.id and _utpekat(fraga):
        return fraga.huvudforslag or fraga.sist
    yttre = next((p for p in u.protokoll.propositionsordning if p.delfraga == yttre_id), None)
    if yttre is None:
        return None
    valda = [a for a in yttre.kandidater if a not in inre.kandidater]
    if len(valda) == 1:
        return valda[0]
    return yttre.funnet if yttre.funnet in valda else None


def _fakta(u: Underlag, post: Propositionspost | Omrostningspost, slag: str) -> tuple[str, ...]:
    """The fact of this kind and, where the outcome is a decision about the order, that decision too."""
    fakta = (f"{slag}:{post.delfraga}",)
    if not avgor_fragan(u.n, _delfraga(post, ())):
        return fakta
    return _med_beslutet(u, post.fraga, fakta[0])


# --- One omröstning --------------------------------------------------------------------------------------------------


def _omrostning(u: Underlag, post: Propositionspost) -> Iterator[Stycke]:
    x = next((o for o in u.protokoll.omrostningar if o.delfraga == post.delfraga), None)
    if x is None:
        yield from valets_omrostning(u, post.fraga)
        return
    text = votering(u, x)
    text = citat(text) if u.stil.citattecken else text
    yield u.stycke(_voteringsfras(u, post), f"votering:{x.delfraga}", votering=text)
    yield Stycke((*_resultat(u, x), *_avgorande(u, post, x)))


def votering(u: Underlag, x: Omrostningspost) -> str:
    """The voteringsproposition, in its own words where the record has them."""
    return u.n.fyll("votering", ja=x.ja_text or sida(u.n, x.ja), nej=x.nej_text or sida(u.n, x.nej))


def _voteringsfras(u: Underlag, post: Propositionspost) -> str:
    if post.roll is Roll.MOTFORSLAG or ".m." in post.delfraga:
        return "voteringsproposition.motforslag"
    fraga = u.n.ordning.fraga(post.fraga)
    har_valts = len(post.kandidater) > 2 or (fraga is not None and _utpekat(fraga))
    return "voteringsproposition.huvud" if har_valts else "voteringsproposition"


def _resultat(u: Underlag, x: Omrostningspost) -> Iterator[Mening]:
    tal = x.rostetal
    yield u.mening(
        "resultat.sluten" if x.sluten else "resultat",
        f"resultat:{x.delfraga}",
        ja=antal(tal.ja, u.n.fyll("antal.ja.ental"), u.n.fyll("antal.ja.flertal")),
        nej=antal(tal.nej, u.n.fyll("antal.nej.ental"), u.n.fyll("antal.nej.flertal")),
    )
    for fras, faktum, n in (
        ("resultat.avstar", "avstaende", tal.avstar),
        ("resultat.franvarande", "franvaro", tal.franvarande),
    ):
        if n:
            hur_manga = antal(n, "ledamot", "ledamöter", i_ord=u.stil.tal_i_ord)
            yield u.mening(fras, f"{faktum}:{x.delfraga}", antal=hur_manga)
    if x.roster is not None:
        yield u.mening("resultat.lista")


def _avgorande(u: Underlag, post: Propositionspost, x: Omrostningspost) -> Iterator[Mening]:
    if x.utslagsrost is not None and x.avgorande is not Avgorande.UTSLAGSROST:
        yield u.mening("utslagsrost", f"utslagsrost:{x.delfraga}", sida=sida(u.n, x.utslagsrost))
    if x.utfall is not None:
        fakta = _fakta(u, x, "avgorande")
        utfallet = utfall_av(u.n, _delfraga(post, post.kandidater), x.utfall)
        if x.avgorande is None or x.utfall != x.beraknat:
            yield u.mening("tillkannages", *fakta, utfall=utfallet)
        elif x.avgorande is Avgorande.MINORITET:
            yield _av_minoritet(u, x, x.utfall, fakta, utfallet)
        elif x.avgorande in _MED_KRAV:
            kravsida = x.utfall
            if x.avgorande is Avgorande.KRAVET_EJ_NATT:
                kravsida = x.nej if x.utfall == x.ja else x.ja
            yield u.mening(_MED_KRAV[x.avgorande], *fakta, sida=sida(u.n, kravsida), utfall=utfallet)
        else:
            yield u.mening(_AVGORS[x.avgorande], *fakta, utfall=utfallet)
    if x.lottning is not None:
        yield u.mening("lottning", f"lottning:{x.delfraga}", hur=x.lottning)


def _av_minoritet(u: Underlag, x: Omrostningspost, sidan: str, fakta: tuple[str, ...], utfallet: str) -> Mening:
    """A third of those present was enough: how many of how many, where that is told."""
    beslut = next((b for b in u.protokoll.beslut if b.fraga == x.fraga), None)
    rakning = None if beslut is None else beslut.tredjedel
    if rakning is None or rakning.narvarande.exakt is None:
        return u.mening("avgors.minoritet", *fakta, sida=sida(u.n, sidan), utfall=utfallet)
    return u.mening(
        "avgors.minoritet_antal",
        *fakta,
        antal=str(rakning.for_uppskov),
        narvarande=str(rakning.narvarande.exakt),
        sida=sida(u.n, sidan),
        utfall=utfallet,
    )


_MED_KRAV = {
    Avgorande.KVALIFICERAD_MAJORITET: "avgors.kvalificerad",
    Avgorande.ENHALLIGHET: "avgors.enhallighet",
    Avgorande.KRAVET_EJ_NATT: "avgors.kravet_ej_natt",
}
_AVGORS = {
    Avgorande.ACKLAMATION: "tillkannages",
    Avgorande.MAJORITET: "avgors.majoritet",
    Avgorande.UTSLAGSROST: "avgors.utslagsrost",
    Avgorande.LOTTNING: "avgors.lottning",
}
