"""5 kap. 62 and 64 §§ kommunallagen: whether an interpellation or a fråga may be put.

Fullmäktige decides it without överläggning, otherwise as any other question: by acklamation, or by omröstning if anybody
asks, where JA often means that it may not be put.

Cases: Göteborg KF 2023-06-08; Höör KF 2026-02-04 § 5 (22-15).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Provbarhet,
    Provning,
    Regel,
    bruten,
    ej_provbar,
    uppfylld,
)

R_5_62_1 = Regel(
    id="R-5:62-1",
    lagrum=(kl(5, 62), kl(5, 64, stycke=1)),
    text="Om en interpellation eller fråga får ställas beslutar fullmäktige utan överläggning, i övrigt som andra frågor.",
    organ=FULLMAKTIGEORGAN,
    kalla=("KL", "GKF", "HÖÖR"),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_62_1,)


def avgors_utan_overlaggning(*, i_kraft: bool, overlagt: bool | None) -> Provning:
    """R-5:62-1: the question belongs to fullmäktige (``i_kraft``) and is decided before any överläggning.

    ``overlagt``: has there been an överläggning (None: not told)?

    >>> avgors_utan_overlaggning(i_kraft=True, overlagt=True).svar.value
    'bruten'
    """
    if not i_kraft:
        return bruten(R_5_62_1, "Interpellationer och frågor ställs i fullmäktige, inte här.")
    if overlagt is None:
        return ej_provbar(R_5_62_1, "Det framgår inte om någon överläggning har hållits.")
    if overlagt:
        return bruten(R_5_62_1, "Överläggningen är redan hållen; om frågan får ställas avgörs utan överläggning.")
    return uppfylld(R_5_62_1)


def far_ga_vidare(*, far_stallas: bool | None) -> Provning:
    """R-5:62-1: nothing more is put in an ärende until its interpellation or fråga may be put (None: not yet decided).

    >>> far_ga_vidare(far_stallas=None).svar.value
    'bruten'
    """
    if far_stallas is None:
        return bruten(R_5_62_1, "Om interpellationen eller frågan får ställas är inte avgjort; det avgörs först.")
    if not far_stallas:
        return bruten(R_5_62_1, "Det har beslutats att interpellationen eller frågan inte får ställas.")
    return uppfylld(R_5_62_1)
