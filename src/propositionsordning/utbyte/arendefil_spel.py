"""Playing the events of an ärendefil: what a hinder refuses is a fault at the place of the event."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import fields, frozen, has

from propositionsordning.fel import HinderFel, OgiltigtVarde, PropositionsordningFel
from propositionsordning.forlopp.handelser import LedamotIntrader, LedamotLamnar, OrdforandeByte, SammantradetAvslutat
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.motor import tillampa
from propositionsordning.forlopp.slag import Hinder
from propositionsordning.mote.narvaro import Narvaro
from propositionsordning.utbyte.arendefil_falt import Varde, menade_du, vagrat
from propositionsordning.utbyte.arendefil_handelser import Handelseutkast
from propositionsordning.utbyte.arendefil_utdrag import med_det_okanda

__all__ = ["Spelat", "narvaro_anda", "spela_utkast"]


@frozen
class Spelat:
    """The state after the events of one ärende, and for each event of its log where the file has it (None: nowhere)."""

    lage: Lage
    platser: tuple[Varde | None, ...]


def spela_utkast(
    lage: Lage, utkast: tuple[Handelseutkast, ...], *, arende: Varde, utdrag: bool, avslutat: bool
) -> Spelat:
    """Play the drafts on a fresh state. Raises :class:`Filfel` at the first event that is refused."""
    nummer: list[int] = []
    platser: list[Varde | None] = []
    for u in utkast:
        handelse = u.bygg(lage, nummer)
        if utdrag:
            lage = med_det_okanda(lage, handelse)
        try:
            lage = tillampa(lage, handelse, trots=u.trots)
        except HinderFel as fel:
            raise u.varde.fel(_hindertext(fel) + _om_trots(fel, u.trots)) from fel
        except OgiltigtVarde as fel:
            raise vagrat(u.varde, fel) from fel
        nummer.append(len(lage.logg))
        platser += [None] * (len(lage.logg) - len(platser) - 1) + [u.varde]
    if utdrag:
        lage = med_det_okanda(lage, None)
    if avslutat and not lage.avslutat:
        sist = utkast[-1].varde if utkast else arende
        try:
            lage = tillampa(lage, SammantradetAvslutat())
        except HinderFel as fel:
            vad = "Sammanträdet kan inte avslutas efter detta (sammantrade.avslutat)."
            raise sist.fel(f"{vad} {_hindertext(fel)}") from fel
    platser += [None] * (len(lage.logg) - len(platser))
    return Spelat(lage, tuple(platser))


def narvaro_anda(lage: Lage, utkast: tuple[Handelseutkast, ...]) -> Narvaro:
    """Who is there after an ärende that could not be played: those who came and went, as far as it can be told.

    Only so that one fault does not bring others with it in the ärenden that follow.
    """
    for u in utkast:
        if u.slag in {LedamotLamnar, LedamotIntrader, OrdforandeByte}:
            try:
                lage = tillampa(lage, u.bygg(lage, ()))
            except PropositionsordningFel:
                continue
    return lage.narvaro


def _hindertext(fel: HinderFel) -> str:
    """Every broken rule with its sentence, id and lagrum; what was probably meant; what may happen instead."""
    hindren = [h for h in fel.hinder if isinstance(h, Hinder)]
    text = " ".join(f"{h.skal} ({h.regel.id}, {h.regel.hanvisning})" for h in hindren)
    skrivna = [d for d in _delar(fel.handelse) if isinstance(d, str)]
    for h in hindren:
        if h.tillatet:
            menat = next((m for s in skrivna if (m := menade_du(s, h.tillatet))), "")
            text += f" Tillåtet: {', '.join(h.tillatet)}{menat or '.'}"
    if fel.tillatet:
        text += f" Möjligt nu: {', '.join(fel.tillatet)}."
    return text


def _om_trots(fel: HinderFel, trots: str | None) -> str:
    """How the event can be registered all the same, or that the reason given does not help."""
    if all(isinstance(h, Hinder) and h.kan_trotsas for h in fel.hinder):
        return ' Lägg till trots = "skäl" för att registrera det ändå.'
    return "" if trots is None else " Det går inte att registrera ens med trots."


def _delar(varde: object) -> Iterator[object]:
    """The values of an event, one by one, those of its tuples too."""
    typ = type(varde)
    if has(typ):
        for a in fields(typ):
            yield from _delar(getattr(varde, a.name))
    elif isinstance(varde, tuple):
        for del_ in varde:
            yield from _delar(del_)
    else:
        yield varde
