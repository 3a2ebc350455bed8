"""4 kap. 26 § kommunallagen: compulsory participation where a nämnd exercises authority over somebody.

A member of a nämnd who takes part in the handling of an ärende about myndighetsutövning mot någon enskild must also take
part in deciding it, but need not vote for more than one förslag. The one concerned has a right to a decision, so the
members cannot leave it undecided by standing aside. It binds nämnder only, never fullmäktige. Förvaltningslagen 29 § third
paragraph has the same thought.

How far it goes when there are several votes is read in two ways (O-19): once the förslag she voted for is out she may
abstain in the later votes, or she must vote each time. It concerns the decision in the matter, not whether to put it off.
Whether an ärende is of this kind nobody can derive; it is a fact that must be given. Where it is not, that is admitted only
when somebody does stand aside.

To say beforehand that one takes no part is refused. A vote that has been held is recorded as it was, with the breach.

Cases: a member of a nämnd who abstains in both of two votes about one permit; one who voted for a förslag that fell in
the first and abstains in the last; a member of fullmäktige, whom it does not bind.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import fl, kl
from propositionsordning.lag.regel import (
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

_NAMND = frozenset({Organtyp.NAMND, Organtyp.UTSKOTT, Organtyp.FORBUNDSDIREKTION})
_ANALOGI = frozenset({Organtyp.UTSKOTT})  # for what is delegated to it: the decision is the nämnd's

R_4_26_1 = Regel(
    id="R-4:26-1",
    lagrum=(kl(4, 26, mening=1),),
    text="Den som deltar i en nämnds handläggning av myndighetsutövning mot någon enskild ska också delta i avgörandet.",
    organ=_NAMND,
    analogi=_ANALOGI,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_26_2 = Regel(
    id="R-4:26-2",
    lagrum=(kl(4, 26, mening=2), fl(29, stycke=3)),
    text="Ingen behöver rösta för mer än ett förslag, men minst en gång röstar den som är skyldig att delta.",
    organ=_NAMND,
    analogi=_ANALOGI,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-19",),
    foljd=Foljd.AVVIKELSE,
    kalla=("KL", "FL"),
    provbarhet=Provbarhet.PROVAS,
)
R_4_26_3 = Regel(
    id="R-4:26-3",
    lagrum=(kl(4, 26, mening=1),),
    text="Skyldigheten gäller den som är kvar i handläggningen, inte den som dessförinnan lämnat den.",
    organ=_NAMND,
    analogi=_ANALOGI,
    sakerhet=Sakerhet.TROLIG,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_26_4 = Regel(
    id="R-4:26-4",
    lagrum=(kl(4, 26, mening=1),),
    text="Skyldigheten gäller avgörandet i sak, inte frågor om bordläggning och återremiss.",
    organ=_NAMND,
    analogi=_ANALOGI,
    sakerhet=Sakerhet.TROLIG,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_26_5 = Regel(
    id="R-4:26-5",
    lagrum=(kl(4, 26, mening=1),),
    text="Om ärendet avser myndighetsutövning mot någon enskild måste anges; det kan inte räknas ut.",
    organ=_NAMND,
    analogi=_ANALOGI,
    styrka=Styrka.PRAXIS,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_4_26_1, R_4_26_2, R_4_26_3, R_4_26_4, R_4_26_5)


def far_avsta_fran_beslutet(
    vem: str,
    *,
    organ: Organtyp,
    myndighetsutovning: bool | None,
    fraga_i_sak: bool | None = True,
    ar_kvar: bool | None = True,
) -> Provning | None:
    """R-4:26-1, R-4:26-3, R-4:26-4, R-4:26-5: may ``vem`` stand aside from the decision?

    ``fraga_i_sak``: does the question decide the matter (not whether to put it off; None: not told which question it is);
    ``ar_kvar``: is she still in the handling (neither jävig nor gone; None: unknown). None where the paragraph is silent:
    outside the nämnder, and where the ärende is known not to be of this kind.

    >>> namnd = Organtyp.NAMND
    >>> far_avsta_fran_beslutet("M-1", organ=namnd, myndighetsutovning=True).svar.value
    'bruten'
    >>> far_avsta_fran_beslutet("M-1", organ=namnd, myndighetsutovning=True, fraga_i_sak=False).regel.id
    'R-4:26-4'
    >>> far_avsta_fran_beslutet("M-1", organ=Organtyp.FULLMAKTIGE, myndighetsutovning=True) is None
    True
    """
    if organ not in _NAMND or myndighetsutovning is False:
        return None
    if ar_kvar is False:
        return uppfylld(R_4_26_3)
    if fraga_i_sak is False:
        return uppfylld(R_4_26_4)
    if myndighetsutovning is None:
        return _okant_slag(vem)
    if fraga_i_sak is None:
        return ej_provbar(R_4_26_1, f"Det framgår inte vilken fråga {vem} inte deltar i.")
    if ar_kvar is None:
        return ej_provbar(R_4_26_3, f"Det framgår inte om {vem} är med i handläggningen.")
    return bruten(
        R_4_26_1,
        "Ärendet avser myndighetsutövning mot någon enskild; den som är med i handläggningen deltar i avgörandet.",
    )


def rostplikten(
    *, organ: Organtyp, myndighetsutovning: bool | None, utan_rost: tuple[str, ...], osakert: bool, vad: str
) -> Provning | None:
    """R-4:26-2 (O-19), R-4:26-5: has everybody voted as often as the duty asks?

    ``utan_rost``: those known to have abstained where they had to vote ("3 ledamöter" where they are not named);
    ``osakert``: somebody abstained, and the facts do not tell whether she had voted elsewhere; ``vad``: where, in words
    ("i omröstningen", "i någon omröstning"). None where there is nothing to say.

    >>> rostplikten(
    ...     organ=Organtyp.NAMND, myndighetsutovning=True, utan_rost=("M-1",), osakert=False, vad="i omröstningen"
    ... ).svar.value
    'bruten'
    """
    if organ not in _NAMND or myndighetsutovning is False or not (utan_rost or osakert):
        return None
    if myndighetsutovning is None:
        return _okant_slag(", ".join(utan_rost) or "någon")
    if not utan_rost:
        return ej_provbar(R_4_26_2, f"Det framgår inte om de som avstod har röstat {vad}.")
    return bruten(R_4_26_2, f"{', '.join(utan_rost)} skulle ha deltagit i avgörandet men har inte röstat {vad}.")


def _okant_slag(vem: str) -> Provning:
    return ej_provbar(
        R_4_26_5, f"Det framgår inte om ärendet avser myndighetsutövning mot någon enskild, där {vem} måste delta."
    )
