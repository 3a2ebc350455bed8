"""Many records: every line is answered for, in order, in constant memory, whoever does the work."""

import tracemalloc
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from distributed import Client, LocalCluster

from propositionsordning import Filfel, Granskning, Skick, beslut_som_json, beslutsprotokoll
from propositionsordning.utbyte import bulkgranskning
from propositionsordning.utbyte.bulkgranskning import verifiera_fil, verifiera_strom
from tests.guld import fall

TEXT = beslut_som_json(beslutsprotokoll(fall.huddinge_avgjort())).encode()
ANDRAD = TEXT.replace(b'"status":"avgjort"', b'"status":"pagar"')
RADER = [TEXT, b"{}\n", b"\n", ANDRAD, b"inte json\n", b"\xff\n", TEXT.replace(b'":', b'": '), b"   \n", TEXT]
SVAR = [
    (1, Skick.HELT),
    (2, Skick.OLASLIGT),
    (4, Skick.FYND),
    (5, Skick.OLASLIGT),
    (6, Skick.OLASLIGT),
    (7, Skick.OMFORMATERAT),
    (9, Skick.HELT),
]


def svar(granskningar: Iterator[Granskning]) -> list[tuple[int | None, Skick]]:
    return [(g.rad, g.skick) for g in granskningar]


@contextmanager
def _dask() -> Generator[Executor, None, None]:
    pa_maskinen: Any = LocalCluster  # its types are in part unknown
    klient: Any = Client
    with (
        pa_maskinen(n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None) as kluster,
        klient(kluster) as k,
    ):
        yield k.get_executor()


EXECUTORER: dict[str, Callable[[], AbstractContextManager[Executor]]] = {
    "tradar": lambda: ThreadPoolExecutor(3),
    "processer": lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
    "dask": _dask,
}


@pytest.mark.parametrize("slag", EXECUTORER)
def test_svaren_ar_desamma_vem_som_an_arbetar(slag: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fil = tmp_path / "b.jsonl"
    fil.write_bytes(b"".join(RADER * 5))
    monkeypatch.setattr(bulkgranskning, "_I_PARTI", 10_000)
    sjalv = list(verifiera_fil(fil))
    with EXECUTORER[slag]() as executor:
        assert list(verifiera_fil(fil, executor=executor)) == sjalv
    assert [(g.rad, g.skick) for g in sjalv[:7]] == SVAR
    assert len(sjalv) == 35


def test_inget_faller_bort_nar_lasaren_slutar_i_fortid(tmp_path: Path) -> None:
    fil = tmp_path / "b.jsonl"
    fil.write_bytes(TEXT * 20)
    with ThreadPoolExecutor(2) as executor:
        granskningar = verifiera_fil(fil, executor=executor)
        assert next(granskningar).skick is Skick.HELT
        assert isinstance(granskningar, Generator)
        granskningar.close()


@pytest.mark.parametrize(
    ("data", "vantat"),
    [
        (b"", [(None, Skick.OLASLIGT)]),
        (TEXT, [(None, Skick.HELT)]),
        (TEXT * 2, [(1, Skick.HELT), (2, Skick.HELT)]),
        (TEXT.replace(b'":', b'":\n'), [(None, Skick.OMFORMATERAT)]),
        (b"{\n" + TEXT[1:], [(None, Skick.OMFORMATERAT)]),
        (TEXT[:500] + b"\n" + TEXT, [(1, Skick.OLASLIGT), (2, Skick.HELT)]),
        (TEXT + b"x\n" + TEXT, [(1, Skick.HELT), (2, Skick.OLASLIGT), (3, Skick.HELT)]),
        (b"\xef\xbb\xbf" + TEXT + TEXT, [(1, Skick.OMFORMATERAT), (2, Skick.HELT)]),
    ],
)
def test_json_och_jsonl_skiljs_at(data: bytes, vantat: list[tuple[int | None, Skick]]) -> None:
    assert svar(verifiera_strom(BytesIO(data), namn="-")) == vantat


def test_filens_namn_kan_saga_att_den_ar_radvis(tmp_path: Path) -> None:
    for namn, rad in (("b.json", None), ("b.jsonl", 1), ("b.NDJSON", 1)):
        (tmp_path / namn).write_bytes(TEXT)
        assert svar(verifiera_fil(tmp_path / namn)) == [(rad, Skick.HELT)]


def test_for_langa_rader_hoppas_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulkgranskning, "HOGST_BYTE", len(TEXT))
    lang = b"[" * (len(TEXT) + 1)
    assert svar(verifiera_strom(BytesIO(lang + b"\n" + TEXT + lang), namn="-", radvis=True)) == [
        (1, Skick.OLASLIGT),
        (2, Skick.HELT),
        (3, Skick.OLASLIGT),
    ]
    assert svar(verifiera_strom(BytesIO(b"{" + b"\n" * len(TEXT)), namn="-")) == [(None, Skick.OLASLIGT)]


class _Evig(BytesIO):
    """A stream of ``antal`` records that are not all in memory at once."""

    def __init__(self, antal: int) -> None:
        super().__init__()
        self.kvar = antal

    def readline(self, _size: int | None = -1, /) -> bytes:
        self.kvar -= 1
        return b"[]\n" if self.kvar >= 0 else b""


def test_minnet_vaxer_inte_med_filen() -> None:
    def topp(antal: int) -> int:
        tracemalloc.start()
        antalet = sum(1 for _ in verifiera_strom(_Evig(antal), namn="-", radvis=True))
        _, topp = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert antalet == antal
        return topp

    bulkgranskning._I_PARTI, fore = 300, bulkgranskning._I_PARTI
    try:
        topp(200)  # warms what is made once
        # The least of three: other threads of the process are counted too (the cluster of another test).
        lang, kort = (min(topp(antal) for _ in range(3)) for antal in (8_000, 1_000))
        assert lang < 2 * kort
    finally:
        bulkgranskning._I_PARTI = fore


def test_framsteget_ar_filens_storlek(tmp_path: Path) -> None:
    fil = tmp_path / "b.jsonl"
    fil.write_bytes(b"".join(RADER))
    lasta: list[int] = []
    assert svar(verifiera_fil(fil, framsteg=lasta.append)) == SVAR
    assert sum(lasta) == fil.stat().st_size


def test_en_fil_som_inte_finns(tmp_path: Path) -> None:
    with pytest.raises(Filfel, match="filen finns inte"):
        list(verifiera_fil(tmp_path / "saknas.json"))
    with pytest.raises(Filfel, match="är en katalog"):
        list(verifiera_fil(tmp_path))
