"""The open interpretations of 5 kap. 50 §: each is read by code, and the record says where another choice leads elsewhere."""

from typing import Any

import pytest
from attrs import evolve

from propositionsordning import (
    Arbetsordning,
    Arende,
    Direktionsval,
    Forslag,
    Forslagsart,
    Klubbslag,
    Lage,
    Motivprovning,
    OmrostningBegard,
    OmrostningGenomford,
    Organtyp,
    PropositionStalld,
    Rostning,
    Tredjedelsbevis,
    UppfattningRedovisad,
    UppskovBegart,
    Uppskovshistorik,
    beslut_som_json,
    beslutsprotokoll,
    komponera,
    spela,
    tillampa,
    tolka_beslut,
    uppratta,
)
from propositionsordning.ordning.fraga import Fraga, Frageform
from propositionsordning.utbyte.arendefil import spela_fil, tolka_arendefil
from tests.lagrum.bygge import KF, arende, begard, bifall, eget, mote, okant_mote, oppna_lage, raknad

A = Forslagsart


def aterremiss(forslag_id: str = "u", **delar: Any) -> Forslag:  # noqa: ANN401  # any field
    return Forslag(id=forslag_id, art=A.ATERREMISS, rubrik=f"återremiss {forslag_id}", **delar)


def med(*uppskov: Forslag, historik: Uppskovshistorik = Uppskovshistorik.INGET) -> Arende:
    yrkanden = [bifall(f"y{f.id}", f.id, "L-2") for f in uppskov]
    return arende([*uppskov, eget("a")], [*yrkanden, bifall("ya", "a", "L-1")], historik=historik)


def raknat(arendet: Arende, ja: int, nej: int, avstar: int = 0, *, javiga: int | None = None) -> Lage:
    """JA: decided today."""
    sammantrade = okant_mote(KF)
    sammantrade = evolve(sammantrade, narvaro=evolve(sammantrade.narvaro, antal_javiga=javiga))
    return tillampa(raknad(begard(oppna_lage(sammantrade, arendet), "idag"), ja, nej, avstar), Klubbslag())


TVA = (aterremiss("u", motiv="Kostnaden."), aterremiss("v", motiv="Miljön."))


