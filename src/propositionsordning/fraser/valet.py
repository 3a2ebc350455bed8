"""The phrases about val and anställning: who is elected, what the ballots gave, what lots decided."""

from __future__ import annotations

__all__ = ["VALETS_LED", "VALETS_MENINGAR"]

VALETS_MENINGAR = {
    "val.proportionellt": "Proportionellt {val} begärs av {vem}",
    "val.proportionellt_antal": "Proportionellt {val} begärs av {antal}",
    "val.forrattas": "{val} förrättas proportionellt, med slutna valsedlar",
    "val.resultat": "Den slutna omröstningen med valsedlar utfaller så: {roster}",
    "val.resultat_grupper": "Valsedlarna fördelar sig på grupper så: {roster}",
    "val.rostande": "{antal} lämnas",
    "val.blanka": "Blanka valsedlar: {antal}",
    "val.ogiltiga": "Ogiltiga valsedlar: {antal}",
    "val.platserna": "Platserna går, med jämförelsetal, i tur och ordning till {grupper}",
    "val.overifierad": "Fördelningen följer {regler}, som inte är kontrollerade mot lagens egen text",
    "val.lottas": "Vid lika tal mellan {mellan} faller lotten på {vald}. Om lottningen antecknas: {hur}",
    "val.lottas_av": "Vid lika tal mellan {mellan} faller lotten på {vald}. Om lottningen antecknas: {hur} ({av})",
    "val.beslut": "{Organ} väljer {vilka} till {uppdrag}",
    "val.beslut_anstallning": "{Organ} anställer {vilka} som {uppdrag}",
    "val.obesatta": "{antal} förblir obesatta",
    "val.obesatt": "{antal} förblir obesatt",
    "val.avgors.relativ": "Flest röster får {vilka}",
    "val.avgors.annat": "Ordföranden tillkännager att {vilka} är utsedda",
    "val.avgors.lottning": "Efter lottning utses {vilka}",
    "val.avgors.proportionellt": "I platsernas ordning utses {vilka}",
    "val.forhand_proportionellt": "Begär minst {grans} av {narvarande} närvarande det hålls valet proportionellt",
    "val.forhand": (
        "Begärs omröstning är den sluten, med valsedlar: högst {namn} på varje sedel, och den eller de med flest röster är"
        " valda. Blanka och ogiltiga sedlar räknas inte"
    ),
    "val.forhand_lott": "Är rösterna lika om en plats avgör lotten; ordföranden har ingen utslagsröst",
    "val.forhand_ersattare": (
        "Väljs ledamöterna proportionellt och begär minst {grans} av {narvarande} närvarande det hålls även valet av"
        " ersättare så"
    ),
    "val.manus_resultat": "Valsedlarna är räknade: … röster för …, … röster för …, … blanka och … ogiltiga",
    "val.manus_valda": "Därmed har … valts",
    "fraga.utser": "Utser {organ} {vilka}?",
    "val.forhand_ingen": "Ingen är föreslagen än",
}

VALETS_LED = {
    "alternativ.valsedlar": "valsedlarnas utfall vid {val}",
    "utfall.valsedlar": "{val} har avgjorts av valsedlarna",
    "om_utfall.valsedlar": "{val} avgörs av valsedlarna",
    "val.rost": "{namn} {antal}",
    "val.grupp": "{namn} {antal}, {platser}",
    "proposition.val": "Ordföranden frågar om {organ} utser {alternativ}",
    "form.val": "val",
    "val.forslaget": "{namn} med {vilka}",
}
