"""Where the rules come from: a short key for each source, and what it stands for.

A statute and a case that is cited at second hand are told apart: what the library itself rests on is the wording of the
statutes (KL, FL); the rest shows how they are read and used.
"""

from __future__ import annotations

__all__ = ["KALLOR"]

KALLOR: dict[str, str] = {
    "KL": "kommunallagen (2017:725), i lydelse till och med SFS 2025:450",
    "FL": "förvaltningslagen (2017:900), 2, 4 och 28–31 §§",
    "LPV": "lagen (2022:629) om proportionella val i kommuner och regioner, 1–7 §§",
    "KL77": "kommunallagen (1977:179), 2 kap. 20–26 §§, de äldre motsvarigheterna",
    "RO74": "riksdagsordningen (1974:153), 5 och 7 kap., som förebild",
    "PV55": "lagen (1955:138) om proportionellt valsätt vid val inom landsting, kommunfullmäktige m.m.",
    "FB": "föräldrabalken, 19 kap. 5 §",
    "LAFD": "lagen (1971:289) om allmänna förvaltningsdomstolar, 19 §",
    "SOU21": "SOU 2021:16, författningskommentaren till lagen om proportionella val",
    "P125": "prop. 2021/22:125, sammanfattningen",
    "SKR-LPV": "Sveriges Kommuner och Regioner: räkneexempel på proportionella val (2022)",
    "SKL-LPV": "Sveriges Kommuner och Landsting: räkneexempel på proportionella val (2018)",
    "ALI": "Alingsås kommun: utbildning för förtroendevalda om beslutsgång och omröstning",
    "GBG-hb": "Göteborgs Stad: politikerhandboken, sammanträdesteknik",
    "GKF": "Göteborgs Stad: protokoll från kommunfullmäktige 2023–2026 och kommunstyrelsen 2024–2026",
    "NLL": "Norrbottens läns landsting: regler för landstingsfullmäktige (2008), efter förbundens mall",
    "MAR": "Mariestads kommun: politikerportalen, sammanträdesteknik",
    "HUL": "Hultsfreds kommun: bordlägga, återremittera och några andra begrepp",
    "SKÖ": "Skövde kommun: guider och ordlista",
    "KAR": "Karlsborgs kommun: under sammanträdet",
    "HAM": "tidningsuppgifter om en omstridd återremiss i Hammarö kommunfullmäktige",
    "VÄR": "uppgifter om en omstridd återremiss i Värmdö kommunfullmäktige 2013",
    "VT": "ledarartikel i Västerviks-Tidningen 2019, som återger prop. 2008/09:21",
    "MOT04": "motion 2004/05:K435 om minoritetsåterremiss",
    "JP24": "refererat kammarrättsavgörande 2024 om tilläggsyrkanden i klump",
    "SKIN": "uppgifter om en förvaltningsrättsdom 2021, Skinnskatteberg, om omröstningens form",
    "UDD": "uppgifter om en förvaltningsrättsdom 2019, Göteborg, om jäv i fullmäktige; däri RÅ 1992 ref. 50",
    "RÅ98": "RÅ 1998 ref. 15, i andra hand",
    "RÅ00": "RÅ 2000 not 161",
    "KR": "Kaijser och Riberdahl: Kommunallagarna, 6 uppl., i andra hand",
    "HÖÖR": "Höörs kommun: protokoll från kommunfullmäktige 2022–2026",
}
"""Key -> the source, in Swedish."""
