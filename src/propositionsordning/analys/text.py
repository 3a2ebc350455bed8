"""The analysis in Swedish, for the chair: sections of sentences, and the same as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations

from attrs import frozen

from propositionsordning.analys.frageanalys import Frageanalys
from propositionsordning.analys.ordningsberoende import Analysmetod, Ordningsberoende
from propositionsordning.analys.rangordning import Rangordning, Rostbeteende, Rostunderlag
from propositionsordning.analys.simulering import Simulering, Simuleringssteg, Stegavgorande
from propositionsordning.analys.utfallsrum import Vinstvag
from propositionsordning.fraser.katalog import Fraskatalog, fyll
from propositionsordning.fraser.standard import STANDARD
from propositionsordning.fraser.svenska import antal, lista, med_fler

__all__ = ["Analysavsnitt", "analys_som_text", "analysavsnitt"]

_PAR = 28  # pairs at most that are written out: those of eight alternatives
_KORT = 24  # letters at most of names that are written out each time
_NAMN = 6  # names at most on the line of a ranking that many share


@frozen
class Analysavsnitt:
    """A heading and what stands under it, each a sentence or a line of its own."""

    rubrik: str
    rader: tuple[str, ...]


def analys_som_text(
    analys: Frageanalys,
    *,
    namn: Mapping[str, str] | None = None,
    amne: str | None = None,
    bredd: int = 100,
    fraser: Fraskatalog = STANDARD,
) -> str:
    """The analysis as plain text, lines of at most ``bredd`` characters, ending with a newline.

    ``namn``: what the alternatives (by id) are called, the id itself where nothing is given; ``amne``: what the question
    is about, otherwise its alternatives.

    >>> from propositionsordning.analys.frageanalys import analysera
    >>> from propositionsordning.ordning.fraga import Fraga, Frageform
    >>> abc = ("a", "b", "c")
    >>> u = Rostunderlag(alternativ=abc, rangordningar=(Rangordning(vem="S", mandat=5, ordning=("b", "a")),))
    >>> a = analysera(Fraga(id="1", form=Frageform.MOTSTALLDA, alternativ=abc), u)
    >>> print(analys_som_text(a).partition("utfallet?")[2].splitlines()[1])
    • Nej: b får fler röster än vart och ett av de andra förslagen och vinner i varje ordning, både om
    """
    vad = amne or lista(analys.fraga.alternativ)
    rader = textwrap.wrap(fyll(fraser, "analys.rubrik", fraga=analys.fraga.id, amne=vad), bredd)
    for avsnitt in analysavsnitt(analys, namn=namn, fraser=fraser):
        rader += ["", *textwrap.wrap(avsnitt.rubrik, bredd)]
        for rad in avsnitt.rader:
            rader += textwrap.wrap(rad, bredd, initial_indent="• ", subsequent_indent="  ")
    return "\n".join(rader) + "\n"


def analysavsnitt(
    analys: Frageanalys, *, namn: Mapping[str, str] | None = None, fraser: Fraskatalog = STANDARD
) -> tuple[Analysavsnitt, ...]:
    """The sections of the analysis; ``namn`` as for :func:`analys_som_text`.

    Long names are listed once, and the text goes on with the ids.
    """
    kallade = {a: (namn or {}).get(a, a) for a in analys.fraga.alternativ}
    i_text = kallade if max(map(len, kallade.values())) <= _KORT else {a: a for a in kallade}
    s = _Skrivare(analys.beroende.underlag, i_text, fraser)
    delar = (
        ("forslagen", _forslagen(s, kallade)),
        ("antaganden", _antaganden(s, analys)),
        ("paren", _paren(s, analys.beroende)),
        ("uppriktigt", _ordningen(s, analys)),
        ("strategiskt", _strategiskt(s, analys)),
        ("avgor", _avgor(s, analys.beroende)),
        ("huvudforslaget", _huvudforslaget(s, analys.beroende)),
        ("utslagsrosten", _utslagsrosten(s, analys.beroende)),
    )
    avsnitten = (Analysavsnitt(s.fyll(f"analys.rubrik.{rubrik}"), tuple(rader)) for rubrik, rader in delar)
    return tuple(a for a in avsnitten if a.rader)


class _Skrivare:
    """Fills in phrases and writes names, orders and shares; lives only while an analysis is written."""

    def __init__(self, underlag: Rostunderlag, namn: Mapping[str, str], fraser: Fraskatalog) -> None:
        self.underlag = underlag
        self.namn = namn
        self._fraser = fraser

    def fyll(self, fras_id: str, /, **falt: str) -> str:
        return fyll(self._fraser, fras_id, **falt)

    def lista(self, alternativ: Sequence[str], *, bindeord: str = "och") -> str:
        return lista([self.namn[a] for a in alternativ], bindeord=bindeord)

    def vagarna(self, vagar: Sequence[Vinstvag], *, bindeord: str = "eller") -> str:
        return self.lista([v.alternativ for v in vagar], bindeord=bindeord)

    def rangordning(self, ordning: Sequence[str]) -> str:
        platser = (self.fyll("analys.plats", nr=str(nr), namn=self.namn[a]) for nr, a in enumerate(ordning, start=1))
        return ", ".join(platser)

    def par(self, ena: str, andra: str) -> str:
        return self.fyll("analys.par", ena=self.namn[ena], andra=self.namn[andra])

    def roster(self, ja: int, nej: int) -> str:
        avstar = self.underlag.mandat - ja - nej
        if avstar:
            return self.fyll("analys.roster.avstar", ja=str(ja), nej=str(nej), avstar=str(avstar))
        return self.fyll("analys.roster", ja=str(ja), nej=str(nej))

    def ordning(self, rostningsordning: Sequence[str]) -> str:
        """An order in words, as it is voted."""
        ena, andra, *resten = (self.namn[a] for a in rostningsordning)
        if not resten:
            return self.fyll("analys.ordning.tva", ena=ena, andra=andra)
        if len(resten) == 1:
            return self.fyll("analys.ordning.tre", ena=ena, andra=andra, sist=resten[0])
        return self.fyll("analys.ordning.flera", ena=ena, andra=andra, senare=lista(resten))

    def andel(self, andel: Fraction) -> str:
        """A share in whole per cent; never 0 for something that happens, nor 100 for something that may not."""
        if 0 < andel < Fraction(1, 100):
            return self.fyll("analys.andel.lite")
        if Fraction(99, 100) < andel < 1:
            return self.fyll("analys.andel.mycket")
        return self.fyll("analys.andel", tal=str(round(andel * 100)))


def _forslagen(s: _Skrivare, kallade: Mapping[str, str]) -> Iterator[str]:
    """What the ids stand for, where the text goes on with them: all of them, also one that is its own name."""
    if dict(kallade) != dict(s.namn):
        yield from (k if k == a else s.fyll("analys.forslaget", id=a, namn=k) for a, k in kallade.items())


# --- The sections -----------------------------------------------------------------------------------------------------


def _antaganden(s: _Skrivare, analys: Frageanalys) -> Iterator[str]:
    grupper: dict[tuple[tuple[str, ...], Rostbeteende], list[Rangordning]] = {}
    for r in s.underlag.rangordningar:
        grupper.setdefault((r.ordning, r.beteende), []).append(r)
    for (ordning, beteende), lika in grupper.items():
        text = s.rangordning(ordning)
        if len(ordning) < len(s.underlag.alternativ) - 1:
            text = s.fyll("analys.rangordning.del", ordning=text)
        if beteende is not Rostbeteende.HOGST:
            text = s.fyll(
                "analys.rangordning.beteende", ordning=text, beteende=s.fyll(f"analys.beteende.{beteende.value}")
            )
        mandat = antal(sum(r.mandat for r in lika), "mandat", "mandat")
        yield s.fyll(
            "analys.rangordning", vem=med_fler([r.vem for r in lika], hogst=_NAMN), mandat=mandat, ordning=text
        )
    if s.underlag.ordforande is None:
        yield s.fyll("analys.utslagsrost.okand")
    else:
        yield s.fyll("analys.utslagsrost.kand", ordning=s.rangordning(s.underlag.ordforande))
    yield s.fyll("analys.antaget")
    yield s.fyll("analys.antaget.omrostning")
    if analys.beroende.metod is Analysmetod.PARVIS:
        yield s.fyll("analys.antaget.parvis")
        yield s.fyll("analys.antaget.strategiskt")


def _paren(s: _Skrivare, o: Ordningsberoende) -> Iterator[str]:
    if o.utfallsrum is None:
        return
    p = o.utfallsrum.parvis
    par = list(combinations(p.alternativ, 2))
    if len(par) > _PAR:
        yield s.fyll("analys.paren.manga", antal=str(len(par)))
        return
    for ena, andra in par:
        roster = s.roster(p.roster(ena, andra), p.roster(andra, ena))
        yield s.fyll("analys.par.roster", par=s.par(ena, andra), roster=roster)


def _ordningen(s: _Skrivare, analys: Frageanalys) -> Iterator[str]:
    fras = "analys.ordningen" if analys.ordningen_given else "analys.ordningen.antagen"
    yield s.fyll(fras, ordning=s.ordning(analys.uppriktig.rostningsordning))
    yield from _stegen(s, analys.uppriktig)


def _strategiskt(s: _Skrivare, analys: Frageanalys) -> Iterator[str]:
    simulering = analys.strategisk
    if simulering is None:
        yield s.fyll("analys.strategiskt.historiskt")
        return
    yield from _stegen(s, simulering)
    if simulering.utfall is None:
        yield s.fyll("analys.strategiskt.okant")
    elif all(steg.utfall for steg in simulering.steg) and len(simulering.steg) < len(simulering.fran_huvudforslag) - 1:
        yield s.fyll("analys.strategiskt.vinner", namn=s.namn[simulering.utfall])


def _stegen(s: _Skrivare, simulering: Simulering) -> Iterator[str]:
    sista = len(simulering.fran_huvudforslag) - 1
    for nr, steg in enumerate(simulering.steg, start=1):
        text = _steg(s, steg, simulering, sist=nr == sista)
        sidor = (steg.huvudforslag, steg.motforslag)
        if steg.utfall is not None and steg.leder_till is not None and steg.leder_till != sidor:
            text = f"{text} {_forklaring(s, dict(zip(sidor, steg.leder_till, strict=True)))}"
        yield text


def _forklaring(s: _Skrivare, leder_till: Mapping[str, str]) -> str:
    """What a vote for each side comes to in the end; a side that itself wins needs no words."""
    (huvud, ja), (mot, nej) = leder_till.items()
    if ja == nej:
        return s.fyll("analys.steg.saknar_betydelse", namn=s.namn[ja])
    andras = [(fran, till) for fran, till in leder_till.items() if fran != till]
    if len(andras) == 1:
        [(fran, till)] = andras
        return s.fyll("analys.steg.ena_leder_till", ena=s.namn[fran], till=s.namn[till])
    namn = {"huvud": huvud, "mot": mot, "ja": ja, "nej": nej}
    return s.fyll("analys.steg.leder_till", **{falt: s.namn[a] for falt, a in namn.items()})


def _steg(s: _Skrivare, steg: Simuleringssteg, simulering: Simulering, *, sist: bool) -> str:
    par = s.par(steg.huvudforslag, steg.motforslag)
    roster = s.roster(steg.roster_huvudforslag, steg.roster_motforslag)
    if steg.utfall is None:
        if simulering.utfall is not None:
            return s.fyll("analys.steg.okant_vinner", par=par, roster=roster, namn=s.namn[simulering.utfall])
        vilka = s.lista(simulering.mojliga, bindeord="eller")
        return s.fyll("analys.steg.okant", par=par, roster=roster, vilka=vilka)
    fras = f"analys.steg.{'vinner' if sist else 'vidare'}"
    if steg.avgorande is Stegavgorande.UTSLAGSROST:
        fras += "_utslagsrost"
    return s.fyll(fras, par=par, roster=roster, namn=s.namn[steg.utfall])


def _avgor(s: _Skrivare, o: Ordningsberoende) -> Iterator[str]:
    if o.kan_vinna is None:
        yield s.fyll("analys.provade.ej_beraknad")
        return
    if len(s.underlag.alternativ) == 2 and not o.ordningen_avgor:
        yield s.fyll("analys.en_ordning")
        return
    if len(s.underlag.alternativ) == 2 and o.utfallsrum is not None:  # what is open is the utslagsröst, not the order
        yield s.fyll("analys.en_ordning.utslagsrost", vilka=s.vagarna(o.kan_vinna))
        return
    if o.utfallsrum is None:
        yield s.fyll("analys.provade")
    yield _svaret(s, o, o.kan_vinna)
    if o.utfallsrum is not None and o.utfallsrum.condorcetforlorare is not None:
        yield s.fyll("analys.forlorare", namn=s.namn[o.utfallsrum.condorcetforlorare])
    if not o.ordningen_avgor:
        return
    andelar = {a.alternativ: a for a in o.andelar or ()}
    for vag in o.kan_vinna:
        yield _vag(s, vag, andelar[vag.alternativ].uppriktig if andelar else None)
    if o.oavgjorda:
        yield s.fyll("analys.provade.oppet", andel=s.andel(o.oavgjorda))
    if o.utfallsrum is None:
        return
    if o.strategiskt is None:
        yield s.fyll("analys.strategiskt.ej_beraknad")
    else:
        vilka = [_strategisk(s, v, {a: b.strategisk for a, b in andelar.items()}) for v in o.strategiskt.kan_vinna]
        yield s.fyll("analys.strategiskt.kan_vinna", vilka=lista(vilka, bindeord="eller"))
    if o.andelar is None:
        yield s.fyll("analys.andel.ej_beraknad")


def _svaret(s: _Skrivare, o: Ordningsberoende, kan_vinna: Sequence[Vinstvag]) -> str:
    if o.utfallsrum is None:
        if o.ordningen_avgor:
            return s.fyll("analys.provade.ja", vilka=s.vagarna(kan_vinna))
        return s.fyll("analys.provade.nej", namn=s.vagarna(kan_vinna))
    if o.ordningen_avgor:
        fras = "analys.avgor_utslagsrost" if o.utfallsrum.oavgjort else "analys.avgor"
        return s.fyll(fras, vilka=s.vagarna(kan_vinna))
    fras = "analys.vinnare" if o.utfallsrum.condorcetvinnare else "analys.vinnare_utslagsrost"
    return s.fyll(fras, namn=s.vagarna(kan_vinna))


def _vag(s: _Skrivare, vag: Vinstvag, andel: Fraction | None) -> str:
    namn, ordning = s.namn[vag.alternativ], s.ordning(vag.rostningsordning)
    if andel is None:
        text = s.fyll("analys.kan_vinna", namn=namn, ordning=ordning)
    else:
        text = s.fyll("analys.kan_vinna.andel", namn=namn, ordning=ordning, andel=s.andel(andel))
    if vag.ordforande is not None:
        text = s.fyll("analys.kan_vinna.ordforande", vag=text, ordning=s.rangordning(vag.ordforande))
    return text


def _strategisk(s: _Skrivare, vag: Vinstvag, andelar: Mapping[str, Fraction | None]) -> str:
    andel = andelar.get(vag.alternativ)
    namn = s.namn[vag.alternativ]
    return namn if andel is None else s.fyll("analys.strategisk_andel", namn=namn, andel=s.andel(andel))


def _huvudforslaget(s: _Skrivare, o: Ordningsberoende) -> Iterator[str]:
    if o.huvudforslag is None or not o.ordningen_avgor or len(s.underlag.alternativ) == 2:
        return
    if o.kvar_efter is not None:
        vilka = s.vagarna(o.kvar_efter)
        yield s.fyll("analys.huvudforslag.givet", namn=s.lista(o.forst), vilka=vilka)
    for lage in o.huvudforslag:
        namn, vilka = s.namn[lage.huvudforslag], s.vagarna(lage.kan_vinna)
        if len(lage.kan_vinna) == 1:
            yield s.fyll("analys.huvudforslag.ett", namn=namn, vilka=vilka)
        elif lage.andel:
            yield s.fyll("analys.huvudforslag.andel", namn=namn, vilka=vilka, andel=s.andel(lage.andel))
        else:
            yield s.fyll("analys.huvudforslag.flera", namn=namn, vilka=vilka)
    tjanar = [
        s.fyll(
            "analys.huvudforslag.andring",
            namn=s.namn[a.alternativ],
            fore=s.andel(a.uppriktig),
            efter=s.andel(lage.andel),
        )
        for a, lage in zip(o.andelar or (), o.huvudforslag, strict=False)
        if lage.andel is not None and lage.andel > a.uppriktig
    ]
    if tjanar:
        yield s.fyll("analys.huvudforslag.tjanar", vilka=lista(tjanar))
    if o.strategiskt is not None:
        yield s.fyll("analys.huvudforslag.uppriktigt")
        yield s.fyll("analys.huvudforslag.strategiskt")


def _utslagsrosten(s: _Skrivare, o: Ordningsberoende) -> Iterator[str]:
    if o.utfallsrum is None or not o.utfallsrum.lika:
        return
    paren = [s.fyll("analys.lika.par", ena=s.namn[ena], andra=s.namn[andra]) for ena, andra in o.utfallsrum.lika]
    yield s.fyll("analys.lika", vilka=lista(paren, bindeord="samt"))
    if o.utfallsrum.oavgjort:
        yield s.fyll("analys.utslagsrost.bada")
        return
    nu = {v.alternativ for v in o.kan_vinna or ()}
    andra = [v for v in o.fri_utslagsrost or () if v.alternativ not in nu]
    if andra:
        yield s.fyll("analys.utslagsrost.andrar", vilka=s.vagarna(andra, bindeord="och"))
    else:
        yield s.fyll("analys.utslagsrost.inget")
