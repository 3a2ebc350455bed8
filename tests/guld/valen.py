"""Every way through some vals, with ballots, lots and requests for proportional val: what is refused, and who is elected.

From each state every one of the ärende's events is tried; those that nothing stands against are followed.
"""

from collections import Counter
from collections.abc import Iterator

from propositionsordning import (
    DeltarInte,
    Forslagsart,
    Handelse,
    JavAnmalt,
    Klubbslag,
    Lage,
    Lottning,
    OmrostningBegard,
    OmrostningGenomford,
    PlatsLottad,
    ProportionelltValBegart,
    PropositionStalld,
    ReservationAnmald,
    Rostning,
    SammantradetAvslutat,
    UppfattningRedovisad,
    Utslagsrost,
    Valhog,
    ValsedlarRaknade,
    Valslag,
    beslut_som_text,
    beslutsprotokoll,
    hinder,
    tillampa,
    tillatna,
)
from propositionsordning.beslut.valpost import Valpost
from propositionsordning.forlopp.motor import namn_pa
from tests.guld.motena import mojligt
from tests.lagrum.bygge import NAMND
from tests.lagrum.valbygge import forslag, hogar, listor, oppnat, uppdrag, valarende

VALETS = (ValsedlarRaknade, PlatsLottad, ProportionelltValBegart)
DJUP = 8
"""Events after the överläggning, at most."""

NAMND_VAL = Valslag.NAMND_ELLER_BEREDNING
"""What fullmäktige elect proportionally where enough ask for it (5:58)."""


def _lott(mellan: tuple[str, ...], vald: str) -> PlatsLottad:
    return PlatsLottad(mellan=mellan, vald=vald, hur="lappar ur en skål", av="sekreteraren")


def _begar(antal: int, till: str = "v1") -> ProportionelltValBegart:
    return ProportionelltValBegart(uppdrag=till, antal=antal)


GANG: tuple[Handelse, ...] = (
    PropositionStalld("v1"),
    UppfattningRedovisad("a"),
    OmrostningBegard(av=("L-2",)),
    Klubbslag(),
    Utslagsrost("a"),
    Lottning(alternativ="a", hur="slantsingling"),
    ReservationAnmald(av=("L-2",), fragor=("v1",)),
    SammantradetAvslutat(),
    OmrostningGenomford(ja="a", nej="b", rostning=Rostning(ja=6, nej=5)),
)
"""What is tried in every val."""

EN = (
    hogar({"Eva": 6, "Bo": 5}),
    hogar({"Eva": 5, "Bo": 5}, blanka=1),
    hogar({"Ulla": 4, "Bo": 3}, ogiltiga=2, rostande=11),
    hogar({"Eva": 7, "Bo": 5}),
    hogar({"Eva": 2}, rostande=1),
    hogar({("Eva", "Bo"): 3}),
    hogar({}, blanka=11),
    listor({"Eken": (("Eva",), 6)}),
    _lott(("Bo", "Eva"), "Bo"),
    _lott(("Bo", "Ulla"), "Bo"),
    _begar(6),
    _begar(5),
    ProportionelltValBegart(uppdrag="v9", antal=3),
)
"""One place: ballots, lots and requests."""

TRE = (
    hogar({("Eva", "Bo", "Kim"): 6, ("Ali", "Siv"): 5}),
    hogar({("Eva", "Bo"): 4, ("Eva", "Kim"): 4, ("Ali",): 3}),
    hogar({("Eva", "Bo", "Kim", "Ali"): 3}),
    hogar({("Eva", "Bo"): 2}),
    listor({"Eken": (("Eva", "Bo", "Kim"), 6), "Alen": (("Ali", "Siv"), 4)}, blanka=1),
    listor({"Eken": (("Eva", "Bo"), 5), "Alen": (("Ali", "Siv"), 5)}),
    listor({"Eken": (("Eva", "Bo"), 4), "Asken": (("Bo", "Siv"), 4)}),
    listor({"Eken": (("Eva",), 9), "Alen": (("Ali",), 1)}),
    listor({"Eken": (("Eva", "Bo"), 3), "Eken ": (("Ali",), 2)}),
    ValsedlarRaknade(
        hogar=(Valhog(grupp="Eken", namn=("Eva", "Bo"), antal=3), Valhog(grupp="Eken", namn=("Ali", "Siv"), antal=2))
    ),
    _lott(("Bo", "Kim"), "Kim"),
    _lott(("Eken", "Alen"), "Alen"),
    _lott(("Eken", "Asken"), "Asken"),
    _begar(3),
    _begar(2),
    ProportionelltValBegart(uppdrag="v1", av=("L-1", "L-2", "N-9")),
)
"""Three places."""


