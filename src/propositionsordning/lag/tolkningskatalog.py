"""The open interpretations in words, O-1 to O-25: what a chair or a jurist needs in order to choose.

Each says what is asked, what may be chosen, what holds when nothing is said, and why.
"""

from __future__ import annotations

from functools import cache

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.katalog import narmast
from propositionsordning.lag.tolkning import Ovrigt, Tolkning, Tolkningsval, med_falt, tillsammans
from propositionsordning.lag.tolkningar import (
    Andringsordning,
    AvslagMotFlera,
    AvstaendeVidEnighet,
    DeltarInteSenast,
    Direktionsval,
    FormellTurordning,
    Huvudforslagsval,
    JaVidUppskov,
    JavigaITredjedelen,
    KvalificeradFlera,
    Majoritetsmatt,
    MinoritetensMottagare,
    Motforslagsval,
    Motivprovning,
    MottagarensBeredning,
    Ordningsinvandning,
    OvrigaUppskov,
    Personval,
    ReservationVidAvstaende,
    Rostplikt,
    SenBegaran,
    Tredjedelsbevis,
    UpphavtUppskov,
    Utslagsrostval,
    ValFragor,
    ValOmfattar,
)

__all__ = ["OVRIGA_VAL", "TOLKNINGAR", "tolkning"]


_OPROVAD = "lagens text om detta är inte kontrollerad"

