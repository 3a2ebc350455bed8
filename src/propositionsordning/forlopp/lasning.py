"""What the order in force and the facts of the meeting say of a question, read once and kept beside the state.

A question is asked many times in a meeting which side of it puts the ärende off, which rule settles it, whether it decides
the matter. The answers follow from five things that most events leave alone: the order, the förslag, the ärende, the body
and its arbetsordning. They are worked out when somebody first asks and kept in a :class:`Lasning`, which later states take
over from earlier ones as long as they hold *the same objects*: frozen data that is the same object says the same. It is no
field of the state: two states are equal, and are written, without regard to it, and it lives no longer than they do.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag
from propositionsordning.forlopp.lage import Lage
from propositionsordning.lag.regel import Provning, ej_provbar
from propositionsordning.lag.regelverk import i_kraft
from propositionsordning.lag.regler.kl_5_33_utan_beredning import R_5_33_1, far_avgoras_utan_beredning
from propositionsordning.lag.regler.kl_5_50_uppskov import R_5_50_11, extra_val_far_provas
from propositionsordning.lag.regler.kl_5_52_tillkannagivet import R_5_52_1
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.ordning.fraga import Alternativ, Fraga, Frageform, Propositionsordning
from propositionsordning.ordning.gang import Delfraga, Gang, att_stalla, oppna
from propositionsordning.ordning.sarskilda_krav import ska_beredas
from propositionsordning.ordning.uppskov import Uppskovsregel, motsidan, uppskovsregeln, uppskovssida
from propositionsordning.ordning.villkor import i_sak

__all__ = ["Fragelasning", "Lasning", "lasning", "om_fragan"]


T = TypeVar("T")


class _EnGang(Generic[T]):
    """An attribute worked out when it is first read (``cached_property`` without the lock that it takes in Python 3.11)."""

    def __init__(self, rakna: Callable[[Any], T]) -> None:
        self._rakna = rakna
        self.__doc__ = rakna.__doc__

    def __get__(self, agare: object, klass: type) -> T:
        varde = agare.__dict__[self._rakna.__name__] = self._rakna(agare)
        return varde


class Fragelasning:
    """What there is to say of one question; each answer is worked out when it is first asked for."""

    def __init__(self, fraga: Fraga, i: Lasning) -> None:
        self.fraga = fraga
        self._i = i

    @_EnGang
    def gang(self) -> Gang:
        """The question before anything is put."""
        return oppna(self.fraga)

    @_EnGang
    def forsta(self) -> Delfraga | None:
        """The delfråga that it opens with."""
        return att_stalla(self.gang)

    @_EnGang
    def uppskovssida(self) -> str | None:
        """The side that puts the ärende off; None when there is none."""
        return uppskovssida(self.fraga, self._i.alternativ, self._i.forslag_av_id)

    @_EnGang
    def uppskovets_motsida(self) -> str | None:
        """The side on which the ärende goes on, in an uppskov question; else None."""
        return None if self.uppskovssida is None else motsidan(self.fraga, self.uppskovssida)

    @_EnGang
    def uppskovsregel(self) -> Uppskovsregel | None:
        """What settles it, when it is about bordläggning or återremiss; else None."""
        if self.uppskovssida is None:
            return None
        return uppskovsregeln(
            self.fraga,
            self._i.alternativ,
            self._i.forslag_av_id,
            arende=self._i.arende,
            organ=self._i.sammantrade.organ.typ,
            arbetsordning=self._i.sammantrade.arbetsordning,
        )

    @_EnGang
    def om_arendet(self) -> bool:
        """Does it concern the ärende itself, and not only the meeting, or whether it is to be decided?"""
        if self.fraga.form is Frageform.ORDNINGSFRAGA:
            return False
        alternativ, forslag = self._i.alternativ, self._i.forslag_av_id
        egna = [alternativ[a] for a in self.fraga.alternativ if a in alternativ]
        return not any(forslag[f].formellt for a in egna for f in a.forslag if f in forslag)

    @_EnGang
    def i_sak(self) -> bool:
        """Does it decide the matter, and not whether to put it off or dismiss it?"""
        return i_sak(self.fraga, self._i.alternativ, self._i.forslag_av_id)


class Lasning:
    """An order (None: none is in force) read against the förslag of an ärende at a sammanträde."""

    def __init__(
        self, ordning: Propositionsordning | None, forslag: tuple[Forslag, ...], arende: Arende, mote: Sammantrade
    ) -> None:
        self.ordning = ordning
        self.forslag = forslag
        self.arende = arende
        self.sammantrade = mote
        self.forslag_av_id = {f.id: f for f in forslag}
        self.alternativ: dict[str, Alternativ] = {} if ordning is None else {a.id: a for a in ordning.alternativ}
        self.fragor: dict[str, Fraga] = {} if ordning is None else {f.id: f for f in ordning.fragor}
        self._om: dict[str, Fragelasning] = {}

    def om(self, fraga: Fraga) -> Fragelasning:
        """What there is to say of a question: of the order, of an earlier one, or beside it."""
        last = self._om.get(fraga.id)
        if last is None or last.fraga is not fraga:
            last = self._om[fraga.id] = Fragelasning(fraga, self)
        return last

    @_EnGang
    def forsta_gangen(self) -> Provning | None:
        """R-5:50-11: may extra val be tried at this sammanträde; None where the rule has nothing to say."""
        if self.sammantrade.organ.typ not in R_5_50_11.organ:
            return None
        return extra_val_far_provas(extra_val=self.arende.extra_val, historik=self.arende.uppskovshistorik)

    @_EnGang
    def om_beredningen(self) -> Provning | None:
        """R-5:33-1: is the ärende prepared, where it must be; None where the rule has nothing to say."""
        arende, mote = self.arende, self.sammantrade
        kraver = ska_beredas(arende)
        if kraver is False or not i_kraft(R_5_33_1, mote.organ.typ, arbetsordning=mote.arbetsordning):
            return None
        if arende.berett is False and kraver is None:
            skal = "Ärendet är inte berett, och det framgår inte om det avser val eller en avsägelse, som inte bereds."
            return ej_provbar(R_5_33_1, skal)
        return far_avgoras_utan_beredning(berett=arende.berett, bradskande=arende.bradskande)

    @_EnGang
    def val_eller_anstallning(self) -> bool | None:
        """Does the ärende concern val or anställning, as the arbetsordning reads val? None: unknown."""
        return self.arende.val_eller_anstallning(self.sammantrade.arbetsordning.val_omfattar)

    @_EnGang
    def ska_tillkannages(self) -> bool:
        """Is R-5:52-1 in force in this body?"""
        mote = self.sammantrade
        return i_kraft(R_5_52_1, mote.organ.typ, arbetsordning=mote.arbetsordning)

    @_EnGang
    def oppnade_av(self) -> dict[str, Fraga]:
        """The question that each delfråga opens: a chain opens with its first pair, "2.1"."""
        oppnade: dict[str, Fraga] = {}
        for fraga in self.fragor.values():
            forsta = self.om(fraga).forsta
            oppnade.setdefault(fraga.id if forsta is None else forsta.id, fraga)
        return oppnade


def lasning(lage: Lage) -> Lasning:
    """The order in force, read."""
    kvar: Lasning | None = lage.__dict__.get("_lasning")
    if (
        kvar is None
        or kvar.ordning is not lage.ordning
        or kvar.forslag is not lage.forslag
        or kvar.arende is not lage.arende
        or kvar.sammantrade is not lage.sammantrade
    ):
        kvar = lage.__dict__["_lasning"] = Lasning(lage.ordning, lage.forslag, lage.arende, lage.sammantrade)
    return kvar


def om_fragan(lage: Lage, fraga: Fraga) -> Fragelasning:
    """What the order in force says of the question."""
    return lasning(lage).om(fraga)
