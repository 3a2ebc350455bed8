"""The analysis of one question of a propositionsordning: its order simulated, and what other orders would give."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from propositionsordning.analys.ordningsberoende import Ordningsberoende, ordningsberoende
from propositionsordning.analys.rangordning import Rostunderlag
from propositionsordning.analys.simulering import Simulering, simulera
from propositionsordning.lag.tolkningar import Motforslagsval
from propositionsordning.ordning.fraga import Fraga, Frageform
from propositionsordning.ordning.gang import fasta_forst

__all__ = ["Frageanalys", "analysera"]


@frozen(kw_only=True)
class Frageanalys:
    """One question analysed.

    ``ordningen_given``: was the whole order given, by the question or by who asks; if not, the alternatives are taken to
    be found in the order in which the question puts them. ``uppriktig``, ``strategisk``: the order simulated
    (``strategisk`` None where it cannot be). ``beroende``: what other orders would give.
    """

    fraga: Fraga
    ordningen_given: bool
    uppriktig: Simulering
    strategisk: Simulering | None
    beroende: Ordningsberoende


def analysera(fraga: Fraga, underlag: Rostunderlag, *, fran_huvudforslag: Sequence[str] | None = None) -> Frageanalys:
    """Analyse one question. Parameters and errors as for ``simulera``.

    >>> from propositionsordning.analys.rangordning import Rangordning
    >>> r = tuple(Rangordning(vem=v, ordning=tuple(o)) for v, o in (("S", "abc"), ("M", "bca"), ("C", "cab")))
    >>> f = Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=("a", "b", "c"), huvudforslag="a")
    >>> a = analysera(f, Rostunderlag(alternativ=("a", "b", "c"), rangordningar=r))
    >>> a.uppriktig.utfall, a.strategisk.utfall, [v.alternativ for v in a.beroende.kvar_efter]
    ('a', 'c', ['a'])
    """
    given = fran_huvudforslag is not None or _hela_ordningen(fraga)
    uppriktig = simulera(fraga, underlag, fran_huvudforslag=fran_huvudforslag)
    return Frageanalys(
        fraga=fraga,
        ordningen_given=given,
        uppriktig=uppriktig,
        strategisk=simulera(fraga, underlag, fran_huvudforslag=fran_huvudforslag, strategiskt=True)
        if underlag.parvis
        else None,
        beroende=ordningsberoende(underlag, forst=fasta_forst(fraga)),
    )


def _hela_ordningen(fraga: Fraga) -> bool:
    """Does the question fix the whole order? Of three with one singled out the others meet first (T14)."""
    if fraga.form is Frageform.KEDJA or len(fraga.alternativ) == 2:
        return True
    i_kedja = fraga.motforslagsval is Motforslagsval.KEDJA
    return fraga.huvudforslag is not None and (len(fraga.alternativ) == 3 or i_kedja)
