"""The ärendefil: one sammanträde with one or many ärenden, as TOML that a secretary can write by hand.

``las_arendefil`` reads it and tries every event against the rules; ``spela_fil`` gives the states. The format is
described in docs/arendefil.md.
"""

from __future__ import annotations

from functools import partial
from itertools import takewhile
from pathlib import Path

from attrs import evolve, field, frozen

from propositionsordning.arende.arende import Arende
from propositionsordning.fel import EjStodd, Filanmarkning, Filfel, OgiltigtVarde
from propositionsordning.forlopp.lage import Lage, Loggpost
from propositionsordning.forlopp.motor import borja, spela
from propositionsordning.lag.direktion import prova_direktionsval
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.tolkningar import Arbetsordning
from propositionsordning.mote.narvaro import Narvaro, utan_jav
from propositionsordning.mote.organ import Organ
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.utbyte.arendefil_analys import Analysuppgift
from propositionsordning.utbyte.arendefil_arende import Uppgivet, las_arende
from propositionsordning.utbyte.arendefil_falt import Kalla, Samlare, Varde, nycklarna, unika, visa
from propositionsordning.utbyte.arendefil_organ import Personer, format_av, las_organ, personer
from propositionsordning.utbyte.arendefil_sammantrade import Underlag, Uppgifter, las_arbetsordning, las_sammantrade
from propositionsordning.utbyte.arendefil_spel import narvaro_anda, spela_utkast
from propositionsordning.utbyte.filer import las_text
from propositionsordning.utbyte.tomlrader import las_toml

__all__ = ["FORMAT", "ArendeIFil", "Arendefil", "Filplats", "Underlag", "las_arendefil", "spela_fil", "tolka_arendefil"]

FORMAT = "propositionsordning/arende/1"
"""What an ärendefil says that it is."""


@frozen
class Filplats:
    """A place in the file: "arende[1].handelser[3]", and its line from 1 (None when unknown)."""

    plats: str
    rad: int | None


@frozen(kw_only=True)
class ArendeIFil:
    """One ärende of the file with its log.

    ``platser``: for each entry of ``handelser`` where the file has it; None for what the reader added (what an extract
    leaves unsaid, the end of the sammanträde). ``antal_javiga``: jäviga in this ärende who are not named. ``analys``: the
    rankings assumed for an analysis, which are no facts of the ärende.
    """

    arende: Arende
    handelser: tuple[Loggpost, ...] = ()
    platser: tuple[Filplats | None, ...] = field(default=(), repr=False)
    antal_javiga: int | None = None
    analys: Analysuppgift | None = None


@frozen(kw_only=True)
class Arendefil:
    """A file that has been read and holds together: every event has been tried against the rules."""

    sammantrade: Sammantrade
    arenden: tuple[ArendeIFil, ...]
    underlag: Underlag = Underlag.FULLSTANDIGT


def las_arendefil(sokvag: Path) -> Arendefil:
    """Read an ärendefil, with the organ file and the roll calls that it names (relative to its folder).

    Raises :class:`Filfel` with everything that is wrong: its text (place and line), and each event that the rules
    refuse (the first of an ärende; those after it would only repeat it).
    """
    return tolka_arendefil(las_text(sokvag), fil=str(sokvag), katalog=sokvag.parent)


def tolka_arendefil(text: str, *, fil: str = "ärendefilen", katalog: Path | None = None) -> Arendefil:
    r"""Read the text of an ärendefil; ``fil`` is the name errors give it, ``katalog`` where files it names are.

    Raises :class:`Filfel` as :func:`las_arendefil` does.

    >>> fil = tolka_arendefil(
    ...     '''
    ... format = "propositionsordning/arende/1"
    ... organ = {typ = "namnd", namn = "Kommunstyrelsen"}
    ... sammantrade = {datum = 2025-03-26}
    ... [[arende]]
    ... rubrik = "Budget"
    ... forslag = [{id = "a", art = "liggande", rubrik = "förvaltningens förslag"}]
    ... yrkande = [{av = "M-1", forslag = "a"}]
    ... '''
    ... )
    >>> [(y.id, y.av, y.forslag) for y in fil.arenden[0].arende.yrkanden], fil.arenden[0].handelser
    ([('y1', ('M-1',), 'a')], ())
    """
    data, rader = las_toml(text, fil=fil)
    rot = Varde(data, (), Kalla(fil, rader))
    format_av(rot.under("format"), FORMAT)
    samlare = Samlare()
    uppgifter, vilka = _sammantrade(rot, samlare, katalog or Path())
    tabeller = _arendetabeller(rot, samlare)
    alla = [
        samlare.prova(partial(las_arende, nr=nr, vilka=vilka, katalog=katalog or Path()), v)
        for nr, v in enumerate(tabeller, start=1)
    ]
    lasta = [u for u in alla if u is not None]
    unika([(u.arende.id, u.varde.under("id" if "id" in u.varde.ra else "paragraf")) for u in lasta], samlare)
    # Who is there when an ärende is taken up depends on those before it: past one that cannot be read nothing is played.
    spelbara = takewhile(lambda u: u is not None, alla)
    arenden = () if uppgifter is None else _spela(rot, [u for u in spelbara if u], uppgifter, samlare)
    if samlare.fel or uppgifter is None:
        raise Filfel(fil=fil, fel=sorted(samlare.fel, key=_rad))
    return Arendefil(sammantrade=uppgifter.sammantrade, arenden=arenden, underlag=uppgifter.underlag)


