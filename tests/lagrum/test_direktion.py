"""9 kap. 5 § kommunallagen, O-22: a förbundsdirektion says which rules it follows, and no other body does."""

from datetime import date

import pytest

from propositionsordning import Arbetsordning, Direktionsval, Organ, Organtyp, Sammantrade, regelverk
from propositionsordning.fel import EjStodd, OgiltigtVarde
from propositionsordning.lag.direktion import foljer
from propositionsordning.lag.regel import Direktionsfraga

DAG = date(2025, 3, 26)
KF, NAMND = Direktionsval.SOM_FULLMAKTIGE, Direktionsval.SOM_NAMND


def val(alla: Direktionsval | None, **nagra: Direktionsval | None) -> Arbetsordning:
    valda = {f.value: nagra.get(f.value, alla) for f in Direktionsfraga}
    return Arbetsordning(
        direktion_uppskov=valda["direktion_uppskov"],
        direktion_arenden=valda["direktion_arenden"],
        direktion_jav=valda["direktion_jav"],
        direktion_beslutsforhet=valda["direktion_beslutsforhet"],
    )


def mote(typ: Organtyp, arbetsordning: Arbetsordning) -> Sammantrade:
    return Sammantrade(organ=Organ(typ=typ, namn="Direktionen"), datum=DAG, arbetsordning=arbetsordning)


@pytest.mark.parametrize("saknas", list(Direktionsfraga))
def test_R_9_5_1_varje_val_maste_goras(saknas: Direktionsfraga) -> None:
    ofullstandigt = val(KF, **{saknas.value: None})
    for gor in (
        lambda: mote(Organtyp.FORBUNDSDIREKTION, ofullstandigt),
        lambda: regelverk(Organtyp.FORBUNDSDIREKTION, DAG, arbetsordning=ofullstandigt),
    ):
        with pytest.raises(OgiltigtVarde) as fel:
            gor()
        assert fel.value.falt == saknas.value
        assert "som_fullmaktige eller som_namnd" in str(fel.value)


@pytest.mark.parametrize("typ", [t for t in Organtyp if t is not Organtyp.FORBUNDSDIREKTION])
def test_R_9_5_1_inget_annat_organ_har_valet(typ: Organtyp) -> None:
    assert mote(typ, Arbetsordning()).organ.typ is typ
    with pytest.raises(OgiltigtVarde, match="bara en förbundsdirektion"):
        mote(typ, val(None, direktion_jav=KF))


def test_R_9_5_1_forbundsordningens_egna_regler_ar_inte_beskrivna() -> None:
    with pytest.raises(EjStodd, match="direktion_jav = forbundsordning"):
        Arbetsordning(direktion_jav=Direktionsval.FORBUNDSORDNING)


@pytest.mark.parametrize(
    ("fraga", "i_fullmaktige", "i_namnd"),
    [
        (Direktionsfraga.UPPSKOV, ("R-5:50-1", "R-5:50-6"), ("R-6:33-1",)),
        (Direktionsfraga.ARENDEN, ("R-5:52-1", "R-5:57-1", "R-5:51-1"), ("R-5:57-3",)),
        (Direktionsfraga.JAV, ("R-5:47-1", "R-5:48-1"), ("R-6:28-1",)),
        (Direktionsfraga.BESLUTSFORHET, ("R-5:45-1", "R-5:46-1"), ("R-6:27-1",)),
    ],
)
def test_R_9_5_1_valet_avgor_vilka_regler_som_galler(
    fraga: Direktionsfraga, i_fullmaktige: tuple[str, ...], i_namnd: tuple[str, ...]
) -> None:
    for valt, galler, galler_inte in ((KF, i_fullmaktige, i_namnd), (NAMND, i_namnd, i_fullmaktige)):
        ovriga = NAMND if valt is KF else KF
        verk = regelverk(Organtyp.FORBUNDSDIREKTION, DAG, arbetsordning=val(ovriga, **{fraga.value: valt}))
        assert all(verk.galler(r) for r in galler), (valt, galler)
        assert not any(verk.galler(r) for r in galler_inte), (valt, galler_inte)


def test_R_9_5_1_direktionen_foljer_ett_annat_organ_i_fragan_andra_sig_sjalva() -> None:
    for fraga in Direktionsfraga:
        assert foljer(Organtyp.FORBUNDSDIREKTION, fraga, val(KF)) is Organtyp.FORBUNDSFULLMAKTIGE
        assert foljer(Organtyp.FORBUNDSDIREKTION, fraga, val(NAMND)) is Organtyp.NAMND
        assert foljer(Organtyp.UTSKOTT, fraga, val(None)) is Organtyp.UTSKOTT
