"""Swedish municipal decision-making by kommunallagen (2017:725), from yrkande to decision record.

Everything public can be imported from here. A name is fetched from its room when it is first asked for (PEP 562), so
that ``import propositionsordning`` itself costs next to nothing and loads neither the rooms nor attrs.

``_RUM`` below is the one list of public names at run time; type checkers read the same names in ``__init__.pyi``, and
a test holds the two together.

>>> import propositionsordning
>>> propositionsordning.__version__
'0.1.0'
"""

__version__ = "0.1.0"

# Module (below this package) -> the public names it gives. Add a name here and in __init__.pyi.
_RUM: dict[str, tuple[str, ...]] = {
    "fel": ("EjStodd", "Filanmarkning", "Filfel", "HinderFel", "OgiltigtVarde", "PropositionsordningFel"),
    "lag.katalog": ("REGLER", "regel"),
    "lag.lagrum": ("Lagrum", "fl", "kl"),
    "lag.beslutsregel": ("Beslutsregel",),
    "lag.majoritet": ("Antal", "Kvot", "Kvotbas"),
    "lag.regel": (
        "Foljd",
        "Huvudman",
        "Kraft",
        "Organtyp",
        "Provbarhet",
        "Provning",
        "Regel",
        "Sakerhet",
        "Styrka",
        "Svar",
    ),
    "lag.regelverk": ("Regelverk", "regelverk"),
    "lag.regler.kl_5_50_tredjedelen": ("Tredjedelsrakning",),
    "lag.regler.kl_5_33_utan_beredning": ("Beredningsfritt",),
    "lag.regler.kl_5_47_jav": ("Ansvarsfraga",),
    "lag.regler.kl_5_50_uppskov": ("Uppskovshistorik",),
    "lag.regler.kl_5_57_vagran": ("Vagransgrund",),
    "lag.regler.lpv_2_proportionella_val": (
        "Valslag",
        "begart_i_tid",
        "proportionellt_val_begart",
        "val_av_ersattare",
        "val_som_kan_bli_proportionellt",
    ),
    "lag.regler.lpv_8_platserna": (
        "Fordelning",
        "Valsedel",
        "fordelning",
        "grupper",
        "platserna",
        "proportionellt_valda",
    ),
    "lag.regler.kl_5_55_majoritet": ("lottas_mellan", "rosterna_pa_personer", "valda_med_flest_roster"),
    "lag.forklaring": ("forklara", "hitta", "regelforteckning", "sok_regler"),
    "lag.tolkning": ("Tolkning", "Tolkningsval"),
    "lag.tolkningskatalog": ("TOLKNINGAR", "tolkning"),
    "lag.tolkningar": (
        "Andringsordning",
        "Arbetsordning",
        "AvslagMotFlera",
        "AvstaendeVidEnighet",
        "DeltarInteSenast",
        "Direktionsval",
        "FormellTurordning",
        "Huvudforslagsval",
        "JaVidUppskov",
        "JavigaITredjedelen",
        "KvalificeradFlera",
        "Majoritetsmatt",
        "MinoritetensMottagare",
        "Motforslagsval",
        "Motivprovning",
        "MottagarensBeredning",
        "Ordningsinvandning",
        "OvrigaUppskov",
        "Personval",
        "ReservationVidAvstaende",
        "Rostplikt",
        "SenBegaran",
        "Tredjedelsbevis",
        "UpphavtUppskov",
        "Utslagsrostval",
        "ValFragor",
        "ValOmfattar",
    ),
    "mote.organ": ("Ledamot", "Organ"),
    "mote.narvaro": ("Narvaro", "Plats", "nasta_dag", "rostlangd", "utan_jav"),
    "mote.sammantrade": ("Sammantrade",),
    "arende.arende": ("Arende",),
    "arende.uppdrag": ("Uppdrag",),
    "arende.forslag": ("Forslag", "Forslagsart", "Utgang"),
    "arende.yrkande": ("Riktning", "Yrkande"),
    "ordning.fraga": (
        "Alternativ",
        "Alternativslag",
        "Forfallsgrund",
        "Fraga",
        "Frageform",
        "Propositionsordning",
        "Villkor",
    ),
    "ordning.gang": ("Delfraga", "Roll"),
    "ordning.granska": ("granska",),
    "ordning.komponera": ("i_kedja", "i_klump", "i_turordning", "komponera", "med_huvudforslag", "om_alls"),
    "ordning.ordningsfraga": ("Ordningsfraga", "Ordningsfragesart"),
    "ordning.uppratta": ("uppratta",),
    "forlopp.rostning": ("Partirost", "Rostning", "koda"),
    "forlopp.handelser": (
        "BeslutAntecknat",
        "DeltarInte",
        "FragaForfallen",
        "Handelse",
        "JavAnmalt",
        "Klubbslag",
        "LedamotIntrader",
        "LedamotLamnar",
        "Lottning",
        "OmrostningBegard",
        "OmrostningGenomford",
        "OrdforandeByte",
        "OrdningAndrad",
        "OrdningGodkand",
        "OrdningRedovisad",
        "OverlaggningAvslutad",
        "PropositionStalld",
        "Protokollsanteckning",
        "RegistreringRattad",
        "ReservationAnmald",
        "SammantradetAvslutat",
        "UppfattningRedovisad",
        "UppskovBegart",
        "Utslagsrost",
        "YrkandeAtertaget",
        "YrkandeFramstallt",
        "YrkandenSammanslagna",
    ),
    "forlopp.valhandelser": ("PlatsLottad", "ProportionelltValBegart", "Valhog", "ValsedlarRaknade"),
    "forlopp.ordningshandelser": ("BordlagtEnligtLag", "ForslagVagrat", "OrdningsfragaVackt"),
    "forlopp.lage": (
        "Avgorande",
        "Delbeslut",
        "Fragestatus",
        "Lage",
        "Loggpost",
        "Skede",
        "Utgatt",
        "fragestatus",
        "nasta_fraga",
        "utfallen",
        "utgatt",
    ),
    "forlopp.slag": ("Hinder", "Tillaten"),
    "forlopp.oversikt": ("anmarkningar", "ordning_i_kraft", "pagar"),
    "forlopp.motor": ("borja", "hinder", "spela", "tillampa", "tillatna"),
    "beslut.oden": ("Ode", "Yrkandeode", "oden"),
    "beslut.rattelse": ("Rattelse",),
    "beslut.sigill": ("bytes_att_signera",),
    "beslut.protokoll": ("Beslutsprotokoll", "Status", "beslutsprotokoll"),
    "beslut.valpost": ("Valpost", "Valrost"),
    "beslut.text": ("beslut_som_text",),
    "beslut.tolkningsberoende": ("Tolkningsvarning", "tolkningsberoende"),
    "ordning.forhandsvisning": ("Forhandsvisning", "forhandsvisa"),
    "ordning.vagar": ("Rostat", "Stallt", "Vagpunkt", "Vagrakning", "rakna_vagar", "vagens_borjan", "vidare"),
    "fraser.katalog": ("byt_ut",),
    "fraser.standard": ("STANDARD",),
    "bild.mermaid": ("ordning_som_mermaid",),
    "bild.trad": ("trad_som_text",),
    "bild.vektorbild": ("ordning_som_svg",),
    "bild.webbsida": ("ordning_som_html",),
    "protokoll.sektioner": ("protokollsparagraf",),
    "protokoll.text": ("protokolltext",),
    "protokoll.markdowntext": ("protokollmarkdown",),
    "protokoll.htmltext": ("protokollhtml",),
    "protokoll.beslutslista": ("beslutslistor",),
    "protokoll.manus": ("manus",),
    "protokoll.word": ("paragraf_som_docx", "paragrafer_som_docx", "protokolldocx"),
    "protokoll.mall": ("STANDARDMALL", "Mall", "Mallsektion", "Protokollsdel", "Protokollsstil"),
    "utbyte.mallfil": ("las_mall", "mall", "tolka_mall"),
    "analys.rangordning": ("Rangordning", "Rostbeteende", "Rostunderlag"),
    "analys.parvis": ("Parvis",),
    "analys.utfallsrum": ("Utfallsrum", "Vinstvag", "kvar_efter", "utfallsrum"),
    "analys.simulering": (
        "Simulering",
        "Simuleringssteg",
        "Stegavgorande",
        "simulera",
        "simulera_ordning",
        "turordning",
    ),
    "analys.ordningsberoende": (
        "Vinstandel",
        "Huvudforslagslage",
        "Analysmetod",
        "Ordningsberoende",
        "Strategiutfall",
        "ordningsberoende",
    ),
    "analys.frageanalys": ("Frageanalys", "analysera"),
    "analys.text": ("Analysavsnitt", "analys_som_text", "analysavsnitt"),
    "utbyte.analysformat": ("analys_som_json",),
    "utbyte.arendefil": ("Arendefil", "las_arendefil", "spela_fil", "tolka_arendefil"),
    "utbyte.beslutsformat": ("beslut_som_json", "sigill_av", "tolka_beslut"),
    "utbyte.bulkgranskning": ("verifiera_fil",),
    "utbyte.ordningsformat": ("ordning_som_json",),
    "utbyte.schema": ("beslutsschema", "ordningsschema"),
    "utbyte.regelformat": ("regler_som_json",),
    "utbyte.verifiering": ("Fynd", "Fyndslag", "Granskning", "Skick", "verifiera"),
    "utbyte.popolo": ("popolo",),
    "utbyte.rostningsrader": ("rostlista", "rostningsrader"),
}

_HEM = {namn: modul for modul, namnen in _RUM.items() for namn in namnen}

# Computed, so that no name is listed twice; type checkers read __init__.pyi instead.
__all__ = sorted(_HEM)  # noqa: PLE0605  # pyright: ignore[reportUnsupportedDunderAll]  # the names of the table


def __getattr__(namn: str) -> object:
    modul = _HEM.get(namn)
    if modul is None:
        raise AttributeError(f"module {__name__!r} has no attribute {namn!r}")
    from importlib import import_module  # noqa: PLC0415  # not needed until a name is asked for

    varde: object = getattr(import_module(f"{__name__}.{modul}"), namn)
    globals()[namn] = varde  # the next time the name is found without coming here
    return varde


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
