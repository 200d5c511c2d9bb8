"""Sticks at the hub: what a station's stick holds is taken in as over the line, and its answer is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.errors import KioskError
from kiosk.hub.body import decoded
from kiosk.hub.closings import kept
from kiosk.hub.feed import asked
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.hub.pages import turned
from kiosk.hub.problems import STATUS
from kiosk.hub.stations import Station, known
from kiosk.shapes import from_json
from kiosk.sync.envelope import Verdict
from kiosk.sync.signing import claimed, verified
from kiosk.sync.stick import (
    AnsweredBatch,
    AnsweredClosing,
    Inbound,
    Outbound,
    SentBatch,
    StickAsking,
    StickPage,
    digest,
    sealed,
    unsealed,
    vouched,
)
from kiosk.sync.wire import FEED_LIMIT, FEED_START, BatchClaims, Given, Page, Reply, SentClosing

_BUSY = 503


@dataclass(frozen=True, slots=True)
class StickAnswer:
    """What goes back on the stick, and what it says."""

    content: bytes = field(repr=False)
    office: str
    station: str
    entries: dict[str, int]
    """How many entries had which verdict."""
    refused: tuple[str, ...]
    """Failure codes of the batches that were not taken in."""
    pages: int


def answered(house: House, file: bytes) -> StickAnswer:
    """Take a station's stick in and return the answer; a stick that comes twice gets the same one again.

    A person carried it: what a station wrote before it was revoked is kept, and it is told nothing any more.
    Raises KioskError ``stick-unreadable``, ``stick-misaddressed``, ``signature-broken``, ``station-unknown``,
    ``hub-busy`` or ``hub-database-absent``.
    """
    told = unsealed(file, house.key, Outbound)
    with house.database.read() as connection:
        station = known(connection, claimed(told.asking, StickAsking).device)
    asking = verified(told.asking, station.key, StickAsking)
    answers = tuple(_answer(house, station, one) for one in told.batches)
    pages = () if station.revoked else tuple(_pages(house, station, told.asking, asking.after))
    days = tuple(_closing(house, one) for one in told.closings)
    content = vouched(Inbound(told.asking, answers, pages, days), house.key, house.clock.now())
    refused = tuple(one.code for one in answers if one.code)
    return StickAnswer(
        sealed(content, station.key), station.office, station.station, _verdicts(answers), refused, len(pages)
    )


def _answer(house: House, station: Station, sent: SentBatch) -> AnsweredBatch:
    """Answer one batch; what is wrong with it does not hold up those behind it."""
    try:
        return AnsweredBatch(sent.signature, reply=_landed(house, station, sent))
    except KioskError as refused:
        if STATUS.get(refused.code) == _BUSY:
            raise
        place = refused.values.get("next_expected")
        return AnsweredBatch(
            sent.signature, code=refused.code, next_expected=place if isinstance(place, int) else None
        )


def _landed(house: House, station: Station, sent: SentBatch) -> Reply:
    epoch = claimed(sent.signature, BatchClaims).epoch
    parcel = Parcel(station.device, epoch, sent.signature, decoded(sent.body, "zstd"))
    return take(house.database, house.key, parcel, house.clock.now(), late=True)


def _closing(house: House, sent: SentClosing) -> AnsweredClosing:
    try:
        answer = kept(house.database, house.key, sent, house.clock.now(), late=True)
    except KioskError as refused:
        if STATUS.get(refused.code) == _BUSY:
            raise
        return AnsweredClosing(digest(sent.token), code=refused.code)
    return AnsweredClosing(digest(sent.token), answer.kept)


def _pages(house: House, station: Station, asking: str, after: str) -> Iterator[StickPage]:
    """Yield all that the station has not heard; everything, where this hub stands before what it told."""
    more = True
    while more:
        try:
            turn = turned(house, station, asked(after, str(FEED_LIMIT)), f"Bearer {asking}")
        except KioskError as refused:
            if refused.code != "feed-cursor" or after == FEED_START:
                raise
            after = FEED_START
            continue
        yield StickPage(turn.body, turn.claims)
        page = from_json(turn.body, Page)
        after, more = page.next, page.more


def _verdicts(answers: tuple[AnsweredBatch, ...]) -> dict[str, int]:
    counted = dict.fromkeys((one.value for one in Verdict if one is not Verdict.REFUSED), 0)
    for answer in answers:
        if answer.reply is not None:
            for one in from_json(bytes(answer.reply.answers), list[Given]):
                counted[one.verdict.value] += 1
    return counted
