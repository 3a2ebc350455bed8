"""The phrases that the library ships, by id. The legal idiom of Swedish minutes; every wording stands here and nowhere else.

The id's first part tells the subject; fields are named for what they hold: ``vem`` a name or a list of names, ``namn``,
``objekt``, ``sida``, ``utfall`` the forms of an alternative's name (``ordning.benamning``), ``organ`` the body in running
text, ``Organ`` its full name.
"""

from __future__ import annotations

from propositionsordning.fraser.analysen import ANALYSENS_LED, ANALYSENS_MENINGAR
from propositionsordning.fraser.bilden import BILDENS_LED, BILDENS_MENINGAR
from propositionsordning.fraser.katalog import Fraskatalog, katalog
from propositionsordning.fraser.manuset import MANUSETS_LED, MANUSETS_MENINGAR
from propositionsordning.fraser.valet import VALETS_LED, VALETS_MENINGAR

__all__ = ["STANDARD"]

_MENINGAR = {
    # Yrkanden
    "yrkande": "{vem} yrkar {vad}",
    "yrkande.hand": "{vem} yrkar {hand} {vad}",
    "yrkande.okand": "Yrkande framställs om {vad}",
    "yrkande.okand_hand": "Yrkande framställs {hand} om {vad}",
    "yrkande.motivering": "Som motivering anförs: {motivering}",
    "yrkande.atertas": "{vem} återtar yrkandet om {vad}",
    "yrkande.okand_atertas": "Yrkandet om {vad} återtas",
    "yrkande.slas_samman": "Yrkandena slås samman till ett yrkande om {vad}",
    "yrkande.slas_samman_av": "Yrkandena från {vem} slås samman till ett yrkande om {vad}",
    "yrkande.slas_samman_beslut": "{organ} beslutar att yrkandena ska behandlas som ett yrkande om {vad}",
    "yrkande.slas_samman_beslut_av": "{organ} beslutar att yrkandena från {vem} ska behandlas som ett yrkande om {vad}",
    # Förslag till beslut
    "forslag.rubrik": "{forslag}",
    "forslag.ingress": "{forslag}:",
    "forslag.lyder": "Förslaget lyder:",
    # Överläggning
    "overlaggning.talare": "{vem} yttrar sig i ärendet",
    "overlaggning.talare_avslutad": "{vem} yttrar sig i ärendet innan överläggningen förklaras avslutad",
    "overlaggning.avslutad": "Överläggningen förklaras avslutad",
    # Ordningen
    "ordning.redovisas": "Ordföranden redovisar propositionsordningen",
    "ordning.godkanns": "{organ} godkänner propositionsordningen",
    "ordning.andras": "Ordföranden redovisar en ändrad propositionsordning",
    "ordning.andras_skal": "Ordföranden redovisar en ändrad propositionsordning med följande skäl: {skal}",
    "antecknat": "Det antecknas att {utfall}; hur frågan ställdes framgår inte",
    "antecknat.utan_proposition": "Det antecknas att {utfall}, utan att någon proposition ställdes",
    "fraga.forfaller": "Ordföranden förklarar att {amne} har förfallit",
    # Ordningsfrågor
    "ordningsfraga": "En ordningsfråga väcks: {sats}",
    "ordningsfraga.av": "{vem} väcker en ordningsfråga: {sats}",
    "vagrat.nytt_arende": "Ordföranden lägger inte fram {vad}, som väcker ett nytt ärende (5 kap. 57 § kommunallagen)",
    "vagrat.okand": "Ordföranden lägger inte fram {vad} (5 kap. 57 § kommunallagen)",
    "vagrat.olagligt": (
        "Ordföranden lägger inte fram {vad}, som skulle leda till ett olagligt beslut (5 kap. 57 § kommunallagen)"
    ),
    "huvudforslag": "{namn} blir huvudförslag i huvudomröstningen",
    "huvudforslag.motforslag": "{namn} blir huvudförslag i omröstningen om motförslag",
    # Propositioner
    "proposition.med_fynd": "{proposition} och {fynd}",
    "enighet": "Ingen invänder",
    "tillkannages": "Ordföranden tillkännager att {utfall}",
    # Omröstning
    "omrostning.begars": "Omröstning begärs",
    "omrostning.begars_av": "Omröstning begärs av {vem}",
    "voteringsproposition": "Voteringsproposition: {votering}",
    "voteringsproposition.motforslag": "Voteringsproposition i omröstningen om motförslag: {votering}",
    "voteringsproposition.huvud": "Voteringsproposition i huvudomröstningen: {votering}",
    "resultat": "Omröstningen utfaller med {ja} mot {nej}",
    "resultat.sluten": "Den slutna omröstningen utfaller med {ja} mot {nej}",
    "resultat.avstar": "{antal} avstår från att rösta",
    "resultat.franvarande": "{antal} är frånvarande",
    "resultat.lista": "Hur var och en röstar framgår av omröstningslistan",
    "avgors.majoritet": "Omröstningen innebär att {utfall}",
    "avgors.minoritet": "Minst en tredjedel av de närvarande röstar för {sida}, vilket innebär att {utfall}",
    "avgors.minoritet_antal": (
        "{antal} av {narvarande} närvarande, minst en tredjedel, röstar för {sida}, vilket innebär att {utfall}"
    ),
    "uppskov.begars_av": "Till protokollet antecknas att {vem} begär {sida}",
    "uppskov.begars_antal": "Till protokollet antecknas att {antal} begär {sida}",
    "avgors.utslagsrost": "Vid lika röstetal avgörs med ordförandens utslagsröst att {utfall}",
    "avgors.lottning": "Vid lika röstetal avgörs genom lottning att {utfall}",
    "avgors.kvalificerad": "Den majoritet som krävs röstar för {sida}, vilket innebär att {utfall}",
    "avgors.enhallighet": "Alla närvarande är ense om {sida}, vilket innebär att {utfall}",
    "avgors.kravet_ej_natt": "Det krav som gäller för {sida} nås inte, vilket innebär att {utfall}",
    "utslagsrost": "Ordföranden lägger sin utslagsröst för {sida}",
    "lottning": "Om lottningen antecknas: {hur}",
    # Beslut
    "beslut.bifall": "{Organ} bifaller {objekt}",
    "beslut.avslag": "{Organ} avslår {objekt}",
    "beslut.sats": "{Organ} beslutar {sats}",
    "beslut.atgard": "{Organ} beslutar om {atgard}",
    "beslut.aterremiss": "{Organ} återremitterar {arendet}",
    "beslut.bordlaggning": "{Organ} bordlägger {arendet}",
    "beslut.remiss": "{Organ} remitterar {arendet}",
    "beslut.avvisning": "{Organ} avvisar {arendet}",
    "beslut.minoritetsaterremiss": (
        "{Organ} återremitterar {arendet} på begäran av minst en tredjedel av de närvarande"
        " (minoritetsåterremiss enligt 5 kap. 50 § kommunallagen)"
    ),
    "beslut.minoritetsbordlaggning": (
        "{Organ} bordlägger {arendet} på begäran av minst en tredjedel av de närvarande"
        " (minoritetsbordläggning enligt 5 kap. 50 § kommunallagen)"
    ),
    "beslut.med_andring": "Beslutet innefattar den ändring som har bifallits",
    "beslut.bordlagt_enligt_lag": (
        "Ärendet om extra val tas upp för första gången och är därmed bordlagt (5 kap. 50 § kommunallagen)"
    ),
    "beslut.motivering": "Motivering: {motivering}",
    "beslut.pagar": "Behandlingen av ärendet pågår",
    # Efteråt
    "omedelbar_justering": "Paragrafen justeras omedelbart",
    "reservation": "{vem} reserverar sig {mot}",
    "reservation.okand": "Reservation anmäls {mot}",
    "anteckning": "{vem} lämnar en protokollsanteckning",
    "anteckning.text": "{vem} lämnar följande protokollsanteckning: {text}",
    "deltar_inte": "{vem} deltar inte i beslutet",
    "deltar_inte.fraga": "{vem} deltar inte i beslutet om {amne}",
    # Personer
    "jav": "{vem} deltar på grund av jäv inte i behandlingen av ärendet",
    "jav.kvar": "{vem} deltar på grund av jäv inte i behandlingen av ärendet men är kvar i salen",
    "jav.lamnar": "{vem} lämnar på grund av jäv salen och deltar inte i behandlingen av ärendet",
    "deltar": "I beslutet deltar {vem}",
    "deltar.fraga": "I beslutet om {amne} deltar {vem}",
    "narvarande": "{antal} är närvarande",
    "narvarande.fraga": "Vid beslutet om {amne} är {antal} närvarande",
    "ordforande.leder": "{vem} leder behandlingen av ärendet",
    "ordforande.overtar": "{vem} övertar ordförandeskapet",
    "ledamot.lamnar": "{vem} lämnar sammanträdet",
    "ledamot.intrader": "{vem} inträder i tjänstgöring",
    "ersattare.intrader": "{vem} inträder som tjänstgörande ersättare",
    "ledamot.tar_plats": "{vem} inträder i tjänstgöring och {tillbaka} träder tillbaka",
    "star_bakom": "{vem} anses stå bakom beslutet",
    "star_bakom.fraga": "{vem} anses stå bakom beslutet om {amne}",
    "pa_distans": "{vem} deltar på distans",
    "ersattare.intrader_for": "{vem} inträder som tjänstgörande ersättare för {for_vem}",
    # Förhandsvisning
    "fraga.bifaller": "Bifaller {organ} {objekt}?",
    "fraga.avslar": "Avslår {organ} {objekt}?",
    "fraga.beslutar": "Beslutar {organ} {enligt}?",
    "fraga.motforslag": "Antar {organ} {namn} som motförslag?",
    "fraga.kvarstar": "Ska {namn} gå vidare?",
    "regel.enkel": "Enkel majoritet avgör",
    "regel.tredjedel": "Det räcker att minst en tredjedel av de närvarande röstar för {sida}",
    "regel.tredjedel_antal": (
        "Det räcker att minst en tredjedel av de närvarande röstar för {sida}: {grans}\xa0av\xa0{narvarande}"
    ),
    "regel.antecknad_begaran": "Begär så många det till protokollet behövs ingen omröstning",
    "regel.forbrukad": "Minoritetsrätten är förbrukad; det krävs enkel majoritet",
    "regel.okand": "{skal} I så fall krävs enkel majoritet",
    "regel.kvot": "För {sida} krävs {kvot}",
    "regel.kvot_antal": "För {sida} krävs {kvot}: {grans}\xa0av\xa0{antal}",
    "regel.folkinitiativ": "Folkomröstningen ska hållas om inte {kvot} röstar mot den",
    "regel.folkinitiativ_antal": "Folkomröstningen ska hållas om inte {kvot} röstar mot den: {grans}\xa0av\xa0{antal}",
    "regel.enighet": "För {sida} krävs att alla närvarande är ense",
    "regel.lika_under_krav": "Vid lika röstetal nås kravet inte; ordföranden har ingen utslagsröst",
    "regel.utslagsrost": "Vid lika röstetal har ordföranden utslagsröst",
    "regel.lottning": "Vid lika röstetal avgör lotten",
    "regel.lika_okant": "Det framgår inte om lika röstetal avgörs med utslagsröst eller genom lottning",
    "forhand.villkor": "Ställs bara om fråga {fraga} leder till {utfall}",
    "forhand.utpekat": (
        "Ordföranden har pekat ut {namn} som huvudförslag. Motförslaget väljs först; därefter ställs de två mot varandra"
    ),
    "forhand.flera": (
        "Begärs omröstning blir det funna förslaget huvudförslag. Motförslaget väljs bland de övriga med en likadan"
        " fråga, som också kan gå till omröstning. Sist kommer huvudomröstningen: Ja för huvudförslaget. Nej för"
        " motförslaget"
    ),
    "forhand.flera_i_kedja": (
        "Begärs omröstning blir det funna förslaget huvudförslag. Motförslaget väljs bland de övriga, två åt gången i"
        " tur och ordning. Sist kommer huvudomröstningen: Ja för huvudförslaget. Nej för motförslaget"
    ),
    "forhand.sist": (
        "Först väljs ett av de andra förslagen, på samma sätt som ett motförslag; därefter ställs det mot {namn}"
    ),
    "forhand.beredande": (
        "Begärs omröstning blir {namn} huvudförslag, vad ordföranden än har funnit. Motförslaget väljs bland de övriga."
        " Sist kommer huvudomröstningen: Ja för huvudförslaget. Nej för motförslaget"
    ),
    "forhand.kedja": (
        "Förslagen ställs två åt gången i tur och ordning. Begärs omröstning om ett par gäller Ja för det som"
        " ordföranden har funnit. Nej för det andra"
    ),
    "forhand.hogst": "Högst {antal} i frågan",
    "forhand.faller": "Därmed faller {vilka}",
    "forhand.stalls_inte": "Fråga {fraga} om {amne} ställs inte: {grund}",
    "forhand.inget_faller": "Inget faller",
    "trad.de_ovriga": "Bifalls ett av dem faller de övriga",
    "trad.lagrum": "{text} ({hanvisning})",
    "trad.utsedd": "Ordföranden har funnit att {utfall}: motförslaget väljs bland {kandidater}",
    "trad.utsedd_motforslag": (
        "Ordföranden har funnit att {utfall}: omröstningen står mellan {namn} och det som väljs bland {kandidater}"
    ),
}

