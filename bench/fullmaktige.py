"""What a fullmäktige decides, to measure on: the real cases of the corpus, and made-up meetings of any size.

In the made-up ones every vote has its roll call, and a meeting may have several ärenden.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    Handelse,
    Klubbslag,
    Ledamot,
    Loggpost,
    Narvaro,
    OmrostningBegard,
    OmrostningGenomford,
    OrdningGodkand,
    OrdningRedovisad,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    Plats,
    PropositionStalld,
    ReservationAnmald,
    Rostning,
    Sammantrade,
    SammantradetAvslutat,
    UppfattningRedovisad,
    Uppskovshistorik,
    Yrkande,
)
from tests.protokollfall.korpus.fakta import Fall as Korpusfall
from tests.protokollfall.korpus.fakta import alla_fall
from tests.protokollfall.korpus.spel import spela_fall

PARTIER = ("S", "M", "SD", "V", "C", "KD", "L", "MP")
Fall = tuple[Sammantrade, Arende, Sequence[Handelse | Loggpost]]


def mote(ledamoter: int, dag: int) -> Sammantrade:
    """A meeting where all serve; the names are of the length that names are."""
    alla = tuple(
        Ledamot(
            id=f"{PARTIER[nr % 8]}-{nr // 8 + 1}",
            parti=PARTIER[nr % 8],
            namn=f"Förnamn{nr:03} Efternamn{dag * 7 % 97:02}",
        )
        for nr in range(ledamoter)
    )
    organ = Organ(typ=Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige", antal_ledamoter=ledamoter, ledamoter=alla)
    narvaro = Narvaro(platser=tuple(Plats(ledamot=person.id) for person in alla), ordforande=alla[0].id)
    return Sammantrade(organ=organ, datum=date(2025, 1 + dag // 28, 1 + dag % 28), narvaro=narvaro)


def _arende(nr: int, *forslag: Forslag) -> Arende:
    yrkanden = tuple(Yrkande(id=f"y{n}", av=(f"{PARTIER[n % 8]}-1",), forslag=f.id) for n, f in enumerate(forslag))
    return Arende(
        id=str(nr),
        paragraf=str(nr),
        rubrik=f"Ärende {nr} om kommunens budget och verksamhet",
        diarienummer=f"KS-2025/{nr}",
        forslag=forslag,
        yrkanden=yrkanden,
        uppskovshistorik=Uppskovshistorik.INGET,
    )


LIGGANDE = Forslag(
    id="a",
    art=Forslagsart.LIGGANDE,
    rubrik="kommunstyrelsens förslag",
    lydelse=("Kommunfullmäktige antar förslaget.", "Kommunstyrelsen får i uppdrag att verkställa beslutet."),
)
EGET = Forslag(id="b", art=Forslagsart.EGET, rubrik="Moderaternas förslag")
ATERREMISS = Forslag(id="r", art=Forslagsart.ATERREMISS, rubrik="återremiss", motiv="kostnaderna är inte utredda")
BORJAN: list[Handelse] = [OverlaggningAvslutad(), OrdningRedovisad(), OrdningGodkand()]


def _rostat(fraga: str, ja: str, nej: str, koder: str) -> list[Handelse]:
    return [
        PropositionStalld(fraga),
        UppfattningRedovisad(ja),
        OmrostningBegard(av=("M-1",)),
        OmrostningGenomford(ja=ja, nej=nej, rostning=Rostning(koder=koder)),
        Klubbslag(),
    ]


def fall(ledamoter: int, antal: int, *, per_mote: int = 12) -> Iterator[Fall]:
    """``antal`` ärenden, ``per_mote`` at each meeting: of three one acclamation, one vote, one återremiss and a vote."""
    for nr in range(antal):
        m = mote(ledamoter, nr // per_mote)
        koder = ("jnjja"[nr % 5 :] + "jjnjf" + "njjjn" * ledamoter)[:ledamoter]
        f_koder = ("jjjjn"[nr % 5 :] + "jjjjn" * ledamoter)[:ledamoter]
        slut: list[Handelse] = [ReservationAnmald(av=("M-1",), fragor=("1",)), SammantradetAvslutat()]
        match nr % 3:
            case 0:
                handelser = [
                    *BORJAN,
                    PropositionStalld("1"),
                    UppfattningRedovisad("a"),
                    Klubbslag(),
                    SammantradetAvslutat(),
                ]
                yield m, _arende(nr, LIGGANDE), handelser
            case 1:
                yield m, _arende(nr, LIGGANDE, EGET), [*BORJAN, *_rostat("1", "a", "b", koder), *slut]
            case _:
                uppskov = _rostat("1", "idag", "r", f_koder)
                yield (
                    m,
                    _arende(nr, LIGGANDE, EGET, ATERREMISS),
                    [*BORJAN, *uppskov, *_rostat("2", "a", "b", koder), *slut],
                )


def verkliga() -> Iterator[Fall]:
    """The fullmäktige's cases of the corpus with at least one roll call; each has its own meeting."""
    for f in alla_fall():
        if f.organtyp == "fullmaktige" and any(fraga.koder for fraga in f.fragor):
            yield spelat(f)


def spelat(f: Korpusfall) -> Fall:
    """A case of the corpus as what was given and what happened."""
    lage = spela_fall(f).lage
    return lage.sammantrade, lage.arende, lage.logg
