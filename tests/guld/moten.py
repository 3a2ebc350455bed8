"""Small meetings walked at random, with every kind of event tried at every step: what is refused, and in which words.

The events are the same all along, so most of them come too early, too late, from the wrong person or about the wrong thing.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

import attrs

from propositionsordning import (
    Arbetsordning,
    Arende,
    BeslutAntecknat,
    Beslutsregel,
    BordlagtEnligtLag,
    DeltarInte,
    DeltarInteSenast,
    Forslag,
    Forslagsart,
    ForslagVagrat,
    FragaForfallen,
    Frageform,
    Handelse,
    JavAnmalt,
    Klubbslag,
    Kvot,
    Kvotbas,
    Lage,
    LedamotIntrader,
    LedamotLamnar,
    Lottning,
    OmrostningBegard,
    OmrostningGenomford,
    OrdforandeByte,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    OrdningsfragaVackt,
    Ordningsfragesart,
    Organtyp,
    OverlaggningAvslutad,
    Partirost,
    Propositionsordning,
    PropositionStalld,
    Protokollsanteckning,
    RegistreringRattad,
    ReservationAnmald,
    ReservationVidAvstaende,
    Rostning,
    Sammantrade,
    SammantradetAvslutat,
    SenBegaran,
    Tredjedelsbevis,
    UppfattningRedovisad,
    UppskovBegart,
    Uppskovshistorik,
    Utslagsrost,
    Vagransgrund,
    Yrkande,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
    beslut_som_text,
    beslutsprotokoll,
    borja,
    hinder,
    nasta_fraga,
    tillampa,
    uppratta,
)
from propositionsordning.forlopp.motor import namn_pa
from propositionsordning.lag.regel import Provning
from tests.guld.maskning import maskad
from tests.lagrum.bygge import KF, NAMND, UTSKOTT, av_art, avslag, bifall, eget, mote, okant_mote

VANDRINGAR = 3
STEG = 24

FRAMAT = (
    OverlaggningAvslutad,
    PropositionStalld,
    UppfattningRedovisad,
    OmrostningBegard,
    OmrostningGenomford,
    Klubbslag,
)
"""What takes the decision forward: more than half of the steps."""

FORSLAG = (eget("a"), eget("b"), av_art("t", Forslagsart.TILLAGG, bas=("a",)), av_art("u", Forslagsart.ATERREMISS))
YRKANDEN = (bifall("ya", "a", "L-1"), bifall("yb", "b", "L-2"), bifall("yt", "t", "L-1"), bifall("yu", "u", "L-3"))
NYTT = Forslag(id="n", art=Forslagsart.EGET, rubrik="förslag n")


def _rostat(ja: str, nej: str, *koder: str) -> Iterator[Handelse]:
    for k in koder:
        yield OmrostningGenomford(ja=ja, nej=nej, rostning=Rostning(koder=k))
    yield OmrostningGenomford(ja=ja, nej=nej, rostning=Rostning(ja=3, nej=2, avstar=0))
    yield OmrostningGenomford(ja=ja, nej=nej, rostning=Rostning(ja=2, nej=2, avstar=1))


def handelserna(arende: Arende, sammantrade: Sammantrade) -> tuple[Handelse, ...]:
    """Everything that somebody might try in the meeting."""
    ordning = uppratta(arende, organ=sammantrade.organ.typ)
    fragor = tuple(f.id for f in ordning.fragor)
    sidor = tuple(dict.fromkeys(a for f in ordning.fragor for a in f.alternativ))
    return (
        OverlaggningAvslutad(),
        OverlaggningAvslutad(kant=False),
        YrkandeFramstallt(Yrkande(id="yn", av=("L-4",), forslag="n"), forslag=NYTT),
        YrkandeFramstallt(Yrkande(id="ya", av=("L-4",), forslag="a")),
        YrkandeFramstallt(Yrkande(id="y9", av=("X-9",), forslag="okant")),
        YrkandeAtertaget("yb"),
        YrkandeAtertaget("y0"),
        YrkandenSammanslagna(yrkanden=("ya", "yb"), forslag=Forslag(id="s", art=Forslagsart.EGET, rubrik="jämkat")),
        YrkandenSammanslagna(yrkanden=("ya", "y0")),
        OrdningRedovisad(),
        OrdningRedovisad(ordning),
        OrdningGodkand(),
        OrdningAndrad(ordning=ordning, skal="nytt läge"),
        *(PropositionStalld(f) for f in (*fragor, f"{fragor[-1]}.m", "saknas")),
        *(UppfattningRedovisad(a) for a in (*sidor, None, "saknas")),
        UppfattningRedovisad(sidor[0], enighet=True),
        OmrostningBegard(av=("L-2",)),
        OmrostningBegard(av=("X-9",)),
        OmrostningBegard(huvudforslag=sidor[0], alla_ense=True),
        *_rostat(sidor[0], sidor[1], "jjjnn", "jjnna", "jjn"),
        *_rostat(sidor[-2], sidor[-1], "jjnnn"),
        OmrostningGenomford(ja=sidor[0], nej="saknas", rostning=Rostning(ja=3, nej=2)),
        *(Utslagsrost(a) for a in sidor),
        Utslagsrost(sidor[0], av="L-2"),
        Lottning(alternativ=sidor[0], hur="lappar"),
        Klubbslag(),
        Klubbslag(utfall=sidor[-1], av_minoritet=True),
        Klubbslag(utfall="saknas"),
        UppskovBegart(antal=2),
        UppskovBegart(av=("L-1", "L-2", "X-9")),
        *(FragaForfallen(f) for f in (*fragor, "saknas")),
        BeslutAntecknat(fraga=fragor[-1], utfall=sidor[-1]),
        BeslutAntecknat(fraga="saknas", utfall=sidor[0], utan_proposition=True),
        BeslutAntecknat(fraga=fragor[0], utfall="saknas"),
        *(DeltarInte(av=av) for av in (("L-4",), ("L-1",), ("X-9",), ("L-1", "L-2", "L-3", "L-4", "L-5"))),
        DeltarInte(av=("L-5",), fragor=(fragor[-1],)),
        DeltarInte(av=("L-5",), fragor=("saknas",)),
        *(JavAnmalt(vem) for vem in ("L-3", "L-1", "X-9")),
        *(LedamotLamnar(vem) for vem in ("L-2", "L-1", "X-9")),
        LedamotIntrader("E-1", ersattare=True, for_ledamot="L-3"),
        LedamotIntrader("L-2"),
        LedamotIntrader("X-9", pa_distans=True),
        *(OrdforandeByte(vem) for vem in ("L-2", "L-1", "X-9")),
        *(ReservationAnmald(av=av) for av in (("L-2",), ("L-4",), ("X-9",))),
        ReservationAnmald(av=("L-2",), fragor=(fragor[-1],)),
        ReservationAnmald(av=("L-2",), fragor=("saknas",)),
        Protokollsanteckning(av=("L-2",), text="så är det"),
        Protokollsanteckning(av=("X-9",)),
        ForslagVagrat(forslag="b", grund=Vagransgrund.NYTT_ARENDE),
        ForslagVagrat(forslag="t", grund=Vagransgrund.OLAGLIGT),
        ForslagVagrat(forslag="saknas", grund=Vagransgrund.OKAND, punkter=(2,)),
        OrdningsfragaVackt(id="o1", art=Ordningsfragesart.AJOURNERING),
        OrdningsfragaVackt(id="o2", art=Ordningsfragesart.VAGRAN, forslag="b"),
        OrdningsfragaVackt(id="o3", art=Ordningsfragesart.JAV, ledamot="L-3"),
        OrdningsfragaVackt(id="o4", art=Ordningsfragesart.ORDNINGEN, ordning=ordning),
        OrdningsfragaVackt(id="a", art=Ordningsfragesart.STRECK),
        PropositionStalld("o1"),
        UppfattningRedovisad("o1"),
        UppfattningRedovisad("ej_o1"),
        BordlagtEnligtLag(),
        RegistreringRattad(nr=1),
        RegistreringRattad(nr=3, ersatt_med=OverlaggningAvslutad()),
        RegistreringRattad(nr=99),
        UppfattningRedovisad(sidor[0], enighet=False),
        UppfattningRedovisad(sidor[1], enighet=False),
        UppskovBegart(antal=99),
        OmrostningGenomford(ja=sidor[0], nej=sidor[1], rostning=Rostning(partier=(Partirost(parti="L", ja=3, nej=3),))),
        ReservationAnmald(av=("L-1", "L-2", "L-3", "L-4", "L-5")),
        RegistreringRattad(nr=2, ersatt_med=RegistreringRattad(nr=1)),
        OrdningsfragaVackt(id="o5", art=Ordningsfragesart.VAGRAN, forslag="b"),
        OrdningsfragaVackt(id="o6", art=Ordningsfragesart.JAV, ledamot="L-3"),
        OrdningsfragaVackt(id="o7", art=Ordningsfragesart.UPPTAGANDE),
        OrdningsfragaVackt(id="o8", art=Ordningsfragesart.UPPTAGANDE),
        OrdningsfragaVackt(id="o9", art=Ordningsfragesart.INTERPELLATION),
        YrkandeFramstallt(Yrkande(id="yo", forslag="o1"), forslag=attrs.evolve(NYTT, id="o1")),
        YrkandeFramstallt(Yrkande(id="yt2", forslag="t2"), forslag=av_art("t2", Forslagsart.TILLAGG, bas=("saknas",))),
        *(OrdningRedovisad(fel) for fel in _felaktiga(ordning)),
        SammantradetAvslutat(),
    )


def _felaktiga(ordning: Propositionsordning) -> Iterator[Propositionsordning]:
    """The order with another rule, side or share in its last question, and with what is not the ärende's."""
    sist = ordning.fragor[-1]
    ja, nej = sist.alternativ[:2]
    kravet: list[dict[str, Any]] = [
        {"regel": Beslutsregel.TREDJEDEL, "kvotsida": ja},
        {"regel": Beslutsregel.ENIGHET, "kvotsida": nej},
        {"regel": Beslutsregel.ENKEL, "kvotsida": None, "kvot": None},
        {"regel": Beslutsregel.FORBUNDSORDNING, "kvotsida": ja, "kvot": Kvot(3, 4)},
        {"form": Frageform.ORDNINGSFRAGA, "id": "o1", "regel": Beslutsregel.ENKEL, "kvotsida": None},
    ]
    for andrat in kravet if len(sist.alternativ) == 2 else kravet[2:3]:
        yield attrs.evolve(ordning, fragor=(*ordning.fragor[:-1], attrs.evolve(sist, **{"kvot": None, **andrat})))
    forst = ordning.alternativ[0]
    okanda: list[dict[str, Any]] = [{"forslag": ("okant",)}, {"yrkanden": ("y0",)}]
    for okant in okanda:
        yield attrs.evolve(ordning, alternativ=(attrs.evolve(forst, **okant), *ordning.alternativ[1:]))


