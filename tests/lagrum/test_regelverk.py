"""Which rules govern which body: the matrix, rule group by body, and what brings a rule into a nämnd."""

from datetime import date

import pytest

from propositionsordning import (
    REGLER,
    Arbetsordning,
    Direktionsval,
    Kraft,
    OgiltigtVarde,
    Organtyp,
    Regel,
    Styrka,
    regel,
    regelverk,
)
from propositionsordning.lag.lagrum import Forfattning, Lagrum
from propositionsordning.lag.regel import ALLA_ORGAN, Direktionsfraga, Huvudman

DAG = date(2025, 3, 26)
ORGAN = (
    Organtyp.FULLMAKTIGE,
    Organtyp.NAMND,
    Organtyp.UTSKOTT,
    Organtyp.BEREDNING,
    Organtyp.FORBUNDSFULLMAKTIGE,
    Organtyp.FORBUNDSDIREKTION,
)

# Group -> its rules, and their force in fullmäktige, nämnd, utskott, beredning, förbundsfullmäktige, förbundsdirektion.
MATRIS: dict[str, tuple[str, str]] = {
    "4:22, 4:24, 4:25 en röst, avstå": ("R-4:22-1 R-4:24-1 R-4:25-1 R-4:25-2 R-4:25-3 R-4:25-4", "S S A A S S"),
    "4:26 skyldighet att delta": ("R-4:26-1 R-4:26-2 R-4:26-3 R-4:26-4", "- S A - - S"),
    "4:27 reservation": ("R-4:27-1 R-4:27-2 R-4:27-4 R-4:27-5 R-4:27-6 R-4:27-7 R-4:27-9", "S S S/A S/A S S"),
    "5:53-56 proposition, omröstning, lika röstetal": (
        (
            "R-5:53-1 R-5:53-2 R-5:53-3 R-4-2 R-4-3 R-5:54-1 R-5:54-2 R-5:54-3 R-5:55-1 R-5:55-2 R-5:55-3 R-5:55-5 "
            "R-5:56-1 R-5:56-2 R-5:56-3 R-5:56-5"
        ),
        "S S A A S S",
    ),
    "5:50 minoritetens rätt": (
        (
            "R-5:50-1 R-5:50-2 R-5:50-3 R-5:50-4 R-5:50-5 R-5:50-6 R-5:50-7 R-5:50-8 R-5:50-10 R-5:50-12 R-5:50-13 "
            "R-5:50-14 R-5:50-15 R-5:56-6"
        ),
        "S - - - S val",
    ),
    "5:51, 5:52, 5:57": ("R-5:51-1 R-5:52-1 R-5:57-1 R-5:57-2", "S - - - S val"),
    "6:33 uppskov i nämnd": ("R-6:33-1 R-6:33-2", "- S A A - val"),
    "5:45 beslutsförhet": ("R-5:45-1", "S - - A S val"),
    "5:46 undantag vid jäv": ("R-5:46-1", "S - - - S val"),
    "6:27 beslutsförhet": ("R-6:27-1", "- S A - - val"),
    "5:47 jäv": ("R-5:47-1", "S - - A S val"),
    "6:28 jäv": ("R-6:28-1", "- S S - - val"),
    "5:65-67, 5:69 protokoll": ("R-5:65-1 R-5:66-1 R-5:67-1 R-5:67-2 R-5:67-3 R-5:69-1", "S S S/A A S S"),
    "LPV": ("R-LPV-1 R-LPV-2 R-LPV-3 R-LPV-4 R-LPV-7 R-LPV-8 R-LPV-9 R-LPV-10", "S S - - S S"),
    "bara fullmäktige i kommun och region": ("R-5:10-1 R-5:37-1 R-5:58-1 R-5:50-11", "S - - - - -"),
    "FL 28-31": ("R-FL:28-1 R-FL:29-1 R-FL:29-2 R-FL:29-3 R-FL:30-1", "- S A - - S"),
}


@pytest.mark.parametrize(("regler", "krafter"), MATRIS.values(), ids=MATRIS)
def test_matrisen_regelgrupp_for_organ(regler: str, krafter: str) -> None:
    for regel_id in regler.split():
        kraft = [k.value if (k := regel(regel_id).kraft(organ)) is not None else "-" for organ in ORGAN]
        assert kraft == krafter.split(), regel_id


