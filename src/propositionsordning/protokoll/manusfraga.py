"""One question in the chair's manus: from the proposition to what follows of each outcome."""

from __future__ import annotations

from collections.abc import Iterator

from propositionsordning.fraser.svenska import citat, lista
from propositionsordning.lag.regler.kl_5_56_utslagsrost import R_5_56_1
from propositionsordning.ordning.benamning import Namngivning, direkt_fraga, namn, sida, utfall_av
from propositionsordning.ordning.forhandsvisning import Fragebild, Steg
from propositionsordning.ordning.fraga import Fraga
from propositionsordning.ordning.gang import Delfraga, att_stalla, begar, oppna
from propositionsordning.ordning.valfraga import ar_valfraga
from propositionsordning.protokoll.modell import Mening, Stycke, Styckeslag

__all__ = ["fragans_gang", "gor", "gren", "sag"]


def gor(n: Namngivning, fras: str, /, *fakta: str, **falt: str) -> Stycke:
    """A numbered step: what the chair does."""
    return Stycke((Mening(n.fyll(fras, **falt), fras, fakta),), Styckeslag.PUNKT)


def gren(n: Namngivning, fras: str, /, *fakta: str, **falt: str) -> Stycke:
    """A line under a step: a branch, or a klubbslag."""
    return _gren(n.fyll(fras, **falt), fras, *fakta)


def _gren(text: str, fras: str, *fakta: str) -> Stycke:
    return Stycke((Mening(text, fras, fakta),), Styckeslag.GREN)


def sag(n: Namngivning, fras: str, /, *fakta: str, **falt: str) -> Stycke:
    """What the chair says."""
    return _replik(n.fyll(fras, **falt), fras, *fakta)


def _replik(text: str, fras: str, *fakta: str) -> Stycke:
    return Stycke((Mening(citat(text), fras, fakta),), Styckeslag.REPLIK)


def fragans_gang(n: Namngivning, bild: Fragebild) -> Iterator[Stycke]:
    """The steps, each with what is said: the propositions, the findings, the votes if they come, and what follows."""
    for nr, villkor in enumerate(bild.villkor, start=1):
        yield Stycke((Mening(villkor, "forhand.villkor", (f"villkor:{bild.fraga.id}:{nr}",)),))
    yield sag(n, "manus.till_fragan", fraga=bild.fraga.id, amne=bild.amne)
    for nr, steg in enumerate(bild.steg):
        yield from _steget(n, bild, steg, forst=nr == 0)
    if ar_valfraga(bild.fraga):
        yield gor(n, "manus.valsedlar")
        yield from _i_allmanhet(bild)
    yield from _rostat(n, bild)
    yield from _foljder(n, bild)


def _steget(n: Namngivning, bild: Fragebild, steg: Steg, *, forst: bool) -> Iterator[Stycke]:
    """One proposition. Of a pair whose sides are not known yet there is only that it comes, and between which."""
    d = steg.delfraga
    if not steg.sager:
        ena, andra = steg.sidor or ("", "")
        yield gor(n, "manus.sedan", f"steg:{d.id}", ena=ena, andra=andra)
        return
    if steg.sidor is not None and forst:
        ena, andra = steg.sidor
        yield gor(n, "manus.forst", f"steg:{d.id}", ena=ena, andra=andra)
    else:
        yield gor(n, "manus.stall" if len(steg.sager) == 1 else "manus.stall_alla")
    for kandidat, fragan in zip(d.kandidater, steg.sager, strict=False):
        yield _replik(fragan, "fraga", f"sager:{d.id}:{kandidat}")
    yield gor(n, "manus.fynd")
    yield from _fynden(n, d)
    yield gor(n, "manus.ingen_begar")
    yield gren(n, "manus.klubbslag")
    yield from _voteringarna(n, steg)
    yield from _med_motforslag(n, bild, steg)


def _voteringarna(n: Namngivning, steg: Steg) -> Iterator[Stycke]:
    """The voteringsproposition for each finding; one where the finding does not decide which side is ja (O-3)."""
    sidor = {(v.ja, v.nej) for v in steg.voteringar}
    if len(sidor) == 1:
        yield gor(n, "manus.begars_en")
        yield from (_voteringen(n, steg.delfraga, ja, nej) for ja, nej in sidor)
    elif sidor:
        yield gor(n, "manus.begars")
        for v in steg.voteringar:
            yield gren(n, "manus.om_fynd", utfall=v.utfall)
            yield _voteringen(n, steg.delfraga, v.ja, v.nej)


def _fynden(n: Namngivning, d: Delfraga) -> Iterator[Stycke]:
    for kandidat in d.kandidater:
        yield sag(n, "manus.finner", f"finner:{d.id}:{kandidat}", utfall=utfall_av(n, d, kandidat))


def _voteringen(n: Namngivning, d: Delfraga, ja: str, nej: str, *, under: str | None = None) -> Stycke:
    """The voteringsproposition as it is read aloud; ``under``: the huvudförslag that the pair is to find an opponent for."""
    var = d.id if under is None else f"{d.id}:{under}"
    return sag(n, "manus.votering", f"votering:{var}:{ja}:{nej}", ja=sida(n, ja), nej=sida(n, nej))


