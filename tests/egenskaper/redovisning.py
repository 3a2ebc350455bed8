"""What minutes must state, computed from the record alone, and what is lacking, doubled or misplaced in a section model.

5 kap. 67 § kommunallagen p. 1-6: the yrkanden that stand, the propositions in their order, the omröstningar with their
results, the decisions, who took part and how each voted where it was open, the reservations. Nothing here reads prose but
to find a name in the sentence that should have it.
"""

from collections import Counter
from collections.abc import Iterator

from propositionsordning import (
    Alternativslag,
    Beslutsprotokoll,
    DeltarInte,
    Forslagsart,
    JavAnmalt,
    Mall,
    Riktning,
    Utgatt,
    protokollsparagraf,
)
from propositionsordning import Protokollsdel as D
from propositionsordning.forlopp.rattning import gallande_logg
from propositionsordning.protokoll.modell import Protokollsparagraf

__all__ = ["att_redovisa", "brister"]

_I_GANGEN = (D.PROPOSITIONSORDNING, D.OMROSTNING)
# Kinds of fact of which nothing may be stated but what is to be stated.
_STANGDA = {
    *("proposition", "begaran", "votering", "resultat", "avgorande", "rost", "partirost"),
    *("deltagande", "reservation", "anteckning", "deltar_inte"),
}


def att_redovisa(p: Beslutsprotokoll) -> Iterator[tuple[str, tuple[D, ...]]]:
    """Each fact, and the parts of which one must state it."""
    yield from _forslagen(p)
    for y in p.forslag_och_yrkanden.yrkanden:
        yield f"yrkande:{y.id}", (D.YRKANDEN,)
    for x in p.propositionsordning:
        yield f"proposition:{x.delfraga}", (D.PROPOSITIONSORDNING,)
        if x.begard and x.begaran_kand:
            yield f"begaran:{x.delfraga}", (D.PROPOSITIONSORDNING,)
        rostades = any(o.delfraga == x.delfraga for o in p.omrostningar) or any(
            v.fraga == x.fraga and v.roster for v in p.val
        )
        rostades = rostades or any(v.fraga == x.fraga and v.roster for v in p.val)
        if not rostades and not x.begard and x.utfall not in {None, x.funnet}:
            yield f"avgorande:{x.delfraga}", (D.PROPOSITIONSORDNING,)
    yield from _omrostningarna(p)
    for b in p.beslut:
        yield f"beslut:{b.fraga}", (D.BESLUT,) if _i_sak(p, b.fraga, b.utfall) else (D.BESLUT, *_I_GANGEN)
    if p.utgatt is Utgatt.BORDLAGT:
        yield "bordlagt", (D.BESLUT,)
    for d in p.deltagande:
        if d.deltog or (d.deltog is None and d.antal is not None):
            yield f"deltagande:{d.fraga}", (D.DELTAGANDE,)
    yield from _personerna(p)


def _forslagen(p: Beslutsprotokoll) -> Iterator[tuple[str, tuple[D, ...]]]:
    """What was on the table, and the text of what is moved, unless the rubrik is the whole of it."""
    for f in p.forslag_och_yrkanden.forslag:
        bifall = [y for y in p.forslag_och_yrkanden.yrkanden if y.forslag == f.id and y.riktning is Riktning.BIFALL]
        if f.art is Forslagsart.LIGGANDE:
            yield f"forslag:{f.id}", (D.FORSLAG_TILL_BESLUT,)
        elif bifall and f.lydelse and not f.formellt and not (f.rubrik.startswith("att ") and len(f.lydelse) == 1):
            yield f"forslag:{f.id}", (D.YRKANDEN,)
            yield from ((f"forslag:{f.id}:{nr}", (D.YRKANDEN,)) for nr, _ in enumerate(f.lydelse, start=1))


def _omrostningarna(p: Beslutsprotokoll) -> Iterator[tuple[str, tuple[D, ...]]]:
    for x in p.omrostningar:
        yield f"votering:{x.delfraga}", (D.OMROSTNING,)
        yield f"resultat:{x.delfraga}", (D.OMROSTNING,)
        if x.utfall is not None:
            yield f"avgorande:{x.delfraga}", (D.OMROSTNING,)
        for vem, _ in x.roster or ():
            yield f"rost:{x.delfraga}:{vem}", (D.ROSTLISTA,)
        for parti in x.partier if x.roster is None else ():
            yield f"partirost:{x.delfraga}:{parti.parti}", (D.ROSTLISTA,)
    for v in p.val:
        if v.roster:
            yield f"resultat:{v.fraga}", (D.OMROSTNING,)
            if v.valda is not None:
                yield f"avgorande:{v.fraga}", (D.OMROSTNING,)
        for nr, _ in enumerate(v.lottade, start=1):
            yield f"lottning:{v.fraga}:{nr}", (D.OMROSTNING,)


def _i_sak(p: Beslutsprotokoll, fraga: str, utfall: str) -> bool:
    """Does it adopt something, and not only choose what another question tries?"""
    i_andra = any(utfall in f.alternativ for f in p.alla_fragor.fragor if f.id != fraga)
    return p.alla_fragor.alternativet(utfall).slag is Alternativslag.BIFALL and not i_andra


