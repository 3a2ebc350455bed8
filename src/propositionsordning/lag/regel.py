"""What a rule is, and what comes of trying one.

A rule (:class:`Regel`) is data: id, lagrum, one sentence, the bodies it governs, its strength and what a breach leads
to. Trying it against facts gives a :class:`Provning`: uppfylld, bruten or ej prövbar. The functions that try the rules
stand in ``lag/regler``, one file a paragraph.
"""

from __future__ import annotations

from enum import Enum

from attrs import field, frozen

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.lagrum import Lagrum, kort

__all__ = [
    "ALLA_ORGAN",
    "FULLMAKTIGEORGAN",
    "NAMNDORGAN",
    "Foljd",
    "Organtyp",
    "Provning",
    "Regel",
    "Sakerhet",
    "Styrka",
    "Svar",
    "bruten",
    "ej_provbar",
    "uppfylld",
]


class Organtyp(Enum):
    """The kinds of body that the rules tell apart (styrelse and gemensam nämnd are nämnder: 3 kap. 3-4 and 9 §§)."""

    FULLMAKTIGE = "fullmaktige"
    NAMND = "namnd"
    UTSKOTT = "utskott"
    BEREDNING = "beredning"
    FORBUNDSFULLMAKTIGE = "forbundsfullmaktige"
    FORBUNDSDIREKTION = "forbundsdirektion"


FULLMAKTIGEORGAN = frozenset({Organtyp.FULLMAKTIGE, Organtyp.FORBUNDSFULLMAKTIGE})
"""Bodies under 5 kap. directly (9 kap. 2 § for kommunalförbund)."""
NAMNDORGAN = frozenset({Organtyp.NAMND, Organtyp.UTSKOTT, Organtyp.FORBUNDSDIREKTION})
"""Bodies under 6 kap., an utskott by analogy."""
ALLA_ORGAN = frozenset(Organtyp)
"""Every kind of body."""


class Styrka(Enum):
    """Where a rule gets its force from."""

    LAG = "lag"
    ARBETSORDNING = "arbetsordning"
    PRAXIS = "praxis"


class Sakerhet(Enum):
    """How sure the reading of the sources is."""

    SAKER = "säker"
    TROLIG = "trolig"
    OMTVISTAD = "omtvistad"


class Foljd(Enum):
    """What a breach leads to: the event is refused, recorded as irregular, or only mentioned."""

    HINDER = "hinder"
    AVVIKELSE = "avvikelse"
    UPPLYSNING = "upplysning"


class Svar(Enum):
    """The three answers of a rule check."""

    UPPFYLLD = "uppfylld"
    BRUTEN = "bruten"
    EJ_PROVBAR = "ej prövbar"


@frozen(kw_only=True, eq=False)
class Regel:
    """One rule of the catalogue.

    ``id`` is stable ("R-5:56-1"); ``lagrum`` may be empty for pure practice; ``text`` is one Swedish sentence;
    ``organ`` the kinds of body it governs. Compared and hashed by identity: a rule is made once, in its file.

    >>> from propositionsordning.lag.lagrum import kl
    >>> r = Regel(id="R-4:24-1", lagrum=(kl(4, 24),), text="Varje ledamot har en röst.")
    >>> r.hanvisning
    'KL 4:24'
    """

    id: str
    lagrum: tuple[Lagrum, ...] = ()
    text: str
    organ: frozenset[Organtyp] = ALLA_ORGAN
    styrka: Styrka = Styrka.LAG
    sakerhet: Sakerhet = Sakerhet.SAKER
    foljd: Foljd = Foljd.HINDER
    option: str | None = field(default=None)
    """The open interpretation ("O-13") that the rule depends on, if any."""

    def __attrs_post_init__(self) -> None:
        if not self.id.startswith("R-"):
            raise OgiltigtVarde(objekt="Regel", falt="id", varde=self.id, tillatet="ett regel-id som R-5:56-1")
        if not self.lagrum and self.styrka is Styrka.LAG:
            raise OgiltigtVarde(
                objekt="Regel",
                falt="lagrum",
                varde=self.lagrum,
                tillatet="minst ett lagrum för en regel med laga kraft",
            )

    @property
    def hanvisning(self) -> str:
        """The lagrum in short form, or the strength of a rule that has none."""
        return ", ".join(kort(lagrum) for lagrum in self.lagrum) if self.lagrum else self.styrka.value


@frozen
class Provning:
    """The answer of one rule check, with a Swedish sentence (``skal``) that a chair understands."""

    svar: Svar
    regel: Regel
    skal: str

    def __str__(self) -> str:
        return f"{self.skal} ({self.regel.id}, {self.regel.hanvisning})"


def uppfylld(regel: Regel, skal: str = "") -> Provning:
    """The rule is met; ``skal`` defaults to the rule's own sentence."""
    return Provning(Svar.UPPFYLLD, regel, skal or regel.text)


def bruten(regel: Regel, skal: str) -> Provning:
    """The rule is broken, because of ``skal`` (a Swedish sentence)."""
    return Provning(Svar.BRUTEN, regel, skal)


def ej_provbar(regel: Regel, skal: str) -> Provning:
    """The facts that the rule needs are not given; ``skal`` names them (a Swedish sentence)."""
    return Provning(Svar.EJ_PROVBAR, regel, skal)
