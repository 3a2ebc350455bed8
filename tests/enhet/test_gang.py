"""The walk through one question: elimination, chain, singled-out huvudförslag."""

import pytest

from propositionsordning import Delfraga, Fraga, Frageform, Motforslagsval, Roll
from propositionsordning.ordning.gang import (
    Gang,
    Par,
    att_rosta,
    att_stalla,
    avgor,
    begar,
    omrostningar_kvar,
    oppna,
)

KEDJA = Motforslagsval.KEDJA


def motstallda(
    alternativ: str, *, huvudforslag: str | None = None, val: Motforslagsval = Motforslagsval.REKURSIV
) -> Fraga:
    return Fraga(
        id="1",
        form=Frageform.MOTSTALLDA,
        alternativ=tuple(alternativ),
        huvudforslag=huvudforslag,
        motforslagsval=val,
    )


def kedja(alternativ: str) -> Fraga:
    return Fraga(id="1", form=Frageform.KEDJA, alternativ=tuple(alternativ))


def stalls(gang: Gang) -> tuple[str, str]:
    """The delfråga that is to be put, and its candidates as one word."""
    delfraga = att_stalla(gang)
    assert delfraga is not None
    assert att_rosta(gang) is None
    return delfraga.id, "".join(delfraga.kandidater)


def par(gang: Gang) -> str:
    """The pair to vote on, huvudförslag first."""
    paret = att_rosta(gang)
    assert paret is not None
    assert att_stalla(gang) is None
    return paret.huvudforslag + paret.motforslag


@pytest.mark.parametrize("alternativ", ["ab", "abc", "abcde"])
def test_en_acklamation_avgor_hela_fragan(alternativ: str) -> None:
    gang = oppna(motstallda(alternativ))
    assert stalls(gang) == ("1", alternativ)
    for a in alternativ:
        assert avgor(gang, a) == Gang(gang.fraga, (), a)


def test_tva_alternativ_gar_direkt_till_omrostning() -> None:
    gang = begar(oppna(motstallda("ab")), "b")
    assert par(gang) == "ba"
    assert avgor(gang, "a").utfall == "a"


def test_tre_alternativ_motforslaget_forst() -> None:
    gang = begar(oppna(motstallda("abc")), "b")
    assert stalls(gang) == ("1.m", "ac")
    delfraga = att_stalla(gang)
    assert delfraga == Delfraga("1.m", "1", Roll.MOTFORSLAG, ("a", "c"))
    gang = avgor(gang, "c")
    assert par(gang) == "bc"
    assert avgor(gang, "c").utfall == "c"


def test_motforslaget_valjs_i_omrostning() -> None:
    gang = begar(begar(oppna(motstallda("abc")), "a"), "c")
    assert par(gang) == "cb"
    gang = avgor(gang, "b")
    assert par(gang) == "ab"
    assert avgor(gang, "a").utfall == "a"


def test_fyra_alternativ_nastlas_en_gang_till() -> None:
    gang = begar(begar(begar(oppna(motstallda("abcd")), "a"), "b"), "c")
    assert att_rosta(gang) == Par("c", "d")
    gang = avgor(gang, "d")  # the opponent of b within the contest for motförslag
    assert par(gang) == "bd"
    gang = avgor(gang, "d")
    assert par(gang) == "ad"
    assert avgor(gang, "d").utfall == "d"


def test_fyra_alternativ_dar_motforslaget_finns_med_acklamation() -> None:
    gang = avgor(begar(oppna(motstallda("abcd")), "a"), "d")
    assert par(gang) == "ad"


def test_motforslag_i_kedja() -> None:
    gang = begar(oppna(motstallda("abcd", val=KEDJA)), "b")
    assert stalls(gang) == ("1.m.1", "ac")
    delfraga = att_stalla(gang)
    assert delfraga is not None
    assert delfraga.roll is Roll.KEDJEPAR
    gang = avgor(gang, "c")
    assert stalls(gang) == ("1.m.2", "cd")
    gang = begar(gang, "d")
    assert par(gang) == "dc"
    gang = avgor(gang, "d")
    assert par(gang) == "bd"
    assert avgor(gang, "b").utfall == "b"


