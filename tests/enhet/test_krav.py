"""What the model refuses: every error names the object, the field, the value and what is allowed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from attrs import AttrsInstance, fields
from attrs.exceptions import FrozenInstanceError

from propositionsordning import (
    Alternativ,
    Alternativslag,
    Arbetsordning,
    Arende,
    Beslutsregel,
    DeltarInte,
    Forfallsgrund,
    Forslag,
    Forslagsart,
    Fraga,
    Frageform,
    Klubbslag,
    Ledamot,
    Lottning,
    Narvaro,
    OgiltigtVarde,
    OmrostningBegard,
    OmrostningGenomford,
    OrdningAndrad,
    OrdningRedovisad,
    OrdningsfragaVackt,
    Ordningsfragesart,
    Organ,
    Organtyp,
    Partirost,
    Plats,
    Propositionsordning,
    PropositionStalld,
    RegistreringRattad,
    ReservationAnmald,
    Riktning,
    Rostning,
    Sammantrade,
    UppfattningRedovisad,
    Utslagsrostval,
    Valhog,
    ValsedlarRaknade,
    Villkor,
    Yrkande,
    YrkandeFramstallt,
    YrkandenSammanslagna,
)
from propositionsordning.krav import av_typ, eller_inget, heltal, ident, text, tupel_av, unika
from propositionsordning.lag.lagrum import Lagrum
from propositionsordning.lag.regel import Direktionsfraga, Regel, Styrka

DAG = date(2025, 3, 26)
NAMND = Organtyp.NAMND
A = Alternativ(id="a", slag=Alternativslag.BIFALL, forslag=("a",), rubrik="a")
EJ_A = Alternativ(id="ej_a", slag=Alternativslag.AVSLAG, forslag=("a",), rubrik="avslag på a")
FRAGA = Fraga(id="1", form=Frageform.BIFALL, alternativ=("a", "ej_a"))
ORGAN = Organ(typ=NAMND, namn="Nämnden", ledamoter=(Ledamot(id="S-1"), Ledamot(id="M-1")))


def eget(forslag_id: str, **falt: Any) -> Forslag:  # noqa: ANN401  # some are wrong on purpose
    return Forslag(id=forslag_id, art=Forslagsart.EGET, rubrik="förslaget", **falt)


def gor(klass: Callable[..., object], /, **falt: object) -> Callable[[], object]:
    """The call that is to fail."""
    return lambda: klass(**falt)


FEL = [
    # (what makes it, the object, the field, the value, words of what is allowed)
    (gor(Ledamot, id=""), "Ledamot", "id", "", "utan blanktecken"),
    (gor(Ledamot, id="M 1"), "Ledamot", "id", "M 1", "utan blanktecken"),
    (gor(Ledamot, id=7), "Ledamot", "id", 7, "utan blanktecken"),
    (gor(Ledamot, id="M-1", parti=""), "Ledamot", "parti", "", "utan blanktecken"),
    (gor(Ledamot, id="M-1", namn=" "), "Ledamot", "namn", " ", "inte är tom"),
    (gor(Ledamot, id="M-1", ersattare="ja"), "Ledamot", "ersattare", "ja", "sant eller falskt"),
    (gor(Organ, typ="namnd", namn="N"), "Organ", "typ", "namnd", "Organtyp"),
    (gor(Organ, typ=NAMND, namn=""), "Organ", "namn", "", "inte är tom"),
    (gor(Organ, typ=NAMND, namn=3), "Organ", "namn", 3, "inte är tom"),
    (gor(Organ, typ=NAMND, namn="N", benamning=" "), "Organ", "benamning", " ", "inte är tom"),
    (gor(Organ, typ=NAMND, namn="N", antal_ledamoter=0), "Organ", "antal_ledamoter", 0, "ett heltal från 1"),
    (gor(Organ, typ=NAMND, namn="N", antal_ledamoter=True), "Organ", "antal_ledamoter", True, "ett heltal från 1"),
    (gor(Organ, typ=NAMND, namn="N", antal_ledamoter=13.0), "Organ", "antal_ledamoter", 13.0, "ett heltal från 1"),
    (gor(Organ, typ=NAMND, namn="N", ledamoter=[]), "Organ", "ledamoter", [], "en tupel"),
    (gor(Organ, typ=NAMND, namn="N", ledamoter=("M-1",)), "Organ", "ledamoter", "M-1", "en Ledamot"),
    (
        gor(Organ, typ=NAMND, namn="N", ledamoter=(Ledamot(id="M-1"), Ledamot(id="M-1"))),
        "Organ",
        "ledamoter",
        "M-1",
        "förekommer en gång",
    ),
    (gor(Plats, ledamot=""), "Plats", "ledamot", "", "utan blanktecken"),
    (gor(Plats, ledamot="E-1", for_ledamot=" "), "Plats", "for_ledamot", " ", "utan blanktecken"),
    (gor(Narvaro, antal=-1), "Narvaro", "antal", -1, "ett heltal från 0"),
    (gor(Narvaro, antal_javiga=-1), "Narvaro", "antal_javiga", -1, "ett heltal från 0"),
    (gor(Narvaro, platser=("S-1",)), "Narvaro", "platser", "S-1", "en Plats"),
    (
        gor(Narvaro, platser=(Plats(ledamot="S-1"), Plats(ledamot="S-1"))),
        "Narvaro",
        "platser",
        "S-1",
        "förekommer en gång",
    ),
    (
        gor(Narvaro, platser=(Plats(ledamot="S-1"),), ordforande="M-1"),
        "Narvaro",
        "ordforande",
        "M-1",
        "en av dem som tjänstgör",
    ),
    (gor(Narvaro, platser=(Plats(ledamot="S-1"),), antal=2), "Narvaro", "antal", 2, "1, så många"),
    (
        gor(Narvaro, platser=(Plats(ledamot="S-1"),), ordforande="S-1", javiga=("S-1",)),
        "Narvaro",
        "ordforande",
        "S-1",
        "varken är jävig",
    ),
    (
        gor(Narvaro, platser=(Plats(ledamot="S-1"),), lamnat=("S-1",)),
        "Narvaro",
        "lamnat",
        "S-1",
        "någon som inte tjänstgör",
    ),
    (gor(Narvaro, ordforande="S-1", javiga=("S-1",)), "Narvaro", "ordforande", "S-1", "varken är jävig"),
    (gor(Sammantrade, organ="N", datum=DAG), "Sammantrade", "organ", "N", "ett Organ"),
    (gor(Sammantrade, organ=ORGAN, datum="2025-03-26"), "Sammantrade", "datum", "2025-03-26", "ett datum"),
    (gor(Sammantrade, organ=ORGAN, datum=DAG, narvaro=()), "Sammantrade", "narvaro", (), "en Narvaro"),
    (
        gor(Sammantrade, organ=ORGAN, datum=DAG, arbetsordning={}),
        "Sammantrade",
        "arbetsordning",
        {},
        "en Arbetsordning",
    ),
    (
        gor(Sammantrade, organ=ORGAN, datum=DAG, narvaro=Narvaro(platser=(Plats(ledamot="V-1"),))),
        "Sammantrade",
        "narvaro",
        "V-1",
        "M-1, S-1",
    ),
    (
        gor(Sammantrade, organ=ORGAN, datum=DAG, narvaro=Narvaro(ordforande="V-1")),
        "Sammantrade",
        "narvaro",
        "V-1",
        "M-1, S-1",
    ),
    (
        gor(
            Sammantrade,
            organ=Organ(typ=NAMND, namn="N", antal_ledamoter=1),
            datum=DAG,
            narvaro=Narvaro(platser=(Plats(ledamot="S-1"), Plats(ledamot="S-2"))),
        ),
        "Sammantrade",
        "narvaro",
        2,
        "högst 1",
    ),
    (
        gor(
            Sammantrade,
            organ=Organ(typ=NAMND, namn="N", antal_ledamoter=13),
            datum=DAG,
            narvaro=Narvaro(antal=14),
        ),
        "Sammantrade",
        "narvaro",
        14,
        "högst 13",
    ),
    (gor(Arbetsordning, utslagsrost="fri"), "Arbetsordning", "utslagsrost", "fri", ""),
    (gor(Arbetsordning, godkannande_kravs="ja"), "Arbetsordning", "godkannande_kravs", "ja", "sant eller falskt"),
    (gor(Forslag, id="a", art="eget", rubrik="a"), "Forslag", "art", "eget", "Forslagsart"),
    (gor(Forslag, id="a", art=Forslagsart.EGET, rubrik=""), "Forslag", "rubrik", "", "inte är tom"),
    (gor(eget, forslag_id="avslag"), "Forslag", "id", "avslag", "inte är avslag, idag"),
    (gor(eget, forslag_id="idag"), "Forslag", "id", "idag", "inte är avslag, idag"),
    (gor(eget, forslag_id="ej_a"), "Forslag", "id", "ej_a", "börjar med ej_"),
    (gor(eget, forslag_id="a", lydelse=("",)), "Forslag", "lydelse", "", "inte är tom"),
    (gor(eget, forslag_id="a", bas=("b",)), "Forslag", "bas", ("b",), "tillägg och ändring"),
    (
        gor(Forslag, id="t", art=Forslagsart.TILLAGG, rubrik="t", bas=("t",)),
        "Forslag",
        "bas",
        "t",
        "andra förslag än förslaget självt",
    ),
    (gor(eget, forslag_id="a", utgang="bifall"), "Forslag", "utgang", "bifall", "en Utgang"),
    (gor(eget, forslag_id="a", motiv="utred"), "Forslag", "motiv", "utred", "annat än uppskov"),
    (gor(eget, forslag_id="a", mottagare="nämnden"), "Forslag", "mottagare", "nämnden", "annat än uppskov"),
    (gor(eget, forslag_id="a", punkter=(1,)), "Forslag", "punkter", (1,), "annat än uppskov"),
    (
        gor(Forslag, id="u", art=Forslagsart.ATERREMISS, rubrik="u", punkter=(0,)),
        "Forslag",
        "punkter",
        0,
        "ett heltal från 1",
    ),
    (gor(Yrkande, id="y"), "Yrkande", "forslag", None, "ett förslag, utom vid avslag"),
    (gor(Yrkande, id="y 1", forslag="a"), "Yrkande", "id", "y 1", "utan blanktecken"),
    (gor(Yrkande, id="y", forslag="a", av=("",)), "Yrkande", "av", "", "inte är tom"),
    (gor(Yrkande, id="y", forslag="a", av="M-1"), "Yrkande", "av", "M-1", "en tupel"),
    (gor(Yrkande, id="y", forslag="a", riktning="bifall"), "Yrkande", "riktning", "bifall", "en Riktning"),
    (gor(Yrkande, id="y", forslag="a", hand=0), "Yrkande", "hand", 0, "ett heltal från 1"),
    (gor(Yrkande, id="y", forslag="a", villkor=""), "Yrkande", "villkor", "", "inte är tom"),
    (gor(Yrkande, id="y", forslag="a", punkter=(-1,)), "Yrkande", "punkter", -1, "ett heltal från 1"),
    (
        gor(Yrkande, id="y", riktning=Riktning.AVSLAG, punkter=(1,)),
        "Yrkande",
        "punkter",
        (1,),
        "inte avser ett visst förslag",
    ),
    (
        gor(Yrkande, id="y", forslag="a", riktning=Riktning.AVSLAG, avslag_pa_ovriga=True),
        "Yrkande",
        "avslag_pa_ovriga",
        True,
        "själv",
    ),
    (gor(Arende, id="", rubrik="r"), "Arende", "id", "", "utan blanktecken"),
    (gor(Arende, id="1", rubrik=""), "Arende", "rubrik", "", "inte är tom"),
    (gor(Arende, id="1", rubrik="r", val="nej"), "Arende", "val", "nej", "sant, falskt eller okänt"),
    (gor(Arende, id="1", rubrik="r", uppskovshistorik=None), "Arende", "uppskovshistorik", None, "Uppskovshistorik"),
    (gor(Arende, id="1", rubrik="r", talare=["M-1"]), "Arende", "talare", ["M-1"], "en tupel"),
    (gor(Arende, id="1", rubrik="r", forslag=(eget("a"), eget("a"))), "Arende", "forslag", "a", "förekommer en gång"),
    (
        gor(Arende, id="1", rubrik="r", forslag=(Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="t", bas=("z",)),)),
        "Arende",
        "forslag.t.bas",
        "z",
        "ett av ärendets förslag: t",
    ),
    (
        gor(Arende, id="1", rubrik="r", forslag=(eget("a"),), yrkanden=(Yrkande(id="y", forslag="z"),)),
        "Arende",
        "yrkanden.y.forslag",
        "z",
        "ett av ärendets förslag: a",
    ),
    (
        gor(
            Arende,
            id="1",
            rubrik="r",
            forslag=(eget("a", lydelse=("x", "y")),),
            yrkanden=(Yrkande(id="y", forslag="a", punkter=(3,)),),
        ),
        "Arende",
        "yrkanden.y.punkter",
        (3,),
        "punkterna 1 till 2",
    ),
    (gor(Alternativ, id="a", slag=Alternativslag.BIFALL, rubrik="a"), "Alternativ", "forslag", (), "minst ett förslag"),
    (
        gor(Alternativ, id="g", slag=Alternativslag.GRUPP, rubrik="g"),
        "Alternativ",
        "ingar",
        (),
        "alternativen i en grupp",
    ),
    (
        gor(Alternativ, id="a", slag=Alternativslag.AVSLAG, rubrik="a", ingar=("b",)),
        "Alternativ",
        "ingar",
        ("b",),
        "bara för en grupp",
    ),
    (gor(Villkor, fraga="1", utfall=(), grund=Forfallsgrund.BAS), "Villkor", "utfall", (), "minst 1"),
    (gor(Villkor, fraga="1", utfall=("a",), grund="bas"), "Villkor", "grund", "bas", "Forfallsgrund"),
    (gor(Fraga, id="1", form=Frageform.MOTSTALLDA, alternativ=("a",)), "Fraga", "alternativ", ("a",), "minst 2"),
    (
        gor(Fraga, id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "a")),
        "Fraga",
        "alternativ",
        "a",
        "förekommer en gång",
    ),
    (
        gor(Fraga, id="1", form=Frageform.UPPSKOV, alternativ=("a", "b", "c")),
        "Fraga",
        "alternativ",
        ("a", "b", "c"),
        "två alternativ",
    ),
    (
        gor(Fraga, id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b"), huvudforslag="c"),
        "Fraga",
        "huvudforslag",
        "c",
        "a, b",
    ),
    (
        gor(Fraga, id="1", form=Frageform.KEDJA, alternativ=("a", "b", "c"), huvudforslag="a"),
        "Fraga",
        "huvudforslag",
        "a",
        "turordningen bestämmer",
    ),
    (
        gor(Fraga, id="1", form=Frageform.UPPSKOV, alternativ=("a", "b"), kvotsida="a"),
        "Fraga",
        "kvotsida",
        "a",
        "när regeln har en kvot",
    ),
    (
        gor(Fraga, id="1", form=Frageform.UPPSKOV, alternativ=("a", "b"), regel=Beslutsregel.TREDJEDEL),
        "Fraga",
        "kvotsida",
        None,
        "när regeln har en kvot",
    ),
    (
        gor(
            Fraga,
            id="1",
            form=Frageform.MOTSTALLDA,
            alternativ=("a", "b", "c"),
            regel=Beslutsregel.TREDJEDEL,
            kvotsida="a",
        ),
        "Fraga",
        "regel",
        "tredjedel",
        "enkel när fler än två",
    ),
    (
        gor(Propositionsordning, fragor=(FRAGA,), alternativ=(A,)),
        "Propositionsordning",
        "fragor.1.alternativ",
        "ej_a",
        "ordningens alternativ",
    ),
    (
        gor(Propositionsordning, fragor=(FRAGA, FRAGA), alternativ=(A, EJ_A)),
        "Propositionsordning",
        "fragor",
        "1",
        "förekommer en gång",
    ),
    (
        gor(Propositionsordning, fragor=(), alternativ=(A, A)),
        "Propositionsordning",
        "alternativ",
        "a",
        "förekommer en gång",
    ),
    (
        gor(
            Propositionsordning,
            fragor=(),
            alternativ=(Alternativ(id="g", slag=Alternativslag.GRUPP, rubrik="g", ingar=("z",)),),
        ),
        "Propositionsordning",
        "alternativ.g.ingar",
        "z",
        "ordningens alternativ",
    ),
    (
        gor(
            Propositionsordning,
            fragor=(
                Fraga(
                    id="1",
                    form=Frageform.BIFALL,
                    alternativ=("a", "ej_a"),
                    villkor=(Villkor("1", ("a",), Forfallsgrund.BAS),),
                ),
            ),
            alternativ=(A, EJ_A),
        ),
        "Propositionsordning",
        "fragor.1.villkor",
        "1",
        "en tidigare fråga",
    ),
    (
        gor(
            Propositionsordning,
            fragor=(
                FRAGA,
                Fraga(
                    id="2",
                    form=Frageform.BIFALL,
                    alternativ=("a", "ej_a"),
                    villkor=(Villkor("1", ("z",), Forfallsgrund.BAS),),
                ),
            ),
            alternativ=(A, EJ_A),
        ),
        "Propositionsordning",
        "fragor.2.villkor",
        "z",
        "ett alternativ i fråga 1",
    ),
    (gor(Rostning, ja=4), "Rostning", "ja", 4, "både ja och nej"),
    (gor(Rostning, nej=4), "Rostning", "ja", None, "både ja och nej"),
    (gor(Rostning), "Rostning", "ja", None, "både ja och nej"),
    (gor(Rostning, ja=-1, nej=0), "Rostning", "ja", -1, "ett heltal från 0"),
    (gor(Rostning, ja=1.5, nej=0), "Rostning", "ja", 1.5, "ett heltal från 0"),
    (gor(Rostning, koder="jnx"), "Rostning", "koder", "x", "j, n, a eller f"),
    (gor(Rostning, koder=""), "Rostning", "koder", "", ""),
    (gor(Rostning, koder=("j", "n")), "Rostning", "koder", ("j", "n"), ""),
    (gor(Rostning, koder=5), "Rostning", "koder", 5, ""),
    (
        gor(Rostning, koder="j", partier=(Partirost(parti="M", ja=1),)),
        "Rostning",
        "partier",
        (Partirost(parti="M", ja=1),),
        "utelämnat när röster per ledamot",
    ),
    (
        gor(Rostning, partier=(Partirost(parti="M", ja=1), Partirost(parti="M", nej=1))),
        "Rostning",
        "partier",
        "M",
        "förekommer en gång",
    ),
    (gor(Rostning, partier=("M",)), "Rostning", "partier", "M", "en Partirost"),
    (gor(Partirost, parti="M", ja=-2), "Partirost", "ja", -2, "ett heltal från 0"),
    (
        gor(OmrostningGenomford, ja="a", nej="a", rostning=Rostning(koder="j")),
        "OmrostningGenomford",
        "nej",
        "a",
        "ett annat alternativ",
    ),
    (
        gor(OmrostningGenomford, ja="a", nej="b", rostning="jjn"),
        "OmrostningGenomford",
        "rostning",
        "jjn",
        "en Rostning",
    ),
    (gor(OmrostningBegard, kant=None), "OmrostningBegard", "kant", None, "sant eller falskt"),
    (gor(PropositionStalld, delfraga=1), "PropositionStalld", "delfraga", 1, "utan blanktecken"),
    (gor(UppfattningRedovisad, alternativ=""), "UppfattningRedovisad", "alternativ", "", "utan blanktecken"),
    (gor(Klubbslag, utfall=" "), "Klubbslag", "utfall", " ", "utan blanktecken"),
    (gor(Lottning, alternativ="a", hur=""), "Lottning", "hur", "", "inte är tom"),
    (gor(DeltarInte, av=()), "DeltarInte", "av", (), "minst 1"),
    (gor(DeltarInte, av=("M-1", "M-1")), "DeltarInte", "av", "M-1", "förekommer en gång"),
    (gor(DeltarInte, av=("M-1",), fragor=("1", "1")), "DeltarInte", "fragor", "1", "förekommer en gång"),
    (gor(ReservationAnmald, av=("M-1", "M-1")), "ReservationAnmald", "av", "M-1", "förekommer en gång"),
    (gor(ReservationAnmald, av=("M-1",), fragor=("1", "1")), "ReservationAnmald", "fragor", "1", "förekommer en gång"),
    (gor(OmrostningBegard, av=("M-1", "M-1")), "OmrostningBegard", "av", "M-1", "förekommer en gång"),
    (gor(ReservationAnmald, av=("",)), "ReservationAnmald", "av", "", "inte är tom"),
    (gor(OrdningAndrad, ordning=None), "OrdningAndrad", "ordning", None, "en Propositionsordning"),
    (gor(OrdningRedovisad, ordning="a"), "OrdningRedovisad", "ordning", "a", "en Propositionsordning"),
    (gor(YrkandeFramstallt, yrkande="y"), "YrkandeFramstallt", "yrkande", "y", "ett Yrkande"),
    (
        gor(YrkandenSammanslagna, yrkanden=("y1",), forslag=eget("a")),
        "YrkandenSammanslagna",
        "yrkanden",
        ("y1",),
        "minst 2",
    ),
    (gor(RegistreringRattad, nr=0), "RegistreringRattad", "nr", 0, "ett heltal från 1"),
    (gor(RegistreringRattad, nr=1, ersatt_med="x"), "RegistreringRattad", "ersatt_med", "x", "en händelse"),
    (
        gor(OrdningsfragaVackt, id="o1", art=Ordningsfragesart.STRECK, rubrik="att vänta", emot="att vänta"),
        "OrdningsfragaVackt",
        "emot",
        "att vänta",
        "något annat än rubriken",
    ),
    (
        gor(OrdningsfragaVackt, id="o1", art=Ordningsfragesart.STRECK, rubrik="att vänta", emot="fortsätta"),
        "OrdningsfragaVackt",
        "emot",
        "fortsätta",
        "en att-sats",
    ),
    (
        gor(ValsedlarRaknade, hogar=(Valhog(namn=("Eva",), antal=1), Valhog(namn=("Eva",), antal=2))),
        "ValsedlarRaknade",
        "hogar",
        ("Eva",),
        "en hög för varje slags valsedel",
    ),
    (
        gor(
            Regel,
            id="R-x",
            text="Så.",
            styrka=Styrka.PRAXIS,
            organ=frozenset({Organtyp.FORBUNDSDIREKTION}),
            direktion=Direktionsfraga.JAV,
        ),
        "Regel",
        "organ",
        frozenset({Organtyp.FORBUNDSDIREKTION}),
        "inte förbundsdirektionen, vars val avgör om regeln gäller den",
    ),
    (gor(Lagrum, forfattning="KL", kapitel=5, paragraf=50), "Lagrum", "forfattning", "KL", "KL"),
]


@pytest.mark.parametrize(
    ("gor_", "objekt", "falt", "varde", "tillatet"), FEL, ids=[f"{o}.{f}={v!r}"[:60] for _, o, f, v, _ in FEL]
)
def test_felet_namner_objekt_falt_varde_och_vad_som_ar_tillatet(
    gor_: Callable[[], object], objekt: str, falt: str, varde: object, tillatet: str
) -> None:
    with pytest.raises(OgiltigtVarde) as fel:
        gor_()
    assert (fel.value.objekt, fel.value.falt, fel.value.varde) == (objekt, falt, varde)
    assert tillatet in fel.value.tillatet
    assert fel.value.tillatet
    assert str(fel.value) == f"{objekt}.{falt}: {varde!r} är inte tillåtet; tillåtet är {fel.value.tillatet}"


EXEMPEL: list[AttrsInstance] = [
    Ledamot(id="M-1"),
    ORGAN,
    Plats(ledamot="S-1"),
    Narvaro(platser=(Plats(ledamot="S-1"),), ordforande="S-1"),
    Sammantrade(organ=ORGAN, datum=DAG),
    Arbetsordning(utslagsrost=Utslagsrostval.FRI),
    eget("a"),
    Yrkande(id="y", forslag="a"),
    Arende(id="1", rubrik="r", forslag=(eget("a"),), yrkanden=(Yrkande(id="y", forslag="a"),)),
    A,
    Villkor("1", ("a",), Forfallsgrund.BAS),
    FRAGA,
    Propositionsordning(fragor=(FRAGA,), alternativ=(A, EJ_A)),
    Partirost(parti="M", ja=1),
    Rostning(koder="jn"),
    Klubbslag(),
    OmrostningGenomford(ja="a", nej="b", rostning=Rostning(ja=1, nej=0)),
]


@pytest.mark.parametrize("objekt", EXEMPEL, ids=lambda o: type(o).__name__)
def test_modellen_ar_oforanderlig_och_kan_hashas(objekt: AttrsInstance) -> None:
    namn = fields(type(objekt))[0].name
    with pytest.raises(FrozenInstanceError):
        setattr(objekt, namn, None)
    assert hash(objekt) == hash(objekt)
    assert len({objekt, objekt}) == 1


@pytest.mark.parametrize(
    ("krav", "godkanda", "underkanda"),
    [
        (text, ["a", " a "], ["", " ", None, 1]),
        (ident, ["a", "M-1", "§7"], ["", "a b", "a\n", None, 1]),
        (heltal(), [0, 7], [-1, True, 1.0, "1", None]),
        (heltal(minst=1), [1], [0, False]),
        (av_typ(str, "en text"), ["", "a"], [1, None]),
        (av_typ((str, int), "text eller tal"), ["a", 1], [None, 1.0]),
        (eller_inget(heltal()), [None, 0], [-1, ""]),
        (tupel_av(heltal()), [(), (1, 2)], [[1], (-1,), (1, "2"), None]),
        (tupel_av(heltal(), minst=1), [(1,)], [()]),
    ],
)
def test_kraven_var_for_sig(
    krav: Callable[[object, object, object], None], godkanda: list[object], underkanda: list[object]
) -> None:
    attribut = fields(Ledamot).id
    for varde in godkanda:
        krav(FRAGA, attribut, varde)
    for varde in underkanda:
        with pytest.raises(OgiltigtVarde) as fel:
            krav(FRAGA, attribut, varde)
        assert (fel.value.objekt, fel.value.falt) == ("Fraga", "id")


def test_dubbletten_namns() -> None:
    unika(FRAGA, "id", ("a", "b"))
    with pytest.raises(OgiltigtVarde, match="'b'"):
        unika(FRAGA, "id", ("a", "b", "b", "c"))


def test_namngivna_utan_forteckning_over_organets_ledamoter_godtas() -> None:
    organ = Organ(typ=NAMND, namn="N", antal_ledamoter=2)
    narvaro = Narvaro(platser=(Plats(ledamot="S-1"), Plats(ledamot="M-1")), ordforande="M-1")
    assert Sammantrade(organ=organ, datum=DAG, narvaro=narvaro).narvaro is narvaro
