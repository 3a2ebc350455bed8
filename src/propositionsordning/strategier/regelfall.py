"""A case of one rule: the function that tries it, the facts, and what it answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from propositionsordning.forlopp.slag import Hinder
from propositionsordning.lag.beslutsregel import Kravprovning
from propositionsordning.lag.regel import Provning, Regel, Svar
from propositionsordning.lag.regler.kl_5_50_tredjedelen import Tredjedelsprovning
from propositionsordning.strategier.kod import kod

__all__ = ["Regelfall"]


@frozen(repr=False)
class Regelfall:
    """One rule, the function that tries it and the facts it is tried against (``fakta``: the arguments by name).

    ``besked``: the rule whose id the answer bears. It is the rule itself, except where one says how another is to be read:
    R-5:50-7 (a majority's uppskov leaves the right unspent) is answered as R-5:50-1.

    >>> from propositionsordning.lag.regler.kl_4_27_reservation import R_4_27_2, reservation_i_tid
    >>> fall = Regelfall(regel=R_4_27_2, besked=R_4_27_2, funktion=reservation_i_tid, fakta={"avslutat": True})
    >>> fall, fall.prova()[0].svar.value
    (R-4:27-2: reservation_i_tid(avslutat=True), 'bruten')
    """

    regel: Regel
    besked: Regel
    funktion: Callable[..., object]
    fakta: Mapping[str, Any] = field(hash=False)

    def svar(self) -> Any:  # noqa: ANN401  # whatever the function answers
        """What the function answers to the facts; raises what the function raises."""
        return self.funktion(**self.fakta)

    def prova(self) -> tuple[Provning, ...]:
        """The prövningar in the answer, those of other rules too; empty where the function is silent or gives no prövning."""
        return tuple(_provningarna(self.svar()))

    def ger(self, svar: Svar) -> bool:
        """Does the rule itself answer so (by the id in ``besked``)?

        >>> from propositionsordning.lag.regler.kl_4_27_reservation import R_4_27_2, reservation_i_tid
        >>> fall = Regelfall(regel=R_4_27_2, besked=R_4_27_2, funktion=reservation_i_tid, fakta={"avslutat": True})
        >>> fall.ger(Svar.BRUTEN), fall.ger(Svar.UPPFYLLD)
        (True, False)
        """
        return any(p.regel is self.besked and p.svar is svar for p in self.prova())

    def __repr__(self) -> str:
        fakta = ", ".join(f"{namn}={kod(varde)}" for namn, varde in self.fakta.items())
        return f"{self.regel.id}: {self.funktion.__name__}({fakta})"


def _provningarna(svar: object) -> Iterator[Provning]:
    if isinstance(svar, Provning):
        yield svar
    elif isinstance(svar, Kravprovning | Tredjedelsprovning | Hinder):
        yield svar.provning
    elif isinstance(svar, tuple):
        for ett in svar:
            yield from _provningarna(ett)
