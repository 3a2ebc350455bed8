"""5 kap. 53 § kommunallagen: the chair puts förslag to decision, states a finding, confirms with klubbslag.

When the överläggning is closed the chair puts the förslag, each so that it can be answered ja or nej. She then says what
she perceives to have been decided and confirms it with a klubbslag, unless omröstning is requested. One who takes part is
enough to request it, before the klubbslag; after it the decision stands. Ordningsfrågor and disputed jäv (6 kap. 30 §) are
decided while the överläggning goes on. 6 kap. 33 § takes all this to the nämnder.

Cases: a proposition before the överläggning is closed; a request for omröstning before the klubbslag, and after it.
"""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import (
    UTAN_EGNA_REGLER,
    Provbarhet,
    Provning,
    Regel,
    Styrka,
    bruten,
    ej_provbar,
    uppfylld,
)

R_5_53_1 = Regel(
    id="R-5:53-1",
    lagrum=(kl(5, 53, stycke=1),),
    genom=(kl(6, 33, stycke=1),),
    text="Ordföranden lägger fram förslag till beslut när överläggningen har avslutats.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_53_2 = Regel(
    id="R-5:53-2",
    lagrum=(kl(5, 53, stycke=2),),
    genom=(kl(6, 33, stycke=1),),
    text="Förslagen utformas så att de kan besvaras med ja eller nej.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "ALI"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_53_3 = Regel(
    id="R-5:53-3",
    lagrum=(kl(5, 53, stycke=3),),
    genom=(kl(6, 33, stycke=1),),
    text="Ordföranden redovisar sin uppfattning och bekräftar beslutet med klubbslag, om inte omröstning begärs.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_1 = Regel(
    id="R-4-1",
    lagrum=(kl(5, 53, stycke=3), kl(5, 54)),
    genom=(kl(6, 33, stycke=1),),
    text="Det räcker att en enda som deltar i beslutet begär omröstning.",
    styrka=Styrka.PRAXIS,
    kalla=("GBG-hb", "RO74"),
    provbarhet=Provbarhet.PROVAS,
)
R_4_2 = Regel(
    id="R-4-2",
    lagrum=(kl(4, 22), kl(5, 53, stycke=3)),
    genom=(kl(6, 33, stycke=1),),
    text="Omröstning begärs av ledamöter och tjänstgörande ersättare, inte av jäviga eller av den som bara får yttra sig.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_4_3 = Regel(
    id="R-4-3",
    lagrum=(kl(5, 53, stycke=3),),
    genom=(kl(6, 33, stycke=1),),
    text="Omröstning begärs före klubbslaget; därefter står beslutet fast.",
    analogi=UTAN_EGNA_REGLER,
    optioner=("O-9",),
    kalla=("KL", "SKÖ", "ALI", "GBG-hb"),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_53_1, R_5_53_2, R_5_53_3, R_4_1, R_4_2, R_4_3)


def overlaggningen_avslutad(*, avslutad: bool | None) -> Provning:
    """R-5:53-1: no proposition in the ärende before the överläggning is closed (None: not told).

    >>> overlaggningen_avslutad(avslutad=False).svar.value, overlaggningen_avslutad(avslutad=None).svar.value
    ('bruten', 'ej prövbar')
    """
    if avslutad is None:
        return _AVSLUTAD_OKAND
    return _AVSLUTAD if avslutad else _EJ_AVSLUTAD


def klubbslag_kant(*, kant: bool) -> Provning:
    """R-5:53-3: the decision was confirmed by klubbslag (``kant`` False: the facts do not tell).

    >>> klubbslag_kant(kant=False).svar.value
    'ej prövbar'
    """
    return _KLUBBSLAG if kant else _KLUBBSLAG_OKANT


def begaran_kand(*, kant: bool) -> Provning:
    """R-4-1: omröstning was requested by somebody (``kant`` False: held without a recorded request).

    >>> begaran_kand(kant=False).svar.value
    'ej prövbar'
    """
    return _BEGARD if kant else _BEGARAN_OKAND


def begarts_av_deltagare(vem: str, *, deltar: bool | None) -> Provning:
    """R-4-2: the one who requests omröstning takes part in the decision (None: not told).

    >>> begarts_av_deltagare("M-1", deltar=False).svar.value
    'bruten'
    """
    if deltar is None:
        return ej_provbar(R_4_2, f"Det framgår inte om {vem} deltar i beslutet.")
    if not deltar:
        return bruten(R_4_2, f"{vem} deltar inte i beslutet och kan därför inte begära omröstning.")
    return _DELTAR


_AVSLUTAD = uppfylld(R_5_53_1)
_EJ_AVSLUTAD = bruten(R_5_53_1, "Överläggningen är inte avslutad.")
_AVSLUTAD_OKAND = ej_provbar(R_5_53_1, "Det framgår inte när överläggningen avslutades.")
_KLUBBSLAG = uppfylld(R_5_53_3)
_KLUBBSLAG_OKANT = ej_provbar(R_5_53_3, "Det framgår inte om beslutet bekräftades med klubbslag.")
_BEGARD = uppfylld(R_4_1)
_BEGARAN_OKAND = ej_provbar(R_4_1, "Omröstning hölls, men det framgår inte att någon begärde den.")
_DELTAR = uppfylld(R_4_2)
