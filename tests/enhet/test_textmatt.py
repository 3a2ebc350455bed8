"""The width table is as wide as a wide font is, and not much wider."""

import pytest

from propositionsordning.bild.textmatt import brutna, vidd

# DejaVu Sans, and DejaVu Sans Bold, in thousandths of the font's size, as a browser measures them.
MATT = (
    (
        "abcdefghijklmnopqrstuvwxyzåäö",
        "613 635 550 635 615 352 635 634 278 278 579 278 974 634 612 635 635 411 521 392 634 592 818 592 592 525 613 613 612",
        "675 716 593 716 678 435 716 712 343 343 665 343 1042 712 687 716 716 493 595 478 712 652 924 645 652 582 675 675 687",
    ),
    (
        "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ",
        "684 686 698 770 632 575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685 611 685 684 684 787",
        "774 762 734 830 683 683 821 837 372 372 775 637 995 837 850 733 850 770 720 682 812 774 1103 771 724 725 774 774 850",
    ),
    (
        "0123456789 .,:;-–!?’”()/§%&",
        "636 636 636 636 636 636 636 636 636 636 318 318 318 337 337 361 500 401 531 318 518 390 390 337 500 950 780",
        "696 696 696 696 696 696 696 696 696 696 348 380 380 400 400 415 500 456 580 380 657 457 457 365 500 1002 872",
    ),
)


@pytest.mark.parametrize(("tecknen", "normala", "feta"), MATT, ids=["gemener", "versaler", "andra"])
def test_inget_tecken_ar_bredare_an_tabellen_sager(tecknen: str, normala: str, feta: str) -> None:
    for t, normal, fet in zip(tecknen, normala.split(), feta.split(), strict=True):
        assert vidd(t, storlek=1000) >= int(normal), t
        assert vidd(t, storlek=1000, fet=True) >= int(fet), t


@pytest.mark.parametrize(("fet", "mellanslag"), [(False, 318), (True, 348)])
def test_en_rad_fylls_nastan(fet: bool, mellanslag: int) -> None:  # noqa: FBT001  # a parameter of the test
    bredd = dict(zip(MATT[0][0], map(int, MATT[0][1 + fet].split()), strict=True)) | {" ": mellanslag}
    text = "det är bara ordföranden som ställer proposition på yrkandena i den ordning som har godkänts " * 5
    *fulla, _ = brutna(text, bredd=900, storlek=15, fet=fet)
    assert all(sum(bredd[t] for t in rad) * 15 > 760 * 1000 for rad in fulla)


def test_ett_langt_ord_styckas_och_inget_av_det_forloras() -> None:
    ord_ = "realisationsvinstbeskattningsavdragsmöjlighetsutredningsförslaget"
    bitar = brutna(ord_, bredd=100, storlek=15)
    *forst, sist = bitar
    assert all(bit.endswith("-") for bit in forst)
    assert "".join(bit[:-1] for bit in forst) + sist == ord_
    assert all(vidd(bit, storlek=15) <= 100 for bit in bitar)


def test_bara_mellan_bokstaver_satts_ett_bindestreck() -> None:
    assert brutna("12345678", bredd=40, storlek=15) == ["1234", "5678"]
    assert brutna("kom-munal", bredd=42, storlek=15)[0] == "kom-"
