"""Events that may happen now: what ``tillatna`` names, its slots filled in so that nothing stands in the way."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.forlopp.deltagandet import galler_valet, ordforanden_borta
from propositionsordning.forlopp.handelser import (
    BeslutAntecknat,
    DeltarInte,
    FragaForfallen,
    Handelse,
    JavAnmalt,
    Klubbslag,
    LedamotIntrader,
    LedamotLamnar,
    Lottning,
    OmrostningBegard,
    OmrostningGenomford,
    OrdforandeByte,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    OverlaggningAvslutad,
    PropositionStalld,
    Protokollsanteckning,
    RegistreringRattad,
    ReservationAnmald,
    SammantradetAvslutat,
    UppfattningRedovisad,
    UppskovBegart,
    Utslagsrost,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
)
from propositionsordning.forlopp.lage import Fragestatus, Lage, fragestatus, har_avstatt
from propositionsordning.forlopp.motor import tillatna
from propositionsordning.forlopp.ordningshandelser import BordlagtEnligtLag, ForslagVagrat, OrdningsfragaVackt
from propositionsordning.forlopp.oversikt import ordning_i_kraft
from propositionsordning.forlopp.propositionen import tas_upp_igen
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.forlopp.rostning import Rostning
from propositionsordning.forlopp.slag import Tillaten
from propositionsordning.forlopp.vagrade import utan_vagrade
from propositionsordning.forlopp.valet import lottas
from propositionsordning.forlopp.valhandelser import PlatsLottad, ProportionelltValBegart, ValsedlarRaknade
from propositionsordning.lag.regel import NAMNDORGAN
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund
from propositionsordning.mote.narvaro import rostlangd
from propositionsordning.ordning.fraga import Fraga, Frageform, Propositionsordning, Villkor
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart
from propositionsordning.ordning.valfraga import ar_valfraga
from propositionsordning.strategier.rostningar import koder, rostningar
from propositionsordning.strategier.valen import proportionellt_val, valforslag, valsedlar
from propositionsordning.strategier.valjare import Valj, valjare

__all__ = ["ifyllda", "nasta_handelse", "omlagd_ordning"]


def _varden(tillaten: Tillaten, falt: str) -> tuple[str, ...] | None:
    return next(p.varden for p in tillaten.platser if p.falt == falt)


def _vem(lage: Lage, tillaten: Tillaten, falt: str, valj: Valj) -> str:
    """One of those named, or somebody new where nobody is."""
    varden = _varden(tillaten, falt)
    return f"N-{len(lage.logg)}" if varden is None else valj(varden)


def _yrkande_framstallt(lage: Lage, _t: Tillaten, valj: Valj, draw: DrawFn) -> Handelse:
    nr = len(lage.logg)
    if bool(lage.arende.uppdrag) and draw(st.booleans()):
        nagra = draw(st.sampled_from(lage.arende.uppdrag).flatmap(lambda u: valforslag(f"f{nr}", u)))
        return YrkandeFramstallt(Yrkande(id=f"ny{nr}", av=("M-1",), forslag=nagra.id), forslag=nagra)
    nytt = valj((None, Forslagsart.EGET, Forslagsart.TILLAGG, Forslagsart.ATERREMISS))
    if nytt is not None:
        forslag = Forslag(id=f"f{nr}", art=nytt, rubrik=f"förslag {nr}")
        return YrkandeFramstallt(Yrkande(id=f"ny{nr}", av=("M-1",), forslag=forslag.id), forslag=forslag)
    if not lage.forslag:
        return YrkandeFramstallt(Yrkande(id=f"ny{nr}", riktning=Riktning.AVSLAG))
    riktning = valj(tuple(Riktning))
    avsett = valj(lage.forslag)
    if avsett.uppdrag is not None:  # against those proposed stand others, and no avslag
        riktning = Riktning.BIFALL
    return YrkandeFramstallt(Yrkande(id=f"ny{nr}", av=("V-2",), forslag=avsett.id, riktning=riktning))


def _sammanslagna(lage: Lage, t: Tillaten, valj: Valj, draw: DrawFn) -> Handelse:
    alla = {y.id: y for y in lage.yrkanden}
    namngivna = [alla[y] for y in _varden(t, "yrkanden") or ()]
    par = [(a.id, b.id) for a in namngivna for b in namngivna if a.id != b.id and a.riktning is b.riktning]
    personval = {f.id: f.uppdrag for f in lage.forslag}
    samma = [(a, b) for a, b in par if personval.get(alla[a].forslag or "") == personval.get(alla[b].forslag or "")]
    valda = valj(samma)
    till = lage.arende.uppdraget(personval.get(alla[valda[0]].forslag or "") or "")
    nytt = f"s{len(lage.logg)}"
    if till is not None:
        return YrkandenSammanslagna(yrkanden=valda, forslag=draw(valforslag(nytt, till)))
    forslag = Forslag(id=nytt, art=Forslagsart.EGET, rubrik="det sammanslagna")
    return YrkandenSammanslagna(yrkanden=valda, forslag=forslag)


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
        # What has lapsed goes with the question that it hangs on, which may come out otherwise when it is put anew.
        laget = status.get(f.id, Fragestatus.ATERSTAR)
        hanger_pa = laget is Fragestatus.FORFALLEN and any(v.fraga in nya_nummer for v in f.villkor)
        if laget in {Fragestatus.ATERSTAR, Fragestatus.OPPEN} or hanger_pa:
            # A val keeps the id of its uppdrag.
            nya_nummer[f.id] = f.id if ar_valfraga(f) else f"{f.id}x{len(lage.logg)}"
            kvar = {g.id for g in fragor}
            villkor = [Villkor(nya_nummer.get(v.fraga, v.fraga), v.utfall, v.grund) for v in f.villkor]
            fragor.append(evolve(f, id=nya_nummer[f.id], villkor=tuple(v for v in villkor if v.fraga in kvar)))
        elif {v.fraga for v in f.villkor} <= {g.id for g in fragor}:
            fragor.append(f)
    return Propositionsordning(fragor=tuple(fragor), alternativ=ordning.alternativ)


def _ny_ordning(lage: Lage) -> Propositionsordning:
    yrkanden = {y.id for y in lage.yrkanden}
    ny = omlagd_ordning(lage)
    # Who is behind an alternative follows the yrkanden now in force.
    alternativ = tuple(evolve(a, yrkanden=tuple(y for y in a.yrkanden if y in yrkanden)) for a in ny.alternativ)
    return evolve(ny, alternativ=alternativ)


def _andrad(lage: Lage, _t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    return OrdningAndrad(ordning=_ny_ordning(lage), skal=valj((None, "nytt läge")))


def _begard(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    sen = tas_upp_igen(lage)
    arbete = lage.delbeslut[-1].arbete if sen else lage.arbeten[-1]
    deltar = [v for v in rostlangd(lage.narvaro) or () if not har_avstatt(lage, v, arbete.delfraga.fraga)]
    av = valj(((), *((v,) for v in deltar)))
    val = lage.arende.uppdraget(arbete.delfraga.fraga) is not None
    okant = arbete.funnet is None and len(arbete.delfraga.kandidater) > 2 and not val
    huvudforslag = valj(_varden(t, "huvudforslag") or ()) if okant else None
    return OmrostningBegard(av=av, huvudforslag=huvudforslag, alla_ense=sen)


def _antecknat(lage: Lage, t: Tillaten, valj: Valj, _draw: DrawFn) -> Handelse:
    """Of the question that is next, or of one that lapsed by a default that may be departed from."""
    fraga = _vem(lage, t, "fraga", valj)
    ordning = ordning_i_kraft(lage)
    avsedd = ordning.fraga(fraga)
    alternativ = () if avsedd is None else avsedd.alternativ[:-1] if ar_valfraga(avsedd) else avsedd.alternativ
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
    annat = arbete.omrostning is None and arbete.valet is None and beraknat != arbete.funnet
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
    if art is Ordningsfragesart.ORDNINGEN:
        ny = _ny_ordning(lage)
        if ny != lage.ordning:
            return OrdningsfragaVackt(id=fraga_id, art=art, ordning=ny)
        # Only vals remain, which keep their ids: it is what the chair has laid out already.
        art = Ordningsfragesart.ANNAT
    if art is Ordningsfragesart.ANNAT:
        return OrdningsfragaVackt(id=fraga_id, art=art, rubrik="att så sker", emot="att så inte sker")
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
            handelse = evolve(handelse, rostning=Rostning(koder=draw(koder(langd, tysta))))
    elif nr == sista and isinstance(handelse, ValsedlarRaknade):
        handelse = draw(valsedlar(lage))
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
    ValsedlarRaknade: lambda lage, _t, _valj, draw: draw(valsedlar(lage)),
    PlatsLottad: lambda lage, _t, valj, _: PlatsLottad(
        mellan=lottas(lage), vald=valj(lottas(lage)), hur="lott ur skål"
    ),
    ProportionelltValBegart: lambda lage, t, valj, draw: draw(proportionellt_val(lage, _vem(lage, t, "uppdrag", valj))),
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
