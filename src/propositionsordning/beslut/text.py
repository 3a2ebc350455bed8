"""The record as readable text: what 5 kap. 67 § asks for, in its order, then what the record knows about itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.beslut.oden import Ode, Yrkandeode
from propositionsordning.beslut.protokoll import (
    Beslutsprotokoll,
    Omrostningspost,
    Propositionspost,
    Status,
    andrat_i,
)
from propositionsordning.beslut.tolkningsberoende import Tolkningsvarning
from propositionsordning.beslut.valtext import de_valda, foreslagna, valens_rader
from propositionsordning.forlopp.handelser import FragaForfallen
from propositionsordning.forlopp.lage import Avgorande, Sparpost, Utgatt
from propositionsordning.forlopp.ordningshandelser import ForslagVagrat
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.forlopp.rostning import Rostetal
from propositionsordning.fraser.rubrik import Rubrikform, rubrikform
from propositionsordning.fraser.svenska import datum, lista, versal
from propositionsordning.lag.regler.kl_5_50_tredjedelen import Tredjedelsrakning
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund
from propositionsordning.ordning.benamning import Namngivning, namn, utfall, utfall_av
from propositionsordning.ordning.fraga import Forfallsgrund
from propositionsordning.ordning.gang import Delfraga, Roll
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart
from propositionsordning.ordning.sarskilda_krav import bara_vald

__all__ = ["beslut_som_text"]

AVGORANDE = {
    Avgorande.ACKLAMATION: "med acklamation",
    Avgorande.MAJORITET: "med enkel majoritet",
    Avgorande.UTSLAGSROST: "med ordförandens utslagsröst",
    Avgorande.LOTTNING: "genom lottning",
    Avgorande.MINORITET: "av en minoritet, minst en tredjedel av de närvarande",
    Avgorande.KVALIFICERAD_MAJORITET: "med kvalificerad majoritet",
    Avgorande.ENHALLIGHET: "enhälligt",
    Avgorande.KRAVET_EJ_NATT: "därför att det särskilda kravet inte nåddes",
    Avgorande.RELATIV_MAJORITET: "med flest röster på valsedlarna",
    Avgorande.PROPORTIONELLT: "genom proportionellt val",
}
ODE = {
    Ode.BIFALLET: "bifallet",
    Ode.AVSLAGET: "avslaget",
    Ode.DELVIS: "delvis bifallet",
    Ode.FORFALLET: "förfallet",
    Ode.ATERTAGET: "återtaget",
    Ode.SAMMANSLAGET: "sammanslaget",
    Ode.EJ_STALLT: "aldrig ställt under proposition",
    Ode.OAVGJORT: "inte avgjort än",
    Ode.VAGRAT: "inte ställt; ordföranden vägrade lägga fram förslaget",
}
GRUND = {
    Forfallsgrund.UPPSKOV: "ärendet sköts upp",
    Forfallsgrund.BAS: "huvudfrågan ledde inte till bifall",
    Forfallsgrund.HAND: "yrkandet i första hand föll inte",
    Forfallsgrund.FORFRAGA: "förfrågan besvarades så att frågan inte uppkom",
    Forfallsgrund.VALT: "ett annat alternativ valdes",
    Forfallsgrund.KRAV_NATT: "ett förslag som ställdes före nådde kravet",
    Forfallsgrund.KRAV_EJ_NATT: "det som frågan hänger på nådde inte kravet",
}
UTGATT = {
    Utgatt.EJ_UPPTAGET: "Ärendet avgörs inte; det har inte tillkännagetts (5 kap. 52 § kommunallagen)",
    Utgatt.EJ_STALLD: "Ärendet är slutbehandlat; frågan fick inte ställas (5 kap. 62 § kommunallagen)",
    Utgatt.BORDLAGT: "Ärendet är bordlagt enligt lag, utan yrkande och omröstning (5 kap. 50 § kommunallagen)",
}
VAGRANSGRUND = {
    Vagransgrund.NYTT_ARENDE: "det väcker ett nytt ärende",
    Vagransgrund.OLAGLIGT: "det skulle ge ett olagligt beslut",
    Vagransgrund.OKAND: "varför framgår inte",
}
ROLL = {Roll.HUVUD: "", Roll.MOTFORSLAG: " (motförslag)", Roll.KEDJEPAR: " (par i kedja)"}


def beslut_som_text(protokoll: Beslutsprotokoll) -> str:
    """The whole record as Swedish text, ending with a newline."""
    return "\n".join(_rader(protokoll)) + "\n"


def _rader(p: Beslutsprotokoll) -> Iterator[str]:
    organ = p.sammantrade.organ
    yield f"BESLUTSPROTOKOLL · {organ.namn} {datum(p.sammantrade.datum)}"
    paragraf = f"§ {p.arende.paragraf} · " if p.arende.paragraf else ""
    yield f"{paragraf}{p.arende.rubrik}"
    if p.status is Status.PAGAR:
        yield "STATUS: pågår – ärendet är inte avgjort"
    yield ""
    yield from _avsnitt("1. Förslag och yrkanden", chain(foreslagna(p), _yrkanden(p), _vagrade(p)))
    propositioner = (_proposition(p, x) for x in p.propositionsordning)
    yield from _avsnitt("2. Propositionsordning", chain(_ordningsfragor(p), propositioner, _forfallna(p)))
    yield from _avsnitt(
        "3. Omröstningar", chain((rad for x in p.omrostningar for rad in _omrostning(p, x)), valens_rader(p))
    )
    yield from _avsnitt("4. Beslut", _beslut(p))
    yield from _avsnitt("5. Deltagande", _deltagande(p))
    yield from _avsnitt("6. Reservationer", _reservationer(p))
    yield from _avsnitt("Avvikelser", (_post(s) for s in p.avvikelser))
    yield from _avsnitt("Ej prövbart", _hopslagna(p.ej_provbara))
    yield from _avsnitt("Att notera", (_post(s) for s in p.upplysningar))
    if p.arende.anmarkningar:
        yield from _avsnitt("Anmärkningar om underlaget", iter(p.arende.anmarkningar))
    yield from _avsnitt("Beroende av tolkning", (_tolkning(p, v) for v in p.tolkningar))
    yield f"Händelser i loggen: {len(p.logg)}. Regelverk: kommunallagen (2017:725), {p.regelverk.organ.value}."


def _forfallna(p: Beslutsprotokoll) -> Iterator[str]:
    """The questions that the chair has said have lapsed; nothing else tells it of one that nobody's yrkande is in."""
    for _, post in gallande_logg(p.logg):
        if isinstance(post.handelse, FragaForfallen):
            yield f"Fråga {post.handelse.fraga}: ordföranden förklarar att den har förfallit."


