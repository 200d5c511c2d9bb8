"""An export that was made can be taken up where a line broke, by who asked for it, for a while."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
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


def one(size: int = 3) -> Download:
    file = unnamed()
    file.write(b"x" * size)
    return Download("a.csv", "text/csv", size, "0" * 64, "", NOON, file)


def test_the_oldest_go_first_where_there_are_too_many_or_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "MOST", 2)
    kept, made = Downloads(), [one() for _ in range(3)]
    for at, each in enumerate(made):
        kept.keep(("x", str(at)), each, NOON)
    assert [kept.find(("x", str(at)), NOON) for at in range(3)] == [None, made[1], made[2]]
    assert made[0].file.closed
    monkeypatch.setattr(downloads, "MOST_BYTES", 4)
    assert kept.find(("x", "1"), NOON) is None
    assert kept.find(("x", "2"), NOON) is made[2]


def test_a_new_one_takes_the_place_of_the_old(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, first, second = Downloads(), one(), one()
    kept.keep(KEY, first, NOON)
    kept.keep(KEY, second, NOON)
    assert first.file.closed
    assert kept.find(KEY, NOON) is second
    del kept
    assert second.file.closed


def test_a_clock_that_was_set_back_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Downloads()
    kept.keep(KEY, replace(one(), made=NOON + timedelta(days=1)), NOON)
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
