"""The phrases of the analysis, by id; ``fraser.standard`` joins them to the others.

``namn``, ``ena``, ``andra``, ``huvud``, ``mot`` are alternatives by name, ``vilka`` a list of them; ``ordning`` an order in
words; ``andel`` a share in words ("37 %"); ``par`` two alternatives, ``roster`` their count.
"""

from __future__ import annotations

__all__ = ["ANALYSENS_LED", "ANALYSENS_MENINGAR"]

ANALYSENS_MENINGAR = {
    # Antaganden
    "analys.utslagsrost.kand": "Ordföranden rangordnar {ordning}",
    "analys.utslagsrost.okand": "Hur ordföranden lägger sin utslagsröst vid lika röstetal är inte känt",
    "analys.antaget": "Rangordningarna är antaganden: analysen säger vad de leder till, inte hur någon kommer att rösta",
    "analys.antaget.omrostning": "Omröstning begärs i varje led, och alla mandat är på plats",
    "analys.antaget.parvis": "Var och en röstar i varje par efter sin rangordning, oberoende av vad som har hänt tidigare",
    "analys.antaget.strategiskt": (
        "Strategiskt betyder att alla röstar med tanke på slutet och vet att alla andra gör det. Att ett parti ensamt"
        " röstar taktiskt är något annat och kan ge ett annat utfall"
    ),
    # En ordning
    "analys.ordningen": "Ordningen är {ordning}",
    "analys.ordningen.antagen": (
        "Frågan bestämmer inte hela ordningen. Här antas att förslagen utses i den ordning de står: {ordning}"
    ),
    "analys.steg.vidare": "{par}: {roster}, {namn} går vidare",
    "analys.steg.vinner": "{par}: {roster}, {namn} vinner",
    "analys.steg.vidare_utslagsrost": "{par}: {roster}, {namn} går vidare genom ordförandens utslagsröst",
    "analys.steg.vinner_utslagsrost": "{par}: {roster}, {namn} vinner genom ordförandens utslagsröst",
    "analys.steg.okant": "{par}: {roster}. Utslagsrösten är inte känd, så utfallet är öppet: {vilka}",
    "analys.steg.okant_vinner": "{par}: {roster}. Utslagsrösten är inte känd, men {namn} vinner till sist hur den än läggs",
    "analys.steg.leder_till": (
        "En röst för {huvud} är i själva verket en röst för {ja}, och en röst för {mot} är en röst för {nej}"
    ),
    "analys.steg.ena_leder_till": "En röst för {ena} är i själva verket en röst för {till}",
    "analys.steg.saknar_betydelse": "Omröstningen saknar betydelse: sist vinner {namn} hur den än går",
    "analys.strategiskt.vinner": "Till sist vinner {namn}, hur utslagsrösten än läggs",
    "analys.strategiskt.okant": "Det går inte att säga utan att veta hur ordföranden lägger sin utslagsröst",
    "analys.strategiskt.historiskt": (
        "Det är inte beräknat, eftersom någon avstår beroende på vad som har hänt eller på ordningen"
    ),
    # Alla ordningar
    "analys.en_ordning": "Nej. Med två förslag finns det bara en ordning",
    "analys.en_ordning.utslagsrost": (
        "Nej. Med två förslag finns det bara en ordning, och rösterna blir lika. Det är utslagsrösten som avgör om det blir"
        " {vilka}"
    ),
    "analys.vinnare": (
        "Nej: {namn} får fler röster än vart och ett av de andra förslagen och vinner i varje ordning, både om alla röstar"
        " uppriktigt och om alla röstar strategiskt"
    ),
    "analys.vinnare_utslagsrost": (
        "Nej: {namn} vinner i varje ordning, men i något par först genom ordförandens utslagsröst"
    ),
    "analys.avgor": (
        "Ja. Inget förslag vinner mot vart och ett av de andra. Om alla röstar uppriktigt är det ordningen som avgör om det"
        " blir {vilka}"
    ),
    "analys.avgor_utslagsrost": (
        "Ja, eller utslagsrösten. Inget förslag får fler röster än vart och ett av de andra. Om alla röstar uppriktigt kan det"
        " bli {vilka}"
    ),
    "analys.provade": (
        "Någon avstår beroende på vad som har hänt eller på ordningen. Därför har varje ordning prövats för sig"
    ),
    "analys.provade.nej": "Nej: {namn} vinner i varje ordning",
    "analys.provade.ja": "Ja. Ordningen avgör om det blir {vilka}",
    "analys.provade.oppet": "I {andel} av ordningarna blir det lika röstetal, och utslagsrösten är inte känd",
    "analys.provade.ej_beraknad": (
        "Ej beräknad. Någon avstår beroende på vad som har hänt eller på ordningen, och ordningarna är för många att pröva"
        " en och en"
    ),
    "analys.forlorare": "{namn} får färre röster än vart och ett av de andra och vinner inte i någon ordning",
    "analys.strategiskt.kan_vinna": "Om alla röstar strategiskt kan det bli {vilka}",
    "analys.andel.ej_beraknad": "Hur stor andel av ordningarna som ger varje utfall är ej beräknad",
    "analys.strategiskt.ej_beraknad": "Vad som kan vinna om alla röstar strategiskt är ej beräknat",
    # Huvudförslaget
    "analys.huvudforslag.givet": "Med {namn} som huvudförslag kan, om alla röstar uppriktigt, {vilka} vinna",
    "analys.huvudforslag.tjanar": "Räknat på alla ordningar tjänar {vilka} på att bli huvudförslag",
    "analys.huvudforslag.uppriktigt": (
        "Om alla röstar uppriktigt förlorar ett förslag aldrig på att flyttas närmare huvudförslaget, och inget av de två"
        " förslag som möts först kan vinna"
    ),
    "analys.huvudforslag.strategiskt": (
        "Om alla röstar strategiskt är det tvärtom: huvudförslaget kan inte vinna, och ett förslag förlorar aldrig på att"
        " flyttas närmare den första omröstningen"
    ),
    # Utslagsrösten
    "analys.lika": "Det blir lika röstetal mellan {vilka}",
    "analys.utslagsrost.inget": "Ingen annan utslagsröst hade gett fler möjliga utfall",
    "analys.utslagsrost.andrar": "Med en annan utslagsröst hade också {vilka} kunnat vinna",
    "analys.utslagsrost.bada": "Eftersom utslagsrösten inte är känd räknas båda utfallen som möjliga",
}

