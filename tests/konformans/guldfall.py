"""The golden cases (numbers of real minutes, and the boundaries of the third) as facts: what is expected follows from the law."""

from collections.abc import Iterator
from typing import Any

# id, kind, history, (ja, nej, avstår) where JA is "avgörs idag", casting vote, outcome, how settled (None: disputed).
UPPSKOV: tuple[tuple[str, str, str, tuple[int, int, int], str | None, str, str | None], ...] = (
    ("goteborg-kf-2024-10-10", "aterremiss", "inget", (52, 29, 0), None, "u", "minoritet"),
    ("goteborg-kf-2025-06-18-384", "aterremiss", "minoritet", (43, 28, 9), None, "idag", "majoritet"),
    ("goteborg-kf-2018-12-20", "aterremiss", "minoritet", (47, 34, 0), None, "idag", "majoritet"),
    ("goteborg-kf-2023-03-23-19", "bordlaggning", "inget", (40, 38, 3), None, "u", "minoritet"),
    ("goteborg-kf-2024-02-01-25", "aterremiss", "inget", (40, 41, 0), None, "u", "majoritet"),
    ("goteborg-kf-justerat-2022-12-14-14", "aterremiss", "inget", (40, 40, 0), "u", "u", "utslagsrost"),
    ("goteborg-kf-2026-03-26", "aterremiss", "inget", (47, 33, 0), None, "u", "minoritet"),
    ("hoor-kf-2024-09-25-111", "aterremiss", "inget", (24, 15, 0), None, "u", "minoritet"),
    ("varmdo-kf-2013", "aterremiss", "inget", (33, 16, 0), None, "idag", "majoritet"),
    ("hammaro-kf", "aterremiss", "inget", (0, 14, 17), None, "u", None),
    ("grans-27-av-81", "aterremiss", "inget", (54, 27, 0), None, "u", "minoritet"),
    ("grans-26-av-81", "aterremiss", "inget", (55, 26, 0), None, "idag", "majoritet"),
    ("grans-27-av-81-avstaende", "aterremiss", "inget", (30, 27, 24), None, "u", "minoritet"),
    ("grans-26-av-81-avstaende", "aterremiss", "inget", (30, 26, 25), None, "idag", "majoritet"),
    ("lika-utan-en-tredjedel", "aterremiss", "inget", (10, 10, 41), "idag", "idag", "utslagsrost"),
)
MOTFORSLAG = (
    ("goteborg-kf-2024-08-22", "fullmaktige", (9, 29, 43), (43, 38, 0), None),
    ("goteborg-ks-2025-03-26-261", "namnd", (7, 6, 0), (4, 3, 6), None),
    ("hoor-kf-2022-11-30-145", "fullmaktige", (10, 3, 28), (26, 13, 2), None),
    ("goteborg-utbildningsnamnd-2024-09-24-139", "namnd", (2, 2, 5), (5, 4, 0), "b"),
)
I_SAK = (
    ("goteborg-kf-2022", (37, 37, 7), "a", "a", "utslagsrost"),
    ("hoor-kf-2025-08-27-99", (19, 19, 0), "ej_a", "ej_a", "utslagsrost"),
    ("enkel-majoritet-en-rost", (21, 20, 40), None, "a", "majoritet"),
)
# Several återremisser: id, kind of body, history, what else is told of each, the other side (None: its own avslag), then for each
# its votes (None: acklamation), casting vote, outcome, how settled.
Uppskovsfraga = tuple[tuple[int, int, int] | None, str | None, str, str]
FLERA: tuple[tuple[str, str, str, tuple[dict[str, Any], ...], str | None, tuple[Uppskovsfraga, ...]], ...] = (
    (
        "goteborg-kf-2024-08-22-307",
        "fullmaktige",
        "majoritet",
        ({"mottagare": "kommunstyrelsen"}, {"mottagare": "ett kommunalt bolag", "mottagare_bereder_ej": True}),
        "idag",
        (((40, 29, 12), None, "u1", "minoritet"), ((40, 29, 12), None, "idag", "majoritet")),
    ),
    (
        "goteborg-kf-2025-05-22-286",
        "fullmaktige",
        "inget",
        ({}, {}),
        None,
        (((40, 41, 0), None, "u1", "majoritet"), (None, None, "ej_u2", "acklamation")),
    ),
    (
        "goteborg-kf-2023-10-12-9",
        "fullmaktige",
        "inget",
        ({}, {}, {}),
        None,
        (
            ((48, 19, 14), None, "ej_u1", "majoritet"),
            (None, None, "ej_u2", "acklamation"),
            ((48, 9, 24), None, "ej_u3", "majoritet"),
        ),
    ),
    (
        "goteborg-kf-2024-12-12-547",
        "fullmaktige",
        "majoritet",
        ({"mottagare": "en nämnd"}, {}),
        None,
        (((43, 37, 0), None, "u1", "minoritet"), ((40, 41, 0), None, "u2", "majoritet")),
    ),
    (
        "goteborg-ks-2021",
        "namnd",
        "inget",
        ({}, {}),
        None,
        (((6, 6, 1), "u1", "u1", "utslagsrost"), ((6, 6, 1), "ej_u2", "ej_u2", "utslagsrost")),
    ),
)
MANDAT = {"roster": {"A": 17, "B": 5, "C": 5, "G": 4}, "platser": 7, "lotter": ["C"]}
MANDATEN = {"A": 4, "B": 1, "C": 1, "G": 1}


