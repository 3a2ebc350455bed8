"""28-31 §§ förvaltningslagen (2017:900): when several decide together in an ärende outside 13 kap. kommunallagen.

They apply in a nämnd to ärenden whose decisions are NOT open to laglighetsprövning, which is most myndighetsutövning: for
the others 2 § switches them off. Where kommunallagen says something else it goes before (4 §), so an abstention still
follows 4 kap. 25 and 26 §§ and a reservation 4 kap. 27 §. The procedure is the same as by custom under kommunallagen, here
written down: each förslag so that it can be answered ja or nej, the chair's finding, omröstning if somebody asks, with more
than two förslag first what shall stand against the one found, enkel majoritet, utslagsröst. What is different is that one
who does not have her dissent noted is taken to stand behind the decision (30 §).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import fl
from propositionsordning.lag.regel import Foljd, Organtyp, Provbarhet, Regel

_NAMND = frozenset({Organtyp.NAMND, Organtyp.UTSKOTT, Organtyp.FORBUNDSDIREKTION})
_ANALOGI = frozenset({Organtyp.UTSKOTT})

R_FL_28_1 = Regel(
    id="R-FL:28-1",
    lagrum=(fl(28, stycke=2), fl(28, stycke=3)),
    text="Är de som beslutar oense ställs varje förslag, och vad ordföranden funnit gäller om ingen begär omröstning.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
)
R_FL_29_1 = Regel(
    id="R-FL:29-1",
    lagrum=(fl(29, stycke=1),),
    text="Omröstningen är öppen, och finns fler än två förslag avgörs först vilket som ställs mot det ordföranden funnit.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
)
R_FL_29_2 = Regel(
    id="R-FL:29-2",
    lagrum=(fl(29, stycke=2),),
    text="Enkel majoritet avgör omröstningen, och vid lika röstetal ordförandens utslagsröst.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
)
R_FL_29_3 = Regel(
    id="R-FL:29-3",
    lagrum=(fl(29, stycke=3),),
    text="Den ledamot som är med vid den slutliga handläggningen deltar i avgörandet, men behöver rösta bara för ett förslag.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
)
R_FL_30_1 = Regel(
    id="R-FL:30-1",
    lagrum=(fl(30, stycke=1), fl(30, stycke=3)),
    text="Den som inte låter anteckna en avvikande mening innan beslutet expedieras anses stå bakom det.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("FL",),
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