@pytest.mark.parametrize("organ", [o for o in ORGAN if o is not Organtyp.FORBUNDSDIREKTION])
@pytest.mark.parametrize("grupp", MATRIS)
def test_regelverket_galler_som_matrisen_sager(organ: Organtyp, grupp: str) -> None:
    regler, krafter = MATRIS[grupp]
    verk = regelverk(organ, DAG)
    galler = krafter.split()[ORGAN.index(organ)] != "-"
    assert [verk.galler(r) for r in regler.split()] == [galler] * len(regler.split())


def test_ett_utskott_och_en_beredning_har_inga_egna_regler_i_lagen() -> None:
    """By statute only jäv (6:28, 6:30, for every förtroendevald) holds in an utskott; all else is analogy."""
    for organ, stadgade in ((Organtyp.UTSKOTT, {"R-6:28-1", "R-6:30-1"}), (Organtyp.BEREDNING, set[str]())):
        lagens = {r.id for r in REGLER if r.styrka is Styrka.LAG and r.kraft(organ) is Kraft.STADGAD}
        assert lagens == stadgade


def _utanfor_5_kap(lagrum: Lagrum) -> bool:
    return lagrum.forfattning is not Forfattning.KL or lagrum.kapitel != 5


@pytest.mark.parametrize(
    "r",
    [r for r in REGLER if r.styrka is Styrka.LAG and r.kraft(Organtyp.NAMND) is Kraft.STADGAD],
    ids=lambda r: r.id,
)
def test_inget_ur_5_kap_galler_i_namnd_utan_en_paragraf_som_for_det_dit(r: Regel) -> None:
    assert any(_utanfor_5_kap(lagrum) for lagrum in (*r.lagrum, *r.genom))


@pytest.mark.parametrize("r", REGLER, ids=lambda r: r.id)
def test_6_33_for_bara_53_till_56_till_namnderna(r: Regel) -> None:
    genom_6_33 = [lagrum for lagrum in r.genom if (lagrum.kapitel, lagrum.paragraf) == (6, 33)]
    if genom_6_33:
        i_5_kap = {lagrum.paragraf for lagrum in r.lagrum if lagrum.kapitel == 5}
        assert i_5_kap & {53, 54, 55, 56}
        assert not i_5_kap & {50, 51, 52, 57, 58}


@pytest.mark.parametrize(("huvudman", "galler"), [(Huvudman.KOMMUN, True), (Huvudman.REGION, False), (None, True)])
def test_R_5_21_1_bara_i_kommunfullmaktige(*, huvudman: Huvudman | None, galler: bool) -> None:
    assert regelverk(Organtyp.FULLMAKTIGE, DAG, huvudman=huvudman).galler("R-5:21-1") is galler


def test_en_region_har_annars_samma_regler_som_en_kommun() -> None:
    kommunens, regionens = (
        {r.id for r in regelverk(Organtyp.FULLMAKTIGE, DAG, huvudman=h).regler}
        for h in (Huvudman.KOMMUN, Huvudman.REGION)
    )
    assert kommunens - regionens == {"R-5:21-1"}
    assert regionens <= kommunens


def test_en_direktion_som_foljer_fullmaktige_i_allt_har_dess_regler_dar_valet_avgor() -> None:
    for val, forebild in (
        (Direktionsval.SOM_FULLMAKTIGE, Organtyp.FORBUNDSFULLMAKTIGE),
        (Direktionsval.SOM_NAMND, Organtyp.NAMND),
    ):
        valt = Arbetsordning(
            direktion_uppskov=val, direktion_arenden=val, direktion_jav=val, direktion_beslutsforhet=val
        )
        verk = regelverk(Organtyp.FORBUNDSDIREKTION, DAG, arbetsordning=valt)
        for r in REGLER:
            if r.direktion is not None:
                assert verk.galler(r.id) is (forebild in r.organ), (val, r.id)


@pytest.mark.parametrize("fraga", list(Direktionsfraga))
def test_varje_val_for_en_direktion_skiljer_nagra_regler_at(fraga: Direktionsfraga) -> None:
    valda = [r for r in REGLER if r.direktion is fraga]
    assert any(Organtyp.FORBUNDSFULLMAKTIGE in r.organ for r in valda)
    assert any(Organtyp.NAMND in r.organ for r in valda)


def test_varje_regel_galler_for_nagot_organ() -> None:
    assert all(r.organ <= ALLA_ORGAN and (r.organ or r.direktion) for r in REGLER)


def test_en_regel_som_inte_finns_galler_inte_tyst() -> None:
    with pytest.raises(OgiltigtVarde, match=r"menade du R-5:50-\d"):
        regelverk(Organtyp.NAMND, DAG).galler("R-5:50-99")
