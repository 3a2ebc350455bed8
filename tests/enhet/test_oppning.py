"""A record as the library writes it is tried over its very bytes; any other way round gives the same answer."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from propositionsordning import Beslutsprotokoll, Filfel, beslut_som_json, beslutsprotokoll, borja
from propositionsordning.beslut.kanonisk import kanonisk
from propositionsordning.utbyte.beslutsformat import forseglad
from propositionsordning.utbyte.oppning import kort_loggpost, motet, oppna
from tests.guld import fall

PROTOKOLL = [
    beslutsprotokoll(lage)
    for lage in (
        fall.huddinge_avgjort(),
        fall.motforslag_avgjort(),
        fall.minoritet_avgjort(),
        fall.omlagd(),
        borja(fall.huddinge().sammantrade, fall.huddinge().arende),
    )
]


@pytest.mark.parametrize("p", PROTOKOLL)
def test_bada_vagarna_ger_detsamma(p: Beslutsprotokoll) -> None:
    text = beslut_som_json(p)
    direkt, omsorgsfullt = oppna(text.encode(), fil="-"), oppna(text.replace('":', '": ').encode(), fil="-")
    assert direkt.data == omsorgsfullt.data == json.loads(text)
    assert (direkt.kedja, direkt.varde) == (omsorgsfullt.kedja, omsorgsfullt.varde)
    assert (direkt.kanonisk, omsorgsfullt.kanonisk) == (True, False)
    assert direkt.hel
    assert omsorgsfullt.hel
    assert omsorgsfullt.mote is None
    assert direkt.mote is not None
    assert motet(direkt.mote) == p.sammantrade
    assert [kort_loggpost(bit) for bit in direkt.poster] == list(p.logg)


def test_ett_sigill_over_fel_form_oppnas_inte() -> None:
    """The seal fits, but what it was laid on is not a record."""
    data = json.loads(beslut_som_json(PROTOKOLL[0]))
    andringar: list[Callable[[Any], object]] = [
        lambda d: d["huvud"].update(nytt=1),
        lambda d: d["huvud"].pop("arende"),
        lambda d: d["huvud"]["sammantrade"].update(datum=1),
        lambda d: d["logg"][0].update(trots=1),
        lambda d: d["resultat"].pop("spar"),
        lambda d: d["resultat"]["ordning"]["fragor"][0].update(form="ny"),
        lambda d: d["resultat"]["spar"][0].update(nr=2**53),
    ]
    for andra in andringar:
        ny = json.loads(json.dumps(data))
        andra(ny)
        text = (
            json.dumps(ny)
            if ny["resultat"].get("spar", [{}])[0].get("nr") == 2**53
            else kanonisk(forseglad(ny)).decode()
        )
        with pytest.raises(Filfel):
            oppna(text.encode(), fil="-")


def test_nycklar_i_annan_ordning_ar_omformaterat_aven_om_sigillet_lagts_over_dem() -> None:
    text = beslut_som_json(PROTOKOLL[0])
    data = json.loads(text)
    bak = {**data, "resultat": dict(reversed(data["resultat"].items()))}
    oppnad = oppna(json.dumps(bak, ensure_ascii=False, separators=(",", ":")).encode(), fil="-")
    assert (oppnad.kanonisk, oppnad.hel) == (False, True)
