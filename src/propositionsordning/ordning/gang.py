"""The one procedure: how a question is walked from the first proposition to its outcome.

A :class:`Gang` is where one question stands. It is answered by three functions: the innermost delfråga is settled
without omröstning, omröstning is requested (which may open a delfråga on the motförslag), or a vote is settled. Preview
and analysis answer it with every possible answer, the meeting with what happened, the audit with the record.

The rules: R-2-4 (one is found, the others fall), R-2-6 (what was found becomes huvudförslag), R-2-9 (two: one vote),
R-2-10 and R-2-11 (three or more: a motförslag is first chosen among the rest, by the same kind of question), R-2-12
(the chair's explicit chain). A val is one proposition, and closed ballots when omröstning is requested (R-5:54-2).
"""

from __future__ import annotations

from enum import Enum

from attrs import evolve, frozen

from propositionsordning.lag.tolkningar import Motforslagsval
from propositionsordning.ordning.fraga import Fraga, Frageform

__all__ = [
    "Delfraga",
    "Gang",
    "Par",
    "Ram",
    "Roll",
    "att_rosta",
    "att_stalla",
    "avgor",
    "begar",
    "fasta_forst",
    "huvudforslaget",
    "innersta",
    "med_valsedlar",
    "motforslagsniva",
    "niva_avgjord",
    "omrostningar_kvar",
    "oppna",
]


class Roll(Enum):
    """What a delfråga is for."""

    HUVUD = "huvud"
    """The question itself."""
    MOTFORSLAG = "motforslag"
    """Which alternative is to meet the huvudförslag."""
    KEDJEPAR = "kedjepar"
    """One pair of an explicit chain."""


@frozen
class Delfraga:
    """One proposition to put: ``kandidater`` are the alternatives (by id) that may be found bifallna.

    ``id``: "1" for the question itself, "1.m" for its motförslag (".m" again for each level), "1.2" for a chain's pair.
    """

    id: str
    fraga: str
    roll: Roll
    kandidater: tuple[str, ...]


@frozen
class Par:
    """Two alternatives that a vote decides between; the huvudförslag is normally JA."""

    huvudforslag: str
    motforslag: str


@frozen
class Ram:
    """One open level: a delfråga, the chain's alternatives still to come, and what the vote on it is between."""

    delfraga: Delfraga
    kvar: tuple[str, ...] = ()
    huvudforslag: str | None = None
    motforslag: str | None = None
    utpekat: bool = False
    """The huvudförslag (or what is put last) is known before the delfråga is put; the pair is put once the other is."""
    valsedlar: bool = False
    """Of a val: omröstning is requested, and the ballots are next."""


@frozen
class Gang:
    """Where one question stands: its open levels, outermost first, or its outcome."""

    fraga: Fraga
    ramar: tuple[Ram, ...]
    utfall: str | None = None


def oppna(fraga: Fraga) -> Gang:
    """The question before anything is put.

    >>> f = Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c"))
    >>> att_stalla(oppna(f)).kandidater
    ('a', 'b', 'c')
    >>> g = begar(oppna(f), "a")
    >>> att_stalla(g).id, att_stalla(g).kandidater
    ('1.m', ('b', 'c'))
    >>> g = avgor(g, "c")
    >>> att_rosta(g)
    Par(huvudforslag='a', motforslag='c')
    >>> avgor(g, "c").utfall
    'c'
    """
    if fraga.form is Frageform.KEDJA:
        return Gang(fraga, (_kedjans_par(fraga, fraga.id, 1, fraga.alternativ[:2], fraga.alternativ[2:]),))
    if fraga.form is Frageform.VAL:  # nobody is asked to find what only the ballots can tell
        return Gang(fraga, (Ram(Delfraga(fraga.id, fraga.id, Roll.HUVUD, fraga.alternativ[:-1])),))
    huvud = Delfraga(fraga.id, fraga.id, Roll.HUVUD, fraga.alternativ)
    forst = fraga.sist or fraga.huvudforslag
    if forst is None or len(fraga.alternativ) == 2:
        return Gang(fraga, (Ram(huvud),))
    ram = Ram(huvud, huvudforslag=forst, utpekat=True)
    return Gang(fraga, (ram, _om_motforslag(fraga, ram)))


def att_stalla(gang: Gang) -> Delfraga | None:
    """The delfråga whose proposition is to be put (or has been put and awaits its answer); None when a vote is next."""
    if gang.utfall is not None or gang.ramar[-1].huvudforslag is not None or gang.ramar[-1].valsedlar:
        return None
    return gang.ramar[-1].delfraga


def med_valsedlar(gang: Gang) -> bool:
    """Are the ballots of a val next?

    >>> g = oppna(Fraga(id="v1", form=Frageform.VAL, alternativ=("a", "v1_valsedlar")))
    >>> med_valsedlar(g), med_valsedlar(begar(g, "a"))
    (False, True)
    """
    return gang.utfall is None and gang.ramar[-1].valsedlar


def att_rosta(gang: Gang) -> Par | None:
    """The pair that a requested vote is between; None when no vote is next."""
    if gang.utfall is not None:
        return None
    ram = gang.ramar[-1]
    if ram.huvudforslag is None or ram.motforslag is None:
        return None
    return Par(ram.huvudforslag, ram.motforslag)


def huvudforslaget(fraga: Fraga, delfraga: Delfraga, funnet: str | None) -> str | None:
    """What becomes huvudförslag when omröstning is requested and ``funnet`` was found (None: not told).

    One singled out beforehand, or the one that the arbetsordning gives the place (R-2-7, O-3), where it competes; else
    what was found (R-2-6).

    >>> f = Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b"), huvudforslag_vid_begaran="a")
    >>> huvudforslaget(f, att_stalla(oppna(f)), "b")
    'a'
    """
    for utpekat in (fraga.huvudforslag, fraga.huvudforslag_vid_begaran):
        if utpekat in delfraga.kandidater and delfraga.roll is not Roll.KEDJEPAR:
            return utpekat
    return funnet


