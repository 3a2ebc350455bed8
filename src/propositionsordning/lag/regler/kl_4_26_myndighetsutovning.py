"""4 kap. 26 § kommunallagen: compulsory participation where a nämnd exercises authority over somebody.

A member of a nämnd who takes part in the handling of an ärende about myndighetsutövning mot någon enskild must also take
part in deciding it, but need not vote for more than one förslag. The one concerned has a right to a decision, so the
members cannot leave it undecided by standing aside. It binds nämnder only, never fullmäktige. Förvaltningslagen 29 § third
paragraph has the same thought.

How far it goes when there are several votes is read in two ways (O-19): once the förslag she voted for is out she may
abstain in the later votes, or she must vote each time. It concerns the decision in the matter, not whether to put it off.
Whether an ärende is of this kind nobody can derive; it is a fact that must be given.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import fl, kl
from propositionsordning.lag.regel import Organtyp, Regel, Sakerhet, Styrka

_NAMND = frozenset({Organtyp.NAMND, Organtyp.UTSKOTT, Organtyp.FORBUNDSDIREKTION})
_ANALOGI = frozenset({Organtyp.UTSKOTT})  # for what is delegated to it: the decision is the nämnd's

R_4_26_1 = Regel(
    id="R-4:26-1",
    lagrum=(kl(4, 26, mening=1),),
    text="Den som deltar i en nämnds handläggning av myndighetsutövning mot någon enskild ska också delta i avgörandet.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("KL",),
)
R_4_26_2 = Regel(
    id="R-4:26-2",
    lagrum=(kl(4, 26, mening=2), fl(29, stycke=3)),
    text="Ingen behöver rösta för mer än ett förslag, men minst en gång röstar den som är skyldig att delta.",
    organ=_NAMND,
    analogi=_ANALOGI,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-19",),
    kalla=("KL", "FL"),
)
R_4_26_3 = Regel(
    id="R-4:26-3",
    lagrum=(kl(4, 26, mening=1),),
    text="Skyldigheten gäller den som är kvar i handläggningen, inte den som dessförinnan lämnat den.",
    organ=_NAMND,
    analogi=_ANALOGI,
    sakerhet=Sakerhet.TROLIG,
    kalla=("KL",),
)
R_4_26_4 = Regel(
    id="R-4:26-4",
    lagrum=(kl(4, 26, mening=1),),
    text="Skyldigheten gäller avgörandet i sak, inte frågor om bordläggning och återremiss.",
    organ=_NAMND,
    analogi=_ANALOGI,
    sakerhet=Sakerhet.TROLIG,
    kalla=("KL",),
)
R_4_26_5 = Regel(
    id="R-4:26-5",
    lagrum=(kl(4, 26, mening=1),),
    text="Om ärendet avser myndighetsutövning mot någon enskild måste anges; det kan inte räknas ut.",
    organ=_NAMND,
    analogi=_ANALOGI,
    styrka=Styrka.PRAXIS,
    kalla=("KL",),
)

REGLER = (R_4_26_1, R_4_26_2, R_4_26_3, R_4_26_4, R_4_26_5)
