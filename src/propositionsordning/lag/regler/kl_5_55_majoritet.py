"""5 kap. 55 § kommunallagen: enkel majoritet decides, unless a statute says otherwise.

More votes for one side than for the other, among the votes given: one who abstains is on no side. No least number of votes
is asked for; what must be there is quorum (5 kap. 45 §, 6 kap. 27 §), and one who abstains is present. For val of one
person the one with most votes wins, without a run-off (O-12); for several, each ballot carries as many names as there are
places. Blank and invalid ballots are votes for nobody.

Cases: Göteborg KS 2025-03-26 § 261 (decided 4-3 with six of thirteen abstaining).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from propositionsordning.fel import OgiltigtVarde
from propositionsordning.lag.lagrum import kl
from propositionsordning.lag.regel import UTAN_EGNA_REGLER, Provbarhet, Regel, Sakerhet, Styrka

R_5_55_1 = Regel(
    id="R-5:55-1",
    lagrum=(kl(5, 55),),
    genom=(kl(6, 33, stycke=1),),
    text="Utgången bestäms genom enkel majoritet av de avgivna rösterna; den som avstår räknas inte.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL", "GKF"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_55_2 = Regel(
    id="R-5:55-2",
    lagrum=(kl(5, 55),),
    genom=(kl(6, 33, stycke=1),),
    text="Ett beslut kräver inget visst antal avgivna röster; beslutsförheten gäller närvaron.",
    analogi=UTAN_EGNA_REGLER,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_55_3 = Regel(
    id="R-5:55-3",
    lagrum=(kl(5, 55),),
    genom=(kl(6, 33, stycke=1),),
    text="Vid sluten omröstning om val av en person vinner den som får flest röster, utan omval.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-12",),
    kalla=("KL", "RO74"),
    provbarhet=Provbarhet.PROVAS,
)
R_5_55_4 = Regel(
    id="R-5:55-4",
    lagrum=(kl(5, 55),),
    text="Ska flera väljas bär varje valsedel högst så många namn som platser, och de med flest röster är valda.",
    styrka=Styrka.ARBETSORDNING,
    sakerhet=Sakerhet.TROLIG,
    optioner=("O-12",),
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)
R_5_55_5 = Regel(
    id="R-5:55-5",
    lagrum=(kl(5, 55),),
    genom=(kl(6, 33, stycke=1),),
    text="En blank eller ogiltig valsedel är ingen röst på någon och räknas inte bland de avgivna.",
    analogi=UTAN_EGNA_REGLER,
    sakerhet=Sakerhet.TROLIG,
    kalla=("KL",),
    provbarhet=Provbarhet.PROVAS,
)

REGLER = (R_5_55_1, R_5_55_2, R_5_55_3, R_5_55_4, R_5_55_5)


def vinnande_sida(*, ja: int, nej: int) -> str | None:
    """R-5:55-1, R-5:55-2: "ja" or "nej", or None at equal numbers (also 0-0), in counts of votes given.

    >>> vinnande_sida(ja=4, nej=3), vinnande_sida(ja=40, nej=41), vinnande_sida(ja=0, nej=0)
    ('ja', 'nej', None)
    """
    if ja == nej:
        return None
    return "ja" if ja > nej else "nej"


def rosterna_pa_personer(valsedlar: Iterable[Sequence[str] | None], *, platser: int) -> dict[str, int]:
    """R-5:55-4, R-5:55-5: the votes for each person, of the ballots of a sluten omröstning about val.

    A ballot is the names on it: at most as many as there are ``platser``, none twice; blank is no name at all, and one that
    has been found invalid is None. Neither is a vote for anybody. Raises :class:`OgiltigtVarde` for other ballots.

    >>> rosterna_pa_personer([("Eva",), ("Bo",), ("Eva",), (), None], platser=1)
    {'Eva': 2, 'Bo': 1}
    """
    return rosterna_i_hogarna([(tuple(sedel or ()), 1) for sedel in valsedlar], platser=platser)


def rosterna_i_hogarna(hogar: Iterable[tuple[Sequence[str], int]], *, platser: int) -> dict[str, int]:
    """The same of ballots that lie counted in piles: the names on each, and how many there are alike.

    >>> rosterna_i_hogarna([(("Eva", "Bo"), 12), (("Eva",), 3)], platser=2)
    {'Eva': 15, 'Bo': 12}
    """
    raknade: Counter[str] = Counter()
    for nummer, (namn, antal) in enumerate(hogar):
        if len(namn) > platser or len(set(namn)) < len(namn):
            tillatet = f"högst {platser} namn, vart och ett en gång, eller None för en ogiltig valsedel"
            raise OgiltigtVarde(
                objekt="rosterna_pa_personer", falt=f"valsedlar[{nummer}]", varde=tuple(namn), tillatet=tillatet
            )
        for ett in namn:
            raknade[ett] += antal
    return dict(raknade)


def lottas_mellan(roster: Mapping[str, int], *, platser: int, lotter: Sequence[str] = ()) -> tuple[str, ...]:
    """R-5:56-5: between whom the next lot is drawn, after those in ``lotter``; nobody where no tie is left that matters.

    >>> lottas_mellan({"Eva": 20, "Bo": 19, "Kim": 19}, platser=2), lottas_mellan({"Eva": 20, "Bo": 19}, platser=1)
    (('Bo', 'Kim'), ())
    """
    _, lika, kvar = _vid_gransen(roster, platser)
    if len(lika) <= kvar or len(lotter) >= kvar:
        return ()
    return tuple(person for person in lika if person not in lotter)


def valda_med_flest_roster(roster: Mapping[str, int], *, platser: int, lotter: Sequence[str] = ()) -> tuple[str, ...]:
    """R-5:55-3, R-5:55-4: who is elected by relative majority, most votes first (``roster``: person -> votes).

    Where persons with equal votes are more than the places left for them the lot decides (R-5:56-5): ``lotter`` names those
    it fell on, one for each such place. Raises :class:`OgiltigtVarde` when lots are missing, fall on others or are not
    needed, and when fewer persons have votes than there are places.

    >>> valda_med_flest_roster({"Eva": 20, "Bo": 19, "Kim": 19}, platser=1)
    ('Eva',)
    >>> valda_med_flest_roster({"Eva": 20, "Bo": 19, "Kim": 19}, platser=2, lotter=("Kim",))
    ('Eva', 'Kim')
    """
    over, lika, kvar = _vid_gransen(roster, platser)
    if len(lika) == kvar and not lotter:
        return (*over, *lika)
    ratt = len(lika) > kvar and len(set(lotter)) == len(lotter) == kvar and set(lotter) <= set(lika)
    if not ratt:
        tillatet = f"{kvar} av {', '.join(lika)}" if len(lika) > kvar else "ingen lott; ingen ligger lika om en plats"
        raise OgiltigtVarde(objekt="valda_med_flest_roster", falt="lotter", varde=tuple(lotter), tillatet=tillatet)
    return (*over, *lotter)


def _vid_gransen(roster: Mapping[str, int], platser: int) -> tuple[list[str], list[str], int]:
    """Those above the votes that the last place goes for, most first; those who have just them; the places left for these."""
    fatt = {person: antal for person, antal in roster.items() if antal > 0}
    if not 1 <= platser <= len(fatt):
        tillatet = f"ett heltal från 1 till {len(fatt)}, antalet personer som har fått röster"
        raise OgiltigtVarde(objekt="valda_med_flest_roster", falt="platser", varde=platser, tillatet=tillatet)
    ordnade = sorted(fatt, key=lambda person: -fatt[person])
    gransen = fatt[ordnade[platser - 1]]
    over = [person for person in ordnade if fatt[person] > gransen]
    return over, [person for person in ordnade if fatt[person] == gransen], platser - len(over)
