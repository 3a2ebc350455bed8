"""The open interpretations as explicit choices with a documented default (regler.md section 15).

An :class:`Arbetsordning` holds one municipality's choices. Nothing is chosen silently: every choice has a name, a
default and the id of the question it answers, and the record carries the whole object.
"""

from __future__ import annotations

from enum import Enum

from attrs import frozen

__all__ = [
    "Arbetsordning",
    "DeltarInteSenast",
    "FormellTurordning",
    "Majoritetsmatt",
    "Motforslagsval",
    "OvrigaUppskov",
    "ReservationVidAvstaende",
    "Utslagsrostval",
]


class FormellTurordning(Enum):
    """O-1: the order between formal questions when the chair does not lay one out."""

    ATERREMISS_FORST = "aterremiss_forst"
    BORDLAGGNING_FORST = "bordlaggning_forst"


class Motforslagsval(Enum):
    """O-4: how the motförslag is chosen among three or more remaining alternatives."""

    REKURSIV = "rekursiv"
    KEDJA = "kedja"


class DeltarInteSenast(Enum):
    """O-10: the last moment to announce that one takes no part in a decision."""

    PROPOSITION = "proposition"
    KLUBBSLAG = "klubbslag"


class Utslagsrostval(Enum):
    """O-13: may the utslagsröst go against the chair's own vote?"""

    SOM_EGEN_ROST = "som_egen_rost"
    FRI = "fri"


class Majoritetsmatt(Enum):
    """O-16: when does a carried uppskov count as carried by a minority?"""

    NARVARANDE = "narvarande"
    AVGIVNA_ROSTER = "avgivna_roster"


class ReservationVidAvstaende(Enum):
    """O-18: may one who abstained in the omröstning reserve herself?"""

    JA = "ja"
    NEJ = "nej"


class OvrigaUppskov(Enum):
    """R-1-8: are the other uppskovsyrkanden still put when one has carried?"""

    STALLS = "stalls"
    FALLER = "faller"


@frozen(kw_only=True)
class Arbetsordning:
    """One body's choices where law leaves room; every field has the documented default.

    ``godkannande_kravs``: the propositionsordning must be approved before a proposition is put (R-2-17).

    >>> Arbetsordning().utslagsrost
    <Utslagsrostval.SOM_EGEN_ROST: 'som_egen_rost'>
    """

    formell_turordning: FormellTurordning = FormellTurordning.ATERREMISS_FORST
    motforslagsval: Motforslagsval = Motforslagsval.REKURSIV
    deltar_inte_senast: DeltarInteSenast = DeltarInteSenast.KLUBBSLAG
    utslagsrost: Utslagsrostval = Utslagsrostval.SOM_EGEN_ROST
    majoritetsmatt: Majoritetsmatt = Majoritetsmatt.NARVARANDE
    reservation_vid_avstaende: ReservationVidAvstaende = ReservationVidAvstaende.JA
    ovriga_uppskov: OvrigaUppskov = OvrigaUppskov.STALLS
    godkannande_kravs: bool = False
