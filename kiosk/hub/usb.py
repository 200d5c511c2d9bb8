"""Sticks at a hub: what a station's or a region's holds is taken in as over the line, and answered."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import msgspec

from kiosk.errors import KioskError
from kiosk.hub.body import decoded
from kiosk.hub.closings import kept
from kiosk.hub.feed import asked
from kiosk.hub.house import House
from kiosk.hub.intake import Parcel, take
from kiosk.hub.pages import turned
from kiosk.hub.problems import STATUS
from kiosk.hub.regions import heard, key_of
from kiosk.hub.stations import Station, known
from kiosk.shapes import from_json
from kiosk.sync.envelope import Verdict
from kiosk.sync.signing import claimed, verified
from kiosk.sync.stick import (
    AnsweredBatch,
    AnsweredClosing,
    Asking,
    Inbound,
    Outbound,
    RegionAsking,
    SentBatch,
    StickAsking,
    StickPage,
    digest,
    sealed,
    unsealed,
    vouched,
)
from kiosk.sync.wire import FEED_LIMIT, FEED_START, BatchClaims, Given, Jwk, Page, Reply, SentClosing

_BUSY = 503


@dataclass(frozen=True, slots=True)
class StickAnswer:
    """What goes back on the stick, and what it says."""

    content: bytes = field(repr=False)
    office: str
    """Empty for a region's."""
    station: str
    entries: dict[str, int]
    """How many entries had which verdict."""
    refused: tuple[str, ...]
    """Failure codes of the batches that were not taken in."""
    pages: int
    region: str = ""
    """Two digits of the region that passes its stations' logs on; empty for a station's stick."""


def answered(house: House, file: bytes) -> StickAnswer:
    """Take a stick in and return the answer; a stick that comes twice gets the same one again.

    A person carried it: what a station wrote before it was revoked is kept, and it is told nothing any more.
    Raises KioskError ``stick-unreadable``, ``stick-misaddressed``, ``signature-broken``, ``station-unknown``,
    ``hub-busy`` or ``hub-database-absent``; for a region's stick like :func:`kiosk.hub.regions.heard`.
    """
    told = unsealed(file, house.key, Outbound)
    asking = claimed(told.asking, Asking)
    return _to_region(house, told) if isinstance(asking, RegionAsking) else _to_station(house, told)


def _to_station(house: House, told: Outbound) -> StickAnswer:
    with house.database.read() as connection:
        station = known(connection, claimed(told.asking, StickAsking).device)
    asking = verified(told.asking, station.key, StickAsking)
    answers = tuple(_answer(house, station.device, one) for one in told.batches)
    pages = () if station.revoked else tuple(_pages(house, station, told.asking, asking.after))
    days = tuple(_closing(house, one) for one in told.closings)
    content = _sealed(house, Inbound(told.asking, answers, pages, days), station.key)
    return StickAnswer(
        content, station.office, station.station, _verdicts(answers), _refused(answers), len(pages)
    )


def _to_region(house: House, told: Outbound) -> StickAnswer:
    """Answer a region that passes its stations' logs on by a stick (docs/decisions/0240)."""
    with house.database.read() as connection:
        key = key_of(connection, claimed(told.asking, RegionAsking).region)
    asking = verified(told.asking, key, RegionAsking)
    for one in told.stations:
        heard(house, msgspec.json.encode(one))
    answers = tuple(_answer(house, claimed(one.signature, BatchClaims).device, one) for one in told.batches)
    content = _sealed(house, Inbound(told.asking, answers, ()), key)
    return StickAnswer(content, "", "", _verdicts(answers), _refused(answers), 0, asking.region)


def _sealed(house: House, answer: Inbound, reader: Jwk) -> bytes:
    return sealed(vouched(answer, house.key, house.clock.now()), reader)


def _answer(house: House, device: str, sent: SentBatch) -> AnsweredBatch:
    """Answer one batch; what is wrong with it does not hold up those behind it."""
    try:
        return AnsweredBatch(sent.signature, reply=_landed(house, device, sent))
    except KioskError as refused:
        if STATUS.get(refused.code) == _BUSY:
            raise
        place = refused.values.get("next_expected")
        return AnsweredBatch(
            sent.signature, code=refused.code, next_expected=place if isinstance(place, int) else None
        )


def _landed(house: House, device: str, sent: SentBatch) -> Reply:
    epoch = claimed(sent.signature, BatchClaims).epoch
    parcel = Parcel(device, epoch, sent.signature, decoded(sent.body, "zstd"), sent.region)
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


def _refused(answers: tuple[AnsweredBatch, ...]) -> tuple[str, ...]:
    return tuple(one.code for one in answers if one.code)


def _verdicts(answers: tuple[AnsweredBatch, ...]) -> dict[str, int]:
    counted = dict.fromkeys((one.value for one in Verdict if one is not Verdict.REFUSED), 0)
    for answer in answers:
        if answer.reply is not None:
            for one in from_json(bytes(answer.reply.answers), list[Given]):
                counted[one.verdict.value] += 1
    return counted
