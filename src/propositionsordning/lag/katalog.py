"""The catalogue: every rule that the library knows, found by id."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.regel import Regel
from propositionsordning.lag.regler import (
    fl_28_flera_beslutar,
    kl_4_22_ersattare,
    kl_4_24_en_rost,
    kl_4_25_avsta,
    kl_4_26_myndighetsutovning,
    kl_4_27_reservation,
    kl_5_10_extra_val,
    kl_5_12_begaran_om_sammantrade,
    kl_5_16_distans,
    kl_5_17_ersattare,
    kl_5_20_tjanstgoring,
    kl_5_33_utan_beredning,
    kl_5_37_folkinitiativ,
    kl_5_45_beslutsforhet,
    kl_5_47_jav,
    kl_5_50_aterremiss,
    kl_5_50_tredjedelen,
    kl_5_50_uppskov,
    kl_5_51_bordlagt,
    kl_5_52_tillkannagivet,
    kl_5_53_proposition,
    kl_5_54_oppen_omrostning,
    kl_5_55_majoritet,
    kl_5_56_utslagsrost,
    kl_5_57_vagran,
    kl_5_58_lokal_namnd,
    kl_5_62_interpellation,
    kl_5_67_protokoll,
    kl_6_17_ersattare,
    kl_6_20_fyllnadsval,
    kl_6_27_beslutsforhet,
    kl_6_28_jav,
    kl_6_33_namnd,
    kl_6_41_utskott,
    kl_8_2_folkinitiativ,
    kl_9_2_kommunalforbund,
    lpv_2_proportionella_val,
    praxis_1_formella_fragor,
    praxis_2_flera_forslag,
    praxis_2_huvudforslag,
    praxis_3_avslag_och_tillagg,
    praxis_4_acklamation,
    praxis_5_omrostning,
    praxis_7_anteckningar,
    praxis_8_jav_upphaver,
    praxis_10_sarskilda_majoriteter,
    praxis_11_protokoll,
)

__all__ = ["REGLER", "narmast", "regel"]

REGLER: tuple[Regel, ...] = (
    *praxis_1_formella_fragor.REGLER,
    *praxis_2_flera_forslag.REGLER,
    *praxis_2_huvudforslag.REGLER,
    *praxis_3_avslag_och_tillagg.REGLER,
    *praxis_4_acklamation.REGLER,
    *praxis_5_omrostning.REGLER,
    *praxis_7_anteckningar.REGLER,
    *praxis_8_jav_upphaver.REGLER,
    *praxis_10_sarskilda_majoriteter.REGLER,
    *praxis_11_protokoll.REGLER,
    *kl_4_22_ersattare.REGLER,
    *kl_4_24_en_rost.REGLER,
    *kl_4_25_avsta.REGLER,
    *kl_4_26_myndighetsutovning.REGLER,
    *kl_4_27_reservation.REGLER,
    *kl_5_10_extra_val.REGLER,
    *kl_5_12_begaran_om_sammantrade.REGLER,
    *kl_5_16_distans.REGLER,
    *kl_5_17_ersattare.REGLER,
    *kl_5_20_tjanstgoring.REGLER,
    *kl_5_33_utan_beredning.REGLER,
    *kl_5_37_folkinitiativ.REGLER,
    *kl_5_45_beslutsforhet.REGLER,
    *kl_5_47_jav.REGLER,
    *kl_5_50_uppskov.REGLER,
    *kl_5_50_tredjedelen.REGLER,
    *kl_5_50_aterremiss.REGLER,
    *kl_5_51_bordlagt.REGLER,
    *kl_5_52_tillkannagivet.REGLER,
    *kl_5_53_proposition.REGLER,
    *kl_5_54_oppen_omrostning.REGLER,
    *kl_5_55_majoritet.REGLER,
    *kl_5_56_utslagsrost.REGLER,
    *kl_5_57_vagran.REGLER,
    *kl_5_58_lokal_namnd.REGLER,
    *kl_5_62_interpellation.REGLER,
    *kl_5_67_protokoll.REGLER,
    *kl_6_17_ersattare.REGLER,
    *kl_6_20_fyllnadsval.REGLER,
    *kl_6_27_beslutsforhet.REGLER,
    *kl_6_28_jav.REGLER,
    *kl_6_33_namnd.REGLER,
    *kl_6_41_utskott.REGLER,
    *kl_8_2_folkinitiativ.REGLER,
    *kl_9_2_kommunalforbund.REGLER,
    *fl_28_flera_beslutar.REGLER,
    *lpv_2_proportionella_val.REGLER,
)
"""Every rule, practice first and then by paragraph: kommunallagen, förvaltningslagen, lagen om proportionella val."""


@cache
def _index() -> dict[str, Regel]:
    return {r.id: r for r in REGLER}


def regel(rule_id: str) -> Regel:
    """The rule with this id ("R-5:56-1"); raises :class:`OgiltigtVarde` for an unknown id, with the one that is meant.

    >>> regel("R-5:56-1").text
    'Vid lika röstetal har ordföranden utslagsröst.'
    >>> regel("R-5:56-l")
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: katalog.regel: 'R-5:56-l' ... R-5:56-1; menade du R-5:56-...?
    """
    if rule_id not in _index():
        tillatet = f"ett regel-id som R-5:56-1{narmast(rule_id, _index())}"
        raise OgiltigtVarde(objekt="katalog", falt="regel", varde=rule_id, tillatet=tillatet)
    return _index()[rule_id]


def narmast(skrivet: str, kanda: Iterable[str]) -> str:
    """The id that was probably meant, as the end of a Swedish sentence; empty when none is near.

    >>> narmast("5:56-1", ["R-5:56-1", "R-5:45-1"])
    '; menade du R-5:56-1?'
    """
    lika = get_close_matches(skrivet.upper(), list(kanda), n=1)
    return f"; menade du {lika[0]}?" if lika else ""
