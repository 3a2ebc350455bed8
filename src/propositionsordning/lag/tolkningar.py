"""The open interpretations as explicit choices with a documented default (O-1 … O-25).

An :class:`Arbetsordning` holds one municipality's choices. Nothing is chosen silently: every choice has a name, a
default and the id of the question it answers, and the record carries the whole object. A choice that nobody has described
so that it can be followed is named too, and choosing it gives one clear error (``EJ_STODDA``).
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

from attrs import Attribute, field, frozen

from propositionsordning import krav
from propositionsordning.fel import EjStodd

__all__ = [
    "EJ_STODDA",
    "Andringsordning",
    "Arbetsordning",
    "AvslagMotFlera",
    "AvstaendeVidEnighet",
    "DeltarInteSenast",
    "Direktionsval",
    "FormellTurordning",
    "Huvudforslagsval",
    "JaVidUppskov",
    "JavigaITredjedelen",
    "KvalificeradFlera",
    "Majoritetsmatt",
    "MinoritetensMottagare",
    "Motforslagsval",
    "Motivprovning",
    "MottagarensBeredning",
    "Ordningsinvandning",
    "OvrigaUppskov",
    "Personval",
    "ReservationVidAvstaende",
    "Rostplikt",
    "SenBegaran",
    "Tredjedelsbevis",
    "UpphavtUppskov",
    "Utslagsrostval",
    "ValFragor",
    "ValOmfattar",
]


class FormellTurordning(Enum):
    """O-1: the order between formal questions when the chair does not lay one out."""

    ATERREMISS_FORST = "aterremiss_forst"
    BORDLAGGNING_FORST = "bordlaggning_forst"


class JaVidUppskov(Enum):
    """O-2: what JA stands for in a vote on an uppskov."""

    FUNNET = "funnet"
    """What the chair has found."""
    AVGORAS_IDAG = "avgoras_idag"
    """Always that the ärende is decided today (or the uppskov rejected)."""


class Huvudforslagsval(Enum):
    """O-3: which alternative becomes huvudförslag when omröstning is requested."""

    FUNNET = "funnet"
    """The one that the chair has found carried."""
    BEREDANDE_ORGANETS = "beredande_organets"
    """The preparing organ's, where it competes."""


class Motforslagsval(Enum):
    """O-4: how the motförslag is chosen among three or more remaining alternatives."""

    REKURSIV = "rekursiv"
    """By the same kind of question at each level."""
    KEDJA = "kedja"
    """By elimination in a fixed order."""
    FLEST_ROSTER = "flest_roster"
    """One ballot among all the candidates; seen nowhere but by consent."""


class Ordningsinvandning(Enum):
    """O-5: what happens when a member opposes the chair's propositionsordning."""

    ORGANET = "organet"
    """The body decides by simple majority."""
    ORDFORANDEN = "ordforanden"
    """The chair decides; the objection is not put."""
    ENHALLIGT = "enhalligt"
    """Another order than the chair's needs everyone present."""


class KvalificeradFlera(Enum):
    """O-6: several alternatives where the law asks for more than a simple majority."""

    VALJ_FORST = "valj_forst"
    """One is chosen by the ordinary method, then tried against the demand."""
    VAR_FOR_SIG = "var_for_sig"
    """Each is put by itself against the demand, until one meets it."""


class AvslagMotFlera(Enum):
    """O-7: avslag against several positive alternatives."""

    SAMMA_ELIMINERING = "samma_eliminering"
    """Avslag is one competitor among the others."""
    POSITIVA_FORST = "positiva_forst"
    """The positive ones first, then the winner against avslag."""
    AVSLAG_FORST = "avslag_forst"
    """Avslag first, then which of the positive ones."""


class Andringsordning(Enum):
    """O-8: how an ändringsyrkande is put."""

    MOT_HELHETEN = "mot_helheten"
    """As a whole alternative against the unchanged förslag."""
    ANDRING_FORST = "andring_forst"
    """The change first, then the whole as it then reads."""


class SenBegaran(Enum):
    """O-9: a request for omröstning that comes after the klubbslag."""

    KLUBBSLAG = "klubbslag"
    """Too late; if the chair reopens at once it is recorded as irregular, with the reason."""
    GENAST = "genast"
    """The chair may reopen what was settled in the same breath."""
    ENIGHET = "enighet"
    """Only if all who are present agree."""


class DeltarInteSenast(Enum):
    """O-10: the last moment to announce that one takes no part in a decision."""

    OVERLAGGNING = "overlaggning"
    """Before the överläggning."""
    PROPOSITION = "proposition"
    KLUBBSLAG = "klubbslag"


class ValOmfattar(Enum):
    """O-11: what is "val" (5:50, 5:54, 5:56)."""

    VAL = "val"
    """The choice of persons only."""
    AVEN_ENTLEDIGANDE = "aven_entledigande"
    """Also that somebody is relieved or recalled."""


