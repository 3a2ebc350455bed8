"""The rules and the open interpretations explained in Swedish, for one who wants to know what they are and rest on.

A list gives two lines a rule, under the statute or practice it belongs to; an explanation gives everything that the
catalogue knows of one. No text is wider than ``bredd`` characters, links apart.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from datetime import date

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.kallor import KALLOR
from propositionsordning.lag.katalog import REGLER, narmast
from propositionsordning.lag.lagrum import Forfattning, lank
from propositionsordning.lag.lydelse import IKRAFT, andrad_genom
from propositionsordning.lag.regel import Foljd, Kraft, Organtyp, Provbarhet, Regel, Styrka
from propositionsordning.lag.tolkning import Tolkning, Tolkningsval
from propositionsordning.lag.tolkningskatalog import TOLKNINGAR
from propositionsordning.lag.tolkningskatalog import tolkning as tolkning_med_id

__all__ = [
    "FOLJD",
    "ORGAN",
    "forklara",
    "forklara_regel",
    "forklara_tolkning",
    "grupp",
    "hitta",
    "kraft_i_ord",
    "regelforteckning",
    "sok_regler",
]

BREDD = 100  # characters of a line
_KOLUMN = 13  # where the explanations begin

ORGAN: dict[Organtyp, str] = {
    Organtyp.FULLMAKTIGE: "fullmäktige",
    Organtyp.NAMND: "styrelse, nämnd, gemensam nämnd",
    Organtyp.UTSKOTT: "utskott",
    Organtyp.BEREDNING: "fullmäktigeberedning",
    Organtyp.FORBUNDSFULLMAKTIGE: "förbundsfullmäktige",
    Organtyp.FORBUNDSDIREKTION: "förbundsdirektion",
}
"""What each kind of body is called."""

_KORT: dict[Organtyp, str] = {
    Organtyp.FULLMAKTIGE: "KF",
    Organtyp.NAMND: "N",
    Organtyp.UTSKOTT: "U",
    Organtyp.BEREDNING: "B",
    Organtyp.FORBUNDSFULLMAKTIGE: "FF",
    Organtyp.FORBUNDSDIREKTION: "FD",
}
_NYCKEL = (
    "KF fullmäktige, N styrelse och andra nämnder, U utskott, B fullmäktigeberedning, FF förbundsfullmäktige, "
    "FD förbundsdirektion; (a) på motsvarande sätt, (d) delvis så, (v) efter direktionens eget val."
)
_TECKEN = {Kraft.STADGAD: "", Kraft.ANALOGI: "(a)", Kraft.DELVIS: "(d)", Kraft.VALD: "(v)"}

FOLJD: dict[Foljd, str] = {
    Foljd.HINDER: "hinder: händelsen vägras, om ingen anger ett skäl för att den ändå ska registreras",
    Foljd.AVVIKELSE: "avvikelse: händelsen registreras, och avvikelsen antecknas",
    Foljd.UPPLYSNING: "upplysning: den nämns, och inget hindras",
}
"""What a breach leads to, in words."""

_FORFATTNING = {
    Forfattning.KL: "Kommunallagen",
    Forfattning.FL: "Förvaltningslagen",
    Forfattning.LPV: "Lagen om proportionella val",
}


def sok_regler(
    *, organ: Organtyp | None = None, styrka: Styrka | None = None, provbarhet: Provbarhet | None = None
) -> tuple[Regel, ...]:
    """The rules that govern a kind of body, have a strength, are tried or only told; None: no such demand.

    >>> [r.id for r in sok_regler(organ=Organtyp.UTSKOTT, styrka=Styrka.LAG) if r.id.startswith("R-5:50")]
    []
    """
    return tuple(
        r
        for r in REGLER
        if (organ is None or r.kraft(organ) is not None)
        and (styrka is None or r.styrka is styrka)
        and (provbarhet is None or r.provbarhet is provbarhet)
    )


def grupp(regel: Regel) -> str:
    """The heading that a rule stands under: its statute, with the chapter in kommunallagen, or its strength.

    >>> from propositionsordning.lag.katalog import regel
    >>> grupp(regel("R-5:50-1")), grupp(regel("R-1-1")), grupp(regel("R-10-3"))
    ('Kommunallagen, 5 kap.', 'Praxis', 'Andra lagar')
    """
    if regel.styrka is not Styrka.LAG:
        return str(regel.styrka.value).capitalize()
    if not regel.lagrum:
        return "Andra lagar"
    forst = regel.lagrum[0]
    namn = _FORFATTNING[forst.forfattning]
    return namn if forst.kapitel is None else f"{namn}, {forst.kapitel} kap."


def _gruppordning(r: Regel) -> tuple[int, int, int]:
    if r.styrka is Styrka.LAG and r.lagrum:
        forst = r.lagrum[0]
        return 0, list(Forfattning).index(forst.forfattning), forst.kapitel or 0
    return 1, -1 if r.styrka is Styrka.LAG else list(Styrka).index(r.styrka), 0


def regelforteckning(regler: Sequence[Regel] = REGLER, *, bredd: int = BREDD) -> str:
    """Rules in short, under headings, with the key to the abbreviations last; empty text when there are none."""
    rader: list[str] = []
    rubrik = ""
    for r in sorted(regler, key=_gruppordning):  # stable: within a group as in the catalogue
        if grupp(r) != rubrik:
            rubrik = grupp(r)
            rader += ["", rubrik, "-" * len(rubrik)]
        organ = " ".join(_KORT[o] + _TECKEN[k] for o in Organtyp if (k := r.kraft(o)) is not None)
        marke = ", overifierad" if r.overifierad else ""
        rader.append(f"{r.id:<11} {r.provbarhet.value}, {r.styrka.value}{marke}: {organ}")
        rader += textwrap.wrap(r.text, bredd, initial_indent=" " * 12, subsequent_indent=" " * 12)
    return "\n".join([*rader[1:], "", *textwrap.wrap(_NYCKEL, bredd)]) + "\n" if rader else ""


def forklara(sokt: str, *, bredd: int = BREDD) -> str:
    """What there is to say of the rule or open interpretation with this id, in small letters or capitals.

    Raises :class:`OgiltigtVarde` for an unknown id, with the one that is meant.

    >>> print(forklara("o-2").splitlines()[0])
    O-2  Vad står ja för i en omröstning om uppskov?
    """
    funnen = hitta(sokt)
    return forklara_regel(funnen, bredd=bredd) if isinstance(funnen, Regel) else forklara_tolkning(funnen, bredd=bredd)


def hitta(sokt: str) -> Regel | Tolkning:
    """The rule or open interpretation with this id, in small letters or capitals; raises as :func:`forklara` does.

    >>> hitta(" r-5:56-1").id
    'R-5:56-1'
    """
    rent = sokt.strip().upper()
    kanda: dict[str, Regel | Tolkning] = {**{r.id: r for r in REGLER}, **{t.id: t for t in TOLKNINGAR}}
    if rent not in kanda:
        tillatet = f"en regel som R-5:56-1 eller en tolkning som O-16{narmast(rent, kanda)}"
        raise OgiltigtVarde(objekt="regler", falt="id", varde=sokt, tillatet=tillatet)
    return kanda[rent]


def forklara_regel(regel: Regel, *, bredd: int = BREDD) -> str:
    """One rule in full: sentence, lagrum with link and since when, bodies, strength, sources, what a breach leads to."""
    rader = [*textwrap.wrap(f"{regel.id}  {regel.text}", bredd), ""]
    for lagrum in regel.lagrum:
        rader += [*_falt("Lagrum", [str(lagrum)], bredd), " " * _KOLUMN + lank(lagrum)]
    if not regel.lagrum:
        rader += _falt("Lagrum", ["inget"], bredd)
    rader += _falt("Genom", [str(lagrum) for lagrum in regel.genom], bredd)
    rader += _falt("Gäller från", _gallande(regel), bredd)
    rader += _falt("Organ", _organ(regel), bredd)
    rader += _falt("Styrka", [regel.styrka.value], bredd)
    rader += _falt("Säkerhet", [regel.sakerhet.value], bredd)
    rader += _falt("Overifierad", [regel.overifierad] if regel.overifierad else [], bredd)
    rader += _falt("Källor", [f"{nyckel}: {KALLOR[nyckel]}" for nyckel in regel.kalla], bredd)
    rader += _falt("Följd", [FOLJD[regel.foljd]], bredd)
    rader += _falt("Tolkningar", [f"{o}: {tolkning_med_id(o).fraga}" for o in regel.optioner], bredd)
    skal = [regel.provbarhet.value] if not regel.varfor_ej else [f"{regel.provbarhet.value}: {regel.varfor_ej}"]
    return "\n".join([*rader, *_falt("Prövning", skal, bredd)]) + "\n"


def forklara_tolkning(tolkning: Tolkning, *, bredd: int = BREDD) -> str:
    """One open interpretation: the question, each answer with the field that holds it, the default, why, and the rules."""
    rader = [*textwrap.wrap(f"{tolkning.id}  {tolkning.fraga}", bredd), ""]
    rader += _falt("Val", [_val(v) for v in tolkning.val], bredd)
    if tolkning.falt and not any(v.forval for v in tolkning.val):
        rader += _falt("Förval", ["inget; " + " och ".join(tolkning.falt) + " måste anges"], bredd)
    rader += _falt("Varför", [tolkning.varfor], bredd)
    rader += _falt("Regler", [f"{r.id}: {r.text}" for r in tolkning.regler], bredd)
    return "\n".join(rader) + "\n"


def _val(v: Tolkningsval) -> str:
    namn = "" if v.varde is None else f"{', '.join(v.falt)} = {v.varde.value}: "
    return f"{namn}{v.text}{' (förval)' if v.forval else ''}{f' Stöds inte: {v.ej_stodd}.' if v.ej_stodd else ''}"


def _gallande(r: Regel) -> Iterable[str]:
    if r.galler_fran is not None:
        return [r.galler_fran.isoformat()]
    andrade = {f"SFS {sfs}": None for lagrum in r.lagrum if (sfs := andrad_genom(lagrum)) is not None}
    if r.styrka is Styrka.LAG and andrade:
        return [f"okänt; nuvarande lydelse genom {', '.join(andrade)}, tidigast {_tidigast(r).isoformat()}"]
    return ["okänt"]


def _tidigast(r: Regel) -> date:
    return max(IKRAFT[lagrum.forfattning] for lagrum in r.lagrum if lagrum.forfattning in IKRAFT)


def kraft_i_ord(regel: Regel, kraft: Kraft) -> str:
    """By what force a rule governs a body, in words.

    >>> from propositionsordning.lag.katalog import regel
    >>> kraft_i_ord(regel("R-5:53-1"), Kraft.ANALOGI)
    'på motsvarande sätt'
    """
    if kraft is Kraft.STADGAD:
        return f"enligt {regel.styrka.value}"
    if kraft is Kraft.VALD:
        return "om direktionen har valt det (O-22)"
    delvis = kraft is Kraft.DELVIS
    return (
        f"enligt {regel.styrka.value} när det beslutar, annars på motsvarande sätt" if delvis else "på motsvarande sätt"
    )


def _organ(r: Regel) -> list[str]:
    med: dict[Kraft, list[str]] = {}
    for organ in Organtyp:
        kraft = r.kraft(organ)
        if kraft is not None:
            bara = " (bara i en kommun)" if r.bara_kommun and organ is Organtyp.FULLMAKTIGE else ""
            med.setdefault(kraft, []).append(ORGAN[organ] + bara)
    return [f"{', '.join(organen)}: {kraft_i_ord(r, kraft)}" for kraft, organen in med.items()]


def _falt(namn: str, varden: Iterable[str], bredd: int) -> list[str]:
    """A heading in the left column, with each value in lines of its own to the right."""
    rader: list[str] = []
    for varde in varden:
        forst = (namn if not rader else "").ljust(_KOLUMN)
        rader += textwrap.wrap(varde, bredd, initial_indent=forst, subsequent_indent=" " * _KOLUMN)
    return rader
