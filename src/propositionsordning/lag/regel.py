"""What a rule is, and what comes of trying one.

A rule (:class:`Regel`) is data: id, lagrum, one sentence, the bodies it governs, its strength and what a breach leads
to. Trying it against facts gives a :class:`Provning`: uppfylld, bruten or ej prövbar. The functions that try the rules
stand in ``lag/regler``, one file a paragraph.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import field, frozen

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.kallor import KALLOR
from propositionsordning.lag.lagrum import Lagrum, kort
from propositionsordning.lag.lydelse import galler_fran

__all__ = [
    "ALLA_ORGAN",
    "FULLMAKTIGEORGAN",
    "NAMNDORGAN",
    "UTAN_EGNA_REGLER",
    "Direktionsfraga",
    "Foljd",
    "Huvudman",
    "Kraft",
    "Organtyp",
    "Provbarhet",
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

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

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
UTAN_EGNA_REGLER = frozenset({Organtyp.UTSKOTT, Organtyp.BEREDNING})
"""Bodies whose procedure the law leaves open: they follow the rules of the others by analogy (R-6:41-1)."""
ALLA_ORGAN = frozenset(Organtyp)
"""Every kind of body."""


class Huvudman(Enum):
    """Whose body it is; a kommunalförbund has bodies of its own kinds."""

    KOMMUN = "kommun"
    REGION = "region"


class Kraft(Enum):
    """By what force a rule governs a body."""

    STADGAD = "S"
    """By the words of the statute, directly or by a paragraph that points to it."""
    ANALOGI = "A"
    """By analogy, or because the reglemente says so."""
    DELVIS = "S/A"
    """By statute where the body decides, by analogy where it only prepares."""
    VALD = "val"
    """By the choice that a förbundsdirektion has made (O-22)."""


class Direktionsfraga(Enum):
    """What a förbundsdirektion must choose (O-22): it is both beslutande församling and förbundsstyrelse (9:5).

    The value is the field of ``Arbetsordning`` that holds the choice.
    """

    UPPSKOV = "direktion_uppskov"
    ARENDEN = "direktion_arenden"
    JAV = "direktion_jav"
    BESLUTSFORHET = "direktion_beslutsforhet"


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

    __hash__ = object.__hash__  # as for Organtyp

    HINDER = "hinder"
    AVVIKELSE = "avvikelse"
    UPPLYSNING = "upplysning"


class Provbarhet(Enum):
    """What the library does with a rule."""

    PROVAS = "prövas"
    """Code tries it, and answers uppfylld, bruten or ej prövbar."""
    UPPLYSES = "upplyses"
    """It is told and no more: there is nothing that code could try, and the rule says why."""


class Svar(Enum):
    """The three answers of a rule check."""

    __hash__ = object.__hash__  # members compare by identity; the hash of Enum is a Python call in every look-up

    UPPFYLLD = "uppfylld"
    BRUTEN = "bruten"
    EJ_PROVBAR = "ej prövbar"


# Sources that are statutes, but not among those that a Lagrum can cite.
_ANDRA_LAGAR = frozenset({"FB", "LAFD"})


@frozen(kw_only=True, eq=False)
class Regel:
    """One rule of the catalogue.

    ``id`` is stable ("R-5:56-1"). ``lagrum`` is where it stands, empty for pure practice; ``genom`` the paragraphs that
    carry it over to other bodies (6:33 takes 5:53-56 to the nämnd; 9:2, which takes nearly everything to a kommunalförbund,
    is not repeated). ``text`` is one Swedish sentence. Compared and hashed by identity: a rule is made once, in its file.

    ``organ``: the bodies it governs; of these it holds by analogy in ``analogi`` and, where they decide rather than
    prepare, by statute in ``delvis_analogi``. A rule with a ``direktion`` governs a förbundsdirektion only as far as that
    choice says, and does not name it in ``organ``. ``bara_kommun``: not in a region.

    ``optioner``: the open interpretations ("O-13") it depends on. ``kalla``: keys of ``lag.kallor.KALLOR``.
    ``provbarhet``: what the library does with it; ``varfor_ej`` says why a rule that is upplyses cannot be tried.
    ``overifierad``: what of the statute's own text has not been read, where the rule rests on other sources than it.

    >>> from propositionsordning.lag.lagrum import kl
    >>> r = Regel(id="R-4:24-1", lagrum=(kl(4, 24),), text="Varje ledamot har en röst.")
    >>> r.hanvisning, r.kraft(Organtyp.NAMND).value, r.galler_fran.isoformat()
    ('KL 4:24', 'S', '2018-01-01')
    """

    id: str
    lagrum: tuple[Lagrum, ...] = ()
    genom: tuple[Lagrum, ...] = ()
    text: str
    organ: frozenset[Organtyp] = ALLA_ORGAN
    analogi: frozenset[Organtyp] = frozenset()
    delvis_analogi: frozenset[Organtyp] = frozenset()
    direktion: Direktionsfraga | None = None
    bara_kommun: bool = False
    styrka: Styrka = Styrka.LAG
    sakerhet: Sakerhet = Sakerhet.SAKER
    foljd: Foljd = Foljd.HINDER
    optioner: tuple[str, ...] = field(default=())
    kalla: tuple[str, ...] = ()
    provbarhet: Provbarhet = Provbarhet.PROVAS
    varfor_ej: str = ""
    overifierad: str = ""

    def __attrs_post_init__(self) -> None:
        if not self.id.startswith("R-"):
            raise self._fel("id", self.id, "ett regel-id som R-5:56-1")
        if not self.lagrum and self.styrka is Styrka.LAG and not _ANDRA_LAGAR.issuperset(self.kalla or ("",)):
            raise self._fel("lagrum", self.lagrum, "minst ett lagrum för en regel med laga kraft")
        if not self.analogi.isdisjoint(self.delvis_analogi) or not self.analogi | self.delvis_analogi <= self.organ:
            raise self._fel("analogi", self.analogi, "några av regelns organ, vart och ett med en enda kraft")
        if self.direktion is not None and Organtyp.FORBUNDSDIREKTION in self.organ:
            raise self._fel("organ", self.organ, "inte förbundsdirektionen, vars val avgör om regeln gäller den")
        for nyckel in self.kalla:
            if nyckel not in KALLOR:
                raise self._fel("kalla", nyckel, "någon av nycklarna " + ", ".join(KALLOR))
        if (self.provbarhet is Provbarhet.UPPLYSES) != bool(self.varfor_ej):
            raise self._fel("varfor_ej", self.varfor_ej, "ett skäl för den regel som upplyses, och bara för den")

    def _fel(self, falt: str, varde: object, tillatet: str) -> OgiltigtVarde:
        return OgiltigtVarde(objekt="Regel", falt=falt, varde=varde, tillatet=tillatet)

    @property
    def hanvisning(self) -> str:
        """The lagrum in short form, or the strength of a rule that has none."""
        return ", ".join(kort(lagrum) for lagrum in self.lagrum) if self.lagrum else self.styrka.value

    @property
    def option(self) -> str | None:
        """The first of the open interpretations, if there is any."""
        return self.optioner[0] if self.optioner else None

    @property
    def galler_fran(self) -> date | None:
        """The day from which its lagrum read as they do; None (unknown) where one has been amended, or for practice."""
        dagar = [galler_fran(lagrum) for lagrum in self.lagrum]
        kanda = [dag for dag in dagar if dag is not None]
        return max(kanda) if self.styrka is Styrka.LAG and kanda and len(kanda) == len(dagar) else None

    def kraft(self, organ: Organtyp) -> Kraft | None:
        """By what force it governs a kind of body, or None.

        >>> from propositionsordning.lag.lagrum import kl
        >>> r = Regel(
        ...     id="R-x", lagrum=(kl(5, 50),), text="Så.", organ=FULLMAKTIGEORGAN, direktion=Direktionsfraga.UPPSKOV
        ... )
        >>> [o.value for o in Organtyp if r.kraft(o) is Kraft.STADGAD], r.kraft(Organtyp.FORBUNDSDIREKTION).value
        (['fullmaktige', 'forbundsfullmaktige'], 'val')
        """
        if organ is Organtyp.FORBUNDSDIREKTION and self.direktion is not None:
            return Kraft.VALD
        if organ not in self.organ:
            return None
        if organ in self.analogi:
            return Kraft.ANALOGI
        return Kraft.DELVIS if organ in self.delvis_analogi else Kraft.STADGAD


@frozen
class Provning:
    """The answer of one rule check, with a Swedish sentence (``skal``) that a chair understands."""

    svar: Svar
    regel: Regel
    skal: str

    def __str__(self) -> str:
        marke = ", overifierad" if self.regel.overifierad else ""
        return f"{self.skal} ({self.regel.id}, {self.regel.hanvisning}{marke})"


def uppfylld(regel: Regel, skal: str = "") -> Provning:
    """The rule is met; ``skal`` defaults to the rule's own sentence."""
    if skal:
        return Provning(Svar.UPPFYLLD, regel, skal)
    given = _UPPFYLLDA.get(regel)
    if given is None:
        given = _UPPFYLLDA[regel] = Provning(Svar.UPPFYLLD, regel, regel.text)
    return given


_UPPFYLLDA: dict[Regel, Provning] = {}
"""The answer that a rule gives whenever it is met: one object a rule, and rules are made once, in their files."""


def bruten(regel: Regel, skal: str) -> Provning:
    """The rule is broken, because of ``skal`` (a Swedish sentence)."""
    return Provning(Svar.BRUTEN, regel, skal)


def ej_provbar(regel: Regel, skal: str) -> Provning:
    """The facts that the rule needs are not given; ``skal`` names them (a Swedish sentence)."""
    return Provning(Svar.EJ_PROVBAR, regel, skal)
