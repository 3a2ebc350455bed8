"""What the ballots of a val come to, with the lots drawn so far: votes, groups, who is elected, what lot is next."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from propositionsordning.forlopp.valhandelser import PlatsLottad, ProportionelltValBegart, ValsedlarRaknade
from propositionsordning.lag.regler.kl_5_55_majoritet import lottas_mellan, rosterna_i_hogarna, valda_med_flest_roster
from propositionsordning.lag.regler.lpv_8_platserna import Valsedel, fordelning, gruppernas_namn, personerna

__all__ = ["Valbegaran", "Valrakning", "Valutgang", "utgangen"]


@frozen(slots=False)
class Valrakning:
    """A val under way, or settled: the ballots as counted, proportional or not, and the lots drawn."""

    sedlar: ValsedlarRaknade
    platser: int
    proportionellt: bool
    lottade: tuple[PlatsLottad, ...] = ()


@frozen
class Valbegaran:
    """Proportional val has been requested: the event and its number in the log."""

    handelse: ProportionelltValBegart
    nr: int


@frozen(kw_only=True)
class Valutgang:
    """``roster``: person, or group, -> votes, most first; ``platser``: the group of each seat that has been given out.

    ``lika``: between whom the next lot is drawn; empty when none is, and ``valda`` then holds those elected, in the order of
    their seats. ``listor``: group -> its names.
    """

    roster: Mapping[str, int]
    lika: tuple[str, ...] = ()
    valda: tuple[str, ...] = ()
    platser: tuple[str, ...] = ()
    listor: Mapping[str, tuple[str, ...]] = field(factory=dict)


def utgangen(rakning: Valrakning) -> Valutgang:
    """What the count gives. Seats that nobody has got a vote for stay empty (a val by majority only).

    Raises :class:`OgiltigtVarde` for ballots with too many names and where nobody has got a vote, :class:`EjStodd` for what
    O-21 leaves open.

    >>> from propositionsordning.forlopp.valhandelser import Valhog
    >>> sedlar = ValsedlarRaknade(hogar=(Valhog(namn=("Eva",), antal=4), Valhog(namn=("Bo",), antal=4)), blanka=1)
    >>> utgangen(Valrakning(sedlar, platser=1, proportionellt=False)).lika
    ('Eva', 'Bo')
    """
    lotter = tuple(x.vald for x in rakning.lottade)
    if rakning.proportionellt:
        return _proportionell(rakning, lotter)
    roster = rosterna_i_hogarna([(h.namn, h.antal) for h in rakning.sedlar.hogar], platser=rakning.platser)
    platser = min(rakning.platser, max(len(roster), 1))
    ordnade = {person: roster[person] for person in sorted(roster, key=lambda p: -roster[p])}
    lika = lottas_mellan(ordnade, platser=platser, lotter=lotter)
    valda = () if lika else valda_med_flest_roster(ordnade, platser=platser, lotter=lotter)
    return Valutgang(roster=ordnade, lika=lika, valda=valda)


def _proportionell(rakning: Valrakning, lotter: tuple[str, ...]) -> Valutgang:
    antal = {Valsedel(grupp=h.grupp or "", namn=h.namn): h.antal for h in rakning.sedlar.hogar}
    grupper = gruppernas_namn(antal)
    roster = {namn: antal[grupper[namn]] for namn in sorted(grupper, key=lambda g: -antal[grupper[g]])}
    listor = {namn: grupper[namn].namn for namn in roster}
    klar = fordelning(roster=roster, platser=rakning.platser, lotter=lotter)
    valda = personerna(klar.ordning, listor)
    return Valutgang(
        roster=roster, lika=klar.lika, valda=() if klar.lika else valda, platser=klar.ordning, listor=listor
    )
