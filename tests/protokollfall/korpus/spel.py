"""Plays a case: the events that its facts tell of, in their order, and no other."""

from collections.abc import Iterator

from attrs import field, frozen

from propositionsordning import (
    Alternativslag,
    BeslutAntecknat,
    DeltarInte,
    ForslagVagrat,
    FragaForfallen,
    Fragestatus,
    Handelse,
    Klubbslag,
    Lage,
    LedamotIntrader,
    LedamotLamnar,
    OmrostningBegard,
    OmrostningGenomford,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    OrdningsfragaVackt,
    Ordningsfragesart,
    OverlaggningAvslutad,
    Partirost,
    PropositionStalld,
    ReservationAnmald,
    Riktning,
    Rostning,
    SammantradetAvslutat,
    UppfattningRedovisad,
    Utslagsrost,
    Vagransgrund,
    YrkandeAtertaget,
    YrkandenSammanslagna,
    borja,
    fragestatus,
    hinder,
    rostlangd,
    tillampa,
)
from propositionsordning.ordning.gang import att_stalla
from tests.protokollfall.korpus.fakta import Fall, Fragefakta
from tests.protokollfall.korpus.mote import arende, sammantrade, yrkanden_om
from tests.protokollfall.korpus.ordning import Ordningsfakta, huvudrader, omlagd_ordning, verklig_ordning

__all__ = ["Spelat", "spela_fall"]

# Rows that are no question of the propositionsordning.
_UTANFOR = frozenset({"ordningsfraga", "vagran"})

# The minutes' own word on the outcome, told apart from what the finding or the count says.
_UTTALAT = frozenset({"beslutet", "efter_omrostningen", "kallan", "lasning", "huvudvoteringen"})


@frozen(kw_only=True)
class Spelat:
    """A played case: its last state, the order it followed, and which delfråga each row became."""

    fall: Fall
    lage: Lage = field(repr=False)
    ordning: Ordningsfakta = field(repr=False)
    delfragor: dict[int, str]
    trots: tuple[str, ...]


def spela_fall(fall: Fall) -> Spelat:
    """The case from its first event to the end of the sammanträde."""
    mote, arendet = sammantrade(fall), arende(fall)
    ordning = verklig_ordning(fall, mote, arendet)
    spelare = _Spelare(fall, borja(mote, arendet), ordning)
    spelare.hela()
    return Spelat(
        fall=fall,
        lage=spelare.lage,
        ordning=ordning,
        delfragor=spelare.delfragor,
        trots=tuple(spelare.trots),
    )


