"""4 kap. 26 § kommunallagen: who takes part in a nämnd's handling of myndighetsutövning must take part in deciding it."""

import pytest
from attrs import evolve

from propositionsordning import (
    Arbetsordning,
    Arende,
    DeltarInte,
    JavAnmalt,
    Klubbslag,
    Lage,
    LedamotLamnar,
    OmrostningBegard,
    Organtyp,
    Rostning,
    Rostplikt,
    Svar,
    Utslagsrost,
    spela,
    tillampa,
    tillatna,
)
from propositionsordning.lag.regler.kl_4_26_myndighetsutovning import far_avsta_fran_beslutet, rostplikten
from tests.lagrum.bygge import (
    KF,
    NAMND,
    UTSKOTT,
    begard,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    omrostning,
    oppna_lage,
    raknad,
    rostad,
    svaren,
    uppskovsarende,
)

VARJE_GANG = Arbetsordning(rostplikt=Rostplikt.VARJE_GANG)


def mot_enskild(arendet: Arende, *, myndighetsutovning: bool | None = True) -> Arende:
    return evolve(arendet, myndighetsutovning=myndighetsutovning)


def klubbat(lage: Lage) -> Lage:
    return tillampa(lage, Klubbslag())


@pytest.mark.parametrize(
    ("organ", "mot", "i_sak", "kvar", "svar", "regel"),
    [
        (Organtyp.NAMND, True, True, True, Svar.BRUTEN, "R-4:26-1"),
        (Organtyp.UTSKOTT, True, True, True, Svar.BRUTEN, "R-4:26-1"),
        (Organtyp.FORBUNDSDIREKTION, True, True, None, Svar.EJ_PROVBAR, "R-4:26-3"),
        (Organtyp.NAMND, True, None, True, Svar.EJ_PROVBAR, "R-4:26-1"),
        (Organtyp.NAMND, True, False, True, Svar.UPPFYLLD, "R-4:26-4"),
        (Organtyp.NAMND, True, True, False, Svar.UPPFYLLD, "R-4:26-3"),
        (Organtyp.NAMND, None, True, True, Svar.EJ_PROVBAR, "R-4:26-5"),
        (Organtyp.NAMND, None, False, True, Svar.UPPFYLLD, "R-4:26-4"),
        (Organtyp.NAMND, False, True, True, None, None),
        (Organtyp.FULLMAKTIGE, True, True, True, None, None),
        (Organtyp.BEREDNING, True, True, True, None, None),
    ],
)
def test_R_4_26_1_vem_som_ar_skyldig_att_delta(
    *,
    organ: Organtyp,
    mot: bool | None,
    i_sak: bool | None,
    kvar: bool | None,
    svar: Svar | None,
    regel: str | None,
) -> None:
    provning = far_avsta_fran_beslutet("L-3", organ=organ, myndighetsutovning=mot, fraga_i_sak=i_sak, ar_kvar=kvar)
    assert (None if provning is None else provning.svar) is svar
    assert (None if provning is None else provning.regel.id) == regel


@pytest.mark.parametrize("organ", [NAMND, UTSKOTT])
def test_R_4_26_1_deltar_inte_vagras_i_sakfragan(organ: Organtyp) -> None:
    lage = oppna_lage(mote(organ), mot_enskild(motstallda()))
    for h in (DeltarInte(av=("L-3",)), DeltarInte(av=("L-3",), fragor=("1",)), DeltarInte(av=("L",))):
        assert hindren(lage, h) == ("R-4:26-1",)
    assert DeltarInte not in {t.handelse for t in tillatna(lage)}
    anda = tillampa(lage, DeltarInte(av=("L-3",)), trots="hen vägrade")
    assert svaren(anda, "R-4:26-1") == [Svar.BRUTEN]


def test_R_4_26_1_galler_aldrig_fullmaktige() -> None:
    for mot in (True, None):
        lage = oppna_lage(mote(KF), mot_enskild(motstallda(), myndighetsutovning=mot))
        assert hindren(lage, DeltarInte(av=("L-3",))) == ()
        assert tillampa(lage, DeltarInte(av=("L-3",))).spar == ()


