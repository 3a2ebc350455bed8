"""A record as Popolo: a Motion for each question, a VoteEvent for each acklamation and each omröstning (draft-03 schemas).

Popolo knows two sides, yes and no; what each stood for is said in the ``text`` of the event, which the schemas leave room
for. Options are Popolo's own words: yes, no, abstain, absent. What the record does not tell is left out, never guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from propositionsordning.beslut.protokoll import Beslutsprotokoll, Omrostningspost, Propositionspost
from propositionsordning.forlopp.rostning import Partirost
from propositionsordning.ordning.benamning import Namngivning, amne, namn, utfall_av
from propositionsordning.ordning.fraga import Alternativslag, Fraga
from propositionsordning.ordning.gang import Delfraga

__all__ = ["popolo"]

OPTION = {"ja": "yes", "nej": "no", "avstar": "abstain", "franvarande": "absent"}
"""Our words for a vote -> Popolo's."""


def popolo(protokoll: Beslutsprotokoll, *, kalla: str | None = None) -> dict[str, Any]:
    """Organization, persons and motions (with their vote events) of one record, as plain data for JSON.

    ``kalla``: the address of the minutes, put as the motions' source. Persons are those the body names; a vote of one who
    is not named has the seat's id as ``voter_id`` all the same.
    """
    organ = protokoll.sammantrade.organ
    return {
        "organization": {"id": _organ_id(protokoll), "name": organ.namn, "classification": organ.typ.value},
        "persons": [
            {"id": person.id, "name": person.namn or person.id}
            | ({"memberships": [{"organization_id": person.parti, "role": "member"}]} if person.parti else {})
            for person in organ.ledamoter
        ],
        "motions": [_motion(protokoll, fraga, kalla) for fraga in _fragor(protokoll)],
    }


def _organ_id(p: Beslutsprotokoll) -> str:
    return p.sammantrade.organ.benamning


def _fragor(p: Beslutsprotokoll) -> tuple[str, ...]:
    """The questions that were put, in the order they were first put."""
    return tuple(dict.fromkeys(x.fraga for x in p.propositionsordning))


def _namngivning(p: Beslutsprotokoll) -> Namngivning:
    return Namngivning(
        organ=p.sammantrade.organ,
        ordning=p.alla_fragor,
        forslag=p.forslag_och_yrkanden.forslag,
        yrkanden=p.forslag_och_yrkanden.yrkanden,
    )


def _motion_id(p: Beslutsprotokoll, fraga: str) -> str:
    return f"{p.sammantrade.datum.isoformat()}/{p.arende.id}/{fraga}"


def _motion(p: Beslutsprotokoll, fraga_id: str, kalla: str | None) -> dict[str, Any]:
    fraga, n = p.alla_fragor.fraga(fraga_id), _namngivning(p)
    beslut = next((b for b in p.beslut if b.fraga == fraga_id), None)
    motion: dict[str, Any] = {
        "id": _motion_id(p, fraga_id),
        "organization_id": _organ_id(p),
        "date": p.sammantrade.datum.isoformat(),
        "vote_events": [h for x in p.propositionsordning if x.fraga == fraga_id for h in _handelser(p, n, x)],
    }
    if fraga is not None:
        motion |= {"text": amne(n, fraga), "classification": fraga.form.value, "requirement": fraga.regel.value}
        vem = _yrkare(p, fraga.alternativ)
        if vem is not None:
            motion["creator_id"] = vem
    if beslut is not None:
        motion["result"] = beslut.utfall if fraga is None else _resultat(p, fraga, beslut.utfall)
    if kalla is not None:
        motion["sources"] = [{"url": kalla}]
    return motion


def _yrkare(p: Beslutsprotokoll, alternativ: tuple[str, ...]) -> str | None:
    """The one who moved what the question is about, where it is one person and one alternative."""
    bifall = [a for a in p.alla_fragor.alternativ if a.id in alternativ and a.slag is Alternativslag.BIFALL]
    yrkanden = {y.id: y.av for y in p.forslag_och_yrkanden.yrkanden}
    vilka = {vem for a in bifall for y in a.yrkanden for vem in yrkanden.get(y, ())}
    return vilka.pop() if len(bifall) == 1 and len(vilka) == 1 else None


