"""Practice: what becomes of a decision in which somebody jävig has taken part (kap. 13, laglighetsprövning).

Jäv itself stands in ``kl_5_47_jav`` and ``kl_6_28_jav``, quorum for each ärende (R-8-1) in ``kl_5_45_beslutsforhet``.

Cases: a förvaltningsrätt in 2019 set aside a fullmäktige decision to reject a motion (with RÅ 1992 ref. 50).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Foljd, Provbarhet, Regel, Sakerhet, Styrka

R_8_2 = Regel(
    id="R-8-2",
    lagrum=(kl(13, 8, stycke=1, punkt=1), kl(13, 9)),
    text="Har någon som är jävig deltagit kan beslutet upphävas, om det inte saknade betydelse för utgången.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL", "UDD"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Upphävandet är domstolens sak i efterhand; att den jävige inte deltar prövas av R-5:47-1 och R-6:28-1.",
)

REGLER = (R_8_2,)
