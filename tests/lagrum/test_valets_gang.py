"""What may happen next in a val: never an event that nothing can fill in, and always a way on."""

import pytest

from propositionsordning import (
    BeslutAntecknat,
    DeltarInte,
    Forslag,
    ForslagVagrat,
    FragaForfallen,
    Klubbslag,
    Lage,
    OmrostningBegard,
    OrdningAndrad,
    OrdningRedovisad,
    OrdningsfragaVackt,
    Ordningsfragesart,
    OverlaggningAvslutad,
    ProportionelltValBegart,
    PropositionStalld,
    SammantradetAvslutat,
    Uppdrag,
    UppfattningRedovisad,
    Vagransgrund,
    Valslag,
    Yrkande,
    YrkandeFramstallt,
    YrkandenSammanslagna,
    beslut_som_text,
    beslutsprotokoll,
    borja,
    hinder,
    spela,
    tillampa,
    tillatna,
)
from propositionsordning.forlopp.oversikt import pagar
from tests.lagrum.bygge import KF, hindren, mote
from tests.lagrum.valbygge import (
    TVA,
    begart,
    forslag,
    hogar,
    oppnat,
    proportionellt,
    raknat,
    uppdrag,
    valarende,
    valet,
)

NAMND = uppdrag(2, slag=Valslag.NAMND_ELLER_BEREDNING)
ORDFORANDE = uppdrag(slag=Valslag.ORDFORANDE_ELLER_PRESIDIUM, uppdrag_id="v2")
ERSATTARE = uppdrag(2, slag=Valslag.NAMND_ELLER_BEREDNING, uppdrag_id="v2", ersattare=True, ledamoternas="v1")


def mojliga(lage: Lage) -> set[type]:
    return {t.handelse for t in tillatna(lage)}


# --- proportional val is offered where it can be requested -------------------------------------------------------------


@pytest.mark.parametrize(
    ("till", "regler"),
    [
        ((ORDFORANDE,), ("R-LPV-1",)),
        ((uppdrag(anstallning=True),), ("R-LPV-1",)),
        ((ORDFORANDE, uppdrag(slag=Valslag.ANNAT, uppdrag_id="v3")), ("R-LPV-1", "R-LPV-1")),
    ],
)
def test_R_LPV_1_en_begaran_som_ingen_lag_tillater_ar_inte_mojlig(
    till: tuple[Uppdrag, ...], regler: tuple[str, ...]
) -> None:
    lage = oppnat(valarende(till=till, anstallning=till[0].anstallning))
    assert ProportionelltValBegart not in mojliga(lage)
    assert hindren(lage, ProportionelltValBegart(uppdrag=till[0].id, antal=11)) == regler


def test_R_LPV_4_ersattarna_kan_begaras_forst_nar_ledamoterna_valjs_sa() -> None:
    lage = oppnat(valarende(till=(NAMND, ERSATTARE)))
    (begaran,) = [t for t in tillatna(lage) if t.handelse is ProportionelltValBegart]
    assert begaran.platser[0].varden == ("v1",)
    (begaran,) = [t for t in tillatna(proportionellt(lage, 4)) if t.handelse is ProportionelltValBegart]
    assert begaran.platser[0].varden == ("v2",)


def test_R_LPV_2_nar_alla_val_ar_begarda_ar_ingen_begaran_mojlig() -> None:
    lage = proportionellt(oppnat(valarende(till=(NAMND, ORDFORANDE))), 4)
    assert ProportionelltValBegart not in mojliga(lage)
    bara = proportionellt(oppnat(valarende(till=(NAMND,))), 4)
    assert ProportionelltValBegart not in mojliga(bara)
    (hindret,) = hinder(bara, ProportionelltValBegart(uppdrag="v1", antal=4))
    assert hindret.skal == "Proportionellt val till ledamöter i nämnden är redan begärt."


# --- nobody is proposed ------------------------------------------------------------------------------------------------


def test_R_5_53_2_R_2_2_utan_nagon_foreslagen_kan_valet_bara_forfalla() -> None:
    lage = oppnat(valarende(till=(ORDFORANDE,)))
    assert not mojliga(lage) & {PropositionStalld, BeslutAntecknat}
    assert hindren(lage, PropositionStalld("v2")) == ("R-5:53-2",)
    assert "R-5:53-2" in hindren(lage, BeslutAntecknat(fraga="v2", utfall="v2_valsedlar"))
    assert hindren(lage, FragaForfallen("v2")) == ()
    efter = tillampa(lage, FragaForfallen("v2"))
    assert "  Fråga v2: ordföranden förklarar att den har förfallit." in beslut_som_text(beslutsprotokoll(efter)).split(
        "\n"
    )
    assert not pagar(efter)
    assert hindren(efter, SammantradetAvslutat()) == ()
    assert beslutsprotokoll(efter).avvikelser == ()


def test_R_2_2_den_som_ar_foreslagen_ska_provas() -> None:
    assert set(hindren(oppnat(TVA), FragaForfallen("v1"))) == {"R-2-2"}


