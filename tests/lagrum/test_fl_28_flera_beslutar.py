"""28-31 §§ förvaltningslagen: in a nämnd, where the decision is appealed by förvaltningsbesvär."""

from datetime import date

import pytest
from attrs import evolve

from propositionsordning import (
    Arbetsordning,
    Arende,
    AvslagMotFlera,
    DeltarInte,
    Forslag,
    Forslagsart,
    Huvudforslagsval,
    Klubbslag,
    Lage,
    OmrostningBegard,
    OrdningRedovisad,
    Organtyp,
    ReservationAnmald,
    SammantradetAvslutat,
    Svar,
    anmarkningar,
    beslut_som_text,
    beslutsprotokoll,
    borja,
    i_kedja,
    med_huvudforslag,
    ordning_i_kraft,
    protokolltext,
    regelverk,
    spela,
    tillampa,
    tillatna,
    uppratta,
)
from propositionsordning.forlopp.handelser import OverlaggningAvslutad
from propositionsordning.lag.regelverk import i_arendet
from propositionsordning.lag.regler.fl_28_flera_beslutar import (
    forvaltningslagen_galler,
    huvudforslaget_ar_det_funna,
    ska_delta,
    star_bakom,
)
from propositionsordning.ordning.fraga import Propositionsordning
from tests.lagrum.bygge import (
    KF,
    NAMND,
    avslag,
    begard,
    funnen,
    hindren,
    klubbad,
    med_tillagg,
    mote,
    motstallda,
    okant_mote,
    oppna_lage,
    rostad,
    svaren,
    uppskovsarende,
)


def besvar(arendet: Arende, *, forvaltningsbesvar: bool | None = True, mot: bool | None = None) -> Arende:
    return evolve(arendet, forvaltningsbesvar=forvaltningsbesvar, myndighetsutovning=mot)


def med_ordning(arendet: Arende, ordning: Propositionsordning, typ: Organtyp = NAMND) -> Lage:
    return spela(borja(mote(typ), arendet), [OrdningRedovisad(ordning), OverlaggningAvslutad()])


@pytest.mark.parametrize(
    ("organ", "besvar_", "galler"),
    [
        (Organtyp.NAMND, True, True),
        (Organtyp.UTSKOTT, True, True),
        (Organtyp.NAMND, False, False),
        (Organtyp.NAMND, None, False),
        (Organtyp.FULLMAKTIGE, True, False),
        (Organtyp.BEREDNING, True, False),
    ],
)
def test_R_FL_28_1_var_forvaltningslagen_galler(*, organ: Organtyp, besvar_: bool | None, galler: bool) -> None:
    assert forvaltningslagen_galler(organ=organ, forvaltningsbesvar=besvar_) is galler


def test_R_FL_28_1_regelverket_i_arendet() -> None:
    verk = regelverk(Organtyp.NAMND, date(2025, 3, 26))
    assert i_arendet(verk, forvaltningsbesvar=True) == verk
    for besvar_ in (False, None):
        utan = i_arendet(verk, forvaltningsbesvar=besvar_)
        assert {r.id for r in verk.regler} - {r.id for r in utan.regler} == {
            "R-FL:28-1", "R-FL:29-1", "R-FL:29-2", "R-FL:29-3", "R-FL:30-1", "R-FL:31-1",
        }  # fmt: skip
    for besvar_, i_kraft in ((True, True), (None, False)):
        lage = oppna_lage(mote(), besvar(motstallda(), forvaltningsbesvar=besvar_))
        assert beslutsprotokoll(lage).regelverk.galler("R-FL:29-1") is i_kraft


# --- 29 § first paragraph --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("antal", "huvudforslag", "funnet", "kedja", "svar"),
    [
        (3, "a", "a", False, Svar.UPPFYLLD),
        (3, "a", "b", False, Svar.BRUTEN),
        (3, "a", None, False, Svar.EJ_PROVBAR),
        (3, None, "a", False, Svar.EJ_PROVBAR),
        (3, None, "a", True, Svar.BRUTEN),
        (2, "a", "b", False, None),
        (2, None, "a", True, None),
    ],
)
def test_R_FL_29_1_mot_det_som_ordforanden_funnit(
    *, antal: int, huvudforslag: str | None, funnet: str | None, kedja: bool, svar: Svar | None
) -> None:
    provning = huvudforslaget_ar_det_funna(antal_forslag=antal, huvudforslag=huvudforslag, funnet=funnet, i_kedja=kedja)
    assert (None if provning is None else provning.svar) is svar


