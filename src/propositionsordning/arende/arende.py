"""The ärende itself, with the facts that the law needs and no code can guess."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from propositionsordning import krav
from propositionsordning.arende.forslag import Forslag
from propositionsordning.arende.uppdrag import Uppdrag
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.lag.majoritet import Kvot
from propositionsordning.lag.regler.kl_5_33_utan_beredning import Beredningsfritt
from propositionsordning.lag.regler.kl_5_47_jav import Ansvarsfraga
from propositionsordning.lag.regler.kl_5_50_uppskov import Uppskovshistorik
from propositionsordning.lag.regler.kl_5_54_oppen_omrostning import ar_val, avser_val
from propositionsordning.lag.tolkningar import ValOmfattar

__all__ = ["Arende"]

_JA_NEJ_OKANT = krav.eller_inget(krav.av_typ(bool, "sant, falskt eller okänt"))


@frozen(kw_only=True)
class Arende:
    """What is decided.

    The facts ``val``, ``anstallning``, ``myndighetsutovning``, ``tillkannagivet``, ``berett``, ``bradskande``,
    ``extra_val``, ``folkinitiativ``, ``lokal_namnd`` (is it about exempting a local nämnd from proportional election?) and
    ``entledigande`` (somebody is relieved or recalled, which may count as val: O-11) are true, false or None (unknown);
    an ärende is not val, anställning or entledigande unless it says so.
    ``ansvarsfraga``: is it about ansvarsfrihet or the val of a revisor (5:48; None: neither, or not told);
    ``beredningsfritt``: what lets it be decided unprepared where no other fact does (5:29-34; None: nothing, or not told);
    ``redovisningsskyldiga``: members (ids) who answer for the funds there, or are close to one who does.
    ``forvaltningsbesvar``: is the decision appealed by förvaltningsbesvär and not by laglighetsprövning (förvaltningslagen
    2 §; None unknown)? ``forsta_sammantrade``: for extra val the day when the newly elected fullmäktige first met (5:10;
    None unknown). ``kvalificerad``: what a förbundsordning asks for in the ärende (9:6).
    ``uppskovshistorik``: how the ärende had been
    deferred when it was taken up (5:50). ``sammanfattning``: paragraphs; ``talare``: who spoke; ``expediering``: who the
    decision is sent to; ``tidigare_behandling``: what was done with it before; ``handlingar``: the papers it is decided on;
    ``omedelbar_justering``: are the minutes of it approved at once (None: not told)? ``anmarkningar``: what whoever
    entered the ärende has to remark on its source, such as minutes that contradict themselves; carried over and not tried.
    ``forslag`` and ``yrkanden`` are those made when the log begins; more may come as events. ``uppdrag``: the vals, or
    anställningar, that persons are proposed for; each is a question of its own, with ballots if omröstning is requested.

    >>> a = Arende(id="8", rubrik="Svar på motion", forslag=(), yrkanden=())
    >>> a.val
    False
    """

    id: str = field(validator=krav.ident)
    rubrik: str = field(validator=krav.text)
    paragraf: str | None = field(default=None, validator=krav.eller_inget(krav.text))
    diarienummer: str | None = field(default=None, validator=krav.eller_inget(krav.text))
    forslag: tuple[Forslag, ...] = field(default=(), validator=krav.tupel_av(krav.av_typ(Forslag, "ett Forslag")))
    yrkanden: tuple[Yrkande, ...] = field(default=(), validator=krav.tupel_av(krav.av_typ(Yrkande, "ett Yrkande")))
    uppskovshistorik: Uppskovshistorik = field(
        default=Uppskovshistorik.OKANT, validator=krav.av_typ(Uppskovshistorik, "en Uppskovshistorik")
    )
    val: bool | None = field(default=False, validator=_JA_NEJ_OKANT)
    anstallning: bool | None = field(default=False, validator=_JA_NEJ_OKANT)
    myndighetsutovning: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    tillkannagivet: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    berett: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    bradskande: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    extra_val: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    folkinitiativ: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    lokal_namnd: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    forsta_sammantrade: date | None = field(default=None, validator=krav.eller_inget(krav.av_typ(date, "ett datum")))
    kvalificerad: Kvot | None = field(default=None, validator=krav.eller_inget(krav.av_typ(Kvot, "en Kvot")))
    sammanfattning: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text), repr=False)
    talare: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text), repr=False)
    expediering: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text), repr=False)
    entledigande: bool | None = field(default=False, validator=_JA_NEJ_OKANT)
    ansvarsfraga: Ansvarsfraga | None = field(
        default=None, validator=krav.eller_inget(krav.av_typ(Ansvarsfraga, "en Ansvarsfraga"))
    )
    redovisningsskyldiga: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.ident))
    forvaltningsbesvar: bool | None = field(default=None, validator=_JA_NEJ_OKANT)

    anmarkningar: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text), repr=False)
    uppdrag: tuple[Uppdrag, ...] = field(default=(), validator=krav.tupel_av(krav.av_typ(Uppdrag, "ett Uppdrag")))
    tidigare_behandling: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text), repr=False)
    handlingar: tuple[str, ...] = field(default=(), validator=krav.tupel_av(krav.text), repr=False)
    omedelbar_justering: bool | None = field(default=None, validator=_JA_NEJ_OKANT)
    beredningsfritt: Beredningsfritt | None = field(
        default=None, validator=krav.eller_inget(krav.av_typ(Beredningsfritt, "ett Beredningsfritt"))
    )

    def __attrs_post_init__(self) -> None:
        forslag = tuple(f.id for f in self.forslag)
        krav.unika(self, "forslag", forslag)
        krav.unika(self, "yrkanden", tuple(y.id for y in self.yrkanden))
        for f in self.forslag:
            for bas in f.bas:
                if bas not in forslag:
                    raise krav.fel(self, f"forslag.{f.id}.bas", bas, "ett av ärendets förslag: " + ", ".join(forslag))
            kontrollera_forslag(self, f)
        for y in self.yrkanden:
            kontrollera_yrkande(self, y, self.forslag)
        if self.uppdrag:
            self._kontrollera_uppdragen(forslag)

    def _kontrollera_uppdragen(self, forslag: tuple[str, ...]) -> None:
        ids = tuple(u.id for u in self.uppdrag)
        krav.unika(self, "uppdrag", (*ids, *(f"{u}_valsedlar" for u in ids), *forslag))
        for u in self.uppdrag:
            falt = "anstallning" if u.anstallning else "val"
            if getattr(self, falt) is not True:
                raise krav.fel(self, falt, getattr(self, falt), f"sant, för det gäller uppdraget {u.id}")
            if u.ledamoternas is not None and u.ledamoternas not in ids[: ids.index(u.id)]:
                raise krav.fel(self, f"uppdrag.{u.id}.ledamoternas", u.ledamoternas, "ett av ärendets tidigare uppdrag")

    def uppdraget(self, uppdrag_id: str) -> Uppdrag | None:
        """The val with this id, or None."""
        return next((u for u in self.uppdrag if u.id == uppdrag_id), None)

    def ar_val(self, omfattar: ValOmfattar) -> bool | None:
        """Does the ärende concern val (5:50), as the arbetsordning reads the word (O-11)? None when unknown."""
        return ar_val(val=self.val, entledigande=self.entledigande, omfattar=omfattar)

    def val_eller_anstallning(self, omfattar: ValOmfattar) -> bool | None:
        """Does the ärende concern val or anställning (5:54, 5:56), as the arbetsordning reads val? None when unknown."""
        return avser_val(val=self.val, anstallning=self.anstallning, entledigande=self.entledigande, omfattar=omfattar)


def kontrollera_forslag(arende: Arende, forslag: Forslag) -> None:
    """Raise unless a förslag of persons concerns a val of the ärende, and no more persons than it has seats.

    >>> from propositionsordning.arende.forslag import Forslagsart
    >>> f = Forslag(id="a", art=Forslagsart.EGET, rubrik="att välja Eva Ek", uppdrag="v1", personer=("Eva Ek",))
    >>> kontrollera_forslag(Arende(id="1", rubrik="Val"), f)
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: Arende.forslag.a.uppdrag: 'v1' är inte tillåtet; tillåtet är ...
    """
    if forslag.uppdrag is None:
        return
    uppdrag = arende.uppdraget(forslag.uppdrag)
    if uppdrag is None:
        finns = ", ".join(u.id for u in arende.uppdrag) or "(inga)"
        raise krav.fel(arende, f"forslag.{forslag.id}.uppdrag", forslag.uppdrag, f"ett av ärendets uppdrag: {finns}")
    if len(forslag.personer) > uppdrag.platser:
        tillatet = f"högst så många personer som platserna, {uppdrag.platser}"
        raise krav.fel(arende, f"forslag.{forslag.id}.personer", forslag.personer, tillatet)


def kontrollera_yrkande(agare: object, yrkande: Yrkande, forslag: tuple[Forslag, ...]) -> None:
    """Raise unless the yrkande concerns one of ``forslag``, and points that it has.

    >>> kontrollera_yrkande(None, Yrkande(id="y", forslag="a"), ())
    Traceback (most recent call last):
    ...
    propositionsordning.fel.OgiltigtVarde: NoneType.yrkanden.y.forslag: 'a' är inte tillåtet; tillåtet är ...
    """
    if yrkande.forslag is None:
        return
    avsett = next((f for f in forslag if f.id == yrkande.forslag), None)
    if avsett is None:
        finns = ", ".join(f.id for f in forslag) or "(inga)"
        raise krav.fel(agare, f"yrkanden.{yrkande.id}.forslag", yrkande.forslag, f"ett av ärendets förslag: {finns}")
    if avsett.uppdrag is not None and yrkande.riktning is Riktning.AVSLAG:
        tillatet = "bifall; mot ett förslag till val står bara ett annat förslag, eller valsedlarna"
        raise krav.fel(agare, f"yrkanden.{yrkande.id}.riktning", yrkande.riktning.value, tillatet)
    if yrkande.punkter and avsett.lydelse and max(yrkande.punkter) > len(avsett.lydelse):
        raise krav.fel(
            agare, f"yrkanden.{yrkande.id}.punkter", yrkande.punkter, f"punkterna 1 till {len(avsett.lydelse)}"
        )
