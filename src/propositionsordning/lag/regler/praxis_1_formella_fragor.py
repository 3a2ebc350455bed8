"""Practice: formal questions before the material ones, and what an uppskov does to the rest (regler.md section 1)."""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Foljd, Provning, Regel, Sakerhet, Styrka, bruten, uppfylld

R_1_1 = Regel(
    id="R-1-1",
    text="Formella yrkanden avgörs före yrkanden i sak, tilläggsyrkanden sist.",
    styrka=Styrka.PRAXIS,
    foljd=Foljd.AVVIKELSE,
)
R_1_3 = Regel(
    id="R-1-3",
    text="Yrkanden om återremiss och bordläggning ställs var för sig, aldrig mot varandra.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
)
R_1_4 = Regel(
    id="R-1-4",
    text="Ordningen mellan avvisning, återremiss och bordläggning bestäms av ordföranden.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-1",),
)
R_1_5 = Regel(
    id="R-1-5",
    text="Ett ensamt uppskovsyrkande ställs mot att ärendet avgörs idag; flera ställs vart för sig mot avslag.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
)
R_1_8 = Regel(
    id="R-1-8",
    lagrum=(kl(5, 50), kl(6, 33)),
    text="Bifalls ett uppskov ställs yrkandena i sak inte under proposition.",
)

REGLER = (R_1_1, R_1_3, R_1_4, R_1_5, R_1_8)


def formellt_fore_materiellt(*, formell_efter_materiell: tuple[str, ...]) -> Provning:
    """R-1-1: no formal question stands after a material one (the argument lists the ids of those that do).

    >>> formellt_fore_materiellt(formell_efter_materiell=("3",)).svar.value
    'bruten'
    """
    if formell_efter_materiell:
        vilka = ", ".join(formell_efter_materiell)
        return bruten(R_1_1, f"Den formella frågan {vilka} står efter en fråga i sak; formella frågor avgörs först.")
    return uppfylld(R_1_1)


def uppskov_var_for_sig(*, uppskov_i_fragan: int, fraga: str) -> Provning:
    """R-1-3: at most one uppskovsyrkande in a question.

    >>> uppskov_var_for_sig(uppskov_i_fragan=2, fraga="1").svar.value
    'bruten'
    """
    if uppskov_i_fragan > 1:
        return bruten(R_1_3, f"Fråga {fraga} ställer flera uppskovsyrkanden mot varandra; de ska ställas vart för sig.")
    return uppfylld(R_1_3)


def materiell_fraga_stalls(*, uppskjutet: bool) -> Provning:
    """R-1-8: material questions are not put when an uppskov of them has carried.

    >>> materiell_fraga_stalls(uppskjutet=True).svar.value
    'bruten'
    """
    return _UPPSKJUTET if uppskjutet else _EJ_UPPSKJUTET


_UPPSKJUTET = bruten(R_1_8, "Ärendet har skjutits upp; frågan i sak ställs inte.")
_EJ_UPPSKJUTET = uppfylld(R_1_8)