TOLKNINGAR: tuple[Tolkning, ...] = (
    med_falt(
        1,
        "I vilken ordning ställs avvisning, återremiss och bordläggning när ordföranden inte säger något?",
        "formell_turordning",
        {
            FormellTurordning.ATERREMISS_FORST: "Avvisning först, sedan återremiss, sist bordläggning.",
            FormellTurordning.BORDLAGGNING_FORST: "Avvisning först, sedan bordläggning, sist återremiss.",
        },
        "Ingen källa bestämmer ordningen, och ordföranden får alltid lägga en egen. Återremiss först bevarar bäst den "
        "gemensamma minoritetsrätten: faller den kan bordläggning ännu begäras.",
    ),
    med_falt(
        2,
        "Vad står ja för i en omröstning om uppskov?",
        "ja_vid_uppskov",
        {
            JaVidUppskov.FUNNET: "Ja är det som ordföranden har funnit, som i andra omröstningar.",
            JaVidUppskov.AVGORAS_IDAG: "Ja är alltid att ärendet avgörs idag, eller att uppskovet avslås.",
        },
        "Ja följer uppfattningen i alla andra frågor, och i de protokoll som finns också här; oftast blir det ändå att "
        "ärendet avgörs idag.",
    ),
    med_falt(
        3,
        "Vilket förslag blir huvudförslag när omröstning begärs?",
        "huvudforslag",
        {
            Huvudforslagsval.FUNNET: "Det som ordföranden har funnit bifallet.",
            Huvudforslagsval.BEREDANDE_ORGANETS: "Det beredande organets, om det är med och tävlar.",
        },
        "Så säger 29 § förvaltningslagen för nämnderna och den äldre riksdagsordningen, och så går det till i protokollen.",
    ),
    med_falt(
        4,
        "Hur utses motförslaget när tre eller fler förslag återstår?",
        "motforslagsval",
        {
            Motforslagsval.REKURSIV: "På samma sätt i varje steg: ett förslag finns antaget, och mot det utses ett nytt.",
            Motforslagsval.KEDJA: "Genom utslagning två och två i en ordning som ordföranden lägger fram.",
            Motforslagsval.FLEST_ROSTER: "Genom en enda omröstning där det förslag som får flest röster går vidare.",
        },
        "Samma metod på varje nivå är den enda som någon förebild beskriver.",
    ),
    med_falt(
        5,
        "Vad händer när en ledamot motsätter sig ordförandens propositionsordning?",
        "ordningsinvandning",
        {
            Ordningsinvandning.ORGANET: "Organet avgör med enkel majoritet.",
            Ordningsinvandning.ORDFORANDEN: "Ordföranden avgör, och invändningen ställs inte.",
            Ordningsinvandning.ENHALLIGT: "En annan ordning än ordförandens kräver att alla närvarande är ense.",
        },
        "Ordningen brukar godkännas av organet, och då ligger det närmast att organet också avgör när någon inte godkänner den.",
    ),
    med_falt(
        6,
        "Hur prövas ett krav på kvalificerad majoritet när flera förslag tävlar?",
        "kvalificerad_flera",
        {
            KvalificeradFlera.VALJ_FORST: "Ett förslag utses först på vanligt sätt och prövas sedan mot kravet.",
            KvalificeradFlera.VAR_FOR_SIG: "Varje förslag prövas för sig mot kravet, tills något når det.",
        },
        "Den äldre riksdagsordningen är den enda skrivna förebilden, och den väljer först.",
    ),
    med_falt(
        7,
        "Hur ställs avslag mot flera olika bifallsförslag?",
        "avslag_mot_flera",
        {
            AvslagMotFlera.SAMMA_ELIMINERING: "Avslag är ett av de förslag som tävlar.",
            AvslagMotFlera.POSITIVA_FORST: "Först utses ett av bifallsförslagen, sedan ställs det mot avslag.",
            AvslagMotFlera.AVSLAG_FORST: "Först avgörs om det blir avslag, sedan vilket av bifallsförslagen som gäller.",
        },
        "Så beskrivs gången i handböcker, och så har den gått till i de protokoll som finns.",
    ),
    med_falt(
        8,
        "Hur ställs ett ändringsyrkande?",
        "andringsordning",
        {
            Andringsordning.MOT_HELHETEN: "Förslaget med ändringen ställs mot förslaget utan den.",
            Andringsordning.ANDRING_FORST: "Ändringen avgörs först, därefter helheten som den då lyder.",
        },
        "Handböcker låter de två förslagen tävla på lika villkor; ändringen först kräver en ordning som har godkänts.",
    ),
    med_falt(
        9,
        "Vad gäller när omröstning begärs efter klubbslaget?",
        "sen_begaran",
        {
            SenBegaran.KLUBBSLAG: "Det är för sent; tas frågan ändå upp genast antecknas det som en avvikelse med skäl.",
            SenBegaran.GENAST: "Ordföranden får ta upp frågan igen om begäran kommer i samma andetag.",
            SenBegaran.ENIGHET: "Frågan tas upp igen bara om alla närvarande är ense.",
        },
        "Enligt 5 kap. 53 § bekräftar klubbslaget beslutet om ingen har begärt omröstning.",
    ),
    med_falt(
        10,
        "När måste den som inte deltar i beslutet senast säga det?",
        "deltar_inte_senast",
        {
            DeltarInteSenast.OVERLAGGNING: "Innan överläggningen börjar.",
            DeltarInteSenast.PROPOSITION: "Innan ordföranden lägger fram förslag till beslut.",
            DeltarInteSenast.KLUBBSLAG: "Innan beslutet bekräftas med klubbslag.",
        },
        "4 kap. 25 § sätter ingen gräns, och då är den som tillåter mest säkrast; arbetsordningen kan sätta en annan.",
    ),
    med_falt(
        11,
        "Vad räknas som val?",
        "val_omfattar",
        {
            ValOmfattar.VAL: "Bara att personer väljs till uppdrag.",
            ValOmfattar.AVEN_ENTLEDIGANDE: "Också att någon befrias eller skiljs från ett uppdrag.",
        },
        "Lagen talar om val, och ett entledigande är inget val.",
    ),
    med_falt(
        12,
        "Hur avgörs ett val med sluten omröstning när tre eller fler är föreslagna?",
        "personval",
        {
            Personval.RELATIV_MAJORITET: "Den som får flest röster är vald, och lotten avgör vid lika röstetal.",
            Personval.KONTRAPROPOSITION: "De föreslagna ställs mot varandra två och två.",
            Personval.ABSOLUT_MAJORITET: "Den valde ska ha mer än hälften av rösterna, annars hålls omval.",
        },
        "Lagen begär bara enkel majoritet, och den äldre riksdagsordningen låter flest röster avgöra.",
    ),
    med_falt(
        13,
        "Får utslagsrösten gå emot den röst som ordföranden själv har lagt?",
        "utslagsrost",
        {
            Utslagsrostval.SOM_EGEN_ROST: "Nej, den följer den egna rösten; gör den inte det antecknas en avvikelse.",
            Utslagsrostval.FRI: "Ja, den läggs fritt.",
        },
        "Lagen säger inget, men i alla kända fall har den följt den egna rösten. Har ordföranden avstått ger hen till känna "
        "vad hen anser.",
    ),
    med_falt(
        14,
        "Räknas den som är jävig bland de närvarande när en tredjedel ska räknas?",
        "javiga_i_tredjedelen",
        {
            JavigaITredjedelen.UTANFOR: "Nej, bara de som får vara med i handläggningen räknas.",
            JavigaITredjedelen.INNANFOR: "Ja, den som sitter kvar i salen räknas som närvarande.",
        },
        "Den som är jävig deltar inte i handläggningen, och en ersättare har ofta trätt in i stället.",
    ),
    med_falt(
        15,
        "Hur visas det att en tredjedel begär uppskov?",
        "tredjedelsbevis",
        {
            Tredjedelsbevis.OMROSTNING: "Genom omröstning.",
            Tredjedelsbevis.ANTECKNAD_BEGARAN: "Också genom en begäran som antecknas med namn eller räknat antal.",
        },
        "Lagen talar om en begäran, men i praktiken visas den genom omröstning; formen binder den som har föreskrivit en.",
    ),
    med_falt(
        16,
        "När anses ett tidigare uppskov ha begärts av en minoritet?",
        "majoritetsmatt",
        {
            Majoritetsmatt.NARVARANDE: "När minst en tredjedel men färre än hälften av de närvarande stod bakom det.",
            Majoritetsmatt.AVGIVNA_ROSTER: "När minst en tredjedel stod bakom det men den andra sidan fick fler röster.",
        },
        "Det som protokollet säger gäller. Annars räknas de närvarande; att neka en minoritet dess rätt är det värsta felet, "
        "så skiljer sig måtten sägs det.",
    ),
    med_falt(
        17,
        "Hur räknas flera återremissyrkanden med var sin motivering?",
        "flera_motiv",
        {
            Motivprovning.ENHET: "Yrkande och motivering hör ihop och räknas var för sig.",
            Motivprovning.SUMMERA: "Först räknas alla som vill ha återremiss, sedan vilken motivering en tredjedel stöder.",
        },
        "Så läses 5 kap. 50 § tredje stycket i de protokoll som finns; att lägga ihop är den andra läsning som är känd.",
    ),
    med_falt(
        18,
        "Får den som avstod i omröstningen reservera sig?",
        "reservation_vid_avstaende",
        {
            ReservationVidAvstaende.JA: "Ja, om hen inte har sagt sig inte delta i beslutet.",
            ReservationVidAvstaende.TIDIGARE_STEG: "Ja, om hen röstade i ett tidigare steg av samma fråga.",
            ReservationVidAvstaende.NEJ: "Nej.",
        },
        "4 kap. 27 § kräver att man har deltagit i avgörandet; protokoll visar att det görs, en handbok säger nej.",
    ),
    med_falt(
        19,
        "Hur ofta måste den rösta som är skyldig att delta i ett ärende om myndighetsutövning?",
        "rostplikt",
        {
            Rostplikt.MINST_EN_GANG: "Minst en gång, för ett förslag.",
            Rostplikt.VARJE_GANG: "I varje omröstning i ärendet.",
        },
        "4 kap. 26 § säger att ingen behöver rösta för fler än ett förslag, och 29 § förvaltningslagen detsamma.",
    ),
    med_falt(
        20,
        "Hindrar den som avstår ett beslut som alla närvarande måste vara ense om?",
        "avstaende_vid_enighet",
        {
            AvstaendeVidEnighet.HINDRAR: "Ja, den som avstår är inte ense med de andra.",
            AvstaendeVidEnighet.HINDRAR_INTE: "Nej, det räcker att ingen är emot.",
        },
        "5 kap. 33 och 52 §§ talar om samtliga närvarande ledamöter.",
    ),
    Tolkning(
        id="O-21",
        fraga="Vad gäller i ett proportionellt val när en lista har för få namn, eller samma namn vinner på två listor?",
        falt=(),
        val=(
            Tolkningsval(
                varde=None,
                text="Gruppen är ute ur jämförelsen, och den vars namn vinner på två listor delar platsen mellan dem.",
                ej_stodd=_OPROVAD,
            ),
            Tolkningsval(varde=None, text="Något annat, som lagen om proportionella val säger.", ej_stodd=_OPROVAD),
        ),
        varfor="Så sade den äldre lagen; tills den nyas text är kontrollerad ger båda fallen ett fel i stället för en gissning.",
    ),
    med_falt(
        22,
        "Vilka regler följer en förbundsdirektion om uppskov, om vilka ärenden och förslag som får avgöras, om jäv och om "
        "beslutsförhet?",
        "direktion_uppskov direktion_arenden direktion_jav direktion_beslutsforhet",
        {
            Direktionsval.SOM_FULLMAKTIGE: "Fullmäktiges, i 5 kap.",
            Direktionsval.SOM_NAMND: "Nämndernas, i 6 kap.",
            Direktionsval.FORBUNDSORDNING: "De som förbundsordningen själv ställer upp.",
        },
        "Direktionen är enligt 9 kap. 5 § både beslutande församling och förbundsstyrelse, så båda passar; därför finns inget "
        "förval, och varje fält måste anges.",
    ),
    med_falt(
        23,
        "Får en minoritet återremittera till ett organ som inte bereder ärenden, som ett bolag?",
        "minoritetens_mottagare",
        {
            MinoritetensMottagare.BEREDANDE_ORGAN: "Nej, då krävs majoritet.",
            MinoritetensMottagare.ALLA: "Ja, till vem som helst.",
        },
        "Lagen säger inget; en kommuns protokoll visar den första läsningen.",
    ),
    tillsammans(
        med_falt(
            24,
            "Återuppstår minoritetens rätt när ett uppskov som den har drivit igenom upphävs?",
            "upphavt_uppskov",
            {
                UpphavtUppskov.ATERUPPLIVAR: "Rätten finns åter när uppskovet har upphävts.",
                UpphavtUppskov.ATERUPPLIVAR_INTE: "Rätten är förbrukad också när uppskovet har upphävts.",
            },
            "Lagen säger inget; en kommuns protokoll visar att rätten återuppstår.",
        ),
        med_falt(
            24,
            "Måste organet som ärendet sänds till ha berett just det?",
            "mottagarens_beredning",
            {
                MottagarensBeredning.KRAVS_INTE: "Det räcker att organet bereder ärenden.",
                MottagarensBeredning.KRAVS: "Organet ska ha berett just det här ärendet.",
            },
            "Att kräva mer än lagen gör skulle ta ifrån minoriteten en rätt.",
        ),
    ),
    med_falt(
        25,
        "Vilka frågor i ett ärende om val eller anställning avgörs slutet och med lott?",
        "val_fragor",
        {
            ValFragor.VALET: "Bara valet eller anställningen själv.",
            ValFragor.ALLA_FRAGOR: "Alla frågor i ärendet, också en om bordläggning.",
        },
        "5 kap. 54 och 56 §§ talar om ärenden som avser val, men skälen för dem gäller valet; vid lika röstetal sägs det.",
    ),
)
"""O-1 to O-25, in that order."""

