"""Every pair counted: how many votes each alternative gets against each other one.

Going pair by pair through the ballots is slow. Two ways are quicker, and a test holds them together:

*Fields.* One whole number holds a count for every alternative side by side, in fields of 32 bits. Down a ballot the number
of those that stand above grows by one field at a time, and each alternative adds it, times the weight, to its own sum.

*Bytes.* Where all weights are equal and all ballots full, all ballots of a pair are counted at once, in numbers of one
byte for each ballot. The byte of a ballot in ``plats[a]`` is the place that it gives ``a``, 0 for the best. The number

    (plats[b] with the top bit of every byte set) - plats[a]

has the top bit of a ballot's byte left exactly if its place for b less its place for a is not negative: if it ranks a
above b. Places are below 128, so no byte borrows from its neighbour. What remains is to count the top bits.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from struct import unpack

from attrs import frozen

from propositionsordning import krav
from propositionsordning.analys.rangordning import Rostbeteende, Rostunderlag
from propositionsordning.fel import EjStodd

__all__ = ["Parvis", "parvis"]

_FALT = 32
_TOPP = b"\x80"
_Rader = list[tuple[int, ...]]


@frozen
class Parvis:
    """The count of every pair: ``rostetal[i][j]`` votes for ``alternativ[i]`` against ``alternativ[j]``.

    ``mandat``: all the votes there are; those that neither of a pair gets have abstained.
    """

    alternativ: tuple[str, ...]
    rostetal: tuple[tuple[int, ...], ...]
    mandat: int

    def roster(self, for_: str, mot: str) -> int:
        """The votes for one alternative against another. Raises :class:`OgiltigtVarde` for an unknown one.

        >>> from propositionsordning.analys.rangordning import Rangordning
        >>> u = Rostunderlag(alternativ=("a", "b"), rangordningar=(Rangordning(vem="S", ordning=("a",), mandat=3),))
        >>> parvis(u).roster("a", "b"), parvis(u).roster("b", "a")
        (3, 0)
        """
        return self.rostetal[self._plats(for_)][self._plats(mot)]

    def marginal(self, for_: str, mot: str) -> int:
        """How many more votes one alternative gets than another; below zero when it loses."""
        return self.roster(for_, mot) - self.roster(mot, for_)

    def lika(self) -> tuple[tuple[str, str], ...]:
        """The pairs with equal counts."""
        alla = tuple(enumerate(self.alternativ))
        return tuple((a, b) for i, a in alla for j, b in alla[i + 1 :] if self.rostetal[i][j] == self.rostetal[j][i])

    def _plats(self, alternativ: str) -> int:
        if alternativ not in self.alternativ:
            raise krav.fel(self, "alternativ", alternativ, "ett av " + ", ".join(self.alternativ))
        return self.alternativ.index(alternativ)


def parvis(underlag: Rostunderlag) -> Parvis:
    """Count every pair.

    Raises :class:`EjStodd` when somebody's vote depends on more than the pair: then there is no count of a pair.

    >>> from propositionsordning.analys.rangordning import Rangordning
    >>> r = tuple(Rangordning(vem=v, ordning=tuple(o)) for v, o in (("S", "abc"), ("M", "bca"), ("C", "cab")))
    >>> parvis(Rostunderlag(alternativ=("a", "b", "c"), rangordningar=r)).rostetal
    ((0, 2, 1), (1, 0, 2), (2, 1, 0))
    """
    mandat = [r.mandat for r in underlag.rangordningar]
    rostade = _rostade(underlag)
    n = len(underlag.alternativ)
    if len(set(mandat)) == 1 and set(map(len, rostade)) == {n}:
        rader = _rakna_byte(n, rostade, mandat[0])
    else:
        rader = _rakna_falt(n, rostade, mandat)
    return Parvis(underlag.alternativ, tuple(rader), sum(mandat))


def _rostade(underlag: Rostunderlag) -> Sequence[bytes]:
    """The rankings in numbers, as far as they are voted by: who votes only for her first choice ranks it alone."""
    hogst, eget = Rostbeteende.HOGST, Rostbeteende.EGET  # looked up once: there may be many ballots
    if not [r for r in underlag.rangordningar if r.beteende is not hogst]:
        return underlag.numrerade
    if not underlag.parvis:
        raise EjStodd(
            vad="parvisa röstetal när någon avstår beroende på vad som har hänt eller på ordningen",
            skal="rösterna i ett par är då inte bestämda av paret; simulera en ordning i taget",
        )
    par = zip(underlag.rangordningar, underlag.numrerade, strict=True)
    return [nummer[:1] if r.beteende is eget else nummer for r, nummer in par]


def _rakna_falt(n: int, rostade: Sequence[bytes], mandat: Sequence[int]) -> _Rader:
    ettor = [1 << (_FALT * i) for i in range(n)]
    summor = [0] * n
    for ordning, vikt in zip(rostade, mandat, strict=True):
        ovan = 0
        for i in ordning:
            summor[i] += ovan
            ovan += ettor[i] * vikt
        if len(ordning) < n:
            for i in {*range(n)}.difference(ordning):
                summor[i] += ovan
    # summor[j]: in field i, the votes for i against j.
    kolumner = [unpack(f"<{n}I", summa.to_bytes(n * _FALT // 8, "little")) for summa in summor]
    return list(zip(*kolumner, strict=True))


def _rakna_byte(n: int, rostade: Sequence[bytes], vikt: int) -> _Rader:
    # maketrans turns a ranking round: the table that it makes (256 bytes) has at each number that number's place.
    samlat = b"".join(map(bytes.maketrans, rostade, repeat(bytes(range(n)))))
    plats = [int.from_bytes(samlat[i::256]) for i in range(n)]
    topp = int.from_bytes(_TOPP * len(rostade))
    over = [p | topp for p in plats]
    ovre = [[(o - p & topp).bit_count() * vikt for o in over[i:]] for i, p in enumerate(plats, start=1)]
    # Nobody abstains: the rest of the votes in a pair are for the other one.
    alla = len(rostade) * vikt
    return [(*[alla - ovre[j][i - j - 1] for j in range(i)], 0, *hoger) for i, hoger in enumerate(ovre)]