def motena() -> Iterator[tuple[str, Sammantrade, Arende]]:
    """Bodies and ärenden of several kinds."""
    fullt = Arende(id="1", rubrik="Ärendet", forslag=FORSLAG, yrkanden=YRKANDEN)
    tva = Arende(id="1", rubrik="Ärendet", forslag=FORSLAG[:2], yrkanden=(*YRKANDEN[:2], avslag("yn", None, "L-5")))
    ett = Arende(id="1", rubrik="Ärendet", forslag=FORSLAG[:1], yrkanden=YRKANDEN[:1])
    yield "fullmäktige", mote(KF, ersattare=1), fullt
    val = Arbetsordning(
        tredjedelsbevis=Tredjedelsbevis.ANTECKNAD_BEGARAN,
        reservation_vid_avstaende=ReservationVidAvstaende.TIDIGARE_STEG,
        deltar_inte_senast=DeltarInteSenast.PROPOSITION,
        sen_begaran=SenBegaran.ENIGHET,
        godkannande_kravs=True,
    )
    yield "fullmäktige, andra val", mote(KF, val=val), fullt
    yield "nämnd, myndighetsutövning", mote(NAMND, ersattare=1), attrs.evolve(tva, myndighetsutovning=True)
    yield "utskott, jäv", mote(UTSKOTT, javiga=("L-5",), tjanstgor=5), tva
    yield "fullmäktige, extra val", mote(KF), attrs.evolve(tva, extra_val=True)
    yield "fullmäktige, val", mote(KF), attrs.evolve(fullt, val=True)
    yield "fullmäktige, ej berett", mote(KF), attrs.evolve(tva, berett=False, bradskande=True, forvaltningsbesvar=True)
    yield "fullmäktige, folkinitiativ", mote(KF), attrs.evolve(fullt, folkinitiativ=True)
    yield "fullmäktige, ej tillkännagivet", mote(KF), attrs.evolve(tva, tillkannagivet=False, bradskande=True)
    forbund = attrs.evolve(ett, kvalificerad=Kvot(2, 3, Kvotbas.LEDAMOTER))
    yield "förbundsfullmäktige", mote(Organtyp.FORBUNDSFULLMAKTIGE), forbund
    yield "okänd närvaro", okant_mote(KF), fullt
    yield "fem närvarande", okant_mote(NAMND, antal=5), tva


