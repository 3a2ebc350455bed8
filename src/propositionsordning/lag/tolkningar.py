"""The open interpretations as explicit choices with a documented default (regler.md section 15).

An :class:`Arbetsordning` holds one municipality's choices. Nothing is chosen silently: every choice has a name, a
default and the id of the question it answers, and the record carries the whole object.
"""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from propositionsordning import krav

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


def _en_av(val: type[Enum]) -> krav.Validator:
    return krav.av_typ(val, "ett av " + ", ".join(f"{val.__name__}.{v.name}" for v in val))


@frozen(kw_only=True)
class Arbetsordning:
    """One body's choices where law leaves room; every field has the documented default.

    ``godkannande_kravs``: the propositionsordning must be approved before a proposition is put (R-2-17).

    >>> Arbetsordning().utslagsrost
    <Utslagsrostval.SOM_EGEN_ROST: 'som_egen_rost'>
    """

    formell_turordning: FormellTurordning = field(
        default=FormellTurordning.ATERREMISS_FORST, validator=_en_av(FormellTurordning)
    )
    motforslagsval: Motforslagsval = field(default=Motforslagsval.REKURSIV, validator=_en_av(Motforslagsval))
    deltar_inte_senast: DeltarInteSenast = field(default=DeltarInteSenast.KLUBBSLAG, validator=_en_av(DeltarInteSenast))
    utslagsrost: Utslagsrostval = field(default=Utslagsrostval.SOM_EGEN_ROST, validator=_en_av(Utslagsrostval))
    majoritetsmatt: Majoritetsmatt = field(default=Majoritetsmatt.NARVARANDE, validator=_en_av(Majoritetsmatt))
    reservation_vid_avstaende: ReservationVidAvstaende = field(
        default=ReservationVidAvstaende.JA, validator=_en_av(ReservationVidAvstaende)
    )
    ovriga_uppskov: OvrigaUppskov = field(default=OvrigaUppskov.STALLS, validator=_en_av(OvrigaUppskov))
    godkannande_kravs: bool = field(default=False, validator=krav.av_typ(bool, "sant eller falskt"))
