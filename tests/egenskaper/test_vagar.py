"""The courses of a meeting: counted, walked, enumerated from their definition, and gone through in the real engine."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from propositionsordning import (
    Alternativ,
    Alternativslag,
    Arende,
    Forfallsgrund,
    Forslag,
    Forslagsart,
    Fraga,
    Frageform,
    Klubbslag,
    Lage,
    Motforslagsval,
    OmrostningBegard,
    OmrostningGenomford,
    Organ,
    Organtyp,
    OverlaggningAvslutad,
    Propositionsordning,
    PropositionStalld,
    Rostat,
    Rostning,
    Sammantrade,
    Skede,
    Stallt,
    UppfattningRedovisad,
    Uppskovshistorik,
    Vagpunkt,
    Vagrakning,
    Villkor,
    Yrkande,
    borja,
    nasta_fraga,
    rakna_vagar,
    spela,
    tillampa,
    utfallen,
    vagens_borjan,
    vidare,
)
from propositionsordning.forlopp.forhandsbild import forhandsbild
from propositionsordning.ordning.gang import att_rosta, att_stalla, oppna
from propositionsordning.ordning.vagar import HOGST_ALTERNATIV, HOGST_FRAGOR, HOGST_MANGDER
from propositionsordning.strategier import DAG, lagen
from tests.egenskaper.test_forlopp import FORMER, tavlan

KEDJA = Motforslagsval.KEDJA

# --- Enumerated from the definition ------------------------------------------------------------------------------------
# Nothing of the library is used but the fields of its data: a question's courses are lists of (outcome, propositions,
# omröstningar), made by saying again what is put.

_Vag = tuple[str, int, int]


def fragans_vagar(f: Fraga) -> list[_Vag]:
    """Every course of one question."""
    if f.form is Frageform.KEDJA:
        return _kedja(f.alternativ)
    if f.form is Frageform.VAL:
        *foreslagna, _ = f.alternativ
        return [(a, 1, 0) for a in foreslagna] + [(u, 1, 1) for _ in foreslagna or [""] for u in f.alternativ]
    forst = f.sist or f.huvudforslag
    if forst is None or len(f.alternativ) == 2:
        return _fria(f, f.alternativ)
    ovriga = tuple(a for a in f.alternativ if a != forst)
    return [(u, p + 1, o + r) for v, p, o in _bland(f, ovriga) for u, r in _ett_par(v, forst)]


def _fria(f: Fraga, bland: tuple[str, ...]) -> list[_Vag]:
    """What is found ends it; or it is requested, what meets the huvudförslag is chosen, and the two are voted on."""
    vagar: list[_Vag] = []
    for funnet in bland:
        vagar.append((funnet, 1, 0))
        utpekad = next((u for u in (f.huvudforslag, f.huvudforslag_vid_begaran) if u in bland), None)
        huvud = funnet if utpekad is None else utpekad
        ovriga = tuple(a for a in bland if a != huvud)
        motsidor = [(ovriga[0], 0, 0)] if len(ovriga) == 1 else _bland(f, ovriga)
        vagar += [(u, p + 1, o + 1) for mot, p, o in motsidor for u in (huvud, mot)]
    return vagar


def _bland(f: Fraga, ovriga: tuple[str, ...]) -> list[_Vag]:
    return _kedja(ovriga) if f.motforslagsval is KEDJA and len(ovriga) > 2 else _fria(f, ovriga)


def _kedja(rad: tuple[str, ...]) -> list[_Vag]:
    vagar: list[_Vag] = [(rad[0], 0, 0)]
    for nasta in rad[1:]:
        vagar = [(u, p + 1, o + r) for kvar, p, o in vagar for u, r in _ett_par(kvar, nasta)]
    return vagar


def _ett_par(ena: str, andra: str) -> list[tuple[str, int]]:
    """The outcome and the number of omröstningar: found (2 ways), or found, requested and won (4)."""
    return [(funnet, 0) for funnet in (ena, andra)] + [(u, 1) for _ in (ena, andra) for u in (ena, andra)]


OLOST_BAR = {Forfallsgrund.BAS, Forfallsgrund.FORFRAGA, Forfallsgrund.VALT}
"""Grounds on which what was never put takes what hangs on it along."""


def stalls(f: Fraga, utfall: Mapping[str, str]) -> bool:
    return all(utfall[v.fraga] in v.utfall if v.fraga in utfall else v.grund not in OLOST_BAR for v in f.villkor)


def ordningens_vagar(fragor: tuple[Fraga, ...], utfall: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Every course of the order as its number of propositions and of omröstningar."""
    if not fragor:
        yield 0, 0
    elif fragor[0].id in utfall or not stalls(fragor[0], utfall):
        yield from ordningens_vagar(fragor[1:], utfall)
    else:
        for u, p, o in fragans_vagar(fragor[0]):
            for fler_p, fler_o in ordningens_vagar(fragor[1:], {**utfall, fragor[0].id: u}):
                yield p + fler_p, o + fler_o


