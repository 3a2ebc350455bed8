"""Members come and go, are jäviga, and hand over the chair: each question fixes its own röstlängd."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from propositionsordning.forlopp.andra import med
from propositionsordning.forlopp.deltagandet import ordforanden_borta
from propositionsordning.forlopp.handelser import JavAnmalt, LedamotIntrader, LedamotLamnar, OrdforandeByte
from propositionsordning.forlopp.lage import Lage, Skede
from propositionsordning.forlopp.slag import Hinder, Plats, Slag, hinder_av, stopp
from propositionsordning.lag.direktion import foljer
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Direktionsfraga, Provning, Regel
from propositionsordning.lag.regler.kl_5_16_distans import far_delta_pa_distans
from propositionsordning.lag.regler.kl_5_17_ersattare import (
    R_5_18_1,
    far_ta_sin_plats,
    i_ledamotens_stalle,
    star_i_tur,
)
from propositionsordning.lag.regler.kl_5_20_tjanstgoring import R_5_20_1, far_atervanda
from propositionsordning.lag.regler.kl_5_47_jav import R_5_47_1
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_3
from propositionsordning.lag.regler.kl_6_17_ersattare import R_6_17_1
from propositionsordning.lag.regler.kl_6_28_jav import R_6_28_1, far_stanna_i_salen
from propositionsordning.mote.narvaro import Narvaro, deltar, rostlangd
from propositionsordning.mote.narvaro import Plats as Sittplats

__all__ = ["SLAG", "inte_javig", "som_javig", "tjanstgor", "tjanstgorande"]


def _mojlig(
    regel: Callable[[Lage], Regel], aktuella: Callable[[Lage], tuple[str, ...] | None], *, vid_lika: bool = False
) -> Callable[[Lage], Hinder | None]:
    """Possible while no vote awaits its klubbslag and ``aktuella`` names somebody (None: nobody can be listed).

    ``vid_lika``: also then, when the one who presided is gone, so that a tie can be settled.
    """

    def mojlig(lage: Lage) -> Hinder | None:
        if lage.avslutat:
            return stopp(regel(lage), "Sammanträdet är avslutat.")
        if lage.skede in {Skede.LIKA, Skede.ROSTAD} and not (vid_lika and ordforanden_borta(lage)):
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
    fullt = organ.antal_ledamoter is not None and langd is not None and len(langd) >= organ.antal_ledamoter
    if fullt and not _tjanstgorande_ersattare(lage):
        return ()
    if not organ.ledamoter:
        return None
    upptagna = {p.ledamot for p in narvaro.platser or ()} | set(narvaro.javiga)
    if organ.typ in FULLMAKTIGEORGAN:
        upptagna |= set(narvaro.lamnat)  # in a nämnd the reglemente decides
    # Where every seat is taken only a member can enter, and an ersättare steps down for her (5:19).
    lediga = (p for p in organ.ledamoter if p.id not in upptagna and not (fullt and p.ersattare))
    return tuple(p.id for p in lediga if not p.ersattare or not hinder_av([_turen(lage, p.id)]))


def _tjanstgorande_ersattare(lage: Lage) -> tuple[str, ...]:
    javiga = lage.narvaro.javiga
    return tuple(p.ledamot for p in lage.narvaro.platser or () if p.ersattare and p.ledamot not in javiga)


def _tillbaka(lage: Lage, h: LedamotIntrader) -> str | None:
    """The ersättare who steps down for the member who takes her seat (5:19); None where nobody does."""
    if h.i_stallet_for is not None or h.ersattare:
        return h.i_stallet_for
    platser = (p for p in lage.narvaro.platser or () if p.ersattare and p.for_ledamot == h.ledamot)
    return next((p.ledamot for p in platser if p.ledamot not in lage.narvaro.javiga), None)


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


def _intrada_mojlig(lage: Lage) -> Hinder | None:
    mojliga = _mojliga_intradande(lage)
    if mojliga == () and lage.narvaro.lamnat and _mojlig(_tjanstgoringsregel, tjanstgorande)(lage) is None:
        # Only those are left who have broken off their service today: refused, but it can be recorded with a reason.
        vem = lage.narvaro.lamnat[0]
        atervander = far_atervanda(vem, organ=lage.sammantrade.organ.typ, lamnat_idag=True)
        if hinder_av([atervander]):
            return Hinder(atervander)
    return _mojlig(_tjanstgoringsregel, lambda _lage: mojliga)(lage)


def _prova_intrader(lage: Lage, h: LedamotIntrader) -> Iterator[Provning | Hinder]:
    regel = _tjanstgoringsregel(lage)
    yield from _okand(lage, h.ledamot, regel)
    organ = lage.sammantrade.organ
    if h.ledamot in lage.narvaro.javiga:
        efter_jav = R_5_18_1 if organ.typ in FULLMAKTIGEORGAN else R_6_28_1
        yield stopp(efter_jav, f"{h.ledamot} är jävig och får tjänstgöra igen när ärendet har handlagts.")
    elif any(p.ledamot == h.ledamot for p in lage.narvaro.platser or ()):
        yield stopp(regel, f"{h.ledamot} tjänstgör redan.")
    yield far_atervanda(h.ledamot, organ=organ.typ, lamnat_idag=h.ledamot in lage.narvaro.lamnat)
    person = organ.ledamot(h.ledamot)
    if person.ersattare if person is not None else h.ersattare:
        yield from _prova_ersattaren(lage, h)
    if h.pa_distans:
        distans = far_delta_pa_distans((h.ledamot,), medgivet=organ.distans)
        if distans is not None:
            yield distans
    tillbaka = _tillbaka(lage, h)
    if tillbaka is not None and h.i_stallet_for is not None:
        if h.i_stallet_for not in _tjanstgorande_ersattare(lage) and deltar(lage.narvaro, tillbaka) is False:
            yield stopp(regel, f"{tillbaka} tjänstgör inte nu.", *_tjanstgorande_ersattare(lage))
        elif lage.narvaro.platser is not None:
            ar_ersattare = tillbaka in _tjanstgorande_ersattare(lage)
            yield far_ta_sin_plats(h.ledamot, organ=organ.typ, tillbaka=tillbaka, ar_ersattare=ar_ersattare)
    antal = organ.antal_ledamoter
    narvarande = rostlangd(lage.narvaro)
    if antal is not None and narvarande is not None and len(narvarande) - (tillbaka in narvarande) >= antal:
        ersattare = _tjanstgorande_ersattare(lage)
        yield stopp(regel, f"Alla {antal} platser är redan besatta.", *(f"i stället för {e}" for e in ersattare))


def _prova_ersattaren(lage: Lage, h: LedamotIntrader) -> Iterator[Provning]:
    """5:17-18 (in a nämnd 6:17): for somebody who cannot serve, and in turn among the ersättare of her party."""
    organ, narvaro = lage.sammantrade.organ, lage.narvaro
    if h.for_ledamot is not None:
        yield i_ledamotens_stalle(
            h.ledamot, organ=organ.typ, for_ledamot=h.for_ledamot, tjanstgor=deltar(narvaro, h.for_ledamot)
        )
    yield _turen(lage, h.ledamot)


def _turen(lage: Lage, ersattare: str) -> Provning:
    """R-5:17-1, R-6:17-1: the turn is asked for among the ersättare of one party."""
    organ, narvaro = lage.sammantrade.organ, lage.narvaro
    person = organ.ledamot(ersattare)
    parti = None if person is None else person.parti

    def tavlar(vem: str) -> bool:
        annan = organ.ledamot(vem)
        return vem != ersattare and (None if annan is None else annan.parti) == parti

    pa_plats = narvaro.ersattare_pa_plats
    return star_i_tur(
        ersattare,
        organ=organ.typ,
        turordning=organ.inkallelseordning,
        pa_plats=None if pa_plats is None else tuple(e for e in pa_plats if tavlar(e) and e not in narvaro.javiga),
        har_borjat=narvaro.har_borjat,
    )


def _intrad(lage: Lage, h: LedamotIntrader, _nr: int) -> Lage:
    narvaro = lage.narvaro
    tillbaka = _tillbaka(lage, h)
    plats = Sittplats(ledamot=h.ledamot, ersattare=h.ersattare, for_ledamot=h.for_ledamot, pa_distans=h.pa_distans)
    kvar = tuple(p for p in narvaro.platser or () if p.ledamot != tillbaka)
    pa_plats = tuple(e for e in narvaro.ersattare_pa_plats or () if e != h.ledamot)
    borjat = () if tillbaka is None else (tillbaka,)
    return med(
        lage,
        narvaro=evolve(
            narvaro,
            platser=None if narvaro.platser is None else (*kvar, plats),
            ordforande=narvaro.ordforande if tillbaka is None else _utan(narvaro, tillbaka),
            lamnat=tuple(vem for vem in narvaro.lamnat if vem != h.ledamot),
            antal=None if narvaro.antal is None else narvaro.antal + (tillbaka is None),
            ersattare_pa_plats=None if narvaro.ersattare_pa_plats is None else (*pa_plats, *borjat),
            har_borjat=(*(e for e in narvaro.har_borjat if e != h.ledamot), *borjat),
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
        mojlig=_intrada_mojlig,
        prova=_prova_intrader,
        verka=_intrad,
        platser=lambda lage: (
            Plats("ledamot", _mojliga_intradande(lage)),
            Plats("for_ledamot"),
            Plats("i_stallet_for", _tjanstgorande_ersattare(lage)),
        ),
    ),
    OrdforandeByte: Slag(
        namn="ordforande",
        text="lämna över ordförandeskapet",
        mojlig=_mojlig(lambda _lage: R_5_56_3, _mojliga_ordforande, vid_lika=True),
        prova=_prova_byte,
        verka=_byt,
        platser=lambda lage: (Plats("ordforande", _mojliga_ordforande(lage)),),
    ),
}
"""The kinds of event of this file."""
