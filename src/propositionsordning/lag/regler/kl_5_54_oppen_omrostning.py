"""5 kap. 54 § kommunallagen: omröstning is open, except in ärenden about val or anställning.

There it is closed, by ballots. The exception comes into play only when omröstning is requested: such an ärende too is
decided by acklamation as long as nobody asks. Nothing else may be voted on in secret, whoever asks for it.

Val means to choose persons for uppdrag. To let somebody go (avsägelse, återkallelse), ansvarsfrihet and anmärkning are not
val (O-11). Whether the other questions of such an ärende, an uppskov say, follow the exception is read in two ways (O-25).

The two breaches weigh differently. The paragraph says that the omröstning shall be open, so a closed one anywhere else is
refused. That it is closed in a val the paragraph says only by excepting it, so an open one there is recorded. Roll calls
and numbers by party show that a vote was open; where there are only totals the form is known only if it is told.

Cases: a closed vote on a budget (refused); an open one in a val (recorded); an uppskov in an ärende about val (O-25).
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    UTAN_EGNA_REGLER,
    Foljd,
    Provbarhet,
    Provning,
    Regel,
    Sakerhet,
    bruten,
    ej_provbar,
    uppfylld,
)
from propositionsordning.lag.tolkningar import ValFragor, ValOmfattar

R_5_54_1 = Regel(
    id="R-5:54-1",
    lagrum=(kl(5, 54),),
    genom=(kl(6, 33, stycke=1),),
    text="En omröstning är öppen utom i ärenden som avser val eller anställning av personal.",
    analogi=UTAN_EGNA_REGLER,
    optioner=("O-25",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_54_2 = Regel(
    id="R-5:54-2",
    lagrum=(kl(5, 54),),
    genom=(kl(6, 33, stycke=1),),
    text="Begärs omröstning om val eller anställning är den sluten; utan begäran avgörs också de med acklamation.",
    analogi=UTAN_EGNA_REGLER,
    foljd=Foljd.AVVIKELSE,
    kalla=("KL", "KL77"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_54_3 = Regel(
    id="R-5:54-3",
    lagrum=(kl(5, 54), kl(4, 9), kl(4, 10), kl(5, 24)),
    genom=(kl(6, 33, stycke=1),),
    text="Avsägelse, återkallelse, ansvarsfrihet och anmärkning är inte val; där är omröstningen öppen.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-11",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_54_1, R_5_54_2, R_5_54_3)


def ar_val(*, val: bool | None, entledigande: bool | None, omfattar: ValOmfattar) -> bool | None:
    """R-5:54-3 (O-11): does the ärende concern val? ``entledigande``: somebody is relieved or recalled. None: unknown.

    >>> ar_val(val=False, entledigande=True, omfattar=ValOmfattar.VAL)
    False
    >>> ar_val(val=False, entledigande=True, omfattar=ValOmfattar.AVEN_ENTLEDIGANDE)
    True
    """
    return _nagot_av(val, entledigande) if omfattar is ValOmfattar.AVEN_ENTLEDIGANDE else val


def avser_val(
    *, val: bool | None, anstallning: bool | None, entledigande: bool | None, omfattar: ValOmfattar
) -> bool | None:
    """Does the ärende concern val or anställning av personal, as the arbetsordning reads val (O-11)? None: unknown.

    >>> avser_val(val=False, anstallning=True, entledigande=False, omfattar=ValOmfattar.VAL)
    True
    """
    return _nagot_av(ar_val(val=val, entledigande=entledigande, omfattar=omfattar), anstallning)


def _nagot_av(*fakta: bool | None) -> bool | None:
    if any(fakta):
        return True
    return None if None in fakta else False


def reglerna_om_val_galler(
    *, val_eller_anstallning: bool | None, fraga_i_sak: bool, omfattar: ValFragor
) -> bool | None:
    """O-25: do the rules on val (5:54, 5:56 second paragraph) hold for this question of the ärende? None: unknown.

    ``fraga_i_sak``: the question is the val itself, not whether to put it off or dismiss it.

    >>> reglerna_om_val_galler(val_eller_anstallning=True, fraga_i_sak=False, omfattar=ValFragor.VALET)
    False
    >>> reglerna_om_val_galler(val_eller_anstallning=True, fraga_i_sak=False, omfattar=ValFragor.ALLA_FRAGOR)
    True
    """
    return val_eller_anstallning if fraga_i_sak or omfattar is ValFragor.ALLA_FRAGOR else False


def omrostningens_form(*, sluten: bool | None, val: bool | None, entledigande: bool | None = False) -> Provning:
    """R-5:54-1, R-5:54-2, R-5:54-3: was the omröstning open, or closed where the question is about val or anställning?

    ``sluten``: None when the form is not told; ``val``: do the rules on val hold for the question; ``entledigande``:
    somebody is relieved or recalled.

    >>> [omrostningens_form(sluten=s, val=False).svar.value for s in (False, True, None)]
    ['uppfylld', 'bruten', 'uppfylld']
    >>> [omrostningens_form(sluten=s, val=True).svar.value for s in (False, True, None)]
    ['bruten', 'uppfylld', 'ej prövbar']
    """
    if val is None:
        return ej_provbar(
            R_5_54_1, "Det framgår inte om frågan avser val eller anställning, där omröstningen är sluten."
        )
    if val:
        if sluten is None:
            return ej_provbar(R_5_54_2, "Det framgår inte om omröstningen om val eller anställning var sluten.")
        if not sluten:
            return bruten(R_5_54_2, "Omröstningen var öppen fast frågan avser val eller anställning.")
        return uppfylld(R_5_54_2)
    if not sluten:
        return uppfylld(R_5_54_1)  # where nothing is told an open vote is what the law asks for
    if entledigande:
        return bruten(R_5_54_3, "Att entlediga är inte att välja; omröstningen ska vara öppen.")
    return bruten(R_5_54_1, "Omröstningen ska vara öppen; den är sluten bara i frågor om val eller anställning.")