def _avsnitt(rubrik: str, rader: Iterator[str]) -> Iterator[str]:
    yield rubrik
    alla = list(rader)
    yield from (f"  {rad}" for rad in alla or ["–"])
    yield ""


def _namn(p: Beslutsprotokoll, vem: str) -> str:
    ledamot = p.sammantrade.organ.ledamot(vem)
    return vem if ledamot is None else str(ledamot)


def _namnen(p: Beslutsprotokoll, vilka: tuple[str, ...]) -> str:
    return lista([_namn(p, vem) for vem in vilka])


def _namngivning(p: Beslutsprotokoll) -> Namngivning:
    return Namngivning(
        organ=p.sammantrade.organ,
        ordning=p.alla_fragor,
        forslag=p.forslag_och_yrkanden.forslag,
        yrkanden=p.forslag_och_yrkanden.yrkanden,
    )


def _alternativ(p: Beslutsprotokoll, alternativ_id: str) -> str:
    return namn(_namngivning(p), alternativ_id)


def _utfall(p: Beslutsprotokoll, alternativ_id: str) -> str:
    return utfall(_namngivning(p), alternativ_id)


def _yrkanden(p: Beslutsprotokoll) -> Iterator[str]:
    forslag = {f.id: f for f in p.forslag_och_yrkanden.forslag}
    yrkanden = {y.id: y for y in p.forslag_och_yrkanden.yrkanden}
    for f in p.forslag_och_yrkanden.forslag:
        if f.uppdrag is None and not any(y.forslag == f.id for y in yrkanden.values()):
            yield f"Förslag: {f.rubrik}; ingen har yrkat något om det."
    for ode in p.forslag_och_yrkanden.oden:
        y = yrkanden.get(ode.yrkande)
        if y is None:
            till = f" med flera till {ode.till}" if ode.till else ""
            yield f"{ode.yrkande}: {ODE[ode.ode]}{till}"
        else:
            rubrik = None if y.forslag is None else forslag[y.forslag].rubrik
            yield f"{y.id}: {_yrkande(p, y, rubrik)} – {_ode(ode)}"


def _yrkande(p: Beslutsprotokoll, y: Yrkande, rubrik: str | None) -> str:
    vem = _namnen(p, y.av) if y.av else "(okänt vem)"
    if rubrik is None:
        vad = "avslag på ärendet"
    elif y.riktning is Riktning.AVSLAG:
        vad = f"avslag på {rubrik}"
    else:
        vad = f"bifall till {rubrik}" if rubrikform(rubrik) is Rubrikform.NAMN else rubrik
    ord_ = "punkt" if len(y.punkter) == 1 else "punkterna"
    punkter = f", {ord_} {lista([str(x) for x in y.punkter])}" if y.punkter else ""
    ovriga = " och avslag på övriga yrkanden" if y.avslag_pa_ovriga else ""
    hand = {None: "", 1: " i första hand", 2: " i andra hand", 3: " i tredje hand"}.get(y.hand, f" i hand {y.hand}")
    return f"{vem} yrkar{hand} {vad}{punkter}{ovriga}"


