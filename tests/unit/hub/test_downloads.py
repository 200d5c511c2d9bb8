"""An export that was made can be taken up where a line broke, by who asked for it, for a while."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Event

import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from kiosk.errors import KioskError
from kiosk.hub import downloads
from kiosk.hub.downloads import LIFE, Download, Downloads, unnamed
from kiosk.hub.house import House
from kiosk.hub.tables import disclosure
from kiosk.sync.signing import sign
from kiosk.sync.wire import Access
from tests.fakes.asgi import Response, call
from tests.fakes.filed import filed, put
from tests.fakes.filings import NOON
from tests.fakes.pen import DEVICE, Pen

PATH = "/v1/exports/2026-11-21.csv?training=0"
KEY = DEVICE, PATH


@pytest.fixture
def ask(app: FastAPI, small_house: House, small_pen: Pen) -> Callable[..., Response]:
    put(small_house, [filed(seq) for seq in range(1, 4)])

    def asked(path: str = PATH, **headers: str) -> Response:
        now = int(small_house.clock.now().timestamp())
        leave = sign(Access(DEVICE, path, now), small_pen.key)
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        return call(app, "GET", path, headers={"Authorization": f"Bearer {leave}", **told})

    return asked


def noted(house: House) -> int:
    with house.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(disclosure)) or 0


def test_a_part_of_the_very_same_export_is_given_without_making_it_again(
    ask: Callable[..., Response], small_house: House
) -> None:
    whole = ask()
    assert (whole.status, whole.headers["accept-ranges"]) == (200, "bytes")
    put(small_house, [filed(9)])
    part = ask(Range="bytes=10-19", If_Range=whole.headers["etag"])
    assert (part.status, part.body) == (206, whole.body[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole.body)}"
    assert part.headers["content-length"] == "10"
    assert part.headers["tadamon-manifest"] == whole.headers["tadamon-manifest"]
    assert ask(Range="bytes=20-").body == whole.body[20:]
    assert ask(Range="bytes=-5").body == whole.body[-5:]
    assert ask(Range=f"bytes=5-{10**9}").body == whole.body[5:]
    assert noted(small_house) == 1


def test_another_export_than_the_one_begun_is_given_whole(
    ask: Callable[..., Response], small_house: House
) -> None:
    before = ask()
    put(small_house, [filed(9)])
    small_house.clock.instant += timedelta(seconds=1)
    after = ask(Range="bytes=10-", If_Range='"elsewhere"')
    assert after.status == 200
    assert len(after.body) > len(before.body)
    assert noted(small_house) == 2


@pytest.mark.parametrize("told", ["bytes=", "bytes=-", "lines=1-2", "bytes=9-3", "bytes=1-2,4-5"])
def test_what_is_no_part_is_given_whole(ask: Callable[..., Response], told: str) -> None:
    assert ask(Range=told).status == 200


def test_a_part_beyond_the_end_is_refused(ask: Callable[..., Response]) -> None:
    told = ask(Range="bytes=99999999-")
    assert (told.status, told.code) == (416, "export-range")


def test_a_made_export_is_forgotten_after_a_while(ask: Callable[..., Response], small_house: House) -> None:
    tag = ask().headers["etag"]
    small_house.clock.instant += LIFE
    assert ask(Range="bytes=0-9", If_Range=tag).status == 206
    assert noted(small_house) == 2


def one(made: datetime = NOON) -> Download:
    file = unnamed()
    file.write(b"xxx")
    return Download("a.csv", "text/csv", 3, "0" * 64, "", made, file)


def test_the_oldest_go_first_where_there_are_too_many_or_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "MOST", 2)
    kept, files = Downloads(), []
    for at in range(3):
        made = one()
        files.append(made.file)
        kept.keep(("x", str(at)), made)
    assert [file.closed for file in files] == [True, False, False]
    assert [kept.find(("x", str(at)), NOON) is None for at in range(3)] == [True, False, False]
    monkeypatch.setattr(downloads, "MOST_BYTES", 4)
    assert kept.find(("x", "1"), NOON) is None
    assert kept.find(("x", "2"), NOON) is made


def test_a_new_one_takes_the_place_of_the_old_which_is_read_to_its_end() -> None:
    kept, first, second = Downloads(), one(), one()
    old, new, reading = first.file, second.file, first.pieces()
    kept.keep(KEY, first)
    kept.keep(KEY, second)
    del first
    assert (next(reading), old.closed) == (b"xxx", False)
    reading.close()
    del reading
    assert old.closed
    assert kept.find(KEY, NOON) is second
    del kept, second
    assert new.closed


def test_a_clock_that_was_set_back_forgets() -> None:
    kept = Downloads()
    kept.keep(KEY, one(NOON + timedelta(days=1)))
    assert kept.find(KEY, NOON) is None


def test_who_asks_again_waits_and_others_beyond_a_few_are_asked_to_come_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(downloads, "AT_ONCE", 1)
    kept, begun, ended = Downloads(), Event(), Event()
    order: list[str] = []

    def slowly() -> None:
        with kept.making(KEY):
            begun.set()
            assert ended.wait(10)
            order.append("first")

    def again() -> None:
        with kept.making(KEY):
            order.append("second")

    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(slowly)
        assert begun.wait(10)
        with pytest.raises(KioskError, match="hub-busy"), kept.making(("other", PATH)):
            pass
        second = threads.submit(again)
        ended.set()
        first.result()
        second.result()
    assert order == ["first", "second"]
