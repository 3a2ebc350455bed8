"""The votes of a record as rows: one omröstning a row, under the names that Swedish civic-data sites use for them."""

from __future__ import annotations

from typing import Any

from propositionsordning.beslut.protokoll import Beslutsprotokoll, Omrostningspost
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.ordning.benamning import Namngivning, amne, namn, utfall_av
from propositionsordning.ordning.fraga import Fraga
from propositionsordning.ordning.gang import Delfraga, Roll
from propositionsordning.utbyte.rostlista_csv import Rostrad

__all__ = ["rostlista", "rostningsrader"]


def rostningsrader(protokoll: Beslutsprotokoll, *, kalla: str | None = None) -> list[dict[str, Any]]:
    """A table a vote: ``datum paragraf fraga ja_betyder nej_betyder ja nej avstar utfall per_parti kalla_protokoll``.

    ``per_parti`` maps a party to its numbers of ja, nej, avstar and franvarande; None where the record does not tell.
    ``kalla``: the address of the minutes. What is not known is None.
    """
    n = Namngivning(
        organ=protokoll.sammantrade.organ,
        ordning=protokoll.alla_fragor,
        forslag=protokoll.forslag_och_yrkanden.forslag,
        yrkanden=protokoll.forslag_och_yrkanden.yrkanden,
    )
    return [_rad(protokoll, n, o, kalla) for o in protokoll.omrostningar]


def _rad(p: Beslutsprotokoll, n: Namngivning, o: Omrostningspost, kalla: str | None) -> dict[str, Any]:
    fraga = p.alla_fragor.fraga(o.fraga)
    delfraga = Delfraga(o.delfraga, o.fraga, o.roll, (o.ja, o.nej))
    return {
        "datum": p.sammantrade.datum.isoformat(),
        "paragraf": p.arende.paragraf,
        "fraga": _fraga(n, o, fraga),
        "ja_betyder": o.ja_text or namn(n, o.ja),
        "nej_betyder": o.nej_text or namn(n, o.nej),
        "ja": o.rostetal.ja,
        "nej": o.rostetal.nej,
        "avstar": o.rostetal.avstar,
        "utfall": None if o.utfall is None else utfall_av(n, delfraga, o.utfall),
        "per_parti": _per_parti(p, o),
        "kalla_protokoll": kalla,
    }


def _fraga(n: Namngivning, o: Omrostningspost, fraga: Fraga | None) -> str:
    """What was voted on: the question's subject, and that it chose a motförslag where it did."""
    om = o.delfraga if fraga is None else amne(n, fraga)
    return f"motförslag: {om}" if o.roll is Roll.MOTFORSLAG else om


def _per_parti(p: Beslutsprotokoll, o: Omrostningspost) -> dict[str, dict[str, int]] | None:
    tomt = {"ja": 0, "nej": 0, "avstar": 0, "franvarande": 0}
    if o.partier:
        return {
            x.parti: tomt | {"ja": x.ja, "nej": x.nej, "avstar": x.avstar, "franvarande": x.franvarande}
            for x in o.partier
        }
    per_parti: dict[str, dict[str, int]] = {}
    for vem, rost in o.roster or ():
        ledamot = p.sammantrade.organ.ledamot(vem)
        if ledamot is None or ledamot.parti is None:
            return None  # one voter's party is unknown: then no party's numbers are
        per_parti.setdefault(ledamot.parti, dict(tomt))[rost] += 1
    return per_parti or None


def rostlista(protokoll: Beslutsprotokoll, delfraga: str) -> tuple[Rostrad, ...]:
    """The roll call of one omröstning, as rows for :func:`~propositionsordning.utbyte.rostlista_csv.skriv_rostlista`.

    Raises :class:`OgiltigtVarde` when the delfråga was not voted on, or its votes are not told member by member.
    """
    med_lista = [o for o in protokoll.omrostningar if o.roster is not None]
    vald = next((o for o in med_lista if o.delfraga == delfraga), None)
    if vald is None or vald.roster is None:
        finns = ", ".join(o.delfraga for o in med_lista) or "(ingen omröstning har röster per ledamot)"
        raise OgiltigtVarde(objekt="rostlista", falt="delfraga", varde=delfraga, tillatet=f"någon av {finns}")
    ledamoter = {vem: protokoll.sammantrade.organ.ledamot(vem) for vem, _ in vald.roster}
    return tuple(
        Rostrad(
            rad=nr,
            plats=vem,
            namn=None if (person := ledamoter[vem]) is None else person.namn,
            parti=None if person is None else person.parti,
            rost=rost,
        )
        for nr, (vem, rost) in enumerate(vald.roster, start=2)
    )
