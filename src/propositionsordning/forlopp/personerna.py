"""Members come and go, are jäviga, and hand over the chair: each question fixes its own röstlängd."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.handelser import JavAnmalt, LedamotIntrader, LedamotLamnar, OrdforandeByte
from propositionsordning.forlopp.lage import Lage, Skede
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, stopp
from propositionsordning.lag.direktion import foljer
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Direktionsfraga, Provning, Regel
from propositionsordning.lag.regler.kl_5_20_tjanstgoring import R_5_20_1, far_atervanda
from propositionsordning.lag.regler.kl_5_47_jav import R_5_47_1
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_3
from propositionsordning.lag.regler.kl_6_17_ersattare import R_6_17_1
from propositionsordning.lag.regler.kl_6_28_jav import R_6_28_1, far_stanna_i_salen
from propositionsordning.mote.narvaro import Narvaro, rostlangd
from propositionsordning.mote.narvaro import Plats as Sittplats

__all__ = ["SLAG", "inte_javig", "som_javig", "tjanstgor", "tjanstgorande"]


def _mojlig(
    regel: Callable[[Lage], Regel], aktuella: Callable[[Lage], tuple[str, ...] | None]
) -> Callable[[Lage], Hinder | None]:
    """Possible while no vote awaits its klubbslag and ``aktuella`` names somebody (None: nobody can be listed)."""

    def mojlig(lage: Lage) -> Hinder | None:
        if lage.avslutat:
            return stopp(regel(lage), "Sammanträdet är avslutat.")
        if lage.skede in {Skede.LIKA, Skede.ROSTAD}:
            return stopp(regel(lage), "Omröstningen är genomförd; bekräfta utfallet först.")
        if aktuella(lage) == ():
            return stopp(regel(lage), "Det finns ingen som det kan gälla.")
        return None

    return mojlig


def tjanstgorande(lage: Lage) -> tuple[str, ...] | None:
    """Those who serve now, as far as they are named; None when the facts name nobody."""
    langd = rostlangd(lage.narvaro)
    if langd is not None:
        return langd
    borta = {*lage.narvaro.javiga, *lage.narvaro.lamnat}
    kanda = lage.sammantrade.organ.ledamoter
    return tuple(person.id for person in kanda if person.id not in borta) if kanda else None


def _mojliga_ordforande(lage: Lage) -> tuple[str, ...] | None:
    vilka = tjanstgorande(lage)
    return None if vilka is None else tuple(v for v in vilka if v != lage.narvaro.ordforande)


def _mojliga_intradande(lage: Lage) -> tuple[str, ...] | None:
    organ, narvaro = lage.sammantrade.organ, lage.narvaro
    langd = rostlangd(narvaro)
    if organ.antal_ledamoter is not None and langd is not None and len(langd) >= organ.antal_ledamoter:
        return ()
    if not organ.ledamoter:
        return None
    upptagna = {p.ledamot for p in narvaro.platser or ()} | set(narvaro.lamnat) | set(narvaro.javiga)
    return tuple(person.id for person in organ.ledamoter if person.id not in upptagna)


def _tjanstgoringsregel(lage: Lage) -> Regel:
    return R_5_20_1 if lage.sammantrade.organ.typ in FULLMAKTIGEORGAN else R_6_17_1


def _javsregel(lage: Lage) -> Regel:
    organ = foljer(lage.sammantrade.organ.typ, Direktionsfraga.JAV, lage.sammantrade.arbetsordning)
    return R_5_47_1 if organ in R_5_47_1.organ else R_6_28_1


def _okand(lage: Lage, vem: str, regel: Regel) -> Iterator[Hinder]:
    organ = lage.sammantrade.organ
    if organ.ledamoter and organ.ledamot(vem) is None:
        yield stopp(regel, f"{vem} finns inte bland organets ledamöter.", *(person.id for person in organ.ledamoter))


def tjanstgor(lage: Lage, vem: str, regel: Regel) -> Iterator[Hinder]:
    """The hinder, if any, against something that only one who serves now can do or be subject to."""
    yield from _okand(lage, vem, regel)
    langd = rostlangd(lage.narvaro)
    if vem in lage.narvaro.javiga or vem in lage.narvaro.lamnat or (langd is not None and vem not in langd):
        yield stopp(regel, f"{vem} tjänstgör inte nu.", *(langd or ()))


def _utan(narvaro: Narvaro, vem: str) -> str | None:
    """Who presides when ``vem`` goes: nobody known until the chair is handed over."""
    return None if narvaro.ordforande == vem else narvaro.ordforande


def som_javig(narvaro: Narvaro, vem: str) -> Narvaro:
    """The närvaro when ``vem`` is jävig: outside the röstlängd, and no longer presiding."""
    antal = narvaro.antal if narvaro.platser is not None or narvaro.antal is None else max(narvaro.antal - 1, 0)
    return evolve(
        narvaro,
        javiga=(*narvaro.javiga, vem),
        ordforande=_utan(narvaro, vem),
        antal=antal,
        antal_javiga=None if narvaro.antal_javiga is None else narvaro.antal_javiga + 1,
    )


def inte_javig(narvaro: Narvaro, vem: str, *, leder: bool) -> Narvaro:
    """The närvaro when ``vem``, who stood outside while it was decided, is not jävig; ``leder``: she presides again."""
    return evolve(
        narvaro,
        javiga=tuple(v for v in narvaro.javiga if v != vem),
        ordforande=vem if leder else narvaro.ordforande,
        antal=narvaro.antal if narvaro.platser is not None or narvaro.antal is None else narvaro.antal + 1,
        antal_javiga=None if narvaro.antal_javiga is None else narvaro.antal_javiga - 1,
    )


def _jav(lage: Lage, h: JavAnmalt, _nr: int) -> Lage:
    return med(lage, narvaro=som_javig(lage.narvaro, h.ledamot))


def _prova_jav(lage: Lage, h: JavAnmalt) -> Iterator[Provning | Hinder]:
    yield from tjanstgor(lage, h.ledamot, _javsregel(lage))
    i_salen = far_stanna_i_salen(
        h.ledamot,
        organ=foljer(lage.sammantrade.organ.typ, Direktionsfraga.JAV, lage.sammantrade.arbetsordning),
        kvar=h.kvar,
    )
    if i_salen is not None:
        yield i_salen


def _lamna(lage: Lage, h: LedamotLamnar, _nr: int) -> Lage:
    narvaro = lage.narvaro
    platser = narvaro.platser
    return med(
        lage,
        narvaro=evolve(
            narvaro,
            platser=None if platser is None else tuple(p for p in platser if p.ledamot != h.ledamot),
            lamnat=(*narvaro.lamnat, h.ledamot),
            ordforande=_utan(narvaro, h.ledamot),
            antal=None if narvaro.antal is None else max(narvaro.antal - 1, 0),
        ),
    )


def _prova_intrader(lage: Lage, h: LedamotIntrader) -> Iterator[Provning | Hinder]:
    regel = _tjanstgoringsregel(lage)
    yield from _okand(lage, h.ledamot, regel)
    if h.ledamot in lage.narvaro.javiga or any(p.ledamot == h.ledamot for p in lage.narvaro.platser or ()):
        yield stopp(regel, f"{h.ledamot} tjänstgör redan eller är jävig i ärendet.")
    yield far_atervanda(h.ledamot, organ=lage.sammantrade.organ.typ, lamnat_idag=h.ledamot in lage.narvaro.lamnat)
    antal = lage.sammantrade.organ.antal_ledamoter
    narvarande = rostlangd(lage.narvaro)
    if antal is not None and narvarande is not None and len(narvarande) >= antal:
        yield stopp(regel, f"Alla {antal} platser är redan besatta.")


def _intrad(lage: Lage, h: LedamotIntrader, _nr: int) -> Lage:
    narvaro = lage.narvaro
    plats = Sittplats(ledamot=h.ledamot, ersattare=h.ersattare, for_ledamot=h.for_ledamot)
    return med(
        lage,
        narvaro=evolve(
            narvaro,
            platser=None if narvaro.platser is None else (*narvaro.platser, plats),
            lamnat=tuple(vem for vem in narvaro.lamnat if vem != h.ledamot),
            antal=None if narvaro.antal is None else narvaro.antal + 1,
        ),
    )


def _prova_byte(lage: Lage, h: OrdforandeByte) -> Iterator[Provning | Hinder]:
    yield from tjanstgor(lage, h.ordforande, R_5_56_3)
    if h.ordforande == lage.narvaro.ordforande:
        yield stopp(R_5_56_3, f"{h.ordforande} leder redan sammanträdet.")


def _byt(lage: Lage, h: OrdforandeByte, _nr: int) -> Lage:
    return med(lage, narvaro=evolve(lage.narvaro, ordforande=h.ordforande))


SLAG: dict[type, Slag] = {
    JavAnmalt: Slag(
        namn="jav",
        text="anmäla jäv",
        mojlig=_mojlig(_javsregel, tjanstgorande),
        prova=_prova_jav,
        verka=_jav,
        platser=lambda lage: (Plats("ledamot", tjanstgorande(lage)), Plats("kvar")),
    ),
    LedamotLamnar: Slag(
        namn="lamnar",
        text="lämna sammanträdet",
        mojlig=_mojlig(_tjanstgoringsregel, tjanstgorande),
        prova=lambda lage, h: tjanstgor(lage, h.ledamot, _tjanstgoringsregel(lage)),
        verka=_lamna,
        platser=lambda lage: (Plats("ledamot", tjanstgorande(lage)),),
    ),
    LedamotIntrader: Slag(
        namn="intrader",
        text="träda in i tjänstgöring",
        mojlig=_mojlig(_tjanstgoringsregel, _mojliga_intradande),
        prova=_prova_intrader,
        verka=_intrad,
        platser=lambda lage: (Plats("ledamot", _mojliga_intradande(lage)), Plats("for_ledamot")),
    ),
    OrdforandeByte: Slag(
        namn="ordforande",
        text="lämna över ordförandeskapet",
        mojlig=_mojlig(lambda _lage: R_5_56_3, _mojliga_ordforande),
        prova=_prova_byte,
        verka=_byt,
        platser=lambda lage: (Plats("ordforande", _mojliga_ordforande(lage)),),
    ),
}
"""The kinds of event of this file."""
