"""What an ärende asks for beyond a simple majority, and the questions that this adds to an order (R-2-23, O-6).

The demand follows from the facts of the ärende, in the bodies where its paragraph is in force. With two alternatives of
which one is on the side of the demand the question itself is put under it. Where several are, one is first chosen by the
ordinary method and then tried against the demand, in a question for each that may be chosen; or each is put by itself
under the demand until one meets it (``KvalificeradFlera``).

- extra val, a local nämnd, a förbundsordning's demand: it is the positive side that must reach the share;
- folkinitiativ: the side that rejects, for the referendum is held otherwise; where it could be held in several ways
  the rejection stands against all of them, and how is settled afterwards by simple majority;
- an ärende that is not prepared: whatever is decided must be agreed on by all; otherwise nothing is decided
  (``Alternativslag.BEREDS``).
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from propositionsordning.arende.arende import Arende
from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.lag.beslutsregel import Beslutsregel
from propositionsordning.lag.regel import Organtyp
from propositionsordning.lag.regelverk import i_kraft
from propositionsordning.lag.regler.kl_5_10_extra_val import R_5_10_1
from propositionsordning.lag.regler.kl_5_33_utan_beredning import R_5_33_1, kraver_beredning
from propositionsordning.lag.regler.kl_5_37_folkinitiativ import R_5_37_1
from propositionsordning.lag.regler.kl_5_52_tillkannagivet import R_5_52_1
from propositionsordning.lag.regler.kl_5_58_lokal_namnd import R_5_58_1
from propositionsordning.lag.regler.kl_9_2_kommunalforbund import R_9_6_1
from propositionsordning.lag.regler.praxis_2_flera_forslag import R_2_18
from propositionsordning.lag.tolkningar import Arbetsordning, KvalificeradFlera
from propositionsordning.ordning.alternativen import BEREDS, Alternativen
from propositionsordning.ordning.fraga import (
    Alternativ,
    Alternativslag,
    Forfallsgrund,
    Fraga,
    Frageform,
    Villkor,
)

__all__ = [
    "KRAVETS_REGEL",
    "ar_kravfraga",
    "arendets_krav",
    "bara_vald",
    "kravsida",
    "med_kravfragor",
    "oprovade",
    "ska_beredas",
]
KRAVETS_REGEL = {
    Beslutsregel.UPPTAGANDE: R_5_52_1,
    Beslutsregel.INVANDNING: R_2_18,
    Beslutsregel.ENIGHET: R_5_33_1,
    Beslutsregel.EXTRA_VAL: R_5_10_1,
    Beslutsregel.FOLKINITIATIV: R_5_37_1,
    Beslutsregel.LOKAL_NAMND: R_5_58_1,
    Beslutsregel.FORBUNDSORDNING: R_9_6_1,
}
"""The rule that each special demand comes of."""


def ska_beredas(arende: Arende) -> bool | None:
    """Must the ärende have been prepared (5:26, 5:29-32, 5:34)? None: unknown."""
    return kraver_beredning(
        val=arende.val,
        extra_val=arende.extra_val,
        entledigande=arende.entledigande,
        ansvarsfraga=arende.ansvarsfraga,
        beredningsfritt=arende.beredningsfritt,
    )


def arendets_krav(arende: Arende, *, organ: Organtyp, arbetsordning: Arbetsordning) -> Beslutsregel:
    """The special demand on the decision of the ärende itself; ENKEL where there is none, or none is known of.

    >>> arendets_krav(
    ...     Arende(id="1", rubrik="Extra val", extra_val=True),
    ...     organ=Organtyp.FULLMAKTIGE,
    ...     arbetsordning=Arbetsordning(),
    ... ).value
    'extra_val'
    """
    if not (
        arende.berett is False
        or arende.extra_val
        or arende.folkinitiativ
        or arende.lokal_namnd
        or arende.kvalificerad is not None
    ):
        return Beslutsregel.ENKEL  # as for nearly every ärende
    for galler, regel, krav in (
        (arende.berett is False and ska_beredas(arende), R_5_33_1, Beslutsregel.ENIGHET),
        (arende.extra_val, R_5_10_1, Beslutsregel.EXTRA_VAL),
        (arende.folkinitiativ, R_5_37_1, Beslutsregel.FOLKINITIATIV),
        (arende.lokal_namnd, R_5_58_1, Beslutsregel.LOKAL_NAMND),
        (arende.kvalificerad is not None, R_9_6_1, Beslutsregel.FORBUNDSORDNING),
    ):
        if galler and i_kraft(regel, organ, arbetsordning=arbetsordning):
            return krav
    return Beslutsregel.ENKEL


@frozen
class _Bild:
    """What the alternatives of a question are, looked up by id."""

    krav: Beslutsregel
    alternativ: Mapping[str, Alternativ]
    forslag: Mapping[str, Forslag]

    def for_arendet(self, alternativ_id: str) -> bool:
        """Does its carrying say yes to what the ärende asks?"""
        a = self.alternativ[alternativ_id]
        if a.slag is Alternativslag.GRUPP:
            return any(i in self.alternativ and self.for_arendet(i) for i in a.ingar)
        positivt = all(self.forslag[f].positivt for f in a.forslag)
        if a.slag is Alternativslag.AVSLAG:
            # To reject a förslag that says no is to hold the referendum (5:37), but adopts nothing that needs a share.
            nej = bool(a.forslag) and not any(self.forslag[f].positivt for f in a.forslag)
            return self.krav is Beslutsregel.FOLKINITIATIV and nej
        return a.slag is Alternativslag.BIFALL and positivt

    def pa_kravsidan(self, fraga: Fraga) -> tuple[str, ...]:
        """The alternatives that must meet the demand to be what is decided."""
        if self.krav is Beslutsregel.ENIGHET:
            utan = {
                Alternativslag.BEREDS,
                Alternativslag.GRUPP,
            }  # of a group it is the one chosen that must be agreed on
            return tuple(a for a in fraga.alternativ if self.alternativ[a].slag not in utan)
        mot = self.krav is Beslutsregel.FOLKINITIATIV
        return tuple(a for a in fraga.alternativ if self.for_arendet(a) is not mot)

    def arter(self, fraga: Fraga) -> set[Forslagsart]:
        """The kinds of förslag that the question could adopt or reject."""
        oppnade = {i for a in fraga.alternativ for i in (a, *self.alternativ[a].ingar)}
        return {self.forslag[f].art for a in oppnade if a in self.alternativ for f in self.alternativ[a].forslag}

    def i_sak(self, fraga: Fraga) -> bool:
        """Is it about the ärende itself: neither formal nor a tillägg alone?"""
        arter = self.arter(fraga)
        formellt = any(self.forslag[f].formellt for a in fraga.alternativ for f in self.alternativ[a].forslag)
        return not formellt and fraga.form is not Frageform.UPPSKOV and arter != {Forslagsart.TILLAGG}


def kravsida(
    fraga: Fraga, krav: Beslutsregel, alternativ: Mapping[str, Alternativ], forslag: Mapping[str, Forslag]
) -> str | None:
    """The side of the question that ``krav`` belongs to; None where the question is not put under it.

    An att-sats that is added to a decision that all must agree on must be agreed on too.
    """
    if krav is Beslutsregel.ENKEL or len(fraga.alternativ) != 2:
        return None
    bild = _Bild(krav, alternativ, forslag)
    if krav is Beslutsregel.ENIGHET:
        if bild.arter(fraga) == {Forslagsart.TILLAGG}:
            return next((a for a in fraga.alternativ if alternativ[a].slag is Alternativslag.BIFALL), None)
        mot_beredning = any(alternativ[a].slag is Alternativslag.BEREDS for a in fraga.alternativ)
        return bild.pa_kravsidan(fraga)[0] if mot_beredning else None
    sidor = bild.pa_kravsidan(fraga)
    return sidor[0] if len(sidor) == 1 and bild.i_sak(fraga) else None


def ar_kravfraga(fraga: Fraga) -> bool:
    """Does it try what another question has chosen, or stand in a row of such questions?

    >>> ar_kravfraga(Fraga(id="1", form=Frageform.BIFALL, alternativ=("a", "ej_a")))
    False
    """
    return any(v.grund in {Forfallsgrund.VALT, Forfallsgrund.KRAV_NATT} for v in fraga.villkor)


def bara_vald(fragor: tuple[Fraga, ...], fraga_id: str, utfall: str) -> bool:
    """Has the question only chosen ``utfall``, for a later question to try against the demand?

    >>> bara_vald((), "1", "a")
    False
    """
    return any(
        v.grund is Forfallsgrund.VALT and v.fraga == fraga_id and utfall in v.utfall for f in fragor for v in f.villkor
    )


def oprovade(
    fragor: tuple[Fraga, ...],
    krav: Beslutsregel,
    alternativ: Mapping[str, Alternativ],
    forslag: Mapping[str, Forslag],
) -> tuple[tuple[str, str], ...]:
    """Pairs of question and alternative (ids) where the demand would be passed by: it could be chosen and never tried."""
    if krav is Beslutsregel.ENKEL:
        return ()
    bild = _Bild(krav, alternativ, forslag)
    return tuple((f.id, a) for f in fragor for a in _att_prova(f, fragor, bild) if not bara_vald(fragor, f.id, a))


def _att_prova(fraga: Fraga, fragor: tuple[Fraga, ...], bild: _Bild) -> tuple[str, ...]:
    """The alternatives of an ordinary question that the demand has to be tried on if they are chosen."""
    if fraga.form is Frageform.VAL:  # ballots are not counted against a demand
        return ()
    if not bild.i_sak(fraga) or kravsida(fraga, bild.krav, bild.alternativ, bild.forslag) is not None:
        return ()
    # "Hur" after an "om alls" that has met the demand, and the rest when nothing has met it, go by simple majority.
    villkor = {v.fraga for v in fraga.villkor}
    for fore in fragor[: fragor.index(fraga)]:
        valda = {i for a in fore.alternativ for i in bild.alternativ[a].ingar}
        hanger = fore.id in villkor or valda >= set(fraga.alternativ)
        if hanger and kravsida(fore, bild.krav, bild.alternativ, bild.forslag) is not None:
            return ()
    sidor = bild.pa_kravsidan(fraga)
    if bild.krav is Beslutsregel.FOLKINITIATIV and not any(bild.for_arendet(a) for a in fraga.alternativ):
        return ()  # nothing that competes holds a referendum, so there is nothing to try the rejection against
    return sidor


def med_kravfragor(
    fragor: tuple[Fraga, ...],
    alternativen: Alternativen,
    *,
    arende: Arende,
    organ: Organtyp,
    arbetsordning: Arbetsordning,
) -> tuple[Fraga, ...]:
    """The questions, and after each that several alternatives of the demand's side compete in those that try them.

    What the chair has laid out stands; only what would pass the demand by is added. The added questions are named by
    theirs with "p" and a number: "1p1".
    """
    krav = arendets_krav(arende, organ=organ, arbetsordning=arbetsordning)
    if krav is Beslutsregel.ENKEL:
        return fragor
    if krav is Beslutsregel.ENIGHET:
        alternativen.bereds()
    nya: list[Fraga] = []
    for fraga in fragor:
        bild = _Bild(krav, {a.id: a for a in alternativen.alla()}, alternativen.forslag)
        att_prova = tuple(a for a in _att_prova(fraga, fragor, bild) if not bara_vald(fragor, fraga.id, a))
        if not att_prova:
            nya.append(fraga)
        elif krav is Beslutsregel.ENIGHET and fraga.form is Frageform.BIFALL:
            nya.append(_mot_beredning(fraga))
        elif _var_for_sig(fraga, fragor, bild, arbetsordning) and fraga.form is not Frageform.FORFRAGA:
            nya += _en_i_taget(fraga, bild, alternativen)
        else:
            nya += [fraga, *_prov_av_vald(fraga, att_prova, bild, alternativen)]
    return tuple(nya)


def _positiva_forslag(fraga: Fraga, bild: _Bild) -> tuple[str, ...]:
    """The förslag of the question that say yes to what the ärende asks; a rejection is no förslag to put by itself."""
    return tuple(
        a for a in fraga.alternativ if bild.for_arendet(a) and bild.alternativ[a].slag is not Alternativslag.AVSLAG
    )


def _var_for_sig(fraga: Fraga, fragor: tuple[Fraga, ...], bild: _Bild, arbetsordning: Arbetsordning) -> bool:
    """O-6, unless other questions hang on what this one chooses, or nothing could be put by itself."""
    if bild.krav is not Beslutsregel.ENIGHET and not _positiva_forslag(fraga, bild):
        return False
    hanger = any(v.fraga == fraga.id for f in fragor for v in f.villkor)
    return arbetsordning.kvalificerad_flera is KvalificeradFlera.VAR_FOR_SIG and not hanger


def _mot_beredning(fraga: Fraga) -> Fraga:
    """Nobody has moved against it: all agree on it, or the ärende is not decided."""
    return Fraga(id=fraga.id, form=fraga.form, alternativ=(fraga.alternativ[0], BEREDS), villkor=fraga.villkor)


def _prov_av_vald(fraga: Fraga, att_prova: tuple[str, ...], bild: _Bild, alternativen: Alternativen) -> list[Fraga]:
    """VALJ_FORST: for each that may be chosen, a question that tries it."""
    prov: list[Fraga] = []
    for nr, a in enumerate(att_prova, start=1):
        prov_id = f"{fraga.id}p{nr}"
        valt = Villkor(fraga.id, (a,), Forfallsgrund.VALT)
        positiva = tuple(x for x in fraga.alternativ if x != a and bild.for_arendet(x))
        if bild.krav is Beslutsregel.FOLKINITIATIV and len(positiva) > 1:
            grupp = alternativen.grupp(positiva, "att folkomröstning hålls")
            prov.append(Fraga(id=prov_id, form=Frageform.FORFRAGA, alternativ=(grupp, a), villkor=(valt,)))
            hur = Villkor(prov_id, (grupp,), Forfallsgrund.FORFRAGA)
            prov.append(Fraga(id=f"{prov_id}h", form=Frageform.MOTSTALLDA, alternativ=positiva, villkor=(hur,)))
        elif bild.krav is Beslutsregel.FOLKINITIATIV:
            prov.append(Fraga(id=prov_id, form=Frageform.MOTSTALLDA, alternativ=(*positiva, a), villkor=(valt,)))
        else:
            prov.append(_mot(prov_id, a, _motsida(fraga, a, bild, alternativen), (valt,)))
    return prov


def _en_i_taget(fraga: Fraga, bild: _Bild, alternativen: Alternativen) -> list[Fraga]:
    """VAR_FOR_SIG: one after another under the demand, until one meets it; what is left after that by simple majority."""
    enighet = bild.krav is Beslutsregel.ENIGHET
    stalls = fraga.alternativ if enighet else _positiva_forslag(fraga, bild)
    prov: list[Fraga] = []
    villkor = fraga.villkor
    for nr, a in enumerate(stalls, start=1):
        motsida = _motsida(fraga, a, bild, alternativen)
        prov.append(_mot(f"{fraga.id}p{nr}", a, motsida, villkor))
        villkor = (*fraga.villkor, Villkor(prov[-1].id, (motsida,), Forfallsgrund.KRAV_NATT))
    resten = tuple(a for a in fraga.alternativ if a not in stalls)
    rest_id = f"{fraga.id}p{len(stalls) + 1}"
    if len(resten) > 1:
        prov.append(Fraga(id=rest_id, form=Frageform.MOTSTALLDA, alternativ=resten, villkor=villkor))
    elif resten and bild.alternativ[resten[0]].slag is Alternativslag.BIFALL:
        prov.append(_mot(rest_id, resten[0], alternativen.avslag_pa(resten[0]), villkor))
    return prov


def _mot(prov_id: str, ena: str, andra: str, villkor: tuple[Villkor, ...]) -> Fraga:
    form = Frageform.MOTSTALLDA if andra == BEREDS else Frageform.BIFALL_AVSLAG
    return Fraga(id=prov_id, form=form, alternativ=(ena, andra), villkor=villkor)


def _motsida(fraga: Fraga, alternativ_id: str, bild: _Bild, alternativen: Alternativen) -> str:
    """What applies when the demand is not met: no decision, the avslag that competes, or the rejection of this one."""
    if bild.krav is Beslutsregel.ENIGHET:
        return BEREDS
    for a in fraga.alternativ:
        if bild.alternativ[a].slag is Alternativslag.AVSLAG and not bild.for_arendet(a):
            return a
    return alternativen.avslag_pa(alternativ_id)