def _resultat(p: Beslutsprotokoll, fraga: Fraga, utfall: str) -> str:
    """Popolo's "pass" or "fail" where one alternative is adopted or not; its id where several competed."""
    slag = {a: p.alla_fragor.alternativet(a).slag for a in fraga.alternativ}
    if len(slag) != 2 or sum(s is Alternativslag.BIFALL for s in slag.values()) != 1:
        return utfall
    return "pass" if slag[utfall] is Alternativslag.BIFALL else "fail"


def _handelser(p: Beslutsprotokoll, n: Namngivning, x: Propositionspost) -> Iterator[dict[str, Any]]:
    """The acklamation, then the omröstning that was requested: two events of one motion."""
    yield _acklamation(p, n, x)
    yield from (_omrostning(p, n, o) for o in p.omrostningar if o.delfraga == x.delfraga)


def _handelse(p: Beslutsprotokoll, delfraga: str, fraga: str, slag: str) -> dict[str, Any]:
    return {
        "id": f"{p.sammantrade.datum.isoformat()}/{p.arende.id}/{delfraga}/{slag}",
        "identifier": delfraga,
        "motion_id": _motion_id(p, fraga),
        "organization_id": _organ_id(p),
        "classification": slag,
        "start_date": p.sammantrade.datum.isoformat(),
    }


def _acklamation(p: Beslutsprotokoll, n: Namngivning, x: Propositionspost) -> dict[str, Any]:
    handelse = _handelse(p, x.delfraga, x.fraga, "acklamation")
    if x.funnet is not None:
        handelse["result"] = x.funnet
        handelse["text"] = utfall_av(n, Delfraga(x.delfraga, x.fraga, x.roll, x.kandidater), x.funnet)
    return handelse


def _omrostning(p: Beslutsprotokoll, n: Namngivning, o: Omrostningspost) -> dict[str, Any]:
    ja, nej = o.ja_text or namn(n, o.ja), o.nej_text or namn(n, o.nej)
    partiernas = _partiernas_tal(o.partier) if o.roster is None else _partier_ur_listan(p, o.roster)
    handelse = _handelse(p, o.delfraga, o.fraga, "omrostning") | {
        "text": n.fyll("votering", ja=ja, nej=nej),
        "counts": [*_tal(o), *partiernas],
    }
    if o.utfall is not None:
        handelse["result"] = o.utfall
    if o.roster is not None:
        handelse["votes"] = [_rost(p, o, vem, rost) for vem, rost in o.roster]
    return handelse


def _tal(o: Omrostningspost) -> list[dict[str, Any]]:
    tal = {
        "ja": o.rostetal.ja,
        "nej": o.rostetal.nej,
        "avstar": o.rostetal.avstar,
        "franvarande": o.rostetal.franvarande,
    }
    return [{"option": OPTION[rost], "value": antal} for rost, antal in tal.items() if antal is not None]


def _partiernas_tal(partier: tuple[Partirost, ...]) -> list[dict[str, Any]]:
    return [
        {"option": OPTION[rost], "value": antal, "group_id": p.parti}
        for p in partier
        for rost, antal in (("ja", p.ja), ("nej", p.nej), ("avstar", p.avstar), ("franvarande", p.franvarande))
        if antal
    ]


def _partier_ur_listan(p: Beslutsprotokoll, roster: tuple[tuple[str, str], ...]) -> list[dict[str, Any]]:
    antal = Counter((parti, rost) for vem, rost in roster if (parti := _parti(p, vem)) is not None)
    return [{"option": OPTION[rost], "value": n, "group_id": parti} for (parti, rost), n in antal.items()]


def _rost(p: Beslutsprotokoll, o: Omrostningspost, vem: str, rost: str) -> dict[str, Any]:
    parti = _parti(p, vem)
    ordforande = next((d.ordforande for d in p.deltagande if d.fraga == o.fraga), None)
    return (
        {"voter_id": vem, "option": OPTION[rost]}
        | ({"group_id": parti} if parti is not None else {})
        | ({"role": "chair"} if vem == ordforande else {})
    )


def _parti(p: Beslutsprotokoll, vem: str) -> str | None:
    ledamot = p.sammantrade.organ.ledamot(vem)
    return None if ledamot is None else ledamot.parti
