"""Practice: huvudförslag and motförslag, when omröstning is requested among several förslag.

Kommunallagen never speaks of huvudförslag or motförslag. The method is custom; it is written down for other ärenden in
förvaltningslagen 29 § and was so for the riksdag. What the chair has found becomes huvudförslag, and what shall stand
against it is settled first, by the same kind of question among the rest. In the real votes with three or more alternatives
the huvudförslag was the one found in 68 of 68.

Cases: Göteborg KF 2024-08-22 § 315 (motförslag 9-29 with 43 abstaining, then 43-38; JA was not the one found); Göteborg
KS 2025-03-26 § 261 (motförslag 7-6, then 4-3 with six abstaining); Göteborgs utbildningsnämnd 2024-09-24 § 139
(motförslag 2-2, settled by the chair); Höör KF 2022-11-30 § 145 (motförslag 10-3-28, then 26-13-2).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import fl, kl
from propositionsordning.lag.regel import (
    UTAN_EGNA_REGLER,
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
from propositionsordning.lag.tolkningar import Motforslagsval

R_2_6 = Regel(
    id="R-2-6",
    lagrum=(fl(29, stycke=1),),
    text="Det förslag som ordföranden funnit bifallet blir huvudförslag, normalt ja-proposition.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-3",),
    kalla=("FL", "RO74", "ALI", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_7 = Regel(
    id="R-2-7",
    text="Enligt en annan läsning är det beredande organets förslag alltid huvudförslag, och ja-proposition.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.AVVIKELSE,
    optioner=("O-3",),
    kalla=("GBG-hb",),
    provbarhet=Provbarhet.PROVAS,
)
R_2_8 = Regel(
    id="R-2-8",
    lagrum=(fl(29, stycke=1),),
    text="Vilket förslag som blir huvudförslag bestämmer ordföranden, och det kan inte ställas under omröstning.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    kalla=("ALI", "FL"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Ingen händelse ställer valet av huvudförslag under omröstning, så regeln kan inte brytas.",
)
R_2_9 = Regel(
    id="R-2-9",
    lagrum=(kl(5, 53), kl(5, 54)),
    genom=(kl(6, 33, stycke=1),),
    text="Står två förslag mot varandra hålls en enda omröstning, med ja för huvudförslaget och nej för det andra.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_10 = Regel(
    id="R-2-10",
    lagrum=(fl(29, stycke=1),),
    text="Står fler än två förslag mot varandra utses först motförslaget, därefter hålls huvudomröstningen.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    kalla=("FL", "ALI", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_11 = Regel(
    id="R-2-11",
    text="Med fyra eller fler förslag utses motförslaget på samma sätt bland de återstående, steg för steg inifrån och ut.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-4",),
    kalla=("RO74", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_12 = Regel(
    id="R-2-12",
    text="Motförslaget kan i stället utses genom utslagning i en ordning som ordföranden lägger fram.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.OMTVISTAD,
    foljd=Foljd.UPPLYSNING,
    optioner=("O-4",),
    provbarhet=Provbarhet.PROVAS,
)
R_2_13 = Regel(
    id="R-2-13",
    lagrum=(kl(5, 53, stycke=3), kl(5, 54)),
    genom=(kl(6, 33, stycke=1),),
    text="Varje steg har sin egen uppfattning, sin egen rätt att begära omröstning, sin voteringsproposition och sin räkning.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_2_14 = Regel(
    id="R-2-14",
    lagrum=(kl(4, 24), kl(4, 25, stycke=1)),
    text="Alla ledamöter får rösta i varje steg, också de som stöder huvudförslaget, och får rösta olika i olika steg.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.UPPLYSES,
    varfor_ej="Röstlängden är densamma i varje steg och ingen röst jämförs med en tidigare; det finns inget att bryta.",
)
R_2_15 = Regel(
    id="R-2-15",
    text="I omröstningen om motförslag är ja-propositionen normalt det som ordföranden funnit antaget.",
    styrka=Styrka.PRAXIS,
    sakerhet=Sakerhet.TROLIG,
    foljd=Foljd.AVVIKELSE,
    kalla=("GKF",),
    provbarhet=Provbarhet.PROVAS,
)
R_2_16 = Regel(
    id="R-2-16",
    lagrum=(kl(5, 56, stycke=1),),
    genom=(kl(6, 33, stycke=1),),
    text="Lika röstetal när motförslaget utses avgörs med ordförandens utslagsröst, inte genom lottning.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
REGLER = (R_2_6, R_2_7, R_2_8, R_2_9, R_2_10, R_2_11, R_2_12, R_2_13, R_2_14, R_2_15, R_2_16)


def ja_ar_det_funna(*, ja: str, funnet: str | None, motforslag: bool, beredande: str | None = None) -> Provning:
    """R-2-6, R-2-15: JA stands for what the chair found (None: the finding is not told).

    ``motforslag``: the vote chooses a motförslag. ``beredande``: the preparing organ's förslag, where it is always the
    huvudförslag (O-3) and competes; JA then stands for that (R-2-7).

    >>> ja_ar_det_funna(ja="a", funnet="b", motforslag=True).regel.id
    'R-2-15'
    >>> ja_ar_det_funna(ja="a", funnet="b", motforslag=False, beredande="a").svar.value
    'uppfylld'
    """
    if beredande is not None:
        return _det_beredande(beredande, ja, f"Ja stod för {ja}, inte för {beredande}.")
    regel = R_2_15 if motforslag else R_2_6
    if funnet is None:
        return ej_provbar(regel, "Det framgår inte vad ordföranden fann.")
    if ja != funnet:
        return bruten(regel, f"Ja stod för {ja}, men ordföranden hade funnit {funnet} bifallet.")
    return uppfylld(regel)


def blir_huvudforslag(*, huvudforslag: str, funnet: str | None, beredande: str | None) -> Provning:
    """R-2-6: what was found becomes huvudförslag (None: not told); R-2-7 (O-3): the preparing organ's förslag does.

    >>> blir_huvudforslag(huvudforslag="a", funnet="b", beredande=None).regel.id
    'R-2-6'
    >>> blir_huvudforslag(huvudforslag="a", funnet="b", beredande="a").svar.value
    'uppfylld'
    """
    if beredande is not None:
        return _det_beredande(beredande, huvudforslag, f"Huvudförslag blev {huvudforslag}, inte {beredande}.")
    if funnet is None:
        return ej_provbar(R_2_6, "Det framgår inte vad ordföranden fann.")
    if huvudforslag != funnet:
        return bruten(R_2_6, f"Huvudförslag blev {huvudforslag}, men ordföranden hade funnit {funnet} bifallet.")
    return uppfylld(R_2_6)


def _det_beredande(beredande: str, blev: str, skal: str) -> Provning:
    return uppfylld(R_2_7) if blev == beredande else bruten(R_2_7, skal)


def motforslag_enligt_valet(*, fraga: str, kedja: bool, valt: Motforslagsval) -> Provning:
    """R-2-12 (O-4): the motförslag is chosen as the arbetsordning says; the chair may lay out another way.

    >>> motforslag_enligt_valet(fraga="1", kedja=True, valt=Motforslagsval.REKURSIV).svar.value
    'bruten'
    """
    if kedja == (valt is Motforslagsval.KEDJA):
        return uppfylld(R_2_12)
    hur = "genom utslagning, två åt gången" if kedja else "bland alla övriga på en gång"
    return bruten(R_2_12, f"I fråga {fraga} väljs motförslaget {hur}, annorlunda än arbetsordningen säger.")


def omrostning_i_tur(
    *, stalld: bool, begard: bool, hallen: bool, par_klart: bool, niva: int = 0, kedja: bool = False
) -> Provning:
    """R-2-13, R-2-9, R-2-10, R-2-11, R-2-12: may a vote be held now?

    Each stage is put and its vote requested by itself; a pair is voted on once; with more than two the motförslag is
    chosen first (``niva``: how many motförslag levels down; ``kedja``: pair by pair).

    >>> omrostning_i_tur(stalld=True, begard=False, hallen=False, par_klart=False).regel.id
    'R-2-13'
    >>> omrostning_i_tur(stalld=True, begard=True, hallen=True, par_klart=True).regel.id
    'R-2-9'
    """
    if not stalld:
        return bruten(R_2_13, "Ingen proposition är ställd; omröstning begärs om en proposition i taget.")
    if not begard:
        return bruten(R_2_13, "Omröstning har inte begärts i det här steget; varje steg avgörs för sig.")
    if hallen:
        return bruten(R_2_9, "Omröstningen om de två är redan hållen.")
    if not par_klart:
        return bruten(
            _parets_regel(niva=niva, kedja=kedja),
            "Omröstning hålls när den har begärts och det är klart vad som står mot vad.",
        )
    return uppfylld(R_2_9)


def ratt_par(*, sidor: tuple[str, str], par: tuple[str, str], niva: int = 0, kedja: bool = False) -> Provning:
    """R-2-10, R-2-11, R-2-12: the vote is between huvudförslag and motförslag, or the two of the chain that are next.

    >>> ratt_par(sidor=("c", "a"), par=("a", "b")).svar.value, ratt_par(sidor=("b", "a"), par=("a", "b")).svar.value
    ('bruten', 'uppfylld')
    """
    regel = _parets_regel(niva=niva, kedja=kedja)
    if set(sidor) == set(par):
        return uppfylld(regel)
    return bruten(regel, f"Omröstningen ska stå mellan {par[0]} och {par[1]}.")


def _parets_regel(*, niva: int, kedja: bool) -> Regel:
    if kedja:
        return R_2_12
    return R_2_11 if niva else R_2_10


def lika_i_motforslag(*, val: bool | None) -> Provning:
    """R-2-16: a tie between candidates for motförslag is not drawn by lot (unless the ärende is about val).

    >>> lika_i_motforslag(val=False).svar.value, lika_i_motforslag(val=True).svar.value
    ('bruten', 'uppfylld')
    """
    if val is None:
        return ej_provbar(R_2_16, "Det framgår inte om frågan avser val eller anställning, där lotten avgör.")
    if not val:
        return bruten(
            R_2_16, "Också när motförslaget väljs avgör ordförandens utslagsröst vid lika röstetal, inte lotten."
        )
    return uppfylld(R_2_16)
