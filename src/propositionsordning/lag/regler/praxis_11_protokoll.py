"""Practice: what minutes show beyond what 5 kap. 67 § asks for (R-5:67-1).

Minutes usually quote the approved voteringsproposition with what JA and NEJ mean, give the result in one sentence with
those who abstained and those who were away, append the roll call, and say when a third, an utslagsröst or jäv decided.
"""

from __future__ import annotations

from propositionsordning.lag.regel import Foljd, Provbarhet, Regel, Sakerhet, Styrka

R_11_1 = Regel(
    id="R-11-1",
    text="Protokollet brukar återge voteringspropositionen, resultatet med avstående och frånvarande, och en röstlista.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("GKF",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det beskriver hur protokoll brukar skrivas; det som lagen kräver är R-5:67-1.",
)
R_11_2 = Regel(
    id="R-11-2",
    text="Redovisar en paragraf flera omröstningar hör varje resultat till sin egen voteringsproposition.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("HÖÖR", "GKF"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="En omröstning registreras alltid i den fråga som är öppen, så resultatet kan inte hamna fel.",
)

REGLER = (R_11_1, R_11_2)
