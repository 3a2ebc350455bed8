"""Meetings to search in: bodies, ärenden, votes, events and reached states, all built and none filtered.

The strategies draw only what fits: a filled-in event is made from what ``tillatna`` names, a vote from the röstlängd, a
yrkande from the förslag there are. ``vilda_handelser`` is the exception: well-formed events that may or may not fit.
"""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum
from typing import Any, Protocol, TypeVar

from attrs import evolve, fields
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from propositionsordning import (
    Arbetsordning,
    Arende,
    BeslutAntecknat,
    BordlagtEnligtLag,
    DeltarInte,
    Direktionsval,
    Forslag,
    Forslagsart,
    ForslagVagrat,
    Fraga,
    FragaForfallen,
    Frageform,
    Fragestatus,
    Handelse,
    JavAnmalt,
    Klubbslag,
    Kvot,
    Kvotbas,
    Lage,
    Ledamot,
    LedamotIntrader,
    LedamotLamnar,
    Lottning,
    Narvaro,
    OmrostningBegard,
    OmrostningGenomford,
    OrdforandeByte,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    OrdningsfragaVackt,
    Ordningsfragesart,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    Partirost,
    Plats,
    Propositionsordning,
    PropositionStalld,
    Protokollsanteckning,
    RegistreringRattad,
    ReservationAnmald,
    Riktning,
    Rostning,
    Sammantrade,
    SammantradetAvslutat,
    Tillaten,
    UppfattningRedovisad,
    UppskovBegart,
    Uppskovshistorik,
    Utgang,
    Utslagsrost,
    Vagransgrund,
    Villkor,
    Yrkande,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
    borja,
    fragestatus,
    hinder,
    rostlangd,
    tillampa,
    tillatna,
)
from propositionsordning.forlopp.deltagandet import galler_valet, ordforanden_borta
from propositionsordning.forlopp.lage import har_avstatt
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.forlopp.oversikt import ordning_i_kraft
from propositionsordning.forlopp.propositionen import tas_upp_igen
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.forlopp.vagrade import utan_vagrade
from propositionsordning.lag.regel import NAMNDORGAN
from propositionsordning.lag.tolkningar import EJ_STODDA

T = TypeVar("T")

DAG = date(2025, 3, 26)
SAKARTER = (Forslagsart.EGET, Forslagsart.ANDRING)
UPPSKOV = (Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING, Forslagsart.REMISS)


class Valj(Protocol):
    """Chooses one of several values."""

    def __call__(self, varden: Sequence[T], /) -> T:
        """One of ``varden``, which is not empty."""
        ...


def valjare(draw: DrawFn) -> Valj:
    """A chooser that lets Hypothesis choose."""

    def valj(varden: Sequence[T], /) -> T:
        return draw(st.sampled_from(list(varden)))

    return valj


# --- the body and the meeting ----------------------------------------------------------------------------------------

PARTIER = ("S", "M", "V")


def arbetsordningar(typ: Organtyp) -> SearchStrategy[Arbetsordning]:
    """Any combination of the choices that can be followed by such a body."""
    val: dict[str, SearchStrategy[Enum | bool | None]] = {"godkannande_kravs": st.booleans()}
    for a in fields(Arbetsordning):
        if a.default is None and typ is Organtyp.FORBUNDSDIREKTION:
            val[a.name] = st.sampled_from([v for v in Direktionsval if v not in EJ_STODDA])
        elif isinstance(a.default, Enum):
            val[a.name] = st.sampled_from([v for v in type(a.default) if v not in EJ_STODDA])
    return st.builds(Arbetsordning, **val)


