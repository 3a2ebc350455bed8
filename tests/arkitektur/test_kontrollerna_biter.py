"""Each check of kallkod.py is shown one thing it must refuse and, beside it, one it must let through."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.arkitektur import kallkod as k

Kontroll = Callable[[Sequence[k.Modul]], list[str]]

# check, file below the package, what it must refuse, what it must let through
FALL: list[tuple[Kontroll, str, str, str]] = [
    (k.kanda_rum, "vind/lada.py", "x = 1", ""),
    (k.pilar, "lag/a.py", "from propositionsordning.mote import b", "from propositionsordning.fel import b"),
    (k.pilar, "lag/a.py", "from propositionsordning import ordning", "from propositionsordning import fel"),
    (k.pilar, "lag/a.py", "from ..mote import b", "from .andra import b"),
    (k.pilar, "lag/a.py", "import propositionsordning.cli.visa", "import propositionsordning.fel"),
    (k.pilar, "lag/a.py", "def f():\n    from propositionsordning.mote import b", "def f():\n    import json"),
    (
        k.pilar,
        "fraser/a.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from propositionsordning.ordning import b",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from propositionsordning.lag import b",
    ),
    (k.pilar, "analys/a.py", "import propositionsordning.forlopp", "import propositionsordning.ordning"),
    (k.pilar, "ordning/a.py", "from propositionsordning import Fraga", "from propositionsordning.arende import Fraga"),
    (k.pilar, "__init__.py", "import propositionsordning.lag", ""),
    (k.ringar, "lag/andra.py", "from propositionsordning.lag import tredje", "import propositionsordning.fel"),
    (k.ringar, "lag/andra.py", "def f():\n    from propositionsordning.lag.tredje import x", "x = 1"),
    (k.tredjepart, "lag/a.py", "import numpy", "import attrs"),
    (k.tredjepart, "lag/a.py", "def f():\n    import docx", "def f():\n    import json"),
    (k.tredjepart, "protokoll/a.py", "import docx", "def f():\n    import docx"),
    (k.tredjepart, "cli/a.py", "import hypothesis", "import cyclopts"),
    (k.latt_port, "__init__.py", "import attrs", "def f():\n    import attrs"),
    (k.dolda_importer, "lag/a.py", "import importlib\nimportlib.import_module('x')", "import importlib"),
    (k.dolda_importer, "lag/a.py", "from importlib import import_module", "from importlib import resources"),
    (k.dolda_importer, "lag/a.py", "__import__('propositionsordning.cli')", "x = 1"),
    (k.orenheter, "lag/a.py", "import random", "import fractions"),
    (k.orenheter, "mote/a.py", "from os import path", "from enum import Enum"),
    (k.orenheter, "beslut/a.py", "def f():\n    import time", "import hashlib"),
    (k.orenheter, "forlopp/a.py", "import datetime\nx = datetime.date.today()", "from datetime import date\nx = date"),
    (k.orenheter, "ordning/a.py", "from datetime import datetime\nx = datetime.now()", "x = max(1, 2)"),
    (k.orenheter, "fraser/a.py", "x = open('f')", "x = 'open'"),
    (k.orenheter, "lag/a.py", "from pathlib import Path", "from re import compile"),
    (k.flyttal, "lag/a.py", "x = 0.5", "x = 5"),
    (k.flyttal, "ordning/a.py", "def f(a, b):\n    return a / b", "def f(a, b):\n    return a // b"),
    (k.flyttal, "forlopp/a.py", "x = 4\nx /= 2", "x = 4\nx //= 2"),
    (k.flyttal, "lag/a.py", "x = float(3)", "x = int(3)"),
    (k.flyttal, "lag/a.py", "import math\nx = math.sqrt(4)", "import math\nx = math.isqrt(4)"),
    (k.flyttal, "lag/a.py", "from math import log", "from math import gcd"),
    (k.langd, "lag/a.py", "x = 1\n" * 421, "x = 1\n" * 420),
    (k.slasknamn, "lag/utils.py", "x = 1", ""),
    (k.slasknamn, "utils/a.py", "x = 1", ""),
    (k.dokumentation, "lag/a.py", "x = 1", '"""Says."""'),
    (k.dokumentation, "lag/a.py", '"""Says."""\ndef f(): ...', '"""Says."""\ndef _f(): ...'),
    (k.dokumentation, "lag/a.py", '"""Says."""\nclass F: ...', '"""Says."""\nclass F:\n    """Says."""'),
    (
        k.dokumentation,
        "lag/a.py",
        '"""Says."""\nclass F:\n    """Says."""\n    def g(self): ...',
        '"""Says."""\nclass F:\n    """Says."""\n    def g(self):\n        """Says."""',
    ),
    (k.arv, "mote/a.py", "class A: ...\nclass B(A): ...", "class A: ...\nclass B: ..."),
    (k.arv, "mote/a.py", "class Fel(Exception): ...", "import enum\nclass A(enum.Enum): ..."),
    (k.arv, "fel.py", "class A(dict): ...", "class A(Exception): ...\nclass B(A): ..."),
    (k.arv, "mote/a.py", "@frozen\nclass A(Protocol): ...", "class A(Protocol[T]): ..."),
    (k.fryst, "mote/a.py", "@dataclass(frozen=True)\nclass A: ...", "@frozen\nclass A: ..."),
    (k.fryst, "mote/a.py", "@attrs.define\nclass A: ...", "@attrs.frozen(eq=False)\nclass A: ..."),
]

GRUND = {
    "__init__.py": "",
    "fel.py": "",
    "lag/__init__.py": "",
    "lag/andra.py": "",
    "lag/tredje.py": "import propositionsordning.lag.andra",
    "mote/__init__.py": "",
    "ordning/__init__.py": "",
}


def _paket(rot: Path, fil: str, kod: str) -> list[k.Modul]:
    for namn, text in {**GRUND, fil: kod}.items():
        (rot / namn).parent.mkdir(parents=True, exist_ok=True)
        (rot / namn).write_text(text, encoding="utf-8")
    return k.las(rot)


@pytest.mark.parametrize(("kontroll", "fil", "brott", "godkant"), FALL)
def test_kontrollen_biter(kontroll: Kontroll, fil: str, brott: str, godkant: str, tmp_path: Path) -> None:
    funnet = kontroll(_paket(tmp_path / "brott", fil, brott))
    # Only the planted file is at fault; the rest of the little package lacks docstrings, and nothing else.
    planterat = [rad for rad in funnet if rad.startswith((fil, "import cycle"))]
    assert len(planterat) == 1, funnet
    assert kontroll is k.dokumentation or funnet == planterat

    if godkant:
        assert not [rad for rad in kontroll(_paket(tmp_path / "gott", fil, godkant)) if rad.startswith((fil, "import"))]
