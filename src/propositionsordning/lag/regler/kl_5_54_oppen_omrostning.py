"""5 kap. 54 § kommunallagen: omröstning is open, except in ärenden about val or anställning.

There it is closed, by ballots. The exception comes into play only when omröstning is requested: such an ärende too is
decided by acklamation as long as nobody asks. Nothing else may be voted on in secret, whoever asks for it.

Val means to choose persons for uppdrag. To let somebody go (avsägelse, återkallelse), ansvarsfrihet and anmärkning are not
val (O-11). Whether the other questions of such an ärende, an uppskov say, follow the exception is read in two ways (O-25).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import UTAN_EGNA_REGLER, Regel, Sakerhet

R_5_54_1 = Regel(
    id="R-5:54-1",
    lagrum=(kl(5, 54),),
    genom=(kl(6, 33, stycke=1),),
    text="En omröstning är öppen utom i ärenden som avser val eller anställning av personal.",
    analogi=UTAN_EGNA_REGLER,
    optioner=("O-25",),
    kalla=("KL",),
)
R_5_54_2 = Regel(
    id="R-5:54-2",
    lagrum=(kl(5, 54),),
    genom=(kl(6, 33, stycke=1),),
    text="Begärs omröstning om val eller anställning är den sluten; utan begäran avgörs också de med acklamation.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "KL77"),
)
R_5_54_3 = Regel(
    id="R-5:54-3",
    lagrum=(kl(5, 54), kl(4, 9), kl(4, 10), kl(5, 24)),
    genom=(kl(6, 33, stycke=1),),
    text="Avsägelse, återkallelse, ansvarsfrihet och anmärkning är inte val; där är omröstningen öppen.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-11",),
    kalla=("KL",),
)

REGLER = (R_5_54_1, R_5_54_2, R_5_54_3)
