"""5 kap. 62 and 64 §§ kommunallagen: whether an interpellation or a fråga may be put.

Fullmäktige decides it without överläggning, otherwise as any other question: by acklamation, or by omröstning if anybody
asks, where JA often means that it may not be put.

Cases: Göteborg KF 2023-06-08; Höör KF 2026-02-04 § 5 (22-15).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Regel

R_5_62_1 = Regel(
    id="R-5:62-1",
    lagrum=(kl(5, 62), kl(5, 64, stycke=1)),
    text="Om en interpellation eller fråga får ställas beslutar fullmäktige utan överläggning, i övrigt som andra frågor.",
    organ=FULLMAKTIGEORGAN,
    kalla=("KL", "GKF", "HÖÖR"),
)

REGLER = (R_5_62_1,)