class Personval(Enum):
    """O-12: a val by closed ballot with three or more candidates."""

    RELATIV_MAJORITET = "relativ_majoritet"
    KONTRAPROPOSITION = "kontraproposition"
    ABSOLUT_MAJORITET = "absolut_majoritet"


class Utslagsrostval(Enum):
    """O-13: may the utslagsröst go against the chair's own vote?"""

    SOM_EGEN_ROST = "som_egen_rost"
    FRI = "fri"


class JavigaITredjedelen(Enum):
    """O-14: are jäviga members among those present that the third is counted of?"""

    UTANFOR = "utanfor"
    INNANFOR = "innanfor"


class Tredjedelsbevis(Enum):
    """O-15: how it is shown that a third asks for an uppskov."""

    OMROSTNING = "omrostning"
    ANTECKNAD_BEGARAN = "antecknad_begaran"
    """Also by a request that the minutes record, with names or a counted number."""


class Majoritetsmatt(Enum):
    """O-16: when does a carried uppskov count as carried by a minority?"""

    NARVARANDE = "narvarande"
    AVGIVNA_ROSTER = "avgivna_roster"


class Motivprovning(Enum):
    """O-17: several återremissyrkanden with motives of their own."""

    ENHET = "enhet"
    """Yrkande and motive are one, each put and counted by itself."""
    SUMMERA = "summera"
    """First whether a third wants an återremiss at all, then which motive a third supports."""


class ReservationVidAvstaende(Enum):
    """O-18: may one who abstained in the omröstning reserve herself?"""

    JA = "ja"
    TIDIGARE_STEG = "tidigare_steg"
    """If she took part in an earlier stage of the same question: voted in it, or it was settled by acklamation."""
    NEJ = "nej"


class Rostplikt(Enum):
    """O-19: how often one must vote where 4:26 lays down a duty to take part."""

    MINST_EN_GANG = "minst_en_gang"
    VARJE_GANG = "varje_gang"


class AvstaendeVidEnighet(Enum):
    """O-20: does one who abstains block a decision that all present must agree on (5:33, 5:52)?"""

    HINDRAR = "hindrar"
    HINDRAR_INTE = "hindrar_inte"


class Direktionsval(Enum):
    """O-22: which rules a förbundsdirektion follows where kap. 5 and kap. 6 differ."""

    SOM_FULLMAKTIGE = "som_fullmaktige"
    SOM_NAMND = "som_namnd"
    FORBUNDSORDNING = "forbundsordning"
    """Rules of the förbundsordning's own, which nobody has described."""


class MinoritetensMottagare(Enum):
    """O-23: where may a minority send an ärende back to?"""

    BEREDANDE_ORGAN = "beredande_organ"
    ALLA = "alla"


class UpphavtUppskov(Enum):
    """O-24: does the minority right revive when an uppskov that it carried has been annulled?"""

    ATERUPPLIVAR = "aterupplivar"
    ATERUPPLIVAR_INTE = "aterupplivar_inte"


class MottagarensBeredning(Enum):
    """O-24: must the organ that a minority sends the ärende back to have prepared this very ärende?"""

    KRAVS_INTE = "kravs_inte"
    KRAVS = "kravs"


class ValFragor(Enum):
    """O-25: which questions of an ärende about val or anställning are sluten and go by lot."""

    VALET = "valet"
    ALLA_FRAGOR = "alla_fragor"


class OvrigaUppskov(Enum):
    """R-1-8: are the other uppskovsyrkanden still put when one has carried?"""

    STALLS = "stalls"
    FALLER = "faller"


EJ_STODDA: dict[Enum, str] = {
    Motforslagsval.FLEST_ROSTER: "ingen källa beskriver hur en sådan omröstning avgörs",
    Personval.KONTRAPROPOSITION: "ingen källa beskriver hur val avgörs så i en kommun",
    Personval.ABSOLUT_MAJORITET: "ingen källa beskriver hur omval hålls i en kommun",
    Direktionsval.FORBUNDSORDNING: "förbundsordningens egna regler är inte beskrivna",
}
"""Choices that are known of but cannot be followed, and why."""


def _en_av(val: type[Enum]) -> Callable[[Any, Attribute[Any], Any], None]:
    ratt = krav.av_typ(val, "ett av " + ", ".join(f"{val.__name__}.{v.name}" for v in val if v not in EJ_STODDA))

    def kontroll(instans: object, attribut: Attribute[Any], varde: object) -> None:
        ratt(instans, attribut, varde)
        if isinstance(varde, Enum) and varde in EJ_STODDA:
            raise EjStodd(vad=f"{attribut.name} = {varde.value}", skal=EJ_STODDA[varde])

    return kontroll


