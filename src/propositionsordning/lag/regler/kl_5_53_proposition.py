"""5 kap. 53 § kommunallagen: the chair puts förslag to decision, states a finding, confirms with klubbslag."""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Provning, Regel, Styrka, bruten, ej_provbar, uppfylld

R_5_53_1 = Regel(
    id="R-5:53-1",
    lagrum=(kl(5, 53, stycke=1),),
    text="Ordföranden lägger fram förslag till beslut när överläggningen har avslutats.",
)
R_5_53_2 = Regel(
    id="R-5:53-2",
    lagrum=(kl(5, 53, stycke=2),),
    text="Förslagen utformas så att de kan besvaras med ja eller nej.",
)
R_5_53_3 = Regel(
    id="R-5:53-3",
    lagrum=(kl(5, 53, stycke=3),),
    text="Ordföranden redovisar sin uppfattning och bekräftar beslutet med klubbslag, om inte omröstning begärs.",
)
R_4_1 = Regel(
    id="R-4-1",
    lagrum=(kl(5, 53, stycke=3), kl(5, 54)),
    text="Det räcker att en enda som deltar i beslutet begär omröstning.",
    styrka=Styrka.PRAXIS,
)
R_4_2 = Regel(
    id="R-4-2",
    lagrum=(kl(4, 22), kl(5, 53, stycke=3)),
    text="Omröstning begärs av ledamöter och tjänstgörande ersättare, inte av jäviga eller av den som bara får yttra sig.",
)
R_4_3 = Regel(
    id="R-4-3",
    lagrum=(kl(5, 53, stycke=3),),
    text="Omröstning begärs före klubbslaget; därefter står beslutet fast.",
    optioner=("O-9",),
)
R_5_67_2 = Regel(
    id="R-5:67-2",
    lagrum=(kl(5, 67, punkt=2),),
    text="Den ordning som ordföranden lade fram förslagen i redovisas, liksom det som därvid uppfattades.",
)

REGLER = (R_5_53_1, R_5_53_2, R_5_53_3, R_4_1, R_4_2, R_4_3, R_5_67_2)


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
