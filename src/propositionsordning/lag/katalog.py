"""The catalogue: every rule that the library knows, found by id."""

from __future__ import annotations

from functools import cache

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.regel import Regel
from propositionsordning.lag.regler import (
    kl_4_24_en_rost,
    kl_4_25_avsta,
    kl_4_27_reservation,
    kl_5_20_tjanstgoring,
    kl_5_45_beslutsforhet,
    kl_5_50_uppskov,
    kl_5_53_proposition,
    kl_5_55_majoritet,
    kl_5_56_utslagsrost,
    kl_5_67_protokoll,
    praxis_1_formella_fragor,
    praxis_2_flera_forslag,
    praxis_3_avslag_och_tillagg,
)

__all__ = ["REGLER", "regel"]

REGLER: tuple[Regel, ...] = (
    *praxis_1_formella_fragor.REGLER,
    *praxis_2_flera_forslag.REGLER,
    *praxis_3_avslag_och_tillagg.REGLER,
    *kl_4_24_en_rost.REGLER,
    *kl_4_25_avsta.REGLER,
    *kl_4_27_reservation.REGLER,
    *kl_5_20_tjanstgoring.REGLER,
    *kl_5_45_beslutsforhet.REGLER,
    *kl_5_50_uppskov.REGLER,
    *kl_5_53_proposition.REGLER,
    *kl_5_55_majoritet.REGLER,
    *kl_5_56_utslagsrost.REGLER,
    *kl_5_67_protokoll.REGLER,
)
"""Every rule, practice first and then by paragraph."""


@cache
def _index() -> dict[str, Regel]:
    return {r.id: r for r in REGLER}


def regel(rule_id: str) -> Regel:
    """The rule with this id ("R-5:56-1"); raises :class:`OgiltigtVarde` for an unknown id.

    >>> regel("R-5:56-1").text
    'Vid lika röstetal har ordföranden utslagsröst.'
    """
    if rule_id not in _index():
        raise OgiltigtVarde(objekt="katalog", falt="regel", varde=rule_id, tillatet="ett regel-id som R-5:56-1")
    return _index()[rule_id]
