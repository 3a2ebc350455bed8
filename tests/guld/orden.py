"""The words of the rules and the decisions of many meetings, as they have been approved.

``python -m tests.guld.orden`` writes every file anew; read the difference before it is committed.
"""

from collections.abc import Callable
from pathlib import Path

from tests.guld import motena
from tests.guld.felen import felens_ord
from tests.guld.moten import motenas_ord
from tests.guld.ordningarna import ordningarnas_ord
from tests.guld.regelboken import regelboken
from tests.guld.rutnat import reglernas_svar
from tests.guld.vagrade import vagrades_ord
from tests.guld.valen import valens_ord

MAPP = Path(__file__).parent
FORNYA = "python -m tests.guld.orden"

GODKANDA: dict[str, Callable[[], str]] = {
    "felens-ord.txt": felens_ord,
    "ordningarna.txt": ordningarnas_ord,
    "valens-ord.txt": valens_ord,
    "vagrade.txt": vagrades_ord,
    "regelboken.txt": regelboken,
    "motenas-ord.txt": motenas_ord,
    "reglernas-svar.txt": reglernas_svar,
    "reglernas-ord.txt": motena.reglernas_ord,
    "beslutens-ord.txt": motena.beslutens_ord,
    "verkliga-beslut.txt": motena.verkliga_beslut,
    "dragna-beslut.txt": motena.dragna_beslut,
}


if __name__ == "__main__":
    for namn, text in GODKANDA.items():
        (MAPP / namn).write_text(text(), encoding="utf-8")
