"""The record warns where another choice in one open interpretation would have led elsewhere, and only there."""

import pytest

from propositionsordning import (
    Arbetsordning,
    Avgorande,
    Forslagsart,
    Klubbslag,
    Lage,
    Majoritetsmatt,
    Motforslagsval,
    OmrostningBegard,
    OmrostningGenomford,
    OverlaggningAvslutad,
    OvrigaUppskov,
    PropositionStalld,
    Rostning,
    UppfattningRedovisad,
    beslut_som_text,
    beslutsprotokoll,
    borja,
    spela,
    tolkningsberoende,
)
from tests.lagrum.bygge import KF, arende, av_art, bifall, eget, mote, okant_mote


def om_motforslag(antal: int, val: Arbetsordning | None = None) -> Lage:
    """``antal`` whole förslag, the first found and put to the vote; what meets it is settled by acklamation."""
    namn = "abcd"[:antal]
    lage = borja(
        mote(val=val), arende([eget(i) for i in namn], [bifall(f"y-{i}", i, f"L-{nr}") for nr, i in enumerate(namn, 1)])
    )
    kedja = val is not None and val.motforslagsval is Motforslagsval.KEDJA
    forst = ["1.m.1", "1.m.2"] if kedja else ["1.m"]
    return spela(
        lage,
        [
            OverlaggningAvslutad(),
            PropositionStalld("1"),
            UppfattningRedovisad("a"),
            OmrostningBegard(av=("L-2",)),
            *(h for d in forst for h in (PropositionStalld(d), UppfattningRedovisad("b"), Klubbslag())),
            OmrostningGenomford(ja="a", nej="b", rostning=Rostning(ja=3, nej=2, avstar=0)),
            Klubbslag(),
        ],
    )


def test_ett_annat_val_som_moter_hinder_namner_handelsen() -> None:
    [varning] = tolkningsberoende(om_motforslag(4))
    assert (varning.falt, varning.valt, varning.annat) == ("motforslagsval", "rekursiv", "kedja")
    assert varning.nr == 5
    assert varning.hinder is not None
    assert varning.hinder.regel.id == "R-2-17"


def test_med_tva_kandidater_ar_kedja_och_rekursion_samma_sak() -> None:
    assert tolkningsberoende(om_motforslag(3)) == ()
    assert tolkningsberoende(om_motforslag(2 + 1, Arbetsordning(motforslagsval=Motforslagsval.REKURSIV))) == ()


def test_det_omvanda_valet_varnar_ocksa() -> None:
    val = Arbetsordning(motforslagsval=Motforslagsval.KEDJA)
    assert [(v.annat, v.nr) for v in tolkningsberoende(om_motforslag(4, val))] == [("rekursiv", 5)]


def lika_om_aterremiss() -> Lage:
    """Five for and five against an återremiss, one abstaining of eleven: a third carries it (R-5:56-6)."""
    lage = borja(
        okant_mote(KF, antal=11),
        arende([eget("a"), av_art("u", Forslagsart.ATERREMISS)], [bifall("y1", "a", "S-1"), bifall("y2", "u", "M-1")]),
    )
    return spela(
        lage,
        [
            OverlaggningAvslutad(),
            PropositionStalld("1"),
            UppfattningRedovisad("idag"),
            OmrostningBegard(av=("M-1",)),
            OmrostningGenomford(ja="idag", nej="u", rostning=Rostning(ja=5, nej=5, avstar=1)),
            Klubbslag(),
        ],
    )


def test_samma_utfall_avgjort_pa_annat_satt_ar_ett_annat_beslut() -> None:
    """O-16: whether a minority carried it decides whether its right is spent the next time."""
    varningar = {v.falt: v for v in tolkningsberoende(lika_om_aterremiss())}
    varning = varningar["majoritetsmatt"]
    assert (varning.valt, varning.annat) == (Majoritetsmatt.NARVARANDE.value, Majoritetsmatt.AVGIVNA_ROSTER.value)
    assert (varning.utfall, varning.annat_utfall) == ("u", "u")
    assert (varning.avgorande, varning.annat_avgorande) == (Avgorande.MINORITET, Avgorande.MAJORITET)


@pytest.mark.parametrize("val", list(OvrigaUppskov))
def test_en_fraga_som_annars_inte_hade_stallts_namns(val: OvrigaUppskov) -> None:
    """R-1-8: a second uppskov that is put, or falls, when the first has carried."""
    lage = borja(
        okant_mote(KF, antal=11, val=Arbetsordning(ovriga_uppskov=val)),
        arende(
            [eget("a"), av_art("u", Forslagsart.ATERREMISS), av_art("w", Forslagsart.BORDLAGGNING)],
            [bifall("y1", "a"), bifall("y2", "u"), bifall("y3", "w")],
        ),
    )
    lage = spela(lage, [OverlaggningAvslutad(), PropositionStalld("1"), UppfattningRedovisad("u"), Klubbslag()])
    varningar = [v for v in tolkningsberoende(lage) if v.falt == "ovriga_uppskov"]
    assert [(v.fraga, v.utfall, v.annat_utfall) for v in varningar] == [("2", None, None)]


def test_protokollet_och_dess_text_bar_varningen() -> None:
    protokoll = beslutsprotokoll(lika_om_aterremiss())
    assert [v for v in protokoll.tolkningar if v.falt == "majoritetsmatt"]
    assert "majoritetsmatt = avgivna_roster" in beslut_som_text(protokoll)
