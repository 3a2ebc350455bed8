"""The list of the rules, each open interpretation explained, and one rule of each form: what the CLI tells of them."""

from propositionsordning import REGLER, TOLKNINGAR
from propositionsordning.lag.forklaring import forklara_regel, forklara_tolkning, regelforteckning
from propositionsordning.lag.regel import Organtyp, Regel


def regelboken() -> str:
    """Whole pages, in a narrow window."""
    av_form = {_form(r): r for r in reversed(REGLER)}
    sidor = [
        regelforteckning(bredd=70),
        *(forklara_tolkning(t, bredd=70) for t in TOLKNINGAR),
        *(forklara_regel(r, bredd=70) for r in REGLER if av_form[_form(r)] is r),
    ]
    return "\n".join(sidor)


def _form(r: Regel) -> tuple[object, ...]:
    kraft = frozenset(map(r.kraft, Organtyp))
    return (
        bool(r.lagrum),
        bool(r.genom),
        bool(r.optioner),
        bool(r.overifierad),
        r.galler_fran is None,
        r.bara_kommun,
        kraft,
    )
