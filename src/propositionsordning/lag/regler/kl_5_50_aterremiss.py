"""5 kap. 50 § kommunallagen: what is peculiar to an återremiss, its motivering and its mottagare.

Those who asked for an återremiss write its motivering (third paragraph), so that the majority cannot empty or fill it: a
motivering that the body has merged, or that somebody else has moved to change, is not theirs. Where there are several, the
chair may try which of them a third supports; a member may back more than one. Göteborg reads yrkande and motivering as one
unit, each put and counted by itself, so that all fall when none reaches a third; the other reading first asks whether a third
wants an återremiss at all (O-17).

To whom a minority may send the ärende back the paragraph does not say. One city's reading: to an organ that prepares ärenden
(nämnd, styrelse, fullmäktigeberedning), not to a bolag (O-23), and later also only to one that prepared this very ärende
(O-24). A majority may send it anywhere.

Cases: Göteborg KF 2023-06-08, 2023-10-12 § 9 and 2025-05-22 § 286 (each motivering put by itself); 2024-08-22 § 307 (40-29-12
twice: carried to the styrelse, not to the bolag); 2026-01-29 (annulled, since the nämnd had not prepared the ärende).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    FULLMAKTIGEORGAN,
    Direktionsfraga,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    Styrka,
    bruten,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.tolkningar import MinoritetensMottagare, MottagarensBeredning

R_5_50_12 = Regel(
    id="R-5:50-12",
    lagrum=(kl(5, 50, stycke=3, mening=1),),
    text="Motiveringen till en återremiss bestäms av dem som begärt den; majoriteten får inte ändra den.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-22",),
    kalla=("KL", "VT", "MOT04"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_13 = Regel(
    id="R-5:50-13",
    lagrum=(kl(5, 50, stycke=3, mening=2),),
    text="Finns flera motiveringar får ordföranden pröva vilken som minst en tredjedel av de närvarande ställer sig bakom.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    optioner=("O-17", "O-22"),
    kalla=("KL", "GKF", "GBG-hb"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_50_14 = Regel(
    id="R-5:50-14",
    lagrum=(kl(5, 50, stycke=1, mening=1),),
    text="En minoritet kan återremittera bara till ett organ som bereder ärenden; till andra, som bolag, krävs majoritet.",
    organ=FULLMAKTIGEORGAN,
    direktion=Direktionsfraga.UPPSKOV,
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-23", "O-24", "O-22"),
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_50_12, R_5_50_13, R_5_50_14)


def motivet_ar_de_begarandes(*, begart_av: tuple[str, ...], andrat_av: tuple[str, ...]) -> Provning:
    """R-5:50-12: is a change of the motivering moved by those who asked for the återremiss?

    Both arguments list members or parties; empty: unknown.

    >>> motivet_ar_de_begarandes(begart_av=("M-1",), andrat_av=("S-1",)).svar.value
    'bruten'
    """
    if not begart_av or not andrat_av:
        return ej_provbar(
            R_5_50_12, "Det framgår inte vem som har begärt återremissen eller vem som vill ändra dess motivering."
        )
    frammande = [vem for vem in andrat_av if vem not in begart_av]
    if frammande:
        return bruten(
            R_5_50_12, f"{', '.join(frammande)} har inte begärt återremissen och kan inte ändra dess motivering."
        )
    return uppfylld(R_5_50_12)


def motiven_slas_samman(*, motiv: tuple[str | None, ...], nytt: str | None, genom_beslut: bool) -> Provning:
    """R-5:50-12: may återremisser with these motiveringar become one with the motivering ``nytt`` (None: not told)?

    Those who asked may join theirs themselves; the body may not do it for them (``genom_beslut``).

    >>> motiven_slas_samman(motiv=("a", "b"), nytt="a och b", genom_beslut=True).svar.value
    'bruten'
    >>> motiven_slas_samman(motiv=("a", "b"), nytt="a och b", genom_beslut=False).svar.value
    'uppfylld'
    """
    if not genom_beslut:
        return uppfylld(R_5_50_12)
    if nytt is None or None in motiv:
        return ej_provbar(
            R_5_50_12, "Det framgår inte om motiveringen ändrades när återremisserna slogs samman genom beslut."
        )
    if set(motiv) == {nytt}:
        return uppfylld(R_5_50_12)
    return bruten(R_5_50_12, "Organet har beslutat en annan motivering än den som de begärande har bestämt.")


def minoriteten_far_valja_mottagaren(
    *,
    mottagare: str | None,
    bereder: bool | None,
    beredde_arendet: bool | None,
    far_vara: MinoritetensMottagare,
    beredning: MottagarensBeredning,
) -> Provning:
    """R-5:50-14: may a minority send the ärende back to this organ (O-23, O-24)?

    ``mottagare``: its name (None: none is named, and the ärende goes back where it came from); ``bereder``: does it prepare
    ärenden; ``beredde_arendet``: did it prepare this one (both None: unknown).

    >>> minoriteten_far_valja_mottagaren(
    ...     mottagare="bolaget",
    ...     bereder=False,
    ...     beredde_arendet=None,
    ...     far_vara=MinoritetensMottagare.BEREDANDE_ORGAN,
    ...     beredning=MottagarensBeredning.KRAVS_INTE,
    ... ).svar.value
    'bruten'
    """
    if mottagare is None and bereder is None and beredde_arendet is None:
        return uppfylld(R_5_50_14)
    vem = mottagare or "mottagaren"
    prov: list[tuple[bool | None, str, str]] = []
    if far_vara is MinoritetensMottagare.BEREDANDE_ORGAN:
        prov.append((True if beredde_arendet else bereder, "bereder ärenden", "bereder inte ärenden"))
    if beredning is MottagarensBeredning.KRAVS:
        prov.append((beredde_arendet, "har berett ärendet", "har inte berett ärendet"))
    for svar, _, nej in prov:
        if svar is False:
            return bruten(R_5_50_14, f"{vem[:1].upper()}{vem[1:]} {nej}; en återremiss dit kräver enkel majoritet.")
    for svar, ja, _ in prov:
        if svar is None:
            return ej_provbar(R_5_50_14, f"Det framgår inte om {vem} {ja}; i annat fall krävs enkel majoritet.")
    return uppfylld(R_5_50_14)