def _ode(ode: Yrkandeode) -> str:
    grund = f" ({GRUND[ode.grund]})" if ode.grund is not None else ""
    return ODE[ode.ode] + grund


def _proposition(p: Beslutsprotokoll, x: Propositionspost) -> str:
    kandidater = " mot ".join(_alternativ(p, a) for a in x.kandidater) or "valet förrättas med valsedlar"
    rad = f"Fråga {x.delfraga}{ROLL[x.roll]}: {kandidater}."
    if x.funnet is not None:
        delfraga = Delfraga(x.delfraga, x.fraga, x.roll, x.kandidater)
        rad += f" Ordföranden finner att {utfall_av(_namngivning(p), delfraga, x.funnet)}."
    elif x.fynd:
        rad += " Vad ordföranden fann framgår inte."
    if x.begard:
        rad += " Omröstning begärs." if x.begaran_kand else " Omröstning hålls."
    if x.uppskov_begart is not None:
        h = x.uppskov_begart
        vilka = _namnen(p, h.av) if h.antal is None else f"{h.antal} ledamöter"
        rad += f" Uppskovet begärs till protokollet av {vilka}."
    if x.omlagd:
        rad += " Frågan läggs om."
    return rad


def _omrostning(p: Beslutsprotokoll, x: Omrostningspost) -> Iterator[str]:
    ja, nej = x.ja_text or _alternativ(p, x.ja), x.nej_text or _alternativ(p, x.nej)
    yield f"Fråga {x.delfraga}{ROLL[x.roll]}: Ja för {ja}. Nej för {nej}."
    yield f"  {_tal(x.rostetal)}."
    if x.sluten:
        yield "  Omröstningen var sluten."
    if x.utslagsrost is not None:
        yield f"  Ordförandens utslagsröst: {_alternativ(p, x.utslagsrost)}."
    if x.lottning is not None:
        yield f"  Lottning: {x.lottning}."
    if x.utfall is not None:
        hur = "" if x.avgorande is None else f", {AVGORANDE[x.avgorande]}"
        delfraga = Delfraga(x.delfraga, x.fraga, x.roll, (x.ja, x.nej))
        yield f"  Utfall: {utfall_av(_namngivning(p), delfraga, x.utfall)}{hur}."
    if x.provning is not None:
        yield f"  Regel: {x.provning}"
    if x.roster is not None:
        for rost, text in (("ja", "Ja"), ("nej", "Nej"), ("avstar", "Avstår"), ("franvarande", "Frånvarande")):
            vilka = tuple(vem for vem, r in x.roster if r == rost)
            if vilka:
                yield f"  {text}: {_namnen(p, vilka)}"
    for parti in x.partier:
        yield f"  {parti.parti}: {parti.ja} ja, {parti.nej} nej, {parti.avstar} avstår"


def _tal(tal: Rostetal) -> str:
    delar = [f"{tal.ja} ja mot {tal.nej} nej"]
    if tal.avstar is not None:
        delar.append(f"{tal.avstar} avstår")
    if tal.franvarande is not None:
        delar.append(f"{tal.franvarande} frånvarande")
    return ", ".join(delar)


def _beslut(p: Beslutsprotokoll) -> Iterator[str]:
    for b in p.beslut:
        hur = "" if b.avgorande is None else f", {AVGORANDE[b.avgorande]}"
        if all(x.fraga != b.fraga for x in p.propositionsordning):
            hur = ", utan redovisad proposition"
        if bara_vald(p.ordning.fragor, b.fraga, b.utfall):
            yield f"Fråga {b.fraga}: {_alternativ(p, b.utfall)} valdes för att prövas mot det särskilda kravet{hur}"
            continue
        yield f"Fråga {b.fraga}: {_utfall(p, b.utfall)}{hur}"
        yield from de_valda(p, b.fraga)
        if b.tredjedel is not None:
            yield f"  {_tredjedelen(b.tredjedel)}"
        alternativ = p.alla_fragor.alternativet(b.utfall)
        for f in p.forslag_och_yrkanden.forslag:
            if f.id in alternativ.forslag and alternativ.slag.value == "bifall":
                punkter = alternativ.punkter or range(1, len(f.lydelse) + 1)
                yield from (f"  {f.lydelse[nr - 1]}" for nr in punkter if nr <= len(f.lydelse))
        yield from (f"  Med den ändring som bifölls i fråga {fraga}." for fraga in andrat_i(p, b))
        if any(o.id == b.fraga and o.art is Ordningsfragesart.JAV for o in p.ordningsfragor):
            yield "  Beslutet överklagas bara tillsammans med det som avgör ärendet (6 kap. 32 § kommunallagen)."
    if p.utgatt is not None:
        yield f"{UTGATT[p.utgatt]}."


