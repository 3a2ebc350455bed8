"""Practice: formal questions before the material ones, and what an uppskov does to the rest.

The statute says only that förslag are put when the överläggning is closed (5 kap. 53 §) and when an ärende must be put
off (5 kap. 50 §). That formal yrkanden come first follows from their purpose: whoever wants the ärende put off must get an
answer before it is decided. How they stand among themselves no source settles (O-1).

Cases: Göteborg KF 2024-08-22 § 307 (two points of one återremissyrkande: one carried by a third, the other fell);
Göteborg KF 2023-06-08 and 2025-05-22 (several återremisser, each with its own motive, put one by one); Göteborg KS
2024-11-20 § 960 (some points of an ärende tabled, the rest decided); Höör KF 2024-09-25 (the debate stopped, 18-19-3).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    UTAN_EGNA_REGLER,
    Foljd,
    Organtyp,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    bruten,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.tolkningar import JaVidUppskov

R_1_1 = Regel(
    id="R-1-1",
    text="Formella yrkanden avgörs före yrkanden i sak, tilläggsyrkanden sist.",
    styrka=Styrka.PRAXIS,
    foljd=Foljd.AVVIKELSE,
    kalla=("ALI", "MAR"),
    provbarhet=Provbarhet.PROVAS,
)
R_1_2 = Regel(
    id="R-1-2",
    text="Ajournering rör sammanträdet och inte ärendet: den får beslutas när som helst, utan plats i propositionsordningen.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("ALI", "SKÖ"),
    provbarhet=Provbarhet.PROVAS,
)
R_1_3 = Regel(
    id="R-1-3",
    text="Yrkanden om återremiss och bordläggning ställs var för sig, aldrig mot varandra.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("ALI",),
    provbarhet=Provbarhet.PROVAS,
)
R_1_4 = Regel(
    id="R-1-4",
    text="Ordningen mellan avvisning, återremiss och bordläggning bestäms av ordföranden.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-1",),
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_1_5 = Regel(
    id="R-1-5",
    text="Ett ensamt uppskovsyrkande ställs mot att ärendet avgörs idag; flera ställs vart för sig mot avslag.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("GKF", "HÖÖR"),
    provbarhet=Provbarhet.PROVAS,
)
R_1_6 = Regel(
    id="R-1-6",
    text="Också när ett uppskov går till omröstning är ja det som ordföranden har funnit, oftast att ärendet avgörs idag.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-2",),
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_1_7 = Regel(
    id="R-1-7",
    text="Finns flera återremissyrkanden med olika motivering ställs vart och ett för sig med sin egen motivering.",
    organ=FULLMAKTIGEORGAN,
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-17",),
    kalla=("GKF", "GBG-hb"),
    provbarhet=Provbarhet.PROVAS,
)
R_1_8 = Regel(
    id="R-1-8",
    lagrum=(kl(5, 50), kl(6, 33)),
    text="Bifalls ett uppskov ställs yrkandena i sak inte under proposition.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_1_9 = Regel(
    id="R-1-9",
    text="Punkter i ett uppskovsyrkande räknas var för sig, och ett ärende får skjutas upp i vissa punkter och avgöras i andra.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_1_10 = Regel(
    id="R-1-10",
    text="Ett yrkande om avvisning prövas före de andra formella frågorna, för det gäller om ärendet alls ska prövas.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-1",),
    provbarhet=Provbarhet.PROVAS,
)
R_1_11 = Regel(
    id="R-1-11",
    text="Ett förslag att sätta streck i debatten är en ordningsfråga som organet avgör, vid behov genom omröstning.",
    organ=frozenset({*FULLMAKTIGEORGAN, Organtyp.NAMND, Organtyp.FORBUNDSDIREKTION}),
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.UPPLYSNING,
    kalla=("HÖÖR",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_1_1, R_1_2, R_1_3, R_1_4, R_1_5, R_1_6, R_1_7, R_1_8, R_1_9, R_1_10, R_1_11)


def formellt_fore_materiellt(*, formell_efter_materiell: tuple[str, ...]) -> Provning:
    """R-1-1: no formal question stands after a material one (the argument lists the ids of those that do).

    >>> formellt_fore_materiellt(formell_efter_materiell=("3",)).svar.value
    'bruten'
    """
    if formell_efter_materiell:
        vilka = "Den formella frågan " if len(formell_efter_materiell) == 1 else "De formella frågorna "
        vilka += ", ".join(formell_efter_materiell)
        return bruten(R_1_1, f"{vilka} står efter en fråga i sak; formella frågor avgörs först.")
    return uppfylld(R_1_1)


def uppskov_var_for_sig(*, uppskov_i_fragan: int, fraga: str) -> Provning:
    """R-1-3: at most one uppskovsyrkande in a question.

    >>> uppskov_var_for_sig(uppskov_i_fragan=2, fraga="1").svar.value
    'bruten'
    """
    if uppskov_i_fragan > 1:
        return bruten(R_1_3, f"Fråga {fraga} ställer flera uppskovsyrkanden mot varandra; de ska ställas vart för sig.")
    return uppfylld(R_1_3)


def motsida_vid_uppskov(*, ensamt: bool, idag: bool, fraga: str) -> Provning:
    """R-1-5: what stands against an uppskov: ``idag`` (that the ärende is decided today) when it is the only one moved.

    >>> motsida_vid_uppskov(ensamt=True, idag=False, fraga="1").svar.value
    'bruten'
    """
    if ensamt and not idag:
        return bruten(
            R_1_5, f"Det enda uppskovet, i fråga {fraga}, ställs mot avslag och inte mot att ärendet avgörs idag."
        )
    if idag and not ensamt:
        return bruten(
            R_1_5, f"I fråga {fraga} står ett av flera uppskov mot att ärendet avgörs idag och inte mot avslag."
        )
    return uppfylld(R_1_5)


def motiv_var_for_sig(*, motiv: int, fraga: str) -> Provning:
    """R-1-7: no side of a question carries several motiveringar (``motiv``: how many).

    >>> motiv_var_for_sig(motiv=2, fraga="1").svar.value
    'bruten'
    """
    if motiv > 1:
        return bruten(R_1_7, f"Fråga {fraga} ställer återremisser med olika motivering i ett; de ställs var för sig.")
    return uppfylld(R_1_7)


def punkter_var_for_sig(*, delar: int, fraga: str) -> Provning:
    """R-1-9: the points of an uppskovsyrkande (``delar``: with how many addressees or points of the ärende) are put apart.

    >>> punkter_var_for_sig(delar=2, fraga="1").svar.value
    'bruten'
    """
    if delar > 1:
        return bruten(R_1_9, f"Fråga {fraga} ställer flera punkter av ett uppskov i ett; de räknas var för sig.")
    return uppfylld(R_1_9)


def uppskjutna_punkter_for_sig(*, uppskjutna: tuple[int, ...], ovriga: tuple[int, ...], fraga: str) -> Provning:
    """R-1-9: no question in sak holds both points that an uppskov concerns and others.

    >>> uppskjutna_punkter_for_sig(uppskjutna=(1,), ovriga=(2, 3), fraga="2").svar.value
    'bruten'
    """
    if uppskjutna and ovriga:
        vilka = ", ".join(str(p) for p in uppskjutna)
        return bruten(
            R_1_9, f"Fråga {fraga} gäller också punkt {vilka}, som kan skjutas upp för sig; punkterna ställs isär."
        )
    return uppfylld(R_1_9)


def avvisning_forst(*, avvisning_efter: tuple[str, ...]) -> Provning:
    """R-1-10: no avvisning is put after another formal question (the argument lists the ids of those that are).

    >>> avvisning_forst(avvisning_efter=("2",)).svar.value
    'bruten'
    """
    if avvisning_efter:
        vilka = ", ".join(avvisning_efter)
        return bruten(R_1_10, f"Avvisningen i fråga {vilka} prövas efter en annan formell fråga.")
    return uppfylld(R_1_10)


def ja_vid_uppskov(*, ja: str, funnet: str | None, motsida: str, val: JaVidUppskov) -> Provning:
    """R-1-6, O-2: what JA stands for when an uppskov is put to the vote (all three are alternatives).

    ``motsida``: the side on which the ärende is decided today; ``funnet``: None unknown.

    >>> ja_vid_uppskov(ja="idag", funnet="u", motsida="idag", val=JaVidUppskov.AVGORAS_IDAG).svar.value
    'uppfylld'
    >>> ja_vid_uppskov(ja="idag", funnet="u", motsida="idag", val=JaVidUppskov.FUNNET).svar.value
    'bruten'
    """
    if val is JaVidUppskov.AVGORAS_IDAG:
        if ja != motsida:
            return bruten(R_1_6, f"Ja stod för {ja}, men ska vid uppskov alltid stå för {motsida}.")
        return uppfylld(R_1_6)
    if funnet is None:
        return ej_provbar(R_1_6, "Det framgår inte vad ordföranden fann.")
    if ja != funnet:
        return bruten(R_1_6, f"Ja stod för {ja}, men ordföranden hade funnit {funnet} bifallet.")
    return uppfylld(R_1_6)


def materiell_fraga_stalls(*, uppskjutet: bool) -> Provning:
    """R-1-8: material questions are not put when an uppskov of them has carried.

    >>> materiell_fraga_stalls(uppskjutet=True).svar.value
    'bruten'
    """
    return _UPPSKJUTET if uppskjutet else _EJ_UPPSKJUTET


def ajournering_provas(*, avslutat: bool) -> Provning:
    """R-1-2: an ajournering may be asked for as long as the sammanträde lasts, whatever is under way in the ärende.

    >>> ajournering_provas(avslutat=True).svar.value
    'bruten'
    """
    if avslutat:
        return bruten(R_1_2, "Sammanträdet är avslutat.")
    return uppfylld(R_1_2)


def streck_provas(*, overlaggning_avslutad: bool | None) -> Provning:
    """R-1-11: the debate is stopped while it lasts (``overlaggning_avslutad`` None: not told).

    >>> streck_provas(overlaggning_avslutad=True).svar.value
    'bruten'
    """
    if overlaggning_avslutad is None:
        return ej_provbar(R_1_11, "Det framgår inte om överläggningen pågick när frågan om streck väcktes.")
    if overlaggning_avslutad:
        return bruten(R_1_11, "Överläggningen är redan avslutad; det finns ingen debatt att sätta streck i.")
    return uppfylld(R_1_11)


_UPPSKJUTET = bruten(R_1_8, "Ärendet har skjutits upp; frågan i sak ställs inte.")
_EJ_UPPSKJUTET = uppfylld(R_1_8)
