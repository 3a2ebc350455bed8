"""Practice: avslag, ändring, tillägg, points and motions.

Avslag has three shapes: the other side of one question, a competitor in its own right, and the blanket "avslag på övriga
yrkanden", which is no question at all. A tillägg is decided after what it is added to, and whether it lapses is the
chair's determination: in the real cases it lapsed when the main question ended in avslag or besvarad, and was put when a
positive förslag had carried, even another than it was moved with.

Cases: of 487 votes in Göteborg JA stood for avslag in 186, for deciding today in 47 and for bifall in 254, so nobody can
infer what JA means; Göteborg KF 2024-08-22 (points decided one by one); a kammarrätt in 2024 let stand a vote in which all
tillägg had been lumped together, because the order had been approved.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Foljd,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    bruten,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.tolkningar import Andringsordning, AvslagMotFlera

R_3_1 = Regel(
    id="R-3-1",
    text="Ett avslagsyrkande mot ett enda bifallsyrkande ger två alternativ; utan avslagsyrkande ställs inget avslag.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("GBG-hb",),
    provbarhet=Provbarhet.PROVAS,
)
R_3_2 = Regel(
    id="R-3-2",
    text="Avslag som någon yrkar mot flera olika förslag tävlar som ett eget alternativ.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-7",),
    kalla=("GBG-hb", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_3_3 = Regel(
    id="R-3-3",
    text="Bifall till ett förslag och avslag på övriga yrkanden är ett enda yrkande.",
    styrka=Styrka.PRAXIS,
    foljd=Foljd.UPPLYSNING,
    kalla=("GKF",),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det styr hur yrkandet skrivs in; ett yrkande som delats i två går inte att känna igen efteråt.",
)
R_3_4 = Regel(
    id="R-3-4",
    text="Vad ja och nej betyder anges för varje omröstning; det kan inte slutas av att frågan gäller bifall eller avslag.",
    styrka=Styrka.PRAXIS,
    foljd=Foljd.AVVIKELSE,
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_3_5 = Regel(
    id="R-3-5",
    text="Ett ändringsyrkande ställs som ett helt alternativ mot det oförändrade förslaget.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-8",),
    kalla=("GBG-hb",),
    provbarhet=Provbarhet.PROVAS,
)
R_3_6 = Regel(
    id="R-3-6",
    text="Ett tilläggsyrkande avgörs efter huvudfrågan, vart och ett för sig.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("GBG-hb", "ALI", "MAR", "GKF", "JP24"),
    provbarhet=Provbarhet.PROVAS,
)
R_3_7 = Regel(
    id="R-3-7",
    text="Ett tillägg förfaller när huvudfrågan gått till avslag eller besvarad, och ställs när ett förslag bifallits.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_3_8 = Regel(
    id="R-3-8",
    text="Beslutspunkter får avgöras var för sig, och det behövs när yrkandena gäller olika punkter.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("GKF", "RO74"),
    provbarhet=Provbarhet.PROVAS,
)
R_3_9 = Regel(
    id="R-3-9",
    lagrum=(kl(5, 35, stycke=2),),
    text="En motion kan bifallas, avslås eller anses besvarad, tre olika utgångar som kan tävla, och efter ett år avskrivas.",
    organ=FULLMAKTIGEORGAN,
    styrka=Styrka.PRAXIS,
    foljd=Foljd.UPPLYSNING,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Vilka utgångar som tävlar framgår av förslagen, och hur länge motionen har beretts anges inte.",
)
R_3_10 = Regel(
    id="R-3-10",
    text="Styrelsens förslag om en motion kan vara avslag, så att ja betyder avslag på motionen.",
    organ=FULLMAKTIGEORGAN,
    styrka=Styrka.PRAXIS,
    foljd=Foljd.UPPLYSNING,
    kalla=("GKF", "HÖÖR"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Det säger vad ja kan betyda; att betydelsen anges är R-3-4.",
)

REGLER = (R_3_1, R_3_2, R_3_3, R_3_4, R_3_5, R_3_6, R_3_7, R_3_8, R_3_9, R_3_10)


def tillagg_efter_bas(*, tillagg_fore: tuple[str, ...]) -> Provning:
    """R-3-6: no tillägg stands before its base (the argument lists the ids of the questions that do).

    >>> tillagg_efter_bas(tillagg_fore=("1",)).svar.value
    'bruten'
    """
    if tillagg_fore:
        vilka = "Tilläggsfrågan" if len(tillagg_fore) == 1 else "Tilläggsfrågorna"
        return bruten(R_3_6, f"{vilka} {', '.join(tillagg_fore)} står före huvudfrågan; tillägg avgörs efteråt.")
    return uppfylld(R_3_6)


def tillagg_tavlar_inte(*, fraga: str, tillagg: tuple[str, ...]) -> Provning:
    """R-3-6: a tillägg is not put against a whole förslag (``tillagg``: the alternatives of the question that are).

    >>> tillagg_tavlar_inte(fraga="1", tillagg=("t1",)).svar.value
    'bruten'
    """
    if tillagg:
        vilka = "tillägget" if len(tillagg) == 1 else "tilläggen"
        return bruten(R_3_6, f"I fråga {fraga} tävlar {vilka} {', '.join(tillagg)} mot ett helt förslag.")
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


def avslag_enligt_yrkandena(*, fraga: str, yrkat: bool, stalls: bool) -> Provning:
    """R-3-1: with one bifallsyrkande avslag is put when somebody has moved it, and not otherwise.

    >>> avslag_enligt_yrkandena(fraga="1", yrkat=True, stalls=False).svar.value
    'bruten'
    """
    if yrkat == stalls:
        return uppfylld(R_3_1)
    if yrkat:
        return bruten(R_3_1, f"I fråga {fraga} ställs bara bifall fast någon har yrkat avslag.")
    return bruten(R_3_1, f"I fråga {fraga} ställs avslag fast ingen har yrkat det.")


def avslag_mot_flera(*, fraga: str, yrkat: bool, stallt: AvslagMotFlera, valt: AvslagMotFlera) -> Provning:
    """R-3-2 (O-7): avslag competes with several when somebody has moved it, and in the way that the arbetsordning says.

    That avslag competes among the rest is what holds where nothing else is said; from it the chair may depart.

    >>> samma, forst = AvslagMotFlera.SAMMA_ELIMINERING, AvslagMotFlera.AVSLAG_FORST
    >>> avslag_mot_flera(fraga="1", yrkat=True, stallt=samma, valt=forst).svar.value
    'bruten'
    >>> avslag_mot_flera(fraga="1", yrkat=True, stallt=forst, valt=samma).svar.value
    'uppfylld'
    """
    if not yrkat:
        return bruten(R_3_2, f"I fråga {fraga} tävlar avslag som eget alternativ fast ingen har yrkat det.")
    if valt is not AvslagMotFlera.SAMMA_ELIMINERING and stallt is not valt:
        return bruten(R_3_2, f"I fråga {fraga} {_AVSLAGET[stallt]}, men enligt arbetsordningen {_SKA[valt]}.")
    return uppfylld(R_3_2)


_AVSLAGET = {
    AvslagMotFlera.SAMMA_ELIMINERING: "tävlar avslag med de andra",
    AvslagMotFlera.POSITIVA_FORST: "ställs avslag mot det som har valts bland de andra",
    AvslagMotFlera.AVSLAG_FORST: "ställs avslag först",
}
_SKA = {
    AvslagMotFlera.POSITIVA_FORST: "ställs avslag mot det som har valts bland de andra",
    AvslagMotFlera.AVSLAG_FORST: "ställs avslag först",
}


def sidorna_ratt_angivna(
    *, ja: str, nej: str, funnet: str | None, beraknat: str | None, uppgivet: str | None
) -> Provning:
    """R-3-4: what ja and nej stand for is as printed: exchanged, they would not set both finding and outcome right.

    ``funnet``: what the chair had found; ``beraknat``: what the votes give; ``uppgivet``: what was declared (alternatives
    by id; None: not told, or nothing declared apart).

    >>> sidorna_ratt_angivna(ja="t", nej="ej_t", funnet="ej_t", beraknat="t", uppgivet="ej_t").svar.value
    'bruten'
    """
    if uppgivet is None or beraknat is None or uppgivet == beraknat:
        return uppfylld(R_3_4)
    if funnet is None:
        return ej_provbar(
            R_3_4, "Det framgår inte vad ordföranden fann, så om ja och nej har kastats om går inte att säga."
        )
    if funnet == nej:
        return bruten(
            R_3_4,
            f"Ja anges stå för {ja}, men både ordförandens uppfattning och det tillkännagivna beslutet stämmer bara om"
            f" ja stod för {nej}.",
        )
    return uppfylld(R_3_4)


def andring_enligt_valet(*, fraga: str, forst: bool, valt: Andringsordning) -> Provning:
    """R-3-5 (O-8): an ändring is put as the arbetsordning says: against the whole, or before it.

    >>> andring_enligt_valet(fraga="1", forst=True, valt=Andringsordning.MOT_HELHETEN).svar.value
    'bruten'
    """
    if forst == (valt is Andringsordning.ANDRING_FORST):
        return uppfylld(R_3_5)
    if forst:
        return bruten(R_3_5, f"I fråga {fraga} avgörs ändringen för sig, före helheten.")
    return bruten(R_3_5, f"I fråga {fraga} ställs ändringen mot helheten; enligt arbetsordningen avgörs den först.")


def punkterna_for_sig(*, yrkande: str, punkter: tuple[int, ...], stallda: tuple[int, ...]) -> Provning:
    """R-3-8: a yrkande that concerns some points is not put in a question about more (``stallda``; empty: all).

    >>> punkterna_for_sig(yrkande="y1", punkter=(2,), stallda=()).svar.value
    'bruten'
    """
    if stallda and set(stallda) <= set(punkter):
        return uppfylld(R_3_8)
    vilka = ("punkt " if len(punkter) == 1 else "punkterna ") + ", ".join(str(p) for p in punkter)
    return bruten(R_3_8, f"Yrkandet {yrkande} gäller bara {vilka}, men frågan ställs om mer än så.")
