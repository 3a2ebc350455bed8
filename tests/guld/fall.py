"""The cases whose tree and minutes are approved line by line, and the way to write them anew when they rightly change.

``python -m tests.guld.fall`` writes every file; read the difference before it is committed.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from propositionsordning import (
    Alternativ,
    Alternativslag,
    Arende,
    DeltarInte,
    Forslag,
    Forslagsart,
    ForslagVagrat,
    Fraga,
    Frageform,
    Handelse,
    JavAnmalt,
    Klubbslag,
    Lage,
    Ledamot,
    LedamotIntrader,
    Narvaro,
    OmrostningBegard,
    OmrostningGenomford,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    OrdningsfragaVackt,
    Ordningsfragesart,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    Plats,
    PropositionStalld,
    Protokollsanteckning,
    ReservationAnmald,
    Riktning,
    Rostning,
    Sammantrade,
    SammantradetAvslutat,
    UppfattningRedovisad,
    Uppskovshistorik,
    Utgang,
    Utslagsrost,
    Vagransgrund,
    Yrkande,
    beslutslistor,
    beslutsprotokoll,
    borja,
    komponera,
    las_arendefil,
    mall,
    manus,
    spela,
    spela_fil,
)
from propositionsordning.bild.trad import trad_som_text
from propositionsordning.bild.webbsida import ordning_som_html
from propositionsordning.protokoll.text import paragraf_som_text, protokolltext

MAPP = Path(__file__).parent
HUDDINGE = MAPP.parents[1] / "exempel" / "huddinge-2023-11-22-8.toml"


def acklamation(delfraga: str, funnet: str) -> list[Handelse]:
    return [PropositionStalld(delfraga), UppfattningRedovisad(funnet), Klubbslag()]


def begard(delfraga: str, funnet: str, *av: str) -> list[Handelse]:
    return [PropositionStalld(delfraga), UppfattningRedovisad(funnet), OmrostningBegard(av=av)]


# --- Huddinge: one question, hardly anything known -------------------------------------------------------------------


def huddinge() -> Lage:
    organ = Organ(
        typ=Organtyp.UTSKOTT,
        namn="Kommunstyrelsens arbetsutskott",
        benamning="arbetsutskottet",
        ledamoter=(Ledamot(id="L-1", parti="L", namn="Bo Källström"),),
    )
    arende = Arende(
        id="8",
        paragraf="8",
        diarienummer="KS-2023/482.119",
        rubrik="Gör Huddinge till vänortskommun med Trostyanets i Ukraina – svar på motion av Bo Källström (L)",
        forslag=(
            Forslag(
                id="forvaltningen",
                art=Forslagsart.LIGGANDE,
                rubrik="förvaltningens förslag",
                lydelse=("Motionen anses besvarad.",),
                utgang=Utgang.BESVARAD,
            ),
            Forslag(
                id="overlamna",
                art=Forslagsart.EGET,
                rubrik="att ärendet överlämnas till kommunstyrelsen utan eget ställningstagande",
                lydelse=(
                    "Kommunstyrelsens arbetsutskott överlämnar ärendet till kommunstyrelsen utan eget ställningstagande.",
                ),
            ),
        ),
        yrkanden=(Yrkande(id="y1", av=("L-1",), forslag="overlamna"),),
        sammanfattning=(
            "Den 13 februari 2023 väckte Bo Källström (L) en motion om en vänort i Ukraina.",
            "Kommunstyrelsens förvaltning föreslår att motionen ska anses besvarad.",
        ),
        talare=("Sara Heelge Vikmång (S)", "Bo Källström (L)", "Daniel Dronjak (M)"),
        expediering=("Samtliga nämnder",),
    )
    return borja(Sammantrade(organ=organ, datum=date(2023, 11, 22)), arende)


def huddinge_avgjort() -> Lage:
    return spela(
        huddinge(),
        [
            OverlaggningAvslutad(),
            PropositionStalld("1"),
            UppfattningRedovisad("overlamna"),
            Klubbslag(kant=False),
            SammantradetAvslutat(),
        ],
    )


# --- A nämnd: motförslag overturned, utslagsröst, jäv, ersättare, a tillägg ------------------------------------------

_NAMND = (
    Ledamot(id="S-1", parti="S", namn="Alva Ek"),
    Ledamot(id="S-2", parti="S", namn="Nils Rönn"),
    Ledamot(id="V-1", parti="V", namn="Maj Lind"),
    Ledamot(id="M-1", parti="M", namn="Lars Hagel"),
    Ledamot(id="M-2", parti="M", namn="Ylva Dahl"),
    Ledamot(id="L-1", parti="L", namn="Jon Bark"),
    Ledamot(id="SD-1", parti="SD", namn="Eva Sten"),
    Ledamot(id="C-1", parti="C", namn="Per Alm", ersattare=True),
)


def motforslag() -> Lage:
    organ = Organ(typ=Organtyp.NAMND, namn="Tekniska nämnden", antal_ledamoter=7, ledamoter=_NAMND)
    platser = tuple(Plats(ledamot=person.id) for person in _NAMND if not person.ersattare)
    arende = Arende(
        id="41",
        paragraf="41",
        diarienummer="TN 2025-88",
        rubrik="Parkeringsavgifter i centrum",
        forslag=(
            Forslag(
                id="k",
                art=Forslagsart.LIGGANDE,
                rubrik="förvaltningens förslag",
                lydelse=("att avgiften är 20 kronor i timmen", "att avgiften tas ut från den 1 juni"),
            ),
            Forslag(id="m", art=Forslagsart.EGET, rubrik="att avgiften sänks till 10 kronor i timmen"),
            Forslag(id="l", art=Forslagsart.EGET, rubrik="förslaget från L"),
            Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="tilläggsyrkandet från SD"),
        ),
        yrkanden=(
            Yrkande(id="y1", av=("S-2", "V-1"), forslag="k", avslag_pa_ovriga=True),
            Yrkande(id="y2", av=("M-1",), forslag="m"),
            Yrkande(id="y3", av=("L-1",), forslag="l"),
            Yrkande(id="y4", av=("SD-1",), forslag="t"),
        ),
        talare=("S-2", "M-1", "L-1"),
        expediering=("Gatukontoret", "Parkeringsbolaget"),
    )
    narvaro = Narvaro(platser=platser, ordforande="S-1")
    return borja(Sammantrade(organ=organ, datum=date(2025, 3, 26), narvaro=narvaro), arende)


def motforslag_avgjort() -> Lage:
    # The röstlängd: S-1 S-2 V-1 M-1 L-1 SD-1 and C-1, who serves for M-2.
    return spela(
        motforslag(),
        [
            JavAnmalt("M-2"),
            LedamotIntrader("C-1", ersattare=True, for_ledamot="M-2"),
            OverlaggningAvslutad(),
            OrdningRedovisad(),
            OrdningGodkand(),
            *begard("1", "k", "M-1"),
            *begard("1.m", "m", "L-1"),
            OmrostningGenomford(ja="m", nej="l", rostning=Rostning(koder="aanjnjn")),
            Klubbslag(),
            OmrostningGenomford(ja="k", nej="l", rostning=Rostning(koder="jjjnnan")),
            Utslagsrost("k"),
            Klubbslag(),
            DeltarInte(av=("V-1",), fragor=("2",)),
            *acklamation("2", "ej_t"),
            ReservationAnmald(av=("M-1", "L-1"), fragor=("1",), till_forman_for="de egna förslagen"),
            ReservationAnmald(av=("SD-1",)),
            Protokollsanteckning(av=("C-1",), text="Avgiften bör följas upp efter ett år."),
            SammantradetAvslutat(),
        ],
    )


# --- Fullmäktige: a minority sends the ärende back -------------------------------------------------------------------


def minoritet() -> Lage:
    organ = Organ(typ=Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige", antal_ledamoter=81)
    arende = Arende(
        id="12",
        paragraf="12",
        rubrik="Motion om trygghetskameror",
        uppskovshistorik=Uppskovshistorik.INGET,
        forslag=(
            Forslag(id="ks", art=Forslagsart.LIGGANDE, rubrik="kommunstyrelsens förslag", utgang=Utgang.AVSLAG),
            Forslag(id="mo", art=Forslagsart.EGET, rubrik="motionen"),
            Forslag(
                id="u",
                art=Forslagsart.ATERREMISS,
                rubrik="återremiss av ärendet",
                mottagare="kommunstyrelsen",
                mottagare_bereder=True,
                motiv="Kostnaden ska belysas.",
            ),
            Forslag(id="b", art=Forslagsart.BORDLAGGNING, rubrik="bordläggning av ärendet"),
            Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="tilläggsyrkandet från C", bas=("mo",)),
        ),
        yrkanden=(
            Yrkande(id="y1", av=("S", "V", "MP"), forslag="ks"),
            Yrkande(id="y2", av=("M",), forslag="mo", hand=2),
            Yrkande(id="y3", av=("M",), forslag="u", hand=1),
            Yrkande(id="y4", av=("SD",), forslag="b"),
            Yrkande(id="y5", av=("C",), forslag="t"),
            Yrkande(id="y6", av=("KD",), forslag="t", riktning=Riktning.AVSLAG),
        ),
    )
    mote = Sammantrade(organ=organ, datum=date(2024, 12, 12), narvaro=Narvaro(antal=81))
    return borja(mote, arende)


def minoritet_halvvags() -> Lage:
    return spela(
        minoritet(),
        [
            OverlaggningAvslutad(),
            *begard("1", "ej_u"),
            OmrostningGenomford(ja="ej_u", nej="u", rostning=Rostning(ja=52, nej=29, avstar=0)),
            Klubbslag(),
        ],
    )


def minoritet_avgjort() -> Lage:
    return spela(minoritet_halvvags(), [*acklamation("2", "ej_b"), SammantradetAvslutat()])


# --- Fullmäktige: the order is laid out anew, then a chain; not finished ---------------------------------------------


def omlagd() -> Lage:
    organ = Organ(typ=Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige", antal_ledamoter=61)
    arende = Arende(
        id="138",
        paragraf="138",
        rubrik="Politiska sekreterare",
        forslag=(
            Forslag(id="d", art=Forslagsart.LIGGANDE, rubrik="kommunstyrelsens förslag"),
            Forslag(id="a", art=Forslagsart.ANDRING, rubrik="ändringsyrkandet från M och S", bas=("d",)),
            Forslag(id="c", art=Forslagsart.ANDRING, rubrik="ändringsyrkandet från V", bas=("d",)),
        ),
        yrkanden=(
            Yrkande(id="y1", av=("M", "S"), forslag="a"),
            Yrkande(id="y2", av=("MP", "L", "C"), riktning=Riktning.AVSLAG),
            Yrkande(id="y3", av=("V",), forslag="c"),
            Yrkande(id="y4", av=("SD",), forslag="d"),
        ),
    )
    mote = Sammantrade(organ=organ, datum=date(2026, 6, 17), narvaro=Narvaro(antal=61))
    lage = spela(borja(mote, arende), [OverlaggningAvslutad(), *begard("1", "a")])
    grupp = Alternativ(
        id="inratta", slag=Alternativslag.GRUPP, ingar=("a", "c", "d"), rubrik="att tjänsterna alls inrättas"
    )
    ny = komponera(
        arende,
        [
            Fraga(id="2", form=Frageform.FORFRAGA, alternativ=("inratta", "avslag")),
            Fraga(id="3", form=Frageform.KEDJA, alternativ=("c", "d", "a")),
        ],
        organ=organ.typ,
        alternativ=[grupp],
    )
    return spela(
        lage,
        [
            OrdningAndrad(ordning=ny, skal="först om alls, sedan hur"),
            *begard("2", "inratta"),
            OmrostningGenomford(ja="inratta", nej="avslag", rostning=Rostning(ja=47, nej=14, avstar=0)),
            Klubbslag(),
            *acklamation("3.1", "d"),
            PropositionStalld("3.2"),
        ],
    )


# --- Ordningsfrågor: beside the order, and in the middle of it --------------------------------------------------------


def vid_sidan() -> Lage:
    """Not announced, one förslag refused, and an ajournering raised that waits to be put."""
    ledamoter = tuple(Ledamot(id=f"{parti}-1", parti=parti) for parti in ("S", "M", "V", "C", "L"))
    organ = Organ(typ=Organtyp.FULLMAKTIGE, namn="Kommunfullmäktige", antal_ledamoter=5, ledamoter=ledamoter)
    narvaro = Narvaro(platser=tuple(Plats(ledamot=person.id) for person in ledamoter), ordforande="S-1")
    arende = Arende(
        id="44",
        paragraf="44",
        rubrik="Bidrag till föreningen",
        tillkannagivet=False,
        bradskande=True,
        uppskovshistorik=Uppskovshistorik.INGET,
        forslag=(
            Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="kommunstyrelsens förslag"),
            Forslag(id="b", art=Forslagsart.EGET, rubrik="Moderaternas förslag", lydelse=("Betala.", "Bygg.", "Sälj.")),
        ),
        yrkanden=(Yrkande(id="y1", av=("S-1",), forslag="a"), Yrkande(id="y2", av=("M-1",), forslag="b")),
    )
    handelser: list[Handelse] = [
        OrdningsfragaVackt(id="o1", art=Ordningsfragesart.UPPTAGANDE, av=("S-1",)),
        *begard("o1", "o1", "M-1"),
        OmrostningGenomford(ja="o1", nej="ej_o1", rostning=Rostning(koder="jjjjj")),
        Klubbslag(),
        ForslagVagrat(forslag="b", grund=Vagransgrund.NYTT_ARENDE, punkter=(2, 3)),
        OrdningsfragaVackt(id="o2", art=Ordningsfragesart.JAV, av=("C-1",), ledamot="V-1"),
        *acklamation("o2", "o2"),
        OverlaggningAvslutad(),
        *begard("1", "a", "M-1"),
        OrdningsfragaVackt(id="o3", art=Ordningsfragesart.AJOURNERING, av=("L-1",)),
    ]
    return spela(borja(Sammantrade(organ=organ, datum=date(2025, 3, 26), narvaro=narvaro), arende), handelser)


def vid_sidan_avgjort() -> Lage:
    return spela(
        vid_sidan(),
        [
            *acklamation("o3", "ej_o3"),
            OmrostningGenomford(ja="a", nej="b", rostning=Rostning(koder="jnjn")),
            Utslagsrost("a"),
            Klubbslag(),
            ReservationAnmald(av=("L-1",), fragor=("o3",)),
            ReservationAnmald(av=("M-1",), fragor=("1",)),
            SammantradetAvslutat(),
        ],
    )


def _utan_stil_och_skript(sida: str) -> str:
    """The part of a page that tells something; how it looks and moves is looked at (``make axe``), not compared."""
    forst, sist = sida.index("<body>"), sida.index("<script>")
    return sida[forst:sist]


def godkanda() -> Mapping[str, str]:
    """Every approved text by the name of its file."""
    return {
        "huddinge.trad.txt": trad_som_text(huddinge()),
        "huddinge.protokoll.txt": protokolltext(beslutsprotokoll(huddinge_avgjort())),
        "huddinge-exempel.protokoll.txt": protokolltext(beslutsprotokoll(spela_fil(las_arendefil(HUDDINGE))[0])),
        "huddinge.manus.txt": paragraf_som_text(manus(huddinge())),
        "motforslag.manus.txt": paragraf_som_text(manus(motforslag())),
        "minoritet.manus.txt": paragraf_som_text(manus(minoritet_halvvags())),
        "motforslag.beslutslista.txt": "\n".join(
            paragraf_som_text(p)
            for p in beslutslistor(
                [beslutsprotokoll(lage()) for lage in (motforslag_avgjort, minoritet_avgjort, omlagd)]
            )
        ),
        "huddinge.beslutslista.txt": paragraf_som_text(beslutslistor([beslutsprotokoll(huddinge_avgjort())])[0]),
        "motforslag.trad.txt": trad_som_text(motforslag()),
        "motforslag.protokoll.txt": protokolltext(beslutsprotokoll(motforslag_avgjort())),
        "motforslag.goteborg.txt": protokolltext(beslutsprotokoll(motforslag_avgjort()), mall=mall("goteborg")),
        "minoritet.trad.txt": trad_som_text(minoritet_halvvags()),
        "minoritet.sida.html": _utan_stil_och_skript(ordning_som_html(minoritet())),
        "minoritet.protokoll.txt": protokolltext(beslutsprotokoll(minoritet_avgjort())),
        "omlagd.trad.txt": trad_som_text(omlagd()),
        "omlagd.protokoll.txt": protokolltext(beslutsprotokoll(omlagd())),
        "vid-sidan.trad.txt": trad_som_text(vid_sidan()),
        "vid-sidan.protokoll.txt": protokolltext(beslutsprotokoll(vid_sidan_avgjort())),
    }


if __name__ == "__main__":
    for namn, text in godkanda().items():
        (MAPP / namn).write_text(text, encoding="utf-8")