@pytest.mark.parametrize(
    ("falt", "lage"),
    [
        ("javiga_i_tredjedelen", raknat(med(aterremiss()), 32, 16, javiga=1)),
        ("majoritetsmatt", raknat(med(aterremiss()), 39, 39, 2)),
        ("minoritetens_mottagare", raknat(med(aterremiss(mottagare="bolaget", mottagare_bereder=False)), 40, 29, 12)),
        (
            "mottagarens_beredning",
            raknat(
                med(aterremiss(mottagare="nämnden", mottagare_bereder=True, mottagare_beredde_arendet=False)),
                40,
                29,
                12,
            ),
        ),
        ("upphavt_uppskov", raknat(med(aterremiss(), historik=Uppskovshistorik.MINORITET_UPPHAVT), 40, 29, 12)),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_R_5_50_1_varje_val_som_andrar_utgangen_star_i_protokollet(falt: str, lage: Lage) -> None:
    assert falt in {v.falt for v in beslutsprotokoll(lage).tolkningar}


def test_R_5_50_1_val_som_inte_spelar_roll_namns_inte() -> None:
    """29 of 81 with nothing in doubt."""
    assert beslutsprotokoll(raknat(med(aterremiss()), 52, 29)).tolkningar == ()


def test_R_5_50_5_bevisets_val_star_i_protokollet() -> None:
    val = Arbetsordning(tredjedelsbevis=Tredjedelsbevis.ANTECKNAD_BEGARAN)
    lage = oppna_lage(mote(KF, platser=6, val=val), med(aterremiss()))
    lage = spela(
        lage, [PropositionStalld("1"), UppfattningRedovisad("idag"), UppskovBegart(av=("L-2", "L-3")), Klubbslag()]
    )
    protokoll = beslutsprotokoll(lage)
    (varning,) = protokoll.tolkningar
    assert (varning.falt, varning.annat, varning.nr) == ("tredjedelsbevis", "omrostning", 4)
    text = beslut_som_json(protokoll)
    assert '"uppskov_begart"' in text
    assert '"for_uppskov":2' in text
    assert '"av_minoritet":true' in text
    assert tolka_beslut(text) == protokoll


@pytest.mark.parametrize(
    ("direktion", "utfall"),
    [
        (Direktionsval.SOM_FULLMAKTIGE, "u"),
        (Direktionsval.SOM_NAMND, "idag"),
    ],
)
def test_R_5_50_1_direktionens_uppskov(direktion: Direktionsval, utfall: str) -> None:
    val = Arbetsordning(
        direktion_uppskov=direktion,
        direktion_arenden=Direktionsval.SOM_NAMND,
        direktion_jav=Direktionsval.SOM_NAMND,
        direktion_beslutsforhet=Direktionsval.SOM_NAMND,
    )
    lage = oppna_lage(okant_mote(Organtyp.FORBUNDSDIREKTION, val=val), med(aterremiss()))
    lage = spela(
        lage,
        [
            PropositionStalld("1"),
            UppfattningRedovisad("idag"),
            OmrostningBegard(),
            OmrostningGenomford(ja="idag", nej="u", rostning=Rostning(ja=8, nej=5, avstar=0)),
        ],
    )
    assert lage.arbeten[-1].utfall == utfall


def test_R_5_50_13_ordforanden_kan_sjalv_lagga_ut_fragan_om_det_alls() -> None:
    fragor = [
        Fraga(id="1", form=Frageform.UPPSKOV, alternativ=("aterremitteras", "idag")),
        *(Fraga(id=n, form=Frageform.UPPSKOV, alternativ=(f, f"ej_{f}")) for n, f in (("2", "u"), ("3", "v"))),
        Fraga(id="4", form=Frageform.BIFALL, alternativ=("a", "ej_a")),
    ]
    val = Arbetsordning(flera_motiv=Arbetsordning().flera_motiv.SUMMERA)
    arendet = med(*TVA)
    for_hand = komponera(arendet, fragor, organ=KF, arbetsordning=val)
    assert for_hand.fragor == uppratta(arendet, organ=KF, arbetsordning=val).fragor


FIL = """format = "propositionsordning/arende/1"
[organ]
typ = "fullmaktige"
namn = "Kommunfullmäktige"
[sammantrade]
datum = 2025-03-26
narvarande = 81
[arbetsordning]
flera_motiv = "summera"
[[arende]]
rubrik = "Ärendet"
uppskovshistorik = "inget"
forslag = [
    { id = "u", art = "aterremiss", rubrik = "återremiss u", motiv = "Kostnaden." },
    { id = "v", art = "aterremiss", rubrik = "återremiss v", motiv = "Miljön." },
    { id = "a", art = "eget", rubrik = "förslaget" },
]
yrkande = [{ forslag = "u" }, { forslag = "v" }, { forslag = "a" }]
handelser = [
    { overlaggning_avslutad = true },
    { proposition = "1" },
    { finner = "idag" },
    { begaran = "okänd" },
    { omrostning = { ja = "idag", nej = "aterremitteras", ja_roster = 54, nej_roster = 27, avstar = 0 } },
    { klubbslag = true },
    { proposition = "2" },
    { finner = "u" },
    { klubbslag = true },
    { proposition = "3" },
    { finner = "ej_v" },
    { klubbslag = true },
]
"""


def test_R_5_50_13_i_en_arendefil() -> None:
    (lage,) = spela_fil(tolka_arendefil(FIL))
    protokoll = beslutsprotokoll(lage)
    assert [b.utfall for b in protokoll.beslut] == ["aterremitteras", "u", "ej_v"]
    assert protokoll.status.value == "avgjort"


@pytest.mark.parametrize(
    ("arendet", "regel"),
    [
        (med(aterremiss(), historik=Uppskovshistorik.MINORITET), "R-5:50-6"),
        (evolve(med(aterremiss()), val=True), "R-5:50-10"),
        (med(aterremiss(mottagare="bolaget", mottagare_bereder=False)), "R-5:50-14"),
        (med(aterremiss()), "R-5:50-1"),
    ],
)
@pytest.mark.parametrize("for_uppskov", [29, 41])
def test_R_5_50_6_beslutet_sager_varfor_en_tredjedel_inte_racker(arendet: Arende, regel: str, for_uppskov: int) -> None:
    """29 of 81 is a third: that it does not carry needs its own rule, and so does that 41 of 81 is what is needed."""
    (vad,) = beslutsprotokoll(raknat(arendet, 40, for_uppskov, 41 - for_uppskov)).omrostningar
    assert vad.provning is not None
    assert vad.provning.regel.id == regel


def test_R_5_50_14_summerade_motiv_racker_det_att_en_mottagare_bereder() -> None:
    """Which of a group is chosen comes later: a third may carry it where any one of them may be sent by a minority."""
    bolaget = aterremiss("u", mottagare="bolaget", mottagare_bereder=False)
    namnden = aterremiss("v", mottagare="nämnden", mottagare_bereder=True)
    val = Arbetsordning(flera_motiv=Motivprovning.SUMMERA)
    fragor = uppratta(med(bolaget, namnden), organ=KF, arbetsordning=val).fragor
    assert [f.regel.value for f in fragor[:3]] == ["tredjedel", "enkel", "tredjedel"]
