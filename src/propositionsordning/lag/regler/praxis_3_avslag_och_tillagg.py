"""Practice: avslag, ändring and tillägg (regler.md section 3)."""

from __future__ import annotations

from propositionsordning.lag.regel import Foljd, Provning, Regel, Sakerhet, Styrka, bruten, uppfylld

R_3_2 = Regel(
    id="R-3-2",
    text="Avslag som någon yrkar mot flera olika förslag tävlar som ett eget alternativ.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-7",),
)
R_3_3 = Regel(
    id="R-3-3",
    text="Bifall till ett förslag och avslag på övriga yrkanden är ett enda yrkande.",
    styrka=Styrka.PRAXIS,
    foljd=Foljd.UPPLYSNING,
)
R_3_5 = Regel(
    id="R-3-5",
    text="Ett ändringsyrkande ställs som ett helt alternativ mot det oförändrade förslaget.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-8",),
)
R_3_6 = Regel(
    id="R-3-6",
    text="Ett tilläggsyrkande avgörs efter huvudfrågan, vart och ett för sig.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
)
R_3_7 = Regel(
    id="R-3-7",
    text="Ett tillägg förfaller när huvudfrågan gått till avslag eller besvarad, och ställs när ett förslag bifallits.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
)
R_3_8 = Regel(
    id="R-3-8",
    text="Beslutspunkter får avgöras var för sig.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
)

REGLER = (R_3_2, R_3_3, R_3_5, R_3_6, R_3_7, R_3_8)


def tillagg_efter_bas(*, tillagg_fore: tuple[str, ...]) -> Provning:
    """R-3-6: no tillägg stands before its base (the argument lists the ids of the questions that do).

    >>> tillagg_efter_bas(tillagg_fore=("1",)).svar.value
    'bruten'
    """
    if tillagg_fore:
        return bruten(R_3_6, f"Tilläggsfrågan {', '.join(tillagg_fore)} står före huvudfrågan; tillägg avgörs efteråt.")
    return uppfylld(R_3_6)


def tillagg_tavlar_inte(*, fraga: str, tillagg: tuple[str, ...]) -> Provning:
    """R-3-6: a tillägg is not put against a whole förslag (``tillagg``: the alternatives of the question that are).

    >>> tillagg_tavlar_inte(fraga="1", tillagg=("t1",)).svar.value
    'bruten'
    """
    if tillagg:
        return bruten(R_3_6, f"I fråga {fraga} tävlar tillägget {', '.join(tillagg)} mot ett helt förslag.")
    return uppfylld(R_3_6)


def tillagg_enligt_basen(*, fraga: str, stalls: bool, bas_bifallen: bool) -> Provning:
    """R-3-7: a tillägg is put when a positive förslag carried, and lapses otherwise: a default that may be departed from.

    >>> tillagg_enligt_basen(fraga="2", stalls=True, bas_bifallen=False).svar.value
    'bruten'
    """
    if stalls == bas_bifallen:
        return uppfylld(R_3_7)
    if stalls:
        return bruten(R_3_7, f"Tilläggsfrågan {fraga} ställdes fast huvudfrågan inte ledde till bifall.")
    return bruten(R_3_7, f"Tilläggsfrågan {fraga} förklarades förfallen fast huvudfrågan ledde till bifall.")