# --- Orders to try -----------------------------------------------------------------------------------------------------


@st.composite
def fragor(draw: st.DrawFn, fraga_id: str, antal: int, tidigare: tuple[Fraga, ...] = ()) -> Fraga:
    """A question of so many alternatives, of any form and with any conditions on the earlier ones."""
    ids = tuple(f"{fraga_id}{a}" for a in "abcdefgh"[:antal])
    form = draw(st.sampled_from((Frageform.MOTSTALLDA, Frageform.MOTSTALLDA, Frageform.KEDJA, Frageform.VAL)))
    val: dict[str, Any] = {}
    if form is Frageform.VAL and draw(st.booleans()):
        ids = ids[:1]
    if form is Frageform.MOTSTALLDA:
        utpekad = st.none() | st.sampled_from(ids)
        val = {"motforslagsval": draw(st.sampled_from((None, *Motforslagsval)))}
        falt = draw(st.sampled_from(("huvudforslag", "sist", "ingen") if antal > 2 else ("huvudforslag", "ingen")))
        if falt != "ingen":
            val[falt] = draw(utpekad)
        val["huvudforslag_vid_begaran"] = draw(utpekad)
    villkor = tuple(
        Villkor(
            f.id,
            tuple(draw(st.lists(st.sampled_from(f.alternativ), min_size=1, max_size=len(f.alternativ), unique=True))),
            draw(st.sampled_from(Forfallsgrund)),
        )
        for f in tidigare
        if draw(st.booleans())
    )
    return Fraga(id=fraga_id, form=form, alternativ=ids, villkor=villkor, **val)


def med_alternativ(fragorna: tuple[Fraga, ...]) -> Propositionsordning:
    return Propositionsordning(
        fragor=fragorna,
        alternativ=tuple(
            Alternativ(id=a, slag=Alternativslag.BIFALL, forslag=(a,), rubrik=a) for f in fragorna for a in f.alternativ
        ),
    )


@st.composite
def ordningar(draw: st.DrawFn) -> Propositionsordning:
    """Orders small enough to enumerate: at most four questions, of which one may have three alternatives."""
    stor = draw(st.integers(0, 3))
    fragorna: tuple[Fraga, ...] = ()
    for nr in range(draw(st.integers(1, 4))):
        fragorna += (draw(fragor(str(nr + 1), 3 if nr == stor else 2, fragorna)),)
    return med_alternativ(fragorna)


def raknade(ordning: Propositionsordning, utfall: Mapping[str, str] | None = None) -> Vagrakning:
    vagar = rakna_vagar(ordning, utfall=utfall)
    assert vagar is not None
    return vagar


def vandrade(punkt: Vagpunkt) -> tuple[int, tuple[int, int]]:
    """The number of courses from the point, walked, and the answers and omröstningar of the longest."""
    antal, langst = 0, (0, 0)
    for steg, nasta in vidare(punkt):
        fler, (svar, roster) = vandrade(nasta)
        antal += fler
        langst = max(langst, (svar + 1, roster + isinstance(steg, Rostat)))
    return antal or 1, langst


def langden(vagar: Vagrakning) -> tuple[int, int]:
    return vagar.propositioner + vagar.omrostningar, vagar.omrostningar


# --- The tests -----------------------------------------------------------------------------------------------------------


@given(data=st.data(), antal=st.integers(2, 6))
def test_en_fraga_raknas_som_den_rader_upp(data: st.DataObject, antal: int) -> None:
    f = data.draw(fragor("1", antal))
    alla = fragans_vagar(f)
    vagar = raknade(med_alternativ((f,)))
    assert vagar.antal == len(alla)
    assert langden(vagar) == max((p + o, o) for _, p, o in alla)


