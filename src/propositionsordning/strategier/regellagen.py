"""Orders and states of a meeting, for rules that no function of plain facts tries.

``granska`` tries an order, and ``prova`` an event in a state.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.forlopp.handelser import (
    DeltarInte,
    Handelse,
    JavAnmalt,
    Klubbslag,
    LedamotIntrader,
    OmrostningBegard,
    OmrostningGenomford,
    OverlaggningAvslutad,
    PropositionStalld,
    UppfattningRedovisad,
    UppskovBegart,
    Utslagsrost,
    YrkandeFramstallt,
)
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.motor import borja, spela
from propositionsordning.forlopp.rostning import Rostning
from propositionsordning.lag.regel import FULLMAKTIGEORGAN, Organtyp
from propositionsordning.lag.tolkningar import Arbetsordning, Tredjedelsbevis
from propositionsordning.mote.narvaro import Narvaro, Plats
from propositionsordning.mote.organ import Ledamot, Organ
from propositionsordning.mote.sammantrade import Sammantrade
from propositionsordning.ordning.fraga import Fraga, Frageform
from propositionsordning.ordning.komponera import i_klump, komponera
from propositionsordning.ordning.uppratta import uppratta
from propositionsordning.strategier.fakta import Ihop, ett_av
from propositionsordning.strategier.moten import DAG

__all__ = [
    "aterkomst_efter_jav",
    "avstar_igen",
    "beteckningar",
    "den_som_inte_valdes",
    "formella_fragor",
    "liggande_utan_yrkande",
    "tavlande_for_sig",
    "tillagg_i_klump",
    "uppskov_begart",
    "utelamnade_yrkanden",
    "utslagsrosten",
]

_KF = Organtyp.FULLMAKTIGE
_EGNA = tuple(Forslag(id=f, art=Forslagsart.EGET, rubrik=f"förslag {f}") for f in "abc")
_UPPSKOV = (Forslagsart.ATERREMISS, Forslagsart.BORDLAGGNING, Forslagsart.REMISS, Forslagsart.AVVISNING)


def _bifall(*forslag: Forslag) -> tuple[Yrkande, ...]:
    return tuple(Yrkande(id=f"y{f.id}", av=(f"L-{nr}",), forslag=f.id) for nr, f in enumerate(forslag, start=1))


def _arende(*forslag: Forslag, yrkanden: tuple[Yrkande, ...] | None = None, **fakta: Any) -> Arende:  # noqa: ANN401  # fields of an Arende
    alla = _bifall(*forslag) if yrkanden is None else yrkanden
    return Arende(id="1", rubrik="Ärendet", forslag=forslag, yrkanden=alla, val=False, **fakta)


# --- orders, for granska ---------------------------------------------------------------------------------------------


def _ordningen(drag: st.SearchStrategy[tuple[Any, ...]]) -> Ihop:
    return Ihop(("ordning", "arende"), drag)


def formella_fragor() -> Ihop:
    """One or more formal questions, of the same kind or not."""

    def ordning(arter: Sequence[Forslagsart]) -> tuple[object, ...]:
        uppskov = [Forslag(id=f"u{nr}", art=art, rubrik=art.value) for nr, art in enumerate(arter, start=1)]
        arende = _arende(*uppskov, _EGNA[0])
        return uppratta(arende, organ=_KF), arende

    return _ordningen(st.lists(st.sampled_from(_UPPSKOV), min_size=1, max_size=3).map(ordning))


def utelamnade_yrkanden() -> Ihop:
    """One to three yrkanden, of which the order puts the first ones."""

    def ordning(tal: tuple[int, int]) -> tuple[object, ...]:
        alla, stallda = max(tal), min(tal)
        return uppratta(_arende(*_EGNA[:stallda]), organ=_KF), _arende(*_EGNA[:alla])

    return _ordningen(st.tuples(st.integers(1, 3), st.integers(1, 3)).map(ordning))


def liggande_utan_yrkande() -> Ihop:
    """The förslag on the table, with a yrkande for it or without, beside another; it is put or it is not."""
    liggande = Forslag(id="l", art=Forslagsart.LIGGANDE, rubrik="nämndens förslag")

    def ordning(yrkat: bool, stalls: bool) -> tuple[object, ...]:  # noqa: FBT001  # as st.builds gives them
        med_bada = _arende(liggande, _EGNA[0])
        arende = med_bada if yrkat else _arende(liggande, _EGNA[0], yrkanden=_bifall(_EGNA[0]))
        return uppratta(med_bada if stalls else arende, organ=_KF), arende

    return _ordningen(st.builds(ordning, st.booleans(), st.booleans()))


def tavlande_for_sig() -> Ihop:
    """Förslag that compete, in one question or one by one."""

    def ordning(antal: int, var_for_sig: bool) -> tuple[object, ...]:  # noqa: FBT001  # as st.builds gives them
        arende = _arende(*_EGNA[:antal])
        if not var_for_sig:
            return uppratta(arende, organ=_KF), arende
        fragor = [
            Fraga(id=str(nr), form=Frageform.BIFALL_AVSLAG, alternativ=(f.id, f"ej_{f.id}"))
            for nr, f in enumerate(arende.forslag, start=1)
        ]
        return komponera(arende, fragor, organ=_KF), arende

    return _ordningen(st.builds(ordning, st.integers(1, 3), st.booleans()))


def tillagg_i_klump() -> Ihop:
    """Tillägg to one förslag, each in a question of its own or all of them in one."""

    def ordning(antal: int, klump: bool) -> tuple[object, ...]:  # noqa: FBT001  # as st.builds gives them
        tillagg = [
            Forslag(id=f"t{nr}", art=Forslagsart.TILLAGG, rubrik=f"tillägg {nr}", bas=("a",)) for nr in range(antal)
        ]
        arende = _arende(_EGNA[0], *tillagg)
        for_sig = uppratta(arende, organ=_KF)
        if not klump:
            return for_sig, arende
        return i_klump(for_sig, [f.id for f in for_sig.fragor[1:]], klump="alla", rubrik="tilläggen"), arende

    return _ordningen(st.builds(ordning, st.integers(1, 3), st.booleans()))


# --- states and events, for prova ------------------------------------------------------------------------------------


def _lage_och_handelse(drag: st.SearchStrategy[tuple[Lage, Handelse]]) -> Ihop:
    return Ihop(("lage", "handelse"), drag)


def _mote(
    typ: Organtyp, platser: int, *, kant: bool = True, ersattare: int = 0, arbetsordning: Arbetsordning | None = None
) -> Sammantrade:
    """A body whose seats are all taken, L-1 in the chair; ``kant``: the facts tell who they are."""
    folk = tuple(Ledamot(id=f"L-{nr}", parti="L") for nr in range(1, platser + 1))
    extra = tuple(Ledamot(id=f"E-{nr}", parti="L", ersattare=True) for nr in range(1, ersattare + 1))
    platserna = tuple(Plats(ledamot=p.id) for p in folk)
    narvaro = Narvaro(platser=platserna, ordforande="L-1") if kant else Narvaro(antal=platser)
    organ = Organ(typ=typ, namn="Organet", antal_ledamoter=platser, ledamoter=(*folk, *extra) if kant else ())
    return Sammantrade(organ=organ, datum=DAG, narvaro=narvaro, arbetsordning=arbetsordning or Arbetsordning())


def _rostat(ja: int, nej: int) -> Lage:
    """Two förslag have been voted on."""
    return spela(
        borja(_mote(Organtyp.NAMND, ja + nej), _arende(*_EGNA[:2])),
        [
            OverlaggningAvslutad(),
            PropositionStalld("1"),
            UppfattningRedovisad("a"),
            OmrostningBegard(av=("L-2",)),
            OmrostningGenomford(ja="a", nej="b", rostning=Rostning(koder="j" * ja + "n" * nej)),
        ],
    )


def utslagsrosten() -> Ihop:
    """A vote that came out even, or nearly; and the chair gives her utslagsröst to a side, or to what was not voted on."""
    talen = ett_av((2, 2), (3, 3), (3, 2), (2, 3))
    return _lage_och_handelse(
        st.builds(lambda tal, vart: (_rostat(*tal), Utslagsrost(vart)), talen, ett_av("a", "b", "c"))
    )


def avstar_igen() -> Ihop:
    """Somebody says that she takes no part: for the first time or again, a member or not, where it is known or not."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[Lage, Handelse]:
        lage = borja(_mote(_KF, 3, kant=draw(st.booleans())), _arende(*_EGNA[:2]))
        redan = draw(ett_av((), (DeltarInte(av=("L-2",)),)))
        return spela(lage, redan), DeltarInte(av=(draw(ett_av("L-2", "L-3", "L-9")),))

    return _lage_och_handelse(drag())