def _personerna(p: Beslutsprotokoll) -> Iterator[tuple[str, tuple[D, ...]]]:
    handelser = [post.handelse for _, post in gallande_logg(p.logg)]
    javiga = {*p.ingaende.javiga, *(h.ledamot for h in handelser if isinstance(h, JavAnmalt))}
    yield from ((f"jav:{vem}", (D.JAV,)) for vem in sorted(javiga))
    avstar = sum(1 for h in handelser if isinstance(h, DeltarInte))
    for slag, antal, del_ in (
        ("deltar_inte", avstar, D.DELTAR_INTE),
        ("reservation", len(p.reservationer), D.RESERVATIONER),
        ("anteckning", len(p.anteckningar), D.ANTECKNINGAR),
    ):
        yield from ((f"{slag}:{nr}", (del_,)) for nr in range(1, antal + 1))


# --- What a section model lacks ---------------------------------------------------------------------------------------


def brister(p: Beslutsprotokoll, mall: Mall) -> list[str]:
    """Everything wrong with the minutes of this record by this mall; none when each fact stands once, where it should."""
    paragraf = protokollsparagraf(p, mall=mall)
    delar = {s.id: set(s.delar) for s in mall.sektioner}
    utskrivna = set[D]().union(*delar.values())
    stalld = list(_uppgifterna(paragraf))
    antal = Counter(faktum for _, faktum, _ in stalld)
    var = {faktum: sektion for sektion, faktum, _ in stalld}
    vantade = [(faktum, d) for faktum, d in att_redovisa(p) if utskrivna & set(d)]
    fel = [f"{faktum} står {antal[faktum]} gånger" for faktum, _ in vantade if antal[faktum] != 1]
    fel += [f"{faktum} väntas {n} gånger" for faktum, n in Counter(f for f, _ in vantade).items() if n != 1]
    fel += [f"{f} står i {var[f]}" for f, d in vantade if f in var and not delar[var[f]] & set(d)]
    kanda = {faktum for faktum, _ in vantade}
    fel += [f"{f} finns inte i beslutsprotokollet" for f in antal if f.partition(":")[0] in _STANGDA and f not in kanda]
    fel += _ordningen(p, stalld)
    return fel + _vilka(p, paragraf, {faktum: text for _, faktum, text in stalld})


def _uppgifterna(paragraf: Protokollsparagraf) -> Iterator[tuple[str, str, str]]:
    """Section, fact and text of everything stated, in order."""
    for s in paragraf.sektioner:
        yield from ((s.id, f, m.text) for x in s.stycken for m in x.meningar for f in m.fakta)
        yield from ((s.id, f, t.rubrik.text) for t in s.tabeller for f in t.rubrik.fakta)
        yield from ((s.id, f, " ".join(r.celler)) for t in s.tabeller for r in t.rader for f in r.fakta)


def _ordningen(p: Beslutsprotokoll, stalld: list[tuple[str, str, str]]) -> list[str]:
    skriven = [f for _, f, _ in stalld if f.startswith("proposition:")]
    given = [f"proposition:{x.delfraga}" for x in p.propositionsordning]
    return [] if skriven == given else [f"propositionerna står i ordningen {skriven}, inte {given}"]


_ROSTER = ("ja", "nej", "avstar", "franvarande")


def _vilka(p: Beslutsprotokoll, paragraf: Protokollsparagraf, text: dict[str, str]) -> list[str]:
    """Are those who took part, reserved themselves and voted the ones whom the record names?"""
    par = [(f"deltagande:{d.fraga}", d.deltog or ()) for d in p.deltagande]
    par += [(f"reservation:{nr}", r.av) for nr, r in enumerate(p.reservationer, start=1)]
    fel = [
        f"{faktum} nämner inte {vem}"
        for faktum, vilka in par
        for vem in vilka
        if faktum in text and str(p.sammantrade.organ.ledamot(vem) or vem) not in text[faktum]
    ]
    fraser = {
        f: [m.fras for m in x.meningar]
        for s in paragraf.sektioner
        for x in s.stycken
        for n in x.meningar
        for f in n.fakta
    }
    rader = {f: r.celler[1:] for s in paragraf.sektioner for t in s.tabeller for r in t.rader for f in r.fakta}
    for x in p.omrostningar:
        for vem, rost in x.roster or ():
            celler = rader.get(f"rost:{x.delfraga}:{vem}", ())
            if [c for c, r in zip(celler, _ROSTER, strict=True) if r == rost and c] == [] or sum(
                map(bool, celler)
            ) != 1:
                fel.append(f"rösten {vem} {rost} i {x.delfraga} står som {celler}")
        if x.roster is None and "resultat.lista" in fraser.get(f"resultat:{x.delfraga}", ()):
            fel.append(f"{x.delfraga} hänvisar till en lista, men hur var och en röstade är inte känt")
        if x.sluten and any(f.startswith(("rost:" + x.delfraga + ":", "partirost:" + x.delfraga + ":")) for f in rader):
            fel.append(f"{x.delfraga} var sluten, men röster är utskrivna")
    return fel
