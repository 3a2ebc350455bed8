"""Lagen (2022:629) om proportionella val, the counting: ballots into groups, groups into seats, seats into persons.

A group is the ballots with the same gruppbeteckning and the same list (R-LPV-7). The seats go one at a time to the highest
jämförelsetal, votes / (seats won + 1), in whole numbers (R-LPV-8); where several are highest a lot says whose the seat is
(R-LPV-9), and a group's seats go to its names in the order of its list (R-LPV-10). The rules stand in
``lpv_2_proportionella_val``; the statute's own paragraphs on this (8 § and on) have not been read.

Cases: 31 voters, 7 seats, A 17, B 5, C 5, G 4 give A, A, A, a lot between B and C, the other of them, A, G (R-LPV-12).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.fel import EjStodd, OgiltigtVarde
from propositionsordning.lag.regler.lpv_2_proportionella_val import R_LPV_11

__all__ = [
    "Fordelning",
    "Valsedel",
    "fordelning",
    "grupper",
    "gruppernas_namn",
    "jamforelsetal",
    "personerna",
    "platserna",
    "proportionellt_valda",
]


@frozen
class Fordelning:
    """How far the seats have been given out: the group of each (``ordning``), and between whom the next is drawn (``lika``)."""

    ordning: tuple[str, ...]
    lika: tuple[str, ...] = ()


def fordelning(*, roster: Mapping[str, int], platser: int, lotter: Sequence[str] = ()) -> Fordelning:
    """R-LPV-8, R-LPV-9: the seats, as far as the lots that have been drawn take them.

    ``roster``: group -> votes, at least one each; ``lotter``: the groups that the lots fell on, one for each seat where
    several had the highest jämförelsetal, in order: the lot decides which seat is whose, also where all of them get one.
    Raises :class:`OgiltigtVarde` when a lot falls on another group or is not needed.

    >>> fordelning(roster={"A": 17, "B": 5, "C": 5, "G": 4}, platser=7)
    Fordelning(ordning=('A', 'A', 'A'), lika=('B', 'C'))
    """
    _heltal("platser", platser)
    for grupp, antal in roster.items():
        _heltal(f"roster[{grupp}]", antal)
    if not roster:
        raise OgiltigtVarde(objekt="platserna", falt="roster", varde={}, tillatet="minst en grupp med röster")
    vunna = dict.fromkeys(roster, 0)
    kvar = list(lotter)
    ordning: list[str] = []
    while len(ordning) < platser:
        # a/b > c/d is a*d > c*b: the jämförelsetal are compared without a fraction being made.
        hogst = next(iter(roster))
        for g in roster:
            if roster[g] * (vunna[hogst] + 1) > roster[hogst] * (vunna[g] + 1):
                hogst = g
        lika = tuple(g for g in roster if roster[g] * (vunna[hogst] + 1) == roster[hogst] * (vunna[g] + 1))
        if len(lika) > 1:
            if not kvar:
                return Fordelning(tuple(ordning), lika)
            hogst = kvar.pop(0)
            if hogst not in lika:
                tillatet = "en av " + ", ".join(lika)
                raise OgiltigtVarde(objekt="platserna", falt="lotter", varde=hogst, tillatet=tillatet)
        vunna[hogst] += 1
        ordning.append(hogst)
    if kvar:
        tillatet = "en lott för varje plats där flera har samma högsta jämförelsetal, inga fler"
        raise OgiltigtVarde(objekt="platserna", falt="lotter", varde=tuple(lotter), tillatet=tillatet)
    return Fordelning(tuple(ordning))


def platserna(*, roster: Mapping[str, int], platser: int, lotter: Sequence[str] = ()) -> tuple[str, ...]:
    """R-LPV-8, R-LPV-9: the group that each seat goes to, in the order the seats are given out.

    As :func:`fordelning`, but all the lots must have been drawn: raises :class:`OgiltigtVarde` when one is missing too.

    >>> platserna(roster={"A": 17, "B": 5, "C": 5, "G": 4}, platser=7, lotter=("B",))
    ('A', 'A', 'A', 'B', 'C', 'A', 'G')
    """
    klar = fordelning(roster=roster, platser=platser, lotter=lotter)
    if klar.lika:
        tillatet = "en av " + ", ".join(klar.lika)
        raise OgiltigtVarde(objekt="platserna", falt="lotter", varde=None, tillatet=tillatet)
    return klar.ordning


def jamforelsetal(roster: Mapping[str, int], ordning: Sequence[str]) -> tuple[str, ...]:
    """R-LPV-8: the jämförelsetal that each seat was won with, as it is written: "17", "17/2".

    >>> jamforelsetal({"A": 17, "B": 5}, ("A", "A", "B"))
    ('17', '17/2', '5')
    """
    return tuple(
        str(roster[g]) if not (vunna := list(ordning[:nr]).count(g)) else f"{roster[g]}/{vunna + 1}"
        for nr, g in enumerate(ordning)
    )


def _heltal(falt: str, varde: int) -> None:
    if isinstance(varde, bool) or varde < 1:
        raise OgiltigtVarde(objekt="platserna", falt=falt, varde=varde, tillatet="ett heltal från 1")


@frozen(kw_only=True)
class Valsedel:
    """What stands on a ballot that counts: a group's name in words, and persons in order (names or ids, none twice).

    >>> str(Valsedel(grupp="Eken", namn=("Eva", "Bo")))
    'Eken (Eva, Bo)'
    """

    grupp: str = field(validator=krav.text)
    namn: tuple[str, ...] = field(validator=krav.tupel_av(krav.text))

    def __attrs_post_init__(self) -> None:
        if not self.namn or len(set(self.namn)) < len(self.namn):
            raise krav.fel(self, "namn", self.namn, "minst ett namn, och varje namn en gång")

    def __str__(self) -> str:
        return f"{self.grupp} ({', '.join(self.namn)})"


def grupper(valsedlar: Iterable[Valsedel]) -> dict[Valsedel, int]:
    """R-LPV-7: the groups and their votes; ballots are of one group only if both its name and the list are the same.

    >>> ett, annat = Valsedel(grupp="Eken", namn=("Eva", "Bo")), Valsedel(grupp="Eken", namn=("Bo", "Eva"))
    >>> list(grupper([ett, annat, ett]).values())
    [2, 1]
    """
    return dict(Counter(valsedlar))


def gruppernas_namn(alla: Iterable[Valsedel]) -> dict[str, Valsedel]:
    """What each group is called: by its beteckning, and with its list where several groups share the beteckning.

    Raises :class:`OgiltigtVarde` where two would be called the same all the same.

    >>> eken, annan = Valsedel(grupp="Eken", namn=("Eva",)), Valsedel(grupp="Eken", namn=("Bo",))
    >>> list(gruppernas_namn([eken, annan])), list(gruppernas_namn([eken]))
    (['Eken (Eva)', 'Eken (Bo)'], ['Eken'])
    """
    sedlar = tuple(dict.fromkeys(alla))
    delade = Counter(s.grupp for s in sedlar)
    namngivna = {(s.grupp if delade[s.grupp] == 1 else str(s)): s for s in sedlar}
    if len(namngivna) < len(sedlar):
        namn = next(str(s) for s in sedlar if s not in namngivna.values())
        raise OgiltigtVarde(
            objekt="grupper",
            falt="grupp",
            varde=namn,
            tillatet="beteckningar som inte ser ut som en annan grupps lista",
        )
    return namngivna


def personerna(ordning: Iterable[str], listor: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """R-LPV-10: who gets each seat, when each group's seats go to its names in the order of the list.

    ``ordning``: the group of each seat; ``listor``: group -> its names. Raises :class:`EjStodd` where a list has fewer
    names than its group wins seats, or a name wins on two lists (O-21).

    >>> personerna(("Eken", "Alen", "Eken"), {"Eken": ("Eva", "Bo"), "Alen": ("Kim",)})
    ('Eva', 'Kim', 'Bo')
    """
    valda: list[str] = []
    vunna: Counter[str] = Counter()
    for grupp in ordning:
        namnen = listor[grupp]
        if vunna[grupp] >= len(namnen):
            raise EjStodd(vad=f"en lista ({grupp}) som vinner fler platser än den har namn", skal=R_LPV_11.text)
        namn = namnen[vunna[grupp]]
        if namn in valda:
            raise EjStodd(vad=f"samma namn ({namn}) på två vinnande listor", skal=R_LPV_11.text)
        vunna[grupp] += 1
        valda.append(namn)
    return tuple(valda)


def proportionellt_valda(
    valsedlar: Iterable[Valsedel], *, platser: int, lotter: Sequence[Valsedel] = ()
) -> tuple[str, ...]:
    """R-LPV-7 to R-LPV-11: who is elected, in the order of the seats.

    ``lotter``: the groups that the lots fell on, as for :func:`platserna`. Raises :class:`EjStodd` as :func:`personerna`.

    >>> sedlar = [Valsedel(grupp="Eken", namn=("Eva", "Bo"))] * 3 + [Valsedel(grupp="Alen", namn=("Kim",))] * 2
    >>> proportionellt_valda(sedlar, platser=3)
    ('Eva', 'Kim', 'Bo')
    """
    roster = grupper(valsedlar)
    vunna = platserna(
        roster={str(grupp): antal for grupp, antal in roster.items()}, platser=platser, lotter=[str(g) for g in lotter]
    )
    return personerna(vunna, {str(grupp): grupp.namn for grupp in roster})