ANALYSENS_LED = {
    "analys.rubrik": "Analys av fråga {fraga}: {amne}",
    "analys.rubrik.forslagen": "Förslagen",
    "analys.forslaget": "{id}: {namn}",
    "analys.rubrik.antaganden": "Antaganden",
    "analys.rubrik.paren": "Paren",
    "analys.rubrik.uppriktigt": "Ordningen, om alla röstar uppriktigt",
    "analys.rubrik.strategiskt": "Ordningen, om alla röstar strategiskt",
    "analys.rubrik.avgor": "Avgör ordningen utfallet?",
    "analys.rubrik.huvudforslaget": "Vad huvudförslaget betyder",
    "analys.rubrik.utslagsrosten": "Utslagsrösten",
    "analys.rangordning": "{vem}, {mandat}: {ordning}",
    "analys.rangordning.del": "{ordning}; de övriga utan inbördes ordning",
    "analys.rangordning.beteende": "{ordning}; {beteende}",
    "analys.plats": "{nr}.\N{NO-BREAK SPACE}{namn}",
    "analys.beteende.eget": "röstar bara när det egna förslaget är ett av de två",
    "analys.beteende.tills_eget_faller": "avstår när det egna förslaget har fallit",
    "analys.beteende.efter_eget": "avstår tills det egna förslaget står på tur",
    "analys.beteende.efter_eget_huvudforslag": "avstår tills huvudomröstningen om det egna förslaget är huvudförslag",
    "analys.par": "{ena} mot {andra}",
    "analys.lika.par": "{ena} och {andra}",
    "analys.par.roster": "{par}: {roster}",
    "analys.paren.manga": "{antal} par; röstetalen skrivs inte ut här",
    "analys.roster": "{ja}–{nej}",
    "analys.roster.avstar": "{ja}–{nej}, {avstar} avstår",
    "analys.ordning.tva": "{ena} mot {andra}",
    "analys.ordning.tre": "först {ena} mot {andra}, sedan vinnaren mot {sist}",
    "analys.ordning.flera": "först {ena} mot {andra}, sedan vinnaren mot {senare} i tur och ordning",
    "analys.kan_vinna": "{namn}: till exempel {ordning}",
    "analys.kan_vinna.andel": "{namn}: {andel} av ordningarna, till exempel {ordning}",
    "analys.kan_vinna.ordforande": "{vag}, om ordföranden rangordnar {ordning}",
    "analys.strategisk_andel": "{namn} ({andel} av ordningarna)",
    "analys.huvudforslag.ett": "med {namn} som huvudförslag vinner {vilka}",
    "analys.huvudforslag.flera": "med {namn} som huvudförslag kan {vilka} vinna",
    "analys.huvudforslag.andel": "med {namn} som huvudförslag kan {vilka} vinna, {namn} självt i {andel} av de ordningarna",
    "analys.huvudforslag.andring": "{namn} (från {fore} till {efter})",
    "analys.andel": "{tal} %",
    "analys.andel.lite": "mindre än 1 %",
    "analys.andel.mycket": "mer än 99 %",
}
