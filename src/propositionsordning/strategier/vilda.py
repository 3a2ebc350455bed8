"""Events that are well formed and may or may not fit, to try what is refused."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from propositionsordning.arende.forslag import Forslag, Forslagsart
from propositionsordning.forlopp.handelser import (
    BeslutAntecknat,
    DeltarInte,
    FragaForfallen,
    Handelse,
    JavAnmalt,
    Klubbslag,
    LedamotIntrader,
    LedamotLamnar,
    Lottning,
    OmrostningBegard,
    OmrostningGenomford,
    OrdforandeByte,
    OrdningAndrad,
    OrdningGodkand,
    OrdningRedovisad,
    OverlaggningAvslutad,
    PropositionStalld,
    Protokollsanteckning,
    RegistreringRattad,
    ReservationAnmald,
    SammantradetAvslutat,
    UppfattningRedovisad,
    UppskovBegart,
    Utslagsrost,
    YrkandeAtertaget,
    YrkandeFramstallt,
    YrkandenSammanslagna,
)
from propositionsordning.forlopp.lage import Lage
from propositionsordning.forlopp.motor import SLAG
from propositionsordning.forlopp.ordningshandelser import BordlagtEnligtLag, ForslagVagrat, OrdningsfragaVackt
from propositionsordning.forlopp.oversikt import ordning_i_kraft
from propositionsordning.forlopp.rostning import Partirost, Rostning
from propositionsordning.forlopp.valet import lottas
from propositionsordning.forlopp.valhandelser import (
    PlatsLottad,
    ProportionelltValBegart,
    Valhog,
    ValsedlarRaknade,
)
from propositionsordning.lag.regler.kl_5_57_vagran import Vagransgrund
from propositionsordning.ordning.fraga import Propositionsordning
from propositionsordning.ordning.ordningsfraga import Ordningsfragesart
from propositionsordning.ordning.valfraga import ar_valfraga
from propositionsordning.strategier.arenden import yrkanden
from propositionsordning.strategier.ifyllnad import omlagd_ordning
from propositionsordning.strategier.rostningar import rostningar
from propositionsordning.strategier.valen import proportionellt_val, valsedlar

__all__ = ["vilda_handelser"]


@st.composite
def vilda_handelser(draw: DrawFn, lage: Lage, *, slag: type | None = None) -> Handelse:
    """A well-formed event of any kind (or of one), filled in from what there is, and from what there is not."""
    ordning = ordning_i_kraft(lage)
    sidor_vid_sidan = [a.id for o in lage.ordningsfragor for a in o.alternativ]
    alternativ = st.sampled_from([*(a.id for a in ordning.alternativ), *sidor_vid_sidan, "saknas"])
    fraga = st.sampled_from([*(f.id for f in ordning.fragor), *(o.id for o in lage.ordningsfragor), "9"])
    delfraga = fraga | fraga.map(lambda f: f + ".m") | fraga.map(lambda f: f + ".1") | fraga.map(lambda f: f + ".2")
    vem = st.sampled_from(["S-0", "M-1", "V-2", "E-0", "S", "X-1"])
    yrkande = st.sampled_from([*(y.id for y in lage.yrkanden), "saknas"])
    nytt = st.sampled_from((*lage.forslag, Forslag(id="ny", art=Forslagsart.EGET, rubrik="nytt")))
    nagra = st.lists(vem, min_size=1, max_size=2, unique=True).map(tuple)
    fragorna = st.lists(fraga, max_size=2, unique=True).map(tuple)
    rostning = rostningar(lage.narvaro) | st.sampled_from(
        (Rostning(koder="jn"), Rostning(ja=90, nej=90), Rostning(partier=(Partirost(parti="S", ja=50),)))
    )
    sidor = st.lists(alternativ, min_size=2, max_size=2, unique=True)
    ordningar = st.sampled_from((ordning, omlagd_ordning(lage), Propositionsordning(fragor=(), alternativ=())))
    enkla: dict[type, Callable[[], SearchStrategy[Handelse]]] = {
        YrkandeFramstallt: lambda: st.builds(
            YrkandeFramstallt,
            yrkanden("vilt", lage.forslag) | yrkanden("y0", lage.forslag),
            st.none() | nytt,
        ),
        YrkandeAtertaget: lambda: st.builds(YrkandeAtertaget, yrkande),
        YrkandenSammanslagna: lambda: st.builds(
            YrkandenSammanslagna,
            yrkanden=st.lists(yrkande, min_size=2, max_size=3).map(tuple),
            forslag=st.none() | nytt,
        ),
        OverlaggningAvslutad: lambda: st.builds(OverlaggningAvslutad, st.booleans()),
        OrdningRedovisad: lambda: st.builds(OrdningRedovisad, st.none() | ordningar),
        OrdningGodkand: lambda: st.just(OrdningGodkand()),
        OrdningAndrad: lambda: st.builds(OrdningAndrad, ordning=ordningar),
        PropositionStalld: lambda: st.builds(PropositionStalld, delfraga),
        UppfattningRedovisad: lambda: st.builds(UppfattningRedovisad, st.none() | alternativ),
        OmrostningBegard: lambda: st.builds(
            OmrostningBegard,
            av=st.just(()) | nagra,
            kant=st.booleans(),
            huvudforslag=st.none() | alternativ,
            alla_ense=st.booleans(),
        ),
        BeslutAntecknat: lambda: st.builds(
            BeslutAntecknat, fraga=fraga, utfall=alternativ, utan_proposition=st.booleans()
        ),
        OmrostningGenomford: lambda: (
            sidor.flatmap(
                lambda s: st.builds(OmrostningGenomford, ja=st.just(s[0]), nej=st.just(s[1]), rostning=rostning)
            )
            if len(ordning.alternativ) > 0
            else st.just(OmrostningGenomford(ja="a", nej="b", rostning=Rostning(ja=1, nej=0)))
        ),
        Utslagsrost: lambda: st.builds(Utslagsrost, alternativ, st.none() | vem),
        Lottning: lambda: st.builds(Lottning, alternativ=alternativ, hur=st.just("lott")),
        UppskovBegart: lambda: (
            nagra.map(lambda av: UppskovBegart(av=av)) | st.integers(1, 9).map(lambda antal: UppskovBegart(antal=antal))
        ),
        Klubbslag: lambda: st.builds(
            Klubbslag, kant=st.booleans(), utfall=st.none() | alternativ, av_minoritet=st.none() | st.booleans()
        ),
        FragaForfallen: lambda: st.builds(FragaForfallen, fraga),
        DeltarInte: lambda: st.builds(DeltarInte, av=nagra, fragor=fragorna),
        JavAnmalt: lambda: st.builds(JavAnmalt, vem, st.none() | st.booleans()),
        OrdningsfragaVackt: lambda: _vild_ordningsfraga(lage, ordningar=ordningar, vem=vem),
        ForslagVagrat: lambda: st.builds(
            ForslagVagrat,
            forslag=st.sampled_from([*(f.id for f in lage.forslag), "saknas"]),
            grund=st.sampled_from(Vagransgrund),
            punkter=st.sampled_from(((), (1,), (9,))),
        ),
        BordlagtEnligtLag: lambda: st.just(BordlagtEnligtLag()),
        LedamotLamnar: lambda: st.builds(LedamotLamnar, vem),
        LedamotIntrader: lambda: st.builds(LedamotIntrader, vem, st.booleans(), st.none() | vem),
        OrdforandeByte: lambda: st.builds(OrdforandeByte, vem),
        ReservationAnmald: lambda: st.builds(ReservationAnmald, av=st.just(()) | nagra, fragor=fragorna),
        Protokollsanteckning: lambda: st.builds(Protokollsanteckning, av=nagra),
        SammantradetAvslutat: lambda: st.just(SammantradetAvslutat()),
        ValsedlarRaknade: lambda: _vilda_valsedlar(lage),
        PlatsLottad: lambda: _vild_lott(lage),
        ProportionelltValBegart: lambda: _vild_begaran(lage),
    }
    typ = draw(st.sampled_from(list(SLAG))) if slag is None else slag
    if typ is not RegistreringRattad:
        return draw(enkla[typ]())
    ersatt_med = draw(st.none() | st.sampled_from(list(enkla)).flatmap(lambda k: enkla[k]()))
    return RegistreringRattad(nr=draw(st.integers(1, len(lage.logg) + 1)), ersatt_med=ersatt_med)


@st.composite
def _vild_ordningsfraga(
    draw: DrawFn, lage: Lage, *, ordningar: SearchStrategy[Propositionsordning], vem: SearchStrategy[str]
) -> Handelse:
    """Any kind, also where it has no place, and with an id that may be taken."""
    art = draw(st.sampled_from(Ordningsfragesart))
    fraga_id = draw(st.sampled_from(("a", f"o{len(lage.logg)}", *(o.id for o in lage.ordningsfragor))))
    annat = art is Ordningsfragesart.ANNAT
    return OrdningsfragaVackt(
        id=fraga_id,
        art=art,
        rubrik="att så sker" if annat else None,
        emot="att så inte sker" if annat else None,
        forslag=draw(st.sampled_from([*(f.id for f in lage.forslag), "saknas"]))
        if art is Ordningsfragesart.VAGRAN
        else None,
        ordning=draw(ordningar) if art is Ordningsfragesart.ORDNINGEN else None,
        ledamot=draw(vem) if art is Ordningsfragesart.JAV else None,
        deltar=art is Ordningsfragesart.JAV and draw(st.booleans()),
    )


def _vilda_valsedlar(lage: Lage) -> SearchStrategy[Handelse]:
    """Ballots for anybody, now and then with a gruppbeteckning, too many or none; where a val is open also such as fit it."""
    if not lage.arende.uppdrag:
        hog = st.builds(Valhog, namn=st.sampled_from((("Eva",), ("Bo", "Eva"))), antal=st.integers(1, 9))
        return st.builds(ValsedlarRaknade, hogar=_olika(hog), blanka=st.integers(0, 3))
    foreslagna = [f.personer for f in lage.forslag if f.uppdrag is not None]
    hog = st.builds(
        Valhog,
        namn=st.sampled_from([("Eva",), ("Bo", "Eva"), *foreslagna]),
        antal=st.integers(1, 9),
        grupp=st.sampled_from((None, None, "Eken")),
    )
    fritt = st.builds(
        ValsedlarRaknade, hogar=_olika(hog), blanka=st.integers(0, 3), rostande=st.sampled_from((None, None, 9))
    )
    return fritt | valsedlar(lage) if lage.gang is not None and ar_valfraga(lage.gang.fraga) else fritt


def _olika(hog: SearchStrategy[Valhog]) -> SearchStrategy[tuple[Valhog, ...]]:
    """At most two piles, of different ballots."""
    hogar = st.lists(hog, max_size=2, unique_by=lambda h: (h.grupp, h.namn))
    return hogar.map(lambda alla: tuple({(h.grupp, h.namn): h for h in alla}.values()))


def _vild_lott(lage: Lage) -> SearchStrategy[Handelse]:
    mellan = lottas(lage)
    ingen = st.just(PlatsLottad(mellan=("Bo", "Eva"), vald="Eva", hur="lappar"))
    return (
        st.sampled_from(mellan).map(lambda vald: PlatsLottad(mellan=mellan, vald=vald, hur="lappar")) | ingen
        if mellan
        else ingen
    )


def _vild_begaran(lage: Lage) -> SearchStrategy[Handelse]:
    """For any uppdrag, also where no statute says that it may be, by any number: one in two by about what it takes."""
    uppdrag = st.sampled_from((*([u.id for u in lage.arende.uppdrag] or ["v1"]), "saknas"))
    fritt = st.builds(ProportionelltValBegart, uppdrag=uppdrag, antal=st.integers(1, 9))
    return fritt | uppdrag.flatmap(lambda u: proportionellt_val(lage, u, fran=-1)) if lage.arende.uppdrag else fritt