_LED = {
    # Rubriker i protokollet
    "rubrik.datum": "Sammanträdesdatum",
    "rubrik.paragraf": "Paragraf",
    "rubrik.diarienummer": "Diarienummer",
    "rubrik.pagar": "Pågår – ärendet är inte avgjort",
    "sida": "Sida {nr} av {antal}",
    "rostlista.rubrik": "Omröstning {nr}: {votering}",
    "rostlista.ledamot": "Ledamot",
    "rostlista.parti": "Parti",
    "rostlista.ja": "Ja",
    "rostlista.nej": "Nej",
    "rostlista.avstar": "Avstår",
    "rostlista.franvarande": "Frånvarande",
    "rostlista.kryss": "X",
    "fritext": "{text}",
    "antal.ja.ental": "ja-röst",
    "antal.ja.flertal": "ja-röster",
    "antal.nej.ental": "nej-röst",
    "antal.nej.flertal": "nej-röster",
    "rostlista.summa": "Summa",
    # Alternativens namn
    "alternativ.bifall": "bifall till {objekt}",
    "alternativ.avslag": "avslag på {objekt}",
    "alternativ.yrkande": "{yrkarens} yrkande",
    "alternativ.yrkande_fran": "yrkandet från {vem}",
    "alternativ.yrkande_om": "yrkandet om {vad}",
    "alternativ.forslaget": "förslaget {sats}",
    "alternativ.fran": "{namn} från {vem}",
    "alternativ.enligt_yrkandet": "{namn} enligt yrkandet från {vem}",
    "alternativ.beteckning": "{namn} (alternativ {id})",
    "alternativ.i_punkter": "{namn} i fråga om {punkter}",
    "alternativ.kvarstaende": "det som kvarstår",
    "forhand.huvudforslaget": "huvudförslaget",
    "forhand.motforslaget": "motförslaget",
    "alternativ.motforslaget": "det utsedda motförslaget",
    "punkter.en": "punkt {punkt}",
    "punkter.flera": "punkterna {punkter}",
    # Vad ett utfall innebär, efter "att"
    "utfall.bifall": "{objekt} har bifallits",
    "utfall.avslag": "{objekt} har avslagits",
    "utfall.sats": "{organ} har beslutat {sats}",
    "utfall.atgard": "{organ} har beslutat om {atgard}",
    "utfall.att": "att {utfall}",
    "om_utfall.bifall": "{objekt} bifalls",
    "om_utfall.avslag": "{objekt} avslås",
    "om_utfall.sats": "{organ} beslutar {sats}",
    "om_utfall.atgard": "{organ} beslutar om {atgard}",
    "utfall.motforslag": "{namn} har antagits som motförslag",
    "utfall.kvarstar": "{namn} kvarstår",
    # Propositionen och fyndet
    "proposition.bifall": "Ordföranden frågar om {organ} beslutar {enligt}",
    "proposition.bifall_avslag": "Ordföranden ställer propositioner på bifall till respektive avslag på {objekt}",
    "proposition.motstallda": "Ordföranden ställer propositioner på {alternativ}",
    "proposition.eller": "Ordföranden ställer propositioner på {ena} och på {andra}",
    "proposition.par": "Ordföranden ställer {ena} mot {andra}",
    "proposition.motforslag": "Ordföranden ställer propositioner på {alternativ} som motförslag",
    "finner.sa": "finner att så är fallet",
    "finner.inte_sa": "finner att så inte är fallet",
    "finner.acklamation": "finner att {utfall}",
    "enligt.namn": "i enlighet med {objekt}",
    "enligt.atgard": "om {atgard}",
    "votering": "Ja för {ja}. Nej för {nej}.",
    # Yrkandens innehåll
    "yrkan.bifall": "bifall till {objekt}",
    "yrkan.bifall_punkter": "bifall till {punkter} i {objekt}",
    "yrkan.avslag": "avslag på {objekt}",
    "yrkan.avslag_punkter": "avslag på {punkter} i {objekt}",
    "yrkan.avslag_allt": "avslag",
    "yrkan.ovriga": "{vad} samt avslag på övriga yrkanden",
    "yrkan.villkor": "{vad} för det fall {villkor}",
    "i_hand": "i {ordningstal} hand",
    # Beslut
    "beslut.ingress": "{Organ} beslutar",
    "beslut.ingress_enligt": "I enlighet med {objekt}:",
    "mot": "mot beslutet",
    "mot.fraga": "mot beslutet om {amne}",
    "mot.forman": "{mot} till förmån för {forman}",
    "arendet": "ärendet",
    "arendet.punkter": "ärendet i fråga om {punkter}",
    "arendet.till": "{arendet} till {mottagare}",
    "arendet.enligt": "{arendet} enligt {yrkande}",
    "person.ersattare": "tjänstgörande ersättaren {vem}",
    "person.ersattarna": "tjänstgörande ersättarna {vem}",
    "person.samt": "{ledamoter} samt {ersattare}",
    # Förhandsvisningen och trädet
    "form.bifall": "bifall utan motyrkande",
    "form.bifall_avslag": "bifall eller avslag",
    "form.motstallda": "motställda förslag",
    "form.kedja": "förslag i kedja",
    "form.uppskov": "uppskov",
    "form.forfraga": "förfråga",
    "form.ordningsfraga": "ordningsfråga",
    "vagrat.punkter": "{punkter} i {namn}",
    "trad.rubrik": "Propositionsordning: {arende}",
    "trad.mote": "{organ} den {datum}",
    "trad.inga": "Det finns inget att ställa under proposition.",
    "trad.fraga": "Fråga {fraga}: {amne} ({form})",
    "trad.sager": "Ordföranden frågar",
    "trad.forst": "Först {ena} mot {andra}",
    "trad.sedan": "Därefter {ena} mot {andra}",
    "trad.alternativ": "Alternativ",
    "trad.alternativet": "{namn} – {bakom}",
    "trad.innehall": "{namn}, {innehall}",
    "trad.grupp": "{namn} ({ingar})",
    "trad.ingen": "ingen har yrkat det",
    "trad.okand": "okänt vem som har yrkat det",
    "trad.omrostning": "Om omröstning begärs",
    "trad.votering": "Ordföranden har funnit att {utfall}: {votering}",
    "trad.regel": "Så avgörs frågan",
    "trad.foljd": "Vad som följer",
    "trad.om": "Om {utfall}: {foljd}",
    "trad.foljden": "Vad som följde",
    "trad.avgjord": "AVGJORD: {utfall}",
    "trad.oppen": "UNDER AVGÖRANDE",
    "trad.forfallen": "FÖRFALLEN: {grund}",
    "trad.forklarad_forfallen": "FÖRKLARAD FÖRFALLEN",
    "trad.granskning": "Granskning",
    "trad.utan_anmarkning": "Ordningen ger ingen anmärkning.",
    "grund.uppskov": "ärendet skjuts upp",
    "grund.ej_upptaget": "ärendet avgörs inte idag",
    "grund.ej_stalld": "frågan fick inte ställas",
    "grund.bordlagt": "ärendet är bordlagt enligt lag",
    "grund.bas": "huvudfrågan leder inte till bifall",
    "grund.hand": "yrkandet i första hand har inte fallit",
    "grund.forfraga": "förfrågan har besvarats så att frågan inte uppkommer",
    "grund.valt": "ett annat alternativ har valts",
    "grund.krav_natt": "ett förslag som ställs före når kravet",
    "grund.krav_ej_natt": "det som frågan hänger på når inte kravet",
}

STANDARD: Fraskatalog = katalog(
    meningar=_MENINGAR | ANALYSENS_MENINGAR | BILDENS_MENINGAR | VALETS_MENINGAR | MANUSETS_MENINGAR,
    led=_LED | ANALYSENS_LED | BILDENS_LED | VALETS_LED | MANUSETS_LED,
)
"""The library's own wording."""