def test_R_5_57_1_nar_alla_forslag_vagras_kan_valet_forfalla() -> None:
    vagrat = [ForslagVagrat(forslag=f, grund=Vagransgrund.OLAGLIGT) for f in ("a", "b")]
    lage = spela(oppnat(TVA), vagrat[:1])
    assert FragaForfallen not in mojliga(lage)
    lage = tillampa(lage, vagrat[1])
    assert hindren(lage, FragaForfallen("v1")) == ()


def test_R_5_53_2_ett_proportionellt_val_utan_foreslagna_stalls_men_antecknas_inte() -> None:
    """Who was elected is for the ballots to say, so no decision can be noted without them."""
    lage = proportionellt(oppnat(valarende(till=(NAMND,))), 4)
    assert PropositionStalld in mojliga(lage)
    assert FragaForfallen not in mojliga(lage)
    assert BeslutAntecknat not in mojliga(lage)
    assert hindren(lage, BeslutAntecknat(fraga="v1", utfall="v1_valsedlar")) == ("R-5:67-3",)


# --- the order is not changed in the middle of a val -------------------------------------------------------------------


def test_R_2_17_ordningen_andras_inte_medan_ett_val_ar_oppet() -> None:
    """A val has the id of its uppdrag and cannot be put as another question: what is open would be lost."""
    arende = valarende(forslag("a", "Eva"), forslag("b", "Bo", till="v2"), till=(uppdrag(), ORDFORANDE))
    lage = tillampa(oppnat(arende), OrdningRedovisad())
    assert lage.ordning is not None
    omvand = type(lage.ordning)(fragor=lage.ordning.fragor[::-1], alternativ=lage.ordning.alternativ)
    assert hindren(lage, OrdningAndrad(ordning=omvand)) == ()
    oppet = begart(spela(lage, [PropositionStalld("v1"), UppfattningRedovisad("a")]))
    assert OrdningAndrad not in mojliga(oppet)
    assert hindren(oppet, OrdningAndrad(ordning=omvand)) == ("R-2-17",)
    invandning = OrdningsfragaVackt(id="o1", art=Ordningsfragesart.ORDNINGEN, ordning=omvand)
    assert hindren(oppet, invandning) == ("R-2-17",)
    (vackt,) = [t for t in tillatna(oppet) if t.handelse is OrdningsfragaVackt]
    assert "ordningen" not in (vackt.platser[1].varden or ())


# --- the klubbslag, yrkanden merged, and those who take no part --------------------------------------------------------


def test_R_5_67_3_att_andra_valdes_an_de_foreslagna_far_sagas_vid_klubbslaget() -> None:
    lage = raknat(valet(TVA), {"Kim": 6, "Bo": 5})
    (klubbslaget,) = [t for t in tillatna(lage) if t.handelse is Klubbslag]
    assert klubbslaget.platser[0].varden == ("a", "b", "v1_valsedlar")
    (val,) = beslutsprotokoll(tillampa(lage, Klubbslag(utfall="v1_valsedlar"))).val
    assert val.valda == ("Kim",)


def sammanslagna(lage: Lage, *yrkanden: str, nytt: Forslag) -> tuple[str, ...]:
    return hindren(lage, YrkandenSammanslagna(yrkanden=yrkanden, forslag=nytt))


def test_R_2_21_yrkanden_om_olika_val_slas_inte_samman() -> None:
    tva_val = valarende(
        forslag("a", "Eva"), forslag("b", "Bo"), forslag("c", "Kim", till="v2"), till=(uppdrag(), ORDFORANDE)
    )
    lage = borja(mote(KF, platser=11), tva_val)
    assert sammanslagna(lage, "ya", "yb", nytt=forslag("ny", "Ida")) == ()
    assert sammanslagna(lage, "ya", "yc", nytt=forslag("ny", "Ida")) == ("R-2-21",)
    assert sammanslagna(lage, "ya", "yb", nytt=forslag("ny", "Ida", till="v2")) == ("R-2-21",)
    ett_av_varje = borja(
        mote(KF, platser=11), valarende(forslag("a", "Eva"), forslag("c", "Kim", till="v2"), till=tva_val.uppdrag)
    )
    assert YrkandenSammanslagna not in mojliga(ett_av_varje)
    ett_till = YrkandeFramstallt(Yrkande(id="y9", av=("L-3",), forslag="c"))
    assert YrkandenSammanslagna in mojliga(tillampa(ett_av_varje, ett_till))


def test_R_4_25_4_nar_ingen_annan_deltar_lamnar_ordforanden_sin_valsedel() -> None:
    alla = DeltarInte(av=tuple(f"L-{nr}" for nr in range(1, 12)))
    lage = tillampa(valet_utan(alla), OmrostningBegard())
    assert hindren(lage, hogar({"Eva": 1})) == ()
    assert hindren(lage, hogar({"Eva": 1}, blanka=1)) == ("R-4:24-1",)
    bara_hon = tillampa(valet_utan(DeltarInte(av=alla.av[1:])), OmrostningBegard())
    assert hindren(bara_hon, hogar({"Eva": 2})) == ("R-4:24-1",)


def valet_utan(avstar: DeltarInte) -> Lage:
    """The val of Eva or Bo, in which these take no part."""
    fore = tillampa(borja(mote(KF, platser=11), TVA), avstar)
    return spela(fore, [OverlaggningAvslutad(), PropositionStalld("v1"), UppfattningRedovisad("a")])
