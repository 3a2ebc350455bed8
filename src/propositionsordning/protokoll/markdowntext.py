"""The minutes as Markdown (CommonMark, with the tables of GFM). Whatever the facts hold is text and never markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from propositionsordning.beslut.protokoll import Beslutsprotokoll
from propositionsordning.fraser.katalog import Fraskatalog
from propositionsordning.protokoll.mall import STANDARDMALL, Mall
from propositionsordning.protokoll.modell import Protokollsparagraf, Sektion, Stycke, Styckeslag, Tabell
from propositionsordning.protokoll.sektioner import protokollsparagraf

__all__ = ["paragraf_som_markdown", "protokollmarkdown"]

# What means something wherever it stands, and what does so only where a line begins.
_ALLTID = re.compile(r"[\\`*_\[\]<>#|~&$]")
_FORST = re.compile(r"[-+=:]|\d{1,9}(?=[.)](?:\s|$))")
# What GFM makes a link of by itself.
_LANK = re.compile(r"(?<=www)\.|(?<=[a-z]):(?=//)|@", re.IGNORECASE)
_RADBRYTNING = "\\\n"


def protokollmarkdown(
    protokoll: Beslutsprotokoll, *, mall: Mall = STANDARDMALL, fraser: Fraskatalog | None = None
) -> str:
    r"""The minutes of the ärende as Markdown: its rubrik is a heading of the first level, its sections of the second.

    >>> from datetime import date
    >>> from propositionsordning.arende.arende import Arende
    >>> from propositionsordning.beslut.protokoll import beslutsprotokoll
    >>> from propositionsordning.forlopp.motor import borja
    >>> from propositionsordning.lag.regel import Organtyp
    >>> from propositionsordning.mote.organ import Organ
    >>> from propositionsordning.mote.sammantrade import Sammantrade
    >>> m = Sammantrade(organ=Organ(typ=Organtyp.NAMND, namn="Kommunstyrelsen"), datum=date(2025, 3, 26))
    >>> text = protokollmarkdown(beslutsprotokoll(borja(m, Arende(id="1", rubrik="Budget *2026*"))))
    >>> text.splitlines()[4]
    '# Budget \\*2026\\*'
    """
    return paragraf_som_markdown(protokollsparagraf(protokoll, mall=mall, fraser=fraser))


def paragraf_som_markdown(paragraf: Protokollsparagraf) -> str:
    """The section model as Markdown, ending with a newline."""
    block = [
        _rad(paragraf.organ),
        _RADBRYTNING.join(f"**{_inne(u.etikett)}** {_inne(u.varde)}" for u in paragraf.uppgifter),
        f"# {_inne(paragraf.rubrik)}",
        *([] if paragraf.pagar is None else [f"**{_inne(paragraf.pagar.text)}**"]),
        *(text for sektion in paragraf.sektioner for text in _sektion(sektion)),
    ]
    return "\n\n".join(block) + "\n"


def _inne(text: str) -> str:
    """Text inside a line, on one line; every character that could mean something is escaped."""
    rak = _ALLTID.sub(lambda t: f"\\{t[0]}", " ".join(text.split()))
    return _LANK.sub(lambda t: f"\\{t[0]}", rak)


def _rad(text: str) -> str:
    """The same where a line begins, so that it opens no list, rule or definition."""
    rak = _inne(text)
    traff = _FORST.match(rak)
    if traff is None:
        return rak
    plats = traff.end() if traff[0][0].isdigit() else 0
    return f"{rak[:plats]}\\{rak[plats:]}"


def _sektion(sektion: Sektion) -> Iterator[str]:
    yield f"## {_inne(sektion.rubrik)}"
    for grupp in _grupper(sektion.stycken):
        if grupp[0].slag is Styckeslag.RAD:
            yield _RADBRYTNING.join(_rad(s.text) for s in grupp)
        elif grupp[0].slag is Styckeslag.PUNKT:
            yield _punkterna(grupp)
        elif grupp[0].slag is Styckeslag.REPLIK:
            yield "\n>\n".join(f"> {_rad(s.text)}" for s in grupp)
        else:
            yield from (_rad(s.text) for s in grupp)
    for tabell in sektion.tabeller:
        yield f"### {_inne(tabell.rubrik.text)}"
        yield _tabell(tabell)


def _grupper(stycken: Sequence[Stycke]) -> Iterator[list[Stycke]]:
    """Paragraphs of one kind that follow on each other."""
    grupp: list[Stycke] = []
    for stycke in stycken:
        if grupp and grupp[0].slag is not stycke.slag:
            yield grupp
            grupp = []
        grupp.append(stycke)
    if grupp:
        yield grupp


def _punkterna(grupp: Sequence[Stycke]) -> str:
    """A numbered list. A list counts on from its first number; another sign after the number begins a new one."""
    rader: list[str] = []
    tecken, vantat = ".", None
    for stycke in grupp:
        nr = 1 if stycke.nr is None else stycke.nr
        if vantat is not None and nr != vantat:
            tecken = ")" if tecken == "." else "."
        rader.append(f"{nr}{tecken} {_rad(stycke.text)}")
        vantat = nr + 1
    return "\n".join(rader)


def _tabell(tabell: Tabell) -> str:
    skiljerad = ["---", *("---:" for _ in tabell.kolumner[1:])]
    rader = (tabell.kolumner, skiljerad, *(rad.celler for rad in tabell.rader), tabell.summa.celler)
    return "\n".join(f"| {' | '.join(c if rad is skiljerad else _inne(c) for c in rad)} |" for rad in rader)