@given(data=st.data(), ordning=ordningar())
def test_en_ordning_raknas_som_den_rader_upp(data: st.DataObject, ordning: Propositionsordning) -> None:
    """From its beginning, or with some questions settled."""
    avgjorda = {f.id: data.draw(st.sampled_from(f.alternativ)) for f in ordning.fragor if data.draw(st.booleans())}
    for utfall in ({}, avgjorda):
        alla = list(ordningens_vagar(ordning.fragor, utfall))
        vagar = raknade(ordning, utfall)
        assert vagar.antal == len(alla)
        assert langden(vagar) == max((p + o, o) for p, o in alla)


@given(ordningar())
def test_den_langsta_gar_att_ga(ordning: Propositionsordning) -> None:
    punkt = vagens_borjan(ordning)
    for steg in raknade(ordning).langsta:
        punkt = dict(vidare(punkt))[steg]
    assert list(vidare(punkt)) == []


@given(lagen(hogst=25))
def test_fran_vilket_lage_som_helst_raknas_det_som_gar_att_ga(lage: Lage) -> None:
    bild = forhandsbild(lage)
    assert bild.vagar is not None
    if lage.bordlagt:  # by law: nothing more is put today
        assert (bild.vagar.antal, langden(bild.vagar)) == (1, (0, 0))
        return
    if bild.vagar.antal > 5000:
        return
    undanlagd = None if lage.undanlagt is None else lage.undanlagt.gang
    punkt = vagens_borjan(
        bild.namngivning.ordning,
        utfall=utfallen(lage),
        pagaende=[g for g in (lage.gang, undanlagd) if g is not None],
        forfallna=[
            *lage.forklarade,
            *(f.fraga.id for f in bild.fragor if f.fraga.id not in utfallen(lage) and not f.foljder),
        ],
    )
    antal, langst = vandrade(punkt)
    assert (bild.vagar.antal, langden(bild.vagar)) == (antal, langst)


# --- The real engine -----------------------------------------------------------------------------------------------------


def i_motorn(lage: Lage) -> Iterator[tuple[int, int]]:
    """Every course from here as the meeting itself takes it, event by event: propositions and omröstningar."""
    if lage.skede is Skede.ATT_ROSTA:
        assert lage.gang is not None
        par = att_rosta(lage.gang)
        assert par is not None
        for roster in (Rostning(ja=3, nej=0), Rostning(ja=0, nej=3)):
            rostat = OmrostningGenomford(ja=par.huvudforslag, nej=par.motforslag, rostning=roster)
            for p, o in i_motorn(tillampa(tillampa(lage, rostat), Klubbslag())):
                yield p, o + 1
        return
    fraga = nasta_fraga(lage)
    gang = lage.gang or (None if fraga is None else oppna(fraga))
    delfraga = None if gang is None else att_stalla(gang)
    if delfraga is None:
        yield 0, 0
        return
    stalld = tillampa(lage, PropositionStalld(delfraga.id))
    for funnet in delfraga.kandidater:
        funnen = tillampa(stalld, UppfattningRedovisad(funnet))
        for svar in (Klubbslag(), OmrostningBegard()):
            for p, o in i_motorn(tillampa(funnen, svar)):
                yield p + 1, o


@pytest.mark.parametrize("form", FORMER)
@pytest.mark.parametrize("antal", [2, 3, 4])
def test_motorn_gar_lika_manga_vagar_genom_en_fraga(form: str, antal: int) -> None:
    lage, fraga = tavlan(antal, form)
    alla = list(i_motorn(lage))
    vagar = raknade(med_alternativ((fraga,)))
    assert (vagar.antal, *langden(vagar)) == (len(alla), *max((p + o, o) for p, o in alla))


def uppskov_sak_och_tillagg() -> Lage:
    """A lone återremiss, two förslag of which the first says no, and a tillägg to the second."""
    arende = Arende(
        id="1",
        rubrik="Cykelvägar",
        uppskovshistorik=Uppskovshistorik.INGET,
        forslag=(
            Forslag(id="a", art=Forslagsart.EGET, rubrik="a"),
            Forslag(id="b", art=Forslagsart.EGET, rubrik="b"),
            Forslag(id="t", art=Forslagsart.TILLAGG, rubrik="t", bas=("b",)),
            Forslag(id="u", art=Forslagsart.ATERREMISS, rubrik="u"),
        ),
        yrkanden=tuple(Yrkande(id=f"y{i}", forslag=i) for i in "abtu"),
    )
    mote = Sammantrade(organ=Organ(typ=Organtyp.FULLMAKTIGE, namn="Fullmäktige"), datum=DAG)
    return spela(borja(mote, arende), [OverlaggningAvslutad()])


