"""Vals: uppdrag with those proposed for them, and the events of ballots, lots and proportional val that fit a state."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.arende.uppdrag import Uppdrag
from propositionsordning.arende.yrkande import Yrkande
from propositionsordning.forlopp.lage import Lage, har_avstatt
from propositionsordning.forlopp.valet import ar_proportionellt
from propositionsordning.forlopp.valhandelser import ProportionelltValBegart, Valhog, ValsedlarRaknade
from propositionsordning.lag.regler.lpv_2_proportionella_val import Valslag, begarande_som_kravs
from propositionsordning.mote.narvaro import antal_narvarande, rostlangd

__all__ = ["proportionellt_val", "uppdragen", "valforslagen", "valsedlar"]

PERSONER = ("Alva Ek", "Bo Strand", "Kim Berg", "Ida Holm", "S-0", "M-1")
"""Those who may be proposed and voted for: names, and members by id."""
_GRUPPER = ("Eken", "Alen", "Eken")  # two with the same beteckning are told apart by their lists
_FLERA = (Valslag.NAMND_ELLER_BEREDNING, Valslag.UTSKOTT, None, Valslag.ANNAT)


@st.composite
def uppdragen(draw: DrawFn) -> tuple[Uppdrag, ...]:
    """One to three uppdrag: one seat or several, ersättare of another, now and then an anställning."""
    alla: list[Uppdrag] = []
    for nr in range(1, draw(st.sampled_from((1, 1, 1, 2, 3))) + 1):
        platser = draw(st.sampled_from((1, 2, 3)))
        om = draw(st.sampled_from(("val", "val", "ersattare", "anstallning")))
        ersattare = om == "ersattare" and platser > 1
        av = alla[0].id if ersattare and alla and not alla[0].anstallning else None
        alla.append(
            Uppdrag(
                id=f"v{nr}",
                benamning=("ersättare" if ersattare else "ledamöter" if platser > 1 else "ordförande") + " i nämnden",
                platser=platser,
                slag=None
                if om == "anstallning"
                else draw(st.sampled_from(_FLERA if platser > 1 else (Valslag.ORDFORANDE_ELLER_PRESIDIUM, *_FLERA))),
                anstallning=om == "anstallning",
                ersattare=ersattare,
                ledamoternas=av,
                ledamoterna_proportionellt=draw(st.sampled_from((None, True, False)))
                if ersattare and av is None
                else None,
            )
        )
    return tuple(alla)


@st.composite
def personer(draw: DrawFn, uppdrag: Uppdrag) -> tuple[str, ...]:
    """Somebody for each seat of the uppdrag, or for fewer of them."""
    fran = draw(st.integers(0, len(PERSONER) - 1))
    antal = draw(st.integers(1, uppdrag.platser))
    return (PERSONER[fran:] + PERSONER[:fran])[:antal]


@st.composite
def valforslag(draw: DrawFn, forslag_id: str, uppdrag: Uppdrag, *, liggande: bool = False) -> Forslag:
    """A förslag of persons for the uppdrag; ``liggande``: valberedningens."""
    return Forslag(
        id=forslag_id,
        art=Forslagsart.LIGGANDE if liggande else Forslagsart.EGET,
        rubrik="valberedningens förslag" if liggande else f"förslag {forslag_id}",
        uppdrag=uppdrag.id,
        personer=draw(personer(uppdrag)),
    )


@st.composite
def valforslagen(draw: DrawFn, uppdrag: tuple[Uppdrag, ...]) -> tuple[tuple[Forslag, ...], tuple[Yrkande, ...]]:
    """Those proposed for each uppdrag, and who has moved them; now and then nobody."""
    forslag: list[Forslag] = []
    yrkanden: list[Yrkande] = []
    for u in uppdrag:
        for nr in range(draw(st.sampled_from((1, 2, 2, 3, 0)))):
            nytt = draw(valforslag(f"p{u.id}{nr}", u, liggande=nr == 0 and draw(st.booleans())))
            forslag.append(nytt)
            if draw(st.integers(0, 3)) < 3:
                av = draw(st.sampled_from(((), ("S-0",), ("M-1",), ("M-1", "V-2"))))
                yrkanden.append(Yrkande(id=f"y{nytt.id}", av=av, forslag=nytt.id))
    return tuple(forslag), tuple(yrkanden)


# --- Events ----------------------------------------------------------------------------------------------------------


@st.composite
def valsedlar(draw: DrawFn, lage: Lage) -> ValsedlarRaknade:
    """The ballots of the open val: for those proposed and for others, blank and invalid; one in two as even as can be.

    There are as many as those who take part, or fewer (nine at most where that is not known). In a proportional val no list
    is shorter than the seats, and nobody stands on two (O-21).
    """
    if lage.gang is None or (uppdrag := lage.arende.uppdraget(lage.gang.fraga.id)) is None:
        raise ValueError("inget val är öppet")
    listor: list[tuple[str | None, tuple[str, ...]]]
    if ar_proportionellt(lage, uppdrag.id):
        per_lista = uppdrag.platser
        listor = [(g, tuple(f"{g} {nr}{i}" for i in range(per_lista))) for nr, g in enumerate(_GRUPPER)]
    else:
        foreslagna = [f.personer for f in lage.forslag if f.uppdrag == uppdrag.id]
        andra = [draw(personer(uppdrag)), ("Ulf Dal",)]
        listor = [(None, namn) for namn in dict.fromkeys((*foreslagna, *andra))]
    hogst = _valjare(lage, uppdrag.id)
    antal = max(1, hogst - draw(st.integers(0, 3)))
    hogar = min(draw(st.integers(1, len(listor))), antal)
    if draw(st.booleans()):
        storlekar = [antal // hogar] * hogar
    else:
        storlekar, kvar = [], antal
        for fler in range(hogar - 1, -1, -1):
            storlekar.append(draw(st.integers(1, kvar - fler)))
            kvar -= storlekar[-1]
    kvar = max(hogst - sum(storlekar), 0)
    blanka = draw(st.integers(0, kvar))
    fran = draw(st.integers(0, len(listor) - 1))
    valda = (listor[fran:] + listor[:fran])[:hogar]
    return ValsedlarRaknade(
        hogar=tuple(Valhog(grupp=g, namn=namn, antal=n) for (g, namn), n in zip(valda, storlekar, strict=True)),
        blanka=blanka,
        ogiltiga=draw(st.integers(0, kvar - blanka)),
    )


def _valjare(lage: Lage, uppdrag_id: str) -> int:
    """How many may cast a ballot, the chair at least; nine where it is not known how many are there."""
    narvarande = antal_narvarande(lage.narvaro)
    avstod = sum(1 for vem in rostlangd(lage.narvaro) or () if har_avstatt(lage, vem, uppdrag_id))
    return max(1, (9 if narvarande is None else narvarande.minst) - avstod)


@st.composite
def proportionellt_val(draw: DrawFn, lage: Lage, uppdrag_id: str, *, fran: int = 0) -> ProportionelltValBegart:
    """The request, by just as many as it takes (R-LPV-2) or up to two more; ``fran``: -1 for one too few at times."""
    uppdrag = lage.arende.uppdraget(uppdrag_id)
    langd = rostlangd(lage.narvaro)
    narvarande = antal_narvarande(lage.narvaro)
    alla = 9 if narvarande is None else narvarande.minst
    kravs = begarande_som_kravs(narvarande=alla, platser=1 if uppdrag is None else uppdrag.platser)
    antal = max(1, min(kravs + draw(st.integers(fran, 2)), max(alla, kravs)))
    if langd and draw(st.booleans()):
        return ProportionelltValBegart(uppdrag=uppdrag_id, av=langd[:antal])
    return ProportionelltValBegart(uppdrag=uppdrag_id, antal=antal)