def test_motforslag_i_kedja_med_tva_kvar_ar_den_vanliga_fragan() -> None:
    gang = begar(oppna(motstallda("abc", val=KEDJA)), "a")
    assert stalls(gang) == ("1.m", "bc")
    assert par(avgor(gang, "b")) == "ab"


def test_ordforandens_kedja() -> None:
    gang = oppna(kedja("bca"))
    assert stalls(gang) == ("1.1", "bc")
    gang = avgor(gang, "c")
    assert stalls(gang) == ("1.2", "ca")
    gang = begar(gang, "a")
    assert par(gang) == "ac"
    assert avgor(gang, "a").utfall == "a"


def test_kedjans_forsta_par_kan_omrostas() -> None:
    gang = begar(oppna(kedja("bcad")), "b")
    assert par(gang) == "bc"
    gang = avgor(gang, "c")
    assert stalls(gang) == ("1.2", "ca")
    assert stalls(avgor(gang, "a")) == ("1.3", "ad")
    assert avgor(avgor(gang, "a"), "d").utfall == "d"


def test_en_kedja_av_tva_ar_ett_par() -> None:
    gang = oppna(kedja("ab"))
    assert stalls(gang) == ("1.1", "ab")
    assert avgor(gang, "b").utfall == "b"


def test_utpekat_huvudforslag() -> None:
    """The motförslag is chosen first, then the pair is put."""
    gang = oppna(motstallda("abc", huvudforslag="a"))
    assert stalls(gang) == ("1.m", "bc")
    gang = avgor(gang, "c")
    assert stalls(gang) == ("1", "ac")
    assert avgor(gang, "c").utfall == "c"
    gang = begar(gang, "c")
    assert par(gang) == "ca"
    assert avgor(gang, "a").utfall == "a"


def test_utpekat_huvudforslag_i_kedja() -> None:
    gang = oppna(motstallda("abcd", huvudforslag="b", val=KEDJA))
    assert stalls(gang) == ("1.m.1", "ac")
    gang = avgor(avgor(gang, "a"), "d")
    assert stalls(gang) == ("1", "bd")


def test_utpekat_huvudforslag_bland_tva_andrar_inget() -> None:
    assert stalls(oppna(motstallda("ab", huvudforslag="b"))) == ("1", "ab")


@pytest.mark.parametrize(
    "fraga",
    [
        motstallda("abcd"),
        motstallda("abcd", val=KEDJA),
        motstallda("abcd", huvudforslag="c"),
        motstallda("abcd", huvudforslag="c", val=KEDJA),
        kedja("abcd"),
    ],
)
def test_omrostningar_kvar_minskar_med_varje_avgjord_del(fraga: Fraga) -> None:
    gang = oppna(fraga)
    assert omrostningar_kvar(gang) == 3
    for kvar in (3, 2, 1):
        assert omrostningar_kvar(gang) == kvar
        while att_rosta(gang) is None:
            delfraga = att_stalla(gang)
            assert delfraga is not None
            gang = begar(gang, delfraga.kandidater[0])
            assert omrostningar_kvar(gang) == kvar  # a request settles nothing
        paret = att_rosta(gang)
        assert paret is not None
        gang = avgor(gang, paret.motforslag)
    assert omrostningar_kvar(gang) == 0
    assert gang.utfall is not None
    assert att_stalla(gang) is None
    assert att_rosta(gang) is None


def test_en_avgjord_del_utan_omrostning_sparar_omrostningar() -> None:
    gang = begar(oppna(motstallda("abcde")), "a")
    assert omrostningar_kvar(gang) == 4
    assert omrostningar_kvar(avgor(gang, "e")) == 1
