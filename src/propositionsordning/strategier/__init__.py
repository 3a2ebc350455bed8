"""Hypothesis strategies of the library: what it tests itself with, for those who test rules of their own.

The room is the extra ``strategier`` (it needs Hypothesis). Everything is built and nothing filtered: a meeting grows event
by event from what ``tillatna`` names, a vote from the röstlängd, a yrkande from the förslag there are. The exception is
``vilda_handelser``: well-formed events that may or may not fit. See docs/regelprov.md.
"""

import hypothesis  # first: it imports this package itself (the entry point), which cannot wait half-way through

from propositionsordning.strategier.arenden import arenden, forslagen, yrkanden
from propositionsordning.strategier.ifyllnad import ifyllda, nasta_handelse, omlagd_ordning
from propositionsordning.strategier.kod import handelserna, kod
from propositionsordning.strategier.maskin import galler, motesmaskin, ordningen_utan_anmarkning
from propositionsordning.strategier.moten import DAG, arbetsordningar, ledamoter, narvaron, organ, sammantraden
from propositionsordning.strategier.regelfall import Regelfall
from propositionsordning.strategier.regelstrategi import strategi_for
from propositionsordning.strategier.registrering import registrera
from propositionsordning.strategier.rostningar import rostningar, rostningar_vid_gransen, tal_vid_gransen
from propositionsordning.strategier.vagar import lagen, vagar
from propositionsordning.strategier.vilda import vilda_handelser

del hypothesis

__all__ = [
    "DAG",
    "Regelfall",
    "arbetsordningar",
    "arenden",
    "forslagen",
    "galler",
    "handelserna",
    "ifyllda",
    "kod",
    "lagen",
    "ledamoter",
    "motesmaskin",
    "narvaron",
    "nasta_handelse",
    "omlagd_ordning",
    "ordningen_utan_anmarkning",
    "organ",
    "registrera",
    "rostningar",
    "rostningar_vid_gransen",
    "sammantraden",
    "strategi_for",
    "tal_vid_gransen",
    "vagar",
    "vilda_handelser",
    "yrkanden",
]