@frozen(kw_only=True, cache_hash=True)  # asked for at every look-up of what follows from the choices
class Arbetsordning:
    """One body's choices where law leaves room; every field has the documented default.

    ``godkannande_kravs``: the propositionsordning must be approved before a proposition is put (R-2-17). The four fields
    that begin with ``direktion`` belong to a förbundsdirektion, which has no default (O-22). Raises :class:`EjStodd` for a
    choice of ``EJ_STODDA``.

    >>> Arbetsordning().utslagsrost
    <Utslagsrostval.SOM_EGEN_ROST: 'som_egen_rost'>
    >>> Arbetsordning(motforslagsval=Motforslagsval.FLEST_ROSTER)
    Traceback (most recent call last):
    ...
    propositionsordning.fel.EjStodd: motforslagsval = flest_roster stöds inte: ingen källa ...
    """

    formell_turordning: FormellTurordning = field(
        default=FormellTurordning.ATERREMISS_FORST, validator=_en_av(FormellTurordning)
    )
    ja_vid_uppskov: JaVidUppskov = field(default=JaVidUppskov.FUNNET, validator=_en_av(JaVidUppskov))
    huvudforslag: Huvudforslagsval = field(default=Huvudforslagsval.FUNNET, validator=_en_av(Huvudforslagsval))
    motforslagsval: Motforslagsval = field(default=Motforslagsval.REKURSIV, validator=_en_av(Motforslagsval))
    ordningsinvandning: Ordningsinvandning = field(
        default=Ordningsinvandning.ORGANET, validator=_en_av(Ordningsinvandning)
    )
    kvalificerad_flera: KvalificeradFlera = field(
        default=KvalificeradFlera.VALJ_FORST, validator=_en_av(KvalificeradFlera)
    )
    avslag_mot_flera: AvslagMotFlera = field(default=AvslagMotFlera.SAMMA_ELIMINERING, validator=_en_av(AvslagMotFlera))
    andringsordning: Andringsordning = field(default=Andringsordning.MOT_HELHETEN, validator=_en_av(Andringsordning))
    sen_begaran: SenBegaran = field(default=SenBegaran.KLUBBSLAG, validator=_en_av(SenBegaran))
    deltar_inte_senast: DeltarInteSenast = field(default=DeltarInteSenast.KLUBBSLAG, validator=_en_av(DeltarInteSenast))
    val_omfattar: ValOmfattar = field(default=ValOmfattar.VAL, validator=_en_av(ValOmfattar))
    personval: Personval = field(default=Personval.RELATIV_MAJORITET, validator=_en_av(Personval))
    utslagsrost: Utslagsrostval = field(default=Utslagsrostval.SOM_EGEN_ROST, validator=_en_av(Utslagsrostval))
    javiga_i_tredjedelen: JavigaITredjedelen = field(
        default=JavigaITredjedelen.UTANFOR, validator=_en_av(JavigaITredjedelen)
    )
    tredjedelsbevis: Tredjedelsbevis = field(default=Tredjedelsbevis.OMROSTNING, validator=_en_av(Tredjedelsbevis))
    majoritetsmatt: Majoritetsmatt = field(default=Majoritetsmatt.NARVARANDE, validator=_en_av(Majoritetsmatt))
    flera_motiv: Motivprovning = field(default=Motivprovning.ENHET, validator=_en_av(Motivprovning))
    reservation_vid_avstaende: ReservationVidAvstaende = field(
        default=ReservationVidAvstaende.JA, validator=_en_av(ReservationVidAvstaende)
    )
    rostplikt: Rostplikt = field(default=Rostplikt.MINST_EN_GANG, validator=_en_av(Rostplikt))
    avstaende_vid_enighet: AvstaendeVidEnighet = field(
        default=AvstaendeVidEnighet.HINDRAR, validator=_en_av(AvstaendeVidEnighet)
    )
    direktion_uppskov: Direktionsval | None = field(default=None, validator=krav.eller_inget(_en_av(Direktionsval)))
    direktion_arenden: Direktionsval | None = field(default=None, validator=krav.eller_inget(_en_av(Direktionsval)))
    direktion_jav: Direktionsval | None = field(default=None, validator=krav.eller_inget(_en_av(Direktionsval)))
    direktion_beslutsforhet: Direktionsval | None = field(
        default=None, validator=krav.eller_inget(_en_av(Direktionsval))
    )
    minoritetens_mottagare: MinoritetensMottagare = field(
        default=MinoritetensMottagare.BEREDANDE_ORGAN, validator=_en_av(MinoritetensMottagare)
    )
    upphavt_uppskov: UpphavtUppskov = field(default=UpphavtUppskov.ATERUPPLIVAR, validator=_en_av(UpphavtUppskov))
    mottagarens_beredning: MottagarensBeredning = field(
        default=MottagarensBeredning.KRAVS_INTE, validator=_en_av(MottagarensBeredning)
    )
    val_fragor: ValFragor = field(default=ValFragor.VALET, validator=_en_av(ValFragor))
    ovriga_uppskov: OvrigaUppskov = field(default=OvrigaUppskov.STALLS, validator=_en_av(OvrigaUppskov))
    godkannande_kravs: bool = field(default=False, validator=krav.av_typ(bool, "sant eller falskt"))
