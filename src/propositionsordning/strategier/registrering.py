"""What Hypothesis does when the library is installed beside it: ``st.from_type(Organ)`` gives bodies that can exist.

Hypothesis calls :func:`registrera` by itself, through the entry point of the package.
"""

from __future__ import annotations

from hypothesis import strategies as st

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.rostning import Rostning
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.tolkningar import Arbetsordning
from propositionsordning.mote.narvaro import Narvaro
from propositionsordning.mote.organ import Ledamot, Organ
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.ordning.fraga import Propositionsordning
from propositionsordning.ordning.uppratta import uppratta
from propositionsordning.strategier.arenden import arenden, forslagen, yrkanden
from propositionsordning.strategier.moten import arbetsordningar, ledamoter, narvaron, organ, sammantraden
from propositionsordning.strategier.rostningar import rostningar
from propositionsordning.strategier.vagar import lagen

__all__ = ["registrera"]


def registrera() -> None:
    """Tell Hypothesis how each of the library's types that hang together is built."""
    st.register_type_strategy(Ledamot, ledamoter())
    st.register_type_strategy(Organ, organ())
    st.register_type_strategy(Narvaro, organ().flatmap(narvaron))
    st.register_type_strategy(Arbetsordning, st.sampled_from(Organtyp).flatmap(arbetsordningar))
    st.register_type_strategy(Sammantrade, sammantraden())
    st.register_type_strategy(Forslag, forslagen(minst_i_sak=1).flatmap(st.sampled_from))
    st.register_type_strategy(Yrkande, forslagen(minst_i_sak=1).flatmap(lambda alla: yrkanden("y0", alla)))
    st.register_type_strategy(Arende, arenden())
    st.register_type_strategy(
        Propositionsordning,
        st.builds(lambda arende, typ: uppratta(arende, organ=typ), arenden(), st.sampled_from(Organtyp)),
    )
    st.register_type_strategy(Rostning, organ().flatmap(narvaron).flatmap(rostningar))
    st.register_type_strategy(Lage, lagen())
