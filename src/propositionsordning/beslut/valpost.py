"""What the record tells of a val: who is elected, the votes, and how it was settled. Totals only: ballots are secret."""

from __future__ import annotations

from attrs import frozen

from propositionsordning.forlopp.lage import Arbete, Avgorande, Delbeslut, Lage
from propositionsordning.forlopp.valet import valda, valets_utgang
from propositionsordning.forlopp.valhandelser import PlatsLottad, ProportionelltValBegart
from propositionsordning.lag.regel import Regel
from propositionsordning.lag.regler.lpv_2_proportionella_val import R_LPV_8, R_LPV_9, R_LPV_10
from propositionsordning.lag.regler.lpv_8_platserna import jamforelsetal
from propositionsordning.ordning.valfraga import ar_valfraga

__all__ = ["Valpost", "Valrost", "valposter"]


@frozen(kw_only=True)
class Valrost:
    """The votes for one person, or for one group of a proportional val with its list and the seats it won."""

    namn: str
    roster: int
    lista: tuple[str, ...] = ()
    platser: int | None = None


@frozen(kw_only=True)
class Valpost:
    """One val (``anstallning``: the anställning of somebody) to ``platser`` seats as ``uppdrag``.

    ``valda``: those elected, in the order of the seats where there is one (None: not settled, or it cannot be told);
    ``roster``: the counted ballots by person or group, most first; ``blanka`` and ``ogiltiga`` beside them; ``lottade``: the
    lots drawn, in order. ``proportionellt``: the request, where the val was proportional; ``platsernas``: the group that
    each seat went to, ``jamforelsetal`` what it was won with; ``overifierade``: the rules it rests on that have not been
    held against the statute's own text. ``avgorande``: None while open, and where
    another outcome was declared than the ballots give.
    """

    fraga: str
    uppdrag: str
    platser: int
    anstallning: bool = False
    valda: tuple[str, ...] | None = None
    roster: tuple[Valrost, ...] = ()
    blanka: int | None = None
    ogiltiga: int | None = None
    rostande: int | None = None
    proportionellt: ProportionelltValBegart | None = None
    platsernas: tuple[str, ...] = ()
    jamforelsetal: tuple[str, ...] = ()
    overifierade: tuple[Regel, ...] = ()
    lottade: tuple[PlatsLottad, ...] = ()
    avgorande: Avgorande | None = None

    @property
    def obesatta(self) -> int:
        """Seats that nobody is elected to."""
        return self.platser - len(self.valda or ())


def valposter(lage: Lage) -> tuple[Valpost, ...]:
    """One post for every val that has been put, in the order they were put."""
    if not lage.arende.uppdrag:
        return ()
    alla: list[tuple[Arbete, Delbeslut | None]] = [
        (d.arbete, d) for d in lage.delbeslut if ar_valfraga(d.gang.fraga) and not d.omlagd
    ]
    if lage.gang is not None and ar_valfraga(lage.gang.fraga) and lage.arbeten:
        alla.append((lage.arbeten[-1], None))
    return tuple(_post(lage, a, d) for a, d in alla)


def _post(lage: Lage, arbete: Arbete, beslut: Delbeslut | None) -> Valpost:
    uppdrag = lage.arende.uppdraget(arbete.delfraga.fraga)
    if uppdrag is None:
        raise ValueError(arbete.delfraga.fraga)
    utgang = valets_utgang(arbete)
    begart = next((b.handelse for b in lage.proportionella if b.handelse.uppdrag == uppdrag.id), None)
    sedlar = None if arbete.valet is None else arbete.valet.sedlar
    return Valpost(
        fraga=uppdrag.id,
        uppdrag=uppdrag.benamning,
        platser=uppdrag.platser,
        anstallning=uppdrag.anstallning,
        valda=None if beslut is None else valda(lage, arbete, beslut.utfall),
        roster=()
        if utgang is None
        else tuple(
            Valrost(
                namn=namn,
                roster=roster,
                lista=utgang.listor.get(namn, ()),
                platser=utgang.platser.count(namn) if utgang.listor else None,
            )
            for namn, roster in utgang.roster.items()
        ),
        blanka=None if sedlar is None else sedlar.blanka,
        ogiltiga=None if sedlar is None else sedlar.ogiltiga,
        rostande=None if sedlar is None else sedlar.antal if sedlar.rostande is None else sedlar.rostande,
        proportionellt=begart,
        platsernas=() if utgang is None else utgang.platser,
        jamforelsetal=() if utgang is None else jamforelsetal(utgang.roster, utgang.platser),
        overifierade=(R_LPV_8, *((R_LPV_9,) if arbete.valet.lottade else ()), R_LPV_10)
        if arbete.valet is not None and arbete.valet.proportionellt
        else (),
        lottade=() if arbete.valet is None else arbete.valet.lottade,
        avgorande=None if beslut is None or beslut.utfall != arbete.utfall else arbete.avgorande,
    )
