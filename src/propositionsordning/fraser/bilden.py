"""The phrases that only the pictures use, by id; ``fraser.standard`` joins them to the others.

``antagna``, ``avgjorda``, ``bort``, ``forfallna``, ``kvar`` are numbers in digits, ``antal``, ``propositioner`` and
``omrostningar`` a number or a number with its noun, ``vagar`` how many courses, ``rubrik`` a heading, ``utfall`` an outcome in
words.
"""

from __future__ import annotations

__all__ = ["BILDENS_LED", "BILDENS_MENINGAR"]

BILDENS_MENINGAR = {
    # Sammanfattningen
    "bild.antal_fragor": "{antal} i ordningen",
    "bild.status": "Avgjorda: {avgjorda}. Förfallna: {forfallna}. Återstår: {kvar}",
    "bild.vagar": "Sammanträdet kan ta {vagar} genom frågorna; den längsta har {propositioner} och {omrostningar}",
    "bild.vagar_harifran": (
        "Härifrån kan sammanträdet ta {vagar} genom frågorna; den längsta har {propositioner} och {omrostningar} kvar"
    ),
    "bild.vagar_ej_beraknade": "Antalet vägar genom frågorna är ej beräknat",
    # Genomgången av utfallen
    "bild.genomgang_hur": (
        "Anta ett utfall i taget, så syns vilken fråga som ställs härnäst och vilka som inte ställs. Inget sparas"
    ),
    "bild.laget": "Antaget: {antagna}. Ställs inte: {bort}. Återstår: {kvar}",
    "bild.klart": "Ingen fråga återstår att ställa",
}

BILDENS_LED = {
    "bild.ej_stalld": "ställs inte",
    "bild.antal_vagar": "{antal} vägar",
    "bild.manga_vagar": "mer än en miljard vägar",
    "bild.fragor": "Frågorna",
    "bild.till_fragorna": "Till frågorna",
    "bild.lang": "{rubrik} ({antal} rader)",
    "bild.ytterligare": "och {antal} till",
    "bild.genomgang": "Gå igenom utfallen",
    "bild.nasta": "Nästa fråga i genomgången",
    "bild.ej_stallda": "Vilka frågor som då inte ställs",
    "bild.om": "Om {utfall}",
    "bild.antaget": "Antaget i genomgången: {utfall}",
    "bild.tillbaka": "Ett steg tillbaka",
    "bild.borja_om": "Börja om",
    "bild.fall_ihop": "Fäll ihop alla",
    "bild.fall_ut": "Fäll ut alla",
    "bild.skriv_ut": "Skriv ut",
}