def vagarna() -> Iterator[tuple[str, Lage, tuple[Handelse, ...]]]:
    """Each val, by name, when the överläggning is closed, and the events that are tried in it."""
    tva = forslag("a", "Eva"), forslag("b", "Bo")
    tre = forslag("a", "Eva", "Bo"), forslag("b", "Ali", "Siv", "Kim")
    yield "en plats", oppnat(valarende(*tva)), (*GANG, *EN)
    tjanst = valarende(*tva, till=(uppdrag(anstallning=True),), anstallning=True)
    yield "anställning i nämnd", oppnat(tjanst, typ=NAMND), (*GANG, *EN)
    jav = tillampa(oppnat(valarende(*tva)), JavAnmalt("L-3"))
    yield "en jävig, en som inte deltar", tillampa(jav, DeltarInte(av=("L-9",))), (*GANG, *EN)
    yield "tre platser", oppnat(valarende(*tre, till=(uppdrag(3, slag=NAMND_VAL),))), (*GANG, *TRE)
    yield "revisorer", oppnat(valarende(*tre, till=(uppdrag(3, slag=Valslag.REVISORER),))), (*GANG, *TRE)
    yield "annat", oppnat(valarende(*tre, till=(uppdrag(3, slag=Valslag.ANNAT),))), (*GANG, *TRE)
    yield "inget förslag", oppnat(valarende(till=(uppdrag(3, slag=NAMND_VAL),))), (*GANG, *TRE)
    suppleanter = uppdrag(3, uppdrag_id="v2", slag=NAMND_VAL, ersattare=True, ledamoternas="v1")
    till_v2 = forslag("c", "Lo", till="v2", art=Forslagsart.LIGGANDE)
    bada = valarende(*tre, till_v2, till=(uppdrag(3, slag=NAMND_VAL), suppleanter))
    yield "ersättare", oppnat(bada), (*GANG, *TRE[4:5], _begar(3), _begar(3, "v2"), PropositionStalld("v2"))


def valens_ord() -> str:
    """For each val the words of every refusal, and every outcome, with what its record says that none before it did."""
    rader: list[str] = []
    for namn, start, handelser in vagarna():
        nej: Counter[str] = Counter()
        utgangar: dict[str, Lage] = {}
        antal: Counter[str] = Counter()
        for lage in _alla(start, handelser, nej):
            for post in beslutsprotokoll(lage, tolkningar=False).val:
                utgang = _utgang(post)
                utgangar.setdefault(utgang, lage)
                antal[utgang] += 1
        rader += [f"== {namn}", *(f"{n:5} {ord_}" for ord_, n in sorted(nej.items()))]
        sagt: set[str] = set()
        for utgang, lage in sorted(utgangar.items()):
            protokoll = beslutsprotokoll(lage)
            rader += [f"-- {antal[utgang]} {utgang}: {' '.join(namn_pa(p.handelse) for p in lage.logg)}"]
            nytt = [rad for rad in beslut_som_text(protokoll).splitlines() if rad not in sagt]
            sagt.update(nytt)
            rader += nytt
            rader += ["tolkningar: " + " ".join(f"{v.falt}={v.annat}:{v.nr or v.fraga}" for v in protokoll.tolkningar)]
    return "\n".join([*rader, ""])


def _alla(lage: Lage, handelser: tuple[Handelse, ...], nej: Counter[str], djup: int = 0) -> Iterator[Lage]:
    yield lage
    nej["möjligt: " + "; ".join(sorted(mojligt(t) for t in tillatna(lage) if t.handelse in VALETS))] += 1
    for handelse in handelser if djup < DJUP else ():
        if hindren := hinder(lage, handelse):
            for h in hindren:
                p = h.provning
                nej[f"{namn_pa(handelse)}: {p.svar.value} {p.regel.id} {p.skal} {', '.join(h.tillatet)}"] += 1
        else:
            yield from _alla(tillampa(lage, handelse), handelser, nej, djup + 1)


def _utgang(post: Valpost) -> str:
    roster = ", ".join(f"{r.namn} {r.roster}" for r in post.roster)
    hur = "öppet" if post.avgorande is None else post.avgorande.value
    return f"{post.fraga}: {' | '.join(post.valda or ('ingen',))}, {hur} ({roster}; {len(post.lottade)} lotter)"