def scenerna() -> Iterator[tuple[Sammantrade, Arende, tuple[Handelse, ...]]]:
    """Turns that a walk seldom takes: an uppskov has carried, a request is put down, a special demand is met or not."""
    alla = {namn: (sammantrade, arende) for namn, sammantrade, arende in motena()}
    klart, slut = OverlaggningAvslutad(), Klubbslag()
    uppskjutet = (klart, PropositionStalld("1"), UppfattningRedovisad("u"), slut)
    yield *alla["fullmäktige"], uppskjutet
    yield *alla["fullmäktige"], (OrdningsfragaVackt(id="o1", art=Ordningsfragesart.AJOURNERING), klart)
    vagrat = ForslagVagrat(forslag="b", grund=Vagransgrund.OLAGLIGT)
    yield *alla["fullmäktige"], (vagrat, OrdningsfragaVackt(id="o2", art=Ordningsfragesart.VAGRAN, forslag="b"))
    yield *alla["fullmäktige"], (vagrat, *uppskjutet)
    yield *alla["fullmäktige"], (YrkandenSammanslagna(yrkanden=("ya", "yb"), forslag=FORSLAG[0]), klart)
    fore = (klart, OrdningRedovisad(), OrdningGodkand(), PropositionStalld("1"), UppfattningRedovisad("idag"))
    yield *alla["fullmäktige, andra val"], (*fore, UppskovBegart(antal=2))
    yield *alla["fullmäktige, andra val"], (*fore, UppskovBegart(av=("L-1", "L-2")), slut)
    extra = attrs.evolve(alla["fullmäktige, extra val"][1], uppskovshistorik=Uppskovshistorik.INGET)
    yield mote(KF), extra, (BordlagtEnligtLag(),)
    yield mote(KF), extra, (klart, BordlagtEnligtLag())
    yield mote(KF), extra, (vagrat, BordlagtEnligtLag())
    rosta = OmrostningBegard(av=("L-2",))
    jamnt = OmrostningGenomford(ja="u", nej="idag", rostning=Rostning(koder="jnnaa"))
    yield *alla["fullmäktige, val"], (klart, PropositionStalld("1"), UppfattningRedovisad("u"), rosta, jamnt)
    yield *alla["okänd närvaro"], (klart, PropositionStalld("1"), UppfattningRedovisad("u"), rosta, jamnt, slut)
    for namn in (
        "fullmäktige, extra val",
        "fullmäktige, ej berett",
        "fullmäktige, folkinitiativ",
        "förbundsfullmäktige",
    ):
        sammantrade, arende = alla[namn]
        for fraga in (f for f in uppratta(arende, organ=sammantrade.organ.typ).fragor if f.kvotsida is not None):
            for funnet, enighet in product(fraga.alternativ, (None, True, False)):
                vag = [klart, *_fram_till(fraga.id, sammantrade, arende), UppfattningRedovisad(funnet, enighet=enighet)]
                yield sammantrade, arende, (*vag, slut)
                yield sammantrade, arende, (*vag, Klubbslag(utfall=funnet))
                ja, nej = fraga.alternativ
                for koder in ("jjjjn", "jjnnn", "jjjaa"):
                    rostat = OmrostningGenomford(ja=ja, nej=nej, rostning=Rostning(koder=koder))
                    yield sammantrade, arende, (*vag, rosta, rostat, slut)


