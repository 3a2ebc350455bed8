"""Every rule that is prövas has a strategy, and what it draws lets the rule give each of its answers.

What the answers are is read from the approved grid (``tests/guld/reglernas-svar.txt``); what the grid does not reach, because
an order, a meeting or larger numbers are needed, stands in ``UTOVER`` below.
"""

import re
from collections import defaultdict
from contextlib import suppress
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

import propositionsordning as po
from propositionsordning.fel import EjStodd, OgiltigtVarde
from propositionsordning.lag.beslutsregel import Kravprovning
from propositionsordning.lag.majoritet import Antal
from propositionsordning.lag.regler.kl_5_50_tredjedelen import Tredjedelsprovning, Tredjedelsrakning
from propositionsordning.lag.regler.lpv_8_platserna import Fordelning
from propositionsordning.strategier import Regelfall, kod, strategi_for
from propositionsordning.strategier.regelstrategi import PROVSATTEN

ROT = Path(__file__).parents[2]
PROVAS = [r.id for r in po.REGLER if r.provbarhet is po.Provbarhet.PROVAS]
UPPLYSES = [r for r in po.REGLER if r.provbarhet is po.Provbarhet.UPPLYSES]
HOGST = 300
"""Examples of one rule at most; all its answers are seen among them."""
FORST = settings(
    max_examples=HOGST,
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
FARRE = settings(FORST, max_examples=30)
SVAR = {"uppfylld", "bruten", "ej prövbar"}
KVOTEN = {"True", "False", "None"}

Sett = set[tuple[str, str]]
"""Functions, and what they answered."""


def _av(funktion: str, *svar: str) -> Sett:
    return {(funktion, ett) for ett in svar}


UTOVER: dict[str, Sett] = {
    # What granska and the procedure try: they mention or refuse, and are otherwise silent.
    **dict.fromkeys(("R-1-4", "R-2-2", "R-2-3", "R-2-4", "R-2-19"), _av("granska", "bruten", "tiger")),
    **dict.fromkeys(("R-2-23", "R-5:18-1", "R-5:53-2", "R-5:56-1"), _av("prova", "bruten", "tiger")),
    "R-4:25-1": _av("prova", "bruten", "ej prövbar", "tiger"),
    "R-5:50-2": _av("prova", "bruten", "tiger") | _av("rakna_tredjedelen", *KVOTEN),
    # The grid's words and small numbers do not reach these.
    "R-2-10": _av("ratt_par", "bruten"),
    "R-2-11": _av("ratt_par", "bruten"),
    "R-2-12": _av("ratt_par", "bruten"),
    "R-4:25-3": _av("ordforanden_tar_stallning", "uppfylld", "bruten", "tiger"),
    "R-4:27-5": _av("reservationsratt", *SVAR),
    "R-5:45-1": _av("beslutsfort", *SVAR),
    "R-6:27-1": _av("beslutsfort", *SVAR),
    "R-5:46-1": _av("beslutsfort", "uppfylld", "tiger"),
    "R-6:30-1": _av("far_delta_i_javsfragan", *SVAR),
    "R-5:50-1": _av("prova_tredjedel", "uppfylld", "ej prövbar", "majoritet_for", "minoritet_for", "emot", "ovisst"),
    "R-5:50-6": _av("prova_tredjedel", "ej prövbar") | _av("prova_begaran", "ej prövbar"),
    "R-5:50-10": _av("prova_tredjedel", "ej prövbar"),
    "R-5:50-13": _av("prova_tredjedel", "uppfylld", "ej prövbar"),
    "R-5:50-14": _av("uppskovsregel", "uppfylld"),
    "R-5:56-6": _av("prova_tredjedel", "uppfylld", "minoritet_for", "lika"),
    # Answered in the words of the rule that they say how to read.
    "R-4:27-4": _av("reservationsratt", "uppfylld"),
    "R-4:27-9": _av("reservationsratt", "uppfylld"),
    "R-5:50-7": _av("uppskovsregel", "uppfylld", "tiger"),
    "R-LPV-3": _av("proportionellt_val_begart", "uppfylld", "bruten"),
    # A share that is reached or not is no breach.
    "R-2-18": _av("prova_invandning", *KVOTEN),
    "R-5:10-1": _av("prova_extra_val", *KVOTEN),
    "R-5:33-1": _av("prova_enighet_om_beslutet", *KVOTEN),
    "R-5:37-1": _av("prova_mot_folkinitiativ", *KVOTEN),
    "R-5:52-1": _av("prova_upptagande", *KVOTEN),
    "R-5:58-1": _av("prova_undantag", *KVOTEN),
    "R-9:6-1": _av("prova_forbundsordningens_kvot", *KVOTEN),
    # The answer is a count, a side, or names.
    "R-5:50-3": _av("rakna_tredjedelen", "True", "False"),
    "R-5:50-4": _av("rakna_tredjedelen", *KVOTEN),
    "R-5:55-1": _av("vinnande_sida", "ja", "nej", "None"),
    "R-5:55-2": _av("vinnande_sida", "ja", "nej", "None"),
    "R-5:55-3": _av("valda_med_flest_roster", "klart", "lott"),
    "R-5:55-4": _av("valda_med_flest_roster", "klart", "lott") | _av("rosterna_pa_personer", "klart"),
    "R-5:55-5": _av("rosterna_pa_personer", "klart", "inget"),
    "R-LPV-7": _av("grupper", "klart", "inget"),
    "R-LPV-8": _av("fordelning", "klart", "lott"),
    "R-LPV-9": _av("fordelning", "klart", "lott"),
    "R-LPV-10": _av("personerna", "klart"),
    "R-LPV-11": _av("personerna", "klart", "EjStodd"),
    "R-LPV-12": _av("fordelning", "klart", "lott"),
}


# What stands for a fact in a sentence: a number, a point, an alternative, somebody or something named.
_FAKTA = re.compile(
    r"\b\d{4}-\d\d-\d\d|\b\d+(?:\.m)?\b|#…?|\b[SMV]-\d\b|\b[A-C]\b|\b[abc]\b|\b(?:u|idag|ja|nej|[aA]vstar|[fF]ranvarande)\b"
    r"|\b(?:[nN]ämnden|[bB]olaget|[mM]ottagaren|avstår|reserverar sig)\b|i (?:någon )?omröstningen"
)
_RUTA = re.compile(
    r" *\d+ (?:uppnatt \w+; provning |utgang \w+; provning |\(\w+; )?"
    r"(uppfylld|bruten|ej prövbar) (R-[\w:-]*\w): (.*?)(?:; rakning .*|\))?"
)


def _stommen(svar: str, skal: str) -> str:
    """An answer and its sentence with # for each fact in it, or a row of them."""
    return f"{svar}: " + re.sub(r"#(?:(?:, | och | eller )#)+", "#", _FAKTA.sub("#", skal))


@cache
def _rutnatets() -> dict[str, Sett]:
    """Rule id -> what each function answers by it on the grid; the grid's own stand-in for a rule (R-4:24-1) left out."""
    svaren: dict[str, Sett] = defaultdict(set)
    funktion = ""
    for rad in (ROT / "tests/guld/reglernas-svar.txt").read_text(encoding="utf-8").splitlines():
        if re.fullmatch(r"[a-z]\w*\.\w+", rad):
            funktion = rad.partition(".")[2]
        ruta = _RUTA.fullmatch(rad)
        if ruta is not None:
            svar, regel, skal = ruta.groups()
            svaren[regel] |= {(funktion, svar), (funktion, _stommen(svar, skal))}
    egna = {"en_rost_var", "valsedlar_hogst"}
    svaren["R-4:24-1"] = {(f, svar) for f, svar in svaren["R-4:24-1"] if f in egna}
    return svaren


def _sett(fall: Regelfall) -> Sett:
    """What this case shows: what the rule itself answers, in which words, and what the answer comes to."""
    try:
        svar = fall.svar()
    except EjStodd:
        assert fall.regel.id == "R-LPV-11", fall  # the only function here that says that it raises it
        return _av(fall.funktion.__name__, "EjStodd")
    egna = {p.svar.value for p in fall.prova() if p.regel is fall.besked}
    egna |= {_stommen(p.svar.value, p.skal) for p in fall.prova() if p.regel is fall.besked}
    if isinstance(svar, Kravprovning):
        egna.add(str(svar.uppnatt))
    elif isinstance(svar, Tredjedelsprovning):
        egna.add(svar.utgang.value)
    elif isinstance(svar, Tredjedelsrakning):
        egna.add(str(svar.nadd))
    elif isinstance(svar, Fordelning):
        egna.add("lott" if svar.lika else "klart")
    elif fall.funktion.__name__ in {"valda_med_flest_roster", "rosterna_pa_personer", "grupper", "personerna"}:
        egna.add("lott" if fall.fakta.get("lotter") else "klart" if svar else "inget")
    elif fall.funktion.__name__ == "vinnande_sida":
        egna.add(str(svar))
    return _av(fall.funktion.__name__, *(egna or {"tiger"}))


class _Klart(Exception):  # no error: all has been seen
    """Every answer has been seen."""


PAR = list(dict.fromkeys((regel_id, p.funktion.__name__) for regel_id in PROVAS for p in PROVSATTEN[regel_id]))


@pytest.mark.parametrize(("regel_id", "funktion"), PAR)
def test_varje_svar_som_regeln_kan_ge_dras(regel_id: str, funktion: str) -> None:
    svaren = _rutnatets()[regel_id] | UTOVER.get(regel_id, set())
    vantat = {(f, svar) for f, svar in svaren if f == funktion}
    sedda: Sett = set()

    @FORST
    @given(strategi_for(regel_id, funktion=funktion))
    def drag(fall: Regelfall) -> None:
        assert fall.regel.id == regel_id
        sedda.update(_sett(fall))
        if vantat <= sedda:
            raise _Klart

    assert vantat, "funktionen har inget svar att vänta"
    with suppress(_Klart):
        drag()
    assert not vantat - sedda, f"aldrig sett {sorted(vantat - sedda)}"


def test_varje_regel_som_provas_har_en_strategi_och_ingen_annan() -> None:
    assert sorted(PROVSATTEN) == sorted(PROVAS)


def test_varje_funktion_som_svarar_med_regeln_star_i_dess_rad() -> None:
    """No function that the grid knows is forgotten: who tries a rule tries it by all of them."""
    for regel_id, svaren in _rutnatets().items():
        i_raden = {p.funktion.__name__ for p in PROVSATTEN[regel_id]}
        saknas = {f for f, _ in svaren} - i_raden
        assert not saknas, regel_id


@pytest.mark.parametrize("regel", UPPLYSES, ids=lambda r: r.id)
def test_en_regel_som_upplyses_har_ingen_och_felet_sager_varfor(regel: po.Regel) -> None:
    with pytest.raises(OgiltigtVarde) as fel:
        strategi_for(regel)
    assert regel.id in str(fel.value)
    assert regel.varfor_ej in str(fel.value)


def test_fel_id_och_fel_funktion_namns() -> None:
    with pytest.raises(OgiltigtVarde, match="menade du R-5:45-1"):
        strategi_for("5:45-1")
    with pytest.raises(OgiltigtVarde, match=r"en funktion som prövar R-5:50-1: prova_tredjedel, prova_begaran, uppsk"):
        strategi_for("R-5:50-1", funktion="prova_extra_val")


@FARRE
@given(strategi_for("R-5:50-1", funktion="prova_begaran"))
def test_en_enda_funktion_kan_valjas(fall: Regelfall) -> None:
    assert fall.funktion.__name__ == "prova_begaran"
    assert {p.regel.id for p in fall.prova()} <= {"R-5:50-1", "R-5:50-5"}


RYMS = {
    "R-5:10-1": ("for_val", "emot"),
    "R-5:33-1": ("ense", "emot"),
    "R-5:37-1": ("emot", "for_initiativet"),
    "R-5:50-1": ("for_uppskov", "emot"),
    "R-5:52-1": ("for_upptagande", "emot"),
    "R-9:6-1": ("roster", "emot"),
}


@pytest.mark.parametrize("regel_id", RYMS)
def test_rosterna_ar_aldrig_fler_an_de_narvarande(regel_id: str) -> None:
    @FARRE
    @given(strategi_for(regel_id))
    def drag(fall: Regelfall) -> None:
        narvarande = fall.fakta.get("narvarande")
        if isinstance(narvarande, Antal) and narvarande.hogst is not None:
            assert sum(fall.fakta.get(namn, 0) for namn in RYMS[regel_id]) <= narvarande.hogst

    drag()


@FARRE
@given(strategi_for("R-8-1"))
def test_de_narvarande_och_de_javiga_ryms_pa_platserna(fall: Regelfall) -> None:
    assert fall.fakta["narvarande"] + fall.fakta["javiga"] <= fall.fakta["ledamoter"]


@FARRE
@given(strategi_for("R-1-9", funktion="uppskjutna_punkter_for_sig"))
def test_en_punkt_ar_uppskjuten_eller_inte(fall: Regelfall) -> None:
    assert sorted((*fall.fakta["uppskjutna"], *fall.fakta["ovriga"])) == [1, 2, 3]


@FARRE
@given(strategi_for("R-5:17-1", funktion="star_i_tur"))
def test_den_som_ska_in_ar_inte_bland_de_andra_pa_plats(fall: Regelfall) -> None:
    assert fall.fakta["vem"] not in (fall.fakta["pa_plats"] or ())


# --- made small ------------------------------------------------------------------------------------------------------

LITET = settings(
    max_examples=500,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


def test_ett_brott_mot_beslutsforheten_blir_litet() -> None:
    fall = find(strategi_for("R-5:45-1"), lambda f: f.ger(po.Svar.BRUTEN), settings=LITET)
    assert (fall.fakta["narvarande"], fall.fakta["ledamoter"]) == (Antal(0, 0), 1)


def test_en_minoritet_som_far_igenom_uppskovet_blir_liten() -> None:
    fall = find(
        strategi_for("R-5:50-1", funktion="prova_tredjedel"),
        lambda f: f.svar().utgang.value == "minoritet_for" and f.fakta["for_uppskov"] < f.fakta["emot"],
        settings=LITET,
    )
    assert (fall.fakta["for_uppskov"], fall.fakta["emot"], fall.fakta["narvarande"]) == (1, 2, Antal(3, 3))


def test_ett_lage_blir_litet_och_koden_ger_det_igen() -> None:
    fall = find(strategi_for("R-5:18-1"), lambda f: f.ger(po.Svar.BRUTEN), settings=LITET)
    assert [type(post.handelse) for post in fall.fakta["lage"].logg] == [po.JavAnmalt]
    assert repr(fall) == f"R-5:18-1: prova(lage={kod(fall.fakta['lage'])}, handelse={kod(fall.fakta['handelse'])})"
    assert repr(fall).endswith("po.JavAnmalt(ledamot='L-2'),)), handelse=po.LedamotIntrader(ledamot='L-2'))")
