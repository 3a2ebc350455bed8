"""The skeleton of an ärendefil, which ``propositionsordning ny`` writes for the secretary to fill in.

It is valid as it stands. A line that begins with ## explains; one that begins with a single # is an example, and the
file is still valid when those are all put to use.
"""

from __future__ import annotations

__all__ = ["SKELETT"]

SKELETT = '''\
## Ärendefil: ett sammanträde med ett eller flera ärenden.
##
## Rader som börjar med ## förklarar. Rader som börjar med # är exempel: ta bort tecknet # för att använda dem.
## Text skrivs inom citattecken, datum och tal utan, ja och nej som true och false. Det som inte är känt
## utelämnas eller skrivs "okänt"; ingenting gissas.
##
##   propositionsordning visa FIL         ordningen: vad som frågas, och vad ja och nej betyder
##   propositionsordning beslut FIL       beslutsprotokollet
##   propositionsordning protokoll FIL    protokollet, som text, Markdown, HTML eller Word-dokument

format = "propositionsordning/arende/1"

## Organet. Samma uppgifter kan stå i en egen fil, som då anges här i stället: organ = "organ.toml"
## (den filen börjar med format = "propositionsordning/organ/1" och har sedan typ, namn, [[ledamoter]] och så vidare).
[organ]
## fullmaktige, namnd (även styrelse), utskott, beredning, forbundsfullmaktige eller forbundsdirektion
typ = "namnd"
namn = "Kommunstyrelsen"
#antal_ledamoter = 3

## En rad för varje ledamot och ersättare; id är platsen eller någon annan kort beteckning.
#ledamoter = [
#    { id = "S-1", parti = "S", namn = "Anna Ek" },
#    { id = "S-2", parti = "S", namn = "Bo Alm" },
#    { id = "M-1", parti = "M", namn = "Cia Lind" },
#    { id = "M-9", parti = "M", namn = "Dag Ask", ersattare = true },
#]

[sammantrade]
datum = 2025-03-26
#ordforande = "S-1"
## De som tjänstgör när sammanträdet börjar: en lista (med ersättare och den de ersätter), ett antal, eller "alla" för
## alla ledamöter utom dem i franvarande. Utelämna raden om det inte är känt.
#narvarande = ["S-1", "S-2", { ersattare = "M-9", for = "M-1" }]
## "fullstandigt": allt som hände står i filen. "utdrag": det som inte står är okänt.
underlag = "fullstandigt"
## true när sammanträdet är slut; då kan ingen längre reservera sig.
avslutat = false

## Kommunens egna val där lagen lämnar utrymme. Här står förvalen; avsnittet kan utelämnas.
[arbetsordning]
formell_turordning = "aterremiss_forst"      # eller "bordlaggning_forst"
motforslagsval = "rekursiv"                  # eller "kedja"
deltar_inte_senast = "klubbslag"             # eller "proposition"
utslagsrost = "som_egen_rost"                # eller "fri"
majoritetsmatt = "narvarande"                # eller "avgivna_roster"
reservation_vid_avstaende = "ja"             # eller "nej"
ovriga_uppskov = "stalls"                    # eller "faller"
godkannande_kravs = false

## --- Ett avsnitt [[arende]] för varje ärende -------------------------------------------------------------------------

[[arende]]
paragraf = "1"
rubrik = "Ärendets rubrik"
#diarienummer = "KS 2025/1"
## Hur ärendet tidigare skjutits upp: inget, majoritet, minoritet eller okant.
#uppskovshistorik = "inget"
## Uppgifter som lagen frågar efter: true, false eller "okänt".
#val = false
#anstallning = false
#myndighetsutovning = "okänt"
#tillkannagivet = true
#berett = true
#bradskande = false
#sammanfattning = """
#Första stycket.
#
#Andra stycket."""
#talare = ["Anna Ek (S)", "Cia Lind (M)"]
#tidigare_behandling = ["Bordlagt den 26 februari 2025, § 40."]
#handlingar = ["Tjänsteutlåtande den 3 mars 2025."]
#expediering = ["Samtliga nämnder"]
## true om paragrafen justeras omedelbart.
#omedelbar_justering = true

## Det som hände, i ordning: en tabell för varje händelse, var och en på en rad. Utan händelser visas bara ordningen.
## Lägg till trots = "skäl" i en händelse för att registrera något som annars hindras.
#handelser = [
#    { overlaggning_avslutad = true },
#    { ordning = true },
#    { ordning_godkand = true },
#    { proposition = "1" },
#    { finner = "a" },
#    { begaran = ["M-9"] },
#    { omrostning = { ja = "a", nej = "b", roster = { "S-1" = "ja", "S-2" = "ja", "M-9" = "nej" } } },
#    { klubbslag = true },
#    { reservation = ["M-9"], fragor = ["1"], till_forman_for = "eget yrkande" },
#]
## En omröstning kan också anges med totaler (ja_roster = 2, nej_roster = 1, avstar = 0, franvarande = 0), per parti
## (partier = { S = { ja = 2 }, M = { nej = 1 } }) eller med en röstlista i CSV (roster_csv = "roster.csv").
## Fler händelser: yrkande, atertar, slar_samman, ordning_andrad, forfallen, utslagsrost, lottning, jav, lamnar,
## intrader, ordforande, deltar_inte, anteckning, avslutat, rattad.

## Förslagen: det som kan beslutas. art är liggande (det beredande organets), eget, andring, tillagg, aterremiss,
## bordlaggning, remiss eller avvisning.
[[arende.forslag]]
id = "a"
art = "liggande"
rubrik = "förvaltningens förslag"
lydelse = ["Förslagets första att-sats."]

#[[arende.forslag]]
#id = "b"
#art = "eget"
#rubrik = "Moderaternas förslag"
#lydelse = ["Ett annat beslut."]

## Yrkandena: vem (av) som vill ha bifall eller avslag (riktning) till vilket förslag. Utelämna av om det inte är känt.
[[arende.yrkande]]
forslag = "a"
#av = "S"

#[[arende.yrkande]]
#av = ["M-9"]
#forslag = "b"
#avslag_pa_ovriga = true
'''
"""The text, ending with a newline."""