def _fram_till(fraga: str, sammantrade: Sammantrade, arende: Arende) -> Iterator[Handelse]:
    """The questions before it, each for its first alternative, and the question put."""
    lage = tillampa(borja(sammantrade, arende), OverlaggningAvslutad())
    while (nasta := nasta_fraga(lage)) is not None:
        yield (stalld := PropositionStalld(nasta.id))
        if nasta.id == fraga:
            return
        for handelse in (stalld, UppfattningRedovisad(nasta.alternativ[0]), Klubbslag(utfall=nasta.alternativ[0])):
            if handelse is not stalld:
                yield handelse
            lage = tillampa(lage, handelse)


def motenas_ord() -> str:
    """Every refusal, and how often, for each kind of event; then each meeting, and what its record says that none before did."""
    svar: Counter[str] = Counter()
    moten: list[str] = []
    sagt: set[str] = set()
    for nr, (namn, sammantrade, arende) in enumerate(motena()):
        handelser = handelserna(arende, sammantrade)
        moten.append(f"== {namn}")
        for fro in range(VANDRINGAR):
            slump = Random(100 * nr + fro)  # noqa: S311  # no secret: the same walks every time
            lage = _vandring(borja(sammantrade, arende), handelser, slump, svar)
            moten += _nytt(lage, svar, sagt)
    for sammantrade, arende, vag in scenerna():
        lage = borja(sammantrade, arende)
        for handelse in vag:
            if not hinder(lage, handelse):
                lage = tillampa(lage, handelse)
        _provade(lage, handelserna(arende, sammantrade), svar)
        moten += _nytt(lage, svar, sagt)
    return "\n".join([*(f"{n:5} {ord_}" for ord_, n in sorted(svar.items())), *moten, ""])


