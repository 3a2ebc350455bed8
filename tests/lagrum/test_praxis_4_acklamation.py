"""Practice: a request for omröstning after the klubbslag, and a förslag that stands alone."""

import pytest

from propositionsordning import (
    Arbetsordning,
    Forslag,
    Forslagsart,
    HinderFel,
    Klubbslag,
    OmrostningBegard,
    Organtyp,
    SammantradetAvslutat,
    Skede,
    Svar,
    granska,
    tillampa,
    tillatna,
    uppratta,
    utfallen,
)
from propositionsordning.lag.tolkningar import SenBegaran
from propositionsordning.ordning.fraga import Propositionsordning
from tests.lagrum.bygge import arende, bifall, funnen, hindren, klubbad, mote, motstallda, oppna_lage, rostad, svaren

SENT = OmrostningBegard(av=("L-3",))


def test_R_4_4_i_samma_andetag_nar_arbetsordningen_lamnar_det_till_ordforanden() -> None:
    """O-9 genast: no hinder, but the klubbslag fell too soon, and that is recorded."""
    lage = klubbad(oppna_lage(mote(val=Arbetsordning(sen_begaran=SenBegaran.GENAST)), motstallda()), "a")
    assert hindren(lage, SENT) == ()
    assert OmrostningBegard in {t.handelse for t in tillatna(lage)}
    lage = tillampa(lage, SENT)
    assert (svaren(lage, "R-4-4"), svaren(lage, "R-4-3")) == ([Svar.BRUTEN], [])
    assert (lage.skede, lage.delbeslut) == (Skede.ATT_ROSTA, ())
    assert dict(utfallen(tillampa(rostad(lage, "jnnnj"), Klubbslag()))) == {"1": "b"}


def test_R_4_4_inget_att_anmarka_nar_omrostning_begars_fore_klubbslaget() -> None:
    lage = funnen(oppna_lage(mote(val=Arbetsordning(sen_begaran=SenBegaran.GENAST)), motstallda()), "a")
    assert svaren(tillampa(lage, SENT), "R-4-4") == []


def test_R_4_4_inte_heller_genast_nar_motet_har_gatt_vidare() -> None:
    lage = klubbad(oppna_lage(mote(val=Arbetsordning(sen_begaran=SenBegaran.GENAST)), motstallda()), "a")
    assert hindren(tillampa(lage, SammantradetAvslutat()), SENT) == ("R-4-3",)


@pytest.mark.parametrize(
    ("val", "ord_"), [(SenBegaran.KLUBBSLAG, "beslutet står fast"), (SenBegaran.ENIGHET, "alla närvarande är ense")]
)
def test_R_4_3_annars_ett_hinder_som_kraver_skal(val: SenBegaran, ord_: str) -> None:
    lage = klubbad(oppna_lage(mote(val=Arbetsordning(sen_begaran=val)), motstallda()), "a")
    assert hindren(lage, SENT) == ("R-4-3",)
    with pytest.raises(HinderFel, match=ord_):
        tillampa(lage, SENT)
    lage = tillampa(lage, SENT, trots="alla var ense om att ta om frågan")
    assert (svaren(lage, "R-4-3"), svaren(lage, "R-4-4")) == ([Svar.BRUTEN], [])


LIGGANDE = Forslag(id="a", art=Forslagsart.LIGGANDE, rubrik="förvaltningens förslag")


def test_R_4_9_ocksa_ett_ensamt_forslag_ger_en_fraga() -> None:
    ensamt = arende([LIGGANDE], [])
    ordning = uppratta(ensamt, organ=Organtyp.NAMND)
    assert [f.alternativ for f in ordning.fragor] == [("a", "ej_a")]
    assert [p.regel.id for p in granska(ordning, ensamt)] == []
    assert hindren(oppna_lage(mote(), ensamt), Klubbslag()) == ("R-5:53-3",)
    assert dict(utfallen(klubbad(oppna_lage(mote(), ensamt), "a"))) == {"1": "a"}


def test_R_4_9_en_ordning_utan_fragan_anmarks() -> None:
    ensamt = arende([LIGGANDE], [])
    funna = granska(Propositionsordning(fragor=(), alternativ=()), ensamt)
    assert [p.regel.id for p in funna] == ["R-4-9"]
    assert "förvaltningens förslag" in funna[0].skal


def test_R_4_9_galler_bara_nar_ingen_har_yrkat_nagot() -> None:
    eget = Forslag(id="b", art=Forslagsart.EGET, rubrik="L:s förslag")
    med_yrkande = arende([LIGGANDE, eget], [bifall("y", "b", "L-2")])
    assert "R-4-9" not in {p.regel.id for p in granska(uppratta(med_yrkande, organ=Organtyp.NAMND), med_yrkande)}
