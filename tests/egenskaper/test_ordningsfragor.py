"""What holds for every ordningsfråga, wherever in a meeting it comes."""

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from propositionsordning import (
    Klubbslag,
    Lage,
    OmrostningBegard,
    OmrostningGenomford,
    OrdningsfragaVackt,
    Ordningsfragesart,
    PropositionStalld,
    Rostning,
    UppfattningRedovisad,
    Utslagsrost,
    beslut_som_text,
    beslutsprotokoll,
    fragestatus,
    hinder,
    oden,
    protokolltext,
    rostlangd,
    spela,
    tillampa,
    tillatna,
    trad_som_text,
)
from propositionsordning.forlopp.ordningsfragan import AVBRYTBARA
from propositionsordning.strategier import lagen

TUNG = settings(
    max_examples=settings().max_examples // 2,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
AJOURNERING = OrdningsfragaVackt(id="paus", art=Ordningsfragesart.AJOURNERING)


def kan_vackas(lage: Lage) -> bool:
    return not hinder(lage, AJOURNERING) and not hinder(tillampa(lage, AJOURNERING), PropositionStalld("paus"))


@TUNG
@given(lage=lagen(avslutas=False), bifallen=st.booleans())
def test_en_ajournering_andrar_inget_i_arendet(lage: Lage, *, bifallen: bool) -> None:
    """Whatever is under way goes on as if it had not been asked, and the ärende's yrkanden fare the same."""
    if not kan_vackas(lage):
        assert lage.skede not in AVBRYTBARA or lage.undanlagt is not None or _for_fa(lage)
        return
    utfall = "paus" if bifallen else "ej_paus"
    efter = spela(lage, [AJOURNERING, PropositionStalld("paus"), UppfattningRedovisad(utfall), Klubbslag()])
    samma = evolve(
        efter,
        ordningsfragor=lage.ordningsfragor,
        delbeslut=lage.delbeslut,
        logg=lage.logg,
        spar=lage.spar,
    )
    assert samma == lage
    assert (fragestatus(efter), oden(efter)) == (fragestatus(lage), oden(lage))


def _for_fa(lage: Lage) -> bool:
    return {h.regel.id for h in hinder(tillampa(lage, AJOURNERING), PropositionStalld("paus"))} <= {
        "R-5:45-1",
        "R-6:27-1",
    }


@TUNG
@given(lage=lagen(avslutas=False, kand_narvaro=True), data=st.data())
def test_en_jav_som_inte_finns_lamnar_alla_pa_sina_platser(lage: Lage, data: st.DataObject) -> None:
    """However it is voted down, and whoever it concerned, those who serve are those who served before."""
    langd = rostlangd(lage.narvaro)
    if not langd:
        return
    vem = data.draw(st.sampled_from(langd))
    fraga = OrdningsfragaVackt(id="jav", art=Ordningsfragesart.JAV, ledamot=vem)
    if hinder(lage, fraga) or hinder(tillampa(lage, fraga), PropositionStalld("jav")):
        return
    fore = lage.narvaro
    lage = spela(lage, [fraga, PropositionStalld("jav"), UppfattningRedovisad("jav"), OmrostningBegard()])
    assert rostlangd(lage.narvaro) == tuple(v for v in langd if v != vem)
    antal = len(langd) - 1
    ja = data.draw(st.integers(0, antal // 2))
    roster = Rostning(koder="j" * ja + "n" * (antal - ja))
    lage = tillampa(lage, OmrostningGenomford(ja="jav", nej="ej_jav", rostning=roster))
    if 2 * ja == antal:
        lage = tillampa(lage, Utslagsrost("ej_jav"), trots="hennes egen röst")
    lage = tillampa(lage, Klubbslag())
    assert lage.narvaro == fore


@TUNG
@given(lage=lagen())
def test_det_vagrade_finns_inte_i_en_harledd_ordning_och_allt_kan_berattas(lage: Lage) -> None:
    """Text, minutes and tree are written for every state; what is refused is no slot of any proposition."""
    p = beslutsprotokoll(lage)
    assert beslut_som_text(p)
    assert protokolltext(p)
    assert trad_som_text(lage)
    stalld = next((t for t in tillatna(lage) if t.handelse is PropositionStalld), None)
    for delfraga in () if stalld is None else stalld.platser[0].varden or ():
        assert hinder(lage, PropositionStalld(delfraga)) == ()