def test_R_FL_29_1_en_kedja_kan_inte_ga_till_omrostning() -> None:
    ordning = i_kedja(uppratta(motstallda(3), organ=NAMND), "1", ("b", "c", "a"))
    for besvar_, vagrat in ((True, ("R-FL:29-1",)), (False, ()), (None, ())):
        arendet = besvar(motstallda(3), forvaltningsbesvar=besvar_)
        lage = funnen(med_ordning(arendet, ordning), "b")
        assert hindren(lage, OmrostningBegard(av=("L-1",))) == vagrat
        assert (OmrostningBegard in {t.handelse for t in tillatna(lage)}) is not bool(vagrat)
    # By acklamation nothing stands in its way: 29 § is about the omröstning.
    lage = funnen(med_ordning(besvar(motstallda(3)), ordning), "b")
    assert hindren(lage, Klubbslag()) == ()
    trotsad = tillampa(lage, OmrostningBegard(av=("L-1",)), trots="alla var med på det")
    assert svaren(trotsad, "R-FL:29-1") == [Svar.BRUTEN]


def test_R_FL_29_1_ett_utpekat_huvudforslag_ska_vara_det_funna() -> None:
    arendet = besvar(motstallda(3))
    ordning = med_huvudforslag(uppratta(arendet, organ=NAMND), "1", "a")
    lage = klubbad(med_ordning(arendet, ordning), "b")  # b is the motförslag
    assert hindren(funnen(lage, "a"), OmrostningBegard(av=("L-1",))) == ()
    assert hindren(funnen(lage, "b"), OmrostningBegard(av=("L-1",))) == ("R-FL:29-1",)
    assert svaren(tillampa(funnen(lage, None), OmrostningBegard(av=("L-1",))), "R-FL:29-1") == [Svar.EJ_PROVBAR]


def test_R_FL_29_1_arbetsordningens_huvudforslag_viker_for_lagen() -> None:
    """O-3 may single out the preparing organ's förslag elsewhere, not where 29 § says that it is the one found."""
    val = Arbetsordning(huvudforslag=Huvudforslagsval.BEREDANDE_ORGANETS)
    liggande = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förslag a")
    utan = evolve(motstallda(3), forslag=(liggande, *motstallda(3).forslag[1:]))
    for arendet, huvudforslag in ((besvar(utan), "b"), (utan, "a")):
        lage = begard(oppna_lage(mote(val=val), arendet), "b")
        assert lage.gang is not None
        assert lage.gang.ramar[0].huvudforslag == huvudforslag


def test_R_FL_29_1_avslag_sparas_inte_till_sist() -> None:
    """O-7 may keep avslag until last elsewhere, not where 29 § puts the vote against what was found."""
    val = Arbetsordning(avslag_mot_flera=AvslagMotFlera.POSITIVA_FORST)
    utan = evolve(motstallda(2), yrkanden=(*motstallda(2).yrkanden, avslag("y9", None, "L-3")))
    for arendet, sist in ((besvar(utan), None), (utan, "avslag")):
        lage = funnen(oppna_lage(mote(val=val), arendet), "b")
        assert [f.sist for f in ordning_i_kraft(lage).fragor] == [sist]
        assert hindren(lage, OmrostningBegard(av=("L-1",))) == ()
        assert "R-3-2" not in {p.regel.id for p in anmarkningar(lage)}


def test_R_FL_29_1_den_vanliga_ordningen_foljer_den() -> None:
    lage = begard(oppna_lage(mote(), besvar(motstallda(3))), "a")
    lage = klubbad(lage, "b")
    assert svaren(rostad(lage, "jjjnn"), "R-FL:29-1") == []
    i_fullmaktige = med_ordning(
        besvar(motstallda(3)), i_kedja(uppratta(motstallda(3), organ=KF), "1", ("b", "c", "a")), KF
    )
    assert hindren(funnen(i_fullmaktige, "b"), OmrostningBegard(av=("L-1",))) == ()


# --- 29 § third paragraph --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("mot", "svar"), [(True, Svar.BRUTEN), (False, None), (None, Svar.EJ_PROVBAR)])
def test_R_FL_29_3_kommunallagens_ratt_att_avsta_gar_fore(*, mot: bool | None, svar: Svar | None) -> None:
    provning = ska_delta("L-3", myndighetsutovning=mot)
    assert (None if provning is None else provning.svar) is svar


