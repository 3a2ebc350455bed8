"""The cases of the perft as the library is given them: förslag and yrkanden, from which it derives the order itself.

The names are those of ``fallen.toml``, where the same questions stand as the separate count reads them.
"""

from collections.abc import Callable, Sequence
from datetime import date

from attrs import evolve

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    Lage,
    Ledamot,
    Narvaro,
    OrdningRedovisad,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    Plats,
    Riktning,
    Sammantrade,
    Uppskovshistorik,
    Yrkande,
    borja,
    i_kedja,
    spela,
)
from propositionsordning.forlopp.oversikt import ordning_i_kraft

DAG = date(2025, 3, 26)
EGET, TILLAGG, ATERREMISS = Forslagsart.EGET, Forslagsart.TILLAGG, Forslagsart.ATERREMISS
NEJ = Yrkande(id="nej", av=("N",), riktning=Riktning.AVSLAG)


def forslag(forslag_id: str, art: Forslagsart = EGET, bas: tuple[str, ...] = ()) -> Forslag:
    return Forslag(id=forslag_id, art=art, rubrik=forslag_id, bas=bas)


def for_(*forslagen: Forslag) -> tuple[Yrkande, ...]:
    """One who wants each."""
    return tuple(Yrkande(id=f"y{f.id}", av=(f"P{f.id}",), forslag=f.id) for f in forslagen)


def arendet(
    forslagen: Sequence[Forslag], yrkanden: Sequence[Yrkande] | None = None, *, myndighetsutovning: bool = False
) -> Arende:
    return Arende(
        id="1",
        rubrik="Vägen",
        forslag=tuple(forslagen),
        yrkanden=for_(*forslagen) if yrkanden is None else tuple(yrkanden),
        myndighetsutovning=myndighetsutovning,
        uppskovshistorik=Uppskovshistorik.INGET,
    )


def motstallda(antal: int) -> Arende:
    return arendet([forslag(a) for a in "abcde"[:antal]])


def aterremiss(*uppskov: str) -> Arende:
    """As many uppskov as named, each with its own motive, and one förslag against avslag."""
    forslagen = [forslag("a"), *(Forslag(id=u, art=ATERREMISS, rubrik=u, motiv=f"skäl {u}") for u in uppskov)]
    return arendet(forslagen, (*for_(*forslagen), NEJ))


def tillagg() -> Arende:
    a, t = forslag("a"), forslag("t", TILLAGG, bas=("a",))
    return arendet((a, t), (*for_(a, t), NEJ))


def punktvis() -> Arende:
    a = Forslag(id="a", art=EGET, rubrik="a", lydelse=("ett", "två"))
    return arendet(
        (a,),
        (
            Yrkande(id="y1", av=("A",), forslag="a"),
            Yrkande(id="y2", av=("B",), forslag="a", riktning=Riktning.AVSLAG, punkter=(1,)),
            Yrkande(id="y3", av=("C",), forslag="a", riktning=Riktning.AVSLAG, punkter=(2,)),
        ),
    )


def andra_hand() -> Arende:
    a, b = forslag("a"), forslag("b")
    return arendet(
        (a, b),
        (
            Yrkande(id="y1", av=("A",), forslag="a", hand=1),
            Yrkande(id="y2", av=("A",), forslag="b", hand=2),
            NEJ,
        ),
    )


ARENDEN: dict[str, Callable[[], Arende]] = {
    "ett bifall": lambda: motstallda(1),
    "bifall eller avslag": lambda: arendet((forslag("a"),), (*for_(forslag("a")), NEJ)),
    "två motställda": lambda: motstallda(2),
    "tre motställda": lambda: motstallda(3),
    "fyra motställda": lambda: motstallda(4),
    "fem motställda": lambda: motstallda(5),
    "kedja av tre": lambda: motstallda(3),
    "kedja av fyra": lambda: motstallda(4),
    "punktvis": punktvis,
    "tillägg": tillagg,
    "andra hand": andra_hand,
    "återremiss, tre närvarande": lambda: aterremiss("u"),
    "återremiss, fyra närvarande": lambda: aterremiss("u"),
    "återremiss, sju närvarande": lambda: aterremiss("u"),
    "återremiss i nämnd": lambda: aterremiss("u"),
    "återremiss i utskott": lambda: aterremiss("u"),
    "två återremisser": lambda: aterremiss("u", "v"),
    "återremiss, rätten förbrukad": lambda: evolve(aterremiss("u"), uppskovshistorik=Uppskovshistorik.MINORITET),
    "val": lambda: evolve(motstallda(2), val=True),
    "återremiss i val": lambda: evolve(aterremiss("u"), val=True),
    "myndighetsutövning, tre röstande": lambda: arendet(
        (forslag("a"),), (*for_(forslag("a")), NEJ), myndighetsutovning=True
    ),
    "myndighetsutövning, fyra röstande": lambda: arendet(
        (forslag("a"),), (*for_(forslag("a")), NEJ), myndighetsutovning=True
    ),
}


def lage(namn: str, *, organ: str, narvarande: int) -> Lage:
    """The case when its överläggning is closed and its order laid out."""
    platser: tuple[Plats, ...] | None = None
    ledamoter: tuple[Ledamot, ...] = ()
    if namn.startswith("myndighetsutövning"):  # whether everybody has voted is tried only where they are known
        ledamoter = tuple(Ledamot(id=f"L{nr}") for nr in range(narvarande))
        platser = tuple(Plats(ledamot=person.id) for person in ledamoter)
    mote = Sammantrade(
        organ=Organ(typ=Organtyp(organ), namn="Organet", antal_ledamoter=narvarande, ledamoter=ledamoter),
        datum=DAG,
        narvaro=Narvaro(platser=platser, ordforande="L0") if platser else Narvaro(antal=narvarande),
    )
    nytt = spela(borja(mote, ARENDEN[namn]()), [OverlaggningAvslutad()])
    if not namn.startswith("kedja"):
        return nytt
    ordning = ordning_i_kraft(nytt)
    kedja = i_kedja(ordning, "1", ordning.fragor[0].alternativ)
    return spela(nytt, [OrdningRedovisad(kedja)])
