"""What Popolo's draft-03 JSON Schemas demand of the classes that a record becomes: the fields and their types."""

from typing import Any

_TEXT: dict[str, Any] = {"type": ["string", "null"]}
_TID: dict[str, Any] = {"type": ["string", "null"], "format": "date-time"}
_OBJEKT: dict[str, Any] = {"type": ["object", "null"]}


def _schema(egenskaper: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": "http://json-schema.org/draft-03/schema#", "type": "object", "properties": egenskaper}


COUNT = _schema(
    {
        "option": {"type": "string", "required": True},
        "value": {"type": "integer", "required": True},
        "group_id": _TEXT,
        "group": _OBJEKT,
    }
)
GROUP_RESULT = _schema({"group_id": _TEXT, "group": _OBJEKT, "result": {"type": "string", "required": True}})
VOTE = _schema(
    {
        **dict.fromkeys(("vote_event_id", "voter_id", "option", "group_id", "party_id", "role", "pair_id"), _TEXT),
        "voter": _OBJEKT,
        "weight": {"type": ["integer", "null"]},
    }
)
LINK = _schema({"url": {"type": "string", "format": "uri", "required": True}, "note": _TEXT})
VOTE_EVENT = _schema(
    {
        **dict.fromkeys(
            ("id", "organization_id", "legislative_session_id", "identifier", "motion_id", "classification"), _TEXT
        ),
        "result": _TEXT,
        "start_date": _TID,
        "end_date": _TID,
        "group_results": {"type": "array", "items": GROUP_RESULT},
        "counts": {"type": "array", "items": COUNT},
        "votes": {"type": "array", "items": VOTE},
        "sources": {"type": "array", "items": LINK},
    }
)
MOTION = _schema(
    {
        **dict.fromkeys(
            ("id", "organization_id", "legislative_session_id", "creator_id", "text", "classification"), _TEXT
        ),
        "requirement": _TEXT,
        "result": _TEXT,
        "date": _TID,
        "vote_events": {"type": "array", "items": VOTE_EVENT},
        "sources": {"type": "array", "items": LINK},
    }
)
