"""The feed over HTTP: for the station that asks, signed in answer to this asking, short where it can be."""

from hashlib import sha256
from typing import Any

import msgspec
import pytest
from fastapi import FastAPI

from kiosk.hub.keys import public_jwk
from kiosk.sync.feed_items import CertificateItem, FeedItem
from kiosk.sync.signing import sign, verified
from kiosk.sync.wire import Access, Page, PageClaims
from tests.fakes.asgi import Response, call
from tests.fakes.filings import NOON
from tests.fakes.pen import Pen

START = "/v1/feed?after=0&limit=10"


def token(pen: Pen, path: str = START, **told: Any) -> str:
    access = Access(**{"device": pen.device, "path": path, "issued": int(NOON.timestamp()), **told})
    return sign(access, pen.key)


def ask(app: FastAPI, leave: str, path: str = START, **headers: str) -> Response:
    return call(app, "GET", path, headers={"Authorization": f"Bearer {leave}", **headers})


def claims(pen: Pen, told: Response) -> PageClaims:
    return verified(told.headers["tadamon-page"], public_jwk(pen.house.key), PageClaims)


def test_a_page_is_signed_over_its_bytes_and_the_asking(app: FastAPI, small_pen: Pen) -> None:
    leave = token(small_pen)
    told = ask(app, leave)
    assert (told.status, told.headers["content-type"]) == (200, "application/json")
    page = msgspec.json.decode(told.body, type=Page)
    _office, item = (msgspec.json.decode(raw, type=FeedItem) for raw in page.items)
    assert isinstance(item, CertificateItem)
    signed = claims(small_pen, told)
    assert signed.body == sha256(told.body).hexdigest()
    assert signed.asked == sha256(leave.encode()).hexdigest()
    assert (signed.time, told.headers["etag"]) == (NOON, f'"{signed.body}"')


def test_a_page_that_the_asker_holds_is_not_sent_again_but_vouched_for(app: FastAPI, small_pen: Pen) -> None:
    first = ask(app, token(small_pen))
    leave = token(small_pen)
    again = ask(app, leave, **{"If-None-Match": first.headers["etag"]})
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", first.headers["etag"])
    signed = claims(small_pen, again)
    assert signed.body == sha256(first.body).hexdigest()
    assert signed.asked == sha256(leave.encode()).hexdigest()


def test_what_changed_since_is_sent_whole(app: FastAPI, small_pen: Pen) -> None:
    told = ask(app, token(small_pen), **{"If-None-Match": '"other"'})
    assert told.status == 200


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/v1/feed?after=x&limit=10", "feed-query"),
        ("/v1/feed?after=0&limit=0", "feed-query"),
        ("/v1/feed?after=5.0123456789abcdef&limit=5", "feed-cursor"),
    ],
)
def test_a_query_of_another_shape_or_time_is_refused(
    app: FastAPI, small_pen: Pen, path: str, code: str
) -> None:
    assert ask(app, token(small_pen, path), path).code == code


def test_a_query_may_be_left_out(app: FastAPI, small_pen: Pen) -> None:
    assert ask(app, token(small_pen, "/v1/feed"), "/v1/feed").status == 200


def test_a_leave_for_another_page_opens_none(app: FastAPI, small_pen: Pen) -> None:
    assert ask(app, token(small_pen, "/v1/feed?after=0&limit=11")).code == "signature-broken"
    assert ask(app, token(small_pen, issued=0)).code == "access-expired"
    assert ask(app, "").code == "signature-broken"