def test_motorn_gar_lika_manga_vagar_genom_ett_arende() -> None:
    lage = uppskov_sak_och_tillagg()
    vagar = forhandsbild(lage).vagar
    assert vagar is not None
    alla = list(i_motorn(lage))
    assert (vagar.antal, *langden(vagar)) == (len(alla), *max((p + o, o) for p, o in alla))


def test_vagarna_fran_en_fraga_under_avgorande() -> None:
    lage = uppskov_sak_och_tillagg()
    avslagen = spela(lage, [PropositionStalld("1"), UppfattningRedovisad("idag"), OmrostningBegard()])
    vagar = forhandsbild(avslagen).vagar
    assert vagar is not None
    assert vagar.antal == len(list(i_motorn(avslagen)))
    assert isinstance(vagar.langsta[0], Rostat)
    forst, *_ = raknade(med_alternativ((tavlan(3, "rekursiv")[1],))).langsta
    assert isinstance(forst, Stallt)


# --- Large and too large -------------------------------------------------------------------------------------------------


def tva_i_taget(
    antal: int, villkor: Mapping[int, tuple[int, ...]], *, i_andra_hand: int | None = None
) -> Propositionsordning:
    """So many questions of two alternatives; ``villkor``: the earlier ones whose first alternative each hangs on.

    ``i_andra_hand``: a question that earlier ones stop only by coming out otherwise, not by lapsing.
    """
    return med_alternativ(
        tuple(
            Fraga(
                id=f"f{nr}",
                form=Frageform.MOTSTALLDA,
                alternativ=(f"{nr}a", f"{nr}b"),
                villkor=tuple(
                    Villkor(f"f{b}", (f"{b}a",), Forfallsgrund.HAND if nr == i_andra_hand else Forfallsgrund.BAS)
                    for b in villkor.get(nr, ())
                ),
            )
            for nr in range(antal)
        )
    )


def test_fragor_utan_samband_mangfaldigar_varandra() -> None:
    assert raknade(tva_i_taget(40, {})).antal == 6**40


def test_tjugo_tillagg_till_tjugo_baser_raknas() -> None:
    """Each pair by itself: three ways to fall, or three to carry and then six."""
    assert raknade(tva_i_taget(40, {20 + nr: (nr,) for nr in range(20)})).antal == (3 + 3 * 6) ** 20


def test_en_lang_rad_av_villkor_raknas() -> None:
    n = HOGST_FRAGOR
    antal = 1
    for _ in range(n):
        antal = 3 + 3 * antal
    assert raknade(tva_i_taget(n, {nr: (nr - 1,) for nr in range(1, n)})).antal == antal


def test_over_granserna_raknas_inte() -> None:
    n = HOGST_ALTERNATIV
    assert rakna_vagar(med_alternativ((_stor(n),))) is not None
    assert rakna_vagar(med_alternativ((_stor(n + 1),))) is None
    assert rakna_vagar(tva_i_taget(HOGST_FRAGOR + 1, {})) is None


def test_villkor_som_trasslar_ihop_sig_raknas_inte() -> None:
    """Twelve bases, each carrying one, and all those carrying the last: every set of bases leaves another remainder."""
    n = HOGST_MANGDER.bit_length() + 1
    par: dict[int, tuple[int, ...]] = {n + nr: (nr,) for nr in range(n)}
    sista = {2 * n: tuple(range(n, 2 * n))}
    assert rakna_vagar(tva_i_taget(2 * n + 1, par | sista, i_andra_hand=2 * n)) is None
    assert rakna_vagar(tva_i_taget(2 * n, par)) is not None


def _stor(antal: int) -> Fraga:
    return Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=tuple(f"a{nr}" for nr in range(antal)))


def test_det_som_pagar_forfaller_inte() -> None:
    """What the chair has put all the same goes on to its end, however its condition comes out; so does the walk."""
    ordning = tva_i_taget(2, {1: (0,)})
    pagar = [oppna(ordning.fragor[1])]
    for utfall, antal in (({}, 36), ({"f0": "0b"}, 6)):
        vagar = rakna_vagar(ordning, utfall=utfall, pagaende=pagar)
        assert vagar is not None
        assert vagar.antal == antal
        assert vandrade(vagens_borjan(ordning, utfall=utfall, pagaende=pagar)) == (antal, langden(vagar))