OVRIGA_VAL: tuple[Ovrigt, ...] = (
    Ovrigt(
        falt="ovriga_uppskov",
        regel="R-1-8",
        val={
            OvrigaUppskov.STALLS: "Också de andra uppskovsyrkandena ställs när ett har bifallits.",
            OvrigaUppskov.FALLER: "De andra uppskovsyrkandena faller när ett har bifallits.",
        },
    ),
    Ovrigt(
        falt="godkannande_kravs",
        regel="R-2-17",
        val={
            False: "Propositionsordningen behöver inte godkännas.",
            True: "Propositionsordningen ska godkännas innan något förslag ställs.",
        },
    ),
)
"""The fields of :class:`Arbetsordning` that are no open interpretation."""


@cache
def _index() -> dict[str, Tolkning]:
    return {t.id: t for t in TOLKNINGAR}


def tolkning(tolknings_id: str) -> Tolkning:
    """The open interpretation with this id; raises :class:`OgiltigtVarde` for an unknown one, with the one that is meant.

    >>> tolkning("O-20").fraga
    'Hindrar den som avstår ett beslut som alla närvarande måste vara ense om?'
    """
    if tolknings_id not in _index():
        tillatet = f"en tolkning som O-13{narmast(tolknings_id, _index())}"
        raise OgiltigtVarde(objekt="tolkningskatalog", falt="tolkning", varde=tolknings_id, tillatet=tillatet)
    return _index()[tolknings_id]