@st.composite
def sammantraden(
    draw: DrawFn,
    *,
    typer: Sequence[Organtyp] = (Organtyp.NAMND, Organtyp.FULLMAKTIGE, *Organtyp),
    kand_narvaro: bool | None = None,
) -> Sammantrade:
    """A meeting; ``kand_narvaro`` says whether those who serve are named (None: either)."""
    typ = draw(st.sampled_from(list(typer)))
    val = draw(arbetsordningar(typ))
    if not draw(st.booleans() if kand_narvaro is None else st.just(kand_narvaro)):
        antal = draw(st.none() | st.integers(5, 9))
        organ = Organ(typ=typ, namn="Organet", antal_ledamoter=draw(st.sampled_from((None, 9))))
        return Sammantrade(organ=organ, datum=DAG, narvaro=Narvaro(antal=antal), arbetsordning=val)
    platser = draw(st.integers(3, 7))
    ledamoter = tuple(Ledamot(id=f"{PARTIER[nr % 3]}-{nr}", parti=PARTIER[nr % 3]) for nr in range(platser))
    ersattare = tuple(Ledamot(id=f"E-{nr}", parti=PARTIER[nr % 2], ersattare=True) for nr in range(3))
    distans = draw(st.sampled_from((None, True, False)))
    # Enough serve for beslutsförhet, so that the meeting can begin.
    tjanstgor = draw(st.integers(platser // 2 + 1, platser))
    sittplatser = tuple(
        Plats(ledamot=person.id, pa_distans=distans is not False and draw(st.integers(0, 3)) == 0)
        for person in ledamoter[:tjanstgor]
    )
    ordforande = draw(st.sampled_from((None, sittplatser[0].ledamot, sittplatser[-1].ledamot)))
    return Sammantrade(
        organ=Organ(
            typ=typ,
            namn="Organet",
            antal_ledamoter=platser,
            ledamoter=(*ledamoter, *ersattare),
            inkallelseordning=draw(st.sampled_from(((), ("E-2", "E-1", "E-0")))),
            distans=distans,
        ),
        datum=DAG,
        narvaro=Narvaro(
            platser=sittplatser,
            ordforande=ordforande,
            ersattare_pa_plats=draw(st.sampled_from((None, (), ("E-0", "E-1", "E-2")))),
        ),
        arbetsordning=val,
    )


# --- the ärende ------------------------------------------------------------------------------------------------------

YRKARE = st.lists(st.sampled_from(("S-0", "M-1", "V-2", "S-3", "M-4")), max_size=2, unique=True).map(tuple)


@st.composite
def _uppskov(draw: DrawFn, forslag_id: str) -> Forslag:
    """An uppskov of all or some points, an återremiss perhaps with a motivering and to somebody."""
    art = draw(st.sampled_from(UPPSKOV))
    punkter = draw(st.sampled_from(((), (), (1,))))
    if art is not Forslagsart.ATERREMISS:
        return Forslag(id=forslag_id, art=art, rubrik=f"uppskov {forslag_id}", punkter=punkter)
    bereder = draw(st.sampled_from((None, True, False)))
    return Forslag(
        id=forslag_id,
        art=art,
        rubrik=f"uppskov {forslag_id}",
        punkter=punkter,
        motiv=draw(st.sampled_from((None, "Kostnaden.", "Miljön."))),
        mottagare=draw(st.sampled_from((None, "nämnden", "bolaget"))),
        mottagare_bereder=bereder,
        mottagare_beredde_arendet=draw(st.sampled_from((None, False) if bereder is False else (None, True, False))),
    )


@st.composite
def _forslag(draw: DrawFn, *, hogst_i_sak: int) -> tuple[Forslag, ...]:
    utgangar = st.sampled_from((Utgang.BIFALL, Utgang.BIFALL, Utgang.AVSLAG, Utgang.BESVARAD))
    lydelser = st.sampled_from(((), ("Köp.",), ("Sälj.",), ("Köp.", "Sälj.", "Hyr.")))
    forslag: list[Forslag] = []
    for nr in range(draw(st.integers(0, hogst_i_sak))):
        art = draw(st.sampled_from((Forslagsart.LIGGANDE, *SAKARTER))) if nr == 0 else draw(st.sampled_from(SAKARTER))
        bas = ("a",) if art is Forslagsart.ANDRING and nr else ()
        forslag.append(
            Forslag(
                id="abcdef"[nr], art=art, rubrik=f"förslag {nr}", bas=bas, utgang=draw(utgangar), lydelse=draw(lydelser)
            )
        )
    # A tillägg may hang on any of them, or on nothing that is told.
    baser: list[tuple[str, ...]] = [(), *((f.id,) for f in forslag)]
    forslag += [
        Forslag(
            id=f"t{nr}",
            art=Forslagsart.TILLAGG,
            rubrik=f"tillägg {nr}",
            bas=draw(st.sampled_from(baser)),
        )
        for nr in range(draw(st.integers(0, 2)))
    ]
    forslag += [draw(_uppskov(f"u{nr}")) for nr in range(draw(st.integers(0, 2)))]
    if draw(st.integers(0, 9)) == 0:
        forslag.append(Forslag(id="v", art=Forslagsart.AVVISNING, rubrik="avvisning"))
    return tuple(forslag)


@st.composite
def _yrkande(draw: DrawFn, yrkande_id: str, forslag: tuple[Forslag, ...]) -> Yrkande:
    av = draw(YRKARE)
    avsett = draw(st.none() | st.sampled_from(forslag)) if forslag else None
    if avsett is None:
        return Yrkande(id=yrkande_id, av=av, riktning=Riktning.AVSLAG)
    riktning = draw(st.sampled_from((Riktning.BIFALL, Riktning.BIFALL, Riktning.AVSLAG)))
    punkter: tuple[int, ...] = ()
    if len(avsett.lydelse) > 1 and draw(st.integers(0, 3)) == 0:
        punkter = tuple(draw(st.lists(st.integers(1, len(avsett.lydelse)), min_size=1, max_size=2)))
    return Yrkande(
        id=yrkande_id,
        av=av,
        forslag=avsett.id,
        riktning=riktning,
        hand=draw(st.sampled_from((None, None, None, 1, 2))),
        punkter=punkter,
        avslag_pa_ovriga=riktning is Riktning.BIFALL and draw(st.booleans()),
    )


@st.composite
def _sarskilda_krav(draw: DrawFn, *, hindras: bool) -> dict[str, Any]:
    """Facts that ask for more than a simple majority; what is neither berett nor brådskande only where it may hinder."""
    if draw(st.booleans()):
        return {}
    krav = draw(st.sampled_from(("folkinitiativ", "lokal_namnd", "kvalificerad", "berett")))
    if krav == "kvalificerad":
        return {krav: draw(st.sampled_from((Kvot(2, 3), Kvot(3, 4, Kvotbas.LEDAMOTER), Kvot(1, 2, mer_an=True))))}
    return {krav: krav != "berett"} if krav != "berett" or hindras else {krav: False, "bradskande": True}


@st.composite
def arenden(draw: DrawFn, *, hogst_i_sak: int = 4, hindras: bool = False) -> Arende:
    """An ärende with whole förslag, tillägg, uppskov and yrkanden of every kind, also none.

    ``hindras``: it may be one that the law does not let be decided as it stands (5:50 second paragraph, 5:52).
    """
    forslag = draw(_forslag(hogst_i_sak=hogst_i_sak))
    antal = draw(st.integers(0, len(forslag) + 2))
    yrkanden = tuple(draw(_yrkande(f"y{nr}", forslag)) for nr in range(antal))
    krav: dict[str, Any] = {
        "bradskande": draw(st.sampled_from((None, True, False))),
        **draw(_sarskilda_krav(hindras=hindras)),
    }
    return Arende(
        id="1",
        rubrik="Ärendet",
        forslag=forslag,
        yrkanden=yrkanden,
        uppskovshistorik=draw(st.sampled_from(Uppskovshistorik)),
        tillkannagivet=draw(st.sampled_from((None, None, True, False))) if hindras else None,
        **krav,
        extra_val=draw(st.sampled_from((None, False, False, True))) if hindras else None,
        val=draw(st.sampled_from((False, False, True, None))),
        anstallning=draw(st.sampled_from((False, False, True, None))),
        entledigande=draw(st.sampled_from((False, False, True, None))),
        myndighetsutovning=draw(st.sampled_from((None, False, True))),
        forvaltningsbesvar=draw(st.sampled_from((None, False, True))),
    )


# --- votes -----------------------------------------------------------------------------------------------------------


@st.composite
def _koder(draw: DrawFn, langd: tuple[str, ...], tysta: frozenset[str]) -> str:
    """One code for each member; those who take no part (``tysta``) give no vote."""
    return "".join(draw(st.sampled_from("af" if vem in tysta else "jjnnaf")) for vem in langd)


@st.composite
def rostningar(
    draw: DrawFn, narvaro: Narvaro, *, tysta: frozenset[str] = frozenset(), far_vara_sluten: bool = False
) -> Rostning:
    """Votes that fit those present: one code a seat, per party, or totals.

    ``tysta``: members who take no part in the decision; ``far_vara_sluten``: totals may be those of a closed vote.
    """
    langd = rostlangd(narvaro)
    if langd and draw(st.integers(0, 2)):
        return Rostning(koder=draw(_koder(langd, tysta)))
    antal = len(langd) if langd is not None else narvaro.antal
    ja = draw(st.integers(0, 9 if antal is None else antal))
    nej = ja if draw(st.booleans()) and (antal is None or 2 * ja <= antal) else None
    if nej is None:
        nej = draw(st.integers(0, 9 if antal is None else antal - ja))
    if langd is None and draw(st.booleans()):
        return Rostning(partier=(Partirost(parti="S", ja=ja), Partirost(parti="M", nej=nej)))
    avstar = draw(st.none() | st.integers(0, 9 if antal is None else antal - ja - nej))
    sluten = draw(st.sampled_from((None, True, False) if far_vara_sluten else (None, False)))
    return Rostning(ja=ja, nej=nej, avstar=avstar, sluten=sluten)


# --- events that fit -------------------------------------------------------------------------------------------------


def _varden(tillaten: Tillaten, falt: str) -> tuple[str, ...] | None:
    return next(p.varden for p in tillaten.platser if p.falt == falt)


def _vem(lage: Lage, tillaten: Tillaten, falt: str, valj: Valj) -> str:
    """One of those named, or somebody new where nobody is."""
    varden = _varden(tillaten, falt)
    return f"N-{len(lage.logg)}" if varden is None else valj(varden)


def _yrkande_framstallt(lage: Lage, _t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    nr = len(lage.logg)
    nytt = valj((None, Forslagsart.EGET, Forslagsart.TILLAGG, Forslagsart.ATERREMISS))
    if nytt is not None:
        forslag = Forslag(id=f"f{nr}", art=nytt, rubrik=f"förslag {nr}")
        return YrkandeFramstallt(Yrkande(id=f"ny{nr}", av=("M-1",), forslag=forslag.id), forslag=forslag)
    if not lage.forslag:
        return YrkandeFramstallt(Yrkande(id=f"ny{nr}", riktning=Riktning.AVSLAG))
    riktning = valj(tuple(Riktning))
    return YrkandeFramstallt(Yrkande(id=f"ny{nr}", av=("V-2",), forslag=valj(lage.forslag).id, riktning=riktning))


def _sammanslagna(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    alla = {y.id: y for y in lage.yrkanden}
    namngivna = [alla[y] for y in _varden(t, "yrkanden") or ()]
    par = [(a.id, b.id) for a in namngivna for b in namngivna if a.id != b.id and a.riktning is b.riktning]
    nytt = Forslag(id=f"s{len(lage.logg)}", art=Forslagsart.EGET, rubrik="det sammanslagna")
    return YrkandenSammanslagna(yrkanden=valj(par), forslag=nytt)


def _variant(ordning: Propositionsordning, valj: Valj) -> Propositionsordning:
    """The same questions, one of them perhaps as a chain or with its huvudförslag singled out."""
    flera = [f for f in ordning.fragor if f.form is Frageform.MOTSTALLDA and len(f.alternativ) > 2]
    if not flera:
        return ordning
    fraga = valj(flera)
    annan = valj(
        (
            fraga,
            evolve(fraga, huvudforslag=valj(fraga.alternativ), sist=None),
            evolve(fraga, form=Frageform.KEDJA, alternativ=fraga.alternativ[::-1], huvudforslag=None, sist=None),
        )
    )
    return evolve(ordning, fragor=tuple(annan if f.id == fraga.id else f for f in ordning.fragor))


def _redovisad(lage: Lage, _t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    return OrdningRedovisad(valj((None, _variant(ordning_i_kraft(lage), valj))))


def omlagd_ordning(lage: Lage) -> Propositionsordning:
    """What remains under new numbers; what is settled or has lapsed as it stands."""
    ordning, status = utan_vagrade(lage, ordning_i_kraft(lage)), fragestatus(lage)
    nya_nummer: dict[str, str] = {}
    fragor: list[Fraga] = []
    for f in ordning.fragor:
        # Before the överläggning is closed no question has a status yet: all of them remain.
        if status.get(f.id, Fragestatus.ATERSTAR) in {Fragestatus.ATERSTAR, Fragestatus.OPPEN}:
            nya_nummer[f.id] = f"{f.id}x{len(lage.logg)}"
            kvar = {g.id for g in fragor}
            villkor = [Villkor(nya_nummer.get(v.fraga, v.fraga), v.utfall, v.grund) for v in f.villkor]
            fragor.append(evolve(f, id=nya_nummer[f.id], villkor=tuple(v for v in villkor if v.fraga in kvar)))
        elif {v.fraga for v in f.villkor} <= {g.id for g in fragor}:
            fragor.append(f)
    return Propositionsordning(fragor=tuple(fragor), alternativ=ordning.alternativ)


def _andrad(lage: Lage, _t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    yrkanden = {y.id for y in lage.yrkanden}
    ny = omlagd_ordning(lage)
    # Who is behind an alternative follows the yrkanden now in force.
    alternativ = tuple(evolve(a, yrkanden=tuple(y for y in a.yrkanden if y in yrkanden)) for a in ny.alternativ)
    return OrdningAndrad(ordning=evolve(ny, alternativ=alternativ), skal=valj((None, "nytt läge")))


def _begard(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    sen = tas_upp_igen(lage)
    arbete = lage.delbeslut[-1].arbete if sen else lage.arbeten[-1]
    deltar = [v for v in rostlangd(lage.narvaro) or () if not har_avstatt(lage, v, arbete.delfraga.fraga)]
    av = valj(((), *((v,) for v in deltar)))
    okant = arbete.funnet is None and len(arbete.delfraga.kandidater) > 2
    huvudforslag = valj(_varden(t, "huvudforslag") or ()) if okant else None
    return OmrostningBegard(av=av, huvudforslag=huvudforslag, alla_ense=sen)


def _antecknat(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    """Of the question that is next, or of one that lapsed by a default that may be departed from."""
    fraga = _vem(lage, t, "fraga", valj)
    ordning = ordning_i_kraft(lage)
    avsedd = ordning.fraga(fraga)
    alternativ = () if avsedd is None else avsedd.alternativ
    return BeslutAntecknat(fraga=fraga, utfall=valj(alternativ), utan_proposition=valj((True, False)))


def _genomford(lage: Lage, t: Tillaten, valj: Valj, draw: DrawFn) -> Handelse:
    fraga = lage.arbeten[-1].delfraga.fraga
    tysta = frozenset(v for v in rostlangd(lage.narvaro) or () if har_avstatt(lage, v, fraga))
    sidor = _varden(t, "ja") or ()
    ja = valj(sidor)
    nej = next(s for s in sidor if s != ja)
    rostning = draw(rostningar(lage.narvaro, tysta=tysta, far_vara_sluten=galler_valet(lage) is True))
    return OmrostningGenomford(ja=ja, nej=nej, rostning=rostning)


def _klubbslag(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    sidor = _varden(t, "utfall") or ()
    beraknat = lage.arbeten[-1].utfall
    # Now and then the declared outcome is another than the computed one: both are kept. Where an acklamation found
    # something else than it gives (R-10-4) it has to be declared.
    arbete = lage.arbeten[-1]
    annat = arbete.omrostning is None and beraknat != arbete.funnet
    utfall = valj(sidor) if beraknat is None or annat else valj((None, None, None, None, *sidor))
    return Klubbslag(kant=valj((True, False)), utfall=utfall, av_minoritet=valj((None, None, True, False)))


def _uppskov_begart(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    """Some of those present, by name or by number."""
    vilka = _varden(t, "av")
    antal = len(vilka) if vilka is not None else lage.narvaro.antal or 9
    hur_manga = valj(range(1, antal + 1))
    return UppskovBegart(av=vilka[:hur_manga]) if vilka and valj((True, False)) else UppskovBegart(antal=hur_manga)


def _ordningsfraga(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    """One of the kinds that may be raised, most of them of those that turn on something."""
    art = Ordningsfragesart(valj(_varden(t, "art") or ()))
    fraga_id = f"o{len(lage.logg)}"
    if art is Ordningsfragesart.ANNAT:
        return OrdningsfragaVackt(id=fraga_id, art=art, rubrik="att så sker", emot="att så inte sker")
    if art is Ordningsfragesart.ORDNINGEN:
        andrad = _andrad(lage, t, valj, _draw)
        assert isinstance(andrad, OrdningAndrad)
        return OrdningsfragaVackt(id=fraga_id, art=art, ordning=andrad.ordning)
    if art is Ordningsfragesart.VAGRAN:
        return OrdningsfragaVackt(id=fraga_id, art=art, forslag=_vem(lage, t, "forslag", valj))
    if art is Ordningsfragesart.JAV:
        return OrdningsfragaVackt(id=fraga_id, art=art, ledamot=_vem(lage, t, "ledamot", valj))
    return OrdningsfragaVackt(id=fraga_id, art=art, av=valj(((), ("M",))))


def _vagrat(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    vald = valj(_varden(t, "forslag") or ())
    forslag = next(f for f in lage.forslag if f.id == vald)
    redan = {p for v in lage.vagrade if v.forslag == forslag.id for p in v.punkter}
    kvar = [p for p in range(1, len(forslag.lydelse) + 1) if p not in redan]
    punkter = valj(((), (valj(kvar),))) if kvar else ()
    return ForslagVagrat(forslag=forslag.id, grund=Vagransgrund(valj(_varden(t, "grund") or ())), punkter=punkter)


def _deltar_inte(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    varden = _varden(t, "av")
    if lage.arende.myndighetsutovning and lage.sammantrade.organ.typ in NAMNDORGAN:
        # The members are bound in the matter itself: only a formal question can be left alone.
        vilka = (f"X-{len(lage.logg)}",) if varden is None else varden
        lediga = [(v, f) for v in vilka for f in _varden(t, "fragor") or () if not har_avstatt(lage, v, f)]
        vem, fraga = valj(lediga)
        return DeltarInte(av=(vem,), fragor=(fraga,))
    if varden is None:
        return DeltarInte(av=(f"N-{len(lage.logg)}",))
    kvar = [v for v in varden if not any(a.vem == v and not a.fragor for a in lage.deltar_inte)]
    return DeltarInte(av=(valj(kvar),))


def _intrader(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    """A member, who takes the seat back from an ersättare where all are taken, or an ersättare whose turn it is."""
    vem = _vem(lage, t, "ledamot", valj)
    organ, langd = lage.sammantrade.organ, rostlangd(lage.narvaro)
    person = organ.ledamot(vem)
    fullt = langd is not None and organ.antal_ledamoter is not None and len(langd) >= organ.antal_ledamoter
    return LedamotIntrader(
        vem,
        ersattare=valj((True, False)) if person is None else person.ersattare,
        i_stallet_for=valj(_varden(t, "i_stallet_for") or ()) if fullt else None,
        pa_distans=organ.distans is not False and valj((True, False)),
    )


def _reservation(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    varden = _varden(t, "av")
    if varden is None:
        return ReservationAnmald(av=(f"N-{len(lage.logg)}",), fragor=valj(((), tuple(_varden(t, "fragor") or ()))))
    redan = {v for r in lage.reservationer if not r.fragor for v in r.av}
    return ReservationAnmald(av=(valj([v for v in varden if v not in redan]),))


def _rattad(lage: Lage, t: Tillaten, valj: Valj, draw: DrawFn) -> Handelse:
    """The last entry struck out; a vote entered anew; or any entry put in its own place."""
    nummer = [int(n) for n in _varden(t, "nr") or ()]
    gallande = {nr: post.handelse for nr, post in gallande_logg(lage.logg)}
    nr = valj(nummer)
    sista = max(gallande)
    if nr == sista and valj((True, False)):
        return RegistreringRattad(nr=nr)
    handelse = gallande[nr]
    if nr == sista and isinstance(handelse, OmrostningGenomford):
        langd = rostlangd(lage.narvaro)
        if langd and handelse.rostning.koder:
            tysta = frozenset(v for v in langd if har_avstatt(lage, v, lage.arbeten[-1].delfraga.fraga))
            handelse = evolve(handelse, rostning=Rostning(koder=draw(_koder(langd, tysta))))
    return RegistreringRattad(nr=nr, ersatt_med=handelse)


_FYLLARE: dict[type, Callable[[Lage, Tillaten, Valj, DrawFn], Handelse]] = {
    YrkandeFramstallt: _yrkande_framstallt,
    YrkandeAtertaget: lambda lage, t, valj, _: YrkandeAtertaget(_vem(lage, t, "yrkande", valj)),
    YrkandenSammanslagna: _sammanslagna,
    OverlaggningAvslutad: lambda _lage, _t, valj, _: OverlaggningAvslutad(kant=valj((True, False))),
    OrdningRedovisad: _redovisad,
    OrdningGodkand: lambda _lage, _t, _valj, _: OrdningGodkand(),
    OrdningAndrad: _andrad,
    PropositionStalld: lambda lage, t, valj, _: PropositionStalld(_vem(lage, t, "delfraga", valj)),
    UppfattningRedovisad: lambda _lage, t, valj, _: UppfattningRedovisad(
        valj((None, *(_varden(t, "alternativ") or ()) * 2))
    ),
    OmrostningBegard: _begard,
    BeslutAntecknat: _antecknat,
    OmrostningGenomford: _genomford,
    Utslagsrost: lambda lage, t, valj, _: Utslagsrost(
        _vem(lage, t, "alternativ", valj), _vem(lage, t, "av", valj) if ordforanden_borta(lage) else None
    ),
    Lottning: lambda lage, t, valj, _: Lottning(alternativ=_vem(lage, t, "alternativ", valj), hur="lott ur skål"),
    UppskovBegart: _uppskov_begart,
    Klubbslag: _klubbslag,
    FragaForfallen: lambda lage, t, valj, _: FragaForfallen(_vem(lage, t, "fraga", valj)),
    DeltarInte: _deltar_inte,
    JavAnmalt: lambda lage, t, valj, _: JavAnmalt(_vem(lage, t, "ledamot", valj), kvar=valj((None, False))),
    OrdningsfragaVackt: _ordningsfraga,
    ForslagVagrat: _vagrat,
    BordlagtEnligtLag: lambda _lage, _t, _valj, _: BordlagtEnligtLag(),
    LedamotLamnar: lambda lage, t, valj, _: LedamotLamnar(_vem(lage, t, "ledamot", valj)),
    LedamotIntrader: _intrader,
    OrdforandeByte: lambda lage, t, valj, _: OrdforandeByte(_vem(lage, t, "ordforande", valj)),
    ReservationAnmald: _reservation,
    Protokollsanteckning: lambda lage, t, valj, _: Protokollsanteckning(
        av=(_vem(lage, t, "av", valj) if _varden(t, "av") != () else "X-0",)
    ),
    SammantradetAvslutat: lambda _lage, _t, _valj, _: SammantradetAvslutat(),
    RegistreringRattad: _rattad,
}


@st.composite
def ifyllda(draw: DrawFn, lage: Lage, tillaten: Tillaten) -> Handelse:
    """An event of this kind with its slots filled in so that nothing stands in its way."""
    return _FYLLARE[tillaten.handelse](lage, tillaten, valjare(draw), draw)


@st.composite
def nasta_handelse(
    draw: DrawFn, lage: Lage, *, bara_framat: bool = False, utom: frozenset[type] = frozenset()
) -> Handelse | None:
    """An event that may happen now, or None when none of those wanted may."""
    mojliga = [t for t in tillatna(lage) if (t.for_framat or not bara_framat) and t.handelse not in utom]
    return draw(ifyllda(lage, draw(st.sampled_from(mojliga)))) if mojliga else None


# --- events that may not fit -----------------------------------------------------------------------------------------


@st.composite
def vilda_handelser(draw: DrawFn, lage: Lage, *, slag: type | None = None) -> Handelse:
    """A well-formed event of any kind (or of one), filled in from what there is, and from what there is not."""
    ordning = ordning_i_kraft(lage)
    sidor_vid_sidan = [a.id for o in lage.ordningsfragor for a in o.alternativ]
    alternativ = st.sampled_from([*(a.id for a in ordning.alternativ), *sidor_vid_sidan, "saknas"])
    fraga = st.sampled_from([*(f.id for f in ordning.fragor), *(o.id for o in lage.ordningsfragor), "9"])
    delfraga = fraga | fraga.map(lambda f: f + ".m") | fraga.map(lambda f: f + ".1") | fraga.map(lambda f: f + ".2")
    vem = st.sampled_from(["S-0", "M-1", "V-2", "E-0", "S", "X-1"])
    yrkande = st.sampled_from([*(y.id for y in lage.yrkanden), "saknas"])
    nytt = st.sampled_from((*lage.forslag, Forslag(id="ny", art=Forslagsart.EGET, rubrik="nytt")))
    nagra = st.lists(vem, min_size=1, max_size=2, unique=True).map(tuple)
    fragorna = st.lists(fraga, max_size=2, unique=True).map(tuple)
    rostning = rostningar(lage.narvaro) | st.sampled_from(
        (Rostning(koder="jn"), Rostning(ja=90, nej=90), Rostning(partier=(Partirost(parti="S", ja=50),)))
    )
    sidor = st.lists(alternativ, min_size=2, max_size=2, unique=True)
    ordningar = st.sampled_from((ordning, omlagd_ordning(lage), Propositionsordning(fragor=(), alternativ=())))
    enkla: dict[type, Callable[[], SearchStrategy[Handelse]]] = {
        YrkandeFramstallt: lambda: st.builds(
            YrkandeFramstallt,
            _yrkande("vilt", lage.forslag) | _yrkande("y0", lage.forslag),
            st.none() | nytt,
        ),
        YrkandeAtertaget: lambda: st.builds(YrkandeAtertaget, yrkande),
        YrkandenSammanslagna: lambda: st.builds(
            YrkandenSammanslagna,
            yrkanden=st.lists(yrkande, min_size=2, max_size=3).map(tuple),
            forslag=st.none() | nytt,
        ),
        OverlaggningAvslutad: lambda: st.builds(OverlaggningAvslutad, st.booleans()),
        OrdningRedovisad: lambda: st.builds(OrdningRedovisad, st.none() | ordningar),
        OrdningGodkand: lambda: st.just(OrdningGodkand()),
        OrdningAndrad: lambda: st.builds(OrdningAndrad, ordning=ordningar),
        PropositionStalld: lambda: st.builds(PropositionStalld, delfraga),
        UppfattningRedovisad: lambda: st.builds(UppfattningRedovisad, st.none() | alternativ),
        OmrostningBegard: lambda: st.builds(
            OmrostningBegard,
            av=st.just(()) | nagra,
            kant=st.booleans(),
            huvudforslag=st.none() | alternativ,
            alla_ense=st.booleans(),
        ),
        BeslutAntecknat: lambda: st.builds(
            BeslutAntecknat, fraga=fraga, utfall=alternativ, utan_proposition=st.booleans()
        ),
        OmrostningGenomford: lambda: (
            sidor.flatmap(
                lambda s: st.builds(OmrostningGenomford, ja=st.just(s[0]), nej=st.just(s[1]), rostning=rostning)
            )
            if len(ordning.alternativ) > 0
            else st.just(OmrostningGenomford(ja="a", nej="b", rostning=Rostning(ja=1, nej=0)))
        ),
        Utslagsrost: lambda: st.builds(Utslagsrost, alternativ, st.none() | vem),
        Lottning: lambda: st.builds(Lottning, alternativ=alternativ, hur=st.just("lott")),
        UppskovBegart: lambda: (
            nagra.map(lambda av: UppskovBegart(av=av)) | st.integers(1, 9).map(lambda antal: UppskovBegart(antal=antal))
        ),
        Klubbslag: lambda: st.builds(
            Klubbslag, kant=st.booleans(), utfall=st.none() | alternativ, av_minoritet=st.none() | st.booleans()
        ),
        FragaForfallen: lambda: st.builds(FragaForfallen, fraga),
        DeltarInte: lambda: st.builds(DeltarInte, av=nagra, fragor=fragorna),
        JavAnmalt: lambda: st.builds(JavAnmalt, vem, st.none() | st.booleans()),
        OrdningsfragaVackt: lambda: _vild_ordningsfraga(lage, ordningar=ordningar, vem=vem),
        ForslagVagrat: lambda: st.builds(
            ForslagVagrat,
            forslag=st.sampled_from([*(f.id for f in lage.forslag), "saknas"]),
            grund=st.sampled_from(Vagransgrund),
            punkter=st.sampled_from(((), (1,), (9,))),
        ),
        BordlagtEnligtLag: lambda: st.just(BordlagtEnligtLag()),
        LedamotLamnar: lambda: st.builds(LedamotLamnar, vem),
        LedamotIntrader: lambda: st.builds(LedamotIntrader, vem, st.booleans(), st.none() | vem),
        OrdforandeByte: lambda: st.builds(OrdforandeByte, vem),
        ReservationAnmald: lambda: st.builds(ReservationAnmald, av=st.just(()) | nagra, fragor=fragorna),
        Protokollsanteckning: lambda: st.builds(Protokollsanteckning, av=nagra),
        SammantradetAvslutat: lambda: st.just(SammantradetAvslutat()),
    }
    typ = draw(st.sampled_from(list(SLAG))) if slag is None else slag
    if typ is not RegistreringRattad:
        return draw(enkla[typ]())
    ersatt_med = draw(st.none() | st.sampled_from(list(enkla)).flatmap(lambda k: enkla[k]()))
    return RegistreringRattad(nr=draw(st.integers(1, len(lage.logg) + 1)), ersatt_med=ersatt_med)


@st.composite
def _vild_ordningsfraga(
    draw: DrawFn, lage: Lage, *, ordningar: SearchStrategy[Propositionsordning], vem: SearchStrategy[str]
) -> Handelse:
    """Any kind, also where it has no place, and with an id that may be taken."""
    art = draw(st.sampled_from(Ordningsfragesart))
    fraga_id = draw(st.sampled_from(("a", f"o{len(lage.logg)}", *(o.id for o in lage.ordningsfragor))))
    annat = art is Ordningsfragesart.ANNAT
    return OrdningsfragaVackt(
        id=fraga_id,
        art=art,
        rubrik="att så sker" if annat else None,
        emot="att så inte sker" if annat else None,
        forslag=draw(st.sampled_from([*(f.id for f in lage.forslag), "saknas"]))
        if art is Ordningsfragesart.VAGRAN
        else None,
        ordning=draw(ordningar) if art is Ordningsfragesart.ORDNINGEN else None,
        ledamot=draw(vem) if art is Ordningsfragesart.JAV else None,
        deltar=art is Ordningsfragesart.JAV and draw(st.booleans()),
    )


# --- reached states --------------------------------------------------------------------------------------------------

_SLUTET = frozenset({SammantradetAvslutat})


@st.composite
def vagar(
    draw: DrawFn, *, hogst: int = 20, avslutas: bool = True, hogst_i_sak: int = 4, kand_narvaro: bool | None = None
) -> tuple[Lage, ...]:
    """The states of a meeting in order: every event fits, or was recorded with a reason.

    ``hogst``: events at most; ``avslutas``: the sammanträde may also end (seldom before anything has been put).
    """
    lage = borja(draw(sammantraden(kand_narvaro=kand_narvaro)), draw(arenden(hogst_i_sak=hogst_i_sak, hindras=True)))
    vag = [lage]
    for _ in range(draw(st.integers(0, hogst))):
        slutet = frozenset[type]() if avslutas and draw(st.integers(0, 9)) == 0 else _SLUTET
        # Two events of three take the decision forward, so that a path reaches the votes.
        framat = draw(st.integers(0, 2)) > 0
        handelse = draw(nasta_handelse(lage, bara_framat=framat, utom=slutet))
        trots = None
        if draw(st.integers(0, 9)) == 0:
            vild = draw(vilda_handelser(lage))
            hindren = hinder(lage, vild)
            # A correction is left out: whether a reason helps it depends on the entries that follow.
            if hindren and all(h.kan_trotsas for h in hindren) and not isinstance(vild, RegistreringRattad):
                handelse, trots = vild, "så skedde"
        if handelse is None:
            break
        lage = tillampa(lage, handelse, trots=trots)
        vag.append(lage)
    return tuple(vag)


def lagen(*, hogst: int = 20, avslutas: bool = True, kand_narvaro: bool | None = None) -> SearchStrategy[Lage]:
    """A state that a meeting can reach."""
    return vagar(hogst=hogst, avslutas=avslutas, kand_narvaro=kand_narvaro).map(lambda vag: vag[-1])
