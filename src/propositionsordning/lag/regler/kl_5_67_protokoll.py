"""5 kap. 66-67 §§ kommunallagen: what the minutes must show."""

from __future__ import annotations

from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import Foljd, Provning, Regel, bruten, ej_provbar, uppfylld

R_5_66_1 = Regel(
    id="R-5:66-1",
    lagrum=(kl(5, 66),),
    text="Protokollet redovisar vilka ledamöter och ersättare som har tjänstgjort.",
    foljd=Foljd.AVVIKELSE,
)
R_5_67_1 = Regel(
    id="R-5:67-1",
    lagrum=(kl(5, 67),),
    text="Protokollet redovisar yrkanden, ordning, omröstningar, beslut, deltagande och reservationer för varje ärende.",
    foljd=Foljd.AVVIKELSE,
)
R_5_67_3 = Regel(
    id="R-5:67-3",
    lagrum=(kl(5, 67, punkt=3), kl(5, 67, punkt=5)),
    text="Omröstningens resultat stämmer med hur ledamöterna röstade och med det beslut som redovisas.",
    foljd=Foljd.AVVIKELSE,
)

REGLER = (R_5_66_1, R_5_67_1, R_5_67_3)


def tjanstgoringen_redovisad(*, kand: bool) -> Provning:
    """R-5:66-1: the record names those who served (``kand`` False: the facts do not tell).

    >>> tjanstgoringen_redovisad(kand=False).svar.value
    'ej prövbar'
    """
    if kand:
        return uppfylld(R_5_66_1)
    return ej_provbar(R_5_66_1, "Det framgår inte vilka som tjänstgjorde.")


def siffrorna_stammer(*, vad: str, uppgivet: int | None, raknat: int) -> Provning:
    """R-5:67-3: a printed number (None: not printed) is the one that the roll call gives.

    >>> siffrorna_stammer(vad="ja", uppgivet=43, raknat=42).svar.value
    'bruten'
    """
    if uppgivet is None or uppgivet == raknat:
        return _STAMMER
    return bruten(R_5_67_3, f"Antalet {vad} uppges till {uppgivet} men röstlistan ger {raknat}.")


def utfallet_stammer(*, uppgivet: str | None, beraknat: str | None) -> Provning:
    """R-5:67-3: the declared outcome is the one that the count gives (alternatives by id; None unknown).

    >>> utfallet_stammer(uppgivet="a", beraknat="b").svar.value
    'bruten'
    """
    if uppgivet is None or uppgivet == beraknat:
        return _STAMMER
    if beraknat is None:
        return ej_provbar(R_5_67_3, f"Beslutet uppges bli {uppgivet}; uppgifterna räcker inte för att pröva det.")
    return bruten(R_5_67_3, f"Beslutet uppges bli {uppgivet}, men rösterna ger {beraknat}.")


_STAMMER = uppfylld(R_5_67_3)