def test_R_4_26_4_i_fragor_om_uppskov_far_den_som_vill_avsta() -> None:
    lage = oppna_lage(mote(), mot_enskild(uppskovsarende()))
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("1",))) == ()
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("2",))) == ("R-4:26-1",)
    assert hindren(lage, DeltarInte(av=("L-3",), fragor=("1", "2"))) == ("R-4:26-1",)
    platser = next(t.platser for t in tillatna(lage) if t.handelse is DeltarInte)
    assert next(p.varden for p in platser if p.falt == "fragor") == ("1",)


def test_R_4_26_4_avstaenden_i_en_omrostning_om_uppskov_raknas_inte() -> None:
    lage = oppna_lage(mote(val=VARJE_GANG), mot_enskild(uppskovsarende()))
    lage = klubbat(rostad(begard(lage, "idag"), "jjjaa"))
    assert svaren(lage, "R-4:26-2") == []
    lage = klubbat(rostad(begard(lage, "a"), "jjjnn"))
    assert svaren(lage, "R-4:26-2") == []


def test_R_4_26_3_den_som_har_lamnat_eller_ar_javig_ar_fri() -> None:
    lage = spela(oppna_lage(mote(platser=7), mot_enskild(motstallda())), [LedamotLamnar("L-6"), JavAnmalt("L-7")])
    lage = klubbat(rostad(begard(lage, "a"), "jjjnn"))
    assert svaren(lage, "R-4:26-2") == []


def test_R_4_26_3_den_som_lamnar_efter_omrostningen_om_motforslag_ar_fri() -> None:
    lage = begard(oppna_lage(mote(platser=7), mot_enskild(motstallda(3))), "a")
    lage = klubbat(rostad(begard(lage, "b"), "jjjjnna"))
    lage = tillampa(lage, LedamotLamnar("L-7"))
    lage = klubbat(rostad(lage, "jjjjnn"))
    assert svaren(lage, "R-4:26-2") == []


@pytest.mark.parametrize(("mot", "rost", "svar"), [
    (True, "jjjnn", []), (True, "jjjna", [Svar.BRUTEN]), (True, "jjjnf", []), (False, "jjjna", []), (None, "jjjnn", []),
])  # fmt: skip
def test_R_4_26_2_den_som_avstar_i_den_enda_omrostningen(*, mot: bool | None, rost: str, svar: list[Svar]) -> None:
    lage = rostad(begard(oppna_lage(mote(), mot_enskild(motstallda(), myndighetsutovning=mot)), "a"), rost)
    assert hindren(lage, Klubbslag()) == ()  # recorded, not refused
    lage = klubbat(lage)
    assert svaren(lage, "R-4:26-2") == svar
    assert svaren(lage, "R-4:26-5") == []


def test_R_4_26_5_okant_slag_sags_bara_nar_nagon_avstar_i_en_namnd() -> None:
    for organ, rost, svar in (
        (NAMND, "jjjna", [Svar.EJ_PROVBAR]),
        (NAMND, "jjjnn", []),
        (KF, "jjjna", []),
    ):
        lage = klubbat(rostad(begard(oppna_lage(mote(organ), motstallda()), "a"), rost))
        assert svaren(lage, "R-4:26-5") == svar
    lage = tillampa(oppna_lage(mote(), motstallda()), DeltarInte(av=("L-3",)))
    assert svaren(lage, "R-4:26-5") == [Svar.EJ_PROVBAR]


@pytest.mark.parametrize(
    ("val", "forst", "sedan", "svar"),
    [
        (Arbetsordning(), "jjjna", "jjjna", [Svar.BRUTEN]),
        (Arbetsordning(), "jjjnn", "jjjna", []),  # she voted once, for a förslag that is out
        (Arbetsordning(), "jjjna", "jjjnn", []),
        (Arbetsordning(), "jjjnf", "jjjna", [Svar.BRUTEN]),
        (VARJE_GANG, "jjjnn", "jjjna", [Svar.BRUTEN]),
        (VARJE_GANG, "jjjna", "jjjna", [Svar.BRUTEN, Svar.BRUTEN]),
        (VARJE_GANG, "jjjnn", "jjjnn", []),
    ],
)
def test_R_4_26_2_flera_omrostningar(val: Arbetsordning, forst: str, sedan: str, svar: list[Svar]) -> None:
    lage = begard(oppna_lage(mote(val=val), mot_enskild(motstallda(3))), "a", av="L-2")
    lage = klubbat(rostad(begard(lage, "b", av="L-2"), forst))
    assert svaren(klubbat(rostad(lage, sedan)), "R-4:26-2") == svar