def _rad(anmarkning: Filanmarkning) -> int:
    return anmarkning.rad or 0


def spela_fil(fil: Arendefil) -> tuple[Lage, ...]:
    """The state of each ärende after its events; närvaro carries over from one ärende to the next, jäv does not."""
    narvaro = fil.sammantrade.narvaro
    lagen: list[Lage] = []
    for a in fil.arenden:
        lage = spela(borja(fil.sammantrade, a.arende, narvaro=_vid(narvaro, a.antal_javiga)), a.handelser)
        narvaro = utan_jav(lage.narvaro, ingaende=lage.ingaende)
        lagen.append(lage)
    return tuple(lagen)


def _vid(narvaro: Narvaro, antal_javiga: int | None) -> Narvaro:
    return evolve(narvaro, antal_javiga=antal_javiga)


# --- The parts of the file --------------------------------------------------------------------------------------------


def _sammantrade(rot: Varde, samlare: Samlare, katalog: Path) -> tuple[Uppgifter | None, Personer]:
    nycklarna(
        rot,
        ("format", "organ", "sammantrade", "arbetsordning", "arende"),
        samlare,
        kravs=("organ", "sammantrade", "arende"),
    )
    organ = samlare.prova(partial(las_organ, katalog=katalog), rot.under("organ")) if "organ" in rot.ra else None
    val: Arbetsordning | None = Arbetsordning()
    if "arbetsordning" in rot.ra:
        val = samlare.prova(las_arbetsordning, rot.under("arbetsordning"))
    if organ is not None and val is not None:
        val = samlare.prova(partial(_direktionens, organ=organ, val=val), rot)
    vilka = personer(organ)
    uppgifter = None
    if "sammantrade" in rot.ra:
        las = partial(las_sammantrade, organ=organ, vilka=vilka, arbetsordning=val)
        uppgifter = samlare.prova(las, rot.under("sammantrade"))
    return uppgifter, vilka


def _direktionens(rot: Varde, *, organ: Organ, val: Arbetsordning) -> Arbetsordning:
    """The arbetsordning, with the four choices where the organ is a förbundsdirektion and only there (O-22)."""
    try:
        prova_direktionsval(organ.typ, val)
    except OgiltigtVarde as fel:
        v = rot.under("arbetsordning")
        if isinstance(v.ra, dict):
            plats = v.under(fel.falt) if fel.falt in v.ra else v
        else:  # no table to point at: what asks for the choices is the kind of body
            plats = rot.under("organ")
            plats = plats.under("typ") if isinstance(plats.ra, dict) else plats
        vad = f"{fel.falt} saknas" if fel.varde is None else f"{visa(fel.varde)} är inte tillåtet"
        raise plats.fel(f"{vad}; tillåtet är {fel.tillatet}") from fel
    return val


def _arendetabeller(rot: Varde, samlare: Samlare) -> list[Varde]:
    """``[[arende]]``, or a single ``[arende]``."""
    v = rot.under("arende")
    if isinstance(v.ra, dict):
        return [v]
    if isinstance(v.ra, list) and v.ra:
        return [v.under(i) for i in range(len(v.ra))]
    if "arende" in rot.ra:
        samlare.fel += v.otillatet("minst en tabell under rubriken [[arende]]").fel
    return []


def _utan_forbundsordning(v: Varde, *, arende: Arende, organ: Organ) -> Arende:
    """The ärende, if it asks for no förbundsordning's share where there is none; passed over, a simple majority would do."""
    if arende.kvalificerad is None or organ.typ is not Organtyp.FULLMAKTIGE:
        return arende
    forbund = f"{Organtyp.FORBUNDSFULLMAKTIGE.value} eller {Organtyp.FORBUNDSDIREKTION.value}"
    raise v.under("kvalificerad").fel(
        "bara en förbundsordning kan kräva kvalificerad majoritet (KL 9:6); utelämna kravet, eller ange organets typ som "
        + forbund
    )


def _spela(rot: Varde, lasta: list[Uppgivet], uppgifter: Uppgifter, samlare: Samlare) -> tuple[ArendeIFil, ...]:
    """Each ärende played from where the one before it left the närvaro."""
    narvaro = uppgifter.sammantrade.narvaro
    spelade: list[ArendeIFil] = []
    for u in lasta:
        if (
            samlare.prova(partial(_utan_forbundsordning, arende=u.arende, organ=uppgifter.sammantrade.organ), u.varde)
            is None
        ):
            continue
        try:
            lage = borja(uppgifter.sammantrade, u.arende, narvaro=_vid(narvaro, u.antal_javiga))
        except EjStodd as fel:
            samlare.fel += rot.under("sammantrade").under("datum").fel(str(fel)).fel
            return ()
        try:
            spelat = spela_utkast(
                lage,
                u.utkast,
                arende=u.varde,
                utdrag=uppgifter.underlag is Underlag.UTDRAG,
                avslutat=uppgifter.avslutat,
            )
        except Filfel as fel:
            samlare.fel += fel.fel
            narvaro = utan_jav(narvaro_anda(lage, u.utkast))
            continue
        narvaro = utan_jav(spelat.lage.narvaro, ingaende=spelat.lage.ingaende)
        spelade.append(
            ArendeIFil(
                arende=u.arende,
                handelser=spelat.lage.logg,
                platser=tuple(None if v is None else Filplats(v.plats, v.rad) for v in spelat.platser),
                antal_javiga=u.antal_javiga,
                analys=u.analys,
            )
        )
    return tuple(spelade)