def fasta_forst(fraga: Fraga) -> tuple[str, ...]:
    """The alternatives whose places the question itself fixes, from the huvudförslag of the last vote.

    >>> fasta_forst(Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c"), sist="c"))
    ('c',)
    """
    fasta = (fraga.sist, fraga.huvudforslag, fraga.huvudforslag_vid_begaran)
    return tuple(dict.fromkeys(a for a in fasta if a is not None))


def motforslagsniva(delfraga: Delfraga) -> int:
    """How many motförslag levels down it stands.

    >>> [motforslagsniva(Delfraga(i, "1", Roll.HUVUD, ("a", "b"))) for i in ("1", "1.2", "1.m", "1.m.2", "1.m.m")]
    [0, 0, 1, 1, 2]
    """
    if delfraga.id == delfraga.fraga:
        return 0
    return delfraga.id.removeprefix(delfraga.fraga).split(".").count("m")


def begar(gang: Gang, huvudforslag: str) -> Gang:
    """Omröstning is requested on the innermost delfråga, with this huvudförslag (normally what was found).

    With two candidates the vote is next; with more a delfråga on the motförslag opens (R-2-10, R-2-11). In a val the
    ballots are next, and there is no huvudförslag.
    """
    ram = gang.ramar[-1]
    if gang.fraga.form is Frageform.VAL:
        return Gang(gang.fraga, (Ram(ram.delfraga, valsedlar=True),))
    ovriga = tuple(k for k in ram.delfraga.kandidater if k != huvudforslag)
    if len(ovriga) == 1:
        return Gang(gang.fraga, (*gang.ramar[:-1], Ram(ram.delfraga, ram.kvar, huvudforslag, motforslag=ovriga[0])))
    huvud = Ram(ram.delfraga, ram.kvar, huvudforslag)
    return Gang(gang.fraga, (*gang.ramar[:-1], huvud, _om_motforslag(gang.fraga, huvud)))


def avgor(gang: Gang, alternativ: str) -> Gang:
    """The innermost delfråga is settled for ``alternativ``, whether by acklamation or by a vote.

    Its winner meets the chain's next alternative, or becomes the motförslag of the level outside, or is the outcome.
    """
    inre, yttre = gang.ramar[-1], gang.ramar[:-1]
    if inre.kvar:
        prefix, _, nr = inre.delfraga.id.rpartition(".")
        par = _kedjans_par(gang.fraga, prefix, int(nr) + 1, (alternativ, inre.kvar[0]), inre.kvar[1:])
        return Gang(gang.fraga, (*yttre, par))
    if not yttre:
        return Gang(gang.fraga, (), alternativ)
    ram = yttre[-1]
    if ram.utpekat and ram.huvudforslag is not None:
        sidor = (ram.huvudforslag, alternativ) if gang.fraga.sist is None else (alternativ, ram.huvudforslag)
        par = Ram(Delfraga(ram.delfraga.id, ram.delfraga.fraga, ram.delfraga.roll, sidor))
        return Gang(gang.fraga, (*yttre[:-1], par))
    return Gang(gang.fraga, (*yttre[:-1], Ram(ram.delfraga, ram.kvar, ram.huvudforslag, alternativ)))


def innersta(gang: Gang) -> Gang:
    """The innermost level by itself: its outcome is what the level, with the whole of its chain, comes to.

    >>> g = begar(oppna(Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c"))), "a")
    >>> [ram.delfraga.id for ram in innersta(g).ramar], avgor(innersta(g), "c").utfall
    (['1.m'], 'c')
    """
    return Gang(gang.fraga, gang.ramar[-1:])


def niva_avgjord(gang: Gang, alternativ: str) -> Gang:
    """The innermost level, with what is left of its chain, has come to ``alternativ``.

    >>> g = begar(oppna(Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c"))), "a")
    >>> att_rosta(niva_avgjord(g, "c"))
    Par(huvudforslag='a', motforslag='c')
    """
    return avgor(Gang(gang.fraga, (*gang.ramar[:-1], evolve(gang.ramar[-1], kvar=()))), alternativ)


def omrostningar_kvar(gang: Gang) -> int:
    """How many votes remain at most: k motställda alternatives need k-1 when every stage is voted.

    >>> omrostningar_kvar(oppna(Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c", "d"))))
    3
    """
    if gang.fraga.form is Frageform.VAL:
        return 0 if gang.utfall is not None else 1
    return sum(
        len(ram.kvar) + (1 if ram.huvudforslag is not None else len(ram.delfraga.kandidater) - 1) for ram in gang.ramar
    )


def _om_motforslag(fraga: Fraga, ram: Ram) -> Ram:
    ovriga = tuple(k for k in ram.delfraga.kandidater if k != ram.huvudforslag)
    delfraga_id = f"{ram.delfraga.id}.m"
    if fraga.motforslagsval is Motforslagsval.KEDJA and len(ovriga) > 2:  # two make one pair either way
        return _kedjans_par(fraga, delfraga_id, 1, ovriga[:2], ovriga[2:])
    return Ram(Delfraga(delfraga_id, fraga.id, Roll.MOTFORSLAG, ovriga))


def _kedjans_par(fraga: Fraga, prefix: str, nr: int, par: tuple[str, ...], kvar: tuple[str, ...]) -> Ram:
    return Ram(Delfraga(f"{prefix}.{nr}", fraga.id, Roll.KEDJEPAR, par), kvar)