class _Spelare:
    """The state as it moves, and what is looked up on the way."""

    def __init__(self, fall: Fall, lage: Lage, ordning: Ordningsfakta) -> None:
        self.fall = fall
        self.lage = lage
        self.ordning = ordning
        self.delfragor: dict[int, str] = {}
        self.trots: list[str] = []

    def ske(self, handelse: Handelse) -> None:
        """The event, in spite of a hinder where the minutes say that it happened."""
        hindren = hinder(self.lage, handelse)
        if hindren and all(h.kan_trotsas for h in hindren):
            self.trots.append(hindren[0].regel.id)
            self.lage = tillampa(self.lage, handelse, trots="så enligt protokollet")
        else:
            self.lage = tillampa(self.lage, handelse)

    def hela(self) -> None:
        rader = self.rader()
        self.fore(rader)
        for fraga in rader:
            if fraga.form in _UTANFOR:
                self.utanfor(fraga)
            else:
                self.fragan(fraga)
        self.antecknade()
        self.forfall()
        for rad in self.fall.reservationer:
            fragor = tuple(self.ordning.fragor[nr] for nr in rad.get("fragor") or ())
            self.ske(ReservationAnmald(av=tuple(rad.get("vem", ())), fragor=fragor))
        self.ske(SammantradetAvslutat())

    def fore(self, rader: list[Fragefakta]) -> None:
        """What comes before the first question of the order; the rows it takes are taken away."""
        for rad in self.fall.ej_stallda:
            if rad["skal"] == "atertagen":
                for yrkande in yrkanden_om(self.lage.arende, rad["alt"]):
                    self.ske(YrkandeAtertaget(yrkande))
        while rader and rader[0].form in _UTANFOR:
            self.utanfor(rader.pop(0))
        if "yrkanden_sammanslagna_genom_beslut" in self.fall.omstandigheter:
            self.sla_samman()
        if self.lage.arende.forslag:
            self.ske(OverlaggningAvslutad(kant=False))
        if not self.ordning.harledd:
            self.ske(OrdningRedovisad(self.ordning.ordning, kant=False))
        if "propositionsordning_godkand" in self.fall.omstandigheter:
            self.ske(OrdningGodkand())
        for rad in self.fall.deltar_inte:
            fragor = tuple(self.ordning.fragor[nr] for nr in rad["fragor"] if nr in self.ordning.fragor)
            if fragor or not rad["fragor"]:
                self.ske(DeltarInte(av=(rad["vem"],), fragor=fragor))

    def sla_samman(self) -> None:
        """The yrkanden on an alternative that is told to hold so many, where they are that many."""
        for i, a in self.fall.alternativ.items():
            mal = (a.bas[0] if a.bas else None) if a.art == "avslag" else i
            riktning = Riktning.AVSLAG if a.art == "avslag" else Riktning.BIFALL
            ids = tuple(y.id for y in self.lage.yrkanden if (y.forslag, y.riktning) == (mal, riktning))
            if a.sammanslagna == len(ids):
                self.ske(YrkandenSammanslagna(yrkanden=ids, genom_beslut=True))

    def rader(self) -> list[Fragefakta]:
        """The questions of the order, and the ordningsfrågor and refusals among them, as they came."""
        egna = {f.nr for f in huvudrader(self.fall)}
        return [f for f in self.fall.fragor if f.nr in egna or f.form in _UTANFOR]

    def utanfor(self, rad: Fragefakta) -> None:
        """An ordningsfråga, which is decided like any other question, or a refusal."""
        if rad.form == "vagran":
            self.ske(ForslagVagrat(forslag=rad.alternativ[0], grund=Vagransgrund.OKAND))
            return
        a = self.fall.alternativ[rad.alternativ[0]]
        art, fraga_id = Ordningsfragesart(a.slag), f"o{rad.nr}"
        egen = art is Ordningsfragesart.ANNAT
        emot = self.fall.alternativ[rad.alternativ[1]].rubrik
        self.ske(
            OrdningsfragaVackt(
                id=fraga_id,
                art=art,
                av=a.yrkare,
                rubrik=f"att {a.rubrik}" if egen else None,
                emot=f"att {emot}" if egen else None,
            )
        )
        self.ordning.fragor[rad.nr] = fraga_id
        self.fragan(rad)

    def antecknade(self) -> None:
        """What carried although nothing is told of how it was put."""
        stallda = {a for f in self.fall.fragor for a in f.alternativ}
        for i in self.fall.facit["bifallna"]:
            if i not in stallda:
                for fraga in self.fragor_om(i):
                    self.ske(BeslutAntecknat(fraga=fraga, utfall=i))

    def fragan(self, rad: Fragefakta) -> None:
        """One question of the order, with the rows that belong to it."""
        if rad.vinnare_av is not None:
            self.fragan(self.fall.fraga(rad.vinnare_av))
        self.intradande(rad)
        fraga_id = self.ordning.fragor.get(rad.nr)
        if self.lage.gang is not None:
            delfraga = att_stalla(self.lage.gang)
            stalls = "" if delfraga is None else delfraga.id
        else:
            stalls = self.forsta(fraga_id or self.ordning.fragor[self.toppen(rad).nr])
        self.delfragor[rad.nr] = stalls
        self.ske(PropositionStalld(stalls))
        self.finn(rad)

    def toppen(self, rad: Fragefakta) -> Fragefakta:
        """The question that the row is part of."""
        return rad if rad.del_av is None else self.toppen(self.fall.fraga(rad.del_av))

    def forsta(self, fraga_id: str) -> str:
        ordning = self.lage.ordning
        kedja = ordning is not None and (f := ordning.fraga(fraga_id)) is not None and f.form.value == "kedja"
        return f"{fraga_id}.1" if kedja else fraga_id

    def finn(self, rad: Fragefakta) -> None:
        """The finding, then the vote with what it needs, or the klubbslag."""
        kandidater = self.lage.arbeten[-1].delfraga.kandidater
        funnet = None if rad.funnet is None else self.alternativ(rad.funnet, kandidater)
        self.ske(UppfattningRedovisad(funnet))
        if not rad.rostad and not rad.omlagd:
            self.klubba(rad, kandidater)
            return
        huvudforslag = None
        if funnet is None and len(kandidater) > 2:
            huvudforslag = self.alternativ(str(rad.ja), kandidater)
        self.ske(OmrostningBegard(kant=rad.begard is True, huvudforslag=huvudforslag))
        if rad.omlagd:
            ny = omlagd_ordning(self.fall, self.lage.sammantrade, self.lage.arende, rad)
            self.ordning.fragor.update(ny.fragor)
            self.ske(OrdningAndrad(ordning=ny.ordning))
            return
        if len(kandidater) > 2:
            self.motforslag(rad, kandidater)
        self.rosta(rad, kandidater)
        self.klubba(rad, kandidater)

    def motforslag(self, rad: Fragefakta, kandidater: tuple[str, ...]) -> None:
        """The row that selects what meets the huvudförslag; where there is none, only its outcome is told."""
        under = next((f for f in self.fall.fragor if f.del_av == rad.nr and f.form == "motforslag"), None)
        if under is not None:
            self.fragan(under)
            return
        delfraga = None if self.lage.gang is None else att_stalla(self.lage.gang)
        if delfraga is None:
            return
        huvud = self.lage.arbeten[-1].funnet or self.alternativ(str(rad.ja), kandidater)
        sidor = {self.alternativ(str(s), kandidater) for s in (rad.ja, rad.nej)} - {huvud}
        self.ske(PropositionStalld(delfraga.id))
        self.ske(UppfattningRedovisad(None))
        self.ske(Klubbslag(kant=False, utfall=min(sidor)))

    def rosta(self, rad: Fragefakta, kandidater: tuple[str, ...]) -> None:
        koder = None if rad.koder is None else rad.koder.replace("-", "")
        partier = tuple(Partirost(parti=p, ja=j, nej=n, avstar=a) for p, (j, n, a) in rad.partier.items())
        rostning = Rostning(
            ja=rad.ja_roster,
            nej=rad.nej_roster,
            avstar=rad.avstar,
            franvarande=rad.franvarande,
            koder=koder,
            partier=partier,
        )
        ja, nej = (self.alternativ(str(s), kandidater) for s in (rad.ja, rad.nej))
        self.ske(OmrostningGenomford(ja=ja, nej=nej, rostning=rostning))
        if rad.utslagsrost is not None:
            self.ske(Utslagsrost(self.alternativ(rad.utslagsrost, kandidater)))

    def klubba(self, rad: Fragefakta, kandidater: tuple[str, ...]) -> None:
        """Nothing tells of the klubbslag; the declared outcome is given where the minutes have their own word on it."""
        uttalat = rad.utfall is not None and (rad.utfall_ur in _UTTALAT or self.lage.arbeten[-1].utfall is None)
        utfall = self.alternativ(str(rad.utfall), kandidater) if uttalat else None
        self.ske(Klubbslag(kant=False, utfall=utfall))

    def alternativ(self, fakta_id: str, kandidater: tuple[str, ...]) -> str:
        """The alternative's name in the library, among those that compete."""
        a = self.fall.alternativ[fakta_id]
        if kandidater and kandidater[1] == f"ej_{kandidater[0]}" and a.motsida:
            return kandidater[1]
        if a.art == "fraga" and fakta_id not in kandidater:
            return kandidater[0]
        ordning = self.lage.ordning
        if ordning is None:
            raise ValueError(fakta_id)
        if a.motsida:
            forslag = {Alternativslag.BIFALL, Alternativslag.GRUPP}
            motsidor = [k for k in kandidater if ordning.alternativet(k).slag not in forslag]
            return motsidor[0] if motsidor else fakta_id
        return next((k for k in kandidater if k.partition(":")[0] == fakta_id), fakta_id)

    def intradande(self, rad: Fragefakta) -> None:
        """Those in the row's röstlängd who were not in the one before, and the other way round."""
        langd = rostlangd(self.lage.narvaro)
        if rad.koder is None or langd is None:
            return
        nu = [vem for vem, kod in zip(self.fall.rostlangd, rad.koder, strict=True) if kod != "-"]
        for vem in langd:
            if vem not in nu:
                self.ske(LedamotLamnar(vem))
        for vem in nu:
            if vem not in langd:
                self.ske(LedamotIntrader(vem, ersattare=vem in self.fall.ersattare))

    def forfall(self) -> None:
        """What was not put although the order has it: declared, or silently passed."""
        for rad in self.fall.ej_stallda:
            for fraga in self.fragor_om(rad["alt"]):
                status = fragestatus(self.lage)[fraga]
                kvar = status is Fragestatus.ATERSTAR
                if kvar or (rad.get("konstaterat") and status is Fragestatus.FORFALLEN):
                    self.ske(FragaForfallen(fraga))

    def fragor_om(self, alternativ: str) -> Iterator[str]:
        ordning = self.lage.ordning
        for fraga in () if ordning is None else ordning.fragor:
            if alternativ in {a.partition(":")[0] for a in fraga.alternativ}:
                yield fraga.id
