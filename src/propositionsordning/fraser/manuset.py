"""The phrases of the chair's manus and of the beslutslista, by id; ``fraser.standard`` joins them to the others.

What the chair says aloud is in the first person; what the propositions, the findings and the outcomes are called comes
from the phrases of the preview and the minutes.
"""

from __future__ import annotations

__all__ = ["MANUSETS_LED", "MANUSETS_MENINGAR"]

MANUSETS_MENINGAR = {
    # Det ordföranden säger
    "manus.overlaggning": "Överläggningen förklaras avslutad",
    "manus.redovisar": "Jag redovisar propositionsordningen. Det är {antal} att ta ställning till",
    "manus.fragan": "Fråga {fraga} gäller {amne}",
    "manus.godkanns": "Kan propositionsordningen godkännas?",
    "manus.till_fragan": "Vi går till fråga {fraga}, som gäller {amne}",
    "manus.finner": "Jag finner att {utfall}",
    "manus.begard": "Omröstning är begärd",
    "manus.huvudforslag": "{namn} är huvudförslag. Nu väljs motförslaget",
    "manus.votering": "Den som är för {ja} röstar ja. Den som är för {nej} röstar nej",
    "manus.resultat": "Omröstningen har utfallit med … ja-röster mot … nej-röster. … har avstått",
    "manus.utslagsrost": "Rösterna är lika många. Jag lägger min utslagsröst för …",
    # Det ordföranden gör
    "manus.klubbslag": "Klubbslag",
    "manus.overlaggningen_ut": "När ingen mer begär ordet",
    "manus.ordningen_ut": "Redovisa propositionsordningen och fråga om den godkänns",
    "manus.stall": "Ställ propositionen",
    "manus.stall_alla": "Ställ propositionerna, en i taget",
    "manus.fynd": "Säg vad du finner",
    "manus.ingen_begar": "Begärs ingen omröstning är saken avgjord",
    "manus.begars": "Om omröstning begärs, läs upp det som hör till fyndet",
    "manus.begars_en": "Om omröstning begärs, läs upp voteringspropositionen",
    "manus.begars_flera": "Om omröstning begärs, säg vad som är huvudförslag",
    "manus.motforslag": "Är {namn} huvudförslag: ställ propositioner på motförslaget och säg vad du finner",
    "manus.motforslag_begars": "Om omröstning begärs om motförslaget",
    "manus.huvudomrostning": "Huvudomröstningen om {namn}, när motförslaget är antaget",
    "manus.rostat": "När alla har röstat: säg resultatet och vad det innebär",
    "manus.foljd": "Vad som följer",
    "manus.sedan": "Ställ därefter {ena} mot {andra}, på samma sätt",
    "manus.forst": "Först ställs {ena} mot {andra}",
    "manus.stalls_inte": "Frågan ställs inte: {grund}",
    "manus.avgjord": "Frågan är avgjord: {utfall}",
    "manus.pagar": "Frågan är under avgörande",
    "manus.forklarad": "Frågan är förklarad förfallen",
    "manus.valsedlar": "Annars: dela ut valsedlar, samla in dem och räkna dem",
    "manus.valsedlar_raknade": "När valsedlarna är räknade: säg vilka som är valda",
    "manus.reservationer": "Fråga om någon reserverar sig. En reservation ska anmälas innan sammanträdet avslutas",
    "manus.reservation": "Anmäler någon en reservation?",
    "manus.avsluta": "Avsluta ärendet",
    "manus.avslutat": "Därmed är ärendet avslutat",
    # Beslutslistan
    "beslutslista.acklamation": "Avgjordes utan omröstning",
    "beslutslista.omrostning": "Avgjordes genom omröstning med {ja} mot {nej}",
    "beslutslista.omrostning_avstar": "Avgjordes genom omröstning med {ja} mot {nej}; {avstod} avstod",
    "beslutslista.utslagsrost": "Rösterna var lika många, och ordförandens utslagsröst avgjorde",
    "beslutslista.lottning": "Rösterna var lika många, och lotten avgjorde",
    "beslutslista.valsedlar": "Avgjordes genom sluten omröstning",
    "beslutslista.valsedlar_lottning": "Avgjordes genom sluten omröstning, med lottning",
    "beslutslista.proportionellt": "Valet var proportionellt",
    "beslutslista.reservationer": "{antal} har anmälts",
}

MANUSETS_LED = {
    "manus.om_fynd": "Har du funnit att {utfall}:",
    "manus.motforslag_rostat": "När alla har röstat om motförslaget:",
    "manus.om_motforslag": "Om {namn} är motförslag:",
    "manus.rubrik": "Manus för ordföranden: {arende}",
    "manus.rubrik.borjan": "Innan propositionerna ställs",
    "manus.rubrik.fraga": "Fråga {fraga}: {amne}",
    "manus.rubrik.slut": "När alla frågor är avgjorda",
    "beslutslista.rubrik": "Beslutslista",
    "beslutslista.arende": "{paragraf} {rubrik}",
}