def aterkomst_efter_jav() -> Ihop:
    """A member or an ersättare comes in while somebody is jävig in the ärende: the same one or another."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[Lage, Handelse]:
        typ = draw(st.sampled_from(sorted(FULLMAKTIGEORGAN, key=lambda t: t.value)))
        lage = borja(_mote(typ, 5, ersattare=2), _arende(*_EGNA[:2]))
        rad = [JavAnmalt(vem) for vem in draw(ett_av(("L-2",), ("L-3",), ("L-2", "L-3")))]
        vem = draw(ett_av("L-2", "L-3", "E-1"))
        return spela(lage, rad), LedamotIntrader(vem, ersattare=vem[0] == "E")

    return _lage_och_handelse(drag())


def den_som_inte_valdes() -> Ihop:
    """Of several förslag that need two thirds one has been chosen; a question that tries one of them is put."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[Lage, Handelse]:
        antal = draw(st.integers(2, 3))
        yrkanden = (*_bifall(*_EGNA[:antal]), Yrkande(id="yn", av=("L-4",), riktning=Riktning.AVSLAG))
        arende = _arende(*_EGNA[:antal], yrkanden=yrkanden, lokal_namnd=True)
        vald = draw(st.sampled_from(_EGNA[:antal])).id
        lage = spela(
            borja(_mote(_KF, 5), arende),
            [OverlaggningAvslutad(), PropositionStalld("1"), UppfattningRedovisad(vald), Klubbslag()],
        )
        return lage, PropositionStalld(f"1p{draw(st.integers(1, antal))}")

    return _lage_och_handelse(drag())


