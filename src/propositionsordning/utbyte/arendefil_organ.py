"""The organ of an ärendefil: a table in the file, or an organ file beside it; and the people that the file may name."""

from __future__ import annotations

from pathlib import Path

from attrs import field, frozen

from propositionsordning.fel import Filfel
from propositionsordning.lag.regel import Huvudman, Organtyp
from propositionsordning.mote.organ import Ledamot, Organ
from propositionsordning.utbyte.arendefil_falt import (
    Kalla,
    Samlare,
    Varde,
    beteckning,
    bygg,
    en_av,
    heltal,
    ja_nej,
    ja_nej_okant,
    lista_av,
    menade_du,
    numrerade,
    tabell,
    tabell_av,
    text,
    visa,
)
from propositionsordning.utbyte.filer import las_text
from propositionsordning.utbyte.tomlrader import las_toml

__all__ = ["ORGANFORMAT", "Personer", "format_av", "las_organ", "personer"]

ORGANFORMAT = "propositionsordning/organ/1"
"""What an organ file says that it is."""


def format_av(v: Varde, ratt: str) -> str:
    """The file's ``format``, which must be ``ratt``; raises :class:`Filfel` otherwise."""
    if v.ra is None:
        raise v.fel(f'saknas; filen börjar med format = "{ratt}"')
    if v.ra != ratt:
        raise v.otillatet(f'"{ratt}"')
    return ratt


# --- The organ --------------------------------------------------------------------------------------------------------

_LEDAMOT = {"id": beteckning, "namn": text, "parti": beteckning, "ersattare": ja_nej}
_ledamot = tabell_av(Ledamot, _LEDAMOT, kravs=("id",))
_ORGAN = {
    "typ": en_av(Organtyp),
    "namn": text,
    "benamning": text,
    "huvudman": en_av(Huvudman),
    "antal_ledamoter": heltal(1),
    "ledamoter": numrerade(lambda _nr: _ledamot),
    "inkallelseordning": lista_av(beteckning),
    "distans": ja_nej_okant,
}


def las_organ(v: Varde, *, katalog: Path) -> Organ:
    """The organ: a table, or the name of a file beside the ärendefil (relative to ``katalog``).

    Raises :class:`Filfel`; the faults of an organ file stand at the place that names it, with their own lines.
    """
    if not isinstance(v.ra, str):
        return _organ(v)
    sokvag = katalog / text(v)
    try:
        data, rader = las_toml(las_text(sokvag), fil=v.ra)
        fil = Varde(data, (), Kalla(v.ra, rader))
        format_av(fil.under("format"), ORGANFORMAT)
        return _organ(fil)
    except Filfel as fel:
        samlare = Samlare()
        for f in sorted(fel.fel, key=lambda f: f.rad or 0):
            samlare.fel += v.fel(f"{v.ra}: {f}").fel
        samlare.klart(v.kalla)
        raise


def _organ(v: Varde) -> Organ:
    tillatna = {"format": text, **_ORGAN} if not v.vag else _ORGAN
    falt = tabell(v, tillatna, kravs=("typ", "namn"))
    falt.pop("format", None)
    return bygg(v, Organ, falt)


# --- The people -------------------------------------------------------------------------------------------------------


@frozen
class Personer:
    """Whom the file may name: the organ's members by id and by name, and its parties.

    Where the organ names nobody everything that could be an id (or, where a text will do, a name) is taken as it is.
    ``kanda`` False: the organ has faults of its own, so that nothing can be said against a name.
    """

    ledamoter: tuple[Ledamot, ...] = field(default=(), repr=False)
    partier: tuple[str, ...] = ()
    kanda: bool = True

    def person(self, v: Varde) -> str:
        """The id of the member that the value names by id, by name, or as "Namn (P)"."""
        if not self.kanda:
            return "".join(text(v).split())
        return self._finn(text(v), v, ()) if self.ledamoter else beteckning(v)

    def person_eller_parti(self, v: Varde) -> str:
        """The same, or a party; any text where the organ names nobody."""
        skrivet = text(v)
        return self._finn(skrivet, v, self.partier) if self.ledamoter else skrivet

    def parti(self, v: Varde) -> str:
        """One of the parties, or any where the organ names nobody."""
        skrivet = beteckning(v)
        if self.ledamoter and skrivet not in self.partier:
            finns = ", ".join(self.partier)
            raise v.fel(f"{visa(skrivet)} är inget av organets partier: {finns}{menade_du(skrivet, self.partier)}")
        return skrivet

    def med_namn(self, namn: str, parti: str | None = None) -> tuple[Ledamot, ...]:
        """The members of this name, and of this party where one is given; upper and lower case are alike."""
        vikt = _vik(namn)
        return tuple(
            p
            for p in self.ledamoter
            if (p.namn is not None and _vik(p.namn) == vikt and parti in {None, p.parti}) or vikt == _vik(str(p))
        )

    def _finn(self, skrivet: str, v: Varde, aven: tuple[str, ...]) -> str:
        if skrivet in aven or any(p.id == skrivet for p in self.ledamoter):
            return skrivet
        traffar = self.med_namn(skrivet)
        if len(traffar) == 1:
            return traffar[0].id
        if traffar:
            ids = " eller ".join(visa(p.id) for p in traffar)
            raise v.fel(f"{visa(skrivet)} är namnet på flera ledamöter; ange {ids}")
        raise v.fel(f"{visa(skrivet)} finns inte bland organets ledamöter{self.narmast(skrivet, aven)}")

    def narmast(self, skrivet: str, aven: tuple[str, ...] = ()) -> str:
        """What may have been meant, else who there is to choose from."""
        kanda = [p.id for p in self.ledamoter]
        namn = [p.namn for p in self.ledamoter if p.namn is not None]
        return (
            menade_du(skrivet, [*aven, *kanda, *namn, *map(str, self.ledamoter)])
            or ("; tillåtna är " + ", ".join([*aven, *kanda]) if len(kanda) <= _VISAR_ALLA else "")
            + "; fler anges i organets ledamoter"
        )


_VISAR_ALLA = 20  # members: a longer list helps nobody


def personer(organ: Organ | None) -> Personer:
    """The people of the organ (None: it has faults of its own)."""
    return Personer(kanda=False) if organ is None else Personer(organ.ledamoter, organ.partier())


def _vik(namn: str) -> str:
    return " ".join(namn.casefold().split())