def _ordningsfragor(p: Beslutsprotokoll) -> Iterator[str]:
    for o in p.ordningsfragor:
        av = _namnen(p, o.av) if o.av else "(okänt vem)"
        yield f"Ordningsfråga {o.id}, väckt av {av}: {_alternativ(p, o.id)}."


def _vagrade(p: Beslutsprotokoll) -> Iterator[str]:
    forslag = {f.id: f for f in p.forslag_och_yrkanden.forslag}
    for _, post in gallande_logg(p.logg):
        h = post.handelse
        if isinstance(h, ForslagVagrat):
            punkter = f", punkt {lista([str(x) for x in h.punkter])}" if h.punkter else ""
            yield f"Ordföranden vägrar att lägga fram {forslag[h.forslag].rubrik}{punkter}: {VAGRANSGRUND[h.grund]}."


def _tredjedelen(t: Tredjedelsrakning) -> str:
    """How the third was counted, and what the uppskov counts as when the ärende comes back."""
    bas = t.narvarande
    antal = f"minst {bas.minst}" if bas.exakt is None else str(bas.exakt)
    javiga = (
        f"och {t.javiga} {'jävig' if t.javiga == 1 else 'jäviga'} medräknade" if t.javiga else "medräknade, jäviga inte"
    )
    nadd = {True: "en tredjedel nåddes", False: "en tredjedel nåddes inte", None: "om en tredjedel nåddes framgår inte"}
    rad = f"Tredjedelen: {t.for_uppskov} av {antal} närvarande (ordföranden och de som avstår {javiga}); {nadd[t.nadd]}"
    if t.av_minoritet is None:
        return f"{rad}."
    return f"{rad}. Uppskovet räknas som {'begärt av en minoritet' if t.av_minoritet else 'majoritetens'}."


def _deltagande(p: Beslutsprotokoll) -> Iterator[str]:
    for d in p.deltagande:
        if d.deltog is not None:
            rad = f"Fråga {d.fraga}: {_namnen(p, d.deltog)}"
        elif d.antal is not None:
            rad = f"Fråga {d.fraga}: {d.antal} deltagare, inte namngivna"
        else:
            rad = f"Fråga {d.fraga}: det framgår inte vilka som deltog"
        rad += f"; ordförande {_namn(p, d.ordforande)}" if d.ordforande else "; ordförande framgår inte"
        rad += f"; anses stå bakom beslutet (FL 30 §): {_namnen(p, d.star_bakom)}" if d.star_bakom else ""
        rad += f"; deltog inte i beslutet: {_namnen(p, d.avstod)}" if d.avstod else ""
        yield rad + (f"; jäviga: {_namnen(p, d.javiga)}" if d.javiga else "")


def _reservationer(p: Beslutsprotokoll) -> Iterator[str]:
    for r in p.reservationer:
        mot = f" mot beslutet i fråga {lista(list(r.fragor))}" if r.fragor else ""
        forman = f" till förmån för {r.till_forman_for}" if r.till_forman_for else ""
        yield f"{versal(_namnen(p, r.av))} reserverar sig{mot}{forman}"


def _post(s: Sparpost) -> str:
    var = f"händelse {s.nr}" if s.nr else "ärendet"
    return f"{s.provning} [{var}]"


def _hopslagna(poster: tuple[Sparpost, ...]) -> Iterator[str]:
    """The same thing untried at several events is one line."""
    grupper: dict[str, list[int]] = {}
    for s in poster:
        grupper.setdefault(str(s.provning), []).append(s.nr)
    for text, nummer in grupper.items():
        handelser = [str(n) for n in nummer if n]
        yield text + (f" [händelse {lista(handelser)}]" if handelser else " [ärendet]")


def _tolkning(p: Beslutsprotokoll, v: Tolkningsvarning) -> str:
    """One choice that would have led elsewhere; an alternative that this order does not have goes by its id."""
    rad = f"Med {v.falt} = {v.annat} i stället för {v.valt} hade "
    if v.hinder is not None:
        return f"{rad}händelse {v.nr} mött hinder: {v.hinder}"
    if v.annat_utfall is None:
        return f"{rad}fråga {v.fraga} inte avgjorts av samma händelser."
    kanda = {a.id for a in _namngivning(p).ordning.alternativ}
    vad = _alternativ(p, v.annat_utfall) if v.annat_utfall in kanda else v.annat_utfall
    hur = "" if v.annat_avgorande is None else f", avgjort {AVGORANDE[v.annat_avgorande]}"
    return f"{rad}utgången i fråga {v.fraga} blivit {vad}{hur}."
