"""Files are written whole or not at all, and what cannot be read or written is said in Swedish."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from propositionsordning.fel import Filfel
from propositionsordning.utbyte.filer import las_text, skriv_atomart


@pytest.fixture(name="umask")
def _umask() -> Iterator[None]:
    fore = os.umask(0o027)
    yield
    os.umask(fore)


def _mode(fil: Path) -> int:
    return stat.S_IMODE(fil.stat().st_mode)


def _namn(katalog: Path) -> list[str]:
    return sorted(fil.name for fil in katalog.iterdir())


def _felet(anrop: Callable[[], object], fil: Path) -> str:
    """The one remark of the error, which names the file."""
    with pytest.raises(Filfel) as fel:
        anrop()
    assert fel.value.fil == str(fil)
    (anmarkning,) = fel.value.fel
    return str(anmarkning)


def _vagra(kod: int) -> Callable[..., None]:
    """What the operating system does when it refuses."""

    def anrop(*_: object, **__: object) -> None:
        raise OSError(kod, os.strerror(kod))

    return anrop


# --- Writing ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("innehall", "byte"), [("Åäö\r\n\n", "Åäö\r\n\n".encode()), (b"\xff\x00\r", b"\xff\x00\r"), ("", b"")]
)
def test_skriver_precis_innehallet(tmp_path: Path, innehall: str | bytes, byte: bytes) -> None:
    fil = tmp_path / "beslut.txt"
    skriv_atomart(fil, innehall)
    assert fil.read_bytes() == byte
    assert _namn(tmp_path) == ["beslut.txt"]


def test_en_fil_som_finns_skrivs_inte_over_utan_lov(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fil = tmp_path / "beslut.txt"
    fil.write_text("gammalt")
    assert "--skriv-over" in _felet(lambda: skriv_atomart(fil, "nytt"), fil)
    assert fil.read_text() == "gammalt"
    with monkeypatch.context() as m:
        # Said before anything is written: a directory where nothing may be written does not hide it.
        m.setattr(os, "open", _vagra(errno.EACCES))
        assert "--skriv-over" in _felet(lambda: skriv_atomart(fil, "nytt"), fil)
    skriv_atomart(fil, "nytt", skriv_over=True)
    assert fil.read_text() == "nytt"
    assert _namn(tmp_path) == ["beslut.txt"]


@pytest.mark.parametrize("lankar", [True, False], ids=["lankar", "utan_lankar"])
def test_den_som_hann_fore_far_behalla_namnet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lankar: bool) -> None:
    """Another program takes the name after the check, while the content is being flushed."""
    fil = tmp_path / "beslut.txt"
    fsync = os.fsync

    def hinner_fore(fd: int) -> None:
        fil.write_text("den andres")
        fsync(fd)

    monkeypatch.setattr(os, "fsync", hinner_fore)
    if not lankar:
        monkeypatch.setattr(Path, "hardlink_to", _vagra(errno.EPERM))
    assert "--skriv-over" in _felet(lambda: skriv_atomart(fil, "mitt"), fil)
    assert fil.read_text() == "den andres"
    assert _namn(tmp_path) == ["beslut.txt"]


def test_filsystem_utan_lankar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _vagra(errno.EPERM))
    fil = tmp_path / "beslut.txt"
    skriv_atomart(fil, "nytt")
    assert fil.read_text() == "nytt"
    monkeypatch.setattr(Path, "replace", _vagra(errno.EIO))
    assert "operativsystemet svarade" in _felet(lambda: skriv_atomart(tmp_path / "b", "nytt"), tmp_path / "b")
    assert _namn(tmp_path) == ["beslut.txt"]


def test_en_lank_som_nekas_av_annat_skal_far_ingen_annan_vag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _vagra(errno.ENOSPC))
    fil = tmp_path / "beslut.txt"
    assert "disken är full" in _felet(lambda: skriv_atomart(fil, "nytt"), fil)
    assert _namn(tmp_path) == []


@pytest.mark.parametrize(
    ("funktion", "kod", "skal"),
    [
        ("os.fsync", errno.ENOSPC, "disken är full"),
        ("os.open", errno.EROFS, "filsystemet är skrivskyddat"),
        ("os.open", errno.EACCES, "behörighet saknas"),
        ("pathlib.Path.replace", errno.EIO, "operativsystemet svarade"),
        ("pathlib.Path.chmod", errno.EPERM, "behörighet saknas"),
    ],
)
def test_inget_blir_kvar_nar_skrivningen_misslyckas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, funktion: str, kod: int, skal: str
) -> None:
    fil = tmp_path / "beslut.txt"
    fil.write_text("gammalt")
    monkeypatch.setattr(funktion, _vagra(kod))
    assert skal in _felet(lambda: skriv_atomart(fil, "nytt", skriv_over=True), fil)
    assert fil.read_text() == "gammalt"
    assert _namn(tmp_path) == ["beslut.txt"]


def test_inget_blir_kvar_nar_anvandaren_avbryter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def avbryt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", avbryt)
    with pytest.raises(KeyboardInterrupt):
        skriv_atomart(tmp_path / "beslut.txt", "nytt")
    assert _namn(tmp_path) == []


def test_innehallet_ar_pa_disken_innan_filen_far_sitt_namn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fil = tmp_path / "beslut.txt"
    fanns: list[bool] = []
    monkeypatch.setattr(os, "fsync", lambda _: fanns.append(fil.exists()))
    skriv_atomart(fil, "nytt")
    # First the content, then the directory that now holds the name.
    assert fanns == [False, True]


def test_en_katalog_som_inte_gar_att_spara_stoppar_inget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fil = tmp_path / "beslut.txt"

    def fsync(fd: int) -> None:
        if stat.S_ISDIR(os.fstat(fd).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    monkeypatch.setattr(os, "fsync", fsync)
    skriv_atomart(fil, "nytt")
    assert fil.read_text() == "nytt"


@pytest.mark.usefixtures("umask")
def test_en_ny_fil_foljer_umask_och_en_gammal_behaller_sina_rattigheter(tmp_path: Path) -> None:
    fil = tmp_path / "beslut.txt"
    skriv_atomart(fil, "nytt")
    assert _mode(fil) == 0o640
    fil.chmod(0o600)
    skriv_atomart(fil, "nyare", skriv_over=True)
    assert _mode(fil) == 0o600


def test_en_skrivskyddad_fil_far_sta(tmp_path: Path) -> None:
    fil = tmp_path / "justerat.txt"
    fil.write_text("justerat")
    fil.chmod(0o444)
    assert "filen är skrivskyddad" in _felet(lambda: skriv_atomart(fil, "nytt", skriv_over=True), fil)
    assert fil.read_text() == "justerat"


@pytest.mark.parametrize("skriv_over", [True, False])
def test_skriver_inte_genom_en_symbolisk_lank(tmp_path: Path, *, skriv_over: bool) -> None:
    mal = tmp_path / "mal.txt"
    mal.write_text("gammalt")
    lank, brusten = tmp_path / "lank.txt", tmp_path / "brusten.txt"
    lank.symlink_to(mal)
    brusten.symlink_to(tmp_path / "finns-inte.txt")
    for fil in (lank, brusten):
        assert "symbolisk länk" in _felet(partial(skriv_atomart, fil, "nytt", skriv_over=skriv_over), fil)
    assert mal.read_text() == "gammalt"
    assert not (tmp_path / "finns-inte.txt").exists()


@pytest.mark.parametrize("skriv_over", [True, False])
def test_mal_som_inte_ar_filer(tmp_path: Path, *, skriv_over: bool) -> None:
    katalog, ror, fil = tmp_path / "katalog", tmp_path / "ror", tmp_path / "fil"
    katalog.mkdir()
    os.mkfifo(ror)
    fil.write_text("gammalt")
    fall = {
        katalog: "är en katalog; ange en fil",
        ror: "är ingen vanlig fil",
        tmp_path / "saknas" / "b.txt": f"katalogen {tmp_path / 'saknas'} finns inte; skapa den först",
        fil / "b.txt": "en del av sökvägen är en fil",
        tmp_path / ("x" * 300): "sökvägen är för lång",
        tmp_path / "a\0b": "otillåtet tecken",
    }
    for mal, skal in fall.items():
        assert skal in _felet(partial(skriv_atomart, mal, "nytt", skriv_over=skriv_over), mal)
    assert _namn(tmp_path) == ["fil", "katalog", "ror"]
    assert stat.S_ISFIFO(ror.stat().st_mode)


def test_tecken_som_inte_finns_i_utf_8(tmp_path: Path) -> None:
    fil = tmp_path / "beslut.txt"
    assert "tecken 2 i innehållet" in _felet(lambda: skriv_atomart(fil, "a\ud800"), fil)
    assert _namn(tmp_path) == []


# --- Reading ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("byte", "text"),
    [
        ("Åsa\r\nÖrn\n".encode(), "Åsa\r\nÖrn\n"),
        (b"\xef\xbb\xbf[organ]", "[organ]"),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa"),
        (b"", ""),
    ],
)
def test_laser_utf_8_och_slapper_ett_bom(tmp_path: Path, byte: bytes, text: str) -> None:
    fil = tmp_path / "a.toml"
    fil.write_bytes(byte)
    assert las_text(fil) == text


@pytest.mark.parametrize(
    ("byte", "text"),
    [
        (
            "a\nb = 'Åsa'".encode("cp1252"),
            "rad 2, byte 8: filen måste vara UTF-8, men byte 8 är 0xC5, ett Å om filen är sparad som Windows-1252; ",
        ),
        (b"\xef\xbb\xbf\xe5", "rad 1, byte 4: filen måste vara UTF-8, men byte 4 är 0xE5, ett å "),
        (b"\x81", "rad 1, byte 1: filen måste vara UTF-8, men byte 1 är 0x81; "),
        ("å".encode("utf-16"), "filen är sparad som UTF-16, men måste vara UTF-8; "),
    ],
)
def test_fel_teckenkodning_pekas_ut(tmp_path: Path, byte: bytes, text: str) -> None:
    fil = tmp_path / "a.toml"
    fil.write_bytes(byte)
    fel = _felet(lambda: las_text(fil), fil)
    assert fel.startswith(text)
    assert fel.endswith("spara den med teckenkodningen UTF-8")


def test_hogsta_storlek(tmp_path: Path) -> None:
    fil = tmp_path / "a.toml"
    fil.write_bytes(b"x" * 2000)
    assert len(las_text(fil, hogst_byte=2000)) == 2000
    assert "högst 1 999 byte" in _felet(lambda: las_text(fil, hogst_byte=1999), fil)


def test_det_som_inte_gar_att_lasa(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fil = tmp_path / "a.toml"
    fil.write_text("")
    fall = {
        tmp_path / "saknas.toml": "filen finns inte",
        tmp_path: "är en katalog",
        fil / "b.toml": "en del av sökvägen är en fil",
        tmp_path / "a\0b": "otillåtet tecken",
    }
    for sokvag, skal in fall.items():
        assert skal in _felet(partial(las_text, sokvag), sokvag)
    monkeypatch.setattr(Path, "open", _vagra(errno.EACCES))
    assert _felet(lambda: las_text(fil), fil) == "filen kan inte läsas: behörighet saknas"
