"""The alternatives that the yrkanden give: identical yrkanden grouped, avslag placed where it competes."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import validate

from propositionsordning.arende.forslag import FORMELLA_ARTER, UPPSKOVSARTER, Forslag, Forslagsart
from propositionsordning.arende.yrkande import Riktning, Yrkande
from propositionsordning.fel import OgiltigtVarde
from propositionsordning.fraser.svenska import lista
from propositionsordning.ordning.bygge import bygg
from propositionsordning.ordning.fraga import Alternativ, Alternativslag
from propositionsordning.ordning.gruppering import (
    Nyckel,
    Tavlan,
    det_nekande,
    likalydande,
    overlappar,
    per_punkt,
    punktrubrik,
    punktsuffix,
)

__all__ = ["BEREDS", "Alternativen", "satt_samman"]

AVSLAG = "avslag"
IDAG = "idag"
_UTOM_SAKEN = FORMELLA_ARTER | {Forslagsart.TILLAGG}
ATERREMITTERAS = "aterremitteras"
BEREDS = "bereds"


def satt_samman(forslag: tuple[Forslag, ...], yrkanden: tuple[Yrkande, ...]) -> Alternativen:
    """Group the yrkanden into alternatives.

    Yrkanden for the same förslag and points are one alternative, and so are yrkanden for förslag with the same art,
    base and lydelse. Who moves them plays no part: two förslag from the same parties stay two.

    >>> a = Forslag(id="a", art=Forslagsart.EGET, rubrik="M:s yrkande", lydelse=("Avslå.",))
    >>> b = Forslag(id="b", art=Forslagsart.EGET, rubrik="L:s yrkande", lydelse=("Avslå.",))
    >>> ys = (Yrkande(id="y1", forslag="a"), Yrkande(id="y2", forslag="b"))
    >>> [(x.id, x.yrkanden) for x in satt_samman((a, b), ys).alla()]
    [('a', ('y1', 'y2'))]
    """
    return Alternativen(forslag, yrkanden)


class Alternativen:
    """The alternatives under construction; lives only while an order is being made."""

    def __init__(self, forslag: tuple[Forslag, ...], yrkanden: tuple[Yrkande, ...]) -> None:
        self._forslag = {f.id: f for f in forslag}
        self._lika = likalydande(forslag)
        self._utom_saken = {f.id for f in forslag if f.art in _UTOM_SAKEN}
        self._yrkanden = yrkanden
        self._alternativ: dict[str, Alternativ] = {}
        self._bifall: dict[Nyckel, list[Yrkande]] = {}
        self._avslag: dict[Nyckel, list[Yrkande]] = {}
        self._blankt: list[Yrkande] = []
        for y in yrkanden:
            if y.forslag is None:
                self._blankt.append(y)
            else:
                grupp = self._bifall if y.riktning is Riktning.BIFALL else self._avslag
                punkter = tuple(sorted(set(y.punkter))) if y.punkter else ()
                grupp.setdefault((self._lika[y.forslag], punkter), []).append(y)
        self._moverade = [(self._lagg_bifall(n, bakom), self._forslag[n[0]]) for n, bakom in self._bifall.items()]
        # What few ärenden have, and need not be gone through in the others.
        self._hander = any((y.hand or 1) > 1 for y in yrkanden)
        self._punktvis = any(y.punkter for y in yrkanden) or any(f.punkter for f in forslag)

    def alla(self) -> tuple[Alternativ, ...]:
        """Every alternative made so far, in the order they were made."""
        return tuple(self._alternativ.values())

    def slag(self, alternativ_id: str) -> Alternativslag:
        """The kind of an alternative."""
        return self._alternativ[alternativ_id].slag

    def positivt(self, alternativ_id: str) -> bool:
        """Does carrying it say yes to what the ärende asks (R-3-7)?"""
        alternativ = self._alternativ[alternativ_id]
        return alternativ.slag is Alternativslag.BIFALL and all(self._forslag[f].positivt for f in alternativ.forslag)

    @property
    def forslag(self) -> dict[str, Forslag]:
        """The förslag by id."""
        return self._forslag

    def punkter(self, alternativ_id: str) -> tuple[int, ...]:
        """The points that the alternative concerns (empty: all)."""
        return self._alternativ[alternativ_id].punkter

    def baser(self, alternativ: tuple[str, ...]) -> set[str]:
        """What the förslag of these alternatives hang on, by id."""
        return {self._lika[b] for a in alternativ for f in self._alternativ[a].forslag for b in self._forslag[f].bas}

    def skjuts_upp(self, formella: tuple[str, ...], alternativ: tuple[str, ...]) -> bool:
        """Does a formal alternative put off all that the others would decide (R-1-9)?

        An uppskov of some points leaves the rest to be decided today, and so the question too when its points are not known.
        """
        oppnade = [i for a in formella for i in (self._alternativ[a].ingar or (a,))]
        uppskov = [self._forslag[f] for a in oppnade for f in self._alternativ[a].forslag]
        if any(not f.punkter for f in uppskov):
            return True
        punkter = {p for a in alternativ for p in self._alternativ[a].punkter} or set(
            self._lydelsens_punkter(alternativ)
        )
        return bool(punkter) and any(punkter <= set(f.punkter) for f in uppskov)

    def _lydelsens_punkter(self, alternativ: tuple[str, ...]) -> tuple[int, ...]:
        """The points of the whole förslag that compete, where all of them have as many; none where that is not so."""
        forslag = {f for a in alternativ for f in self._alternativ[a].forslag if self._i_sak(f)}
        langder = {len(self._forslag[f].lydelse) for f in forslag}
        return tuple(range(1, langder.pop() + 1)) if len(langder) == 1 else ()

    def lagg_till(self, alternativ: Alternativ) -> None:
        """Add an alternative that somebody has made: a group, or another grouping of the same förslag."""
        self._alternativ[alternativ.id] = alternativ

    def finn(self, alternativ_id: str) -> Alternativ:
        """The alternative with this id, made if it can be; raises :class:`OgiltigtVarde` otherwise."""
        if alternativ_id not in self._alternativ:
            if alternativ_id == IDAG:
                self.idag()
            elif alternativ_id == BEREDS:
                self.bereds()
            elif alternativ_id == AVSLAG:
                pa_sak = [y for n, ys in self._avslag.items() if self._i_sak(n[0]) for y in ys]
                self._lagg_avslag((), [*pa_sak, *self._blankt])
            elif alternativ_id == ATERREMITTERAS and len(self.aterremisser()) > 1:
                self.aterremitteras(self.aterremisser())
            elif alternativ_id.startswith("ej_"):
                self.finn(alternativ_id.removeprefix("ej_"))
                self.avslag_pa(alternativ_id.removeprefix("ej_"))
            else:
                forslag_id, _, punkter = alternativ_id.partition(":")
                nyckel = self._nyckel(forslag_id, punkter)
                lika = self._lika[nyckel[0]]
                bakom = [
                    y for n, ys in self._bifall.items() if n[0] == lika and overlappar(n[1], nyckel[1]) for y in ys
                ]
                validate(self._alternativ[self._lagg_bifall(nyckel, bakom)])  # the points are as somebody wrote them
        return self._alternativ[alternativ_id]

    def _nyckel(self, forslag_id: str, punkter: str) -> Nyckel:
        delar = punkter.split("+") if punkter else []
        if forslag_id not in self._forslag or not all(d.isdecimal() for d in delar):
            finns = ", ".join([*self._forslag, *(f"ej_{f}" for f in self._forslag), AVSLAG, IDAG])
            raise OgiltigtVarde(
                objekt="Fraga", falt="alternativ", varde=forslag_id + (f":{punkter}" if punkter else ""), tillatet=finns
            )
        return forslag_id, tuple(int(d) for d in delar)

    def formella(self) -> list[tuple[str, Forslag]]:
        """The formal alternatives that somebody has moved, with their förslag, in the order they were moved."""
        return [(a, f) for a, f in self._moverade if f.art in FORMELLA_ARTER]

    def aterremisser(self) -> tuple[str, ...]:
        """The återremisser that somebody has moved, in the order they were moved."""
        return tuple(a for a, f in self._moverade if f.art is Forslagsart.ATERREMISS)

    def tillagg(self) -> list[str]:
        """The tillägg that somebody has moved, in the order they were moved."""
        return [a for a, f in self._moverade if f.art is Forslagsart.TILLAGG]

    def andrahand(self) -> list[tuple[str, tuple[str, ...]]]:
        """Whole förslag moved only i andra hand or later after a first hand in sak, with those first hands (R-2-22)."""
        if not self._hander:
            return []
        forsta = self._forstahand_i_sak()
        resultat = []
        for nyckel, bakom in self._bifall.items():
            if self._i_sak(nyckel[0]) and self._bara_andrahand(bakom, forsta):
                hander = dict.fromkeys(h for y in bakom for vem in y.av for h in forsta.get(vem, ()))
                resultat.append((self._bifall_id(nyckel), tuple(hander)))
        return resultat

    def tavlande(self, *, andring_forst: bool = False) -> Iterator[Tavlan]:
        """The material questions: what competes, point by point where the yrkanden concern different points.

        ``andring_forst``: the ändringar are put before, so that here their bases stand for the whole (O-8).
        """
        bifall, avslag = self._i_huvudfragan()
        if andring_forst:
            andringar = [n for n in bifall if self._andrar(n[0])]
            bifall = [n for n in bifall if n not in andringar]
            for bas in dict.fromkeys(b for n in andringar for b in self._andrar(n[0])):
                if all(n[0] != bas for n in bifall):
                    bifall.append((bas, ()))
            avslag = [n for n in avslag if not self._andrar(n[0])]
        blankt = self._blankt if self._avslar_allt() else []
        if len(bifall) > 1:
            bifall.sort(key=lambda n: self._forslag[n[0]].art is not Forslagsart.LIGGANDE)
        if not self._punktvis:
            if bifall:
                yield self._tavla((), bifall, avslag, blankt)
            return
        for punkter, b, n in per_punkt(bifall, avslag, self._punkter(bifall), self._uppskjutna(bifall)):
            if b:
                yield self._tavla(punkter, b, n, blankt)

    def andringar(self) -> Iterator[Tavlan]:
        """O-8: the ändringar of the same förslag against each other and against none of them, before the whole is put.

        They are put together because what they change is not told: put one by one, two that exclude each other could
        both carry.
        """
        grupper: dict[tuple[str, ...], list[Nyckel]] = {}
        bifall, avslag = self._i_huvudfragan()
        for n in bifall:
            if self._andrar(n[0]):
                grupper.setdefault(self._andrar(n[0]), []).append(n)
        for baser, nycklar in grupper.items():
            ids = [self._lagg_bifall(n, self._bifall.get(n, [])) for n in nycklar]
            rubriker = [self._alternativ[a].rubrik for a in ids]
            andrade = {n[0] for n in nycklar}
            bakom = [y for n in avslag if n[0] in andrade for y in self._avslag[n]]
            avslag_id = "ej_" + "+".join(ids)
            self._alternativ[avslag_id] = bygg(
                Alternativ,
                id=avslag_id,
                slag=Alternativslag.AVSLAG,
                rubrik="avslag på " + (rubriker[0] if len(ids) == 1 else _andringarna(self._forslag, baser)),
                forslag=tuple(n[0] for n in nycklar),
                yrkanden=tuple(y.id for y in bakom),
            )
            yield Tavlan((*ids, avslag_id), (), bool(bakom))

    def _andrar(self, forslag_id: str) -> tuple[str, ...]:
        """The whole förslag that an ändring changes, by id; empty for all else, and where no such förslag can be put."""
        forslag = self._forslag[forslag_id]
        if forslag.art is not Forslagsart.ANDRING:
            return ()
        baser = dict.fromkeys(self._lika[b] for b in forslag.bas)
        i_andra_hand = {a for a, _ in self.andrahand()}
        helheter = tuple(
            b
            for b in baser
            if self._i_sak(b) and self._forslag[b].art is not Forslagsart.ANDRING and b not in i_andra_hand
        )
        return helheter if len(helheter) == len(baser) else ()

    def _i_huvudfragan(self) -> tuple[list[Nyckel], list[Nyckel]]:
        """What is moved, or moved against, in sak, apart from what is moved only i andra hand."""
        forsta = self._forstahand_i_sak() if self._hander else {}
        bifall: list[Nyckel] = [
            n for n, bakom in self._bifall.items() if self._i_sak(n[0]) and not self._bara_andrahand(bakom, forsta)
        ]
        avslag = [n for n, bakom in self._avslag.items() if self._i_sak(n[0]) and self._tavlar(bakom)]
        moverade = {n[0] for n in (*bifall, *self._bifall) if self._i_sak(n[0])} if avslag else set[str]()
        for forslag_id, _ in avslag:
            if forslag_id not in moverade:
                moverade.add(forslag_id)
                bifall.append((forslag_id, ()))
        if not bifall:
            bifall += [(f.id, ()) for f in self._forslag.values() if f.art is Forslagsart.LIGGANDE][:1]
        return bifall, avslag

    def avslaget(self, alternativ: tuple[str, ...]) -> str | None:
        """The one of three or more that would reject the rest (O-7), or None."""
        return det_nekande([self._alternativ[a] for a in alternativ], self._forslag) if len(alternativ) > 2 else None

    def grupp(self, ingar: tuple[str, ...], rubrik: str) -> str:
        """Several alternatives as one, to be chosen between later."""
        grupp_id = "+".join(ingar)
        self._alternativ[grupp_id] = bygg(
            Alternativ, id=grupp_id, slag=Alternativslag.GRUPP, ingar=ingar, rubrik=rubrik
        )
        return grupp_id

    def idag(self) -> str:
        """The side against a lone uppskov (R-1-5)."""
        emot = [y.id for (f, _), ys in self._avslag.items() if self._forslag[f].art in UPPSKOVSARTER for y in ys]
        self._alternativ[IDAG] = bygg(
            Alternativ, id=IDAG, slag=Alternativslag.IDAG, rubrik="att ärendet avgörs idag", yrkanden=tuple(emot)
        )
        return IDAG

    def aterremitteras(self, aterremisser: tuple[str, ...]) -> str:
        """Several återremisser as one: that the ärende is sent back, whichever motivering is then chosen (O-17)."""
        self._alternativ[ATERREMITTERAS] = bygg(
            Alternativ,
            id=ATERREMITTERAS,
            slag=Alternativslag.GRUPP,
            rubrik="att ärendet återremitteras",
            ingar=aterremisser,
        )
        return ATERREMITTERAS

    def bereds(self) -> str:
        """The side on which an ärende that is not prepared is not decided either (5:33)."""
        self._alternativ[BEREDS] = bygg(
            Alternativ, id=BEREDS, slag=Alternativslag.BEREDS, rubrik="att ärendet inte avgörs utan beredning"
        )
        return BEREDS

    def avslag_pa(self, alternativ_id: str) -> str:
        """The rejecting side of one alternative."""
        bifall = self._alternativ[alternativ_id]
        avslag_id = f"ej_{alternativ_id}"
        lika = {self._lika[f] for f in bifall.forslag}
        bakom = [
            y
            for (forslag, punkter), ys in self._avslag.items()
            if forslag in lika and overlappar(punkter, bifall.punkter)
            for y in ys
        ]
        self._alternativ[avslag_id] = bygg(
            Alternativ,
            id=avslag_id,
            slag=Alternativslag.AVSLAG,
            rubrik=f"avslag på {bifall.rubrik}",
            forslag=bifall.forslag,
            punkter=bifall.punkter,
            yrkanden=tuple(y.id for y in (*bakom, *(self._blankt if self._avslar_allt() else ()))),
        )
        return avslag_id

    def _tavla(
        self, punkter: tuple[int, ...], bifall: list[Nyckel], avslag: list[Nyckel], blankt: list[Yrkande]
    ) -> Tavlan:
        bakom: dict[Nyckel, list[Yrkande]] = {}
        for n in bifall:
            bakom.setdefault((n[0], punkter or n[1]), []).extend(self._bifall.get(n, []))
        # Without points of its own the question puts what was moved as it was moved, which is made already.
        ids = [
            self._bifall_id(n) if not punkter and n in self._bifall else self._lagg_bifall(n, ys)
            for n, ys in bakom.items()
        ]
        motyrkanden = [y for n in avslag for y in self._avslag[n]] + blankt
        if len(ids) == 1:
            motsida = self.avslag_pa(ids[0])
            ids.append(motsida)
        elif motyrkanden:
            ids.append(self._lagg_avslag(punkter, motyrkanden))
        return Tavlan(tuple(ids), punkter, bool(motyrkanden))

    def _lagg_bifall(self, nyckel: Nyckel, bakom: list[Yrkande]) -> str:
        forslag, punkter = self._forslag[nyckel[0]], nyckel[1]
        alternativ_id = self._bifall_id(nyckel)
        self._alternativ[alternativ_id] = bygg(
            Alternativ,
            id=alternativ_id,
            slag=Alternativslag.BIFALL,
            rubrik=punktrubrik(forslag, punkter),
            forslag=(forslag.id,),
            punkter=punkter,
            yrkanden=tuple([y.id for y in bakom]),
        )
        return alternativ_id

    def _lagg_avslag(self, punkter: tuple[int, ...], bakom: list[Yrkande]) -> str:
        alternativ_id = AVSLAG + punktsuffix(punkter)
        self._alternativ[alternativ_id] = bygg(
            Alternativ,
            id=alternativ_id,
            slag=Alternativslag.AVSLAG,
            rubrik="avslag",
            punkter=punkter,
            yrkanden=tuple(dict.fromkeys(y.id for y in bakom)),
        )
        return alternativ_id

    def _bifall_id(self, nyckel: Nyckel) -> str:
        return nyckel[0] + punktsuffix(nyckel[1])

    def _i_sak(self, forslag_id: str) -> bool:
        return forslag_id not in self._utom_saken

    def _uppskjutna(self, bifall: list[Nyckel]) -> tuple[tuple[int, ...], ...]:
        """The points of each uppskov of only some points (R-1-9), where all that competes has the same points."""
        if len({len(self._forslag[n[0]].lydelse) for n in bifall}) != 1:
            return ()
        return tuple(f.punkter for _, f in self.formella() if f.punkter)

    def _punkter(self, bifall: list[Nyckel]) -> tuple[int, ...]:
        langst = max((len(self._forslag[n[0]].lydelse) for n in bifall), default=0)
        namnda = {p for n in (*bifall, *self._avslag) for p in n[1] if self._i_sak(n[0])}
        namnda |= {p for punkter in self._uppskjutna(bifall) for p in punkter if p <= langst}
        return tuple(sorted(namnda | set(range(1, langst + 1)))) if namnda else ()

    def _forstahand_i_sak(self) -> dict[str, tuple[str, ...]]:
        """Who has moved something in sak i första hand, and the alternatives that it may be."""
        forsta: dict[str, tuple[str, ...]] = {}
        for grupp, prefix in ((self._bifall, ""), (self._avslag, "ej_")):
            for nyckel, bakom in grupp.items():
                for y in bakom:
                    if y.hand == 1 and self._i_sak(nyckel[0]):
                        egna = (prefix + self._bifall_id(nyckel), *((AVSLAG,) if prefix else ()))
                        for vem in y.av:
                            forsta[vem] = (*forsta.get(vem, ()), *egna)
        return forsta

    def _bara_andrahand(self, bakom: list[Yrkande], forsta: dict[str, tuple[str, ...]]) -> bool:
        return self._hander and all((y.hand or 1) > 1 and any(vem in forsta for vem in y.av) for y in bakom)

    def _tavlar(self, bakom: list[Yrkande]) -> bool:
        """Avslag competes unless each who moves it supports another whole förslag, which then already opposes it."""
        stoder = {
            vem for n, ys in self._bifall.items() if self._i_sak(n[0]) for y in ys if (y.hand or 1) == 1 for vem in y.av
        }
        return any(not y.av or not set(y.av) <= stoder or y.punkter for y in bakom)

    def _avslar_allt(self) -> bool:
        return bool(self._blankt) and self._tavlar(self._blankt)


def _andringarna(forslag: dict[str, Forslag], baser: tuple[str, ...]) -> str:
    return "ändringarna i " + lista([forslag[b].rubrik for b in baser])