def test_R_FL_29_3_den_som_ar_med_deltar_i_avgorandet() -> None:
    for mot, vagrat in ((True, ("R-4:26-1", "R-FL:29-3")), (False, ()), (None, ())):
        lage = oppna_lage(mote(), besvar(motstallda(), mot=mot))
        assert hindren(lage, DeltarInte(av=("L-3",))) == vagrat
    assert hindren(oppna_lage(mote(KF), besvar(motstallda(), mot=True)), DeltarInte(av=("L-3",))) == ()
    lage = tillampa(oppna_lage(mote(), besvar(motstallda())), DeltarInte(av=("L-3",)))
    assert svaren(lage, "R-FL:29-3") == [Svar.EJ_PROVBAR]


def test_R_FL_29_3_inte_i_en_fraga_om_uppskov() -> None:
    arendet = besvar(uppskovsarende(arter=(Forslagsart.BORDLAGGNING,)), mot=True)
    assert hindren(oppna_lage(mote(), arendet), DeltarInte(av=("L-3",), fragor=("1",))) == ()


# --- 30 § ------------------------------------------------------------------------------------------------------------


def test_R_FL_30_1_den_som_inte_reserverar_sig_star_bakom() -> None:
    assert star_bakom(("L-1", "L-2"), reserverat=()) == ("L-1", "L-2")
    assert star_bakom(("L-1", "L-2"), reserverat=("L-1",)) == ("L-2",)


def test_R_FL_30_1_i_beslutet_och_protokollet() -> None:
    lage = klubbad(oppna_lage(mote(platser=3), besvar(motstallda())), "a")
    p = beslutsprotokoll(tillampa(lage, ReservationAnmald(av=("L-2",), fragor=("1",))))
    assert p.deltagande[0].star_bakom == ("L-1", "L-3")
    assert "; anses stå bakom beslutet (FL 30 §): L-1 och L-3" in beslut_som_text(p)
    assert "L-1 och L-3 anses stå bakom beslutet." in protokolltext(p)
    annat = klubbad(oppna_lage(mote(platser=3), motstallda()), "a")
    assert beslutsprotokoll(annat).deltagande[0].star_bakom is None
    assert "anses stå bakom" not in beslut_som_text(beslutsprotokoll(annat))


def test_R_FL_30_1_den_som_var_borta_eller_stod_vid_sidan_star_inte_bakom() -> None:
    lage = tillampa(oppna_lage(mote(), besvar(motstallda())), DeltarInte(av=("L-5",)))
    lage = tillampa(rostad(begard(lage, "a"), "jjnfa"), Klubbslag())
    assert beslutsprotokoll(lage).deltagande[0].star_bakom == ("L-1", "L-2", "L-3")
    ett_parti = tillampa(lage, ReservationAnmald(av=("L",), fragor=("1",)))
    assert beslutsprotokoll(ett_parti).deltagande[0].star_bakom == ()


@pytest.mark.parametrize("reservation", [ReservationAnmald(), ReservationAnmald(av=("L-2",))])
def test_R_FL_30_1_en_reservation_som_inte_ar_bestamd_lamnar_det_okant(reservation: ReservationAnmald) -> None:
    lage = klubbad(klubbad(oppna_lage(mote(), besvar(med_tillagg())), "a"), "t")
    assert [d.star_bakom for d in beslutsprotokoll(tillampa(lage, reservation)).deltagande] == [None, None]
    om_tillagget = tillampa(lage, ReservationAnmald(av=("L-2",), fragor=("2",)))
    assert [len(d.star_bakom or ()) for d in beslutsprotokoll(om_tillagget).deltagande] == [5, 4]
    okand = klubbad(oppna_lage(okant_mote(), besvar(motstallda())), "a")
    assert beslutsprotokoll(okand).deltagande[0].star_bakom is None


def test_R_FL_30_1_tiden_foljer_kommunallagen() -> None:
    """4:27 deviates from 30 § third paragraph and goes before (4 §): until the sammanträde ends, not until expediering."""
    lage = tillampa(klubbad(oppna_lage(mote(), besvar(motstallda())), "a"), SammantradetAvslutat())
    assert hindren(lage, ReservationAnmald(av=("L-2",))) == ("R-4:27-2",)
