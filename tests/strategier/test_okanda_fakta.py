"""What a rule answers while a fact is unknown stands whatever the fact turns out to be; else it is ej prövbar.

Nothing is guessed: that is tried of every function of the rules, over the facts that the strategies draw. Where None says that
there is nothing, and not that something is unknown, it stands in ``INGET`` with what it says; where a rule takes what is unknown
to be one way all the same, in ``ANTAS``.
"""

import typing
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from propositionsordning import Svar
from propositionsordning.lag.beslutsregel import Beslutsregel, Kravprovning
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regler.kl_5_50_tredjedelen import Tredjedelsprovning
from propositionsordning.strategier import Regelfall, strategi_for
from propositionsordning.strategier.regelstrategi import PROVSATTEN

INGET = {
    ("ja_ar_det_funna", "beredande"): "inget beredande förslag tävlar",
    ("blir_huvudforslag", "beredande"): "inget beredande förslag tävlar",
    ("i_ordningens_turordning", "nasta"): "ingen fråga återstår",
    ("sidorna_ratt_angivna", "beraknat"): "rösterna ger inget att jämföra med",
    ("sidorna_ratt_angivna", "uppgivet"): "inget annat är tillkännagivet",
    ("far_stanna_i_salen", "kvar"): "det sägs inte att hon stannade",
    ("redovisningsskyldiga_utanfor", "ansvarsfraga"): "ärendet är inte av det slaget",
    ("far_avgoras", "tas_upp"): "det är inte avgjort att ärendet tas upp",
    ("omrostningens_form", "sluten"): "det sägs inte att omröstningen var sluten",
    ("den_som_leder", "vem"): "ingen har tagit över",
    ("den_som_leder", "tjanstgor"): "den som leder ärendet tjänstgör",
    ("vagrat_laggs_inte_fram", "grund"): "förslaget är inte vägrat",
    ("vagran_avgors_forst", "forslag"): "ingen har begärt att vägran prövas",
    ("far_ga_vidare", "far_stallas"): "det är inte avgjort",
    ("siffrorna_stammer", "uppgivet"): "talet är inte tryckt",
    ("utfallet_stammer", "uppgivet"): "inget utfall är tillkännagivet",
    ("jav_avgors_forst", "ledamot"): "ingen jävsfråga är väckt",
    ("uppskovsregel", "mottagaren"): "mottagaren har ingen betydelse",
    ("benamningen", "emot"): "uppskovet kom till utan omröstning",
    ("benamningen", "uppgiven"): "protokollet har ingen egen benämning",
    ("extra_val_far_provas", "extra_val"): "det är inte känt att ärendet gäller extra val",
    ("minoriteten_far_valja_mottagaren", "mottagare"): "ingen mottagare är utpekad",
    ("minoriteten_far_valja_mottagaren", "bereder"): "ingen mottagare är utpekad",
    ("minoriteten_far_valja_mottagaren", "beredde_arendet"): "ingen mottagare är utpekad",
}
"""(function, argument) -> what None says there."""

ANTAS = {
    ("bordlaggs_enligt_lag", "extra_val"): "det är inte känt att ärendet gäller extra val",
}
"""(function, argument) -> what the rule goes by while it is unknown. The record does not say that it could not be tried."""

MINST = 30
"""Cases of one function that are tried, where its strategy has so many."""

FUNKTIONER: dict[str, list[str]] = defaultdict(list)
for _regel, _satten in PROVSATTEN.items():
    for _satt in _satten:
        _typer = typing.get_type_hints(_satt.funktion)
        # granska and prova take orders and states, whose unknown facts are tried where they are read.
        if _satt.funktion.__name__ not in {"granska", "prova"} and any(
            typ is Antal or type(None) in typing.get_args(typ) for namn, typ in _typer.items() if namn != "return"
        ):
            FUNKTIONER[_satt.funktion.__name__].append(_regel)


def _svaret(fall: Regelfall) -> tuple[object, ...]:
    svar = fall.svar()
    if isinstance(svar, Kravprovning):
        return (svar.uppnatt,)
    if isinstance(svar, Tredjedelsprovning):
        return (svar.utgang.value,)
    if isinstance(svar, tuple) and isinstance(svar[0], Beslutsregel):
        return (svar[0],)
    return tuple(p.svar for p in fall.prova())


def _ovisst(svar: tuple[object, ...]) -> bool:
    return bool({None, "ovisst", Beslutsregel.TREDJEDEL_OKAND, Svar.EJ_PROVBAR} & set(svar))


def _kanda(fall: Regelfall, alla: list[Regelfall]) -> Iterator[tuple[str, Regelfall]]:
    """The case with one unknown fact told: as other cases tell it, or each number that lies within the bounds."""
    for namn, varde in fall.fakta.items():
        kanda: list[object] = []
        if varde is None:
            kanda = [v for v in (annat.fakta[namn] for annat in alla) if v is not None]
        elif isinstance(varde, Antal) and varde.exakt is None:
            hogst = varde.minst + 3 if varde.hogst is None else varde.hogst
            kanda = [Antal(n, n) for n in (varde.minst, varde.minst + 1, hogst)]
        for kant in kanda:
            fakta = {**fall.fakta, namn: kant}
            if _platserna_racker(fakta):
                yield namn, evolve(fall, fakta=fakta)


def _platserna_racker(fakta: Mapping[str, Any]) -> bool:
    """No more present, and absent for jäv, than there are seats."""
    narvarande, ledamoter = fakta.get("narvarande"), fakta.get("ledamoter")
    if not isinstance(narvarande, Antal) or ledamoter is None:
        return True
    return bool(narvarande.minst + (fakta.get("javiga") or 0) <= ledamoter)


def _andras(fall: Regelfall, alla: list[Regelfall]) -> Iterator[tuple[str, Regelfall]]:
    """The facts that change what was certain without them, each with a case in which it does."""
    svar = _svaret(fall)
    if not _ovisst(svar):
        yield from ((namn, kant) for namn, kant in _kanda(fall, alla) if _svaret(kant) != svar)


class _Klart(Exception):  # no error: all has been seen
    """Enough has been tried, and every exception was met."""


@pytest.mark.parametrize("funktion", FUNKTIONER)
def test_det_som_ar_avgjort_med_okanda_fakta_star_sig_nar_de_blir_kanda(funktion: str) -> None:
    undantag = {namn for f, namn in (*INGET, *ANTAS) if f == funktion}
    alla: list[Regelfall] = []
    andras: dict[str, Regelfall] = {}

    @settings(
        max_examples=300,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )
    @given(st.one_of(*(strategi_for(regel, funktion=funktion) for regel in FUNKTIONER[funktion])))
    def drag(fall: Regelfall) -> None:
        alla.append(fall)
        andras.update(_andras(fall, alla))
        if len(alla) >= MINST and undantag <= set(andras):
            raise _Klart

    with suppress(_Klart):
        drag()
    for fall in alla[:MINST]:  # what came first was not tried against what came later
        andras.update(_andras(fall, alla))
    assert set(andras) == undantag, andras