def test_R_4_26_2_ordforanden_som_avgor_har_tagit_stallning() -> None:
    lage = rostad(begard(oppna_lage(mote(), mot_enskild(motstallda())), "a", av="L-2"), "ajjnn")
    assert svaren(klubbat(tillampa(lage, Utslagsrost("a"))), "R-4:26-2") == []
    lage = rostad(begard(oppna_lage(mote(), mot_enskild(motstallda())), "a", av="L-2"), "ajjnj")
    assert svaren(klubbat(lage), "R-4:26-2") == [Svar.BRUTEN]


def test_R_4_26_2_provas_nar_hela_arendet_ar_avgjort() -> None:
    """She may have voted on the tillägg only: that is a förslag in the matter too."""
    lage = klubbat(rostad(begard(oppna_lage(mote(), mot_enskild(med_tillagg())), "a"), "jjjna"))
    assert svaren(lage, "R-4:26-2") == []
    rostade = klubbat(rostad(begard(lage, "t"), "jjjnn"))
    assert svaren(rostade, "R-4:26-2") == []
    avstod = klubbat(rostad(begard(lage, "t"), "jjjna"))
    assert svaren(avstod, "R-4:26-2") == [Svar.BRUTEN]


def test_R_4_26_2_att_resten_avgors_med_acklamation_ersatter_ingen_rost() -> None:
    lage = klubbat(rostad(begard(oppna_lage(mote(), mot_enskild(med_tillagg())), "a"), "jjjna"))
    assert svaren(klubbad(lage, "t"), "R-4:26-2") == [Svar.BRUTEN]


def test_R_4_26_2_en_acklamation_ensam_ar_ingen_fraga() -> None:
    assert svaren(klubbad(oppna_lage(mote(), mot_enskild(motstallda())), "a"), "R-4:26-2") == []


def test_R_4_26_2_med_bara_summor() -> None:
    """One vote: then those who abstained never voted, whoever they were. Two: that cannot be told."""
    lage = klubbat(raknad(begard(oppna_lage(mote(), mot_enskild(motstallda())), "a"), 3, 1, 1))
    assert svaren(lage, "R-4:26-2") == [Svar.BRUTEN]
    lage = begard(begard(oppna_lage(mote(), mot_enskild(motstallda(3))), "a"), "b")
    lage = klubbat(raknad(lage, 3, 1, 1))
    assert svaren(klubbat(raknad(lage, 3, 1, 1)), "R-4:26-2") == [Svar.EJ_PROVBAR]
    assert svaren(klubbat(raknad(lage, 3, 2, 0)), "R-4:26-2") == [Svar.EJ_PROVBAR]
    lage = klubbat(raknad(begard(oppna_lage(mote(), mot_enskild(motstallda())), "a"), 3, 2, 0))
    assert svaren(lage, "R-4:26-2") == []


def test_R_4_26_2_tiger_utanfor_namnden() -> None:
    for organ in (Organtyp.FULLMAKTIGE, Organtyp.BEREDNING):
        assert rostplikten(
            organ=organ, myndighetsutovning=True, utan_rost=("L-1",), osakert=True, vad="i omröstningen"
        ) is None  # fmt: skip


def test_R_4_26_2_den_som_redan_avstatt_fran_beslutet_namns_en_gang() -> None:
    lage = tillampa(oppna_lage(mote(), mot_enskild(motstallda())), DeltarInte(av=("L-5",)), trots="hen vägrade")
    lage = tillampa(funnen(lage, "a"), OmrostningBegard(av=("L-1",)))
    lage = klubbat(tillampa(lage, omrostning(lage, Rostning(koder="jjjna"))))
    assert (svaren(lage, "R-4:26-1"), svaren(lage, "R-4:26-2")) == ([Svar.BRUTEN], [])