def guldfall() -> Iterator[dict[str, Any]]:
    """Each case in the format propositionsordning/fall/1."""
    for fall_id, art, historik, tal, utslag, utfall, hur in UPPSKOV:
        alternativ = {"u": {"art": art}, "idag": {"art": "idag", "bas": ["u"]}, "a": {"art": "liggande"}}
        fraga = _rostad(1, "uppskov", ("idag", "u"), tal, utslag=utslag, utfall=utfall, hur=hur)
        yield _fall(fall_id, "fullmaktige", alternativ, ("u", "a"), [fraga], historik=historik)
    for fall_id, organ, historik, uppskoven, motsida, svaren in FLERA:
        yield _flera_uppskov(fall_id, organ, uppskoven, svaren, motsida=motsida, historik=historik)
    for fall_id, organ, om_mot, slutligt, utslag in MOTFORSLAG:
        valt = utslag or ("b" if om_mot[0] > om_mot[1] else "c")
        hur = "utslagsrost" if utslag else "majoritet"
        huvud = _rostad(1, "motstallda", ("a", valt), slutligt, utslag=None, utfall="a", hur="majoritet")
        mot = _rostad(2, "motforslag", ("b", "c"), om_mot, utslag=utslag, utfall=valt, hur=hur)
        fragor = [{**huvud, "alternativ": ["a", "b", "c"]}, {**mot, "del_av": 1}]
        yield _fall(fall_id, organ, {i: {"art": "eget"} for i in "abc"}, ("a", "b", "c"), fragor)
    for fall_id, tal, utslag, utfall, hur in I_SAK:
        ja, nej = ("a", "ej_a") if utfall == "a" else ("ej_a", "a")
        alternativ = {"a": {"art": "liggande"}, "ej_a": {"art": "avslag", "bas": ["a"]}}
        fraga = _rostad(1, "bifall_avslag", (ja, nej), tal, utslag=utslag, utfall=utfall, hur=hur)
        yield _fall(fall_id, "fullmaktige", alternativ, ("a", "ej_a"), [fraga])


def _flera_uppskov(
    fall_id: str,
    organ: str,
    uppskoven: tuple[dict[str, Any], ...],
    svaren: tuple[Uppskovsfraga, ...],
    *,
    motsida: str | None,
    historik: str,
) -> dict[str, Any]:
    ids = [f"u{nr}" for nr in range(1, len(uppskoven) + 1)]
    alternativ = {i: {"art": "aterremiss", **egna} for i, egna in zip(ids, uppskoven, strict=True)}
    motsidor = {f"ej_{i}": {"art": "avslag", "bas": [i]} for i in ids}
    motsidor = motsidor if motsida is None else {motsida: {"art": "idag", "bas": ids}}
    fragor = []
    for nr, (i, (tal, utslag, utfall, hur)) in enumerate(zip(ids, svaren, strict=True), start=1):
        mot = motsida or f"ej_{i}"
        if tal is None:
            fraga = {"nr": nr, "form": "uppskov", "alternativ": [i, mot], "funnet": utfall, "begard": False}
            fragor.append({**fraga, "utfall": utfall, "avgjort_genom": hur})
        else:
            rostad = _rostad(nr, "uppskov", (mot, i), tal, utslag=utslag, utfall=utfall, hur=hur)
            fragor.append({**rostad, "alternativ": [i, mot]})
    return _fall(
        fall_id,
        organ,
        {**alternativ, **motsidor, "a": {"art": "liggande"}},
        (*ids, "a"),
        fragor,
        historik=historik,
    )


def _rostad(
    nr: int,
    form: str,
    sidor: tuple[str, str],
    tal: tuple[int, int, int],
    *,
    utslag: str | None,
    utfall: str,
    hur: str | None,
) -> dict[str, Any]:
    ja, nej = sidor
    fraga = {"nr": nr, "form": form, "alternativ": [ja, nej], "funnet": ja, "begard": True, "ja": ja, "nej": nej}
    raknat = {"ja_roster": tal[0], "nej_roster": tal[1], "avstar": tal[2], "narvarande": sum(tal)}
    return {**fraga, **raknat, "utslagsrost": utslag, "utfall": utfall, "avgjort_genom": hur}


def _fall(
    fall_id: str,
    organ: str,
    alternativ: dict[str, Any],
    yrkade: tuple[str, ...],
    fragor: list[dict[str, Any]],
    *,
    historik: str = "inget",
) -> dict[str, Any]:
    egna = {i: {"rubrik": i, **a} for i, a in alternativ.items()}
    yrkanden = [{"nr": nr, "vem": [f"P-{nr}"], "alt": i, "riktning": "bifall"} for nr, i in enumerate(yrkade, start=1)]
    return {
        "fall": f"guld-{fall_id}",
        "organtyp": organ,
        "datum": "2025-01-01",
        "historik": historik,
        "narvarande": max(f.get("narvarande", 0) for f in fragor),
        "alternativ": egna,
        "yrkanden": yrkanden,
        "fragor": fragor,
        "facit": {"bifallna": [], "avslagna": []},
    }
