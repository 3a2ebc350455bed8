"""28-31 §§ förvaltningslagen (2017:900): when several decide together in an ärende outside 13 kap. kommunallagen.

They apply in a nämnd to ärenden whose decisions are NOT open to laglighetsprövning, which is most myndighetsutövning: for
the others 2 § switches them off. Where kommunallagen says something else it goes before (4 §), so an abstention still
follows 4 kap. 25 and 26 §§ and a reservation 4 kap. 27 §. The procedure is the same as by custom under kommunallagen, here
written down: each förslag so that it can be answered ja or nej, the chair's finding, omröstning if somebody asks, with more
than two förslag first what shall stand against the one found, enkel majoritet, utslagsröst. What is different is that one
who does not have her dissent noted is taken to stand behind the decision (30 §).

Whether a decision is appealed so nobody can derive: it follows of the act that the ärende comes under, and is a fact that
must be given. Where it is not, these paragraphs are silent. Three of their rules say no more than kommunallagen does and
are tried there. Left are two. What is voted on last stands against the förslag that the chair had found, so a chain laid out
by the chair, or a huvudförslag singled out beforehand that she does not find, is refused (29 §). And everybody takes part in
the decision (29 § third paragraph): but a member of a nämnd may abstain by kommunallagen 4 kap. 25 §, which deviates and goes
before, save in myndighetsutövning, where 26 § lays down the same duty. So it binds in just those ärenden. That a dissent may
be announced until the decision is sent out deviates from 4 kap. 27 §, which asks for it before the sammanträde ends.

Cases: a permit appealed by förvaltningsbesvär: three förslag, the last two put against each other first; a member who
has no dissent noted.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import fl
from propositionsordning.lag.regel import Foljd, Organtyp, Provbarhet, Provning, Regel, bruten, ej_provbar, uppfylld

_NAMND = frozenset({Organtyp.NAMND, Organtyp.UTSKOTT, Organtyp.FORBUNDSDIREKTION})
_ANALOGI = frozenset({Organtyp.UTSKOTT})

R_FL_28_1 = Regel(
    id="R-FL:28-1",
    lagrum=(fl(28, stycke=2), fl(28, stycke=3)),
    text="Är de som beslutar oense ställs varje förslag, och vad ordföranden funnit gäller om ingen begär omröstning.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Samma sak prövas som R-5:53-2 och R-5:53-3.",
)
R_FL_29_1 = Regel(
    id="R-FL:29-1",
    lagrum=(fl(29, stycke=1),),
    text="Omröstningen är öppen, och finns fler än två förslag avgörs först vilket som ställs mot det ordföranden funnit.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
    provbarhet=Provbarhet.PROVAS,
)
R_FL_29_2 = Regel(
    id="R-FL:29-2",
    lagrum=(fl(29, stycke=2),),
    text="Enkel majoritet avgör omröstningen, och vid lika röstetal ordförandens utslagsröst.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Samma sak prövas som R-5:55-1 och R-5:56-1.",
)
R_FL_29_3 = Regel(
    id="R-FL:29-3",
    lagrum=(fl(29, stycke=3),),
    text="Den ledamot som är med vid den slutliga handläggningen deltar i avgörandet, men behöver rösta bara för ett förslag.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
    provbarhet=Provbarhet.PROVAS,
)
R_FL_30_1 = Regel(
    id="R-FL:30-1",
    lagrum=(fl(30, stycke=1), fl(30, stycke=3)),
    text="Den som inte låter anteckna en avvikande mening innan beslutet expedieras anses stå bakom det.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Ingen händelse kan strida mot det; tiden följer R-4:27-2, och de som anses stå bakom beslutet redovisas.",
)
R_FL_31_1 = Regel(
    id="R-FL:31-1",
    lagrum=(fl(31),),
    text="Handlingen visar dagen, vad beslutet innehåller, vilka som fattat det, föredraganden och vilka som annars medverkat.",
    organ=_NAMND,
    analogi=_ANALOGI,
    foljd=Foljd.UPPLYSNING,
    kalla=("FL",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Föredragande och andra som medverkat utan att delta i avgörandet anges inte.",
)

REGLER = (R_FL_28_1, R_FL_29_1, R_FL_29_2, R_FL_29_3, R_FL_30_1, R_FL_31_1)


def forvaltningslagen_galler(*, organ: Organtyp, forvaltningsbesvar: bool | None) -> bool:
    """Do 28-31 §§ hold beside kommunallagen: in a nämnd, where the decision is known to be appealed by förvaltningsbesvär?

    >>> forvaltningslagen_galler(organ=Organtyp.NAMND, forvaltningsbesvar=None)
    False
    """
    return organ in _NAMND and forvaltningsbesvar is True


def huvudforslaget_ar_det_funna(
    *, antal_forslag: int, huvudforslag: str | None, funnet: str | None, i_kedja: bool = False
) -> Provning | None:
    """R-FL:29-1: with more than two förslag, does the vote stand against the one the chair found (alternatives by id)?

    ``i_kedja``: the chair has laid the förslag two and two instead. ``funnet``, ``huvudforslag``: None unknown; no other
    förslag has then been put in the place of the one found, so nothing is broken. None with two förslag or one.

    >>> huvudforslaget_ar_det_funna(antal_forslag=3, huvudforslag="a", funnet="b").svar.value
    'bruten'
    >>> huvudforslaget_ar_det_funna(antal_forslag=2, huvudforslag="a", funnet="b") is None
    True
    """
    if antal_forslag < 3:
        return None
    if i_kedja:
        return bruten(R_FL_29_1, "Förslagen står i en kedja; det som ordföranden funnit ska stå mot ett av de övriga.")
    if funnet is None:
        return ej_provbar(R_FL_29_1, "Det framgår inte vad ordföranden fann, som är det som övriga förslag ställs mot.")
    if huvudforslag is None:
        return ej_provbar(
            R_FL_29_1, f"Det framgår inte vilket förslag övriga ska ställas mot; ordföranden fann {funnet}."
        )
    if huvudforslag != funnet:
        return bruten(R_FL_29_1, f"Huvudförslag är {huvudforslag}, men ordföranden fann {funnet}.")
    return uppfylld(R_FL_29_1)


def ska_delta(vem: str, *, myndighetsutovning: bool | None) -> Provning | None:
    """R-FL:29-3: must ``vem``, who is in the final handling, take part in deciding the matter?

    None where kommunallagen lets her abstain (4:25), which goes before.

    >>> ska_delta("M-1", myndighetsutovning=True).svar.value, ska_delta("M-1", myndighetsutovning=False) is None
    ('bruten', True)
    """
    if myndighetsutovning is None:
        return ej_provbar(
            R_FL_29_3, f"Det framgår inte om ärendet avser myndighetsutövning; annars får {vem} avstå (KL 4:25)."
        )
    if not myndighetsutovning:
        return None
    return bruten(R_FL_29_3, "Den som är med vid den slutliga handläggningen ska delta i avgörandet.")


def star_bakom(deltog: tuple[str, ...], *, reserverat: tuple[str, ...]) -> tuple[str, ...]:
    """R-FL:30-1: those (member ids) who are taken to stand behind the decision: who took part and did not dissent.

    >>> star_bakom(("S-1", "M-1"), reserverat=("M-1",))
    ('S-1',)
    """
    return tuple(vem for vem in deltog if vem not in reserverat)
