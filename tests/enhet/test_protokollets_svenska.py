"""The Swedish of the minutes in whole sentences: genitive, lists, number and the set phrases of the law."""

from datetime import date

import pytest

from propositionsordning import (
    Arende,
    Forslag,
    Forslagsart,
    Handelse,
    Klubbslag,
    Ledamot,
    Narvaro,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    PropositionStalld,
    Riktning,
    Rostning,
    Sammantrade,
    UppfattningRedovisad,
    Utslagsrost,
    Yrkande,
    beslutsprotokoll,
    borja,
    protokolltext,
    spela,
    tolka_mall,
)
from propositionsordning.fraser.svenska import lista
from tests.enhet.protokollbygge import bifall, forslag, paragraf, rosta, start, texter

A = Forslagsart


def med_namn(namn: str) -> str:
    """The proposition on the yrkande of somebody of this name."""
    organ = Organ(
        typ=Organtyp.NAMND, namn="Nämnden", benamning="nämnden", ledamoter=(Ledamot(id="M-1", parti="M", namn=namn),)
    )
    f = Forslag(id="a", art=A.EGET, rubrik="att vägen byggs")
    arende = Arende(id="1", rubrik="Vägen", forslag=(f,), yrkanden=(Yrkande(id="y", av=("M-1",), forslag="a"),))
    lage = borja(Sammantrade(organ=organ, datum=date(2025, 3, 26)), arende)
    p = paragraf(lage, OverlaggningAvslutad(), PropositionStalld("1"), UppfattningRedovisad("a"))
    return texter(p, "propositioner")[-1]


@pytest.mark.parametrize(
    ("namn", "genitiv"),
    [
        ("Bo Källström", "Bo Källströms (M)"),
        ("Eva Lars", "Eva Lars’ (M)"),
        ("Al Marx", "Al Marx’ (M)"),
        ("Al Schultz", "Al Schultz’ (M)"),
        ("Al André", "Al Andrés (M)"),
    ],
)
def test_genitiv_av_namn(namn: str, genitiv: str) -> None:
    assert (
        med_namn(namn)
        == f"Ordföranden frågar om nämnden beslutar i enlighet med {genitiv} yrkande och finner att så är fallet."
    )


def test_mallen_kan_utesluta_apostrofen() -> None:
    egen = tolka_mall('format = "propositionsordning/mall/1"\nnamn = "egen"\n[stil]\napostrof = false\n')
    lage = start([forslag("a", "att vägen byggs")], [Yrkande(id="y", av=("Eva Lars",), forslag="a")])
    lage = spela(lage, [OverlaggningAvslutad(), PropositionStalld("1"), UppfattningRedovisad("a")])
    assert "med Eva Lars yrkande" in protokolltext(beslutsprotokoll(lage), mall=egen)
    assert "med Eva Lars’ yrkande" in protokolltext(beslutsprotokoll(lage))


@pytest.mark.parametrize(
    ("av", "vantat"),
    [
        (("A",), "A:s yrkande"),
        (("A", "B"), "yrkandet från A och B"),
        (("A", "B", "C"), "yrkandet från A m.fl."),
    ],
)
def test_de_som_yrkar(av: tuple[str, ...], vantat: str) -> None:
    lage = start([forslag("a", "att vägen byggs")], [Yrkande(id="y", av=av, forslag="a")])
    p = paragraf(lage, OverlaggningAvslutad(), PropositionStalld("1"))
    yrkat, stalld = texter(p, "propositioner")
    assert yrkat == f"{lista(av)} yrkar att vägen byggs."
    assert stalld.endswith(f"i enlighet med {vantat}" + ("" if vantat.endswith(".") else "."))


def test_bifall_till_en_motion_sags_en_gang() -> None:
    lage = start([forslag("a", "bifall till motionen"), forslag("b", "förslaget b")], bifall("a", "b"))
    handelser = rosta("1", "a", "a", "b", Rostning(ja=3, nej=2))
    p = paragraf(lage, OverlaggningAvslutad(), *handelser)
    text = " ".join(texter(p, "propositioner"))
    assert "A yrkar bifall till motionen." in text
    assert "Ja för bifall till motionen. Nej för bifall till förslaget b." in text
    assert "bifall till bifall" not in text


def _rostat(ja: int, nej: int, avstar: int, *efter: Handelse) -> str:
    avslag = Yrkande(id="n", av=("N",), forslag="a", riktning=Riktning.AVSLAG)
    lage = start([forslag("a")], [*bifall("a"), avslag], narvaro=Narvaro(antal=ja + nej + avstar))
    rostning = Rostning(ja=ja, nej=nej, avstar=avstar)
    p = paragraf(lage, OverlaggningAvslutad(), *rosta("1", "a", "a", "ej_a", rostning), *efter, Klubbslag())
    return texter(p, "propositioner")[-1]


def test_ental_och_flertal_i_resultatet() -> None:
    assert _rostat(1, 0, 1).startswith(
        "Omröstningen utfaller med 1 ja-röst mot 0 nej-röster. 1 ledamot avstår från att rösta."
    )
    assert _rostat(2, 0, 0).startswith("Omröstningen utfaller med 2 ja-röster mot 0 nej-röster. Omröstningen innebär")


def test_med_ordforandens_utslagsrost() -> None:
    text = _rostat(1, 1, 0, Utslagsrost("a"))
    assert text.endswith("Vid lika röstetal avgörs med ordförandens utslagsröst att förslaget a har bifallits.")
