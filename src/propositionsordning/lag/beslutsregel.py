"""Which rule settles a question, and the arithmetic that the special demands share.

Enkel majoritet is the rule (5 kap. 55 §). Where a paragraph asks for more or less it has a member of its own here, so that
the lagrum follows the question; what the paragraph says stands in its own file in ``lag/regler``. A special demand belongs
to one side of a question, the kvotsida: it carries when the demand is met and falls when it is not, so that equal numbers
are never left to an utslagsröst. The arithmetic is a function of persons and votes, in integers only.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from propositionsordning.lag.majoritet import Antal, Kvot, Kvotbas
from propositionsordning.lag.regel import Provning, Regel, ej_provbar, uppfylld
from propositionsordning.lag.tolkningar import AvstaendeVidEnighet

__all__ = [
    "ENIGHETSREGLER",
    "KVOTREGLER",
    "SARSKILDA",
    "Beslutsregel",
    "Kravprovning",
    "prova_enighet",
    "prova_kvot",
]


class Beslutsregel(Enum):
    """Which rule settles a question once it is put to the vote."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    ENKEL = "enkel"
    """More votes on one side than on the other (5:55)."""
    TREDJEDEL = "tredjedel"
    """Uppskov in fullmäktige with the minority right unspent (5:50 first paragraph)."""
    TREDJEDEL_OKAND = "tredjedel_okand"
    """Uppskov in fullmäktige when the ärende's history is unknown: where the two rules differ, nobody can tell."""
    UPPTAGANDE = "upptagande"
    """To decide an urgent ärende that was not announced: all who are present (5:52)."""
    ENIGHET = "enighet"
    """The decision in an urgent ärende that was not prepared: all who are present (5:33)."""
    EXTRA_VAL = "extra_val"
    """Extra val to fullmäktige: two thirds of those present for it (5:10)."""
    FOLKINITIATIV = "folkinitiativ"
    """The kvotsida rejects the referendum: two thirds of those present against it, or it is held (5:37)."""
    LOKAL_NAMND = "lokal_namnd"
    """A local nämnd without proportional election: two thirds of those present for it (5:58)."""
    INVANDNING = "invandning"
    """Another propositionsordning than the chair's, where the arbetsordning asks for everyone (O-5)."""
    FORBUNDSORDNING = "forbundsordning"
    """What the förbundsordning of a kommunalförbund asks for (9:6): the question carries its own Kvot."""


KVOTREGLER = frozenset(
    {Beslutsregel.EXTRA_VAL, Beslutsregel.FOLKINITIATIV, Beslutsregel.LOKAL_NAMND, Beslutsregel.FORBUNDSORDNING}
)
"""A share larger than a half has to be counted."""
ENIGHETSREGLER = frozenset({Beslutsregel.UPPTAGANDE, Beslutsregel.ENIGHET, Beslutsregel.INVANDNING})
"""All who are present must agree."""
SARSKILDA = KVOTREGLER | ENIGHETSREGLER
"""Every demand that is harder to meet than a simple majority."""


@frozen(kw_only=True)
class Kravprovning:
    """Is a special demand met (None: the facts do not tell), and the prövning that explains it?"""

    uppnatt: bool | None
    provning: Provning


def prova_kvot(regel: Regel, *, kvot: Kvot, roster: int, emot: int, bas: Antal, riktning: str = "för") -> Kravprovning:
    """Do ``roster`` votes reach the share that ``regel`` asks for, of ``bas``?

    ``emot``: votes on the other side; ``bas``: how many there are of what the share is counted of; ``riktning``: what the
    votes are, in the sentence ("för", "mot").

    >>> from propositionsordning.lag.lagrum import kl
    >>> r = Regel(id="R-x", lagrum=(kl(5, 10),), text="Så.")
    >>> p = prova_kvot(r, kvot=Kvot(2, 3), roster=54, emot=20, bas=Antal(81, 81))
    >>> p.uppnatt, p.provning.skal
    (True, '54 av 81 närvarande röstade för; kravet är minst två tredjedelar av de närvarande, 54.')
    """
    exakt = bas.exakt
    av = f"{exakt if exakt is not None else f'minst {bas.minst}'} {_BAS[kvot.bas]}"
    uppnatt = bas.kvot_nas_av(kvot, roster)
    if uppnatt is None:
        skal = f"{roster} röstade {riktning} och {emot} tvärtom, men det framgår inte om det är {kvot}."
        return Kravprovning(uppnatt=None, provning=ej_provbar(regel, skal))
    grans = "" if exakt is None else f", {kvot.grans(exakt)}"
    skal = f"{roster} av {av} röstade {riktning}; kravet är {kvot}{grans}."
    return Kravprovning(uppnatt=uppnatt, provning=uppfylld(regel, skal))


def prova_enighet(
    regel: Regel, *, ense: int, emot: int, narvarande: Antal, avstaende: AvstaendeVidEnighet
) -> Kravprovning:
    """Are all who are present agreed (``ense`` votes for, ``emot`` against)? O-20 says whether one who abstains is.

    >>> from propositionsordning.lag.lagrum import kl
    >>> r, n = Regel(id="R-x", lagrum=(kl(5, 33),), text="Så."), Antal(45, 45)
    >>> [prova_enighet(r, ense=44, emot=0, narvarande=n, avstaende=o).uppnatt for o in AvstaendeVidEnighet]
    [False, True]
    """
    alla = None if emot or not ense else narvarande.alla_ar(ense)
    n = narvarande.exakt if narvarande.exakt is not None else f"minst {narvarande.minst}"
    if emot:
        uppnatt, skal = False, f"{emot} av {n} närvarande röstade emot; alla ska vara ense."
    elif not ense:
        uppnatt, skal = False, f"Ingen av {n} närvarande röstade för; alla ska vara ense."
    elif avstaende is AvstaendeVidEnighet.HINDRAR_INTE:
        uppnatt, skal = True, f"{ense} av {n} närvarande röstade för och ingen emot."
    elif alla is None:
        skal = f"{ense} röstade för och ingen emot, men det framgår inte om någon avstod."
        return Kravprovning(uppnatt=None, provning=ej_provbar(regel, skal))
    else:
        uppnatt, skal = (
            alla,
            f"{ense} av {n} närvarande röstade för; "
            + ("alla var ense." if alla else "den som avstår är inte ense om beslutet."),
        )
    return Kravprovning(uppnatt=uppnatt, provning=uppfylld(regel, skal))


_BAS = {Kvotbas.NARVARANDE: "närvarande", Kvotbas.AVGIVNA: "avgivna röster", Kvotbas.LEDAMOTER: "ledamöter"}