def _nytt(lage: Lage, svar: Counter[str], sagt: set[str]) -> Iterator[str]:
    """The events of a meeting, and the lines of its record that are not like any before."""
    protokoll = beslutsprotokoll(lage, tolkningar=False)  # they cost a play for each option
    svar.update(f"spår: {_i_ord(s.provning)}" for s in protokoll.spar)
    yield f"-- {' '.join(namn_pa(p.handelse) for p in lage.logg)}"
    for rad in beslut_som_text(protokoll).splitlines():
        if maskad(rad) not in sagt:
            sagt.add(maskad(rad))
            yield rad


def _vandring(lage: Lage, handelser: tuple[Handelse, ...], slump: Random, svar: Counter[str]) -> Lage:
    """Step by step with one of those that nothing stands against, the end of the meeting last of all."""
    for _ in range(STEG):
        fria = [h for h in _provade(lage, handelser, svar) if not isinstance(h, SammantradetAvslutat)]
        if not fria:
            break
        framat = [h for h in fria if isinstance(h, FRAMAT)]
        lage = tillampa(lage, slump.choice(framat if framat and slump.random() < 0.6 else fria))
    slut = SammantradetAvslutat()
    return lage if hinder(lage, slut) else tillampa(lage, slut)


def _provade(lage: Lage, handelser: tuple[Handelse, ...], svar: Counter[str]) -> list[Handelse]:
    """Those that nothing stands against; what the rules said of the others is counted."""
    fria: list[Handelse] = []
    for handelse in handelser:
        hindren = hinder(lage, handelse)
        for h in hindren:
            i_stallet = f" [{', '.join(h.tillatet)}]" if h.tillatet else ""
            kraft = "" if h.kan_trotsas else "alltid "
            svar[f"{namn_pa(handelse)}: {kraft}{_i_ord(h.provning, i_stallet)}"] += 1
        if not hindren:
            fria.append(handelse)
    return fria


def _i_ord(p: Provning, i_stallet: str = "") -> str:
    return f"{p.svar.value} {p.regel.id} {maskad(p.skal + i_stallet)}"