def beteckningar() -> Ihop:
    """A yrkande is made, under an id that is free or taken, for a förslag that there is or is not."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[Lage, Handelse]:
        lage = borja(_mote(_KF, 3), _arende(*_EGNA[:2]))
        nytt = draw(ett_av(None, None, _EGNA[2], _EGNA[0]))
        vad = draw(ett_av("a", "c")) if nytt is None else nytt.id
        return lage, YrkandeFramstallt(Yrkande(id=draw(ett_av("y1", "ya")), av=("L-3",), forslag=vad), forslag=nytt)

    return _lage_och_handelse(drag())


def uppskov_begart() -> Ihop:
    """Members ask for an uppskov that the chair has found rejected: as many as are present, or one more; or one who has left."""

    @st.composite
    def drag(draw: DrawFn) -> tuple[Lage, Handelse]:
        val = Arbetsordning(tredjedelsbevis=Tredjedelsbevis.ANTECKNAD_BEGARAN)
        platser = draw(st.integers(3, 7))
        uppskov = Forslag(id="u", art=Forslagsart.ATERREMISS, rubrik="återremiss")
        rad: list[Handelse] = [JavAnmalt("L-3")] if draw(st.booleans()) else []
        rad += [OverlaggningAvslutad(), PropositionStalld("1"), UppfattningRedovisad("idag")]
        lage = spela(borja(_mote(_KF, platser, arbetsordning=val), _arende(uppskov, _EGNA[0])), rad)
        namngivna = draw(st.booleans())
        return lage, UppskovBegart(av=("L-2", "L-3")) if namngivna else UppskovBegart(
            antal=platser + draw(ett_av(0, 1))
        )

    return _lage_och_handelse(drag())
