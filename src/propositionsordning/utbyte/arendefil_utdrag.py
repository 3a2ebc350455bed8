"""What a published extract leaves out, as events that say so.

An extract tells of a proposition and a finding, and leaves out when the överläggning was closed, whether omröstning was
requested, and the klubbslag. The facts are silent; the state has to know that they are.
"""

from __future__ import annotations

from propositionsordning.forlopp.handelser import (
    BeslutAntecknat,
    FragaForfallen,
    Handelse,
    JavAnmalt,
    Klubbslag,
    LedamotIntrader,
    LedamotLamnar,
    OmrostningBegard,
    OmrostningGenomford,
    OrdforandeByte,
    OrdningAndrad,
    OrdningGodkand,
    OverlaggningAvslutad,
    PropositionStalld,
    ReservationAnmald,
    SammantradetAvslutat,
    UppfattningRedovisad,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
)
from propositionsordning.forlopp.lage import Lage, Overlaggning, Skede, ar_ordningsfraga
from propositionsordning.forlopp.motor import hinder, tillampa
from propositionsordning.forlopp.ordningshandelser import BordlagtEnligtLag, ForslagVagrat, OrdningsfragaVackt
from propositionsordning.forlopp.valhandelser import ValsedlarRaknade

__all__ = ["med_det_okanda"]

_EFTER_OVERLAGGNINGEN = (PropositionStalld, FragaForfallen, BeslutAntecknat)
_EFTER_UPPRATTANDET = (OrdningGodkand, OrdningAndrad)
_EFTER_FYNDET = (OmrostningBegard, OmrostningGenomford, ValsedlarRaknade, Klubbslag)
_EFTER_FRAGAN = (
    BeslutAntecknat,
    PropositionStalld,
    FragaForfallen,
    OrdningsfragaVackt,
    ForslagVagrat,
    BordlagtEnligtLag,
    OmrostningGenomford,
    ReservationAnmald,
    SammantradetAvslutat,
    YrkandeFramstallt,
    YrkandeAtertaget,
    YrkandenSammanslagna,
)
# After a count these too can only follow on the klubbslag; after a mere finding they may leave the question open.
_EFTER_RAKNINGEN = (*_EFTER_FRAGAN, OrdningAndrad, JavAnmalt, LedamotLamnar, LedamotIntrader, OrdforandeByte)


def med_det_okanda(lage: Lage, nasta: Handelse | None) -> Lage:
    """The state with what must have come before ``nasta`` (None: the end of the extract) added as unknown.

    Nothing is added that meets a hinder: then the facts contradict each other, and ``nasta`` itself will say so.
    """
    while (okand := _okand(lage, nasta)) is not None and not hinder(lage, okand):
        lage = tillampa(lage, okand)
    return lage


def _okand(lage: Lage, nasta: Handelse | None) -> Handelse | None:
    """The unknown event that must come next, if any."""
    if (
        lage.overlaggning is Overlaggning.PAGAR
        and not _ordningsfraga(lage, nasta)
        and (
            isinstance(nasta, _EFTER_OVERLAGGNINGEN)
            or (lage.ordning is None and isinstance(nasta, _EFTER_UPPRATTANDET))
        )
    ):
        return OverlaggningAvslutad(kant=False)
    if lage.skede is Skede.STALLD and isinstance(nasta, _EFTER_FYNDET):
        return UppfattningRedovisad(None)
    if lage.skede is Skede.FUNNEN and _utan_begaran(lage, nasta):
        return OmrostningBegard(kant=False)
    klar = _EFTER_FRAGAN if lage.skede is Skede.FUNNEN else _EFTER_RAKNINGEN
    if lage.skede in {Skede.FUNNEN, Skede.ROSTAD} and (nasta is None or isinstance(nasta, klar)):
        return Klubbslag(kant=False)
    return None


def _ordningsfraga(lage: Lage, nasta: Handelse | None) -> bool:
    """Is what comes an ordningsfråga, which is put also while the överläggning goes on?"""
    return isinstance(nasta, PropositionStalld) and ar_ordningsfraga(lage, nasta.delfraga)


def _utan_begaran(lage: Lage, nasta: Handelse | None) -> bool:
    """Does the next event show that omröstning was requested on what was found?"""
    delfraga = lage.arbeten[-1].delfraga
    if isinstance(nasta, OmrostningGenomford):
        return {nasta.ja, nasta.nej} == set(delfraga.kandidater)
    if isinstance(nasta, ValsedlarRaknade):
        return True
    return isinstance(nasta, PropositionStalld) and nasta.delfraga.startswith(f"{delfraga.id}.m")