# --- Three alternatives or more --------------------------------------------------------------------------------------


def _med_motforslag(n: Namngivning, bild: Fragebild, steg: Steg) -> Iterator[Stycke]:
    """For each huvudförslag that may come: how its motförslag is chosen, and the huvudomröstning against each of them."""
    mojliga = {u.huvudforslag: u.kandidater for u in steg.utsedda}
    if not mojliga:
        return
    yield gor(n, "manus.begars_flera")
    yield from _i_allmanhet(bild)
    for huvud, motforslag in mojliga.items():
        yield from _motforslaget(n, bild.fraga, steg.delfraga, huvud)
        yield gor(n, "manus.huvudomrostning", namn=namn(n, huvud))
        for mot in motforslag:
            yield gren(n, "manus.om_motforslag", namn=namn(n, mot))
            yield _voteringen(n, steg.delfraga, huvud, mot)


def _motforslaget(n: Namngivning, fraga: Fraga, yttre: Delfraga, huvud: str) -> Iterator[Stycke]:
    yield gor(n, "manus.motforslag", namn=namn(n, huvud))
    yield sag(n, "manus.huvudforslag", f"huvudforslag:{yttre.id}:{huvud}", namn=namn(n, huvud))
    inre = att_stalla(begar(oppna(fraga), huvud))
    if inre is None:
        return
    for kandidat in inre.kandidater:
        yield _replik(direkt_fraga(n, inre, kandidat), "fraga", f"sager:{inre.id}:{huvud}:{kandidat}")
    for kandidat in inre.kandidater:
        fynd = utfall_av(n, inre, kandidat)
        yield sag(n, "manus.finner", f"finner:{inre.id}:{huvud}:{kandidat}", utfall=fynd)
    if len(inre.kandidater) == 2:
        ena, andra = inre.kandidater
        yield gor(n, "manus.motforslag_begars")
        for ja, nej in ((ena, andra), (andra, ena)):
            yield gren(n, "manus.om_fynd", utfall=utfall_av(n, inre, ja))
            yield _voteringen(n, inre, ja, nej, under=huvud)
        yield gren(n, "manus.motforslag_rostat")
        for kandidat in inre.kandidater:
            utfallet = utfall_av(n, inre, kandidat)
            yield sag(n, "avgors.majoritet", f"utfall:{inre.id}:{huvud}:{kandidat}", utfall=utfallet)


def _i_allmanhet(bild: Fragebild) -> Iterator[Stycke]:
    """How an omröstning on three or more, or in a val, goes on the whole."""
    for nr, text in enumerate(bild.omrostning, start=1):
        yield _gren(text, "forhand", f"omrostning:{bild.fraga.id}:{nr}")


# --- The vote, and what follows --------------------------------------------------------------------------------------


def _rostat(n: Namngivning, bild: Fragebild) -> Iterator[Stycke]:
    """What is said when the votes are counted, with the rules that settle the question."""
    val = ar_valfraga(bild.fraga)
    yield gor(n, "manus.valsedlar_raknade" if val else "manus.rostat")
    for nr, r in enumerate(bild.regler, start=1):
        text = n.fyll("trad.lagrum", text=r.text.removesuffix("."), hanvisning=r.regel.hanvisning)
        yield _gren(text, "trad.lagrum", f"regel:{bild.fraga.id}:{nr}")
    if val:
        yield sag(n, "val.manus_resultat", f"resultat:{bild.fraga.id}")
        yield sag(n, "val.manus_valda", f"utfall:{bild.fraga.id}")
        yield gren(n, "manus.klubbslag")
        return
    yield sag(n, "manus.resultat", f"resultat:{bild.fraga.id}")
    if any(r.regel is R_5_56_1 for r in bild.regler):
        yield sag(n, "manus.utslagsrost", f"utslagsrost:{bild.fraga.id}")
    for d in dict.fromkeys(steg.delfraga for steg in bild.steg if steg.sager):
        for kandidat in d.kandidater:
            utfallet = utfall_av(n, d, kandidat)
            yield sag(n, "avgors.majoritet", f"utfall:{d.id}:{kandidat}", utfall=utfallet)
    yield gren(n, "manus.klubbslag")


def _foljder(n: Namngivning, bild: Fragebild) -> Iterator[Stycke]:
    if not any(f.faller or f.bortfall for f in bild.foljder):
        return
    yield gor(n, "manus.foljd")
    for f in bild.foljder:
        delar = [n.fyll("forhand.faller", vilka=lista(f.faller))] if f.faller else []
        foljd = " ".join([*delar, *(b.text for b in f.bortfall)]) or n.fyll("forhand.inget_faller")
        text = n.fyll("trad.om", utfall=f.utfall, foljd=foljd)
        yield _gren(text, "trad.om", f"foljd:{bild.fraga.id}:{f.alternativ}")
